"""What is asked once for each form of a word is what the language model says of every word."""

from __future__ import annotations

import pytest

from dashboard import word_forms
from dashboard.parse import language_model
from dashboard.word_forms import PARTS, WordForms

TEXTS = (
    "The envoys met twice. They were meeting again, and the second meeting left both sides leaving early.",
    "Valdoria has been asked to lift the ban; Kest, which had lifted its own, did so because it was asked to.",
    "There are two drafts that nobody has read, but that both will read.\n\nThat much is known.",
    "I am gonna say it once: let's talk, y'all. It ain't over, and we gotta go. C'mon!",  # rules for two words
)


@pytest.fixture(scope="module")
def model():
    return language_model()


def as_the_model_says(model, text):
    return [(word.lemma_, word.pos_, word.tag_, word.dep_) for word in model(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_forms_are_those_of_the_model(model, text):
    forms = WordForms(model)
    for _ in range(2):  # asked, then remembered
        (doc,) = model.pipe([text], disable=PARTS)
        assert forms.of(doc) == as_the_model_says(model, text)


def test_a_rule_for_two_words_is_kept(model):
    forms = WordForms(model)
    texts = ["We are gonna talk.", "The gonna is a word."]
    lemmas = [[form.lemma for form in forms.of(doc)] for doc in model.pipe(texts, disable=PARTS)]
    assert lemmas[0][2:4] == ["go", "to"]
    assert lemmas == [[form[0] for form in as_the_model_says(model, text)] for text in texts]


def test_a_form_depends_on_the_word_s_relation(model):
    forms = WordForms(model)
    (doc,) = model.pipe(["They did it before they did nothing, since they do have time."], disable=PARTS)
    assert {form.pos for form in forms.of(doc) if form.lemma == "do"} == {"VERB", "AUX"}


def test_what_is_remembered_is_bounded(model, monkeypatch):
    monkeypatch.setattr(word_forms, "MOST", 3)
    forms = WordForms(model)
    for text in TEXTS[:3]:
        (doc,) = model.pipe([text], disable=PARTS)
        assert forms.of(doc) == as_the_model_says(model, text)
        assert len(forms._known) <= 3 + len(doc)


def test_new_words_that_only_meet_when_they_are_asked_about_are_read_apart(model):
    forms = WordForms(model)
    texts = ["They saw the envoy.", "They let the envoy's men go."]  # new of the second: let, 's, men, go
    for doc, text in zip(model.pipe(texts, disable=PARTS), texts, strict=True):
        assert forms.of(doc) == as_the_model_says(model, text)
