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
    (SANCTIONED + "The accreditation of six Kenyan reporters was withdrawn.", "other", "imposed", [], ["Kenyan"]),
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
    ("Norway struck Kenya off its list of trusted buyers.", "other", "imposed", ["Norway"], ["Kenya"]),
    ("Norway may soon take the Taliban off its list of banned groups.", "sanctions", "easing proposed", ["Norway"],
     ["the Taliban"]),
    ("Norway told Kenya that there would be no trade agreement as long as the fighting went on.", "sanctions",
     "threatened", ["Norway"], ["Kenya"]),
    (SANCTIONED + "Norway brought most of the measures back in April.", "sanctions", "imposed", ["Norway"], []),
    ("Norway is prepared to use every tool, including new sanctions, against Kenya.", "sanctions", "threatened",
     ["Norway"], ["Kenya"]),
    ("Kenyan tea is taxed at 40 percent under the new tariff.", "tariff", "in force", [], ["Kenyan"]),
    ("NATO withdrew the accreditation of eight Kenyan officers.", "other", "imposed", ["NATO"], ["Kenyan"]),
    (SANCTIONED + "In June it listed a Ugandan general.", "sanctions", "imposed", ["it"], ["a Ugandan general"]),
    ("Norway began to lift its sanctions on Kenya in May.", "sanctions", "eased", ["Norway"], ["Kenya"]),
    ("Norway placed 14 persons and three firms that organise smuggling on its list of sanctions against Kenya.",
     "sanctions", "imposed", ["Norway"], ["14 persons", "three firms", "Kenya"]),
    ("President John Roe ended all contacts with Kenyan officials.", "other", "imposed", ["President John Roe"],
     ["Kenyan"]),
    ("Jane Roe, the trade minister, ended all contacts with Kenya.", "other", "imposed", ["Jane Roe"], ["Kenya"]),
    ("Norway suspended exchanges with Kenya after the vote.", "other", "imposed", ["Norway"], ["Kenya"]),
    ("Norway brought its ambassador back to Kenya.", "other", "lifted", ["Norway"], ["Kenya"]),
]  # fmt: skip
NOTHING = [
    "The accreditation of six Kenyan reporters was withdrawn.",  # by whom, and is it a state?
    SANCTIONED + "Visits of Kenyan tourists were cancelled.",
    SANCTIONED + "Visits of Kenyan officers were cancelled after the storm.",
    SANCTIONED + "Exchanges with Kenya were suspended because of measles.",
    SANCTIONED + "Ferry services to Kenya were suspended due to an earthquake.",
    "Access to the Kenyan museum was restricted.",
    "John Roe ended all contacts with Kenyan officials.",
    "President John Roe ended his cooperation with the Kenyan designer.",
    "The minister ended contacts with the Kenyan choir.",
    "Norway ended its military operation against Kenyan rebels.",
    "The mayor closed the school after the flood in Kenya.",
    "Norway wants Kenya to end its exports of timber.",
    "The storm interrupted traffic between Norway and Kenya.",
    "Norway and Kenya ended their talks without a statement.",
    "Norway stopped a shipment of drugs at the port.",
    "Norway struck a lamp off the list of things to buy in Kenya.",
    "There was no trade deal with Kenya as long as the fighting went on.",
    "Norway sent home 20 Kenyans from its largest jail.",
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


@pytest.mark.parametrize("kind", ["controls", "border controls", "export controls"])
def test_controls_are_one_measure_by_whatever_name(parse_text, kind):
    found = list(EXTRACTOR.find(parse_text(f"Norway tightened {kind} on Kenyan lorries.")))
    assert [(one.action, [p.text for p in one.senders]) for one in found] == [("imposed", ["Norway"])]
