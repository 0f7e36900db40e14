"""Makes an article's blocks of its lines: headings, paragraphs, list items, and the turns of an interview."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.article import Block, BlockKind, Span
from dashboard.lexicon import lexicon
from dashboard.load.clean import clean
from dashboard.load.heads import LABELLED
from dashboard.load.lines import Line
from dashboard.load.page import Page

LABEL = re.compile(r"\*{0,2}([^\W\d_a-zß-öø-ÿ][^:\n*“”\"?!;]{0,58}?)\*{0,2}\s?:\*{0,2}\s*(?=\S)")
_WORDS = lexicon("page_words")
NO_SPEAKERS = frozenset(_WORDS["no_speakers"].split())
ASKS = frozenset(_WORDS["asks"].split())
ANSWERS = frozenset(_WORDS["answers"].split())
HONORIFICS = frozenset(_WORDS["honorifics"].split())
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
LABEL_ALONE = re.compile(r"\*{0,2}([^\W\d_a-zß-öø-ÿ][^:\n*“”\"?!;]{0,58}?)\*{0,2}\s?:\*{0,2}$")
NUMBER = re.compile(r"\d|[A-Z]{1,4}[.)]\s")  # of a heading: "2.", "IV.", "A)"
BETWEEN_DASHES = re.compile(r"[-–—] \S.{1,70}\S [-–—]$")  # as agencies print headings: "- No lectures -"
STANDFIRST = 6  # words
COUNTED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? [A-Z]")
LONGEST_HEADING = 120  # characters


@dataclass(frozen=True)
class _Turn:
    """A line that begins with its speaker's name."""

    speaker: str
    key: str
    label: int  # characters of the line up to its first word


def make_blocks(source: str, page: Page) -> tuple[Block, ...]:
    """Give the article's blocks, in the order of the page."""
    body = _labels_joined(source, [page.lines[i] for i in page.body])
    turns = _turns(body)
    asking = _asking(turns, body)
    known = frozenset(word.casefold() for line in body for word in re.findall(r"\b[A-Z][a-z]{2,}\b", line.text))
    standfirst = _standfirst(page)
    last_turn = max(turns, default=-1)
    blocks: list[Block] = []
    current: _Turn | None = None
    for number, line in enumerate(body):
        turn = turns.get(number)
        if turn:
            current = turn
            kind: BlockKind = "question" if turn.key in asking else "answer"
            mark = Span(line.span.start, line.span.start + turn.label)
            words = clean(source, line.span, [mark], known)
            end = line.span.start + len(line.text[: turn.label].rstrip(" :*\t\u00a0"))
            begin = line.span.start + (len(line.text) - len(line.text.lstrip("*")))
            blocks.append(Block(kind, line.span, words, turn.speaker, Span(begin, max(begin, end))))
            continue
        following = body[number + 1] if number + 1 < len(body) else None
        previous = body[number - 1] if number else None
        kind, dropped = _kind(line, previous, following, number + 1 in turns)
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
            spoken: BlockKind = "question" if current.key in asking else "answer"
            blocks.append(Block(spoken, line.span, words, current.speaker))
        else:
            blocks.append(Block(kind, line.span, words))
    return tuple(blocks)


def _standfirst(page: Page) -> frozenset[int]:
    """Give where the lines begin that stand between the headline and the byline or date: they are no headings."""
    below = [i for i in (page.byline, page.dateline) if i is not None]
    if page.title is None or not below:
        return frozenset()
    between = range(page.title + 1, max(below))
    return frozenset(page.lines[i].span.start for i in between if len(page.lines[i].words) >= STANDFIRST)


def _labels_joined(source: str, lines: Sequence[Line]) -> list[Line]:
    """Join speakers' labels that stand on lines of their own with the words below them, where such labels recur."""
    alone = Counter(match.group(1) for line in lines if (match := LABEL_ALONE.match(line.text)))
    recurring = {label for label, count in alone.items() if count > 1 and _names(label)}
    if len(recurring) < 2:
        return list(lines)
    joined: list[Line] = []
    pending: Line | None = None
    for line in lines:
        if pending is not None:
            span = Span(pending.span.start, line.span.end)
            joined.append(Line(span, source[span.start : span.end], pending.gap))
            pending = None
        elif (match := LABEL_ALONE.match(line.text)) and match.group(1) in recurring:
            pending = line
        else:
            joined.append(line)
    return [*joined, pending] if pending is not None else joined


def _kind(line: Line, previous: Line | None, following: Line | None, turn_follows: bool) -> tuple[BlockKind, int]:
    """Tell what a line without a speaker is, and how many characters of it are its mark."""
    if line.heading_mark:
        return "heading", line.heading_mark
    if BETWEEN_DASHES.match(line.text) and len(line.words) <= 10 and following is not None and following.prose:
        return "heading", 0
    lettered = line.text[:1].isalpha() and previous is not None and previous.list_mark  # the last of a list
    if line.list_mark and (lettered or not _numbered_heading(line, following)):
        return "list_item", line.list_mark
    if _is_heading(line, previous, following, turn_follows):
        asks = line.bare.endswith("?") and QUESTION.match(line.bare) and not turn_follows
        return ("question" if asks else "heading"), 0
    return "paragraph", 0


