"""The outlet's own name at the top of a page: a short line above the article that the page says again further down.

A name is told by its repetition ("Kest Letter" above, "© 2031 Kest Letter" below), or by a word that bodies which
publish have in their names ("Ministry", "Institute"). Refused: a name that recurs only as a label of its own, as the
names of sections do in a menu above and again below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.lexicon import lexicon, word_set
from dashboard.load.furniture import recognise
from dashboard.load.lines import FUNCTION_WORDS, Line, line_of
from dashboard.load.shapes import MOTTO

TOP = 8  # lines of a page that may hold its name
PARTS = re.compile(r"\s?[|·•>»›→]\s?|\s[–—-]\s|\s{2,}|\t")
_WORDS = lexicon("page_words")
ISSUERS = frozenset(_WORDS["issuers"].split())
SMALL = FUNCTION_WORDS | word_set("names", "particles") | {"&"}
SECTIONS = re.compile(r"\b(?:more|popular|read|latest|trending|stories|news) (?:from|in|on|about)\b", re.IGNORECASE)
ACRONYM = re.compile(r"\s?\([A-Z][A-Z&.-]{1,9}\)$")
LONGEST_NAME = 9  # words
MEDIUM = re.compile(r"(\S+(?: \S+){1,5}?) (?:podcast|newsletter|blog|magazine|website|radio show|news site)")
COINED = re.compile(r"[A-Z][a-z0-9]+[A-Z]\w+|[A-Z]{3,6}")  # one word that no menu has: "KestWatch", "KBC"
ISSUER_LINES = 3
# "Co-operative Republic of Kest", "GOVERNMENT OF THE LAKE ISLANDS", "Kest Federation"
STATE = re.compile(
    rf"(?:[\w-]+ ){{0,3}}(?:{'|'.join(_WORDS['state_kinds'].split())})"
    r"(?: of (?:the )?[\w’'-]+(?: (?:and )?[\w’'-]+){0,2})?",
    re.IGNORECASE,
)
# "El Faro de Kest – English edition"
EDITION = re.compile(r"([A-ZÀ-Þ]\S+(?: \S+){1,5}) [–—-] (?:English|International|Online) (?:edition|version|service)")
BUTTON = re.compile(r"(?:Search|Contact|About|Follow|Support|Join|Welcome to) (?=[A-Z])")
SECTION_WORDS = frozenset(["news", "tv", "radio"])
ON_AIR = frozenset(["on air", "on now", "now playing", "live now", "up next"])


def masthead(lines: Sequence[Line], above: Sequence[int], elsewhere: Sequence[int]) -> str | None:
    """Give the outlet named above an article.

    Args:
        lines: the page.
        above: the lines above the article.
        elsewhere: lines that are no text of the article, and may say the name again.
    """
    near = [i for i in above if i < TOP]
    for i in near:
        others = [lines[k].bare for k in elsewhere if k != i and lines[k].plain != lines[i].plain]
        for part in PARTS.split(lines[i].bare):
            medium = None if recognise(line_of(part)) else names_medium(part)
            if name := medium or said_again(without_button(part.strip(" .,:*#")), others):
                return name
    first = lines[near[0]].bare.strip("# ") if near else ""
    coined = first_column(first)
    said = sum(lines[k].bare.count(coined) for k in elsewhere)
    if COINED.fullmatch(coined) and said > 1 and not recognise(line_of(coined)):
        return coined
    if first and near[0] + 1 < len(lines) and MOTTO.search(lines[near[0] + 1].bare) and _is_name(first.split()):
        return first
    tops = [lines[k].bare.strip("# ") for k in near[:ISSUER_LINES]]  # the state may stand above its ministry
    if edition := next((match for top in tops if (match := EDITION.fullmatch(top))), None):
        return edition[1]
    return next((ACRONYM.sub("", top) for top in tops if names_issuer(top)), None)


def names_issuer(text: str) -> bool:
    """Whether a line is the name of a body that publishes: "Ministry of Foreign Affairs of Kest"."""
    words = ACRONYM.sub("", text).split()
    if not 2 <= len(words) <= LONGEST_NAME + 3 or not _is_name(words):
        return False
    # "Council of ...", "Horn Studies Centre"; in "Expected Council Action" the word only tells of a body.
    last = len(words) - 1
    return any(
        word.casefold() in ISSUERS and (i in {0, last} or words[i + 1].casefold() in SMALL)
        for i, word in enumerate(words)
    )


def names_state(text: str) -> bool:
    """Whether a line is the name of a state and no more, as it tops the paper of a ministry: "Republic of Kest"."""
    name = STATE.fullmatch(text.strip(" .,*#"))
    return name is not None and _is_name(text.strip(" .,*#").split())


def names_medium(text: str) -> str | None:
    """Give the name before a word that says what it names: "The Long Road podcast"."""
    match = MEDIUM.fullmatch(text.strip(" .,:*#"))
    return match[1] if match and _is_name(match[1].split()) else None


def without_button(part: str) -> str:
    """Take the button's word from the name that it ends in: "Search Kest Post"."""
    begun = BUTTON.match(part)
    return part[begun.end() :] if begun else part


