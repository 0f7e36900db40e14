"""A sentence for each rule of reading answers that no other sentence needs, beside what the rule must leave alone."""

from __future__ import annotations

import pytest

from dashboard.extract import answers

# text, and of each answer: the word that tells, what it says, by whom, and whether it only points at what was asked
NEEDED = [
    # Who answers: not who only says so, nor who is spoken of.
    ("The army would begin doing so this month, Kenyan officials said.", [("begin", "accepted", ["The army"], False)]),
    ("Bello replied that Kenya could consider it.", [("consider", "open", ["Kenya"], True)]),
    ("Kenya denies having any there and dismissed the letter.",
     [("denies", "rejected", ["Kenya"], False), ("dismissed", "rejected", ["Kenya"], True)]),
    # Less than was asked, no more than a no, and what was only told before.
    ("Kenya accepted two of them.", [("accepted", "conditional", ["Kenya"], True)]),
    ("Kenya declined to.", [("declined", "rejected", ["Kenya"], True)]),
    ("Kenya declined to pay.", [("declined", "rejected", ["Kenya"], False)]),
    ("Kenya rejected that sequence.", [("rejected", "rejected", ["Kenya"], True)]),
    ("Kenya rejected a sequence.", [("rejected", "rejected", ["Kenya"], False)]),
    ("It had been met.", [("met", "accepted", [], True)]),
    # A no on another matter leaves the yes whole; what somebody had long refused, he refuses no more.
    ("Kenya agreed to clear the mines, but gave no ground on oil.",
     [("agreed", "accepted", ["Kenya"], False), ("gave", "rejected", ["Kenya"], True)]),
    ("Kenya agreed to clear the mines, but gave no ground.",
     [("agreed", "conditional", ["Kenya"], False), ("gave", "rejected", ["Kenya"], True)]),
    ("Jane Roe, who had long refused, gave in.", [("gave", "accepted", ["Jane Roe"], True)]),
    ("Jane Roe, who had refused, gave in.",
     [("refused", "rejected", ["Jane Roe"], True), ("gave", "accepted", ["Jane Roe"], True)]),
    # What somebody says in reply, or of what was asked for.
    ("Chad replied that it had no boats.", [("replied", "rejected", ["Chad"], True), ("had", "rejected", ["Chad"], True)]),
    ("The ministers answer that advocacy, however loud, is no crime.", [("answer", "rejected", ["The ministers"], True)]),
    ("Kenya said the men were criminals.", [("said", "rejected", ["Kenya"], True)]),
    ("Chad has offered to let in tea.", [("offered", "accepted", ["Chad"], False), ("offered", "conditional", ["Chad"], True)]),
    ("Chad would offer to let in tea.", []),
    # What is refused in part, or only till a day.
    ("Kenya said it would keep the port closed until Friday.", [("keep", "rejected", ["Kenya"], True)]),
    ("Kenya said it would keep the port closed until Chad pays.", [("keep", "conditional", ["Kenya"], True)]),
    ("Oman rejected a return to the lake, but its minister accepted a higher levy.",
     [("rejected", "conditional", ["Oman"], False), ("accepted", "accepted", ["its minister", "Oman"], False)]),
    # What one assures another of, where it is one's own deed and still to come.
    ("Chad assured Kenya that its side will come to the talks.",
     [("assured", "accepted", ["Chad"], True), ("come", "accepted", ["its side"], False)]),
    ("Chad assured Kenya that its side has left.", [("assured", None, ["Chad"], True)]),
    ("Bello assured the envoys that Aden would guarantee safe entry.",
     [("assured", None, ["Bello"], True), ("guarantee", "accepted", ["Aden"], False)]),
    # What somebody does, and would do or does not; of which clause nothing is said to be so.
    ("Chad voiced doubts.", [("voiced", "rejected", ["Chad"], True)]),
    ("Chad would voice doubts.", []),
    ("Chad did not voice doubts.", []),
    ("The ministers who voiced doubts left.", []),
    ("Kenya defended its tariff on fish.", [("defended", "rejected", ["Kenya"], True)]),
    ("Kenya defended a tariff on fish.", []),
    # Who does not stand in the way of a wording, lets it pass; a road is no wording.
    ("Uganda did not block the wording.", [("block", "accepted", ["Uganda"], True)]),
    ("Uganda did not block the road.", []),
    # What stands in a clause behind a comma.
    ("Kenya wants a vote, which Uganda accepted.", [("accepted", "accepted", ["Uganda"], True)]),
    ("Kenya asked Uganda for a port, which was refused.", [("refused", "rejected", [], True)]),
    # What is tied to something else: what was asked, and not something of its own, nor to nothing.
    ("Kenya linked oil to the ban.", []),
    ("Kenya linked it.", []),
    ("Kenya did not link it to the ban.", []),
    # What somebody argues: that it will not be, or what harm it would do; he himself is not "it".
    ("Kenya argues that it would not open the port.",
     [("argues", "rejected", ["Kenya"], True), ("open", "rejected", ["Kenya"], True)]),
    ("Jane Roe argues that it would harm Kenya.", [("argues", "rejected", ["Jane Roe"], True)]),
    ("Chad argued that it would harm the lake.", []),
    # What was done, and what is still to be or was not.
    ("Kenya offered a pullback.", [("offered", "conditional", ["Kenya"], False)]),
    ("Kenya would offer a pullback.", []),
    ("Kenya has so far not paid two debts.", []),
    ("Kenya will free the crew anyway.", []),
    ("Kenya would have freed the crew.", []),
    ("Bello kept building.", [("kept", "rejected", ["Bello"], True)]),
    ("The lake kept rising.", []),
    # Who promises, and what: a thing, to do so, nothing.
    ("Chad has not promised to pay.", []),
    ("Chad promised Kenya.", []),
    ("To pay for it, Chad pledged tea.", [("pledged", "accepted", ["Chad"], False)]),
    # What nobody says; what is said to be; what is advice; in what somebody is firm, told before he is said to be.
    ("The treaty would stay suspended.", []),
    ("He said there would be a meeting and no lunch.", []),
    ("Kenya said Chad would do well to look after its own.", []),
    ("On prices Kenya is adamant.", [("adamant", "rejected", ["Kenya"], True)]),
    # What goes on: what somebody says, promises, or tells by the way is no deed; nobody speaks of the guards.
    ("Kenya maintains that the port is open.", [("open", "open", ["Kenya"], False)]),
    ("Kenya has promised to guarantee that its guards stay.", [("promised", "accepted", ["Kenya"], True)]),
    ("Kenya said nothing while its guards stayed in the port.", []),
    ("The guards would stay in the port.", []),
    # What others have to do first.
    ("Kenya said Chad had to pay first.", [("said", "rejected", ["Kenya"], False), ("had", "conditional", ["Kenya"], True)]),
    ("Kenya said Chad has to pay.", [("said", "rejected", ["Kenya"], False)]),
    ("Kenya said Chad paid first.", []),
    # What will be left to others, and what only should be.
    ("Kenya said the matter would be left to the courts.", [("left", "open", [], True)]),
    ("Kenya said the matter should be left to the courts.", []),
    # Neither no nor yes, and who else wants something.
    ("Kenya did not reject the offer, but did not embrace it either.",
     [("reject", "open", ["Kenya"], False), ("embrace", "rejected", ["Kenya"], True)]),
    ("Kenya did not reject the offer, but took no notice of it.", [("took", "rejected", ["Kenya"], True)]),
    ("Kenya agreed, but Chad wants the farms left for last.", [("agreed", "accepted", ["Kenya"], True)]),
    ("Kenya agreed only to an exchange.", [("agreed", "conditional", ["Kenya"], True)]),
    ("Kenya might agree only to an exchange.", []),
    # Which request a clause tells of, and what a thing is called.
    ("A request that Kenya refused was old.", []),
    ("Kenya wants a vote, which Uganda held, an insult.", []),
    ("Unacceptable or not, Kenya called it a ballot.", []),
    ("In Chad the demand is not seen as an insult.", []),
    ("In Chad the rain is seen as an insult.", []),
    ("Kenya noted the request.", [("noted", "open", ["Kenya"], True)]),
    ("Kenya noted the weather.", []),
    # Whose government it is, told once.
    ("The government of Kenya rejected the demand.",
     [("rejected", "rejected", ["The government of Kenya", "Kenya"], False)]),
    ("The government of Jane Roe rejected the demand.",
     [("rejected", "rejected", ["The government of Jane Roe", "Jane Roe"], False)]),
    # How much of it: a measure or a least number may be all, a number is a part.
    ("Kenya agreed to release 40 tonnes of tea.", [("agreed", "accepted", ["Kenya"], False)]),
    ("Kenya agreed to free at least four men.", [("agreed", "accepted", ["Kenya"], False)]),
    ("Kenya agreed to free four men.", [("agreed", "conditional", ["Kenya"], False)]),
    # What was so before, has been so since, or was not so.
    ("Kenya freed the crew earlier.", []),
    ("Kenya has not sold tea anyway.", []),
    ("The matter has been left to the courts.", [("left", "open", [], True)]),
    ("The request does not need time, Kenya said.", [("need", "rejected", ["Kenya"], False)]),
    ("Kenya's answer was no, neither then nor now.", [("no", "rejected", ["Kenya"], True)]),
    ("To a power line Kenya gave its consent.", [("consent", "accepted", ["Kenya"], True)]),
    ("Kenya wants a vote, which the unacceptable council of Uganda called a ballot.", []),
    # What stays as it is, and what such steps do not change.
    ("Kenya said that the ban stays in force.",
     [("said", "rejected", ["Kenya"], False), ("stays", "rejected", ["Kenya"], False)]),
    ("Bello said such steps would not change the course of Chad.", [("change", "rejected", ["Bello"], True)]),
    # Of which request somebody speaks.
    ("The mediator has undertaken to grant this request.",
     [("undertaken", "accepted", ["The mediator"], False), ("grant", "accepted", ["The mediator"], False)]),
    ("Oman would attend the talks in good faith, but would not accept any delay.",
     [("attend", "conditional", ["Oman"], False), ("not", "rejected", ["Oman"], True)]),
    # What waits for a time, or for a first step.
    ("The Kenyan side said that it is prepared to do so on the day the treaty is signed.",
     [("prepared", "conditional", ["The Kenyan side"], True)]),
    ("The Kenyan side said that it is prepared to do so on Monday.", [("prepared", "accepted", ["The Kenyan side"], True)]),
    # What was asked is done, whatever else was in the way.
    ("Turkey freed the crew anyway.", [("freed", "accepted", ["Turkey"], False)]),
    ("Kenya said the crew would have to be freed first.", [("have", "conditional", ["Kenya"], False)]),
    ("He said there would be no meeting until Chad leaves the port.", [("be", "conditional", ["He"], False)]),
    ("He said there would be no meeting.", [("be", "rejected", ["He"], False)]),
    ("Kenya said it could agree to that.", [("agree", "accepted", ["Kenya"], True)]),
    ("Kenya linked it to the ban.", [("linked", "conditional", ["Kenya"], True)]),
    # What came about.
    ("The crew was let go after the Oslo meeting.", [("let", "accepted", [], False)]),
    ("The talks ended without a paper.", [("ended", "accepted", [], False)]),
    # What is thought of a thing that was told before; of a thing named here, nothing is asked.
    ("Chad's government calls them unjust.", [("calls", "rejected", ["Chad's government", "Chad"], True)]),
    ("Bello described the rule as unjust.", []),
    ("In Chad the demand is seen as an insult.", [("seen", "rejected", ["Chad"], False)]),
    ("It was described as unacceptable by Chad.", [("described", "rejected", ["Chad"], True)]),
    ("It was described as long by Chad.", []),
    # What is not decided yet, or not answered.
    ("The minister, who accepted the demand, went home.", [("accepted", "accepted", ["The minister"], False)]),
    ("The minister, yet to accept the demand, went home.", []),
    ("Bello said nothing had been decided.", [("decided", "open", ["Bello"], True)]),
    ("Bello said everything had been decided.", []),
    ("A government that fights for its capital has little time for fish.", [("has", "open", ["A government"], True)]),
    ("From the army he wants the port kept open, and Chad has not answered him.", [("answered", None, ["Chad"], False)]),
    # In few words.
    ("The reply came within hours: no.", [("no", "rejected", [], True)]),
    ("Chad sent it back.", [("sent", "rejected", ["Chad"], True)]),
    ("Chad sent it back by morning.", [("sent", "accepted", ["Chad"], True)]),
    ("Kenya's fishermen can live with a quota.", [("live", "accepted", ["Kenya's fishermen", "Kenya"], True)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), NEEDED)
def test_each_rule_of_answers(parse_text, text, rows):
    assert [(a.cue, a.stance, [p.text for p in a.by], a.points) for a in answers.find(parse_text(text))] == rows


@pytest.mark.parametrize(
    ("text", "named"),
    [("Chad promised to examine this request.", True), ("Chad promised to examine any request.", False)],
)
def test_who_promises_to_examine_a_request_names_the_one_that_was_told(parse_text, text, named):
    answer = next(a for a in answers.find(parse_text(text)) if a.cue == "promised")
    assert (answer.stance, answer.noun_start is not None) == ("open", named)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Chad says there are no such camps.", ("camp",)),
        ("Chad says it holds no prisoners.", ("prisoner",)),
        ("Chad says it will free no prisoners.", ()),  # it holds some
        ("Chad says it must hold no prisoners.", ()),
    ],
)
def test_what_is_not_there_is_told_with_the_answer(parse_text, text, missing):
    assert {a.missing for a in answers.find(parse_text(text)) if a.stance == "rejected"} == {missing}


