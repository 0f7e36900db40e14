"""Reads a mention of a meeting with what the corpus knows: who its parties are, where it is, which days it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from dashboard.dateline import LONGEST, dateline_end
from dashboard.document import Sentence
from dashboard.extract import Party
from dashboard.extract.talks import TalkMention
from dashboard.gazetteer import countries, key_of
from dashboard.lexicon import any_word, lexicon
from dashboard.registry import registry
from dashboard.resolve.capitals import capitals_told, country_of_adjective, country_of_name, told_of
from dashboard.resolve.context import Context
from dashboard.resolve.movements import is_army, is_movement
from dashboard.resolve.talks_days import AHEAD, HEADED, PAST, Window, days_between, window_of
from dashboard.scene import words
from dashboard.tables import ActorRow, PlaceMentionRow, PlaceRow, RoleRow, SanctionRow, TimeRow

Row = TypeVar("Row", PlaceMentionRow, TimeRow)

BY_ITS_DAY = "; ahead by its day"  # how a mention says that no word but its day puts it ahead
ARMY = re.compile(r"\b(?:army|armed forces)\b", re.IGNORECASE)
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
KINDS = ("site", "city", "region", "country", "sea")  # the most exact place decides
TOWN = 0.4  # degrees: a house that lies nearer to a town's centre stands in it
FRESH = 2  # days after its opening within which a meeting is taken to go on
CAPITAL = re.compile(r"\bcapital(?: of (?:the )?[A-Z][\w’' -]+)?[ ,]*$")  # "the Omani capital", "the capital of Oman"
CITY = re.compile(r"\b(?:city|town|port|resort)[ ,]*$")  # "the Omani port"
OWNED = re.compile(  # "Roe's envoys": she stays at home
    rf"['’]s (?:\w+ ){{0,3}}(?:{any_word('talks', 'own_people')})s?\b"
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\btoday\b")
WITH = re.compile(r"(?i)\bwith (?:the |its |his |her |their )?\Z")
OWN = frozenset({"his", "her", "its", "their", "our"})
AND_TITLE = re.compile(r"(?:,| and|, and) (?:[\w.’'-]+ ){0,6}[\w.’'-]+")  # " and Kestan Premier John Doe"
TWINS = re.compile(r"\b(?:two|both) ([A-Z]\w+)$|(?:\bthe )?\b((?:three )?European (?:powers|countries|three|trio))$")
E3 = re.compile(r"\bE3\b")
REACH = 60  # characters before a name in which the one stands that “and” joins to it
OPENING = 4  # sentences among which the dateline stands
BEFORE_TOWN = 40  # characters before a town in which stands what is in it
NOUN_IN = re.compile(r"(\w+) (?:in|at) (?:the )?(?:\w+ (?:capital|city|town|resort|port) of )?$", re.IGNORECASE)
AT_CAPITAL = re.compile(r"\b(?:in|at|to|from|left|leaving|leave|reached) the \Z", re.IGNORECASE)
OWNER = re.compile(r"['’]s (?:[a-z]+ ){0,2}")  # between a town and its house
QUOTES = re.compile('["“”]')
IN_TOWN = re.compile(
    r"\b(?:in|at|to|near|inside) (?:an? |the )?(?:\w+ (?:capital|city|town|resort|port) of )?$", re.IGNORECASE
)
OF_TOWN = re.compile(  # where somebody has his office, or spoke: "the ministry in Rome", "told reporters in Rome"
    rf"(?:\b(?:{any_word('talks', 'based_in')}) (?:\w+ )?in (?:the )?(?:\w+ )*|\boutside )$",
    re.IGNORECASE,
)
COMPASS = re.compile(r"(?:the )?(North|East)(?:ern)? and (South|West)(?:ern)? ([A-Z]\w+)")


@dataclass(frozen=True)
class Seen:
    """A mention with its parties, place and days resolved."""

    article_id: str
    mention: TalkMention
    actors: tuple[str, ...]
    place: PlaceRow | None
    window: Window | None
    mediators: tuple[str, ...] = ()
    open: bool = False  # one of the parties is a pronoun that nothing resolves
    beside: tuple[str, ...] = ()  # of the actors those whom its sentence names, but not as sitting there

    @property
    def phase(self) -> str | None:
        """Whether the mention puts the meeting in the past, ahead, or calls it off; None where it does not tell."""
        status = self.mention.status
        if status is None:
            return "past" if self.mention.reference == "earlier" else None
        return "past" if status in PAST else "ahead" if status in AHEAD else "void"


class Reader:
    """Resolves the mentions of one corpus."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.cast = context.cast
        self._side: dict[str, str] = {}  # asked for every mention and pair of meetings
        self.about: dict[str, tuple[str, ...]] = {}  # the two sides that an article is about, once they are asked for
        self.places: Mapping[str, PlaceRow] = {row.place_id: row for row in context["places"]}

    @cached_property
    def _place_mentions(self) -> dict[tuple[str, int], list[PlaceMentionRow]]:
        return _by_sentence(self.context["place_mentions"])

    def place_mentions(self, article_id: str, sentence: int) -> Sequence[PlaceMentionRow]:
        """Give the places named in a sentence."""
        return self._place_mentions.get((article_id, sentence), [])

    @cached_property
    def roles(self) -> Mapping[str, Sequence[RoleRow]]:
        """The roles that articles give, by actor."""
        found: dict[str, list[RoleRow]] = {}
        for row in self.context["roles"]:
            found.setdefault(row.actor_id, []).append(row)
        return found

    @cached_property
    def _told_roles(self) -> Mapping[tuple[str, str], Sequence[RoleRow]]:
        found: dict[tuple[str, str], list[RoleRow]] = {}
        for row in self.context["roles"]:
            found.setdefault((row.article_id, row.actor_id), []).append(row)
        return found

    def roles_in(self, article_id: str, actor: str) -> Sequence[RoleRow]:
        """Give the roles that one article gives an actor."""
        return self._told_roles.get((article_id, actor), ())

    def sentence(self, article_id: str, number: int) -> Sentence:
        """Give a sentence of an article."""
        return self._sentences[article_id][number]

    @cached_property
    def _sentences(self) -> Mapping[str, Sequence[Sentence]]:
        return {found.article.article_id: found.sentences for found in self.context.findings}

    @cached_property
    def officers(self) -> frozenset[str]:
        """The persons who are told to hold an office in an army."""
        return frozenset(row.actor_id for row in self.context["roles"] if ARMY.search(row.role))

    @cached_property
    def armies(self) -> Mapping[str, ActorRow]:
        """The army of each state that has one among the actors."""
        found: dict[str, ActorRow] = {}
        for row in self.cast.actors.values():
            if row.country and is_army(row):
                found.setdefault(row.country, row)
        return found

    @cached_property
    def sanctions(self) -> Mapping[str, Sequence[SanctionRow]]:
        """The measures that each article tells of."""
        found: dict[str, list[SanctionRow]] = {}
        for row in self.context["sanctions"]:
            for article_id in dict.fromkeys(row.articles):
                found.setdefault(article_id, []).append(row)
        return found

    @cached_property
    def _times(self) -> dict[tuple[str, int], list[TimeRow]]:
        return _by_sentence(self.context["times"])

    def times(self, article_id: str, sentence: int) -> Sequence[TimeRow]:
        """Give the expressions of time in a sentence."""
        return self._times.get((article_id, sentence), ())

    def read(self, article_id: str, mention: TalkMention) -> Seen:
        """Resolve a mention."""
        place, spans = self._place(article_id, mention)
        parties = [*mention.parties, *(p for p in mention.modifiers if (p.start, p.end) not in spans)]
        actors = tuple(dict.fromkeys([*self.actors(article_id, parties), *self._hosts(mention)]))
        pronouns = [p for p in mention.parties if p.text.lower() in PRONOUNS]
        unknown = bool(pronouns) and not self.actors(article_id, pronouns)
        if mention.speaker is not None and unknown:
            speaker = self.actors(article_id, [mention.speaker])  # "Roe said she would meet": she is Roe
            actors = tuple(dict.fromkeys([*speaker, *actors]))
        actors = self._with_the_speaker(article_id, mention, actors)
        mediators = tuple(a for a in self.actors(article_id, mention.mediators) if a not in actors)
        window = self._window(article_id, mention)
        if mention.opened and window is not None and window.precision == "year":
            window = None  # "the negotiations began in 2016": how long they have gone on, not when this round was
        if self._has_just_begun(article_id, mention, window):
            mention = replace(mention, status="under way")
        if self._lies_ahead(article_id, mention, window):
            mention = replace(mention, status="planned", because=f"{mention.because}{BY_ITS_DAY}")
        return Seen(article_id, mention, actors, place, window, mediators, unknown)

    def _with_the_speaker(self, article_id: str, mention: TalkMention, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Give who tells of "a meeting with Doe" a seat at it, else who acts: "Roe praised a meeting with Doe"."""
        two = tuple(self.persons(self.actors(article_id, mention.persons))) if mention.persons else ()
        if len(two) == 2 and len(self.sides(two)) == 2 and self.sides(actors) < self.sides(two):
            return tuple(dict.fromkeys([*actors, *sorted(two)]))  # "over tea Roe urged Doe to"
        acting = self.actors(article_id, mention.acting) if not actors and mention.announced else ()
        acting = tuple(actor for actor in acting if _may_sit(self.cast.actors[actor]))
        if len(self.sides(acting)) == 2:
            return acting  # "the commission on the waters of Kest and Ossia will hold a session"
        text = self.text(article_id)
        other = any(WITH.search(text, max(0, party.start - 12), party.start) for party in mention.parties)
        own = any(party.text.lower() in OWN for party in mention.parties)  # "her conversation with Doe"
        loose = mention.strength == "weak" or (mention.definite and not own) or mention.kind == "visit"
        if not other or loose or len(self.sides(actors)) != 1:
            return actors
        for told in ([mention.speaker] if mention.speaker else [], mention.acting):
            rows = [self.cast.actors[actor] for actor in self.actors(article_id, told)]
            seated = [row.actor_id for row in rows if _may_sit(row)]
            if seated and self.sides(seated).isdisjoint(self.sides(actors)):
                return tuple(dict.fromkeys([*seated, *actors]))
        return actors

    def _has_just_begun(self, article_id: str, mention: TalkMention, window: Window | None) -> bool:
        """Whether a meeting was opened in the days before the article: "opened talks in Rome on Tuesday" goes on."""
        article = self.context.articles.get(article_id)
        day = (article.published or article.published_earliest) if article is not None else None
        opened = mention.status == "held" and mention.opened
        if opened and window is None and day is None and self._on_a_weekday(article_id, mention):
            return True
        if not opened or window is None or window.precision != "day" or day is None:
            return False
        return 0 <= days_between(window.latest, day) <= FRESH

    def _lies_ahead(self, article_id: str, mention: TalkMention, window: Window | None) -> bool:
        """Whether a day is named that is still to come, where no word says so: "Kest's summit in Rome on 3 June"."""
        article = self.context.articles.get(article_id)
        day = (article.published or article.published_latest) if article is not None else None
        if mention.status is not None or mention.reference != "named" or window is None or day is None:
            return False
        return window.precision in {"day", "month"} and window.earliest > day

    def _on_a_weekday(self, article_id: str, mention: TalkMention) -> bool:
        """Whether the day is one of this week's, in an article of which no date is known."""
        text = self.text(article_id)
        return any(WEEKDAY.search(text[start:end]) for start, end in mention.times)

    def actors(self, article_id: str, parties: Iterable[Party]) -> tuple[str, ...]:
        """Give the actors that some parties name, each once, in the order of the text."""
        found: list[str] = []
        for party in sorted(parties, key=lambda party: party.head_start):
            named = self._compass(article_id, party) or list(self.cast.actors_of(article_id, party))
            if len(named) == 1 and OWNED.match(self.text(article_id), party.end):
                named = [self._of_whom(actor) for actor in named]  # "Roe's envoys"
            named = named or self._sent_by(article_id, party)
            found += [*self._listed_before(article_id, party, named), *named]
        return tuple(dict.fromkeys(found))

    def _sent_by(self, article_id: str, party: Party) -> list[str]:
        """Give the state of "Roe's envoys", where nobody else is named."""
        text = self.text(article_id)
        rows = self.cast.within(article_id, party.start, party.end)
        owners = [
            self._of_whom(row.actor_id) for row in rows if OWNED.match(text, row.end) and row.end < party.head_start
        ]
        return [actor for actor in owners if self.cast.actors[actor].kind != "person"]

    def _of_whom(self, actor: str) -> str:
        """Give for whom the people of somebody act: for his movement or state, where he acts for one."""
        side = self.side(actor)
        state = self.states.get(side) or self.cast.actors.get(side)
        return state.actor_id if state is not None and self.cast.actors[actor].kind == "person" else actor

    def _listed_before(self, article_id: str, party: Party, named: Sequence[str]) -> list[str]:
        """Give the first of "President Jane Roe and Premier John Doe" where the parser took both for one long name."""
        rows = [row for row in self.cast.within(article_id, party.start, party.end) if row.actor_id not in named]
        rows = [row for row in rows if self.cast.actors[row.actor_id].kind == "person" and row.end < party.head_start]
        text = self.text(article_id)
        listed = [row.actor_id for row in rows if AND_TITLE.fullmatch(text[row.end : party.head_end])]
        return [*self._joined_by_and(article_id, party), *listed]

    def _joined_by_and(self, article_id: str, party: Party) -> list[str]:
        """Give the first of "Roe and Doe last met", "Kest and Ossia, the mediators", where the parser lost it."""
        text = self.text(article_id)
        rows = self.cast.within(article_id, max(0, party.start - REACH), party.start)
        joined = [row for row in rows if text[row.end : party.start] in {" and ", ", and "}]
        kinds = {self.cast.actors[actor].kind for actor in self.cast.actors_of(article_id, party)}
        return [row.actor_id for row in joined if self.cast.actors[row.actor_id].kind in kinds & {"person", "state"}]

    def _compass(self, article_id: str, party: Party) -> list[str]:
        """Give both states of "North and South Kest", read as one name by the language model, or "the two Koreas"."""
        both = COMPASS.fullmatch(party.text)
        twins = TWINS.search(party.text)
        if both is not None:
            names = [f"{side} {both[3]}" for side in both.group(1, 2)]
        elif twins is not None:
            names = lexicon("talks")["twins"].get((twins[1] or twins[2]).lower(), [])
            if twins[2] and E3.search(self.text(article_id)):
                return []  # "the three powers, called the E3": they sit there under that name
        else:
            return []
        halves = [Party(party.start, party.end, name, party.start, party.end) for name in names]
        named = [self.cast.by_name(half) for half in halves]
        return [actor for actor in named if actor is not None]

    def _capital(self, article_id: str, start: int, end: int) -> PlaceRow | None:
        """Give the city that "the Omani capital" is."""
        said = self.text(article_id)[max(0, start - len("the capital of the ")) : end]
        if not CAPITAL.search(said):
            return None
        states = [self.cast.actors[row.actor_id].country for row in self.cast.within(article_id, start, end)]
        states += [country_of_adjective(said), country_of_name(said)]
        capitals = {key_of(countries()[code]["capital"]): code for code in states if code and code in countries()}
        return next((city for name in capitals.items() if (city := self._cities.get(name)) is not None), None)

    def _city_again(self, article_id: str, start: int, end: int) -> PlaceRow | None:
        """Give the city that "the Kestan city" is: the last of that state that was named before."""
        words_ = self.text(article_id)[start:end]
        code = country_of_adjective(words_) if CITY.search(words_) else None
        if code is None:
            return None
        before = [row for row in self._places_of.get(article_id, ()) if row.start < start]
        cities = [self.places[row.place_id] for row in before if row.place_id in self.places]
        return next((city for city in reversed(cities) if city.kind == "city" and city.country == code), None)

    @cached_property
    def _places_of(self) -> Mapping[str, Sequence[PlaceMentionRow]]:
        found: dict[str, list[PlaceMentionRow]] = {}
        for row in sorted(self.context["place_mentions"], key=lambda row: row.start):
            found.setdefault(row.article_id, []).append(row)
        return found

    @cached_property
    def _cities(self) -> Mapping[tuple[str, str | None], PlaceRow]:
        """The cities by name and country: a corpus names thousands, and "the capital" often."""
        rows = [row for row in self.places.values() if row.kind == "city"]
        return {(key_of(row.name), row.country): row for row in reversed(rows)}

    def text(self, article_id: str) -> str:
        """Give the source text of an article."""
        return self._texts.get(article_id, "")

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {found.article.article_id: found.article.source_text for found in self.context.findings}

    def _hosts(self, mention: TalkMention) -> list[str]:
        """Give the states that act by their full names though they were read as places: "Kest hosted the premier"."""
        named = [self.cast.by_name(party) for party in mention.parties]
        actors = [self.cast.actors[actor] for actor in named if actor is not None]
        said = {party.text.casefold() for party in mention.parties}
        return [actor.actor_id for actor in actors if actor.kind == "state" and actor.name.casefold() in said]

    def _place(self, article_id: str, mention: TalkMention) -> tuple[PlaceRow | None, set[tuple[int, int]]]:
        """Give the venue: a place behind a preposition, or a city before the noun ("the Geneva talks")."""
        named = self._place_mentions.get((article_id, mention.sentence), [])
        rows = [row for row in named if row.literal and self._is_venue(row)]
        best: PlaceRow | None = None
        spans: set[tuple[int, int]] = set()
        for start, end in mention.places:
            for row in rows:
                place = self.places.get(row.place_id)
                if place is not None and row.start < end and start < row.end and _better(place, best):
                    best = place
            capital = self._capital(article_id, start, end) or self._city_again(article_id, start, end)
            if capital is not None and _better(capital, best):
                best = capital
        text = self.text(article_id)
        pairs = pairwise(mention.modifiers)  # "Kest-Ossia talks", and not "the Geneva International Discussions"
        hyphenated = any(text[one.end : other.start].strip() in {"-", "–", "and", ","} for one, other in pairs)
        for party in mention.modifiers:
            # A lone city before the noun is where it was, even where it elsewhere stands for a government.
            for row in rows if hyphenated else named:
                place = self.places.get(row.place_id)
                if place is None or not (row.start < party.end and party.start < row.end):
                    continue
                if (place.kind in {"city", "site"} or _is_a_city_state(place)) and not (
                    hyphenated and self.cast.actors_of(article_id, party)
                ):
                    spans.add((party.start, party.end))
                    best = place if _better(place, best) else best
        above = self._place_mentions.get((article_id, mention.sentence - 1), [])
        written = self._written_in(mention, [*above, *named])
        if best is not None and (best.kind == "country" or best.country is None):  # a house that no gazetteer knows
            desk = self._whose(text, best, named) or self._desk(article_id) if best.country is None else None
            town = self._only_town(article_id, mention, rows) or desk
            best = town if town is not None and best.country in {None, town.country} else best
        best = best or self._headed(article_id, mention, named) or written
        best = best or self._only_town(article_id, mention, rows)
        return best or self._only_capital(article_id, mention, rows), spans

    def _only_town(self, article_id: str, mention: TalkMention, rows: Sequence[PlaceMentionRow]) -> PlaceRow | None:
        """Give the one town that the sentence of a meeting names behind "in", wherever the parse has hung it.

        "Consultations between the two, which took place in Rome", "set out their terms in Rome at a meeting"; where
        somebody spoke, or has his office, is where he was: "said officials in Rome".
        """
        if mention.kind in {"call", "visit", "process"} or mention.form in {"phone", "video"} or mention.joins:
            return None
        text = self.text(article_id)
        towns: dict[str, tuple[PlaceRow, PlaceMentionRow]] = {}
        for row in rows:
            place = self.places.get(row.place_id)
            if place is not None and place.kind == "city":
                towns.setdefault(row.place_id, (place, row))
        if len(towns) != 1:
            return None
        ((place, row),) = towns.values()
        before = text[max(mention.start, row.start - BEFORE_TOWN) : row.start]
        between = text[min(mention.cue_end, row.end) : max(mention.cue_start, row.start)]
        quoted = len(QUOTES.findall(between)) % 2 == 1  # of a town in what is said, the meeting is not
        inner = self.cast.within(article_id, mention.start, row.start)
        based = any(  # "the Kestan Policy Forum in Rome"
            self.cast.actors[one.actor_id].kind == "organisation" and not text[one.end : row.start].strip(" ,intahe")
            for one in inner
        )
        noun = NOUN_IN.search(before)  # "met after the talks in Rome": where those were
        if noun is not None and _names_a_meeting(noun[1]) and noun[1].lower() not in mention.cue.lower():
            return None
        fits = IN_TOWN.search(before) and not OF_TOWN.search(before) and not quoted and not based
        return place if fits else None

    def _only_capital(self, article_id: str, mention: TalkMention, rows: Sequence[PlaceMentionRow]) -> PlaceRow | None:
        """Give "the Kestan capital" of a meeting's sentence that names no town: "left it after two days of talks"."""
        if mention.kind in {"call", "visit", "process"} or mention.form in {"phone", "video"} or mention.joins:
            return None
        if any((place := self.places.get(row.place_id)) is not None and place.kind == "city" for row in rows):
            return None
        said = self.text(article_id)[mention.start : mention.end]
        meant = [word for word in told_of(said) if AT_CAPITAL.search(said[: word.start()])]
        if len(meant) != 1 or OF_TOWN.search(said[: meant[0].start()]):
            return None
        told = next(capitals_told(meant[0][0]), None)
        return self._cities.get((key_of(told.name), told.country)) if told is not None else None

    def _whose(self, text: str, house: PlaceRow, named: Sequence[PlaceMentionRow]) -> PlaceRow | None:
        """Give the city of "Rome's Palace of Lions"."""
        starts = [row.start for row in named if row.place_id == house.place_id]
        owners = [row for row in named for start in starts if OWNER.fullmatch(text[row.end : start])]
        return next((self.places.get(row.place_id) for row in owners), None)

    def _desk(self, article_id: str) -> PlaceRow | None:
        """Give the city from which a report is written: a house that it does not place stands there."""
        text = self.text(article_id)
        for sentence in self._sentences[article_id][:OPENING]:
            end = sentence.start + dateline_end(text[sentence.start : sentence.start + LONGEST])
            for row in self.place_mentions(article_id, sentence.number):
                place = self.places.get(row.place_id)
                if row.start < end and place is not None and place.kind == "city":
                    return place
        return None

    def _headed(self, article_id: str, mention: TalkMention, named: Sequence[PlaceMentionRow]) -> PlaceRow | None:
        """Give the city of "Rome, 2024: the army met the rebels", as lists of rounds have it."""
        headed = HEADED.match(self.text(article_id), mention.start)
        rows = [row for row in named if headed is not None and row.end <= headed.end()]
        cities = [self.places.get(row.place_id) for row in rows]
        return next((city for city in cities if city is not None and city.kind == "city"), None)

    def _is_venue(self, row: PlaceMentionRow) -> bool:
        """Whether people can meet at a place: at sea nobody does who makes news of it."""
        place = self.places.get(row.place_id)
        return place is not None and place.kind != "sea"

    def _written_in(self, mention: TalkMention, rows: Sequence[PlaceMentionRow]) -> PlaceRow | None:
        """Give the city before the dash of the sentence, where a meeting is news and none is named: "ROME —"."""
        if mention.written_in is None or mention.kind not in {"talks", "meeting", "summit"} or mention.joins:
            return None
        told = mention.reference == "named" or (mention.reference == "anaphor" and bool(mention.times))
        told = told and not mention.because.startswith("negotiate")  # "are negotiating": now, and not said where
        news = mention.status in PAST and told and mention.form != "phone"
        start, end = mention.written_in
        cities = [self.places.get(row.place_id) for row in rows if start <= row.start < end]
        return next((city for city in cities if news and city is not None and city.kind == "city"), None)

    def _window(self, article_id: str, mention: TalkMention) -> Window | None:
        """Give the days that a mention names, if they agree with whether it lies ahead or behind."""
        rows = self._times.get((article_id, mention.sentence), [])
        return window_of(mention, rows, self.context.articles.get(article_id), self.text(article_id))

    def side(self, actor_id: str) -> str:
        """Give the side that an actor stands on: its movement, its state, or itself where it acts for none."""
        if actor_id not in self._side:
            self._side[actor_id] = self._side_of(actor_id)
        return self._side[actor_id]

    def _side_of(self, actor_id: str) -> str:
        actor = self.cast.actors[actor_id]
        body = actor.affiliation or actor_id
        if body in self.cast.actors and is_movement(self.cast.actors[body]):
            return body  # rebels and the government of one state are two sides
        return actor.country or actor_id

    def sides(self, actors: Iterable[str]) -> frozenset[str]:
        """Give the sides that some actors stand on."""
        return frozenset(self.side(actor) for actor in actors)

    def weighty(self, actors: Iterable[str]) -> frozenset[str]:
        """Give the sides that count as parties: an unknown body of no state is none ("met the editorial board")."""
        return frozenset(
            self.side(actor)
            for actor in actors
            if self.cast.actors[actor].country or self.cast.actors[actor].kind != "organisation" or actor in self._known
        )

    @cached_property
    def _known(self) -> frozenset[str]:
        told = frozenset(row.actor_id for row in self.context["mentions"] if row.method == "registry")
        return told | (self.cast.actors.keys() & registry().actors.keys())  # also by initials alone: a union

    def is_named(self, article_id: str, actor_id: str) -> bool:
        """Whether an article names an actor."""
        return (article_id, actor_id) in self._named

    @cached_property
    def _named(self) -> frozenset[tuple[str, str]]:
        return frozenset((row.article_id, row.actor_id) for row in self.context["mentions"])

    def is_a_side(self, side: str) -> bool:
        """Whether a side is a state, a movement or a union, and no body of many states or person of none."""
        actor = self.cast.actors.get(side)
        return side in self.states or (actor is not None and (is_movement(actor) or actor.kind == "bloc"))

    def names_states(self, article_id: str) -> bool:
        """Whether an article names two sides of talks between or within states: states, unions, movements."""
        return len(self._sides_named.get(article_id, ())) > 1

    @cached_property
    def _sides_named(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for row in self.context["mentions"]:
            side = self.side(row.actor_id)
            if self.is_a_side(side):
                found.setdefault(row.article_id, set()).add(side)
        return found

    def persons(self, actors: Iterable[str]) -> frozenset[str]:
        """Give the persons among some actors."""
        return frozenset(actor for actor in actors if self.cast.actors[actor].kind == "person")

    @cached_property
    def states(self) -> Mapping[str, ActorRow]:
        """The actors that are states, by country."""
        return {actor.country: actor for actor in self.cast.actors.values() if actor.kind == "state" and actor.country}

    def same_place(self, left: PlaceRow | None, right: PlaceRow | None) -> bool | None:
        """Whether two places may be one (a city lies in its country); None where one is unknown."""
        if left is None or right is None:
            return None
        if left.place_id == right.place_id:
            return True
        if left.country is None or right.country is None:
            return None  # a house that no gazetteer knows may stand in the city that is named beside it
        if "site" in {left.kind, right.kind} and left.country == right.country and _near(left, right):
            return True
        wide = {"country", "region"}
        return left.country is not None and left.country == right.country and (left.kind in wide or right.kind in wide)


def _names_a_meeting(word: str) -> bool:
    """Whether a word is a noun of meeting: "talks", "summit"."""
    said = word.lower()
    kinds = ("strong", "plain", "call", "visit")
    return any({said, said.removesuffix("s")} & words("nouns", kind) for kind in kinds)


def _may_sit(row: ActorRow) -> bool:
    """Whether somebody may be one side of a meeting: a state, who acts for one, a union, a movement."""
    return bool(row.country and row.kind in {"person", "state"}) or row.kind == "bloc" or is_movement(row)


def _is_a_city_state(place: PlaceRow) -> bool:
    """Whether a state is a city: "the Singapore summit"."""
    state = countries().get(place.country or "")
    return place.kind == "country" and state is not None and key_of(state["capital"]) == key_of(place.name)


def _near(left: PlaceRow, right: PlaceRow) -> bool:
    """Whether a house stands in a town, by their coordinates."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return False
    return abs(left.lat - right.lat) < TOWN and abs(left.lon - right.lon) < TOWN


def more_exact(left: PlaceRow | None, right: PlaceRow | None) -> PlaceRow | None:
    """Give the more exact of two places that may be one."""
    return right if right is not None and _better(right, left) else left


def inherit(seen: Seen, actors: Sequence[str]) -> Seen:
    """Give a mention the parties of the meeting that it points back to."""
    return replace(seen, actors=tuple(actors))


def _better(place: PlaceRow, than: PlaceRow | None) -> bool:
    if than is None or (place.country is None) is not (than.country is None):
        return than is None or than.country is None  # of a house that no gazetteer knows the city says where it is
    return KINDS.index(place.kind) < KINDS.index(than.kind)


def _by_sentence(rows: Iterable[Row]) -> dict[tuple[str, int], list[Row]]:
    found: dict[tuple[str, int], list[Row]] = {}
    for row in rows:
        found.setdefault((row.article_id, row.sentence), []).append(row)
    return found
