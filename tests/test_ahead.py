"""What was planned for a day that is over is never said to be ahead: nobody has told whether it was held."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.phrases import passed, standing

TODAY = date(2024, 6, 10)


def talk(status="planned", start=None, end=None, earliest=None, latest=None, precision="day"):
    return {
        "status": status, "start_date": start, "end_date": end, "date_earliest": earliest, "date_latest": latest,
        "precision": precision,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "over", "said"),
    [
        (talk(start="2024-06-09", end="2024-06-09", latest="2024-06-09"), True,
         "was planned for 9 Jun 2024; no report whether it was held"),
        (talk("proposed", start="2024-05-01", latest="2024-05-31", precision="month"), True,
         "was proposed for May 2024; no report whether it was held"),
        (talk(latest="2024-06-02"), True, "was planned by 2 Jun 2024 (inferred); no report whether it was held"),
        (talk(start="2024-06-10", latest="2024-06-10"), False, "planned · 10 Jun 2024"),  # the day is not over
        (talk(start="2024-06-01", latest="2024-06-30", precision="month"), False, "planned · Jun 2024"),  # nor the month
        (talk(earliest="2024-01-01"), False, "planned · after 1 Jan 2024 (inferred)"),  # no end is known
        (talk(), False, "planned · date unknown"),
        (talk("held", start="2024-06-01", latest="2024-06-01"), False, "held · 1 Jun 2024"),
        (talk("cancelled", start="2024-06-01", latest="2024-06-01"), False, "cancelled · 1 Jun 2024"),
    ],
)  # fmt: skip
def test_a_plan_whose_day_is_over_is_told_as_one(row, over, said):
    assert passed(row, TODAY) == over
    assert standing(row, TODAY) == said
