"""Whose quotations are: who is meant by "the official", and by a body's unnamed spokesman."""

import pytest

from dashboard.article import Article, Block, CleanText, Span
from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import actors, places, quotes
from dashboard.resolve.context import Context


def speakers(parse, text):
    return [row.actor_id for row in rows(parse, text)]


def rows(parse, text):
    blocks = (Block("paragraph", Span(0, len(text)), CleanText.of(text, Span(0, len(text)))),)
    findings = [findings_of(document) for document in parse([Article("a", "a.txt", "0", text, blocks)])]
    context = Context(findings, Config(), {})
    context = context.with_tables(places.resolve(context))
    context = context.with_tables(actors.resolve(context))
    return quotes.resolve(context)["quotes"]


@pytest.mark.parametrize(
    ("text", "meant", "actor"),
    [
        ("Abiy Ahmed’s office said he would travel “once a paper lies on the table”.", "Abiy Ahmed", None),
        ("William Ruto was brief. His office told us it was “long and dull”.", "William Ruto", None),
        ("Abiy Ahmed met William Ruto. His office said it was “long and dull”.", None, None),
        (
            "Abiy Ahmed and William Ruto met in Kest. They called it “long and dull”.",
            "Abiy Ahmed and William Ruto",
            None,
        ),
        (
            "Claudia Torres phoned Abiy Ahmed and William Ruto. In May she took them to Kest. There they spoke of “a good week”.",
            "Abiy Ahmed and William Ruto",
            None,
        ),
        (
            "The presidents of Kenya and Uganda flew in. “There is no date yet,” they said.",
            "The presidents of Kenya and Uganda",
            None,
        ),
        # they are neither the two who were met nor one who acted alone
        ("Two envoys met Abiy Ahmed and William Ruto. They called it “long and dull”.", "Two envoys", None),
        ("Abiy Ahmed met William Ruto in Kest. They called it “long and dull”.", None, None),
    ],
)
def test_words_of_several_and_of_an_office_say_who_is_meant_and_are_no_ones_alone(text, meant, actor):
    from dashboard.parse import parse

    (row,) = rows(parse, text)
    assert (row.antecedent, row.actor_id) == (meant, actor)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Qatari foreign ministry official called it “long and dull”. “They go on today,” the official told us.",
            ["ministry-of-foreign-affairs-of-qatar"] * 2,
        ),
        (
            "A Qatari official called it “long and dull”. “They go on today,” the diplomat told us.",
            ["qatar", None],
        ),
        ("A spokesman for the Kenyan army said it was “closed until June”.", ["kenya-defence-forces"]),
        # of several ministries the one named last, and not the one quoted last
        (
            (
                "Egypt’s foreign ministry called it “long and dull”. Qatar’s foreign ministry saw it otherwise. It was calm. "
                "“They go on today,” the ministry said."
            ),
            ["ministry-of-foreign-affairs-of-egypt", "ministry-of-foreign-affairs-of-qatar"],
        ),
        (
            (
                "Egypt’s foreign ministry called it “long and dull”. Qatar’s foreign ministry and Kenya’s foreign ministry "
                "saw it otherwise. “They go on today,” the ministry said."
            ),
            ["ministry-of-foreign-affairs-of-egypt", None],
        ),
        ("Abiy Ahmed’s office said he would travel “once a paper lies on the table”.", [None]),
        ("William Ruto was brief. His office said he would travel “once a paper lies on the table”.", [None]),
        ("Abiy Ahmed met William Ruto. His office said it was “long and dull”.", [None]),
        ("Norway said no again in Rome, where its delegation called it “closed until June”.", ["norway"]),
        ("Norway backed Kenya, whose team called it “closed until June”.", ["kenya"]),
        ("Norway wrote to Kenya. Its government called it “closed until June”.", [None]),
        (
            "Kenya has a foreign ministry. Norway said no to Kenya. Its foreign ministry called it “closed until June”.",
            ["ministry-of-foreign-affairs-of-norway"],
        ),
        ("An aide to Donald Trump said it was “closed until June”.", [None]),
        ("Alija Izetbegović flew home. “Nobody asked for a map,” the Bosnian president said.", ["alija-izetbegovic"]),
    ],
)
def test_who_speaks_without_a_name(text, expected):
    from dashboard.parse import parse

    assert speakers(parse, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "she" is not who has pressed her, whose given name only men bear
        ("Claudia Torres was firm. Peter Hall has pressed her to yield. “Nobody gives orders here,” she said.",
         "claudia-torres"),
        ("Peter Hall told Claudia Torres to yield. “Nobody gives orders here,” she said.", "claudia-torres"),
        ("Peter Hall told Claudia Torres to yield. “Nobody gives orders here,” he said.", "peter-hall"),
        # the office of a deputy is not that of his minister
        (("Foreign Minister Abdou Sall phoned. Omar Bello, a deputy foreign minister, came. "
         "“There is no date yet,” the deputy minister said."), "omar-bello"),
        (("Foreign Minister Abdou Sall phoned. Omar Bello, a deputy foreign minister, came. "
         "“There is no date yet,” the foreign minister said."), "abdou-sall"),
        # whose office is told before the name, with another office between or none
        ("A team went to Nairobi; its leader, the mines minister Omar Bello, said it was “a day well spent”.", "omar-bello"),
        ("The director-general of the ministry Omar Bello said: “There is no date yet.”", "omar-bello"),
        ("A team went to Nairobi; its leader, a friend of Omar Bello, said it was “a day well spent”.", None),
        # family is not who has been named
        ("Claudia Torres was firm. Her mother put it in fewer words. “Please hurry,” she said.", None),
        ("Claudia Torres was firm. Her brother put it in fewer words. “Please hurry,” she said.", "claudia-torres"),
    ],
)  # fmt: skip
def test_who_may_be_meant_by_a_pronoun_or_an_office(text, expected):
    from dashboard.parse import parse

    assert speakers(parse, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # an office that somebody else holds, and one that is gone
        "Defence Minister Ali Khan met Omar Bello. “There is no date yet,” the foreign minister said.",
        "President Omar Bello spoke. “There is no date yet,” the former president said.",
        "Prime Minister Anna Poe spoke. “There is no date yet,” the deputy prime minister said.",
    ],
)
def test_whose_office_does_not_fit_is_not_meant(text):
    from dashboard.parse import parse

    assert speakers(parse, text) == [None]
