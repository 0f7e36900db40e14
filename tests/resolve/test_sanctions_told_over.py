"""What is told a second time is one row: entries of a chronology, a bare "he imposed them", bystanders' appeals."""

import pytest

from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import sanctions
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow

KNOWN = {"Kenya": "KE", "Chad": "TD", "Qatar": "QA", "Norway": "NO", "Roe": "TD", "Ordin": "NO"}
PERSONS = {"Roe", "Ordin"}


def _resolved(parse_text, text):
    document = parse_text(text)
    actors = [
        ActorRow(
            name.lower(), name, "person" if name in PERSONS else "state", country, None, None, (name,),
            known=True, articles=1, mentions=1,
        )
        for name, country in KNOWN.items()
    ]  # fmt: skip
    mentions = [
        MentionRow(document.article.article_id, t.sent, t.text.lower(), t.start, t.end, t.text, "registry", 1.0)
        for t in document.tokens
        if t.text in KNOWN
    ]
    context = Context([findings_of(document)], Config(), {"actors": actors, "mentions": mentions, "evidence": []})
    return sanctions.resolve(context)


def _rows(parse_text, text):
    return [(row.action, row.senders, row.targets) for row in _resolved(parse_text, text)["sanctions"]]


@pytest.mark.parametrize(
    ("entry", "rows"),
    [
        ("May 2021: Kenya sanctions against Chad.", 1),
        ("6 May 2021 – Chad is blacklisted by Kenya.", 1),
        ("May 2021: Norway imposes sanctions on Chad.", 2),
        ("May 2021: Kenya blacklists Qatar.", 2),
        ("Kenya has a tariff on wool from Chad.", 2),
    ],
)
def test_an_entry_of_a_chronology_tells_no_second_measure(parse_text, entry, rows):
    text = f"Kenya imposed sanctions on Chad in May 2021. Talks followed. {entry}"
    assert len(_rows(parse_text, text)) == rows


def test_an_entry_is_evidence_of_the_row_that_it_tells_over(parse_text):
    text = "Kenya imposed sanctions on Chad in May 2021. Talks followed. 6 May 2021 – Chad is blacklisted by Kenya."
    assert len([row for row in _resolved(parse_text, text)["evidence"] if row.table == "sanctions"]) == 2


def test_an_entry_alone_is_a_row(parse_text):
    assert len(_rows(parse_text, "Talks followed. May 2021: Kenya imposes sanctions on Chad.")) == 1


def test_the_laying_of_what_the_sentence_ends_is_no_second_row(parse_text):
    text = "Kenya lifted the tariff imposed on Chad in May. Kenya imposed a travel ban on Roe."
    assert sorted(row[0] for row in _rows(parse_text, text)) == ["imposed", "lifted"]


def test_what_is_faced_and_then_set_is_one(parse_text):
    text = "Chad faced a tariff of Kenya of 36 percent. In August Kenya imposed a tariff of 19 percent on Chad."
    assert [row[0] for row in _rows(parse_text, text)] == ["imposed"]
    assert [row[0] for row in _rows(parse_text, "Chad faces a tariff of Kenya of 36 percent.")] == ["in force"]


def test_bystanders_ask_for_no_step(parse_text):
    text = "Kenya imposed sanctions on Chad in May. {} asked Kenya to lift its sanctions on Chad."
    assert [row[0] for row in _rows(parse_text, text.format("Qatar"))] == ["imposed"]
    assert [row[0] for row in _rows(parse_text, text.format("Chad"))] == ["imposed", "easing proposed"]
    assert [row[0] for row in _rows(parse_text, "Qatar asked Kenya to lift its sanctions on Chad.")] != []


def test_who_is_under_sanctions_himself_is_hit_once(parse_text):
    text = "Kenya blacklisted Roe in May 2024. It rained. Roe is under sanctions himself."
    assert _rows(parse_text, text) == [("imposed", ("kenya",), ("roe",))]
    text = "Kenya blacklisted Roe in May 2024. It rained. Ordin is under sanctions himself."
    assert len(_rows(parse_text, text)) == 2


def test_others_sanctions_lend_no_target(parse_text):
    text = "Kenya imposed sanctions on Chad. It rained. The embargo of Norway remains in force."
    assert ("in force", ("norway",), ("chad",)) not in _rows(parse_text, text)


def test_firms_of_a_state_are_not_it(parse_text):
    text = "Kenya and Chad met. Kenya blacklisted two refineries of Qatar. Chad wants the sanctions lifted."
    assert ("qatar",) not in [row[2] for row in _rows(parse_text, text) if row[0] != "imposed"]


def test_whose_minister_answers_is_not_hit(parse_text):
    text = "Kenya threatened a tariff on Chad. Roe said that he would answer any such tariff in kind."
    assert [row[2] for row in _rows(parse_text, text)] == [("chad",), ("kenya",)]
