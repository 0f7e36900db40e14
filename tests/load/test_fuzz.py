"""No input, however damaged, stops the loader, and every character of what it reads is accounted for."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.article import Refusal
from dashboard.config import ArticleMeta, Config
from dashboard.load import load_corpus
from dashboard.load.compose import compose
from dashboard.load.raw import Raw, Unreadable

from .conftest import BODY, check

LINES = st.sampled_from([
    "Border talks open in Brell", "By Ada Lind", "March 4, 2031", "Share", "Comments", "Related Articles", "• Open crossings.", "### The road",
    "Brell Courier: Why now?", "Ina Sarn: Because.", "© 2031 Brell", "—", "var x = 1;", "— V (@v) March 4, 2031", "Advertisement", "\u200b", "鈥淚We", "Q: Why?", "A: So.",
    *BODY.split("\n\n"),
])  # fmt: skip
PAGES = st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=25).map("\n".join)


def read_or_refused(text: str) -> None:
    try:
        article = compose(Raw(text), "a", "a.txt", "", ArticleMeta())
    except Unreadable:
        return  # a page of labels is refused, and that is an answer
    check(article)


@settings(max_examples=150)
@given(PAGES, st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]))
def test_any_page_is_covered(page, newline):
    read_or_refused(page.replace("\n", newline))


def damaged(rng: random.Random, content: bytes) -> bytes:
    kind = rng.randrange(5)
    at = rng.randrange(len(content))
    if kind == 0:
        return content[:at]
    if kind == 1:
        return content[at:] + content[: rng.randrange(len(content))]
    if kind == 2:
        return content.decode("utf-8", "replace").encode(
            rng.choice(["utf-16", "cp1252", "shift_jis", "utf-32", "cp037"]), "replace"
        )
    if kind == 3:
        return rng.randbytes(at)
    return bytes(byte ^ (1 << rng.randrange(8)) if rng.random() < 0.02 else byte for byte in content)


def test_damaged_files_are_read_or_refused(tmp_path: Path):
    rng = random.Random(7)  # noqa: S311 - the same damage in every run
    page = f"<html><body><article><h1>Talks</h1><p>{BODY}</p></article></body></html>"
    feed = f"<rss version='2.0'><channel><title>B</title><item><title>T</title><description>{BODY}</description></item></channel></rss>"
    from .test_formats import docx

    contents = {
        "txt": BODY.encode(), "md": f"---\ntitle: x\n---\n{BODY}".encode(), "html": page.encode(), "json": json.dumps({"text": BODY}).encode(), "xml": feed.encode(),
        "jsonl": (json.dumps({"text": BODY}) + "\n").encode() * 3, "csv": f'title,text\nx,"{BODY}"\n'.encode(), "docx": docx(("Normal", BODY)), "pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>",
    }  # fmt: skip
    for kind, content in contents.items():
        for number in range(12):
            (tmp_path / f"{kind}{number}.{kind}").write_bytes(damaged(rng, content))
    articles, refusals = load_corpus(tmp_path, Config(), lambda *_: None)
    for article in articles:
        check(article)
    assert articles
    assert all(isinstance(refusal, Refusal) and refusal.remedy for refusal in refusals)
    assert {Path(item.path) for item in (*articles, *refusals)} == set(tmp_path.iterdir())


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "text",
    ["a" * 300_000, "( " * 100_000, "A: " * 60_000, "- " * 100_000, "[1]" * 60_000, "by A A A A " * 20_000, "1." * 100_000, "“" * 100_000, "鈥" * 50_000, "<" * 100_000, "Â" * 50_000, "A.B" * 60_000, ", " * 100_000, "\n".join("x" * 50 for _ in range(4000)), "\n".join(f"Word {n} of the lines that are no prose" for n in range(4000)), "\n".join("abc | " * 12 + f"abc{n}!" for n in range(20))],
    ids=range(16),
)  # fmt: skip
def test_hostile_text_comes_to_an_end(text):
    for copy in (text, f"{BODY}\n{text}\n{BODY}"):
        read_or_refused(copy)
