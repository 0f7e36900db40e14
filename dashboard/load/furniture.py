"""Recognises lines of page furniture by the words that pages use everywhere; the words are data, in the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from dashboard.article import Span
from dashboard.lexicon import lexicon
from dashboard.load.lines import Line

Tail = Literal["comments", "related", "end"]

EMAIL = re.compile(r"[\w.+-]{1,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){0,3}")
URL = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|net|info|news|co\.uk)/\S+|\bpic\.\w+(?:\.com)?/\w+", re.IGNORECASE
)
TELEPHONE = re.compile(r"\+?\(?\d[\d\s().\-–]{5,18}\d")
POSTCODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|^\d{4,5}(?: \d\d)? [A-Z]\w+"
    r"|\b\d{1,5}(?:[-–]\d{1,5})?,? (?:[A-Z]\w+ ){1,3}"
    r"(?:St|Street|Road|Rd|Ave|Avenue|Lane|Blvd|Boulevard|Square|Drive|Way|Suite)\b"
)
SCRIPT = re.compile(
    r"^(?:var|let|const) \w+ ?=|function ?\([\w, ]*\) ?\{|^\}+\)?[;,]?\)?(?:\(.*\))?;?$|window\.\w+"
    r"|document\.(?:write|getElement|createElement)|^if ?\(.*\) ?(?:return\b.*|\{)$|^<[/!a-z][^>]*>$|^[\w.$]+\(.*\);$"
    r"|^[\w.]+ ?= ?(?:true|false|null|\[\]|\{\}|new \w+\(.*\));?$|^[.#]?[\w\-. ,]+ ?\{[^}]*\}?$|\|\| ?(?:\[\]|\{\});?$"
)
POST_CREDIT = re.compile(r"^[—–-]{1,2} ?.{1,80}\(@\w{1,30}\)")
FOLLOW = re.compile(
    r"^(?:please )?(?:follow|find|like|join|contact|keep up with|you can (?:follow|find|reach|keep up with)) "
    r".{0,60}?\b(?:on|at|via) "
    r"(?:twitter|facebook|instagram|linkedin|x|telegram|threads|tiktok|youtube|whatsapp|mastodon|bluesky|email)\b",
    re.IGNORECASE,
)
# The signs between the parts are in no part, so that each line can be read in one way only: it cannot run away.
CRUMBS = re.compile(r"^(?:[\w&’'°. -]{2,27}[|>»›/•·]){2,12}[\w&’'°. -]{2,61}$")
MOTTO = re.compile(  # of a newsletter
    r"^(?:your|our) (?:daily|weekly|monthly|morning|evening|weekday|weekend|\w+day) "
    r"(?:guide|briefing|digest|round-?up|dose|update|look|note|letter|newsletter)\b[^.]*$",
    re.IGNORECASE,
)
# The list of a live page's entries: "3h ago  Closing summary".
EVENT = re.compile(
    r"^\d{1,2}\s?(?:(?:h|hrs?|m|mins?|d) ago\s|(?:hours?|minutes?|days?) ago\s{2})\s*\S[^.]*$", re.IGNORECASE
)
FIGURE = re.compile(r"^(?:figure|fig\.|table|chart|graph|exhibit|infographic|map) \d{1,2}\s?[.:–—|-]", re.IGNORECASE)
SHORTCODE = re.compile(r"^\[/?[a-z_]+(?: [\w-]+=\S+)+\]")  # of a blog: [caption id="..."]
# A caption that ends in its credit: "... (KP Photo/Ada Brun)", "... (File photo)".
CREDIT = re.compile(
    r"(?<=[a-z.”\"’)]) Credit: [A-ZÀ-Þ][^.:]{2,60}$"
    r"|\((?:[\w.]+ )?(?:Photo|Pool|Image|Handout|File)s?(?:[/,: ][^()]{2,60})?\)\W{0,2}$"
)
SEASON = re.compile(r"^(?:spring|summer|autumn|fall|winter)(?: issue)?,? (?:19|20)\d\d$", re.IGNORECASE)
ARROW = re.compile(r"^[←‹]\s?\S+(?:\s\S+){2,14}$|^\S+(?:\s\S+){1,14}\s?→$")  # the title of a text beside it
SERIES = re.compile(  # "Policy Brief No 12/2031", "Vol. 3", "Issue #88"
    r"^(?:(?:policy|working|issue|discussion|research|occasional|briefing|position) )?"
    r"(?:brief|paper|briefing|press release|statement|issue|bulletin|no|nr|vol|volume)\.?"
    r"(?: (?:no|nr|number)\.?)?[ #]{0,2}\d[\d/.\-]*(?:\s?[|·,/–-].{0,40})?$",
    re.IGNORECASE,
)
ALSO = re.compile(r"^[»›▶►→➤]\s?(?=\S)")  # a link to another text: "» Who owns the beach?"
AGO = re.compile(
    r"\b(?:updated|posted|published|modified|edited)\W{0,3}(?:\d{1,3}|an?|one|two|three) "
    r"(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago$"
    r"|^(?:updated|posted|published)(?: at)? \d{1,2}[.:]\d\d\b",
    re.IGNORECASE,
)
# A caption ends in its photographer: "The ministers in Brell on Monday. ADA LIND", "... JAN ROST (AGENCY)".
CAPTION = re.compile(
    r"(?:[a-zß-ÿ]{3}(?<!Prof)(?<!Capt)(?<!Sept)(?<!Supt)\.|[”\"’)])"
    r" [A-ZÀ-Þ][A-ZÀ-Þ.'’\-]{1,20}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’\-]{1,20}){1,3}(?: ?[/(][\w /.]{2,40}\)?)?$"
)
SECTION = re.compile(r"^[A-Z][A-Z& ]{2,20} ?[/>»›|] ?[A-Z][A-Z& ]{2,24}$")  # "NEWS / AFRICA"
LONGEST_SHAPE = 40  # words; a longer line is text, whatever it holds
STRIP = re.compile(r"\t+|\s{2,}|\s[|·•/]\s")
VERSIONS = re.compile(
    r"^(?:version|revision|draft) \d{1,3}(?:[ ,|/]{1,3}(?:version|revision|draft) \d{1,3}){0,5}$", re.IGNORECASE
)
HANDLE = re.compile(r"^@\w{2,30}$|^#\w+(?: #\w+)*$")
COUNT = re.compile(
    r"^[\d.,:/%()kKmM+\s]+$|^\d+ ?(?:comments?|shares?|views?|likes?|replies|reads?|min(?:ute)?s?(?: read)?)$"
    r"|^\d+ ?(?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|h|d) ago$"
    r"|^\(?(?:about |around )?(?:\d{1,3}|an?|one|two|three) (?:minutes?|hours?|days?) (?:later|earlier)\)?$",
    re.IGNORECASE,
)
TIME = re.compile(r"^\W{0,4}\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4})?$", re.IGNORECASE)
CLOCK = re.compile(r"^(?:[01]?\d|2[0-3]):[0-5]\d$")
TAIL_COUNT = re.compile(
    r"^\(?\d{1,4}\)? (?:comments?|responses?|replies|thoughts? on)\b|^comments? \(?\d{1,4}\)?$", re.IGNORECASE
)
ADDRESSED = re.compile(r"\b(?:you|your|our|us|click|here|newsletters?|e-?mail|free|apps?)\b|@|https?:", re.IGNORECASE)
TRUNCATED = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
# Shapes of a whole line, the greatest number of words that such a line has, and what it is.
SHAPES = (
    (SERIES, 10, "label of a series"),
    (SEASON, 4, "date of the page or of another text"),
    (ARROW, 16, "related link"),
    (EVENT, 16, "reading aids"),
    (FIGURE, 30, "caption of a figure"),
    (SHORTCODE, LONGEST_SHAPE, "page script"),
    (CREDIT, LONGEST_SHAPE, "picture credit"),
    (VERSIONS, LONGEST_SHAPE, "label of a version"),
    (TIME, LONGEST_SHAPE, "time of an entry"),
    (AGO, 10, "reading aids"),
    (MOTTO, 16, "menu"),
    (FOLLOW, 30, "share links"),
    (POST_CREDIT, LONGEST_SHAPE, "embedded post"),
    (HANDLE, LONGEST_SHAPE, "handle or tag"),
)


class Match(NamedTuple):
    """Why a line is furniture, and whether what follows it is, too."""

    reason: str
    tail: Tail | None = None
    weak: bool = False  # the line may as well be a heading of the article


@dataclass(frozen=True)
class _Phrases:
    """The lexicon, made ready for look-up."""

    lines: dict[str, Match]
    starts: re.Pattern[str]
    start_matches: dict[str, tuple[Match, int]]
    contains: tuple[tuple[str, Match, int], ...]  # those for long lines first


@cache
def _phrases() -> _Phrases:
    lines: dict[str, Match] = {}
    starts: dict[str, tuple[Match, int]] = {}
    contains: dict[str, tuple[Match, int]] = {}
    for entry in lexicon("furniture"):
        match = Match(entry["reason"], entry.get("tail"), bool(entry.get("weak")))
        longest = int(entry.get("longest", 40))
        for phrase in entry.get("lines", ()):
            lines.setdefault(_key(phrase), match)
        for phrase in entry.get("starts", ()):
            starts.setdefault(str(phrase).casefold(), (match, longest))
        for phrase in entry.get("contains", ()):
            contains.setdefault(str(phrase).casefold(), (match, longest))
    held = sorted(((phrase, *value) for phrase, value in contains.items()), key=lambda item: -item[2])
    return _Phrases(lines, _alternatives(starts), starts, tuple(held))


def _key(phrase: Any) -> str:
    return Line(Span(0, 0), str(phrase)).plain


def _alternatives(phrases: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    ends = (rf"{re.escape(phrase)}(?!\w)" if phrase[-1].isalnum() else re.escape(phrase) for phrase in ordered)
    return re.compile("|".join(ends))


def recognise(line: Line) -> Match | None:
    """Tell why a line is furniture by its words alone; None where it may be text."""
    phrases = _phrases()
    if not line.plain:
        return Match("rule or mark")
    found = phrases.lines.get(line.plain)
    if found:
        return found
    if (pieces := STRIP.split(line.text.casefold())) and 2 < len(pieces) <= 12:
        # A strip of buttons on one line: "Share   Facebook   X   Email".
        known = [phrases.lines.get(_key(piece)) for piece in pieces if piece.strip()]
        if known and known[0] and all(known):
            return known[0]
    if 2 <= len(line.words) <= 9 and _are_buttons(line.plain, phrases):
        return Match("share links")
    if TAIL_COUNT.search(line.text) and len(line.words) <= 8:
        return Match("comment box", "comments")
    count = len(line.words)
    lowered = " ".join(line.text.casefold().replace("’", "'").split()).lstrip("[(*•-–—_>» ")
    begun = phrases.starts.match(lowered)
    if begun:
        match, longest = phrases.start_matches[begun.group()]
        # A whole sentence is furniture only where it speaks to the reader: "Sign up for our newsletter ...".
        if count <= longest and (count <= 12 or not line.ended or ADDRESSED.search(line.text)):
            return match
    for phrase, match, longest in phrases.contains:
        if count > longest:
            break  # the phrases that follow are for shorter lines still
        if phrase in lowered:
            return match
    return _by_shape(line, count)


def _are_buttons(plain: str, phrases: _Phrases) -> bool:
    """Whether a line is a row of buttons: "Share Tweet Email", "Share this: Facebook X Print"."""
    label, colon, row = plain.partition(":")
    words = [label, *row.split()] if colon else plain.split()
    found = [phrases.lines.get(word) for word in words]
    return all(match is not None and match.reason == "share links" for match in found)


def _by_shape(line: Line, count: int) -> Match | None:
    text = line.text
    if count > LONGEST_SHAPE:
        return None
    if CLOCK.match(text):
        return Match("time of an entry")
    if COUNT.match(text) and len(text) < 40:
        return Match("counter or number")
    for shape, longest, reason in SHAPES:
        if count <= longest and shape.search(text):
            return Match(reason)
    if CAPTION.search(text) and not text.isupper() and not text.endswith("."):
        return Match("picture credit")
    if ALSO.match(text) and (not line.ended or (text.endswith("?") and count <= 14)):
        return Match("related link")
    if not line.prose and len(text) < 160 and (CRUMBS.match(text) or SECTION.match(text)):
        return Match("menu")
    if URL.search(text) and len(URL.sub("", text).split()) <= 3:
        return Match("bare link")
    if len(text) <= 400 and not line.prose and SCRIPT.search(text):
        return Match("page script")
    if count <= 16 and not line.prose and (EMAIL.search(text) or POSTCODE.search(text)) and not line.ended:
        return Match("contact details")
    if count <= 8 and TELEPHONE.fullmatch(text):
        return Match("contact details")
    return None