def _numbered_heading(line: Line, following: Line | None) -> bool:
    """Whether a numbered line is a heading above a paragraph: "2. The road to Baku", "3. Who pays?"."""
    return (
        NUMBER.match(line.text) is not None
        and len(line.words) <= 12
        and (not line.ended or line.bare.endswith("?"))
        and following is not None
        and following.prose
        and not following.list_mark
    )


def _is_heading(line: Line, previous: Line | None, following: Line | None, turn_follows: bool) -> bool:
    text = line.bare
    if following is None or not text or len(text) > LONGEST_HEADING or not line.words or "\n" in text:
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“‘\"'*¿¡") or LABELLED.match(text):
        return False
    if SENTENCE_END.search(text) and not ABBREVIATION_END.search(text):
        return False
    if previous is not None and previous.text.endswith(":") and len(previous.words) > 2:
        return False
    if text.endswith(":") and (len(line.words) > 4 or previous is None):
        return False
    if line.prose and not text.endswith("?") and line.function_words * 3 > len(line.words) and len(line.words) > 9:
        return False
    if text.endswith("?") and len(line.words) > 18:
        return False
    if following.heading_mark:
        return False
    if following.prose or following.list_mark or turn_follows or len(following.text) > LONGEST_HEADING:
        return True
    if COUNTED.match(text) and COUNTED.match(following.bare):
        return True
    # Two headings in a row: the first is one where it looks like one by itself.
    return _titled(line) and len(following.words) > 2 and following.gap and line.gap


def _titled(line: Line) -> bool:
    words = [word for word in line.text.split() if len(word) > 3]
    return bool(words) and sum(word[:1].isupper() for word in words) * 3 >= 2 * len(words)


def _turns(lines: Sequence[Line]) -> dict[int, _Turn]:
    """Find the turns of an interview: lines whose label recurs, with at least two labels that alternate."""
    found: dict[int, _Turn] = {}
    for number, line in enumerate(lines):
        match = LABEL.match(line.text)
        if match and len(match.group(1).split()) <= 7 and not line.heading_mark and _names(match.group(1)):
            speaker = match.group(1).strip()
            key = re.sub(r"[\W_]+", " ", speaker.casefold()).strip()
            if key and key not in NO_SPEAKERS:
                found[number] = _Turn(speaker, key, match.end())
    found = {
        number: _Turn(turn.speaker, key, turn.label)
        for (number, turn), key in zip(found.items(), _merged(found), strict=True)
    }
    counts = Counter(turn.key for turn in found.values())
    recurring = [key for key, count in counts.items() if count >= 2]
    questions = {key for key in counts if key in ASKS} and {key for key in counts if key in ANSWERS}
    if not questions and (len(recurring) < 2 or sum(counts[key] for key in recurring) < 4):
        return {}
    # A label that stands once may be a guest who spoke once, between others' turns.
    sure = [number for number, turn in found.items() if counts[turn.key] >= 2 or questions]
    first, last = min(sure), max(sure)
    return {
        number: turn
        for number, turn in found.items()
        if number in sure or (first < number < last and _person(turn.speaker) and lines[number].ended)
    }


def _merged(found: dict[int, _Turn]) -> list[str]:
    """Give each turn's key, one for all forms of a name: "Dr. Ada Brun", "Dr.Ada Brun" and "Brun"."""
    keys = {turn.key for turn in found.values()}
    merged = []
    for turn in found.values():
        words = [word for word in turn.key.split() if word not in HONORIFICS]
        longer = [
            key
            for key in keys
            if key != turn.key and words and key.split()[-1:] == words[-1:] and len(key) > len(turn.key)
        ]
        merged.append(max(longer, key=len) if longer and len(words) == 1 else turn.key)
    return merged


def _names(label: str) -> bool:
    """Whether a label may name a speaker: its words begin with capitals, but for joining words and site names."""
    words = re.findall(r"[^\W_][\w’'.\-]*", re.sub(r"\([^)]*\)", "", label))
    capital = [
        word
        for word in words
        if word[0].isupper() or word in {"de", "van", "von", "al", "bin", "of", "the", "der", "for", "and"}
    ]
    return bool(words) and len(capital) == len(words)


def _person(label: str) -> bool:
    return 2 <= len(label.split()) <= 4


def _asking(turns: dict[int, _Turn], lines: Sequence[Line]) -> set[str]:
    """Tell which speakers ask: by their label, or by the share of their turns that hold a question."""
    asked: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    for number, turn in turns.items():
        spoken[turn.key] += 1
        asked[turn.key] += "?" in lines[number].text[turn.label :]
    named = {key for key in spoken if key in ASKS}
    if named or not spoken:
        return named
    best = max(spoken, key=lambda key: (asked[key] / spoken[key], spoken[key]))
    return {key for key in spoken if key == best or asked[key] * 3 >= 2 * spoken[key]} if asked[best] else set()


def interviewer(blocks: Sequence[Block]) -> str | None:
    """Give the label of the one who asks; None where nobody does, or several do."""
    labels = Counter(block.speaker for block in blocks if block.kind == "question" and block.speaker)
    return next(iter(labels)) if len(labels) == 1 else None
