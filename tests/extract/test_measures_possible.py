"""Measures that are but possible, who escapes them or keeps others from them, duties by other names, and whose they are."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

LAID = "Norway imposed sanctions on Kenya. "
TOLD = [
    ("Jane Roe said new tariffs on Peru were possible.", "tariff", "threatened", ["Jane Roe"], ["Peru"]),
    ("New sanctions on Kenya are one option, Roe said.", "sanctions", "threatened", ["Roe"], ["Kenya"]),
    ("A suspension of trade preferences for Kenya was among ten options in a paper.", "other", "threatened", [],
     ["Kenya"]),
    ("One option is a suspension of the trade agreement with Kenya.", "other", "threatened", [], ["Kenya"]),
    ("The options include a ban on Kenyan coffee and the suspension of aid to Peru.", "other", "threatened", [],
     ["Peru"]),
    (LAID + "Chile, on the other hand, has escaped comparable penalties.", "sanctions", "spared", ["Norway"],
     ["Chile"]),
    (LAID + "Peru has been spared similar measures.", "sanctions", "spared", ["Norway"], ["Peru"]),
    ("Peru has so far avoided the Norwegian tariffs.", "tariff", "spared", ["Norwegian"], ["Peru"]),
    ("Peru blocked an attempt to put Jane Roe on the sanctions list.", "sanctions", "spared", [], ["Jane Roe"]),
    ("Peru has vetoed a plan to impose sanctions on Kenya.", "sanctions", "spared", [], ["Kenya"]),
    ("Kenya introduced provisional anti-dumping measures on Norwegian salmon.", "tariff", "imposed", ["Kenya"],
     ["Norwegian salmon"]),
    ("Peru imposed safeguard measures on Chilean steel.", "tariff", "imposed", ["Peru"], ["Chilean steel"]),
    ("The German and Austrian entry bans are still in place.", "travel ban", "in force", ["German", "Austrian"], []),
    ("British sanctions and the national entry bans of Chile and Peru continue to apply.", "travel ban", "in force",
     ["Chile", "Peru"], []),
]  # fmt: skip
NOT_SO = [
    ("Tariffs on Kenyan tea are not an option.", "threatened"),
    ("The sanctions on Kenya were possible because Peru agreed.", "threatened"),
    ("Peru wants to avoid sanctions.", "spared"),
    (LAID + "Peru escaped a penalty.", "spared"),
    (LAID + "Kenya has not escaped the sanctions.", "spared"),
    ("Peru may block a plan to impose sanctions on Kenya.", "spared"),
    ("Kenya introduced new measures on salmon.", "imposed"),
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_what_is_possible_or_escaped(parse_text, text, instrument, action, senders, targets):
    found = [
        (one.instrument, one.action, [p.text for p in one.senders], [p.text for p in one.targets])
        for one in EXTRACTOR.find(parse_text(text))
    ]
    assert (instrument, action, senders, targets) in found


@pytest.mark.parametrize(("text", "action"), NOT_SO)
def test_what_is_neither_possible_nor_escaped(parse_text, text, action):
    found = [one for one in EXTRACTOR.find(parse_text(text)) if one.start or LAID not in text]
    assert action not in [one.action for one in found]
