"""When an undated article must have been published, and what its expressions of time mean then."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dashboard.config import Config
from dashboard.extract.places import find as find_places
from dashboard.extract.times import find as find_times
from dashboard.findings import Findings
from dashboard.resolve import dates, places
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, ArticleRow, MentionRow

PEOPLE = ["Abbas Araghchi", "Hakan Fidan", "Emil Vasko", "Lena Orto"]


def article(article_id: str, published: str | None) -> ArticleRow:
    blank: dict[str, Any] = dict.fromkeys(ArticleRow.__dataclass_fields__)
    known = {"article_id": article_id, "path": "", "title": f"Report {article_id}", "published": published}
    return ArticleRow(**{**blank, **known, "published_basis": "stated" if published else "unknown"})


def resolved(parse_text, *texts: tuple[str | None, str]) -> tuple[dict[str, ArticleRow], list[Any]]:
    findings, rows, mentions = [], [], []
    for number, (published, text) in enumerate(texts):
        document = parse_text(text, f"a{number}")
        found = {"places": tuple(find_places(document)), "times": tuple(find_times(document))}
        findings.append(Findings(document.article, document.sentences, found))
        rows.append(article(f"a{number}", published))
        for sentence in document.sentences:
            for name in PEOPLE:
                at = text.find(name.split()[-1], sentence.start, sentence.end)
                if at >= 0:
                    end = at + len(name.split()[-1])
                    mention = MentionRow(f"a{number}", sentence.number, name, at, end, text[at:end], "surname", 1.0)
                    mentions.append(mention)
    actors = [ActorRow(name, name, "person", None, None, None, (), True, 1, 1) for name in PEOPLE]
    context = Context(findings, Config(), {"articles": rows, "actors": actors, "mentions": mentions})
    context = context.with_tables(places.resolve(context))
    tables = dates.resolve(context)
    return {row.article_id: row for row in tables["articles"]}, list(tables["times"])


def test_a_stated_date_stays(parse_text):
    rows, times = resolved(parse_text, ("2024-05-16", "Emil Vasko met envoys in Doha on Tuesday."))
    assert (rows["a0"].published, rows["a0"].published_basis) == ("2024-05-16", "stated")
    assert times[0].earliest == "2024-05-14"


def test_an_age_dates_an_article(parse_text):
    rows, _ = resolved(parse_text, (None, "Abbas Araghchi, 61, flew to Muscat."))
    row = rows["a0"]
    assert row.published_basis == "inferred"
    assert (row.published_earliest, row.published_latest) == ("2023-12-05", "2024-12-04")
    assert row.published_reason is not None
    assert "61" in row.published_reason
    assert row.published_start is not None


def test_ages_that_contradict_each_other_leave_it_unknown(parse_text):
    rows, _ = resolved(parse_text, (None, "Abbas Araghchi, 61, flew to Muscat.\n\nHakan Fidan, 40, stayed at home."))
    assert rows["a0"].published_basis == "unknown"
    assert rows["a0"].published_earliest is None


def test_an_age_of_somebody_unknown_is_no_ground(parse_text):
    rows, _ = resolved(parse_text, (None, "Emil Vasko, 61, flew to Muscat."))
    assert rows["a0"].published_basis == "unknown"


def test_a_dated_report_of_the_same_event_dates_another(parse_text):
    rows, times = resolved(
        parse_text,
        ("2024-05-16", "Emil Vasko met Lena Orto in Muscat for talks."),
        (None, "Emil Vasko has arrived in Muscat. The talks began last month."),
    )
    row = rows["a1"]
    assert (row.published_earliest, row.published_latest) == ("2024-05-16", "2024-05-23")
    assert row.published_reason is not None
    assert "Report a0" in row.published_reason
    assert [(time.earliest, time.latest) for time in times if time.text == "last month"] == [
        ("2024-04-01", "2024-04-30")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Emil Vasko has arrived in Geneva.",  # another town
        "Hakan Fidan has arrived in Muscat.",  # somebody else
        "Emil Vasko spoke. Muscat insists on its offer.",  # no one was there
    ],
)
def test_another_event_is_no_ground(parse_text, text):
    rows, _ = resolved(parse_text, ("2024-05-16", "Emil Vasko met Lena Orto in Muscat for talks."), (None, text))
    assert rows["a1"].published_basis == "unknown"


def test_reports_far_apart_leave_it_unknown(parse_text):
    said = "Emil Vasko met Lena Orto in Muscat for talks."
    rows, _ = resolved(parse_text, ("2024-05-16", said), ("2024-11-16", said), (None, said), (None, "Nothing."))
    assert rows["a2"].published_earliest is None


def test_undated_articles_keep_their_full_dates(parse_text):
    _, times = resolved(parse_text, (None, "They met on Monday, as in June 2015."))
    assert [(time.earliest, time.precision) for time in times] == [(None, "none"), ("2015-06-01", "month")]
    assert replace(times[0]).because
