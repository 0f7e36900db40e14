"""Which words tell of one meeting: within an article and across articles. Invented states and people."""

from __future__ import annotations

import pytest

from dashboard.tables import PlaceRow


def test_words_that_point_back_join_the_meeting_at_hand(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 3. The discussions lasted six hours. Jane Roe led the Kest delegation."
    )
    (row,) = tables["talks"]
    assert row.title == "Kest–Valdoria talks in Geneva"
    assert (row.status, row.place_id, row.start_date, row.precision) == ("held", "geneva", "2030-05-03", "day")
    assert set(row.participants) == {"kest", "valdoria", "jane-roe"}
    assert len(tables["evidence"]) == 3


def test_a_new_round_is_a_meeting_of_its_own(world):
    rows = world("Kest and Valdoria held talks in Geneva on May 3. The two sides agreed to continue the talks.")[
        "talks"
    ]
    assert [(row.status, row.place_id) for row in rows] == [("held", "geneva"), ("planned", None)]
    assert set(rows[1].participants) == {"kest", "valdoria"}


def test_another_city_is_another_meeting(world):
    rows = world("Kest and Valdoria held talks in Geneva. The talks in Rome between Kest and Valdoria had failed.")[
        "talks"
    ]
    assert {row.place_id for row in rows} == {"geneva", "rome"}


def test_reports_of_one_meeting_merge_with_the_reason(world):
    (row,) = world(
        "Kest and Valdoria held talks in Geneva on May 3.",
        "Jane Roe met John Doe of Valdoria in Geneva on May 3.",
    )["talks"]
    assert row.articles == ("a0", "a1")
    assert row.merged_because is not None
    assert "Geneva" in row.merged_because
    assert "2030-05-03" in row.merged_because


def test_two_rounds_in_one_city_stay_two(world):
    rows = world(
        "Kest and Valdoria held talks in Geneva on May 3.", "Kest and Valdoria held talks in Geneva on June 7."
    )["talks"]
    assert [row.start_date for row in rows] == ["2030-05-03", "2030-06-07"]


def test_a_missing_day_neither_helps_nor_forbids(world):
    rows = world("Kest and Valdoria held talks in Geneva on June 7.", "Kest and Valdoria met in Geneva.")["talks"]
    assert len(rows) == 1


def test_other_parties_forbid(world):
    rows = world("Kest and Valdoria held talks in Geneva on May 3.", "Kest and Ossia held talks in Geneva on May 3.")[
        "talks"
    ]
    assert len(rows) == 2


def test_the_same_country_is_not_yet_the_same_city(world):
    rows = world("Kest and Valdoria held talks in Doha.", "Kest and Valdoria held talks in Qatar.", published=None)[
        "talks"
    ]
    assert len(rows) == 2


def test_a_month_is_given_as_a_month(world):
    (row,) = world("Kest and Valdoria held talks in Qatar last month.")["talks"]
    assert (row.precision, row.start_date, row.end_date) == ("month", "2030-04-01", None)
    assert (row.date_earliest, row.date_latest) == ("2030-04-01", "2030-04-30")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe chaired a meeting of the security council in Lome.",
        "Negotiations between rivals often fail.",
        "Jane Roe gave a speech in Geneva about negotiations with Valdoria.",
        "Jane Roe visited Lome.",
        "Jane Roe met voters in Lome.",
    ],
)
def test_domestic_sessions_speeches_and_generalities_are_no_talks(world, text):
    assert world(text)["talks"] == []


def test_a_visitor_is_named_in_the_title(world):
    (row,) = world("Jane Roe visited Rome on May 3 to discuss trade. The visit was described as “useful” by Valdoria.")[
        "talks"
    ]
    assert row.title == "Roe visit to Rome"
    assert [(said["words"], said["actor_id"]) for said in row.assessments] == [("useful", "valdoria")]


def test_a_judgement_is_never_by_a_pronoun(world):
    (row,) = world("Jane Roe met John Doe in Geneva on May 3. It described the talks as “useful”.")["talks"]
    assert [(said["words"], said["by"]) for said in row.assessments] == [("useful", None)]


def test_a_pronoun_that_nothing_resolves_is_who_was_just_told(world):
    (row,) = world("Jane Roe visited Rome, where she met John Doe.")["talks"]
    assert set(row.participants) == {"jane-roe", "john-doe", "kest", "valdoria"}


def test_who_says_she_would_meet_is_a_party(world):
    (row,) = world("Jane Roe said on Monday that she would meet John Doe in Geneva.")["talks"]
    assert (row.status, row.title) == ("planned", "Roe–Doe meeting in Geneva")


