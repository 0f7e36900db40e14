"""Comparing articles as a reader does it: choose, scroll, click a difference, send the link, go back."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, settle

REPORTS = yaml.safe_load((ROOT / "tests" / "compare" / "stories_second.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def many(serve, tmp_path_factory) -> str:
    """A server over stories that three articles and more tell."""
    corpus = tmp_path_factory.mktemp("stories")
    for story in ("cyprus-crossings", "korea-hotline"):
        for number, text in enumerate(REPORTS[story]):
            (corpus / f"{story}-{number}.txt").write_text(text, encoding="utf-8")
    return serve(Path(corpus))


def params(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def open_side_by_side(page) -> None:
    page.get_by_text("Side by side", exact=True).click()
    page.locator("section .s").first.wait_for()
    settle(page)


def test_a_story_is_chosen_and_the_link_restores_it_in_another_profile(base, visit):
    page = visit(f"{base}/compare")
    page.get_by_role("combobox", name="Story").click()
    page.get_by_role("option").nth(1).click()
    page.wait_for_url("**story=**")
    settle(page)
    chosen = (
        page.get_by_role("combobox", name="Story").input_value()
        or page.locator("[data-testid=stSelectbox]").first.inner_text()
    )
    first = page.locator(".parley-matrix td a").first.inner_text()
    other = visit(page.url)
    there = (
        other.get_by_role("combobox", name="Story").input_value()
        or other.locator("[data-testid=stSelectbox]").first.inner_text()
    )
    assert there == chosen
    assert other.locator(".parley-matrix td a").first.inner_text() == first


def test_two_articles_become_three_and_the_link_says_so(many, visit):
    page = visit(f"{many}/compare")
    open_side_by_side(page)
    assert page.locator("section").count() == 2
    page.get_by_role("combobox", name=re.compile("Articles")).click()
    page.get_by_role("option").first.click()
    page.wait_for_function("location.search.split('compared=').length === 4")
    page.keyboard.press("Escape")
    page.locator("section").nth(2).wait_for()
    other = visit(page.url)
    other.locator("section").nth(2).wait_for()
    assert other.locator("section").count() == 3
    assert [box.get_attribute("aria-label") for box in other.locator("section").all()] == [
        box.get_attribute("aria-label") for box in page.locator("section").all()
    ]


def tops(page) -> list[int]:
    return [round(box.evaluate("box => box.scrollTop")) for box in page.locator("section").all()]


def test_columns_scroll_together_and_apart(base, visit):
    page = visit(f"{base}/compare", height=520)
    open_side_by_side(page)
    left = page.locator("section").first
    left.scroll_into_view_if_needed()
    left.hover()
    page.mouse.wheel(0, 160)
    boxes = page.locator("section").all()
    for box in boxes:
        expect(box).not_to_have_js_property("scrollTop", 0)
    page.get_by_text("Scroll together").click()
    page.locator(".columns[data-together=false]").wait_for()  # the address tells it before the columns do
    settle(page)
    before = tops(page)
    assert all(before), "the columns lost their place when they were parted"
    left.hover()
    page.mouse.wheel(0, -400)
    expect(boxes[0]).to_have_js_property("scrollTop", 0)
    page.wait_for_timeout(300)  # long enough for the other to have followed
    assert tops(page)[1] == before[1]


def test_a_difference_leads_to_its_two_sentences_and_the_link_to_it_holds(base, visit):
    page = visit(f"{base}/compare")
    open_side_by_side(page)
    passage = page.locator("section .s.differs").first
    words = passage.locator("mark").first.inner_text()
    passage.click()
    page.get_by_role("heading", name="The passage chosen").wait_for()
    assert page.locator(".parley-quote").filter(has_text=words).count() >= 1
    assert page.locator("section .s.lit").count() >= 2
    other = visit(page.url)
    other.get_by_role("heading", name="The passage chosen").wait_for()
    assert params(other)["compare_view"] == ["Side by side"]
    assert other.locator("section .s.lit").count() >= 2


def test_from_a_claim_to_its_sentence_and_back_to_the_same_choice(base, visit):
    page = visit(f"{base}/compare")
    page.get_by_role("combobox", name="Story").click()
    page.get_by_role("option").nth(1).click()
    page.wait_for_url("**story=**")
    settle(page)
    link = page.locator(".parley-matrix td a").first
    words = " ".join(link.inner_text().split())
    link.click()
    page.wait_for_url("**/articles?**")
    target = page.locator(".s.target")
    target.wait_for()
    assert " ".join(target.inner_text().split()) == words
    page.go_back()
    page.wait_for_url("**/compare?**")
    settle(page)
    assert " ".join(page.locator(".parley-matrix td a").first.inner_text().split()) == words


def test_a_count_of_words_leads_to_its_sentences(base, visit):
    page = visit(f"{base}/compare?compare_view=Words")
    cell = page.locator(".parley-matrix td a").first
    word = cell.inner_text().rsplit(" ", 1)[0]
    cell.click()
    page.wait_for_url("**named=**")
    settle(page)
    page.get_by_role("heading", name=re.compile(f"“{word}” in")).wait_for()
    assert page.locator(".parley-quote").first.is_visible()
