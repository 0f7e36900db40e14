"""What came of meetings: finite verbs of the past whose doers are those who met, with near misses."""

from __future__ import annotations

import pytest

from dashboard.extract.outcomes import find


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The talks produced a truce.", "produced"),
        ("A truce was agreed at the talks.", "agreed"),
        ("Both delegations signed a protocol on mines.", "signed"),
        ("The two ministers met in Lima, where they agreed on a ferry.", "agreed"),
        ("They failed to narrow their differences.", "failed"),
    ],
)
def test_a_sentence_tells_an_outcome(parse_text, text, cue):
    document = parse_text(text)
    assert [document.article.source_text[one.cue_start : one.cue_end] for one in find(document)] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "The talks raise doubts about agreements reached in haste.",
        "The talks could produce a truce.",
        "They will sign a protocol on mines.",
        "They have not reached a deal.",
        "The envoy met two groups that signed the truce of 2015.",  # who they are, not what they did there
        "“We agreed on a word and nothing else,” she said.",
        "Have the two sides agreed on a date?",
    ],
)
def test_what_is_no_outcome(parse_text, text):
    assert list(find(parse_text(text))) == []
