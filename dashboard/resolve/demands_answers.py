"""Lets every answer find its demands, and notes with them who answers, how, and in which words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.answers.answered import PRONOUNS, Answer, answer_words
from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.lexicon import any_word
from dashboard.resolve.demands_addressees import both_parties
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_behind import right_behind
from dashboard.resolve.demands_demanders import any_of
from dashboard.resolve.demands_denied import denied, denies_that_it_is
from dashboard.resolve.demands_described import described
from dashboard.resolve.demands_left import answered_next, is_office, is_set_against, several, speaks_for
from dashboard.resolve.demands_listed import last_of_list
from dashboard.resolve.demands_meant import (
    NEITHER,
    agreed_beside,
    asked_words,
    matter_words,
    meant,
    named,
    plain_noes,
    stems_of,
)
from dashboard.resolve.demands_parties import as_described, meant_by, of_state
from dashboard.resolve.demands_plain import plainly_answered
from dashboard.resolve.demands_related import about
from dashboard.resolve.demands_sides import at_home, sides_asked, sides_of, stands_for
from dashboard.resolve.demands_thing_named import argues_for, or_what_it_names, that_it_names
from dashboard.resolve.demands_tone import by_tone, is_near
from dashboard.resolve.demands_words import shared, stem
from dashboard.resolve.talks_again import group_of
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader

# "Lift its ban" asks for no stop, whatever it ends.
OWN_BAN = re.compile(r"\b(?:its|the|an?|their|his|her|all|any|this)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
YEAR = re.compile(r"(?<!by )(?<!end of )(?<!until )(?<!from )(?<!before )\b(?:19|20)\d\d\b")  # not "by 2026"
THEN = re.compile(r"(?:Back )?[Ii]n (?:\w+ )?(?:19|20)\d\d\b|(?:\w+ ){1,3}(?:years?|months) (?:ago|earlier|before)\b")
STOP = re.compile(rf"\b(?:{any_word('demands', 'stopping')})", re.IGNORECASE)
UNDO = re.compile(rf"\b(?:{any_word('demands', 'undoing_it')})", re.IGNORECASE)
ALL_OF_THEM = re.compile(
    r"(?:both|each|all|neither|none)(?: (?:one|party|side|government|country|state|delegation)s?"
    r"| of (?:them|the (?:two|three|four|parties|sides|governments|countries|states|delegations)))?"
    r"|all (?:two|three|four|five)",
    re.IGNORECASE,
)
SEVERAL = 2
BEGINNING = 60  # characters of a demand among which its verb stands
OPENING = 40  # characters with which a sentence begins, in which its subject is named
DOING = frozenset(map(stem, ("do", "did", "done")))  # "They did so"
DO_SO = re.compile(r"(?:to )?(?:do|comply)\b")
BEGIN = 4  # words of a demand among which its verb stands
AT_FIRST = re.compile(r"\b(?:at first|initially)\b", re.IGNORECASE)
IN_THE_END = re.compile(
    r"\b(?:later|eventually|finally|in the end|ultimately|since then|reversed|backtracked|relented"
    r"|gave (?:in|way)|backed down|(?:changed|has changed) (?:its|his|her|their) mind)\b",
    re.IGNORECASE,
)
BUT = re.compile(r"\bbut (?:(?:then|has|have|had|later|also|flatly|in the end) ){0,2}$")
SOFTENED = re.compile(r"\bbut\b|\bthough\b|\balthough\b|\bcould be\b|\bcan be\b")
ONE_BREATH = 300  # characters between two answers that belong together


def apply_answers(
    reader: Reader, article: Article, asked: Sequence[Asked], answers: Sequence[Answer], near: Sequence[Meeting],
    only: Sequence[Asked] | None = None,
) -> None:  # fmt: skip
    """Let every answer find its demands, or those of them given, and note stance, holder and words with them."""

    def of(targets: Sequence[Asked]) -> Sequence[Asked]:
        return targets if only is None else [one for one in targets if any(one is other for other in only)]

    def named_by(answer: Answer, by: tuple[str, ...], one: Asked) -> Sequence[Asked]:
        return about(reader, or_what_it_names(asked, answer, one), answer, by)

    denying = [answer for answer in answers if answer.denial or denies_that_it_is(reader, article, asked, answer)]
    answers = [answer for answer in answers if not any(answer is other for other in denying)]
    left: list[tuple[Answer, tuple[str, ...]]] = []
    over: list[tuple[Answer, tuple[str, ...]]] = []  # that found none
    told: list[tuple[Answer, tuple[str, ...]]] = []  # that named what they answer
    plain = sorted((a for a in answers if not a.tone), key=lambda a: a.stance is not None)  # who is silent, first
    for answer, by in _held(reader, article, asked, plain, near):
        # Those first that say what they answer: what is left then answers the rest.
        if _is_past(article, answer) or (not by and _by_bystanders(answer)):
            continue
        targets = named(reader, article, _of_its_item(asked, answer), answer, by)
        targets = targets and about(reader, targets, answer, by)
        if targets:
            told.append((answer, by))
            _note(reader, of(several(reader, asked, targets, answer, by)), _turned(article, targets, answer), by)
        else:
            (left if targets is None else over).append((answer, by))
    for given, by in (pair for pair in left if not any(argues_for(*pair, one) for one in told)):
        answer = given
        targets = about(reader, meant(reader, article, _of_its_item(asked, answer), answer, by), answer, by)
        other = not answer.points and not DO_SO.match(article.source_text, answer.text_start)
        if not targets and answer.stance == "accepted" and _may_agree(article, answer) and other:
            targets = agreed_beside(reader, asked, answer, by)  # "agreed to stretch the payments" grants what it can
        few = _of_one_thing(reader, article, targets, answer)
        _note(reader, of(several(reader, asked, few, answer, by)), answer, by)
        over += [] if targets else [(given, by)]
    for one, answer, by in answered_next(reader, asked, sorted(over, key=lambda pair: pair[0].cue_start)):
        those = named_by(answer, by, one)
        _note(reader, of(several(reader, asked, those, answer, by or one.addressees)), answer, by)
    tones = [answer for answer in answers if answer.tone and is_near(asked, answer) and not _is_past(article, answer)]
    heard = _held(reader, article, asked, tones, near)
    for one, answer, by in by_tone(reader, asked, heard):
        _note(reader, of(named_by(answer, by, one)), answer, by)
    rest = [*over, *heard]
    denials = _held(reader, article, asked, denying, near)
    for find, left_over in ((last_of_list, rest), (right_behind, rest), (denied, denials)):
        for one, answer, by in find(reader, asked, left_over):
            _note(reader, of(named_by(answer, by, one)), answer, by)
    for one, answer in plainly_answered(reader, asked, over):
        _note(reader, of([one]), answer, ())
        if of([one]):
            one.replied_in = answer.sentence


def _may_agree(article: Article, answer: Answer) -> bool:
    """Whether words agree to something, or are ready to have a share in it: "agreed to", "is ready to play a role"."""
    if answer.cue.lower() == "agreed":
        return True
    ready = stem(answer.cue.lower()) in stems_of("ready")
    told = re.findall(r"[a-z]+", article.source_text[answer.text_start : answer.text_end])
    return ready and not answer_words("joining_in").isdisjoint(told)


def _of_its_item(asked: Sequence[Asked], answer: Answer) -> Sequence[Asked]:
    """Give the demand in whose item of a list an answer stands; else all: "The return of the men. Kest says that"."""
    own = [one for one in asked if one.found.sentence < answer.sentence <= one.own_end]
    return own or that_it_names(asked, answer)


def _of_one_thing(reader: Reader, article: Article, targets: Sequence[Asked], answer: Answer) -> Sequence[Asked]:
    """Give which of several demands an answer is to that tells of one again: "the mayor would stay in prison"."""
    if len(targets) < SEVERAL or answer.number > 1:
        return targets
    words = matter_words(reader, article, answer.text_start, answer.text_end)
    told = [one for one in targets if shared(asked_words(reader, article, one), words)]
    return told or targets


def _is_past(article: Article, answer: Answer) -> bool:
    """Whether words are from before it was asked: "in 2013 they endorsed"; a no where they begin so."""
    if THEN.match(article.source_text, answer.start) and stem(answer.cue.lower()) not in plain_noes():
        return True
    return (
        answer.stance == "accepted"
        and not answer.points
        and bool(YEAR.search(article.source_text[answer.start : answer.end]))
    )


def _by_bystanders(answer: Answer) -> bool:
    """Whether only such answer as are no party to talks, under no known name: "the court rejected the appeal"."""
    heads = [party.last_word.lower().removesuffix("s") for party in answer.by]
    return bool(heads) and all(head in answer_words("bystanders") for head in heads)


def _held(
    reader: Reader, article: Article, asked: Sequence[Asked], answers: Sequence[Answer], near: Sequence[Meeting]
) -> list[tuple[Answer, tuple[str, ...]]]:
    """Tell of each answer who gives it: who is named, else who is meant by a description, a group or a pronoun."""
    told: list[tuple[Answer, tuple[str, ...]]] = []
    for given in answers:
        answer = given
        by = reader.actors(article.article_id, answer.by)
        last = next((one for one in reversed(asked) if one.found.cue_start < answer.cue_start), None)
        if last is not None and _is_bare_reply(reader, answer, by, last):
            told.append((replace(answer, by=()), ()))
            continue
        if last is not None and _is_by_who_was_asked(answer, last):
            told.append((replace(answer, by=()), ()))
            continue
        asked_just = as_described(reader, answer.by, last, answer.sentence) if answer.by else ()
        theirs = last is not None and bool(set(by) & set(last.demanders))  # "Roe asked Kest; the president said"
        by = by if theirs else asked_just or by
        if not by and answer.by:
            by = _asked_here(answer, last)
            if not by and last is not None:
                by = meant_by(reader, answer.by, last.demanders, answer.sentence, near)
            by = by or described(reader, article, answer.by, answer.sentence) or of_state(reader, article, answer.by)
            if not by and told and all(party.text.lower() in PRONOUNS for party in answer.by):
                before, who = told[-1]  # "Kest rejected the first. It will meet the second only when"
                by = who if answer.sentence - before.sentence <= 1 else ()
            by = by or _who_went_before(reader, article, answer, last)
            all_asked = _all_asked(answer, last) or _each_other(reader, asked, answer, last)
            if all_asked and NEITHER.search(answer.by[0].text) and answer.stance in {"accepted", "rejected"}:
                undone = answer.cue.lower() == "done"  # "neither has done so": not so far; "neither was willing to"
                answer = replace(answer, stance="open" if undone else "rejected")
            by = by or all_asked or _two_sides(answer, last) or speaks_for(reader, article, answer.by)
            office = answer.points and all(is_office(party) for party in answer.by)
            unknown = answer.points and all(
                party.text.istitle() and len(party.text.split()) > 1 for party in answer.by
            )  # "South Block"
            if not by and (office or unknown):
                answer = replace(answer, by=())  # "the official ruled that out": of whom it was asked
        told.append((answer, by))
    return told


def _is_bare_reply(reader: Reader, answer: Answer, by: Sequence[str], last: Asked) -> bool:
    """Whether "It refused.", "They did so" stands right behind a demand: whoever the pronoun is, who was asked did."""
    bare = answer.points and not (answer.tone or answer.asked_only or answer.worded or answer.deed or answer.loose)
    pronouns = bool(answer.by) and all(party.text.lower() in PRONOUNS for party in answer.by)
    just = last.behind(answer.sentence) == 1 and last.found.sentence == answer.sentence - 1
    if not (bare and pronouns and just and last.addressees):
        return False
    if stem(answer.cue.lower()) not in stems_of("alone") | DOING:
        return False
    return not sides_of(reader, by) & sides_asked(reader, last.addressees)


def _is_by_who_was_asked(answer: Answer, last: Asked) -> bool:
    """Whether "has asked the arbiter to stop, and he has declined" tells what one without a known name answered."""
    here = last.found.sentence == answer.sentence and answer.cue_start >= last.found.text_end
    nameless = bool(last.found.addressees) and not last.addressees
    he = bool(answer.by) and all(party.text.lower() in {"he", "she"} for party in answer.by)
    return here and nameless and he and answer.points and not answer.tone


def _who_went_before(reader: Reader, article: Article, answer: Answer, last: Asked | None) -> tuple[str, ...]:
    """Give with whom the sentence before begins, where "they" answer and it is whom something was asked of.

    "Kest has held its fire. They turned down the strip": behind a list the first sentence names who answers it.
    """
    pronouns = all(party.text.lower() in {"it", "they"} for party in answer.by)
    if last is None or not pronouns or answer.sentence < 1:
        return ()
    before = reader.sentence(article.article_id, answer.sentence - 1)
    rows = reader.cast.within(article.article_id, before.start, min(before.end, before.start + OPENING))
    first = rows[0].actor_id if rows else None
    if first is None or not sides_of(reader, (first,)) & sides_asked(reader, last.addressees):
        return ()
    return (first,)


def _asked_here(answer: Answer, last: Asked | None) -> tuple[str, ...]:
    """Give who was asked in the same sentence, where "they" answer: "said he had asked them and that they agreed"."""
    if last is None or last.found.sentence != answer.sentence or answer.tone:
        return ()
    return last.addressees if all(party.text.lower() == "they" for party in answer.by) else ()


def _all_asked(answer: Answer, last: Asked | None) -> tuple[str, ...]:
    """Give all of whom something was asked right before, where "each of them" or "neither" answers."""
    if last is None or last.behind(answer.sentence) > 1 or len(last.addressees) < SEVERAL:
        return ()
    told = any(ALL_OF_THEM.fullmatch(party.text) or group_of(party) for party in answer.by)
    return last.addressees if told else ()


def _each_other(reader: Reader, asked: Sequence[Asked], answer: Answer, last: Asked | None) -> tuple[str, ...]:
    """Give both who asked something of each other right before, where "neither has yielded"."""
    if (
        last is None
        or last.behind(answer.sentence) > 1
        or not any(NEITHER.fullmatch(party.text) for party in answer.by)
    ):
        return ()
    mutual = any(is_set_against(reader, one, last) for one in asked)
    return (*last.demanders, *last.addressees) if mutual else ()


def _two_sides(answer: Answer, last: Asked | None) -> tuple[str, ...]:
    """Give who asked and who was asked right before, where "the two sides agreed to go on discussing it"."""
    if (
        last is None
        or last.behind(answer.sentence) > 1
        or not any(group_of(party) and (" " in party.text or party.text.lower() == "both") for party in answer.by)
    ):
        return ()
    return (*last.demanders, *last.addressees) if last.addressees else ()


def _turned(article: Article, targets: Sequence[Asked], answer: Answer) -> Answer:
    """Turn a yes into a no where it is to go on with what is to stop: "stop your strikes", "we will strike"."""
    told = article.source_text[answer.text_start : answer.text_end]
    if answer.deed and answer.stance == "accepted" and _is_only_for_now(targets, answer):
        return replace(answer, stance="conditional")
    deed = not answer.points and not answer.worded and answer.noun_start is None and not answer.topic
    if answer.stance != "accepted" or not deed or STOP.search(told) or UNDO.search(told):
        return answer
    stops = bool(targets) and all(_asks_for_stop(one) for one in targets)
    return replace(answer, stance="rejected") if stops else answer


def _is_only_for_now(targets: Sequence[Asked], answer: Answer) -> bool:
    """Whether what was to end for good was only put off: "revoke the decree", "suspended it"."""
    beginnings = [one.text[:BEGINNING].lower() for one in targets]
    for_good = bool(beginnings) and all(any_of("ended_for_good").search(words) for words in beginnings)
    return for_good and any(any_of("put_off").fullmatch(word) for word in answer.topic)


def _asks_for_stop(one: Asked) -> bool:
    """Whether a demand is to stop doing something; of "lift its ban" and "end the freeze" it is to allow it."""
    words = " ".join(one.text.split()[:BEGIN])
    stop = STOP.search(words)
    if stop is None or any_of("bans").search(words, stop.end()):
        return False
    return not OWN_BAN.search(words, 0, stop.start())


def _only_comments(reader: Reader, by: Sequence[str]) -> bool:
    """Whether those who speak answer for nobody: a former ambassador, an analyst."""
    roles = [reader.cast.actors[actor].role or "" for actor in by if reader.cast.actors[actor].kind == "person"]
    return len(roles) == len(by) > 0 and all(
        any_of("commenting").search(role.split(",")[0]) or any_of("commentators").search(role) for role in roles
    )


def _is_against_the_state(reader: Reader, one: Asked, actor_id: str) -> bool:
    """Whether a person opposes the state that is asked, and so does not answer for it: "the opposition leader"."""
    actor = reader.cast.actors[actor_id]
    asked = actor_id in one.addressees or actor.affiliation in one.addressees or not one.addressees
    return actor.kind == "person" and not asked and bool(any_of("opposing").search(actor.role or ""))


def _note(reader: Reader, targets: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> None:
    """Note stance, holder and words of an answer with the demands that it is to."""
    for one in targets:
        others = tuple(actor for actor in by if not sides_of(reader, (actor,)) & sides_of(reader, one.demanders))
        if not others and at_home(reader, one.demanders, one.addressees):
            others = tuple(actor for actor in by if actor not in one.demanders)
        others = tuple(actor for actor in others if not _is_against_the_state(reader, one, actor))
        if (by and not others) or _only_comments(reader, others):
            continue  # nobody answers his own demand, or what is asked of the state that he opposes
        first = one.response is None
        if answer.stance is None:  # asked, and silent: that tells of whom it was asked
            to_them = one.inferred and bool(answer.to) and bool(others)  # "assured him that": who was asked
            if not one.addressees or (to_them and not sides_of(reader, others) & sides_of(reader, one.addressees)):
                _told_by(reader, one, answer, others)
                one.evidence += [(answer.start, answer.end, answer.cue)] if one.addressees else []
            one.silent = answer
            continue
        if one.is_left(answer):
            continue
        one.answered_in.append(answer.sentence)
        one.replied_in = None
        if one.weak and not answer.asked_only:
            one.response, one.response_by = None, ()
        one.weak = answer.asked_only and (one.weak or one.response is None)
        if others and _is_divided(reader, one, answer, others):
            one.addressees = tuple(dict.fromkeys([*one.addressees, *others])) if one.group else one.addressees
            one.response = "conditional"  # one said yes and the other no, or yes to a part
            one.response_by = tuple(dict.fromkeys([*one.response_by, *others]))
            one.evidence.append((answer.start, answer.end, answer.cue))
        elif (
            one.response is None
            or one.response == answer.stance
            or (answer.front and len(targets) == 1)
            or _adds_terms(reader, one, answer, others)
            or _is_last_word(reader, one, answer, others)
            or _turns_round(reader, one, answer, others)
            or _refuses_first(reader, one, answer, others)
            or _leaves_open(reader, one, answer, others)
            or (len(targets) == 1 and _is_nearer(one, answer))
        ):
            one.response = answer.stance
            own = sides_of(reader, others)
            if not one.addressees or (one.inferred and first and own and not own & sides_of(reader, one.addressees)):
                _told_by(reader, one, answer, others)
            one.response_by = tuple(dict.fromkeys([*one.response_by, *(others or _silently(one, answer))]))
            one.evidence.append((answer.start, answer.end, answer.cue))


def _told_by(reader: Reader, one: Asked, answer: Answer, others: Sequence[str]) -> None:
    """Note of whom a demand was asked, as who answers it or is silent on it tells, and in which sentence."""
    one.addressees = _asked_of(reader, one, others)
    if one.addressees and answer.sentence > one.found.sentence:
        one.told_in = answer.sentence


def _asked_of(reader: Reader, one: Asked, others: Sequence[str]) -> tuple[str, ...]:
    """Give of whom a demand was asked, by who answers it: a minister answers for the state, a leader a leader."""
    others = [actor for actor in others if stands_for(reader, one.article.article_id, actor) not in known("mediators")]
    persons = [reader.cast.actors[actor].kind == "person" for actor in (*one.demanders, *others)]
    if all(persons) and all(any_of("leading").search(reader.cast.actors[actor].role or "") for actor in others):
        return tuple(others)
    found = tuple(dict.fromkeys(stands_for(reader, one.article.article_id, actor) for actor in others))
    lone = len(found) == 1 and reader.cast.actors[found[0]].kind == "person" and found[0] == reader.side(found[0])
    own = reader.sides(one.demanders)
    rest = [actor for actor in both_parties(reader, one.article) if reader.side(actor) not in own] if lone else []
    return tuple(rest) if len(rest) == 1 else found  # who speaks for nobody by his name, speaks for the other party


def _silently(one: Asked, answer: Answer) -> tuple[str, ...]:
    """Give who answers where nobody is named: "was refused", by the one of whom it was asked."""
    own = answer.within or answer.points or answer.deed or answer.noun_start == one.found.cue_start
    office = answer.noun_start is not None and all(p.last_word.lower() in answer_words("offices") for p in answer.by)
    own = own or (answer.noun_start is not None and answer.stance in {"open", "rejected", "accepted"})
    known = (own and not answer.by) or (bool(answer.by) and office)  # "the Commission will consider the request"
    return one.addressees if known and len(one.addressees) == 1 else ()


def _adds_terms(reader: Reader, one: Asked, answer: Answer, others: Sequence[str]) -> bool:
    """Whether a denial goes on with terms: "denied having troops there and said they would leave once"."""
    last, _, cue = max(one.evidence)
    if one.response == "rejected" and stem(cue.lower()) in plain_noes() and last == answer.start:
        return False  # "refused, saying that it would go only when"
    again = one.response in {"rejected", "open"} and answer.stance == "conditional" and last == answer.start
    # "rejected this and said that they must first be recognised", "had not decided, and it would depend on"
    again = again and (one.weak or not answer.asked_only or one.response == "open")
    then = one.response == "accepted" and answer.stance == "conditional" and answer.points
    again = again or (then and answer.sentence - 1 in one.answered_in)  # "was ready to. It would do so only if"
    return again and bool(sides_of(reader, one.response_by) & sides_of(reader, others))


def _is_nearer(one: Asked, answer: Answer) -> bool:
    """Whether a plain answer stands right behind a demand that was only given what is said further on.

    Not where that is what whoever said no would do on terms: "did not agree. He signalled that it could lapse if".
    """
    if one.response == "conditional" and answer.stance == "rejected" and answer.sentence + 1 in one.answered_in:
        return False
    plain = answer.points and not answer.tone and not answer.asked_only and not answer.worded
    earlier = all(number > answer.sentence for number in one.answered_in if number != answer.sentence)
    return plain and earlier and one.behind(answer.sentence) <= 1 and answer.sentence not in one.answered_in[:-1]


def _is_last_word(reader: Reader, one: Asked, answer: Answer, others: Sequence[str]) -> bool:
    """Whether the same party says otherwise later on: "at first refused. On Friday it gave way"."""
    last = max(start for start, _, _ in one.evidence)
    if answer.start < last:
        return False
    told = one.article.source_text[last : answer.end if answer.start > last else answer.cue_start]
    plain = not answer.tone and not answer.asked_only and not answer.worded and answer.stance != "open"
    return (
        plain
        and bool(IN_THE_END.search(told) or (answer.start > last and AT_FIRST.search(told)))
        and bool(sides_of(reader, one.response_by) & sides_of(reader, others))
    )


def _turns_round(reader: Reader, one: Asked, answer: Answer, others: Sequence[str]) -> bool:
    """Whether the same sentence goes on with a plain no: "could imagine a vote but has rejected changing it"."""
    if answer.stance != "rejected" or answer.tone or answer.asked_only or answer.start != max(one.evidence)[0]:
        return False
    ahead = one.article.source_text[answer.start : answer.cue_start]
    plain = stem(answer.cue.lower()) in plain_noes() and BUT.search(ahead) is not None
    return plain and bool(sides_of(reader, one.response_by) & sides_of(reader, others))


def _refuses_first(reader: Reader, one: Asked, answer: Answer, others: Sequence[str]) -> bool:
    """Whether a sentence begins with a plain no and then tells terms: "refused, saying that it would go only when"."""
    last, _, cue = max(one.evidence)
    if one.response != "conditional" or answer.stance != "rejected" or not answer.points or answer.start != last:
        return False
    plain = stem(answer.cue.lower()) in plain_noes() and not answer.tone
    first = one.article.source_text.find(cue, answer.start) > answer.cue_start
    return plain and first and bool(sides_of(reader, one.response_by) & sides_of(reader, others))


def _leaves_open(reader: Reader, one: Asked, answer: Answer, others: Sequence[str]) -> bool:
    """Whether an argument goes on with a promise: "threatened nobody, but would take the message home"."""
    last, _, cue = max(one.evidence)
    if one.response != "rejected" or answer.stance != "open" or answer.start != last or answer.tone:
        return False
    plain = stem(cue.lower()) in plain_noes()
    told = one.article.source_text[answer.start : answer.end]
    return (
        not plain and bool(SOFTENED.search(told)) and bool(sides_of(reader, one.response_by) & sides_of(reader, others))
    )


def _is_divided(reader: Reader, one: Asked, answer: Answer, others: Sequence[str]) -> bool:
    """Whether another party answers otherwise in the same breath: "Kest welcomed it; Ossia said never"."""
    if one.response is None or one.response == answer.stance or "open" in {one.response, answer.stance}:
        return False
    last = max(start for start, _, _ in one.evidence)
    beside = answer.start - last <= ONE_BREATH
    return beside and bool(one.response_by) and not sides_of(reader, one.response_by) & sides_of(reader, others)
