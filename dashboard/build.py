"""From a folder of articles to the tables: load, parse, extract, resolve, compare, store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.article import Article, Refusal
from dashboard.compare import sentences, stories, trust
from dashboard.config import Config
from dashboard.corrections import Corrections, load_corrections
from dashboard.findings import Findings
from dashboard.garbage import rarely_collected
from dashboard.load import load_corpus
from dashboard.load.memory import Memory
from dashboard.reading import findings_of_all
from dashboard.resolve import (
    actors,
    claims,
    dates,
    demands,
    keywords,
    places,
    quotes,
    relations,
    sanctions,
    sanctions_asked,
    sanctions_refused,
    talks,
)
from dashboard.resolve import corrections as corrections_step
from dashboard.resolve.context import Context
from dashboard.resolve.outlets import one_name_each
from dashboard.store import Store
from dashboard.tables import ArticleRow, BlockRow, FurnitureRow, RefusalRow, SentenceRow, Tables

Step = Callable[[Context], Mapping[str, Sequence[Any]]]

STEPS: tuple[Step, ...] = (
    corrections_step.date_articles,  # before all: what "on Tuesday" means depends on it
    places.resolve,  # before the actors, since actors need to know which names of places stand for governments
    actors.resolve,
    dates.resolve,
    quotes.resolve,
    relations.resolve,
    sanctions.resolve,
    demands.resolve,
    sanctions_refused.resolve,  # what was asked for, and how that was answered, is known by now
    sanctions_asked.resolve,
    talks.resolve,
    claims.resolve,
    keywords.resolve,
    corrections_step.resolve,  # it corrects rows that the steps before it made, and what comes after compares those
    stories.resolve,
    sentences.resolve,
    trust.resolve,
)


@dataclass(frozen=True)
class Progress:
    """Where a long build reports what it does: a step's name, how many are done, of how many."""

    report: Callable[[str, int, int], None] = lambda step, done, total: None  # noqa: ARG005 - says nothing


@rarely_collected()
def build(
    corpus: Path,
    config: Config,
    store: Store | None = None,
    progress: Progress = Progress(),
    corrections: Corrections | None = None,
    beside: Path | None = None,
    uncorrected: Callable[[Mapping[str, Sequence[Any]]], None] = lambda _: None,
) -> Tables:
    """Read a folder of articles into tables; articles that the store knows are not read again.

    `corrections` stand for the ledger that the configuration names; `beside` is a second folder of articles, which the
    configuration says nothing of; `uncorrected` hears of the tables before their rows are corrected.

    Raises:
        FileNotFoundError: there is no such folder.
        dashboard.config.ConfigError: the ledger is at fault.
    """
    ledger = load_corrections(Path(config.corrections)) if corrections is None else corrections
    memory = Memory(store.folder, store.shared) if store else None
    articles, refusals = load_corpus(corpus, config, progress.report, memory, beside)
    findings = _findings(articles, store, progress)
    context = Context(findings, config, _loaded(findings, refusals), ledger)
    for number, step in enumerate(STEPS):
        progress.report("resolve", number, len(STEPS))
        if step is corrections_step.resolve:
            uncorrected(context.tables)
        context = context.with_tables(step(context))
    progress.report("resolve", len(STEPS), len(STEPS))
    return Tables({name: list(rows) for name, rows in context.tables.items()})


def _findings(articles: Sequence[Article], store: Store | None, progress: Progress) -> list[Findings]:
    """Give every article's findings, from the store where it has them."""
    known: dict[str, Findings | None] = {
        article.article_id: store.findings(article) if store else None for article in articles
    }
    new = [article for article in articles if known[article.article_id] is None]
    if new:
        from dashboard.parse import parse  # not before: a start from the store never loads the language model

        for number, found in enumerate(findings_of_all(parse(new), len(new)), 1):
            known[found.article.article_id] = found
            if store:
                store.keep_findings(found)
            progress.report("read", number, len(new))
    return [made for article in articles if (made := known[article.article_id]) is not None]


def _loaded(findings: Sequence[Findings], refusals: Sequence[Refusal]) -> dict[str, list[Any]]:
    """Give the tables that the loader and the parser fill."""
    tables: dict[str, list[Any]] = {"articles": [], "blocks": [], "furniture": [], "sentences": []}
    for found in findings:
        article = found.article
        text = article.source_text
        tables["articles"].append(_article_row(article))
        tables["blocks"] += [
            BlockRow(
                article.article_id, number, block.kind, block.speaker, *block.span, block.clean.text, block.mark(text)
            )
            for number, block in enumerate(article.blocks)
        ]
        tables["furniture"] += [
            FurnitureRow(article.article_id, *piece.span, text[piece.span.start : piece.span.end], piece.reason)
            for piece in article.furniture
        ]
        tables["sentences"] += [
            SentenceRow(
                article.article_id, sentence.number, sentence.block, sentence.start, sentence.end,
                text[sentence.start : sentence.end], sentence.text, sentence.kind,
            )
            for sentence in found.sentences
        ]  # fmt: skip
    tables["articles"] = one_name_each(tables["articles"])
    tables["refusals"] = [RefusalRow(item.path, item.line, item.fault, item.remedy) for item in refusals]
    return tables


def _article_row(article: Article) -> ArticleRow:
    published = article.published
    proposed = article.title_basis == "proposed"
    return ArticleRow(
        article_id=article.article_id,
        path=article.path,
        source=article.source,
        title=None if proposed else article.title,
        byline=article.byline,
        published=published.date,
        published_basis=published.basis,
        published_earliest=published.earliest,
        published_latest=published.latest,
        published_start=published.span.start if published.span else None,
        published_end=published.span.end if published.span else None,
        url=article.url,
        language=article.language,
        words=article.words,
        sha256=article.sha256,
        duplicate_of=None,
        origin_id=None,
        story_id=None,
        is_interview=article.is_interview,
        title_basis=article.title_basis,
        title_start=article.title_span.start if article.title_span else None,
        title_end=article.title_span.end if article.title_span else None,
        byline_start=article.byline_span.start if article.byline_span else None,
        byline_end=article.byline_span.end if article.byline_span else None,
        dateline=article.dateline,
        dateline_start=article.dateline_span.start if article.dateline_span else None,
        dateline_end=article.dateline_span.end if article.dateline_span else None,
        published_reason=published.reason,
        source_basis=article.source_basis,
        analysed=article.language == "en",
        proposed_title=article.title if proposed else None,
    )
