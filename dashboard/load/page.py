"""Tells the article from the page around it: which lines are its headline, its byline, its text, and which are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from dashboard.load.behind import behind
from dashboard.load.bylines import BARE_BYLINE, BYLINE, author_names, find_byline, is_role
from dashboard.load.furniture import Match
from dashboard.load.heads import OPENINGS, find_dateline, find_headline, find_outlet, find_place
from dashboard.load.imprint import pasted
from dashboard.load.lines import Line
from dashboard.load.marks import marked
from dashboard.load.notes import find_notes
from dashboard.load.outlet import SOURCED
from dashboard.load.speakers import spoken
from dashboard.load.stamps import Stamp
from dashboard.load.stretch import TIME_OF_ENTRY, text_range
from dashboard.load.subject import is_paragraph

ABOUT_AUTHOR = re.compile(
    r"((?:[^\W\d_a-z][\w.’'\-]{0,20} ){1,3}(?:[^\W\d_a-z][\w’'\-]{1,20}))(?:, [^.,]{2,60},)? "
    r"(?:is|was|has been|writes|covers|reports|works|joined)\b(?=[^.]{0,90}?\b"
    r"(?:writer|journalist|reporter|editor|author|correspondent|columnist|professor|fellow|founder|co-founder|freelance"
    r"|blogger|contributor|analyst|researcher|lecturer|consultant|producer|photographer|politics|the world)\b)"
)
OF_AUTHOR = re.compile(r" (?:is|was|has|writes|covers|covered|reports|works|joined|teaches|lives|edits|leads)\b")
LEAST_WORDS = 20  # of prose; a page with less and many lines beside it has no article
NUMBERED = re.compile(r"^\d{1,2}[.)]?\s+")  # an entry of a table of contents
TRANSCRIPT = frozenset(["transcript", "full transcript", "interview transcript", "edited transcript"])
SIGNATURE = 10  # words
LABELS = 4  # in a row, with furniture among them, are no part of a text


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
    outlet: int | None  # a line beside the headline that names the outlet
    place: int | None  # a line below that of the date that names where the article was written
    stamps: dict[int, list[Stamp]]  # lines that say when something was published

    @property
    def placed(self) -> bool:
        """Whether the line of the place belongs to that of the date: it stands right below it."""
        return self.place is not None and self.dateline is not None and self.place == self.dateline + 1

    @property
    def body(self) -> list[int]:
        """The lines that are the article's text."""
        apart = {self.title, self.byline, self.dateline, self.outlet, self.place if self.placed else None}
        return [i for i in range(len(self.lines)) if i not in self.furniture and i not in apart]


def read_page(lines: Sequence[Line], headline: str | None = None, common: frozenset[str] = frozenset()) -> Page:
    """Tell the lines of a page apart.

    Args:
        lines: the page.
        headline: the headline, where the file gives it.
        common: lines that recur at the edges of other articles of the corpus.
    """
    voices = spoken(lines)
    matches, dated = marked(lines, common, voices)
    first, last = text_range(lines, matches, dated, voices)
    if voices and first <= last:
        first, last = min(first, *voices), max(last, *voices)
    return _labelled(lines, matches, dated, first, last, headline, voices)


