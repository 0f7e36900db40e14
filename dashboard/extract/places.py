"""Finds the names of places, what each can be, and whether it is a location or stands for a government.

Names are matched against the gazetteer, the longest first, led by what the language model took for a place; a name that
it took for a person or a firm is a place only where the grammar leaves no doubt. Adjectives and people ("Iranian",
"Iranians") are actors, not places. Which Tripoli is meant is decided over all articles, in `dashboard.resolve.places`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dashboard.article import Span
from dashboard.document import Document, Token
from dashboard.extract import Extractor, Finding
from dashboard.gazetteer import LONGEST, Candidate, key_of, lies_in, names, small_towns
from dashboard.lexicon import word_set
from dashboard.metonymy import is_location
from dashboard.naming import fold
from dashboard.place_judging import WITHIN, Match, judge
from dashboard.place_surroundings import (
    INTO,
    bodies,
    entity_around,
    is_post,
    is_town,
    leads_to_place,
    no_towns,
    opens_dateline,
    sites,
    stretches,
    surface_of,
    towns,
)
from dashboard.registry import registry
from dashboard.tags import PLACES

ARTICLES = frozenset({"a", "an", "the"})
HYPHEN = re.compile(r"[-–‑/]")
KNOWN = 3  # what the full name of somebody whom the lexicon of actors knows weighs against the model's guesses
MOST_WORDS = 3  # of a name that is looked up among small towns
SHOUTED = 3  # letters; a longer name in capitals among small letters is an acronym, though some place is called so
CAPITALS = word_set("place_words", "capitals")
SHORT = 3  # letters; so short a name must be all capitals ("US", "UK"), or it is another word


@dataclass(frozen=True, slots=True)
class PlaceName(Finding):
    """A name of a place: what it can be, whether it is a location here, and the place that it is said to lie in.

    `within` is the start of the name that says where it lies ("Paris, Texas"). Without meanings it is a place that the
    gazetteer does not know.
    """

    surface: str
    key: str
    meanings: tuple[Candidate, ...]
    literal: bool
    because: str
    within: int | None
    confidence: float


def find(document: Document) -> Iterator[PlaceName]:
    """Give the places named in a document, in the order of the text."""
    surnames = _surnames(document)
    matches: list[Match] = []
    at, tokens = 0, document.tokens
    while at < len(tokens):
        match = _match_at(document, at, surnames)
        if match is None:
            at += 1
        else:
            matches.append(match)
            at = match.last
    joined = [row for token in tokens if token.text[0].isupper() for row in _joined(document, token)]
    matches = _outvoted(document, [*matches, *_unknown(document, matches)])
    matches = sorted([*matches, *_again(document, matches, surnames)], key=lambda match: match.first)
    rows = sorted([*_findings(document, matches), *joined], key=lambda row: row.start)
    yield from (row for row in rows if document.sentences[row.sentence].kind != "dateline")


def _surnames(document: Document) -> Counter[str]:
    """Count the words that are parts of people's full names, less those that are places as often."""
    found: Counter[str] = Counter()
    tokens = document.tokens
    for token in tokens:
        if token.ent == "PERSON" and token.ent_iob == "I":
            found[token.text] += 1
        elif token.ent in PLACES and token.ent_iob == "B":
            found[token.text] -= 1
    known = registry()
    texts = [token.text if token.text.isascii() else fold(token.text) for token in tokens]
    for token in tokens:
        match = known.match(texts, token.i) if token.pos == "PROPN" and texts[token.i] in known.surfaces else None
        if match is not None and match[0] > 1 and match[1].form == "name":
            actor = known.actors[match[1].actor_id]
            found[tokens[token.i + match[0] - 1].text] += KNOWN if actor.kind == "person" else 0
    return found


def _opens(token: Token) -> bool:
    """Whether a name can begin at a token."""
    return (
        token.text[0].isupper()
        and token.pos not in {"PRON", "AUX", "VERB", "ADP", "DET"}
        and (token.ent != "NORP" or token.pos == "PROPN")
    )


