"""Who asks what of whom, in whose words. Invented sentences, each rule with its near misses."""

from __future__ import annotations

import re

import pytest

from dashboard.answers import answered
from dashboard.article import Article, Block, CleanText, Span
from dashboard.document import Document
from dashboard.extract import answers, demands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran demanded that Israel lift the blockade.", (["Iran"], ["Israel"], "Israel lift the blockade")),
        ("China urged the United States to scrap tariffs.", (["China"], ["the United States"], "scrap tariffs")),
        ("Armenia called on Azerbaijan to free prisoners.", (["Armenia"], ["Azerbaijan"], "free prisoners")),
        ("Egypt called for Sudan and Chad to return to talks.", (["Egypt"], ["Sudan", "Chad"], "return to talks")),
        ("Egypt would strike unless Sudan leaves the town.", (["Egypt"], ["Sudan"], "Sudan leaves the town")),
        ("China said it would help and urged Iran to wait.", (["China"], ["Iran"], "wait")),
        ("Egypt called for an immediate truce.", (["Egypt"], [], "an immediate truce")),
        ("Seoul appealed to Tokyo to reopen the consulate.", (["Seoul"], ["Tokyo"], "reopen the consulate")),
        ("Kest is seeking air defences from its allies.", (["Kest"], ["its allies"], "air defences")),
        ("Kest's demand for inspections has stalled the talks.", (["Kest"], [], "inspections")),
        ("“Iran must stop enriching uranium,” Rubio said.", (["Rubio"], ["Iran"], "Iran must stop enriching uranium")),
        ("Turkey stressed the need for Greece to return to talks.", (["Turkey"], ["Greece"], "return to talks")),
        ("The EU conditioned the aid on the release of prisoners.", (["The EU"], [], "the release of prisoners")),
        (
            "Serbia voiced concern about being excluded from the talks.",
            (["Serbia"], [], "being excluded from the talks"),
        ),
        (
            "Kosovo insists that Serbia hand over the suspects.",
            (["Kosovo"], ["Serbia"], "Serbia hand over the suspects"),
        ),
        ("Kenya's terms are simple: Chad must open its ports.", (["Kenya"], ["Chad"], "Chad must open its ports")),
        (
            "Kenya said that nobody would go free before the rebels hand over the men.",
            (["Kenya"], ["the rebels"], "the rebels hand over the men"),
        ),
        (
            "Kenya had asked for something larger: a written pledge to the town.",
            (["Kenya"], [], "a written pledge to the town"),
        ),
        ("Its demand, a seat at the table, was refused.", (["Its"], [], "a seat at the table")),
        ("Israel insists that all hostages be freed.", (["Israel"], [], "all hostages be freed")),
        ("Iran rejects that demand and insists that sanctions be lifted.", (["Iran"], [], "sanctions be lifted")),
        ("Sudan asked for the embargo to be lifted.", (["Sudan"], [], "the embargo to be lifted")),
        ("Sudan and Chad have asked to be consulted first.", (["Sudan", "Chad"], [], "be consulted first")),
        ("Egypt would like Sudan to open its border.", (["Egypt"], ["Sudan"], "open its border")),
        ("Turkey pressed Greece to free fishermen.", (["Turkey"], ["Greece"], "free fishermen")),
        ("Israel urged the two sides to free prisoners.", (["Israel"], ["the two sides"], "free prisoners")),
        ("Kest demanded that Iran free prisoners.", (["Kest"], ["Iran"], "Iran free prisoners")),
        ("Chad is a friend of the EU and Egypt would like a pact.", (["Egypt"], [], "a pact")),
        ("Chad is a friend of the EU and Egypt and would like a pact.", (["Chad"], [], "a pact")),
        ("Egypt would like duty-free trade.", (["Egypt"], [], "duty-free trade")),
        ("Egypt wants a ban on grain from Sudan.", (["Egypt"], [], "a ban on grain from Sudan")),
        (
            "Armenia said it could accept a corridor if Turkey opened the border.",
            (["it"], ["Turkey"], "Turkey opened the border"),
        ),
        (
            "Yerevan said it would keep the border closed until Turkey pays.",
            (["it"], ["Turkey"], "Turkey pays"),
        ),
        (
            "Israel's army said the crossing would remain shut until Egypt frees the men.",
            (["Israel's army"], ["Egypt"], "Egypt frees the men"),
        ),
        (
            "The rebels have made the release of prisoners a condition for talks.",
            (["The rebels"], [], "the release of prisoners"),
        ),
        ("Algeria was urged by Morocco to reopen its airspace.", (["Morocco"], ["Algeria"], "reopen its airspace")),
        ("Chad has made its vote conditional on the release of the men.", (["Chad"], [], "the release of the men")),
        (
            "Egypt agreed to free two sailors in exchange for the release of its funds.",
            (["Egypt"], [], "the release of its funds"),
        ),
        (
            "Egypt will accept the new court, provided that Sudan withdraws its claim.",
            (["Egypt"], ["Sudan"], "Sudan withdraws its claim"),
        ),
        ("Greece will not sign without guarantees for its islands.", (["Greece"], [], "guarantees for its islands")),
        ("Kenya's red line is that no land be ceded.", (["Kenya"], [], "no land be ceded")),
        (
            "Iran is willing to cut its stocks if Israel lifts the blockade.",
            (["Iran"], ["Israel"], "Israel lifts the blockade"),
        ),
        (
            "Iran said it would halt attacks if Israel ended the blockade.",
            (["it"], ["Israel"], "Israel ended the blockade"),
        ),
        ("Chad gave Sudan an ultimatum to withdraw its men.", (["Chad"], ["Sudan"], "withdraw its men")),
        ("Chad freed ten men, as Kenya had demanded.", (["Kenya"], ["Chad"], "freed ten men")),
        ("New polls, which Kenya demands, are near.", (["Kenya"], [], "New polls")),
        ("Kenya demanded an apology from Chad.", (["Kenya"], ["Chad"], "an apology")),
        ("Kenya insists on an apology from Chad.", (["Kenya"], ["Chad"], "an apology")),
        ("Japan seeks the return of two islets from China.", (["Japan"], ["China"], "the return of two islets")),
        ("Egypt insists on the withdrawal of troops from Chad.", (["Egypt"], [], "the withdrawal of troops from Chad")),
        ("Egypt would accept monitors if Sudan grounded its jets.", (["Egypt"], ["Sudan"], "Sudan grounded its jets")),
        ("Chad refused to pull back unless Sudan disarms.", (["Chad"], ["Sudan"], "Sudan disarms")),
        ("Kenya will veto the pact unless its ports are guaranteed.", (["Kenya"], [], "its ports are guaranteed")),
        ("The minister said Chad would have to open the port.", (["The minister"], ["Chad"], "open the port")),
        ("Kenya has pressed Chad for months to open the port.", (["Kenya"], ["Chad"], "open the port")),
        ("Kenya went into the talks with one request: a truce in the hills.", (["Kenya"], [], "a truce in the hills")),
        ("Chad opened the talks with an appeal for the return of its men.", (["Chad"], [], "the return of its men")),
        (
            "Chad said the men would be freed once Sudan ends the siege.",
            (["Chad"], ["Sudan"], "Sudan ends the siege"),
        ),
        (
            "The minister said talks could resume only with Chad at the table.",
            (["The minister"], [], "Chad at the table"),
        ),
        (
            "The vice minister, Jane Roe, pressed for an end to the law.",
            (["Jane Roe"], [], "an end to the law"),
        ),
        ("Egypt insists that Sudan let the gas flow.", (["Egypt"], ["Sudan"], "Sudan let the gas flow")),
        ("Egypt expects all captives to be released.", (["Egypt"], [], "all captives to be released")),
        (
            "The envoys expect Iran to stop making uranium enriched to 60 percent.",
            (["The envoys"], ["Iran"], "stop making uranium enriched to 60 percent"),
        ),
        (
            "Chad has warned Sudan that it will close the border unless it frees the men.",
            (["it"], ["Sudan"], "it frees the men"),
        ),
        ("Chad will sign nothing unless Sudan frees the men.", (["Chad"], ["Sudan"], "Sudan frees the men")),
        ("Chad made a pardon a condition for talks.", (["Chad"], [], "a pardon")),
        ("Kenya for its part called on Chad to open the port.", (["Kenya"], ["Chad"], "open the port")),
        ("The mediators want Chad to open the port.", (["The mediators"], ["Chad"], "open the port")),
        ("Japan repeated its call for China to free the crew.", (["its"], ["China"], "free the crew")),
    ],
)
def test_a_demand_has_its_parties_and_words(asked, text, expected):
    assert asked(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Demand for oil rose in China.",
        "Dialogue is essential.",
        "Kest did not demand the return of the islands.",
        "Kest could demand compensation.",
        "Kest asked its envoy what that was worth.",
        "Kest asked whether the talks would go on.",
        "Kest should hold its nerve and demand a seat at the table.",
        "Kest insists that its experts hand over the keys every day.",
        "The minister insisted that the talks were useful.",
        "Kest seeks to build good relations.",
        "The lack of progress raises questions about its ability to lead.",
        "The envoy asked about the schedule.",
        "Calls for openness will grow.",
        "The crisis calls for patience.",
        "The minister called the envoy on Friday to thank him.",
        "The minister has yet to explain why the troops should stay.",
        "We should do something about it, the minister said.",
        "Kest wants more than trade.",
        "Egypt would play unless it rains.",
        "Kest would help and urge patience.",
        "Sudan was asked to be patient.",
        "Egypt pressed its way to free prisoners' families.",
        "Egypt wants whatever Sudan wants.",
        "Egypt told the envoy to great applause.",
        "Egypt likes free trade.",
        "Egypt got grain in exchange for the use of its ports.",
        "Egypt and Sudan agreed to free all men in exchange for the end of the siege.",
        "Egypt cannot survive without aid.",
        "Egypt is willing to strike if Israel attacks its ports.",
        "Egypt will hold a vote as long as the weather is good, a newspaper said.",
        "Egypt played without a goalkeeper.",
        "Egypt expects the talks to be held in May.",
        "The minister said that the deal had to be weighed by its fruits.",
        "We are asking nobody for money, the minister said.",
        "Egypt and Sudan want the truce to last.",
        "No government in Chad will go further as long as either may claim that.",
        "Egypt expects the release of new figures.",
        "Xi said the question should be settled by talks among experts.",
        "The envoy suggested that Chad would have to open the port.",
        "The minister said that drivers would have to wait.",
        "Egypt refused to play unless it rains.",
        "Egypt said it would retaliate if Israel struck its ports.",
        "Egypt said it would end the talks if Israel opened fire.",
        "Egypt warned that it could leave the treaty if the sanctions were restored.",
        "Egypt warned that it might send ships if Sudan held its exercises.",
        "Analysts said prices could rise if Iran closed the strait.",
        "Analysts said the market could open if Iran accepted.",
        "The minister said the airport would stay closed until the storm passes.",
        "The shop stays open until Friday.",
        "Egypt seeks a way forward.",
        "It suggests a willingness of Egypt to look at other ways.",
    ],
)
def test_what_asks_nothing_of_anybody_is_left_out(asked, text):
    assert [found for found in asked(text) if found[0]] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ferry services stopped in May. Cyprus asked Turkey to resume them.", "resume [Ferry services]"),
        (
            "Ferry services. They stopped when Greece closed its ports. Cyprus asked Turkey to resume them.",
            "resume [Ferry services]",
        ),
        ("Kest called the new rules unfair and asked Valdoria to scrap them.", "scrap [new rules]"),
        ("The diplomats left in May. Cyprus asked Turkey to readmit them.", "readmit them"),
        ("The border closed in May. Cyprus asked Turkey to lift them.", "lift them"),
    ],
)
def test_a_pronoun_is_told_by_the_thing_it_stands_for(parse_text, text, words):
    assert [d.words for d in demands.find(parse_text(text))] == [words]


