"""The extractors: each reads one parsed article and gives findings, every one with the words that it rests on.

One file an extractor, found by looking into this folder. A file holds a row class that extends `Finding`, a generator
`find(document)`, and as its last statement `EXTRACTOR = Extractor("name", RowClass, find)`. Extractors know neither
each other nor the screen; what needs several of them, or several articles, belongs to `dashboard.resolve`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any

from dashboard.document import Document


@cache
def _values(row: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(field.name for field in fields(row)))


class Row:
    """What a row of findings is made of: no dictionary of its own, since a large corpus has millions of them."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Go to another process as plain values: a dataclass with slots would call a slow function for each row."""
        row: Any = type(self)
        return row, _values(row)(self)


@dataclass(frozen=True, slots=True)
class Finding(Row):
    """Something found in an article: the sentence it stands in and the source range of the words it rests on.

    Its classes are made with `slots=True` too, or each row would bring a dictionary.
    """

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Party(Row):
    """Words that name who acts or is acted upon, not yet resolved to an actor.

    `start` and `end` enclose the noun phrase, `head_start` and `head_end` its head word, all in the source text.
    """

    start: int
    end: int
    text: str
    head_start: int
    head_end: int

    @property
    def head(self) -> str:
        """The head word as printed: of "nine members of its council" the members."""
        return self.text[self.head_start - self.start : self.head_end - self.start]

    @property
    def first_word(self) -> str:
        """The first word as printed; nothing where there is none."""
        return next(iter(self.text.split()), "")

    @property
    def last_word(self) -> str:
        """The last word as printed; nothing where there is none."""
        return next(reversed(self.text.split()), "")


@dataclass(frozen=True)
class Extractor:
    """A named extractor: the class of its findings and the function that finds them."""

    name: str
    row: type[Finding]
    find: Callable[[Document], Iterable[Any]]


@cache
def all_extractors() -> dict[str, Extractor]:
    """Find every extractor of this folder, by name. A file that does not import is an error, never left out."""
    found: dict[str, Extractor] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        extractor = getattr(importlib.import_module(f"{__name__}.{module.name}"), "EXTRACTOR", None)
        if extractor is not None:
            found[extractor.name] = extractor
    return found
