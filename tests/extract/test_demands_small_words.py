"""Demands that hang on one small word: who asks, whether it is asked at all, and where the words of it end."""

from __future__ import annotations

import pytest

from dashboard.extract import demands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom a parser misreads
        ("Kenya hesitates and wants Uganda to open the border.", (["Kenya"], ["Uganda"], "open the border")),
        ("The Kenyan team asked in Rome for the ban to be lifted.", (["The Kenyan team", "Kenyan"], [], "the ban to be lifted")),
        ("Nothing until Uganda pays, says Kenya.", (["Kenya"], ["Uganda"], "Uganda pays")),
        # whose things wait
        ("Kenya's duties go only when Uganda opens its market.", (["Kenya"], ["Uganda"], "Uganda opens its market")),
        ("Peru's measures will end only once Chile frees the crew.", (["Peru"], ["Chile"], "Chile frees the crew")),
        ("Officials said their border would not open until Uganda frees the crew.", (["Officials"], ["Uganda"], "Uganda frees the crew")),
        # what hurts is ended on terms
        ("The rebels will suspend their attacks if the army leaves the town.", (["The rebels"], ["the army"], "the army leaves the town")),
        # in other words than "asks"
        ("Kenya is wary of any deal that does not protect its herders.", (["Kenya"], [], "any deal that does not protect its herders")),
        ("The Kenyan minister stressed the need for clearing the mines.", (["The Kenyan minister", "Kenyan"], [], "clearing the mines")),
        ("Uganda ordered the Kenyan army out of the town.", (["Uganda"], ["the Kenyan army", "Kenyan"], "out of the town")),
        ("Kenya says it wants them out by June.", (["it"], [], "them out")),
        ("Kenya has one condition: that Uganda open the border.", (["Kenya"], ["Uganda"], "Uganda open the border")),
        ("Minister Jane Roe, whose departure the Kenyan opposition had long demanded, stayed.",
         (["the Kenyan opposition", "Kenyan"], [], "whose departure")),
    ],
)  # fmt: skip
def test_a_small_word_makes_a_demand(asked, text, expected):
    assert expected in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya insisted that they are innocent.",
        "Kenya hesitates and sees Uganda open the border.",
        "The Kenyan team flew in Rome for the ban to be lifted.",
        "Nothing happened until Uganda paid, says Kenya.",  # what was
        "Kenya's trains went when Uganda opened its market.",
        "The band will suspend its tour if the singer leaves the town.",
        "Kenya is wary of a deal that protects its herders.",
        "Kenya is wary of any deal that protects its herders.",
        "The Kenyan minister saw the road for clearing the mines.",
        "Uganda led the Kenyan army out of the town.",
        "Kenya has one harbour: that is Mombasa.",
        "Chad will only be able to rejoin the union if it frees the crew.",  # what has to happen for it, whoever says so
        "Kenya has repeated that it will not sign before that is done.",  # what that is, another sentence tells
    ],
)
def test_what_the_small_word_does_not_make_one(asked, text):
    assert asked(text) == []


def test_whose_is_told_in_full(parse_text):
    found = demands.find(parse_text("Kenya held Jane Roe, whose extradition Peru formally sought in May."))
    assert [d.words for d in found] == ["[Jane Roe's] extradition"]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Kenya will sign only if the camp is closed by Uganda.", "close the camp"),
        ("Kenya will reopen the road once the posts are removed by hand.", "remove the posts by hand"),
    ],
)
def test_a_condition_is_told_as_a_deed_without_who_does_it(parse_text, text, deed):
    (found,) = demands.find(parse_text(text))
    assert found.deed[0] == deed


@pytest.mark.parametrize(
    ("text", "demanders", "behind", "words"),
    [
        ("Kenya handed over its requests. They include the following:\n- a lease of the port\n- a new road",
         ["Kenya"], [], ["a lease of the port", "a new road"]),
        ("Uganda read out Kenya's requests. They include the following:\n- a lease of the port\n- a new road",
         ["Kenya"], [], ["a lease of the port", "a new road"]),
        ("Kenya met Uganda. It demands the following:\n- a lease of the port\n- a new road",
         ["It"], ["Kenya"], ["a lease of the port", "a new road"]),
        ("The opposition handed over a paper. It demands the following:\n- a new vote\n- a free press",
         ["It"], ["The opposition"], ["a new vote", "a free press"]),
        ("# What does Kenya want?\nAbove all, access to the sea. It wants a lease of the port.",
         ["It"], ["Kenya"], ["a lease of the port"]),
        ("# What does the opposition want?\nIt wants a new vote.", ["It"], ["the opposition"], ["a new vote"]),
    ],
)  # fmt: skip
def test_whose_list_it_is_stands_before_it(laid_out, text, demanders, behind, words):
    found = list(demands.find(laid_out(text)))
    assert [d.words for d in found] == words
    assert {tuple(p.text for p in d.demanders) for d in found} == {tuple(demanders)}
    assert {tuple(p.text for p in d.fallback) for d in found} == {tuple(behind)}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya handed over its horses. They include the following:\n- a mare of the port\n- a new foal",
        "Kenya handed over its requests. The files include the following:\n- a lease of the port\n- a new road",
    ],
)
def test_a_list_of_other_things_asks_for_nothing(laid_out, text):
    assert list(demands.find(laid_out(text))) == []


def test_below_a_heading_one_who_is_named_nearer_asks(laid_out):
    (found,) = demands.find(laid_out("# What does Kenya want?\nChad met Mali. Mali wants a lease of the port."))
    assert ([p.text for p in found.demanders], found.fallback) == (["Mali"], ())
