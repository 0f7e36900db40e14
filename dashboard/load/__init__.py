"""Reads files into articles.

Every file of a folder (and of the folders in it) becomes one article or several, or a refusal that says what is wrong
and what to do. Files whose names begin with a full stop belong to the system and are left alone.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from dashboard.article import Article, Refusal
from dashboard.config import ArticleMeta, Config
from dashboard.load.compose import compose, edge_lines
from dashboard.load.formats import READERS
from dashboard.load.lines import split_lines
from dashboard.load.raw import Raw, Unreadable

LARGEST = 20_000_000  # bytes of a file
COMMON = 4  # articles that must share a line at their edges before it counts as furniture


class _Found(NamedTuple):
    """An article's text, with the file that it was found in."""

    raw: Raw
    path: Path
    sha256: str


def load_corpus(
    corpus: Path, config: Config, report: Callable[[str, int, int], None]
) -> tuple[list[Article], list[Refusal]]:
    """Read every article of a folder.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    if not corpus.is_dir():
        raise FileNotFoundError(f"{corpus}: no such folder")
    found: list[_Found] = []
    refusals: list[Refusal] = []
    paths = list(_files(corpus))
    for number, path in enumerate(paths, 1):
        for item in _read(path, corpus):
            if isinstance(item, Refusal):
                refusals.append(item)
            else:
                found.append(item)
        report("load", number, len(paths))
    articles = []
    common = _common_lines(found)
    names: set[str] = set()
    for item in found:
        article_id = _unique(item, names)
        meta = config.articles.get(item.path.relative_to(corpus).as_posix()) or config.articles.get(item.path.name)
        try:
            made = compose(item.raw, article_id, str(item.path), item.sha256, meta or ArticleMeta(), common)
        except Unreadable as fault:
            refusals.append(Refusal(str(item.path), fault.fault, fault.remedy, fault.line))
            continue
        names.add(article_id)
        articles.append(made)
    return articles, refusals


def _files(corpus: Path) -> Iterator[Path]:
    """Give the files of a folder and of those in it, in a fixed order; links to folders are not followed."""
    for folder, folders, files in os.walk(corpus):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(folder) / name
        for name in folders:
            if (Path(folder) / name).is_symlink():
                yield Path(folder) / name


def _read(path: Path, corpus: Path) -> Iterator[_Found | Refusal]:
    """Give the articles of a file, and what is wrong with it."""
    try:
        raw = _bytes(path, corpus)
        digest = hashlib.sha256(raw).hexdigest()
        for item in READERS[path.suffix.casefold()](raw):
            if isinstance(item, Unreadable):
                yield Refusal(str(path), item.fault, item.remedy, item.line)
            else:
                yield _Found(item, path, digest)
    except Unreadable as fault:
        yield Refusal(str(path), fault.fault, fault.remedy, fault.line)
    except OSError as error:
        yield Refusal(str(path), f"cannot be read ({error.strerror or error})", "Check that it exists and may be read")


def _bytes(path: Path, corpus: Path) -> bytes:
    """Give a file's bytes.

    Raises:
        Unreadable: it leads out of the folder, is too large, or is of a kind that is not read.
    """
    if path.is_symlink() and not path.resolve().is_relative_to(corpus.resolve()):
        raise Unreadable("a link that leads out of the folder", "Put a copy of the file into the folder")
    if path.is_dir():
        raise Unreadable("a link to a folder", "Put the folder itself here")
    if not path.is_file():
        raise Unreadable("no plain file", "Put the article here as a file")
    if path.suffix.casefold() not in READERS:
        kinds = ", ".join(sorted({kind for kind in READERS if len(kind) <= 6}))
        raise Unreadable(
            f"a kind of file that is not read ({path.suffix or 'no ending'})", f"Save it as one of {kinds}"
        )
    if path.stat().st_size > LARGEST:
        raise Unreadable("larger than 20 MB", "Split it, or save the text only")
    return path.read_bytes()


def _unique(item: _Found, names: set[str]) -> str:
    """Give an article's id: the file's stem, with a number where the file holds several or another has that stem."""
    base = item.path.stem if item.raw.name is None else f"{item.path.stem}-{item.raw.name}"
    name, number = base, 2
    while name in names:
        name, number = f"{base}-{number}", number + 1
    return name


def _common_lines(found: list[_Found]) -> frozenset[str]:
    """Find the short lines that stand at the edges of many articles of the corpus: menus, footers, notices."""
    counts: Counter[str] = Counter()
    texts: set[str] = set()
    for item in found:
        digest = re.sub(r"\W+", "", item.raw.text)[:400]
        if digest not in texts:  # copies of one article share all their lines, and prove nothing
            texts.add(digest)
            counts.update(edge_lines(split_lines(item.raw.text, item.raw.front)))
    least = max(COMMON, len(texts) // 50)
    return frozenset(line for line, count in counts.items() if line and count >= least)
