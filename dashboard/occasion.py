"""Reads what is said of a meeting: whether it was held, is to come or was called off, and its form."""

from __future__ import annotations

from functools import cache
from typing import cast

from dashboard.called_off import is_cancelled, is_conditional, is_dropped, is_only_in_mind
from dashboard.denied import denier, of_denied_report
from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_passive, is_verb, prep_objects, status_of
from dashboard.outlook import outlook
from dashboard.scene import words
from dashboard.tables import EventStatus, TalkFormat, TalkStatus

# "agreed at talks", "killed during talks": what governs the phrase is another act.
TIED = frozenset({"at", "in", "during", "after", "following", "over"})
NOUN_LINKS = frozenset({"compound", "nmod", "amod", "npadvmod"})


def meeting_status(
    document: Document, nouns: list[Token], verb: Token | None, *, carried: bool, subject_of: bool
) -> tuple[TalkStatus | None, str]:
    """Tell whether the meeting was held, goes on, is to come, was thought of, called off or denied, and by which word.

    `nouns` are the noun of meeting and the one that counts it, `verb` the verb that they hang on.
    """
    modifiers = {t.lemma.lower() for noun in nouns for t in document.children(noun, *NOUN_LINKS)}
    beside = nouns[-1].dep == "pobj" and document.head(nouns[-1]).text.lower() in TIED
    if verb is not None and not beside and is_cancelled(document, verb):
        return (None, "") if is_only_in_mind(document, verb) else ("cancelled", f": {verb.text.lower()}")
    if modifiers & {"cancel", "cancelled", "canceled", "abortive", "aborted"}:
        return "cancelled", ": cancelled"
    if any(is_negated(document, noun) or of_denied_report(document, noun) for noun in nouns):
        return "denied", ": no"
    by_noun = outlook(document, nouns[-1], verb, subject_of=subject_of)
    by_noun = by_noun or _asked_for(document, verb, _noun_status(document, nouns, modifiers))
    by_noun = by_noun or _judged(document, nouns[-1], verb)
    if by_noun is not None:
        return by_noun
    if verb is not None and denier(document, verb) is not None:
        return "denied", ": denied"
    if verb is not None and verb.lemma == "be" and nouns[-1].dep == "attr":
        by_copula = _as_attribute(document, verb)
        if by_copula is not None:
            return by_copula
    by_clause = _clause_status(document, nouns) or _lies_ahead_with(document, nouns[-1], verb)
    opened = _opened(document, nouns, verb)
    left = verb is not None and verb.lemma.lower() in words("walk_out")
    if opened is not None or (left and by_clause is not None and by_clause[0] == "planned"):
        return opened or by_clause or (None, "")  # "pulled out of talks planned for August"
    by_verb = _by_verb(document, nouns[-1], verb, carried=carried, subject_of=subject_of)
    if by_verb is not None or by_clause is not None:
        return by_verb or by_clause or (None, "")
    if any(t.text.lower() in {"the", "this", "these"} for t in document.children(nouns[-1], "det")):
        return None, ""  # what governs a meeting already told of, says nothing of it: "could weigh on the talks"
    if _tied(document, nouns[-1]):
        return None, ""
    general = status_of(document, nouns[-1])
    if general in {"planned", "proposed", "hypothetical"} and not subject_of:
        return ("planned" if general == "planned" else "proposed"), ""
    return None, ""


def _by_verb(
    document: Document, top: Token, verb: Token | None, *, carried: bool, subject_of: bool
) -> tuple[TalkStatus | None, str] | None:
    """Tell what the verb above a noun of meeting says."""
    if verb is None:
        return None
    borne = _may_bear(document, top, verb) if subject_of else None
    if subject_of and verb.lemma.lower() in words("happen") and _brings_nothing(document, verb):
        borne = _past_or_present(document, verb)
    return borne or _governed(document, verb, carried=carried, subject_of=subject_of)


