"""What a demand is about where its own words only point: at an earlier mention, at the sentence before, at neither."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Israel put a surcharge on shoes in May. Egypt asked Israel to reverse it.", "trade/tariffs"),
        ("Israel no longer buys Egyptian beef. Egypt asked Israel to end the ban.", "trade/tariffs"),
        ("Egypt keeps two airports shut. Turkey asked Egypt to reverse the decision.", "air links"),
        (
            "A memorandum with the breakaway region gives Egypt a port.\n\nTurkey wants Egypt to tear up the memorandum.",
            "territory",
        ),
        # a thing named again, with what was said of it, or what the sentences before are on
        ("Israel licenses exports of tin since May. The parties met on Monday. Egypt asked Israel to scrap the May regime.",
         "trade/tariffs"),
        ("The Tin Act imposes sanctions on Turkey. It dates from 2019. Turkey asked Egypt to do away with the act.",
         "sanctions relief"),
        ("Egypt hinted at snapback in May. Turkey urged Egypt to drop the threat.",
         "sanctions relief"),
        ("Egypt put curbs on Turkish investment, and Turkey wants them withdrawn.", "economic cooperation"),
        # a measure of any kind that is to go is on what it is against
        ("Egypt put duties on Turkish steel in May. Turkey demanded that the inquiry be ended.", "trade/tariffs"),
        ("Turkey demanded that Egypt end its inquiry into Turkish steel.", "trade/tariffs"),
        ("Egypt stopped sales of chips to Turkey. Turkey asked Egypt to withdraw these “negative measures”.",
         "trade/tariffs"),
        ("Egypt taxes goods from Turkey, and it keeps sanctions on the port. Turkey asked Egypt to lift these measures.",
         "sanctions relief"),
        # but one that is wanted is what it is
        ("Egypt put duties on Turkish steel in May. Turkey demanded an inquiry.", "transparency"),
        ("Egypt warned that it would bring back sanctions. The parties met. Turkey urged Egypt to drop the threat.",
         "sanctions relief"),
        ("Egypt no longer buys beef from Turkey. Turkey asked Egypt to let it back in.", "trade/tariffs"),
        ("Egypt closed its airspace to Turkey. Turkey wanted the ban to be ended as a gesture between neighbours.",
         "air links"),
        ("The Kest Waters Treaty was suspended in May. Egypt asked Israel to return to the treaty, an act of peace.",
         "other"),
        ("Egypt asked Israel for leave to manage a part of the billions that have been frozen in its banks.",
         "sanctions relief"),
        ("Egypt asked Israel to open the airport of Kest so that relief flights can land.", "humanitarian access"),
        # a noun that names again what was done
        ("Egypt closed its airspace to Turkey. Turkey wanted the closure to be ended as a gesture.", "air links"),
        ("Egypt cut the quota for Turkish tomatoes in March. Turkey demanded that the cut be taken back.", "trade/tariffs"),
        ("Egypt has stopped the delivery of shells to Turkey. Turkey pressed Egypt to resume the deliveries.", "military aid"),
        ("Egypt refuses to let inspectors into the reactor. Turkey urged Egypt to give up its refusal.",
         "nuclear programme"),
        ("The ministers dined by a lake. Turkey urged Egypt to give up its refusal.", "other"),
        # what is asked to be done, is said of what stands before it
        ("Turkey called for the bureau of the High Representative, which dates from 1995, to be closed by May.",
         "regime/political order"),
        # who is to do it is no matter, where the rest tells one
        ("Egypt asked that the parliament of Israel meet and that its president lift the duty on shoes.",
         "trade/tariffs"),
        ("Egypt demanded that the president of Israel step down.", "regime/political order"),
        # what a crossing is to open for, or a corridor to bring
        ("Families in the camp have no flour. Turkey asked Egypt to open the crossing at Kest.", "humanitarian access"),
        ("Lorries with tomatoes wait for days. Turkey asked Egypt to open the crossing at Kest.", "trade/tariffs"),
        ("Turkey asked Egypt for a corridor through which aid could reach the town.", "humanitarian access"),
        # who is asked is no matter, nor what it does then
        ("Egypt plans a tax on shoes. Turkey has called on Egypt to give it up and started an inquiry.",
         "trade/tariffs"),
        # an ambassador who asks makes it no matter of embassies
        ("The ambassador of Turkey asked Egypt to take back its words on the harvest.", "other"),
        ("Israel keeps its tax on shoes. Turkey wants all bans lifted at once.", "trade/tariffs"),
        ("Egypt told Israel in May that it was sorry. It urged Israel to reverse its decision.", "other"),
        ("Turkey wants the licence replaced by an end to the sanctions.", "sanctions relief"),
        # in an article on trade, that names no sanctions, a measure of any kind is one on trade
        (("Egypt taxes Turkish steel.\n\nTurkey has stopped buying Egyptian beef.\n\nTariffs rose in May. Ministers met by a "
         "lake. They dined. They walked. They slept. Turkey asked Egypt to end unilateral measures."), "trade/tariffs"),
        (("Egypt taxes Turkish steel.\n\nTurkey has stopped buying Egyptian beef.\n\nSanctions rose in May. Ministers met by "
         "a lake. They dined. They walked. They slept. Turkey asked Egypt to end the measures."), "sanctions relief"),
        # with a matter of its own it points at nothing
        ("Israel bought beef from Egypt. Egypt asked Israel to lift the ban on opposition parties.",
         "regime/political order"),
        # of what it is on when nothing tells, it is on nothing of the list
        ("The two spoke on Monday. Egypt asked Israel to reverse its decision.", "other"),
    ],
)  # fmt: skip
def test_what_a_demand_points_at_tells_its_matter(resolved_demands, text, issue):
    rows, _ = resolved_demands(text)
    assert [row.issue for row in rows][-1:] == [issue]


ON_MIGRANTS = (
    "Egypt deports migrants on two flights a week. Visas for students were cut in May. The refugees sleep in parks. "
    "A treaty on the river was ignored. Migrants drown off the coast, and refugees lack visas. "
)
ON_TRADE = (
    "Egypt taxes steel from Turkey. Duties on cars were raised in May. The tariff on shoes was doubled. "
    "Exports of cotton fell by half. Imports of beef have stopped. The ministers dined by a lake. "
)


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        # what falls under no issue of the list, lends none to a demand beside it
        (ON_MIGRANTS + "Turkey raised the cases of the protesters, urging their release.", "prisoners/children"),
        (ON_MIGRANTS + "Turkey spoke of the men jailed in May and urged their release.", "prisoners/children"),
        # an article's matter is that of a demand that tells none, and not of one that does
        (ON_TRADE + "Turkey urged Egypt to sign the pact quickly.", "trade/tariffs"),
        (ON_TRADE + "Turkey asked Egypt to say sorry to the queen.", "other"),
        (ON_TRADE + "Turkey asked Egypt to hand over the fugitives.", "other"),
    ],
)
def test_the_article_tells_the_matter_where_a_demand_tells_little(resolved_demands, text, issue):
    rows, _ = resolved_demands(text)
    assert [row.issue for row in rows][-1:] == [issue]


def test_a_refusal_to_sign_tells_no_matter_of_its_own(resolved_demands):
    (row,), _ = resolved_demands(
        "Turkey asked Egypt for a statement on the non-use of force, but Egypt refused to sign it."
    )
    assert row.response == "rejected"


def test_a_matter_that_no_word_of_a_demand_tells_is_said_to_be_inferred(resolved_demands):
    (row,), _ = resolved_demands("Egypt taxes shoes from Turkey. Turkey asked Egypt to take it back.")
    assert row.issue == "trade/tariffs"
    assert "matter: from the words around it" in row.because
    (row,), _ = resolved_demands("Egypt taxes shoes from Turkey. Turkey asked Egypt to drop the duties.")
    assert row.issue == "trade/tariffs"
    assert "matter" not in row.because
