"""Tells which days and places beside a meeting are its own."""

from __future__ import annotations

import re

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_verb, prep_objects
from dashboard.meetings.closing import closes
from dashboard.meetings.nouns import at_the_end, is_definite
from dashboard.scene import Range, places, times, words
from dashboard.tables import TalkStatus

MARKS = frozenset({":", "–", "—", "-"})
ENTRY = 6  # words in which the day of an entry ends: "28 July 2030:"
CHAIN = re.compile(  # ", Jordan, in", ", on the island of St Lume, on": behind a place, before its day
    r"(?:, (?:on|in|off) the (?:island|isle|coast|shores?|banks?) of (?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+)?"
    r"|, [A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}){1,2}, (?:in|on) |, (?:in|on) "
)
BEHIND = re.compile(r" (?:(?:on|in) (?:the )?|(?=last |this |yesterday|earlier ))")
FIRST = frozenset({"originally", "initially", "first", "previously", "once"})
SET_OFF = 12  # words behind "last met," in which its day and place end


def days_of(document: Document, anchors: list[Token], own: list[Token]) -> list[Range]:
    """Give the days that belong to a meeting: on its verb, before its noun ("last month's talks"), behind it."""
    found = times(document, anchors)
    result = [t for t in own if t.dep == "pobj" and document.head(document.head(t)).lemma in {"outcome", "result"}]
    if result and is_definite(document, result[-1]):  # "is to brief them on the outcome of the Rome talks on Friday"
        found = [(start, end) for start, end in found if end <= result[-1].start]
    for noun in own:  # "last month's talks"
        found += [
            (document.span(document.subtree(t)).start, t.end)
            for t in document.children(noun, "poss", "npadvmod", "nmod", "compound")
            if t.ent in {"DATE", "TIME"}
        ]
    for noun in own:  # "a gathering in Rome last May brought": the parser hangs the day on the verb
        verb = document.head(noun)
        if noun.dep in {"nsubj", "nsubjpass"} and is_verb(verb):
            days = [t for t in document.children(verb, "npadvmod") if noun.i < t.i < verb.i and t.ent == "DATE"]
            found += [(document.span(document.subtree(t)).start, t.end) for t in days]
    return list(dict.fromkeys(found))


def is_there(document: Document, anchors: list[Token]) -> bool:
    """Whether a meeting is said to be where the one before was: "sat down there", "in the same city"."""
    near = [t for anchor in anchors for t in document.children(anchor, "advmod")]
    same = [
        t
        for anchor in anchors
        for t in prep_objects(document, anchor, "in", "at")
        if t.lemma in {"city", "place", "town"}
    ]
    return any(t.text.lower() == "there" for t in near) or any(
        w.text.lower() == "same" for t in same for w in document.children(t, "amod")
    )


def not_asked_for(top: Token, verb: Token | None, days: list[Range]) -> list[Range]:
    """Leave out the day on which a meeting was asked for: "on Monday proposed talks"."""
    if verb is None or verb.lemma.lower() not in words("idea"):
        return days
    return [(start, end) for start, end in days if start > top.start]


def moved_from(document: Document, top: Token, days: list[Range]) -> list[Range]:
    """Leave out the day that no longer holds, where there is another: "first planned for 24 June, are set for"."""
    if len(days) < 2:
        return days
    clauses = [t for t in document.children(top, "acl") if t.lemma.lower() in words("fixed")]
    clauses = [t for t in clauses if any(w.text.lower() in FIRST for w in document.children(t, "advmod"))]
    gone = {span for clause in clauses for span in times(document, [clause])}
    return [span for span in days if span not in gone] or days


def begun(document: Document, top: Token, verb: Token | None, days: list[Range]) -> list[Range]:
    """Leave out the day on which something came of several days: "agreed on Monday after two days of talks"."""
    counted = top.lemma.lower() == "day" and bool(document.children(top, "nummod"))
    if not counted or not closes(document, top, verb) or at_the_end(document, top):
        return days
    inner = document.span(document.subtree(top))
    return [(start, end) for start, end in days if inner.start <= start < inner.end]


