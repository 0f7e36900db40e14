"""Reads demands inside what is said of them: "to give in to territorial demands from Kest", a plan that is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.demands.asking import NAMED, is_infinitive, known, owners_of
from dashboard.demands.demanded import TURNED_DOWN, Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_verb
from dashboard.scene import is_people

STEM = 5  # letters that a state and its people have in common
BACK = frozenset({"it", "its", "them", "their", "they"})


def by_subject(document: Document, sentence: Sentence, noun: Token, owners: list[Party]) -> Iterator[Demand]:
    """Give "Kest's territorial demands", "security demands from Kest": what they are about stands before the noun."""
    about = [t for t in document.children(noun, "amod", "compound", "nmod") if t.lemma.lower() in known("subjects")]
    if not about or not owners or is_negated(document, noun):
        return
    words = list(document.tokens[min(about).i : noun.i + 1])
    yield demand_of(document, sentence, noun, words, [], onto=_who_yields(document, noun), owners=owners)


def _who_yields(document: Document, noun: Token) -> list[Token]:
    """Give who gives in to a demand, or will not: of whom else is it asked?"""
    for above in document.ancestors(noun):
        if is_verb(above):
            yields = above.lemma.lower() in known("yielding") | known("turning_down")
            return [t for t in agents(document, above) if is_people(t)] if yields else []
        if above.pos not in {"ADP", "NOUN", "DET", "PRON", "NUM"}:
            break
    return []


def turned_down(document: Document, sentence: Sentence, noun: Token, lemma: str) -> Iterator[Demand]:
    """Give "officials of Ossia were unhappy with a plan of Kest's that would give it the port": asked of Ossia.

    Who only finds fault is asked where the plan is about him: one to sell arms to a third asks nothing of its critic.
    """
    if lemma not in known("proposals") or is_negated(document, noun):
        return
    owners = [owner for owner in owners_of(document, noun) if owner.text.lower() not in BACK]
    clauses = [t for t in document.children(noun, "relcl", "acl") if t.tag != "VBN" and t.i > noun.i]
    clauses = clauses or _hung_above(document, noun)
    found = _fault(document, noun)
    if not owners or not clauses or found is None:
        return
    verb, firm = found
    critics = [t for t in agents(document, verb) if is_people(t)]
    if not critics or critics[0].start == owners[0].head_start:
        return
    inside = document.subtree(clauses[0])
    if not firm and not _is_about(document, critics[0], inside):
        return
    infinitive = is_infinitive(document, clauses[0])
    words = inside if infinitive else [noun, *inside]
    demand = demand_of(document, sentence, noun, words, [], onto=critics[:1], owners=owners)
    yield replace(demand, because=TURNED_DOWN)


def _hung_above(document: Document, noun: Token) -> list[Token]:
    """Give the clause right behind a proposal that the parser hung on "dissatisfaction with" it."""
    above = document.head(document.head(noun)) if noun.dep == "pobj" else noun
    return [
        clause
        for clause in document.children(above, "relcl")
        if any(t.i == noun.i + 1 and t.tag == "WDT" for t in document.children(clause, "nsubj"))
    ]


def _fault(document: Document, noun: Token) -> tuple[Token, bool] | None:
    """Give the verb by which a proposal is refused or found fault with, and whether it is refused."""
    head = document.head(noun)
    if is_verb(head) and noun.dep == "dobj" and not is_negated(document, head):
        down = {t.text.lower() for t in document.children(head, "prt")}
        refused = head.lemma.lower() in known("turning_down") or (head.lemma.lower() == "turn" and "down" in down)
        return (head, True) if refused else (head, False) if head.lemma.lower() in known("criticising") else None
    if noun.dep != "pobj":
        return None
    above = document.head(head)
    if is_verb(above) and above.lemma.lower() in known("balking"):
        return above, True
    if above.lemma.lower() in known("displeasure") and is_verb(verb := document.head(above)):
        voiced = above.dep == "acomp" or (above.dep == "dobj" and verb.lemma.lower() in known("voicing"))
        return (verb, False) if voiced and not is_negated(document, verb) else None
    return None


def _is_about(document: Document, critic: Token, words: list[Token]) -> bool:
    """Whether words speak of a critic or his state: "Ossian officials ... Ossian land"."""
    named = [critic, *document.children(critic, "amod", "compound", "poss", "nmod")]
    stems = {t.text.lower()[:STEM] for t in named if t.ent in NAMED or t.pos == "PROPN"}
    return any(t.text.lower() in BACK or (t.text[0].isupper() and t.text.lower()[:STEM] in stems) for t in words)
