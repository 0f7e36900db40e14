"""Tells of a measure that nobody threatens by whom it is brought up: called for, proposed, or merely held possible.

"Kest has asked the council to sanction Valdoria": the council has threatened nothing. So of a bill before a parliament,
and of "sanctions could follow", which is somebody's guess. What who would act says of himself is a threat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.document import Document, Token
from dashboard.extract import Party, Row
from dashboard.grammar import agents, antecedent, conjuncts, is_verb, noun_phrase, party_of, prep_objects
from dashboard.measures.deeds import Deed
from dashboard.measures.known import words
from dashboard.measures.unheeded import in_vain
from dashboard.phrases import WITHIN
from dashboard.tables import How

GUESSED = frozenset({"could", "may", "might"})
OUGHT = frozenset({"should", "must", "ought"})
MANY = 3  # who are named of those who call for it

Found = tuple[How, list[Token], str]  # how, by whom, and the words for where, if that is all that is told


@dataclass(frozen=True, slots=True)
class Raised(Row):
    """How a measure is brought up, by whom where a name or an office tells, and as printed; whether that was in vain.

    `words` begin with a preposition where it is not "by": "in the Kestian parliament".
    """

    how: How
    by: tuple[Party, ...]
    words: str
    in_vain: bool


def raised(document: Document, deed: Deed, whose: Sequence[Party]) -> Raised | None:
    """Tell by whom a measure is brought up that its sender does not threaten himself; None for a threat."""
    found = _bill(document, deed) or _call(document, deed) or _guess(document, deed)
    if found is None:
        return None
    how, by, where = found
    if how != "proposed in a bill" and any(_is_own(document, t, whose) for t in by):
        return None  # "Kest wants to impose sanctions": its own threat
    named = tuple(party_of(document, t) for t in by if _is_named(document, t))
    return Raised(how, named, where or _printed(document, by), in_vain(document, deed.word, how))


def _is_own(document: Document, token: Token, whose: Sequence[Party]) -> bool:
    """Whether who speaks of a measure is its sender, or speaks for it: "the union may act, its envoy said"."""
    who = antecedent(document, token)
    theirs = any(t.tag == "PRP$" for t in document.children(who, "poss"))
    return any(party.head_start == who.start or theirs for party in whose)


def _above(document: Document, word: Token) -> Iterator[Token]:
    """Give a word and what governs it, up to a threat: who warns of it threatens it, whoever else asks for it."""
    for token in (word, *document.ancestors(word)):
        if token != word and _threatens(token):
            return
        yield token
        if token.dep == "conj" and is_verb(token) and document.children(token, "nsubj", "nsubjpass"):
            return  # "would like to answer, and a bill would bar": what stands before tells nothing of it


def _threatens(token: Token) -> bool:
    return is_verb(token) and token.lemma.lower() in words("threats") | words("promising_harm")


def _bill(document: Document, deed: Deed) -> Found | None:
    """Read "has proposed a bill that would list the party", "a draft law before the senate would ban"."""
    if words("draft_laws").isdisjoint(document.vocabulary(deed.word.sent)):
        return None
    for token in _above(document, deed.word):
        near = [token, *document.children(token, "nsubj"), *prep_objects(document, token, "under", "in", "by")]
        bill = next((t for t in near if _is_bill(document, t)), None)
        if bill is not None:
            return "proposed in a bill", _movers(document, bill), ""
    return None


def _is_bill(document: Document, token: Token) -> bool:
    drafted = any(t.lemma.lower() == "draft" for t in document.children(token, "compound", "amod"))
    kind = token.lemma.lower()
    return token.pos in {"NOUN", "PROPN"} and (kind in words("draft_laws") - {"law"} or (kind == "law" and drafted))


def _movers(document: Document, bill: Token) -> list[Token]:
    """Give who brings in a bill."""
    verb = document.head(bill)
    verb = document.head(verb) if bill.dep == "pobj" else verb
    moves = is_verb(verb) and verb.lemma.lower() in words("moving_bills") and bill.dep != "nsubj"
    own = document.children(bill, "poss") or prep_objects(document, bill, "by", "from")
    small = [t for clause in document.children(bill, "acl") for t in agents(document, clause) if clause.tag == "VBN"]
    return (agents(document, verb) if moves else []) or own or small


def _call(document: Document, deed: Deed) -> Found | None:
    """Read "called for sanctions", "urged the union to act", "calls in parliament for a ban", "says Kest should"."""
    ought = False
    for token in _above(document, deed.word):
        lemma = token.lemma.lower()
        if is_verb(token):
            ought = ought or any(_is_ought(document, t) for t in document.children(token, "aux"))
            asks = token != deed.word or deed.act == "threaten"
            if asks and lemma in words("proposing"):
                return "proposed", _speakers(document, token), ""
            if asks and (lemma in words("calling_for") or (lemma == "like" and _is_wish(document, token))):
                return "called for", _speakers(document, token), ""
            if ought and lemma in words("saying"):
                return "called for", agents(document, token), ""
        elif token.pos == "NOUN" and lemma in words("calls") | words("proposals"):
            by, where = _callers(document, token)
            return "proposed" if lemma in words("proposals") else "called for", by, where
    return ("called for", [], "") if ought else None


def _is_ought(document: Document, auxiliary: Token) -> bool:
    """Whether somebody should act: not "Should it pass, sanctions follow"."""
    return auxiliary.text.lower() in OUGHT and auxiliary.i > document.sentences[auxiliary.sent].first


def _is_wish(document: Document, verb: Token) -> bool:
    return any(t.text.lower() in {"would", "'d", "’d"} for t in document.children(verb, "aux"))


def _speakers(document: Document, verb: Token) -> list[Token]:
    """Give who calls for it; of "voted for a resolution urging it" those who voted."""
    doers = agents(document, verb)
    papers = [t for t in (document.head(verb), *doers) if t.lemma.lower() in words("appeals_in_writing")]
    if not papers or (papers[0] not in doers and verb.dep != "acl"):
        return doers
    paper = papers[0]
    above = document.head(document.head(paper)) if paper.dep == "pobj" else document.head(paper)
    voted = agents(document, above) if is_verb(above) and paper.dep != "nsubj" else []
    return voted or _movers(document, paper) or [paper]


def _callers(document: Document, call: Token) -> tuple[list[Token], str]:
    """Give whose call it is, or where it is heard."""
    verb = document.head(document.head(call)) if call.dep == "pobj" else document.head(call)
    own = document.children(call, "poss") or prep_objects(document, call, "by", "from", "of")
    own = own or (prep_objects(document, verb, "from") if is_verb(verb) else [])
    if own:
        return own, ""
    place = next((t for t in document.children(call, "prep") if t.text.lower() in WITHIN), None)
    inside = document.children(place, "pobj")[:1] if place is not None else []
    if place is not None and inside:
        return [], f"{place.text.lower()} {_text(document, inside[0])}"
    voiced = is_verb(verb) and verb.lemma.lower() in words("voicing") and call.dep != "nsubj"
    return agents(document, verb) if voiced else [], ""


def _guess(document: Document, deed: Deed) -> Found | None:
    """Read "sanctions could follow", "may be imposed next year", "the prospect of sanctions"."""
    if deed.act == "threaten":
        if deed.word.lemma.lower() not in words("prospects") or deed.word.pos != "NOUN":
            return None
        return "held possible", [], ""
    helped = {t.text.lower() for t in document.children(deed.word, "aux")}
    if is_verb(deed.word) and _is_supposed(document, deed.word):
        return "held possible", [], ""
    if not is_verb(deed.word) or not helped & GUESSED or "have" in helped:
        return None
    governing = [] if deed.word.dep == "conj" else list(document.ancestors(deed.word))
    if any(_threatens(token) for token in governing):
        return None  # "warned that it could impose sanctions"
    said = next((t for t in governing if is_verb(t) and t.lemma.lower() in words("saying")), None)
    return "held possible", agents(document, said) if said is not None else [], ""


def _is_supposed(document: Document, verb: Token) -> bool:
    """Whether it is only supposed that somebody acts: "if Kest raised its duties", "should Kest raise them"."""
    inverted = any(t.text == "Should" for t in document.children(verb, "aux"))
    return inverted or any(t.text.lower() == "if" for t in document.children(verb, "mark"))


def _is_named(document: Document, token: Token) -> bool:
    """Whether a name, a pronoun or an office stands there: "lawmakers" and "Kestian commentators" are no state."""
    who = antecedent(document, token)
    if who.pos in {"PROPN", "PRON"}:
        return who.tag != "NNPS" or who.ent == "GPE"
    return who.tag == "NN" and who.lemma.lower() in words("bodies_of_state")


def _printed(document: Document, by: Iterable[Token]) -> str:
    """Name them as the sentence does."""
    found = [t for token in by for t in conjuncts(document, antecedent(document, token)) if t.pos != "PRON"]
    return ", ".join(dict.fromkeys(_text(document, t) for t in found[:MANY]))


def _text(document: Document, token: Token) -> str:
    phrase = noun_phrase(document, token)
    said = document.text(phrase)
    return said[:1].lower() + said[1:] if phrase[0].pos not in {"PROPN", "ADJ"} else said