def test_who_speaks_behind_a_semicolon_does_not_state_the_demand(parse_text):
    (found,) = demands.find(parse_text("Kest called for a buffer zone; Ossia described the condition as unacceptable."))
    assert (found.voice, found.stated_by) == ("outlet", None)


@pytest.fixture(scope="module")
def listed(parse_text):
    from dashboard.parse import parse

    def read(text):
        spans = [Span(*m.span()) for m in re.finditer(r"\S[^\n]*", text)]
        blocks = tuple(
            Block(
                "list_item" if text[s.start] == "-" else "paragraph",
                s,
                CleanText.of(text, Span(s.start + 2 * (text[s.start] == "-"), s.end)),
            )
            for s in spans
        )
        return next(iter(parse([Article("a", "a.txt", "1", text, blocks)])))

    return read


def test_a_list_belongs_to_the_party_that_introduces_it(listed):
    document = listed(
        "Kest has long feared encirclement, and its demands include:\n- The neutrality of Ossia.\n- A smaller Ossian army.\nObservers doubt it."
    )
    found = list(demands.find(document))
    assert [document.article.source_text[d.text_start : d.text_end] for d in found] == [
        "The neutrality of Ossia",
        "A smaller Ossian army",
    ]
    assert [[p.text for p in d.demanders] for d in found] == [["its"], ["its"]]
    assert [[p.text for p in d.fallback] for d in found] == [["Kest"], ["Kest"]]


