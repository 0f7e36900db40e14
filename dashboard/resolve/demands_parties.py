"""Tells whom "both sides", "the government" and "the group" mean where something is asked or answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dashboard.answers.answered import answer_words
from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.demands.demanded import Demand
from dashboard.extract import Party
from dashboard.lexicon import lexicon
from dashboard.resolve.demands_addressees import LONE, counts_of
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_sides import sides_of
from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_again import PRONOUNS, group_of, parties_of
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader

NUMBERS = {"two": 2, "three": 3, "four": 4}
LINK = re.compile(r"(?:,? and (?:the )?|, (?:the )?)")
LISTED_BEFORE = 3000  # characters within which "the three" were listed
OWNERS = frozenset({"the", "its", "their", "his", "her"})
JUST = 1  # sentences between a demand and "the government refused", which means the one asked
SAID_JUST = 1200  # characters within which "the group" means the movement named last


def meant_by(
    reader: Reader, parties: Sequence[Party], others: Sequence[str], sentence: int, near: Sequence[Meeting]
) -> tuple[str, ...]:
    """Give whom a group without a name means: those of the article's talks, other than the one who asks them.

    "Both parties" and "the two leaders" are the two sides of one meeting; "the government" is the state there. The
    meeting told of last before decides, else the first one behind. Empty where the words mean no such group.
    """
    groups = {group for party in parties if party.text.lower() not in PRONOUNS and (group := group_of(party))}
    government = any(party.text.lower() in lexicon("demands")["government"] for party in parties)
    if not groups and not government:
        return ()
    own = reader.sides(others)
    number = next((n for party in parties if (n := _number(party)) is not None), None)  # None for "all sides"
    order = sorted(near, key=lambda meeting: _distance(meeting, sentence))
    main = _main(reader, order, own) if groups and order else order
    for meeting in main:
        between = sides_of(reader, meeting.actors) & known("mediators")  # the chair of "both leaders" is none of them
        actors = [a for a in meeting.actors if reader.side(a) not in own and not sides_of(reader, (a,)) & between]
        sides = reader.sides(actors)
        if government:
            states = [actor for actor in parties_of(reader, actors) if reader.cast.actors[actor].kind == "state"]
            across = any(side in reader.states for side in own) and len(reader.sides(meeting.actors)) == len(own) + 1
            if across and own < reader.sides(meeting.actors):
                return ()  # of two states that sit there, one asks "the government" at home
            if len(states) == 1 and len(reader.sides(meeting.actors)) > 1:
                return tuple(states)
            continue
        persons = [actor for actor in actors if reader.cast.actors[actor].kind == "person"]
        if "persons" in groups:
            actors = persons
            sides = reader.sides(persons)
        if len(sides) < 2 or (number is not None and len(sides) != number):
            continue
        if all(_watches(reader, actor) for actor in actors):
            continue  # "the Union and the Bank were there": they are not "both sides"
        return tuple(persons) if "persons" in groups else _one_of_each(reader, actors)
    return () if "persons" not in groups else meant_by(reader, _as_parties(parties), others, sentence, near)


def _main(reader: Reader, order: Sequence[Meeting], own: frozenset[str]) -> list[Meeting]:
    """Leave out meetings by the way: "both sides" are of another one, whose sides an article names far more often."""
    counts = counts_of(reader, order[0].article_id)

    def least(one: Meeting) -> int:
        sides = reader.sides(one.actors) - own
        return min((counts[side] for side in sides if counts[side]), default=0) if len(sides) > 1 else 0

    named = [least(meeting) for meeting in order]
    return [meeting for meeting, often in zip(order, named, strict=True) if not 0 < often * LONE <= max(named)]


def _watches(reader: Reader, actor_id: str) -> bool:
    """Whether a body of no state sits at talks as one that watches or helps."""
    actor = reader.cast.actors[actor_id]
    return actor.kind in {"organisation", "bloc"} and not actor.country and not is_movement(actor)


def _as_parties(parties: Sequence[Party]) -> list[Party]:
    """Give "both sides" for "both leaders": where no meeting names the leaders, their parties are meant."""
    return [replace(party, text=" ".join([*party.text.split()[:-1], "sides"])) for party in parties]


def _one_of_each(reader: Reader, actors: Sequence[str]) -> tuple[str, ...]:
    """Give each side's first party: an army that sat there itself, else the state of a person."""
    found: dict[str, str] = {}
    for actor in (*(a for a in actors if reader.cast.actors[a].kind != "person"), *parties_of(reader, actors)):
        found.setdefault(reader.side(actor), actor)
    return tuple(found.values())


