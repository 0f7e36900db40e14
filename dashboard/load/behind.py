"""Tells what stands behind a text from its last words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.load.appeal import speaks
from dashboard.load.furniture import Match
from dashboard.load.heads import LABELLED
from dashboard.load.lines import Line
from dashboard.load.subject import SENTENCES

SIGN_OFF = re.compile(
    r"(?:until|see you|best|all best|yours|warmly|kind|regards|cheers|thanks|sincerely|take care|as ever)\b.{0,30},",
    re.IGNORECASE,
)
SOUND = re.compile(r"\((?:SOUNDBITE|LAUGHTER|APPLAUSE|CROSSTALK|MUSIC)\b")  # of a transcript
LABELS = 4  # words of a letter's ending
SHORTEST = 4  # words of a sentence that closes a text


def _signs_off(lines: Sequence[Line], last: int, i: int) -> bool:
    """Whether a line right behind a text is the end of a letter or of a recording: "Until Monday," and a name."""
    if i == last + 1 and SOUND.match(lines[i].text):
        return True
    if i in {last + 1, last + 2} and i and SIGN_OFF.fullmatch(lines[i - 1].text):
        return len(lines[i].words) <= LABELS
    return i == last + 1 and SIGN_OFF.fullmatch(lines[i].text) is not None


def _breaks_off(line: Line) -> bool:
    """Whether a paragraph ends in the middle of a sentence, as above a notice that the rest is for subscribers."""
    return line.prose and not line.ended and SENTENCES.search(line.text) is not None


def _last_word(line: Line) -> bool:
    """Whether a line is a short sentence that closes a text, and none of the page to its reader."""
    short = len(line.words) >= SHORTEST and line.function_words > 0 and line.text.endswith((".", "!", ".”", "!”"))
    return short and not speaks(line) and line.text[0] not in "([*"


def behind(lines: Sequence[Line], matches: Sequence[Match | None], i: int, last: int, noisy: bool) -> str | None:
    """Tell why a line behind the text is no part of it; None where it may be the article's last words."""
    if (i == last + 1 and (_last_word(lines[i]) or _breaks_off(lines[i]))) or _signs_off(lines, last, i):
        return None
    if noisy or any(matches[k] for k in range(last + 1, i)) or LABELLED.match(lines[i].text.lstrip("([")):
        return "stands behind the article"
    return None if i - last <= 2 or lines[i].list_mark else "stands behind the article"
