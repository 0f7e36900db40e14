"""Tells of whom something was asked by who speaks up behind it: "Kest asked for the men. Ossia said they stay"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.demands.demanded import AS_ASKED, TURNED_DOWN
from dashboard.document import Sentence
from dashboard.extract import Party
from dashboard.lexicon import any_word
from dashboard.resolve.demands_addressees import OFTEN, RARE, actor_of, is_barring, with_army
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_demanders import is_party
from dashboard.resolve.demands_described import described
from dashboard.resolve.demands_sides import sides_of
from dashboard.resolve.movements import is_army, is_movement
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader
from dashboard.tables import ActorRow, MentionRow

NO_DEMANDS = frozenset({"first", "like"})  # "troops first", and wishes that are put to nobody
NEXT = 1  # sentences between a demand and the reply that tells of whom it was asked
LATER = 2  # the same where only "it was refused" stands between
LEAD = 12  # words before the name of who replies: "On Monday the foreign minister of"
NO_REPLY = re.compile(
    r"\bno (?:\w+ )?(?:answer|reply|response|comment|reaction|word)\b[^.;]{0,40}? from ", re.IGNORECASE
)
DESCRIBED = re.compile(rf"[Tt]he (?:[\w-]+ ){{0,2}}({any_word('demands', 'who_replies')})\b")
# "The rebels have detained 69 of them": of whom their release is asked.
HOLDS = re.compile(
    r"(?: (?:has|have|had|still|now|also|been)){0,3} (?:detain|hold|keep|jail|arrest|seiz|captur|abduct)\w*\b"
)
REFUSED = re.compile(
    r"\b(?:demand|request|call|appeal|condition|idea|proposal|it|that|this|answer|reply)\b"
    r"(?: \w+){0,3} (?:turned down|rejected|refused|dismissed|brushed aside|denied|granted|no|none)\b",
    re.IGNORECASE,
)


def asked_of_who_replies(
    reader: Reader, article: Article, asked: Sequence[Asked], sentences: Sequence[Sentence], near: Sequence[Meeting]
) -> None:
    """Let what was asked of nobody in particular be asked of the party that speaks up in the next sentence.

    A party is a state, a movement or one of their people, who has to do with the matter: it sits at the article's talks
    or is one of those whom the article names most. Mediators, hosts and bodies of many states answer for nobody.
    """
    for one in asked:
        told_of_it = one.found.listed is not None or one.response_by or _is_put_otherwise(one)
        if one.addressees or told_of_it or not _may_be_anybody(one):
            continue
        last = one.found.sentence
        for number in range(last + 1, min(last + LATER, len(sentences) - 1) + 1):
            told = sentences[number]
            if any(other.found.sentence == number for other in asked) and number - last > NEXT:
                break
            speaking = _who_replies(reader, article, told, one, near)
            if speaking is not None:
                one.addressees, one.told_in, one.inferred = (speaking,), number, True
                break
            if not REFUSED.search(article.source_text[told.start : told.end]):
                break


def _may_be_anybody(one: Asked) -> bool:
    """Whether the words name nobody of whom it is asked: no words at all, or "public servants" and the like."""
    return one.inferred or all(party.text == party.text.lower() for party in one.found.addressees)


def _who_replies(reader: Reader, article: Article, told: Sentence, one: Asked, near: Sequence[Meeting]) -> str | None:
    text = article.source_text
    rows = [row for row in reader.cast.within(article.article_id, told.start, told.end) if row.method != "pronoun"]
    silent = NO_REPLY.search(text, told.start, told.end)
    if silent is not None:
        behind = [row for row in rows if row.start >= silent.end()]
        return (
            _party(reader, behind[0].actor_id, one, near)
            if behind
            else _described(reader, article, silent.end(), told, one, near)
        )
    by_description = _described(reader, article, told.start, told, one, near)
    if by_description is not None or not rows:
        return by_description
    first = rows[0]
    last = _run(reader, text, rows)
    lead = text[told.start : first.start]
    speaks = _speaks().match(text, last.end, told.end) or (
        one.issue == "prisoners/children" and HOLDS.match(text, last.end, told.end)
    )
    if len(lead.split()) > LEAD or not speaks or re.search(r'["“”;:]', lead):
        return None
    return _party(reader, last.actor_id, one, near) or _party(reader, first.actor_id, one, near)


def _run(reader: Reader, text: str, rows: Sequence[MentionRow]) -> MentionRow:
    """Give the last name of "Kestian Foreign Minister Jane Roe", all of which is who speaks."""
    last = rows[0]
    for row in rows[1:]:
        between = text[last.end : row.start]
        own = reader.cast.actors[row.actor_id].kind == "person" and reader.side(row.actor_id) == reader.side(
            last.actor_id
        )
        if not own or len(between) > 60 or re.search(r"[.;:\"“”]|\b(?:said|told|and)\b", between):
            break
        last = row
    return last


def _described(
    reader: Reader, article: Article, start: int, told: Sentence, one: Asked, near: Sequence[Meeting]
) -> str | None:
    """Give whom "The government in Aden says", "the rebels refused" mean."""
    words = DESCRIBED.match(article.source_text, start, told.end)
    if words is None or (start == told.start and not _speaks().match(article.source_text, words.end(), told.end)):
        return None
    party = Party(words.start(), words.end(), f"the {words[1]}", words.start(1), words.end())
    means = described(reader, article, (party,), told.number)
    return _party(reader, means[0], one, near) if len(means) == 1 else None


def _party(reader: Reader, actor_id: str, one: Asked, near: Sequence[Meeting]) -> str | None:
    """Give the state, army or movement for which somebody speaks, if it is a party that may have been asked."""
    actor = reader.cast.actors[actor_id]
    if not is_party(reader, actor_id) or not (actor.country or _movement_of(reader, actor)):
        return None
    side = reader.side(actor_id)
    if side in reader.sides(one.demanders) or sides_of(reader, (actor_id,)) & sides_of(reader, one.demanders):
        return None
    if any(side in reader.sides(seen.mediators) for meeting in near for seen in meeting.mentions):
        return None
    movement = _movement_of(reader, actor)
    state = reader.states.get(side)
    if is_army(actor) and any(reader.side(other) not in reader.states for other in one.demanders):
        return actor_id  # a movement asks the army that it fights
    return movement or (state.actor_id if state is not None else None)


def _movement_of(reader: Reader, actor: ActorRow) -> str | None:
    body = reader.cast.actors.get(actor.affiliation or actor.actor_id)
    return body.actor_id if body is not None and is_movement(body) else None


@cache
def _speaks() -> re.Pattern[str]:
    """Give the pattern of "… officials in Kest said", "’s minister, Jane Roe, has refused" behind a name."""
    verbs = "|".join(sorted(known("replies"), key=len, reverse=True))
    before = "|".join(sorted(known("before_replies"), key=len, reverse=True))
    return re.compile(
        r"(?:['’]s?)?(?:[ -][\w’'-]++){0,5}?(?:, [^,.;:“”\"]{1,60},)?"
        rf"(?: (?:{before})){{0,3}} (?:{verbs})\b"
    )


def asked_across(reader: Reader, article: Article, asked: Sequence[Asked], near: Sequence[Meeting]) -> None:
    """Let what is still asked of nobody be asked of the one other party of the meetings at which who asks sits.

    Those who host, chair or watch are none: mediators, bodies of many states, the state of the venue. Of several
    parties the one that the article names twice as often as any other is meant; where the words name a third, nobody.
    """
    for one in asked:
        left_open = one.found.listed is not None or one.issue == "sanctions relief" or _is_put_otherwise(one)
        if one.addressees or not one.inferred or left_open:
            continue
        own = sides_of(reader, one.demanders)
        named = sides_of(
            reader,
            (r.actor_id for r in reader.cast.within(article.article_id, one.found.text_start, one.found.text_end)),
        )
        others = [theirs for meeting in near if (theirs := _others(reader, meeting, own)) is not None]
        lone = {next(iter(theirs)) for theirs in others if len(theirs) == 1}
        found = next(iter(lone)) if len(lone) == 1 else _named_most(reader, article, frozenset().union(*others))
        if found is not None and named <= own | {found}:
            one.addressees = _as_party(reader, article, found, one)


def _is_put_otherwise(one: Asked) -> bool:
    """Whether what is asked is a wish, a proposal, a ban that is to hit somebody, or told with its answer."""
    because = one.found.because
    return (
        is_barring(one.found)
        or because in {AS_ASKED, TURNED_DOWN, *NO_DEMANDS}
        or because in known("proposing", "verbs")
    )


def _as_party(reader: Reader, article: Article, side: str, one: Asked) -> tuple[str, ...]:
    """Give the state, movement or people of a side; of a state whose army a movement fights, that army."""
    actor = actor_of(reader, side)
    fights = any(is_movement(reader.cast.actors[body]) for body in _bodies(reader, one))
    found = (actor,) if actor is not None else ()
    return with_army(reader, article, found) if fights else found


def _bodies(reader: Reader, one: Asked) -> list[str]:
    bodies = (reader.cast.actors[actor].affiliation or actor for actor in one.demanders)
    return [body for body in bodies if body in reader.cast.actors]


def _others(reader: Reader, meeting: Meeting, own: frozenset[str]) -> frozenset[str] | None:
    """Give the other parties of a meeting at which who asks sits; None of others."""
    sides = sides_of(reader, meeting.actors)
    if not own or not own <= sides:
        return None
    hosts = {seen.place.country for seen in meeting.mentions if seen.place is not None}
    mediators = sides_of(reader, (actor for seen in meeting.mentions for actor in seen.mediators))
    left = {side for side in sides - own - mediators if reader.is_a_side(side)}
    return frozenset(left - hosts if len(left) > 1 else left)


def _named_most(reader: Reader, article: Article, sides: frozenset[str]) -> str | None:
    """Give the side that an article names twice as often as any other of some."""
    rows = reader.cast.within(article.article_id, 0, len(article.source_text))
    counts = Counter(side for row in rows if (side := next(iter(sides_of(reader, (row.actor_id,))))) in sides)
    order = counts.most_common(2)
    if not order or order[0][1] < OFTEN or (len(order) > 1 and order[1][1] * RARE > order[0][1]):
        return None
    return order[0][0]
