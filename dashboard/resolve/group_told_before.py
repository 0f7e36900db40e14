"""Tells whom "the delegation" or "the four envoys" mean: those of whom a delegation, or envoys, were told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from dashboard.article import Article
from dashboard.extract import Party
from dashboard.grammar.word_lists import word_list
from dashboard.lexicon import word_set
from dashboard.resolve.talks_reading import Reader
from dashboard.roles import role_words
from dashboard.tables import MentionRow

DEFINITE = frozenset({"the", "these", "those", "both", "all"})
# What may stand between whose they are and the word itself: "Kestian trade negotiators", "the Kest side's envoys".
BEFORE = re.compile(r"(?:['’]s?)?(?:[ -][a-z]+){0,2} ?")
OF = re.compile(r" (?:of|from|for|representing|sent by|led by) (?:the )?")
JOINED = re.compile(r"(?:,|,? and|,? or|,? as well as|,? plus)(?: the)? (?:[a-z]+ ){0,2}")
REACH = 3000  # characters before the words in which they are told of


def group_told_before(reader: Reader, article: Article, party: Party) -> tuple[str, ...]:
    """Give the actors told of with a group's own noun before it: "envoys of Kest and Sol … the envoys asked".

    Of several such groups the last is meant; none where the words themselves say whose they are.
    """
    words = party.text.casefold().split()
    if len(words) < 2 or words[0] not in DEFINITE:
        return ()
    noun = article.source_text[party.head_start : party.head_end].casefold().rsplit("-", 1)[-1]
    if noun not in _nouns() and noun.removesuffix("s") not in _nouns():
        return ()
    if reader.cast.within(article.article_id, party.start, party.end):
        return ()
    text = article.source_text
    many = noun.endswith("s")
    for met in reversed(list(_of_noun(noun).finditer(text, max(0, party.start - REACH), party.start))):
        rows = reader.cast.within(article.article_id, max(0, met.start() - 60), min(len(text), met.end() + 200))
        actors = tuple(dict.fromkeys([*_behind(text, met.end(), rows), *_ahead(text, met.start(), rows)]))
        if len(actors) > 1 and not many:
            actors = actors[:1]
        if actors:
            return actors
    return ()


def _behind(text: str, end: int, rows: Sequence[MentionRow]) -> list[str]:
    """Give the actors listed behind a noun: "envoys of Kest, Sol and the Union"."""
    opens = OF.match(text, end)
    at, found = (opens.end() if opens else -1), []
    while at >= 0:
        row = max((row for row in rows if row.start == at and row.method != "pronoun"), key=_length, default=None)
        if row is None:
            break
        found.append(row.actor_id)
        joined = JOINED.match(text, row.end)
        at = joined.end() if joined else -1
    return found


def _ahead(text: str, start: int, rows: Sequence[MentionRow]) -> list[str]:
    """Give the actor right before a noun: "the Kestian delegation", "Kest's trade negotiators"."""
    return [row.actor_id for row in rows if row.method != "pronoun" and BEFORE.fullmatch(text, row.end, start)]


def _length(row: MentionRow) -> int:
    return row.end - row.start


@lru_cache(maxsize=256)
def _of_noun(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)


@cache
def _nouns() -> frozenset[str]:
    """Give the nouns of people and bodies that act for somebody."""
    return role_words().heads | word_set("roles", "teams") | word_set("roles", "bodies") | word_list("party_nouns")
