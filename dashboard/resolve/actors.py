"""Who is who: one row an actor over all articles, every mention with its rule, every merge with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.naming import kebab
from dashboard.registry import registry
from dashboard.resolve.acting_for import act_for, act_for_bodies
from dashboard.resolve.actor_corrections import correct_actors
from dashboard.resolve.aliases import begins, state_left_out
from dashboard.resolve.bloc_adjectives import read_bloc_adjectives
from dashboard.resolve.claim import Claim
from dashboard.resolve.context import Context
from dashboard.resolve.coreference import (
    read_bodies,
    read_groups,
    read_home_bodies,
    read_ministries,
    read_missions,
    read_roles,
)
from dashboard.resolve.corrections import actor_rows
from dashboard.resolve.desk import Desk, interviewers, only_houses
from dashboard.resolve.dossier import Dossier, country_of, name_of, note, open_dossier
from dashboard.resolve.place_verdicts import PlaceVerdicts, verdicts_of
from dashboard.resolve.pronouns import read_pronouns
from dashboard.resolve.settle import settle
from dashboard.roles import role_words
from dashboard.tables import ActorKind, ActorRow, MentionRow, RoleRow


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the actors, their mentions and the roles that the articles give them."""
    places = verdicts_of(context["place_mentions"], context["places"])
    dossiers: dict[str, Dossier] = {}
    claims: dict[str, list[Claim]] = {}
    desk = Desk.of(context.config)
    for found in context.findings:
        made = _read_article(found, places.get(found.article.article_id, PlaceVerdicts({})), dossiers, desk)
        claims[found.article.article_id] = made
    same = joined_companies(dossiers)
    for short, full in same.items():
        _merge(dossiers, short, full)
    act_for_bodies(dossiers)
    claims = {
        article_id: [replace(claim, actor=same.get(claim.actor, claim.actor)) for claim in made]
        for article_id, made in claims.items()
    }
    ids = _identifiers(dossiers)
    published = {article_id: row.published for article_id, row in context.articles.items()}
    kinds = {actor: dossier.kind for actor, dossier in dossiers.items()}
    mentions, roles = _rows(context.findings, claims, ids, published, kinds)
    aside = peripheral_actors(context.findings, claims, dossiers)
    actors = _actor_rows(dossiers, ids, mentions, roles, aside)
    tables, applied = correct_actors(actors, mentions, roles, context.corrections)
    return {
        "actors": sorted(tables.actors, key=lambda row: (-row.mentions, row.actor_id)),
        "mentions": tables.mentions,
        "roles": tables.roles,
        "corrections": actor_rows(context.corrections, applied),
    }


def peripheral_actors(
    findings: Sequence[Findings], claims: Mapping[str, Sequence[Claim]], dossiers: Mapping[str, Dossier]
) -> frozenset[str]:
    """Give the actors that are named only in somebody's biography or as where something was published."""
    known = registry().actors
    private = role_words().private
    cues = lexicon("names")["biography"]
    central: set[str] = set()
    for found in findings:
        telling = {row.number for row in found.sentences if any(cue in row.text for cue in cues)}
        made = claims[found.article.article_id]
        lives = [
            (claim.name.after_start, claim.name.after_end)
            for claim in made
            if claim.name.after and claim.name.head in private
        ]
        central |= {
            claim.actor
            for claim in made
            if claim.name.sentence not in telling and not any(start <= claim.name.start < end for start, end in lives)
        }
    media = {actor for actor in dossiers if actor in known and known[actor].media}
    bodies = {actor for actor, dossier in dossiers.items() if dossier.kind == "organisation"}
    return frozenset(media | (bodies - central))


def joined_companies(dossiers: Mapping[str, Dossier]) -> dict[str, str]:
    """Give which discovered names mean an organisation that another article names in full, as short name -> full name.

    A short name of two words or more joins the only longer name that begins with it; a single word that one article
    takes for a person joins the company of that very name.
    """
    cores = {
        actor: tuple(actor.split(":", 1)[1].split("-")) for actor in dossiers if actor.startswith("?organisation:")
    }
    joined: dict[str, str] = {}
    for actor, core in cores.items():
        longer = [
            other
            for other, full in cores.items()
            if len(core) > 1 and (begins(core, full, ()) or state_left_out(core, full))
        ]
        if len(longer) == 1:
            joined[actor] = longer[0]
    for actor in dossiers:
        company = actor.replace("?person:", "?organisation:")
        if actor.startswith("?person:") and "-" not in actor and company in cores:
            joined[actor] = company
    return {short: joined.get(full, full) for short, full in joined.items()}


def _merge(dossiers: dict[str, Dossier], short: str, full: str) -> None:
    """Put the file of one actor into another's."""
    old, kept = dossiers.pop(short), dossiers[full]
    kept.names.update(old.names)
    kept.sides.update(old.sides)
    kept.bodies.update(old.bodies)
    kept.reasons += [*old.reasons, f"“{name_of(old)}” begins the name of {name_of(kept)}, and of no other here"]


