"""The pieces that names are made of: words, with "US-Russia" cut at its hyphen, each with its offsets and grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.naming import fold

_CUT = re.compile(r"[^\W_](?:[\w.&+]*[\w+])?\.?|'s\b|[^\w\s]|_")
_WHOLE = re.compile(r"[\w.]+\Z")


class Piece(NamedTuple):
    """A word or mark, folded to plain letters, with the range of source text that it stands for."""

    text: str
    start: int
    end: int
    token: Token
    first: bool  # of its token

    @property
    def capital(self) -> bool:
        """Whether it is a word with a capital letter or an abbreviation: Iran, US, eBay, 3M."""
        text = self.text
        return text[0].isupper() or (text[0].isalnum() and not text.islower() and any(map(str.isupper, text[:3])))


def pieces_of(document: Document, sentence: Sentence) -> list[Piece]:
    """Cut the tokens of a sentence into pieces."""
    return [piece for token in document.sentence_tokens(sentence) for piece in _pieces(token)]


def _pieces(token: Token) -> Iterator[Piece]:
    text = token.text
    if text.isalpha() and text.isascii():
        yield Piece(text, token.start, token.end, token, True)
        return
    folded = fold(text)
    if len(folded) != token.end - token.start or _WHOLE.match(folded):
        yield Piece(folded, token.start, token.end, token, True)
        return
    for number, match in enumerate(_CUT.finditer(folded)):
        yield Piece(match[0], token.start + match.start(), token.start + match.end(), token, number == 0)
