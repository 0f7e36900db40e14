"""The ledger on the screen, over a ledger that holds every kind of entry."""

from __future__ import annotations

import re
import shutil

import pytest

from dashboard.access import Visitor
from dashboard.ledger import Draft, append
from dashboard.queries import Tables
from tests.ui.conftest import CORPUS, ROOT, opened

EDITOR = Visitor("mk", "editor")


@pytest.fixture
def desk(tmp_path, sample_store, sample, monkeypatch):
    """The sample articles with a ledger of their own, and every kind of correction in it."""
    tables = Tables(sample.folder)
    shutil.copytree(sample_store / "findings", tmp_path / "store" / "findings")
    (tmp_path / "config.yaml").write_text((ROOT / "config.yaml").read_text())
    monkeypatch.setenv("PARLEY_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("PARLEY_CORPUS", str(CORPUS))
    monkeypatch.setenv("PARLEY_CONFIG", str(tmp_path / "config.yaml"))
    ledger = tmp_path / "corrections.yaml"
    talks = tables.whole("talks")
    demand = tables.rows("SELECT * FROM evidence WHERE \"table\" = 'demands' LIMIT 1")[0]
    place = tables.rows("SELECT * FROM places WHERE kind = 'city' LIMIT 1")[0]["place_id"]
    article = tables.whole("articles")[0]["article_id"]
    several = next((row for row in talks if len(row["articles"]) > 1), talks[0])
    drafts = [
        Draft("same as", "kirill-dmitriev", "a", to="yuri-ushakov"),
        Draft("not the same as", "Ushakov", "b", to="yuri-ushakov"),
        Draft("rename", "vladimir-putin", "c", to="V. V. Putin"),
        Draft("kind", "russia", "d", to="bloc"),
        Draft("role", "steve-witkoff", "e", to="chief mediator"),
        Draft("country", "steve-witkoff", "f", to="CH"),
        Draft("not an actor", "united-states", "g"),
        Draft("place", talks[0]["talk_id"], "h", to=place),
        Draft("date", talks[0]["talk_id"], "i", to="2025-04"),
        Draft("date", article, "j", to="2025-04-02"),
        Draft("split talks", several["talk_id"], "k", to=several["articles"][-1]),
        Draft("merge talks", talks[1]["talk_id"], "l", to=talks[2]["talk_id"]),
        Draft("reject", f"demands:{demand['row_id']}", "m", at=f"{demand['article_id']}:{demand['start']}"),
        Draft("reject", "demands:none", "n", at="gone:1"),
    ]
    written = [append(ledger, draft, EDITOR) for draft in drafts]
    append(ledger, Draft("undo", written[0].key, "o"), EDITOR)
    return ledger


def test_every_kind_of_entry_is_told_in_words(desk):
    app = opened("corrections")
    titles = [item.value.replace("\\", "") for item in app.subheader]
    assert titles[0].startswith("Undo: ")
    assert len(titles) == 15
    assert "vladimir-putin is called V. V. Putin" in titles
    assert not [button for button in app.button if button.label in ("Undo", "Put it back")]


def test_a_role_that_was_put_right_stands_first_in_the_profile(desk):
    drawn = "".join(item.proto.body for item in opened("actors", actor="steve-witkoff").get("html"))
    assert "<dt>Roles</dt><dd>chief mediator" in drawn


def test_entries_can_be_narrowed(desk):
    app = opened("corrections")
    for choice, value, count in (("Correction", "reject", 2), ("State", "undone", 0), ("Correction", "any", 1)):
        next(box for box in app.selectbox if box.label == choice).set_value(value)
        app.run()
        assert len(app.subheader) == count
    next(box for box in app.selectbox if box.label == "State").set_value("nothing")
    app.run()
    assert "demands:none was read wrongly" in [item.value.replace("\\", "") for item in app.subheader]


@pytest.mark.parametrize(
    "page", ["briefing", "talks", "actors", "sanctions", "demands", "compare", "articles", "method"]
)
def test_every_page_opens_over_corrected_tables(desk, page):
    assert opened(page).title


@pytest.mark.parametrize(
    ("page", "params"),
    [
        ("talks", {}),
        ("demands", {}),
        ("actors", {"actor": "yuri-ushakov"}),
        ("actors", {"actor": "steve-witkoff"}),
        ("articles", {"article": "moscow-third-visit", "at": "488"}),
        ("method", {}),
    ],
)
def test_an_editor_can_take_back_each_correction_where_it_is_shown(desk, monkeypatch, page, params):
    monkeypatch.setattr("dashboard.ui.account.may_correct", lambda: True)
    app = opened(page, **params)
    drawn = " ".join(item.proto.body for item in app.get("html"))
    told = drawn.count("Corrected by mk")
    assert told or page != "actors"
    assert len([button for button in app.button if button.label == "Undo"]) == told


def test_the_day_of_an_article_is_known_before_anything_is_read_against_it(desk, tmp_path):
    from dashboard.briefing import open_briefing

    tables = Tables(open_briefing(CORPUS, tmp_path / "config.yaml").folder)
    row = tables.rows("SELECT * FROM articles WHERE published = '2025-04-02'")[0]
    assert "set by mk" in row["published_reason"]


def warned(app) -> str:
    return " ".join(warning.value for warning in app.warning).replace("\\", "")


def test_the_ledger_and_an_old_link_name_what_was_taken_out_or_merged_by_the_title_that_it_had(desk, tables):
    one, other = tables.whole("talks")[1:3]
    at = tables.rows("SELECT * FROM evidence WHERE \"table\" = 'demands' LIMIT 1")[0]
    demand = at["row_id"]
    asked = next(row["demand"] for row in tables.whole("demands") if row["demand_id"] == demand)
    desk.write_text("")  # the other entries change what these are called
    append(desk, Draft("merge talks", one["talk_id"], "l", to=other["talk_id"]), EDITOR)
    append(desk, Draft("reject", f"demands:{demand}", "m", at=f"{at['article_id']}:{at['start']}"), EDITOR)
    titles = [item.value.replace("\\", "") for item in opened("corrections").subheader]
    assert f"“{one['title']}” is the same meeting as {other['title']}" in titles
    assert any(title.startswith(f"“{asked[:40]}") and title.endswith("was read wrongly") for title in titles)

    app = opened("demands", demand=demand)
    assert f"The demand “{asked[:40]}" in warned(app)
    assert re.search(r"was rejected by mk, \d+ \w+ \d{4}, [\d:]+ UTC: m", warned(app).replace("\u2060", ""))
    assert "have changed" not in warned(app)
    drawn = " ".join(item.proto.body for item in app.get("html"))
    assert "corrections?ledger_text=" in drawn
    assert "Called much like it" not in drawn

    app = opened("talks", talk=one["talk_id"])
    assert f"“{one['title']}” was merged into “{other['title']}” by mk" in warned(app)
    assert f'href="talks?talk={other["talk_id"]}"' in " ".join(item.proto.body for item in app.get("html"))


def test_an_actor_that_is_no_actor_is_told_of_and_one_that_never_was_is_not(desk):
    assert "was rejected by mk" in warned(opened("actors", actor="united-states"))
    assert "not here any more" in warned(opened("actors", actor="nobody-known"))
