"""Writes the ledger of corrections: one entry at a time, at its end, so that what stands there stays as it stands.

Comments, order and wording of a ledger that was written by hand are kept. A writer holds the ledger's lock, reads it
anew, and puts the longer text in its place in one step: two editors at once lose nothing, and a program that is killed
leaves the old ledger or the new one. What would not read back as the old entries and the new one is not written.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import yaml
from filelock import FileLock, Timeout
from pydantic import ValidationError

from dashboard.access import Visitor
from dashboard.config import ConfigError, tree_of
from dashboard.corrections import Correction, Corrections, Kind, load_corrections, parse_corrections, plain, wrong_with
from dashboard.files import forget_unfinished, write_atomically

PATIENCE = 20.0  # seconds that a writer waits for another
LONGEST = 2_000  # characters of a reason or a name: a ledger is read by people


class LedgerError(ValueError):
    """A correction that was not written; the text says why and what to do."""


class StaleError(LedgerError):
    """Somebody else corrected the same thing since the form was opened; `news` says what, oldest first."""

    def __init__(self, news: Sequence[Correction]) -> None:
        super().__init__("somebody else corrected this in the meantime")
        self.news = tuple(news)


@dataclass(frozen=True)
class Draft:
    """A correction as a form gives it."""

    correction: Kind
    what: str
    why: str
    to: str | None = None
    at: str | None = None
    to_at: str | None = None
    called: str = ""  # what it is about, in words, as a comment for whoever opens the file
    about: frozenset[str] = frozenset()  # every name of what is corrected: an entry about one of them concerns it


def now() -> str:
    """Give the time as the ledger writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def append(
    path: Path, draft: Draft, visitor: Visitor, seen: Collection[str] | None = None, clock: Callable[[], str] = now
) -> Correction:
    """Write a correction at the end of the ledger, in the name of its editor, and give it as written.

    `seen` are the keys of the entries that the editor knew of when the form was opened; None passes over what is new.

    Raises:
        dashboard.access.RefusedError: the visitor may not correct.
        StaleError: there is an entry about the same thing that the editor has not seen.
        LedgerError: what was given is not a correction, or the ledger cannot be written.
        dashboard.config.ConfigError: the ledger as it stands is at fault.
    """
    name = visitor.editor()
    path = path.resolve()  # a link to a ledger stays a link
    with locked(path):
        old = load_corrections(path)
        entry = _entry(draft, name, clock(), {item.key for item in old.entries})
        if entry.correction == "undo":
            _check_undo(old, entry)
        if seen is not None and (news := concerning(old, draft, seen)):
            raise StaleError(news)
        text = path.read_bytes().decode("utf-8") if path.is_file() else ""
        text = added(text, entry, draft.called, path)
        if not _reads_as(text, (*old.entries, entry), path):
            raise LedgerError(f"{path.name} is written in a way that nothing can be added to; nothing was changed")
        try:
            forget_unfinished(path)
            write_atomically(path, text.encode())
        except OSError as fault:
            raise LedgerError(f"{path.name} cannot be written: {fault.strerror}; nothing was changed") from fault
    return entry


