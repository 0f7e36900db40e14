"""Tells in a row by whom a measure is called for or held possible that its sender does not threaten himself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.measures.raised import Raised
from dashboard.resolve.cast import Cast
from dashboard.resolve.sanctions_parties import Said, states_of


def raised(cast: Cast, group: Sequence[Said], senders: Sequence[str]) -> tuple[dict[str, Any], ...]:
    """Give who brings a measure up, once for each; none where any of its statements is its sender's own threat."""
    found: list[dict[str, Any]] = []
    for item in group:
        me = item.measure.raised
        if me is None:
            return ()
        by = _by(cast, item, me)
        if _is_own(cast, me, by, senders):
            return ()
        told = {"how": me.how, "by": list(by), "words": None if by else me.words or None, "in_vain": me.in_vain}
        if told not in found:
            found.append(told)
    return tuple(found)


def _by(cast: Cast, item: Said, me: Raised) -> tuple[str, ...]:
    actors = (actor for party in me.by for actor in cast.actors_of(item.article_id, party))
    return tuple(dict.fromkeys(actor for actor in actors if actor not in item.targets))


def _is_own(cast: Cast, me: Raised, by: Sequence[str], senders: Sequence[str]) -> bool:
    """Whether who speaks of it would lay it: himself, or for his state where he says that it could come."""
    if me.how == "proposed in a bill":
        return False
    guess = me.how == "held possible"
    own, whose = (states_of(cast, side) if guess else set(side) for side in (by, senders))
    return bool(own & whose)
