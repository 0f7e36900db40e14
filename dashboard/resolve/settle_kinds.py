"""Decides what a name of an article is where the votes for it mislead: a paper, a town, a company, a relative."""

from __future__ import annotations

from dashboard.given_names import pronoun_of
from dashboard.lexicon import word_set
from dashboard.naming import company_core, without_article, words
from dashboard.resolve.aliases import begins, is_acronym
from dashboard.resolve.article_names import ArticleNames
from dashboard.resolve.names_by_state import is_of_a_person
from dashboard.resolve.place_verdicts import PlaceVerdicts
from dashboard.resolve.votes import verdict, weak_words
from dashboard.tags import PLACES

LEAST_STEM = 4  # letters of a word whose last s may be one too many


def take_papers_for_bodies(article: ArticleNames, outlet: str | None) -> None:
    """Take the article's own outlet, and names such as "Lake Quarterly", for bodies and not for people."""
    own = words(without_article(outlet)) if outlet else ()
    papers = word_set("organisations", "papers_named")
    for key, group in article.groups.items():
        paper = len(key) > 1 and group.text.split()[-1] in papers
        if article.verdicts[key] != "person" or not (key == own or paper):
            continue
        called = any(name.honorific or name.title for name in group.names)
        if not (called or is_of_a_person(group.text) or pronoun_of(group.text) is not None):
            article.verdicts[key] = "organisation"


def take_towns_for_nobody(article: ArticleNames, places: PlaceVerdicts) -> None:
    """Take names for towns, whatever they sound like, where the places of the article mostly have them."""
    for key, group in article.groups.items():
        if any(name.honorific or name.head or name.shaped for name in group.names):
            continue
        if 2 * sum(places.covers(name) for name in group.names) >= len(group.names):
            article.verdicts[key] = "nobody"


def join_slips(article: ArticleNames) -> None:
    """Read a name with an s too many as the one without where the article has both: "Avros profit" of Avro."""
    for key in list(article.groups):
        other = (*key[:-1], key[-1][:-1]) if key[-1].endswith("s") and len(key[-1]) > LEAST_STEM else None
        if other in article.groups:
            article.groups[other].names += article.groups.pop(key).names
            article.verdicts.pop(key)
            article.verdicts[other] = verdict(article.groups[other])


def find_companies(article: ArticleNames) -> None:
    """Read a word as a company where it begins the full name of one here, and is nobody's surname."""
    cores = {
        company_core(group.text)
        for key, group in article.groups.items()
        if article.verdicts[key] == "organisation" and any(name.shaped for name in group.names)
    }
    full_names = [group.text for key, group in article.groups.items() if article.verdicts[key] == "organisation"]
    surnames = {key[-1] for key in article.groups if article.verdicts[key] == "person" and len(key) > 1}
    for key, group in article.groups.items():
        if article.verdicts[key] == "organisation" or any(name.honorific or name.title for name in group.names):
            continue
        core = company_core(group.text)
        stem = (*core[:-1], core[-1][:-1]) if len(core[-1]) > LEAST_STEM and core[-1].endswith("s") else core
        if stem in cores and core not in cores:
            core = stem  # "Avros profit" of Avro Inc
        if any(is_acronym(group.text, full) for full in full_names) and not any(n.human for n in group.names[:1]):
            article.verdicts[key] = "organisation"
        elif core in cores or any(begins(core, full, weak_words()) for full in cores):
            placed = any(name.located and name.label in PLACES for name in group.names)
            if not placed and not (len(key) == 1 and key[0] in surnames):
                article.verdicts[key] = "organisation"


def find_families(article: ArticleNames) -> None:
    """Read two words as a person where the second is the surname of one in the article."""
    surnames = {key[-1] for key in article.groups if article.verdicts[key] == "person" and len(key) > 1}
    for key, group in article.groups.items():
        shaped = any(name.shaped for name in group.names)
        if len(key) == 2 and key[-1] in surnames and article.verdicts[key] == "organisation" and not shaped:
            article.verdicts[key] = "person"
