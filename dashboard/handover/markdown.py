"""The briefing as Markdown, for a mail or a wiki. Article text is escaped: it cannot become a link or an image."""

from __future__ import annotations

import re

from dashboard.handover.pack import Line, Pack
from dashboard.phrases import visible

_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$&:@])")


def escaped(text: str) -> str:
    """Give a text as Markdown that shows exactly these words on one line."""
    return _MARKS.sub(r"\\\1", visible(text))


def markdown(pack: Pack) -> str:
    """Write the briefing as Markdown with numbered footnotes."""
    out = [
        f"# {escaped(pack.title)}",
        "",
        escaped(pack.filtered),
        "",
        f"{escaped(pack.corpus)}, {escaped(pack.made)}",
        "",
    ]
    for section in pack.sections:
        out += [f"## {escaped(section.title)}", ""]
        for line in section.lines:
            out.append(f"- {_line(line)}")
            out += [f"  - {escaped(detail)}" for detail in line.details]
        if section.grid:
            out.append("| " + " | ".join(escaped(head) for head in section.grid.head) + " |")
            out.append("|" + " --- |" * len(section.grid.head))
            out += ["| " + " | ".join(_line(cell) for cell in row) + " |" for row in section.grid.rows]
        if not section.lines and not section.grid:
            out.append(escaped(section.empty))
        out.append("")
    out += ["## Sentences", ""]
    for note in pack.notes:
        where = f"{escaped(note.source)}, {escaped(note.date)}: {escaped(note.title)}"
        out.append(f"{note.number}. “{escaped(note.words)}” {where}")
    out += ["", "## Method", "", *(escaped(line) for line in pack.method), ""]
    return "\n".join(out)


def _line(line: Line) -> str:
    marks = "".join(f" \\[{number}\\]" for number in line.notes)
    return escaped(line.text) + marks
