"""Makes an article's blocks of its lines: headings, paragraphs, list items, and the turns of an interview."""

from __future__ import annotations

import re

from dashboard.article import Block, BlockKind, Span
from dashboard.load.behind import SIGN_OFF
from dashboard.load.clean import clean
from dashboard.load.heads import LABELLED, OPENINGS
from dashboard.load.lines import FUNCTION_WORDS, Line
from dashboard.load.notes import HEADS as NOTES
from dashboard.load.notes import QUOTES
from dashboard.load.page import Page
from dashboard.load.shapes import CLOCK, TIME
from dashboard.load.speakers import Turn, asking, find_turns, labels_joined, unlabelled

QUESTION = re.compile(
    r"(?:what|why|how|who|whom|whose|when|where|which|can|could|is|are|was|were|will|would|do|does|did|should|has|have|may|might)\b",
    re.IGNORECASE,
)
NARRATOR = re.compile(
    r"\b(?:this interview|the interview|this conversation|the conversation|this transcript|edited for|was conducted"
    r"|is a professor|is the author)\b",
    re.IGNORECASE,
)
# A closing quote mark ends a sentence where its full stop stands inside, or where the whole line is quoted.
SENTENCE_END = re.compile(r"[.,;…!][”\"’')]*$|^[“\"].*[”\"]$")
ABBREVIATION_END = re.compile(r"\b(?:[A-Z]\.){2,}$|\bv?vs?\.$")
NUMBER = re.compile(r"\d|[A-Z]{1,4}[.)]\s")  # of a heading: "2.", "IV.", "A)"
BETWEEN_DASHES = re.compile(r"[-–—] \S.{1,70}\S [-–—]$")  # as agencies print headings: "- No lectures -"
STANDFIRST = 6  # words
SHORT_HEADING = 6  # words
BOLD = re.compile(r"(\*\*|__)(?=[^\W_])[^*_\n]{2,80}\1[.?!]?")  # with a full stop where it ran into its paragraph
COUNT = re.compile(r"(\d{1,2})[.)]\s")
COUNTED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.) [A-Z]")
ROMAN = re.compile(r"[IVX]{1,4}\. [A-Z]")
BRACKETED = re.compile(r"\[[A-Z][a-z]+\] [A-Z]")  # "[Reference] Working lunch"
LONGEST_HEADING = 120  # characters


def make_blocks(source: str, page: Page) -> tuple[Block, ...]:
    """Give the article's blocks, in the order of the page."""
    body = labels_joined(source, [page.lines[i] for i in page.body])
    turns = find_turns(body) or unlabelled(body)
    asked_by = asking(turns, body)
    known = frozenset(word.casefold() for line in body for word in re.findall(r"\b[A-Z][a-z]{2,}\b", line.text))
    standfirst = _standfirst(page)
    last_turn = max(turns, default=-1)
    blocks: list[Block] = []
    current: Turn | None = None
    points = False  # within a list of points without marks, below "Key points"
    for number, line in enumerate(body):
        turn = turns.get(number)
        if turn:
            current = turn
            kind: BlockKind = "question" if turn.key in asked_by else "answer"
            mark = Span(line.span.start, line.span.start + turn.label)
            words = clean(source, line.span, [mark], known)
            end = line.span.start + len(line.text[: turn.label].rstrip(" :*\t\u00a0"))
            begin = line.span.start + (len(line.text) - len(line.text.lstrip("*")))
            label_span = Span(begin, max(begin, end)) if turn.label else None
            blocks.append(Block(kind, line.span, words, turn.speaker, label_span))
            continue
        following = body[number + 1] if number + 1 < len(body) else None
        previous = body[number - 1] if number else None
        kind, dropped = _kind(line, previous, following, number + 1 in turns)
        if kind == "paragraph" and number + 2 < len(body) and _heads_heading(line, body[number + 1], body[number + 2]):
            kind = "heading"
        points = line.plain in OPENINGS or (points and not line.prose and not line.list_mark)
        points = points and not BOLD.fullmatch(line.text)
        after_point = bool(blocks) and blocks[-1].kind == "list_item"
        if points and line.plain not in OPENINGS and len(line.words) > 3 and (after_point or not _titled(line)):
            kind = "list_item" if kind in {"heading", "paragraph"} and not line.prose else kind
        if page.place is not None and line is page.lines[page.place]:
            kind, dropped = "paragraph", 0
        if kind == "heading" and line.span.start in standfirst and not line.heading_mark:
            kind, dropped = "paragraph", 0
        if kind == "heading" or (
            number > last_turn and current and (kind != "paragraph" or NARRATOR.search(line.text))
        ):
            current = None
        marks = [Span(line.span.start, line.span.start + dropped)] if dropped else []
        trailing = len(line.text.rstrip("# ")) if dropped and kind == "heading" else len(line.text)
        if 0 < trailing < len(line.text):
            marks.append(Span(line.span.start + trailing, line.span.end))
        words = clean(source, line.span, marks, known)
        if current and kind in {"paragraph", "list_item"}:
            spoken: BlockKind = "question" if current.key in asked_by else "answer"
            blocks.append(Block(spoken, line.span, words, current.speaker))
        else:
            blocks.append(Block(kind, line.span, words))
    return tuple(blocks)


