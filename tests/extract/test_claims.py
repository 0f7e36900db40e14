"""Checkable statements on marked sentences: what is claimed, in which value and unit, and of whom."""

import pytest

from dashboard.extract.claims import EXTRACTOR

# A sentence, then kind, value and unit of each of its claims.
MARKED = [
    ("The talks in Muscat lasted over six hours.", [("number", "over 6", "hour")]),
    ("Sudan expelled 45 diplomats.", [("status", "expel", None), ("number", "45", "diplomat")]),
    ("Exports fell by 12 percent.", [("number", "12", "percent")]),
    ("Qatar pledged $3 billion.", [("number", "3000000000", "dollar")]),
    ("More than 5,000 people fled.", [("number", "more than 5000", "people")]),
    ("The bridge was closed in 2019.", [("status", "close", None), ("date", "2019", None)]),
    ("Envoys met in Doha on 4 May 2024.", [("date", "4 May 2024", None)]),
    ("It was the second direct meeting of the envoys.", [("superlative", "second direct meeting", "meeting")]),
    ("She is the highest-ranking Korean official to visit.", [("superlative", "highest-ranking Korean official", "official")]),
    ("The embargo remains in force.", [("status", "in force", None)]),
    ("The delegation was led by Amina Yusuf.", [("name", "Amina Yusuf", "lead")]),
    # Near misses.
    ("The two nations will go on talking.", []),
    ("One of the envoys smiled.", []),
    ("Most states abstained.", []),
    ("At first glance nothing changed.", []),
    ("The latest meeting went well.", []),
    ("They would close the bridge.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MARKED, ids=[text[:40] for text, _ in MARKED])
def test_marked_sentences(parse_text, text, expected):
    assert [(c.kind, c.value, c.unit) for c in EXTRACTOR.find(parse_text(text))] == expected


def test_a_claim_is_its_sentence_and_says_of_whom(parse_text):
    text = "It rained. Azerbaijan released 32 prisoners on Friday."
    claims = list(EXTRACTOR.find(parse_text(text)))
    assert [c.value for c in claims] == ["32", "Friday"]
    assert {text[c.start : c.end] for c in claims} == {"Azerbaijan released 32 prisoners on Friday."}
    assert text[claims[0].value_start : claims[0].value_end] == "32 prisoners"
    assert [party.text for party in claims[0].subject] == ["Azerbaijan"]
