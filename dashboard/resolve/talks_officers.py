"""Names those who sat at a meeting by their office: "the water ministers of Kest and Ossia met", and "Kest's Roe".

Copy tells of a meeting by offices and names the holders where they speak, often paragraphs later. Who is the only one
of a side to hold the office that met, sat there; the sentence that gives the office is the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from dashboard.lexicon import any_word, lexicon
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.tables import MentionRow

NEAR = 6  # sentences from a meeting in which "Kest's Roe" is the one who sat there for Kest
FEW = 3  # sides at whose meeting of "the leaders" each is taken to have come himself
YEARS = 1  # years before an article in which those who held an office then need not be those who hold it now
FORMER = re.compile(rf"\b(?:{any_word('talks', 'not_in_office')})\b", re.IGNORECASE)
GOVERNING = ("minister", "leader", "president", "premier", "negotiator")
OF = re.compile(r" of (?:the )?[A-Z]")  # "Roe of Kest"
RANK = re.compile(r"(?:(?:Lt|Maj|Brig)\w*\.? |Field )?(?:General|Gen\.|Admiral|Colonel|Marshal)")
GONE = re.compile(r"\b(?:former|ex|late|retired|ousted)\b", re.IGNORECASE)
BODY = re.compile(rf"\b(?:{any_word('talks', 'not_the_government')})\b", re.IGNORECASE)
OTHER = re.compile(r"\b[Hh](?:is|er) (?:[A-Z][\w-]+ )?(?:counterpart|opposite number),? $")
OWNED = re.compile(r"(?:\b[A-Z][\w.-]+ )?\b[A-Z][\w.-]+['’]s? $")  # "Kest's Roe", without a word for his office


def with_officers(reader: Reader, meeting: Meeting, *, main: bool) -> list[Seen]:
    """Give what the article tells elsewhere of those who sat at a meeting by their offices."""
    if meeting.phase == "void" or meeting.many or _is_of_other_years(reader, meeting):
        return []
    said = [office for seen in meeting.mentions for office in _offices(reader, seen)]
    asked = dict.fromkeys(office for office in said if office != "negotiator" and f"{office}:" not in "".join(said))
    talked = main and any(seen.mention.kind in {"talks", "meeting"} for seen in meeting.mentions)
    if talked:
        asked["negotiator"] = None
    sides = reader.sides(meeting.actors)
    if len(sides) > FEW:
        asked.pop("leader", None)  # of a summit of many not everyone need have come
    empty = reader.sides(meeting.core) - {seat(reader, actor) for actor in reader.persons(meeting.actors)}
    found = _only_holders(reader, meeting, empty, list(asked)) if asked and len(sides) > 1 else []
    return [*found, *(_only_holders(reader, meeting, _between(reader, meeting), ["envoy"]) if talked else ())]


def _between(reader: Reader, meeting: Meeting) -> frozenset[str]:
    """Give the states and bodies that went between the sides, of whom nobody is named there."""
    mediators = [actor for seen in meeting.mentions for actor in seen.mediators]
    persons = reader.persons([*meeting.actors, *mediators])
    return reader.sides(mediators) - {seat(reader, person) for person in persons}


def _only_holders(reader: Reader, meeting: Meeting, sides: frozenset[str], asked: Sequence[str]) -> list[Seen]:
    """Give the one of each side who is told to hold one of the offices."""
    found: list[Seen] = []
    for side in sorted(sides):
        holders = {row.actor_id: (row, office) for row, office in _holders(reader, meeting, side, asked)}
        if len(holders) == 1:
            ((row, office),) = holders.values()
            found.append(_as_seen(reader, meeting, row, office))
    return found


def is_outsider(reader: Reader, article_id: str, person: str) -> bool:
    """Whether all that is told of somebody is that he acts for no side: a lawyer, a senator, a former minister."""
    told = [role.role for role in reader.roles_in(article_id, person)]
    told += [role for role in (reader.cast.actors[person].role,) if role and not told]
    return bool(told) and all(GONE.search(role) or _outsiders().search(role) for role in told)


@cache
def _outsiders() -> re.Pattern[str]:
    roles = lexicon("roles")
    said = [*roles["private"], *roles["kin"], *roles["commoners"], *lexicon("talks")["no_envoys"]]
    return re.compile(rf"\b(?:{'|'.join(said)})s?\b", re.IGNORECASE)


def rules(reader: Reader, article_id: str, person: str) -> bool:
    """Whether somebody is told to govern: the president or premier of a state."""
    told = [role.role for role in reader.roles_in(article_id, person)]
    told += [role for role in (reader.cast.actors[person].role,) if role and not told]
    return any(_is_such(role, "leader") and not BODY.search(role) for role in told)


def are_leaders(reader: Reader, meeting: Meeting) -> bool:
    """Whether a meeting is one of those who govern: a summit, or one at which a president is told to have been."""
    asked = {office.partition(":")[0] for seen in meeting.mentions for office in _offices(reader, seen)}
    if "summit" in meeting.kinds or asked & {"leader", "president", "premier"}:
        return True
    return any(rules(reader, meeting.article_id, person) for person in reader.persons(meeting.actors))


def _is_of_other_years(reader: Reader, meeting: Meeting) -> bool:
    article = reader.context.articles.get(meeting.article_id)
    day = (article.published or article.published_latest) if article is not None else None
    window = meeting.window
    return window is not None and day is not None and int(window.latest[:4]) < int(day[:4]) - YEARS


def _offices(reader: Reader, seen: Seen) -> Iterator[str]:
    """Give the offices by which a mention tells of those who met: "minister: water", "leader"."""
    text = reader.text(seen.article_id)
    if seen.mention.reference == "attendance":
        return
    for party in seen.mention.parties:
        if FORMER.search(party.text):
            continue
        head = text[party.head_start : party.head_end].lower()
        for office, words in _kinds().items():
            if head in words or head.removesuffix("s") in words:
                before = text[party.start : party.head_start].lower().split()
                kind = next((word for word in before if word in _branches()), "")
                yield f"{office}:{kind}" if kind else office


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    return {office: tuple(words) for office, words in lexicon("talks")["officers"].items()}


@cache
def _branches() -> frozenset[str]:
    return frozenset(lexicon("talks")["branches"])


def seat(reader: Reader, actor: str) -> str:
    """Give the side for which a person sits: of a body's official without a state, the bloc that the body serves."""
    side = reader.side(actor)
    body = reader.cast.actors[actor].affiliation
    if side != actor or body is None:
        return side
    bloc = body.removesuffix("-commission")  # "president of the union's commission"
    return str(lexicon("talks")["seats"].get(body, bloc if bloc in reader.cast.actors else body))


