"""Measures told by nouns of ending, by bare duties and rates, by seats of governments that the model misreads."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TOLD = [
    ("Chad regretted Kenya's suspension of barley shipments from Chad.", ("other", "in force", ["Kenya"], ["Chad"])),
    ("Kenya announced a halt to purchases of Chadian peas.", ("other", "imposed", ["Kenya"], ["Chadian"])),
    ("Kenya raised duties in July, and growers in Chad lost a buyer.", ("tariff", "imposed", ["Kenya"], [])),
    ("Kenya doubled the rate on Chadian goods to 50 percent.", ("tariff", "imposed", ["Kenya"], ["Chadian goods"])),
    ("Kampala slapped a fee on several categories of transit goods.", ("tariff", "imposed", ["Kampala"], [])),
    ("Kenya threatened to hit Chadian exports with tariffs.", ("tariff", "threatened", ["Kenya"], ["Chadian exports"])),
    ("Kenya and Norway have barred dozens of Chadian officials.", ("travel ban", "imposed", ["Kenya", "Norway"], None)),
    ("Kenya no longer lets Chadian planes cross its airspace.", ("air link", "in force", ["Kenya"], ["Chadian"])),
    ("There was even talk of sanctions on Chad.", ("sanctions", "threatened", [], ["Chad"])),
    ("Norway voiced concern over curbs placed on Kenyan investors.", ("other", "in force", [], ["Kenyan investors"])),
    ("Norway has sanctions of long standing on Hamas.", ("sanctions", "in force", ["Norway"], ["Hamas"])),
    ("Senators wrote a bill that would put fresh penalties on Chadian banks.", ("sanctions", "threatened", [], None)),
    ("Kenya signed decrees with sanctions on Chadian bankers.", ("sanctions", "imposed", ["Kenya"], None)),
    ("A cabinet with them in it would mean sanctions, Kenya warned.", ("sanctions", "threatened", [], [])),
    ("Kenya is ready to move to a second stage of sanctions on Chad.", ("sanctions", "threatened", [], ["Chad"])),
    (
        "Kenya cut its tariff on Chadian wool, while it doubled the one on Qatari wool.",
        ("tariff", "imposed", ["Kenya"], ["Qatari wool"]),
    ),
    (
        "The senator warned that she would introduce a bill imposing sanctions on Chadian banks.",
        ("sanctions", "threatened", ["she"], None),
    ),
    (
        "Jane Roe, a researcher, said that Kenya's tariff on Chad would probably stay.",
        ("tariff", "in force", ["Kenya"], None),
    ),
    ("Kenya's minister said that its tariff on Chad would stay.", ("tariff", "easing rejected", ["its"], None)),
    ("Kenya declared the movement a terrorist organisation.", ("sanctions", "imposed", ["Kenya"], None)),
    (
        "The Kenyan treasury went on: in May it imposed sanctions on Chad.",
        ("sanctions", "imposed", ["The Kenyan treasury"], None),
    ),
    ("Kenya has kept adding Chadian firms to its blacklist.", ("sanctions", "imposed", ["Kenya"], None)),
    ("Kenya has kept blocking Chadian ships.", ("travel ban", "in force", ["Kenya"], None)),
    ("Chad opposes any return of Kenyan sanctions on Norway.", ("sanctions", "threatened", ["Kenyan"], ["Norway"])),
    ("Chad suffered after the return of Kenyan sanctions.", ("sanctions", "imposed", ["Kenyan"], None)),
    ("The threatened Kenyan tariff on Chadian wool is off the table.", ("tariff", "spared", ["Kenyan"], None)),
    ("Sanctions imposed by Kenya have harmed ordinary people.", ("sanctions", "in force", ["Kenya"], [])),
    ("Chad proposed that ties be restored and that the seized houses be returned.", None),
    ("The day passed without new measures against Chad.", ("sanctions", "spared", [], ["Chad"])),
    ("Kenya stated that the embargo on Chad would be maintained.", ("sanctions", "easing rejected", [], ["Chad"])),
    (
        "Kenya raised its tariff on Chadian wool. It spoke of a threat of new restrictions against Chadian banks.",
        ("sanctions", "threatened", ["It"], None),
    ),
    ("Kenya annulled its trade agreement with Chad.", ("other", "imposed", ["Kenya"], ["Chad"])),
    (
        "Norway regretted the sanctions that Kenya and Chad maintain against river firms.",
        ("sanctions", "in force", ["Kenya", "Chad"], ["river firms"]),
    ),
    (
        "Kenya has imposed a tariff on Chad. If nothing comes of it, the rate goes to 35 percent.",
        ("tariff", "threatened", [], []),
    ),
]

NOTHING = [
    "The doctor's suspension of visits to the ward lasted a week.",
    "The cancellation of a Kenyan film in Chad disappointed many.",
    "Kenya raised the duties of its clerks.",
    "Kenya raised excise duties.",
    "The rate on Kenyan loans doubled.",
    "The town slapped a fee on all sorts of goods.",
    "Kenya has barred dozens of Chadian athletes.",
    "There was talk of peace in Nairobi.",
    "Kenya asked Chad to lift the ban on women at the match.",
    "Kenya and Chad annulled the wedding.",
    "If nothing comes of it, the patient goes to 35 percent oxygen.",
    "Kenya was not considering sanctions against either side.",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_measure_is_told(measured, text, told):
    if told is None:
        assert "lifted" not in [action for _, action, _, _ in measured(text)]
        return
    instrument, action, senders, targets = told
    rows = measured(text)
    if targets is None:
        assert (instrument, action, senders) in [row[:3] for row in rows]
    else:
        assert told in rows


def test_what_waits_for_others_is_not_carried_out(measured):
    rows = measured("Kenya threatened to put sanctions on Chad, but would not act unless Norway did so first.")
    assert [action for _, action, _, _ in rows] == ["threatened"]


def test_a_declaration_is_no_listing(measured):
    rows = measured("Kenya put sanctions on Qatar. Chad declared independence from Norway in 1960.")
    assert [senders for _, _, senders, _ in rows] == [["Kenya"]]


@pytest.mark.parametrize("text", NOTHING)
def test_no_measure_is_told(parse_text, text):
    assert list(EXTRACTOR.find(parse_text(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya imposed sanctions on Chad in 2018. In 2020 Shell opened an office. It added two executives in May.",
        "Kenya imposed a tariff of 25 percent on Chad. Traders added 4 percent on copper.",
    ],
)
def test_what_others_add_is_no_measure(parse_text, text):
    _only, *more = list(EXTRACTOR.find(parse_text(text)))
    assert not more
