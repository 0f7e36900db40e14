"""The DOCX as Word reads it: pictures with their finding, heads that are repeated, links that stay inside."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from dashboard.handover.word import word


@pytest.fixture(scope="module")
def document(sample):
    return Document(io.BytesIO(word(sample[1])))


def test_pictures_carry_their_finding(document, sample):
    found = [(shape._inline.docPr.get("title"), shape._inline.docPr.get("descr")) for shape in document.inline_shapes]
    assert found == [(picture.title, picture.says) for picture in sample[1].pictures]
    assert len(found) == 2
    page = document.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    assert all(0.9 * room < shape.width <= room for shape in document.inline_shapes)


def test_heads_are_repeated_and_rows_are_not_cut(document):
    assert document.tables
    for table in document.tables:
        assert len(table.rows) > 1
        for number, row in enumerate(table.rows):
            rules = {rule.tag for rule in row._tr.trPr}
            assert qn("w:cantSplit") in rules
            assert (qn("w:tblHeader") in rules) == (number == 0)


@pytest.fixture(scope="module")
def endnotes(document):
    (part,) = (item.target_part for item in document.part.rels.values() if item.reltype.endswith("/endnotes"))
    return {int(note.get(qn("w:id"))): note for note in parse_xml(part.blob)}


def test_every_number_leads_to_its_sentence_in_the_same_file(document, endnotes, sample):
    """Word numbers the notes by where they are first leant on: the numbers must be those of the other files."""
    numbers = [note.number for note in sample[1].notes]
    body = document.element.body
    assert [int(mark.get(qn("w:id"))) for mark in body.iter(qn("w:endnoteReference"))] == numbers
    assert [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))] == [f"note-{n}" for n in numbers]
    again = [
        re.fullmatch(r" NOTEREF note-(\d+) \\f \\h ", field.get(qn("w:instr")))
        for field in body.iter(qn("w:fldSimple"))
    ]
    assert {int(found[1]) for found in again} <= set(numbers)
    assert set(endnotes) - set(numbers) == {-1, 0}, "and the two separators"
    assert not [part for part in document.part.rels.values() if part.is_external]


def test_a_number_that_is_used_again_shows_the_same_number(document):
    for field in document.element.body.iter(qn("w:fldSimple")):
        shown = "".join(text.text for text in field.iter(qn("w:t")))
        assert field.get(qn("w:instr")).split()[1] == f"note-{shown}"


def test_every_endnote_has_words_source_and_date(endnotes, sample):
    for note in sample[1].notes:
        said = "".join(text.text for text in endnotes[note.number].iter(qn("w:t")))
        assert f"“{' '.join(note.words.split())}” {note.source}" in " ".join(said.split())
        assert note.date in said


def test_endnotes_count_in_figures_and_have_their_styles(document, endnotes):
    styles = {style.style_id for style in document.styles}
    used = {mark.get(qn("w:val")) for note in endnotes.values() for mark in note.iter(qn("w:rStyle"), qn("w:pStyle"))}
    assert used
    assert used <= styles
    for rules in (document.settings.element, document.sections[0]._sectPr):
        assert rules.find(f"{qn('w:endnotePr')}/{qn('w:numFmt')}").get(qn("w:val")) == "decimal"


def test_what_stands_first_is_grouped_without_a_table(document, sample):
    standing = sample[1].sections[0]
    text = [paragraph.text for paragraph in document.paragraphs]
    assert [line.partition("\t")[0] for line in text if "\t" in line and line[0] != "\t"] == [
        lead for lead, _ in standing.groups
    ]


def test_a_short_table_is_kept_together(document):
    for table in document.tables:
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        if len(table.rows) <= 17:
            assert kept == [True] * (len(kept) - 1) + [False]


def test_headings_are_headings(document, sample):
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[: len(sample[1].sections)] == [section.title for section in sample[1].sections]
    assert headings[-3:] == ["Articles read", "Method", "Sentences"]
