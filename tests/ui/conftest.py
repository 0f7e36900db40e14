"""The app over the sample corpus, run without a browser."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest  # noqa: TID251 - tests of what draws

from dashboard.briefing import Briefing, open_briefing
from dashboard.queries import Tables

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "articles"
CONFIG = ROOT / "config.yaml"
Open = Callable[..., AppTest]


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("store")


@pytest.fixture(scope="session")
def sample(sample_store) -> Briefing:
    """The sample corpus, built once for all page tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARLEY_STORE", str(sample_store))
        return open_briefing(CORPUS, CONFIG)


@pytest.fixture(scope="session")
def tables(sample) -> Tables:
    return Tables(sample.folder)


def run_page(page: str, *, timeout: int, **params: str | list[str]) -> AppTest:
    """Run a page of the app that the environment names, with parameters in its address."""
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=timeout)
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    if page != "briefing":
        app.switch_page(str(ROOT / "pages" / f"{page}.py"))
        app.run()
    return app


def opened(page: str, **params: str) -> AppTest:
    """Run a page and see that nothing in it failed, also where the page would only tell the reader."""
    app = run_page(page, timeout=60, **params)
    assert not app.exception, app.exception[0].message
    return app


@pytest.fixture
def open_page(sample, sample_store, monkeypatch) -> Open:
    """Open a page of the app with parameters in its address; what fails in it is raised, not told to the reader."""
    monkeypatch.setattr("dashboard.ui.failure.shielded", lambda page: page())
    monkeypatch.setenv("PARLEY_STORE", str(sample_store))
    monkeypatch.setenv("PARLEY_CORPUS", str(CORPUS))
    monkeypatch.setenv("PARLEY_CONFIG", str(CONFIG))

    return partial(run_page, timeout=30)
