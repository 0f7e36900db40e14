"""Makes an article of what a reader took from a file."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from dashboard.article import Article, Block, CleanText, Furniture, Published, Span, TitleBasis
from dashboard.config import ArticleMeta
from dashboard.load.blocks import make_blocks
from dashboard.load.bylines import BYLINE
from dashboard.load.clean import clean
from dashboard.load.emphasis import bare
from dashboard.load.imprint import agency_beside, names_topic, pasted_name, published_by
from dashboard.load.interviewed import interviewed
from dashboard.load.language import language
from dashboard.load.lines import Line
from dashboard.load.marks import FIGURE
from dashboard.load.masthead import TOP, first_column, masthead, spelled_out
from dashboard.load.outlet import COLUMNS, Outlet, alone, outlet
from dashboard.load.page import LEAST_WORDS, Page, read_page
from dashboard.load.pieces import pieces
from dashboard.load.published import given, in_address, in_file_name, on_page
from dashboard.load.raw import Raw, Unreadable
from dashboard.load.shapes import CLOCK, TIME
from dashboard.load.speakers import interviewer
from dashboard.load.stamps import DATE, WEEKDAY

BY_BEHIND = re.compile(r"\d,? (by [A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3})$")  # "March 4, 2031 by Ada Brun"
NOTICES = frozenset(
    ["invitation to the reader", "subscription", "notes behind the text", "syndication notice", "comment box"]
)
PAGES_OWN = re.compile(r"(?:more|most read|most popular|latest|popular|top stories) (?:from|in|on) ", re.IGNORECASE)
SIGNED_ON = re.compile(
    rf"(.{{4,80}}?),? on (?:{WEEKDAY},? )?(?={DATE.pattern})", re.IGNORECASE
)  # "By Ada Brun on 4 March 2031"
HEAD_LINES = 6  # that may stand between a headline and the text
GREETING = 4  # words; a shorter sentence only greets the reader
PROPOSED = 90  # characters of a title taken from the first sentence


def compose(
    raw: Raw, article_id: str, path: str, sha256: str, meta: ArticleMeta, common: frozenset[str] = frozenset()
) -> Article:
    """Make an article: what the configuration says wins, then what the file says, then what its text shows.

    Raises:
        Unreadable: there is no article in it.
    """
    lines = pieces(raw.text, raw.front)
    page = read_page(lines, meta.title or raw.title, common)
    blocks = make_blocks(raw.text, page)
    _check(page, blocks)
    url = meta.url or raw.url
    title, basis, title_span = _title(raw, page, blocks, meta)
    title_clean = _title_clean(raw, page)
    byline, byline_span = _byline(page)
    dateline, dateline_span = _dateline(page)
    asks = interviewer(blocks)
    found = _outlet(raw, page, meta, url, byline or raw.byline, asks)
    speakers = {block.speaker for block in blocks if block.speaker}
    front = Span(0, len(raw.text[: raw.front].rstrip()))
    header = (Furniture(front, "header of the file"),) if front.end else ()
    return Article(
        article_id=article_id,
        path=path,
        sha256=sha256,
        source_text=raw.text,
        blocks=blocks,
        furniture=(
            *header,
            *(Furniture(page.lines[i].span, reason) for i, reason in sorted(page.furniture.items())),
        ),
        title=title,
        title_basis=basis,
        title_span=title_span,
        title_clean=title_clean,
        byline=byline or raw.byline,
        byline_span=byline_span,
        dateline=dateline,
        dateline_span=dateline_span,
        source=found.name if found else None,
        source_basis=found.basis if found else None,
        url=url,
        language=raw.language or language(" ".join(block.clean.text for block in blocks)),
        published=_published(raw, page, meta, url, article_id),
        is_interview=len(speakers) > 1,
    )


def _check(page: Page, blocks: Sequence[Block]) -> None:
    """Refuse a page that holds labels and links only."""
    words = sum(len(block.clean.text.split()) for block in blocks)
    prose = sum(len(page.lines[i].words) for i in page.body if page.lines[i].prose)
    if not prose and words >= 2 * LEAST_WORDS:
        raise Unreadable("no article inside", "Save the article's own page, not a front page or a list")
    if not words and not (page.title is not None and len(page.lines) < 8):
        raise Unreadable("no article inside", "Save the article's own page, not a front page or a list")
    if (
        prose < LEAST_WORDS
        and len(page.furniture) >= 8
        and page.lines
        and not any(len(b.clean.text) > 120 for b in blocks)
    ):
        raise Unreadable("no article inside", "Save the article's own page, not a front page or a list")


def _title(
    raw: Raw, page: Page, blocks: Sequence[Block], meta: ArticleMeta
) -> tuple[str | None, TitleBasis | None, Span | None]:
    """Give the title, where it comes from, and where it stands in the text."""
    span = page.lines[page.title].span if page.title is not None else None
    if meta.title:
        return meta.title, "config", span
    if words := _title_clean(raw, page):
        return words.text.strip(), "printed", span
    if raw.title:
        return " ".join(raw.title.split()), "metadata", None
    return _proposed(blocks), "proposed", None


def _title_clean(raw: Raw, page: Page) -> CleanText | None:
    """Give the words of the printed headline."""
    if page.title is None:
        return None
    line = page.lines[page.title]
    marks = [Span(line.span.start, line.span.start + line.heading_mark)] if line.heading_mark else []
    return clean(raw.text, line.span, marks)


def _proposed(blocks: Sequence[Block]) -> str | None:
    """Propose a title: the first sentence, cut at a word."""
    text = next((block.clean.text.strip() for block in blocks if block.kind != "heading" and _tells(block)), None)
    if text is None:
        return next((block.clean.text.strip() for block in blocks), None)
    sentences = re.split(r"(?<=[a-z\d”)][.!?]) (?=[A-Z“])", text)
    sentence = next((said for said in sentences if len(said.split()) >= GREETING), sentences[0])  # not "Good morning."
    if len(sentence) <= PROPOSED:
        return sentence.rstrip(".")
    return sentence[:PROPOSED].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"


def _tells(block: Block) -> bool:
    """Whether a block is more than the time of an entry."""
    return CLOCK.match(block.clean.text.strip()) is None and TIME.match(block.clean.text.strip()) is None


def _byline(page: Page) -> tuple[str | None, Span | None]:
    """Give the line that says who wrote it, or that column of the line of the date."""
    if page.byline is not None or page.dateline is None:
        text, span = _piece(page, page.byline)
        if text and page.byline in page.stamps and (signed := SIGNED_ON.match(text)):
            text = signed[1]
        if span and page.outlet is not None and page.outlet not in page.furniture and page.outlet != page.byline:
            beside = page.lines[page.outlet].span  # the outlet's line above or below the authors'
            span = Span(min(span.start, beside.start), max(span.end, beside.end))
        return text, span
    line = page.lines[page.dateline]
    at = 0
    for part in COLUMNS.split(line.text):
        begin = line.text.index(part, at)
        at = begin + len(part)
        if BYLINE.match(part.strip()):
            start = line.span.start + begin + len(part) - len(part.lstrip())
            return part.strip(), Span(start, start + len(part.strip()))
    if signed := BY_BEHIND.search(line.text):
        start = line.span.start + signed.start(1)
        return signed[1], Span(start, line.span.start + signed.end(1))
    return None, None


def _dateline(page: Page) -> tuple[str | None, Span | None]:
    """Give the line of the date, with that of the place below it."""
    text, span = _piece(page, page.dateline)
    place, below = _piece(page, page.place if page.placed else None)
    return (f"{text} {place}", Span(span.start, below.end)) if span and below else (text, span)


def _piece(page: Page, line: int | None) -> tuple[str | None, Span | None]:
    if line is None:
        return None, None
    text = " ".join(bare(page.lines[line].text).split()).strip("*_|·•,– —")  # half a pair, where the line was parted
    return text or page.lines[line].text, page.lines[line].span


def _outlet(
    raw: Raw, page: Page, meta: ArticleMeta, url: str | None, byline: str | None, asks: str | None
) -> Outlet | None:
    if meta.source:
        return Outlet(meta.source, "the configuration")
    if raw.source:
        return Outlet(raw.source, "metadata of the file")
    behind = [page.lines[i].bare for i, reason in sorted(page.furniture.items()) if i > page.first and reason != FIGURE]
    behind += [page.lines[i].text for i in sorted(page.furniture) if "](mailto:" in page.lines[i].text]
    before = [page.lines[i].bare for i in sorted(page.furniture) if i <= page.first]
    words = [line.bare for line in page.lines]
    notices = [page.lines[i].bare for i, reason in sorted(page.furniture.items()) if _tells_of_page(page, i, reason)]
    imprint = page.lines[page.outlet].bare if page.outlet is not None else ""
    named: str | None = alone(imprint) or published_by(imprint, beside_date=True) or pasted_name(imprint)
    heads = [i for i in (page.dateline, page.first) if i is not None and 0 <= i < len(page.lines)]
    top = page.first if page.title is None else min(page.first, page.title)
    above = masthead(page.lines, [i for i in sorted(page.furniture) if i < top], sorted(page.furniture))
    around = [line.bare for line in page.lines[:TOP]]
    if not named:
        named = next((name for line in _head(page) if (name := _imprinted(line.bare, around, above))), None)
        named = None if named and above and names_topic(named) else named
    named = named or next(
        (name for i in range(min(top, TOP)) if (name := alone(first_column(page.lines[i].bare)))), None
    )
    return outlet(behind, byline, before, asks, url, named, [page.lines[i].text for i in heads], above, words, notices)


def _tells_of_page(page: Page, i: int, reason: str) -> bool:
    """Whether a line set aside tells of the page itself, and is no link to another text."""
    return reason in NOTICES or (reason == "related links" and PAGES_OWN.match(page.lines[i].bare) is not None)


def _imprinted(text: str, around: Sequence[str], above: str | None) -> str | None:
    """Give the outlet of a line below the headline; an agency's initials only where nothing above spells them out."""
    agency = agency_beside(text) if above is None else None
    return published_by(text) or (agency and (spelled_out(agency, around) or agency))


