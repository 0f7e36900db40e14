"""Reads nouns of meeting: "the talks in Rome", "a second round", "their visit", with who held them, where and when."""

from __future__ import annotations

from functools import cache

from dashboard.called_off import is_cancelled
from dashboard.document import Document, Sentence, Token
from dashboard.going_on import another_day
from dashboard.grammar import is_negated, prep_objects, voice_of
from dashboard.meetings.closing import closes, ended_how, marker
from dashboard.meetings.days import (
    begun,
    behind_commas,
    beside,
    days_beside,
    days_of,
    hours_apart,
    is_there,
    moved_from,
    not_asked_for,
    right_behind,
    then_and_there,
)
from dashboard.meetings.mention import TalkMention, mention_of
from dashboard.meetings.nouns import (
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
    own_parties,
    participants,
    to_be_held,
    venue_behind,
)
from dashboard.meetings.putting_forward import is_out_of_question, leaders_of, put_forward
from dashboard.meetings.reference import (
    Reference,
    has_no_date,
    is_aside,
    is_backdrop,
    is_bare,
    is_far_off,
    is_following,
    is_occasion,
    is_of_years,
    is_required,
    is_told_by_a_work,
    is_unset,
    reference_of,
    strength_of,
)
from dashboard.meetings.relative import STANDING_IN, is_ordinal, left_out
from dashboard.meetings.scene import scene_of
from dashboard.meetings.several import occasion_behind, occasions
from dashboard.meetings.together import granted
from dashboard.meetings.told_beside import acting_above, beside_it
from dashboard.occasion import is_a_condition, is_awaited, meeting_form, meeting_status, offered_a_venue
from dashboard.scene import NAMES, Range, doers, is_people, places, times, words
from dashboard.tables import TalkStatus

GOING_ON = frozenset({"go", "continue", "drag"})
OWNERS = frozenset({"his", "her", "its", "their"})


def noun_mention(document: Document, sentence: Sentence, token: Token, used: set[int]) -> TalkMention | None:
    """Give the meeting that a noun tells of; the nouns that tell of it too are then `used`."""
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
    said = own_parties(document, top) if unset else scene.parties  # who acts above is the date: "no date has been set"
    parties = said + participants(document, top) + put_forward(document, top)
    parties = parties or (leaders_of(document, top) if kind == "summit" else [])
    held = [*_held(document, top, verb if subject_of else None), *to_be_held(document, token)]
    anchors, carried = [*scene.anchors, *held], scene.carried
    modifiers = [p for noun in own for p in names_before(document, noun)]
    status, reason = meeting_status(
        document, list(dict.fromkeys((token, top))), verb, carried=carried, subject_of=subject_of
    )
    if status is None and (parties or top.lemma.lower() in {"round", "session"}) and closes(document, top, verb):
        status, reason = ended_how(document, top, verb)
    ahead = not required and verb is not None and status in {"planned", "proposed"}
    announced = ahead and _announces(verb, reason, subject_of=subject_of) and not _is_led_to(document, verb)
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
    used.update(chain)
    where = places(document, own) if unset else _venues(document, top, anchors, own, verb, carried=carried)
    days = _days(document, token, top, verb, days_of(document, anchors, own), where, status)
    where, days = _own_run(document, token) or (where, days)
    there, then = then_and_there(document, verb if subject_of else None)
    return mention_of(
        document, sentence, cue=[token], kind=kind, strength=strength, reference=reference, parties=parties,
        modifiers=modifiers, places=where + there, times=days + then, status=status,
        form=meeting_form(document, anchors, kind),
        definite=definite, announced=announced,
        such=any(t.text.lower() == "such" for t in document.children(top, "predet", "amod", "det")),
        travel=kind == "visit" or bool(verb is not None and not subject_of and _journeys(document, verb)),
        demonstrative=any(t.text.lower() in {"this", "these", "that", "those"} for t in document.children(top, "det")),
        because=f"{token.text.lower()}{reason}", mediators=scene.mediators, speaker=voice_of(document, token).by,
        acting=acting_above(document, top), persons=beside_it(document, top),
        days=lasting(document, token, top, verb), ended=has_ended(document, token, verb),
        there=is_there(document, anchors),
        opened=verb is not None and verb.lemma.lower() in words("opening") and reason == f": {verb.text.lower()}",
    )  # fmt: skip


