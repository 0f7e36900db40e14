"""Finds where an article speaks of a meeting: talks, summits, calls and visits, with who, where, when and status.

A mention is no meeting yet: "the talks", "this visit" and "a second round" are put together with others of the same
meeting later. Speeches and domestic sessions are left out where the grammar shows them; the rest is decided when it is
known who the parties are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import is_negated, is_verb, prep_objects, voice_of
from dashboard.meetings.attendance import attendance
from dashboard.meetings.by_the_way import by_the_way
from dashboard.meetings.days import (
    begun,
    behind_commas,
    beside,
    days_beside,
    days_of,
    entry_day,
    hours_apart,
    is_there,
    moved_from,
    not_asked_for,
    right_behind,
    set_off,
    then_and_there,
    where_it_was,
)
from dashboard.meetings.in_order import in_order
from dashboard.meetings.nouns import (
    Kind,
    Strength,
    counted,
    governor,
    has_ended,
    is_definite,
    is_domestic,
    is_round,
    lasting,
    modifies_noun,
    names_before,
    noun_kind,
    participants,
    venue_behind,
)
from dashboard.meetings.reference import (
    Reference,
    is_aside,
    is_backdrop,
    is_bare,
    is_far_off,
    is_following,
    is_occasion,
    is_required,
    is_told_by_a_work,
    is_unset,
    reference_of,
    strength_of,
)
from dashboard.meetings.relative import STANDING_IN, Apart, apart, counted_from, left_out, nth_day
from dashboard.meetings.scene import (
    acting_above,
    beside_it,
    closes,
    ended_how,
    is_out_of_question,
    leaders_of,
    marker,
    named_before,
    put_forward,
    scene_of,
)
from dashboard.meetings.several import earlier_occasions, occasions
from dashboard.meetings.together import granted
from dashboard.meetings.verbs import encounter
from dashboard.occasion import is_awaited, is_cancelled, meeting_form, meeting_status, offered_a_venue
from dashboard.scene import (
    NAMES,
    Range,
    accompanied_by,
    behind_dateline,
    dateline_before,
    doers,
    everyone,
    places,
    times,
    words,
)
from dashboard.tables import TalkFormat, TalkStatus
from dashboard.time_grammar import MONTH_IN_FULL

NOMINAL = frozenset({"NOUN", "PROPN"})
GOING_ON = frozenset({"go", "continue", "drag"})
OWNERS = frozenset({"his", "her", "its", "their"})
BOTH = re.compile(r"(?i)\b(?:both|the two|two) (?:sides|parties|delegations|teams)$")


@dataclass(frozen=True, slots=True)
class TalkMention(Finding):
    """Words that speak of a meeting. `start` to `end` is the sentence; `cue` the words that made it one."""

    cue: str
    cue_start: int
    cue_end: int
    kind: Kind
    strength: Strength
    reference: Reference
    parties: tuple[Party, ...]
    modifiers: tuple[Party, ...]  # names before the noun: parties ("US-Russia talks") or the place ("Istanbul talks")
    places: tuple[Range, ...]
    times: tuple[Range, ...]
    status: TalkStatus | None
    form: TalkFormat | None
    such: bool  # "such a meeting": one that was only spoken of
    speaker: Party | None  # who tells of it, where "he" may be the one who meets
    persons: tuple[Party, ...]  # of a meal or a call that somebody says or does something at: those named beside it
    acting: tuple[Party, ...]  # who acts in the clause above: of "Roe called her talks with Doe hard" the other side
    mediators: tuple[Party, ...]  # who brings the parties together
    travel: bool  # told of by a journey: "arrived for talks"
    announced: bool  # a verb says that it will be, or should be, held: "agreed to meet again", "is scheduled"
    joins: bool  # a heading, title or question: tells of a meeting, never opens one
    definite: bool
    demonstrative: bool
    because: str
    opened: bool = False  # told of by a verb with which it began: "opened talks in Rome"
    there: bool = False  # "sat down there", "in the same city": where the meeting before was
    everyday: bool = False  # by a verb of every day: opens a meeting only between people of two sides
    days: int = 0  # "ended two days of talks on": the days before (below 0) or after the day that is named
    spoken: bool = False  # an answer in an interview: opens a meeting only where it names a place, a day or persons
    written_in: Range | None = None  # the city before the dash with which the sentence opens: "ROME —"
    ended: bool = False  # "the talks broke up on Tuesday": the day is their last
    shift: int = 0  # "nine days after Roe received Doe": days from the day that is named
    many: bool = False  # meetings in general, only counted: "have met eleven times"; tells who "both" are
    apart: int | None = None  # "two days before the Rome round": the days from the other meeting, -2
    now: bool = False  # who was there is told in the present: "the Kestan team is led by Roe"
    apart_about: bool = False  # counted in weeks: the day is not certain
    apart_from: int | None = None  # where the noun of that other meeting starts; None is the one told of before


def find(document: Document) -> Iterator[TalkMention]:
    """Give the mentions of meetings, in the order of the text."""
    for sentence in document.sentences:
        if sentence.kind == "dateline":
            continue
        found: list[TalkMention] = []
        used: set[int] = set()
        tokens = document.sentence_tokens(sentence)
        for token in tokens:
            if token.pos in NOMINAL or token.ent == "ORDINAL" or token.text in STANDING_IN:
                noun = _noun_mention(document, sentence, token, used)
                if noun is not None:
                    found += _apart(document, token, noun)
        for token in tokens:
            if is_verb(token) and token.i not in used:
                verb = _verb_mention(document, sentence, token)
                if verb is not None:
                    found += _apart(document, token, verb)
        found = found or _by_the_words(document, sentence)
        present = _attendance(document, sentence)
        if present is not None and not present.everyday:  # "across the table sat Roe": no meeting of its own
            found = [mention for mention in found if not _is_a_seat(mention, present)]
        beside = present is not None and not present.everyday and (present.mediators or _besides(present, found))
        if (
            present is not None and present.everyday
        ):  # "Roe said after the talks that", "told the press after the first session"
            beside = all(
                mention.reference == "anaphor" and all(BOTH.search(party.text) for party in mention.parties)
                for mention in found
            )
        if present is not None and (not found or beside):
            found.append(present)
        # Who attended comes behind what the sentence tells of: "the team led by Roe held talks with Doe".
        found = sorted(found, key=lambda m: (m.reference == "attendance", m.cue_start, m.cue_end))
        yield from _dated_by_another(document, found, apart(document, sentence)) if found else ()


def _is_a_seat(mention: TalkMention, present: TalkMention) -> bool:
    """Whether a verb of sitting only tells who was at a meeting told of before, and not with whom he met."""
    others = {(p.head_start, p.head_end) for p in mention.parties} - {
        (p.head_start, p.head_end) for p in present.parties
    }
    return mention.cue_start == present.cue_start and mention.because.startswith("sit") and not others


def _besides(present: TalkMention, found: list[TalkMention]) -> bool:
    """Whether those present are others than those of the one meeting that a sentence tells of."""
    seated = {(party.head_start, party.head_end) for mention in found for party in mention.parties}
    return len(found) == 1 and any((party.head_start, party.head_end) not in seated for party in present.parties)


def _dated_by_another(document: Document, found: list[TalkMention], said: Apart | None) -> list[TalkMention]:
    """Give the mentions of a sentence, the one that "two days before the Rome round" belongs to with its distance."""
    if said is None:
        return found
    at = document.tokens[said.at].start
    other = said.other.start if said.other is not None else None
    own = [
        mention
        for mention in found
        if mention.cue_start != other
        and mention.reference != "attendance"
        and all(start <= at < end for start, end in mention.times)
    ]
    before = [mention for mention in own if mention.cue_start < at]
    chosen = before[-1] if before else own[0] if own else None
    verb = next((t for t in document.ancestors(document.tokens[said.at]) if is_verb(t)), None)
    told = [m for m in found if verb is not None and other is None and m.cue_start == verb.start < at]
    later = told[-1] if told else None
    if later is not None and later not in own:  # "landed in Rome on 5 April and met Doe a day later"
        chosen = later
    return [
        replace(
            mention, apart=said.days, apart_about=not said.exact, apart_from=other,
            times=() if mention is later else mention.times,
        )
        if mention is chosen
        else replace(mention, status=None, reference="anaphor" if mention.reference == "next" else mention.reference)
        if mention.cue_start == other and mention.status == "planned"
        else mention
        for mention in found
    ]  # fmt: skip


# Nouns of meeting


def _noun_mention(document: Document, sentence: Sentence, token: Token, used: set[int]) -> TalkMention | None:
    graded = noun_kind(document, token) or (("talks", "strong") if left_out(document, token) else None)
    if graded is None or token.i in used or modifies_noun(document, token):
        return None
    kind, strength = graded
    if token.dep == "dobj" and granted(document, document.head(token)) is not None:
        return None  # "gave him dinner": the verb tells of it
    if kind == "visit" and (token.dep == "appos" or is_aside(document, token)):
        return None  # "will be in Rome, her first trip abroad": the verb tells of it
    kind = "meeting" if kind == "visit" and is_occasion(document, token) else kind
    lemma = token.lemma.lower()
    counts = lemma in words("measures") - {"hour", "minute", "day"}
    if counts and not is_round(document, token) and not occasions(document, token):
        return None
    top = counted(document, token)
    unset = is_unset(document, top)
    if _is_no_meeting(document, token, top, unset=unset):
        return None
    verb, subject_of = governor(document, top)
    required = verb is not None and is_required(document, verb)
    chain = {token.i, top.i}
    own = [document.tokens[i] for i in sorted(chain)]
    if top.lemma.lower() in {"round", "session"}:  # "the latest round of the dialogue"
        kind, strength = ("talks" if kind == "process" else kind), "strong"
    strength = strength_of(document, token, verb, strength, required=required)
    # "Roe met Doe, the first contact since the war": the verb tells of it, not the process that it is part of
    taken = used if kind != "process" else set()
    scene = scene_of(document, top, own, verb, subject_of=subject_of, used=taken)
    parties = scene.parties + participants(document, top) + put_forward(document, top)
    parties = parties or (leaders_of(document, top) if kind == "summit" else [])
    anchors, carried = [*scene.anchors, *_held(document, top, verb if subject_of else None)], scene.carried
    modifiers = [p for noun in own for p in names_before(document, noun)]
    status, reason = meeting_status(
        document, list(dict.fromkeys((token, top))), verb, carried=carried, subject_of=subject_of
    )
    if status is None and parties and closes(document, top, verb):
        status, reason = ended_how(document, top, verb)
    ahead = not required and verb is not None and status in {"planned", "proposed"}
    announced = ahead and _announces(verb, reason, subject_of=subject_of)
    if unset:
        status, reason, announced = "planned", ": not fixed yet", True
    told_before = not parties and subject_of and is_bare(document, token, verb)
    definite = is_definite(document, top) or told_before
    reference = _reference(
        document, token, top, verb, definite=definite, status=status, subject_of=subject_of, unset=unset
    )
    if reference == "anaphor" and _is_of_its_own(document, top):
        reference, definite = "named", False
    if reference == "named" and not parties and len(own) > 1 and closes(document, top, verb):
        reference = "earlier"  # those who sat there are those told of
    where = _venues(document, top, anchors, own, verb, carried=carried)
    there, then = then_and_there(document, verb if subject_of else None)
    used.update(chain)
    days = not_asked_for(top, verb, begun(document, top, verb, days_of(document, anchors, own)))
    days = days or days_beside(document, top, verb) or behind_commas(document, token, where)
    days = moved_from(document, top, days or right_behind(document, token, where, status))
    if all("hour" in document.article.source_text[start:end] for start, end in days):
        days = hours_apart(document, top) or days
    if status == "under way" and verb is not None and verb.lemma in GOING_ON:
        days = []  # "the talks go on on Thursday": no day on which they began
    return _mention(
        document, sentence, cue=[token], kind=kind, strength=strength, reference=reference, parties=parties,
        modifiers=modifiers, places=where + there, times=days + then, status=status,
        form=meeting_form(document, anchors, kind),
        definite=definite, announced=announced,
        such=any(t.text.lower() == "such" for t in document.children(top, "predet", "amod", "det")),
        travel=kind == "visit" or bool(verb is not None and not subject_of and _journeys(document, verb)),
        demonstrative=any(t.text.lower() in {"this", "these"} for t in document.children(top, "det")),
        because=f"{token.text.lower()}{reason}", mediators=scene.mediators, speaker=voice_of(document, token).by,
        acting=acting_above(document, top), persons=beside_it(document, top),
        days=lasting(document, token, top, verb), ended=has_ended(document, token, verb),
        there=is_there(document, anchors),
        opened=verb is not None and verb.lemma.lower() in words("opening") and reason == f": {verb.text.lower()}",
    )  # fmt: skip


def _reference(
    document: Document, token: Token, top: Token, verb: Token | None, *,
    definite: bool, status: TalkStatus | None, subject_of: bool, unset: bool,
) -> Reference:  # fmt: skip
    """Tell to which meeting a noun points; with a place and a day of its own "the talks" are those of then."""
    if unset:
        return "next"
    reference = reference_of(document, token, top, verb, definite=definite, status=status)
    there = (
        not _is_of_its_own(document, top)
        and reference == "anaphor"
        and all(then_and_there(document, verb if subject_of else None))
    )
    return "earlier" if there else reference


def _is_of_its_own(document: Document, top: Token) -> bool:
    """Whether words say whose talks with whom they mean, known or not: "briefed him on their talks with the rebels"."""
    owned = any(t.text.lower() in OWNERS for t in document.children(top, "poss"))
    return owned and any(t.ent in NAMES for t in prep_objects(document, top, "with"))


def _announces(verb: Token | None, reason: str, *, subject_of: bool) -> bool:
    """Whether a verb itself puts a meeting ahead: "is scheduled", "is to be hosted by Kest", "will be held"."""
    if verb is None:
        return False
    lemma = verb.lemma.lower()
    held = subject_of and verb.tag == "VBN" and lemma in words("held")
    said = reason in {f": {verb.text.lower()}", ": due"}
    holds = not subject_of and verb.tag == "VB" and lemma in words("holding")  # "will hold their next session"
    return held or said or holds or lemma in words("fixed" if subject_of else "preparing")


def _journeys(document: Document, verb: Token) -> bool:
    """Whether somebody comes from elsewhere: "arrived for talks", "has been in Rome since Sunday for talks"."""
    there = any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, verb, "in"))
    there = there and (verb.lemma == "be" or is_awaited(document, verb))  # "is expected in Rome for talks"
    return there or verb.lemma.lower() in words("travel")


def _held(document: Document, top: Token, verb: Token | None) -> list[Token]:
    """Give the participle that tells where and when: "Held on Monday in Rome, the meeting was described as useful"."""
    before = document.children(verb, "advcl", "acl") if verb is not None else []
    return [t for t in before if t.tag == "VBN" and t.i < top.i and t.lemma.lower() in words("held")]


def _is_no_meeting(document: Document, token: Token, top: Token, *, unset: bool) -> bool:
    """Whether the words only seem to tell of a meeting: of one body, out of question, studied, or never fixed."""
    if is_backdrop(document, top) or is_out_of_question(document, top):
        return True
    if is_domestic(document, token, top) and not _is_of_states(document, top):
        return True
    if is_told_by_a_work(document, top):
        return True
    if noun_kind(document, token) == ("visit", "plain") and token.tag == "NNS" and not places(document, [token]):
        return True  # "high-level visits will resume"
    verb, subject_of = governor(document, top)
    if verb is not None and not subject_of and token.lemma == "audience" and verb.lemma.lower() in words("telling"):
        return True  # "told an audience in Rome that": those who listened
    if verb is not None and is_far_off(document, token, verb, subject_of=subject_of):
        return True
    if verb is not None and _has_not_been(document, verb, subject_of=subject_of):
        return True
    if verb is not None and subject_of and verb.lemma.lower() in words("fixed") and is_negated(document, top):
        return True  # "no meeting of the two is planned": nobody has spoken of one
    return unset and not is_following(document, token, top)


def _is_of_states(document: Document, top: Token) -> bool:
    """Whether two states hold a meeting: "Kest and Valdoria will hold the first meeting of the committee"."""
    verb, subject_of = governor(document, top)
    if verb is None or subject_of or top.dep != "dobj":
        return False
    acting = [w for t in doers(document, verb) for w in (t, *document.children(t, "conj"))]
    return len({t.i for t in acting if t.ent in {"GPE", "NORP"}}) > 1


def _has_not_been(document: Document, verb: Token, *, subject_of: bool) -> bool:
    """Whether it is only said how long nobody has met: "a meeting has not taken place for two years"."""
    stopped = verb.dep == "xcomp" and document.head(verb).lemma in {"stop", "cease"} and verb.lemma in words("bid")
    long = bool(prep_objects(document, verb, "for", "since")) and verb.tag == "VBN" and is_negated(document, verb)
    return stopped or (subject_of and long)


def _venues(
    document: Document, top: Token, anchors: list[Token], own: list[Token], verb: Token | None, *, carried: bool
) -> list[Range]:
    """Give where a noun of meeting says that it is: behind it, behind its verb, on whose margins, where it was left."""
    where = list(places(document, anchors))
    where += [(p.start, p.end) for p in venue_behind(document, top)]
    where += beside(document, [*own, verb] if verb is not None and carried else own)
    hosting = [t for t in document.children(top, "relcl") if t.lemma.lower() in words("host")]  # "which Rome will host"
    where += [(t.start, t.end) for c in hosting for t in document.children(c, "nsubj") if t.ent == "GPE"]
    fixed = [t for t in (verb, *document.children(top, "acl")) if t is not None and t.lemma.lower() in words("fixed")]
    if not where:  # "is planned for Rome in July", "a meeting planned for Rome"
        where += [(t.start, t.end) for word in fixed for t in _fixed_for(document, word) if t.ent == "GPE"]
    if not where and verb is not None and verb.lemma in {"visit", "tour"} and marker(document, top) == "for":
        where += [(t.start, t.end) for t in document.children(verb, "dobj") if t.ent == "GPE"]
    offering = offered_a_venue(document, top)
    if not where and offering is not None:  # "floated Rome as the venue for a round"
        where += [(t.start, t.end) for t in document.children(offering, "dobj", "nsubjpass") if t.ent == "GPE"]
    left = not where and verb is not None and verb.lemma == "leave" and marker(document, top) == "after"
    if verb is not None and (left or verb.lemma.lower() in words("idea")):
        # "left Rome after talks", "offered Rome for a conference"
        where += [(t.start, t.end) for t in document.children(verb, "dobj") if t.ent == "GPE"]
    return where


def _fixed_for(document: Document, verb: Token) -> list[Token]:
    """Give for where or when something is fixed: "is planned for Rome", "has been pencilled in for Rome"."""
    particles = [t for t in document.children(verb, "prep", "prt") if t.text.lower() == "in"]
    return [t for word in (verb, *particles) for t in prep_objects(document, word, "for")]


def _apart(document: Document, word: Token, mention: TalkMention) -> list[TalkMention]:
    """Give "rounds in Rome in May and Lome in June", "met in Rome in May and in Lome in June" as the two they are."""
    told = occasions(document, word) if mention.kind != "visit" else []
    reference: Reference = "earlier" if mention.status is None else "named"
    several = [
        replace(mention, places=(each.place,), times=(each.day,) if each.day else (), reference=reference)
        for each in told
    ]
    before = [
        replace(
            mention, places=(each.place,), times=(each.day,) if each.day else (), reference="earlier", status=None,
            kind="meeting", announced=False, apart=None,
        )
        for each in earlier_occasions(document, word)
    ]  # fmt: skip
    return [*(several or _on_days_apart(document, mention)), *before]


def _on_days_apart(document: Document, mention: TalkMention) -> list[TalkMention]:
    """Give "met in the same city on February 27 and April 10" as the two that they are."""
    text = document.article.source_text
    told = _halves(text, mention.times[0]) if len(mention.times) == 1 else mention.times
    days = [MONTH_IN_FULL.search(text[start:end]) for start, end in told]
    if mention.kind == "visit" or mention.status not in {"held", None} or len(days) != 2 or not all(days):
        return [mention]
    months = {day["month"] for day in days if day is not None}
    between = text[told[0][1] : told[1][0]]
    if len(months) < 2 or between.strip(" ,") not in {"and", "and on", "and again on"}:
        return [mention]
    return [replace(mention, times=(day,), reference="earlier") for day in told]


def _halves(text: str, time: Range) -> tuple[Range, ...]:
    """Give both days of "May 16 and June 2", read as one."""
    start, end = time
    first, joined, _ = text[start:end].partition(" and ")
    return ((start, start + len(first)), (start + len(first) + len(joined), end)) if joined else (time,)


# Verbs of meeting and of travel


def _verb_mention(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give the meeting that a verb tells of."""
    found = encounter(document, sentence, verb)
    if found is None:
        return _called_off(document, sentence, verb)
    ahead = found.status in {"planned", "proposed"}
    reference: Reference = "next" if found.again and ahead else "named"
    if found.before and found.status == "held":
        reference = "earlier"
    days, shift, apart_from = times(document, found.anchors), 0, None
    beside_place, beside_day = set_off(document, verb)
    where, days = found.places or beside_place or then_and_there(document, verb)[0], days or beside_day
    days = days or behind_commas(document, verb, where) or where_it_was(document, verb)
    days = days or right_behind(document, verb, where, found.status)
    counted_days = counted_from(document, verb)
    if counted_days is not None:
        shift, above = counted_days
        days = times(document, [above])
        subject = next((t for t in document.children(above, "nsubj") if noun_kind(document, t)), None)
        apart_from = subject.start if subject is not None and not days else None
    in_person = found.kind == "visit" or verb.lemma.lower() in words("receive")
    told = _mention(
        document, sentence, cue=[verb], kind=found.kind, strength="plain", reference=reference,
        parties=[*found.parties, *_along(document, verb)],
        modifiers=[], places=where, times=days, status=found.status,
        form="in person" if in_person else meeting_form(document, [verb], found.kind),
        definite=False,
        because=f"{verb.lemma.lower()}{found.reason}", announced=ahead and found.kind != "visit",
        speaker=voice_of(document, verb).by if found.kind != "visit" else None, mediators=found.mediators,
        travel=found.travel, everyday=found.everyday,
        there=is_there(document, [verb, *document.children(verb, "dobj")]),
        persons=named_before(document, verb) if found.kind != "visit" else [],
    )  # fmt: skip
    told = replace(told, many=found.many)
    day = entry_day(document, sentence)
    if day is not None and told.status in {"planned", "held"} and verb.tag in {"VBP", "VBZ", "VB"}:
        told = replace(told, status="held", announced=False, times=told.times or (day,))
    so_far = nth_day(document, verb)
    if so_far > 1 and told.status in {"planned", "held"}:  # "will meet for a third day on Monday"
        return replace(told, status="under way", days=1 - so_far)
    if apart_from is not None:
        return replace(told, apart=shift, apart_from=apart_from)
    return replace(told, shift=shift) if days else told


