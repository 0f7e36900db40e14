"""A corpus of one article, one that tells of no talks, one without dates, and an empty folder: each page helps."""

from __future__ import annotations

import pytest

from dashboard.briefing import open_briefing
from tests.ui.test_numbers import drawn, first_number

MET = (
    "French Foreign Minister Anna Morel met Swiss President Karl Weber in Geneva. Switzerland demanded that France lift "
    "its tariffs on steel. France imposed sanctions on Switzerland.\n"
)
CORPORA = {
    "empty": {},
    "one": {"a.txt": f"Harbour Post\n3 April 2025\n\nMorel meets Weber\n\n{MET}"},
    "quiet": {"a.txt": "Harbour Post\n3 April 2025\n\nA quiet week\n\nSnow fell on the hills. The children were happy.\n"},
    "undated": {f"{n}.txt": f"Envoys meet again\n\n{MET}Round {n} ended without a deal.\n" for n in range(2)},
    "unsigned": {
        "a.txt": "A war ends\n\nThe war in Kest has ended, envoys of Peru and Chile said in Lima. The war was long.\n",
        "b.txt": "An operation ends\n\nThe invasion of Kest has ended, envoys of Peru and Chile said in Lima.\n",
    },
    "apart": {
        "a.txt": f"Harbour Post\n3 April 2025\n\nMorel meets Weber\n\n{MET}",
        "b.txt": "Lakeside Echo\n9 May 2025\n\nEnvoys in Hanoi\n\nPeruvian Trade Minister Ana Paz met Vietnamese "
        "officials in Hanoi on Tuesday. Peru asked Vietnam to open its market to grapes.\n",
    },
}  # fmt: skip
PAGES = ("briefing", "talks", "actors", "sanctions", "demands", "compare", "articles", "method", "upload")


@pytest.fixture(scope="module")
def corpora(tmp_path_factory, sample_store):
    """Each corpus in a folder of its own, read once."""
    folders = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARLEY_STORE", str(sample_store))
        for name, files in CORPORA.items():
            folders[name] = tmp_path_factory.mktemp(name) / "papers"
            folders[name].mkdir()
            for file, text in files.items():
                (folders[name] / file).write_text(text, encoding="utf-8")
            open_briefing(folders[name], None)
    return folders


@pytest.fixture
def open_in(corpora, open_page, monkeypatch):
    def opened(corpus: str, page: str, **params):
        monkeypatch.setenv("PARLEY_CORPUS", str(corpora[corpus]))
        monkeypatch.setenv("PARLEY_CONFIG", "")
        app = open_page(page, **params)
        assert not app.exception, app.exception[0].message
        assert app.title
        return app

    return opened


def words(app) -> str:
    shown = [*app.text, *app.info, *app.warning, *app.caption]
    return " ".join([*(element.value for element in shown), drawn(app)]).replace("\\", "")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("corpus", CORPORA)
def test_every_page_opens(corpus, page, open_in):
    open_in(corpus, page)


@pytest.mark.parametrize("page", ["briefing", "talks", "actors", "sanctions", "demands"])
def test_an_empty_folder_says_what_to_put_into_it(page, open_in):
    said = words(open_in("empty", page))
    assert "“papers” holds no article" in said
    assert "No articles." in said
    assert "clear the filter" not in said.lower()  # there is none


@pytest.mark.parametrize("page", ["talks", "sanctions", "demands"])
def test_a_page_without_rows_says_when_there_would_be_one_and_where_to_read(page, open_in):
    said = words(open_in("quiet", page))
    assert f"No {page} in 1 article." in said
    assert "is shown where a sentence tells" in said
    assert 'href="articles"' in said
    assert 'href="method"' in said


@pytest.mark.parametrize("page", ["talks", "demands"])
def test_what_has_no_day_is_counted_all_the_same(page, open_in):
    assert first_number(open_in("undated", page)) == 1


def test_one_article_is_enough(open_in):
    assert first_number(open_in("one", "talks")) == 1
    assert "The one article." in words(open_in("one", "briefing"))


def test_articles_that_tell_of_nothing_in_common_are_not_set_side_by_side_unasked(open_in):
    app = open_in("apart", "compare")
    said = words(app)
    assert "No two of these articles tell of the same meeting" in said
    assert "Choose two or three articles" in said
    assert "Only in" not in said
    assert app.multiselect(key="chosen-compared").value == []
    asked = words(open_in("apart", "compare", story="any", compared=["a", "b"]))
    assert "These articles share nothing" in asked
    assert "Only in Harbour Post" in asked


def test_articles_of_unknown_sources_are_not_taken_for_one_source(open_in):
    said = words(open_in("unsigned", "compare", story="any", compared=["a", "b"], compare_view="Words"))
    for title in ("“A war ends”", "“An operation ends”"):
        assert f'scope="col" role="columnheader">{title}' in said
