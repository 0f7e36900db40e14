"""Every link of the product: plain words and ids in the address, nothing encoded, nothing hidden in a session."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote, urlencode

from dashboard.filters import Filters

Params = dict[str, str | list[str]]
LONGEST_LINK = 40  # ids that one address holds


@dataclass(frozen=True)
class Link:
    """A page of the app with the parameters of its address."""

    page: str  # the page's file, without ending; "" is the landing page
    params: Params = field(default_factory=dict)

    def address(self, base: str = "") -> str:
        """Give the whole address below the app's own."""
        query = urlencode(self.params, doseq=True, quote_via=quote)
        return f"{base.rstrip('/')}/{self.page}" + (f"?{query}" if query else "")


def filter_params(filters: Filters, names: Mapping[str, str]) -> Params:
    """Give a filter as parameters of an address; the widgets of the filter bar read the same names."""
    params: Params = {}
    if filters.since:
        params["since"] = filters.since.isoformat()
    if filters.until:
        params["until"] = filters.until.isoformat()
    if filters.actors:
        params["actors"] = [names[actor] for actor in filters.actors if actor in names]
    if filters.sources:
        params["sources"] = list(filters.sources)
    if filters.text:
        params["text"] = filters.text
    if not filters.undated:
        params["undated"] = "false"
    return params


def relative(link: Link) -> str:
    """Give the address relative to the page that is open, so that it holds below any address of the app."""
    return link.address().lstrip("/")


def within(month: str, filters: Filters) -> Params:
    """Give the parameters that narrow a filter to the articles of a month (2025-04), those with an exact date only."""
    year, number = int(month[:4]), int(month[5:7])
    first, last = date(year, number, 1), date(year, number, monthrange(year, number)[1])
    since, until = max(first, filters.since or first), min(last, filters.until or last)
    return {"since": since.isoformat(), "until": until.isoformat(), "undated": "false"}


def sentence_link(article_id: str, start: int, carried: Params | None = None) -> Link:
    """Give the link that opens an article at the sentence that holds an offset of its source text."""
    return Link("articles", {**(carried or {}), "article": article_id, "at": str(start)})


def article_link(article_id: str, carried: Params | None = None) -> Link:
    """Give the link that opens an article."""
    return Link("articles", {**(carried or {}), "article": article_id})


def actor_link(actor_id: str, carried: Params | None = None) -> Link:
    """Give the link that opens an actor's profile."""
    return Link("actors", {**(carried or {}), "actor": actor_id})


def talk_link(talk_id: str, carried: Params | None = None) -> Link:
    """Give the link that opens a meeting's card."""
    return row_link("talks", talk_id, carried)


def row_link(table: str, row_id: str, carried: Params | None = None) -> Link:
    """Give the link that opens the card of a row of `talks`, `demands` or `sanctions`."""
    return Link(table, {**(carried or {}), table.removesuffix("s"): row_id})


def rows_link(table: str, ids: Sequence[str], carried: Params | None = None) -> Link | None:
    """Give the link that opens the cards of some rows; of more than an address can hold there is none."""
    return Link(table, {**(carried or {}), table.removesuffix("s"): list(ids)}) if len(ids) <= LONGEST_LINK else None
