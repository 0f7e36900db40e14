"""What is deployed is as the notes say: the container unprivileged and pinned, the proxies complete, nothing secret inside."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import threading
import tomllib
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import yaml

from dashboard import health

ROOT = Path(__file__).resolve().parents[1]
SECRET = re.compile(r"(?i)(password|passwd|secret|token|api_?key)\s*[=:]\s*[\"']?\w{6,}")


def instructions(text: str) -> list[tuple[str, str]]:
    """Give a Dockerfile's instructions in order."""
    lines = re.sub(r"\\\n", " ", re.sub(r"(?m)^\s*#.*\n", "", text)).splitlines()
    return [(word.upper(), " ".join(rest)) for word, *rest in map(str.split, filter(str.strip, lines))]


@pytest.fixture(scope="module")
def dockerfile():
    return instructions((ROOT / "Dockerfile").read_text())


def of(dockerfile, name):
    return [rest for word, rest in dockerfile if word == name]


def test_the_base_is_pinned(dockerfile):
    for base in of(dockerfile, "FROM"):
        assert re.search(r"@sha256:[0-9a-f]{64}$|:\d+\.\d+\.\d+-[a-z0-9-]+$", base), base


def test_packages_come_with_hashes_from_the_lock_and_nothing_else_is_fetched(dockerfile):
    for command in of(dockerfile, "RUN"):
        assert not re.search(r"\b(curl|wget|git clone|apt-get)\b", command), command
        if "pip install" in command:
            assert "--require-hashes -r requirements.lock" in command or "--no-deps --no-build-isolation ." in command
    assert not of(dockerfile, "ADD")


def test_it_runs_as_an_unprivileged_user_who_may_not_change_the_code(dockerfile):
    words = [word for word, _ in dockerfile]
    assert words.index("USER") < words.index("ENTRYPOINT") < words.index("CMD")
    assert of(dockerfile, "USER")[-1] not in {"root", "0"}
    for copied in of(dockerfile, "COPY"):
        assert "--chown" not in copied
    owned = [command for command in of(dockerfile, "RUN") if "chown" in command]
    assert re.findall(r"chown \S+ (\S+)", owned[0]) == ["/data/store"]


def test_commands_are_lists_so_that_signals_reach_the_server(dockerfile):
    for name in ("CMD", "ENTRYPOINT"):
        assert isinstance(json.loads(of(dockerfile, name)[-1]), list)
    assert "dashboard.health" in of(dockerfile, "HEALTHCHECK")[-1]


def test_what_the_image_is_told_to_run_exists(dockerfile):
    from dashboard.cli import parser

    command = json.loads(of(dockerfile, "CMD")[-1])
    options = parser().parse_args(command)
    assert (options.host, options.no_browser) == ("0.0.0.0", True)  # noqa: S104 - the container's own network


@pytest.mark.parametrize("name", ["Dockerfile", "deploy/compose.yaml", "deploy/Caddyfile", "deploy/nginx.conf"])
def test_no_secret_is_written_down(name):
    assert not SECRET.search((ROOT / name).read_text())


@pytest.mark.parametrize("name", [".git", ".venv", ".parley", "tests", "**/secrets.toml", ".env", "deploy"])
def test_what_is_no_part_of_the_program_stays_out_of_the_image(name):
    assert name in (ROOT / ".dockerignore").read_text().splitlines()


def test_what_the_build_needs_is_not_left_out():
    left_out = (ROOT / ".dockerignore").read_text().splitlines()
    assert {"dashboard", "pages", "README.md", "pyproject.toml", ".streamlit", "requirements.lock"}.isdisjoint(left_out)


