"""Rooms that go with their test, and a small corpus that is already read."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.briefing import STORE_VARIABLE, open_briefing
from dashboard.uploads.room import Room

MAIN = """Valdoria and Kest meet in Lund

By Irena Holt, Northern Gazette

4 March 2031

LUND - The foreign ministers of Norway and Sweden met in Lund on Tuesday to discuss fishing quotas. Norway demanded
that Sweden lift its sanctions on trawlers. Sweden rejected the demand.
"""
OWN = """Ministers talk about fish

Harbour Letter, 5 March 2031

OSLO - The foreign minister of Norway said on Wednesday that the talks in Lund had been useful. Norway demanded that
Sweden lift its sanctions on trawlers, and Sweden agreed to look at it.
"""


@pytest.fixture(scope="session")
def corpus(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "main.txt").write_text(MAIN)
    return folder


@pytest.fixture(scope="session")
def store(tmp_path_factory, corpus) -> Path:
    folder = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STORE_VARIABLE, str(folder))
        open_briefing(corpus, None)
    return folder


@pytest.fixture
def room():
    made = Room()
    yield made
    made.close()
