"""The few rows of a briefing are the surer ones, and an uncertain row says that it is and why."""

from __future__ import annotations

import pytest

from dashboard.accuracy import Share
from dashboard.sureness import REACH, doubt, surest

SURE, UNSURE = 0.9, 0.2


@pytest.fixture(autouse=True)
def measured(monkeypatch):
    """Of the sure rows seven of ten were right, of the others three."""
    monkeypatch.setattr("dashboard.sureness.like", lambda _, certainty: Share(right=7 if certainty > 0.5 else 3, of=10))


def talk(name="a", confidence=SURE, because="", who=("kest", "valdoria"), trust=None):
    return {"talk_id": name, "confidence": confidence, "because": because, "participants": list(who),
            "articles": ["one"], "trust": trust}  # fmt: skip


def measure(because="", senders=("kest",), targets=("valdoria",), confidence=SURE):
    return {"confidence": confidence, "because": because, "senders": list(senders), "targets": list(targets),
            "articles": ["one"], "trust": None}  # fmt: skip


def test_what_was_right_in_fewer_than_half_of_the_measured_cases_is_uncertain():
    assert doubt("talks", talk()) == ""
    assert doubt("talks", talk(confidence=UNSURE)) == "3 of 10 meetings like it were right"


@pytest.mark.parametrize(
    ("because", "who", "said"),
    [
        ("participant: as in sentence 3 (kest, valdoria)", ("kest", "valdoria"), "who takes part is inferred"),
        ("participant: as in sentence 3 (kest); participant: the state where it was (oslo)", ("kest", "oslo", "roe"),
         "who takes part is inferred"),
        ("participant: the state where it was (oslo)", ("kest", "oslo"), ""),  # half of them is not most
        ("participant: as in sentence 3", ("kest", "valdoria"), "who takes part is inferred"),  # it says not which
        ("place: as in sentence 1; day: counted from sentence 2", ("kest", "valdoria"), ""),
    ],
)  # fmt: skip
def test_a_meeting_whose_parties_are_mostly_inferred_is_uncertain(because, who, said):
    assert doubt("talks", talk(because=because, who=who)) == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (measure("sender: as in sentence 7; target: as in sentence 5"), "by whom and against whom is inferred"),
        (measure("target: as in sentence 5", senders=()), "against whom is inferred"),
        (measure("target: as in sentence 5"), ""),  # by whom is told
        (measure("impose: ban (actual)", targets=()), ""),
        (measure(senders=(), targets=()), "no party is named"),
    ],
)
def test_a_measure_neither_side_of_which_is_named_is_uncertain(row, said):
    assert doubt("sanctions", row) == said


def test_what_the_desk_corrected_is_not_uncertain():
    row = talk(
        confidence=UNSURE, because="participant: as in sentence 3 (kest, valdoria)", trust={"trust": "corrected"}
    )
    assert doubt("talks", row) == ""
    assert surest("talks", [talk("b"), row], 1) == [row]


def test_the_surer_rows_come_in_and_keep_their_order():
    rows = [talk("new", UNSURE), talk("b"), talk("c"), talk("d", UNSURE), talk("e")]
    assert [row["talk_id"] for row in surest("talks", rows, 3)] == ["b", "c", "e"]
    assert [row["talk_id"] for row in surest("talks", rows, 4)] == ["new", "b", "c", "e"]  # room is never left empty
    assert surest("talks", rows, 9) == rows


def test_a_row_that_is_sure_and_old_does_not_hide_what_is_new():
    rows = [talk(str(number), UNSURE) for number in range(2 * REACH)]
    assert surest("talks", [*rows, talk("old")], 2) == rows[:2]
