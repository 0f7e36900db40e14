"""Reads the words that stand for an actor named elsewhere: ministries, "both sides", "its allies", roles.

Only where the article makes it certain.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from dashboard.findings import Findings
from dashboard.lexicon import lexicon, word_set
from dashboard.registry import registry
from dashboard.resolve.claim import Claim
from dashboard.shapes import STATE_BODY
from dashboard.tables import MentionMethod

_JOINED = re.compile(r"(?:\s|’s|'s)*(?:and|with|-|–|—|&|/|and the|with the|, the)\s*(?:the\s+)?\Z")
DEPUTIES = frozenset({"deputy", "vice", "assistant", "junior"})
GONE = word_set("roles", "gone_before")
LINKS = frozenset({"of", "the", "for", "and"})
OFFICE_REACH = 40  # characters before the head of an office in which its other words stand
BEFORE_OFFICE = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ((?:[\w-]+ ){1,3})\Z")
LEADERS = frozenset({"leaders", "presidents"})
JUNTA = "junta"
MINISTRY, MINISTRY_REACH = "ministry", 4  # sentences: "the ministry" is the only one named so near
JUST_NAMED = 2  # sentences in which of several ministries the last one is meant
WORLD = "un-security-council"
HOMES = {"european-commission": "european-union"}  # the union whose naming makes a short name mean its body
UN_REACH = 60  # characters
UNNAMED_REACH = 600  # characters in which "an official" is "the official"
PAIR_LEAD = 2  # how many times oftener than any other pair the article's pair must be named


def ministry(name: Any, side: str | None) -> tuple[str, str, str] | None:
    """Give a ministry's identifier, name and country; None where nothing tells whose it is."""
    if not side:
        return None
    known = registry()
    state = known.actors[side]
    body = name.key.removeprefix(STATE_BODY)
    is_ministry = not name.key.startswith(STATE_BODY)
    named = lexicon("organisations")["ministry_names" if is_ministry else "state_bodies_named"].get(
        state.country or "", {}
    )
    alike = lexicon("organisations")["state_bodies_alike"].get(body, body)
    special, body = named.get(body, named.get(alike)), alike
    if special:
        return special, known.actors[special].name, state.country or ""
    if not is_ministry:
        return f"?ministry:{STATE_BODY}{body}:{side}", f"{known.adjectives[side]} {body}", state.country or ""
    return f"?ministry:{name.key}:{side}", f"Ministry of {name.key} of {state.name}", state.country or ""


def read_ministries(found: Findings, claims: Sequence[Claim]) -> tuple[list[Claim], dict[str, str]]:
    """Give the ministries' mentions and the names of those that the lexicon does not hold."""
    ministries = [name for name in found["names"] if name.form == "ministry"]
    by_field: dict[str, set[str]] = {}
    for name in ministries:
        if name.side:
            by_field.setdefault(name.key, set()).add(name.side)
    made: list[Claim] = []
    names: dict[str, str] = {}
    officers = _ruled_by_officers(claims)
    for name in found["names"]:
        if name.form == "body" and name.key == JUNTA and name.definite and officers:
            junta = replace(name, key=STATE_BODY + JUNTA)
            actor_id, full, _ = ministry(junta, officers) or ("", "", "")
            names[actor_id] = full
            made.append(Claim(name, actor_id, "role", 0.8, "the only state named here that officers rule"))
    for name in ministries:
        only = by_field.get(name.key, set())
        side = name.side or _by_its_words(name, claims) or _of_its_speaker(name, claims)
        side = side or _owner_side(found.article.source_text, name, claims)
        side = side or (next(iter(only)) if len(only) == 1 else None) or _speaker_side(name, claims)
        hit = ministry(name, side)
        if hit is None:
            continue
        actor_id, full, _ = hit
        if actor_id.startswith("?"):
            names[actor_id] = full
        why = "named with its state" if name.side else "the only ministry of that name here"
        made.append(Claim(name, actor_id, "registry" if name.side else "role", 0.95 if name.side else 0.75, why))
    return made, names


