"""Resolves quotes: which actor says each quoted passage and each turn of an interview."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.article import Article
from dashboard.extract import Party
from dashboard.extract.quotes import Quote
from dashboard.findings import Findings
from dashboard.given_names import may_mean
from dashboard.lexicon import word_set
from dashboard.resolve.cast import Cast
from dashboard.resolve.context import Context
from dashboard.resolve.interviewee import by_initials, interviewee, is_anonymous
from dashboard.roles import role_words
from dashboard.tables import QuoteRow

OFFICE = re.compile(r"^(?:his|her)\b.*\boffice$|['’]s? office$", re.IGNORECASE)
HIS = re.compile(r"(?:his|her)\b", re.IGNORECASE)
REACH = 200  # characters before "his office" in which one person alone is named
BEHIND = 60  # characters behind an office in which its holder's name begins
NEXT = re.compile(r"(?:, (?:the ((?:[\w-]+ ){1,5}))?| )")
ITS = re.compile(r"(?:its|whose)\b", re.IGNORECASE)
TEAMS = word_set("roles", "teams") | word_set("roles", "bodies") | {"government"}
DEFINITE = 2  # words of "the official"
NEAR = 400  # characters between two quotations of one unnamed speaker


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the table of quotes, by article and place in the text."""
    return {"quotes": [row for found in context.findings for row in _rows(context.cast, found)]}


def _rows(cast: Cast, found: Findings) -> list[QuoteRow]:
    article = found.article
    names = _names(cast, article.article_id, len(article.source_text))
    answers = interviewee(cast, found)
    rows: list[QuoteRow] = []
    for number, quote in enumerate(found["quotes"]):
        meant = quote.antecedent.text if quote.antecedent is not None else None
        actor = _named_behind(cast, article, quote) or _actor(cast, article.article_id, quote, names)
        if quote.kind == "turn" and is_anonymous(quote.speaker):
            actor = answers
        elif quote.kind == "turn" and actor is None and quote.speaker:
            actor = by_initials(cast, found, quote.speaker)
        elif quote.party is not None and OFFICE.search(quote.party.text):
            actor, meant = None, _of_office(cast, article.article_id, quote.party)
        elif actor is None:
            actor = _owner(cast, found, quote) or (_again(cast, quote, rows[-1]) if rows else None)
        rows.append(
            QuoteRow(
                quote_id=f"{article.article_id}-q{number}",
                article_id=article.article_id,
                actor_id=actor,
                speaker=quote.speaker,
                start=quote.start,
                end=quote.end,
                text=article.source_text[quote.start : quote.end],
                cue=quote.cue,
                kind=quote.kind,
                antecedent=meant,
                because=quote.because,
            )
        )
    return rows


def _actor(cast: Cast, article_id: str, quote: Quote, names: Mapping[str, str]) -> str | None:
    """Give the actor of the speaker's words, else of those that a pronoun stands for, else of the speaker's name."""
    if (quote.speaker or "").casefold() == "they" and quote.antecedent is not None:
        return _body(cast, article_id, quote.antecedent)
    said = cast.actors_of(article_id, quote.party) if quote.party is not None else ()
    meant = cast.actors_of(article_id, quote.antecedent) if quote.antecedent is not None else ()
    if quote.antecedent is not None and not meant and _is_kin(quote.antecedent):
        return None  # "his mother put it so … she said" is nobody who is named
    fitting = [*said, *(actor for actor in meant if _may_be(cast, actor, quote.speaker))]
    if fitting:
        return fitting[0]
    return names.get(_key(quote.speaker)) if quote.speaker else None


def _is_kin(party: Party) -> bool:
    return party.head.casefold() in role_words().kin


def _body(cast: Cast, article_id: str, several: Party) -> str | None:
    """Give the one body or bloc that "they" stands for; of several speakers none, for a quotation has one."""
    actors = {row.actor_id for row in cast.within(article_id, several.start, several.end)}
    one = next(iter(actors)) if len(actors) == 1 else None
    return one if one is not None and cast.actors[one].kind in {"organisation", "bloc"} else None


