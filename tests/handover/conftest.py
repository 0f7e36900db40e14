"""The sample corpus, and the five articles beside the project where they are there, each built once and put together."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from dashboard.briefing import STORE_VARIABLE, Briefing, open_briefing
from dashboard.filters import Filters
from dashboard.handover.pack import Pack
from dashboard.handover.selection import selected
from dashboard.queries import Tables
from tests.conftest import ROOT

Made = tuple[Briefing, Pack]


@pytest.fixture(scope="session")
def briefing_of(tmp_path_factory) -> Callable[[Path], Made]:
    """Build the briefing of a folder; its second asking is found again."""
    store = tmp_path_factory.mktemp("handover-store")
    found: dict[Path, Made] = {}

    def built(corpus: Path) -> Made:
        if corpus not in found:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv(STORE_VARIABLE, str(store))
                briefing = open_briefing(corpus, ROOT / "config.yaml")
            found[corpus] = (briefing, selected(Tables(briefing.folder), Filters(), briefing))
        return found[corpus]

    return built


@pytest.fixture(scope="session")
def sample(briefing_of) -> Made:
    return briefing_of(ROOT / "articles")


@pytest.fixture(params=["sample", pytest.param("seeds", marks=pytest.mark.shared)])
def corpus(request, briefing_of) -> Made:
    if request.param == "sample":
        return briefing_of(ROOT / "articles")
    return briefing_of(request.getfixturevalue("shared") / "seeds")


def printed(path: Path) -> str:
    """Give the words of a file without the marks of a page, in one line."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = unescape(re.sub(r"<[^>]*>", "", text))
    return " ".join(text.split())
