"""Measures told by what a state lets in, forbids or is asked to let in again, and how the next sentence answers."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

STANDS = "The tariff stands. "
ASKED = "Kenya asked Norway to lift its ban on tea. "
IMPOSED_TARIFF = "Norway imposed a tariff on Kenyan tea. "
TOLD = [
    ("Kenya asked Norway to lift its ban on tea.", "sanctions", "easing proposed", ["Norway"], []),
    ("Kenya urged Norway to allow imports of its tea again.", "other", "easing proposed", ["Norway"], []),
    ("Kenya asked Norway to let its lorries in again.", "other", "easing proposed", ["Norway"], []),
    ("Norway pressed Kenya to let its flights land.", "air link", "easing proposed", ["Kenya"], []),
    ("Kenya called on Uganda to reopen the road to the coast.", "other", "easing proposed", ["Uganda"], []),
    ("Kenya asked Uganda for the border to be reopened.", "other", "easing proposed", ["Uganda"], []),
    ("Norway has applied for the travel ban to be lifted.", "travel ban", "easing proposed", [], []),
    ("Norway let Kenyan cargo planes back into its airspace.", "air link", "lifted", ["Norway"], ["Kenyan"]),
    ("Norway has let no Kenyan plane cross its airspace for a year.", "air link", "in force", ["Norway"], ["Kenyan"]),
    ("Norway is buying Kenyan tea again.", "sanctions", "lifted", ["Norway"], ["Kenyan"]),
    ("Norway shut Kenyan bidders out of public tenders.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Norway barred Kenyan firms from its hospital contracts.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Uganda stopped all goods from entering Kenya in May.", "other", "imposed", ["Uganda"], ["Kenya"]),
    ("Norway put exports of magnets to Kenya under licence.", "export control", "imposed", ["Norway"], ["Kenya"]),
    ("Resolutions of the United Nations forbid Kenya to sell coal abroad.", "sanctions", "in force",
     ["the United Nations"], ["Kenya"]),
    ("The arms embargo on Kenya is ignored by many.", "arms embargo", "evaded", [], ["Kenya"]),
    ("Kenya sells its oil in defiance of the embargo.", "sanctions", "evaded", [], []),
    ("Norway does not allow direct flights to Kenya.", "air link", "in force", ["Norway"], ["Kenya"]),
    ("Kestair was not allowed to fly over Kenya.", "air link", "in force", ["Kenya"], ["Kestair"]),
    ("Norway dropped its threat of a tariff on Kenyan tea.", "tariff", "spared", ["Norway"], ["Kenyan tea"]),
    ("Norway withdrew its threat to impose tariffs on Kenyan tea.", "tariff", "spared", ["Norway"], ["Kenyan tea"]),
    ("Norway threatened to extend the sanctions on Kenya to tea.", "sanctions", "threatened", ["Norway"], ["Kenya"]),
    ("Norway warned that Kenya could face penalties.", "sanctions", "threatened", ["Norway"], ["Kenya"]),
    ("The Norwegian ban on sales of chips to Kenya stands.", "export control", "in force", ["Norwegian"], ["Kenya"]),
    ("Norway has shelved its export controls on magnets.", "export control", "eased", ["Norway"], []),
    ("Kenya urged Norway to do away with the sanctions.", "sanctions", "easing proposed", ["Norway"], []),
    ("Kenya has found ways around the sanctions.", "sanctions", "evaded", [], []),
    ("The Norwegian government took control of the Kenyan chipmaker Kestchip.", "property seizure", "imposed",
     ["The Norwegian government"], ["the Kenyan chipmaker Kestchip"]),
    ("The Caesar Act remains on the books.", "sanctions", "in force", [], []),
    ("Norway forbade Kenyan lorries to cross its territory.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Norway removed from its blacklist the Kenyan minister, Jane Roe.", "sanctions", "lifted", ["Norway"],
     ["Jane Roe"]),
    ("Norway eased its sanctions on Kenya. In May they were put back in place.", "sanctions", "imposed", [], ["Kenya"]),
    ("Norway introduced export controls on magnets. Those controls are still in force.", "export control", "in force",
     [], []),
    ("Norway imposed an arms embargo on Kenya. Rifles reach Mombasa in breach of it.", "arms embargo", "evaded", [],
     ["Kenya"]),
    ("Norway imposed a tariff on Kenya. Nairobi asked for an exemption, which Norway refused.", "tariff",
     "easing rejected", ["Norway"], []),
    ("Norway imposed duties on tea. Makers that agreed to a price, among them Hennessy, are exempt.", "tariff", "spared",
     ["Norway"], ["Hennessy"]),
    ("The sanctions on Kenya remain, and so does an arms embargo.", "arms embargo", "in force", [], []),
    ("Kenya asked in Geneva for the crossings to be reopened.", "other", "easing proposed", [], []),
    ("Kenya asked Norway to lift its ban on tea, in force since 2006.", "sanctions", "in force", ["its"], []),
    ("Norway has ruled out handing the reserves to the Taliban.", "asset freeze", "easing rejected", ["Norway"], []),
    ("Flights to Kenya could start again in March.", "air link", "easing proposed", [], ["Kenya"]),
    ("Norway stopped sales of software to Kenyan customers.", "export control", "imposed", ["Norway"], ["Kenyan"]),
    ("Norwegian customs have held back shipments of Kenyan tea since May.", "other", "in force",
     ["Norwegian customs"], ["Kenyan"]),
    ("Norway added 15 Kenyan officials to the list of those barred from entering its territory.", "travel ban",
     "imposed", ["Norway"], ["15 Kenyan officials"]),
    ("Norway could stop cooperating with Kenya.", "other", "threatened", ["Norway"], ["Kenya"]),
    ("Kenya asked for the repeal of the sanctions on the oil firm Kenol, which the Norwegian government imposed in May.",
     "sanctions", "imposed", ["the Norwegian government"], ["the oil firm Kenol"]),
    ("Norway suspended high-level visits to Kenya.", "other", "imposed", ["Norway"], ["Kenya"]),
    ("Norway imposed sanctions on a Kenyan judge. Similar steps against further judges could follow.", "sanctions",
     "threatened", [], ["further judges"]),
    ("Kenya asked about imports of its tea. Norway halted them in August.", "sanctions", "imposed", ["Norway"], []),
    ("Western sanctions are beginning to bite in Nairobi.", "sanctions", "assessed", ["Western"], []),
    ("The sanctions would have to go first, he said.", "sanctions", "easing proposed", [], []),
    ("Norway has suspended new commitments of aid to Kenya.", "other", "imposed", ["Norway"], ["Kenya"]),
    ("Norway has withheld tax revenue from Kenya since May.", "other", "in force", ["Norway"], ["Kenya"]),
    ("Norway ordered the Kenyan consulate to close.", "property seizure", "imposed", ["Norway"], ["Kenyan"]),
    ("Norway will not let channels broadcast, and it closed the Kenyan cultural centre.", "property seizure",
     "imposed", ["Norway"], ["Kenyan"]),
    ("Kenya wants Uganda to open the border.", "other", "easing proposed", ["Uganda"], []),
    ("Norway suspended the treaty with Kenya. It remains in abeyance.", "other", "in force", [], ["Kenya"]),
    ("Norway expelled twelve Kenyan consular staff.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Kenya closed its ports to Ugandan ships. Kampala asks for them to be opened.", "other", "easing proposed", [], []),
    ("Norway has had Kenya under an embargo since 1962.", "sanctions", "in force", ["Norway"], ["Kenya"]),
    ("Kenyan tea was shut out of Uganda in March.", "sanctions", "imposed", ["Uganda"], ["Kenyan"]),
    ("Norway has banned most fruit from Kenya.", "sanctions", "imposed", ["Norway"], ["Kenya"]),
    ("Norway imposed sanctions on Kenya. Nairobi wants the restrictions lifted; Oslo has said nothing.", "sanctions",
     "easing proposed", [], []),
    ("Norway asked Kenya to suspend a tariff on tea at their first meeting since the duty took effect in May.", "tariff",
     "in force", [], []),
    (IMPOSED_TARIFF + "Kenya warned that it would answer the 30 percent with duties on Norwegian pork.", "tariff",
     "threatened", ["it"], ["Norwegian pork"]),
    ("The Kenyan delegation asked in Oslo for the travel ban to be withdrawn.", "travel ban", "easing proposed", [],
     []),
    ("The Norwegian tariff on Kenyan tea has not gone away.", "tariff", "in force", ["Norwegian"], ["Kenyan tea"]),
    (ASKED + "Norway replied that there were no plans to change the policy.", "sanctions", "easing rejected",
     ["Norway"], []),
    (ASKED + "The Norwegian minister would not hear of it.", "sanctions", "easing rejected", ["Norway"], []),
    (ASKED + "Norway turned him down.", "sanctions", "easing rejected", ["Norway"], []),
    (ASKED + "Norway said that it saw no case for it.", "sanctions", "easing rejected", ["Norway"], []),
    (ASKED + "The Norwegians said there were no plans to do so.", "sanctions", "easing rejected", ["Norway"], []),
]  # fmt: skip
NOTHING = [
    "Norway asked Kenya to lift its ban on smoking.",
    "The minister asked the mayor to let the children in.",
    "The court let the firm keep its lorries.",
    "Norway let its lorries through the snow.",
    "Kenya asked Norway to allow inspectors in again.",
    "The shop is buying Kenyan tea again.",
    "The governor reopened the road after the flood.",
    "Norway kept its bidders out of trouble.",
    "Snow stopped the lorries from reaching Kenya.",
    "Norway put its exports under the tree.",
    "The rules forbid players to sell tickets.",
    "Kenya ignored the letter.",
    "The rebels took control of the town of Voi.",
    "The Companies Act remains on the books.",
    "Norway found ways around the mountain.",
    "The two unions keep a common external tariff.",
    "Norway dropped its plan for a tunnel.",
    "Passport controls were tight. Those controls are still in force.",
    "The museum removed from its list the Kenyan mask.",
    "The minister was not allowed to fly home.",
    "The captain says of the closed ports: open them first.",
    "The club wants the mayor to open the gates.",
    "The minister had Kenya under his spell.",
    "Norway banned most cars from its towns.",
    "The director ordered the school to close.",
    "Republicans took control of the House.",
    "The firm stopped sales of tea to Kenyan customers.",
    "Norway added 15 dishes to the list of meals.",
    "Norway could stop talking about Kenya.",
    "Norwegian players held back tears.",
    "The shop stood open. Norway halted it in August.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_what_is_told(parse_text, text, instrument, action, senders, targets):
    found = [one for one in EXTRACTOR.find(parse_text(text)) if (one.instrument, one.action) == (instrument, action)]
    assert found, "not read as such"
    assert [party.text for party in found[-1].senders] == senders
    assert [party.text for party in found[-1].targets] == targets


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_measure(parse_text, text):
    said = [(one.instrument, one.action, one.cue) for one in EXTRACTOR.find(parse_text(text)) if not one.asked]
    assert not said or STANDS in text


@pytest.mark.parametrize("text", [ASKED + "Norway heard of it in May.", ASKED + "Norway saw no ship."])
def test_what_is_no_refusal(parse_text, text):
    assert all(one.action != "easing rejected" for one in EXTRACTOR.find(parse_text(text)))
