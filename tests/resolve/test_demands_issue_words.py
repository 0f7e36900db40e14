"""What a demand is about, by classes of words that meant another matter before; near them what stays as it was."""

from __future__ import annotations

import pytest

from dashboard.issues import issue_of

DUTIES = (
    "Egypt raised its tariffs on steel to 40 per cent. Exporters of cars say that the duties cut their sales. "
    "Farmers pay a duty on grain. Turkey asked Egypt for "
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("activate the snapback without delay", "other"),
        ("not to trigger the snapback", "sanctions relief"),
        ("a session of the Security Council on the matter", "other"),
        ("a meeting of the two presidents", "participation in talks"),
        ("guarantees by Norway that fighting will not resume after a month", "security guarantees"),
        ("a halt to the fighting for a month", "ceasefire"),
        ("retract what he told parliament", "other"),
        ("take back what was said of its army", "other"),
        ("retract the troops from the border", "territory"),
        ("a truce in the dispute over duties", "trade/tariffs"),
        ("content rules for social media", "other"),
        ("selection of the judges by a panel", "regime/political order"),
        ("deliver the gas", "economic cooperation"),
        ("be named a foreign terrorist organisation", "other"),
        ("take the group off the list of foreign terrorist organisations", "sanctions relief"),
        ("raise tariffs for households", "other"),
        ("raise tariffs on steel", "trade/tariffs"),
        ("judges to be chosen by an open contest", "regime/political order"),
        ("lift restrictions on the nuclear corporation", "sanctions relief"),
        ("the return of residents of the border region", "prisoners/children"),
        ("respect its airspace and sovereignty", "territory"),
        ("reopen its airspace", "air links"),
    ],
)
def test_words_of_a_class_tell_its_matter(text, expected):
    assert issue_of(text) == expected


def test_a_truce_in_an_article_on_duties_is_one_on_duties(resolved_demands):
    rows, _ = resolved_demands(f"{DUTIES}a truce of 90 days.")
    assert [row.issue for row in rows] == ["trade/tariffs"]
    rows, _ = resolved_demands(f"{DUTIES}a truce of 90 days. Its army has shelled the town and the fighting goes on.")
    assert [row.issue for row in rows] == ["ceasefire"]


def test_what_is_left_out_is_told_from_the_words_before(resolved_demands):
    rows, _ = resolved_demands("Egypt suspended the survey of the lake in May, and Turkey has pressed it to resume.")
    assert rows[0].demand == "resume [survey of the lake]"
    rows, _ = resolved_demands("Turkey spoke of the fishermen held in Egypt and asked for the release of all of them.")
    assert "[fishermen held in Egypt]" in rows[0].demand
