"""Gives a row to a meeting that is told of, though between whom it was is not, or only in part.

"A third round is planned before the summer", "Roe offered to host a summit": what is known of it is shown, and what is
not stays unknown. Only words that fix a meeting or ask for one do so; its parties are those of the meeting at hand, or
the two sides that the article is about, where they may be.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from dashboard.resolve.talks_again import about_whom, parties_of
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_of_others import is_of_another_body
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.scene import words

MEETINGS = frozenset({"talks", "meeting", "summit", "call"})
ONE = frozenset({"a", "an", "the", "two", "three", "several"})  # before people who have no name
OPEN = frozenset(
    {"it", "he", "she", "they", "we", "both", "them", "two", "three", "his", "her", "its", "their", "one", "nothing"}
    | {"nobody", "none", "all", "each", "what", "who", "which", "that", "those", "others"}
)  # words that may stand for the parties
FIXED = frozenset({"held", "planned", "cancelled", "proposed"})


def stands_alone(reader: Reader, seen: Seen, at_hand: Meeting | None) -> Seen | None:
    """Give a mention of which no meeting was made with the parties that it may have; None where it fixes no meeting.

    Args:
        reader: what is known of the actors.
        seen: the mention.
        at_hand: the meeting that was spoken of before it.
    """
    mention = seen.mention
    if mention.joins or mention.many or mention.such or mention.reference == "attendance":
        return None
    if not reader.names_states(seen.article_id) or _is_of_private_people(seen):
        return None
    known = mention.reference in {"anaphor", "earlier"}  # "the third meeting", of which nothing was told before
    if not (_is_known(reader, seen) if known else _is_told_of(reader, seen)):
        return None
    parties = _parties(reader, seen, at_hand)
    actors = tuple(dict.fromkeys([*seen.actors, *parties]))
    return replace(seen, actors=actors)


def _is_of_private_people(seen: Seen) -> bool:
    """Whether those who meet have no name and no office: "the nurses meet again", "talks with the board"."""
    if seen.actors or not seen.mention.parties:
        return False
    for party in seen.mention.parties:
        head = party.head.lower()
        if party.head[:1].isupper() or {head, head.removesuffix("s")} & _official():
            return False
    return True


@cache
def _official() -> frozenset[str]:
    """Give the words for people who act for somebody, and those that may stand for them."""
    return words("offices") | words("delegations") | words("again_parties") | words("again_persons") | OPEN


def _is_told_of(reader: Reader, seen: Seen) -> bool:
    """Whether words announce a meeting, ask for it, fix it, or tell that it was broken off."""
    return _is_next(seen) or _is_asked_for(reader, seen) or _is_fixed(reader, seen) or _is_off(reader, seen)


def _is_known(reader: Reader, seen: Seen) -> bool:
    """Whether a meeting is taken as known that has a day or a town: "the second Rome meeting", "the visit of 6 May"."""
    mention = seen.mention
    town = seen.place is not None and seen.place.kind in {"city", "site"}
    if mention.strength == "weak" or mention.status not in {"held", None} or mention.cue.lower() == "conference":
        return False
    met = [party for party in mention.parties if party.start > mention.cue_end]
    if mention.kind == "visit" and not (reader.persons(seen.actors) or _is_dated_itself(reader, seen)):
        return False  # "the visit was the first since 2022"
    with_whom = bool(reader.persons(reader.actors(seen.article_id, met))) and mention.kind in MEETINGS
    return with_whom or town or (bool(mention.times) and (mention.status == "held" or bool(seen.actors)))


def _is_dated_itself(reader: Reader, seen: Seen) -> bool:
    """Whether the day stands right behind the noun: "the visit of 6 May"."""
    text = reader.text(seen.article_id)
    return any(text[seen.mention.cue_end : start].strip() in {"of", "on", "in"} for start, _ in seen.mention.times)


def _is_off(reader: Reader, seen: Seen) -> bool:
    """Whether talks with one side that is named were broken off: "talks with the rebels were suspended in May"."""
    mention = seen.mention
    off = mention.status == "cancelled" and mention.strength == "strong" and not mention.definite
    return off and len(reader.sides(seen.actors)) == 1


def _is_next(seen: Seen) -> bool:
    """Whether one more meeting is announced: "a third round is planned", "the negotiators meet again in May"."""
    mention = seen.mention
    fixed = mention.announced or bool(mention.times) or seen.place is not None
    return mention.reference == "next" and mention.status == "planned" and fixed and not mention.definite


def _is_asked_for(reader: Reader, seen: Seen) -> bool:
    """Whether somebody proposes a meeting: "offered to host a summit", "invited the premier to a dialogue"."""
    mention = seen.mention
    weak = mention.strength == "weak"
    wished = mention.strength == "strong" and len(reader.sides(seen.actors)) == 1  # "its wish for a summit with Doe"
    asked = mention.announced or (seen.place is not None and not weak) or wished
    if mention.status != "proposed" or mention.definite or not asked or mention.kind == "visit":
        return False
    if weak:
        return len(reader.sides(seen.actors)) == 1  # of both sides it says how they stand: "to engage in dialogue"
    several = mention.strength == "plain" and mention.cue.lower().endswith("s")
    named = bool(reader.actors(seen.article_id, mention.parties)) and mention.kind != "meeting"
    return named or not several  # not "could ease further discussions"


def _is_fixed(reader: Reader, seen: Seen) -> bool:
    """Whether a meeting has a day, and a town or somebody who was met: "spoke with the Kestan minister on Monday"."""
    mention = seen.mention
    agreed = mention.announced and mention.status == "planned"  # "agreed to convene a dialogue this year"
    if mention.status not in FIXED or mention.definite:
        return False
    if mention.kind not in MEETINGS or mention.strength == "weak":
        return agreed and mention.kind == "process" and bool(mention.times) and len(reader.sides(seen.actors)) > 1
    if agreed and mention.strength == "strong" and mention.kind in {"talks", "summit"}:
        return True
    counted = [set(party.text.lower().split()[:2]) & words("again_numbers") for party in mention.parties]
    if not seen.actors and any(counted):  # "the two directors of police spoke on 10 May"
        return bool(mention.times) or seen.place is not None
    afar = mention.form in {"phone", "video"} and bool(mention.parties)  # "the envoys will speak by video on Monday"
    both = afar or _are_two_groups(seen)
    return bool(mention.times) and (_meets_somebody(reader, seen) if seen.actors else _is_in_a_town(seen) or both)


def _meets_somebody(reader: Reader, seen: Seen) -> bool:
    """Whether one side is named, and somebody else takes part who has no name: "he", who tells of it, "a delegation".

    A premier who meets "officials" may see her own.
    """
    mention = seen.mention
    if len(reader.sides(seen.actors)) > 1:
        return False
    met = [party for party in mention.parties if party.start > mention.cue_end]
    if not reader.actors(seen.article_id, met):
        return any(party.first_word.lower() in ONE for party in met)
    told = mention.because.partition(":")[0] in {*words("nouns", "plain"), *words("nouns", "strong")}
    return seen.open or told


def _are_two_groups(seen: Seen) -> bool:
    """Whether an envoy met people on a day, neither with a name: "the envoy met representatives of the tribes"."""
    mention = seen.mention
    before = [
        party
        for party in mention.parties
        if party.end <= mention.cue_start and words("go_betweens") & {word.lower() for word in party.text.split()}
    ]
    behind = [party for party in mention.parties if party.start >= mention.cue_end]
    told = mention.because.startswith("meet") and mention.status == "held"
    return (
        told
        and bool(before)
        and any(
            {word.lower(), word.lower().removesuffix("s")} & _official()
            for party in behind
            for word in party.text.split()
        )
    )


def _is_in_a_town(seen: Seen) -> bool:
    """Whether a town is told, and nobody by a name that stands for no actor: a society's meeting is its own."""
    town = seen.place is not None and seen.place.kind in {"city", "site"} and seen.mention.cue != "conference"
    return town and not any(word[0].isupper() for party in seen.mention.parties for word in party.text.split()[1:])


def _parties(reader: Reader, seen: Seen, at_hand: Meeting | None) -> tuple[str, ...]:
    """Give the parties of the meeting at hand, or of the article, where the one side that is named is among them."""
    sides = reader.sides(seen.actors)
    if len(sides) > 1:
        return ()
    about = about_whom(reader, seen.article_id)
    core = at_hand.core if at_hand is not None else about
    if is_of_another_body(reader, seen, reader.sides(core)):
        return ()
    if len(reader.sides(core)) > 1 and sides <= reader.sides(core):
        return parties_of(reader, core)
    return about if sides <= reader.sides(about) else ()
