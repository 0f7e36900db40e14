"""Tells of whom something is asked where no word says so: by what is asked, by who sits across the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from sys import maxsize

from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.demands.demanded import Demand
from dashboard.lexicon import any_word, lexicon
from dashboard.resolve.demands_sides import sides_of, stands_for
from dashboard.resolve.movements import is_ministry, is_movement
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader
from dashboard.tables import Issue

NEAR = 12  # sentences: a demand without an addressee is put to the other side of the meeting told of so near
# Issues that are a state's own affair: "new elections in Kest" are asked of Kest, though Kest is a place there.
OF_A_STATE = frozenset({"regime/political order", "demilitarisation", "neutrality/NATO", "nuclear programme"})
RECOGNISED = re.compile(r"\b(?:recogni[sz]\w+)(?: \w+){0,3} $", re.IGNORECASE)
BOTH = re.compile(r"^(?:both|them|the (?:two|warring|rival|belligerent))\b", re.IGNORECASE)
LED = re.compile(rf"\b(?:{any_word('demands', 'led_by')}) by $")
# What is called after a name, or is to be done to it: "the Paris climate agreement", "that the front be listed".
NOT_ASKED = re.compile(
    r"(?: [a-z]+)? (?:agreement|accord|convention|protocol)s?\b"
    r"| be (?:named|listed|designated|sanctioned|blacklisted|banned|expelled|punished|proscribed|declared|outlawed)\b",
    re.IGNORECASE,
)
UNDOING = re.compile(rf"\b(?:{any_word('demands', 'undoing_it')})", re.IGNORECASE)
MEETS = re.compile(rf"\b(?:{any_word('demands', 'of_a_body')}) (?:of|in|at) (?:the )?$", re.IGNORECASE)
TROOPS = frozenset({"troops", "soldiers"})
AWAY = re.compile(
    r"\b(?:withdraw\w*|leav\w+|left|pull\w*|depart\w*|off|out|gone?|evacuat\w*|retreat\w*)\b", re.IGNORECASE
)
BESIDE = 1  # sentences between a meeting and what is asked at it
OFTEN = 2  # times that an article has to name a party that counts as one of its two
RARE = 2  # times as often as any third
LONE = 3  # times that another is named as often as one that is then only met by the way


def named_in(
    reader: Reader, article: Article, found: Demand, demanders: Sequence[str], issue: Issue
) -> tuple[str, ...]:
    """Give the party that a demand's own words name: "the neutrality of Kest" is asked of Kest.

    A name that only tells which war or border is meant, or that owns nothing, is no addressee.
    """
    own = reader.sides(demanders) | sides_of(reader, demanders)
    text = article.source_text
    left_out: int | None = None  # the end of a name before that is no addressee
    for row in reader.cast.within(article.article_id, found.text_start, found.text_end):
        actor = reader.cast.actors[row.actor_id]
        if actor.kind not in {"state", "organisation", "bloc"} or row.method == "pronoun":
            continue
        if reader.side(row.actor_id) in own:
            continue
        meets = MEETS.search(text[found.text_start : row.start])  # "a session of the Security Council" is asked of it
        if actor.kind == "organisation" and not (actor.known or is_movement(actor) or meets):
            continue  # "the Typhon launcher", "Sikh separatists": no party that could grant it
        before = text[max(0, row.start - 24) : row.start].lower().removesuffix("the ").removesuffix("both ")
        listed = left_out is not None and text[left_out : row.start].strip() in {"and", ",", ", and", "and the"}
        if before.endswith((" on ", " over ", "about ", " from ")) or LED.search(before) or listed:
            left_out = row.end  # "pressure on Kest and Ossia": neither
            continue
        if RECOGNISED.search(text[found.text_start : row.start]) or NOT_ASKED.match(text, row.end):
            continue  # "recognition of Kest", "the Kest climate agreement" are not asked of Kest
        after = text[row.end : row.end + 24].lower().split()
        whose = after[0].strip(".,;") if after else ""
        if row.method == "demonym" and row.surface.endswith("s") and before.endswith(" of "):
            continue  # "the deportation of Kestians" is not asked of Kest
        gone = whose in TROOPS and AWAY.search(text[found.text_start : found.text_end])  # "wants Kestian troops out"
        if whose in lexicon("demands")["of_a_people"] and not gone:
            continue  # "the release of Kestian prisoners" is asked of who holds them
        if after and after[0].strip(".,") in lexicon("demands")["told_of_a_state"]:
            continue
        return (reader.cast.government_of(row.actor_id) if is_ministry(actor) else row.actor_id,)
    if found.listed is not None and issue in OF_A_STATE:
        for place in reader.place_mentions(article.article_id, found.sentence):
            state = reader.states.get(reader.places[place.place_id].country or "")
            if state is not None and reader.side(state.actor_id) not in own:
                return (state.actor_id,)
    return ()


def named_before(reader: Reader, article_id: str, found: Demand, demanders: Sequence[str]) -> tuple[str, ...]:
    """Give whom "asked him to" means: the person (for "them" the party) named last before it in its sentence."""
    own = reader.sides(demanders)
    whom = found.addressees[0]
    person = whom.text.lower() not in {"them", "it"}
    best: tuple[int, str] | None = None
    for row in reader.cast.within(article_id, found.start, whom.start):
        actor = reader.cast.actors[row.actor_id]
        fits = (actor.kind == "person") == person and reader.side(row.actor_id) not in own
        if fits and row.method != "pronoun" and (best is None or row.start > best[0]):
            best = row.start, row.actor_id
    return (best[1],) if best is not None else ()


def behind_sanctions(
    reader: Reader, article_id: str, demanders: Sequence[str], found: Demand, *, duties: bool = False
) -> tuple[str, ...]:
    """Give whose measures somebody wants lifted: the one sender that the article tells of against that side.

    Of several senders it is the one that the sentence of the demand names, or else the one before it.
    """
    own = reader.sides(demanders)
    senders = {
        tuple(row.senders)
        for row in reader.sanctions.get(article_id, ())
        if row.senders and row.action not in {"lifted", "spared"} and (row.instrument == "tariff") == duties
        if reader.sides(row.targets) & own and not reader.sides(row.senders) & own
    }
    if len(senders) == 1:
        return tuple(dict.fromkeys(stands_for(reader, article_id, actor) for actor in next(iter(senders))))
    sides = {reader.side(actor): actor for actors in senders for actor in actors}
    for number in (found.sentence, found.sentence - 1):
        if number < 0:
            break
        told = reader.sentence(article_id, number)
        named = {sides[side] for row in reader.cast.within(article_id, told.start, told.end)
                 if (side := reader.side(row.actor_id)) in sides}  # fmt: skip
        if named:
            return tuple(stands_for(reader, article_id, actor) for actor in named) if len(named) == 1 else ()
    return ()


def under_measures(reader: Reader, article: Article, found: Demand, demanders: Sequence[str]) -> tuple[str, ...]:
    """Give on whom the measures are that somebody would lift on a condition: of him it is asked."""
    if not UNDOING.search(article.source_text[found.start : found.text_start]):
        return ()
    own = sides_of(reader, demanders)
    under = {
        tuple(row.targets)
        for row in reader.sanctions.get(article.article_id, ())
        if row.targets and sides_of(reader, row.senders) & own and not sides_of(reader, row.targets) & own
    }
    return next(iter(under)) if len(under) == 1 else ()


def other_side(
    reader: Reader, article: Article, found: Demand, demanders: Sequence[str], near: Sequence[Meeting]
) -> tuple[str, ...]:
    """Give the other side of the meeting at which, or about which, it was asked.

    Who mediates is not asked, nor who lent a room or met them once where another side met at some talks is named far
    more often: unless the meeting was told right before.
    """
    own = reader.sides(demanders)
    if len(own) != 1 or found.listed is not None:
        return ()
    counts = counts_of(reader, article.article_id)
    rivals = {side for meeting in near if own < (met := reader.sides(meeting.actors)) for side in met - own}
    most = max((counts[side] for side in rivals if side not in known("mediators")), default=0)
    named = reader.sides(
        row.actor_id for row in reader.cast.within(article.article_id, found.text_start, found.text_end)
    )
    best: tuple[int, tuple[str, ...]] | None = None
    for meeting in near:
        sides = reader.sides(meeting.actors)
        if len(sides) != 2 or not own < sides or not named <= sides:
            continue  # what concerns a third party need not be asked of the one across the table
        other = next(iter(sides - own))
        if other in known("mediators"):
            continue
        actor = actor_of(reader, other)
        rare, lone = 0 < most >= counts[other] * RARE, 0 < most >= counts[other] * LONE
        for seen in meeting.mentions:
            distance = found.sentence - seen.mention.sentence
            if lone or (rare and distance > BESIDE):
                continue
            if actor and 0 <= distance <= NEAR and (best is None or distance < best[0]):
                best = distance, (actor,)
    return best[1] if best else ()


def across_the_table(
    reader: Reader, article: Article, found: Demand, demanders: Sequence[str], near: Sequence[Meeting]
) -> tuple[str, ...]:
    """Give the other of the two parties that an article is about; none where it is about more, or a third is named."""
    own = reader.sides(demanders)
    pair = two_parties(reader, article)
    named = reader.sides(
        row.actor_id for row in reader.cast.within(article.article_id, found.text_start, found.text_end)
    )
    meeting_sides = [reader.weighty(meeting.actors) for meeting in near]
    if len(own) != 1 or not own < pair or not named <= pair or any(len(sides - pair) > 1 for sides in meeting_sides):
        return ()
    actor = actor_of(reader, next(iter(pair - own)))
    return (actor,) if actor else ()


def is_barring(found: Demand) -> bool:
    """Whether an embargo or the like is wanted: whom it is to hit, or whose goods, is not asked for it."""
    wanted = found.because in {"want", "like"}
    return wanted and any(re.search(rf"^(?:an? )?\w* ?{word}\b", found.words) for word in lexicon("demands")["barring"])


def actor_of(reader: Reader, side: str) -> str | None:
    """Give the state, movement or body that a side is; of somebody who acts for no state, his body."""
    state = reader.states.get(side)
    if state is not None or side not in reader.cast.actors:
        return state.actor_id if state is not None else None
    body = reader.cast.actors[side].affiliation
    if body not in reader.cast.actors and reader.cast.actors[side].kind == "person":
        return None  # acts for nobody of whom it could be asked
    own = body if body in reader.cast.actors and body else side
    return next((whole for whole in sides_of(reader, (own,)) if whole in reader.cast.actors), own)


def both_of(reader: Reader, article: Article, found: Demand, demanders: Sequence[str]) -> tuple[str, ...]:
    """Give the two parties that an article is about, where "both governments" or "them" are asked by a third."""
    if not all(BOTH.search(party.text) for party in found.addressees):
        return ()
    own = reader.sides(demanders)
    pair = two_parties(reader, article)
    both = () if pair & own else both_parties(reader, article)
    return both or at_war(reader, article, own)


def at_war(reader: Reader, article: Article, own: frozenset[str]) -> tuple[str, ...]:
    """Give a movement and the state that it fights in, where no other state is named as often as the movement.

    Of a state whose army the article names, that army: it is the movement's enemy.
    """
    counts = counts_of(reader, article.article_id)
    movements = [side for side in counts if side in reader.cast.actors and is_movement(reader.cast.actors[side])]
    first = max(movements, key=lambda side: counts[side], default=None)
    home = reader.cast.actors[first].country if first is not None else None
    if first is None or home is None or counts[home] < OFTEN or {first, home} & own:
        return ()
    if any(counts[side] > counts[first] for side in counts if side != home):
        return ()
    return (*with_army(reader, article, (reader.states[home].actor_id,) if home in reader.states else ()), first)


def with_army(reader: Reader, article: Article, actors: Sequence[str]) -> tuple[str, ...]:
    """Give the army for a state, where the article names that army more than once."""
    found: list[str] = []
    for actor in actors:
        army = reader.armies.get(reader.cast.actors[actor].country or "")
        named = army is not None and reader.cast.actors[actor].kind == "state"
        rows = reader.cast.within(article.article_id, 0, len(article.source_text)) if named else ()
        often = army is not None and sum(row.actor_id == army.actor_id for row in rows) >= OFTEN
        found.append(army.actor_id if army is not None and often else actor)
    return tuple(found)


def both_parties(reader: Reader, article: Article) -> tuple[str, ...]:
    """Give the states, movements or bodies that are the two parties of an article, where it is about two."""
    actors = [actor_of(reader, side) for side in sorted(two_parties(reader, article))]
    both = tuple(actor for actor in actors if actor is not None) if all(actors) else ()
    at_arms = any(is_movement(reader.cast.actors[actor]) for actor in both)
    return with_army(reader, article, both) if at_arms else both


def two_parties(reader: Reader, article: Article) -> frozenset[str]:
    """Give the two sides that an article names far more often than any other; empty where there are no such two."""
    counts = counts_of(reader, article.article_id)
    order = counts.most_common(3)
    if len(order) < 2 or order[1][1] < OFTEN or (len(order) > 2 and order[2][1] * RARE > order[1][1]):
        return frozenset()
    return frozenset(side for side, _ in order[:2])


def counts_of(reader: Reader, article_id: str) -> Counter[str]:
    """Count how often an article names each side but mediators, through whomever of it: once for all its demands."""
    if article_id not in reader.named_sides:
        reader.named_sides[article_id] = _count(reader, article_id)
    return reader.named_sides[article_id]


def _count(reader: Reader, article_id: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in reader.cast.within(article_id, 0, maxsize):
        actor = reader.cast.actors[row.actor_id]
        if actor.kind == "person" and not actor.country:
            body = reader.cast.actors.get(actor.affiliation or "")
            if body is None:
                continue  # a prisoner, a mediator: no party
            actor = body
        if not actor.peripheral and actor.actor_id not in known("mediators"):
            counts[reader.side(actor.actor_id)] += 1
    return counts
