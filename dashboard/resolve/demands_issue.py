"""Tells what a demand is about: by its own words, and where they only point, by what they point at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.issues import INSTEAD, issue_of, plain_issue_of, weigh
from dashboard.lexicon import lexicon
from dashboard.resolve.demands_words import WORD
from dashboard.tables import Issue

OWN_WORDS = frozenset({"insistence", "wish", "term"})  # what follows their phrase is said of the demand, not asked
PLAIN = 4  # words of a demand that tell its matter without a clause on which thing is meant
FEW = 2  # words of a demand too short to tell its matter
VAGUE = re.compile(r"\b(?:it|its|them|their|this|that|these|those|so|there|one|ones)\b", re.IGNORECASE)
CONDITION = re.compile(r"\s(?:until|unless|before|so long as|as long as)\s")
FIRST = re.compile(r",?\s(?:and|or)\s")
CLAUSE = re.compile(r"; |, (?:and|but|while|which|who|where|when)\s")
# What only points at a matter told before: "this", "end it", "their letter", "the ban swiftly", "the rest lifted".
THINGS = (
    "ban|curb|measure|restriction|limit|rule|move|step|decision|plan|letter|law|bill|memorandum|accord|deal|text|paper"
    "|association|reference|clause|order|decree|practice|policy|project|proposal|threat|agreement|treaty|list|permit"
    "|licence|license|moratorium|boycott|embargo|blockade|increase|regulation|act|vote|referendum|regime|inquiry|enquiry"
    "|investigation|probe|port|drug|chemical|tax|levy|fee|quota|deadline|resolution|scheme|system|mechanism|arrangement"
)
# Of these, those that tell a matter of their own, and the matters by which what was told of them before corrects it: a
# vote may be on a border, an inquiry into cheap steel.
TRADE: frozenset[Issue] = frozenset({"trade/tariffs"})
OWN_MATTER: Mapping[str, frozenset[Issue]] = {
    "vote": frozenset({"territory"}), "referendum": frozenset({"territory"}),
    "inquiry": TRADE, "investigation": TRADE, "probe": TRADE,
    "port": TRADE | {"humanitarian access"}, "law": TRADE | {"territory"}, "bill": TRADE | {"territory"},
}  # fmt: skip
POINTER = re.compile(
    r"^(?:that )?(?:this|that|it|they|them|these|those)\b|\b(?:it|them|this)\b(?: \w+)?$|\bthe rest\b(?: \w+){0,3}$"
    r"|(?:\b(?:the|its|their|this|that|these|those|all|both|every)\s|\[)"
    rf"(?:\w+ )?(?P<thing>{THINGS})s?\b\]?(?:$|,|(?: \w+){{1,4}}$)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:ambassadors?|envoys?|consuls?|diplomats?|negotiators?|mediators?|delegations?)\b", re.IGNORECASE
)
SENTENCE = re.compile(r"(?<=[.!?\u201d])\s+|\n+")
REACH = 2500  # characters before a demand in which what it points at is looked for
# Behind an earlier "association" or "memorandum" what it is on: "of", "with", "which".
DEEDS = {"threat": "threaten", "decision": "decid", "plan": "plann", "proposal": "propos"}  # verbs of things
TO_DO = r"(?:e|s|ed|es|ing)?\b\sto\b[^.;\n]{0,70}"
ON_WHAT = r"s?\b(?:\s(?:of|on|into|with|for|over|against|that|which|signed|about|to)\b[^.;\n]{0,70})?"


def issue_told(article: Article, found: Demand, text: str, *, tied: bool) -> Issue:
    """Tell what a demand is about: by its own words, then by what they point at, then by those around it.

    A condition tells only itself: what stands around it, waits for it.
    """
    asked_part = CONDITION.split(text, maxsplit=1)[0]  # "keep the sanctions until troops withdraw" is on sanctions
    first = FIRST.split(asked_part, maxsplit=1)[0]  # of "the release of prisoners and an end to the war" the first
    first = first if len(WORD.findall(first.lower())) > 1 else asked_part
    core = text if INSTEAD.search(text) else CONDITION.split(found.core, maxsplit=1)[0]
    plain = len(WORD.findall(core)) >= PLAIN  # it tells its matter, if on none of the list: "rifles taken from sailors"
    own = [FIRST.split(core, maxsplit=1)[0], core] if plain else [first, asked_part, text]
    issue = plain_issue_of(*own)
    pointer = POINTER.search(text)
    if issue is not None and pointer and pointer["thing"] and found.listed is None:
        corrected = OWN_MATTER.get(pointer["thing"].lower(), ())
        told = [weigh(said) for said in _told_before(article, found, pointer)] if corrected else []
        return next((other for weights in told for other in weights if other in corrected), issue)
    if issue is not None or found.listed is not None:
        return issue or issue_of(*own)
    hinted = issue_of(*own)
    if pointer and (hinted == "other" or pointer.start()):  # "they leave the border" hints at its matter by itself
        hinted = plain_issue_of(*_pointed_at(article, found, pointer)) or hinted
    vague = VAGUE.search(text) or pointer or len(WORD.findall(text)) <= FEW
    if hinted == "other" and vague and not tied:  # "would trade much for a road": not on trade
        hinted = plain_issue_of(_around(article, found)) or "other"
    return "participation in talks" if hinted == "other" and found.because in _on_talks() else hinted


def _on_talks() -> frozenset[str]:
    """Give the ways of asking that are on talks where nothing else is told: a meeting proposed, a party left out."""
    known = lexicon("demands")
    return frozenset((*known["proposing"]["verbs"], *known["complaining"], *known["worry"]))


def _around(article: Article, found: Demand) -> str:
    """Give the sentence of a demand up to its end, without the office of who asks: "the ambassador asked them to"."""
    around = article.source_text[found.start : found.text_end]
    if found.because not in OWN_WORDS:
        around += CLAUSE.split(article.source_text[found.text_end : found.end])[0]
    for party in found.demanders:
        around = around.replace(party.text, "")
    return OFFICE.sub("", around)


def _pointed_at(article: Article, found: Demand, pointer: re.Match[str]) -> Iterator[str]:
    """Give the words that a demand may point at: an earlier "ban on", its own sentence, the one before."""
    yield from _told_before(article, found, pointer)
    yield _around(article, found)
    before = article.source_text[max(0, found.start - REACH) : found.start]
    last = SENTENCE.split(before.rstrip())[-1]
    if plain_issue_of(last) != "participation in talks":  # "he spoke with them by phone. He urged them to reverse it"
        yield last


def _told_before(article: Article, found: Demand, pointer: re.Match[str]) -> Iterator[str]:
    """Give what was said of a thing before, the last first: "a ban on seafood", "threatened to"."""
    thing = pointer["thing"]
    if not thing:
        return
    before = article.source_text[max(0, found.start - REACH) : found.start]
    verb = DEEDS.get(thing.lower(), thing)
    told = re.compile(rf"(?:\S{{1,30}} ){{0,3}}(?:{thing}{ON_WHAT}|{verb}{TO_DO})", re.IGNORECASE)
    yield from reversed([match.group() for match in told.finditer(before)])
