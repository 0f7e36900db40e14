"""Gives the sanctions table: coercive measures by who acts on whom, merged over sentences and articles.

A sentence that leaves out whose measure it is, or on whom, takes it from the nearest sentence of the same article on
the same kind of measure, and says so. What stays without any party is left out: it tells of no measure in play.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.extract import Party
from dashboard.findings import Findings
from dashboard.measures.finding import Measure
from dashboard.measures.known import measures, words
from dashboard.phrases import stands
from dashboard.resolve.cast import Cast
from dashboard.resolve.context import Context
from dashboard.resolve.measure_line import line
from dashboard.resolve.row_id import sides_named
from dashboard.resolve.sanctions_ahead import announced
from dashboard.resolve.sanctions_asked import offered, without_bystanders
from dashboard.resolve.sanctions_described import by_description
from dashboard.resolve.sanctions_lent import filled
from dashboard.resolve.sanctions_merge import merged
from dashboard.resolve.sanctions_named_back import named_back
from dashboard.resolve.sanctions_near import (
    by_its,
    by_the_list,
    by_the_other,
    by_the_same,
    by_who_says,
    on_the_one_near,
    on_the_same,
    on_whom_right_behind,
    on_whom_the_law_is,
    on_whom_told_of,
)
from dashboard.resolve.sanctions_parties import (
    PRONOUNS,
    Said,
    asked_for,
    brought_up,
    by_neighbour,
    countered,
    in_return,
)
from dashboard.resolve.sanctions_plain import plain
from dashboard.resolve.sanctions_raised import raised
from dashboard.resolve.sanctions_regions import Regions, on_its_state, regions
from dashboard.resolve.sanctions_states import (
    between_both,
    by_both,
    by_most_on_his_state,
    for_state,
    of_who_laid_all,
    on_both,
    on_most_hit,
    on_state_most_hit,
    only_sender,
    wanted_by,
    with_his_state,
)
from dashboard.resolve.sanctions_told_over import told_once
from dashboard.resolve.sanctions_topic import (
    on_the_neighbour,
    on_the_other,
    on_the_topic,
    on_whom,
    on_whom_its_others_are,
)
from dashboard.tables import EvidenceRow, Instrument, QuoteRow, SanctionRow, TimeRow

HIS_OWN = re.compile(r"(?:his|her)\s+(?:own\s+)?(?:government|administration|cabinet|country)\b", re.IGNORECASE)
HIS_NAME = re.compile(r"(?:his|her)\s+name\b", re.IGNORECASE)
ITS_MEMBERS = re.compile(r"its\s+(?:member\s+(?:states|countries)|members)\b", re.IGNORECASE)
OWN_GOVERNMENT = re.compile(r"['’]s?\s+(?:own\s+)?(?:government|administration|cabinet)\b", re.IGNORECASE)
GATES = frozenset({"borders", "ports"})
OF_BODY = re.compile(r"\bof (the \w+)$")
FAMILIES = {"tariff": "tariff", "property seizure": "property seizure", "air link": "air link"}
OF_PERSONS = frozenset({"he", "she", "him", "her", "himself", "herself"})
BEGAN = ("impose: take (", "impose: come (", "impose: enter (", "impose: go (")  # it took effect, whenever announced
OF = 9  # characters of " of the " behind a parliament
PASSES = 2  # what a first pass fills in, a second may hand on


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give a row per senders, targets, kind of instrument and action, with every sentence that states it."""
    places = regions(context)
    told = [said for findings in context.findings for said in _of_article(context.cast, findings, places)]
    quotes: dict[str, list[QuoteRow]] = defaultdict(list)
    for quote in context["quotes"]:
        quotes[quote.article_id].append(quote)
    texts = {findings.article.article_id: findings.article.source_text for findings in context.findings}
    days: dict[str, list[TimeRow]] = defaultdict(list)
    for time in context.tables.get("times", ()):
        days[time.article_id].append(time)
    rows: list[SanctionRow] = []
    evidence: list[EvidenceRow] = []
    taken: Counter[str] = Counter()
    for group in merged(told, texts):
        row = _row(context.cast, group, quotes)
        if ahead := announced(group, days):
            row = replace(row, because=f"{row.because}; {ahead}")
        taken[row.sanction_id] += 1
        if taken[row.sanction_id] > 1:
            row = replace(row, sanction_id=f"{row.sanction_id}-{taken[row.sanction_id]}")
        rows.append(row)
        evidence += _evidence(row.sanction_id, group, texts)
    others = [row for row in context["evidence"] if row.table != "sanctions"]
    return {"sanctions": rows, "evidence": [*others, *evidence]}


