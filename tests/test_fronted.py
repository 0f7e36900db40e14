"""A name behind the comma of a fronted phrase is the subject, and none of the towns before it."""

from __future__ import annotations

import pytest

from dashboard.grammar import is_verb
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
    ],
)
def test_who_stands_behind_the_comma_acts(parse_text, text, verb, names):
    assert acting(parse_text(text), verb) == names
