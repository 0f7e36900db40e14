"""What a row says of its parties: which of them were inferred, how, and from which sentence."""

from __future__ import annotations

import pytest

from dashboard.inferred import Inferred, inferred, is_inferred


def row(because: str | None, *articles: str, **columns: list[str]) -> dict[str, object]:
    return {"because": because, "articles": list(articles), **columns}


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (row(None, "a"), ()),
        (row("impose: impose (actual)", "a"), ()),
        (row("lift: lift (proposed); refused: said; followed", "a"), ()),  # how it was read, and no party
        (row("ease: ease (actual); sender: as in sentence 17", "a"), (Inferred("sender", "as in sentence 17", "a", 17),)),
        (row("keep: be; target: as an answer to sentence 3 of b_2", "a", "b_2"),
         (Inferred("target", "as an answer to sentence 3 of b_2", "b_2", 3),)),
        (row("keep: be; target: as in sentence 3", "a", "b"), (Inferred("target", "as in sentence 3"),)),  # of which?
        (row("ask; addressee: the other side", "a"), (Inferred("addressee", "the other side"),)),
        (row("ask; answer: as in sentence 2", "a"), (Inferred("answer", "as in sentence 2", "a", 2),)),
        (row("ask; answer: read of who now asks (open by vell)", "a"), ()),  # dropped by the desk
        (row("call; demander: as in sentence 1", "a"), (Inferred("demander", "as in sentence 1", "a", 1),)),
        # of a meeting: who of those who took part, from which sentence
        (row("participant: as in sentence 3 of a (kest, vell)", "a", participants=["kest", "vell", "roe"]),
         (Inferred("participant", "as in sentence 3 of a", "a", 3, ("kest", "vell")),)),
        (row("participant: the state where it was (kest)", "a", participants=["kest"]),
         (Inferred("participant", "the state where it was", who=("kest",)),)),
        (row("participant: as in sentence 3 of a (vell)", "a", participants=["kest"]), ()),  # taken off by hand
        (row("day: counted from sentence 4 of b; status: no word says so", "a", "b"),
         (Inferred("day", "counted from sentence 4 of b", "b", 4), Inferred("status", "no word says so"))),
    ],
)  # fmt: skip
def test_what_is_inferred_is_told_from_how_it_was_read(told, found):
    assert inferred(told) == found


def test_a_column_is_inferred_only_where_it_names_somebody():
    told = row("ask; addressee: the other side", "a", addressees=["kest"], demanders=["vell"])
    assert is_inferred(told, "addressees")
    assert not is_inferred(told, "demanders")
    assert not is_inferred({**told, "addressees": []}, "addressees")
