"""Gives the sanctions table: coercive measures by who acts on whom, merged over sentences and articles.

A sentence that leaves out whose measure it is, or on whom, takes it from the nearest sentence of the same article on
the same kind of measure, and says so. What stays without any party is left out: it tells of no measure in play.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.extract import Party
from dashboard.extract.sanctions import Measure
from dashboard.findings import Findings
from dashboard.measures.known import measures
from dashboard.resolve.cast import Cast
from dashboard.resolve.context import Context
from dashboard.tables import EvidenceRow, QuoteRow, SanctionRow

FAMILIES = {"tariff": "tariff", "property seizure": "property seizure", "air link": "air link"}
OF_PERSONS = frozenset({"he", "she", "him", "her", "himself", "herself"})
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "its", "their"})
JUST_TOLD = 3  # sentences within which "the sanctions" are those told of before
NEXT = 1  # sentences between two kinds of measure on the same party that one sender took
BESIDE = 12  # sentences between a cut in aid and the sanctions on the same state
PASSES = 2  # what a first pass fills in, a second may hand on


@dataclass(frozen=True)
class _Said:
    """One finding with its parties resolved."""

    article_id: str
    measure: Measure
    family: str
    senders: tuple[str, ...]
    targets: tuple[str, ...]
    askers: tuple[str, ...]
    inferred: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[frozenset[str], frozenset[str], str, str]:
        """What makes two statements the same row."""
        return frozenset(self.senders), frozenset(self.targets), self.family, self.measure.action


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give a row per senders, targets, kind of instrument and action, with every sentence that states it."""
    groups: dict[Any, list[_Said]] = defaultdict(list)
    for findings in context.findings:
        for said in _of_article(context.cast, findings):
            groups[said.key].append(said)
    quotes: dict[str, list[QuoteRow]] = defaultdict(list)
    for quote in context["quotes"]:
        quotes[quote.article_id].append(quote)
    texts = {findings.article.article_id: findings.article.source_text for findings in context.findings}
    rows: list[SanctionRow] = []
    evidence: list[EvidenceRow] = []
    taken: Counter[str] = Counter()
    for group in groups.values():
        row = _row(context.cast, group, quotes)
        taken[row.sanction_id] += 1
        if taken[row.sanction_id] > 1:
            row = replace(row, sanction_id=f"{row.sanction_id}-{taken[row.sanction_id]}")
        rows.append(row)
        evidence += _evidence(row.sanction_id, group, texts)
    others = [row for row in context["evidence"] if row.table != "sanctions"]
    return {"sanctions": rows, "evidence": [*others, *evidence]}


def _of_article(cast: Cast, findings: Findings) -> list[_Said]:
    """Give an article's measures, with the parties that a sentence leaves out taken from its neighbours."""
    article_id = findings.article.article_id
    said = [
        _Said(
            article_id,
            measure,
            FAMILIES.get(measure.instrument, "sanctions"),
            _senders(cast, article_id, measure),
            _targets(cast, article_id, measure),
            _ids(cast, article_id, measure.askers),
        )
        for measure in findings["sanctions"]
    ]
    said = [_apart(item) for item in said if _is_public(cast, item)]
    said = [_wanted_by(cast, _asked_for(cast, item, said)) for item in said]
    for _ in range(PASSES):
        said = [_filled(cast, item, said) for item in said]
    said = [_on_whom(cast, _by_neighbour(item, said), said) for item in said]
    return [item for item in said if _tells(item)]


def _is_public(cast: Cast, item: _Said) -> bool:
    """Whether a taking is more than a person's own: "he cut ties with his party" is no measure between states."""
    if item.measure.instrument != "other" or not item.measure.senders:
        return True
    parties = (*item.senders, *item.targets)
    return any(cast.actors[actor].kind != "person" for actor in parties)


def _tells(item: _Said) -> bool:
    """Whether a statement tells of a measure in play: some party, and of its own for one merely named; no question."""
    if item.measure.asked:
        return False
    if not item.senders and not item.targets:
        return False
    if item.measure.instrument == "other" and item.measure.action != "imposed" and not item.targets:
        return False  # a crossing that reopens, aid that resumes: to nobody, it is no measure lifted
    return not (item.measure.merely_named and len(item.inferred) == 2)


