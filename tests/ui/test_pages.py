"""Every page opens: with no filter, with one, with nothing left, and from a damaged link."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from html import escape

import pytest

from dashboard import queries
from dashboard.access import Visitor
from dashboard.accuracy import accuracy
from dashboard.inferred import inferred
from dashboard.sureness import likeness
from dashboard.tables import ROW_ID
from dashboard.ui.navigation import header, page_files
from tests.ui.conftest import ROOT
from tests.ui.test_numbers import drawn

PAGES = [file.stem for file, _, _ in page_files(ROOT / "pages")]
DAMAGED = {
    "since": "yesterday", "until": "9999-99-99", "actors": ["nobody at all"], "sources": ["<script>"], "undated": "perhaps",
    "article": "no-such-article", "at": "12x", "actor": "../../etc/passwd", "tie": "a|b|c", "talk": "none", "place": "",
}  # fmt: skip


def texts(app) -> str:
    return "\n".join(str(element.value) for element in [*app.text, *app.title, *app.header, *app.caption])


@pytest.fixture(scope="module")
def total(tables) -> int:
    return len(tables.whole("articles"))


def shown(app):
    assert not app.exception, app.exception[0].message
    assert app.title
    return app


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_without_a_filter(page, open_page, total):
    assert f"All {total} articles" in texts(shown(open_page(page)))


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_one_filter(page, open_page, total):
    assert f"of {total} articles, with “talks”" in texts(shown(open_page(page, text="talks")))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_nothing_left_and_says_what_to_do(page, open_page, total):
    app = shown(open_page(page, text="no such words anywhere"))
    assert f"0 of {total} articles" in texts(app)
    assert any("clear the filter" in warning.value for warning in app.warning)


@pytest.mark.parametrize("name", [*PAGES, "articles?"])  # the last: an article that is open
def test_a_page_has_one_title(open_page, tables, name):
    """It is announced before the page is there; the page must not write another beside it."""
    chosen = {"article": queries.articles(tables)[0]["article_id"]} if name.endswith("?") else {}
    assert len(open_page(name.removesuffix("?"), **chosen).title) == 1


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_a_damaged_link_opens_the_page_all_the_same(page, open_page, total):
    assert f"All {total} articles" in texts(shown(open_page(page, **DAMAGED)))


def test_clearing_the_filter_brings_everything_back(open_page, total):
    app = open_page("articles", text="no such words anywhere", undated="false")
    app.button(key="clear").click()
    app.run()
    assert f"All {total} articles" in texts(shown(app))


def test_an_actor_can_be_found_by_another_name(open_page, tables):
    """The filter's labels carry the names that a reader may type."""
    app = open_page("briefing")
    options = app.multiselect(key="actors").options
    assert len(options) == len(tables.whole("actors"))
    with_others = [row for row in tables.whole("actors") if len(row["aliases"]) > 1]
    assert any("(" in option for option in options) or not with_others


def test_filtering_by_an_actor_leaves_the_articles_that_name_it(open_page, tables):
    app = open_page("briefing")
    label = app.multiselect(key="actors").options[0]
    app.multiselect(key="actors").select(label)
    app.run()
    name = max(tables.whole("actors"), key=lambda row: row["mentions"])["name"]
    assert f"naming {name}" in texts(shown(app))


@pytest.mark.slow
def test_articles_say_where_to_search_by_the_name_of_the_field(open_page):
    page = open_page("articles")
    assert any("use “Words” in the filter above" in element.value for element in page.text)
    assert "Words" in [field.label for field in page.text_input]
    assert not any("“Words”" in element.value for element in open_page("articles", text="embassy").text)


def test_every_article_opens(open_page, tables):
    for row in queries.articles(tables):
        app = shown(open_page("articles", article=row["article_id"]))
        assert app.title[0].value.replace("\\", "") == " ".join(row["title"].split())


def test_a_sentence_opens_with_its_place_in_the_source(open_page, tables):
    row = tables.rows("SELECT * FROM sentences WHERE block IS NOT NULL ORDER BY article_id, start LIMIT 1 OFFSET 9")[0]
    app = shown(open_page("articles", article=row["article_id"], at=str(row["start"])))
    assert f"characters {row['start']:,}–{row['end']:,}" in " ".join(code.value for code in app.code)


def test_an_article_that_is_gone_is_named_and_the_others_are_offered(open_page):
    app = shown(open_page("articles", article="gone"))
    assert any("gone" in warning.value for warning in app.warning)


@pytest.mark.parametrize("passage", ["²", "a:²", "a:" + "9" * 5000, "a:-1", "::", "%"])
def test_a_passage_that_is_none_is_passed_over(open_page, passage):
    app = shown(open_page("compare", compare_view="Side by side", passage=passage))
    assert "The passage chosen" not in texts(app)
    assert any(choice.label.startswith("Articles") for choice in app.multiselect)


@pytest.mark.parametrize("at", ["²", "9" * 5000, "-1", "x"])
def test_a_place_that_is_none_opens_the_article(open_page, tables, at):
    first = tables.whole("articles")[0]
    assert shown(open_page("articles", article=first["article_id"], at=at)).title


def test_the_sample_says_that_it_is_one(open_page):
    assert any("sample" in said.value for said in open_page("briefing").caption)


