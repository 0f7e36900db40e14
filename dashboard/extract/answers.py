"""Finds how demands are answered: "the demand is absurd to Kest", "Valdoria agreed to discuss it"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.answers.answered import POINTING, Answer, answer_of, answer_words, holders_of, rank_of
from dashboard.answers.by_deeds import none_such, promised, ready, stays, would
from dashboard.answers.by_verbs import answered, halfway, in_apposition
from dashboard.answers.by_verdicts import called, judged
from dashboard.answers.in_few_words import short_answers
from dashboard.demands.asking import is_left_out
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Party
from dashboard.grammar import agents, is_passive, is_verb, prep_objects, status_of, voice_of
from dashboard.lexicon import lexicon, word_set
from dashboard.scene import everyone, is_people

CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})


def find(document: Document) -> Iterator[Answer]:
    """Give the answers, in the order of the text."""
    nouns = word_set("demands", "answered")
    for sentence in document.sentences:
        if is_left_out(sentence):
            continue
        for token in document.sentence_tokens(sentence):
            if not is_verb(token):
                continue
            plain = list(_plain(document, sentence, token)) or list(_in_few_words(document, sentence, token))
            if plain:
                yield from plain
                continue
            answer = (
                judged(document, sentence, token, nouns)
                or called(document, sentence, token, nouns)
                or halfway(document, sentence, token)
                or in_apposition(document, sentence, token, nouns)
                or answered(document, sentence, token, nouns)
                or stays(document, sentence, token)
                or none_such(document, sentence, token)
                or ready(document, sentence, token)
                or promised(document, sentence, token)
                or would(document, sentence, token)
            )
            if answer is not None:
                yield answer


def _in_few_words(document: Document, sentence: Sentence, verb: Token) -> Iterator[Answer]:
    """Give "said no", "gave him a nod", "noted it", "has not answered"."""
    auxiliaries = frozenset(t.lemma.lower() for t in document.children(verb, "aux"))
    for short in short_answers(document, sentence, verb, auxiliaries):
        tokens = short.by
        by = _who(document, short.verb) if tokens is None else everyone(document, tokens)
        if not by and tokens != ():
            return
        answer = answer_of(document, sentence, short.cue, short.stance, by, None, points=True)
        topic = tuple(t.lemma.lower() for word in short.topic for t in document.subtree(word) if t.pos in CONTENT)
        yield replace(answer, topic=topic, late=short.late, within=short.within)


def _who(document: Document, verb: Token) -> list[Party]:
    """Give who answers through a verb: its people, those for whom "it is out of the question", or who says so."""
    if any(is_people(t) for t in agents(document, verb)) or is_passive(document, verb):
        return holders_of(document, verb)
    people = everyone(document, (t for t in prep_objects(document, verb, "for", "to") if is_people(t)))
    said = voice_of(document, verb).by
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
            stance = plain[word.text.lower()]
            yield answer_of(document, sentence, word, stance, by, None, points=True, rank=ranks[0] if ranks else None)


EXTRACTOR = Extractor("answers", Answer, find)
