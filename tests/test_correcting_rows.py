"""What the ledger says of a demand or a measure: its sides, its answer, its action, its instrument."""

from __future__ import annotations

import pytest

from dashboard.config import Config, ConfigError
from dashboard.corrections import Correction, Corrections, load_corrections
from dashboard.inferred import inferred
from dashboard.phrases import reply
from dashboard.resolve import corrections as last_step
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, DemandRow, EvidenceRow, SanctionRow

NAMES = {"kest": "Kest", "valdoria": "Valdoria", "amina-daou": "Amina Daou", "the-quay-by-night": "The Quay by Night"}


def entry(correction, what, to=None, **more):
    return Correction(correction=correction, what=what, to=to, who="mk", when="2026-02-03", why="checked", **more)


def actor(actor_id, name, *more):
    return ActorRow(actor_id, name, "state", None, None, None, (name, *more), False, 1, 1)


def demand(**changed):
    given = {
        "demanders": ("kest",), "addressees": ("valdoria",), "response_by": ("valdoria",), "response": "open",
        "because": "wants; addressee: as in sentence 3",
        "answers": (
            {"article_id": "a", "response": "rejected", "by": ["valdoria"]},
            {"article_id": "b", "response": "open", "by": ["valdoria"]},
        ),
        **changed,
    }  # fmt: skip
    rest = {
        "demand_id": "kest-reopen", "demand": "reopen the port", "issue": "other", "stated_by": None, "voice": "outlet",
        "articles": ("a", "b"), "confidence": 0.9,
    }  # fmt: skip
    return DemandRow(**{**rest, **given})


def measure(summary="Port ban by Kest, Amina Daou against Valdoria: imposed", **changed):
    given = {
        "senders": ("amina-daou", "kest"), "targets": ("valdoria",), "instrument": "other", "action": "imposed",
        "because": "barred; target: as in sentence 2; sender: as in sentence 4", **changed,
    }  # fmt: skip
    return SanctionRow(
        sanction_id="kest-on-valdoria", since=None, summary=summary, stated_by=None, voice="outlet", articles=("a",),
        confidence=0.9, **given,
    )  # fmt: skip


def corrected(*entries, demands=(), sanctions=()):
    rows = [("demands", row.demand_id) for row in demands] + [("sanctions", row.sanction_id) for row in sanctions]
    tables = {
        "demands": list(demands),
        "sanctions": list(sanctions),
        "actors": [actor(key, name) for key, name in NAMES.items()],
        "evidence": [EvidenceRow(table, name, "a", 10, 20, "words", "wants") for table, name in rows],
    }
    return last_step.resolve(Context((), Config(), tables, Corrections(tuple(entries), "corrections.yaml")))


def test_a_demand_that_was_read_the_wrong_way_round_is_turned_and_what_was_inferred_of_a_side_goes():
    made = corrected(entry("sides", "demands:old-name", "valdoria → kest", at="a:10"), demands=[demand()])
    (row,) = made["demands"]
    assert (row.demanders, row.addressees) == (("valdoria",), ("kest",))
    assert not inferred({"because": row.because, "articles": row.articles})
    assert row.because.split("; ")[0] == "wants", "why it is a demand stays"
    (told,) = made["corrections"]
    assert (told.applied, told.row, told.was) == (True, "demands:kest-reopen", "kest → valdoria")


TURNED = entry("sides", "demands:kest-reopen", "valdoria → kest", id="aaaa")


def test_an_answer_that_was_read_of_who_now_asks_is_dropped_and_that_is_said():
    made = corrected(TURNED, demands=[demand()])
    (row,) = made["demands"]
    assert (row.response, row.response_by, row.answers) == (None, (), ())
    assert reply(vars(row), "") == "none reported (the answer was read of who now asks)"
    assert corrected(TURNED, entry("undo", "aaaa"), demands=[demand()])["demands"] == [demand()]


@pytest.mark.parametrize("first", [True, False])
def test_an_answer_that_the_desk_gave_stays_whichever_was_corrected_first(first):
    given = entry("answer", "demands:kest-reopen", "conditional by valdoria")
    made = corrected(*((given, TURNED) if first else (TURNED, given)), demands=[demand()])
    assert (made["demands"][0].response, made["demands"][0].response_by) == ("conditional", ("valdoria",))
    assert reply(vars(made["demands"][0]), "Valdoria") == "conditional by Valdoria"


