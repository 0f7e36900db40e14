"""Sanctions merged over sentences and articles, with the parties that a sentence leaves out."""

from string import ascii_lowercase

import pytest

from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import sanctions
from dashboard.resolve.context import Context
from dashboard.resolve.measure_line import _without
from dashboard.tables import ActorRow, MentionRow

NAMES = {"Valdoria": "valdoria", "Kest": "kest", "Sudan": "sudan"}
FIRST = "Valdoria imposed sanctions on Kest in 2019. These sanctions have weakened its banks. Tariffs hurt nobody."
SECOND = "The foreign ministry of Valdoria has imposed sanctions on Kest, it said. Sudan eased tariffs on Kest."


ASKED = (
    "Sudan demands that Valdoria lift all tariffs imposed since 2018.",
    "Valdoria imposed sanctions on two ships. Sudan called for the sanctions to be lifted.",
)


@pytest.fixture(scope="module")
def tables(parse_text):
    return _tables(parse_text, FIRST, SECOND)


def _tables(parse_text, *texts):
    documents = [parse_text(text, name) for text, name in zip(texts, ascii_lowercase, strict=False)]
    actors = [
        ActorRow(actor, name, "state", None, None, None, (name,), known=False, articles=1, mentions=1)
        for name, actor in NAMES.items()
    ]
    mentions = [
        MentionRow(
            document.article.article_id,
            token.sent,
            NAMES[token.text],
            token.start,
            token.end,
            token.text,
            "registry",
            1.0,
        )
        for document in documents
        for token in document.tokens
        if token.text in NAMES
    ]
    context = Context(
        [findings_of(document) for document in documents], Config(), {"actors": actors, "mentions": mentions}
    )
    return sanctions.resolve(context), {document.article.article_id: document for document in documents}


@pytest.mark.parametrize(("between", "near"), [(2, True), (16, False)])
def test_a_party_is_lent_only_by_a_measure_near_by(parse_text, between, near):
    text = (
        "Valdoria imposed sanctions on Kest in 2019. Kest imposed sanctions on Sudan in 2020. "
        + "It rained. " * between
    )
    text += "The sanctions on its banks were extended on Monday."
    (row,) = [row for row in _tables(parse_text, text)[0]["sanctions"] if row.action == "extended"]
    assert ("as in sentence" in row.because) is near


def test_the_same_measure_in_two_articles_is_one_row(tables):
    rows = [row for row in tables[0]["sanctions"] if row.action == "imposed"]
    assert len(rows) == 1
    assert (rows[0].senders, rows[0].targets, rows[0].articles) == (("valdoria",), ("kest",), ("a", "b"))
    assert rows[0].since == "2019"


def test_commentary_takes_its_parties_from_the_measure_it_speaks_of(tables):
    (row,) = (row for row in tables[0]["sanctions"] if row.action == "assessed")
    assert (row.senders, row.targets) == (("valdoria",), ("kest",))
    assert "as in sentence" in row.because


def test_a_measure_of_nobody_is_no_row(tables):
    assert all(row.instrument != "tariff" or row.senders == ("sudan",) for row in tables[0]["sanctions"])


def test_every_row_has_evidence_that_quotes_the_source(tables):
    made, documents = tables
    assert {row.sanction_id for row in made["sanctions"]} == {row.row_id for row in made["evidence"]}
    for row in made["evidence"]:
        assert documents[row.article_id].article.source_text[row.start : row.end] == row.text


def test_who_asks_for_the_end_of_a_measure_is_under_it(parse_text):
    made, _ = _tables(parse_text, ASKED[0])
    assert {(row.senders, row.targets, row.action) for row in made["sanctions"]} == {
        (("valdoria",), ("sudan",), "in force"),
    }


def test_who_asks_for_the_end_of_measures_told_of_before_need_not_be(parse_text):
    made, _ = _tables(parse_text, ASKED[1])
    assert all("sudan" not in row.targets for row in made["sanctions"])


def test_a_named_sender_that_is_no_known_actor_is_not_replaced_by_another(parse_text):
    rows = _tables(parse_text, "Valdoria imposed sanctions on Kest. The island league extended its sanctions on Kest.")
    extended = [row for row in rows[0]["sanctions"] if row.action == "extended"]
    assert [(row.senders, row.targets) for row in extended] == [((), ("kest",))]