def _number(party: Party) -> int | None:
    said = set(party.text.lower().split())
    if group_of(party) is None or "all" in said:
        return None
    return next((number for word, number in NUMBERS.items() if word in said), 2)  # "the warring parties" are two


def _distance(meeting: Meeting, sentence: int) -> tuple[bool, int]:
    before = [sentence - seen.mention.sentence for seen in meeting.mentions if seen.mention.sentence <= sentence]
    if before:
        return False, min(before)
    return True, min(seen.mention.sentence - sentence for seen in meeting.mentions)


def movement_before(reader: Reader, article: Article, found: Demand) -> tuple[str, ...]:
    """Give the movement that "the group" means as the one who asks: the one named last before it."""
    if not any(party.text.lower() in lexicon("demands")["group"] for party in found.demanders):
        return ()
    first = max(0, found.start - SAID_JUST)
    rows = reader.cast.within(article.article_id, first, min(party.start for party in found.demanders))
    named = [row for row in rows if is_movement(reader.cast.actors[row.actor_id])]
    return (max(named, key=lambda row: row.start).actor_id,) if named else ()


def enumerated(reader: Reader, article: Article, parties: Sequence[Party]) -> tuple[str, ...]:
    """Give whom "the three powers" mean: as many states or bodies that were listed last before, "A, B and C"."""
    number = next((NUMBERS[w] for p in parties for w in p.text.lower().split()[1:2] if w in NUMBERS), None)
    if number is None or not parties[0].text.lower().startswith("the "):
        return ()
    start = max(0, parties[0].start - LISTED_BEFORE)
    rows = [
        row for row in reader.cast.within(article.article_id, start, parties[0].start)
        if reader.cast.actors[row.actor_id].kind in {"state", "bloc", "organisation"} and row.method != "pronoun"
    ]  # fmt: skip
    rows.sort(key=lambda row: row.start)
    runs: list[list[str]] = [[]]
    end = -1
    for row in rows:
        if end >= 0 and not LINK.fullmatch(article.source_text[end : row.start]):
            runs.append([])
        runs[-1].append(row.actor_id)
        end = row.end
    full = [run for run in runs if len(run) == number and len(set(run)) == number]
    return tuple(full[-1]) if full else ()


def of_state(reader: Reader, article: Article, parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the state of "Kest's junta", the person of "Roe's team", where no name is known for them."""
    found: list[str] = []
    for party in parties:
        last = party.last_word.lower()
        if last not in known("sides") and last.removesuffix("s") not in known("sides"):
            continue
        rows = reader.cast.within(article.article_id, party.start, party.end)
        states = [row.actor_id for row in rows if reader.cast.actors[row.actor_id].kind == "state"]
        led = last in known("people_of") or last.removesuffix("s") in known("people_of")
        persons = [row.actor_id for row in rows if reader.cast.actors[row.actor_id].kind == "person"] if led else []
        found += states or persons[:1]  # "Roe's team" asks for Roe
    return tuple(dict.fromkeys(found))


def as_described(reader: Reader, parties: Sequence[Party], last: Asked | None, sentence: int) -> tuple[str, ...]:
    """Give who was asked right before, where "the government", "the group" or "its commanders" speak up behind it."""
    if last is None or len(reader.sides(last.addressees)) != 1 or not 0 <= last.behind(sentence) <= JUST:
        return ()
    actor = reader.cast.actors[last.addressees[0]]
    if last.inferred and is_movement(actor):
        return ()  # another group may be named before it
    fits = _nouns_of_states() if actor.country and not is_movement(actor) else _nouns_of_movements()
    alike = all(
        (words := party.text.lower().split())[0] in OWNERS
        and words[-1] in fits
        and (party.text[1:].islower() or len(words) == 2)
        for party in parties
    )
    return last.addressees if alike else ()


@cache
def _nouns_of_movements() -> frozenset[str]:
    told = {said.split()[-1] for name in ("movement", "party", "bloc") for said in known("described", name)}
    return known("in_movements") | told


@cache
def _nouns_of_states() -> frozenset[str]:
    told = {said.split()[-1] for name in ("government", "army") for said in known("described", name)}
    return frozenset(told) | answer_words("offices") | {"regime", "leadership"}