def _standfirst(page: Page) -> frozenset[int]:
    """Give where the lines begin that tell, below the headline, what the text is about: they are no headings.

    Such a line stands between the headline and the byline or date, or is a sentence right below the headline.
    """
    if page.title is None:
        return frozenset()
    below = [i for i in (page.byline, page.dateline) if i is not None]
    between = [i for i in range(page.title + 1, max(below, default=0)) if len(page.lines[i].words) >= STANDFIRST]
    following = page.title + 1
    if following < len(page.lines) and _tells(page.lines[following]):
        between.append(following)
    return frozenset(page.lines[i].span.start for i in between)


def _tells(line: Line) -> bool:
    """Whether a line without a full stop is a sentence, and no heading: it has small words enough."""
    return len(line.words) >= STANDFIRST + 2 and line.function_words * 10 >= 3 * len(line.words) and not _titled(line)


def _kind(line: Line, previous: Line | None, following: Line | None, turn_follows: bool) -> tuple[BlockKind, int]:
    """Tell what a line without a speaker is, and how many characters of it are its mark."""
    if line.heading_mark:
        return "heading", line.heading_mark
    if CLOCK.match(line.text) or TIME.match(line.text) or _ends_letter(line, previous):
        return "paragraph", 0  # the time of an entry of a live page, the end of a letter
    if (line.plain in NOTES or line.plain in QUOTES) and following is not None:
        return "heading", 0
    if BETWEEN_DASHES.match(line.text) and len(line.words) <= 10 and following is not None and following.prose:
        return "heading", 0
    lettered = line.text[:1].isalpha() and previous is not None and previous.list_mark  # the last of a list
    if _dashed_heading(line, previous, following):
        return "heading", 0
    if line.list_mark and (lettered or _counts_on(line, previous) or not _numbered_heading(line, following)):
        return "list_item", line.list_mark
    if BOLD.fullmatch(line.text) and line.bare.endswith(".") and len(line.words) <= 10 and following is not None:
        return "heading", 0
    if _is_bold_heading(line, previous, following) or _is_heading(line, previous, following, turn_follows):
        asks = line.bare.endswith("?") and QUESTION.match(line.bare) and not turn_follows
        return ("question" if asks else "heading"), 0
    return "paragraph", 0


def _ends_letter(line: Line, previous: Line | None) -> bool:
    """Whether a line takes leave of the reader, or is the name below such a line."""
    below = previous is not None and SIGN_OFF.fullmatch(previous.text) is not None and len(line.words) <= SHORT_HEADING
    return below or SIGN_OFF.fullmatch(line.text) is not None


def _counts_on(line: Line, previous: Line | None) -> bool:
    """Whether a number goes on with that of the line right above: the last of a numbered list."""
    before, here = previous and COUNT.match(previous.text), COUNT.match(line.text)
    return bool(before and here and int(before[1]) + 1 == int(here[1]))


