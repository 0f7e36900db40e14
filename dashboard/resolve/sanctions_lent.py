"""Lends a statement the parties that it leaves out from the nearest statement on the same kind of measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from dashboard.extract import Party
from dashboard.measures.known import measures, words
from dashboard.resolve.cast import Cast
from dashboard.resolve.measure_line import singular
from dashboard.resolve.sanctions_parties import ON_STATES, PRONOUNS, Said, nameless, states_of, whose_measure

REACH = range(-2, 9)  # sentences between two measures of which one tells what the other leaves out
AT_HAND = range(3)  # the same where several have laid such measures: whoever was told of last is meant, or nobody
STANDING = frozenset({"eased", "lifted", "easing proposed", "easing rejected", "extended", "evaded", "assessed"})
STOOD = STANDING | {"in force"}
HIM = frozenset({"him", "her", "he", "she"})
DEFINITE = ("the ", "these ", "those ")


@dataclass(frozen=True)
class _Open:
    """What a statement leaves open, and what its sentence says of those who may fill it in.

    The rest is asked for where it is needed, and once: a long article has a thousand measures.
    """

    cast: Cast
    item: Said
    said: Sequence[Said]
    sender: bool
    target: bool
    named: AbstractSet[str]

    @cached_property
    def asking(self) -> AbstractSet[str]:
        """Give who asks for something in its sentence, and for which state."""
        return {self.cast.state_of(actor) for actor in self.item.askers} | set(self.item.askers)

    @cached_property
    def alone(self) -> bool:
        """Whether one and the same is hit by all measures of the kind."""
        return _one_is_hit(self.cast, self.item, self.said)

    @cached_property
    def claimed(self) -> bool:
        """Whether an act beside it in its sentence is somebody's not made out."""
        return _is_claimed(self.item, self.said)

    @cached_property
    def several(self) -> bool:
        """Whether more than one has laid such measures near by."""
        return _several_laid(self.cast, self.item, self.said)


def filled(cast: Cast, item: Said, said: Sequence[Said]) -> Said:
    """Take open parties from the nearest statement on the same kind of measure, the sentence's own first."""
    if item.senders and item.targets:
        return item
    open_ = _left_open(cast, item, said)
    for other in _nearest_first(cast, item, said, open_.named):
        if not _is_of_the_same(item, other, open_):
            continue
        how = f"as in sentence {other.measure.sentence}"
        if not item.senders and open_.sender and (whose := _whose(cast, item, other, open_)):
            item = item.sent_by(whose, how)
        if not item.targets and open_.target and _lends_target(cast, item, other):
            item = item.hitting(other.targets, how)
        if item.senders and item.targets:
            break
    return item


def _left_open(cast: Cast, item: Said, said: Sequence[Said]) -> _Open:
    me = item.measure
    # A sender that the sentence names stays unknown where it is no known actor: another's name would be invented.
    # Who is to impose what is only wanted, nobody has said: "Kest wants an embargo on grain from Valdoria".
    wanted = (
        me.action == "threatened"
        and not me.senders
        and (me.because.startswith("threaten") or "(proposed)" in me.because)
        and not me.because.startswith(("threaten: threaten", "threaten: face", "threaten: pay"))
        and not me.what.lower().startswith(DEFINITE)
    )
    of_many = not words("of_many").isdisjoint(me.what.lower().split())  # "international sanctions": not one state's
    return _Open(
        cast,
        item,
        said,
        sender=not wanted and not of_many and all(party.text.lower() in PRONOUNS for party in me.senders),
        # "On many states" names a target, though no known one.
        target=me.action == "assessed" or nameless(me.targets) or _mere_pronouns(me.targets),
        named={row.actor_id for row in cast.within(item.article_id, me.start, me.end)},
    )


def _nearest_first(cast: Cast, item: Said, said: Sequence[Said], named: AbstractSet[str]) -> list[Said]:
    """Give the other statements, those first that are most likely of the same measure."""
    me = item.measure
    called = _called(item) if me.what.lower().startswith(DEFINITE) else ""
    here = named - set(item.senders)
    hit = {actor for other in said if other.family == item.family for actor in other.targets}
    return sorted(
        (other for other in said if other is not item),
        key=lambda other: (
            other.measure.sentence != me.sentence,
            other.family != item.family,
            bool(called) and called != _called(other),
            not item.targets and not here.isdisjoint(hit) and here.isdisjoint(other.targets),
            other.measure.action == "threatened" and me.action in STOOD,  # what is but threatened is not lifted
            not set(other.targets) & set(item.targets) if item.targets else _no_state(cast, other.targets),
            me.sentence - other.measure.sentence not in REACH,
            other.measure.sentence > me.sentence,
            abs(other.measure.sentence - me.sentence),
        ),
    )


