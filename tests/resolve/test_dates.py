"""When an undated article must have been published, and what its expressions of time mean then."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dashboard.config import Config
from dashboard.extract.places import find as find_places
from dashboard.extract.times import find as find_times
from dashboard.findings import Findings
from dashboard.gazetteer import key_of, names
from dashboard.lexicon import lexicon
from dashboard.resolve import dates, places
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, ArticleRow, MentionRow

PEOPLE = {"Abbas Araghchi": "IR", "Hakan Fidan": "TR", "Emil Vasko": None, "Lena Orto": None, "Marco Rubio": "US"}


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
    actors = [ActorRow(name, name, "person", country, None, None, (), True, 1, 1) for name, country in PEOPLE.items()]
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


NEWS = "Emil Vasko spent most of Monday, 3 March 2025, in Muscat."


@pytest.mark.parametrize(
    ("text", "window"),
    [
        (f"{NEWS}\n\nLena Orto said on Tuesday that it was useful.", ("2025-03-04", "2025-03-09")),
        (f"{NEWS}\n\nLena Orto said on Tuesday that this week was useful.", ("2025-03-04", "2025-03-09")),
        ("The envoys met in Muscat on 5 March 2025. Emil Vasko left on Friday.", ("2025-03-07", "2025-03-11")),
        # what was said on the Monday before the Wednesday of the meeting moves nothing
        ("The envoys met in Muscat on 5 March 2025. On Monday Emil Vasko had left.", ("2025-03-05", "2025-03-11")),
        # the weekday gives the year: 3 March was a Monday in 2025, and the text looks back on 2024
        (
            "The envoys met in Muscat on Monday, 3 March. It was over by Tuesday.\n\nThe last round was in May 2024.",
            ("2025-03-04", "2025-03-09"),
        ),
    ],
)
def test_a_report_of_a_day_in_its_lead_was_written_within_a_week(parse_text, text, window):
    rows, _ = resolved(parse_text, (None, text))
    assert (rows["a0"].published_earliest, rows["a0"].published_latest) == window
    assert "as news" in rows["a0"].published_reason


@pytest.mark.parametrize(
    "text",
    [
        NEWS,  # nothing shows that it is fresh
        "Since the truce of 3 March 2025 Emil Vasko was in Muscat. Lena Orto left on Tuesday.",
        "The truce began on 3 March 2025.\n\nSo it goes.\n\nAnd on.\n\nAnd on.\n\nIt fell on 8 May 2025. Orto left on Tuesday.",
        "Emil Vasko will be in Muscat on 3 March 2025. Lena Orto left on Tuesday.",
        f"Emil Vasko spoke.\n\nSo it goes.\n\nAnd on.\n\nAnd on it went.\n\n{NEWS} Lena Orto left on Tuesday.",
        "The envoys met in Muscat on Monday, 3 March. It was over by Tuesday.",  # of any year
    ],
)
def test_a_day_that_is_no_news_gives_no_week(parse_text, text):
    rows, _ = resolved(parse_text, (None, text))
    assert rows["a0"].published_latest is None


TOLD = ("2024-05-16", "Emil Vasko met Lena Orto in Muscat on 14 May 2024.")


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Emil Vasko and Lena Orto met in Muscat last month.", ("2024-06-01", "2024-06-30")),
        ("Emil Vasko and Lena Orto met in Muscat on Tuesday.", ("2024-05-14", "2024-05-20")),
        ("Emil Vasko and Lena Orto met in Muscat last week.", ("2024-05-20", "2024-05-26")),
        ("Emil Vasko and Lena Orto met in Muscat yesterday.", ("2024-05-15", "2024-05-15")),
        ("Emil Vasko will meet Lena Orto in Muscat on Tuesday.", ("2024-05-08", "2024-05-14")),
        ("Emil Vasko and Lena Orto met in Muscat two weeks ago.", ("2024-05-24", "2024-06-01")),
    ],
)
def test_a_meeting_that_the_corpus_dates_dates_who_puts_it_at_last_month(parse_text, text, window):
    rows, _ = resolved(
        parse_text, TOLD, (None, "Nothing is new here.\n\nIt is all old.\n\nSo it goes.\n\nAnd on.\n\n" + text)
    )
    assert (rows["a1"].published_earliest, rows["a1"].published_latest) == window
    assert "2024-05-14" in (rows["a1"].published_reason or "")
    assert rows["a1"].published_start is not None


@pytest.mark.parametrize(
    "text",
    [
        "Emil Vasko and Lena Orto met in Doha last month.",  # another town
        "Emil Vasko met Hakan Fidan in Muscat last month.",  # another pair
        "Emil Vasko and Lena Orto met in Muscat on Friday.",  # the meeting was on a Tuesday
        "Emil Vasko and Lena Orto met in Muscat two weeks later.",  # counted from something else
        "Muscat said that Emil Vasko and Lena Orto met last month.",  # a government, no town
    ],
)
def test_a_near_miss_of_a_dated_meeting_is_no_ground(parse_text, text):
    rows, _ = resolved(
        parse_text, TOLD, (None, "Nothing is new here.\n\nIt is all old.\n\nSo it goes.\n\nAnd on.\n\n" + text)
    )
    assert rows["a1"].published_basis == "unknown"


MUSCAT = "Abbas Araghchi met Marco Rubio in Muscat on Saturday."


def test_two_meetings_of_the_calendar_date_an_article_together(parse_text):
    rows, _ = resolved(parse_text, (None, f"{MUSCAT}\n\nAbbas Araghchi and Marco Rubio were in Rome last week."))
    assert (rows["a0"].published_earliest, rows["a0"].published_latest) == ("2025-04-26", "2025-04-27")
    assert "2025-04-19" in rows["a0"].published_reason
    assert "2025-04-12" not in rows["a0"].published_reason


@pytest.mark.parametrize(
    "text",
    [
        MUSCAT,  # one alone: no list of meetings is complete
        f"{MUSCAT}\n\nThey were in Muscat again, Abbas Araghchi and Marco Rubio, on Saturday.",  # the same sign twice
        f"{MUSCAT}\n\nAbbas Araghchi and Marco Rubio were in Rome yesterday.",  # they clash
        f"{MUSCAT}\n\nHakan Fidan and Marco Rubio were in Rome last week.",  # not those who met there
    ],
)
def test_the_calendar_alone_dates_nothing_by_one_meeting_or_by_two_that_clash(parse_text, text):
    rows, _ = resolved(parse_text, (None, text))
    assert rows["a0"].published_basis == "unknown"


def test_an_age_and_a_meeting_narrow_each_other(parse_text):
    rows, _ = resolved(parse_text, (None, f"Abbas Araghchi, 62, was calm. {MUSCAT}"))
    assert (rows["a0"].published_earliest, rows["a0"].published_latest) == ("2025-04-12", "2025-05-02")


def test_an_article_is_no_older_than_the_day_it_looks_back_on(parse_text):
    rows, _ = resolved(parse_text, (None, "Emil Vasko signed the paper on 3 June 2024. It will lapse on 4 July 2031."))
    assert (rows["a0"].published_earliest, rows["a0"].published_latest) == ("2024-06-03", None)
    assert rows["a0"].published_basis == "inferred"
    rows, _ = resolved(parse_text, (None, "Emil Vasko signed the paper in 2016."))
    assert rows["a0"].published_basis == "unknown"


def test_the_calendar_names_towns_as_the_gazetteer_does():
    for row in lexicon("meetings"):
        assert any(
            c.country == row["country"] and c.name == row["town"] for c in names().candidates(key_of(row["town"]))
        )
        assert len(row["sides"]) > 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The conference opened in Rome on 1 November 1995. The solemn signing followed in Paris on 14 December.",
            "1995-12-14",
        ),
        # Fresh news, counted from the article, also behind a look back.
        (
            "The envoys met on Monday. The truce was signed in Rome on 17 June 2018. They met there on 5 May.",
            "2024-05-05",
        ),
        # Either, in an article that looks back as a whole.
        ("The truce was signed in Rome on 17 June 2018. The envoys met there on 5 May.", None),
        # Before the date that gives the year: of which year, nothing tells.
        ("The truce was signed in Rome on 17 June 2018. It was broken on 2 January.", None),
        # What is still to come is no part of the story.
        ("The truce was signed in Rome on 17 June 2018. The envoys will meet again on 20 October.", "2024-10-20"),
        # A look back at the opening lends no year behind a date of late.
        (
            "The border was shut in April 1993.\n\nThe envoys met on 20 March 2024.\n\nThey met again on 8 January.",
            "2024-01-08",
        ),
        # A date of this year gives no story.
        ("The envoys met in Rome on 1 March 2024. They had met there on 14 December.", "2023-12-14"),
    ],
)
def test_a_day_without_a_year_is_read_in_the_story_it_stands_in(parse_text, text, day):
    _, times = resolved(parse_text, ("2024-05-16", text))
    assert times[-1].earliest == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The guns fell silent in late July 2025. On 28 July the envoys met in Rome.", "2025-07-28"),
        ("The envoys met in Rome on 28 July 2025. They met there again on 3 August.", "2025-08-03"),
        ("The war began on 3 March 2024. The envoys met in Rome on 28 July.", None),  # months later, or a year
        ("The guns fell silent on 20 July 2025. On 3 July the envoys met in Rome.", None),  # before it, or a year on
    ],
)
def test_an_undated_article_gives_a_day_the_year_of_a_date_just_before(parse_text, text, day):
    _, times = resolved(parse_text, (None, text))
    assert times[-1].earliest == day