def _labelled(
    lines: Sequence[Line],
    matches: Sequence[Match | None],
    dated: dict[int, list[Stamp]],
    first: int,
    last: int,
    headline: str | None,
    voices: AbstractSet[int],
) -> Page:
    """Name the lines around and in the text."""
    labels = sum(1 for i, match in enumerate(matches) if match or (not lines[i].prose and not first <= i <= last))
    noisy = labels >= 8
    first = _with_heading(lines, matches, first)
    if not noisy:
        last = _prose_to_the_end(lines, matches, last)
    title = find_headline(lines, matches, dated, first, headline, noisy)
    printed = pasted(lines, matches, title, dated)
    byline = find_byline(lines, matches, dated, title, first, last, printed)
    top = first if title is None else min(first, title)
    dateline = find_dateline(dated, byline, lines, matches, title, first, last)
    outlet = find_outlet(lines, matches, title, byline, first) if printed is None else printed
    place = find_place(lines, matches, dateline)
    signed = outlet is not None and title is not None and outlet > title and _beside(outlet, byline, dateline)
    signed = signed and not SOURCED.match(lines[outlet or 0].bare)
    if signed and byline is None:
        byline = outlet  # the outlet signs for its author
    matches = [Match("name of the outlet") if i == outlet else match for i, match in enumerate(matches)]
    told = dict.fromkeys(_labels_inside(lines, matches, first, last) if noisy else (), "labels in a row")
    told |= dict.fromkeys(_of_nothing_told(lines, matches, last), "stands behind the article")
    told |= dict.fromkeys(_about_authors(lines, matches, byline, last), "about the author")
    title_text = lines[title].plain if title is not None else None
    listed = {NUMBERED.sub("", lines[i].plain) for i, match in enumerate(matches) if match and match.reason == "menu"}
    furniture: dict[int, str] = {}
    kept = {title, byline, dateline, place, outlet if signed else None, *_summed_up(lines)}
    kept |= find_notes(lines, matches, first) | _parts_of_text(lines, matches, max(first, title or 0), last, voices)
    for i, line in enumerate(lines):
        if i in kept:
            continue
        match = matches[i]
        opens = line.plain in OPENINGS and title is not None and title < i
        if match and not (match.weak and (first < i or opens) and i < last and _heads_text(lines, i)):
            furniture[i] = match.reason
        elif line.plain == title_text:
            furniture[i] = "headline repeated"
        elif i in dated and not line.prose:
            furniture[i] = "date of the page or of another text"
        elif BARE_BYLINE.fullmatch(line.bare):
            furniture[i] = "label"
        elif i in told:
            furniture[i] = told[i]
        elif i < top or i < first:
            heads = _under_time(lines, matches, i) or line.plain in listed
            if reason := _above(line, title, i < top, noisy, heads):
                furniture[i] = reason
        elif i > last and (reason := behind(lines, matches, i, last, noisy)):
            furniture[i] = reason
    return Page(tuple(lines), furniture, title, byline, dateline, first, last, outlet, place, dated)


def _with_heading(lines: Sequence[Line], matches: Sequence[Match | None], first: int) -> int:
    """Let the text begin with the marked headings right above it."""
    while first > 0 and lines[first - 1].heading_mark and matches[first - 1] is None:
        first -= 1
    return first


def _heads_text(lines: Sequence[Line], i: int) -> bool:
    """Whether a sentence or a question follows a line, as below a heading."""
    return i + 1 < len(lines) and (lines[i + 1].prose or lines[i + 1].text.endswith("?"))


def _beside(outlet: int, byline: int | None, dateline: int | None) -> bool:
    """Whether the outlet's line stands beside the byline, or with only the date between them."""
    if byline is None or abs(outlet - byline) == 1:
        return True
    return dateline is not None and abs(outlet - byline) == 2 and min(outlet, byline) < dateline < max(outlet, byline)


def _of_nothing_told(lines: Sequence[Line], matches: Sequence[Match | None], last: int) -> set[int]:
    """Find a paragraph among the notices behind a text that shares no word with the text: an outlet on itself."""
    end = next((i for i in range(last, -1, -1) if matches[i] is None and is_paragraph(lines[i])), 0)
    closed = end + 1 < len(lines) and all(matches[i] or not lines[i].prose for i in range(end + 1, len(lines)))
    if not end or not closed or not matches[end - 1] or not matches[end + 1]:
        return set()
    text = [i for i in range(end) if matches[i] is None]
    told = frozenset[str]().union(*(lines[i].stems for i in text))
    return set() if lines[end].stems & told or sum(is_paragraph(lines[i]) for i in text) < 2 else {end}


def _about_authors(lines: Sequence[Line], matches: Sequence[Match | None], byline: int | None, last: int) -> set[int]:
    """Find notes on the author at the end of a text: on the one in the byline, or on nobody in the text."""
    found: set[int] = set()
    credit = set(lines[byline].words) if byline is not None else set()
    if byline is not None:
        found.update(_signed_again(lines, matches, byline))
        names = author_names(lines[byline].bare)
        near = [k for k in range(max(0, last - 4), min(last + 1, len(lines))) if matches[k] is None]
        near += [k for k in (byline + 1, byline + 2) if k < len(lines) and matches[k] is None]  # or right below it
        found.update(k for k in near if len(lines[k].words) < 75 and _tells_of(lines, k, names, byline))
    for i in [k for k in range(max(0, last - 5), last + 1) if matches[k] is None and len(lines[k].words) < 75]:
        match = ABOUT_AUTHOR.match(lines[i].bare)
        if not match:
            continue
        surname = match.group(1).split()[-1].casefold()
        named = any(surname in line.words for line in lines[max(0, last - 60) : i] if line.prose)
        if surname in credit or not named:
            found.add(i)
    return found


