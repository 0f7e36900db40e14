"""The words of a demand are told to the end of the phrase in which the parse broke off."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kenya wants every Ugandan soldier out of the valley.", "every Ugandan soldier out of the valley"),
        ("Kenya asked for more room in Uganda's protected market.", "more room in Uganda's protected market"),
        ("Kenya repeated its appeal to Uganda to let go nine sailors.", "let go nine sailors"),
        (
            "Kenya urged Uganda to scrap the asset freezes it imposed in May.",
            "scrap the asset freezes it imposed in May",
        ),
        ("Kenya pressed Uganda to put off for a year a ban on cut flowers.", "put off for a year a ban on cut flowers"),
        ("For years Kenya asked for a road to the lake.", "a road to the lake"),
        # when it was asked, and of whom, are no part of it
        ("Kenya asked for more room on Tuesday.", "more room"),
        ("Kenya wants an apology from Uganda.", "an apology"),
    ],
)
def test_a_phrase_is_told_to_its_end(asked, text, words):
    assert [what for _, _, what in asked(text)] == [words]


def test_what_may_be_wished_is_not_asked(asked):
    text = "Jane Roe, the Kenyan minister, said that should Uganda wish to talk, it must first lift its embargo."
    assert all("wish" not in what for _, _, what in asked(text))