def _may_be(cast: Cast, actor: str, speaker: str | None) -> bool:
    """Whether somebody may be "he" or "she": not whose given name is borne by the other sex."""
    said = (speaker or "").casefold()
    row = cast.actors[actor]
    return said not in {"he", "she"} or row.kind != "person" or may_mean(said, row.name)


def _named_behind(cast: Cast, article: Article, quote: Quote) -> str | None:
    """Give who holds an office that is told before the name: "said the head of the mission, Sol".

    Other words of an office may stand between: "its leader, the mines minister Sol, said".
    """
    party, text = quote.party, article.source_text
    head = party and text[party.head_start : party.head_end].casefold()
    if party is None or not {head, *(head or "").split("-")[-1:]} & role_words().heads:
        return None
    for row in cast.within(article.article_id, party.end, party.end + BEHIND):
        between = NEXT.fullmatch(text[party.end : row.start])
        if cast.actors[row.actor_id].kind == "person" and between is not None:
            told = (between[1] or "").split()
            return row.actor_id if not told or told[-1].casefold() in role_words().heads else None
    return None


def _of_office(cast: Cast, article_id: str, party: Party) -> str | None:
    """Name whose "his office" is, who is named there or alone just before; the words are the office's, not his."""
    own = HIS.match(party.text) is not None
    start, end = (party.start - REACH, party.start) if own else (party.start, party.end)
    rows = cast.within(article_id, max(0, start), end)
    people = {row.actor_id for row in rows if cast.actors[row.actor_id].kind == "person"}
    return cast.actors[next(iter(people))].name if len(people) == 1 else None


def _owner(cast: Cast, found: Findings, quote: Quote) -> str | None:
    """Give for whom "its delegation" speaks: the only side that its sentence names before, or else the one before.

    "Whose team" is that of the side right before.
    """
    party, text = quote.party, found.article.source_text
    said = ITS.match(party.text) if party is not None else None
    if party is None or said is None or text[party.head_start : party.head_end].casefold() not in TEAMS:
        return None
    number = next((s.number for s in found.sentences if s.start <= party.start < s.end), None)
    for sentence in found.sentences[max(0, number - 1) : number + 1][::-1] if number is not None else ():
        rows = cast.within(found.article.article_id, sentence.start, min(sentence.end, party.start))
        sides = [row for row in rows if cast.actors[row.actor_id].kind in {"state", "organisation", "bloc"}]
        if said[0].casefold() == "whose":
            return sides[-1].actor_id if sides and party.start - sides[-1].end <= len(", ") else None
        if sides:
            return sides[0].actor_id if len({row.actor_id for row in sides}) == 1 else None
    return None


def _again(cast: Cast, quote: Quote, before: QuoteRow) -> str | None:
    """Give who spoke last, where "the official" is that one: "A Kestian official said … the official told".

    Not where somebody or something else of that kind was named since: "Ossia's ministry disagreed. The ministry said".
    """
    words = (quote.speaker or "").casefold().split()
    if len(words) != DEFINITE or words[0] != "the" or quote.start - before.end > NEAR:
        return None
    since = cast.within(before.article_id, before.end, quote.start)
    if any(row.surface.casefold().endswith(words[-1]) and row.actor_id != before.actor_id for row in since):
        return None
    return before.actor_id if words[-1] in (before.speaker or "").casefold().split() else None


def _names(cast: Cast, article_id: str, length: int) -> dict[str, str]:
    """Give the people that an article mentions by name and by surname: how turns of an interview are labelled.

    A surname that two of them share names neither.
    """
    found: dict[str, set[str]] = {}
    for actor_id in {row.actor_id for row in cast.within(article_id, 0, length)}:
        actor = cast.actors[actor_id]
        if actor.kind == "person":
            for name in {actor.name, actor.name.split()[-1], *actor.aliases}:
                found.setdefault(_key(name), set()).add(actor_id)
    return {name: next(iter(actors)) for name, actors in found.items() if len(actors) == 1}


def _key(name: str) -> str:
    return " ".join(name.casefold().replace(".", " ").split())