def _senders(cast: Cast, article_id: str, measure: Measure) -> tuple[str, ...]:
    """Give the senders; a pronoun that nothing resolves means who says so ("the ministry said it would lift")."""
    found = _ids(cast, article_id, measure.senders) or _ids(cast, article_id, measure.before)
    if not found and measure.by is not None and any(party.text.lower() in PRONOUNS for party in measure.senders):
        return _ids(cast, article_id, [measure.by])
    return found


def _targets(cast: Cast, article_id: str, measure: Measure) -> tuple[str, ...]:
    """Give the ones hit; firms and family without a name of their own stand for whose they are."""
    found = _ids(cast, article_id, measure.targets)
    if found:
        return found
    whose = [
        party for party in measure.targets if not measures().owned.isdisjoint(re.findall(r"\w+", party.text.lower()))
    ]
    rows = [row for party in whose for row in cast.within(article_id, party.start, party.end)]
    return tuple(dict.fromkeys(row.actor_id for row in rows))


def _ids(cast: Cast, article_id: str, parties: Iterable[Party]) -> tuple[str, ...]:
    found = [actor for party in parties for actor in _actors(cast, article_id, party)]
    return tuple(dict.fromkeys(_acting(cast, actor) for actor in found))


def _acting(cast: Cast, actor_id: str) -> str:
    """Give who acts for a continent: "European sanctions" are the European Union's, where it is told of."""
    union = measures().acts_as.get(cast.actors[actor_id].name)
    if union is None:
        return actor_id
    return next((actor.actor_id for actor in cast.actors.values() if actor.name == union), actor_id)


def _actors(cast: Cast, article_id: str, party: Party) -> tuple[str, ...]:
    """Give the actors of a party, also where its words stand for a place in this sentence: "seized in the U.S."."""
    if party.text.lower() in OF_PERSONS:  # "he" is no newspaper, whatever the pronoun was taken for
        return tuple(a for a in cast.actors_of(article_id, party) if cast.actors[a].kind == "person")
    named = cast.by_name(party)
    if named is None and (union := measures().acts_as.get(party.text)) is not None:
        named = next((actor.actor_id for actor in cast.actors.values() if actor.name == union), None)
    return cast.actors_of(article_id, party) or ((named,) if named is not None else ())


def _apart(item: _Said) -> _Said:
    """Nobody sanctions himself: who is read as both is the sender."""
    return replace(item, targets=tuple(actor for actor in item.targets if actor not in item.senders))


def _filled(cast: Cast, item: _Said, said: list[_Said]) -> _Said:
    """Take open parties from the nearest statement on the same kind of measure, the sentence's own first."""
    me = item.measure
    # A sender that the sentence names stays unknown where it is no known actor: another's name would be invented.
    # Who is to impose what is only wanted, nobody has said: "Kest wants an embargo on grain from Valdoria".
    wanted = (
        me.action == "threatened" and not me.senders and not me.what.lower().startswith(("the ", "these ", "those "))
    )
    open_sender = not wanted and all(party.text.lower() in PRONOUNS for party in me.senders)
    open_target = (
        not me.targets or me.action == "assessed" or _nameless(me.targets)
    )  # "on many states" names a target, though no known one
    others = sorted(
        (other for other in said if other is not item),
        key=lambda other: (
            other.measure.sentence != me.sentence,
            other.family != item.family,
            not set(other.targets) & set(item.targets) if item.targets else _persons_only(cast, other.targets),
            other.measure.sentence > me.sentence,
            abs(other.measure.sentence - me.sentence),
        ),
    )
    for other in others:
        near = other.measure.sentence == me.sentence
        goes_on = bool(me.senders) and open_sender and other.measure.sentence == me.sentence - 1  # "it also barred"
        if other.family != item.family and not near and not goes_on:
            continue
        if (other.measure.instrument == "other") != (me.instrument == "other"):
            continue  # who cut ties did not therefore impose the sanctions told of beside it
        if not near and other.measure.instrument == "other" and _another_matter(item, other):
            continue  # who cut ties with one state did not therefore cut the aid told of beside it
        if not near and _another_matter(item, other) and not _one_target(cast, item, other, said):
            continue
        leads = not other.measure.because.endswith("; followed")  # who followed, did not act first
        if leads and not item.senders and open_sender and other.senders and not set(other.senders) & set(item.targets):
            note = f"sender: as in sentence {other.measure.sentence}"
            item = replace(item, senders=other.senders, inferred=(*item.inferred, note))
        alike = other.family == item.family or near
        if alike and not item.targets and open_target and other.targets and not set(other.targets) & set(item.senders):
            note = f"target: as in sentence {other.measure.sentence}"
            item = replace(item, targets=other.targets, inferred=(*item.inferred, note))
    return item


