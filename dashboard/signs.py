"""Leaves out signs that nobody sees and that change how the words beside them are shown; escapes those of Markdown.

The stored source text and the evidence keep them; what is left out here is for the eye alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

# Controls, and overrides of the writing direction.
_CONTROLS = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$&:@])")  # of Markdown


def in_xml(text: str) -> str:
    """Give a text with a sign in place of those that XML 1.0 does not allow; an article's text may hold any."""
    return _NOT_XML.sub("\ufffd", text)


def bare(text: str) -> str:
    """Give a text without those signs, its spaces as they are."""
    return _CONTROLS.sub("", text)


def visible(text: str) -> str:
    """Give a text without those signs, on one line."""
    return " ".join(bare(text).split())


def escaped(text: str) -> str:
    """Give a text for a place that reads Markdown, so that its marks show and do nothing."""
    return _MARKS.sub(r"\\\1", text)


def plain(value: Any) -> Any:
    """Give a row without those signs, in its lists and the rows in it too."""
    if isinstance(value, str):
        return bare(value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value
