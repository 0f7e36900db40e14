"""Who answers in an interview whose turns are labelled with letters only."""

import re

import pytest

from dashboard.article import Article, Block, CleanText, Span
from dashboard.build import _loaded
from dashboard.config import ArticleMeta, Config
from dashboard.extract import Party
from dashboard.findings import findings_of
from dashboard.resolve import quotes
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow

PEOPLE = {"amara-sol": "Amara Sol", "john-doe": "John Doe"}
QUESTION, ANSWER = "How do you read it?", "I am under sanctions in Kest."


@pytest.fixture(scope="module")
def context(parse_text):
    from dashboard.parse import parse

    def read(intro, question=QUESTION, label="A"):
        lines = [("paragraph", None, intro), ("question", "Q", question), ("answer", label, ANSWER)]
        text = "\n".join(words for _, _, words in lines)
        blocks, at = [], 0
        for kind, speaker, words in lines:
            span = Span(at, at + len(words))
            blocks.append(Block(kind, span, CleanText.of(text, span), speaker))
            at += len(words) + 1
        findings = [findings_of(document) for document in parse([Article("a", "a.txt", intro, text, tuple(blocks))])]
        actors = [ActorRow(key, name, "person", None, None, None, (name,), False, 1, 1) for key, name in PEOPLE.items()]
        mentions = [
            MentionRow("a", 0, key, text.index(part), text.index(part) + len(part), part, "entity", 0.9)
            for key, name in PEOPLE.items()
            for part in [name if name in text else name.split()[-1]]
            if part in text
        ]
        made = Context(findings, Config(), _loaded(findings, [])).with_tables({"actors": actors, "mentions": mentions})
        return made.with_tables(quotes.resolve(made))

    return read


def _answers(context):
    return [row.actor_id for row in context["quotes"] if row.kind == "turn" and row.speaker != "Q"]


@pytest.mark.parametrize(
    "intro",
    [
        "We spoke with Amara Sol about the talks.",
        "An interview with Amara Sol, who led them.",
        "John Doe was away, so we sat down with Amara Sol.",
        "The talks are over. Amara Sol, a lawyer who knew them, explains why.",
    ],
)
def test_the_words_before_the_first_turn_name_who_answers(context, intro):
    assert _answers(context(intro)) == ["amara-sol"]


def test_a_question_may_name_who_answers(context):
    assert _answers(context("The talks are over.", "Dr Sol, how do you read it?")) == ["amara-sol"]


@pytest.mark.parametrize(
    "intro",
    [
        "Amara Sol lives in Kest.",
        "Amara Sol lives in Kest. The law explains why.",
        "The envoy spoke with reporters. Amara Sol was there.",
    ],
)
def test_a_name_that_merely_stands_there_answers_nothing(context, intro):
    assert _answers(context(intro)) == [None]


def test_i_is_who_answers_and_us_in_capitals_is_nobody(context):
    made = context("We spoke with Amara Sol about the talks.")
    at = made.findings[0].article.source_text.index("I am under")
    assert made.cast.actors_of("a", Party(at, at + 1, "I", at, at + 1)) == ("amara-sol",)
    assert made.cast.actors_of("a", Party(at, at + 1, "US", at, at + 1)) == ()
    assert made.cast.actors_of("a", Party(0, 2, "We", 0, 2)) == ()


def test_titles_and_blanks_without_end_name_nobody(context):
    assert _answers(context("spoke with " * 2000 + " " * 20000, "Mr " * 2000 + " " * 20000 + "?")) == [None]


LATER = "\n\nQ: And what of the crossings?\n\nA: They stay shut, as they were in May.\n\nQ: For how long?\n\nA: Until the harvest is in.\n"
LEAD = "Amara Sol served as Kest's envoy to the lake commission until 2029. John Doe is a deputy of the assembly.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the first answer carries the name, the others a letter
        ("Two years of silence\n\nThe talks are over.\n\nLake Review: Why now?\n\nAmara Sol: Because it rained." + LATER, "amara-sol"),
        ("Two years of silence\n\nThe talks are over.\n\nQ: Why now?\n\nAmara Sol: Because it rained." + LATER, "amara-sol"),
        # the headline holds somebody's words
        (f"“Nobody drowns in a lake of ink”: Envoy Amara Sol on the crossings\n\n{LEAD}Q: Why now?\n\nA: It rained.{LATER}", "amara-sol"),
        (f"John Doe: “Nobody drowns in a lake of ink”\n\n{LEAD}Q: Why now?\n\nA: It rained.{LATER}", "john-doe"),
        # the lead tells of one alone, or to whom somebody spoke
        (f"Two years of silence\n\n{LEAD.partition(' John')[0]}\n\nQ: Why now?\n\nA: It rained.{LATER}", "amara-sol"),
        (f"Two years of silence\n\n{LEAD.partition(' John')[0]} We spoke to her in Brell.\n\nQ: Why now?\n\nA: It rained.{LATER}", "amara-sol"),
        (f"Q&A: Former judge John Doe on the lake\n\n{LEAD}Q: Why now?\n\nA: It rained.{LATER}", "john-doe"),
        # initials behind the full names
        (
            "Two years of silence\n\nThe talks are over.\n\nLake Review: Why now?\n\nAmara Sol: Because it rained."
            + LATER.replace("Q:", "LR:").replace("A:", "AS:"),
            "amara-sol",
        ),
        # near misses: two of whom the lead tells, and one whom the headline only speaks of
        (f"Two years of silence\n\n{LEAD}Q: Why now?\n\nA: It rained.{LATER}", None),
        (f"Q&A: Why John Doe left the lake\n\n{LEAD}Q: Why now?\n\nA: It rained.{LATER}", None),
        ("Five questions to an insider\n\nAmara Sol has much to lose.\n\nQ: Why now?\n\nA: It rained." + LATER, None),
        ("What Amara Sol wants on the lake\n\nThe talks of two years are over.\n\nQ: Why now?\n\nA: It rained." + LATER, None),
    ],
)  # fmt: skip
def test_the_first_name_the_headline_and_the_lead_tell_who_answers(text, expected):
    from dashboard.load.compose import compose
    from dashboard.load.raw import Raw
    from dashboard.parse import parse

    article = compose(Raw(text), "a", "a.txt", "", ArticleMeta())
    findings = [findings_of(document) for document in parse([article])]
    actors = [ActorRow(key, name, "person", None, None, None, (name,), False, 1, 1) for key, name in PEOPLE.items()]
    mentions = [
        MentionRow("a", 0, key, at.start(), at.end(), at[0], "pronoun" if at[0] == "her" else "entity", 0.9)
        for key, words in {"amara-sol": "Amara Sol|her", "john-doe": "John Doe"}.items()
        for at in re.finditer(rf"\b(?:{words})\b", text)
    ]
    made = Context(findings, Config(), _loaded(findings, [])).with_tables({"actors": actors, "mentions": mentions})
    rows = [row for row in quotes.resolve(made)["quotes"] if row.kind == "turn"]
    assert [row.actor_id for row in rows[1::2]] == [expected] * 3
    assert not any(row.actor_id for row in rows[::2])