def test_the_meeting_counted_from_is_another_one(world):
    rows = world(
        "Kest and Valdoria met at the residence of the consul general in Geneva on May 3. "
        "It was the second time this year that they met, after the talks in Rome."
    )["talks"]
    assert [row.place_id for row in rows] == ["geneva", "rome"]


def test_the_next_round_is_shown_with_the_one_before(world):
    first, second = world(
        "Kest and Valdoria held talks in Geneva on May 3. Another round will be held in Rome on June 7."
    )["talks"]
    assert (first.place_id, second.place_id, second.status) == ("geneva", "rome", "planned")
    assert first.next_step == "Another round will be held in Rome on June 7."


def test_every_row_has_evidence_that_reads_so(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. John Doe and Jane Roe spoke by phone on June 7."
    tables = world(text)
    for row in tables["talks"]:
        assert any(e.row_id == row.talk_id and text[e.start : e.end] == e.text for e in tables["evidence"])


def test_accounts_that_clash_in_the_day_alone_are_one_meeting(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 3.", "Kest and Valdoria held talks in Geneva on May 4."
    )
    (row,) = tables["talks"]
    assert row.start_date == "2030-05-03"
    assert (row.date_earliest, row.date_latest) == ("2030-05-03", "2030-05-04")
    assert "the day is contested (2030-05-03 or 2030-05-04)" in row.merged_because


def test_both_sides_are_those_whom_the_whole_article_is_about(world):
    rest = " Kest waits. Valdoria waits. Kest hopes. Valdoria hopes. Kest trades. Valdoria trades. Kest sings. Valdoria sings."
    (row,) = world("The commissions of the two countries held a meeting in Geneva on May 3." + rest)["talks"]
    assert set(row.participants) == {"kest", "valdoria"}
    others = " Kest waits. Valdoria waits. Ossia waits."
    (row,) = world("The commissions of the two countries held a meeting in Geneva on May 3." + others)["talks"]
    assert row.participants == ()  # of which countries, nothing tells
    assert world("The commissions of the two countries held a meeting in Geneva on May 3.")["talks"] == []


def test_the_next_round_is_also_of_the_union_whose_official_sat_there(world):
    rows = world(
        "Max Lund and Jane Roe met in Geneva on May 3. It rained. The delegations agreed to meet again in Rome on June 7."
    )["talks"]
    assert {row.place_id: set(row.participants) for row in rows} == {
        "geneva": {"max-lund", "jane-roe", "harbour-union", "kest"},
        "rome": {"harbour-union", "kest"},
    }


def test_what_was_held_on_monday_is_no_summit_of_years_ago(world):
    rows = world(
        "The summit between Jane Roe and John Doe was short. Held on Monday, the summit was useful. "
        "The Singapore summit of June 2018 closed with a promise."
    )["talks"]
    assert {(row.place_id, row.start_date, "jane-roe" in row.participants) for row in rows} == {
        (None, None, True),
        ("singapore", "2018-06-01", False),
    }


def test_a_country_before_the_noun_is_the_venue_only_where_it_is_a_town(world):
    (row,) = world("Kest and Valdoria held the Qatar talks on May 3.")["talks"]
    assert row.place_id is None
    (row,) = world("Kest and Valdoria ended the Singapore talks on May 3.")["talks"]
    assert row.place_id == "singapore"


def test_the_day_that_more_accounts_name_is_kept(world):
    one, other = "Kest and Valdoria held talks in Geneva on May 3.", "Kest and Valdoria held talks in Geneva on May 4."
    (row,) = world(one, other, other)["talks"]
    assert row.start_date == "2030-05-04"


def test_other_parties_the_day_after_are_no_contradiction(world):
    rows = world("Kest and Valdoria held talks in Geneva on May 3.", "Kest and Ossia held talks in Geneva on May 4.")
    assert len(rows["talks"]) == 2


def test_a_dateline_is_the_venue_where_none_is_named(world):
    (row,) = world("Geneva — Envoys of Kest and Valdoria met on May 3.")["talks"]
    assert row.place_id == "geneva"
    (row,) = world("Geneva — Envoys of Kest and Valdoria met in Rome on May 3.")["talks"]
    assert row.place_id == "rome"
    (row,) = world("Geneva — Envoys of Kest and Valdoria will meet on June 7.", published="2030-06-01")["talks"]
    assert row.place_id is None


def test_the_first_round_has_the_parties_of_the_one_at_hand(world):
    rows = world("Kest and Valdoria held talks in Geneva on June 7. The first round took place in Doha on May 3.")
    assert [(row.place_id, row.start_date) for row in rows["talks"]] == [
        ("geneva", "2030-06-07"),
        ("doha", "2030-05-03"),
    ]
    assert set(rows["talks"][1].participants) == {"kest", "valdoria"}


def test_what_is_denied_is_not_what_was_cancelled(world):
    text = "A second meeting between Jane Roe and John Doe was cancelled. Ann Poe denied that she had met Roe in Doha."
    assert {row.status for row in world(text)["talks"]} == {"cancelled", "denied"}


def test_a_premier_who_meets_her_own_officials_is_not_at_the_talks(world):
    text = (
        "Kest and Valdoria ended talks in Geneva on June 7. It rained. Nobody signed. Jane Roe met officials on June 7."
    )
    (row,) = world(text)["talks"]
    assert "jane-roe" not in row.participants


@pytest.mark.parametrize("again", ["the two leaders", "the two women"])
def test_two_persons_told_of_before_meet_again(world, again):
    text = f"Jane Roe and Ann Poe met in Geneva on May 3. In June, {again} will meet again in Doha."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert {"jane-roe", "ann-poe"} <= set(rows["doha"].participants)
    assert rows["doha"].status == "planned"


def test_delegations_stand_for_the_parties_not_for_their_leaders(world):
    text = "Jane Roe and Ann Poe met in Geneva on May 3. The two delegations will meet again in Doha on June 7."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert set(rows["doha"].participants) == {"kest", "valdoria"}


def test_between_whom_an_announced_meeting_will_be_may_stay_unknown(world):
    (row,) = world("Kest waits. Valdoria waits. The two delegations will meet again on June 7.")["talks"]
    assert (row.title, row.participants, row.status) == ("Meeting of unnamed parties", (), "planned")


def test_another_round_elsewhere_is_between_those_who_met(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. A third round of talks in Doha failed."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert set(rows["doha"].participants) == {"kest", "valdoria"}


def test_talks_that_are_to_resume_are_the_next_round(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. The mediator said the talks would resume within ten days."
    rows = world(text)["talks"]
    assert [(row.status, row.place_id) for row in rows] == [("held", "geneva"), ("planned", None)]
    assert set(rows[1].participants) == {"kest", "valdoria"}


def test_talks_that_were_called_off_were_not_held_elsewhere(world):
    text = "Kest suspended its talks with Valdoria. The two sides signed a truce in Doha on May 3."
    rows = world(text)["talks"]
    assert [(row.status, row.place_id) for row in rows] == [("cancelled", None), ("held", "doha")]


def test_the_next_sentence_names_those_who_spoke_for_the_parties(world):
    text = "The directors of military operations of Kest and Valdoria spoke by phone on May 3. Jane Roe and John Doe talked for 45 minutes."
    (row,) = world(text)["talks"]
    assert {"jane-roe", "john-doe"} <= set(row.participants)


def test_the_city_of_a_dateline_is_the_venue_of_the_news(world):
    text = "GENEVA (Wire) - Talks between Kest and Valdoria ended on May 3 without a deal."
    (row,) = world(text.replace("GENEVA", "Geneva"))["talks"]
    assert row.place_id == "geneva"


def test_a_meeting_on_two_days_is_dated_to_the_day(world):
    (row,) = world("Kest and Valdoria held talks in Geneva on June 2 and 3.")["talks"]
    assert (row.start_date, row.end_date, row.precision) == ("2030-06-02", "2030-06-03", "day")


def test_who_will_attend_attends_the_meeting_just_told_of(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. Kest proposed a summit with Valdoria in Doha. Ossia said it would attend."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert "ossia" in rows["doha"].participants
    assert "ossia" not in rows["geneva"].participants


def test_an_earlier_round_is_between_those_at_hand_on_its_own_day(world):
    text = "Kest and Valdoria held talks in Geneva on May 3, 2030. Earlier rounds took place in Doha in April."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert set(rows["doha"].participants) == {"kest", "valdoria"}


def test_hours_of_talks_without_names_are_those_of_the_parties_at_hand(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. An annex was agreed in Doha on May 20 after six hours of talks."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert set(rows["doha"].participants) == {"kest", "valdoria"}


def test_a_movement_and_the_government_of_its_country_are_two_sides(world):
    (row,) = world("Kest and the Lagoon Liberation Front held talks in Doha on May 3.")["talks"]
    assert set(row.participants) == {"kest", "lagoon-front"}
    assert row.title == "Kest–Lagoon Liberation Front talks in Doha"


def test_a_body_of_the_state_and_its_government_are_one(world):
    assert world("Kest and the Grain Board held a meeting in Lome on May 3.")["talks"] == []


def test_he_is_nobody_of_talks_between_states_that_name_no_person(world):
    text = "Kest, Valdoria and Ossia plan talks in Geneva. He met John Doe in Rome on May 3."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert set(rows["rome"].participants) == {"john-doe", "valdoria"}


def test_a_meeting_gets_its_day_from_the_one_it_is_counted_from(world):
    text = "Kest and Valdoria held talks in Geneva on May 4. The day before the Geneva talks, Roe received Ann Poe in Lome."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert rows["lome"].start_date == "2030-05-03"
    assert set(rows["lome"].participants) == {"jane-roe", "ann-poe", "kest", "valdoria"}


def test_a_meeting_is_not_the_trip_that_it_came_before(world):
    text = "Jane Roe flew to Geneva. Ossia's team met John Doe in Rome two days before Roe's trip."
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert set(rows["rome"].participants) == {"ossia", "john-doe", "valdoria"}
    assert rows["rome"].status == "held"


def test_two_rounds_in_one_town_are_two(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. Ossia mediated two earlier rounds in Doha in May 4 and June 7."
    days = sorted(str(row.start_date) for row in world(text)["talks"] if row.place_id == "doha")
    assert days == ["2030-05-04", "2030-06-07"]


def test_the_two_presidents_are_those_who_hold_the_office(world):
    text = (
        "Ministers Jane Roe and Ann Poe met in Geneva on May 4. Both told presidents Ossia and Doe. "
        "Presidents Jane Roe and John Doe were content. The two presidents met in Rome on May 3."
    )
    rows = {row.place_id: row for row in world(text)["talks"]}
    assert set(rows["rome"].participants) == {"jane-roe", "john-doe", "kest", "valdoria"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe was to fly to Rome on May 3. The trip was scrapped.", [("cancelled", "rome")]),
        (
            "Kest and Valdoria held talks in Geneva on May 3. A session fixed for June 7 fell through.",
            [("held", "geneva"), ("cancelled", None)],
        ),
        (
            "Kest and Valdoria held talks in Geneva on May 3. The foreign ministers came together in Rome on June 7.",
            [("held", "geneva"), ("held", "rome")],
        ),
        # Near misses: one who is seen where nobody of another side is; a book fair; what was held is not called off.
        ("Jane Roe saw the play in Rome on May 3.", []),
        ("Kest and Valdoria held talks in Geneva on May 3. A fair fixed for June 7 fell through.", [("held", "geneva")]),
        ("Kest and Valdoria held talks in Geneva. Jane Roe called off the trip.", [("held", "geneva")]),
    ],
)  # fmt: skip
def test_what_was_called_off_is_the_plan_it_was(world, text, expected):
    assert [(row.status, row.place_id) for row in world(text)["talks"]] == expected


def test_a_summit_called_off_and_a_new_proposal_are_two(world):
    rows = world(
        "The summit of Jane Roe and John Doe in Geneva fell through. Ossia wants Jane Roe and John Doe in Rome."
    )["talks"]
    assert [(row.status, row.place_id) for row in rows] == [("cancelled", "geneva"), ("proposed", "rome")]


def test_the_two_are_those_of_the_sentence_before(world):
    rows = world(
        "Kest and Ossia held talks in Geneva on May 3. Jane Roe will meet John Doe in Doha on June 7. "
        "The two last met in Rome in the spring."
    )["talks"]
    assert [set(row.participants) for row in rows if row.place_id == "rome"] == [
        {"jane-roe", "john-doe", "kest", "valdoria"}
    ]


def test_a_day_without_a_year_of_a_plan_is_the_one_to_come():
    from dashboard.resolve.talks_days import Window, _still_ahead

    day = Window("2024-11-26", "2024-11-26", "day")
    assert _still_ahead(day, "2025-11-12").earliest == "2025-11-26"
    assert _still_ahead(day, "2025-02-01") == day  # nearer behind than ahead


def test_a_host_may_propose_talks_of_others_at_home(world):
    rows = world(
        "Kest and Ossia held talks in Geneva on May 3. Valdoria and Ossia held talks in Rome. Qatar has proposed talks in Doha."
    )["talks"]
    assert ("proposed", "doha") in [(row.status, row.place_id) for row in rows]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kest and Valdoria opened talks in Geneva on June 7.", "under way"),
        ("Kest and Valdoria opened talks in Geneva on June 7. The talks ended on June 7.", "held"),
        ("Kest and Valdoria held talks in Geneva on June 7.", "held"),
        ("Kest and Valdoria opened talks in Geneva on May 3.", "held"),
    ],
)
def test_talks_that_were_opened_the_day_before_go_on(world, text, status):
    assert [row.status for row in world(text, published="2030-06-08")["talks"]] == [status]


def test_the_next_sentence_names_who_sat_at_a_round_that_ended(world):
    rows = world("A round of talks ended in Geneva on May 3. Ministers from Kest and Valdoria had met for two days.")
    assert [(row.place_id, set(row.participants)) for row in rows["talks"]] == [("geneva", {"kest", "valdoria"})]


def test_the_two_koreas_are_both_states():
    from dashboard.resolve.talks_whom import TWINS

    assert TWINS.search("The two Koreas")[1] == "Koreas"
    assert TWINS.search("The two Kestans were late") is None


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Kest wants peace. Valdoria wants it, too. Kest and Valdoria wait. The two governments met in Geneva on May 3.",
         {"kest", "valdoria"}),
        # Near misses: a third spoken of as often; sides of which the article has hardly spoken. It was held: between
        # whom, is open.
        ("Kest and Ossia wait. Valdoria waits. Ossia and Kest and Valdoria pray. The two governments met in Geneva.",
         set()),
        ("Kest wants peace. The two governments met in Geneva on May 3.", None),
        # it was held: between whom of the three, is open
        ("Kest, Ossia and Valdoria want peace. The two governments met in Geneva on May 3.", set()),
    ],
)  # fmt: skip
def test_two_sides_of_no_meeting_yet_are_those_spoken_of_most(world, text, participants):
    rows = world(text)["talks"]
    assert [set(row.participants) for row in rows] == ([participants] if participants is not None else [])


