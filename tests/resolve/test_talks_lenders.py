"""From which meeting one that names nobody has its sides, and its place: not from a call, and in one town from there."""

from __future__ import annotations


def _rows(tables, place):
    return [row for row in tables["talks"] if row.place_id == place]


def test_an_unnamed_round_in_a_town_has_the_sides_of_the_talks_told_of_there(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 3. Jane Roe will meet the Ossian envoy of Ossia in Rome.\n"
        "Talks in Geneva last month had ended without a result."
    )
    assert [set(row.participants) for row in _rows(tables, "geneva")] == [{"kest", "valdoria"}] * 2


def test_an_unnamed_round_in_another_town_need_not(world):
    tables = world(
        "Kest and Ossia held talks in Geneva on May 3. Kest and Valdoria held talks in Rome on May 4.\n"
        "Talks in Doha last month had ended without a result."
    )
    assert [set(row.participants) for row in _rows(tables, "doha")] == [{"kest", "valdoria"}]


def test_a_call_lends_nobody_to_a_round(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 3. Jane Roe spoke by telephone with the envoy of Ossia.\n"
        "Talks in Rome last month had ended without a result."
    )
    assert [set(row.participants) for row in _rows(tables, "rome")] == [{"kest", "valdoria"}]


def test_a_call_has_no_place(world):
    tables = world("In Rome, Jane Roe discussed the talks by telephone with John Doe on May 3.")
    assert [row.place_id for row in tables["talks"]] == [None]
    tables = world("In Rome, Jane Roe discussed the matter with John Doe on May 3.")
    assert [row.place_id for row in tables["talks"]] == ["rome"]


def test_whose_delegates_meet_stays_at_home(world):
    tables = world("Delegates of Kest Premier Jane Roe and of Valdoria held talks in Geneva on May 3.")
    assert [set(row.participants) for row in _rows(tables, "geneva")] == [{"kest", "valdoria"}]
    tables = world("Delegates and Premier Jane Roe met envoys of Valdoria in Geneva on May 3.")
    assert "jane-roe" in _rows(tables, "geneva")[0].participants


def test_of_three_countries_that_an_article_is_about_all_three_met(world):
    told = "Kest wants fish. Valdoria has grain. Ossia has salt. Kest and Valdoria trade. Ossia waits. Kest sows. "
    told += "Valdoria reaps. Ossia sings. Kest sings. Valdoria sings. Ossia reaps."
    tables = world(f"The final round of talks ended in Geneva on May 3. The three countries blame each other. {told}")
    assert set(_rows(tables, "geneva")[0].participants) == {"kest", "valdoria", "ossia"}
    tables = world(f"The final round of talks ended in Geneva on May 3. Three countries blame each other. {told}")
    assert "ossia" not in [p for row in tables["talks"] for p in row.participants]


def test_one_of_the_article_s_sides_named_beside_does_not_sit_there_alone(world):
    told = "Valdoria has grain. Kest sows. Valdoria reaps. Kest sings. Valdoria sings. Kest has fish. Valdoria waits."
    tables = world(f"A round of talks on the Kest Dam ended in Geneva on May 3. {told}")
    assert set(_rows(tables, "geneva")[0].participants) == {"kest", "valdoria"}


def test_what_was_held_days_before_a_round_is_none_of_it(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 4. On May 3, a day before the Geneva round, Kest received "
        "envoys of Ossia and Valdoria for consultations."
    )
    assert [set(row.participants) for row in _rows(tables, "geneva")] == [{"kest", "valdoria"}]
    assert {"kest", "valdoria", "ossia"} in [set(row.participants) for row in tables["talks"]]


def test_it_that_has_guests_is_the_state_with_which_the_sentence_before_begins(world):
    tables = world("Kest looks east. On May 3 it hosted envoys of Ossia and Valdoria for consultations.")
    assert [set(row.participants) for row in tables["talks"]] == [{"kest", "ossia", "valdoria"}]
    tables = world("All of them know Kest. On May 3 it hosted envoys of Ossia and Valdoria for consultations.")
    assert [set(row.participants) for row in tables["talks"]] == [{"ossia", "valdoria"}]


