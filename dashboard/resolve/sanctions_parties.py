"""Takes the parties that a sentence on a measure leaves out from the article's other sentences, and says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.extract import Party
from dashboard.lexicon import lexicon
from dashboard.measures.finding import OFFERED, Measure
from dashboard.measures.hints import LATE
from dashboard.measures.known import measures, words
from dashboard.resolve.cast import Cast

BACK = 3  # sentences in which whoever is meant or described was named
WISHED = "(proposed)"  # how a measure says of its act that it is only asked for
ON_STATES = frozenset({"arms embargo", "export control", "tariff", "air link"})  # what does not hit persons
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "its", "their"})
JUST_TOLD = 3  # sentences within which "the sanctions" are those told of before
LAID = frozenset({"imposed", "in force", "extended", "threatened"})
IN_RETURN = re.compile(r"(?:[a-z]+\s)?(?:counter|retaliat|tit-for-tat)", re.IGNORECASE)
NEXT = 1  # sentences between two kinds of measure on the same party that one sender took
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
        action = f"{self.measure.action}{' asked' if self.is_asked else ''}"
        return frozenset(self.senders), frozenset(self.targets), kind, action

    @property
    def is_asked(self) -> bool:
        """Whether the end of the measure is only asked for, and not offered by its sender."""
        because = self.measure.because
        return self.measure.action == "easing proposed" and WISHED in because and OFFERED not in because

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


def whose_measure(cast: Cast, actors: Sequence[str]) -> tuple[str, ...]:
    """Give whose a measure is that somebody laid, wherever it is told of again: a president's is his state's."""
    return tuple(dict.fromkeys(_acts_for(cast, actor) for actor in actors))


def brought_up(item: Said, who: tuple[str, ...], *, late: bool) -> Said:
    """Take whom the sentence brings up as the one hit, where it names nobody: "could be eased if Kest withdraws".

    Who gets round a measure need not be under it: `late`, when no other sentence has told who is.
    """
    who = tuple(actor for actor in who if actor not in item.senders)
    if not who or item.targets or (item.measure.hint in LATE) != late:
        return item
    return item.hitting(who[:1], item.measure.hint)


def nameless(parties: Sequence[Party]) -> bool:
    """Whether nobody is named: no one at all, or people for whom the state stands, "fifteen more officials"."""
    unnamed = measures().nameless | words("described")
    return all(
        party.text == party.text.lower()
        and not _is_whoever(party)
        and (
            party.last_word in unnamed
            or party.head in unnamed
            or party.text.startswith(("the country's", "the country’s"))
        )
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


def asked_for(cast: Cast, item: Said, said: list[Said]) -> Said:
    """Read who asks for the end of a measure as the one under it, unless "the sanctions" were told of just before."""
    me = item.measure
    if me.action not in {"easing proposed", "easing rejected"}:
        return item
    if item.targets or not (nameless(me.targets) or all(_are_firms(party) for party in me.targets)):
        return item
    told = me.what.lower().startswith(("the ", "these ", "those ")) and item.family != "property seizure"
    before = [one for one in said if one.family == item.family and 0 < me.sentence - one.measure.sentence <= JUST_TOLD]
    asking_for = states_of(cast, item.askers)
    before = [one for one in before if one.senders or one.targets]  # of or on somebody
    before = [one for one in before if not asking_for & states_of(cast, one.senders)]  # his own he may end himself
    hit = {actor for one in before for actor in one.targets}
    if told and before and hit.isdisjoint(cast.state_of(actor) for actor in item.askers):
        return item
    if firms := _firm_under(cast, item, said):
        return item.hitting(firms, "the firm under the same sender's measure")
    asking = whose_measure(cast, [actor for actor in item.askers if actor not in item.senders])
    if item.family == "tariff":  # which no man pays alone
        asking = tuple(actor for actor in asking if cast.actors[actor].kind != "person")
    if not asking or states_of(cast, asking) & states_of(cast, item.senders) or "(planned)" in me.because:
        return item  # who tells that it will be lifted, does not ask for it
    return item.hitting(asking, "who asks for it")


def _firm_under(cast: Cast, item: Said, said: Sequence[Said]) -> tuple[str, ...]:
    """Give the firm for which a state asks relief: one that the same sender's measure told shortly before hits."""
    whose = states_of(cast, item.senders)
    before = [one for one in said if one.family == item.family and one.targets and one is not item]
    before = [one for one in before if 0 <= item.measure.sentence - one.measure.sentence <= JUST_TOLD]
    before = [one for one in before if whose & states_of(cast, one.senders)]
    last = before[-1].targets if before else ()
    return last if last and all(cast.actors[actor].kind == "organisation" for actor in last) else ()


