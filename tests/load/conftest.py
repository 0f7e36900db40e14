"""Loading invented articles, and the checks that hold for every article whatever it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.article import Article
from dashboard.config import ArticleMeta, Config
from dashboard.load import load_corpus
from dashboard.load.compose import compose
from dashboard.load.raw import Raw

BODY = """Negotiators from Valdoria and Kest met for three hours in Brell on Monday to discuss the border crossings, both said.

Valdoria's foreign minister, Ada Brun, called the meeting frank and said that a second round would follow in June.

“We have agreed on the crossings, and on nothing else so far,” Brun told reporters in the evening. She took no questions.

Kest's envoy, Tomas Iring, left the building without a word. His office said later that the fees remained in dispute.
"""


@pytest.fixture(scope="session")
def body() -> str:
    return BODY


@pytest.fixture(scope="session")
def read():
    """Make an article of a text."""

    def reading(text: str, **known: str) -> Article:
        article = compose(Raw(text, **known), "a", "a.txt", "", ArticleMeta())
        check(article)
        return article

    return reading


@pytest.fixture
def load(tmp_path: Path):
    """Load a folder of files, given as name -> text or bytes."""

    def loading(config: Config | None = None, **files: str | bytes):
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".", 1) if "." not in name else tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        articles, refusals = load_corpus(tmp_path, config or Config(), lambda *_: None)
        for article in articles:
            check(article)
        return articles, refusals

    return loading


def check(article: Article) -> None:
    """Every character that is not blank belongs to a part of the article, and every part lies in the text."""
    text = article.source_text
    parts = [block.span for block in article.blocks] + [piece.span for piece in article.furniture]
    parts += [span for span in (article.title_span, article.byline_span, article.dateline_span) if span]
    covered = bytearray(len(text))
    for start, end in parts:
        assert 0 <= start < end <= len(text)
        covered[start:end] = b"\1" * (end - start)
    assert not [i for i, char in enumerate(text) if not char.isspace() and not covered[i]]
    for block in article.blocks:
        for run in block.clean.runs:
            assert block.span.start <= run.source <= run.source + run.source_length <= block.span.end
    if article.published.span:
        assert text[slice(*article.published.span)].strip()