def test_a_state_has_its_guests_at_home(world):
    assert [r.country for r in world("Kest received envoys of Ossia for talks on May 3.")["talks"]] == ["XA"]
    assert [r.country for r in world("Kest has agreed to receive envoys of Ossia on May 3.")["talks"]] == ["XA"]
    assert [r.country for r in world("Kest looks east. It hosted envoys of Ossia on May 3.")["talks"]] == ["XA"]
    assert [r.country for r in world("Kest received envoys of Ossia in Geneva on May 3.")["talks"]] == ["CH"]


def test_who_meets_them_or_receives_them_in_person_need_not_be(world):
    assert [r.country for r in world("Kest met envoys of Ossia for talks on May 3.")["talks"]] == [None]
    assert [r.country for r in world("Jane Roe received envoys of Ossia on May 3.")["talks"]] == [None]


def test_a_meeting_from_which_is_only_counted_is_not_the_one_at_hand(world):
    told = "Kest and Valdoria held talks in Geneva on May 4. The talks were the first {} Jane Roe met the Ossian envoy "
    told += "of Ossia in Rome. Ann Poe, who led the Valdorian delegation, left."
    assert "ann-poe" in _rows(world(told.format("since")), "geneva")[0].participants


def test_they_in_the_same_sentence_are_the_two_persons_named_before_it(world):
    tables = world("Jane Roe and John Doe want peace, so they will hold a summit in Geneva on May 3.")
    assert {"jane-roe", "john-doe"} <= set(_rows(tables, "geneva")[0].participants)
    tables = world("Jane Roe, Ann Poe and John Doe want peace, so they will hold a summit in Geneva on May 3.")
    assert not any({"jane-roe", "john-doe"} <= set(row.participants) for row in tables["talks"])


def test_a_second_summit_is_of_the_same_persons_a_second_round_need_not_be(world):
    tables = world("Jane Roe and John Doe held their first summit in Geneva on May 3. A second summit in Rome failed.")
    assert {"jane-roe", "john-doe"} <= set(_rows(tables, "rome")[0].participants)
    tables = world("Jane Roe and John Doe held a first round in Geneva on May 3. A second round in Rome failed.")
    assert set(_rows(tables, "rome")[0].participants) == {"kest", "valdoria"}


def test_whom_the_gathering_also_brought_together_sat_there_too(world):
    told = "Kest and Valdoria held talks in Geneva on May 3. The meeting, which {}brought together envoys of Ossia "
    told += "and of the Harbour Union, was short."
    tables = world(told.format("also "))
    assert [set(row.participants) for row in tables["talks"]] == [{"kest", "valdoria", "ossia", "harbour-union"}]
    assert len(world(told.format("in 2018 "))["talks"]) > 1


def test_further_rounds_of_two_of_the_three_countries_are_of_all_three(world):
    told = "Kest wants fish. Valdoria has grain. Ossia has salt. Kest and Valdoria trade. Ossia waits. Kest sows. "
    told += "Valdoria reaps. Ossia sings. Kest sings. Valdoria sings. Ossia reaps."
    rounds = "Jane Roe and John Doe met in Geneva on May 3. A further round followed in Rome on June 7."
    tables = world(f"The three countries share a lake. {rounds} {told}")
    assert set(_rows(tables, "rome")[0].participants) == {"kest", "valdoria", "ossia"}
    tables = world(f"Three countries share a lake. {rounds} {told}")
    assert set(_rows(tables, "rome")[0].participants) == {"kest", "valdoria"}


def test_the_town_of_another_event_is_not_where_talks_were(world):
    told = "Kest and Valdoria held talks on May 3. The talks took place a week before {} of Premier Max Lund in Rome."
    assert not _rows(world(told.format("the inauguration")), "rome")
    assert not _rows(world(told.format("a state funeral")), "rome")
    assert _rows(
        world("Kest and Valdoria held talks on May 3. The talks of Premier Max Lund were held in Rome."), "rome"
    )
