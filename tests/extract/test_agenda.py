"""What meetings are about: marked sentences, with near misses, from many talks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.extract.agenda import AgendaItem, find


@pytest.fixture(scope="module")
def topics(parse_text) -> Callable[[str], list[str]]:
    def read(text: str) -> list[str]:
        document = parse_text(text)
        return [document.article.source_text[item.words_start : item.words_end] for item in find(document)]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks in Geneva focused on the release of prisoners, officials said.", ["release of prisoners"]),
        ("Peru and Chile opened a third round of negotiations on fishing rights in Lima on Monday.", ["fishing rights"]),
        ("Iran held a meeting on its nuclear programme with Norway in Geneva on Friday.", ["nuclear programme"]),
        ("The two envoys met in Oslo for the second round of nuclear talks.", ["nuclear talks"]),
        ("The delegations discussed the border, water and a hotline for the two navies.",
         ["border", "water", "hotline for the two navies"]),
        ("Visas and a rail link were also discussed.", ["Visas", "rail link"]),
        ("The premier raised the fate of the jailed teachers.", ["fate of the jailed teachers"]),
        ("The issue of the missing was also raised by the delegation.", ["missing"]),
        ("The agenda included migration, energy and the price of gas.", ["migration", "energy", "price of gas"]),
        ("Among the topics discussed were quotas, visas and a bridge over the river.",
         ["quotas", "visas", "bridge over the river"]),
        ("Trade dominated the talks between the two presidents.", ["Trade"]),
        ("The main sticking point remains the fate of the disarmed fighters.", ["fate of the disarmed fighters"]),
        ("The third round, devoted to power-sharing, opened in Juba.", ["power-sharing"]),
        ("The sides met to negotiate an end to the war.", ["end to the war"]),
        ("They hammered out the details of a prisoner exchange.", ["prisoner exchange"]),
        ("The two sides differed over the status of the city.", ["status of the city"]),
        ("They signed a declaration on mines.", ["mines"]),
        ("The talks are likely to cover visas and quotas.", ["visas", "quotas"]),
    ],
)  # fmt: skip
def test_topics_are_short_phrases_of_the_text(topics, text, expected):
    assert topics(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya raised its tariffs on sugar in March.",  # a tax is raised, no matter
        "The minister refused to discuss the election.",
        "The name was not on the agenda.",
        "The demilitarised zone was never discussed.",
        "The follow-up talks will be held next week.",
        "The high-stakes negotiations will be held next week.",
        "The talks are likely to fail.",
        "They agreed on Monday.",
        "The two sides talked for three hours.",
        "The crowd debated nothing of the kind.",
    ],
)
def test_what_is_no_topic(topics, text):
    assert topics(text) == []


def test_what_is_still_to_be_discussed_says_so(parse_text):
    items: list[AgendaItem] = list(find(parse_text("The commission will discuss joint patrols in Rome next month.")))
    assert [item.ahead for item in items] == [True]
    assert [party.text for party in items[0].by] == ["The commission"]
