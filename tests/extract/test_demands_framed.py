"""Demands told in other frames than "asked X to": messages, deadlines, lists, clauses that name what is wanted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad has warned Sudan to keep its army away.", (["Chad"], ["Sudan"], "keep its army away")),
        (
            "Kenya has told Uganda that its soldiers must go back.",
            (["Kenya"], ["Uganda"], "its soldiers must go back"),
        ),
        ("Kenya made it clear to Uganda that the ban had to go.", (["Kenya"], ["Uganda"], "the ban had to go")),
        ("Kenya's message to Uganda was to stop.", (["Kenya"], ["Uganda"], "stop")),
        (
            "Kenya's line has not changed: Uganda must reopen the road.",
            (["Kenya"], ["Uganda"], "Uganda must reopen the road"),
        ),
        ("Chad gave Sudan until August 1 to name a mediator.", (["Chad"], ["Sudan"], "name a mediator")),
        ("Sudan was given two weeks by Chad to free the men.", (["Chad"], ["Sudan"], "free the men")),
        ("Sudan has until Friday to free the men, Chad says.", (["Chad"], ["Sudan"], "free the men")),
        (
            "Kenya has applied to the United Nations for leave to sell its gold.",
            (["Kenya"], ["the United Nations"], "leave to sell its gold"),
        ),
        ("What Kenya wants from Uganda is an apology.", (["Kenya"], ["Uganda"], "an apology")),
        ("First on Kenya's list was an end to the ban.", (["Kenya"], [], "an end to the ban")),
        ("Kenya wants a truce. The second request is a timetable.", ([], [], "a timetable")),
        ("Kenya would like to see observers there.", (["Kenya"], [], "observers there")),
        ("Kenya raised the issue of prisoners with Uganda.", (["Kenya"], ["Uganda"], "prisoners")),
        ("Uganda faces demands from Kenya for an apology.", (["Kenya"], ["Uganda"], "an apology")),
        ("Kenya is holding out for an apology.", (["Kenya"], [], "an apology")),
        (
            "Kenya expects Uganda to do two things: open the road, and free the men.",
            (["Kenya"], ["Uganda"], "free the men"),
        ),
        (
            "Kenya asked for a road. Second, the army had to leave the town.",
            ([], ["the army"], "the army had to leave the town"),
        ),
        (
            "Kenya insisted that the rebels leave the town, port included.",
            (["Kenya"], ["the rebels"], "the rebels leave the town"),
        ),
        ("Kenya wants it reopened to traffic.", (["Kenya"], [], "it reopened to traffic")),
        ("Kenya said it was now up to Uganda to open the road.", (["Kenya"], ["Uganda"], "open the road")),
        (
            "Kenya appealed to Uganda in an open letter to honour the treaty.",
            (["Kenya"], ["Uganda"], "honour the treaty"),
        ),
        (
            "Kenya has made the release of nine of its men held in Ugandan jails a condition for talks.",
            (["Kenya"], [], "the release of nine of its men held in Ugandan jails"),
        ),
        (
            "Kenya says that this must wait until Uganda frees the men.",
            (["Kenya"], ["Uganda"], "Uganda frees the men"),
        ),
        (
            "Kenya would sign nothing before the Uganda office was opened.",
            (["Kenya"], [], "the Uganda office was opened"),
        ),
        (
            "“The fees were unjust and must be removed,” Kenya told reporters.",
            (["Kenya"], [], "The fees were unjust and must be removed"),
        ),
        (
            "The Kenyans had come with three conditions. Uganda was to open the road, and to free the men.",
            (["The Kenyans"], ["Uganda"], "free the men"),
        ),
        (
            "President Jane Roe has for years called on Uganda to take its soldiers out of the hills.",
            (["President Jane Roe"], ["Uganda"], "take its soldiers out of the hills"),
        ),
        (
            "Kenya insists that the rebels hand back the town of Nara.",
            (["Kenya"], ["the rebels"], "the rebels hand back the town of Nara"),
        ),
        ("Kenya urged Uganda to order the rebels to stop.", (["Kenya"], ["Uganda"], "order the rebels to stop")),
        (
            "Kenya brought two requests. Uganda should stop its raids and free the men.",
            (["Kenya"], ["Uganda"], "Uganda should stop its raids"),
        ),
        ("Kenya made it a condition that Uganda stop its raids.", (["Kenya"], ["Uganda"], "Uganda stop its raids")),
        (
            "For a deal, Kenya added, Uganda would have to give up its claim.",
            (["Kenya"], ["Uganda"], "give up its claim"),
        ),
        ("Kenya insists on getting back six houses.", (["Kenya"], [], "getting back six houses")),
        ("Kenya pleaded with Uganda for more tents.", (["Kenya"], ["Uganda"], "more tents")),
        ("Kenya's price for a truce is an end to the raids.", (["Kenya"], [], "an end to the raids")),
        ("One of Kenya's conditions is that Uganda hold a vote.", (["Kenya"], ["Uganda"], "Uganda hold a vote")),
        ("Kenya is waiting for Uganda to free the men.", (["Kenya"], ["Uganda"], "free the men")),
        (
            "Kenya said convoys could pass the hills if Uganda agreed to stop the raids.",
            (["Kenya"], ["Uganda"], "Uganda agreed to stop the raids"),
        ),
        (
            "Kenya is ready to resume work as soon as Uganda meets the terms of the pact.",
            (["Kenya"], ["Uganda"], "Uganda meets the terms of the pact"),
        ),
        ("Kenya wants other disputes on the table.", (["Kenya"], [], "other disputes on the table")),
        ("Kenya asked to see the prison records.", (["Kenya"], [], "see the prison records")),
        ("Kenya wants to be invited to the talks.", (["Kenya"], [], "be invited to the talks")),
        (
            "Kenya complained that it had been left out of the talks.",
            (["Kenya"], [], "it had been left out of the talks"),
        ),
        (
            "Kenya lodged a request with Uganda for an explanation of the raid.",
            (["Kenya"], ["Uganda"], "an explanation of the raid"),
        ),
        (
            "Kenya summoned the Ugandan ambassador and demanded an end to the raids.",
            (["Kenya"], ["the Ugandan ambassador", "Ugandan"], "an end to the raids"),
        ),
        (
            "In a letter to Uganda, Kenya asked for a road through the hills.",
            (["Kenya"], ["Uganda"], "a road through the hills"),
        ),
        ("Kenya's terms include a corridor and a port.", (["Kenya"], [], "a port")),
        ("Among Kenya's demands is an end to the ban.", (["Kenya"], [], "an end to the ban")),
        (
            "Kenya renewed its call on Uganda to lift the ban on tea.",
            (["its"], ["Uganda"], "lift the ban on tea"),
        ),
        ("Pressed by Kenya to buy more tea, Uganda agreed.", (["Kenya"], ["Uganda"], "buy more tea")),
        (
            "Any deal, Kenya says, must include the ports.",
            (["Kenya"], [], "Any deal, Kenya says, must include the ports"),
        ),
        ("Kenya has vowed not to talk until Uganda leaves.", (["Kenya"], ["Uganda"], "Uganda leaves")),
        ("Kenya has been lobbying Uganda to drop the ban.", (["Kenya"], ["Uganda"], "drop the ban")),
        (
            "The release of the four men, which Kenya had called for, came late.",
            (["Kenya"], [], "The release of the four men"),
        ),
        (
            "Kenya insists on wages, on flights and on the departure of the army.",
            (["Kenya"], [], "the departure of the army"),
        ),
    ],
)
def test_a_demand_in_another_frame(asked, text, expected):
    assert expected in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya told Uganda that its soldiers had gone back.",
        "Kenya asked to remain unnamed.",
        "Kenya says that each applicant must show its papers.",
        "Kenya said prices could rise if Uganda closed the road.",
        "Kenya said it would strike if Uganda left the pact.",
        "Kenya said farmers could lose if Uganda opened its market.",
        "Convoys could pass the hills if it stopped raining.",
        "Kenya made it a home that lasted.",
        "Kenya's prices include the tax.",
        "One of Kenya's ministers is a farmer.",
        "Kenya is waiting for the rain to end.",
        "Kenya insists on getting up early.",
        "Kenya has yet to free the men, Uganda says.",
        "Kenya speaks of a plan which it wants the army to carry out.",
        "The Kenyans had come with three guests. Uganda was to play at noon.",
        "Kenya insists that the rebels control the town.",
        "It was up to nine men to open the road.",
        "When the council met, Kenya agreed to talk.",
        "Kenya says that this must wait until it is light.",
        "Uganda has to meet two conditions, Kenya says.",
        "Second, the army had to leave the town.",
        "Kenya said that they were not men who have to be searched.",
        "Kenya wants to be rich.",
        "Kenya complained that it had been raining.",
        "Kenya's terms ended in May.",
        "Among Kenya's guests is a king.",
        "Pressed by Kenya, Uganda agreed.",
        "The deal, Kenya says, includes the ports.",
        "Kenya vowed to talk until Uganda leaves.",
        "Kenya gave Uganda a boat.",
        "Kenya has until Friday.",
        "What Kenya wants is known.",
        "The second street is a market.",
        "The second point is maize.",
        "First on the list was Kenya.",
        "Kenya held out against the rain.",
        "Kenya would like to see Uganda.",
        "Kenya's line has not changed: the train stops here.",
        "Kenya applied for a loan.",
    ],
)
def test_the_same_frame_around_no_demand(asked, text):
    assert [row for row in asked(text) if row[2] != "a loan"] == []
