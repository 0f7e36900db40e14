"""Roles as they are printed around a name: "Iranian Foreign Minister X", "the envoy, X", "X, a professor of law"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from dashboard.lexicon import lexicon, word_set
from dashboard.pieces import Piece
from dashboard.tags import FINITE

RANKS = frozenset(
    {
        "gen",
        "general",
        "lt",
        "maj",
        "brig",
        "col",
        "adm",
        "admiral",
        "colonel",
        "major",
        "lieutenant",
        "marshal",
        "rear",
        "brigadier",
    }
)
JOINS = frozenset({"and", "&", ",", "of", "for", "the"})
LONGEST_TITLE = 16  # pieces
LONGEST_APPOSITION = 24
LONGEST_QUALIFIED = 10
QUALIFIES = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "PRON", "PART", "NUM"})
CLOSES = frozenset({",", ".", ";", ")", "—", "–", ":", "?", "!"})


@dataclass(frozen=True)
class RoleWords:
    """The vocabulary of offices and honours, in small letters (honorifics as printed)."""

    honorifics: frozenset[str]
    heads: frozenset[str]
    modifiers: frozenset[str]
    links: frozenset[str]
    speech: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    private: frozenset[str]
    vague: frozenset[str]
    owned: frozenset[str]
    offices: frozenset[str]
    gone: frozenset[str]
    given_too: frozenset[str]
    kin: frozenset[str]

    @cached_property
    def before(self) -> frozenset[str]:
        """Every word that may stand in a title before a name."""
        return self.heads | self.modifiers


@cache
def role_words() -> RoleWords:
    """Read the vocabulary of roles."""
    raw = lexicon("roles")
    return RoleWords(
        *(
            frozenset(raw[key])
            for key in (
                "honorifics",
                "heads",
                "modifiers",
                "role_links",
                "speech",
                "male",
                "female",
                "private",
                "vague",
                "owned",
                "offices",
                "gone",
                "given_too",
                "kin",
            )
        )
    )


@dataclass(frozen=True)
class Role:
    """Words of a role: the pieces `first` to `last` (exclusive) of a sentence, and the piece of its head word."""

    first: int
    last: int
    head: int


def names_field(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Whether words with capitals only say what a minister is for: "Minister of Foreign Affairs and Regional Trade".

    So also right before the office: "Foreign Affairs and Regional Trade Minister Jane Roe".
    """
    if pieces[last - 1].text.casefold() not in word_set("roles", "fields"):
        return False
    offices = word_set("roles", "field_offices")
    if last < len(pieces) and pieces[last].text.casefold() in offices:
        return True
    at = first - 1
    while at > 0 and (pieces[at].capital or pieces[at].text in JOINS):
        if pieces[at].text in ("of", "for") and pieces[at - 1].text.casefold() in offices:
            return True
        at -= 1
    return False


def title_before(
    pieces: Sequence[Piece], start: int, cover: Sequence[int], people: frozenset[int], *, many: bool = False
) -> Role | None:
    """Find the role in front of a name; `many` takes plurals too, in front of a list: "lawmakers X and Y".

    `cover` tells, by piece, which name already found it belongs to (below 0: none); `people` are the pieces of persons,
    over whom no title reaches: in "President X and the union Y", Y is no president.
    """
    vocabulary = role_words()
    at = start - 1
    if (
        at >= 1
        and pieces[at].text == ","
        and (pieces[at - 1].text.casefold() in vocabulary.heads or (cover[at - 1] >= 0 and _closed(pieces, start)))
    ):
        at -= (
            1  # "Iran's chief negotiator, X", "Iran's envoy to Oman, X": needs a head word, so that no list is a title
        )
    before_rank = at
    while before_rank >= 1 and pieces[before_rank].text.casefold().rstrip(".") in RANKS:
        before_rank -= 1
    headed = before_rank >= 1 and (
        cover[before_rank - 1] >= 0 or pieces[before_rank - 1].text.casefold() in vocabulary.heads
    )
    if before_rank < at and headed and pieces[before_rank].text == ",":
        at = before_rank - 1  # "Malaysia's Chief of Defence Forces, Gen X"
    last, head, first = at + 1, -1, at + 1
    if at < 0 or pieces[at].text.casefold() in vocabulary.links:
        return None
    if pieces[at].text == "," and (qualified := _qualified(pieces, at, cover)) >= 0:
        last, head, first, at = at, qualified, qualified, qualified - 1
    while at >= 0 and start - at <= LONGEST_TITLE:
        lower = pieces[at].text.casefold()
        if pieces[at].text in vocabulary.honorifics and head < 0:
            last = at
        elif (
            head < 0
            and cover[at] < 0
            and not is_given(pieces, at)
            and (lower in vocabulary.heads or (many and singular(lower)))
        ):
            head = at
        elif (head < 0 and at in people) or not _in_title(pieces, at, cover, headed=head >= 0):
            break
        first = at
        at -= 1
    while first < last and (
        pieces[first].text.casefold() in vocabulary.links | {"'s", "-"}
        or (pieces[first].text == "under" and "secretary" not in pieces[first + 1].text.casefold())
    ):
        first += 1
    if head < first or head >= last:
        return None
    return Role(first, last, head)


