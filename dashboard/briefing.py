"""Opens the briefing of a corpus: from the store where it has been built before, otherwise by building it.

This is the only door that the screen and the command line use. A start from the store imports neither the language
model nor any reader of files: what is needed for building is imported when there is something to build.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from dashboard.compare.builds import Build, builds, folder_of, keep, state_then
from dashboard.compare.changes import TABLES_OF_STATE, State, state_of
from dashboard.config import Config, ConfigError, load_config
from dashboard.corrections import load_corrections
from dashboard.fingerprint import Report, corpus_digest, tables_code

if TYPE_CHECKING:  # slow to import, and a start from the store does without
    from dashboard.store import Store
    from dashboard.tables import Tables

STORE = ".parley"
STORE_VARIABLE = "PARLEY_STORE"
PRIVATE = "own-"  # begins the version of what one session alone may see


@dataclass(frozen=True)
class Briefing:
    """A corpus as it was read: where its tables are, and a name that changes whenever anything in them may have.

    `folder` holds one `<table>.parquet` for every table of `dashboard.tables.ROWS`.
    """

    version: str
    folder: Path
    title: str
    corpus: Path
    config_path: Path | None
    config: Config

    @property
    def private(self) -> bool:
        """Whether it holds files of one session, which no other may see."""
        return self.version.startswith(PRIVATE)


def open_briefing(corpus: Path, config_path: Path | None, report: Report = lambda *_: None) -> Briefing:
    """Open the briefing of a folder of articles, built first where the store does not have it.

    `report` hears of a build's progress: a step's name, how many pieces are done, of how many. When another process
    builds the same store, this one waits and then reads what the other wrote.

    Raises:
        FileNotFoundError: there is no such folder of articles.
        dashboard.config.ConfigError: the configuration is at fault; it lists every fault with its line.
    """
    config = load_config(config_path) if config_path else Config()
    store = store_folder(config_path)
    version = _version(corpus, config, config_path, store)
    folder = store / "tables" / version
    if not folder.is_dir():
        with alone(store, report):
            version = _version(corpus, config, config_path, store)  # the files may have changed while this one waited
            folder = store / "tables" / version
            if not folder.is_dir():
                _build(corpus, config, config_path, store, version, report)
    return Briefing(version, folder, config.title, corpus, config_path, config)


def earlier_builds(briefing: Briefing) -> list[Build]:
    """Give the earlier builds of a briefing's articles that are on record, newest first."""
    known = builds(folder_of(store_folder(briefing.config_path), briefing.corpus))
    now = next((number for number, build in enumerate(known) if build.version == briefing.version), None)
    return known if now is None else known[now + 1 :]


def state_of_build(briefing: Briefing, version: str) -> State | None:
    """Give what an earlier build told; None where there is no record of it."""
    return state_then(folder_of(store_folder(briefing.config_path), briefing.corpus), version)


def chosen(environ: Mapping[str, str] = os.environ) -> tuple[Path, Path | None]:
    """Give the corpus and the configuration that a server is told to show.

    `PARLEY_CORPUS` names the folder of articles (otherwise the one that the configuration names), `PARLEY_CONFIG` the
    configuration; where it is empty there is none. Otherwise it is the `config.yaml` here or beside the folder, if it
    is about that folder: what one says of its articles, and the ledger beside it, must not touch those of another.
    """
    named, corpus = environ.get("PARLEY_CONFIG"), environ.get("PARLEY_CORPUS")
    if named is not None:
        config_path = Path(named) if named else None
    elif corpus:
        beside = (Path("config.yaml"), Path(corpus).parent / "config.yaml")
        config_path = next((path for path in beside if path.is_file() and _is_about(path, Path(corpus))), None)
    else:
        config_path = Path("config.yaml") if Path("config.yaml").is_file() else None
    if corpus:
        return Path(corpus), config_path
    return Path((load_config(config_path) if config_path else Config()).corpus), config_path


def _is_about(config_path: Path, corpus: Path) -> bool:
    """Whether a configuration names a folder as its corpus; one at fault is told of where it lies beside the folder."""
    try:
        return Path(load_config(config_path).corpus).resolve() == corpus.resolve()
    except ConfigError:
        return config_path.parent.resolve() == corpus.parent.resolve()


def store_folder(config_path: Path | None, environ: Mapping[str, str] = os.environ) -> Path:
    """Give the folder of the store: what `PARLEY_STORE` names, else `.parley` beside the configuration or here."""
    named = environ.get(STORE_VARIABLE)
    return Path(named) if named else (config_path.parent if config_path else Path()) / STORE


def _version(corpus: Path, config: Config, config_path: Path | None, store: Path) -> str:
    ledger = Path(config.corrections)
    return _key(corpus, config_path, store, b"\0file" + ledger.read_bytes() if ledger.is_file() else b"\0none")


def _key(corpus: Path, config_path: Path | None, store: Path, ledger: bytes) -> str:
    """Name what is made of a corpus, a configuration and what counts of a ledger."""
    digest = hashlib.sha256(tables_code().encode())
    digest.update(corpus_digest(corpus, store).encode())
    digest.update(os.fsencode(corpus))  # the tables name every article's path as given
    digest.update(b"\0file" + config_path.read_bytes() if config_path and config_path.is_file() else b"\0none")
    digest.update(ledger)
    return digest.hexdigest()[:24]


@contextmanager
def alone(store: Path, report: Report) -> Iterator[None]:
    """Build while nobody else writes to the store, told so while another build has it.

    The lock falls with its process, however that ends.
    """
    store.mkdir(parents=True, exist_ok=True)
    lock = FileLock(store / "build.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        report("wait for another build", 0, 1)
        lock.acquire()
        report("wait for another build", 1, 1)
    try:
        yield
    finally:
        lock.release()


def _build(corpus: Path, config: Config, config_path: Path | None, store: Path, version: str, report: Report) -> None:
    from dashboard.store import Store

    kept = Store(store)
    tables = _tables(kept, corpus, config, config_path, version, report)
    articles = {row.article_id for row in tables["articles"]}
    state = state_of({name: [asdict(row) for row in tables[name]] for name in TABLES_OF_STATE}, articles)
    keep(folder_of(store, corpus), version, tables_code(), len(articles), state)
    kept.forget_tables()
    kept.forget_findings()


def _tables(
    kept: Store, corpus: Path, config: Config, config_path: Path | None, version: str, report: Report
) -> Tables:
    """Make and keep the tables, from what was kept of them where only corrections of rows are new."""
    from dashboard import uncorrected

    ledger = load_corrections(Path(config.corrections))
    before = _key(corpus, config_path, kept.folder, b"\0early" + uncorrected.early(ledger).encode())
    found = uncorrected.corrected(kept.folder, before, config, ledger) if ledger.entries else None
    if found:
        tables, same = found
        kept.keep_tables(version, tables, same)
        return tables
    from dashboard.build import Progress, build

    def keep(made: Mapping[str, Sequence[Any]]) -> None:
        if ledger.entries:  # nothing is to be put right otherwise: why write it twice
            uncorrected.keep(kept.folder, before, made)

    tables = build(corpus, config, kept, Progress(report), ledger, uncorrected=keep)
    kept.keep_tables(version, tables)
    return tables