def test_the_services_are_hardened_and_only_the_proxy_is_open():
    compose = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text())
    parley, proxy = compose["services"]["parley"], compose["services"]["proxy"]
    assert parley["read_only"] is True
    assert parley["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in parley["security_opt"]
    assert "/tmp" in parley["tmpfs"][0], "files of visitors lie there"  # noqa: S108 - the container's
    assert "ports" not in parley
    assert re.search(r":\d+\.\d+\.\d+", proxy["image"])
    named = {mount.split(":")[0] for service in compose["services"].values() for mount in service["volumes"]}
    assert {name for name in named if not name.startswith(".")} == set(compose["volumes"])


def block(text: str, head: str) -> str:
    """Give the body of a block of an nginx configuration."""
    at = text.index("{", text.index(head)) + 1
    depth, end = 1, at
    while depth:
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        end += 1
    return text[at : end - 1]


def test_nginx_lets_the_websocket_through_and_the_metrics_not():
    text = re.sub(r"(?m)#.*$", "", (ROOT / "deploy" / "nginx.conf").read_text())
    assert text.count("{") == text.count("}")
    location = block(text, "location /brief/")
    for wanted in (
        "Upgrade $http_upgrade",
        "Connection $parley_connection",
        "Host $http_host",
        "proxy_http_version 1.1",
    ):
        assert wanted in location
    assert re.search(r"proxy_pass http://127\.0\.0\.1:8501;", location), "without a path, so that the path is kept"
    assert "return 404" in block(text, "location = /brief/_stcore/metrics")
    limit = int(re.search(r"client_max_body_size (\d+)m", text)[1])
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
    assert limit > settings["server"]["maxUploadSize"]


@pytest.mark.skipif(
    shutil.which("nginx") is None, reason="nginx is not installed: deploy/nginx.conf was not read by it"
)
def test_nginx_reads_its_example(tmp_path):
    text = re.sub(r"(?m)^\s*ssl_.*\n", "", (ROOT / "deploy" / "nginx.conf").read_text()).replace(
        "443 ssl", "127.0.0.1:8443"
    )
    (tmp_path / "parley.conf").write_text(text)
    paths = " ".join(f"{kind}_temp_path {tmp_path};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    main = f"pid {tmp_path}/pid; error_log {tmp_path}/log; events {{}} http {{ access_log off; {paths} include {tmp_path}/parley.conf; }}"
    (tmp_path / "nginx.conf").write_text(main)
    checked = subprocess.run(  # noqa: S603 - found by its name above
        [str(shutil.which("nginx")), "-t", "-c", str(tmp_path / "nginx.conf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr


@pytest.mark.skipif(shutil.which("caddy") is None, reason="caddy is not installed: deploy/Caddyfile was not read by it")
def test_caddy_reads_its_example(tmp_path):
    order = [
        str(shutil.which("caddy")),
        "validate",
        "--adapter",
        "caddyfile",
        "--config",
        str(ROOT / "deploy" / "Caddyfile"),
    ]
    environ = {"SITE": "brief.example.org", "HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    checked = subprocess.run(order, capture_output=True, text=True, check=False, env=environ)  # noqa: S603 - found by its name above
    assert checked.returncode == 0, checked.stderr


@pytest.mark.skipif(
    shutil.which("docker-compose") is None,
    reason="docker-compose is not installed: deploy/compose.yaml was not read by it",
)
@pytest.mark.parametrize(("site", "code"), [("brief.example.org", 0), ("", 1)])
def test_compose_reads_its_example_and_asks_for_the_servers_name(site, code, tmp_path):
    order = [str(shutil.which("docker-compose")), "-f", str(ROOT / "deploy" / "compose.yaml"), "config", "-q"]
    environ = {"SITE": site, "HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    checked = subprocess.run(order, capture_output=True, text=True, check=False, env=environ)  # noqa: S603 - found by its name above
    assert checked.returncode == code, checked.stderr
    assert site or "the name of the server, such as brief.example.org" in checked.stderr


def test_the_settings_are_hardened():
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
    assert settings["client"]["showErrorDetails"] == "none"
    assert settings["client"]["toolbarMode"] == "viewer"
    assert settings["browser"]["gatherUsageStats"] is False
    assert settings["server"]["maxUploadSize"] == 20
    server = settings["server"]
    assert server.get("enableXsrfProtection", True)
    assert server.get("enableCORS", True)
    assert not server.get("enableAgentApi", False)


@pytest.mark.parametrize(("answer", "code"), [(b"ok", 0), (b"not yet", 1)])
def test_the_health_check_asks_the_server_at_its_path(answer, code, monkeypatch):
    asked = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_):
            """Keep the test's output quiet."""

    server = HTTPServer(("localhost", 0), Server)
    threading.Thread(target=server.handle_request, daemon=True).start()
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", str(server.server_port))
    monkeypatch.setenv("STREAMLIT_SERVER_BASE_URL_PATH", "/brief/")
    assert health.main() == code
    assert asked == ["/brief/_stcore/health"]
    server.server_close()


def test_a_server_that_is_not_there_is_not_healthy(monkeypatch):
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", "9")
    assert health.main() == 1
