"""Writing the ledger: what stands there stays, two at once lose nothing, and a killed writer leaves it whole."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.access import RefusedError, Visitor
from dashboard.config import ConfigError
from dashboard.corrections import load_corrections
from dashboard.ledger import Draft, LedgerError, StaleError, append

ROOT = Path(__file__).resolve().parents[1]
EDITOR = Visitor("mk@example.org", "editor")
BY_HAND = """\
# The desk's ledger. Ask mk before touching this.

- correction: same as          # two spellings, one person
  what: Amina Dao
  to: Amina Daou
  who: mk
  when: 2026-02-03
  why: one minister, two spellings
# the end
"""


def rename(number: int = 0, why: str = "checked") -> Draft:
    return Draft("rename", f"actor-{number}", why, to=f"Actor {number}")


def undo(key: str, why: str = "a mistake") -> Draft:
    return Draft("undo", key, why)


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "corrections.yaml"


def test_the_first_entry_makes_the_ledger(path):
    entry = append(path, rename(), EDITOR, clock=lambda: "2026-02-03T14:05:00Z")
    assert load_corrections(path).entries == (entry,)
    assert (entry.who, entry.when, entry.day) == ("mk@example.org", "2026-02-03T14:05:00Z", "2026-02-03")


@pytest.mark.parametrize(
    "before",
    [
        BY_HAND,
        BY_HAND.rstrip("\n"),
        BY_HAND.replace("\n", "\r\n"),
        "# nothing yet\n",
        "",
        "---\n" + BY_HAND,
        "\n".join("    " + line if line and not line.startswith("#") else line for line in BY_HAND.split("\n")),
    ],
    ids=["comments", "no last line break", "crlf", "only a comment", "empty", "a document mark", "indented"],
)
def test_what_was_written_by_hand_stays_to_the_letter(path, before):
    path.write_bytes(before.encode())
    old = load_corrections(path).entries
    entry = append(path, rename(), EDITOR)
    text = path.read_bytes().decode()
    assert text.startswith(before)
    assert load_corrections(path).entries == (*old, entry)
    assert ("\n" in text.replace("\r\n", "")) != ("\r\n" in text)


@pytest.mark.parametrize("before", ["[]\n", "[{correction: reject, what: a, who: b, when: 2026-02-03, why: c}]\n"])
def test_a_list_in_brackets_is_refused_and_left_alone(path, before):
    path.write_text(before)
    with pytest.raises(LedgerError, match="list in brackets"):
        append(path, rename(), EDITOR)
    assert path.read_text() == before


def test_an_end_of_document_is_refused_and_left_alone(path):
    path.write_text(BY_HAND + "...\n")
    with pytest.raises((LedgerError, ConfigError)):
        append(path, rename(), EDITOR)
    assert path.read_text() == BY_HAND + "...\n"


def test_a_faulty_ledger_is_named_with_its_line_and_left_alone(path):
    path.write_text("- correction: renam\n")
    with pytest.raises(ConfigError, match=r"corrections\.yaml:1: "):
        append(path, rename(), EDITOR)
    assert path.read_text() == "- correction: renam\n"


@pytest.mark.parametrize(
    "words",
    [
        "NO", "true", "2026-02-03", "12:30:00", "1e3", "~", "- a", "a: b", "a #b", "'", '"', "{a}", "[a]", "*a", "&a", "!a",
        "%a", "@a", "`a`", "\\n", "đổi tên", "名", "🙂", "x" * 1900, "a\u200cb", ": ", "?", "|", ">",
    ],
)  # fmt: skip
def test_any_words_read_back_as_they_are(path, words):
    append(path, Draft("rename", "kest", words, to=words, called=words), EDITOR)
    (entry,) = load_corrections(path).entries
    assert (entry.why, entry.to) == (words.strip(), words.strip())


def test_line_breaks_and_what_cannot_be_seen_do_not_get_in(path):
    evil = "fine\n- correction: reject\n  what: talks:t1\u2028\u202e\x00\x85end"
    append(path, Draft("rename", "kest", evil, to=evil, called=evil), EDITOR)
    (entry,) = load_corrections(path).entries
    assert entry.why == "fine - correction: reject what: talks:t1 end"
    assert entry.correction == "rename"


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (Draft("rename", "kest", "  ", to="K"), "say why"),
        (Draft("rename", "kest", "x", to=None), "needs `to`"),
        (Draft("country", "kest", "x", to="Norway"), "ISO 3166"),
        (Draft("date", "talks", "x", to="2026-02-30"), "YYYY-MM-DD"),
        (Draft("rename", "kest", "x" * 2001, to="K"), "too long"),
        (undo("0000aaaa"), "no such entry"),
    ],
)
def test_what_is_no_correction_is_refused_and_nothing_is_written(path, draft, words):
    path.write_text(BY_HAND)
    with pytest.raises(LedgerError, match=words):
        append(path, draft, EDITOR)
    assert path.read_text() == BY_HAND


@pytest.mark.parametrize(
    "visitor", [Visitor(None, "reader"), Visitor("ada@example.org", "reader"), Visitor(None, "editor")]
)
def test_a_reader_cannot_write_whatever_the_screen_shows(path, visitor):
    with pytest.raises(RefusedError):
        append(path, rename(), visitor)
    assert not path.exists()


def test_undo_and_undo_of_undo(path):
    first = append(path, rename(), EDITOR)
    second = append(path, undo(first.key), EDITOR)
    assert list(load_corrections(path).of("rename")) == []
    with pytest.raises(LedgerError, match="has undone it already"):
        append(path, undo(first.key), EDITOR)
    append(path, undo(second.key), EDITOR)
    assert list(load_corrections(path).of("rename")) == [first]
    append(path, undo(first.key), EDITOR)
    assert list(load_corrections(path).of("rename")) == []
    assert len(load_corrections(path).entries) == 4


def test_an_entry_that_was_written_by_hand_can_be_undone(path):
    path.write_text(BY_HAND)
    (entry,) = load_corrections(path).entries
    append(path, undo(entry.key), EDITOR)
    assert list(load_corrections(path).of("same as")) == []


def test_an_id_that_stands_twice_is_a_fault(path):
    entry = append(path, rename(), EDITOR)
    path.write_text(path.read_text() * 2)
    with pytest.raises(ConfigError, match=f"'{entry.id}' is also the id of an entry above"):
        load_corrections(path)


def test_a_stale_form_tells_what_changed(path):
    seen = {append(path, rename(1), EDITOR).key}
    other = append(path, Draft("kind", "kest-council", "no person", to="bloc"), Visitor("ada@example.org", "editor"))
    about = frozenset({"kest-council", "Kest Council"})
    with pytest.raises(StaleError) as caught:
        append(path, Draft("rename", "kest-council", "x", to="Council of Kest", about=about), EDITOR, seen)
    assert caught.value.news == (other,)
    assert len(load_corrections(path).entries) == 2


def test_a_form_about_something_else_is_not_stale(path):
    append(path, Draft("kind", "kest-council", "no person", to="bloc"), EDITOR)
    append(path, Draft("rename", "oslo", "x", to="Oslo", about=frozenset({"oslo"})), EDITOR, seen=set())
    assert len(load_corrections(path).entries) == 2


def test_an_undo_of_what_a_form_is_about_makes_it_stale(path):
    first = append(path, Draft("kind", "kest-council", "no person", to="bloc"), EDITOR)
    append(path, undo(first.key), EDITOR)
    with pytest.raises(StaleError):
        append(path, Draft("kind", "kest-council", "x", to="person"), EDITOR, seen={first.key})


def test_who_may_read_the_ledger_stays_as_it_is(path):
    path.write_text(BY_HAND)
    path.chmod(0o664)
    append(path, rename(), EDITOR)
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_a_link_to_a_ledger_stays_a_link(path, tmp_path):
    real = tmp_path / "elsewhere" / "ledger.yaml"
    real.parent.mkdir()
    real.write_text(BY_HAND)
    path.symlink_to(real)
    append(path, rename(), EDITOR)
    assert path.is_symlink()
    assert len(load_corrections(real).entries) == 2


def test_a_folder_that_cannot_be_written_is_said(path, tmp_path):
    if os.geteuid() == 0:
        pytest.skip("the superuser may write anywhere")
    tmp_path.chmod(0o500)
    with pytest.raises(LedgerError, match="cannot be written"):
        append(path, rename(), EDITOR)
    tmp_path.chmod(0o700)


EACH = 25


# A process of its own each, and not one that `multiprocessing` starts: that would run again whatever page a test of the
# app left as the main module.
MANY = """
import sys
from pathlib import Path
from dashboard.access import Visitor
from dashboard.ledger import Draft, append