def _holders(reader: Reader, meeting: Meeting, side: str, asked: Sequence[str]) -> Iterator[tuple[MentionRow, str]]:
    """Give the persons of a side who are told to hold one of the offices, each with where that is told."""
    text = reader.text(meeting.article_id)
    for row in reader.cast.within(meeting.article_id, 0, len(text)):
        if reader.cast.actors[row.actor_id].kind != "person" or seat(reader, row.actor_id) != side:
            continue
        near = any(abs(row.sentence - seen.mention.sentence) <= NEAR for seen in meeting.mentions)
        roles = reader.roles_in(meeting.article_id, row.actor_id)
        told = [role.role for role in roles if text[role.start - 2 : role.start].lower() != "a "]
        ranks = [
            role for role in told if not RANK.fullmatch(role)
        ] or told  # a general who is minister, is no commander
        office = next((office for office in asked for role in ranks if _is_such(role, office)), None)
        before = text[max(0, row.start - 40) : row.start]
        told_of = OWNED.search(before) or OTHER.search(before) or OF.match(text, row.end)
        bare = not roles and near and told_of
        if office is None and bare:
            office = next((office for office in asked if office.partition(":")[0] in GOVERNING), None)
        if office is not None and (bare or any(abs(role.start - row.start) < 200 for role in roles)):
            yield row, office


def _is_such(role: str, office: str) -> bool:
    """Whether a role that is told is the office that met; a minister without a branch may be of any."""
    name, _, kind = office.partition(":")
    said = re.findall(r"[\w-]+", role.lower())
    if FORMER.search(role):
        return False
    of = " ".join(said)
    if not any(re.search(rf"\b{word}\b", of) for word in _kinds()[name]):
        return False
    branches = set(said) & _branches()
    return not kind or not branches or kind in branches


def _as_seen(reader: Reader, meeting: Meeting, row: MentionRow, office: str) -> Seen:
    """Give what tells of the holder as a mention of the meeting: its sentence is evidence of the row."""
    sentence = reader.sentence(meeting.article_id, row.sentence)
    text = reader.text(meeting.article_id)
    mention = replace(
        meeting.mentions[0].mention, sentence=row.sentence, start=sentence.start, end=sentence.end,
        cue=text[row.start : row.end], cue_start=row.start, cue_end=row.end, kind="process", strength="weak",
        reference="attendance", parties=(), modifiers=(), places=(), times=(), status=None, form=None,
        mediators=(), speaker=None, travel=False, announced=False, opened=False,
        because=f"holds the office of those who met: {office.partition(':')[0]}",
    )  # fmt: skip
    return Seen(meeting.article_id, mention, (row.actor_id,), None, None)
