"""Takes the text of an article, or of several, from the kinds of file that desks keep them in."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dashboard.lexicon import lexicon
from dashboard.load.decode import decode
from dashboard.load.documents import read_docx, read_pdf
from dashboard.load.markup import read_feed, read_html, text_of
from dashboard.load.raw import Raw, Unreadable

Reader = Callable[[bytes], Iterator[Raw | Unreadable]]

# What exports call the parts of an article, best name first.
KEYS = {ours: tuple(theirs.split()) for ours, theirs in lexicon("page_words")["keys"].items()}
TEXT = KEYS["text"]
FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.{0,8000}?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
MARKED_UP = re.compile(r"</(?:p|div|a|span|h\d|li|strong|em)>|<br ?/?>", re.IGNORECASE)


def read_text(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read a text file: one article, its characters as they stand."""
    yield Raw(decode(raw))


def read_markdown(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read a Markdown file; a header between lines of hyphens states its metadata."""
    text = decode(raw)
    match = FRONT_MATTER.match(text)
    if not match:
        yield Raw(text)
        return
    import yaml

    try:
        header = yaml.safe_load(match.group(1))
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        yield Unreadable(
            "the header between the lines '---' is no YAML", "Correct it; the article was read without it", line
        )
        header = None
    known = _known(header) if isinstance(header, dict) else {}
    yield Raw(text, front=match.end(), **{key: value for key, value in known.items() if key not in {"text", "name"}})


def read_json(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read a JSON file: one article, a list of them, or an object that holds such a list."""
    text = decode(raw).lstrip("\ufeff")
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and "\n" in text.strip():
            yield from read_json_lines(raw)  # one object a line, in a file called .json
            return
        yield Unreadable(f"broken JSON: {error.msg}", "Correct the line, or save the file again", error.lineno)
        return
    except RecursionError:
        yield Unreadable("broken JSON: nested too deep", "Save the articles as a plain list")
        return
    if isinstance(value, Mapping) and _pick(value, TEXT) is None:
        value = _longest_list(value) or value
    items = value if isinstance(value, list) else [value]
    for number, item in enumerate(items, 1):
        yield _record(item, str(number) if len(items) > 1 else None, None)


def _longest_list(value: Any, depth: int = 4) -> list[Any]:
    """Find the longest list of objects within an object: where exports keep their articles."""
    if isinstance(value, list):
        return value if value and isinstance(value[0], Mapping) else []
    if not isinstance(value, Mapping) or not depth:
        return []
    return max((_longest_list(item, depth - 1) for item in value.values()), key=len, default=[])


def read_json_lines(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read a file of one JSON object a line; a broken line is reported and the others are read."""
    rows = [(number, row) for number, row in enumerate(decode(raw).lstrip("\ufeff").split("\n"), 1) if row.strip()]
    for number, row in rows:
        try:
            value = json.loads(row)
        except (json.JSONDecodeError, RecursionError) as error:
            what = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
            yield Unreadable(f"broken JSON: {what}", "Correct or remove the line; the others were read", number)
            continue
        yield _record(value, str(number) if len(rows) > 1 else None, number)


def read_csv(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read a table with a header row, one article a row."""
    text = decode(raw).lstrip("\ufeff")
    csv.field_size_limit(20_000_000)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = next(reader)
    except (csv.Error, StopIteration) as error:
        yield Unreadable(f"no table: {error or 'it has no rows'}", "Save it as CSV with a header row")
        return
    keys = {_plain_key(name) for name in names}
    if not keys & set(TEXT):
        yield Unreadable("no column holds the text", f"Name the column of the text {TEXT[0]!r}", 1)
        return
    number = 0
    try:
        for row in reader:
            number += 1
            if any(cell.strip() for cell in row):
                yield _record(dict(zip(names, row, strict=False)), str(number), reader.line_num)
    except csv.Error as error:
        yield Unreadable(f"broken CSV: {error}", "Correct the line; the rows before it were read", reader.line_num)


def _record(value: Any, name: str | None, line: int | None) -> Raw | Unreadable:
    if not isinstance(value, Mapping):
        return Unreadable("no article inside: not an object with a text", "Give each article as an object", line)
    known = _known(value)
    text = known.pop("text", None)
    if not isinstance(text, str) or not text.strip():
        return Unreadable("no article inside: no text", f"Put the article's text under {TEXT[0]!r}", line)
    if MARKED_UP.search(text):
        text = text_of(text)
    identity = known.pop("name", None)
    if name is not None:
        known["name"] = identity if identity and re.fullmatch(r"[\w.\-]{1,60}", identity) else name
    return Raw(text, **known)


def _known(value: Mapping[Any, Any]) -> dict[str, Any]:
    """Give what an object says of an article, under our names."""
    found: dict[str, Any] = {}
    for ours, theirs in KEYS.items():
        picked = _pick(value, theirs)
        if picked is not None:
            found[ours] = picked
    if "language" in found:
        code = found["language"].casefold()[:2]
        found["language"] = code if re.fullmatch(r"[a-z]{2}", code) and len(found["language"]) in {2, 5} else None
    return found


def _pick(value: Mapping[Any, Any], names: tuple[str, ...]) -> str | None:
    plain = {_plain_key(str(key)): item for key, item in value.items()}
    for name in names:
        words = _words(plain.get(name))
        if words and words.strip():
            return words
    return None


def _words(item: Any) -> str | None:
    """Give a value as text: a name inside an object, names in a list, a date of YAML."""
    if isinstance(item, str):
        return item.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no character
    if isinstance(item, Mapping):
        return _words(item.get("name") or item.get("title") or item.get("rendered"))
    if isinstance(item, list) and item and all(isinstance(part, str | Mapping) for part in item):
        return ", ".join(part for part in map(_words, item) if part)
    if item is None or isinstance(item, bool | list):
        return None
    return str(item)


def _plain_key(key: str) -> str:
    return re.sub(r"[\s_\-]", "", key.strip("\ufeff")).casefold()


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}
