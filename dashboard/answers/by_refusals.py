"""Reads refusals without a verb of refusing: "its soldiers will stay", "says that is not for Kest to decide"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.answers.answered import (
    POINTING,
    Answer,
    answer_of,
    answer_words,
    holders_of,
    is_unheard,
    sets_terms,
    text_behind,
    waits,
)
from dashboard.demands.asking import known
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, in_quotes, is_negated, party_of, possessors, prep_objects, voice_of
from dashboard.lexicon import lexicon
from dashboard.scene import is_people
from dashboard.tables import Response
from dashboard.tags import TENSED

SUCH = POINTING | {"any", "such", "so", "there", "one", "none"}


def stays_on(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "says that its soldiers will stay", "said it would go on drilling": things stay as they are."""
    if not is_staying(document, verb) or is_negated(document, verb) or verb.dep == "relcl":
        return None
    if verb.lemma.lower() == "maintain" and any(t.i > verb.i for t in document.children(verb, "ccomp")):
        return None  # "maintains that the border was never drawn" argues
    above = document.head(verb)
    if verb.dep == "ccomp" and above.tag == "VB" and above.lemma.lower() in answer_words("promising") | {"guarantee"}:
        return None  # "wants Kest to promise that its ships will stay away" asks for it
    if verb.dep == "advcl" and any(
        t.text.lower() in {"if", "unless", "until", "while", "once", "when", "as"}
        for t in document.children(verb, "mark", "advmod")
    ):
        return None  # "conceivable if the border stayed calm"
    bidden = verb.tag in {"VB", "VBP"} and document.head(verb).lemma.lower() in known("verbs", "clause")
    if verb.dep == "ccomp" and bidden and not document.children(verb, "aux"):
        return None  # "insists that the base keep working" asks for it
    ahead = any(t.lemma.lower() in {"will", "would"} for t in document.children(verb, "aux"))
    said = voice_of(document, verb).by
    told = ahead or (said is not None and verb.tag in TENSED)
    if not told and verb.tag not in {"VBZ", "VBP"}:
        return None
    now = None if told else list(document.subtree(verb))  # "the company goes on drilling" answers "stop drilling"
    by = holders_of(document, verb) if any(is_people(t) for t in agents(document, verb)) else []
    by = [said] if said is not None else by
    if not by:
        return None
    if goes_on_talking(document, verb):
        return answer_of(document, sentence, verb, "open", by, None, points=True, asked_only=True) if ahead else None
    stance = _no(document, sentence, verb)
    tail = now or [verb, *(w for t in document.children(verb, "nsubj") if t.pos == "NOUN" for w in document.subtree(t))]
    answer = answer_of(
        document, sentence, verb, stance, by, None, points=now is None, worded=now is not None, tail=tail
    )
    return replace(answer, loose=now is not None)


def goes_on_talking(document: Document, verb: Token) -> bool:
    """Whether what goes on is talk: "continue to study the wording", "to hold talks"; not "to hold the island"."""
    talks = answer_words("talks") | answer_words("steps")
    if any(t.lemma.lower() in talks for t in [*_objects(document, verb), *document.children(verb, "nsubj")]):
        return True  # "talks on that would continue"
    over = [t for prep in document.children(verb, "prep", "prt") for t in document.children(prep, "pcomp")]
    if any(t.lemma.lower() in answer_words("going_over") for t in over):
        return True  # "will go on discussing it"
    for deed in document.children(verb, "xcomp"):
        lemma = deed.lemma.lower()
        alone = lemma not in answer_words("alone_talks") or not document.children(deed, "dobj")
        if lemma in answer_words("going_over") and alone:
            return True
        on = talks | answer_words("points") | known("answered")
        if lemma in answer_words("carrying_talks") and any(t.lemma.lower() in on for t in _objects(document, deed)):
            return True
    return False


def _objects(document: Document, verb: Token) -> list[Token]:
    return [
        *document.children(verb, "dobj"),
        *prep_objects(document, verb, "with", "in", "on", "at", "into", "for", "towards", "toward"),
    ]


def is_staying(document: Document, verb: Token) -> bool:
    """Whether a verb tells that things stay as they are: "keep", "go on"."""
    lemma = verb.lemma.lower()
    if lemma in answer_words("staying"):
        return True
    words: list[str] = lexicon("demands")["answers"]["staying_on"].get(lemma, [])
    return any(t.text.lower() in words for t in document.tokens[verb.i + 1 : verb.i + 2])


