"""Puts the mentions of an article together: which meeting "the talks", "this visit" and "a second round" mean.

A mention with a place, parties or a day of its own joins the meeting that agrees with it and clashes with nothing;
words that only point back ("these discussions") join the meeting at hand. What names too little opens no meeting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dashboard.resolve.talks_again import named_again, named_first, parties_of, two_just_named
from dashboard.resolve.talks_reading import Reader, Seen, Window, inherit, more_exact, shifted
from dashboard.tables import PlaceRow, TalkFormat, TalkStatus

VOID = {"cancelled", "denied"}
ATTENDED = 8  # sentences behind a meeting in which those who were there are named


@dataclass
class Meeting:
    """A meeting as one article tells of it: its mentions, first the one that opened it."""

    article_id: str
    mentions: list[Seen] = field(default_factory=list)
    following: Seen | None = None  # what announces the meeting after it
    passing: bool = False  # named on the way, as the one before or after the meeting at hand

    @property
    def actors(self) -> tuple[str, ...]:
        """Everyone who is said to take part."""
        return tuple(dict.fromkeys(actor for seen in self.mentions for actor in seen.actors))

    @property
    def place(self) -> PlaceRow | None:
        """The most exact place that is named."""
        place: PlaceRow | None = None
        for seen in self.mentions:
            place = more_exact(place, seen.place)
        return place

    @property
    def window(self) -> Window | None:
        """The narrowest days that are named."""
        told = [seen for seen in self.mentions if seen.mention.status != "denied"]  # "had not met since April"
        found = [seen.window for seen in told or self.mentions if seen.window is not None]
        order = ("day", "month", "year", "none")
        return min(found, key=lambda window: order.index(window.precision), default=None)

    @property
    def kinds(self) -> Counter[str]:
        """How often the meeting is called talks, a visit, a call ..."""
        return Counter(seen.mention.kind for seen in self.mentions)

    @property
    def visit(self) -> bool:
        """Whether it is told of as a visit."""
        return any(seen.mention.travel for seen in self.mentions)

    @property
    def last(self) -> int:
        """The sentence that spoke of it last."""
        return max(seen.mention.sentence for seen in self.mentions)

    @property
    def status(self) -> TalkStatus:
        """What is said of it: by mentions with an anchor of their own first, else by those that point back."""
        if _called_off_after(self.mentions):
            return "cancelled"
        if _goes_on_after(self.mentions):
            return "under way"
        for own in (True, False):
            said = [seen.mention.status for seen in self.mentions if anchored(seen) is own and seen.mention.status]
            for status in ("cancelled", "held", "under way", "planned", "proposed", "denied"):
                if status in said:
                    return status
        return "held"

    @property
    def phase(self) -> str:
        """Whether it lies behind, ahead or is called off."""
        said = [seen.phase for seen in self.mentions if seen.phase and anchored(seen)] or [
            seen.phase for seen in self.mentions if seen.phase
        ]
        if not said:
            return "past"  # what is simply named, is taken as having been held
        return "past" if "past" in said else said[0]

    @property
    def told(self) -> bool:
        """Whether any words say that it was held, or is to come."""
        return any(seen.phase for seen in self.mentions)

    @property
    def form(self) -> TalkFormat | None:
        """How it was held, where the words tell."""
        found = [seen.mention.form for seen in self.mentions if seen.mention.form]
        for form in ("indirect", "video", "phone"):
            if form in found:
                return form
        return "in person" if found else None


def _called_off_after(mentions: Sequence[Seen]) -> bool:
    """Whether a plan was told of and then dropped: "was to fly to Rome; the trip was scrapped"."""
    last = mentions[-1].mention.status
    return last == "cancelled" and all(seen.mention.status in {"planned", "proposed", None} for seen in mentions[:-1])


def _goes_on_after(mentions: Sequence[Seen]) -> bool:
    """Whether later words say that what began goes on: "sat down on Monday. Talks go on"."""
    said = [seen.mention for seen in mentions if seen.mention.status]
    going = [at for at, mention in enumerate(said) if mention.status == "under way"]
    held = [at for at, mention in enumerate(said) if mention.status == "held" and not mention.travel]
    only = all(mention.status in {"held", "under way"} for mention in said)
    return only and bool(going) and max(held, default=-1) < going[-1]


def anchored(seen: Seen) -> bool:
    """Whether a mention names a party, a place or a day by itself."""
    return bool(seen.actors or seen.place or seen.window)


def meetings(reader: Reader, mentions: Sequence[Seen]) -> list[Meeting]:
    """Give the meetings that an article tells of, in the order in which it comes to them."""
    found: list[Meeting] = []
    at_hand: Meeting | None = None
    body = [seen for seen in mentions if not seen.mention.joins]
    rest = [seen for seen in mentions if seen.mention.joins]
    for mention in body:
        before = _just_told(reader, found, mention) or _told_before(reader, found, at_hand)
        told = two_just_named(reader, _went_on(reader, _there(found, mention), found))
        seen = (
            named_again(reader, told, before.actors, before.last) if before is not None else named_first(reader, told)
        )
        meeting = _home(reader, found, at_hand, seen)
        if meeting is None:
            continue
        if meeting not in found:
            found.append(meeting)
        # A meeting to come is spoken of on the way; "the talks" stay those that were held, where there are any.
        if not meeting.passing and (meeting.phase == "past" or at_hand is None or at_hand.phase != "past"):
            at_hand = meeting
    for seen in rest:
        main = max(found, key=lambda meeting: len(meeting.mentions), default=None)
        if anchored(seen) or seen.mention.demonstrative or seen.mention.definite:
            _join(reader, found, main, seen)
    for meeting in found:
        _dated(meeting, found)
    return [meeting for meeting in found if _stands(reader, meeting)]


def _went_on(reader: Reader, told: Seen, found: Sequence[Meeting]) -> Seen:
    """Give "he also met Doe" the one who met somebody in the sentence before, where "he" is not known otherwise."""
    mention = told.mention
    lone = [party for party in mention.parties if party.text.lower() in {"he", "she"}]
    if mention.kind == "visit" and not mention.parties and told.place is not None and not mention.definite:
        return _travels_on(reader, told, found)
    if not told.open or not lone or mention.kind not in {"meeting", "visit", "call", "talks"}:
        return told
    just = [
        m
        for m in found
        if any(seen.mention.sentence in (mention.sentence, mention.sentence - 1) for seen in m.mentions)
    ]
    said = [seen for meeting in just for seen in meeting.mentions if seen.mention.kind in {"meeting", "visit", "call"}]
    if not just:
        return _subject_before(reader, told)
    last = max((seen.mention.sentence for seen in said), default=0)
    said = [seen for seen in said if seen.mention.sentence == last]  # its first clause has its subject
    before = min(said, key=lambda seen: seen.mention.cue_start, default=None)
    person = (
        next((actor for actor in before.actors if actor in reader.persons(before.actors)), None) if before else None
    )
    if person is None or person in told.actors:
        return told
    return replace(told, actors=tuple(dict.fromkeys([person, *told.actors])), open=False)


def _subject_before(reader: Reader, told: Seen) -> Seen:
    """Give "he had met Doe" the person with whom the sentence before begins."""
    rows = reader.cast.within(told.article_id, 0, told.mention.start)
    before = [row.actor_id for row in rows if row.sentence == told.mention.sentence - 1]
    person = next((actor for actor in before if reader.cast.actors[actor].kind == "person"), None)
    if person is None or person in told.actors or told.mention.kind != "meeting":
        return told
    return replace(told, actors=(person, *told.actors), open=False)


def _there(found: Sequence[Meeting], told: Seen) -> Seen:
    """Give "sat down there", "in the same city" the place of the meeting told of last."""
    if not told.mention.there or told.place is not None:
        return told
    placed = [meeting for meeting in found if meeting.place is not None]
    last = max(placed, key=lambda meeting: meeting.last, default=None)
    return told if last is None else replace(told, place=last.place)


def _travels_on(reader: Reader, told: Seen, found: Sequence[Meeting]) -> Seen:
    """Give "a stop in Rome was dropped" the traveller of the sentence before."""
    before = [m for m in found if m.visit and 0 <= told.mention.sentence - m.last <= 1]
    persons = [actor for m in before[-1:] for actor in m.actors if actor in reader.persons(m.actors)]
    return replace(told, actors=tuple(persons[:1])) if persons else told


def _dated(meeting: Meeting, found: Sequence[Meeting]) -> None:
    """Give a meeting without a day the one that "two days before the Rome round" makes of the other's day."""
    said = next((seen for seen in meeting.mentions if seen.mention.apart is not None), None)
    if said is None or said.mention.apart is None or meeting.window is not None:
        return
    at = said.mention.apart_from
    if at is not None:
        others = [m for m in found if any(seen.mention.cue_start == at for seen in m.mentions)]
    else:
        others = sorted(
            (m for m in found if m is not meeting and m.mentions[0].mention.cue_start < said.mention.cue_start),
            key=lambda m: -max(s.mention.sentence for s in m.mentions if s.mention.start <= said.mention.start),
        )
    day = others[0].window if others and others[0] is not meeting else None
    if day is None or day.precision != "day":
        return
    from_day = day.earliest if said.mention.apart < 0 else day.latest
    its_day = shifted(from_day, said.mention.apart)
    meeting.mentions[meeting.mentions.index(said)] = replace(said, window=Window(its_day, its_day, "day"))


