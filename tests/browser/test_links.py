"""What a link opens, in a fresh profile and on a fresh server."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from dashboard import queries
from dashboard.briefing import STORE_VARIABLE, open_briefing
from dashboard.ui.navigation import page_files
from tests.browser.conftest import ROOT, settle
from tests.browser.servers import serious

PAGES = [file.stem for file, _, _ in page_files(ROOT / "pages")]


@pytest.fixture(scope="module")
def tables(store) -> queries.Tables:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STORE_VARIABLE, str(store))
        return queries.Tables(open_briefing(ROOT / "articles", ROOT / "config.yaml").folder)


def address(base: str, page: str) -> str:
    return f"{base}/" if page == PAGES[0] else f"{base}/{page}"


def far_down(tables) -> dict:
    """A sentence that is not on the first screen of its article."""
    return tables.rows(
        "SELECT * FROM sentences WHERE block IS NOT NULL AND length(clean) > 40 ORDER BY sentence DESC, article_id LIMIT 1"
    )[0]


def test_a_cold_link_to_a_sentence_with_a_filter_opens_there_on_a_fresh_server(serve, visit, tables):
    row = far_down(tables)
    page = visit(f"{serve()}/articles?article={quote(row['article_id'])}&at={row['start']}&text=talks&undated=false")
    target = page.locator(".s.target")
    target.wait_for()
    assert " ".join(target.inner_text().split()) == " ".join(row["clean"].split())
    page.wait_for_function(
        "(() => { const r = [...document.querySelectorAll('*')].map(e => e.shadowRoot?.querySelector('.s.target'))"
        ".find(Boolean) ?? document.querySelector('.s.target'); const b = r.getBoundingClientRect();"
        " return b.top >= 0 && b.bottom <= innerHeight; })()"
    )
    assert page.get_by_role("textbox", name="Words").input_value() == "talks"
    assert page.get_by_role("link", name="Briefing", exact=True).is_visible()


def test_a_filter_goes_into_the_address_and_comes_back_in_another_profile(base, visit):
    page = visit(base)
    page.get_by_role("textbox", name="Words").fill("Riyadh")
    page.keyboard.press("Enter")
    said = page.get_by_text(re.compile(r"\d of 7 articles, with “Riyadh”"))
    said.wait_for()
    assert "text=Riyadh" in page.url
    other = visit(page.url, fresh=True)
    assert other.get_by_text(said.inner_text()).is_visible()


def test_a_filter_stays_from_page_to_page(base, visit):
    page = visit(f"{base}/?text=Riyadh")
    page.get_by_role("link", name="Demands", exact=True).click()
    page.wait_for_url("**/demands**")
    settle(page)
    page.get_by_text(re.compile(r"\d of 7 articles, with “Riyadh”")).wait_for()


def test_from_a_line_to_its_sentence_and_back(base, visit):
    page = visit(f"{base}/demands")
    quote_line = page.locator(".parley-quote").first
    words = " ".join(quote_line.inner_text().split())
    page.locator(".parley-cited .source > a").first.click()
    page.wait_for_url("**/articles?**")
    target = page.locator(".s.target")
    target.wait_for()
    assert " ".join(target.inner_text().split()) == words
    page.go_back()
    page.wait_for_url("**/demands**")


def test_an_article_opened_from_the_list_has_its_address_and_the_way_back(base, visit, tables):
    row = tables.rows("SELECT * FROM articles WHERE title IS NOT NULL ORDER BY article_id LIMIT 1")[0]
    page = visit(f"{base}/articles")
    page.get_by_role("link", name=row["title"]).click()
    page.wait_for_url(f"**/articles?article={row['article_id']}")
    page.go_back()
    page.get_by_role("heading", name="Articles", exact=True).wait_for()
    assert page.url == f"{base}/articles"


def test_the_mark_of_an_uncertain_row_says_why_when_it_is_pressed(base, visit):
    page = visit(base, width=390, height=844)
    mark = page.locator(".parley-doubt summary").first
    why = page.locator(".parley-doubt + b").first
    mark.wait_for()
    assert not why.is_visible()
    box = mark.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    mark.press("Enter")
    assert re.match(r"Uncertain: .+ ·", why.inner_text())
    assert page.locator(".parley-doubts").count() == 1


def test_a_cell_of_the_matrix_leads_to_its_row(base, visit):
    page = visit(f"{base}/demands?undated=true")
    page.locator(".parley-matrix a").first.click()
    page.wait_for_url("**/demands?**demand=**")
    page.get_by_role("heading", name=re.compile(r"^\d of \d+ demands$")).wait_for()
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("heading", name=re.compile(r"^\d+ demands$")).wait_for()


def test_choosing_a_sentence_shows_what_rests_on_it_and_the_link_can_be_copied(base, visit, tables):
    row = far_down(tables)
    page = visit(f"{base}/articles?article={quote(row['article_id'])}")
    sentence = page.locator(".s").nth(3)
    sentence.click()
    page.get_by_role("heading", name="This sentence").wait_for()
    assert re.search(r"at=\d+", page.url)
    page.get_by_role("button", name="Copy link").first.click()
    page.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


FITS = (
    "document.documentElement.scrollWidth <= innerWidth"
    " && document.querySelector('[data-testid=stMain]').scrollWidth <= innerWidth"
)
# Two frames: whoever listens for another width has been told before the second.
TOLD = "width => innerWidth === width && new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))"


def widen(page) -> None:
    """Make a phone's window as wide as a desk's, and wait for what the page draws anew for it."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.wait_for_function(TOLD, arg=1440)
    settle(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_cold_link_opens_needs_no_scrolling_sideways_on_a_phone_and_is_accessible(name, dark, base, visit):
    """One visit, on a phone and then wider; each promise that it breaks is named."""
    page = visit(address(base, name), width=390, height=844, dark=dark)
    broken = {"needs scrolling sideways on a phone": not page.evaluate(FITS)}
    broken |= {"does not open from a cold link on a phone": not whole(page)}
    widen(page)
    broken |= {"does not open from a cold link": not whole(page)}
    broken |= {"fails an accessibility check": serious(page)}
    assert not {promise: found for promise, found in broken.items() if found}


def whole(page) -> bool:
    """Whether the page tells of all articles and of no error."""
    said = page.get_by_text(re.compile(r"All 7 articles\."))
    return said.is_visible() and page.locator("[data-testid=stException]").count() == 0
