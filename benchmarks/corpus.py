"""Makes a corpus of any size by recombining the paragraphs of the sample articles: long enough, varied enough, ours."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

from dashboard.config import Config
from dashboard.load import load_corpus

HOUSE = Path(__file__).resolve().parents[1]
OUTLETS = ("Harbour Courier", "Meridian Ledger", "Northgate Wire", "Saltmarsh Observer", "Kestrel Review")
FIRST_DAY = date(2025, 1, 1)
PARAGRAPHS = range(8, 22)  # 300 to 900 words: from a wire piece to a long read


def make_corpus(folder: Path, articles: int) -> None:
    """Write so many articles; the same number always makes the same corpus."""
    chance = random.Random(articles)  # noqa: S311 - chance, not a secret
    samples, _ = load_corpus(HOUSE / "articles", Config(), lambda *_: None)
    blocks = list(chain.from_iterable(article.blocks for article in samples))
    paragraphs = [block.clean.text for block in blocks if len(block.clean.text.split()) >= 12]
    headings = [block.clean.text for block in blocks if 3 <= len(block.clean.text.split()) <= 8]
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(articles):
        outlet = chance.choice(OUTLETS)
        day = FIRST_DAY + timedelta(days=chance.randrange(180))
        parts = [f"{chance.choice(headings)} ({number})", f"By a reporter of the {outlet}", f"{day:%d %B %Y}"]
        for place, paragraph in enumerate(chance.choices(paragraphs, k=chance.choice(PARAGRAPHS))):
            if place and place % 5 == 0:
                parts.append(chance.choice(headings))
            parts.append(f"{paragraph} This was report {number} of that day." if place == 0 else paragraph)
        parts.append("Share this article")
        (folder / f"{number:05}.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
