"""What the documents promise exists: commands, files, options, keys of the configuration."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from dashboard.briefing import STORE_VARIABLE
from dashboard.cli import parser
from dashboard.config import load_config
from dashboard.tables import ROWS

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")

each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        target for path in DOCUMENTS for target in re.findall(r"\bmake ([a-z]+)\b", path.read_text(encoding="utf-8"))
    }
    assert {"run", "test", "check", "bench", "accept"} <= targets
    assert named & {"run", "test", "check", "bench", "accept"} <= targets
    assert set(re.findall(r"`make ([a-z]+)`", README)) <= targets


def test_the_readme_shows_the_two_commands_first():
    first = README.partition("```sh\n")[2].partition("```")[0]
    assert [line.split("#")[0].strip() for line in first.splitlines()] == ["make run", "make test"]


def test_every_command_line_that_is_shown_is_legal():
    lines = re.findall(r"^\|? ?`?(parley [^`|\n]+)", README, re.MULTILINE)
    assert {line.split()[1] for line in lines} == {"serve", "brief", "check", "report", "export"}
    for line in lines:
        assert parser().parse_args(line.split()[1:])


def test_the_configuration_that_is_shown_is_legal(tmp_path):
    path = tmp_path / "config.yaml"
    path.write_text(README.partition("```yaml\n")[2].partition("```")[0])
    assert load_config(path).actors[0].country == "AM"


def test_the_variables_that_are_named_exist():
    code = (ROOT / "dashboard" / "briefing.py").read_text(encoding="utf-8")
    named = set(re.findall(r"PARLEY_[A-Z]+", README))
    assert STORE_VARIABLE in named
    assert all(name in code for name in named)


@each_document
def test_every_link_leads_somewhere(path):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", [ROOT / "README.md", ROOT / "docs" / "pipeline.md"], ids=lambda path: path.name)
def test_every_path_that_is_named_exists(path):
    text = path.read_text(encoding="utf-8")
    for named in re.findall(r"`((?:dashboard|docs|benchmarks|tests|articles)/[\w/.-]*)`", text):
        assert (ROOT / named).exists(), named


def test_every_sample_article_says_that_it_is_one():
    articles = sorted(path for path in (ROOT / "articles").iterdir() if path.is_file())
    assert len(articles) >= 6
    for path in articles:
        assert "Sample article written for the Parley project." in path.read_text(encoding="utf-8"), path.name


def test_every_column_of_every_table_is_described_in_its_order():
    text = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    sections = {part.partition("\n")[0]: part for part in text.split("\n## ")[1:]}
    described = {name: re.findall(r"(?m)^\| `(\w+)` \| \S", part) for name, part in sections.items()}
    assert described == {name: [column.name for column in fields(row)] for name, row in ROWS.items()}


def test_every_word_that_a_column_may_hold_is_named():
    text = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    sections = {part.partition("\n")[0]: part for part in text.split("\n## ")[1:]}
    for name, row in ROWS.items():
        for column, hint in get_type_hints(row).items():
            kinds = [hint, *get_args(hint)]
            words = {word for kind in kinds if get_origin(kind) is Literal for word in get_args(kind)}
            if column in {"issue", "event"}:  # their words are the vocabulary of the field, and too many for a line
                continue
            (line,) = re.findall(rf"(?m)^\| `{column}` \|.*$", sections[name])
            assert [word for word in words if str(word) not in line] == [], (name, column)
