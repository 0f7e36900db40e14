"""Tells that a body which met is not that of the two sides of whom the article tells elsewhere.

"The ceasefire committee met in Rome", under a heading of its own and behind Ossia and its neighbours: whoever sits in
it, the pair of the headline is not lent to it.
"""

from __future__ import annotations

from collections.abc import Collection

from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.scene import words

NEAR = 3  # sentences before a body in which those are named who may sit in it, where no heading parts them


def is_of_another_body(reader: Reader, seen: Seen, sides: Collection[str]) -> bool:
    """Whether a body met, or "it" that met in the sentence before, and those just named are others than some sides."""
    if seen.actors and reader.sides(seen.actors) <= set(sides):
        return False
    if not any(_is_a_body(party.text) for party in seen.mention.parties):
        return False
    text = reader.text(seen.article_id)
    if all(party.text.lower() == "it" for party in seen.mention.parties):
        before = reader.sentence(seen.article_id, max(0, seen.mention.sentence - 1))
        if not any(word.strip(".,;") in _bodies() for word in text[before.start : before.end].lower().split()):
            return False
    near, named = (_named(reader, seen, first) for first in (_paragraph(reader, seen), _section(reader, seen)))
    if near and near.isdisjoint(sides):
        return True
    return bool(named - set(sides)) and not set(sides) <= named


def _named(reader: Reader, seen: Seen, start: int) -> frozenset[str]:
    """Give the sides that are named between a place and a mention."""
    rows = reader.cast.within(seen.article_id, min(start, seen.mention.start), seen.mention.start)
    return reader.sides({row.actor_id for row in rows if row.method != "pronoun"})


def _is_a_body(text: str) -> bool:
    """Whether words stand for a body by no name: "the ceasefire committee", "it"."""
    said = text.split() or [""]
    return text.lower() == "it" or (said[0].lower() in {"the", "a"} and said[-1] in _bodies())


def _bodies() -> frozenset[str]:
    return words("joint_bodies")


def _section(reader: Reader, seen: Seen) -> int:
    """Give where what is told with a mention begins: behind the last heading before it, else some sentences before."""
    number = seen.mention.sentence
    for before in range(number - 1, -1, -1):
        sentence = reader.sentence(seen.article_id, before)
        if sentence.kind == "heading":
            return sentence.end
    return reader.sentence(seen.article_id, max(0, number - NEAR)).start


def _paragraph(reader: Reader, seen: Seen) -> int:
    """Give where the paragraph of a mention begins."""
    number = seen.mention.sentence
    here = reader.sentence(seen.article_id, number)
    while number and reader.sentence(seen.article_id, number - 1).block == here.block:
        number -= 1
    return reader.sentence(seen.article_id, number).start
