"""Files of one session: read with progress, shown on every page, seen by nobody else, gone when it wants."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from tests.browser.conftest import settle
from tests.browser.servers import laid, serving

TITLE = "Envoys name a day for the third round"
OWN = f"""{TITLE}

Harbour Letter, 12 April 2025

ISTANBUL - Delegations from the United States and Russia spent five hours in Istanbul on Thursday over the work of their
embassies. Russia demanded the return of diplomatic property. The State Department did not say when it would answer.
"""
FILE = {"name": "../own article.txt", "mimeType": "text/plain", "buffer": OWN.encode()}
REFUSED = {"name": "program.exe", "mimeType": "application/octet-stream", "buffer": b"MZ\x00\x01"}
SHOWN = re.compile(r"You see the corpus with 1 file of your own")


def upload(page, *files) -> None:
    page.set_input_files("input[type=file]", list(files))
    page.get_by_text(re.compile(r"\d B|\d\.\dB|\d+\.\dKB")).first.wait_for()
    page.get_by_role("button", name="Read them").click()
    page.get_by_text(SHOWN).wait_for(timeout=120_000)
    settle(page)


def go(page, name) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_url(f"**/{name.lower()}**")
    settle(page)


def test_files_are_shown_in_their_session_and_in_no_other(base, visit):
    mine, other = visit(f"{base}/upload"), visit(f"{base}/articles")
    upload(mine, FILE, REFUSED)
    mine.get_by_text(re.compile(r"program\.exe: a kind of file that is not read")).wait_for()
    go(mine, "Articles")
    mine.get_by_text("All 8 articles.", exact=False).wait_for()
    link = mine.get_by_role("link", name=TITLE)
    link.click()
    mine.wait_for_url("**article=**")
    mine.get_by_role("heading", name=TITLE).wait_for()
    other.reload()
    settle(other)
    other.get_by_text("All 7 articles.", exact=False).wait_for()
    assert other.get_by_text(TITLE).count() == 0
    stranger = visit(mine.url)
    stranger.get_by_text("There is no article", exact=False).wait_for()
    assert stranger.get_by_text(TITLE).count() == 0


def test_the_session_keeps_its_files_through_the_links_of_a_table_and_finds_the_way_back(base, visit):
    page = visit(f"{base}/upload")
    upload(page, FILE)
    go(page, "Demands")
    page.locator(".parley-matrix a").first.click()
    page.wait_for_url("**/demands?**demand=**")
    page.get_by_text(SHOWN).wait_for()
    page.get_by_role("button", name="Back to the corpus").click()
    page.get_by_text("All 7 articles.", exact=False).wait_for()
    assert page.get_by_text(SHOWN).count() == 0


def test_a_pasted_text_is_read_and_can_be_forgotten(base, visit):
    page = visit(f"{base}/upload")
    page.get_by_role("textbox", name="or paste the text").fill(OWN)
    page.get_by_role("button", name="Read them").click()
    page.get_by_text(SHOWN).wait_for(timeout=120_000)
    page.get_by_role("link", name=TITLE).wait_for()
    page.get_by_role("button", name="Forget all of this").click()
    page.get_by_text("All 7 articles.", exact=False).wait_for()
    assert page.get_by_text(TITLE).count() == 0


def test_what_ones_own_files_give_can_be_taken_along_and_nothing_of_the_corpus_with_it(base, visit):
    page = visit(f"{base}/upload")
    upload(page, FILE)
    page.get_by_role("button", name="Download").click()
    page.get_by_text("What your own files give.").wait_for()
    taken = {}
    for name in ("Demands", "Evidence", "Briefing, Markdown"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        taken[name] = Path(download.value.path()).read_text(encoding="utf-8")
    rests_on = list(csv.DictReader(io.StringIO(taken["Evidence"])))
    assert {row["article_id"] for row in rests_on} == {"own article"}
    assert any("return of diplomatic property" in row["text"] for row in rests_on)
    assert "diplomatic property" in taken["Demands"]
    assert "1 of 8 articles, those of my own files" in taken["Briefing, Markdown"]
    assert "own article.txt" in taken["Briefing, Markdown"]


def test_an_editor_adds_files_to_the_corpus_and_everyone_sees_them(store, visit, tmp_path):
    desk = laid(tmp_path, store)
    with serving(desk, ["--editor", "Mira K."]):
        page = visit(f"{desk.address}/upload")
        upload(page, FILE)
        page.get_by_role("button", name="Add to the corpus").click()
        page.get_by_role("button", name="Add for everyone").click()
        page.get_by_text("Added to the corpus: own article").wait_for(timeout=120_000)
        stranger = visit(f"{desk.address}/articles")
        stranger.get_by_role("link", name=TITLE).wait_for()
        said = [(line["who"], line["file"]) for line in desk.log() if line["did"] == "add an article"]
    assert said == [("Mira K.", "own article.txt")]


def test_a_reader_is_offered_no_way_to_add(base, visit):
    page = visit(f"{base}/upload")
    upload(page, FILE)
    page.get_by_role("button", name="Forget all of this").wait_for()
    assert page.get_by_role("button", name="Add to the corpus").count() == 0
