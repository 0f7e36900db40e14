"""Measures told by what a state breaks off with another, hems in, or shuts another out of."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

SANCTIONED = "The sanctions on Kenya stand. "
TOLD = [
    ("Norway froze all scientific exchanges with Kenya.", "other", "imposed", ["Norway"], ["Kenya"]),
    ("Norway stopped sharing intelligence with Kenya.", "other", "imposed", ["Norway"], ["Kenya"]),
    ("Norway has threatened to end the training of Kenyan officers.", "other", "threatened", ["Norway"], ["Kenyan"]),
    ("The minister warned that his country would end the transit of Kenyan goods.", "other", "threatened",
     ["his country"], ["Kenyan"]),
    ("The accreditation of six Kenyan reporters was withdrawn.", "other", "imposed", [], ["Kenyan"]),
    ("Norway closed the office of a Kenyan broadcaster.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Norway stepped up inspections of Kenyan tea.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Norway does not recognise Kenyan driving licences.", "other", "in force", ["Norway"], ["Kenyan"]),
    ("The government of Norway barred transfers involving two Kenyan banks.", "other", "imposed",
     ["The government of Norway"], ["Kenyan"]),
    ("Ships under the Kenyan flag could be barred from Norwegian ports.", "other", "threatened", ["Norwegian"],
     ["Kenyan"]),
    (SANCTIONED + "Any firm that buys Kenyan oil will be shut out of the Norwegian market.", "sanctions",
     "threatened", ["Norwegian"], ["Any firm"]),
    (SANCTIONED + "The week passed without new sanctions on Uganda.", "sanctions", "spared", [], ["Uganda"]),
    (SANCTIONED + "The ministry has drafted an exemption for Kenya.", "sanctions", "easing proposed",
     ["The ministry"], ["Kenya"]),
    ("Norway brought its ambassador back to Kenya.", "other", "lifted", ["Norway"], ["Kenya"]),
]  # fmt: skip
NOTHING = [
    "Norway ended its military operation against Kenyan rebels.",
    "The mayor closed the school after the flood in Kenya.",
    "Norway wants Kenya to end its exports of timber.",
    "The storm interrupted traffic between Norway and Kenya.",
    "Norway and Kenya ended their talks without a statement.",
    "Norway stopped a shipment of drugs at the port.",
    "Norway kept its exchanges with Kenya going.",
    SANCTIONED + "The harbour cannot work without new cranes.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_who_breaks_off_what_with_whom(parse_text, text, instrument, action, senders, targets):
    document = parse_text(text)
    last = document.sentences[-1].number
    found = [
        (one.instrument, one.action, [p.text for p in one.senders], [p.text for p in one.targets])
        for one in EXTRACTOR.find(document)
        if one.sentence == last
    ]
    assert (instrument, action, senders, targets) in found


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_it_is_none(parse_text, text):
    document = parse_text(text)
    last = document.sentences[-1].number
    assert [one for one in EXTRACTOR.find(document) if one.sentence == last and not one.asked] == []
