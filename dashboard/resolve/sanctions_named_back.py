"""Takes whom a statement on a measure hits from those named just before: each of two, the bank, the firms, his."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from dashboard.extract import Party
from dashboard.findings import Findings
from dashboard.measures.known import words
from dashboard.registry import registry
from dashboard.resolve.cast import Cast
from dashboard.resolve.movements import is_army, is_ministry, is_movement
from dashboard.resolve.sanctions_parties import BACK, Said, states_of
from dashboard.tables import MentionRow

PAIR = 2
WIDE = 30  # characters from "Kestian" to "firms"
OF_EACH = re.compile(
    r"\b(?:on|for|from|to|of|against|with)\s+(?:goods\s+(?:from|of)\s+)?"
    r"(?:(?:each(?:\s+of\s+them)?(?!\s+other)|(?:both|either|each)\s+(?!(?:to|by|from|in)\b)([a-z]+))\b"
    r"(?!\s+other|\s+[a-z]+ing\b)|both(?=\s+(?:to|by|from|in)\b|[,.;]))"
)
SOME_OF = re.compile(r"^(?:several|some|many|most|few|a few|two|three|four|five|six) of ")
HIS = re.compile(r"(?:his|her|him|he|she)\b", re.IGNORECASE)


def named_back(cast: Cast, findings: Findings, item: Said) -> Said:
    """Give the statement with whom it hits, where its words mean those named before."""
    if item.targets or item.measure.merely_named:
        return item
    if both := _both(cast, findings, item):
        return item.hitting(both, "the two named before")
    for party in item.measure.targets:
        who = _him(cast, findings, item, party) or _body(cast, findings, item, party)
        who = who or _whose_firms(cast, findings, item, party)
        if who is not None:
            return item.hitting((who,), "the one named before")
    return item


def _both(cast: Cast, findings: Findings, item: Said) -> tuple[str, ...]:
    """Give the two whom "both forces", "goods from each" mean: the only two of their kind named shortly before."""
    here = findings.sentences[item.measure.sentence]
    called = [party.text.split() or [""] for party in item.measure.targets]
    if any(said[-1] in words("persons") and (said[0] == "both" or said[:2] == ["the", "two"]) for said in called):
        return _two_persons(cast, findings, item)
    found = OF_EACH.search(here.text)
    if found is not None and (found[1] or "").startswith("side") and item.measure.instrument in {"other", "air link"}:
        return ()  # "lorries are stuck on either side"
    if (
        found is None
        or len(item.senders) > 1
        or any(party.text != party.text.lower() for party in item.measure.targets)
    ):
        return ()
    noun = found[1] or ""
    if noun and noun not in words("sides_of_two") | words("forces_of_two"):
        return ()
    for back in range(BACK + 1):
        near = _named(cast, findings, item, back)
        for kind in (_fights,) if noun in words("forces_of_two") else (_is_state, _fights):
            pair = _distinct(cast, item, (row for row in near if kind(cast, row)))
            if len(pair) == PAIR:
                return pair
            if len(pair) > PAIR:
                return ()
    return _two_of_article(cast, findings, item, noun)


def _two_persons(cast: Cast, findings: Findings, item: Said) -> tuple[str, ...]:
    """Give the two persons named last, where "both generals" are hit: two, and no third with them."""
    for back in range(BACK + 1):
        rows = _named(cast, findings, item, back)
        persons = _distinct(cast, item, (row for row in rows if cast.actors[row.actor_id].kind == "person"))
        if persons:
            return persons if len(persons) == PAIR else ()
    return ()


def _two_of_article(cast: Cast, findings: Findings, item: Said, noun: str) -> tuple[str, ...]:
    """Give the two of an article: its only two forces, or the two states that it names more than any third."""
    rows = cast.within(item.article_id, 0, len(findings.article.source_text))
    forces = _distinct(cast, item, (row for row in rows if _fights(cast, row)))
    if len(forces) == PAIR and noun not in words("states_of_two"):
        return forces
    own = states_of(cast, item.senders) | set(item.senders)
    counts = Counter(row.actor_id for row in rows if _is_state(cast, row) and row.actor_id not in own)
    ranked = [*counts.most_common(PAIR + 1), ("", 0), ("", 0), ("", 0)]
    if noun in words("forces_of_two") or ranked[PAIR - 1][1] <= ranked[PAIR][1]:
        return ()
    return tuple(actor for actor, _ in ranked[:PAIR])


def _him(cast: Cast, findings: Findings, item: Said, party: Party) -> str | None:
    """Give the one person named in the sentence, before it says "his", or else in the one before."""
    if not HIS.fullmatch(party.text):
        return None
    for back in (0, 1):
        rows = [row for row in _named(cast, findings, item, back) if row.start < party.start]
        persons = _distinct(cast, item, (row for row in rows if cast.actors[row.actor_id].kind == "person"))
        if persons:
            return persons[0] if len(persons) == 1 else None
    return None


def _body(cast: Cast, findings: Findings, item: Said, party: Party) -> str | None:
    """Give the bank, firm or airline named last before "the bank", by a name that tells so or the only one."""
    said = party.text.lower().split() or [""]
    if said[0] != "the" or said[-1] not in words("bodies"):
        return None
    rows = [row for back in range(BACK, -1, -1) for row in _named(cast, findings, item, back) if row.end < party.start]
    rows = [row for row in rows if row.actor_id not in item.senders and _is_firm(cast, row)]
    called = [row for row in rows if said[-1] in cast.actors[row.actor_id].name.lower()]
    only = {row.actor_id for row in rows if said[-1] != "bank"}
    return called[-1].actor_id if called else only.pop() if len(only) == 1 else None


def _whose_firms(cast: Cast, findings: Findings, item: Said, party: Party) -> str | None:
    """Give the state whose firms were told of where "the firms" are hit: "eleven Kestian firms. The firms are"."""
    said = SOME_OF.sub("", party.text.lower()).split() or [""]
    if said[0] not in {"the", "these", "those", "all", "both"} or said[-1] not in words("many"):
        return None
    for back in (1, 2):
        if item.measure.sentence < back:
            return None
        before = findings.sentences[item.measure.sentence - back]
        text = findings.article.source_text[before.start : before.end]
        found = text.lower().rfind(said[-1])
        if found < 0:
            continue
        at = before.start + found
        rows = cast.within(item.article_id, max(before.start, at - WIDE), at)
        states = _distinct(cast, item, (row for row in rows if cast.actors[row.actor_id].kind == "state"))
        return states[-1] if states else None
    return None


def _named(cast: Cast, findings: Findings, item: Said, back: int) -> Sequence[MentionRow]:
    """Give the mentions of the sentence so many before."""
    number = item.measure.sentence - back
    if number < 0:
        return ()
    sentence = findings.sentences[number]
    return cast.within(item.article_id, sentence.start, sentence.end)


def _distinct(cast: Cast, item: Said, rows: Iterable[MentionRow]) -> tuple[str, ...]:
    """Give the actors of mentions, each once, without who lays the measure."""
    own = states_of(cast, item.senders) | set(item.senders)
    found = dict.fromkeys(row.actor_id for row in rows if row.actor_id not in own)
    return tuple(found)


def _is_state(cast: Cast, row: MentionRow) -> bool:
    return cast.actors[row.actor_id].kind == "state"


def _fights(cast: Cast, row: MentionRow) -> bool:
    """Whether an army or a movement is named."""
    actor = cast.actors[row.actor_id]
    return is_movement(actor) or is_army(actor)


def _is_firm(cast: Cast, row: MentionRow) -> bool:
    """Whether an organisation is named that is no ministry, movement, army or union."""
    actor = cast.actors[row.actor_id]
    plain = actor.kind == "organisation" and not (is_ministry(actor) or is_movement(actor) or is_army(actor))
    union = row.actor_id in registry().actors and actor.country is None
    official = words("bodies_of_state") | words("parliaments") | words("unions")
    return plain and not union and official.isdisjoint(re.findall(r"\w+", actor.name.lower()))
