"""The questions that the reports of one meeting are asked, and which of their sentences answer the same.

Reports rarely answer with one sentence each: of several, those are set side by side that contradict each other or say
the same. Two answers are the same only where their words bear it out; else they are two answers to one question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from dashboard.compare.facets import Passage, cues, lengths, meeting_ranks
from dashboard.compare.matter import stem
from dashboard.compare.outcomes import one_outcome, opposed_outcomes
from dashboard.compare.passages import actor_key
from dashboard.compare.spelling import one_name
from dashboard.compare.verdict import DIFFERS
from dashboard.resolve.context import Context

OFTEN = 12  # articles that answer a question, up to which their sentences are matched with each other
EACH = 4  # sentences of an article that may answer one question
ALIKE = 0.4  # of the shorter sentence's own matter that the other must have to be the same answer

Lines = Mapping[str, Sequence[Passage]]


@dataclass(frozen=True)
class Participants:
    """Those who take part in a meeting, with the state that each acts for."""

    ids: frozenset[str]
    country: Mapping[str, str | None]
    keys: frozenset[str]  # what their names are matched by

    @classmethod
    def of(cls, ids: Sequence[str], context: Context) -> Participants:
        """Look up participants by their ids."""
        known = {actor: context.cast.actors[actor] for actor in ids if actor in context.cast.actors}
        return cls(
            frozenset(ids),
            {actor: row.country for actor, row in known.items()},
            frozenset(actor_key(row) for row in known.values()),
        )

    def met(self, line: Passage) -> frozenset[str]:
        """Give the people of a sentence who take part: whose envoy somebody is does not say who was there."""
        return (line.people - line.possessors) & self.ids


@dataclass(frozen=True)
class Question:
    """A question, how well a sentence answers it, in what answers may differ, and whether what follows may answer."""

    kind: str
    weight: Callable[[Passage], float]
    facets: tuple[str, ...]
    nearby: bool = False
    several: bool = False  # whether an article may answer it by several sentences

    def answers(self, lines: Lines, near: Lines, cast: Participants) -> Iterator[dict[str, Passage]]:
        """Give groups of sentences that answer it, one of an article; the best of those that answer alone come last."""
        found = {article: self._candidates(lines[article], near.get(article, ()), cast) for article in lines}
        found = {article: own for article, own in found.items() if own}
        if not self.several or len(found) > OFTEN:
            yield from [{article: own[0] for article, own in found.items()}] if found else ()
            return
        groups = self._grouped(found, cast)
        yield from groups
        placed = {article for group in groups for article in group}
        if rest := {article: own[0] for article, own in found.items() if article not in placed}:
            yield rest

    def _candidates(self, lines: Sequence[Passage], near: Sequence[Passage], cast: Participants) -> list[Passage]:
        """Give the sentences that answer, best first: those that tell of the meeting, then those behind them."""
        own = [replace(line, people=line.people & cast.ids, parties=line.parties & cast.ids) for line in lines]
        found: list[Passage] = []
        for some in (own, near if self.nearby else ()):
            weighed = sorted((-self.weight(line), number) for number, line in enumerate(some))
            found += [some[number] for weight, number in weighed if weight < 0]
        return found[:EACH]

    def _grouped(self, found: Mapping[str, Sequence[Passage]], cast: Participants) -> list[dict[str, Passage]]:
        """Set sentences side by side that contradict each other, then those that say the same."""
        scored = []
        for (one, mine), (other, theirs) in combinations(found.items(), 2):
            for a, left in enumerate(mine):
                for b, right in enumerate(theirs):
                    differs = self.differs(left, right)
                    if differs or alike(self.kind, left, right, cast):
                        scored.append((not differs, a + b, (one, a), (other, b)))
        groups: list[dict[str, int]] = []
        for _, _, left_at, right_at in sorted(scored):
            ends = [next((g for g in groups if g.get(key) == at), None) for key, at in (left_at, right_at)]
            if ends[0] is None and ends[1] is None:
                groups.append(dict((left_at, right_at)))
            elif ends[0] is None or ends[1] is None:
                group, (key, at) = (ends[0], right_at) if ends[0] is not None else (ends[1], left_at)
                if group is not None:
                    group.setdefault(key, at)
        return [{article: found[article][at] for article, at in group.items()} for group in groups]

    def differs(self, left: Passage, right: Passage) -> bool:
        """Whether two answers contradict each other."""
        if "outcome" in self.facets:
            return opposed_outcomes(left.outcomes, right.outcomes) is not None
        return any(DIFFERS[facet](left, right) is not None for facet in self.facets if facet == "superlative")


def _outcome(line: Passage) -> float:
    """Weigh a sentence as the account of what came of a meeting: not what might, nor what is to follow."""
    if line.hedge or cues(line.text, "next_step") or cues(line.text, "still_ahead"):
        return 0
    return len({item.words for item in line.outcomes}) + 0.5 * cues(line.text, "outcome")


# What a meeting's sentences are asked, how well one answers, and the difference that is a contradiction.
QUESTIONS = (
    Question("who met", lambda line: len(line.people - line.possessors) + 0.5 * len(line.parties), ("participant",)),
    Question("where", lambda line: sum(place.kind in {"city", "site"} for place in line.places), ("place",)),
    Question("when", lambda line: sum(when.precision == "day" for when in line.times), ("date",)),
    Question("how long", lambda line: len(lengths(line)), ("number",), nearby=True),
    Question("what about", lambda line: cues(line.text, "subject_matter"), ("certainty",), nearby=True, several=True),
    Question("outcome", _outcome, ("outcome", "status"), several=True),
    Question("next step", lambda line: cues(line.text, "next_step"), ("date", "status"), several=True),
    Question("rank", lambda line: len(meeting_ranks(line)), ("superlative",), nearby=True, several=True),
)


@cache
def _of_any_meeting() -> frozenset[str]:
    return frozenset(stem(word) for word in ("talks", "said", "agreed", "discussed", "agenda", "progress", "next"))


def alike(kind: str, left: Passage, right: Passage, cast: Participants) -> bool:
    """Whether two sentences give the same answer to a question, as far as their words bear it out."""
    match kind:
        case "who met":
            shared = cast.met(left) & cast.met(right) or (left.parties & right.parties)
            return bool(shared) or any(
                one_name(left.names.get(a, a), right.names.get(b, b)) for a in cast.met(left) for b in cast.met(right)
            )
        case "where" | "when" | "how long":
            return True  # answers of one kind that do not contradict each other
        case "outcome" if one_outcome(left.outcomes, right.outcomes, cast.keys | _of_any_meeting()):
            return True
        case "rank":
            return any(
                one.key == other.key and (one.of == other.of or one.of is None or other.of is None)
                for one in meeting_ranks(left)
                for other in meeting_ranks(right)
            )
    one, other = ({*side.keys} - cast.keys - _of_any_meeting() for side in (left, right))
    return bool(one & other) and len(one & other) >= ALIKE * min(len(one), len(other))


def only_named(line: Passage, others: Sequence[Passage], cast: Participants) -> str | None:
    """Give the participants whom only this sentence names, held against all sentences of the other articles."""
    ids = {actor for other in others for actor in other.people}
    names = {other.names.get(actor, actor) for other in others for actor in other.people}
    alone = [line.names.get(actor, actor) for actor in cast.met(line) - ids]
    return ", ".join(sorted(name for name in alone if not any(one_name(name, other) for other in names))) or None


def who_differs(
    left: Passage, right: Passage, left_lines: Sequence[Passage], right_lines: Sequence[Passage], cast: Participants
) -> str | None:
    """Give those whom two reports name for one side where they have nobody of it in common.

    Who names fewer of a side leaves some out; that is no contradiction.
    """
    every = [frozenset(actor for line in lines for actor in line.people) for lines in (left_lines, right_lines)]
    one, other = cast.met(left) - every[1], cast.met(right) - every[0]
    for country in sorted({str(cast.country.get(actor)) for actor in one}):
        sides = [[actor for actor in side if str(cast.country.get(actor)) == country] for side in (one, other)]
        common = {actor for actor in every[0] & every[1] & cast.ids if str(cast.country.get(actor)) == country}
        names = [
            [line.names.get(actor, actor) for actor in side] for line, side in zip((left, right), sides, strict=True)
        ]
        if (
            all(sides)
            and not common
            and country != "None"
            and not any(one_name(a, b) for a in names[0] for b in names[1])
        ):
            return " / ".join(", ".join(sorted(side)) for side in names)
    return DIFFERS["participant"](replace(left, people=frozenset()), replace(right, people=frozenset()))


def own_words(kind: str, line: Passage) -> str | None:
    """Give the words by which a sentence says what came of a meeting, or how high it was and which time."""
    words = [item.words for item in line.outcomes] if kind == "outcome" else []
    words += [rank.words for rank in meeting_ranks(line)] if kind == "rank" else []
    return ", ".join(dict.fromkeys(words)) or None