def _of_article(cast: Cast, findings: Findings, places: Regions) -> list[Said]:
    """Give an article's measures, with the parties that a sentence leaves out taken from its neighbours."""
    article_id = findings.article.article_id
    said = [
        Said(
            article_id,
            measure,
            FAMILIES.get(measure.instrument, "sanctions"),
            _senders(cast, article_id, measure),
            _targets(cast, article_id, measure),
            _ids(cast, article_id, measure.askers),
            _ids(cast, article_id, measure.owners),
        )
        for measure in findings["sanctions"]
        if _own_answer(cast, article_id, measure)
    ]
    said = [_apart(_turned(cast, item, said)) for item in said if _is_public(cast, item)]
    said = [on_whom_right_behind(cast, findings, item) for item in said]
    said = [by_both(cast, on_both(cast, for_state(cast, item))) for item in said]
    for at, item in enumerate(said):  # one after the other: "them" may go on over sentences
        said[at] = by_description(cast, findings, item, said)
    said = [named_back(cast, findings, on_its_state(cast, places, item)) for item in said]
    said = [brought_up(item, _states(cast, _ids(cast, article_id, item.measure.hinted)), late=False) for item in said]
    said = [wanted_by(cast, asked_for(cast, item, said)) for item in said]
    said = [on_the_same(findings, by_the_same(findings, item, said), said) for item in said]
    said = [
        by_who_says(cast, item, _ids(cast, article_id, [item.measure.by] if item.measure.by else [])) for item in said
    ]
    said = [by_its(cast, findings, by_the_list(cast, findings, item)) for item in said]
    said = [on_whom_the_law_is(cast, findings, item) for item in said]
    said = [in_return(cast, item, said) for item in said]
    for _ in range(PASSES):
        said = [filled(cast, item, said) for item in said]
    said = [brought_up(item, _states(cast, _ids(cast, article_id, item.measure.hinted)), late=True) for item in said]
    said = [on_whom(cast, by_neighbour(item, said), said) for item in said]
    said = [by_most_on_his_state(cast, only_sender(cast, item, said), said) for item in said]
    said = [of_who_laid_all(cast, item, said) for item in said]
    said = [countered(cast, item, said) for item in said]
    said = [on_whom_its_others_are(cast, item, said) for item in said]
    pair = cast.two_sides(article_id)
    said = [on_the_other(cast, item, pair) for item in said]
    topic = cast.topic(article_id, _only_acting(cast, said))
    said = [on_most_hit(cast, item, said, topic) if topic is not None else item for item in said]
    said = [on_the_topic(cast, item, topic, said) for item in said]
    said = [on_most_hit(cast, on_the_neighbour(cast, item), said) for item in said]
    said = [on_the_one_near(cast, findings, on_whom_told_of(cast, findings, item, said)) for item in said]
    said = [by_the_other(cast, findings, item, pair, said) for item in said]
    said = [on_state_most_hit(cast, between_both(cast, filled(cast, item, said)), said) for item in said]
    said = plain([offered(cast, with_his_state(cast, item, said)) for item in said if _tells(item)])
    return told_once(cast, without_bystanders(cast, said), findings.article.source_text)


def _states(cast: Cast, actors: Iterable[str]) -> tuple[str, ...]:
    return tuple(cast.state_of(actor) for actor in actors)


def _only_acting(cast: Cast, said: Sequence[Said]) -> set[str]:
    """Give who lays measures and is hit by none: who answers them in kind may be whom the article is about."""
    hit = {actor for item in said for actor in (*item.targets, *_states(cast, item.targets))}
    return {actor for item in said for actor in (*item.senders, *_states(cast, item.senders))} - hit