def _days(
    document: Document, token: Token, top: Token, verb: Token | None, own: list[Range], where: list[Range],
    status: TalkStatus | None,
) -> list[Range]:  # fmt: skip
    """Give the days of a meeting: its own, else those that stand beside or behind it."""
    if status == "under way" and verb is not None and verb.lemma in GOING_ON and another_day(document, verb) is None:
        return []  # "the talks go on on Thursday": no day on which they began
    days = not_asked_for(top, verb, begun(document, top, verb, own))
    days = days or days_beside(document, top, verb) or behind_commas(document, token, where)
    days = days or times(document, _planned_behind(document, top))
    days = moved_from(document, top, days or right_behind(document, token, where, status))
    if all("hour" in document.article.source_text[start:end] for start, end in days):
        days = hours_apart(document, top) or days
    return days


def _planned_behind(document: Document, top: Token) -> list[Token]:
    """Give "planned" of "a meeting between the ministers planned for early May", which the parser hangs on these."""
    inner = [t for t in document.subtree(top) if t.dep == "acl" and t.tag == "VBN" and t.i > top.i]
    return [t for t in inner if t.lemma.lower() in words("fixed")]


def _own_run(document: Document, token: Token) -> tuple[list[Range], list[Range]] | None:
    """Give the town and day right behind "the last": "the first was in Rome in May, the last in Lome in June"."""
    if not is_ordinal(token) and token.text not in STANDING_IN:
        return None
    behind = document.following(token)
    again = behind is not None and behind.text.lower() == "again"
    run = occasion_behind(document, token.i + 1 + again)
    return None if run is None else ([run.place], [run.day] if run.day is not None else [])


def _reference(
    document: Document, token: Token, top: Token, verb: Token | None, *,
    definite: bool, status: TalkStatus | None, subject_of: bool, unset: bool,
) -> Reference:  # fmt: skip
    """Tell to which meeting a noun points; with a place and a day of its own "the talks" are those of then."""
    if unset:
        return "next" if is_following(document, token, top) else "named"
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


def _is_led_to(document: Document, verb: Token | None) -> bool:
    """Whether something that nobody does may lead to a meeting: "such a thaw could facilitate further talks"."""
    may = verb is not None and any(t.text.lower() in {"could", "may", "might"} for t in document.children(verb, "aux"))
    causes = document.children(verb, "nsubj") if verb is not None and may else []
    return bool(causes) and all(t.pos == "NOUN" and not t.ent and not is_people(t) for t in causes)


def _journeys(document: Document, verb: Token) -> bool:
    """Whether somebody comes from elsewhere: "arrived for talks", "has been in Rome since Sunday for talks"."""
    there = any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, verb, "in"))
    there = there and (verb.lemma == "be" or is_awaited(document, verb))  # "is expected in Rome for talks"
    return there or verb.lemma.lower() in words("travel")


def _held(document: Document, top: Token, verb: Token | None) -> list[Token]:
    """Give the participle that tells where and when: "Held on Monday in Rome, the meeting was described as useful"."""
    before = document.children(verb, "advcl", "acl") if verb is not None else []
    before = [t for t in before if t.i < top.i]
    comma = document.following(document.tokens[max(t.i for t in document.subtree(top))])  # ", held on Monday,"
    behind = document.following(comma) if comma is not None and comma.text == "," else None
    return [t for t in (*before, *([behind] if behind is not None else [])) if t.tag == "VBN" and _is_held(t)]


def _is_held(verb: Token) -> bool:
    """Whether a participle tells of the holding of a meeting."""
    return verb.lemma.lower() in words("held")


