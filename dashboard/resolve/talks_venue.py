"""Finds where a meeting was: the town behind "in", the city before "talks", "the Kestan capital", the desk's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dashboard.dateline import LONGEST, dateline_end
from dashboard.gazetteer import countries, key_of
from dashboard.lexicon import any_word
from dashboard.meetings.mention import TalkMention
from dashboard.resolve.capitals import capital_of, capitals_told, country_of_adjective, country_of_name, told_of
from dashboard.resolve.talks_days import HEADED, PAST, WEEKDAY
from dashboard.resolve.talks_rows import Rows
from dashboard.scene import words
from dashboard.tables import PlaceMentionRow, PlaceRow

KINDS = ("site", "city", "region", "country", "sea")  # the most exact place decides
TOWN = 0.4  # degrees: a house that lies nearer to a town's centre stands in it
CAPITAL = re.compile(r"\bcapital(?: of (?:the )?[A-Z][\w’' -]+)?[ ,]*$")  # "the Omani capital", "the capital of Oman"
CITY = re.compile(r"\b(?:city|town|port|resort)[ ,]*$")  # "the Omani port"
OPENING = 4  # sentences among which the dateline stands
BEFORE_TOWN = 40  # characters before a town in which stands what is in it
NOUN_IN = re.compile(r"(\w+) (?:in|at) (?:the )?(?:\w+ (?:capital|city|town|resort|port) of )?$", re.IGNORECASE)
AT_CAPITAL = re.compile(r"\b(?:in|at|to|from|left|leaving|leave|reached) the \Z", re.IGNORECASE)
OWNER = re.compile(r"['’]s (?:[a-z]+ ){0,2}")  # between a town and its house
QUOTES = re.compile('["“”]')
IN_TOWN = re.compile(
    r"\b(?:in|at|to|near|inside) (?:an? |the )?(?:\w+ (?:capital|city|town|resort|port) of )?$", re.IGNORECASE
)
CLOCK = rf"(?:\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o['’]clock)|(?:{any_word('talks', 'seasons')})\b)"
OF_ANOTHER = re.compile(  # "since May, when they met in Rome"; not "after 3 p.m. in Rome", "when it opened in Rome"
    r"\b(?:after|following|since|before|than|when) "
    r"(?:the (?:one|first|last)\b"
    rf"|(?:the|an?|his|her|its|their) (?:\w+ )?(?:{any_word('talks', 'happenings')})\b"
    rf"|(?:they|it|both) (?!(?:was |were |both )?(?:{any_word('talks', 'goes_on_there')})\b)"
    rf"|(?!{CLOCK}|(?:{WEEKDAY.pattern})(?!['’]))[A-Z0-9]"
    r"|\w+ (?:met|sat|spoke)\b)"
)
OF_TOWN = re.compile(  # where somebody has his office, or spoke: "the ministry in Rome", "told reporters in Rome"
    rf"(?:\b(?:{any_word('talks', 'based_in')}) (?:\w+ )?in (?:the )?(?:\w+ )*|\boutside )$",
    re.IGNORECASE,
)


def venue(corpus: Rows, article_id: str, mention: TalkMention) -> tuple[PlaceRow | None, set[tuple[int, int]]]:
    """Give the venue: a place behind a preposition, or a city before the noun ("the Geneva talks")."""
    named = corpus.place_mentions(article_id, mention.sentence)
    rows = [row for row in named if row.literal and _is_venue(corpus, row)]
    best: PlaceRow | None = None
    spans: set[tuple[int, int]] = set()
    for start, end in mention.places:
        for row in rows:
            place = corpus.places.get(row.place_id)
            if place is not None and row.start < end and start < row.end and _better(place, best):
                best = place
        capital = _capital(corpus, article_id, start, end) or _city_again(corpus, article_id, start, end)
        if capital is not None and _better(capital, best):
            best = capital
    text = corpus.text(article_id)
    pairs = pairwise(mention.modifiers)  # "Kest-Ossia talks", and not "the Geneva International Discussions"
    hyphenated = any(text[one.end : other.start].strip() in {"-", "–", "and", ","} for one, other in pairs)
    for party in mention.modifiers:
        # A lone city before the noun is where it was, even where it elsewhere stands for a government.
        for row in rows if hyphenated else named:
            place = corpus.places.get(row.place_id)
            if place is None or not (row.start < party.end and party.start < row.end):
                continue
            if (place.kind in {"city", "site"} or _is_a_city_state(place)) and not (
                hyphenated and corpus.cast.actors_of(article_id, party)
            ):
                spans.add((party.start, party.end))
                best = place if _better(place, best) else best
    above = corpus.place_mentions(article_id, mention.sentence - 1)
    written = _written_in(corpus, mention, [*above, *named])
    if best is not None and (best.kind == "country" or best.country is None):  # a house that no gazetteer knows
        desk = _whose(corpus, text, best, named) or _desk(corpus, article_id) if best.country is None else None
        town = _only_town(corpus, article_id, mention, rows) or desk
        best = town if town is not None and best.country in {None, town.country} else best
    best = best or _headed(corpus, article_id, mention, named) or written
    best = best or _only_town(corpus, article_id, mention, rows)
    return best or _only_capital(corpus, article_id, mention, rows), spans


def _only_town(corpus: Rows, article_id: str, mention: TalkMention, rows: Sequence[PlaceMentionRow]) -> PlaceRow | None:
    """Give the one town that the sentence of a meeting names behind "in", wherever the parse has hung it.

    "Consultations between the two, which took place in Rome", "set out their terms in Rome at a meeting"; where
    somebody spoke, or has his office, is where he was: "said officials in Rome".
    """
    if mention.kind in {"call", "visit", "process"} or mention.form in {"phone", "video"} or mention.joins:
        return None
    text = corpus.text(article_id)
    towns: dict[str, tuple[PlaceRow, PlaceMentionRow]] = {}
    for row in rows:
        place = corpus.places.get(row.place_id)
        if place is not None and place.kind == "city":
            towns.setdefault(row.place_id, (place, row))
    if len(towns) != 1:
        return None
    ((place, row),) = towns.values()
    if mention.reference == "next" and row.end <= mention.cue_start:
        return None  # "the talks in Rome ended with a promise to meet again": where those were
    before = text[max(mention.start, row.start - BEFORE_TOWN) : row.start]
    between = text[min(mention.cue_end, row.end) : max(mention.cue_start, row.start)]
    quoted = len(QUOTES.findall(between)) % 2 == 1  # of a town in what is said, the meeting is not
    inner = corpus.cast.within(article_id, mention.start, row.start)
    based = any(  # "the Kestan Policy Forum in Rome"
        corpus.cast.actors[one.actor_id].kind == "organisation" and not text[one.end : row.start].strip(" ,intahe")
        for one in inner
    )
    if row.start > mention.cue_end and OF_ANOTHER.search(between):
        return None
    noun = NOUN_IN.search(before)  # "met after the talks in Rome": where those were
    if noun is not None and _names_a_meeting(noun[1]) and noun[1].lower() not in mention.cue.lower():
        return None
    fits = IN_TOWN.search(before) and not OF_TOWN.search(before) and not quoted and not based
    return place if fits else None


def _only_capital(
    corpus: Rows, article_id: str, mention: TalkMention, rows: Sequence[PlaceMentionRow]
) -> PlaceRow | None:
    """Give "the Kestan capital" of a meeting's sentence that names no town: "left it after two days of talks"."""
    if mention.kind in {"call", "visit", "process"} or mention.form in {"phone", "video"} or mention.joins:
        return None
    if any((place := corpus.places.get(row.place_id)) is not None and place.kind == "city" for row in rows):
        return None
    said = corpus.text(article_id)[mention.start : mention.end]
    meant = [word for word in told_of(said) if AT_CAPITAL.search(said[: word.start()])]
    if len(meant) != 1 or OF_TOWN.search(said[: meant[0].start()]):
        return None
    if mention.reference == "next" and mention.start + meant[0].end() <= mention.cue_start:
        return None
    told = next(capitals_told(meant[0][0]), None)
    return _seat_of(corpus, told.country) if told is not None else None


