"""Measures got round with another's help, ends turned down or wished in one more clause, and what papers ease."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TOLD = [
    ("Norway fined a bank that had helped Kenya evade the oil embargo.", "sanctions", "evaded", [], []),
    ("Norway sanctioned two firms accused of helping Kenya evade a ban on fuel imports.", "sanctions", "evaded", [], []),
    ("Norway listed two firms for helping Kenya evade Norwegian export controls.", "export control", "evaded",
     ["Norwegian"], []),
    ("Two firms were fined for evading the embargo on Kenya.", "sanctions", "evaded", [], ["Kenya"]),
    ("Two traders were charged with evading sanctions on Kenya.", "sanctions", "evaded", [], ["Kenya"]),
    ("Traders have found ways around the ban on fuel imports.", "sanctions", "evaded", [], []),
    ("Norway rejected Kenya's demand that it lift the embargo.", "sanctions", "easing rejected", ["Norway"], []),
    ("Norway turned down a Kenyan request to ease the sanctions.", "sanctions", "easing rejected", ["Norway"], []),
    ("A Kenyan request to ease the sanctions was rejected by Norway.", "sanctions", "easing rejected", ["Norway"], []),
    ("Norway brushed aside calls for the lifting of sanctions on Kenya.", "sanctions", "easing rejected", ["Norway"],
     ["Kenya"]),
    ("Norway rejected an offer to free the sailors in exchange for an end to the embargo.", "sanctions",
     "easing rejected", ["Norway"], []),
    ("Roe turned down Kenya's offer to leave in return for the lifting of UN sanctions.", "sanctions",
     "easing rejected", ["UN"], []),
    ("Kenya rejected Norway's offer to lift the embargo in exchange for a withdrawal.", "sanctions",
     "easing proposed", ["Norway"], []),
    ("Norway has not rejected Kenya's request to lift the embargo on tea.", "sanctions", "easing proposed", ["Kenya"], []),
    ("Peru asked that the road be opened and that Kenya lift its ban on maize.", "sanctions", "easing proposed",
     ["Kenya"], []),
    ("Peru demands that prices be as high as the rate itself, and that Kenya lift its ban on maize.", "sanctions",
     "easing proposed", ["Kenya"], []),
    ("Kenya demands that Norway release the funds and that Peru drop its tariffs.", "tariff", "easing proposed",
     ["Peru"], []),
    ("The Norwegian treasury issued General License 12, which suspended most sanctions on the oil sector.",
     "sanctions", "eased", ["The Norwegian treasury"], []),
    ("Kenyan ports have been closed to Ugandan ships by decision of the Norwegian government.", "other", "imposed",
     ["Norwegian"], ["Ugandan ships"]),
    ("Norway rejected a request to lift the punishing sanctions.", "sanctions", "easing rejected", ["Norway"], []),
    ("Kenya has asked Norway for years to end its long embargo on Chad.", "sanctions", "easing proposed", ["Norway"],
     ["Chad"]),
    ("Kenya has asked Norway to pay and to end its long embargo on Chad.", "sanctions", "easing proposed", ["Norway"],
     ["Chad"]),
    ("Peru has thwarted Norway's attempts to impose sanctions on Kenya.", "sanctions", "spared", ["Norway"], ["Kenya"]),
    ("Every attempt to blacklist General Doe was vetoed by Peru.", "sanctions", "spared", [], ["General Doe"]),
]  # fmt: skip
NOTHING = [
    "Peru denied that it helps Kenya evade sanctions.",
    "Norway wants tools against evading the embargo.",
    "The new law makes it harder to help firms evade taxes.",
    "Peru is known for evading the sanctions of Norway.",
    "Norway accused Peru before evading the embargo on Chad.",
]
NOT_SO = [
    ("Peru says that the road is open and that Kenya lifts its ban on maize.", "easing proposed"),
    ("Norway may reject a request to lift the embargo on Kenya.", "easing rejected"),
    ("Norway received a request to lift the embargo on Kenya.", "easing rejected"),
    ("Peru praised Norway's attempts to impose sanctions on Kenya.", "spared"),
    ("Peru has not thwarted Norway's attempts to impose sanctions on Kenya.", "spared"),
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_who_gets_round_and_who_turns_down(parse_text, text, instrument, action, senders, targets):
    found = [
        (one.instrument, one.action, [p.text for p in one.senders], [p.text for p in one.targets])
        for one in EXTRACTOR.find(parse_text(text))
    ]
    assert (instrument, action, senders, targets) in found


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_is_said_to_have_evaded(parse_text, text):
    assert not [one for one in EXTRACTOR.find(parse_text(text)) if one.action == "evaded"]


@pytest.mark.parametrize(("text", "action"), NOT_SO)
def test_what_is_neither_wished_nor_turned_down(parse_text, text, action):
    assert action not in [one.action for one in EXTRACTOR.find(parse_text(text))]
