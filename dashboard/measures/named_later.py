"""Reads who is named of many that a measure hits: "sanctioned five people. Among them is Jane Roe"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import all_parties, parties
from dashboard.measures.finding import Measure
from dashboard.measures.known import measures, words

NAMED_OF_MANY = 4  # names taken at most
NAMING = frozenset({"imposed", "lifted", "in force", "extended", "threatened"})


def with_named(document: Document, found: Measure) -> Measure:
    """Add who is named in the next sentence, or behind "among them", of many who are hit: "Among them is Jane Roe"."""
    if found.action not in NAMING:
        return found
    counted = _counted_in(document, found)
    if counted and not any(party.text in {p.text for p in counted} for party in found.targets):
        return replace(found, targets=counted)
    if not _are_many(found):
        return found
    sentence = document.sentences[found.sentence]
    parts = [[t for t in document.sentence_tokens(sentence) if t.start > found.targets[0].head_end]]
    if found.sentence + 1 < len(document.sentences):
        then = document.sentences[found.sentence + 1]
        if then.block == sentence.block:
            parts.append(list(document.sentence_tokens(then)))
    for number, tokens in enumerate(parts):
        if not tokens:
            continue
        led = [a for a, b in pairwise(tokens) if a.text.lower() == "among" and b.text.lower() in {"them", "those"}]
        if number and led and led[0] != tokens[0]:
            continue
        if (
            not led
            and number
            and len(tokens) > 1
            and tokens[0].text.lower() in {"they", "these"}
            and tokens[1].lemma == "include"
        ):
            led = tokens[:1]
        if not led and not number:
            led = [t for t in tokens if t.text.lower() == "including"][:1]
        names = [t for t in tokens if led and t.i > led[0].i and _is_named(document, t)]
        if names:
            return replace(found, targets=(*found.targets, *all_parties(document, names[:NAMED_OF_MANY])))
    return found


def _counted_in(document: Document, found: Measure) -> tuple[Party, ...]:
    """Give who is counted in of all: "on steel from all countries, Kest and Valdoria included", "Kest among them"."""
    tokens = document.sentence_tokens(document.sentences[found.sentence])
    for at, word in enumerate(tokens):
        among = word.text.lower() == "among" and at + 1 < len(tokens) and tokens[at + 1].text.lower() == "them"
        if not (among or word.text.lower() == "included") or word.start < found.at:
            continue
        names: list[Token] = []
        for before in reversed(tokens[:at]):
            if before.ent == "GPE":
                names.append(before)
            elif before.text.lower() not in {"and", "the"}:
                break
        heads = [t for t in names if t.dep != "compound"]
        if heads:
            return tuple(party for t in reversed(heads) for party in parties(document, t)[:1])
    return ()


def _are_many(found: Measure) -> bool:
    """Whether many without a name are hit: "five more people", "eleven Kestian officials"."""
    return bool(found.targets) and not words("many").isdisjoint(found.targets[0].text.lower().split())


def _is_named(document: Document, name: Token) -> bool:
    """Whether somebody is named as one of them, not as whose nephew he is."""
    above = document.head(name)
    if name.ent != "PERSON" or name.dep == "compound" or (above.ent == "PERSON" and name.dep != "conj"):
        return False
    of = document.head(
        above
    )  # "a nephew of the first lady, Jane Roe" is not Jane Roe; "the head of the army, Jane Roe"
    whose = document.head(of).lemma.lower() if above.dep == "pobj" and of.text == "of" else ""
    return name.dep != "poss" and not (name.dep == "appos" and whose in measures().owned)