def _nameless(parties: Sequence[Party]) -> bool:
    """Whether people without a name are hit: "fifteen more officials", for whom the state stands."""
    return all(party.text == party.text.lower() and party.text.split()[-1] in measures().nameless for party in parties)


def _by_neighbour(item: _Said, said: list[_Said]) -> _Said:
    """Take the sender from another kind of measure on the same party, told of just before: aid cut, then visas."""
    if item.senders or item.measure.senders or not item.targets or item.measure.action == "threatened":
        return item
    for other in sorted(said, key=lambda other: abs(other.measure.sentence - item.measure.sentence)):
        apart = item.measure.sentence - other.measure.sentence
        if 0 < apart <= NEXT and other.senders and other.targets and set(other.targets) & set(item.targets):
            note = f"sender: as in sentence {other.measure.sentence}"
            return replace(item, senders=other.senders, inferred=(*item.inferred, note))
    return item


def _on_whom(cast: Cast, item: _Said, said: list[_Said]) -> _Said:
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
    return replace(item, targets=tuple(hit), inferred=(*item.inferred, "target: under the sanctions told beside"))


def _one_target(cast: Cast, item: _Said, other: _Said, said: Sequence[_Said]) -> bool:
    """Whether a statement of another sender's tells whom this one hits: nobody else is hit, or it names them itself.

    "Hostile to Kest, the senate supports sanctions."
    """
    if item.targets:
        return False
    hit = {
        one.targets
        for one in said
        if one.targets and one.family == item.family and not _persons_only(cast, one.targets)
    }
    rows = cast.within(item.article_id, item.measure.start, item.measure.end)
    return len(hit) == 1 or not {row.actor_id for row in rows}.isdisjoint(other.targets)


def _another_matter(item: _Said, other: _Said) -> bool:
    """Whether another statement is of other parties: what it says of senders and targets is nothing for this one."""
    hit = bool(item.targets and other.targets and not set(item.targets) & set(other.targets))
    return hit or bool(item.senders and other.senders and not set(item.senders) & set(other.senders))


def _asked_for(cast: Cast, item: _Said, said: list[_Said]) -> _Said:
    """Read who asks for the end of a measure as the one under it, unless "the sanctions" were told of just before."""
    me = item.measure
    if item.targets or me.targets or me.action != "easing proposed":
        return item
    told = me.what.lower().startswith(("the ", "these ", "those ")) and item.family != "property seizure"
    if told and any(
        other.family == item.family and 0 < me.sentence - other.measure.sentence <= JUST_TOLD for other in said
    ):
        return item
    asking = tuple(dict.fromkeys(_state_of(cast, actor) for actor in item.askers if actor not in item.senders))
    if not asking or set(asking) & set(item.senders):
        return item
    return replace(item, targets=asking, inferred=(*item.inferred, "target: who asks for it"))


