"""The DOCX as Word reads it: pictures with their finding, heads that are repeated, links that stay inside."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
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


def test_every_number_leads_to_its_sentence_in_the_same_file(document, sample):
    body = document.element.body
    wanted = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert wanted == marks == {f"note-{note.number}" for note in sample[1].notes}
    assert not [part for part in document.part.rels.values() if part.is_external]


def test_every_footnote_has_words_source_and_date(document, sample):
    text = [" ".join(paragraph.text.split()) for paragraph in document.paragraphs]
    for note in sample[1].notes:
        words = " ".join(note.words.split())
        line = next(line for line in text if line.startswith(f"{note.number}. "))
        assert words in line
        assert note.source in line
        assert note.date in line


def test_headings_are_headings(document, sample):
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[: len(sample[1].sections)] == [section.title for section in sample[1].sections]
    assert re.search("Method", headings[-1])
