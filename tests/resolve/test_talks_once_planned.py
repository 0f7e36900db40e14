"""Which day a meeting has that was once planned or has been moved. Invented states; the articles are of 20 June 2030."""

from __future__ import annotations

import pytest

MAY = "Kest and Valdoria were to hold talks in Rome on May 3, but the round was put off."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (MAY, "2030-05-03"),  # not the May to come
        ("Kest and Valdoria are to hold talks in Rome on May 3.", None),  # of another year, which is not told
        ("Talks of Kest and Valdoria, set for June 7 in Rome, have been moved to June 2 and 3.", None),
        (
            "Kest and Valdoria were to hold talks in Rome on June 17, but the round was put off.",
            None,
        ),  # near: which week?
    ],
)
def test_the_day_of_a_plan_that_is_past(world, text, day):
    assert [row.start_date for row in world(text)["talks"]][:1] == [day]


def test_the_next_round_is_not_the_one_that_was_called_off(world):
    text = "Kest and Valdoria held talks in Oslo on Monday. The previous round, which should have taken place in Rome, "
    text += "was called off by Kest. The next round of talks is to be held in Rome in September."
    rows = [row for row in world(text)["talks"] if row.place_id and "rome" in row.place_id]
    assert sorted(row.status for row in rows) == ["cancelled", "planned"]