def _may_bear(document: Document, top: Token, verb: Token) -> tuple[TalkStatus | None, str] | None:
    """Take talks as going on of which it is open only what comes of them: "negotiations could produce results soon"."""
    many = top.tag == "NNS" and top.lemma.lower() in words("nouns", "strong") and not document.children(top, "amod")
    may = {"may", "might", "could"} & {t.text.lower() for t in document.children(verb, "aux")}
    bears = many and bool(may) and verb.lemma.lower() in words("bearing") and bool(document.children(verb, "dobj"))
    return ("under way", f": {verb.text.lower()}") if bears else None


def _lies_ahead_with(document: Document, top: Token, verb: Token | None) -> tuple[TalkStatus, str] | None:
    """Take a meeting as still to come by what will be done at it: "will brief them at the session in Rome"."""
    if verb is None or top.dep != "pobj" or document.head(top).text.lower() not in {"at", "during"}:
        return None
    placed = bool(prep_objects(document, top, "in", "on")) or not document.children(top, "det")
    ahead = placed and verb.tag == "VB" and status_of(document, verb) == "planned"
    return ("planned", f": {verb.text.lower()}") if ahead else None


def _judged(document: Document, top: Token, verb: Token | None) -> tuple[TalkStatus, str] | None:
    """Take what somebody judges as held: "called her conversation with Doe difficult", not "called for talks"."""
    ahead = any(t.lemma.lower() in words("planned_words") or t.text.lower() in words("planned_words")
                for t in document.children(top, "amod"))  # fmt: skip
    judges = verb is not None and verb.lemma.lower() in words("assess_verbs") and verb.tag in {"VBD", "VBZ", "VBN"}
    if verb is None or not judges or top.dep not in {"dobj", "oprd", "nsubj", "nsubjpass"}:
        return None
    return "planned" if ahead else "held", f": {verb.text.lower()}"


def _as_attribute(document: Document, verb: Token) -> tuple[TalkStatus, str] | None:
    """Tell what "will be" says: "it will be her first trip to Rome", "the next step would be a meeting in Rome"."""
    general = status_of(document, verb)
    above = document.head(verb)
    supposed = verb.dep == "xcomp" and is_passive(document, above) and above.lemma.lower() in words("fixed")
    was_to_be = verb.dep == "xcomp" and above.lemma == "be" and bool(document.children(above, "expl"))
    if general == "planned" or supposed or was_to_be:
        # "there was to be a session in Rome"; "is supposed to be an enlarged meeting"
        return "planned", f": {verb.text.lower()}"
    step = [t for t in document.children(verb, "nsubj") if t.lemma.lower() in {"step", "stage", "stop"}]
    if verb.tag == "VBZ" and any(t.lemma.lower() in words("ideas") for t in document.children(verb, "nsubj")):
        return "proposed", f": {verb.text.lower()}"  # "one idea is a meeting in Rome"
    if verb.tag == "VBZ" and any(w.lemma.lower() in words("next") for t in step for w in document.children(t)):
        return "planned", f": {step[0].text.lower()}"  # "the next step is a meeting in Rome"
    if general in {"proposed", "hypothetical"}:
        perhaps = any(t.text.lower() in {"perhaps", "maybe", "possibly"} for t in document.subtree(verb))
        planned = _reported_future(document, verb) and not perhaps
        return ("planned" if planned else "proposed"), f": {verb.text.lower()}"
    return None


def _tied(document: Document, top: Token) -> bool:
    """Whether another act is told with a meeting: "announced at talks", "at the end of a summit"."""
    above = document.head(document.head(top)) if top.dep == "pobj" else top
    if above is not top and document.head(top).text.lower() == "of" and above.lemma.lower() in words("measures"):
        top = above
    before = document.head(top).text.lower()
    visiting = before == "on" and top.lemma.lower() in words("nouns", "visit")  # "promised on a visit to Rome"
    return top.dep == "pobj" and (before in TIED or visiting)


def _clause_status(document: Document, nouns: list[Token]) -> tuple[TalkStatus, str] | None:
    """Tell what a clause behind the noun says: "talks planned for August", "a summit held in Rome"."""
    for clause in (t for noun in nouns for t in document.children(noun, "acl") if t.tag in {"VBN", "VBD"}):
        if clause.lemma.lower() in words("fixed"):
            return "planned", f": {clause.text.lower()}"
        if clause.lemma.lower() in words("carry"):
            return ("proposed" if clause.lemma.lower() in words("idea") else "held"), f": {clause.text.lower()}"
    return None


