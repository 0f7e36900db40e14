"""Names, days, deeds and quotations that hang on one small word or mark, each beside what only looks like it."""

from __future__ import annotations

import pytest

from dashboard.extract import names, quotes, relations, times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Troops march 12 miles a day.", []),
        ("Troops left on March 12.", ["March 12"]),
    ],
)
def test_a_month_is_written_large(parse_text, text, found):
    document = parse_text(text)
    assert [
        document.article.source_text[t.start : t.end] for t in times.EXTRACTOR.find(document) if t.form == "date"
    ] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Rojas | Kest Courier | 3 May 2021\n\nThe ministers met.", []),
        ("Ana Rojas met Omar Bello\n\nThe ministers met.", ["Ana Rojas", "Omar Bello"]),
        (
            "Ana Rojas | Kest Courier met Omar Bello | 3 May\n\nThe ministers met.",
            ["Ana Rojas", "Kest Courier", "Omar Bello"],
        ),
    ],
)
def test_a_credit_names_nobody_of_the_text(parse_text, text, found):
    assert [n.text for n in names.EXTRACTOR.find(parse_text(text)) if n.sentence == 0] == found


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Minister Jane Roe flew to Benghazi to urge John Doe to wait.", "John Doe"),
        ("Minister Jane Roe flew to Benghazi to urge patience.", "Benghazi"),  # nobody else is named
    ],
)
def test_whom_one_urges_is_named_before_where_one_flew(parse_text, text, whom):
    found = [row for row in relations.EXTRACTOR.find(parse_text(text)) if row.event == "REQUEST"]
    assert [(row.a.text, row.b.text) for row in found] == [("Minister Jane Roe", whom)]


def test_violence_done_by_violence_is_told(parse_text):
    def events(text):
        return [(r.event, r.a.text) for r in relations.EXTRACTOR.find(parse_text(text)) if r.a]

    assert events("Kenya will pay for what air strikes destroyed.") == [("ASSAULT", "air strikes")]
    assert events("Kenya will pay for what the floods destroyed.") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jane Roe, who asked not to be named, preferred the word “productive”.", []),
        ("Jane Roe denounced the “Freedom Edge” drills.", []),
        ("Jane Roe denounced the “reckless and costly” drills.", [("reckless and costly", "Jane Roe")]),
        ("“Why should we sign?” Roe said, looking up.", [("Why should we sign?", "Roe")]),
        ("“Why should we sign?” Roe said the road was open.", []),
        ("He was late. We will open the road.” That was all.", [("We will open the road.", "He")]),
        ("He said: ‘The ministers’ plan is good,’ and left. ‘It will do.’",
         [("The ministers’ plan is good,", "He"), ("It will do.", "He")]),
    ],
)  # fmt: skip
def test_whose_words_they_are(parse_text, text, said):
    document = parse_text(text)
    source = document.article.source_text
    assert [(source[q.start : q.end], q.party.text) for q in quotes.EXTRACTOR.find(document) if q.party] == said
