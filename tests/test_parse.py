"""The parse as the extractors get it: no sentence is deeper than sentences are."""

from __future__ import annotations

import pytest

from dashboard import parse
from dashboard.extract import all_extractors
from dashboard.parse import DEEPEST, MOST_WORDS
from dashboard.persons_again import persons_again
from dashboard.surnames_again import surnames_again
from dashboard.verbs_again import verbs_again

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
    assert all(sentence.last - sentence.first <= MOST_WORDS for sentence in document.sentences)
    assert [i for s in document.sentences for i in range(s.first, s.last)] == [t.i for t in document.tokens]
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


@pytest.mark.parametrize(
    ("text", "name", "ent"),
    [
        ("Envoy Richard Grenell left Rome. On Monday Grenell saw the premier.", "Grenell", "PERSON"),
        ("Envoy Richard Grenell left Rome. On Monday the Grenell plan was dropped.", "Grenell", "ORG"),  # before a noun
        ("Envoy Richard Jordan left Rome. On Monday Jordan closed the border.", "Jordan", "ORG"),  # a state, too
        ("Envoy Richard Houthi left Rome. On Monday Houthi refused.", "Houthi", "ORG"),  # a movement, too
        ("Envoy Richard Grenell broke a grenell. On Monday Grenell refused.", "Grenell", "ORG"),  # a word, too
        ("On Monday Grenell saw the premier.", "Grenell", "ORG"),  # nobody is named in full
        ("Gustavo Halden left Rome.", "Halden", "PERSON"),  # a given name and a surname
        ("Gustavo Airport lies near Rome.", "Airport", "ORG"),
        ("Halden Ostrom left Rome.", "Ostrom", "ORG"),
    ],
)
def test_a_name_is_the_persons_whom_the_article_names_in_full_or_by_a_given_name(parse_text, text, name, ent):
    tokens = list(parse_text(text).tokens)
    at = max(t.i for t in tokens if t.text == name)
    first = at - 1 if tokens[at - 1].text in {"Gustavo", "Halden"} else at
    for token in tokens[first : at + 1]:  # as the model reads it in longer texts
        mark = "B" if token.i == first else "I"
        tokens[token.i] = token._replace(pos="PROPN", tag="NNP", ent="ORG", ent_iob=mark)
    for token in tokens:
        if token.text == "Richard" and token.i + 1 < len(tokens):
            tokens[token.i] = token._replace(ent="PERSON", ent_iob="B")
            tokens[token.i + 1] = tokens[token.i + 1]._replace(pos="PROPN", ent="PERSON", ent_iob="I")
    persons_again(tokens)
    assert tokens[at].ent == ent


def test_the_day_of_an_entry_belongs_to_what_happened_then(parse_text):
    text = "June 12, 2018 — Trump and Kim hold the first summit of the two countries, in Singapore. The South watches."
    document = parse_text(text)
    assert [sentence.first for sentence in document.sentences] == [
        0,
        next(t.i for t in document.tokens if t.text == "The"),
    ]
    assert [t.text for t in document.tokens if t.head == t.i] == ["hold", "watches"]


def test_a_short_sentence_before_a_dash_stays_one(parse_text):
    document = parse_text("He left. June 12 was late — Trump and Kim met in Singapore.")
    assert len(document.sentences) == 2


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "Chile demands an end to the air raids, the evacuation of the five hills and the release of twenty prisoners.",
            ["end", "evacuation", "release"],
        ),
        (
            "The rebels ask Quito for the release of several hundred detainees, a general amnesty and a share of power.",
            ["release", "amnesty", "share"],
        ),
        # What only says more of the thing before it is no member, and its "and" is its own.
        (
            "Peru asked Chile to give up the share-out of 1959, a treaty between Egypt and Sudan alone.",
            ["share", "out"],
        ),
        (
            "It would like direct flights to resume, a request made in spring and so far neither granted nor refused.",
            [],
        ),
    ],
)
def test_a_list_that_the_parser_took_apart_is_one(parse_text, text, members):
    document = parse_text(text)
    first = next((t for t in document.tokens if t.text == (members or ["flights"])[0]), None)
    found = [first]
    while joined := document.children(found[-1], "conj"):
        found += joined
    assert [t.text for t in found] == (members if len(members) > 2 else [first.text])


@pytest.mark.parametrize(
    ("text", "verb", "bare"),
    [
        ("Ruto refuses, citing the law.", "refuses", "refuse"),
        ("Ruto replies that it is late.", "replies", "reply"),
        ("Ruto dismisses it.", "dismisses", "dismiss"),
    ],
)
def test_the_verb_behind_a_name_is_one(parse_text, text, verb, bare):
    tokens = list(parse_text(text).tokens)
    name, at = tokens[0], next(t.i for t in tokens if t.text == verb)
    # As the model reads it in longer texts.
    tokens[at] = tokens[at]._replace(pos="NOUN", tag="NNS", lemma=bare, dep="ROOT", head=at)
    tokens[0] = name._replace(pos="NOUN", tag="NN", dep="nsubj", head=at)
    verbs_again(tokens)
    assert (tokens[at].pos, tokens[at].tag, tokens[at].lemma) == ("VERB", "VBZ", bare)
    assert tokens[0].pos == "PROPN"


def test_a_noun_behind_another_word_stays_one(parse_text):
    tokens = list(parse_text("Ruto refuses, citing the law.").tokens)
    tokens[1] = tokens[1]._replace(pos="NOUN", tag="NNS", dep="ROOT", head=1)
    tokens[0] = tokens[0]._replace(pos="NOUN", tag="NN", dep="compound", head=1)
    verbs_again(tokens)
    assert tokens[1].tag == "NNS"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya demands an end to the raids, the return of the boats and a share",
        "Kenya demands an end to the raids and, above all, the release of its sailors and access",
        "Kenya called for talks in Lima and for the release of prisoners and peace",
    ],
)
def test_a_text_may_end_without_a_full_stop_at_any_word(parse_text, text):
    words = text.split()
    for last in range(4, len(words) + 1):
        said = " ".join(words[:last])
        assert "".join(said.split()) == "".join(token.text for token in parse_text(said).tokens)
