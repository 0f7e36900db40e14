"""Choosing on a picture: the other pictures, the cards and the address follow, by pointer and by keyboard."""

from __future__ import annotations

import re

import pytest

from dashboard import actor_queries, queries
from dashboard.briefing import STORE_VARIABLE, open_briefing
from dashboard.charts import actor_network
from tests.browser.conftest import ROOT, settle
from tests.browser.servers import serious

ON_MAP = """([lon, lat]) => {
  const plot = [...document.querySelectorAll(".js-plotly-plot")].find((one) => one._fullLayout?.map?._subplot);
  const map = plot?._fullLayout.map._subplot.map;
  if (!map || !map.loaded()) { return null; }
  const at = map.project([lon, lat]);
  const box = map.getCanvas().getBoundingClientRect();
  return [box.left + at.x, box.top + at.y];
}"""
RINGED = """() => [...document.querySelectorAll(".js-plotly-plot")].filter((one) => one._fullLayout?.map)
  .map((one) => one.data.length)[0]"""
BANDS = """() => [...document.querySelectorAll(".js-plotly-plot")].filter((one) => !one._fullLayout?.map)
  .map((one) => (one.layout.shapes || []).length)[0]"""


# The widest view of a wide window is 0.4: below it, the picture has been drawn for a narrow one.
FITTED = """() => [...document.querySelectorAll(".js-plotly-plot")].some((one) => one._fullLayout?.map?.zoom < 0.4)"""


@pytest.fixture(scope="module")
def tables(store) -> queries.Tables:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STORE_VARIABLE, str(store))
        return queries.Tables(open_briefing(ROOT / "articles", ROOT / "config.yaml").folder)


def here(page) -> str:
    return page.evaluate("decodeURIComponent(location.search)")


def cards(page) -> list[str]:
    return [heading.inner_text() for heading in page.locator("h3").all()]


def dated(rows) -> int:
    return sum(bool(row["start_date"] or row["date_earliest"] or row["date_latest"]) for row in rows)


def on_map(page, place) -> tuple[float, float]:
    return page.wait_for_function(ON_MAP, arg=[place["lon"], place["lat"]]).json_value()


def venue(tables) -> tuple[dict, list[dict]]:
    """A city with a dated meeting, and all meetings there."""
    places = {row["place_id"]: row for row in tables.whole("places")}
    rows = tables.whole("talks")
    for row in rows:
        there = [other for other in rows if other["place_id"] == row["place_id"]]
        if row["place_id"] and places[row["place_id"]]["kind"] == "city" and dated(there):
            return places[row["place_id"]], there
    raise AssertionError("no dated meeting in a city")


def test_a_venue_chosen_on_the_map_is_marked_on_both_pictures_and_leaves_its_cards(base, visit, tables):
    place, there = venue(tables)
    page = visit(f"{base}/talks")
    page.locator(".st-key-talks_map .js-plotly-plot.drawn").wait_for()  # it is hidden until all of it is there
    plain = page.evaluate(RINGED)
    page.mouse.click(*on_map(page, place))
    page.get_by_role(
        "heading", name=re.compile(rf"^{len(there)} of \d+ meetings: {re.escape(place['name'])}$")
    ).wait_for()
    settle(page)
    assert f"place={place['place_id']}" in here(page)
    assert sorted(re.sub(r"^\W+ ", "", title) for title in cards(page)) == sorted(row["title"] for row in there)
    page.wait_for_function(f"({RINGED})() === {plain + 2}")
    page.locator(".st-key-talks_map .js-plotly-plot.drawn").wait_for()  # another map than before
    assert page.evaluate(BANDS) == dated(there)
    page.go_back()
    page.get_by_role("heading", name=re.compile(r"^\d+ meetings$")).wait_for()
    page.wait_for_function(f"({RINGED})() === {plain}")
    assert page.evaluate(BANDS) == 0


def test_a_meeting_chosen_on_the_timeline_is_marked_on_the_map_and_leaves_its_card(base, visit, tables):
    page = visit(f"{base}/talks")
    page.locator(".scatterlayer .points path").first.click(force=True)
    page.get_by_role("heading", name=re.compile(r"^1 of \d+ meetings: ")).wait_for()
    settle(page)
    key = re.search(r"talk=([^&]+)", here(page)).group(1)
    row = next(row for row in tables.whole("talks") if row["talk_id"] == key)
    assert [title.endswith(row["title"]) for title in cards(page)] == [True]
    assert page.evaluate(BANDS) == 1
    page.reload()
    page.get_by_role("heading", name=f"1 of {len(tables.whole('talks'))} meetings: {row['title']}").wait_for()


def test_a_venue_and_a_meeting_can_be_chosen_by_keyboard(base, visit, tables):
    place, there = venue(tables)
    page = visit(f"{base}/talks")
    page.get_by_role("combobox", name="Venue", exact=True).focus()
    page.keyboard.type(place["name"])
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=re.compile(rf"^{len(there)} of \d+ meetings: ")).wait_for()
    assert f"place={place['place_id']}" in here(page)


def network(tables) -> tuple[dict, object]:
    """The positions of the network as the page first shows it, and its ties."""
    ids = [row["article_id"] for row in queries.articles(tables)]
    pairs = actor_queries.pairs(tables, ids)
    kept = actor_network.strongest(pairs[pairs["manner"] != "named"], 25).reset_index(drop=True)
    return actor_network.layout(actor_network.backbone(kept), 2.1), kept