def _head(page: Page) -> list[Line]:
    """Give the lines between the headline and the first paragraph."""
    if page.title is None:
        return []
    below = page.lines[page.title + 1 : page.title + 1 + HEAD_LINES]
    return list(itertools.takewhile(lambda line: not (line.prose and line.ended), below))


def _published(raw: Raw, page: Page, meta: ArticleMeta, url: str | None, article_id: str) -> Published:
    """Give the date of publication by the surest sign there is."""
    signs = (
        given(meta.published, "config", "the configuration states it") if meta.published else None,
        given(raw.published, "metadata", "the file's metadata state it") if raw.published else None,
        on_page(page),
        in_address(url) if url else None,
        in_file_name(article_id),
        interviewed(page),
    )
    found = [sign for sign in signs if sign]
    exact = next((sign for sign in found if sign.date), None)
    if exact and (exact is found[0] or not found[0].earliest):
        return exact
    if exact and found[0].earliest and found[0].latest and found[0].earliest <= str(exact.date) <= found[0].latest:
        return exact  # the page names the month, the address or the file's name the day in it
    return found[0] if found else Published(reason="nothing says when it was published")


def label_lines(lines: Sequence[Line]) -> set[str]:
    """Give the short lines of a page wherever they stand: only such may be furniture because others have them too."""
    return {line.plain for line in lines if len(line.text) <= 400 and 1 <= len(line.words) <= 15}


def edge_lines(lines: Sequence[Line]) -> set[str]:
    """Give the short lines at the edges of a page: where they recur over a corpus, they are furniture."""
    edges = (*lines[:6], *lines[-15:])
    return {line.plain for line in edges if 1 <= len(line.words) <= 15 and not line.heading_mark and not line.prose}