def beside(document: Document, anchors: list[Token]) -> list[Range]:
    """Give where the summit is on whose margins a meeting is held."""
    fixed = [*anchors, *(t for a in anchors for t in document.children(a, "acl"))]  # "planned for the margins of"
    margins = [t for a in fixed for t in prep_objects(document, a, "on", "at", "for")]
    margins = [t for t in margins if t.lemma.lower() in words("margins")]
    events = [event for margin in margins for event in prep_objects(document, margin, "of")]
    return places(document, [*margins, *events])


def then_and_there(document: Document, verb: Token | None) -> tuple[list[Range], list[Range]]:
    """Give the place and the day of "in Rome in May, when the second round broke up"."""
    if verb is None or verb.dep != "relcl" or not any(t.text.lower() == "when" for t in document.children(verb)):
        return [], []
    day = document.head(verb)
    if day.ent != "DATE":
        return [], []
    before = document.tokens[max(document.sentences[day.sent].first, day.i - 5) : day.i]
    towns = [t for t in before if t.ent == "GPE" and document.head(t).text.lower() in {"in", "at"}]
    return [(t.start, t.end) for t in towns[-1:]], [(day.start, day.end)]


def entry_day(document: Document, sentence: Sentence) -> Range | None:
    """Give the day with which an entry of a list of events opens: "28 July: both meet", "May 2030 – Talks end"."""
    tokens = document.sentence_tokens(sentence)[:ENTRY]
    colon = next((n for n, t in enumerate(tokens) if t.text in MARKS), 0)
    before = [t for t in tokens[:colon] if t.text[0].isalnum()]
    month = any(t.ent == "DATE" and t.text[0].isupper() for t in before)
    plain = all(t.ent == "DATE" or t.text.isdigit() for t in before)
    return (before[0].start, before[-1].end) if before and month and plain else None


def set_off(document: Document, word: Token) -> tuple[list[Range], list[Range]]:
    """Give the place and the day between commas: "when the committee last met, on 3 May in Rome, it agreed"."""
    sentence = document.sentences[word.sent]
    behind = document.tokens[word.i + 1 : min(sentence.last, word.i + SET_OFF)]
    if len(behind) < 4 or behind[0].text != "," or behind[1].text.lower() not in {"in", "on", "at"}:
        return [], []
    end = next((n for n, t in enumerate(behind[1:], 1) if t.text == ","), 0)
    spots = [t for t in behind[1:end] if t.ent in {"GPE", "FAC"} or t.lemma in {"province", "capital"}]
    days = [t for t in behind[1:end] if t.ent == "DATE"]
    if not spots and not days:
        return [], []
    ranges = [(group[0].start, group[-1].end) for group in (spots, days) if group]
    return (ranges[:1] if spots else []), (ranges[-1:] if days else [])


def behind_commas(document: Document, word: Token, where: list[Range]) -> list[Range]:
    """Give the day behind a place that commas set off: "in Amman, Jordan, in January", "in Port, on the isle of X"."""
    text, last = document.article.source_text, document.sentences[word.sent].last
    for start, end in where:
        chain = CHAIN.match(text, end)
        if chain is None or (chain[0].count(",") == 1 and "," not in text[start:end]):
            continue
        then = next((t for t in document.tokens[word.i : last] if t.start >= chain.end()), None)
        if then is not None and then.start == chain.end() and then.ent == "DATE":
            return [(then.start, document.name_around(then)[-1].end)]
    return []


def right_behind(document: Document, word: Token, where: list[Range], status: TalkStatus | None) -> list[Range]:
    """Give the day right behind a place, on whatever the parser hung it: "broke off their talks in Rome in May".

    Of "proposed talks in Rome on 2 June" it may be the day on which they did so.
    """
    if status in {"planned", "proposed"}:
        return []
    text, last = document.article.source_text, document.sentences[word.sent].last
    for start, end in where:
        link = BEHIND.match(text, end)
        if link is None or text[max(0, start - 5) : start].lower() == "from ":
            continue  # "flew home from Rome on Saturday": the day of the flight
        then = next((t for t in document.tokens[word.i : last] if t.start >= link.end()), None)
        if then is not None and then.start == link.end() and then.ent == "DATE":
            return [(then.start, document.name_around(then)[-1].end)]
    return []


