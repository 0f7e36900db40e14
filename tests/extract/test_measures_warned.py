"""Measures told by warnings, ends told in a clause behind, what states tell their own, and what they turn back."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

BAN = "Norway banned Kenyan tea in May. "
TOLD = [
    ("Kenyan officials warned that Norway would face new sanctions unless it left.", "sanctions", "threatened",
     ["Kenyan officials"], ["Norway"]),
    ("Norway would suffer painful sanctions, Kenya's foreign minister warned, unless it left.", "sanctions",
     "threatened", ["Kenya's foreign minister"], ["Norway"]),
    ("Norway told Kenya it would be hit by heavier sanctions unless it left.", "sanctions", "threatened", ["Norway"],
     ["Kenya"]),
    ("Norway was warned by Kenya that its banks would be sanctioned unless they paid.", "sanctions", "threatened",
     ["Kenya"], ["Norway"]),
    ("Norway was warned by the Kenyan aviation authority that its flights would be banned unless it paid.", "air link", "threatened",
     ["the Kenyan aviation authority"], ["Norway"]),
    ("Kenya gave notice that Norwegian carriers would lose their landing rights.", "air link", "threatened", ["Kenya"],
     ["Norwegian carriers"]),
    ("Norway placed an embargo on Kenyan tea and let it lapse a year later.", "sanctions", "lifted", [],
     ["Kenyan tea"]),
    ("Norway withheld aid from Kenya, a step the next government undid.", "other", "lifted", ["the next government"],
     ["Kenya"]),
    ("Norway closed its market to Kenyan meat in 2022 and opened it again in May.", "other", "lifted", ["Norway"],
     ["Kenyan"]),
    ("Norway had just reopened its market after the ban over the spill.", "other", "lifted", ["Norway"], []),
    (BAN + "It told its citizens not to travel to Kenya.", "other", "imposed", ["It"], ["Kenya"]),
    (BAN + "Norway advised its nationals against going to Kenya.", "other", "imposed", ["Norway"], ["Kenya"]),
    (BAN + "Norway ordered its airlines not to fly to Kenya.", "air link", "imposed", ["Norway"], ["Kenya"]),
    ("Norway's food watchdog turned back consignments of Kenyan apples.", "other", "imposed",
     ["Norway's food watchdog"], ["Kenyan"]),
    ("Two lorries of Kenyan fish were turned back at the Norwegian border.", "other", "imposed", ["Norwegian"],
     ["Kenyan"]),
    ("Norway, which chairs the sanctions committee, objected in May to a travel waiver for Jane Roe.", "travel ban",
     "easing rejected", ["Norway"], ["Jane Roe"]),
    ("Norway blocked an exemption from the travel ban for Jane Roe.", "travel ban", "easing rejected", ["Norway"],
     ["Jane Roe"]),
    ("Norway placed General Soto under sanctions in May and did the same with General Roe.", "sanctions", "imposed",
     ["Norway"], ["General Roe"]),
    ("Norway raised duties on Kenyan tea and did the same for Ugandan coffee.", "tariff", "imposed", ["Norway"],
     ["Ugandan"]),
    ("Norway imposed sanctions on Kenya in June; Canada did so a month later.", "sanctions", "imposed", ["Canada"],
     ["Kenya"]),
    ("Norway has sanctions on Kenya. Uganda buys its oil in defiance of Norwegian restrictions.", "sanctions", "evaded",
     ["Norwegian"], []),
    ("Norwegian duties on Kenyan goods now average 55 percent.", "tariff", "in force", ["Norwegian"], ["Kenyan goods"]),
    ("Norway's sanctions have hit ordinary families in Kenya.", "sanctions", "assessed", ["Norway"],
     ["ordinary families"]),
    ("Norway has sanctions on Kenya. It has added further rounds, against importers of oil.", "sanctions", "imposed",
     ["It"], ["importers of oil"]),
    ("Norway has sanctions on Kenya. In May it prolonged the whole package by a year.", "sanctions", "extended", ["it"],
     []),
    ("Kenyan ports have been closed to Ugandan ships by decision of Norway.", "other", "imposed", ["Norway"],
     ["Ugandan ships"]),
]  # fmt: skip
NOTHING = [
    "Norway reopened its market to tourists after the flood.",
    "Norway told its citizens not to travel to Kenya.",
    "A Norwegian supermarket chain returned a shipment of Kenyan apples.",
    "Norway sent back twelve Kenyan boats.",
    "Norway's parliament rejected a proposal to buy Kenyan tea.",
]
BESIDE = [  # where measures are told of
    (BAN, "It told its citizens not to travel to Kenya because of the fighting."),
    (BAN, "It warned its citizens against travel to Kenya after the quake."),
    (BAN, "It warned its citizens against speaking to Kenya."),
    (BAN, "It told its citizens not to write to Kenya."),
    (BAN, "It told its firms to begin selling trips to Kenya."),
    (BAN, "Several hundred flights were cancelled."),
    ("Norway has sanctions on Kenya. ", "A Norwegian court objected to a permit for a wind farm."),
    ("Norway imposed sanctions on Kenya in May ", "and did so without asking anybody. It rained."),
    ("Norway has sanctions on Kenya. ", "Uganda may act if Norway offered relief."),
    ("Norway has sanctions on Kenya. ", "It extended the package of aid for farmers."),
    ("Norway has sanctions on Kenya. ", "It announced a further round in Oslo."),
    ("Norway has sanctions on Kenya. ", "Kenya ended a day of talks in Oslo without the relief that it had hoped for."),
    ("Norway has sanctions on Kenya. ", "Its carrier would be banned unless it stopped listing Mombasa as a port."),
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_what_is_told(measured, text, instrument, action, senders, targets):
    found = [(by, whom) for *told, by, whom in measured(text) if told == [instrument, action]]
    assert found[-1:] == [(senders, targets)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_measure(parse_text, text):
    assert not [(one.instrument, one.action) for one in EXTRACTOR.find(parse_text(text))]


@pytest.mark.parametrize(("before", "text"), BESIDE)
def test_what_is_none_beside_another(parse_text, before, text):
    found = [one for one in EXTRACTOR.find(parse_text(before + text)) if one.sentence and one.action != "threatened"]
    assert not [(one.instrument, one.action, one.cue) for one in found]
