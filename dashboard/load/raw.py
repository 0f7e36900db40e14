"""What a reader takes from a file before anything is made of it, and the fault it reports where there is nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Raw:
    """The text of one article as its file holds it, with whatever the file says about it apart from the text."""

    text: str
    name: str | None = None  # an id or number of the article within its file; None where the file is the article
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    front: int = 0  # how many characters at the start are a header of the file and no part of the article


class Unreadable(Exception):  # noqa: N818 - it is a verdict on an input, not a failure of the program
    """An input that cannot be read: what is wrong with it, what to do, and in which line."""

    def __init__(self, fault: str, remedy: str, line: int | None = None) -> None:
        super().__init__(fault)
        self.fault = fault
        self.remedy = remedy
        self.line = line