def _by_its_words(name: Any, claims: Sequence[Claim]) -> str | None:
    """Give the only state of an article that calls a ministry so: "the external affairs ministry"."""
    known = registry()
    called = lexicon("organisations")["ministries_of"].get(" ".join(name.text.casefold().split()), ())
    countries = {known.actors[claim.actor].country for claim in claims if claim.actor in known.actors}
    found = [country for country in called if country in countries]
    return known.states[found[0]] if len(found) == 1 else None


def _of_its_speaker(name: Any, claims: Sequence[Claim]) -> str | None:
    """Give the state of the known person in whose title a ministry stands: "foreign ministry spokesman X"."""
    known = registry()
    for claim in claims:
        if claim.actor in known.actors and claim.name.title_start <= name.start < claim.name.title_end:
            return known.states.get(known.actors[claim.actor].country or "")
    return None


def _ruled_by_officers(claims: Sequence[Claim]) -> str | None:
    """Give the state of an article that a junta rules: the only one, or the one named twice as often as any other."""
    known = registry()
    rule = {known.states[country] for country in lexicon("organisations")["juntas"]}
    named = Counter(claim.actor for claim in claims if claim.actor in rule).most_common(2)
    clear = named and (len(named) == 1 or named[0][1] >= PAIR_LEAD * named[1][1])
    return named[0][0] if clear else None


def read_missions(found: Findings) -> tuple[list[Claim], dict[str, str]]:
    """Give the mentions of embassies and consulates with their names: "Omani Embassy in Berlin".

    One without a city is the only one of its state that the article names with a city, if there is just one.
    """
    known = registry()
    missions = [name for name in found["names"] if name.form == "mission"]
    cities: dict[tuple[str, str], set[str]] = {}
    for name in missions:
        kind, _, city = name.key.partition("|")
        if city:
            cities.setdefault((name.side, kind), set()).add(city)
    made: list[Claim] = []
    names: dict[str, str] = {}
    for name in missions:
        kind, _, city = name.key.partition("|")
        told = cities.get((name.side, kind), set())
        city = city or (next(iter(told)) if len(told) == 1 else "")
        full = f"{known.adjectives[name.side]} {kind}" + (f" in {city}" if city else "")
        actor_id = f"?mission:{kind}:{name.side}:{city}"
        names[actor_id] = full
        made.append(Claim(name, actor_id, "registry", 0.9, "an embassy or consulate, named with its state"))
    return made, names


def _speaker_side(name: Any, claims: Sequence[Claim]) -> str | None:
    """Give the state whose mention stands last before a ministry without one, in the same sentence."""
    actors = registry().actors
    before = [
        claim.actor
        for claim in claims
        if claim.name.sentence == name.sentence
        and claim.name.end <= name.start
        and claim.actor in actors
        and actors[claim.actor].kind == "state"
    ]
    if not before:  # "X of Kest, spokesman for the foreign ministry"
        before = [
            registry().states.get(actors[claim.actor].country or "", "")
            for claim in claims
            if claim.name.sentence == name.sentence and claim.name.end <= name.start and claim.actor in actors
        ]
    return before[-1] or None if len(set(before)) == 1 else None


def _owner_side(text: str, name: Any, claims: Sequence[Claim]) -> str | None:
    """Give the state that "its" means at the start of a sentence: who acts in the sentence before, or else its last."""
    if text[max(0, name.start - 4) : name.start].casefold() != "its ":
        return None
    actors = registry().actors
    states = [
        claim
        for claim in claims
        if claim.name.sentence == name.sentence - 1
        and claim.actor in actors
        and actors[claim.actor].kind == "state"
        and claim.name.form in ("name", "seat")
    ]
    acting = next((claim.actor for claim in states if claim.name.subject), None)
    return acting or (states[-1].actor if states else None)


def pairs_of_states(found: Findings, claims: Sequence[Claim]) -> list[tuple[int, tuple[str, str]]]:
    """Give the places where two states are named side by side: "Cairo and Doha", "US-Iran"."""
    actors = registry().actors
    text = found.article.source_text
    states = [claim for claim in claims if claim.actor in actors and actors[claim.actor].kind == "state"]
    pairs = []
    for number, (left, right) in enumerate(pairwise(states)):
        between = text[left.name.end : right.name.start] if right.name.start - left.name.end < 14 else "."
        if left.actor != right.actor and _JOINED.match(between) and not _listed(text, states, number):
            pairs.append((right.name.end, (left.actor, right.actor)))
    return pairs


