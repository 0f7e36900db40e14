"""What was asked before is a demand where it is told again: as a position, behind "namely", or by what was accepted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe repeated the position of Kenya that the statute be amended.",
            (["Kenya"], [], "the statute be amended"),
        ),
        (
            "Kenya pressed a demand of its own, namely that the text cover the isles.",
            (["Kenya"], ["the text"], "the text cover the isles"),
        ),
        (
            "Uganda accepted a truce proposed by Kenya.",
            (["Kenya"], ["Uganda"], "a truce"),
        ),
        (
            "Kenya will not take part in talks that exclude a vote.",
            (["Kenya"], [], "a vote"),
        ),
        (
            "Kenya has called on Uganda to let the men go, and on Norway to keep the road open.",
            (["Kenya"], ["Norway"], "keep the road open"),
        ),
        (
            "Kenya's main request was for more room for its firms.",
            (["Kenya"], [], "more room for its firms"),
        ),
        (
            "Kenya also wants Uganda to ban Sikhs for Justice, a group it lists as unlawful.",
            (["Kenya"], ["Uganda"], "ban Sikhs for Justice"),
        ),
        ("Kenya could consider it, provided Uganda drops its plans.", (["Kenya"], ["Uganda"], "Uganda drops its plans")),
    ],
)  # fmt: skip
def test_what_is_told_again_is_asked(asked, text, expected):
    assert expected in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Roe repeated the position of Kenya that the statute is sound.",
        "Kenya has two neighbours, namely Uganda and Norway.",
        "Uganda did not accept a truce that was proposed.",
        "Kenya took part in talks that excluded a vote.",
    ],
)
def test_statements_and_lists_ask_nothing(asked, text):
    assert asked(text) == []
