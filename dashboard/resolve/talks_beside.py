"""Seats at a meeting those whom the sentence that opens it names besides, whatever the grammar between them.

"The deal was signed at the end of a session by Kest's minister, Jane Roe", "met in the presence of John Doe", "with
Kest as host": of a meeting that was held, who acts for a state in the sentence that tells of it was mostly there.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from dashboard.meetings.came_about import stayed_away
from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_officers import is_outsider, seat
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.tables import MentionRow

KINDS = frozenset({"talks", "meeting", "summit"})
MOST = 3  # sides at a meeting of which the sentence tells more
BEFORE, AFTER = 40, 60  # characters around a name in which stands what keeps it from the table
# "According to Roe", "a war with Kest", "sanctions against Kest", "returned with", "on the sidelines of a summit with".
NOT_THERE = re.compile(
    r"\b(?:according to|against|told|asked|since|unlike|despite|without|on behalf of|back with|summit with|margins of|"
    r"sidelines? of|fringes of|ambassadors? of|calls|sent by|"
    r"(?:delegates|delegations?|envoys?|emissar(?:y|ies)|representatives?|aides|negotiators?) (?:of|to)|"
    r"(?:proposed|opposed|backed|accused) by|war (?:in|with)|sanctions on|under|via|into|through|leave|left|from)"
    r" (?:the |an? )?(?:[\w’'-]+ ){0,3}$|\b(?:former|once|ex|member) (?:[\w’'-]+ ){0,4}$",
    re.IGNORECASE,
)
# "Talks on Kest", "discussed the future of Kest and Ossia": what it was on.
WHAT_IT_WAS_ON = re.compile(
    r"\b(?:(?:talks?|discussions?|negotiations?|meetings?|summit|conference|consultations?|spoke|speaks?) "
    r"(?:on|about|over|regarding|concerning)|discuss(?:ed|es|ing)?) (?:the )?"
    r"(?:(?:future|status|fate|question|war|conflict|situation|crisis|sovereignty) (?:of|in|over) (?:the )?)?"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? and )?$"
)
OFFICIAL = r"n? (?:[\w’'-]+ ){0,3}(?:official|diplomat|aide|source|officer|lawmaker)"
ONE_OF_MANY = re.compile(rf"\b[Aa]{OFFICIAL}, \Z")
ONE_OF_THEM = re.compile(rf", a{OFFICIAL}\b")
OWNER = re.compile(r"['’]s?\s")  # "Roe's trip", "Roe's envoys"
# "The Kestan capital" is where it was; "a Kestan news agency" and "Roe said" tell of it.
OF_ANOTHER = re.compile(
    r"(?:['’]s)? (?:[\w-]+ )?(?:capital|city|town|coast\w*|border|news|agency|embassy|war|soil|waters?|media|press|"
    r"television|"
    r"side said|official said|officials said)\b|,? (?:said|says|added|wrote|noted)\b"
)

# "At the Kestan prime minister's office" is where it was, too.
AT_A_HOUSE = re.compile(r"\b(?:at|in|inside|outside|near) (?:the |a |an )?$")
HOUSE = re.compile(
    r"(?:['’]s)? (?:[\w’'-]+ ){0,4}(?:office|offices|residence|palace|ministry|parliament|mission|consulate)\b"
)
A_PLACE = re.compile(r" in (?:the )?[A-Z\d]")  # "Rome in May": where it was, not its government


def with_those_beside(reader: Reader, seen: Seen, apart: Collection[str]) -> Seen:
    """Give the mention that opens a meeting with whom its sentence names besides, but not as of another (`apart`)."""
    mention = seen.mention
    held = mention.status in {"held", "under way", None}
    if mention.kind not in KINDS or mention.joins or mention.spoken or mention.many or not held:
        return seen
    if mention.form in {"phone", "video"} or mention.strength == "weak" or len(reader.sides(seen.actors)) > MOST:
        return seen
    seated = {seat(reader, person) for person in reader.persons(seen.actors)}
    told = {*seen.actors, *seen.mediators}
    sides = reader.sides(seen.actors)
    found: list[str] = []
    for row in reader.cast.within(seen.article_id, mention.start, mention.end):
        actor = row.actor_id
        if actor in told or actor in found or actor in apart or not _may_have_come(reader, seen, row):
            continue
        if reader.cast.actors[actor].kind == "person" and seat(reader, actor) in seated:
            continue  # of a side of which it is said who came
        found.append(actor)
    if not found:
        return seen
    return replace(seen, actors=tuple(dict.fromkeys([*seen.actors, *found])), beside=_of_no_side(reader, found, sides))


def _of_no_side(reader: Reader, found: list[str], sides: frozenset[str]) -> tuple[str, ...]:
    """Leave out the state of somebody who is said to have sat there: it is a party by that."""
    states = {state.actor_id for side in sides if (state := reader.states.get(side)) is not None}
    return tuple(actor for actor in found if actor not in states)


def _may_have_come(reader: Reader, seen: Seen, row: MentionRow) -> bool:
    """Whether somebody acts for a state, union or movement, and no word beside his name keeps him from the table."""
    actor = reader.cast.actors[row.actor_id]
    if row.method == "pronoun" or not (actor.kind in {"person", "state", "bloc"} or is_movement(actor)):
        return False
    side = seat(reader, row.actor_id)
    if actor.kind == "person" and (side == row.actor_id or is_outsider(reader, seen.article_id, row.actor_id)):
        return False
    text = reader.text(seen.article_id)
    if row.method == "metonym" and A_PLACE.match(text, row.end):
        return False
    if is_kept_away(text, seen, row) or (actor.kind == "person" and only_tells(text, row)):
        return False
    if actor.kind == "person" and OWNER.match(text, row.end):
        return False  # "two days before Roe's trip"
    behind = text[row.end : min(row.end + AFTER, seen.mention.end)]
    if (
        actor.kind == "state"
        and HOUSE.match(behind)
        and AT_A_HOUSE.search(text[max(0, row.start - BEFORE) : row.start])
    ):
        return False
    return not (OF_ANOTHER.match(behind) or stayed_away(behind))


def only_tells(text: str, row: MentionRow) -> bool:
    """Whether somebody is told of as one official among many: "a Kestan official, Jane Roe, told reporters"."""
    before, behind = text[max(0, row.start - BEFORE) : row.start], text[row.end : row.end + AFTER]
    return ONE_OF_MANY.search(before) is not None or ONE_OF_THEM.match(behind) is not None


def is_kept_away(text: str, seen: Seen, row: MentionRow) -> bool:
    """Whether the words before a name keep it from the table: "according to Roe", "talks on Kest"."""
    before = text[max(seen.mention.start, row.start - BEFORE) : row.start]
    return NOT_THERE.search(before) is not None or WHAT_IT_WAS_ON.search(before) is not None
