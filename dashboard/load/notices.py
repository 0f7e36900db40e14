"""Finds an outlet's name in what its page says of itself: who makes it, what else it has, whose position a text is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.lexicon import lexicon
from dashboard.load.furniture import recognise
from dashboard.load.lines import line_of
from dashboard.load.masthead import names_issuer, names_section

NAMED = re.compile(  # a run of capitals, in a notice
    r"((?:The )?[A-Z][\w’'&-]+(?: (?:of|for|and|the|&)(?= [A-Z])| [A-Z][\w’'&-]+){1,6})"
)
# "Kest Talk is produced by Ada Brun and mixed by ..."
MADE = re.compile(
    r"([A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4}) is (?:produced|hosted|presented|edited) by "
    r"(?=[A-Z][\w’'-]+ [A-Z].{0,60}\b(?:mixed|music|produced|edited|sound|editing|hosted)\b)",
    re.DOTALL,
)
SERIES = re.compile(r"Published in ((?:The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,4})")
FOLLOW = re.compile(  # "Follow KestTrail on WhatsApp"
    r"(?:Follow|Join|Like|Find) (?!Us\b|Me\b)([A-Z][\w&]*(?: [A-Z][\w&]*){0,3}) on "
    r"(?:WhatsApp|X|Telegram|Facebook|Instagram|Twitter|LinkedIn|YouTube|Google News)\b"
)
WORKS = re.compile(  # "Ada Brun covers ferries for The Kest Lens."
    r"\b(?:writes|covers|reports|works|correspondent|editor|reporter|columnist)\b[^.]{0,60}? (?:for|at|of) "
    r"(The [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
)
_WORDS = lexicon("page_words")
OUTLETS = frozenset(_WORDS["outlets"].split())
BEGINNINGS = frozenset(_WORDS["no_names_begin"].split())
ENDINGS = frozenset(_WORDS["no_names_end"].split())
LONGEST = 6  # words
LEAST = 2
LETTER = re.compile(r"([A-ZÀ-Þ][\w’'&.-]*(?: [A-ZÀ-Þ][\w’'&.-]*){1,3}) [Nn]ewsletter")  # "Kest Lens Newsletter"
KINDS = frozenset(["morning", "evening", "daily", "weekly", "monthly", "breaking", "email", "news", "weekend", "free"])


def told_in(everything: Sequence[str], notices: Sequence[str]) -> str | None:
    """Give the outlet that some lines set aside name.

    Args:
        everything: all of them.
        notices: those in which a page speaks of itself.
    """
    for text in everything:
        if match := MADE.match(text) or SERIES.fullmatch(text) or FOLLOW.match(text) or WORKS.search(text):
            return match[1]
    found = (name for text in notices for match in NAMED.finditer(text) if (name := _sure(match[1])))
    letters = (name for text in notices if (match := LETTER.fullmatch(text)) and (name := _free(match[1])))
    return next(found, None) or next(letters, None)


def _free(name: str) -> str | None:
    """Give the name before "Newsletter", unless it only says when or of what kind it is."""
    words = [word.casefold() for word in name.split()]
    kind = words[0] in BEGINNINGS or words[-1] in KINDS or recognise(line_of(name)) is not None
    return None if kind or len(words) < LEAST else name


def _sure(run: str) -> str | None:
    """Give the outlet that a run of capitals names: "More from The Kest Herald", "the views of the Kest Institute"."""
    name = re.split(r"[’']s\b", run)[0]
    name = f"The {name.partition(' The ')[2]}" if " The " in name else name  # "Get The Kest Herald's ..."
    words = name.split()
    if not 1 < len(words) <= LONGEST or name.isupper() or recognise(line_of(name)) or names_section(words):
        return None
    begin, end = words[0].casefold(), words[-1].casefold()
    if begin in BEGINNINGS or (begin != "the" and end in ENDINGS and not names_issuer(name)):
        return None
    return name if end in OUTLETS or names_issuer(name) else None
