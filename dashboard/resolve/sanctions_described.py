"""Tells whom a statement on a measure means by "the kingdom", "its neighbour", "the movement": the one at hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from dashboard.extract import Party
from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.measures.known import measures, words
from dashboard.resolve.cast import Cast
from dashboard.resolve.movements import is_movement
from dashboard.resolve.sanctions_parties import BACK, Said, states_of
from dashboard.tables import MentionRow

ENDED = frozenset({"eased", "lifted", "easing proposed", "easing rejected"})
NEAR = 1  # sentences in which a neighbour, or "the country", was named
LEAD = 30  # characters within which the name of who a sentence is about stands
LISTED = re.compile(r"(?:\s|,|and|or|the)*")  # between two states that a sentence is about: neither alone is meant
HIM = frozenset({"him", "her", "he", "she", "his"})
PRONOUNS = frozenset({"them", "they", "their", "it", "its"})
ARTICLES = frozenset({"the", "its", "their", "this", "that"})


def by_description(cast: Cast, findings: Findings, item: Said, said: Sequence[Said]) -> Said:
    """Take who is described for the one described, where the words before leave no doubt."""
    me = item.measure
    if not item.targets and me.targets and all(party.text.lower() in HIM for party in me.targets):
        him = _last_hit(cast, item, said)
        return item.hitting((him,), "the person hit just before") if him is not None else item
    if not item.targets and me.targets and (them := _those_hit(cast, item, said)):
        return item.hitting(them, "the persons hit just before")
    if not item.senders and me.senders and (together := _acted_together(item, said)):
        item = item.sent_by(together, "those who acted together before")
    if not item.senders and me.senders and (state := _before_its_successor(cast, item, said)) is not None:
        item = item.sent_by((state,), "the state whose next government acts")
    if not item.senders and me.senders:
        who = _meant(cast, findings, item, me.senders, set(item.targets), said)
        item = item.sent_by(who, "the one described") if who else item
    if not item.targets and me.targets:
        calling = set(item.askers) if me.raised is not None else set()  # nobody calls for measures on himself
        who = _meant(cast, findings, item, me.targets, set(item.senders) | calling, said)
        item = item.hitting(who, "the one described") if who else item
    return item


def _acted_together(item: Said, said: Sequence[Said]) -> tuple[str, ...]:
    """Give the senders told of before whom "the four states" or "they" mean: as many, or all of several."""
    called = [re.findall(r"[^\W\d]+", party.text.lower()) for party in item.measure.senders]
    numbers = lexicon("sanctions")["words"]["numbers"]
    counts = {numbers[word] for one in called for word in one[:2] if word in numbers}
    states = any(
        word.rstrip("s") in {"state", "countrie", "nation", "government", "capital"} for one in called for word in one
    )
    before = [one for one in said if one.measure.start < item.measure.start and len(one.senders) > 1]
    return next((one.senders for one in reversed(before) if states and len(one.senders) in counts), ())


def _before_its_successor(cast: Cast, item: Said, said: Sequence[Said]) -> str | None:
    """Give whose measure was told of just before, where "the next government" or "its successor" undoes it."""
    called = [re.findall(r"[^\W\d]+", party.text.lower()) for party in item.measure.senders]
    named = lexicon("sanctions")["described"]
    if item.measure.action not in ENDED or not all(
        one and one[-1] in named["successors"] and not set(one).isdisjoint(named["coming_after"]) for one in called
    ):
        return None
    before = [one for one in said if 0 <= item.measure.sentence - one.measure.sentence <= NEAR and one.senders]
    before = [one for one in before if one.family == item.family and one.measure.start <= item.measure.start]
    states = {actor for one in before[-1:] for actor in states_of(cast, one.senders)}
    return _only(actor for actor in states if cast.actors[actor].kind == "state")


def _those_hit(cast: Cast, item: Said, said: Sequence[Said]) -> tuple[str, ...]:
    """Give the persons whom "the two men" or "both" mean: as many as another measure told of shortly before hits."""
    called = [re.findall(r"[^\W\d]+", party.text.lower()) for party in item.measure.targets]
    numbers = lexicon("sanctions")["words"]["numbers"] | {"both": 2}
    many = {numbers[word] for one in called for word in one if word in numbers}
    people = any(word in words("persons") for one in called for word in one)
    before = [one for one in said if 0 <= item.measure.sentence - one.measure.sentence <= BACK and one is not item]
    persons = [tuple(a for a in one.targets if cast.actors[a].kind == "person") for one in before]
    return next((one for one in reversed(persons) if people and len(one) in many), ())


def _last_hit(cast: Cast, item: Said, said: Sequence[Said]) -> str | None:
    """Give the person whom another measure told of shortly before hits."""
    before = [one for one in said if 0 <= item.measure.sentence - one.measure.sentence <= BACK and one is not item]
    hit = [actor for one in before for actor in one.targets if cast.actors[actor].kind == "person"]
    return hit[-1] if hit else None


def _meant(
    cast: Cast,
    findings: Findings,
    item: Said,
    parties: Sequence[Party],
    but: AbstractSet[str],
    said: Sequence[Said],
) -> tuple[str, ...]:
    if parties and all(_is_they(party) for party in parties):  # "put them on its list", "the assets of their leaders"
        found = [_led_by(cast, findings, item, but, said, acting=parties == item.measure.senders)]
    else:
        found = [_one(cast, findings, item, party, but) for party in parties]
    return tuple(dict.fromkeys(actor for actor in found if actor is not None))


def _one(cast: Cast, findings: Findings, item: Said, party: Party, but: AbstractSet[str]) -> str | None:
    """Give whom the words of a party mean."""
    said = re.findall(r"[^\W\d]+", party.text.lower())
    if not said or said[0] not in ARTICLES:
        return None
    called = lexicon("sanctions")["described"]
    for word in said[1:]:
        if word in called["states"]:
            countries = set(called["states"][word])
            rows = _named(cast, findings, item, party.start, BACK)
            fits = [row for row in rows if cast.actors[row.actor_id].country in countries and row.actor_id not in but]
            return fits[-1].actor_id if fits else None
        if word in called["any_state"] and said[0] in {"the", "this", "that"}:
            return state_at_hand(cast, findings, item, party.start, but)
        if word in called["neighbours"]:
            rows = _named(cast, findings, item, party.start, NEAR)
            return _only(row.actor_id for row in rows if row.actor_id not in but)
        if word in called["officers"] and said[0] == "the":
            return _ruled_by_officers(cast, item)
        if word in called["movements"] and said[0] == "the":
            near = _rows(cast, findings, item, party.start, BACK)
            return _only(row.actor_id for row in near if is_movement(cast.actors[row.actor_id]))
    return None


def _ruled_by_officers(cast: Cast, item: Said) -> str | None:
    """Give the one state of an article that officers rule: "sanctions on the generals"."""
    rule = set(lexicon("organisations")["juntas"])
    rows = cast.within(item.article_id, 0, item.measure.end)
    return _only(row.actor_id for row in rows if _is_state(cast, row) and cast.actors[row.actor_id].country in rule)


def _is_they(party: Party) -> bool:
    """Whether a pronoun stands there, or people of whom it says whose they are: "their leaders"."""
    said = re.findall(r"[^\W\d]+", party.text.lower())
    return bool(said) and said[0] in PRONOUNS and (len(said) == 1 or said[-1] in measures().nameless)


def _led_by(
    cast: Cast, findings: Findings, item: Said, but: AbstractSet[str], said: Sequence[Said], *, acting: bool
) -> str | None:
    """Give who acts or is hit in the sentence before, as "they" do here, or the one state or movement it is about."""
    if item.measure.sentence < 1:
        return None
    told = [one for one in said if one.measure.sentence == item.measure.sentence - 1]
    alike = {actor for one in told for actor in (one.senders if acting else one.targets)} - but
    if alike:
        return _only(alike)
    before = findings.sentences[item.measure.sentence - 1]
    rows = cast.within(findings.article.article_id, before.start, before.start + LEAD)
    who = {row.actor_id for row in rows if _is_state(cast, row)}
    if not acting:  # a movement is hit by measures, and lays none
        who |= {row.actor_id for row in rows if is_movement(cast.actors[row.actor_id])}
    found = _only(who - but - {actor for one in told for actor in (one.targets if acting else one.senders)})
    said_by = [] if item.measure.by is None else [item.measure.by.text.lower()]
    own = acting and all(text in PRONOUNS for text in said_by)  # "the mayor said it would"
    return found or (_only_one_named(cast, findings, item, but) if own else None)


def _only_one_named(cast: Cast, findings: Findings, item: Said, but: AbstractSet[str]) -> str | None:
    """Give the state or union that the last sentence to name any names alone: "What about Kest?" "It has shut"."""
    for number in range(item.measure.sentence - 1, max(-1, item.measure.sentence - 1 - BACK), -1):
        before = findings.sentences[number]
        rows = cast.within(findings.article.article_id, before.start, before.end)
        named = {row.actor_id for row in rows if cast.actors[row.actor_id].kind in {"state", "bloc"}}
        if named:
            return _only(named) if named.isdisjoint(but) else None
    return None


def state_at_hand(cast: Cast, findings: Findings, item: Said, before: int, but: AbstractSet[str]) -> str | None:
    """Give the one state named before in the sentence and the one before it, else whom the latter is about."""
    rows = _named(cast, findings, item, before, NEAR)
    only = _only(row.actor_id for row in rows if row.actor_id not in but)
    return only or lead(cast, findings, item.measure.sentence - 1, but)


def lead(cast: Cast, findings: Findings, sentence: int, but: AbstractSet[str]) -> str | None:
    """Give the state that a sentence is about: the one named at its beginning."""
    if sentence < 0 or findings.sentences[sentence].kind in {"title", "heading"}:
        return None
    start = findings.sentences[sentence].start
    rows = cast.within(findings.article.article_id, start, start + LEAD)
    told = [(row, cast.government_of(row.actor_id)) for row in rows]
    states = [(row, actor) for row, actor in told if cast.actors[actor].kind == "state" and actor not in but]
    if not states:
        return None
    row, actor = states[0]
    text = findings.article.source_text
    listed = [other for then, other in states[1:] if LISTED.fullmatch(text[row.end : then.start]) and other != actor]
    return None if listed else actor


def _named(cast: Cast, findings: Findings, item: Said, before: int, back: int) -> list[MentionRow]:
    return [row for row in _rows(cast, findings, item, before, back) if _is_state(cast, row)]


def _rows(cast: Cast, findings: Findings, item: Said, before: int, back: int) -> list[MentionRow]:
    """Give the mentions of the sentences before, up to an offset."""
    first = findings.sentences[max(0, item.measure.sentence - back)].start
    return cast.within(findings.article.article_id, first, before)


def _is_state(cast: Cast, row: MentionRow) -> bool:
    return cast.actors[row.actor_id].kind == "state"


def _only(actors: Iterable[str]) -> str | None:
    """Give the one actor there is, if there is but one."""
    found = set(actors)
    return next(iter(found)) if len(found) == 1 else None
