"""Reads when a scene is: the time expressions that hang on an act and on no other."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.document import Document, Token
from dashboard.grammar import is_verb
from dashboard.scene.word_lists import Range


def times(document: Document, anchors: Iterable[Token]) -> list[Range]:
    """Give the time expressions that belong to an act: those that hang on it and on no other act."""
    owners = {token.i for token in anchors}
    if not owners:
        return []
    first = document.tokens[min(owners)]
    sentence = document.sentences[first.sent]
    whens = {day.i for i in owners for day in _when(document, document.tokens[i])}
    found: list[Range] = []
    group: list[Token] = []
    for token in (*document.sentence_tokens(sentence), None):
        if token is not None and token.ent in {"DATE", "TIME"} and (token.ent_iob == "I" or _goes_on(token, group)):
            group.append(token)
            continue
        own = bool(group) and (not whens.isdisjoint(t.i for t in group) or _owned(document, group, owners))
        if own and not _is_deadline(document, group[0]):
            span = document.span(group)
            found.append((span.start, span.end))
        group = [token] if token is not None and token.ent in {"DATE", "TIME"} else []
    return found


def _goes_on(token: Token, group: list[Token]) -> bool:
    """Whether a word of time opens an expression or goes on with one: "Tuesday night", which the model takes apart."""
    return not group or (token.ent == "TIME" and group[-1].dep == "compound" and group[-1].head == token.i)


def _when(document: Document, act: Token) -> list[Token]:
    """Give the day of "in Rome last May, when the two sides met", "June 29, when Roe is due in Rome"."""
    for _ in range(3):
        if act.dep == "relcl" and any(t.text.lower() == "when" for t in document.children(act, "advmod")):
            return [day for day in (document.head(act),) if day.ent == "DATE"]
        when = [t for t in document.children(act, "advmod") if t.text.lower() == "when"] if act.dep == "advcl" else []
        if when and when[0].i > 1 and document.tokens[when[0].i - 1].text == ",":
            return [day for day in (document.tokens[when[0].i - 2],) if day.ent == "DATE"]
        if act.dep not in {"xcomp", "acomp", "prep", "pobj"}:
            return []
        act = document.head(act)
    return []


def _is_deadline(document: Document, first: Token) -> bool:
    """Whether a day only ends the time that is left: "by 8 August", "until Friday", "before the weekend"."""
    before = document.tokens[first.i - 1].text.lower() if first.i else ""
    year = first.text.isdigit() and len(first.text) == 4
    if first.text.lower() == "the" and before in {"by", "before"}:
        said = " ".join(t.text.lower() for t in document.tokens[first.i : first.i + 5])
        if said in {"the end of the month", "the end of this month"}:
            return False  # what is left of one month tells the month
    return before in {"by", "until", "till", "before"} or (before == "since" and year)


def _owned(document: Document, group: list[Token], owners: set[int]) -> bool:
    """Whether a time expression hangs on one of the owners without another verb in between."""
    inside = {token.i for token in group}
    root = next((t for t in group if t.head not in inside or t.head == t.i), group[0])
    since = document.head(root)
    if since.text.lower() == "since" and document.head(since).pos in {"NOUN", "PROPN"}:
        return False  # "the first meeting since May"
    if root.dep in {"compound", "amod", "nmod"} and document.head(root).pos == "NOUN" and root.head not in owners:
        return False  # "the first meeting since the June war": the war was in June
    for above in document.ancestors(root):
        marks = document.children(above, "mark") if above.dep == "advcl" else []
        if any(group[-1].i < t.i and t.text.lower() in {"after", "before", "when", "as"} for t in marks):
            if any(t.tag == "CD" for t in group):
                return False  # "nine days after both met": only counted
            continue  # "will resume talks next month after both met": hung on the clause behind it
        if above.i in owners:
            return True
        if is_verb(above) or above.dep == "relcl":
            return False
    return False
