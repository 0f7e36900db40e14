"""For which state somebody acts whose own title does not say: his chief's, his body's, that of the government at hand.

"Okoro's finance minister, X" acts for Okoro's state; "X of the Kestian Water Authority" for Kest; "Unification Minister
X" for the only state whose officials the paragraph has named. Where two states could be meant, none is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.findings import Findings
from dashboard.leading import NEAREST
from dashboard.lexicon import lexicon
from dashboard.registry import registry
from dashboard.resolve.dossier import Dossier, country_of, name_of
from dashboard.resolve.place_verdicts import PlaceVerdicts
from dashboard.resolve.settle import Claim
from dashboard.roles import role_words

MANY = 3  # people of one state make an article that state's
MOST = 0.75  # ... where so large a share of all act for it


def act_for(found: Findings, claims: Sequence[Claim], dossiers: Mapping[str, Dossier], places: PlaceVerdicts) -> None:
    """Add to the files of an article's people the states that their chiefs and surroundings show."""
    known = registry()
    at = {claim.name.start: claim for claim in claims}
    blocks = {sentence.number: sentence.block for sentence in found.sentences}
    main = _main(claims, dossiers)
    for number, claim in enumerate(claims):
        dossier = dossiers[claim.actor]
        if dossier.kind != "person" or dossier.country or dossier.sides or dossier.bodies or claim.method == "pronoun":
            continue
        if claim.name.head in role_words().private:
            continue
        country, body = None, ""
        if claim.name.owner >= 0 and claim.name.owner in at:
            country = country_of(dossiers[at[claim.name.owner].actor])
        elif claim.name.owner >= 0:
            country = _chief(claims[:number], claim, dossiers)
        elif claim.name.owner == NEAREST:
            body, country = _nearest(claims[:number], claim, dossiers)
        elif claim.name.title and claim.name.head in role_words().owned:
            country = _seated(found, claim, places) or _government(claims[:number], claim, dossiers, blocks) or main
        if country in known.states:
            dossier.sides[known.states[country or ""]] += 1
        if body:
            dossier.bodies[body] += 1


def _seated(found: Findings, claim: Claim, places: PlaceVerdicts) -> str | None:
    """Give the state of the capital in which a minister without a state speaks: "In Tripoli, Prime Minister X"."""
    known = registry()
    seats = {
        known.actors[name.key].country
        for name in found["names"]
        if name.form == "seat" and name.sentence == claim.name.sentence and name.end < claim.name.start
        and places.literal(name) and known.actors[name.key].kind == "state"
    }  # fmt: skip
    return seats.pop() if len(seats) == 1 else None


def _main(claims: Sequence[Claim], dossiers: Mapping[str, Dossier]) -> str | None:
    """Give the state for which nearly everybody in an article acts, if there are enough of them."""
    people = {claim.actor for claim in claims if dossiers[claim.actor].kind == "person"}
    counts = Counter(country for actor in people if (country := country_of(dossiers[actor])))
    top = counts.most_common(1)
    return top[0][0] if top and top[0][1] >= MANY and top[0][1] >= MOST * counts.total() else None


def _chief(before: Sequence[Claim], claim: Claim, dossiers: Mapping[str, Dossier]) -> str | None:
    """Give the state of whoever "her" is in "her deputy, X", if these two sentences leave one state only."""
    found: set[str | None] = set()
    for other in reversed(before):
        if other.name.sentence < claim.name.sentence - 1:
            break
        if dossiers[other.actor].kind == "person":
            found.add(country_of(dossiers[other.actor]))
    return found.pop() if len(found) == 1 else None


def _nearest(before: Sequence[Claim], claim: Claim, dossiers: Mapping[str, Dossier]) -> tuple[str, str | None]:
    """Give the organisation or state named last before "its executive secretary" in the sentence, with its country."""
    for other in reversed(before):
        if other.name.sentence != claim.name.sentence:
            break
        dossier = dossiers[other.actor]
        if dossier.kind in ("organisation", "state"):
            return (other.actor if dossier.kind == "organisation" else ""), country_of(dossier)
    return "", None


def _government(
    before: Sequence[Claim], claim: Claim, dossiers: Mapping[str, Dossier], blocks: Mapping[int, int | None]
) -> str | None:
    """Give the only state that people named so far in the paragraph act for, if the sentence names no other one."""
    people: set[str] = set()
    here: set[str] = set()
    for other in reversed(before):
        if blocks.get(other.name.sentence) != blocks.get(claim.name.sentence):
            break
        dossier = dossiers[other.actor]
        country = country_of(dossier)
        if country and dossier.kind == "person":
            people.add(country)
        elif country and dossier.kind == "state" and other.name.sentence == claim.name.sentence:
            here.add(country)
    return next(iter(people)) if len(people) == 1 and here <= people else None


def act_for_bodies(dossiers: Mapping[str, Dossier]) -> None:
    """Let people act for the state of the body that they belong to, where nothing else is known."""
    known = registry()
    learned = frozenset(lexicon("organisations")["learned"])
    for dossier in dossiers.values():
        if dossier.kind != "person" or dossier.country or dossier.sides:
            continue
        for body, _ in dossier.bodies.most_common():
            called = (
                name_of(dossiers[body]) if body in dossiers else known.actors[body].name if body in known.actors else ""
            )
            if learned & set(called.split()):
                continue  # a scholar acts for no state
            country = country_of(dossiers[body]) if body in dossiers else None
            if country is None and body in known.actors:
                country = known.actors[body].country
            if country in known.states:
                dossier.sides[known.states[country or ""]] += 1
                break
