"""What a reader takes along: the tables of a page as filtered, and a briefing that needs nothing but itself."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

from dashboard.handover.webpage import SHORT
from tests.browser.conftest import settle
from tests.browser.runs import watch


def taken(page, label: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label, exact=True).click()
    return Path(waiting.value.path()).read_bytes()


def opened(visit, url):
    page = visit(url)
    page.get_by_role("button", name="Download", exact=True).click()
    page.get_by_role("button", name="Briefing, web page", exact=True).wait_for()
    return page


def test_a_page_hands_out_its_tables_as_filtered_in_the_format_asked_for(base, visit):
    page = opened(visit, f"{base}/demands?text=Riyadh")
    rows = list(csv.DictReader(io.StringIO(taken(page, "Demands").decode())))
    shown = page.get_by_role("heading", name=re.compile(r"^\d+ demands?$")).inner_text()
    assert len(rows) == int(shown.split()[0]) > 0
    page.get_by_role("radio", name="JSON lines").click()
    settle(page)
    lines = [json.loads(line) for line in taken(page, "Demands").decode().splitlines()]
    assert [line["demand_id"] for line in lines] == [row["demand_id"] for row in rows]


def test_the_map_and_the_network_can_be_taken_along(base, visit):
    page = opened(visit, f"{base}/talks")
    assert taken(page, "Map, SVG").startswith(b"<svg")
    assert json.loads(taken(page, "Map data, GeoJSON"))["type"] == "FeatureCollection"
    page = opened(visit, f"{base}/actors")
    assert taken(page, "Network, PNG").startswith(b"\x89PNG")
    assert b"<graphml" in taken(page, "Network data, GraphML")


@pytest.fixture(scope="module")
def pack(base, browser, tmp_path_factory) -> Path:
    """The briefing as the page hands it out, on disk."""
    page = watch(browser.new_page())
    page.goto(base)
    settle(page)
    page.get_by_role("button", name="Download", exact=True).click()
    file = tmp_path_factory.mktemp("pack") / "briefing.html"
    file.write_bytes(taken(page, "Briefing, web page"))
    page.close()
    return file


def test_the_briefing_opens_from_disk_with_the_network_cut_and_asks_for_nothing(pack, browser):
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(pack.as_uri())
    assert asked == [pack.as_uri()]
    assert not said
    assert page.locator("figure svg").count() == 2
    for figure in page.locator("figure svg").all():
        assert figure.bounding_box()["width"] > 400
    assert page.locator("h2").all_inner_texts()[:3] == ["Where things stand", "Talks", "Demands"]
    mark = page.locator("sup a").first
    number = mark.inner_text()
    mark.click()
    assert page.locator(f"#note-{number}").evaluate("e => e.matches(':target')")
    context.close()


def test_the_briefing_needs_no_scrolling_sideways_on_a_phone(pack, browser):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(pack.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_the_briefing_passes_an_accessibility_check(pack, browser):
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(bypass_csp=True)  # for the checker's own script; the page forbids all
    page = context.new_page()
    page.goto(pack.as_uri())
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).response["violations"]
    assert not [(rule["id"], [node["html"][:160] for node in rule["nodes"]][:4]) for rule in found]
    context.close()


def squeezed(text: str) -> str:
    """Lines of print end elsewhere, some with a hyphen, and some letters are printed as one."""
    return re.sub(r"[\s\u00ad\u2010-]", "", unicodedata.normalize("NFKC", text))


CELLS = """rows => rows.map(row => [...row.cells].map(cell => {
  const words = cell.cloneNode(true); words.querySelectorAll("sup").forEach(mark => mark.remove());
  return words.textContent; }))"""


# Long tables: every row four times more, each with words of its own.
LONGER = """tables => tables.forEach(table => { table.classList.remove("short");
  const rows = [...table.tBodies[0].rows];
  for (let turn = 1; turn < 5; turn++) rows.forEach(row => { const more = row.cloneNode(true);
    [...more.cells].forEach(cell => cell.prepend(`turn ${turn} `)); table.tBodies[0].append(more); }); })"""


@pytest.fixture(params=["as it is", "with long tables"])
def printed(request, pack, browser):
    """Print the briefing, and give its tables, headings and the words of each sheet."""
    page = browser.new_page()
    page.goto(pack.as_uri())
    if request.param == "with long tables":
        page.locator("table").evaluate_all(LONGER)
    tables = [
        (table.locator("thead tr").evaluate_all(CELLS)[0], table.locator("tbody tr").evaluate_all(CELLS))
        for table in page.locator("table").all()
    ]
    headings = {squeezed(heading) for heading in page.locator("h2, caption").all_inner_texts()}
    made = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    page.close()
    assert [round(float(side)) for side in made.pages[0].mediabox[2:]] == [595, 842]
    return tables, headings, [sheet.extract_text() for sheet in made.pages]


def test_printed_no_row_is_cut_heads_are_repeated_and_no_heading_stands_alone(printed):
    tables, headings, sheets = printed
    texts = [squeezed(sheet) for sheet in sheets]
    for head, rows in tables:
        held = [
            {n for n, text in enumerate(texts) if all(squeezed(cell) in text for cell in (*head, *row))} for row in rows
        ]
        assert all(held), f"cut, or without its head: {rows[held.index(set())]}"
        if len(rows) <= SHORT:
            assert set.intersection(*held), f"not on one page: {head}"
    for sheet in sheets:
        lines = [squeezed(line) for line in sheet.splitlines() if line.strip()]
        last = [line for line in lines if not re.fullmatch(r"\d+/\d+", line)][-1]
        assert last not in headings


def test_where_things_stand_is_the_first_page_and_needs_no_second(printed):
    _, _, sheets = printed
    assert "Where things stand" in sheets[0]
    assert "Not known" in sheets[0]
