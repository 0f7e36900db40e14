"""Answers that all who were asked give, that stand behind an announcement, or that another sentence takes back."""

from __future__ import annotations

import pytest

ASKED = "The parties met on Monday. Turkey asked Egypt to withdraw its soldiers from the island. "
BOTH = "The parties met on Monday. Turkey asked Egypt and Israel to withdraw their soldiers from the island. "


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Each of them said that it would.", "accepted"),
        ("Both governments agreed to do so by Friday.", "accepted"),
        ("Neither was willing to.", "rejected"),
        ("Neither has replied.", None),
        ("Kenya has said that it will.", None),
    ],
)
def test_all_who_were_asked_may_answer_at_once(resolved_demands, answer, expected):
    rows, _ = resolved_demands(BOTH + answer)
    assert rows[0].response == expected
    assert set(rows[0].response_by) == ({"egypt", "israel"} if expected else set())


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            "Egypt’s reply was not long in coming. “Egypt does not discuss its islands with anybody,” it said.",
            "rejected",
        ),
        ("Egypt answered within hours. “We will not move a single man,” it said.", "rejected"),
        ("Egypt’s answer came two days later: the soldiers are on its own soil and will stay there.", "rejected"),
        ("This was granted.", "accepted"),
        ("Egypt agreed at once.", "accepted"),
        ("Egypt said it was already doing so.", "accepted"),
        ("Egypt was ready to withdraw them. It would do so only if Turkey left the port.", "conditional"),
        ("Egypt is ready to withdraw the guards, but nobody else.", "conditional"),
        ("Egypt considers the matter closed.", "rejected"),
        ("Egypt has shown little appetite for that.", "rejected"),
        ("Egypt described the demand as untimely.", "rejected"),
        ("Egypt replied that the courts would decide.", "rejected"),
        ("Egypt said that the matter was before the cabinet.", "open"),
        ("Egypt wants money for that.", "conditional"),
        (
            "Its fishermen have long complained. The last of the boats was seized in May. Egypt replied that it would do so.",
            "accepted",
        ),
        ("The soldiers came by sea in May. That was refused.", "rejected"),
        ("The withdrawal it turned down in May, on the ground that the island is its own.", "rejected"),
        ("Egypt said it would look at it once the prisoners are free.", "conditional"),
        ("Egypt did not rule it out but said that the prisoners had to be freed.", "conditional"),
        # what nobody of those asked said, answers nothing
        ("Analysts doubt that Egypt will do so.", None),
        ("The answer came by letter.", None),
        ("The prize was granted to a poet.", None),
        ("Egypt answered letters from schools in Kenya.", None),
    ],
)
def test_an_answer_behind_what_announces_it_or_in_a_turn_of_its_own(resolved_demands, answer, expected):
    rows, _ = resolved_demands(ASKED + answer)
    assert next(row for row in rows if row.demanders == ("turkey",)).response == expected


def test_what_was_done_as_another_had_asked_was_granted_whoever_did_it(resolved_demands):
    rows, _ = resolved_demands(
        "It came a week after the parliament in the capital scrapped the duty on shoes, as Turkey had demanded."
    )
    assert [(row.demanders, row.response) for row in rows] == [(("turkey",), "accepted")]


def test_the_third_of_two_that_were_read_is_the_one_told_last(resolved_demands):
    rows, _ = resolved_demands(
        "The parties met on Monday. Turkey asked Egypt to withdraw its soldiers. Turkey also asked Egypt to free two "
        "reporters. The third request was refused on the spot."
    )
    assert [row.response for row in rows] == [None, "rejected"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("The government turned it down, officials said.", "rejected"),
        ("The Egyptian side expressed its full agreement.", "accepted"),
        ("Egypt answered with the claim that the island is its own.", "rejected"),
        ("Egypt replied with a plan that sets out the dates.", "accepted"),
        ("Egypt at first refused. In the end it gave way.", "accepted"),
        ("The Egyptians asked for more time.", "open"),
        ("The regime replied with a plan of its own.", "conditional"),
        ("Kenya expressed its full agreement.", None),
    ],
)
def test_an_answer_of_who_was_just_asked_however_he_is_called(resolved_demands, answer, expected):
    rows, _ = resolved_demands(ASKED + answer)
    assert next(row for row in rows if row.demanders == ("turkey",)).response == expected
