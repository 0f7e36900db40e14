"""Reads how what somebody says or does sounds, whatever its form: like a no, like terms, like a maybe or like a yes.

A tone is no answer by itself: it counts where the one who speaks was asked for something right before and nothing else
was read as his answer. "Kest says no foreigner will draw its map" answers who wants the map redrawn; "Kest opened a
school" has no tone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dashboard.answers.answered import (
    POINTING,
    Answer,
    answer_of,
    answer_words,
    holders_of,
    is_till_a_day,
    words_beside,
)
from dashboard.answers.by_verbs import stance_of
from dashboard.demands.asking import is_left_out, known
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, in_quotes, is_negated, is_passive, is_verb, prep_objects, voice_of
from dashboard.lexicon import lexicon
from dashboard.scene import everyone, is_people
from dashboard.tables import Response

REACH = 2  # sentences behind one that asks, a quoted one between not counted, in which a tone may answer
DEEP = 2  # clauses within clauses that are read: "diplomats say that Kest has refused"
UNSURE = frozenset({"whether", "if", "what", "when", "how"})
MAYBE = frozenset({"might", "may", "perhaps", "maybe"})
DECLINING = frozenset({"decline", "refuse"})
PAST = frozenset({"did", "had", "has", "have", "was", "were"})
THEN = PAST | {"could", "may", "might"}
NO = frozenset({"no", "not", "n't", "n’t"})
UNTIL = frozenset({"until", "unless", "provided", "providing"})
TERMS = re.compile(
    r"\b(?:until|unless|provid|if|once|first|before|only|condition|return|exchange|subject|long as|soon as|depend|hing"
    r"|contingent|without)"
)
VAGUE = frozenset({"file", "list", "paper"})
STEPS = frozenset({"change", "step", "move"})  # "agree to the change": what was asked, with an article that points
PASSED_OVER = frozenset({"mention", "reference", "comment"})  # "made no mention of it"
DUTIES = frozenset({"must", "should", "have", "need", "want", "will", "would", "can", "could"})


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard in words: the stance, and whether they tell their own matter ("agreed to a further meeting")."""

    stance: Response
    own_matter: bool = False
    faint: bool = False  # tells nothing unless it tells the matter again: "kept two ships"
    loose: bool = False  # a "not", a "may" or a "before", which stand anywhere: they count where somebody says so


