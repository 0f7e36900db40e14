"""Words of articles show as they stand and do nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ui import sanctions_parts, talks_parts, words

HOSTILE = [
    "![x](https://evil.example/p.png)",
    "[click](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    "**bold** _it_ `code` ~~gone~~ # head",
    ":red[shout] :material/delete: $x^2$ :+1:",
    "www.evil.example and https://evil.example",
    "1. list - list + list\n# heading",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_is_disarmed(text):
    escaped = words.label(text)
    for sign in "[]()<>`*_#$!:":
        for at, char in enumerate(escaped):
            if char == sign:
                assert escaped[at - 1] == "\\", (sign, escaped)


@given(st.text(max_size=200))
def test_a_label_keeps_every_visible_sign(text):
    escaped = words.label(text)
    plain, skip = "", False
    for char in escaped:
        if char == "\\" and not skip:
            skip = True
            continue
        plain += char
        skip = False
    assert plain.replace("\u2060", "") == words.visible(text).replace("\u2060", "")


def test_what_is_called_alike_is_told_apart():
    assert words.distinct({"a": "Talks", "b": "Talks", "c": "Trade"}) == {"a": "Talks", "b": "Talks [b]", "c": "Trade"}


def test_overrides_of_the_writing_direction_are_left_out():
    assert words.visible("abc\u202egnp.exe") == "abcgnp.exe"
    assert words.visible("a\u061cb\u009bc") == "abc"
    assert words.html("<b>\u0007x</b>") == "&lt;b&gt;x&lt;/b&gt;"


@pytest.mark.parametrize(
    ("given_", "said"),
    [("2025-04-03", "3 Apr 2025"), ("2025-04", "Apr 2025"), ("2025", "2025")],
)
def test_dates_are_written_alike(given_, said):
    assert words.iso_day(given_) == said


def dated(**given_):
    return {
        "published": None,
        "published_basis": "unknown",
        "published_earliest": None,
        "published_latest": None,
        **given_,
    }


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (dated(published="2025-04-03", published_basis="stated"), "3 Apr 2025"),
        (dated(published="2025-04-03", published_basis="inferred"), "3 Apr 2025 (inferred)"),
        (
            dated(published_earliest="2025-04-03", published_latest="2025-04-09"),
            "between 3 Apr 2025 and 9 Apr 2025 (inferred)",
        ),
        (dated(published_earliest="2025-04-03"), "after 3 Apr 2025 (inferred)"),
        (dated(published_latest="2025-04-03"), "before 3 Apr 2025 (inferred)"),
        (dated(), "date unknown"),
    ],
)
def test_a_date_says_how_it_is_known(article, said):
    assert words.published(article) == said


def test_counts_have_their_noun():
    assert words.counted(1, "article") == "1 article"
    assert words.counted(1200, "article") == "1,200 articles"
    assert words.counted(2, "piece of news", "pieces of news") == "2 pieces of news"


@pytest.mark.parametrize(
    ("start", "end", "earliest", "latest", "precision", "said"),
    [
        ("2031-03-04", None, None, None, "day", "4 Mar 2031"),
        ("2031-03-04", "2031-03-06", None, None, "day", "4 Mar 2031 – 6 Mar 2031"),
        ("2031-03-04", "2031-03-04", "2031-03-04", "2031-03-05", "day", "4 Mar 2031, by another account 5 Mar 2031"),
        ("2031-03-01", None, "2031-03-01", "2031-03-31", "month", "Mar 2031"),
        ("2031-01-01", None, None, None, "year", "2031"),
        (None, None, "2031-01-01", "2031-12-31", "none", "2031"),
        (None, None, "2031-03-04", "2031-03-10", "none", "between 4 Mar 2031 and 10 Mar 2031 (inferred)"),
        (None, None, None, "2031-03-10", "none", "by 10 Mar 2031 (inferred)"),
        (None, None, None, None, "none", "date unknown"),
    ],
)
def test_a_meeting_is_dated_no_more_exactly_than_it_is_known(start, end, earliest, latest, precision, said):
    talk = {
        "start_date": start,
        "end_date": end,
        "date_earliest": earliest,
        "date_latest": latest,
        "precision": precision,
    }
    assert words.when(talk) == said


@pytest.mark.parametrize(
    "text",
    ["see https://example.org/a", "www.example.org", "mail desk@example.org", ":material/bug_report:", ":skull:", "a -> b", "x -- y"],
)  # fmt: skip
def test_what_is_rewritten_after_markdown_is_taken_apart_and_reads_the_same(text):
    said = words.label(text).replace("\\", "")
    assert said != text
    assert said.replace("\u2060", "") == text


@pytest.mark.parametrize("text", ["Interview: why now", "at 10:30", "US-Russia talks", "a < b", "Q: A: B"])
def test_words_that_nothing_rewrites_stay_as_they_are(text):
    assert words.label(text).replace("\\", "") == text


def test_days_in_a_reason_are_written_as_everywhere():
    said = "days agree (2025-03-31 to 2025-04-06); since 2025-03"
    assert words.dated(said) == "days agree (31 Mar 2025 to 6 Apr 2025); since Mar 2025"
    assert words.dated("file 2025-99-99, 1234-56, report-2025-03-01") == "file 2025-99-99, 1234-56, report-2025-03-01"


@pytest.mark.parametrize("page", ["talks", "method", "articles", "briefing"])
def test_no_page_shows_a_day_as_a_machine_writes_it(page, open_page):
    drawn = [re.sub(r"<[^>]+>", " ", element.proto.body) for element in open_page(page).get("html")]
    shown = [re.sub(r"(?s)<details.*?</details>", "", text) for text in drawn]
    assert not re.findall(r"(?<![\w/=-])\d{4}-\d{2}-\d{2}(?![\w-])", " ".join(shown))


def test_no_sign_is_a_half_filled_circle_which_common_fonts_draw_as_a_speck():
    signs = {*words.STATUS.values(), *words.ANSWERS.values(), *words.ACTION.values(), *words.TRUST.values()}
    keys = {*sanctions_parts.KEY, *talks_parts.KEY, *words.ANSWER_KEY}
    assert not [sign for sign in signs | keys if "\u25d0" <= sign <= "\u25d7"]
    assert set(words.ANSWERS.values()) <= keys


@pytest.mark.parametrize(
    ("demand", "issue", "said"),
    [
        ("lift these limits", "embassy operations", "lift these limits [embassy operations]"),
        ("they had been left out", "participation in talks", "they had been left out [participation in talks]"),
        ("withdraw it", "territory", "withdraw it [territory]"),
        ("lift these limits", "other", "lift these limits"),
        ("ease these sanctions", "sanctions relief", "ease these sanctions"),
        ("lift [limits on embassies] before this winter", "embassy operations", "lift [limits on embassies] before this winter"),
        ("leave the valley this year", "troop withdrawal", "leave the valley this year"),
        ("let it be known that the army must shrink", "demilitarisation", "let it be known that the army must shrink"),
    ],
)  # fmt: skip
def test_a_demand_that_only_points_back_has_its_issue_behind_it(demand, issue, said):
    assert words.asked({"demand": demand, "issue": issue}) == said
