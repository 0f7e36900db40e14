"""Takes states for those who stand for them in a statement on a measure: both countries, the minister who acts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dashboard.lexicon import lexicon
from dashboard.measures.known import measures, words
from dashboard.registry import registry
from dashboard.resolve.cast import Cast
from dashboard.resolve.sanctions_parties import ON_STATES, Said, nameless, states_of, union_of, whose_measure

STANDING_OF_ONE = frozenset({"in force", "extended", "eased", "lifted", "easing rejected", "spared"})
TOLD_AGAIN = frozenset({"imposed", "spared"})  # the act of who was told to do it, not his state's standing measure
TOLD_OF = STANDING_OF_ONE - {"spared"} | {"assessed", "easing proposed"}
MUTUAL = frozenset({"air link", "tariff", "travel ban", "other"})  # what "both" lay, they lay on each other
MOST = 2  # times that one lays measures oftener than the next


def _are_two(called: list[str]) -> bool:
    """Whether words mean two: "both sides", "the two countries"; "the country" is one."""
    several = called[0] != "the" or called[-1].endswith("s")
    return several and called[0] in words("both") and called[-1] in words("sides_of_two")


def on_both(cast: Cast, item: Said) -> Said:
    """Take the two states that an article is about, beside the sender, where "both countries" are hit."""
    called = [party.text.lower().split() for party in item.measure.targets]
    if item.targets or not any(_are_two(one) for one in called):
        return item
    pair = cast.two_beside(item.article_id, set(item.senders))
    return item.hitting(pair, "the two states of the article") if pair else item


def by_both(cast: Cast, item: Said) -> Said:
    """Take the two states that an article is about for who acts where "both" do: each does so to the other."""
    called = [party.text.lower().split() for party in item.measure.senders]
    pair = cast.two_sides(item.article_id)
    if item.senders or not pair or not any(_are_two(one) or one == ["both"] for one in called):
        return item
    item = item.sent_by(pair, "the two states of the article")
    return item.hitting(pair, "each by the other") if item.measure.instrument in MUTUAL and not item.targets else item


def between_both(cast: Cast, item: Said) -> Said:
    """Take the two states that an article is about where flights go again between nobody named."""
    me = item.measure
    nobody = not item.senders and not item.targets and (not me.targets or _are_two(me.targets[0].text.lower().split()))
    if me.instrument != "air link" or me.action != "lifted" or not nobody:
        return item
    pair = cast.two_sides(item.article_id)
    return item.hitting(pair, "the two states of the article") if pair else item


def for_state(cast: Cast, item: Said) -> Said:
    """Read what a minister or negotiator imposes or offers to ease as his state's; a president stays named."""
    whose = tuple(dict.fromkeys(_office_of(cast, actor) for actor in item.senders))
    if whose == item.senders or set(whose) & set(item.targets):
        return item
    return replace(item, senders=()).sent_by(whose, "the state whose official acts")


def _office_of(cast: Cast, actor_id: str) -> str:
    """Give the state of an official who does not head it, or his union; anybody else himself."""
    if (union := union_of(cast, actor_id)) is not None:
        return union
    role = _role(cast, actor_id)
    if not role or not words("heads_of_state").isdisjoint(re.findall(r"\w+", role)):
        return actor_id
    return cast.state_of(actor_id)


