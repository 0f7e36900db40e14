"""Articles that attack whoever reads them do nothing: on every page, with all that can be opened, and in every file."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

from dashboard import queries
from dashboard.briefing import STORE_VARIABLE, open_briefing
from dashboard.cli import main
from dashboard.ui.navigation import page_files
from tests.browser.conftest import LOCAL, ROOT, free_port, settle
from tests.browser.hostile import ALIVE, AWAY, PAYLOADS, WATCH, written
from tests.browser.runs import watch
from tests.browser.servers import Desk, serving

PAGES = [file.stem for file, _, _ in page_files(ROOT / "pages")]
# What opens more of a page. Street tiles are the one thing that asks an outside server, and say so.
OPENERS = (
    "[data-testid=stExpander] summary", "[data-testid=stPopover] button", "[data-testid=stTab]",
    "[data-testid=stButtonGroup] button", "[data-testid=stCheckbox] label:not(:has-text('Street tiles'))",
    "[data-testid=stRadio] label", "[data-testid=stMultiSelect] input", "[data-testid=stSelectbox] input",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    written(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STORE_VARIABLE, str(folder / "store"))
        open_briefing(folder / "articles", folder / "config.yaml")
    with serving(Desk(folder, free_port()), ["--corpus", str(folder / "articles")]) as served:
        yield served


@pytest.fixture(scope="module")
def tables(desk):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STORE_VARIABLE, str(desk.folder / "store"))
        return queries.Tables(open_briefing(desk.folder / "articles", desk.folder / "config.yaml").folder)


@pytest.fixture(scope="module")
def profile(browser):
    """One profile for all: what was fetched once need not be fetched again."""
    opened = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    opened.add_init_script(WATCH)
    yield opened
    opened.close()


@pytest.fixture
def watched(profile):
    """Open an address and note all that comes alive: dialogs, requests to elsewhere, elements, scripts."""
    page = watch(profile.new_page())
    page.set_default_timeout(30_000)
    wrong: list[str] = []
    page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: None if request.url.startswith((*LOCAL, "file:")) else wrong.append(request.url))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("popup", lambda popup: wrong.append(f"window: {popup.url}"))
    yield page, wrong
    for opened in profile.pages:
        opened.close()


def alive(page, wrong) -> list[str]:
    return [*page.evaluate(ALIVE), *wrong]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_with_all_that_can_be_opened_shows_words_and_no_more(name, desk, watched):
    page, wrong = watched
    page.goto(f"{desk.address}/{'' if name == PAGES[0] else name}")
    settle(page)
    page.wait_for_timeout(1500)  # charts draw themselves after the page
    assert not alive(page, wrong)
    for opener in OPENERS:
        for number in range(min(page.locator(opener).count(), 6)):
            part = page.locator(opener).nth(number)
            if part.is_visible():
                part.click(force=True)
                page.wait_for_timeout(300)
                found = alive(page, wrong)
                assert not found, f"after {opener} {number}"
                if "input" in opener or "Popover" in opener:
                    page.keyboard.press("Escape")
    settle(page)
    assert not alive(page, wrong)
    assert "Evil" in page.locator("body").inner_text() or name == "upload", "the corpus is there at all"


def cards(tables):
    for table, page, key in (
        ("actors", "actors", "actor"), ("talks", "talks", "talk"), ("demands", "demands", "demand"),
        ("sanctions", "sanctions", "sanction"),
    ):  # fmt: skip
        ids = [row[f"{key}_id"] for row in tables.whole(table)]
        yield from ((page, key, one) for one in ids[:3])
    for row in tables.whole("articles"):
        yield "articles", "article", row["article_id"]


def test_every_article_and_card_shows_words_and_no_more(desk, tables, watched):
    page, wrong = watched
    for name, key, one in cards(tables):
        page.goto(
            f"{desk.address}/{name}?{key}={quote(one)}" + ("&at=30&reader_aside=true" if key == "article" else "")
        )
        settle(page)
        found = alive(page, wrong)
        assert not found, f"{name} {one}"


def test_pointing_at_a_chart_shows_words_and_no_more(desk, watched):
    page, wrong = watched
    for name in ("talks", "actors", "demands"):
        page.goto(f"{desk.address}/{name}")
        settle(page)
        page.wait_for_timeout(2500)
        for chart in page.locator("[data-testid=stPlotlyChart], [data-testid=stEchartsChart], canvas").all()[:3]:
            box = chart.bounding_box()
            if not box:
                continue
            for across in range(1, 10):
                for down in (0.25, 0.5, 0.75):
                    page.mouse.move(box["x"] + box["width"] * across / 10, box["y"] + box["height"] * down)
                    page.wait_for_timeout(30)
            assert not alive(page, wrong), name


def passed_over(page, wrong, address: str) -> None:
    """Open an address with hostile values: nothing comes alive, nothing breaks."""
    page.goto(address)
    settle(page)
    assert not alive(page, wrong), address
    assert page.locator("[data-testid=stException]").count() == 0, address


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_a_link_with_hostile_values_filters_or_is_passed_over(payload, desk, watched):
    names = (
        "text",
        "actors",
        "sources",
        "since",
        "article",
        "actor",
        "tie",
        "talk",
        "demand",
        "story",
        "passage",
        "place",
    )
    passed_over(*watched, f"{desk.address}/articles?" + "&".join(f"{name}={quote(payload)}" for name in names))


LOTS = [list(PAYLOADS)[first : first + 4] for first in range(0, len(PAYLOADS), 4)]


@pytest.mark.parametrize("lot", LOTS, ids=["-".join(lot) for lot in LOTS])
def test_a_link_with_a_hostile_value_for_each_choice_filters_or_is_passed_over(lot, desk, watched):
    """Four values in one address: all as actors and sources, one as each filter or choice of which there is one."""
    values = [quote(PAYLOADS[name]) for name in lot]
    text, since, until, undated = values
    filters = f"text={text}&since={since}&until={until}&undated={undated}"
    several = "&".join(f"{name}={value}" for name in ("actors", "sources") for value in values)
    passed_over(*watched, f"{desk.address}/compare?{filters}&{several}")
    story, compared, passage, named = values  # where words filter, there is nothing left to compare
    choices = f"story={story}&compared={compared}&passage={passage}&named={named}"
    passed_over(*watched, f"{desk.address}/compare?compare_view=Side+by+side&{choices}&{several}")


@pytest.fixture(scope="module")
def files(desk):
    """Everything that can be handed over, written by the command line."""
    out = desk.folder / "out"
    given = ["--corpus", str(desk.folder / "articles"), "--config", str(desk.folder / "config.yaml"), "--quiet"]
    orders = [["brief", *given, "--out", str(out / f"brief.{kind}")] for kind in ("html", "docx", "md")]
    orders += [["export", *given, "--out", str(out / kind), "--format", kind]
               for kind in ("jsonl", "csv", "geojson", "graphml", "gexf", "ftm")]  # fmt: skip
    out.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STORE_VARIABLE, str(desk.folder / "store"))
        assert not [order for order in orders if main(order)]  # nine processes would load the same nine times
    return out


def test_the_web_page_that_is_handed_over_runs_and_fetches_nothing(files, watched):
    page, wrong = watched
    page.goto((files / "brief.html").as_uri())
    page.wait_for_timeout(500)
    assert not alive(page, wrong)
    assert "EvilImage" in page.locator("body").inner_text()


def test_the_document_that_is_handed_over_leads_nowhere(files):
    with zipfile.ZipFile(files / "brief.docx") as document:
        for name in document.namelist():
            if name.endswith((".xml", ".rels")):
                content = document.read(name).decode()
                ET.fromstring(content)  # noqa: S314 - our own
                assert not re.search(rf'Target="[^"]*{re.escape(AWAY)}|Target="javascript', content), name
                assert not re.search(r"<w:instrText[^>]*>[^<]*(?:HYPERLINK|INCLUDE|DDE)", content), name


def test_the_markdown_that_is_handed_over_becomes_no_markup_of_the_articles(files):
    from markdown_it import MarkdownIt

    text = (files / "brief.md").read_text(encoding="utf-8")
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    assert not re.search(r"<(?:a|img|script|iframe|svg|del|code|style)\b", page)
    assert not re.search(r"<strong>Evil\w+</strong>", page)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)


def test_no_cell_that_is_handed_over_is_a_formula(files):
    for path in sorted((files / "csv").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    assert not re.match(r"\s*[=+@\t\r]|\s*-(?![\d.]+$)", cell), (path.name, cell[:80])


def test_files_for_other_programs_can_be_read(files):
    import networkx as nx

    for path in sorted((files / "jsonl").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            json.loads(line)
    json.loads((files / "geojson" / "talks.geojson").read_text(encoding="utf-8"))
    assert len(nx.read_graphml(files / "graphml" / "network.graphml"))
    assert len(nx.read_gexf(files / "gexf" / "network.gexf"))
    for line in (files / "ftm" / "entities.ftm.json").read_text(encoding="utf-8").splitlines():
        json.loads(line)


def test_the_downloads_of_the_page_are_the_same_files(desk, watched):
    page, wrong = watched
    page.goto(desk.address)
    settle(page)
    page.get_by_role("button", name="Download").first.click()
    for button in page.locator("[data-testid=stDownloadButton] button").all():
        with page.expect_download(timeout=60_000) as waiting:
            button.click()
        assert re.fullmatch(r"[\w. -]+", waiting.value.suggested_filename)
    assert not alive(page, wrong)


def test_the_log_holds_no_words_of_articles_and_no_secret(desk):
    said = (desk.folder / "server.log").read_text()
    assert "Evil" not in said
    assert "Traceback" not in said
    assert not re.search(r"(?i)cookie_secret|client_secret|token", said)
