"""A demand and a measure that the desk corrected: on their cards, in the filter, the tables and the briefing file."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from dashboard.access import Visitor
from dashboard.briefing import open_briefing
from dashboard.ledger import Draft, append
from dashboard.queries import Tables
from tests.ui.conftest import CORPUS, ROOT, opened

EDITOR = Visitor("mk", "editor")
ELSEWHERE = "yuri-ushakov"  # whom the article of the demand need not name


@pytest.fixture
def desk(tmp_path, sample_store, sample, monkeypatch):
    """The sample articles with a ledger of their own; gives the rows that it corrects."""
    shutil.copytree(sample_store / "findings", tmp_path / "store" / "findings")
    (tmp_path / "config.yaml").write_text((ROOT / "config.yaml").read_text())
    for name, value in (("STORE", tmp_path / "store"), ("CORPUS", CORPUS), ("CONFIG", tmp_path / "config.yaml")):
        monkeypatch.setenv(f"PARLEY_{name}", str(value))
    monkeypatch.setattr("dashboard.ui.account.visitor", lambda: EDITOR)
    monkeypatch.setattr("dashboard.ui.account.may_correct", lambda: True)
    tables = Tables(sample.folder)
    named = {(row["article_id"], row["actor_id"]) for row in tables.whole("mentions")}
    demand = next(
        row
        for row in tables.whole("demands")
        if row["addressees"] and not row["response"] and all((art, ELSEWHERE) not in named for art in row["articles"])
    )
    measure = next(row for row in tables.whole("sanctions") if row["senders"] and row["targets"])
    at = {row["row_id"]: f"{row['article_id']}:{row['start']}" for row in tables.whole("evidence")}
    return tmp_path, demand, measure, at


def correct(desk):
    folder, demand, measure, at = desk
    of_demand, of_measure = f"demands:{demand['demand_id']}", f"sanctions:{measure['sanction_id']}"
    turned = f"{'; '.join(measure['targets'])} → {'; '.join(measure['senders'])}"
    for kind, what, to in (
        ("addressees", of_demand, ELSEWHERE),
        ("answer", of_demand, f"rejected by {ELSEWHERE}"),
        ("sides", of_measure, turned),
        ("action", of_measure, "lifted"),
    ):
        row_id = what.partition(":")[2]
        append(folder / "corrections.yaml", Draft(kind, what, f"{kind} as printed", to=to, at=at[row_id]), EDITOR)


def shown(app) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", " ".join(item.proto.body for item in app.get("html"))).split())


def test_the_cards_say_what_was_corrected_and_what_was_read_before(desk):
    correct(desk)
    _, demand, measure, _ = desk
    said = shown(opened("demands", demand=demand["demand_id"]))
    assert "→ Yuri Ushakov" in said
    assert "✕ rejected by Yuri Ushakov" in said
    assert "✎ corrected by hand" in said
    assert re.search(r"Corrected by mk, [^:]*:\d\d UTC: who is asked: Yuri Ushakov \(read before: [^)]+\)", said)
    assert "the answer: rejected by Yuri Ushakov (read before: none reported)" in said
    assert "Inferred who is asked" not in said
    said = shown(opened("sanctions", sanction=measure["sanction_id"]))
    assert "what is done: lifted (read before: " in said
    names = {row["actor_id"]: row["name"] for row in Tables(open_it(desk)).whole("actors")}
    assert f"against {names[measure['senders'][0]]}" in said


def open_it(desk):
    return open_briefing(CORPUS, desk[0] / "config.yaml").folder


def test_an_undo_on_the_card_is_one_click_and_gives_back_what_was_read(desk):
    correct(desk)
    _, demand, _, _ = desk
    app = opened("demands", demand=demand["demand_id"])
    undo = [button for button in app.button if button.label == "Undo"]
    assert len(undo) == 2
    undo[-1].click()
    app.run()
    assert not app.exception
    assert "– none reported" in shown(app)
    assert "who is asked: Yuri Ushakov" in shown(app)
    (last,) = Tables(open_it(desk)).rows("SELECT * FROM corrections WHERE kind = 'undo'")
    assert (last["who"], last["applied"], last["why"]) == ("mk", True, "taken back where it is shown")


def test_the_form_offers_what_may_be_wrong(desk):
    _, demand, measure, _ = desk
    for page, param, row_id, count in (
        ("demands", "demand", demand["demand_id"], 5),
        ("sanctions", "sanction", measure["sanction_id"], 6),
    ):
        app = opened(page, **{param: row_id})
        next(button for button in app.button if button.label == "Correct").click()
        app.run()
        assert not app.exception
        (radio,) = [box for box in app.radio if box.label == "What is wrong?"]
        assert len(radio.options) == count
        assert radio.value == "The two sides are the wrong way round"
        assert "It becomes: " in shown(app)


def test_the_filter_finds_a_demand_by_an_actor_whom_only_the_desk_names(desk):
    correct(desk)
    app = opened("demands", actors="Yuri Ushakov")
    assert desk[1]["demand"][:20].casefold() in " ".join(item.value for item in app.subheader).casefold()


def test_tables_and_briefing_file_hold_what_was_corrected(desk, tmp_path):
    from dashboard.__main__ import main

    correct(desk)
    _, demand, measure, _ = desk
    config = str(desk[0] / "config.yaml")
    assert main(["export", "--corpus", str(CORPUS), "--config", config, "--out", str(tmp_path / "out")]) == 0
    rows = {name: {} for name in ("demands", "sanctions")}
    for name, key in (("demands", "demand_id"), ("sanctions", "sanction_id")):
        for line in (tmp_path / "out" / f"{name}.jsonl").read_text().splitlines():
            row = json.loads(line)
            rows[name][row[key]] = row
    told = rows["demands"][demand["demand_id"]]
    assert (told["addressees"], told["response"], told["response_by"]) == ([ELSEWHERE], "rejected", [ELSEWHERE])
    told = rows["sanctions"][measure["sanction_id"]]
    assert (told["senders"], told["targets"], told["action"]) == (measure["targets"], measure["senders"], "lifted")
    assert told["summary"].endswith(": lifted")
    entries = [json.loads(line) for line in (tmp_path / "out" / "corrections.jsonl").read_text().splitlines()]
    assert {entry["row"] for entry in entries} == {
        f"demands:{demand['demand_id']}", f"sanctions:{measure['sanction_id']}",
    }  # fmt: skip
    out = tmp_path / "briefing.md"
    assert main(["brief", "--corpus", str(CORPUS), "--config", config, "--out", str(out)]) == 0
    text = out.read_text()
    assert "corrected by hand" in text
    assert "rejected by Yuri Ushakov" in text
    assert "Corrected by hand: 4 entries of the ledger, by mk." in text
    append(desk[0] / "corrections.yaml", Draft("undo", entries[0]["entry"], "as it was"), EDITOR)
    assert main(["brief", "--corpus", str(CORPUS), "--config", config, "--out", str(out)]) == 0
    assert "Corrected by hand: 3 entries" in out.read_text(), "what was taken back is none, and no more is the undo"


def test_the_profile_of_an_actor_shows_no_correction_of_a_row_in_which_he_stands_nor_of_a_value_called_like_him(desk):
    correct(desk)
    append(desk[0] / "corrections.yaml", Draft("country", ELSEWHERE, "as printed", to="US"), EDITOR)
    assert shown(opened("actors", actor=ELSEWHERE)).count("Corrected by") == 1
    assert "Corrected by" not in shown(opened("actors", actor="united-states"))


def test_a_correction_stands_on_the_card_of_the_row_that_it_changed_whatever_it_called_that_row(desk):
    folder, demand, _, at = desk
    other = next(
        row for row in Tables(open_it(desk)).whole("demands") if not {*row["articles"]} & {*demand["articles"]}
    )
    was = f"demands:{other['demand_id']}"  # the identifier that the row had when it was corrected
    append(folder / "corrections.yaml", Draft("answer", was, "a", to="open", at=at[demand["demand_id"]]), EDITOR)
    assert "the answer: open" in shown(opened("demands", demand=demand["demand_id"]))
    assert "the answer: open" not in shown(opened("demands", demand=other["demand_id"]))
