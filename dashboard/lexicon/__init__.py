"""What the program knows, as data: YAML files that an analyst can read and extend, loaded once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parent


@cache
def lexicon(name: str) -> Any:
    """Read `lexicon/<name>.yaml` once. Callers validate its shape and must not change it.

    Raises:
        FileNotFoundError: there is no such lexicon.
        LexiconError: a key stands twice in it, of which YAML would silently drop the first list.
    """
    return read((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), f"{name}.yaml")


class LexiconError(ValueError):
    """A lexicon is at fault: which file and line, and what to do."""


def read(text: str, file: str) -> Any:
    """Read a lexicon's text; `file` names it in errors."""
    loader = _Words(text)
    loader.name = file
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """Give a list of a lexicon as a set: `word_set("talks", "formats", "phone")`; of a mapping, its keys."""
    return frozenset(_under(name, keys))


@cache
def any_word(name: str, *keys: str) -> str:
    """Give a list of a lexicon as alternatives of a pattern; the star of "minist*" stands for letters, at least one."""
    return "|".join(re.escape(word).replace(r"\*", r"\w+") for word in _under(name, keys))


def _under(name: str, keys: Iterable[str]) -> Any:
    found = lexicon(name)
    for key in keys:
        found = found[key]
    return found


class _Words(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc] # the faster of two, where it is built
    """Reads off, on, yes and no as the words that they are: only true and false are truth values (YAML 1.2)."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Read a mapping whose keys are all different."""
        seen: dict[Any, int] = {}
        for key_node, _ in node.value:
            key, line = key_node.value, key_node.start_mark.line + 1
            if key in seen:
                both = f"lines {seen[key]} and {line}"
                msg = f"{self.name}: the key {key!r} stands in {both}; give one of them another name"
                raise LexiconError(msg)
            seen[key] = line
        found: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return found


_Words.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for letter, resolvers in _Words.yaml_implicit_resolvers.items()
}
_Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