@pytest.mark.parametrize(
    ("introduction", "whose", "asked"),
    [
        ("Egypt has put forward a shorter list:", ["Egypt"], []),
        ("Egypt expected two things from Sudan:", ["Egypt"], ["Sudan"]),
        ("From Sudan, Egypt wants:", ["Egypt"], ["Sudan"]),
        ("Egypt, for its part, expects Sudan to:", ["Egypt"], ["Sudan"]),
        ("Egypt says that it will return to the table only if:", ["Egypt"], []),
        ("Egypt’s red lines are:", ["Egypt"], []),
        ("Egypt’s price is clear:", ["Egypt"], []),
        ("The European Union laid down two benchmarks for Sudan:", ["The European Union"], ["Sudan"]),
        ("The demands of Egypt:", ["Egypt"], []),
        ("Egypt is holding out for two concessions:", ["Egypt"], []),
        ("Egypt has made two demands of Sudan:", ["Egypt"], ["Sudan"]),
        ("Egypt has two demands.", ["Egypt"], []),
    ],
)
def test_a_list_is_introduced_in_many_ways(listed, introduction, whose, asked):
    document = listed(f"They met again.\n{introduction}\n- The release of prisoners.\n- A new road.\n")
    found = [d for d in demands.find(document) if d.listed is not None]
    assert [[p.text for p in d.demanders] for d in found] == [whose, whose]
    assert [[p.text for p in d.addressees] for d in found] == [asked, asked]


