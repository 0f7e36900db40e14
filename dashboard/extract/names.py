"""Finds what may name an actor: known names, capitalised names with the signs of what they are, pronouns, groups.

Nothing is decided here. A surname typed once as a company and nine times as a person, a heading in capitals, a capital
that is a place or a government: that needs the whole article, and is settled in `dashboard.resolve.actors`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.document import Document, Sentence
from dashboard.extract import Extractor, Finding
from dashboard.lexicon import lexicon
from dashboard.naming import COMPANY_WORDS, PARTICLES
from dashboard.pieces import Piece, pieces_of
from dashboard.registry import Registry, Surface, registry
from dashboard.roles import Role, role_after, role_words, title_before

PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
PAIR_NOUNS = frozenset(lexicon("names")["pair_nouns"])
PLACE_WORDS = frozenset({"in", "inside", "at", "near", "within", "throughout", "across", "outside", "around", "into"})
WAY_WORDS = frozenset({"to", "from", "toward", "towards", "for", "via"})
TRAVEL = frozenset(lexicon("names")["travel"])
TITLE_CASE = 0.75  # share of longer words with a capital that makes a heading
SUFFIXES_OF_SONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Shapes:
    """What shows the kind of a capitalised name."""

    heads: frozenset[str]
    suffixes: frozenset[str]
    no_actors: frozenset[str]
    never: frozenset[str]
    generic: frozenset[str]
    partners: frozenset[str]
    at_home: dict[str, str]
    nation: frozenset[str]
    ministries: dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def shapes() -> Shapes:
    """Read the shapes of names."""
    raw = lexicon("organisations")
    ministries: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for field, forms in raw["ministries"].items():
        for form in forms:
            words = tuple(form.split())
            ministries.setdefault(words[0], []).append((words, field))
    for forms in ministries.values():
        forms.sort(key=lambda item: -len(item[0]))
    sets = {key: frozenset(raw[key]) for key in ("heads", "suffixes", "no_actors", "never", "partners")}
    return Shapes(
        **sets,
        generic=frozenset(raw["generic_heads"]),
        nation=frozenset(raw["nation_heads"]),
        at_home=raw["at_home"],
        ministries=ministries,
    )


@dataclass(frozen=True)
class Draft:
    """A candidate in pieces of its sentence, before its surroundings are read."""

    first: int
    last: int
    form: str
    key: str = ""
    side: str = ""
    shaped: bool = False


def find(document: Document) -> Iterator[Name]:
    """Give every candidate of an article, in the order of the text."""
    common = frozenset(token.text for token in document.tokens if token.text.islower())
    for sentence in document.sentences:
        pieces = pieces_of(document, sentence)
        drafts = list(Scan(pieces, registry(), common).drafts())
        yield from _read(document, sentence, pieces, drafts)


class Scan:
    """One pass over the pieces of a sentence that cuts its names out."""

    def __init__(self, pieces: Sequence[Piece], known: Registry, common: frozenset[str]) -> None:
        self.pieces = pieces
        self.texts = [piece.text for piece in pieces]
        self.known = known
        self.common = common
        self.shapes = shapes()
        self.roles = role_words()

    def drafts(self) -> Iterator[Draft]:
        """Give the names of the sentence."""
        at = 0
        while at < len(self.pieces):
            found = self._ministry(at) or self._known(at) or self._unknown(at) or self._group(at)
            if found is None:
                at += 1
                continue
            drafts, at = found
            yield from drafts

    def _ministry(self, at: int) -> tuple[list[Draft], int] | None:
        lower = self.texts[at].casefold()
        for words, field in self.shapes.ministries.get(lower, ()):
            end = at + len(words)
            if tuple(text.casefold() for text in self.texts[at:end]) == words:
                side, inside = self._state_before(at), []
                if not side and end + 1 < len(self.texts) and self.texts[end] in ("of", "in"):
                    start = end + 1 + (self.texts[end + 1] == "the")
                    match = self._match(start) if start < len(self.texts) else None
                    if match and self.known.actors[match[1].actor_id].kind == "state":
                        side = match[1].actor_id
                        inside = [Draft(start, start + match[0], match[1].form, side)]
                        end = start + match[0]
                return [Draft(at, end, "ministry", field, side), *inside], end
        return None

    def _state_before(self, at: int) -> str:
        """Give the state whose name or demonym ends right before a piece."""
        end = at - 1 if at and self.texts[at - 1] == "'s" else at
        for start in range(max(0, end - 4), end):
            match = self._match(start)
            if match and start + match[0] == end and self.known.actors[match[1].actor_id].kind == "state":
                return match[1].actor_id
        return ""

    def _known(self, at: int) -> tuple[list[Draft], int] | None:
        match = self.known.match(self.texts, at)
        if match is None:
            return None
        size, surface = match
        end = at + size
        if surface.form == "nobody":
            stop = self._run(at)
            if stop > end and self._shaped(at, stop) and not self._known_inside(end, stop):
                return [Draft(at, stop, "unknown", "", "", True)], stop
            return [], end
        actor = self.known.actors[surface.actor_id]
        if size == 1 and not self.pieces[at].capital:
            return [Draft(at, end, surface.form, surface.actor_id)], end
        stop = self._run(at)
        if end < len(self.texts) and self.texts[end].casefold() == "administration" and actor.kind == "person":
            return [Draft(at, end + 1, "administration", actor.actor_id)], end + 1
        if stop > end and self.texts[end] not in ("-", "/"):
            rest = self.texts[end:stop]
            longer = self._longer(at, end, stop, actor.kind, surface.form)
            if longer:
                return [
                    Draft(
                        at,
                        stop,
                        "unknown",
                        "",
                        surface.actor_id if actor.kind == "state" else "",
                        self._shaped(at, stop),
                    )
                ], stop
            if rest[-1] in self.shapes.no_actors and not self._known_inside(end, stop):
                return [Draft(at, end, surface.form, surface.actor_id)], stop
        return [Draft(at, end, surface.form, surface.actor_id)], end

    def _longer(self, at: int, end: int, stop: int, kind: str, form: str) -> bool:
        """Whether a known name is only the beginning of another one: "Washington Institute", "Jordan Peterson"."""
        rest = self.texts[end:stop]
        if rest[0] in SUFFIXES_OF_SONS and kind == "person":
            return True
        if any(text in SUFFIXES_OF_SONS for text in rest[:1]):
            return False
        if self._shaped(at, stop) and not self._known_inside(end, stop) and not self._titled(end, stop):
            if form == "demonym" and len(rest) == 1:
                return rest[0] in self.shapes.nation
            if kind == "state" and len(rest) == 1 and rest[0] in self.shapes.generic:
                return rest[0] in self.shapes.nation
            return rest[-1] in self.shapes.heads or form != "demonym" or "of" in rest or "for" in rest
        tokens = [piece.token for piece in self.pieces[at:stop]]
        same = all(token.ent_iob == "I" for token in tokens[1:]) and tokens[0].ent_iob == "B"
        if same and tokens[0].ent == "ORG" and form in ("demonym", "alias") and not self._known_inside(end, stop):
            plain = not self._titled(end, stop) and rest[-1] not in self.shapes.no_actors | self.shapes.generic
            return plain and rest[0].casefold() not in self.roles.before
        person = same and tokens[0].ent == "PERSON" and kind == "state" and form in ("name", "seat")
        return person and stop - at <= 3 and rest[0] not in self.shapes.never

    def _match(self, at: int) -> tuple[int, Surface] | None:
        """Find the known actor whose name starts at a piece."""
        match = self.known.match(self.texts, at)
        return match if match and match[1].actor_id else None

    def _known_inside(self, start: int, stop: int) -> bool:
        return any(self._match(at) for at in range(start, stop))

    def _titled(self, start: int, stop: int) -> bool:
        """Whether a run of capitals holds a word of office, so that a person follows it."""
        return any(text.casefold() in self.roles.heads for text in self.texts[start:stop])

    def _shaped(self, start: int, stop: int) -> bool:
        words = self.texts[start:stop]
        last = words[-1]
        if last in self.shapes.heads or last in self.shapes.suffixes:
            return True
        if last.isupper() and stop - start > 1 and last.casefold().rstrip(".") in COMPANY_WORDS:
            return True
        return any(
            word in self.shapes.heads and words[i + 1] in ("of", "for", "on") for i, word in enumerate(words[:-1])
        )

    def _run(self, at: int) -> int:
        """Give the end of the capitalised name that starts at a piece."""
        end = at + 1
        while end < len(self.pieces):
            here = self.pieces[end]
            step = 1 if here.capital and here.token.pos != "PRON" else self._link(at, end)
            closed = self.texts[end - 1] in self.shapes.suffixes and end - at > 1
            if (
                closed
                and here.text not in self.shapes.suffixes | self.shapes.partners
                and here.text not in (",", "&", "and")
            ):
                break  # what follows "Inc" is a ticker or another name
            if not step:
                break
            end += step
        return end

    def _link(self, start: int, at: int) -> int:
        """Give how many pieces a small word or mark carries a name on: 0 where it ends the name."""
        here = self.texts[at]
        rest = self.pieces[at + 1 : at + 3]
        if not rest:
            return 0
        after = rest[0]
        if here in PARTICLES:
            if after.capital:
                return 2
            return 3 if after.text in PARTICLES | {"-"} and len(rest) > 1 and rest[1].capital else 0
        before = self.texts[at - 1]
        if here in ("of", "for", "on") and start < at and before in self.shapes.heads - self.shapes.suffixes:
            if after.capital:
                return 2
            return 3 if after.text == "the" and len(rest) > 1 and rest[1].capital else 0
        if not after.capital:
            return 0
        if here == "-" and self.pieces[at].start == self.pieces[at - 1].end and after.start == self.pieces[at].end:
            return 0 if self._match(at + 1) and not _same_entity(self.pieces[at - 1], after) else 2
        match = self._match(start)
        whole = match is not None and start + match[0] == at  # "Sudan's Ministry", "Iran and Oman"
        inside = (
            not whole
            and here in ("and", "'s", "'")
            and after.token.ent == "ORG"
            and _same_entity(self.pieces[at], after)
        )
        return 2 if here == "&" or inside or (here == "," and after.text in self.shapes.suffixes) else 0

    def _unknown(self, at: int) -> tuple[list[Draft], int] | None:
        piece = self.pieces[at]
        particle = (
            piece.text in ("al", "el")
            and at + 2 < len(self.texts)
            and self.texts[at + 1] == "-"
            and self.pieces[at + 2].capital
        )
        if not piece.capital and not particle:
            return None
        stop = self._run(at + 2 if particle else at)
        start = self._start(at, stop)
        if start >= stop:
            return [], max(start, at + 1)
        if start > at:
            return [], start
        cut = self._cut(start, stop)
        if cut == start:
            return None
        texts = self.texts[start:cut]
        home = self.shapes.at_home.get(texts[0]) if len(texts) == 1 else None
        if home and not self._state_before(start):
            return [Draft(start, cut, "home", home)], cut
        if all(text in self.shapes.never or text.isdigit() for text in texts) or len("".join(texts)) < 2:
            return [], cut
        if all(text in self.shapes.suffixes | self.shapes.partners for text in texts):
            return [], cut
        if texts[-1] in self.shapes.no_actors and not self._shaped(start, cut):
            inside = [draft for k in range(start, cut) if (found := self._inside(k)) for draft in [found]]
            return inside, cut
        return [Draft(start, cut, "unknown", "", "", self._shaped(start, cut))], cut

    def _inside(self, at: int) -> Draft | None:
        match = self._match(at)
        return Draft(at, at + match[0], match[1].form, match[1].actor_id) if match else None

    def _start(self, at: int, stop: int) -> int:
        """Skip what only looks like a name: a word that opens the sentence, an article, a title."""
        while at < stop and self.pieces[at].token.pos in ("DET", "PRON"):
            at += 1
        if at == stop:
            return at
        if (
            self.pieces[at].token.ent == "ORG"
            and self.pieces[at].token.ent_iob == "B"
            and stop - at > 1
            and self.pieces[stop - 1].token.ent == "ORG"
        ):
            return at
        if self._shaped(at, stop) and self.texts[at].casefold() not in self.roles.heads and at > 0:
            return at
        while at < stop:
            piece = self.pieces[at]
            token = piece.token
            lower = piece.text.casefold()
            plain = token.pos not in ("PROPN", "NOUN", "ADJ", "X") and not token.ent
            opening = at == 0 and token.pos != "PROPN" and (lower in self.common or not token.ent)
            role = stop - at > 1 and (lower in self.roles.before or piece.text in self.roles.honorifics)
            alone = stop - at == 1 and (
                lower in self.roles.heads or lower in self.roles.modifiers or piece.text in self.roles.honorifics
            )
            if token.pos in ("DET", "PRON") or plain or opening or role or alone or piece.text in ("-", "&"):
                at += 1
            else:
                break
        return at

    def _cut(self, start: int, stop: int) -> int:
        """End a run of capitals where a known name of its own begins, or a title does."""
        for at in range(start + 1, stop):
            match = self._match(at)
            if match and self.texts[at - 1] not in ("of", "for", "the", "-", "and", "&"):
                actor = self.known.actors[match[1].actor_id]
                alone = not _same_entity(self.pieces[at - 1], self.pieces[at])
                if actor.kind == "person" or (alone and (actor.kind != "state" or match[1].form == "demonym")):
                    return at
            office = self.texts[at].casefold() in self.roles.heads and at + 1 < stop
            if office and not self._shaped(at, stop) and self.texts[at] not in self.shapes.heads:
                return at  # "Kest Development Bank Director Anna Sol"
            if (
                self.texts[at].casefold() in self.roles.heads
                and not _same_entity(self.pieces[at - 1], self.pieces[at])
                and not self._shaped(start, stop)
            ):
                return at
        return stop

    def _group(self, at: int) -> tuple[list[Draft], int] | None:
        lower = self.texts[at].casefold()
        if lower in PRONOUNS:
            return [Draft(at, at + 1, "pronoun", lower)], at + 1
        nxt = self.texts[at + 1].casefold() if at + 1 < len(self.texts) else ""
        third = self.texts[at + 2].casefold() if at + 2 < len(self.texts) else ""
        if lower == "both" and nxt in PAIR_NOUNS:
            return [Draft(at, at + 2, "pair", nxt)], at + 2
        if lower in ("the", "these", "our") and nxt == "two" and third in PAIR_NOUNS:
            return [Draft(at, at + 3, "pair", third)], at + 3
        if lower in ("its", "their") and nxt == "allies":
            return [Draft(at, at + 2, "allies", "its")], at + 2
        if lower == "allies":
            return [Draft(at, at + 1, "allies", self._state_before(at))], at + 1
        if lower == "administration" and at and self.pieces[at - 1].capital:
            return [Draft(at, at + 1, "administration", "")], at + 1
        if lower in self.roles.heads and self.pieces[at].token.tag == "NN":
            return [Draft(at, at + 1, "role", lower)], at + 1
        return None


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


def _same_entity(left: Piece, right: Piece) -> bool:
    return right.token.ent_iob == "I" and left.token.ent == right.token.ent and left.token.ent != ""


def _read(document: Document, sentence: Sentence, pieces: Sequence[Piece], drafts: list[Draft]) -> Iterator[Name]:
    """Give the drafts of a sentence as candidates, with the roles and signs around them."""
    known = registry()
    vocabulary = role_words()
    cover = [-1] * len(pieces)
    for number, draft in enumerate(drafts):
        if draft.form not in ("pronoun", "pair", "role", "allies"):
            cover[draft.first : draft.last] = [number] * (draft.last - draft.first)
    source = document.article.source_text
    heading = sentence.kind in ("heading", "title") or (_alone(document, sentence) and _title_case(pieces))
    for draft in drafts:
        first, last = pieces[draft.first], pieces[draft.last - 1]
        title = after = None
        human = False
        honorific = ""
        personal = draft.form == "unknown" or (draft.key in known.actors and known.actors[draft.key].kind == "person")
        if personal:
            title = title_before(pieces, draft.first, cover) if draft.first else None
            after = role_after(pieces, draft.last)
            before = pieces[draft.first - 1].text if draft.first else ""
            honorific = before if before in vocabulary.honorifics else ""
            human = _acts_as_person(document, last, vocabulary.speech)
        elif draft.form == "role":
            title = _noun_phrase(pieces, draft.first, cover)
            if title is None:
                continue
        role = title or after
        side, body = _belongs(pieces, role, cover, drafts, known) if role else (draft.side, "")
        label = _label(pieces[draft.first : draft.last])
        yield Name(
            sentence.number, first.start, last.end, source[first.start : last.end], draft.form, draft.key, label,
            *_words(document, pieces, title), *_words(document, pieces, after),
            pieces[role.head].text.casefold() if role else "", honorific, side or draft.side, body,
            draft.first == 0, heading, human, draft.shaped,
            _located(document, pieces, draft.first) if draft.form in ("name", "seat", "alias", "unknown") else False,
            draft.first > 0 and pieces[draft.first - 1].text in ("the", "The"),
        )  # fmt: skip


def _words(document: Document, pieces: Sequence[Piece], role: Role | None) -> tuple[str, int, int]:
    if role is None:
        return "", -1, -1
    start, end = pieces[role.first].start, pieces[role.last - 1].end
    return " ".join(document.article.source_text[start:end].split()), start, end


def _belongs(
    pieces: Sequence[Piece], role: Role, cover: Sequence[int], drafts: Sequence[Draft], known: Registry
) -> tuple[str, str]:
    """Give the state and the organisation that a role belongs to: named before its head, or behind "of"."""
    side = body = ""
    behind = role.head + 1
    reach = list(range(role.first, role.head))
    if behind + 1 < role.last and pieces[behind].text in ("of", "at"):
        reach += list(range(behind + 1, min(role.last, behind + 8)))
    for at in reach:
        if cover[at] < 0:
            continue
        draft = drafts[cover[at]]
        actor = known.actors.get(draft.key)
        if actor and actor.kind == "state":
            side = side or actor.actor_id
        elif actor and actor.kind == "person":
            side = side or known.states.get(actor.country or "", "")
        elif actor and actor.kind == "organisation":
            body = body or actor.actor_id
            side = side or known.states.get(actor.country or "", "")
    return side, body


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
    if token.dep in ("nsubj", "nsubjpass"):
        return document.head(token).lemma in speech
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
