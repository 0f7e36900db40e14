"""Takes the parties that a sentence on a measure leaves out from the article's other sentences, and says so."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from dashboard.extract import Party
from dashboard.lexicon import lexicon
from dashboard.measures.finding import Measure
from dashboard.measures.hints import LATE
from dashboard.measures.known import measures, words
from dashboard.resolve.cast import Cast

ON_STATES = frozenset({"arms embargo", "export control", "tariff", "air link"})  # what does not hit persons
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "its", "their"})
JUST_TOLD = 3  # sentences within which "the sanctions" are those told of before
STANDING = frozenset({"eased", "lifted", "easing proposed", "easing rejected", "extended", "evaded", "assessed"})
NEXT = 1  # sentences between two kinds of measure on the same party that one sender took
REACH = range(-4, 13)  # sentences between two measures of which one tells what the other leaves out
COUNTER = {True: 6, False: 2}  # sentences between a measure and the answer to it, of the same family or not


@dataclass(frozen=True)
class Said:
    """One finding with its parties resolved."""

    article_id: str
    measure: Measure
    family: str
    senders: tuple[str, ...]
    targets: tuple[str, ...]
    askers: tuple[str, ...]
    owners: tuple[str, ...] = ()  # whose the measure is called, where others act on it
    inferred: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[frozenset[str], frozenset[str], str, str]:
        """What makes two statements the same row; ties that are cut and envoys expelled are two measures."""
        instrument = str(self.measure.instrument)
        kind = f"{instrument}: {self.kind}" if instrument == "other" else instrument
        return frozenset(self.senders), frozenset(self.targets), kind, self.measure.action

    @property
    def kind(self) -> str:
        """What a measure without an instrument of its own takes or shuts: ties, envoys, borders, aid; else nothing."""
        said = self.measure.what.lower().split()
        kinds = lexicon("sanctions")["kinds"]
        return next((kind for word in reversed(said) for kind, names in kinds.items() if word in names), "")

    def sent_by(self, senders: tuple[str, ...], how: str) -> Said:
        """Give it with senders that its sentence left out, and how they were inferred."""
        return replace(self, senders=senders, inferred=(*self.inferred, f"sender: {how}"))

    def hitting(self, targets: tuple[str, ...], how: str) -> Said:
        """Give it with targets that its sentence left out, and how they were inferred."""
        return replace(self, targets=targets, inferred=(*self.inferred, f"target: {how}"))


def filled(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Take open parties from the nearest statement on the same kind of measure, the sentence's own first."""
    if item.senders and item.targets:
        return item
    me = item.measure
    # A sender that the sentence names stays unknown where it is no known actor: another's name would be invented.
    # Who is to impose what is only wanted, nobody has said: "Kest wants an embargo on grain from Valdoria".
    wanted = (
        me.action == "threatened"
        and not me.senders
        and (me.because.startswith("threaten") or "(proposed)" in me.because)
        and not me.because.startswith(("threaten: threaten", "threaten: face", "threaten: pay"))
        and not me.what.lower().startswith(("the ", "these ", "those "))
    )
    open_sender = not wanted and all(party.text.lower() in PRONOUNS for party in me.senders)
    # "On many states" names a target, though no known one.
    open_target = me.action == "assessed" or nameless(me.targets) or _mere_pronouns(me.targets)
    asking = {cast.state_of(actor) for actor in item.askers} | set(item.askers)
    named = {row.actor_id for row in cast.within(item.article_id, me.start, me.end)}
    here = named - set(item.senders)
    alone = _one_is_hit(cast, item, said)  # asked once, and not of every pair: a long article has a thousand measures
    hit = {actor for other in said if other.family == item.family for actor in other.targets}
    others = sorted(
        (other for other in said if other is not item),
        key=lambda other: (
            other.measure.sentence != me.sentence,
            other.family != item.family,
            not item.targets and not here.isdisjoint(hit) and here.isdisjoint(other.targets),
            other.measure.action == "threatened" and me.action in STANDING,  # what is but threatened is not lifted
            not set(other.targets) & set(item.targets) if item.targets else _persons_only(cast, other.targets),
            other.measure.sentence > me.sentence,
            abs(other.measure.sentence - me.sentence),
        ),
    )
    for other in others:
        near = other.measure.sentence == me.sentence
        far = me.sentence - other.measure.sentence not in REACH and not set(other.targets) & set(item.targets)
        if far and not _tells_target(item, other, named, alone=alone):
            continue  # what was told of far away says nothing of who is behind this one
        goes_on = bool(me.senders) and open_sender and other.measure.sentence == me.sentence - 1  # "it also barred"
        if other.family != item.family and not near and not goes_on:
            continue
        if (other.measure.instrument == "other") != (me.instrument == "other"):
            continue  # who cut ties did not therefore impose the sanctions told of beside it
        if not near and me.instrument == "other" and item.kind and other.kind and item.kind != other.kind:
            continue  # who cut aid did not therefore close the border
        if not near and other.measure.instrument == "other" and _another_matter(item, other):
            continue  # who cut ties with one state did not therefore cut the aid told of beside it
        if not near and _another_matter(item, other) and not _tells_target(item, other, named, alone=alone):
            continue
        leads = not other.measure.because.endswith("; followed")  # who followed, did not act first
        if me.action == "easing proposed" and set(other.senders) & asking and not near:
            continue  # who asks for the end of a measure, has not laid it
        if leads and not item.senders and open_sender and other.senders and not set(other.senders) & set(item.targets):
            same = near or me.action in {"imposed", "spared"}  # the act itself, told again
            whose = other.owners if other.owners and not near else other.senders
            whose = tuple(map(cast.government_of, whose)) if same else whose_measure(cast, whose)
            whose = tuple(dict.fromkeys(whose))
            item = item.sent_by(whose, f"as in sentence {other.measure.sentence}")
        let_off = other.measure.action == "spared" and me.action != "spared"  # who is spared, is not hit
        own = bool(me.senders) and bool(set(other.senders) & set(item.senders))
        him = bool(me.targets) and all(party.text.lower() in {"him", "her", "he", "she"} for party in me.targets)
        lends = near or own or not _is_one_alone(cast, other.targets)
        lends = _persons_only(cast, other.targets) if him else lends
        if me.targets and not him and not own and _persons_only(cast, other.targets):
            lends = False  # "six people" of another sender's list are not those named on the first
        alike = (
            lends
            and not (item.senders and other.measure.senders and not other.senders)  # somebody else's, not yet known
            and (other.family == item.family or near)
            and not let_off
            and not (me.instrument in ON_STATES and other.targets and not _on_a_state(cast, other.targets))
        )
        if alike and not item.targets and open_target and other.targets and not set(other.targets) & set(item.senders):
            item = item.hitting(other.targets, f"as in sentence {other.measure.sentence}")
    return item