def _listed(text: str, states: Sequence[Claim], at: int) -> bool:
    """Whether a state is one of a longer list: what stands before it is a comma behind another one."""
    return at > 0 and text[states[at - 1].name.end : states[at].name.start].strip() in (",", ", the", "")


def read_groups(found: Findings, claims: Sequence[Claim]) -> tuple[list[Claim], dict[str, str]]:
    """Give the mentions of "both sides" and of "its allies", with the names of the blocs of allies."""
    known = registry()
    made: list[Claim] = []
    blocs: dict[str, str] = {}
    pairs = pairs_of_states(found, claims)
    counts = Counter(frozenset(pair) for _, pair in pairs)
    ranked = counts.most_common(2)
    main = ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] >= PAIR_LEAD * ranked[1][1]) else None
    often = Counter(
        claim.actor for claim in claims if claim.actor in known.actors and known.actors[claim.actor].kind == "state"
    )
    if main and main != frozenset(actor for actor, _ in often.most_common(2)):
        main = None  # the article is about others
    order = {frozenset(pair): pair for _, pair in reversed(pairs)}
    states = [claim for claim in claims if claim.actor in known.actors and known.actors[claim.actor].kind == "state"]
    allied: list[Any] = []
    for name in found["names"]:
        if name.form == "pair" and name.key not in LEADERS:
            if main:
                why = f"the article is about {' and '.join(known.actors[actor].name for actor in order[main])}"
                made += [Claim(name, actor, "pronoun", 0.7, why) for actor in order[main]]
        elif name.form == "allies":
            side = name.key
            if side == "its":
                near = [
                    claim for claim in states if claim.name.end <= name.start and claim.name.sentence == name.sentence
                ]
                side = near[-1].actor if near and name.start - near[-1].name.end <= 8 else ""
            if not side:
                allied.append(name)
                continue
            actor_id = f"?allies:{side}"
            blocs[actor_id] = f"{known.adjectives[side]} allies"
            made.append(Claim(name, actor_id, "entity", 0.8, "allies of a state, named as a group"))
    if len(blocs) == 1:
        only = next(iter(blocs))
        made += [
            Claim(name, only, "role", 0.6, "the only allies that the article names")
            for name in allied
            if name.text.casefold() == "allies"
        ]
    return made, blocs


def read_roles(found: Findings, claims: Sequence[Claim], countries: Mapping[str, str | None]) -> list[Claim]:
    """Give the mentions of "the Omani envoy" where exactly one person of the article has that role, or one like it.

    Of several, the one who was named in the same sentence or the one before is meant, where that is one.
    """
    known = registry()
    people = [claim for claim in claims if claim.actor in countries]
    told = [(claim.name.after_start, claim.name.after_end) for claim in people if claim.name.after]
    made = []
    for name in found["names"]:
        if name.form != "role" or any(start <= name.start < end for start, end in told):
            continue
        country = known.actors[name.side].country if name.side in known.actors else None
        before = [
            claim
            for claim in people
            if claim.name.start < name.start and (country is None or countries[claim.actor] == country)
        ]
        fitting = {claim.actor for claim in before if claim.name.head == name.key}
        so_called = _so_called(found.article.source_text, name, before, fitting)
        if so_called is None or _is_one_unnamed(found.article.source_text, name, before, told):
            continue
        fitting = so_called
        if len(fitting) == 1:
            why = f"the only {name.key} whom the article has named so far"
            made.append(Claim(name, fitting.pop(), "role", 0.75, why))
        elif country and not fitting and (holder := _holder(name.key, country, people, name.start)):
            why = f"the only {name.key} of that state, as is known, whom the article has named so far"
            made.append(Claim(name, holder, "role", 0.7, why))
        elif (meant := _called_too(name, before, fitting)) is not None:
            made.append(Claim(name, *meant))
    return made