def is_given(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a title's last word is a given name: the Dean of "Commerce Secretary Dean Sol"."""
    vocabulary = role_words()
    too = pieces[at].text.casefold() in vocabulary.given_too
    return too and at > 0 and pieces[at - 1].text.casefold() in vocabulary.heads


def singular(word: str) -> str:
    """Give the office of a plural: "lawmakers" is lawmaker; nothing where it is none."""
    return word[:-1] if word.endswith("s") and word[:-1] in role_words().heads else ""


def _qualified(pieces: Sequence[Piece], comma: int, cover: Sequence[int]) -> int:
    """Give the head word of a title whose own words stand between it and the comma: "Kest's envoy in Oslo, X,".

    Only where the name is closed by a mark as well, so that "After meeting the envoy in Oslo, X flew home" is none.
    """
    if not _closed(pieces, comma + 1):
        return -1
    for at in range(comma - 1, max(-1, comma - LONGEST_QUALIFIED), -1):
        piece = pieces[at]
        if piece.token.pos not in QUALIFIES and piece.text not in "-'s" and cover[at] < 0:
            return -1
        behind = pieces[at + 1]
        if piece.text.casefold() in role_words().heads and cover[at] < 0:
            return at if behind.token.pos in ("ADP", "PART") or behind.text == "-" else -1
    return -1


def _closed(pieces: Sequence[Piece], start: int) -> bool:
    """Whether a mark stands behind the name that starts at a piece."""
    end = start
    while end < len(pieces) and (
        pieces[end].capital or pieces[end].token.pos == "PROPN" or pieces[end].text in ("-", "'", "al", "bin", "de")
    ):
        end += 1
    return end == len(pieces) or pieces[end].text in CLOSES


def _in_title(pieces: Sequence[Piece], at: int, cover: Sequence[int], *, headed: bool) -> bool:
    """Whether a piece may belong to a title whose head word has been found (`headed`) or lies further left."""
    vocabulary = role_words()
    piece = pieces[at]
    lower = piece.text.casefold()
    tight = piece.text in ("-", "'") and at > 0 and piece.start == pieces[at - 1].end
    if cover[at] >= 0 or piece.text == "'s" or tight or lower in vocabulary.before:
        return True
    before = pieces[at - 1].text.casefold() if at else ""
    if lower in vocabulary.links:
        if not headed:
            return at > 0  # "envoy to the Middle East X"
        # "foreign minister and deputy premier X"; but in "an aide of President X" the aide is somebody else
        return before in vocabulary.before | vocabulary.links if lower in ("and", "the") else False
    if not headed and piece.token.pos == "NOUN" and before in vocabulary.links:
        return True  # "chief of staff X"
    if headed and piece.token.pos == "NOUN" and piece.token.dep == "compound":
        # "Sudan's irrigation minister", "Government delegation leader"
        return at == 0 or cover[at - 1] >= 0 or pieces[at - 1].text == "'s" or pieces[at - 1].token.dep == "compound"
    return piece.token.pos == "ADJ" if headed else piece.capital


OPENS_NO_ROLE = frozenset({"SCONJ", "ADP", "CCONJ", "VERB", "AUX", "ADV", "NUM", "PUNCT"})
ENDS = frozenset({",", ";", ".", ")", "(", "—", ":", "?", "!", '"', "“", "”"})
CLAUSE = FINITE | {"WP", "WDT", "WRB"}


def role_after(pieces: Sequence[Piece], end: int, cover: Sequence[int]) -> Role | None:
    """Find the role in an apposition behind a name: "X, the head of the delegation," or "X (Deputy Minister)".

    What follows in a list is no role: "X, Kenyan President Y and Z" says nothing of X.
    """
    if end + 1 >= len(pieces) or pieces[end].text not in {",", "(", "-", "–", "—"}:
        return None
    vocabulary = role_words()
    first = end + 1
    opens = pieces[first].token
    if (opens.pos in OPENS_NO_ROLE and opens.lemma != "now" and opens.tag != "VBN") or opens.tag == "WP$":
        return None  # "X, whose brother was taken"
    head = -1
    at = first
    while at < len(pieces) and at - first < LONGEST_APPOSITION:
        piece = pieces[at]
        token = piece.token
        if piece.text in ENDS or token.tag in CLAUSE:
            break
        if head < 0 and token.pos in {"VERB", "ADP", "CCONJ"} and piece.text.casefold() not in vocabulary.modifiers:
            break
        if head == at - 1 and token.tag == "VBG":
            break  # "an envoy flying to Doha"
        hyphened = head == at - 2 and pieces[at - 1].text == "-"  # "director-general"
        if piece.text.casefold() in vocabulary.heads and (head < 0 or head == at - 1 or hyphened) and cover[at] < 0:
            head = at
        at += 1
    if head < 0:
        return None
    follows = head + 1
    while follows < at and pieces[follows].text in vocabulary.honorifics:
        follows += 1
    if follows < at and cover[follows] >= 0 and pieces[follows].capital:
        return None
    last = at
    while last > head + 1 and pieces[last - 1].token.pos in {"ADP", "DET", "CCONJ", "PUNCT"}:
        last -= 1
    if pieces[first].token.pos == "DET":
        first += 1
    return Role(first, last, head) if first <= head else None