def _own_answer(cast: Cast, article_id: str, measure: Measure) -> bool:
    """Whether a refusal is given for the sender: by him, his state's official, or a "spokesman" of nobody else."""
    by, whose = _ids(cast, article_id, measure.answered_by), _ids(cast, article_id, measure.senders)
    if not by:  # "the official ruled that out" speaks for the sender; a name that is no known actor need not
        return all(party.text == party.text.lower() for party in measure.answered_by)
    if not whose or set(by) & set(whose):
        return True
    countries = {cast.actors[actor].country for actor in whose} - {None}
    return any(cast.actors[actor].country in countries for actor in by)


def _is_public(cast: Cast, item: Said) -> bool:
    """Whether a taking is more than a person's own: "he cut ties with his party" is no measure between states."""
    if item.measure.instrument != "other" or not item.measure.senders:
        return True
    parties = (*item.senders, *item.targets)
    if not parties and item.measure.action in {"eased", "lifted"}:
        return True  # "was lifted by the next government"
    return any(cast.actors[actor].kind != "person" for actor in parties)


def _tells(item: Said) -> bool:
    """Whether a statement tells of a measure in play: some party, and of its own for one merely named; no question."""
    if item.measure.asked:
        return False
    if not item.senders and not item.targets:
        return _is_told_of_somebody(item.measure)
    if item.measure.instrument == "air link" and item.measure.action in {"eased", "lifted"} and not item.senders:
        return not any(how.endswith("the article is about") for how in item.inferred)  # "flights resumed" for anybody
    if item.measure.instrument == "other" and item.measure.action != "imposed":
        if item.measure.action == "threatened" and not item.senders:
            return False  # "cut all ties to Kest", in a list of demands
        hit = item.targets or (item.senders and _names_somebody(item.measure.targets))
        if not hit or (item.measure.action in {"eased", "lifted"} and not item.senders):
            return False  # a crossing that reopens, aid that resumes: to nobody, it is no measure lifted
        untold = item.measure.action == "in force" and not item.measure.senders
        guessed = untold or any(note.startswith("target") for note in item.inferred)
        named = bool(item.targets) and not item.inferred and item.kind not in GATES
        if guessed and not item.senders and not named:
            return False  # whose crossing is shut, and to whom, nobody has said
    if item.measure.merely_named and item.inferred and not item.senders:
        said = item.measure.what.lower().split()
        return any(word in words("particular") for word in said)  # "never say sanctions" tells of none on anybody
    return not (item.measure.merely_named and len(item.inferred) == 2)


def _names_somebody(parties: Iterable[Party]) -> bool:
    """Whether somebody is named who is no known actor: "the blockade of Gaza"."""
    return any(word[:1].isupper() for party in parties for word in party.text.split()[-1:])


def _is_told_of_somebody(measure: Measure) -> bool:
    """Whether a deed is told of, by or on somebody without a known name: "leaders of the bloc lifted the measures"."""
    done = not measure.merely_named and measure.action in {"imposed", "lifted", "extended", "in force"}
    doers = any(party.text.lower() not in PRONOUNS for party in measure.senders)
    return done and (doers or (measure.instrument == "air link" and measure.action == "lifted"))


def _senders(cast: Cast, article_id: str, measure: Measure) -> tuple[str, ...]:
    """Give the senders; a pronoun that nothing resolves means who says so ("the ministry said it would lift")."""
    found = _ids(cast, article_id, measure.senders) or _ids(cast, article_id, measure.before)
    if not found and measure.by is not None and any(party.text.lower() in PRONOUNS for party in measure.senders):
        said_by = _ids(cast, article_id, [measure.by])
        thing = all(party.text.lower() in {"it", "its"} for party in measure.senders)  # no person is an "it"
        return tuple(actor for actor in said_by if not thing or cast.actors[actor].kind != "person")
    if not found and measure.by is not None and any(HIS_OWN.match(party.text) for party in measure.senders):
        own = (cast.state_of(actor) for actor in _ids(cast, article_id, [measure.by]))  # "said his country would"
        return tuple(dict.fromkeys(actor for actor in own if cast.actors[actor].kind == "state"))
    if not found and any(ITS_MEMBERS.match(party.text) for party in measure.senders):  # "said its members do not"
        unions = (a for a in _ids(cast, article_id, measure.askers) if cast.actors[a].kind in {"bloc", "organisation"})
        return tuple(unions)
    return found or _ids(cast, article_id, measure.owners)  # "Roe dropped most of Kest's duties"


