"""Tells whom the words of a meeting name: "Roe's envoys", "North and South Kest", two read as one long name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dashboard.extract import Party
from dashboard.lexicon import any_word, lexicon
from dashboard.meetings.mention import TalkMention
from dashboard.resolve.talks_sides import Sides

OWNED = re.compile(  # "Roe's envoys": she stays at home
    rf"['’]s (?:\w+ ){{0,3}}(?:{any_word('talks', 'own_people')})s?\b"
)
AND_TITLE = re.compile(r"(?:,| and|, and) (?:[\w.’'-]+ ){0,6}[\w.’'-]+")  # " and Kestan Premier John Doe"
TWINS = re.compile(r"\b(?:two|both) ([A-Z]\w+)$|(?:\bthe )?\b((?:three )?European (?:powers|countries|three|trio))$")
E3 = re.compile(r"\bE3\b")
REACH = 60  # characters before a name in which the one stands that “and” joins to it
COMPASS = re.compile(r"(?:the )?(North|East)(?:ern)? and (South|West)(?:ern)? ([A-Z]\w+)")


def actors_of(corpus: Sides, article_id: str, parties: Iterable[Party]) -> tuple[str, ...]:
    """Give the actors that some parties name, each once, in the order of the text."""
    found: list[str] = []
    for party in sorted(parties, key=lambda party: party.head_start):
        named = _compass(corpus, article_id, party) or list(corpus.cast.actors_of(article_id, party))
        if len(named) == 1 and OWNED.match(corpus.text(article_id), party.end):
            named = [_of_whom(corpus, actor) for actor in named]  # "Roe's envoys"
        named = named or _sent_by(corpus, article_id, party)
        found += [*_listed_before(corpus, article_id, party, named), *named]
    return tuple(dict.fromkeys(found))


def hosts(corpus: Sides, mention: TalkMention) -> list[str]:
    """Give the states that act by their full names though they were read as places: "Kest hosted the premier"."""
    named = [corpus.cast.by_name(party) for party in mention.parties]
    actors = [corpus.cast.actors[actor] for actor in named if actor is not None]
    said = {party.text.casefold() for party in mention.parties}
    return [actor.actor_id for actor in actors if actor.kind == "state" and actor.name.casefold() in said]


def _sent_by(corpus: Sides, article_id: str, party: Party) -> list[str]:
    """Give the state of "Roe's envoys", where nobody else is named."""
    text = corpus.text(article_id)
    rows = corpus.cast.within(article_id, party.start, party.end)
    owners = [
        _of_whom(corpus, row.actor_id) for row in rows if OWNED.match(text, row.end) and row.end < party.head_start
    ]
    return [actor for actor in owners if corpus.cast.actors[actor].kind != "person"]


def _of_whom(corpus: Sides, actor: str) -> str:
    """Give for whom the people of somebody act: for his movement or state, where he acts for one."""
    side = corpus.side(actor)
    state = corpus.states.get(side) or corpus.cast.actors.get(side)
    return state.actor_id if state is not None and corpus.cast.actors[actor].kind == "person" else actor


def _listed_before(corpus: Sides, article_id: str, party: Party, named: Sequence[str]) -> list[str]:
    """Give the first of "President Jane Roe and Premier John Doe" where the parser took both for one long name."""
    rows = [row for row in corpus.cast.within(article_id, party.start, party.end) if row.actor_id not in named]
    rows = [row for row in rows if corpus.cast.actors[row.actor_id].kind == "person" and row.end < party.head_start]
    text = corpus.text(article_id)
    listed = [row.actor_id for row in rows if AND_TITLE.fullmatch(text[row.end : party.head_end])]
    return [*_joined_by_and(corpus, article_id, party), *listed]


def _joined_by_and(corpus: Sides, article_id: str, party: Party) -> list[str]:
    """Give the first of "Roe and Doe last met", "Kest and Ossia, the mediators", where the parser lost it."""
    text = corpus.text(article_id)
    rows = corpus.cast.within(article_id, max(0, party.start - REACH), party.start)
    joined = [row for row in rows if text[row.end : party.start] in {" and ", ", and "}]
    kinds = {corpus.cast.actors[actor].kind for actor in corpus.cast.actors_of(article_id, party)}
    return [row.actor_id for row in joined if corpus.cast.actors[row.actor_id].kind in kinds & {"person", "state"}]


def _compass(corpus: Sides, article_id: str, party: Party) -> list[str]:
    """Give both states of "North and South Kest", read as one name by the language model, or "the two Koreas"."""
    both = COMPASS.fullmatch(party.text)
    twins = TWINS.search(party.text)
    if both is not None:
        names = [f"{side} {both[3]}" for side in both.group(1, 2)]
    elif twins is not None:
        names = lexicon("talks")["twins"].get((twins[1] or twins[2]).lower(), [])
        if twins[2] and E3.search(corpus.text(article_id)):
            return []  # "the three powers, called the E3": they sit there under that name
    else:
        return []
    halves = [Party(party.start, party.end, name, party.start, party.end) for name in names]
    named = [corpus.cast.by_name(half) for half in halves]
    return [actor for actor in named if actor is not None]
