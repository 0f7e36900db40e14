"""Finds what a demand points at and what was told before: "scrap the regime", "withdraw these restrictions"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.issues import HINT, plain_issue_of, weigh
from dashboard.lexicon import any_word
from dashboard.tables import Issue

OWN_WORDS = frozenset({"insistence", "wish", "term"})  # what follows their phrase is said of the demand, not asked
CLAUSE = re.compile(r"; |, (?:and|but|while|which|who|where|when)\s")
# What only points at a matter told before.
THINGS = re.sub(r"(?<=[^aeiou])y(?=\||$)", "(?:y|ie)", any_word("demands", "pointed_at", "things"))
POINTER = re.compile(
    r"^(?:that )?(?:this|that|it|they|them|these|those)\b|\b(?:it|them|this)\b(?: \w+){0,2}$|\bthe rest\b(?: \w+){0,3}$"
    r"|(?:\b(?:the|its|their|his|her|this|that|these|those|all|both|every|any|such|other)\s|\[)"
    rf"(?:[\u201c\"']?[\w\u2019-]+\s){{0,2}}?[\u201c\"']?(?P<thing>{THINGS})s?\b[\u201d\"']?\]?"
    r"(?:$|,|(?: \w+){1,4}$| (?:to )?be \w+)",
    re.IGNORECASE,
)
# Words for a measure of any kind: what it is against, its surroundings tell.
MEASURE = re.compile(
    r"\b(?:measure|restriction|curb|ban|limit|block|step|barrier|control|rule|permit"
    r"|(?P<check>inquir(?:y|ie)|enquir(?:y|ie)|investigation|probe|licensing|licen[cs]e))s?\b",
    re.IGNORECASE,
)
OF_ANY_KIND = re.compile(
    r"\b(?:(?:unilateral|negative|hostile|unfriendly|retaliatory) )?"
    r"(?:measure|restriction|curb|ban|limit|embargo|boycott)(?:e?s)?\b",
    re.IGNORECASE,
)
EACH = ("all ", "any ", "every ", "both ")  # "all bans": whichever there are
UNDO = re.compile(rf"\b(?:{any_word('demands', 'pointed_at', 'undoing')})\w*", re.IGNORECASE)
KEEP = re.compile(rf"\b(?:{any_word('demands', 'pointed_at', 'keeping')})\w*", re.IGNORECASE)
OFFICE = re.compile(rf"\b(?:{any_word('demands', 'pointed_at', 'offices')})s?\b", re.IGNORECASE)
BODY = re.compile(
    rf"\b(?:{any_word('demands', 'pointed_at', 'bodies')})\b",
    re.IGNORECASE,
)
IMPOSED = re.compile(r"\bsanctions\b", re.IGNORECASE)
WAY = re.compile(rf"\b(?:{any_word('demands', 'pointed_at', 'ways')})s?\b", re.IGNORECASE)
AID = re.compile(
    r"\b(?:humanitarian|aid|food|flour|medicines?|medical supplies|the wounded|relief (?:flight|good|convoy|agenc|suppl"
    r"|work|truck|plane)\w*)\b",
    re.IGNORECASE,
)
OPEN = re.compile(r"\b(?:re-?)?open(?:s|ed|ing)?\b|\bunblock", re.IGNORECASE)
FIGHT: frozenset[Issue | None] = frozenset({"ceasefire", "demilitarisation", "military aid", "security guarantees"})
ARMS = re.compile(r"\b(?:war|troops|soldiers|shell(?:ed|ing)|fighting|battlefield|front line)\b", re.IGNORECASE)
PAUSE = re.compile(r"\b(?:truces?|pauses?|respites?)\b", re.IGNORECASE)
GOING_ON = re.compile(r"\W*\s(?:an?|the|in|on|for|of|to|that|which|as|so|under|\w+ing)\s")
PART = re.compile(r"[,;:] ")
SENTENCE = re.compile(r"(?<=[.!?\u201d])\s+|\n+")
REACH = 2500  # characters before a demand in which what it points at is looked for
WHOLE = 20_000  # characters of an article that tell what it is on
OFTEN = 3  # of its sentences
BACK = 3  # sentences before it that may tell its matter
# A vote may be on a border, an inquiry into cheap steel: what was told of them before corrects their own matter.
TRADE: frozenset[Issue] = frozenset({"trade/tariffs"})
OWN_MATTER: Mapping[str, frozenset[Issue]] = {
    "vote": frozenset({"territory"}), "referendum": frozenset({"territory"}),
    "inquiry": TRADE, "investigation": TRADE, "probe": TRADE,
    "port": TRADE | {"humanitarian access"}, "law": TRADE | {"territory"}, "bill": TRADE | {"territory"},
}  # fmt: skip
CARRIED: frozenset[Issue] = frozenset({"humanitarian access", "trade/tariffs"})  # that a way is opened for
# What measures and restrictions of any kind may be on.
HIT: frozenset[Issue] = CARRIED | {
    "air links", "embassy operations", "diplomatic property", "economic cooperation", "military aid",
    "sanctions relief", "nuclear programme", "other",
}  # fmt: skip
LEADING = re.compile(r"(?:\S{1,30} ){1,3}\Z")  # the words right before a thing
FURTHEST = 93  # characters that they take
DEEDS = {"threat": "threaten|warn", "decision": "decid", "plan": "plann", "proposal": "propos"}  # verbs of things
TO_DO = r"(?:e|s|ed|es|ing)?\b\s(?:to|that)\b[^.;\n]{0,70}"
# Behind an earlier "association" or "memorandum" what it is on: "of", "with", "which".
ON_WHAT = r"s?\b(?:\s(?:of|on|with|for|over|against|that|which|signed|about|to|into|under)\b[^.;\n]{0,70})?"


def around(article: Article, found: Demand) -> str:
    """Give the sentence of a demand up to its end, without the office of who asks: "the ambassador asked them to"."""
    words = article.source_text[found.start : found.text_end]
    if found.because not in OWN_WORDS:
        words += CLAUSE.split(article.source_text[found.text_end : found.end])[0]
    for party in found.demanders:
        words = words.replace(party.text, "")
    return OFFICE.sub("", words)


def asked_about(article: Article, found: Demand) -> str:
    """Give what stands between the word that asks and what is asked to be done: "for the post, open since May, to"."""
    return article.source_text[found.cue_end : found.text_start] if found.cue_end < found.text_start else ""


def is_one(pointer: re.Match[str]) -> bool:
    """Whether a demand points at one thing or some, and not at whichever there are."""
    return not pointer.group().lower().startswith(EACH)


def pointed_at(article: Article, found: Demand, pointer: re.Match[str], back: int = BACK) -> Issue | None:
    """Give the issue of what a demand points at: at an earlier "ban on", told in its sentence, or just before."""
    again = _again(article, found, pointer)
    last = before(article, found, back)
    gone = bool(UNDO.search(pointer.string))
    kept = bool(KEEP.search(pointer.string))
    matters = [_matter(words, gone=gone or not kept) for words in again]
    matters += [_matter(words, gone=gone) for words in (*_beside(article, found), *last)]
    return next((issue for issue in matters if issue is not None), None)


def _again(article: Article, found: Demand, pointer: re.Match[str]) -> list[str]:
    """Give what was said of a thing before, the last first: "a ban on seafood", "threatened to"."""
    thing = pointer["thing"]
    if not thing:
        return []
    before = article.source_text[max(0, found.start - REACH) : found.start]
    verb = DEEDS.get(thing.lower(), thing)
    told = re.compile(rf"\b(?:{thing}{ON_WHAT}|(?:{verb}){TO_DO})", re.IGNORECASE)
    again: list[str] = []
    last = 0
    for match in told.finditer(before):
        led = LEADING.search(before, max(last, match.start() - FURTHEST), match.start())
        again.append(before[led.start() if led is not None else match.start() : match.end()])
        last = match.end()
    return again[::-1]


def named_again(article: Article, found: Demand, pointer: re.Match[str] | None) -> Issue | None:
    """Give the issue on which the thing that a demand points at was when it was told of before: "a ban on seafood"."""
    if pointer is None or not is_one(pointer):
        return None
    matters = (_matter(words, gone=True) for words in _again(article, found, pointer))
    return next((issue for issue in matters if issue is not None), None)


def corrected(article: Article, found: Demand, pointer: re.Match[str]) -> Issue | None:
    """Give the issue by which what was told before corrects that of a thing with a matter of its own."""
    others = OWN_MATTER.get((pointer["thing"] or "").lower())
    if not others:
        return None
    told = [weigh(said) for said in _again(article, found, pointer)]
    return next((issue for weights in told for issue in weights if issue in others), None)


def through_it(article: Article, found: Demand, text: str) -> Issue | None:
    """Give what a crossing, road or port that is to open is for, where it is not said: aid or trade told of near it."""
    if not WAY.search(text):
        return None
    opened = OPEN.search(text) is not None
    behind = article.source_text[found.text_end : found.end] if opened else ""
    if AID.search(text) or AID.search(behind):
        return "humanitarian access"  # also told behind: "a corridor through which aid could pass"
    if not opened or plain_issue_of(text) is not None:
        return None
    near = " ".join((*_beside(article, found), *before(article, found, BACK)))
    told = {issue: weight for issue, weight in weigh(near).items() if issue in CARRIED and weight > HINT}
    return max(told, key=lambda issue: told[issue], default=None)


def _beside(article: Article, found: Demand) -> list[str]:
    """Give the parts of a demand's sentence that stand apart from who asks: "put curbs on it, and they want"."""
    text = article.source_text
    at = max(found.start, min(found.cue_start, found.text_start))
    ends = [match.start() for match in PART.finditer(text, found.start, at)]
    behind = text[max(found.text_end, found.cue_end) : found.end]
    behind = CLAUSE.split(behind)[0] if GOING_ON.match(behind) else ""
    return [*([text[found.start : ends[-1]]] if ends else []), behind]


