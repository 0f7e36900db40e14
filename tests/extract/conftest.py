"""What the tests of extractors share: the mentions of meetings and the demands in a text, as its source has them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dashboard.article import Article, Block, CleanText, Span
from dashboard.document import Document
from dashboard.extract import answers, demands, sanctions, talks


@pytest.fixture(scope="module")
def mentions(parse_text) -> Callable[[str], tuple[str, list[talks.TalkMention]]]:
    """Give the source of a text and the mentions of meetings that are read from it."""

    def read(text: str) -> tuple[str, list[talks.TalkMention]]:
        document = parse_text(text)
        return document.article.source_text, list(talks.find(document))

    return read


@pytest.fixture(scope="module")
def asked(parse_text):
    def read(text):
        document = parse_text(text)
        source = document.article.source_text
        return [
            ([p.text for p in d.demanders], [p.text for p in d.addressees], source[d.text_start : d.text_end])
            for d in demands.find(document)
        ]

    return read


@pytest.fixture(scope="module")
def measured(parse_text):
    """Give the measures that are read from a text: instrument, action, senders and targets as printed."""

    def read(text):
        return [
            (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets])
            for row in sanctions.EXTRACTOR.find(parse_text(text))
        ]

    return read


@pytest.fixture(scope="module")
def laid_out() -> Callable[[str], Document]:
    """Parse a text of which each line is a paragraph, or a heading behind "# ", or an item of a list behind "- "."""
    from dashboard.parse import parse

    kinds = {"# ": "heading", "- ": "list_item"}

    def read(text: str) -> Document:
        blocks = []
        for match in re.finditer(r"\S[^\n]*", text):
            span = Span(*match.span())
            kind = kinds.get(match.group()[:2])
            blocks.append(
                Block(kind or "paragraph", span, CleanText.of(text, Span(span.start + 2 * bool(kind), span.end)))
            )
        return next(iter(parse([Article("a", "a.txt", "0", text, tuple(blocks))])))

    return read


@pytest.fixture(scope="module")
def answered(parse_text):
    """Give the answers that are read from a text: the word that tells, what it says, and who answers as printed."""

    def read(text):
        return [(a.cue, a.stance, [p.text for p in a.by]) for a in answers.find(parse_text(text))]

    return read