def _asked_for(
    document: Document, verb: Token | None, said: tuple[TalkStatus, str] | None
) -> tuple[TalkStatus, str] | None:
    """Take what somebody only asks for as proposed: "invited it to send a team to Rome for the next round"."""
    asking = document.head(verb) if verb is not None and verb.dep == "xcomp" else None
    if said is None or said[0] != "planned" or asking is None or asking.lemma.lower() not in words("bid"):
        return said
    return "proposed", f": {asking.text.lower()}"


def _opened(document: Document, nouns: list[Token], verb: Token | None) -> tuple[TalkStatus, str] | None:
    """Tell what a relative clause says: "invited them to talks that opened on Monday", and not "will open"."""
    if verb is None or verb.lemma.lower() not in words("bid") | words("idea"):
        return None
    for clause in (t for noun in nouns for t in document.children(noun, "relcl") if t.tag == "VBD"):
        if clause.lemma.lower() in words("opening") | {"take", "last", "end"} and not is_negated(document, clause):
            return "held", f": {clause.text.lower()}"
    return None


def _governed(
    document: Document, verb: Token, *, carried: bool, subject_of: bool
) -> tuple[TalkStatus | None, str] | None:
    """Tell what the verb above says: "is scheduled", "was postponed", "will be held"."""
    lemma = verb.lemma.lower()
    aside = verb.dep == "advcl" and verb.tag in {"VBP", "VBZ", "VBG"}
    if subject_of and aside and any(t.text.lower() in {"while", "as"} for t in document.children(verb, "mark")):
        return None, ""  # "wants no bombs while talks go on", "as these talks continue": of talks in general
    if subject_of and lemma in words("fixed") and is_passive(document, verb) and is_negated(document, verb):
        return "denied", f": not {verb.text.lower()}"  # "a meeting is not planned"
    fixed = subject_of and lemma in words("fixed") and (is_passive(document, verb) or lemma == "due")
    if fixed or (is_announced_for(document, verb) if subject_of else _expects(document, verb)):
        return "planned", f": {verb.text.lower()}"
    # "leaves on Monday for a visit": a journey told in the present with its day is still ahead.
    dated = any(t.ent == "DATE" for word in (verb, *document.children(verb, "prep")) for t in document.children(word))
    journey = lemma in words("leave") | words("travel")
    told = document.sentences[verb.sent].kind == "paragraph"
    lemmas = words("opening") | (words("timed") if subject_of else {"hold"})
    # "resume their talks in Rome on Monday"
    opening = lemma in lemmas and (subject_of or carried) and _is_timed(document, verb)
    bare = verb.tag == "VB" and not document.children(verb, "aux")  # the present of many, read as the base form
    if dated and told and (verb.tag in {"VBZ", "VBP"} or bare) and (opening or (journey and not subject_of)):
        return "planned", f": {verb.text.lower()}"
    moved = subject_of and lemma in {"move", "push", "shift"} and is_passive(document, verb)
    if (
        moved
        or lemma in words("postponed")
        or (lemma == "put" and any(t.text.lower() == "off" for t in document.children(verb, "prt")))
    ):
        return "planned", f": {verb.text.lower()}"
    if not subject_of and is_awaited(document, verb):  # "was expected in Rome for talks"
        return "planned", f": {verb.text.lower()}"
    if subject_of and is_passive(document, verb) and lemma in words("mooted") and not _is_the(document, verb):
        return "proposed", f": {verb.text.lower()}"  # "a meeting is being discussed for May"
    if subject_of and lemma in words("preparing") and is_passive(document, verb):
        return "planned", f": {verb.text.lower()}"  # "a conference is being prepared for April"
    if not subject_of and lemma in words("preparing") and prep_objects(document, verb, "for"):
        return "planned", f": {verb.text.lower()}"  # "are preparing for a further round"
    stays = not subject_of and lemma == "be" and any(t.ent == "GPE" for t in prep_objects(document, verb, "in"))
    since = bool(prep_objects(document, verb, "since"))
    if stays and prep_objects(document, verb, "for") and (verb.tag in {"VBZ", "VBP"} or (verb.tag == "VBN" and since)):
        return "under way", f": {verb.text.lower()}"  # "are in Rome for talks", "has been there since Monday for talks"
    being = _of_being(document, verb) if subject_of and lemma == "be" else None
    if being is not None:
        return being
    moving = words("travel") | words("meet") | words("dispatch") | {"return", "gather", "assemble"}
    if carried or lemma in (words("happen") if subject_of else moving):
        asked = carried and lemma == "ask"  # "has asked for a meeting with Doe"
        return ("proposed", f": {verb.text.lower()}") if asked else verb_status(document, verb)
    return None


