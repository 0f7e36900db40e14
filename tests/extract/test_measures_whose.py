"""Whose measure it is and whom it hits, where the parser or the way of speaking hides it."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TWO = "The United States imposed sanctions on two generals, John Doe and Jack Roe. "
TOLD = [
    ("In April China withdrew its sanctions on Norway.", "lifted", ["China"], ["Norway"]),
    ("On Monday Kenya closed its airspace to Ugandan planes.", "imposed", ["Kenya"], ["Ugandan planes"]),
    ("Since 2021 Jane Roe has been on a US sanctions list.", "in force", ["US"], ["Jane Roe"]),
    ("The sanctions bite. Kenya has applied to Washington for a waiver.", "easing proposed", ["Washington"], []),
    ("Kenya wants an end of the sanctions on the bank Kestbank, which Norway imposed in May.",
     "easing proposed", ["Norway"], ["the bank Kestbank"]),
    ("Jane Roe's assets in the bloc are frozen.", "in force", ["the bloc"], ["Jane Roe"]),
    ("Norway set a tariff of 19 percent on goods from Kenya and from Chad alike.", "imposed", ["Norway"],
     ["Kenya", "Chad"]),
    ("Norway introduced a levy on goods from ECOWAS members in March.", "imposed", ["Norway"], ["ECOWAS members"]),
    ("Norway put the oil firm NIS, which is owned by Chad, under sanctions.", "imposed", ["Norway"],
     ["the oil firm NIS"]),
    (TWO + "In June the European Union came next and froze the assets of nine men from either side.", "imposed",
     ["the European Union"], ["nine men"]),
]  # fmt: skip
TOLD += [
    ("Norway put sanctions on a network of firms owned by the trader John Doe.", "imposed", ["Norway"],
     ["John Doe"]),
    ("Kenya wants Norway to leave the pipeline out of its sanctions on Chad.", "easing proposed", ["Norway"], ["Chad"]),
    ("The regime in Minsk has been under EU sanctions since 2020.", "in force", ["EU"], ["Minsk"]),
    ("Kenya leaves if Europe restores the UN sanctions.", "threatened", ["Europe"], []),
    ("Norway sanctioned the head of the army, Jane Roe.", "imposed", ["Norway"], ["Jane Roe"]),
    ("Norway froze his assets in May.", "imposed", ["Norway"], ["his"]),
    ("The sanctions bite. Kenya asked Norway for an exemption for Chad.", "easing proposed", ["Norway"], ["Chad"]),
]  # fmt: skip
# Whoever is named near it, the measure is nobody's, or theirs alone.
TOLD += [
    ("The South African sanctions on Chad were lifted.", "lifted", ["South African"], ["Chad"]),
    ("The embargo of the African Union was lifted.", "lifted", [], []),
    ("Whose sanctions on Kenya were lifted?", "lifted", [], ["Kenya"]),
    ("The minister banned John Doe from the country.", "imposed", ["The minister"], ["John Doe"]),
    ("The funds that banks have frozen were released in May.", "lifted", [], []),
    ("Long-suspended aid to Kenya was restored.", "lifted", [], ["Kenya"]),
    ("Two crossings at the Peruvian lake are closed to Kenyans.", "in force", [], ["Kenyans"]),
    ("The eastern border with Kenya has been closed.", "imposed", [], ["Kenya"]),
    ("The crossing at Lamu, which rebels shut, remains closed.", "in force", [], []),
    ("Ten officers were stripped of their diplomatic visas.", "imposed", [], ["Ten officers"]),
    ("John Doe has lost his visa to Kenya.", "imposed", [], ["John Doe"]),
    ("Jane Roe had her diplomatic visa revoked in May.", "imposed", [], ["Jane Roe"]),
    ("The sanctions bite. The harvest received a waiver from the sanctions.", "eased", [], []),
    ("The sanctions bite. The harvest was granted a licence.", "eased", [], []),
    ("The sanctions bite. The Treasury gave the trade a licence.", "eased", ["The Treasury"], []),
    ("The sanctions bite. The Treasury gave exporters, mostly farmers, a waiver.", "eased", ["The Treasury"], []),
]  # fmt: skip
NOT_SO = [
    ("Norway cut the tariff that it imposed in May on account of the war.", "account"),
    ("Norway put the Blue River Treaty in abeyance in May.", "the Blue River Treaty"),
    ("The duty that Kenya imposed stands for goods under the North American trade pact.", "North"),
    ("In May Day parades Kenya lifted spirits with its tariffs.", "Day"),
]


@pytest.mark.parametrize(("text", "action", "senders", "targets"), TOLD)
def test_whose_and_on_whom(parse_text, text, action, senders, targets):
    found = [([p.text for p in m.senders], [p.text for p in m.targets]) for m in EXTRACTOR.find(parse_text(text))
             if m.action == action]  # fmt: skip
    assert (senders, targets) in found


@pytest.mark.parametrize(("text", "nobody"), NOT_SO)
def test_nobody_is_made_up(parse_text, text, nobody):
    for found in EXTRACTOR.find(parse_text(text)):
        assert all(party.text != nobody for party in (*found.senders, *found.targets))


def test_who_followed_with_another_measure_did_not_hit_the_same(parse_text):
    text = TWO + "In June the European Union came next and froze the assets of nine men from either side."
    theirs = [m for m in EXTRACTOR.find(parse_text(text)) if [p.text for p in m.senders] == ["the European Union"]]
    assert [m.instrument for m in theirs] == ["asset freeze"]


@pytest.mark.parametrize(
    ("text", "senders", "targets"),
    [
        ("Kenya, Chad and Mali warned that they would impose sanctions on Niger.", ["Kenya", "Chad", "Mali"], ["Niger"]),
        ("Kenya and Chad said in May that they would impose sanctions on Niger.", ["Kenya", "Chad"], ["Niger"]),
        ("The three countries, known as the E3, said that they would impose sanctions on Niger.", ["the E3"], ["Niger"]),
        ("Kenya warned officials that they would impose sanctions on Niger.", ["they"], ["Niger"]),
        ("Since 1999 the UN Security Council has had a sanctions list on Niger.", ["the UN Security Council"],
         ["Niger"]),
        ("Norway imposed a tariff on the goods of any country that buys its gas.", ["Norway"], ["any country"]),
        ("Norway imposed sanctions on those who sell it.", ["Norway"], ["those"]),
        ("Norway imposed export controls on rare earths.", ["Norway"], ["rare earths"]),
        ("Norway removed from its blacklist the defence minister, Jane Roe, whom it had accused of lying.", ["Norway"],
         ["Jane Roe"]),
        ("It covers the shipowner John Doe and twelve others, whose accounts in the bloc have been blocked.", ["the bloc"], ["John Doe", "twelve others"]),
    ],
)  # fmt: skip
def test_several_act_and_whoever_is_hit(parse_text, text, senders, targets):
    found = [([p.text for p in m.senders], [p.text for p in m.targets]) for m in EXTRACTOR.find(parse_text(text))]
    assert (senders, targets) in found


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Kenya and Chad warned Niger that they would impose sanctions.", ["Niger"]),
        ("Kenya and Chad warned Niger that they would impose sanctions if Mali did not leave.", []),
        ("Kenya and Chad told Niger that the junta had imposed sanctions.", []),
    ],
)
def test_who_is_warned_of_a_measure(parse_text, text, warned):
    assert [
        [p.text for p in m.hinted if m.hint == "who is warned of it"] for m in EXTRACTOR.find(parse_text(text))
    ] == [warned]


def test_a_states_body_goes_on_with_its_state(parse_text):
    found = list(EXTRACTOR.find(parse_text("Kenya met Chad. Its foreign ministry imposed sanctions on Niger.")))
    assert [[p.text for p in m.before] for m in found] == [["Kenya"]]


def test_whose_measures_they_are_called_is_kept_beside_who_acts(parse_text):
    (found,) = EXTRACTOR.find(parse_text("Kenya and Chad will bring back the UN sanctions on Niger."))
    assert ([p.text for p in found.senders], [p.text for p in found.owners]) == (["Kenya", "Chad"], ["UN"])
