"""Parties of measures that are described, or that only the sentence before names."""

import pytest

from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import sanctions
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow

STATES = {"Morocco": "MA", "Qatar": "QA", "Algeria": "DZ", "Kenya": "KE", "Chad": "TD", "Taliban": "AF"}


def _rows(parse_text, text):
    document = parse_text(text)
    actors = [
        ActorRow(
            name.lower(), name, "organisation" if name == "Taliban" else "state", country, None, None, (name,),
            known=True, articles=1, mentions=1,
        )
        for name, country in STATES.items()
    ]  # fmt: skip
    mentions = [
        MentionRow(
            document.article.article_id, t.sent, t.text.lower(), t.start, t.end, t.text, "registry", 1.0,
        )
        for t in document.tokens
        if t.text in STATES
    ]  # fmt: skip
    context = Context([findings_of(document)], Config(), {"actors": actors, "mentions": mentions})
    return sanctions.resolve(context)["sanctions"]


@pytest.mark.parametrize(
    ("text", "senders", "targets"),
    [
        ("Morocco met Kenya. The kingdom lifted its sanctions on Kenya.", ("morocco",), ("kenya",)),
        ("Qatar met Kenya. The kingdom lifted its sanctions on Kenya.", (), ("kenya",)),
        ("Algeria and Morocco met. Algeria imposed sanctions on its neighbour.", ("algeria",), ("morocco",)),
        ("Algeria, Chad and Morocco met. Algeria imposed sanctions on its neighbour.", ("algeria",), ()),
        ("Chad tested a missile. Kenya extended its sanctions on the country.", ("kenya",), ("chad",)),
        ("Taliban envoys came. The movement is under sanctions.", (), ("taliban",)),
        ("Chad arrested the envoy. Kenya imposed sanctions in May.", ("kenya",), ("chad",)),
        ("Chad and Qatar arrested the envoy. Kenya imposed sanctions in May.", ("kenya",), ()),
        ("Chad hosted the talks. Kenya imposed sanctions in May.", ("kenya",), ()),
        ("Chad arrested the envoy. Kenya imposed sanctions over the war in Qatar.", ("kenya",), ()),
        ("Chad protested after guards of Qatar fired. Kenya imposed sanctions in May.", ("kenya",), ()),
    ],
)
def test_a_party_described_or_told_of_just_before(parse_text, text, senders, targets):
    found = [row for row in _rows(parse_text, text) if row.senders == senders and row.targets == targets]
    assert found


def test_where_the_sender_hits_another_nobody_is_lent(parse_text):
    text = "Kenya imposed sanctions on Qatar. It rained. " + "It rained. " * 15
    text += "Chad arrested the envoy. Kenya imposed a travel ban in May."
    assert all(row.targets != ("chad",) for row in _rows(parse_text, text))


def test_the_reason_is_kept(parse_text):
    (row,) = _rows(parse_text, "Chad arrested the envoy. Kenya imposed sanctions in May.")
    assert "the sentence before is about" in row.because


@pytest.mark.parametrize(
    ("text", "senders", "targets"),
    [
        ("Chad met Kenya. The tariffs on Kenya were cut in May.", ("chad",), ("kenya",)),
        ("Chad and Qatar met Kenya. The tariffs on Kenya were cut in May.", (), ("kenya",)),
        ("Chad met Kenya. Kenya closed its crossings in May.", ("kenya",), ("chad",)),
        ("Chad and Qatar met Kenya. Kenya closed its crossings in May.", ("kenya",), ()),
        ("Chad sent envoys. Kenya imposed sanctions on the generals.", ("kenya",), ("chad",)),
        ("Qatar hosted envoys. Kenya imposed sanctions on the generals.", ("kenya",), ()),
    ],
)
def test_the_only_other_state_at_hand(parse_text, text, senders, targets):
    assert [(row.senders, row.targets) for row in _rows(parse_text, text)] == [(senders, targets)]


@pytest.mark.parametrize(("word", "senders"), [("as well", ("kenya",)), ("again", ())])
def test_one_more_act_is_that_of_who_acted_just_before(parse_text, word, senders):
    text = f"Kenya lifted its sanctions on Chad. Qatar has sanctions on Morocco. Penalties against Algeria were lifted {word}."
    lifted = [row for row in _rows(parse_text, text) if row.targets == ("algeria",)]
    assert [row.senders for row in lifted] == [senders]


def test_who_cut_aid_did_not_close_the_border(parse_text):
    text = "Kenya cut its aid to Chad. The border stays closed."
    assert [row.senders for row in _rows(parse_text, text)] == [("kenya",)]


@pytest.mark.parametrize(("who", "senders"), [("three", ("algeria", "kenya", "qatar")), ("four", ())])
def test_as_many_states_as_acted_together_before(parse_text, who, senders):
    text = f"Algeria, Kenya and Qatar cut ties with Chad. The {who} states closed their airspace to planes from Chad."
    shut = [row for row in _rows(parse_text, text) if row.instrument == "air link"]
    assert [row.senders for row in shut] == [senders]


def test_what_a_list_of_demands_asks_is_no_measure(parse_text):
    assert not _rows(parse_text, "Cut all ties to Chad.")


def test_they_are_those_hit_in_the_sentence_before_not_who_hits_them(parse_text):
    text = "Chad protested. Kenya put it on its sanctions list. Qatar froze the assets of its leaders."
    assert {row.targets for row in _rows(parse_text, text)} == {("chad",)}


def test_it_that_acts_is_who_acted_in_the_sentence_before(parse_text):
    text = "Chad protested. Kenya cut ties with Chad. It expelled an envoy of Qatar."
    assert {row.senders for row in _rows(parse_text, text)} == {("kenya",)}


@pytest.mark.parametrize(
    ("text", "senders", "targets"),
    [
        # "The country" is one, not the two states that an article is about.
        (
            "Kenya met Chad. Kenya met Chad. Chad thanked Kenya. Qatar lifted its sanctions on the country.",
            ("qatar",),
            None,
        ),
        # "It" goes on with the state that its own sentence begins with.
        ("The Taliban objected. Kenya cut off the trade, but it lifted its sanctions on Chad.", ("kenya",), ("chad",)),
    ],
)
def test_one_is_not_two_and_it_is_who_acts_in_its_sentence(parse_text, text, senders, targets):
    rows = _rows(parse_text, text)
    assert rows
    assert all(row.senders == senders for row in rows if row.targets == targets or targets is None)
    assert all(len(row.targets) < 2 for row in rows)