def whose_measure(cast: Cast, actors: Sequence[str]) -> tuple[str, ...]:
    """Give whose a measure is that somebody laid, wherever it is told of again: a president's is his state's."""
    return tuple(dict.fromkeys(cast.government_of(cast.state_of(actor)) for actor in actors))


def brought_up(item: Said, who: tuple[str, ...], *, late: bool) -> Said:
    """Take whom the sentence brings up as the one hit, where it names nobody: "could be eased if Kest withdraws".

    Who gets round a measure need not be under it: `late`, when no other sentence has told who is.
    """
    who = tuple(actor for actor in who if actor not in item.senders)
    if not who or item.targets or (item.measure.hint in LATE) != late:
        return item
    return item.hitting(who[:1], item.measure.hint)


def _mere_pronouns(parties: Sequence[Party]) -> bool:
    return all(party.text.lower() in {"it", "they", "them", "both", "him", "her", "he", "she"} for party in parties)


def nameless(parties: Sequence[Party]) -> bool:
    """Whether nobody is named: no one at all, or people for whom the state stands, "fifteen more officials"."""
    unnamed = measures().nameless | words("described")
    return all(
        party.text == party.text.lower()
        and not _is_whoever(party)
        and (party.text.split()[-1] in unnamed or party.text.startswith(("the country's", "the country’s")))
        for party in parties
    )


def by_neighbour(item: Said, said: list[Said]) -> Said:
    """Take the sender from another kind of measure on the same party, told of just before: aid cut, then visas."""
    if item.senders or item.measure.senders or not item.targets or item.measure.action == "threatened":
        return item
    for other in sorted(said, key=lambda other: abs(other.measure.sentence - item.measure.sentence)):
        apart = item.measure.sentence - other.measure.sentence
        if 0 < apart <= NEXT and other.senders and other.targets and set(other.targets) & set(item.targets):
            return item.sent_by(other.senders, f"as in sentence {other.measure.sentence}")
    return item


def _tells_target(item: Said, other: Said, named: AbstractSet[str], *, alone: bool) -> bool:
    """Whether a statement of another sender's tells whom this one hits: nobody else is hit, or it names them itself.

    "Hostile to Kest, the senate supports sanctions."
    """
    return not item.targets and (alone or not named.isdisjoint(other.targets))


