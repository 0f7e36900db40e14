"""Mends words for display and analysis, each change with its place in the source text.

The source text is never touched: what is made here is a list of edits that `CleanText` applies and can undo.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from dashboard.article import CleanText, Edit, Span
from dashboard.lexicon import lexicon
from dashboard.load.emphasis import marks

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]]

TITLES = r"Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Amb|Col|Lt|Capt|Maj|St|Hon|Rev|Adm|Sgt"
HOSTS = frozenset(["com", "org", "net", "gov", "io", "news", "info", "tv", "co", "uk", "js", "ai", "edu"])
LOOKALIKES = str.maketrans(
    "οΟαΑεΕιΙκΚνΝρΡτΤυΥχΧβΒηΗμΜγаАеЕоОрРсСхХуУкКмМтТВНіІјЈѕЅԁһ",
    "oOaAeEiIkKvNpPtTuYxXbBnHuMyaAeEoOpPcCxXyYkKmMtTBHiIjJsSdh",
)
_ANY_STRANGE = re.compile(f"[{''.join(map(chr, LOOKALIKES))}]")
GLUED = ["in", "of", "to", "for", "with", "on", "at", "by", "from", "and"]
GLUED_TO = ["the", "their", "this", "that", "its", "these", "those"]
# "inthe" is never a word; "tothat" neither, but "into" and "within" are, so only these pairs are parted.
_GLUED = re.compile(rf"\b({'|'.join(GLUED)})({'|'.join(GLUED_TO)})\b")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
# First halves of compounds that are written with a hyphen.
PREFIXES = frozenset(lexicon("page_words")["prefixes"].split())
SPEECH = "told said says added wrote"
_MARKS = re.compile(r"(?<=[^\W\d_])[.!?]?\[\d{1,3}\]|(?<=[^\W\d_][.!?”])\d{1,2}(?= [A-Z“]|$)")
_MAYBE_MARKS = re.compile(r"[\[.!?”]\d")
_FUSED = re.compile(r"(?<=\d[.!?])\d{1,2}(?= [A-Z“])")
_GBK = re.compile(r"鈥([\u4e00-\u9fff\ue000-\uf8ff]?)")
_WORD = re.compile(r"\w+")
_CHUNK = re.compile(r"\S+(?:\u00a0\S+)?")
LONGEST = 200  # characters of a word that is looked at; nothing longer is one


def _constant(text: str) -> Callable[[re.Match[str]], str | None]:
    return lambda _match: text


def _stray_space(match: re.Match[str]) -> str | None:
    """Take the space from before a comma or full stop, where a word stands before it."""
    return "" if match.string[max(0, match.start() - 2) : match.start()].isalpha() and match.start() > 1 else None


def _rejoined(match: re.Match[str]) -> str | None:
    """Join a word that was broken at the end of a line; "long-term" keeps its hyphen."""
    before = _LAST_WORD.search(match.string, max(0, match.start() - 30), match.start())
    return "-" if before and before.group().casefold() in PREFIXES else ""


def _sentence_gap(match: re.Match[str]) -> str | None:
    """Put a space behind a full stop that runs into a capital, except in the name of a site."""
    return None if match.group(2).casefold() in HOSTS else " "


RULES: tuple[_Rule, ...] = (
    (re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]+|\x00"), _constant("")),
    (re.compile(r"(?<=[a-z]{3})-[ \t]*\r?\n\s*(?=[a-z]{2})"), _rejoined),
    (re.compile(r"[^\S ]|\s{2,}"), _constant(" ")),
    (re.compile(r" (?=[,;.](?:\s|$))"), _stray_space),
    # "paradox.Engaging" and "Dr.Anya"; two letters before the stop keep initials, a second small letter keeps "U.S.A".
    (re.compile(r"(?<=[a-z]{2}[.!?])()(?=([A-Z][a-z’']+)\b)"), _sentence_gap),
    (
        re.compile(
            r"(?<=[a-z]{2}[.!?])(?=(?:I|A) )|(?<=[.!?][”\"])(?=[A-Z][a-z])|(?<=[a-z][.!?])(?=[“])"
            r"|(?<=[a-z],”)(?=[A-Za-z][a-z])"  # "on,”Roe told"
        ),
        _constant(" "),
    ),
    (re.compile(rf"\b(?:{TITLES})\.(?=[A-Z][a-z])"), lambda match: match.group() + " "),
    (re.compile(r"(?<=[a-z]{2}[,;])(?=[^\W\d_]{2})|(?<=[a-z]{2},)(?=[“‘])"), _constant(" ")),
    (re.compile(r"(?<=[a-z])[‘`´](?=s\b|t\b|re\b|ve\b|ll\b|d\b|m\b)"), _constant("’")),
    (_GLUED, lambda match: f"{match.group(1)} {match.group(2)}"),
)


def clean(source: str, span: Span, dropped: Iterable[Span] = (), known: frozenset[str] = frozenset()) -> CleanText:
    """Give the words of a stretch of source text, mended, without the marks in `dropped`.

    Args:
        source: the article's source text.
        span: the stretch.
        dropped: marks and labels within it that are not words of the text.
        known: the article's capitalised words, to part a name from the verb that was glued to it.
    """
    cut = sorted(dropped)
    text = source[span.start : span.end]
    edits = [Edit(piece.start, piece.end, "") for piece in cut]
    for start, end, new in _edits(text, known):
        edit = Edit(start + span.start, end + span.start, new)
        if not any(piece.start <= edit.start and edit.end <= piece.end for piece in cut):
            edits.append(edit)
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end > edit.start, -edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return CleanText.of(source, span, kept)


def _edits(text: str, known: frozenset[str]) -> Iterator[Edit]:
    yield from marks(text)
    for pattern, mend in RULES:
        for match in pattern.finditer(text):
            new = mend(match)
            if new is not None:
                yield Edit(match.start(), match.end(), new)
    if not text.isascii():
        yield from _mojibake(text)
        yield from _lookalikes(text)
    yield from _footnotes(text)
    for match in _speech_glued().finditer(text):
        if match.group(1).casefold() in known:
            yield Edit(match.start(2), match.start(2), " ")


@cache
def _speech_glued() -> re.Pattern[str]:
    return re.compile(rf"\b([A-Z][a-z]{{2,20}}?)({'|'.join(SPEECH.split())})\b")


def _footnotes(text: str) -> Iterator[Edit]:
    """Drop footnote numbers; one that stands behind a number only where its neighbours prove that notes are counted."""
    if not _MAYBE_MARKS.search(text):
        return
    sure = list(_MARKS.finditer(text))
    numbers = set()
    for match in sure:
        bare = match.group().lstrip(".!?")
        numbers.add(int(bare.strip("[]")))
        if "[" in bare or len(sure) > 1:
            yield Edit(match.end() - len(bare), match.end(), "")
    for match in _FUSED.finditer(text):
        if int(match.group()) + 1 in numbers or int(match.group()) - 1 in numbers:
            yield Edit(match.start(), match.end(), "")


def _lookalikes(text: str) -> Iterator[Edit]:
    """Put Latin letters for Greek and Cyrillic ones that look like them, in words that are otherwise Latin."""
    if not _ANY_STRANGE.search(text):
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if len(word) <= LONGEST and not word.isascii() and any("a" <= char.lower() <= "z" for char in word):
            mended = word.translate(LOOKALIKES)
            if mended != word and mended.isascii():
                yield Edit(match.start(), match.end(), mended)


def _mojibake(text: str) -> Iterator[Edit]:
    """Mend text that was decoded with the wrong encoding: UTF-8 read as GBK, or as Latin."""
    opened = False
    for match in _GBK.finditer(text):
        mended, opened = _gbk(match, text, opened)
        yield Edit(match.start(), match.end(), mended)
    if any(char in text for char in "ÂÃâÐÑ"):
        from ftfy import fix_encoding

        for match in _CHUNK.finditer(text):
            word = match.group()
            if len(word) > LONGEST or not any(char in word for char in "ÂÃâÐÑ"):
                continue
            mended = "" if word == "Â" else fix_encoding(word)
            if mended != word:
                yield Edit(match.start(), match.end(), mended.replace("\u00a0", " "))


def _gbk(match: re.Match[str], text: str, opened: bool) -> tuple[str, bool]:
    """Read a sequence such as 鈥檚 back: its bytes are those of a quote mark and of a swallowed letter."""
    following = text[match.end() : match.end() + 1]
    try:
        mended = match.group().encode("gb18030").decode("utf-8")
    except UnicodeDecodeError:
        before = text[match.start() - 1 : match.start()]
        # The last byte is lost: a closing quote where one was opened, else a dash.
        return ("”" if opened or before in ".,!?" else "—") + match.group(1), False
    letter = mended[1:]
    # "鈥檚s" and "鈥淚We": the letter was swallowed and printed again.
    if letter and (following == letter or (letter.isupper() and following.isupper())):
        mended = mended[:1]
    return mended, mended.startswith("“") or (opened and not mended.startswith("”"))
