"""The briefing as Markdown, for a mail or a wiki. Article text is escaped: it cannot become a link or an image."""

from __future__ import annotations

import re
from dataclasses import replace

from dashboard import signs
from dashboard.handover.pack import Grid, Line, Pack, Section

# Marks that do something anywhere, those that begin a list or a heading, and what becomes an address or an icon by
# itself. All others are left as they are: a time of day or a full stop with a backslash is hard to read in a mail.
_MARKS = re.compile(
    r"[\\`*_{}\[\]<>|~^$&@]|^[#+\-=]"
    r"|:(?=//|[\w+-]*[a-z][\w+-]*:)|(?<=www)\.|!(?=\[)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\A(\d{1,9})([.)])")


def escaped(text: str) -> str:
    """Give a text as Markdown that shows exactly these words on one line."""
    return _NUMBERED.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", signs.visible(text)))


def markdown(pack: Pack) -> str:
    """Write the briefing as Markdown with numbered footnotes; a picture is its finding in words."""
    out = [f"# {escaped(pack.title)}", ""]
    out += [f"- {escaped(name)}: {escaped(said)}" for name, said in pack.facts]
    out.append("")
    for number, section in enumerate(pack.sections):
        out += [f"## {escaped(section.title)}", ""]
        out += _groups(section) if section.grouped else [text for line in section.lines for text in _item(line)]
        for grid in section.grids:
            out += _grid(grid)
        if section.is_empty:
            out.append(escaped(section.empty))
        elif section.key:
            out += ["", escaped(section.key)]
        out.append("")
        if number == 0:
            for picture in pack.pictures:
                out += [f"**{escaped(picture.title)}:** {escaped(picture.says)}", ""]
    out += ["## Sentences", ""]
    out += [f"{note.number}. “{escaped(note.words)}” {escaped(note.where)}" for note in pack.notes]
    out += ["", "## Articles read", "", *_grid(pack.articles), "", "## Method", ""]
    for said in pack.method:
        out += [escaped(said), ""]
    return "\n".join(out)


def _item(line: Line) -> list[str]:
    return [f"- {_line(line)}", *(f"  - {escaped(d.name)}: {escaped(d.text)}{_marks(d.notes)}" for d in line.details)]


def _groups(section: Section) -> list[str]:
    out = []
    for lead, lines in section.groups:
        out.append(f"- **{escaped(lead)}**")
        out += [f"  {text}" for line in lines for text in _item(replace(line, lead=""))]
    return out


def _grid(grid: Grid) -> list[str]:
    return [
        f"{escaped(grid.caption)}:",
        "",
        "| " + " | ".join(escaped(head) for head in grid.head) + " |",
        "|" + " --- |" * len(grid.head),
        *("| " + " | ".join(_line(cell) for cell in row) + " |" for row in grid.rows),
        "",
    ]


def _line(line: Line) -> str:
    lead = f"**{escaped(line.lead)}:** " if line.lead else ""
    return f"{lead}{escaped(line.text)}{_marks(line.notes)}"


def _marks(notes: tuple[int, ...]) -> str:
    return "".join(f" [{number}]" for number in notes)
