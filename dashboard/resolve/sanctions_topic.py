"""Takes whom an article is about for the one hit by a measure that names nobody."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.lexicon import lexicon
from dashboard.measures.known import measures, words
from dashboard.resolve.cast import Cast
from dashboard.resolve.sanctions_parties import Said, nameless, states_of

OWN = frozenset({"their", "its", "his", "her"})
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


def on_whom_its_others_are(cast: Cast, item: Said, said: Sequence[Said]) -> Said:
    """Take whom all other measures of the same sender hit, where this one names nobody: "began to lift them"."""
    me = item.measure
    if item.targets or not item.senders or not nameless(me.targets) or me.action in {"spared", "evaded", "assessed"}:
        return item
    if any(not OWN.isdisjoint(party.text.split()) for party in me.targets):
        return item  # "several of their leaders" are somebody's in particular
    own = _with_unions(cast, item.senders)
    others = [one for one in said if one is not item and one.targets and _with_unions(cast, one.senders) & own]
    others = [one for one in others if one.measure.action != "spared" and one.family in {item.family, "sanctions"}]
    hit = {one.targets for one in others}
    if len(hit) != 1 or (item.family == "tariff" and any(one.family != "tariff" for one in others)):
        return item
    found = next(iter(hit))
    persons = all(cast.actors[actor].kind not in {"state", "bloc"} for actor in found)
    if persons or set(found) & own:
        return item  # one man on its list need not be all that it hits
    return item.hitting(found, "whom its other measures hit")


def _with_unions(cast: Cast, actors: Sequence[str]) -> set[str]:
    """Give for which states and unions some act: of the Commission its union."""
    unions = (lexicon("sanctions")["bodies_of_unions"].get(cast.actors[actor].name) for actor in actors)
    found = {cast.called(union) for union in unions if union is not None} - {None}
    return states_of(cast, actors) | {actor for actor in found if actor is not None}


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
