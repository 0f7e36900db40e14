"""Takes states for those who stand for them in a statement on a measure: both countries, the minister who acts."""

from __future__ import annotations

import re
from dataclasses import replace

from dashboard.measures.known import words
from dashboard.resolve.cast import Cast
from dashboard.resolve.sanctions_parties import Said


def on_both(cast: Cast, item: Said) -> Said:
    """Take the two states that an article is about, beside the sender, where "both countries" are hit."""
    called = [party.text.lower().split() for party in item.measure.targets]
    if item.targets or not any(one[0] in words("both") and one[-1] in words("sides_of_two") for one in called):
        return item
    pair = cast.two_beside(item.article_id, set(item.senders))
    return item.hitting(pair, "the two states of the article") if pair else item


def for_state(cast: Cast, item: Said) -> Said:
    """Read what a minister or negotiator imposes or offers to ease as his state's; a president stays named."""
    whose = tuple(dict.fromkeys(_office_of(cast, actor) for actor in item.senders))
    if whose == item.senders or set(whose) & set(item.targets):
        return item
    return replace(item, senders=()).sent_by(whose, "the state whose official acts")


def _office_of(cast: Cast, actor_id: str) -> str:
    """Give the state of an official who does not head it; anybody else himself."""
    role = (cast.actors[actor_id].role or "").lower()
    if not role or not words("heads_of_state").isdisjoint(re.findall(r"\w+", role)):
        return actor_id
    return cast.state_of(actor_id)