def _capital(corpus: Rows, article_id: str, start: int, end: int) -> PlaceRow | None:
    """Give the city that "the Omani capital" is."""
    said = corpus.text(article_id)[max(0, start - len("the capital of the ")) : end]
    if not CAPITAL.search(said):
        return None
    states = [corpus.cast.actors[row.actor_id].country for row in corpus.cast.within(article_id, start, end)]
    states += [country_of_adjective(said), country_of_name(said)]
    return next((city for state in states if (city := _seat_of(corpus, state)) is not None), None)


def _seat_of(corpus: Rows, state: str | None) -> PlaceRow | None:
    """Give the capital of a state, where the corpus names it or means it."""
    capital = capital_of(state)
    return corpus.cities.get((key_of(capital.name), capital.country)) if capital is not None else None


def _city_again(corpus: Rows, article_id: str, start: int, end: int) -> PlaceRow | None:
    """Give the city that "the Kestan city" is: the last of that state that was named before."""
    words_ = corpus.text(article_id)[start:end]
    code = country_of_adjective(words_) if CITY.search(words_) else None
    if code is None:
        return None
    before = [row for row in corpus.places_of.get(article_id, ()) if row.start < start]
    cities = [corpus.places[row.place_id] for row in before if row.place_id in corpus.places]
    return next((city for city in reversed(cities) if city.kind == "city" and city.country == code), None)


