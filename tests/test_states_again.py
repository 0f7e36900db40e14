"""Names of states, peoples and large cities that the language model took for somebody, or for nothing."""

from __future__ import annotations

import pytest

from dashboard.states_again import states_again


def reread(document, kinds):
    """Give the kinds of the words of a text, after the model called some of them otherwise."""
    tokens = [
        t._replace(ent=kinds[t.text], ent_iob="B" if kinds[t.text] else "O") if t.text in kinds else t
        for t in document.tokens
    ]
    states_again(tokens)
    return {t.text: t.ent for t in tokens}


@pytest.mark.parametrize(
    ("text", "taken", "kind"),
    [
        ("The envoy flew to Kigali on Monday.", {"Kigali": ""}, "GPE"),
        ("The plan was welcomed in Armenia.", {"Armenia": "ORG"}, "GPE"),
        ("The delegation waited in Yerevan.", {"Yerevan": "PERSON"}, "GPE"),
        ("A Tajik envoy came.", {"Tajik": "PERSON"}, "NORP"),
        ("Tajik Foreign Minister Roe came.", {"Tajik": ""}, "NORP"),  # a name stands beside it
        ("The Kenyans came.", {"Kenyans": "ORG"}, "NORP"),
        ("Türkiye came.", {"Türkiye": "PERSON"}, "GPE"),
        ("The ships reached the port near Rotterdam.", {"Rotterdam": "PERSON"}, "GPE"),
    ],
)  # fmt: skip
def test_a_place_or_people_is_called_so(parse_text, text, taken, kind):
    (name,) = taken
    assert reread(parse_text(text), taken)[name] == kind


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Secretary Austin said that it was late.", {"Austin": "PERSON"}),  # a large city, and nothing says so
        ("Sofia demanded that he return the money.", {"Sofia": "PERSON"}),
        ("He cited the Geneva Convention.", {"Geneva": "LAW", "Convention": "LAW"}),
        ("Nice words were heard.", {"Nice": ""}),
        ("The Greek Cypriots came.", {"Cypriots": ""}),  # half of a people
        ("The envoy flew there on Monday.", {"envoy": ""}),
    ],
)
def test_what_is_no_place_stays(parse_text, text, taken):
    document = parse_text(text)
    found = reread(document, taken)
    assert {name: found[name] for name in taken} == taken


def test_a_name_that_the_article_gives_to_a_person_is_not_a_place(parse_text):
    document = parse_text("Minister Jane Jordan spoke first. Then Jordan left.")
    tokens = list(document.tokens)
    at = [t.i for t in tokens if t.text == "Jordan"]
    tokens[at[0] - 1] = tokens[at[0] - 1]._replace(ent="PERSON", ent_iob="B")
    tokens[at[0]] = tokens[at[0]]._replace(ent="PERSON", ent_iob="I")
    tokens[at[1]] = tokens[at[1]]._replace(ent="PERSON", ent_iob="B")
    states_again(tokens)
    assert tokens[at[1]].ent == "PERSON"
