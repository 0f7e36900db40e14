"""A correction of rows applied to kept tables gives the very tables that a whole build gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dashboard import build as build_module
from dashboard.access import Visitor
from dashboard.briefing import STORE_VARIABLE, open_briefing
from dashboard.ledger import Draft, append
from dashboard.tables import ROWS

ROOT = Path(__file__).resolve().parents[1]
EDITOR = Visitor("mk", "editor")


@pytest.fixture(scope="module")
def read(tmp_path_factory) -> Path:
    """A store that has read the sample articles."""
    store = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STORE_VARIABLE, str(store))
        open_briefing(ROOT / "articles", ROOT / "config.yaml")
    return store


@pytest.fixture
def desk(tmp_path, read, monkeypatch) -> Path:
    for name in ("findings", "loaded"):
        shutil.copytree(read / name, tmp_path / "store" / name)
    shutil.copy(ROOT / "config.yaml", tmp_path)
    monkeypatch.setenv(STORE_VARIABLE, str(tmp_path / "store"))
    return tmp_path


def tables(desk: Path) -> dict[str, list]:
    folder = open_briefing(ROOT / "articles", desk / "config.yaml").folder
    return {name: pq.read_table(folder / f"{name}.parquet").to_pylist() for name in ROWS}


def correct(desk: Path, *drafts: Draft) -> None:
    for draft in drafts:
        append(desk / "corrections.yaml", draft, EDITOR, clock=lambda: "2026-02-03T14:05:00Z")


def counted(monkeypatch) -> list[int]:
    builds: list[int] = []
    whole = build_module.build
    monkeypatch.setattr(build_module, "build", lambda *given, **named: builds.append(1) or whole(*given, **named))
    return builds


def passage(found: dict[str, list], table: str, row_id: str) -> str:
    row = next(item for item in found["evidence"] if (item["table"], item["row_id"]) == (table, row_id))
    return f"{row['article_id']}:{row['start']}"


def test_rows_are_corrected_without_a_build_and_as_by_one(desk, monkeypatch):
    first = tables(desk)
    one, two, three = first["talks"][:3]
    correct(desk, Draft("date", one["talk_id"], "a", to="2025-04", at=passage(first, "talks", one["talk_id"])))
    tables(desk)
    builds = counted(monkeypatch)
    demand, turned = (row["demand_id"] for row in first["demands"][:2])
    correct(
        desk,
        Draft("sides", f"demands:{turned}", "f", to="not named → ukraine", at=passage(first, "demands", turned)),
        Draft("merge talks", two["talk_id"], "b", to=three["talk_id"], at=passage(first, "talks", two["talk_id"])),
        Draft("reject", f"demands:{demand}", "c", at=passage(first, "demands", demand)),
        Draft("reject", f"quotes:{first['quotes'][0]['quote_id']}", "d"),
        Draft("reject", "claims:none", "e"),
    )
    fast = tables(desk)
    assert not builds
    assert len(fast["talks"]) == len(first["talks"]) - 1
    assert len(fast["demands"]) == len(first["demands"]) - 1
    assert [row["applied"] for row in fast["corrections"]] == [True, True, True, True, True, False]
    assert next(row for row in fast["demands"] if row["demand_id"] == turned)["addressees"] == ["ukraine"]
    shutil.rmtree(desk / "store" / "tables")
    shutil.rmtree(desk / "store" / "uncorrected")
    whole = tables(desk)
    assert builds
    for name in ROWS:
        assert fast[name] == whole[name], name


def test_an_undo_of_a_row_gives_back_what_was_there(desk, monkeypatch):
    first = tables(desk)
    talk = first["talks"][0]
    correct(desk, Draft("reject", f"talks:{talk['talk_id']}", "a", at=passage(first, "talks", talk["talk_id"])))
    assert talk["talk_id"] not in {row["talk_id"] for row in tables(desk)["talks"]}
    builds = counted(monkeypatch)
    key = tables(desk)["corrections"][0]["entry"]
    correct(desk, Draft("undo", key, "b"))
    again = tables(desk)
    assert not builds
    for name in ROWS:
        assert again[name] == first[name] or name == "corrections", name


@pytest.mark.parametrize(
    "draft",
    [
        Draft("rename", "vladimir-putin", "a", to="V. V. Putin"),
        Draft("date", "istanbul-embassies", "b", to="2025-02-27"),
    ],
)
def test_what_acts_on_later_steps_is_built_anew(desk, monkeypatch, draft):
    first = tables(desk)
    talk = first["talks"][0]["talk_id"]
    correct(desk, Draft("reject", f"talks:{talk}", "a", at=passage(first, "talks", talk)))
    tables(desk)
    builds = counted(monkeypatch)
    correct(desk, draft)
    now = tables(desk)
    assert builds
    assert all(row["applied"] for row in now["corrections"])


def test_a_day_with_a_passage_is_never_taken_for_an_articles(desk):
    tables(desk)
    correct(desk, Draft("reject", "claims:none", "a"))
    before = tables(desk)
    article = before["articles"][0]["article_id"]
    correct(desk, Draft("date", article, "b", to="2019-02-27", at=f"{article}:0"))
    now = tables(desk)
    assert now["articles"] == before["articles"]
    assert not now["corrections"][-1]["applied"], "it is said that it finds nothing"


def test_damaged_kept_rows_are_made_anew(desk):
    first = tables(desk)
    talk = first["talks"][0]["talk_id"]
    correct(desk, Draft("date", talk, "a", to="2025-03", at=passage(first, "talks", talk)))
    tables(desk)
    (file,) = (desk / "store" / "uncorrected").glob("*/rows.json")
    file.write_bytes(file.read_bytes()[:-100])
    correct(desk, Draft("date", talk, "b", to="2025-02", at=passage(first, "talks", talk)))
    assert tables(desk)["talks"][0]["start_date"] == "2025-02"
