"""Tells who threatens whom in a warning: "told Kest that it would face", "was warned that its flights would"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_party, is_passive, is_verb, patients
from dashboard.measures.known import LANDS, STATES, words

PRONOUNS = frozenset({"it", "they", "its", "their"})
CLAUSES = frozenset({"ccomp", "xcomp", "parataxis", "acl"})
CONDITIONS = frozenset({"unless", "if", "until"})


def warning(document: Document, verb: Token) -> Token | None:
    """Give the verb of a warning under which a clause stands, or that is put in: "would, the ministry warned, face".

    Of "gave notice that" and "sent a warning that" the verb.
    """
    below = [t for t in document.children(verb, "parataxis") if t.lemma.lower() in words("warning")]
    if below:
        return below[0]
    for above in document.ancestors(verb):
        if above.lemma.lower() in words("warnings") and above.pos == "NOUN" and is_verb(document.head(above)):
            return document.head(above)
        if is_verb(above):
            return above if above.lemma.lower() in words("warning") else None
    return None


def told(document: Document, warned: Token) -> list[Token]:
    """Give who is told: "warned Kest", "Kest was warned"."""
    who = [*patients(document, warned), *document.children(warned, "dative")]
    return [t for t in who if t.ent in STATES or (t.pos == "PROPN" and is_party(document, t))]


def tellers(document: Document, verb: Token) -> list[Token]:
    """Give who warns; an office only where he names his terms: "Kestian officials warned it would, unless"."""
    warned = warning(document, verb)
    if warned is None:
        return []
    by = [t for t in agents(document, warned) if t not in told(document, warned)]
    own = [t for t in by if t.ent in STATES or t.ent == "PERSON"]
    return own or [t for t in by if names_terms(document, verb) and _is_office(document, t)]


def names_terms(document: Document, verb: Token) -> bool:
    """Whether a warning names its terms: "unless it withdrew"."""
    clauses = [t for word in (verb, document.head(verb)) for t in document.children(word, "advcl")]
    return any(m.text.lower() in CONDITIONS for t in clauses for m in document.children(t, "mark"))


def _is_office(document: Document, token: Token) -> bool:
    """Whether somebody of a state by name stands there: "Kestian officials", "Kest's aviation authority"."""
    return any(t.ent in LANDS for t in document.children(token, "amod", "poss", "compound", "nmod"))


def whom_it_means(document: Document, token: Token) -> Token:
    """Give who is told for "it" and "its banks" in what he is told: "warned Kest that it would face an embargo"."""
    own = [t for t in document.children(token, "poss") if t.text.lower() in PRONOUNS]
    verb = document.head(token)
    subject = token.dep in {"nsubj", "nsubjpass"} and (own or token.text.lower() in PRONOUNS)
    if not subject or not is_verb(verb) or verb.dep not in CLAUSES:
        return token
    warned = warning(document, verb)
    who = told(document, warned) if warned is not None else []
    return who[0] if len(who) == 1 and who[0].i < token.i else token


def whose_are_hit(document: Document, verb: Token) -> list[Token]:
    """Give who is told that his own would be hit: "Kest was warned that its flights would be banned"."""
    hit = document.children(verb, "nsubjpass") if is_passive(document, verb) else []
    return [who for t in hit if (who := whom_it_means(document, t)) != t]
