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
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from dashboard.article import Span
from dashboard.document import Document, Token
from dashboard.extract import Extractor, Finding
from dashboard.gazetteer import LONGEST, Candidate, key_of, lies_in, names, small_towns
from dashboard.lexicon import lexicon
from dashboard.metonymy import is_location
from dashboard.registry import registry
from dashboard.roles import role_words

PLACES = frozenset({"GPE", "LOC", "FAC"})
INTO = frozenset(
    {"in", "at", "near", "to", "from", "outside", "inside", "across", "throughout", "around", "into", "via"}
)
ARTICLES = frozenset({"a", "an", "the"})
OVER = frozenset({"over", "above", "around", "toward", "towards", "beyond", "through", "past"})
WITHIN = frozenset({"in", "near", "outside", "throughout"})
HYPHEN = re.compile(r"[-–‑/]")
KNOWN = 3  # what the full name of somebody whom the lexicon of actors knows weighs against the model's guesses
MOST_WORDS = 3  # of a name that is looked up among small towns
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


class _Match(NamedTuple):
    first: int
    last: int
    key: str
    candidates: list[Candidate]
    confidence: float
    embedded: str = ""  # why it is no location though it stands in a longer name


def find(document: Document) -> Iterator[PlaceName]:
    """Give the places named in a document, in the order of the text."""
    surnames = _surnames(document)
    matches: list[_Match] = []
    at, tokens = 0, document.tokens
    while at < len(tokens):
        match = _match_at(document, at, surnames, matches[-1] if matches else None)
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
    texts = [token.text for token in tokens]
    for token in tokens:
        match = known.match(texts, token.i) if token.pos == "PROPN" and token.text in known.surfaces else None
        if match is not None and match[0] > 1 and match[1].form == "name":
            actor = known.actors[match[1].actor_id]
            found[texts[token.i + match[0] - 1]] += KNOWN if actor.kind == "person" else 0
    return found


def _opens(token: Token) -> bool:
    """Whether a name can begin at a token."""
    return (
        token.text[0].isupper()
        and token.pos not in {"PRON", "AUX", "VERB", "ADP", "DET"}
        and (token.ent != "NORP" or token.pos == "PROPN")
    )


def _match_at(document: Document, at: int, surnames: Counter[str], before: _Match | None) -> _Match | None:
    """Give the longest name of a place that begins at a token, if the text uses it as one.

    `before` is the place found last: a town that follows it in a list needs no word of place of its own.
    """
    tokens = document.tokens
    start = tokens[at]
    if not start.text[0].isupper():
        return None
    known = names()
    in_place = start.ent in PLACES
    strong = key_of(start.text) in known.first_words
    placed = not (strong or in_place) and (_is_placed(document, at) or _listed(document, at, before))
    if not (strong or in_place or placed or _is_post(document, at)):
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
        surface = _surface(tokens[at:last])
        key = key_of(surface)
        if len(key.replace(".", "")) <= SHORT and not surface.replace(".", "").isupper() and "." not in surface:
            continue
        if not (in_place or placed) and not known.is_strong(key):
            continue
        candidates = known.candidates(key, elsewhere=in_place or placed)
        if candidates:
            match = _Match(at, last, key, candidates, 1.0)
            judged = _judge(document, match, surnames)
            if judged is not None:
                return judged
            if last - at > 1:
                return None
    someone = start.ent == "PERSON" or registry().match([token.text for token in tokens[at : at + LONGEST]], 0)
    if start.pos == "PROPN" and not someone and (_is_post(document, at) or (placed and _is_town(document, at))):
        names_on = (tokens[i].pos == "PROPN" or tokens[i].text == "-" for i in range(at, len(tokens)))
        last = at + next((i for i, goes_on in enumerate(names_on) if not goes_on), len(tokens) - at)
        found = _small(at, last, key_of(_surface(tokens[at:last])), 0.6)  # a village that no list has
        return found if found.candidates or _is_town(document, at) else None
    return None


