"""Counts the signs of what a name is, over all its occurrences in an article: a person, an organisation, or nobody."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Literal

from dashboard.lexicon import word_set
from dashboard.naming import PARTICLES, words
from dashboard.registry import registry
from dashboard.resolve.names_by_state import is_of_a_person
from dashboard.tags import PLACES

Verdict = Literal["person", "organisation", "nobody"]
THING_LABELS = frozenset({"EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE", "DATE", "TIME", "MONEY", "QUANTITY"})
LEAST_VOTE = 2
LONGEST_PERSON = 4  # words of a name that only its shape can make longer


@dataclass
class Group:
    """All occurrences of one name in an article that the lexicon does not hold."""

    text: str
    names: list[Any] = field(default_factory=list)

    def body(self) -> list[Any]:
        """Give the occurrences outside headings."""
        return [name for name in self.names if not name.heading]


def name_key(text: str) -> tuple[str, ...]:
    """Give what two printings of a name have in common."""
    return words(text) or (text,)


def word_count(text: str) -> int:
    """Count the words of a name without particles."""
    return len([word for word in words(text) if word not in PARTICLES])


def weak_words() -> frozenset[str]:
    """Give the words that begin too many names to stand for one."""
    return word_set("organisations", "weak")


def verdict(group: Group) -> Verdict:
    """Count the signs of what a name is, over all of an article; headings alone prove nothing."""
    body = group.body()
    if not body:
        return "nobody"
    votes: Counter[str] = Counter()
    for name in body:
        votes.update(signs(name))
    count = word_count(group.text)
    shaped = any(name.shaped for name in body)
    if shaped:
        votes["organisation"] += 4 * len(body)
    if group.text.isupper() and count == 1:
        votes["organisation"] += 1
    if not shaped and count == 1 and (any(map(str.isdigit, group.text)) or any(name.located for name in body)):
        votes["nobody"] += 4  # "in Zug", "B52 chips"
    if not shaped and is_of_a_person(group.text):
        votes["person"] += 2
    if count in (2, 3) and votes["person"] > 0:
        votes["person"] += 1
    if any(registry().match((word,), 0) for word in group.text.split()[1:]):
        votes["person"] -= 3  # "Avro Canada"
    if count > LONGEST_PERSON and not shaped:
        votes["person"] -= 2
    best, score = max(votes.items(), key=lambda item: item[1], default=("nobody", 0))
    if score < LEAST_VOTE:
        return "nobody"
    return "person" if best == "person" else "organisation" if best == "organisation" else "nobody"


def signs(name: Any) -> dict[str, int]:
    """Give what one occurrence says for each answer."""
    person = 4 if name.honorific else 0
    if name.label == "PERSON":
        person += 2
    if name.head:
        person += 3 if name.title else 2
    if name.human and not name.definite:
        person += 1
    if name.definite:
        person -= 2
    nobody = 2 if name.label in PLACES | THING_LABELS else 1 if name.label == "NORP" else 0
    return {"person": person, "organisation": 2 if name.label == "ORG" else 0, "nobody": nobody}
