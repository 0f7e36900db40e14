"""Tells who asks: who is named or described, who speaks, or who asked last; commentators ask for nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.demands.demanded import Demand
from dashboard.extract import Party
from dashboard.lexicon import any_word, lexicon
from dashboard.resolve.demands_addressees import both_parties
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_called import as_called
from dashboard.resolve.demands_described import described
from dashboard.resolve.demands_parties import enumerated, meant_by, movement_before, of_state
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader

ALSO = re.compile(r"\b(?:also|too|again|as well|further)\b", re.IGNORECASE)
GOVERNMENT = re.compile(
    r"(?:['’]s?|^(?:his|her)) (?:\w+ ){0,2}"
    r"(?:government|administration|ministry|cabinet|delegation|team|negotiators|country)$",
    re.IGNORECASE,
)
COUNTED = re.compile(r"(\w+), (?=he|she|it|they)")
OF = re.compile(r"['’]s? ")
HEADED = re.compile(r"(?:, |\()(?:led|headed|chaired|run|controlled) by (?:the )?(?:[A-Za-z]+ ){0,3}$")
GOES_ON = 3  # sentences between one of several demands and the next that is counted


def demanders_of(
    reader: Reader, article: Article, found: Demand, near: Sequence[Meeting], last: Asked | None
) -> tuple[str, ...]:
    """Tell who asks: who is named or described, else who speaks, else who asked last where this is one more."""
    article_id = article.article_id
    demanders = (
        _no_person(reader, found, _not_of_its_own(reader, article_id, _without_heads(article, found.demanders)))
        or movement_before(reader, article, found)
        or described(reader, article, found.demanders, found.sentence)
        or meant_by(reader, _groups(found.demanders), (), found.sentence, near)
        or enumerated(reader, article, found.demanders)
        or mediators_meant(near, found.demanders)
        or _both(reader, article, found)
        or _in_one_breath(found, last)
        or of_state(reader, article, found.demanders)
        or _nearest(reader, article_id, found)
        or described(reader, article, found.fallback, found.sentence)
        or _leader(reader, article_id, found)
    )
    goes_on = found.goes_on or is_counted(article, found, last)
    if goes_on and last is not None and found.sentence - last.found.sentence <= GOES_ON:
        demanders = last.demanders  # "the second request is": one more of those who asked last
    demanders = _not_of_himself(reader, article_id, found, demanders, last)
    seated = {actor for meeting in near for actor in meeting.actors}
    demanders = tuple(actor for actor in demanders if is_party(reader, actor, seated))
    demanders = of_his_state(reader, found.demanders[:1], demanders)
    demanders = as_called(reader, article, _as_said(reader, demanders), found.demanders)
    if found.because in lexicon("demands")["condition_marks"]:
        demanders = tuple(dict.fromkeys(_for_the_state(reader, actor) for actor in demanders))
    return demanders


def _not_of_himself(
    reader: Reader, article_id: str, found: Demand, demanders: tuple[str, ...], last: Asked | None
) -> tuple[str, ...]:
    """Leave out who "it" was taken for where the same is asked by name: "it urged the Kestian government to free him".

    Who asked just before asks on; else nobody is named, which is no worse than the wrong one.
    """
    if [party.text.lower() for party in found.demanders] not in (["it"], ["they"]):
        return demanders
    asked = reader.sides(reader.actors(article_id, found.addressees))
    if not asked or not demanders or not reader.sides(demanders) <= asked:
        return demanders
    before = last.demanders if last is not None and found.sentence - last.found.sentence == 1 else ()
    return before if asked.isdisjoint(reader.sides(before)) else ()


def _not_of_its_own(reader: Reader, article_id: str, parties: Sequence[Party]) -> tuple[str, ...]:
    """Give who is named, but no state for its opposition, its unions or its rebels: "Kest's main opposition party"."""
    named = reader.actors(article_id, parties)
    of_others = [
        party for party in parties if party.last_word.lower() in known("not_the_state") and OF.search(party.text)
    ]
    if not of_others or len(of_others) < len([p for p in parties if not any(p.text in o.text for o in of_others)]):
        return named
    return tuple(actor for actor in named if reader.cast.actors[actor].kind != "state")


def _leader(reader: Reader, article_id: str, found: Demand) -> tuple[str, ...]:
    """Give Roe for "Roe's team", which has no name of its own."""
    if len(found.demanders) < 2 or found.demanders[0].last_word.lower() not in known("people_of"):
        return ()
    return tuple(reader.cast.actors_of(article_id, found.demanders[-1]))


def _nearest(reader: Reader, article_id: str, found: Demand) -> tuple[str, ...]:
    """Give whom a pronoun goes on with: for "it" the body or state that acted last, not one from before it."""
    if [party.text.lower() for party in found.demanders] != ["it"]:
        return _no_person(reader, found, reader.actors(article_id, found.fallback))
    for party in found.fallback:  # nearest first
        actors = _no_person(reader, found, reader.actors(article_id, (party,)))
        if actors:
            return actors
    return ()


def _no_person(reader: Reader, found: Demand, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out a person for "it", a body for "he", one person for "they": whatever the pronoun was taken for."""
    said = [party.text.lower() for party in found.demanders]
    persons = tuple(actor for actor in actors if reader.cast.actors[actor].kind == "person")
    if said in (["he"], ["she"]):
        return persons or tuple(actor for actor in actors if reader.cast.actors[actor].kind == "state")
    if said == ["they"] and len(actors) == 1 and persons:
        return ()
    if said not in (["it"], ["its"]):
        return actors
    return tuple(actor for actor in actors if reader.cast.actors[actor].kind != "person")[:1]


