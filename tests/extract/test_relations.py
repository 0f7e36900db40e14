"""Events on marked sentences from many talks: who acts, on whom, what, and whether it happened."""

import pytest

from dashboard.events.cues import Cues, cues
from dashboard.events.rules import by_last_word
from dashboard.extract.relations import EXTRACTOR
from dashboard.lexicon import lexicon
from dashboard.tables import Event

# sentence, event, status, a, b
MARKED = [
    ("Valdoria accused Kest of moving troops to the border.", "ACCUSE", "actual", "Valdoria", "Kest"),
    ("Egypt urged Sudan to release the prisoners.", "REQUEST", "actual", "Egypt", "Sudan"),
    ("Iran refused to meet the American envoy.", "REJECT", "actual", "Iran", "the American envoy"),
    ("Armenia and Azerbaijan signed a treaty.", "SUPPORT", "actual", "Armenia", "Azerbaijan"),
    ("The sanctions were imposed by Canada on Sudan in 2020.", "SANCTION", "actual", "Canada", "Sudan"),
    ("China will meet the Korean delegation in May.", "AGREE", "planned", "China", "the Korean delegation"),
    ("South Korea threatened to attack North Korea.", "THREATEN", "actual", "South Korea", "North Korea"),
    ("The minister said Israel must leave Gaza.", "REQUEST", "actual", "The minister", "Israel"),
    ("Qatar hosted talks with Hamas.", "CONSULT", "actual", "Qatar", "Hamas"),
    ("Ethiopia did not accept the proposal by Egypt.", "REJECT", "actual", "Ethiopia", "Egypt"),
    ("Sudan freed the soldiers.", "RETREAT", "actual", "Sudan", "the soldiers"),
    ("Norway provided food to Ethiopia.", "AID", "actual", "Norway", "Ethiopia"),
    ("Iranian police arrested the journalist.", "COERCE", "actual", "Iranian police", "the journalist"),
    ("Israel bombed Lebanon on Monday.", "ASSAULT", "actual", "Israel", "Lebanon"),
    ("Israel bombed the port of Beirut.", "ASSAULT", "actual", "Israel", "the port of Beirut"),
    ("Israel launched an attack on Lebanon.", "ASSAULT", "actual", "Israel", "Lebanon"),
    ("Kenya summoned the Turkish ambassador.", "ACCUSE", "actual", "Kenya", "the Turkish ambassador"),
    ("Peru called for sanctions against Chile.", "ACCUSE", "actual", "Peru", "Chile"),
    ("The union said it would not end the strike.", "REJECT", "actual", "The union", "the strike"),
    ("Rebels seized the airport.", "ASSAULT", "actual", "Rebels", "the airport"),
    ("Customs officers seized the cargo.", "COERCE", "actual", "Customs officers", "the cargo"),
    ("Norway announced the suspension of aid to Sudan.", "SANCTION", "actual", "Norway", "Sudan"),
    ("The king phoned the Omani sultan to congratulate him.", "SUPPORT", "actual", "The king", "the Omani sultan"),
    ("Chad said it would boycott the election in Niger.", "THREATEN", "planned", "Chad", "the election"),
    ("Sudan received aid from Norway.", "AID", "actual", "Norway", "Sudan"),
    ("Kenya sent soldiers to Haiti as peacekeepers.", "AID", "actual", "Kenya", "Haiti"),
    ("Jordan returned the paintings to Syria.", "RETREAT", "actual", "Jordan", "Syria"),
    ("Oman rejected a Yemeni proposal on the border.", "REJECT", "actual", "Oman", "a Yemeni proposal"),
    ("Rebels carried out strikes against the depot on Friday.", "ASSAULT", "actual", "Rebels", "the depot"),
    ("Kenya and Sudan officials signed a deal on trade.", "SUPPORT", "actual", "Kenya", "Sudan officials"),
    ("Niger renewed its pledge to Benin.", "AGREE", "actual", "Niger", "Benin"),
    ("Peru returned the statues taken in Lima to Chile.", "RETREAT", "actual", "Peru", "Chile"),
    ("Chad will hold talks with Niger.", "AGREE", "planned", "Chad", "Niger"),
    ("A call between Chad and Niger is being considered.", "CONSULT", "hypothetical", "Chad", "Niger"),
    ("India could lift the embargo on Pakistan.", "CONCEDE", "hypothetical", "India", "Pakistan"),
    (
        "The bar association issued a statement accusing the Kenyan police of looking away.",
        "ACCUSE",
        "actual",
        "The bar association",
        "the Kenyan police",
    ),
    (
        "The Omani government said Yemeni rebels were responsible for the raid.",
        "ACCUSE",
        "actual",
        "The Omani government",
        "Yemeni rebels",
    ),
    (
        "The premier has warned the Danish consul that her country would close the port.",
        "THREATEN",
        "actual",
        "The premier",
        "the Danish consul",
    ),
    ("Kenya and Sudan's foreign ministers met on Friday.", "CONSULT", "actual", "Kenya", "Sudan's foreign ministers"),
    ("Chad and Niger agreed to a truce along the river in Diffa.", "CONCEDE", "actual", "Chad", "Niger"),
    (
        "The tax office opened bribery investigations against dozens of banks.",
        "ACCUSE",
        "actual",
        "The tax office",
        "dozens of banks",
    ),
    (
        "The authorities are pressing lecturers to cancel the strike.",
        "REQUEST",
        "actual",
        "The authorities",
        "lecturers",
    ),
    ("Oman refused to answer a plea from Kenya for the maps.", "REJECT", "actual", "Oman", "Kenya"),
    ("Chad rejected the plan drawn up by the rebels.", "REJECT", "actual", "Chad", "the rebels"),
    (
        "The mayor demanded support from the Kenyan government to rebuild the bridge.",
        "REQUEST",
        "actual",
        "The mayor",
        "the Kenyan government",
    ),
    (
        "Egypt is willing to pull its guards from the disputed valley.",
        "AGREE",
        "planned",
        "Egypt",
        "the disputed valley",
    ),
    ("Norway offered to dispatch engineers to assist the Kenyan navy.", "AGREE", "actual", "Norway", "the Kenyan navy"),
    ("Militants held the villagers as human shields in Chad.", "ASSAULT", "actual", "Militants", "the villagers"),
    ("Two Danes were released from captivity in Libya.", "RETREAT", "actual", "Libya", "Two Danes"),
    (
        "Oman's minister reiterated the government's support for the talks among Yemeni parties.",
        "SUPPORT",
        "actual",
        "Oman's minister",
        "Yemeni parties",
    ),
    (
        "Norway has established diplomatic ties with Bhutan at ambassadorial level.",
        "SUPPORT",
        "actual",
        "Norway",
        "Bhutan",
    ),
]
# Near misses: the same words with another meaning yield no such event.
NEAR = [
    ("The plan meets the needs of Sudan.", "CONSULT"),
    ("Egypt released a statement on Sudan.", "RETREAT"),
    ("The shop charged Kest residents a fee.", "ACCUSE"),
    ("Iran demonstrated its commitment to Oman.", "PROTEST"),
    ("Oman insists it is neutral.", "REQUEST"),
    ("On Monday the minister called the king.", "REQUEST"),
    ("Kenya demonstrated that it is ready.", "PROTEST"),
    ("The mood demands a change in Kenya.", "REQUEST"),
    ("Both Kenya and Chad welcomed the visit.", "CONSULT"),
    ("The teacher was in demand in Kenya.", "REQUEST"),
    ("The president ended a five-day visit in Kenya.", "SANCTION"),
    ("Oman said it was responsible for the port.", "ACCUSE"),
    ("Oman said Kenya was not responsible for the raid.", "ACCUSE"),
    ("The premier warned the envoy that rain would expel the birds.", "THREATEN"),
]

