"""Every footnote of a briefing stands in the file that it names."""

from __future__ import annotations

from dashboard import signs
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


def test_an_outcome_with_signs_that_nobody_sees_is_told_with_its_sentence(briefing_of, tmp_path):
    (tmp_path / "geneva.txt").write_text(
        "Talks resume in Geneva\n\nGeneva Courier, 5 March 2031\n\n"
        "Officials of France and Switzerland met in Geneva on 4 March 2031. "
        "After the meeting the \u2068French\u2069 and the Swiss delegations agreed to reopen the border.\n",
        encoding="utf-8",
    )
    _, document = briefing_of(tmp_path)
    said = "After the meeting the French and the Swiss delegations agreed to reopen the border."
    for section in document.sections[:2]:
        (outcome,) = (detail for line in section.lines for detail in line.details if detail.name == "Outcome")
        assert outcome.text == f"“{said}”"
        words = document.notes[outcome.notes[0] - 1].words
        assert "\u2068French\u2069" in words, "the footnote has the words as they are printed"
        assert signs.bare(words) == said
