"""What may be wrong with an actor, and what would put it right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from dashboard.corrections import Kind
from dashboard.lexicon import lexicon
from dashboard.tables import ActorKind
from dashboard.ui.correct import Choice, Subject, offer
from dashboard.ui.desk import Desk, actor_labels


def correct_actor(desk: Desk, actor_id: str, *, key: str = "", first: Kind | None = None) -> None:
    """Show the corrections of an actor, and to editors the way to another, with the likeliest one `first`.

    `key` tells the button from another of the same actor on the page.
    """
    row = desk.actors[actor_id]
    about = frozenset({actor_id, row["name"], *(row["aliases"] or ())})

    def asked() -> Subject:
        found = subject(desk, row, about)
        return replace(found, choices=sorted(found.choices, key=lambda choice: choice.correction != first))

    offer(desk, f"actor-{actor_id}{key}", about, asked)


def subject(desk: Desk, row: Mapping[str, Any], about: frozenset[str]) -> Subject:
    """Give the choices for one actor."""
    actor_id, name = row["actor_id"], row["name"]
    labels = actor_labels(desk.briefing.version, desk.tables)
    others = {other: label for other, label in labels.items() if other != actor_id}
    forms = {alias: alias for alias in row["aliases"] or () if alias.casefold() not in (name.casefold(), actor_id)}
    kinds = {kind: kind for kind in get_args(ActorKind) if kind != row["kind"]}
    codes = {
        code: f"{state['name']} ({code})"
        for code, state in sorted(lexicon("states").items(), key=lambda item: str(item[1]["name"]))
        if code != row["country"]
    }
    choices = [
        Choice(
            "same as", "It is the same as another actor", "choice", "The actor that it is", others,
            "That one keeps its name, and takes over all mentions.", then={"actor": ""},
        ),
        Choice(
            "not the same as", "One of its names means somebody else", "choice", "The name", forms,
            "Every mention by that name goes to an actor of its own.", other=True,
        ),
        Choice("rename", "The name is wrong", "text", "The name to be shown"),
        Choice("role", "The role is wrong", "text", "The role"),
        Choice("kind", "It is another kind of actor", "choice", "The kind", kinds),
        Choice("country", "It acts for another state", "choice", "The state", codes),
        Choice(
            "not an actor", "It is no actor at all", hint="It goes, with all its mentions.", then={"actor": None},
        ),
    ]  # fmt: skip
    kept = [choice for choice in choices if choice.asks != "choice" or choice.options]
    return Subject(actor_id, name, kept, about)
