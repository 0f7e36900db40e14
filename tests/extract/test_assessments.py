"""How a meeting was called: the words that are quoted are given whole."""

import pytest

from dashboard.extract.assessments import EXTRACTOR


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Kestian official called that conversation “tense but fair”.", "tense but fair"),
        ("The minister described the talks as “difficult, but not hopeless”.", "difficult, but not hopeless"),
        # outside the quotation marks another clause begins
        ("The minister described the talks as “difficult”, but signed the text.", "difficult"),
        ("The minister called the talks useful but left early.", "useful"),
        ("The minister called the talks useful as far as they went.", "useful as far as they went"),
        ("The minister called the talks useful as far as they went, and left early.", "useful as far as they went"),
        ("The minister described the talks as useful.", "useful"),
    ],
)
def test_a_judgement_is_given_whole(parse_text, text, words):
    document = parse_text(text)
    source = document.article.source_text
    assert [source[one.words_start : one.words_end] for one in EXTRACTOR.find(document)] == [words]
