"""Rows of findings hold their values and nothing more: a corpus of ten thousand articles has millions of them."""

from __future__ import annotations

import pickle

from dashboard.extract import Party, all_extractors
from dashboard.findings import findings_of


def test_no_row_has_a_dictionary_of_its_own():
    for extractor in all_extractors().values():
        assert extractor.row.__dictoffset__ == 0, extractor.name
    assert Party.__dictoffset__ == 0


def test_rows_come_back_from_another_process_as_they_were(parse_text):
    document = parse_text(
        "Valdoria's foreign minister, Irena Holt, met the envoy of Kest in Lindhaven on 4 March 2031. "
        "Kest demanded that Valdoria lift the sanctions that it imposed in 2029; Holt rejected the demand.",
        "a",
    )
    found = findings_of(document).found
    assert sum(map(bool, found.values())) > 5
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own rows
