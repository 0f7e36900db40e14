"""What one party makes its own deed wait for is asked of who has to do it; threats, forecasts and times ask nothing."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya will stop shelling the town when Uganda has pulled out its guns.",
            (["Kenya"], ["Uganda"], "Uganda has pulled out its guns"),
        ),
        (
            "Kenya has warned that it could bring back the duties before the pact ends in May unless Uganda opens its mills.",
            (["it"], ["Uganda"], "Uganda opens its mills"),
        ),
        (
            "Any loan, the Kenyans told their guests, would depend on Uganda paying its debts.",
            (["the Kenyans"], ["Uganda"], "paying its debts"),
        ),
        (
            "Kenya said a fair could be held only once Uganda had signed the charter.",
            (["Kenya"], ["Uganda"], "Uganda had signed the charter"),
        ),
        (
            "Kenya signalled its readiness to sign, provided that a second bridge is opened.",
            (["Kenya"], [], "a second bridge is opened"),
        ),
        (
            "A memorandum presented by Kenya stipulates that Uganda leave the isles.",
            (["Kenya"], ["Uganda"], "Uganda leave the isles"),
        ),
        ("Acting on a request from Kenya, Uganda freed nine men.", (["Kenya"], ["Uganda"], "freed nine men")),
        (
            "The minister was asked about the request of Kenya to free the nine men.",
            (["Kenya"], [], "free the nine men"),
        ),
        (
            "Kenya still sticks to the demand that Uganda leave the isles.",
            (["Kenya"], ["Uganda"], "Uganda leave the isles"),
        ),
        ("Kenya called for those who sell guns to Uganda to be named.", (["Kenya"], [], "those who sell guns to Uganda to be named")),
        ("Kenya has made clear that Uganda must leave the isles.", (["Kenya"], ["Uganda"], "Uganda must leave the isles")),
        ("Kenya proposed a joint patrol of the lake.", (["Kenya"], [], "a joint patrol of the lake")),
        (
            "Kenya said that the fees could be cut once Uganda drops its duties.",
            (["Kenya"], ["Uganda"], "Uganda drops its duties"),
        ),
        (
            "The foreign ministry has turned down Kenyan calls to halt the imports altogether.",
            (["Kenyan"], ["The foreign ministry"], "halt the imports altogether"),
        ),
        (
            "Commenting on calls by Kenya to stop the work at once, Roe said no.",
            (["Kenya"], [], "stop the work at once"),
        ),
        (
            "Kenyan officials have warned that the relief will lapse in May unless barred candidates are cleared to run.",
            (["Kenyan officials"], [], "barred candidates are cleared to run"),
        ),
        ("Kenya wants the barracks and the land back.", (["Kenya"], [], "the land back")),
        ("Kenya insists that Uganda hand in its guns and send its officers home.", (["Kenya"], ["Uganda"], "send its officers home")),
    ],
)  # fmt: skip
def test_a_condition_is_a_demand(asked, text, expected):
    assert expected in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will strike back if Uganda crosses the river.",
        "Kenya will not wait, whether or not Uganda comes.",
        "Prices could rise once Uganda has closed the road.",
        "Kenya opened its gates only when the storm had passed.",
        "Kenya fought until Uganda left.",
        "Kenya's tea harvest depends on the rain.",
        "A memorandum presented by Kenya says that the rain was late.",
        "Kenya will sign once Kenya has voted.",
        "Envoys of Kenya and Uganda are to meet in Lima, provided that the situation there allows it.",
        "Envoys of Kenya and Uganda met in Lima at the invitation of Norway.",
        # what would follow, if nobody says so, is a forecast
        "Kenya could host another round if Uganda sent its minister.",
        "If Uganda agreed, it would be the first such round since May.",
        "“If Uganda hosts them without us, it will have chosen a side,” a Kenyan said.",
        "Kenya and Uganda agreed to seek an extension of their pact.",
    ],
)
def test_a_threat_a_forecast_or_a_time_is_none(asked, text):
    assert asked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said it could reopen the road if Uganda freed the men.",
        "Kenya has offered to come if Uganda frees the men.",
        "They could come, Kenya said, if Uganda opens its mills.",
    ],
)
def test_what_somebody_says_or_offers_is_no_forecast(asked, text):
    assert [row[1] for row in asked(text)] == [["Uganda"]]


def test_what_is_wanted_back_ends_with_its_sentence(asked):
    assert asked("Kenya wants its islands back\n\nUganda refused.")[0] == (["Kenya"], [], "its islands back")
