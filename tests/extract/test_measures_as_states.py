"""Measures told by nouns or as a state of things: lists, licences, packages, fees, what somebody is cut off from."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TOLD = [
    # lists of those who are banned, and of those who are favoured
    ("Kenya may soon take the Taliban off its list of banned organisations.", "sanctions", "easing proposed",
     ["Kenya"], ["the Taliban"]),
    ("Kenya removed Norway from its roster of preferred buyers, and exports fell.", "export control", "imposed",
     ["Kenya"], ["Norway"]),
    ("The EU has had sanctions on Kenya since 2019. Two Kenyan managers were put on them last year.", "sanctions",
     "imposed", ["The EU"], ["Two Kenyan managers"]),
    ("The Treasury goes on adding names: in August it listed two Kenyan traders.", "sanctions", "imposed", ["The Treasury"],
     ["two Kenyan traders"]),
    # licences
    ("Norway complained about the licences that Kenya has required since April for the export of cobalt.",
     "export control", "in force", ["Kenya"], ["cobalt"]),
    ("Kenya placed gallium under export licences in May.", "export control", "imposed", ["Kenya"], ["gallium"]),
    ("Exports of Kenyan graphite to Norway need a permit.", "export control", "in force", ["Kenyan"], ["Norway"]),
    ("Any Chinese investment in Norway needs clearance from Norway.", "other", "in force", ["Norway"], ["Chinese"]),
    ("Norway imposed sanctions on Kenya. Kenoil lost its licence in May.", "sanctions", "imposed", [], ["Kenoil"]),
    ("The sanctions on Kenya stand. Norway had drafted an exemption for hospitals.", "sanctions", "easing proposed",
     ["Norway"], []),
    # what measures come in, and what they are called
    ("Russia called the sanctions illegal. The EU adopted its nineteenth package.", "sanctions", "imposed",
     ["The EU"], []),
    ("The fees that Norwegian ports have charged Kenyan ships since October are illegal.", "other", "in force",
     ["Norwegian"], ["Kenyan"]),
    ("Norway lowered the ceiling on the price of Kenyan crude.", "sanctions", "imposed", ["Norway"], ["Kenyan"]),
    ("Coercive measures that Norway has applied against Kenya since 2011 remain in force.", "sanctions", "in force",
     ["Norway"], ["Kenya"]),
    ("Norway imposed sanctions on Kenya in 2019. It brought most of the measures back in April.", "sanctions",
     "imposed", ["It"], []),
    # cut off, kept out
    ("Kenoil is cut off from Norwegian banks and buyers.", "sanctions", "in force", ["Norwegian"], ["Kenoil"]),
    ("Norway warned that any country buying Kenyan oil will be shut out of the Norwegian market.", "sanctions",
     "threatened", ["Norwegian"], ["any country"]),
    ("Kenyan firms have been barred from Norwegian exports since 2020.", "export control", "in force", ["Norwegian"],
     ["Kenyan firms"]),
    ("Norway barred certain transfers involving three Kenyan banks.", "sanctions", "imposed", ["Norway"],
     ["Kenyan"]),
    ("Dozens of officials have had their assets frozen in Norway.", "asset freeze", "in force", ["Norway"], ["Dozens of officials"]),
    # treaties and recognition
    ("Norway signed a water treaty with Kenya in 1960. Norway suspended it in April.", "other", "imposed", ["Norway"],
     ["Kenya"]),
    ("Norway let its recognition of Kenyan exchanges lapse.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Kenya was dropped from the duty-free scheme in 2022.", "tariff", "imposed", [], ["Kenya"]),
    ("Norway shut out Kenyan lorries. The ban on such lorries stays in force.", "other", "in force", [], []),
    # by an order
    ("The president of Norway signed an order allowing a tariff on goods from Kenya.", "tariff",
     "imposed", ["The president of Norway"], ["Kenya"]),
    ("Norway signed a decree ending the sanctions programme on Kenya.", "sanctions", "lifted", ["Norway"], ["Kenya"]),
    # a clause that only tells whose they are
    ("Kenyan gas must cross without falling foul of the sanctions that Norway placed on Uganda.", "sanctions",
     "in force", ["Norway"], ["Uganda"]),
    # acts
    ("The Caesar Act is still on the books.", "sanctions", "in force", [], []),
]  # fmt: skip
NOTHING = [
    "The ban on such books in Kenya stays.",
    "Norway's chef was dropped from the cooking scheme.",
    "The Kenyan mine needs approval from its shareholders for exports.",
    "Kenya signed a book deal. The publisher suspended it.",
    "Norway let the grass of Kenyan visitors grow.",
    "The agency added the drug to its list of banned substances.",
    "Kenya took Norway off its list of holiday destinations.",
    "Kenyan students need a permit to work in Norway.",
    "The tram firm lost its licence in May.",
    "The government adopted its second package of aid.",
    "Villagers in Kenya are cut off from Norwegian aid workers by floods.",
    "The Companies Act is still on the books.",
    "The fees that the ports have charged ships since May are high.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_measures_are_told_as_states(parse_text, text, instrument, action, senders, targets):
    rows = list(EXTRACTOR.find(parse_text(text)))
    assert (instrument, action, senders, targets) in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_measure(parse_text, text):
    assert [row.cue for row in EXTRACTOR.find(parse_text(text))] == []
