"""Whose demands count, of whom they are asked, and which of them an answer answers."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def resolved(resolved_demands):
    return resolved_demands


def test_an_answer_below_a_list_answers_all_of_it(resolved):
    rows, evidence = resolved(
        "Turkey has set three conditions:\n- The neutrality of Egypt.\n- A smaller army for Egypt.\n"
        "These conditions remain unacceptable to Egypt."
    )
    assert [(row.demanders, row.addressees, row.response, row.response_by) for row in rows] == [
        (("turkey",), ("egypt",), "rejected", ("egypt",))
    ] * 2
    assert rows[0].issue == "neutrality/NATO"
    assert {item.row_id for item in evidence} == {row.demand_id for row in rows}


def test_who_answers_a_demand_was_asked(resolved):
    (row,), _ = resolved("Turkey's request for the removal of tariffs was turned down by Egypt.")
    assert (row.addressees, row.response, row.issue) == (("egypt",), "rejected", "trade/tariffs")


def test_a_minister_who_answers_does_so_for_the_state_that_was_asked(resolved):
    (row,), _ = resolved("Egypt demands a full withdrawal. John Doe ruled that out.")
    assert (row.addressees, row.response_by) == (("turkey",), ("john-doe",))


def test_an_answer_on_another_matter_is_no_answer(resolved):
    (row,), _ = resolved("Turkey urged Egypt to free prisoners. Egypt refused to reopen its airspace.")
    assert row.response is None


def test_an_answer_on_the_same_matter_is_one(resolved):
    (row,), _ = resolved("Turkey urged Egypt to reopen its airspace. Egypt refused to restore flights.")
    assert (row.response, row.response_by) == ("rejected", ("egypt",))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Egypt refused.", ("rejected", ("egypt",))),
        ("Egypt ruled that out.", ("rejected", ("egypt",))),
        ("Egypt has rejected that demand, saying the canal is its own.", ("rejected", ("egypt",))),
        ("Egypt called the request an internal matter.", ("rejected", ("egypt",))),
        ("Egypt agreed, on condition that Turkey pays.", ("conditional", ("egypt",))),
        ("Egypt said it was ready to restore flights in return for visas.", ("conditional", ("egypt",))),
        ("Egypt said it would only do so as part of a deal.", ("conditional", ("egypt",))),
        ("Egypt said it would study it.", ("open", ("egypt",))),
        ("Egypt agreed only to an exchange of letters.", ("conditional", ("egypt",))),
        ("Egypt dismissed the idea.", ("rejected", ("egypt",))),
        ("Egypt said the zone would stay closed until Turkey pays.", ("conditional", ("egypt",))),
        ("Israel offered to help; Egypt dismissed the idea.", (None, ())),
        ("Israel said it would study it.", (None, ())),
        ("Israel refused.", (None, ())),
        ("Egypt welcomed a delegation.", (None, ())),
        ("Egypt said it was ready to buy grain.", (None, ())),
        ("Turkey refused.", (None, ())),
        ("The weather was fine. It rained. Egypt refused.", (None, ())),
    ],
)
def test_the_one_who_is_asked_answers_in_the_next_sentence(resolved, answer, expected):
    rows, _ = resolved(f"Turkey urged Egypt to reopen its airspace. {answer}")
    assert (rows[0].response, rows[0].response_by) == expected


def test_an_answer_is_not_one_to_what_was_asked_before_something_else(resolved):
    rows, _ = resolved(
        "Turkey urged Egypt to reopen its airspace. Israel urged Turkey to lift the sanctions. Egypt rejected the request."
    )
    assert [row.response for row in rows] == [None, None]


def test_both_are_answered_in_one_breath(resolved):
    rows, _ = resolved("Turkey demands that Egypt free prisoners and lift the blockade. Egypt ruled out both.")
    assert {row.response for row in rows} == {"rejected"}


def test_nobody_answers_his_own_demand(resolved):
    (row,), _ = resolved("Turkey's demand for the removal of tariffs was dismissed by Turkey.")
    assert row.response is None


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe urged both sides to lift sanctions.",
        "The report demanded a ceasefire.",
        "Turkey asked for time.",
        "Egypt seeks peace.",
        "Turkey called for fairness at home.",
        "Turkey wants a new constitution.",
    ],
)
def test_advice_and_small_talk_are_no_demands(resolved, text):
    assert resolved(text)[0] == []


def test_a_condition_is_a_demand(resolved):
    (row,), _ = resolved("Egypt would join the talks only if Turkey withdraws its troops.")
    assert (row.demanders, row.addressees, row.issue) == (("egypt",), ("turkey",), "territory")


def test_the_same_demand_in_two_articles_is_one_row(resolved):
    rows, evidence = resolved(
        "Turkey urged Egypt to lift the sanctions on its banks.",
        "Egypt was urged by John Doe to act. Turkey called on Egypt to lift sanctions on banks.",
    )
    lifted = [row for row in rows if row.issue == "sanctions relief"]
    assert [row.articles for row in lifted] == [("a0", "a1")]
    assert sum(item.row_id == lifted[0].demand_id for item in evidence) == 2


def test_a_demand_about_a_third_party_is_not_put_to_the_one_across_the_table(resolved):
    rows, _ = resolved(
        "Turkey and Israel held talks in Rome. Turkey insists that any deal must address the blockade of Egypt."
    )
    assert "israel" not in rows[0].addressees


def test_items_of_a_list_are_asked_of_the_one_whom_any_names(resolved):
    rows, _ = resolved(
        "Egypt's demands have barely changed:\n- A full Israeli withdrawal from the valley of Israel.\n"
        "- The release of Egyptian prisoners.\n- Six hundred aid trucks a day.\nThe talks go on."
    )
    assert [row.addressees for row in rows] == [("israel",)] * 3


def test_one_word_that_asks_for_two_things_makes_two_rows(resolved):
    rows, _ = resolved("Israel insists that Egypt free the hostages and that it open the crossing.")
    assert len(rows) == 2


def test_a_demand_rejected_in_a_sentence_that_goes_on_is_answered(resolved):
    rows, _ = resolved(
        "Israel wants Egypt to dismantle its reactors. "
        "Egypt rejects that demand and insists that sanctions on its banks be lifted."
    )
    assert [(row.issue, row.response) for row in rows] == [
        ("nuclear programme", "rejected"),
        ("sanctions relief", None),
    ]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Turkey wants the measures on its banks to be eased.", "sanctions relief"),
        ("Turkey wants Egypt to lift the restrictions on its ships.", "sanctions relief"),
        ("Turkey wants Egypt to take measures on its banks.", "other"),
        ("Turkey has asked to be briefed before a deal is signed.", "transparency"),
    ],
)
def test_what_is_asked_for_decides_the_issue(resolved, text, issue):
    (row,), _ = resolved(text)
    assert row.issue == issue


def test_things_on_different_matters_are_demands_of_their_own(resolved):
    rows, _ = resolved("Turkey demands the release of the prisoners and a complete end to the war.")
    assert [(row.issue, row.demand) for row in rows] == [
        ("prisoners/children", "the release of the prisoners"),
        ("ceasefire", "a complete end to the war"),
    ]
    rows, _ = resolved("Turkey demands the release of the prisoners and of all the hostages.")
    assert len(rows) == 1


@pytest.mark.parametrize(
    ("answer", "response", "by"),
    [
        ("Israel promised to open it in May.", "accepted", ("israel",)),
        ("Israel said it would do so in May.", "accepted", ("israel",)),
        ("Israel said this could happen once a new council is elected.", "conditional", ("israel",)),
        ("Israel said that was out of the question.", "rejected", ("israel",)),
        ("Israel has not ruled it out.", "open", ("israel",)),
        ("Israel rejects that sequence.", "rejected", ("israel",)),
        ("Israel said there would be no opening.", "rejected", ("israel",)),
        ("Israel has yet to agree.", None, ()),
        ("Israel promised to reply within a month.", "open", ("israel",)),
        ("Israel will do so only if Egypt pays.", "conditional", ("israel",)),
        ("Egypt will open more crossings.", None, ()),
        ("Israel called the demand premature.", "rejected", ("israel",)),
        ("Israel will hold a vote in May.", None, ()),
        ("Israel's answer was a short no.", "rejected", ("israel",)),
        ("The request is being examined.", "open", ("israel",)),
        ("Israel said it would be opened when the fighting was over.", "conditional", ("israel",)),
        ("Israel said the owner would have to mend the road first.", "conditional", ("israel",)),
        ("Israel said the matter was closed.", "rejected", ("israel",)),
        ("Israel declined to.", "rejected", ("israel",)),
        ("Israel is prepared to discuss it but not to open it first.", "conditional", ("israel",)),
        ("Israel said this was a matter for its army.", "rejected", ("israel",)),
        ("Israel gave its backing to the idea.", "accepted", ("israel",)),
        ("Israel said the road would not be reopened.", "rejected", ("israel",)),
        ("Israel agreed to open half of it.", "conditional", ("israel",)),
        ("Israel wants more time.", "open", ("israel",)),
    ],
)
def test_an_answer_is_told_by_what_will_be_done(resolved, answer, response, by):
    rows, _ = resolved(f"Egypt wants Israel to reopen the border. {answer}")
    first = next(row for row in rows if "reopen the border" in row.demand)
    assert (first.response, first.response_by) == (response, by)


def test_what_only_tells_which_thing_is_meant_is_not_what_is_asked_for(resolved):
    rows, _ = resolved("Egypt asked Israel that rifles and rubber boats taken from jailed sailors be returned at once.")
    assert [row.issue for row in rows] == ["other"]


def test_what_was_done_as_another_had_demanded_is_a_demand_granted(resolved):
    (row,), _ = resolved("Israel freed ten prisoners, as Egypt had demanded.")
    assert (row.demanders, row.addressees, row.response) == (("egypt",), ("israel",), "accepted")


def test_deeds_that_are_listed_are_demands_of_their_own(resolved):
    rows, _ = resolved("Turkey urged Egypt to reopen its border and to withdraw its troops from the road.")
    assert [row.demand for row in rows] == ["reopen its border", "withdraw its troops from the road"]
    rows, _ = resolved("Turkey urged Egypt to study and sign the pact.")
    assert len(rows) == 1


def test_what_is_asked_in_vain_is_refused_by_who_was_asked(resolved):
    (row,), _ = resolved("Egypt asked Israel for an end to the patrols, without success.")
    assert (row.response, row.response_by) == ("rejected", ("israel",))


def test_what_a_party_no_longer_asks_for_is_no_demand(resolved):
    rows, _ = resolved("Egypt no longer asks Israel for an end to the patrols.")
    assert rows == []
    (row,), _ = resolved("Egypt asks Israel for an end to the patrols, which no longer serve anybody.")
    assert row.demanders == ("egypt",)


def test_what_this_is_stands_in_the_sentence_before(resolved):
    rows, _ = resolved("Israel puts extra duties on shoes. Egypt demanded that this stop.")
    assert [row.issue for row in rows] == ["trade/tariffs"]
    rows, _ = resolved("Israel no longer lets Egyptian seafood in. Egypt asked Israel to end the ban swiftly.")
    assert [row.issue for row in rows] == ["trade/tariffs"]


@pytest.mark.parametrize(
    ("before", "asked", "issue"),
    [
        ("Israel opened an inquiry into Egyptian steel.", "end the inquiry", "trade/tariffs"),
        ("Israel opened an inquiry into the shooting.", "end the inquiry", "transparency"),
        ("Israel plans a vote on the status of the island.", "call the vote off", "territory"),
        ("Israel has threatened to cut the sanctions relief short.", "drop the threat and talk", "sanctions relief"),
        ("Israel left the Tigris Waters Treaty.", "return to the treaty", "other"),
        ("Israel passed the Kestler Act on frozen funds.", "do away with the act altogether", "sanctions relief"),
    ],
)
def test_what_was_told_of_a_thing_before_says_what_it_is_about(resolved, before, asked, issue):
    rows, _ = resolved(f"{before} The weather was fine. Egypt asked Israel to {asked}.")
    assert [row.issue for row in rows][:1] == [issue]


def test_who_served_once_does_not_speak_for_the_state(resolved):
    rows, _ = resolved("A retired admiral of Turkey demanded that Egypt disarm its islands.")
    assert rows == []


def test_what_a_party_orders_its_own_people_is_no_demand(resolved):
    rows, _ = resolved("Turkey ordered its oil company to leave the island. Egypt protested.")
    assert rows == []


def test_items_are_asked_of_who_is_asked_above_the_list(resolved):
    rows, _ = resolved("Egypt asked Israel to take two steps:\n- free the men\n- open the border")
    assert [(row.demanders, row.addressees) for row in rows] == [(("egypt",), ("israel",))] * 2


def test_steps_that_are_counted_are_told_in_the_next_sentence(resolved):
    rows, _ = resolved(
        "Egypt expects Israel to do two things by May. It must free the men, and it must leave the hills."
    )
    assert [(row.demanders, row.issue) for row in rows] == [
        (("egypt",), "prisoners/children"),
        (("egypt",), "territory"),
    ]


def test_they_who_set_conditions_are_those_of_the_sentence_before(resolved):
    rows, _ = resolved(
        "Egypt wrote to Israel on Monday.\n\nJohn Doe was there. He offered Israel more time under two conditions:\n"
        "- the return of all prisoners\n- an end to the blockade"
    )
    assert [(row.demanders, row.issue) for row in rows] == [
        (("john-doe",), "prisoners/children"),
        (("john-doe",), "humanitarian access"),
    ]


def test_a_condition_set_right_behind_is_an_answer_on_terms(resolved):
    rows, _ = resolved("Egypt wants Israel to reopen the border. Israel has tied that to the release of two men.")
    assert [row.response for row in rows] == ["conditional", None]
    rows, _ = resolved("Egypt wants Israel to reopen the border. Turkey has tied its aid to the release of two men.")
    assert [row.response for row in rows] == [None, None]


def test_in_an_article_on_two_parties_the_other_one_is_asked(resolved):
    rows, _ = resolved("Israel and Egypt differ. Egypt demands the release of two men. Israel and Egypt will meet.")
    assert rows[0].addressees == ("israel",)
    rows, _ = resolved(
        "Israel and Egypt differ. Turkey and Israel do too. Turkey demands the release of two men. Egypt listens."
    )
    assert rows[0].addressees == ()


def test_who_would_be_hit_by_a_ban_is_not_asked_for_it(resolved):
    (row,), _ = resolved("Turkey and Egypt held talks in Rome. Turkey wants an embargo on all minerals from Egypt.")
    assert (row.issue, row.addressees) == ("trade/tariffs", ())


def test_what_could_be_done_if_another_gave_way_is_a_demand(resolved):
    (row,), _ = resolved("Egypt said it could accept a limit if Turkey lifted the sanctions on its ships.")
    assert (row.demanders, row.addressees, row.issue) == (("egypt",), ("turkey",), "sanctions relief")


def test_an_answer_that_counts_meets_the_demand_at_that_place(resolved):
    rows, _ = resolved(
        "Turkey insists that Egypt open the canal. It also asks for a fund for the dam. "
        "Egypt says no to the first and maybe to the second."
    )
    assert [(row.demanders, row.response) for row in rows] == [(("turkey",), "rejected"), (("turkey",), "open")]


def test_the_others_are_those_not_answered_before(resolved):
    rows, _ = resolved(
        "Turkey has set out these conditions:\n- the opening of the canal\n- the release of sailors\n- a cut in fees\n"
        "Egypt accepted the second demand and called the others a provocation."
    )
    assert [row.response for row in rows] == ["rejected", "accepted", "rejected"]


@pytest.mark.parametrize(
    ("words", "addressees"),
    [
        ("asked both parties for safe passage for food", ("egypt", "turkey")),
        ("urged the two sides to release the prisoners", ("egypt", "turkey")),
        ("urged both leaders to release the prisoners", ("egypt", "turkey")),
        ("urged the three states to release the prisoners", ()),
        ("urged the warring parties to release the prisoners", ("egypt", "turkey")),
        ("urged them to release the prisoners", ()),
        ("urged the donors to release the prisoners", ()),
    ],
)
def test_a_group_without_a_name_is_the_parties_of_the_talks(resolved, words, addressees):
    rows, _ = resolved(f"Egypt and Turkey held talks in Rome. Israel {words}.")
    assert [tuple(sorted(row.addressees)) for row in rows] == [addressees]


def test_without_talks_a_group_without_a_name_is_nobody(resolved):
    (row,), _ = resolved("Egypt and Turkey are neighbours. Israel urged both sides to release the prisoners.")
    assert row.addressees == ()


def test_a_minister_asks_and_not_also_his_state(resolved):
    (row,), _ = resolved("Turkey's John Doe asked Egypt to free prisoners.")
    assert row.demanders == ("john-doe",)


def test_what_would_stay_until_then_is_not_what_is_asked(resolved):
    (row,), _ = resolved("Egypt said the sanctions would stay in place until Turkey changes course.")
    assert (row.demanders, row.addressees, row.issue) == (("egypt",), ("turkey",), "other")


def test_it_is_the_offer_of_the_sentence_and_not_the_demand(resolved):
    rows, _ = resolved("Turkey rejected the offer, insisting that the prisoners be released; Egypt welcomed it.")
    assert [(row.issue, row.response) for row in rows] == [("prisoners/children", None)]


def test_a_refusal_behind_a_semicolon_answers_what_stands_before_it(resolved):
    (row,), _ = resolved("Turkey demands the release of the prisoners; Egypt has refused.")
    assert (row.addressees, row.response) == (("egypt",), "rejected")


def test_one_list_may_get_two_answers_by_their_topics(resolved):
    rows, _ = resolved(
        "Look at what Egypt asked for: the army out of the ports, and the airport open to all. "
        "On the airport, Turkey said yes, under conditions. On the rest Turkey said no."
    )
    assert {row.demand: row.response for row in rows} == {
        "the army out of the ports": "rejected",
        "the airport open to all": "conditional",
    }


def test_a_yes_of_one_and_a_no_of_the_other_are_an_answer_on_terms(resolved):
    (row,), _ = resolved(
        "Israel asked the two sides to free prisoners. Egypt welcomed the idea; Turkey rejected the idea."
    )
    assert (row.response, row.response_by) == ("conditional", ("egypt", "turkey"))


def test_a_meeting_that_is_proposed_to_nobody_is_no_demand(resolved):
    assert resolved("Egypt proposed a meeting in Luanda.")[0] == []
    (row,), _ = resolved("Egypt proposed a meeting in Luanda. Turkey has not answered the letter.")
    assert (row.addressees, row.response, row.issue) == (("turkey",), None, "participation in talks")


def test_released_water_is_no_prisoner(resolved):
    (row,), _ = resolved("Egypt demands that Turkey guarantee the release of water in dry years.")
    assert row.issue not in {"prisoners/children", "territory"}


def test_bodies_that_watch_are_not_both_sides(resolved):
    rows, _ = resolved(
        "Israel and Egypt held talks in Rome. The United Nations and the African Union sent observers. "
        "Turkey urged both sides to free the men."
    )
    assert [set(row.addressees) for row in rows] == [{"israel", "egypt"}]
