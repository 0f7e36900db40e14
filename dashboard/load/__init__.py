"""Reads files into articles.

Every file of a folder (and of the folders in it) becomes one article or several, or a refusal that says what is wrong
and what to do. Files whose names begin with a full stop belong to the system and are left alone.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.article import Article, Refusal
from dashboard.config import ArticleMeta, Config
from dashboard.load.compose import compose
from dashboard.load.formats import READERS, Reader
from dashboard.load.memory import Fault, Made, Memory, Part, Remembered, stripped
from dashboard.load.raw import Raw, Unreadable
from dashboard.signs import bare

LARGEST = 20_000_000  # bytes of a file
COMMON = 4  # articles that must share a line at their edges before it counts as furniture


@dataclass
class _File:
    """A file of the corpus as it was read; its parts are filled in with the articles made of them."""

    path: Path
    root: Path  # the folder that it was found in
    sha256: str
    parts: list[Part | Fault]
    changed: bool  # since it was last remembered


def load_corpus(
    corpus: Path,
    config: Config,
    report: Callable[[str, int, int], None],
    memory: Memory | None = None,
    beside: Path | None = None,
) -> tuple[list[Article], list[Refusal]]:
    """Read every article of a folder; what the memory holds of a file is not made again.

    `beside` is a second folder, of which the configuration knows nothing. Its articles come last, so that those of the
    corpus have the same ids with it and without it.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    if not corpus.is_dir():
        raise FileNotFoundError(f"{corpus}: no such folder")
    files: list[_File] = []
    paths = [(path, root) for root in (corpus, beside) if root for path in _files(root)]
    for number, (path, root) in enumerate(paths, 1):
        files.append(_read(path, root, memory))
        report("load", number, len(paths))
    common = _common_lines(part for file in files for part in file.parts if isinstance(part, Part))
    articles: list[Article] = []
    refusals: list[Refusal] = []
    names: set[str] = set()
    for file in files:
        meta = None
        if file.root == corpus:
            meta = config.articles.get(file.path.relative_to(corpus).as_posix()) or config.articles.get(file.path.name)
        for number, part in enumerate(file.parts):
            if isinstance(part, Fault):
                refusals.append(Refusal(str(file.path), part.fault, part.remedy, part.line))
                continue
            article_id = _unique(file.path, part.raw, names)
            made = _made(part, article_id, meta or ArticleMeta(), common)
            if made is not part.made:
                file.parts[number] = replace(part, made=made)
                file.changed = True
            if made.article:
                names.add(article_id)
                articles.append(
                    replace(
                        made.article,
                        article_id=article_id,
                        path=str(file.path),
                        sha256=file.sha256,
                        source_text=part.raw.text,
                    )
                )
            elif made.fault:
                refusals.append(Refusal(str(file.path), made.fault.fault, made.fault.remedy, made.fault.line))
        if memory and file.changed and file.sha256:
            memory.keep(file.sha256, file.path.suffix.casefold(), Remembered(tuple(file.parts)))
    return articles, refusals


def _made(part: Part, article_id: str, meta: ArticleMeta, common: frozenset[str]) -> Made:
    """Make an article of its text, or give the one that was made under the same conditions before."""
    under = part.under(article_id, meta, common)
    if part.made and part.made.under == under:
        return part.made
    try:
        return Made(under, stripped(compose(part.raw, article_id, "", "", meta, common)))
    except Unreadable as verdict:
        return Made(under, None, Fault.of(verdict))


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


def _read(path: Path, root: Path, memory: Memory | None) -> _File:
    """Give what a file holds, and what is wrong with it."""
    parts: list[Part | Fault] = []
    digest = ""
    try:
        raw = _bytes(path, root)
        digest = hashlib.sha256(raw).hexdigest()
        if memory and (known := memory.get(digest, path.suffix.casefold())):
            return _File(path, root, digest, list(known.parts), changed=False)
        parts += [
            Fault.of(item) if isinstance(item, Unreadable) else Part.of(item)
            for item in _items(READERS[path.suffix.casefold()], raw)
        ]
    except Unreadable as verdict:
        parts.append(Fault.of(verdict))
    except OSError as error:
        parts.append(Fault(f"cannot be read ({error.strerror or error})", "Check that it exists and may be read"))
    return _File(path, root, digest, parts, changed=True)


def _items(read: Reader, raw: bytes) -> Iterator[Raw | Unreadable]:
    """Give what a reader takes from a file, a verdict that ends the reading included."""
    try:
        yield from read(raw)
    except Unreadable as verdict:
        yield verdict


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


def _unique(path: Path, raw: Raw, names: set[str]) -> str:
    """Give an article's id: the file's stem, with a number where the file holds several or another has that stem."""
    base = bare(path.stem if raw.name is None else f"{path.stem}-{raw.name}")  # ids stand in addresses and lists
    name, number = base, 2
    while name in names:
        name, number = f"{base}-{number}", number + 1
    return name


def _common_lines(parts: Iterable[Part]) -> frozenset[str]:
    """Find the short lines that stand at the edges of many articles of the corpus: menus, footers, notices."""
    counts: Counter[str] = Counter()
    openings: set[str] = set()
    for part in parts:
        if part.opening not in openings:  # copies of one article share all their lines, and prove nothing
            openings.add(part.opening)
            counts.update(part.edges)
    least = max(COMMON, len(openings) // 50)
    return frozenset(line for line, count in counts.items() if line and count >= least)
