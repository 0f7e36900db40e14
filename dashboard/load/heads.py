"""Finds the headline, the date line and the outlet's line above an article."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from dashboard.lexicon import lexicon
from dashboard.load.appeal import reported
from dashboard.load.bylines import ASIDE, BARE_BYLINE, BYLINE, author_names, is_credit, names_worker, only_names
from dashboard.load.furniture import Match, recognise
from dashboard.load.imprint import imprint
from dashboard.load.lines import Line
from dashboard.load.masthead import (
    TOP,
    columns,
    first_column,
    names_issuer,
    names_medium,
    names_state,
    said_again,
    without_button,
)
from dashboard.load.outlet import alone
from dashboard.load.stamps import Stamp

LABELLED = re.compile(
    r"(?:source|details|quote|background|update|note|date|location|photo|summary|topic)s?:", re.IGNORECASE
)
KIND = re.compile(r"(?:background|update|note|summary|topic):", re.IGNORECASE)  # may lead a headline
NOTE = re.compile(r"[(\[](?!(?:\d\w\w )?(?:LD|LEAD|URGENT|News Focus|Yonhap)\b)")  # on the page; not "(2nd LD) ..."
HEADLINE = 7  # words, from which on a line further up may be the headline that a short sentence belongs to
PLACE = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30})(?:, [A-ZÀ-Þ][\w .'’-]{2,30})?")
NAMING = frozenset(["rights notice", "share links", "contact details", "subscription"])  # such lines name the outlet
BEHIND = 4  # dated lines below the text that a single article may have
LISTED = 3.0  # what it costs a headline that a table of contents has it
DECK = 1.5
KICKER = 4.0
LABEL = 4  # words
SUBJECT = re.compile(
    r"(?:notes|news|views|commentary|stories|essays|reports|analysis|letters|dispatches|ideas|insights)(?: and \w+)? "
    r"(?:on|from|about|for)\b[^.]*$",
    re.IGNORECASE,
)
OPENINGS = frozenset(phrase.strip() for phrase in lexicon("page_words")["openings"].split(","))
KICKER_WORDS = 6
SIGNED = 5  # lines below a headline that ends like a sentence, with its byline or date
LEAST_SECTIONS = 2  # besides the first
NAMED_WORDS = re.compile(r"[A-ZÀ-Þ][^:“”\"]{2,60}: [“\"‘«][^“”\"]*[^.,!?][”\"’»]")  # "Ada Brun: “No road leads back”"
SERIES = "label of a series"  # "PRESS RELEASE"
IN = frozenset(["published in", "in", "posted in", "appears in"])  # above the name of a series or an outlet
ISSUE = re.compile(r",? (?:issue|edition|no\.|vol\.) ?#?\d{1,5}$", re.IGNORECASE)  # of a newsletter
HEAD_LINES = 14  # how far above its text a headline is looked for


def find_headline(
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
    listed = {line.plain for line, match in zip(lines, matches, strict=True) if match and match.reason == "menu"}
    best, found = -9.0, None
    candidates: list[Line] = []
    labels = [line.bare for line, match in zip(lines, matches, strict=True) if match and match.reason in NAMING]
    told = next((i for i in range(min(first + 2, len(lines))) if _in_sentences(lines, matches, i, dated)), None)
    begin = max(first, 0) if told is None else told + 1
    text = next((i for i in range(begin, len(lines)) if _is_lead(lines[i]) and matches[i] is None), first)
    for i, away in _window(lines, matches, text):
        line, match = lines[i], matches[i]
        if match and match.reason == "menu" and not match.weak:
            candidates.clear()  # what stands above a menu is no headline that a line below it tells on of
        if not _is_title(line, match, i, dated) and i != told:
            continue
        if _is_label(lines, i, dated) or _heads_paper(lines, matches, i):
            continue
        score = -0.25 * away + min(len(line.words), 9) * 0.45
        score -= KICKER if _is_kicker(line, lines[i + 1]) else 0
        near = range(i + 1, min(i + 5, text + 1))
        score += (
            2.0
            if any(k in dated or BYLINE.match(lines[k].bare) or BARE_BYLINE.fullmatch(lines[k].bare) for k in near)
            else 0
        )
        score -= (
            12.0 if _is_site(line) or (i < TOP and said_again(without_button(first_column(line.bare)), labels)) else 0
        )  # the page's own name above the headline
        below = lines[i + 1]
        tops = matches[i + 1] is None and below.prose and below.ended and _is_signed(lines, dated, i + 1)
        score -= 5.0 if not tops and _is_standfirst(line, candidates, lines[i - 1] if i else None) else 0
        score -= 4.0 if NOTE.match(line.text) else 0
        score -= DECK if _is_deck(lines, matches, i, dated, candidates) else 0
        if not _is_kicker(line, lines[i + 1]):
            candidates.append(line)
        if line.plain in listed:
            score -= LISTED  # a heading of the text, which its table of contents has, too
        elif counts[line.plain] > 1:
            score += 1.5
        score -= 3.0 if i + 1 in dated and only_names(line.text) else 0
        score += 2.0 if line.heading_mark else 0
        if not noisy and all(matches[k] or k in dated for k in range(i)):
            score += 3.0  # the first line of a page that has little beside its article
        if score > best:
            best, found = score, i
    return found


def _window(lines: Sequence[Line], matches: Sequence[Match | None], text: int) -> list[tuple[int, int]]:
    """Give the lines above a text that may be its headline, and how far they are from it.

    Buttons, a table of contents and the label of a summary right above the text do not count.
    """
    end = text
    while end > 0 and (matches[end - 1] or lines[end - 1].plain in OPENINGS):
        end -= 1
    return [(i, end - i) for i in range(max(0, end - HEAD_LINES), end)]


def _is_title(line: Line, match: Match | None, i: int, dated: dict[int, list[Stamp]]) -> bool:
    return (
        match is None
        and i not in dated
        and 2 <= len(line.words) <= 30
        and len(line.text) <= 200
        and not (line.text.endswith((".", ":", ",", ";")) and not line.text.endswith(("...", " U.S.", " v.")))
        and not BYLINE.match(line.bare)
        and (not LABELLED.match(line.bare) or (i == 0 and KIND.match(line.bare) is not None and len(line.words) > 4))
        and not (line.list_mark and not line.text[0].isdigit())
        and not line.text.endswith((">", "»", "›"))
        and not is_credit(line.bare)
        and not re.search(r"\s[–—-]$", line.text)
        and not names_worker(line.bare)
        and not (line.text[0].islower() and len(line.words) <= LABEL)
        and not ISSUE.search(line.bare)
        and not (ASIDE.search(line.bare) and author_names(line.bare))
    )


def _in_sentences(
    lines: Sequence[Line], matches: Sequence[Match | None], i: int, dated: dict[int, list[Stamp]]
) -> bool:
    """Whether a line that ends like a sentence is a headline: short, first on its page, above a byline or a date."""
    line = lines[i]
    quoted = (line.text[0] in '“"‘«' and line.text[-1] in '”"’»') or NAMED_WORDS.fullmatch(line.text) is not None
    if matches[i] or i in dated or not (quoted or line.text.endswith((".", "?"))) or not 4 <= len(line.words) <= 16:
        return False
    if reported(line) and not quoted:
        return False
    if any(matches[k] is None and k not in dated and len(lines[k].words) > 3 for k in range(i)):
        return False
    if quoted and i == 0:
        return True
    below = [k for k in range(i + 1, min(i + HEAD_LINES, len(lines))) if matches[k] is None or k in dated][:SIGNED]
    signed = [k for k in below if k in dated or BYLINE.match(lines[k].bare) or is_credit(lines[k].bare)]
    return bool(signed) and all(len(lines[k].words) <= 30 for k in range(i + 1, signed[0]))


def _is_site(line: Line) -> bool:
    """Whether a line is the page's own name, also with its motto or its section behind it."""
    text = line.bare
    head = re.split(r"\s[|·•–—-]\s|\s?[>»›]\s", text)[0]
    if alone(text) or names_issuer(text) or names_medium(text):
        return True
    if head == text:
        return False
    return bool(alone(head) or names_issuer(head)) or any(recognise(Line(line.span, p)) for p in columns(text) if p)


