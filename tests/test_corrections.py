"""The ledger: what it may say, where its faults are, and what it does to the tables."""

from __future__ import annotations

import pytest

from dashboard.config import Config, ConfigError
from dashboard.corrections import Correction, Corrections, load_corrections
from dashboard.inferred import inferred
from dashboard.phrases import how_one
from dashboard.resolve import corrections as last_step
from dashboard.resolve.actor_corrections import correct_actors
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, DemandRow, EvidenceRow, MentionRow, PlaceRow, TalkRow

SIGNED = "  who: mk\n  when: 2026-02-03\n  why: checked\n"


def entry(correction, what, to=None, **more):
    return Correction(correction=correction, what=what, to=to, who="mk", when="2026-02-03", why="checked", **more)


def ledger(*entries):
    return Corrections(tuple(entries), "corrections.yaml", tuple(range(1, len(entries) + 1)))


def actor(actor_id, name, *aliases, kind="person"):
    return ActorRow(actor_id, name, kind, None, None, None, aliases or (name,), False, 1, len(aliases or (name,)))


def mention(actor_id, surface, start):
    return MentionRow("a", 0, actor_id, start, start + len(surface), surface, "entity", 0.9)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- correction: same az\n  what: A\n  to: B\n" + SIGNED, 1, "did you mean 'same as'"),
        ("- correction: same as\n  what: A\n" + SIGNED, 1, "needs `to`"),
        ("- correction: not an actor\n  what: A\n  to: B\n" + SIGNED, 1, "takes no `to`"),
        ("- correction: kind\n  what: A\n  to: firm\n" + SIGNED, 1, "person, organisation, state or bloc"),
        ("- correction: date\n  what: A\n  to: 2026-02-30\n" + SIGNED, 1, "YYYY-MM-DD"),
        ("- correction: status\n  what: A\n  to: over\n" + SIGNED, 1, "held, under way, planned"),
        ("- correction: participant\n  what: A\n" + SIGNED, 1, "the actor that took part"),
        ("- correction: reject\n  what: A\n  who: mk\n  when: 2026-2-3\n  why: x\n", 4, "YYYY-MM-DD"),
        ("- correction: reject\n  what: A\n  who: mk\n  when: 2026-02-03T25:00:00Z\n  why: x\n", 4, "YYYY-MM-DDThh"),
        ("- correction: reject\n  what: A\n  at: kest\n" + SIGNED, 3, "where the passage starts"),
        ("- correction: reject\n  what: A\n  id: X\n" + SIGNED, 3, "pattern"),
        ("- correction: undo\n  what: 0a1b2c3d\n  to: A\n" + SIGNED, 1, "takes no `to`"),
        ("- correction: reject\n  what: A\n  whom: mk\n" + SIGNED, 3, "no such key"),
        ("- correction: reject\n  what: A\n  who: mk\n  when: 2026-02-03\n", 1, "this key is needed"),
        ("correction: reject\n", 1, "must be a list of entries"),
    ],
)
def test_a_fault_names_its_line(tmp_path, text, line, words):
    path = tmp_path / "corrections.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_corrections(path)
    assert any(f"{path}:{line}: " in shown and words in shown for shown in str(caught.value).splitlines())