def _match_at(document: Document, at: int, surnames: Counter[str]) -> Match | None:
    """Give the longest name of a place that begins at a token, if the text uses it as one."""
    tokens = document.tokens
    start = tokens[at]
    if not start.text[0].isupper():
        return None
    known = names()
    in_place = start.ent in PLACES
    strong = key_of(start.text) in known.first_words
    placed = not (strong or in_place) and _is_placed(document, at)
    if not (strong or in_place or placed or is_post(document, at)):
        return None
    inside = (
        start.pos == "PROPN" and at > 0 and tokens[at - 1].text.lower() in WITHIN
    )  # "in Omdurman", taken for a people
    if not _opens(start) and not (in_place or inside or start.pos == "DET"):
        return None
    for last in range(min(len(tokens), at + LONGEST), at, -1):
        end = tokens[last - 1]
        if end.sent != start.sent or (not end.text[0].isupper() and last - at == 1):
            continue
        surface = surface_of(tokens[at:last])
        key = key_of(surface)
        short = len(key.replace(".", "")) <= SHORT and not surface.replace(".", "").isupper() and "." not in surface
        if short or (end.text.islower() and not known.is_known(key)):
            continue  # "us"; "that the South end its exercises" is no South End
        if not (in_place or placed) and not known.is_strong(key):
            continue
        shouted = surface.isupper() and (len(surface.replace(".", "")) > SHOUTED or not known.is_known(key))
        acronym = shouted and surface not in CAPITALS and _is_acronym(document, at, last)
        candidates = [] if acronym else known.candidates(key, elsewhere=in_place or placed)
        if candidates:
            match = Match(at, last, key, candidates, 1.0)
            judged = judge(document, match, surnames)
            if judged is not None:
                return judged
            if last - at > 1:
                return None
    if start.pos == "PROPN" and (is_post(document, at) or (placed and is_town(document, at))):
        if start.ent == "PERSON" or registry().match([token.text for token in tokens[at : at + LONGEST]], 0):
            return None  # somebody
        names_on = (tokens[i].pos == "PROPN" or tokens[i].text == "-" for i in range(at, len(tokens)))
        last = at + next((i for i, goes_on in enumerate(names_on) if not goes_on), len(tokens) - at)
        found = _small(at, last, key_of(surface_of(tokens[at:last])), 0.6)  # a village that no list has
        return found if found.candidates or is_town(document, at) else None
    return None


def _is_acronym(document: Document, first: int, last: int) -> bool:
    """Whether a word in capitals among words in small letters is no town's name: "sanctions on NIS"."""
    tokens = document.tokens
    near = [*tokens[max(0, first - 3) : first], *tokens[last : last + 3]]
    small = any(token.text.islower() and token.sent == tokens[first].sent for token in near)
    return small and last - first == 1 and not opens_dateline(document, first, last)


def _is_placed(document: Document, at: int) -> bool:
    """Whether a word that no list knows stands where a town does: "in Nitra", "PLEASANTON, Calif."."""
    tokens = document.tokens
    token = tokens[at]
    if token.pos != "PROPN" or token.ent in {"NORP", "DATE"}:
        return False
    if at and tokens[at - 1].sent == token.sent:
        before = tokens[at - 1].text.lower()
        if before in WITHIN or is_town(document, at):
            return entity_around(document, at)[0] == at  # "in Riverdale", whatever the model takes it for
        if before in INTO and token.ent != "PERSON":
            return entity_around(document, at) == (at, at + 1)
    following = [t.text for t in tokens[at + 1 : at + 3]]
    return len(following) == 2 and following[0] == "," and names().is_known(key_of(following[1]))


def _joined(document: Document, token: Token) -> Iterator[PlaceName]:
    """Give the countries in a token such as "U.S.-Iran", which the tokeniser leaves whole."""
    if len(token.text) != token.end - token.start or not HYPHEN.search(token.text[1:-1]):
        return
    parts = [(match.start(), match.end()) for match in re.finditer(r"[^-–‑/]+", token.text)]
    keys = [key_of(token.text[start:end]) for start, end in parts]
    if sum(names().is_known(key) for key in keys) < len(keys) or names().is_known(key_of(token.text)):
        return
    for (start, end), key in zip(parts, keys, strict=True):
        span = Span(token.start + start, token.start + end)
        meanings = tuple(names().candidates(key))
        because = "is joined to another name by a hyphen"
        yield PlaceName(token.sent, *span, document.source(span), key, meanings, False, because, None, 0.9)


