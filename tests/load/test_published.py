"""When an article was published: taken where something says so, never from a date that the text mentions."""

from __future__ import annotations

import pytest

from dashboard.config import ArticleMeta
from dashboard.load.compose import compose
from dashboard.load.raw import Raw
from dashboard.load.stamps import stamps

HEAD = "Valdoria and Kest meet over border crossings"


@pytest.mark.parametrize(
    "stamp",
    [
        "2031-03-04 11:04:00", "March 4, 2031", "4 March 2031", "Tuesday, 4 March 2031, 08:53", "Mar 4, 2031 / 05:25 PM CST",
        "Published: March 4th 2031", "04.03.2031 | 12:10", "Posted on 4 Mar. 2031 by Ada Lind", "13:22, 4 MAR 2031",
        "Published 7:40 p.m. ET March 4, 2031", "2031/03/04", "By Ada Lind | March 4, 2031 | 3 min read",
    ],
)  # fmt: skip
def test_a_line_with_a_date_below_the_headline_is_the_date(read, body, stamp):
    article = read(f"{HEAD}\n\n{stamp}\n\n{body}")
    assert (article.published.date, article.published.basis) == ("2031-03-04", "stated")
    assert article.title == HEAD


@pytest.mark.parametrize(
    "sentence",
    [
        "The crossings were closed on 4 March 2031 after a shooting that neither side has explained to this day.",
        "On March 4, 2031, the two ministers signed a note.",
        "Sanctions on Kest's grain bank have been in force since 2029-03-04, and nobody expects them to be lifted.",
    ],
)
def test_a_date_that_is_merely_mentioned_is_not_taken(read, body, sentence):
    assert read(f"{HEAD}\n\n{body}\n{sentence}\n").published.basis == "unknown"


def test_a_time_line_in_the_text_is_no_date_of_the_page(read, body):
    days = "4 March 2031 – The gates open.\n9 March 2031 – Kest signs.\n28 March 2031: Levies return.\n"
    assert read(f"{HEAD}\n\nby Ada Lind\n\n{body}\nKey dates\n\n{days}\n{body}").published.basis != "stated"


def test_a_line_that_says_what_the_paper_is_and_when_it_was_updated_dates_it(read, body):
    assert read(f"{HEAD}\n\nOrm Desk background paper, updated 4 March 2031\n\n{body}").published.date == "2031-03-04"


def test_the_date_below_the_headline_wins_over_others(read, body):
    article = read(
        f"Saturday, 02 January 2030 12:17 GMT\n{HEAD}\n\n2031-03-04 09:49\n{body}\nLast updated: January 24, 2032\n"
    )
    assert article.published.date == "2031-03-04"
    assert "other dates" in article.published.reason


def test_published_wins_over_updated(read, body):
    article = read(f"{HEAD}\nUpdated 6 March 2031\nPublished 4 March 2031\n{body}")
    assert article.published.date == "2031-03-04"


def test_a_date_fused_to_the_first_sentence_is_parted(read, body):
    article = read(f" date 2031-03-04 {body}")
    assert article.published.date == "2031-03-04"
    assert article.blocks[0].clean.text.startswith("Negotiators")


def test_a_month_gives_a_window_and_no_day(read, body):
    published = read(f" date 2031-03 {body}").published
    assert (published.date, published.earliest, published.latest) == (None, "2031-03-01", "2031-03-31")


def test_day_and_month_that_cannot_be_told_apart_are_not_guessed(read, body):
    published = read(f"{HEAD}\n\n03/04/2031\n\n{body}").published
    assert (published.date, published.earliest, published.latest) == (None, "2031-03-04", "2031-04-03")


@pytest.mark.parametrize(
    ("stamp", "rest", "expected"),
    [
        ("Updated 03/04/2031 10:46 PM", "", "2031-03-04"),
        ("04/03/2031 | 20:26", "", "2031-03-04"),
        ("03/04/2031", "\nUpdated: 5 March 2031\n", "2031-03-04"),
        ("03/14/2031", "", "2031-03-14"),
    ],
)
def test_day_and_month_are_told_apart_by_clock_or_other_dates(read, body, stamp, rest, expected):
    assert read(f"{HEAD}\n\n{stamp}\n\n{body}{rest}").published.date == expected


def test_dates_of_other_texts_below_are_not_taken(read, body):
    others = "".join(f"\nStory number {n} of the week\n{n} March 2031\n" for n in range(2, 9))
    assert read(f"{HEAD}\n\n{body}\nRelated Articles\n{others}").published.basis == "unknown"


@pytest.mark.parametrize(
    ("raw", "meta", "name", "expected"),
    [
        (Raw("{}", published="2031-03-05T10:00:00Z"), ArticleMeta(), "a", ("2031-03-05", "metadata")),
        (Raw("{}", published="Tue, 04 Mar 2031 10:00:00 GMT"), ArticleMeta(), "a", ("2031-03-04", "metadata")),
        (Raw("{}", url="https://brell.example/2031/03/06/talks"), ArticleMeta(), "a", ("2031-03-06", "url")),
        (Raw("{}"), ArticleMeta(), "2031-03-07_talks", ("2031-03-07", "filename")),
        (Raw("{}", published="2031-03-05"), ArticleMeta(published="2031-03-08"), "a", ("2031-03-08", "config")),
        (Raw("{}"), ArticleMeta(), "000_20310b63ca", (None, "unknown")),
    ],
)
def test_other_signs_of_the_date(body, raw, meta, name, expected):
    raw = Raw(body, published=raw.published, url=raw.url)
    published = compose(raw, name, name, "", meta).published
    assert (published.date, published.basis) == expected


@pytest.mark.parametrize(
    "text", ["31/02/2031", "version 1.2.3", "99.99.99", "+81 158-23-2012", "2031-13-01", "score 3-10 to 0-3"]
)
def test_what_is_no_date(text):
    assert not stamps(text)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The sides had met on 10 and 11 June.", "2031-06-12"),
        ("They had met on December 3.", "2031-12-06"),
        ("They met.", None),
    ],
)
def test_day_and_month_are_told_apart_by_the_days_that_the_text_tells_of(read, body, told, day):
    assert read(f"{HEAD}\n\nDate: 12/06/2031\n\n{body}\n{told}\n").published.date == day


def test_dates_of_related_links_are_not_the_article_s(read, body):
    links = "More on this story\nWhy Kest waits\n2 March 2031\nThe bridge of Brell\n28 February 2031"
    article = read(f"{HEAD}\nPublished\n3 hours ago\n{body}\n{links}\n")
    assert article.published.basis == "unknown"
    assert len(article.blocks) == 4


def test_the_day_of_an_interview_dates_it_within_a_month(read, body):
    article = read(f"{HEAD}\n\n{body}\nThe interview was conducted by telephone on 4 March 2031 and has been cut.\n")
    said = article.published
    assert (said.date, said.basis, said.earliest, said.latest) == (None, "inferred", "2031-03-04", "2031-04-04")
    assert article.source_text[said.span.start : said.span.end] == "4 March 2031"


def test_a_conversation_told_of_in_the_text_dates_nothing(read, body):
    told = "A conversation took place between the two presidents on 4 May 1999."
    assert read(f"{HEAD}\n\n{body}\n{told}\n").published.basis == "unknown"


def test_an_interview_that_somebody_gave_elsewhere_dates_nothing(read, body):
    article = read(f"{HEAD}\n\n{body}\nIn an interview with Orm Radio on 4 March 2031 the envoy spoke of a delay.\n")
    assert article.published.basis == "unknown"