def _brings_nothing(document: Document, verb: Token) -> bool:
    """Whether a meeting is told with what it did not bring: "the talks yielded no text"; it was held all the same."""
    things = document.children(verb, "dobj")
    nothing = any(t.text.lower() == "no" for thing in things for t in document.children(thing, "det"))
    return nothing and not document.children(verb, "neg") and verb.tag in {"VBD", "VBN", "VBZ", "VBP", "VBG"}


def _is_timed(document: Document, verb: Token) -> bool:
    """Whether a verb has a day or month with a name, or one to come: "on Monday", "next week", "in the spring"."""
    days = [t for word in (verb, *document.children(verb, "prep")) for t in document.children(word) if t.ent == "DATE"]
    inner = [w for day in days for w in document.subtree(day)]
    return any(w.pos == "PROPN" or w.lemma.lower() in {"tomorrow", "next", "spring", "autumn", "summer"} for w in inner)


def _of_being(document: Document, verb: Token) -> tuple[TalkStatus, str] | None:
    """Tell what is said of a meeting: "a summit is possible", "is under discussion", "is in the works"."""
    under = {t.lemma.lower() for t in prep_objects(document, verb, "under", "in", "on", "at")}
    for mooted in sorted(under & words("in_the_air")):
        return "proposed", f": {mooted}"
    said = {t.lemma.lower(): t for t in document.children(verb, "acomp", "attr")}
    if "due" in said and not is_negated(document, verb):
        return "planned", ": due"  # "talks on that are due in Rome in April"
    for status, section in (("proposed", "proposed_words"), ("planned", "planned_words")):
        hit = sorted(said.keys() & words(section))
        if hit and not is_negated(document, verb):
            return cast("TalkStatus", status), f": {said[hit[0]].text.lower()}"
    return None


def _noun_status(document: Document, nouns: list[Token], modifiers: set[str]) -> tuple[TalkStatus, str] | None:
    """Tell what stands before the noun: "a planned summit", "on the eve of", "openness to talks"."""
    sections: tuple[tuple[TalkStatus, str], ...] = (
        ("proposed", "proposed_words"), ("planned", "planned_words"), ("under way", "under_way"),
    )  # fmt: skip
    for status, section in sections:
        hit = sorted(modifiers & words(section))
        if hit:
            return status, f": {hit[0]}"
    if offered_a_venue(document, nouns[-1]) is not None:
        return "proposed", ": venue"
    ahead = _ahead(document, nouns[-1])
    if any(t.text.lower() == "due" for noun in nouns for t in document.children(noun)):
        ahead = "due"  # "talks due to open on Wednesday"
    if ahead:
        return "planned", f": {ahead}"
    for noun in nouns:
        idea = idea_of(document, noun)
        if idea is not None and is_dropped(document, idea):
            return "cancelled", ": dropped"
        if idea is not None:
            return "proposed", f": {idea.text.lower()}"
    return None


def offered_a_venue(document: Document, meeting: Token) -> Token | None:
    """Give the verb by which somebody offers a place for it: "floated Rome as the venue for a round of talks"."""
    venue = document.head(document.head(meeting)) if meeting.dep == "pobj" else meeting
    if venue.lemma.lower() not in words("fixtures") | {"host", "mediator", "ground", "roof"} or venue is meeting:
        return None
    above = [t for t in document.ancestors(venue) if is_verb(t)][:3]
    offering = words("idea") | words("openness") | words("naming")
    return next((t for t in above if t.lemma.lower() in offering and not is_negated(document, t)), None)


