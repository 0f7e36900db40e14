"""The briefing as DOCX, for those who will edit it: A4, pictures with alternative text, tables that break well."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from dashboard.handover import endnotes
from dashboard.handover.endnotes import References
from dashboard.handover.pack import SHORT, Grid, Line, Pack, Section
from dashboard.handover.pictures import Picture
from dashboard.signs import in_xml, visible

MARGIN, WIDTH = Mm(22), Mm(166)  # of A4, and what is left between the margins
INDENT, BESIDE = Mm(5), Mm(44)
QUIET = RGBColor(0x4A, 0x52, 0x5A)


def word(pack: Pack) -> bytes:
    """Write the briefing as a DOCX file; its sentences are Word's own endnotes."""
    document = Document()
    _set_up(document, pack)
    endnotes.set_up(document)
    document.add_heading(_text(pack.title), level=0)
    for name, said in pack.facts:
        _quiet(document.add_paragraph(_text(f"{name}: {said}"), style="No Spacing"))
    references = endnotes.References()
    for number, section in enumerate(pack.sections):
        _section(document, section, references)
        if number == 0:
            for picture in pack.pictures:
                _picture(document, picture)
    document.add_heading("Articles read", level=1)
    _grid(document, pack.articles, references)
    document.add_heading("Method", level=1)
    for text in pack.method:
        _quiet(document.add_paragraph(_text(text)))
    document.add_heading("Sentences", level=1)
    _quiet(document.add_paragraph("Each number leads to its sentence here, quoted as printed, with where it stands."))
    endnotes.add(document, pack.notes, _text)
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


def _section(document: Any, section: Section, references: References) -> None:
    document.add_heading(_text(section.title), level=1)
    if section.grouped:
        _groups(document, section, references)
    for line in () if section.grouped else section.lines:
        item = document.add_paragraph()
        _fill(item, line, references)
        item.paragraph_format.space_before = Pt(4)
        item.paragraph_format.space_after = Pt(2)
        item.paragraph_format.keep_together = True
        item.paragraph_format.keep_with_next = bool(line.details)
        for number, detail in enumerate(line.details, 1):
            fact = document.add_paragraph(_text(f"{detail.name}: {detail.text}"))
            fact.paragraph_format.left_indent, fact.paragraph_format.space_after = INDENT, Pt(1)
            fact.paragraph_format.keep_with_next = number < len(line.details)
            _quiet(fact)
            references.add(fact, detail.notes)
    for grid in section.grids:
        _grid(document, grid, references)
    if section.is_empty or section.key:
        _quiet(document.add_paragraph(_text(section.empty if section.is_empty else section.key)))


def _groups(document: Any, section: Section, references: References) -> None:
    """Set what each group is about beside its lines, without a table: it is read aloud in its order."""
    for lead, lines in section.groups:
        for number, line in enumerate(lines):
            item = document.add_paragraph()
            shape = item.paragraph_format
            shape.left_indent, shape.first_line_indent = BESIDE, -BESIDE
            shape.tab_stops.add_tab_stop(BESIDE)
            shape.space_before, shape.space_after = Pt(0 if number else 5), Pt(2)
            shape.keep_together, shape.keep_with_next = True, number + 1 < len(lines) or bool(line.details)
            item.add_run(f"{'' if number else _text(lead)}\t").bold = True
            _fill(item, replace(line, lead=""), references)
            for run in item.runs:
                run.font.size = Pt(9.5)
            for detail in line.details:
                fact = document.add_paragraph(_text(f"{detail.name}: {detail.text}"))
                fact.paragraph_format.left_indent, fact.paragraph_format.space_after = BESIDE, Pt(2)
                _quiet(fact)
                references.add(fact, detail.notes)


def _grid(document: Any, grid: Grid, references: References) -> None:
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
            _fill(cell.paragraphs[0], line, references)
    whole = len(grid.rows) <= SHORT
    for number, row in enumerate(table.rows):
        rules = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no such rules
        rules.append(OxmlElement("w:cantSplit"))
        if number == 0:
            rules.append(OxmlElement("w:tblHeader"))
        for cell, share in zip(row.cells, grid.shares, strict=True):
            cell.width = int(WIDTH * share / sum(grid.shares))
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(1)
            paragraph.paragraph_format.keep_with_next = number == 0 or (whole and number < len(grid.rows))
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


def _fill(paragraph: Any, line: Line, references: References) -> None:
    if line.lead:
        paragraph.add_run(f"{_text(line.lead)}: ").bold = True
    paragraph.add_run(_text(line.text))
    references.add(paragraph, line.notes)


def _quiet(paragraph: Any) -> None:
    for run in paragraph.runs:
        _small(run)


def _small(run: Any) -> None:
    run.font.size = Pt(9)
    run.font.color.rgb = QUIET


def _text(words: str) -> str:
    return in_xml(visible(words))
