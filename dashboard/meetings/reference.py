"""Tells what words of meeting point to: the meeting at hand, another, none yet; and how much they say by themselves."""

from __future__ import annotations

from typing import Literal

from dashboard.document import Document, Token
from dashboard.grammar import is_verb, prep_objects
from dashboard.meetings.closing import marker
from dashboard.meetings.nouns import Strength, governor, is_joint, names_before, noun_kind, venue_behind
from dashboard.meetings.relative import is_ordinal
from dashboard.occasion import NOUN_LINKS
from dashboard.scene import doers, is_people, words
from dashboard.tables import TalkStatus

PARTS = frozenset({"first", "second", "opening", "closing", "last", "final", "morning", "afternoon", "evening"})
Reference = Literal["named", "anaphor", "earlier", "next", "attendance"]


def is_bare(document: Document, noun: Token, verb: Token | None) -> bool:
    """Whether a bare word of meeting happens, and means the talks told of: "Talks go on today"."""
    bare = not document.children(noun) and noun.tag == "NNS"
    return bare and verb is not None and verb.lemma.lower() in words("happen")


def strength_of(document: Document, noun: Token, verb: Token | None, own: Strength, *, required: bool) -> Strength:
    """Tell how much a noun says by itself, with what is said of it."""
    lemma = noun.lemma.lower()
    if required:
        return "weak"  # "Kest must resume talks": asked for, and nobody has put a meeting forward
    if lemma == "round":
        return "strong"
    if verb is not None and verb.lemma == "have" and verb.tag in {"VBZ", "VBP"} and noun.dep == "dobj":
        return "weak"  # "each has its own conversation with Kest": in general
    if own == "weak" and lemma in {"dialogue", "dialog"} and _is_dated(document, noun):
        return "plain"  # "agreed to open a dialogue in July"
    if own == "plain" and lemma == "conference":
        linked = [*document.children(noun, *NOUN_LINKS, "poss"), *prep_objects(document, noun, "of")]
        return "strong" if any(t.lemma.lower() in words("conferences") for t in linked) else own
    if own == "plain" and verb is not None and any(is_joint(document, t) for t in doers(document, verb)):
        return "strong"  # "the tripartite committee held its second meeting in Rome"
    return own


def _is_dated(document: Document, noun: Token) -> bool:
    """Whether a process is said to be opened or held on a day or somewhere: then it is a meeting."""
    verb = document.head(noun)
    opened = is_verb(verb) and verb.lemma.lower() in {"open", "start", "begin", "launch", "hold", "resume"}
    if noun.dep not in {"dobj", "nsubjpass"} or not opened:
        return False
    spots = [t for word in (noun, verb) for t in prep_objects(document, word, "in", "on", "at")]
    return any(t.ent in {"DATE", "GPE"} for t in spots)


def is_unset(document: Document, top: Token) -> bool:
    """Whether it is said that nothing is fixed: "no date was set for a new round", "without naming a city for"."""
    above = document.head(document.head(top)) if top.dep == "pobj" else top
    date = [above] if above is not top and above.lemma.lower() in words("fixtures") else []
    dates = date or [t for t in document.children(above, "nsubjpass", "dobj") if t.lemma.lower() in words("fixtures")]
    without = any(t.text.lower() == "without" for d in date for t in document.ancestors(d) if t.dep == "prep")
    return without or any(t.text.lower() in {"no", "neither"} for d in dates for t in document.children(d, "det"))


def has_no_date(document: Document, top: Token) -> bool:
    """Whether there is just no date for what nobody says is to come: "there has been no date for a second trip"."""
    date = document.head(document.head(top)) if top.dep == "pobj" else top
    being = document.head(date)
    there = being.lemma == "be" and bool(document.children(being, "expl")) and date.dep in {"attr", "nsubj"}
    said = {t.text.lower() for t in document.sentence_tokens(document.sentences[top.sent])}
    return there and not said & {"yet", "so", "still", "now"}


