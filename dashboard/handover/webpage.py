"""The briefing as one HTML file: opens from disk, asks the network for nothing, prints well on A4."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from dashboard.handover.pack import SHORT, Detail, Grid, Line, Pack, Section
from dashboard.handover.pictures import Picture
from dashboard.signs import visible

STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
# No script, no address: whatever an article says, this page fetches nothing, runs nothing and sends nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def webpage(pack: Pack) -> str:
    """Write the briefing as a self-contained page, pictures included."""
    return _Page(pack).whole()


@dataclass
class _Page:
    """A page while it is written: it knows which number was used first, so that a sentence leads back there."""

    pack: Pack
    used: set[int] = field(default_factory=set)

    def whole(self) -> str:
        pack = self.pack
        titles = [*(section.title for section in pack.sections), "Sentences", "Articles read", "Method"]
        links = "".join(f'<a href="#part-{n}">{_text(title)}</a> ' for n, title in enumerate(titles, 1))
        facts = "".join(f"<dt>{_text(name)}</dt><dd>{_text(said)}</dd>" for name, said in pack.facts)
        body = [
            f'<header><p class="kicker">Briefing</p><h1>{_text(pack.title)}</h1><dl class="cover">{facts}</dl>',
            f'<nav aria-label="Contents">{links}</nav></header><main>',
        ]
        for number, section in enumerate(pack.sections, 1):
            body.append(self._section(section, number))
            if number == 1:
                body += [_picture(picture) for picture in pack.pictures]
        last = len(pack.sections)
        body.append(f'<section><h2 id="part-{last + 1}">Sentences</h2><ol class="notes">')
        for note in pack.notes:
            body.append(
                f'<li id="note-{note.number}"><a class="n" href="#use-{note.number}" '
                f'aria-label="{note.number}, back to where it is used">{note.number}</a>'
                f'<div>“{_text(note.words)}” <span class="where">{_text(note.where)}</span></div></li>'
            )
        body.append(f'</ol></section><section><h2 id="part-{last + 2}">Articles read</h2>')
        body.append(self._grid(pack.articles))
        body.append(f'</section><section><h2 id="part-{last + 3}">Method</h2>')
        body += [f'<p class="quiet">{_text(line)}</p>' for line in pack.method]
        body.append("</section></main>")
        head = (
            f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            f'<meta name="referrer" content="no-referrer">'
            f"<title>{_text(pack.title)}</title><style>{STYLE}</style>"
        )
        return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n' + "\n".join(body) + "\n</body></html>\n"

    def _section(self, section: Section, number: int) -> str:
        parts = [f'<section><h2 id="part-{number}">{_text(section.title)}</h2>']
        if section.grouped:
            parts.append(f'<dl class="standing">{"".join(self._group(*group) for group in section.groups)}</dl>')
        elif section.lines:
            parts.append('<ul class="lines">' + "".join(self._item(line) for line in section.lines) + "</ul>")
        parts += [self._grid(grid) for grid in section.grids]
        if section.is_empty:
            parts.append(f'<p class="quiet">{_text(section.empty)}</p>')
        elif section.key:
            parts.append(f'<p class="quiet key">{_text(section.key)}</p>')
        return "\n".join([*parts, "</section>"])

    def _marks(self, notes: tuple[int, ...]) -> str:
        links = []
        for number in notes:
            first = "" if number in self.used else f' id="use-{number}"'
            self.used.add(number)
            links.append(f'<a{first} href="#note-{number}">{number}</a>')
        return f"<sup>{' '.join(links)}</sup>" if links else ""

    def _line(self, line: Line) -> str:
        lead = f"<b>{_text(line.lead)}:</b> " if line.lead else ""
        return f"{lead}{_text(line.text)}{self._marks(line.notes)}"

    def _item(self, line: Line) -> str:
        return f"<li>{self._line(line)}{self._details(line.details)}</li>"

    def _group(self, lead: str, lines: list[Line]) -> str:
        items = "".join(
            f"<dd>{_text(line.text)}{self._marks(line.notes)}{self._details(line.details)}</dd>" for line in lines
        )
        return f"<div><dt>{_text(lead)}</dt>{items}</div>"

    def _details(self, details: tuple[Detail, ...]) -> str:
        if not details:
            return ""
        wide = " wide" if all(detail.notes for detail in details) else ""  # what is named is an outlet then
        rows = "".join(
            f"<dt>{_text(detail.name)}</dt><dd>{_text(detail.text)}{self._marks(detail.notes)}</dd>"
            for detail in details
        )
        return f'<dl class="details{wide}">{rows}</dl>'

    def _grid(self, grid: Grid) -> str:
        short = ' class="short"' if len(grid.rows) <= SHORT else ""
        widths = "".join(f'<col style="width:{share}%">' for share in grid.shares)
        head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in grid.head)
        rows = ["<tr>" + "".join(f"<td>{self._line(cell)}</td>" for cell in row) + "</tr>" for row in grid.rows]
        return (
            f'<div class="scroll" tabindex="0" role="region" aria-label="{_text(grid.caption)}"><table{short}><caption>'
            f"{_text(grid.caption)}</caption><colgroup>{widths}</colgroup><thead><tr>{head}</tr></thead>"
            f"<tbody>{''.join(rows)}</tbody></table></div>"
        )


def _text(words: str) -> str:
    return escape(visible(words))


def _picture(picture: Picture) -> str:
    caption = f"<b>{_text(picture.title)}.</b> {_text(picture.says)}"
    return f'<figure id="{picture.key}">{picture.svg()}<figcaption>{caption}</figcaption></figure>'
