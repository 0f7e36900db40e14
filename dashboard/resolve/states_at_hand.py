"""What an article tells of states: which it names, where, and which two it is about.

A sign is a word that brings a state up: its government, one who acts for it, one of its bodies, a place in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.registry import registry
from dashboard.resolve.claim import Claim
from dashboard.resolve.coreference import pairs_of_states
from dashboard.resolve.dossier import Dossier, country_of
from dashboard.resolve.place_verdicts import PlaceVerdicts

CLEAR = 2  # times as often as a third state, the second must be named for an article to be about two
LEAST = 2  # times that each of the two is named
MANY, MOST = 4, 3  # times that a state must be brought up, and oftener than any other, to be the article's only one
LONG = 4  # paragraphs that bring up states; in so long an article, a state of one paragraph is none of the parties
SHOWN = frozenset({"state", "person", "organisation"})


@dataclass(frozen=True)
class Sign:
    """A word that brings a state up."""

    start: int
    end: int
    sentence: int
    block: int | None
    kind: str  # state, person, organisation, place
    country: str
    of: str  # the actor or the place
    literal: bool = True  # of a place: whether it is a location there


class Surroundings:
    """The signs of an article, as far as its actors are read; `refresh` after any of them gains a state."""

    def __init__(
        self, found: Findings, claims: Sequence[Claim], dossiers: Mapping[str, Dossier], places: PlaceVerdicts
    ) -> None:
        self.text = found.article.source_text
        self.claims = claims
        self.dossiers = dossiers
        self.places = places
        self.blocks = {sentence.number: sentence.block for sentence in found.sentences}
        self.spans = {sentence.number: (sentence.start, sentence.end) for sentence in found.sentences}
        self.opening = min((number for number, block in self.blocks.items() if block is not None), default=0)
        known = registry().actors
        self.pairs = [
            frozenset(known[actor].country or "" for actor in pair) for _, pair in pairs_of_states(found, claims)
        ]  # named side by side: "Oman and Peru"
        self.located = tuple(self._located())
        self.capitals = frozenset(sign.country for sign in self.located if sign.of in self.places.seats)
        self.refresh()

    def refresh(self) -> None:
        """Read the states anew from the files of the actors."""
        literal = (sign for sign in self.located if sign.literal)
        self.signs = sorted([*self._signs(), *literal], key=lambda sign: sign.start)
        self.named = frozenset(sign.country for sign in self.signs if sign.kind != "place")
        top = Counter(sign.country for sign in self.signs if sign.kind == "state").most_common(3)
        clear = len(top) > 1 and top[1][1] >= LEAST and (len(top) == 2 or top[1][1] >= CLEAR * top[2][1])
        self.pair = frozenset(country for country, _ in top[:2]) if clear else frozenset()
        where: dict[str, set[int | None]] = {}
        for sign in self.signs:
            where.setdefault(sign.country, set()).add(sign.block)
        long = len(set().union(*where.values())) >= LONG
        self.passing = frozenset(country for country, blocks in where.items() if long and len(blocks) == 1)

    def _signs(self) -> Iterator[Sign]:
        states = registry().states
        for claim in self.claims:
            dossier, name = self.dossiers[claim.actor], claim.name
            country = country_of(dossier)
            if country in states and dossier.kind in SHOWN and claim.method != "pronoun":
                block = self.blocks.get(name.sentence)
                yield Sign(name.start, name.end, name.sentence, block, dossier.kind, country or "", claim.actor)

    def _located(self) -> Iterator[Sign]:
        states = registry().states
        for start, row in self.places.rows.items():
            country = self.places.country(start)
            if country in states:
                block = self.blocks.get(row.sentence)
                yield Sign(start, row.end, row.sentence, block, "place", country or "", row.place_id, row.literal)

    def before(self, claim: Claim, among: AbstractSet[str] | None) -> list[Sign]:
        """Give what brings up states before a name in its paragraph, places aside."""
        block, start = self.blocks.get(claim.name.sentence), start_of(claim)
        return [
            sign
            for sign in self.signs
            if sign.block == block and sign.start < start and sign.kind != "place" and sign.of != claim.actor
            if among is None or sign.country in among
        ]  # fmt: skip

    def of_the_article(self) -> str | None:
        """Give the state that an article brings up several times as often as any other."""
        top = Counter(sign.country for sign in self.signs).most_common(2)
        only = top and top[0][1] >= MANY and (len(top) == 1 or top[0][1] >= MOST * top[1][1])
        return top[0][0] if only else None

    def whose_bodies(self) -> Mapping[str, frozenset[str]]:
        """Give, by the word for a public body, the states whose body of that kind the article has named.

        "Kest's transitional council" makes "council member X" Kest's; "the Kestian navy", "the navy's spokesman".
        """
        found: dict[str, set[str]] = {}
        for sign in self.signs:
            hit = _public_body().match(self.text, sign.end) if sign.kind == "state" else None
            if hit:
                found.setdefault(hit[1].casefold(), set()).add(sign.country)
        return {word: frozenset(states) for word, states in found.items()}


@cache
def _public_body() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon("offices")["public_bodies"]))
    return re.compile(rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,2}}({words})\b", re.IGNORECASE)


def only(states: AbstractSet[str]) -> str | None:
    """Give the one state of a set of one."""
    return next(iter(states)) if len(states) == 1 else None


def start_of(claim: Claim) -> int:
    """Give where a name with its title starts."""
    title: int = claim.name.title_start
    start: int = claim.name.start
    return title if 0 <= title < start else start
