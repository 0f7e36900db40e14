"""Takes articles from HTML pages and from feeds, through trafilatura, htmldate and feedparser."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from dashboard.load.decode import decode
from dashboard.load.raw import Raw, Unreadable

DECLARED = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,20})", re.IGNORECASE)
TAG = re.compile(r"<[a-zA-Z!/][^<>]{0,20000}>")
BREAKS = re.compile(r"<(?:/p|/div|br ?/?|/li|/h\d|/tr|/blockquote|/ul|/ol|/section|/article|hr ?/?)>", re.IGNORECASE)
SILENT = re.compile(r"<(script|style|noscript|template|svg)\b[^>]{0,2000}>.*?</\1\s{0,3}>", re.IGNORECASE | re.DOTALL)
DEEPEST = 200_000  # opening brackets; a page with more was made to hurt


def read_html(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read a web page: the article in it, its headline, and what its metadata say."""
    text = _decode_html(raw)
    if not TAG.search(text):
        yield Raw(text)
        return
    if text.count("<") > DEEPEST:
        yield Unreadable("the page has too many tags to be an article", "Save the article's own page")
        return
    made = _extracted(text)
    yield made or Unreadable("no article inside", "Save the article's own page, not a front page or a list")


def _decode_html(raw: bytes) -> str:
    declared = DECLARED.search(raw[:4000])
    if declared:
        try:
            return raw.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # the page says one thing and holds another: detected below
    return decode(raw)


def _extracted(text: str) -> Raw | None:
    import trafilatura  # half a second to import: only where there are pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without an article is reported by us
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(
        text, include_comments=False, include_tables=True, with_metadata=True, deduplicate=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    if found is None or isinstance(found, dict):
        return None
    body = (
        "\n\n".join(part for part in _parts(found.body) if part.strip()) if found.body is not None else found.text or ""
    )
    if not body.strip():
        return None
    title = (found.title or "").strip() or None
    head = [title] if title and title.casefold() not in body[:400].casefold() else []
    return Raw(
        "\n\n".join([*head, body]),
        title=title,
        byline=found.author or None,
        published=found.date or _meta_date(text),
        source=found.sitename or found.hostname or None,
        url=found.url or None,
        language=(found.language or "")[:2] or None,
    )


def _meta_date(text: str) -> str | None:
    from htmldate import find_date

    return find_date(text, extensive_search=False, original_date=True) or None


def _parts(body: Any) -> Iterator[str]:
    """Give the pieces of an extracted body, headings and list items with Markdown's marks."""
    for element in body:
        tag = str(element.tag)
        if tag == "list":
            yield "\n".join(f"• {words}" for item in element.iter("item") if (words := _flat(item)))
        elif tag == "head":
            yield f"### {_flat(element)}"
        elif tag in {"quote", "div"} and len(element):
            yield from _parts(element)
        elif tag == "table":
            yield "\n".join(_flat(row) for row in element.iter("row"))
        else:
            yield _flat(element)


def _flat(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def text_of(markup: str) -> str:
    """Give the visible words of a piece of HTML, a line a paragraph."""
    from html import unescape

    text = SILENT.sub(" ", markup)
    text = BREAKS.sub("\n\n", text)
    text = unescape(TAG.sub("", text))
    return "\n\n".join(line for line in (" ".join(part.split()) for part in text.split("\n\n")) if line)


def read_feed(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read an RSS or Atom feed: an article an entry."""
    import feedparser  # only where there are feeds

    if not raw.strip():
        yield Unreadable("the file is empty", "Put the article's text into it, or remove it")
        return
    feed = feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        fault = (
            "no article inside: neither RSS nor Atom"
            if not feed.version
            else "no article inside: the feed has no entries"
        )
        yield Unreadable(fault, "Save an RSS or Atom feed, or the article's page as HTML")
        return
    title = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, 1):
        contents = [part.get("value", "") for part in entry.get("content", ())] + [entry.get("summary", "")]
        text = text_of(max(contents, key=len))
        if not text.strip():
            yield Unreadable(f"entry {number} has no text", "The other entries were read")
            continue
        head = entry.get("title")
        yield Raw(
            f"{head}\n\n{text}" if head else text,
            name=str(number),
            title=head,
            byline=entry.get("author"),
            published=entry.get("published") or entry.get("updated"),
            source=(entry.get("source") or {}).get("title") or title,
            url=entry.get("link"),
        )
    if feed.bozo and feed.get("bozo_exception"):
        line = getattr(feed.bozo_exception, "getLineNumber", lambda: None)()
        if line:
            yield Unreadable("the feed is not well-formed", "What could be read was read; save the feed again", line)