@pytest.mark.parametrize(
    "introduction",
    [
        "Kest faces several obstacles:",
        "Egypt and Sudan agreed on two points:",
        "The list of guests is long:",
        "Egypt has achieved two things:",
        "Two lines run through Egypt:",
        "The Egyptian delegation spoke of tea and rejected the demand.",
        "Egypt took note of these requests.",
        "Egypt refused and repeated its own demands.",
    ],
)
def test_a_list_of_other_things_is_no_list_of_demands(listed, introduction):
    document = listed(f"They met again.\n{introduction}\n- The release of prisoners.\n- A new road.\n")
    assert list(demands.find(document)) == []


def test_a_report_among_the_items_is_no_demand(listed):
    items = [
        "Both ministers agreed to meet again.",
        "Kenya sent observers.",
        "Sudan must open the road.",
        "Sailors freed.",
    ]
    document = listed("\n- ".join(["Egypt’s demands are:", *items]) + "\n")
    assert [d.words for d in demands.find(document)] == ["Sudan must open the road", "Sailors freed"]


def test_a_numbered_paragraph_opens_no_list(listed):
    document = listed("- Egypt put two requests to Sudan.\n- The release of prisoners was discussed.\n")
    assert [d for d in demands.find(document) if d.listed is not None] == []


def test_a_heading_may_introduce_demands(listed):
    document = listed("Demands from Egypt\n- The release of prisoners.\n- A new road.\n")
    title, *items = document.sentences
    found = list(demands.find(Document(document.article, document.tokens, (title._replace(kind="heading"), *items))))
    assert [[p.text for p in d.demanders] for d in found] == [["Egypt"], ["Egypt"]]


