"""Reads a town by the order of the words, where the parser hangs it on a topic, a guest or an hour beside the verb."""

from __future__ import annotations

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_verb
from dashboard.scene import words
from dashboard.tags import FINITE

REACH = 30  # words behind a verb in which its town stands
NAME = 5  # words from "in" to the end of a town's name


def towns_behind(document: Document, verb: Token) -> list[list[Token]]:
    """Give the words of the first town behind a verb, up to the next verb that tells something.

    "Talked for seven hours in the Ossian capital", "haggled over the last miles of road in Rome". A town of what is
    talked about ("the attack in Rome") is none.
    """
    last = min(document.sentences[verb.sent].last, verb.i + REACH)
    for token in document.tokens[verb.i + 1 : last]:
        if token.text in {";", ":", "—"} or token.tag in FINITE or token.text.lower() in {"who", "which", "that"}:
            return []
        if token.text.lower() not in {"in", "at"} or _is_of_a_happening(document, token):
            continue
        name = _town(document, token, last)
        if name:
            return [name]
    return []


def town_in_front(document: Document, sentence: Sentence, first: int, *, hours: bool = False) -> list[list[Token]]:
    """Give the town of the phrase with which a sentence opens, before those who act: "Behind closed doors in Rome".

    With `hours` only where the phrase counts them: "After five hours in Rome".
    """
    opening = document.tokens[sentence.first : first]
    if any(t.tag in FINITE or t.text in {";", ":", "“", '"'} for t in opening):
        return []
    if hours and not any(t.ent == "TIME" or t.lemma.lower() in {"hour", "day"} for t in opening):
        return []
    for token in opening:
        opens = token.i == sentence.first
        if token.text.lower() in {"in", "at"} and (opens or not _is_of_a_happening(document, token)):
            name = _town(document, token, first)
            if name:
                return [name]
    return []


def _town(document: Document, prep: Token, last: int) -> list[Token]:
    """Give the words of a town or capital right behind "in"."""
    behind = document.tokens[prep.i + 1 : min(last, prep.i + NAME)]
    for number, token in enumerate(behind):
        if token.text.lower() == "capital":
            return list(behind[: number + 1])
        if token.ent in {"GPE", "FAC", "LOC"} and token.pos == "PROPN":
            after = document.tokens[token.i + 1 : token.i + 2]
            if not after or (after[0].ent != token.ent and after[0].text not in {"'s", "’s", "-"}):
                return list(behind[: number + 1])
        elif (
            token.text.lower() not in {"the", "a"} and token.ent not in {"NORP", "GPE", "FAC"} and token.pos != "PROPN"
        ):
            return []
    return []


def _is_of_a_happening(document: Document, prep: Token) -> bool:
    """Whether "in" stands behind what happens or holds somewhere: "the war in Kest", "the front in the north"."""
    before = document.tokens[prep.i - 1] if prep.i else prep
    return before.lemma.lower() in words("happenings") or (is_verb(before) and before.tag == "VBN")
