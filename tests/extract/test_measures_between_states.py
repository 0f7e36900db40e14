"""Measures told by what a state does with its envoys, its borders, its sky and another's goods."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

STANDS = "The tariff stands. "
IMPOSED = "Norway imposed sanctions on Kenya. "
SANCTIONED = "The sanctions stand. "
TOLD = [
    ("Kenya recalled its ambassador from Norway.", "other", "imposed", ["Kenya"], ["Norway"]),
    ("Kenya's ambassador to Norway was recalled in May.", "other", "imposed", [], ["Norway"]),
    ("Kenya called its ambassador home for consultations.", "other", "imposed", ["Kenya"], []),
    ("Kenya returned its ambassador to Norway.", "other", "lifted", ["Kenya"], ["Norway"]),
    ("Kenya ordered six Norwegian diplomats out of the country.", "other", "imposed", ["Kenya"], ["Norwegian"]),
    ("Kenya gave the Norwegian ambassador 48 hours to leave.", "other", "imposed", ["Kenya"], ["Norwegian"]),
    ("Kenya downgraded relations with Norway.", "other", "imposed", ["Kenya"], ["Norway"]),
    ("Kenya suspended its strategic dialogue with Norway.", "other", "imposed", ["Kenya"], ["Norway"]),
    ("The African Union has kept Mali out of its meetings.", "other", "in force", ["The African Union"], ["Mali"]),
    ("The African Union lifted Kenya's suspension.", "other", "lifted", ["The African Union"], ["Kenya"]),
    ("Kenya has shut several border gates to Ugandan territory.", "other", "imposed", ["Kenya"], ["Ugandan"]),
    ("Kenya has blockaded Uganda since June.", "other", "in force", ["Kenya"], ["Uganda"]),
    ("Kenya has boycotted Norwegian goods since May.", "other", "in force", ["Kenya"], ["Norwegian"]),
    ("Kenya blocked fuel deliveries to Uganda.", "other", "imposed", ["Kenya"], ["Uganda"]),
    ("Kenya turned off the gas to Uganda in January.", "other", "imposed", ["Kenya"], ["Uganda"]),
    ("Norway put its aid to Kenya on hold.", "other", "imposed", ["Norway"], ["Kenya"]),
    ("Norway denied Kenyan planes the use of its airspace.", "air link", "imposed", ["Norway"], ["Kenyan"]),
    (STANDS + "Imports of Norwegian coal were halted too.", "other", "imposed", [], ["Norwegian"]),
    (STANDS + "Norwegian coal was let back in during the spring.", "other", "lifted", [],
     ["Norwegian"]),
    (STANDS + "Live lobsters from Norway are still shut out.", "other", "in force", [], ["Norway"]),
    ("Norway has stopped shipping magnets to Kenya.", "export control", "imposed", ["Norway"], ["Kenya"]),
    ("Norway blocked the sale of engines to Kenya.", "export control", "imposed", ["Norway"], ["Kenya"]),
    ("Norway hit Kenyan pork with anti-dumping duties.", "tariff", "imposed", ["Norway"], ["Kenyan pork"]),
    ("Norway promised to review its tariffs on Kenyan wine.", "tariff", "easing proposed", ["Norway"],
     ["Kenyan wine"]),
    ("Norway offered Kenya relief from the sanctions.", "sanctions", "easing proposed", ["Norway"], []),
    ("The sanctions on Kenya could go in December.", "sanctions", "easing proposed", [], ["Kenya"]),
    ("EU leaders agreed to draw up a list of Turkish firms to be sanctioned.", "sanctions", "threatened", [],
     ["Turkish firms"]),
    ("Norway warned that those who obstruct the vote will be sanctioned.", "sanctions", "threatened", ["Norway"],
     ["those"]),
    ("Norway was ready to use further sanctions against Kenya.", "sanctions", "threatened", ["Norway"], ["Kenya"]),
    ("Norway tightened visa rules for Kenyan officials.", "travel ban", "imposed", ["Norway"], ["Kenyan"]),
    (SANCTIONED + "Two executives of the oil firm Kenol have had their money in the EU frozen since 2020.", "asset freeze", "in force",
     ["the EU"], ["Two executives of the oil firm Kenol"]),
    (SANCTIONED + "A licence permits dealings with the Kenyan firm Kengold.", "sanctions", "eased", [],
     ["the Kenyan firm"]),
    (SANCTIONED + "Norway has left most of his predecessor's measures in force.", "sanctions", "in force",
     ["his"], []),
    (SANCTIONED + "Coal and hides were let back in over the winter.", "other", "lifted", [], []),
    (IMPOSED + "Most were dropped in 2021.", "sanctions", "lifted", [], ["Kenya"]),
    (IMPOSED + "Some have since been lifted.", "sanctions", "lifted", [], ["Kenya"]),
    (IMPOSED + "A second round followed in May.", "sanctions", "imposed", ["Norway"], ["Kenya"]),
    (IMPOSED + "They have had no effect.", "sanctions", "assessed", [], ["Kenya"]),
]  # fmt: skip
NOTHING = [
    "Kenya recalled its team from Oslo.",
    "The firm recalled its cars from Norway.",
    "Kenya recalled its ambassador's words.",
    "Kenya sent its ambassador to Norway.",
    "Kenya ordered its diplomats to leave Norway.",
    "Kenya told the ambassador to leave the room.",
    "Kenya lowered the price of ties.",
    "Kenya suspended talks with Norway.",
    "Kenya suspended cooperation with the club.",
    "The trainer kept Mali out of its matches.",
    "The referee lifted Kenya's suspension.",
    "The party boycotted the vote in Kenya.",
    "Kenya boycotted the summit in Norway.",
    "The mine stopped gas deliveries.",
    "Kenya cut gas prices.",
    "The storm halted imports of coal from Norway.",
    "Imports of coal were halted by a strike.",
    STANDS + "The prisoners were let back in.",
    STANDS + "The beef is still out.",
    "The guests were let back in after an hour.",
    "The firm stopped shipping cars to Norway.",
    "Kenya found the road shut by snow.",
    "Norwegian troops shut the gates of the camp.",
    "The permit allows business with the bank.",
    "Norway promised to review its policy.",
    "The plan was sanctioned by the king.",
    "Those plans will be sanctioned by the board.",
    "The school tightened its rules.",
    IMPOSED + "Most were arrested in 2021.",
    IMPOSED + "A second round of talks followed in May.",
    IMPOSED + "They have had no lunch.",
    "Kenyan troops cut off water to the town of Marsabit.",
    "The rebels cut off the gas to the city.",
    "The company stopped gas deliveries to Norway.",
    "The airline denied the pilot his leave.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_a_measure_between_states_is_read(parse_text, text, instrument, action, senders, targets):
    document = parse_text(text)
    rows = [row for row in EXTRACTOR.find(document) if row.sentence == document.sentences[-1].number]
    assert (instrument, action, senders, targets) in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_one_is_none(parse_text, text):
    document = parse_text(text)
    last = document.sentences[-1].number
    assert [row for row in EXTRACTOR.find(document) if row.sentence == last] == []
