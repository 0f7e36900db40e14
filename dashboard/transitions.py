"""Lets the language model go through a text without giving the interpreter's lock away between two of its steps.

The parser and the reader of names choose one transition a word or two, and for each they ask of every transition
whether it is allowed. spaCy's own loop gives the lock away before the first, and most of the questions then take it
back for a moment and give it away again: a third of the model's time. Driven from here, through what spaCy offers for
that, the same steps are chosen from the same scores with the lock held throughout.

Imported only where the model is loaded: a start from the store needs no spaCy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer


class HeldParser(DependencyParser):  # type: ignore[misc] # spaCy ships no types
    """The model's parser, which keeps the lock."""

    def predict(self, docs: Sequence[Any]) -> list[Any]:
        """Give the last state of each text."""
        return _last_states(self, docs)


class HeldRecognizer(EntityRecognizer):  # type: ignore[misc] # as above
    """The model's reader of names, which keeps the lock."""

    def predict(self, docs: Sequence[Any]) -> list[Any]:
        """Give the last state of each text."""
        return _last_states(self, docs)


def _last_states(part: Any, docs: Sequence[Any]) -> list[Any]:
    """Take the transition with the best score, among those that are allowed, until each text is at its end."""
    states: list[Any] = part.moves.init_batch(docs)
    going = [state for state in states if not state.is_final()]
    if not going:  # the model takes no batch in which there is no word
        return states
    scores = part.model.predict(docs)
    while going:
        going = part.transition_states(going, scores.predict(going))
    scores.clear_memory()
    return states


@Language.factory("held_parser")
def held_parser(
    nlp: Language,
    name: str,
    model: Any,
    moves: Any,
    update_with_oracle_cut_size: int,
    learn_tokens: bool,
    min_action_freq: int,
    scorer: Any,
) -> HeldParser:
    """Make the parser, with what the model's configuration says of its own."""
    return HeldParser(
        nlp.vocab,
        model,
        name=name,
        moves=moves,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        learn_tokens=learn_tokens,
        min_action_freq=min_action_freq,
        scorer=scorer,
    )


@Language.factory("held_recognizer")
def held_recognizer(
    nlp: Language,
    name: str,
    model: Any,
    moves: Any,
    update_with_oracle_cut_size: int,
    incorrect_spans_key: str | None,
    scorer: Any,
) -> HeldRecognizer:
    """Make the reader of names, with what the model's configuration says of its own."""
    return HeldRecognizer(
        nlp.vocab,
        model,
        name=name,
        moves=moves,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        incorrect_spans_key=incorrect_spans_key,
        scorer=scorer,
    )


INSTEAD = {"parser": {"factory": "held_parser"}, "ner": {"factory": "held_recognizer"}}  # of the model's own parts
