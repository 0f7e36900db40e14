"""Puts the mentions of an article together: which meeting "the talks", "this visit" and "a second round" mean.

A mention with a place, parties or a day of its own joins the meeting that agrees with it and clashes with nothing;
words that only point back ("these discussions") join the meeting at hand. What names too little opens no meeting.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.resolve.talks_again import (
    held_by_those_of_the_article,
    named_again,
    named_first,
    of_the_article,
    spoke_there,
    who_again,
)
from dashboard.resolve.talks_agreement import agreement, months_clash
from dashboard.resolve.talks_alone import stands_alone
from dashboard.resolve.talks_beside import only_tells, with_those_beside
from dashboard.resolve.talks_content import with_its_content
from dashboard.resolve.talks_days import days_between
from dashboard.resolve.talks_just_named import just_named, of_its_own_sentence
from dashboard.resolve.talks_lent_days import date_by_others
from dashboard.resolve.talks_meeting import Meeting, anchored
from dashboard.resolve.talks_named import (
    attended_in,
    comes_along,
    joins_it,
    just_told,
    of_the_same_body,
    still_there,
    there,
    told_before,
    told_by_the_way,
    went_on,
)
from dashboard.resolve.talks_of_others import is_of_another_body
from dashboard.resolve.talks_officers import are_leaders, is_outsider, rules, seat, with_officers
from dashboard.resolve.talks_once import told_once
from dashboard.resolve.talks_opening import opens, stands
from dashboard.resolve.talks_reading import Reader, Seen, inherit
from dashboard.resolve.talks_venue import same_place

MANY = 3  # sides of a meeting that others watched
LONG_AGO = 14  # days before the meeting that is the news of one that is told of by the way
LEAD = 4  # sentences behind a title in which the meeting that it tells of is told
SPOKEN_OF = 2  # sentences behind a plan in which "the next meeting" is that one
ATTENDED = 20  # sentences behind a meeting in which those who were there are named
BESIDE = 3  # and both of those who met, or one as the other's counterpart
MEDIATED = 8  # and who went between them: the same bodies are named on other matters, too


def meetings_of(reader: Reader) -> Mapping[str, list[Meeting]]:
    """Give the meetings that each article tells of, by article: worked out once for demands and talks."""
    known = reader.context.worked_out
    if "meetings" not in known:
        known["meetings"] = {
            found.article.article_id: meetings(
                reader, [reader.read(found.article.article_id, mention) for mention in found["talks"]]
            )
            for found in reader.context.findings
        }
    found_before: Mapping[str, list[Meeting]] = known["meetings"]
    return found_before


def meetings(reader: Reader, mentions: Sequence[Seen]) -> list[Meeting]:
    """Give the meetings that an article tells of, in the order in which it comes to them."""
    found: list[Meeting] = []
    at_hand: Meeting | None = None
    body = [seen for seen in mentions if not seen.mention.joins]
    rest = [seen for seen in mentions if seen.mention.joins]
    aside: list[tuple[Seen, Meeting | None]] = []
    for mention in body:
        at_hand = _back_to_the_news(reader, found, at_hand, mention)
        before = just_told(reader, found, mention) or told_before(reader, found, at_hand, mention)
        told = just_named(reader, went_on(reader, there(reader, found, mention), found))
        told = spoke_there(reader, still_there(reader, told, found), found)
        if mention.mention.reference == "named":
            told = of_its_own_sentence(reader, told)
        told = of_the_same_body(reader, found, told)
        if before is not None and is_of_another_body(reader, told, reader.sides(before.actors)):
            if told.place is not None and told.mention.reference == "named":
                _opened(found, told)  # who sits in it, may be told with it
            continue
        seen = (
            named_again(reader, told, before.actors, before.last, before.core)
            if before is not None
            else named_first(reader, told)
        )
        meeting = _home(reader, found, at_hand, seen)
        if meeting is None:
            aside.append((seen, at_hand))
            continue
        if meeting not in found:
            found.append(meeting)
        # A meeting to come is spoken of on the way; "the talks" stay those that were held, where there are any.
        held = at_hand is not None and at_hand.phase == "past" and not at_hand.many
        by_the_way = held and at_hand is not None and told_by_the_way(reader, at_hand, seen)
        if not by_the_way and not meeting.passing and not (held and (meeting.many or meeting.phase != "past")):
            at_hand = meeting
    for seen in rest:
        main = _led_with(reader, found, seen) or max(found, key=lambda meeting: len(meeting.mentions), default=None)
        joined = anchored(seen) or seen.mention.demonstrative or seen.mention.definite
        if joined and _join(reader, found, main, seen) is None:
            _head(reader, found, seen)
    main = max(found, key=lambda meeting: len(meeting.mentions), default=None)
    for meeting in found:
        first = meeting.mentions[0]
        apart = {  # whom another meeting of its sentence is between
            actor
            for other in found
            for seen in (other.mentions if other is not meeting else ())
            if seen.mention.sentence == first.mention.sentence and seen.mention.reference != "attendance"
            for actor in seen.actors
        }
        theirs = reader.sides(reader.persons(apart)) - reader.sides(meeting.actors)
        apart |= {reader.states[side].actor_id for side in theirs if side in reader.states}
        meeting.change(first, with_those_beside(reader, first, apart))
        meeting.join(*with_officers(reader, meeting, main=meeting is main and meeting is found[0]))
        date_by_others(reader, meeting, found)
        if not first.actors and meeting.place is not None:
            told = of_the_article(reader, replace(meeting.mentions[0], actors=()))
            if reader.sides(meeting.actors) < reader.sides(told.actors):  # one of them was named beside
                meeting.change(meeting.mentions[0], replace(told, beside=()))
    kept = told_once(reader, [meeting for meeting in found if stands(reader, meeting)])
    standing = {id(seen) for meeting in kept for seen in meeting.mentions}
    aside += [(meeting.mentions[0], None) for meeting in found if id(meeting.mentions[0]) not in standing]
    return [*kept, *_alone(reader, kept, aside)]


def _alone(reader: Reader, kept: list[Meeting], aside: Sequence[tuple[Seen, Meeting | None]]) -> list[Meeting]:
    """Give the meetings that mentions without a home stand for by their own words, in the order of the text."""
    told = [alone for seen, at_hand in aside if (alone := stands_alone(reader, seen, at_hand)) is not None]
    opened: list[Meeting] = []
    for seen in sorted(told, key=lambda seen: seen.mention.start):
        # Another one that is to come, or was asked for, is often told of between the same sides.
        ahead = seen.phase not in {"past", None}
        if ahead or _join(reader, [*kept, *opened], None, seen) is None:
            opened.append(Meeting(seen.article_id, with_those_beside(reader, seen, ()), passing=True))
    return opened


def _back_to_the_news(reader: Reader, found: Sequence[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting that is the news where a new paragraph follows one that told of a meeting long before it."""
    news = next((meeting for meeting in found if not meeting.passing), None)
    if at_hand is None or news is None or news is at_hand or seen.mention.spoken:
        return at_hand
    if len(reader.sides(news.actors)) < len(reader.sides(at_hand.actors)) < MANY:
        return at_hand  # between whom it was, is not said
    ours, theirs = news.window, at_hand.window
    if ours is None or theirs is None or news.phase != "past" or days_between(theirs.latest, ours.earliest) < LONG_AGO:
        return at_hand
    here = reader.sentence(seen.article_id, seen.mention.sentence).block
    return at_hand if here == reader.sentence(seen.article_id, at_hand.last).block else news


