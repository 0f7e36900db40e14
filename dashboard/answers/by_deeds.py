"""Reads answers told by what will be done: "ready to open the road", "would do so only if", "promised to free them"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.answers.answered import (
    POINTING,
    Answer,
    answer_of,
    answer_words,
    beside,
    has_terms,
    holders_of,
    is_part,
    text_behind,
    waits,
    words_beside,
)
from dashboard.answers.by_refusals import goes_on_talking, is_staying
from dashboard.demands.asking import known
from dashboard.demands.by_terms import is_standing
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_passive, status_of, voice_of
from dashboard.scene import is_people
from dashboard.tables import Response

AGAIN = frozenset({"do", "happen", "comply"})
# "Said its parliament would pass it": who says so, answers.
CHAMBERS = frozenset({"parliament", "legislature", "assembly", "congress", "cabinet"})
DOUBTING = frozenset({"doubt", "fear", "hope", "wonder", "suspect", "expect"})


def stays(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "said the treaty would stay suspended": things stay as they are, whoever wants them changed."""
    may_stay = verb.lemma in known("standing", "verbs") or document.children(verb, "aux", "auxpass")
    if not may_stay or not is_standing(document, verb):
        return None
    things = [
        t for part in (verb, *document.children(verb, "auxpass")) for t in document.children(part, "nsubj", "nsubjpass")
    ]  # of "would stay suspended" the parser hangs the subject on "stay"
    if not things or is_people(things[0]):
        return None
    said = voice_of(document, verb).by
    if said is None:
        return None
    stance = "conditional" if waits(document, sentence, verb) else "rejected"
    return answer_of(document, sentence, verb, stance, [said], None, tail=document.subtree(things[0]))