def test_no_ledger_and_an_empty_one_say_nothing(tmp_path):
    assert load_corrections(tmp_path / "none.yaml").entries == ()
    (tmp_path / "empty.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert load_corrections(tmp_path / "empty.yaml").entries == ()


def test_same_as_joins_two_rows_and_says_why():
    actors = [actor("amina-dao", "Amina Dao"), actor("amina-daou", "Amina Daou")]
    mentions = [mention("amina-dao", "Amina Dao", 0), mention("amina-daou", "Amina Daou", 20)]
    made, applied = correct_actors(actors, mentions, [], ledger(entry("same as", "Amina Dao", "Amina Daou")))
    (kept,) = made.actors
    assert (kept.actor_id, kept.mentions, set(kept.aliases)) == ("amina-daou", 2, {"Amina Dao", "Amina Daou"})
    assert "merged by mk on 2026-02-03" in kept.merged_because[-1]
    assert len(applied) == 1


def test_not_the_same_wins_over_same_as():
    actors = [actor("omar-said", "Omar Said"), actor("omar-saeed", "Omar Saeed")]
    mentions = [mention("omar-said", "Omar Said", 0), mention("omar-saeed", "Omar Saeed", 20)]
    both = ledger(entry("same as", "Omar Said", "Omar Saeed"), entry("not the same as", "Omar Saeed", "Omar Said"))
    made, _ = correct_actors(actors, mentions, [], both)
    assert len(made.actors) == 2


def test_not_the_same_undoes_a_merge_of_the_program():
    actors = [actor("omar-said", "Omar Said", "Omar Said", "Omar Saeed")]
    mentions = [mention("omar-said", "Omar Said", 0), mention("omar-said", "Omar Saeed", 20)]
    made, _ = correct_actors(actors, mentions, [], ledger(entry("not the same as", "Omar Saeed", "Omar Said")))
    assert {row.actor_id: row.mentions for row in made.actors} == {"omar-said": 1, "omar-saeed": 1}


@pytest.mark.parametrize(
    ("correction", "to", "field"),
    [
        ("rename", "Kest Council", "name"),
        ("kind", "bloc", "kind"),
        ("role", "mediator", "role"),
        ("country", "OM", "country"),
    ],
)
def test_what_is_said_of_an_actor_can_be_changed(correction, to, field):
    made, _ = correct_actors(
        [actor("kest", "Kest", kind="organisation")],
        [mention("kest", "Kest", 0)],
        [],
        ledger(entry(correction, "kest", to)),
    )
    assert getattr(made.actors[0], field) == to


def test_no_actor_takes_its_mentions_along():
    made, _ = correct_actors(
        [actor("kest", "Kest")], [mention("kest", "Kest", 0)], [], ledger(entry("not an actor", "Kest"))
    )
    assert (made.actors, made.mentions) == ((), ())


def talks(talk_id, title, articles, **changed):
    row = TalkRow(
        talk_id, title, None, None, None, None, "none", None, None, (), (), None, "held", (), articles, None, 1.0
    )
    return TalkRow(**{**row.__dict__, **changed})


def evidence(row_id, article_id, start=0, table="talks"):
    return EvidenceRow(table, row_id, article_id, start, start + 5, "talks", "met")


def corrected(tables, *entries):
    return last_step.resolve(Context((), Config(), tables, ledger(*entries)))


def test_talks_are_merged_and_parted_by_hand():
    tables = {
        "talks": [talks("t1", "Talks in Doha", ("a",), start_date="2026-01-02"), talks("t2", "Gaza talks", ("b", "c"))],
        "evidence": [evidence("t1", "a"), evidence("t2", "b"), evidence("t2", "c")],
    }
    made = corrected(tables, entry("merge talks", "Talks in Doha", "Gaza talks"))
    assert [(row.talk_id, row.articles, row.start_date) for row in made["talks"]] == [
        ("t2", ("b", "c", "a"), "2026-01-02")
    ]
    assert {row.row_id for row in made["evidence"]} == {"t2"}
    made = corrected(tables, entry("split talks", "t2", "c"))
    assert [(row.talk_id, row.articles) for row in made["talks"]] == [("t1", ("a",)), ("t2", ("b",)), ("t2-c", ("c",))]
    assert [row.row_id for row in made["evidence"]] == ["t1", "t2", "t2-c"]


def test_a_rejected_row_goes_with_its_evidence_and_the_rest_stays():
    tables = {
        "talks": [talks("t1", "One", ("a",)), talks("t2", "Two", ("a",))],
        "evidence": [evidence("t1", "a"), evidence("t2", "a")],
    }
    made = corrected(tables, entry("reject", "talks:t1"), entry("reject", "demands:t2"))
    assert [row.talk_id for row in made["talks"]] == ["t2"]
    assert [row.row_id for row in made["evidence"]] == ["t2"]
    assert [row.applied for row in made["corrections"]] == [True, False]


def test_an_entry_that_finds_nothing_is_reported_with_its_line():
    made = corrected({}, entry("rename", "Nobody", "Somebody"), entry("date", "t9", "2026-02"))
    assert [(row.line, row.path) for row in made["refusals"]] == [(1, "corrections.yaml"), (2, "corrections.yaml")]
    assert "Nobody" in made["refusals"][0].fault


def test_a_month_is_no_day():
    made = corrected({"talks": [talks("t1", "One", ("a",))]}, entry("date", "One", "2026-02"))
    assert (made["talks"][0].start_date, made["talks"][0].precision) == ("2026-02", "month")


def demand(demand_id):
    return DemandRow(demand_id, ("kest",), (), demand_id, "other", (), None, None, "outlet", ("a",), 1.0)


def test_a_rejected_demand_is_found_by_its_passage_when_its_number_has_changed():
    """An article that came later took the number: the entry still means the sentence, not the number."""
    tables = {
        "demands": [demand("demand-1-kest"), demand("demand-2-kest")],
        "evidence": [
            evidence("demand-1-kest", "new", 30, "demands"),
            evidence("demand-2-kest", "old", 90, "demands"),
        ],
    }
    made = corrected(tables, entry("reject", "demands:demand-1-kest", at="old:90"))
    assert [row.demand_id for row in made["demands"]] == ["demand-1-kest"]
    assert [row.article_id for row in made["evidence"]] == ["new"]


def test_nothing_is_rejected_when_the_passage_is_gone():
    tables = {"demands": [demand("demand-1-kest")], "evidence": [evidence("demand-1-kest", "new", 30, "demands")]}
    made = corrected(tables, entry("reject", "demands:demand-1-kest", at="old:90"))
    assert len(made["demands"]) == 1
    assert "finds nothing to correct" in made["refusals"][0].fault


def test_of_two_rows_of_one_sentence_the_named_one_goes():
    tables = {
        "demands": [demand("demand-1-kest"), demand("demand-2-kest")],
        "evidence": [evidence(f"demand-{n}-kest", "a", 30, "demands") for n in (1, 2)],
    }
    made = corrected(tables, entry("reject", "demands:demand-2-kest", at="a:30"))
    assert [row.demand_id for row in made["demands"]] == ["demand-1-kest"]


def test_talks_are_found_by_their_passage_when_their_name_has_changed():
    tables = {
        "talks": [talks("talks-in-doha", "Talks in Doha", ("a",)), talks("gaza-talks", "Gaza talks", ("b",))],
        "evidence": [evidence("talks-in-doha", "a", 10), evidence("gaza-talks", "b", 20)],
    }
    moved = entry("date", "talks-in-qatar-2026", "2026-02-04", at="a:10")
    assert [row.start_date for row in corrected(tables, moved)["talks"]] == ["2026-02-04", None]
    joined = entry("merge talks", "talks-in-qatar-2026", "the-gaza-talks", at="a:10", to_at="b:20")
    assert [row.articles for row in corrected(tables, joined)["talks"]] == [("b", "a")]


def test_talks_whose_passage_is_gone_are_not_found_by_their_name():
    tables = {"talks": [talks("t1", "One", ("a",))], "evidence": [evidence("t1", "a", 10)]}
    made = corrected(tables, entry("date", "t1", "2026-02-04", at="gone:10"))
    assert made["talks"][0].start_date is None
    assert "finds nothing to correct" in made["refusals"][0].fault


def met(**changed):
    given = {"participants": ("kest", "irena-holt"), "roles": ({"actor_id": "irena-holt", "role": "envoy"},), **changed}
    return {
        "talks": [talks("t1", "One", ("a",), **given)],
        "actors": [actor("kest", "Kest"), actor("irena-holt", "Irena Holt"), actor("valdoria", "Valdoria")],
        "evidence": [evidence("t1", "a", 10)],
    }


@pytest.mark.parametrize("status", ["held", "under way", "planned", "proposed", "cancelled", "denied"])
def test_the_status_of_talks_can_be_put_right(status):
    made = corrected(met(status="planned"), entry("status", "an earlier name", status, at="a:10"))
    assert [row.status for row in made["talks"]] == [status]
    assert made["corrections"][0].applied


def test_who_took_part_can_be_put_right_and_a_role_goes_with_its_bearer():
    made = corrected(met(), entry("participant", "t1", "Valdoria"), entry("not a participant", "t1", "irena-holt"))
    (row,) = made["talks"]
    assert row.participants == ("kest", "valdoria")
    assert row.roles == ()
    assert [item.applied for item in made["corrections"]] == [True, True]


def test_who_is_no_actor_or_takes_part_already_is_reported():
    entries = (
        entry("participant", "t1", "Nobody Known"), entry("participant", "t1", "kest"),
        entry("not a participant", "t1", "valdoria"), entry("status", "t9", "held"),
    )  # fmt: skip
    made = corrected(met(), *entries)
    assert [item.applied for item in made["corrections"]] == [False] * 4
    assert made["talks"][0].participants == ("kest", "irena-holt")


def test_a_participant_is_taken_back_by_an_undo():
    made = corrected(met(), entry("participant", "t1", "valdoria", id="aaaa"), entry("undo", "aaaa", id="bbbb"))
    assert made["talks"][0].participants == ("kest", "irena-holt")


def test_an_undone_entry_does_nothing_and_says_who_withdrew_it():
    first = entry("date", "t1", "2026-02-04", id="aaaa")
    tables = {"talks": [talks("t1", "One", ("a",))]}
    made = corrected(tables, first, entry("undo", "aaaa", id="bbbb"))
    assert made["talks"][0].start_date is None
    assert [(row.applied, row.undone_by) for row in made["corrections"]] == [(False, "bbbb"), (True, None)]
    assert not made["refusals"]
    made = corrected(tables, first, entry("undo", "aaaa", id="bbbb"), entry("undo", "bbbb", id="cccc"))
    assert made["talks"][0].start_date == "2026-02-04"
    assert [row.undone_by for row in made["corrections"]] == [None, "cccc", None]


def test_an_undo_reaches_only_what_stands_above_it_and_says_when_that_is_nothing():
    made = corrected(
        {"talks": [talks("t1", "One", ("a",))]},
        entry("undo", "aaaa", id="bbbb"),
        entry("date", "t1", "2026-02", id="aaaa"),
    )
    assert made["talks"][0].start_date == "2026-02"
    assert [row.fault for row in made["refusals"]] == ["“undo: aaaa” finds nothing to correct"]


def test_an_undone_merge_of_actors_is_undone():
    actors = [actor("amina-dao", "Amina Dao"), actor("amina-daou", "Amina Daou")]
    mentions = [mention("amina-dao", "Amina Dao", 0), mention("amina-daou", "Amina Daou", 20)]
    merged = entry("same as", "Amina Dao", "Amina Daou")
    made, applied = correct_actors(actors, mentions, [], ledger(merged, entry("undo", merged.key)))
    assert len(made.actors) == 2
    assert not applied


@pytest.mark.parametrize(
    ("kind", "to", "left"),
    [
        ("date", "2025-04-03", ["where", "whether it was held"]),
        ("status", "cancelled", ["where", "when"]),
        ("place", "oslo", ["when", "whether it was held"]),
    ],
)
def test_what_the_desk_says_of_talks_is_no_longer_told_as_inferred(kind, to, left):
    because = "place: as in sentence 2 of a; day: counted from sentence 3 of a; status: as in sentence 4 of a"
    row = talks("kest-talks", "Kest talks", articles=("a",), because=because)
    oslo = PlaceRow("oslo", "Oslo", "NO", 59.9, 10.7, "city", 1, 0)
    (made,) = corrected({"talks": [row], "places": [oslo]}, entry(kind, "kest-talks", to))["talks"]
    assert made != row
    assert [item.called for item in inferred({"because": made.because, "articles": made.articles})] == left


def test_what_one_meeting_lends_the_other_is_told_as_inferred_where_it_was():
    one = talks(
        "t1", "One", ("a",), start_date="2026-01-02", participants=("kest", "ossia"),
        because="participant: as in sentence 1 of a (ossia); participant: as in sentence 5 of a (kest); "
        "day: counted from sentence 3 of a; status: as in sentence 4 of a",
    )  # fmt: skip
    other = talks("t2", "Two", ("b",), place_id="oslo", participants=("kest",), because="place: as in sentence 2 of b")
    (made,) = corrected({"talks": [one, other]}, entry("merge talks", "One", "Two"))["talks"]
    found = [
        (item.called, item.article_id, item.sentence)
        for item in inferred({"because": made.because, "articles": made.articles, "participants": made.participants})
    ]
    assert found == [("who takes part", "a", 1), ("where", "b", 2), ("when", "a", 3)], "Kest is named in the other"


def test_of_two_meetings_made_of_one_each_says_why_it_stands_alone_and_they_are_called_differently():
    why = "same place (Doha); days agree (2026-01-02)"
    tables = {
        "talks": [talks("t2", "Gaza talks", ("b", "c"), merged_because=why)],
        "evidence": [evidence("t2", "b"), evidence("t2", "c")],
    }
    rest, new = corrected(tables, entry("split talks", "t2", "c"))["talks"]
    assert rest.title != new.title
    for row in (rest, new):
        assert how_one(vars(row)) == [("Merged", ""), ("Parted", "by mk on 3 Feb 2026: checked")]
    tables["talks"] = [talks("t2", "Gaza talks", ("a", "b", "c"), merged_because=why)]
    rest, new = corrected(tables, entry("split talks", "t2", "c"))["talks"]
    assert how_one(vars(rest)) == [
        ("Merged", "because same place (Doha); days agree (2 Jan 2026)"), ("Parted", "by mk on 3 Feb 2026: checked"),
    ]  # fmt: skip
    assert how_one(vars(new))[0] == ("Merged", "")


def test_what_was_taken_out_or_merged_is_still_known_by_the_title_that_it_had():
    tables = {
        "talks": [talks("t1", "One", ("a",)), talks("t2", "Two", ("b",)), talks("t3", "Three", ("c",))],
        "demands": [demand("d1")],
        "evidence": [evidence("t1", "a"), evidence("t2", "b"), evidence("t3", "c"), evidence("d1", "a", 9, "demands")],
    }
    made = corrected(
        tables, entry("reject", "talks:t1"), entry("merge talks", "t2", "t3"), entry("reject", "demands:x", at="a:9")
    )
    assert [(row.row, row.was) for row in made["corrections"]] == [
        ("talks:t1", "One"), ("talks:t2", "Two"), ("demands:d1", "d1"),
    ]  # fmt: skip
