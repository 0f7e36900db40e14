"""Measures that their sender does not threaten: called for, proposed, held possible, by whom, and in vain."""

from __future__ import annotations

import pytest

from dashboard.build import build
from dashboard.config import Config
from dashboard.phrases import stands


@pytest.fixture
def said(tmp_path):
    def told(text):
        (tmp_path / "a.txt").write_text(f"Notes from the capital\n\n{text}\n", encoding="utf-8")
        tables = build(tmp_path, Config())
        names = {actor.actor_id: actor.name for actor in tables["actors"]}
        rows = [row for row in tables["sanctions"] if row.action == "threatened"]
        assert all(row.summary.endswith(stands(row.action, row.raised, names)) for row in rows)
        return [stands(row.action, row.raised, names) for row in rows]

    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru has asked the Organization of American States to sanction Bolivia.", ["called for by Peru"]),
        ("Exile groups want Canada to impose an arms embargo on Eritrea.", ["called for by exile groups"]),
        (
            "In Berne, lawmakers have called for sanctions on Georgian judges. The cabinet is not considering such steps.",
            ["called for by lawmakers (not taken up)"],
        ),
        (
            "Norwegian writers who want Chad to impose sanctions on Sudan have not been heeded.",
            ["called for by Norwegian writers (not taken up)"],
        ),
        (
            "Asked about calls in the Norwegian parliament for a travel ban on Hungarian officials, she did not reply.",
            ["called for in the Norwegian parliament"],
        ),
        (
            "Senator Ruth Dallow has introduced a bill that would impose sanctions on Georgia's ruling party.",
            ["proposed in a bill by Ruth Dallow"],
        ),
        (
            "A draft law before the Senate would ban imports of Nicaraguan gold.",
            ["proposed in a bill, by whom is not said"],
        ),
        ("Editorialists in Lagos say Nigeria should sanction Niger.", ["called for by editorialists"]),
        ("Tariffs on Kenyan flowers may be imposed next year.", ["held possible"]),
        # A guess that nobody shares is no row.
        ("Should the vote fail, sanctions on Serbian banks could follow, though few diplomats expect that.", []),
        (
            (
                "In Congress, Joe Dallow has proposed a bill that would list the Valdor Front as terrorist. "
                "Should it pass, sanctions on Serbian officials could follow, though few in Washington expect that."
            ),
            ["proposed in a bill by Joe Dallow"],
        ),
        ("If Kenya raised its tariffs on Sudan, Washington said, it would answer.", ["held possible"]),
        # Near misses: whoever would act threatens himself.
        ("Washington threatened to impose sanctions on Serbia unless it handed over the general.", ["threatened"]),
        ("Britain wants to impose sanctions on Georgia.", ["threatened"]),
        ("The European Union may impose sanctions on Georgia, its foreign policy chief said.", ["threatened"]),
        (
            "The United States threatened sanctions on Sudan. Kenya has asked the United States to sanction Sudan.",
            ["threatened"],
        ),
    ],
)
def test_who_brings_a_measure_up(said, text, expected):
    assert said(text) == expected


def test_nobody_calls_for_a_measure_on_himself(tmp_path):
    text = "Chad accused Sudan of shelling a village and asked the African Union to place an arms embargo on it."
    (tmp_path / "a.txt").write_text(f"Notes\n\n{text}\n", encoding="utf-8")
    assert [row.targets for row in build(tmp_path, Config())["sanctions"]] in ([()], [("sudan",)])


def test_what_the_desk_says_of_its_state_goes_before(tmp_path):
    raised = [{"how": "called for", "by": [], "words": "lawmakers", "in_vain": False}]
    assert stands("threatened", raised, {}) == "called for by lawmakers"
    assert stands("imposed", raised, {}) == "imposed"
