"""An end of measures that somebody asks for or talks of, beside the measure itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.resolve.sanctions_asked import resolve
from dashboard.resolve.sanctions_parties import WISHED
from dashboard.tables import EvidenceRow, SanctionRow


def _row(key, action, because):
    return SanctionRow(
        key, ("valdoria",), ("kest",), "sanctions", action, None, "", None, "outlet", ("a0",), 0.8, because=because
    )


class _Tables(dict):
    """The tables that the step reads, without a corpus."""


@pytest.mark.parametrize(
    ("because", "kept"),
    [
        (f"ease: ease (proposed); {WISHED}; target: who asks for it", True),
        (f"ease: ease (proposed); {WISHED}; target: as in sentence 3", True),
        (f"lift: remove (proposed); {WISHED}; sender: as in sentence 3; target: as in sentence 3", False),
        (f"lift: remove (proposed); {WISHED}; sender: as in sentence 3; target: its own are hit", True),
        (f"ease: ease (proposed); {WISHED}", True),
    ],
)
def test_a_request_that_says_neither_whose_nor_on_whom_is_no_step_of_its_own(because, kept):
    laid = _row("laid", "imposed", "impose: impose (actual)")
    asked = _row("asked", "easing proposed", because)
    made = resolve(_Tables(actors=[], sanctions=[laid, asked], evidence=[]))
    rows = made.get("sanctions", [laid, asked])
    assert ("asked" in {row.sanction_id for row in rows}) is kept


def test_an_end_asked_for_of_nobody_named_is_left_out_with_its_evidence():
    laid = _row("laid", "imposed", "impose: impose (actual)")
    asked = _row(
        "asked", "easing proposed", f"lift: go (proposed); {WISHED}; sender: as in sentence 3; target: as in sentence 2"
    )
    asked = replace(asked, instrument="tariff")  # told of by no row
    told = EvidenceRow("sanctions", "asked", "a0", 0, 4, "Gone", "go")
    made = resolve(_Tables(actors=[], sanctions=[laid, asked], evidence=[told]))
    assert [row.sanction_id for row in made["sanctions"]] == ["laid"]
    assert not made["evidence"]