def _is_of_the_same(item: Said, other: Said, open_: _Open) -> bool:
    """Whether another statement may be of the same measure, or of one that the same sender took on the same."""
    me = item.measure
    near = other.measure.sentence == me.sentence
    if me.because.endswith("; followed") and me.sentence - other.measure.sentence in {0, 1} and not item.targets:
        return other.family == item.family  # who followed, hit the same
    if (other.measure.instrument == "other") != (me.instrument == "other"):
        return False  # who cut ties did not therefore impose the sanctions told of beside it
    goes_on = bool(me.senders) and open_.sender and other.measure.sentence == me.sentence - 1  # "it also barred"
    if other.family != item.family and not near and not goes_on:
        return False
    tells = not item.targets and (open_.alone or not open_.named.isdisjoint(other.targets))
    far = me.sentence - other.measure.sentence not in REACH and not set(other.targets) & set(item.targets)
    if far and not tells:
        return False  # what was told of far away says nothing of who is behind this one
    if near:
        return True
    if me.instrument == "other" and item.kind and other.kind and item.kind != other.kind:
        return False  # who cut aid did not therefore close the border
    if me.action == "easing proposed" and set(other.senders) & open_.asking:
        return False  # who asks for the end of a measure, has not laid it
    # who cut ties with one state did not therefore cut the aid told of beside it
    return not _another_matter(open_.cast, item, other) or (tells and other.measure.instrument != "other")


def _whose(cast: Cast, item: Said, other: Said, open_: _Open) -> tuple[str, ...]:
    """Give whose a measure is that another statement tells of; nobody where it may as well be somebody else's."""
    me = item.measure
    near = other.measure.sentence == me.sentence
    followed = other.measure.because.endswith("; followed")  # who followed, did not act first
    apart = me.sentence - other.measure.sentence
    named = me.what.lower().startswith(DEFINITE) and _called(item) != "" and _called(item) == _called(other)
    same = bool(set(other.targets) & set(item.targets))
    at_hand = near or (apart in AT_HAND or (named and apart > 0) if open_.several else apart in REACH or same)
    if not near and apart not in REACH and not named and _has_several(cast, item, open_.said):
        return ()  # who hits the same far off, and others do, too
    if followed or not at_hand or (open_.claimed and not near) or set(other.senders) & set(item.targets):
        return ()
    told = near or me.action in {"imposed", "spared"}  # the act itself, told again
    laid = other.owners if other.owners and not near else other.senders
    whose = tuple(map(cast.government_of, laid)) if told else whose_measure(cast, laid)
    if set(whose) & states_of(cast, item.targets):
        return ()  # what hits Kest is not its president's
    return tuple(dict.fromkeys(whose))


def _called(item: Said) -> str:
    """Give the word that tells one measure from another: "the embargo", "the ban"; not "the sanctions"."""
    words_of = item.measure.what.lower().split()
    last = words_of[-1].removesuffix("s") if words_of else ""
    return last if last in words("particular") else ""


