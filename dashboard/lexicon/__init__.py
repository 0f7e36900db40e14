"""What the program knows, as data: YAML files that an analyst can read and extend, loaded once."""

from __future__ import annotations

import re
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
    """
    return yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=_Words)  # noqa: S506 - a safe loader


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """Give a list of a lexicon as a set: `word_set("talks", "formats", "phone")`; of a mapping, its keys."""
    found = lexicon(name)
    for key in keys:
        found = found[key]
    return frozenset(found)


@cache
def any_word(name: str, *keys: str) -> str:
    """Give a list of a lexicon as alternatives of a pattern; the star of "minist*" stands for letters, at least one."""
    found = lexicon(name)
    for key in keys:
        found = found[key]
    return "|".join(re.escape(word).replace(r"\*", r"\w+") for word in found)


class _Words(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc] # the faster of two, where it is built
    """Reads off, on, yes and no as the words that they are: only true and false are truth values (YAML 1.2)."""


_Words.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for letter, resolvers in _Words.yaml_implicit_resolvers.items()
}
_Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
