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


def test_who_debates_what_another_asked_answers_it(parse_text):
    text = "Kenya and Chad will debate whether to suspend the trade of fish, a step proposed by Oman."
    assert [a.points for a in answers.find(parse_text(text))] == [True]
