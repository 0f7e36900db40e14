"""For whom somebody acts, where no title says so: "the Omani delegation, led by X", "X, who heads Lima's team".

The one who leads the team of a state or body acts for it; so does the aide, deputy or minister of somebody who does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from dashboard.document import Document, Token
from dashboard.lexicon import word_set
from dashboard.pieces import Piece
from dashboard.roles import Role
from dashboard.tags import FINITE

LONGEST_OBJECT = 14  # pieces behind the verb; what stands further off is another matter
OWNERS = frozenset({"his", "her"})
LONGEST_AUXILIARY = 3  # pieces before the verb: "will", "is to", "has since"
BODILESS = frozenset({"its", "their"})
NOBODY = -1
NEAREST = -2  # the owner is the body or state named last before the role


_words = partial(word_set, "roles")


def led_pieces(document: Document, pieces: Sequence[Piece], last: int) -> list[int]:
    """Give the pieces of what the person whose name ends before a piece is said to lead, in reading order."""
    behind = _who_leads(pieces, last)
    if behind is not None:
        return _object(pieces, behind)
    texts = [piece.text for piece in pieces[last : last + 2]]
    if "of" in texts and texts.index("of") == texts.count(","):
        return _object(pieces, last + 1 + texts.count(","))  # "X(,) of the Water Authority of Peru"
    serves = _serves(pieces, last)
    if serves:
        return serves
    token = pieces[last - 1].token
    while token.dep in ("conj", "appos") and token.head < token.i:
        token = document.head(token)
    above = document.head(token)
    if team := _under(pieces, last):
        return team
    if token.dep == "nsubj" and above.lemma.lower() in _words("leads") and above.i > token.i:
        at = next((i for i, piece in enumerate(pieces) if piece.token.i == above.i), None)
        return _object(pieces, at + 1, teams_only=True) if at is not None else []
    if token.dep == "pobj" and above.text.lower() == "by":
        return _led_by(document, pieces, document.head(above))
    return []


def _serves(pieces: Sequence[Piece], last: int) -> list[int]:
    """Give the pieces of the side that somebody sits, speaks or acts for, or is part of the team of.

    "X, who sat at the table for the Omani side", "X, who was part of Lima's team", "X will sit in for Muscat".
    """
    texts = [piece.text.casefold() for piece in pieces[last : last + LONGEST_OBJECT]]
    who = "who" in texts[:2]
    stop = next((at for at, text in enumerate(texts) if at > 1 and text in {",", ".", ";", ")"}), len(texts))
    verb = next((at for at in range(stop) if pieces[last + at].token.pos == "VERB"), None)
    for at in range(2, stop):
        piece = pieces[last + at]
        if who and texts[at] in _words("teams") and pieces[last + at - 1].capital:
            return [last + at - 1]
        if verb is None or verb > LONGEST_AUXILIARY + who or not piece.capital:
            continue
        lead = texts[at - 1] if texts[at - 1] != "the" else texts[at - 2]
        seated = pieces[last + verb].token.lemma.lower() in _words("sits_for")
        if (seated and lead == "for") or (pieces[last + verb].token.lemma == "represent" and lead == texts[verb]):
            return [last + at]
    return []


def _who_leads(pieces: Sequence[Piece], last: int) -> int | None:
    """Give the piece behind the verb of ", who leads"; None where nothing of the kind follows a name."""
    texts = [piece.text.casefold() for piece in pieces[last : last + 4]]
    at = 1 if texts[:1] == [","] else 0
    if texts[at : at + 1] != ["who"]:
        return None
    for ahead in (at + 1, at + 2):  # "who leads", "who now leads"
        piece = pieces[last + ahead] if last + ahead < len(pieces) else None
        if piece is not None and piece.token.lemma.lower() in _words("leads") and piece.token.pos == "VERB":
            return last + ahead + 1 if piece.token.tag != "VBD" else -(last + ahead + 1)
    return None


def _object(pieces: Sequence[Piece], start: int, *, teams_only: bool = False) -> list[int]:
    """Give the pieces of the object that starts at a piece; of what was led in the past, only teams count."""
    start, past = abs(start), start < 0
    found: list[int] = []
    team = False
    for at in range(start, min(len(pieces), start + LONGEST_OBJECT)):
        lower = pieces[at].text.casefold()
        if lower in {",", ";", ".", "(", "and", "but", "that", "which", "who", "when", ":"}:
            break
        if (pieces[at].token.pos == "ADP" and lower != "of") or pieces[at].token.tag in FINITE:
            break
        team = team or lower in _words("teams")
        found.append(at)
    return found if team or not (past or teams_only) else []


def _led_by(document: Document, pieces: Sequence[Piece], verb: Token) -> list[int]:
    """Give the pieces of the team that stands before "led by" or "will be headed by"."""
    if verb.lemma.lower() not in _words("leads"):
        return []
    heads = document.children(verb, "nsubjpass") or (
        [document.head(verb)] if verb.dep in {"acl", "relcl", "advcl"} else []
    )
    return _inside(document, pieces, heads[0], verb.i) if heads and heads[0].i < verb.i else []


def _under(pieces: Sequence[Piece], last: int) -> list[int]:
    """Give the pieces before a team that is under somebody: "Kest's team under X", "Kest sent a team under X"."""
    for at in range(last - 1, max(1, last - LONGEST_OBJECT), -1):
        if pieces[at].text == "under" and pieces[at - 1].text.casefold() in _words("teams"):
            marks = [i for i in range(at) if pieces[i].text in {",", ";", ":"}]
            return [*range(at - 1, marks[-1] if marks else -1, -1)]
    return []


def _inside(document: Document, pieces: Sequence[Piece], head: Token, before: int) -> list[int]:
    inside = {token.i for token in document.subtree(head) if token.i < before}
    return [at for at, piece in enumerate(pieces) if piece.token.i in inside]


def owner_of(pieces: Sequence[Piece], role: Role, unknown: Sequence[tuple[int, int]]) -> int:
    """Give the start of the name or pronoun that a role belongs to: "his deputy", "Okoro's envoy"; -1 for none.

    `unknown` are the ranges of names that no lexicon holds, in pieces.
    """
    if pieces[role.head].text.casefold() in _words("kin"):
        return NOBODY  # a brother need not act for the same state
    for at in range(max(0, role.first - 1), role.head):
        lower = pieces[at].text.casefold()
        if lower in OWNERS:
            return pieces[at].start
        if lower in BODILESS:
            return NEAREST
    return next(
        (
            pieces[first].start
            for first, last in unknown
            if role.first <= first and last <= role.head and last < len(pieces) and pieces[last].text == "'s"
        ),
        NOBODY,
    )


def in_order(found: Sequence[int], cover: Sequence[int]) -> Iterator[int]:
    """Give the numbers of the names that some pieces belong to, each once."""
    seen: set[int] = set()
    for at in found:
        if cover[at] >= 0 and cover[at] not in seen:
            seen.add(cover[at])
            yield cover[at]
