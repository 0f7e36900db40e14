"""The command line: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from filelock import FileLock

from dashboard.briefing import STORE
from dashboard.cli import COMMANDS, main, parser
from dashboard.cli import serve as serve_command
from dashboard.tables import ROWS

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    "Talks in Kest\n\nThe foreign ministers of Valdoria and Kest met in Oslo on Monday.\n\nThey agreed to meet again.\n"
)


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT)
    return tmp_path


@pytest.mark.parametrize("given", ["03.04.2025", "2025-4-3", "20250403", "2025-02-30"])
def test_a_day_in_another_form_is_told_the_form_and_ends_with_2(given, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["brief", "--from", given])
    assert ended.value.code == 2
    assert "--from: " in (said := capsys.readouterr().err.splitlines()[-1])
    assert "write it like 2025-04-03" in said


def test_export_writes_every_table(place, capsys):
    assert main(["export", "--out", "tables"]) == 0
    assert {path.stem for path in (place / "tables").iterdir()} == set(ROWS)
    (article,) = (place / "tables" / "articles.jsonl").read_text().splitlines()
    assert json.loads(article)["article_id"] == "a"
    assert "Reading articles: 1" in capsys.readouterr().err
    assert main(["export", "--out", "again", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    for name in ROWS:
        assert (place / "again" / f"{name}.jsonl").read_bytes() == (place / "tables" / f"{name}.jsonl").read_bytes()


def test_export_waits_for_a_build_that_writes_to_the_store(place, capsys):
    (place / STORE).mkdir()
    held = threading.Event()

    def build() -> None:
        with FileLock(place / STORE / "build.lock"):
            held.set()
            time.sleep(0.3)

    threading.Thread(target=build).start()
    held.wait()
    assert main(["export", "--out", "tables"]) == 0
    assert "another build" in capsys.readouterr().err
    assert (place / "tables" / "articles.jsonl").is_file()


@pytest.mark.parametrize("kind", ["html", "docx", "md"])
def test_brief_writes_one_file(place, kind):
    assert main(["brief", "--quiet", "--out", f"briefing.{kind}"]) == 0
    written = (place / f"briefing.{kind}").read_bytes()
    assert written.startswith(b"PK") if kind == "docx" else b"The one article" in written


def test_brief_says_what_is_filtered_and_what_is_not_there(place, capsys):
    (place / "articles" / "a.txt").write_text(
        "Talks in Oslo\n\nThe foreign ministers of Armenia and Turkey met in Oslo on Monday, officials of both sides said.\n\n"
        "Armenia asked Turkey to open the border. The ministers will meet again before the summer, they told reporters.\n"
    )
    asked = ["--actor", "Armenia", "--from", "2031-01-01", "--to", "2031-12-31"]
    assert main(["brief", "--quiet", "--out", "briefing.md", *asked]) == 0
    assert "0 of 1 article, published 1 Jan – 31 Dec 2031, naming" in (place / "briefing.md").read_text()

    with pytest.raises(SystemExit):
        main(["brief", "--quiet", "--out", "briefing.md", "--from", "soon"])
    assert main(["brief", "--quiet", "--out", "briefing.md", "--actor", "Armenai"]) == 2
    assert "--actor Armenai: no article has it; did you mean armenia?" in capsys.readouterr().err


def test_brief_knows_its_kinds(capsys):
    assert main(["brief", "--out", "briefing.pdf"]) == 2
    assert capsys.readouterr().err == "briefing.pdf: a briefing ends in .html, .docx, .md\n"


def test_report_tells_the_figures(capsys):
    assert main(["report", "--quiet", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["articles"] == 1
    assert found["refused"] == 0
    assert main(["report", "--quiet"]) == 0
    assert "articles" in capsys.readouterr().out


def test_check_finds_nothing_wrong(capsys):
    assert main(["check"]) == 0
    assert "articles that can be read: 1; faults: 0" in capsys.readouterr().out


def test_check_names_every_fault_of_the_configuration(place, capsys):
    (place / "config.yaml").write_text("titel: x\nkeywords: 0\n")
    assert main(["check"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "config.yaml:1: titel: no such key; did you mean 'title'?",
        "config.yaml:2: keywords: Input should be greater than or equal to 1",
    ]


def test_check_names_the_faults_of_the_ledger_too(place, capsys):
    (place / "config.yaml").write_text("titel: x\n")
    (place / "corrections.yaml").write_text("- correction: rename\n  what: Ada Lund\n")
    assert main(["check"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("config.yaml:1: titel: no such key")
    assert any(line.startswith("corrections.yaml:1: ") for line in lines[1:])


def test_check_names_files_that_the_corpus_does_not_have(place, capsys):
    (place / "config.yaml").write_text("articles:\n  a.txt: {source: Kest Herald}\n  b.txt: {source: Kest Herald}\n")
    assert main(["check", "--quiet"]) == 2
    assert capsys.readouterr().out == (
        "config.yaml:3: articles.b.txt: the corpus has no such file; did you mean 'a.txt'?\n"
    )


def test_a_corpus_without_articles_is_a_fault(place, capsys):
    (place / "none").mkdir()
    assert main(["check", "--corpus", "none"]) == 2
    assert "holds no article" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["serve", "check", "report"])
def test_what_is_not_there_is_named(command, capsys):
    assert main([command, "--corpus", "nowhere"]) == 2
    assert capsys.readouterr().err == "nowhere: no such folder of articles; name one with --corpus DIR\n"
    assert main([command, "--config", "nowhere.yaml"]) == 2
    assert capsys.readouterr().err == "nowhere.yaml: no such configuration file\n"


def test_an_interruption_is_said(monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("dashboard.cli.report.open_briefing", interrupted)
    assert main(["report"]) == 130
    assert "interrupted" in capsys.readouterr().err


def test_serve_reads_first_and_then_serves_what_it_read(place, monkeypatch):
    started = {}
    monkeypatch.setattr(serve_command, "serve", lambda *given: started.update(given=given) or 0)
    assert main(["serve", "--quiet", "--port", "8600"]) == 0
    host, port, headless, environ = started["given"]
    assert (host, port, headless) == ("localhost", 8600, True)
    assert environ["PARLEY_CORPUS"] == str(place / "articles")
    assert environ["PARLEY_STORE"] == str(place / ".parley")
    assert not environ["PARLEY_CONFIG"]
    assert len(list((place / ".parley" / "tables").iterdir())) == 1


def test_help_teaches(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    for command in COMMANDS:
        assert command.__name__.rpartition(".")[2] in text
    assert "exit codes" in text
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([])
    assert ended.value.code == 2


def test_the_first_page_does_without_what_is_slow_to_import():
    """Each costs a tenth of a second and more of every start; a page that needs one imports it."""
    script = (
        "import sys; from dashboard.ui import account, briefing_parts, correct, filter_bar, heading, own_files; "
        "print(*sorted({'pandas', 'numpy', 'pyarrow', 'spacy', 'PIL.Image'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert run.stdout.split() == []


def test_the_server_warms_up_while_the_browser_loads():
    command = serve_command.command_line("0.0.0.0", 8600, headless=True)  # noqa: S104 - a test of the option
    assert command[1:3] == ["-m", "dashboard.server"]
    assert {"--server.address=0.0.0.0", "--server.port=8600", "--server.headless=true"} <= set(command)


AUTH = """
[auth]
redirect_uri = "https://brief.example.org/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "parley"
client_secret = "hush-hush"
server_metadata_url = "https://login.example.org/.well-known/openid-configuration"
"""


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("client_secret", "client_secrets", "auth.client_secret: this key is needed; is it 'client_secrets'?"),
        ("cookie_secret", "#", "auth.cookie_secret: this key is needed"),
        ("0123456789abcdef" * 2, "short", "auth.cookie_secret: at least 32 characters"),
        ("https://brief", "http://brief", "auth.redirect_uri: the address of the dashboard"),
        ("/oauth2callback", "/", "auth.redirect_uri: the address of the dashboard"),
        ("[auth]", "[outh]", "has no [auth] section"),
        ("[auth]", "[auth", "is not TOML"),
        ("client_id", "[auth.desk_login]\nclient_id", "auth.desk_login: a provider's name has no underscore"),
    ],
)
def test_a_sign_in_that_would_not_work_stops_the_start(place, capsys, old, new, words):
    (place / "secrets.toml").write_text(AUTH.replace(old, new, 1))
    assert main(["serve", "--secrets", "secrets.toml"]) == 2
    said = capsys.readouterr().err
    assert f"secrets.toml: {words}" in said
    assert "hush-hush" not in said


def test_an_editor_is_for_ones_own_machine(place, capsys):
    assert main(["serve", "--editor", "mk", "--host", "0.0.0.0"]) == 2  # noqa: S104 - refused
    assert "everybody who reaches this machine could correct as mk" in capsys.readouterr().err
    assert main(["serve", "--editor", " "]) == 2
    (place / "config.yaml").write_text("")
    (place / "secrets.toml").write_text(AUTH)
    assert main(["serve", "--editor", "mk", "--secrets", "secrets.toml"]) == 2


def test_serve_tells_the_server_who_edits_and_how_people_sign_in(place, monkeypatch):
    told = {}
    monkeypatch.setattr(serve_command, "serve", lambda *given: told.update(given[-1]) or 0)
    monkeypatch.setenv("PARLEY_EDITOR", "somebody from before")
    (place / "secrets.toml").write_text(AUTH)
    assert main(["serve", "--quiet", "--secrets", "secrets.toml"]) == 0
    assert not told["PARLEY_EDITOR"]
    assert not told["PARLEY_CONFIG"]
    assert told["STREAMLIT_SECRETS_FILES"] == str(place / "secrets.toml")
    assert main(["serve", "--quiet", "--editor", " mk "]) == 2  # nowhere to keep corrections
    (place / "config.yaml").write_text("")
    assert main(["serve", "--quiet", "--editor", " mk "]) == 0
    assert told["PARLEY_CONFIG"] == str(place / "config.yaml")
    assert told["PARLEY_EDITOR"] == "mk"


@pytest.mark.slow
@pytest.mark.parametrize("signal_name", ["SIGINT", "SIGTERM"])
def test_one_process_serves_and_ends_when_it_is_told_to(signal_name, place):
    """No parent stays behind with what was needed for reading, and a container's stop reaches the server."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "dashboard",
        "serve",
        "--quiet",
        "--no-browser",
        "--corpus",
        str(place / "articles"),
        "--port",
        str(port),
    ]
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PARLEY_STORE": str(place / "store")}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=place, env=environ, stdout=quiet, stderr=quiet) as server:  # noqa: S603 - ours
        for _ in range(600):
            try:
                with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2):
                    break
            except OSError:
                time.sleep(0.1)
        server.send_signal(getattr(signal, signal_name))
        server.wait(timeout=20)
    with (
        pytest.raises(urllib.error.URLError),
        urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2),
    ):
        pass
