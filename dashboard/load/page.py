"""Tells the article from the page around it: which lines are its headline, its byline, its text, and which are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.load.furniture import POST_CREDIT, TRUNCATED, Match, recognise
from dashboard.load.lines import Line
from dashboard.load.stamps import Stamp, stamps

BYLINE = re.compile(
    r"(?:story |words |text |written |reported |posted |published |analysis |edited )?by:?\s{1,3}(?=[^\W_])"
    r"|authors?:\s{0,3}(?=\w)",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"(?:source|details|quote|background|update|note|date|location|photo|summary|topic)s?:", re.IGNORECASE
)
BARE_BYLINE = re.compile(r"(?:by|author|written by|posted by|published by|words by|story by)\W{0,2}", re.IGNORECASE)
COMMENT_SHARE = 0.25  # of the best stretch: from so much text on, what stands before a comment box is the article
LEAST_WORDS = 20  # of prose; a page with less and many lines beside it has no article
HEAD_LINES = 14  # how far above its text a headline is looked for


@dataclass(frozen=True)
class Page:
    """The lines of a page with what each is."""

    lines: tuple[Line, ...]
    furniture: dict[int, str]  # line -> reason
    title: int | None
    byline: int | None
    dateline: int | None
    first: int  # the text runs from this line
    last: int  # to this one
    stamps: dict[int, list[Stamp]]  # lines that say when something was published

    @property
    def body(self) -> list[int]:
        """The lines that are the article's text."""
        apart = {self.title, self.byline, self.dateline}
        return [i for i in range(len(self.lines)) if i not in self.furniture and i not in apart]


def read_page(lines: Sequence[Line], headline: str | None = None, common: frozenset[str] = frozenset()) -> Page:
    """Tell the lines of a page apart.

    Args:
        lines: the page.
        headline: the headline, where the file gives it.
        common: lines that recur at the edges of other articles of the corpus.
    """
    matches = [recognise(line) for line in lines]
    for i, line in enumerate(lines):
        # A headline that copies of one article share stands right above text; a menu or a footer does not.
        if matches[i] is None and line.plain in common and not any(below.prose for below in lines[i + 1 : i + 5]):
            matches[i] = Match("repeated on other pages")
    _foreign_lines(lines, matches)
    _repeated(lines, matches)
    dated = _stamp_lines(lines, matches)
    _embedded_posts(lines, matches)
    first, last = _text_range(lines, matches, dated)
    return _labelled(lines, matches, dated, first, last, headline)


