"""Demands that stand inside what is said of them: only named, given in to, or a proposal that is turned down."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uganda has rejected Kenya's territorial demands.", (["Kenya"], ["Uganda"], "territorial demands")),
        ("Uganda gave in to security demands from Kenya.", (["Kenya"], ["Uganda"], "security demands")),
        ("Kenyan fishing demands have held up the treaty.", (["Kenyan"], [], "fishing demands")),
        (
            "Uganda turned down a Kenyan proposal to share the port.",
            (["Kenyan"], ["Uganda"], "share the port"),
        ),
        (
            "Ugandan officials have expressed dissatisfaction with Kenya's proposal that would cut Uganda off from the lake.",
            (["Kenya"], ["Ugandan officials", "Ugandan"], "proposal that would cut Uganda off from the lake"),
        ),
        (
            "Ugandan diplomats are unhappy with a Kenyan plan that would hand Uganda a new border.",
            (["Kenyan"], ["Ugandan diplomats", "Ugandan"], "plan that would hand Uganda a new border"),
        ),
        (
            "The envoy spoke of the need for Uganda to open the road.",
            (["The envoy"], ["Uganda"], "open the road"),
        ),
    ],
)
def test_a_demand_inside_another_statement(asked, text, expected):
    assert expected in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "China condemned the American plan to sell missiles to Taiwan.",  # asks nothing of China
        "The opposition criticised the government's plan to raise taxes.",
        "Kenya's new demands are not known.",  # of what, is not said
        "The territorial demands of the age were great.",
        "Uganda did not turn down the Kenyan proposal to share the port.",
        "The envoy spoke of the need for dialogue.",
    ],
)
def test_what_asks_nothing(asked, text):
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kenya asked Uganda not to sell the dam.", ["not to sell the dam"]),
        ("Kenya urged Uganda never to attack the town.", ["never to attack the town"]),
        ("Kenya urged Uganda to drop the plan and opened an inquiry.", ["drop the plan"]),
        ("Kenya asked Uganda not to sell the dam or close the road.", ["not to sell the dam or close the road"]),
        (
            "Kenya asked Uganda not to sell the dam and to open the road to Nairobi.",
            ["not to sell the dam", "open the road to Nairobi"],
        ),
        ("Kenya seeks Ugandan support for its bid to join the pact, a treaty on trade.",
         ["Ugandan support for its bid to join the pact", "join the pact"]),
    ],
)  # fmt: skip
def test_what_is_shown_never_reads_as_its_opposite_or_as_a_second_demand(asked, text, words):
    assert [shown for _, _, shown in asked(text)] == words