def _targets(cast: Cast, article_id: str, measure: Measure) -> tuple[str, ...]:
    """Give the ones hit; firms and family without a name of their own stand for whose they are."""
    found = _ids(cast, article_id, measure.targets)
    if found:
        return found
    whose = [
        party for party in measure.targets if not measures().owned.isdisjoint(re.findall(r"\w+", party.text.lower()))
    ]
    rows = [row for party in whose for row in cast.within(article_id, party.start, party.end)]
    return tuple(dict.fromkeys(row.actor_id for row in rows))


def _ids(cast: Cast, article_id: str, parties: Iterable[Party]) -> tuple[str, ...]:
    found = [actor for party in parties for actor in _actors(cast, article_id, party)]
    return tuple(dict.fromkeys(_acting(cast, actor) for actor in found))


def _acting(cast: Cast, actor_id: str) -> str:
    """Give who acts for a continent: "European sanctions" are the European Union's, where it is told of."""
    return _in_place_of(cast, cast.actors[actor_id].name) or actor_id


def _in_place_of(cast: Cast, name: str) -> str | None:
    """Give the actor that acts for a name which is none of its own, where the articles tell of one."""
    union = measures().acts_as.get(name)
    if union is None:
        return None
    return next((actor.actor_id for actor in cast.actors.values() if union in {actor.name, *actor.aliases}), None)


def _actors(cast: Cast, article_id: str, party: Party) -> tuple[str, ...]:
    """Give the actors of a party, also where its words stand for a place in this sentence: "seized in the U.S."."""
    if party.text.lower() in OF_PERSONS:  # "he" is no newspaper, whatever the pronoun was taken for
        return tuple(a for a in cast.actors_of(article_id, party) if cast.actors[a].kind == "person")
    if HIS_NAME.match(party.text):  # "struck his name from its list"
        return tuple(dict.fromkeys(row.actor_id for row in cast.within(article_id, party.start, party.start + 3)))
    if ITS_MEMBERS.match(party.text) and not cast.actors_of(article_id, party):
        return tuple(dict.fromkeys(row.actor_id for row in cast.within(article_id, party.start, party.start + 3)))
    if HIS_OWN.match(party.text):
        return tuple(
            dict.fromkeys(cast.state_of(row.actor_id) for row in cast.within(article_id, party.start, party.start + 3))
        )
    union = _in_place_of(cast, party.text[:1].lower() + party.text[1:]) if party.text.endswith("bloc") else None
    if union is not None:
        return (union,)  # "the West African bloc" is not the West
    found = cast.actors_of(article_id, party)
    if found:
        return found
    if (of := OF_BODY.search(party.text)) is not None:  # "leaders of the bloc"
        at = party.start + of.start(1)
        return cast.actors_of(article_id, Party(at, party.end, of[1], at, party.end))
    if OWN_GOVERNMENT.search(party.text):  # "the president's government"
        whose = (cast.state_of(row.actor_id) for row in cast.within(article_id, party.start, party.head_start))
        return tuple(dict.fromkeys(actor for actor in whose if cast.actors[actor].kind == "state"))
    if party.head.lower() in words("parliaments"):  # "the House of Representatives of Kest"
        behind = cast.within(article_id, party.end, party.end + OF)
        return tuple(dict.fromkeys(row.actor_id for row in behind if cast.actors[row.actor_id].kind == "state"))
    named = cast.by_name(party) or _in_place_of(cast, party.text)
    if named is None and "European" in party.text.split():  # "most European goods"
        named = _in_place_of(cast, "European")
    return (named,) if named is not None else ()


def _apart(item: Said) -> Said:
    """Nobody sanctions himself: who is read as both is the sender."""
    if item.measure.mutual and len(item.senders) > 1:
        return replace(item, targets=item.senders)
    misread = bool(item.senders) and set(item.senders) == set(item.targets)
    if misread and all(party.text.lower() in PRONOUNS for party in item.measure.senders):
        return replace(item, senders=())  # "Kest keeps its duties on Valdorian steel": "its" is not Valdoria's
    return replace(item, targets=tuple(actor for actor in item.targets if actor not in item.senders))


