"""Measures how long two long articles about one thing take to be lined up: `python -m benchmarks.alignment FOLDER`.

The articles are 2,000 words each, by two outlets, made of the sample's own paragraphs in two orders with other numbers.
Timed is what a build does for one pair: reading what the tables know of each sentence, lining up, judging.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.corpus import HOUSE
from dashboard.build import build
from dashboard.compare.passages import aligned, passages_of
from dashboard.compare.verdict import weights_of
from dashboard.config import Config
from dashboard.load import load_corpus
from dashboard.resolve.context import Context

WORDS = 2_000
GOAL = 0.5  # seconds
TIMES = 3  # the best of so many runs: what else the machine does only ever adds


def make_pair(folder: Path) -> None:
    """Write two articles of some 2,000 words about the same events."""
    samples, _ = load_corpus(HOUSE / "articles", Config(), lambda *_: None)
    blocks = list(chain.from_iterable(article.blocks for article in samples))
    paragraphs = [block.clean.text for block in blocks if len(block.clean.text.split()) >= 12]
    folder.mkdir(parents=True, exist_ok=True)
    for seed, outlet, number in ((1, "Harbour Courier", "five"), (2, "Meridian Ledger", "seven")):
        chance = random.Random(seed)  # noqa: S311 - chance, not a secret
        parts = [f"Talks seen by the {outlet}", f"By a reporter of the {outlet}", "3 April 2025"]
        while sum(len(part.split()) for part in parts) < WORDS:
            paragraph = chance.choice(paragraphs)
            told = re.sub(r"\b(?:two|three|four|six)\b", number, paragraph)
            parts.append(f"{told} So much of that for report {len(parts)}.")  # no paragraph stands twice
        (folder / f"{outlet.split()[0].lower()}.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def measure(folder: Path) -> dict[str, Any]:
    """Line the two articles up, and give seconds, words, sentences, and the pairs that were found."""
    make_pair(folder)
    tables = build(folder, Config())
    context = Context([], Config(), tables.rows)
    best, found, lines = float("inf"), 0, []
    for _ in range(TIMES):
        start = time.perf_counter()
        passages = passages_of(context)
        left, right = passages.values()
        words = [[passage.keys for passage in side] for side in (left, right)]
        weights = weights_of([line for side in words for line in side])
        found = len(list(aligned(left, right, *words, weights)))
        best = min(best, time.perf_counter() - start)
        lines = [len(left), len(right)]
    return {"seconds": best, "words": [row.words for row in tables["articles"]], "sentences": lines, "pairs": found}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
