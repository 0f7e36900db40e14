"""Remembers files as they were read and made into articles, so that a new file does not cost reading all the others.

A file is known by its bytes and its ending, and what is remembered of it holds for one state of the code and its
knowledge. What the rest of the corpus decides is checked each time: which lines recur over its pages.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from dashboard.article import Article
from dashboard.config import ArticleMeta
from dashboard.files import write_atomically
from dashboard.fingerprint import loader_code
from dashboard.load.compose import edge_lines, label_lines
from dashboard.load.lines import split_lines
from dashboard.load.pieces import pieces
from dashboard.load.raw import Raw, Unreadable


@dataclass(frozen=True)
class Fault:
    """What is wrong with a file or a part of it."""

    fault: str
    remedy: str
    line: int | None = None

    @classmethod
    def of(cls, verdict: Unreadable) -> Fault:
        """Take a verdict down."""
        return cls(verdict.fault, verdict.remedy, verdict.line)


@dataclass(frozen=True)
class Made:
    """An article, or why there is none, with the name of what it was made under besides its text."""

    under: str
    article: Article | None  # without its name, path and text, which are put in again
    fault: Fault | None = None


@dataclass(frozen=True)
class Part:
    """The text of one article of a file, with what the corpus wants to know of its lines."""

    raw: Raw
    opening: str  # names the text's beginning: copies of one article share it
    edges: tuple[str, ...]  # short lines at the edges of the page
    labels: tuple[str, ...]  # short lines anywhere
    made: Made | None = None

    @classmethod
    def of(cls, raw: Raw) -> Part:
        """Look at the lines of a text."""
        lines = split_lines(raw.text, raw.front)
        opening = hashlib.sha256(re.sub(r"\W+", "", raw.text)[:400].encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return cls(
            raw, opening, tuple(sorted(edge_lines(lines))), tuple(sorted(label_lines(pieces(raw.text, raw.front))))
        )

    def under(self, article_id: str, meta: ArticleMeta, common: frozenset[str]) -> str:
        """Name what an article is made under: id, configuration, and which of its lines recur elsewhere."""
        seen = [label for label in self.labels if label in common]
        said = "\0".join([article_id, meta.model_dump_json(), *seen])
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True)
class Remembered:
    """All that a file holds."""

    parts: tuple[Part | Fault, ...]


class Memory:
    """A folder that holds what was read of files before.

    `shared` is the store of another corpus: what it remembers is used, and nothing is put into it.
    """

    def __init__(self, store: Path, shared: Path | None = None) -> None:
        self.folder = store / "loaded" / loader_code()
        self._shared = Memory(shared) if shared else None

    def _path(self, digest: str, ending: str) -> Path:
        return self.folder / f"{digest[:40]}{ending}.json"

    def get(self, digest: str, ending: str) -> Remembered | None:
        """Give what a file holds; None where it was not read before."""
        path = self._path(digest, ending)
        try:
            return _shape().validate_json(path.read_bytes())
        except FileNotFoundError:
            return self._shared.get(digest, ending) if self._shared else None
        except ValidationError:
            path.unlink(missing_ok=True)  # a damaged entry is made anew
            return None

    def keep(self, digest: str, ending: str, entry: Remembered) -> None:
        """Remember what a file holds."""
        write_atomically(self._path(digest, ending), _shape().dump_json(entry))


def stripped(article: Article) -> Article:
    """Take from an article what is kept beside it or differs from folder to folder."""
    return replace(article, article_id="", path="", sha256="", source_text="")


@cache
def _shape() -> TypeAdapter[Remembered]:
    return TypeAdapter(Remembered)
