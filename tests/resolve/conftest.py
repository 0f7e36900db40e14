"""What tests of demands share: a few parties, and the demands and their evidence that a text tells."""

from __future__ import annotations

import re

import pytest

from dashboard.article import Article, Block, CleanText, Span
from dashboard.build import _loaded
from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import demands
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow

ACTORS = {
    "israel": ("Israel", "state", "IL", None),
    "egypt": ("Egypt", "state", "EG", None),
    "turkey": ("Turkey", "state", "TR", None),
    "libya": ("Libya", "state", "LY", None),
    "sudan": ("Sudan", "state", "SD", None),
    "rapid-support-forces": ("Rapid Support Forces", "organisation", "SD", None),
    "sudanese-armed-forces": ("Sudanese Armed Forces", "organisation", "SD", None),
    "european-union": ("European Union", "organisation", None, None),
    "european-commission": ("European Commission", "organisation", None, None),
    "jane-roe": ("Jane Roe", "person", None, "professor of history"),
    "john-doe": ("John Doe", "person", "TR", "foreign minister"),
    "quad": ("Quad", "bloc", None, None),
}


@pytest.fixture(scope="session")
def resolved_demands(parse_text):
    from dashboard.parse import parse

    def read(*texts):
        articles = []
        for number, text in enumerate(texts):
            spans = [Span(*m.span()) for m in re.finditer(r"\S[^\n]*", text)]
            blocks = tuple(
                Block("list_item", s, CleanText.of(text, Span(s.start + 2, s.end)))
                if text[s.start] == "-"
                else Block("paragraph", s, CleanText.of(text, s))
                for s in spans
            )
            articles.append(Article(f"a{number}", "a.txt", str(number), text, blocks))
        findings = [findings_of(document) for document in parse(articles)]
        context = Context(findings, Config(), _loaded(findings, []))
        actors = [
            ActorRow(key, name, kind, country, role, None, (name,), True, 1, 1)
            for key, (name, kind, country, role) in ACTORS.items()
        ]
        mentions = [
            MentionRow(
                f.article.article_id, s.number, key, s.start + m.start(), s.start + m.end(), name, "registry", 1.0
            )
            for f in findings
            for s in f.sentences
            for key, (name, _, _, _) in ACTORS.items()
            for m in re.finditer(name, f.article.source_text[s.start : s.end])
        ]
        tables = demands.resolve(context.with_tables({"actors": actors, "mentions": mentions}))
        return tables["demands"], tables["evidence"]

    return read


@pytest.fixture(scope="session")
def world():
    """Resolve the talks of texts about an invented world."""
    from tests.resolve.invented_world import resolved

    return resolved
