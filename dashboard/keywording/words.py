"""Cuts a parsed article into the words that YAKE reads, and tells which runs of words can be a keyword."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.document import Document, Sentence, Token

HYPHENS = frozenset({"-", "‐", "‑"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "LAW", "WORK_OF_ART"})
UNITS = frozenset({"DATE", "TIME", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY"})
LINKS = frozenset({"of", "for", "on", "the", "and", "to"})  # inside a keyword: "freedom of navigation"


class Word(NamedTuple):
    """A word as YAKE counts it: hyphened ones whole. `first` and `last` are its tokens in the document."""

    text: str
    first: int
    last: int
    head: bool  # a noun or name: a keyword may end here
    part: bool  # a noun, name or adjective: a keyword may start here
    link: bool  # a small word that a keyword may hold inside
    name: str  # the kind of name that it belongs to
    opens: bool  # the first word of its name
    ends: bool  # the last word of its name


def words_of(document: Document, sentence: Sentence) -> list[Word]:
    """Give the words of a sentence; punctuation stays, since it parts keywords; "'s" and the like are left out."""
    tokens = document.sentence_tokens(sentence)
    shouts = sentence.kind in {"title", "heading"} and _in_capitals(tokens)
    found: list[Word] = []
    at = 0
    while at < len(tokens):
        end = at
        while (
            end + 2 < len(tokens)
            and tokens[end + 1].text in HYPHENS
            and not tokens[end].space
            and not tokens[end + 1].space
        ):
            end += 2
        token, last = tokens[at], tokens[end]
        if not (token.text[:1] in "'’" and len(token.text) > 1):
            text = token.text if end == at else "".join(t.text for t in tokens[at : end + 1])
            following = tokens[end + 1] if end + 1 < len(tokens) else None
            found.append(_word(text, token, last, following, shouts=shouts))
        at = end + 1
    return found


def _in_capitals(tokens: tuple[Token, ...]) -> bool:
    """Whether a heading is set In Capitals: then its verbs look like names, and no keyword is cut from it."""
    words = [t for t in tokens if len(t.text) > 3 and t.text.isalpha()]
    return len(words) > 2 and sum(t.text[0].isupper() for t in words) > 0.8 * len(words)


def _word(text: str, token: Token, last: Token, following: Token | None, *, shouts: bool) -> Word:
    name = last.ent if last.ent in NAMES else ""
    counted = shouts or last.ent in UNITS
    head = last.pos in {"NOUN", "PROPN"} and not counted
    describes = last.pos == "ADJ" or (last.pos == "VERB" and last.dep == "amod")
    inside = following is not None and following.ent_iob == "I" and following.tag != "POS"
    return Word(
        text,
        token.i,
        last.i + 1,
        head,
        (head or describes) and not counted,
        text.lower() in LINKS,
        name,
        not name or token.ent_iob != "I",
        not name or not inside,
    )


def is_keyword(words: list[Word]) -> bool:
    """Whether a run of words can be a keyword: a phrase that ends in a noun and cuts no name in two.

    Of a person's name the whole or the surname is one; what hangs on it ("met Jane Roe", "Roe visit") is none.
    """
    first, last = words[0], words[-1]
    if not (last.head and first.part and last.ends):
        return False
    if not first.opens and not (len(words) == 1 and first.name == "PERSON"):
        return False
    if any(not (word.part or word.link) for word in words[1:-1]):
        return False
    people = [word.name == "PERSON" for word in words]
    return not any(people) or all(people)