def stands(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "said the law would stand", "the ban stands, Roe said": it stays as it is, whoever wants it changed."""
    ahead = any(t.lemma.lower() in {"will", "would", "must"} for t in document.children(verb, "aux"))
    behind = document.children(verb, "dobj", "prep", "prt", "acomp", "xcomp")
    things = [t for t in document.children(verb, "nsubj") if t.pos == "NOUN" and not is_people(t)]
    if verb.lemma.lower() != "stand" or not things or is_negated(document, verb):
        return None
    said = voice_of(document, verb).by or beside(document, sentence)
    if said is None or any(t.text.lower() != "as" for t in behind) or not (ahead or verb.tag in {"VBZ", "VBP"}):
        return None
    stance: Response = "conditional" if waits(document, sentence, verb) else "rejected"
    return answer_of(document, sentence, verb, stance, [said], None, tail=document.subtree(things[0]))


def ready(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "said Kest was ready to open the road under its own control": a yes, on terms where it names any."""
    word = next((t for t in document.children(verb, "acomp") if t.lemma.lower() in answer_words("ready")), None)
    clause = next(iter(document.children(word, "xcomp")), None) if word is not None else None
    unsure = any(t.text.lower() in {"whether", "if"} for t in document.children(verb, "mark"))
    then = any(t.text.lower() == "had" for t in document.children(verb, "aux"))  # "had been ready to"
    if word is None or clause is None or unsure or then:
        return None
    negated = is_negated(document, verb) or is_negated(document, word)
    terms = has_terms(document, sentence, clause) or _has_time(document, clause)
    stance: Response = "rejected" if negated else "conditional" if terms else "accepted"
    if stance == "accepted" and (_is_study(document, clause) or goes_on_talking(document, clause)):
        stance = "open"  # "stands ready to continue consultations"
    few = answer_words("partly") | {"few", "several"}
    if stance == "accepted" and any(t.text.lower() in few for t in document.subtree(clause)):
        stance = "conditional"  # "willing to pull back a few kilometres"
    behind = " ".join(t.text.lower() for t in document.sentence_tokens(sentence) if t.i > clause.i)
    if stance in {"accepted", "open"} and "but not" in behind:  # "prepared to discuss it but not to withdraw"
        stance = "conditional"
    return _of_deed(document, sentence, word, clause, stance, holders_of(document, verb))


def promised(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "promised to resume shipments", "pledged to comply": a yes, or, to reply or study, no more than that."""
    if verb.lemma.lower() not in answer_words("promising") or status_of(document, verb) in {"hypothetical", "proposed"}:
        return None
    clause = next((t for t in document.children(verb, "xcomp", "advcl") if t.tag == "VB" and t.i > verb.i), None)
    by = holders_of(document, verb)
    if is_negated(document, verb) or not by:
        return None
    if clause is None:
        return _thing_promised(document, sentence, verb, by)
    stance: Response = (
        "open"
        if _is_study(document, clause)
        else "conditional"
        if has_terms(document, sentence, clause)
        else "accepted"
    )
    if stance == "accepted" and (is_part(document, clause) or clause.lemma.lower() in answer_words("lessening")):
        stance = "conditional"  # "promised to free two soldiers"
    if is_staying(document, clause):  # "vowed to keep its arms", "to go on building"
        return answer_of(
            document, sentence, verb, _no(document, sentence, clause), by, None, points=True, asked_only=True
        )
    named = [
        t for t in document.children(clause, "dobj") if t.lemma.lower() in known("answered") and _told(document, t)
    ]
    if named:  # "promised to examine these points"
        return answer_of(document, sentence, verb, stance, by, named[0])
    answer = _of_deed(document, sentence, verb, clause, stance, by)
    if stance == "accepted" and " but not " in text_behind(document, sentence, clause):
        answer = replace(answer, stance="conditional")  # "offered to let them into the one but not into the other"
    return replace(
        answer, points=answer.points or (verb.dep == "ROOT" and verb.lemma.lower() != "offer")
    )  # right behind a demand, it is to that


def _thing_promised(document: Document, sentence: Sentence, verb: Token, by: list[Party]) -> Answer | None:
    """Give "promised a calendar by May": a yes, if that was asked; of an answer or a review it is none."""
    things = [t for t in document.children(verb, "dobj") if t.pos == "NOUN"]
    if any(t.text.lower() in POINTING for t in document.children(verb, "dobj")):  # "has promised them"
        stance = "conditional" if has_terms(document, sentence, verb) else "accepted"
        return answer_of(document, sentence, verb, stance, by, None, points=True, asked_only=verb.lemma == "offer")
    later = answer_words("replies") | answer_words("looking") | {"decision", "review", "study", "statement"}
    if not things or any(t.lemma.lower() in later for t in things) or verb.lemma.lower() in {"offer", "commit"}:
        return None
    stance = "conditional" if has_terms(document, sentence, verb) else "accepted"
    return answer_of(document, sentence, verb, stance, by, None, tail=document.subtree(things[0]), worded=True)


def _no(document: Document, sentence: Sentence, word: Token) -> Response:
    return "conditional" if waits(document, sentence, word) else "rejected"


def _told(document: Document, noun: Token) -> bool:
    """Whether a noun means what was just told: "these points", "the request"."""
    return any(t.text.lower() in {"these", "both", "this", "that", "the"} for t in document.children(noun, "det"))


def _is_only_after(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether a thing waits for another: "can only come after a full agreement"."""
    only = document.tokens[verb.i - 1].text.lower() == "only" if verb.i > sentence.first else False
    return only and text_behind(document, sentence, verb).split(" ")[1] in {"after", "once", "when", "if"}


def would(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "would allow deliveries only through its port", "would not discuss the border", "this could happen once"."""
    modals = {t.lemma.lower() for t in document.children(verb, "aux") if t.tag == "MD"}
    willing = modals & {"will", "would"}
    looked_at = bool(modals & {"can", "could", "should", "may", "might"}) and _is_study(
        document, verb
    )  # "should be talked about"
    if not (modals & {"will", "would", "can", "could"} or looked_at) or any(
        t.text.lower() == "whether" for t in document.children(verb, "mark")
    ):
        return None
    if modals == {"could"} and verb.dep != "ccomp" and is_negated(document, verb):
        return None  # "could not attend the fair"
    then = document.following(document.head(verb))
    if verb.dep == "relcl" and (then is None or then.text != ","):
        return None  # "demanded a plane that Kest would not search"
    unsure = any(t.text.lower() in {"what", "when", "how"} for t in document.children(verb))
    if verb.dep == "ccomp" and (unsure or document.head(verb).lemma.lower() in DOUBTING):
        return None  # "declined to say what it would do", "analysts doubt that Kest will do it"
    argued = verb.dep == "ccomp" and document.head(verb).lemma.lower() in answer_words("arguing") - {"insist"}
    if argued and not any(is_people(t) and t.pos != "PRON" for t in agents(document, verb)):
        return None  # "argues that a treaty would tie its hands"
    subjects = document.children(verb, "nsubj", "nsubjpass")
    nobody = any(t.text.lower() in answer_words("nothing") for t in subjects)
    nobody = nobody or any(document.subtree(t)[0].text.lower() == "not" for t in subjects)  # "not a single one would"
    nothing = any(t.text.lower() in {"nothing", "none"} for t in document.children(verb, "dobj"))
    negated = is_negated(document, verb) or nobody or nothing
    terms = has_terms(document, sentence, verb) or _has_time(document, verb) or _has_to_first(document, verb)
    terms = terms or (bool(willing) and " when " in text_behind(document, sentence, verb))
    terms = terms or _is_only_after(document, sentence, verb)
    second = verb.dep == "conj" and document.head(verb).dep == "ccomp"  # "replied that it stays and could be discussed"
    told = verb.dep == "ccomp" or second or (verb.dep == "ROOT" and beside(document, sentence) is not None)
    thing = any(t.pos == "NOUN" and not is_people(t) for t in subjects)  # "said the school could open in autumn"
    granted = bool(modals & {"can", "could"}) and thing and told and voice_of(document, verb).by is not None
    if not willing and not ((terms or looked_at) and told) and not negated and not granted:
        return None
    acting = [] if nobody else [t for t in agents(document, verb) if is_people(t)]
    said = voice_of(document, verb).by or beside(document, sentence)
    own = acting and (said is None or any(t.lemma.lower() not in CHAMBERS for t in acting))
    by = holders_of(document, verb) if own else [said] if said is not None else []
    rebuke = "should" in modals and said is not None and any(t.pos == "PROPN" for t in acting)
    if rebuke:
        return None  # "said that Kest should look at its own conduct"
    again = _again(document, verb)
    bound = verb.lemma.lower() == "have" and bool(document.children(verb, "xcomp"))
    if bound and said is not None and acting and acting[-1].pos != "PRON" and acting[-1].start != said.head_start:
        return None  # "said that the others would have to leave first" asks it of them
    later = any(t.lemma.lower() in answer_words("replies") | {"decision"} for t in subjects)  # "a decision would be"
    silent = later and is_passive(document, verb)  # "a reply will be given in May"
    if not (by or silent) or verb.lemma.lower() in {"be", "like"} or (verb.lemma.lower() in AGAIN and not again):
        return None
    study = later or _is_study(document, verb) or _needs_time(document, verb)
    waiting = negated and waits(document, sentence, verb)
    stance = _stance_of(document, verb, negated=negated, terms=terms, study=study, waiting=waiting)
    if silent and not by:
        return answer_of(document, sentence, verb, stance, by, None, points=True)
    if stance == "accepted" and not again and verb.dep != "ccomp" and not granted:
        return None  # what the article says will be done, answers nobody
    answer = _of_deed(document, sentence, verb, verb, stance, by)
    if granted and not (willing or terms or looked_at or negated):
        return replace(answer, points=False, worded=True, loose=True)
    above = document.head(verb).lemma.lower() if verb.dep == "ccomp" else ""
    such = [t for t in document.children(verb, "nsubj", "nsubjpass", "dobj") if _is_such(document, t)]
    return replace(answer, points=answer.points or bool(such) or above in answer_words("replying"))


def _stance_of(document: Document, verb: Token, *, negated: bool, terms: bool, study: bool, waiting: bool) -> Response:
    """Tell what a deed to come answers; who "would not object to it" says yes, who "would block it" no."""
    if verb.lemma.lower() in answer_words("minding"):
        negated = not negated
    if negated:
        return "conditional" if waiting else "rejected"
    if terms:
        return "conditional"
    if study:
        return "open"
    but = any(t.text.lower() == "but" for t in document.children(verb, "cc")) and not _is_of_two(document, verb)
    return "conditional" if but else "accepted"  # "would halt its advance but would go on shelling"


def _is_of_two(document: Document, verb: Token) -> bool:
    """Whether what follows is on another thing: "the ban would go at once, but the camp would stay"."""
    own = [t.lemma.lower() for t in document.children(verb, "nsubj", "nsubjpass") if t.pos == "NOUN"]
    more = [s for t in document.children(verb, "conj") for s in document.children(t, "nsubj", "nsubjpass")]
    return bool(own) and any(t.pos == "NOUN" and t.lemma.lower() not in own for t in more)


def _needs_time(document: Document, verb: Token) -> bool:
    """Whether somebody "would need a week to study it"."""
    things = document.children(verb, "dobj") if verb.lemma.lower() == "need" else []
    return any(t.ent in {"DATE", "TIME"} or t.lemma.lower() in answer_words("delays") for t in things)


def _is_such(document: Document, thing: Token) -> bool:
    """Whether words mean what was just asked: "such a halt", "that step"."""
    return thing.pos == "NOUN" and any(
        t.text.lower() in {"such", "that", "this", "these", "those"}
        for t in document.children(thing, "det", "predet", "amod")
    )


def _has_time(document: Document, verb: Token) -> bool:
    """Whether a deed waits for another: "they would be released when the fighting was over"."""
    clauses = document.children(verb, "advcl")
    days = [t for t in document.subtree(verb) if t.lemma.lower() in words_beside("days") and t.i > verb.i]
    if any(document.children(t, "relcl") for t in days):
        return True  # "would do so on the day the treaty is signed"
    return any(
        t.text.lower() in {"when", "after", "as"} and t.i < clause.i
        for clause in clauses
        for t in document.children(clause, "mark", "advmod")
    )


def _has_to_first(document: Document, verb: Token) -> bool:
    """Whether somebody "would have to build a depot first"."""
    return verb.lemma.lower() == "have" and any(
        t.text.lower() == "first" for clause in document.children(verb, "xcomp") for t in document.subtree(clause)
    )


def none_such(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "said there would be no change": a refusal of what is said not to be."""
    if verb.lemma.lower() != "be" or not document.children(verb, "expl"):
        return None
    things = [
        t for t in document.children(verb, "attr") if any(d.text.lower() == "no" for d in document.children(t, "det"))
    ]
    ahead = any(t.lemma.lower() in {"will", "would", "can", "could"} for t in document.children(verb, "aux"))
    by = voice_of(document, verb).by
    if not things or not ahead or by is None:
        return None
    traded = " without " in text_behind(document, sentence, things[0])  # "no timetable without disarmament"
    stance = "conditional" if traded or _has_firm_terms(document, sentence, verb) else "rejected"
    return answer_of(document, sentence, verb, stance, [by], None, tail=document.subtree(things[0]))


def _has_firm_terms(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether a no comes with terms: "no talks for now" is a no for all that."""
    behind = text_behind(document, sentence, verb)
    return has_terms(document, sentence, verb) and (
        " for now " not in behind or waits(document, sentence, verb) or " if " in behind
    )


def _of_deed(
    document: Document, sentence: Sentence, cue: Token, deed: Token, stance: Response, by: list[Party]
) -> Answer:
    """Make an answer of a deed and its objects; "would do so", "will comply" only point at what was asked."""
    conditions = {t.i for clause in document.children(deed, "advcl") for t in document.subtree(clause)}
    conditions |= {t.i for child in document.children(deed, "conj") for t in document.subtree(child)}
    tail = [t for t in document.subtree(deed) if t.i >= deed.i and t.i not in conditions]
    subject = document.children(deed, "nsubj")
    if subject and not is_people(subject[0]):  # "any relief would come later"
        tail = [*document.subtree(subject[0]), *tail]
    if document.children(deed, "nsubjpass"):  # "the law would not be reopened"
        tail = [*document.subtree(document.children(deed, "nsubjpass")[0]), *tail]
    return answer_of(document, sentence, cue, stance, by, None, tail=tail, points=_again(document, deed))


def _again(document: Document, deed: Token) -> bool:
    """Whether a deed only stands for what was asked: "do so", "comply", "this could happen", "send one"."""
    lemma = deed.lemma.lower()
    if lemma == "comply" and not document.children(deed, "prep"):
        return True
    behind = document.tokens[deed.i + 1 : deed.i + 2]
    near = [*document.children(deed, "dobj", "advmod"), *behind]
    if lemma == "do":
        near += document.children(deed, "nsubjpass")  # "this would be done"
        return any(t.text.lower() in POINTING for t in near)
    if lemma == "happen":
        return any(t.text.lower() in POINTING for t in document.children(deed, "nsubj"))
    return bool(document.children(deed, "dobj")) and all(
        t.text.lower() in {"one", "it", "that", "this"} for t in document.children(deed, "dobj")
    )


def _is_study(document: Document, deed: Token) -> bool:
    """Whether somebody will only look at what was asked, "take it up", "have it looked into", talk of it, or reply."""
    if deed.lemma.lower() == "take" and any(t.text.lower() == "up" for t in document.children(deed, "prt")):
        return True
    if deed.lemma.lower() in {"have", "get"}:
        return any(_is_study(document, t) for t in document.children(deed, "ccomp", "xcomp") if t.tag == "VBN")
    return deed.lemma.lower() in answer_words("open") | answer_words("looking")
