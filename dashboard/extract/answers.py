"""Finds how demands are answered: "the demand is absurd to Kest", "Valdoria agreed to discuss it"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from dashboard.answered_in_few_words import short_answers
from dashboard.asking import is_left_out, leader_of, misread_subject
from dashboard.demanded_by_terms import is_standing
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import (
    agents,
    is_negated,
    is_passive,
    is_verb,
    party_of,
    patients,
    possessors,
    prep_objects,
    status_of,
    voice_of,
)
from dashboard.lexicon import lexicon
from dashboard.scene import is_people, sides
from dashboard.tables import Response

CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})
REST = -1
POINTING = frozenset({"it", "that", "this", "them", "both", "one", "these", "those", "so"})
PRONOUNS = frozenset({"it", "they", "he", "she"})


@dataclass(frozen=True, slots=True)
class Answer(Finding):
    """An answer: the stance, who answers, and what it answers.

    `of` holds whose demands are answered ("Kest's demands"); `these` says that the words point back to demands just
    told, `points` that they do so by a pronoun or by saying nothing ("Kest refused"); where none is set the answer is
    one to a demand on the same matter nearby, in the words from `text_start`.
    """

    cue: str
    cue_start: int
    cue_end: int
    stance: Response | None  # None where who was asked has not answered
    by: tuple[Party, ...]
    of: tuple[Party, ...]
    to: tuple[Party, ...]  # whom it answers, where that is said: "reassured them"
    noun_start: int | None  # the noun of demand that is answered, where one is named
    these: bool
    points: bool
    rank: int | None  # "the first": which of the demands just told, from 0; REST for "the others"
    offered: int | None  # where something else was offered last before "the idea", which is what the words mean
    text_start: int
    text_end: int
    topic: tuple[str, ...] = ()  # what it is on, where it says so: "on the cities they said no"
    late: bool = False  # may answer what was asked some sentences before
    within: bool = False  # answers what its own sentence tells


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("demands")["answers"][name])


def find(document: Document) -> Iterator[Answer]:
    """Give the answers, in the order of the text."""
    nouns = frozenset(lexicon("demands")["answered"])
    for sentence in document.sentences:
        if is_left_out(sentence):
            continue
        for token in document.sentence_tokens(sentence):
            if not is_verb(token):
                continue
            plain = list(_plain(document, sentence, token)) or list(_in_few_words(document, sentence, token))
            yield from plain
            answer = (
                _judged(document, sentence, token, nouns)
                or _called(document, sentence, token, nouns)
                or _halfway(document, sentence, token)
                or _answered(document, sentence, token, nouns)
                or _ready(document, sentence, token)
                or _would(document, sentence, token)
                or _stays(document, sentence, token)
            )
            if answer is not None and not plain:
                yield answer


def _in_few_words(document: Document, sentence: Sentence, verb: Token) -> Iterator[Answer]:
    """Give "said no", "gave him a nod", "noted it", "has not answered"."""
    auxiliaries = frozenset(t.lemma.lower() for t in document.children(verb, "aux"))
    for short in short_answers(document, sentence, verb, auxiliaries):
        tokens = short.by
        by = _holders(document, short.verb) if tokens is None else [p for t in tokens for p in sides(document, t)]
        if not by and not short.within:
            return
        answer = _answer(document, sentence, short.cue, short.stance, by, None, points=True)
        topic = tuple(t.lemma.lower() for word in short.topic for t in document.subtree(word) if t.pos in CONTENT)
        yield replace(answer, topic=topic, late=short.late, within=short.within)


def _plain(document: Document, sentence: Sentence, verb: Token) -> Iterator[Answer]:
    """Give "says no to the first and maybe to the second"."""
    if verb.lemma.lower() not in _words("saying") or status_of(document, verb) == "hypothetical":
        return
    plain: dict[str, str] = lexicon("demands")["answers"]["plain"]
    words = [t for t in document.sentence_tokens(sentence) if t.i > verb.i and t.pos != "PUNCT"]
    by = _holders(document, verb)
    if not by or not words or words[0].text.lower() not in plain:
        return
    for word, to, *behind in zip(words, words[1:], words[2:], words[3:] or words[2:], strict=False):
        if word.text.lower() not in plain or to.text.lower() != "to":
            continue
        ranks = [rank for t in behind if (rank := _rank_of(t)) is not None]
        points = behind[0].text.lower() in POINTING
        if ranks or points:
            stance = plain[word.text.lower()]
            yield _answer(document, sentence, word, stance, by, None, points=True, rank=ranks[0] if ranks else None)


def _rank_of(word: Token) -> int | None:
    ranks: list[str] = lexicon("demands")["answers"]["ranks"]
    if word.text.lower() in ranks:
        return ranks.index(word.text.lower())
    return REST if word.text.lower() in _words("rest") else None


def _judged(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "the demand is absurd to Kest"."""
    subject = next((t for t in document.children(verb, "nsubj") if t.lemma.lower() in nouns), None)
    if subject is None:
        return None
    adjectives: dict[str, list[str]] = lexicon("demands")["answers"]["adjectives"]
    for word in document.children(verb, "acomp", "attr", "oprd"):
        for stance, known in adjectives.items():
            if word.lemma.lower() in known:
                holders = [p for t in prep_objects(document, word, "to", "for") for p in sides(document, t)]
                negated = is_negated(document, verb)
                flipped = {"accepted": "rejected", "rejected": "open"}.get(stance, stance) if negated else stance
                return _answer(document, sentence, word, flipped, holders, subject)
    return None