def _is_qualified(document: Document, match: _Match) -> bool:
    """Whether the next word behind a comma is a province or country in which a place of that name lies."""
    tokens = document.tokens
    for last in range(match.last + 4, match.last + 1, -1):
        outer = names().candidates(key_of(_surface(tokens[match.last + 1 : last])))
        if any(lies_in(place, other) for place in match.candidates for other in outer):
            return True
    return False


def _is_placed(document: Document, at: int) -> bool:
    """Whether a word that no list knows stands where a town does: "in Nitra", "PLEASANTON, Calif."."""
    tokens = document.tokens
    token = tokens[at]
    if token.pos != "PROPN" or token.ent in {"NORP", "DATE"}:
        return False
    if at and tokens[at - 1].sent == token.sent:
        before = tokens[at - 1].text.lower()
        if before in WITHIN or _is_town(document, at):
            return _entity(document, at)[0] == at  # "in Riverdale", whatever the model takes it for
        if before in INTO and token.ent != "PERSON":
            return _entity(document, at) == (at, at + 1)
    following = [t.text for t in tokens[at + 1 : at + 3]]
    return len(following) == 2 and following[0] == "," and names().is_known(key_of(following[1]))


def _is_town(document: Document, at: int) -> bool:
    """Whether "the town of" or "the border town" stands in front of a word."""
    tokens = document.tokens
    nouns = _towns()
    before = tokens[at - 1].text.lower()
    if before == "of" and at > 1:
        return tokens[at - 2].text.lower() in nouns | frozenset(lexicon("place_words")["dwellers"])
    return before in nouns


def _is_post(document: Document, at: int) -> bool:
    """Whether something is said to stand at or near a word: "the bridge at", or anything "near" it."""
    tokens = document.tokens
    before = tokens[at - 1].text.lower() if at else ""
    if before in {"near", "outside"}:
        return True
    return before == "at" and at > 1 and tokens[at - 2].text.lower() in lexicon("place_words")["posts"]


@cache
def _towns() -> frozenset[str]:
    return frozenset(lexicon("place_words")["towns"])


def _listed(document: Document, at: int, before: _Match | None) -> bool:
    """Whether a name goes on with a list of towns: "in Nitra, Presov and Kosice"."""
    tokens = document.tokens
    if before is None or not before.last < at <= before.last + 2 or tokens[at].sent != tokens[before.first].sent:
        return False
    if tokens[at].pos != "PROPN" or tokens[at].ent in {"PERSON", "NORP", "DATE"}:
        return False
    between = [token.text for token in tokens[before.last : at]]
    countries = {place.country for place in before.candidates[:1]}
    here = names().candidates(key_of(tokens[at].text))[:1]
    pair = between == ["and"] and before.first and tokens[before.first - 1].text.lower() == "between"
    return between in (["and"], [","], [",", "and"]) and any(pair or place.country in countries for place in here)


def _surface(tokens: tuple[Token, ...]) -> str:
    return "".join(token.text + (" " if token.space else "") for token in tokens).strip()


