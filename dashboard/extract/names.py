"""Finds what may name an actor: known names, capitalised names with the signs of what they are, pronouns, groups.

Nothing is decided here. A surname typed once as a company and nine times as a person, a heading in capitals, a capital
that is a place or a government: that needs the whole article, and is settled in `dashboard.resolve.actors`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.belonging import (
    belongs,
    is_followed_by_its_kind,
    is_of_a_kind,
    is_person,
    is_said_to_be_of_a_kind,
    of_a_body,
)
from dashboard.document import Document, Sentence
from dashboard.extract import Extractor, Finding
from dashboard.leading import owner_of
from dashboard.lexicon import lexicon, word_set
from dashboard.naming import GENERATION_WORDS
from dashboard.pieces import Piece, pieces_of
from dashboard.registry import registry
from dashboard.roles import Role, names_field, role_after, role_words, singular, title_before
from dashboard.scan import Draft, Scan
from dashboard.tags import FINITE

PLACE_WORDS = frozenset({"in", "inside", "near", "within", "throughout", "across", "outside", "around", "into"})
LISTS = frozenset({"and", ",", "&"})
WAY_WORDS = frozenset({"to", "from", "toward", "towards", "for", "via"})
TRAVEL = word_set("names", "travel")
GROUND = word_set("place_words", "towns") | {"border", "coast", "soil", "frontier", "shore", "seaside"}
LOCATED = frozenset({"name", "seat", "alias", "unknown"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NATIONALITY_OF = frozenset({"a", "an", "the", "former", "retired", "exiled"})
COUNTS = word_set("names", "counts")
INDEFINITE = frozenset({"a", "an"})
LONGEST_PRIVATE = 4  # pieces from a nationality to "analyst"
LONGEST_CREDIT = 30  # pieces
TITLE_CASE = 0.75  # share of longer words with a capital that makes a heading


@dataclass(frozen=True, slots=True)
class Name(Finding):
    """A candidate: words that may name an actor, with what the sentence says of it."""

    text: str
    form: str  # of a known actor; or unknown, ministry, administration, pronoun, pair, allies, role
    key: str = ""  # the known actor, or the field of a ministry, or the head word of a role
    label: str = ""  # what the language model takes it for
    title: str = ""
    title_start: int = -1
    title_end: int = -1
    after: str = ""
    after_start: int = -1
    after_end: int = -1
    head: str = ""  # head word of the role
    honorific: str = ""
    side: str = ""  # the state that the role, the possessor or the ministry belongs to
    body: str = ""  # the organisation that the role belongs to
    first: bool = False  # opens its sentence
    heading: bool = False
    human: bool = False  # says or does what people do
    shaped: bool = False  # has the words of an organisation
    located: bool = False  # stands behind a word of place
    definite: bool = False
    bracketed: bool = False
    owner: int = -1  # start of the name or pronoun that the role belongs to ("his deputy"); -2 for "its"
    subject: bool = False  # of whom a clause tells something: "Sol" in "Sol flew to Rome"


def find(document: Document) -> Iterator[Name]:
    """Give every candidate of an article, in the order of the text."""
    common = frozenset(token.text for token in document.tokens if token.text.islower())
    proper = frozenset(
        token.text
        for sentence in document.sentences
        if sentence.kind not in ("heading", "title")
        for token in document.tokens[sentence.first + 1 : sentence.last]
        if token.tag == "NNP" and token.text[0].isupper() and token.text.casefold() not in common
    )
    halves = _halves(document.article.source_text)
    surnames = _surnames(document)
    opening = min((row.block for row in document.sentences if row.block is not None), default=0)
    for sentence in document.sentences:
        pieces = pieces_of(document, sentence)
        if sentence.kind == "dateline" or (sentence.block in (opening, opening + 1) and _is_credit(pieces)):
            continue
        drafts = list(Scan(pieces, registry(), common, proper, halves, surnames).drafts())
        yield from _read(document, sentence, pieces, drafts)


def _surnames(document: Document) -> frozenset[str]:
    """Give the surnames of people whom an article names in full."""
    tokens = document.tokens
    return frozenset(
        here.text
        for before, here, after in zip(tokens, tokens[1:], (*tokens[2:], None), strict=False)
        if here.ent == before.ent == "PERSON"
        and here.ent_iob == "I"
        and here.text[0].isupper()
        and not (after is not None and after.ent_iob == "I")
    )


def _halves(text: str) -> dict[str, str]:
    """Give what "the North" and "the South" mean in an article that names both states of a divided country."""
    for country in lexicon("states_in_two"):
        if all(any(name in text for name in half["named"]) for half in country.values()):
            known = registry().states
            return {word: known[half["state"]] for word, half in country.items()}
    return {}


def _is_credit(pieces: Sequence[Piece]) -> bool:
    """Whether the first line is a credit: "Ana Rojas | Kest Courier | 3 May 2021" has bars and no verb."""
    bars = sum(piece.text == "|" for piece in pieces)
    return bars > 1 and len(pieces) <= LONGEST_CREDIT and not any(piece.token.tag in FINITE for piece in pieces)


def _alone(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is all of its block."""
    near = document.sentences[max(0, sentence.number - 1) : sentence.number + 2]
    return sum(other.block == sentence.block for other in near) == 1


