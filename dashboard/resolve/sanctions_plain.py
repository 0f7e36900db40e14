"""Leaves out what tells nothing new: a headline in other words than the text, a measure named beside its row."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.resolve.sanctions_parties import Said

FAMILIES_OF_ACTION = (
    frozenset({"imposed", "in force", "extended", "threatened"}),
    frozenset({"eased", "lifted", "easing proposed"}),
)


def plain(said: Sequence[Said]) -> list[Said]:
    """Leave out what a headline says in other words than the text, and what is merely named but told elsewhere."""
    said = [item for item in said if not (item.measure.headline and item.measure.action == "assessed")]
    said = [item for item in said if not any(_says_as_much(other, item) for other in said)]
    return [item for item in said if not any(_still_stands(other, item) for other in said)]


def _still_stands(other: Said, item: Said) -> bool:
    """Whether the same sentence says that it stands: "barred him in spring, and the ban is still in force"."""
    same = other.measure.sentence == item.measure.sentence and other.article_id == item.article_id
    begun = item.measure.action == "imposed" and other.measure.action == "in force"
    alike = other.senders == item.senders and other.targets == item.targets
    alike = alike and other.measure.instrument == item.measure.instrument
    return same and begun and alike and bool(item.targets) and item.measure.at < other.measure.at


def _says_as_much(other: Said, item: Said) -> bool:
    if other is item or other.family != item.family or other.key == item.key or other.measure.headline:
        return False
    if item.measure.headline:
        if item.measure.merely_named and not other.measure.merely_named and _meets(item.targets, other.targets):
            return True
        alike = any({item.measure.action, other.measure.action} <= actions for actions in FAMILIES_OF_ACTION)
        return alike and _meets(item.senders, other.senders) and _meets(item.targets, other.targets)
    told = (
        other.measure.action in {"imposed", "in force", "extended"} or other.measure.sentence == item.measure.sentence
    )
    told = told and not other.measure.merely_named
    within = set(item.senders) <= set(other.senders) and set(item.targets) <= set(other.targets)
    return item.measure.merely_named and told and within and other.measure.instrument == item.measure.instrument


def _meets(some: Sequence[str], others: Sequence[str]) -> bool:
    return not some or not others or bool(set(some) & set(others))