# Sentences that name one more party, which nothing is done to here: all rows, as (event, a, b).
ONLY = [
    ("The army accuses Oman of arming the rebels.", [("ACCUSE", "The army", "Oman")]),
    ("Kenya was accused by Chad of helping Sudan.", [("ACCUSE", "Chad", "Kenya")]),
    ("Egypt blamed Chad for bombing Sudan.", [("ACCUSE", "Egypt", "Chad")]),
    ("Kenya rejects the demand, and so do its allies in Europe.", [("REJECT", "Kenya", "the demand")]),
    ("Chad closed its airspace after the invasion of Sudan.", [("COERCE", "Chad", "its airspace")]),
    ("The Kenyan president called on his allies to put pressure on Sudan.",
     [("REQUEST", "The Kenyan president", "his allies")]),
    # What is praised is taken to have happened; who is called upon by name, and what follows no raid.
    ("Kenya thanked Chad for helping Sudan.", [("SUPPORT", "Kenya", "Chad"), ("AID", "Chad", "Sudan")]),
    ("Kenya called on donors in Sudan to free up funds.", [("REQUEST", "Kenya", "donors"), ("REQUEST", "Kenya", "Sudan")]),
    ("Kenya called on Chad to put pressure on Sudan.", [("REQUEST", "Kenya", "Chad")]),
    ("Kenya sent food after the flood in Sudan.", [("AID", "Kenya", "Sudan")]),
    # Whose a thing is, the act bears on where nobody else is named.
    ("Chad has agreed to lift a ban on imports of Kenyan tea.", [("AGREE", "Chad", "a ban"), ("AGREE", "Chad", "Kenyan")]),
    ("Chad has agreed to lift a ban on imports of Kenyan tea by Sudan.", [("AGREE", "Chad", "Sudan")]),
    # To whom a thing is handed, not of whom it is; at what an act is aimed; who is let do something.
    ("Kenya tried to hand over a letter from Omar Bello to Jane Roe.", [("RETREAT", "Kenya", "Jane Roe")]),
    ("Oman voiced condemnation of the raid by Yemen.", [("ACCUSE", "Oman", "the raid"), ("ACCUSE", "Oman", "Yemen")]),
    ("Chad let others carry the paper.", [("CONCEDE", "Chad", "others")]),
    ("Oman has urged both sides to give its inspectors a role.", [("REQUEST", "Oman", "both sides")]),
    ("Oman repeated its own demand that the cabinet of Yemen make way for a new one.",
     [("REQUEST", "Oman", "the cabinet of Yemen")]),
    # What is done to somebody by nobody is told; what is done to a thing by nobody is not.
    ("The fighters were allowed to leave.", [("CONCEDE", None, "The fighters")]),
    ("The deal was allowed to lapse.", []),
    # Who buys from it is meant where nobody else is named.
    ("Chad put tariffs on buyers of Sudanese oil.", [("SANCTION", "Chad", "Sudanese")]),
    # Who acts is not acted upon; a meeting is hosted all the same.
    ("The meeting was hosted by Oman.", [("CONSULT", "Oman", "The meeting")]),
    # What an act needs by its words, and what it is said with.
    ("Chad's envoy raised the case at the opening.", []),
    ("Chad imposed travel restrictions.", [("COERCE", "Chad", "travel restrictions")]),
    ("Kenya insists that Chad leave the port.", [("REQUEST", "Kenya", "Chad")]),
    ("Kenya insists that Chad has left.", []),
    # Of several states whose people act, each acts.
    ("The leaders of Kenya and Chad urged Niger to free the crew.",
     [("REQUEST", "Kenya", "Niger"), ("REQUEST", "Chad", "Niger")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), ONLY)
def test_who_is_named_beside_an_act_is_not_acted_upon(parse_text, text, rows):
    found = [(row.event, row.a and row.a.text, row.b and row.b.text) for row in EXTRACTOR.find(parse_text(text))]
    assert found == rows


@pytest.mark.parametrize(("text", "event", "status", "a", "b"), MARKED)
def test_marked_sentences(parse_text, text, event, status, a, b):
    main = [row for row in EXTRACTOR.find(parse_text(text)) if row.main]
    assert main, "no event"
    row = main[0]
    assert (row.event, row.status) == (event, status)
    assert (row.a.text if row.a else None, row.b.text if row.b else None) == (a, b)


@pytest.mark.parametrize(("text", "event"), NEAR)
def test_near_misses(parse_text, text, event):
    assert event not in {row.event for row in EXTRACTOR.find(parse_text(text))}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Jane Roe and Ann Poe came to Lima to meet John Doe and Bob Low.",
            {("Jane Roe", "John Doe"), ("Jane Roe", "Bob Low"), ("Ann Poe", "John Doe"), ("Ann Poe", "Bob Low")},
        ),
        ("Kenya and Peru visited Chad.", {("Kenya", "Chad"), ("Peru", "Chad")}),
        ("Jane Roe and Ann Poe met in Lima.", {("Jane Roe", "Ann Poe")}),
        ("Kenya and Peru discussed the border.", {("Kenya", "Peru")}),
    ],
)
def test_those_who_come_together_meet_whom_they_came_to_see_and_not_each_other(parse_text, text, pairs):
    assert {(row.a.text, row.b.text) for row in EXTRACTOR.find(parse_text(text)) if row.event == "CONSULT"} == pairs


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The minister called on Monday for calm.", "called for"),  # a preposition before a date is no word of the act
        ("The minister called on Kenya for calm.", "called on"),
        ("Kenya held a joint military exercise with Chad.", "held exercise"),
    ],
)
def test_the_words_that_state_an_act(parse_text, text, cue):
    assert [row.cue for row in EXTRACTOR.find(parse_text(text))] == [cue]


def test_the_narrowest_rule_of_a_verb_comes_first():
    assert [rule.event for rule in Cues(lexicon("events")).verbs["vow"]] == ["THREATEN", "AGREE"]  # "vowed revenge"
    assert by_last_word(["exercise", "joint exercise"]) == {"exercise": [frozenset({"joint"}), frozenset()]}


def test_the_main_event_comes_first(parse_text):
    rows = list(EXTRACTOR.find(parse_text("After Kest bombed the port, Valdoria condemned the government of Kest.")))
    assert min(rows, key=lambda row: row.start).event == "ACCUSE"
    assert {row.event for row in rows} == {"ACCUSE", "ASSAULT"}


def test_the_lexicon_knows_every_type():
    known = set(Event.__args__) - {"MENTION"}
    assert set(cues().signs) == known


def test_words_quote_the_source(parse_text):
    document = parse_text("\n\n".join(item[0] for item in MARKED))
    for row in EXTRACTOR.find(document):
        assert document.article.source_text[row.start : row.end].strip()
        for party in (row.a, row.b):
            if party is not None:
                assert document.article.source_text[party.start : party.end] == party.text
