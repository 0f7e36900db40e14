"""Every footnote of a briefing stands in the file that it names."""

from __future__ import annotations

from tests.handover.conftest import printed


def test_every_footnote_is_found_in_its_source_file(corpus):
    briefing, pack = corpus
    files = {path.stem: printed(path) for path in briefing.corpus.iterdir() if path.is_file()}
    assert pack.notes
    missing = [note for note in pack.notes if " ".join(note.words.split()) not in files[note.article_id]]
    assert not missing


def test_every_line_of_a_real_corpus_has_a_footnote(corpus):
    _, pack = corpus
    for section in pack.sections:
        for line in section.lines:
            assert line.notes, line.text
        for row in (row for grid in section.grids for row in grid.rows):
            assert any(cell.notes for cell in row), row
