"""Tells whom "the two presidents", "envoys of the three" and "it" mean: those whom the sentence before names.

Who was named right before is meant sooner than those of a meeting told of further up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_again import NEAR, group_of
from dashboard.resolve.talks_beside import is_kept_away
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.scene import words
from dashboard.tables import MentionRow

SHORT, PAIR = 2, 2  # sentences before "They met" in which two persons are named, and how many
LINK = re.compile(
    r"(?:,? (?:of|from) [A-Z][\w .]{2,30})? and (?:(?:his|her|its|the) )?(?:[\w’'-]+ ){0,4}$"
)  # between "Jane Roe" and "John Doe"
OF_SOME = re.compile(
    r"\b(?:of|from) (?:the |all )?(two|three|four|both)(?: (?:states|countries|capitals|governments|sides|powers))?$"
    r"|^the (two|three|four) (?:states|countries|capitals|governments|powers)$",
    re.IGNORECASE,
)  # "envoys of the three"
HELD_BY = frozenset({"ministers", "presidents", "premiers", "envoys", "ambassadors", "generals"})
LISTED = 14  # sentences before "the three countries" in which they are listed
MANY = 5  # words of "their chief nuclear negotiators"
FAR = 6  # sentences before "the two ministers" in which they are named
OF_HIS = re.compile(
    r"(?:his|her) (?:(movement|group|front|faction|militia|rebels|fighters)"
    r"|government|country|delegation|army|ministry)$",
    re.IGNORECASE,
)
THEY = frozenset({"they", "them", "their", "both", "the two", "the two men"})
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}


def just_named(reader: Reader, seen: Seen) -> Seen:
    """Give a mention those whom the sentence before names, where its words stand for them."""
    seen = _with_their_people(reader, _with_his_side(reader, seen))
    pair = _two_of_an_office(reader, seen)
    if pair:
        return replace(seen, actors=tuple(dict.fromkeys([*seen.actors, *pair])))
    some = _of_some(reader, seen) if len(reader.sides(seen.actors)) < PAIR else ()
    if some:
        return replace(seen, actors=tuple(dict.fromkeys([*some, *seen.actors])))
    if seen.actors and not _are_brought(seen):
        return seen
    if [party.text for party in seen.mention.parties] == ["It"]:  # "they set up a commission. It met in Rome"
        states = tuple(dict.fromkeys(_states_before(reader, seen)))
        return replace(seen, actors=states) if len(reader.sides(states)) == PAIR else seen
    if _are_brought(seen):
        pair = _joined(reader, seen, SHORT)
        return replace(seen, actors=tuple(dict.fromkeys([*pair, *seen.actors]))) if pair else seen
    return _two_just_named(reader, seen)


def _with_his_side(reader: Reader, seen: Seen) -> Seen:
    """Add for whom "his movement", "her government" sit there: the side of the person named last just before."""
    told = [match for party in seen.mention.parties if (match := OF_HIS.match(party.text))]
    if not told:
        return seen
    before = reader.sentence(seen.article_id, max(0, seen.mention.sentence - 1))
    rows = [
        row
        for row in reader.cast.within(seen.article_id, before.start, seen.mention.cue_start)
        if reader.cast.actors[row.actor_id].kind == "person"
    ]
    if not rows:
        return seen
    person = reader.cast.actors[rows[-1].actor_id]
    body = reader.cast.actors.get(person.affiliation) if person.affiliation else None
    state = reader.states.get(reader.side(person.actor_id))
    side = body if told[0][1] else state
    if side is None or (told[0][1] and not is_movement(side)):
        return seen
    return replace(seen, actors=tuple(dict.fromkeys([side.actor_id, *seen.actors])))


def _with_their_people(reader: Reader, seen: Seen) -> Seen:
    """Give "their delegations sat together" the sides with which the sentence before begins: "Kest and Ossia freed"."""
    theirs = [party for party in seen.mention.parties if _are_their_people(party.text)]
    if not theirs or len(reader.sides(seen.actors)) > 1:
        return seen
    before = tuple(dict.fromkeys(_states_before(reader, seen, acting=True)))
    return replace(seen, actors=tuple(dict.fromkeys([*before, *seen.actors]))) if len(before) > 1 else seen


def _are_their_people(text: str) -> bool:
    """Whether words stand for those who act for several: "their delegations", "their foreign ministers"."""
    said = text.lower().split() or [""]
    last = said[-1].removesuffix("s")
    plural = said[-1].endswith("s") and last in words("delegations") | words("offices")
    return said[0] == "their" and len(said) < MANY and plural


def _two_of_an_office(reader: Reader, seen: Seen) -> tuple[str, ...]:
    """Give the persons of "received the two ministers", "the two presidents met, with the emir"."""
    said = [party.text.lower().split() for party in seen.mention.parties if group_of(party) == "persons"]
    counted = [phrase for phrase in said if "two" in phrase or "both" in phrase]
    if not counted or not seen.actors:
        return ()
    office = counted[0][-1].removesuffix("s")
    pair = _joined(reader, seen, FAR, office) or _joined(reader, seen, NEAR)
    return pair if reader.sides(pair).isdisjoint(reader.sides(reader.persons(seen.actors))) else ()


def _joined_in_office(reader: Reader, seen: Seen) -> tuple[str, ...]:
    """Give the two of an office told together some sentences before: "ministers Roe and Doe. The two ministers"."""
    said = [party.text.lower().split() for party in seen.mention.parties]
    office = next((words_[-1][:-1] for words_ in said if words_[:2] == ["the", "two"] and words_[-1] in HELD_BY), None)
    return _joined(reader, seen, FAR, office) if office is not None else ()


def _are_brought(seen: Seen) -> bool:
    """Whether somebody brings "them" together: "Roe brought them together in Rome"."""
    lemma = seen.mention.because.partition(":")[0]
    return lemma in words("bring") and any(party.text.lower() == "them" for party in seen.mention.parties)


def _of_some(reader: Reader, seen: Seen) -> tuple[str, ...]:
    """Give the states of "envoys of the three": those of the sentence before, and the one where they met."""
    told = [match for party in seen.mention.parties if (match := OF_SOME.search(party.text))]
    if not told:
        return ()
    number = NUMBERS[(told[0][1] or told[0][2]).lower()]
    states = tuple(dict.fromkeys(_states_before(reader, seen)))
    acting = states[:number] if len(states) == number else ()
    country = seen.place.country if seen.place is not None else None
    host = reader.states.get(country) if country is not None else None
    listed = _listed_states(reader, seen, number) if not acting else ()
    first = tuple(dict.fromkeys(_states_before(reader, seen, acting=True)))
    if listed and host is None:
        return listed
    if len(first) == number - 1 and host is not None and host.actor_id not in first:
        return (*first, host.actor_id)  # "Kest and Ossia oppose it. Envoys of the three met in Valdoria's capital"
    return acting or listed


def _listed_states(reader: Reader, seen: Seen, number: int) -> tuple[str, ...]:
    """Give the states that a sentence before lists, as many as are meant: "Kest, Ossia and Lume began it"."""
    text = reader.text(seen.article_id)
    if number <= PAIR:
        return ()  # "the two governments" may be two of three
    for before in range(seen.mention.sentence - 1, max(-1, seen.mention.sentence - LISTED), -1):
        sentence = reader.sentence(seen.article_id, before)
        rows = reader.cast.within(seen.article_id, sentence.start, sentence.end)
        rows = [row for row in rows if reader.cast.actors[row.actor_id].kind == "state"]
        for at in range(len(rows) - number + 1):
            run = rows[at : at + number]
            links = [text[one.end : other.start].strip() for one, other in pairwise(run)]
            states = tuple(dict.fromkeys(row.actor_id for row in run))
            if len(states) == number and links[-1] in {"and", ", and"} and all(link == "," for link in links[:-1]):
                return states
    return ()


def _states_before(reader: Reader, seen: Seen, *, acting: bool = False) -> Iterator[str]:
    """Give the states, unions and movements that the sentence before names, or those with which it begins."""
    before = reader.sentence(seen.article_id, max(0, seen.mention.sentence - 1))
    text = reader.text(seen.article_id)
    last: MentionRow | None = None
    for row in reader.cast.within(seen.article_id, before.start, before.end):
        actor = reader.cast.actors[row.actor_id]
        if row.sentence != seen.mention.sentence - 1 or not (actor.kind in {"state", "bloc"} or is_movement(actor)):
            continue
        if acting and last is not None and text[last.end : row.start].strip() not in {"and", ",", ", and"}:
            return
        last = row
        yield row.actor_id


def _joined(reader: Reader, seen: Seen, reach: int, office: str = "") -> tuple[str, ...]:
    """Give the last two persons of different sides whom a sentence before joins by "and": "invited Roe and Doe".

    With an office only two who hold it.
    """
    text = reader.text(seen.article_id)
    for number in range(seen.mention.sentence - 1, seen.mention.sentence - 1 - reach, -1):
        if number < 0:
            return ()
        before = reader.sentence(seen.article_id, number)
        rows = [
            row
            for row in reader.cast.within(seen.article_id, before.start, before.end)
            if reader.cast.actors[row.actor_id].kind == "person" and row.method != "pronoun"
        ]
        for one, other in reversed(list(pairwise(rows))):
            pair = (one.actor_id, other.actor_id)
            joined = LINK.fullmatch(text[one.end : other.start]) and len(reader.sides(pair)) == PAIR
            if joined and all(_holds(reader, actor, office) for actor in pair):
                return pair
    return ()


def _holds(reader: Reader, person: str, office: str) -> bool:
    """Whether somebody is told of in an office; no office ("") is held by everyone."""
    return not office or any(office in role.role.lower() for role in reader.roles.get(person, ()))


def _two_just_named(reader: Reader, seen: Seen) -> Seen:
    """Give "the two" the persons of different sides named just before: "asked Doe to wait. The two met"."""
    short = {"the two", "the pair", "the duo", "the two of them"}
    told = _two_of_the_sentence(reader, seen)
    if told:
        return replace(seen, actors=told)
    if [party.text for party in seen.mention.parties] == ["They"] and not seen.actors:
        two = tuple(dict.fromkeys(_persons_before(reader, seen, SHORT)))  # "Roe refused Doe's offer. They met again"
        return replace(seen, actors=two) if len(two) == len(reader.sides(two)) == PAIR else seen
    if seen.actors or not any(
        party.text.lower() in short or (group_of(party) == "persons" and "three" not in party.text.lower())
        for party in seen.mention.parties
    ):
        return seen
    pair = _joined(reader, seen, NEAR) or _joined_in_office(reader, seen)
    if pair:
        return replace(seen, actors=pair)
    near = _persons_before(reader, seen, NEAR)
    persons = tuple(dict.fromkeys(near))
    others = [actor for actor in persons[1:] if reader.side(actor) != reader.side(persons[0])]
    # Who acts comes first: "Roe assured Doe that they would", as another of Roe's side tells.
    return replace(seen, actors=(persons[0], *others)) if len(others) == 1 else seen


def _two_of_the_sentence(reader: Reader, seen: Seen) -> tuple[str, ...]:
    """Give "they" the two persons named before it in its sentence: "Roe and Doe have met since they held"."""
    theirs = [party for party in seen.mention.parties if party.text.lower() in THEY]
    if seen.actors or not theirs or len(theirs) < len(seen.mention.parties):
        return ()
    text = reader.text(seen.article_id)
    rows = [
        row
        for row in reader.cast.within(seen.article_id, seen.mention.start, theirs[0].start)
        if reader.cast.actors[row.actor_id].kind == "person" and row.method != "pronoun"
    ]
    persons = tuple(dict.fromkeys(row.actor_id for row in rows))
    joined = any(LINK.fullmatch(text[one.end : other.start]) for one, other in pairwise(rows))
    return persons if joined and len(persons) == PAIR == len(reader.sides(persons)) else ()


def _persons_before(reader: Reader, seen: Seen, reach: int) -> list[str]:
    """Give the persons named in the sentence of a mention before its verb, and in some before it."""
    first = reader.sentence(seen.article_id, max(0, seen.mention.sentence - reach)).start
    return [
        row.actor_id
        for row in reader.cast.within(seen.article_id, min(first, seen.mention.cue_start), seen.mention.cue_start)
        if 0 <= seen.mention.sentence - row.sentence <= reach and reader.cast.actors[row.actor_id].kind == "person"
    ]


def of_its_own_sentence(reader: Reader, seen: Seen) -> Seen:
    """Give a meeting between nobody who is named the two sides of its sentence: "was called off when Kest insisted"."""
    mention = seen.mention
    fixed = seen.place is not None and bool(mention.times)
    if seen.actors or mention.parties or mention.joins or mention.definite or mention.strength == "weak" or not fixed:
        return seen
    found = tuple(dict.fromkeys(_sides_beside(reader, seen)))
    country = seen.place.country if seen.place is not None else None
    others = [actor for actor in found if reader.side(actor) != country]
    sides = reader.sides(others)
    if len(sides) != PAIR:
        return seen
    return replace(seen, actors=tuple(others), beside=tuple(others))


def _sides_beside(reader: Reader, seen: Seen) -> Iterator[str]:
    """Give the states whose names stand in a sentence of meeting, not as those against whom or of whom."""
    text = reader.text(seen.article_id)
    for row in reader.cast.within(seen.article_id, seen.mention.start, seen.mention.end):
        state = reader.cast.actors[row.actor_id].kind == "state" and row.method != "pronoun"
        if state and not is_kept_away(text, seen, row):
            yield row.actor_id
