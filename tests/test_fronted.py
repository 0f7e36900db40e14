"""A name behind the comma of a fronted phrase is the subject, and none of the towns before it."""

from __future__ import annotations

import pytest

from dashboard.grammar import is_verb, noun_phrase
from dashboard.scene import doers


def acting(document, verb):
    token = next(t for t in document.tokens if t.text == verb and is_verb(t))
    return [w.text for t in doers(document, token) for w in (t, *document.children(t, "conj"))]


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("After six hours of talks in Rome, Kenya and Peru signed a truce.", "signed", ["Kenya", "Peru"]),
        ("At their April meeting in Rome, Kenya and Peru exchanged lists.", "exchanged", ["Kenya", "Peru"]),
        ("In Rome, Paris and Lima, thousands marched.", "marched", ["thousands"]),  # a list of towns
        ("In Rome, Kenya was told to wait.", "told", []),
        # so does the name behind a date without a comma, not the month of it
        ("On 18 February Ana Sol and Omar Bello sat across a table.", "sat", ["Sol", "Bello"]),
        ("On 18 February Ana Sol was told to wait.", "told", []),
        ("In February the envoys met again.", "met", ["envoys"]),
        ("In early May Norway barred Kenyan ships.", "barred", ["Norway"]),
        ("At the end of January Sol threatened to leave.", "threatened", ["Sol"]),
    ],
)
def test_who_stands_behind_the_comma_acts(parse_text, text, verb, names):
    assert acting(parse_text(text), verb) == names


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("In late June Norway lifted its duties on tea.", "lifted", "Norway"),
        ("At the end of May Jane Roe met John Doe in Lima.", "met", "Jane Roe"),
        ("The ministers spoke, and in May Jane Roe met John Doe in Lima.", "met", "Jane Roe"),
        ("Theresa May met John Doe in Lima.", "met", "Theresa May"),  # a name and no month
    ],
)
def test_a_month_is_no_part_of_the_name_behind_it(parse_text, text, verb, who):
    document = parse_text(text)
    token = next(t for t in document.tokens if t.text == verb and is_verb(t))
    assert [document.text(noun_phrase(document, t)) for t in doers(document, token)] == [who]
