"""How far a claim can be trusted: by how many independent sources it is told, and whether they contradict each other.

Sources are counted by origin, not by article: copies, wire text, texts that credit the same agency, two pieces of one
outlet, and the same words of the same speaker are one. A correction in the desk's ledger stands above all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.compare.copies import runs_of
from dashboard.compare.credits import plain
from dashboard.corrections import OF_TALKS
from dashboard.resolve.context import Context
from dashboard.resolve.corrections import parted_id
from dashboard.resolve.ledger_names import find_talks
from dashboard.tables import ROW_ID, ArticleRow, TrustRow

SHARED_RUNS = 4  # runs of five words in common: eight words in a row, the same sentence or the same quotation
# The differences that speak against a claim of each kind.
AGAINST = {
    "number": {"number"},
    "date": {"date"},
    "superlative": {"superlative"},
    "name": {"participant", "place"},
    "status": {"status", "certainty"},
}
_WORD = re.compile(r"\w+")

Sentence = tuple[str, int, int]  # article, start, end


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the trust table: one row for every meeting, measure, demand, claim and slot."""
    judged = _Comparisons(context)
    rows = [*_of_rows(context, judged), *_of_slots(context), *_of_claims(context, judged)]
    return {"trust": rows}


class _Comparisons:
    """What was found between sentences, by the sentence."""

    def __init__(self, context: Context) -> None:
        self.by_sentence: dict[tuple[str, int], list[tuple[str, int, Any]]] = defaultdict(list)
        for row in context["comparisons"]:
            left, right = (row.left_article, row.left_start), (row.right_article, row.right_start)
            self.by_sentence[left].append((*right, row))
            self.by_sentence[right].append((*left, row))


def _of_rows(context: Context, judged: _Comparisons) -> Iterator[TrustRow]:
    """Weigh the talks, measures and demands by the sentences that they rest on."""
    evidence: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in context["evidence"]:
        evidence[row.table, row.row_id].append(row)
    against = _slots_against(context)
    corrected = _corrected(context)
    for table, key in ROW_ID.items():
        for row in context[table]:
            name = getattr(row, key)
            lines = evidence[table, name]
            texts: dict[str, list[str]] = defaultdict(list)
            for line in lines:
                texts[line.article_id].append(line.text)
            reasons = against.get((table, name), []) or list(_between(lines, judged))
            yield _row(context, table, name, texts, reasons, corrected.get((table, name), ""))


def _slots_against(context: Context) -> dict[tuple[str, str], list[str]]:
    """Give what the slots that ask about a row found to differ."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for slot in context["slots"]:
        if slot.how and slot.table and slot.how not in found[slot.table, slot.row_id]:
            found[slot.table, slot.row_id].append(slot.how)
    return found


def _between(lines: Sequence[Any], judged: _Comparisons) -> Iterator[str]:
    """Give the differences between two sentences that both bear out a row."""
    own = {(line.article_id, line.start) for line in lines}
    seen = set()
    for place in sorted(own):
        for article, start, row in judged.by_sentence.get(place, ()):
            if (article, start) in own and row.because and row.comparison_id not in seen:
                seen.add(row.comparison_id)
                yield row.because


def _corrected(context: Context) -> dict[tuple[str, str], str]:
    """Give the rows that the desk's ledger has changed, with who, when and why; found as the ledger found them."""
    found: dict[tuple[str, str], str] = {}
    tables = {name: list(context[name]) for name in ("talks", "evidence")}
    for entry in context["corrections"]:
        if entry.row:
            table, _, name = entry.row.partition(":")
            found[table, name] = f"{entry.kind} by {entry.who} on {entry.when[:10]}: {entry.why}"
        if not entry.applied or entry.kind not in OF_TALKS:
            continue
        named = [find_talks(tables, entry.subject, entry.at)]
        if entry.kind == "merge talks" and entry.target:
            named.append(find_talks(tables, entry.target))
        for row in named:
            if row is not None:
                halves = _halves(row.talk_id, entry.target or "") if entry.kind == "split talks" else (row.talk_id,)
                for half in halves:
                    found["talks", half] = f"{entry.kind} by {entry.who} on {entry.when[:10]}: {entry.why}"
    return found


