"""The briefing's "In their words": a few quotations of named speakers, each with the sentence it stands in."""

from __future__ import annotations

import io

import pytest
from docx import Document

from dashboard.filters import Filters
from dashboard.handover.markdown import markdown
from dashboard.handover.selection import selected
from dashboard.handover.spoken import MOST, SAID, TITLE
from dashboard.handover.webpage import webpage
from dashboard.handover.word import word
from dashboard.queries import Tables
from tests.handover.test_pack import HOSTILE, TABLES, article, made

WORDS = "“We shall come back to this table once the road to the port is open again,” she said."


def quote(actor="kest", article_id="a", start=200, words=WORDS, kind="direct"):
    sentence = {"article_id": article_id, "start": start, "end": start + len(words), "text": words, "clean": words}
    return {"quote_id": f"{article_id}-{start}", "article_id": article_id, "actor_id": actor, "speaker": "she",
            "kind": kind, "start": start, "end": start + len(words), "sentences": [sentence]}  # fmt: skip


def section(quotes, **more):
    document = made({**TABLES, "quotes": quotes, **more})
    return next((part for part in document.sections if part.title == TITLE), None), document


def test_it_is_left_out_where_nobody_who_is_named_is_quoted():
    assert section([])[0] is None
    assert section([quote(None), quote("nobody-known")])[0] is None


def test_a_quotation_stands_within_its_sentence_with_speaker_outlet_day_and_footnote():
    found, document = section([quote()])
    (line,) = found.lines
    assert line.whole == f"Kest: {WORDS} – Lindhaven Herald, 5 Mar 2031"
    assert [document.notes[number - 1].start for number in line.notes] == [200]
    assert found.key == "Newest first: one quotation of each named speaker, from the newest article that quotes them."


def test_one_of_each_speaker_from_the_newest_article_whole_and_long_before_the_rest():
    thanks = quote(start=10, words="“Thank you,” she said.")
    partly = quote(
        start=60,
        words="She called the road to the port and all that lies behind it “a bridge too far”.",
        kind="partial",
    )
    quotes = [thanks, partly, quote(), quote("valdoria", "b")]
    articles = [article(), article("b", published="2031-03-01")]
    found, _ = section(quotes, articles=articles)
    assert [(line.lead, WORDS in line.text) for line in found.lines] == [("Kest", True), ("Valdoria", True)]


def test_of_many_speakers_those_with_most_ties_and_rows_and_the_rule_says_so():
    actors = [{"actor_id": f"p{n}", "name": f"Party {n}"} for n in range(MOST + 2)]
    tie = {"event": "REQUEST", "actor_a": f"p{MOST + 1}", "actor_b": f"p{MOST}", "article_id": "a"}
    named = [{**tie, "event": "MENTION", "actor_a": f"p{MOST - 1}"}] * 9
    quotes = [quote(row["actor_id"], start=200 + 100 * n) for n, row in enumerate(actors)]
    found, _ = section(quotes, actors=[*TABLES["actors"], *actors], relations=[tie, *named])
    assert {line.lead for line in found.lines} == {"Party 8", "Party 9", *(f"Party {n}" for n in range(MOST - 2))}
    assert f"the {MOST} of {MOST + 2} named speakers who have most ties" in found.key


def test_a_long_answer_of_an_interview_is_cut_behind_a_sentence_and_says_so():
    one = "We wait for the others and for what they have to say about the road. "
    answer = quote(kind="turn")
    parts = [
        {"article_id": "a", "start": 200 + n * len(one), "end": 200 + (n + 1) * len(one), "text": one.strip(), "clean": one.strip()}
        for n in range(9)
    ]  # fmt: skip
    (line,) = section([{**answer, "sentences": parts}])[0].lines
    said = line.text.rpartition(" – ")[0]
    assert said.startswith("“We wait")
    assert said.endswith("road. …”")
    assert len(said) <= SAID + 4
    assert len(line.notes) == said.count("We wait")


def test_words_of_an_article_do_nothing_in_any_file():
    _, document = section([quote(words=f"“{HOSTILE} and many more words than these to make it long enough” she said.")])
    page, text = webpage(document), markdown(document)
    assert "<script" not in page
    assert "<img" not in page
    assert "![x]" not in text
    assert TITLE in [part.text for part in Document(io.BytesIO(word(document))).paragraphs]


@pytest.mark.parametrize("named", [None, "ruth-adeyemi"])
def test_the_sample_quotes_only_whom_the_filter_leaves(sample, named):
    briefing, _ = sample
    filters = Filters(actors=(named,)) if named else Filters()
    document = selected(Tables(briefing.folder), filters, briefing)
    part = next(part for part in document.sections if part.title == TITLE)
    leads = [line.lead for line in part.lines]
    assert len(leads) == len(set(leads)) <= MOST
    assert all(line.notes for line in part.lines)
    assert leads == ["Ruth Adeyemi"] if named else len(leads) > 1