def _is_bold_heading(line: Line, previous: Line | None, following: Line | None) -> bool:
    """Whether a line in bold letters heads what follows, be it a sentence that only opens a list."""
    if following is None or not BOLD.fullmatch(line.text) or line.ended or not 2 <= len(line.words) <= 12:
        return False
    return not BOLD.fullmatch(following.text) and not (previous is not None and previous.text.endswith(":"))


def _dashed_heading(line: Line, previous: Line | None, following: Line | None) -> bool:
    """Whether a line with a dash is no list of one, but a heading as agencies print them: "- Third round"."""
    if line.text[:1] not in "-–—" or not line.list_mark or line.ended or len(line.words) > STANDFIRST + 2:
        return False
    alone = previous is not None and not previous.list_mark and previous.ended and not previous.text.endswith(":")
    return alone and following is not None and following.prose and following.ended and not following.list_mark


def _numbered_heading(line: Line, following: Line | None) -> bool:
    """Whether a numbered line is a heading above a paragraph: "2. The road to Baku", "3. Who pays?"."""
    return (
        NUMBER.match(line.text) is not None
        and len(line.words) <= 12
        and (not line.ended or line.bare.endswith("?"))
        and following is not None
        and following.prose
        and (not following.list_mark or (line.text[0] != "(" and following.text[0] == "("))
    )


def _is_heading(line: Line, previous: Line | None, following: Line | None, turn_follows: bool) -> bool:
    text = line.bare
    if following is None or not text or len(text) > LONGEST_HEADING or not line.words or "\n" in text:
        return False
    begins = text[0].isupper() or text[0].isdigit() or text[0] in "“‘\"'*¿¡" or BRACKETED.match(text)
    if not begins or LABELLED.match(text):
        return False
    if SENTENCE_END.search(text) and not ABBREVIATION_END.search(text):
        return False
    if previous is not None and previous.text.endswith(":") and len(previous.words) > 2:
        return False
    if text.endswith(":") and (len(line.words) > 4 or previous is None or _runs_on(line)):
        return False
    told = line.prose and line.function_words * 3 > len(line.words) and len(line.words) > 9 and not _titled(line)
    if told and not text.endswith("?"):
        return False
    if text.endswith("?") and len(line.words) > 18:
        return False
    if following.heading_mark:
        return False
    if line.plain in OPENINGS and (len(following.words) > 3 or following.list_mark):
        return True
    if (
        following.prose
        or (line.gap and _opens_list(following))
        or following.list_mark
        or turn_follows
        or len(following.text) > LONGEST_HEADING
    ):
        return True
    if following.text.endswith("?") and len(line.words) <= STANDFIRST and not line.ended:
        return True  # "FAQ", above the first of its questions
    if COUNTED.match(text) and (COUNTED.match(following.bare) or (ROMAN.match(text) and line.gap and following.gap)):
        return True
    # Two headings in a row: the first is one where it looks like one by itself.
    return _titled(line) and len(following.words) > 2 and following.gap and line.gap


def _heads_heading(line: Line, following: Line, beyond: Line) -> bool:
    """Whether a line is the first of two short headings in a row, the second above a paragraph."""
    short = all(
        other.gap and len(other.words) <= SHORT_HEADING and other.text[0].isupper() and not other.ended
        for other in (line, following)
    )
    return short and beyond.gap and beyond.prose and not line.list_mark


def _opens_list(line: Line) -> bool:
    """Whether a line is a sentence that a list ends: "Valdoria and Kest demand three things:"."""
    return line.gap and line.text.endswith(":") and len(line.words) >= STANDFIRST - 1 and line.function_words > 0


def _runs_on(line: Line) -> bool:
    """Whether a line before a list begins the sentence that the list ends: "The parties agreed to:"."""
    return not _titled(line) and len(line.words) > 2 and line.words[-1] in FUNCTION_WORDS


def _titled(line: Line) -> bool:
    words = [word for word in line.text.split() if len(word) > 3]
    return bool(words) and sum(word[:1].isupper() for word in words) * 3 >= 2 * len(words)
