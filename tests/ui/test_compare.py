"""The Compare page over the sample corpus: what the address chooses, and what is shown of it."""

from __future__ import annotations

import re
import shutil
from collections import Counter

import pytest

from dashboard import queries
from dashboard.briefing import earlier_builds, open_briefing, state_of_build
from dashboard.compare.changes import changed

TWO = ["washington-envoy-arrives", "washington-business-first"]


def shown(app):
    assert not app.exception, app.exception
    return app


def texts(app) -> str:
    return "\n".join(str(element.proto) for element in app.main)


@pytest.fixture
def story(tables):
    (row,) = tables.rows("SELECT story_id FROM articles WHERE article_id = ?", [TWO[0]])
    return row["story_id"]


def test_the_address_chooses_story_and_articles_in_its_order(open_page, story):
    app = shown(open_page("compare", story=story, compared=TWO))
    assert app.selectbox(key="chosen-story").value == story
    assert app.multiselect(key="chosen-compared").value == TWO


def test_what_the_address_names_wrongly_is_passed_over(open_page, story):
    app = shown(open_page("compare", story=story, compared=["gone", "istanbul-embassies"]))
    assert set(app.multiselect(key="chosen-compared").value) == set(TWO)


def test_articles_of_different_stories_are_set_side_by_side(open_page, tables):
    two = ["istanbul-embassies", TWO[0]]
    for view in ("Claims", "Side by side"):
        app = shown(open_page("compare", story="any", compared=two, compare_view=view))
        assert app.multiselect(key="chosen-compared").value == two
        said = texts(app)
        assert ("These articles share nothing" in said) != ("tell of different stories" in said)
    assert "Only in" in texts(shown(open_page("compare", story="any", compared=two)))


def test_any_articles_can_be_chosen_and_those_that_differ_most_are_offered(open_page, tables):
    app = shown(open_page("compare", story="any"))
    box = app.multiselect(key="chosen-compared")
    assert len(box.options) == tables.rows("SELECT count(*) AS n FROM articles")[0]["n"]
    assert len(box.value) == 2
    assert "They differ" in texts(app)


def test_who_puts_the_outcome_otherwise_is_not_called_the_same(open_page, tables):
    (row,) = tables.rows("SELECT story_id FROM articles WHERE article_id = 'istanbul-embassies'")
    two = ["istanbul-embassies", "istanbul-another-account"]
    said = texts(shown(open_page("compare", story=row["story_id"], compared=two)))
    part = said[said.index("Each says something else") :]
    assert "in its words: businesslike" in part
    assert "in its words: constructive" in part


def test_the_planted_differences_stand_first(open_page, tables):
    (row,) = tables.rows("SELECT story_id FROM articles WHERE article_id = 'istanbul-embassies'")
    said = texts(shown(open_page("compare", story=row["story_id"])))
    for words in ("four diplomatic buildings", "Sandra Coulter", "Thursday"):
        assert f"<mark>{words}</mark>" in said
    assert said.index("They differ") < said.index("They say the same") < said.index("Only in")


def test_who_says_nothing_on_a_claim_is_called_silent(open_page, story, tables):
    """No row stands for silence: the page tells it of the articles that are set side by side."""
    said = texts(shown(open_page("compare", story=story, compared=TWO)))
    cells = said.count("</td>")
    told = said.count("</span> <a href=")
    assert said.count("</span> silent") == cells - told > 0
    assert not tables.rows("SELECT * FROM slots WHERE text IS NULL")


def test_the_sentences_of_a_count_are_cited_as_the_source_has_them(open_page, story, tables, monkeypatch):
    cited = []
    monkeypatch.setattr("dashboard.ui.evidence.cite", lambda _, row: cited.append(row) or "")
    app = shown(open_page("compare", story=story, compare_view="Words"))
    item = texts(app).split("named=")[1]
    word, outlet = item.split('"')[0].split("\\")[0].replace("%20", " ").split("%7C")
    shown(open_page("compare", story=story, compare_view="Words", named=f"{word}|{outlet}"))
    assert cited
    source = {(row["article_id"], row["start"]): (row["end"], row["text"]) for row in tables.whole("sentences")}
    assert {(row["end"], row["text"]) == source[row["article_id"], row["start"]] for row in cited} == {True}


def test_a_count_of_words_leads_to_its_sentences(open_page, story):
    app = shown(open_page("compare", story=story, compare_view="Words"))
    assert "named=" in texts(app)
    item = next(part for part in texts(app).split("named=")[1:])
    word, outlet = item.split('"')[0].split("\\")[0].replace("%20", " ").split("%7C")
    opened = texts(shown(open_page("compare", story=story, compare_view="Words", named=f"{word}|{outlet}")))
    assert "parley-quote" in opened.split("Stressed against the rest")[0]


def test_what_changed_since_a_day(open_page):
    said = texts(shown(open_page("compare", compare_view="Changes", compare_since="2025-04-20")))
    assert "New talks" in said
    assert "Witkoff" in said


def test_cards_say_how_far_they_can_be_trusted(open_page):
    assert "single source" in texts(shown(open_page("demands")))
    told = re.search(r"conflicted: [^\n<]*", texts(shown(open_page("talks"))))
    assert told is not None
    assert "date: Wednesday ≠ Thursday" in told.group()


def test_an_earlier_build_is_on_record_and_tells_what_is_new(tmp_path, monkeypatch, sample):
    monkeypatch.setenv("PARLEY_STORE", str(tmp_path / "store"))
    corpus = tmp_path / "articles"
    corpus.mkdir()
    files = sorted(sample.corpus.iterdir())
    for file in files[:-1]:
        shutil.copy(file, corpus)
    first = open_briefing(corpus, None)
    assert earlier_builds(first) == []
    shutil.copy(files[-1], corpus)
    second = open_briefing(corpus, None)
    (build,) = earlier_builds(second)
    assert build.version == first.version
    old, new = state_of_build(second, build.version), state_of_build(second, second.version)
    found = changed(old, new)
    assert any(change.kind == "new" for change in found)
    late = {article for change in found for article, _ in change.places}
    assert files[-1].stem in late
    assert open_briefing(corpus, None).version == second.version


def test_the_story_with_most_differences_is_offered_first(open_page, tables):
    ids = [row["article_id"] for row in queries.articles(tables)]
    counts = Counter(alike[0]["story_id"] for alike in queries.alike_differing(queries.differing(tables, ids)))
    options = shown(open_page("compare")).selectbox(key="chosen-story").options
    told = [int(found.group(1)) if (found := re.search(r", ≠ (\d+)\)$", name)) else 0 for name in options[:-1]]
    assert told == sorted(told, reverse=True)
    assert told[0] == max(counts.values()) > 0
