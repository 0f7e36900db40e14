"""Demands told one by one, behind a number or below a heading, and those of which only the fate is told."""

from __future__ import annotations

import pytest

from dashboard.document import Document
from dashboard.extract import demands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya asked Uganda for two things. The first was a law on water. The second was the choice of a judge.",
            [(["Kenya"], ["Uganda"], "a law on water"), (["Kenya"], ["Uganda"], "the choice of a judge")],
        ),
        (
            "Kenya wants two concessions from Uganda. The first is that Uganda close the camp.",
            [(["Kenya"], ["Uganda"], "Uganda close the camp")],
        ),
        (
            "Kenya set three conditions. The first is a truce. The second is an apology.",
            [(["Kenya"], [], "a truce"), (["Kenya"], [], "an apology")],
        ),
        ("A Kenyan demand, that Uganda pay for the bridge, was dropped.", [(["Kenyan"], ["Uganda"], "Uganda pay for the bridge")]),
    ],
)  # fmt: skip
def test_what_was_counted_is_told_one_by_one(asked, text, expected):
    assert [demand[:3] for demand in asked(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The first was a teacher. The second was a baker.",
        "Egypt has three ministers. The first was a teacher.",
        "A request for help was ignored.",
        "The request to open the bridge was turned down.",
        "Egypt asked for three things. The first was more delicate.",
    ],
)
def test_what_is_counted_and_not_asked_for_is_no_demand(asked, text):
    assert asked(text) == []


def test_deeds_to_the_same_things_are_one_demand(asked):
    assert [demand[2] for demand in asked("Egypt wants Israel to arrest the men and hand them over.")] == [
        "arrest the men and hand them over"
    ]


def test_a_heading_that_says_what_a_party_wants_owns_the_list_below(parse_text):
    document = parse_text(
        "What Kenya wants\n\nThe closure of the camps by the end of June. Uganda would think about it.\n\n"
        "That Uganda free the fishermen.\n\nWages. Kenya asked Uganda to pay the wages of its guards.\n"
    )
    heading, *items = document.sentences
    items = [sentence._replace(kind="list_item") for sentence in items]
    found = demands.find(Document(document.article, document.tokens, (heading._replace(kind="heading"), *items)))
    assert [([p.text for p in d.demanders], d.words) for d in found] == [
        (["Kenya"], "The closure of the camps by the end of June"),
        (["Kenya"], "Uganda free the fishermen"),
        (["Kenya"], "pay the wages of its guards"),
    ]


def test_a_sentence_without_a_verb_answers_the_heading(parse_text):
    document = parse_text("What does Kenya want?\n\nThe release of the fishermen, for a start.\n\nThe dam is full.\n")
    heading, *others = document.sentences
    found = demands.find(Document(document.article, document.tokens, (heading._replace(kind="heading"), *others)))
    assert [([p.text for p in d.demanders], d.words) for d in found] == [(["Kenya"], "The release of the fishermen")]


