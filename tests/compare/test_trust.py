"""How far a claim can be trusted: independent sources are counted, not articles."""

from __future__ import annotations

import pytest

from dashboard.build import build
from dashboard.compare import trust
from dashboard.compare.credits import agencies, plain
from dashboard.config import ArticleMeta, Config
from dashboard.corrections import Correction, Corrections
from dashboard.resolve import corrections
from dashboard.resolve.context import Context
from dashboard.tables import EvidenceRow, TalkRow

BODY = (
    "Envoys of Armenia and Azerbaijan met in Geneva on 3 March 2031 for a first round of talks on the closed border. "
    "Armenia demanded the release of {number} prisoners. {more}\n"
)
MORE = {
    "herald": "Swiss mediators carried papers between the rooms until late in the evening.",
    "tribune": "Nobody shook hands, and the flags had been left in their cases.",
    "courier": "Reporters were kept behind a fence on the other side of the lake.",
}


def made(tmp_path, texts, *, sources=None, ledger=None):
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    meta = {
        f"{name}.txt": ArticleMeta(
            published="2031-03-04", title=f"{name}: border talks", source=(sources or {}).get(name, name)
        )
        for name in texts
    }
    return build(tmp_path, Config(articles=meta), corrections=ledger or Corrections())


def labels(tables, table):
    return {row.trust for row in tables["trust"] if row.table == table}


def test_two_independent_outlets_corroborate_and_a_lone_one_does_not(tmp_path):
    both = {"herald": BODY.format(number=40, more=MORE["herald"])}
    both["tribune"] = (
        "In Geneva, Armenian and Azerbaijani negotiators held talks on 3 March 2031 about the border that is closed. "
        "The Armenians demanded that 40 prisoners be released. " + MORE["tribune"] + "\n"
    )  # fmt: skip
    tables = made(tmp_path, both)
    talk = next(row for row in tables["trust"] if row.table == "talks")
    assert (talk.trust, talk.origins, talk.articles) == ("corroborated", 2, 2)


def test_copies_are_one_source(tmp_path):
    text = BODY.format(number=40, more=MORE["herald"])
    tables = made(tmp_path, {"herald": text, "tribune": f"{text}Our reporter adds that it rained.\n"})
    assert labels(tables, "talks") == {"single source"}
    assert all(row.origins == 1 for row in tables["trust"])


def test_two_pieces_of_one_outlet_are_one_source(tmp_path):
    texts = {
        "monday": BODY.format(number=40, more=MORE["herald"]),
        "tuesday": "In Geneva, Armenian and Azerbaijani negotiators held talks on 3 March 2031. "
        + MORE["tribune"]
        + "\n",
    }
    tables = made(tmp_path, texts, sources={"monday": "The Herald", "tuesday": "The Herald"})
    assert labels(tables, "talks") == {"single source"}


def test_a_contradicted_demand_is_conflicted_and_says_in_what(tmp_path):
    texts = {
        "herald": BODY.format(number=40, more=MORE["herald"]),
        "tribune": "In Geneva, Armenian and Azerbaijani negotiators held talks on 3 March 2031 about the closed border. "
        "Armenia demanded the release of 75 prisoners. " + MORE["tribune"] + "\n",
    }  # fmt: skip
    tables = made(tmp_path, texts)
    found = [row for row in tables["trust"] if row.trust == "conflicted"]
    assert any("40 prisoners / 75 prisoners" in row.because for row in found)
    assert {row.table for row in found} >= {"slots", "claims"}


@pytest.mark.parametrize("moved", [False, True])
def test_what_an_analyst_corrected_says_so(moved, tmp_path):
    texts = {"herald": BODY.format(number=40, more=MORE["herald"])}
    first = made(tmp_path, texts)
    (talk,) = first["talks"]
    line = next(row for row in first["evidence"] if (row.table, row.row_id) == ("talks", talk.talk_id))
    entry = Correction(
        correction="date",
        what="the id of an earlier build" if moved else talk.talk_id,
        at=f"{line.article_id}:{line.start}" if moved else None,
        to="2031-03-02",
        who="A. Desk",
        when="2031-03-05",
        why="the host's own notice",
    )
    tables = made(tmp_path, texts, ledger=Corrections((entry,)))
    (row,) = (row for row in tables["trust"] if row.table == "talks")
    assert row.trust == "corrected"
    assert "A. Desk" in row.because


