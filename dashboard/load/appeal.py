"""Tells what a page says to its reader ("Get our newsletter") from what an article reports ("Get our people back").

Sentences of both kinds begin alike and share their words. A page speaks to "you", of "us" and of its own things; a
report says who did or said what. A sentence that is lost is evidence lost, so a sentence in doubt is text.
"""

from __future__ import annotations

import re

from dashboard.lexicon import lexicon
from dashboard.load.lines import Line

_WORDS = lexicon("page_words")


def _any_of(phrases: str) -> re.Pattern[str]:
    """Make a pattern of phrases parted by commas; a star stands for the rest of a word."""
    words = (re.escape(" ".join(phrase.split())).replace(r"\*", r"\w*") for phrase in phrases.split(","))
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(sorted(words, key=len, reverse=True))})(?![\w'’-])", re.IGNORECASE)


READER = re.compile(r"\b(?:you|your|yours|yourself|we|our|ours|us|my)\b|@|https?:|\b(?:click|tap) ", re.IGNORECASE)
THINGS = _any_of(_WORDS["page_things"])
ITSELF = _any_of(_WORDS["names_itself"])
REPORTED = _any_of(_WORDS["reported"])
ASKING = _any_of(_WORDS["invitations"])
CLAUSE = re.compile(r"[.!?,;:–—]\s+|\b(?:and|or|please|to)\s+")  # behind it an invitation may begin
QUOTED = re.compile(r"^[“\"‘«„]|[“\"„«].{3,}[”\"»]")
LABEL = re.compile(r"[A-ZÀ-Þ][\w.’' ]{1,40}:\s")  # of a speaker
LONGEST = 50  # words
THINGS_ENOUGH = 2


def reported(line: Line) -> bool:
    """Whether a line tells what somebody said or did."""
    return REPORTED.search(line.text) is not None


def speaks(line: Line) -> bool:
    """Whether a whole sentence may be the page's own: it speaks to the reader or of itself, and reports nothing."""
    if reported(line):
        return False
    return READER.search(line.text) is not None or ITSELF.search(line.text) is not None


def names_page(line: Line) -> bool:
    """Whether a line names a thing of a page, or the page itself."""
    return THINGS.search(line.text) is not None or ITSELF.search(line.text) is not None


def invites(line: Line) -> bool:
    """Whether a line asks its reader for something that only pages ask for, in whatever words.

    It holds an invitation ("sign up", "let us know"), speaks to the reader, and names things of the page ("newsletter",
    "comments"); an invitation in the middle of a sentence needs two such things.
    """
    text = line.text
    if not 3 <= len(line.words) <= LONGEST or not READER.search(text):
        return False
    things = {match.group().casefold() for match in THINGS.finditer(text)}
    if not things or QUOTED.search(text) or LABEL.match(text) or reported(line):
        return False
    if ASKING.match(text):
        return True
    return len(things) >= THINGS_ENOUGH and any(ASKING.match(text, clause.end()) for clause in CLAUSE.finditer(text))
