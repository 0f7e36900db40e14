"""Which place a name means."""

from __future__ import annotations

import pytest

from dashboard.config import Config
from dashboard.extract.places import find
from dashboard.findings import Findings
from dashboard.gazetteer import cities, names
from dashboard.resolve.context import Context
from dashboard.resolve.places import resolve


def resolved(parse_text, *texts: str):
    findings = []
    for number, text in enumerate(texts):
        document = parse_text(text, f"a{number}")
        findings.append(Findings(document.article, document.sentences, {"places": tuple(find(document))}))
    tables = resolve(Context(findings, Config()))
    return {row.place_id: row for row in tables["places"]}, tables["place_mentions"]


@pytest.mark.parametrize(
    ("text", "surface", "country"),
    [
        ("The envoys met in Tripoli, Lebanon, on Monday.", "Tripoli", "LB"),
        ("Libya's factions met in Tripoli on Monday.", "Tripoli", "LY"),
        ("Talks in Washington went on.", "Washington", "US"),
        ("Georgia's parliament sat in Tbilisi. Armenia sent its envoy to Georgia.", "Georgia", "GE"),
        ("Voters in Atlanta, Georgia, stayed at home.", "Georgia", "US"),
        ("The United States and China met in Geneva. Companies in Ohio cheered.", "Geneva", "CH"),
        ("The United States sent help to Geneva, Ohio, on Monday.", "Geneva", "US"),
    ],
)
def test_context_decides(parse_text, text, surface, country):
    places, mentions = resolved(parse_text, text)
    assert {places[row.place_id].country for row in mentions if row.surface == surface} == {country}


def test_capital_rather_than_federal_state(parse_text):
    places, mentions = resolved(parse_text, "The ministers met in Washington.")
    assert places[mentions[0].place_id].kind == "city"


def test_counts_of_both_uses(parse_text):
    places, mentions = resolved(parse_text, "Tehran insists on its terms.", "The envoys arrived in Tehran.")
    assert len({row.place_id for row in mentions}) == 1
    place = places[mentions[0].place_id]
    assert (place.literal_mentions, place.metonym_mentions) == (1, 1)


def test_one_name_in_two_countries_within_one_article(parse_text):
    text = "They left Cambridge, Massachusetts, in May. In June they met in Cambridge, England."
    places, mentions = resolved(parse_text, text)
    points = {row.place_id for row in mentions if row.surface == "Cambridge"}
    assert {places[point].country for point in points} == {"US", "GB"}


def test_resolving_stored_findings_opens_no_gazetteer(parse_text):
    document = parse_text("The envoys met in Doha.")
    found = Findings(document.article, document.sentences, {"places": tuple(find(document))})
    cities.cache_clear()
    names.cache_clear()
    resolve(Context([found], Config()))
    assert cities.cache_info().currsize == names.cache_info().currsize == 0


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Cyprus is divided. They opened the crossing near the village of Kyperounta on Monday.", "CY"),
        ("Peru is divided. They opened the crossing near the village of Kyperounta on Monday.", None),
    ],
)
def test_a_small_town_is_found_only_where_its_country_is_named(parse_text, text, country):
    places, mentions = resolved(parse_text, text)
    assert {places[row.place_id].country for row in mentions if row.surface == "Kyperounta"} == {country}


@pytest.mark.parametrize(
    ("text", "surface", "country"),
    [
        ("Convoys came from the coast by way of Al Dabbah.", "Al Dabbah", "SD"),
        ("Soldiers crossed in Kurram and South Waziristan.", "Kurram", "PK"),
        ("No plane landed in Ercan that day.", "Ercan", "CY"),
        ("The ministers met at Kananaskis on Monday.", "Kananaskis", "CA"),
        ("The patrol was seen near Whitsun Reef.", "Whitsun Reef", "PH"),
    ],
)
def test_places_of_conflicts_and_talks_are_known(parse_text, text, surface, country):
    places, mentions = resolved(parse_text, text)
    found = [places[row.place_id] for row in mentions if row.surface == surface]
    assert [place.country for place in found] == [country]
    assert found[0].lat is not None


@pytest.mark.parametrize("text", ["Mr Buchanan said no.", "They split in two.", "Karen Livingstone spoke for Uri Sol."])
def test_surnames_and_words_are_no_towns(parse_text, text):
    assert resolved(parse_text, text)[0] == {}


def test_a_capital_called_as_its_country_is_the_country(parse_text):
    places, _ = resolved(
        parse_text, "Ships from Djibouti reached Ethiopia by rail. Somalia watched the port in Djibouti."
    )
    assert [row.kind for row in places.values() if row.name == "Djibouti"] == ["country"]
