"""For which state somebody acts whose own title does not say: his chief's, his body's, that of the government at hand.

"Okoro's finance minister, X" acts for Okoro's state; "X of the Kestian Water Authority" for Kest; "Unification Minister
X" for the only state whose officials the paragraph has named. Where two states could be meant, none is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from dashboard.findings import Findings
from dashboard.leading import NEAREST, NOBODY
from dashboard.lexicon import lexicon, word_set
from dashboard.registry import registry
from dashboard.resolve.claim import Claim
from dashboard.resolve.dossier import Dossier, country_of, name_of
from dashboard.resolve.government_at_hand import Governments, Told, is_common, is_official
from dashboard.resolve.place_verdicts import PlaceVerdicts
from dashboard.resolve.states_at_hand import only, start_of
from dashboard.roles import role_words

MANY = 3  # people of one state make an article that state's
LAST_WORD = 20  # characters before a title that hold the word before it
QUOTED = re.compile(r"[\"“”]")
MOST = 0.75  # ... where so large a share of all act for it


def act_for(found: Findings, claims: Sequence[Claim], dossiers: Mapping[str, Dossier], places: PlaceVerdicts) -> None:
    """Add to the files of an article's people the states that their chiefs and surroundings show."""
    at = {claim.name.start: claim for claim in claims}
    main = _main(claims, dossiers)
    governments = Governments(found, claims, dossiers, places)
    for number, claim in enumerate(claims):
        dossier = dossiers[claim.actor]
        if dossier.kind != "person" or not _is_open(claim, dossiers):
            continue
        if (body := _body_of_union(claim, dossiers, governments.text)) is not None:
            dossier.bodies[body] += 1
            dossier.reasons.append(f"read as acting for {name_of(dossiers[body])}: the body named that has that office")
        elif claim.name.owner != NOBODY and _is_public(claim):
            _serve(claim, claims[:number], dossiers, at)
        elif is_official(claim):
            told = governments.of_official(claim)
            if told is None and main and claim.name.head in role_words().owned:
                told = main, "nearly everybody in the article acts for it"
            _infer(dossier, told, governments)
        elif claim.name.head in lexicon("offices")["sent"] and not dossier.once:
            _infer(dossier, governments.of_sent(claim), governments)
    _of_untitled(found, claims, dossiers, governments)
    for claim in claims:
        if dossiers[claim.actor].kind == "person" and _is_open(claim, dossiers):
            _infer(dossiers[claim.actor], _from_home(claim, governments), governments)
    for claim in claims:
        dossier = dossiers[claim.actor]
        if dossier.kind == "organisation" and claim.method != "role" and _is_open(claim, dossiers):
            _infer(dossier, governments.of_body(claim) or _where_it_is(claim, governments), governments)


def _where_it_is(claim: Claim, governments: Governments) -> Told | None:
    """Give the state of a body of a region, and of a firm or court right behind whose name a place stands."""
    if not claim.actor.startswith("?organisation:"):
        return None
    name = claim.name
    last = name.text.split()[-1]
    of_a_region = last in word_set("organisations", "of_a_region")
    seated = last in word_set("organisations", "seated")
    kind = _kind_in().match(governments.text, name.end, governments.spans[name.sentence][1])
    if not (of_a_region or seated or kind):
        return None
    for sign in governments.located:
        if kind is not None and sign.literal and sign.start == kind.end():
            return sign.country, "of the state that the place in its description lies in"
        behind = sign.literal and name.end < sign.start and governments.text[name.end : sign.start] in (" in ", ", in ")
        if (of_a_region and sign.start == name.start) or (behind and seated and not of_a_region):
            return sign.country, "of the state that the place in or behind its name lies in"
    return None


def _from_home(claim: Claim, governments: Governments) -> Told | None:
    """Give the state of somebody of no office by the place behind what he does: "Ali Sol, a farmer from Oruro"."""
    end = claim.name.end
    home = _home().match(governments.text, end, governments.spans[claim.name.sentence][1])
    if home is None:
        return _from_where_it_is(claim, governments)
    places = {sign.country for sign in governments.located if sign.literal and sign.start == home.end()}
    country = only(places)
    return (country, "of the state that his home or place of work lies in") if country else None


