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


class Band(_Frozen):
    """Of the rows that were as sure as this or surer, up to the next band, those that were right in every part."""

    certainty: Annotated[float, Field(ge=0, le=1)]
    share: Share


class Checked(_Frozen):
    """How one kind of row did: of those shown the right ones, of those in the texts the found ones, and their parts."""

    name: str  # "meetings"
    shown: Share
    found: Share
    parts: dict[str, Share] = {}  # of the rows that were found
    bands: tuple[Band, ...] = ()  # the surest first

    @property
    def whole(self) -> int:
        """How many of the rows shown were right in every part."""
        return sum(band.share.right for band in self.bands)


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


def like(table: str, certainty: float) -> Share:
    """Give how many rows of a table that were as sure as this were right in every part, of how many.

    Raises:
        KeyError: nothing was measured of such a table.
    """
    bands = accuracy().tables[table].bands
    return next((band.share for band in bands if certainty >= band.certainty), bands[-1].share)
