"""People who come together, told in everyday words. Invented sentences, each way of telling with its near misses."""

from __future__ import annotations

import pytest

from dashboard.extract import talks


@pytest.fixture(scope="module")
def mentions(parse_text):
    return lambda text: list(talks.find(parse_text(text)))


@pytest.mark.parametrize(
    ("text", "kind", "status", "parties"),
    [
        ("Jane Roe and John Doe saw each other for two hours in Rome.", "meeting", "held", {"Jane Roe", "John Doe"}),
        ("Jane Roe and John Doe are to face each other in Rome on Monday.", "meeting", "planned", {"Jane Roe"}),
        ("Jane Roe got together with John Doe at the border on Saturday.", "meeting", "held", {"Jane Roe", "John Doe"}),
        ("Jane Roe spent three hours with John Doe in Lima on Monday.", "meeting", "held", {"Jane Roe", "John Doe"}),
        ("Jane Roe told John Doe as much when they ran into each other in Rome.", "meeting", "held", {"Roe", "Doe"}),
        ("The premier rang both presidents on Tuesday night.", "call", "held", {"premier", "presidents"}),
        (
            "Kenya and the rebels will return to the negotiating table in Lima on 3 May.",
            "meeting",
            "planned",
            {"Kenya"},
        ),
        ("The two last sat down in Lima on July 10.", "meeting", "held", {"the two"}),
        ("President Jane Roe wants both presidents in Rome.", "meeting", "proposed", {"Jane Roe", "both presidents"}),
        ("President Jane Roe had been expected in Lima on Monday.", "visit", "planned", {"Jane Roe"}),
        ("Jane Roe is to be received by President John Doe.", "meeting", "planned", {"Jane Roe", "John Doe"}),
        ("Jane Roe travels to Lima on Monday.", "visit", "planned", {"Jane Roe"}),
        ("Jane Roe and John Doe will convene on Monday in Lima.", "meeting", "planned", {"Jane Roe", "John Doe"}),
        ("Jane Roe saw John Doe in Lima on Friday.", "meeting", "held", {"Jane Roe", "John Doe"}),
        ("Jane Roe gave John Doe dinner on Saturday.", "meeting", "held", {"Jane Roe", "John Doe"}),
        ("Jane Roe welcomed John Doe to Lima on Monday.", "meeting", "held", {"Jane Roe", "John Doe"}),
        ("The foreign ministers came together there in January.", "meeting", "held", {"ministers"}),
        ("The commanders are to see one another at the border.", "meeting", "planned", {"commanders"}),
        ("The joint commission is to assemble in Lima.", "meeting", "planned", {"commission"}),
        ("The pair last did so in Kazan in October.", "meeting", "held", {"The pair"}),
        ("Jane Roe left for Lima on Monday.", "visit", "held", {"Jane Roe"}),
        ("Jane Roe stopped over in Lima on 27 March.", "visit", "held", {"Jane Roe"}),
        ("Jane Roe will be in Lima on 31 August.", "visit", "planned", {"Jane Roe"}),
        ("His rival, John Doe, was in Lima on Monday.", "visit", "held", {"John Doe"}),
        (
            "Jane Roe and John Doe, who met in Lima on 31 August, left early.",
            "meeting",
            "held",
            {"Jane Roe", "John Doe"},
        ),
        (
            "Jane Roe met senior diplomats from Kenya and Peru in Lima.",
            "meeting",
            "held",
            {"Jane Roe", "Kenya", "Peru"},
        ),
        ("The premier said Kenya was ready to meet Peru anywhere.", "meeting", "proposed", {"Kenya", "Peru"}),
        ("The joint border commission met in Lima on Monday.", "meeting", "held", {"commission"}),
    ],
)
def test_people_come_together(mentions, text, kind, status, parties):
    found = mentions(text)
    assert [(m.kind, m.status) for m in found] == [(kind, status)]
    said = [p.text for p in found[0].parties]
    assert all(any(party in words for words in said) for party in parties)


