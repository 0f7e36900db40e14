"""For which state or body somebody acts by the words around his name: his title, his team, what sort of firm it is."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.document import Document
from dashboard.leading import in_order, led_pieces
from dashboard.lexicon import word_set
from dashboard.pieces import Piece
from dashboard.registry import Registry, registry
from dashboard.roles import Role
from dashboard.scan import Draft

SPEAKERS = word_set("roles", "speakers")
VAGUE = word_set("roles", "vague")
KINDS = word_set("organisations", "kinds")
KINDS_OF_SEVERAL = word_set("organisations", "kinds_of_several")
KINDS_RIGHT_BEHIND = word_set("organisations", "kinds_right_behind")
KINDS_IN_APPOSITION = word_set("organisations", "kinds_in_apposition")
LONGEST_LIST = 16  # pieces between a kind and the last name of its list
LEARNED = word_set("organisations", "learned")
LONGEST_KIND = 7  # pieces between a state and the name that a body's kind stands before


def belongs(
    document: Document,
    pieces: Sequence[Piece],
    draft: Draft,
    roles: tuple[Role | None, Role | None],
    cover: Sequence[int],
    drafts: Sequence[Draft],
    *,
    personal: bool,
    human: bool,
) -> tuple[str, str]:
    """Give the state and the body of a name, or "" for none; `roles` are the title before it and the one behind it."""
    known = registry()
    title, after = roles
    role = title or after
    side, body = _belongs(pieces, role, cover, drafts, known) if role else (draft.side, "")
    if title and after and not (side and body):
        more_side, more_body = _belongs(pieces, after, cover, drafts, known)
        side, body = side or more_side, body or more_body
    if title and not side and not body:
        owner = _counterpart_of(pieces, title, cover)
        side, body = _sides([drafts[owner]], pieces, known) if owner >= 0 else ("", "")
    if personal and not side and not body:
        led = led_pieces(document, pieces, draft.last)
        side, body = _sides([drafts[number] for number in in_order(led, cover)], pieces, known)
        others = (other for other in drafts if other.form == "unknown" and other.first in led)
        leads = "of" not in [piece.text for piece in pieces[draft.last : draft.last + 2]]  # "X of Iowa" may be a place
        if leads and not side and not body and (other := next(others, None)) is not None:
            body = pieces_text(pieces, other)  # "X, who leads Podemos"
    if personal and not side and not body and draft.first > 1 and pieces[draft.first - 1].text == "'s":
        owner = cover[draft.first - 2]  # "Qatar's X", "the DUP's Y"
        side, body = _sides([drafts[owner]], pieces, known) if owner >= 0 else ("", "")
    if personal and not side and not body:
        side = _of_a_state(pieces, draft.last, cover, drafts, known)
        side, body = (side, "") if side else of_a_body(pieces, draft, drafts)
    if draft.form == "unknown" and not side and not human:
        owner = _kind_before(pieces, draft.first, cover)
        owner = owner if owner >= 0 else _kind_of_several(pieces, draft.first, cover)
        if owner < 0:  # "Orrax, a Chilean mining firm"
            owner = next(
                (cover[at] for at in range(draft.last, _kind_behind(pieces, draft.last)) if cover[at] >= 0), -1
            )
        side = _sides([drafts[owner]], pieces, known)[0] if owner >= 0 else ""
    return side, body


def _of_a_state(
    pieces: Sequence[Piece], last: int, cover: Sequence[int], drafts: Sequence[Draft], known: Registry
) -> str:
    """Give the state right behind "of" or "for" behind a name: "Ana Sol of Kenya left"; "" if more follows."""
    if last + 1 >= len(pieces) or pieces[last].text not in {"of", "for"} or cover[last + 1] < 0:
        return ""
    draft = drafts[cover[last + 1]]
    after = pieces[draft.last] if draft.last < len(pieces) else None
    plain = draft.form == "name" and (after is None or (after.text != "'s" and not after.capital))
    return _sides([draft], pieces, known)[0] if plain and draft.first == last + 1 else ""


def of_a_body(pieces: Sequence[Piece], draft: Draft, drafts: Sequence[Draft]) -> tuple[str, str]:
    """Give the state and the body right behind "of the" behind a name of several words: "Ana Sol of the Forum"."""
    behind = draft.last
    if draft.shaped or draft.last - draft.first < 2 or [p.text for p in pieces[behind : behind + 2]] != ["of", "the"]:
        return "", ""
    body = next((other for other in drafts if other.first == behind + 2), None)
    if body is None or not (body.shaped or body.form in ("alias", "acronym")):
        return "", ""
    return _sides([body], pieces, registry())


def is_of_a_kind(pieces: Sequence[Piece], first: int) -> bool:
    """Whether a word for a sort of body stands right before a name: "the miner Orrax"."""
    return first > 0 and pieces[first - 1].text in KINDS


def is_said_to_be_of_a_kind(pieces: Sequence[Piece], last: int) -> bool:
    """Whether an apposition behind a name says what sort of body it is: "Orrax, the Chilean mining firm"."""
    return _kind_behind(pieces, last) >= 0


def is_followed_by_its_kind(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Whether "the" and a word for a sort of body stand around a name: "the Brell militia"."""
    if not first or last >= len(pieces) or pieces[first - 1].text.casefold() != "the":
        return False
    return pieces[last].text in KINDS_RIGHT_BEHIND