def _is_standfirst(line: Line, above: Sequence[Line], previous: Line | None) -> bool:
    """Whether a line is a sentence or more that tells on what the headline above it says."""
    words = len(line.words)
    told = (words >= 12 and line.function_words >= 3) or (words >= 8 and line.function_words * 3 > words)
    parted = re.search(r"[a-z\d”\"][.!?]”? [A-Z“]", line.text) is not None
    heads = [
        other
        for other in above
        if other is previous or (len(other.words) > LABEL and (words >= 12 or parted or len(other.words) >= HEADLINE))
    ]
    return (told or parted) and any(
        LABEL <= len(other.words) < max(words, 12) for other in heads if not _is_site(other)
    )


def _heads_paper(lines: Sequence[Line], matches: Sequence[Match | None], i: int) -> bool:
    """Whether a line is the state's name above or below its ministry's, or above "Press release": a letterhead."""
    if i >= TOP or not names_state(lines[i].bare):
        return False
    near = [k for k in (i - 1, i + 1) if 0 <= k < len(lines)]
    return any(
        names_issuer(lines[k].bare) or ((match := matches[k]) is not None and match.reason == SERIES) for k in near
    )


def _is_label(lines: Sequence[Line], i: int, dated: dict[int, list[Stamp]]) -> bool:
    """Whether a line is the motto below an outlet's name, the name of a series, or the heading of a text's part."""
    above = lines[i - 1] if i else None
    motto = above is not None and SUBJECT.match(lines[i].text) is not None and _is_site(above)
    series = lines[i].plain in IN or (above is not None and above.plain in IN)
    return motto or series or _is_section(lines, i, dated)


