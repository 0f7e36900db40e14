"""Expressions of time: which are found, and which days they mean."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.extract.times import find
from dashboard.resolve.moments import moment

THURSDAY = date(2024, 5, 16)

DAYS = [
    ("The envoys met in Doha on Tuesday.", "Tuesday", "2024-05-14", "2024-05-14", "day"),
    ("The envoys will meet in Doha on Tuesday.", "Tuesday", "2024-05-21", "2024-05-21", "day"),
    ("They met last Thursday.", "last Thursday", "2024-05-09", "2024-05-09", "day"),
    ("They met on Thursday.", "Thursday", "2024-05-16", "2024-05-16", "day"),
    ("The talks in Jeddah collapsed last month.", "last month", "2024-04-01", "2024-04-30", "month"),
    ("The summit is planned for next year.", "next year", "2025-01-01", "2025-12-31", "year"),
    ("The truce was signed in October 2021.", "October 2021", "2021-10-01", "2021-10-31", "month"),
    ("It was in force between 2012 and 2015.", "between 2012 and 2015", "2012-01-01", "2015-12-31", "none"),
    ("On 3 March 2020 the border closed.", "3 March 2020", "2020-03-03", "2020-03-03", "day"),
    ("The border closed on December 24.", "December 24", "2023-12-24", "2023-12-24", "day"),
    ("The border will open on December 24.", "December 24", "2024-12-24", "2024-12-24", "day"),
    ("A round is scheduled for August.", "August", "2024-08-01", "2024-08-31", "month"),
    ("A round had been scheduled for August.", "August", "2023-08-01", "2023-08-31", "month"),
    ("The round of January 2-4 failed.", "January 2-4", "2024-01-02", "2024-01-04", "month"),
    ("They met in Doha on 2 and 3 January.", "2 and 3 January", "2024-01-02", "2024-01-03", "month"),
    ("They met on March 17 and 28.", "March 17", "2024-03-17", "2024-03-17", "day"),
    ("He left on the last day of February.", "the last day of February", "2024-02-28", "2024-02-28", "day"),
    ("He left three days ago.", "three days ago", "2024-05-13", "2024-05-13", "day"),
    ("Yesterday the army shelled the town.", "Yesterday", "2024-05-15", "2024-05-15", "day"),
    ("The deal fell apart in late 2019.", "late 2019", "2019-08-29", "2019-12-31", "year"),
    ("Much changed over the past two years.", "the past two years", "2022-05-16", "2024-05-16", "none"),
    ("They will meet in the coming weeks.", "the coming weeks", "2024-05-16", "2024-07-15", "none"),
    ("They met in March last year.", "March last year", "2023-03-01", "2023-03-31", "month"),
    ("They met on 5 March last year.", "5 March last year", "2023-03-05", "2023-03-05", "day"),
    ("They met in the first week of May.", "the first week of May", "2024-05-01", "2024-05-08", "month"),
    ("They met in the second half of April.", "the second half of April", "2024-04-15", "2024-04-30", "month"),
    ("They met at the weekend.", "the weekend", "2024-05-11", "2024-05-12", "month"),
    ("They will meet at the weekend.", "the weekend", "2024-05-18", "2024-05-19", "month"),
    ("They will meet before the end of the month.", "the end of the month", "2024-05-16", "2024-05-31", "month"),
    ("It was the war of the 1980s.", "1980s", "1980-01-01", "1989-12-31", "none"),
]


@pytest.mark.parametrize(("text", "words", "earliest", "latest", "precision"), DAYS)
def test_days(parse_text, text, words, earliest, latest, precision):
    said = next(row for row in find(parse_text(text)) if words in row.text)
    when = moment(said, (THURSDAY, THURSDAY))
    assert when is not None
    assert (when.earliest.isoformat(), when.precision) == (earliest, precision)
    assert abs((when.latest - date.fromisoformat(latest)).days) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The troops may march on the capital.",
        "They counted 2015 people and 1999 tons.",
        "The pact, resolution 2231, stands.",
        "He paid $2000 for it.",
        "The second round failed.",
    ],
)
def test_no_date(parse_text, text):
    assert [row.text for row in find(parse_text(text))] == []


def test_what_nothing_fixes_stays_unknown(parse_text):
    rows = list(
        find(parse_text("He arrived on the eve of the summit. Two weeks later it failed. On 31 April 2020 he left."))
    )
    assert len(rows) == 3
    assert [moment(row, (THURSDAY, THURSDAY)) for row in rows] == [None, None, None]


def test_without_the_articles_date_only_full_dates_are_known(parse_text):
    rows = list(find(parse_text("On Monday they recalled the accord of June 2015.")))
    assert [moment(row, None) is not None for row in rows] == [False, True]


def test_a_window_of_writing_widens_what_is_meant(parse_text):
    said = next(iter(find(parse_text("They met on Tuesday."))))
    when = moment(said, (date(2024, 5, 14), date(2024, 5, 22)))
    assert when is not None
    assert (when.earliest, when.latest, when.precision) == (date(2024, 5, 14), date(2024, 5, 21), "month")


def test_words_quote_the_source(parse_text):
    text = "On  Monday — 3 March 2020 — they met.\n\nBetween 2012–2015, “last month” and in (2014), nothing."
    document = parse_text(text)
    rows = list(find(document))
    assert rows
    for row in rows:
        assert text[row.start : row.end] == row.text
        assert document.sentences[row.sentence].start <= row.start < row.end <= document.sentences[row.sentence].end


@pytest.mark.usefixtures("ends")
def test_hostile_text_comes_to_an_end(parse_text):
    text = "the past " * 2000 + "3 3 3 3 - 3 - " * 500 + "between 2012 and " * 500
    document = parse_text(text)
    assert all(text[row.start : row.end] == row.text for row in find(document))
