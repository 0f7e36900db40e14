"""Reads "he" and "she": whom a pronoun means, by who was named near it, who acts there, and whose name it fits."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from dashboard.findings import Findings
from dashboard.given_names import Pronoun, pronoun_of
from dashboard.lexicon import lexicon
from dashboard.registry import registry
from dashboard.resolve.claim import Claim
from dashboard.roles import role_words
from dashboard.tables import MentionMethod

PARTNER = 14  # words between "with" and "he": the title, the name and the day of a call


def read_pronouns(found: Findings, claims: Sequence[Claim], people: frozenset[str]) -> list[Claim]:
    """Give the mentions of "he" and "she": whom each means, where who is named near it and their given names tell."""
    sex = _sexes(claims, people)
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.actor in people and not _is_label(found, claim):
            by_sentence.setdefault(claim.name.sentence, []).append(claim)
    made: list[Claim] = []
    said = [(quote.start, quote.end) for quote in found["quotes"] if quote.kind != "turn"]
    for name in found["names"]:
        if name.form != "pronoun":
            continue
        others = [(start, end) for start, end in said if not start <= name.start < end]
        wanted: Pronoun = "he" if name.key.startswith("h") and name.key not in ("her", "hers", "herself") else "she"

        near = partial(_near, by_sentence, sex, others, wanted)
        meant = _meant(found, name, near)
        if meant is not None:
            claim = Claim(name, *meant)
            made.append(claim)
            by_sentence.setdefault(name.sentence, []).append(claim)
    return made


def _is_label(found: Findings, claim: Claim) -> bool:
    """Whether a name stands before an answer as whose it is: nobody calls himself "she"."""
    return bool(claim.name.start < found.sentences[claim.name.sentence].start)


def _near(
    by_sentence: Mapping[int, Sequence[Claim]], sex: Mapping[str, Pronoun], others: Sequence[tuple[int, int]],
    wanted: Pronoun, number: int,
) -> list[Claim]:  # fmt: skip
    """Give those named in a sentence whom a pronoun may mean; not whom somebody talks of.

    "“Sol has time,” he said": whom the quotation is on, is not who talks.
    """
    return [
        claim
        for claim in by_sentence.get(number, ())
        if sex.get(claim.actor, wanted) == wanted and not _within(claim, others)
    ]


def _sexes(claims: Sequence[Claim], people: frozenset[str]) -> Mapping[str, Pronoun]:
    """Give by which pronoun people are meant, as far as an honorific, an office or their given name tells."""
    vocabulary, known = role_words(), registry().actors
    told: dict[str, Pronoun] = {}
    named: dict[str, Pronoun] = {}
    for claim in claims:
        if claim.actor not in people:
            continue
        marks = {claim.name.honorific, *claim.name.title.split(), *claim.name.after.split()[:3]}
        if marks & vocabulary.female:
            told[claim.actor] = "she"
        elif marks & vocabulary.male:
            told.setdefault(claim.actor, "he")
        name = known[claim.actor].name if claim.actor in known else claim.name.text
        pronoun = pronoun_of(name)
        if pronoun is not None:
            named.setdefault(claim.actor, pronoun)
    return named | told


def _meant(
    found: Findings, name: Any, named: Callable[[int], Sequence[Claim]]
) -> tuple[str, MentionMethod, float, str] | None:
    """Give whom "he" means, by how sure that is: the only person near it, who acts there, or who was told of before."""
    here = named(name.sentence)
    partner = _met_before(found, name)
    earlier = [claim for claim in here if claim.name.end <= name.start and not _within(claim, partner)]
    later = {claim.actor for claim in here if claim.name.start >= name.end}
    near = earlier or named(name.sentence - 1)
    fitting = {claim.actor for claim in near}
    if len(fitting) == 1:
        return None if later - fitting else (
            fitting.pop(), "pronoun", 0.75, "the only person named in this sentence and the one before"
        )  # fmt: skip
    if fitting:
        acting = next((claim.actor for claim in near if claim.name.subject), None)
        if acting is not None and not later - {acting}:
            return acting, "pronoun", 0.6, "the first person who acts in this sentence, or else in the one before"
        return None
    before = {claim.actor for claim in named(name.sentence - 2)}
    if len(before) == 1 and not later - before:
        return before.pop(), "pronoun", 0.6, "the only person named in the two sentences before"
    return None


@cache
def _with() -> re.Pattern[str]:
    """Match "After a call with", "Before receiving": whom a sentence then names is not its "he"."""
    said = lexicon("names")["met_before"]
    openings, nouns, verbs = ("|".join(said[part]) for part in ("openings", "nouns", "verbs"))
    return re.compile(
        rf"\W*(?:{openings})\s(?:[^,.;]*?\b(?:{nouns})\b[^,.;]{{0,40}}?\bwith|(?:{verbs}))\s", re.IGNORECASE
    )


def _met_before(found: Findings, name: Any) -> list[tuple[int, int]]:
    """Give the stretch of "After a call with Sol" before "he": whom he spoke to is not he, but who was told of before.

    Far behind, the pronoun may be anybody.
    """
    sentence = found.sentences[name.sentence]
    before = found.article.source_text[sentence.start : name.start]
    said = _with().match(before) if name.key in ("he", "she") else None
    if said is None or len(before[said.end() :].split()) > PARTNER:
        return []
    return [(sentence.start, name.start)]


def _within(claim: Claim, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= claim.name.start < end for start, end in ranges)
