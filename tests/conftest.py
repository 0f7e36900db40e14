"""What tests share: parsed text, marked sentences, and the folders beside the project."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.article import Article, Block, CleanText, Span
from dashboard.document import Document

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def parse_text() -> Callable[[str], Document]:
    """Parse a text whose blank lines part its paragraphs."""

    def parsed(text: str, article_id: str = "a") -> Document:
        from dashboard.parse import parse

        spans = [Span(*match.span()) for match in re.finditer(r"\S[^\n]*", text)]
        blocks = tuple(Block("paragraph", span, CleanText.of(text, span)) for span in spans)
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return next(iter(parse([Article(article_id, f"{article_id}.txt", digest, text, blocks)])))

    return parsed


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of annotated articles and public sets; its absence skips a test, or fails it where CI is set."""
    if SHARED.is_dir():
        return SHARED
    if os.environ.get("CI"):
        pytest.fail("the folder 'shared' beside the project is missing")
    pytest.skip("needs the folder 'shared' beside the project")
