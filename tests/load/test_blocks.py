"""Headings, lists and the turns of an interview."""

from __future__ import annotations

import pytest

INTERVIEW = """Brell Courier: Dr. Sarn, thank you for joining us. Why do these talks matter now?

Dr. Ina Sarn: They matter because the crossings feed half of Kest.

And they matter for the harvest, which cannot wait for a second winter.

Brell Courier: What should Valdoria offer next?

Dr.Ina Sarn: A date. Nothing else is missing.

Brell Courier: Thank you.
"""


def kinds(article):
    return [(block.kind, block.clean.text) for block in article.blocks]


def test_short_lines_above_paragraphs_are_headings(read, body):
    first, rest = body.split("\n\n", 1)
    article = read(f"Border talks open in Brell\n\n{first}\n\nThe Road to Brell: Two Years of Silence\n\n{rest}")
    assert ("heading", "The Road to Brell: Two Years of Silence") in kinds(article)


def test_labels_on_lines_of_their_own_and_letters_for_turns(read, body):
    alone = "Brell Courier:\n\nWhy now?\n\nIna Sarn:\n\nBecause of the harvest, which cannot wait.\n\n"
    article = read(f"{body}\n{alone}{alone.replace('now', 'here')}")
    turns = [(block.kind, block.speaker, block.clean.text) for block in article.blocks if block.speaker]
    assert [turn[:2] for turn in turns] == [("question", "Brell Courier"), ("answer", "Ina Sarn")] * 2
    assert turns[0][2] == "Why now?"
    article = read(f"{body}\nQ: Why now?\n\nA: Because of the harvest.\n")
    assert [block.kind for block in article.blocks if block.speaker] == ["question", "answer"]


@pytest.mark.parametrize("line", ["### The road to Brell", "**The road to Brell**", "2. The road to Brell"])
def test_marks_of_headings_are_left_out_of_the_words(read, body, line):
    first, rest = body.split("\n\n", 1)
    article = read(f"{first}\n{line}\n{rest}")
    block = next(block for block in article.blocks if block.kind == "heading")
    assert block.clean.text.endswith("The road to Brell")
    assert article.source_text[slice(*block.span)] == line


def test_list_items_lose_their_marks_and_keep_their_place(read, body):
    article = read(
        f"{body}\nKest demands three things of its neighbour:\n\n  • Open crossings by June.\n  2. No fees on grain.\n"
    )
    items = [block for block in article.blocks if block.kind == "list_item"]
    assert [item.clean.text for item in items] == ["Open crossings by June.", "No fees on grain."]
    assert article.source_text[slice(*items[0].span)] == "• Open crossings by June."
    assert [item.mark(article.source_text) for item in items] == ["•", "2."]
    assert {block.mark(article.source_text) for block in article.blocks if block.kind != "list_item"} == {None}


def test_a_question_as_heading_is_a_question_without_speaker(read, body):
    article = read(
        f"Border talks open in Brell\n\n{body}\nWhat happens to the fees on grain?\n\nNobody knows, and the ministers did not say.\n"
    )
    block = next(block for block in article.blocks if block.kind == "question")
    assert block.speaker is None


def test_turns_have_their_speakers_and_their_kind(read, body):
    article = read(f"{body}\nThe Talks: What They Mean, An Interview\n\n{INTERVIEW}\nYou may also like\n")
    turns = [(block.kind, block.speaker) for block in article.blocks if block.speaker]
    assert turns == [
        ("question", "Brell Courier"), ("answer", "Dr. Ina Sarn"), ("answer", "Dr. Ina Sarn"),
        ("question", "Brell Courier"), ("answer", "Dr.Ina Sarn"), ("question", "Brell Courier"),
    ]  # fmt: skip
    assert article.is_interview
    assert article.source == "Brell Courier"
    assert ("heading", "The Talks: What They Mean, An Interview") in kinds(article)
    first = next(block for block in article.blocks if block.speaker)
    assert article.source_text[slice(*first.speaker_span)] == "Brell Courier"
    assert first.clean.text.startswith("Dr. Sarn, thank you")


@pytest.mark.parametrize(
    "text",
    [
        "Source: the ministry of Valdoria\n\nDetails: {0}\n\nQuote: {1}\n\nBackground: {2}\n",
        "{0}\n\nAda Brun: the minister who said no to Kest for two years.\n\n{1}\n\nTomas Iring: the envoy who came anyway.\n\n{2}",
        "1. Fees in Brell: {0}\n2. Doubts in Kest: {1}\n3. Fears abroad: {2}\n",
    ],
)
def test_other_labels_are_no_speakers(read, body, text):
    article = read(text.format(*(part.strip() for part in body.split("\n\n"))))
    assert not [block.speaker for block in article.blocks if block.speaker]
    assert not article.is_interview


@pytest.mark.parametrize(
    "line", ["Kest hails a “useful day”", "A message to the U.S.", "Fees, grain and winter", "Who pays?"]
)
def test_headings_may_end_in_a_quote_or_an_abbreviation(read, body, line):
    first, rest = body.split("\n\n", 1)
    article = read(f"Border talks open in Brell\n\n{first}\n\n{line}\n\n{rest}")
    assert line in [block.clean.text for block in article.blocks if block.kind in {"heading", "question"}]


@pytest.mark.parametrize(
    "line", ["“Nothing was signed today.”", "“Nothing at all”", "Nothing was signed.", "and then they left"]
)
def test_short_paragraphs_are_no_headings(read, body, line):
    first, rest = body.split("\n\n", 1)
    article = read(f"Border talks open in Brell\n\n{first}\n\n{line}\n\n{rest}")
    assert ("paragraph", line) in kinds(article)