def _lends_target(cast: Cast, item: Said, other: Said) -> bool:
    """Whether whom another statement hits, is hit here."""
    me = item.measure
    if not other.targets or set(other.targets) & {*item.senders, *states_of(cast, item.senders)}:
        return False  # nor is whose ministry acts
    near = other.measure.sentence == me.sentence
    own = bool(me.senders) and bool(states_of(cast, other.senders) & states_of(cast, item.senders))
    another = bool(item.senders and other.senders) and not own and not near
    apart = me.instrument != other.measure.instrument or me.instrument in {"export control", "sanctions"}
    if another and me.action not in {"threatened", "assessed"} and apart:
        return False  # whom others' sanctions hit, a state's own need not
    him = bool(me.targets) and all(party.text.lower() in HIM for party in me.targets)
    persons = _persons_only(cast, other.targets)
    if him and not persons:
        return False
    followed = me.because.endswith("; followed")  # who followed, hit the same
    if not near and not followed and not me.targets and _hits_firms(other):
        return False  # "blacklisted refineries of Ossia" is no measure on Ossia
    if near and me.action in {"eased", "lifted"} and other.measure.action == "in force" and me.at < other.measure.at:
        return False  # "ended its sanctions but kept those on his aides"
    own_one = me.what.lower().startswith(("its ", "their ")) and bool(item.senders and other.senders)
    if not him and not own and not followed and (not near or own_one) and _is_one_alone(cast, other.targets):
        return False  # "Britain may hit the movement, while the union renewed its listings"
    if not him and not own and me.targets and persons:
        return False  # "six people" of another sender's list are not those named on the first
    new = me.action in {"imposed", "threatened"} and not me.what.lower().startswith((*DEFINITE, "its ", "their "))
    if new and not near and me.instrument == "sanctions" and _no_state(cast, other.targets):
        return False  # "reimposed oil sanctions" is more than what hits one firm on a list
    if item.senders and other.measure.senders and not other.senders:
        return False  # somebody else's, not yet known
    let_off = other.measure.action == "spared" and me.action != "spared"  # who is spared, is not hit
    on_state = me.instrument not in ON_STATES or any(cast.actors[a].kind in {"state", "bloc"} for a in other.targets)
    return (other.family == item.family or near) and not let_off and on_state


def _hits_firms(item: Said) -> bool:
    """Whether firms or ships of a state are hit, and not it: "two Ossian refineries"."""
    hit = measures().hit_things | measures().owned
    return bool(item.measure.targets) and all(
        {party.head.lower(), singular(party.head.lower())} & hit for party in item.measure.targets
    )


def _is_claimed(item: Said, said: Sequence[Said]) -> bool:
    """Whether its sentence tells of such a measure of somebody not made out: "it stopped aid; the freeze stands"."""
    me = item.measure
    return any(
        one.measure.sentence == me.sentence
        and one.measure.at < me.at
        and one.family == item.family
        and one.measure.senders
        and not one.senders
        for one in said
    )


def _several_laid(cast: Cast, item: Said, said: Sequence[Said]) -> bool:
    """Whether more than one has laid measures of the kind near by, on the same or on nobody named."""
    laid = {frozenset(states_of(cast, one.senders)) for one in _rivals(cast, item, said)}
    return len(laid) > 1


def _has_several(cast: Cast, item: Said, said: Sequence[Said]) -> bool:
    """Whether more than one has laid measures of the kind on the same in the article."""
    alike = (one for one in said if one is not item and one.family == item.family and one.senders)
    laid = {frozenset(states_of(cast, one.senders)) for one in alike if set(one.targets) & set(item.targets)}
    return len(laid) > 1


def _rivals(cast: Cast, item: Said, said: Sequence[Said]) -> Iterator[Said]:
    for one in said:
        near = one is not item and item.measure.sentence - one.measure.sentence in REACH
        if near and one.senders and one.family == item.family and not _another_matter(cast, item, one):
            yield one


def _mere_pronouns(parties: Sequence[Party]) -> bool:
    return all(party.text.lower() in {"it", "they", "them", "both", *HIM} for party in parties)


def _one_is_hit(cast: Cast, item: Said, said: Sequence[Said]) -> bool:
    """Whether all measures of a kind hit the same, those on persons aside."""
    alike = (one.targets for one in said if one.targets and one.family == item.family)
    return len({targets for targets in alike if not _persons_only(cast, targets)}) == 1


def _another_matter(cast: Cast, item: Said, other: Said) -> bool:
    """Whether another statement is of other parties: what it says of senders and targets is nothing for this one."""
    hit = bool(item.targets and other.targets and not set(item.targets) & set(other.targets))
    own = states_of(cast, item.senders) & states_of(cast, other.senders)  # a president's are his state's
    return hit or bool(item.senders and other.senders and not own)


def _persons_only(cast: Cast, actors: Sequence[str]) -> bool:
    """Whether only persons are hit: "the sanctions", said of no one, are those on a state."""
    return all(cast.actors[actor].kind == "person" for actor in actors)


def _no_state(cast: Cast, actors: Sequence[str]) -> bool:
    """Whether only persons and firms are hit: "the sanctions" are more often those on their state."""
    return all(cast.actors[actor].kind not in {"state", "bloc"} for actor in actors)


def _is_one_alone(cast: Cast, actors: Sequence[str]) -> bool:
    """Whether one person or firm alone is hit: of another sender's measure that tells nothing."""
    return len(actors) == 1 and cast.actors[actors[0]].kind in {"person", "organisation"}