@pytest.mark.parametrize(
    ("text", "of", "topic"),
    [
        ("Kenya rejected the new demand.", [], ("new",)),
        ("Kenya rejected the Chadian demand.", ["Chadian"], ()),
        ("Kenya rejected the demand for a vote in Chad.", [], ("vote", "chad")),
    ],
)
def test_whose_demand_is_answered_and_what_it_is_for(parse_text, text, of, topic):
    (answer,) = answers.find(parse_text(text))
    assert ([p.text for p in answer.of], answer.topic) == (of, topic)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Kenya did not answer questions about the demand.", True),
        ("Kenya did not answer questions about football.", False),
        ("Kenya did not comment on the question.", True),
        ("Kenya did not comment on the question of trade.", False),
    ],
)
def test_what_somebody_is_silent_on(parse_text, text, points):
    (answer,) = answers.find(parse_text(text))
    assert (answer.stance, answer.points, answer.worded) == (None, points, not points)


def test_what_was_offered_stands_behind(parse_text):
    text = "Kenya offered a pullback."
    (answer,) = answers.find(parse_text(text))
    assert text[answer.text_start : answer.text_end].startswith("a pullback")


def test_who_debates_what_another_asked_answers_it(parse_text):
    text = "Kenya and Chad will debate whether to suspend the trade of fish, a step proposed by Oman."
    assert [a.points for a in answers.find(parse_text(text))] == [True]
