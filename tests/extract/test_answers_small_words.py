"""Answers of which one small word tells that they are answers, and what only looks like one: each beside the other."""

from __future__ import annotations

import pytest

LEASE = "Kenya asked Uganda for a longer lease. "
CREW = "Kenya asked Uganda to free the crew. "


@pytest.mark.parametrize(
    ("text", "cue", "stance", "by"),
    [
        ("The Ugandan minister said he could accept that.", "accept", "accepted", ["The Ugandan minister"]),
        ("Uganda's Jane Roe said her government could agree to that.", "agree", "accepted", ["Uganda's Jane Roe"]),
        ("Uganda said the time was not ripe, which in effect means no.", "means", "rejected", ["Uganda"]),
        ("Uganda links the matter to the disarmament of the rebels.", "links", "conditional", ["Uganda"]),
        ("Ministers answer that a lease, however long, is no crime.", "answer", "rejected", ["Ministers"]),
        ("Uganda has reservations but did not block the wording.", "block", "accepted", ["Uganda"]),
        ("On the second, he has said only that the cases are being studied.", "studied", "open", ["he"]),
        ("Uganda gave its consent to this lease.", "consent", "accepted", ["Uganda"]),
        ("Roe's answer was that it would stay.", "was", "rejected", ["Roe"]),
        ("A Ugandan diplomat said Kampala was in contact with both sides but gave no date.", "was", "open", ["A Ugandan diplomat"]),
    ],
)  # fmt: skip
def test_a_small_word_makes_an_answer(answered, text, cue, stance, by):
    assert (cue, stance, by) in answered(LEASE + text)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The Ugandan minister asked whether he could accept that.", "accept"),  # he asks
        ("Uganda said the time was ripe, which means work.", "means"),
        ("Uganda gave its consent to a power line.", "consent"),  # something else
        ("Ministers answer letters, however long.", "answer"),
        ("On the second, he has said only that a case is being studied.", "studied"),  # any case
        ("Whether Uganda stays is another matter.", "another"),  # nobody says so
    ],
)
def test_what_the_small_word_does_not_make_one(answered, text, cue):
    assert [
        row
        for row in answered(LEASE + text)
        if row[0] == cue and row[1] in {"accepted", "rejected", "open", "conditional"}
    ] == []


def test_neither_yes_nor_no_leaves_a_request_open(answered):
    asked = "Kenya would like flights to resume, a request made in the spring and so far {}."
    assert ("granted", "open", []) in answered(asked.format("neither granted nor refused"))
    assert ("granted", "rejected", []) in answered(asked.format("not granted"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya wants a vote, which Uganda called an insult.", [("called", "rejected", ["Uganda"])]),
        ("Kenya wants a vote, which Uganda calls interference in its affairs.", [("calls", "rejected", ["Uganda"])]),
        ("Kenya wants a vote, which Uganda called a ballot.", []),
        ("Kenya wants a vote, which Uganda has granted.", [("granted", "accepted", ["Uganda"])]),
        ("Kenya wants a vote, which only Uganda can grant.", []),
        ("Kenya wants a vote, which Uganda cannot grant.", [("grant", "rejected", ["Uganda"])]),
    ],
)
def test_what_is_called_something_bad_is_refused(answered, text, told):
    assert answered(text) == told