def _matter(words: str, *, gone: bool) -> Issue | None:
    """Give the issue of words around a demand; talks and bodies are none: "he spoke with lawmakers. He urged them to".

    What is to go, and a thing named again, was told of on some matter, and beside it other things.
    """
    plain = BODY.sub("", words)
    if gone:
        plain = IMPOSED.sub("frozen", plain)  # "sanctions on Kest" that are to go, are no call for more
    if plain_issue_of(plain) is None:
        return None
    weights = {issue: weight for issue, weight in weigh(plain).items() if issue != "participation in talks"}
    others = weights.get("other", 0)
    if gone and any(issue != "other" and 2 * weight > max(HINT, others) for issue, weight in weights.items()):
        weights.pop("other", None)
    return max(weights, key=lambda issue: weights[issue], default=None)


def undone(article: Article, found: Demand, text: str) -> Issue | None:
    """Give the issue of a measure of any kind that is to go: what it is on, or what was told before of its kind.

    "End the inquiry into steel" is on steel, and "withdraw these restrictions" on what the sentences before are on.
    """
    measure = MEASURE.search(text)
    if measure is None or not UNDO.search(text):
        return None
    on = plain_issue_of(f"{text[: measure.start()]}{text[measure.end() :]}")
    if on is not None:
        return on if measure["check"] else None
    pointer = POINTER.search(text)
    if not pointer or not pointer["thing"] or not is_one(pointer):
        return None
    near = (*_beside(article, found), *before(article, found, BACK))
    if any(IMPOSED.search(words) or "sanctions relief" in weigh(words) for words in near):
        return None
    pointed = pointed_at(article, found, pointer)
    return pointed if pointed in HIT or pointer["thing"].lower() in {*OWN_MATTER, "ban"} else None