def _is_section(lines: Sequence[Line], i: int, dated: dict[int, list[Stamp]]) -> bool:
    """Whether a marked line that tops its page is the first of its text's headings: others have the same mark.

    Of the two highest marks the first line may have the same as the headings below it, and is a headline all the same.
    """
    mark = lines[i].heading_mark
    if mark <= len("## ") or i or sum(line.heading_mark == mark for line in lines) <= LEAST_SECTIONS:
        return False
    return not any(k in dated or BYLINE.match(lines[k].bare) for k in range(1, min(4, len(lines))))


def _is_kicker(line: Line, below: Line) -> bool:
    """Whether a line is a word or two in capitals above its headline: "ROCK STAR DEAL"."""
    return len(line.words) <= KICKER_WORDS and line.text.isupper() and len(below.words) >= HEADLINE


def _is_signed(lines: Sequence[Line], dated: dict[int, list[Stamp]], i: int) -> bool:
    """Whether a byline or a date follows a line."""
    below = range(i + 1, min(i + 3, len(lines)))
    return any(k in dated or BYLINE.match(lines[k].bare) or BARE_BYLINE.fullmatch(lines[k].bare) for k in below)


def _is_deck(
    lines: Sequence[Line],
    matches: Sequence[Match | None],
    i: int,
    dated: dict[int, list[Stamp]],
    above: Sequence[Line],
) -> bool:
    """Whether a line is the second headline: right below another, which tops the page or has its menu above it."""
    if not i or lines[i - 1] not in above or lines[i].heading_mark:
        return False
    head = lines[i - 1]
    begins = i == 1 or matches[i - 2] is not None or lines[i - 1].gap or _is_kicker(lines[i - 2], head)
    told = len(head.words) >= HEADLINE and head.function_words > 0 and not head.text.isupper() and not _is_site(head)
    return begins and told and _is_signed(lines, dated, i)


