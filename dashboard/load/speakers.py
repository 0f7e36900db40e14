"""Finds the turns of an interview: who is the speaker of a line, and who asks."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.article import Block, Span
from dashboard.lexicon import lexicon
from dashboard.load.lines import Line

_WORDS = lexicon("page_words")
LABEL = re.compile(
    r"\*{0,2}(?:(?=[QA]\*{0,2}(?:\.\*{0,2}|\s?[–—|])\s)([QA])\*{0,2}\s?\W\*{0,2}\s*"
    r"|([^\W\d_a-zß-öø-ÿ][^:\n*“”\"?!;]{0,58}?)\*{0,2}\s?:\*{0,2}\s*)(?=\S)"
)
NO_SPEAKERS = frozenset(_WORDS["no_speakers"].split())
ASKS = frozenset(_WORDS["asks"].split())
ANSWERS = frozenset(_WORDS["answers"].split())
HONORIFICS = frozenset(_WORDS["honorifics"].split())
# The sentences of one who asks, in bold letters.
BOLD = re.compile(r"(\*\*|__)(?=[^\W_])[^*_\n]{4,400}\1")
SELF = re.compile(r"(?<![\w“\"])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e)(?![\w.])")
YOU = re.compile(r"\byour?\b", re.IGNORECASE)
LEAST_QUESTIONS = 3
LEAST_SELF = 2  # times in the answers
OPENING = 6  # lines of a question and its answer above the first bare label
LABEL_ALONE = re.compile(r"\*{0,2}([^\W\d_a-zß-öø-ÿ][^:\n*“”\"?!;]{0,58}?)\*{0,2}\s?:\*{0,2}$")


@dataclass(frozen=True)
class Turn:
    """A line that begins with its speaker's name."""

    speaker: str
    key: str
    label: int  # characters of the line up to its first word


def labels_joined(source: str, lines: Sequence[Line]) -> list[Line]:
    """Join speakers' labels that stand on lines of their own with the words below them, where such speakers recur."""
    alone = _labels_alone(lines)
    joined: list[Line] = []
    for number, line in enumerate(lines):
        if number - 1 in alone:
            span = Span(joined[-1].span.start, line.span.end)
            joined[-1] = Line(span, source[span.start : span.end], joined[-1].gap)
        else:
            joined.append(line)
    return joined


def spoken(lines: Sequence[Line]) -> set[int]:
    """Give the lines of a page that are turns of an interview, or labels of such turns."""
    alone = _labels_alone(lines)
    texts = [
        Line(line.span, f"{line.text} {lines[i + 1].text}") if i in alone and i + 1 < len(lines) else line
        for i, line in enumerate(lines)
    ]
    turns = set(find_turns(texts))
    return turns | alone | {i + 1 for i in alone if i + 1 < len(lines)}


def _labels_alone(lines: Sequence[Line]) -> set[int]:
    """Find speakers' labels on lines of their own: of speakers who have such a label, or one within a line, again."""
    alone = {i: _bearer(match[1]) for i, line in enumerate(lines) if (match := LABEL_ALONE.match(line.text))}
    alone = {i: name for i, name in alone.items() if name}
    if not alone:
        return set()
    within = [_bearer(_said(match)) for line in lines if (match := LABEL.match(line.text))]
    counts = Counter([*alone.values(), *(name for name in within if name)])
    found = {i for i, name in alone.items() if counts[name] > 1}
    # A name alone may be a heading above a list; names that take turns are several.
    return found if len({name for name, count in counts.items() if count > 1}) > 1 else set()


def _said(match: re.Match[str]) -> str:
    """Give the label that was found: the letter of a question or an answer, or a name."""
    return match[1] or match[2]


def _bearer(label: str) -> str | None:
    """Give the last name of the speaker that a label may name: "brun" of "Dr. Ada Brun, Host"."""
    words = _key(label).split()
    return (
        words[-1]
        if words and len(label.split()) <= 7 and names_speaker(label) and words[-1] not in NO_SPEAKERS
        else None
    )


def _key(label: str) -> str:
    """Give what tells one speaker's labels from another's: the name without what stands behind a comma."""
    name = re.sub(r"\([^)]*\)", "", label).partition(",")[0]
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


