"""Takes the party that a statement on a measure leaves out from what the sentences around it are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.measures.known import measures, words
from dashboard.resolve.cast import Cast
from dashboard.resolve.sanctions_described import LEAD, lead
from dashboard.resolve.sanctions_parties import PRONOUNS, Said, nameless, states_of

DONE = frozenset({"imposed", "in force", "extended", "eased", "lifted", "threatened"})
OWN_NEWS = frozenset({"imposed", "in force", "extended", "eased", "lifted", "easing rejected"})
JUST_BEFORE = 3  # sentences between an act and "as well"
BANNED = "impose: ban (hypothetical)"  # "that imports would be banned"
BEHIND = re.compile(r"[\w-]+\s(?:[\w-]+\s)?(?:on|against)\s(?:the\s)?")  # from a measure to whom it hits
TO_IT = re.compile(r"\b(?:added|put|placed|removed|took|struck)\b[^.;]{0,120}?\b(?:to|on|from|off) it\b")
HOSTS = re.compile(r"\b(?:host|mediat|broker|facilitat|welcom)\w*", re.IGNORECASE)


def on_whom_right_behind(cast: Cast, findings: Findings, item: Said) -> Said:
    """Take whom the very next words name, however the parser took them: "its embargo on Niger year by year"."""
    me = item.measure
    found = BEHIND.match(findings.article.source_text, me.at) if not item.targets and not me.by_verb else None
    if found is None or found.end() >= me.end:
        return item
    rows = cast.within(item.article_id, found.end(), found.end() + 1)
    hit = tuple(row.actor_id for row in rows if row.start == found.end() and row.actor_id not in item.senders)
    return replace(item, targets=hit[:1]) if hit else item


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
    acting |= {actor for other in said if other.measure.sentence == me.sentence - 1 for actor in other.senders}
    acting |= {cast.state_of(actor) for actor in acting} | {cast.government_of(actor) for actor in acting}
    named = {row.actor_id for row in rows if cast.actors[row.actor_id].kind == "state"} - acting
    if named:
        return item  # another state stands in the sentence itself: the one before need not be meant
    about = lead(cast, findings, me.sentence - 1, acting)
    before = findings.sentences[max(0, me.sentence - 1)]
    told = cast.within(item.article_id, before.start, before.end)
    beside = {row.actor_id for row in told if cast.actors[row.actor_id].kind == "state"} - acting
    if len(beside) > 1:
        return item  # "Kest protested after Valdoria fired": either may be hit
    if about is None or HOSTS.search(findings.sentences[me.sentence - 1].text):
        return item
    return item.hitting((about,), "the state that the sentence before is about")


def by_the_other(cast: Cast, findings: Findings, item: Said, pair: tuple[str, ...], said: list[Said]) -> Said:
    """Take the other of the two states that an article is about, or the only other one named near, for who lays a duty.

    Of tariffs alone, and of what "it" does: sanctions on one of two may be a third's.
    """
    me = item.measure
    it = bool(me.senders) and all(party.text.lower() in {"it", "its"} for party in me.senders)
    if item.senders or len(item.targets) != 1 or me.action == "assessed":
        return item
    if not it and (me.senders or item.family != "tariff"):
        return item
    hit = {item.targets[0], cast.state_of(item.targets[0])}
    if hit & set(pair):
        return item.sent_by(tuple(actor for actor in pair if actor not in hit), "the other of the two states")
    beside = [one for one in said if one.family == item.family and 0 <= me.sentence - one.measure.sentence <= 1]
    hit |= {cast.state_of(actor) for one in beside if not one.senders for actor in one.targets}  # as another's duty
    near = _states_near(cast, findings, item) - hit
    return item.sent_by(tuple(near), "the only other state named near") if len(near) == 1 else item


def on_the_one_near(cast: Cast, findings: Findings, item: Said) -> Said:
    """Take the only other state named in the sentence and the one before for whom a border is closed to."""
    me = item.measure
    gate = any(word in words("closed") or word.rstrip("s") in words("closed") for word in me.what.lower().split())
    if not gate or item.targets or me.targets or not item.senders or me.instrument not in {"other", "air link"}:
        return item
    near = _states_near(cast, findings, item) - states_of(cast, item.senders)
    return item.hitting(tuple(near), "the only other state named near") if len(near) == 1 else item


def _states_near(cast: Cast, findings: Findings, item: Said) -> set[str]:
    """Give the states named, or for which persons named act, in a statement's sentence and the one before."""
    first = findings.sentences[max(0, item.measure.sentence - 1)]
    rows = cast.within(item.article_id, first.start, item.measure.end)
    states = (cast.state_of(row.actor_id) for row in rows)
    return {actor for actor in states if cast.actors[actor].kind == "state"}


