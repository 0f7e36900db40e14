"""Meetings that are only put forward, and journeys told by their purpose or end. Invented sentences, near misses beside."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def read(mentions):
    def first(text):
        found = mentions(text)[1]
        return (found[0].kind, found[0].status, [p.text for p in found[0].parties]) if found else None

    return first


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya's minister Jane Roe expressed openness to negotiations with Peru.", {"Jane Roe", "Kenya", "Peru"}),
        ("Jane Roe's recent remarks regarding openness to talks with John Doe raised hopes.", {"Jane Roe", "John Doe"}),
        ("Lima has not answered Nairobi's proposal for military talks.", {"Lima", "Nairobi"}),
        ("Kenya is open to talks with Peru.", {"Kenya", "Peru"}),
        (
            "President Jane Roe extended an invitation to John Doe for talks in Rome.",
            {"President Jane Roe", "John Doe"},
        ),
        ("Jane Roe would be prepared to sit down with John Doe.", {"Jane Roe", "John Doe"}),
        ("A meeting between Jane Roe and John Doe is being discussed for the summer.", {"Jane Roe", "John Doe"}),
        ("A summit between Kenya and Peru is under discussion.", {"Kenya", "Peru"}),
        ("The prince suggested that the Peruvian generals meet in Lima.", {"the Peruvian generals"}),
        ("Jane Roe hopes to meet John Doe in Rome.", {"Jane Roe", "John Doe"}),
        ("The envoy is trying to arrange another round between Kenya and Peru in Rome.", {"Kenya", "Peru"}),
    ],
)
def test_a_meeting_is_put_forward(read, text, parties):
    _, status, said = read(text)
    assert status == "proposed"
    assert parties <= set(said)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has no interest in talks with Peru.",
        "There is little prospect of talks between Kenya and Peru.",
    ],
)
def test_what_nobody_wants_is_not_put_forward(read, text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "status", "parties"),
    [
        ("Jane Roe went to Lima on June 20 to see President John Doe.", "held", {"Jane Roe", "President John Doe"}),
        ("Jane Roe visited President John Doe in Lima on 20 June.", "held", {"Jane Roe", "President John Doe"}),
        (
            "Jane Roe spoke in Lima, where she had come to see Minister John Doe.",
            "held",
            {"Minister John Doe", "Jane Roe"},
        ),
        (
            "Oil Minister Jane Roe returned from Lima on Wednesday without an agreement.",
            "held",
            {"Oil Minister Jane Roe"},
        ),
        ("They will be back in Lima in two weeks.", "planned", {"They"}),
        ("Kenya's foreign minister is expected in Lima to see President John Doe.", "planned", {"President John Doe"}),
    ],
)
def test_a_journey_is_told_by_its_purpose_or_end(read, text, status, parties):
    kind, said_status, said = read(text)
    assert (kind, said_status) == ("visit", status)
    assert parties <= set(said)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe went to Lima to study law.",
        "Jane Roe returned from Lima on Wednesday.",
        "Jane Roe came back from Lima with a cold.",
    ],
)
def test_other_journeys_are_none(read, text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "status", "parties"),
    [
        ("Kenyan officials are negotiating with Peru in Rome.", "under way", {"Kenyan officials", "Peru"}),
        ("The commanders of both armies will hold their own session within ten days.", "planned", {"both armies"}),
        ("Jane Roe spoke in Lima following talks with President John Doe.", None, {"Jane Roe", "President John Doe"}),
        ("Kenya and Peru are preparing for a further round.", "planned", {"Kenya", "Peru"}),
    ],
)
def test_who_negotiates_or_prepares_is_a_party(read, text, status, parties):
    _, said_status, said = read(text)
    assert said_status == status
    assert parties <= set(said)


def test_a_visit_set_off_by_a_comma_only_counts_the_talks(mentions):
    text = "A Kenyan team flew home on Tuesday after talks in Lima, its first announced visit to the country."
    assert [m.kind for m in mentions(text)[1]] == ["talks"]


def test_lawmakers_hold_sessions_among_themselves(read):
    assert read("The lawmakers will hold a session within two weeks.") is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("As these talks continue, the price of fish stays low.", None),
        ("Kenya wants no strikes while the talks go on.", None),
        ("The talks go on in Rome.", "under way"),
        ("Technical experts from both states are due to gather in Lima on Wednesday.", "planned"),
        ("Abebe is expected in Lima next week, a visit that few had thought of.", "planned"),
    ],
)
def test_what_is_said_by_the_way_is_no_news_of_a_meeting(read, text, status):
    assert read(text)[1] == status


def test_who_floats_a_summit_of_others_is_no_party_to_it(read):
    _, status, said = read("The Peruvian minister Ann Poe floated the idea of a summit between Jane Roe and John Doe.")
    assert (status, said) == ("proposed", ["Jane Roe", "John Doe"])


def test_who_sits_on_a_committee_with_others_has_not_met_them(read):
    assert read("Kenya, which sits with Peru on the committee, has urged calm.") is None


def test_this_time_names_the_place(mentions):
    source, found = mentions("Jane Roe and John Doe held their third round of talks, this time in Rome, on Saturday.")
    assert "Rome" in [source[a:b] for a, b in found[0].places]


@pytest.mark.parametrize(
    ("text", "status", "days"),
    [
        ("Envoys from Kenya and Peru will meet for a third day in Lima on Monday.", "under way", -2),
        (
            "On Sunday, Kenyan and Peruvian envoys are due to return to Lima for the fourth round of talks.",
            "planned",
            0,
        ),
        ("What they did agree on was a promise to come back in June, again in Lima.", "planned", 0),
    ],
)
def test_days_are_counted_and_rounds_come_next(mentions, text, status, days):
    source, found = mentions(text)
    assert (found[0].status, found[0].days) == (status, days)
    assert any("Lima" in source[a:b] for a, b in found[0].places)
    assert found[0].times


def test_talks_involving_somebody_are_his(read):
    assert "negotiator John Doe" in " ".join(
        read("The talks in Lima involving rebel negotiator John Doe brought nothing.")[2]
    )
