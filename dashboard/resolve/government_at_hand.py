"""For which state an official acts whose title names none, where the article leaves one state only.

"Trade Representative X" acts for the one state of the article that has such an office; "X and his Omani counterpart"
for the other side; "Governor X" in Kandahar for the state where Kandahar lies; and whoever is introduced without a
state, as news does, for the government that the paragraph is about. Where two states could be meant, none is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.registry import registry
from dashboard.resolve.claim import Claim
from dashboard.resolve.coreference import pairs_of_states
from dashboard.resolve.dossier import Dossier, country_of, name_of
from dashboard.resolve.names_by_state import states_by_name
from dashboard.resolve.place_verdicts import PlaceVerdicts
from dashboard.roles import role_words

CLEAR = 2  # times as often as a third state, the second must be named for an article to be about two
LEAST = 2  # times that each of the two is named
MANY, MOST = 4, 3  # times that a state must be brought up, and oftener than any other, to be the article's only one
COUNTERPART = re.compile(r"\b(?:his|her|their)\s+(?:[\w-]+\s+){0,3}counterpart\b", re.IGNORECASE)
SENT_OFF = re.compile(r"\b(?:expel(?:led)?|summon(?:ed)?|sent home)\b", re.IGNORECASE)
TRAVELS_TO = re.compile(r"\s*(?:will |is to |was to |is due to )?(?:travel|fly|go|head|flew)(?:s|ed|led)?\s+to\s+")
ON_THE_SIDE = re.compile(r"(?:On|From|For) the [\w -]{3,30} side,", re.IGNORECASE)
SPOKE_IN = re.compile(
    r"\s*(?:,[^,]{1,60},)?\s*(?:said|told [\w ]{3,30}|added|warned|spoke|insisted|replied|repeated"
    r"|(?:confirmed|announced|denied|declared)(?: (?:this|it|that))?)"
    r"(?: (?:on|late|early)? ?\w+day)?\s+(?:in|from)\s*"
)
BELONGS_TO = re.compile(r"\s*,?\s*(?:[\w ]{0,30}\s)?(?:of|from)\s*")
HELD_ONCE = re.compile(r"\b(?:former|late|retired|ousted|then|ex)\b[\w -]*\Z", re.IGNORECASE)
LONG = 4  # paragraphs that bring up states; in so long an article, a state of one paragraph is none of the parties
BESIDE = 5  # characters between a name and what is joined to it by "and"
JOINTLY = re.compile(
    r"(?:will |would |had |have )?(?:met|meet|talked|spoke to each other|shook hands|embraced|co-chair)\b"
    r"|\b(?:joint|jointly|together|each other|one another)\b"
)
REACH = 40  # characters before a title in which it may begin with words that the vocabulary of offices lacks
SHOWN = frozenset({"state", "person", "organisation"})


@dataclass(frozen=True)
class Sign:
    """A word that brings a state up: its government, one who acts for it, one of its bodies, a place in it."""

    start: int
    end: int
    sentence: int
    block: int | None
    kind: str  # state, person, organisation, place
    country: str
    of: str  # the actor or the place


class Governments:
    """What an article tells of states, as far as its actors are read; `refresh` after any of them gains a state."""

    def __init__(
        self, found: Findings, claims: Sequence[Claim], dossiers: Mapping[str, Dossier], places: PlaceVerdicts
    ) -> None:
        self.text = found.article.source_text
        self.claims = claims
        self.dossiers = dossiers
        self.places = places
        self.blocks = {sentence.number: sentence.block for sentence in found.sentences}
        self.spans = {sentence.number: (sentence.start, sentence.end) for sentence in found.sentences}
        self.opening = min((number for number, block in self.blocks.items() if block is not None), default=0)
        known = registry().actors
        self.pairs = [
            frozenset(known[actor].country or "" for actor in pair) for _, pair in pairs_of_states(found, claims)
        ]  # named side by side: "Oman and Peru"
        self.refresh()

    def refresh(self) -> None:
        """Read the states anew from the files of the actors."""
        self.signs = sorted(self._signs(), key=lambda sign: sign.start)
        self.named = frozenset(sign.country for sign in self.signs if sign.kind != "place")
        top = Counter(sign.country for sign in self.signs if sign.kind == "state").most_common(3)
        clear = len(top) > 1 and top[1][1] >= LEAST and (len(top) == 2 or top[1][1] >= CLEAR * top[2][1])
        self.pair = frozenset(country for country, _ in top[:2]) if clear else frozenset()
        where: dict[str, set[int | None]] = {}
        for sign in self.signs:
            where.setdefault(sign.country, set()).add(sign.block)
        long = len(set().union(*where.values())) >= LONG
        self.passing = frozenset(country for country, blocks in where.items() if long and len(blocks) == 1)

    def _signs(self) -> Iterator[Sign]:
        states = registry().states
        for claim in self.claims:
            dossier, name = self.dossiers[claim.actor], claim.name
            country = country_of(dossier)
            if country in states and dossier.kind in SHOWN and claim.method != "pronoun":
                block = self.blocks.get(name.sentence)
                yield Sign(name.start, name.end, name.sentence, block, dossier.kind, country or "", claim.actor)
        for start, row in self.places.rows.items():
            country = self.places.country(start)
            if row.literal and country in states:
                block = self.blocks.get(row.sentence)
                yield Sign(start, row.end, row.sentence, block, "place", country or "", row.place_id)

    def of_official(self, claim: Claim) -> tuple[str, str] | None:
        """Give the state that somebody with an office but no state acts for, and why."""
        start = _start(claim)
        if HELD_ONCE.search(self.text, max(self.spans[claim.name.sentence][0], start - REACH), start):
            return None
        offices, written = self._having_the_office(claim), self._by_name(claim)
        both = offices & written or offices or written
        among = both or (self.named - self._without_the_office(claim))
        rules = (
            (_only(offices) or _only(offices & self.pair), "no other state there has that office"),
            (_only(offices & written), "no other state there has that office and such names"),
            (self._of_the_side(claim), "named with that side"),
            (self._of_the_place(claim), "of the state that the place of office or of speaking lies in"),
            (self._across_the_table(claim), "the counterpart is the other side's"),
            (_only(written) or _only(written & self.pair), "of the states of the article, only there names are such"),
            (self._on_both_sides(claim), "acts jointly with an official of the other side"),
            (self._of_whom_he_speaks(claim), "speaks of that state's people, and has a name of theirs"),
            (self._named_last(claim, offices) if offices else None, "of the states that have that office, named last"),
            (self._of_the_paragraph(claim, among), "the only government that the paragraph is about so far"),
            (None if both else self._of_the_article(), "the article is about one state"),
            (self._of_the_opening(claim, among), "the article opens with that state alone"),
        )  # fmt: skip
        return next(((country, why) for country, why in rules if country), None)

    def of_sent(self, claim: Claim) -> tuple[str, str] | None:
        """Give the state of an envoy, a delegate or a member whose title names none, and why."""
        told = self._of_whom_he_speaks(claim)
        if told:
            return told, "speaks of that state's people, and has a name of theirs"
        block = self.blocks.get(claim.name.sentence)
        here = [sign for sign in self.signs if sign.block == block and sign.of != claim.actor and sign.kind != "place"]
        country = _only(self._by_name(claim))
        if country and country in {sign.country for sign in here}:
            return country, "of the states of the article, only there names are such, and the paragraph is about it"
        return None

    def of_body(self, claim: Claim) -> tuple[str, str] | None:
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
            own = _only(whose)
            return (own, "those who belong to it act for that state") if own else None
        seat = self._of_the_place(claim)
        if seat:
            return seat, "of the state that the place behind its name lies in"
        here = self._of_the_paragraph(claim, None)
        if here:
            return here, "the only government that the paragraph is about so far"
        main = self._of_the_article()
        return (main, "the article is about one state") if main else None

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
        name, start = claim.name, _start(claim)
        opening, _ = self.spans[name.sentence]
        here = [sign for sign in self.signs if sign.kind == "place" and sign.sentence == name.sentence]
        venues = {sign.of for sign in self.signs if sign.kind == "place" and sign.sentence <= self.opening}
        for sign in here:
            if sign.country not in self.named or sign.of in venues:
                continue
            lead = self.text[opening : sign.start].strip(' \n“"')
            before = sign.end <= start and lead in ("In", "From") and self.text[sign.end : start].strip() in (",", "")
            between = self.text[name.end : sign.start] if sign.start > name.end else "."
            if before or SPOKE_IN.fullmatch(between) or BELONGS_TO.fullmatch(between):
                return sign.country
        return None

    def _across_the_table(self, claim: Claim) -> str | None:
        """Give the other of two states where somebody meets "his Omani counterpart", or is sent off by one."""
        name = claim.name
        sent_off = SENT_OFF.search(self.text, self.spans[name.sentence][0], _start(claim))
        if sent_off and name.head == "ambassador":
            hosts = {
                sign.country for sign in self.signs if self.spans[name.sentence][0] <= sign.start < sent_off.start()
            }
            return _only(self.pair - hosts) if len(hosts) == 1 and hosts <= self.pair else None
        journey = TRAVELS_TO.match(self.text, name.end)
        if journey:
            there = frozenset(sign.country for sign in self.signs if sign.start == journey.end())
            return _only(self.pair - there) if there & self.pair else None
        cue = COUNTERPART.search(self.text, name.end, self.spans[name.sentence][1])
        if cue is None:
            return None
        theirs = {sign.country for sign in self.signs if cue.start() <= sign.start < cue.end()}
        between = any(sign.kind == "person" and name.end <= sign.start < cue.start() for sign in self.signs)
        if between:
            return None
        others = frozenset(country for pair in self.pairs if theirs and theirs <= pair for country in pair - theirs)
        return _only(others) or (_only(self.pair - theirs) if theirs & self.pair else None)

    def _on_both_sides(self, claim: Claim) -> str | None:
        """Give the other of two states where somebody meets one of the other: "X and Gen. Y met"."""
        start = _start(claim)
        other = next(
            (sign for sign in self.signs if sign.kind == "person" and sign.end < start <= sign.end + BESIDE), None
        )
        if other is None or self.text[other.end : start].strip() != "and" or other.country not in self.pair:
            return None
        behind = self.text[claim.name.end : self.spans[claim.name.sentence][1]]
        return _only(self.pair - {other.country}) if JOINTLY.search(behind) else None

    def _of_whom_he_speaks(self, claim: Claim) -> str | None:
        """Give the state of the only people whom a member of a parliament speaks of, if his name may be from there."""
        if claim.name.head not in lexicon("offices")["of_parliaments"]:
            return None
        behind = [sign for sign in self.signs if sign.start > claim.name.end and sign.sentence == claim.name.sentence]
        people = {sign.country for sign in behind if sign.kind == "person" and sign.of != claim.actor}
        return _only(people & self._by_name(claim)) if len(people) == 1 else None

    def _by_name(self, claim: Claim) -> frozenset[str]:
        """Give the states of the article where names are such: "Qiu Lan", "Elchin Mammadov".

        Not for offices of towns and provinces, where those who are few in a state hold them.
        """
        if claim.name.head in lexicon("offices")["local"]:
            return frozenset()
        parts = claim.name.text.split()
        for country, rule in lexicon("names")["written_as"].items():
            alike = len(parts) > 1 and parts[0] in rule["surnames"] and ("-" in parts[-1]) == rule["hyphen"]
            if alike and country in self.named:
                return frozenset({country, *rule["unless"]}) & self.named
        return states_by_name(claim.name.text, self.named - self._without_the_office(claim))

    def _of_the_side(self, claim: Claim) -> str | None:
        """Give the state of "On the Omani side, X"."""
        opening, _ = self.spans[claim.name.sentence]
        cue = ON_THE_SIDE.match(self.text, opening, _start(claim))
        return _only(frozenset(sign.country for sign in self.signs if cue and cue.start() <= sign.start < cue.end()))

    def _of_the_paragraph(self, claim: Claim, among: frozenset[str] | None) -> str | None:
        """Give the only state that the paragraph has people of so far, else the only one that it names at all."""
        before = self._before(claim, among)
        people = {sign.country for sign in before if sign.kind == "person"}
        here = {sign.country for sign in before if sign.kind == "state" and sign.sentence == claim.name.sentence}
        if people:
            return _only(people - self.passing) if len(people) == 1 and here <= people else None
        states = {sign.country for sign in before}
        return _only(states - self.passing) if len(states) == 1 else None

    def _of_the_opening(self, claim: Claim, among: frozenset[str]) -> str | None:
        """Give the one state that the first sentence tells of, where the paragraph brings up no other party."""
        told = frozenset(sign.country for sign in self.signs if sign.sentence == self.opening and sign.kind != "place")
        others = frozenset(sign.country for sign in self._before(claim, None)) - self.passing
        return _only(told & among) if len(told) == 1 and others <= told else None

    def _named_last(self, claim: Claim, among: frozenset[str] | None) -> str | None:
        """Give the one state that the last sentence to name any of some states names."""
        before = self._before(claim, among)
        last = frozenset(sign.country for sign in before if sign.sentence == before[-1].sentence)
        return _only(last)

    def _before(self, claim: Claim, among: frozenset[str] | None) -> list[Sign]:
        """Give what brings up states before a name in its paragraph, places aside."""
        block, start = self.blocks.get(claim.name.sentence), _start(claim)
        return [
            sign
            for sign in self.signs
            if sign.block == block and sign.start < start and sign.kind != "place" and sign.of != claim.actor
            if among is None or sign.country in among
        ]  # fmt: skip

    def _of_the_article(self) -> str | None:
        """Give the state that an article brings up several times as often as any other."""
        top = Counter(sign.country for sign in self.signs).most_common(2)
        only = top and top[0][1] >= MANY and (len(top) == 1 or top[0][1] >= MOST * top[1][1])
        return top[0][0] if only else None


def is_common(name: str) -> bool:
    """Whether many states have a body of that name."""
    bodies = lexicon("offices")
    return name in bodies["of_governments"] or name.rsplit(" ", 1)[-1] in bodies["of_governments_heads"]


def is_official(claim: Claim) -> bool:
    """Whether a title that names no state makes somebody an official of one; what somebody was makes none."""
    name = claim.name
    words = frozenset(name.title.casefold().split()) | frozenset(name.after.casefold().split()[:3])
    return bool(name.title or name.after) and name.head in role_words().offices and not words & role_words().gone


def _only(states: AbstractSet[str]) -> str | None:
    return next(iter(states)) if len(states) == 1 else None


def _start(claim: Claim) -> int:
    """Give where a name with its title starts."""
    title: int = claim.name.title_start
    start: int = claim.name.start
    return title if 0 <= title < start else start
