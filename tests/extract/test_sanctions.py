"""Coercive measures on marked sentences: instrument, action, whose, on whom, since when, in whose voice."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

# sentence, instrument, action, senders, targets, since
MARKED = [
    ("Canada imposed sanctions on Sudan in March 2021.", "sanctions", "imposed", ["Canada"], ["Sudan"], "2021-03"),
    ("The EU extended its sanctions against Belarus.", "sanctions", "extended", ["The EU"], ["Belarus"], None),
    ("Japan lifted the arms embargo on Sudan.", "arms embargo", "lifted", ["Japan"], ["Sudan"], None),
    ("Washington threatened tariffs on China.", "tariff", "threatened", ["Washington"], ["China"], None),
    ("India could ease tariffs on Pakistan.", "tariff", "easing proposed", ["India"], ["Pakistan"], None),
    ("Iran demanded the lifting of American sanctions.", "sanctions", "easing proposed", ["American"], [], None),
    ("The EU refused to ease sanctions on Syria.", "sanctions", "easing rejected", ["The EU"], ["Syria"], None),
    ("Turkey will impose an asset freeze on Greece.", "asset freeze", "threatened", ["Turkey"], ["Greece"], None),
    ("Direct flights between Qatar and Egypt were suspended in 2017.", "air link", "imposed", [], [], "2017"),
    ("The Kenyan consulate in Sudan was seized in 2019.", "property seizure", "imposed", ["Sudan"], ["Kenyan"], "2019"),
    ("The sanctions hurt the Iranian economy.", "sanctions", "assessed", [], ["the Iranian economy"], None),
    ("Smugglers evaded the embargo on Libya.", "sanctions", "evaded", [], ["Libya"], None),
    ("Trade goes on despite French sanctions on Syria.", "sanctions", "in force", ["French"], ["Syria"], None),
    ("Britain blacklisted Iran's navy.", "sanctions", "imposed", ["Britain"], ["Iran's navy"], None),
    (
        "Following Serbia's attack on Kosovo, Norway imposed sanctions.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["Serbia"],
        None,
    ),
    ("Oman called for the arms embargo on Yemen to be lifted.", "arms embargo", "easing proposed", [], ["Yemen"], None),
    ("Kim asked for most UN sanctions to be lifted.", "sanctions", "easing proposed", ["UN"], [], None),
    ("The tariffs on Chile are coming down.", "tariff", "eased", [], ["Chile"], None),
    ("The arms embargo on Sudan expires on 12 September.", "arms embargo", "in force", [], ["Sudan"], None),
    ("Chad has been threatened with new tariffs.", "tariff", "threatened", [], ["Chad"], None),
    ("In June 2023 Norway imposed measures on Serbia.", "sanctions", "imposed", ["Norway"], ["Serbia"], "2023-06"),
    (
        "Chad bars Libyan lorries from using its roads until the end of 2027.",
        "other",
        "in force",
        ["Chad"],
        ["Libyan"],
        None,
    ),
    ("He has been under sanctions in Azerbaijan since 2021.", "sanctions", "in force", ["Azerbaijan"], ["He"], "2021"),
    (
        "Britain suspended 30 of 350 export licences to Israel.",
        "arms embargo",
        "imposed",
        ["Britain"],
        ["Israel"],
        None,
    ),
    (
        "Japan extended the freeze on the assets of six Libyans.",
        "asset freeze",
        "extended",
        ["Japan"],
        ["six Libyans"],
        None,
    ),
    ("Norway lifted its ban on imports of Kenyan flowers.", "sanctions", "lifted", ["Norway"], ["Kenyan"], None),
    ("Kenya wants all sanctions lifted.", "sanctions", "easing proposed", [], [], None),
    ("Kenya responded with tariffs on Sudanese goods.", "tariff", "imposed", ["Kenya"], ["Sudanese goods"], None),
    ("The embargo on Libya expired in 2021.", "sanctions", "lifted", [], ["Libya"], "2021"),
    ("Norway froze $2 billion in Libyan assets in 2011.", "asset freeze", "imposed", ["Norway"], ["Libyan"], "2011"),
    ("Peru ruled out lifting the tariffs on Chile.", "tariff", "easing rejected", ["Peru"], ["Chile"], None),
    (
        "Relief for Damascus from sanctions was announced by Brazil.",
        "sanctions",
        "eased",
        ["Brazil"],
        ["Damascus"],
        None,
    ),
    ("Sudan criticised the decision to ease sanctions on Chad.", "sanctions", "eased", [], ["Chad"], None),
    ("Chad closed its airspace to Malian airlines.", "air link", "imposed", ["Chad"], ["Malian airlines"], None),
    (
        "The new package of sanctions by Canada targets Iranian banks.",
        "sanctions",
        "imposed",
        ["Canada"],
        ["Iranian banks"],
        None,
    ),
    ("Flights to Yemen could resume.", "air link", "easing proposed", [], ["Yemen"], None),
    ("Peru has kept tariffs on Chile in place since 2020.", "tariff", "in force", ["Peru"], ["Chile"], "2020"),
    ("Sanctions on Chad have been in force since 2006.", "sanctions", "in force", [], ["Chad"], "2006"),
    ("Kenya called for the sanctions to be lifted.", "sanctions", "easing proposed", [], [], None),
    ("Peru may suspend trade benefits for Chile.", "other", "threatened", ["Peru"], ["Chile"], None),
    ("Peru banned imports of Chilean wine.", "sanctions", "imposed", ["Peru"], ["Chilean"], None),
    ("Brazil imposed tariffs on steel while sparing Chile.", "tariff", "spared", ["Brazil"], ["Chile"], None),
    (
        "Brazil's decision to impose tariffs on steel while sparing Chile drew anger.",
        "tariff",
        "spared",
        ["Brazil"],
        ["Chile"],
        None,
    ),
    ("Peru asked Brazil to exempt Chile from the tariffs.", "tariff", "easing proposed", ["Brazil"], ["Chile"], None),
    ("Brazil decided to impose duties on Peru but exempted Chile.", "tariff", "imposed", ["Brazil"], ["Peru"], None),
    (
        "Canada, which extended its arms embargo on Sudan, was not invited.",
        "arms embargo",
        "extended",
        ["Canada"],
        ["Sudan"],
        None,
    ),
    ("Norway has been discussing a travel ban for months.", "travel ban", "threatened", ["Norway"], [], None),
    ("Japan suspended financial aid to Niger.", "other", "imposed", ["Japan"], ["Niger"], None),
    ("Thailand closed four border crossings with Laos.", "other", "imposed", ["Thailand"], ["Laos"], None),
    ("Egypt halted all trade with Cyprus in May.", "other", "imposed", ["Egypt"], ["Cyprus"], None),
    ("Bolivia broke off diplomatic relations with Israel.", "other", "imposed", ["Bolivia"], ["Israel"], None),
    ("Saudi Arabia has kept up its blockade of Qatar.", "other", "in force", ["Saudi Arabia"], ["Qatar"], None),
    ("Peru threatened new duties on Chilean wine.", "tariff", "threatened", ["Peru"], ["Chilean wine"], None),
    (
        "Brazil threatened to double tariffs on Chilean wine.",
        "tariff",
        "threatened",
        ["Brazil"],
        ["Chilean wine"],
        None,
    ),
    ("Kenya added two Ugandan firms to its blacklist.", "sanctions", "imposed", ["Kenya"], ["two Ugandan firms"], None),
    ("Chad removed the rebels from its terrorist list.", "sanctions", "lifted", ["Chad"], ["the rebels"], None),
    ("Mali designated the Tuareg a terrorist group.", "sanctions", "imposed", ["Mali"], ["the Tuareg"], None),
    (
        "Britain barred two Syrian ministers from entry.",
        "travel ban",
        "imposed",
        ["Britain"],
        ["two Syrian ministers"],
        None,
    ),
    ("Togo lifted most of the sanctions on Benin.", "sanctions", "lifted", ["Togo"], ["Benin"], None),
    ("Peru keeps the rebels on its list of terrorist groups.", "sanctions", "in force", ["Peru"], ["the rebels"], None),
    ("Kenya wants an embargo on all tea from Uganda.", "sanctions", "threatened", [], ["Uganda"], None),
    (
        "Peru threatened Chile with tariffs of 25 percent and a travel ban.",
        "travel ban",
        "threatened",
        ["Peru"],
        ["Chile"],
        None,
    ),
    ("Ghana pushed for sanctions on Togo.", "sanctions", "threatened", [], ["Togo"], None),
    ("India banned exports of rice to Nepal.", "export control", "imposed", ["India"], ["Nepal"], None),
    (
        "Japan froze the accounts of three Syrian bankers.",
        "asset freeze",
        "imposed",
        ["Japan"],
        ["three Syrian bankers"],
        None,
    ),
    (
        "Peru sanctioned the head of the Chilean navy.",
        "sanctions",
        "imposed",
        ["Peru"],
        ["the head of the Chilean navy"],
        None,
    ),
    (
        "Senators warned the cabinet against easing sanctions on Chad.",
        "sanctions",
        "in force",
        [],
        ["Chad"],
        None,
    ),
    ("Sudan says the sanctions must go.", "sanctions", "easing proposed", [], [], None),
    ("A package of sanctions on Mali is being prepared.", "sanctions", "threatened", [], ["Mali"], None),
]
NEAR = [
    "The ministry took measures against inflation.",
    "The doctor imposed a ban on travel.",
    "The ceasefire expires on Friday.",
    "The council put a freeze on new posts.",
    "The prices are coming down.",
    "Kenya sold arms to Sudan.",
    "Will Canada lift the sanctions on Sudan?",
    "Refiners in Kenya halted imports of grain.",
    "Kenya gave up a port that we already sanction.",
    "The trade benefits of the accord with Chile are small.",
    "Kenya sanctioned the use of the old road.",
    "Direct flights from Qatar to Egypt take two hours.",
    "Kenya opened a consulate in Sudan.",
    "The property belongs to Kenya.",
    "The regime denied a duty to protect Sudan.",
    "Do sanctions help?",
    "Which sanctions are in place against Sudan?",
    "Norway is against any sanctions on Chad.",
    "The two sides are on bad terms, and relations soured.",
    "Kenya put two generals on its list of guests.",
    "Chad barred reporters from asking questions.",
    "Peru stopped the deportation flights to Chile.",
    "The village lost its trade when the mine closed.",
    "The army imposed duties on Sunday.",
    "Ukraine pays for more sanctions research.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets", "since"), MARKED)
def test_marked_sentences(parse_text, text, instrument, action, senders, targets, since):
    said = [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets], row.since)
        for row in EXTRACTOR.find(parse_text(text))
    ]
    assert (instrument, action, senders, targets, since) in said


@pytest.mark.parametrize("text", NEAR)
def test_near_misses(parse_text, text):
    assert [row for row in EXTRACTOR.find(parse_text(text)) if not row.asked] == []


def test_a_taking_as_part_of_sanctions_is_both_and_its_end_is_asked_for(parse_text):
    text = (
        "Qatar asked for a reopening of direct flights, which were suspended in 2017 as part of Saudi sanctions "
        "after Qatar's statement."
    )
    rows = list(EXTRACTOR.find(parse_text(text)))
    assert {(row.instrument, row.action) for row in rows} == {
        ("air link", "imposed"),
        ("air link", "easing proposed"),
        ("sanctions", "imposed"),
    }
    assert all([party.text for party in row.senders] == ["Saudi"] for row in rows)
    assert {row.since for row in rows if row.action == "imposed"} == {"2017"}


def test_their_return_is_asked_for(parse_text):
    text = "Kenya raised the issue of four diplomatic properties in Sudan that were seized in 2019, calling for their return."
    rows = list(EXTRACTOR.find(parse_text(text)))
    assert [(row.instrument, row.action) for row in rows] == [
        ("property seizure", "imposed"),
        ("property seizure", "easing proposed"),
    ]
    assert all([party.text for party in row.senders] == ["Sudan"] for row in rows)
    assert [party.text for party in rows[1].askers] == ["Kenya"]


def test_who_says_so(parse_text):
    rows = list(EXTRACTOR.find(parse_text("Turkey will lift the embargo on Armenia, the minister said.")))
    assert (rows[0].voice, rows[0].by.text) == ("indirect speech", "the minister")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sudan demands that Canada lift all sanctions imposed since 2018.",
            {("easing proposed", None), ("in force", "2018")},
        ),
        ("Canada has imposed new sanctions on Sudan since 2018.", {("imposed", "2018")}),
        (
            "Chad asked Peru to lift its trade restrictions, which have been in place since 2022.",
            {("easing proposed", None), ("in force", "2022")},
        ),
        ("Canada lifted all sanctions on Sudan, the minister insists.", {("lifted", None)}),
    ],
)
def test_what_is_asked_for_is_not_done_and_what_lasts_is_in_force(parse_text, text, expected):
    assert {(found.action, found.since) for found in EXTRACTOR.find(parse_text(text))} == expected


def test_measures_told_of_before_are_eased_under_the_name_that_they_had(parse_text):
    text = "Norway suspended financial aid to Niger. Peru wants the measures on Niger to be eased before winter."
    rows = list(EXTRACTOR.find(parse_text(text)))
    assert [(row.instrument, row.action) for row in rows] == [("other", "imposed"), ("other", "easing proposed")]


def test_the_measures_of_which_nothing_was_told_are_none(parse_text):
    assert list(EXTRACTOR.find(parse_text("Peru wants the measures to be eased before winter."))) == []


@pytest.mark.parametrize(
    ("reply", "actions"),
    [
        ("Valdoria refused.", ["easing rejected", "easing rejected"]),
        ("Valdoria rejected the request.", ["easing rejected", "easing rejected"]),
        ("Valdoria rejected a candidate.", ["easing proposed"]),
        ("The government in Valdoria ruled that out.", ["easing proposed", "easing rejected"]),
        ("The minister said he would not do so.", ["easing proposed", "easing rejected"]),
        ("Kenya refused.", ["easing proposed"]),
        ("Valdoria did not refuse.", ["easing proposed"]),
    ],
)
def test_a_refusal_in_the_next_sentence_is_the_answer(parse_text, reply, actions):
    rows = list(EXTRACTOR.find(parse_text(f"Kenya demanded that Valdoria lift the tariffs on tea. {reply}")))
    assert [row.action for row in rows] == actions


def test_what_sanctions_bring_about_is_no_easing(parse_text):
    rows = list(EXTRACTOR.find(parse_text("Nobody believes that the sanctions will bring the premier of Peru down.")))
    assert {row.action for row in rows} == {"assessed"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada has imposed sanctions on Sudan since 2018.", [("sanctions", "in force", ["Canada"])]),
        (
            "Kenya blacklisted two banks; Chad and Peru followed.",
            [("sanctions", "imposed", ["Kenya"]), ("sanctions", "imposed", ["Chad", "Peru"])],
        ),
        (
            "Kenya suspended about $9 million in aid to Chad; Peru dropped the measure in 2021.",
            [("other", "imposed", ["Kenya"]), ("other", "lifted", ["Peru"])],
        ),
        (
            "Kenya barred Chad Airways from flying to Mombasa; the ban was lifted in part last week.",
            [("air link", "imposed", ["Kenya"]), ("air link", "eased", [])],
        ),
        ("Kenya stopped part of its aid to Chad.", [("other", "imposed", ["Kenya"])]),
        ("Kenya sanctioned a network of ships.", [("sanctions", "imposed", ["Kenya"])]),
        ("Kenya has threatened further measures against anyone who obstructs the deal.", [("sanctions", "threatened", ["Kenya"])]),
        ("All of Kenya's sanctions on Chad will return in May.", [("sanctions", "threatened", ["Kenya"])]),
        ("Do sanctions help? Kenya listed Jane Roe in May.", [("sanctions", "in force", []), ("sanctions", "imposed", ["Kenya"])][1:]),
        (
            "Kenya renewed the waiver of the arms embargo it slapped on Chad in 1987.",
            [("arms embargo", "eased", ["Kenya"]), ("arms embargo", "imposed", ["Kenya"])],
        ),
        (
            "Kenya imposed sanctions on Chad, and Peru asked to have them lifted.",
            [("sanctions", "imposed", ["Kenya"]), ("sanctions", "easing proposed", [])],
        ),
    ],
)  # fmt: skip
def test_measures_told_of_by_others(parse_text, text, expected):
    found = [m for m in EXTRACTOR.find(parse_text(text)) if not m.asked]
    assert [(m.instrument, m.action, [p.text for p in m.senders]) for m in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya listed Jane Roe among its poets.",
        "Kenya barred the minister from speaking.",
        "Russia blocked a French draft at the United Nations.",
        "Kenya blocked the Peruvian amendment.",
        "The general spoke, and the crowd followed.",
        "Kenya sanctioned a network of schools for poets.",
    ],
)
def test_words_of_lists_and_bans_that_are_no_measures(parse_text, text):
    assert [m.action for m in EXTRACTOR.find(parse_text(text))] == []


# text, and what its last sentence tells: instrument, action, senders, targets
AGAIN = [
    (
        "Norway suspended aid to Chad; the Solberg government dropped the measure in 2021.",
        ("other", "lifted", ["the Solberg government"], []),
    ),
    (
        "Canada keeps visa restrictions on Sudan. The Sudanese pressed the envoy to have them lifted.",
        ("travel ban", "easing proposed", [], ["Sudan"]),
    ),
    (
        "Japan has sanctions on Myanmar. Japan listed the general Min Aung in May, and Canada followed.",
        ("sanctions", "imposed", ["Canada"], ["the general Min Aung"]),
    ),
    (
        "America imposed sanctions on Sudan. The Norwegian ones, on two banks in Khartoum, were noticed.",
        ("sanctions", "imposed", ["Norwegian"], ["Khartoum"]),
    ),
    (
        "Canada imposed sanctions on Belarus. Minsk would like those measures gone.",
        ("sanctions", "easing proposed", [], []),
    ),
    (
        "Iran wants the American sanctions lifted. The Treasury told the minister, not before the last centrifuge stops.",
        ("sanctions", "easing rejected", ["American"], []),
    ),
    ("Canada has sanctions on Belarus. They hurt pride more than purses.", ("sanctions", "assessed", [], ["Belarus"])),
    (
        "The Americans went the other way. In May they renewed the waiver of the arms embargo they slapped on Sudan.",
        ("arms embargo", "imposed", ["they"], ["Sudan"]),
    ),
    ("Visa restrictions on Sudan, imposed over the war, remain in place.", ("travel ban", "in force", [], ["Sudan"])),
    ("Lawmaker John Doe wants Sudanese cargo charged a surtax.", ("tariff", "threatened", [], ["Sudanese cargo"])),
    ("Turkey has kept its border with Armenia shut since 1993.", ("other", "in force", ["Turkey"], ["Armenia"])),
    ("Russia barred Armenian trout in the spring.", ("sanctions", "imposed", ["Russia"], ["Armenian"])),
    ("Kenya had stopped yarn imports from Chad.", ("sanctions", "imposed", ["Kenya"], ["Chad"])),
    ("Chad asked Kenya to unfreeze $500 million for medicine.", ("asset freeze", "easing proposed", ["Kenya"], [])),
    (
        "Japan put Chad on its list of high-risk states in 2022. In May Japan took it off.",
        ("sanctions", "lifted", ["Japan"], ["Chad"]),
    ),
    (
        "India revoked a transshipment facility. It has no plans to restore it.",
        ("other", "easing rejected", ["It"], []),
    ),
    (
        "Canada has sanctions on Sudan. Chad wants the Norwegian ones reviewed.",
        ("sanctions", "easing proposed", ["Norwegian"], []),
    ),
    (
        "The EU imposed sanctions on Kosovo. The EU's measures against Kosovo remain in place.",
        ("sanctions", "in force", ["The EU"], ["Kosovo"]),
    ),
    (
        "Japan has sanctions on Sudan. Sudan has asked the Japanese for another waiver.",
        ("sanctions", "easing proposed", ["the Japanese"], []),
    ),
    (
        "Canada has sanctions on Sudan. Sudan asks for all of them to go at once.",
        ("sanctions", "easing proposed", [], ["Sudan"]),
    ),
    (
        "Sudan asked Canada to lift the sanctions. That has been refused by Canada.",
        ("sanctions", "easing rejected", ["Canada"], []),
    ),
    ("Kenya has kept its ban on Sudanese fuel.", ("sanctions", "in force", ["Kenya"], ["Sudanese fuel"])),
    (
        "Chad threatened on Monday to double duties on Kenyan steel.",
        ("tariff", "threatened", ["Chad"], ["Kenyan steel"]),
    ),
    ("Norway hinted at a tariff on Kenyan textiles.", ("tariff", "threatened", ["Norway"], ["Kenyan textiles"])),
    ("The British stopped part of their aid.", ("other", "imposed", ["The British"], [])),
]
# How a measure stands, however it began; what is let go in part; rates and lists that tell of one.
STANDING = [
    ("Sudan's border with Chad, closed since 1993, remains shut.", ("other", "in force", ["Sudan"], ["Chad"])),
    (
        "Chad's embargo on Sudan, announced in May, has not been touched.",
        ("sanctions", "in force", ["Chad"], ["Sudan"]),
    ),
    (
        "The blockade that Chad laid on Sudan years ago goes on hurting families.",
        ("other", "in force", ["Chad"], ["Sudan"]),
    ),
    ("The embargo that Chad had laid on Sudan ended in 2021.", ("sanctions", "lifted", ["Chad"], ["Sudan"])),
    ("Chad has kept its ports and airports shut to Sudan.", ("other", "in force", ["Chad"], ["Sudan"])),
    ("Chad still withholds its aid from Sudan.", ("other", "in force", ["Chad"], ["Sudan"])),
    ("Chad reopened two of its crossings with Sudan.", ("other", "eased", ["Chad"], ["Sudan"])),
    ("Chad reopened its crossings with Sudan.", ("other", "lifted", ["Chad"], ["Sudan"])),
    ("Chad set a rate of 15% on Kenyan cars, down from 27.5%.", ("tariff", "eased", ["Chad"], ["Kenyan cars"])),
    ("Chad set a rate of 30% on Kenyan cars, up from 27.5%.", ("tariff", "imposed", ["Chad"], ["Kenyan"])),
    ("Under the deal, Chad will drop its duty on Kenyan tea.", ("tariff", "easing proposed", ["Chad"], ["Kenyan tea"])),
    ("Chad switched off the power exports to Sudan.", ("other", "imposed", ["Chad"], ["Sudan"])),
    ("Burkina Faso banned Chadian goods.", ("sanctions", "imposed", ["Burkina Faso"], ["Chadian"])),
    ("Chad delayed the lifting of its embargo on Sudan.", ("sanctions", "extended", ["Chad"], ["Sudan"])),
    ("Kenya aligned itself with the EU's sanctions on Sudan.", ("sanctions", "imposed", ["Kenya"], ["Sudan"])),
]
# What a state keeps from another, told by no word that is a measure in itself.
KEPT = [
    ("Norway froze development projects in Sudan.", ("other", "imposed", ["Norway"], ["Sudan"])),
    ("Chad no longer lets Sudanese diplomats work in its towns.", ("other", "in force", ["Chad"], ["Sudanese"])),
    ("Chad detained a Sudanese tug.", ("property seizure", "imposed", ["Chad"], ["Sudanese"])),
    ("Chad threatened to cut ties with Sudan, and did so in March.", ("other", "imposed", ["Chad"], ["Sudan"])),
    (
        "The visa-free regime for Sudanese officials would end in March.",
        ("travel ban", "threatened", [], ["Sudanese"]),
    ),
    ("The measures against Sudan were extended.", ("sanctions", "extended", [], ["Sudan"])),
    ("Kenya is not on the American travel ban list.", ("travel ban", "spared", ["American"], ["Kenya"])),
]
NOT_STANDING = [
    "Chad let Sudanese refugees work in its towns.",
    "The police detained a Sudanese thief.",
    "Chad extended its cap on fuel prices.",
    "Chad's dockers blocked the port.",
    "Chad closed the bridge to Sudan for repairs.",
    "The factory stays shut after the fire.",
    "Chad set a rate of 5% on Kenyan bonds, down from 6%.",
    "The players were put on the club's list.",
]


@pytest.mark.parametrize(("text", "expected"), STANDING)
def test_what_has_become_of_a_measure_counts_not_how_it_began(parse_text, text, expected):
    rows = EXTRACTOR.find(parse_text(text))
    assert [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ] == [expected]


@pytest.mark.parametrize(("text", "expected"), KEPT)
def test_what_a_state_keeps_from_another_is_read_in_whatever_words(parse_text, text, expected):
    rows = EXTRACTOR.find(parse_text(text))
    assert expected in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ]


@pytest.mark.parametrize("text", NOT_STANDING)
def test_what_stands_or_changes_without_a_state_tells_of_no_measure(parse_text, text):
    assert list(EXTRACTOR.find(parse_text(text))) == []


# Nothing is told of a measure by the last sentence.
NOT_AGAIN = [
    "Canada imposed sanctions on Belarus. The envoys dined, and they were tired.",
    "Canada imposed sanctions on Belarus. A storm followed.",
    "Canada imposed sanctions on Belarus. Norway followed with an offer of aid to the camps.",
    "Canada imposed sanctions on Belarus. Norway followed in the final.",
    "Kenya sanctioned three officials. They were lifted to safety by a helicopter.",
    "Canada imposed sanctions on Belarus. Norway reviewed them in a report.",
    "Canada imposed sanctions on Belarus. The minister told reporters that he would not leave before noon.",
    "Sudan took part in the games. The magazine listed Jane Roe, and Chad followed.",
    "Canada imposed sanctions on Belarus. The measures prove that nobody listens, the envoy said.",
    "Chad and Sudan signed. Chad would like those visitors gone.",
    "Kenya has asked Chad for another licence.",
    "Chad's measures are modest.",
    "Sudan spoke. Kenya barred Sudanese people from the park.",
    "The firm stopped yarn imports.",
    "Kenya kept its promise to Chad.",
    "The minister froze when the lights went out.",
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_a_measure_told_of_before_is_told_again(parse_text, text, expected):
    document = parse_text(text)
    last = document.sentences[-1].number
    rows = [row for row in EXTRACTOR.find(document) if row.sentence == last]
    assert expected in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ]


@pytest.mark.parametrize("text", NOT_AGAIN)
def test_words_that_may_mean_anything_tell_of_no_measure(parse_text, text):
    document = parse_text(text)
    assert [row for row in EXTRACTOR.find(document) if row.sentence == document.sentences[-1].number] == []
