"""Mended words, each with its way back."""

from __future__ import annotations

import pytest

from dashboard.article import Span
from dashboard.load.clean import clean


def mended(text: str, known: frozenset[str] = frozenset()) -> str:
    return clean(text, Span(0, len(text)), known=known).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("It is a riddle.Talking helps.", "It is a riddle. Talking helps."),
        ("said Dr.Ina Sarn of Brell", "said Dr. Ina Sarn of Brell"),
        ("They exert pressure,they also harm.", "They exert pressure, they also harm."),
        ("Sarn , deputy minister", "Sarn, deputy minister"),
        ("progress inthe capital", "progress in the capital"),
        ("two\u00a0words and   three", "two words and three"),
        ("the\u200bwords so\u00adft", "thewords soft"),
        ("Valdoria鈥檚 minister", "Valdoria’s minister"),
        ("Valdoria鈥檚s minister", "Valdoria’s minister"),
        ("鈥淚We agreed on two steps,鈥 Brun said.", "“We agreed on two steps,” Brun said."),
        ("Valdoriaâ€™s minister", "Valdoria’s minister"),
        ("the cοnsulates οn the agenda", "the consulates on the agenda"),
        ("the nego-\ntiators of a long-\nterm truce", "the negotiators of a long-term truce"),
        ("Brun‘s offer", "Brun’s offer"),
        ("in June.“We agreed,” she said.", "in June. “We agreed,” she said."),
        ("“We agreed,”Brun told us.", "“We agreed,” Brun told us."),
        ("“We agreed,”she told us.", "“We agreed,” she told us."),
        ("It was signed.[2] Then in March.3 Brun left.", "It was signed. Then in March. Brun left."),
    ],
)
def test_damage_is_mended(source, expected):
    assert mended(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "The U.S.A and the U.N. met at 10.30 a.m. in St. Orm.",
        "as the site Brell.news and Kest.Com wrote",
        "a sum of 1,000,000 and 3.5 per cent",
        "“We agreed,” she said; ‘nothing’ was signed.",
        "into, within, upon and onto the table",
        "Москва and Αθήνα are names",
        "The vote was 12.5 to 3.",
        "Château, São Paulo, Ünal and Łódź",
    ],
)
def test_sound_text_is_left_alone(source):
    assert mended(source) == source


def test_a_verb_glued_to_a_known_name_is_parted():
    assert mended("Bruntold reporters", frozenset({"brun"})) == "Brun told reporters"
    assert mended("Retold stories, Foretold ends", frozenset({"brun"})) == "Retold stories, Foretold ends"


def test_marks_are_dropped_whole():
    source = "•  Open crossings"
    assert clean(source, Span(0, len(source)), [Span(0, 3)]).text == "Open crossings"
