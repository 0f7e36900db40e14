"""How agency copy tells of meetings. Invented news about real states, each way of telling with its near misses."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru and Chile resume their talks in Lima on Monday.", "planned"),
        ("Peru and Chile resumed their talks in Lima on Monday.", "held"),
        ("The talks between Peru and Chile come to Lima in the spring.", "planned"),
        (
            "Peru and Chile oppose the plan, which Kenyan leaders are to discuss at a summit in Lima on 26 June.",
            "planned",
        ),
        ("Kenyan and Peruvian leaders discussed the plan at a summit in Lima on 26 June.", "held"),
        ("Peru made a proposal at the talks with Chile in Lima on Monday.", None),
        ("Peru made a proposal for talks with Chile in Lima.", "proposed"),
        ("The next step is a meeting of the officers of Peru and Chile in Lima in July.", "planned"),
        ("Delegations of Peru and Chile are in Geneva for talks that Kenya hopes will end the war.", "under way"),
        ("Jane Roe has been in Lima since Sunday for talks on the border with Peru.", "under way"),
        ("Peru and Chile failed again to settle their border when negotiators met in Quito.", "held"),
    ],
)
def test_whether_a_meeting_lies_ahead(mentions, text, status):
    _, found = mentions(text)
    assert {mention.status for mention in found} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol, who heads the programme in Geneva, has written two books on summits.",
        "A film about the Geneva talks between Peru and Chile opened in Berlin on Friday.",
        "Her book on the Lima negotiations between Kenya and Peru won a prize in London.",
        "The road stops where two borders meet the one of Chile.",
        "Peru's premier did not shake hands with Chile's president.",
    ],
)
def test_what_only_sounds_like_a_meeting(mentions, text):
    assert mentions(text)[1] == []


def test_who_sat_across_the_table_on_a_day_is_met(mentions):
    _, (mention,) = mentions(
        "On 18 February Ana Sol and Omar Bello of Peru sat across a table from Juma Deng of Chile."
    )
    assert "Juma Deng of Chile" in [party.text for party in mention.parties]
    assert len(mention.times) == 1


def test_news_about_talks_are_talks(mentions):
    assert mentions("A report about the talks between Peru and Chile in Lima on Friday was wrong.")[1]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Peru and Chile went back to the negotiating table in Lima on Tuesday after five months.", "Lima"),
        ("We had a good conversation with the Kenyan side in Lima, said Jane Roe.", "Lima"),
        ("The meeting in Lima brought together the intelligence chiefs of Kenya, Peru and Chile.", "Lima"),
        ("The army of Chile has sat down with the rebels under Kenyan auspices in Lima.", "Lima"),
        ("A meeting between the ministers of Peru and Chile, planned for the margins of the forum in Lima, fell through.",
         "Lima"),
        ("Jane Roe, who came to Lima for two days, saw President John Doe.", "Lima"),
    ],
)  # fmt: skip
def test_where_agencies_put_the_place(mentions, text, where):
    source, found = mentions(text)
    assert found[0].reference != "attendance"
    assert any(where in source[start:end] for start, end in found[0].places)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenyan and Peruvian mediators met a Chilean delegation in Lima on Sunday.", {"Kenyan", "Peruvian", "Chilean"}),
        ("The meeting in Lima brought together the army chiefs of Kenya and Peru.", {"Kenya", "Peru"}),
        ("Jane Roe and John Doe led their delegations in Lima on Saturday.", {"Jane Roe", "John Doe"}),
        ("Peru and Chile failed again to settle their border when negotiators met in Quito.", {"Peru", "Chile"}),
        ("Peru and Chile exchanged prisoners under an agreement reached in Quito last month.", {"Peru", "Chile"}),
        ("Kenya's Jane Roe held what she called a frank conversation with Peru's John Doe in Lima.",
         {"Jane Roe", "John Doe"}),
        ("Kenya's president, Jane Roe, discussed the visit with John Doe by telephone on Thursday.",
         {"Jane Roe", "John Doe"}),
    ],
)  # fmt: skip
def test_whom_agencies_seat(mentions, text, parties):
    _, found = mentions(text)
    told = {party.text for mention in found for party in mention.parties}
    assert all(any(party in words for words in told) for party in parties)


def test_who_boycotts_or_only_hears_of_a_meeting_sits_at_none(mentions):
    for text in (
        "Kenya boycotted the talks in Lima in May.",
        "Jane Roe discussed the visit with John Doe on Thursday.",
    ):
        _, found = mentions(text)
        assert [mention.parties for mention in found if mention.kind in {"talks", "visit"}] == [()]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("• June 29, when Jane Roe is due in Lima for a last meeting with John Doe.", ["June 29"]),
        ("Jane Roe raised it in Lima last November, when the panels met there.", ["last November"]),
        ("Peru will free the men next month after its premier met John Doe in Lima.", []),
        ("Jane Roe is to brief them on the outcome of the Lima talks on Thursday.", []),
    ],
)
def test_which_day_is_the_meetings(mentions, text, days):
    source, found = mentions(text)
    assert [source[start:end] for start, end in found[-1].times] == days


def test_meetings_that_are_only_counted_are_known_as_such(mentions):
    for text in ("Jane Roe has met John Doe eleven times.", "Jane Roe and John Doe meet every month."):
        assert [mention.many for mention in mentions(text)[1]] == [True]
    assert [m.many for m in mentions("Jane Roe and John Doe met three times in Lima in May.")[1]] == [False]
    assert [m.many for m in mentions("At no point did Jane Roe and John Doe face each other.")[1]] == [False]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway sent its foreign minister, Espen Barth, and Turkey its own, Hakan Fidan.",
         {"Norway", "Espen Barth", "Turkey", "Hakan Fidan"}),
        ("Jane Roe led for the government, John Doe for the rebels.", {"Jane Roe", "John Doe"}),
        ("Jane Roe, an ambassador, was in the room, too.", {"Jane Roe"}),
        ("The committee is to meet in Lima under the two ministers, Jane Roe and Ann Poe.", {"Jane Roe", "Ann Poe"}),
        ("The leaders of Peru and Chile attended the summit, along with President Antonio Costa.", {"Antonio Costa"}),
        ("Peru and three European powers discussed its debt in Geneva on Tuesday.", {"Peru", "European powers"}),
        ("Delegations from Peru's elected government and the Houthis have compared maps in Lima.",
         {"Peru", "Houthis"}),
        ("The Omanis want to bring the parties back to Lima by autumn.", {"the parties"}),
    ],
)  # fmt: skip
def test_who_sat_there_is_told_in_passing(mentions, text, parties):
    _, found = mentions(text)
    told = {party.text for mention in found for party in mention.parties}
    assert all(any(party in words for words in told) for party in parties)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe was not at the table.",
        "Minister Jane Roe brought it up again in Lima in May, during the annual meetings of its lenders.",
        "High-level visits will resume.",
    ],
)
def test_who_was_not_there_and_what_is_no_meeting(mentions, text):
    assert [m for m in mentions(text)[1] if not m.everyday] == []  # those only join a meeting told of before


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru gave in on Friday, hours before a summit of Kenya and Chile opened in Lima.", {"held"}),
        ("Peru gave in on Thursday before a summit with Kenya in Lima.", {"planned"}),
        ("Peru suspended the tariff in the first meeting between the two sides for years.", {None}),
        ("Peru suspended its talks with Chile in Lima.", {"cancelled"}),
    ],
)
def test_what_the_clause_around_a_meeting_says_of_it(mentions, text, status):
    assert {mention.status for mention in mentions(text)[1]} == status


@pytest.mark.parametrize(
    ("text", "where", "days"),
    [
        ("When the panel last met, on 3 May in Peru, Lima gave in.", ["Peru"], ["3 May"]),
        ("There had been talks in Kuwait in 2016, which came to nothing.", ["Kuwait"], ["2016"]),
        ("Jane Roe asked Peru on Friday to stay, in their highest-level meeting since June.",
         [], ["Friday"]),
        ("Jane Roe spoke after talks with Premier John Doe, at her hotel in the Chilean capital.",
         ["her hotel", "the Chilean capital"], []),
        ("It had been agreed in Basel, Switzerland, in May.", ["Basel"], ["May"]),
    ],
)  # fmt: skip
def test_a_place_and_a_day_set_off_by_commas_or_hung_elsewhere(mentions, text, where, days):
    source, found = mentions(text)
    assert [source[start:end] for start, end in found[0].places] == where
    assert [source[start:end] for start, end in found[0].times] == days


@pytest.mark.parametrize(
    ("text", "where", "status"),
    [
        ("In May, Peru and the militia settled on a protocol in the Omani capital.",
         "the Omani capital", "held"),
        ("28 July: Peru and Chile meet in Quito.", "Quito", "held"),
        ("The two kings signed it on 4 May in Quito.", "Quito", "held"),
        ("Envoys of Peru and Chile put their names to it on 4 May in the town hall of Oslo.",
         "Oslo", "held"),
        ("Jane Roe secretly met John Doe, the second man of the front and brother of its leader, in Quito, but left.",
         "Quito", "held"),
        ("It invited Peru to send a team to China for the next round.", "China", "proposed"),
        ("President Jane Roe came to Quito this week, and she asked for help.", "Quito", "held"),
        ("The next joint meeting falls to Quito.", "Quito", "planned"),
        ("The talks move to Quito next week.", "Quito", "planned"),
        ("The negotiators are to return to Quito in early May.", "Quito", "planned"),
        ("The UN envoy, Jane Roe, flew out of Malta on Monday with agreement on a crossing.", "Malta", "held"),
        ("Talks on that are due in Quito in April.", "Quito", "planned"),
        ("The text was signed in the Kenyan capital at the close of a third round of talks.",
         "the Kenyan capital", "held"),
    ],
)  # fmt: skip
def test_more_ways_in_which_copy_tells_of_a_meeting(mentions, text, where, status):
    source, found = mentions(text)
    assert any(where in source[start:end] for start, end in found[0].places)
    assert found[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "A meeting of the kings has not taken place for five years.",
        "The union stopped inviting Kenyan ministers to high-level meetings.",
        "Jane Roe came to Quito this week.",
        "The two kings signed it on 4 May.",
        "Farmers came to Quito this week.",
    ],
)
def test_what_has_not_been_or_may_be_anything_is_no_meeting(mentions, text):
    assert mentions(text)[1] == []


def test_talks_that_opened_were_not_only_asked_for(mentions):
    (held,) = mentions("Peru invited Kenya and Chile to talks that began on May 4.")[1]
    (asked,) = mentions("Peru invited Kenya and Chile to talks in May.")[1]
    assert (held.status, asked.status) == ("held", "proposed")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Talks between Peru and Chile collapsed in Quito late on Friday after two days.", -1),
        ("Talks between Peru and Chile collapsed in Quito late on Friday after two hours.", 0),
        ("Peru and Chile agreed on Wednesday to go on, at the close of two days of talks in Quito.", -1),
        ("Talks between Peru and Chile collapsed in Quito late on Friday.", 0),
    ],
)
def test_a_day_may_be_the_last_of_several(mentions, text, days):
    (found,) = mentions(text)[1]
    assert found.days == days


@pytest.mark.parametrize(("verb", "there"), [("tell", True), ("attack", False)])
def test_whom_somebody_used_a_meeting_to_tell_sat_there(mentions, verb, there):
    _, found = mentions(f"Jane Roe used a meeting in Rome on Monday to {verb} Premier John Doe.")
    assert ("Premier John Doe" in {party.text for m in found for party in m.parties}) == there


def test_a_former_member_does_not_sit_for_his_front(mentions):
    _, former = mentions("Jane Roe, a former member of the Lagoon Front, resumed talks with Peru in Quito in May.")
    _, member = mentions("Jane Roe, a member of the Lagoon Front, resumed talks with Peru in Quito in May.")
    seats = [{party.text for m in found for party in m.parties} for found in (former, member)]
    assert ["the Lagoon Front" in told for told in seats] == [False, True]


@pytest.mark.parametrize(
    ("text", "where", "days", "status"),
    [
        ("The next meeting is expected to be held in Lima in May.", "Lima", ["May"], "planned"),
        ("Talks are scheduled to open in Lima on Monday.", "Lima", ["Monday"], "planned"),
        ("The latest round of talks closed in Lima on 19 December without a result.", "Lima", ["19 December"], "held"),
        ("Jane Roe and John Doe were brought together in Lima by the minister in May.", "Lima", ["May"], "held"),
        ("Minister Jane Roe followed in May 2023, when she travelled to Lima to see John Doe.", "Lima", ["May 2023"],
         "held"),
        ("Jane Roe is in Lima this week to save the deal.", "Lima", ["this week"], "under way"),
        ("A team headed by Jane Roe left Lima empty-handed on Monday.", "Lima", [], "held"),
    ],
)  # fmt: skip
def test_when_and_where_as_the_verb_behind_tells(mentions, text, where, days, status):
    source, found = mentions(text)
    told = next(mention for mention in found if mention.reference != "attendance")
    assert any(where in source[start:end] for start, end in told.places)
    assert ([source[start:end] for start, end in told.times], told.status) == (days, status)


def test_a_meeting_that_was_moved_is_still_to_come(mentions):
    (found,) = mentions("A meeting of Kenya and Peru has been moved to September because of the elections.")[1]
    assert found.status == "planned"