def _called(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "called the condition an internal matter", "described it as unacceptable": a verdict that is no yes."""
    if verb.lemma.lower() not in _words("verdicts") or is_negated(document, verb):
        return None
    noun = next((t for t in document.children(verb, "dobj") if t.lemma.lower() in nouns), None)
    pointing = [t for t in document.children(verb, "dobj", "nsubj") if _points(t) and t.i > verb.i]
    for small in document.children(verb, "ccomp", "xcomp"):  # "called the others a provocation" as a clause
        pointing += [t for t in document.children(small, "nsubj") if _points(t) and t.i > verb.i]
    if noun is None and not pointing:
        return None
    behind = document.subtree(verb)
    said = " ".join(t.lemma.lower() for t in behind if t.i > (noun or pointing[0]).i)
    adjectives: dict[str, list[str]] = lexicon("demands")["answers"]["adjectives"]
    words = set(said.split())
    if words & set(adjectives["rejected"]) or any(phrase in said for phrase in _words("verdict_nouns")):
        return _answer(
            document,
            sentence,
            verb,
            "rejected",
            _holders(document, verb),
            noun,
            points=noun is None,
            rank=_rank_of(pointing[0]) if noun is None else None,
        )
    return None


def _points(word: Token) -> bool:
    return word.text.lower() in POINTING or _rank_of(word) == REST


def _answered(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "rejected the demand", "ruled out a withdrawal", "agreed to discuss it", "reassured them that"."""
    stance = _stance(document, verb)
    if stance is None:
        return None
    if stance != "open" and status_of(document, verb) in {"hypothetical", "proposed"}:
        return None
    direct = document.children(verb, "dobj", "nsubjpass") or patients(document, verb)
    objects = direct + prep_objects(document, verb, "to", "with", "out", "on")
    by = _holders(document, verb)
    if is_negated(document, verb):
        if stance != "accepted":
            return None
        stance = "rejected"
    if stance == "accepted" and _has_terms(document, sentence, verb):
        stance = "conditional"
    noun = next((t for t in objects if t.lemma.lower() in nouns), None)
    if noun is not None and not (stance == "conditional" and noun.dep == "pobj"):  # "agreed on condition that"
        return _answer(document, sentence, verb, stance, by, noun)
    named = by or (is_passive(document, verb) and bool(document.children(verb, "auxpass")))
    if named and stance in {"rejected", "accepted", "conditional"} and _points_back(document, verb):
        return _answer(document, sentence, verb, stance, by, None, points=True)
    if stance == "open":
        steps = [t for t in objects if t.lemma.lower() in _words("steps")]
        if not steps:
            return None
        return _answer(document, sentence, verb, stance, by, None, tail=document.subtree(verb))
    if stance == "conditional" and verb.lemma.lower() in _words("conditional"):
        to = [p for t in objects for p in sides(document, t)]
        return _answer(document, sentence, verb, stance, by, None, to=to) if to else None
    if verb.lemma.lower() in _words("needs_noun"):
        return None  # too common to answer anything unless a demand is named
    tail = [t for child in document.children(verb, "xcomp", "dobj", "prep") for t in document.subtree(child)]
    if not tail or not by:
        return None
    inner = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in _words("open")]
    return _answer(document, sentence, verb, "open" if inner and stance == "accepted" else stance, by, None, tail=tail)


