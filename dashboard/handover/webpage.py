"""The briefing as one HTML file: opens from disk, asks the network for nothing, prints well."""

from __future__ import annotations

from html import escape

from dashboard.handover.pack import Grid, Line, Pack, Section
from dashboard.handover.pictures import Picture
from dashboard.phrases import visible

STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 Georgia, "Times New Roman", serif; color: #14171a; background: #fff; max-width: 46rem;
  margin: 2.5rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; border-top: 2px solid #14171a; padding-top: .5rem; }
.meta, .details, .notes, .method { color: #4a525a; font-family: system-ui, sans-serif; font-size: .86rem; }
ul { padding-left: 1.1rem; } li { margin: .5rem 0; overflow-wrap: anywhere; }
.details { margin: .15rem 0 0; padding-left: 1rem; list-style: none; } .details li { margin: .1rem 0; }
table { border-collapse: collapse; width: 100%; font-family: system-ui, sans-serif; font-size: .84rem; }
th { text-align: left; border-bottom: 2px solid #14171a; padding: .3rem .5rem .3rem 0; vertical-align: bottom; }
td { border-bottom: 1px solid #d9dde1; padding: .4rem .5rem .4rem 0; vertical-align: top; overflow-wrap: anywhere; }
a { color: #0b5394; text-decoration: none; } sup a { padding: 0 .1rem; }
figure { margin: 1rem 0; } figure img, figure svg { max-width: 100%; height: auto; }
figcaption { color: #4a525a; font-family: system-ui, sans-serif; font-size: .84rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2, tr, li { break-inside: avoid; }
  h2 { break-after: avoid; } thead { display: table-header-group; } a { color: inherit; } }
@media (max-width: 40rem) { table { display: block; overflow-x: auto; } }
"""
# No script, no image, no address: whatever an article says, this page fetches nothing and runs nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def webpage(pack: Pack) -> str:
    """Write the briefing as a self-contained page, pictures included."""
    body = [f"<h1>{_text(pack.title)}</h1>", f'<p class="meta">{_text(pack.filtered)}</p>']
    body.append(f'<p class="meta">{_text(pack.corpus)} · {_text(pack.made)}</p>')
    for number, section in enumerate(pack.sections):
        body.append(_section(section))
        if number == 0:
            body += [_picture(picture) for picture in pack.pictures]
    body.append('<h2>Sentences</h2><ol class="notes">')
    for note in pack.notes:
        where = f"{_text(note.source)}, {_text(note.date)}: {_text(note.title)}"
        body.append(f'<li id="note-{note.number}" value="{note.number}">“{_text(note.words)}” <i>{where}</i></li>')
    body.append('</ol><h2>Method</h2><div class="method">')
    body += [f"<p>{_text(line)}</p>" for line in pack.method]
    body.append("</div>")
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<title>{_text(pack.title)}</title><style>{STYLE}</style>"
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n' + "\n".join(body) + "\n</body></html>\n"


def _text(words: str) -> str:
    return escape(visible(words))


def _section(section: Section) -> str:
    parts = [f"<h2>{_text(section.title)}</h2>"]
    if section.lines:
        parts.append("<ul>" + "".join(_item(line) for line in section.lines) + "</ul>")
    if section.grid:
        parts.append(_grid(section.grid))
    if not section.lines and not section.grid:
        parts.append(f'<p class="meta">{_text(section.empty)}</p>')
    return "\n".join(parts)


def _marks(line: Line) -> str:
    links = "".join(f'<a href="#note-{number}">{number}</a> ' for number in line.notes)
    return f"<sup>{links.strip()}</sup>" if links else ""


def _item(line: Line) -> str:
    details = "".join(f"<li>{_text(detail)}</li>" for detail in line.details)
    return (
        f"<li>{_text(line.text)}{_marks(line)}" + (f'<ul class="details">{details}</ul>' if details else "") + "</li>"
    )


def _grid(grid: Grid) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in grid.head)
    rows = [
        "<tr>" + "".join(f"<td>{_text(cell.text)}{_marks(cell)}</td>" for cell in row) + "</tr>" for row in grid.rows
    ]
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _picture(picture: Picture) -> str:
    caption = f"<b>{_text(picture.title)}.</b> {_text(picture.says)}"
    return f'<figure id="{picture.key}">{picture.svg()}<figcaption>{caption}</figcaption></figure>'
