"""Reads where a meeting was that a verb tells of, where the place stands elsewhere in the sentence."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_verb, prep_objects
from dashboard.meetings.spots import towns_behind
from dashboard.meetings.together import delegations_act, gathering_spots, where_it_is_done
from dashboard.scene import Range, doers, places, words


def whereabouts(document: Document, verb: Token) -> list[Range]:
    """Give the place that stands elsewhere in the sentence: "in Doha, where they met", "beside the summit in Doha"."""
    found: list[Range] = []
    head = document.head(verb)
    if verb.dep == "relcl" and any(t.text.lower() == "where" for t in document.children(verb, "advmod")):
        before = document.tokens[max(document.sentences[head.sent].first, head.i - 4) : head.i]
        towns = [t for t in before if t.ent == "GPE" and document.head(t).text.lower() in {"in", "at"}]
        spot = towns[-1] if head.ent == "DATE" and towns else head  # "in Rome this week, where both are meeting"
        found += [(spot.start, spot.end)]
    if not found and not places(document, [verb]):
        found += [(t.start, t.end) for t in where_it_is_done(document, verb)]
        found += _in_the_clause_beside(document, verb)
    if verb.lemma.lower() in words("see") | words("meet"):  # "Roe, who came to Rome for two days, saw Doe"
        came = [c for t in doers(document, verb) for c in document.children(t, "relcl")]
        came = [c for c in came if c.lemma.lower() in words("travel") and c.tag == "VBD"]
        found += [(t.start, t.end) for c in came for t in prep_objects(document, c, "to", "in") if t.ent == "GPE"]
    houses = verb.lemma == "spend" and any(
        t.lemma.lower() in words("sites") for t in prep_objects(document, verb, "in")
    )
    if not found and (houses or (not places(document, [verb]) and delegations_act(document, verb))):
        spots = [t for t in gathering_spots(document, verb) if t.ent in {"GPE", "FAC"} or t.lemma == "capital"]
        spans = [document.span([*document.subtree(t)]) for t in spots[:1]]
        found += [(span.start, span.end) for span in spans]
    if not found and verb.lemma.lower() in words("meet") and not places(document, [verb]):
        found += _behind_a_comma(document, verb)
    if verb.lemma == "negotiate":  # "are negotiating with the agency in Rome": the parser hangs Rome on the agency
        agency = prep_objects(document, verb, "with")
        found += [(t.start, t.end) for word in agency for t in prep_objects(document, word, "in") if t.ent == "GPE"]
    back = [verb, *document.children(verb, "advmod", "prt")]
    tables = [t for w in back for t in prep_objects(document, w, "to", "at", "around") if t.lemma == "table"]
    found += [(t.start, t.end) for table in tables for t in prep_objects(document, table, "in") if t.ent == "GPE"]
    faces = [t for t in document.children(verb, "npadvmod") if t.lemma.lower() == "face"]  # "came face to face in Rome"
    near = [*faces, *(t for face in faces for t in prep_objects(document, face, "to"))]
    found += [(t.start, t.end) for face in near for t in prep_objects(document, face, "in", "at") if t.ent == "GPE"]
    for prep in document.children(verb, "prep"):
        for margin in document.children(prep, "pobj"):
            if margin.lemma.lower() in words("margins"):
                event = prep_objects(document, margin, "of")
                found += places(document, [margin, *event])
    if not found and not places(document, [verb]):
        spans = [document.span(town) for town in towns_behind(document, verb)]
        found += [(span.start, span.end) for span in spans]
    return found


def _in_the_clause_beside(document: Document, verb: Token) -> list[Range]:
    """Give the town of "When Roe visited Rome, he and Doe sat down", "was prepared in Rome, where both had met"."""
    came = [t for t in document.children(verb, "advcl") if t.lemma.lower() in words("travel") and t.i < verb.i]
    came = [t for t in came if any(w.text.lower() == "when" for w in document.children(t, "advmod"))]
    towns = [
        t for clause in came for t in (*document.children(clause, "dobj"), *prep_objects(document, clause, "to", "in"))
    ]
    if verb.dep == "advcl" and any(t.text.lower() == "where" for t in document.children(verb, "advmod")):
        above = document.head(verb)
        towns += [t for t in prep_objects(document, above, "in", "to") if t.i < verb.i]
    return [(t.start, t.end) for t in towns if t.ent == "GPE"]


def _behind_a_comma(document: Document, verb: Token) -> list[Range]:
    """Give the town of "met Doe, the second man of the front, in Rome", which the parser hangs on the man."""
    for token in document.tokens[verb.i + 1 : document.sentences[verb.sent].last - 1]:
        if is_verb(token) or token.text in {";", ":"}:
            return []
        town = document.tokens[token.i + 1]
        if token.text.lower() == "in" and document.word_before(token) == "," and town.ent == "GPE":
            return [(town.start, town.end)]
    return []
