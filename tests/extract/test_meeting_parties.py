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