def _judge(document: Document, match: _Match, surnames: Counter[str]) -> _Match | None:
    """Tell whether a name is used as that of a place, and how sure that is."""
    tokens = document.tokens
    first, last = tokens[match.first], tokens[match.last - 1]
    known = names()
    before = tokens[match.first - 1] if match.first and tokens[match.first - 1].sent == first.sent else None
    after = tokens[match.last] if match.last < len(tokens) and tokens[match.last].sent == first.sent else None
    if before and before.text.lower() in lexicon("place_words")["titles"] and match.key not in {"us", "uk"}:
        return None
    led = before is not None and (
        before.text.lower() in INTO
        or (before.pos == "ADP" and before.text.lower() in OVER and known.is_strong(match.key))
    )
    if after is not None and after.text.lower() in lexicon("place_words")["smaller"] and after.text[0].isupper():
        return match._replace(last=match.last + 1, key="", candidates=[], confidence=0.5)
    if _of_a_longer_name(document, match) or (
        match.key in lexicon("place_words")["words_first"] and not (led and first.ent in PLACES)
    ):
        return None
    if _opens_dateline(document, match.first, match.last):
        return match._replace(confidence=0.9)
    doubt = 1 if known.is_strong(match.key) and match.key not in known.doubtful else 0  # one bad guess of the model's
    person = match.last - match.first == 1 and surnames[first.text] > doubt
    whole = _entity(document, match.first)
    longer = whole[0] < match.first or whole[1] > match.last
    if first.ent in PLACES and not (longer and first.ent == "PERSON"):
        if person and not led:
            return None
        return match if not longer else _part(document, match, whole)
    known_well = known.is_known(match.key) or (match.candidates[0].seat and last.pos == "PROPN")
    sure = known_well and match.key not in known.doubtful
    if first.ent == "PERSON":
        joined = longer or (before and before.pos == "PROPN" and before.space) or (after and after.ent == "PERSON")
        town = (
            known_well and led and whole[0] == match.first and whole[1] - match.last > 1
        )  # "In Sarajevo Ana Sol said"
        known_so = town or ((sure or led) and not (joined or person))
        return match._replace(confidence=0.7) if known_so else None
    if longer and first.ent in {"ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"}:
        big = sure or known.is_strong(match.key)
        return _part(document, match, whole) if big else None
    if first.ent == "ORG":
        inside = before is not None and before.text.lower() in WITHIN and last.pos == "PROPN"
        return match._replace(confidence=0.8) if sure or inside or known.is_strong(match.key) else None
    if first.ent == "NORP":
        inside = before is not None and before.text.lower() in WITHIN and not match.candidates[0].seat
        return match._replace(confidence=0.8) if (sure or inside) and first.pos == "PROPN" else None
    if last.pos not in {"PROPN", "NOUN"} and not sure:
        return None
    if sure or led or (after is not None and after.text == "," and _is_qualified(document, match)):
        return None if person and not led else match._replace(confidence=0.8)
    return None


def _of_a_longer_name(document: Document, match: _Match) -> bool:
    """Whether a town's name is only a word of a longer one that no list knows: "Galwan Valley", "Tambo Quemado"."""
    if match.last - match.first > 1 or names().is_strong(match.key):
        return False
    tokens, words = document.tokens, lexicon("place_words")
    first, after = tokens[match.first], tokens[match.last] if match.last < len(tokens) else None
    before = tokens[match.first - 1] if match.first else None
    near = [
        token
        for token, tight in ((before, before.space if before else False), (after, bool(first.space)))
        if token is not None and tight and token.sent == first.sent and token.pos == "PROPN" and token.text.isalpha()
    ]
    kept = frozenset(words["same_place"]) | _towns() | {word.lower() for word in _bodies()}
    return any(
        token.text[0].isupper() and token.text.lower() not in kept and token.ent in PLACES | {""} for token in near
    )


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


def _entity(document: Document, at: int) -> tuple[int, int]:
    """Give the tokens of the entity that a token stands in, without article and possessive."""
    tokens = document.tokens
    first = last = at
    if not tokens[at].ent:
        return at, at + 1
    while first > 0 and tokens[first].ent_iob == "I":
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].ent_iob == "I":
        last += 1
    while first < at and tokens[first].text.lower() == "the":
        first += 1
    while last > at and tokens[last].text in {"'s", "’s", "'", "’"}:
        last -= 1
    return first, last + 1


