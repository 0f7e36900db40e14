"""Papers made somewhere, and who sat for whom. Invented sentences, near misses beside them."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def first(mentions):
    def read(text):
        source, found = mentions(text)
        return (found[0], [source[a:b] for a, b in found[0].places]) if found else (None, [])

    return read


@pytest.mark.parametrize(
    ("text", "place", "parties"),
    [
        ("The truce agreed in Oslo in March runs out on 5 July.", "Oslo", set()),
        ("The agreement between Kenya and Peru, concluded in Rome on 10 March, is dead.", "Rome", {"Kenya", "Peru"}),
        ("The accord that Kenya and Peru reached in Lima in 2021 is dead.", "Lima", {"Kenya", "Peru"}),
        ("The bargain was struck last October in Lima.", "Lima", set()),
    ],
)
def test_a_paper_comes_about_where_people_met(first, text, place, parties):
    found, places = first(text)
    assert (found.status, found.reference, places) == ("held", "earlier", [place])
    assert parties <= {p.text for p in found.parties}


@pytest.mark.parametrize(
    "text",
    [
        "The cabinet reached a deal in Rome on Monday.",
        "The truce agreed last week holds.",
        "The ship struck a mine in Rome.",
    ],
)
def test_other_agreements_are_no_meeting(first, text):
    assert first(text)[0] is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The Kenyan team included Defence Minister Jane Roe.", {"Defence Minister Jane Roe"}),
        ("Jane Roe, a deputy minister, leads for Peru.", {"Jane Roe", "Peru"}),
        ("Kenya has sent Jane Roe, who speaks for the president.", {"Kenya", "Jane Roe"}),
        ("The envoys Jane Roe and John Doe are expected to join them on Wednesday.", {"Jane Roe", "John Doe"}),
        ("Kenya, Peru and the African Union took part.", {"Kenya", "Peru", "the African Union"}),
        ("Jane Roe and her Peruvian counterpart John Doe signed the minutes.", {"Jane Roe", "John Doe"}),
    ],
)
def test_who_sat_for_whom(first, text, people):
    found, _ = first(text)
    assert found.reference == "attendance"
    assert people <= {p.text for p in found.parties}


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("Qatari officials are acting as go-betweens.", "Qatari"),
        ("Kenya and Peru were co-hosts.", "Kenya"),
        ("The minister, Jane Roe, received the visitors on Monday.", "Jane Roe"),
        ("They dined at the residence of Prime Minister Jane Roe.", "Prime Minister Jane Roe"),
    ],
)
def test_who_lends_the_house_or_goes_between(first, text, between):
    assert between in {p.text for p in first(text)[0].mediators}


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvian ambassador sent flowers.",
        "Jane Roe spoke for an hour.",
        "Peru has sent Jane Roe to Rome as a gift.",
    ],
)
def test_others_sit_nowhere(first, text):
    found, _ = first(text)
    assert found is None or found.reference != "attendance"


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("A fifth round of talks between Kenya and Peru broke up in Rome on Tuesday.", True),
        ("Talks between Kenya and Peru ended in Rome on Tuesday.", True),
        ("The meeting between Kenya and Peru ended in Rome on Tuesday.", False),
        ("Kenya and Peru held talks in Rome on Tuesday.", False),
    ],
)
def test_the_last_day_of_talks_is_known_as_such(first, text, ended):
    assert first(text)[0].ended is ended


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Negotiators from Peru and Kenya have been meeting in Lima since Monday.", "under way"),
        ("They promised to come back in March, again in Lima.", "planned"),
        ("Both delegations agreed to talk again, now by video.", "planned"),
        ("No city was named for the next meeting of Kenya and Peru.", "planned"),
        ("The two sides plan to go on in Lima in late September.", "planned"),
    ],
)
def test_what_goes_on_or_comes_next(first, text, status):
    assert first(text)[0].status == status


@pytest.mark.parametrize(
    "text",
    ["A trip to Lima would be hard to imagine.", "Jane Roe follows the negotiations at a university in Lima."],
)
def test_what_is_only_judged_or_studied_is_no_meeting(first, text):
    assert first(text)[0] is None
