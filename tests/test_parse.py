"""The parse as the extractors get it: no sentence is deeper than sentences are."""

from __future__ import annotations

import pytest

from dashboard import parse
from dashboard.extract import all_extractors
from dashboard.parse import DEEPEST
from dashboard.surnames_again import surnames_again

DEEP = {
    "price": ("Kenya and Peru discussed the ban on ", "the price of ", "fish in Rome on Monday."),
    "imposed": ("Sanctions were ", "imposed and ", "lifted."),
    "said": ("", "Kenya said that ", "Peru imposed sanctions on Chile."),
    "asked": ("Kenya wants ", "to ask to want ", "peace."),
    "owners": ("", "Kenya's ", "envoy met Peru in Rome."),
    "listed": ("Kenya, ", "Peru, ", "Chile met in Rome."),
}


def levels(document):
    return [sum(1 for _ in document.ancestors(token)) for token in document.tokens]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("name", DEEP)
def test_a_hostile_sentence_is_no_deeper_than_a_sentence_can_be_and_read_by_all(parse_text, name):
    before, again, after = DEEP[name]
    document = parse_text(before + again * 1800 + after)
    assert max(levels(document)) <= DEEPEST
    for extractor in all_extractors().values():
        list(extractor.find(document))


def test_a_long_sentence_hangs_as_the_model_hung_it(parse_text, monkeypatch):
    text = "Kenya said that the envoy of the president of Peru had met the minister in Rome, " * 12 + "at last."
    document = parse_text(text)
    assert len(document.tokens) > DEEPEST
    monkeypatch.setattr(parse, "DEEPEST", 10_000)
    assert parse_text(text).tokens == document.tokens


@pytest.mark.parametrize(
    ("text", "ent"),
    [
        ("Envoy Richard Grenell left Rome. Grenell flew to Lima on Monday.", "PERSON"),
        ("Envoy Richard Grenell left Rome. The old grenell broke. Grenell is glass.", ""),  # a word of the text, too
        ("Rome was quiet. Grenell flew to Lima on Monday.", ""),  # nobody is named in full
    ],
)
def test_a_surname_that_opens_a_sentence_is_the_person_named_in_full(parse_text, text, ent):
    document = parse_text(text)
    tokens = [
        # as the model reads it in longer texts
        t._replace(pos="NOUN", tag="NN", ent="", ent_iob="O") if t.i == document.sentences[-1].first else t
        for t in document.tokens
    ]
    surnames_again(tokens, document.sentences)
    word = tokens[document.sentences[-1].first]
    assert (word.ent, word.pos == "PROPN") == (ent, bool(ent))
