"""Takes whom an article is about for the one hit by a measure that names nobody."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.measures.known import measures, words
from dashboard.resolve.cast import Cast
from dashboard.resolve.sanctions_parties import Said, nameless

BESIDE = 12  # sentences between a cut in aid and the sanctions on the same state


def on_whom(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Take whom aid was cut to from the sanctions beside it, where one state alone is under them."""
    me = item.measure
    if me.instrument != "other" or item.targets or not item.senders or me.targets:
        return item
    near = [other for other in said if abs(other.measure.sentence - me.sentence) <= BESIDE]
    hit = {
        actor
        for other in near
        if other.measure.instrument != "other"
        for actor in other.targets
        if cast.actors[actor].kind == "state"
    }
    if not hit:  # aid alone was cut, by several: the one state that is named with it
        hit = {actor for other in near for actor in other.targets if cast.actors[actor].kind == "state"}
    if len(hit) != 1 or hit & set(item.senders) or "aid" not in me.what.lower():
        return item
    return item.hitting(tuple(hit), "under the sanctions told beside")


def on_the_other(cast: Cast, item: Said, pair: tuple[str, ...]) -> Said:
    """Take the other of the two states that an article is about as the one hit, where a measure of one names nobody."""
    me = item.measure
    if (
        item.targets
        or me.action in {"assessed", "evaded", "spared"}
        or len(item.senders) != 1
        or not nameless(me.targets)
    ):
        return item
    whose = cast.government_of(cast.state_of(item.senders[0]))  # what a president orders, is his state's
    if whose not in pair:
        return item
    other = tuple(actor for actor in pair if actor != whose)
    return item.hitting(other, "the other of the two states of the article")


def on_the_topic(cast: Cast, item: Said, topic: str | None, said: Sequence[Said]) -> Said:
    """Take the one state that an article is about, beside those that lay measures, where nobody is said to be hit."""
    me = item.measure
    if topic is None or item.targets or me.action == "evaded" or topic in item.senders or not nameless(me.targets):
        return item
    if (me.merely_named and not item.senders) or item.family == "tariff":
        return item  # tariffs are laid on everybody more often than sanctions are
    if _is_gate(item) and _is_far(cast, topic):
        return item
    if any(
        other.family == item.family and other.measure.action == "spared" and topic in other.targets for other in said
    ):
        return item  # tariffs on everybody, while the article is about the one who was spared
    return item.hitting((topic,), "the state that the article is about")


def on_the_neighbour(cast: Cast, item: Said) -> Said:
    """Take the state that is named most beside the one who closes its border, where nobody is said to be hit."""
    me = item.measure
    if (
        not _is_gate(item)
        or item.targets
        or me.targets
        or len(item.senders) != 1
        or me.instrument not in {"other", "air link"}
    ):
        return item
    other = cast.topic(item.article_id, set(item.senders))
    return (
        item
        if other is None or _is_far(cast, other)
        else item.hitting((other,), "the state that the article names most beside it")
    )


def _is_gate(item: Said) -> bool:
    """Whether a border, a port or a sky is closed."""
    return any(word.rstrip("s") in words("closed") for word in item.measure.what.lower().split())


def _is_far(cast: Cast, actor: str) -> bool:
    """Whether somebody lays measures all over the world: he is seldom next door."""
    return cast.actors[actor].name.lower() in measures().usual_senders
