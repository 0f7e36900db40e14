"""Tells whose a measure is by the words around it: who tells of it, whose boats act, where assets lie, whose terms."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_verb, prep_objects
from dashboard.measures.deeds import Deed
from dashboard.measures.known import LANDS, STATES, measures, words


def told_of_loss(document: Document, deed: Deed) -> Token | None:
    """Give the verb of "told Kest that it would lose its access"."""
    above = document.head(deed.word)
    loses = deed.word.lemma.lower() in words("losing") and deed.word.dep == "ccomp"
    it = any(t.text.lower() in {"it", "they"} for t in document.children(deed.word, "nsubj"))
    told = above.lemma.lower() in words("warning") and any(t.ent in LANDS for t in document.children(above, "dobj"))
    return above if loses and it and told else None


def whose_own(document: Document, verb: Token) -> Token | None:
    """Give the state of "Kest, whose patrol boats impounded the ship"."""
    doers = document.children(verb, "nsubj") if verb.dep == "relcl" else []
    own = words("bodies_of_state") | words("vehicles") | {"coastguard", "border", "guard", "force"}
    whose = [t for t in doers if t.lemma.lower() in own and any(w.tag == "WP$" for w in document.children(t, "poss"))]
    owner = document.head(verb)
    return owner if whose and owner.ent in LANDS else None


def where_frozen(document: Document, noun: Token) -> list[Token]:
    """Give where assets lie that are frozen: "the freeze on Kestian reserves in Valdoria"."""
    frozen = [t for t in prep_objects(document, noun, "on", "of") if t.lemma.lower() in words("frozen_things")]
    return [w for t in frozen for w in prep_objects(document, t, "in") if w.ent in {"GPE", "LOC"}][:1]


def on_his_terms(document: Document, deed: Deed) -> list[Token]:
    """Give who names his terms: "Kest expects Valdoria to scrap its tax before any cut in the tariff"."""
    prep = document.head(deed.word)
    if is_verb(deed.word) or deed.act not in {"ease", "lift"} or prep.text.lower() not in {"before", "until"}:
        return []
    wishes = words("asking") | measures().wishing | {"expect"}
    asking = [t for t in document.ancestors(prep) if t.lemma.lower() in wishes]
    return [t for verb in asking[:1] for t in agents(document, verb) if t.ent in STATES]