def is_of_years(document: Document, noun: Token, top: Token) -> bool:
    """Whether talks are told of as what has gone on for years: "the end of a negotiation that has lasted 25 years"."""
    clauses = [t for word in (noun, top) for t in document.children(word, "relcl")]
    lasting = [t for t in clauses if t.lemma.lower() in {"last", "drag", "go", "take", "run"} and t.tag == "VBN"]
    beside = [
        t for t in lasting for t in (*document.children(t, "npadvmod", "dobj"), *prep_objects(document, t, "for"))
    ]
    return any(t.lemma in {"year", "decade"} for t in beside)


def is_following(document: Document, token: Token, top: Token) -> bool:
    """Whether words name the meeting after those told of: "the next meeting", "a fourth round"."""
    linked = [t for noun in (token, top) for t in document.children(noun, *NOUN_LINKS, "det")]
    ordinal = any(t.ent == "ORDINAL" and t.lemma.lower() != "first" for t in linked)
    return ordinal or bool({t.lemma.lower() for t in linked} & {"next", "coming", "upcoming"})


def is_far_off(document: Document, noun: Token, verb: Token, *, subject_of: bool) -> bool:
    """Whether talks are only judged or studied: "a trip would be hard to imagine", "Roe, who follows the talks at"."""
    if subject_of:
        if verb.lemma == "be" and any(t.text.lower() == "out" for t in document.children(verb, "prep")):
            return True  # "a visit is out of the question"
        said = {t.lemma.lower() for t in document.children(verb, "acomp")}
        modal = any(t.tag == "MD" for t in document.children(verb, "aux"))
        return verb.lemma == "be" and modal and bool(said & words("far_off"))
    studied = verb.lemma.lower() in words("studying") and verb.tag in {"VBZ", "VBP"}
    return studied and noun.lemma.lower() in words("nouns", "strong") | words("nouns", "weak")


def is_aside(document: Document, visit: Token) -> bool:
    """Whether a visit only counts another meeting, set off by a comma: "talks in Rome, the rebels' first visit"."""
    first = min((t.i for t in document.subtree(visit)), default=visit.i)
    counted = any(t.ent == "ORDINAL" for t in document.children(visit))
    behind_comma = first > 0 and document.tokens[first - 1].text == ","
    return behind_comma and (visit.dep == "npadvmod" or (counted and visit.dep not in {"nsubj", "nsubjpass"}))


def is_told_by_a_work(document: Document, top: Token) -> bool:
    """Whether a meeting is only what a work is about: "a film about the Rome talks", "her book on the summit"."""
    word = top
    for _ in range(3):
        prep = document.head(word)
        above = document.head(prep)
        if word.dep != "pobj" or prep.text.lower() not in {"about", "on", "of"}:
            return False
        if is_verb(above):  # "has written two books on summits", where the parser hangs "on" on the verb
            return any(t.lemma.lower() in words("works") for t in document.children(above, "dobj"))
        if above.lemma.lower() in words("works"):
            return True
        word = above
    return False


def is_required(document: Document, verb: Token) -> bool:
    """Whether a verb only says what somebody has to do."""
    return any(t.text.lower() in {"must", "should", "ought"} for t in document.children(verb, "aux"))


def is_occasion(document: Document, visit: Token) -> bool:
    """Whether a visit is but the occasion of a meeting: "would meet Roe during his trip to Rome"."""
    verb, subject_of = governor(document, visit)
    if verb is not None and not subject_of and verb.lemma.lower() in words("raising"):
        return any(is_people(t) for t in prep_objects(document, verb, "with"))  # "raised it with Roe during her visit"
    beside = visit.dep == "pobj" and document.head(visit).text.lower() in {"before", "after", "since", "following"}
    return verb is not None and not subject_of and not beside and verb.lemma.lower() in words("meet")