def _title_case(pieces: Sequence[Piece]) -> bool:
    """Whether a sentence is printed like a heading: most of its words with capitals, and no full stop."""
    longer = [piece for piece in pieces if len(piece.text) > 3 and piece.text.isalpha()]
    if len(longer) < 2 or pieces[-1].text in (".", "!", "”", '"'):
        return False
    return sum(piece.capital for piece in longer) >= TITLE_CASE * len(longer)


def _read(document: Document, sentence: Sentence, pieces: Sequence[Piece], drafts: list[Draft]) -> Iterator[Name]:
    """Give the drafts of a sentence as candidates, with the roles and signs around them."""
    known = registry()
    vocabulary = role_words()
    cover = [-1] * len(pieces)
    for number, draft in enumerate(drafts):
        if draft.form not in ("pronoun", "pair", "role", "allies", "adjective"):
            cover[draft.first : draft.last] = [number] * (draft.last - draft.first)
    people = frozenset(
        at
        for draft in drafts
        if (draft.form == "unknown" and not draft.shaped) or is_person(draft, known)
        for at in range(draft.first, draft.last)
    )
    for draft in drafts:  # a name of unknown kind takes part in a title only as its possessor: "Okoro's envoy"
        owns = draft.last < len(pieces) and pieces[draft.last].text == "'s"
        if draft.form == "unknown" and not draft.shaped and not owns:
            cover[draft.first : draft.last] = [-2] * (draft.last - draft.first)
    strangers = [(draft.first, draft.last) for draft in drafts if draft.form == "unknown"]
    source = document.article.source_text
    shared: tuple[int, Role | None] | None = None  # the title of several, and where the last of them ends
    heading = sentence.kind in ("heading", "title") or (_alone(document, sentence) and _title_case(pieces))
    for draft in drafts:
        if draft.form == "unknown" and names_field(pieces, draft.first, draft.last):
            continue
        first, last = pieces[draft.first], pieces[draft.last - 1]
        title = after = None
        human = False
        honorific = ""
        personal = draft.form == "unknown" or (draft.key in known.actors and known.actors[draft.key].kind == "person")
        if personal:
            title = _title(pieces, draft, cover, people, shared)
            several = title is not None and bool(singular(pieces[title.head].text.casefold()))
            shared = (draft.last, title) if several else None
            after = role_after(pieces, draft.last, cover)
            before = pieces[draft.first - 1].text if draft.first else ""
            honorific = before if before in vocabulary.honorifics or before in GENERATION_WORDS else ""
            human = _acts_as_person(document, last, vocabulary.speech) or bool(of_a_body(pieces, draft, drafts)[1])
        elif draft.form == "role":
            title = _noun_phrase(pieces, draft.first, cover)
            if title is None:
                continue
        role = title or after
        head = pieces[role.head].text.casefold() if role else ""
        one = singular(head)  # of a title that several share
        side, body = belongs(document, pieces, draft, (title, after), cover, drafts, personal=personal, human=human)
        label = _label(pieces[draft.first : draft.last])
        yield Name(
            sentence.number, first.start, last.end, source[first.start : last.end], draft.form, draft.key, label,
            *_words(document, pieces, None if one else title),
            *_words(document, pieces, after), one or head, honorific, side or draft.side, body,
            draft.first == 0, heading, human,
            draft.shaped or is_of_a_kind(pieces, draft.first) or is_said_to_be_of_a_kind(pieces, draft.last)
            or is_followed_by_its_kind(pieces, draft.first, draft.last),
            _on_the_ground(pieces, draft) or (draft.form in LOCATED and _located(document, pieces, draft.first)),
            draft.first > 0 and pieces[draft.first - 1].text in ("the", "The"),
            draft.first > 0 and pieces[draft.first - 1].text == "(",
            owner_of(pieces, role, strangers) if role and personal and not (side or body) else -1,
            last.token.dep in SUBJECTS,
        )  # fmt: skip