def _tells_of(lines: Sequence[Line], k: int, names: Sequence[str], byline: int) -> bool:
    """Whether a line begins with an author's name or a part of it, and nobody of that name is in the text above it."""
    for name in names:
        text = lines[k].bare
        called = (name, name.split()[-1], name.split()[0])
        begun = next((part for part in called if text.casefold().startswith(part.casefold() + " ")), None)
        if begun and OF_AUTHOR.match(text, len(begun)):
            told = begun.split()[-1].casefold()
            return not any(told in lines[i].words for i in range(byline + 1, k) if lines[i].prose)
    return False


def _signed_again(lines: Sequence[Line], matches: Sequence[Match | None], byline: int) -> set[int]:
    """Find lines that hold authors' names and no more, below the byline: signatures of entries and notes."""
    names = {name.casefold() for name in author_names(lines[byline].bare)}
    signed = {
        i
        for i in range(byline + 1, len(lines))
        if matches[i] is None
        and len(lines[i].words) <= SIGNATURE
        and BYLINE.sub("", lines[i].plain, count=1).strip() in names
    }
    roles = {i + 1 for i in signed if i + 1 < len(lines) and not lines[i + 1].gap and is_role(lines[i + 1].bare)}
    return signed | roles


def _labels_inside(lines: Sequence[Line], matches: Sequence[Match | None], first: int, last: int) -> set[int]:
    """Find runs of labels within the text of a page full of them: a box of links, a strip of buttons."""
    found: set[int] = set()
    run: list[int] = []
    for i in range(first, last + 2):
        line = lines[i] if i <= last else None
        text = line and (
            line.prose or line.list_mark or line.heading_mark or line.ended or _under_time(lines, matches, i)
        )
        if line and (matches[i] or not text):
            run.append(i)
            continue
        if len(run) > LABELS and sum(matches[k] is not None for k in run) * 3 >= len(run):
            found.update(run[:-1] if line and matches[run[-1]] is None else run)
        run = []
    return found


def _prose_to_the_end(lines: Sequence[Line], matches: Sequence[Match | None], last: int) -> int:
    """Let the text run on to its last prose, on a page that has little beside its article."""
    for i in range(max(last, 0), len(lines)):
        match = matches[i]
        if match and match.tail:
            break
        if match is None and lines[i].prose:
            last = i
    return last


def _under_time(lines: Sequence[Line], matches: Sequence[Match | None], i: int) -> bool:
    """Whether a line stands between the time of an entry of a live page and the entry."""
    above = matches[i - 1] if i else None
    told = any(lines[k].prose for k in range(i + 1, min(i + 4, len(lines))))
    return above is not None and above.reason == TIME_OF_ENTRY and told


def _parts_of_text(
    lines: Sequence[Line], matches: Sequence[Match | None], first: int, last: int, voices: AbstractSet[int]
) -> set[int]:
    """Find the times of a live page's entries, and the heading of a conversation's transcript."""
    times = {i for i in range(first, last + 1) if (match := matches[i]) and match.reason == TIME_OF_ENTRY}
    heads = {
        i
        for i, line in enumerate(lines)
        if line.plain in TRANSCRIPT and (i + 1 in voices or (i + 1 < len(lines) and matches[i + 1] and i + 2 in voices))
    }
    titles = {i + 1 for i in times if i < last and (title := matches[i + 1]) and title.reason == "related link"}
    titles = {i for i in titles if _under_time(lines, matches, i)}  # "In pictures: the road to Brell"
    return heads | (times | titles if len(times) > 1 else set())


def _summed_up(lines: Sequence[Line]) -> set[int]:
    """Find lists under "Key points": they sum the article up wherever they stand, before its headline too."""
    found: set[int] = set()
    for i, line in enumerate(lines):
        if line.plain not in OPENINGS:
            continue
        end = i + 1
        while end < len(lines) and lines[end].list_mark:
            end += 1
        if end - i > 2 and any(len(lines[k].words) > LABELS for k in range(i + 1, end)):
            found.update(range(i, end))
    return found


def _above(line: Line, title: int | None, before: bool, noisy: bool, heads_entry: bool) -> str | None:
    """Tell why a line above the text is no part of the article; None where it may be a line below the headline."""
    if before:
        return "stands before the article" if noisy or (title is not None and not line.prose) else None
    label = noisy and len(line.words) < 5 and not line.list_mark and line.plain not in OPENINGS and not heads_entry
    return "label beside the headline" if label else None
