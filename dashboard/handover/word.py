"""The briefing as DOCX, for those who will edit it."""

from __future__ import annotations

import io
import re

from docx import Document
from docx.shared import Pt

from dashboard.handover.pack import Line, Pack

# XML 1.0 allows no other control characters; an article's text may hold any.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def word(pack: Pack) -> bytes:
    """Write the briefing as a DOCX file; footnotes are numbered sentences at the end."""
    document = Document()
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Normal"].font.size = Pt(10.5)
    document.core_properties.title = _text(pack.title)
    document.add_heading(_text(pack.title), level=0)
    document.add_paragraph(_text(pack.filtered))
    document.add_paragraph(_text(f"{pack.corpus}, {pack.made}"))
    for section in pack.sections:
        document.add_heading(_text(section.title), level=1)
        for line in section.lines:
            _fill(document.add_paragraph(style="List Bullet"), line)
            for detail in line.details:
                document.add_paragraph(_text(detail), style="List Bullet 2")
        if section.grid:
            table = document.add_table(rows=1, cols=len(section.grid.head), style="Light Grid Accent 1")
            for cell, head in zip(table.rows[0].cells, section.grid.head, strict=True):
                cell.text = _text(head)
            for row in section.grid.rows:
                for cell, line in zip(table.add_row().cells, row, strict=True):
                    _fill(cell.paragraphs[0], line)
        if not section.lines and not section.grid:
            document.add_paragraph(_text(section.empty))
    document.add_heading("Sentences", level=1)
    for note in pack.notes:
        document.add_paragraph(_text(f"[{note.number}] “{note.words}” {note.source}, {note.date}: {note.title}"))
    document.add_heading("Method", level=1)
    for text in pack.method:
        document.add_paragraph(_text(text))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _fill(paragraph: object, line: Line) -> None:
    add_run = paragraph.add_run  # type: ignore[attr-defined] # python-docx has no types
    add_run(_text(line.text))
    if line.notes:
        add_run(" " + " ".join(f"[{number}]" for number in line.notes)).font.superscript = True


def _text(words: str) -> str:
    return _NOT_XML.sub("\ufffd", " ".join(words.split()))
