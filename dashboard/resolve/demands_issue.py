"""Tells what a demand is about: by its own words, and where they only point, by what they point at."""

from __future__ import annotations

import re

from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.issues import INSTEAD, issue_of, plain_issue_of, weigh
from dashboard.lexicon import lexicon
from dashboard.resolve.demands_words import WORD
from dashboard.resolve.issue_pointed import (
    BACK,
    POINTER,
    around,
    asked_about,
    corrected,
    is_one,
    on_trade,
    pointed_at,
    through_it,
    undone,
)
from dashboard.tables import Issue

PLAIN = 4  # words of a demand that tell its matter without a clause on which thing is meant
FEW = 2  # words of a demand too short to tell its matter
VAGUE = re.compile(r"\b(?:it|its|them|their|this|that|these|those|so|there|one|ones)\b", re.IGNORECASE)
CONDITION = re.compile(r"\s(?:until|unless|before|so long as|as long as)\s")
OF_MEASURES = frozenset({"sanctions relief", "de-escalation"})  # what a measure of any kind is on by itself
BY_WHOM = re.compile(
    r"^(?:that )?(?:(?i:the|its|their) )?(?:[A-Z][\w\u2019']+ )?(?i:parliament|lawmakers|congress|senate|assembly"
    r"|cabinet|council|prime minister|president|governor|ambassador|envoy|diplomats|junta|court)(?: [A-Z][\w-]+){0,3}"
    r"(?= [a-z]+ )(?! of )"
)
CUT = re.compile(r"be \w+(?:ed|en|de|ut|wn|ft|lt|nt)\b")
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
    issue = undone(article, found, asked_part) or through_it(article, found, asked_part) or plain_issue_of(*own)
    if issue in OF_MEASURES and on_trade(article, asked_part):
        return "trade/tariffs"  # "end unilateral measures"
    pointer = POINTER.search(text)
    if issue is not None and pointer and found.listed is None:
        return corrected(article, found, pointer) or issue
    if issue is not None or found.listed is not None:
        return issue or issue_of(*own)
    silent = not any(map(weigh, own))
    hinted = "other" if silent else issue_of(*own)
    if hinted != "other":
        hinted = plain_issue_of(text) or hinted  # "a part of the billions that are frozen abroad"
    if pointer and (silent or (hinted != "other" and is_one(pointer) and (pointer.start() or pointer["thing"]))):
        back = BACK if silent or pointer["thing"] else 1  # "they leave the border" hints at its matter by itself
        pointed = pointed_at(article, found, pointer, back)
        if pointed == "other":
            return pointed  # what it points at is told, and on none of the list: "a quick return to the pact"
        hinted = pointed or hinted
    vague = VAGUE.search(text) or pointer or len(WORD.findall(text)) <= FEW
    cut = silent and CUT.match(text)  # "called for the post to be closed" asks "be closed"
    if hinted == "other" and cut and not vague:
        hinted = plain_issue_of(asked_about(article, found)) or "other"
    if hinted == "other" and vague and not tied:  # "would trade much for a road": not on trade
        hinted = plain_issue_of(around(article, found)) or "other"
    if hinted == "other" and silent and not pointer:
        hinted = issue_of(*own)  # what examples with its words are on
        if (
            hinted == "other" and not tied and not plain
        ):  # "wants every soldier out of the valley", where "every soldier" is read
            hinted = plain_issue_of(around(article, found)) or "other"
    return "participation in talks" if hinted == "other" and found.because in _on_talks() else hinted


def without_body(text: str) -> str:
    """Give a demand without the body that is to do it, where the rest tells its matter: "parliament lift the duty"."""
    rest = BY_WHOM.sub("", text, count=1)
    return rest if rest != text and plain_issue_of(rest) is not None else text


def _on_talks() -> frozenset[str]:
    """Give the ways of asking that are on talks where nothing else is told: a meeting proposed, a party left out."""
    known = lexicon("demands")
    return frozenset((*known["proposing"]["verbs"], *known["complaining"], *known["worry"]))
