"""Tables that tell a picture once more: no column is cut, whatever stands in its later rows."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from dashboard.ui import as_table


@pytest.mark.parametrize(
    ("said", "width"),
    [
        (["held", "proposed when last reported, 19 Mar 2031"], 320),
        (["held"], as_table.NARROWEST),
        (["word " * 80], as_table.WIDEST),
    ],
)
def test_a_column_is_as_wide_as_the_longest_that_stands_in_it(monkeypatch, said, width):
    seen = {}
    monkeypatch.setattr(as_table.st, "dataframe", lambda _, **how: seen.update(how))
    as_table.as_table(pd.DataFrame({"State": said}), alt="States")
    assert json.loads(json.dumps(seen["column_config"]["State"]))["width"] == width