def in_return(cast: Cast, item: Said, said: Sequence[Said]) -> Said:
    """Read counter-measures of nobody named as laid by who was hit just before, on who hit him."""
    me = item.measure
    if item.senders or me.senders or item.targets or IN_RETURN.match(me.what) is None:
        return item
    before = [one for one in said if one.family == item.family and one.senders and one.targets and one is not item]
    before = [one for one in before if 0 <= me.sentence - one.measure.sentence <= COUNTER[True]]
    if not before:
        return item
    how = f"in return for sentence {before[-1].measure.sentence}"
    hit, whose = (whose_measure(cast, side) for side in (before[-1].targets, before[-1].senders))
    return item.sent_by(hit, how).hitting(whose, how)


def countered(cast: Cast, item: Said, said: Sequence[Said]) -> Said:
    """Take whom a measure answers as the one hit: who was under Kest's duties, and threatens some, threatens Kest."""
    me = item.measure
    if item.targets or not item.senders or me.action in {"assessed", "evaded"} or not _open(me.targets):
        return item
    if me.action not in LAID or (me.instrument == "export control" and me.targets):
        return item  # what is lifted, answers nothing; raw materials are kept from every buyer
    own = states_of(cast, item.senders)
    named = {row.actor_id for row in cast.within(item.article_id, me.start, me.end)}
    beside = states_of(cast, [actor for actor in named if cast.actors[actor].kind in {"state", "person"}]) - own
    for other in sorted(said, key=lambda other: abs(other.measure.sentence - me.sentence)):
        if other.measure.sentence != me.sentence and beside - states_of(cast, other.senders):
            continue  # "Kest lays a duty, and Ossia asked for an exemption": others are named in the sentence itself
        near = 0 <= me.sentence - other.measure.sentence <= COUNTER[other.family == item.family]
        if (
            near
            and not other.measure.asked
            and other.senders
            and set(other.targets) & {*item.senders, *own}
            and not set(other.senders) & set(item.senders)
            and not states_of(cast, other.senders) & own
        ):
            return item.hitting(
                whose_measure(cast, other.senders), f"as an answer to sentence {other.measure.sentence}"
            )
    return item


def states_of(cast: Cast, actors: Sequence[str]) -> set[str]:
    """Give the states and unions for which some act."""
    return {_acts_for(cast, actor) for actor in actors}


def _acts_for(cast: Cast, actor: str) -> str:
    return union_of(cast, actor) or cast.government_of(cast.state_of(actor))


def union_of(cast: Cast, actor_id: str) -> str | None:
    """Give the union of states for which an official of it acts, who is nobody's of any one state: "its envoy, Roe"."""
    actor = cast.actors[actor_id]
    whose = cast.actors.get(actor.affiliation or "")
    if actor.kind != "person" or actor.country is not None or whose is None:
        return None
    return whose.actor_id if whose.kind == "bloc" or whose.name in lexicon("sanctions")["bodies_of_unions"] else None


def _open(parties: Sequence[Party]) -> bool:
    """Whether nobody is named: no one, people without a name, or mere goods and places ("two border towns")."""
    return all(party.text == party.text.lower() and not _is_whoever(party) for party in parties)


def _are_firms(party: Party) -> bool:
    """Whether firms without a name are hit: "140 companies"."""
    return party.text == party.text.lower() and party.last_word in words("many") and party.first_word != "the"


def _is_whoever(party: Party) -> bool:
    """Whether whoever does something is hit: "any country that buys", "those who sell"."""
    return party.first_word in {"any", "every"} | words("whoever")
