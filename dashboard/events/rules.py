"""The rules of the events lexicon and the conditions under which a verb means its event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_passive, patients
from dashboard.tables import Event
from dashboard.tags import FINITE

NAMING = frozenset({"dobj", "nsubjpass", "conj", "pobj"})


@dataclass(frozen=True)
class VerbRule:
    """A verb that states an event, with the words it needs and the objects with which it means something else."""

    event: Event
    particles: tuple[str, ...] = ()
    refused: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    preps: frozenset[str] = frozenset()
    calls: frozenset[str] = frozenset()
    reversed: bool = False
    bare: bool = False
    alone: bool = False
    infinitive: bool = False
    transitive: bool = False
    finite: bool = True
    active: bool = False
    who: frozenset[str] = frozenset()

    @property
    def narrow(self) -> bool:
        """Whether the rule asks for more than the verb; such rules come first."""
        conditions = (
            self.particles, self.only, self.preps, self.calls, self.bare, self.alone, self.infinitive, self.who,
            self.transitive,
        )  # fmt: skip
        return any(conditions)


@dataclass(frozen=True)
class PhraseRule:
    """Nouns with which a verb states an event, by last word; the words that must stand near, if any."""

    event: Event
    endings: Mapping[str, Sequence[frozenset[str]]]
    near: frozenset[str] = frozenset()
    bare: bool = False


@dataclass(frozen=True)
class NounRule:
    """A noun of action, or a phrase that ends in one ("joint exercise")."""

    event: Event
    before: frozenset[str]


def verb_rule(
    event: Event, entry: str | dict[str, dict[str, Any]], groups: Mapping[str, frozenset[str]]
) -> tuple[str, VerbRule]:
    """Read a verb of the lexicon, with its conditions; `who` may name a group of nouns."""
    text, conditions = (entry, {}) if isinstance(entry, str) else next(iter(entry.items()))
    lemma, *particles = text.split()
    who = conditions.get("who", ())
    return lemma, VerbRule(
        conditions.get("event", event),
        tuple(particles),
        frozenset(conditions.get("not", ())),
        frozenset(conditions.get("only", ())),
        frozenset(conditions.get("with", ())),
        frozenset(conditions.get("as", ())),
        reversed=conditions.get("by", False),
        bare=conditions.get("bare", False),
        alone=conditions.get("alone", False),
        infinitive=conditions.get("to", False),
        transitive=conditions.get("object", False),
        finite=conditions.get("finite", True),
        active=conditions.get("active", False),
        who=groups[who] if isinstance(who, str) else frozenset(who),
    )


def by_last_word(names: Iterable[str]) -> dict[str, list[frozenset[str]]]:
    """Index names by their last word, those with most words before it first."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for name in names:
        *before, head = name.split()
        found[head].append(frozenset(before))
    return {head: sorted(before, key=len, reverse=True) for head, before in found.items()}


def words_of(document: Document, verb: Token, rule: VerbRule, objects: list[Token]) -> list[Token] | None:
    """Give the words of a verb rule where its conditions hold, else None."""
    children = document.children(verb)
    words = _required(document, verb, rule, children, objects)
    if words is None:
        return None
    direct = {t.lemma.lower() for t in patients(document, verb)}
    if rule.refused or rule.only:
        names = {t.lemma.lower() for t in objects if t.dep in NAMING or t.pos == "NOUN"}
        if rule.refused & (direct or names) or (rule.only and not rule.only & names):
            return None
    if rule.calls and not rule.calls & {t.lemma.lower() for t in document.subtree(verb) if t.i > verb.i}:
        return None
    clauses = {t.dep for t in children}
    further = clauses & {"ccomp", "oprd", "prt"} or any(t.text.lower() in {"for", "upon"} for t in children)
    refusals = (
        rule.bare and (not direct or further),
        rule.alone and (direct or clauses & {"ccomp", "attr"} or is_passive(document, verb)),
        rule.transitive and not direct,
        rule.active and is_passive(document, verb),
        rule.infinitive and not clauses & {"xcomp", "pcomp", "ccomp"},
        not rule.finite and any(t.dep == "ccomp" and _is_finite(document, t) for t in children),
        rule.who and not rule.who & {t.lemma.lower() for t in agents(document, verb)},
    )
    return None if any(refusals) else words


def _required(
    document: Document, verb: Token, rule: VerbRule, children: list[Token], objects: list[Token]
) -> list[Token] | None:
    """Give the verb with its particles and prepositions, where they are there."""
    words = [verb]
    for particle in rule.particles:
        found = next((t for t in (*children, *objects) if particle in {t.text.lower(), t.lemma.lower()}), None)
        if found is None:
            return None
        words.append(found)
    if rule.preps:
        behind = [t for t in children if t.i > verb.i and t.text.lower() in rule.preps and _leads(document, t)]
        if not behind:
            return None
        words.append(behind[0])
    return words


def _leads(document: Document, prep: Token) -> bool:
    """Whether a preposition leads to a thing or person, not to a date ("on Monday")."""
    return prep.dep in {"prep", "prt", "dative"} and all(
        t.ent not in {"DATE", "TIME"} for t in document.children(prep, "pobj")
    )


def _is_finite(document: Document, clause: Token) -> bool:
    """Whether a clause states a fact: "insists it is", not "insists it be" or "insists it should be"."""
    auxiliaries = document.children(clause, "aux", "auxpass")
    if any(t.text.lower() in {"should", "must", "to"} for t in auxiliaries):
        return False
    return any(t.tag in FINITE for t in (clause, *auxiliaries))
