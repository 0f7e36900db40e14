"""Finds the event that a verb states with its object: reads `lexicon/events.yaml` against the grammar of a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from dashboard.document import Document, Token
from dashboard.grammar import is_passive, patients
from dashboard.lexicon import lexicon
from dashboard.tables import Event

Sign = Literal[-1, 0, 1]


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

    @property
    def narrow(self) -> bool:
        """Whether the rule asks for more than the verb; such rules come first."""
        conditions = (self.particles, self.only, self.preps, self.calls, self.bare, self.alone, self.infinitive)
        return any(conditions)


@dataclass(frozen=True)
class NounRule:
    """A noun of action, or a phrase that ends in one ("joint exercise")."""

    event: Event
    before: frozenset[str]


@dataclass(frozen=True)
class Match:
    """An event that a verb states: its words, and the noun of action that the verb takes, if any."""

    event: Event
    words: tuple[Token, ...]
    noun: Token | None = None
    reversed: bool = False
    rule: str = ""


class Cues:
    """The events lexicon, indexed by verb and noun."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.verbs: dict[str, list[VerbRule]] = defaultdict(list)
        self.phrases: dict[str, list[tuple[Event, dict[str, list[frozenset[str]]]]]] = defaultdict(list)
        self.nouns: dict[str, list[NounRule]] = defaultdict(list)
        self.adjectives: dict[str, Event] = {}
        self.signs: dict[Event, Sign] = {}
        self.preps: dict[Event, tuple[str, ...]] = {}
        for name, entry in raw["classes"].items():
            event = cast("Event", name)
            self.signs[event] = entry["sign"]
            self.preps[event] = tuple(entry["to"])
            for verb in entry["verbs"]:
                self._add_verb(event, verb)
            for phrase in entry.get("phrases", ()):
                objects = _by_last_word(phrase["what"])
                for verb in phrase["do"]:
                    self.phrases[verb].append((event, objects))
            for noun in entry.get("nouns", ()):
                *before, head = noun.split()
                self.nouns[head].append(NounRule(event, frozenset(before)))
            self.adjectives.update(dict.fromkeys(entry.get("adjectives", ()), event))
        for rules in self.verbs.values():
            rules.sort(key=lambda rule: not rule.narrow)
        for nouns in self.nouns.values():
            nouns.sort(key=lambda rule: -len(rule.before))
        turns = raw["turns"]
        self.light, self.ending = frozenset(turns["light"]), frozenset(turns["ending"])
        self.measures = frozenset(turns["measures"])

    def _add_verb(self, event: Event, entry: str | dict[str, dict[str, Any]]) -> None:
        text, conditions = (entry, {}) if isinstance(entry, str) else next(iter(entry.items()))
        lemma, *particles = text.split()
        self.verbs[lemma].append(
            VerbRule(
                event,
                tuple(particles),
                frozenset(conditions.get("not", ())),
                frozenset(conditions.get("only", ())),
                frozenset(conditions.get("with", ())),
                frozenset(conditions.get("as", ())),
                reversed=conditions.get("by", False),
                bare=conditions.get("bare", False),
                alone=conditions.get("alone", False),
                infinitive=conditions.get("to", False),
            )
        )

    def noun_event(self, document: Document, noun: Token) -> NounRule | None:
        """Give the event that a noun of action names."""
        rules = self.nouns.get(noun.lemma.lower())
        if not rules or noun.pos not in {"NOUN", "PROPN"}:
            return None
        before = {t.lemma.lower() for t in document.children(noun, "amod", "compound", "nmod")}
        return next((rule for rule in rules if rule.before <= before), None)

    def match(self, document: Document, verb: Token) -> Match | None:
        """Give the event that a verb states with its objects and particles; the narrowest rule wins."""
        lemma = verb.lemma.lower()
        if (
            lemma not in self.verbs
            and lemma not in self.phrases
            and lemma not in self.light
            and lemma not in self.ending
        ):
            return None
        objects = _objects(document, verb, self.measures)
        found = self._phrase(document, verb, lemma, objects) or self._verb(document, verb, lemma, objects)
        if found is not None or not (lemma in self.ending or lemma in self.light):
            return found
        for noun in objects:
            rule = self.noun_event(document, noun)
            if rule is None:
                continue
            if lemma in self.ending:
                # What ends something hostile gives way; what ends something friendly reduces relations.
                event: Event = "CONCEDE" if self.signs[rule.event] < 0 else "SANCTION"
                return Match(event, (verb, noun), noun, rule=f"{lemma} + {noun.lemma}")
            return Match(rule.event, (verb, noun), noun, rule=f"{lemma} + {noun.lemma}")
        return None

    def _phrase(self, document: Document, verb: Token, lemma: str, objects: list[Token]) -> Match | None:
        for noun in objects:
            name = noun.lemma.lower()
            words: set[str] | None = None
            for event, endings in self.phrases.get(lemma, ()):
                for before in endings.get(name, ()):
                    if before and words is None:
                        words = {t.lemma.lower() for t in document.subtree(noun) if t.i < noun.i}
                    if before <= (words or frozenset()):
                        return Match(event, (verb, noun), noun, rule=f"{lemma} + {' '.join((*before, name))}")
        return None

    def _verb(self, document: Document, verb: Token, lemma: str, objects: list[Token]) -> Match | None:
        for rule in self.verbs.get(lemma, ()):
            words = _fits(document, verb, rule, objects)
            if words is not None:
                cue = " ".join(t.lemma for t in words)
                return Match(rule.event, tuple(words), reversed=rule.reversed, rule=cue)
        return None