def says_no(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give what somebody says not to be so: "said there were no such men", "says that is not for Kest to decide"."""
    if verb.dep not in {"ccomp", "ROOT", "conj"}:
        return None
    unsure = any(t.text.lower() == "whether" for t in document.children(verb, "mark"))
    if unsure or is_unheard(document, verb) or not _is_no(document, verb):
        return None  # "declined to say whether it would", "no such duty had been mentioned"
    said = voice_of(document, verb).by
    if said is None or said.head_start == verb.start:
        return None
    clause = document.subtree(verb)
    yet = is_negated(document, verb) and any(t.text.lower() == "yet" for t in document.children(verb, "advmod"))
    if yet and verb.dep == "ccomp":  # "says that the letters have not yet gone out"
        return answer_of(document, sentence, verb, "open", [said], None, tail=clause, points=True, asked_only=True)
    points = any(
        t.text.lower() in SUCH and t.tag not in {"WDT", "IN"} and not (t.text.lower() == "it" and t.dep == "nsubj")
        for t in clause
    )  # not "said that it was not", where it is who speaks
    quoted = in_quotes(document, verb) and verb.tag != "VBG"
    denied = [t for t in document.children(verb, "nsubj", "nsubjpass") if t.lemma.lower() in answer_words("charges")]
    denied += [t for t in document.children(verb, "dobj") if t.text.lower() in {"nobody", "none"}]  # "hold nobody"
    if denied and verb.dep == "ccomp":  # "said that the problem did not exist"
        return answer_of(document, sentence, verb, "rejected", [said], None, tail=clause, points=True, asked_only=True)
    points = points or _is_reply(document, verb)
    if quoted and not points:  # "“We did not come to empty our jails,” he said" answers what was just asked of him
        return answer_of(
            document, sentence, verb, _no(document, sentence, verb), [said], None, tail=clause, points=True,
            asked_only=True,
        )  # fmt: skip
    stance = _no(document, sentence, verb)
    thing = any(t.pos == "NOUN" and not is_people(t) for t in document.children(verb, "nsubj", "nsubjpass"))
    answer = answer_of(document, sentence, verb, stance, [said], None, tail=clause, points=points, worded=not points)
    return replace(answer, loose=thing)  # "said that no date had been set"


def has_to_first(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "replies that the handover has to hold first": a yes, once something else is done."""
    if verb.dep != "ccomp" and not (verb.dep == "conj" and document.head(verb).dep == "ccomp"):
        return None
    must = any(t.lemma.lower() == "must" for t in document.children(verb, "aux"))
    has = verb.lemma.lower() in {"have", "need"} and bool(document.children(verb, "xcomp"))
    if not (must or has) or is_negated(document, verb):
        return None
    clause = document.subtree(verb)
    said = voice_of(document, verb).by or _whose_reply(document, verb)
    if said is None or not any(t.text.lower() == "first" for t in clause):
        return None
    reply = _is_reply(document, verb)
    return answer_of(
        document, sentence, verb, "conditional", [said], None, tail=clause, points=True, asked_only=not reply
    )


def _whose_reply(document: Document, verb: Token) -> Party | None:
    """Give whose answer a clause tells: "the Kestian answer was that Ossia must first pay"."""
    for word in document.children(document.head(verb), "nsubj"):
        if word.lemma.lower() in answer_words("replies"):
            whose = possessors(document, word) or [t for t in document.children(word, "amod", "compound") if t.ent]
            return next((party_of(document, t) for t in whose), None)
    return None


def _is_reply(document: Document, verb: Token) -> bool:
    """Whether a clause is what somebody replies: "answered that the pier is not ready"."""
    above = document.head(verb)
    above = document.head(above) if verb.dep == "conj" else above
    return above.lemma.lower() in answer_words("replying")


def _is_no(document: Document, verb: Token) -> bool:
    if is_negated(document, verb):
        return True
    if any(t.text.lower() == "not" for thing in document.children(verb, "dobj") for t in document.subtree(thing)):
        return True  # "prosecutes deeds and not opinions"
    near = [*document.children(verb, "nsubj", "nsubjpass", "dobj", "attr")]
    near += [t for prep in document.children(verb, "prep") for t in document.children(prep, "pobj")]
    near += [d for t in near for d in document.children(t, "det", "neg")]
    return any(t.text.lower() in answer_words("nothing") for t in near)


def _no(document: Document, sentence: Sentence, verb: Token) -> Response:
    behind = text_behind(document, sentence, verb)
    if " but " in behind and is_staying(document, verb) and not sets_terms(document, sentence, verb):
        return "rejected"  # "would stay as long as there was shooting, but that it would discuss the banks"
    part = " but only " in sentence.text  # "could come, but only to talk, not to see it"
    return "conditional" if part or waits(document, sentence, verb) else "rejected"