def test_numbered_questions_above_paragraphs_are_headings_and_a_numbered_list_is_none(read, body):
    first, second = body.split("\n\n")[:2]
    asked = read(f"Talks in Brell\n\n1. Who came?\n\n{first}\n\n2. What did they agree on?\n\n{second}")
    assert [b.kind for b in asked.blocks if b.clean.text[:1].isdigit()] == ["heading", "heading"]
    listed = read(f"Talks in Brell\n\n{first}\n\n1. Who came?\n2. What did they agree on?\n\n{second}")
    assert "list_item" in [b.kind for b in listed.blocks]


def test_a_bold_line_above_a_sentence_that_opens_a_list_is_a_heading(read, body):
    article = read(
        f"Talks in Brell\n\n{body}\n\n**What Kest wants**\n\nKest and Orm demand two things:\n\n- dates\n- fees"
    )
    assert ("heading", "What Kest wants") in kinds(article)
    plain = read(f"Talks in Brell\n\n{body}\n\nWhat Kest wants\n\nKest and Orm demand two things:\n\n- dates\n- fees")
    assert ("heading", "What Kest wants") in kinds(plain)


def test_the_last_of_a_numbered_list_is_no_heading_above_the_next_paragraph(read, body):
    first, second = body.split("\n\n")[:2]
    listed = read(f"Talks in Brell\n\n{first}\n\n1. Shrimp and trout\n2. Wool\n3. Leather shoes\n{second}")
    assert [b.clean.text for b in listed.blocks if b.kind == "list_item"] == [
        "Shrimp and trout",
        "Wool",
        "Leather shoes",
    ]


ASKED = """**The two sides have met again. Is that progress?**

It is a movement. I have seen them come and go since the spring, and I would not call it more than that.

**The envoy speaks of a month.**

She is careful. {0} believe that she means it, and the others at the table do so, too.

**What would you ask of the neighbours?**

To stop inviting everybody one by one. That only makes each of them believe that it can wait.
"""


def test_questions_in_bold_letters_and_their_answers_are_turns(read):
    article = read(f"The two sides of Brell\n\n{ASKED.format('I')}")
    assert [(block.kind, block.speaker) for block in article.blocks] == [
        ("question", "Question"), ("answer", "Answer"),
    ] * 3  # fmt: skip
    assert article.is_interview


@pytest.mark.parametrize(
    "text",
    [
        ASKED.format("They").replace("I have", "One has").replace("I would", "would"),  # nobody answers of himself
        ASKED.format("I").replace("again. Is that progress?", "again").replace("a month.", "a month"),  # headings
        ASKED.format("I").replace("What would you ask of", "Who are").replace("of a month.", "of a month?"),
    ],
)
def test_bold_lines_that_nobody_asks_are_no_turns(read, text):
    assert not read(f"The two sides of Brell\n\n{text}").is_interview


def test_two_headings_in_a_row_and_a_long_one_in_capitals(read, body):
    first, second = body.split("\n\n")[:2]
    article = read(f"Talks in Brell\n\n{first}\n\nEvidence session\n\nCosts\n\n{second}")
    assert [text for kind, text in kinds(article) if kind == "heading"] == ["Evidence session", "Costs"]
    long = "The Future of the Straits of Kest: What the Border Talks Could Change"
    assert ("heading", long) in kinds(read(f"Talks open in Brell\nby Ada Lind\n4 March 2031\n\n{long}\n\n{body}"))
    told = "The future of the straits of Kest is what the border talks could change for all"
    assert ("heading", told) not in kinds(read(f"Talks in Brell\n\n{first}\n\n{told}\n\n{second}"))


def test_headings_above_others_lists_and_in_brackets(read, body):
    first, second, third = body.split("\n\n")[:3]
    numbered = "2. Other matters\n(1) The ministers agreed to meet.\n(2) They named a place for it."
    parts = [first, "III. What a restart needs", "A draft with a date", second, numbered, "[Reference] Lunch", third]
    text = "\n\n".join(parts)
    found = [text for kind, text in kinds(read(f"Talks in Brell\n\n{text}")) if kind == "heading"]
    assert found == ["III. What a restart needs", "A draft with a date", "2. Other matters", "[Reference] Lunch"]


def test_an_agencys_heading_with_a_dash_is_no_list(read, body):
    first, second = body.split("\n\n")[:2]
    assert ("heading", "- Third round") in kinds(read(f"Talks in Brell\n\n{first}\n\n- Third round\n\n{second}"))
    listed = read(f"Talks in Brell\n\n{first}\n\n- Third round\n- Fourth round\n\n{second}")
    assert [kind for kind, text in kinds(listed) if text.endswith("round")] == ["list_item", "list_item"]


def test_a_link_with_a_colon_behind_questions_and_answers_is_no_turn(read, body):
    asked = "Q: Why now?\n\nA: Because of the harvest, which cannot wait.\n\nQ: Thank you.\n\n"
    end = "Ina Sarn served in Brell.\n\nPhoto: KP\n\nRead more\n\nOrm: the bank that nobody mentions\n"
    article = read(f"{body}\n{asked}{end}")
    assert [block.speaker for block in article.blocks if block.speaker][:3] == ["Q", "A", "Q"]
    assert "Orm" not in {block.speaker for block in article.blocks}
