"""A source text cut into lines, and what can be told of a line by itself: is it prose, a label, a link?"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cached_property

from dashboard.article import Span
from dashboard.lexicon import lexicon
from dashboard.load.emphasis import bare

LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
ENDS = (".", "!", "?", "…", ":", ";", ".”", "!”", "?”", '."', '!"', '?"', ".)", "”", ".’", ".'", "。", ",”", ',"')
SIGNED_OFF = re.compile(r"(?<=[.!?”\"’)]) [A-Z]{2,6}$")  # an agency behind its last sentence
LIST_MARK = re.compile(r"(?:[•●▪◦‣∙·*–—+\-]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+(?=\S)")
HEADING_MARK = re.compile(r"#{1,6}\s+(?=\S)")
STEM, SHORTEST = 6, 4  # letters of the beginning that two forms of a word share, and of the words that have one
FUNCTION_WORDS = frozenset(f"{lexicon('page_words')['joining']} {lexicon('page_words')['foreign']}".split())


@dataclass(frozen=True)
class Line:
    """A line of the source text without the white space around it, or a piece of one."""

    span: Span
    text: str
    gap: bool = True  # whether an empty line (or the start of the text) stands before it

    @cached_property
    def words(self) -> list[str]:
        """The words of the line, lower case."""
        return WORD.findall(self.text.casefold())

    @cached_property
    def plain(self) -> str:
        """The line for comparing: lower case, straight apostrophes, single spaces, no marks at either end."""
        text = " ".join(self.text.casefold().replace("’", "'").split())
        return text.strip(' .,:;!?*#|•·∙-–—_=<>»«›‹[](){}"“”→←▼▲+\u200b\ufeff©®✕×')

    @cached_property
    def bare(self) -> str:
        """The line without Markdown's marks of emphasis and links."""
        return bare(self.text)

    @cached_property
    def ended(self) -> bool:
        """Whether it ends like a sentence."""
        text = SIGNED_OFF.sub("", self.text)
        return text.rstrip("*_ )]").endswith(ENDS) or text.endswith(ENDS)

    @cached_property
    def function_words(self) -> int:
        """How many of its words only hold a sentence together."""
        return sum(word in FUNCTION_WORDS for word in self.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of its words that say what it is about."""
        return frozenset(word[:STEM] for word in self.words if len(word) >= SHORTEST and word not in FUNCTION_WORDS)

    @cached_property
    def prose(self) -> bool:
        """Whether it reads like a sentence or more, not like a label, a menu entry or a headline."""
        count = len(self.words)
        if count >= 12 and not (count < 16 and self.text.endswith("?")):
            joined = self.function_words * 8 >= count or (self.ended and self.function_words > 0)
            return joined or (count >= 40 and self.function_words * 20 >= count)
        if count >= 5 and self.ended and not self.text.endswith((":", "?")):
            return self.function_words > 0
        if not count:
            return False
        # Scripts without spaces between words: a long line with a full stop of its own.
        return len(self.text) >= 25 and any(mark in self.text for mark in "。，؟।")

    @cached_property
    def list_mark(self) -> int:
        """How many characters of it are a bullet or number."""
        match = LIST_MARK.match(self.text)
        return match.end() if match else 0

    @cached_property
    def heading_mark(self) -> int:
        """How many characters of it are Markdown's mark of a heading."""
        match = HEADING_MARK.match(self.text)
        return match.end() if match else 0


def line_of(text: str) -> Line:
    """Make a line of words that stand nowhere by themselves: a part of a line, or a phrase."""
    return Line(Span(0, 0), text)


def split_lines(source: str, start: int = 0) -> list[Line]:
    """Cut a text into its lines that are not blank."""
    lines: list[Line] = []
    before = start
    for match in LINE.finditer(source, start):
        raw = match.group()
        text = raw.strip()
        if not text:
            continue
        begin = match.start() + len(raw) - len(raw.lstrip())
        between = source[before:begin].replace("\r\n", "\n")
        lines.append(Line(Span(begin, begin + len(text)), text, not lines or between.count("\n") > 1))
        before = begin + len(text)
    return lines


def cut(line: Line, *places: int) -> list[Line]:
    """Cut a line in pieces, at offsets within its text."""
    bounds = [0, *places, len(line.text)]
    pieces: list[Line] = []
    for left, right in itertools.pairwise(bounds):
        raw = line.text[left:right]
        text = raw.strip()
        if text:
            begin = line.span.start + left + len(raw) - len(raw.lstrip())
            pieces.append(Line(Span(begin, begin + len(text)), text, line.gap and not pieces))
    return pieces