def _read_article(found: Findings, places: PlaceVerdicts, dossiers: dict[str, Dossier], desk: Desk) -> list[Claim]:
    settled = settle(found, places, desk)
    claims = [*settled.claims]
    ministries, ministry_names = read_ministries(found, claims)
    claims += ministries
    claims += read_home_bodies(found, claims)
    missions, mission_names = read_missions(found)
    claims += missions
    groups, blocs = read_groups(found, claims)
    claims += groups
    claims = read_bloc_adjectives(found, claims)
    nobody = interviewers(found, claims) | only_houses(found, claims)
    claims = [claim for claim in claims if claim.actor not in nobody]
    for claim in claims:
        dossier = open_dossier(claim.actor, settled, dossiers, ministry_names | mission_names, blocs, desk)
        note(dossier, claim)
    for actor, why in settled.reasons.items():
        if actor in dossiers:
            dossiers[actor].reasons += [reason for reason in why if reason not in dossiers[actor].reasons]
    bodies = {
        actor: name_of(dossiers[actor])
        for actor in {claim.actor for claim in claims}
        if dossiers[actor].kind in ("organisation", "bloc")
    }
    claims += read_bodies(found, claims, bodies)
    people = {
        actor: country_of(dossiers[actor])
        for actor in {claim.actor for claim in claims}
        if dossiers[actor].kind == "person"
    }
    claims += read_roles(found, claims, people)
    claims.sort(key=lambda claim: (claim.name.start, claim.name.end))
    claims += read_pronouns(found, claims, frozenset(people))
    claims.sort(key=lambda claim: (claim.name.start, claim.name.end))
    act_for(found, claims, dossiers, places)
    return claims


def _identifiers(dossiers: Mapping[str, Dossier]) -> dict[str, str]:
    """Give every actor its name as an identifier; a second one of a name gets a number."""
    ids: dict[str, str] = {}
    taken: set[str] = {actor for actor in dossiers if not actor.startswith("?")}
    for actor, dossier in dossiers.items():
        if not actor.startswith("?"):
            ids[actor] = actor
            continue
        base = wanted = kebab(name_of(dossier))
        number = 2
        while wanted in taken:
            wanted, number = f"{base}-{number}", number + 1
        taken.add(wanted)
        ids[actor] = wanted
    return ids


def _rows(
    findings: Sequence[Findings],
    claims: Mapping[str, Sequence[Claim]],
    ids: Mapping[str, str],
    published: Mapping[str, str | None],
    kinds: Mapping[str, ActorKind],
) -> tuple[list[MentionRow], list[RoleRow]]:
    mentions: list[MentionRow] = []
    roles: list[RoleRow] = []
    with_state = _with_states(findings, claims)
    for found in findings:
        article = found.article
        seen: set[tuple[int, int, str]] = set()
        for claim in claims[article.article_id]:
            name, actor = claim.name, ids[claim.actor]
            first = with_state.get((article.article_id, name.start), name.start)
            if (first, name.end, actor) in seen:
                continue
            seen.add((first, name.end, actor))
            surface = article.source_text[first : name.end]
            mentions.append(
                MentionRow(
                    article.article_id,
                    name.sentence,
                    actor,
                    first,
                    name.end,
                    surface,
                    claim.method,
                    claim.confidence,
                    claim.because,
                )
            )
            if claim.method in ("pronoun", "role") or kinds[claim.actor] != "person":
                continue
            for words, start, end in (
                (name.title, name.title_start, name.title_end),
                (name.after, name.after_start, name.after_end),
            ):
                if words and name.head not in role_words().vague:
                    roles.append(
                        RoleRow(actor, words, published.get(article.article_id), article.article_id, start, end)
                    )
    return mentions, roles


def _with_states(findings: Sequence[Findings], claims: Mapping[str, Sequence[Claim]]) -> Mapping[tuple[str, int], int]:
    """Give where the state starts that bodies are called with, by article and their own start: "Kest's navy"."""
    found = {}
    for item in findings:
        article, state = item.article, None
        for claim in claims[article.article_id]:
            name = claim.name
            if name.form == "ministry" and name.side and state is not None:
                between = article.source_text[state.end : name.start]
                if between.strip() in ("", "'s", "’s") and "\n" not in between:
                    found[article.article_id, name.start] = state.start
            if claim.method in ("registry", "demonym", "metonym") and name.form in ("name", "demonym", "seat"):
                state = name
    return found


def _actor_rows(
    dossiers: Mapping[str, Dossier],
    ids: Mapping[str, str],
    mentions: Sequence[MentionRow],
    roles: Sequence[RoleRow],
    peripheral: frozenset[str],
) -> list[ActorRow]:
    by_actor: dict[str, list[MentionRow]] = defaultdict(list)
    for mention in mentions:
        by_actor[mention.actor_id].append(mention)
    by_role: dict[str, list[RoleRow]] = defaultdict(list)
    for role in roles:
        by_role[role.actor_id].append(role)
    rows = []
    for actor, dossier in dossiers.items():
        actor_id = ids[actor]
        own = by_actor.get(actor_id, [])
        if not own:
            continue
        aliases = tuple(
            dict.fromkeys(
                " ".join(form.split()) for form in (row.surface for row in own if row.method not in ("pronoun", "role"))
            )
        )
        body = dossier.affiliation or next((ids[org] for org, _ in dossier.bodies.most_common() if org in ids), None)
        stated = _latest(by_role.get(actor_id, [])) or dossier.role
        rows.append(
            ActorRow(
                actor_id, name_of(dossier), dossier.kind, country_of(dossier), stated,
                body if dossier.kind == "person" else None, aliases, dossier.known,
                len({row.article_id for row in own}), len(own), actor in peripheral, tuple(dossier.reasons),
            )
        )  # fmt: skip
    return sorted(rows, key=lambda row: (-row.mentions, row.actor_id))


def _latest(roles: Sequence[RoleRow]) -> str | None:
    """Give the role of the latest article that states one, in its fullest words."""
    if not roles:
        return None
    latest = max(role.date or "" for role in roles)
    return max(
        (role.role for role in roles if (role.date or "") == latest), key=lambda words: min(len(words.split()), 12)
    )
