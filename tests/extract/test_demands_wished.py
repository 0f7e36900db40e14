"""Demands told as priorities, wishes and refusals "until": what a party puts first, wants back, or rules out till then."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For Kenya, the priority is the return of its cattle.", (["Kenya"], [], "the return of its cattle")),
        ("For Kenya the return of the cattle comes first.", (["Kenya"], [], "the return of the cattle")),
        ("What Kenya wants most is for Uganda to close the camps.", (["Kenya"], ["Uganda"], "close the camps")),
        ("High on the Kenyan wish list is a new bridge.", (["Kenyan"], [], "a new bridge")),
        ("Closing the camps is Kenya's main demand.", (["Kenya"], [], "Closing the camps")),
        (
            "The closure of the camps is a condition for Kenya's signature.",
            (["Kenya"], [], "The closure of the camps"),
        ),
        ("Kenya ruled out talks unless Uganda closes the camps.", (["Kenya"], ["Uganda"], "Uganda closes the camps")),
        ("Kenya has ruled out any talks before the camps are closed.", (["Kenya"], [], "the camps are closed")),
        ("Kenya insists the treaty covers the lake.", (["Kenya"], ["the treaty"], "the treaty covers the lake")),
        (
            "Kenya has been asking for months that Uganda move its camps.",
            (["Kenya"], ["Uganda"], "Uganda move its camps"),
        ),
        ("Kenya wants it in writing that the camps will be closed.", (["Kenya"], [], "the camps will be closed")),
        ("Kenya wants to get off the list of risky states.", (["Kenya"], [], "get off the list of risky states")),
        ("Kenya urged the closure of the camps.", (["Kenya"], [], "the closure of the camps")),
        ("Kenya used the meeting to press Uganda on the camps.", (["Kenya"], ["Uganda"], "the camps")),
        (
            "Kenya appealed to Uganda in a letter, handed over today, to close the camps.",
            (["Kenya"], ["Uganda"], "close the camps"),
        ),
        ("Kenya needs Uganda to close the camps.", (["Kenya"], ["Uganda"], "close the camps")),
        ("Kenya wants Uganda out of the lake.", (["Kenya"], ["Uganda"], "out of the lake")),
        ("Kenya is pushing to have its men freed.", (["Kenya"], [], "its men freed")),
        ("Kenya considers the closure of the camps essential.", (["Kenya"], [], "the closure of the camps")),
        ("Kenya regards the closure of the camps as a precondition.", (["Kenya"], [], "the closure of the camps")),
        ("The closure of the camps is a must for Kenya.", (["Kenya"], [], "The closure of the camps")),
        ("The closure of the camps is one of Kenya's oldest demands.", (["Kenya"], [], "The closure of the camps")),
        (
            "Kenya placed the closure of the camps at the top of the agenda.",
            (["Kenya"], [], "the closure of the camps"),
        ),
        (
            "“Close the camps,” Kenya's minister told Uganda.",
            (["Kenya's minister", "Kenya"], ["Uganda"], "Close the camps"),
        ),
        (
            "Kenya will lift the ban if Uganda withdraws its troops.",
            (["Kenya"], ["Uganda"], "Uganda withdraws its troops"),
        ),
        (
            "Kenya threatened to leave the treaty if Uganda does not close the camps.",
            (["Kenya"], ["Uganda"], "Uganda does not close the camps"),
        ),
        ("Farmers have called on Chad to lift the ban.", (["Farmers"], ["Chad"], "lift the ban")),
    ],
)
def test_what_a_party_puts_first_or_rules_out_till_then_is_asked_for(asked, text, expected):
    assert expected in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "For Kenya the border comes first.",
        "For Kenya the question is open.",
        "Kenya insisted that the treaty covered the lake.",
        "Kenya wants to go home.",
        "Kenya ruled out an accident before the police arrived.",
        "Kenya urged calm.",
        "Kenya voiced concern over the camps.",
        "Kenya is concerned about the camps.",
        "Kenya is worried that the camps will stay.",
        "Kenya is wary of the treaty.",
        "If all goes well, Kenya will sign in May.",
        "Kenya considers the lake essential.",
        "Kenya regards the closure of the camps as a success.",
        "Kenya put the books on the table.",
        "“Look at the camps,” Kenya's minister told Uganda.",
        "Kenya will strike if Uganda withdraws its troops.",
        "Kenya needs rain.",
        "Closing the camps is Kenya's business.",
        "Kenya has been asking for months what the camps are for.",
    ],
)
def test_the_same_words_around_no_demand(asked, text):
    assert asked(text) == []
