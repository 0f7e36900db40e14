"""Who said what, in which words: a few quotations for whoever must speak about them, one of each speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.handover.footnotes import Row
from dashboard.handover.pack import Line, Section
from dashboard.handover.told import Told
from dashboard.phrases import outlet, published
from dashboard.queries import ACTOR_COLUMNS

MOST = 8  # speakers: what fits on half a page
FEW = 12  # words of a quotation; a shorter one, as of thanks, stands back
SAID = 300  # characters of an answer in an interview, which is then cut behind a sentence
KINDS = ("direct", "turn", "partial")  # a whole quotation before an answer, an answer before single words
TITLE = "In their words"


def in_their_words(told: Told) -> Section:
    """Give the section; empty where nobody who is named is quoted."""
    quoted: dict[str, list[Row]] = {}
    for row in told.tables.get("quotes", ()):
        if row["actor_id"] in told.names:
            quoted.setdefault(row["actor_id"], []).append(row)
    weights = _weights(told)
    ranked = sorted(quoted, key=lambda actor: (-weights[actor], actor))[:MOST]
    newest = {actor: _first(quoted[actor]) for actor in ranked}
    order = sorted(ranked, key=lambda actor: _day(told, newest[actor]), reverse=True)
    return Section(TITLE, tuple(_line(told, newest[actor]) for actor in order), key=_key(len(order), len(quoted)))


def _key(shown: int, total: int) -> str:
    """Say which quotations these are."""
    if not shown:
        return ""
    whose = "each named speaker"
    if total > shown:
        whose = f"the {shown} of {total} named speakers who have most ties, talks, demands and sanctions"
    return f"Newest first: one quotation of {whose}, from the newest article that quotes them."


def _weights(told: Told) -> Counter[str]:
    """Count by actor the talks, demands and sanctions that it takes part in, and the sentences that tie it."""
    found: Counter[str] = Counter()
    for table, columns in ACTOR_COLUMNS.items():
        for row in told.tables[table]:
            found.update({actor for column in columns for actor in row.get(column) or ()})
    for row in told.tables.get("relations", ()):
        if row["event"] != "MENTION" and row["actor_a"] != row["actor_b"]:
            found.update(actor for actor in (row["actor_a"], row["actor_b"]) if actor)
    return found


def _first(rows: Sequence[Row]) -> Row:
    """Give what somebody is first quoted with in the newest article: whole rather than in part, and of some length."""
    here = [row for row in rows if row["article_id"] == rows[0]["article_id"]]
    return min(here, key=lambda row: (len(_words(row).split()) < FEW, KINDS.index(row["kind"])))


def _words(row: Row) -> str:
    return " ".join(item["clean"] for item in row["sentences"])


def _day(told: Told, row: Row) -> str:
    article = told.notes.articles[row["article_id"]]
    return str(article["published"] or article["published_latest"] or "")


def _line(told: Told, row: Row) -> Line:
    """Give a quotation within its sentences; an answer, which has no marks of its own, is set in some."""
    held = list(row["sentences"])
    if row["kind"] == "turn":
        held = [item for number, item in enumerate(held) if not number or item["end"] - row["start"] <= SAID]
    text = " ".join(item["clean"] for item in held)
    if row["kind"] == "turn":
        text = f"“{text}{'' if len(held) == len(row['sentences']) else ' …'}”"
    article = told.notes.articles[row["article_id"]]
    where = f"{outlet(article)}, {published(article)}"
    return Line(f"{text} – {where}", told.notes.of(held, len(held)), lead=told.names[row["actor_id"]])
