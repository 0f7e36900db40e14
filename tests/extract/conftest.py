"""What the tests of extractors share: the mentions of meetings in a text, with the source that they quote."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.extract import talks


@pytest.fixture(scope="module")
def mentions(parse_text) -> Callable[[str], tuple[str, list[talks.TalkMention]]]:
    """Give the source of a text and the mentions of meetings that are read from it."""

    def read(text: str) -> tuple[str, list[talks.TalkMention]]:
        document = parse_text(text)
        return document.article.source_text, list(talks.find(document))

    return read
