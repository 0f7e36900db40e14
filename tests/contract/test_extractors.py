"""What every extractor promises, found by looking into the folder: a new one is held to it without a word here."""

from __future__ import annotations

import inspect
import random
from dataclasses import fields, is_dataclass

import pytest

from dashboard.article import Article
from dashboard.document import Document
from dashboard.extract import Extractor, Finding, Party, all_extractors
from dashboard.findings import Findings, findings_of
from dashboard.store import Store

PLAIN = """The Talks in Oslo

Armenian Prime Minister Nikol Pashinyan met Azerbaijani President Ilham Aliyev in Oslo on 3 March 2024. Mr Aliyev demanded that Armenia withdraw its forces from Kest before any treaty is signed. "We will not sign under threat," Pashinyan said.

The United States imposed sanctions on Valdoria last week and froze the assets of General Ruzan Petrosyan. Iran's foreign minister, Abbas Araghchi, said on Tuesday that 12,000 people had fled from Gaza. He rejected a ceasefire, and Qatar offered to mediate. Both sides agreed to meet again in Geneva next month.

• Sudan asked the African Union for aid.
• South Korea and Japan will hold a summit in Seoul on 9 May.
"""

# What breaks an offset that counts something other than code points: astral characters, marks that combine, text that
# runs from right to left, joiners, a byte order mark within, and letters that change length when their case is folded.
ODD = (
    "🕊️",
    "👩🏽‍⚖️",
    "e\u0301",
    "שלום",
    "\u202bالسلام\u202c",
    "n\u0303",
    "\ufeff",
    "İ",
    "ß",
    "\u00ad",
    "𝔎est",
    "\u200b",
    "…",
    "½",
)

EMPTY = Document(Article("empty", "empty.txt", "0", "", ()), (), ())

EXTRACTORS = list(all_extractors().values())
each_extractor = pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda extractor: extractor.name)


def odd_text(seed: int) -> str:
    """Put odd characters between the words of the plain text."""
    chance = random.Random(seed)  # noqa: S311 - chance, not a secret
    words = PLAIN.split(" ")
    return " ".join(f"{word} {chance.choice(ODD)}" if chance.random() < 0.2 else word for word in words)


@pytest.fixture(scope="module")
def documents(parse_text) -> list[Document]:
    return [parse_text(PLAIN, "plain"), *(parse_text(odd_text(seed), f"odd-{seed}") for seed in range(3))]


@each_extractor
def test_it_explains_itself(extractor: Extractor):
    module = inspect.getmodule(extractor.find)
    assert module
    assert (module.__doc__ or "").strip()
    assert (extractor.find.__doc__ or "").strip()
    assert (extractor.row.__doc__ or "").strip()
    assert is_dataclass(extractor.row)
    assert issubclass(extractor.row, Finding)
    assert extractor.row.__dataclass_params__.frozen  # type: ignore[attr-defined]


@each_extractor
def test_an_empty_article_gives_nothing(extractor: Extractor):
    assert list(extractor.find(EMPTY)) == []


@each_extractor
def test_every_finding_rests_on_words_of_the_text(extractor: Extractor, documents):
    for document in documents:
        text = document.article.source_text
        for row in extractor.find(document):
            assert 0 <= row.start < row.end <= len(text), row
            words = text[row.start : row.end]
            assert words == words.strip(), (row, words)
            sentence = document.sentences[row.sentence]
            assert row.start < sentence.end, row
            assert sentence.start < row.end, row
            for party in parties(row):
                assert 0 <= party.start <= party.head_start < party.head_end <= party.end <= len(text), row


def parties(row: Finding) -> list[Party]:
    values = [getattr(row, field.name) for field in fields(row)]
    inner = [item for value in values if isinstance(value, tuple) for item in value]
    return [value for value in (*values, *inner) if isinstance(value, Party)]


@each_extractor
def test_it_finds_the_same_again_and_in_the_order_of_the_text(extractor: Extractor, documents):
    for document in documents:
        rows = list(extractor.find(document))
        assert rows == list(extractor.find(document))
        assert [row.sentence for row in rows] == sorted(row.sentence for row in rows)


def test_findings_come_back_from_the_store_as_they_were(documents, tmp_path):
    store = Store(tmp_path)
    for document in documents:
        found = findings_of(document)
        store.keep_findings(found)
        back = store.findings(document.article)
        assert back == Findings(document.article, document.sentences, found.found)
