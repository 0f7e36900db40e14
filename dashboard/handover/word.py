"""The briefing as DOCX, for those who will edit it: A4, pictures with alternative text, tables that break well."""

from __future__ import annotations

import io
import re
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from dashboard.handover.pack import Grid, Line, Pack, Section
from dashboard.handover.pictures import Picture
from dashboard.signs import visible

# XML 1.0 allows no other signs; an article's text may hold any.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MARGIN, WIDTH = Mm(22), Mm(166)  # of A4, and what is left between the margins
INDENT = Mm(5)
QUIET = RGBColor(0x4A, 0x52, 0x5A)
LINK = RGBColor(0x0B, 0x53, 0x94)


def word(pack: Pack) -> bytes:
    """Write the briefing as a DOCX file; a number leads to its sentence at the end."""
    document = Document()
    _set_up(document, pack)
    document.add_heading(_text(pack.title), level=0)
    for name, said in pack.facts:
        _quiet(document.add_paragraph(_text(f"{name}: {said}"), style="No Spacing"))
    for number, section in enumerate(pack.sections):
        _section(document, section)
        if number == 0:
            for picture in pack.pictures:
                _picture(document, picture)
    document.add_heading("Sentences", level=1)
    for note in pack.notes:
        paragraph = document.add_paragraph()
        _bookmark(paragraph, note.number)
        paragraph.add_run(f"{note.number}. ").bold = True
        paragraph.add_run(f"{_text(f'“{note.words}”')} ")
        _small(paragraph.add_run(_text(note.where)))
        paragraph.paragraph_format.keep_together = True
        paragraph.paragraph_format.space_after = Pt(4)
    document.add_heading("Articles read", level=1)
    _grid(document, pack.articles)
    document.add_heading("Method", level=1)
    for text in pack.method:
        _quiet(document.add_paragraph(_text(text)))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Any, pack: Pack) -> None:
    """Set the page, the type and the running foot: the title and the number of the page."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    for name, size in (("Normal", 10.5), ("Title", 22), ("Heading 1", 13)):
        style = document.styles[name]
        style.font.name, style.font.size = "Georgia", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[key]  # a theme's letters would win over the style's
        style.font.color.rgb = RGBColor(0x14, 0x17, 0x1A)
    document.core_properties.title = _text(pack.title)
    document.core_properties.author = "Parley"
    document.core_properties.comments = _text(pack.filtered)
    foot = page.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _small(foot.add_run(f"{_text(pack.title)} · {_text(dict(pack.facts)['Made'])} · "))
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)  # noqa: SLF001 - python-docx has no fields


def _section(document: Any, section: Section) -> None:
    document.add_heading(_text(section.title), level=1)
    for line in section.lines:
        item = document.add_paragraph()
        _fill(item, line)
        item.paragraph_format.space_before = Pt(4)
        item.paragraph_format.space_after = Pt(2)
        item.paragraph_format.keep_together = True
        item.paragraph_format.keep_with_next = bool(line.details)
        for number, detail in enumerate(line.details, 1):
            fact = document.add_paragraph(_text(f"{detail.name}: {detail.text}"))
            fact.paragraph_format.left_indent, fact.paragraph_format.space_after = INDENT, Pt(1)
            fact.paragraph_format.keep_with_next = number < len(line.details)
            _quiet(fact)
            for note in detail.notes:
                _reference(fact, note)
    for grid in section.grids:
        _grid(document, grid)
    if section.is_empty or section.key:
        _quiet(document.add_paragraph(_text(section.empty if section.is_empty else section.key)))


def _grid(document: Any, grid: Grid) -> None:
    """Draw a table whose head is repeated on every page and whose rows are never cut by the page's end."""
    caption = document.add_paragraph(_text(grid.caption))
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_after = Pt(2)
    caption.runs[0].bold = True
    _quiet(caption)
    table = document.add_table(rows=1, cols=len(grid.head), style="Table Grid")
    table.autofit = False
    _rule(table)
    for cell, head in zip(table.rows[0].cells, grid.head, strict=True):
        cell.text = _text(head)
        cell.paragraphs[0].runs[0].bold = True
        _shade(cell)
    for row in grid.rows:
        for cell, line in zip(table.add_row().cells, row, strict=True):
            _fill(cell.paragraphs[0], line)
    for number, row in enumerate(table.rows):
        rules = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no such rules
        rules.append(OxmlElement("w:cantSplit"))
        if number == 0:
            rules.append(OxmlElement("w:tblHeader"))
        for cell, share in zip(row.cells, grid.shares, strict=True):
            cell.width = int(WIDTH * share / sum(grid.shares))
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(1)
            paragraph.paragraph_format.keep_with_next = number == 0
            for run in paragraph.iter_inner_content():
                for part in getattr(run, "runs", [run]):
                    part.font.size = Pt(8.5)
    for column, share in zip(table.columns, grid.shares, strict=True):
        column.width = int(WIDTH * share / sum(grid.shares))
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _picture(document: Any, picture: Picture) -> None:
    document.add_picture(io.BytesIO(picture.png()), width=WIDTH)
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    shape = document.inline_shapes[-1]._inline.docPr  # noqa: SLF001 - python-docx has no alternative text
    shape.set("title", _text(picture.title))
    shape.set("descr", _text(picture.says))
    caption = document.add_paragraph()
    caption.add_run(f"{_text(picture.title)}. ").bold = True
    caption.add_run(_text(picture.says))
    _quiet(caption)


def _rule(table: Any) -> None:
    """Rule a table with thin lines between its rows, and narrow margins in its cells."""
    rules = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        rule = OxmlElement(f"w:{side}")
        seen = side in {"top", "bottom", "insideH"}
        for key, value in (("val", "single" if seen else "nil"), ("sz", "4"), ("space", "0"), ("color", "C5CAD0")):
            rule.set(qn(f"w:{key}"), value)
        rules.append(rule)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "50")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    for part in (rules, margins):
        table._tbl.tblPr.append(part)  # noqa: SLF001 - python-docx has no borders


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), "EEF1F4")
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no shading


def _fill(paragraph: Any, line: Line) -> None:
    if line.lead:
        paragraph.add_run(f"{_text(line.lead)}: ").bold = True
    paragraph.add_run(_text(line.text))
    for number in line.notes:
        _reference(paragraph, number)


def _reference(paragraph: Any, number: int) -> None:
    """Add the raised number that leads to a sentence of this document; never to anything outside it."""
    run = paragraph.add_run(f" [{number}]")
    run.font.superscript = True
    run.font.color.rgb = LINK
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), f"note-{number}")
    run._r.addprevious(link)  # noqa: SLF001 - python-docx writes no links
    link.append(run._r)  # noqa: SLF001 - as above


def _bookmark(paragraph: Any, number: int) -> None:
    for kind in ("bookmarkStart", "bookmarkEnd"):
        mark = OxmlElement(f"w:{kind}")
        mark.set(qn("w:id"), str(number))
        if kind == "bookmarkStart":
            mark.set(qn("w:name"), f"note-{number}")
        paragraph._p.append(mark)  # noqa: SLF001 - python-docx writes no bookmarks


def _quiet(paragraph: Any) -> None:
    for run in paragraph.runs:
        _small(run)


def _small(run: Any) -> None:
    run.font.size = Pt(9)
    run.font.color.rgb = QUIET


def _text(words: str) -> str:
    return _NOT_XML.sub("\ufffd", visible(words))
