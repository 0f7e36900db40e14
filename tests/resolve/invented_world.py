"""An invented world for tests of meetings: a few states, people, places and days, found wherever a text names them."""

from __future__ import annotations

import re

from dashboard.article import Article, Block, CleanText, Published, Span
from dashboard.build import _loaded
from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.parse import parse
from dashboard.resolve import talks
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow, PlaceMentionRow, PlaceRow, RoleRow, TimeRow

ACTORS = {
    "kest": ("Kest", "state", "XA"),
    "valdoria": ("Valdoria", "state", "XB"),
    "ossia": ("Ossia", "state", "XC"),
    "jane-roe": ("Jane Roe", "person", "XA"),
    "john-doe": ("John Doe", "person", "XB"),
    "ann-poe": ("Ann Poe", "person", "XB"),
    "lagoon-front": ("Lagoon Liberation Front", "organisation", "XA"),
    "grain-board": ("Kest Grain Board", "organisation", "XA"),
    "harbour-union": ("Harbour Union", "bloc", None),
    "max-lund": ("Max Lund", "person", None),
    "kestan-army": ("Kestan Army", "organisation", "XA"),
}
SURFACES = {
    "kest": "Kest",
    "valdoria": "Valdoria",
    "ossia": "Ossia",
    "jane-roe": "(?:Jane )?Roe",
    "john-doe": "(?:John )?Doe",
    "ann-poe": "(?:Ann )?Poe",
    "lagoon-front": "Lagoon Liberation Front",
    "grain-board": "Grain Board",
    "harbour-union": "Harbour Union",
    "max-lund": "Max Lund",
    "kestan-army": "Kestan [Aa]rmy",
}
ROLE = r"(?:[Ff]ormer )?(?:(?:Kestan|Valdorian) )?(?:(?:[Ww]ater|[Ff]oreign) [Mm]inister|[Pp]remier|chief negotiator|special envoy)"  # before a name
OF = {"max-lund": "harbour-union"}  # whose official somebody is
PLACES = {
    "geneva": ("Geneva", "CH", "city"),
    "doha": ("Doha", "QA", "city"),
    "qatar": ("Qatar", "QA", "country"),
    "rome": ("Rome", "IT", "city"),
    "lome": ("Lome", "XA", "city"),
    "singapore": ("Singapore", "SG", "country"),
}
DAYS = {
    "May 3": ("2030-05-03", "2030-05-03", "day"),
    "May 4": ("2030-05-04", "2030-05-04", "day"),
    "June 7": ("2030-06-07", "2030-06-07", "day"),
    "June 17": ("2030-06-17", "2030-06-17", "day"),
    "June 2 and 3": ("2030-06-02", "2030-06-03", "month"),
    "last month": ("2030-04-01", "2030-04-30", "month"),
    "October": ("2029-10-01", "2029-10-31", "month"),
    "June 2018": ("2018-06-01", "2018-06-30", "month"),
    "Monday": (None, None, "none"),  # of an article whose own day nothing tells
}


def resolved(*texts, published="2030-06-20"):
    """Give the talks and the evidence of texts, one article each, a paragraph a line."""
    articles = []
    for number, text in enumerate(texts):
        spans = [Span(*m.span()) for m in re.finditer(r"\S[^\n]*", text)]
        blocks = tuple(Block("paragraph", span, CleanText.of(text, span)) for span in spans)
        articles.append(
            Article(f"a{number}", "a.txt", str(number), text, blocks, published=Published(published, "stated"))
        )
    findings = [findings_of(document) for document in parse(articles)]
    context = Context(findings, Config(), _loaded(findings, []))
    return talks.resolve(context.with_tables(_known(findings)))


def _known(findings):
    tables = {"actors": [], "mentions": [], "places": [], "place_mentions": [], "times": [], "roles": []}
    tables["actors"] = [
        ActorRow(key, name, kind, country, None, OF.get(key), (name,), True, 1, 1)
        for key, (name, kind, country) in ACTORS.items()
    ]
    tables["places"] = [
        PlaceRow(key, name, country, 0.0, 0.0, kind, 1, 0) for key, (name, country, kind) in PLACES.items()
    ]
    for found in findings:
        article, text = found.article.article_id, found.article.source_text
        for key, (_, kind, _) in ACTORS.items():
            tables["roles"] += [
                RoleRow(key, m[1], None, article, *m.span(1))
                for m in re.finditer(rf"({ROLE}),? {SURFACES[key]}", text)
                if kind == "person"
            ]
        for sentence in found.sentences:
            part = text[sentence.start : sentence.end]
            for key, pattern in SURFACES.items():
                tables["mentions"] += [
                    MentionRow(
                        article,
                        sentence.number,
                        key,
                        sentence.start + m.start(),
                        sentence.start + m.end(),
                        m.group(),
                        "registry",
                        1.0,
                    )
                    for m in re.finditer(pattern, part)
                ]
            for key, (name, _, _) in PLACES.items():
                tables["place_mentions"] += [
                    PlaceMentionRow(
                        article,
                        sentence.number,
                        key,
                        sentence.start + m.start(),
                        sentence.start + m.end(),
                        name,
                        literal=True,
                    )
                    for m in re.finditer(name, part)
                ]
            for phrase, (first, last, precision) in DAYS.items():
                tables["times"] += [
                    TimeRow(
                        article,
                        sentence.number,
                        sentence.start + m.start(),
                        sentence.start + m.end(),
                        phrase,
                        first,
                        last,
                        precision,
                        "",
                    )
                    for m in re.finditer(phrase, part)
                ]
    return tables
