"""Links say in plain words what they lead to, and carry the filter with them."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

from dashboard.filters import Filters
from dashboard.links import Link, actor_link, article_link, filter_params, sentence_link, talk_link

EVERYTHING = Filters(date(2024, 5, 1), date(2024, 5, 31), ("ana",), ("Harbour & Post", "B"), "grain = bread?", undated=False)  # fmt: skip


def test_a_link_carries_the_filter_and_can_be_read_back():
    params = filter_params(EVERYTHING, {"ana": "Ana Vell (Vell)"})
    address = urlsplit(sentence_link("a-1", 120, params).address("https://brief.example/app/"))
    assert address.path == "/app/articles"
    assert parse_qs(address.query) == {
        "since": ["2024-05-01"],
        "until": ["2024-05-31"],
        "actors": ["Ana Vell (Vell)"],
        "sources": ["Harbour & Post", "B"],
        "text": ["grain = bread?"],
        "undated": ["false"],
        "article": ["a-1"],
        "at": ["120"],
    }


def test_no_filter_leaves_the_address_short():
    assert filter_params(Filters(), {}) == {}
    assert article_link("a").address() == "/articles?article=a"
    assert Link("").address() == "/"


def test_an_actor_that_is_gone_is_left_out_of_the_link():
    assert (
        "actors" not in filter_params(Filters(actors=("gone",)), {})
        or filter_params(Filters(actors=("gone",)), {})["actors"] == []
    )


def test_each_kind_of_link_names_its_page():
    assert actor_link("ana").address() == "/actors?actor=ana"
    assert talk_link("t 1").address() == "/talks?talk=t%201"