def is_backdrop(document: Document, top: Token) -> bool:
    """Whether others meet beside it: "met on the sidelines of the summit in Rome"."""
    margin = document.head(document.head(top)) if top.dep == "pobj" else top
    at = top.dep == "pobj" and document.head(top).text.lower() == "at" and top.lemma.lower() in {"summit", "conference"}
    if at and is_verb(margin) and margin.lemma.lower() in words("meet") and names_before(document, top):
        return True  # "will meet at the NATO summit": of another body
    if margin is top or margin.lemma.lower() not in words("margins"):
        return False
    above = document.head(document.head(margin))
    if noun_kind(document, above) is not None:
        return True  # "suggested a meeting on the margins of the summit"
    other = is_verb(above) and any(noun_kind(document, t) is not None for t in document.children(above, "nsubj"))
    return other or (is_verb(above) and above.lemma.lower() in words("meet"))  # "a meeting could follow on the margins"


def reference_of(
    document: Document, token: Token, top: Token, verb: Token | None, *, definite: bool, status: TalkStatus | None
) -> Reference:
    """Tell how the words point: to the meeting at hand, to one before it, or to one to come."""
    linked = [t for noun in (token, top) for t in document.children(noun, *NOUN_LINKS, "det")]
    if token.i and document.tokens[token.i - 1].text in {"Earlier", "Previous"}:
        linked.append(document.tokens[token.i - 1])  # read as an adverb where it opens the sentence
    before = {word for t in linked for word in (t.lemma.lower(), t.text.lower())}
    if token.text.lower() == "one" and "next" not in before:
        return "earlier"  # "following one in Rome in March"
    if is_ordinal(token) or token.text.lower() == "another":  # "the first was held in Rome", "a third is planned"
        return "next" if status in {"planned", "proposed"} else "earlier"
    before_it = marker(document, top)
    part = token.lemma == "session" and definite and status not in {"planned", "proposed"}
    if part and before & PARTS and not prep_objects(document, top, "in", "at"):
        return "anaphor"  # "told the press after the first session"
    own = top.dep in {"nsubj", "nsubjpass"}
    own = own or (verb is not None and verb.lemma.lower() in words("mediate") | words("host"))
    placed = status is None and bool(prep_objects(document, top, "in", "at") or venue_behind(document, top))
    if token.lemma.lower() in {"last", "late", "latest"}:  # "the last of these was in Rome"
        return "earlier" if token.text.lower() == "last" else "named"
    if placed and before & {"last", "previous", "earlier", "prior"} and top.dep in {"nsubj", "nsubjpass"}:
        return "earlier"  # "the last meeting, in Rome in May, brought little"
    if before_it == "followed" or (status == "held" and before & words("earlier") and own):
        return (
            "earlier"  # "it followed a meeting in Rome", "the first round was held in Rome", "earlier talks collapsed"
        )
    if before & words("earlier") and (before_it in {"after", "following", "since", "than"} or "similar" in before):
        return "earlier"
    if before_it in {"after", "following", "since"} and _counts(document, top):
        return "earlier"  # "the second time that they met, after the talks in Rome"
    again = verb is not None and verb.lemma.lower() in {"continue", "resume", "reconvene"}
    if again and top.dep in {"dobj", "nsubj", "nsubjpass"} and status in {"planned", "proposed"}:
        return "next"
    ordinal = any(t.ent == "ORDINAL" for noun in (token, top) for t in document.children(noun, "amod"))
    new = ordinal or before & words("next")
    if new and (status in {"planned", "proposed"} or (status == "cancelled" and not definite)):
        return "next"
    return "anaphor" if definite else "named"


def _counts(document: Document, top: Token) -> bool:
    """Whether a sentence counts meetings, and the noun with its place is the one counted from."""
    tokens = document.sentence_tokens(document.sentences[top.sent])
    ordinal = any(t.i < top.i and t.lemma.lower() in {"second", "third", "fourth", "again"} for t in tokens)
    return ordinal and any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, top, "in", "at"))