def find_turns(lines: Sequence[Line]) -> dict[int, Turn]:
    """Find the turns of an interview: lines whose label recurs, with at least two labels that alternate."""
    found: dict[int, Turn] = {}
    for number, line in enumerate(lines):
        match = LABEL.match(line.text)
        if match and len(_said(match).split()) <= 7 and not line.heading_mark and names_speaker(_said(match)):
            speaker = _said(match).strip()
            key = _key(speaker)
            if key and key not in NO_SPEAKERS:
                found[number] = Turn(speaker, key, match.end())
    found = {
        number: Turn(turn.speaker, key, turn.label)
        for (number, turn), key in zip(found.items(), _merged(found), strict=True)
    }
    counts = Counter(turn.key for turn in found.values())
    recurring = [key for key, count in counts.items() if count >= 2]
    questions = {key for key in counts if key in ASKS} and {key for key in counts if key in ANSWERS}
    if len(recurring) == 1 and not questions and (briefing := _briefing(found, recurring[0], lines)):
        return briefing
    if not questions and (len(recurring) < 2 or sum(counts[key] for key in recurring) < 4):
        return {}
    # A label that stands once may be a guest who spoke once, between others' turns.
    sure = [number for number, turn in found.items() if counts[turn.key] >= 2 or turn.key in ASKS | ANSWERS]
    first, last = min(sure), max(sure)
    named = _in_full(found, first, lines)
    if questions:
        answered = next(
            (number for number in sorted(found) if last < number <= last + 2 and found[last].key in ASKS), last
        )
        within = {number: turn for number, turn in found.items() if first <= number <= answered}
        return named | within
    return named | {
        number: turn
        for number, turn in found.items()
        if number in sure or (first < number < last and _person(turn.speaker) and lines[number].ended)
    }


def _in_full(found: dict[int, Turn], first: int, lines: Sequence[Line]) -> dict[int, Turn]:
    """Give the two turns right above the first "Q:", or "KL:", that name in full who asks and who answers."""
    above = sorted(number for number in found if first - OPENING <= number < first)[-2:]
    if len(above) < 2:  # who asks and who answers
        return {}
    asks, answers = above
    short = found[first].key
    if short not in ASKS and not (is_initials(short, found[asks].speaker)):
        return {}
    if answers != asks + 1 or not (lines[asks].ended and lines[answers].ended) or not _person(found[answers].speaker):
        return {}
    return {asks: Turn(found[asks].speaker, found[first].key, found[asks].label), answers: found[answers]}


def is_initials(label: str, name: str) -> bool:
    """Whether a label holds the initials of a name of several words: "AB" of "Dr Ada Brun", "A.B." too."""
    words = [word for word in _key(name).split() if word not in HONORIFICS | {"the"}]
    letters = "".join(char for char in label.casefold() if char.isalpha())
    return len(words) > 1 and letters in {"".join(word[0] for word in words), words[0][0] + words[-1][0]}


def _briefing(found: dict[int, Turn], answers: str, lines: Sequence[Line]) -> dict[int, Turn]:
    """Give the turns where one speaker answers many who ask once each: "Orm Wire: ...?", "Ada Lind: ..."."""
    numbers = sorted(found)
    asked = [
        number
        for number, after in itertools.pairwise(numbers)
        if found[number].key != answers and found[after].key == answers and "?" in lines[number].text
    ]
    answered = [number for number in numbers if found[number].key == answers]
    if len(asked) < 2 or len(asked) * 2 < len(answered):
        return {}
    return {number: found[number] for number in sorted([*asked, *answered])}


def unlabelled(lines: Sequence[Line]) -> dict[int, Turn]:
    """Find the turns of an interview whose questions are only told by bold letters.

    All that is bold are sentences that end, most of them questions, one of them to "you" or none; the answers speak
    of "I". Refused: an explainer, whose bold questions nobody answers of himself.
    """
    bold = [i for i, line in enumerate(lines) if BOLD.fullmatch(line.text)]
    asked = [lines[i].bare for i in bold]
    if len(bold) < LEAST_QUESTIONS or not all(text.endswith((".", "?", "!", "…")) for text in asked):
        return {}
    answers = [i for i in range(bold[0], len(lines)) if i not in bold and not lines[i].heading_mark]
    replied = {number for i in answers for number, at in enumerate(bold) if at < i}
    of_himself = sum(len(SELF.findall(lines[i].text)) for i in answers)
    questions = sum(text.endswith("?") for text in asked)
    put = any(YOU.search(text) or text.endswith(".") for text in asked)
    if questions * 2 < len(bold) or not put or of_himself < LEAST_SELF or len(replied) < len(bold):
        return {}
    turns = {i: Turn("Question", "question", 0) for i in bold}
    return turns | {i + 1: Turn("Answer", "answer", 0) for i in bold if i + 1 in answers}


def _merged(found: dict[int, Turn]) -> list[str]:
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


def names_speaker(label: str) -> bool:
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


def asking(turns: dict[int, Turn], lines: Sequence[Line]) -> set[str]:
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
    """Give the label of the one who asks, in full where "Q" follows it; None where nobody does, or several do."""
    labels = Counter(block.speaker for block in blocks if block.kind == "question" and block.speaker)
    full = {
        label: count
        for label, count in labels.items()
        if _key(label) not in ASKS and not any(is_initials(label, other) for other in labels if other != label)
    }
    labels = Counter(full) or labels
    return next(iter(labels)) if len(labels) == 1 else None