def test_talks_that_go_on_after_they_began_are_under_way(world):
    text = "Jane Roe and John Doe sat down in Geneva on May 3. Talks go on today."
    assert [row.status for row in world(text, published="2030-05-04")["talks"]] == ["under way"]


def test_the_leaders_are_the_persons_who_met(world):
    text = "Jane Roe and John Doe met in Geneva on May 3. The river is low. The leaders will meet again on June 7."
    rows = {row.status: row for row in world(text, published="2030-05-04")["talks"]}
    assert {"jane-roe", "john-doe"} <= set(rows["planned"].participants)


def test_the_two_are_those_named_just_before(world):
    rows = world("Jane Roe asked John Doe to wait. The two met in Geneva on May 3.")["talks"]
    assert [(row.place_id, {"jane-roe", "john-doe"} <= set(row.participants)) for row in rows] == [("geneva", True)]
    # Near miss: three are named.
    assert world("Jane Roe asked John Doe and Ann Poe to wait. The two spoke by phone.")["talks"] == []


def test_how_long_negotiations_have_gone_on_is_no_day_of_a_round(world):
    text = "Kest and Valdoria held a round of talks in Geneva. The negotiations began in 2016."
    assert [row.start_date for row in world(text)["talks"]] == [None]


def test_a_weekday_of_a_plan_taken_for_the_past_is_the_one_to_come():
    from dashboard.resolve.talks_days import Window, _next_week

    friday = Window("2025-08-15", "2025-08-15", "day")
    assert _next_week(friday, "2025-08-19").earliest == "2025-08-22"
    assert _next_week(friday, "2025-09-19") == friday  # long past