@pytest.mark.parametrize(
    ("by", "left"),
    [
        (("kest",), ("kest",)),  # who is asked now
        (("amina-daou",), ("amina-daou",)),  # neither
        (("valdoria", "amina-daou"), ("amina-daou",)),
        ((), ()),  # nobody said to have answered
    ],
)
def test_an_answer_by_anybody_else_stays(by, left):
    answers = ({"article_id": "a", "response": "open", "by": list(by)},)
    (row,) = corrected(TURNED, demands=[demand(response_by=by, answers=answers)])["demands"]
    assert (row.response, row.response_by, row.answers) == ("open", left, answers)


def test_sides_say_how_it_is_so_a_later_reading_that_has_them_right_is_not_turned_back():
    right = demand(demanders=("valdoria",), addressees=("kest",))
    made = corrected(entry("sides", "demands:kest-reopen", "valdoria → kest"), demands=[right])
    assert (made["demands"][0].demanders, made["demands"][0].addressees) == (("valdoria",), ("kest",))
    assert made["corrections"][0].applied


@pytest.mark.parametrize(
    ("kind", "to", "column", "becomes"),
    [
        ("demanders", "Amina Daou", "demanders", ("amina-daou",)),
        ("demanders", "amina-daou;  KEST ; kest", "demanders", ("amina-daou", "kest")),
        ("addressees", "not named", "addressees", ()),
        ("sides", "not named → kest; valdoria", "addressees", ("kest", "valdoria")),
        ("sides", "not named → kest; valdoria", "demanders", ()),
    ],
)
def test_a_side_is_whoever_the_desk_names_or_nobody(kind, to, column, becomes):
    made = corrected(entry(kind, "demands:kest-reopen", to), demands=[demand()])
    assert getattr(made["demands"][0], column) == becomes


def test_the_side_that_was_not_corrected_still_says_that_it_was_inferred():
    made = corrected(entry("senders", "sanctions:kest-on-valdoria", "kest"), sanctions=[measure()])
    (row,) = made["sanctions"]
    assert [item.side for item in inferred({"because": row.because, "articles": row.articles})] == ["target"]


def test_another_answer_takes_the_place_of_the_last_and_earlier_ones_stay():
    made = corrected(entry("answer", "demands:kest-reopen", "accepted by Kest; Amina Daou"), demands=[demand()])
    (row,) = made["demands"]
    assert (row.response, row.response_by) == ("accepted", ("kest", "amina-daou"))
    assert [(item["article_id"], item["response"]) for item in row.answers] == [("a", "rejected"), ("b", "accepted")]
    assert made["corrections"][0].was == "open by valdoria"


def test_an_answer_that_nobody_gave_is_taken_away_and_one_that_was_missed_is_put_in():
    made = corrected(entry("answer", "demands:kest-reopen", "none reported"), demands=[demand()])
    assert (made["demands"][0].response, made["demands"][0].response_by, made["demands"][0].answers) == (None, (), ())
    silent = demand(response=None, response_by=(), answers=())
    made = corrected(entry("answer", "demands:kest-reopen", "rejected", at="b:10"), demands=[silent])
    assert not made["corrections"][0].applied, "no passage of it begins there"
    made = corrected(entry("answer", "demands:kest-reopen", "rejected", at="a:10"), demands=[silent])
    assert made["demands"][0].answers == ({"article_id": "a", "response": "rejected", "by": []},)
    assert made["corrections"][0].was == "none reported"


@pytest.mark.parametrize(
    ("entries", "summary"),
    [
        ([("sides", "valdoria → kest; amina-daou")], "Port ban by Valdoria against Kest, Amina Daou: imposed"),
        ([("targets", "not named")], "Port ban by Amina Daou, Kest: imposed"),
        ([("senders", "the-quay-by-night")], "Port ban by The Quay by Night against Valdoria: imposed"),
        (
            [("senders", "the-quay-by-night"), ("targets", "the-quay-by-night"), ("senders", "kest")],
            "Port ban by Kest against The Quay by Night: imposed",
        ),
        ([("action", "lifted")], "Port ban by Amina Daou, Kest against Valdoria: lifted"),
        ([("instrument", "travel ban")], "Travel ban (Port ban) by Amina Daou, Kest against Valdoria: imposed"),
    ],
)
def test_the_line_of_a_measure_is_said_anew(entries, summary):
    made = corrected(*(entry(kind, "kest-on-valdoria", to) for kind, to in entries), sanctions=[measure()])
    assert made["sanctions"][0].summary == summary


