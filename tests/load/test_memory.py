"""What was made of a file is found again, and made anew where anything that decides it has changed."""

from __future__ import annotations

import json

import pytest

from dashboard import load as loading
from dashboard.config import ArticleMeta, Config
from dashboard.load import load_corpus
from dashboard.load.memory import Memory


@pytest.fixture
def corpus(tmp_path, body, monkeypatch):
    """Load a folder with a memory, and count the articles that were made anew."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    made = []
    real = loading.compose

    def counted(raw, article_id, *rest):
        made.append(article_id)
        return real(raw, article_id, *rest)

    monkeypatch.setattr(loading, "compose", counted)

    class Corpus:
        def write(self, name, text):
            (folder / name).write_text(text, encoding="utf-8")

        def load(self, config=None):
            made.clear()
            kept = load_corpus(folder, config or Config(), lambda *_: None, Memory(tmp_path / "store"))
            anew = list(made)
            assert kept == load_corpus(folder, config or Config(), lambda *_: None)
            return (*kept, anew)

    return Corpus()


def page(n: int, body: str) -> str:
    return f"Story {n} from Brell\n\n*By Mara Lind*\n\n{body.replace('three', str(n))}\nBrell Courier House\n"


def test_a_new_file_costs_only_itself(corpus, body):
    for n in range(3):
        corpus.write(f"{n}.txt", page(n, body))
    corpus.write("list.jsonl", json.dumps({"text": body}) + "\nbroken\n")
    corpus.write("empty.txt", "News\n  • Politics\n  • Sport\nVideos\n• LIVE\nPort of Orm shut.\n" * 4)
    articles, refusals, anew = corpus.load()
    assert (len(articles), len(refusals), len(anew)) == (4, 2, 5)
    assert corpus.load()[2] == []
    corpus.write("3.txt", f"Another story\n\n{body.replace('three', 'nine')}")
    assert corpus.load()[2] == ["3"]


def test_lines_that_recur_are_furniture_though_the_first_files_were_remembered(corpus, body):
    for n in range(3):
        corpus.write(f"{n}.txt", page(n, body))
    assert not any(article.furniture for article in corpus.load()[0])
    corpus.write("3.txt", page(3, body))
    articles, _, anew = corpus.load()
    assert all(article.furniture for article in articles)
    assert len(anew) == 4


def test_the_configuration_and_the_name_of_a_file_count(corpus, body):
    corpus.write("a.txt", page(1, body))
    corpus.load()
    articles, _, anew = corpus.load(Config(articles={"a.txt": ArticleMeta(source="Kest Herald")}))
    assert (articles[0].source, anew) == ("Kest Herald", ["a"])
    corpus.write("2031-03-04.txt", page(1, body))
    articles, _, _ = corpus.load()
    assert articles[0].published.date == "2031-03-04"
    assert articles[1].published.date is None


def test_a_damaged_memory_is_made_anew(corpus, body, tmp_path):
    corpus.write("a.txt", page(1, body))
    corpus.load()
    for path in (tmp_path / "store").rglob("*.json"):
        path.write_bytes(b"{")
    assert corpus.load()[2] == ["a"]
    assert corpus.load()[2] == []