def on_trade(article: Article, text: str) -> bool:
    """Whether a measure of any kind is one on trade: in an article on trade that names no sanctions."""
    measure = OF_ANY_KIND.search(text)
    if measure is None or plain_issue_of(f"{text[: measure.start()]}{text[measure.end() :]}") is not None:
        return False
    if IMPOSED.search(article.source_text):
        return False
    told = (plain_issue_of(part) for part in SENTENCE.split(article.source_text[:WHOLE]))
    return sum(issue == "trade/tariffs" for issue in told) >= OFTEN


def is_truce_on_duties(article: Article, text: str) -> bool:
    """Whether a truce or pause is one between duties: in an article on trade, where nobody fights."""
    if not PAUSE.search(text):
        return False
    told = [plain_issue_of(PAUSE.sub("", part)) for part in SENTENCE.split(article.source_text[:WHOLE])]
    return told.count("trade/tariffs") >= OFTEN and FIGHT.isdisjoint(told) and not ARMS.search(article.source_text)


def before(article: Article, found: Demand, back: int) -> list[str]:
    """Give the sentences before a demand, the last first."""
    before = article.source_text[max(0, found.start - REACH) : found.start]
    return [part for part in SENTENCE.split(before.rstrip()) if part.strip()][-back:][::-1]