def with_his_state(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Name the state with the president, treasury or commission that acts: his duties are his country's as well.

    Not where the text calls it his own decision: "the president's decision to impose tariffs".
    """
    own = {actor for one in said if one.measure.own_decision and one.family == item.family for actor in one.senders}
    if own and own >= set(item.senders):
        return item
    stance = item.measure.action == "in force"  # a parliament that stands behind sanctions has not laid them
    whose = ((_headed(cast, actor) or _of_body(cast, actor, but_parliaments=stance)) for actor in item.senders)
    states = tuple(dict.fromkeys(state for state in whose if state is not None))
    states = tuple(state for state in states if state not in item.senders and state not in item.targets)
    return replace(item, senders=(*item.senders, *states)) if states else item


def _of_body(cast: Cast, actor_id: str, *, but_parliaments: bool) -> str | None:
    """Give the state or union of one of its bodies: of the Treasury the United States."""
    name = cast.actors[actor_id].name
    if but_parliaments and not words("parliaments").isdisjoint(name.lower().split()):
        return None
    state = cast.government_of(actor_id)
    if state != actor_id:
        return state
    union = lexicon("sanctions")["bodies_of_unions"].get(name)
    return cast.called(union) if union is not None else None


def _headed(cast: Cast, actor_id: str) -> str | None:
    """Give the state that a person heads, by his office; none for the head of a party, a movement or a commission."""
    role = _role(cast, actor_id)
    said = set(re.findall(r"\w+", role))
    if said.isdisjoint(words("heads_of_state") - words("leaders")) or not said.isdisjoint(words("no_heads_of_state")):
        return None
    state = cast.state_of(actor_id)
    return state if cast.actors[state].kind == "state" else None


def _role(cast: Cast, actor_id: str) -> str:
    """Give what somebody is called by the articles, or is known to be where they say nothing."""
    role = cast.actors[actor_id].role
    known = registry().actors.get(actor_id) if role is None else None
    return (role or (known.office if known is not None else None) or "").lower()


def wanted_by(cast: Cast, item: Said) -> Said:
    """Read a duty that a state's own lawmaker wants as one that the state may put: "wants Kestian cargo charged".

    So sanctions, where his state is one of those that lay them most.
    """
    me = item.measure
    if me.instrument in {"other", "air link"} or me.action != "threatened" or item.senders or me.senders:
        return item
    if me.because.startswith("threaten: threaten"):  # "the tariff threatened for August": somebody else does
        return item
    persons = [actor for actor in item.askers if cast.actors[actor].kind == "person" and cast.actors[actor].country]
    states = tuple(dict.fromkeys(cast.state_of(actor) for actor in persons))
    if len(states) != 1 or set(states) & set(item.targets):
        return item
    if me.instrument != "tariff" and cast.actors[states[0]].name.lower() not in measures().usual_senders:
        return item  # whoever speaks of sanctions is more often under them
    heads = tuple(dict.fromkeys(actor for actor in persons if _headed(cast, actor) is not None))
    return item.sent_by(heads or states, "who announces it" if heads else "the state of who wants it")


def only_sender(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Take the only one who lays measures of a kind in an article, where a sentence on what stands names nobody."""
    me = item.measure
    again = me.action == "imposed" and item.family == "tariff"
    if item.senders or me.senders or not (again or me.action in STANDING_OF_ONE):
        return item
    of_kind = [other for other in said if other.family == item.family and other.senders]
    apart = me.instrument == "other"  # who cut aid did not therefore close the border, or lay sanctions
    of_kind = [one for one in of_kind if (one.measure.instrument == "other") == apart]
    of_kind = [one for one in of_kind if not apart or one.kind == item.kind]
    whose = {one.senders for one in of_kind}
    alike = {one.measure.instrument for one in of_kind}
    if "arms embargo" in {me.instrument} ^ alike and me.instrument not in alike:
        return item  # who lays sanctions has not laid the embargo told of beside them
    if len(whose) != 1 or set(*whose) & set(item.targets) or _is_of_others(cast, item, next(iter(whose))):
        return item
    laid = next(iter(whose))
    laid = laid if me.action in TOLD_AGAIN else whose_measure(cast, laid)
    return item.sent_by(laid, "the only one whose measures are told of")


def of_who_laid_all(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Take who laid all such measures on the same in an article, alone or with others, where nobody is named.

    "The West", of which nobody can tell who it is, is whoever else is told to have laid them.
    """
    me = item.measure
    if item.senders or me.senders or not item.targets or me.instrument == "other" or me.action not in TOLD_OF:
        return item
    if not words("of_many").isdisjoint(me.what.lower().split()):
        return item
    laid = (one for one in said if one.measure.instrument == me.instrument and one.measure.action != "threatened")
    on_them = [one for one in laid if one.senders and set(one.targets) == set(item.targets)]
    vague = {actor for one in on_them for actor in one.senders if cast.actors[actor].name in words("vague_blocs")}
    whose = [states_of(cast, one.senders) for one in on_them if not vague.issuperset(one.senders)]
    common = set.intersection(*whose) if whose else set()
    if not common or common & states_of(cast, item.targets) or _is_of_others(cast, item, tuple(common)):
        return item
    return item.sent_by(tuple(sorted(common)), "who laid all such measures told of")


def _is_of_others(cast: Cast, item: Said, whose: Sequence[str]) -> bool:
    """Whether a statement's own sentence names a union or state that is neither hit nor whose measures are told of."""
    rows = cast.within(item.article_id, item.measure.start, item.measure.end)
    named = {cast.state_of(row.actor_id) for row in rows} - set(item.targets) - states_of(cast, item.targets)
    named -= set(whose) | states_of(cast, whose)
    return any(cast.actors[actor].kind in {"state", "bloc"} for actor in named)


def by_most_on_his_state(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Take who has laid most measures on somebody's state, where he is under some and nobody says whose."""
    me = item.measure
    if item.senders or me.senders or me.action != "in force" or not item.targets:
        return item
    persons = [actor for actor in item.targets if cast.actors[actor].kind == "person"]
    states = {cast.state_of(actor) for actor in persons} - set(persons)
    if len(persons) != len(item.targets) or len(states) != 1:
        return item
    theirs = Counter(
        actor
        for one in said
        if one.family == item.family and states & set(one.targets)
        for actor in one.senders
        if cast.actors[actor].kind == "state"
    ).most_common(2)
    clear = theirs and (len(theirs) == 1 or theirs[0][1] >= MOST * theirs[1][1])
    return item.sent_by((theirs[0][0],), "who laid most measures on his state") if clear else item


def on_state_most_hit(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Take the state that most other measures of the article hit, where nothing tells whom this one does."""
    me = item.measure
    if item.targets or not nameless(me.targets) or not item.senders or me.merely_named:
        return item
    if me.instrument == "other" or me.action == "spared":
        return item  # borders and aid are another's matter than the sanctions told beside
    hit = [other for other in said if other is not item and other.measure.action != "spared"]
    if item.family == "tariff":  # laid on everybody more often than sanctions are
        hit = [other for other in hit if other.family == "tariff"]
    others = Counter(actor for other in hit for actor in other.targets)
    ranked = [
        (count, actor)
        for actor, count in others.most_common()
        if cast.actors[actor].kind == "state" and actor not in states_of(cast, item.senders) | set(item.senders)
    ]
    if not ranked or [count for count, _ in ranked].count(ranked[0][0]) > 1:
        return item
    return item.hitting((ranked[0][1],), "whom most other measures of the article hit")


def on_most_hit(cast: Cast, item: Said, said: list[Said], topic: str | None = None) -> Said:
    """Take who is hit by such measures and named most by far, where nobody is said to be hit: a movement, a banker.

    Before the state that the article is about is taken, it must be named less than half as often.
    """
    me = item.measure
    if item.targets or item.family == "tariff" or not nameless(me.targets) or (me.merely_named and not item.senders):
        return item
    hit = {actor for other in said if other.family == item.family for actor in other.targets} - set(item.senders)
    if any(cast.actors[actor].kind in {"state", "bloc"} for actor in hit):
        return item
    if me.instrument in ON_STATES | {"other"}:  # no border is shut to one man
        hit = {actor for actor in hit if cast.actors[actor].kind != "person"}
    found = cast.named_most(item.article_id, hit)
    if topic is not None and found != cast.named_most(item.article_id, {topic} | hit):
        return item
    return item if found is None else item.hitting((found,), "who is hit and named most")
