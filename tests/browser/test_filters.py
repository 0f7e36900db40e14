"""The filter bar on every page, and links that show the same somewhere else."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

import pytest

from dashboard import queries
from dashboard.briefing import STORE_VARIABLE, open_briefing
from dashboard.filters import Filters, sentence
from dashboard.representing import naming
from tests.browser.conftest import ROOT, settle
from tests.browser.test_links import PAGES, address


@pytest.fixture(scope="module")
def tables(store) -> queries.Tables:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STORE_VARIABLE, str(store))
        return queries.Tables(open_briefing(ROOT / "articles", ROOT / "config.yaml").folder)


@pytest.fixture(scope="module")
def said(tables):
    """What a page must say that a filter leaves."""
    rows = queries.articles(tables)
    names = {row["actor_id"]: row["name"] for row in tables.whole("actors")}

    def of(**values) -> str:
        filters = Filters(**values)
        chosen = queries.chosen(tables, filters, rows)
        return f"{sentence(filters, chosen, naming(filters.actors, chosen.parties, names))}."

    return of


def choose(page, name: str, words: str) -> None:
    page.get_by_role("combobox", name=name, exact=True).focus()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def write_day(page, name: str, day: date) -> None:
    page.locator(f".st-key-{name} [role=spinbutton]").first.click()
    page.keyboard.type(f"{day:%Y%m%d}")
    page.keyboard.press("Enter")  # takes the day, and closes the calendar


def test_enter_chooses_one_actor_and_not_all_that_are_found(base, visit, tables):
    names = [row["name"] for row in tables.whole("actors")]
    part = next(name[:3] for name in names if sum(name[:3].lower() in other.lower() for other in names) > 1)
    page = visit(address(base, "talks"))
    choose(page, "Actors", part)
    page.wait_for_url(re.compile("actors="))
    assert len(re.findall("actors=", page.url)) == 1


# How far what is chosen begins left of its field, and whether all of it is one line that scrolls.
CUT = """() => [...document.querySelectorAll(".st-key-actors .react-aria-ComboBox [data-tag]")].map((tag) => {
  const field = tag.closest("[data-testid=stMultiSelectTagsContainer]");
  return field.getBoundingClientRect().left - tag.getBoundingClientRect().left + field.scrollLeft;
})"""


def test_of_what_is_chosen_each_name_shows_its_beginning(base, visit, tables):
    page = visit(address(base, "talks"))
    for name in sorted({row["name"] for row in tables.whole("actors")}, key=len)[-3:]:
        choose(page, "Actors", name)
        page.locator(".st-key-actors .react-aria-ComboBox [data-tag]", has_text=name).wait_for()
    cut = page.evaluate(CUT)
    assert len(cut) == 3
    assert max(cut) <= 0


@pytest.mark.parametrize("name", PAGES)
def test_each_page_opens_with_a_filter_copies_its_own_address_and_takes_each_filter(name, base, visit, tables, said):
    page = visit(f"{address(base, name)}?text=Riyadh")

    def shows(**values) -> None:
        page.get_by_text(said(**values)).last.wait_for()

    people = [row for row in tables.whole("actors") if row["kind"] == "person"]  # their names stand in no other label
    actor = max(people, key=lambda row: (row["mentions"], row["actor_id"]))
    source = next(row["source"] for row in tables.whole("articles") if row["source"])
    clear = page.get_by_role("button", name="Clear", exact=True)
    shows(text="Riyadh")
    page.locator(".st-key-page-tools").get_by_role("button", name="Copy link").click()
    page.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert "text=Riyadh" in page.url
    page.get_by_role("textbox", name="Words").fill("embassy")
    page.keyboard.press("Enter")
    shows(text="embassy")
    choose(page, "Sources", source)
    shows(text="embassy", sources=(source,))
    clear.click()
    shows()
    choose(page, "Actors", actor["name"])
    shows(actors=(actor["actor_id"],))
    clear.click()
    shows()
    write_day(page, "since", date(2025, 4, 1))
    shows(since=date(2025, 4, 1))
    write_day(page, "until", date(2025, 4, 5))
    shows(since=date(2025, 4, 1), until=date(2025, 4, 5))
    page.locator(".st-key-undated label").click()
    shows(since=date(2025, 4, 1), until=date(2025, 4, 5), undated=False)
    assert page.locator("[data-testid=stException]").count() == 0


def figures(page) -> list[str]:
    """All words and numbers of a page, the frame, what is drawn by pictures and the server's own address left out."""
    settle(page)
    words = page.locator("[data-testid=stMain]").inner_text()
    return re.sub(r"http://127\.0\.0\.1:\d+|Natural Earth", "", words).split()  # the map's maker comes with its tiles


@pytest.fixture(scope="module")
def another(serve) -> str:
    """A second, fresh server."""
    return serve()


def choices(tables) -> dict[str, str]:
    """A link of each page with page choices of its own, as somebody would send it."""
    talk = next(row for row in tables.whole("talks") if row["place_id"])
    tie = tables.rows("SELECT * FROM relations WHERE actor_a < actor_b AND event <> 'MENTION' LIMIT 1")[0]
    sentence_row = tables.rows(
        "SELECT * FROM sentences WHERE block IS NOT NULL ORDER BY article_id, start LIMIT 1 OFFSET 7"
    )[0]
    return {
        "briefing": "?since=2025-04-01&undated=false",
        "talks": f"?place={talk['place_id']}&talks_lines=true",
        "actors": f"?actors_shown=10&actors_ties=accuses&actors_ties=rejects&actors_named=true&tie={tie['actor_a']}%7C{tie['actor_b']}",
        "sanctions": "?sanctions_state=imposed&text=sanctions",
        "demands": "?demands_issue=air+links",
        "compare": "?compare_view=Words",
        "articles": f"?article={quote(sentence_row['article_id'])}&at={sentence_row['start']}&reader_aside=true",
        "method": "?text=talks",
        "corrections": "?text=talks",
    }


@pytest.mark.parametrize("name", [page for page in PAGES if page != "upload"])
def test_a_copied_link_shows_the_same_figures_in_a_fresh_profile_on_a_fresh_server(name, base, another, visit, tables):
    link = choices(tables)[name]
    page = visit(address(base, name) + link)
    asked = re.search(r"\?(.*)", link).group(1)
    kept = page.evaluate("location.search")
    assert all(part.split("=")[0] in kept for part in asked.split("&"))  # nothing that was asked for was dropped
    before = figures(page)
    page.reload()
    assert figures(page) == before
    other = visit(address(another, name) + page.evaluate("location.search"), fresh=True)
    assert figures(other) == before


def test_the_landing_page_answers_to_its_name(base, visit):
    page = visit(f"{base}/briefing?text=Riyadh")
    page.get_by_text(re.compile(r"\d of 7 articles, with “Riyadh”")).wait_for()
    assert page.get_by_role("dialog").count() == 0


def test_a_phone_unfolds_the_filter_bar(base, visit):
    page = visit(f"{base}/demands", width=390, height=844)
    box = page.get_by_role("textbox", name="Words")
    assert not box.is_visible()
    assert page.get_by_role("heading", level=1).bounding_box()["y"] < 200
    page.locator(".st-key-filters-shown label").click()
    box.fill("embassy")
    box.press("Enter")
    page.get_by_text(re.compile(r"\d of 7 articles, with “embassy”")).wait_for()
