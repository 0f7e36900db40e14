"""A mention as far as its article decides it, and the mentions that need no weighing: known names, administrations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.lexicon import word_set
from dashboard.naming import kebab
from dashboard.registry import registry
from dashboard.resolve.aliases import known_surname
from dashboard.tables import MentionMethod


@dataclass(frozen=True)
class Claim:
    """A mention as far as its article decides it: whose it is, by which rule, how sure and why."""

    name: Any  # the finding
    actor: str  # an identifier; for a discovered actor one made of its name
    method: MentionMethod
    confidence: float
    because: str


def known_claim(name: Any, kind: str) -> Claim:
    """Give the claim of a name that the lexicon holds, which says by itself whose it is."""
    if name.form == "demonym":
        return Claim(name, name.key, "demonym", 0.95, f"“{name.text}” means the state")
    if name.form == "seat":
        return Claim(name, name.key, "metonym", 0.85, f"“{name.text}” stands for the government that sits there")
    if name.form == "acronym":
        return Claim(name, name.key, "acronym", 0.97, "a known acronym")
    return Claim(name, name.key, "registry", 0.98 if kind != "person" else 0.97, "a known name")


def doubtful_acronyms(names: Sequence[Any]) -> list[Any]:
    """Take known acronyms for unknown where they mean something else here.

    That is, behind another full name in brackets ("the Kestian Peace Council (KPC)"), or, of a state's own bodies,
    where the article names nobody and nothing else of that state.
    """
    known = registry().actors
    ends = {name.end: name for name in names}
    countries = {
        known[name.key].country for name in names if name.form not in ("acronym", "unknown") and name.key in known
    }
    meant = {
        name.text
        for name in names
        if name.form == "acronym" and name.bracketed and name.start - 2 in ends and ends[name.start - 2].key != name.key
    }
    famous = word_set("organisations", "famous_acronyms")
    kept = []
    for name in names:
        actor = known.get(name.key) if name.form == "acronym" else None
        strange = actor is not None and actor.country and actor.country not in countries and name.text not in famous
        kept.append(replace(name, form="unknown", key="") if strange or (actor and name.text in meant) else name)
    return kept


def administrations(names: Sequence[Any], claims: list[Claim]) -> list[Any]:
    """Read "the X administration" as one actor, named for its head."""
    kept: list[Any] = []
    for name in names:
        text = name.text
        if (
            name.form == "administration"
            and not name.key
            and kept
            and kept[-1].form == "unknown"
            and 0 < name.start - kept[-1].end <= 2
        ):
            before = kept[-1]
            bare = known_surname(before.text, titled=True)
            if bare:
                kept.pop()
                joined = replace(
                    before, title="", after="", head="", end=name.end, text=f"{before.text} administration", key=bare
                )
                claims.append(_administration(joined, bare))
            continue
        if name.form == "administration" and name.key:
            claims.append(_administration(name, name.key))
            continue
        if (
            name.form == "unknown"
            and text.endswith(" Administration")
            and (bare := known_surname(text.rsplit(" ", 1)[0], titled=True))
        ):
            claims.append(_administration(name, bare))
            continue
        kept.append(name)
    return kept


def _administration(name: Any, person: str) -> Claim:
    surname = registry().actors[person].name.split()[-1]
    return Claim(
        name, f"?administration:{person}:{kebab(surname)}", "entity", 0.95, "an administration, named for its head"
    )