def _is_one_unnamed(text: str, name: Any, before: Sequence[Claim], told: Sequence[tuple[int, int]]) -> bool:
    """Whether an office is that of one without a name, told of last: "a Kestian official said … the official said"."""
    start = max((claim.name.end for claim in before), default=0)
    one = re.compile(rf"\b(?:an?|another|one) (?:[\w’'-]+ ){{0,3}}{re.escape(name.key)}\b", re.IGNORECASE)
    found = one.finditer(text, max(start, name.start - UNNAMED_REACH), name.start)
    return any(not any(first < match.end() <= last for first, last in told) for match in found)


def _so_called(text: str, name: Any, before: Sequence[Claim], fitting: Collection[str]) -> set[str] | None:
    """Leave of those with an office whom its other words fit: "the deputy minister", "the foreign minister".

    Who is a deputy is not called by the bare office where somebody else holds that. None where they fit nobody.
    """
    words = BEFORE_OFFICE.search(text, max(0, name.start - OFFICE_REACH), name.start)
    said = {word for word in words[1].split() if word.islower()} if words else set()
    offices: dict[str, set[str]] = defaultdict(set)
    for claim in before:
        offices[claim.actor] |= set(f"{claim.name.title} {claim.name.after}".casefold().split())
    deputies = {actor for actor, told in offices.items() if told & DEPUTIES}
    if said & DEPUTIES:
        return {actor for actor in deputies if name.key in offices[actor]} or None
    left = set(fitting) - deputies or set(fitting)
    exact = {actor for actor in left if said and said <= offices[actor]}
    others = {actor for actor in left if said & GONE or (said and offices[actor] - {name.key} - LINKS)}
    return exact or (left - others or None if left else left)


def _called_too(
    name: Any, before: Sequence[Claim], fitting: Collection[str]
) -> tuple[str, MentionMethod, float, str] | None:
    """Give who is called so, too: "the rebel leader" of a movement's head; of several, the last one."""
    if not fitting:
        alike = frozenset(lexicon("roles")["alike"].get(name.key, ()))
        fitting = {claim.actor for claim in before if _offices(claim) & alike}
        if len(fitting) == 1:
            return next(iter(fitting)), "role", 0.7, f"the only one named so far whose office is that of a {name.key}"
    last = {c.actor for c in before if c.actor in fitting and name.sentence - c.name.sentence <= 1}
    if len(last) != 1:
        return None
    return last.pop(), "role", 0.65, f"the only {name.key} whom this sentence and the one before name"


def _offices(claim: Claim) -> frozenset[str]:
    """Give the words of a person's office as printed: its head, and with "prime" that of a premier."""
    head = claim.name.head
    told = f"{claim.name.title} {claim.name.after}".casefold()
    return frozenset({head, *(("prime minister",) if head == "minister" and "prime" in told else ())} - {""})


def _holder(office: str, country: str, people: Sequence[Claim], start: int) -> str | None:
    """Give the one person named before who is known to hold an office of a state that the text does not give him."""
    known = registry().actors
    fitting = {
        claim.actor
        for claim in people
        if claim.name.start < start
        and claim.actor in known
        and known[claim.actor].country == country
        and (known[claim.actor].office or "").casefold().split()[-1:] == [office]
    }
    return fitting.pop() if len(fitting) == 1 else None


def read_bodies(found: Findings, claims: Sequence[Claim], names: Mapping[str, str]) -> list[Claim]:
    """Give the mentions of "the Council" where one body of that kind has been named before it, and no other.

    What it was called there counts as well as its full name: "the Kestian army" of the Armed Forces of Kest.
    """
    made = []
    for name in found["names"]:
        if name.form != "body" or not (name.definite or name.key == MINISTRY):
            continue
        if (other := _by_its_form(name.key, [claim for claim in claims if claim.name.start < name.start])) is not None:
            made.append(Claim(name, other, "role", 0.7, f"the only {name.key} that the article has named"))
            continue
        fitting = {
            claim.actor
            for claim in claims
            if claim.name.start < name.start
            and (name.key != MINISTRY or name.sentence - claim.name.sentence <= MINISTRY_REACH)
            and name.key.casefold()
            in {said.split()[-1].casefold() for said in (names.get(claim.actor, ""), claim.name.text) if said.split()}
        }
        if len(fitting) == 1 and not _of_another(found, claims, name.key, next(iter(fitting))):
            made.append(Claim(name, fitting.pop(), "role", 0.7, f"the only {name.key} that the article has named"))
        elif name.key == MINISTRY and (last := _last_named(name, claims, fitting)) is not None:
            made.append(Claim(name, last, "role", 0.65, f"the {name.key} that was named last"))
    return made


