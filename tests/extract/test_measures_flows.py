"""Measures told by what firms and offices may no longer do, by the way, as bills, and of those named only by place."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

# text, and what its last sentence tells: instrument, action, senders, targets
TOLD = [
    (
        "Kenya, which stopped buying Ugandan milk in 2023, sent a minister.",
        ("sanctions", "in force", ["Kenya"], ["Ugandan"]),
    ),
    ("Kenya has not bought Ugandan milk since 2023.", ("sanctions", "in force", ["Kenya"], ["Ugandan"])),
    ("Kenyan customs stopped clearing Ugandan goods in May.", ("sanctions", "imposed", ["Kenyan"], ["Ugandan"])),
    ("Kenya's food agency banned Ugandan apples.", ("sanctions", "imposed", ["Kenya's food agency"], ["Ugandan"])),
    ("Kenya has warned that it could ban Ugandan beer.", ("sanctions", "threatened", ["it"], ["Ugandan"])),
    (
        "Kenyan firms may not sell the fastest chips to Chad.",
        ("export control", "in force", ["Kenyan"], ["Chad"]),
    ),
    (
        "Chad suffers from Kenyan curbs on the sale of chips.",
        ("export control", "in force", ["Kenyan"], []),
    ),
    (
        "The European Commission cut Serbia's share of the growth fund by 40 million euros.",
        ("other", "imposed", ["The European Commission"], ["Serbia"]),
    ),
    ("Kenya is holding more than 300 Ugandan trucks.", ("property seizure", "in force", ["Kenya"], ["Ugandan"])),
    (
        "Kenya still holds two billion dollars of the Ugandan central bank's money.",
        ("asset freeze", "in force", ["Kenya"], ["the Ugandan central bank"]),
    ),
    ("Kenya cut the number of visas for Ugandans.", ("travel ban", "imposed", ["Kenya"], ["Ugandans"])),
    ("Kenya denied visas to officials in Chad who ran the vote.", ("travel ban", "imposed", ["Kenya"], ["Chad"])),
    ("Kenya announced visa bans for officials in Chad.", ("travel ban", "imposed", ["Kenya"], ["Chad"])),
    ("Kenya suspended all Norwegian Airlines services to Mombasa.", ("air link", "imposed", ["Kenya"], None)),
    (
        "Two of the crossings on the Polish border have been shut to Ukraine since June.",
        ("other", "in force", ["Polish"], ["Ukraine"]),
    ),
    ("Ships flying the Israeli flag were barred from Turkish ports.", ("other", "imposed", ["Turkish"], ["Israeli"])),
    (
        "A ban on milk from Uganda has been in force in Kenya since May.",
        ("sanctions", "in force", ["Kenya"], ["Uganda"]),
    ),
    ("Indian goods face a duty of 50 percent in Norway.", ("tariff", "in force", ["Norway"], ["Indian goods"])),
    (
        "A bill in the United States Senate would restore the sanctions on Syria.",
        ("sanctions", "threatened", ["the United States Senate"], ["Syria"]),
    ),
    ("Norway has extended until October its sanctions on Sudan.", ("sanctions", "extended", ["Norway"], ["Sudan"])),
    ("Kenya went on to blacklist the Chadian army.", ("sanctions", "imposed", ["Kenya"], ["the Chadian army"])),
    ("Chad introduced what it called a security charge on Kenyan imports.", ("tariff", "imposed", ["Chad"], None)),
    (
        "Chad announced that imports of Kenyan medicines would be banned from February.",
        ("sanctions", "imposed", ["Chad"], ["Kenyan"]),
    ),
    ("Kenya banned dealings with a string of Chadian arms firms.", ("sanctions", "imposed", ["Kenya"], ["Chadian"])),
    ("Norway will again approve arms exports to Kenya.", ("arms embargo", "lifted", ["Norway"], ["Kenya"])),
    (
        "Kenya imposed sanctions on Chad. Ships carrying Chadian oil could be next.",
        ("sanctions", "threatened", ["Kenya"], ["Chadian"]),
    ),
    (
        "Kenya put Chad back on its sanctions list. Norway took Chad off it in May.",
        ("sanctions", "lifted", ["Norway"], ["Chad"]),
    ),
    (
        "Kenya will lower the levy on goods from Chad to 15% on 1 April. Chad will do the same with its duty on Kenyan rice.",
        ("tariff", "eased", ["Chad"], ["Kenyan rice"]),
    ),
    (
        "Kenya imposed a tariff on Chad. Its premier would not hesitate to raise the tariff to 60%.",
        ("tariff", "threatened", ["Its premier"], []),
    ),
    (
        "Kenya barred John Doe from entering its territory. Norway followed, and it plans to drop its ban in May.",
        ("travel ban", "easing proposed", ["Norway"], []),
    ),
]

NOTHING = [
    "Kenyan farmers stopped buying Ugandan fodder when the price rose.",
    "Kenyan firms may not sell the factory before May.",
    "Kenya is holding talks with three Ugandan ministers.",
    "Kenya still holds two billion shillings of its savings in gold.",
    "The Kenyan hospital cut the number of visits for Ugandans.",
    "The board cut the director's share of the bonus.",
    "A tax on Kenyan incomes was introduced in May.",
    "Chad would not hesitate to invite the Kenyan minister.",
    "Kenya won the first match. Chad could be next.",
    "Kenya opened a market. Chad will do the same with its port.",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_measure_is_told(measured, text, told):
    instrument, action, senders, targets = told
    rows = measured(text)
    if targets is None:
        assert (instrument, action, senders) in [row[:3] for row in rows]
    else:
        assert told in rows


@pytest.mark.parametrize("text", NOTHING)
def test_no_measure_is_told(parse_text, text):
    assert list(EXTRACTOR.find(parse_text(text))) == []


def test_how_firms_fared_is_no_measure_of_its_own(parse_text):
    rows = EXTRACTOR.find(parse_text("Kenya imposed a ban on Ugandan milk, and dairies in Kampala had to close."))
    assert [row.action for row in rows] == ["imposed"]


AGAIN = [
    ("Kenya's borders with Chad have been closed since 1989.", ("other", "in force", ["Kenya"], ["Chad"])),
    (
        "The crossing at Ras, which Kenya shut in March, remains closed to Chadians.",
        ("other", "in force", ["Kenya"], ["Chadians"]),
    ),
    ("Nigeria opened its border with Benin again in 2020.", ("other", "lifted", ["Nigeria"], ["Benin"])),
    (
        "Kenya lifted its curbs on the transit of grain to Uganda.",
        ("other", "lifted", ["Kenya"], ["Uganda"]),
    ),
    (
        "The European Union has begun to lift the measures that it took against Kosovo in 2023.",
        ("sanctions", "eased", ["The European Union"], ["Kosovo"]),
    ),
    ("Kenya banned imports of all goods from Uganda.", ("sanctions", "imposed", ["Kenya"], ["Uganda"])),
    (
        "Norway imposed sanctions on nine people, among them three Chadian commanders.",
        ("sanctions", "imposed", ["Norway"], ["three Chadian commanders"]),
    ),
    ("Norway sanctioned three firms for supplying Chad with engines.", ("sanctions", "imposed", ["Norway"], ["Chad"])),
    (
        "Norway imposed sanctions on nine firms and traders accused of helping Chad to buy engines.",
        ("sanctions", "imposed", ["Norway"], ["Chad"]),
    ),
    (
        "Kenya withheld the customs revenue of the Ugandan government.",
        ("asset freeze", "imposed", ["Kenya"], ["the Ugandan government"]),
    ),
    ("Kenya turned back Ugandan potatoes at the border.", ("sanctions", "imposed", ["Kenya"], ["Ugandan"])),
    ("China is holding back rare earths from India.", ("export control", "in force", ["China"], ["India"])),
    (
        "Canada stopped issuing permits for exports to Rwanda.",
        ("export control", "imposed", ["Canada"], ["Rwanda"]),
    ),
    ("Ukraine halted the flow of oil to Hungary.", ("export control", "imposed", ["Ukraine"], ["Hungary"])),
    ("Kenya charged a 20 percent tax on cars from Uganda.", ("tariff", "imposed", ["Kenya"], ["Uganda"])),
    (
        "Kenya has opened an inquiry that could lead to tariffs on Ugandan tea.",
        ("tariff", "threatened", [], ["Ugandan tea"]),
    ),
    (
        "Chad wants to be removed from the Kenyan list of sponsors of terrorism. An official saw no chance of that.",
        ("sanctions", "easing rejected", ["Kenyan"], ["Chad"]),
    ),
    ("Norway has since lifted part of its sanctions on Chad.", ("sanctions", "eased", ["Norway"], ["Chad"])),
    (
        "Kenya suspended tariff preferences for 30 Chadian products, and has not restored them.",
        ("tariff", "in force", ["Kenya"], ["Chadian"]),
    ),
    (
        "Uganda wants Kenya to end its ban on eggs. Kenya says that it will stay in place until May.",
        ("sanctions", "easing rejected", ["Kenya"], []),
    ),
    ("Ugandan apples may no longer be sold in Kenya.", ("sanctions", "in force", ["Kenya"], ["Ugandan"])),
    ("Finland stopped issuing tourist visas to Russians.", ("travel ban", "imposed", ["Finland"], ["Russians"])),
    (
        "Chad suspended the issuing of visas to Americans.",
        ("travel ban", "imposed", ["Chad"], ["Americans"]),
    ),
    ("Mali responded with an entry ban for Americans.", ("travel ban", "imposed", ["Mali"], ["Americans"])),
    (
        "Norway has asked Chad to resume issuing visas to Norwegians.",
        ("travel ban", "easing proposed", ["Chad"], ["Norwegians"]),
    ),
    (
        "Kenya brought the tariff on Ugandan goods down to 30 percent.",
        ("tariff", "eased", ["Kenya"], ["Ugandan goods"]),
    ),
    (
        "Washington barred five Iraqi banks from dollar transactions.",
        ("sanctions", "imposed", ["Washington"], ["five Iraqi banks"]),
    ),
    (
        "Kenya put Chad on its list of countries whose citizens may not enter.",
        ("travel ban", "imposed", ["Kenya"], ["Chad"]),
    ),
    ("Trade with Chad, which is under Kenyan sanctions, is small.", ("sanctions", "in force", ["Kenyan"], ["Chad"])),
]

NOTHING_AGAIN = [
    "Kenya opened its border market again in May.",
    "The farmers turned back the potatoes that were too small.",
    "Kenya is holding back tears from the camera.",
    "Kenya withheld its vote, and the council saw no chance of that.",
    "A tax on cars from the premier's garage was a joke.",
    "Kenya barred the thief from the market.",
    "Ugandan tickets may no longer be sold at the door.",
    "Chad asked Kenya for advice. Kenya says that it will stay in touch.",
]


@pytest.mark.parametrize(("text", "told"), AGAIN)
def test_a_measure_is_told_as_well(parse_text, text, told):
    assert told in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets])
        for row in EXTRACTOR.find(parse_text(text))
    ]


@pytest.mark.parametrize("text", NOTHING_AGAIN)
def test_no_measure_is_told_either(parse_text, text):
    assert list(EXTRACTOR.find(parse_text(text))) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's port authority barred Ugandan trucks from the docks.", ("other", "imposed", ["Ugandan"])),
        ("Kenyan customs are buying Ugandan tea again.", ("sanctions", "lifted", ["Ugandan"])),
    ],
)
def test_an_office_acts_for_its_state(parse_text, text, told):
    rows = [(r.instrument, r.action, [p.text for p in r.targets]) for r in EXTRACTOR.find(parse_text(text))]
    assert told in rows


def test_what_firms_buy_again_is_no_measure(parse_text):
    assert list(EXTRACTOR.find(parse_text("Kenya's shops are buying Ugandan tea again."))) == []
