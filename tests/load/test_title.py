"""A headline that is not printed is proposed, and never passes for a printed one."""

from __future__ import annotations

import pyarrow.parquet as pq

from dashboard import queries
from dashboard.build import _article_row
from dashboard.store import arrow_table
from dashboard.tables import ROWS


def test_only_a_printed_headline_is_a_title(read, body, tmp_path):
    rows = [_article_row(read(f"Border talks open in Brell\n\n{body}")), _article_row(read(body))]
    assert [(row.title, row.title_basis) for row in rows] == [
        ("Border talks open in Brell", "printed"), (None, "proposed"),
    ]  # fmt: skip
    assert rows[0].proposed_title is None
    assert (rows[1].proposed_title or "").startswith("Negotiators from Valdoria")
    for name, row in ROWS.items():
        pq.write_table(arrow_table(row, rows if name == "articles" else []), tmp_path / f"{name}.parquet")
    shown = [row["title"] for row in queries.articles(queries.Tables(tmp_path))]
    assert shown == sorted(str(row.title or row.proposed_title) for row in rows)


def test_a_headline_that_the_file_gives_is_a_title(read, body):
    row = _article_row(read(body, title="What the file calls it"))
    assert (row.title, row.title_basis, row.proposed_title) == ("What the file calls it", "metadata", None)


def test_a_greeting_is_no_title(read, body):
    assert read(f"Good morning. {body}").title.startswith("Negotiators from Valdoria and Kest met")
