"""A group without a name may ask; who only comments may not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Aid agencies want Egypt to reopen the airport.",
        "The families of the sailors urged Egypt to sign the treaty.",
        "Farmers in the north have called on Egypt to open the border.",
    ],
)
def test_who_asks_without_a_name_is_shown_as_unknown(resolved_demands, text):
    rows, evidence = resolved_demands(text)
    assert [(row.demanders, row.addressees) for row in rows] == [((), ("egypt",))]
    assert {row.row_id for row in evidence} == {rows[0].demand_id}


@pytest.mark.parametrize(
    "text",
    [
        "Critics want Egypt to reopen the airport.",
        "The ministers of Turkey and Egypt published the text. Local groups pushing for informed approaches are heard.",
        "People in the town want Egypt to reopen the airport.",
        "Diplomats have called on Egypt to open the border.",
        "Farmers would like Egypt to open the border.",
    ],
)
def test_voices_about_the_matter_ask_for_nothing(resolved_demands, text):
    assert resolved_demands(text)[0] == []


def test_whose_people_ask_is_told_by_the_owner_of_their_name(resolved_demands):
    text = "Turkey's minister, John Doe, stayed. {} asked Israel to free the prisoners."
    for whose in ("John Doe's team", "John Doe's delegation"):
        rows, _ = resolved_demands(text.format(whose))
        assert [(row.demanders, row.addressees) for row in rows] == [(("turkey",), ("israel",))]
    rows, _ = resolved_demands(
        "For the government of Egypt the border is a small matter. Its delegates asked Israel to free the prisoners."
    )
    assert [(row.demanders, row.addressees) for row in rows] == [(("egypt",), ("israel",))]


def test_a_request_whose_fate_is_told_is_of_who_asked_last(resolved_demands):
    rows, _ = resolved_demands("Egypt asked Israel for a truce. A request to open the bridge was turned down.")
    assert [(row.demanders, row.demand) for row in rows] == [
        (("egypt",), "a truce"),
        (("egypt",), "open the bridge"),
    ]


def test_the_government_is_that_of_who_asks_it_at_home(resolved_demands):
    text = "Egypt and Israel met in Rome. {} called on the government to open the border."
    rows, _ = resolved_demands(text.format("Rapid Support Forces"))
    assert [row.addressees for row in rows] == [("sudan",)]
    rows, _ = resolved_demands(text.format("John Doe"))  # the minister of Turkey asks another government
    assert [row.addressees for row in rows] == [()]


def test_an_item_that_is_a_sentence_asks_for_whom_it_names(resolved_demands):
    rows, _ = resolved_demands(
        "Egypt and Israel met in Rome. The first round will take up two requests:\n"
        "- Egypt wants easier rules for its investors\n- Israel is seeking access for its apples\n"
    )
    assert [(row.demanders, row.demand) for row in rows] == [
        (("egypt",), "easier rules for its investors"),
        (("israel",), "access for its apples"),
    ]


def test_who_would_act_if_another_met_conditions_sets_them(resolved_demands):
    rows, _ = resolved_demands(
        "Egypt made an offer. It would put off the embargo if Israel met these conditions:\n"
        "- open the border\n- free the prisoners\n"
    )
    assert [(row.demanders, row.addressees) for row in rows] == [(("egypt",), ("israel",))] * 2


@pytest.mark.parametrize("whose", ["His delegation", "His government", "John Doe's team"])
def test_a_ministers_delegation_asks_and_is_asked_for_his_state(resolved_demands, whose):
    rows, _ = resolved_demands(f"John Doe spoke first. {whose} asked Egypt to open the border.")
    assert [(row.demanders, row.addressees) for row in rows] == [(("turkey",), ("egypt",))]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt was firm. Its main request is that Israel open the border.",
        "Egypt says that it needs a guarantee from Israel.",
    ],
)
def test_its_request_is_of_who_acted_before(resolved_demands, text):
    rows, _ = resolved_demands(text)
    assert [(row.demanders, row.addressees) for row in rows] == [(("egypt",), ("israel",))]


def test_whom_somebody_offers_more_time_under_conditions_is_asked_for_them(resolved_demands):
    rows, _ = resolved_demands(
        "Egypt offered Israel more time under two conditions:\n- an end to the embargo\n- talks with Turkey\n"
    )
    assert [(row.demanders, row.addressees) for row in rows] == [(("egypt",), ("israel",))] * 2


@pytest.mark.parametrize(
    ("text", "demanders"),
    [
        ("Envoys of Egypt and Turkey sat down. The two envoys asked Israel to open the border.", {"egypt", "turkey"}),
        ("Egypt’s delegation came late. The delegation asked Israel to open the border.", {"egypt"}),
        ("Egypt sent its trade negotiators. The negotiators slept. A committee sat. The committee asked Israel to open the border.", set()),
    ],
)  # fmt: skip
def test_a_group_told_of_again_is_the_one_told_of_before(resolved_demands, text, demanders):
    rows, _ = resolved_demands(text)
    assert [set(row.demanders) for row in rows] == [demanders]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey expects Egypt to join an appeal for a museum.",
        "Turkey was firm.\n\nIt asked Egypt to join an appeal for a museum.",
    ],
)
def test_what_a_named_party_is_to_do_is_asked_on_whatever_matter(resolved_demands, text):
    rows, _ = resolved_demands(text)
    assert [(row.demanders, row.addressees, row.issue) for row in rows] == [(("turkey",), ("egypt",), "other")]


def test_what_a_state_expects_of_itself_or_only_counts_is_none(resolved_demands):
    assert resolved_demands("Turkey expects the rain to join the sea. Turkey expects Egypt to do two things.")[0] == []


@pytest.mark.parametrize(
    ("text", "demanders", "addressees"),
    [
        (
            "Egypt and its friends have waited for long. It called on Israel to open the border.",
            ("egypt",),
            ("israel",),
        ),
        (
            "Egypt waits, and Turkey waits. He said no. It also expects Israel to open the border.",
            ("egypt",),
            ("israel",),
        ),
        # Near miss: who is asked does not ask.
        ("Israel and Egypt met in Rome. It called on Israel to lift the tariffs.", ("egypt",), ("israel",)),
    ],
)
def test_a_pronoun_that_grammar_leaves_open_is_who_was_named_first_before(
    resolved_demands, text, demanders, addressees
):
    rows, _ = resolved_demands(text)
    assert [(row.demanders, row.addressees) for row in rows] == [(demanders, addressees)]


def test_who_was_guessed_to_ask_is_told_as_inferred(resolved_demands):
    (row,), _ = resolved_demands("Israel and Egypt met in Rome. It called on Israel to lift the tariffs.")
    assert row.because == "call; demander: as in sentence 0"


def test_aid_agencies_that_ask_nobody_in_particular_are_shown(resolved_demands):
    (row,), _ = resolved_demands(
        "Egypt met Israel in Rome. Aid agencies have requested access to the closed border zone."
    )
    assert (row.demanders, row.addressees) == ((), ())


def test_a_wish_that_somebody_is_to_give_up_is_no_demand_of_its_own(resolved_demands):
    (row,), _ = resolved_demands("Egypt demands that Israel stay neutral and give up its wish to join NATO.")
    assert row.demanders == ("egypt",)


def test_what_it_suggests_is_nobodys_demand(resolved_demands):
    assert resolved_demands("Egypt and Turkey met in Rome. It suggests a lack of order in the army.")[0] == []


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("Egypt asked the ministry to lift the tax on sugar.", ()),
        ("Egypt called on the government to pay teachers.", ()),
        ("Egypt wants its schools to reopen.", ()),
        ("Egypt wants its ministries to proceed.", ()),
        # Near misses: who answers for another state, and what is to be done to one's own companies.
        ("Egypt asked Israel's government to lift the tax on sugar.", ("israel",)),
        ("Egypt wants its companies to be spared.", ("israel",)),
    ],
)
def test_what_is_asked_at_home_is_not_put_to_the_other_side(resolved_demands, text, addressees):
    rows, _ = resolved_demands(f"Egypt and Israel met in Rome. {text}")
    assert {row.addressees for row in rows} <= {addressees}
    assert rows or not addressees


@pytest.mark.parametrize(
    "text",
    [
        "Parents asked the school to reopen the gym.",
        "Shareholders demanded that the board resign.",
        "The union asked nurses to return to work.",
        "Fans demanded access to the closed stadium.",
    ],
)
def test_who_asks_at_home_without_a_name_asks_nothing_between_states(resolved_demands, text):
    assert resolved_demands(text)[0] == []


def test_who_asks_without_a_name_on_a_matter_between_states_is_shown(resolved_demands):
    (row,), _ = resolved_demands("Families of the sailors demanded that the sanctions be lifted.")
    assert (row.demanders, row.addressees, row.issue) == ((), (), "sanctions relief")


@pytest.mark.parametrize(
    ("words", "issue"),
    [("access to the closed stadium", "other"), ("access to the closed border zone", "humanitarian access")],
)
def test_access_to_a_stadium_is_no_humanitarian_matter(resolved_demands, words, issue):
    rows, _ = resolved_demands(f"Egypt met Israel in Rome. Turkey has requested {words}.")
    assert [row.issue for row in rows] == [issue]


def test_nobody_known_asks_nobody_known_on_no_matter_between_states(resolved_demands):
    assert resolved_demands("Egypt met Israel in Rome. Local groups have requested a new lamp.")[0] == []
