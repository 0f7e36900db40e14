"""Reads what was, or is to be, talked about: "talks on X", "they discussed X and Y", "on the agenda is X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import agents, all_parties, conjuncts, is_passive, is_verb, prep_objects, status_of
from dashboard.lexicon import lexicon
from dashboard.meetings.nouns import noun_kind
from dashboard.scene import Range, words

BEFORE, BEHIND = 8, 12  # words before and behind its head that a topic keeps: more is a clause
STOPS = frozenset({",", ";", ":", "—", "–", "(", "."})
ABOUT = ("on", "about", "over", "around", "regarding", "concerning")
TALKED = frozenset({"actual", "planned", "proposed"})


class Topic(NamedTuple):
    """What is talked about, the word that says so, the noun of meeting or those who talk of it, where any is named."""

    words: Range
    cue: Token
    noun: Token | None
    by: tuple[Party, ...]


def topics_at(document: Document, token: Token) -> Iterator[Topic]:
    """Give the topics that a word brings: a noun of meeting, a verb of talking, the word agenda."""
    lemma = token.lemma.lower()
    if is_verb(token):
        heads = _discussed(document, token) if lemma in _talking() else []
        if heads and _is_talked(document, token):
            yield from _topics(document, heads, token, None, all_parties(document, agents(document, token)))
        elif lemma in words("topic_lead"):
            yield from _led(document, token)
    elif token.pos in {"NOUN", "PROPN"}:
        if lemma in words("focus") or _is_sticking(document, token):
            yield from _topics(document, _focus(document, token), token, None, ())
        elif lemma in words("papers_on"):
            behind = prep_objects(document, token, "on", "about", *(["for"] if lemma in words("plans_for") else []))
            yield from _topics(document, behind, token, None, ())
        elif noun_kind(document, token) is not None:
            yield from _topics(document, _of_noun(document, token), token, token, ())
            yield from _by_adjective(document, token)


@cache
def _talking() -> frozenset[str]:
    """Give the verbs that may bring a topic: looked at before their grammar is, since most verbs are none of them."""
    sections = ("discussing_of", "raising_of", "speaking_of", "talking_out", "topic_verbs")
    return frozenset({"exchange"}.union(*(words(section) for section in sections)))


def _topics(
    document: Document, heads: Iterable[Token], cue: Token, noun: Token | None, by: tuple[Party, ...]
) -> Iterator[Topic]:
    given: set[int] = set()
    for first in heads:
        for head in (deeper for word in conjuncts(document, first) for deeper in _meant(document, word)):
            inner = [t for t in document.subtree(head) if head.i - BEFORE <= t.i <= head.i + BEHIND]
            plain = head.lemma.lower() in words("no_topic") and not _is_narrowed(document, head)
            timed = head.ent in {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT"}
            if head.i in given or plain or timed or head.pos in {"PRON", "DET", "ADJ", "ADV"} or not inner:
                continue
            given.add(head.i)
            span = document.span(_trimmed(document, head, inner))
            yield Topic((span.start, span.end), cue, noun, by)


def _meant(document: Document, head: Token) -> list[Token]:
    """Give what "the details of X", "the issue of X" is about."""
    empty = head.lemma.lower() in {"detail", "issue", "question", "matter", "topic", "subject"}
    return (prep_objects(document, head, "of") if empty else []) or [head]


def _is_narrowed(document: Document, head: Token) -> bool:
    """Whether a word that says nothing alone is told more of: "issues of water", "the release part of the deal"."""
    told = document.children(head, "compound", "amod")
    return any(t.text.lower() == "of" for t in document.children(head, "prep")) or any(
        t.pos in {"NOUN", "PROPN"} or t.lemma.lower() in words("topic_adjectives") for t in told
    )


# Nouns of meeting


def _of_noun(document: Document, noun: Token) -> list[Token]:
    """Give what a noun of meeting is on: "talks on X", "ceasefire talks", "talks aimed at X", "the talks covered X"."""
    heads = prep_objects(document, noun, *words("topic_preps"))
    heads += _about_doing(document, noun)
    heads += [t for t in document.children(noun, "compound") if t.pos == "NOUN" and not t.ent and _is_subject(t)]
    for clause in document.children(noun, "acl", "relcl"):
        heads += _covered(document, clause)
    of = document.head(noun)
    if noun.dep == "pobj" and of.text.lower() == "of":  # "a second round of talks on X" may hang X on the round
        above = document.head(of)
        heads += prep_objects(document, above, *words("topic_preps")) if noun_kind(document, above) else []
    verb = document.head(noun)
    if not is_verb(verb) or noun.dep not in {"nsubj", "nsubjpass", "dobj"} or not _is_talked(document, verb):
        return heads
    if noun.dep != "dobj":
        heads += _covered(document, verb)
    elif verb.lemma.lower() in words("holding"):  # "held talks in Rome on X": X may hang on the verb
        heads += [t for t in prep_objects(document, verb, *words("topic_preps")) if t.i > noun.i]
    likely = document.children(verb, "acomp")  # "the talks are likely to cover X"
    for clause in [t for word in (verb, *likely) for t in document.children(word, "xcomp", "advcl")]:
        heads += _covered(document, clause)
    return heads


def _by_adjective(document: Document, noun: Token) -> Iterator[Topic]:
    """Give "nuclear talks": an adjective tells the subject, and makes no phrase of its own."""
    for adjective in document.children(noun, "amod"):
        if adjective.lemma.lower() in words("subject_adjectives") and noun.i - adjective.i <= 2:
            span = document.span([adjective, noun])
            yield Topic((span.start, span.end), noun, noun, ())


def _is_subject(word: Token) -> bool:
    """Whether a noun before a noun of meeting tells its subject: "ceasefire talks", and not "follow-up talks"."""
    kinds = words("no_topic") | words("kinds_of_meeting")
    return word.lemma.lower() not in kinds and word.text.lower() not in kinds  # "high-stakes": "stakes"


def _covered(document: Document, verb: Token) -> list[Token]:
    """Give the objects of a verb that says what a meeting is about: "covered X", "focused on X", "aimed at X"."""
    if verb.lemma.lower() not in words("topic_verbs"):
        return []
    direct = document.children(verb, "dobj")
    turned = verb.lemma.lower() in words("topic_verbs_onto")
    preps = [t for t in document.children(verb, "prep") if t.text.lower() in words("topic_onto")] if turned else []
    onto = [t for prep in preps for t in document.children(prep, "pobj", "pcomp")]
    doing = [t for t in document.children(verb, "xcomp") if is_verb(t)]  # "talks meant to revive X": to revive it
    return direct or onto or [t for clause in doing for t in document.children(clause, "dobj")]


# Verbs of talking


def _is_talked(document: Document, verb: Token) -> bool:
    """Whether something was or is to be talked about: not "refused to discuss", "could be discussed"."""
    return status_of(document, verb) in TALKED


def _discussed(document: Document, verb: Token) -> list[Token]:
    """Give what is discussed, raised, hammered out or agreed about; "raised" only where it is a matter, no tax."""
    lemma = verb.lemma.lower()
    objects = document.children(verb, "nsubjpass" if is_passive(document, verb) else "dobj")
    particles = {t.text.lower() for t in document.children(verb, "prt", "prep", "advmod")}
    phrasal = lexicon("talks")["talking_out"].get(lemma) if particles else None
    if phrasal is not None and particles & set(phrasal):
        return objects or prep_objects(document, verb, *phrasal)
    if lemma in words("raising_of"):
        return _matters(document, objects)
    if lemma in words("speaking_of"):
        return prep_objects(document, verb, *ABOUT) + _about_doing(document, verb) if not objects else []
    if lemma in words("discussing_of"):
        return objects + (prep_objects(document, verb, *ABOUT) if not objects else [])
    if any(noun_kind(document, t) for t in prep_objects(document, verb, "at", "during", "in")):
        return _covered(document, verb)  # "reviewed the traffic at a meeting in Rome"
    if lemma == "exchange":
        return [t for view in objects for t in prep_objects(document, view, *ABOUT)]
    return []


def _about_doing(document: Document, verb: Token) -> list[Token]:
    return [
        t
        for prep in document.children(verb, "prep")
        if prep.text.lower() in ABOUT
        for t in document.children(prep, "pcomp")
    ]


def _matters(document: Document, objects: Iterable[Token]) -> list[Token]:
    """Give what "raised the issue of X" is about, and "the fate of X" as it is."""
    found = []
    for word in objects:
        if word.lemma.lower() in words("matters"):
            of = prep_objects(document, word, "of", *ABOUT)
            found += of if word.lemma.lower() in words("no_topic") else [word]
    return found


def _led(document: Document, verb: Token) -> list[Topic]:
    """Give "X dominated the talks", "X topped the agenda", "X came up at the meeting"."""
    objects = document.children(verb, "dobj") + prep_objects(document, verb, "at", "in", "during", "on")
    nouns = [t for t in objects if noun_kind(document, t) or t.lemma.lower() == "agenda"]
    beside = {t.text.lower() for t in document.children(verb, "advmod", "prt")}
    prominent = bool(beside & {"prominently", "large", "up"})  # "is expected to feature prominently"
    if not (nouns or prominent) or not _is_talked(document, verb):
        return []
    meeting = next((t for t in nouns if noun_kind(document, t)), None)
    subjects = document.children(verb, "nsubj") or (document.children(document.head(verb), "nsubj", "nsubjpass"))
    return list(_topics(document, subjects, verb, meeting, ()))


# The agenda


def _is_sticking(document: Document, noun: Token) -> bool:
    """Whether a noun says what talks are stuck on: "the main sticking point", "a stumbling block"."""
    return noun.lemma.lower() in {"point", "block", "obstacle", "hurdle"} and any(
        t.text.lower() in {"sticking", "stumbling", "main", "biggest", "chief", "thorniest"}
        for t in document.children(noun, "amod", "compound", "nmod")
    )


def _focus(document: Document, focus: Token) -> list[Token]:
    """Give "the focus of the talks was X", "on the agenda is X", "X was on the agenda", "the agenda includes X"."""
    above = document.head(focus)
    if focus.dep in {"nsubj", "nsubjpass"} and is_verb(above) and _is_talked(document, above):
        if above.lemma.lower() not in words("agenda_verbs"):
            return []
        onto = [t for prep in document.children(above, "prep") for t in document.children(prep, "pobj", "pcomp")]
        return document.children(above, "attr", "dobj") or onto
    centre = focus.lemma.lower() in words("centres")
    if focus.dep != "pobj" or not centre or above.text.lower() not in {"on", "of", "at", "among"}:
        return []
    verb = next((t for t in document.ancestors(above) if is_verb(t)), None)
    if verb is None or not _is_talked(document, verb) or verb.i > above.i + 6:
        return []
    if verb.lemma.lower() in {"be", "remain"}:
        before = [t for t in document.children(verb, "nsubj", "attr") if focus.i not in _below(document, t)]
        return [t for t in before if t.lemma.lower() not in words("focus")][:1]
    if verb.lemma.lower() in {"put", "place"}:
        return document.children(verb, "nsubjpass" if is_passive(document, verb) else "dobj")
    return []


def _circumstances(document: Document, head: Token) -> list[Token]:
    """Give where, when and with whom, which the parser may hang on a topic: "talks on trade in Rome with Kest"."""
    found = []
    for prep in document.children(head, "prep"):
        word = prep.text.lower()
        for t in document.children(prep, "pobj"):
            where = word in {"in", "at", "on", "with", "during"} and t.ent in {"GPE", "DATE", "TIME", "FAC", "NORP"}
            whom = word in {"in", "at", "during", "with", "for"} and (t.ent == "PERSON" or noun_kind(document, t))
            found += [prep] if where or whom else []
    return found


def _below(document: Document, word: Token) -> set[int]:
    return {t.i for t in document.subtree(word)}


def _trimmed(document: Document, head: Token, inner: list[Token]) -> list[Token]:
    """Leave out clauses, articles, other members of a list and what follows a comma: a topic is a short phrase."""
    loose = document.children(head, "conj", "cc", "relcl", "appos") + _circumstances(document, head)
    others = {t.i for child in loose for t in document.subtree(child)}
    kept: list[Token] = []
    for token in inner:
        if token.i > head.i and (token.text in STOPS or token.i in others or token.tag in {"WDT", "WP", "WRB"}):
            break
        if token.i not in others:
            kept.append(token)
    while len(kept) > 1 and (
        kept[0].dep in {"det", "punct", "preconj"} or kept[0].text.lower() in {"both", "their", "its", "his", "her"}
    ):
        kept = kept[1:]
    while len(kept) > 1 and kept[-1].pos in {"ADP", "PUNCT", "CCONJ", "DET", "ADV"}:
        kept = kept[:-1]
    return kept or [head]