def _by_the_words(document: Document, sentence: Sentence) -> list[TalkMention]:
    """Give the meeting of two sides who act together, where the parse tells of none."""
    told = in_order(document, sentence)
    if told is None:
        return []
    found, verb = told
    behind = document.tokens[sentence.first : sentence.last]
    days = [(t.start, t.end) for t in behind if t.ent == "DATE"]
    form: TalkFormat | None = "phone" if found.kind == "call" else None
    return [
        _mention(
            document, sentence, cue=[verb], kind=found.kind, strength="plain", reference="named", parties=found.parties,
            modifiers=[], places=found.places, times=days, status=found.status, form=form, definite=False,
            because=f"{verb.lemma.lower()}{found.reason}", everyday=found.everyday,
        )
    ]  # fmt: skip


def _along(document: Document, verb: Token) -> list[Party]:
    """Give those with a name who came along: "received Roe, together with ministers from Kest", not "the powers"."""
    found = [t for t in accompanied_by(document, verb) if any(w.ent in NAMES for w in document.subtree(t))]
    return everyone(document, found)


def _called_off(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give "it was cancelled", of a meeting to come that was just told of."""
    if verb.lemma.lower() not in words("cancelled") | words("not_held"):
        return None
    passive = document.children(verb, "nsubjpass", "nsubj")
    if not passive or passive[0].text.lower() not in {"it", "they"} or not is_cancelled(document, verb):
        return None
    if passive[0].dep == "nsubj" and document.children(verb, "dobj"):
        return None  # "they cancelled the flights"
    return _mention(
        document, sentence, cue=[verb], kind="process", strength="weak", reference="attendance", parties=[],
        modifiers=[], places=[], times=[], status="cancelled", form=None, definite=True,
        because=f"called off: {verb.text.lower()}",
    )  # fmt: skip


# Who else took part


def _attendance(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give who is said to have taken part, in a sentence without a noun of meeting."""
    found = attendance(document, sentence)
    if found is None:
        return _by_the_way(document, sentence)
    told = _mention(
        document, sentence, cue=[found.cue], kind="process", strength="weak", reference="attendance",
        parties=found.people, modifiers=[], places=[], times=[], status=None, form=None, definite=True,
        because=f"took part: {found.cue.text.lower()}", mediators=found.between,
    )  # fmt: skip
    helped = [found.cue, *document.children(found.cue, "aux", "auxpass")]
    return replace(told, now=any(t.tag in {"VBZ", "VBP"} for t in helped))


def _by_the_way(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give persons who may have sat at a meeting just told of: it decides by its sides whether they did."""
    if sentence.kind != "paragraph":
        return None
    found = by_the_way(document, sentence)
    if found is None or not (found.people or found.between):
        return None
    verb, people = found.verb, found.people
    there = verb.lemma.lower() in words("agreed_there") and is_there(document, [verb])
    return _mention(
        document, sentence, cue=[verb], kind="process", strength="weak", reference="attendance", parties=people,
        modifiers=[], places=found.places, times=times(document, [verb]) if there else [], status=None, form=None,
        definite=True, everyday=True,
        mediators=found.between,
        because=f"of the sides of the meeting just told of{', beside the other' * found.together}: {verb.text.lower()}",
    )  # fmt: skip


# What goes with a mention


def _only_joins(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells of a meeting without opening one: a title, a heading, a question that asks."""
    asks = sentence.kind == "question" and document.article.source_text[: sentence.end].rstrip().endswith("?")
    return asks or sentence.kind in {"title", "heading"}


def _mention(
    document: Document, sentence: Sentence, *, cue: list[Token], kind: Kind, strength: Strength, reference: Reference,
    parties: list[Party], modifiers: list[Party], places: list[Range], times: list[Range],
    status: TalkStatus | None, form: TalkFormat | None,
    definite: bool, because: str, demonstrative: bool = False, travel: bool = False, such: bool = False,
    everyday: bool = False, announced: bool = False, opened: bool = False, there: bool = False,
    mediators: list[Party] | None = None, speaker: Party | None = None, days: int = 0, ended: bool = False,
    acting: list[Party] | None = None, persons: list[Party] | None = None,
) -> TalkMention:  # fmt: skip
    span = document.span(cue)
    begin = behind_dateline(document, sentence)
    said = document.tokens[begin].start if begin < len(document.tokens) else sentence.start
    unique = {(party.head_start, party.head_end): party for party in parties if party.head_start >= said}
    opening = document.tokens[sentence.first : begin]
    written = (opening[0].start, opening[-1].end) if opening else dateline_before(document, sentence)
    return TalkMention(
        sentence=sentence.number, start=sentence.start, end=sentence.end, cue=document.source(span),
        cue_start=span.start, cue_end=span.end, kind=kind, strength=strength, reference=reference,
        parties=tuple(unique.values()),
        modifiers=tuple(modifiers), places=tuple(dict.fromkeys(places)),
        times=tuple(time for time in dict.fromkeys(times) if time[0] >= said), status=status, form=form,
        joins=_only_joins(document, sentence), definite=definite,
        spoken=sentence.kind == "answer",
        everyday=everyday, opened=opened, there=there, such=such, travel=travel, announced=announced,
        days=days, ended=ended, written_in=written,
        demonstrative=demonstrative, because=because, mediators=tuple(mediators or ()), speaker=speaker,
        acting=tuple(acting or ()), persons=tuple(persons or ()),
    )  # fmt: skip


EXTRACTOR = Extractor("talks", TalkMention, find)
