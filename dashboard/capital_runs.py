"""Reads runs of capitals: where a capitalised name begins and ends, what joins its parts, and what shape it has."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.gazetteer import key_of, names
from dashboard.lexicon import word_set
from dashboard.naming import COMPANY_WORDS, PARTICLES, skeleton
from dashboard.pieces import Piece
from dashboard.registry import Registry, Surface
from dashboard.roles import is_given, role_words, singular
from dashboard.shapes import shapes

OPENING = frozenset({"In", "At", "On", "For", "From", "By", "With", "Since", "Under", "After", "Before", "Until"})
LOCATIVE = frozenset({"in", "at", "near", "outside", "from"})
CONJUNCTIONS = word_set("names", "conjunctions")
LONGEST_NAME = 24  # pieces; a page of capitals is no name
LONGEST_ACRONYM = 3  # letters; longer capitals at the start of a sentence may be a dateline
OF_NAMES = frozenset({"State", "Ministers", "Justice"})  # "Council of State"
TRADES = ("ers", "ors", "ists", "ants", "ees")
BEHIND_TRADES = frozenset({"from", "in", "of", "at", "across", "who", "were", "are", "have", "had"})


class CapitalRuns:
    """The capitalised names of a sentence, cut by letters, shapes and the known names within them."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        known: Registry,
        common: frozenset[str],
        proper: frozenset[str],
        surnames: frozenset[str],
    ) -> None:
        self.pieces = pieces
        self.texts = [piece.text for piece in pieces]
        self.known = known
        self.common = common  # words that the article prints in small letters
        self.proper = proper  # words that it prints with a capital within a sentence
        self.surnames = surnames  # of people whom it names in full
        self.shapes = shapes()
        self.roles = role_words()

    def match(self, at: int) -> tuple[int, Surface] | None:
        """Find the known actor whose name starts at a piece."""
        match = self.known.match(self.texts, at) if at < len(self.texts) else None
        return match if match and match[1].form not in ("nobody", "home") else None

    def known_inside(self, start: int, stop: int) -> bool:
        """Whether a known name starts within a run."""
        return any(self.match(at) for at in range(start, stop))

    def titled(self, start: int, stop: int) -> bool:
        """Whether a run of capitals holds a word of office, so that a person follows it."""
        return any(
            text.casefold() in self.roles.heads
            and not (at and self.texts[at - 1] in ("of", "for"))  # "European Court of Justice"
            for at, text in enumerate(self.texts[start:stop], start)
        )

    def shaped(self, start: int, stop: int) -> bool:
        """Whether a run has the shape of a body's name: "Council of", "Institute", "Airways", "Inc"."""
        words = self.texts[start:stop]
        last = words[-1]
        if last in self.shapes.heads or last in self.shapes.suffixes:
            return True
        if last.isupper() and stop - start > 1 and last.casefold().rstrip(".") in COMPANY_WORDS:
            return True
        return any(
            (word in self.shapes.heads and words[i + 1] in ("of", "for", "on"))
            or (word in self.shapes.of_heads and words[i + 1] == "of")
            for i, word in enumerate(words[:-1])
        )

    def run(self, at: int) -> int:
        """Give the end of the capitalised name that starts at a piece."""
        end = at + 1
        while end < min(len(self.pieces), at + LONGEST_NAME):
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
        behind = self.texts[start:at]
        headed = before not in self.shapes.suffixes and (
            any(text in self.shapes.heads for text in behind) or (here == "of" and behind[-1] in self.shapes.of_heads)
        )
        if here == "on" and self._whole(start, at):
            return 0  # "the UN Security Council on Darfur"
        if here in ("of", "for", "on") and headed:
            if after.capital:
                alone = len(rest) == 1 or not rest[1].capital  # "the Institute on Monday", not "of North Kest"
                return 0 if alone and after.text in self.shapes.never and after.text not in OF_NAMES else 2
            return 3 if after.text == "the" and len(rest) > 1 and rest[1].capital else 0
        inner = here == "'" and self.pieces[at].start == self.pieces[at - 1].end and after.start == self.pieces[at].end
        if inner and after.text[0].isalpha() and after.text.casefold() not in ("s", "t", "re", "ve", "ll", "d", "m"):
            return 2  # "O'Neill", "Sing'oei"
        if (
            here == "-"
            and [piece.text for piece in rest[1:]] == ["-"]
            and self.pieces[at + 3 : at + 4]
            and len(after.text) < LONGEST_ACRONYM
        ):
            return 4 if self.pieces[at + 3].capital else 0  # "Sipah-e-Kest"
        tight = here == "-" and self.pieces[at].start == self.pieces[at - 1].end
        if tight and start == at - 1 and self._two_surnames(start, at + 1):
            return 0  # "a Trump-Kim meeting"
        if tight and after.token.ent == "PERSON" and _same_entity(self.pieces[at - 1], after):
            return 2  # "Moo-jin"
        if not after.capital:
            return 0
        if here == "-" and self.pieces[at].start == self.pieces[at - 1].end and after.start == self.pieces[at].end:
            return 0 if self.match(at + 1) and not _same_entity(self.pieces[at - 1], after) else 2
        whole = self._whole(start, at)  # "Sudan's Ministry", "Iran and Oman"
        inside = (
            not whole
            and here in ("and", "'s", "'")
            and after.token.ent == "ORG"
            and _same_entity(self.pieces[at], after)
            and not (here == "and" and self.is_place(start, at) and self.match(at + 1))  # "join Crete and Cyprus"
            and not (here == "and" and self._opens_a_title(at + 1))  # "with Sol and Kestian President Irena Holt"
            and not (here == "and" and start == at - 1 and self._are_two_people(start, at))  # "Roe and Doe discussed"
        )
        two = here == "and" and ((start == at - 1 and self._two_fields(start)) or self._two_lands(start, at))
        return 2 if here == "&" or inside or two or (here == "," and after.text in self.shapes.suffixes) else 0

    def _whole(self, start: int, end: int) -> bool:
        """Whether just the name of a known actor stands between two pieces."""
        match = self.match(start)
        return match is not None and start + match[0] == end

    def is_place(self, start: int, stop: int) -> bool:
        """Whether the words of a run are the name of a well-known place."""
        return names().is_strong(key_of(" ".join(self.texts[start:stop])))

    def behind_a_place(self, at: int, stop: int) -> int | None:
        """Give where the surname of somebody who acts begins right behind a place: "in El Alamein Doe asked"."""
        here = stop - 1
        led = at > 0 and self.texts[at - 1].casefold() in LOCATIVE and here > at and stop < len(self.pieces)
        if not led or self.pieces[stop].token.pos not in ("VERB", "AUX") or self.shaped(at, stop):
            return None
        return here if self.is_place(at, here) and not self.is_place(at, stop) else None

    def _two_lands(self, start: int, at: int) -> bool:
        """Whether an office's name goes on behind "and": "Office for Kosovo and Metohija"."""
        behind = self.texts[start:at]
        last = at + 2 >= len(self.pieces) or not self.pieces[at + 2].capital
        named = self.match(at + 1) is not None or self.texts[at + 1] in self.shapes.never
        return len(behind) > 2 and behind[-2] == "for" and behind[-3] == "Office" and last and not named

    def _two_surnames(self, left: int, right: int) -> bool:
        """Whether two pieces are surnames of known people, one of whom his surname alone tells."""
        pair = {skeleton(self.texts[left]), skeleton(self.texts[right])}
        return pair <= self.known.surnames.keys() and bool(pair & self.known.bare)

    def _are_two_people(self, left: int, at: int) -> bool:
        """Whether an "and" stands between two surnames: of people whom the article names in full, one at least."""
        pair = (self.texts[left], self.texts[at + 1])
        alone = at + 2 >= len(self.pieces) or not self.pieces[at + 2].capital
        told = self.surnames.intersection(pair)
        return alone and bool(told) and all(name in told or skeleton(name) in self.known.surnames for name in pair)

    def _two_fields(self, start: int) -> bool:
        """Whether "the Security and Defence Council" starts at a piece: two fields of one body."""
        texts = self.texts[start : start + 4]
        led = start > 0 and (self.texts[start - 1].casefold() == "the" or self.texts[start - 1] == "'s")
        headed = len(texts) > 3 and texts[3] in self.shapes.heads and self.pieces[start + 2].capital
        return led and headed and not self.match(start) and not self.match(start + 2)

    def _opens_a_title(self, at: int) -> bool:
        """Whether a known name with an office behind it starts at a piece: "Kestian President"."""
        match = self.match(at)
        end = at + match[0] if match is not None else len(self.texts)
        return end < len(self.texts) and self.texts[end].casefold() in self.roles.before

    def spelled_out(self, at: int, stop: int) -> bool:
        """Whether a run of capitals is just what an acronym in brackets behind it stands for."""
        texts = self.texts[stop : stop + 3]
        if at >= stop or len(texts) < 3 or texts[0] != "(" or texts[2] != ")" or not texts[1].isupper():
            return False
        return "".join(text[0] for text in self.texts[at:stop] if text[0].isupper()) == texts[1]

    def start(self, at: int, stop: int) -> int:
        """Skip what only looks like a name: a word that opens the sentence, an article, a title."""
        while at < stop and (
            self.pieces[at].token.pos in ("DET", "PRON") or (at == 0 and self.texts[at] in OPENING | CONJUNCTIONS)
        ):
            at += 1
        if at == stop:
            return at
        if (
            self.texts[at].casefold() not in self.roles.heads - {"deputy"}
            and self.pieces[at].token.ent == "ORG"
            and self.pieces[at].token.ent_iob == "B"
            and stop - at > 1
            and self.pieces[stop - 1].token.ent == "ORG"
        ):
            return at
        rank = self.texts[at].casefold() in self.roles.heads
        body = self.texts[at] == "General" and stop - at > 1 and self.texts[at - 1].casefold() == "the"
        if self.shaped(at, stop) and (not rank or body) and at > 0:
            return at
        while at < stop:
            piece = self.pieces[at]
            token = piece.token
            lower = piece.text.casefold()
            proper = token.pos == "PROPN" or piece.text in self.proper or skeleton(piece.text) in self.known.surnames
            plain = not proper and token.pos not in ("NOUN", "ADJ", "X") and not token.ent
            opening = at == 0 and not proper and (lower in self.common or not token.ent)
            given = stop - at == 2 and is_given(self.pieces, at)
            role = (
                not given
                and stop - at > 1
                and (lower in self.roles.before or piece.text in self.roles.honorifics or bool(singular(lower)))
            )
            alone = stop - at == 1 and (
                lower in self.roles.heads or lower in self.roles.modifiers or piece.text in self.roles.honorifics
            )
            several = (
                at == 0 and stop - at == 1 and token.tag == "NNS" and not proper
            )  # "Delegations of Kest", "Farmers dumped"
            several = several or (at == 0 and not proper and self._counts_people(at, stop))
            if several or token.pos in ("DET", "PRON") or plain or opening or role or alone or piece.text in ("-", "&"):
                at += 1
            else:
                break
        return at

    def _counts_people(self, at: int, stop: int) -> bool:
        """Whether the word that opens a sentence is a number or says what people do: "Two Kestian", "Exporters"."""
        after = self.texts[at + 1] if at + 1 < len(self.texts) else ""
        trade = self.texts[at].endswith(TRADES) and stop - at == 1 and after in BEHIND_TRADES
        return trade or self.pieces[at].token.ent in ("CARDINAL", "ORDINAL") or self.pieces[at].token.pos == "NUM"

    def cut(self, start: int, stop: int) -> int:
        """End a run of capitals where a known name of its own begins, or a title does."""
        for at in range(start + 1, stop):
            match = self.match(at)
            if match and self.texts[at - 1] not in ("of", "for", "the", "-", "and", "&"):
                actor = self.known.actors[match[1].actor_id]
                alone = not _same_entity(self.pieces[at - 1], self.pieces[at])
                if actor.kind == "person" or (alone and (actor.kind != "state" or match[1].form == "demonym")):
                    return at
            office = self.texts[at].casefold() in self.roles.heads and at + 1 < stop
            if office and not self.shaped(at, stop) and self.texts[at] not in self.shapes.heads:
                return at  # "Kest Development Bank Director Anna Sol"
            if (
                self.texts[at].casefold() in self.roles.heads
                and not _same_entity(self.pieces[at - 1], self.pieces[at])
                and not self.shaped(start, stop)
            ):
                return at
        return stop


def _same_entity(left: Piece, right: Piece) -> bool:
    return right.token.ent_iob == "I" and left.token.ent == right.token.ent and left.token.ent != ""