path, who, each = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(each):
    append(path, Draft("rename", f"actor-{number}", who, to=f"Actor {number}"), Visitor(who, "editor"))
"""


def test_two_processes_that_write_at_once_lose_nothing(path):
    path.write_text(BY_HAND)
    command = [sys.executable, "-c", MANY]
    writers = [subprocess.Popen([*command, str(path), who, str(EACH)], cwd=ROOT) for who in ("ada", "bo")]  # noqa: S603 - ours
    assert [writer.wait(120) for writer in writers] == [0, 0]
    entries = load_corrections(path).entries
    assert path.read_text().startswith(BY_HAND)
    for who in ("ada", "bo"):
        assert [entry.what for entry in entries if entry.why == who] == [f"actor-{number}" for number in range(EACH)]


# The writer runs in a child that is killed, without a chance to clean up, at the n-th line that it executes within the
# modules that write; n grows until it comes through.
KILLED = """
import os, signal, sys
from pathlib import Path
from dashboard import files, ledger
from dashboard.access import Visitor
from dashboard.corrections import load_corrections

path = Path(sys.argv[1])
before = path.read_bytes()
files_of = {files.__file__, ledger.__file__}

def write(stop):
    count = 0
    def trace(frame, event, _):
        nonlocal count
        if frame.f_code.co_filename not in files_of:
            return None
        if event == "line":
            count += 1
            if count == stop:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace
    sys.settrace(trace)
    ledger.append(path, ledger.Draft("rename", "kest", "checked", to="Kest"), Visitor("mk", "editor"))

old = load_corrections(path).entries
outcomes = []
for stop in range(1, 2000):
    path.write_bytes(before)
    child = os.fork()
    if child == 0:
        write(stop)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    now = load_corrections(path).entries
    assert now[: len(old)] == old and len(now) - len(old) in (0, 1), f"killed at {stop}: {now}"
    ledger.append(path, ledger.Draft("rename", "oslo", "after", to="Oslo"), Visitor("mk", "editor"))
    outcomes.append(len(now) - len(old))
    if os.WIFEXITED(status):
        break
left = [name for name in os.listdir(path.parent) if name.startswith(".new-")]
print(len(outcomes), outcomes.count(0), outcomes.count(1), len(left), os.WEXITSTATUS(status))
"""


def test_a_writer_that_is_killed_at_any_line_leaves_the_ledger_whole(path):
    path.write_text(BY_HAND)
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", KILLED, str(path)], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    lines, before, after, left, code = map(int, done.stdout.split())
    assert code == 0
    assert before > 20  # there were places to be killed at before the change ...
    assert after > 1  # ... and after it
    assert lines == before + after
    assert left == 0  # what killed writers leave behind is cleared away by the next