@pytest.mark.parametrize(
    "text",
    ["x = 1", "PAGE = {'title': 'T', 'order': 1}", "PAGE = {'title': 'T', 'icon': 'i', 'order': 1, 'colour': 'red'}"],
)
def test_a_page_without_a_proper_header_is_named(text, tmp_path):
    file = tmp_path / "talk.py"
    file.write_text(text)
    with pytest.raises(ValueError, match=r"talk\.py|PAGE|Header"):
        header(file)


def test_pages_stand_in_the_order_of_their_headers(tmp_path):
    for name, order in (("a", 30), ("b", 10), ("c", 20)):
        (tmp_path / f"{name}.py").write_text(f'"""What {name} shows.\n\nMore."""\nPAGE = {{"title": "{name}", "icon": "i", "order": {order}}}\n')  # fmt: skip
    found = page_files(tmp_path)
    assert [file.stem for file, _, _ in found] == ["b", "c", "a"]
    assert found[0][2] == "What b shows."


def test_what_is_least_certain_has_the_form_that_mends_it_for_whoever_may_correct(open_page, monkeypatch):
    def buttons(app):
        return [button for button in app.button if button.label == "Correct"]

    reading = open_page("method")
    assert not buttons(reading)
    assert not reading.code, "a reader could do nothing with a line for the ledger"
    monkeypatch.setenv("PARLEY_EDITOR", "Ada Test")
    monkeypatch.setattr("dashboard.ui.account.at_this_machine", lambda name, *_: Visitor(name, "editor"))
    app = open_page("method")
    said = " ".join(element.proto.body for element in app.get("html"))
    assert len(buttons(app)) == said.count(" is read as ") > 0
    names = re.findall(r"“([^”]+)” is read as (?!an actor)", said)
    alone = said.find("is read as an actor of its own")
    assert alone < 0 or all(said.find(f"“{name}” is read as") < alone for name in names), "merges come first"
    form = buttons(app)[0].click().run()
    assert not form.exception
    asked = next(radio for radio in form.radio if radio.label == "What is wrong?")
    assert asked.value == "not the same as" or "means somebody else" in str(asked.options[0])


def test_a_link_holds_when_an_actor_has_gained_a_name(open_page):
    now = shown(open_page("demands", actors="Russia (Russian, and a name of last week)"))
    assert now.multiselect(key="actors").value[0].startswith("Russia (")
    assert "naming Russia" in texts(now)
    assert (
        shown(open_page("demands", actors="russia")).multiselect(key="actors").value
        == now.multiselect(key="actors").value
    )


def test_a_link_that_names_nobody_known_says_so(open_page):
    app = shown(open_page("demands", actors=["Nobody <b>Known</b>"], sources=["No Such Paper"]))
    said = " ".join(warning.value for warning in app.warning)
    assert "No Such Paper" in said
    assert "<b>" not in said.replace("\\<", "")


def test_a_page_is_parsed_once_however_many_sessions_ask(tmp_path, monkeypatch):
    from dashboard.ui import navigation

    page = tmp_path / "ferries.py"
    page.write_text('"""Ferries."""\nPAGE = {"title": "Ferries", "icon": "x", "order": 1}\n')
    parsed = []
    parse = navigation.ast.parse
    monkeypatch.setattr(navigation.ast, "parse", lambda *args, **named: parsed.append(1) or parse(*args, **named))
    first = header(page)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(header, [page] * 40)) == {first}
    assert len(parsed) == 1
    page.write_text('"""Ferries."""\nPAGE = {"title": "Boats", "icon": "x", "order": 1}\n')
    assert header(page)[0].title == "Boats"  # a page that changes is read again


def test_method_tells_how_often_each_kind_of_row_is_right(open_page):
    app = open_page("method")
    said = drawn(app)
    assert any(header.value == "How often it is right" for header in app.header)
    for checked in accuracy().tables.values():
        assert checked.name in said
        assert f"{checked.shown} shown are told in the text" in said
        whole = re.search(rf"(?<!\d){checked.whole} of them right in every part", said)
        assert bool(whole) == bool(checked.signs)
        assert f"{checked.found} in the texts were found" in said


@pytest.mark.parametrize("table", ["talks", "sanctions", "demands"])
def test_a_card_tells_how_rows_like_it_fared(open_page, tables, table):
    row = tables.whole(table)[0]
    app = open_page(table, **{table.removesuffix("s"): row[ROW_ID[table]]})
    assert f"Certainty</dt><dd>{escape(likeness(table, row))}" in drawn(app)


def test_a_party_that_was_inferred_is_told_with_the_sentence_it_was_taken_from(open_page, tables):
    told = 0
    for table in ("sanctions", "demands"):
        for row in tables.whole(table):
            taken = inferred(row)
            if not taken or told > 5:
                continue
            told += 1
            said = drawn(open_page(table, **{table.removesuffix("s"): row[ROW_ID[table]]}))
            assert f"Inferred</dt><dd>{taken[0].called}" in said
            for item in taken:
                if item.article_id is not None:
                    assert f"inferred from this: {item.called}" in said
                    assert escape(queries.numbered_sentence(tables, item.article_id, item.sentence)["clean"]) in said
    assert told
