"""What whoever was asked says or does right behind a demand answers it, whatever its words."""

import pytest


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt says it is still going through the list.", "open"),
        ("The Egyptian envoy replied that his ministry was looking into the matter.", "open"),
        ("Egypt could look at it once the talks resume.", "conditional"),
        ("Egypt has tied any such step to a treaty.", "conditional"),
        ("Egypt plans to keep its soldiers there.", "rejected"),
        ("Egypt thinks it has done enough.", "rejected"),
        ("Turkey has been promised it.", "accepted"),
        ("Turkey did not get that.", "rejected"),
        ("Egypt said it welcomed the rain.", None),
        ("Egypt once sold tea to Turkey.", None),
        ("Egypt left the fair early.", None),
    ],
)
def test_what_stands_right_behind_answers(resolved_demands, said, expected):
    rows, _ = resolved_demands(f"Turkey urged Egypt to withdraw its soldiers from the island. {said}")
    assert rows[0].response == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt withdrew the tax two days later.", "accepted"),
        ("Egypt raised it to 50 per cent.", "rejected"),
        ("Egypt dropped it for rice.", "conditional"),
    ],
)
def test_a_deed_of_the_same_kind_meets_a_demand(resolved_demands, said, expected):
    rows, _ = resolved_demands(f"Turkey urged Egypt to scrap its tax on tea. {said}")
    assert rows[0].response == expected
