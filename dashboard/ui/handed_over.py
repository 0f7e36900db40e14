"""The briefing of what is filtered, as a file for somebody who will never open the app."""

from __future__ import annotations

from datetime import UTC, datetime

from dashboard.ui.desk import Desk

WHOLE = ("actors", "places")
ROWS_OF = ("talks", "demands", "sanctions")


def handed_over(desk: Desk, filtered: str, ending: str) -> bytes:
    """Write the briefing as a file of the kind that its ending names; nothing is read that the filter leaves out."""
    from dashboard.handover import markdown, webpage, word
    from dashboard.handover.pack import pack

    kept = set(desk.chosen.ids)
    rows = {name: desk.rows(name) for name in ROWS_OF}
    tables = {name: desk.tables.whole(name) for name in WHOLE} | rows
    tables["articles"] = [dict(row) for row in desk.shown]
    tables["slots"] = [row for row in desk.tables.whole("slots") if row["article_id"] in kept]
    tables["evidence"] = [{**item} for found in rows.values() for row in found for item in row["evidence"]]
    made = pack(
        tables,
        title=desk.briefing.title,
        filtered=filtered,
        corpus=desk.briefing.corpus.name,
        made=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        version=desk.briefing.version,
    )
    if ending == "docx":
        return word.word(made)
    return (webpage.webpage(made) if ending == "html" else markdown.markdown(made)).encode()
