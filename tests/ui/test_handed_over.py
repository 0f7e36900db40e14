"""What the landing page hands out holds what is filtered, and nothing else."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from dashboard import queries
from dashboard.filters import Filters
from dashboard.ui.desk import Desk
from dashboard.ui.handed_over import handed_over


@pytest.fixture(scope="module")
def desk(sample, tables):
    articles = queries.articles(tables)
    actors = {row["actor_id"]: row for row in tables.whole("actors")}
    filters = Filters(text="Riyadh")
    return Desk(sample, tables, articles, actors, filters, queries.chosen(tables, filters, articles))


def test_the_file_quotes_only_articles_that_the_filter_leaves(desk):
    page = handed_over(desk, "html").decode()
    assert "with “Riyadh”" in page
    titles = {row["article_id"]: row["title"] for row in desk.articles}
    left_out = set(titles) - set(desk.chosen.ids)
    assert 0 < len(desk.chosen.ids) < len(titles)
    texts = desk.tables.rows("SELECT article_id, text FROM evidence WHERE \"table\" = 'talks'")
    outside = [row["text"] for row in texts if row["article_id"] in left_out and len(row["text"]) > 60]
    assert outside
    assert not [text for text in outside if text in page]


def test_it_comes_as_word_and_markdown_too(desk):
    assert zipfile.ZipFile(BytesIO(handed_over(desk, "docx"))).testzip() is None
    assert handed_over(desk, "md").decode().startswith("#")
