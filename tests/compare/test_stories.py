"""Stories over invented related reports: copies, one origin, one story; and the parts that decide."""

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest
import yaml

from dashboard.build import build
from dashboard.compare.copies import NEIGHBOURS, copies, groups, runs_of
from dashboard.compare.likeness import PARTNERS, Portrait, likeness, pairs, weighted
from dashboard.compare.stories import bundle
from dashboard.config import Config

HERE = Path(__file__).parent
STORIES = yaml.safe_load((HERE / "stories.yaml").read_text(encoding="utf-8"))
# Differences that are none, as they were found when the corpus was written: half of 60 million is 30 million.
STILL_SPURIOUS = {"stories_third": 3}
OTHERS = sorted(path.stem for path in HERE.glob("stories_*.yaml"))
REPORTS = {f"{story}-{n}": text for story, reports in STORIES.items() for n, text in enumerate(reports)}
STORY_OF = {f"{story}-{n}": story for story, reports in STORIES.items() for n in range(len(reports))}


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """The reports, a copy of one, a wire copy with another headline and a lost ending, and nothing else."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "copy-same.txt").write_text(REPORTS["sudan-jeddah-0"], encoding="utf-8")
    wire = REPORTS["caucasus-corridor-0"].split("\n\n", 1)[1].rsplit(". ", 1)[0] + "."
    (folder / "copy-wire.txt").write_text(f"Trains to run again in the Caucasus\n\n{wire}\n", encoding="utf-8")
    return {row.article_id: row for row in build(folder, Config())["articles"]}


def b_cubed(given: dict[str, str], gold: dict[str, str]) -> float:
    def members(labels: dict[str, str]) -> dict[str, set[str]]:
        found = defaultdict(set)
        for item, label in labels.items():
            found[label].add(item)
        return {item: found[label] for item, label in labels.items()}

    one, other = members(given), members(gold)
    precision = sum(len(one[i] & other[i]) / len(one[i]) for i in gold) / len(gold)
    recall = sum(len(one[i] & other[i]) / len(other[i]) for i in gold) / len(gold)
    return 2 * precision * recall / (precision + recall)


def test_stories_of_related_reports(articles):
    given = {name: articles[name].story_id for name in REPORTS}
    assert b_cubed(given, STORY_OF) >= 0.9


@pytest.mark.parametrize("name", OTHERS)
def test_stories_of_corpora_written_after_the_rules(name, tmp_path):
    told = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    gold = {f"{story}-{n}": story for story, reports in told.items() for n in range(len(reports))}
    for article, story in gold.items():
        text = told[story][int(article.rsplit("-", 1)[1])]
        (tmp_path / f"{article}.txt").write_text(text, encoding="utf-8")
    tables = build(tmp_path, Config())
    given = {row.article_id: row.story_id for row in tables["articles"]}
    assert len(gold) >= 20
    found = b_cubed(given, gold)
    assert found >= 0.9, (round(found, 3), {article: given[article] for article in gold})
    # The reports of a story agree with each other: no difference between them is a true one.
    differs = [row.because for row in tables["comparisons"] if row.verdict == "differs"]
    assert len(differs) <= STILL_SPURIOUS.get(name, 0), differs


def test_two_rounds_of_one_process_are_two_stories(articles):
    assert articles["strait-round-one-0"].story_id != articles["strait-round-two-0"].story_id
    assert articles["nuclear-muscat-0"].story_id != articles["nuclear-inspectors-0"].story_id


def test_undated_reports_join_their_story(articles):
    assert articles["caucasus-corridor-2"].story_id == articles["caucasus-corridor-0"].story_id


def test_a_text_that_sixty_print_is_one_group_at_a_fixed_price_each():
    """A copy is paired with its neighbours only, and so are those that took half of it; the group is found whole."""
    text, rest = [f"word{number}" for number in range(200)], [f"other{number}" for number in range(200)]
    runs = {f"copy{number:02}": runs_of(text) for number in range(50)}
    runs |= {
        f"copy{number:02}half": runs_of([*text[:100], *(f"{word}{number}" for word in rest)]) for number in range(9)
    }
    duplicates, origins = copies(runs)
    members = sorted(runs)
    assert set(groups(members, origins).values()) == {"copy00"}
    found = groups(members, duplicates)
    assert [found[name] for name in members if "half" not in name] == ["copy00"] * 50
    assert [found[name] for name in members if "half" in name] == [name for name in members if "half" in name]
    assert len(origins) <= NEIGHBOURS * len(runs) * 2


def test_copies_and_origins(articles):
    assert articles["copy-same"].duplicate_of is not None or articles["sudan-jeddah-0"].duplicate_of is not None
    assert articles["copy-same"].origin_id == articles["sudan-jeddah-0"].origin_id
    assert articles["copy-wire"].origin_id == articles["caucasus-corridor-0"].origin_id
    assert articles["copy-wire"].story_id == articles["caucasus-corridor-0"].story_id
    assert articles["sudan-jeddah-1"].origin_id == "sudan-jeddah-1"  # an independent report is its own origin


def test_every_article_has_origin_and_story(articles):
    assert all(row.origin_id and row.story_id for row in articles.values())


WORDS = [f"w{n}" for n in range(200)]


def test_near_identical_texts_are_duplicates_and_a_shared_quotation_is_no_origin():
    runs = {
        "first": runs_of(WORDS),
        "typo": runs_of([*WORDS[:100], "oops", *WORDS[101:]]),
        "half": runs_of([*WORDS[:120], *(f"x{n}" for n in range(100))]),
        "quote": runs_of([*WORDS[40:51], *(f"y{n}" for n in range(200))]),
    }
    duplicates, origins = copies(runs)
    assert duplicates == {("first", "typo")}
    assert {frozenset(pair) for pair in origins} == {
        frozenset({"first", "typo"}), frozenset({"first", "half"}), frozenset({"typo", "half"}),
    }  # fmt: skip


def test_short_texts_have_no_runs():
    assert runs_of(["a", "b"]) == frozenset()
    assert groups(["a", "b"], set()) == {"a": "a", "b": "b"}


def test_groups_take_their_first_member_as_name():
    assert groups(["b", "a", "c"], {("a", "c"), ("a", "b")}) == {"a": "b", "b": "b", "c": "b"}


def test_a_chain_of_neighbours_is_no_story():
    found = bundle(["a", "b", "c"], [("a", "b", 0.5), ("b", "c", 0.3)])
    assert found == {"a": "a", "b": "a", "c": "c"}


def test_weeks_apart_and_other_meetings_lower_the_likeness():
    near = Portrait({"x": 1.0}, "one", date(2024, 3, 1), date(2024, 3, 1))
    assert likeness(near, Portrait({"x": 1.0}, None)) == 1.0
    assert likeness(near, Portrait({"x": 1.0}, None, date(2024, 3, 4), date(2024, 3, 4))) == 1.0
    assert likeness(near, Portrait({"x": 1.0}, None, date(2024, 6, 4), date(2024, 6, 4))) < 0.5
    assert likeness(near, Portrait({"x": 1.0}, "two")) < 1.0 < likeness(near, Portrait({"x": 1.0}, "one"))


@pytest.mark.parametrize("size", [300, 3000])
def test_work_grows_with_related_pairs(size, monkeypatch):
    """Of articles in stories of three, only neighbours are compared: the work of an article does not grow with all."""
    counts = {
        f"a{n}": {f"story{n // 3}": 3.0, f"topic{n % (size // 75)}": 2.0, "talks": 2.0, f"own{n}": 1.0}
        for n in range(size)
    }
    compared = Counter()

    def counted(one, other):
        compared["pairs"] += 1
        return likeness(one, other)

    monkeypatch.setattr("dashboard.compare.likeness.likeness", counted)
    found = list(pairs({name: Portrait(vector) for name, vector in weighted(counts).items()}))
    assert compared["pairs"] <= PARTNERS * size
    assert sum(score > 0.5 for _, _, score in found) == size


@pytest.mark.shared
def test_two_reports_of_one_visit_are_one_story(shared):
    rows = {row.article_id[:3]: row for row in build(shared / "seeds", Config())["articles"]}
    assert rows["000"].story_id == rows["001"].story_id
    assert len({row.story_id for row in rows.values()}) == 4
