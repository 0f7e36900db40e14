"""The desk's corrections: a ledger, `corrections.yaml` beside the configuration, applied after every build.

    - correction: same as
      what: Amina Dao
      to: Amina Daou
      who: mk
      when: 2026-02-03
      why: one minister, two spellings

Every entry says who made it, when and why. It names things as the screen shows them, by name or by identifier, so it
survives a new reading of the articles; `at` and `to_at` name the passage that a row rests on, since the identifiers of
rows may change when articles are added. "not the same as" wins over any "same as" and over every merge of the program.
An entry that finds nothing to correct is reported, not forgotten. "undo" withdraws an entry above it, or another undo.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, Field, ValidationError

from dashboard.config import ConfigError, Fault, Strict, day, line_at, read_tree, repeated_keys, tree_of
from dashboard.tables import Action, CorrectionRow, Instrument, Response, TalkStatus

Kind = Literal[
    "same as", "not the same as", "rename", "kind", "role", "country", "not an actor",
    "place", "date", "status", "participant", "not a participant", "merge talks", "split talks", "sides", "demanders",
    "addressees", "answer", "senders", "targets", "action", "instrument", "reject", "undo",
]  # fmt: skip
OF_ACTORS: frozenset[Kind] = frozenset(
    {"same as", "not the same as", "rename", "kind", "role", "country", "not an actor"}
)
# What can be said of a meeting.
OF_TALKS: frozenset[Kind] = frozenset(
    {"place", "date", "status", "participant", "not a participant", "merge talks", "split talks"}
)
# What can be said of a demand, and of a measure.
OF_DEMANDS: frozenset[Kind] = frozenset({"sides", "demanders", "addressees", "answer"})
OF_SANCTIONS: frozenset[Kind] = frozenset({"sides", "senders", "targets", "action", "instrument"})
OF_ROWS: frozenset[Kind] = OF_TALKS | OF_DEMANDS | OF_SANCTIONS | {"reject"}
NEED_NO_TO: frozenset[Kind] = frozenset({"not an actor", "reject", "undo"})
WHAT_TO_IS: Mapping[Kind, str] = {
    "same as": "the actor that it is",
    "not the same as": "the actor that it is not",
    "rename": "the name to be shown",
    "kind": "person, organisation, state or bloc",
    "role": "the role",
    "country": "an ISO 3166-1 alpha-2 code",
    "place": "the place where it was",
    "date": "the day or month, as YYYY-MM-DD or YYYY-MM",
    "status": "held, under way, planned, proposed, cancelled or denied",
    "participant": "the actor that took part, or is to take part",
    "not a participant": "the actor that took no part",
    "merge talks": "the talks that it belongs to",
    "split talks": "the article whose report is about another meeting",
    "sides": "both sides, as `A; B → C`; `not named` for a side that nobody names",
    "demanders": "who asks, as `A; B`, or `not named`",
    "addressees": "who is asked, as `A; B`, or `not named`",
    "answer": "accepted, rejected, conditional, open or none reported, and by whom, as `rejected by A; B`",
    "senders": "who acts, as `A; B`, or `not named`",
    "targets": "on whom, as `A; B`, or `not named`",
    "action": f"one of {', '.join(get_args(Action))}",
    "instrument": f"one of {', '.join(get_args(Instrument))}",
}
NOT_NAMED, NONE_REPORTED = "not named", "none reported"  # how the ledger says that there is nobody, and no answer
ARROW = " → "


def _moment(text: str) -> str:
    if len(text) == len("2026-02-03"):
        return day(text)
    message = f"{text!r} is not a day written as YYYY-MM-DD, nor a time as YYYY-MM-DDThh:mm:ssZ"
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text):
        raise ValueError(message)
    try:
        datetime.fromisoformat(text)
    except ValueError as fault:
        raise ValueError(message) from fault
    return text


def _passage(text: str) -> str:
    if not re.fullmatch(r".+:\d{1,12}", text):
        raise ValueError(f"{text!r} is not an article and where the passage starts in it, such as kest-talks:1204")
    return text


Moment = Annotated[str, AfterValidator(_moment)]
Passage = Annotated[str, AfterValidator(_passage)]


class Correction(Strict):
    """One entry of the ledger."""

    correction: Kind = Field(description="What is done.")
    what: str = Field(min_length=1, description="The actor, talks, article or row, by name or identifier.")
    at: Passage | None = Field(None, description="A passage that the row rests on, as article:offset.")
    to: str | None = Field(None, min_length=1, description="What it is instead; depends on the correction.")
    to_at: Passage | None = Field(None, description="A passage that the other talks rest on, as article:offset.")
    who: str = Field(min_length=1, description="Who says so.")
    when: Moment = Field(description="When it was entered, as YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")
    why: str = Field(min_length=1, description="The reason, for whoever reads this in a year.")
    id: str | None = Field(None, pattern="^[0-9a-z][0-9a-z-]{3,39}$", description="What an undo calls it by.")

    @property
    def key(self) -> str:
        """What an undo calls the entry by: its `id`, or for one without, a digest of what it says."""
        if self.id:
            return self.id
        said = "\0".join((self.correction, self.what, self.to or "", self.who, self.when, self.why))
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:10]

    @property
    def day(self) -> str:
        """The day on which it was entered."""
        return self.when[: len("2026-02-03")]

    def row(
        self, *, applied: bool, undone_by: str | None = None, row: str | None = None, was: str | None = None
    ) -> CorrectionRow:
        """Give the entry as a row of the table of corrections."""
        what = self.what if self.to is None else f"{self.what} → {self.to}"
        return CorrectionRow(
            self.correction,
            what,
            self.who,
            self.when,
            self.why,
            applied,
            self.key,
            self.what,
            self.to,
            self.at,
            undone_by,
            row,
            was,
        )


@dataclass(frozen=True)
class Corrections:
    """The ledger as it was read."""

    entries: tuple[Correction, ...] = ()
    path: str = "corrections.yaml"
    lines: tuple[int, ...] = ()  # where each entry stands

    def of(self, *kinds: Kind) -> Iterator[Correction]:
        """Give the entries of some kinds that hold, in the order of the ledger."""
        return (
            entry for at, entry in enumerate(self.entries) if entry.correction in kinds and at not in self.withdrawn
        )

    @cached_property
    def withdrawn(self) -> Mapping[int, int]:
        """Which entries were undone, and by which, by their place in the ledger.

        An undo reaches only what stands above it, and counts only while it is not undone itself.
        """
        found: dict[int, int] = {}
        for at in reversed(range(len(self.entries))):
            undo = self.entries[at]
            if undo.correction == "undo" and at not in found:
                for above in range(at):
                    if self.entries[above].key == undo.what:
                        found.setdefault(above, at)
        return found

    def finds(self, at: int) -> bool:
        """Whether the undo at a place of the ledger names an entry above it."""
        return any(entry.key == self.entries[at].what for entry in self.entries[:at])


def load_corrections(path: Path) -> Corrections:
    """Read and check a ledger; one that does not exist is empty.

    Raises:
        ConfigError: it cannot be read, or an entry is not what an entry may be; it lists every fault with its line.
    """
    if not path.is_file():
        return Corrections((), str(path))
    return _checked(path, *read_tree(path))


def parse_corrections(text: str, path: Path) -> Corrections:
    """Read and check the text of a ledger that is, or is to be, at `path`.

    Raises:
        ConfigError: an entry is not what an entry may be; it lists every fault with its line.
    """
    return _checked(path, *tree_of(text, path))


def _checked(path: Path, root: Any, raw: Any) -> Corrections:
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
        if message := wrong_with(entry):
            faults.append(Fault(str(path), line, str(number), message))
        if entry.id and any(entry.id == other.id for other in entries):
            faults.append(Fault(str(path), line, f"{number}.id", f"{entry.id!r} is also the id of an entry above"))
        entries.append(entry)
        lines.append(line)
    if faults:
        raise ConfigError(tuple(sorted(faults, key=lambda fault: (fault.line, fault.key))))
    return Corrections(tuple(entries), str(path), tuple(lines))


def wrong_with(entry: Correction) -> str | None:
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
        or (kind == "status" and to not in get_args(TalkStatus))
        or (kind == "action" and to not in get_args(Action))
        or (kind == "instrument" and to not in get_args(Instrument))
        or (kind == "sides" and both_sides(to) is None)
        or (kind == "answer" and answer_of(to) is None)
        or (kind in ("demanders", "addressees", "senders", "targets") and not _names_somebody_or_says_so(to))
    )
    if wrong:
        return f"`to` must be {WHAT_TO_IS[kind]}, not {to!r}"
    if kind in ("same as", "not the same as", "merge talks") and to.casefold() == entry.what.casefold():
        return "`what` and `to` are the same"
    return None


def plain(name: str) -> str:
    """Give a name as the ledger compares names: white space and capitals aside."""
    return " ".join(name.split()).casefold()


def several(ids: Iterable[str]) -> str:
    """Write actors as an entry names several."""
    return "; ".join(ids) or NOT_NAMED


def each_of(text: str) -> tuple[str, ...]:
    """Read the actors that an entry names; none where it says that nobody is named."""
    names = (" ".join(name.split()) for name in text.split(";"))
    return tuple(dict.fromkeys(name for name in names if name and name.casefold() != NOT_NAMED))


def both_sides(text: str) -> tuple[str, str] | None:
    """Read the two sides that an entry names; nothing where they are not two, or somebody stands on both."""
    one, arrow, other = text.partition(ARROW.strip())
    if not arrow or not (_names_somebody_or_says_so(one) and _names_somebody_or_says_so(other)):
        return None
    left, right = ({name.casefold() for name in each_of(side)} for side in (one, other))
    return (one.strip(), other.strip()) if left.isdisjoint(right) else None


def _names_somebody_or_says_so(side: str) -> bool:
    """Whether a side names actors, or says `not named`; a mere `;` is a slip."""
    return bool(each_of(side)) or side.strip().casefold() == NOT_NAMED


def answer_of(text: str) -> tuple[Response | None, tuple[str, ...]] | None:
    """Read an answer and who gave it; nothing where it is no answer."""
    said, _, by = text.partition(" by ")
    said = said.strip()
    if said == NONE_REPORTED:
        return None if by else (None, ())
    return next(((response, each_of(by)) for response in get_args(Response) if response == said), None)


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
