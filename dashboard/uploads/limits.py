"""How much one session may bring along, and what it is told when it brings more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.article import Article, Refusal

LARGEST = 20_000_000  # bytes of a file: the loader takes no larger ones
MOST_BYTES = 60_000_000  # of all files of a session: they may lie in memory, where the temporary folder does
MOST_ARTICLES = 200  # a file can hold many; two hundred news pieces take the language model half a minute
MOST_WORDS = 300_000  # about a minute of the language model
LONGEST_NAME = 120  # characters of a name that are repeated in a message


@dataclass(frozen=True)
class Offer:
    """A file as the browser sent it."""

    name: str
    content: bytes


def admitted(offers: Iterable[Offer], there: Sequence[int], most: int) -> tuple[list[Offer], list[Refusal]]:
    """Part the files that are taken from those that are not, each of these with what is wrong and what to do.

    What is in a file is for the reading to judge. `there` holds the sizes of the files that the session has already,
    `most` is how many it may have.
    """
    number, total = len(there), sum(there)
    kept: list[Offer] = []
    refused: list[Refusal] = []
    for offer in offers:
        size = len(offer.content)
        if number >= most:
            verdict = (f"one file more than the {most} that a session may have", "Remove another one first")
        elif size > LARGEST:
            verdict = (f"larger than {LARGEST // 1_000_000} MB", "Split it, or save the text only")
        elif total + size > MOST_BYTES:
            verdict = (f"more than {MOST_BYTES // 1_000_000} MB together with the others", "Remove another one first")
        else:
            number, total = number + 1, total + size
            kept.append(offer)
            continue
        refused.append(Refusal(offer.name[:LONGEST_NAME], *verdict))
    return kept, refused


def too_much(articles: Sequence[Article]) -> list[Refusal]:
    """Give the files, last ones first, that must go for the rest to be within what is read at once."""
    held: dict[str, tuple[int, int]] = {}
    for article in articles:
        count, words = held.get(article.path, (0, 0))
        held[article.path] = (count + 1, words + article.words)
    refused: list[Refusal] = []
    number, total = 0, 0
    for path, (count, words) in held.items():
        name = Path(path).name
        if number + count > MOST_ARTICLES:
            fault = f"holds {count:,} articles, and {MOST_ARTICLES} are read in one session"
            refused.append(Refusal(name, fault, "Split it, or give it to whoever keeps the corpus"))
        elif total + words > MOST_WORDS:
            fault = f"holds {words:,} words, and {MOST_WORDS:,} are read in one session"
            refused.append(Refusal(name, fault, "Split it, or give it to whoever keeps the corpus"))
        else:
            number, total = number + count, total + words
    return refused