def _halves(talk_id: str, article: str) -> tuple[str, str]:
    """Give both meetings that were made of one, whichever of them holds the passage by which it was found."""
    whole = talk_id.removesuffix(parted_id("", article))
    return whole, parted_id(whole, article)


def _of_slots(context: Context) -> Iterator[TrustRow]:
    """Weigh the answers to each question of a story."""
    slots: dict[str, list[Any]] = defaultdict(list)
    for cell in context["slots"]:
        slots[cell.slot_id].append(cell)
    corrected = _corrected(context)
    for slot_id, cells in slots.items():
        texts = {cell.article_id: [cell.text] for cell in cells}
        reasons = list(dict.fromkeys(cell.how for cell in cells if cell.how))
        one = cells[0]
        yield _row(context, "slots", slot_id, texts, reasons, corrected.get((one.table or "", one.row_id or ""), ""))


def _of_claims(context: Context, judged: _Comparisons) -> Iterator[TrustRow]:
    """Weigh each claim by the sentences of other articles that were found to say the same, or to differ in its kind."""
    sentences = {(row.article_id, row.start): row.text for row in context["sentences"]}
    starts: dict[str, list[int]] = defaultdict(list)
    for article, start in sentences:
        starts[article].append(start)
    for claim in context["claims"]:
        place = max((start for start in starts[claim.article_id] if start <= claim.start), default=claim.start)
        texts = {claim.article_id: [sentences.get((claim.article_id, place), claim.text)]}
        reasons = []
        for article, start, row in judged.by_sentence.get((claim.article_id, place), ()):
            kinds = set((row.difference or "").split(", "))
            if row.verdict == "same":
                texts[article] = [sentences[article, start]]
            elif row.verdict == "differs" and kinds & AGAINST[claim.kind]:
                texts[article] = [sentences[article, start]]
                reasons.append(row.because)
        yield _row(context, "claims", claim.claim_id, texts, reasons, "")


def _row(
    context: Context, table: Any, name: str, texts: Mapping[str, Sequence[str]], reasons: Sequence[str], by: str
) -> TrustRow:
    groups = independent([context.articles[article] for article in texts if article in context.articles], texts)
    # Two articles of outlets that nobody knows may be one outlet's: they contradict each other, but bear nothing out.
    named = [group for group in groups if any(context.articles[article].source for article in group)]
    count = len(named) or min(1, len(groups))
    told = f"{_counted(len(texts), 'article')}, {_counted(count, 'independent source')}"
    if len(named) < len(groups):
        told += ", outlet unknown" if not named else ", others of unknown outlet"
    if by:
        return TrustRow(table, name, "corrected", count, len(texts), by)
    if reasons and len(groups) > 1:
        return TrustRow(table, name, "conflicted", count, len(texts), "; ".join(dict.fromkeys(reasons)))
    return TrustRow(table, name, "corroborated" if count > 1 else "single source", count, len(texts), told)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def independent(articles: Sequence[ArticleRow], texts: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Group articles that are one source for what they say: one origin, one outlet, or the same words."""
    marks: dict[str, set[Any]] = {}
    for row in articles:
        runs = {run for text in texts[row.article_id] for run in runs_of([w.casefold() for w in _WORD.findall(text)])}
        outlet = plain(row.source) if row.source else row.article_id
        marks[row.article_id] = {("origin", row.origin_id or row.article_id), ("outlet", outlet)}
        marks[row.article_id] |= {("run", run) for run in runs}
    groups: list[tuple[list[str], set[Any]]] = []
    for article, own in marks.items():
        joined = [group for group in groups if _one_source(group[1], own)]
        groups = [group for group in groups if group not in joined]
        members = [member for group in joined for member in group[0]]
        groups.append(([*members, article], own.union(*(group[1] for group in joined))))
    return [members for members, _ in groups]


def _one_source(left: set[Any], right: set[Any]) -> bool:
    shared = left & right
    return any(kind != "run" for kind, _ in shared) or len(shared) >= SHARED_RUNS
