"""Recognises lines of page furniture by their shape: addresses, credits, counters, times, scripts, rows of links."""

from __future__ import annotations

import re

from dashboard.load.lines import Line

EMAIL = re.compile(r"[\w.+-]{1,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){0,3}")
URL = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|net|info|news|co\.uk)/\S+|\bpic\.\w+(?:\.com)?/\w+", re.IGNORECASE
)
TELEPHONE = re.compile(r"\+?\(?\d[\d\s().\-–]{5,18}\d")
POSTCODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|^\d{4,5}(?: \d\d)? [A-Z]\w+"
    r"|, \d{4,5} [A-ZÀ-Þ]\w+$|\b\d{1,5}(?:[-–]\d{1,5})?,? (?:[A-Z]\w+ ){1,3}"
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
CRUMBS = re.compile(r"^(?:[\w&’'°. -]{2,27}[|>»›/•·→]){2,12}[\w&’'°. -]{2,61}$")
MOTTO = re.compile(  # of a newsletter
    r"^(?:(?:your|our) (?:daily|weekly|monthly|morning|evening|weekday|weekend|\w+day|essential|[\w-]+[- ]minute) "
    r"(?:guide|briefing|digest|round-?up|dose|update|look|note|letter|newsletter)"
    r"|an? (?:\w+ )?(?:blog|newsletter|podcast|website|magazine|journal)"
    r" (?:about|on|for|from|by|covering|dedicated to))"
    r"\b[^.]*$",
    re.IGNORECASE,
)
# The list of a live page's entries: "3h ago  Closing summary".
EVENT = re.compile(
    r"^\d{1,2}\s?(?:(?:h|hrs?|m|mins?|d) ago\s|(?:hours?|minutes?|days?) ago\s{2})\s*\S[^.]*$", re.IGNORECASE
)
FIGURE = re.compile(
    r"^(?:figure|fig\.|table|chart|graph|exhibit|infographic|map|photo|picture|image) \d{1,2}\s?[.:–—|-]", re.IGNORECASE
)
SHORTCODE = re.compile(r"^\[/?[a-z_]+(?: [\w-]+=\S+)+\]")  # of a blog: [caption id="..."]
# A caption that ends in its credit: "... (KP Photo/Ada Brun)", "... (File photo)", "... © Kest Post/Ada Brun".
CREDIT = re.compile(
    r"\. [-–—] [A-ZÀ-Þ][\w ]{1,30} (?:pic|file pic|photo|file photo|picture|image)s?$|"
    r"(?<=[.”\"’)]) (?:Maps?|Charts?|Graphics?|Data|Video|Illustration|Courtesy|Pictures?): ?[A-ZÀ-Þ][^.:]{2,60}$"
    r"|(?<=[.”\"’)]) (?:Photo|Picture|Image|Photograph)s? by [A-ZÀ-Þ][^.:]{2,60}$"
    r"|\s[-–—] (?:Photo )?Credit: ?[A-ZÀ-Þ][^.:]{2,60}$"
    r"|\[(?:File|Photo|Image|Courtesy|Handout|Screengrab|Screenshot|Map)s?[:/ ][^\[\]]{2,60}\]{1,2}$|"
    r"[.”\"’)] ©\s?[A-ZÀ-Þ][^.:©]{2,60}$"
    r"|[.”\"’] \(\s?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,3}(?: [-–—] | ?[/|] ?)[A-Z][\w .&’/-]{1,40}\)$|"
    r"(?<=[a-z.”\"’)]) Credit: [A-ZÀ-Þ][^.:]{2,60}$"
    r"|[.”\"’] (?:PHOTO|FOTO|PICTURE|PIC|IMAGE)S? ?[|/–-] ?[A-Z][\w ./]{1,40}$"
    r"|\((?:[\w.]+ )?(?:Photo|Pool|Image|Handout|File)s?(?:[/,: ][^()]{2,60})?\)\W{0,2}$"
)
CREDIT_MARKS = re.compile(r"[(\[©:|/]|[–—-] ?[A-Z]| by [A-ZÀ-Þ]")  # one of them is in every credit
SEASON = re.compile(r"^(?:spring|summer|autumn|fall|winter)(?: issue)?,? (?:19|20)\d\d$", re.IGNORECASE)
ARROW = re.compile(r"^[←‹]\s?\S+(?:\s\S+){2,14}$|^\S+(?:\s\S+){1,14}\s?→$")  # the title of a text beside it
SERIES = re.compile(  # "Policy Brief No 12/2031", "Vol. 3", "Issue #88"
    r"^(?:(?:policy|working|issue|discussion|research|occasional|briefing|position|technical|country|security) )?"
    r"(?:brief|paper|briefing|note|memo|analysis|commentary|report|(?:press|news|media) release|statement|issue"
    r"|bulletin|no|nr|vol|volume)\.?"
    r"(?:\s?[|:·–—-])?(?: ?(?:no|nr|number)[.:]{0,2})?[ #]{0,2}\d[\d/.\-]*(?:\s?[|·,/–-].{0,40})?$",
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
# Who wrote or edited a report, by name: "Reporting by Ada Brun in Brell; editing by Jan Rost."
CREDITED = re.compile(
    r"^\W{0,2}(?i:(?:with )?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated)"
    r"(?: and (?:writing|editing|reporting))? by) [A-ZÀ-Þ][\w’'.-]* [A-ZÀ-Þ]"
)
# Who reported, below the text: "Ada Brun reported from Brell, and Jan Rost from Orm."
REPORTED_FROM = re.compile(
    r"^\W{0,2}[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){1,3}(?: and [A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){1,3})?"
    r" (?:reported|contributed|wrote) from [A-ZÀ-Þ][\w’' -]{2,30}?"
    r"(?:,? (?:and )?[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){1,3} from [A-ZÀ-Þ][\w’' -]{2,30}?){0,3}[.)]{0,2}$"
)
LONGEST_SHAPE = 40  # words; a longer line is text, whatever it holds, but for captions with their credit
LONGEST_CAPTION = 60
VERSIONS = re.compile(
    r"^(?:version|revision|draft) \d{1,3}(?:[ ,|/]{1,3}(?:version|revision|draft) \d{1,3}){0,5}$", re.IGNORECASE
)
HANDLE = re.compile(r"^@\w{2,30}$|^[A-Za-z]+_\w{2,20}$|^#\w+(?: #\w+)*$")
COUNT = re.compile(
    r"^[\d.,:/%()kKmM+\s]+$|^\d+ ?(?:comments?|shares?|views?|likes?|replies|reads?|min(?:ute)?s?(?: read)?)$"
    r"|^\d+ ?(?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|h|d) ago$"
    r"|^\(?(?:about |around )?(?:\d{1,3}|an?|one|two|three) (?:minutes?|hours?|days?) (?:later|earlier)\)?$",
    re.IGNORECASE,
)
TIME = re.compile(r"^\W{0,4}\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4})?$", re.IGNORECASE)
CLOCK = re.compile(r"^(?:[01]?\d|2[0-3]):[0-5]\d$")
TRUNCATED = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
# Who wrote and edited: "jcg/rc (AFP)".
INITIALS = re.compile(r"^[a-z]{1,4}(?:[-/,][a-z]{1,5})+(?: \([^()]{2,40}\))?$")
ADVISORY = re.compile(r"^\((?:ATTN|ADDS|UPDATES|RECASTS|CORRECTS|RELEADS|Adds|Updates|Recasts|Corrects|Releads)\b.*\)$")
PAGE_OF = re.compile(r"^(?:page |slide |photo |image )?\d{1,3} ?(?:of|/) ?\d{1,3}$", re.IGNORECASE)
# A caption that says so: "The file photo shows ...", "In this handout image provided by ...".
SHOWS = re.compile(
    r"^(?:an? |the |in )?(?:this )?(?:undated )?(?:(?:file|handout|combination|combo|archive|illustration|screen) "
    r"(?:photo|picture|image|photograph|grab)|(?<=this )(?:photo|picture|image))\b.{0,60}"
    r"\b(?:shows?|released|provided|taken|made available|obtained|distributed)\b",
    re.IGNORECASE,
)
GALLERY = re.compile(
    r"^(?:\[\d{1,2}/\d{1,2}\]\s?|(?:Item|Image|Photo|Slide) \d{1,2} of \d{1,2}\s)\S"
)  # "[1/3] The ministers arrive in Brell."
QUOTA = re.compile(  # "You've read 3 free stories this month", "You have one free article left"
    r"^you(?:['’]ve| have) (?:(?:read|viewed|reached|used|enjoyed) )?(?:all |your )?"
    r"(?:\d{1,2}|one|two|three|four|five|last)\b"
    r"(?=.*\b(?:free|left|remaining|month|week|limit)\b).{0,30}\b(?:articles?|stories|story|reads|explainers?|views?)\b",
    re.IGNORECASE,
)
# What a reader may give: "$5/month   $10/month   One-time".
AMOUNTS = re.compile(
    r"^(?:[$£€]\d{1,4}(?:\s?/\s?(?:month|year|mo)| a (?:month|year)| monthly)?(?:\s{1,4}|\s?[|·]\s?)){2,}",
    re.IGNORECASE,
)
CORRECTED = re.compile(  # "Correction 23 October: ..."; not "Clarification 5 of the text: ..."
    r"^(?:correction|clarification)s?,? \(?(?:on )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b[^:]{0,20}:",
    re.IGNORECASE,
)
FRIENDS = re.compile(  # "Share Kest Letter with three friends"
    r"^(?:Share|Forward|Send|Recommend) (?:this(?: \w+)?|it|us|(?:our |the |The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4})"
    r" (?:with|to) (?:(?:your|an?|some|one|two|three|five) )?(?:friends?|colleagues?)\b",
)
PLAYER = re.compile(r"^(?:audio|video|duration|listen|play)[: ]{1,2}\d{1,2}:\d\d(?::\d\d)?$", re.IGNORECASE)
PLAYING = re.compile(r"^\W{0,3}\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?\b")  # "00:00 / 28:14   1x"
SOUND = re.compile(
    r"^\[(?:(?:theme|intro|outro) )?(?:music|jingle|intro|outro|ads?|ad break|break|advertisement)[^\]]{0,20}\]$",
    re.IGNORECASE,
)
WEATHER = re.compile(r"-?\d{1,3}\s?°\s?[CF]?\b|\bpartly cloudy\b", re.IGNORECASE)  # "Brell 12°C Cloudy"
AGENCY_CREDIT = re.compile(
    r"^[A-ZÀ-Þ][\w&.’ -]{1,30}/[A-ZÀ-Þ][\w&.’ -]{1,30} (?:Images|Pictures|Photos|Press)$"
    r"|^[A-Z]{2,6} (?:Photo|Foto)/[A-ZÀ-Þ][\w.’ -]{1,40}$"
)  # "KBC/Orm Images"
EDITOR = re.compile(r"^(?:web |responsible |online )?editors?:\s?\w+(?: \w+){0,3}$", re.IGNORECASE)  # below a headline
TOPIC = re.compile(
    r"^Follow (?!(?:Up|Through|On|Suit)\b)(?:the )?[A-ZÀ-Þ][\w’'&-]+(?: [A-ZÀ-Þa-z][\w’'&-]+)?$"
)  # "Follow World news"
KIND = re.compile(  # "Statement / Africa"
    r"^(?:statement|podcast|briefing|report|commentary|interview|analysis|video|event|speech|alert|q&a|op-ed|news|opinion)"
    r" ?[/|] ?[A-ZÀ-Þ][\w&’ -]{2,40}$",
    re.IGNORECASE,
)
NEWSLETTER = re.compile(r"^(?:[A-ZÀ-Þ][\w’'&.-]*,? ){1,5}(?:email )?[Nn]ewsletters?$")  # "Kest Lens Newsletter"
PROMOTION = re.compile(
    r"\b(?i:use|with|enter) (?i:the |our )?(?i:promo |discount )?(?i:code) [A-Z][A-Z0-9]{2,}\b"
)  # "... code KEST"
LEFT_IN = re.compile(
    r"^\[(?:insert|placeholder|embed|add|widget)\b[^\]]*\]$", re.IGNORECASE
)  # "[Insert a widget here]"
TEASED = re.compile(r"^by:? [A-ZÀ-Þ].* /$", re.IGNORECASE)  # below the title of another text
CALLOUT = re.compile(r"^>?\s?\[![A-Z]{3,12}\]$")  # of Markdown
LIST_OF_LINKS = re.compile(r"^list (?:of \d{1,2} items?|\d{1,2} of \d{1,2})$", re.IGNORECASE)
# Shapes of a whole line, the greatest number of words that such a line has, and what it is.
SHAPES = (
    (LIST_OF_LINKS, 6, "related link"),
    (PLAYING, 9, "reading aids"),
    (WEATHER, 8, "weather"),
    (NEWSLETTER, 6, "subscription"),
    (PROMOTION, LONGEST_SHAPE, "advertisement"),
    (LEFT_IN, 12, "template leftover"),
    (TEASED, 12, "label"),
    (EDITOR, 6, "reporters' credit"),
    (TOPIC, 4, "share links"),
    (KIND, 6, "menu"),
    (AGENCY_CREDIT, 7, "picture credit"),
    (GALLERY, LONGEST_SHAPE, "picture credit"),
    (QUOTA, 14, "subscription"),
    (AMOUNTS, 16, "subscription"),
    (CORRECTED, LONGEST_SHAPE, "syndication notice"),
    (FRIENDS, 24, "subscription"),
    (PLAYER, 6, "reading aids"),
    (CALLOUT, 3, "rule or mark"),
    (INITIALS, 6, "reporters' credit"),
    (ADVISORY, 24, "syndication notice"),
    (PAGE_OF, 4, "counter or number"),
    (SHOWS, LONGEST_SHAPE, "picture credit"),
    (SERIES, 10, "label of a series"),
    (SEASON, 4, "date of the page or of another text"),
    (ARROW, 16, "related link"),
    (EVENT, 16, "reading aids"),
    (FIGURE, 30, "caption of a figure"),
    (SHORTCODE, LONGEST_SHAPE, "page script"),
    (VERSIONS, LONGEST_SHAPE, "label of a version"),
    (TIME, LONGEST_SHAPE, "time of an entry"),
    (AGO, 10, "reading aids"),
    (MOTTO, 16, "menu"),
    (FOLLOW, 30, "share links"),
    (CREDITED, LONGEST_SHAPE, "reporters' credit"),
    (REPORTED_FROM, LONGEST_SHAPE, "reporters' credit"),
    (POST_CREDIT, LONGEST_SHAPE, "embedded post"),
    (HANDLE, LONGEST_SHAPE, "handle or tag"),
)


# What is looked for at the beginning of a line is not looked for elsewhere in it.
FINDERS = tuple(
    (shape.match if shape.pattern.startswith("^") else shape.search, longest, reason)
    for shape, longest, reason in SHAPES
)


def _credited(text: str) -> bool:
    """Whether a line ends in the credit of its picture."""
    return CREDIT_MARKS.search(text) is not None and CREDIT.search(text) is not None


def _captioned(text: str) -> bool:
    """Whether a line ends in the name of its photographer in capitals."""
    return (text[-1:].isupper() or text[-1:] == ")") and CAPTION.search(text) is not None and not text.isupper()


def shape_of(line: Line) -> str | None:
    """Tell what a line is by its shape alone; None where it may be text."""
    text, count = line.text, len(line.words)
    if count > LONGEST_SHAPE:
        return "picture credit" if count <= LONGEST_CAPTION and _credited(text) else None
    if CLOCK.match(text):
        return "time of an entry"
    if COUNT.match(text) and len(text) < 40:
        return "counter or number"
    for finds, longest, reason in FINDERS:
        if count <= longest and finds(text):
            return reason
    if _credited(text) or _captioned(text):
        return "picture credit"
    if ALSO.match(text) and (not line.ended or (text.endswith("?") and count <= 14)):
        return "related link"
    if not line.prose and len(text) < 160 and (CRUMBS.match(text) or SECTION.match(text)):
        return "menu"
    if URL.search(text) and len(URL.sub("", text).split()) <= 3:
        return "bare link"
    if len(text) <= 400 and not line.prose and SCRIPT.search(text):
        return "page script"
    if count <= 16 and not line.prose and (EMAIL.search(text) or POSTCODE.search(text)) and not line.ended:
        return "contact details"
    if count <= 8 and TELEPHONE.fullmatch(text):
        return "contact details"
    return None
