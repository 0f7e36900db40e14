"""Reads an outlet's name out of an address, and finds the words that the page has for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.lexicon import lexicon

PROVIDERS = frozenset(lexicon("page_words")["mail_hosts"].split())
SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu"])


def in_words(name: str, texts: Sequence[str]) -> str | None:
    """Give the words of an address's name where the page prints them: "kestlakereview" as "Kest Lake Review"."""
    letters = r"\W{0,3}".join(re.escape(char) for char in name if char.isalnum())
    pattern = re.compile(rf"(?<![\w@.-])(?:(?-i:The) )?{letters}(?![\w@-])", re.IGNORECASE)
    said = (match.group() for text in texts for match in pattern.finditer(text))
    return next((words for words in said if " " in words and words[0].isupper()), None)


def readable(name: str) -> str:
    """Give an address's name as words: "kest-herald" as "Kest Herald"; without a hyphen nothing tells them apart."""
    return " ".join(part.capitalize() for part in name.split("-") if part) if "-" in name else name


def host(url: str) -> str | None:
    """Give the outlet of a page's address: its host, or the words that hyphens part in it."""
    match = re.match(r"(?:https?://)?(?:www\.)?([\w.-]+)", url)
    if not match or "." not in match[1]:
        return None
    host = match[1].casefold()
    name = domain(host)
    return readable(name) if name and "-" in name else host


def domain(host: str) -> str | None:
    """Give the name in a host; None where it is a provider's of mail."""
    parts = [part for part in host.casefold().split(".") if part]
    if len(parts) > 1:
        parts = parts[:-1]
    if len(parts) > 1 and parts[-1] in SECOND_LEVEL:
        parts = parts[:-1]
    return parts[-1] if parts and parts[-1] not in PROVIDERS and len(parts[-1]) > 2 else None