def _kind_behind(pieces: Sequence[Piece], last: int) -> int:
    """Give where the word for a sort of body stands in an apposition behind a name; -1 for none."""
    texts = [piece.text for piece in pieces[last : last + LONGEST_KIND]]
    kind = next((at for at, text in enumerate(texts) if text in KINDS or text in KINDS_IN_APPOSITION), -1)
    if kind < 2 or texts[0] != "," or texts[1] not in {"the", "a", "an"}:
        return -1
    before = pieces[last + 2 : last + kind]
    told = all(piece.token.pos in {"NOUN", "ADJ", "PROPN"} or piece.text in ("'s", "'", "-") for piece in before)
    return last + kind if told else -1


def _kind_before(pieces: Sequence[Piece], first: int, cover: Sequence[int]) -> int:
    """Give the state in front of a body's kind: "Chile's state oil company X", "the Chilean firm X"; -1: none."""
    at = first - 1
    if at > 1 and pieces[at].text == "," and pieces[at - 1].text in KINDS | KINDS_IN_APPOSITION:
        at -= 1  # "Kest's grid operator, X"
    elif at < 1 or pieces[at].text not in KINDS:
        return -1
    if cover[at] >= 0:
        return -1
    while at > 0 and first - at < LONGEST_KIND:
        at -= 1
        if cover[at] >= 0:
            return cover[at] if first - at > 1 else -1
        if pieces[at].text not in ("'s", "-") and pieces[at].token.pos not in ("NOUN", "ADJ", "PROPN", "PART"):
            break
    return -1


def _kind_of_several(pieces: Sequence[Piece], first: int, cover: Sequence[int]) -> int:
    """Give the state in front of the kind of several bodies: "two Chilean lenders, X and Y"; -1 for none."""
    at = first - 1
    while at > max(0, first - LONGEST_LIST) and (
        pieces[at].text in (",", "and", ":") or cover[at] != -1 or pieces[at].capital
    ):
        at -= 1
    if at < 1 or at == first or pieces[at].text not in KINDS_OF_SEVERAL:
        return -1
    while at > 0 and pieces[at].text != ".":
        at -= 1
        if cover[at] >= 0:
            return cover[at]
        if pieces[at].text not in ("'s", "-") and pieces[at].token.pos not in ("NOUN", "ADJ", "PROPN", "PART"):
            break
    return -1


def _counterpart_of(pieces: Sequence[Piece], title: Role, cover: Sequence[int]) -> int:
    """Give the name in "his Omani counterpart, Fisheries Minister X", outside of the title; -1 for none."""
    at = title.first - 1
    outside = at > 1 and pieces[at].text == "," and pieces[at - 1].text.casefold() == "counterpart"
    return max(-1, cover[at - 2]) if outside else -1


def _belongs(
    pieces: Sequence[Piece], role: Role, cover: Sequence[int], drafts: Sequence[Draft], known: Registry
) -> tuple[str, str]:
    """Give the state and the organisation that a role belongs to: named before its head, or behind "of"."""
    behind = role.head + 1
    reach = list(range(role.first, role.head))
    head = pieces[role.head].text.casefold()
    speaks = head in SPEAKERS  # a spokesman for a ministry is its own; an envoy for Kest is not
    links = {"of", "at"} | ({"for"} if speaks else set()) | ({"from"} if head in VAGUE else set())
    if behind + 1 < role.last and pieces[behind].text in links:
        stop = next((at for at in range(behind + 1, role.last) if pieces[at].text in ("in", "to", "for")), role.last)
        reach += list(range(behind + 1, min(stop, behind + 8)))
    numbers = list(in_order(reach, cover))
    return _sides([drafts[number] for number in numbers], pieces, known)


def _sides(drafts: Sequence[Draft], pieces: Sequence[Piece], known: Registry) -> tuple[str, str]:
    """Give the first state and the first organisation among some names."""
    side = body = ""
    for draft in drafts:
        actor = known.actors.get(draft.key)
        if actor and actor.kind == "state":
            side = side or actor.actor_id
        elif actor and actor.kind == "person":
            side = side or known.states.get(actor.country or "", "")
        elif draft.form == "unknown" and draft.shaped:
            body = body or pieces_text(pieces, draft)
        elif actor and actor.kind in ("organisation", "bloc"):
            body = body or actor.actor_id
            if LEARNED & set(actor.name.split()):
                continue  # a scholar acts for no state
            side = side or known.states.get(actor.country or actor.side or "", "")
    return side, body


def pieces_text(pieces: Sequence[Piece], draft: Draft) -> str:
    """Give a draft's words, marked as a name that the registry does not hold."""
    return "~" + " ".join(piece.text for piece in pieces[draft.first : draft.last])


def is_person(draft: Draft, known: Registry) -> bool:
    """Whether a name is that of a person whom the lexicon holds."""
    return draft.key in known.actors and known.actors[draft.key].kind == "person"
