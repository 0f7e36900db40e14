"""Tells what a demand is about, by examples like it and by the entries of `lexicon/issues.yaml` that its words hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from math import log, log1p

from dashboard.issues_alike import SMALL, likeness
from dashboard.lexicon import lexicon, word_set
from dashboard.tables import Issue

NAME = "@"  # stands for a word with a capital
GAP = "…"  # stands for a few words between two of an entry
WIDE = 7  # words that a gap stands for at most
BEGINNING = 3  # letters by which entries are looked up; a shorter word is looked up whole
LONGEST = 120  # words of a text that are looked at: what is told behind them is not what is asked
TEXTS = 2048  # texts whose issue is remembered: a demand is asked for its own again and again
ENDING = 20  # letters that a star stands for at most
LEAST = 3  # letters of a word that may stand for its plural and the other way round
WORD = re.compile(r"(?<=['\u2019])s\b|[^\W_]+(?:\.\d+)?|[;:]")
MONEY = re.compile(r"(?<=\d)(?:bn|tn|mn|m)\b")  # "$70bn" as "70 billion"
STOPS = frozenset({";", ":"})  # no gap goes beyond these
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "all", "any"})  # that an entry may leave out
# Where a demand has told its matter, and goes on to say when, which or why.
ASIDE = re.compile(
    r"(?<=\S)\s(?:which|who|whom|whose|where|when|after|before|since|until|unless|because|citing|if|while"
    r"|in exchange for|in return for|as (?:the|a) condition for|despite|in order to|so as to|so that"
    r"|failing which|preventing|avoiding|thereby|as soon as"
    r"|(?<!\bat\s)once(?= (?:the|a|an|it|its|they|their|he|she|all|both|(?-i:[A-Z])\w+)\b))\s",
    re.IGNORECASE,
)
# What was done to a thing, told behind a comma: "the village of Torba, burned in the war".
DONE_TO = re.compile(
    r",\s(?:(?:first|long|last|since|already|both|all)\s)?[a-z]{2,}(?:ed|wn|en|ung|ost|eld|ut|ught|ent)\s"
    r"(?:in|by|on|since|during|after|hours|days|weeks|months|years|from|at|when|under|for|with|as|between|before)\s"
)
# What is only said of a thing by the way: "if Kest, with which it has no relations, were invited".
BY_THE_WAY = re.compile(r",\s(?:\w+\s)?(?:which|who|whom|whose|where)\s[^,;.]{1,120},\s")
# How somebody calls a thing, told before it: "what he called “illegal” sanctions".
SO_CALLED = re.compile(
    r"\bwhat (?:\S+ ){1,4}?(?:calls?|called|terms?|termed|(?:describes?|described|sees?|saw|regards?|regarded) as)\s"
    r"(?:(?:the|an?)\s)?(?:[\"\u201c\u2018][^\"\u201d\u2019]{1,80}[\"\u201d\u2019]\s)?"
)
# What is given up for something else stands before these, what is wanted behind them.
INSTEAD = re.compile(r"\breplac(?:ed|ing|e) (?:\S+ ){0,4}?(?:by|with)\s|\sin favou?r of\s", re.IGNORECASE)
# What is promised tells the matter of a promise, unless it is that there be no war.
PROMISED = re.compile(
    r"^(?:\w+ ){0,3}?(?:guarantees?|assurances?|assures?|promises?|pledges?|undertakings?|commitments?)"
    r"(?: in writing)? that\s",
    re.IGNORECASE,
)
WAR: frozenset[Issue] = frozenset({"ceasefire", "de-escalation", "security guarantees", "military aid"})
PLACING = frozenset(
    {"along", "near", "around", "inside", "from", "in", "at", "across", "off", "through", "under", "with", "by"}
    | {"during", "without", "into", "after"}
)
NEAR = 3  # words behind "in" or "near" that say where or how
TELLING, GENERAL = 4, 2  # what a word of its own and one of a general group tell
TOLD_OF: tuple[Issue, ...] = ("nuclear programme", "prisoners/children")  # on which what is told is on them
FIRST = 4  # what it tells to stand first
# How much each tells: the logarithms of the weight of an issue's words, of that of weak words where there are no
# others, and of how likely it is by the examples; and that a matter on none of the list is the most common of all, the
# more so where no entry tells any.
OWN, HINTED, LIKE, OTHER, OTHER_SILENT = 0.35, 0.2, 1.2, 1.0, 1.7
LEAST_LIKE = 0.01  # added to each share
HINT = 1  # what a weak word adds where others tell


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """A place of an entry: the ways to fill it, each as its words, and what it tells."""

    ways: tuple[tuple[str, ...], ...]
    weight: int
    by_word: Mapping[str, Sequence[tuple[str, ...]]] = field(default_factory=dict)  # of a group

    def ways_from(self, lower: str) -> Sequence[tuple[str, ...]]:
        """Give the ways that may begin with a word of a text, in small letters."""
        return self.by_word.get(lower, ()) if self.by_word else self.ways


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """A line of the lexicon: the issue that it shows (none where it only covers words), and its places for words."""

    issue: Issue | None
    weak: bool
    places: tuple[_Place, ...]
    weight: int
    needed: tuple[frozenset[str], ...]  # a text holds one of each; the smallest, by which it is found, last
    begins: frozenset[str] | None  # the words with which a run of words that holds it begins; None where any may


def _entry(issue: Issue | None, line: str, *, weak: bool) -> _Entry:
    places = tuple(_place(word) for word in line.replace("-", " ").split())
    starts = [words for place in places if (words := _starts(place)) is not None]
    weight = sum(place.weight for place in places) or GENERAL
    return _Entry(issue, weak, places, weight, tuple(sorted(starts, key=len, reverse=True)), _starts(places[0]))


@cache
def _starts(place: _Place) -> frozenset[str] | None:
    """Give the words with which a place may begin, once for all entries with the same group; None where any may."""
    first = [way[0] for way in place.ways]
    if any(word in {GAP, NAME} or word.endswith("*") for word in first):
        return None
    return frozenset(chain.from_iterable(_variants(word) for word in first))


@dataclass(frozen=True, slots=True)
class _Match:
    """Where a text holds an entry: the words that it covers, and the first of them that tells of a matter."""

    entry: _Entry
    taken: frozenset[int]
    first: int


@cache
def _groups() -> Mapping[str, _Place]:
    """Give the groups of words, each first word in all of its forms."""
    found: dict[str, _Place] = {}
    for kind, weight in (("general", GENERAL), ("telling", TELLING)):
        for name, members in lexicon("issues_groups")[kind].items():
            ways: dict[tuple[str, ...], None] = {}
            for member in members:
                first, *rest = member.replace("-", " ").split()
                ways |= dict.fromkeys((form, *rest) for form in _forms(first))
            by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
            for way in ways:
                by_word[way[0]].append(way)
            found[name] = _Place(tuple(ways), weight, by_word)
    return found


def _forms(word: str) -> Iterator[str]:
    """Give the regular forms of a verb or noun; one that does not exist does no harm."""
    yield word
    if word in SMALL or word in {"no", "not", "more"}:
        return
    stem = word.removesuffix("e")
    yield from (f"{word}s", f"{stem}es", f"{stem}ed", f"{stem}ing")
    if word.endswith("y"):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")
    if re.search(r"[^aeiou][aeiou][bdglmnprt]$", word):
        yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")


@cache
def _variants(word: str) -> frozenset[str]:
    """Give a word with its plural or singular, as far as they mean the same."""
    near = (f"{word}s", word.removesuffix("s"))
    return frozenset({word, *(other for other in near if _fits(word, other, other))})


@cache
def _entries() -> tuple[Mapping[str, Sequence[_Entry]], Mapping[str, Sequence[tuple[str, _Entry]]]]:
    """Give the entries by the words of one of their places, and those with a star by the first letters of that word.

    The word is then told whole, so that "fortif*" is not looked for in every text with a "fortnight".
    """
    by_word: dict[str, dict[_Entry, None]] = defaultdict(dict)
    by_letters: dict[str, dict[tuple[str, _Entry], None]] = defaultdict(dict)
    for issue, weak, lines in _lines():
        for line in lines:
            entry = _entry(issue, str(line), weak=weak)
            filled = [place for place in entry.places if place.ways[0][0] not in {GAP, NAME}]
            for way in min(filled, key=lambda place: (len(place.ways), -len(place.ways[0][0]))).ways:
                longest = max(way, key=len)
                if longest.endswith("*"):
                    by_letters[longest[:-1][:BEGINNING]][longest[:-1], entry] = None
                else:
                    for word in _variants(longest):
                        by_word[word][entry] = None
    return {key: tuple(some) for key, some in by_word.items()}, {key: tuple(some) for key, some in by_letters.items()}


def _lines() -> Iterator[tuple[Issue | None, bool, Sequence[str]]]:
    for issue, lines in lexicon("issues").items():
        yield issue, False, lines
    for issue, lines in lexicon("issues_weak")["weak"].items():
        yield issue, True, lines
    yield None, False, lexicon("issues_weak")["nothing"]


@cache
def _place(word: str) -> _Place:
    if word.startswith("("):
        return _groups()[word[1:-1]]
    if word in SMALL | {GAP, NAME}:
        return _Place(((word,),), 0)
    return _Place(((word,),), GENERAL if word in _deeds() else TELLING)


@cache
def _deeds() -> frozenset[str]:
    """Give the verbs of the general groups: a word that is one tells little, wherever it stands."""
    groups = lexicon("issues_groups")
    members = chain.from_iterable(groups["general"][name] for name in groups["deeds"])
    return frozenset(member for member in members if " " not in member)


class _Text:
    """The words of a text, as they stand there and in small letters."""

    __slots__ = ("lower", "tokens", "words")

    def __init__(self, tokens: Sequence[str]) -> None:
        self.tokens = tokens
        self.lower = [token.lower() for token in tokens]
        self.words = frozenset(self.lower)

    def beginnings(self, entry: _Entry) -> Iterable[int]:
        """Give where an entry may begin, in order."""
        if entry.begins is None:
            word = entry.places[0].ways[0][0]
            if not word.endswith("*"):
                return range(len(self.tokens))
            return (at for at, lower in enumerate(self.lower) if lower.startswith(word[:-1]) or lower in ARTICLES)
        return (at for at, lower in enumerate(self.lower) if lower in entry.begins)


def _fits(word: str, token: str, lower: str) -> bool:
    """Whether a word of an entry is a word of the text, given also in small letters."""
    if lower == word:
        return True
    if word == NAME:
        return token[:1].isupper() and len(token) > 1
    if word.endswith("*"):
        return lower.startswith(word[:-1]) and len(lower) <= len(word) + ENDING
    if abs(len(lower) - len(word)) != 1:
        return False
    short, long = sorted((lower, word), key=len)
    return len(short) >= LEAST and long == f"{short}s" and long not in word_set("issues_groups", "plurals")


def _matched(places: Sequence[_Place], text: _Text, at: int) -> tuple[range, ...] | None:
    """Give the words that each place of an entry takes from a word on."""
    if not places:
        return ()
    place, rest = places[0], places[1:]
    tokens, lower = text.tokens, text.lower
    if place.ways[0][0] == GAP:
        starts = _starts(rest[0]) if rest else None
        for there in range(at, at + WIDE + 1):
            if starts is None or (there < len(lower) and (lower[there] in starts or lower[there] in ARTICLES)):
                found = _matched(rest, text, there)
                if found is not None:
                    return (range(0), *found)
            if there < len(lower) and lower[there] in STOPS:
                break
        return None
    if at >= len(lower):
        return None
    name = place.ways[0][0] == NAME
    for way in place.ways_from(lower[at]):
        start = at + (name and tokens[at] in {"the", "The"})
        end = start + len(way)
        if end <= len(lower) and _fits_all(way, text, start):
            found = _matched(rest, text, end)
            if found is not None:
                return (range(start, end), *found)
    if lower[at] in ARTICLES:  # "keep the diplomats" as "keep diplomats"
        return _matched(places, text, at + 1)
    return None


def _fits_all(way: Sequence[str], text: _Text, start: int) -> bool:
    """Whether the words of a way are those of a text from one of its words on."""
    for at, word in enumerate(way, start):  # a generator would be a call a word
        if word != text.lower[at] and not _fits(word, text.tokens[at], text.lower[at]):
            return False
    return True


def _match(entry: _Entry, text: _Text) -> _Match | None:
    """Give where a text first holds an entry."""
    for start in text.beginnings(entry):
        found = _matched(entry.places, text, start)
        if found is not None:
            telling = [r for place, r in zip(entry.places, found, strict=True) if place.weight == TELLING]
            return _Match(entry, frozenset(chain.from_iterable(found)), telling[0][0] if telling else start)
    return None


def _matches(tokens: Sequence[str]) -> list[_Match]:
    """Give the entries that a text holds, the weightiest first; what a weightier one covers, is left out."""
    by_word, by_letters = _entries()
    text = _Text(tokens)
    words = text.words
    entries: dict[_Entry, None] = {}
    for lower in dict.fromkeys(text.lower):
        beginning = [entry for stem, entry in by_letters.get(lower[:BEGINNING], ()) if lower.startswith(stem)]
        for entry in chain(by_word.get(lower, ()), beginning):
            for needed in entry.needed:  # a generator would cost more than what it asks
                if needed.isdisjoint(words):
                    break
            else:
                entries[entry] = None
    found = [match for entry in entries if (match := _match(entry, text)) is not None]
    found.sort(key=lambda one: (one.entry.weak, -one.entry.weight, -len(one.taken), min(one.taken)))
    kept: list[_Match] = []
    for match in found:
        if not any(_covers(other, match) for other in kept):
            kept.append(match)
    return kept


def _covers(longer: _Match, match: _Match) -> bool:
    if longer.entry.issue == match.entry.issue:
        return not longer.taken.isdisjoint(match.taken)
    if longer.entry.issue is None:
        return match.taken <= longer.taken
    return match.taken < longer.taken


def weigh(text: str) -> dict[Issue, int]:
    """Give each issue that a text speaks of with the weight of its words.

    Of entries that overlap the longest counts. What stands behind "near", "in" or "from" counts half, and so do weak
    words; what is named first weighs more. A clause on when, where or which counts only where nothing else tells, and
    never makes a demand one on talks; of "X replaced by Y" and "X in favour of Y" the Y counts.
    """
    return dict(_told(text)[0])


@lru_cache(maxsize=TEXTS)
def _told(text: str) -> tuple[dict[Issue, int], bool, str]:
    """Give the weights, whether any word shows an issue by itself, and the part of the text that tells them."""
    plain = SO_CALLED.sub("", BY_THE_WAY.sub(" ", " ".join(text.split())))
    instead = INSTEAD.split(plain, maxsplit=1)[-1]
    told = _weighed(instead)
    if instead != plain and told[1]:
        return *told, instead
    asides = [found for found in (ASIDE.search(plain), DONE_TO.search(plain)) if found is not None]
    match = min(asides, key=lambda found: found.start(), default=None)
    main = plain[: match.start()] if match else ""
    told = _weighed(main) if main else ({}, False)
    if told[0]:
        return *told, main
    weights, shown = _weighed(plain)
    if main and weights.pop("participation in talks", 0):  # "hold back while talks are under way"
        return weights, shown and bool(weights), main
    return weights, shown, plain


def likeness_of(text: str) -> Mapping[Issue, float]:
    """Give how likely each issue is by examples like the part of a text that tells its matter."""
    return likeness(_told(text)[2])


def _weighed(text: str) -> tuple[dict[Issue, int], bool]:
    tokens = [t for t in WORD.findall(MONEY.sub(" billion", text)) if t != "s"][:LONGEST]
    matches = [match for match in _matches(tokens) if match.entry.issue is not None]
    plain = any(not match.entry.weak for match in matches)
    found: dict[Issue, int] = {}
    ranks: list[tuple[bool, int, int, Issue]] = []
    for match in matches:
        entry = match.entry
        if entry.issue is None:
            continue
        placed = min(match.taken) == match.first and any(
            t.lower() in PLACING for t in tokens[max(0, match.first - NEAR) : match.first]
        )
        if plain and entry.weak:
            weight = HINT
        else:
            weight = entry.weight // (2 if placed else 1)
            ranks.append((placed, match.first, -entry.weight, entry.issue))
        found[entry.issue] = found.get(entry.issue, 0) + weight
    if ranks:
        found[min(ranks, key=lambda rank: rank[:3])[3]] += FIRST
    told_of = next((issue for issue in TOLD_OF if issue in {rank[3] for rank in ranks}), None) if plain else None
    if told_of is not None and "transparency" in found:
        found[told_of] += found.pop("transparency")  # "say where the uranium is" is on uranium
    return found, plain


def issue_of(*texts: str) -> Issue:
    """Give the issue of the first text that tells one, or of the first that hints at one by weak words or examples."""
    plain = plain_issue_of(*texts)
    if plain is not None:
        return plain
    texts = tuple(map(_promised, texts))
    hints = (_likeliest(weigh(text), text, HINTED) for text in texts)
    return next((issue for issue in hints if issue != "other"), "other")


def plain_issue_of(*texts: str) -> Issue | None:
    """Give the issue of the first text with a word that shows one by itself; None where there is none."""
    for text in map(_promised, texts):
        weights, plain, _ = _told(text)
        if plain:
            return _likeliest(weights, text)
    return None


def _promised(text: str) -> str:
    """Give what is promised where a promise is asked for: "a guarantee that prices do not rise" is on prices."""
    match = PROMISED.match(text)
    if match is None:
        return text
    promised = text[match.end() :]
    weights, plain, _ = _told(promised)
    if plain and max(weights, key=lambda issue: weights[issue]) not in WAR:
        return promised
    words = WORD.findall(promised.lower())[:LONGEST]
    is_war = not WAR.isdisjoint(weights) or any(_groups()["attack"].by_word.get(word) for word in words)
    return text if is_war else promised


def _likeliest(found: Mapping[Issue, float], text: str, own: float = OWN) -> Issue:
    """Give the issue that a text tells most of, by its entries and by examples like it."""
    like = likeness_of(text)
    told = {issue: own * log1p(found.get(issue, 0)) + LIKE * log(like[issue] + LEAST_LIKE) for issue in like}
    told["other"] += OTHER if found else OTHER_SILENT
    return max(told, key=lambda issue: told[issue])