def _last_named(name: Any, claims: Sequence[Claim], fitting: Collection[str]) -> str | None:
    """Give which of several bodies was named in the sentence nearest before, where that names one of them only."""
    before = [claim for claim in claims if claim.actor in fitting and claim.name.start < name.start]
    nearest = max((claim.name.sentence for claim in before), default=0)
    last = {claim.actor for claim in before if claim.name.sentence == nearest}
    return last.pop() if len(last) == 1 and name.sentence - nearest <= JUST_NAMED else None


def _by_its_form(word: str, before: Sequence[Claim]) -> str | None:
    """Give the one state that is a kingdom, or the one union that is a bloc, among those named before."""
    known = registry()
    forms = lexicon("names")["states_by_form"]
    if word in forms:
        meant = {known.states[country] for country in forms[word]}
    elif word == "bloc":
        meant = set(lexicon("names")["unions"])
    else:
        return None
    fitting = {claim.actor for claim in before} & meant
    return fitting.pop() if len(fitting) == 1 else None


def _of_another(found: Findings, claims: Sequence[Claim], body: str, actor: str) -> bool:
    """Whether an article names such a body of another state, too: "the Kestian army and the Valdorian army"."""
    text, known = found.article.source_text, registry().actors
    behind = re.compile(rf"\W{{1,3}}{re.escape(body)}\b", re.IGNORECASE)
    own = known[actor].country if actor in known else None
    states = {claim.actor for claim in claims if claim.actor in known and behind.match(text, claim.name.end)}
    return any(known[state].kind == "state" and known[state].country != own for state in states)


def _votes(text: str, name: Any) -> bool:
    """Whether the words around "Security Council" are those of the UN's: resolutions, vetoes, permanent members."""
    around = f"{text[max(0, name.start - UN_REACH) : name.start]} {text[name.end : name.end + UN_REACH]}".casefold()
    return any(word in around for word in word_set("organisations", "un_council_words"))


def read_home_bodies(found: Findings, claims: Sequence[Claim]) -> list[Claim]:
    """Give the mentions of "Congress" and the like: those of one state, where the article names that state.

    Not where the sentence names others only ("Dar told the Senate"), nor where the article is about others.
    """
    known = registry()
    named = {claim.actor for claim in claims}
    near: dict[int, set[str]] = defaultdict(set)
    often: Counter[str] = Counter()
    for claim in claims:
        actor = known.actors.get(claim.actor)
        if actor is not None and actor.country and actor.kind in ("person", "state"):
            near[claim.name.sentence].add(actor.country)
            often[actor.country] += 1
    main = {country for country, _ in often.most_common(2)}
    made = []
    for name in found["names"]:
        if name.form != "home":
            continue
        country = known.actors[name.key].country
        home = known.states.get(country or "", HOMES.get(name.key, "united-nations"))
        here = near.get(name.sentence) or near.get(name.sentence - 1, set()) | main
        others = lexicon("organisations")["at_home_elsewhere"].get(name.text)
        far = country not in here and (others is None or bool((here | main) & set(others)))
        elsewhere = country is not None and (far or (name.text == "Congress" and name.definite))
        world = name.key == WORLD and (
            (name.definite and not main & word_set("organisations", "security_councils"))
            or _votes(found.article.source_text, name)
        )
        if (name.key in named or home in named or country in often or world) and not elsewhere:
            why = f"“{name.text}” in an article that names {known.actors[home].name}"
            made.append(Claim(name, name.key, "registry", 0.8, why))
    return made