def _from_where_it_is(claim: Claim, governments: Governments) -> Told | None:
    """Give the state of somebody of no office by the place told of before: "In Oruro … said Sol, who sells hats"."""
    name = claim.name
    if not _common().match(governments.text, name.end, governments.spans[name.sentence][1]):
        return None
    block = governments.blocks.get(name.sentence)
    signs = [
        sign
        for sign in governments.located
        if sign.literal and sign.block == block and sign.end <= name.start
        if sign.sentence < name.sentence or not QUOTED.search(governments.text, sign.end, name.start)
    ]
    last = max((s.sentence for s in signs), default=None)
    country = only(frozenset(s.country for s in signs if s.sentence == last))
    return (country, "of the state that the place told of right before lies in") if country else None


@cache
def _kind_in() -> re.Pattern[str]:
    """Give the pattern of ", a trading house in" behind the name of a firm."""
    kinds = "|".join(sorted(word_set("organisations", "kinds") | word_set("organisations", "kinds_of_houses")))
    return re.compile(rf",\san?\s(?:[\w-]+\s){{0,3}}?(?:{kinds})\s(?:based\s)?(?:in|from)\s(?:the\s)?")


@cache
def _common() -> re.Pattern[str]:
    """Give the pattern of what tells behind a name that somebody is of the people: his work, his age, whom he heads."""
    words = {name: "|".join(lexicon("roles")[name]) for name in ("commoners", "tends", "shops")}
    return re.compile(
        rf",?\s(?:\d\d,\s)?(?:an?\s(?:[\w-]+\s){{0,3}}?(?:{words['commoners']})\b"
        rf"|who\s(?:(?:{words['tends']})|(?:heads|leads|runs)\s(?:[\w'’-]+\s){{1,4}}?(?:{words['shops']}))\b)"
        r"|,\s\d\d,"
    )


@cache
def _home() -> re.Pattern[str]:
    words = {name: "|".join(lexicon("roles")[name]) for name in ("commoners", "tends", "shops")}
    heads = rf"(?:heads|leads|runs)\s(?:[\w'’-]+\s){{1,4}}?(?:{words['shops']})\s(?:of\s(?:[\w-]+\s){{1,4}}?)?"
    does = rf"(?:{words['tends']})\s(?:[\w'’-]+\s){{1,5}}?|{heads}"
    return re.compile(
        rf",?\s(?:\d\d,\s)?(?:an?\s(?:[\w-]+\s){{0,3}}?(?:{words['commoners']})\s(?:from|in|of)"
        rf"|who\s(?:{does})(?:in|near|at|outside))\s(?:the\s(?:[a-z]+\s){{0,3}}(?:of\s)?)?"
    )


def _of_untitled(
    found: Findings, claims: Sequence[Claim], dossiers: Mapping[str, Dossier], governments: Governments
) -> None:
    apart = _apart(found, claims)
    for claim in claims:
        dossier = dossiers[claim.actor]
        if dossier.kind != "person" or dossier.once or not _is_open(claim, dossiers) or claim.actor in apart:
            continue
        _infer(dossier, governments.of_untitled(claim), governments)


def _apart(found: Findings, claims: Sequence[Claim]) -> frozenset[str]:
    """Give who takes no part in talks though named without a title there: experts, and whoever answers an interview."""
    turns = [block.speaker_span for block in found.article.blocks if block.speaker_span]
    return frozenset(
        claim.actor
        for claim in claims
        if claim.name.head in role_words().private or any(span.start <= claim.name.start < span.end for span in turns)
    )


def _is_open(claim: Claim, dossiers: Mapping[str, Dossier]) -> bool:
    """Whether nothing tells yet for whom an actor acts; a body that any state may have tells nothing."""
    dossier = dossiers[claim.actor]
    bodies = (body for body in dossier.bodies if not (body in dossiers and is_common(name_of(dossiers[body]))))
    return claim.method != "pronoun" and not (country_of(dossier) or dossier.sides or any(True for _ in bodies))


def _is_public(claim: Claim) -> bool:
    """Whether a role tells for whom somebody acts: a deputy's or a colleague's does, a banker's does not."""
    return claim.name.head not in role_words().private or claim.name.head in role_words().vague


