"""Tells what a demand is about: by its own words, and where they only point, by what they point at."""

from __future__ import annotations

import re

from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.issues import INSTEAD, plain_issue_of, weigh
from dashboard.lexicon import lexicon
from dashboard.resolve.demands_words import WORD
from dashboard.resolve.issue_likeliest import likeliest
from dashboard.resolve.issue_pointed import (
    POINTER,
    corrected,
    is_truce_on_duties,
    named_again,
    on_trade,
    through_it,
    undone,
)
from dashboard.tables import Issue

PLAIN = 4  # words of a demand that tell its matter without a clause on which thing is meant
CONDITION = re.compile(r"\s(?:until|unless|before|so long as|as long as)\s")
OF_MEASURES = frozenset({"sanctions relief", "de-escalation"})  # what a measure of any kind is on by itself
BY_WHOM = re.compile(
    r"^(?:that )?(?:(?i:the|its|their|both|all|other) )?(?:[A-Z][\w\u2019']+ )?(?i:parliament|lawmakers|congress|senate"
    r"|assembly|cabinet|council|commission|prime minister|president|governor|ambassador|envoy|diplomats|junta|court"
    r"|governments?|authorities|coalition|union|military|army|states|countries|nations|capitals|powers|allies|sides"
    r"|parties|leaders)(?: [A-Z][\w-]+){0,3}(?: (?:should|must|has to|have to|ought to|needs? to))?(?= [a-z]+ )(?! of )"
)
FIRST = re.compile(r",?\s(?:and|or)\s")


def issue_told(article: Article, found: Demand, text: str, *, tied: bool) -> Issue:
    """Tell what a demand is about: by its own words, then by what they point at, then by those around it.

    A condition tells only itself: what stands around it, waits for it.
    """
    text, told = without_body(text), without_body(found.core)
    asked_part = CONDITION.split(text, maxsplit=1)[0]  # "keep the sanctions until troops withdraw" is on sanctions
    first = FIRST.split(asked_part, maxsplit=1)[0]  # of "the release of prisoners and an end to the war" the first
    first = first if len(WORD.findall(first.lower())) > 1 else asked_part
    core = text if INSTEAD.search(text) else CONDITION.split(told, maxsplit=1)[0]
    plain = len(WORD.findall(core)) >= PLAIN  # it tells its matter, if on none of the list: "rifles taken from sailors"
    own = [FIRST.split(core, maxsplit=1)[0], core] if plain else [first, asked_part, text]
    sure = undone(article, found, asked_part) or through_it(article, found, asked_part)
    issue = sure or plain_issue_of(*own)
    if issue in OF_MEASURES and on_trade(article, asked_part):
        return "trade/tariffs"  # "end unilateral measures"
    pointer = POINTER.search(text)
    if issue is not None and pointer and found.listed is None:
        sure = sure or corrected(article, found, pointer)
    elif issue is None:
        sure = named_again(article, found, pointer)
    hinted = sure or likeliest(article, found, asked_part, tied=tied, plain=issue)
    if hinted == "ceasefire" and is_truce_on_duties(article, asked_part):
        return "trade/tariffs"
    on_talks = hinted == "other" and issue is None and found.because in _on_talks()
    return "participation in talks" if on_talks else hinted


def is_from_around(text: str, issue: Issue) -> bool:
    """Whether no word of a demand tells its matter, so that the words around it did."""
    return issue != "other" and issue not in weigh(text)


def without_body(text: str) -> str:
    """Give a demand without the body that is to do it, where the rest tells its matter: "parliament lift the duty"."""
    rest = BY_WHOM.sub("", text, count=1)
    return rest if rest != text and plain_issue_of(rest) is not None else text


def _on_talks() -> frozenset[str]:
    """Give the ways of asking that are on talks where nothing else is told: a meeting proposed, a party left out."""
    known = lexicon("demands")
    return frozenset((*known["proposing"]["verbs"], *known["complaining"], *known["worry"]))