def _halfway(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "agreed only to an exchange", "accepted two of them", "said they would study it": less than was asked."""
    stance = _stance(document, verb)
    if stance not in {"accepted", "conditional", "open"} or is_negated(document, verb):
        return None
    by = _holders(document, verb)
    if not by:
        return None
    things = document.children(verb, "dobj")
    if stance == "open":
        ahead = verb.tag == "VBG" or any(t.lemma.lower() in {"will", "would"} for t in document.children(verb, "aux"))
        if ahead and things and all(t.text.lower() in POINTING for t in things):
            return _answer(document, sentence, verb, stance, by, None, points=True)
        return None
    if status_of(document, verb) in {"hypothetical", "proposed"}:
        return None
    only = [t.text.lower() for t in document.tokens[verb.i + 1 : verb.i + 3]] == ["only", "to"]
    some = [t for t in things if t.pos == "NUM" and any(p.text == "them" for p in prep_objects(document, t, "of"))]
    part = verb.lemma.lower() in _words("alone") and (only or bool(some))
    return _answer(document, sentence, verb, "conditional", by, None, points=True) if part else None


def _stays(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "said the treaty would stay suspended": things stay as they are, whoever wants them changed."""
    things = [
        t for part in (verb, *document.children(verb, "auxpass")) for t in document.children(part, "nsubj", "nsubjpass")
    ]  # of "would stay suspended" the parser hangs the subject on "stay"
    if not things or is_people(things[0]) or not is_standing(document, verb):
        return None
    said = voice_of(document, verb).by
    if said is None:
        return None
    return _answer(document, sentence, verb, "rejected", [said], None, tail=document.subtree(things[0]))


def _ready(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "said Kest was ready to open the road under its own control": a yes, on terms where it names any."""
    word = next((t for t in document.children(verb, "acomp") if t.lemma.lower() in _words("ready")), None)
    clause = next(iter(document.children(word, "xcomp")), None) if word is not None else None
    if word is None or clause is None:
        return None
    negated = is_negated(document, verb) or is_negated(document, word)
    stance = "rejected" if negated else "conditional" if _has_terms(document, sentence, clause) else "accepted"
    again = clause.lemma.lower() == "do" and any(t.text.lower() in POINTING for t in document.children(clause))
    return _answer(
        document, sentence, word, stance, _holders(document, verb), None, tail=document.subtree(clause), points=again
    )


def _would(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "would allow deliveries only through its port", "would not discuss the border": a promise with terms."""
    if not any(t.lemma.lower() in {"will", "would"} for t in document.children(verb, "aux")):
        return None
    negated = is_negated(document, verb)
    if not negated and not _has_terms(document, sentence, verb):
        return None
    if verb.lemma.lower() == "do":  # "would only do so as part of a truce"
        again = [t for t in document.children(verb, "advmod", "dobj") if t.text.lower() in {"so", "it", "that"}]
        by = _holders(document, verb)
        stance = "rejected" if negated else "conditional"
        return _answer(document, sentence, verb, stance, by, None, points=True) if again and by else None
    tail = [t for child in document.children(verb, "xcomp", "dobj") for t in document.subtree(child)]
    by = _holders(document, verb)
    if not tail or not by:
        return None
    return _answer(document, sentence, verb, "rejected" if negated else "conditional", by, None, tail=[verb, *tail])


def _holders(document: Document, verb: Token) -> list[Party]:
    """Give who answers; where "it" or "they" answer, also who is said to say so."""
    misread = [] if agents(document, verb) else misread_subject(document, verb)
    if misread:
        return [party_of(document, misread[0])]
    if is_passive(document, verb):
        return [p for t in prep_objects(document, verb, "by") for p in sides(document, t)]
    heads = agents(document, verb)
    found = [p for agent in heads for p in sides(document, agent)]
    found += [party_of(document, t) for agent in heads for t in leader_of(document, agent)]
    for agent in heads:  # "the government of Jane Roe": a person who leads it speaks for it
        if agent.lemma.lower() in _words("led"):
            found += [party_of(document, t) for t in prep_objects(document, agent, "of") if t.ent == "PERSON"]
    if found and all(p.text.lower() in PRONOUNS for p in found):
        said = voice_of(document, verb).by
        if said is not None and said.text.lower() not in PRONOUNS:
            return [said]
    return found


def _has_terms(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether a yes comes with terms: "on condition that", "only if", "under its own control", "in return for"."""
    behind = f" {document.text([t for t in document.sentence_tokens(sentence) if t.i > verb.i]).lower()} "
    return any(f" {terms} " in behind for terms in _words("terms"))


def _points_back(document: Document, verb: Token) -> bool:
    """Whether an answer says no more than yes or no: "refused", "ruled that out", "has long rejected one"."""
    behind = [
        t
        for t in document.children(verb, "dobj", "nsubjpass", "xcomp", "ccomp", "prep")
        if not _is_before(document, t, verb)
    ]
    if not behind:
        after = document.tokens[verb.i + 1] if verb.i + 1 < len(document.tokens) else None
        particle = document.children(verb, "prt")
        if particle:  # "ruled out both until": the parser may hang "both" on the clause behind
            after = document.tokens[particle[-1].i + 1]
            return after.text.lower() in POINTING
        alone = after is None or after.pos == "PUNCT" or after.text.lower() in {"and", "but"}
        return alone and verb.lemma.lower() in _words("alone")
    objects = [t for t in behind if t.dep in {"dobj", "nsubjpass"}]
    if objects:
        return all(t.text.lower() in POINTING and not document.children(t, "prep", "relcl") for t in objects)
    first = behind[0]
    with_terms = first.dep == "prep" and any(t.lemma.lower() == "condition" for t in document.subtree(first))
    return with_terms and verb.lemma.lower() in _words("alone")


def _is_before(document: Document, clause: Token, verb: Token) -> bool:
    """Whether a clause stands before a semicolon: "Kest asked for the men; Ossia refused" says nothing behind."""
    between = document.tokens[clause.i : verb.i] if clause.dep == "ccomp" else ()
    return any(t.text == ";" for t in between)


def _stance(document: Document, verb: Token) -> Any:
    lemma = verb.lemma.lower()
    particles: dict[str, str] = lexicon("demands")["answers"]["particles"].get(lemma, {})
    near = [t.text.lower() for t in document.children(verb, "prt", "prep", "advmod")]
    for word in near:
        if word in particles:
            return particles[word]
    for stance in ("rejected", "accepted", "conditional", "open"):
        if lemma in _words(stance):
            return stance
    return None


def _answer(
    document: Document, sentence: Sentence, cue: Token, stance: Any, by: list[Party], noun: Token | None, *,
    to: list[Party] | None = None, tail: list[Token] | None = None, points: bool = False, rank: int | None = None,
) -> Answer:  # fmt: skip
    of: list[Party] = []
    these = False
    offered: int | None = None
    if noun is not None:
        ranks = [found for t in document.children(noun, "amod") if (found := _rank_of(t)) is not None]
        rank = ranks[0] if ranks else rank
        offered = _offered(document, sentence, noun)
        of = [p for owner in possessors(document, noun) for p in sides(document, owner)]
        of += [
            Party(t.start, t.end, t.text, t.start, t.end)
            for t in document.children(noun, "amod", "compound")
            if t.ent in {"GPE", "NORP", "ORG"}
        ]
        determiners = {t.text.lower() for t in document.children(noun, "det")}
        before = document.tokens[noun.i - 1].text.lower() if noun.i else ""
        determiners.add(before)  # in "rejects that demand and insists" the parser may take "that" for a conjunction
        these = bool(determiners & {"these", "those", "this", "that", "the", "such", "both", "all"})
    if points and _means_offer(document, sentence, cue):
        offered = cue.start
    span = document.span(tail or [cue])
    return Answer(
        sentence=sentence.number, start=sentence.start, end=sentence.end, cue=cue.text, cue_start=cue.start,
        cue_end=cue.end, stance=stance, by=tuple(by), of=tuple(of), to=tuple(to or ()),
        noun_start=noun.start if noun is not None else None, these=these, points=points,
        rank=rank, offered=offered,
        text_start=span.start, text_end=span.end,
    )  # fmt: skip


def _means_offer(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether "it" is the offer of the same sentence: "rejected the offer, insisting on X; Ossia welcomed it"."""
    known = lexicon("demands")["offered"]["nouns"]
    it = any(t.text.lower() == "it" for t in document.children(verb, "dobj"))
    return it and any(t.lemma.lower() in known for t in document.sentence_tokens(sentence) if t.i < verb.i)


def _offered(document: Document, sentence: Sentence, noun: Token) -> int | None:
    """Give where something was offered last before "the idea": in its sentence or the one before."""
    known = lexicon("demands")["offered"]
    if noun.lemma.lower() not in known["nouns"]:
        return None
    first = document.sentences[max(0, sentence.number - 1)].first
    verbs = [t for t in document.tokens[first : noun.i] if is_verb(t) and t.lemma.lower() in known["verbs"]]
    return verbs[-1].start if verbs else None


EXTRACTOR = Extractor("answers", Answer, find)