def idea_of(document: Document, meeting: Token) -> Token | None:
    """Give the word that makes a meeting a mere idea: "openness to talks", "is ready for talks", "voiced interest in".

    The parser hangs the preposition on the word itself or on the verb above it.
    """
    prep = document.head(meeting)
    if prep.dep not in {"prep", "dative"} or meeting.dep not in {"pobj", "pcomp"} or prep.text.lower() in TIED - {"in"}:
        return None  # "made a proposal at the talks"
    above = document.head(prep)
    just = document.tokens[prep.i - 1] if prep.i else prep
    for word in (above, just):
        opened = word.i > meeting.i and is_verb(word)  # "before a summit opened in Rome"
        if word.lemma.lower() in words("openness") and not opened:
            return word
    if not is_verb(above) or prep.text.lower() not in {"to", "for", "in", "of"}:
        return None
    beside = document.children(above, "dobj", "acomp", "nsubjpass")
    return next((t for t in beside if t.lemma.lower() in words("openness") and t.i < prep.i), None)


def _is_the(document: Document, verb: Token) -> bool:
    """Whether a meeting that is talked about was told of before: "the summit was discussed at length"."""
    subjects = document.children(verb, "nsubj", "nsubjpass")
    return any(
        t.text.lower() in {"the", "this", "their"} for s in subjects for t in document.children(s, "det", "poss")
    )


def is_awaited(document: Document, word: Token) -> bool:
    """Whether a word says that somebody is expected somewhere: "was expected in Rome", "is due in Rome"."""
    lemma = word.lemma.lower()
    return lemma in words("fixed") and (lemma == "due" or is_passive(document, word))


def awaited(document: Document, word: Token) -> list[Token]:
    """Give who is expected."""
    if word.lemma.lower() == "due":
        return document.children(document.head(word), "nsubj")
    return document.children(word, "nsubjpass")


def _expects(document: Document, verb: Token) -> bool:
    """Whether somebody expects a meeting on a day: "diplomats expect a session in Rome in May"."""
    if verb.lemma.lower() not in {"expect", "envisage", "foresee"} or verb.tag not in {"VBP", "VBZ"}:
        return False
    return any(t.ent == "DATE" for prep in document.children(verb, "prep") for t in document.children(prep))


def is_announced_for(document: Document, verb: Token) -> bool:
    """Whether a meeting "has been announced for May": a day behind "for" puts it ahead."""
    told = verb.lemma.lower() in {"announce", "call", "agree", "confirm"} and verb.tag == "VBN"
    if not told or not is_passive(document, verb):
        return False
    return any(t.ent == "DATE" for t in prep_objects(document, verb, "for"))


def is_a_condition(document: Document, verb: Token) -> bool:
    """Whether a verb only tells on which condition something is offered: "provided that Kest reopens its talks"."""
    for word in (verb, *([document.head(verb)] if verb.dep == "conj" else [])):
        marked = [t.text.lower() for t in document.children(word, "mark", "prep", "advmod")]
        above = document.head(word)
        provided = above.text.lower() in {"provided", "providing"} and word.dep in {"ccomp", "pcomp", "advcl"}
        if word.tag in {"VBZ", "VBP"} and (provided or {"provided", "unless", "if"} & set(marked)):
            return True
    return False


def _ahead(document: Document, top: Token) -> str:
    """Give the words that put the meeting ahead: "on the eve of", "ahead of", "before"."""
    sentence = document.sentences[top.sent]
    begin = min([top.i, *(t.i for t in document.subtree(top))])
    before = " ".join(t.text.lower() for t in document.tokens[max(sentence.first, begin - 4) : begin])
    verb = document.head(document.head(top)) if top.dep == "pobj" else document.head(top)
    if verb.tag == "VBD" and verb.i > top.i and verb.lemma.lower() in words("opening") and verb.dep == "advcl":
        return ""  # "hours before a summit opened in Rome"
    for words_ahead in sorted(words("ahead")):
        phrase = "eve of" if words_ahead == "eve" else words_ahead
        if before == phrase or before.endswith(f" {phrase}"):
            return phrase
    return ""