def test_deeds_that_one_is_asked_to_do_are_told_one_by_one_however_they_are_parsed(asked):
    told = asked(
        "Kenya asked Uganda to recognise the court by joining the pact, to open the road and to take charge of camps."
    )
    deeds = ["recognise the court by joining the pact", "open the road", "take charge of camps"]
    assert [demand[2] for demand in told] == deeds
    (one,) = asked("Kenya asked Uganda to send lorries to the town and to the port.")
    assert one[2] == "send lorries to the town and to the port"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Chile demands an end to the air raids, the evacuation of the five hills and the release of twenty prisoners.",
            ["an end to the air raids", "the evacuation of the five hills", "the release of twenty prisoners"],
        ),
        (
            "Kenya demanded an apology, the return of the boats and compensation for the fishermen.",
            ["an apology", "the return of the boats", "compensation for the fishermen"],
        ),
        (
            "Kenya demands that Ugandan troops leave every place they took, and that the old agreement be restored.",
            ["Ugandan troops leave every place they took", "the old agreement be restored"],
        ),
        # Two on one matter, and what only says more of the first, are one demand.
        ("Kenya demanded the release of its sailors and of their boat.", ["the release of its sailors and of their boat"]),
    ],
)  # fmt: skip
def test_each_member_of_a_list_is_asked_for(asked, text, what):
    assert [words for _, _, words in asked(text)] == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            (
                "Kenya insists that the Oslo accord be signed, that Peru withdraw a letter in which it told the union that it "
                "did not feel bound, and that John Doe, the trader who led the raid, be handed over to Kenyan courts."
            ),
            [
                "the Oslo accord be signed",
                "Peru withdraw a letter in which it told the union that it did not feel bound",
                "John Doe, the trader who led the raid, be handed over to Kenyan courts",
            ],
        ),
        (
            "Kenya requires that Peru pay compensation, that the law be changed and that an inquiry be opened.",
            ["Peru pay compensation", "the law be changed", "an inquiry be opened"],
        ),
        (
            "Jane Roe said that the ban must go, that the sailors must be freed and that Peru must pay.",
            ["the ban must go", "the sailors must be freed", "Peru must pay"],
        ),
        # What is so, what came of it, and a clause within a clause are not asked.
        ("Kenya insists that the port is open, that nobody was hurt and that Peru has been told.", []),
        (
            "Kenya demanded that Peru tell the court that it had lied, and that the men be freed.",
            ["Peru tell the court that it had lied", "the men be freed"],
        ),
    ],
)
def test_each_clause_behind_that_is_asked_for(asked, text, what):
    assert [words for _, _, words in asked(text)] == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        # Taken for another name of the first.
        (
            "Kenya demanded the withdrawal of the troops, the return of the vessels and compensation for the farmers.",
            ["the withdrawal of the troops", "the return of the vessels", "compensation for the farmers"],
        ),
        # Hung on the verb, or on a thing within the first.
        (
            "Kenya demands an end to the raids and the release of its sailors.",
            ["an end to the raids", "the release of its sailors"],
        ),
        (
            "Kenya seeks the release of its sailors and access to the port.",
            ["the release of its sailors", "access to the port"],
        ),
        # Behind what is to be done with a thing.
        (
            "Peru wants the duties removed, equal treatment for its investors in Kenya and an end to the old trade rules.",
            ["the duties removed", "equal treatment for its investors in Kenya", "an end to the old trade rules"],
        ),
        (
            "Kenya wants the sailors freed, compensation for the owners and a written apology.",
            ["the sailors freed", "compensation for the owners", "a written apology"],
        ),
        # Long, with an "and" within a member.
        (
            (
                "Kenya wants guarantees by Norway that shelling will not resume after 60 days, aid distributed by the Red Cross "
                "and not by the army, and a withdrawal of Peruvian troops to the lines they held before March 2."
            ),
            [
                "guarantees by Norway that shelling will not resume after 60 days",
                "aid distributed by the Red Cross and not by the army",
                "a withdrawal of Peruvian troops to the lines they held before March 2",
            ],
        ),
        # A second "for", hung on another preposition.
        (
            "Kenya asked for the return of teachers to the schools in the south and for the reopening of roads and bridges.",
            ["the return of teachers to the schools in the south", "the reopening of roads and bridges"],
        ),
        (
            "Kenya asked for the return of the paintings, the opening of the archives and for a public apology.",
            ["the return of the paintings", "the opening of the archives", "a public apology"],
        ),
        # One thing, told more of.
        (
            "Kenya demanded an inquiry into the killing of farmers and the burning of villages.",
            ["an inquiry into the killing of farmers and the burning of villages"],
        ),
        ("Kenya wants the pass opened, a key road to Peru and Chile.", ["the pass opened"]),
    ],
)
def test_a_list_that_the_parser_took_apart_is_joined_again(asked, text, what):
    assert [words for _, _, words in asked(text)] == what


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Jane Roe told reporters in Nairobi that the talks were welcome but that two conditions remained on the table. "
                "First, Peru must amend its constitution. Second, the mission should be dissolved."
            ),
            [(["Jane Roe"], ["Peru"], "Peru must amend its constitution"), ([], [], "the mission should be dissolved")],
        ),
        (
            "For Kenya, three conditions have not changed. First, the accord must be signed.",
            [(["Kenya"], [], "the accord must be signed")],
        ),
        (
            "Jane Roe named two conditions. First, Peru would have to leave the town.",
            [(["Jane Roe"], ["Peru"], "Peru would have to leave the town")],
        ),
        ("Peru met both conditions. First, Kenya must leave.", []),
        ("Two conditions were met, Jane Roe said. First, Peru must leave.", []),
        ("Two conditions remained. The port was closed. First, Peru must leave.", []),
    ],
)
def test_the_first_of_counted_conditions_is_asked_by_who_counts_them(asked, text, expected):
    assert asked(text) == expected