def test_every_row_has_its_label(tmp_path):
    tables = made(tmp_path, {"herald": BODY.format(number=40, more=MORE["herald"])})
    told = {(row.table, row.row_id) for row in tables["trust"]}
    for table, key in (
        ("talks", "talk_id"),
        ("demands", "demand_id"),
        ("sanctions", "sanction_id"),
        ("claims", "claim_id"),
    ):
        assert {(table, getattr(row, key)) for row in tables[table]} <= told
    assert {row.trust for row in tables["trust"]} == {"single source"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("GENEVA (AP) —", {"Associated Press"}), ("By Reuters staff", {"Reuters"}), ("The happy apes", set()), ("AFP and dpa", {"Agence France-Presse", "Deutsche Presse-Agentur"})],
)  # fmt: skip
def test_agencies_in_a_credit(text, expected):
    assert agencies(text) == expected


def test_an_outlet_is_known_under_its_spellings():
    assert plain("The Kest Herald") == plain("Kest Herald")
    assert plain("AP") == plain("The Associated Press")


def test_texts_that_credit_one_agency_are_one_origin(tmp_path):
    texts = {
        "herald": "GENEVA (AP) — " + BODY.format(number=40, more=MORE["herald"]),
        "tribune": "GENEVA (AP) — Armenian and Azerbaijani negotiators held talks in Geneva on 3 March 2031 about their closed "
        "border. Armenia demanded the release of 40 prisoners. " + MORE["tribune"] + "\n",
    }  # fmt: skip
    tables = made(tmp_path, texts)
    assert len({row.story_id for row in tables["articles"]}) == 1
    assert len({row.origin_id for row in tables["articles"]}) == 1


def test_articles_of_unknown_outlets_bear_nothing_out(tmp_path):
    texts = {name: BODY.format(number=40, more=MORE[name]) for name in ("herald", "tribune")}
    unknown = made(tmp_path, texts, sources={"herald": "", "tribune": ""})
    assert labels(unknown, "talks") == {"single source"}
    (talk,) = [row for row in unknown["trust"] if row.table == "talks"]
    assert (talk.origins, talk.articles) == (1, 2)
    assert "outlet unknown" in talk.because


def test_one_outlet_under_two_spellings_is_one_source(tmp_path):
    texts = {name: BODY.format(number=40, more=MORE[name]) for name in ("herald", "tribune")}
    tables = made(tmp_path, texts, sources={"herald": "The Lake Herald", "tribune": "Lake Herald"})
    assert labels(tables, "talks") == {"single source"}


@pytest.mark.parametrize("part", ["herald", "tribune"])
def test_both_meetings_that_were_parted_say_so_whichever_holds_the_passage(part):
    """The entry names a passage, which goes with one of them."""
    whole = TalkRow(
        "oslo", "Oslo talks", None, None, None, None, "none", None, None, (), (), None, "held", (), ("herald", "tribune"),
        None, 1.0,
    )  # fmt: skip
    rests_on = [EvidenceRow("talks", "oslo", name, 10, 20, "words", "met") for name in ("herald", "tribune")]
    entry = Correction(
        correction="split talks",
        what="oslo",
        to="tribune",
        at=f"{part}:10",
        who="A. Desk",
        when="2031-03-05",
        why="two",
    )
    context = Context((), Config(), {"talks": [whole], "evidence": rests_on}, Corrections((entry,)))
    corrected = trust._corrected(context.with_tables(corrections.resolve(context)))
    assert {row_id for _, row_id in corrected} == {"oslo", "oslo-tribune"}
