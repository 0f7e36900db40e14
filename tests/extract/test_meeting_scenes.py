"""Where a meeting was and who sat there, told beside it. Invented news, each way of telling with its near misses."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Japan and China will resume talks on seafood imports in Beijing on 14 May.", "Beijing"),
        ("Turkey is ready to hold a summit in Ankara of the leaders of Ethiopia and Somalia.", "Ankara"),
        ("On the sidelines of the G20 in New Delhi, the Canadian and Indian premiers held a brief meeting.", "New Delhi"),
        ("Thai delegates sat down with Burmese officials in Istanbul for two hours.", "Istanbul"),
        ("Cypriot leaders had an informal dinner with the UN secretary general in New York in October.", "New York"),
        ("In the hall of a trade centre in Kingston, Jane Roe and John Doe met on Sunday.", "Kingston"),
        ("Jane Roe and John Doe discussed the ban on the dinar in Brussels on Tuesday.", "Brussels"),
        ("Irfaan Ali and Nicolas Maduro met face to face in Kingston on 14 December 2023.", "Kingston"),
        ("Held on Monday in Lagos, the meeting of Ghana and Togo was described as useful.", "Lagos"),
    ],
)  # fmt: skip
def test_a_town_behind_who_or_what_is_the_venue(mentions, text, where):
    source, found = mentions(text)
    assert any(where in source[start:end] for mention in found for start, end in mention.places)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru held talks on the attack in Lima on Sunday.",
        "Kenya and Peru held talks on the war in Sudan on Monday.",
        "Kenya and Peru held talks on the price of fish in Lima.",
    ],
)
def test_where_the_topic_happened_is_no_venue(mentions, text):
    _, found = mentions(text)
    assert [mention.places for mention in found] == [()]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The contact group, which includes France, Germany and Italy, gathered in Rome on Wednesday.",
         {"France", "Germany", "Italy"}),
        ("Kenya and Peru ended two days of talks in Rome, led by Trade Minister Jane Roe and John Doe.",
         {"Kenya", "Peru", "Jane Roe", "John Doe"}),
        ("A delegation headed by Deputy Minister Jane Roe flew to Lima for talks with Kenyan officials.",
         {"Jane Roe", "Kenyan"}),
        ("The EU envoy, Jane Roe, convened the foreign ministers of Kenya and Peru in Rome on Friday.",
         {"Kenya", "Peru"}),
        ("Kenya and Peru exchanged proposals for military talks at the border.", {"Kenya", "Peru"}),
        ("Kenya held talks on its dams with Peru and Chile in Rome on Friday.", {"Kenya", "Peru", "Chile"}),
        ("EU envoy Jane Roe and Premier John Doe failed to settle the row, diplomats said after five hours of talks in Rome.",
         {"Jane Roe", "John Doe"}),
        ("Army commanders from Kenya and Peru agreed on Monday to move guns after a meeting of the border committee in Rome.",
         {"Kenya", "Peru"}),
        ("“We will meet again,” said Kenya's minister, Jane Roe, after three hours of talks with Peru's envoy in Rome.",
         {"Jane Roe", "Peru"}),
        ("The committee that oversees the truce between Kenya and Peru met in Rome on Tuesday.", {"Kenya", "Peru"}),
        ("President Jane Roe and Premier John Doe discussed the ban in Rome on Tuesday.", {"Jane Roe", "John Doe"}),
        ("Kenya pulled out of talks with Peru in Rome.", {"Kenya", "Peru"}),
        ("Kenya sent a team to Rome in May for five days of talks with Peruvian officials.", {"Kenya", "Peruvian"}),
        ("A summit of the Gulf Cooperation Council and Kenya was floated by Oman.", {"Council", "Kenya"}),
        ("A round of talks on prisoners between Kenya's government and the rebels opened in Rome.", {"Kenya", "rebels"}),
        ("Kenya and Peru agreed to keep a truce, the Turkish ministry said after five days of negotiations.",
         {"Kenya", "Peru"}),
        ("The 61st round of talks took place in Rome on Tuesday, with participants from Kenya, Peru and Chile.",
         {"Kenya", "Peru", "Chile"}),
        ("Jane Roe left Rome on Thursday following talks with President John Doe.", {"Jane Roe", "John Doe"}),
        ("Premier Jane Roe had raised it with her counterpart John Doe during his visit to Rome last week.",
         {"Jane Roe", "John Doe"}),
        ("Jane Roe, the foreign minister, flew on to Rome to see John Doe.", {"Jane Roe", "John Doe"}),
        ("Caribbean leaders held a meeting on Haiti in Rome on Monday, joined by Secretary John Doe.", {"John Doe"}),
        ("Kenyan President Jane Roe told her Peruvian counterpart John Doe in Rome that she would wait.",
         {"Jane Roe", "John Doe"}),
        ("The cabinets of Kenya and Peru held a joint meeting in Rome under Presidents Jane Roe and John Doe.",
         {"Kenya", "Peru", "Jane Roe", "John Doe"}),
        ("Jane Roe and John Doe chaired a meeting of the Supreme Council of Kenya and Peru in Rome.",
         {"Jane Roe", "John Doe"}),
        ("The leaders of Kenya and Peru came to Rome on Thursday.", {"Kenya", "Peru"}),
        ("President Jane Roe is to return to Rome in May.", {"Jane Roe"}),
        ("The two sides agreed in Rome in 2018 to free everyone.", {"The two sides"}),
        ("The envoy spoke after two hours with Premier Jane Roe.", {"envoy", "Jane Roe"}),
        ("Qatari mediators had brought both camps back to Rome on October 29.", {"both camps"}),
        ("Minister Jane Roe said after a border committee meeting in Rome on Wednesday that she would wait.",
         {"Jane Roe"}),
        ("The two leaders spoke for some 40 minutes on Tuesday.", {"The two leaders"}),
        ("The committee meets again on 19 December.", {"The committee"}),
        ("Officers from Kenya sat in as observers.", {"Kenya"}),
        ("The water ministers of Kenya and Peru packed up in Rome on Monday evening with nothing on paper.",
         {"Kenya", "Peru"}),
        ("On Sunday Jane Roe finally sat opposite John Doe, for 45 minutes in a hotel in Rome.",
         {"Jane Roe", "John Doe"}),
        ("Minister Jane Roe left Rome after two days with the Taliban.", {"Taliban"}),
        ("President Jane Roe and President John Doe talked in Rome on Sunday.", {"Jane Roe", "John Doe"}),
        ("At the peace talks for Chad in Rome, the mood has changed.", {"Chad"}),
        ("The ambassadors of Kenya and Peru sat in.", {"Kenya", "Peru"}),
        ("Trade Representative Jane Roe was also at the table.", {"Jane Roe"}),
        ("In March the two women had agreed in Rome to a text.", {"the two women"}),
        ("Envoys of Kenya and Peru signed an agreement here on Tuesday.", {"Kenya", "Peru"}),
        ("President Jane Roe and Premier John Doe spent about five hours together in Rome.", {"Jane Roe", "John Doe"}),
        ("The Kenyan delegation was led by Jane Roe and the Peruvian one by John Doe.", {"Jane Roe", "John Doe"}),
    ],
)  # fmt: skip
def test_who_sat_there_is_told_beside_the_meeting(mentions, text, parties):
    _, found = mentions(text)
    said = " | ".join(party.text for mention in found for party in mention.parties)
    assert {name for name in parties if name in said} == parties


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Prices in Kenya fell after talks between Peru and Chile in Rome.", "Kenya"),
        ("Kenya attacked the port after the talks between Peru and Chile in Rome.", "Kenya"),
        ("The group, which Kenya funds, met Peruvian officials in Rome on Friday.", "Kenya"),
        ("President Jane Roe discussed the ban at home in Kenya.", "Roe"),
        ("President Jane Roe told reporters in Rome that she would wait.", "Roe"),
        ("Officials agreed in Rome in 2018 to free everyone.", "Officials"),
        ("Tourists came to Rome on Thursday.", "Tourists"),
        ("The ministers of Kenya and Peru said in Rome on Monday that prices would fall.", "Peru"),
        ("The envoys of Kenya and Peru were attacked in Rome on Monday.", "Peru"),
        ("Officials from Kenya and Peru packed boxes in Rome on Monday.", "Peru"),
        ("She spent two days with the flu.", "She"),
        ("The ambassador of Peru sat in the garden.", "Peru"),
    ],
)
def test_who_only_stands_in_the_sentence_did_not_sit_there(mentions, text, stranger):
    _, found = mentions(text)
    told = [mention for mention in found if not mention.everyday]  # those only join a meeting told of before
    assert stranger not in " | ".join(party.text for mention in told for party in mention.parties)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya pulled out of talks with Peru planned for August in Rome.", "planned"),
        ("Kenya's minister told reporters after meeting her Peruvian counterpart that both wanted a deal.", "held"),
        ("Kenya and Peru return to the table in Rome on Saturday.", "planned"),
        ("Diplomats of Kenya and Peru receive Chile's deputy minister Jane Roe in Rome on Friday.", "planned"),
        ("Kenya and Peru have agreed to open a dialogue in July.", "planned"),
        ("The leaders of Kenya and Peru came to Rome on Monday for the latest round of their dialogue.", "held"),
        ("In March the two women had agreed in Rome to a text.", "held"),
        ("Jane Roe and John Doe put their names to the treaty in Rome on Thursday.", "held"),
        ("It will be his first trip to Rome since 2011.", "planned"),
        # Near misses: no day ahead; a day in the past.
        ("Kenya and Peru returned to the table in Rome on Saturday.", "held"),
        ("Kenya walked out of talks with Peru in Rome.", "held"),
        ("The decision was announced at the end of a summit in Rome.", None),
        ("Kenya and Peru are to send teams to Rome next week for a first round of talks.", "planned"),
    ],
)
def test_the_status_is_the_one_told(mentions, text, status):
    assert status in [mention.status for mention in mentions(text)[1]]


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("Messages were carried between them by the foreign minister, Jane Roe.", {"Jane Roe"}),
        ("Norway, Kenya and Peru act as guarantors of the process.", {"Norway", "Kenya", "Peru"}),
        ("The talks went on, with Kenya as facilitator.", {"Kenya"}),
        ("Jane Roe and John Doe met in Rome under the mediation of EU envoy Ann Poe.", {"Ann Poe"}),
        ("Kenya has invited the army and the Forest Front to Rome for 14 August.", {"Kenya"}),
        ("It was chaired by General Jane Roe.", {"Jane Roe"}),
        ("Jane Roe, who presided, was content.", {"Jane Roe"}),
        # Near misses: a role of everyday life; a company's chair.
        ("Kenya acts as a magnet for investors.", set()),
        ("Jane Roe presided over the wedding of her son.", set()),
    ],
)
def test_who_brings_the_parties_together_is_told(mentions, text, between):
    said = " | ".join(party.text for mention in mentions(text)[1] for party in mention.mediators)
    assert {name for name in between if name in said} == between
    assert bool(said) == bool(between)


def test_two_towns_with_their_days_are_two_meetings(mentions):
    source, found = mentions("Syrian and Israeli officials met in Paris in July and in Baku in August.")
    where = [{source[start:end] for start, end in mention.places} for mention in found]
    assert where == [{"Paris"}, {"Baku"}]


def test_the_day_of_a_deal_is_not_the_day_on_which_days_of_talks_began(mentions):
    source, found = mentions("After two days of negotiations in Rome, Kenya and Peru agreed on Monday to cut tariffs.")
    assert not any("Monday" in source[start:end] for mention in found for start, end in mention.times)
    source, found = mentions("Kenya and Peru signed a truce on Monday after talks in Rome.")
    assert any("Monday" in source[start:end] for mention in found for start, end in mention.times)


def test_the_day_on_which_talks_were_asked_for_is_not_theirs(mentions):
    source, found = mentions("Kenya's army on Monday proposed talks with Peru.")
    assert [mention.times for mention in found] == [()]
    source, found = mentions("Kenya's army proposed talks with Peru on Monday.")
    assert [source[start:end] for mention in found for start, end in mention.times] == ["Monday"]


def test_a_town_behind_a_comma_is_the_venue(mentions):
    source, found = mentions("The last meeting, in Lima in May, brought little.")
    assert "Lima" in [source[start:end] for mention in found for start, end in mention.places]
    source, found = mentions("Talks between Kenya and Peru, which opened in Lima on 12 August 2024, have ended.")
    assert "Lima" in [source[start:end] for mention in found for start, end in mention.places]


def test_earlier_on_the_same_day_is_no_meeting_before(mentions):
    (found,) = mentions("Earlier in the day Premier Jane Roe sat down with President John Doe.")[1]
    assert found.reference == "named"
    (found,) = mentions("Premier Jane Roe had earlier sat down with President John Doe.")[1]
    assert found.reference == "earlier"


def test_the_year_since_which_nothing_was_is_no_day(mentions):
    _, found = mentions("It will be his first trip to Rome since 2011.")
    assert [mention.times for mention in found] == [()]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru discussed the ban on " + "the price of " * 1500 + "fish in Rome on Monday.",
        "Kenya held talks with " + "the envoy of " * 1500 + "Peru in Rome.",
        "Kenya and Peru held talks on " + "fish in Rome on Monday and " * 600 + "fish.",
    ],
    ids=["price", "envoy", "fish"],
)
def test_deep_phrases_come_to_an_end(mentions, text):
    source, found = mentions(text)
    assert all(0 <= start < end <= len(source) for mention in found for start, end in mention.places)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The teams of Kenya and Peru finished the map at a meeting in Lima on Wednesday.", ["Wednesday"]),
        ("The last meeting, in Rome in May, brought little.", ["May"]),
        ("It follows a first round in Doha, where Jane Roe and John Doe agreed on a truce on 19 May.", ["19 May"]),
        ("Peru reopened the pass on Monday, nine days after Jane Roe received John Doe in Lima.", ["Monday"]),
        ("Jane Roe spoke in Nairobi on Monday of the talks in Lima.", []),
        ("Kenya and Peru shook hands in Lima, on the isle of Lume, on 4 May 2021, they said.", ["4 May 2021"]),
        ("A meeting of Kenya and Peru is planned in Lima, Peru, in May, an aide said.", ["May"]),
        ("The swap was agreed on Monday in Lima, where Jane Roe met John Doe.", ["Monday"]),
        ("Jane Roe gave in on Monday, hours before a summit of Kenya and Peru opened in Lima.", ["Monday"]),
        ("Kenya and Peru met in Lima on Monday night.", ["Monday night"]),
        ("Kenya and Peru are to meet in Lima before the end of the month.", ["the end of the month"]),
        ("The talks go on in Lima on Monday.", []),
        ("Jane Roe and John Doe met in Lima, where it had rained on Monday.", []),
    ],
)
def test_the_day_of_a_meeting_may_stand_beside_it(mentions, text, days):
    source, found = mentions(text)
    assert [source[a:b] for a, b in found[-1].times] == days


def test_days_counted_after_a_meeting_lead_back_to_it(mentions):
    text = "Peru reopened the pass on Monday, nine days after Jane Roe received John Doe in Lima."
    assert mentions(text)[1][0].shift == -9


def test_it_was_called_off(mentions):
    found = mentions("It was cancelled on Monday.")[1]
    assert [(m.reference, m.status) for m in found] == [("attendance", "cancelled")]
    assert mentions("They cancelled the flights.")[1] == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kenya and Peru held a second day of talks in Lima on Monday.", -1),
        ("Kenya and Peru held a third day of talks in Lima on Monday.", -2),
        ("Kenya and Peru held talks in Lima on Monday.", 0),
    ],
)
def test_a_second_day_of_talks_tells_when_they_began(mentions, text, days):
    assert mentions(text)[1][0].days == days