def _is_lead(line: Line) -> bool:
    """Whether a line is a paragraph of the text, and not a long headline above it."""
    return line.prose and (line.ended or len(line.words) > 25)


def find_outlet(
    lines: Sequence[Line], matches: Sequence[Match | None], title: int | None, byline: int | None, first: int
) -> int | None:
    """Find the line beside the headline that names the outlet and nothing else."""
    if title is None:
        return None
    near = itertools.chain(range(title + 1, min(title + 5, first + 1, len(lines))), range(max(0, title - 3), title))
    for i in near:
        if matches[i] is None and not BYLINE.match(lines[i].bare) and alone(lines[i].bare):
            return i
    return imprint(lines, matches, title, byline)


def _heads_links(match: Match | None) -> bool:
    return match is not None and match.tail == "related"


def repeats(lines: Sequence[Line], i: int) -> bool:
    """Whether a line says again what one above it says."""
    return any(other.plain == lines[i].plain for other in lines[:i])


def find_place(lines: Sequence[Line], matches: Sequence[Match | None], dateline: int | None) -> int | None:
    """Find the line between that of the date and the text that says where it was written: "BRELL, Kest"."""
    if dateline is None or dateline + 2 >= len(lines):
        return None
    i = next((k for k in range(dateline + 1, len(lines) - 1) if not matches[k] and not repeats(lines, k)), dateline + 1)
    if i + 1 >= len(lines):
        return None
    match = PLACE.fullmatch(lines[i].bare)
    if match is None or matches[i] or not lines[i + 1].prose:
        return None
    named = re.compile(rf"\b{re.escape(match[1].title())}\b")
    return i if any(line.prose and named.search(line.text) for line in lines[i + 1 :]) else None


def find_dateline(
    dated: dict[int, list[Stamp]],
    byline: int | None,
    lines: Sequence[Line],
    matches: Sequence[Match | None],
    title: int | None,
    first: int,
    last: int,
) -> int | None:
    """Choose the line of the publication date among the dated ones; those below related links are of other texts."""
    candidates = [i for i in dated if i not in {title, byline}]
    if not candidates or last < first:
        return None
    begin = max(first, 0 if title is None else title + 1, 0)
    text = next((i for i in range(begin, last + 1) if _is_lead(lines[i]) and i not in dated), first)
    head = title if title is not None else first
    # A month or a season within the text is no date of the page.
    candidates = [i for i in candidates if i <= text + 1 or dated[i][0].day or dated[i][0].published]
    links = next((i for i in range(text + 1, len(lines)) if _heads_links(matches[i])), len(lines))
    candidates = [i for i in candidates if i <= max(links, text + 1) or any(m.published or m.updated for m in dated[i])]
    if sum(i > text + 1 for i in candidates) > BEHIND:
        # Dates of other texts; one of them is right only where it says so.
        candidates = [i for i in candidates if i <= text + 1 or any(m.published or m.updated for m in dated[i])]

    def rank(i: int) -> tuple[float, int]:
        mark = dated[i][0]
        label = lines[i - 1].text if i and i - 1 not in dated else ""
        updated = mark.updated or (bool(re.search(r"updated|modified", label, re.IGNORECASE)) and len(label) < 30)
        cost = 4.0 * updated + 3.0 * (not mark.exact)
        if head <= i <= text + 1:
            cost += 0.2 * (i - head)
        elif i < head:
            above = lines[max(0, i - 3) : i]
            credit = any(BYLINE.match(line.bare) or BARE_BYLINE.fullmatch(line.bare) for line in above)
            cost += 5.0 + min(0.15 * (head - i), 4.0) - 3.0 * (credit or mark.published)
        else:
            cost += 8.0 + min(0.05 * (i - text), 6.0) - 1.0 * mark.published
        return cost, i

    if not candidates:
        return None
    return min(candidates, key=rank)
