"""A sentence for each rule of who says a quotation that no other sentence needs, beside what the rule leaves alone."""

from __future__ import annotations

import pytest

from dashboard.extract.quotes import EXTRACTOR


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Who is told of beside the verb of saying, wherever the parser hung it.
        (
            (
                "“It was no negotiation, but at least we were talking to each other,” a senior member of the Chadian "
                "delegation, Omar Bello, told this newspaper."
            ),
            "Omar Bello",
        ),
        (
            "“For the first time in years nobody told me to leave,” joked one member of the team.",
            "one member of the team",
        ),
        # Who calls something so is who speaks, not who did what he speaks of.
        ("On 19 July the two parties agreed on a declaration, which Bello welcomed as “a major step”.", "Bello"),
        ("On 19 July the two parties agreed on a declaration, which serves as “a major step”.", "the two parties"),
    ],
)
def test_who_says_it(parse_text, text, speaker):
    assert [quote.speaker for quote in EXTRACTOR.find(parse_text(text))] == [speaker]


def test_a_quotation_left_open_ends_with_its_sentence(parse_text):
    text = "“We will leave. They stay,” he said. “It rained. It"
    assert [text[quote.start : quote.end] for quote in EXTRACTOR.find(parse_text(text))] == [
        "We will leave. They stay,",
        "It rained.",
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        # Words behind a full stop within the marks go on with the sentence where they begin small, or only say who spoke.
        ("Asked about it, “Will it hold?” the minister wondered aloud in Lima.", "the minister", "Will it hold?"),
        ("“We will go. It is late.” said Jane Roe.", "Jane Roe", "We will go. It is late."),
        # A straight mark with a space before it closes nothing.
        (
            'Roe said "the road is closed and "the bridge too" they heard.',
            "Roe",
            'the road is closed and "the bridge too',
        ),
        # A single mark behind an "s" closes where no other does, and is a possessive where one does.
        ("He called it 'the talk of fools' and left.", "He", "the talk of fools"),
        ("The envoy said 'the drivers' demands cannot be met,' and left.", "The envoy",
         "the drivers' demands cannot be met"),
        # Somebody unnamed is told of up to where a clause begins.
        ("A diplomat familiar with the plan Kenya made said: “we are going home now”.",
         "A diplomat familiar with the plan", "we are going home now"),
    ],
)  # fmt: skip
def test_who_says_which_words(parse_text, text, speaker, words):
    assert [(quote.speaker, text[quote.start : quote.end]) for quote in EXTRACTOR.find(parse_text(text))] == [
        (speaker, words)
    ]


def test_they_are_those_who_did_something_rather_than_those_it_was_done_to(parse_text):
    text = "Kenya and Peru welcomed Jane Roe and John Doe. “We are going home now,” they said."
    (quote,) = EXTRACTOR.find(parse_text(text))
    assert quote.antecedent.text == "Kenya and Peru"
