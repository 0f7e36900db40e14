"""Marks the lines of a page that are furniture by the company they keep, and those that say when it was published."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from dashboard.load.appeal import names_page
from dashboard.load.bylines import BYLINE, UNNAMED, is_credit
from dashboard.load.captions import mark_authors, mark_captions, mark_players, mark_sponsors
from dashboard.load.furniture import Match, recognise
from dashboard.load.imprint import agency_beside, is_imprint
from dashboard.load.lines import Line, line_of
from dashboard.load.menus import in_columns, names_section
from dashboard.load.shapes import POST_CREDIT, TRUNCATED
from dashboard.load.stamps import DATE, Stamp, stamps
from dashboard.load.subject import Subject, is_paragraph

COLUMNS = re.compile(r"\|| [–—·•-] .* [–—·•-] ")
LINKS = frozenset(["related links", "related link"])
BOXES = {"related links": 4, "related link": 3, "subscription": 12}  # reasons of a box's label, and its greatest length
FIGURE = "caption of a figure"
NOTES = "notes behind the text"
NOTE = re.compile(r"\[(\d{1,3})\]\s|\^?(\d{1,3})[.)]?\s{1,3}(?=\S)")
# Years are no sign: the terms of an agreement end in them, too, and resolutions have theirs in brackets.
CITES = re.compile(
    r"\bpp?\.\s?\d|\bibid\b|\bop\. cit\b|^\W?\d+\W{1,3}see\b|\bhttps?:|^\W?\d+\W{1,3}(?:\w+['’]s? )?interview with\b"
    r"|\bdoi\b|\bauthors?['’]s? interview\b",
    re.IGNORECASE,
)
CONTENTS = frozenset(
    [
        "table of contents",
        "table of contents [hide",
        "table of contents hide",
        "table of contents toggle",
        "contents hide",
        "contents",
        "in this article",
        "on this page",
        "in this paper",
        "in this brief",
    ]
)
LABEL_WORDS = 3
PAGE_HEADER = "header of every page"
ENTRY = re.compile(rf"{DATE.pattern}\s?[–—:-]\s?\w", re.IGNORECASE)  # of a time line: "4 March 2031 – The gates open."
LONGEST_BOX = 12  # lines
OPENS, CLOSES = frozenset("“\"‘'«„"), frozenset("”\"’'»")
SPEAKING = frozenset(["subscription", "advertisement", "comment box", "share links", "related link", "contact details"])
OF_PAGES = ("@", "$", "€", "£", "%", "http", "www.", "subscri")
SPOKEN = 8  # words of a sentence that may be text though it begins like a notice
FOREIGN = 0.4  # share of Latin letters below which a line is in another script: "ҚАЗ РУС ENG" has a third
NEAR = 30  # paragraphs above a quotation that may hold it


def marked(
    lines: Sequence[Line], common: frozenset[str], voices: AbstractSet[int] = frozenset()
) -> tuple[list[Match | None], dict[int, list[Stamp]]]:
    """Give for each line why it is furniture, or None, and the lines that say when something was published.

    Args:
        lines: the page.
        common: lines that recur at the edges of other articles of the corpus.
        voices: lines that are turns of an interview.
    """
    matches = [recognise(line) for line in lines]
    if matches and matches[0] and matches[0].reason == "related link" and len(lines[0].words) > LABEL_WORDS:
        matches[0] = None  # a headline with its kind before it: "LIVE: Envoys meet in Brell"
    for i in voices:
        label = Line(lines[i].span, lines[i].text.partition(":")[0])
        if matches[i] and not recognise(label):
            matches[i] = None  # what somebody says in an interview
    for i, line in enumerate(lines):
        # A headline that copies of one article share stands right above text; a menu or a footer does not.
        if matches[i] is None and line.plain in common and not any(below.prose for below in lines[i + 1 : i + 5]):
            matches[i] = Match("repeated on other pages")
    _of_the_text(lines, matches)
    _on_the_subject(lines, matches)
    _menus(lines, matches)
    _foreign_lines(lines, matches)
    _repeated(lines, matches)
    _pull_quotes(lines, matches)
    _boxes(lines, matches)
    _footnotes(lines, matches)
    mark_players(lines, matches)
    mark_authors(lines, matches)
    mark_sponsors(lines, matches)
    dated = _stamp_lines(lines, matches)
    mark_captions(lines, matches, dated)
    _embedded_posts(lines, matches)
    return matches, dated


def _of_the_text(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Free headings that read like the label of a box ("Also on the table"), and the items of a list of a sentence."""
    listed = False
    for i, line in enumerate(lines):
        match = matches[i]
        listed = line.list_mark > 0 and (listed or (i > 0 and lines[i - 1].text.endswith(":") and not matches[i - 1]))
        if match is None or not match.weak:
            continue
        if match.tail == "related":
            names = all(word[0].isupper() for word in line.text.split() if len(word) > LABEL_WORDS)
            if not names or (i + 1 < len(lines) and is_paragraph(lines[i + 1])):
                matches[i] = None
        elif listed:
            matches[i] = None


