"""What a filter leaves: in, out, or "may be", and how the screen says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.filters import NO_SOURCE, Chosen, Filters, choose, sentence
from dashboard.representing import naming


def article(key, published=None, earliest=None, latest=None, source="Harbour Post"):
    return {
        "article_id": key,
        "source": source,
        "published": published,
        "published_earliest": earliest,
        "published_latest": latest,
    }


MAY = Filters(since=date(2024, 5, 1), until=date(2024, 5, 31))
ROWS = [
    article("inside", "2024-05-12"),
    article("before", "2024-04-30"),
    article("within", earliest="2024-05-02", latest="2024-05-09"),
    article("across", earliest="2024-04-28", latest="2024-05-02"),
    article("past", earliest="2024-03-01", latest="2024-04-01"),
    article("open end", earliest="2024-05-20"),
    article("unknown"),
]


@pytest.mark.parametrize(
    ("earliest", "latest", "where"),
    [
        ("2024-05-01", "2024-05-01", "in"),  # the first day belongs to the filter
        ("2024-05-31", "2024-05-31", "in"),  # and so does the last
        ("2024-04-30", "2024-04-30", "out"),
        ("2024-06-01", "2024-06-01", "out"),
        ("2024-04-30", "2024-05-01", "may be"),
        ("2024-05-31", "2024-06-01", "may be"),
        ("2024-04-01", "2024-06-30", "may be"),
        (None, "2024-04-30", "out"),
        (None, "2024-05-01", "may be"),
        ("2024-06-01", None, "out"),
        ("2024-05-31", None, "may be"),
        (None, None, "may be"),
        ("no date", "2024-13-45", "may be"),  # what cannot be read is as good as nothing
    ],
)
def test_a_window_is_in_out_or_may_be(earliest, latest, where):
    assert MAY.dates(earliest, latest) == where


def test_with_no_date_in_the_filter_everything_is_in():
    assert Filters().dates(None, None) == "in"
    assert choose(Filters(), ROWS, None, None).sure == tuple(row["article_id"] for row in ROWS)


def test_what_may_be_is_shown_apart():
    found = choose(MAY, ROWS, None, None)
    assert found.sure == ("inside", "within")
    assert found.maybe == ("across", "open end", "unknown")
    assert found.total == len(ROWS)
    assert set(found.ids).isdisjoint({"before", "past"})


def test_undated_left_out_leaves_only_what_is_surely_in():
    found = choose(Filters(MAY.since, MAY.until, undated=False), ROWS, None, None)
    assert found.sure == ("inside", "within")
    assert found.maybe == ()


def test_undated_left_out_without_dates_leaves_out_what_has_no_date():
    found = choose(Filters(undated=False), ROWS, None, None)
    assert "unknown" not in found.ids
    assert {"inside", "before", "within"} <= set(found.ids)


def test_actors_text_and_sources_all_have_to_agree():
    rows = [article("a"), article("b"), article("c", source=None)]
    assert choose(Filters(actors=("x",)), rows, {"a", "b"}, None).ids == ("a", "b")
    assert choose(Filters(actors=("x",), text="t"), rows, {"a", "b"}, {"b", "c"}).ids == ("b",)
    assert choose(Filters(sources=(NO_SOURCE,)), rows, None, None).ids == ("c",)


day = st.dates(date(2020, 1, 1), date(2029, 12, 31))


@given(first=day, last=day, since=st.none() | day, until=st.none() | day, actual=day)
def test_membership_never_lies(first, last, since, until, actual):
    """Whatever day in its window an article really appeared on: "in" is true of it, and "out" is not."""
    first, last = sorted((first, last))
    actual = min(max(actual, first), last)
    where = Filters(since, until).dates(first.isoformat(), last.isoformat())
    really = (since is None or since <= actual) and (until is None or actual <= until)
    assert where != "in" or really
    assert where != "out" or not really


@pytest.mark.parametrize(
    ("filters", "sure", "maybe", "said"),
    [
        (Filters(), 5, 0, "All 5 articles"),
        (Filters(date(2025, 2, 1), date(2025, 4, 30), undated=False), 3, 0,
         "3 of 5 articles, published 1 Feb – 30 Apr 2025, undated left out"),
        (Filters(date(2024, 12, 1), date(2025, 1, 2)), 1, 1,
         "1 of 5 articles, published 1 Dec 2024 – 2 Jan 2025, and 1 that may be (its date is not exact)"),
        (Filters(since=date(2025, 2, 1)), 2, 2,
         "2 of 5 articles, published from 1 Feb 2025, and 2 that may be (their dates are not exact)"),
        (Filters(until=date(2025, 2, 1)), 0, 0, "0 of 5 articles, published until 1 Feb 2025"),
        (Filters(actors=("ana", "gone")), 2, 0, "2 of 5 articles, naming Ana Vell or gone"),
        (Filters(sources=("Harbour Post",), text="grain"), 1, 0, "1 of 5 articles, in Harbour Post, with “grain”"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_is_filtered(filters, sure, maybe, said):
    chosen = Chosen(tuple(map(str, range(sure))), tuple(f"m{n}" for n in range(maybe)), 5)
    assert sentence(filters, chosen, naming(filters.actors, filters.actors, {"ana": "Ana Vell"})) == said


def test_one_article_is_not_many():
    assert sentence(Filters(), Chosen(("a",), (), 1)) == "The one article"
    assert sentence(Filters(text="x"), Chosen(("a",), (), 1)) == "1 of 1 article, with “x”"


def test_a_session_may_choose_its_own_articles_alone():
    filters = Filters(own=("b",))
    chosen = choose(filters, [article(key) for key in "abc"], None, None)
    assert chosen.ids == ("b",)
    assert sentence(filters, chosen) == "1 of 3 articles, those of my own files"
