"""Names who puts a meeting forward, or is open to one: "exchanged proposals for talks", "voiced its readiness for"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import is_passive, is_verb, prep_objects
from dashboard.meetings.closing import marker
from dashboard.occasion import idea_of
from dashboard.scene import doers, everyone, is_people, words


def put_forward(document: Document, top: Token) -> list[Party]:
    """Give who puts a meeting forward, and to whom: "exchanged proposals for talks", "has not answered Kest's offer".

    Who is open to talks, or ready for them, is a party as well: "Kest voiced its readiness for talks with Valdoria".
    """
    idea = idea_of(document, top)
    if idea is None:
        return []
    found = everyone(document, document.children(idea, "poss"))
    found += everyone(document, prep_objects(document, idea, "from", "by"))
    word = idea
    for _ in range(2):  # "his remarks regarding openness to talks"
        above = document.head(document.head(word)) if word.dep == "pobj" else word
        if above is word or is_verb(above):
            break
        found += everyone(document, document.children(above, "poss"))
        word = above
    verb = document.head(idea)
    if not is_verb(verb) or idea.dep not in {"dobj", "acomp", "attr", "oprd"}:
        return found
    if idea.lemma.lower() in words("overtures"):
        found += everyone(document, (t for t in prep_objects(document, verb, "to") if is_people(t)))
        found += everyone(document, (t for t in prep_objects(document, idea, "to") if is_people(t)))
    if len(everyone(document, prep_objects(document, top, "between"))) > 1:
        return found  # "floated the idea of a summit between Kest and Valdoria": of others
    return found + everyone(document, doers(document, verb))


def leaders_of(document: Document, top: Token) -> list[Party]:
    """Give whose summit it is where nothing says so: who acts, of "the union's leaders left it for a summit in May"."""
    bare = not document.children(top, "poss") and any(t.text.lower() == "a" for t in document.children(top, "det"))
    above = next((t for t in document.ancestors(top) if is_verb(t)), None)
    if not bare or above is None or marker(document, top) not in {"for", "until", "to"} or is_passive(document, above):
        return []
    return everyone(document, (t for t in doers(document, above) if t.lemma.lower() in words("offices")))


def is_out_of_question(document: Document, top: Token) -> bool:
    """Whether it is only said that nobody thinks of it: "no interest in talks", "little prospect of talks"."""
    idea = idea_of(document, top)
    return idea is not None and any(
        t.text.lower() in {"no", "little", "scant", "zero"} for t in document.children(idea, "det", "amod")
    )