def verb_status(document: Document, verb: Token) -> tuple[TalkStatus | None, str]:
    """Tell what a verb says of the meeting that it carries."""
    reason = f": {verb.text.lower()}"
    if verb.dep == "pcomp" and document.head(verb).text.lower() in {"after", "following", "since"}:
        return "held", reason  # "said after meeting Roe that both wanted"
    if is_negated(document, verb):
        return "denied", f": not {verb.text.lower()}"
    if _was_to_have(document, verb):
        return "cancelled", ": was to have"
    if any(t.text.lower() in {"almost", "nearly"} for t in document.children(verb, "advmod")):
        return "denied", ": almost"
    if verb.tag == "VBN" and {"would", "have"} <= {t.lemma.lower() for t in document.children(verb, "aux")}:
        return "cancelled", ": would have"  # "would have met Doe, had the flight not been late"
    if verb.dep == "advcl" and verb.tag == "VBD" and _is_when(document, verb):
        return "held", reason  # "failed to settle it when envoys met"
    now = verb.dep == "advcl" and verb.tag in {"VBP", "VBZ"} and _is_when(document, verb)
    if now and status_of(document, document.head(verb)) == "planned":
        return "planned", reason  # "will raise it when leaders gather in Rome"
    if denier(document, verb) is not None:
        return "denied", ": denied"
    general = status_of(document, verb)
    if general == "denied":
        return "denied", reason
    return _ahead_by_verb(document, verb, general) or _past_or_present(document, verb)


def _was_to_have(document: Document, verb: Token) -> bool:
    """Whether what was fixed did not come about: "were to have met in Rome", and not "is said to have met"."""
    helped = {t.text.lower() for t in document.children(verb, "aux", "auxpass")}
    above = document.head(verb)
    was = verb.dep == "xcomp" and above.lemma == "be" and above.tag == "VBD"
    fixed = verb.dep == "xcomp" and above.tag == "VBN" and above.lemma.lower() in words("fixed")
    fixed = fixed and any(t.tag == "VBD" for t in document.children(above, "auxpass"))
    return {"to", "have"} <= helped and (was or fixed)


def _is_when(document: Document, verb: Token) -> bool:
    """Whether a clause tells when something was, by itself: "when they met", "after they met"."""
    marks = {t.text.lower() for t in document.children(verb, "mark", "advmod", "prep")}
    return bool(marks & {"when", "after", "as", "before"})


@cache
def _ideas() -> frozenset[str]:
    """Give the verbs and nouns by which a meeting is put forward: "suggested that", "a suggestion that both meet"."""
    return words("idea") | words("ideas")


def _ahead_by_verb(document: Document, verb: Token, general: EventStatus) -> tuple[TalkStatus, str] | None:
    """Tell whether a verb puts a meeting ahead: "will meet", "ready to meet", "are to meet", "proposed to meet"."""
    reason = f": {verb.text.lower()}"
    to_come = verb.dep == "xcomp" and any(t.text.lower() == "to" for t in document.children(verb, "aux"))
    if to_come and document.head(verb).lemma.lower() in words("openness") | words("trying"):
        return "proposed", reason  # "ready to meet", "is trying to arrange a meeting"
    bare = verb.tag == "VB" and verb.dep == "xcomp" and document.head(verb).lemma == "be"  # "are to co-host"
    have = to_come and document.head(verb).lemma == "have" and document.head(verb).tag in {"VB", "VBP", "VBZ"}
    if have or (to_come and document.head(verb).lemma in {"hope", "hop"}):  # the model makes "hop" of "hopes"
        return "proposed", reason  # "the three have to meet every year"
    if verb.dep in {"acl", "relcl"} and is_dropped(document, document.head(verb)):
        return "cancelled", ": dropped"  # "a proposal for the two to meet in Rome was dropped"
    bare_verb = verb.tag in {"VB", "VBP"}
    if bare_verb and verb.dep in {"ccomp", "acl"} and document.head(verb).lemma.lower() in _ideas():
        return "proposed", reason  # "suggested that the envoys meet in Rome"
    looks = document.head(document.head(verb)) if verb.dep == "pcomp" and verb.tag == "VBG" else None
    if looks is not None and looks.lemma == "look" and document.head(verb).text.lower() == "to":
        return "planned", reason  # "looks forward to receiving Roe in May"
    if verb.dep == "pcomp" and idea_of(document, verb) is not None:
        return "proposed", reason  # "spoke of her readiness for meeting Doe"
    above = document.head(verb)
    fixed = to_come and above.lemma.lower() in words("fixed") and is_passive(document, above)
    if bare or fixed or (to_come and document.head(verb).lemma in {"be", "expect"}):
        return "planned", reason  # "are to meet in Rome", "were supposed to meet", "is to be received by Roe"
    beside = document.children(document.head(verb), "acomp") if verb.tag == "VB" and verb.dep == "advcl" else []
    if any(t.lemma.lower() in words("fixed") for t in beside):
        return "planned", reason  # "is also due to meet Roe", where the parser hangs the meeting beside "due"
    headline = document.sentences[verb.sent].kind in {"title", "heading"}
    if headline and general == "actual" and any(t.text.lower() == "to" for t in document.children(verb, "aux")):
        return "planned", reason  # "Roe, Doe to hold talks in Rome"
    ready = verb.lemma.lower() == "arrange" and verb.tag == "VBD" and not prep_objects(document, verb, "for")
    if general == "planned" or (verb.lemma.lower() in words("setting_up") and not ready):
        return ("proposed" if is_conditional(document, verb) else "planned"), reason
    if general in {"proposed", "hypothetical"}:
        return ("planned" if _reported_future(document, verb) else "proposed"), reason
    if verb.lemma.lower() in words("idea") | words("bid"):
        return "proposed", reason
    return None


