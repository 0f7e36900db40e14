"""Gives each word its lemma and part of speech by the language model's own rules, asked once for each form of a word.

The model's last two parts (its attribute ruler and its lemmatizer) look at a word's letters, its tag and its relation,
and at nothing else; only a handful of their rules ("gonna", "let's") look at the next word too. Asking them for every
word of every article takes an eighth of the model's time, for a few thousand answers that repeat. So they are asked
once a form; a text in which one of the rules for two words applies is read by them whole, as the model does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

PARTS = ("attribute_ruler", "lemmatizer")  # of the model: what this takes over
MOST = 200_000  # forms kept: a large corpus has more, of which most occur once
OF_ONE_WORD = {"TAG", "LOWER", "ORTH", "DEP", "IS_SPACE"}  # what a rule may ask for to be asked once a form


class Form(NamedTuple):
    """What the rules make of a word."""

    lemma: str
    pos: str
    tag: str
    dep: str


class WordForms:
    """The forms of words met so far, with what the model's rules make of them."""

    def __init__(self, model: Any) -> None:
        from spacy.matcher import Matcher

        self._vocab = model.vocab
        self._parts = [model.get_pipe(name) for name in PARTS]
        # The lemmatizer asks whether a form is a known word, of lists that it reads to their end: 57,528 nouns.
        words = self._parts[1].lookups.get_table("lemma_index", {})
        words.update({part: frozenset(known) for part, known in words.items()})
        self._known: dict[tuple[int, ...], Form] = {}
        rules = [rule for entry in self._parts[0].patterns for rule in entry["patterns"]]
        wider = [rule for rule in rules if len(rule) > 1]
        self._wider = Matcher(model.vocab)
        self._wider.add("wider", wider or [[{"ORTH": "\0"}]])
        self._signs = {self._sign(rule) for rule in wider}
        self._one_by_one = all(word.keys() <= OF_ONE_WORD for rule in rules for word in rule)

    def _sign(self, rule: Sequence[Mapping[str, Any]]) -> int | None:
        """Give a word or a relation without which a rule for two words applies nowhere; None where none is known."""
        named = (word[key] for word in rule for key in ("LOWER", "DEP") if isinstance(word.get(key), str))
        name = next(named, None)
        return None if name is None else int(self._vocab.strings[name])

    def _in_two(self, doc: Any) -> bool:
        """Whether a rule for two words applies in a text: the matcher is asked only where one may."""
        held = {number for row in doc.to_array(["LOWER", "DEP"]).tolist() for number in row}
        if None not in self._signs and held.isdisjoint(self._signs):
            return False
        return bool(self._wider(doc, allow_missing=True))

    def of(self, doc: Any) -> list[Form]:
        """Give the forms of a text's words, in order. The text has been read by all other parts of the model."""
        if not self._one_by_one or self._in_two(doc):
            return self._read(doc)
        known = self._known
        if len(known) > MOST:
            known.clear()
        rows = list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))
        new = {row: doc[i].text for i, row in enumerate(rows) if row not in known}
        if new:
            known.update(zip(new, self._read_apart(list(new), list(new.values())), strict=True))
        return [known[row] for row in rows]

    def _read_apart(self, rows: list[tuple[int, ...]], words: list[str]) -> list[Form]:
        """Read words as if each stood alone: all in one go, unless two that happen to meet would be read together."""
        from numpy import array
        from spacy.tokens import Doc

        beside: Any = Doc(self._vocab, words=words)
        beside.from_array(["TAG", "DEP"], array([row[1:] for row in rows], dtype="uint64"))
        if len(words) > 1 and self._in_two(beside):
            return [form for row, word in zip(rows, words, strict=True) for form in self._read_apart([row], [word])]
        return self._read(beside)

    def _read(self, doc: Any) -> list[Form]:
        for part in self._parts:
            part(doc)
        return [Form(word.lemma_, word.pos_, word.tag_, word.dep_) for word in doc]
