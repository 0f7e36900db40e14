"""States for which those act who lay a measure: a president is named with his, a minister gives way to it."""

import pytest

from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import sanctions
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow

STATES = {"Kenya": "KE", "Chad": "TD"}
PERSON = "Roe"


def _rows(parse_text, text, role):
    document = parse_text(text)
    actors = [
        ActorRow(name.lower(), name, "state", country, None, None, (name,), known=True, articles=1, mentions=1)
        for name, country in STATES.items()
    ]
    actors.append(
        ActorRow("jane-roe", "Jane Roe", "person", "KE", role, None, ("Roe",), known=False, articles=1, mentions=1)
    )
    actors.append(
        ActorRow("john-doe", "John Doe", "person", "TD", None, None, ("Doe",), known=False, articles=1, mentions=1)
    )
    ids = {name: name.lower() for name in STATES} | {PERSON: "jane-roe", "Doe": "john-doe"}
    mentions = [
        MentionRow(
            document.article.article_id, t.sent, ids[t.text], t.start, t.end, t.text, "registry", 1.0,
        )
        for t in document.tokens
        if t.text in ids
    ]  # fmt: skip
    context = Context([findings_of(document)], Config(), {"actors": actors, "mentions": mentions})
    return sanctions.resolve(context)["sanctions"]


@pytest.mark.parametrize(
    ("role", "senders"),
    [
        ("President", ("jane-roe", "kenya")),
        ("Kenyan Prime Minister", ("jane-roe", "kenya")),
        ("former president", ("jane-roe", "kenya")),
        ("Foreign Minister", ("kenya",)),
        ("rebel leader", ("jane-roe",)),
        ("president of the Senate", ("jane-roe",)),
    ],
)
def test_a_president_acts_with_his_state(parse_text, role, senders):
    (row,) = _rows(parse_text, "Kenya held a vote. Jane Roe imposed sanctions on Chad.", role)
    assert (row.senders, row.targets) == (senders, ("chad",))


def test_a_president_announces_his_own_duties(parse_text):
    text = "Kenya held a vote. Jane Roe warned in May that a tariff of 30 percent awaited Chad."
    assert [row.senders for row in _rows(parse_text, text, "President")] == [("jane-roe", "kenya")]
    assert [row.senders for row in _rows(parse_text, text, "senator")] == [("kenya",)]


def test_who_is_hit_does_not_act(parse_text):
    (row,) = _rows(parse_text, "Jane Roe imposed sanctions on Kenya.", "President")
    assert (row.senders, row.targets) == (("jane-roe",), ("kenya",))


@pytest.mark.parametrize(
    ("before", "hit"),
    [
        ("Chad imposed sanctions on Jane Roe and John Doe", ("jane-roe", "john-doe")),
        ("Chad imposed sanctions on Jane Roe", ()),
    ],
)
def test_the_two_men_are_those_hit_just_before(parse_text, before, hit):
    rows = _rows(parse_text, f"{before}. Kenya froze the two men's assets.", None)
    assert [row.targets for row in rows if row.senders == ("kenya",)] == [hit]


def test_a_presidents_own_decision_is_his_alone(parse_text):
    text = "Kenya held a vote. Traders did not like President Roe's decision to levy high tariffs on dozens of states."
    assert [row.senders for row in _rows(parse_text, text, "President")] == [("jane-roe",)]


def test_who_was_spared_was_spared_by_the_only_one_who_laid_duties(parse_text):
    text = (
        "Traders did not like President Roe's decision to levy high tariffs on dozens of states. " + "It rained. " * 12
    )
    rows = _rows(
        parse_text,
        text + "One column is puzzled by him, levying tariffs on dozens of states while sparing Chad.",
        "President",
    )
    assert [(row.senders, row.targets) for row in rows if row.action == "spared"] == [(("jane-roe",), ("chad",))]


@pytest.mark.parametrize(
    ("others", "senders"),
    [("Kenya imposed sanctions on Chad. It rained. ", ("kenya",)), ("Chad held a vote. Kenya came. ", ())],
)
def test_who_is_under_sanctions_is_under_those_on_his_state(parse_text, others, senders):
    rows = _rows(parse_text, others + "It rained. " * 12 + "With John Doe under sanctions, talks are hard.", None)
    assert [row.senders for row in rows if row.targets == ("john-doe",)] == [senders]
