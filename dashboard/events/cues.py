"""Finds the event that a verb states with its object: reads `lexicon/events.yaml` against the grammar of a sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Literal, cast

from dashboard.document import Document, Token
from dashboard.events.rules import NounRule, PhraseRule, VerbRule, by_last_word, verb_rule, words_of
from dashboard.grammar import patients
from dashboard.lexicon import lexicon, word_set
from dashboard.tables import Event

Sign = Literal[-1, 0, 1]


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
        self.phrases: dict[str, list[PhraseRule]] = defaultdict(list)
        self.nouns: dict[str, list[NounRule]] = defaultdict(list)
        self.between: dict[str, Event] = {}  # of nouns that mean another thing of two: "a call between Kest and Oman"
        self.adjectives: dict[str, Event] = {}
        turns = raw["turns"]
        groups = {"armed": frozenset(turns["armed"])}
        self.meetings_end = frozenset(turns["meetings_end"])
        self.receiving = frozenset(turns["receiving"])
        self.made_from: dict[str, str] = turns["made_from"]
        self.ending_with = {verb: frozenset(words) for verb, words in turns["ending_with"].items()}
        self.signs: dict[Event, Sign] = {}
        self.preps: dict[Event, tuple[str, ...]] = {}
        for name, entry in raw["classes"].items():
            event = cast("Event", name)
            self.signs[event] = entry["sign"]
            self.preps[event] = tuple(entry["to"])
            for verb in entry["verbs"]:
                lemma, rule = verb_rule(event, verb, groups)
                self.verbs[lemma].append(rule)
            for phrase in entry.get("phrases", ()):
                endings = by_last_word(phrase["what"])
                made = PhraseRule(event, endings, frozenset(phrase.get("near", ())), phrase.get("bare", False))
                for verb in phrase["do"]:
                    self.phrases[verb].append(made)
            for noun in entry.get("nouns", ()):
                *before, head = noun.split()
                self.nouns[head].append(NounRule(event, frozenset(before)))
            self.between.update(dict.fromkeys(entry.get("between", ()), event))
            self.adjectives.update(dict.fromkeys(entry.get("adjectives", ()), event))
        for rules in self.verbs.values():
            rules.sort(key=lambda rule: not rule.narrow)
        for phrases in self.phrases.values():
            phrases.sort(key=lambda rule: not rule.near)
        for nouns in self.nouns.values():
            nouns.sort(key=lambda rule: -len(rule.before))
        self.ending_words = frozenset(turns["ending"]) | self.ending_with.keys()
        # Nouns that hostile phrases are made with: "lifted the lockdown" though a lockdown alone is no event.
        self.hostile = frozenset(
            noun for event in ("COERCE", "SANCTION", "ASSAULT", "PROTEST") for p in raw["classes"][event]["phrases"]
            if set(p["do"]) & {"impose", "stage", "carry"} for noun in p["what"]
        )  # fmt: skip
        self.light, self.ending = frozenset(turns["light"]), frozenset(turns["ending"])
        self.measures = frozenset(turns["measures"])

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
        if not (lemma in self.verbs or lemma in self.phrases or lemma in self.light or lemma in self.ending_words):
            return None
        objects = _objects(document, verb, self.measures)
        ended = self.ending_with.get(lemma, frozenset()) & {
            t.text.lower() for t in document.children(verb, "prt", "advmod")
        }
        found = self._ending(document, verb, objects) if ended else None
        found = found or self._phrase(document, verb, lemma, objects) or self._verb(document, verb, lemma, objects)
        found = found or self._made_from(document, verb, lemma, objects)
        if found is None and lemma in self.ending:
            found = self._ending(document, verb, objects)
        if found is None and lemma in self.light:
            for noun in objects:
                rule = self.noun_event(document, noun)
                if rule is not None:
                    return Match(rule.event, (verb, noun), noun, rule=f"{lemma} + {noun.lemma}")
        return found

    def _ending(self, document: Document, verb: Token, objects: list[Token]) -> Match | None:
        """What ends something hostile gives way; what ends something friendly reduces relations."""
        for noun in objects:
            rule = self.noun_event(document, noun)
            hostile = self.signs[rule.event] < 0 if rule is not None else noun.lemma.lower() in self.hostile
            if rule is not None and rule.event == "CONSULT" and noun.lemma.lower() in self.meetings_end:
                continue  # a visit or a meeting that ends was held
            if rule is not None or hostile:
                event: Event = "CONCEDE" if hostile else "SANCTION"
                return Match(event, (verb, noun), noun, rule=f"{verb.lemma} + {noun.lemma}")
        return None

    def _made_from(self, document: Document, verb: Token, lemma: str, objects: list[Token]) -> Match | None:
        """Read "announced the suspension of aid" as a suspending of aid."""
        for noun in objects if lemma in self.light else ():
            made = self.made_from.get(noun.lemma.lower())
            if made is None:
                continue
            inner = [
                t
                for of in document.children(noun, "prep")
                if of.text.lower() == "of"
                for t in document.children(of, "pobj")
            ]
            inner += document.children(noun, "compound")
            inner += document.children(noun, "nmod")
            found = self._phrase(document, noun, made, _unwrapped(document, inner, self.measures))
            if found is None and made in self.ending:
                found = self._ending(document, noun, inner)
            if found is None:
                plain = next((rule for rule in self.verbs.get(made, ()) if not rule.narrow), None)
                if plain is not None and not plain.refused & {t.lemma.lower() for t in inner}:
                    found = Match(plain.event, (noun,), noun, rule=made)
            if found is not None:
                return Match(
                    found.event, (verb, *found.words), found.noun, rule=f"{lemma} + {noun.lemma}: {found.rule}"
                )
        return None

    def _phrase(self, document: Document, verb: Token, lemma: str, objects: list[Token]) -> Match | None:
        rules = self.phrases.get(lemma, ())
        for noun in objects if rules else ():
            name = noun.lemma.lower()
            words: set[str] | None = None
            for rule in rules:
                for before in rule.endings.get(name, ()):
                    if before and words is None:
                        words = {t.lemma.lower() for t in document.subtree(noun) if t.i < noun.i}
                    if not before <= (words or frozenset()):
                        continue
                    if rule.near and not rule.near & {t.lemma.lower() for t in document.subtree(verb)}:
                        continue
                    if rule.bare and document.children(noun, "det", "poss", "prep"):
                        continue
                    return Match(rule.event, (verb, noun), noun, rule=f"{lemma} + {' '.join((*before, name))}")
        return None

    def _verb(self, document: Document, verb: Token, lemma: str, objects: list[Token]) -> Match | None:
        for rule in self.verbs.get(lemma, ()):
            words = words_of(document, verb, rule, objects)
            if words is not None:
                cue = " ".join(t.lemma for t in words)
                return Match(rule.event, tuple(words), reversed=rule.reversed, rule=cue)
        return None


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
    return _unwrapped(document, [t for t in found if t.ent != "DATE"], measures)


def _unwrapped(document: Document, nouns: list[Token], measures: frozenset[str]) -> list[Token]:
    """Look into lists and measures: "a round of talks", "food and medicine"."""
    found: list[Token] = []
    for noun in nouns:
        found += [noun, *document.children(noun, "conj")]
        if noun.lemma.lower() in measures or noun.pos in {"NUM", "SYM"}:
            found += [t for of in document.children(noun, "prep") for t in document.children(of, "pobj")]
    return found


turn_words = partial(word_set, "events", "turns")  # give a list of words from what turns acts into others


@cache
def cues() -> Cues:
    """Read the events lexicon once."""
    return Cues(lexicon("events"))
