"""Decides, over a whole article, what each name in it is: a person, an organisation, a state, or nobody.

One typing by the language model is worth little: it takes surnames for companies and headings for people. So all
occurrences of a name vote, with the words around them: titles, honorifics, verbs of speech, the shape of the name.
Full names come first, since acronyms and surnames lean on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.findings import Findings
from dashboard.registry import registry
from dashboard.resolve.article_names import ArticleNames, Settled
from dashboard.resolve.claim import Claim, administrations, doubtful_acronyms, known_claim
from dashboard.resolve.desk import Desk, speaker_labels
from dashboard.resolve.place_verdicts import PlaceVerdicts
from dashboard.resolve.second_names import second_names
from dashboard.resolve.settle_bodies import organisation, take_acronyms_in_brackets
from dashboard.resolve.settle_kinds import (
    find_companies,
    find_families,
    join_slips,
    take_papers_for_bodies,
    take_towns_for_nobody,
)
from dashboard.resolve.settle_people import call_by_second_names, full_name
from dashboard.resolve.settle_surnames import read_namesakes, single_word
from dashboard.resolve.votes import Group, name_key, verdict, word_count

DEPENDENT = frozenset(
    {"ministry", "administration", "pronoun", "pair", "allies", "role", "home", "mission", "body", "adjective"}
)


def settle(found: Findings, places: PlaceVerdicts, desk: Desk) -> Settled:
    """Decide who each name of an article is; `places` tells what the places of the article hold for towns.

    Names that the desk's configuration knows are taken first, and no rule overrules them.
    """
    told, rest, people = desk.read(found, [*found["names"], *speaker_labels(found)])
    claims = [Claim(name, actor, "registry", 0.99, "a name that the configuration knows") for name, actor in told]
    article = ArticleNames(claims, dict(people))
    for name in administrations(doubtful_acronyms(rest), article.claims):
        if name.form == "unknown":
            article.groups.setdefault(name_key(name.text), Group(name.text)).names.append(name)
        else:
            _take_known(article, name, places)
    article.second = _take_second_names(article, second_names(found.article.source_text, rest))
    article.verdicts = {key: verdict(group) for key, group in article.groups.items()}
    take_papers_for_bodies(article, found.article.source)
    take_towns_for_nobody(article, places)
    take_acronyms_in_brackets(article)
    join_slips(article)
    find_companies(article)
    find_families(article)
    return _decided(article)


def _decided(article: ArticleNames) -> Settled:
    """Decide every name."""
    for key, group in sorted(article.groups.items(), key=lambda item: -word_count(item[1].text)):
        if article.verdicts[key] == "person" and word_count(group.text) > 1:
            full_name(article, group)
    call_by_second_names(article)
    for key, group in sorted(article.groups.items(), key=lambda item: -word_count(item[1].text)):
        if article.verdicts[key] == "organisation":
            organisation(article, key, group)
    for key, group in article.groups.items():
        if word_count(group.text) == 1 and article.verdicts[key] != "organisation":
            single_word(article, group, person=article.verdicts[key] == "person")
    read_namesakes(article)
    acting = {claim.actor for claim in article.claims if claim.name.form != "demonym" or not claim.name.located}
    claims = [claim for claim in article.claims if claim.actor in acting]  # "the Belgian capital" alone is a place
    claims.sort(key=lambda claim: (claim.name.start, claim.name.end))
    reasons = {key: tuple(dict.fromkeys(why)) for key, why in article.reasons.items()}
    return Settled(tuple(claims), article.kinds, article.printed, reasons)


def _take_second_names(article: ArticleNames, second: Mapping[int, int]) -> list[tuple[Group, int]]:
    """Take the names out that the article gives somebody as his other one, with where his own name starts."""
    found = []
    for key, group in list(article.groups.items()):
        own = next((second[name.start] for name in group.names if name.start in second), None)
        if own is not None and not any(name.start == own for name in group.names):
            found.append((article.groups.pop(key), own))
    return found


def _take_known(article: ArticleNames, name: Any, places: PlaceVerdicts) -> None:
    """Take a name of the lexicon, unless it is a place here."""
    actor = registry().actors.get(name.key)
    if actor is None or name.form in DEPENDENT:
        return
    if name.form == "seat" or (name.form in ("name", "alias") and (actor.kind == "state" or name.text == "Europe")):
        is_place = places.literal(name)
        if (name.located if is_place is None else is_place) and not (name.form == "name" and places.acts_too(name)):
            return
    if actor.kind == "person":
        article.people[actor.actor_id] = actor.name
    article.claims.append(known_claim(name, actor.kind))
