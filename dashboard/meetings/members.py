"""Reads who belonged to a delegation that was just told of: "agendas clashed among officials, including Roe"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, prep_objects
from dashboard.meetings.attendance import Attendance
from dashboard.meetings.nouns import noun_kind
from dashboard.scene import everyone, words

NAMING = ("including", "like", "as")  # "such as"
WITHIN = frozenset({"among", "amongst", "between", "within"})


def members(document: Document, sentence: Sentence) -> Attendance | None:
    """Give persons named as examples of a delegation's officials, with the word for those.

    The delegation and the talks that it came for are told of in the same sentence or the one before; officials of
    whom nothing else says where they sat are none.
    """
    said = document.article.source_text[sentence.start : sentence.end].lower()
    if not any(f" {word} " in said for word in NAMING) or not any(f"{word} " in said for word in WITHIN):
        return None
    for noun in document.sentence_tokens(sentence):
        people = list(_examples(document, noun)) if noun.tag == "NNS" and _is_among(document, noun) else []
        if people and _delegation_at_talks(document, sentence):
            return Attendance(noun, everyone(document, people), [])
    return None


def _is_among(document: Document, noun: Token) -> bool:
    """Whether something goes on among officials, figures or delegates."""
    among = noun.dep == "pobj" and document.head(noun).text.lower() in WITHIN
    return among and noun.lemma.lower() in words("offices") | words("delegations") | words("figures")


def _examples(document: Document, noun: Token) -> Iterator[Token]:
    """Give the persons named behind "including", "like" or "such as"."""
    for named in prep_objects(document, noun, *NAMING):
        for token in (named, *document.children(named, "appos")):
            if token.ent == "PERSON":
                yield token


def _delegation_at_talks(document: Document, sentence: Sentence) -> bool:
    """Whether this sentence or the one before tells of a delegation at talks that were held."""
    here = document.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    return any(_sent_one(document, one) for one in here if one.kind != "heading")


def _sent_one(document: Document, sentence: Sentence) -> bool:
    tokens = document.sentence_tokens(sentence)
    teams = [t for t in tokens if t.lemma.lower() in {"delegation", "team"}]
    talks = [t for t in tokens if noun_kind(document, t) and document.head(t).dep == "prep"] if teams else []
    ahead = any(t.tag == "MD" for t in tokens) or any(is_negated(document, t) for t in teams)
    return bool(talks) and not ahead
