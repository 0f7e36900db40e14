"""Reads a meeting that is told of by another one: "the first was held in Rome", "two days before the Rome round".

What stands between the two is counted in days, where the words count them; which days they were is settled later.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.going_on import NTH
from dashboard.grammar import is_verb, prep_objects
from dashboard.meetings.nouns import noun_kind, words_to_days
from dashboard.meetings.several import AFTER
from dashboard.scene import words

# Words that stand for a meeting told of before, as ordinals do.
STANDING_IN = frozenset({"one", "One", "last", "latest", "another", "Another"})
REACH = 6  # words behind "two days before" in which the other meeting is named
PARTS = frozenset({"day", "evening", "night", "afternoon", "morning"})
DAYS = {"day": 1, "night": 1, "weekend": 5, "week": 7, "fortnight": 14}
BACK = frozenset({"before", "earlier", "previously"})
ON = frozenset({"after", "later", "afterwards", "afterward"})
MORE = {"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
NEAR = 12  # words behind "the first" in which its town is named
AT = frozenset({"in", "at", "for", "to", "hosted"})
TRIES = frozenset({"early", "previous", "last", "next", "new", "late", "latest"})  # beside ordinals
ALIKE = {"previous": -1, "next": 1, "following": 1, "same": 0}


class Apart(NamedTuple):
    """How many days a meeting lies from another, before it below 0, and the noun of the other where it is named."""

    days: int
    other: Token | None
    at: int  # the word that opens the phrase
    exact: bool  # counted in days, and not "a week later", "the weekend before"


def is_ordinal(token: Token) -> bool:
    """Whether a word counts in an order; "a third" is read as a fraction, too."""
    return token.ent == "ORDINAL" or (token.ent == "CARDINAL" and token.text.lower() in NTH)


def left_out(document: Document, token: Token) -> bool:
    """Whether an ordinal stands for a meeting told of just before: "the first was held in Rome in May"."""
    one = token.text.lower() == "one"
    if token.lemma.lower() == "attempt":
        return _is_an_attempt(document, token)
    if token.text in {"last", "latest"} and token.dep in {"nsubj", "nsubjpass"}:
        return _is_the_last(document, token)
    if not one and not is_ordinal(token):
        return token.text in STANDING_IN and _goes_on(document, token)
    if one and token.dep == "pobj" and document.head(token).text.lower() in AFTER:
        sentence = document.sentences[token.sent]  # "the second meeting this year, following one in Rome in March"
        told = [token, *(t for t in document.children(token, "acl") if t.lemma.lower() in words("held"))]
        town = any(t.ent in {"GPE", "FAC"} for word in told for t in prep_objects(document, word, "in", "at"))
        return town and any(noun_kind(document, t) is not None for t in document.tokens[sentence.first : token.i])
    if one and token.dep in {"nsubj", "nsubjpass"}:
        which = {t.text.lower() for t in document.children(token, "amod")} & {"previous", "last", "earlier", "next"}
        which |= {
            t.text.lower() for t in document.children(token, "compound", "nmod") if t.ent == "DATE"
        }  # "the May one"
        first = document.sentences[max(0, token.sent - 1)].first  # "the previous one, in Rome in May, brought little"
        return bool(which) and any(noun_kind(document, t) is not None for t in document.tokens[first : token.i])
    if _goes_on(document, token):
        return True
    if not is_ordinal(token) or not token.text.isalpha():
        return False
    if token.dep not in {"nsubj", "nsubjpass", "ROOT"}:
        return False
    opened = [t for t in document.children(token, "acl") if is_verb(t)]  # "a seventh, opened in Rome, broke up"
    verb = opened[0] if opened else document.head(token)
    own = verb.lemma.lower()
    if not is_verb(verb) or own not in words("carry") | words("happen") | words("fixed") | words("cancelled"):
        return False
    sentence = document.sentences[token.sent]
    first = document.sentences[max(0, sentence.number - 1)].first
    return any(noun_kind(document, t) is not None for t in document.tokens[first : token.i])


def _goes_on(document: Document, token: Token) -> bool:
    """Whether a story of meetings goes on with one more and its town: "The first, in Rome in May, ran for an hour"."""
    behind = document.following(token)
    if behind is not None and behind.text.lower() in {"again", "also", "later"}:
        behind = document.following(behind)  # "and a third again in Rome"
    before = document.word_before(token) if token.i > document.sentences[token.sent].first else ""
    another = token.text.lower() == "another"
    host = document.head(token) if token.dep == "dobj" else None
    if host is not None and host.lemma.lower() in words("host") and before == "the":
        towns = [t for t in document.children(host, "nsubj") if t.ent == "GPE"]  # "Rome hosted the first"
        return bool(towns) and _told_of_last(document, towns[0])
    if behind is None or behind.pos not in {"VERB", "AUX", "ADP", "PUNCT"} or behind.text in {";", ":"}:
        return False
    if behind.text.lower() in {"before", "since"}:
        return False  # "the round was the last before the summit in Rome"
    if not another and before not in {"the", "a", "this"}:
        return False  # "First, both sides"
    last = document.sentences[token.sent].last
    near = document.tokens[token.i + 1 : min(last, token.i + NEAR)]
    told = [n for n, t in enumerate(near) if t.ent in {"GPE", "FAC"} and n and near[n - 1].text.lower() in AT]
    return bool(told) and _told_of_last(document, token)


def _told_of_last(document: Document, token: Token) -> bool:
    """Whether a meeting, and no other thing that is counted, was told of last in the sentences before."""
    first = document.sentences[max(0, token.sent - 2)].first
    met = counted = -1
    for word in document.tokens[first : token.i]:
        graded = noun_kind(document, word)
        if (graded is not None and graded[1] != "weak") or (is_verb(word) and word.lemma.lower() in words("meet")):
            met = word.i
        elif word.tag == "NNS" and word.ent == "" and document.children(word, "nummod"):
            counted = counted if word.lemma.lower() in DAYS or word.lemma.lower() in words("offices") else word.i
    return met > counted


def _is_an_attempt(document: Document, token: Token) -> bool:
    """Whether talks are told of as a try at peace: "the second attempt began in Rome in May"."""
    verb = document.head(token)
    if token.dep != "nsubj" or verb.lemma.lower() not in words("happen") or document.children(token, "acl", "poss"):
        return False
    near = [token, verb]
    town = any(t.ent in {"GPE", "FAC"} for word in near for t in prep_objects(document, word, "in", "at", "near"))
    counted = any(t.ent == "ORDINAL" or t.lemma.lower() in TRIES for t in document.children(token, "amod"))
    day = any(t.ent == "DATE" for word in near for t in prep_objects(document, word, "in", "on"))
    return town and counted and day and not prep_objects(document, token, "on")


def _is_the_last(document: Document, token: Token) -> bool:
    """Whether "the last of them", "the latest" stands for a meeting told of just before, and is said to have been."""
    verb = document.head(token)
    the = any(t.text.lower() == "the" for t in document.children(token, "det"))
    if not the or not is_verb(verb) or verb.lemma.lower() not in words("happen") | words("held"):
        return False
    first = document.sentences[max(0, token.sent - 1)].first
    return any(noun_kind(document, t) is not None for t in document.tokens[first : token.i])


def apart(document: Document, sentence: Sentence) -> Apart | None:
    """Give the first phrase of a sentence that counts days from another meeting.

    "Two days before the Rome round", "the day after the summit", "a day earlier", "the next day", "that evening".
    """
    tokens = document.sentence_tokens(sentence)
    for number, token in enumerate(tokens):
        if number and token.lemma.lower() in PARTS and (then := _same_day(tokens, number)) is not None:
            return then
        unit = DAYS.get(token.lemma.lower())
        if unit is None or not number:
            continue
        count = tokens[number - 1].text.lower()
        first = max(0, number - 2)
        if (way := _alike(count, unit)) is not None and tokens[first].text.lower() == "the":
            return Apart(way * unit, None, tokens[first].i, exact=unit == 1)
        amount = 1 if count in {"a", "the", "one"} else words_to_days().get(count, 0)
        turn = tokens[number + 1].text.lower() if number + 1 < len(tokens) else ""
        way = -1 if turn in BACK else 1 if turn in ON else 0
        if not amount or not way:
            continue
        behind = tokens[number + 2 : number + 2 + REACH] if turn in {"before", "after"} else ()
        other = next((t for t in behind if noun_kind(document, t) is not None), None)
        if other is None and any(t.pos in {"NOUN", "PROPN", "VERB"} for t in behind[:2]):
            return None  # "two days after the attack": not counted from a meeting
        return Apart(way * amount * unit, other, token.i - 1, exact=unit == 1)
    return None


def _alike(count: str, unit: int) -> int | None:
    """Tell which way "the next day", "the following week", "the previous month" counts; of weeks "next" is of now."""
    way = ALIKE.get(count)
    return None if unit > 1 and (way == 0 or count == "next") else way


def _same_day(tokens: Sequence[Token], number: int) -> Apart | None:
    """Read "that evening", "the same night", "earlier in the day", which count from the day told of before."""
    before = [t.text.lower() for t in tokens[max(0, number - 3) : number]]
    if before[-1] in {"that", "same"}:
        return Apart(0, None, tokens[number - 1].i, exact=True)
    if before[-2:] == ["in", "the"] and before[0] in {"earlier", "later"}:
        return Apart(0, None, tokens[number - 3].i, exact=True)
    return None


def counted_from(document: Document, verb: Token) -> tuple[int, Token] | None:
    """Give how many days a clause lies from the one above it: "reopened on Monday, nine days after Roe received Doe".

    What is told after "after" lies before (below 0), and the verb above is what it is counted from.
    """
    marks = [t for t in document.children(verb, "mark") if t.text.lower() in {"after", "before"}]
    if verb.dep not in {"advcl", "ccomp"} or not marks or marks[0].i < 2:
        return None
    unit, count = document.tokens[marks[0].i - 1], document.tokens[marks[0].i - 2].text.lower()
    amount = 1 if count in {"a", "the", "one"} else words_to_days().get(count, 0) or MORE.get(count, 0)
    if unit.lemma.lower() != "day" or not amount or not is_verb(document.head(verb)):
        return None
    return (-amount if marks[0].text.lower() == "after" else amount), document.head(verb)


def nth_day(document: Document, verb: Token) -> int:
    """Give the number of the day on which people meet "for a third day", "go into a third day"; 0 where none is."""
    days = [t for t in prep_objects(document, verb, "for", "into") if t.lemma == "day"]
    said = [t.text.lower() for day in days for t in document.children(day, "amod")]
    return next((NTH[word] for word in said if word in NTH), 0)
