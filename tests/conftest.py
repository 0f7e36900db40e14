"""What tests share: parsed text, marked sentences, and the folders beside the project."""

from __future__ import annotations

import hashlib
import os
import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from dashboard.article import Article, Block, CleanText, Span
from dashboard.document import Document

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


# What is read in hundredths of a second, or never when a pattern runs away: nothing between the two is judged here.
RUNAWAY_SECONDS = 120

# A busy machine draws and runs examples slowly: that says nothing about the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@pytest.fixture
def ends() -> Iterator[None]:
    """Stop a test whose code does not come to an end, counted in processor time: a busy machine does not matter."""

    def stop(*_: object) -> None:
        pytest.fail(f"did not end within {RUNAWAY_SECONDS} s of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, RUNAWAY_SECONDS)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


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
