"""Which outlet an article comes from, by what its page says of itself."""

from __future__ import annotations

import pytest

HEAD = "Border talks open in Brell"


@pytest.mark.parametrize(
    ("byline", "source"),
    [
        ("By Mara Lind, The Kest Herald", "The Kest Herald"),
        ("By Mara Lind and Ina Sarn | Orm Gazette", "Orm Gazette"),
        ("By Mara Lind, Political Editor, The Brell Lantern", "The Brell Lantern"),
        ("By Mara Lind, Orm Gazette foreign correspondent", "Orm Gazette"),
        ("by Orm Lantern staff", "Orm Lantern"),
        ("By Mara Lind for The Brell Lantern", "The Brell Lantern"),
        ("Interview by Mara Lind, Kest Daily", "Kest Daily"),
        ("By Mara Post, Kest Herald", "Kest Herald"),
        ("By Mara Lind", None),
        ("By Mara Lind, Political Editor", None),
        ("By Mara Lind, senior correspondent", None),
        ("By Mara Lind, Ina Sarn and Tomas Iring", None),
        ("By Mara Lind in Brell", None),
        ("By Staff Writer", None),
        ("By staff", None),
    ],
)
def test_a_byline_may_name_the_outlet(read, body, byline, source):
    article = read(f"{HEAD}\n\n{byline}\n\n{body}")
    assert (article.byline, article.source) == (byline, source)


@pytest.mark.parametrize(
    ("foot", "source"),
    [
        ("Follow us on Instagram\n\nKest Herald 2031", "Kest Herald"),
        ("Mara Lind is a former judge and a columnist for the Kest Herald.", "Kest Herald"),
        ("Mara Lind is a former columnist for the Kest Herald.", None),
        ("Mara Lind was a correspondent of the Kest Herald.", None),
    ],
)
def test_the_foot_of_a_page_may_name_the_outlet(read, body, foot, source):
    assert read(f"{HEAD}\n\nBy Mara Lind\n\n{body}\n\n{foot}\n").source == source


@pytest.mark.parametrize("line", ["The Kest Herald", "Orm Gazette", "The Kest Herald, 4 March 2031"])
def test_a_line_below_the_headline_that_names_the_outlet_only(read, body, line):
    article = read(f"{HEAD}\n\n{line}\n\nInterview by Mara Lind\n\n{body}")
    assert article.title == HEAD
    assert article.byline == "Interview by Mara Lind"
    assert article.source == line.split(",")[0]
    assert article.source_basis == "a line beside the headline"
    assert article.published.date == ("2031-03-04" if "," in line else None)


def test_the_name_of_the_page_above_the_headline_is_no_headline(read, body):
    article = read(f"The Kest Herald\n\n{HEAD}\n\nBy Mara Lind\n\n{body}")
    assert (article.title, article.byline, article.source) == (HEAD, "By Mara Lind", "The Kest Herald")


@pytest.mark.parametrize("line", ["The road to Brell", "Border Policy and Affairs of State", "Two Years On"])
def test_other_lines_below_the_headline_name_no_outlet(read, body, line):
    assert read(f"{HEAD}\n\n{line}\n\n{body}").source is None


def test_a_printed_name_wins_over_an_address(read, body):
    tail = "\nTelephone: 0555 010 144\nEmail: desk@kest-herald.example\nComments are closed.\n"
    assert read(f"{HEAD}\n\n{body}{tail}").source == "Kest Herald"
    article = read(f"{HEAD}\n\nBy Mara Lind, The Kestian\n\n{body}{tail}", url="https://www.kest-herald.example/a/1")
    assert (article.source, article.source_basis) == ("The Kestian", "a byline")
    assert read(f"{HEAD}\n\n{body}", url="https://www.kest-herald.example/a/1").source == "Kest Herald"
    assert read(f"{HEAD}\n\n{body}", url="https://kestherald.example/a/1").source == "kestherald.example"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The Kest Herald | Brell | March 4, 2031, 6:40 pm", "The Kest Herald"),
        ("Brell | 4 March 2031", None),
        ("BRELL, 4 March 2031 (Orm Ledger) —", "Orm Ledger"),
        ("BRELL, 4 March 2031 (updated) —", None),
    ],
)
def test_the_line_of_the_date_may_name_the_outlet(read, body, line, source):
    article = read(f"{HEAD}\n\n{line}\n\n{body}")
    assert (article.source, article.published.date) == (source, "2031-03-04")


def test_a_dateline_within_the_first_sentence_names_the_agency(read, body):
    assert read(f"{HEAD}\n\nBRELL (Orm Wire) - {body}").source == "Orm Wire"
    assert read(f"{HEAD}\n\nThe mayor (Ada Brun) - {body}").source is None


def test_a_postal_address_may_begin_with_the_outlet(read, body):
    assert read(f"{HEAD}\n\n{body}\nOrm Ledger, P.O. Box 11, Brell. Tel: +999 24 70 00\n").source == "Orm Ledger"


def test_signs_of_an_outlet_in_datelines_offices_and_apps(read, body):
    assert read(f"{HEAD}\n\nBRELL, March 4. /TOSS/. {body}").source == "TOSS"
    office = "Press contact\nMinistry of Fisheries\nPhone: +47 23 95 00 02\nEmail: press@mof.example"
    assert read(f"{HEAD}\n\n{body}\n{office}").source == "Ministry of Fisheries"
    assert read(f"{HEAD}\n\n{body}\nDownload the Kest Sea app for your phone.").source == "Kest Sea"
    section = "India News\nSubscribe\n"
    assert (
        read(f"{section}{HEAD}\n4 March 2031\n\n{body}\nStay updated with the latest India news on our app.").source
        is None
    )
