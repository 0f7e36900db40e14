"""How often what is read is right: what people found who annotated articles by hand, without having seen the program.

The figures are data, in `accuracy.yaml`. `python -m benchmarks.accuracy` measures them; they are of articles that were
read once, before any mistake in them was looked at, since a rule that was mended after an article says nothing by it.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

FILE = Path(__file__).resolve().with_suffix(".yaml")


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Share(_Frozen):
    """So many of so many."""

    right: Annotated[int, Field(ge=0)]
    of: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _part_of_a_whole(self) -> Self:
        if self.right > self.of:
            raise ValueError(f"{self.right} of {self.of}")
        return self

    def __str__(self) -> str:
        return f"{self.right:,} of {self.of:,}"


class Checked(_Frozen):
    """How one kind of row did: of those shown the right ones, of those in the texts the found ones, and their parts."""

    name: str  # "meetings"
    shown: Share
    found: Share
    parts: dict[str, Share] = {}  # of the rows that were found
    plain: Share | None = None  # of the rows shown that bear no sign of doubt, those right in every part
    doubted: Share | None = None  # the same of the rows that bear one
    signs: dict[str, Share] = {}  # the same by sign; a row may bear several

    @property
    def whole(self) -> int:
        """How many of the rows shown were right in every part."""
        return sum(share.right for share in (self.plain, self.doubted) if share)


class Accuracy(_Frozen):
    """What was measured, on how many articles and when; `tables` by the table's name."""

    articles: Annotated[int, Field(gt=0)]
    measured: date
    tables: dict[str, Checked]


@cache
def accuracy() -> Accuracy:
    """Give the measured figures.

    Raises:
        pydantic.ValidationError: the file does not hold what it should.
    """
    return Accuracy.model_validate(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def bearing(table: str, sign: str | None) -> Share:
    """Give how many rows of a table with a sign of doubt, or with none, were right in every part, of how many.

    Raises:
        KeyError: nothing was measured of such a table or such a sign.
    """
    checked = accuracy().tables[table]
    if sign is not None:
        return checked.signs[sign]
    if checked.plain is None:
        raise KeyError(table)
    return checked.plain