def by_the_same(findings: Findings, item: Said, said: list[Said]) -> Said:
    """Take who acted just before where one more act is told of: "penalties against Kest were lifted as well"."""
    me = item.measure
    if item.senders or me.senders or me.by_verb:
        return item
    text = f" {findings.sentences[me.sentence].text.lower()}"
    if not any(re.search(rf"\b{re.escape(word)}\b", text) for word in words("likewise")):
        return item
    before = [one for one in said if 0 <= me.sentence - one.measure.sentence <= JUST_BEFORE and one.senders]
    before = [one for one in before if one.measure.action == me.action and not set(one.senders) & set(item.targets)]
    return item.sent_by(before[-1].senders, "who did so just before") if before else item


def on_the_same(findings: Findings, item: Said, said: list[Said]) -> Said:
    """Take who was hit just before where others do so, too: "Niger also withdrew its ambassador"."""
    me = item.measure
    if item.targets or not item.senders or not nameless(me.targets):
        return item
    text = f" {findings.sentences[me.sentence].text.lower()}"
    if not any(re.search(rf"\b{re.escape(word)}\b", text) for word in words("likewise")):
        return item
    before = [one for one in said if 0 <= me.sentence - one.measure.sentence <= JUST_BEFORE and one.targets]
    before = [one for one in before if one.family == item.family and one.kind == item.kind and one is not item]
    before = [one for one in before if not set(one.targets) & set(item.senders)]
    return item.hitting(before[-1].targets, "who was hit just before") if before else item


def by_who_says(cast: Cast, item: Said, by: tuple[str, ...]) -> Said:
    """Take the state whose ministry tells of flights or borders for who opens or shuts them, or lays such often."""
    me = item.measure
    if item.senders or me.senders or len(by) != 1:
        return item
    state, hit = cast.government_of(cast.state_of(by[0])), states_of(cast, item.targets)
    usual = cast.actors[state].name.lower() in measures().usual_senders
    if me.action == "threatened" and usual:
        return item if state in hit else item.sent_by((state,), "the state whose official warns of it")
    if me.action == "threatened" and me.because == BANNED and _is_of_trade(me.what):
        own = cast.actors[state].kind == "state" and bool(hit) and state not in hit
        return item.sent_by((state,), "the state whose official announces it") if own else item
    if usual and me.action in OWN_NEWS and not me.because.startswith("threaten"):  # "remain in place, Brussels said"
        return item if state in hit else item.sent_by((state,), "who tells of it and often lays such measures")
    if me.instrument not in {"air link", "other"}:
        return item
    if not item.targets or state in hit or state == by[0] or cast.actors[state].kind != "state":
        return item
    return item.sent_by((state,), "the state whose ministry says so")


def _is_of_trade(what: str) -> bool:
    """Whether goods that come in are banned: "imports of Kestian wine"."""
    return any(word.removesuffix("s") in words("trade_flows") for word in what.lower().split())


def by_the_list(cast: Cast, findings: Findings, item: Said) -> Said:
    """Take who alone has such a list or law, where nobody is said to: "put on the list of sponsors of terrorism"."""
    me = item.measure
    if item.senders or me.senders or item.family != "sanctions":
        return item
    keeper = _by_words(cast, findings, item, "kept_by", item.targets)
    return item.sent_by((keeper,), "who alone has such a list or law") if keeper is not None else item


def on_whom_the_law_is(cast: Cast, findings: Findings, item: Said) -> Said:
    """Take the state that a law named in the sentence is on, where nobody is said to be hit: "the Caesar Act"."""
    me = item.measure
    if item.targets or me.targets or item.family != "sanctions":
        return item
    state = _by_words(cast, findings, item, "laws_on", item.senders)
    return item.hitting((state,), "whom that law is on") if state is not None else item


def _by_words(cast: Cast, findings: Findings, item: Said, table: str, others: Sequence[str]) -> str | None:
    """Give the first actor of a table of the lexicon, none of the other side, whose words stand in the sentence."""
    text = findings.sentences[item.measure.sentence].text.lower()
    if TO_IT.search(text) is not None and item.measure.sentence:
        text = f"{findings.sentences[item.measure.sentence - 1].text.lower()} {text}"  # the list named just before
    for name, called in lexicon("sanctions")[table].items():
        actor = cast.called(name)
        if actor is not None and actor not in others and any(words_ in text for words_ in called):
            return actor
    return None


def by_its(cast: Cast, findings: Findings, item: Said) -> Said:
    """Take whom the sentence begins with where the parser lost whose "its" is: "Kest, for its part, kept its bans"."""
    me = item.measure
    here = findings.sentences[me.sentence]
    named = any(party.text.lower() not in PRONOUNS for party in me.senders)
    if item.senders or named or not me.what.lower().startswith("its ") or me.what not in here.text:
        return item
    start = here.start
    rows = cast.within(item.article_id, start, me.at if me.senders else min(start + LEAD, me.at))
    who = {cast.government_of(row.actor_id) for row in rows}
    who = {actor for actor in who if cast.actors[actor].kind in {"state", "bloc"}} - set(item.targets)
    return item.sent_by(tuple(who), "whom its sentence begins with") if len(who) == 1 else item