@pytest.mark.parametrize(
    ("old", "summary", "new", "becomes"),
    [
        ("asset freeze", "Asset freeze", "tariff", "Tariff"),
        ("asset freeze", "Asset freeze (four buildings)", "property seizure", "Property seizure (four buildings)"),
        ("sanctions", "Oil tariffs", "tariff", "Oil tariffs"),
        ("tariff", "Tariff", "other", "Measure"),
    ],
)
def test_another_instrument_is_named_with_what_it_takes(old, summary, new, becomes):
    row = measure(f"{summary} by Kest: imposed", senders=("kest",), targets=(), instrument=old)
    made = corrected(entry("instrument", "sanctions:kest-on-valdoria", new), sanctions=[row])
    assert made["sanctions"][0].instrument == new
    assert made["sanctions"][0].summary == f"{becomes} by Kest: imposed"
    assert made["corrections"][0].was == old


def test_who_is_no_actor_is_reported_and_nothing_changes():
    made = corrected(
        entry("demanders", "demands:kest-reopen", "kest; Nobody Known"),
        entry("sides", "demands:kest-reopen", "kest → Nobody Known"),
        entry("answer", "demands:kest-reopen", "accepted by Nobody Known"),
        entry("senders", "demands:kest-reopen", "kest"),
        demands=[demand()],
    )
    assert made["demands"] == [demand()]
    assert [row.applied for row in made["corrections"]] == [False] * 4
    assert len(made["refusals"]) == 4


def test_an_actor_that_was_merged_is_found_by_the_identifier_that_it_had():
    tables = {
        "demands": [demand()], "sanctions": [], "evidence": [],
        "actors": [actor("kest", "Kest"), actor("amina-daou", "Amina Daou", "Amina Dao")],
    }  # fmt: skip
    ledger = Corrections((entry("demanders", "demands:kest-reopen", "amina-dao"),), "corrections.yaml")
    made = last_step.resolve(Context((), Config(), tables, ledger))
    assert made["demands"][0].demanders == ("amina-daou",)


def test_a_later_entry_starts_from_an_earlier_one_and_an_undo_gives_back_what_was_read():
    first = entry("demanders", "demands:kest-reopen", "valdoria", id="aaaa")
    second = entry("demanders", "demands:kest-reopen", "amina-daou", id="bbbb")
    made = corrected(first, second, demands=[demand()])
    assert [row.was for row in made["corrections"]] == ["kest", "valdoria"]
    made = corrected(first, second, entry("undo", "bbbb", id="cccc"), demands=[demand()])
    assert made["demands"][0].demanders == ("valdoria",)
    made = corrected(first, entry("undo", "aaaa", id="dddd"), demands=[demand()])
    assert made["demands"] == [demand()]
    assert (made["corrections"][0].row, made["corrections"][0].was) == (None, None)


@pytest.mark.parametrize(
    ("kind", "to", "words"),
    [
        ("sides", "kest", "both sides"),
        ("sides", "→ kest", "both sides"),
        ("sides", "; → kest", "both sides"),
        ("sides", "kest → Valdoria; Kest", "both sides"),
        ("demanders", ";", "who asks"),
        ("answer", "perhaps", "accepted, rejected"),
        ("answer", "none reported by kest", "accepted, rejected"),
        ("action", "barred", "imposed, in force"),
        ("instrument", "ban", "travel ban"),
        ("demanders", None, "who asks"),
    ],
)
def test_a_value_that_is_none_is_refused_with_what_may_stand_there(tmp_path, kind, to, words):
    path = tmp_path / "corrections.yaml"
    value = f"  to: {to}\n" if to else ""
    path.write_text(
        f"- correction: {kind}\n  what: demands:x\n{value}  who: mk\n  when: 2026-02-03\n  why: checked\n",
        encoding="utf-8",
    )
    with pytest.raises(ConfigError, match=words):
        load_corrections(path)