def _explained(document: Document, taken: set[int]) -> Iterator[Match]:
    """Give the names that the text itself explains as places: "al-Fashaga, a stretch of farmland"."""
    tokens = document.tokens
    for comma in tokens:
        if comma.text != "," or not 0 < comma.i < len(tokens) - 2 or tokens[comma.i + 1].text.lower() not in ARTICLES:
            continue
        noun = next((t for t in tokens[comma.i + 2 : comma.i + 6] if t.text.lower() in towns() | stretches()), None)
        first = last = comma.i
        while first > 0 and (tokens[first - 1].pos == "PROPN" or tokens[first - 1].text in {"-", "al", "el"}):
            first -= 1
        if noun is None or first == last or noun.sent != tokens[first].sent or taken & set(range(first, last)):
            continue
        if all(t.pos in {"ADJ", "NOUN", "ADV", "VERB"} for t in tokens[comma.i + 2 : noun.i]) and noun.i + 1 < len(
            tokens
        ):
            taken |= set(range(first, last))
            yield _small(first, last, key_of(surface_of(tokens[first:last])), 0.6)


def _small(first: int, last: int, key: str, confidence: float) -> Match:
    """Give a place that no list knows but, perhaps, that of small towns."""
    parts = re.split(r"[\s\-]", key)
    plain = len(parts) <= MOST_WORDS and not any("." in part or part in no_towns() for part in parts)
    return Match(first, last, key, list(small_towns(key)) if plain else [], confidence)


def _unknown(document: Document, matches: list[Match]) -> Iterator[Match]:
    """Give the places that only the language model knows, where something is said to be there."""
    taken = {i for match in matches for i in range(match.first, match.last)}
    tokens = document.tokens
    yield from _explained(document, taken)
    for token in tokens:
        if token.ent not in PLACES or token.ent_iob != "B":
            continue
        first, last = entity_around(document, token.i)
        while first < last and tokens[first].text.lower() == "the":
            first += 1
        if first >= last or not tokens[first].text[0].isupper() or any(i in taken for i in range(first, last)):
            continue
        if any(t.text in bodies() for t in tokens[first:last]) and any(t.pos == "ADP" for t in tokens[first:last]):
            continue  # "Centre for Strategic Studies"
        if tokens[first].text == "Operation" or registry().match([t.text for t in tokens[first:last]], 0):
            continue  # somebody whom the lexicon of actors knows
        before = tokens[token.i - 1] if token.i else None
        led = before is not None and before.sent == token.sent and leads_to_place(document, token.i)
        if HYPHEN.search(document.source(document.span(tokens[first:last]))):
            continue  # "Smith-Jones talks": two people, not a place
        site = any(t.text in sites() for t in tokens[first:last])
        if led or (site and token.ent in {"LOC", "FAC"} and last - first > 1):
            yield _small(first, last, key_of(surface_of(tokens[first:last])), 0.5)


