"""What is only held possible, laid at somebody's door or got round, beside measures that stand. Neutral states."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Further sanctions on Peru are possible.", ("sanctions", "threatened", [], ["Peru"])),
        ("A travel ban on Peru is among the options.", ("travel ban", "threatened", [], ["Peru"])),
        ("Norway said that further sanctions on Peru are possible.", ("sanctions", "threatened", ["Norway"], ["Peru"])),
        ("The paper said that further sanctions on Peru are possible.", ("sanctions", "threatened", [], ["Peru"])),
        ("Norwegian sanctions on Peru are likely to hurt farmers.", ("sanctions", "in force", ["Norwegian"], ["Peru"])),
        ("Norway's sanctions on Peru are likely.", ("sanctions", "in force", ["Norway"], ["Peru"])),
        ("Western sanctions on Peru were the only option.", ("sanctions", "in force", ["Western"], ["Peru"])),
        ("The sanctions on Peru were the idea of Norway.", ("sanctions", "in force", [], ["Peru"])),
        ("Prosecutors accused Chad of evading the sanctions on Peru.", ("sanctions", "evaded", [], ["Peru"])),
        ("Two men were charged with evading sanctions on Peru.", ("sanctions", "evaded", [], ["Peru"])),
        ("The tariffs were imposed by Norway and by Chad.", ("tariff", "imposed", ["Norway", "Chad"], [])),
        ("The tariffs were imposed by Norway and not by Chad.", ("tariff", "imposed", ["Norway"], [])),
        (
            "Kenya spoke of peace, but its embargo on Peru was extended.",
            ("sanctions", "extended", ["Kenya"], ["Peru"]),
        ),
        (
            "Norway imposed sanctions on Peru. Kenya has escaped comparable measures.",
            ("sanctions", "spared", ["Norway"], ["Kenya"]),
        ),
        (
            "Norway put tariffs on Peru. Kenya was spared similar measures.",
            ("tariff", "spared", ["Norway"], ["Kenya"]),
        ),
    ],
)
def test_what_is_done_with_a_measure(measured, text, row):
    assert row in [(instrument, action, *who) for instrument, action, *who in measured(text)]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Prosecutors have not accused Chad of evading the sanctions on Peru.", "evaded"),
        ("Two men were not charged with evading sanctions on Peru.", "evaded"),
        ("Two men were not charged with evading sanctions on Peru.", "spared"),
        ("The law would punish firms for evading the sanctions on Peru.", "evaded"),
        ("Chad denied evading sanctions.", "evaded"),
        ("Chad avoided the tariffs of Norway by shipping through Peru.", "spared"),
        ("Norwegian sanctions on Peru are likely to hurt farmers.", "threatened"),
        ("The sanctions on Peru were a bad idea.", "threatened"),
        ("Further sanctions on Peru are illegal.", "threatened"),
        ("Norway imposed sanctions on Peru. Kenya has escaped harsh measures.", "spared"),
        ("Norway imposed sanctions on Peru. Kenya has not been spared similar measures.", "spared"),
    ],
)
def test_what_is_not_done_with_it(measured, text, action):
    assert action not in [row[1] for row in measured(text)]


def test_another_clause_owns_its_measure_where_it_tells_of_another_body(measured):
    assert [row[2] for row in measured("Kenya condemned the government, but its sanctions were extended.")] == [["its"]]
