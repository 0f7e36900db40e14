"""Finds how demands are answered: "the demand is absurd to Kest", "Valdoria agreed to discuss it"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

from dashboard.answers.answered import (
    NUMBERS,
    POINTING,
    REST,
    Answer,
    answer_of,
    answer_words,
    behind_noun,
    beside,
    holders_of,
    is_source,
    number_behind,
    rank_of,
    ranks_behind,
    things_named,
    words_beside,
)
from dashboard.answers.by_arguments import by_argument, in_spite_of_it, offers, ties
from dashboard.answers.by_attitudes import attitude
from dashboard.answers.by_deeds import none_such, promised, ready, stands, stays, would
from dashboard.answers.by_denials import denials, denying, missing
from dashboard.answers.by_doing import done
from dashboard.answers.by_phrases import Phrase, phrases_in
from dashboard.answers.by_refusals import has_to_first, says_no, stays_on
from dashboard.answers.by_remarks import REMARKING, left_to, remarks
from dashboard.answers.by_replies import replies
from dashboard.answers.by_silence import silence_in
from dashboard.answers.by_tone import REACH, asks, tones
from dashboard.answers.by_verbs import answered, halfway, in_apposition, neither_way
from dashboard.answers.by_verdicts import called, judged, seen_as
from dashboard.answers.by_weighing import weighed
from dashboard.answers.in_few_words import short_answers
from dashboard.demands.asking import is_left_out, known
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Party
from dashboard.grammar import agents, is_negated, is_passive, is_verb, prep_objects, status_of, voice_of
from dashboard.lexicon import lexicon, word_set
from dashboard.scene import everyone, is_people

FAR_OFF = 9  # sentences: nothing was asked
LONGEST = 8  # words that tell what an answer is on
LONG_LISTS = frozenset({"phrases", "common", "gestures"})
REGARDS = frozenset({"regard", "respect", "regards"})
AUXILIARY = frozenset({"aux", "auxpass"})
HELPING = ("aux", "auxpass", "neg")
NO_WORDS = frozenset(
    {"no", "not", "n't", "n’t", "none", "nobody", "nothing", "never", "neither", "nowhere", "nor", "instead", "so"}
)
THINGS = frozenset({"everything", "anything", "something", "nothing", "much", "this", "that", "these", "those"})
QUOTES = frozenset({"“", '"', "«"})
FRONT = 4  # words of the shortest answer behind what it is on
CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})


def find(document: Document) -> Iterator[Answer]:
    """Give the answers, in the order of the text; with each what its clause says not to be."""
    for found in _answers(document):
        answer, sentence = found, document.sentences[found.sentence]
        if answer.stance == "rejected" and not answer.tone and is_agreed_upon(document, sentence, answer):
            answer = replace(answer, stance="accepted")
        agrees = answer.stance in {None, "accepted"}  # who agrees, denies nothing
        if agrees or not any(t.lemma in NO_WORDS for t in document.sentence_tokens(sentence)):
            yield answer
            continue
        cue = next(t for t in document.sentence_tokens(sentence) if t.start <= answer.cue_start < t.end)
        yield replace(answer, missing=missing(document, sentence, cue.i))


def is_agreed_upon(document: Document, sentence: Sentence, answer: Answer) -> bool:
    """Whether a no is what somebody says yes to: "agreed that no troops will be stationed there"."""
    word = next((t for t in document.sentence_tokens(sentence) if t.start <= answer.cue_start < t.end), None)
    if word is None:
        return False
    granting = (answer_words("promising") | {"agree", "accept", "guarantee", "assure"}) - {"vow", "offer"}
    for part in (word, *document.ancestors(word)):
        above = document.head(part)
        if part.dep == "ccomp" and above.lemma.lower() in granting:
            return above.i < part.i and not is_negated(document, above) and above.tag != "VB"
    return False


def _answers(document: Document) -> Iterator[Answer]:
    nouns = word_set("demands", "answered")
    asked = -FAR_OFF  # the last sentence that may ask for something
    for sentence in document.sentences:
        if is_left_out(sentence):
            continue
        phrases = {phrase.verb.i: phrase for phrase in reversed(list(phrases_in(document, sentence)))}
        parts = [(first, *fronted(document, sentence, first)) for first in _parts(document, sentence)]
        on_all = _both_ahead(document, sentence)
        ranked_here = any(word in sentence.text for word in (" first ", " second "))
        all_here = any(
            word in sentence.text
            for word in ("both", "all t", "all of", "none of", "these ", "those ", "either", "Both")
        )
        may_be_no = any(t.lemma in NO_WORDS for t in document.sentence_tokens(sentence))
        is_on = document.tokens[sentence.first].text.lower() not in {"to", "over"}  # "Over dinner he refused"
        silence = silence_in(document, sentence)
        silent = silence.verbs if silence is not None else frozenset()
        on, ranked_first = parts[0][1:]
        denied = denying(document, sentence)
        yield from denials(document, sentence, denied)
        yield from (replace(s.answer, topic=on, rank=ranked_first, front=bool(on) and is_on) for s in [silence] if s)
        for token in document.sentence_tokens(sentence):
            if (
                token.i in silent
                or token.i in denied
                or ((token.dep in AUXILIARY or not is_verb(token)) and token.i not in phrases)
            ):
                continue
            _, front, rank = next(part for part in reversed(parts) if part[0] <= token.i)
            found = list(_plain(document, sentence, token)) or list(_in_few_words(document, sentence, token))
            if not found and token.i in phrases:
                found = list(_by_phrase(document, sentence, phrases[token.i], nouns))
            for answer in found or _by_one(document, sentence, token, nouns, may_be_no=may_be_no):
                ranked = answer.rank if answer.rank is not None else rank
                several = ranks_behind(document, sentence, token) if ranked_here and answer.by and answer.stance else ()
                if several:
                    answer = replace(answer, noun_start=None, points=True, ranks=several, rank=several[0])  # noqa: PLW2901
                    ranked = several[0]
                said = answer.by or answer.to or is_passive(document, token)
                number = number_behind(document, sentence, token) if said and all_here else 1
                number = max(number, on_all)
                if number > 1 and answer.noun_start is None:
                    answer = replace(answer, points=True)  # noqa: PLW2901 - "turned all three down"
                on = front or answer.topic
                others: list[Answer] = []
                if ranked is not None and answer.stance in {"accepted", "conditional"} and " the " in sentence.text:
                    others = list(_but_not(document, sentence, token, answer))
                    if any(other.rank == REST for other in others):  # "accepted only the second"
                        answer = replace(answer, stance="accepted")  # noqa: PLW2901
                yield replace(answer, topic=on, rank=ranked, front=bool(front) and is_on, number=number,
                    aside=token.dep == "relcl")  # fmt: skip
                yield from others
        if sentence.number - asked <= REACH and (silence is None or not silence.answer.points):
            on_topic = bool(parts[0][1]) and is_on
            yield from (replace(tone, front=on_topic) for tone in tones(document, sentence, denied))
        quoted = sentence.text[:1] in QUOTES and sentence.number - asked <= REACH
        asked = sentence.number if asks(document, sentence) else asked + quoted  # which part no demand from its answer


@cache
def _verbs() -> frozenset[str]:
    """Give the verbs that may answer without "will", "must" or a negation: what the lexicon of answers holds."""
    found = known("offered", "verbs") | known("verbs", "tie") | known("standing", "verbs") | known("verbs", "clause")
    waiting: list[Any] = [words for name, words in lexicon("demands")["answers"].items() if name not in LONG_LISTS]
    while waiting:
        words = waiting.pop()
        if isinstance(words, str):
            found |= {words}
        else:
            waiting += [*words.values(), *words] if isinstance(words, dict) else words
    return found | words_beside("seeming") | REMARKING | words_beside("answering")


def _by_one(
    document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str], *, may_be_no: bool
) -> Iterator[Answer]:
    """Give the answer that a verb tells in the first way that fits; "whether it will grant one" tells none."""
    if verb.lemma.lower() not in _verbs() and not may_be_no and not document.children(verb, *HELPING):
        return
    if any(t.text.lower() == "whether" for t in document.children(verb, "mark")):
        return
    answer = (
        left_to(document, sentence, verb)
        or judged(document, sentence, verb, nouns)
        or called(document, sentence, verb, nouns)
        or seen_as(document, sentence, verb, nouns)
        or halfway(document, sentence, verb)
        or in_apposition(document, sentence, verb, nouns)
        or weighed(document, sentence, verb)
        or neither_way(document, sentence, verb, nouns)
        or answered(document, sentence, verb, nouns)
        or stays(document, sentence, verb)
        or stands(document, sentence, verb)
        or stays_on(document, sentence, verb)
        or none_such(document, sentence, verb)
        or ready(document, sentence, verb)
        or promised(document, sentence, verb)
        or would(document, sentence, verb)
        or has_to_first(document, sentence, verb)
        or says_no(document, sentence, verb)
        or done(document, sentence, verb)
        or in_spite_of_it(document, sentence, verb)
        or by_argument(document, sentence, verb)
    )
    if answer is None or (answer.worded and answer.asked_only):
        answer = attitude(document, sentence, verb) or remarks(document, sentence, verb) or answer
    if answer is not None:
        yield answer
    if verb.lemma.lower() == "offer" or verb.lemma.lower() in known("verbs", "tie"):  # less than was asked
        less = ties(document, sentence, verb) or offers(document, sentence, verb)
        if less is not None:
            yield less


def _parts(document: Document, sentence: Sentence) -> list[int]:
    """Give where the parts of a sentence begin that may each say what it is on: "on the men no; on trade yes"."""
    if " on " not in sentence.text:
        return [sentence.first]
    tokens = document.sentence_tokens(sentence)
    behind = [
        after.i + (after.text.lower() in {"and", "but", "while"})
        for word, after in pairwise(tokens)
        if word.text == ";" or (word.text == "," and after.text.lower() in {"and", "but", "while"})
    ]
    on = answer_words("fronting") - {"to", "about"}
    return [sentence.first, *(i for i in behind if i < sentence.last and document.tokens[i].text.lower() in on)]


def fronted(document: Document, sentence: Sentence, first: int) -> tuple[tuple[str, ...], int | None]:
    """Give what a sentence begins with saying it is on, in words or as a rank: "On the cities,", "To the first"."""
    quoted = document.tokens[first].text in QUOTES
    tokens = document.tokens[first + quoted : sentence.last]
    if len(tokens) > FRONT and tokens[0].text.lower() in {"with", "in"} and tokens[1].text.lower() in REGARDS:
        tokens = next((tokens[n:] for n, t in enumerate(tokens[:FRONT]) if t.text.lower() in {"to", "of"}), tokens)
    if len(tokens) < FRONT or tokens[0].text.lower() not in answer_words("fronting") | {"the"}:
        return (), None
    if tokens[0].text.lower() == "the":
        second = rank_of(tokens[1]) is not None and tokens[2].pos in {"PRON", "PROPN"}
        return (), rank_of(tokens[1]) if second else None  # "The second he called premature"
    things = document.children(tokens[0], "pobj")
    if not things and tokens[0].text.lower() == "as":  # "As for the cities"
        inner = document.children(tokens[0], "prep", "mark")
        things = [t for word in inner for t in document.children(word, "pobj", "pcomp")]
        things += [t for thing in things for t in document.children(thing, "ccomp")]  # "As to who would govern"
    comma = next((n for n, t in enumerate(tokens[:LONGEST]) if t.text == ","), None)
    if not things and comma is not None:  # "On fentanyl,", whose matter the tagger takes for an adjective
        things = list(tokens[comma - 1 : comma])
    if any(t.ent in {"DATE", "TIME"} for t in things):
        return (), None
    alone = [t for t in things if not prep_objects(document, t, "of")]  # not so of "the rest of the measures"
    alone += [a for t in alone if t.lemma.lower() in answer_words("points") for a in document.children(t, "amod")]
    rank = next((rank_of(t) for t in alone if rank_of(t) is not None), None)
    return _matter(document, things), rank


def _but_not(document: Document, sentence: Sentence, verb: Token, answer: Answer) -> Iterator[Answer]:
    """Give the no of "granted the second but not the first", "accepted only the second"."""
    behind = [t for t in document.sentence_tokens(sentence) if t.i > verb.i]
    for word, *after in zip(behind, behind[1:], behind[2:], behind[3:] or behind[2:], strict=False):
        the, which = after[1:] if after[0].text.lower() in {"to", "on", "with"} else after[:2]
        rank = rank_of(which)
        if the.text.lower() != "the" or rank is None or word.text.lower() not in {"not", "only"}:
            continue
        left = REST if word.text.lower() == "only" else rank
        yield replace(answer, stance="rejected", noun_start=None, points=True, rank=left, ranks=())


def _both_ahead(document: Document, sentence: Sentence) -> int:
    """Give how many demands "on both points he was evasive" is on; 1 where a sentence does not begin so."""
    first = document.tokens[sentence.first]
    if sentence.last - sentence.first < FRONT or first.text.lower() not in answer_words("fronting"):
        return 1
    words = [t.text.lower() for t in document.tokens[sentence.first : sentence.first + FRONT]]
    return 2 if words[1] == "both" else NUMBERS.get(words[2], 1) if words[1] == "all" else 1


def _matter(document: Document, things: list[Token]) -> tuple[str, ...]:
    words = (t for thing in things for t in document.subtree(thing) if t.pos in CONTENT or t in things)
    return tuple(t.lemma.lower() for t in words if t.lemma.lower() not in answer_words("vague"))


def _by_phrase(document: Document, sentence: Sentence, phrase: Phrase, nouns: frozenset[str]) -> Iterator[Answer]:
    """Give what a whole phrase answers: "gave no reply about the fuel", "the second is being discussed"."""
    if document.tokens[sentence.first].text.lower() == "whether":
        return  # "Whether they come is another matter"
    by = _who(document, phrase.verb)
    near = [phrase.cue, *document.subtree(phrase.verb)]
    on = [t for word in near for t in prep_objects(document, word, "on", "about", "over", "regarding", "to")]
    topic = _matter(document, [t for t in on if not is_people(t)])
    subjects = document.children(phrase.verb, "nsubj", "nsubjpass", "dobj")
    rank = next((rank_of(t) for t in [*subjects, *on] if rank_of(t) is not None), None)
    said = voice_of(document, phrase.verb).by
    if phrase.verb.lemma.lower() == "be" and said is not None:
        by = [said]  # "said the TTP was another's internal problem"
    named = [
        *subjects,
        *(t for t in on if document.head(t).text.lower() == "to"),
    ]  # "turned a deaf ear to the calls of Kest"
    noun = next((t for t in named if t.lemma.lower() in nouns and not is_negated(document, t)), None)
    vague = nouns | answer_words("vague") | {"decision"}
    if phrase.cue.lemma.lower() == "depend" and not any(t.pos == "PRON" or t.lemma.lower() in vague for t in subjects):
        return  # "its economy depends on trade"
    if phrase.cue.text.lower() in {"told", "asked"} and not agents(document, phrase.verb):
        by = []  # "Kest was told to wait": by whom it asked
    if noun is not None and noun.dep == "nsubj":  # "the appeal fell on deaf ears in Kest"
        by = everyone(document, prep_objects(document, phrase.verb, "by", "in", "with"))
    if is_passive(document, phrase.verb) and (noun is not None or rank is not None):
        by = everyone(document, prep_objects(document, phrase.verb, "by"))  # "is being examined, people there say"
    within = [t for t in prep_objects(document, phrase.verb, "in") if t.ent == "GPE"]
    if not by and noun is not None and within:  # "Kest's call fell on deaf ears in Ossia"
        by = everyone(document, within)
    by = by if phrase.told else []
    tail = list(document.sentence_tokens(sentence))
    answer = answer_of(
        document,
        sentence,
        phrase.cue,
        phrase.stance,
        by,
        noun,
        points=noun is None,
        rank=rank,
        tail=tail,
        asked_only=phrase.cue.text.lower() in answer_words("moods") or phrase.cue.lemma.lower() in {"leave", "keep"},
    )
    late = any(t.lemma.lower() in answer_words("replies") for t in subjects)  # "Kest's answer was neither yes nor no"
    if late and not answer.by:
        owners = [o for t in subjects for o in document.children(t, "poss")]
        answer = replace(answer, by=tuple(everyone(document, owners)))
    if by and all(is_source(party) for party in by) and not any(is_people(t) for t in subjects):
        answer = replace(answer, by=())  # "a decision is expected, a diplomat said"
    vague_ones = [t for t in subjects if t.lemma.lower() in vague] if phrase.last.pos != "NOUN" else [phrase.last]
    vague_ones = [t for t in vague_ones if t.lemma.lower() not in nouns]  # "accepts no old terms in a new dress"
    things = things_named(t for noun in vague_ones for t in behind_noun(document, noun))
    yield replace(answer, topic=topic, late=late, things=things, own=bool(things))


def _in_few_words(document: Document, sentence: Sentence, verb: Token) -> Iterator[Answer]:
    """Give "said no", "gave him a nod", "noted it", "has not answered"."""
    told = replies(document, sentence, verb)
    for short in [told] if told is not None else short_answers(document, sentence, verb):
        tokens = short.by
        by = _who(document, short.verb) if tokens is None else everyone(document, tokens)
        if not by and tokens != ():
            return
        to = everyone(document, short.to)
        answer = answer_of(document, sentence, short.cue, short.stance, by, None, points=True, to=to)
        topic = tuple(t.lemma.lower() for word in short.topic for t in document.subtree(word) if t.pos in CONTENT)
        things = things_named(behind_noun(document, short.cue)) if short.cue.pos == "NOUN" else ()
        yield replace(answer, topic=topic, late=short.late, within=short.within, things=things, own=bool(things))


def _who(document: Document, verb: Token) -> list[Party]:
    """Give who answers through a verb: its people, those for whom "it is out of the question", or who says so."""
    if any(is_people(t) and t.text.lower() not in THINGS for t in agents(document, verb)) or is_passive(document, verb):
        return holders_of(document, verb)
    people = everyone(document, (t for t in prep_objects(document, verb, "for", "to") if is_people(t)))
    said = voice_of(document, verb).by or beside(document, document.sentences[verb.sent])
    return people or ([said] if said is not None else holders_of(document, verb))


def _plain(document: Document, sentence: Sentence, verb: Token) -> Iterator[Answer]:
    """Give "says no to the first and maybe to the second"."""
    if verb.lemma.lower() not in answer_words("saying") or status_of(document, verb) == "hypothetical":
        return
    plain: dict[str, str] = lexicon("demands")["answers"]["plain"]
    words = [t for t in document.sentence_tokens(sentence) if t.i > verb.i and t.pos != "PUNCT"]
    by = holders_of(document, verb)
    if not by or not words or words[0].text.lower() not in plain:
        return
    for word, to, *behind in zip(words, words[1:], words[2:], words[3:] or words[2:], strict=False):
        if word.text.lower() not in plain or to.text.lower() != "to":
            continue
        ranks = [rank for t in behind if (rank := rank_of(t)) is not None]
        points = behind[0].text.lower() in POINTING
        if ranks or points:
            stance = "open" if is_negated(document, verb) else plain[word.text.lower()]  # "did not say no to it"
            yield answer_of(document, sentence, word, stance, by, None, points=True, rank=ranks[0] if ranks else None)


EXTRACTOR = Extractor("answers", Answer, find)
