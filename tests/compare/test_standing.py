"""How a word stands in a sentence, and what says the opposite."""

from __future__ import annotations

import pytest

from dashboard.compare.matter import Named, matter
from dashboard.compare.standing import opposed, stances, standings


def stands(text: str, key: str) -> set[str]:
    return standings(text, matter(text))[key]


@pytest.mark.parametrize(
    ("text", "key", "how"),
    [
        ("The envoys will sign the memorandum.", "sign", {"planned"}),
        ("The envoys have signed the memorandum.", "sign", {"done"}),
        ("The envoys did not sign the memorandum.", "sign", {"denied"}),
        ("The envoys have yet to sign the memorandum.", "sign", {"not planned"}),
        ("The fifth round of talks in Rome was postponed.", "talks", {"cancelled"}),
        ("The minister denied that she had signed anything.", "sign", {"denied"}),
        ("The minister did not rule out signing.", "sign", {"told"}),
        ("Not only the minister signed.", "minister", {"told"}),
        ("The truce expires on Friday.", "expir", {"told"}),
        ("The envoys' meeting, due on Thursday, was called off.", "talks", {"cancelled"}),
        ("The envoy was denied entry.", "envoy", {"told"}),
        ("The army will withdraw after the envoys signed the memorandum.", "sign", {"done"}),
        ("No second round is planned.", "talks", {"not planned"}),
        ("Kest must change its laws before the treaty can be signed.", "sign", {"told"}),
        ("Nobody will travel until the treaty is signed.", "sign", {"told"}),
        ("The road opens on the day the treaty is finally signed.", "sign", {"told"}),
        ("The treaty is to be signed in Porto Ruvo.", "sign", {"planned"}),
        ("The envoys met before the treaty was signed.", "sign", {"done"}),
        ("When the envoys had left, the treaty was signed.", "sign", {"done"}),
        ("The treaty has been signed.", "sign", {"done"}),
        ("The treaty has been signed, if late.", "sign", {"done"}),
    ],
)
def test_a_cue_holds_for_what_it_reaches(text, key, how):
    assert stands(text, key) == how


def side(text: str, **names: str):
    named = [Named(text.index(name), text.index(name) + len(name), key) for key, name in names.items()]
    return stances(text, matter(text, named))


def test_opposites_of_one_matter_are_a_contradiction():
    one = side("Iran accepted the offer of talks.", iran="Iran")
    assert opposed(one, side("Iran rejected the offer of talks.", iran="Iran")) == ("accepted", "rejected")
    assert opposed(one, side("The offer of talks was rejected by Iran.", iran="Iran")) == ("accepted", "rejected")


def test_what_two_parties_do_or_do_to_two_matters_is_none():
    one = side("Iran accepted the offer of talks.", iran="Iran")
    assert opposed(one, side("Iraq rejected the offer of talks.", iraq="Iraq")) is None
    assert opposed(one, side("Iran rejected the embargo.", iran="Iran")) is None
    assert opposed(one, side("Iran did not reject the offer of talks.", iran="Iran")) is None
    assert opposed(one, side("The offer of talks can be rejected by Iran.", iran="Iran")) is None
    assert opposed(one, side("Iran accepted the offer and rejected the talks.", iran="Iran")) is None
