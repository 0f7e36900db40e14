"""What the tests of extractors share: the mentions of meetings and the demands in a text, as its source has them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.extract import demands, sanctions, talks


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
