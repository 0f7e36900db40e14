"""Recognises lines of page furniture by the words that pages use everywhere; the words are data, in the lexicon."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from dashboard.lexicon import lexicon, word_set
from dashboard.load.appeal import invites, reported, speaks
from dashboard.load.lines import Line, line_of
from dashboard.load.menus import is_menu
from dashboard.load.shapes import SOUND, shape_of

Tail = Literal["comments", "related", "end"]
Sentences = Literal["any", "quiet", "page", "label"]  # which whole sentences a phrase makes furniture of

MARKS = (":", "|", "–", "—", ">", "»", "›", "→")  # part a label from what it labels
LEADING = "[(*•-–—_>»→⟶↪ ♦◆■►▶✉📩👉🔗☕🔔#"
EDGE = 60  # characters
SIGNS = "[{(/:&"
WIDE = re.compile(r"\S\s{2,}\S|\t")
STRIP = re.compile(r"\t+|\s{2,}|\s[|·•/]\s")
MORE_IN = re.compile(r"(?:More|MORE) (?:in|IN) [A-Z][\w&’'-]+(?: [A-Z&][\w’'-]*){0,3}")  # "More in Politics"
COUNTED = re.compile(r" ?\(\d{1,6}\)$")  # of a button: "Like (38)"
TAIL_COUNT = re.compile(
    r"^\(?\d{1,4}\)? (?:comments?|responses?|replies|thoughts? on)\b|^comments? \(?\d{1,4}\)?$", re.IGNORECASE
)
BETWEEN_BUTTONS = re.compile(r"[\s|,·•/]+")
SHARING = word_set("page_words", "sharing")  # what such a row asks for
JOINING_BUTTONS = frozenset(["and", "or", "on", "via", "by"])
REPLIES = re.compile(r"\d{1,4} (?:thoughts?|comments?|responses?|replies) (?:on|to) [“\"‘'«].*[”\"’'»]$", re.IGNORECASE)


class Match(NamedTuple):
    """Why a line is furniture, and whether what follows it is, too."""

    reason: str
    tail: Tail | None = None
    weak: bool = False  # the line may as well be a heading of the article


class _Rule(NamedTuple):
    """What a phrase makes of a line that begins with it or holds it."""

    match: Match
    longest: int  # words
    sentences: Sentences
    edge: bool  # in a whole sentence, the phrase stands among its last words

    def takes(self, line: Line, labels: bool) -> bool:
        """Whether it makes furniture of a line; `labels` where a mark parts the phrase from what it labels."""
        if len(line.words) > self.longest:
            return False
        if self.sentences == "any" or labels or not line.prose:
            return True
        if not line.ended or self.sentences == "quiet":
            return not reported(line)
        return self.sentences == "page" and speaks(line)


class _Held(NamedTuple):
    """A phrase that a line may hold."""

    place: int  # among all phrases: those for long lines come first
    phrase: str
    rule: _Rule


@dataclass(frozen=True)
class _Phrases:
    """The lexicon, made ready for look-up."""

    lines: dict[str, Match]
    starts: re.Pattern[str]
    start_rules: dict[str, _Rule]
    contains: dict[str, list[_Held]]  # by what of it a line must hold; "" where that is all of it


@cache
def _phrases() -> _Phrases:
    lines: dict[str, Match] = {}
    starts: dict[str, _Rule] = {}
    contains: dict[str, _Rule] = {}
    for entry in lexicon("furniture"):
        match = Match(entry["reason"], entry.get("tail"), bool(entry.get("weak")))
        rule = _Rule(match, int(entry.get("longest", 40)), entry.get("sentences", "page"), bool(entry.get("edge")))
        for phrase in entry.get("lines", ()):
            lines.setdefault(_key(phrase), match)
        for phrase in entry.get("starts", ()):
            starts.setdefault(str(phrase).casefold(), rule)
        for phrase in entry.get("contains", ()):
            contains.setdefault(str(phrase).casefold(), rule)
    held: dict[str, list[_Held]] = {}
    for place, (phrase, rule) in enumerate(sorted(contains.items(), key=lambda item: -item[1].longest)):
        # The first and the last word of a phrase may be parts of longer words in a line; those between are words there.
        held.setdefault(_looked_up_by(phrase), []).append(_Held(place, phrase, rule))
    return _Phrases(lines, _alternatives(starts), starts, held)


def _key(phrase: Any) -> str:
    return line_of(str(phrase)).plain


def _alternatives(phrases: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    ends = (rf"{re.escape(phrase)}(?!\w)" if phrase[-1].isalnum() else re.escape(phrase) for phrase in ordered)
    return re.compile("|".join(ends))


def recognise(line: Line) -> Match | None:
    """Tell why a line is furniture by its words alone; None where it may be text."""
    phrases = _phrases()
    if not line.plain or (not line.words and not any(char.isalnum() for char in line.plain)):
        return Match("rule or mark")
    if not line.bare:
        return Match("picture")
    if is_menu(line):
        return Match("menu")
    if line.bare != line.text:
        line = Line(line.span, line.bare, line.gap)  # Markdown's marks are none of its words
    if SOUND.match(line.text):
        return Match("reading aids")
    if match := phrases.lines.get(line.plain) or _strip_of(line, phrases):
        return match
    if REPLIES.match(line.text) or (
        TAIL_COUNT.search(line.text) and len(line.words) <= 8 and not (line.prose and line.ended)
    ):
        return Match("comment box", "comments")
    if match := _by_phrase(line, phrases):
        return match
    if shape := shape_of(line):
        return Match(shape)
    return Match("invitation to the reader") if invites(line) else None


def _looked_up_by(phrase: str) -> str:
    """Give by what a phrase is looked up: a word within it, the letters beside its one space, or a sign that it has."""
    words = phrase.split()
    if len(words) > 2:
        return max(words[1:-1], key=len)
    return next(iter((*_joints(words), *(mark for mark in SIGNS if mark in phrase), "")))


def _joints(words: Sequence[str]) -> set[str]:
    """Give the last letter of each word with the first of the next: what two words of a phrase share with a line."""
    return {f"{left[-1]} {right[0]}" for left, right in itertools.pairwise(words)}


def _by_phrase(line: Line, phrases: _Phrases) -> Match | None:
    """Tell what the words that a line begins with or holds make of it."""
    lowered = " ".join(line.text.casefold().replace("’", "'").split()).lstrip(LEADING)
    begun = phrases.starts.match(lowered)
    if begun:
        rule = phrases.start_rules[begun.group()]
        labels = begun.group().endswith(MARKS) or lowered[begun.end() :].lstrip().startswith(MARKS)
        if rule.takes(line, labels):
            return rule.match
    words = lowered.split()
    within = phrases.contains.keys() & {"", *words, *_joints(words), *(mark for mark in SIGNS if mark in lowered)}
    held = [entry for word in within for entry in phrases.contains[word] if entry.phrase in lowered]
    for _, phrase, rule in sorted(held):
        if rule.takes(line, labels=False):
            if rule.edge and line.prose and line.ended and lowered.rindex(phrase) < len(lowered) - EDGE:
                continue
            return rule.match
    return None


def _strip_of(line: Line, phrases: _Phrases) -> Match | None:
    """Tell what a strip of buttons on one line is: "Share   Facebook   X   Email"."""
    pieces = STRIP.split(line.text.casefold())
    if 2 < len(pieces) <= 12 or (len(pieces) == 2 and WIDE.search(line.text)):
        known = [phrases.lines.get(_key(COUNTED.sub("", piece))) for piece in pieces if piece.strip()]
        if known and known[0] and all(known):
            return known[0]
    if MORE_IN.fullmatch(line.text):
        return Match("related links", "related")
    sections = [] if line.list_mark else line.plain.split(", ")
    if 1 < len(sections) <= 4 and all(_names_section(name, phrases) for name in sections):
        return Match("menu", weak=True)  # "World, Middle East" above a headline; within a text it may be a heading
    if 2 <= len(line.words) <= 12 and _are_buttons(line.plain, phrases):
        return Match("share links")
    return None


def _are_buttons(plain: str, phrases: _Phrases) -> bool:
    """Whether a line is a row of buttons: "Share Tweet Email", "Share: Facebook | X", "Share on X or Viber"."""
    label, colon, row = plain.partition(":")
    words = BETWEEN_BUTTONS.split(row.strip() if colon else plain)
    asks = plain.partition(" ")[0].strip(":") in SHARING
    if asks:
        words = [word for word in words if word not in JOINING_BUTTONS]
    if colon and not (asks or _is_button(label, phrases)):
        return False
    at = 0
    while at < len(words):
        step = next((n for n in (4, 3, 2, 1) if _is_button(" ".join(words[at : at + n]), phrases)), 0)
        if not step:
            return False
        at += step
    return bool(words)


def _names_section(text: str, phrases: _Phrases) -> bool:
    match = phrases.lines.get(text)
    return match is not None and match.reason == "menu"


def _is_button(text: str, phrases: _Phrases) -> bool:
    match = phrases.lines.get(text)
    return match is not None and match.reason == "share links"
