"""Takes the party that a statement on a measure leaves out from what the sentences around it are about."""

from __future__ import annotations

import re

from dashboard.findings import Findings
from dashboard.resolve.cast import Cast
from dashboard.resolve.sanctions_described import lead
from dashboard.resolve.sanctions_parties import Said, nameless

DONE = frozenset({"imposed", "in force", "extended", "eased", "lifted", "threatened"})
HOSTS = re.compile(r"\b(?:host|mediat|broker|facilitat|welcom)\w*", re.IGNORECASE)


def on_whom_told_of(cast: Cast, findings: Findings, item: Said, said: list[Said]) -> Said:
    """Take the state that the sentence before is about: of "Kest arrested him. Valdoria imposed sanctions", Kest.

    Not where the same sender hits somebody else in the article by a measure of the kind: nothing decides between them.
    """
    me = item.measure
    if item.targets or not item.senders or me.action not in DONE or not nameless(me.targets) or me.merely_named:
        return item
    if any(other.family == item.family and other.targets and set(other.senders) & set(item.senders) for other in said):
        return item
    rows = cast.within(item.article_id, me.start, me.end)
    acting = {actor for other in said if other.family == item.family for actor in other.senders} | set(item.senders)
    acting |= {cast.state_of(actor) for actor in acting} | {cast.government_of(actor) for actor in acting}
    named = {row.actor_id for row in rows if cast.actors[row.actor_id].kind == "state"} - acting
    if named:
        return item  # another state stands in the sentence itself: the one before need not be meant
    about = lead(cast, findings, me.sentence - 1, acting)
    if about is None or HOSTS.search(findings.sentences[me.sentence - 1].text):
        return item
    return item.hitting((about,), "the state that the sentence before is about")