@pytest.mark.parametrize(
    "text",
    [
        "The neighbours accuse each other of lies.",
        "Jane Roe and John Doe saw each other as rivals in Rome.",
        "Jane Roe saw the film in Rome.",
        "Jane Roe got the report together.",
        "Jane Roe spent three hours on the report.",
        "The bell rang twice on Tuesday.",
        "Kenya put a new offer on the table in Lima.",
        "The cook came to the table.",
        "The two last ships left Lima.",
        "President Jane Roe wants reforms in Rome.",
        "President Jane Roe wants both presidents in jail.",
        "Growth is expected in Lima.",
        "The offer was received by the ministry.",
        "The ministry's security council meets in Lima on Monday.",
        "Jane Roe saw John Doe as a danger.",
        "Jane Roe saw no reason to stay in Lima.",
        "Jane Roe gave John Doe a warning on Saturday.",
        "Kenya welcomed the decision on Monday.",
        "The storm will be in Lima on 31 August.",
        "Prices left for dead on Monday rose.",
        "Jane Roe did so in May.",
        "The crowd gathered.",
        "The cabinet met in Rome on Monday.",
    ],
)
def test_other_uses_tell_of_none(mentions, text):
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Jane Roe floated a four-way get-together in Rome.", "meeting", "proposed"),
        ("The previous gathering, in Lima in April, ended in a quarrel.", "meeting", "held"),
        ("A session due in Lima in July was put off and never rescheduled.", "meeting", "cancelled"),
        ("A session due in Lima in July was put off.", "meeting", "planned"),
        ("The summit of Kenya and Somalia in Lima was dropped.", "summit", "cancelled"),
        ("The sixth cycle, in Lima in January, produced a truce.", "meeting", "held"),
        ("A session fixed for July fell through.", "meeting", "cancelled"),
        ("A second summit in Lima never came about.", "summit", "cancelled"),
        ("A meeting planned for May in Lima came to nothing.", "meeting", "cancelled"),
        ("A stop in Lima has been struck from the programme.", "visit", "cancelled"),
        ("Jane Roe and John Doe had a dinner in Rome on Monday.", "meeting", "held"),
    ],
)
def test_gatherings_of_every_name_are_meetings(mentions, text, kind, status):
    assert [(m.kind, m.status) for m in mentions(text)] == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    ["They got together.", "A new cycle of violence began in Lima.", "The business cycle turned in July."],
)
def test_cycles_of_other_things_are_none(mentions, text):
    assert all(not m.cue.lower().startswith("cycle") for m in mentions(text))


def test_who_only_puts_a_summit_forward_is_no_party(mentions):
    found = mentions("A summit of the two premiers, mooted by President Jane Roe for May, has been shelved.")
    assert [m.status for m in found] == ["cancelled"]
    assert "Jane Roe" not in " ".join(p.text for p in found[0].parties)


def test_what_brings_two_together_on_the_margins_is_no_second_meeting(mentions, parse_text):
    text = "Jane Roe suggested a meeting with John Doe on the margins of the trade summit in Lima in May."
    (found,) = mentions(text)
    assert "Lima" in [text[start:end] for start, end in found.places]


def test_a_round_told_of_by_its_place_and_day_before_it(mentions):
    text = "The mood was better than in Lima in August, when the second round broke up."
    (found,) = mentions(text)
    assert found.reference == "earlier"
    assert [text[start:end] for start, end in (*found.places, *found.times)] == ["Lima", "August"]


def test_a_session_points_back_and_names_who_chaired_it(mentions):
    (found,) = mentions("The session, chaired by the mediator Jane Roe, was over in three hours.")
    assert (found.reference, [p.text for p in found.mediators]) == ("anaphor", ["the mediator Jane Roe"])
    assert mentions("The parliament session, chaired by Jane Roe, was over in three hours.") == []


@pytest.mark.parametrize(
    ("text", "cue", "reference", "status", "where"),
    [
        ("It was the second meeting this year, following one in Lima in March.", "one", "earlier", None, "Lima"),
        ("The army stayed away from talks due to open in Lima on Wednesday.", "talks", "named", "planned", "Lima"),
        ("Kenya and Peru held talks on the island of Corfu.", "talks", "named", "held", "Corfu"),
    ],
)
def test_where_a_meeting_is_told_in_other_words(mentions, text, cue, reference, status, where):
    found = [m for m in mentions(text) if m.cue == cue]
    assert [(m.reference, m.status) for m in found] == [(reference, status)]
    assert any(where in text[start:end] for start, end in found[0].places)


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("Secretary John Doe called General Jane Roe last week to urge her to attend.", 1),
        ("The court called Jane Roe to testify.", 0),
        ("The report followed one in Lima.", 0),
    ],
)
def test_a_call_with_a_purpose_and_a_day(mentions, text, calls):
    assert sum(m.kind == "call" for m in mentions(text)) == calls
