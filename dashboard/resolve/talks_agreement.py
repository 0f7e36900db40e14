"""Tells how well a mention agrees with a meeting: in place, day, parties, form and outcome; a clash forbids."""

from __future__ import annotations

import re

from dashboard.resolve.talks_days import PUT_OFF, WEEK, WEEKDAY, YEAR, days_between
from dashboard.resolve.talks_meeting import Meeting, anchored
from dashboard.resolve.talks_named import MARGINS
from dashboard.resolve.talks_officers import seat
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.resolve.talks_venue import same_place
from dashboard.time_grammar import MONTH_IN_FULL

RECEIVING = frozenset({"receive", "host", "see", "welcome", "greet", "visit"})
# "Roe also saw Poe", "was received by Poe later that day": with somebody else, so not at the meeting told of.
APART = re.compile(
    r"\b(?:also|later|separately|earlier|then|afterwards|beforehand|previously|in turn|next day)\b",
    re.IGNORECASE,
)
LONG = 5  # sentences after which a meeting is named again by its people, or by its town and day
GUEST = 2  # sentences behind a visit of "its foreign minister" in which he is named
DROPPED = ": dropped"
AGAIN = frozenset({"it", "they", "them", "both"})
VOID = {"cancelled", "denied"}
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
DATE = re.compile(
    rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)? (?P<of>{MONTH})|\b(?P<month>{MONTH})\.? (?P<number>[0-3]?\d)(?!\d)"
)


def agreement(reader: Reader, meeting: Meeting, seen: Seen) -> float | None:
    """Tell how well a mention agrees with a meeting: None where they clash, 0 where nothing speaks for it."""
    same = same_place(meeting.place, seen.place) or _in_one_breath(reader, meeting, seen)
    if same is False or _days_clash(reader, meeting, seen) or _is_long_past(reader, meeting, seen):
        return None
    if seen.mention.kind == "visit" and same and not _is_one_spot(reader, meeting, seen):
        same = None  # who visits a house in town, need not be the guest who flew there
    window = meeting.window
    if (
        _is_called_off(meeting, seen, same=same)
        or _by_other_means(meeting, seen)
        or _is_another_idea(reader, meeting, seen)
        or _was_put_off(reader, meeting, seen)
        or _is_a_journey_of_then(reader, meeting, seen)
    ):
        return None
    nameless = not meeting.actors and bool(reader.persons(seen.actors)) and not same and not seen.mention.definite
    nameless = nameless and not _who_sat_there(reader, meeting, seen)
    many = meeting.many or seen.mention.many or _is_on_the_margins(reader, meeting, seen)
    if many or nameless or _is_another_pair(reader, meeting, seen) or _is_told_anew(reader, meeting, seen, same=same):
        return None  # "Roe met officials", after talks of which is not said who held them
    far = seen.mention.sentence - meeting.last > 1 and not reader.persons(seen.actors) & reader.persons(meeting.actors)
    if far and _one_sided(reader, seen):
        return None
    has_anchor = anchored(seen)
    if has_anchor and _phases_clash(meeting.phase, seen.phase):
        shared = reader.persons(meeting.actors) & reader.persons(seen.actors)
        if meeting.told or not (same and shared):
            return None
    if not same and seen.mention.kind in {"summit", "call"} and has_anchor and not _fits_kind(reader, meeting, seen):
        return None
    if not has_anchor and _outcomes_clash(meeting, seen):
        return None
    parties = _parties(reader, meeting, seen)
    if parties is None:
        return None
    score = parties + (3.0 if same else 0.0)
    if seen.mention.kind == "visit" and meeting.visit and score:
        score += 1.5
    if window is not None and seen.window is not None and "none" not in {window.precision, seen.window.precision}:
        score += 2.0
    return score


