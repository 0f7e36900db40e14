"""What the words around a name say of it: a town, a site, an entity of the language model's, a dateline."""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Token
from dashboard.lexicon import lexicon, word_set
from dashboard.roles import role_words

INTO = frozenset(
    {"in", "at", "near", "to", "from", "outside", "inside", "across", "throughout", "around", "into", "via"}
)
SOURCES = frozenset({"according", "due", "thanks", "owing"})


def is_town(document: Document, at: int) -> bool:
    """Whether "the town of" or "the border town" stands in front of a word."""
    tokens = document.tokens
    before = tokens[at - 1].text.lower() if at else ""
    if before == "of" and at > 1:
        noun = tokens[at - 2].text.lower()
        return noun in towns() or noun in lexicon("place_words")["dwellers"]
    return before in towns()


def is_post(document: Document, at: int) -> bool:
    """Whether something is said to stand at or near a word: "the bridge at", or anything "near" it."""
    tokens = document.tokens
    before = tokens[at - 1].text.lower() if at else ""
    if before in {"near", "outside"}:
        return True
    return before == "at" and at > 1 and tokens[at - 2].text.lower() in lexicon("place_words")["posts"]


@cache
def towns() -> frozenset[str]:
    """Give the words for towns and provinces that stand before their names: "the village of"."""
    return word_set("place_words", "towns")


def entity_around(document: Document, at: int) -> tuple[int, int]:
    """Give the tokens of the entity that a token stands in, without article and possessive."""
    tokens = document.tokens
    around = document.name_around(tokens[at])
    first, last = around[0].i, around[-1].i
    while first < at and tokens[first].text.lower() == "the":
        first += 1
    while last > at and tokens[last].text in {"'s", "’s", "'", "’"}:
        last -= 1
    return first, last + 1


def leads_to_place(document: Document, at: int) -> bool:
    """Whether the word in front of a name puts it on the map: "in", "the town of", "eastern"."""
    before = document.tokens[at - 1].text.lower() if at else ""
    if before == "to" and at > 1 and document.tokens[at - 2].text.lower() in SOURCES:
        return False  # "according to Brell"
    return before in INTO or before in word_set("place_words", "directions") or is_town(document, at)


@cache
def stretches() -> frozenset[str]:
    """Give the words for stretches of land by which a text explains a name."""
    return word_set("place_words", "stretches")


@cache
def sites() -> frozenset[str]:
    """Give the words that the name of a site has: "hotel", "bridge"."""
    return word_set("place_words", "sites")


@cache
def bodies() -> frozenset[str]:
    """Give the last words of the names of bodies, which are no places."""
    return word_set("organisations", "heads")


@cache
def no_towns() -> frozenset[str]:
    """Give the words that a small town's name does not have: "Royal Street", "West Coast"; a look-up takes its time."""
    words = lexicon("place_words")
    listed = (*words["sites"], *words["stretches"], *words["smaller"], *words["directions"], *words["towns"])
    return frozenset(word.lower() for word in (*listed, *lexicon("organisations")["no_actors"])) | role_words().before


def surface_of(tokens: tuple[Token, ...]) -> str:
    """Give the text of some tokens in a row."""
    return "".join(token.text + (" " if token.space else "") for token in tokens).strip()


def opens_dateline(document: Document, first: int, last: int) -> bool:
    """Whether a name of tokens `first` to `last` (exclusive) opens a paragraph, and a dash or bracket follows it."""
    sentence = document.sentences[document.tokens[first].sent]
    if first != sentence.first or sentence.kind != "paragraph":
        return False
    following = [token.text for token in document.tokens[last : min(last + 4, sentence.last)]]
    return bool(following) and (
        following[0] in {"(", "–", "—", "--"} or (following[0] == "-" and bool(document.tokens[last - 1].space))
    )
