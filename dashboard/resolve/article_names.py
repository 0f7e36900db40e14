"""Holds the names of one article while it is decided who each of them is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.naming import GENERATION_WORDS, company_core
from dashboard.registry import registry
from dashboard.resolve.aliases import answers_to, person_key, surname_first
from dashboard.resolve.claim import Claim
from dashboard.resolve.votes import Group, Verdict
from dashboard.tables import MentionMethod


@dataclass(frozen=True)
class Settled:
    """An article's claims and what it tells of the actors that it discovers."""

    claims: tuple[Claim, ...]
    kinds: Mapping[str, str]  # actor -> kind, of those the lexicon does not hold
    printed: Mapping[str, str]  # actor -> fullest name
    reasons: Mapping[str, tuple[str, ...]]


def discovered(kind: str, name: str) -> str:
    """Give the identifier of an actor that the lexicon does not hold, equal for spellings that mean the same."""
    parts = person_key(name) if kind == "person" else company_core(name)
    return f"?{kind}:{'-'.join(parts)}"


@dataclass
class ArticleNames:
    """The names of one article on their way to being settled, and what is known of them so far."""

    claims: list[Claim] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)  # actor -> full name
    called: dict[str, str] = field(default_factory=dict)  # actor -> second full name
    organisations: dict[str, str] = field(default_factory=dict)  # actor -> full name
    groups: dict[tuple[str, ...], Group] = field(default_factory=dict)
    verdicts: dict[tuple[str, ...], Verdict] = field(default_factory=dict)
    second: list[tuple[Group, int]] = field(default_factory=list)  # second names, with where the own one starts
    kinds: dict[str, str] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def bearers(self, surname: str) -> list[str]:
        """Give the people of the article who bear a surname."""
        known = registry().actors
        return [
            actor
            for actor, full in (*self.people.items(), *self.called.items())
            if answers_to(surname, full, known[actor].country if actor in known else surname_first(full))
        ]

    def claim(self, group: Group, actor: str, method: MentionMethod, confidence: float, why: str) -> None:
        """Say who is meant by all occurrences of a name."""
        self.claims += [
            Claim(name, actor, method, confidence, why)
            for name in group.names
            if name.honorific not in GENERATION_WORDS or method != "surname"  # "the younger Okoro" is his son
        ]
