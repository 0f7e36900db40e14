"""Which of the demands before it an answer is to, and what it says: in many words of news copy, with near misses."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Egypt will not hear of it.", "rejected"),
        ("Egypt said that it was willing to discuss the matter.", "open"),
        ("Egypt said that it was willing to do so.", "accepted"),
        ("Egypt saw no reason to.", "rejected"),
        ("Egypt says that its soldiers will stay.", "rejected"),
        ("Egypt said it would go on patrolling.", "rejected"),
        ("Egypt denies having any there.", "rejected"),
        ("Egypt says there are no such soldiers.", "rejected"),
        ("Egypt denies knowing the mayor of the island.", "rejected"),
        ("Kenya denies having any there.", None),
        ("Egypt denied the report.", None),
        ("Egypt refused, saying that they would leave only after the harvest.", "rejected"),
        ("Egypt said that was out of the question as long as pirates roamed there.", "rejected"),
        ("Egypt said its soldiers would stay for as long as pirates roamed there.", "conditional"),
        ("Egypt has not taken up the invitation.", "open"),
        ("Egypt did not change its position.", "rejected"),
        ("Egypt did not change its flag.", None),
        ("Egypt said that talks on this would continue.", "open"),
        ("The two sides will go on discussing it.", "open"),
        ("Egypt called the idea interesting.", "open"),
        ("Egypt called the idea interesting, as long as the prisoners are freed.", "conditional"),
        ("Egypt said that it would if Turkey freed the prisoners.", "conditional"),
        ("Egypt said that this had already been done.", "accepted"),
        ("Egypt denied that it had sent them and said that they would stay.", "rejected"),
        ("Egypt denies having any there and dismissed the letter.", "rejected"),
        ("Egypt sees no way to meet that demand.", "rejected"),
        ("Egypt cannot accede to this request.", "rejected"),
        ("Egypt is unable to comply with the request, its spokesman said.", "rejected"),
        ("Egypt found itself unable to agree.", "rejected"),
        ("Egypt acceded to the request.", "accepted"),
        ("Egypt would take up the request in May, its envoy said.", "open"),
        ("Egypt said it would have it looked into.", "open"),
        ("Egypt said that this was not for Turkey to decide.", "rejected"),
        ("Egypt says that no soldier is on the island.", "rejected"),
        ("Egypt said its soldiers would stay as long as there was shooting.", "conditional"),
        ("Egypt will not discuss its soldiers before the prisoners are free.", "conditional"),
        ("Egypt ruled out a full withdrawal but offered to move some of them.", "conditional"),
        ("Egypt has so far agreed to halve the number of them.", "conditional"),
        ("Egypt withdrew two of its soldiers.", "conditional"),
        ("Egypt has withdrawn them.", "accepted"),
        ("Egypt, so farmers say, accepted the demand.", "accepted"),
        ("Egypt did so on Friday.", "accepted"),
        ("Egypt gave its permission.", "accepted"),
        ("Egypt argues that the island was always its own.", "rejected"),
        ("Egypt says the soldiers protect the fishermen.", "rejected"),
        ("Egypt defended the presence of the men as lawful.", "rejected"),
        ("Egypt has vowed to keep them there.", "rejected"),
        ("Egypt has dug in.", "rejected"),
        ("Egypt says its soldiers will stay as long as necessary.", "rejected"),
        ("Egypt said they would leave as soon as the prisoners are free.", "conditional"),
        ("Egypt has begun withdrawing the soldiers.", "conditional"),
        ("Egypt offered a partial pullback.", "conditional"),
        ("In return Egypt wants the prisoners to be freed.", "conditional"),
        ("Egypt wants guarantees first.", "conditional"),
        ("The two sides agreed to continue discussing the matter.", "open"),
        ("Egypt left the question open.", "open"),
        ("Egypt remained cautious.", "open"),
        ("Egypt, which had long refused, gave in last week.", "accepted"),
        ("Egypt insists that it is ready to do so.", "accepted"),
        ("Kenya remained cautious.", None),
        ("Kenya argues that the island was always Egyptian.", None),
        ("Egypt said the talks had been constructive.", None),
        ("Egypt says twelve people were killed in a crash.", None),
        ("Egypt maintains a large school.", None),
        ("Egypt kept two ships near Kenya.", None),
        ("Egypt began to import tea from Kenya.", None),
        ("Egypt continued its talks with Kenya.", None),
        ("Egypt maintains that the island was never Turkish.", "rejected"),
        ("Egypt described the idea as an insult.", "rejected"),
        ("In Egypt the demand is seen as an insult.", "rejected"),
        ("Egypt considers this premature.", "rejected"),
        ("Egypt shows no sign of doing so.", None),
        ("Egypt’s answer came within hours: no.", "rejected"),
        ("Egypt would rather talk about trade.", "rejected"),
        ("That would be against the constitution, Egypt replied.", "rejected"),
        ("Egypt will sign nothing.", "rejected"),
        ("Egypt did not take up the idea.", "rejected"),
        ("Egypt reinforced them instead.", "rejected"),
        ("Egypt links the matter to the release of the prisoners.", "conditional"),
        ("Egypt has offered to send observers.", "conditional"),
        ("Egypt agreed to fifteen.", "conditional"),
        ("Egypt has not closed the door.", "open"),
        ("Egypt has put the question off until May.", "open"),
        ("The matter has been referred to a commission.", "open"),
        ("Egypt has offered prayers.", None),
        ("Egypt considers Kenya a friend.", None),
        ("In Egypt the harvest is seen as a success.", None),
        ("Egypt did not give a clear answer.", "open"),
        ("Egypt has not committed itself.", "open"),
        ("Turkey was told to wait.", "open"),
        ("Egypt has yet to make up its mind.", "open"),
        ("Egypt’s answer was neither yes nor no.", "open"),
        ("Egypt’s ministers answer that the presence of soldiers, however many, is no crime.", "rejected"),
        ("Egypt assured Turkey that they would leave.", "accepted"),
        ("Egypt assured him that there would be no more.", "accepted"),
        ("It was agreed that Kenya would host a conference.", None),
        ("Egypt turned a deaf ear to the calls of Turkey.", "rejected"),
        ("The request ran into opposition in Cairo.", "rejected"),
        ("Egypt’s president mocked the request.", "rejected"),
        ("Egypt will not bend.", "rejected"),
        ("Egypt said the time had not come.", "rejected"),
        ("Egypt has sent mixed signals.", "open"),
        ("Egypt asked for patience.", "open"),
        ("Egypt has given its word.", "accepted"),
        ("Egypt has given its soldiers tea.", None),
        ("Egypt refused to discuss the list.", "rejected"),
        ("Egypt refused to consider the demand.", "rejected"),
        ("Egypt could live with it, provided that it is laid down in a treaty.", "conditional"),
        ("Egypt did not refuse to discuss it.", "open"),
        ("Egypt is thinking about it.", "open"),
        ("Egypt made clear that nobody would be withdrawn before the vote was held.", "conditional"),
        ("The matter could be discussed, Egypt said, if Turkey withdrew its ships.", "conditional"),
        ("Egypt replied that the island was Egyptian.", "rejected"),
        ("Egypt said that it would not accept old terms.", "rejected"),
        ("Egypt called the idea a basis for discussion.", "open"),
        ("Egypt accuses the troops of nothing, it says.", "rejected"),
        ("Egypt accuses Kenya of spying.", None),
        ("“We did not sail there to turn back,” Egypt said.", "rejected"),
        ("Egypt says it has done enough, and that the prisoners must come home first.", "conditional"),
        ("If that does not happen, Kenya will be poor.", None),
        ("No answer was given in Cairo.", None),
        ("“It does not rain in May,” Kenya said.", None),
        ("Egypt has not replied.", None),
        ("Egypt declined to comment.", None),
        ("Egypt dismissed both points.", "rejected"),
        ("Egypt promised to examine these points.", "open"),
        ("The request was granted, according to Kenya.", "accepted"),
        ("Egypt gave no answer.", None),
        ("Egypt promised an answer within a week.", "open"),
        ("Egypt replied that the island was not safe.", "rejected"),
        ("Egypt answered that two roads had been cleared.", "accepted"),
        ("Egypt replies that the guards have to be paid first.", "conditional"),
        ("Egypt says that this must wait until the prisoners are free.", "conditional"),
        ("Egypt hasn’t said no.", "open"),
        ("The official ruled that out.", "rejected"),
        ("Egypt agreed, according to Kenya.", "accepted"),
        ("Egypt declined to give one.", "rejected"),
        ("On the soldiers, Turkey conceded, it had got nowhere.", "rejected"),
        ("Egypt has not said whether it will withdraw them.", None),
        ("In 2013 Egypt agreed.", None),
        ("On the weather Egypt refused.", None),
        ("On Friday Egypt refused.", "rejected"),
        ("Over dinner, Egypt refused.", "rejected"),
        ("“We are not leaving,” John Doe heard. Egypt refused.", "rejected"),
        ("Egypt said such a step could be looked at once the prisoners are free.", "conditional"),
        ("A withdrawal is possible, Egypt says, if the prisoners are freed.", "conditional"),
        ("Egypt called any such step an infringement of its rights.", "rejected"),
        ("Egypt bristled at the demand.", "rejected"),
        ("Egypt agreed in principle last month.", "accepted"),
        ("Egypt said nothing would change until the prisoners are free.", "conditional"),
        ("Egypt has begun to do so.", "accepted"),
        ("Egypt’s generals refused.", "rejected"),
        ("Egypt promised to lower their number.", "accepted"),
        ("Egypt said that they will not be.", "rejected"),
        ("Egypt proposed joint patrols instead.", "conditional"),
        ("Egypt is waiting for a treaty.", "conditional"),
        ("Egypt calls this nonsense.", "rejected"),
        ("Egypt objected to this.", "rejected"),
        ("The idea found no favour in Egypt.", "rejected"),
        ("An answer is expected by Friday.", "open"),
        ("The soldiers were withdrawn on Sunday.", "accepted"),
        ("Half of the soldiers were withdrawn.", "conditional"),
        ("Egypt did.", "accepted"),
        ("Egypt did not.", "rejected"),
        ("Egypt agreed to pay for the patrols.", "accepted"),
        ("Egypt keeps its soldiers there.", "rejected"),
        ("The sheep were withdrawn on Sunday.", None),
        ("Egypt did its best.", None),
        ("Egypt said that no date had been set for the vote.", None),
        ("Egypt has not said whether it will rain.", None),
        ("Egypt withdrew its ambassador from Kenya last year.", None),
        ("Egypt has not done so.", "open"),
        ("Egypt insists that its guests stay longer.", None),
        ("There was no answer.", None),
        ("Two days later they were there.", None),
        ("Egypt’s answer is that nobody can leave until the border is marked.", "conditional"),
        ("Egypt’s reply has been the same all year: the soldiers stay.", "rejected"),
        ("Egypt’s answer was read out on Friday.", None),
        ("It was told that this was too early.", "rejected"),
        ("It was told that Egypt would consider it.", "open"),
        ("It was told to leave.", None),
        ("Egypt says that they are guards and not invaders.", "rejected"),
        ("Egypt says that they are tired.", None),
        ("Egypt said that the two should talk about the matter.", "open"),
        ("Its envoy left without a promise.", "open"),
        ("It left without a delegate.", None),
        ("Egypt said that it would not accept “old terms in a new dress”.", "rejected"),
        ("Egypt gave a concert in Cairo.", None),
        ("It was agreed that Kenya would host a fair.", None),
        ("An Egyptian official said the government was reviewing the matter.", "open"),
        ("The reports are being verified, Egypt said.", "open"),
        ("Egypt was reviewing a parade.", None),
        ("Kenya was reviewing the matter.", None),
        ("Egypt proposed that experts study the question.", "open"),
        ("Egypt suggested that they leave only after a treaty.", "conditional"),
        ("Egypt proposed that Kenya host a fair.", None),
        ("Egypt voiced doubts.", "rejected"),
        ("Egypt expressed understanding for the concern.", "open"),
        ("Egypt expressed its thanks.", None),
        ("Egypt accused Turkey of harbouring rebels.", None),
        ("Egypt declined to say what it would do.", None),
        ("Egypt’s economy depends on trade with Turkey.", None),
        ("Egypt agreed to a further meeting in June.", None),
        ("Egypt took over the island in 1956 after leaving the pact.", None),
        ("Egypt said it was confident that a deal could be reached.", None),
        ("Egypt rejected the account of the fighting.", None),
        ("Kenya supports the demand.", None),
        ("Egypt says that the ships have not yet been called.", "open"),
        ("Kenya says that the ships have not yet been called.", None),
        ("Egypt has doubled them since.", "rejected"),
        ("Egypt threatened to double them.", "rejected"),
        ("Egypt doubled the price of bread.", None),
        ("Egypt has exempted the harbour.", "conditional"),
        ("Egypt said the soldiers would go home when the threat was gone.", "conditional"),
        ("Egypt is willing to withdraw a few of them.", "conditional"),
        ("Egypt called this “an old song”.", "rejected"),
        ("Egypt called this “a good start”.", None),
        ("Egypt says the island is a mere pretext.", "rejected"),
        ("Egypt says the harbour is a resort.", None),
        ("“We will see what happens,” Egypt said.", "open"),
        ("Egypt poured scorn on the idea.", "rejected"),
        ("Egypt said that Turkey should look at its own conduct.", None),
        ("Egypt recalled them in May.", "accepted"),
        ("Egypt recalled its ambassador.", None),
        ("The idea has met with resistance in Egypt.", "rejected"),
        ("The idea has met with farmers in Egypt.", None),
        ("Kenya opposes this.", None),
        ("Egypt cited its security.", "rejected"),
        ("Egypt cited Kenya.", None),
        ("Egypt called the charge groundless.", "rejected"),
        ("Egypt considers them pirates and spies.", "rejected"),
        ("Egypt considers them friends.", None),
        ("Parliament would have to vote on it, Egypt said.", "conditional"),
        ("Egypt says that they were sent for the safety of the fishermen.", "rejected"),
        ("Egypt says it needs them to guard the harbour.", "rejected"),
        ("Egypt said that the problem did not exist.", "rejected"),
        ("Egypt said that not a single soldier would leave.", "rejected"),
        ("Egypt promised that a decision would be taken by May.", "open"),
        ("For Egypt this is out of the question.", "rejected"),
        ("Egypt told reporters that a withdrawal was conceivable if the border stayed calm.", "conditional"),
        ("Egypt said there were no obstacles to it.", "accepted"),
        ("Egypt is holding back.", "open"),
        ("Egypt went ahead with the landing.", "rejected"),
        ("Four were withdrawn in January.", "conditional"),
        ("Egypt agreed to withdraw four of them.", "conditional"),
        ("Egypt has promised to withdraw two battalions.", "conditional"),
        ("Egypt has promised to withdraw the two battalions.", "accepted"),
        ("Egypt did withdraw them in the end.", "accepted"),
        ("Egypt’s response has been cool.", "rejected"),
        ("Egypt’s response has been lukewarm.", "open"),
        ("Egypt’s response has been long.", None),
        ("The matter will be taken up in May.", "open"),
        ("The question was left to a committee.", "open"),
        ("A parade will be taken up in May.", None),
        ("The demand was dropped in May.", None),
        ("Egypt might consider it, its envoy said.", "open"),
        ("Egypt is unwilling to go that far.", "rejected"),
        ("Egypt regards the island as its own.", "rejected"),
        ("Egypt regards Kenya as a partner.", None),
        ("Egypt wants Turkey to do the same.", "conditional"),
        ("Egypt signed a text to that effect.", "accepted"),
        ("Turkey got its way in May.", "accepted"),
        ("The request fell on deaf ears in Egypt.", "rejected"),
        ("Egypt said that it held nobody there.", "rejected"),
        ("Egypt said that the matter belonged to parliament.", "rejected"),
        ("Egypt said that the decision was for judges.", "rejected"),
        ("Egypt said that the prize was for judges.", None),
        ("Egypt promises to withdraw them by the end of 2030.", "accepted"),
        ("The generals said they would study the names.", "open"),
        ("Egypt called the demand a ploy.", "rejected"),
        ("Egypt called the demand a reply to its deployment.", None),
    ],
)
def test_an_answer_in_the_next_sentence(resolved_demands, answer, expected):
    rows, _ = resolved_demands(f"Turkey urged Egypt to withdraw its soldiers from the island. {answer}")
    row = next(row for row in rows if row.demanders == ("turkey",))
    assert row.response == expected


def test_each_of_two_demands_gets_the_answer_in_its_words(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey demands that Egypt free prisoners and lift the blockade. "
        "Egypt would let lorries through once the shooting stops, John Doe heard. Egypt freed the prisoners on Sunday."
    )
    assert {row.issue: row.response for row in rows}["prisoners/children"] == "accepted"


def test_what_an_answer_is_on_may_stand_first_in_it(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to free prisoners. It also asked Egypt to reopen its airspace. "
        "On the prisoners, Egypt promised an answer."
    )
    assert {row.issue: row.response for row in rows} == {"prisoners/children": "open", "air links": None}


def test_an_answer_may_stand_some_sentences_behind_in_the_words_of_the_demand(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to reopen the crossings to trade. The market was quiet. It rained all week. "
        "Egypt will open the crossings only when the shooting has stopped."
    )
    row = next(row for row in rows if row.demanders == ("turkey",))
    assert (row.response, row.response_by) == ("conditional", ("egypt",))


def test_any_of_a_kind_answers_all_that_was_asked_on_it(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey wants Egypt to lift its sanctions on oil. It has asked Egypt to lift the sanctions on banks. "
        "Egypt said that any relief would come only after a vote."
    )
    assert [row.response for row in rows if row.demanders == ("turkey",)] == ["conditional"]


def test_a_deed_on_another_matter_is_no_answer(resolved_demands):
    (row,), _ = resolved_demands("Turkey urged Egypt to free prisoners. Egypt freed the price of bread.")
    assert row.response is None


def test_the_third_of_a_list_is_the_third_whoever_is_asked(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey put three requests to both sides:\n- Egypt to reopen its airspace.\n- Israel to free prisoners.\n"
        "- Egypt to lift the blockade.\nEgypt granted the third point and rejected the first."
    )
    assert [row.response for row in rows] == ["rejected", None, "accepted"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Egypt turned down the first two.", ["rejected", "rejected", None]),
        ("Egypt accepted the second and third points.", [None, "accepted", "accepted"]),
        ("Egypt rejected the first.", ["rejected", None, None]),
        ("Egypt rejected the last point in a speech.", [None, None, "rejected"]),
        ("Egypt accepted the final demand.", [None, None, "accepted"]),
    ],
)
def test_several_of_a_list_are_answered_at_once(resolved_demands, answer, expected):
    rows, _ = resolved_demands(
        "Turkey put three requests to Egypt:\n- to reopen its airspace.\n- to free prisoners.\n"
        f"- to lift the blockade.\n{answer}"
    )
    assert [row.response for row in rows] == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Egypt said it would strike wherever it saw a threat.", "rejected"),
        ("Egypt said it would stop its air strikes on Friday.", "accepted"),
        ("Egypt said it would not stop its air strikes.", "rejected"),
    ],
)
def test_who_goes_on_with_what_is_to_stop_says_no(resolved_demands, answer, expected):
    rows, _ = resolved_demands(f"Turkey insists that Egypt stop its air strikes. {answer}")
    assert rows[0].response == expected


def test_a_plain_no_counts_more_than_a_lesser_offer(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asks that Egypt commit itself to a release of water. Egypt has offered to send data, and rejects any figure."
    )
    assert rows[0].response == "rejected"


def test_who_is_to_be_freed_and_stands_accused_is_not_freed(resolved_demands):
    (row,), _ = resolved_demands("Turkey called on Egypt to free nine sailors. Egypt accuses them of spying.")
    assert (row.response, row.response_by) == ("rejected", ("egypt",))


def test_a_member_of_a_council_answers_for_it(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked the United Nations to lift the embargo. Egypt and Israel turned that down."
    )
    assert (rows[0].response, set(rows[0].response_by)) == ("rejected", {"egypt", "israel"})


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("and it has", "accepted"),
        ("and it did", "accepted"),
        ("and it has not", "rejected"),
        ("and there has been no reply", None),
        ("but was rebuffed", "rejected"),
        ("to which Egypt replied that the island was Egyptian", "rejected"),
        ("to which Egypt replied that it would consider it", "open"),
        ("and it has many", None),
    ],
)
def test_what_came_of_it_is_told_in_the_same_breath(resolved_demands, outcome, expected):
    (row,), _ = resolved_demands(f"Turkey asked Egypt to withdraw its soldiers, {outcome}.")
    assert (row.response, row.response_by) == (expected, ("egypt",) if expected else ())


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("and it got them", "accepted"),
        ("and received neither", "rejected"),
        ("and did not get any", "rejected"),
        ("and it has not received them", None),
        ("and it got them wrong", None),
    ],
)
def test_who_asked_for_things_got_them_or_not(resolved_demands, outcome, expected):
    (row,), _ = resolved_demands(f"Turkey asked Egypt for assurances on the border, {outcome}.")
    assert row.response == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Egypt rejected both ideas.", [None, "rejected", "rejected"]),
        ("Egypt turned all three down.", ["rejected", "rejected", "rejected"]),
        ("Egypt rejected the idea.", [None, None, "rejected"]),
        ("Both sides rejected the idea.", [None, None, "rejected"]),
    ],
)
def test_both_and_all_three_are_as_many_demands(resolved_demands, answer, expected):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to free prisoners. It also asked Egypt to reopen its airspace. "
        f"Turkey further proposed that Egypt lift the duties on steel. {answer}"
    )
    assert [row.response for row in rows if row.demanders == ("turkey",)] == expected


def test_what_a_thing_that_is_asked_for_is_not_to_do_is_no_answer(resolved_demands):
    (row,), _ = resolved_demands("Turkey demanded a plane that Egypt would not search.")
    assert row.response is None


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Egypt said that its duties would be phased out gradually.", "conditional"),
        ("Egypt said that it would not lift the duties.", "rejected"),
        ("Egypt said that it would not build the dam.", None),
        ("Kenya said that it would not lift the duties.", None),
    ],
)
def test_what_was_said_of_it_right_before_is_the_answer_too(resolved_demands, before, expected):
    rows, _ = resolved_demands(f"{before} Turkey wants Egypt to lift its duties on steel.")
    row = next(row for row in rows if row.demanders == ("turkey",))
    assert row.response == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("Egypt approved the sale in May.", "accepted"), ("Egypt approved the budget in May.", None)],
)
def test_who_approves_a_sale_will_deliver(resolved_demands, answer, expected):
    rows, _ = resolved_demands(f"Turkey asked Egypt to deliver the aircraft. {answer}")
    assert rows[0].response == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Egypt announced that it would look into these points only once the province was calm.", "conditional"),
        ("Egypt rejected these demands.", "rejected"),
    ],
)
def test_these_points_are_all_that_was_asked_right_before(resolved_demands, answer, expected):
    rows, _ = resolved_demands(
        f"Turkey asked Egypt to free prisoners. It also asked Egypt to reopen its airspace. {answer}"
    )
    assert [row.response for row in rows if row.demanders == ("turkey",)] == [expected, expected]


def test_a_role_that_is_asked_for_may_be_taken_on_behind_a_comma(resolved_demands):
    (row,), _ = resolved_demands(
        "Turkey has asked Egypt to guarantee the border, a role Egypt said it was ready to take on."
    )
    assert row.response == "accepted"


def test_the_rest_of_a_matter_is_its_own_topic(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey wants Egypt to lift the measures against its banks. The weather was fine. As for the rest of the measures, "
        "Egypt said that they could leave in June if the prisoners were freed."
    )
    row = next(row for row in rows if row.demanders == ("turkey",))
    assert row.response == "conditional"


def test_who_has_yet_to_meet_conditions_has_not_met_them(resolved_demands):
    rows, _ = resolved_demands(
        "Before talks can resume, Turkey says, Egypt has to meet two conditions:\n- Free the prisoners.\n"
        "- Lift the blockade.\nEgypt has dismissed both points."
    )
    assert [row.response for row in rows] == ["rejected", "rejected"]


def test_what_somebody_is_to_promise_he_has_not_said(resolved_demands):
    (row,), _ = resolved_demands("Turkey wants Egypt to promise that its ships will stay out of the strait.")
    assert row.response is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Members of the group will hand in their rifles, Egypt said.", None),
        ("It rained. Egypt will sell tea to Kenya.", None),
        ("A complaint will be lodged this week, Egypt said.", "accepted"),
        ("Egypt wants Turkey to free prisoners.", None),
    ],
)
def test_what_is_said_next_by_who_was_asked_is_the_answer(resolved_demands, said, expected):
    rows, _ = resolved_demands(f"Turkey asked Egypt to bring the case before the court. {said}")
    assert rows[0].response == expected


def test_who_is_urged_by_nobody_named_is_urged_by_who_asked_last(resolved_demands):
    rows, _ = resolved_demands("Turkey asked Egypt to reopen its airspace. Israel was urged to reopen the crossings.")
    assert [(row.demanders, row.addressees) for row in rows][1] == (("turkey",), ("israel",))


def test_what_is_done_at_a_request_was_asked_and_granted(resolved_demands):
    (row,), _ = resolved_demands("At the request of Turkey, Egypt freed four prisoners.")
    assert (row.demanders, row.addressees, row.response) == (("turkey",), ("egypt",), "accepted")


def test_who_insists_on_something_first_sets_a_condition_for_what_stands_before_it(resolved_demands):
    rows, _ = resolved_demands("Turkey has asked Egypt to free the prisoners, but Egypt insists on a treaty first.")
    assert [row.response for row in rows if row.demanders == ("turkey",)] == ["conditional"]


def test_who_replies_in_the_same_breath_was_asked(resolved_demands):
    rows, _ = resolved_demands(
        "Israel demanded a seat at the talks, and Turkey replied that the table was for governments only."
    )
    assert (rows[0].addressees, rows[0].response) == (("turkey",), "rejected")


def test_who_is_also_told_is_told_by_who_asked_last(resolved_demands):
    rows, _ = resolved_demands("Turkey asked Egypt to free prisoners. Egypt was also told to reopen its airspace.")
    assert [(row.demanders, row.addressees, row.issue) for row in rows][1] == (("turkey",), ("egypt",), "air links")


def test_who_was_offered_less_than_he_asked_for_has_an_answer_on_terms(resolved_demands):
    (row,), _ = resolved_demands("Turkey asked Egypt to free the prisoners, and was offered a visit to some of them.")
    assert (row.response, row.response_by) == ("conditional", ("egypt",))


def test_a_condition_is_asked_of_whom_it_answers(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey wants Egypt to reopen the crossings. Egypt will open the crossings only when the prisoners have been freed."
    )
    condition = next(row for row in rows if row.demanders == ("egypt",))
    assert condition.addressees == ("turkey",)


def test_both_governments_are_the_two_that_an_article_is_about(resolved_demands):
    rows, _ = resolved_demands(
        "Israel and Egypt have met again. Israel shot first; Egypt shot back. Turkey has asked both governments to stop "
        "shelling. Israel and Egypt are far apart."
    )
    assert set(rows[0].addressees) == {"egypt", "israel"}


def test_what_an_answer_is_on_corrects_what_was_answered_in_general(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to free prisoners and to reopen its airspace. Egypt refused. "
        "On the airspace, though, Egypt moved a little."
    )
    assert {row.issue: row.response for row in rows} == {"prisoners/children": "rejected", "air links": "conditional"}


def test_who_answered_the_first_answers_the_second_as_it(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey put two requests to Egypt:\n- Free the prisoners.\n- Reopen the crossings.\n"
        "Egypt rejected the first. The crossings will reopen only when the shooting has stopped, it said."
    )
    assert [row.response for row in rows if row.demanders == ("turkey",)] == ["rejected", "conditional"]


def test_both_are_agreed_to(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey urged Egypt to free prisoners and to reopen its airspace. Egypt has agreed to both."
    )
    assert [row.response for row in rows] == ["accepted", "accepted"]


def test_a_yes_with_terms_in_its_sentence_is_conditional(resolved_demands):
    text = "Egypt asked Israel to open the border. Israel said it had no objection, provided the trucks were searched."
    first = resolved_demands(text)[0][0]
    assert (first.response, first.response_by) == ("conditional", ("israel",))
    first = resolved_demands(text.partition(", provided")[0] + ".")[0][0]
    assert first.response == "accepted"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Egypt said that the mayor would stay in prison but that the school could open in May.", ["rejected", "accepted"]),
        ("Egypt said the school would open at once, but that the mayor would remain.", ["rejected", "accepted"]),
        ("Egypt said the mayor would stay “as long as he wrote”, but that it was ready to discuss the school.",
         ["rejected", "open"]),
    ],
)  # fmt: skip
def test_one_answer_may_grant_one_thing_and_refuse_another(resolved_demands, answer, expected):
    rows, _ = resolved_demands(f"Turkey asked Egypt to free the mayor and to open the school. {answer}")
    assert [row.response for row in rows if row.demanders == ("turkey",)] == expected


def test_they_who_answer_behind_a_list_are_those_with_whom_the_sentence_before_begins(resolved_demands):
    rows, _ = resolved_demands(
        "Egypt has put the following demands to Libya:\n- a strip without guns along the border\n- the return of the boats\n"
        "Libya has held its fire since May. They turned down the strip along the border."
    )
    told = {row.demand: (row.response, row.response_by) for row in rows}
    assert told["a strip without guns along the border"] == ("rejected", ("libya",))


def test_words_that_point_at_a_list_are_no_demand(resolved_demands):
    rows, _ = resolved_demands(
        "Egypt's main demands of Libya are these:\n- the return of the boats\n- an end to the raids"
    )
    assert "these" not in [row.demand for row in rows]


def test_an_answer_to_what_was_asked_next_is_none_to_what_nobody_replied_to(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to pick up the hotline. There has been no reply. It also asked for help with six "
        "fishermen, and there Egypt sent a boat to meet them."
    )
    assert [row.response for row in rows if "hotline" in row.demand] == [None]


def test_who_was_silent_may_answer_later(resolved_demands):
    rows, _ = resolved_demands("Turkey asked Egypt to pick up the hotline. There was no reply. Then Egypt agreed.")
    assert rows[0].response == "accepted"