def _by_last_word(names: Iterable[str]) -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for name in names:
        *before, head = name.split()
        found[head].append(frozenset(before))
    return {head: sorted(before, key=len, reverse=True) for head, before in found.items()}


def _fits(document: Document, verb: Token, rule: VerbRule, objects: list[Token]) -> list[Token] | None:
    """Give the words of a verb rule where its conditions hold, else None."""
    words = [verb]
    children = document.children(verb)
    for particle in rule.particles:
        found = next(
            (t for t in children if t.text.lower() == particle or t.lemma.lower() == particle),
            next((t for t in objects if t.lemma.lower() == particle), None),
        )
        if found is None:
            return None
        words.append(found)
    names = {t.lemma.lower() for t in objects if t.dep in {"dobj", "nsubjpass", "conj", "pobj"} or t.pos == "NOUN"}
    direct = {t.lemma.lower() for t in patients(document, verb)}
    if rule.refused and rule.refused & (direct or names):
        return None
    if rule.only and not rule.only & names:
        return None
    if rule.preps:
        prep = next((t for t in children if t.dep in {"prep", "prt", "dative"} and t.text.lower() in rule.preps), None)
        if prep is None:
            return None
        words.append(prep)
    if rule.calls and not rule.calls & {t.lemma.lower() for t in document.subtree(verb) if t.i > verb.i}:
        return None
    if rule.bare and (not direct or any(t.dep in {"ccomp", "xcomp", "oprd", "prt"} or t.text.lower() in {"for", "upon"}
                                        for t in children)):  # fmt: skip
        return None
    if rule.alone and (direct or is_passive(document, verb)):
        return None
    if rule.infinitive and not any(t.dep in {"xcomp", "pcomp", "ccomp"} for t in children):
        return None
    return words


def _objects(document: Document, verb: Token, measures: frozenset[str]) -> list[Token]:
    """Give the nouns that a verb may form an event with: objects, predicates, what its prepositions govern."""
    found = list(patients(document, verb))
    for child in document.children(verb):
        if child.dep in {"attr", "oprd", "acomp", "xcomp", "npadvmod", "ccomp"} and child.pos in {
            "NOUN",
            "ADJ",
            "PROPN",
        }:
            found.append(child)
        elif child.dep in {"prep", "prt", "dative"}:
            found += document.children(child, "pobj")
    unwrapped: list[Token] = []
    for noun in found:
        unwrapped += [noun, *document.children(noun, "conj")]
        if noun.lemma.lower() in measures or noun.pos in {"NUM", "SYM"}:
            unwrapped += [t for of in document.children(noun, "prep") for t in document.children(of, "pobj")]
    return unwrapped


@cache
def cues() -> Cues:
    """Read the events lexicon once."""
    return Cues(lexicon("events"))