def test_what_is_told_of_other_parties_lends_nothing(parse_text):
    text = "Sudan insists that sanctions on its oil be lifted. Valdoria imposed sanctions on a refinery in Kest."
    rows = _tables(parse_text, text)[0]["sanctions"]
    asked = next(row for row in rows if row.action == "easing proposed")
    assert asked.senders == ()


def test_another_state_does_not_answer_for_the_sender(parse_text):
    for reply, actions in (("Sudan refused.", {"easing proposed"}), ("Valdoria refused.", {"easing rejected"})):
        rows = _tables(parse_text, f"Kest asked Valdoria to lift the tariffs on its tea. {reply}")[0]["sanctions"]
        assert {row.action for row in rows} == actions


def test_who_answers_tariffs_with_a_threat_threatens_their_sender(parse_text):
    text = "Valdoria has put tariffs on cars built in Kest. Kest has threatened tariffs on large ships."
    rows = _tables(parse_text, text)[0]["sanctions"]
    assert {(row.senders, row.targets, row.action) for row in rows} == {
        (("valdoria",), ("kest",), "imposed"),
        (("kest",), ("valdoria",), "threatened"),
    }


def test_the_state_that_an_article_is_about_is_hit_where_nobody_is_named(parse_text):
    about = "Kest votes on Sunday. Its envoy praised Kest. "
    rows = _tables(parse_text, about + "Valdoria imposed an arms embargo last year.")[0]["sanctions"]
    assert [(row.senders, row.targets) for row in rows] == [(("valdoria",), ("kest",))]
    assert "about" in rows[0].because
    spared = about + "Valdoria imposed tariffs on many states while sparing Kest."
    hit = [row.targets for row in _tables(parse_text, spared)[0]["sanctions"] if row.action == "imposed"]
    assert all("kest" not in targets for targets in hit)


def test_a_measure_merely_named_is_not_told_twice(parse_text):
    text = "Valdoria imposed tariffs on Kest in May. The row over the tariffs goes on."
    assert [row.action for row in _tables(parse_text, text)[0]["sanctions"]] == ["imposed"]


def test_a_crossing_that_reopens_to_nobody_is_no_measure(parse_text):
    assert not _tables(parse_text, "Sudan says it will reopen the border crossing for aid.")[0]["sanctions"]


def test_who_is_to_impose_what_is_only_wanted_is_not_made_up(parse_text):
    rows = _tables(parse_text, "Valdoria imposed sanctions on Kest. Kest wants an embargo on tea from Sudan.")
    wanted = [row for row in rows[0]["sanctions"] if row.action == "threatened"]
    assert [(row.senders, row.targets) for row in wanted] == [((), ("sudan",))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Valdoria imposed its tough sanctions on Kest.", "Tough sanctions by Valdoria against Kest: imposed"),
        ("Valdoria imposed a 30 per cent tariff on Kest.", "30 per cent tariff by Valdoria against Kest: imposed"),
        ("Valdoria has sanctioned Kest.", "Sanctions by Valdoria against Kest: imposed"),
        ("Valdoria blacklisted Kest.", "Sanctions by Valdoria against Kest: imposed"),
        ("Valdoria seized six ships of Kest.", "Property seizure (six ships"),
        ("Valdoria suspended its aid to Kest.", "Measure (aid"),
    ],
)
def test_the_line_of_a_measure_reads_as_english_and_names_nobody_twice(parse_text, text, line):
    found, _ = _tables(parse_text, text)
    row = found["sanctions"][0]
    assert row.summary.startswith(line), row.summary


def test_the_sender_is_not_named_again_before_its_measure():
    assert _without("all the Valdorian grain tariffs", {"Valdoria", "Valdorian"}) == "grain tariffs"
    assert _without("Valdoria", {"Valdoria"}) == "Valdoria", "nothing would be left"
    assert _without("Kest sanctions", {"Valdoria"}) == "Kest sanctions"


