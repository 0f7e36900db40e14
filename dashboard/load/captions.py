"""Marks the words of pictures, recordings and sponsors, which lines beside them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.load.appeal import reported
from dashboard.load.bylines import BYLINE
from dashboard.load.furniture import Match
from dashboard.load.lines import Line
from dashboard.load.shapes import PLAYER
from dashboard.load.stamps import Stamp
from dashboard.load.subject import SENTENCES, Subject, is_paragraph

ABOUT = re.compile(r"About ([A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3})")
DURATION = re.compile(r"\d{1,2}:\d\d\s?[-–|]\s?Source:")  # "02:14 - Source: Kest TV"
TOLD = re.compile(r" (?:is|was|has|writes|covers|reports|works|joined|teaches)\b")
CREDIT_WORDS = 5
LONGEST_BOX = 12  # words of a caption above the line of the date
CAPTION_WORDS = 25
SHORTEST_CAPTION = 8
SPONSORS = 45  # words of a sponsor


def mark_sponsors(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark the words of a sponsor below the line that announces them, where they share no subject with the text."""
    subject: Subject | None = None
    for i, line in enumerate(lines[1:], 1):
        label = matches[i - 1]
        if label is None or label.reason != "advertisement" or "sponsor" not in lines[i - 1].plain or matches[i]:
            continue
        if line.heading_mark or len(lines[i - 1].words) > CREDIT_WORDS or len(line.words) > SPONSORS or reported(line):
            continue
        subject = subject or Subject.of(other for k, other in enumerate(lines) if matches[k] is None and k != i)
        if not subject.told_by(line):
            matches[i] = Match("advertisement")


def mark_authors(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark "About Ada Brun" above a paragraph that begins with her name and what she is: the text ends there."""
    for i, line in enumerate(lines[:-1]):
        name = ABOUT.fullmatch(line.bare) if matches[i] is None else None
        if name and any(
            TOLD.match(lines[i + 1].bare, len(part))
            for part in (name[1], *name[1].split()[::-1])
            if lines[i + 1].bare.startswith(part + " ")
        ):
            matches[i] = Match("about the author", "end")


def mark_players(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark who made a recording, below its length."""
    for i, line in enumerate(lines[1:], 1):
        near = not line.gap and len(line.words) <= CREDIT_WORDS + 1
        above = lines[i - 1]
        if DURATION.match(line.text) and matches[i - 1] is None and not above.ended and len(above.words) <= LONGEST_BOX:
            matches[i - 1] = Match("picture credit")  # the words of a film
        if matches[i] is None and near and PLAYER.match(lines[i - 1].text) and BYLINE.match(line.bare):
            matches[i] = Match("reading aids")


def mark_captions(lines: Sequence[Line], matches: list[Match | None], dated: dict[int, list[Stamp]]) -> None:
    """Mark the words of a picture: what stands between a photographer's name and the line of the date.

    Within a text, what follows his name without a gap where gaps part all paragraphs.
    """
    parted = sum(line.gap for line in lines) * 3 >= len(lines)
    for i in range(1, len(lines) - 1):
        credit = matches[i - 1]
        alone = credit is not None and credit.reason == "picture credit" and len(lines[i - 1].words) <= CREDIT_WORDS
        short = matches[i] is None and i not in dated and len(lines[i].words) <= LONGEST_BOX
        boxed = parted and lines[i - 1].gap and not lines[i].gap and lines[i + 1].gap and _one_sentence(lines[i])
        caption = alone and boxed and matches[i] is None and len(lines[i].words) <= CAPTION_WORDS
        if _above_credit(lines, matches, i):
            matches[i] = Match("picture credit")
        beside = ((alone and short and i + 1 in dated) or caption) and not reported(lines[i])
        if beside or (alone and matches[i] is None and _tells_of_picture(lines, i)):
            matches[i] = Match("picture credit")


def _tells_of_picture(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a sentence without its full stop, above the first paragraph: as broadcasters caption."""
    told = SHORTEST_CAPTION <= len(lines[i].words) <= CAPTION_WORDS and lines[i].function_words >= 3
    return told and not lines[i].ended and is_paragraph(lines[i + 1]) and not any(map(is_paragraph, lines[:i]))


def _above_credit(lines: Sequence[Line], matches: Sequence[Match | None], i: int) -> bool:
    """Whether a line without its full stop stands between a picture's number and its credit."""
    above, below = matches[i - 1], matches[i + 1]
    number = above is not None and above.reason == "counter or number"
    credit = below is not None and below.reason == "picture credit" and len(lines[i + 1].words) <= CREDIT_WORDS
    return number and credit and matches[i] is None and not lines[i].ended and len(lines[i].words) <= CAPTION_WORDS


def _one_sentence(line: Line) -> bool:
    return line.ended and SENTENCES.search(line.text) is None