def _is_on_the_margins(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether two meet beside the summit just told of: "On the margins, Roe saw Doe"."""
    text, mention = reader.text(seen.article_id), seen.mention
    beside = MARGINS.match(text, mention.start) or (
        mention.reference == "named" and MARGINS.search(text, mention.cue_end, mention.end)
    )
    return bool(beside) and bool(reader.persons(seen.actors)) and not reader.persons(seen.actors) <= set(meeting.actors)


def _is_of_before(meeting: Meeting, seen: Seen) -> bool:
    """Whether one goes on now and the other was before: "are negotiating in Rome", "last met in Rome in May"."""
    theirs = seen.mention.reference == "earlier" and bool(seen.mention.times)
    now = theirs and meeting.status == "under way"
    return now and all(told.mention.status == "under way" for told in meeting.mentions if told.mention.status)


def _days_clash(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether the days are others; "the talks had opened on Saturday" may be told of those that met on Monday."""
    window = meeting.window
    if months_clash(reader, meeting, seen) or _dates_clash(reader, meeting, seen) or _is_of_before(meeting, seen):
        return True
    if seen.mention.apart and seen.mention.apart_from is None and not seen.mention.definite and seen.actors:
        return True  # "Roe is to see Doe there the day before"
    if seen.mention.apart and seen.mention.apart_from in {told.mention.cue_start for told in meeting.mentions}:
        return True  # "three days before the Rome round, Kest hosted envoys for consultations": none of that round
    if seen.mention.shift and seen.mention.sentence == meeting.last:
        return True  # "talks opened in Rome a day before Roe dined with Doe"
    if window is None or seen.window is None or window.overlaps(seen.window):
        return False
    opened = seen.mention.opened and seen.mention.definite and {window.precision, seen.window.precision} == {"day"}
    return not (opened and 0 < days_between(seen.window.earliest, window.earliest) <= WEEK)


def months_clash(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether two months are said of which no day is known: "resumed in May", "when they met in Rome in June"."""
    theirs = _months(reader, seen)
    if len(theirs) != 1:
        return False  # of most: asked before what all that is told of the meeting says
    if seen.mention.definite and any(told.mention.opened for told in (seen, *meeting.mentions)):
        return False  # "the talks, which opened in May, ended in June"
    ours = {month for told in meeting.mentions for month in _months(reader, told)}
    return len(ours) == 1 and ours != theirs


def _dates_clash(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether two days are said of which no year is known: "spoke on 10 May", "spoke again on 12 May"."""
    theirs = _dates(reader, seen)
    if len(theirs) != 1 or (meeting.window is not None and seen.window is not None):
        return False
    if seen.mention.definite and any(told.mention.opened for told in (seen, *meeting.mentions)):
        return False
    ours = {day for told in meeting.mentions for day in _dates(reader, told)}
    return len(ours) == 1 and ours != theirs


def _dates(reader: Reader, seen: Seen) -> set[tuple[str, str]]:
    text = reader.text(seen.article_id)
    said = [day for start, end in seen.mention.times for day in DATE.finditer(text[start:end])]
    return {(day["day"] or day["number"], (day["of"] or day["month"])[:3].lower()) for day in said}


def _months(reader: Reader, seen: Seen) -> set[str]:
    text = reader.text(seen.article_id)
    return {found for start, end in seen.mention.times for found in MONTH_IN_FULL.findall(text[start:end])}


def _is_long_past(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether one is of a year that is said, the other of a weekday: "the summit of June 2018", "held on Monday"."""
    text = reader.text(seen.article_id)
    said = any(YEAR.search(text[start:end]) for start, end in seen.mention.times)
    if not said or meeting.window is not None or (seen.window is not None and seen.window.precision == "day"):
        return False
    return any(WEEKDAY.search(text[start:end]) for told in meeting.mentions for start, end in told.mention.times)


def _is_one_spot(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether the very same place is named, or the same person is there."""
    shared = reader.persons(meeting.actors) & reader.persons(seen.actors)
    one, other = meeting.place, seen.place
    return bool(shared) or (one is not None and other is not None and one.place_id == other.place_id)


def _in_one_breath(reader: Reader, meeting: Meeting, seen: Seen) -> bool | None:
    """Whether one sentence names two places of one country for the same people: "flew to Rome, met at Castel"."""
    one, other = meeting.place, seen.place
    if one is None or other is None:
        return None
    house = "site" in {one.kind, other.kind} and one.country in {None, other.country}
    if house and seen.mention.sentence == meeting.last and reader.persons(seen.actors) & reader.persons(meeting.actors):
        return True  # "flew to Rome, where she met Doe at the palace"
    if one.country is None or one.country != other.country:
        return False
    persons = reader.persons(seen.actors)
    return seen.mention.sentence == meeting.last and bool(persons) and persons <= reader.persons(meeting.actors)


def _is_another_idea(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether somebody puts forward a place for a meeting of its own, and not for the one that is fixed already."""
    own = seen.mention.status == "proposed" and not seen.mention.definite
    persons = reader.persons(seen.actors)
    fixed = seen.mention.status == "planned" and not seen.mention.definite and bool(seen.mention.times)
    wider = len(reader.sides(meeting.actors)) > len(reader.sides(seen.actors)) > 1
    if fixed and wider and meeting.status == "proposed" and meeting.place is None and meeting.window is None:
        return True  # "floated a conference of five states. Two of them will meet in Rome in May"
    apart = own and seen.mention.sentence != meeting.last and not reader.persons(meeting.actors) & persons
    if apart and len(persons) > 1:
        return meeting.phase == "ahead"  # "offered to bring Roe and Doe together", and a second round of their envoys
    return (
        own
        and seen.place is not None
        and meeting.phase == "ahead"
        and meeting.place is None
        and meeting.status == "planned"
    )


def _was_put_off(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether a plan that fell through is told beside what is yet to come: "was set for May but put off"."""
    text = reader.text(seen.article_id)
    ahead = seen.mention.reference == "anaphor" and seen.phase == meeting.phase == "ahead"
    further = ahead and all(told.mention.reference == "next" for told in meeting.mentions)
    return further and PUT_OFF.search(text[seen.mention.start : seen.mention.end]) is not None


def _is_another_pair(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether somebody meets another of the side that he met: "Roe met Doe. President Poe received her later"."""
    ours, theirs = reader.persons(meeting.actors), reader.persons(seen.actors)
    if _is_told_apart(reader, meeting, seen, ours, theirs) or _is_of_others(reader, meeting, seen, ours, theirs):
        return True
    if _are_other_guests(reader, meeting, seen, ours, theirs) or _is_asked_of_others(reader, seen, ours, theirs):
        return True
    if len(ours) != 2 or len(theirs) != 2 or len(ours & theirs) != 1:
        return False
    if meeting.visit and meeting.phase == "past" and not seen.mention.places and seen.place in {None, meeting.place}:
        return False  # a guest is received by the president and dines with the minister: one visit
    received = any(told.mention.because.partition(":")[0] in RECEIVING for told in (seen, *meeting.mentions))
    if not received and not (seen.place is not None and seen.mention.reference == "named"):
        return False
    return len(reader.sides(ours)) == 2 and reader.sides(ours) == reader.sides(theirs)


def _is_asked_of_others(reader: Reader, seen: Seen, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a question is of somebody who is not said to have been there: "Would you expect Roe to meet Poe?"."""
    if not ours or theirs <= ours:
        return False
    return reader.text(seen.article_id)[seen.mention.start : seen.mention.end].rstrip().endswith("?")


def _are_other_guests(
    reader: Reader, meeting: Meeting, seen: Seen, ours: frozenset[str], theirs: frozenset[str]
) -> bool:
    """Whether two of the same sides are told of, neither of them at the other meeting: ministers, then presidents."""
    own = seen.mention.reference == "named" and not seen.mention.definite
    guests, others = ours - theirs, theirs - ours
    two = len(reader.sides(guests)) > 1 and len(reader.sides(others)) > 1
    ahead = meeting.phase == seen.phase == "ahead"
    return own and two and ahead and reader.sides(others) <= reader.sides(guests)


def _is_of_others(reader: Reader, meeting: Meeting, seen: Seen, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a meeting with a day of its own, told of later, is of other people of the same sides."""
    mention = seen.mention
    own = mention.reference == "named" and not mention.definite and bool(mention.times) and not mention.joins
    later = mention.sentence - meeting.last > 1 and not meeting.visit
    return own and later and bool(theirs) and ours.isdisjoint(theirs) and reader.sides(theirs) <= reader.sides(ours)


def _is_a_journey_of_then(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether somebody who met is said to have gone somewhere at another time: "Roe, who visited Rome last May"."""
    mention = seen.mention
    if mention.kind != "visit" or meeting.visit or meeting.place is not None or seen.place is None:
        return False
    text = reader.text(seen.article_id)
    days = {text[start:end] for told in meeting.mentions for start, end in told.mention.times}
    return bool(days) and bool(mention.times) and days.isdisjoint(text[start:end] for start, end in mention.times)


def _is_told_anew(reader: Reader, meeting: Meeting, seen: Seen, *, same: bool | None) -> bool:
    """Whether words that point to no meeting come long after it, with none of its people, or not its town and day.

    Plans are spoken of again and again; a meeting that was held is "the meeting" by then.
    """
    mention = seen.mention
    new = mention.reference == "named" and not mention.definite and not mention.joins
    new = new and bool(seen.actors) and not mention.there
    new = new and not any(party.text.lower() in AGAIN for party in mention.parties)
    if not new or mention.sentence - meeting.last < LONG or meeting.phase == seen.phase == "ahead":
        return False
    ours, theirs = reader.persons(meeting.actors), reader.persons(seen.actors)
    if ours & theirs:
        others = reader.sides(ours - theirs) & reader.sides(theirs - ours)
        return bool(others) and len(ours & theirs) == 1 and not meeting.visit
    exact = all(window is not None and window.precision in {"day", "month"} for window in (meeting.window, seen.window))
    return not (same and exact)


def _is_told_apart(reader: Reader, meeting: Meeting, seen: Seen, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one of those who met is said to have met somebody else on another occasion: "On Friday she also saw Poe".

    A guest's visit is one meeting, whomever he sees there.
    """
    mention = seen.mention
    if meeting.visit or mention.kind not in {"meeting", "talks", "call"} or mention.definite or mention.joins:
        return False
    text = reader.text(seen.article_id)
    # "Roe was received by Doe. She also met Poe", of whom the model knows not who she is
    another = reader.sides(ours - theirs) & reader.sides(theirs - ours) and mention.reference == "named"
    pair = len(ours) > 1 and len(theirs) > 1 and len(ours & theirs) == 1
    if mention.sentence == meeting.last or not (pair or (another and not ours & theirs)):
        return False
    days = {text[start:end] for one in meeting.mentions for start, end in one.mention.times}
    other_day = any(text[start:end] not in days for start, end in mention.times)
    return bool(APART.search(text[mention.start : mention.end])) or (pair and other_day and bool(days))


def _by_other_means(meeting: Meeting, seen: Seen) -> bool:
    """Whether one was held by telephone or video and the other in person: two occasions."""
    forms = {meeting.form, seen.mention.form}
    afar = seen.mention.form in {"phone", "video"} and meeting.place is not None and meeting.form != seen.mention.form
    if afar and not seen.mention.definite:
        return True
    return forms in ({"in person", "phone"}, {"in person", "video"}) and not seen.mention.definite


def _outcomes_clash(meeting: Meeting, seen: Seen) -> bool:
    """Whether words that only point back say of another meeting that it was called off."""
    if "void" not in {meeting.phase, seen.phase} or meeting.phase == seen.phase or not seen.phase:
        return False
    near = seen.mention.sentence - meeting.last <= 1
    return not (meeting.phase == "ahead" and seen.mention.definite and near)  # "the trip was scrapped"


def _is_called_off(meeting: Meeting, seen: Seen, *, same: bool | None) -> bool:
    """Whether one was called off and the other denied, or held somewhere: they are two."""
    if {meeting.status, seen.mention.status} == VOID:
        return True
    idea = seen.mention.because.endswith(DROPPED) and seen.mention.reference == "named"
    if idea and meeting.status == "planned" and not (same and seen.place == meeting.place):
        return True  # a proposal that was dropped is none of what is fixed
    if meeting.phase == "past" and meeting.told and seen.mention.status == "cancelled":
        return True  # what was held, is not called off
    if meeting.phase == "void" and seen.mention.announced and seen.mention.reference == "named":
        return (not seen.mention.definite and not same) or seen.mention.kind not in meeting.kinds
    if meeting.phase != "void" or seen.phase != "past":
        return False
    own = seen.mention.reference == "named" and not seen.mention.definite  # "China hosted", not "the talks were"
    return (own or seen.place is not None) and not same


def _one_sided(reader: Reader, seen: Seen) -> bool:
    """Whether a person is said to have met somebody of no other side: "the premier met officials of her party"."""
    mention = seen.mention
    verb = mention.kind == "meeting" and mention.strength == "plain" and mention.reference == "named"
    lone = seen.place is None and not mention.definite and not mention.joins and not seen.open
    return verb and lone and bool(reader.persons(seen.actors)) and len(reader.sides(seen.actors)) == 1


def _fits_kind(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether a meeting may be called a summit or a call: one that was, or one of leaders from both sides."""
    if seen.mention.kind in meeting.kinds:
        return True
    return seen.mention.kind == "summit" and len(reader.sides(reader.persons(meeting.actors))) > 1


def _phases_clash(left: str, right: str | None) -> bool:
    return right is not None and left != right and "void" not in {left, right}


def _parties(reader: Reader, meeting: Meeting, seen: Seen) -> float | None:
    """Tell how well the parties agree."""
    if not seen.actors or not meeting.actors:
        return 1.0 if _who_sat_there(reader, meeting, seen) else 0.0
    if seen.open and 0 <= seen.mention.sentence - meeting.last <= 1 and reader.persons(meeting.actors):
        return 1.0  # "Roe visited Rome, where she met Doe": whom "she" means was just told
    if _are_the_delegates(reader, meeting, seen) or _are_their_states(reader, meeting, seen):
        return 1.0
    if _is_the_guest(reader, meeting, seen) or _is_the_summit(reader, meeting, seen):
        return 1.0
    ours, theirs = _comparable(reader, reader.sides(meeting.actors), reader.sides(seen.actors))
    persons, others = reader.persons(meeting.actors), reader.persons(seen.actors)
    bloc = ours | theirs != reader.sides(meeting.actors) | reader.sides(seen.actors)
    if (
        bloc
        and ours
        and ours <= theirs
        and 0 <= seen.mention.sentence - meeting.last <= 1
        and seen.phase in {None, meeting.phase}
    ):
        return 1.0  # "Kest and European powers ended talks. Roe of Kest met diplomats from Valdoria and Ossia"
    if not (ours <= theirs or theirs <= ours or len(ours & theirs) >= 2):
        return None
    if len(persons) >= 2 and len(others) >= 2 and not persons & others:
        return None
    near = same_place(meeting.place, seen.place) is True
    if len(others) >= 2 and not persons & others and not near:
        return None  # a meeting of two named leaders is none of two delegations
    if seen.mention.kind == "visit" and others and persons and not others & persons:
        return None
    if len(ours & theirs) == 1 and not persons & others and not near:
        return 0.0 if len(ours) > 1 or len(theirs) > 1 else 1.0
    return 2.0 * min(len(persons & others), 2) + (1.0 if ours & theirs else 0.0)


def _comparable(reader: Reader, ours: frozenset[str], theirs: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Leave out of two sets of sides the blocs that only one names: "European powers" may be Kest and Valdoria."""
    ours, theirs = _without_officials(reader, ours), _without_officials(reader, theirs)
    blocs = {side for side in ours ^ theirs if side in reader.cast.actors and reader.cast.actors[side].kind == "bloc"}
    if not blocs or not ours & theirs:
        return ours, theirs
    return ours - blocs, theirs - blocs


def _without_officials(reader: Reader, sides: frozenset[str]) -> frozenset[str]:
    """Leave out of some sides the officials of a union that is one of them: who speaks for it, is none himself."""
    persons = {side for side in sides if side in reader.cast.actors and reader.cast.actors[side].kind == "person"}
    return sides - {person for person in persons if seat(reader, person) in sides}


def _who_sat_there(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether the next sentence names who met: "a round ended in Rome. Ministers from Kest and Ossia had met"."""
    next_one = seen.mention.sentence - meeting.last == 1 and not meeting.actors
    bare = seen.place is None and seen.mention.reference != "next"
    return next_one and bare and len(reader.sides(seen.actors)) > 1 and seen.phase in {None, meeting.phase}


def _are_the_delegates(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether the next sentence names those who sat there: "the chiefs of A and B spoke. Roe and Doe talked for"."""
    near = 0 <= seen.mention.sentence - meeting.last <= 1
    bare = meeting.place is None and meeting.window is None
    if not near or reader.persons(meeting.actors) or not (bare or (seen.place is None and seen.window is None)):
        return False
    persons = reader.persons(seen.actors)
    strangers = all(
        reader.side(actor) == actor or reader.side(actor) in reader.sides(meeting.actors) for actor in persons
    )
    return len(persons) > 1 and strangers and seen.phase in {None, meeting.phase}


def _is_the_summit(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether "the summit" is the one told of before, of which it is said only now who came."""
    mention = seen.mention
    points = mention.kind == "summit" and mention.definite and mention.reference == "anaphor"
    return points and "summit" in meeting.kinds and not reader.persons(meeting.actors)


def _is_the_guest(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether a guest told of by office is named now: "its minister was in Rome. Roe was received by Doe"."""
    place = meeting.place
    near = 0 <= seen.mention.sentence - meeting.last <= GUEST and seen.phase in {None, meeting.phase}
    if not (near and meeting.visit) or place is None or seen.place is not None or reader.persons(meeting.actors):
        return False
    sides = reader.sides(seen.actors)
    return bool(reader.persons(seen.actors)) and place.country in sides and reader.sides(meeting.actors) <= sides


def _are_their_states(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether the next sentence says for whom two sat there: "Roe and Doe shook hands. The Kestian envoys had met"."""
    persons = reader.persons(meeting.actors)
    unknown = len(persons) > 1 and all(reader.side(actor) == actor for actor in meeting.actors)
    bare = seen.place is None and seen.window is None and not reader.persons(seen.actors)
    near = 0 <= seen.mention.sentence - meeting.last <= 1 and seen.phase in {None, meeting.phase}
    return unknown and bare and near and len(reader.sides(seen.actors)) > 1
