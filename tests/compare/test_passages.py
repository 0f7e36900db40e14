"""Two reports of one meeting: what is lined up, what differs, who is silent."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from dashboard.article import Article
from dashboard.compare import passages, sentences, slots
from dashboard.compare.verdict import cosine, vector
from dashboard.config import Config
from dashboard.findings import Findings
from dashboard.resolve.context import Context
from dashboard.tables import (
    ActorRow,
    ArticleRow,
    EvidenceRow,
    MentionRow,
    PlaceMentionRow,
    PlaceRow,
    SentenceRow,
    TalkRow,
    TimeRow,
)

TEXTS = {
    "herald": [
        "Negotiators of Valdoria and Kest met in Lindhaven on Tuesday for four hours.",
        "Irena Holt will travel to Porto Ruvo next month to discuss the fisheries.",
        "The grain bank stays under sanctions, officials of Valdoria said.",
    ],
    "tribune": [
        "The negotiators of Valdoria and Kest met for six hours in Lindhaven on Tuesday.",
        "A storm closed the harbour of Lindhaven.",
    ],
    "copy": ["Negotiators of Valdoria and Kest met in Lindhaven on Tuesday for four hours."],
}


def article(article_id, origin):
    return ArticleRow(
        article_id, f"{article_id}.txt", article_id.title(), article_id, None, "2031-03-05", "stated", None, None, None, None, None,
        "en", 30, "0", None, origin, "story-1", False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def context():
    sentences, evidence, mentions, where, times = [], [], [], [], []
    for article_id, lines in TEXTS.items():
        at = 0
        for number, text in enumerate(lines):
            sentences.append(SentenceRow(article_id, number, 0, at, at + len(text), text, text, "paragraph"))
            for actor, name in (("valdoria", "Valdoria"), ("kest", "Kest"), ("irena-holt", "Irena Holt")):
                if name in text:
                    start = at + text.index(name)
                    mentions.append(
                        MentionRow(article_id, number, actor, start, start + len(name), name, "registry", 1.0)
                    )
            if "in Lindhaven" in text:
                start = at + text.index("Lindhaven")
                where.append(PlaceMentionRow(article_id, number, "lindhaven", start, start + 9, "Lindhaven", True))
            if "Tuesday" in text:
                start = at + text.index("Tuesday")
                times.append(
                    TimeRow(article_id, number, start, start + 7, "Tuesday", "2031-03-04", "2031-03-04", "day", "")
                )
            if "met" in text:
                evidence.append(EvidenceRow("talks", "t1", article_id, at, at + len(text), text, "met"))
            at += len(text) + 1
    talk = TalkRow(
        "t1", "Valdoria–Kest talks", "lindhaven", "XV", "2031-03-04", None, "day", None, None, ("valdoria", "kest"), (), "in person",
        "held", (), tuple(TEXTS), None, 1.0,
    )  # fmt: skip
    actors = [
        ActorRow(actor, name, kind, None, None, None, (name,), True, 2, 2)
        for actor, name, kind in (
            ("valdoria", "Valdoria", "state"),
            ("kest", "Kest", "state"),
            ("irena-holt", "Irena Holt", "person"),
        )
    ]
    tables = {
        "articles": [article("herald", "o1"), article("tribune", "o2"), article("copy", "o1")],
        "sentences": sentences, "evidence": evidence, "talks": [talk], "actors": actors, "mentions": mentions, "times": times,
        "places": [PlaceRow("lindhaven", "Lindhaven", "XV", 1.0, 2.0, "city", 2, 0)], "place_mentions": where,
    }  # fmt: skip
    found = [Findings(Article(key, key, "0", "", ()), (), {}) for key in TEXTS]
    made = Context(found, Config(), tables)
    return made.with_tables(passages.resolve(made))


def test_the_meeting_is_lined_up_and_its_length_differs(context):
    rows = [row for row in context["comparisons"] if (row.left_article, row.right_article) == ("herald", "tribune")]
    assert [(row.verdict, row.difference) for row in rows] == [("differs", "number")]
    assert rows[0].because == "number: four hours / six hours"


def test_copies_of_one_origin_are_not_compared(context):
    assert not [row for row in context["comparisons"] if {row.left_article, row.right_article} == {"herald", "copy"}]


def test_slots_say_same_differs_and_why(context):
    rows = slots.resolve(context)["slots"]
    states = {(row.kind, row.article_id): row.state for row in rows if row.kind != "statement"}
    assert states["who met", "herald"] == "same"
    assert states["where", "tribune"] == "same"
    assert states["when", "copy"] == "same"
    assert states["how long", "tribune"] == "differs"
    how = {row.how for row in rows if row.kind == "how long" and row.article_id == "tribune"}
    assert how == {"number: four hours / six hours"}


def test_an_article_without_the_sentence_is_silent(context):
    """Silence is no row: a row for each would be every question times every article."""
    less = [row for row in context["evidence"] if row.article_id != "tribune"]
    rows = slots.resolve(context.with_tables({"evidence": less, "comparisons": []}))["slots"]
    assert {row.article_id for row in rows} == {"herald", "copy"}
    assert all(row.text for row in rows)


def test_one_article_has_nothing_to_be_compared_with(context):
    alone = [replace(row, story_id=row.article_id) for row in context["articles"]]
    assert passages.resolve(context.with_tables({"articles": alone}))["comparisons"] == []


def many(stories: int, size: int) -> Context:
    """Make a corpus of so many stories of so many articles, all in much the same words."""
    rows, sentences = [], []
    for number in range(stories * size):
        name = f"a{number:05}"
        row = article(name, name)
        rows.append(replace(row, story_id=f"story-{number // size}"))
        at = 0
        for line in range(6):
            text = (
                f"Negotiators of Valdoria and Kest met in Lindhaven for {number % 7 + 2} hours of talks on item {line}."
            )
            sentences.append(SentenceRow(name, line, 0, at, at + len(text), text, text, "paragraph"))
            at += len(text) + 1
    return Context([], Config(), {"articles": rows, "sentences": sentences})


def work(monkeypatch, context: Context) -> Counter[str]:
    done: Counter[str] = Counter()

    def counted(*sides):
        done["articles"] += 1
        return aligned(*sides)

    def judged(*sides):
        done["sentences"] += 1
        return judge(*sides)

    aligned, judge = passages.aligned, passages.judge
    with monkeypatch.context() as patch:
        patch.setattr(passages, "aligned", counted)
        patch.setattr(passages, "judge", judged)
        passages.resolve(context)
    return done


def test_ten_times_the_stories_are_ten_times_the_work(monkeypatch):
    """Articles are lined up within their story only, never all against all."""
    few, more = work(monkeypatch, many(5, 2)), work(monkeypatch, many(50, 2))
    assert few["articles"] == 5
    assert more == Counter({name: 10 * count for name, count in few.items()})


def test_one_large_story_compares_each_article_with_its_nearest_only(monkeypatch):
    done = work(monkeypatch, many(1, 80))
    assert 80 <= done["articles"] <= 80 * passages.PARTNERS
    assert done["sentences"] <= done["articles"] * 6 * passages.PER_SENTENCE


def reported(size: int) -> Context:
    """Make one story of so many articles; of every twenty, two tell of one meeting and the others of none."""
    made = many(1, size)
    evidence, talks = [], []
    for row in made["sentences"]:
        number = int(row.article_id[1:])
        if number % 20 < 2 and row.start == 0:
            talk = f"t{number // 20}"
            evidence.append(EvidenceRow("talks", talk, row.article_id, row.start, row.end, row.text, "met"))
            talks.append(talk)
    rows = [
        TalkRow(talk, talk, None, None, None, None, "unknown", None, None, (), (), None, "held", (), (), None, 1.0)
        for talk in dict.fromkeys(talks)
    ]
    return made.with_tables({"evidence": evidence, "talks": rows})


def test_a_large_story_has_rows_for_what_is_said_only():
    """Ten times the articles, with ten times the meetings, are ten times the rows: not a hundred times."""
    few, more = (slots.resolve(reported(size))["slots"] for size in (40, 400))
    assert len(few) > 0
    assert len(more) == 10 * len(few)


def test_what_thousands_tell_is_held_against_a_few(monkeypatch):
    """Judged are as many pairs as there are articles, times a fixed number; whoever differs is still found."""
    judged: Counter[str] = Counter()

    def counted(one, other):
        judged["pairs"] += 1
        return "two / three" if (one.article_id == last) != (other.article_id == last) else None

    monkeypatch.setitem(slots.DIFFERS, "number", counted)
    made = many(1, 600)
    last = "a00599"
    cells = {name: lines[0] for name, lines in passages.passages_of(made).items()}
    slot = slots._Slot("number", "two", cells, ("number",))
    rows = list(slots._cells("story-0", "story-0-1", slot, sorted(cells)))
    assert judged["pairs"] < slots.MEASURES * len(cells)
    assert {row.article_id for row in rows if row.state == "differs"} == {*sorted(cells)[: slots.MEASURES], last}


def test_where_no_story_has_two_origins_no_sentence_is_read(monkeypatch):
    made = many(1, 30)
    one = [replace(row, origin_id="a00000") for row in made["articles"]]
    monkeypatch.setattr(passages, "passages_of", lambda _: pytest.fail("read for nothing"))
    assert sentences.resolve(made.with_tables({"articles": one})) == {"comparisons": [], "slots": []}


def test_one_origin_beside_a_story_of_two_is_not_lined_up(monkeypatch):
    made = many(2, 20)
    mixed = [
        replace(row, origin_id="a00000" if row.story_id == "story-0" else row.origin_id) for row in made["articles"]
    ]
    assert work(monkeypatch, made.with_tables({"articles": mixed})) == work(monkeypatch, many(1, 20))


def test_the_cosine_of_two_sentences():
    weights = {"talks": 1.0, "Lindhaven": 3.0}
    one, other = vector(["talks", "Lindhaven"], weights), vector(["talks", "talks"], weights)
    assert cosine(one, one) == pytest.approx(1.0)
    assert cosine(one, other) == cosine(other, one) == pytest.approx(1 / 10**0.5)
    assert cosine(one, vector([], weights)) == 0.0