def _part(document: Document, match: _Match, whole: tuple[int, int]) -> _Match | None:
    """Mark a name that stands in a longer one, unless that one is only a list or a town with its country."""
    tokens = document.tokens
    around = [tokens[i] for i in (match.first - 1, match.last) if whole[0] <= i < whole[1]]
    words = lexicon("place_words")
    if match.key in words["words_first"]:
        return None
    others = [*tokens[whole[0] : match.first], *tokens[match.last : whole[1]]]
    if all(token.text.lower() in words["same_place"] for token in others):
        return match
    if names().is_known(key_of(_surface(tokens[match.last : whole[1]]) or _surface(tokens[whole[0] : match.first]))):
        return match  # two countries of a list that lost its comma
    if any(token.text in {",", "and", "/", "-", "–"} or token.pos == "PUNCT" for token in around):
        return match
    if tokens[match.first].ent in {"GPE", "LOC"} and any(token.pos in {"ADJ", "ADP", "DET"} for token in around):
        return match
    if match.last < whole[1] and tokens[match.last].text.lower() in words["smaller"]:
        return match._replace(last=match.last + 1, key="", candidates=[], confidence=0.5)
    if tokens[match.first].ent == "FAC":
        return match._replace(confidence=0.7)
    name = _surface(tokens[whole[0] : whole[1]])
    return match._replace(embedded=f"is part of the name “{name}”", confidence=0.7)


def _leads(document: Document, at: int) -> bool:
    """Whether the word in front of a name puts it on the map: "in", "the town of", "eastern"."""
    before = document.tokens[at - 1].text.lower()
    return before in INTO or before in _directions() or _is_town(document, at)


def _explained(document: Document, taken: set[int]) -> Iterator[_Match]:
    """Give the names that the text itself explains as places: "al-Fashaga, a stretch of farmland"."""
    tokens = document.tokens
    for comma in tokens:
        if comma.text != "," or not 0 < comma.i < len(tokens) - 2 or tokens[comma.i + 1].text.lower() not in ARTICLES:
            continue
        noun = next((t for t in tokens[comma.i + 2 : comma.i + 6] if t.text.lower() in _towns() | _stretches()), None)
        first = last = comma.i
        while first > 0 and (tokens[first - 1].pos == "PROPN" or tokens[first - 1].text in {"-", "al", "el"}):
            first -= 1
        if noun is None or first == last or noun.sent != tokens[first].sent or taken & set(range(first, last)):
            continue
        if all(t.pos in {"ADJ", "NOUN", "ADV", "VERB"} for t in tokens[comma.i + 2 : noun.i]) and noun.i + 1 < len(
            tokens
        ):
            taken |= set(range(first, last))
            yield _small(first, last, key_of(_surface(tokens[first:last])), 0.6)


def _small(first: int, last: int, key: str, confidence: float) -> _Match:
    """Give a place that no list knows but, perhaps, that of small towns."""
    parts = re.split(r"[\s\-]", key)
    plain = len(parts) <= MOST_WORDS and not any("." in part or part in _no_towns() for part in parts)
    return _Match(first, last, key, list(small_towns(key)) if plain else [], confidence)


@cache
def _no_towns() -> frozenset[str]:
    """Give the words that a small town's name does not have: "Royal Street", "West Coast"; a look-up takes its time."""
    words = lexicon("place_words")
    listed = (*words["sites"], *words["stretches"], *words["smaller"], *words["directions"], *words["towns"])
    return frozenset(word.lower() for word in (*listed, *lexicon("organisations")["no_actors"])) | role_words().before


@cache
def _stretches() -> frozenset[str]:
    return frozenset(lexicon("place_words")["stretches"])


@cache
def _sites() -> frozenset[str]:
    return frozenset(lexicon("place_words")["sites"])


@cache
def _bodies() -> frozenset[str]:
    return frozenset(lexicon("organisations")["heads"])


@cache
def _directions() -> frozenset[str]:
    return frozenset(lexicon("place_words")["directions"])


