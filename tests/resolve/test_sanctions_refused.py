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


def test_the_end_of_a_measure_that_is_only_asked_for_is_proposed(tmp_path):
    found = _rows(tmp_path, "Chile demanded that Peru lift its tariffs on Chilean wine. It rained in Lima all week.")
    assert list(found) == [(("peru",), ("chile",), "easing proposed")]


def test_who_is_under_a_measure_may_propose_its_end_beside_it(tmp_path):
    laid = "Peru put duties on Chilean wine in May."
    found = _rows(tmp_path, f"{laid} Chile asked Peru to lift the duties altogether.")
    assert sorted(action for _, _, action in found) == ["easing proposed", "imposed"]


def test_what_was_laid_and_still_stands_is_two_rows(tmp_path):
    found = _rows(tmp_path, "Peru closed its airspace to Chilean aircraft in May. The ban is still in place.")
    assert sorted(action for _, _, action in found) == ["imposed", "in force"]


def test_a_wish_that_a_duty_stays_is_no_duty_in_force(tmp_path):
    laid = "Peru put a tariff on Chilean wine in May."
    found = _rows(tmp_path, f"{laid} The mayor of Lima wants Peru to keep the tariff on Chilean wine.")
    assert [action for _, _, action in found] == ["imposed"]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        # what is only awaited, is not done
        ("Chile will reopen the talks once Peru drops its tariffs on Chilean wine.", ["easing proposed"]),
        ("Chile expects Peru to scrap its tariffs on Chilean wine.", ["easing proposed"]),
        ("If Peru wants better ties, it has to drop its tariffs on Chilean wine.", ["easing proposed"]),
        # its sender offers the end
        ("Peru proposed easing its tariffs on Chilean wine.", ["easing proposed"]),
        ("Peru is ready to lift its tariffs on Chilean wine.", ["easing proposed"]),
        # how it began is told, too: the asking is a step of its own
        (
            "Peru put tariffs on Chilean wine in May. Chile wants Peru to lift the tariffs on Chilean wine.",
            ["easing proposed", "imposed"],
        ),
        # done is done
        ("Peru lifted its tariffs on Chilean wine when it joined the pact in 2016.", ["lifted"]),
        ("The tariffs on Chilean wine that Peru had threatened would not go ahead, it said.", ["spared"]),
    ],
)
def test_how_a_measure_stands_that_is_to_end(tmp_path, text, actions):
    assert sorted(action for _, _, action in _rows(tmp_path, text)) == actions


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Brussels noted that the restrictive measures on four Chilean judges remain in place.",
         (("european-union",), ("chile",), "in force")),
        ("Santiago noted that the restrictive measures on four Peruvian judges remain in place.",
         ((), ("peru",), "in force")),
        ("Peru has begun to dismantle the curbs it adopted in March against Chile.", (("peru",), ("chile",), "eased")),
        ("Peru froze the accounts of two firms that trade with Chile.", (("peru",), ("chile",), "imposed")),
    ],
)  # fmt: skip
def test_who_is_told_of_beside_a_measure(tmp_path, text, row):
    assert list(_rows(tmp_path, text)) == [row]


def test_an_end_asked_for_of_what_was_told_before_is_no_row_of_its_own(tmp_path):
    laid, asked = "Peru put a tariff on Chilean wine in May.", "Chile wants the tariff dropped."
    found = _rows(tmp_path, f"{laid} {asked}")
    assert found == {(("peru",), ("chile",), "imposed"): [laid, asked]}


def test_what_is_told_of_one_more_measure_leaves_the_first_as_it_was(tmp_path):
    found = _rows(tmp_path, "Peru put a cap on the price of Chilean oil in May. Chilean tankers may not enter Peru.")
    assert "imposed" in [action for _, _, action in found]