def test_both_countries_are_the_two_that_the_article_is_about(parse_text):
    about = "Kest and Sudan met. Kest and Sudan signed a truce. "
    (row,) = _tables(parse_text, about + "Both countries face a Valdoria tariff from August 1.")[0]["sanctions"]
    assert (row.targets, row.action) == (("kest", "sudan"), "threatened")
    assert "two states" in row.because
    (row,) = _tables(parse_text, about + "Valdoria imposed a travel ban on both generals.")[0]["sanctions"]
    assert row.targets == ()


def test_who_asks_for_the_end_of_a_measure_has_not_laid_it(parse_text):
    text = (
        "Valdoria banned tea from Kest. Kest barred grain from Valdoria. An envoy of Kest asked for an end to the ban."
    )
    rows = _tables(parse_text, text)[0]["sanctions"]
    assert [row.senders for row in rows if row.action == "easing proposed"] in ([], [("valdoria",)])


def test_whose_measures_stand_is_the_only_one_who_has_any(parse_text):
    text = "Valdoria imposed sanctions on Kest. Travel bans on the sons of Sudan stay in place."
    rows = {row.action: row for row in _tables(parse_text, text)[0]["sanctions"]}
    assert rows["in force"].senders == ("valdoria",)
    assert "only one" in rows["in force"].because


def test_a_border_is_closed_to_the_neighbour_that_is_named_most(parse_text):
    about = "Kest sent balloons. Kest is angry. "
    (row,) = _tables(parse_text, about + "Valdoria closed its crossings for a week.")[0]["sanctions"]
    assert (row.senders, row.targets) == (("valdoria",), ("kest",))


def test_what_is_but_threatened_is_not_lifted(parse_text):
    text = (
        "Valdoria blacklisted a bank. Sudan threatened sanctions on Kest. The lifting of the oil sanctions is wanted."
    )
    rows = _tables(parse_text, text)[0]["sanctions"]
    assert [row.senders for row in rows if row.action == "easing proposed"] == [("valdoria",)]


def test_ties_that_are_cut_and_envoys_expelled_are_two_measures(parse_text):
    text = "Valdoria cut diplomatic ties with Kest in May. Valdoria expelled the ambassador of Kest. Valdoria cut its ties with Kest."
    rows = _tables(parse_text, text)[0]["sanctions"]
    assert [(row.senders, row.targets, row.action) for row in rows] == [(("valdoria",), ("kest",), "imposed")] * 2
    assert len({row.sanction_id for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Valdoria blacklisted Kestbank. Kestbank is old. The sanctions have been eased.", "kestbank"),
        # named twice as often as the state that the article is about
        ("Kest is cold. Valdoria blacklisted Kestbank. Kestbank is old. Kestbank grew. The sanctions have been eased.",
         "kestbank"),
        ("Kest is cold. Kest is far. Valdoria blacklisted Kestbank. Kestbank is old. The sanctions have been eased.",
         "kest"),
    ],
)  # fmt: skip
def test_a_bank_that_is_hit_and_named_most_is_under_the_measures(parse_text, text, hit):
    names = dict(NAMES)
    NAMES["Kestbank"] = "kestbank"
    try:
        document = parse_text(text)
        actors = [
            ActorRow(actor, name, kind, None, None, None, (name,), known=False, articles=1, mentions=1)
            for name, actor, kind in (
                ("Valdoria", "valdoria", "state"),
                ("Kest", "kest", "state"),
                ("Kestbank", "kestbank", "organisation"),
            )
        ]
        mentions = [
            MentionRow("a", token.sent, NAMES[token.text], token.start, token.end, token.text, "registry", 1.0)
            for token in document.tokens
            if token.text in NAMES
        ]
    finally:
        NAMES.clear()
        NAMES.update(names)
    context = Context([findings_of(document)], Config(), {"actors": actors, "mentions": mentions})
    eased = [row for row in sanctions.resolve(context)["sanctions"] if row.action == "eased"]
    assert [(row.senders, row.targets) for row in eased] == [(("valdoria",), (hit,))]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The war led to extensive sanctions imposed by Valdoria on Kest.", "imposed"),  # they are news
        ("The talks were on the sanctions imposed by Valdoria on Kest.", "in force"),  # they are known
    ],
)
def test_measures_taken_as_known_stand_and_others_were_laid(parse_text, text, action):
    assert [row.action for row in _tables(parse_text, text)[0]["sanctions"]] == [action]
