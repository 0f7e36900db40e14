"""Finds which demands an answer is to: of a list above it, of the party it names, on its matter, or just told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dashboard.answers.answered import Answer, answer_words
from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.issues import plain_issue_of, weigh
from dashboard.lexicon import lexicon
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_latest import AFTER_LIST, JUST, LATE, NEAR, fits, is_loose, latest, may_be_asked, ranked
from dashboard.resolve.demands_sides import has_members, sides_asked, sides_of
from dashboard.resolve.demands_words import shared, stem, stems
from dashboard.resolve.talks_reading import Reader
from dashboard.scene import words as talk_words

THEM = re.compile(r"\b(?:them|they|him|her|he|she)\b", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:was|were|been|be|being)\s(?:\w+ly\s)?$")
COURT = re.compile(r"\b(?:court|tribunal)\b", re.IGNORECASE)
NEITHER = re.compile(r"\b(?:neither|none)\b", re.IGNORECASE)
WAITING = re.compile(r"\s(?:before|until|unless|so long as|as long as)\s")
FAR = 8  # sentences between a demand and an answer that says much of it again
SOON = 2  # sentences between a demand and a mood or an argument that answers it
SHARED = 2  # words that an answer shares with the demand where no issue tells; right behind it one is enough


def named(
    reader: Reader, article: Article, asked: Sequence[Asked], answer: Answer, by: tuple[str, ...]
) -> list[Asked] | None:
    """Give the demands that an answer names: by rank, by a noun, by its topic or its words; else None."""
    inner = _told_inside(reader, asked, answer, by)
    if inner:
        return inner
    before = _before(asked, answer)
    if answer.rank is not None:
        return ranked(reader, before, answer, by)
    fronted = _on_topic(reader, article, before, answer, by) if answer.front and answer.noun_start is not None else []
    if fronted:
        return fronted  # "On visas, it promised to waive the condition"
    if answer.noun_start is not None:
        found = _by_noun(reader, article, asked, before, answer, by)
        passive = PASSIVE.search(article.source_text[max(0, answer.cue_start - 24) : answer.cue_start])
        found = found or (_by_noun(reader, article, asked, before, answer, ()) if passive and by else [])
        if not found and answer.stance == "rejected" and not answer.of and not answer.these:
            found = _asked_of(reader, latest(reader, before, answer, by, JUST), by)  # "accept no old terms"
        return found
    if answer.within:
        return [one for one in before if one.found.sentence == answer.sentence][-1:]
    if answer.deed:
        return _done(reader, article, before, answer, by)
    if answer.asked_only:
        before = [
            one
            for one in [*_asked_of(reader, before, by), *(_of_nobody(reader, before, by) if answer.front else [])]
            if one.found.text_end <= answer.cue_start and one.behind(answer.sentence) <= (FAR if answer.topic else SOON)
        ]
        before = _asked_by(reader, article, before, answer) if answer.to else before
    on = _on_topic(reader, article, before, answer, by) if answer.topic else []
    if answer.front:
        return on
    return on or _worded(reader, article, before, answer, by) or ([] if answer.worded else None)


def meant(reader: Reader, article: Article, asked: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> list[Asked]:
    """Give the demands that an answer means by pointing back, by standing right behind, or by its matter."""
    before = _before(asked, answer)
    if answer.points:
        if not by and answer.by:
            return []  # "they" are not known; "that was refused", with nobody named, answers what was just asked
        found = latest(reader, before, answer, by, LATE if answer.late else JUST)
        if answer.to:  # "he was promised it": who asked
            found = _of_who_asked(reader, article, before, found, answer)
        if answer.asked_only:
            theirs = _asked_of(reader, found, by) if by or answer.by else found
            theirs = [one for one in theirs if one.found.text_end <= answer.cue_start]
            replies = answer.cue.lower().startswith(("repl", "answer", "respond"))  # who replies, was asked
            return theirs or (_instead(reader, before, answer, by) if replies else [])
        return found or _instead(reader, before, answer, by)
    near = [
        one
        for one in before
        if 0 < one.behind(answer.sentence) <= NEAR
        or (answer.sentence == one.found.sentence and answer.cue_start >= one.found.text_end)
    ]
    if answer.to:
        to = sides_of(reader, reader.actors(article.article_id, answer.to))
        if to or answer.asked_only:
            theirs = [one for one in near if sides_of(reader, one.demanders) & to]
            return (_asked_of(reader, theirs, by) if answer.asked_only else theirs)[-1:]
        # "reassured them": they who asked in the sentence before, where others asked than those who reassure.
        return [one for one in near if one.behind(answer.sentence) == 1][-1:]
    return _on_matter(reader, article, near, answer, by)


def _of_who_asked(
    reader: Reader, article: Article, before: Sequence[Asked], found: Sequence[Asked], answer: Answer
) -> list[Asked]:
    """Give what those asked for who are told to have got it or not; all that was just asked where "neither" did."""
    near = [one for one in before if 0 < one.behind(answer.sentence) <= SOON]
    if NEITHER.match(answer.to[0].text):
        askers = {side for one in near for side in sides_of(reader, one.demanders)}
        return near if len(askers) > 1 else []  # of one who asked nobody says "neither"
    return _asked_by(reader, article, found, answer) or _asked_by(reader, article, near, answer)


def _asked_by(reader: Reader, article: Article, asked: Sequence[Asked], answer: Answer) -> list[Asked]:
    """Give what those asked for to whom an answer is given."""
    to = sides_of(reader, reader.actors(article.article_id, answer.to))
    return [one for one in asked if to & sides_of(reader, one.demanders)]


def _asked_of(reader: Reader, asked: Sequence[Asked], by: tuple[str, ...]) -> list[Asked]:
    """Give what was asked of those who answer: who was not asked, may be cautious all the same."""
    own = sides_of(reader, by)
    return [one for one in asked if sides_asked(reader, one.addressees) & own]


def _of_nobody(reader: Reader, asked: Sequence[Asked], by: tuple[str, ...]) -> list[Asked]:
    """Give what others asked, it is not said of whom: who speaks of the very matter, was asked."""
    own = sides_of(reader, by)
    return [one for one in asked if not one.addressees and not own & sides_of(reader, one.demanders)]


def agreed_beside(reader: Reader, asked: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> list[Asked]:
    """Give the one thing asked right before of those who then agree to something else."""
    own = sides_of(reader, by)
    words = {word.removesuffix("s") for one in asked[:1] for word in re.findall(
        r"\w+", one.article.source_text[answer.text_start : answer.text_end].lower()
    )}  # fmt: skip
    if words & known("further_meetings"):
        return []  # "agreed to a further meeting"
    just = [one for one in _before(asked, answer) if 0 < one.behind(answer.sentence) <= JUST]
    theirs = [one for one in just if own and own <= sides_asked(reader, one.addressees)]
    return theirs if len(theirs) == 1 and len(just) == 1 else []


def _instead(reader: Reader, before: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> list[Asked]:
    """Give what was asked right before of somebody whom no word names: who answers, was asked."""
    own = sides_of(reader, by)
    just = [one for one in before if one.behind(answer.sentence) <= JUST]
    return [
        one
        for one in just[-1:]
        if own and not sides_of(reader, one.demanders) & own and (one.inferred or _is_of_a_body(reader, one, answer))
    ]


def _is_of_a_body(reader: Reader, one: Asked, answer: Answer) -> bool:
    """Whether a council or bloc is asked, whose members may answer: "asked the Council; Paris turned that down".

    Who says no to it may be anybody: "asked the Council to widen the embargo; Ossia is against that".
    """
    plain = answer.stance == "rejected" and (stem(answer.cue.lower()) in plain_noes() or answer.cue == "against")
    kinds = {reader.cast.actors[actor].kind for actor in one.addressees if plain or not has_members(actor)}
    return bool(kinds) and kinds <= {"organisation", "bloc"}


def _told_inside(reader: Reader, asked: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> list[Asked]:
    """Give what is only said to be asked behind it: "he ruled out an end to raids, which Kest had asked for"."""
    own = sides_of(reader, by)
    return [
        one for one in asked
        if one.found.sentence == answer.sentence and answer.cue_start < one.found.text_start
        and one.found.text_end <= min(answer.text_end, one.found.cue_start)
        and answer.text_start <= one.found.text_start
        and own and not own & sides_of(reader, one.demanders) and not answer.tone
    ]  # fmt: skip


def _before(asked: Sequence[Asked], answer: Answer) -> list[Asked]:
    """Give what was asked before an answer; of "dismissed the idea", since something was offered."""
    before = [
        one
        for one in asked
        if one.found.sentence <= answer.sentence
        and one.found.cue_start <= answer.cue_start
        and (not _is_inside(one, answer) or (bool(answer.by) and (answer.aside or _is_beside(one, answer))))
    ]
    if answer.offered is not None:
        before = [one for one in before if one.found.cue_start >= answer.offered]
    return before


def _is_inside(one: Asked, answer: Answer) -> bool:
    """Whether an answer stands in the words of a demand: "wants a pledge that Kest will stay out" is none."""
    return one.found.text_start <= answer.cue_start < one.found.text_end


def _is_beside(one: Asked, answer: Answer) -> bool:
    """Whether an answer stands behind a comma in the words of a demand: "a role, and Kest rejects it"."""
    return "," in one.article.source_text[one.found.text_start : answer.cue_start]


def _by_noun(
    reader: Reader, article: Article, asked: Sequence[Asked], before: Sequence[Asked], answer: Answer,
    by: tuple[str, ...],
) -> list[Asked]:  # fmt: skip
    named = [one for one in asked if one.found.cue_start == answer.noun_start]
    if named:  # "rejected Kest's demand that": the demand stands in the sentence
        return named
    owners = sides_of(reader, reader.actors(article.article_id, answer.of))
    if owners:
        theirs = [one for one in before if sides_of(reader, one.demanders) & owners]
        own = sides_of(reader, by)
        asked_of = [one for one in theirs if sides_asked(reader, one.addressees) & own]
        if not asked_of and answer.these:  # "rejected the Kestian demands", which were put to somebody of no known name
            asked_of = [one for one in theirs if not one.addressees and one.behind(answer.sentence) <= FAR]
        return _of_complement(reader, article, asked_of, answer)
    if answer.these and before:
        last = before[-1]
        if last.found.listed is not None:
            near = answer.sentence - last.found.sentence <= AFTER_LIST
            told = [one for one in before if one.found.listed == last.found.listed] if near else []
            return _of_complement(reader, article, told, answer)
        return _of_complement(reader, article, latest(reader, before, answer, by, NEAR), answer)
    return []


def _of_complement(reader: Reader, article: Article, told: list[Asked], answer: Answer) -> list[Asked]:
    """Give which of some demands "the call to disarm", "the transit request" is, by its words or matter; else all."""
    topic, on = stems(" ".join(answer.topic)), weigh(" ".join(answer.topic)).keys() - {"other"}
    same = [one for one in told if shared(topic, asked_words(reader, article, one)) or one.issue in on]
    return same or told


def _put_to(
    reader: Reader, before: Sequence[Asked], by: tuple[str, ...], sentence: int, reach: int, silent: int = JUST
) -> list[Asked]:
    """Give what was asked of those who answer, or, as far as words tell, of nobody, within some sentences.

    Where nobody is said to answer, within `silent` sentences.
    """
    own = sides_of(reader, by)
    return [
        one
        for one in before
        if 0 <= one.behind(sentence) <= (reach if own else silent)
        and not own & sides_of(reader, one.demanders)
        and (fits(reader, one, own) or (one.inferred and one.behind(sentence) <= JUST))
    ]


def matter_words(reader: Reader, article: Article, start: int, end: int) -> frozenset[str]:
    """Give the stems of the words of a range that tell its matter; who is named there tells none, but for a court."""
    text = article.source_text
    words: list[str] = []
    at = start
    for row in reader.cast.within(article.article_id, start, end):
        words.append(text[at : max(at, row.start)])
        at = max(at, row.end)
        words += COURT.findall(text[row.start : row.end])  # "refuses to recognise the court"
    return stems(" ".join([*words, text[at:end]]))


def asked_words(reader: Reader, article: Article, one: Asked) -> frozenset[str]:
    """Give the stems of what is asked, without what it is to be done before: "leave before any man is freed"."""
    words = article.source_text[one.found.text_start : one.found.text_end]
    waiting = WAITING.search(words)
    end = one.found.text_start + (waiting.start() if waiting is not None else len(words))
    return matter_words(reader, article, one.found.text_start, end)


def _worded(
    reader: Reader, article: Article, before: Sequence[Asked], answer: Answer, by: tuple[str, ...]
) -> list[Asked]:
    """Give the demand of which an answer says most again: "will let no inspector in" is to "let inspectors back"."""
    words = matter_words(reader, article, answer.text_start, answer.text_end)
    best: tuple[int, bool, int] | None = None
    found: list[Asked] = []
    for number, one in enumerate(_put_to(reader, before, by, answer.sentence, FAR)):
        if one.found.sentence == answer.sentence and answer.cue_start < one.found.text_end:
            continue
        told = shared(asked_words(reader, article, one), words)
        behind = one.behind(answer.sentence)
        if told < (1 if behind <= NEAR else SHARED):
            continue
        rank = (told, one.response is None, number)
        if best is None or rank > best:
            best, found = rank, [one]
    if found and answer.whole:  # "any relief": all that was asked on the matter in one breath
        first = found[0]
        found += [
            one
            for one in before
            if one is not first and one.issue == first.issue != "other" and one.demanders == first.demanders
            and abs(one.found.sentence - first.found.sentence) <= JUST
        ]  # fmt: skip
    return found


def _done(
    reader: Reader, article: Article, before: Sequence[Asked], answer: Answer, by: tuple[str, ...]
) -> list[Asked]:
    """Give the demand that was met by a deed: the same deed, done to the same thing or to "him" or "them"."""
    words = matter_words(reader, article, answer.text_start, answer.text_end)
    deed = stems(" ".join(answer.topic)) or frozenset({stem(word) for word in answer.topic})
    words -= {stem(answer.cue.lower())}
    found: list[Asked] = []
    best = -1
    for one in _put_to(reader, before, by, answer.sentence, NEAR, silent=NEAR):
        asked_for = asked_words(reader, article, one)
        let_go = bool(deed & stems_of("freeing") and asked_for & stems_of("freeing"))
        allowed = bool(deed & stems_of("enabling")) and bool(shared(words - deed, asked_for))  # "approved the sale"
        things = words - deed
        one_kind = is_of_one_kind(one, answer) and bool(shared(things, asked_for - deed))
        alike = bool(shared(deed, asked_for)) or let_go or allowed or one_kind
        inside = one.found.sentence == answer.sentence and answer.cue_start < one.found.text_end
        if inside or not alike or not (one.addressees or (by and one.behind(answer.sentence) <= JUST)):
            continue
        told = THEM.search(article.source_text, answer.text_start, answer.text_end) or words & stems_of("freed")
        people = let_go and one.behind(answer.sentence) <= JUST and bool(told)
        same = shared(things, asked_for - deed)
        again = bool(by) and one.behind(answer.sentence) <= JUST and _is_same_deed(one, deed)
        again = again and answer.stance == "conditional" and not words & stems_of("telling_things")
        if (not things or same or people or again) and same >= best:
            best, found = same, [one]
    return found


def _is_same_deed(one: Asked, deed: frozenset[str]) -> bool:
    """Whether the first word of what is asked is the deed that was done: "release its accounts", "released a third"."""
    first = re.match(r"(?:to |[A-Z][\w’'-]* ){0,4}([a-z]+)", one.text)
    return first is not None and stem(first[1]) in deed


@cache
def _kinds() -> tuple[frozenset[str], ...]:
    """Give the kinds of deeds, by the stems of their verbs: those that end something, those that give or begin it."""
    kinds: list[list[str]] = lexicon("demands")["answers"]["deed_kinds"]
    return tuple(frozenset(stem(word) for word in kind) for kind in kinds)


def is_of_one_kind(one: Asked, answer: Answer) -> bool:
    """Whether a deed is of the kind of the first one that a demand names: "withdrew" and "drop"; a thing is given."""
    deed = {stem(word) for word in answer.topic}
    verbs = [stem(word) for word in re.findall(r"[a-z]+", one.text.lower())]
    kinds = next((found for verb in verbs if (found := [kind for kind in _kinds() if verb in kind])), _kinds()[-1:])
    return any(deed & kind for kind in kinds)


@cache
def plain_noes() -> frozenset[str]:
    """Give the stems of the verbs that say no, with a particle or without: "refused", "turned it down"."""
    particles: dict[str, dict[str, str]] = lexicon("demands")["answers"]["particles"]
    return stems_of("rejected") | {stem(verb) for verb, stances in particles.items() if "rejected" in stances.values()}


@cache
def stems_of(name: str) -> frozenset[str]:
    """Give the stems of a list of the lexicon of answers."""
    return frozenset(stem(word) for word in answer_words(name))


def _on_matter(
    reader: Reader, article: Article, near: Sequence[Asked], answer: Answer, by: tuple[str, ...]
) -> list[Asked]:
    """Give the demand on whose matter an answer is: by its issue, or right before it where it tells none.

    "Kest would leave only when" answers what was asked of Kest in the sentence before, whatever its words.
    """
    own = sides_of(reader, by)
    words = article.source_text[answer.text_start : answer.text_end]
    matter = weigh(words)
    silent = plain_issue_of(words) in {None, "other"}  # "refused to sign" tells no matter
    fitting = [
        one
        for one in near
        if not one.addressees or sides_asked(reader, one.addressees) & own or may_be_asked(reader, one, answer, own)
    ]
    same = [
        one
        for one in fitting
        if one.issue != "other"
        and one.issue in matter
        and not (answer.stance == "accepted" and own & sides_of(reader, one.demanders))  # "both sides agreed"
        and not (answer.stance == "accepted" and one.around)  # its own words tell another matter, or none
    ][-1:]
    if same or not by:
        return same
    behind = [one for one in near if one.behind(answer.sentence) <= JUST]
    just = [one for one in behind if sides_asked(reader, one.addressees) & own]
    loose = (
        answer.stance == "conditional"
        and is_loose(reader, own)
        and any(word.lower() in talk_words("offices") for party in answer.by for word in party.text.split())
    )  # "Deputy Minister Roe", of whom it is not said whose
    just = just or [one for one in behind if loose or may_be_asked(reader, one, answer, own)]
    if not just and answer.stance in {"conditional", "rejected"} and silent:  # asked of nobody named: who answers, was
        just = [one for one in behind if not one.addressees and not sides_of(reader, one.demanders) & own]
    just = [one for one in just if one.response is None] or just
    breath = [one for one in just if one.found.start == just[-1].found.start and one.found.listed is None] or just[-1:]
    return breath if answer.stance == "conditional" or (answer.stance != "accepted" and silent) else []


def _of_the_same(
    reader: Reader, article: Article, theirs: Sequence[Asked], answer: Answer, own: frozenset[str]
) -> list[Asked]:
    """Give the one item of a list that names the party which an answer begins with: "As for talking to Kest"."""
    ahead = _named_within(reader, article, answer.start, answer.cue_start)
    found: list[Asked] = []
    for one in theirs:
        told = _named_within(reader, article, one.found.text_start, one.found.text_end)
        told -= own | sides_of(reader, one.demanders)
        listed = one.found.listed is not None and one.response is None and one.behind(answer.sentence) <= FAR
        found += [one] if listed and fits(reader, one, own) and told & ahead else []
    return found if len(found) == 1 else []


def _named_within(reader: Reader, article: Article, start: int, end: int) -> frozenset[str]:
    return sides_of(reader, (row.actor_id for row in reader.cast.within(article.article_id, start, end)))


def _on_topic(
    reader: Reader, article: Article, before: Sequence[Asked], answer: Answer, by: tuple[str, ...]
) -> list[Asked]:
    """Give which of the demands just told an answer is to that says on what it is: "on the airport they said yes".

    The one with a word of the topic; where none has, the one of the list that nobody has answered.
    """
    own = sides_of(reader, by)
    theirs = [one for one in before if not (own and own <= sides_of(reader, one.demanders))]
    topic = stems(" ".join(answer.topic))
    told = [
        one
        for one in theirs
        if one.behind(answer.sentence) <= (FAR if not answer.front else 2 * FAR)
        and fits(reader, one, own)
        and shared(topic, asked_words(reader, article, one))
    ]
    if not told:  # "on the prisoners" answers "free two citizens": of one matter, in other words
        on = weigh(" ".join(answer.topic)).keys() - {"other"}
        near = [one for one in theirs if one.behind(answer.sentence) <= NEAR and fits(reader, one, own)]
        told = [one for one in near if one.issue in on]
    if not told and answer.front:
        told = _of_the_same(reader, article, theirs, answer, own)
    if told:  # rather than what is only waited for: "once the bank is free"
        return [one for one in told if not one.found.tied][-1:] or told[-1:]
    near = [one for one in theirs if one.behind(answer.sentence) <= NEAR]
    one_breath = [one for one in near if near[-1].found.start == one.found.start]
    left = [one for one in one_breath if one.response is None]
    return left if len(one_breath) > 1 and len(left) == 1 else []
