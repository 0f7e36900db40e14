"""Parties, arguments, status and voice on marked sentences."""

import pickle

import pytest

from dashboard import grammar
from dashboard.document import Document, Token

TEXT = """Valdoria has condemned the Kest government.

The sanctions imposed by Valdoria and Sudan on Kest were lifted in 2020.

Egypt plans to meet the Sudanese delegation, which was invited by Qatar.

China refused to lift tariffs on American goods.

Armenian and Azerbaijani officials will sign a treaty.

The envoy, Jane Roe, urged Israel to accept the plan.

“We did not attack anyone,” Roe told reporters.

South Korea could ease restrictions, the minister said.

Iran rejected the offer, according to Oman.

Sudan released three prisoners.
"""


@pytest.fixture(scope="module")
def document(parse_text) -> Document:
    return parse_text(TEXT)


def word(document: Document, text: str) -> Token:
    return next(token for token in document.tokens if token.text == text)


@pytest.mark.parametrize(
    ("verb", "agents", "patients"),
    [
        ("condemned", ["Valdoria"], ["the Kest government"]),
        ("imposed", ["Valdoria", "Sudan"], ["The sanctions"]),
        ("meet", ["Egypt"], ["the Sudanese delegation"]),
        ("invited", ["Qatar"], ["the Sudanese delegation"]),
        ("lift", ["China"], ["tariffs"]),
        ("sign", ["Armenian", "Azerbaijani officials"], ["a treaty"]),
        ("accept", ["Israel"], ["the plan"]),
        ("urged", ["The envoy, Jane Roe"], ["Israel"]),
    ],
)
def test_who_acts_on_whom(document, verb, agents, patients):
    token = word(document, verb)
    sides = [
        [party.text for found in reach(document, token) for party in grammar.parties(document, found)]
        for reach in (grammar.agents, grammar.patients)
    ]
    assert sides == [agents, patients]


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("condemned", "actual"),
        ("invited", "actual"),  # near miss: the clause that it explains is planned
        ("meet", "planned"),
        ("lift", "denied"),
        ("sign", "planned"),
        ("accept", "proposed"),
        ("attack", "denied"),
        ("ease", "hypothetical"),
        ("rejected", "actual"),
        ("released", "actual"),
    ],
)
def test_status(document, verb, status):
    assert grammar.status_of(document, word(document, verb)) == status


@pytest.mark.parametrize(
    ("verb", "voice", "by"),
    [
        ("attack", "direct quote", "Roe"),
        ("ease", "indirect speech", "the minister"),
        ("rejected", "indirect speech", "Oman"),
        ("released", "outlet", None),
    ],
)
def test_voice(document, verb, voice, by):
    statement = grammar.voice_of(document, word(document, verb))
    assert (statement.voice, statement.by.text if statement.by else None) == (voice, by)


def test_a_holder_in_apposition_is_the_head(document):
    party = grammar.party_of(document, word(document, "envoy"))
    assert document.article.source_text[party.head_start : party.head_end] == "Roe"
    assert document.article.source_text[party.start : party.end] == party.text


@pytest.mark.parametrize(
    ("text", "verb", "by"),
    [
        ("As Roe noted, the ban must go.", "go", "Roe"),
        ("The ban must go, as the minister put it on Monday.", "go", "the minister"),
        ("As the minister said nothing of it, the ban must go.", "go", None),  # why, not who says so
        ("The ban must go as Roe told reporters.", "told", None),
    ],
)
def test_who_states_it_by_the_way(parse_text, text, verb, by):
    document = parse_text(text)
    statement = grammar.voice_of(document, next(t for t in document.tokens if t.text == verb))
    assert (statement.by.text if statement.by else None) == by


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("She spoke of the need for Kenya to withdraw.", "proposed"),
        ("She was glad for Kenya to withdraw.", "actual"),
    ],
)
def test_what_there_is_a_need_for_has_not_happened(parse_text, text, status):
    document = parse_text(text)
    assert grammar.status_of(document, next(t for t in document.tokens if t.text == "withdraw")) == status


def test_a_name_is_all_its_words_whichever_is_asked_of(parse_text):
    document = parse_text("Oman thanked South Korea.")
    state, alone = word(document, "South"), word(document, "thanked")
    for token in (state, word(document, "Korea")):
        assert [t.text for t in document.name_around(token)] == ["South", "Korea"]
    assert document.name_around(alone) == (alone,)


def test_what_is_remembered_of_a_word_is_as_if_asked_anew(document):
    """Who asks first may do with the list what he likes, and a text that is read otherwise is asked anew."""
    sign = word(document, "sign")
    first = grammar.agents(document, sign)
    assert first
    first.clear()
    assert grammar.agents(document, sign)
    met = word(document, "meet")
    assert grammar.status_of(document, met) == "planned"
    alone = document.read_otherwise(
        tuple(t._replace(head=met.i, dep="ROOT") if t is met else t for t in document.tokens)
    )
    assert grammar.status_of(alone, alone.tokens[met.i]) != "planned"


def test_a_document_is_sent_without_what_was_worked_out_from_it(document):
    """The other process works that out for itself, from fewer bytes."""
    fresh = Document(document.article, document.tokens, document.sentences)
    before = len(pickle.dumps(fresh))
    grammar.agents(fresh, word(fresh, "sign"))
    assert len(pickle.dumps(fresh)) == before
    assert pickle.loads(pickle.dumps(fresh)) == fresh  # noqa: S301 - our own