def _body_of_union(claim: Claim, dossiers: Mapping[str, Dossier], text: str) -> str | None:
    """Give the body of a union that the article names and that has somebody's office: "the budget commissioner, X".

    A police commissioner is none, and the state whose given name he bears is not meant by it.
    """
    office = lexicon("offices")["of_unions"].get(claim.name.head)
    if office is None:
        return None
    start = start_of(claim)
    before = text[max(0, start - LAST_WORD) : start].split()[-1:]  # "budget" of "the budget commissioner"
    told = " ".join([*before, claim.name.title, claim.name.after]).casefold().split()
    if {word.casefold() for word in office["for"]}.isdisjoint(told):
        return None
    return next((body for body in office["bodies"] if body in dossiers), None)


def _serve(claim: Claim, before: Sequence[Claim], dossiers: Mapping[str, Dossier], at: Mapping[int, Claim]) -> None:
    """Let "his deputy" and "its secretary" act for the state of him or it."""
    known = registry()
    owner, body = claim.name.owner, ""
    if owner in at:
        country = country_of(dossiers[at[owner].actor])
    elif owner == NEAREST:
        body, country = _nearest(before, claim, dossiers)
    else:
        country = _chief(before, claim, dossiers)
    if country in known.states:
        dossiers[claim.actor].sides[known.states[country or ""]] += 1
    if body:
        dossiers[claim.actor].bodies[body] += 1


def _infer(dossier: Dossier, told: Told | None, governments: Governments) -> None:
    """Let somebody act for a state that no words name, and say so, where the surroundings told one."""
    if told is None:
        return
    known, (country, why) = registry(), told
    side = known.states[country]
    dossier.sides[side] += 1
    dossier.reasons.append(f"read as acting for {known.actors[side].name}: {why}")
    governments.refresh()


def _main(claims: Sequence[Claim], dossiers: Mapping[str, Dossier]) -> str | None:
    """Give the state for which nearly everybody in an article acts, if there are enough of them."""
    people = {claim.actor for claim in claims if dossiers[claim.actor].kind == "person"}
    counts = Counter(country for actor in people if (country := country_of(dossiers[actor])))
    top = counts.most_common(1)
    return top[0][0] if top and top[0][1] >= MANY and top[0][1] >= MOST * counts.total() else None


def _chief(before: Sequence[Claim], claim: Claim, dossiers: Mapping[str, Dossier]) -> str | None:
    """Give the state of whoever "her" is in "her deputy, X", if these two sentences leave one state only."""
    found: set[str | None] = set()
    for other in reversed(before):
        if other.name.sentence < claim.name.sentence - bool(not found):
            break
        if dossiers[other.actor].kind == "person":
            found.add(country_of(dossiers[other.actor]))
    return found.pop() if len(found) == 1 else None


def _nearest(before: Sequence[Claim], claim: Claim, dossiers: Mapping[str, Dossier]) -> tuple[str, str | None]:
    """Give the organisation or state before "its secretary": last in the sentence, else first before it."""
    for other in reversed(before):
        if other.name.sentence != claim.name.sentence:
            break
        dossier = dossiers[other.actor]
        if dossier.kind != "person":
            return ("" if dossier.kind == "state" else other.actor), country_of(dossier)
    for other in before:  # the subject of the sentence before
        dossier = dossiers[other.actor]
        if other.name.sentence == claim.name.sentence - 1 and dossier.kind != "person":
            return ("" if dossier.kind == "state" else other.actor), country_of(dossier)
    return "", None


def act_for_bodies(dossiers: Mapping[str, Dossier]) -> None:
    """Let people act for the state of the body that they belong to, where nothing else is known."""
    known = registry()
    learned = word_set("organisations", "learned")
    for dossier in dossiers.values():
        if dossier.kind != "person" or dossier.country or dossier.sides or dossier.once:
            continue
        for body, _ in dossier.bodies.most_common():
            called = (
                name_of(dossiers[body]) if body in dossiers else known.actors[body].name if body in known.actors else ""
            )
            if learned & set(called.split()):
                continue  # a scholar acts for no state
            country = country_of(dossiers[body]) if body in dossiers else None
            if country is None and body in known.actors:
                country = known.actors[body].country
            if country in known.states:
                dossier.sides[known.states[country or ""]] += 1
                break