def test_a_loose_group_is_not_told_beside_its_members():
    from dashboard.resolve.talks_parties import _is_told_by_members

    assert _is_told_by_members("e3", ["france", "germany", "iran"])
    assert not _is_told_by_members("e3", ["iran", "france"])


def test_he_who_had_met_somebody_is_with_whom_the_sentence_before_begins(world):
    rows = world("Jane Roe came home without a deal. She had met John Doe in Geneva on May 3.")["talks"]
    assert [(row.place_id, {"jane-roe", "john-doe"} <= set(row.participants)) for row in rows] == [("geneva", True)]
    # Near miss: the sentence before begins with nobody.
    assert world("The river is low. She had met John Doe.")["talks"] == []


def test_the_last_meeting_with_a_place_is_another_one(world):
    text = "Kest and Valdoria will hold talks in Geneva on June 7. The last meeting, in Rome in spring, brought little."
    rows = world(text, published="2030-06-01")["talks"]
    assert sorted((row.place_id, row.status) for row in rows) == [("geneva", "planned"), ("rome", "held")]


def test_there_is_where_the_meeting_before_was(world):
    text = (
        "Jane Roe and John Doe met in Geneva on May 3. Earlier in the day Jane Roe sat down there with Ann Poe. "
        "A third round of talks between Kest and Valdoria is set for June 7 in the same city."
    )
    rows = world(text, published="2030-05-04")["talks"]
    assert {row.place_id for row in rows} == {"geneva"}