def _turned(cast: Cast, item: Said, said: Sequence[Said]) -> Said:
    """Turn a measure round that was answered in kind: "Kest barred Valdoria's planes, and Valdoria did the same".

    What is done in answer to a president is done to his state.
    """
    if not item.measure.because.endswith(("; followed", "; its own")):
        return item
    if set(item.senders) & set(item.targets):
        first = [one for one in said if one.measure.start <= item.measure.start and one is not item and one.senders]
        item = replace(item, targets=first[-1].senders) if first else item
    acted = {actor for one in said for actor in one.senders}
    hit = (cast.state_of(actor) if actor in acted else actor for actor in item.targets)
    return replace(item, targets=tuple(dict.fromkeys(hit)))


def _row(cast: Cast, group: list[Said], quotes: Mapping[str, list[QuoteRow]]) -> SanctionRow:
    first = min(group, key=lambda item: (len(item.inferred), item.article_id, item.measure.start))
    senders, targets = tuple(sorted(first.senders)), tuple(sorted(first.targets))
    instrument = Counter(item.measure.instrument for item in group).most_common(1)[0][0]
    days = [item.measure.since for item in group if item.measure.since and item.measure.because.startswith(BEGAN)]
    since = min(days or (item.measure.since for item in group if item.measure.since), default=None)
    by, voice = _stated_by(cast, first, quotes.get(first.article_id, []))
    sanction_id = "-".join([sides_named(senders, targets), first.family, first.measure.action]).replace(" ", "-")
    articles = tuple(sorted({item.article_id for item in group}))
    where = f" of {first.article_id}" if len(articles) > 1 else ""
    reasons = dict.fromkeys(
        (first.measure.because, *(re.sub(r"sentence \d+$", rf"\g<0>{where}", how) for how in first.inferred))
    )
    brought_up = raised(cast, group, senders)
    told = _summary(cast, first, instrument, stands(first.measure.action, brought_up, cast.names))
    return SanctionRow(
        sanction_id, senders, targets, instrument, first.measure.action, since, told, by, voice,
        articles, _confidence(first, group), "; ".join(reasons), brought_up,
    )  # fmt: skip


def _stated_by(cast: Cast, item: Said, quotes: list[QuoteRow]) -> tuple[str | None, Any]:
    """Give who states it: the speaker of the quotation it stands in, or who the sentence says reports it."""
    measure = item.measure
    quoted = [quote for quote in quotes if quote.start <= measure.at < quote.end]
    if quoted:
        return quoted[0].actor_id, "direct quote"
    by = _ids(cast, item.article_id, [measure.by]) if measure.by is not None else ()
    return (by[0] if by else None), measure.voice


def _summary(cast: Cast, item: Said, instrument: Instrument, how: str) -> str:
    """Say it in a line, with the measure as printed."""
    senders, targets = ([cast.actors[actor] for actor in side] for side in (item.senders, item.targets))
    called = {name for actor in senders for name in (actor.name, *actor.aliases)}
    return line(item.measure, instrument, [a.name for a in senders], [a.name for a in targets], called, how)


def _confidence(first: Said, group: list[Said]) -> float:
    """Lower for every party taken from elsewhere or missing; higher where several sentences agree."""
    missing = (not first.senders) + (not first.targets)
    return round(max(0.3, min(0.95, 0.85 - 0.15 * len(first.inferred) - 0.2 * missing + 0.05 * (len(group) - 1))), 2)


def _evidence(sanction_id: str, group: list[Said], texts: Mapping[str, str]) -> list[EvidenceRow]:
    found: dict[tuple[str, int], EvidenceRow] = {}
    for item in group:
        measure = item.measure
        text = texts[item.article_id][measure.start : measure.end]
        found.setdefault(
            (item.article_id, measure.start),
            EvidenceRow("sanctions", sanction_id, item.article_id, measure.start, measure.end, text, measure.cue),
        )
    return [found[key] for key in sorted(found)]
