"""What whoever was asked says or does right behind answers by its tone or attitude, with near misses."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt is adamant.", "rejected"),
        ("Egypt was unmoved by this.", "rejected"),
        ("Egypt has been less categorical of late.", "conditional"),
        ("Egypt has been forthcoming.", "accepted"),
        ("Egypt was not forthcoming.", "rejected"),
        ("Egypt seems receptive.", "open"),
        ("Egypt was flexible about lunch, Kenya said.", None),
        ("Kenya was adamant.", None),
        ("Egypt says no foreigner will draw its map.", "rejected"),
        ("Egypt says its engineers cannot leave a post which they built themselves.", "rejected"),
        ("Egypt said it might do so.", "open"),
        ("Egypt did not win the support of Kenya for its plan.", None),
        ("Egypt could not attend the fair because of a strike.", None),
        ("Egypt has not paid its debts.", None),
        ("Egypt may sell tea next week.", None),
        ("Egypt never met the envoy of Kenya.", None),
        ("Egypt rejected the Kenyan account of the crash.", None),
        ("Egypt agreed to a further round of the tea talks.", None),
        ("Egypt met the minister of Kenya.", None),
        ("Egypt was in Rome in May.", None),
        ("Egypt declined to say what it paid for the tea.", None),
        ("Egypt left the hall without speaking to reporters.", None),
        ("Kenya doubts that Egypt would agree.", None),
        ("Egypt considers the claim baseless.", "rejected"),
    ],
)
def test_a_tone_answers_what_was_asked_right_before(resolved_demands, said, expected):
    rows, _ = resolved_demands(f"Turkey urged Egypt to withdraw its soldiers from the island. {said}")
    row = next(row for row in rows if row.demanders == ("turkey",))
    assert row.response == expected


def test_an_attitude_may_be_to_what_stands_first(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to free prisoners. It also asked Egypt to reopen its airspace. "
        "On the prisoners Egypt was more flexible."
    )
    assert {row.issue: row.response for row in rows} == {"prisoners/children": "conditional", "air links": None}


def test_on_the_first_point_somebody_moves_a_little(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to free prisoners. It also asked Egypt to reopen its airspace. "
        "On the first point Egypt has moved a little."
    )
    assert {row.issue: row.response for row in rows} == {"prisoners/children": "conditional", "air links": None}


def test_members_answer_for_their_body(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked the Quad to lift its sanctions. The weather was fine. Egypt ruled that out."
    )
    assert (rows[0].response, rows[0].response_by) == (None, ())
    rows, _ = resolved_demands("Turkey asked the Quad to lift its sanctions. Egypt has not changed course.")
    assert (rows[0].response, rows[0].response_by) == ("rejected", ("egypt",))
    rows, _ = resolved_demands("Turkey asked the Quad to lift its sanctions. Israel has not changed course.")
    assert rows[0].response is None


def test_a_thing_may_stand_before_who_rules_it_out(resolved_demands):
    rows, _ = resolved_demands("Turkey wants a fixed quota of water from Egypt. A fixed quota Egypt ruled out.")
    assert rows[0].response == "rejected"


def test_neither_is_both_of_two(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to free prisoners. It also asked Egypt to reopen its airspace. Neither has been granted."
    )
    assert {row.response for row in rows} == {"rejected"}


def test_a_denial_may_go_on_with_terms(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey urged Egypt to withdraw its soldiers from the island. Egypt denied that its soldiers were there, and "
        "said the guards would be withdrawn once the prisoners are free."
    )
    row = next(row for row in rows if row.demanders == ("turkey",))
    assert row.response == "conditional"


def test_who_speaks_by_the_way_gives_the_answer(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to lift its ban on tea. The ban, it went on, could be lifted if the prisoners are freed."
    )
    row = next(row for row in rows if row.demanders == ("turkey",))
    assert row.response == "conditional"


def test_a_refusal_without_matter_is_to_all_of_one_breath(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey demands that Egypt free prisoners and lift the blockade. Egypt dismissed the letter as a pamphlet."
    )
    assert {row.response for row in rows} == {"rejected"}


def test_who_promises_a_thing_that_was_asked_for_agrees(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt for a timetable of the withdrawal. Egypt promised a calendar by May."
    )
    assert rows[0].response == "accepted"
    rows, _ = resolved_demands("Turkey asked Egypt for a timetable of the withdrawal. Egypt promised a review by May.")
    assert rows[0].response != "accepted"


def test_a_topic_may_be_of_the_matter_in_other_words(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked for the release of two citizens. It also asked Egypt to reopen its airspace. "
        "On the prisoners Egypt was forthcoming."
    )
    assert {row.issue: row.response for row in rows} == {"prisoners/children": "accepted", "air links": None}


def test_a_list_is_answered_point_by_point(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey demands of Egypt:\n- that it free prisoners\n- that it reopen its airspace\n- that it pay compensation\n"
        "On the first, Egypt said yes. On the airspace, Egypt said no. It is hot in May. The third, Egypt said, was not up "
        "for discussion."
    )
    assert [row.response for row in rows] == ["accepted", "rejected", "rejected"]


def test_a_maybe_may_come_with_terms(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to reopen its airspace. Egypt was noncommittal, saying that each airline must first pay."
    )
    assert rows[0].response == "conditional"


def test_an_unlawful_ban_is_no_no(resolved_demands):
    rows, _ = resolved_demands("Turkey wants Egypt to stop its sale of arms. Egypt agreed to ban shipments of arms.")
    assert rows[0].response == "accepted"


def test_who_was_asked_answers_behind_a_sentence_of_background(resolved_demands):
    rows, _ = resolved_demands("Turkey asked Egypt to reopen its airspace. The weather was fine. Egypt has refused.")
    assert rows[0].response == "rejected"
    rows, _ = resolved_demands("Turkey asked Egypt to reopen its airspace. The weather was fine. Israel has refused.")
    assert rows[0].response is None


def test_who_asked_may_be_named_behind_the_answer(resolved_demands):
    rows, _ = resolved_demands("Egypt will not end the expulsions of Turks, for which Turkey had asked.")
    assert [(row.demanders, row.response, row.response_by) for row in rows] == [(("turkey",), "rejected", ("egypt",))]
    rows, _ = resolved_demands("Egypt will reopen its airspace to airlines, something Turkey had asked for since May.")
    assert [(row.demanders, row.response, row.response_by) for row in rows] == [(("turkey",), "accepted", ("egypt",))]
    rows, _ = resolved_demands("Egypt could reopen its airspace to airlines, something Turkey had asked for since May.")
    assert [row.response for row in rows] == [None]


def test_a_spokesman_without_a_name_speaks_for_who_was_asked(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt to reopen its airspace. A ministry spokesman said that it would stay closed."
    )
    assert (rows[0].response, rows[0].response_by) == ("rejected", ("egypt",))
    rows, _ = resolved_demands(
        "Turkey asked Egypt to reopen its airspace. A western diplomat said that it would stay closed."
    )
    assert rows[0].response is None


TWO = "Turkey asked Egypt to free 23 prisoners. It also asked Egypt to reopen its airspace. "


@pytest.mark.parametrize(
    ("said", "prisoners", "airspace"),
    [
        ("On the prisoners, Egypt was unbending; on the airspace it is ready to talk.", "rejected", "open"),
        ("With regard to the prisoners, Egypt said no.", "rejected", None),
        ("On both points Egypt was evasive.", "open", "open"),
        ("Egypt has granted the second request but not the first.", "rejected", "accepted"),
        ("Of these, Egypt accepted only the second.", "rejected", "accepted"),
        ("The former was refused.", "rejected", None),
    ],
)
def test_two_points_are_answered_apart(resolved_demands, said, prisoners, airspace):
    rows, _ = resolved_demands(TWO + said)
    assert [row.response for row in rows] == [prisoners, airspace]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("They were flown home last week.", "accepted"),
        ("Egypt gave them back on the eve of the summit.", "accepted"),
        ("Egypt handed over four of them last week.", "conditional"),
        ("Egypt flew twelve doctors home last week.", None),
        ("Egypt gave its consent to a power line.", None),
        ("Egypt gave its consent.", "accepted"),
        ("The prisoners are another matter, Egypt said.", "rejected"),
        ("Egypt said it would not free them while its own men are held.", "rejected"),
        ("Egypt would not give an inch.", "rejected"),
    ],
)
def test_what_is_done_with_prisoners_answers_who_wants_them_freed(resolved_demands, said, expected):
    rows, _ = resolved_demands(f"Turkey asked Egypt to free 23 prisoners. {said}")
    assert rows[0].response == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            "Egypt's envoy said in reply that Rosetta might be considered, provided the fence is left alone.",
            "conditional",
        ),
        ("Egypt said that Rosetta might be reopened in May.", "open"),
        ("Egypt said that fruit might be let in again in May.", None),
    ],
)
def test_of_one_breath_the_thing_that_an_answer_names_is_meant(resolved_demands, answer, expected):
    rows, _ = resolved_demands(
        "Turkey has asked Egypt to restore the road crossings, above all Rosetta, and to scrap the ban on fruit. "
        + answer
    )
    assert next(row for row in rows if "crossings" in row.demand).response == expected


def test_a_reason_given_for_a_no_is_no_answer_to_anything_else(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey has put two requests to Egypt:\n- a guaranteed share of the river;\n- a treaty without an end.\n"
        "Egypt has declined the guarantee, pointing out that nobody can promise rain."
    )
    assert [row.response for row in rows] == ["rejected", None]


def test_demands_of_a_state_are_rejected_whoever_they_were_put_to(resolved_demands):
    text = (
        "Turkey wants the force to leave the town and to go home. The weather was fine. Kenya's spokesman, Ali Doe, {}."
    )
    rows, _ = resolved_demands(text.format("rejected the Turkish demands"))
    assert {row.response for row in rows} == {"rejected"}
    rows, _ = resolved_demands(text.format("rejected the Israeli demands"))
    assert {row.response for row in rows} == {None}


def test_who_is_spoken_of_in_quoted_words_does_not_answer(resolved_demands):
    rows, _ = resolved_demands(
        "The lawyer Jane Roe asked Egypt to publish the text. “Egyptians should not have to learn it from others,” she told "
        "a radio station."
    )
    assert {row.response for row in rows} <= {None}


@pytest.mark.parametrize(
    ("said", "pilots", "duties"),
    [
        ("Neither got what it wanted.", "rejected", "rejected"),
        ("Neither side got what it wanted.", "rejected", "rejected"),
        ("Nobody got it, the joke that the minister told.", None, None),
        ("Turkey got what it wanted.", "accepted", None),
        ("In the end Egypt got what it wanted.", None, "accepted"),
        ("Kenya got what it wanted.", None, None),
    ],
)
def test_who_got_what_it_wanted_is_who_asked_for_it(resolved_demands, said, pilots, duties):
    rows, _ = resolved_demands(
        "Turkey asked Egypt for the release of its pilots, while Egypt demanded of Turkey the lifting of all duties. "
        + said
    )
    assert [row.response for row in sorted(rows, key=lambda row: "duties" in row.demand)] == [pilots, duties]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # of whom it is asked is inferred, and two sentences of one article are soon on one issue
        ("Egypt has shown no willingness to move on the customs union before the spring.", None),
        ("Egypt warned against seeing the treaty as a magic solution.", None),
        ("Egypt has shown no willingness to move on the duties before the spring.", "rejected"),
    ],
)
def test_a_tone_on_the_same_issue_alone_is_no_answer_of_who_was_not_asked_by_name(resolved_demands, said, expected):
    rows, _ = resolved_demands(f"Turkey demands an end to the duties on its apples. {said}")
    assert next(row for row in rows if row.demanders == ("turkey",)).response == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt refuses to recognise the court and has called for direct talks instead.", ["rejected", None, None]),
        ("Egypt refuses to end the flights.", [None, "rejected", None]),
    ],
)
def test_a_body_that_an_item_names_is_meant_by_its_kind(resolved_demands, said, expected):
    rows, _ = resolved_demands(
        "Turkey expects from Egypt:\n\n- Respect for the International Court of Justice.\n"
        f"- An end to the flights over the island.\n- Repeal of the laws on the strip.\n\n{said}"
    )
    order = ("Respect", "flights", "laws")
    told = {word: row.response for word in order for row in rows if word in row.demand}
    assert [told[word] for word in order] == expected


def test_of_one_who_asked_nobody_says_neither(resolved_demands):
    rows, _ = resolved_demands("Turkey asked Egypt for the release of its pilots. Neither got what it wanted.")
    assert [row.response for row in rows] == [None]


def test_what_was_refused_before_is_a_no(resolved_demands):
    rows, _ = resolved_demands("Turkey demanded that Egypt open its ports. The opening was a concession it refused.")
    assert next(row for row in rows if "ports" in row.demand).response == "rejected"


def test_what_was_granted_before_is_no_answer(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey expects from Egypt:\n\n- Repeal of the laws that show the port as its own.\n\n"
        "Roe also urged Egypt to suspend the licences it has granted in disputed waters."
    )
    assert next(row for row in rows if "laws" in row.demand).response is None