def _foreign_lines(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark short lines in another script than the page's."""
    latin = sum(_latin(line.text) >= 0.5 for line in lines)
    if latin * 2 < len(lines):
        return
    for i, line in enumerate(lines):
        if (
            matches[i] is None
            and len(line.text) < 60
            and _latin(line.text) < 0.3
            and any(c.isalpha() for c in line.text)
        ):
            matches[i] = Match("line in another script")


def _latin(text: str) -> float:
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
        above_text = any(len(below.words) >= 15 and below.prose for below in lines[i + 1 : i + 4])
        if counts[plain] > 2 and count < 40 and not above_text:
            matches[i] = Match("repeated line")
        elif count >= 8 and line.prose and (plain in seen or any(plain in text for text in long_before)):
            matches[i] = Match("repeated text")
        elif count >= 50:
            long_before.append(plain)
        seen.add(plain)


def _stamp_lines(lines: Sequence[Line], matches: Sequence[Match | None]) -> dict[int, list[Stamp]]:
    """Find the lines that hold a date and little else: those say when something was published."""
    found = {}
    for i, line in enumerate(lines):
        reason = matches[i].reason if matches[i] else ""  # type: ignore[union-attr]
        if len(line.words) > 24 or reason in {"embedded post", "rights notice"}:
            continue
        marks = stamps(line.text)
        if not marks:
            continue
        rest = marks[0].rest.split()
        if len(rest) <= 3 or (len(rest) <= 9 and BYLINE.match(line.text)) or (len(rest) <= 6 and "|" in line.text):
            found[i] = marks
    return found


def _embedded_posts(lines: Sequence[Line], matches: list[Match | None]) -> None:
    """Mark a post of a social network: its credit, the words above it, and their cut-off continuation below."""
    for i, line in enumerate(lines):
        if not POST_CREDIT.match(line.text):
            continue
        matches[i] = Match("embedded post")
        above = i - 1
        if above >= 0 and matches[above] is not None and matches[above].reason == "bare link":  # type: ignore[union-attr]
            above -= 1
        if above >= 0 and matches[above] is None and len(lines[above].words) <= 70:
            matches[above] = Match("embedded post")
        if i + 1 < len(lines) and matches[i + 1] is None and TRUNCATED.search(lines[i + 1].text):
            matches[i + 1] = Match("embedded post")


def _text_range(
    lines: Sequence[Line], matches: Sequence[Match | None], dated: dict[int, list[Stamp]]
) -> tuple[int, int]:
    """Find the stretch of lines that holds the article's text: the one with most prose and fewest labels."""
    weights = _weights(lines, matches, dated)
    walls = [i for i, match in enumerate(matches) if match and match.tail == "comments"]
    stretches = []
    begin = 0
    for wall in (*walls, len(lines)):
        stretches.append(_heaviest(weights, begin, wall))
        begin = wall + 1
    best = max((weight for weight, _, _ in stretches), default=0.0)
    for weight, first, last in stretches:
        if weight > 0 and weight >= COMMENT_SHARE * best:
            return first, last
    return 0, -1


def _weights(lines: Sequence[Line], matches: Sequence[Match | None], dated: dict[int, list[Stamp]]) -> list[float]:
    weights = []
    run = 0  # labels in a row
    for i, line in enumerate(lines):
        match = matches[i]
        count = len(line.words)
        if match and match.tail == "related":
            weight = -18.0
            run += 1
        elif match or i in dated:
            weight = -2.0 - min(run, 4)
            run += 1
        elif line.prose:
            weight = float(min(count or len(line.text) // 4, 90))
            if TRUNCATED.search(line.text) and count < 45:
                weight = 0.0
            elif count < 40 and run >= 2 and not _prose_near(lines, matches, i):
                weight *= 0.25  # a teaser among labels
            run = 0
        elif line.list_mark:
            weight = -0.5 if count < 3 else 0.5
        else:
            weight = -1.0 - min(run, 5)
            run += 1
        weights.append(weight)
    return weights


def _prose_near(lines: Sequence[Line], matches: Sequence[Match | None], i: int) -> bool:
    """Whether the next line is prose too, or the second next one behind a heading."""
    return any(k < len(lines) and matches[k] is None and lines[k].prose for k in (i + 1, i + 2))


def _heaviest(weights: Sequence[float], begin: int, end: int) -> tuple[float, int, int]:
    """Give the stretch of consecutive weights with the greatest sum."""
    best, first, last = 0.0, begin, begin - 1
    total, start = 0.0, begin
    for i in range(begin, end):
        if total <= 0:
            total, start = 0.0, i
        total += weights[i]
        if total > best:
            best, first, last = total, start, i
    return best, first, last


def _labelled(
    lines: Sequence[Line],
    matches: Sequence[Match | None],
    dated: dict[int, list[Stamp]],
    first: int,
    last: int,
    headline: str | None,
) -> Page:
    """Name the lines around and in the text."""
    labels = sum(1 for i, match in enumerate(matches) if match or (not lines[i].prose and not first <= i <= last))
    noisy = labels >= 8
    if not noisy:
        last = _prose_to_the_end(lines, matches, last)
    title = _headline(lines, matches, dated, first, headline, noisy)
    byline = _byline(lines, matches, dated, title, first, last)
    top = first if title is None else min(first, title)
    dateline = _dateline(dated, byline, lines, title, first, last)
    furniture: dict[int, str] = {}
    title_text = lines[title].plain if title is not None else None
    for i, line in enumerate(lines):
        if i in {title, byline, dateline}:
            continue
        match = matches[i]
        if match and not (match.weak and first < i < last and i + 1 < len(lines) and lines[i + 1].prose):
            furniture[i] = match.reason
        elif line.plain == title_text:
            furniture[i] = "headline repeated"
        elif i in dated and not line.prose:
            furniture[i] = "date of the page or of another text"
        elif BARE_BYLINE.fullmatch(line.text):
            furniture[i] = "label"
        elif i < top:
            if noisy or (title is not None and not line.prose):
                furniture[i] = "stands before the article"
        elif i > last and (reason := _behind(lines, matches, i, last, noisy)):
            furniture[i] = reason
        elif noisy and i < first and len(line.words) < 5:
            furniture[i] = "label beside the headline"
    return Page(tuple(lines), furniture, title, byline, dateline, first, last, dated)


def _prose_to_the_end(lines: Sequence[Line], matches: Sequence[Match | None], last: int) -> int:
    """Let the text run on to its last prose, on a page that has little beside its article."""
    for i in range(max(last, 0), len(lines)):
        match = matches[i]
        if match and match.tail:
            break
        if match is None and lines[i].prose:
            last = i
    return last


def _behind(lines: Sequence[Line], matches: Sequence[Match | None], i: int, last: int, noisy: bool) -> str | None:
    """Tell why a line behind the text is no part of it; None where it may be the article's last words."""
    if noisy or any(matches[k] for k in range(last + 1, i)):
        return "stands behind the article"
    return None if i - last <= 2 or lines[i].list_mark else "stands behind the article"


def _is_title(line: Line, match: Match | None, i: int, dated: dict[int, list[Stamp]]) -> bool:
    return (
        match is None
        and i not in dated
        and 2 <= len(line.words) <= 30
        and len(line.text) <= 200
        and not (line.text.endswith((".", ":", ",", ";")) and not line.text.endswith(("...", " U.S.", " v.")))
        and not BYLINE.match(line.text)
        and not LABELLED.match(line.text)
        and not (line.list_mark and not line.text[0].isdigit())
    )


def _is_byline(text: str) -> bool:
    """Whether a line is one to four names and no more."""
    names = re.split(r",| and | & ", text)
    return all(1 < len(name.split()) <= 3 and all(word[0].isupper() for word in name.split()) for name in names)


def _headline(
    lines: Sequence[Line],
    matches: Sequence[Match | None],
    dated: dict[int, list[Stamp]],
    first: int,
    headline: str | None,
    noisy: bool,
) -> int | None:
    """Find the printed headline: a line like one, above the text, best with a byline or date below it."""
    if headline:
        wanted = Line(lines[0].span, headline).plain if lines else ""
        for i, line in enumerate(lines[: first + HEAD_LINES]):
            if line.plain == wanted:
                return i
    counts = Counter(line.plain for line in lines)
    best, found = -9.0, None
    text = next((i for i in range(max(first, 0), len(lines)) if lines[i].prose and matches[i] is None), first)
    for i in range(max(0, text - HEAD_LINES), text):
        line = lines[i]
        if not _is_title(line, matches[i], i, dated):
            continue
        score = -0.25 * (text - i) + min(len(line.words), 9) * 0.45
        near = range(i + 1, min(i + 5, text + 1))
        score += (
            2.0
            if any(k in dated or BYLINE.match(lines[k].text) or BARE_BYLINE.fullmatch(lines[k].text) for k in near)
            else 0
        )
        score += 1.5 if counts[line.plain] > 1 else 0
        score -= 3.0 if i + 1 in dated and _is_byline(line.text) else 0
        score += 2.0 if line.heading_mark else 0
        if not noisy and all(matches[k] or k in dated for k in range(i)):
            score += 3.0  # the first line of a page that has little beside its article
        if score > best:
            best, found = score, i
    return found


def _byline(
    lines: Sequence[Line],
    matches: Sequence[Match | None],
    dated: dict[int, list[Stamp]],
    title: int | None,
    first: int,
    last: int,
) -> int | None:
    """Find the line that says who wrote the article, between the headline and the text."""
    begin = max(0, first - HEAD_LINES) if title is None else max(0, title - 3)
    text = next((i for i in range(max(first, 0), last + 1) if lines[i].prose and len(lines[i].words) >= 15), first)
    for i in range(begin, min(text + 2, len(lines))):
        line = lines[i]
        if i == title or matches[i] or len(line.words) > 16 or (line.prose and line.ended):
            continue
        if BYLINE.match(line.text):
            return i
        behind_label = i > 0 and BARE_BYLINE.fullmatch(lines[i - 1].text)
        capital = sum(word[:1].isupper() for word in line.text.split())
        names = 2 <= len(line.words) <= 6 and capital >= len(line.words) - 1 and not line.ended
        if behind_label and 1 <= len(line.words) <= 8 and capital:
            return i
        if names and title is not None and title < i and i + 1 in dated and not lines[i].text.isupper():
            return i
    return None


def _dateline(
    dated: dict[int, list[Stamp]], byline: int | None, lines: Sequence[Line], title: int | None, first: int, last: int
) -> int | None:
    """Choose the line of the publication date among the dated ones."""
    candidates = [i for i in dated if i not in (title, byline)]
    if not candidates or last < first:
        return None
    text = next((i for i in range(max(first, 0), last + 1) if lines[i].prose and i not in dated), first)
    head = title if title is not None else first

    def rank(i: int) -> tuple[float, int]:
        mark = dated[i][0]
        label = lines[i - 1].text if i and i - 1 not in dated else ""
        updated = mark.updated or (bool(re.search(r"updated|modified", label, re.IGNORECASE)) and len(label) < 30)
        cost = 4.0 * updated + 3.0 * (not mark.exact)
        if head <= i <= text + 1:
            cost += 0.2 * (i - head)
        elif i < head:
            cost += 5.0 + 0.5 * (head - i)
        else:
            cost += 8.0 + 0.05 * (i - text)
        return cost, i

    return min(candidates, key=rank)