def _again(document: Document, matches: list[Match], surnames: Counter[str]) -> Iterator[Match]:
    """Give further occurrences of towns that the article has shown to be places: "in Douma ... Douma's fall"."""
    tokens = document.tokens
    taken = {i for match in matches for i in range(match.first, match.last)}
    shown = {
        tokens[match.first].text: match
        for match in matches
        if match.last == match.first + 1
        and not match.embedded
        and match.key not in word_set("place_words", "words_first")
    }
    for token in tokens:
        match = shown.get(token.text)
        if match is None or token.i in taken or token.pos != "PROPN" or surnames[token.text] > 0:
            continue
        if token.ent in {"PERSON", "NORP"} or entity_around(document, token.i) != (token.i, token.i + 1):
            continue
        near = [tokens[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(tokens)]
        if not any(other.pos == "PROPN" and other.sent == token.sent for other in near):
            yield match._replace(first=token.i, last=token.i + 1, confidence=min(match.confidence, 0.7))


def _outvoted(document: Document, matches: list[Match]) -> list[Match]:
    """Leave out names that an article uses as those of people or firms more often than as places: "in Dropbox"."""
    doubted = {
        document.tokens[match.first].text
        for match in matches
        if match.last == match.first + 1 and not names().is_strong(match.key)
    }
    votes: Counter[str] = Counter()
    for token in document.tokens:
        if token.text in doubted:
            votes[token.text] += 1 if _is_spot(document, token) else -1
    lost = {text for text, count in votes.items() if count < (0 if names().candidates(key_of(text), most=1) else 1)}
    return [m for m in matches if m.last > m.first + 1 or document.tokens[m.first].text not in lost]


def _is_spot(document: Document, token: Token) -> bool:
    """Whether an occurrence of a name speaks for a place: a word of place in front, or the model's own guess."""
    before = document.tokens[token.i - 1] if token.i else None
    return token.ent in PLACES or (
        before is not None and before.sent == token.sent and leads_to_place(document, token.i)
    )


def _findings(document: Document, matches: list[Match]) -> Iterator[PlaceName]:
    """Turn matches into findings: pair towns with their countries, judge each name."""
    within = _pairs(document, matches)
    verdicts: list[tuple[bool, str]] = []
    for number, match in enumerate(matches):
        best = match.candidates[0] if match.candidates else None
        if match.embedded:
            verdict = (False, match.embedded)
        elif number and within.get(number - 1) == number:
            verdict = (verdicts[-1][0], "says where the place before it lies")
        elif _is_dateline(document, match, number + 1 if number in within else None, matches):
            verdict = (True, "stands in the dateline")
        elif best is not None and best.name in word_set("place_words", "no_places"):
            verdict = (False, "is a union of states and no place")
        else:
            behind = match.first and document.tokens[match.first - 1].pos == "ADP"  # "the envoy for", "the talks on"
            ruled = best is not None and not (behind and best.name in word_set("place_words", "no_governments"))
            seat = ruled and any(place.seat for place in match.candidates[:2])
            kind = _kind(match)
            verdict = is_location(document, match.first, match.last, kind=kind, seat=seat)
        verdicts.append(verdict)
        yield _finding(document, match, verdict, matches[within[number]] if number in within else None)


def _kind(match: Match) -> str:
    """Give what a name is by the first of its two likeliest meanings that governs; a city that is a state is a city."""
    if not match.candidates:
        return "city"
    best = next((place for place in match.candidates[:2] if place.seat), match.candidates[0])
    city = any(place.kind == "city" and place.country == best.country and place.seat for place in match.candidates)
    return "city" if best.kind == "country" and city else best.kind


def _finding(document: Document, match: Match, verdict: tuple[bool, str], outer: Match | None) -> PlaceName:
    tokens = document.tokens[match.first : match.last]
    span = document.span(tokens)
    return PlaceName(
        tokens[0].sent, span.start, span.end, document.source(span), match.key,
        tuple(match.candidates), *verdict,
        document.tokens[outer.first].start if outer else None, match.confidence,
    )  # fmt: skip


def _pairs(document: Document, matches: list[Match]) -> dict[int, int]:
    """Give, for each name that the next one places ("Paris, Texas"), the number of that one."""
    found: dict[int, int] = {}
    tokens = document.tokens
    for number, (inner, outer) in enumerate(pairwise(matches)):
        between = [token.text for token in tokens[inner.last : outer.first]]
        if between[:1] and between[0].lower() in {"state", "province", "region"}:
            between = between[1:]
        owns = outer.last < len(tokens) and tokens[outer.last].text in {"'s", "’s"}  # "In Kigali, Rwanda's spokeswoman"
        if owns or between not in ([","], ["("]) or tokens[inner.first].sent != tokens[outer.first].sent:
            continue
        for place in inner.candidates:
            if any(lies_in(place, other) for other in outer.candidates):
                found[number] = number + 1
                break
    return found


def _is_dateline(document: Document, match: Match, outer: int | None, matches: list[Match]) -> bool:
    """Whether a name opens a paragraph and a dash or an agency in brackets follows ("KHARTOUM (KNA) -")."""
    return opens_dateline(document, match.first, matches[outer].last if outer is not None else match.last)


EXTRACTOR = Extractor("places", PlaceName, find)
