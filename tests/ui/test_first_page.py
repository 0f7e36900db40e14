"""The first page comes soon: what only other pages and downloads need is imported by them."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATER = {"networkx", "matplotlib", "spacy", "docx", "openpyxl", "yake", "dateparser"}


@pytest.mark.parametrize("module", ["dashboard.ui.filter_bar", "dashboard.ui.briefing_parts", "dashboard.ui.heading"])
def test_the_first_page_brings_only_what_it_shows(module):
    code = f"import sys, {module}; print(*sorted(set(sys.modules) & {LATER!r}))"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own code
    assert told.split() == []
