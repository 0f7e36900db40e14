"""Reads files into articles."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from dashboard.article import Article, Block, CleanText, Refusal, Span
from dashboard.config import Config


def load_corpus(
    corpus: Path,
    config: Config,  # noqa: ARG001
    report: Callable[[str, int, int], None],  # noqa: ARG001
) -> tuple[list[Article], list[Refusal]]:
    """Read every article of a folder.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    if not corpus.is_dir():
        raise FileNotFoundError(f"{corpus}: no such folder")
    articles = []
    for path in sorted(corpus.glob("*.txt")):
        raw = path.read_bytes()
        text = raw.decode("utf-8", "replace")
        blocks = [
            Block("paragraph", Span(*match.span()), CleanText.of(text, Span(*match.span())))
            for match in re.finditer(r"\S[^\n]*", text)
        ]
        articles.append(Article(path.stem, str(path), hashlib.sha256(raw).hexdigest(), text, tuple(blocks)))
    return articles, []
