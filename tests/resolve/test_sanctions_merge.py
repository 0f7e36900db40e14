"""Which statements on measures are one row: nothing counts as told by two articles that was told of two matters."""

import pytest

from dashboard.resolve import sanctions_merge
from tests.resolve.test_sanctions import _tables


@pytest.mark.parametrize(
    ("first", "second", "articles"),
    [
        # whom it hits has no name: two acts, however alike their words
        (
            "Valdoria last week imposed sanctions on 14 companies that sell drone parts.",
            "In May Valdoria imposed sanctions on two companies over a loan.",
            [("a",), ("b",)],
        ),
        (
            "Valdoria imposed sanctions on several companies that ship grain.",
            "A court was told that Valdoria imposed sanctions on companies for a forged stamp.",
            [("a",), ("b",)],
        ),
        # the same words, or the same goods: one act told twice
        (
            "Valdoria imposed sanctions on three judges in May 2020.",
            "Valdoria imposed sanctions on three judges in May 2020, it said.",
            [("a", "b")],
        ),
        ("Valdoria raised its duties on steel.", "Last year Valdoria raised the duties on steel.", [("a", "b")]),
        ("Valdoria raised its duties on steel.", "Valdoria raised its duties on wine.", [("a",), ("b",)]),
        # whom it hits is told: who and on whom tie them
        (
            "Valdoria imposed sanctions on Kest over a loan.",
            "In parliament the sanctions that Valdoria imposed on Kest in May were praised.",
            [("a", "b")],
        ),
        # nobody says whose they are: of two articles they may be two senders'
        (
            "Sanctions on Kest remain in force, and its bakers pay the bill.",
            "A shipper wrote that the sanctions on Kest remain in force for ever.",
            [("a",), ("b",)],
        ),
    ],
)
def test_two_articles_on_different_matters_are_two_rows(parse_text, first, second, articles):
    rows = _tables(parse_text, first, second)[0]["sanctions"]
    assert sorted(row.articles for row in rows) == articles


def test_an_article_that_tells_of_two_groups_hit_has_two_rows(parse_text):
    text = "Valdoria imposed sanctions on three judges. It rained. Valdoria imposed sanctions on 20 companies."
    rows = _tables(parse_text, text)[0]["sanctions"]
    assert sorted(row.summary for row in rows) == [
        "Sanctions on 20 companies by Valdoria: imposed",
        "Sanctions on three judges by Valdoria: imposed",
    ]


def test_whom_both_tell_to_be_spared_ties_two_articles(parse_text):
    first = "Valdoria imposed tariffs on dozens of countries. Kest was spared."
    second = "The tariffs that Valdoria imposed in May hurt its own bakers. Kest was spared."
    rows = _tables(parse_text, first, second)[0]["sanctions"]
    assert [row.articles for row in rows if row.action == "imposed"] == [("a", "b")]


def test_of_many_articles_only_statements_with_something_in_common_are_compared(parse_text, monkeypatch):
    compared = []
    plain = sanctions_merge._are_one
    monkeypatch.setattr(sanctions_merge, "_are_one", lambda *two: compared.append(two) or plain(*two))
    told = (
        "on wine when bakers marched through sleepy villages",
        "on steel since potters quarrelled about cheap glazes",
        "on timber because tanners lost eleven seaside workshops",
        "on honey while brewers praised their autumn harvest",
        "on steel since potters quarrelled about very cheap glazes",
    )
    rows = _tables(parse_text, *(f"Valdoria raised its duties {words}." for words in told))[0]["sanctions"]
    assert sorted(row.articles for row in rows) == [("a",), ("b", "e"), ("c",), ("d",)]
    assert len(compared) == 1, "every statement with every other would be ten"


def test_two_rates_of_one_article_are_two_rows_and_of_two_articles_one(parse_text):
    low, high = "Valdoria charges 15 percent on Kestian wine.", "Valdoria charges 50 percent on Kestian steel."
    assert len(_tables(parse_text, f"{low} {high}")[0]["sanctions"]) == 2
    assert len(_tables(parse_text, low, high)[0]["sanctions"]) == 1
