"""Cuts the names out of a sentence: known names, capitalised runs, ministries, embassies, pronouns and groups.

A name is cut by its letters and the lexicons; the language model's entities only help where letters do not decide. What
a name is, and whose, is settled later, over the whole article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.capital_runs import LONGEST_ACRONYM, OPENING, CapitalRuns
from dashboard.lexicon import lexicon, word_set
from dashboard.naming import PARTICLES
from dashboard.pieces import Piece
from dashboard.registry import Registry, Surface
from dashboard.roles import role_words
from dashboard.shapes import STATE_BODY, shapes

PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
PAIR_NOUNS = word_set("names", "pair_nouns")
SHORT_BODIES = word_set("names", "short_bodies")
ACTING = word_set("names", "acting")
CONTINENTAL = frozenset({"Inter", "Pan", "Afro", "Euro"})  # "Inter-American" is no state's
TREATIES = word_set("names", "treaties")
JOINING = frozenset({"the", "and", ","})
OFFICES = frozenset({"minister", "secretary", "commissioner"})
PEOPLED = word_set("names", "peopled")
OF_A_REGION = word_set("organisations", "of_a_region")
TIMES = word_set("names", "months_and_days")
LEADS_TO_TIME = word_set("names", "leads_to_time")
REGIONS = word_set("organisations", "regions_with_bodies")
NOUNS = word_set("organisations", "noun_demonyms")
SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson", "statement", "official", "officials"})
HOME_MINISTRIES = frozenset(tuple(name.casefold().split()) for name in lexicon("organisations")["at_home"])
SHORTEST_DATELINE, LONGEST_DATELINE = 4, 14  # pieces
SUFFIXES_OF_SONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
MISSIONS = frozenset({"embassy", "consulate"})
BODIES_WITH_MISSIONS = word_set("organisations", "missions")
MISSION_HEADS = word_set("organisations", "mission_heads")
MISSION_KINDS = word_set("organisations", "mission_kinds")
LONGEST_MISSION = 4  # pieces between the sender and "mission"


@dataclass(frozen=True)
class Draft:
    """A candidate in pieces of its sentence, before its surroundings are read."""

    first: int
    last: int
    form: str
    key: str = ""
    side: str = ""
    shaped: bool = False


class Scan:
    """One pass over the pieces of a sentence that cuts its names out."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        known: Registry,
        common: frozenset[str],
        proper: frozenset[str],
        halves: Mapping[str, str] | None = None,
        surnames: frozenset[str] = frozenset(),
    ) -> None:
        self.pieces = pieces
        self.runs = CapitalRuns(pieces, known, common, proper, surnames)
        self.texts = self.runs.texts
        self.known = known
        self.halves = halves or {}  # "the North" and "the South" of a country in two states
        self.shapes = shapes()
        self.roles = role_words()

    def drafts(self) -> Iterator[Draft]:
        """Give the names of the sentence."""
        at = self._dateline()
        while at < len(self.pieces):
            found = self._ministry(at) or self._half(at) or self._known(at) or self._group(at) or self._unknown(at)
            if found is None:
                at += 1
                continue
            drafts, at = found
            yield from drafts

    def _dateline(self) -> int:
        """Give the first piece behind a dateline: "GENEVA (Agency) -" names a place and an agency, nobody who acts."""
        marked = [at for at, text in enumerate(self.texts[1:LONGEST_DATELINE], 1) if text == ")"]
        if marked and self.texts[marked[0] + 1 : marked[0] + 2] in (["-"], ["–"], ["—"], ["--"]):
            return marked[0] + 2  # "Lima, 3 May 2024 (KNA) - Peru"
        if len(self.texts) < SHORTEST_DATELINE or not (
            self.texts[0].isupper() and len(self.texts[0]) > LONGEST_ACRONYM
        ):
            return 0
        for at, text in enumerate(self.texts[1:LONGEST_DATELINE], 1):
            tight = self.pieces[at].start == self.pieces[at - 1].end  # "Crans-Montana"
            if text in ("-", "—", "--") and not tight:
                return at + 1
        return 0

    def _half(self, at: int) -> tuple[list[Draft], int] | None:
        """Take "the North" for the northern state, where the article is about a country in two states."""
        side = self.halves.get(self.texts[at])
        if side is None or at == 0 or self.texts[at - 1].casefold() != "the":
            return None
        after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        if after is not None and (after.capital or after.text in ("of", "-", "and", "or", "bank", "coast")):
            return None
        return [Draft(at, at + 1, "name", side)], at + 1

    def _ministry(self, at: int) -> tuple[list[Draft], int] | None:
        lower = self.texts[at].casefold()
        for words, field in self.shapes.ministries.get(lower, ()):
            end = at + len(words)
            if tuple(text.casefold() for text in self.texts[at:end]) == words:
                side, inside = self._state_before(at), []
                if field[0] == STATE_BODY and (not side or self._goes_on(end, whole=len(words) > 1)):
                    continue
                if words in HOME_MINISTRIES and not side and self.texts[end : end + 1] not in (["in"], ["of"]):
                    continue  # "the Foreign Office" is that of one state where nothing else is said
                if not side and end + 1 < len(self.texts) and self.texts[end] in ("of", "in"):
                    start = end + 1 + (self.texts[end + 1] == "the")
                    match = self.runs.match(start)
                    if match and self.known.actors[match[1].actor_id].kind == "state":
                        side = match[1].actor_id
                        if self.texts[end] == "of":  # "in Lima" only says where, and the city stands for itself
                            inside = [Draft(start, start + match[0], match[1].form, side)]
                            end = start + match[0]
                return [Draft(at, end, "ministry", field, side), *inside], end
        return None

    def _goes_on(self, end: int, *, whole: bool) -> bool:
        """Whether a phrase does not end before a piece: "the Kestian army base", "Kest's central bank governor"."""
        after = self.pieces[end] if end < len(self.pieces) else None
        if after is not None and after.text.casefold() in SPEAKING:  # "a Kestian army spokesman said"
            after = self.pieces[end + 1] if end + 1 < len(self.pieces) else None
            return after is not None and (after.capital or after.text == ",")
        if whole and after is not None and not after.capital:
            return after.text.casefold() in self.roles.before  # "its central bank assets", but "central bank governor"
        return after is not None and (after.capital or after.token.pos in {"NOUN", "PROPN"} or after.text == "-")

    def _state_before(self, at: int) -> str:
        """Give the state whose name or demonym ends right before a piece."""
        end = at - 1 if at and self.texts[at - 1] == "'s" else at
        for start in range(max(0, end - 4), end):
            match = self.runs.match(start)
            if match and start + match[0] == end and self.known.actors[match[1].actor_id].kind == "state":
                return match[1].actor_id
        return ""

    def _known(self, at: int) -> tuple[list[Draft], int] | None:
        match = self.known.match(self.texts, at)
        joined = at > 1 and self.texts[at - 1] == "-" and self.texts[at - 2] in CONTINENTAL
        if match is None or joined or self._begins_later(at, match) or self._only_describes(at, match[0]):
            return None
        size, surface = match
        end = at + size
        if surface.form == "nobody":
            return self._around_nobody(at, end)
        if surface.form == "home":
            office = end < len(self.texts) and self.texts[end].casefold() in self.roles.heads
            return ([] if office or self._state_before(at) else [Draft(at, end, "home", surface.actor_id)]), end
        actor = self.known.actors[surface.actor_id]
        if size > 1 and self._holds_an_office(end, actor.kind, actor.country):
            owner = self.known.match(self.texts[: at + 1], at)
            return ([Draft(at, at + 1, owner[1].form, owner[1].actor_id)] if owner else []), at + 1
        if (other := self._no_plain_name(at, end, surface)) is not None:
            return other
        if size == 1 and not self.pieces[at].capital:
            return [Draft(at, end, surface.form, surface.actor_id)], end
        if actor.kind == "state" and end < len(self.texts) and self.texts[end].casefold() in MISSIONS:
            return self._mission(at, end, surface)
        stop = self.runs.run(at)
        if end < len(self.texts) and self.texts[end].casefold() == "administration" and actor.kind == "person":
            return [Draft(at, end + 1, "administration", actor.actor_id)], end + 1
        if stop > end and self.texts[end] not in ("-", "/") and not self._ministry_at(end):
            rest = self.texts[end:stop]
            longer = self._longer(at, end, stop, actor.kind, surface.form)
            if longer:
                return [
                    Draft(
                        at,
                        stop,
                        "unknown",
                        "",
                        surface.actor_id if actor.kind == "state" and self.texts[at] not in NOUNS else "",
                        self.runs.shaped(at, stop),
                    )
                ], stop
            if rest[-1] in self.shapes.no_actors and not self.runs.known_inside(end, stop):
                return [Draft(at, end, surface.form, surface.actor_id)], stop
        return [Draft(at, end, surface.form, surface.actor_id)], end

    def _only_describes(self, at: int, size: int) -> bool:
        """Whether "the" and a name are parted by a longer one: "the West" in "the West African example"."""
        end = at + size
        return self.texts[at] == "the" and size > 1 and end < len(self.pieces) and self.pieces[end].capital

    def _around_nobody(self, at: int, end: int) -> tuple[list[Draft], int]:
        """Take a name that names nobody by itself as the beginning of one that does: "Amhara militias"."""
        stop = self.runs.run(at)
        if stop > end and self.runs.shaped(at, stop) and not self.runs.known_inside(end, stop):
            return [Draft(at, stop, "unknown", "", "", True)], stop
        if " ".join(self.texts[at:end]) in REGIONS and end < len(self.texts) and self.texts[end] in OF_A_REGION:
            return [Draft(at, end + 1, "unknown", "", "", True)], end + 1
        return [], end

    def _no_plain_name(self, at: int, end: int, surface: Surface) -> tuple[list[Draft], int] | None:
        """Take a known name that only describes a thing, says what it is about, or sends a mission; None for others."""
        if self._describes(at, end):
            return [Draft(at, end, "adjective", surface.actor_id)], end
        if self._says_what(at, end, surface):
            return [], end
        if surface.actor_id in BODIES_WITH_MISSIONS and (stop := self._sent(end)):
            return [self._sent_mission(at, stop, surface.actor_id)], stop
        return None

    def _begins_later(self, at: int, match: tuple[int, Surface]) -> bool:
        """Whether a person's name begins within a known one and ends behind it: "President Xi Jinping"."""
        actor = self.known.actors.get(match[1].actor_id)
        if actor is None or actor.kind != "person":
            return False
        inner = ((first, self.runs.match(first)) for first in range(at + 1, at + match[0]))
        return any(hit is not None and first + hit[0] > at + match[0] for first, hit in inner)

    def _holds_an_office(self, end: int, kind: str, country: str | None) -> bool:
        """Whether an office's name is somebody's title: "U.S. Trade Representative Ana Sol" is she, not her office.

        The commission of a "European Commission President" is a body of its own, a Treasury Secretary's is his state.
        """
        titled = kind == "organisation" and self.texts[end - 1].casefold() in self.roles.heads
        if (
            end + 1 < len(self.pieces) and kind == "organisation" and country and not titled
        ):  # "U.S. Treasury Secretary Ana Sol"
            titled = self.pieces[end].capital and self.texts[end].casefold() in self.roles.offices
            end += 1
        named = self.runs.match(end)
        person = named is None or self.known.actors[named[1].actor_id].kind == "person"
        return titled and end < len(self.pieces) and self.pieces[end].capital and person

    def _says_what(self, at: int, end: int, surface: Surface) -> bool:
        """Whether a name only says what an office is about or of what sort a thing is, and acts for nobody."""
        after = self.texts[end].casefold() if end < len(self.texts) else "."
        if self.known.actors[surface.actor_id].kind == "bloc":
            about = at > 1 and self.texts[at - 1] in ("for", "of") and self.texts[at - 2].casefold() in OFFICES
            if about or after in ("minister", "editor"):
                return True  # "France's Europe minister", "Minister for Europe"
        article = self.texts[at - 1].casefold() if at else ""
        alone = not after[0].isalnum() and after not in ("-", "'s", "'")
        if surface.form == "demonym" and article in ("a", "an") and alone:
            return True  # "an American," says where somebody comes from
        if surface.form == "seat" and (after in TREATIES or self._of_a_treaty(at)):
            return True
        alone_or_small = end == self.runs.run(at) or self.texts[at].islower()  # "European law", "western Tigray"
        if self.texts[at] in self.shapes.adjectives and end == at + 1 and alone_or_small:
            bank = after == "side" and self.texts[end + 1 : end + 2] == ["of"]  # "the European side of the city"
            if bank or after not in ACTING:
                return True
        return surface.form == "demonym" and after == "-" and bool(PEOPLED & set(self.texts[end + 1 : end + 2]))

    def _describes(self, at: int, end: int) -> bool:
        """Whether an adjective of a bloc stands before a thing: "European cars", of who else the article tells."""
        after = self.pieces[end] if end < len(self.pieces) else None
        if end != at + 1 or self.texts[at] not in self.shapes.adjectives or after is None:
            return False
        thing = after.token.pos in ("NOUN", "ADJ") and not after.capital and after.text not in ACTING
        return thing and self.pieces[at].capital

    def _sent(self, end: int) -> int:
        """Give where a mission ends whose sender ends at a piece: "UN mission in Kest"; 0 for none."""
        at = end
        while at < min(end + LONGEST_MISSION, len(self.texts)) and self.texts[at] in MISSION_KINDS:
            at += 1
        if at + 1 >= len(self.texts) or self.texts[at].casefold() not in MISSION_HEADS or self.texts[at + 1] != "in":
            return 0
        land = at + 2 + (self.texts[at + 2 : at + 3] == ["the"])
        match = self.runs.match(land)
        state = match is not None and match[1].form == "name"
        return land + match[0] if match is not None and state else 0

    def _sent_mission(self, at: int, stop: int, sender: str) -> Draft:
        """Take a mission with the state that it is in: one that the lexicon knows, or one of its own."""
        land = next(
            first for first in range(at + 1, stop) if (hit := self.runs.match(first)) and first + hit[0] == stop
        )
        match = self.runs.match(land)
        country = self.known.actors[match[1].actor_id].country if match else None
        known = lexicon("organisations")["missions"][sender].get(country, "")
        return Draft(at, stop, "alias" if known else "unknown", known, "", shaped=True)

    def _of_a_treaty(self, at: int) -> bool:
        """Whether a town only names a paper signed there: "the treaties of Lausanne and Paris"."""
        before = [text.casefold() for text in self.texts[max(0, at - 4) : at]]
        return any(
            word in TREATIES and before[number + 1 : number + 2] == ["of"] and set(before[number + 2 :]) <= JOINING
            for number, word in enumerate(before)
        ) or (before[-1:] == ["and"] and len(before) > 3 and before[-4] in TREATIES and before[-3] == "of")

    def _mission(self, at: int, head: int, surface: Surface) -> tuple[list[Draft], int]:
        """Take an embassy with its city: "Omani Embassy in Berlin". Its key is the word and the city."""
        end = head + 1
        city = ""
        if self.texts[end : end + 1] == ["in"] and end + 1 < len(self.pieces) and self.pieces[end + 1].capital:
            match = self.known.match(self.texts, end + 1)
            stop = end + 1 + match[0] if match else self.runs.run(end + 1)
            city = " ".join(self.texts[end + 1 : stop])
            end = stop
        key = f"{self.texts[head].capitalize()}|{city}"
        return [Draft(at, end, "mission", key, surface.actor_id)], end

    def _longer(self, at: int, end: int, stop: int, kind: str, form: str) -> bool:
        """Whether a known name is only the beginning of another one: "Washington Institute", "Jordan Peterson"."""
        rest = self.texts[end:stop]
        if rest[0] in SUFFIXES_OF_SONS and kind == "person":
            return True
        if any(text in SUFFIXES_OF_SONS for text in rest[:1]):
            return False
        if kind == "person" and all(piece.token.ent == "PERSON" for piece in self.pieces[end:stop]):
            return all(piece.token.ent_iob == "I" for piece in self.pieces[end:stop])  # "Amadou Sol Tarin", not Sol
        if self.runs.shaped(at, stop) and not self.runs.known_inside(end, stop) and not self.runs.titled(end, stop):
            if form == "demonym" and len(rest) == 1:
                return rest[0] in self.shapes.nation
            if kind == "state" and len(rest) == 1 and rest[0] in self.shapes.generic:
                return rest[0] in self.shapes.nation
            return rest[-1] in self.shapes.heads or form != "demonym" or "of" in rest or "for" in rest
        tokens = [piece.token for piece in self.pieces[at:stop]]
        same = all(token.ent_iob == "I" for token in tokens[1:]) and tokens[0].ent_iob == "B"
        if same and tokens[0].ent == "ORG" and form in ("demonym", "alias") and not self.runs.known_inside(end, stop):
            plain = not self.runs.titled(end, stop) and rest[-1] not in self.shapes.no_actors | self.shapes.generic
            return plain and rest[0].casefold() not in self.roles.before
        given = kind == "state" and form in ("name", "seat")
        given = given or (kind == "organisation" and form == "alias" and end == at + 1 and len(rest) == 1)  # "Amal Sol"
        person = same and tokens[0].ent == "PERSON" and given
        if person and len(rest) > 1 and at > 0 and self.texts[at - 1] in OPENING | {"in", "from", "at"}:
            return False  # "In Sarajevo Ana Sol said"
        return person and stop - at <= 3 and rest[0] not in self.shapes.never

    def _ministry_at(self, at: int) -> bool:
        """Whether the name of a ministry starts at a piece."""
        lower = tuple(text.casefold() for text in self.texts[at : at + 6])
        return any(lower[: len(words)] == words for words, _ in self.shapes.ministries.get(lower[0], ()))

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
        if piece.text in self.shapes.never and self.runs.match(at + 1) and self.pieces[at + 1].capital:
            return [], at + 1  # "Today Russia", "In October Washington"
        stop = self.runs.run(at + 2 if particle else at)
        behind = self._behind_a_time(at, stop)
        behind = behind if behind is not None else self.runs.behind_a_place(at, stop)
        if behind is not None:
            return [], behind
        whole = next((first for first in (at, at + 1) if self.runs.spelled_out(first, stop)), None)
        start = whole if whole is not None else self.runs.start(at, stop)
        if start > at:  # a known name may begin among what is skipped: "The Economic Community of"
            known = next(
                (first for first in range(at + 1, start) if (hit := self.runs.match(first)) and hit[0] > 1), start
            )
            return [], known
        cut = self.runs.cut(start, stop)
        if cut == start:
            return None
        texts = self.texts[start:cut]
        if texts[0] in self.shapes.no_actor_firsts and len(texts) > 1:
            return [], cut  # "Operation Dawn"
        if all(text in self.shapes.never or text.isdigit() for text in texts) or len("".join(texts)) < 2:
            return [], cut
        if len(texts) == 1 and texts[0] in self.shapes.generic:
            return [Draft(start, cut, "body", texts[0])], cut
        if all(text in self.shapes.suffixes | self.shapes.partners for text in texts):
            return [], cut
        family = len(texts) > 1 and texts[-2].casefold() in PARTICLES  # "Joost van Dam"
        if texts[-1] in self.shapes.no_actors and not family and not self.runs.shaped(start, cut):
            inside = [draft for k in range(start, cut) if (found := self._inside(k)) for draft in [found]]
            return inside, cut
        return [Draft(start, cut, "unknown", "", "", self.runs.shaped(start, cut))], cut

    def _behind_a_time(self, at: int, stop: int) -> int | None:
        """Give where a name begins behind a month or day: "Last Thursday France", "In July Sol"; else None."""
        led = at > 0 and self.texts[at - 1] in LEADS_TO_TIME
        for here in range(at, stop - 1):
            if self.texts[here] in TIMES and (led or here > at):
                return here + 1
            if self.texts[here] not in LEADS_TO_TIME:
                return None
        return None

    def _inside(self, at: int) -> Draft | None:
        match = self.runs.match(at)
        return Draft(at, at + match[0], match[1].form, match[1].actor_id) if match else None

    def _group(self, at: int) -> tuple[list[Draft], int] | None:
        lower = self.texts[at].casefold()
        named = at > 0 and self.pieces[at].capital and self.texts[at - 1] in ("Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.")
        if lower in PRONOUNS and named:
            return [Draft(at, at + 1, "unknown")], at + 1  # "Mr He"
        if lower in PRONOUNS:
            return [Draft(at, at + 1, "pronoun", lower)], at + 1
        nxt = self.texts[at + 1].casefold() if at + 1 < len(self.texts) else ""
        third = self.texts[at + 2].casefold() if at + 2 < len(self.texts) else ""
        if lower == "both" and nxt in PAIR_NOUNS:
            return [Draft(at, at + 2, "pair", nxt)], at + 2
        if lower in ("the", "these", "our") and nxt == "two" and third in PAIR_NOUNS:
            return [Draft(at, at + 3, "pair", third)], at + 3
        if lower in SHORT_BODIES and at and self.texts[at - 1].casefold() == "the" and not self._names_more(at):
            return [Draft(at, at + 1, "body", lower)], at + 1  # "the army", "the rebels": the one named before
        if lower == "ministry" and at and self.texts[at - 1].casefold() in ("the", "a") and nxt in SPEAKING:
            return [Draft(at, at + 1, "body", lower)], at + 1  # "a ministry spokesman": of the one just named
        if lower in ("its", "their") and nxt == "allies":
            return [Draft(at, at + 2, "allies", "its")], at + 2
        if lower == "allies":
            return [Draft(at, at + 1, "allies", self._state_before(at))], at + 1
        if lower == "administration" and at and self.pieces[at - 1].capital:
            return [Draft(at, at + 1, "administration", "")], at + 1
        if (last := self._office_in_capitals(at + 1 if lower == "the" else at)) is not None:
            return [Draft(last, last + 1, "role", self.texts[last].casefold())], last + 1
        if lower in self.roles.heads and self._is_an_office(at, lower):
            return [Draft(at, at + 1, "role", lower)], at + 1
        return None

    def _is_an_office(self, at: int, lower: str) -> bool:
        """Whether a word of office stands for its holder: "the minister".

        Behind a quotation the parser takes the small word for a name.
        """
        tag = self.pieces[at].token.tag
        if tag == "NN" or self.texts[at] == lower:
            return tag in {"NN", "NNP"}
        return tag == "NNP" and at > 0 and self.texts[at - 1].casefold() == "the"

    def _office_in_capitals(self, at: int) -> int | None:
        """Give the last word of an office written as some agencies do: "the Acting President"."""
        if at == 0 or at >= len(self.texts) or self.texts[at - 1].casefold() != "the" or not self.pieces[at].capital:
            return None
        last = at
        while last < len(self.texts) and self.texts[last].casefold() in self.roles.modifiers:
            last += 1
        if last >= len(self.texts) or self.texts[last].casefold() not in self.roles.heads:
            return None
        named = last + 1 < len(self.pieces) and self.pieces[last + 1].capital
        return None if named else last

    def _names_more(self, at: int) -> bool:
        """Whether a short word only begins a longer phrase: "the army chief", "the rebels of Kest"."""
        after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        return after is not None and (after.token.pos in {"NOUN", "PROPN"} or after.text == "of")