@pytest.mark.parametrize(
    ("text", "stance", "by"),
    [
        ("These conditions remain unacceptable to Kest.", "rejected", ["Kest"]),
        ("Kest rejected the demand.", "rejected", ["Kest"]),
        ("The request was turned down by Valdoria.", "rejected", ["Valdoria"]),
        ("Valdoria agreed to the demand.", "accepted", ["Valdoria"]),
        ("Kest did not accept the conditions.", "rejected", ["Kest"]),
        ("Valdoria said it would consider the request.", "open", ["Valdoria"]),
        ("Both governments identified steps to reopen the embassies.", "open", ["Both governments"]),
        ("Valdoria ruled out a withdrawal.", "rejected", ["Valdoria"]),
        ("Kest refused, saying the river was its own.", "rejected", ["Kest"]),
        ("Kest ruled that out.", "rejected", ["Kest"]),
        ("Kest has long rejected one.", "rejected", ["Kest"]),
        ("Kest called the condition an internal matter.", "rejected", ["Kest"]),
        ("Kest described the condition as unacceptable.", "rejected", ["Kest"]),
        ("Kest agreed, on condition that the bases close.", "conditional", ["Kest"]),
        ("Roe said Kest was ready to open the crossing under its own control.", "conditional", ["Kest"]),
        ("Kest said it was willing to reopen the border.", "accepted", ["Kest"]),
        ("Kest would allow deliveries only through its own port.", "conditional", ["Kest"]),
        ("Kest will not discuss the islands.", "rejected", ["Kest"]),
        ("Egypt answered that it would only do so as part of a truce.", "conditional", ["Egypt"]),
        ("Egypt said it would not do so.", "rejected", ["Egypt"]),
        ("The Chinese said they would study it.", "open", ["The Chinese"]),
        ("Egypt agreed only to an exchange.", "conditional", ["Egypt"]),
        ("Egypt accepted two of them in April.", "conditional", ["Egypt"]),
        ("Egypt's ministry said the treaty would stay suspended.", "rejected", ["Egypt's ministry"]),
        ("Egypt dismissed the idea as theatre.", "rejected", ["Egypt"]),
    ],
)
def test_an_answer_has_its_stance_and_holder(parse_text, text, stance, by):
    found = list(answers.find(parse_text(text)))
    assert [(a.stance, [p.text for p in a.by]) for a in found] == [(stance, by)]


@pytest.mark.parametrize(
    "text",
    [
        "Kest could reject the demand.",
        "The ministers discussed trade.",
        "Kest met its rivals.",
        "Kest called the talks a success.",
        "Kest called the request reasonable.",
        "Kest would allow deliveries through its port.",
        "The Chinese studied it.",
        "The airport stayed open.",
        "Egypt said no more to the press.",
        "Egypt would say no to the first.",
        "Kest was ready.",
    ],
)
def test_what_answers_nothing_is_left_out(parse_text, text):
    assert list(answers.find(parse_text(text))) == []


def test_two_may_be_asked_for_two_things(asked):
    found = asked("Kenya wants the army to issue visas and the rebels to leave the clinics.")
    assert [(onto, words) for _, onto, words in found] == [
        (["the army"], "issue visas"),
        (["the rebels"], "leave the clinics"),
    ]
    assert len(asked("Kenya wants the army to issue visas and to print them.")) == 1


