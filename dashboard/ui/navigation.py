"""The menu: every file in `pages/`, found by looking and read without being run."""

from __future__ import annotations

import ast
import threading
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st
from pydantic import BaseModel, ConfigDict


class Header(BaseModel):
    """What a page says of itself in its literal `PAGE = {...}`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    icon: str
    order: int


def header(file: Path) -> tuple[Header, str]:
    """Read a page's header and the first paragraph of its docstring, which the menu shows as help.

    Raises:
        ValueError: the page has no header, or one with a key that is not known.
    """
    with PARSING:
        return _read(file.read_text(encoding="utf-8"), str(file))


# Python 3.11 keeps the depth of a parse in one place for all threads: where sessions parsed at once, one of hundreds
# ended with "AST constructor recursion depth mismatch". So a text is parsed once in a process, one at a time.
PARSING = threading.Lock()


@lru_cache(maxsize=64)
def _read(text: str, name: str) -> tuple[Header, str]:
    tree = ast.parse(text, filename=name)
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "PAGE" for t in node.targets):
            about = (ast.get_docstring(tree) or "").split("\n\n")[0].replace("\n", " ")
            return Header.model_validate(ast.literal_eval(node.value)), about
    raise ValueError(f"{name}: a page needs a literal PAGE = {{'title': ..., 'icon': ..., 'order': ...}}")


def page_files(folder: Path) -> list[tuple[Path, Header, str]]:
    """Give the pages in the order of the menu."""
    found = [(file, *header(file)) for file in sorted(folder.glob("*.py"))]
    return sorted(found, key=lambda item: item[1].order)


def pages(folder: Path) -> list[Any]:
    """Make the pages of the app; the first in order is the landing page, which answers to its name too."""
    found = page_files(folder)
    made = [
        # The landing page has the empty address whatever it is called, so that its own name stays free.
        st.Page(
            file, title=about.title, icon=about.icon, help=text, default=number == 0,
            url_path=f"{file.stem}-" if number == 0 else file.stem,
        )
        for number, (file, about, text) in enumerate(found)
    ]  # fmt: skip
    file, about, _ = found[0]
    return [*made, st.Page(file, title=about.title, url_path=file.stem, visibility="hidden")]
