"""Whose measure it is and whom it hits, where the parser or the way of speaking hides it."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TWO = "The United States imposed sanctions on two generals, John Doe and Jack Roe. "
TOLD = [
    ("In April China withdrew its sanctions on Norway.", "lifted", ["China"], ["Norway"]),
    ("On Monday Kenya closed its airspace to Ugandan planes.", "imposed", ["Kenya"], ["Ugandan planes"]),
    ("Jane Roe has been on a US sanctions list since 2021.", "in force", ["US"], ["Jane Roe"]),
    ("The sanctions bite. Kenya has applied to Washington for a waiver.", "easing proposed", ["Washington"], []),
    ("Kenya asked for the repeal of the sanctions on the bank Kestbank, which Norway imposed in May.",
     "easing proposed", ["Norway"], ["the bank Kestbank"]),
    ("Jane Roe's assets in the bloc are frozen.", "in force", ["the bloc"], ["Jane Roe"]),
    ("Norway set a tariff of 19 percent on goods from Kenya and from Chad alike.", "imposed", ["Norway"],
     ["Kenya", "Chad"]),
    ("Norway introduced a levy on goods from ECOWAS members in March.", "imposed", ["Norway"], ["ECOWAS members"]),
    ("Norway put the oil firm NIS, which is owned by Chad, under sanctions.", "imposed", ["Norway"],
     ["the oil firm NIS"]),
    (TWO + "The European Union followed in June with asset freezes against six people from both camps.", "imposed",
     ["The European Union"], ["six people"]),
]  # fmt: skip
NOT_SO = [
    ("The duty that Kenya imposed stands for goods under the North American trade pact.", "North"),
    ("In May Day parades Kenya lifted spirits with its tariffs.", "Day"),
]


@pytest.mark.parametrize(("text", "action", "senders", "targets"), TOLD)
def test_whose_and_on_whom(parse_text, text, action, senders, targets):
    found = [([p.text for p in m.senders], [p.text for p in m.targets]) for m in EXTRACTOR.find(parse_text(text))
             if m.action == action]  # fmt: skip
    assert (senders, targets) in found


@pytest.mark.parametrize(("text", "nobody"), NOT_SO)
def test_nobody_is_made_up(parse_text, text, nobody):
    for found in EXTRACTOR.find(parse_text(text)):
        assert all(party.text != nobody for party in (*found.senders, *found.targets))


def test_who_followed_with_another_measure_did_not_hit_the_same(parse_text):
    text = TWO + "The European Union followed in June with asset freezes against six people from both camps."
    theirs = [m for m in EXTRACTOR.find(parse_text(text)) if [p.text for p in m.senders] == ["The European Union"]]
    assert [m.instrument for m in theirs] == ["asset freeze"]