def asks(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence may ask for something: behind the others no tone answers."""
    return sentence.kind == "list_item" or not _asking().isdisjoint(t.lemma for t in document.sentence_tokens(sentence))


@cache
def _asking() -> frozenset[str]:
    """Give the words of which one stands in most sentences that ask for something; a few too common ones are left."""
    verbs = frozenset(word for words in lexicon("demands")["verbs"].values() for word in words)
    return (verbs | known("nouns") | {"must", "should", "need", "unless", "until"}) - words_beside("too_common")


@cache
def _cues() -> frozenset[str]:
    """Give the words of which one stands in every sentence with a tone: most sentences have none."""
    lists = ("rejected", "accepted", "open", "ready", "staying", "depending")
    found = frozenset(word for name in lists for word in answer_words(name)) - answer_words("needs_noun")
    phrases = (*_bad(), *answer_words("tied"))
    found |= frozenset(lexicon("demands")["answers"]["particles"]) | {max(p.split(), key=len) for p in phrases}
    return (
        found
        | _sounding().keys()
        | answer_words("delays")
        | words_beside("never")
        | MAYBE
        | NO
        | UNTIL
        | {"if", "once", "first", "before", "instead", "without"}
    )


def tones(document: Document, sentence: Sentence, denied: frozenset[int]) -> Iterator[Answer]:
    """Give the tone of each main statement of a sentence, with who makes it; what only denies (by place) has none."""
    if is_left_out(sentence) or _cues().isdisjoint(t.lemma for t in document.sentence_tokens(sentence)):
        return
    offering = any(t.lemma in known("offered", "verbs") for t in document.sentence_tokens(sentence))
    if sentence.is_question or offering:
        return  # "Ossia offered to help; Kest dismissed the idea"
    for verb in _statements(document, sentence):
        by = _by(document, verb)
        words = [t for t in _own_words(document, verb) if t.i not in denied] if by and verb.i not in denied else []
        heard = _tone(document, words) if words else None
        if heard is not None:
            points = _points(document, verb, words)
            tied = heard.stance == "conditional" and _wants(document, verb)  # "wants the maps in return"
            told = heard.own_matter or (heard.loose and not tied and not _is_said(verb, words))
            loose = heard.faint or (heard.loose and _is_of_then(verb, words)) or _is_of_a_thing(words)
            answer = answer_of(document, sentence, verb, heard.stance, by, None, tail=words, points=points)
            yield replace(answer, tone=True, worded=told and not points, loose=loose)


def _statements(document: Document, sentence: Sentence) -> list[Token]:
    """Give the main verbs of a sentence and of what is said in it, outermost first."""
    root = document.root(sentence)
    waiting = [(root, 0)] if root is not None else []
    found: list[Token] = []
    while waiting:
        verb, depth = waiting.pop(0)
        if _is_told(verb):
            found.append(verb)
        unsure = is_negated(document, verb) or verb.lemma.lower() in words_beside("doubting")
        parts = ("conj", "parataxis") if unsure else ("ccomp", "conj", "parataxis")
        inner = document.children(verb, *parts) if depth < DEEP else []
        waiting += [(t, depth + 1) for t in inner if _is_told(t) and not _is_unsure(document, t)]
    return found


def _is_told(word: Token) -> bool:
    return word.pos == "AUX" or is_verb(word)


def _is_unsure(document: Document, clause: Token) -> bool:
    """Whether a clause tells what is not known: "whether it will", "what it wants"."""
    return any(t.text.lower() in UNSURE for t in document.children(clause, "mark", "advmod", "dobj"))


def _by(document: Document, verb: Token) -> list[Party]:
    """Give who makes a statement; one that shares the subject of another is read with that."""
    own = document.children(verb, "nsubj", "nsubjpass")
    if not own and verb.dep != "ROOT":
        return []
    said = voice_of(document, verb).by if in_quotes(document, verb) else None
    if said is not None:
        return [said]  # "“Kestians will not forget it,” she said": who speaks, whoever is spoken of
    if is_passive(document, verb):
        return holders_of(document, verb) or everyone(document, prep_objects(document, verb, "in"))
    if not any(is_people(t) or t.lemma.lower() in known("sides") for t in agents(document, verb)):
        return holders_of(document, verb) if verb.dep == "ROOT" else []
    return holders_of(document, verb) or everyone(document, own)


def _own_words(document: Document, verb: Token) -> list[Token]:
    """Give the words of a statement without its subject, relative clauses and what others say behind it.

    A thing that is the subject of two statements counts with both: "a ban was weighed and met with no favour".
    """
    found: list[Token] = []
    waiting = [verb]
    if verb.dep == "conj" and not document.children(verb, "nsubj", "nsubjpass"):
        shared = document.children(document.head(verb), "nsubj", "nsubjpass")
        waiting += [t for t in shared if not is_people(t) and t.pos == "NOUN"]
    while waiting:
        word = waiting.pop()
        found.append(word)
        for child in document.children(word):
            other = child.dep == "conj" and is_verb(child) and bool(document.children(child, "nsubj", "nsubjpass"))
            subject = word.i == verb.i and child.dep in {"nsubj", "nsubjpass"} and is_people(child)
            if not (child.dep == "relcl" or other or subject):
                waiting.append(child)
    return sorted(found)


def _wants(document: Document, verb: Token) -> bool:
    return verb.lemma.lower() in {"want", "demand", "insist", "seek"} and not is_negated(document, verb)


def _is_said(verb: Token, words: list[Token]) -> bool:
    """Whether words are said, and of now or later: "says no foreigner will judge"; not "did not attend"."""
    said = verb.lemma in answer_words("asides") or verb.dep in {"ccomp", "parataxis"}
    return said and not any(t.dep == "aux" and t.text.lower() in PAST for t in words)


def _is_of_then(verb: Token, words: list[Token]) -> bool:
    """Whether words tell what once did or may yet happen: "never met the envoy", "could not attend", "may sell tea"."""
    return verb.tag == "VBD" or any(t.dep == "aux" and t.text.lower() in THEN for t in words)


def _is_of_a_thing(words: list[Token]) -> bool:
    """Whether a passive is of a thing of its own: "the fair had been weighed"."""
    return any(
        t.dep == "nsubjpass" and t.pos == "NOUN" and not is_people(t) and t.lemma.lower() not in answer_words("vague")
        for t in words
    )


def _points(document: Document, verb: Token, words: list[Token]) -> bool:
    """Whether words point back: "it", "such a vote", "the matter"."""
    vague = answer_words("vague") | VAGUE
    return any(
        (t.text.lower() in POINTING | {"such"} and t.tag not in {"IN", "WDT"} and t.text != "it")
        or (t.text == "it" and t.dep != "nsubj")
        or (t.pos == "NOUN" and t.lemma.lower() in vague)
        or (t.tag == "NN" and t.lemma.lower() in STEPS and document.word_before(t) == "the")
        for t in words
        if t.i > verb.i
    )


def _tone(document: Document, words: list[Token]) -> Heard | None:
    """Tell how words sound; None where they tell nothing, or that nobody has answered."""
    heard = _heard(document, words)
    terms = _has_terms(document, words) if TERMS.search(document.sentences[words[0].sent].text) else ""
    if (heard is None and not terms) or _is_silent(document, words):
        return None
    if heard is None:
        bound = any(t.dep == "aux" and t.lemma in DUTIES for t in words) or words[0].lemma in words_beside("wanting")
        bound = (
            bound or terms == "only" or any(is_verb(t) and t.lemma.lower() in answer_words("verdicts") for t in words)
        )
        return Heard("conditional", loose=True) if terms and bound else None
    if terms and (heard.stance != "open" or terms == "only"):
        return replace(heard, stance="conditional")
    return heard


def _heard(document: Document, words: list[Token]) -> Heard | None:
    """Tell the first thing that words let hear: a verb that answers, a verdict, a negation, a maybe."""
    if _is_instead(document, words):
        return Heard("rejected", loose=False)
    for word in words:
        heard = _by_verb(document, word) if is_verb(word) else _by_readiness(document, word)
        if heard is not None and heard.stance == "open" and word.tag == "VBN" and _fails_behind(document, word):
            return replace(heard, stance="rejected")  # "was discussed and not taken up"
        if heard is not None:
            return heard
    lemmas = f" {' '.join(t.lemma.lower() for t in words)} "
    negated = any(_is_no(document, t) for t in words) and not _is_report(document, words)
    if any(f" {word} " in lemmas for word in _bad()):
        return Heard("open" if negated else "rejected")
    if negated:
        return Heard("rejected", loose=True)
    staying = [t for t in words if is_verb(t) and t.lemma.lower() in answer_words("staying")]
    if staying:
        planned = any(t.dep == "xcomp" for t in staying) or any(t.text.lower() == "there" for t in words)
        return Heard("rejected", own_matter=True, faint=not planned)  # "plans to keep its soldiers there"
    if any(t.text in MAYBE for t in words):
        return Heard("open", loose=True)
    return _by_sound(document, words)


def _by_sound(document: Document, words: list[Token]) -> Heard | None:
    """Tell how a main verb sounds that neither answers nor negates: "blames the farmers", "asked for a delay"."""
    main = next((t for t in words if is_verb(t) and t.dep in {"ROOT", "ccomp", "conj", "parataxis"}), None)
    if main is None or is_negated(document, main):
        return None
    things = [*document.children(main, "dobj"), *prep_objects(document, main, "for")]
    delays = any(t.lemma.lower() in answer_words("delays") for t in things)
    if delays and main.lemma.lower() in words_beside("putting_off"):
        return Heard("open", loose=True)
    given = prep_objects(document, main, "with")
    if given and main.lemma.lower() in answer_words("replying"):  # "replied with a letter that sets out how"
        papers = any(t.lemma.lower() in words_beside("papers") for t in given)
        own = any(t.text.lower() == "own" for t in words)  # "with a plan of its own"
        yes: Response = "conditional" if own else "accepted"
        return Heard(yes if papers else "rejected", loose=True)
    if main.lemma.lower() in answer_words("replying") and document.children(main, "dobj"):
        return None  # "answered letters from schools"
    stance = _sounding().get(main.lemma.lower())
    return Heard(stance, loose=True) if stance is not None else None


def _is_instead(document: Document, words: list[Token]) -> bool:
    """Whether something else was done: "instead put them on trial", "has instead sent two more battalions"."""
    main = next((t for t in words if is_verb(t) and t.dep in {"ROOT", "conj", "parataxis"}), None)
    if (
        main is None
        or main.lemma.lower() in answer_words("instead") | answer_words("saying_instead")
        or is_negated(document, main)
    ):
        return False
    past = main.tag in {"VBD", "VBN", "VBZ"} and not any(t.tag == "MD" for t in document.children(main, "aux"))
    other = [t for t in document.children(main, "advmod") if t.text.lower() == "instead"]
    return past and any((a := document.following(t)) is None or a.text.lower() != "of" for t in other)


@cache
def _sounding() -> dict[str, Response]:
    sounds: dict[Response, list[str]] = lexicon("demands")["answers"]["sounding"]
    return {verb: stance for stance, verbs in sounds.items() for verb in verbs}


def _fails_behind(document: Document, verb: Token) -> bool:
    return any(is_verb(t) and is_negated(document, t) and t.tag == "VBN" for t in document.children(verb, "conj"))


def _by_verb(document: Document, verb: Token) -> Heard | None:
    stance = None if _is_verdict(document, verb) or verb.dep == "advcl" else stance_of(document, verb)
    if stance not in {"rejected", "accepted", "open"}:
        return None
    things = document.children(verb, "dobj", "xcomp", "ccomp", "nsubjpass")
    things += prep_objects(document, verb, "to", "with", "out", "on", "at")
    if verb.lemma.lower() in answer_words("needs_noun") and not any(t.text.lower() in POINTING for t in things):
        loose = stance == "rejected" and not is_negated(document, verb)
        return Heard("rejected", loose=True) if loose else None  # "met the minister"
    if any(t.lemma.lower() in answer_words("accounts") for t in things):
        return None  # "rejected the account of the crash"
    if is_negated(document, verb):
        return Heard("open" if stance == "rejected" else "rejected", bool(things) and stance != "rejected")
    if stance == "accepted" and _is_study_behind(document, verb):
        return Heard("open")
    return Heard(stance, bool(things))


def _by_readiness(document: Document, word: Token) -> Heard | None:
    if word.lemma.lower() not in answer_words("ready") or word.dep not in {"acomp", "conj", "oprd", "ROOT", "ccomp"}:
        return None
    if is_negated(document, word) or is_negated(document, document.head(word)):
        return Heard("rejected")
    return Heard("open") if _is_study_behind(document, word) else Heard("accepted", own_matter=True)


def _is_verdict(document: Document, verb: Token) -> bool:
    """Whether a verb tells what somebody thinks of a thing: "considers them peacekeepers"."""
    known_one = verb.lemma.lower() in answer_words("verdicts")
    return known_one and bool(document.children(verb, "ccomp", "oprd") or prep_objects(document, verb, "as"))


def _is_study_behind(document: Document, word: Token) -> bool:
    deeds = document.children(word, "xcomp", "pcomp")
    deeds += [t for prep in document.children(word, "prep") for t in document.children(prep, "pcomp")]
    return any(t.lemma.lower() in answer_words("open") | answer_words("looking") for t in deeds)


@cache
def _bad() -> frozenset[str]:
    return frozenset(lexicon("demands")["answers"]["adjectives"]["rejected"]) | answer_words("verdict_nouns")


def _is_no(document: Document, word: Token) -> bool:
    text = word.text.lower()
    after = document.following(word)
    then = after.text.lower() if after is not None else ""
    if text in words_beside("never"):
        return True
    if word.dep == "neg" or text in NO - {"no"}:
        return then not in {"only", "just", "least"}
    return text == "no" and then not in words_beside("no_refusal")


def _is_report(document: Document, words: list[Token]) -> bool:
    """Whether a no only tells what has not come about: "no date had been set for the vote"."""
    told = [t for t in words if t.text.lower() == "no"]
    return bool(told) and all(
        document.head(t).dep == "nsubjpass" and not any(a.tag == "MD" for a in document.children(above, "aux"))
        for t in told
        for above in (document.head(document.head(t)),)
    )


def _is_silent(document: Document, words: list[Token]) -> bool:
    """Whether somebody has not replied, or not said whether: "declined to comment", "without speaking to reporters"."""
    for word in words:
        if not is_verb(word):
            continue
        above = document.head(word)
        declined = word.dep == "xcomp" and above.lemma.lower() in DECLINING
        if declined and word.lemma.lower() in answer_words("commenting") | answer_words("silent_verbs"):
            return True
        done = word.lemma == "do" and word.tag == "VBN" and is_negated(document, word)  # "has not done so"
        if done or _is_yet_to(document, word):
            return True
        said = [t for t in document.children(word, "dobj") if t.lemma.lower() in PASSED_OVER]
        if any(d.text.lower() == "no" for t in said for d in document.children(t, "det")):
            return True
        without = word.dep == "pcomp" and above.text.lower() == "without"
        if word.lemma.lower() in answer_words("silent_verbs") and (is_negated(document, word) or without):
            clause = document.children(word, "ccomp")
            if not clause or any(_is_unsure(document, t) for t in clause):
                return True
    return False


def _is_yet_to(document: Document, verb: Token) -> bool:
    """Whether somebody "has yet to agree"."""
    return verb.tag == "VB" and any(t.text.lower() == "yet" for t in document.tokens[max(0, verb.i - 3) : verb.i])


def _has_terms(document: Document, words: list[Token]) -> str:
    """Tell whether words hold terms: "only" where they are firm, "some" elsewhere, nothing where there are none."""
    said = f" {' '.join(t.text.lower() for t in words if t.pos != 'PUNCT')} "
    if any(f" only {word} " in said for word in ("if", "when", "after", "once", "on")):
        return "only"
    if any(_is_term(document, word) for word in words) or any(f" {t} " in said for t in answer_words("tied")):
        return "some"
    return ""


def _is_term(document: Document, word: Token) -> bool:
    text = word.text.lower()
    if text in UNTIL or word.lemma.lower() in answer_words("depending"):
        return not is_till_a_day(document, word)
    before = document.word_before(word)
    if text in {"if", "once"} and word.dep in {"mark", "advmod"} and document.head(word).dep == "advcl":
        return before not in {"even", "as"}
    if text == "first" and word.dep == "advmod" and before != "at":
        above = [t for verb in document.ancestors(word) for t in (verb, *document.children(verb, "aux"))]
        return any(t.lemma.lower() in DUTIES for t in above)
    return text == "before" and word.dep in {"mark", "prep"}
