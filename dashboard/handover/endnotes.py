"""The sentences of the Word file as endnotes: Word numbers them, shows them at their numbers, and leads there and back.

A sentence that is leant on again is a field that repeats its number. python-docx writes neither, so that the part, its
separators and its styles are written here (ECMA-376, part 1, 17.11).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

from dashboard.handover.pack import Note

NUMBER, TEXT = "Endnote Reference", "Endnote Text"
LINK = RGBColor(0x0B, 0x53, 0x94)
# What Word draws between the text and the notes, and what it draws where notes go on on the next page.
SEPARATORS = {"-1": ("separator", "separator"), "0": ("continuationSeparator", "continuationSeparator")}


def set_up(document: Any) -> None:
    """Add the styles of the notes, and say that they are numbered 1, 2, 3 and stand at the end."""
    number = document.styles.add_style(NUMBER, WD_STYLE_TYPE.CHARACTER)
    number.font.superscript, number.font.color.rgb = True, LINK
    text = document.styles.add_style(TEXT, WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(9)
    text.paragraph_format.space_after, text.paragraph_format.line_spacing = Pt(3), 1.0
    text.paragraph_format.keep_together = True
    rules = OxmlElement("w:endnotePr")
    rules.append(_valued("numFmt", "decimal"))
    document.sections[0]._sectPr.insert(0, rules)  # noqa: SLF001 - python-docx has no notes
    rules = OxmlElement("w:endnotePr")
    rules.append(_valued("pos", "docEnd"))
    rules.append(_valued("numFmt", "decimal"))
    for name in SEPARATORS:
        separator = OxmlElement("w:endnote")
        separator.set(qn("w:id"), name)
        rules.append(separator)
    settings = document.settings.element
    settings.find(qn("w:compat")).addprevious(rules)


@dataclass
class References:
    """Writes the raised numbers; it knows which sentences were leant on already."""

    used: set[int] = field(default_factory=set)

    def add(self, paragraph: Any, numbers: Sequence[int]) -> None:
        """Add the numbers of sentences at the end of a paragraph."""
        for at, number in enumerate(numbers):
            if at:
                paragraph.add_run(",\u00a0", style=NUMBER)
            if number in self.used:
                self._again(paragraph, number)
            else:
                self.used.add(number)
                self._first(paragraph, number)

    def _first(self, paragraph: Any, number: int) -> None:
        reference = OxmlElement("w:endnoteReference")
        reference.set(qn("w:id"), str(number))
        begin, end = (OxmlElement(f"w:bookmark{kind}") for kind in ("Start", "End"))
        for mark in (begin, end):
            mark.set(qn("w:id"), str(number))
        begin.set(qn("w:name"), f"note-{number}")
        paragraph._p.append(begin)  # noqa: SLF001 - python-docx has no bookmarks
        paragraph.add_run(style=NUMBER)._r.append(reference)  # noqa: SLF001 - nor notes
        paragraph._p.append(end)  # noqa: SLF001 - as above

    def _again(self, paragraph: Any, number: int) -> None:
        run = paragraph.add_run(str(number), style=NUMBER)
        again = OxmlElement("w:fldSimple")
        again.set(qn("w:instr"), f" NOTEREF note-{number} \\f \\h ")
        run._r.addprevious(again)  # noqa: SLF001 - python-docx has no fields
        again.append(run._r)  # noqa: SLF001 - as above


def add(document: Any, notes: Sequence[Note], text: Callable[[str], str]) -> None:
    """Add the sentences themselves; `text` takes out of words what may not be in a document."""
    root = parse_xml(f"<w:endnotes {nsdecls('w')}/>")
    for name, (kind, sign) in SEPARATORS.items():
        separator = _note(name)
        separator.set(qn("w:type"), kind)
        run = OxmlElement("w:r")
        run.append(OxmlElement(f"w:{sign}"))
        separator[0].append(run)
        root.append(separator)
    for note in notes:
        item = _note(str(note.number))
        rules = OxmlElement("w:pPr")
        rules.append(_valued("pStyle", document.styles[TEXT].style_id))
        item[0].append(rules)
        mark = OxmlElement("w:r")
        style = OxmlElement("w:rPr")
        style.append(_valued("rStyle", document.styles[NUMBER].style_id))
        mark.append(style)
        mark.append(OxmlElement("w:endnoteRef"))
        item[0].append(mark)
        item[0].append(_run(f" {text(f'“{note.words}”')} "))
        item[0].append(_run(text(note.where), quiet=True))
        root.append(item)
    name = PackURI("/word/endnotes.xml")
    content = serialize_part_xml(root)
    part = Part(name, CONTENT_TYPE.WML_ENDNOTES, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES)


def _note(name: str) -> Any:
    note = OxmlElement("w:endnote")
    note.set(qn("w:id"), name)
    note.append(OxmlElement("w:p"))
    return note


def _run(words: str, *, quiet: bool = False) -> Any:
    run, said = OxmlElement("w:r"), OxmlElement("w:t")
    if quiet:
        style = OxmlElement("w:rPr")
        style.append(_valued("color", "4A525A"))
        style.append(_valued("sz", "15"))
        run.append(style)
    said.text = words
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(said)
    return run


def _valued(name: str, value: str) -> Any:
    element = OxmlElement(f"w:{name}")
    element.set(qn("w:val"), value)
    return element
