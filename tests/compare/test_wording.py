from __future__ import annotations

from dashboard.compare.wording import Line, namings, stressed


def line(source, text, start=0):
    return Line(source, source.lower(), start, start + len(text), text)


def test_a_word_that_one_source_repeats_is_stressed_and_a_common_one_is_not():
    lines = [
        line("Herald", f"The harbour talks in Lindhaven resumed, harbour fees aside, for the harbour {n}.", n * 100)
        for n in range(4)
    ]
    lines += [
        line("Tribune", f"The grain talks in Lindhaven resumed after a pause of {n} days.", n * 100) for n in range(4)
    ]
    found = {(item.source, item.word): item for item in stressed(lines)}
    assert ("Herald", "harbour") in found
    assert ("Herald", "lindhaven") not in found
    assert found["Herald", "harbour"].here == 12
    assert len(found["Herald", "harbour"].lines) == 4


def test_one_source_alone_stresses_nothing():
    assert stressed([line("Herald", "harbour harbour harbour harbour")]) == []


def test_each_source_is_shown_with_its_own_word_for_the_fighting():
    found = namings(
        [
            line("Herald", "The invasion began in winter."),
            line("Tribune", "The special military operation began; the operation goes on."),
        ]
    )
    assert [(item.act, item.word, item.source, item.count) for item in found] == [
        ("the fighting", "invasion", "Herald", 1),
        ("the fighting", "special military operation", "Tribune", 1),
    ]


def test_an_act_with_one_name_is_no_difference():
    assert namings([line("Herald", "The truce holds."), line("Tribune", "A truce was signed.")]) == []


def test_initials_are_one_word_and_no_letter_is_stressed():
    mine = [Line("a", "a", n, n + 1, f"The U.S. spoke with us of grain, report {n}.") for n in range(30)]
    rest = [Line("b", "b", n, n + 1, f"The king spoke of the harbour, report {n}.") for n in range(30)]
    found = {item.word for item in stressed([*mine, *rest])}
    assert "US" in found
    assert not {"u", "s", "us"} & found
