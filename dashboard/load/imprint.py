"""The lines right below a headline that say who published a text and when: "Kest Fortnight, October 2031".

There an outlet's name needs no word like "Herald": capitals beside a date, or a name of the kind that reviews, briefs
and studies have, are enough. Elsewhere on a page the same words may be a heading or anybody's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.article import Span
from dashboard.lexicon import lexicon
from dashboard.load.furniture import Match, recognise
from dashboard.load.lines import FUNCTION_WORDS, Line
from dashboard.load.masthead import names_issuer
from dashboard.load.outlet import BY, alone
from dashboard.load.stamps import stamps

PARTS = re.compile(r"\s?[|·•]\s?|\s[–—-]{1,2}\s|\s?[–—]$|,\s|;\s|\s(?=(?:No|Nr|Vol|Issue)\.? ?#?\d)")
MOST_WORDS = 7
MOST_LINES = 5  # below a headline
_WORDS = lexicon("page_words")
JOINING = frozenset(_WORDS["in_outlets"].split())
DEPARTMENTS = frozenset(_WORDS["departments"].split())
PERIODICALS = frozenset(f"{_WORDS['outlets']} {_WORDS['periodicals']}".split())


def published_by(text: str) -> str | None:
    """Give the outlet that an imprint names."""
    parts = [part.strip(" .,*_") for part in PARTS.split(text) if part and part.strip(" .,*_")]
    if not parts or len(_line(text).words) > 16:
        return None
    named = [part for part in parts if not BY.match(part) and _is_outlet(part)]
    return named[0] if named else None


def _line(text: str) -> Line:
    return Line(Span(0, 0), text)


def _is_outlet(part: str) -> bool:
    """Whether a part of an imprint is the name of an outlet."""
    words = part.split()
    if not 1 < len(words) <= MOST_WORDS or stamps(part) or any(char in ':?!“”"()' or char.isdigit() for char in part):
        return False
    if not all(word[0].isupper() or word in JOINING for word in words) or words[0].casefold() in DEPARTMENTS:
        return False
    if recognise(_line(part)):
        return False  # a section of a site, or the label of a kind of text
    return bool(alone(part)) or names_issuer(part) or words[-1].casefold() in PERIODICALS


def is_imprint(text: str) -> bool:
    """Whether a line holds an outlet's name and besides only what an imprint has: a date, authors, a place, a label."""
    if not published_by(text):
        return False
    parts = [part.strip(" .*_") for part in PARTS.split(text) if part and part.strip(" .*_")]
    return all(stamps(part) or BY.match(part) or recognise(_line(part)) or _is_name(part) for part in parts)


def _is_name(part: str) -> bool:
    words = part.split()
    return len(words) <= MOST_WORDS and all(word[0].isupper() or word.casefold() in FUNCTION_WORDS for word in words)


def imprint(lines: Sequence[Line], matches: Sequence[Match | None], title: int, first: int) -> int | None:
    """Find the line below a headline that names the outlet alone."""
    for i in range(title + 1, min(title + 1 + MOST_LINES, first + 1, len(lines))):
        if lines[i].prose and lines[i].ended:
            return None
        text = lines[i].bare.strip(" .,|·•–—-")
        if matches[i] is None and (_is_outlet(text) or (is_imprint(text) and not stamps(text) and not BY.search(text))):
            return i
    return None
