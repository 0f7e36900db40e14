"""Of whom something is asked where no word says so: by who replies, who fights whom, and who sits across the table."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from dashboard.inferred import inferred

FOUR = "Egypt, Israel, Libya and Turkey sent officials. Israel and Libya were late. "


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        (
            FOUR + "Egypt asked for the release of the remaining men. Turkey said that they would be tried.",
            "turkey",
        ),
        (
            FOUR + "Egypt asked for the release of the men. Turkey’s foreign ministry replied coolly.",
            "turkey",
        ),
        (FOUR + "Egypt asked for the release of the men. No answer came from Turkey.", "turkey"),
        (
            FOUR + "Egypt asked for the release of the men. The demand was turned down within hours. "
            "Turkey said they would be tried.",
            "turkey",
        ),
        (FOUR + "Egypt insisted that the road cross its own soil. Turkey said it would not.", "turkey"),
    ],
)
def test_who_replies_was_asked(resolved_demands, text, addressees):
    rows, _ = resolved_demands(text)
    assert [row.addressees for row in rows] == [(addressees,)]


def test_the_card_says_in_which_sentence_somebody_replies(resolved_demands):
    (row,), _ = resolved_demands(FOUR + "Egypt asked for the release of the men. Turkey said that they would be tried.")
    assert [(item.side, item.sentence) for item in inferred(asdict(row))] == [("addressee", 3)]


@pytest.mark.parametrize(
    "text",
    [
        FOUR + "Egypt asked for the release of the men. A reporter said that they would be tried.",
        FOUR + "Egypt asked for the release of the men. The United Nations said it would watch.",
        FOUR + "Egypt asked for the release of the men. Officials in Egypt said that they were well.",
        FOUR + "Egypt asked for the release of the men. In a rare speech on the war that it lost, Turkey was named.",
    ],
)
def test_who_only_speaks_was_not_asked(resolved_demands, text):
    rows, _ = resolved_demands(text)
    assert [row.addressees for row in rows] == [()]


WAR = (
    "The Rapid Support Forces and the Sudanese Armed Forces are at war in Sudan. The Rapid Support Forces hold Nyala, "
    "the Sudanese Armed Forces hold Kosti. "
)


@pytest.mark.parametrize("words", ["both sides", "both parties", "the warring parties"])
def test_both_sides_of_a_war_are_those_who_fight(resolved_demands, words):
    rows, _ = resolved_demands(f"{WAR}Israel urged {words} to open the roads for convoys.")
    assert [set(row.addressees) for row in rows] == [{"rapid-support-forces", "sudanese-armed-forces"}]


def test_both_sides_are_a_movement_and_the_state_in_which_it_fights_where_others_are_named_too(resolved_demands):
    text = (
        "The Rapid Support Forces took Nyala. The Rapid Support Forces hold it. Sudan said so. Egypt watched. "
        "Sudan has few boats. Egypt urged both sides to stop the fighting. The Rapid Support Forces refused."
    )
    (row,), _ = resolved_demands(text)
    assert set(row.addressees) == {"sudan", "rapid-support-forces"}


def test_a_war_that_is_called_by_a_state_is_not_asked_of_it(resolved_demands):
    (row,), _ = resolved_demands("Egypt and Turkey met. Egypt demands an end to the Libya war.")
    assert row.addressees == ()


def test_both_sides_stay_unknown_where_another_is_named_as_often(resolved_demands):
    text = (
        "Egypt is near, and so is Libya. Sudan and the Rapid Support Forces fell out. Egypt knows Libya, Sudan and the "
        "Rapid Support Forces; Egypt and Libya know them. Israel urged both sides to free prisoners."
    )
    rows, _ = resolved_demands(text)
    assert [row.addressees for row in rows] == [()]


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        (
            "Egypt asked for the duties to be dropped. The European Commission said the European Union might look at it.",
            {"european-union"},
        ),
        ("Egypt asked its guest to end the ban. John Doe rejected that. Turkey and Israel sell fish.", {"turkey"}),
    ],
)
def test_who_answers_stands_for_his_state_or_union(resolved_demands, text, addressees):
    rows, _ = resolved_demands(text)
    assert [set(row.addressees) for row in rows] == [addressees]


@pytest.mark.parametrize(
    ("words", "addressees"),
    [
        ("Egypt asked for the release of men who were taken prisoner by Turkey.", {"turkey"}),
        ("Egypt wants the canal reopened, which Turkey has blocked since May.", {"turkey"}),
        ("Egypt told John Doe that Turkey must withdraw its troops.", {"turkey"}),
        ("Egypt insists that Turkey must have no seat at the talks.", set()),
        ("Egypt demands that Turkey be kept out of the talks.", set()),
        ("Egypt asked for the release of the men. Turkey has detained nine of them.", {"turkey"}),
        ("Egypt asked for a new road. Turkey has detained nine of them.", set()),
    ],
)
def test_whose_it_is_to_grant(resolved_demands, words, addressees):
    rows, _ = resolved_demands("Israel, Libya and Turkey are neighbours. Israel and Libya are at peace. " + words)
    assert [set(row.addressees) for row in rows] == [addressees]


def test_what_is_counted_off_is_asked_by_the_same(resolved_demands):
    text = "Egypt asked Turkey to free prisoners. John Doe said no. Secondly, it requested that the road be reopened."
    rows, _ = resolved_demands(text)
    assert [(row.demanders, row.addressees) for row in rows] == [(("egypt",), ("turkey",))] * 2


def test_who_heads_a_body_does_not_ask_for_it(resolved_demands):
    (row,), _ = resolved_demands("The European Union, led by John Doe, asked Egypt to free prisoners.")
    assert row.demanders == ("european-union",)


@pytest.mark.parametrize(("subject", "addressees"), [("any settlement", set()), ("the canal", {"turkey"})])
def test_what_any_settlement_must_be_is_put_to_nobody(resolved_demands, subject, addressees):
    (row,), _ = resolved_demands(
        f"Egypt and Turkey held talks in Rome. Egypt insists that {subject} must be under joint control."
    )
    assert set(row.addressees) == addressees


def test_whose_government_asks_asks_for_his_state(resolved_demands):
    (row,), _ = resolved_demands("John Doe's government asked Egypt to free prisoners. Turkey is near.")
    assert row.demanders == ("turkey",)


def test_one_who_only_comments_was_not_asked(resolved_demands):
    rows, _ = resolved_demands(
        "Egypt, Israel, Libya and Turkey met. Israel and Libya were late. Egypt asked for the release of the men. "
        "Jane Roe rejected that."
    )
    assert [(row.addressees, row.response) for row in rows] == [((), None)]


def test_a_long_chain_of_hyphens_behind_a_name_does_not_hold_up_the_reading(resolved_demands):
    (row,), _ = resolved_demands(FOUR + "Egypt asked for the release of the men. Turkey " + "-a" * 1000 + " was odd.")
    assert row.addressees == ()


def test_who_is_asked_without_a_name_is_the_other_side(resolved_demands):
    across = "Egypt and Turkey held talks in Rome on Monday. "
    told = [
        resolved_demands(f"{across}{said}")[0][-1:]
        for said in ("Egypt wants its firms let back in.", "Egypt urged its citizens to leave the port.")
    ]
    assert [[row.addressees for row in rows] for rows in told] == [[("turkey",)], [()]]


TALKS = (
    "Egypt and Turkey held talks in Oslo on Monday. Turkey had hoped for more. Turkey sent a note. Turkey is waiting. "
)
BOTH = "Israel and Egypt held talks in Oslo. Israel is waiting. Egypt left. Israel and Egypt came back. Israel and Egypt met. "


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        # Who was only met by the way is not the other side; who was met alone, is.
        (
            TALKS + "Turkey left early. Turkey will return. Egypt met Libya in Rome. The rain fell. The sun shone. "
            "Egypt had asked for the surrender of all missiles.",
            [("turkey",)],
        ),
        (
            "Egypt met Libya in Rome. The rain fell. The sun shone. Egypt had asked for the surrender of all missiles.",
            [("libya",)],
        ),
        # "Both sides" are those of the meeting of which more is told.
        (
            BOTH
            + "Sudan is watching. Sudan waits. Sudan is far. Turkey met Libya in Rome. The European Union urged both sides to accept the plan.",
            [("israel", "egypt")],
        ),
        ("Turkey met Libya in Rome. The European Union urged both sides to accept the plan.", [("turkey", "libya")]),
        # Whose man is wanted, is not of whom he is wanted; nor is who stands behind a government asked.
        (TALKS + "Egypt demands that the Libya businessman be handed over.", [()]),
        ("The European Union appealed to the Turkey-backed government of Libya to reopen the crossing.", [("libya",)]),
        ("The European Union appealed to the Turkey-backed alliance to reopen the crossing.", [()]),
        ("The European Union appealed to the government of Turkey to reopen the crossing.", [("turkey",)]),
    ],
)
def test_the_other_side_is_who_is_told_of_most(resolved_demands, text, addressees):
    rows, _ = resolved_demands(text)
    assert [row.addressees for row in rows] == addressees
