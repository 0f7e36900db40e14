"""Recognises the menus of a page by their shape: rows of the names of its sections, rows of columns, rows of links."""

from __future__ import annotations

import re

from dashboard.lexicon import lexicon
from dashboard.load.emphasis import LINK
from dashboard.load.lines import FUNCTION_WORDS, Line
from dashboard.load.stamps import stamps

WORDS = frozenset(lexicon("page_words")["menu_words"].split())
SECTIONS = 4  # names in a row; fewer may be a headline: "Energy Research in Africa"
WIDE = re.compile(r"\t+|\s{2,}|\s[|·•]\s")
COLUMNS = 3
LONGEST = 20  # words
COLUMN_WORDS = 4
BETWEEN = re.compile(r"[\s|·•/,–—-]*")


def is_menu(line: Line) -> bool:
    """Whether a line is a menu wherever it stands: a row of sections ("World Business Sport Opinion"), or of links."""
    return _names_sections(line) or _only_links(line.text)


def _names_sections(line: Line) -> bool:
    """Whether a line consists of the names of sections and services, without a word that makes a sentence of them."""
    if not SECTIONS <= len(line.words) <= LONGEST or line.ended or any(char in "?:,;" for char in line.text):
        return False
    words = line.text.split()
    known = sum(word.casefold() in WORDS for word in words)
    return known >= SECTIONS and known * 3 >= 2 * len(words) and all(not word[0].islower() for word in words)


def _only_links(text: str) -> bool:
    """Whether a line of Markdown holds two links or more and nothing else."""
    if text.count("](") < 2:  # one link alone may be a heading
        return False
    return BETWEEN.fullmatch(LINK.sub("", text)) is not None


def in_columns(line: Line) -> list[str]:
    """Give the short labels, parted by wide gaps or bars, that a line consists of; none where it is another line."""
    parts = [part for part in WIDE.split(line.bare) if part]
    short = len(parts) >= COLUMNS and not line.ended and all(len(part.split()) <= COLUMN_WORDS for part in parts)
    return parts if short and not stamps(line.text) else []


def names_section(label: str) -> bool:
    """Whether a label is made of words that menus name sections by."""
    return all(word.casefold() in WORDS | FUNCTION_WORDS for word in label.split())