def _attended(found: list[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting that somebody is said to have attended: the one just told of, else the one at hand."""
    if not seen.actors and not seen.mediators:
        return None
    just = [meeting for meeting in found if 0 <= seen.mention.sentence - meeting.last <= 1]
    meeting = just[-1] if just and at_hand not in just else at_hand
    if meeting is None or abs(meeting.mentions[-1].mention.sentence - seen.mention.sentence) > ATTENDED:
        return None
    meeting.mentions.append(seen)
    return meeting


def _told_before(reader: Reader, found: list[Meeting], at_hand: Meeting | None) -> Meeting | None:
    """Give the meeting whose parties "both sides" means: the one at hand, or the last one between two sides."""
    between = [meeting for meeting in found if len(reader.sides(meeting.actors)) > 1]
    return at_hand if at_hand in between else between[-1] if between else None


def _just_told(reader: Reader, found: list[Meeting], seen: Seen) -> Meeting | None:
    """Give the meeting of the sentence before, whose people "the two" and "they" mean sooner than those at hand."""
    short = {"the two", "the three", "they", "both", "the pair", "them"}
    if not any(party.text.lower() in short for party in seen.mention.parties):
        return None
    near = [m for m in found if 0 <= seen.mention.sentence - m.mentions[-1].mention.sentence <= 1]
    return next((m for m in reversed(near) if len(reader.sides(m.actors)) > 1), None)


def _home(reader: Reader, found: list[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting that a mention belongs to, made anew where it opens one; None where it is of none."""
    reference = seen.mention.reference
    if reference == "attendance":
        return _attended(found, at_hand, seen)
    here = (
        at_hand is not None
        and reader.same_place(at_hand.place, seen.place) is True
        and not (at_hand.window and seen.window and not at_hand.window.overlaps(seen.window))
        # "the first round was held there on April 12": another day, though not which year
        and not (at_hand.window and seen.mention.times and seen.window is None)
    )
    if reference == "next" or (reference == "earlier" and not here):
        return _other(reader, found, at_hand, seen)
    joined = _join(reader, found, at_hand, seen)
    if joined is not None:
        return joined
    before = _told_before(reader, found, at_hand)
    host = seen.place is not None and reader.sides(seen.actors) <= {
        seen.place.country
    }  # "Italy proposed talks in Rome"
    if before is not None and _is_another_round(reader, seen) and (host or not seen.actors or not opens(reader, seen)):
        return _opened(found, inherit(seen, tuple(dict.fromkeys([*seen.actors, *parties_of(reader, before.actors)]))))
    if opens(reader, seen):
        meeting = Meeting(seen.article_id, [seen])
        found.append(meeting)
        return meeting
    return None


def _is_another_round(reader: Reader, seen: Seen) -> bool:
    """Whether a mention with a place of its own tells of another round of those who met: "a third round in Rome"."""
    mention = seen.mention
    if mention.kind not in {"talks", "meeting", "summit"} or mention.strength == "weak" or mention.joins:
        return False
    host = seen.place is not None and reader.sides(seen.actors) <= {seen.place.country}
    if (reader.persons(seen.actors) and not host) or mention.such or len(reader.sides(seen.actors)) > 1:
        return False
    town = seen.place is not None and seen.place.kind in {"city", "site"}
    if not town:  # "a meeting fixed for July fell through"
        return bool(mention.times) and mention.status in {"planned", "cancelled"} and not mention.definite
    fixed = bool(mention.times) or mention.status in {"planned", "cancelled", "proposed"}
    return mention.strength == "strong" or fixed or mention.reference in {"earlier", "next"}


def _other(reader: Reader, found: list[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting before or after the one at hand: "following a similar engagement in", "agreed to meet again"."""
    others = [meeting for meeting in found if meeting is not at_hand]
    anchors = seen.place is not None or seen.window is not None or len(reader.sides(seen.actors)) > 1
    fixed = seen.mention.announced or seen.place is not None or seen.window is not None or seen.phase == "void"
    if at_hand is not None and seen.mention.reference == "next" and seen.phase == "ahead" and fixed:
        at_hand.following = at_hand.following or seen
    joined = _join(reader, others, None, seen) if anchors else None
    if joined is not None:
        return joined
    if seen.mention.reference == "earlier" and not seen.place and not seen.window:
        return None
    if seen.mention.reference == "next" and not fixed:
        return None
    if seen.mention.kind == "visit" and opens(reader, seen):
        return _opened(found, seen)  # whom a guest will see abroad, are not those of the meeting at hand
    if len(reader.sides(seen.actors)) < 2:
        if at_hand is None or (seen.mention.reference == "earlier" and _vague(seen)):
            return None if not opens(reader, seen) else _opened(found, seen)
        # The parties are those of the meeting at hand, as sides: who sat there need not come again.
        seen = inherit(seen, tuple(dict.fromkeys([*seen.actors, *parties_of(reader, at_hand.actors)])))
    return _opened(found, seen)


def _vague(seen: Seen) -> bool:
    """Whether "earlier talks" may be those of others: nothing ties them to the meeting at hand."""
    mention = seen.mention
    counted = "round" in mention.cue.lower()  # an "earlier round" is one of those at hand
    loose = not mention.definite and mention.status is not None and not mention.parties
    return loose and mention.strength == "strong" and not counted


def _opened(found: list[Meeting], seen: Seen) -> Meeting:
    meeting = Meeting(seen.article_id, [seen], passing=True)
    found.append(meeting)
    return meeting


def _join(reader: Reader, found: list[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Let a mention join the meeting that it agrees with best."""
    weak = seen.mention.strength == "weak" and not seen.mention.demonstrative
    if weak and not (seen.place or reader.persons(seen.actors) or seen.mention.reference in {"earlier", "next"}):
        return None
    if seen.mention.joins and not seen.mention.definite and not (seen.place or reader.persons(seen.actors)):
        return None  # "negotiations with Kest" in a question are no meeting in particular
    scored = [(score, number, meeting) for number, meeting in enumerate(found)
              if (score := _agreement(reader, meeting, seen)) is not None]  # fmt: skip
    if not scored:
        return None
    best, _, meeting = max(
        scored, key=lambda item: (item[0], item[2] is at_hand, not item[2].passing, len(item[2].mentions), item[1])
    )
    if best < 1:
        usable = [item[2] for item in scored if _may_be_called(item[2], seen)] if _points_back(seen) else []
        if not usable:
            return None
        meeting = _meant(usable, at_hand, seen)
    meeting.mentions.append(seen)
    return meeting


def _meant(usable: Sequence[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting:
    """Choose what "the talks" means: the meeting at hand, unless the words speak of one to come or of a visit."""
    if seen.mention.kind == "visit":
        visits = [meeting for meeting in usable if meeting.visit]
        return max(visits or usable, key=lambda meeting: meeting.last)
    ahead = [meeting for meeting in usable if meeting.phase == "ahead"]
    if ahead and (seen.phase == "ahead" or seen.mention.such):
        return max(ahead, key=lambda meeting: meeting.last)
    if at_hand in usable and at_hand is not None:
        return at_hand
    past = [meeting for meeting in usable if meeting.phase == "past"]
    return max(past or usable, key=lambda meeting: meeting.last)


def _points_back(seen: Seen) -> bool:
    """Whether words point to a meeting already told of."""
    return seen.mention.definite and seen.mention.reference == "anaphor"


def _may_be_called(meeting: Meeting, seen: Seen) -> bool:
    """Whether a meeting may be meant by "the visit", "the call", "the summit"."""
    kind = seen.mention.kind
    if kind == "visit":
        return meeting.visit or meeting.place is not None
    if kind in {"call", "summit"}:
        return kind in meeting.kinds
    return True


def _agreement(reader: Reader, meeting: Meeting, seen: Seen) -> float | None:
    """Tell how well a mention agrees with a meeting: None where they clash, 0 where nothing speaks for it."""
    same = reader.same_place(meeting.place, seen.place) or _in_one_breath(reader, meeting, seen)
    if same is False:
        return None
    window = meeting.window
    if window is not None and seen.window is not None and not window.overlaps(seen.window):
        return None
    if _is_called_off(meeting, seen, same=same) or _by_other_means(meeting, seen):
        return None
    if not meeting.actors and reader.persons(seen.actors) and not same and not seen.mention.definite:
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


def _by_other_means(meeting: Meeting, seen: Seen) -> bool:
    """Whether one was held by telephone or video and the other in person: two occasions."""
    forms = {meeting.form, seen.mention.form}
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
    ours, theirs = _comparable(reader, reader.sides(meeting.actors), reader.sides(seen.actors))
    persons, others = reader.persons(meeting.actors), reader.persons(seen.actors)
    bloc = ours | theirs != reader.sides(meeting.actors) | reader.sides(seen.actors)
    if (
        bloc
        and ours & theirs
        and 0 <= seen.mention.sentence - meeting.last <= 1
        and seen.phase in {None, meeting.phase}
    ):
        return 1.0  # "Kest and European powers ended talks. Roe of Kest met diplomats from Valdoria and Ossia"
    if not (ours <= theirs or theirs <= ours or len(ours & theirs) >= 2):
        return None
    if len(persons) >= 2 and len(others) >= 2 and not persons & others:
        return None
    near = reader.same_place(meeting.place, seen.place) is True
    if len(others) >= 2 and not persons & others and not near:
        return None  # a meeting of two named leaders is none of two delegations
    if seen.mention.kind == "visit" and others and persons and not others & persons:
        return None
    if len(ours & theirs) == 1 and not persons & others and not near:
        return 0.0 if len(ours) > 1 or len(theirs) > 1 else 1.0
    return 2.0 * min(len(persons & others), 2) + (1.0 if ours & theirs else 0.0)


def _comparable(reader: Reader, ours: frozenset[str], theirs: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Leave out of two sets of sides the blocs that only one names: "European powers" may be Kest and Valdoria."""
    blocs = {side for side in ours ^ theirs if side in reader.cast.actors and reader.cast.actors[side].kind == "bloc"}
    if not blocs or not ours & theirs:
        return ours, theirs
    return ours - blocs, theirs - blocs


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


def _are_their_states(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether the next sentence says for whom two sat there: "Roe and Doe shook hands. The Kestian envoys had met"."""
    persons = reader.persons(meeting.actors)
    unknown = len(persons) > 1 and all(reader.side(actor) == actor for actor in meeting.actors)
    bare = seen.place is None and seen.window is None and not reader.persons(seen.actors)
    near = 0 <= seen.mention.sentence - meeting.last <= 1 and seen.phase in {None, meeting.phase}
    return unknown and bare and near and len(reader.sides(seen.actors)) > 1


def opens(reader: Reader, seen: Seen) -> bool:
    """Whether a mention names enough to stand for a meeting of its own."""
    mention = seen.mention
    sides = reader.sides(seen.actors)
    if mention.strength == "weak":
        return False
    place = seen.place
    if mention.everyday and (len(sides) < 2 or not reader.persons(seen.actors)):
        return False
    if mention.spoken and place is None and seen.window is None and len(reader.persons(seen.actors)) < 2:
        return False  # in an interview, talks that have neither place nor day are talks in general
    if mention.kind == "visit":
        abroad = (
            place is not None
            and place.country is not None
            and any(reader.side(actor) != place.country for actor in seen.actors)
        )
        sent = any(word in party.text.lower() for party in mention.parties for word in ("delegation", "envoy"))
        return abroad and bool(sent or reader.persons(seen.actors) or len(sides) > 1)
    if len(sides) >= 2:
        return not _generic(seen)
    if mention.strength == "strong" and place is not None:
        return mention.status != "proposed" or bool(sides)
    return bool(place is not None and place.country and any(side != place.country for side in sides))


def _generic(seen: Seen) -> bool:
    """Whether words speak of meetings in general: bare plurals that nothing dates, places or vouches for."""
    mention = seen.mention
    bare = not mention.definite and mention.cue.lower().endswith("s") and mention.kind in {"talks", "meeting"}
    return bare and mention.status is None and seen.place is None and seen.window is None and len(mention.parties) < 2


def _stands(reader: Reader, meeting: Meeting) -> bool:
    """Whether what was put together is a meeting between sides, not a domestic session."""
    sides = reader.weighty(meeting.actors)
    if len(sides) >= 2:
        return True
    place = meeting.place
    strong = any(seen.mention.strength == "strong" for seen in meeting.mentions)
    if strong and place is not None and not sides <= {place.country}:
        return True
    if strong and place is not None and not sides:
        dated = any(seen.mention.times for seen in meeting.mentions)
        near = place.kind in {"city", "site"}
        return dated or (near and len(meeting.mentions) > 1)  # held somewhere, by whom is not said
    return place is not None and place.country is not None and bool(sides) and not sides <= {place.country}


def group(rows: Iterable[Seen]) -> dict[str, list[Seen]]:
    """Sort mentions by article."""
    found: dict[str, list[Seen]] = {}
    for seen in rows:
        found.setdefault(seen.article_id, []).append(seen)
    return found
