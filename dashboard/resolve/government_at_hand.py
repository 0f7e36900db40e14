"""For which state an official acts whose title names none, where the article leaves one state only.

"Trade Representative X" acts for the one state of the article that has such an office; "X and his Omani counterpart"
for the other side; "Governor X" in Kandahar for the state where Kandahar lies; and whoever is introduced without a
state, as news does, for the government that the paragraph is about. Where two states could be meant, none is.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache

from dashboard.lexicon import lexicon, word_set
from dashboard.registry import registry
from dashboard.resolve.claim import Claim
from dashboard.resolve.dossier import country_of, name_of
from dashboard.resolve.names_by_state import states_by_name
from dashboard.resolve.states_at_hand import Sign, Surroundings, only, start_of
from dashboard.roles import role_words

BESIDE = 5  # characters between a name and what is joined to it by "and"
REACH = 40  # characters before a title in which it may begin with words that the vocabulary of offices lacks

Told = tuple[str, str]


@cache
def _cue(name: str) -> re.Pattern[str]:
    """Give the pattern of a cue; {name} in it stands for the words of the list of that name."""
    cues = lexicon("offices")["cues"]
    words = {key: "|".join(map(re.escape, sorted(listed, key=len)[::-1])) for key, listed in cues["words"].items()}
    return re.compile(re.sub(r"\{([a-z_]+)\}", lambda match: f"(?:{words[match[1]]})", cues["patterns"][name]))


class Governments(Surroundings):
    """What an article tells of states, and for which of them its officials act."""

    def of_official(self, claim: Claim) -> Told | None:
        """Give the state that somebody with an office but no state acts for, and why."""
        start = start_of(claim)
        opening = self.spans[claim.name.sentence][0]
        if _cue("held_once").search(self.text, max(opening, start - REACH), start) or self._of_no_state(claim):
            return None
        across = self._host(claim)
        offices, written = self._having_the_office(claim) - across, self._by_name(claim) - across
        both = offices & written or offices or written
        among = both or (self.named - self._without_the_office(claim) - across)
        rules = (
            (only(offices) or only(offices & self.pair), "no other state there has that office"),
            (only(offices & written), "no other state there has that office and such names"),
            (self._of_the_side(claim), "named with that side"),
            (self._of_the_post(claim), "of the state that the place of the office lies in"),
            (self._of_the_place(claim), "of the state that the place of office or of speaking lies in"),
            (self._across_the_table(claim), "the counterpart is the other side's"),
            (self._of_the_body(claim), "the only body of that kind that the article names is that state's"),
            (only(written) or only(written & self.pair), "of the states of the article, only there names are such"),
            (self._on_both_sides(claim), "acts jointly with an official of the other side"),
            (self._of_the_guest(claim, across), "meets somebody of the other side"),
            (self._of_whom_he_speaks(claim), "speaks of that state's people, and has a name of theirs"),
            (self._named_last(claim, offices) if offices else None, "of the states that have that office, named last"),
            (self._of_the_paragraph(claim, among), "the only government that the paragraph is about so far"),
            (None if both or across else self.of_the_article(), "the article is about one state"),
            (self._of_the_opening(claim, among), "the article opens with that state alone"),
        )  # fmt: skip
        return next(((country, why) for country, why in rules if country), None)

    def of_sent(self, claim: Claim) -> Told | None:
        """Give the state of an envoy, a delegate or a member whose title names none, and why."""
        if self._of_no_state(claim):
            return None
        side = self._of_the_side(claim)
        if side:
            return side, "named with that side"
        told = self._of_whom_he_speaks(claim)
        if told:
            return told, "speaks of that state's people, and has a name of theirs"
        body = self._of_the_body(claim)
        if body:
            return body, "the only body of that kind that the article names is that state's"
        block = self.blocks.get(claim.name.sentence)
        here = [sign for sign in self.signs if sign.block == block and sign.of != claim.actor and sign.kind != "place"]
        country = only(self._by_name(claim))
        if country and country in {sign.country for sign in here}:
            return country, "of the states of the article, only there names are such, and the paragraph is about it"
        return None

    def of_untitled(self, claim: Claim) -> Told | None:
        """Give the state of somebody without any title who takes part in talks of two states, and why."""
        side = self._of_the_side(claim)
        if side:
            return side, "named with that side"
        opening, end = self.spans[claim.name.sentence]
        if not self.pair or not _cue("negotiates").search(self.text, opening, end):
            return None
        country = only(self._by_name(claim) & self.pair)
        return (
            (country, "takes part in the talks, and of the two states only there names are such") if country else None
        )

    def of_body(self, claim: Claim) -> Told | None:
        """Give the state of a body that many states have under one name, and why."""
        name = name_of(self.dossiers[claim.actor])
        if not is_common(name) or (
            claim.actor in registry().actors and name not in lexicon("offices")["of_governments"]
        ):
            return None
        whose = frozenset(
            country_of(dossier) or "" for dossier in self.dossiers.values() if dossier.bodies[claim.actor]
        ) - {""}  # fmt: skip
        if whose:
            own = only(whose)
            return (own, "those who belong to it act for that state") if own else None
        own = self._of_its_owner(claim)
        if own:
            return own, "its owner is the state named before it in the sentence"
        seat = self._of_the_place(claim)
        if seat:
            return seat, "of the state that the place behind its name lies in"
        here = self._of_the_paragraph(claim, None) or self._of_the_ground(claim)
        if here:
            return here, "the only government that the paragraph is about so far"
        main = self.of_the_article()
        return (main, "the article is about one state") if main else None

    def _of_its_owner(self, claim: Claim) -> str | None:
        """Give the state that "its" means before a body's name: the only one that the sentence has named before."""
        opening, start = self.spans[claim.name.sentence][0], claim.name.start
        if self.text[max(opening, start - 4) : start].casefold() != "its ":
            return None
        return only(
            frozenset(sign.country for sign in self.signs if opening <= sign.start < start and sign.kind == "state")
        )

    def _of_no_state(self, claim: Claim) -> bool:
        """Whether a title begins with a body that belongs to no state: "Commission spokeswoman X"."""
        before = self.text[self.spans[claim.name.sentence][0] : start_of(claim)].split()[-1:]
        return bool({claim.name.title.split(" ", 1)[0], *before} & set(lexicon("offices")["of_no_state"]))

    def _having_the_office(self, claim: Claim) -> frozenset[str]:
        """Give the states of the article that have such an office; none where nearly all states have it."""
        called = f" {claim.name.title} {claim.name.after} ".casefold()
        states = lexicon("offices")["of_states"]
        hits = [office for office in states if f" {office} " in called]
        return frozenset(states[max(hits, key=len)]) & self.named if hits else frozenset()

    def _without_the_office(self, claim: Claim) -> frozenset[str]:
        """Give the states that have no such office: the US has secretaries, not ministers."""
        called = frozenset(f"{claim.name.title} {claim.name.after}".casefold().split())
        without = lexicon("offices")["of_states_never"]
        return frozenset(state for office, states in without.items() if office in called for state in states)

    def _of_the_place(self, claim: Claim) -> str | None:
        """Give the state of the place that somebody speaks in, or is the governor or senator of.

        Not of the places of the dateline and the first sentence: there visitors speak, too.
        """
        name, start = claim.name, start_of(claim)
        opening, _ = self.spans[name.sentence]
        here = [sign for sign in self.signs if sign.kind == "place" and sign.sentence == name.sentence]
        venues = {sign.of for sign in self.signs if sign.kind == "place" and sign.sentence <= self.opening}
        for sign in here:
            if sign.country not in self.named or sign.of in venues:
                continue
            lead = self.text[opening : sign.start].strip(' \n“"')
            before = sign.end <= start and lead in ("In", "From") and self.text[sign.end : start].strip() in (",", "")
            between = self.text[name.end : sign.start] if sign.start > name.end else "."
            if before or _cue("spoke_in").fullmatch(between) or _cue("belongs_to").fullmatch(between):
                return sign.country
        return None

    def _of_the_post(self, claim: Claim) -> str | None:
        """Give the state of the place in an office: "mayor of Arica", "Bengal's water secretary", "minister in Quito".

        An ambassador in Quito is not Ecuador's, nor is a commander in Basra Iraq's.
        """
        name = claim.name
        if name.head in lexicon("offices")["posted"]:
            return None
        spans = ((name.title_start, name.title_end), (name.after_start, name.after_end))
        for sign in self.located:
            inside = any(start <= sign.start and sign.end <= end for start, end in spans)
            lead = self.text[max(0, sign.start - 4) : sign.start].split()[-1:]
            owns = self.text[sign.end : sign.end + 2] in ("'s", "’s")
            if inside and (owns or (sign.of in self.places.seats if lead == ["in"] else lead in (["of"], ["the"]))):
                return sign.country
            if owns and sign.end < start_of(claim) <= sign.end + BESIDE:
                return sign.country
        return None

    def _across_the_table(self, claim: Claim) -> str | None:
        """Give the other of two states where somebody meets "his Omani counterpart", or is sent off by one."""
        name = claim.name
        sent_off = _cue("sent_off").search(self.text, self.spans[name.sentence][0], start_of(claim))
        if sent_off and name.head == "ambassador":
            hosts = {
                sign.country for sign in self.signs if self.spans[name.sentence][0] <= sign.start < sent_off.start()
            }
            return only(self.pair - hosts) if len(hosts) == 1 and hosts <= self.pair else None
        journey = _cue("travels_to").match(self.text, name.end)
        if journey:
            there = frozenset(sign.country for sign in self.signs if sign.start == journey.end())
            return only(self.pair - there) if there & self.pair else None
        cue = _cue("counterpart").search(self.text, name.end, self.spans[name.sentence][1])
        if cue is None:
            return None
        theirs = {sign.country for sign in self.signs if cue.start() <= sign.start < cue.end()}
        between = [sign for sign in self.signs if sign.kind == "person" and name.end <= sign.start < cue.start()]
        if len(between) > 1 or (between and self.text[between[0].end : cue.start()].strip() != ","):
            return None
        theirs |= {sign.country for sign in between}  # "met X, his counterpart"
        others = frozenset(country for pair in self.pairs if theirs and theirs <= pair for country in pair - theirs)
        return only(others) or (only(self.pair - theirs) if theirs & self.pair else None)

    def _of_the_body(self, claim: Claim) -> str | None:
        """Give the state whose council, army or navy the article has named, of "council member X"."""
        words = frozenset(
            f"{claim.name.title} {claim.name.after}".casefold().replace("’s", " ").replace("'s", " ").split()
        )
        states = [owners for word, owners in self.whose_bodies().items() if word in words]
        return only(frozenset.union(*states)) if states else None

    def _on_both_sides(self, claim: Claim) -> str | None:
        """Give the other of two states where somebody meets one of the other: "X and Gen. Y met"."""
        start = start_of(claim)
        other = next(
            (sign for sign in self.signs if sign.kind == "person" and sign.end < start <= sign.end + BESIDE), None
        )
        if other is None or self.text[other.end : start].strip() != "and" or other.country not in self.pair:
            return None
        behind = self.text[claim.name.end : self.spans[claim.name.sentence][1]]
        return only(self.pair - {other.country}) if _cue("jointly").search(behind) else None

    def _host(self, claim: Claim) -> frozenset[str]:
        """Give the state of whoever meets somebody: "She met Commerce Minister X" says that X is not of hers."""
        opening, start = self.spans[claim.name.sentence][0], start_of(claim)
        met = _cue("meets").search(self.text, opening, start)
        if met is None:
            return frozenset()
        before = [
            sign for sign in self.signs if opening <= sign.start < met.start() and sign.kind in ("person", "state")
        ]
        if not before and _cue("pronoun").match(self.text, opening, met.start()):
            before = [sign for sign in self.signs if sign.sentence == claim.name.sentence - 1 and sign.kind == "person"]
        return frozenset({before[-1].country}) if before else frozenset()

    def _of_the_guest(self, claim: Claim, host: frozenset[str]) -> str | None:
        """Give the state of whom somebody meets: the one whose capital was just named, else the other of the two."""
        if not host:
            return None
        number = claim.name.sentence
        cities = frozenset(
            sign.country
            for sign in self.located
            if sign.of in self.places.seats and number - 1 <= sign.sentence <= number
        )
        return (
            only(cities - host)
            or only((self.named | self.capitals) - host)
            or (only(self.pair - host) if host <= self.pair else None)
        )

    def _of_whom_he_speaks(self, claim: Claim) -> str | None:
        """Give the state of the only people whom a member of a parliament speaks of, if his name may be from there."""
        if claim.name.head not in lexicon("offices")["of_parliaments"]:
            return None
        behind = [sign for sign in self.signs if sign.start > claim.name.end and sign.sentence == claim.name.sentence]
        people = {sign.country for sign in behind if sign.kind == "person" and sign.of != claim.actor}
        return only(people & self._by_name(claim)) if len(people) == 1 else None

    def _by_name(self, claim: Claim) -> frozenset[str]:
        """Give the states of the article where names are such: "Qiu Lan", "Elchin Mammadov".

        Not for offices of towns and provinces, where those who are few in a state hold them.
        """
        if claim.name.head in lexicon("offices")["local"]:
            return frozenset()
        parts = claim.name.text.split()
        named = self.named | self.capitals
        for country, rule in lexicon("names")["written_as"].items():
            alike = len(parts) > 1 and parts[0] in rule["surnames"] and ("-" in parts[-1]) == rule["hyphen"]
            if alike and country in named:
                return frozenset({country, *rule["unless"]}) & named
        return states_by_name(claim.name.text, named - self._without_the_office(claim))

    def _of_the_side(self, claim: Claim) -> str | None:
        """Give the state of "On the Omani side, X", of "for Oman, X" and of "the Omani one by X"."""
        opening, start = self.spans[claim.name.sentence][0], start_of(claim)
        cue = _cue("on_the_side").match(self.text, opening, start)
        within = [sign for sign in self.signs if cue and cue.start() <= sign.start < cue.end()]
        if within:
            return only(frozenset(sign.country for sign in within))
        for sign in self.located + tuple(self.signs):
            if sign.kind not in ("state", "place") or not opening <= sign.start < sign.end <= start:
                continue
            behalf = _cue("on_behalf").search(self.text, opening, sign.start)
            if behalf and self.text[sign.end : start].strip() == "," and self._governs(sign):
                return sign.country
            if _cue("the_one_by").fullmatch(self.text, sign.end, start):
                return sign.country
        return None

    def _governs(self, sign: Sign) -> bool:
        """Whether a sign may stand for a government: a state, or a place where one sits."""
        return sign.kind == "state" or sign.of in self.places.seats

    def _of_the_paragraph(self, claim: Claim, among: AbstractSet[str] | None) -> str | None:
        """Give the only state that the paragraph has people of so far, else the only one that it names at all."""
        before = self.before(claim, among)
        people = {sign.country for sign in before if sign.kind == "person"}
        here = {sign.country for sign in before if sign.kind == "state" and sign.sentence == claim.name.sentence}
        if people:
            return only(people - self.passing) if len(people) == 1 and here <= people else None
        states = {sign.country for sign in before}
        return only(states - self.passing) if len(states) == 1 else None

    def _of_the_ground(self, claim: Claim) -> str | None:
        """Give the one state of the article that the paragraph sets out in: "Inside Kest ... The Assembly met"."""
        block, start = self.blocks.get(claim.name.sentence), start_of(claim)
        signs = [sign for sign in self.signs if sign.block == block and sign.start < start and sign.of != claim.actor]
        return only(frozenset(sign.country for sign in signs) & self.named)

    def _of_the_opening(self, claim: Claim, among: AbstractSet[str]) -> str | None:
        """Give the one state that the first sentence tells of, where the paragraph brings up no other party."""
        told = frozenset(sign.country for sign in self.signs if sign.sentence == self.opening and sign.kind != "place")
        others = frozenset(sign.country for sign in self.before(claim, None)) - self.passing
        return only(told & among) if len(told) == 1 and others <= told else None

    def _named_last(self, claim: Claim, among: AbstractSet[str] | None) -> str | None:
        """Give the one state that the last sentence to name any of some states names."""
        before = self.before(claim, among)
        last = frozenset(sign.country for sign in before if sign.sentence == before[-1].sentence)
        return only(last)


def is_common(name: str) -> bool:
    """Whether many states have a body of that name."""
    bodies = lexicon("offices")
    return name in bodies["of_governments"] or name.rsplit(" ", 1)[-1] in bodies["of_governments_heads"]


def is_official(claim: Claim) -> bool:
    """Whether a title that names no state makes somebody an official of one; what somebody was makes none."""
    name = claim.name
    roles = role_words()
    words = frozenset(name.title.casefold().split()) | frozenset(name.after.casefold().split()[:3])
    public = name.head in roles.offices or (
        words & word_set("offices", "public_words") and name.head not in roles.private
    )
    return bool(name.head) and bool(public) and not words & roles.gone
