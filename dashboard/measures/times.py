"""Tells since when a measure stands, from the words beside it."""

from __future__ import annotations

import re

from dashboard.document import Document, Token
from dashboard.grammar import agents
from dashboard.measures.deeds import Deed
from dashboard.measures.known import Measures, action_of
from dashboard.measures.verbs import verbs_on

YEAR = re.compile(r"(?:19|20)\d\d")
MONTHS = {
    month: number
    for number, months in enumerate(
        (
            ("january", "jan."), ("february", "feb."), ("march",), ("april",), ("may",), ("june",), ("july",),
            ("august", "aug."), ("september", "sept."), ("october", "oct."), ("november", "nov."), ("december", "dec."),
        ),
        1,
    )
    for month in months
}  # fmt: skip
COMING = frozenset({"will", "'ll", "’ll", "would", "shall"})
UNTIL = frozenset({"until", "till"})
ENDING = UNTIL | {"through", "by", "before"}  # words before the day on which a measure ends
BACK = 2  # words from "when" to its year, past a comma
DATED = frozenset({"imposed", "in force", "extended", "eased", "lifted"})


def since(document: Document, noun: Token, deed: Deed, known: Measures) -> str | None:
    """Give when the measure began: the first year, with its month, beside the verb, the noun or the cause."""
    if deed.act == "assess" or action_of(deed.act, deed.status) not in DATED:
        return None
    ahead = bool({t.text.lower() for t in document.children(deed.word, "aux")} & COMING)  # "will begin on 1 May"
    causes = [t for t in document.ancestors(noun) if t.lemma.lower() in known.causes]
    subjects = [subject for verb in causes for subject in agents(document, verb)]
    verbs = verbs_on(document, noun)
    if deed.act in {"ease", "lift"}:  # of "the waiver of the embargo imposed in 1987" the year is the embargo's
        verbs = [t for t in verbs if t.dep not in {"relcl", "acl"}]
    for word in (*verbs, deed.word, noun, *subjects):
        for child in document.children(word, "prep", "npadvmod", "agent"):
            if child.text.lower() in ENDING:
                continue
            if child.text.lower() == "of" and deed.act in {"ease", "lift"}:
                continue
            for token in _not_of_its_end(document, child):
                lone = None if ahead else _lone_month(document, token)
                if lone is not None:
                    return lone
                if YEAR.fullmatch(token.text):
                    month = MONTHS.get(document.word_before(token))
                    return f"{token.text}-{month:02}" if month else token.text
    if deed.word.text.lower() == "under":  # "is under sanctions there since 2021"
        for token in document.sentence_tokens(document.sentences[noun.sent]):
            if YEAR.fullmatch(token.text) and document.word_before(token) == "since":
                return token.text
    return _year_of_clause(document, deed.word)


def _not_of_its_end(document: Document, child: Token) -> list[Token]:
    """Give the words beside a measure but those that tell when it ends: "barred them from its roads until 2027"."""
    inside = document.subtree(child)
    ends = {t.i for prep in inside if prep.text.lower() in UNTIL for t in document.subtree(prep)}
    return [t for t in inside if t.i not in ends]


def _year_of_clause(document: Document, verb: Token) -> str | None:
    """Give the year of "it ended in 2022, when Kest closed its sky"."""
    when = next((t for t in document.children(verb, "advmod") if t.text.lower() == "when"), None)
    before = document.tokens[max(0, when.i - BACK) : when.i] if when is not None else []
    years = [t.text for t in before if YEAR.fullmatch(t.text)]
    return years[-1] if years and all(t.text in {years[-1], ","} for t in before[1:]) else None


def _lone_month(document: Document, token: Token) -> str | None:
    """Give the month of "since April", "in April": the last before the article came out, where its date is known."""
    month = MONTHS.get(token.text.lower())
    day = document.article.published.date
    if month is None or day is None or not token.i:
        return None
    before = document.tokens[token.i - 1]
    led = document.tokens[token.i - 2] if before.text.isdigit() and token.i > 1 else before  # "on 6 August"
    of_day = led.text.lower() in {"on", "from"} and (led is not before or _then(document, token).isdigit())
    if not of_day and led.text.lower() not in {"since", "in"}:
        return None
    behind = [t.text for t in document.tokens[token.i + 1 : token.i + 4]]
    behind = behind[1:] if behind and behind[0].isdigit() and len(behind[0]) < len("2031") else behind  # "May 6, 2031"
    after = next((text for text in behind if text != ","), "")
    if YEAR.fullmatch(after):
        return f"{after}-{month:02}"
    year = int(day[:4]) - (month > int(day[5:7]))
    return f"{year}-{month:02}"


def _then(document: Document, token: Token) -> str:
    """Give the next word."""
    behind = document.following(token)
    return behind.text if behind is not None else ""
