"""Measures told by idioms and by rarer verbs: put on hold, let lapse, signed off on, rolled out, withheld."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TOLD = [
    ("Kenya agreed on a new package of sanctions against Chad.", "sanctions", "imposed", ["Kenya"], ["Chad"]),
    ("Kenya signed off on sanctions against eight Chadian officials.", "sanctions", "imposed", ["Kenya"],
     ["eight Chadian officials"]),
    ("Norway put the sanctions on Chad on hold.", "sanctions", "eased", ["Norway"], ["Chad"]),
    ("The embargo was allowed to expire in 2020.", "sanctions", "lifted", [], []),
    ("The UN arms embargo on Chad was wound down in 2018.", "arms embargo", "lifted", ["UN"], ["Chad"]),
    ("Sanctions on Chadian leaders are on the table in Nairobi.", "sanctions", "threatened", [], ["Chadian leaders"]),
    ("Norway warned Baghdad of sanctions over the law.", "sanctions", "threatened", ["Norway"], ["Baghdad"]),
    ("Kenya has vowed sanctions on Chad.", "sanctions", "threatened", ["Kenya"], ["Chad"]),
    ("Kenya rolled out sanctions on Chad.", "sanctions", "imposed", ["Kenya"], ["Chad"]),
    ("Kenya rolled back its sanctions on Chad.", "sanctions", "eased", ["Kenya"], ["Chad"]),
    ("Kenya rolled over its sanctions on Chad.", "sanctions", "extended", ["Kenya"], ["Chad"]),
    ("Kenya agreed to keep the sanctions on Chad for another year.", "sanctions", "extended", ["Kenya"], ["Chad"]),
    ("Kenya extended the closure of its airspace to Indian flights.", "air link", "extended", ["Kenya"],
     ["Indian flights"]),
    ("Kenya banned the sale of arms to Chad.", "arms embargo", "imposed", ["Kenya"], ["Chad"]),
    ("Kenya shut Chadian goods out of its market.", "sanctions", "imposed", ["Kenya"], ["Chadian"]),
    ("Kenya withheld ten billion euros from Chad.", "other", "imposed", ["Kenya"], ["Chad"]),
    ("Kenya resumed imports of Chadian beef.", "sanctions", "lifted", ["Kenya"], ["Chadian"]),
    ("Kenya suspended duty-free access for Uganda.", "tariff", "imposed", ["Kenya"], ["Uganda"]),
    ("Kenya slashed the tariff on Chadian goods to 15 percent.", "tariff", "eased", ["Kenya"], ["Chadian goods"]),
    ("Kenya gave Chad a reprieve of 90 days from the tariffs.", "tariff", "eased", ["Kenya"], ["Chad"]),
    ("Fresh tariffs loom over Vietnam.", "tariff", "threatened", [], ["Vietnam"]),
    ("Kenya handed back the frozen assets of Chad.", "asset freeze", "lifted", ["Kenya"], ["Chad"]),
    ("There is an act called Section 41 that limits aid to Chad.", "other", "in force", [], ["Chad"]),
    ("There is an act called Section 41 that limits aid to Chad. Kenya suspended it last year.", "other", "eased",
     ["Kenya"], ["Chad"]),
    ("Section 41, a law of 1987, forbids aid to the Chadian government.", "other", "in force", [], ["Chadian"]),
    ("Kenya is ready to use further sanctions on Chad.", "sanctions", "threatened", ["Kenya"], ["Chad"]),
    ("Kenya has issued no licences since March for weapons.", "arms embargo", "in force", ["Kenya"], []),
    ("Two officials of Chad have had their assets in Kenya frozen since 2020.", "asset freeze", "in force", ["Kenya"],
     ["Two officials of Chad"]),
    ("Kenya promised to review its tariffs on Chadian wine.", "tariff", "easing proposed", ["Kenya"], ["Chadian wine"]),
    ("Kenya blacklisted the state oil company, NOKC, in 2022.", "sanctions", "imposed", ["Kenya"], ["NOKC"]),
    ("Kenya drew up a list of six Chadians to be sanctioned.", "sanctions", "threatened", [], ["six Chadians"]),
    ("Kenya has shut several border gates to Chad.", "other", "imposed", ["Kenya"], ["Chad"]),
    ("Kenya has sanctions on Chad. Jane Roe has kept her predecessor's measures in force.", "sanctions", "in force",
     ["her"], []),
    ("Kenya suspended its aid to Chad in May. Jane Roe released the money a year later.", "other", "lifted",
     ["Jane Roe"], ["Chad"]),
    ("Kenya introduced quotas on Chadian steel.", "tariff", "imposed", ["Kenya"], ["Chadian steel"]),
]  # fmt: skip
NOTHING = [
    "Kenya promised to review its plans for Chadian wine.",
    "Two bankers from Chad have had their photographs in Kenya taken since 2020.",
    "Kenya limits aid to a week.",
    "Kenya struck coffee off the tariff list.",
    "Kenya signed off on the plan for a road.",
    "The visitors put the talks on hold.",
    "The trader resumed imports of Chadian beef.",
    "The bank withheld ten billion euros.",
    "The shop banned the sale of milk to Chad.",
    "Kenya introduced quotas for women.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_a_measure_is_told_by_an_idiom(parse_text, text, instrument, action, senders, targets):
    rows = EXTRACTOR.find(parse_text(text))
    assert (instrument, action, senders, targets) in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ]


@pytest.mark.parametrize("text", NOTHING)
def test_what_sounds_like_one_is_none(parse_text, text):
    assert not list(EXTRACTOR.find(parse_text(text)))


def test_no_reason_to_ease_is_no_wish_to(parse_text):
    (row,) = EXTRACTOR.find(parse_text("Kenya sees no reason to ease the embargo on Chad."))
    assert row.action == "easing rejected"