def _is_no_meeting(document: Document, token: Token, top: Token, *, unset: bool) -> bool:
    """Whether the words only seem to tell of a meeting: of one body, out of question, studied, or never fixed."""
    if is_backdrop(document, top) or is_out_of_question(document, top) or is_of_years(document, token, top):
        return True
    if is_domestic(document, token, top) and not _is_of_states(document, top):
        return True
    if is_told_by_a_work(document, top) or _is_thanked_for(document, top):
        return True
    if noun_kind(document, token) == ("visit", "plain") and token.tag == "NNS" and not places(document, [token]):
        return True  # "high-level visits will resume"
    verb, subject_of = governor(document, top)
    if verb is not None and not subject_of and (is_a_condition(document, verb) or _is_a_threat(document, verb)):
        return True
    if verb is not None and not subject_of and token.lemma == "audience" and verb.lemma.lower() in words("telling"):
        return True  # "told an audience in Rome that": those who listened
    if verb is not None and is_far_off(document, token, verb, subject_of=subject_of):
        return True
    if verb is not None and _has_not_been(document, verb, subject_of=subject_of):
        return True
    if verb is not None and subject_of and verb.lemma.lower() in words("fixed") and is_negated(document, top):
        return True  # "no meeting of the two is planned": nobody has spoken of one
    told = is_definite(document, top) and bool(own_parties(document, top) or names_before(document, top))
    return unset and (not (told or is_following(document, token, top)) or has_no_date(document, top))


def _is_thanked_for(document: Document, top: Token) -> bool:
    """Whether an interview ends: "thank you for the conversation"."""
    above = document.head(document.head(top)) if top.dep == "pobj" else top
    return above.lemma == "thank" and above.tag != "VBD" and not prep_objects(document, top, "with", "between", "in")


def _is_a_threat(document: Document, verb: Token) -> bool:
    """Whether talks are only threatened with their end: "threatened to suspend trade talks with Kest"."""
    above = document.head(verb)
    threat = verb.dep in {"xcomp", "ccomp", "pcomp"} and above.lemma.lower() in words("threatening")
    return threat and is_cancelled(document, verb)


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
    if not where and verb is not None and verb.lemma.lower() in words("dispatch") and marker(document, top) == "for":
        where += [
            (t.start, t.end) for t in prep_objects(document, verb, "to") if t.ent == "GPE"
        ]  # "sent a team to Rome"
    hosting = [t for t in document.children(top, "relcl") if t.lemma.lower() in words("host")]  # "which Rome will host"
    where += [(t.start, t.end) for c in hosting for t in document.children(c, "nsubj") if t.ent == "GPE"]
    fixed = [t for t in (verb, *document.children(top, "acl")) if t is not None and t.lemma.lower() in _setting()]
    if not where:  # "is planned for Rome in July", "a meeting planned for Rome"
        where += [(t.start, t.end) for word in fixed for t in _fixed_for(document, word) if t.ent == "GPE"]
    if not where and verb is not None and verb.lemma in {"visit", "tour"} and marker(document, top) == "for":
        where += [(t.start, t.end) for t in document.children(verb, "dobj") if t.ent == "GPE"]
    if not where and verb is not None and verb.lemma.lower() in words("host") and top.ent == "ORDINAL":
        where += [
            (t.start, t.end) for t in document.children(verb, "nsubj") if t.ent == "GPE"
        ]  # "Rome hosted the first"
    offering = offered_a_venue(document, top)
    if not where and offering is not None:  # "floated Rome as the venue for a round"
        where += [(t.start, t.end) for t in document.children(offering, "dobj", "nsubjpass") if t.ent == "GPE"]
    left = not where and verb is not None and verb.lemma == "leave" and marker(document, top) == "after"
    if verb is not None and (left or verb.lemma.lower() in words("idea")):
        # "left Rome after talks", "offered Rome for a conference"
        where += [(t.start, t.end) for t in document.children(verb, "dobj") if t.ent == "GPE"]
    return where


@cache
def _setting() -> frozenset[str]:
    """Give the verbs with which a town is set for a meeting: "planned for Rome", "promised for Rome"."""
    return words("fixed") | words("promised")


def _fixed_for(document: Document, verb: Token) -> list[Token]:
    """Give for where or when something is fixed: "is planned for Rome", "has been pencilled in for Rome"."""
    particles = [t for t in document.children(verb, "prep", "prt") if t.text.lower() == "in"]
    return [t for word in (verb, *particles) for t in prep_objects(document, word, "for")]
