"""Quotations on marked texts: which words, whose, by which verb, and what only looks like one."""

import hashlib

import pytest

from dashboard.article import Article, Block, CleanText, Span
from dashboard.document import Document
from dashboard.extract.quotes import EXTRACTOR

# text, [(quoted words, speaker as printed, cue, kind)]
MARKED = [
    ("“The road to Baku is open,” Mirzoyan said on Monday.", [("The road to Baku is open,", "Mirzoyan", "said", "direct")]),
    ("“The road is open,” said Ararat Mirzoyan, the foreign minister.", [("The road is open,", "Ararat Mirzoyan", "said", "direct")]),
    ("The spokesman told reporters: “We will not leave Geneva.”", [("We will not leave Geneva.", "The spokesman", "told", "direct")]),
    ("“We came,” the envoy said, “and we will come again.”", [("We came,", "The envoy".lower(), "said", "direct"), ("and we will come again.", "the envoy", "said", "direct")]),
    ("The ministry described the talks as “frank and useful”.", [("frank and useful", "The ministry", "described", "partial")]),
    ("The talks were called “a waste of time” by the Sudanese delegation.", [("a waste of time", "the Sudanese delegation", "called", "partial")]),
    ("According to the Korean envoy, the offer was “too little and too late”.", [("too little and too late", "the Korean envoy", "According", "partial")]),
    ("Iran’s delegation was blunt: “Nobody will come to Muscat.”", [("Nobody will come to Muscat.", "Iran’s delegation", None, "direct")]),
    ('"Nothing was signed," Abbas Araghchi said. "Nothing will be."', [("Nothing was signed,", "Abbas Araghchi", "said", "direct"), ("Nothing will be.", "Abbas Araghchi", "said", "direct")]),
    ("Abbas Araghchi praised the hosts. “They did all they could,” he added.", [("They did all they could,", "he", "added", "direct")]),
    ("'The border stays shut,' said the governor of Kest.", [("The border stays shut,", "the governor of Kest", "said", "direct")]),
    ("“The envoys' plan is dead,” a diplomat warned.", [("The envoys' plan is dead,", "a diplomat", "warned", "direct")]),
    ("“We will wait. — and then we will go, the general said.", [("We will wait.", None, None, "direct")]),
    ("“Peace is no gift.” — Maria Sandoval", [("Peace is no gift.", "Maria Sandoval", None, "direct")]),
    (
        "The talks were described as “useful” by the Kenyan delegation and “hollow” by their Somali hosts.",
        [("useful", "the Kenyan delegation", "described", "partial"), ("hollow", "their Somali hosts", "described", "partial")],
    ),
    ("Iran’s ministry dismissed the offer as “a bad joke.”", [("a bad joke", "Iran’s ministry", "dismissed", "partial")]),
    (
        "Mirzoyan called the exchange “frank and useful,” while a senior Turkish official spoke of “very good progress” there.",
        [("frank and useful", "Mirzoyan", "called", "partial"), ("very good progress", "a senior Turkish official", "spoke", "partial")],
    ),
    ("Mirzoyan said that the Turkish side sought “a new page” in Kars.", [("a new page", "Mirzoyan", "said", "partial")]),
    ("Mirzoyan said that Turkey would consider a pause only if it saw “a fair price”.", [("a fair price", "Mirzoyan", "said", "partial")]),
    ("The ministry said that the millers had agreed to go on with “direct talks on all files”.", [("direct talks on all files", "The ministry", "said", "partial")]),
    ("Mirzoyan told them that he would wait and that Turkey needed “a good deal more time”.", [("a good deal more time", "Mirzoyan", "told", "partial")]),
    ("Mirzoyan said that Aliyev had called the plan “dead on arrival”.", [("dead on arrival", "Aliyev", "called", "partial")]),
    ("A spokesman for the Kenyan army said it was “closed until June”.", [("closed until June", "A spokesman for the Kenyan army", "said", "partial")]),
    ("A spokesman for the bank, John Doe, called it “closed until June”.", [("closed until June", "A spokesman for the bank, John Doe", "called", "partial")]),
    ("Kest and Doro met on a draft there in May, which Aliyev hailed as “the start of a road”.", [("the start of a road", "Aliyev", "hailed", "partial")]),
    ("Mirzoyan said that some of the trains would go “in a good week”.", [("in a good week", "Mirzoyan", "said", "partial")]),
    ("Mirzoyan went on: “We will not leave Geneva.”", [("We will not leave Geneva.", "Mirzoyan", "went", "direct")]),
    ("In their joint statement the mediators spoke of “an hour well spent”.", [("an hour well spent", "the mediators", "statement", "partial")]),
    ("In their joint statement there was talk of “an hour well spent”.", [("an hour well spent", "their", "statement", "partial")]),
    ("A Kenyan ministry notice read out on the radio said the pilots served “a ring of thieves” there.", [("a ring of thieves", "A Kenyan ministry notice", "said", "partial")]),
    (
        "“It cannot be done in a day,” said Ada Lind of the Orm Forum. “But it can be begun.” An envoy who asked for silence said the rest was easy.",
        [("It cannot be done in a day,", "Ada Lind", "said", "direct"), ("But it can be begun.", "Ada Lind", "said", "direct")],
    ),
    ("A person briefed on the calls described them as “loud and then practical”.", [("loud and then practical", "A person briefed on the calls", "described", "partial")]),
    ("Officials familiar with the file called it “long and dull” on Monday.", [("long and dull", "Officials familiar with the file", "called", "partial")]),
    # Near misses: nobody says it.
    ("The so-called “peace corridor” runs north.", []),
    ("The ministry moved into the “White House” of Valdoria.", []),
    ("The height was 6' and the pipe 12\" wide, engineers' notes show.", []),
    ("The film “A Bridge in Kest” opens in May.", []),
    ("The delegates' cars and the drivers' papers were checked.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MARKED, ids=[text[:40] for text, _ in MARKED])
def test_marked_texts(parse_text, text, expected):
    found = list(EXTRACTOR.find(parse_text(text)))
    if expected and expected[0][1] is None:
        # An opening mark that nothing closes takes the first sentence, if anything.
        assert all(text[q.start : q.end].startswith("We will wait.") for q in found)
        return
    assert [(text[q.start : q.end], q.speaker, q.cue, q.kind) for q in found] == expected


def test_a_pronoun_stands_for_the_last_person_who_acted(parse_text):
    text = "Abbas Araghchi praised the hosts. “They did all they could,” he added."
    (quote,) = EXTRACTOR.find(parse_text(text))
    assert quote.antecedent.text == "Abbas Araghchi"


def test_a_quotation_over_several_paragraphs_is_one_speakers(parse_text):
    text = "“We met three times,” the minister said. “The first was short.\n\n“The second was long.\n\n“The third never ended.”\n"
    found = list(EXTRACTOR.find(parse_text(text)))
    assert [text[q.start : q.end] for q in found] == [
        "We met three times,", "The first was short.", "The second was long.", "The third never ended.",
    ]  # fmt: skip
    assert {q.speaker for q in found} == {"the minister"}


def test_turns_of_an_interview_are_their_speakers(parse_text):
    text = "Q: Will you meet?\nAmina Yusuf: We will, in Doha."
    blocks = (
        Block("question", Span(0, 17), CleanText.of(text, Span(3, 17)), "Q", Span(0, 1)),
        Block("answer", Span(18, len(text)), CleanText.of(text, Span(31, len(text))), "Amina Yusuf", Span(18, 29)),
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    from dashboard.parse import parse

    (document,) = parse([Article("a", "a.txt", digest, text, blocks, is_interview=True)])
    found = list(EXTRACTOR.find(document))
    assert [(q.kind, q.speaker, text[q.start : q.end]) for q in found] == [
        ("turn", "Q", "Will you meet?"),
        ("turn", "Amina Yusuf", "We will, in Doha."),
    ]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "‘", "``", "«"])
def test_hostile_marks_come_to_an_end(mark):
    text = (mark + "a ") * 5000
    document = Document(
        Article("a", "a", "0", text, (Block("paragraph", Span(0, len(text)), CleanText.of(text, Span(0, len(text)))),)),
        (),
        (),
    )
    assert all(0 <= row.start < row.end <= len(text) for row in EXTRACTOR.find(document))


LABELLED = [
    ("Kestian Trade Minister Anna Maria Poe: “Nobody pays twice for one harbour.”", "Anna Maria Poe"),
    ("19.20 Valdorian Interior Minister Peter Hall: “There is no second road.”", "Peter Hall"),
    ("Ursula Lind, President of the Court of Appeal: “We stand ready to pay.”", "Ursula Lind"),
    ("Kest's deputy foreign minister for trade and transit, Omar Bello: “We will not come back.”", "Omar Bello"),
    # Near misses: words to somebody, and on something that is his.
    ("On the wall behind Interior Minister Peter Hall: “No entry without a pass.”", None),
    ("A question to the outgoing Prime Minister, Omar Bello: “Will you ever come back?”", None),
    ("An open letter to Interior Minister Peter Hall: “You have failed us all.”", None),
]


@pytest.mark.parametrize(("text", "speaker"), LABELLED, ids=[text[:30] for text, _ in LABELLED])
def test_an_office_and_its_holder_before_a_colon_speak(parse_text, text, speaker):
    found = [q.speaker for q in EXTRACTOR.find(parse_text(text))]
    assert [said.endswith(speaker) for said in found] == [True] * (speaker is not None)


ANSWERED = [
    ("“Madam President, burn the map and build the bridge.” She has no time for letters.", None),
    ("“Send the grain before the rain.” Omar Bello would call me a fool, of course.", None),
    ("Omar Bello came twice. “Nobody will pay for this harbour.” That is what they feared.", None),
    ("Just this: “Open the gates before winter.” Nothing else matters.", None),
    # Near misses: somebody is told to have said it.
    ("Omar Bello told me in March: “We will never pay for this harbour.” I believed him.", "Omar Bello"),
    ("“We will never pay for this harbour,” Omar Bello told me in March.", "Omar Bello"),
    ("It was, according to Omar Bello, “the last train out”.", "Omar Bello"),
]


@pytest.mark.parametrize(("answer", "speaker"), ANSWERED, ids=[answer[:30] for answer, _ in ANSWERED])
def test_words_in_an_answer_that_nobody_is_told_to_have_said_are_the_turn(answer, speaker):
    question = "Q: What would you tell the president?"
    text = f"{question}\nA: {answer}"
    at, start = len(question), len(question) + 1
    blocks = (
        Block("question", Span(0, at), CleanText.of(text, Span(3, at)), "Q", Span(0, 1)),
        Block("answer", Span(start, len(text)), CleanText.of(text, Span(start + 3, len(text))), "A", Span(start, start + 1)),
    )  # fmt: skip
    from dashboard.parse import parse

    (document,) = parse([Article("a", "a.txt", "0", text, blocks, is_interview=True)])
    said = [q.speaker for q in EXTRACTOR.find(document) if q.kind != "turn"]
    assert said == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who passes words on does not say them
        ("“There is no reason not to sit down,” Roe was quoted as saying by the news agency.", ["Roe"]),
        ("Roe was cited by the agency as saying that it was “long and very dull”.", ["Roe"]),
        ("Roe is known as saying little. “It was long and very dull,” the agency said.", ["the agency"]),
        # a sentence of its own behind a semicolon
        (
            (
                "Jane Roe met John Doe. She called the duties “unfounded and political” and asked that they be withdrawn; "
                "according to the other side Doe answered that the matter would be decided by the law."
            ),
            ["Jane Roe"],
        ),
        # the first and the second of two
        ("Jane Roe met the commissioner, John Doe, for what the latter called a “frank and dull” talk.", ["John Doe"]),
        ("Jane Roe met the commissioner, John Doe, for what the former called a “frank and dull” talk.", ["Jane Roe"]),
        ("It was what the former called a “frank and dull” talk.", ["the former"]),
    ],
)
def test_whose_words_are_passed_on_or_stand_behind_a_semicolon(parse_text, text, expected):
    found = list(EXTRACTOR.find(parse_text(text)))
    assert [(q.antecedent.text if q.antecedent else q.speaker) for q in found] == expected
