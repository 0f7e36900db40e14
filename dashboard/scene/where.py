"""Reads where a scene is: what stands behind "in", "at" or "to" and belongs to an act, and where it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import prep_objects
from dashboard.lexicon import word_set
from dashboard.scene.word_lists import WALK, Range, words
from dashboard.tags import PLACES

PLACE_PREPS = frozenset({"in", "at", "to", "into"})
DASHES = frozenset({"-", "--", "–", "—"})
DATELINE = 16  # words of "ROME, Oct 16, 2025 (Blue Planet News Agency) -"


def places(document: Document, anchors: Iterable[Token]) -> list[Range]:
    """Give where an act takes place: what stands behind "in", "at" or "to" and belongs to it."""
    found: list[Range] = []
    owners = {token.i for token in anchors}
    for anchor in [document.tokens[i] for i in sorted(owners)]:
        for prep in _preps(document, anchor, owners):
            planned = prep.text.lower() == "for" and anchor.lemma.lower() in word_set(
                "talks", "fixed"
            )  # "pencilled in for Rome"
            island = prep.text.lower() == "on" and any(
                t.lemma.lower() in {"island", "isle", "peninsula"} for t in document.children(prep, "pobj")
            )
            near = prep.text.lower() in {"near", "outside"} and any(
                t.ent == "GPE" for t in document.children(prep, "pobj")
            )
            if prep.text.lower() in PLACE_PREPS or planned or island or near:
                for place in document.children(prep, "pobj"):
                    if place.ent in {"DATE", "TIME"}:
                        continue
                    left = [t for t in document.subtree(place) if place.i - 8 <= t.i <= place.i]
                    span = document.span([*left, *document.children(place, "appos")])
                    found.append((span.start, span.end))
                    if place.pos == "NOUN":  # "at the border village of Lome"
                        town = place.lemma.lower() in {"city", "town", "village", "resort", "port"}
                        named = [t for t in prep_objects(document, place, "of") if t.ent in PLACES or town]
                        found += [(t.start, t.end) for t in named if t.pos == "PROPN"]
                    if place.lemma.lower() in word_set("talks", "rooms"):  # "in the city hall of Rome"
                        found += [(t.start, t.end) for t in prep_objects(document, place, "of") if t.ent == "GPE"]
                    house = prep.text.lower() == "in" and place.lemma.lower() in words("sites") | word_set(
                        "talks", "rooms"
                    )
                    if place.pos == "NOUN" and (prep.text.lower() == "at" or house):
                        # "at the residence of the consul in Rome", "in the hall of a palace in Rome": its city.
                        for inner in document.subtree(place):
                            if inner.text.lower() == "in" and inner.dep == "prep" and inner.i - place.i <= 8:
                                found += [phrase(document, t) for t in document.children(inner, "pobj")]
    return list(dict.fromkeys(found))


def phrase(document: Document, place: Token) -> Range:
    """Give a place with what stands before it: "the Omani capital"."""
    span = document.span([t for t in document.subtree(place) if place.i - 8 <= t.i <= place.i])
    return span.start, span.end


def _preps(document: Document, anchor: Token, owners: set[int]) -> Iterator[Token]:
    """Give the prepositions of an act, also those that the parser hung on a name or a day beside it."""
    waiting, seen = [anchor], 0
    while waiting and seen < WALK:
        token = waiting.pop(0)
        seen += 1
        for child in document.children(token):
            if child.dep in {"prep", "agent"}:
                yield child
                # "met the envoy in Rome": the parser hangs "in Rome" on the envoy. Common nouns keep their own
                # ("the war in Kest"), names and days do not.
                for inner in document.children(child, "pobj"):
                    paper = child.text.lower() == "of" and inner.lemma.lower() in words("papers")
                    if _lends(inner, owners) or paper:  # "signed a declaration of principles in Rome"
                        waiting.append(inner)
                    else:
                        yield from _dated_spots(document, inner)
            elif child.dep in {"dobj", "conj", "appos", "npadvmod"} and child.i > anchor.i:
                if _lends(child, owners):
                    waiting.append(child)
                elif child.dep == "dobj":
                    yield from _dated_spots(document, child)


def _dated_spots(document: Document, topic: Token) -> Iterator[Token]:
    """Give "in Rome" of "talks on fish imports in Rome on 14 May": a town with a day behind it that is the talks' day.

    The parser hangs the town on what is talked about, or on a part of it ("discussed the ban on the dinar in Rome on
    Tuesday"). A topic that happens somewhere ("the attack in Rome on Sunday") keeps its town.
    """
    waiting, seen = [topic], 0
    while waiting and seen < WALK:
        part = waiting.pop(0)
        seen += 1
        if part.lemma.lower() in words("happenings"):
            continue
        preps = document.children(part, "prep")
        yield from (prep for prep in preps if _is_dated_town(document, part, prep))
        waiting = [t for prep in preps for t in document.children(prep, "pobj")] + waiting


def _is_dated_town(document: Document, topic: Token, prep: Token) -> bool:
    """Whether a town stands behind a preposition, and behind it a day that is not the topic's own."""
    spots = [t for t in document.children(prep, "pobj") if t.ent in {"GPE", "FAC"}]
    if prep.text.lower() not in {"in", "at"} or not spots:
        return False
    near = document.tokens[spots[-1].i + 1 : spots[-1].i + 4]
    before = takewhile(lambda t: t.pos not in {"VERB", "AUX"}, near)  # "a truce in Rome went into a third day"
    day = next((t for t in before if t.ent in {"DATE", "TIME"} and t.sent == topic.sent), None)
    return day is not None and topic not in document.ancestors(day)


def _lends(token: Token, owners: set[int]) -> bool:
    """Whether what the parser hung on a word may belong to the act beside it."""
    people = words("offices") | words("delegations") | word_set("talks", "groups")
    if token.dep in {"dobj", "conj", "pobj"} and token.lemma.lower() in people:
        return True  # "met (with) officials in Rome", "talks between Roe and the opposition in Rome"
    if token.dep == "pobj" and token.lemma.lower() in word_set("talks", "mediation") | {"auspex"}:
        return True  # "sat down under Kestan auspices in Rome"
    if token.dep == "pobj" and token.lemma == "face":
        return True  # "met face to face in Rome"
    if token.dep in {"pobj", "npadvmod"} and token.lemma == "time":
        return True  # "met for the first time in Rome", "held a second round, this time in Rome"
    if token.lemma.lower() in words("papers") and token.dep != "pobj":
        return True  # "signed a declaration in Rome", not "talks on a truce in Kest"
    return token.pos == "PROPN" or token.ent in {"DATE", "TIME", "PERSON"} or token.i in owners


def behind_dateline(document: Document, sentence: Sentence) -> int:
    """Give the first word behind "ROME (Agency) —": what stands before it is where it was written, nobody who acts."""
    tokens = document.sentence_tokens(sentence)
    for number, token in enumerate(tokens[:DATELINE]):
        if token.text in DASHES and token.i > sentence.first and document.tokens[token.i - 1].space:
            return token.i + 1
        if token.text == ":" and number and all(t.text.isupper() or t.pos == "PUNCT" for t in tokens[:number]):
            return token.i + 1  # "ROME: "
        if number and not (token.pos in {"PROPN", "PUNCT", "SYM", "NUM"} or token.text in {"(", ")", ","}):
            break
    return sentence.first


def dateline_before(document: Document, sentence: Sentence) -> Range | None:
    """Give "ROME (Agency) —" where it was split off as a sentence of its own before this one."""
    if not sentence.number:
        return None
    before = document.sentences[sentence.number - 1]
    tokens = document.sentence_tokens(before)
    if before.block != sentence.block or len(tokens) > DATELINE or not tokens:
        return None
    capitals = tokens[-1].text == ":" and all(t.text.isupper() or t.pos == "PUNCT" for t in tokens[:-1])  # "ROME:"
    if tokens[-1].text not in DASHES and not capitals:
        return None
    return before.start, before.end
