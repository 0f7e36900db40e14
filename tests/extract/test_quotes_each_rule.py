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