def _whose(corpus: Rows, text: str, house: PlaceRow, named: Sequence[PlaceMentionRow]) -> PlaceRow | None:
    """Give the city of "Rome's Palace of Lions"."""
    starts = [row.start for row in named if row.place_id == house.place_id]
    owners = [row for row in named for start in starts if OWNER.fullmatch(text[row.end : start])]
    return next((corpus.places.get(row.place_id) for row in owners), None)


def _desk(corpus: Rows, article_id: str) -> PlaceRow | None:
    """Give the city from which a report is written: a house that it does not place stands there."""
    text = corpus.text(article_id)
    for sentence in corpus.sentences[article_id][:OPENING]:
        end = sentence.start + dateline_end(text[sentence.start : sentence.start + LONGEST])
        for row in corpus.place_mentions(article_id, sentence.number):
            place = corpus.places.get(row.place_id)
            if row.start < end and place is not None and place.kind == "city":
                return place
    return None


def _headed(corpus: Rows, article_id: str, mention: TalkMention, named: Sequence[PlaceMentionRow]) -> PlaceRow | None:
    """Give the city of "Rome, 2024: the army met the rebels", as lists of rounds have it."""
    headed = HEADED.match(corpus.text(article_id), mention.start)
    rows = [row for row in named if headed is not None and row.end <= headed.end()]
    cities = [corpus.places.get(row.place_id) for row in rows]
    return next((city for city in cities if city is not None and city.kind == "city"), None)


def _is_venue(corpus: Rows, row: PlaceMentionRow) -> bool:
    """Whether people can meet at a place: at sea nobody does who makes news of it."""
    place = corpus.places.get(row.place_id)
    return place is not None and place.kind != "sea"


def _written_in(corpus: Rows, mention: TalkMention, rows: Sequence[PlaceMentionRow]) -> PlaceRow | None:
    """Give the city before the dash of the sentence, where a meeting is news and none is named: "ROME —"."""
    if mention.written_in is None or mention.kind not in {"talks", "meeting", "summit"} or mention.joins:
        return None
    told = mention.reference == "named" or (mention.reference == "anaphor" and bool(mention.times))
    told = told and not mention.because.startswith("negotiate")  # "are negotiating": now, and not said where
    news = mention.status in PAST and told and mention.form != "phone"
    start, end = mention.written_in
    cities = [corpus.places.get(row.place_id) for row in rows if start <= row.start < end]
    return next((city for city in cities if news and city is not None and city.kind == "city"), None)


def same_place(left: PlaceRow | None, right: PlaceRow | None) -> bool | None:
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


def more_exact(left: PlaceRow | None, right: PlaceRow | None) -> PlaceRow | None:
    """Give the more exact of two places that may be one."""
    return right if right is not None and _better(right, left) else left


def _better(place: PlaceRow, than: PlaceRow | None) -> bool:
    if than is None or (place.country is None) is not (than.country is None):
        return than is None or than.country is None  # of a house that no gazetteer knows the city says where it is
    return KINDS.index(place.kind) < KINDS.index(than.kind)


def _names_a_meeting(word: str) -> bool:
    """Whether a word is a noun of meeting: "talks", "summit"."""
    said = word.lower()
    kinds = ("strong", "plain", "call", "visit")
    return any({said, said.removesuffix("s")} & words("nouns", kind) for kind in kinds)


def _is_a_city_state(place: PlaceRow) -> bool:
    """Whether a state is a city: "the Singapore summit"."""
    state = countries().get(place.country or "")
    return place.kind == "country" and state is not None and key_of(state["capital"]) == key_of(place.name)


def _near(left: PlaceRow, right: PlaceRow) -> bool:
    """Whether a house stands in a town, by their coordinates."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return False
    return abs(left.lat - right.lat) < TOWN and abs(left.lon - right.lon) < TOWN
