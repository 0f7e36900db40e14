"""The desk's corrections: a ledger, `corrections.yaml` beside the configuration, applied after every build.

    - correction: same as
      what: Amina Dao
      to: Amina Daou
      who: mk
      when: 2026-02-03
      why: one minister, two spellings

Every entry says who made it, when and why. It names things as the screen shows them, by name or by identifier, so it
survives a new reading of the articles. "not the same as" wins over any "same as" and over every merge of the program.
An entry that finds nothing to correct is reported, not forgotten.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import Field, ValidationError

from dashboard.config import ConfigError, Day, Fault, Strict, line_at, read_tree, repeated_keys
from dashboard.tables import CorrectionRow

Kind = Literal[
    "same as", "not the same as", "rename", "kind", "role", "country", "not an actor",
    "place", "date", "merge talks", "split talks", "reject",
]  # fmt: skip
OF_ACTORS: frozenset[Kind] = frozenset(
    {"same as", "not the same as", "rename", "kind", "role", "country", "not an actor"}
)
NEED_NO_TO: frozenset[Kind] = frozenset({"not an actor", "reject"})
WHAT_TO_IS: Mapping[Kind, str] = {
    "same as": "the actor that it is",
    "not the same as": "the actor that it is not",
    "rename": "the name to be shown",
    "kind": "person, organisation, state or bloc",
    "role": "the role",
    "country": "an ISO 3166-1 alpha-2 code",
    "place": "the place where it was",
    "date": "the day or month, as YYYY-MM-DD or YYYY-MM",
    "merge talks": "the talks that it belongs to",
    "split talks": "the article whose report is about another meeting",
}


class Correction(Strict):
    """One entry of the ledger."""

    correction: Kind = Field(description="What is done.")
    what: str = Field(min_length=1, description="The actor, talks, article or row, by name or identifier.")
    to: str | None = Field(None, min_length=1, description="What it is instead; depends on the correction.")
    who: str = Field(min_length=1, description="Who says so.")
    when: Day = Field(description="The day on which it was entered, as YYYY-MM-DD.")
    why: str = Field(min_length=1, description="The reason, for whoever reads this in a year.")

    def row(self, *, applied: bool) -> CorrectionRow:
        """Give the entry as a row of the table of corrections."""
        what = self.what if self.to is None else f"{self.what} → {self.to}"
        return CorrectionRow(self.correction, what, self.who, self.when, self.why, applied)


@dataclass(frozen=True)
class Corrections:
    """The ledger as it was read."""

    entries: tuple[Correction, ...] = ()
    path: str = "corrections.yaml"
    lines: tuple[int, ...] = ()  # where each entry stands

    def of(self, *kinds: Kind) -> Iterator[Correction]:
        """Give the entries of some kinds, in the order of the ledger."""
        return (entry for entry in self.entries if entry.correction in kinds)


def load_corrections(path: Path) -> Corrections:
    """Read and check a ledger; one that does not exist is empty.

    Raises:
        ConfigError: it cannot be read, or an entry is not what an entry may be; it lists every fault with its line.
    """
    if not path.is_file():
        return Corrections((), str(path))
    root, raw = read_tree(path)
    if not isinstance(raw, list | None):
        raise ConfigError((Fault(str(path), 1, "", "must be a list of entries, each of which begins with `- `"),))
    faults = [Fault(str(path), line, key, "this key stands twice") for line, key in repeated_keys(root)]
    entries: list[Correction] = []
    lines: list[int] = []
    for number, item in enumerate(raw or ()):
        line = line_at(root, (number,))
        try:
            entry = Correction.model_validate(item)
        except ValidationError as wrong:
            faults += [_fault(path, line_at(root, (number, *error["loc"])), number, error) for error in wrong.errors()]
            continue
        if message := _missing(entry):
            faults.append(Fault(str(path), line, str(number), message))
        entries.append(entry)
        lines.append(line)
    if faults:
        raise ConfigError(tuple(sorted(faults, key=lambda fault: (fault.line, fault.key))))
    return Corrections(tuple(entries), str(path), tuple(lines))


def _missing(entry: Correction) -> str | None:
    """Give what is wrong with an entry whose keys are all legal by themselves."""
    kind, to = entry.correction, entry.to
    if kind in NEED_NO_TO:
        return f"“{kind}” takes no `to`" if to is not None else None
    if to is None:
        return f"“{kind}” needs `to`: {WHAT_TO_IS[kind]}"
    wrong = (
        (kind == "kind" and to not in ("person", "organisation", "state", "bloc"))
        or (kind == "country" and not (len(to) == 2 and to.isascii() and to.isupper()))
        or (kind == "date" and not _is_date(to))
    )
    if wrong:
        return f"`to` must be {WHAT_TO_IS[kind]}, not {to!r}"
    if kind in ("same as", "not the same as", "merge talks") and to.casefold() == entry.what.casefold():
        return "`what` and `to` are the same"
    return None


def _is_date(text: str) -> bool:
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4, 2], [4, 2, 2]) or not all(part.isdigit() for part in parts):
        return False
    from datetime import date

    try:
        date(int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) == 3 else 1)
    except ValueError:
        return False
    return True


def _fault(path: Path, line: int, number: int, error: Any) -> Fault:
    where = ".".join(str(part) for part in (number, *error["loc"]))
    message = error["msg"].removeprefix("Value error, ")
    legal = list(Correction.model_fields)
    if error["type"] == "extra_forbidden":
        message = f"no such key; legal here: {', '.join(legal)}"
    elif error["type"] == "missing":
        message = "this key is needed"
    elif error["type"] == "literal_error":
        near = difflib.get_close_matches(str(error["input"]), get_args(Kind), n=1)
        message = "no such correction; " + (
            f"did you mean {near[0]!r}?" if near else f"legal: {', '.join(get_args(Kind))}"
        )
    elif error["type"] == "model_type":
        message = "an entry is a list of `key: value` lines"
    return Fault(str(path), line, where, message)