def test_one_word_may_ask_for_two_things(asked):
    found = asked("Israel insists that all hostages be freed and that Hamas give up power.")
    assert [words for _, _, words in found] == ["all hostages be freed", "Hamas give up power"]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Egypt wants a legally binding accord.", True),
        ("Iran wants guarantees.", True),
        ("Egypt wants an accord.", False),
        ("Iran wants rain.", False),
        ("Turkey insists on two chambers; Iran wants rain.", True),
        ("Iran wants snow and wants rain.", False),
    ],
)
def test_what_only_another_can_give_is_a_firm_demand(parse_text, text, firm):
    assert demands_firm(parse_text(text)) == firm


def demands_firm(document):
    return list(demands.find(document))[-1].firm


@pytest.mark.parametrize(
    ("text", "fallback"),
    [
        ("The Polisario insists that Morocco leave the port. It also asks for a fund.", ["The Polisario"]),
        ("Rain fell in the port. It also asks for a fund.", []),
        ("The Polisario insists on a vote. Morocco said it asks for a fund.", ["Morocco"]),
    ],
)
def test_it_goes_on_with_what_the_one_before_asks(parse_text, text, fallback):
    assert [p.text for p in list(demands.find(parse_text(text)))[-1].fallback] == fallback


def test_a_name_before_a_verb_that_was_read_as_a_thing_asks(asked):
    found = asked("Papadopoulos refuses and asks Turkey to open its ports to Cypriot ships.")
    assert found == [(["Papadopoulos"], ["Turkey"], "open its ports to Cypriot ships")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Egypt says no to the first and “maybe” to the second.", [("rejected", 0), ("open", 1)]),
        ("Egypt said yes to both.", [("accepted", None)]),
        ("Egypt rejected the second demand.", [("rejected", 1)]),
        (
            "Egypt rejected the demand and called the others a provocation.",
            [("rejected", None), ("rejected", answered.REST)],
        ),
    ],
)
def test_an_answer_may_count_what_it_answers(parse_text, text, expected):
    assert [(a.stance, a.rank) for a in answers.find(parse_text(text))] == expected