def names_section(words: Sequence[str]) -> bool:
    """Whether a name is that of a section or a programme: "World News", "Live TV", "ON AIR Morning Magazine"."""
    if len(words) > 2 and " ".join(words[:2]).casefold() in ON_AIR:
        return True
    return words[-1].casefold() in SECTION_WORDS and recognise(line_of(" ".join(words[:-1]))) is not None


def spelled_out(initials: str, texts: Sequence[str]) -> str | None:
    """Give the name that a few initials stand for, where the page spells it out: "KLR" for "Kest Lake Review"."""
    if not (initials.isalpha() and initials.isupper() and 2 <= len(initials) <= 6):
        return None
    words = r"[^\S\n]{1,2}(?:(?:of|and|the|for|de|on|in)[^\S\n]{1,2}){0,2}".join(
        rf"{char}[\w’'&-]+" for char in initials
    )
    pattern = re.compile(rf"\b{words}\b")
    return next((match.group() for text in texts if (match := pattern.search(text))), None)


def columns(text: str) -> list[str]:
    """Give the parts of a line of columns."""
    return [part.strip(" .,:*") for part in PARTS.split(text)]


def first_column(text: str) -> str:
    """Give what stands first in a line of columns: "Kest Post" of "Kest Post > World > Asia"."""
    return PARTS.split(text.strip(" #"))[0].strip()


def said_again(part: str, others: Sequence[str]) -> str | None:
    """Give a name that other lines say again within more words; its last words may be missing there."""
    words = part.split()
    while 2 <= len(words) <= LONGEST_NAME:
        name = " ".join(words)
        if not _is_name(words) or words[-1].casefold() in SMALL:
            return None
        if recognise(line_of(name)) or names_section(words):
            return None
        # In capitals as well, but not in small letters: "this client alert" does not name "Client Alert".
        forms = "|".join(re.escape(form) for form in dict.fromkeys((name, name.upper(), name.title())))
        again = re.compile(rf"(?<!\w)(?:{forms})(?!\w)")
        if any(again.search(text) and not _label(name, text) for text in others):
            return name
        words.pop()
    return None


def _label(name: str, text: str) -> bool:
    """Whether a line has a name as a label among labels, as a menu has it, or as a section of the site."""
    parts = [part.strip(" .,:*").casefold() for part in PARTS.split(text)]
    path = [part.strip().casefold() for part in text.split(" / ")]
    if len(path) > 2 and name.casefold() in path:
        return True
    return (len(parts) > 1 and name.casefold() in parts and "©" not in text) or bool(SECTIONS.search(text))


def _is_name(words: Sequence[str]) -> bool:
    return (
        words[0][:1].isupper()
        and all(word[:1].isupper() or word.casefold() in SMALL for word in words)
        and not any(char in ':?!“”"' for word in words for char in word)
    )