def of_his_state(reader: Reader, parties: Sequence[Party], actors: tuple[str, ...]) -> tuple[str, ...]:
    """Give the states of persons whose government, team or delegation is meant: "Roe's government", "his team"."""
    if not parties or not all(GOVERNMENT.search(party.text) for party in parties):
        return actors
    return tuple(dict.fromkeys(_for_his_state(reader, actor) for actor in actors))


def without_its_state(reader: Reader, found: Demand, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the state that only tells where a named movement is: "Kest's United Front" is not Kest."""
    whose = {
        p.text for p in found.addressees for o in found.addressees if p is not o and o.text.startswith(f"{p.text}'")
    }
    others = [actor for actor in actors if reader.cast.actors[actor].kind != "state"]
    if not whose or not others:
        return actors
    return tuple(others)


def _for_his_state(reader: Reader, actor_id: str) -> str:
    """Give the state of a person whose government asks: "Roe's government asked"."""
    state = reader.states.get(reader.side(actor_id)) if reader.cast.actors[actor_id].kind == "person" else None
    return state.actor_id if state is not None else actor_id


def _without_heads(article: Article, parties: Sequence[Party]) -> list[Party]:
    """Leave out who only heads a body that asks: "the government, led by Roe, asked"."""
    text = article.source_text
    kept = [party for party in parties if not HEADED.search(text[max(0, party.start - 40) : party.start])]
    return kept or list(parties)


def _groups(parties: Sequence[Party]) -> list[Party]:
    """Give "the three countries", who ask together; "they" is who was named last, and known by that."""
    return [party for party in parties if " " in party.text]


def _as_said(reader: Reader, demanders: tuple[str, ...]) -> tuple[str, ...]:
    """Give the person alone where his body or state only tells who he is: "Kest's minister asked"."""
    persons = [reader.cast.actors[actor] for actor in demanders if reader.cast.actors[actor].kind == "person"]
    owners = {person.affiliation for person in persons} | {reader.side(person.actor_id) for person in persons}
    return tuple(
        actor
        for actor in demanders
        if reader.cast.actors[actor].kind == "person" or not {actor, reader.side(actor)} & owners
    )


def _for_the_state(reader: Reader, actor_id: str) -> str:
    """Give the state for which a ministry says what would stay as it is until another gives way."""
    actor = reader.cast.actors[actor_id]
    state = reader.states.get(reader.side(actor_id))
    ministry = actor.kind == "organisation" and any(word in actor.name.lower() for word in ("ministry", "government"))
    return state.actor_id if ministry and state is not None else actor_id


@cache
def any_of(name: str) -> re.Pattern[str]:
    """Give the pattern of every word of a list of the lexicon."""
    return re.compile(rf"\b(?:{any_word('demands', name)})\b", re.IGNORECASE)


def is_party(reader: Reader, actor_id: str, seated: Collection[str] = ()) -> bool:
    """Whether an actor can put a demand to another: not a commentator, whose demands are advice."""
    actor = reader.cast.actors[actor_id]
    if actor.peripheral:
        return False
    if actor.kind == "person":
        belongs = bool(actor.country or actor.affiliation or actor.role or actor.known) or actor_id in seated
        body = reader.cast.actors.get(actor.affiliation or "")
        studies = body is not None and bool(any_of("studying").search(body.name)) and not actor.country
        return belongs and not studies and not any_of("commentators").search(actor.role or "")
    return True


def _in_one_breath(found: Demand, last: Asked | None) -> tuple[str, ...]:
    """Give who asked last, where the same sentence goes on or the next has one "also": "it wants A, and it wants B"."""
    if last is None or [p.text.lower() for p in found.demanders] not in (["it"], ["they"], ["he"], ["she"]):
        return ()
    also = ALSO.search(last.article.source_text[found.start : found.end])
    again = found.sentence == last.found.sentence or (also and found.sentence - last.found.sentence == 1)
    return last.demanders if again else ()


def is_counted(article: Article, found: Demand, last: Asked | None) -> bool:
    """Whether one more is counted off of those who asked last: "Secondly, he asked for"."""
    lead = COUNTED.match(article.source_text, found.start, found.end)
    said = [party.text.lower() for party in found.demanders]
    if lead is None or said not in (["he"], ["she"], ["it"], ["they"]) or last is None:
        return False
    return lead[1].lower() in lexicon("demands")["counting"] and found.sentence - last.found.sentence <= GOES_ON


def mediators_meant(near: Sequence[Meeting], parties: Sequence[Party]) -> tuple[str, ...]:
    """Give whom "the mediators" mean: those of the meeting told of near."""
    if not any(party.text.lower() in lexicon("demands")["mediating"] for party in parties):
        return ()
    for meeting in near:
        mediators = tuple(dict.fromkeys(actor for seen in meeting.mentions for actor in seen.mediators))
        if mediators:
            return mediators
    return ()


def _both(reader: Reader, article: Article, found: Demand) -> tuple[str, ...]:
    """Give the two parties that an article is about, where "both have asked" something of a third."""
    if [party.text.lower() for party in found.demanders] != ["both"]:
        return ()
    both = both_parties(reader, article)
    asked = reader.sides(reader.actors(article.article_id, found.addressees))
    return () if reader.sides(both) & asked else both