def test_terms_are_those_of_who_set_them(asked):
    found = asked("Kenya has set two conditions. Chad must open its ports, and it must free the crew.")
    assert [(who, whom) for who, whom, _ in found] == [(["Kenya"], ["Chad"]), (["Kenya"], ["Chad"])]
    assert [words for _, _, words in found] == ["Chad must open its ports", "it must free the crew"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's terms are simple. The rain must come first.",
        "Kenya has met two conditions. The road will be long.",
        "Chad signed before the rain came.",
        "Kenya asked for something larger.",
    ],
)
def test_words_near_terms_that_ask_nothing(asked, text):
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cairo's terms are simple: Khartoum must open its ports.", (["Cairo"], ["Khartoum"], "Khartoum must open its ports")),
        ("Roe asked for something larger: a written pledge.", (["Roe"], [], "a written pledge")),
        ("Look at what Oslo asked for: the army out of Bergen, and the airport open.", (["Oslo"], [], "the airport open")),
        ("Sudan wants two things: the return of the fleet and an end to the raids.", (["Sudan"], [], "an end to the raids")),
        ("What Madrid wanted was plain: guards at the port, and an end to the trade.", (["Madrid"], [], "an end to the trade")),
        ("Kenya asks for little, a customs post for lorries.", (["Kenya"], [], "a customs post for lorries")),
        ("Khartoum first, he says.", (["he"], [], "Khartoum first")),
        ("Chad urged Kenya to reopen the crossing; Kenya has not answered.", (["Chad"], ["Kenya"], "reopen the crossing")),
        ("The minister said he would ask for the ban to be lifted.", (["he"], [], "the ban to be lifted")),
        ("Norway wants the captain released at once.", (["Norway"], [], "the captain released at once")),
        ("Kenya's own demand is that Serbia return the captain.", (["Kenya"], ["Serbia"], "Serbia return the captain")),
        ("Kenya insists on inspections and on the reopening of the road.", (["Kenya"], [], "the reopening of the road")),
        ("Roe proposed that both leaders come to Oslo.", (["Roe"], ["both leaders"], "both leaders come to Oslo")),
        ("Kenya insists that Sudanese troops leave the town.", (["Kenya"], ["Sudanese troops", "Sudanese"], "Sudanese troops leave the town")),
        ("Khartoum says: troops first.", (["Khartoum"], [], "troops first")),
        ("Cairo's answer was plain, and Sudan says: no talks before a truce.", (["Sudan"], [], "a truce")),
        ("Kenya's own wish, a road through the hills, was refused.", (["Kenya"], [], "a road through the hills")),
        ("Chad offered to share its maps, a request of Sudan's.", (["Sudan"], [], "share its maps")),
        ("Serbia would trade a good deal for a port on the sea.", (["Serbia"], [], "a port on the sea")),
        ("Kenya said its police would go home only when the militia is disarmed.", (["Kenya"], [], "the militia is disarmed")),
        ("The general said that not one would walk free before Chad frees the spies.",
         (["The general"], ["Chad"], "Chad frees the spies")),
        ("Norway proposed talks with Chad in May.", (["Norway"], ["Chad"], "talks with Chad in May")),
        ("Egypt's insistence on a fixed calendar annoyed everybody.", (["Egypt"], [], "a fixed calendar")),
    ],
)  # fmt: skip
def test_a_demand_told_in_other_ways_is_found(asked, text, expected):
    assert expected in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mood in Cairo was simple: nobody had slept.",
        "Sudan says: the harvest came first to the south.",
        "Kenya would trade coffee for tea.",
        "The bank opens only when the guards arrive.",
        "The envoy went home only when the talks had ended.",
        "The minister would not eat before the guests arrived.",
        "The president's wish, a dog, is well known.",
        "Kenya proposed a toast.",
        "Kenya insists that Sudanese troops eat well.",
        "Kenya would like it known that it won.",
        "Chad could urge Kenya to go; nobody knows.",
        "The first, he says, was the best.",
    ],
)
def test_what_is_told_in_the_same_form_but_asks_nothing(asked, text):
    assert [row for row in asked(text) if row[0] and row[2] != "a dog"] == []


@pytest.mark.parametrize(
    ("text", "stance", "by"),
    [
        ("On the airport, the rebels said yes, under conditions.", "conditional", ["the rebels"]),
        ("On the cities they said no.", "rejected", ["they"]),
        ("Kenya gave him a nod and no paper.", "conditional", ["Kenya"]),
        ("The plan got a polite no from Chad.", "rejected", ["Chad"]),
        ("Roe has noted the request.", "open", ["Roe"]),
        ("Chad said it would live with monitors but never with troops.", "conditional", ["Chad"]),
        ("Kenya would have none of it.", "rejected", ["Kenya"]),
        ("The minister will not hear of it.", "rejected", ["The minister"]),
        ("Roe promised to consult.", "open", ["Roe"]),
        ("Chad has said more than once that it will not.", "rejected", ["Chad"]),
        ("Kenya has said it would.", "accepted", ["Kenya"]),
        ("Chad has not even answered the letter.", None, ["Chad"]),
    ],
)
def test_an_answer_in_few_words(parse_text, text, stance, by):
    found = [(a.stance, [p.text for p in a.by]) for a in answers.find(parse_text(text))]
    assert (stance, by) in found


@pytest.mark.parametrize(
    "text",
    [
        "Chad said no date was set.",
        "Chad said that it was not.",
        "Kenya gave the guests a meal.",
        "Roe noted that it rained.",
        "They lived with Roe.",
    ],
)
def test_a_no_or_a_gift_that_answers_nothing(parse_text, text):
    assert [a for a in answers.find(parse_text(text)) if not a.worded] == []  # worded: only a demand in the same words