def _past_or_present(document: Document, verb: Token) -> tuple[TalkStatus, str]:
    """Tell whether a meeting goes on, was agreed on, or was held."""
    reason = f": {verb.text.lower()}"
    auxiliaries = {t.lemma.lower() for t in document.children(verb, "aux", "auxpass")}
    if (
        verb.tag == "VBG"
        and "be" in auxiliaries
        and not {"been"} & {t.text.lower() for t in document.children(verb, "aux")}
    ):
        past = any(t.text.lower() in {"was", "were"} for t in document.children(verb, "aux"))
        if not past and verb.lemma.lower() in words("travel") and _is_timed(document, verb):
            return "planned", reason  # "is travelling to Rome on Monday"
        return ("held" if past else "under way"), reason
    been = any(t.text.lower() == "been" for t in document.children(verb, "aux"))
    if verb.tag == "VBG" and been and any(t.text.lower() in {"have", "has"} for t in document.children(verb, "aux")):
        return "under way", reason  # "have been meeting in Rome since Monday"
    on = any(t.text.lower() == "on" for t in document.children(verb, "prt", "advmod", "prep"))
    if (verb.lemma.lower() == "continue" or (verb.lemma == "go" and on)) and verb.tag in {"VBZ", "VBP"}:
        return "under way", reason
    if verb.lemma.lower() == "agree":
        return "planned", reason
    return "held", reason


def _reported_future(document: Document, verb: Token) -> bool:
    """Whether "would" is the "will" of somebody's words, told in the past: "said he would meet"."""
    clause = verb
    while clause.dep == "conj" and is_verb(document.head(clause)):
        clause = document.head(clause)  # "said that it was useful and that a round would follow"
    above = document.head(clause)
    would = any(t.lemma.lower() in {"would", "'d"} for t in document.children(verb, "aux"))
    told = above.lemma.lower() in words("tell") or above.lemma in {"agree", "decide"}
    return would and clause.dep == "ccomp" and above.tag == "VBD" and told


def meeting_form(document: Document, anchors: list[Token], kind: str) -> TalkFormat | None:
    """Tell how a meeting is held: by phone, by video, through mediators, face to face."""
    near = {t.lemma.lower() for anchor in anchors for t in document.subtree(anchor) if abs(t.i - anchor.i) <= 10}
    near |= {t.text.lower() for anchor in anchors for t in document.children(anchor)}
    for form in ("indirect", "video", "phone"):
        if near & words("formats", form):
            return form
    if kind == "call":
        return "phone"
    return "in person" if kind == "visit" or near & words("formats", "in person") else None
