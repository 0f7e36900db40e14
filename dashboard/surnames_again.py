"""Takes the surname that opens a sentence for the person whom the article names in full: "Roe plans to visit Rome".

The first word of a sentence is a capital for any word, and a name that the model has not learnt is read as a noun, an
adverb, an adjective or a company there; who acts is lost with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.document import Sentence, Token

SHORTEST = 3  # letters of a surname that is certain; "Li" and "Yi" open no word that could be meant instead
TAKEN_FOR = frozenset({"", "ORG", "PERSON"})  # never a place or a people: "Jordan", "Israel" are states, too


def surnames_again(tokens: list[Token], sentences: Sequence[Sentence]) -> None:
    """Mend in place the words that open sentences, where the article has a person of that name and no such word."""
    opening = [word for sentence in sentences if (word := _first(tokens, sentence)) is not None]
    if not opening:
        return
    named = {
        token.text
        for token, behind in zip(tokens, [*tokens[1:], None], strict=True)
        if token.ent == "PERSON" and token.ent_iob == "I" and token.pos == "PROPN"
        if behind is None or behind.ent_iob != "I"
    }
    meant = [token for token in opening if token.text in named]
    if meant:
        said = {token.text for token in tokens}
        for token in meant:
            if token.text.lower() not in said:
                tokens[token.i] = token._replace(pos="PROPN", tag="NNP", lemma=token.text, ent="PERSON", ent_iob="B")


def _first(tokens: Sequence[Token], sentence: Sentence) -> Token | None:
    """Give the first word of a sentence, behind a quotation mark, where it has a capital and was read as no name."""
    for token in tokens[sentence.first : min(sentence.first + 2, sentence.last)]:
        if token.text[0].isalpha():
            odd = token.pos != "PROPN" and token.ent in TAKEN_FOR and token.text[0].isupper()
            return token if odd and len(token.text) >= SHORTEST else None
    return None
