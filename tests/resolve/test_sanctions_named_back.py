"""Whom a measure hits where its words mean those named before: each of two, the bank, the firms, his, it and its."""

import pytest

from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import sanctions
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow, PlaceMentionRow, PlaceRow

CAST = {
    "Kenya": ("state", "KE"),
    "Chad": ("state", "TD"),
    "Norway": ("state", "NO"),
    "Qatar": ("state", "QA"),
    "Chadbank": ("organisation", "TD"),
    "Doe": ("person", "TD"),
    "Roe": ("person", "TD"),
}
DEMONYMS = {"Chadian": "chad"}


def _rows(parse_text, text):
    document = parse_text(text)
    article = document.article.article_id
    actors = [
        ActorRow(name.lower(), name, kind, country, None, None, (name,), known=True, articles=1, mentions=1)
        for name, (kind, country) in CAST.items()
    ]
    named = {name: name.lower() for name in CAST} | DEMONYMS
    mentions = [
        MentionRow(article, t.sent, named[t.text], t.start, t.end, t.text, "registry", 1.0)
        for t in document.tokens
        if t.text in named
    ]
    places = [PlaceRow("abeche", "Abeche", "TD", 13.8, 20.8, "region", 1, 0)]
    spots = [
        PlaceMentionRow(article, t.sent, "abeche", t.start, t.end, t.text, literal=True)
        for t in document.tokens
        if t.text == "Abeche"
    ]
    tables = {"actors": actors, "mentions": mentions, "places": places, "place_mentions": spots}
    return sanctions.resolve(Context([findings_of(document)], Config(), tables))["sanctions"]


@pytest.mark.parametrize(
    ("text", "senders", "targets"),
    [
        (
            "Kenya and Chad stopped fighting. Norway imposed a tariff of 5 percent on goods from each.",
            ("norway",),
            ("chad", "kenya"),
        ),
        (
            "Kenya, Qatar and Chad stopped fighting. Norway imposed a tariff of 5 percent on goods from each.",
            ("norway",),
            (),
        ),
        (
            "Kenya and Chad stopped fighting. Norway kept its tariff of 5 percent, with both sides pulling back.",
            ("norway",),
            (),
        ),
        (
            "Kenya and Chad stopped fighting. Norway cut its tariff on both to 19 percent.",
            ("norway",),
            ("chad", "kenya"),
        ),
        ("Kenya and Chad broke off diplomatic relations in March.", ("chad", "kenya"), ("chad", "kenya")),
        ("Kenya and Chad broke off diplomatic relations with Norway.", ("chad", "kenya"), ("norway",)),
        ("Doe met Roe. Norway put both generals under sanctions in January.", ("norway",), ("doe", "roe")),
        ("Chadbank grew fast. Norway cut the bank off from SWIFT.", ("norway",), ("chadbank",)),
        ("Chad spoke of a loan. Norway cut the bank off from SWIFT.", ("norway",), ()),
        ("Doe ruled the harbour. Norway froze his assets in May.", ("norway",), ("doe",)),
        ("Doe met Roe in the harbour. Norway froze his assets in May.", ("norway",), ()),
        ("Norway has had an arms embargo on Abeche since 2004.", ("norway",), ("chad",)),
        (
            "Norway said it knew eleven Chadian firms. The firms have been barred from Kenya's exports since 2020.",
            ("kenya",),
            ("chad",),
        ),
        ("What would bring Kenya back? It has kept its airspace closed to Chadian planes.", ("kenya",), ("chad",)),
        ("In Kenya and Norway it rained. It has kept its airspace closed to Chadian planes.", (), ("chad",)),
    ],
)
def test_those_named_before_are_hit(parse_text, text, senders, targets):
    assert (senders, targets) in [(row.senders, row.targets) for row in _rows(parse_text, text)]


def test_what_was_taken_from_before_says_so(parse_text):
    (row,) = _rows(parse_text, "Chadbank grew fast. Norway cut the bank off from SWIFT.")
    assert "target: the one named before" in row.because