def hours_apart(document: Document, top: Token) -> list[Range]:
    """Give the day of "announced on Monday, hours before a summit opened": of the act before it."""
    first = min((t.i for t in document.subtree(top)), default=top.i)
    start = document.sentences[top.sent].first
    if first - start < 3 or document.tokens[first - 1].text not in {"before", "after"}:
        return []
    if document.tokens[first - 2].text != "hours":
        return []
    acts = [t for t in document.tokens[start : first - 2] if is_verb(t)]
    return [(a, b) for a, b in times(document, acts[-1:]) if b < document.tokens[first - 2].start]


def the_time_was(document: Document, verb: Token) -> list[Token]:
    """Give the verb on which place and day hang of "the last time both sat down was in Rome in May"."""
    time = document.head(verb)
    being = document.head(time)
    last = time.lemma.lower() == "time" and verb.dep in {"relcl", "acl"} and time.dep.startswith("nsubj")
    return [being] if last and being.lemma == "be" and being.tag in {"VBD", "VBZ"} else []


def where_it_was(document: Document, verb: Token) -> list[Range]:
    """Give the day of "the deal was struck on Friday in Rome, where Roe met Doe": of what is told with the place."""
    beside = _above_it(document, verb)
    if beside or verb.tag != "VBD":
        return beside
    clauses = [t for t in document.children(verb, "advcl") if t.tag == "VBD" and t.i < verb.i]
    then = [t for t in clauses if any(w.text.lower() == "when" for w in document.children(t, "advmod"))]
    if then:  # "when Roe visited Rome in May, she and Doe sat down alone"
        return times(document, then)
    if verb.dep != "relcl":
        return []
    if not any(t.text.lower() == "where" for t in document.children(verb, "advmod")):
        return []
    above = next((t for t in document.ancestors(document.head(verb)) if is_verb(t)), None)
    return times(document, [above]) if above is not None and above.tag in {"VBD", "VBN"} else []


def _above_it(document: Document, verb: Token) -> list[Range]:
    """Give the day that the parser hangs on the verb above: "Meeting in Rome on Tuesday, both agreed".

    Also "it was on 3 May that they met", "ended a long silence on Tuesday when their envoys met".
    """
    above = document.head(verb)
    if not is_verb(above) or verb.dep not in {"advcl", "ccomp"}:
        return []
    said = times(document, [above])
    if verb.tag == "VBG" and verb.dep == "advcl" and verb.i < above.i:
        comma = next((t for t in document.tokens[verb.i : above.i] if t.text == ","), above)
        return [(start, end) for start, end in said if verb.start < start < comma.start]
    before = [(start, end) for start, end in said if end <= verb.start]
    if verb.tag != "VBD" or above.tag not in {"VBD", "VBN"}:
        return []
    it = [t for t in document.children(above, "nsubj", "expl") if t.text.lower() == "it"]
    if verb.dep == "ccomp":
        return before if it and above.lemma == "be" else []
    when = [t for t in document.children(verb, "advmod") if t.text.lower() == "when"]
    return before if when and when[0].i > above.i else []


def days_beside(document: Document, top: Token, verb: Token | None) -> list[Range]:
    """Give the day of a meeting that has none on itself: "finished it at a meeting in Rome on Wednesday".

    Of "the last meeting, in Rome in May, brought little" the day stands behind the place.
    """
    behind = document.tokens[top.i + 1 : top.i + 6]
    if len(behind) == 5 and behind[0].text == "," and behind[1].text.lower() in {"in", "at"} and behind[2].ent == "GPE":
        day = next((t for t in behind[3:] if t.ent == "DATE"), None)
        if behind[3].text.lower() in {"in", "on"} and day is not None:
            return [(day.start, day.end)]
    at = top.dep == "pobj" and document.head(top).text.lower() in {"at", "during"}
    most = [t for t in document.subtree(top) if t.i < top.i and (t.tag == "JJS" or t.ent == "ORDINAL")]
    if verb is not None and most and top.dep == "pobj" and document.head(top).text.lower() == "in":
        above = document.head(verb) if verb.dep == "xcomp" else verb
        return times(document, [above])  # "asked Roe on Monday to stay, in the highest-level meeting since May"
    definite = any(t.text.lower() in {"the", "this"} for t in document.children(top, "det"))
    if verb is None or not at or definite or not prep_objects(document, top, "in"):
        return []
    above = document.head(verb)
    acts = [verb, above] if verb.dep == "xcomp" and is_verb(above) else [verb]
    return times(document, acts) if any(t.tag in {"VBD", "VBN"} for t in acts) else []
