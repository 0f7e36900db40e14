"""What the places of an article say of its names: a location, a government, a place and nobody's name, or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dashboard.gazetteer import is_seat
from dashboard.metonymy import ABOUT, HOSTS
from dashboard.tables import PlaceMentionRow, PlaceRow


@dataclass(frozen=True)
class PlaceVerdicts:
    """The place mentions of an article, by where they start."""

    rows: Mapping[int, PlaceMentionRow]
    countries: Mapping[str, str | None] = field(default_factory=dict)  # of each place
    seats: frozenset[str] = frozenset()  # places in which governments sit

    def country(self, start: int) -> str | None:
        """Give the state that the place starting there lies in."""
        row = self.rows.get(start)
        return None if row is None else self.countries.get(row.place_id)

    def literal(self, name: Any) -> bool | None:
        """Tell whether a name is a location; None where no place starts there."""
        row = self.rows.get(name.start)
        return None if row is None else row.literal

    def acts_too(self, name: Any) -> bool:
        """Whether a state is a location and a party as well: "Oman would host the talks", "the talks on Sudan"."""
        row = self.rows.get(name.start)
        return row is not None and row.because.startswith((f"{HOSTS} (“host", ABOUT))

    def covers(self, name: Any) -> bool:
        """Whether a place takes up a whole name: "Wad Madani", not the Geneva of "Geneva Group"."""
        row = self.rows.get(name.start)
        return row is not None and row.end >= name.end


def verdicts_of(rows: Iterable[PlaceMentionRow], places: Iterable[PlaceRow] = ()) -> Mapping[str, PlaceVerdicts]:
    """Sort the place mentions of a corpus by article."""
    found: dict[str, dict[int, PlaceMentionRow]] = defaultdict(dict)
    for row in rows:
        found[row.article_id][row.start] = row
    places = [*places]
    countries = {place.place_id: place.country for place in places}
    seats = frozenset(place.place_id for place in places if place.kind == "city" and is_seat(place.name, place.country))
    return {article_id: PlaceVerdicts(by_start, countries, seats) for article_id, by_start in found.items()}