def _one_is_hit(cast: Cast, item: Said, said: Sequence[Said]) -> bool:
    """Whether all measures of a kind hit the same, those on persons aside."""
    alike = (one.targets for one in said if one.targets and one.family == item.family)
    return len({targets for targets in alike if not _persons_only(cast, targets)}) == 1


def _another_matter(item: Said, other: Said) -> bool:
    """Whether another statement is of other parties: what it says of senders and targets is nothing for this one."""
    hit = bool(item.targets and other.targets and not set(item.targets) & set(other.targets))
    return hit or bool(item.senders and other.senders and not set(item.senders) & set(other.senders))


def asked_for(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Read who asks for the end of a measure as the one under it, unless "the sanctions" were told of just before."""
    me = item.measure
    if item.targets or me.targets or me.action != "easing proposed":
        return item
    told = me.what.lower().startswith(("the ", "these ", "those ")) and item.family != "property seizure"
    before = [one for one in said if one.family == item.family and 0 < me.sentence - one.measure.sentence <= JUST_TOLD]
    hit = {actor for one in before for actor in one.targets}
    if told and before and hit.isdisjoint(cast.state_of(actor) for actor in item.askers):
        return item
    asking = tuple(dict.fromkeys(cast.state_of(actor) for actor in item.askers if actor not in item.senders))
    if not asking or set(asking) & set(item.senders):
        return item
    return item.hitting(asking, "who asks for it")


def wanted_by(cast: Cast, item: Said) -> Said:
    """Read a duty that a state's own lawmaker wants as one that the state may put: "wants Kestian cargo charged"."""
    me = item.measure
    if me.instrument != "tariff" or me.action != "threatened" or item.senders or me.senders:
        return item
    if me.because.startswith("threaten: threaten"):  # "the tariff threatened for August": somebody else does
        return item
    persons = [actor for actor in item.askers if cast.actors[actor].kind == "person" and cast.actors[actor].country]
    states = tuple(dict.fromkeys(cast.state_of(actor) for actor in persons))
    if len(states) != 1 or set(states) & set(item.targets):
        return item
    return item.sent_by(states, "the state of who wants it")


def _persons_only(cast: Cast, actors: Sequence[str]) -> bool:
    """Whether only persons are hit: "the sanctions", said of no one, are those on a state."""
    return all(cast.actors[actor].kind == "person" for actor in actors)


def _on_a_state(cast: Cast, actors: Sequence[str]) -> bool:
    """Whether a state or a union of states is among those hit."""
    return any(cast.actors[actor].kind in {"state", "bloc"} for actor in actors)


def _is_one_alone(cast: Cast, actors: Sequence[str]) -> bool:
    """Whether one person or firm alone is hit: of another sender's measure that tells nothing."""
    return len(actors) == 1 and cast.actors[actors[0]].kind in {"person", "organisation"}


def countered(cast: Cast, item: Said, said: Sequence[Said]) -> Said:
    """Take whom a measure answers as the one hit: who was under Kest's duties, and threatens some, threatens Kest."""
    me = item.measure
    if item.targets or not item.senders or me.action in {"assessed", "evaded"} or not _open(me.targets):
        return item
    if me.instrument == "export control" and me.targets:
        return item  # raw materials, kept from every buyer
    for other in sorted(said, key=lambda other: abs(other.measure.sentence - me.sentence)):
        near = abs(other.measure.sentence - me.sentence) <= COUNTER[other.family == item.family]
        if (
            near
            and other.senders
            and set(other.targets) & set(item.senders)
            and not set(other.senders) & set(item.senders)
            and not _states(cast, other.senders) & _states(cast, item.senders)
        ):
            return item.hitting(other.senders, f"as an answer to sentence {other.measure.sentence}")
    return item


def _states(cast: Cast, actors: Sequence[str]) -> set[str]:
    """Give the states for which some act."""
    return {cast.government_of(cast.state_of(actor)) for actor in actors}


def _open(parties: Sequence[Party]) -> bool:
    """Whether nobody is named: no one, people without a name, or mere goods and places ("two border towns")."""
    return all(party.text == party.text.lower() and not _is_whoever(party) for party in parties)


def _is_whoever(party: Party) -> bool:
    """Whether whoever does something is hit: "any country that buys", "those who sell"."""
    said = party.text.split()
    return said[0] in {"any", "every"} or not words("whoever").isdisjoint(said[:1])
