"""Demands told by the way: what a deal depends on, what a plan would have done, steps that another had asked for."""

from __future__ import annotations

import pytest

from dashboard.extract import demands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad will let the firms bid for the wells, a step Kenya had been pressing for since May.",
            (["Kenya"], ["Chad"], "let the firms bid for the wells"),
        ),
        (
            "Chad would not open the bridge, something Kenya had been asking of the rebels since May.",
            (["Kenya"], ["the rebels"], "open the bridge"),
        ),
        (
            "The withdrawal of Chadian troops, long demanded by Kenya, did not begin.",
            (["Kenya"], [], "The withdrawal of Chadian troops"),
        ),
        (
            "The withdrawal of Chadian troops, a key demand of Kenya, is not mentioned.",
            (["Kenya"], [], "The withdrawal of Chadian troops"),
        ),
        (
            "He ruled out an end to the expulsion of Chadians, which Kenya had asked for.",
            (["Kenya"], [], "an end to the expulsion of Chadians"),
        ),
        (
            "A change of the Chadian constitution remains Kenya's main condition.",
            (["Kenya"], [], "A change of the Chadian constitution"),
        ),
        (
            "For Kenya a change of the Chadian constitution is a precondition.",
            (["Kenya"], [], "a change of the Chadian constitution"),
        ),
        (
            "The treaty, Kenya says, depends on a change of the Chadian constitution.",
            (["Kenya"], [], "a change of the Chadian constitution"),
        ),
        ("Kenya is adamant that Chad must free the men.", (["Kenya"], ["Chad"], "Chad must free the men")),
        ("There were calls by Kenya for Chad to free the men.", (["Kenya"], ["Chad"], "free the men")),
        ("Under Kenya's plan Chad would leave the port by May.", (["Kenya"], ["Chad"], "leave the port by May")),
        (
            "Kenya tabled a draft under which Chad would leave the port.",
            (["Kenya"], ["Chad"], "leave the port"),
        ),
        ("Kenya's draft would oblige Chad to leave the port.", (["Kenya"], ["Chad"], "leave the port")),
        (
            "Kenya proposed to Chad that the dispute go to a court.",
            (["Kenya"], ["Chad"], "the dispute go to a court"),
        ),
        ("Kenya proposed taking the dispute to a court.", (["Kenya"], [], "taking the dispute to a court")),
        (
            "Kenya called once more for direct talks with Uganda.",
            (["Kenya"], ["Uganda"], "direct talks with Uganda"),
        ),
        (
            "Kenya has two requests. One is a road; the other is the release of five men.",
            (["Kenya"], [], "the release of five men"),
        ),
        (
            "Kenya came with two points. The first is that Chad free the men.",
            (["Kenya"], ["Chad"], "Chad free the men"),
        ),
        (
            "Kenya warned that it could stop the flights if the men were not freed.",
            (["it"], [], "the men were not freed"),
        ),
        (
            "Kenya warned Chad against removing the judge.",
            (["Kenya"], ["Chad"], "against removing the judge"),
        ),
        (
            "Kenya wants Chad to hand over a list of men, among them Jane Roe, the founder of the club, and to close the club.",
            (["Kenya"], ["Chad"], "close the club"),
        ),
        (
            "The speaker of the assembly, Jane Roe, repeated that Chad must free the men.",
            (["The speaker of the assembly, Jane Roe"], ["Chad"], "Chad must free the men"),
        ),
        ("Kenya says it is time for Chad to lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        ("Kenya says that Chad ought to lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        ("Kenya stressed that Chad needed to lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        ("Kenya is keen for Chad to lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        ("Kenya is eager to see Chad lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        ("Kenya insists on Chad lifting the ban.", (["Kenya"], ["Chad"], "Chad lifting the ban")),
        ("Kenya let Chad know that the ban must go.", (["Kenya"], ["Chad"], "the ban must go")),
        ("Kenya left no doubt that Chad must lift the ban.", (["Kenya"], ["Chad"], "Chad must lift the ban")),
        ("Kenya's message to Chad was simple: lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        ("Kenya expects from Chad an end to the ban.", (["Kenya"], ["Chad"], "an end to the ban")),
        ("Kenya gave Chad a week to lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        ("Kenya's wish list includes an end to the ban.", (["Kenya"], [], "an end to the ban")),
        (
            "On Kenya's list are an end to the ban and the release of a trader.",
            (["Kenya"], [], "the release of a trader"),
        ),
        (
            "Kenya's condition for talks is a guarantee from Chad against attacks.",
            (["Kenya"], ["Chad"], "a guarantee from Chad against attacks"),
        ),
        (
            "The Ethiopian delegation asked in Oslo for the cargo ban to be dropped.",
            (["The Ethiopian delegation", "Ethiopian"], [], "the cargo ban to be dropped"),
        ),
        (
            "Nine men are in prison in Chad, and we want all nine home before we sign a word.",
            (["we"], [], "all nine home"),
        ),
        (
            "Kenya asked Chad to apologise, to hand over the archives and to compensate the victims.",
            (["Kenya"], ["Chad"], "hand over the archives"),
        ),
        (
            "Algeria demanded that France apologise, that it hand over the archives and that it compensate the victims.",
            (["Algeria"], ["France"], "it compensate the victims"),
        ),
        ("Kenya is still waiting for an apology from Chad.", (["Kenya"], ["Chad"], "an apology")),
        ("An apology from Chad is what Kenya wants.", (["Kenya"], ["Chad"], "An apology from Chad")),
        ("Kenya expects an apology from Chad.", (["Kenya"], ["Chad"], "an apology")),
        ("Kenya stands by its demand for an apology from Chad.", (["its"], ["Chad"], "an apology from Chad")),
        ("Chad has resisted Kenyan calls to lift the ban.", (["Kenyan"], ["Chad"], "lift the ban")),
        ("Chad is under pressure from Kenya to lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        (
            "Kenya is ready to open the road, but only after Chad has withdrawn its guns.",
            (["Kenya"], ["Chad"], "Chad has withdrawn its guns"),
        ),
        (
            "Kenya is not ready to open the road until Chad withdraws its guns.",
            (["Kenya"], ["Chad"], "Chad withdraws its guns"),
        ),
        ("Kenya put a request to Chad: lift the ban.", (["Kenya"], ["Chad"], "lift the ban")),
        ("Kenya lodged a protest with Chad and demanded an apology.", (["Kenya"], ["Chad"], "an apology")),
        (
            "For Kenya a treaty is possible only once Chad has lifted the ban.",
            (["Kenya"], ["Chad"], "Chad has lifted the ban"),
        ),
        (
            "Kenya has made a change of the law its condition for signing.",
            (["Kenya"], [], "a change of the law"),
        ),
        (
            "The mediators had urged Chad to open two roads: the crossing of Tine, in the north, and the track to Abeche.",
            (["The mediators"], ["Chad"], "open two roads"),
        ),
    ],
)
def test_a_demand_told_by_the_way_is_read(parse_text, text, expected):
    found = [
        ([p.text for p in d.demanders], [p.text for p in d.addressees], d.words) for d in demands.find(parse_text(text))
    ]
    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's economy depends on the release of water.",
        "The harvest depends on the weather, Kenya says.",
        "The talks depend on the mood of both sides, Kenya says.",
        "A change of the constitution is a precondition.",
        "A large army is Kenya's main problem.",
        "Under the agreement Chad will leave the port.",
        "Under Kenya's constitution the president would leave office.",
        "Kenya offered to host a summit.",
        "Kenya opened the bridge, a step in the right direction.",
        "Kenya called for dialogue.",
        "Kenya is adamant that it did nothing wrong.",
        "The men, accused by Kenya, did not speak.",
        "Kenya has two sons. One is a doctor; the other is a nurse.",
        "Kenya asked for two things.",
        "Kenya is waiting for rain from the west.",
        "Rain is what the farmers expect.",
        "Kenya suggests that both are hiding the truth.",
        "Kenya resisted the temptation to close the road.",
        "Kenya is ready, but only after lunch.",
        "It is time for lunch, Kenya says.",
        "Kenya is keen for a rest.",
        "Kenya let Chad know that it had won.",
        "Kenya left no doubt that it would pay.",
        "Kenya's message was short: no.",
        "Kenya's shopping list was long.",
        "Kenya expects rain from the west.",
        "Kenya accused Chad of lobbying for the ban.",
        "Kenya warned that prices could rise if it did not rain.",
    ],
)
def test_what_only_looks_like_a_demand_by_the_way_is_none(parse_text, text):
    assert list(demands.find(parse_text(text))) == []