def _wanted_by(cast: Cast, item: _Said) -> _Said:
    """Read a duty that a state's own lawmaker wants as one that the state may put: "wants Kestian cargo charged"."""
    me = item.measure
    if me.instrument != "tariff" or me.action != "threatened" or item.senders or me.senders:
        return item
    persons = [actor for actor in item.askers if cast.actors[actor].kind == "person" and cast.actors[actor].country]
    states = tuple(dict.fromkeys(_state_of(cast, actor) for actor in persons))
    if len(states) != 1 or set(states) & set(item.targets):
        return item
    return replace(item, senders=states, inferred=(*item.inferred, "sender: the state of who wants it"))


def _state_of(cast: Cast, actor_id: str) -> str:
    """Give the state for which a person asks: its envoy is not the one under the measure."""
    actor = cast.actors[actor_id]
    if actor.kind != "person" or not actor.country:
        return actor_id
    states = [
        other.actor_id for other in cast.actors.values() if other.kind == "state" and other.country == actor.country
    ]
    return states[0] if states else actor_id


def _persons_only(cast: Cast, actors: Sequence[str]) -> bool:
    """Whether only persons are hit: "the sanctions", said of no one, are those on a state."""
    return all(cast.actors[actor].kind == "person" for actor in actors)


def _row(cast: Cast, group: list[_Said], quotes: Mapping[str, list[QuoteRow]]) -> SanctionRow:
    first = min(group, key=lambda item: (len(item.inferred), item.article_id, item.measure.start))
    senders, targets = tuple(sorted(first.senders)), tuple(sorted(first.targets))
    instrument = Counter(item.measure.instrument for item in group).most_common(1)[0][0]
    since = min((item.measure.since for item in group if item.measure.since), default=None)
    by, voice = _stated_by(cast, first, quotes.get(first.article_id, []))
    named = ["+".join(senders) or "unnamed", "+".join(targets) or "unnamed"]
    sanction_id = "-".join([*named, first.family, first.measure.action]).replace(" ", "-")
    reasons = dict.fromkeys((first.measure.because, *first.inferred))
    return SanctionRow(
        sanction_id, senders, targets, instrument, first.measure.action, since, _summary(cast, first, since), by, voice,
        tuple(sorted({item.article_id for item in group})), _confidence(first, group), "; ".join(reasons),
    )  # fmt: skip


def _stated_by(cast: Cast, item: _Said, quotes: list[QuoteRow]) -> tuple[str | None, Any]:
    """Give who states it: the speaker of the quotation it stands in, or who the sentence says reports it."""
    measure = item.measure
    quoted = [quote for quote in quotes if quote.start <= measure.at < quote.end]
    if quoted:
        return quoted[0].actor_id, "direct quote"
    by = _ids(cast, item.article_id, [measure.by]) if measure.by is not None else ()
    return (by[0] if by else None), measure.voice


def _summary(cast: Cast, item: _Said, since: str | None) -> str:
    """Say it in a line, with the measure as printed."""
    senders = ", ".join(cast.actors[actor].name for actor in item.senders)
    targets = ", ".join(cast.actors[actor].name for actor in item.targets)
    what = re.sub(r"^(the|these|those|such|a|an)\s", "", item.measure.what, flags=re.IGNORECASE)
    by = f" by {senders}" if senders else ""
    against = f" against {targets}" if targets else ""
    when = f", since {since}" if since else ""
    return f"{what[:1].upper()}{what[1:]}{by}{against}: {item.measure.action}{when}"


def _confidence(first: _Said, group: list[_Said]) -> float:
    """Lower for every party taken from elsewhere or missing; higher where several sentences agree."""
    missing = (not first.senders) + (not first.targets)
    return round(max(0.3, min(0.95, 0.85 - 0.15 * len(first.inferred) - 0.2 * missing + 0.05 * (len(group) - 1))), 2)


def _evidence(sanction_id: str, group: list[_Said], texts: Mapping[str, str]) -> list[EvidenceRow]:
    found: dict[tuple[str, int], EvidenceRow] = {}
    for item in group:
        measure = item.measure
        text = texts[item.article_id][measure.start : measure.end]
        found.setdefault(
            (item.article_id, measure.start),
            EvidenceRow("sanctions", sanction_id, item.article_id, measure.start, measure.end, text, measure.cue),
        )
    return [found[key] for key in sorted(found)]
