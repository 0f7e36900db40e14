"""Keywords: YAKE's own scores over our words, phrases that are phrases, names whole, and no more time than it may take."""

import pytest
from yake import KeywordExtractor

from dashboard.extract.keywords import EXTRACTOR
from dashboard.keywording.ranking import rank
from dashboard.keywording.words import words_of

TEXT = """The border commission of Valdoria and Kest met in Geneva on Monday to discuss the grain corridor.

Delegates said the grain corridor would reopen before winter if both navies leave the strait. Foreign minister Amina
Yusuf met Pavel Horak twice. The border commission will report to both parliaments, and a prisoner exchange is part of
the plan. Pavel Horak called the prisoner exchange a first step.

Valdoria wants the navies of both states to leave the strait before the grain corridor reopens. Kest wants a border
commission with judges. The strait has been closed since spring, and grain prices have risen in both capitals. The
commission of judges would rule on the strait, on prices and on the exchange of prisoners within a year. Amina Yusuf
praised the mediators from Switzerland, who drafted the plan for the corridor and the prisoner exchange."""


@pytest.fixture(scope="module")
def document(parse_text):
    return parse_text(TEXT.replace("\n\n", "¶").replace("\n", " ").replace("¶", "\n\n"))


def test_scores_are_yakes_own(document):
    """Cut from the same words, every keyword has the score that plain YAKE gives it, in the same order."""
    plain = KeywordExtractor(lan="en", n=3, top=20).extract_keywords(document.article.source_text.replace("\n\n", " "))
    ours = rank([words_of(document, s) for s in document.sentences], every_run=True)
    assert [word for word, *_ in ours][:10] == [word for word, _ in plain][:10]
    theirs = {word: float(score) for word, score in plain}
    for word, score, *_ in ours:
        if word in theirs:
            assert score == pytest.approx(theirs[word], rel=1e-6)


def test_keywords_are_phrases_and_names_are_whole(document):
    found = [k.keyword for k in EXTRACTOR.find(document)]
    assert {"grain corridor", "border commission", "prisoner exchange"} <= set(found)
    assert not {"Pavel", "Amina", "Yusuf met", "met Pavel Horak", "Yusuf met Pavel", "leave the strait"} & set(found)


def test_a_keyword_stands_where_it_says(document):
    for keyword in EXTRACTOR.find(document):
        assert document.article.source_text[keyword.start : keyword.end].replace("\n", " ") == keyword.keyword


def test_ranks_follow_scores(document):
    ranked = sorted(EXTRACTOR.find(document), key=lambda k: k.rank)
    assert [k.score for k in ranked] == sorted(k.score for k in ranked)
    assert [k.rank for k in ranked] == list(range(1, len(ranked) + 1))


def test_no_words_no_keywords(parse_text):
    assert list(EXTRACTOR.find(parse_text("... !!! ---"))) == []
