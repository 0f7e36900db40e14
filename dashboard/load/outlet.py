"""Which outlet an article comes from, by what the page says of itself; never by a list of outlets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from dashboard.lexicon import lexicon
from dashboard.load.furniture import EMAIL

APPEARED = re.compile(
    r"(?:appeared first on|first appeared on|(?:first|originally) published (?:on|by|in|at)|was published (?:on|by) )"
    r"\s{0,3}([^.\n]{2,60}(?:\.\w{2,5})?)",
    re.IGNORECASE,
)
SOURCE = re.compile(
    r"(?:source|via|original source|published by|news source)\s?[:–—-]\s{0,3}([^|:\n]{2,50})", re.IGNORECASE
)
EDITOR = re.compile(
    r"\bby\b[^,\n]{0,40},\s{0,3}([^,\n]{2,40}?) (?:staff |news |chief |senior |foreign |world |political |diplomatic )?"
    r"(?:editor|correspondent|reporter|writer|staff)\b",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s{0,2}(?:(?:19|20)\d\d\s?[-–]?\s?){0,2}\s?(?:by )?"
    r"([^\d.,|©\n][^.,|©\n]{1,45})",
    re.IGNORECASE,
)
PROVIDERS = frozenset(lexicon("page_words")["mail_hosts"].split())
BY = re.compile(r"^by:?\s+", re.IGNORECASE)
DESK = re.compile(rf"\b(?:{'|'.join(lexicon('page_words')['outlets'].split())})\b", re.IGNORECASE)
TITLED = re.compile(r"(?:Dr|Mr|Mrs|Ms|Prof)\b")
ASKS = frozenset(lexicon("page_words")["asks"].split())
SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu"])
NOBODY = frozenset(["all", "rights", "reserved", "the", "author", "staff", "writer", "admin", "editor"])


class Outlet(NamedTuple):
    """An outlet's name and what says so."""

    name: str
    basis: str


def outlet(
    furniture: Sequence[str], byline: str | None, leftovers: Sequence[str], asks: str | None, url: str | None
) -> Outlet | None:
    """Give the outlet, by the surest sign that the page has.

    Args:
        furniture: the words of the lines set aside that stand behind the article.
        byline: the article's byline.
        leftovers: every other line set aside.
        asks: the label of the one who asks in an interview.
        url: the address of the page.
    """
    everything = [*furniture, *leftovers]
    signs = (
        (SOURCE.match, furniture, "a line names the source"),
        (APPEARED.search, everything, "a notice of syndication"),
    )
    for search, texts, basis in signs:
        if name := _first(search, texts):
            return Outlet(name, basis)
    if asks and _is_outlet(asks):
        return Outlet(asks, "the interviewer's label")
    if name := _first(EDITOR.search, (*([byline] if byline else ()), *everything)):
        return Outlet(name, "a byline")
    if url and (name := _host(url)):
        return Outlet(name, "the address of the page")
    if name := _first(COPYRIGHT.search, furniture):
        return Outlet(name, "a rights notice")
    for text in furniture:
        if (match := EMAIL.search(text)) and (name := _domain(match.group().partition("@")[2])):
            return Outlet(name, "an address for readers")
    bare = BY.sub("", byline or "").strip()
    if bare and len(bare.split()) <= 4 and (bare.islower() or DESK.search(bare)):
        return Outlet(bare, "a byline that names no person")
    return None


def _first(search: Callable[[str], re.Match[str] | None], texts: Iterable[str]) -> str | None:
    """Give the first name that a sign finds in some lines."""
    return next((name for text in texts if (match := search(text)) and (name := _tidy(match[1]))), None)


def _is_outlet(label: str) -> bool:
    """Whether an interviewer's label names an outlet and not a person or a part."""
    person = (
        re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z’'.\-]+){1,2}", label) and "." not in label and not DESK.search(label)
    )
    return len(label) > 2 and not person and label.casefold() not in ASKS and not TITLED.match(label)


def _tidy(name: str) -> str | None:
    name = re.split(r" ?::| \| |\. (?=[A-Z])| – | — ", name)[0].strip(" .,:;-–—*[]()\"“”'")
    name = re.sub(r"\s?(?:all rights reserved).*", "", name, flags=re.IGNORECASE).strip()
    if not 2 <= len(name) <= 50 or name.casefold() in NOBODY or not any(char.isalpha() for char in name):
        return None
    return name


def _host(url: str) -> str | None:
    match = re.match(r"(?:https?://)?(?:www\.)?([\w.-]+)", url)
    return match[1].casefold() if match and "." in match[1] else None


def _domain(host: str) -> str | None:
    parts = [part for part in host.casefold().split(".") if part]
    if len(parts) > 1:
        parts = parts[:-1]
    if len(parts) > 1 and parts[-1] in SECOND_LEVEL:
        parts = parts[:-1]
    return parts[-1] if parts and parts[-1] not in PROVIDERS and len(parts[-1]) > 2 else None