def _on_the_subject(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Free whole sentences that only begin like a notice, where they tell of what the other paragraphs tell of.

    "Together with our partners, we call on both armies to open the road" names nothing of a page.
    """
    subject: Subject | None = None
    for i, line in enumerate(lines):
        match = matches[i]
        if match is None or match.reason not in SPEAKING or match.tail or len(line.words) < SPOKEN:
            continue
        if not (line.prose and line.ended) or names_page(line) or any(mark in line.text for mark in OF_PAGES):
            continue
        subject = subject or Subject.of(other for other, found in zip(lines, matches, strict=True) if found is None)
        if subject.told_by(line):
            matches[i] = None


def _menus(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark rows of labels above the first paragraph; within a text they may be a table."""
    for i, line in enumerate(lines):
        if line.prose and line.ended:
            return
        labels = in_columns(line) if matches[i] is None else []
        # One of them at least is known, so that an author, his office and his town in columns are no menu.
        if any(names_section(label) or recognise(line_of(label)) for label in labels) and not any(
            BYLINE.match(label) or is_credit(label) for label in labels
        ):
            matches[i] = Match("menu")


def _foreign_lines(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark short lines in another script than the page's."""
    latin = sum(_latin(line.text) >= 0.5 for line in lines)
    if latin * 2 < len(lines):
        return
    for i, line in enumerate(lines):
        if (
            matches[i] is None
            and len(line.text) < 60
            and _latin(line.text) < FOREIGN
            and any(c.isalpha() for c in line.text)
        ):
            matches[i] = Match("line in another script")


def _latin(text: str) -> float:
    if text.isascii():
        return 1.0
    letters = [char for char in text if char.isalpha()]
    return sum(char < "\u0250" or "\u1e00" <= char < "\u2000" for char in letters) / len(letters) if letters else 1.0


def _repeated(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark text that the page prints again, and lines that it prints over and over."""
    counts = Counter(line.plain for line in lines)
    seen: set[str] = set()
    long_before: list[str] = []
    for i, line in enumerate(lines):
        if matches[i] is not None:
            continue
        plain, count = line.plain, len(line.words)
        if line.text[0] == "," and i and lines[i - 1].text.endswith(line.text):
            matches[i] = Match("repeated text")  # a list whose columns slipped by one
            continue
        above_text = any(len(below.words) >= 15 and below.prose for below in lines[i + 1 : i + 4])
        again = counts[plain] > 2 and count < 40
        header = again and count <= LONGEST_BOX and COLUMNS.search(line.text) is not None  # of a paper's pages
        if again and (header or not above_text):
            matches[i] = Match(PAGE_HEADER if header else "repeated line")
        elif count >= 8 and line.prose and (plain in seen or any(plain in text for text in long_before)):
            matches[i] = Match("repeated text")
        elif count >= 50:
            long_before.append(plain)
        seen.add(plain)


def _pull_quotes(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark a quotation that stands by itself in large letters, and in a paragraph above it as well.

    Where only a paragraph below says it, the line may be a heading that is taken from it, and stays.
    """
    above: list[str] = []
    for i, line in enumerate(lines):
        quoted = line.text[:1] in OPENS or line.text[-1:] in CLOSES
        plain = line.plain.strip("'‘’ ,.")
        if matches[i] is None and quoted and 5 <= len(line.words) <= 40 and plain in "\n".join(above[-NEAR:]):
            matches[i] = Match("repeated text")
            below = lines[i + 1] if i + 1 < len(lines) else line
            closed = i + 2 >= len(lines) or lines[i + 2].gap
            if closed and not below.gap and not below.ended and len(below.words) <= 8 and matches[i + 1] is None:
                matches[i + 1] = Match("repeated text")  # who said it
        if line.prose and len(line.words) >= 12:
            above.append(line.plain)


def _footnotes(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark numbered notes at the end of a page: two or more that count on, each a citation or in brackets."""
    run: list[int] = []
    for i in range(len(lines) // 2, len(lines)):
        note = NOTE.match(lines[i].text)
        number = int(next(filter(None, note.groups()))) if note else 0
        if note and (note[1] or CITES.search(lines[i].text)) and (number == 1 or run):
            run.append(i)
            continue
        _set_aside(lines, matches, run)
        run = []
    _set_aside(lines, matches, run)


def _set_aside(lines: Sequence[Line], matches: list[Match | None], run: Sequence[int]) -> None:
    if len(run) >= 2 and any(CITES.search(lines[i].text) for i in run):
        for i in run:
            matches[i] = matches[i] or Match(NOTES)


def _boxes(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark the links in a box within the text, below its label and up to the next empty line."""
    parted = sum(line.gap for line in lines) * 4 >= len(lines)
    lead = next((i for i, line in enumerate(lines) if line.prose and line.ended and len(line.words) >= 15), len(lines))
    for i, match in enumerate(matches):
        if match and match.reason == FIGURE and i + 1 < len(lines) and lines[i + 1].plain.startswith("source"):
            matches[i + 1] = Match(FIGURE)
        contents = match is not None and lines[i].plain in CONTENTS
        if not match or not (contents or (i > lead and len(lines[i].words) <= BOXES.get(match.reason, -1))):
            continue
        end = i + 1
        while end < min(i + 1 + LONGEST_BOX, len(lines)) and _in_box(lines[end], parted):
            end += 1
        if match.reason not in LINKS and not contents:
            # What invites the reader may have a heading of the text below it: only what its own lines enclose goes.
            end = next((k + 1 for k in range(end - 1, i, -1) if matches[k] or _is_bullet(lines, k)), i)
        for k in range(i + 1, end):
            matches[k] = matches[k] or Match(match.reason)


def _is_bullet(lines: Sequence[Line], k: int) -> bool:
    """Whether a line is an item of a list, and no numbered heading above a paragraph."""
    heads = lines[k].text[0].isdigit() and k + 1 < len(lines) and lines[k + 1].prose
    return bool(lines[k].list_mark) and not heads


def _in_box(line: Line, parted: bool) -> bool:
    """Whether a line below a box's label may belong to the box."""
    label = not line.prose or (not line.ended and len(line.words) <= 25)
    return label and not line.gap and bool(line.list_mark or parted)


def _stamp_lines(lines: Sequence[Line], matches: Sequence[Match | None]) -> dict[int, list[Stamp]]:
    """Find the lines that hold a date and little else: those say when something was published."""
    found = {}
    for i, (line, match) in enumerate(zip(lines, matches, strict=True)):
        reason = match.reason if match else ""
        if len(line.words) > 24 or reason in {"embedded post", "rights notice", NOTES}:
            continue
        marks = stamps(line.text)
        if not marks:
            continue
        rest = marks[0].rest.split()
        if rest and ENTRY.match(line.text) and any(ENTRY.match(beside.text) for beside in _beside(lines, i)):
            continue  # one of the days of a time line
        if i == 0 and 2 <= len(rest) <= 3 and line.text.startswith(rest[0]) and _dated_below(lines):
            continue  # a headline with its date: "Press Briefing - March 4, 2031"
        if (
            len(rest) <= 3
            or (len(rest) <= 9 and (BYLINE.match(line.bare) or UNNAMED.fullmatch(line.bare)))
            or (len(rest) <= 6 and not line.ended and (marks[0].updated or marks[0].published))
            or (len(rest) <= 6 and COLUMNS.search(line.text))
            or (len(rest) <= 9 and (is_imprint(line.bare) or agency_beside(line.bare)))
        ):
            found[i] = marks
    return found


def _beside(lines: Sequence[Line], i: int) -> list[Line]:
    """Give the line above one and the line below it."""
    return [*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]]


def _dated_below(lines: Sequence[Line]) -> bool:
    """Whether a line below the first is a date and no more."""
    return any(marks and not marks[0].rest for marks in (stamps(line.text) for line in lines[1:4]))


def _embedded_posts(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark a post of a social network: its credit, the words above it, and their cut-off continuation below."""
    for i, line in enumerate(lines):
        if not POST_CREDIT.match(line.text):
            continue
        matches[i] = Match("embedded post")
        above = i - 1
        link = matches[above] if above >= 0 else None
        if link and link.reason == "bare link":
            above -= 1
        if above >= 0 and matches[above] is None and len(lines[above].words) <= 70:
            matches[above] = Match("embedded post")
        if i + 1 < len(lines) and matches[i + 1] is None and TRUNCATED.search(lines[i + 1].text):
            matches[i + 1] = Match("embedded post")