def _led_with(reader: Reader, found: Sequence[Meeting], seen: Seen) -> Meeting | None:
    """Give the meeting with which the article under a title begins: that is the one that the title is about."""
    title = reader.sentence(seen.article_id, seen.mention.sentence)
    first = next((meeting for meeting in found if not meeting.passing), None)
    if title.kind != "title" or first is None:
        return None
    return first if first.mentions[0].mention.sentence - seen.mention.sentence <= LEAD else None


def _head(reader: Reader, found: Sequence[Meeting], seen: Seen) -> None:
    """Let a title that names only a town tell where the first meeting was: "Envoys urge a vote at Rome meeting"."""
    first = found[0] if found else None
    title = seen.place is not None and not seen.actors and reader.sentence(seen.article_id, seen.mention.sentence)
    if first is None or not title or title.kind != "title" or first.place is not None:
        return
    early = first.mentions[0].mention.sentence - seen.mention.sentence <= LEAD
    sat = first.phase != "void" and first.form not in {"phone", "video"} and seen.mention.kind != "visit"
    if early and sat and agreement(reader, first, seen) is not None:
        first.join(seen)


def _is_of_its_sides(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether persons who only act together, or speak afterwards, are of the sides of the meeting just told of.

    Who presides or speaks to both sides may also be of those who brought them together, or of the state where they met.
    """
    sides, persons = reader.sides(meeting.actors), reader.persons([*seen.actors, *seen.mediators])
    if seen.mediators:
        sides |= reader.sides(actor for told in meeting.mentions for actor in told.mediators)
        sides |= {meeting.place.country} if meeting.place is not None and meeting.place.country else set()
    own = {seat(reader, person) for person in persons}
    if own & persons:  # "her Kestan counterpart, John Doe", of whom nothing more is told
        own = own - persons | reader.sides(a for a in seen.actors if reader.cast.actors[a].kind == "state")
    reach = BESIDE if "beside the other" in seen.mention.because else 1
    near = 0 <= seen.mention.sentence - meeting.last <= reach and meeting.phase == "past"
    if seen.mention.places:  # "in Rome, Roe said": the town where they met, and not his own
        town = seen.place is not None and seen.place.kind == "city" and seen.place.country not in own
        near = town and seen.place == meeting.place and meeting.phase == "past"
    if len(persons) == 1 and is_outsider(reader, seen.article_id, *persons):
        return False  # "Roe, a lawyer in Kest, called the talks a show"
    union = any(reader.cast.actors[actor].kind == "bloc" for actor in meeting.actors)  # "a summit of the union"
    if len(persons) == 1 and rules(reader, seen.article_id, *persons) and not are_leaders(reader, meeting):
        return False  # a president judges what his negotiators did
    if not near or not persons or not (union or len(sides) > 1) or not own <= sides:
        return False
    return len(own) > 1 or len(persons) == 1


def _with_the_stranger(reader: Reader, meeting: Meeting, seen: Seen) -> Seen:
    """Leave out of two who act together the one of whom no state is known, where the other is of a side."""
    sides = reader.sides(meeting.actors)
    known = tuple(actor for actor in seen.actors if seat(reader, actor) in sides)
    strange = [a for a in seen.actors if reader.side(a) == a and not reader.cast.actors[a].affiliation]
    return replace(seen, actors=known) if known and len(strange) == 1 and len(seen.actors) == 2 else seen


def _attended(reader: Reader, found: list[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting that somebody is said to have attended: the one just told of, else the one at hand."""
    if seen.mention.status == "cancelled" or not (seen.actors or seen.mediators):
        return _told_of_it(found, at_hand, seen)
    if seen.mention.announced:  # "Kest will take part": in what is to come
        found = [meeting for meeting in found if meeting.phase == "ahead"]
        at_hand = at_hand if at_hand in found else None
    here = seen.mention
    same = [m for m in found if any(s.mention.sentence == here.sentence for s in m.mentions)]
    just = [meeting for meeting in found if 0 <= seen.mention.sentence - meeting.last <= 1]
    meeting = same[-1] if same else just[-1] if just and at_hand not in just else at_hand
    meeting = meeting if same else attended_in(reader, found, seen) or meeting
    meeting = _of_their_sides(reader, found, meeting, seen) if not same else meeting
    reach = ATTENDED if seen.actors else MEDIATED
    if meeting is None and at_hand is None:  # an article on what is to come has nothing else at hand
        meeting = next((m for m in reversed(found) if m.phase == "ahead"), None)
    if seen.mention.now and meeting is not None and meeting.phase == "past" and meeting.status == "held":
        going = [m for m in found if m.status == "under way" and len(reader.sides(m.actors)) > 1]
        theirs = reader.sides(seen.actors)
        plans = [m for m in found if m.phase == "ahead" and theirs and theirs <= reader.sides(m.actors)]
        meeting = going[-1] if going else plans[0] if plans and meeting.passing else meeting
    if meeting is not None and meeting.visit and "mediators" in seen.mention.because:
        return None  # "Omani mediators said": nobody mediates a visit
    if meeting is None or abs(meeting.mentions[-1].mention.sentence - seen.mention.sentence) > reach:
        return None
    alike = _with_the_stranger(reader, meeting, seen)
    if seen.mention.everyday and _only_tell(reader, seen):
        return None  # "Jane Roe, an official of Kest, said after the talks"
    if seen.mention.everyday and not _is_of_its_sides(reader, meeting, alike):
        named = [party for party in seen.mention.parties if party.text.lower() not in {"his", "her"}]
        seen = alike = replace(seen, actors=reader.actors(seen.article_id, named))  # whose counterpart, is not certain
        if not _is_of_its_sides(reader, meeting, alike):
            return None
    if seen.mention.everyday:  # "the president of the union's commission": she, and through her the union
        persons = reader.persons([*seen.actors, *seen.mediators])
        seen = replace(
            seen,
            actors=tuple(actor for actor in seen.actors if actor in persons),
            mediators=tuple(actor for actor in seen.mediators if actor in persons),
        )
    along = "accompanied" in seen.mention.because and len(reader.persons(seen.actors)) > 1
    if along and reader.sides(seen.actors).isdisjoint(reader.sides(meeting.actors)):
        return None  # who is told with whom he came, is not of this meeting
    meeting.join(seen)
    return meeting


def _only_tell(reader: Reader, seen: Seen) -> bool:
    """Whether the one person who spoke behind a meeting is told of as one official among many."""
    persons = reader.persons(seen.actors)
    rows = reader.cast.within(seen.article_id, seen.mention.start, seen.mention.end)
    told = [row for row in rows if row.actor_id in persons]
    return len(persons) == 1 and any(only_tells(reader.text(seen.article_id), row) for row in told)


def _told_of_it(found: Sequence[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the plan of "it was called off", just told of, or the meeting at which both "never sat in one room"."""
    if seen.mention.status == "cancelled":
        plans = [m for m in found if m.phase == "ahead" and 0 <= seen.mention.sentence - m.last <= 1]
        if plans:
            plans[-1].join(seen)
        return plans[-1] if plans else None
    if seen.mention.form != "indirect" or at_hand is None or at_hand.phase != "past":
        return None
    if not 0 <= seen.mention.sentence - at_hand.last <= MEDIATED:
        return None
    at_hand.join(seen)
    return at_hand


def _of_their_sides(reader: Reader, found: Sequence[Meeting], meeting: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting at which the side of those persons sat, where the one at hand is of others: the first told."""
    theirs = reader.sides(reader.persons(seen.actors))
    if meeting is None or not theirs or not theirs.isdisjoint(reader.sides(meeting.actors)):
        return meeting
    own = [m for m in found if m.phase == "past" and not m.many and theirs <= reader.sides(m.actors)]
    return own[0] if own else meeting


def _home(reader: Reader, found: list[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting that a mention belongs to, made anew where it opens one; None where it is of none."""
    reference = seen.mention.reference
    if reference == "attendance":
        return _attended(reader, found, at_hand, seen)
    if with_its_content(reader, found, at_hand, seen):
        return at_hand
    here = (
        at_hand is not None
        and same_place(at_hand.place, seen.place) is True
        and not (at_hand.window and seen.window and not at_hand.window.overlaps(seen.window))
        # "the first round was held there on April 12": another day, though not which year
        and not (at_hand.window and seen.mention.times and seen.window is None)
    )
    if reference == "next" and seen.mention.such and not (anchored(seen) or len(reader.sides(seen.actors)) > 1):
        return None  # "it would be the first such session": of one just spoken of, whoever sat before
    if reference == "next" or (reference == "earlier" and not here):
        return _other(reader, found, at_hand, seen)
    joined = _join(reader, found, at_hand, seen)
    if joined is not None:
        return joined
    if at_hand is not None and joins_it(reader, at_hand, seen):
        at_hand.join(replace(seen, mention=replace(seen.mention, reference="attendance")))
        return at_hand
    if at_hand is not None and comes_along(reader, at_hand, seen):
        at_hand.join(seen)
        return at_hand
    before = told_before(reader, found, at_hand, seen)
    host = seen.place is not None and reader.sides(seen.actors) <= {
        seen.place.country
    }  # "Italy proposed talks in Rome"
    if (
        before is not None
        and _is_another_round(reader, before, seen)
        and (host or not seen.actors or not opens(reader, seen))
    ):
        return _opened(found, inherit(seen, tuple(dict.fromkeys([*seen.actors, *who_again(reader, before, seen)]))))
    if opens(reader, seen):
        meeting = Meeting(seen.article_id, seen)
        found.append(meeting)
        return meeting
    told = held_by_those_of_the_article(reader, seen)
    return _opened(found, told) if told is not None else None


def _is_another_round(reader: Reader, before: Meeting, seen: Seen) -> bool:
    """Whether a mention with a place of its own tells of another round of those who met: "a third round in Rome"."""
    mention = seen.mention
    if mention.kind not in {"talks", "meeting", "summit"} or mention.strength == "weak" or mention.joins:
        return False
    if mention.cue.lower() == "conference" and mention.strength != "strong":
        return False  # where somebody spoke: of others
    host = seen.place is not None and reader.sides(seen.actors) <= {seen.place.country}
    if (reader.persons(seen.actors) and not host) or mention.such or len(reader.sides(seen.actors)) > 1:
        return False
    town = seen.place is not None and seen.place.kind in {"city", "site"}
    if not town and seen.actors and reader.sides(seen.actors).isdisjoint(reader.sides(before.actors)):
        return False  # "the union's leaders left it for a summit in March"
    days, own = before.window, seen.window
    other = months_clash(reader, before, seen) or (days is not None and own is not None and not days.overlaps(own))
    if not town and other and mention.strength == "strong" and mention.status in {"held", None}:
        return bool(mention.times)  # "the January round had only produced"
    if not town:  # "a meeting fixed for July fell through"
        fixed = bool(mention.times) or (mention.announced and mention.strength == "strong")
        return fixed and mention.status in {"planned", "cancelled"} and not mention.definite
    fixed = bool(mention.times) or mention.status in {"planned", "cancelled", "proposed"}
    return mention.strength == "strong" or fixed or mention.reference in {"earlier", "next"}


def _other(reader: Reader, found: list[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting before or after the one at hand: "following a similar engagement in", "agreed to meet again"."""
    others = [meeting for meeting in found if meeting is not at_hand]
    if seen.mention.reference == "next" and seen.phase == "ahead":  # which is not the one that was called off before
        others = [meeting for meeting in others if meeting.phase != "void"]
    anchors = seen.place is not None or seen.window is not None or len(reader.sides(seen.actors)) > 1
    if seen.mention.reference == "next" and not seen.mention.definite and reader.persons(seen.actors):
        # "proposed a third round and a subsequent meeting between Roe and Doe": two, in one breath
        others = [m for m in others if m.phase != "ahead" or m.last != seen.mention.sentence]
    two = len(reader.sides(seen.actors)) > 1  # "and a meeting between Roe and Doe"
    fixed = two or seen.mention.announced or seen.place is not None or seen.window is not None or seen.phase == "void"
    if at_hand is not None and seen.mention.reference == "next" and seen.phase == "ahead" and fixed:
        at_hand.following = at_hand.following or seen
    joined = _join(reader, others, None, seen) if anchors else _spoken_of(reader, others, seen)
    if joined is not None:
        return joined
    if seen.mention.reference == "earlier" and not seen.place and not seen.window:
        return None
    if seen.mention.reference == "next" and not fixed:
        return None
    if seen.mention.kind == "visit" and opens(reader, seen):
        return _opened(found, seen)  # whom a guest will see abroad, are not those of the meeting at hand
    if len(reader.sides(seen.actors)) < 2:
        if at_hand is not None and seen.mention.reference == "earlier":
            at_hand = told_before(reader, found, at_hand, seen) or at_hand
        if at_hand is None and seen.mention.reference == "next" and seen.mention.announced:
            at_hand = told_before(reader, found, at_hand, seen)  # one that was only touched on
        if at_hand is None and seen.mention.reference == "next" and seen.mention.announced:
            seen = of_the_article(reader, seen)
        if at_hand is None or (seen.mention.reference == "earlier" and _vague(seen)):
            return None if not opens(reader, seen) else _opened(found, seen)
        # The parties are those of the meeting at hand, as sides: who sat there need not come again.
        seen = inherit(seen, tuple(dict.fromkeys([*seen.actors, *who_again(reader, at_hand, seen)])))
    return _opened(found, seen)


def _spoken_of(reader: Reader, others: list[Meeting], seen: Seen) -> Meeting | None:
    """Give the meeting to come that was just told of, of which more is said: "no place was given for the next one"."""
    if seen.mention.reference != "next" or seen.phase != "ahead" or seen.actors:
        return None
    others = [m for m in others if m.form not in {"phone", "video"} or seen.mention.form == m.form]  # "a further round"
    near = [m for m in others if m.phase == "ahead" and 0 <= seen.mention.sentence - m.last <= SPOKEN_OF]
    near = [m for m in near if len(reader.sides(m.actors)) > 1]
    if not near:
        return None
    near[-1].join(seen)
    return near[-1]


def _vague(seen: Seen) -> bool:
    """Whether "earlier talks" may be those of others: nothing ties them to the meeting at hand."""
    mention = seen.mention
    counted = "round" in mention.cue.lower()  # an "earlier round" is one of those at hand
    loose = not mention.definite and mention.status is not None and not mention.parties
    return loose and mention.strength == "strong" and not counted


def _opened(found: list[Meeting], seen: Seen) -> Meeting:
    meeting = Meeting(seen.article_id, seen, passing=True)
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
              if (score := agreement(reader, meeting, seen)) is not None]  # fmt: skip
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
    meeting.join(seen)
    return meeting


def _meant(usable: Sequence[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting:
    """Choose what "the talks" means: the meeting at hand, unless the words speak of one to come or of a visit.

    "That meeting" is the one told of last.
    """
    if seen.mention.demonstrative and seen.mention.kind != "visit":
        return max(usable, key=lambda meeting: meeting.last)
    if seen.mention.kind == "visit":
        visits = [meeting for meeting in usable if meeting.visit]
        return max(visits or usable, key=lambda meeting: meeting.last)
    if seen.mention.strength == "strong":  # "at the session itself", after a visit told of last
        usable = [meeting for meeting in usable if not set(meeting.kinds) <= {"visit", "process"}] or usable
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