def test_a_day_on_which_nobody_met_is_no_day_of_the_meeting(world):
    text = "Kest and Valdoria held talks in Geneva. Kest and Valdoria had not met since May 3."
    assert "2030-05-03" not in {row.start_date for row in world(text)["talks"] if row.status == "held"}


def test_two_who_were_read_as_one_long_name_are_two(world, parse_text):
    from dashboard.resolve.talks_whom import AND_TITLE

    assert AND_TITLE.fullmatch(" and US President John Doe")
    assert not AND_TITLE.fullmatch(" said that the envoy of John Doe")
    rows = world("Jane Roe and John Doe shook hands in Geneva on May 3.")["talks"]
    assert {"jane-roe", "john-doe"} <= set(rows[0].participants)


def test_a_house_that_nobody_knows_stands_in_the_city_named_beside_it():
    from dashboard.resolve.talks_venue import more_exact

    city = PlaceRow("geneva", "Geneva", "CH", 46.2, 6.1, "city", 1, 0)
    house = PlaceRow("unknown-rosen", "Rosen", None, None, None, "site", 1, 0)
    assert more_exact(city, house) is city
    assert more_exact(house, city) is city


def test_a_guest_who_is_received_by_another_has_met_two(world):
    rows = world("John Doe met Jane Roe in Geneva. Ann Poe saw Jane Roe in Doha on May 4.")["talks"]
    assert [set(row.participants) & {"john-doe", "ann-poe"} for row in rows] == [{"john-doe"}, {"ann-poe"}]


