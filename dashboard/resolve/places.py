"""Decides which place each name means, over an article and the corpus, and counts who is shown where.

A name that can be several places is the one whose country the article names, or says right behind it ("Tripoli,
Lebanon"), else the most populous. Within an article a name means one place, unless the text says otherwise.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from dashboard.extract.places import PlaceName
from dashboard.gazetteer import Candidate, lies_in
from dashboard.naming import kebab
from dashboard.resolve.capitals import capitals_told
from dashboard.resolve.context import Context
from dashboard.tables import PlaceKind, PlaceMentionRow, PlaceRow

COUNTRY = 6.5  # orders of magnitude: a country weighs like a city of three million at least
CAPITAL = 1.0
CITY, TOWN = 100_000, 50_000  # people: "Geneva" is no town of a named country while there is the city
KEPT_TO = 3  # times that an article names a province which it keeps to
NAMED = 1.5  # orders of magnitude of population that the country's being named in the article outweighs


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the places and their mentions."""
    mentions: list[PlaceMentionRow] = []
    meant: dict[str, Candidate] = {}
    corpus = Counter[str]()
    for found in context.findings:
        corpus.update(_countries(found["places"]))
    for found in context.findings:
        rows: tuple[PlaceName, ...] = found["places"]
        chosen = _choose(rows, corpus)
        for row in rows:
            meaning = chosen[row.start]
            meant[meaning.place_id] = meaning
            mentions.append(_mention(found.article.article_id, row, meaning))
        for capital in capitals_told(found.article.source_text):
            meant.setdefault(capital.place_id, capital)
    literal = Counter(row.place_id for row in mentions if row.literal)
    metonym = Counter(row.place_id for row in mentions if not row.literal)
    places = [
        PlaceRow(
            place_id, meaning.name, meaning.country, meaning.lat, meaning.lon, cast("PlaceKind", meaning.kind),
            literal[place_id], metonym[place_id],
        )
        for place_id, meaning in sorted(meant.items())
    ]  # fmt: skip
    return {"places": places, "place_mentions": mentions}


def _mention(article_id: str, row: PlaceName, meaning: Candidate) -> PlaceMentionRow:
    because = row.because
    others = len(row.meanings) - 1
    if others > 0 and meaning.kind == "city":
        because += f"; {meaning.name} in {meaning.country}, one of {others + 1} places of that name"
    return PlaceMentionRow(
        article_id, row.sentence, meaning.place_id, row.start, row.end, row.surface, row.literal, because,
        row.confidence,
    )  # fmt: skip


def _countries(rows: Iterable[PlaceName]) -> Counter[str]:
    """Count the countries that an article names, by themselves or by a place that can be in one country only."""
    counts: Counter[str] = Counter()
    for row in rows:
        countries = {meaning.country for meaning in row.meanings if not meaning.small}
        if len(countries) == 1 and (country := countries.pop()) is not None:
            counts[country] += 1
    return counts


def _choose(rows: Sequence[PlaceName], corpus: Counter[str]) -> dict[int, Candidate]:
    """Give the meaning of each name of an article, by its start."""
    counts = _countries(rows)
    by_start = {row.start: row for row in rows}
    chosen: dict[int, Candidate] = {}
    said: dict[str, Candidate] = {}
    admins: Counter[str] = Counter(
        f"{m.country}-{m.admin}" for row in rows if len(row.meanings) == 1 for m in row.meanings if m.admin
    )
    for row in rows:
        outer = by_start.get(row.within) if row.within is not None else None
        if outer is not None:
            fitting = [m for m in row.meanings if any(lies_in(m, other) for other in outer.meanings)]
            if fitting:
                best = max(fitting, key=lambda m: m.population)
                chosen[row.start] = best
                said.setdefault(row.key, best)
                wide = [other for other in outer.meanings if lies_in(best, other)]
                chosen[outer.start] = wide[0]
                admins[f"{best.country}-{best.admin}"] += 1
                if best.country:
                    counts[best.country] += 1
    per_name: dict[str, Candidate] = {}
    for row in rows:
        if row.start in chosen:
            continue
        if row.key in said:
            chosen[row.start] = said[row.key]
        elif meanings := [m for m in row.meanings if not m.small or counts[m.country or ""]]:
            if row.key not in per_name:
                among = _famous(_state_first(meanings), admins)
                per_name[row.key] = max(among, key=lambda m: _weight(m, counts, admins, corpus))
            chosen[row.start] = per_name[row.key]
        else:
            chosen[row.start] = Candidate(
                f"unknown-{kebab(row.surface)}", row.surface, "region", None, "", None, None, 0, seat=False
            )
    return chosen


def _state_first(meanings: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out the capital that is called as its country: "Djibouti" is the country where nothing says more."""
    states = {m.country for m in meanings if m.kind == "country"}
    return [m for m in meanings if m.kind == "country" or not (m.seat and m.country in states)]


def _famous(meanings: Sequence[Candidate], admins: Counter[str]) -> Sequence[Candidate]:
    """Leave out small towns named after a city of the world, unless the article keeps to their province.

    One "Ohio" in a report on Geneva does not make it Geneva, Ohio; "Geneva, Ohio," is read where it stands.
    """
    if not any(m.kind == "city" and m.population >= CITY for m in meanings):
        return meanings
    return [
        m
        for m in meanings
        if m.kind != "city" or m.population >= TOWN or m.seat or admins[f"{m.country}-{m.admin}"] >= KEPT_TO
    ]


def _weight(meaning: Candidate, counts: Counter[str], admins: Counter[str], corpus: Counter[str]) -> tuple[float, int]:
    """Weigh a meaning: how many people live there, and whether the article deals with its country and province."""
    weight = math.log10(meaning.population + 1000)
    country = meaning.country
    if meaning.kind == "country":
        weight = max(weight, COUNTRY)
    elif meaning.kind == "city" and meaning.seat:
        weight += CAPITAL
    if country is not None:
        share = counts[country] / max(1, counts.total())
        weight += NAMED * min(1.0, 2 * share) if counts[country] else 0.0
        weight += 0.3 if corpus[country] else 0.0
        weight += 0.7 if meaning.admin and admins[f"{country}-{meaning.admin}"] else 0.0
    return weight, meaning.population
