"""Reads that a plan did not come about, or who did not come: "had hoped to meet, but no such meeting took place".

The words decide, since such clauses stand apart: behind "but", or in the next sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from dashboard.document import Document, Sentence
from dashboard.extract import Party
from dashboard.given_names import pronoun_of
from dashboard.lexicon import any_word
from dashboard.meetings.mention import TalkMention

AHEAD = frozenset({"planned", "proposed"})
HELD = frozenset({"held", None})
NOT_HELD = "; did not come about"
NAME = re.compile(r"[A-Z][\w’'-]++(?!(?:['’-]\w| [A-Z]))")  # the last word of a name
GIVEN = re.compile(r"\b([A-Z][\w’'-]*+) \Z")  # the word with a capital right before a last name
GIVEN_REACH = 30  # characters before a last name in which the first stands
LONGEST = 160  # characters behind the start of the next sentence in which it may say so
WAS = re.compile(  # a plan that is told as one of then
    r"\b(?:had|wanted|hoped|planned|intended|meant|was|were|been) (?:[a-z]+ ){0,3}(?:to|for|in|due|at)\b|\bhad been\b"
)


@cache
def _nothing() -> re.Pattern[str]:
    """Words that say of a plan just told of that it did not come about."""
    meeting = rf"(?:{any_word('talks', 'nouns', 'strong')}|{any_word('talks', 'nouns', 'plain')}|"
    meeting += rf"{any_word('talks', 'nouns', 'visit')}|{any_word('talks', 'nouns', 'call')})s?"
    happened = r"(?:took place|was held|were held|came about|came off|happened|materiali[sz]ed|followed|was arranged)"
    happen = r"(?:take place|happen|materiali[sz]e|come (?:about|off|to pass)|go ahead)"
    it = rf"(?:it|that|this|they|the (?:\w+ )?{meeting}|which)"
    return re.compile(
        rf"\bno (?:such )?{meeting} (?:ever )?{happened}\b|\b{it} (?:did not|didn['’]t|never did|never) {happen}\b"
        rf"|\b{it} never {happened}\b|\bnothing (?:ever )?came of (?:it|that|this|the)\b"
        rf"|\bneither (?:of them |man |side |delegation |team |minister |leader )?(?:{any_word('talks', 'came')})\b",
        re.IGNORECASE,
    )


@cache
def _absent() -> re.Pattern[str]:
    """Words that say behind a name that somebody did not come."""
    talks = rf"{any_word('talks', 'nouns', 'strong')}|{any_word('talks', 'nouns', 'plain')}|table"
    return re.compile(
        rf"(?:['’]s?)?(?: [\w-]+){{0,2}}? (?:{any_word('talks', 'stayed_away')}"
        rf"|(?:did not|didn['’]t|would not|refused to|failed to|declined to) (?:{any_word('talks', 'to_come')}))\b"
        rf"(?! from (?:the |its |their |any )?+(?!{talks}))",
        re.IGNORECASE,
    )


@cache
def _he_did_not() -> re.Pattern[str]:
    """Words that say of one told of before that he did not come: "He did not turn up", "but stayed away"."""
    absent = rf"(?:{any_word('talks', 'stayed_away')}|(?:did not|didn['’]t) (?:{any_word('talks', 'to_come')}))"
    he = r"(?:\b(?:[Bb]ut|[Aa]nd|[Yy]et) |[.;] )(?:[Hh]e|[Ss]he|[Tt]hey|[Oo]ne of them)"
    return re.compile(rf"(?:{he}|\bbut(?: then| later| in the end)?) {absent}\b")  # "who was expected, but stayed away"


@cache
def _only() -> re.Pattern[str]:
    """Words that say who came alone: "only Roe went"."""
    return re.compile(rf"\b[Oo]nly (?P<who>(?:[\w.’'-]+ ){{1,4}}?)(?:{any_word('talks', 'came')})\b")


def stayed_away(behind: str) -> bool:
    """Whether the words behind a name say that its bearer did not come: "Kest's army stayed away"."""
    return _absent().match(behind) is not None


def somebody_was_absent(said: str) -> bool:
    """Whether a sentence says that somebody did not come, whoever that is: "but the army stayed away"."""
    return _absent().search(said) is not None


def settled(document: Document, sentence: Sentence, found: list[TalkMention]) -> list[TalkMention]:
    """Give the mentions of a sentence with what became of the plans that it tells of, and only with those who came."""
    text = document.article.source_text
    plans = [m for m in found if m.status in AHEAD and not m.joins and WAS.search(text, m.start, m.end)]
    if not plans:
        return found
    behind = f"{text[min(m.cue_end for m in plans) : sentence.end]} {_next(document, sentence)}"
    only = _only().search(behind)
    if only is None and (_nothing().search(behind) is not None or _he_did_not().search(behind) is not None):
        return [_called_off(m) if m in plans else m for m in found]
    settled_plans = {id(m): came for m in plans if (came := _who_came(document, m, behind, only)) is not None}
    return [settled_plans.get(id(m), m) for m in found]


def _called_off(plan: TalkMention) -> TalkMention:
    return replace(plan, status="cancelled", announced=False, because=f"{plan.because}{NOT_HELD}")


def _who_came(document: Document, plan: TalkMention, behind: str, only: re.Match[str] | None) -> TalkMention | None:
    """Give a journey of several as that of those who came; a meeting of several, of whom one did not, was not held."""
    text = document.article.source_text
    names = [(m.start() + plan.start, m[0]) for m in NAME.finditer(text[plan.start : plan.end])]
    names = [(at, name) for at, name in names if any(party.start <= at < party.end for party in plan.parties)]
    if only is not None:
        came, gone = {name for at, name in names if _named_in(only["who"], text, at, name)}, set[str]()
    else:
        again = {name: _named_in(behind, text, at, name) for at, name in names}
        gone = {name for name, told in again.items() if any(stayed_away(behind[match.end() :]) for match in told)}
        came = {name for name, told in again.items() if told and name not in gone} if gone else set()
    there = [Party(at, at + len(name), name, at, at + len(name)) for at, name in names if name in came]
    if not there and not (only is None and gone):
        return None
    if plan.kind != "visit" or not there:
        return _called_off(plan)
    return replace(plan, parties=tuple(there), status="held", because=f"{plan.because}; who came")


def _named_in(said: str, text: str, at: int, name: str) -> list[re.Match[str]]:
    """Give where words name somebody again by his last name; "Ann Roe" and "al-Roe" are not Jane Roe.

    What stands before the name may be whose it was (`text` has it at `at`) or an office, but no other first name.
    """
    own = GIVEN.search(text, max(0, at - GIVEN_REACH), at)
    found = []
    for match in re.finditer(rf"(?<![\w-])(?<!\w['’]){re.escape(name)}(?![\w-])", said):
        given = GIVEN.search(said, max(0, match.start() - GIVEN_REACH), match.start())
        if given is None or own is None or given[1] == own[1] or pronoun_of(f"{given[1]} {name}") is None:
            found.append(match)
    return found


def _next(document: Document, sentence: Sentence) -> str:
    """Give how the next sentence of the same paragraph begins."""
    number = sentence.number + 1
    if number >= len(document.sentences) or document.sentences[number].block != sentence.block:
        return ""
    behind = document.sentences[number]
    return document.article.source_text[behind.start : min(behind.end, behind.start + LONGEST)]
