"""Tells what only commentators ask: analysts, newspapers and retired officers speak for no state."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.lexicon import any_word
from dashboard.resolve.demands_demanders import any_of
from dashboard.resolve.talks_reading import Reader
from dashboard.tables import Issue

COMMENTING = re.compile(
    rf"\b(?:{any_word('demands', 'commenting')}|(?:{any_word('demands', 'commentators')})s?)\b", re.IGNORECASE
)
REACH = 90  # characters behind a quotation in which it is said who speaks
UNQUOTED = re.compile(r"[,.?!][\"\u201d]\s")
DESCRIBED = re.compile(rf",? (?:an?|the) (?:[\w-]+ ){{0,3}}(?:{any_word('demands', 'commentators')})\b", re.IGNORECASE)


def is_comment(reader: Reader, article: Article, found: Demand) -> bool:
    """Whether commentators ask, or one of them says what a state would do if another gave way."""
    asking = [party.text for party in found.demanders if not party.text.istitle()]
    if any(COMMENTING.search(text) for text in asking):
        return True  # "a retired admiral of Kest wrote that": no voice of the state that he once served
    if not found.tied:
        return False
    if found.stated_by is None:
        return False
    text = article.source_text
    if DESCRIBED.match(text, found.stated_by.end):
        return True  # "said Roe, a researcher at a forum in Kest"
    quoted = UNQUOTED.search(text, found.text_end, found.end) if found.voice == "direct quote" else None
    if quoted is not None and DESCRIBED.search(text, quoted.end(), min(found.end, quoted.end() + REACH)):
        return True  # of “…, Ossia could agree,” said Roe, a researcher, the parser may take Ossia for who says so
    stated = reader.actors(article.article_id, (found.stated_by,))
    return any(_comments(reader, actor) for actor in stated)


def is_planned(reader: Reader, demanders: Sequence[str], addressees: Sequence[str], issue: Issue) -> bool:
    """Whether parties of two sides want a meeting of their own people, and ask it of nobody else."""
    own, asked = reader.sides(demanders), reader.sides(addressees)
    return len(own) > 1 and issue == "participation in talks" and asked <= own


def _comments(reader: Reader, actor_id: str) -> bool:
    """Whether somebody speaks for no party: by his office, or as one of a body that studies the matter."""
    actor = reader.cast.actors[actor_id]
    body = reader.cast.actors.get(actor.affiliation or "") if actor.kind == "person" else actor
    studies = body is not None and bool(any_of("studying").search(body.name)) and not actor.country
    return studies or (actor.kind == "person" and bool(any_of("commentators").search(actor.role or "")))