def on_network(page, spots, spot) -> tuple[float, float]:
    """Where a position of the layout stands on the screen: as wide as the picture less its air, centred in height."""
    page.locator("canvas").first.wait_for()
    box = page.locator("canvas").first.bounding_box()
    xs, ys = [x for x, _ in spots.values()], [y for _, y in spots.values()]
    scale = box["width"] * 0.86 / (max(xs) - min(xs))
    return (
        box["x"] + box["width"] * 0.07 + (spot[0] - min(xs)) * scale,
        box["y"] + box["height"] / 2 + (spot[1] - (max(ys) + min(ys)) / 2) * scale,
    )


def test_an_actor_chosen_in_the_network_opens_its_profile(base, visit, tables):
    spots, pairs = network(tables)
    actor = pairs["actor_a"].iloc[-1]
    name = next(row["name"] for row in tables.whole("actors") if row["actor_id"] == actor)
    page = visit(f"{base}/actors")
    page.mouse.click(*on_network(page, spots, spots[actor]))
    page.get_by_role("heading", name=name, exact=True).wait_for()
    assert f"actor={actor}" in here(page)
    page.go_back()
    page.get_by_role("heading", name=name, exact=True).wait_for(state="detached")


def test_a_tie_chosen_in_the_network_opens_its_sentences(base, visit, tables):
    spots, pairs = network(tables)
    ends = [set(pair) for pair in zip(pairs["actor_a"], pairs["actor_b"], strict=True)]
    row = next(row for row in pairs.to_dict("records") if ends.count({row["actor_a"], row["actor_b"]}) == 1)
    (ax, ay), (bx, by) = spots[row["actor_a"]], spots[row["actor_b"]]
    bend = actor_network.CURVES[row["manner"]]
    control = ((ax + bx) / 2 - (ay - by) * bend, (ay + by) / 2 - (bx - ax) * bend)
    middle = (0.25 * ax + 0.5 * control[0] + 0.25 * bx, 0.25 * ay + 0.5 * control[1] + 0.25 * by)
    page = visit(f"{base}/actors")
    page.mouse.click(*on_network(page, spots, middle))
    manner = actor_network.MANNERS[row["manner"]]
    page.get_by_role("heading", name=re.compile(rf"^{manner}: {row['count']} sentences?$", re.IGNORECASE)).wait_for()
    assert f"tie={row['actor_a']}|{row['actor_b']}" in here(page)


def test_an_actor_and_a_tie_can_be_chosen_by_keyboard(base, visit, tables):
    _, pairs = network(tables)
    names = {row["actor_id"]: row["name"] for row in tables.whole("actors")}
    left, right = names[pairs["actor_a"].iloc[0]], names[pairs["actor_b"].iloc[0]]
    page = visit(f"{base}/actors")
    page.get_by_role("combobox", name="Actor", exact=True).focus()
    page.keyboard.type(left)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=left, exact=True).wait_for()
    settle(page)
    page.get_by_role("combobox", name="Tie of two", exact=True).focus()
    page.keyboard.type(f"{left} and {right}")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=f"{left} and {right}", exact=True).wait_for()
    assert "actor=" not in here(page)


def test_a_narrow_window_of_a_desk_shows_every_venue(base, visit, tables):
    places = {row["place_id"]: row for row in tables.whole("places")}
    venues = [places[row["place_id"]] for row in tables.whole("talks") if row["place_id"]]
    page = visit(f"{base}/talks")
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    page.get_by_role("heading", name=re.compile(r"^\d+ meetings$")).wait_for()
    settle(page)
    page.wait_for_function(FITTED)
    for place in venues:
        left, _ = on_map(page, place)
        assert 0 < left < 390, place["name"]


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_a_name_under_the_timeline_lands_on_its_card_at_the_top(base, visit, width, height):
    page = visit(f"{base}/talks", width=width, height=height)
    link = page.locator("p.parley-line a").first
    name = re.sub(r"^\W+ ", "", link.inner_text())
    link.click()
    heading = page.get_by_role("heading", name=re.compile(rf"^1 of \d+ meetings: {re.escape(name)}$"))
    heading.wait_for()
    settle(page)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    assert heading.bounding_box()["y"] < height


@pytest.mark.parametrize("width", [390, 700])
def test_the_menu_of_a_narrow_window_goes_away_when_a_page_is_chosen(base, visit, width):
    page = visit(base, width=width, height=844)
    page.locator("[data-testid=stExpandSidebarButton]").click()
    page.get_by_role("link", name="Sanctions").first.click()
    page.get_by_role("heading", name="Sanctions", exact=True).wait_for()
    page.wait_for_function("document.querySelector('[data-testid=stSidebar]').getBoundingClientRect().right <= 0")


def test_the_button_that_opens_the_menu_has_a_name_also_after_it_was_used(base, visit):
    page = visit(base, width=390, height=844)
    button = page.get_by_role("button", name="Pages", exact=True)
    shown = button.evaluate("(one) => getComputedStyle(one, '::after').content")
    assert shown == '"Pages"'
    button.click()
    page.locator("[data-testid=stSidebarCollapseButton] button").click()
    button.wait_for()


def test_on_a_phone_the_whole_network_stands_above_the_fold(base, visit):
    page = visit(f"{base}/actors", width=390, height=844)
    picture = page.locator("[class*=st-key-actors_network] canvas").first
    picture.wait_for()
    settle(page)
    box = picture.bounding_box()
    assert box["y"] + box["height"] < 844


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_an_actor_a_sentence_and_a_search_pass_an_accessibility_check(base, visit, tables, dark):
    row = tables.rows("SELECT article_id, start FROM evidence ORDER BY article_id, start LIMIT 1")[0]
    sentence = f"articles?article={row['article_id']}&at={row['start']}"
    for address in ("actors?actor=russia", "actors?actor=united-states", sentence, "articles?text=sanctions"):
        assert not serious(visit(f"{base}/{address}", dark=dark)), address
