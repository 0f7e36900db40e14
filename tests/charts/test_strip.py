from __future__ import annotations

from datetime import date

from dashboard.charts.strip import REPORT, Track, strip

TRACK = Track(
    "Valdoria: <b>withdraw</b>",
    (
        (date(2031, 3, 1), "1 Mar 2031, Kest Times", "demands?demand=d1"),
        (date(2031, 3, 11), "11 Mar", "demands?a=1&b=2"),
    ),
    "✕",
    "against",
)


def test_each_report_is_a_link_and_the_last_bears_the_answer():
    drawn = strip([TRACK], "One demand")
    assert drawn.count("<a ") == 2
    assert f">{REPORT}</a>" in drawn
    assert drawn.index(REPORT) < drawn.index("✕")
    assert 'aria-label="1 Mar 2031, Kest Times"' in drawn
    assert "demands?a=1&amp;b=2" in drawn


def test_names_are_words_and_the_line_runs_from_first_to_last():
    drawn = strip([TRACK, Track("Kest", ((date(2031, 3, 21), "21 Mar", "x"),), REPORT)], "Two")
    assert "&lt;b&gt;withdraw" in drawn
    assert "left:0.00%;width:50.00%" in drawn
    assert "1 Mar – 11 Mar" in drawn


def test_one_old_report_does_not_press_all_others_together():
    spring = tuple((date(2024, 3, day), "told", f"demands?demand={day}") for day in range(1, 15))
    old = ((date(1998, 5, 5), "told", "demands?demand=old"),)
    said = strip([Track("Kest: water", spring, "•"), Track("Kest: the river", old, "•")], "two")
    assert ">1 Mar 2024</span>" in said  # the scale begins with the mass
    assert 'demand=old" target="_self" title="told" aria-label="told" class="" style="left:0.00%"' in said
    assert "5 May 1998" in said  # its day is told in words, with the year
    assert "left:-" not in said


def test_reports_of_one_line_that_lie_too_close_for_a_finger_are_one_mark_that_says_both():
    days = (date(2030, 1, 1), date(2030, 1, 2), date(2030, 6, 1))
    track = Track("Kest: a road", tuple((day, day.isoformat(), "demands?demand=a") for day in days), "✕")
    html = strip([track], "one")
    assert html.count("<a ") == 2
    assert "2030-01-01; 2030-01-02" in html
