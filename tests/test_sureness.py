"""The few rows of a briefing are the surer ones, and an uncertain row says that it is and why."""

from __future__ import annotations

import pytest

from dashboard.accuracy import Share
from dashboard.sureness import REACH, doubt, likeness, surest, without

SEEN = {"nowhere": 3, "proposed": 2, "few": 1}  # of ten each


@pytest.fixture(autouse=True)
def measured(monkeypatch):
    """Of rows without a sign seven of ten were right, of those with one fewer."""
    monkeypatch.setattr(
        "dashboard.sureness.bearing", lambda _, sign: Share(right=SEEN.get(sign, 4) if sign else 7, of=10)
    )


def talk(name="a", sure=True, because="", who=("kest", "valdoria"), **more):
    return {"talk_id": name, "because": because, "participants": list(who), "articles": ["one"], "status": "held",
            "place_id": "lindhaven" if sure else None, "country": None, "start_date": "2031-03-04",
            "date_earliest": "2031-03-04", "date_latest": "2031-03-04", "trust": None, **more}  # fmt: skip


def measure(because="", senders=("kest",), targets=("valdoria",), **more):
    return {"because": because, "senders": list(senders), "targets": list(targets), "action": "imposed",
            "articles": ["one"], "trust": None, **more}  # fmt: skip


def demand(because="ask", response=None, **more):
    return {"because": because, "demanders": ["kest"], "addressees": ["valdoria"], "response": response,
            "voice": "outlet", "articles": ["one"], "trust": None, **more}  # fmt: skip


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (talk(), ""),
        (talk(sure=False), "no place and no state is named: 3 of 10 such meetings were right"),
        (talk(sure=False, country="XV"), ""),
        (talk(status="proposed", sure=False), "it is only proposed: 2 of 10 such meetings were right"),  # the worst sign
        (talk(who=("kest",)), "fewer than two who take part are named: 1 of 10 such meetings were right"),
        (talk(start_date=None, date_earliest=None),
         "its day is known within bounds only: 4 of 10 such meetings were right"),
        (talk(start_date=None, date_earliest=None, date_latest=None), ""),  # no day at all is as often right
        (talk(because="status: no word says so"),
         "whether it was held is inferred: 4 of 10 such meetings were right"),
        # who takes part is as often right where it was taken from another sentence
        (talk(because="participant: as in sentence 3 (kest, valdoria)"), ""),
        (talk(because="place: as in sentence 1; day: counted from sentence 2"), ""),
    ],
)  # fmt: skip
def test_a_meeting_is_uncertain_where_it_bears_a_sign_and_the_worst_is_said(row, said):
    assert doubt("talks", row) == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (measure(), ""),
        (measure("sender: as in sentence 7"), "by whom is inferred"),
        (measure("target: as in sentence 5"), "against whom is inferred"),
        (measure("target: who asks for it"), "against whom is inferred"),
        (measure("target: whom its other measures hit"), ""),  # as often right as who is named
        (measure("impose: ban (actual)", targets=()), "nobody is named whom it hits"),
        (measure(senders=()), "nobody is named who takes it"),
        (measure(action="easing proposed"), "easing is only asked for or refused"),
        (measure(action="assessed"), "it is a comment on effects"),
    ],
)
def test_a_measure_is_uncertain_where_a_side_is_inferred_or_not_named(row, said):
    assert doubt("sanctions", row).partition(":")[0] == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (demand(), ""),
        (demand("ask; addressee: as in sentence 3", response="rejected"), ""),
        (demand("ask; addressee: as in sentence 3"), "no answer is reported, and who is asked is inferred"),
        (demand(voice="indirect speech"), "no answer is reported, and it stands in quoted or reported words"),
        (demand(voice="indirect speech", response="open"), ""),
        (demand("condition told", response="rejected"), "it is told of as a condition"),
        (demand("ask; matter: from the words around it", response="rejected"), "what it is about is inferred"),
        (demand(addressees=[], response="rejected"), "nobody is named who is asked"),
    ],
)
def test_a_demand_is_uncertain_where_what_belongs_to_it_is_wanting_or_inferred(row, said):
    assert doubt("demands", row).partition(":")[0] == said


def test_how_rows_like_it_fared_is_told_of_a_sure_row_too():
    assert likeness("talks", talk()) == "7 of 10 meetings with no sign of doubt were right in every part"
    said = "3 of 10 meetings like it (no place and no state is named) were right in every part"
    assert likeness("talks", talk(sure=False)) == said
    assert without() == "without one, 7 of 10 meetings, 7 of 10 measures, 7 of 10 demands were"


def test_what_the_desk_corrected_is_not_uncertain():
    row = talk(sure=False, trust={"trust": "corrected"})
    assert doubt("talks", row) == ""
    assert surest("talks", [talk("b", sure=False), row], 1) == [row]


def test_the_surer_rows_come_in_and_keep_their_order():
    rows = [talk("new", sure=False), talk("b"), talk("c"), talk("d", sure=False), talk("e")]
    assert [row["talk_id"] for row in surest("talks", rows, 3)] == ["b", "c", "e"]
    assert [row["talk_id"] for row in surest("talks", rows, 4)] == ["new", "b", "c", "e"]  # room is never left empty
    assert surest("talks", rows, 9) == rows


def test_a_row_that_is_sure_and_old_does_not_hide_what_is_new():
    rows = [talk(str(number), sure=False) for number in range(2 * REACH)]
    assert surest("talks", [*rows, talk("old")], 2) == rows[:2]
