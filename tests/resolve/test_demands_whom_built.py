"""Of whom something is asked by what other tables tell: on whom the measures are, which body is to meet."""

from __future__ import annotations

import pytest

from dashboard.build import build
from dashboard.config import Config

SANCTIONS = "The European Union imposed sanctions on Peru in May. Kenya and the European Union held talks in Rome. "


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        (
            SANCTIONS + "High Representative Jane Roe has announced that the European Union will begin to lift them, "
            "on the condition that the situation in the north stays calm.",
            [("peru",)],
        ),
        (
            SANCTIONS + "High Representative Jane Roe has announced that the European Union will begin to send envoys, "
            "on the condition that the situation in the north stays calm.",
            [("kenya",)],
        ),
        (
            "Britain and France asked for a session of the U.N. Security Council on the matter.",
            [("un-security-council",)],
        ),
        ("Britain and France asked for observers with a mandate of the U.N. Security Council.", [()]),
    ],
)
def test_whom_other_tables_tell(tmp_path, text, addressees):
    (tmp_path / "a.txt").write_text(f"Talks in Rome\n\nROME, May 4 (Reuters) - {text}\n")
    assert [row.addressees for row in build(tmp_path, Config())["demands"]] == addressees