def _reads_as(text: str, entries: Sequence[Correction], path: Path) -> bool:
    try:
        return parse_corrections(text, path).entries == tuple(entries)
    except ConfigError:
        return False


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the ledger's lock. It falls with its process, however that ends.

    Raises:
        LedgerError: somebody else holds it for too long, or the folder cannot be written to.
    """
    lock = FileLock(path.parent / f".{path.name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=PATIENCE)
    except Timeout as fault:
        raise LedgerError(f"{path.name} is being written by somebody else; try again in a moment") from fault
    except OSError as fault:
        raise LedgerError(f"{path.name} cannot be written: {fault.strerror}; nothing was changed") from fault
    try:
        yield
    finally:
        lock.release()


def concerning(ledger: Corrections, draft: Draft, seen: Collection[str]) -> list[Correction]:
    """Give the entries that the editor has not seen and that are about what is to be corrected."""
    about = {plain(name) for name in (*draft.about, draft.what, draft.to or "") if name}
    by_key = {entry.key: entry for entry in ledger.entries}

    def touches(entry: Correction) -> bool:
        if entry.correction != "undo":
            named = {plain(entry.what)} | ({plain(entry.to)} if entry.to and entry.correction in JOINS else set())
            return bool(named & about)
        return plain(entry.what) in about or (entry.what in by_key and touches(by_key[entry.what]))

    return [entry for entry in ledger.entries if entry.key not in seen and touches(entry)]


JOINS = ("same as", "not the same as", "merge talks", "place")  # whose `to` is a thing too, not a value

TAKEN_OUT = ("reject", "merge talks")  # whose row is in no table any more


def _entry(draft: Draft, name: str, when: str, taken: Collection[str]) -> Correction:
    made = secrets.token_hex(4)
    while made in taken:
        made = secrets.token_hex(4)
    given = {
        "correction": draft.correction, "what": _one_line(draft.what), "at": draft.at,
        "to": _one_line(draft.to) if draft.to is not None else None, "to_at": draft.to_at,
        "who": name, "when": when, "why": _one_line(draft.why), "id": made,
    }  # fmt: skip
    if not given["why"]:
        raise LedgerError("say why: whoever reads this in a year has only the reason")
    if any(len(value) > LONGEST for value in given.values() if value):
        raise LedgerError(f"that is too long: at most {LONGEST:,} characters a field")
    try:
        entry = Correction.model_validate(given)
    except ValidationError as wrong:
        raise LedgerError("; ".join(error["msg"].removeprefix("Value error, ") for error in wrong.errors())) from wrong
    if message := wrong_with(entry):
        raise LedgerError(message)
    return entry


def _one_line(text: str) -> str:
    """Leave out line breaks and what cannot be seen, such as overrides of the writing direction; joiners stay."""
    return " ".join("".join(s if s.isprintable() or s in "\u200c\u200d" else " " for s in text).split())


def _check_undo(ledger: Corrections, undo: Correction) -> None:
    """Refuse an undo of nothing, and one of what is undone already.

    Raises:
        LedgerError: there is nothing to undo.
    """
    places = [at for at, entry in enumerate(ledger.entries) if entry.key == undo.what]
    if not places:
        raise LedgerError("the ledger has no such entry any more; somebody took it out by hand")
    if all(at in ledger.withdrawn for at in places):
        by = ledger.entries[ledger.withdrawn[places[0]]]
        raise LedgerError(f"{by.who} has undone it already")


def added(text: str, entry: Correction, called: str, path: Path) -> str:
    """Give a ledger's text with an entry at its end, in the manner in which the ledger is written.

    Raises:
        LedgerError: its entries do not stand on lines that begin with `- `.
        dashboard.config.ConfigError: it is no YAML.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    root, _ = tree_of(text, path)
    indent = ""
    if isinstance(root, yaml.SequenceNode):
        if root.flow_style:
            raise LedgerError(f"{path.name} is a list in brackets; write its entries on lines that begin with `- `")
        indent = " " * root.start_mark.column
    lines = [f"# {said}"] if (said := _comment(called)) else []
    for number, (key, value) in enumerate(entry.model_dump(exclude_none=True).items()):
        lines.append(f"{'  ' if number else '- '}{key}: {_scalar(value)}")
    before = text if not text or text.endswith("\n") else text + end
    return before + end.join(indent + line for line in lines) + end


def _comment(text: str) -> str:
    """Give words that can stand in a comment: printable, on one line."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:160]


def _scalar(text: str) -> str:
    """Write a text so that YAML reads that very text, on one line."""
    written: str = yaml.safe_dump(text, allow_unicode=True, width=10**9, default_style=None)
    written = written.removesuffix("\n").removesuffix("\n...")
    return written if "\n" not in written else yaml.safe_dump(text, width=10**9, default_style='"').rstrip("\n")
