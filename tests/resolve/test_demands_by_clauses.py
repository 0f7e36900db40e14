"""Answers that a negation, a second half, a counter-offer or an assurance turns; and what is said of other things."""

from __future__ import annotations

import pytest

ASKED = "Turkey asked Egypt to withdraw its soldiers from the island"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (", which Egyptian ministers have not accepted.", "rejected"),
        (". Egypt has not said no to that.", "open"),
        (". Egypt has not yet agreed to that.", "open"),
        (". Egypt has not agreed to that.", "rejected"),
        (". Egypt offered a pause in the patrols instead.", "conditional"),
        (". Egypt said the soldiers could leave next year but has refused to withdraw them at once.", "rejected"),
        (". Egypt agreed that no soldiers would stay there.", "accepted"),
        (". Egypt said that no soldiers would stay there.", "rejected"),
        (". The Egyptian answer was that Turkey must first pay its debts.", "conditional"),
        (". Egypt was not persuaded.", "rejected"),
        (". Egypt says that it will, though it gives no date.", "accepted"),
        (", and Egypt has promised it.", "accepted"),
        (". Egypt assured it that the soldiers would leave the island.", "accepted"),
        # other things
        (". Egypt assured it that the talks with Libya were about fish only.", None),
        (". Egypt assured it that the commission will meet next month.", None),
        (". Egypt stands ready to continue consultations on the island.", "open"),
        (". Egypt told reporters that no soldiers had been mentioned.", None),
        (". In 2019 Egypt stayed away from the talks.", None),
        (". Egypt called for the return of families that remain in Libya.", None),
    ],
)
def test_what_a_clause_makes_of_an_answer(resolved_demands, answer, expected):
    rows, _ = resolved_demands(ASKED + answer)
    assert next(row for row in rows if row.demanders == ("turkey",)).response == expected


@pytest.mark.parametrize(
    ("asked", "answer", "expected"),
    [
        ("revoke its order on the port", "Egypt suspended the order on Friday.", "conditional"),
        ("suspend its order on the port", "Egypt suspended the order on Friday.", "accepted"),
        ("scrap the fees for the port", "Egypt agreed to waive the fees.", "accepted"),
    ],
)
def test_a_deed_that_only_puts_off_is_one_in_part(resolved_demands, asked, answer, expected):
    rows, _ = resolved_demands(f"Turkey asked Egypt to {asked}. {answer}")
    assert rows[0].response == expected


def test_who_is_asked_without_a_name_may_answer_in_the_same_sentence(resolved_demands):
    rows, _ = resolved_demands("Turkey has asked the arbiter to stop his work, and he has declined.")
    assert (rows[0].response, rows[0].response_by) == ("rejected", ())


def test_who_is_to_preside_or_to_be_listed_is_not_asked(resolved_demands):
    rows, _ = resolved_demands("Egypt and Turkey met on Monday. Egypt insists that Libya should chair the talks.")
    assert "libya" not in rows[0].addressees
    rows, _ = resolved_demands("Egypt and Turkey met on Monday. Egypt has urged that Libya be listed.")
    assert "libya" not in rows[0].addressees
