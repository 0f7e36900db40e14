"""The note at the end of the briefing: what was read, what was inferred and why, and what tells that it is the same."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dashboard.handover.pack import Grid, Line
from dashboard.phrases import counted, how_one, outlet, published

Row = Mapping[str, Any]
NOTE = (
    "No text was generated. Rows were found in the articles by rules and may be wrong or incomplete; each rests on the "
    "sentences that its numbers name, quoted as printed. What is reported is what the sources say, no more."
)
HOW = {
    "registry": "by a known name", "entity": "by a name found in the text", "surname": "by the surname",
    "misspelling": "by a misspelt name", "role": "by a role", "demonym": "by the people's name",
    "metonym": "by a capital or building", "acronym": "by an acronym", "pronoun": "by a pronoun",
}  # fmt: skip


def corpus_hash(articles: Iterable[Row]) -> str:
    """Give the SHA-256 over the hashes of the articles' files, sorted, one a line: the same wherever they lie."""
    lines = "".join(sorted(f"{row['sha256']}\n" for row in articles))
    return hashlib.sha256(lines.encode()).hexdigest()


def read(articles: Sequence[Row]) -> Grid:
    """Give the articles that were read, with the day, how it is known, and the file's hash."""
    rows = []
    for row in articles:
        basis = row["published_reason"] or row["published_basis"]
        title = row["title"] or row.get("proposed_title") or row["article_id"]
        named = "" if row.get("title_basis", "printed") == "printed" else " (headline not printed: taken from the text)"
        file = f"{row['path'].rsplit('/', 1)[-1]}, {row['sha256'][:12]}"
        cells = (outlet(row), f"{title}{named}", published(row), basis, file)
        rows.append(tuple(Line(text) for text in cells))
    head = ("Source", "Headline", "Published", "How the day is known", "File, SHA-256 (first 12)")
    return Grid("Files with the day of each and how it is known", head, (14, 25, 17, 25, 19), tuple(rows))


def method(tables: Mapping[str, Sequence[Row]], version: str) -> tuple[str, ...]:
    """Say what was inferred, by whom it was corrected, and what the document is made from.

    `tables` needs articles, talks, mentions, corrections, refusals.
    """
    articles, talks = tables["articles"], tables["talks"]
    bases = Counter(row["published_basis"] for row in articles)
    exact = len(articles) - bases["inferred"] - bases["unknown"]
    said = [NOTE]
    said.append(
        f"Read: {counted(len(articles), 'article')}, {counted(sum(row['words'] for row in articles), 'word')}. "
        f"Publication days: {bases['inferred']} inferred, {bases['unknown']} unknown, "
        f"{exact} stated. The table above says how each is known."
    )
    merged = sum(bool(dict(how_one(row))["Merged"]) for row in talks)
    undated = [row for row in talks if not row["start_date"]]
    windows = sum(bool(row["date_earliest"] or row["date_latest"]) for row in undated)
    said.append(
        f"Meetings: {merged} of {len(talks)} put together from several reports, each with its reason; "
        f"the day of {windows} inferred from what the articles tell, that of {len(undated) - windows} unknown."
    )
    said += _names(tables["mentions"])
    applied = [row for row in tables["corrections"] if row["applied"] and row["kind"] != "undo"]
    if applied:
        who = ", ".join(sorted({row["who"] for row in applied}))
        said.append(f"Corrected by hand: {counted(len(applied), 'entry', 'entries')} of the ledger, by {who}.")
    if tables["refusals"]:
        files = ", ".join(f"{row['path'].rsplit('/', 1)[-1]} ({row['fault']})" for row in tables["refusals"][:12])
        said.append(f"Not read: {files}{' and others' if len(tables['refusals']) > 12 else ''}.")
    said.append(
        f"Corpus: SHA-256 {corpus_hash(articles)} over the sorted hashes of the {counted(len(articles), 'file')}. "
        f"Program, settings and all files as read: {version}."
    )
    return tuple(said)


def _names(mentions: Sequence[Row]) -> list[str]:
    """Say how actors were recognised, and which spellings were read as another."""
    if not mentions:
        return []
    counts = Counter(row["method"] for row in mentions)
    how = ", ".join(f"{count:,} {HOW.get(name, name)}" for name, count in counts.most_common())
    said = [f"Actors: {counted(len(mentions), 'mention')}, {how}."]
    misspelt = sorted({row["because"] for row in mentions if row["method"] == "misspelling" and row["because"]})
    if misspelt:
        more = f"; and {len(misspelt) - 8} more" if len(misspelt) > 8 else ""
        said.append(f"Spellings read as another: {'; '.join(misspelt[:8])}{more}.")
    return said
