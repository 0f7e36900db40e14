"""Markdown's marks, told from stars and underscores that mean something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.article import Span
from dashboard.load.clean import clean
from dashboard.load.emphasis import bare


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the return of **four** ferries", "the return of four ferries"),
        ("a *frank* day, “*useful*” too", "a frank day, “useful” too"),
        ("__Brell__ – Envoys met; _nobody_ spoke.", "Brell – Envoys met; nobody spoke."),
        ("**Brell**'s port and ***all*** of it", "Brell's port and all of it"),
        ("**a *nested* mark**", "a nested mark"),
        ("the file `border.txt` leaked", "the file border.txt leaked"),
        ("the [ministry of Kest](https://kest.example/a_b_c) said", "the ministry of Kest said"),
        ("see [**the plan**](/plan) now", "see the plan now"),
        ("![A ferry](ferry.jpg)The ferry", "The ferry"),
        ("in March.[3](#note-3) Then", "in March. Then"),
        ("a page [on Orm](https://kest.example/Orm_(town)) said", "a page on Orm said"),
    ],
)
def test_marks_go(source, expected):
    made = clean(source, Span(0, len(source)))
    assert made.text == expected
    for word in expected.replace(".", " ").split():
        at = made.text.find(word)
        assert source[slice(*made.to_source(at, at + len(word)))].strip("*_`[]").startswith(word[:1])


@pytest.mark.parametrize(
    "source",
    [
        "5 * 3 and 2*3*4 are sums", "snake_case and a_b_c", "the fee* was raised", "*Without the ferries.",
        "**Fees rose", "f*** the d***", "fill in ____ and ****", "[sic] (as printed)", "[Kest](see below)",
        "Brun’s ‘no’", "a * lone star", "* * *", "2**3 and 4**5", r"an escaped \*star\*",
    ],
)  # fmt: skip
def test_other_stars_stay(source):
    assert bare(source) == source


@given(st.text(alphabet="ab .*_`[]()/1\\", max_size=60))
def test_what_is_kept_is_in_the_source(text):
    made = clean(text, Span(0, len(text)))
    for at in range(len(made.text)):
        start, end = made.to_source(at, at + 1)
        assert 0 <= start <= end <= len(text)


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("text", ["*a " * 40_000, "[a](" * 40_000, "**" * 80_000, "[" * 80_000, "_a*b`c " * 20_000])
def test_hostile_lines_come_to_an_end(text):
    assert len(bare(text)) <= len(text)


def test_a_page_in_markdown(read, body):
    first, rest = body.split("\n\n", 1)
    article = read(
        f"# **Border talks** open in Brell\n\n_By Mara Lind, Kest Herald · 4 March 2031_\n\n**Brell** – {first}\n\n"
        f"**What happens next?**\n\n{rest}"
    )
    assert article.title == "Border talks open in Brell"
    assert article.byline == "By Mara Lind, Kest Herald"
    assert article.published.date == "2031-03-04"
    assert article.blocks[0].clean.text.startswith("Brell – Negotiators")
    assert ("question", "What happens next?") in [(block.kind, block.clean.text) for block in article.blocks]
    assert next(article.segments()).clean.text == "Border talks open in Brell"


def test_labels_of_speakers_may_be_bold(read, body):
    talk = "**Brell Courier:** Why *now*?\n\n**Ina Sarn**: Because of the **harvest**, which cannot wait.\n\n"
    article = read(f"{body}\n{talk}{talk.replace('now', 'here').replace('cannot wait', 'is lost')}")
    turns = [(block.speaker, block.clean.text) for block in article.blocks if block.speaker]
    assert turns[:2] == [("Brell Courier", "Why now?"), ("Ina Sarn", "Because of the harvest, which cannot wait.")]
