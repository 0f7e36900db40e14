"""Tells of whom something is asked by where it is asked: in a letter to Kest, having summoned its ambassador."""

from __future__ import annotations

from dashboard.demands.asking import known
from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import is_passive, prep_objects
from dashboard.scene import everyone, is_people


def addressed(document: Document, cue: Token) -> list[Party]:
    """Give whom a speaker addresses: "addressing the council, she called for", "wrote to Kest and asked for"."""
    for word in (cue, *document.ancestors(cue)):
        for clause in document.children(word, "advcl"):
            if clause.lemma.lower() == "address" and clause.tag == "VBG":
                return everyone(document, document.children(clause, "dobj"))
    return everyone(document, _in_a_letter(document, cue) or _turned_to(document, cue))


def _in_a_letter(document: Document, cue: Token) -> list[Token]:
    """Give to whom the letter or call goes in which it is asked: "in a letter to Kest, Ossia asked for"."""
    for near in document.children(cue, "prep"):
        if near.text.lower() not in {"in", "during", "at", "on"}:
            continue
        for noun in document.children(near, "pobj"):
            if noun.lemma.lower() in known("settings", "nouns"):
                return [t for t in prep_objects(document, noun, "to", "with") if is_people(t) and t.ent]
    return []


def _turned_to(document: Document, cue: Token) -> list[Token]:
    """Give to whom who asks has just turned: "summoned Kest's ambassador and demanded", "telephoned him to ask for"."""
    above = document.head(cue)
    joined = cue.dep in {"conj", "advcl", "xcomp"} and above.i < cue.i and not document.children(cue, "nsubj")
    if joined and any(t.lemma.lower() in {"protest", "complaint"} for t in document.children(above, "dobj")):
        inner = [above, *document.children(above, "dobj")]  # "lodged a protest with Kest and demanded"
        return [t for word in inner for t in prep_objects(document, word, "with", "to") if is_people(t) and t.ent]
    if not joined or above.lemma.lower() not in known("settings", "verbs") or is_passive(document, above):
        return []
    near = document.children(above, "dobj", "dative") + prep_objects(document, above, "to", "with")
    found = [t for t in near if is_people(t)]
    owners = [o for t in found for o in document.children(t, "poss", "compound", "amod", "nmod") if o.ent]
    return found if any(t.ent for t in [*found, *owners]) else []
