"""Measures told without their noun: a bare rate, a list that goes on, what stands behind a colon; and how they stand."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TOLD = "Norway imposed sanctions on a bank in Chad. "


def _found(parse_text, text):
    return [
        (m.instrument, m.action, [p.text for p in m.senders], [p.text for p in m.targets])
        for m in EXTRACTOR.find(parse_text(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TOLD + "In 2024, Norway added a militia and two traders.", ("imposed", "Norway", "a militia")),
        (TOLD + "In 2024, Norway put Pavel Roe on the same list.", ("imposed", "Norway", "Pavel Roe")),
        ("Kenya answered within hours: a tariff of 25 percent on Chadian goods.", ("imposed", "Kenya", "Chadian")),
        (
            "Peru has a tariff. Kenya threatened an extra 10 percent on Chadian goods.",
            ("threatened", "Kenya", "Chadian"),
        ),
        ("Kenya announced an end to payments to Chad.", ("imposed", "Kenya", "Chad")),
        ("Norway restored the policy of maximum pressure on Chad.", ("imposed", "Norway", "Chad")),
        ("In May, Kenya imposed countermeasures on two Chadian banks.", ("imposed", "Kenya", "two Chadian banks")),
        ("Norway waived the restrictions on aid to Chad.", ("eased", "Norway", "Chad")),
        ("Kenya withheld 12 billion pesos in tax revenues from Chad.", ("imposed", "Kenya", "Chad")),
        ("Kenya revoked the visas of three judges of Chad's highest court.", ("imposed", "Kenya", "Chad")),
        ("Kenya joined Peru in sanctioning Pavel Roe.", ("imposed", "Kenya", "Pavel Roe")),
        ("Kenya took Chad off its blacklist, only for Jane Roe to put it back.", ("imposed", "Jane Roe", "Chad")),
        ("Oman refused to join the Norwegian sanctions on Chad.", ("in force", "Norwegian", "Chad")),
        ("Chad asked Norway for an exemption from the sanctions on Oman.", ("easing proposed", "Norway", "Oman")),
        ("Kenya banned Pavel Roe from the country.", ("imposed", "Kenya", "Pavel Roe")),
        ("The rebels want the war ended and the Kenyan sanctions on Roe lifted.", ("easing proposed", "Kenyan", "Roe")),
        (
            "Kenyan curbs on Chadian film, never openly admitted, have been in place since May.",
            ("in force", "Kenyan", "Chadian"),
        ),
        ("Oman warned Norway against easing its sanctions on Chad.", ("in force", "Norway", "Chad")),
    ],
)
def test_a_measure_told_without_its_noun(parse_text, text, expected):
    action, sender, target = expected
    found = [(act, *by, *hit[:1]) for _, act, by, hit in _found(parse_text, text)]
    assert any(act == action and sender in row and any(target in word for word in row) for act, *row in found)


@pytest.mark.parametrize(
    "text",
    [
        TOLD + "In 2024, Norway added three cars to its fleet.",
        TOLD + "It rained. It rained. It rained. In 2024, Norway added two traders.",
        TOLD + "The minister added that two traders had been named.",
        TOLD + "Much was left out.",
        TOLD + "Kenya said that Norway may one day ease its sanctions.",
        "Peru has a tariff on wool. Kenya gave 10 percent to Chad.",
        "Kenya answered coldly: it would keep its tariff on Chadian goods.",
        "Kenya announced the end of the talks with Chad.",
        TOLD + "Sanctions relief was not on the agenda, the spokesman said.",
        TOLD + "Neither side imposed further sanctions.",
        TOLD + "Without sanctions relief the accord is worth little.",
        TOLD + "He hopes that the end of the sanctions will bring investors back.",
    ],
)
def test_what_tells_of_no_further_measure(parse_text, text):
    new = [row for row in _found(parse_text, text) if row[1] in {"imposed", "threatened", "spared", "easing proposed"}]
    assert [row for row in new if row[3] != ["a bank"]] == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Chad demands sanctions relief.", "easing proposed"),
        ("Sanctions relief could follow.", "easing proposed"),
        ("Norway linked sanctions relief to a vote.", "easing proposed"),
        ("If there is no deal, the truce ends and tariffs snap back.", "threatened"),
        ("The truce ended and tariffs snapped back.", "imposed"),
    ],
)
def test_an_end_or_a_return_that_somebody_brings_up(parse_text, text, action):
    assert [row[1] for row in _found(parse_text, text)] == [action]


def test_the_sanctions_that_closed_a_border_are_one_measure(parse_text):
    text = "Chad complained of the sanctions which Norway imposed on it in May, and which closed the borders."
    assert {instrument for instrument, *_ in _found(parse_text, text)} == {"sanctions"}
    text = "Norway imposed sanctions on Chad in May and closed the borders."
    assert "other" in {instrument for instrument, *_ in _found(parse_text, text)}


def test_curbs_are_no_duties_though_duties_were_told_of(parse_text):
    text = "Kenya lifted its tariff on Chadian tea. Chad agreed to drop its curbs on timber and chip software."
    assert [row[0] for row in _found(parse_text, text) if "Chad" in row[2]] == ["export control"]
    text = "Kenya lifted its tariff on Chadian tea. Chad agreed to drop its own duties."
    assert [row[0] for row in _found(parse_text, text) if "Chad" in row[2]] == ["tariff"]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Trade ended in 2022, when Norway closed its airspace to Kenyan planes.", "2022"),
        ("Trade ended in 2022, and Norway closed its airspace to Kenyan planes when shots were fired.", None),
    ],
)
def test_the_year_of_the_clause_that_tells_it(parse_text, text, since):
    assert [measure.since for measure in EXTRACTOR.find(parse_text(text))] == [since]
