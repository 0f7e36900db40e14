"""The briefing of what is filtered, as a file for somebody who will never open the app."""

from __future__ import annotations

from dashboard.ui.desk import Desk

# The kinds of file by ending: what the button says, and the type that the browser is told.
BRIEFINGS = {
    "html": ("web page", "text/html"),
    "docx": ("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "md": ("Markdown", "text/markdown"),
}


def handed_over(desk: Desk, ending: str) -> bytes:
    """Write the briefing as a file of the kind that its ending names."""
    from dashboard.handover import markdown, webpage, word
    from dashboard.handover.selection import selected

    made = selected(desk.tables, desk.filters, desk.briefing)
    if ending == "docx":
        return word.word(made)
    return (webpage.webpage(made) if ending == "html" else markdown.markdown(made)).encode()
