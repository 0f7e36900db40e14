"""Tells whom "the two men", "both sides" and "they" mean at a meeting: those of the meeting told of before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from dashboard.extract import Party
from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.scene import words

BY_PHONE = re.compile(r"\b(?:tele)?phone|\bcall|\bvideo|\bby link|\bonline|\bdialled|\brang\b", re.IGNORECASE)
THREE = re.compile(  # of those whom an article is about; not "three countries", of which there are more
    r"\b(?:[Tt]he|[Aa]ll|[Tt]hese) three (?:countries|states|nations|governments|capitals|sides|parties|"
    r"delegations|neighbou?rs)\b"
)
TITLE = 40  # characters before a name in which an office stands: "presidents Jane Roe and John Doe"
OFFICES = re.compile(r"([a-z]+s),? (?:[a-z.’'-]+ (?:[a-z.’'-]+ ){0,3}and )?$")
SOON = 3  # sentences within which "the ministers" are those of the parties just told of
AIDES = re.compile(r"\b[Tt]heir (?:aides|offices|staffs?|advis[eo]rs|spokesmen)\b")
LEADERS = (["the", "leaders"], ["the", "presidents"], ["the", "premiers"])  # those of the meeting told of before
OFFICE_OF = {  # the titles of those who are meant
    "presidents": "president", "ministers": "(?<!prime )minister", "premiers": "premier",
    "leaders": "president|prime minister|premier|chancellor|king|emir|leader",
}  # fmt: skip
PRONOUNS = frozenset({"they", "them", "both"})  # "both" may be things; "they" whoever was named last
MUCH = 4  # times both sides are spoken of in an article that is about them
PAIR = 2  # sides of "the two"
OFTEN = 2  # times a side is spoken of before it is taken for one of "both sides"
NEAR = 1  # sentences within which "they" means those just told of
Group = Literal["persons", "parties"]


def group_of(party: Party) -> Group | None:
    """Tell what a phrase stands for: "the two men" for persons, "both delegations" for parties, a name for neither."""
    said = party.text.lower().split() or [""]
    if said in (["both"], ["they"], ["them"]):
        return "parties"
    if said[-1] in {"two", "three"} and said[:-1] != ["the"]:
        return None
    counted = bool(set(said[:-1]) & words("again_numbers"))
    if not counted and not (said[:-1] in (["the"], ["their"]) and said[-1] in words("again_alone")):
        return None
    if said[-1] in words("again_persons"):
        return "persons"
    return "parties" if said[-1] in words("again_parties") else None


def _holds_office(party: Party) -> bool:
    """Whether a phrase stands for people of both sides without a number: "the foreign ministers", "army commanders"."""
    several = len(party.text.split()) > 1
    return several and not party.last_word[:1].isupper() and party.last_word.lower() in words("again_persons")


def named_again(reader: Reader, seen: Seen, before: Sequence[str], sentence: int, core: Sequence[str]) -> Seen:
    """Give a mention the parties of the meeting told of before, where its words stand for them.

    Args:
        reader: what is known of the actors.
        seen: the mention.
        before: who took part in the meeting told of before.
        sentence: the sentence that spoke of it last.
        core: between whom it was, without who only came along.
    """
    if len(reader.sides(seen.actors)) > 1:
        return seen
    if _is_a_joint_body(reader, seen.actors) and len(reader.sides(before)) > 1:
        return replace(seen, actors=tuple(dict.fromkeys([*seen.actors, *parties_of(reader, core or before)])))
    groups = [group for party in seen.mention.parties if (group := group_of(party))]
    if (
        not groups
        and not seen.actors
        and AIDES.search(reader.text(seen.article_id), seen.mention.start, seen.mention.end)
    ):
        groups = ["persons"]  # "their aides arrange a meeting"
    persons = [actor for actor in before if reader.cast.actors[actor].kind == "person"]
    theirs = seen.mention.reference == "earlier" and any(p.text.lower() == "their" for p in seen.mention.parties)
    if theirs and not seen.actors and seen.mention.sentence - sentence <= NEAR and len(reader.sides(core)) > 1:
        return replace(seen, actors=tuple(core))  # "their last meeting, on 3 May, ended without a result"
    if not groups and not seen.actors and len(reader.sides(persons)) > 1:
        groups = ["persons" for party in seen.mention.parties if party.text.lower().split() in LEADERS]
    if not groups and not seen.actors and seen.mention.sentence - sentence <= SOON:
        such = len(reader.sides(persons)) > 1 and _hold_such_office(reader, seen, persons)
        groups = ["persons" if such else "parties" for party in seen.mention.parties if _holds_office(party)]
    holders = _holders(reader, seen, before)
    if holders:
        return replace(seen, actors=holders)
    if len(reader.sides(before)) < 2 or (len(reader.sides(core)) > PAIR > len(persons) and _are_two_persons(seen)):
        return seen
    standing = [party.text.lower() for party in seen.mention.parties if group_of(party)]
    pronoun = bool(standing) and all(text in PRONOUNS for text in standing)
    brought = seen.mention.because.startswith("bring")  # "hope to bring them together again": those of the article
    if not groups or (pronoun and not brought and seen.mention.sentence - sentence > NEAR):
        return seen
    if groups[0] == "persons" and len(reader.sides(persons)) > 1 and _hold_such_office(reader, seen, persons):
        return replace(seen, actors=tuple(dict.fromkeys([*seen.actors, *persons])))
    sides = core if len(reader.sides(core)) > 1 else before
    return replace(seen, actors=tuple(dict.fromkeys([*seen.actors, *parties_of(reader, sides)])))


def _are_two_persons(seen: Seen) -> bool:
    """Whether "the two" meet, who are none of three sides that met before."""
    said = [party.text.lower() for party in seen.mention.parties]
    return any(text in {"the two", "the pair", "the two men", "the two women", "the two of them"} for text in said)


def _is_a_joint_body(reader: Reader, actors: Sequence[str]) -> bool:
    """Whether only a body of both sides is said to meet: "the General Border Committee"."""
    rows = [reader.cast.actors[actor] for actor in actors]
    return (
        len(rows) == 1
        and rows[0].kind == "organisation"
        and not rows[0].country
        and (rows[0].name.split()[-1].lower() in words("joint_bodies") and not rows[0].known)
    )


def _hold_such_office(reader: Reader, seen: Seen, persons: Sequence[str]) -> bool:
    """Whether those who met may be called so: "the three trade ministers" are no foreign ministers."""
    said = {word for party in seen.mention.parties if group_of(party) for word in party.text.lower().split()[1:-1]}
    kinds = said & words("kinds_of_minister")
    roles = [role.role.lower() for person in persons for role in reader.roles.get(person, ())]
    named = [party.last_word.lower() for party in seen.mention.parties if _holds_office(party)]
    office = named[0].removesuffix("s") if named and len(named) == 1 else ""
    roles += [
        before for person in persons if not reader.roles.get(person) and (before := _before(reader, seen, person))
    ]
    told = (
        [office in role.replace("prime minister", "premier") for role in roles]
        if office in words("holding_one")
        else []
    )
    if told and len(told) >= len(persons) and not any(told):
        return False  # "the ministers", after a meeting of two advisers
    return not kinds or not roles or any(kind in role for kind in kinds for role in roles)


def _before(reader: Reader, seen: Seen, person: str) -> str:
    """Give the office told right before the first name of several: "the security advisers, Jane Roe and John Doe"."""
    rows = [row for row in reader.cast.within(seen.article_id, 0, seen.mention.start) if row.actor_id == person]
    if not rows:
        return ""
    said = OFFICES.search(reader.text(seen.article_id)[max(0, rows[0].start - TITLE) : rows[0].start].lower())
    return said[1] if said is not None and said[1].removesuffix("s") in words("offices") else ""


def _holders(reader: Reader, seen: Seen, before: Sequence[str]) -> tuple[str, ...]:
    """Give whom "the two presidents" means where those told of before hold no such office: the last two who do."""
    said = [party.text.lower().split() for party in seen.mention.parties if group_of(party) == "persons"]
    said += [party.text.lower().split() for party in seen.mention.parties if party.text.lower() == "the leaders"]
    said = [words_ for words_ in said if words_[-1] != "leaders" or words_[:-1] in (["the"], ["the", "two"])]
    office = next((OFFICE_OF[words_[-1]] for words_ in said if words_[-1] in OFFICE_OF), None)
    if office is None:
        return ()
    rows = reader.cast.within(seen.article_id, 0, seen.mention.start)
    text = reader.text(seen.article_id)
    title = re.compile(rf"\b(?:{office})s?\b[^.;:]*\Z", re.IGNORECASE)
    holders = {row.actor_id for row in rows if title.search(text[max(0, row.start - TITLE) : row.start])}
    holders |= {
        row.actor_id for row in rows if any(title.search(role.role) for role in reader.roles.get(row.actor_id, ()))
    }
    # "her Kestan counterpart, John Doe": of his office nothing more is told
    may = [a for a in before if a in holders or (reader.cast.actors[a].kind == "person" and not reader.roles.get(a))]
    if holders & set(may) and len(reader.sides(may)) > 1:
        return ()
    persons = [row.actor_id for row in sorted(rows, key=lambda row: -row.start) if row.actor_id in holders]
    last = [actor for actor in dict.fromkeys(persons) if reader.cast.actors[actor].kind == "person"][:2]
    return tuple(reversed(last)) if len(reader.sides(last)) > 1 else ()


def spoke_there(reader: Reader, seen: Seen, found: Sequence[Meeting]) -> Seen:
    """Give "Roe and Doe spoke for three hours", of those who have just met face to face, as of that meeting."""
    mention = seen.mention
    near = [m for m in found if 0 <= mention.sentence - m.last <= OFTEN and m.phase == "past" and m.place is not None]
    if mention.kind != "call" or not near or seen.place is not None or len(reader.sides(seen.actors)) < OFTEN:
        return seen
    said = reader.text(seen.article_id)[mention.start : mention.end]
    met = near[-1]
    alike = reader.sides(seen.actors) <= reader.sides(met.actors) and reader.persons(met.actors) <= set(seen.actors)
    if not alike or met.form in {"phone", "video"} or BY_PHONE.search(said) or seen.window is not None:
        return seen
    return replace(seen, mention=replace(mention, kind="meeting", form=None))


def named_first(reader: Reader, seen: Seen) -> Seen:
    """Give a mention the two sides that the article has spoken of most, where "both sides" are those of no meeting yet.

    Only where two are spoken of clearly more than any third: what is not certain stays open.
    """
    if len(reader.sides(seen.actors)) > 1:
        return seen
    standing = [party for party in seen.mention.parties if group_of(party) or _holds_office(party)]
    if not standing or any(party.text.lower() in PRONOUNS for party in standing):
        return seen
    number = 3 if any("three" in party.text.lower().split() for party in standing) else 2
    parties = spoken_of_most(reader, seen.article_id, seen.mention.cue_start, number, OFTEN)
    parties = parties or spoken_of_most(reader, seen.article_id, len(reader.text(seen.article_id)), number, MUCH)
    if not parties:
        return seen
    reason = f"{seen.mention.because}; “{standing[0].text}” read as those spoken of most"
    mention = replace(seen.mention, because=reason)
    return replace(seen, mention=mention, actors=tuple(dict.fromkeys([*seen.actors, *parties])))


def spoken_of_most(reader: Reader, article_id: str, end: int, number: int, often: int) -> list[str]:
    """Give the sides that an article speaks of most up to a place, where they are clearly more than any other."""
    spoken: Counter[str] = Counter()
    unions: Counter[str] = Counter()
    for row in reader.cast.within(article_id, 0, end):
        side = reader.side(row.actor_id)
        actor = reader.cast.actors.get(side, reader.cast.actors[row.actor_id])
        if side in reader.states or is_movement(actor):
            spoken[side] += 1
        elif actor.kind == "bloc" and side in reader.cast.actors:  # not one of a state that is no actor here
            unions[side] += 1
    # A union of states is a side where the states alone are none: "the union and the alliance", beside their members.
    return _clearly_most(reader, spoken, number, often) or _clearly_most(reader, spoken + unions, number, often)


def _clearly_most(reader: Reader, spoken: Counter[str], number: int, often: int) -> list[str]:
    """Give the sides that are spoken of most, where they are clearly more than any other."""
    ranked = spoken.most_common(number + 1)
    if len(ranked) < number or ranked[number - 1][1] < often:
        return []
    if len(ranked) > number and ranked[number][1] * 2 > ranked[number - 1][1]:
        return []
    return [reader.states[side].actor_id if side in reader.states else side for side, _ in ranked[:number]]


def about_whom(reader: Reader, article_id: str) -> tuple[str, ...]:
    """Give the two sides that an article speaks of much, and clearly more than of any third.

    Where it calls them "the three countries", three; of which it then speaks most, if clearly more than of a fourth.
    """
    if article_id not in reader.about:
        text = reader.text(article_id)
        number = 3 if THREE.search(text) else 2
        found = spoken_of_most(reader, article_id, len(text), number, MUCH)
        reader.about[article_id] = tuple(found or spoken_of_most(reader, article_id, len(text), 2, MUCH))
    return reader.about[article_id]


def of_the_article(reader: Reader, seen: Seen) -> Seen:
    """Give talks of which is not said who held them the two or three sides that the whole article is about.

    "Talks in Rome last year led to the release of 900": only of talks and rounds that have a place or come next.
    """
    mention = seen.mention
    if seen.actors or mention.strength != "strong" or mention.kind not in {"talks", "summit"} or mention.spoken:
        return seen
    parties = about_whom(reader, seen.article_id)
    if not parties:
        return seen
    return _held_by(seen, parties)


def held_by_those_of_the_article(reader: Reader, seen: Seen) -> Seen | None:
    """Give a meeting in a town and on a day the sides that the article is about, where its words name nobody else.

    "A second meeting followed in Rome on 25 May"; who sat there may be said in words that stand for no name.
    """
    mention = seen.mention
    town = seen.place is not None and seen.place.kind in {"city", "site"} and bool(mention.times)
    told = mention.kind in {"talks", "meeting", "summit"} and mention.strength != "weak" and mention.cue != "conference"
    if not (town and told) or mention.joins or mention.spoken or mention.everyday or mention.status == "proposed":
        return None
    named = [party for party in mention.parties if any(word[0].isupper() for word in party.text.split()[1:])]
    parties = about_whom(reader, seen.article_id)
    if not parties or (named and not seen.actors) or not reader.sides(seen.actors) <= reader.sides(parties):
        return None
    return _held_by(seen, parties)


def _held_by(seen: Seen, parties: Sequence[str]) -> Seen:
    """Give a mention the sides of its article, and say so."""
    reason = f"{seen.mention.because}; held by those whom the article is about"
    actors = tuple(dict.fromkeys([*seen.actors, *parties]))
    return replace(seen, mention=replace(seen.mention, because=reason), actors=actors)


def parties_of(reader: Reader, actors: Sequence[str]) -> tuple[str, ...]:
    """Give the parties for which some actors sat there: who sat there need not come again."""
    states = [reader.states[s].actor_id for s in sorted(reader.sides(actors)) if s in reader.states]
    others = [a for a in actors if reader.cast.actors[a].kind != "person"]
    stateless = [reader.cast.actors[a].affiliation for a in actors if reader.side(a) == a and a not in others]
    bodies = [body for body in stateless if body is not None and body in reader.cast.actors]  # the union of an official
    if len(states) > 1:  # who hosted or watched talks of states is no party to the next round
        others = [actor for actor in others if not _is_a_bystander(reader, actor)]
    return tuple(dict.fromkeys([*others, *bodies, *states]))


def _is_a_bystander(reader: Reader, actor: str) -> bool:
    """Whether an actor is an organisation of no state: neither a movement nor a joint body."""
    row = reader.cast.actors[actor]
    return (
        row.kind == "organisation"
        and not row.country
        and not is_movement(row)
        and not _is_a_joint_body(reader, [actor])
    )


def core_of(reader: Reader, meeting: Meeting) -> tuple[str, ...]:
    """Give between whom a meeting was, where that is told, else everyone who was there.

    Of a meeting of two of "the three countries" that an article is about, the further rounds are of all three.
    """
    core = meeting.core if len(reader.sides(meeting.core)) > 1 else meeting.actors
    about = about_whom(reader, meeting.article_id)
    if len(about) > PAIR and reader.sides(core) < reader.sides(about):
        return about
    return core


def who_again(reader: Reader, before: Meeting, seen: Seen) -> tuple[str, ...]:
    """Give for whom another round is held; at "a second summit" also the same persons sit, at other rounds need not."""
    core = core_of(reader, before)
    return core if seen.mention.kind == "summit" and "summit" in before.kinds else parties_of(reader, core)