def test_the_day_of_that_year_is_read_in_it(world):
    from dashboard.resolve.talks_days import Window, _in_year

    assert _in_year(Window("2025-03-18", "2025-03-18", "day"), "2023") == Window("2023-03-18", "2023-03-18", "day")
    assert _in_year(Window("2024-02-29", "2024-02-29", "day"), "2023") is None


def test_hostile_text_behind_a_day_is_soon_read():
    from dashboard.resolve.talks_days import THAT_YEAR

    assert THAT_YEAR.match(" , of that year")
    assert THAT_YEAR.match(" in the same year")
    for text in (" " * 300_000, " " * 150_000 + "," + " " * 150_000, "A" * 300_000, "of " * 100_000):
        assert THAT_YEAR.match(text) is None


def test_the_next_meeting_of_which_more_is_said_is_the_one_just_planned(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. They agreed to meet again. No date was set for the next meeting."
    assert sorted(row.status for row in world(text)["talks"]) == ["held", "planned"]


def test_two_persons_of_both_sides_who_act_right_after_it_sat_at_the_meeting(world):
    told = "Kest and Valdoria held talks in Geneva on May 3. "
    rows = world(told + "Jane Roe and John Doe spent hours over the text.")["talks"]
    assert {"jane-roe", "john-doe"} <= set(rows[0].participants)
    rows = world(told + "Jane Roe and John Doe accused the press.")["talks"]
    assert not {"jane-roe", "john-doe"} & set(rows[0].participants)


def test_who_tells_of_a_meeting_afterwards_sat_there_a_spokesman_need_not(world):
    told = "Kest and Valdoria held talks in Geneva on May 3. "
    assert (
        "jane-roe" in world(told + "Jane Roe told reporters afterwards that little was done.")["talks"][0].participants
    )
    rows = world(told + "The spokeswoman, Jane Roe, told reporters afterwards that little was done.")["talks"]
    assert "jane-roe" not in rows[0].participants


def test_the_next_round_is_of_the_parties_and_not_of_who_came_along(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. Ossia took part. Both sides will meet again in Doha on June 7."
    rows = {row.place_id: set(row.participants) for row in world(text)["talks"]}
    assert "ossia" in rows["geneva"]
    assert rows["doha"] == {"kest", "valdoria"}


def test_who_arrives_for_talks_that_go_on_sits_there(world):
    text = "Kest and Valdoria opened talks in Geneva on May 3. Jane Roe arrived in Geneva on May 4."
    rows = world(text, published="2030-05-05")["talks"]
    assert [row.place_id for row in rows] == ["geneva"]
    assert "jane-roe" in rows[0].participants


def test_the_day_on_which_talks_opened_is_their_first(world):
    text = "Kest and Valdoria met in Geneva on May 4. The talks in Geneva had opened on May 3."
    assert [row.start_date for row in world(text)["talks"]] == ["2030-05-03"]


def test_talks_of_nobody_are_of_the_two_whom_the_article_is_about(world):
    about = "Kest praised Valdoria. Valdoria thanked Kest. Kest sold fish to Valdoria. Valdoria bought fish from Kest. "
    rows = world(about + "Talks in Doha last month led to a release.")["talks"]
    assert [set(row.participants) for row in rows] == [{"kest", "valdoria"}]
    rows = world("Kest praised Valdoria. Talks in Doha last month led to a release.")["talks"]
    assert [set(row.participants) for row in rows] == [set()]


def test_planned_talks_without_parties_are_of_those_who_just_met(world):
    text = "Kest and Valdoria met in Geneva on May 3. Direct negotiations on a border treaty are to open by summer."
    assert [(row.status, set(row.participants)) for row in world(text)["talks"]][1] == ("planned", {"kest", "valdoria"})


def test_a_plan_that_was_called_off_is_cancelled(world):
    text = "Kest and Valdoria met in Geneva on May 3. A second round was to take place in Doha on June 7. It was cancelled."
    rows = {row.place_id: row.status for row in world(text)["talks"]}
    assert rows == {"geneva": "held", "doha": "cancelled"}


def test_days_are_counted_back_from_what_came_after(world):
    rows = world("Kest opened the pass on May 4, two days after Jane Roe received John Doe in Lome.")["talks"]
    assert [row.start_date for row in rows] == ["2030-05-02"]


def test_both_sides_who_meet_again_in_a_town_are_those_who_met_there(world):
    text = (
        "Kest and Valdoria held talks in Geneva on May 3. Kest and Ossia met in Rome on May 4. "
        "Both sides will meet again in Geneva on June 7."
    )
    rows = [(row.status, set(row.participants)) for row in world(text, published="2030-05-06")["talks"]]
    assert ("planned", {"kest", "valdoria"}) in rows


def test_a_meeting_touched_on_a_while_ago_gives_way_to_the_main_one(world):
    text = (
        "Kest and Valdoria held talks in Geneva on May 3. The talks lasted long. The talks ended at night. "
        "Kest and Ossia met in Rome on May 4. Fish was sold. Fish was bought. Fish was eaten. Fish was praised. "
        "Both sides will meet again in Doha on June 7."
    )
    rows = {row.place_id: set(row.participants) for row in world(text, published="2030-05-06")["talks"]}
    assert rows["doha"] == {"kest", "valdoria"}


def test_a_guest_told_of_by_his_office_is_named_behind_it(world):
    rows = world(
        "Valdoria's foreign minister was in Lome in May. Ann Poe was received by Jane Roe and dined with the king."
    )["talks"]
    assert [(row.place_id, {"ann-poe", "jane-roe"} <= set(row.participants)) for row in rows] == [("lome", True)]


def test_months_without_a_year_part_two_meetings(world):
    text = "Kest and Valdoria resumed talks in May. When Kest and Valdoria met in Geneva in {}, they agreed on a fund."
    assert len(world(text.format("December"))["talks"]) == 2
    assert len(world(text.format("May"))["talks"]) == 1


def test_meetings_that_are_only_counted_are_none_but_tell_who_both_are(world):
    text = "Jane Roe has met John Doe eleven times. The two leaders will see each other again in Doha on June 7."
    (row,) = world(text)["talks"]
    assert (row.place_id, {"jane-roe", "john-doe"} <= set(row.participants)) == ("doha", True)


def test_a_guest_who_comes_for_talks_meets_his_hosts(world):
    (row,) = world("Ann Poe arrived in Lome on May 3 for talks. Kest was glad.")["talks"]
    assert "kest" in row.participants
    (row,) = world("Ann Poe arrived in Lome on May 3 for talks with Ossia's envoys. Kest was glad.")["talks"]
    assert "kest" not in row.participants


def test_a_meeting_with_a_day_to_come_is_planned(world):
    (row,) = world("A round of talks between Kest and Valdoria in Geneva on June 7.", published="2030-06-01")["talks"]
    assert row.status == "planned"


def test_their_last_meeting_is_that_of_those_just_told_of(world):
    rows = world(
        "Kest and Ossia held talks in Geneva on May 3. Jane Roe will meet John Doe in Doha on June 7. "
        "Their last meeting, on May 4, ended without a result."
    )["talks"]
    assert {"jane-roe", "john-doe"} in [set(row.participants) & {"jane-roe", "john-doe", "ossia"} for row in rows[1:]]
    assert "ossia" not in {actor for row in rows if row.start_date == "2030-05-04" for actor in row.participants}


def test_aides_who_arrange_a_meeting_arrange_that_of_their_leaders(world):
    rows = world(
        "Jane Roe and John Doe spoke by phone on May 3. Now their aides seek to arrange a meeting in Doha in June."
    )["talks"]
    doha = [row for row in rows if row.place_id == "doha"]
    assert [{"jane-roe", "john-doe"} <= set(row.participants) for row in doha] == [True]


def test_two_who_meet_on_the_margins_do_not_join_the_summit(world):
    rows = world(
        "Kest, Valdoria and Ossia held a summit in Geneva on May 3. On the margins, Jane Roe met John Doe for an hour."
    )["talks"]
    assert len(rows) == 2


def test_who_attended_may_be_told_far_behind_the_meeting(world):
    filler = " ".join(f"The weather was fine in week {number}." for number in range(12))
    (row,) = world(f"Kest and Valdoria ended talks in Geneva on May 3. {filler} The Kest team was led by Jane Roe.")[
        "talks"
    ]
    assert "jane-roe" in row.participants


def test_what_is_told_of_beside_a_meeting_is_in_its_town(world):
    rows = world(
        "Kest and Valdoria held a summit in Rome on May 3. On the margins, Jane Roe met Ann Poe. Kest sang. Kest sang."
    )["talks"]
    assert [row.place_id for row in rows] == ["rome", "rome"]
    rows = world("Jane Roe met John Doe in Rome on May 3. Roe then spent two hours with Ann Poe.")["talks"]
    assert {row.place_id for row in rows} == {"rome"}
    rows = world("Jane Roe met John Doe in Rome on May 3. Roe spent two hours with Ann Poe in Geneva.")["talks"]
    assert {row.place_id for row in rows} == {"rome", "geneva"}


def test_the_host_of_the_next_round_announces_it(world):
    rows = world("Kest and Valdoria held talks in Geneva on May 3. A further round is to be hosted by Ossia.")["talks"]
    assert [(row.status, set(row.participants)) for row in rows][1] == ("planned", {"kest", "valdoria"})


def test_a_conference_at_which_somebody_spoke_is_no_round_of_those_who_met(world):
    rows = world(
        "Kest and Valdoria held talks in Geneva on May 3. Jane Roe said at a conference in Rome that it rained."
    )
    assert [row.place_id for row in rows["talks"]] == ["geneva"]


def test_a_session_that_is_due_is_announced(world):
    rows = world("Kest and Valdoria held talks in Geneva on May 3. Another session is due in a month.")["talks"]
    assert [row.status for row in rows] == ["held", "planned"]
    assert set(rows[1].participants) == {"kest", "valdoria"}


def test_a_summit_of_others_is_no_round_of_those_who_met(world):
    text = "Kest and Valdoria held talks in Geneva on May 3. {} left the question for a summit on June 7."
    assert [row.place_id for row in world(text.format("The leaders of the Harbour Union"))["talks"]] == ["geneva"]
    rows = world(text.format("The leaders of both sides"))["talks"]
    assert [set(row.participants) for row in rows] == [{"kest", "valdoria"}] * 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Jane Roe of Kest met John Doe of Valdoria in Geneva on May 3. On May 4, Roe also met Mark Poe of Valdoria.",
            2,
        ),
        ("Jane Roe of Kest met John Doe of Valdoria in Geneva. Mark Poe of Valdoria received Roe later that day.", 2),
        (
            "Jane Roe of Kest met John Doe of Valdoria in Geneva. The meeting with Mark Poe of Valdoria present ran late.",
            1,
        ),
    ],
)
def test_whom_one_of_them_saw_besides_is_a_meeting_of_its_own(world, text, count):
    assert len(world(text)["talks"]) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kest and Valdoria held talks in Geneva on May 3. The March round broke up without a text.", {"geneva", None}),
        ("Jane Roe met John Doe in Geneva on May 3. Ann Poe is due to see Jane Roe there the day before.", {"geneva"}),
        ("Kest and Valdoria agreed to swap prisoners in a first round of direct talks on May 3.", {None}),
        ("Kest and Valdoria are negotiating through Ossia.", {None}),
        ("Kest and Valdoria have agreed on talks in Geneva in June.", {"geneva"}),
        # Near misses: one who negotiates with nobody; a call for something.
        ("Kest is negotiating.", set()),
        ("Kest and Valdoria want peace. A second call for peace is likely in June.", set()),
    ],
)  # fmt: skip
def test_rounds_by_their_month_and_talks_that_go_on(world, text, expected):
    rows = world(text)["talks"]
    assert {row.place_id for row in rows} == expected
    assert len(rows) == (2 if "March" in text or "there" in text else len(expected))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kest and Valdoria will brief their allies at a meeting in Geneva in June.", "planned"),
        ("Jane Roe will raise it with John Doe when the presidents of Kest and Valdoria meet in Geneva.", "planned"),
        ("Kestan and Valdorian officials wound up two days of talks in Geneva on May 3.", "held"),
        ("Kest and Valdoria briefed their allies at a meeting in Geneva in May.", "held"),
    ],
)
def test_what_will_be_done_at_a_meeting_puts_it_ahead(world, text, status):
    assert [row.status for row in world(text)["talks"]] == [status]
