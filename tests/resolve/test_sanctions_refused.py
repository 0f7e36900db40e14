"""An end of measures that was asked for and refused, and what tells of a measure too little to be a row."""

import pytest

from dashboard.build import build
from dashboard.config import Config

FRAME = "A report of the week\n\nBy A Writer, 12 June 2026\n\n{}\n\nThe weather was fine.\n"


def _rows(tmp_path, text):
    (tmp_path / "one.txt").write_text(FRAME.format(text), encoding="utf-8")
    tables = build(tmp_path, Config())
    proofs = {}
    for row in tables["evidence"]:
        if row.table == "sanctions":
            proofs.setdefault(row.row_id, []).append(row.text)
    return {(row.senders, row.targets, row.action): proofs[row.sanction_id] for row in tables["sanctions"]}


@pytest.mark.parametrize(
    "answer",
    [
        "Peru was not considering such a step.",
        "Peru was not willing to do that.",
        "The decision had been taken by a commission and no minister could overrule it, Peru replied.",
    ],
)
def test_an_end_refused_in_whatever_words_rests_on_both_sentences(tmp_path, answer):
    asked = "Chile demanded that Peru lift its tariffs on Chilean wine."
    found = _rows(tmp_path, f"{asked} {answer}")
    assert found == {(("peru",), ("chile",), "easing rejected"): [asked, answer]}


def test_an_end_asked_for_with_no_answer_stays_asked_for(tmp_path):
    found = _rows(tmp_path, "Chile demanded that Peru lift its tariffs on Chilean wine. It rained in Lima all week.")
    assert (("peru",), ("chile",), "easing proposed") in found


def test_what_was_laid_and_still_stands_is_one_row(tmp_path):
    found = _rows(tmp_path, "Peru closed its airspace to Chilean aircraft in May. The ban is still in place.")
    assert [action for _, _, action in found] == ["in force"]


def test_a_wish_that_a_duty_stays_is_no_duty_in_force(tmp_path):
    laid = "Peru put a tariff on Chilean wine in May."
    found = _rows(tmp_path, f"{laid} The mayor of Lima wants Peru to keep the tariff on Chilean wine.")
    assert [action for _, _, action in found] == ["imposed"]