def _title(
    pieces: Sequence[Piece],
    draft: Draft,
    cover: Sequence[int],
    people: frozenset[int],
    shared: tuple[int, Role | None] | None,
) -> Role | None:
    """Find the title in front of a name, or the one that it shares with the name before: "lawmakers X and Y"."""
    if not draft.first:
        return None
    next_word = pieces[draft.last].text.casefold() if draft.last < len(pieces) else ""
    if next_word in role_words().before and cover[draft.last] < 0:
        return None  # "former Okoro adviser"
    found = title_before(pieces, draft.first, cover, people, many=next_word in LISTS)
    if found is None and shared and draft.first - shared[0] in (1, 2):
        joined = all(pieces[at].text in LISTS for at in range(shared[0], draft.first))
        return shared[1] if joined else None
    return found


def _words(document: Document, pieces: Sequence[Piece], role: Role | None) -> tuple[str, int, int]:
    if role is None:
        return "", -1, -1
    start, end = pieces[role.first].start, pieces[role.last - 1].end
    return " ".join(document.article.source_text[start:end].split()), start, end


def _noun_phrase(pieces: Sequence[Piece], at: int, cover: Sequence[int]) -> Role | None:
    """Find "the Iranian envoy" around its head word, where no name follows it."""
    vocabulary = role_words()
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is not None and (
        after.capital or after.text in ("of", "to", "for", "-") or after.text.casefold() in vocabulary.heads
    ):
        return None
    if after is not None and after.text == "," and at + 2 < len(pieces) and pieces[at + 2].capital:
        return None
    first = at
    while first > 0 and (
        cover[first - 1] >= 0
        or pieces[first - 1].text == "'s"
        or pieces[first - 1].text.casefold() in vocabulary.modifiers
    ):
        first -= 1
    if first == 0 or pieces[first - 1].text.casefold() != "the":
        return None
    return Role(first, at + 1, at)


def _label(pieces: Sequence[Piece]) -> str:
    votes = Counter(piece.token.ent for piece in pieces if piece.token.ent)
    return votes.most_common(1)[0][0] if votes else ""


def _acts_as_person(document: Document, piece: Piece, speech: frozenset[str]) -> bool:
    token = piece.token
    if token.dep in SUBJECTS:
        return document.head(token).lemma in speech
    return False


def _on_the_ground(pieces: Sequence[Piece], draft: Draft) -> bool:
    """Whether an adjective of a state only says where something or somebody is from: "the Belgian capital"."""
    if draft.form == "demonym" and (_is_private(pieces, draft) or _is_counted(pieces, draft)):
        return True
    after = pieces[draft.last].text if draft.last < len(pieces) else ""
    guard = pieces[draft.last + 1].text if draft.last + 1 < len(pieces) else ""
    return draft.form == "demonym" and after in GROUND and guard != "guard"


def _is_counted(pieces: Sequence[Piece], draft: Draft) -> bool:
    """Whether a number of people is told of and no state: "seven Saudis", "dozens of Kenyans"."""
    before = pieces[draft.first - 1] if draft.first else None
    after = pieces[draft.last] if draft.last < len(pieces) else None
    if before is None or (after is not None and (after.capital or after.token.pos in {"NOUN", "PROPN", "ADJ"})):
        return False
    some = before.text == "of" and draft.first > 1 and pieces[draft.first - 2].text.casefold() in COUNTS
    return before.token.pos == "NUM" or some


def _is_private(pieces: Sequence[Piece], draft: Draft) -> bool:
    """Whether an adjective of a state is only a nationality: "a Kenyan analyst", "the Mexican trade economist"."""
    if draft.first and pieces[draft.first - 1].text.casefold() == "ethnic":
        return True
    before = pieces[draft.first - 1].text.casefold() if draft.first else ""
    if before not in NATIONALITY_OF:
        return False
    heads = role_words().private
    if before in INDEFINITE:
        heads |= word_set("organisations", "kinds") | word_set("organisations", "papers")  # "a Chinese oil company"
    elif before == "former":
        heads |= role_words().heads
    for piece in pieces[draft.last : draft.last + LONGEST_PRIVATE]:
        if piece.text.casefold() in heads:
            return True
        if piece.capital or piece.token.pos not in ("NOUN", "ADJ"):
            return False
    return False


def _located(document: Document, pieces: Sequence[Piece], at: int) -> bool:
    """Whether a word of place or way stands in front of a name: a first guess, made before places are known."""
    before = at - 1
    while before >= 0 and pieces[before].text.casefold() in (
        "the",
        "southern",
        "northern",
        "eastern",
        "western",
        "central",
    ):
        before -= 1
    if before < 0:
        return False
    text = pieces[before].text.casefold()
    if text in PLACE_WORDS:
        return True
    if text in WAY_WORDS:
        return document.head(pieces[before].token).lemma in TRAVEL
    return pieces[before].token.lemma in ("visit", "leave")


EXTRACTOR = Extractor("names", Name, find)
