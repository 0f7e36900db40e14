"""Who asks where a pronoun or a number stands for it, and of whom."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "demanders", "addressees"),
    [
        ("Egypt was quiet. It asked Turkey to lift the blockade.", {"egypt"}, {"turkey"}),
        ("Egypt fears the worst, and it argues that Turkey must lift the blockade.", {"egypt"}, {"turkey"}),
        ("John Doe tried again. He asked Egypt to reopen its airspace.", {"john-doe"}, {"egypt"}),
        ("Egypt was quiet. Its foreign minister called on Turkey to free prisoners.", {"egypt"}, {"turkey"}),
        ("For Egypt the canal comes first. It is demanding an apology from Turkey.", {"egypt"}, {"turkey"}),
        ("The plan, which Egypt made public, calls on Turkey to free prisoners.", {"egypt"}, {"turkey"}),
        ("A letter from Egypt calls on Turkey to free prisoners.", {"egypt"}, {"turkey"}),
        (
            "Israel, Egypt and Turkey met. The three countries demanded the release of prisoners.",
            {"egypt", "turkey", "israel"},
            set(),
        ),
        (
            "John Doe left no doubt that he would agree to nothing unless Turkey freed the prisoners.",
            {"john-doe"},
            {"turkey"},
        ),
        ("Egypt stayed away: they had demanded that Turkey free prisoners.", {"egypt"}, {"turkey"}),
        ("Egypt has never dropped its request that Turkey free prisoners.", {"egypt"}, {"turkey"}),
        ("Egypt was firm. Any deal, it insists, must include the release of prisoners.", {"egypt"}, set()),
        (
            "Egypt is in no hurry. Before it goes anywhere, three things have to happen:\n- Turkey must free prisoners.",
            {"egypt"},
            {"turkey"},
        ),
        ("Egypt refuses to talk to Turkey before prisoners are freed.", {"egypt"}, {"turkey"}),
        ("Egypt raised the fate of prisoners, and urged Turkey to free the prisoners.", {"egypt"}, {"turkey"}),
        ("When Egypt’s ministers met, they asked Turkey to free prisoners.", {"egypt"}, {"turkey"}),
        ("Egypt was firm. It has once more repeated its demand that Turkey lift the blockade.", {"egypt"}, {"turkey"}),
        (
            "Israel, Egypt and Turkey met. The three insisted on the release of prisoners.",
            {"egypt", "turkey", "israel"},
            set(),
        ),
        ("Egypt sent a letter. Turkey was told to take these steps:\n- Free the prisoners.", {"egypt"}, {"turkey"}),
        ("Egypt wants an apology from Turkey. It also wants the prisoners to be freed.", {"egypt"}, {"turkey"}),
    ],
)
def test_who_asks_is_told_by_the_sentence_before(resolved_demands, text, demanders, addressees):
    rows, _ = resolved_demands(text)
    assert rows
    assert all(set(row.demanders) == demanders for row in rows)
    assert not addressees or any(set(row.addressees) == addressees for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "The weather was fine. It asked for prisoners to be freed.",
        "A reporter wrote a letter. He asked for prisoners to be freed.",
        "The three countries demanded the release of prisoners.",
        "The door would open only when Turkey freed the prisoners.",
        "The Security Council met. He wanted the embargo lifted.",
        "John Doe and Jane Roe brokered it. Its main points are: \n- prisoners are freed",
        "Egypt dropped it. It was late. Three things had happened:\n- prisoners were free",
        "It rained. Turkey was told to take these steps:\n- Free the prisoners.",
        "A witness asked not to be named.",
    ],
)
def test_who_asks_stays_unknown(resolved_demands, text):
    assert all(row.demanders == () for row in resolved_demands(text)[0])


def test_what_is_listed_as_nobodys_is_no_demand(resolved_demands):
    text = "Egypt dropped it. It was late. Three things had happened:\n- prisoners were free"
    assert resolved_demands(text)[0] == []


def test_nobody_is_told_to_ask_something_of_himself(resolved_demands):
    text = "Israel said it had raised the matter with Egypt. It urged Turkey to free prisoners."
    rows, _ = resolved_demands("Turkey held its breath. It urged Turkey to free prisoners.")
    assert all("turkey" not in row.demanders for row in rows)
    rows, _ = resolved_demands(text)
    assert all("turkey" not in row.demanders for row in rows)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Egypt raised the case of 19 sailors in Turkish jails and asked that they be freed.", "[19 sailors] be freed"),
        ("Two teachers are in prison in Turkey. Egypt demanded that they be let go.", "[Two teachers] be let go"),
        (
            "Tea and coffee make up a fifth of what Egypt sells to Turkey. Egypt asked for them to be exempted.",
            "[Tea and coffee] to be exempted",
        ),
        # who is meant stands nowhere near
        ("Egypt spoke of the war. It demanded that they be freed.", "they be freed"),
    ],
)
def test_a_demand_names_those_whom_it_only_points_to(resolved_demands, text, told):
    rows, _ = resolved_demands(text)
    assert told in [row.demand for row in rows]
