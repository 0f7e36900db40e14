"""Finds which demands an answer is to: those of the list above it, of the party it names, or one on its matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.answers.answered import REST, Answer, answer_words
from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.issues import weigh
from dashboard.resolve.demands_described import described
from dashboard.resolve.demands_parties import meant_by
from dashboard.resolve.demands_sides import sides_of
from dashboard.resolve.demands_words import content
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader
from dashboard.tables import Issue, Response, Voice

NEAR = 4  # sentences between a demand and an answer that does not name it
STEM = 4  # letters that a word of the topic shares with the demand
JUST = 1  # sentences between a demand and "Kest refused" or "Kest ruled that out"
ONE_BREATH = 300  # characters between two answers that belong together
SHARED = 2  # words that an answer shares with the demand where no issue tells; right behind it one is enough
LATE = 3  # sentences between a demand and "I have noted it"
AFTER_LIST = 3  # sentences between the end of a list and "these conditions"


@dataclass
class Asked:
    """A demand with its parties resolved, and what later sentences say of it."""

    found: Demand
    article: Article
    demanders: tuple[str, ...]
    addressees: tuple[str, ...]
    text: str
    issue: Issue
    voice: Voice
    stated_by: str | None
    group: bool = False  # asked of "both sides" or the like
    response: Response | None = None
    response_by: tuple[str, ...] = ()
    evidence: list[tuple[int, int, str]] = field(default_factory=list)  # a sentence may be told of twice
    answered_in: list[int] = field(default_factory=list)  # sentences


def apply_answers(
    reader: Reader, article: Article, asked: Sequence[Asked], answers: Sequence[Answer], near: Sequence[Meeting]
) -> None:
    """Let every answer find its demands and note stance, holder and words with them."""
    for answer in answers:
        by = reader.actors(article.article_id, answer.by)
        if not by and answer.by:
            last = next((one for one in reversed(asked) if one.found.cue_start < answer.cue_start), None)
            by = meant_by(reader, answer.by, last.demanders, answer.sentence, near) if last is not None else ()
            by = by or described(reader, article, answer.by, answer.sentence)
        for one in _targets(reader, article, asked, answer, by):
            others = tuple(actor for actor in by if not sides_of(reader, (actor,)) & sides_of(reader, one.demanders))
            if by and not others:
                continue  # nobody answers his own demand
            if answer.stance is None:  # asked, and silent: that tells of whom it was asked
                one.addressees = one.addressees or _asked_of(reader, one, others)
                continue
            one.answered_in.append(answer.sentence)
            if others and _is_divided(reader, one, answer, others):
                one.addressees = tuple(dict.fromkeys([*one.addressees, *others])) if one.group else one.addressees
                one.response = "conditional"  # one said yes and the other no, or yes to a part
                one.response_by = tuple(dict.fromkeys([*one.response_by, *others]))
                one.evidence.append((answer.start, answer.end, answer.cue))
            elif one.response is None or one.response == answer.stance:
                one.response = answer.stance
                if not one.addressees:
                    one.addressees = _asked_of(reader, one, others)
                one.response_by = tuple(dict.fromkeys([*one.response_by, *(others or _silently(one, answer))]))
                one.evidence.append((answer.start, answer.end, answer.cue))


def _asked_of(reader: Reader, one: Asked, others: Sequence[str]) -> tuple[str, ...]:
    """Give of whom a demand was asked, by who answers it: a minister answers for the state, a leader a leader."""
    persons = [reader.cast.actors[actor].kind == "person" for actor in (*one.demanders, *others)]
    if all(persons):
        return tuple(others)
    states = [reader.states.get(reader.side(actor)) for actor in others]
    return tuple(dict.fromkeys(s.actor_id if s else actor for s, actor in zip(states, others, strict=True)))


def _silently(one: Asked, answer: Answer) -> tuple[str, ...]:
    """Give who answers where nobody is named: "was refused", by the one of whom it was asked."""
    own = answer.within or answer.points or answer.noun_start == one.found.cue_start
    office = answer.noun_start is not None and all(
        p.text.split()[-1].lower() in answer_words("offices") for p in answer.by
    )
    own = own or (answer.noun_start is not None and answer.stance in {"open", "rejected", "accepted"})
    known = (own and not answer.by) or (bool(answer.by) and office)  # "the Commission will consider the request"
    return one.addressees if known and len(one.addressees) == 1 else ()


def _is_divided(reader: Reader, one: Asked, answer: Answer, others: Sequence[str]) -> bool:
    """Whether another party answers otherwise in the same breath: "Kest welcomed it; Ossia said never"."""
    if one.response is None or one.response == answer.stance or "open" in {one.response, answer.stance}:
        return False
    last = max(start for start, _, _ in one.evidence)
    beside = answer.start - last <= ONE_BREATH
    return beside and bool(one.response_by) and not sides_of(reader, one.response_by) & sides_of(reader, others)


def _targets(  # noqa: PLR0912 - one branch for each way to point at a demand
    reader: Reader, article: Article, asked: Sequence[Asked], answer: Answer, by: tuple[str, ...]
) -> list[Asked]:
    before = [one for one in asked if one.found.sentence <= answer.sentence and one.found.cue_start <= answer.cue_start]
    if answer.offered is not None:  # "dismissed the idea": what was offered since, is no demand
        before = [one for one in before if one.found.cue_start >= answer.offered]
    if answer.rank is not None:
        return _ranked(reader, before, answer, by)
    if answer.noun_start is not None:
        named = [one for one in asked if one.found.cue_start == answer.noun_start]
        if named:  # "rejected Kest's demand that": the demand stands in the sentence
            return named
        owners = sides_of(reader, reader.actors(article.article_id, answer.of))
        if owners:
            theirs = [one for one in before if sides_of(reader, one.demanders) & owners]
            own = sides_of(reader, by)
            return [one for one in theirs if sides_of(reader, one.addressees) & own]
        if answer.these and before:
            last = before[-1]
            if last.found.listed is not None:
                return (
                    [one for one in before if one.found.listed == last.found.listed]
                    if (answer.sentence - last.found.sentence <= AFTER_LIST)
                    else []
                )
            return _latest(reader, before, answer, by, NEAR)
        return []
    if answer.within:
        return [one for one in before if one.found.sentence == answer.sentence][-1:]
    if answer.topic:
        on = _on_topic(reader, before, answer, by)
        if on:
            return on
    if answer.points:
        if not by and (answer.by or answer.stance not in {"rejected", "accepted"}):
            return []  # "they" are not known; "that was refused", with nobody named, answers what was just asked
        return _latest(reader, before, answer, by, LATE if answer.late or answer.stance is None else JUST)
    near = [
        one
        for one in before
        if 0 < answer.sentence - one.found.sentence <= NEAR
        or (answer.sentence == one.found.sentence and answer.cue_start >= one.found.text_end)
    ]
    if answer.to:
        to = sides_of(reader, reader.actors(article.article_id, answer.to))
        if to:
            return [one for one in near if sides_of(reader, one.demanders) & to][-1:]
        # "reassured them": they who asked in the sentence before, where others asked than those who reassure.
        return [one for one in near if answer.sentence - one.found.sentence == 1][-1:]
    return _on_matter(reader, article, near, answer, by)


def _on_matter(
    reader: Reader, article: Article, near: Sequence[Asked], answer: Answer, by: tuple[str, ...]
) -> list[Asked]:
    """Give the demand on whose matter an answer is: by its issue, by its words, or right before it where it tells none.

    "Kest would leave only when" answers what was asked of Kest in the sentence before, whatever its words.
    """
    own = sides_of(reader, by)
    words = content(article.source_text[answer.text_start : answer.text_end])
    matter = weigh(article.source_text[answer.text_start : answer.text_end])
    fitting = [one for one in near if not one.addressees or sides_of(reader, one.addressees) & own]
    same = [one for one in fitting if one.issue != "other" and one.issue in matter][-1:]
    same = (
        same
        or [
            one
            for one in fitting
            if len(words & content(one.text)) >= (1 if answer.sentence - one.found.sentence <= JUST else SHARED)
        ][-1:]
    )
    if same or not by:
        return same
    behind = [one for one in near if answer.sentence - one.found.sentence <= JUST]
    just = [one for one in behind if sides_of(reader, one.addressees) & own]
    if (
        not just and answer.stance in {"conditional", "rejected"} and not matter
    ):  # asked of nobody named: who answers, was
        just = [one for one in behind if not one.addressees and not sides_of(reader, one.demanders) & own]
    return just[-1:] if not matter or answer.stance == "conditional" else []


def _on_topic(reader: Reader, before: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> list[Asked]:
    """Give which of the demands just told an answer is to that says on what it is: "on the airport they said yes".

    The one with a word of the topic; where none has, the one of the list that nobody has answered.
    """
    own = sides_of(reader, by)
    near = [
        one
        for one in before
        if answer.sentence - one.found.sentence <= NEAR and not (own and own <= sides_of(reader, one.demanders))
    ]
    named = [one for one in near if any(word[:STEM] in one.text.lower() for word in answer.topic if len(word) >= STEM)]
    if named:
        return named[-1:]
    told = [one for one in near if near[-1].found.start == one.found.start]
    left = [one for one in told if one.response is None]
    return left if len(told) > 1 and len(left) == 1 else []


def _ranked(reader: Reader, before: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> list[Asked]:
    """Give the first, the second or the others of what one party asked just before."""
    if not before or not by:
        return []
    last, own = before[-1], sides_of(reader, by)
    if last.found.listed is not None:
        told = [one for one in before if one.found.listed == last.found.listed]
        reach = AFTER_LIST
    else:
        told = [
            one
            for one in before
            if one.demanders == last.demanders and last.found.sentence - one.found.sentence <= NEAR
        ]
        reach = NEAR
    if answer.sentence - last.found.sentence > reach or sides_of(reader, last.demanders) & own:
        return []
    told = [one for one in told if not one.addressees or sides_of(reader, one.addressees) & own]
    if answer.rank == REST:
        return [one for one in told if answer.start not in {start for start, _, _ in one.evidence}]
    return told[answer.rank : (answer.rank or 0) + 1]


def _latest(reader: Reader, before: Sequence[Asked], answer: Answer, by: tuple[str, ...], reach: int) -> list[Asked]:
    """Give what was asked last of those who answer, with what the same breath asked: "ruled out both"."""
    own = sides_of(reader, by)
    open_to = [
        one
        for one in before
        if answer.sentence - one.found.sentence <= reach
        and not (own and own <= sides_of(reader, one.demanders))
        and (not own or one.group or not one.addressees or sides_of(reader, one.addressees) & own)
    ]
    if not open_to:
        return []
    last = open_to[-1]
    if any(one.found.sentence > last.found.sentence and not sides_of(reader, one.demanders) & own for one in before):
        return []  # somebody asked something else since: the words may mean that
    return [one for one in open_to if one.found.start == last.found.start and one.demanders == last.demanders]
