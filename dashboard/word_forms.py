"""Gives each word its lemma and part of speech by the language model's own rules, asked once for each form of a word.

The model's last two parts (its attribute ruler and its lemmatizer) look at a word's letters, its tag and its relation,
and at nothing else; only a handful of their rules ("gonna", "let's") look at the next word too. Asking them for every
word of every article takes an eighth of the model's time, for a few thousand answers that repeat. So they are asked
once a form; a text in which one of the rules for two words applies is read by them whole, as the model does it.
"""

from __future__ import annotations

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
        self._known: dict[tuple[int, ...], Form] = {}
        rules = [rule for entry in self._parts[0].patterns for rule in entry["patterns"]]
        self._wider = Matcher(model.vocab)
        self._wider.add("wider", [rule for rule in rules if len(rule) > 1] or [[{"ORTH": "\0"}]])
        self._one_by_one = all(word.keys() <= OF_ONE_WORD for rule in rules for word in rule)

    def of(self, doc: Any) -> list[Form]:
        """Give the forms of a text's words, in order. The text has been read by all other parts of the model."""
        if not self._one_by_one or self._wider(doc, allow_missing=True):
            return self._read(doc)
        known = self._known
        if len(known) > MOST:
            known.clear()
        rows = list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))
        for i, row in enumerate(rows):
            if row not in known:
                known[row] = self._read_alone(doc[i])
        return [known[row] for row in rows]

    def _read_alone(self, token: Any) -> Form:
        from spacy.tokens import Doc

        alone = Doc(self._vocab, words=[token.text])
        alone[0].tag, alone[0].dep = token.tag, token.dep
        return self._read(alone)[0]

    def _read(self, doc: Any) -> list[Form]:
        for part in self._parts:
            part(doc)
        return [Form(word.lemma_, word.pos_, word.tag_, word.dep_) for word in doc]
