"""What the corpus says of an actor, gathered article by article: names, states, bodies and reasons for merging."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dashboard.lexicon import word_set
from dashboard.naming import kebab
from dashboard.registry import Known, registry, split
from dashboard.resolve.article_names import Settled, discovered
from dashboard.resolve.claim import Claim
from dashboard.resolve.desk import Desk
from dashboard.roles import role_words
from dashboard.tables import ActorKind


@dataclass
class Dossier:
    """What the corpus says of an actor, gathered article by article."""

    kind: ActorKind
    names: Counter[str] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)
    name: str | None = None
    country: str | None = None
    affiliation: str | None = None
    role: str | None = None
    known: bool = False
    held: Counter[str] = field(default_factory=Counter)  # states of high offices that somebody held once
    once: bool = False  # held an office in the past, so acts for nobody by it
    abroad: bool = False  # known to act for a body of no state: an envoy of the UN keeps no nationality


def open_dossier(
    actor: str,
    settled: Settled,
    dossiers: dict[str, Dossier],
    ministries: Mapping[str, str],
    blocs: Mapping[str, str],
    desk: Desk,
) -> Dossier:
    """Open the file of an actor, or give the one that is open."""
    if actor in dossiers:
        return dossiers[actor]
    known = registry()
    if actor in desk.actors:
        told = desk.actors[actor]
        made = Dossier(told.kind, name=told.name, country=told.country, role=told.role, known=True)
        if actor in known.actors:
            made.country = made.country or known.actors[actor].country
            made.affiliation = known.actors[actor].affiliation
    elif actor in known.actors:
        entry = known.actors[actor]
        abroad = entry.affiliation is not None and entry.country is None
        made = Dossier(entry.kind, name=entry.name, country=entry.country, affiliation=entry.affiliation, abroad=abroad)
    elif actor.startswith("?administration:"):
        _, head, _surname = actor.split(":")
        made = Dossier(
            "organisation",
            name=f"{known.actors[head].name.split()[-1]} administration",
            country=known.actors[head].country,
        )
    elif actor in ministries:
        made = Dossier("organisation", name=ministries[actor], country=known.actors[actor.split(":")[2]].country)
    elif actor in blocs:
        made = Dossier("bloc", name=blocs[actor])
    else:
        kind: ActorKind = "person" if settled.kinds.get(actor) == "person" else "organisation"
        made = Dossier(kind)
    dossiers[actor] = made
    return made


def note(dossier: Dossier, claim: Claim) -> None:
    """Add to an actor's file what a mention says of it."""
    name = claim.name
    if claim.method in ("entity", "registry", "misspelling"):
        dossier.names[name.text] += 1
    dossier.once = dossier.once or (dossier.kind == "person" and _held_once(name))
    if dossier.kind == "person" and name.head and (name.head in role_words().private or _held_once(name)):
        # a nationality beside "analyst" is no office; of former officials only those of high office keep theirs
        if name.side and name.head in word_set("roles", "lasting"):
            dossier.held[name.side] += 1
    elif name.side and (dossier.kind == "person" or claim.method == "entity"):
        dossier.sides[name.side] += 1
    if name.body:
        dossier.bodies[discovered("organisation", name.body[1:]) if name.body[0] == "~" else name.body] += 1


def _held_once(name: Any) -> bool:
    """Whether the words of a role begin as those of an office that is no longer held."""
    words = [*name.title.casefold().split()[:1], *name.after.casefold().split()[:2]]
    return bool(role_words().gone & frozenset(words))


def country_of(dossier: Dossier) -> str | None:
    """Give the state that an actor acts for: as known, or as its titles say most often."""
    once = bool(dossier.held) and not dossier.bodies and dossier.affiliation is None
    if dossier.country or not (dossier.sides or once) or dossier.abroad:
        return dossier.country or (state_in_name(name_of(dossier)) if dossier.kind == "organisation" else None)
    side = (dossier.sides or dossier.held).most_common(1)[0][0]
    actor = registry().actors.get(side)
    return actor.country if actor else None


def name_of(dossier: Dossier) -> str:
    """Give the canonical name: the lexicon's, else the fullest form that is met, the most frequent among equals."""
    if dossier.name:
        return dossier.name
    best = max(dossier.names.items(), key=lambda item: (len(item[0].split()), item[1], item[0]), default=("unnamed", 0))
    return " ".join(best[0].split())


def state_in_name(name: str) -> str | None:
    """Give the state in whose name an organisation begins or, behind "of", ends: "Water Authority of Kest"."""
    known = registry()
    pieces = split(name)
    found: set[str | None] = set()
    at = 0
    while at < len(pieces):
        match = known.match(pieces, at)
        if match is None or known.actors.get(match[1].actor_id, _NOBODY).kind != "state":
            at += 1
            continue
        noun = pieces[at] in word_set("organisations", "noun_demonyms")
        behind_of = at + match[0] == len(pieces) and at > 0 and pieces[at - 1] in ("of", "the")
        headed = (
            kebab(name) not in known.actors
            and at > 0
            and pieces[0] in word_set("organisations", "heads")
            and pieces[at - 1] in ("of", "the")
        )
        behind_of = behind_of or (headed and match[1].form == "demonym")  # "Federation of Kestian Exporters"
        if (at == 0 and match[0] < len(pieces) and not noun) or behind_of:
            found.add(known.actors[match[1].actor_id].country)
        at += match[0]
    return found.pop() if len(found) == 1 else None


_NOBODY = Known("", "", "person", None)
