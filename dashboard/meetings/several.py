"""Reads several meetings out of one sentence: "met in Rome in May and again in Lome in June", "after Rome and Lome"."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise, takewhile
from typing import NamedTuple

from dashboard.document import Document, Token
from dashboard.scene import Range
from dashboard.states_again import names_of_one_word
from dashboard.tags import FINITE, PLACES
from dashboard.time_grammar import MONTH_IN_FULL

SCAN = 16  # words behind a noun in which the places and days of several meetings are looked for
SKIP = 8  # words between a verb and the first place: "met the envoys of Kest in Rome in May and in Lome in June"
LINKS = frozenset({"in", "on", "at", "and", ",", "then", "again", "later", "first", "before", "also"})
BEFORE_THAT = frozenset({"before that", "after that", "previously in", "earlier in", "again in"})
COUNTS = frozenset({"two", "three", "four", "both"})
AFTER = frozenset({"after", "following", "since"})
COUNTED = frozenset({"round", "meeting", "session", "summit", "visit", "encounter"})


class _Item(NamedTuple):
    """A place or a day of a list, and whether "and" or a new preposition stands before it."""

    tokens: list[Token]
    is_place: bool
    parted: bool


class Occasion(NamedTuple):
    """Where and when one of several meetings was; None where the words do not tell when."""

    place: Range
    day: Range | None


def occasions(document: Document, word: Token) -> list[Occasion]:
    """Give the places, with the day of each, behind a word of meeting that tells of several; else nothing.

    The words decide, not the parse, which hangs the second place on the first day.
    """
    before = _towns_before(document, word)
    if before:
        return before
    items = _items(document, word.i + 1, document.sentences[word.sent].last)
    found = _paired(document, items, one_place=word.tag == "NNS" and word.lemma.lower() in COUNTED)
    if len(found) > 1 and (all(each.day for each in found) or _is_list(items)):
        return found
    first = _first_place(document, word)  # "met John Doe in Rome in May and in Lome in June"
    if first is None or items:
        return []
    found = _paired(document, _items(document, first, document.sentences[word.sent].last), one_place=False)
    return found if len(found) > 1 and all(each.day for each in found) else []


def stops(document: Document, word: Token) -> list[Occasion]:
    """Give the places of a journey to several: "visited Rome and Lome on Monday", "her visits to Rome and Lome".

    A trip, or a tour, is one, however many places it leads to.
    """
    if word.tag == "NN" or word.lemma.lower() == "tour":
        return []
    items = _items(document, word.i + 1, document.sentences[word.sent].last, LINKS | {"to"})
    places = [item for item in items if item.is_place]
    if not _is_list(places) or any(_begins_anew(document, item.tokens[-1]) for item in places):
        return []
    found = _paired(document, items, one_place=False)
    if len(items) - len(places) > 1 and not all(each.day for each in found):
        found = [each._replace(day=None) for each in found]  # "Rome and Lome on 3 and 5 March": which was when?
    return found


def _begins_anew(document: Document, place: Token) -> bool:
    """Whether a place of a list acts or owns: "and Lome expelled the envoy", "and Lome's mayor praised him"."""
    behind = document.following(place)
    return behind is not None and (behind.tag in {"POS", *FINITE, "RB"} or behind.pos in {"NOUN", "PROPN", "AUX"})


def _towns_before(document: Document, word: Token) -> list[Occasion]:
    """Give the towns by which several rounds are called: "the Rome and Lome rounds (of the talks)"."""
    of = document.head(word)
    above = document.head(of) if word.dep == "pobj" and of.text.lower() == "of" else word
    noun = above if above.tag == "NNS" and above.lemma.lower() in COUNTED else word
    if noun.tag != "NNS" or noun.lemma.lower() not in COUNTED:
        return []
    first = document.sentences[word.sent].first
    near = [
        *takewhile(
            lambda t: t.ent in PLACES or t.text.lower() in {",", "and"}, reversed(document.tokens[first : noun.i])
        )
    ]
    states = names_of_one_word("name")
    if any(t.text in states for t in near):
        return []  # "the Kest and Ossia rounds"
    towns: list[list[Token]] = [[]]
    for token in reversed(near):
        if token.ent in PLACES:
            towns[-1].append(token)
        else:
            towns.append([])
    found = [town for town in towns if town]
    joined = any(t.text.lower() == "and" for t in near)
    return [Occasion(_range(document, town), None) for town in found] if joined and len(found) > 1 else []


def counted_occasions(document: Document, word: Token) -> list[Occasion]:
    """Give the places of meetings that are counted, each with its own day if it has one, whatever stands between.

    "Saw Doe twice: in Rome, on the margins of a forum, and in Lome on 3 May", "met in Rome on 3 May, and before that in
    Lome".
    """
    tokens = document.tokens[word.i + 1 : document.sentences[word.sent].last]
    said = [t.text.lower() for t in tokens]
    again = any(f"{one} {other}" in BEFORE_THAT for one, other in pairwise(said))
    counted = "twice" in said or any(count in COUNTS and of in {"times", "occasions"} for count, of in pairwise(said))
    if not (again or counted):
        return []
    parts: list[list[Token]] = [[]]
    for number, token in enumerate(tokens):
        if token.tag in FINITE:
            break
        behind = next((word for word in said[number + 1 :] if word not in {",", "then", "again", "later"}), "")
        if token.text.lower() == "and" and behind in {"in", "at", "on", "before"}:
            parts.append([])
        parts[-1].append(token)
    found = [_first_of(document, part) for part in parts]
    if len(found) > 1 and all(found):
        return [each for each in found if each is not None]
    last = next((t.i for t in tokens if t.text.lower() in {"twice", "times", "occasions"}), None)
    items = _items(document, last + 1, document.sentences[word.sent].last) if last is not None else []
    return _paired(document, items, one_place=False) if _is_list(items) else []  # "three times, in Rome, Lome and Doha"


def _first_of(document: Document, part: list[Token]) -> Occasion | None:
    """Give the first town behind "in" or "at" of some words, and the day behind "in" or "on"."""
    town = _run(document, part, PLACES, {"in", "at"})
    day = _run(document, part, {"DATE"}, {"in", "on"})
    return Occasion(_range(document, town), _range(document, day) if day else None) if town else None


def _run(document: Document, part: list[Token], kinds: Collection[str], preps: Collection[str]) -> list[Token]:
    """Give the first name of a kind that one of some prepositions stands before."""
    for number, token in enumerate(part):
        if token.ent in kinds and document.word_before(token) in preps:
            return [token, *takewhile(lambda t: t.ent in kinds, part[number + 1 :])]
    return []


def earlier_occasions(document: Document, noun: Token) -> list[Occasion]:
    """Give the rounds before the one that is counted: "their third meeting this year, after Rome in May and Lome"."""
    if not any(t.ent == "ORDINAL" for t in document.children(noun, "amod", "nummod")):
        return []
    sentence = document.sentences[noun.sent]
    for token in document.tokens[noun.i + 1 : min(sentence.last, noun.i + SCAN)]:
        behind = document.tokens[token.i + 1 : token.i + 2]
        if token.text.lower() in AFTER and behind and behind[0].ent in PLACES:
            return _paired(document, _items(document, token.i + 1, sentence.last), one_place=False)
    return []


def occasion_behind(document: Document, first: int) -> Occasion | None:
    """Give the town with which some words begin, and the day behind it: "Rome in July"."""
    items = _items(document, first, document.sentences[document.tokens[first].sent].last)
    return next(iter(_paired(document, items[:2], one_place=False)), None)


def _first_place(document: Document, word: Token) -> int | None:
    """Give where the first place behind a verb stands, with only who was met before it."""
    sentence = document.sentences[word.sent]
    for token in document.tokens[word.i + 1 : min(sentence.last, word.i + SKIP)]:
        if token.pos in {"VERB", "AUX", "PUNCT"} or token.dep == "mark":
            return None
        behind = document.following(token)
        if token.text.lower() in {"in", "at"} and behind is not None and behind.ent in PLACES | {"DATE"}:
            return token.i
    return None


def _items(document: Document, first: int, last: int, links: frozenset[str] = LINKS) -> list[_Item]:
    """Give the places and days that stand one behind the other, with nothing but "in", "and" and the like between."""
    found: list[_Item] = []
    before = ""
    for token in document.tokens[first : min(last, first + SCAN)]:
        place = token.ent in PLACES and not token.dep.startswith("nsubj")  # "in Rome, Kest and Ossia met"
        behind = document.following(token)  # "July and August", read as one
        if token.text == "of" and found and not found[-1].is_place and behind is not None and behind.pos == "NUM":
            found[-1].tokens.extend([token, behind])  # "May and October of 2023"
            continue
        if found and token is found[-1].tokens[-1]:
            continue
        two = token.text.lower() == "and" and behind is not None and behind.text.isalpha()
        if two or not (place or token.ent == "DATE" or _is_a_month(token)):
            if token.text.lower() not in links:
                break
            before = f"{before} {token.text.lower()}".strip()
            continue
        if found and not before and found[-1].is_place is place:
            found[-1].tokens.append(token)  # "New York", "15 June"
        elif place and found and not found[-1].is_place and before == ",":
            break  # "reached in Rome last month, Kest and Valdoria will": another clause
        elif found and place and found[-1].is_place and before == ",":
            states = names_of_one_word("name")
            named = token.text in states and found[-1].tokens[-1].text not in states  # "Rome, Italy, and Lome"
            if named or _is_end(document, token, last):
                found[-1].tokens.append(token)  # "in Rome, Italy"
            else:
                found.append(_Item([token], place, parted=False))
        else:
            found.append(_Item([token], place, parted="and" in before.split()))
        before = ""
    return found


def _is_a_month(token: Token) -> bool:
    """Whether a word is the name of a month, which the model may leave out of "May and October of 2023"."""
    return token.pos == "PROPN" and MONTH_IN_FULL.fullmatch(token.text) is not None


def _is_end(document: Document, token: Token, last: int) -> bool:
    """Whether no further place of a list follows: "in Rome, Italy" and not "in Rome, Lome and Doha"."""
    for behind in document.tokens[token.i + 1 : min(last, token.i + SCAN)]:
        if behind.ent in PLACES:
            return False
        if behind.text.lower() not in LINKS:
            return True
    return True


def _is_list(items: list[_Item]) -> bool:
    """Whether places are listed with "and" before the last: "in Rome, Lome and Doha"."""
    spots = [item for item in items if item.is_place]
    return len(spots) > 1 and spots[-1].parted


def _paired(document: Document, items: list[_Item], *, one_place: bool) -> list[Occasion]:
    """Give each place with its day; `one_place`: "rounds in Rome in July and August" were two."""
    found: list[Occasion] = []
    day_first = bool(items) and not items[0].is_place
    day: Range | None = None
    for item in items:
        if item.is_place:
            found.append(Occasion(_range(document, item.tokens), day if day_first else None))
            day = None
        elif day_first:
            day = _range(document, item.tokens)
        elif found and found[-1].day is None:
            found[-1] = found[-1]._replace(day=_range(document, item.tokens))
        elif found and one_place and item.parted:
            found.append(Occasion(found[-1].place, _range(document, item.tokens)))
    return found


def _range(document: Document, tokens: list[Token]) -> Range:
    span = document.span(tokens)
    return span.start, span.end
