"""Who met, by the many ways in which a sentence with a word of meeting tells it. Invented sentences with near misses."""

from __future__ import annotations

import pytest


def _named(found, *, mediators=False):
    return " ".join(p.text for m in found for p in (m.mediators if mediators else (*m.parties, *m.modifiers)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In a phone call on Monday, Jane Roe told John Doe that Kenya would not yield.", ["Roe", "Doe"]),
        ("At the talks in Lima on Monday, Jane Roe told John Doe that time was short.", ["Roe", "Doe"]),
        ("John Doe, with whom Jane Roe held talks in Lima on Monday, said a deal was close.", ["Roe", "Doe"]),
        ("Jane Roe led Kenya's delegation to the talks in Lima on Monday.", ["Roe", "Kenya"]),
        ("Jane Roe represented Kenya at the talks in Lima on Monday.", ["Roe", "Kenya"]),
        ("Jane Roe took part in the talks in Lima on behalf of Kenya.", ["Roe", "Kenya"]),
        ("Among the participants in the talks in Lima were Jane Roe and John Doe.", ["Roe", "Doe"]),
        ("Participants in the talks in Lima included Jane Roe and John Doe.", ["Roe", "Doe"]),
        ("Kenya agreed with Peru at talks in Lima on Monday to reopen the border.", ["Kenya", "Peru"]),
        ("A Kenyan delegation headed by Jane Roe and a Peruvian team under John Doe met in Lima.", ["Roe", "Doe"]),
        (
            "Jane Roe spoke by telephone with the Peruvian Secretary of State, Mr. John Doe, who thanked her.",
            ["Roe", "Doe"],
        ),
        ("Jane Roe spoke with the Peruvian Secretary of State, John Doe, in Lima on Monday.", ["Roe", "Doe"]),
        ("Jane Roe received John Doe, along with ministers from Peru, in Lima on Monday.", ["Roe", "Doe", "Peru"]),
    ],
)
def test_who_met_is_read_however_it_is_told(mentions, text, names):
    assert all(name in _named(mentions(text)[1]) for name in names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Roe told John Doe that talks in Lima were under way.", "Doe"),
        ("Jane Roe agreed with a critic that the talks in Lima had failed.", "critic"),
        ("Participants in the talks in Lima included no one from Peru.", "Peru"),
        ("Jane Roe met the Peruvian minister in Lima on Monday, John Doe said.", "Doe"),
        ("Jane Roe led the market to the talks in Lima.", "nothing"),
    ],
)
def test_who_only_hears_of_a_meeting_was_not_there(mentions, text, name):
    assert name not in _named(mentions(text)[1])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("US-brokered talks between Kenya and Peru ended in Lima on Monday.", "US"),
        ("The African Union-led talks between Kenya and Peru ended in Lima on Monday.", "African Union"),
        ("The talks, overseen by the African Union, ended in Lima on Monday.", "African Union"),
    ],
)
def test_who_brings_a_meeting_about_is_told_before_its_noun_or_behind(mentions, text, body):
    assert body in _named(mentions(text)[1], mediators=True)


@pytest.mark.parametrize(
    "text",
    [
        "US-backed talks between Kenya and Peru ended in Lima on Monday.",
        "Long-led talks between Kenya and Peru ended in Lima on Monday.",
    ],
)
def test_who_wishes_it_well_does_not(mentions, text):
    assert not _named(mentions(text)[1], mediators=True).replace("Long", "")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("On May 3 the Kenyan premier, Jane Roe, flew to Lima and signed a pact with John Doe.", {"John Doe"}),
        ("Jane Roe travelled to Lima, where she asked President John Doe to wait.", {"President John Doe"}),
        ("Jane Roe travelled to Lima, where she and President John Doe agreed on a ferry.", {"President John Doe"}),
        ("Jane Roe spent four hours in Rome on Monday with Kenya's minister, John Doe.", {"John Doe"}),
        ("Officials from Kenya flew to Lima on May 3 to compare notes with the Peruvians.", {"Peruvians"}),
        ("Envoys of the government of Kenya and of the Lagoon Front met in Rome on Monday.", {"Kenya", "Lagoon Front"}),
        ("Envoys of Kenya, the state that wants a ferry, met with officials from Peru in Rome.", {"Kenya", "Peru"}),
        (
            "Kenya and Peru met in Rome. The meeting brought together delegations from Kenya and Peru.",
            {"Kenya", "Peru"},
        ),
    ],
)
def test_who_is_met_far_from_the_verb_is_read(mentions, text, people):
    last = [m for m in mentions(text)[1] if m.reference != "attendance"][-1]
    said = " | ".join(party.text for party in last.parties)
    assert all(person in said for person in people)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe flew to Lima and met reporters with a smile.",
        "Jane Roe flew to Lima and signed a pact with a smile.",
        "Jane Roe travelled to Lima, where John Doe was born.",
    ],
)
def test_who_has_nothing_to_do_with_a_guest_is_not(mentions, text):
    assert not [p for m in mentions(text)[1] for p in m.parties if p.text not in {"Jane Roe", "reporters"}]


def test_who_presides_over_talks_is_read_behind_their_day(mentions):
    _, found = mentions("Kenya and Peru held talks in Rome on Monday, chaired by UN envoy Jane Roe.")
    assert any("Jane Roe" in party.text for mention in found for party in mention.mediators)
    _, found = mentions("Kenya and Peru held talks in Rome on Monday. Fish is sold in a market, chaired by Jane Roe.")
    assert not [party for mention in found for party in mention.mediators]


def test_who_is_expected_somewhere_for_talks_comes_from_afar(mentions):
    assert mentions("Jane Roe is expected in Lima on May 3 for talks on fish.")[1][0].travel
    assert not mentions("Kenya and Peru hold talks in Lima on May 3.")[1][0].travel


def test_who_puts_forward_a_meeting_of_two_others_is_none_of_them(mentions):
    told = mentions("The aide, Max Lund, proposed a summit between Jane Roe and John Doe in Rome.")[1][0]
    assert not any("Lund" in party.text for party in told.parties)
    told = mentions("Max Lund proposed a summit with Jane Roe in Rome.")[1][0]
    assert any("Lund" in party.text for party in told.parties)


def test_who_hosts_is_read_behind_who_and_that(mentions):
    for text in (
        "John Doe walked out of talks in Rome that had been hosted by Kenya.",
        "Kenya and Peru met in Rome. Jane Roe of Kenya, who hosted the meeting, was glad.",
    ):
        _, found = mentions(text)
        assert any("Kenya" in party.text for m in found[-1:] for party in (*m.mediators, *m.parties))


def test_who_leads_a_team_on_a_journey_of_its_own_sat_at_no_talks_told_of(mentions):
    _, found = mentions("Jane Roe, who led a trade delegation to Lima, was glad.")
    assert not [m for m in found if m.reference == "attendance"]
    _, found = mentions("Jane Roe, who led the delegation, was glad.")
    assert [m for m in found if m.reference == "attendance"]
