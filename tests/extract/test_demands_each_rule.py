"""A sentence for each rule of reading demands that no other sentence needs, beside what the rule must leave alone."""

from __future__ import annotations

import pytest

from dashboard.extract import answers, demands

NEEDED = [
    # Who asks, and of whom.
    (
        "A memorandum presented by Chad provides that Kenya give up two islands.",
        [(["Chad"], ["Kenya"], "Kenya give up two islands")],
    ),
    ("A memorandum lost by Chad provides that Kenya give up two islands.", []),
    ("Chad, for its part, called on Niger to free the crew.", [(["Chad"], ["Niger"], "free the crew")]),
    (
        "Oman urged the council to press Yemen for an embargo.",  # what is urged is no demand of its own
        [(["Oman"], ["the council"], "press Yemen for an embargo")],
    ),
    (
        "Chad made a request on Monday to Kenya to reopen the port.",
        [(["Chad"], ["Kenya"], "reopen the port")],
    ),
    (
        "He said that should Oman come to the talks, it must first drop its claim.",
        [(["He"], ["it"], "it must first drop its claim")],
    ),
    (
        "Tokyo also expects Ankara to hand back six consular properties seized in Istanbul in 2016, the envoy recalled.",
        [(["Tokyo"], ["Ankara"], "hand back six consular properties seized in Istanbul in 2016")],
    ),
    ("Kenya's first request is that Chad free the crew. The second is that it pay. The third is a letter.",
     [(["Kenya"], ["Chad"], "Chad free the crew"), ([], ["it"], "it pay"), ([], [], "a letter")]),
    ("Kenya's request is that Chad free the crew. The second is a letter.", [(["Kenya"], ["Chad"], "Chad free the crew")]),
    # How far what is asked reaches.
    (
        "Kenya pressed Chad to hand over the men behind the raid at Bol in May, in which a guard died.",
        [(["Kenya"], ["Chad"], "hand over the men behind the raid at Bol in May")],
    ),
    ("Chad wants rice in return.", [(["Chad"], [], "rice in return")]),
    (
        ("Oman asked Yemen to release the funds of the bank, frozen in Oman and Qatar since the fall of the state, "
         "and to lift the rules that keep its banks out."),
        [
            (["Oman"], ["Yemen"], "release the funds of the bank, frozen in Oman and Qatar since the fall of the state"),
            (["Oman"], ["Yemen"], "lift the rules that keep its banks out"),
        ],
    ),
    ("Chad was asked to apologise, to hand over the archives and to pay.",
     [([], ["Chad"], "apologise"), ([], ["Chad"], "hand over the archives"), ([], ["Chad"], "pay")]),
    ("Omani officials want the statues back from Chad.", [(["Omani officials", "Omani"], [], "the statues back")]),
    ("A request, that Kenya pay for the bridge, was dropped.", [([], ["Kenya"], "Kenya pay for the bridge")]),
    # What a deed waits for.
    (
        "Chad said a meeting was possible only after the envoys had reached agreements.",
        [(["Chad"], ["the envoys"], "the envoys had reached agreements")],
    ),
    ("Chad said a meeting was possible after the envoys had reached agreements.", []),
    ("No leader of Chad had set foot in the palace until Omar Bello did so this week.", []),
    (
        "Chad said that the bridge would stay closed until a treaty was signed.",
        [(["Chad"], [], "a treaty was signed")],
    ),
    ("Chad said that the bridge would be closed until a treaty was signed.", []),
    ("The border will remain closed until Chad pays.", [([], ["Chad"], "Chad pays")]),
    ("The border will be crossed until Chad pays.", []),
    ("He said that no talks could start until the standing of the Kenyan people had been confirmed.",
     [([], [], "the standing of the Kenyan people had been confirmed")]),
    # What a draft provides, and what is only to be done with it.
    ("Under the Omani text, Yemen would give up two islands.", [(["Omani"], ["Yemen"], "give up two islands")]),
    ("Bello says he will send a draft to the court only after Roe has put her signature under the Omani text.",
     [(["he"], ["Roe"], "Roe has put her signature under the Omani text")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), NEEDED)
def test_each_rule_of_demands(asked, text, rows):
    assert asked(text) == rows


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Oman wants the islands on the table.", True),
        ("Oman wants the ferries on the lake.", False),
        ("The growers want the coin back in use.", True),
        ("The growers want the coin in use.", False),
    ],
)
def test_some_wishes_are_demands(parse_text, text, firm):
    assert [d.firm for d in demands.find(parse_text(text))] == [firm]


def test_a_deed_that_a_condition_asks_for_has_no_subject_of_its_own(parse_text):
    text = "Kenya would open the port, but only if Chad removed the checkpoints it set up in May and freed the crew."
    assert [d.deed for d in demands.find(parse_text(text))] == [("", False)]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The Council met Omar Bello on Monday. He said that something must be done about the arms.", []),
        ("The envoy met Omar Bello on Monday. He said that something must be done about the arms.", ["The envoy"]),
    ],
)
def test_a_body_is_no_he(parse_text, text, whose):
    assert [[p.text for p in d.fallback] for d in demands.find(parse_text(text))] == [whose]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Omar Bello's government has refused to free the crew.", ["Omar Bello's government", "Omar Bello"]),
        ("Omar Bello's brother has refused to free the crew.", ["Omar Bello's brother"]),
    ],
)
def test_a_leader_answers_with_those_who_speak_for_him(parse_text, text, by):
    assert [[p.text for p in a.by] for a in answers.find(parse_text(text))] == [by]


def test_an_item_with_a_label_asks_in_all_its_sentences(laid_out):
    text = "Kenya has three demands:\n- Salaries. The crews must be paid. All arrears count.\n- That Chad open Bol. It said no."
    source = laid_out(text).article.source_text
    found = [source[d.text_start : d.text_end] for d in demands.find(laid_out(text))]
    assert found == ["Salaries. The crews must be paid. All arrears count", "Chad open Bol"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The envoys made the release dependent on an apology by Chad.", "outlet"),
        ("The envoys made clear that the release was dependent on an apology by Chad.", "indirect speech"),
        (
            "Kenya's envoy gave Chad a list of 30 sailors who, he said, had been taken from the lake, and asked for their return.",
            "outlet",
        ),
    ],
)
def test_in_whose_voice_a_demand_stands(parse_text, text, voice):
    assert [d.voice for d in demands.find(parse_text(text))] == [voice]