def _unknown(document: Document, matches: list[_Match]) -> Iterator[_Match]:
    """Give the places that only the language model knows, where something is said to be there."""
    taken = {i for match in matches for i in range(match.first, match.last)}
    tokens = document.tokens
    yield from _explained(document, taken)
    for token in tokens:
        if token.ent not in PLACES or token.ent_iob != "B":
            continue
        first, last = _entity(document, token.i)
        while first < last and tokens[first].text.lower() == "the":
            first += 1
        if first >= last or not tokens[first].text[0].isupper() or any(i in taken for i in range(first, last)):
            continue
        if any(t.text in _bodies() for t in tokens[first:last]) and any(t.pos == "ADP" for t in tokens[first:last]):
            continue  # "Centre for Strategic Studies"
        if tokens[first].text == "Operation" or registry().match([t.text for t in tokens[first:last]], 0):
            continue  # somebody whom the lexicon of actors knows
        before = tokens[token.i - 1] if token.i else None
        led = before is not None and before.sent == token.sent and _leads(document, token.i)
        if HYPHEN.search(document.source(document.span(tokens[first:last]))):
            continue  # "Smith-Jones talks": two people, not a place
        site = any(t.text in _sites() for t in tokens[first:last])
        if led or (site and token.ent in {"LOC", "FAC"} and last - first > 1):
            yield _small(first, last, key_of(_surface(tokens[first:last])), 0.5)


def _again(document: Document, matches: list[_Match], surnames: Counter[str]) -> Iterator[_Match]:
    """Give further occurrences of towns that the article has shown to be places: "in Douma ... Douma's fall"."""
    tokens = document.tokens
    taken = {i for match in matches for i in range(match.first, match.last)}
    shown = {
        tokens[match.first].text: match
        for match in matches
        if match.last == match.first + 1 and not match.embedded and match.key not in _never_again()
    }
    for token in tokens:
        match = shown.get(token.text)
        if match is None or token.i in taken or token.pos != "PROPN" or surnames[token.text] > 0:
            continue
        if token.ent in {"PERSON", "NORP"} or _entity(document, token.i) != (token.i, token.i + 1):
            continue
        near = [tokens[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(tokens)]
        if not any(other.pos == "PROPN" and other.sent == token.sent for other in near):
            yield match._replace(first=token.i, last=token.i + 1, confidence=min(match.confidence, 0.7))


def _outvoted(document: Document, matches: list[_Match]) -> list[_Match]:
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
    return token.ent in PLACES or (before is not None and before.sent == token.sent and _leads(document, token.i))


@cache
def _never_again() -> frozenset[str]:
    return frozenset(lexicon("place_words")["words_first"])


def _findings(document: Document, matches: list[_Match]) -> Iterator[PlaceName]:
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
        else:
            seat = best is not None and (best.seat or any(place.seat for place in match.candidates[:2]))
            kind = best.kind if best else "city"
            verdict = is_location(document, match.first, match.last, kind=kind, seat=seat)
        verdicts.append(verdict)
        yield _finding(document, match, verdict, matches[within[number]] if number in within else None)


def _finding(document: Document, match: _Match, verdict: tuple[bool, str], outer: _Match | None) -> PlaceName:
    tokens = document.tokens[match.first : match.last]
    span = document.span(tokens)
    return PlaceName(
        tokens[0].sent, span.start, span.end, document.source(span), match.key,
        tuple(match.candidates), *verdict,
        document.tokens[outer.first].start if outer else None, match.confidence,
    )  # fmt: skip


def _pairs(document: Document, matches: list[_Match]) -> dict[int, int]:
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


def _is_dateline(document: Document, match: _Match, outer: int | None, matches: list[_Match]) -> bool:
    """Whether a name opens a paragraph and a dash or an agency in brackets follows ("KHARTOUM (KNA) -")."""
    return _opens_dateline(document, match.first, matches[outer].last if outer is not None else match.last)


def _opens_dateline(document: Document, first: int, last: int) -> bool:
    """Whether a name of tokens `first` to `last` (exclusive) opens a paragraph, and a dash or bracket follows it."""
    sentence = document.sentences[document.tokens[first].sent]
    if first != sentence.first or sentence.kind != "paragraph":
        return False
    following = [token.text for token in document.tokens[last : min(last + 4, sentence.last)]]
    return bool(following) and (
        following[0] in {"(", "–", "—", "--"} or (following[0] == "-" and bool(document.tokens[last - 1].space))
    )


EXTRACTOR = Extractor("places", PlaceName, find)
