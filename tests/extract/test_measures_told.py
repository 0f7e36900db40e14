"""Measures told in other words than "X imposed sanctions on Y": lists, doors, laws, what is let off, what is answered."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

# text, and what its last sentence tells: instrument, action, senders, targets
TOLD = [
    ("Two Chadian diplomats were refused entry.", "travel ban", "imposed", [], ["Two Chadian diplomats"]),
    (
        "Two Chadian ministers were denied entry to Kenya.",
        "travel ban",
        "imposed",
        ["Kenya"],
        ["Two Chadian ministers"],
    ),
    ("Kenya slapped a 20 percent duty on Chadian goods.", "tariff", "imposed", ["Kenya"], ["Chadian goods"]),
    (
        "Kenya, Uganda, Sudan and Chad imposed an embargo on Mali.",
        "sanctions",
        "imposed",
        ["Kenya", "Uganda", "Sudan", "Chad"],
        ["Mali"],
    ),
    ("Peru was freed from UN sanctions in 2018.", "sanctions", "lifted", ["UN"], ["Peru"]),
    (
        "The sanctions-hit government of Chad sent an envoy.",
        "sanctions",
        "in force",
        [],
        ["The sanctions-hit government of Chad"],
    ),
    ("Oman has offered Chad an end to sanctions.", "sanctions", "easing proposed", ["Oman"], ["Chad"]),
    ("Norway told both to stop or face tariffs of 36 percent.", "tariff", "threatened", ["Norway"], []),
    ("Chad was put on the list of sponsors of terrorism by Norway.", "sanctions", "imposed", ["Norway"], ["Chad"]),
    ("Sudan was taken off the Kenyan list of sponsors of terrorism.", "sanctions", "lifted", ["Kenyan"], ["Sudan"]),
    ("Norway delisted a Libyan bank.", "sanctions", "lifted", ["Norway"], ["a Libyan bank"]),
    (
        "Norway put the army chief, Jane Roe, on its sanctions list in January.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["Jane Roe"],
    ),
    (
        "Chadian officials were barred from entering Kenya.",
        "travel ban",
        "imposed",
        ["Kenya"],
        ["Chadian officials"],
    ),
    ("Kenya barred the maker from selling lenses to Chad.", "export control", "imposed", ["Kenya"], ["Chad"]),
    ("Kenya stopped issuing visas to Chadian diplomats.", "travel ban", "imposed", ["Kenya"], ["Chadian"]),
    ("Chad's judges were stripped of their Kenyan visas.", "travel ban", "imposed", ["Kenyan"], ["Chad's judges"]),
    ("The African Union suspended Guinea after the coup.", "other", "imposed", ["The African Union"], ["Guinea"]),
    (
        "Kenya imposed tariffs on Chad in May. Chadian tea has so far been exempted.",
        "tariff",
        "spared",
        ["Kenya"],
        ["Chadian tea"],
    ),
    (
        "Kenya closed its airspace to Iranian planes. Iran responded in kind.",
        "air link",
        "imposed",
        ["Iran"],
        ["Iranian planes"],
    ),
    ("Kenya lifted its sanctions on Jane Roe. Norway kept its own.", "sanctions", "in force", ["Norway"], ["Jane Roe"]),
    (
        "Kenya wants China to lift the export controls on rare magnets that it imposed in April.",
        "export control",
        "imposed",
        ["China"],
        [],
    ),
]
TOLD += [
    ("Kenya will keep its sanctions on Sudan.", "sanctions", "easing rejected", ["Kenya"], ["Sudan"]),
    ("Kenya has banned imports of Iranian fruit since June.", "sanctions", "in force", ["Kenya"], ["Iranian"]),
    ("An arms embargo on Iran would return, along with a freeze on its assets.", "asset freeze", "threatened", [], []),
    ("Both sides took ten points off their tariffs.", "tariff", "eased", ["Both sides"], []),
    (
        "Kenyan duties on Chilean wine would climb back above 60 percent.",
        "tariff",
        "threatened",
        ["Kenyan"],
        ["Chilean wine"],
    ),
    (
        "Sudan asked Kenya to lift its ban on landings by Sudanese planes.",
        "sanctions",
        "easing proposed",
        ["Kenya"],
        ["Sudanese"],
    ),
    ("The junta has been barred from EU meetings since 2022.", "other", "in force", ["EU"], ["The junta"]),
    ("Canada matched the American tariffs.", "tariff", "imposed", ["Canada"], ["American"]),
    ("Peru waived Section 12, which bars aid to Sudan.", "sanctions", "eased", ["Peru"], ["Sudan"]),
    (
        "Kenya imposed sanctions on Sudan. They will return in April, it warned.",
        "sanctions",
        "threatened",
        [],
        ["Sudan"],
    ),
    ("Norway suspended part of Kosovo's funds.", "other", "imposed", ["Norway"], ["Kosovo"]),
]
TOLD += [
    ("Norway will scrap tariffs on Chilean salmon from Monday.", "tariff", "lifted", ["Norway"], ["Chilean salmon"]),
    (
        "Algeria barred Malian planes from its airspace. Mali replied with an identical ban.",
        "air link",
        "imposed",
        ["Mali"],
        ["Malian planes"],
    ),
    ("Iran stopped buying Thai fuel.", "sanctions", "imposed", ["Iran"], ["Thai"]),
    (
        "The EU lifted sanctions on Syria. It took the minister off its list.",
        "sanctions",
        "lifted",
        ["It"],
        ["the minister"],
    ),
    (
        "The EU suspended its sanctions on Syria. The union extended its suspension.",
        "sanctions",
        "eased",
        ["The union"],
        ["Syria"],
    ),
    (
        "The EU eased its sanctions on Syria. Damascus had asked for their full repeal.",
        "sanctions",
        "easing proposed",
        ["The EU"],
        ["Syria"],
    ),
    (
        "Norway kept the coal embargo and the measures against the Roe family.",
        "sanctions",
        "in force",
        ["Norway"],
        ["the Roe family"],
    ),
    ("Mercosur levies 35 percent on European cars.", "tariff", "in force", ["Mercosur"], ["European"]),
    ("Norway charged 20 percent on Chilean wine.", "tariff", "imposed", ["Norway"], ["Chilean"]),
    (
        "Norway scrapped the visa waiver for Georgian diplomats.",
        "travel ban",
        "imposed",
        ["Norway"],
        ["Georgian"],
    ),
]
TOLD += [
    (
        "The generals are sanctioned. The generals cannot travel to the European Union.",
        "travel ban",
        "in force",
        ["the European Union"],
        ["The generals"],
    ),
    ("Iranian coal was kept out of Chinese ports.", "sanctions", "imposed", ["Chinese"], ["Iranian"]),
    ("Turkey has not let Cypriot ships into its ports since 1987.", "sanctions", "in force", ["Turkey"], ["Cypriot"]),
    ("Slovenia declared the Israeli envoy persona non grata.", "other", "imposed", ["Slovenia"], ["the Israeli envoy"]),
    ("Spain stopped selling arms to Turkey.", "arms embargo", "imposed", ["Spain"], ["Turkey"]),
    ("The bank is on the American sanctions list.", "sanctions", "in force", ["American"], ["The bank"]),
    (
        "Colombia's president lost his American visa in September.",
        "travel ban",
        "imposed",
        ["American"],
        ["Colombia's president"],
    ),
    ("The general is subject to an asset freeze.", "asset freeze", "in force", [], ["The general"]),
    ("Four rounds of UN sanctions hit Iran between 2006 and 2010.", "sanctions", "imposed", ["UN"], ["Iran"]),
    (
        "India's exporters have been hit by a 50 per cent duty since August.",
        "tariff",
        "in force",
        [],
        ["India's exporters"],
    ),
    ("China stopped the export of rare earths to Japan.", "export control", "imposed", ["China"], ["Japan"]),
    (
        "Kenya lifted its sanctions on Iran. Norway brought the American ones back.",
        "sanctions",
        "imposed",
        ["American"],
        [],
    ),
    (
        "An end to the American sanctions, which have been in place for years, is near.",
        "sanctions",
        "in force",
        ["American"],
        [],
    ),
]
TOLD += [
    ("The EU froze the assets of the Roe bank in Kenya.", "asset freeze", "imposed", ["The EU"], ["the Roe bank"]),
    ("ECOWAS froze the assets of Malian officers.", "asset freeze", "imposed", ["ECOWAS"], ["Malian officers"]),
    (
        "Norway raised tariffs to as much as 39 percent on shoes and other goods from Chile.",
        "tariff",
        "imposed",
        ["Norway"],
        ["Chile"],
    ),
    ("Norway announced a duty of 39 percent on goods from Chile.", "tariff", "imposed", ["Norway"], ["Chile"]),
    ("The island's exports to Norway have been subject to a 15% duty since May.", "tariff", "in force", ["Norway"], []),
    ("The tariff is high. Cement from Mexico has paid 40% since April.", "tariff", "in force", [], ["Mexico"]),
    ("Norway imposed a tariff on Chile. It does not apply to medicines.", "tariff", "spared", [], ["Chile"]),
    (
        "Nicaragua seized the campus of the Roe college.",
        "property seizure",
        "imposed",
        ["Nicaragua"],
        ["the Roe college"],
    ),
    (
        "Turkish ports have been closed to Cypriot ships since 1987.",
        "other",
        "in force",
        ["Turkish"],
        ["Cypriot ships"],
    ),
    ("Canada threw out the Indian high commissioner.", "other", "imposed", ["Canada"], ["Indian"]),
    (
        "Norway restricted visas for 100 Chilean officials.",
        "travel ban",
        "imposed",
        ["Norway"],
        ["Chilean"],
    ),
    (
        "The text prolongs travel bans and asset freezes on listed persons.",
        "travel ban",
        "extended",
        [],
        ["listed persons"],
    ),
]
TOLD += [
    ("Norway left its sanctions on Iran unchanged.", "sanctions", "in force", ["Norway"], ["Iran"]),
    (
        "The sanctions stand. Germany and Austria refuse him entry.",
        "travel ban",
        "in force",
        ["Germany", "Austria"],
        ["him"],
    ),
    (
        "Norway put a tariff of 50 percent on Brazilian goods and one of 20 percent on Chilean goods.",
        "tariff",
        "imposed",
        ["Norway"],
        ["Chilean goods"],
    ),
    ("The tariff is old. The duty has been in force since April.", "tariff", "in force", [], []),
]
TOLD += [
    (
        "Norway put the oil firm Roe under sanctions in May.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["the oil firm", "Roe"],
    ),
    (
        "Norway responded with a ban on Chilean fuel, fruit and television series.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["Chilean"],
    ),
    ("Norway eased its sanctions on Iran. The relief would be taken back.", "sanctions", "threatened", [], []),
    (
        "The envoy pressed for the reopening of two crossings at Kel and Tor, which Pakistan closed.",
        "other",
        "imposed",
        ["Pakistan"],
        [],
    ),
]
TOLD += [("The tariffs that Norway announced in May do not apply to Iran.", "tariff", "spared", ["Norway"], ["Iran"])]
TOLD += [
    ("Norway will cut its tariffs on Chilean wine to 5 percent.", "tariff", "eased", ["Norway"], ["Chilean wine"]),
    (
        "Norway will lift its tariffs on Chilean wine once Chile opens its market.",
        "tariff",
        "easing proposed",
        ["Norway"],
        ["Chilean wine"],
    ),
    ("Norway has not lifted its ban on imports of Chilean wine.", "sanctions", "in force", ["Norway"], ["Chilean"]),
    ("Norway did not lift its sanctions on Chile.", "sanctions", "easing rejected", ["Norway"], ["Chile"]),
    (
        "Both countries face an American tariff of 36 percent from August 1.",
        "tariff",
        "threatened",
        ["American"],
        ["Both countries"],
    ),
    (
        "Chile has faced an American tariff of 36 percent from August 1.",
        "tariff",
        "in force",
        ["American"],
        ["Chile"],
    ),
    ("Iran's reserves in Japan remain frozen.", "asset freeze", "in force", ["Japan"], ["Iran"]),
    ("Kenya barred Sudanese airlines from its airports.", "air link", "imposed", ["Kenya"], ["Sudanese airlines"]),
    ("Norway suspended tariff concessions for Chilean goods.", "tariff", "imposed", ["Norway"], ["Chilean"]),
    ("The law restricts aid to Sudan.", "other", "in force", [], ["Sudan"]),
    (
        "Kenya put tariffs on American tea. Those countermeasures remain in place.",
        "tariff",
        "in force",
        [],
        [],
    ),
    (
        "Kenya closed its border with Mali in May. It reopened it in June.",
        "other",
        "lifted",
        ["It"],
        ["Mali"],
    ),
    ("Benin imposed sanctions on Niger.", "sanctions", "imposed", ["Benin"], ["Niger"]),
]
TOLD += [
    ("Both asked Norway for lower tariffs.", "tariff", "easing proposed", ["Norway"], []),
    ("Norway threatened lower tariffs on tea, and higher tariffs on Chile.", "tariff", "threatened", ["Norway"], []),
    (
        "The tariff was high. Norway lowered the rate for Thailand to 19 percent in August.",
        "tariff",
        "eased",
        ["Norway"],
        ["Thailand"],
    ),
    ("Poland suspended the readmission agreement with Belarus.", "other", "imposed", ["Poland"], ["Belarus"]),
    ("Iran wants the release of $7 billion frozen in Japan.", "asset freeze", "easing proposed", [], []),
    ("China introduced export licences for magnets.", "export control", "imposed", ["China"], []),
    (
        "The chip curbs remain. Norway allowed the maker to sell chips to China.",
        "export control",
        "eased",
        ["Norway"],
        ["China"],
    ),
    ("Canada and Mexico were left out of the new tariffs.", "tariff", "spared", [], ["Canada", "Mexico"]),
    ("The tariff does not cover phones from China.", "tariff", "spared", [], ["China"]),
    ("Canada ruled out sanctions on India.", "sanctions", "spared", ["Canada"], ["India"]),
    (
        "Norway imposed a travel ban on two Libyan leaders and has threatened more.",
        "travel ban",
        "threatened",
        ["Norway"],
        ["two Libyan leaders"],
    ),
    (
        "Pakistan closed its airspace to Indian planes. The closures have been renewed.",
        "air link",
        "extended",
        [],
        [],
    ),
    ("The World Bank suspended payments to Niger.", "other", "imposed", ["The World Bank"], ["Niger"]),
    ("American military aid to Egypt was held back.", "other", "imposed", ["American"], ["Egypt"]),
    (
        "Chadian officials were denied visas by Norway.",
        "travel ban",
        "imposed",
        ["Norway"],
        ["Chadian officials"],
    ),
    ("Germany has issued no arms licences for Chad since August.", "arms embargo", "in force", ["Germany"], ["Chad"]),
    ("Norway restored UN sanctions on Iran.", "sanctions", "imposed", ["Norway"], ["Iran"]),
    ("The EU set up a sanctions framework.", "sanctions", "imposed", ["The EU"], []),
    (
        "The sanctioned Libyan general flew home.",
        "sanctions",
        "in force",
        [],
        ["The sanctioned Libyan general"],
    ),
    ("Norway banned two Israeli ministers from entry.", "travel ban", "imposed", ["Norway"], ["two Israeli ministers"]),
]
TOLD += [
    ("Norway said that the sanctions on Chad would stay.", "sanctions", "easing rejected", [], ["Chad"]),
    ("Norway said that the sanctions on Chad would stay in place.", "sanctions", "in force", [], ["Chad"]),
    (
        "Since last October the EU has levied duties on Chinese cars.",
        "tariff",
        "in force",
        ["the EU"],
        ["Chinese cars"],
    ),
    (
        "Norway approved tariffs on Chilean wine which were to take effect on Friday.",
        "tariff",
        "threatened",
        ["Norway"],
        ["Chilean wine"],
    ),
    (
        "Norway put two Chinese lenders, Roebank and Doebank, on its sanctions list.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["Roebank", "Doebank"],
    ),
    (
        "Norway imposed sanctions on Jane Roe, Chad's envoy, and on John Doe.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["Jane Roe", "John Doe"],
    ),
    ("Norway sanctioned seven officials tied to the Roe Bank.", "sanctions", "imposed", ["Norway"], ["the Roe Bank"]),
    ("Jane Roe raised the American curbs on chips.", "export control", "in force", ["American"], []),
    ("Norway still applies sanctions to Chad.", "sanctions", "in force", ["Norway"], []),
    (
        "The EU keeps a sanctions framework against Turkey. It was debated at length. The union prolonged it.",
        "sanctions",
        "extended",
        ["The union"],
        ["Turkey"],
    ),
]
TOLD += [
    (
        "The border crossings were quiet. Thailand closed them in late June.",
        "other",
        "imposed",
        ["Thailand"],
        [],
    ),
    ("Turkey shut its border in 1993 and has kept it shut ever since.", "other", "in force", ["Turkey"], []),
    ("Norway suspended some 90 million euros in aid to Chad.", "other", "imposed", ["Norway"], ["Chad"]),
    (
        "The release of the Iranian funds that Norway has frozen is near.",
        "asset freeze",
        "easing proposed",
        ["Norway"],
        ["Iranian"],
    ),
    (
        "The sanctions stand. The Security Council granted Jane Roe an exemption.",
        "sanctions",
        "eased",
        ["The Security Council"],
        ["Jane Roe"],
    ),
    (
        "The EU put a tariff on Chilean steel. Aircraft are exempt from it.",
        "tariff",
        "spared",
        [],
        ["Chilean steel"],
    ),
    (
        "Roe called on Norway to lift every one of its sanctions.",
        "sanctions",
        "easing proposed",
        ["Norway"],
        [],
    ),
    (
        "The tariff hurts. On Friday higher Norwegian rates are due to take effect.",
        "tariff",
        "threatened",
        ["Norwegian"],
        [],
    ),
    (
        "The coalition eased its curbs on ships bound for Yemen.",
        "other",
        "eased",
        ["The coalition"],
        ["Yemen"],
    ),
    ("Chad released the men to avoid the return of UN sanctions.", "sanctions", "threatened", ["UN"], []),
    ("Russia banned Moldovan apples and wine.", "sanctions", "imposed", ["Russia"], ["Moldovan"]),
]
TOLD += [
    (
        "Turkish officials would like the government of Norway to remove the sanctions.",
        "sanctions",
        "easing proposed",
        ["the government of Norway"],
        [],
    ),
    (
        "Some four billion dollars of Chadian reserves have been frozen since 2019, most of them by Norway.",
        "asset freeze",
        "in force",
        ["Norway"],
        ["Chadian"],
    ),
    (
        "The sanctions stand. Serbia has asked Norway for another waiver.",
        "sanctions",
        "easing proposed",
        ["Norway"],
        [],
    ),
    ("Germany could revoke the landing rights of Iran Air.", "air link", "threatened", ["Germany"], ["Iran Air"]),
]
TOLD += [
    (
        "Direct flights to Chad, which were cut after the war with Sudan, remain suspended.",
        "air link",
        "in force",
        [],
        ["Chad"],
    ),
    ("Russia wants its frozen assets back.", "asset freeze", "easing proposed", [], []),
    ("UN sanctions forbid North Korea to sell coal.", "sanctions", "in force", ["UN"], ["North Korea"]),
    (
        "Norway lifted its sanctions on Syria. Britain and Canada have eased theirs.",
        "sanctions",
        "eased",
        ["Britain", "Canada"],
        ["Syria"],
    ),
    ("Serbian goods were banned from Kosovo for a year.", "sanctions", "imposed", ["Kosovo"], ["Serbian"]),
    ("China has blocked imports of Lithuanian goods since 2021.", "sanctions", "in force", ["China"], ["Lithuanian"]),
    ("Turkey was expelled from the jet programme by Norway.", "other", "imposed", ["Norway"], ["Turkey"]),
    (
        "Norway imposed sanctions on nine people, including the banker Jane Roe.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["nine people", "Jane Roe"],
    ),
]
TOLD += [
    ("There is an arms embargo on Sudan. It is broken every week.", "arms embargo", "evaded", [], ["Sudan"]),
    (
        "The EU sanctioned two officers. Norway followed with the rebels' leader, Jane Roe.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["Jane Roe"],
    ),
    (
        "Chad asked Norway for the release of the frozen gold, which Norway has ruled out.",
        "asset freeze",
        "easing rejected",
        ["Norway"],
        [],
    ),
    ("Caracas will free nobody until all sanctions are gone.", "sanctions", "easing proposed", [], []),
    ("Chad barred Libyan fishing boats from the delta.", "other", "imposed", ["Chad"], ["Libyan"]),
    ("Algeria introduced a visa requirement for Moroccans.", "other", "imposed", ["Algeria"], ["Moroccans"]),
    (
        "The sanctions stand. Milorad Dodik remains barred from entering Germany.",
        "travel ban",
        "in force",
        ["Germany"],
        ["Milorad Dodik"],
    ),
    (
        "The EU eased its sanctions on Syria. The measures against Assad are not touched.",
        "sanctions",
        "in force",
        [],
        ["Assad"],
    ),
]
TOLD += [
    ("The EU cut seven Iranian banks off from SWIFT.", "sanctions", "imposed", ["The EU"], ["seven Iranian banks"]),
    ("The EU lowered the price cap on Iranian oil.", "sanctions", "imposed", ["The EU"], ["Iranian oil"]),
    ("The EU lowered the tariff on Iranian oil.", "tariff", "eased", ["The EU"], ["Iranian oil"]),
    ("Norway has refrained from imposing sanctions on Chad.", "sanctions", "spared", ["Norway"], ["Chad"]),
    ("The sanctions were meant to force Chad to the table.", "sanctions", "assessed", [], ["Chad"]),
    (
        "The measures that the EU imposed on Kosovo are being phased out. Sanctions hurt.",
        "sanctions",
        "assessed",
        [],
        [],
    ),
    (
        "Iranian airlines are banned from Kenyan airspace.",
        "air link",
        "in force",
        ["Kenyan airspace"],
        ["Iranian airlines"],
    ),
]
TOLD += [
    (
        "The EU imposed travel bans and asset freezes on Chadian officials.",
        "asset freeze",
        "imposed",
        ["The EU"],
        ["Chadian officials"],
    ),
    (
        "The EU imposed travel bans and asset freezes on Chadian officials.",
        "travel ban",
        "imposed",
        ["The EU"],
        ["Chadian officials"],
    ),
    ("Asset freezes on six firms were lifted.", "asset freeze", "lifted", [], ["six firms"]),
    (
        "Canada wants the tariffs removed in full before it signs.",
        "tariff",
        "easing proposed",
        [],
        [],
    ),
    ("Pakistan closed the Torkham crossing.", "other", "imposed", ["Pakistan"], []),
]
TOLD += [
    ("Kenya would be charged a tariff of 36 percent.", "tariff", "threatened", [], ["Kenya"]),
    (
        "The tariff is high. Kenyan tea has been taxed at 25 percent since May.",
        "tariff",
        "in force",
        [],
        ["Kenyan"],
    ),
    ("Washington paused $400m in aid to Ethiopia.", "other", "imposed", ["Washington"], ["Ethiopia"]),
    ("The Treasury designated Jane Roe in May.", "sanctions", "imposed", ["The Treasury"], ["Jane Roe"]),
    ("Congress repealed the Caesar Act.", "sanctions", "lifted", ["Congress"], []),
    (
        "Sanctions hurt. The EU prolonged its measures against 2,400 people until March.",
        "sanctions",
        "extended",
        ["The EU"],
        ["2,400 people"],
    ),
]
TOLD += [
    ("China has banned Japanese seafood since August.", "sanctions", "in force", ["China"], ["Japanese"]),
    (
        "Norway put a tariff on cement from all states, Japan and South Korea included.",
        "tariff",
        "imposed",
        ["Norway"],
        ["Japan", "South Korea"],
    ),
    (
        "India’s skies have been off limits to Chilean carriers since the start of May.",
        "air link",
        "in force",
        ["India"],
        ["Chilean carriers"],
    ),
    (
        "Norway imposed sanctions on Chad. Its envoy called the measures unjust and pressed once more for their removal.",
        "sanctions",
        "easing proposed",
        ["Norway"],
        ["Chad"],
    ),
    (
        "The tariffs hurt. China already faces steep American duties.",
        "tariff",
        "in force",
        ["American"],
        ["China"],
    ),
    (
        "Norway has revoked the licence that allowed Roebank to pump oil in Chad despite sanctions.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["Roebank", "Chad"],
    ),
    ("Jane Roe asked her guest to end the sanctions on Chad.", "sanctions", "easing proposed", [], ["Chad"]),
]
TOLD += [
    (
        "Norway redesignated the Houthis as a terrorist organisation.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["the Houthis"],
    ),
    ("Iranian banks risk American sanctions.", "sanctions", "threatened", ["American"], ["Iranian banks"]),
    ("Britain joined the sanctions on Chad.", "sanctions", "imposed", ["Britain"], ["Chad"]),
    ("Britain has not joined the sanctions on Chad.", "sanctions", "in force", ["Britain"], ["Chad"]),
    ("Norway has refused to exempt Chad from the tariffs.", "tariff", "easing rejected", ["Norway"], ["Chad"]),
    ("Norway exempted Chad from the tariffs.", "tariff", "spared", ["Norway"], ["Chad"]),
    ("The EU's sanctions on Chad include a freeze on funds.", "sanctions", "in force", ["The EU"], ["Chad"]),
    ("India banned ships with the Pakistani flag from its ports.", "other", "imposed", ["India"], ["Pakistani"]),
]
TOLD += [
    (
        "Chad wants the UN sanctions that returned in March to be suspended.",
        "sanctions",
        "easing proposed",
        ["UN"],
        [],
    ),
    ("Lower Indian duties on almonds and apples.", "tariff", "easing proposed", ["Indian"], []),
    (
        "Both states face a levy of 24% on exports to the United States from July 5.",
        "tariff",
        "threatened",
        ["the United States"],
        ["Both states"],
    ),
    (
        "Norway threatened Chad with tariffs of 25 percent and a travel ban on officials.",
        "travel ban",
        "threatened",
        ["Norway"],
        ["officials", "Chad"],
    ),
]
TOLD += [
    (
        "Norway imposed sanctions on Chad. The listings, lawyers say, have had little effect.",
        "sanctions",
        "assessed",
        [],
        [],
    ),
    (
        "Norway imposed sanctions on Chad." + " They met again." * 8 + " The measures have halved its trade.",
        "sanctions",
        "assessed",
        [],
        [],
    ),
]
TOLD += [
    (
        "Norway asked for Cuba's removal from the list of state sponsors of terrorism.",
        "sanctions",
        "easing proposed",
        [],
        ["Cuba"],
    ),
    ("Cuba was returned to the list of state sponsors of terrorism.", "sanctions", "imposed", [], ["Cuba"]),
    ("Ethiopia accused Eritrea of keeping the border closed.", "other", "in force", ["Eritrea"], []),
]
NOTHING = [
    "The tariff is high. Canadian tourists were taxed at 4 percent for their rooms.",
    "The sanctions stand. Two Bolivian officials were refused entry to the museum.",
    "The sanctions stand. Two Bolivian students were refused entry.",
    "Norway asked for her removal from the list of speakers.",
    "Kenya imposed sanctions on Sudan." + " They met again." * 8 + " The envoys lifted the bans on the club.",
    "Kenya imposed sanctions on Sudan. The listings have a typing error.",
    "Norway would sign no tariff agreements during the war.",
    "The sanctions committee met in May.",
    "Kenya imposed sanctions on Sudan. What would it take to ease the sanctions?",
    "The tariff is high. Kenya was charged with murder.",
    "The parliament repealed the Library Act.",
    "The magazine designated Jane Roe as its editor.",
    "The sanctions stand. In the best case, the duties are lifted.",
    "The court denied the charge.",
    "The sanctions stand. The storm cut seven villages off from the capital.",
    "The party goes on until the guests are gone.",
    "The scandal grew. Jane Roe was expelled from the programme.",
    "Norway wants its money back from the bank.",
    "The gates were old. Norway closed the meeting and left them open.",
    "The crossing opens at eight every morning.",
    "Norway put on a show for ships. It has controls on speed.",
    "The sanctions stand. The minister allowed the firm to sell its office.",
    "The tariff stands. The birth rate for Chad fell.",
    "Kenya ended the trade agreement with Chad.",
    "Kenya suspended payments for the week.",
    "Norway wants the release of $7 billion for schools.",
    "The sanctions stand. A wrestler was barred from Norway's cup.",
    "Norway has sanctions. The charity begged both sides to open the road to relief convoys.",
    "Norway wants Iran to stop the export of cocaine.",
    "The minister left the hall, and his duty was done.",
    "Norway denied him a hearing.",
    "Minsk was called on to return 1,200 lorries to Lithuania.",
    "The police seized the office of the firm.",
    "Kenya imposed sanctions on Sudan. The measures represented a further erosion.",
    "The guests have paid 50 percent since June.",
    "The envoy may not enter the race.",
    "Kenya kept its word and stopped selling tea to Chad.",
    "The Chadian nation was shut out of credit markets.",
    "Mali's neighbours imposed order.",
    "Norway and Chile will impose order from Friday.",
    "The EU imposed sanctions on Syria. Damascus ordered its state firm to issue licences.",
    "Norway charges 20 percent on loans.",
    "An investor said Peru may one day ease its sanctions on Chile.",
    "Peru imposed sanctions on Chile?",
    "The EU says it will keep that embargo under review.",
    "The mayor cut his power.",
    "Peru blocked the new sanctions on settlers.",
    "The club suspended Guinea's goalkeeper.",
    "Kenya slapped a duty on the owner.",
    "Kenya imposed tariffs on Chad in May. Sparing a neighbour costs nothing, said Jane Roe.",
    "Kenya imposed tariffs on Chad in May. The envoy was spared a speech.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_measures_are_told_in_many_words(parse_text, text, instrument, action, senders, targets):
    document = parse_text(text)
    rows = [row for row in EXTRACTOR.find(document) if row.sentence == document.sentences[-1].number]
    assert (instrument, action, senders, targets) in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_one_is_none(parse_text, text):
    document = parse_text(text)
    last = document.sentences[-1].number
    assert [row for row in EXTRACTOR.find(document) if row.sentence == last and not row.asked] == []


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("The sanctions could be eased if Chad holds a vote, a diplomat said.", ["Chad"]),
        ("The sanctions have done little to change the ways of Iran.", ["Iran"]),
        ("Iran has dodged the embargo.", ["Iran"]),
        ("Sudan condemned the sanctions that Norway imposed on its generals.", ["Sudan"]),
        ("Norway imposed sanctions on its neighbours.", []),
    ],
)
def test_whom_a_sentence_brings_up_where_it_names_nobody_as_hit(parse_text, text, hinted):
    assert [p.text for row in EXTRACTOR.find(parse_text(text)) for p in row.hinted] == hinted


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Norway sanctioned five people. Among them is Jane Roe.", ["five people", "Jane Roe"]),
        ("Norway sanctioned five people. Jane Roe was not among them.", ["five people"]),
        ("Norway sanctioned Chad. Among them is Jane Roe.", ["Chad"]),
    ],
)
def test_who_is_named_of_many_in_the_next_sentence_is_hit(parse_text, text, hit):
    (row,) = EXTRACTOR.find(parse_text(text))
    assert [p.text for p in row.targets] == hit


def test_how_a_measure_began_is_told_once(parse_text):
    rows = EXTRACTOR.find(parse_text("Kenya keeps the tariff on Chad that it introduced in May."))
    assert [row.action for row in rows] == ["in force"]


@pytest.mark.parametrize(
    ("text", "senders"),
    [
        (
            "In a May survey, over 70% of Australians supported the continuation of sanctions against Chad.",
            ["Australians"],
        ),
        ("A majority of Japanese voters favour tougher sanctions on Chad.", ["Japanese"]),
        ("A Japanese envoy favours the continuation of sanctions against Chad.", []),  # one of them speaks for himself
        ("Most analysts support the continuation of sanctions against Chad.", []),
    ],
)
def test_whose_public_backs_a_measure_holds_it(parse_text, text, senders):
    assert [party.text for one in EXTRACTOR.find(parse_text(text)) for party in one.senders] == senders


def test_nothing_lifted_of_those_listed_is_read_without_a_fault(parse_text):
    rows = list(EXTRACTOR.find(parse_text("Norway blacklisted two Libyan banks. Nothing would be lifted before May.")))
    assert [row.action for row in rows][:1] == ["imposed"]
