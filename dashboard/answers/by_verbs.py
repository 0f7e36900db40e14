"""Reads answers that a verb gives: "rejected the demand", "ready to open the road", "would do so only if"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

from dashboard.answers.answered import (
    NEITHER,
    POINTING,
    SO_FAR,
    Answer,
    allows,
    answer_of,
    answer_words,
    fronted_thing,
    has_terms,
    holders_of,
    is_bad,
    is_part,
    rank_of,
    sets_terms,
    text_behind,
    words_beside,
)
from dashboard.answers.by_assurances import assured, is_assuring
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import (
    is_negated,
    is_passive,
    is_verb,
    patients,
    prep_objects,
    status_of,
)
from dashboard.lexicon import lexicon
from dashboard.scene import everyone
from dashboard.tables import Response
from dashboard.tags import TENSED

ON_TERMS = re.compile(r" (?:only|on (?:the )?condition|provided) ")  # "would consider it only once"
HIM = frozenset({"him", "her", "us"})  # "turned him down"
EARLIER = frozenset({"long", "initially", "first", "previously", "earlier", "once"})
COULD = frozenset({"can", "could", "may", "might", "must", "should", "shall"})


def answered(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "rejected the demand", "ruled out a withdrawal", "agreed to discuss it", "reassured them that"."""
    stance = stance_of(document, verb)
    if stance is None:
        return None
    if is_assuring(document, verb):
        return assured(document, sentence, verb)
    if _tells_nothing(document, verb) or _is_agreed_to(document, verb) or _is_what_was_given(document, verb, nouns):
        return None
    unreal = status_of(document, verb) in {"hypothetical", "proposed"} and not _is_done(document, verb)
    if stance != "open" and unreal and not _could(document, verb):
        return None
    direct = document.children(verb, "dobj", "nsubjpass") or patients(document, verb) or fronted_thing(document, verb)
    direct = direct or _seems_so(document, verb)
    objects = direct + prep_objects(document, verb, "to", "with", "out", "on", "at")
    by = holders_of(document, verb)
    stance = "rejected" if _is_refused(document, verb) else stance  # "refused to discuss the list"
    if stance in {"accepted", "rejected"} and _is_neither(document, sentence, verb, stance):
        return answer_of(document, sentence, verb, "open", by, None, points=True)
    if is_negated(document, verb):
        if stance not in {"accepted", "rejected"}:
            return None
        if stance == "rejected":  # "has not ruled it out"; "does not object to it"
            minds = verb.lemma.lower() in answer_words("minding")
            told = minds and any(_is_the_text(document, t) for t in objects)  # "did not block the wording"
            points = by and (told or _points_back(document, verb))
            yes: Response = "accepted" if minds else "open"
            return answer_of(document, sentence, verb, yes, by, None, points=True) if points else None
        stance = "open" if _is_still_talked_of(document, sentence, verb) else "rejected"
    stance = "rejected" if stance == "accepted" and _is_prevented(document, verb) else stance
    if stance == "rejected" and (allows(document, verb) or sets_terms(document, sentence, verb)):
        stance = "conditional"
    later = stance == "open" and ON_TERMS.search(text_behind(document, sentence, verb)) is not None
    if later or (stance == "accepted" and (has_terms(document, sentence, verb) or _wants_more(document, verb))):
        stance = "conditional"
    noun = next((t for t in objects if t.lemma.lower() in nouns), None)
    if noun is not None and not (stance == "conditional" and noun.dep == "pobj"):  # "agreed on condition that"
        return answer_of(document, sentence, verb, stance, by, noun)
    if later or (stance == "open" and not is_negated(document, verb)):
        steps = any(t.lemma.lower() in answer_words("steps") for t in objects)
        looked = answer_of(document, sentence, verb, stance, by, None, tail=document.subtree(verb))
        pointing = _pointing(document, sentence, verb, stance, objects) if later else None
        return pointing or (looked if later or steps else None)  # "is considering a quota, on the condition that"
    return _pointing(document, sentence, verb, stance, objects) or _on_matter(document, sentence, verb, stance, objects)


def _is_what_was_given(document: Document, verb: Token, nouns: frozenset[str]) -> bool:
    """Whether words only tell which things are meant: "end the licences it has granted"; not "a request it granted"."""
    thing = document.head(verb)
    own = [t for t in document.children(verb, "nsubj") if t.tag == "PRP"]
    left_out = verb.dep == "relcl" and bool(own) and not document.children(verb, "dobj")
    given = stance_of(document, verb) == "accepted"  # "a concession it refused" is a no
    return given and left_out and thing.dep != "ROOT" and thing.lemma.lower() not in nouns


def neither_way(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "did not reject the offer, but did not embrace it either": what is not refused is not granted."""
    if not is_negated(document, verb) or stance_of(document, verb) != "rejected":
        return None
    yes = answer_words("accepted") | answer_words("embracing")
    if not any(t.lemma.lower() in yes and is_negated(document, t) for t in document.children(verb, "conj")):
        return None
    direct, by = document.children(verb, "dobj", "nsubjpass"), holders_of(document, verb)
    noun = next((t for t in direct if t.lemma.lower() in nouns), None)
    points = noun is not None or any(t.text.lower() in POINTING for t in direct)
    return answer_of(document, sentence, verb, "open", by, noun, points=noun is None) if points else None


def _seems_so(document: Document, verb: Token) -> list[Token]:
    """Give the request of "the request appears to have been granted"."""
    above = document.head(verb)
    seems = verb.dep == "xcomp" and above.lemma.lower() in {"appear", "seem"} and is_passive(document, verb)
    return document.children(above, "nsubj") if seems else []


def _is_the_text(document: Document, thing: Token) -> bool:
    words = (
        answer_words("carrying_words")
        | answer_words("vague")
        | {"wording", "phrase", "passage", "clause", "move", "step"}
    )
    return thing.lemma.lower() in words and any(
        t.lemma.lower() in {"the", "this", "that"} for t in document.children(thing, "det")
    )


def _is_still_talked_of(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether somebody has "not yet agreed", or "had not agreed but talks went on"."""
    yet = any(t.text.lower() == "yet" for t in document.children(verb, "advmod"))
    behind = [t for t in document.sentence_tokens(sentence) if t.i > verb.i]
    but = next((t.i for t in behind if t.text.lower() == "but"), sentence.last)
    talked = answer_words("talks") | answer_words("talking")
    return yet or any(t.i > but and t.lemma.lower() in talked for t in behind)


def _is_agreed_to(document: Document, verb: Token) -> bool:
    """Whether a no is what somebody says yes to: "agreed to reject any interference"."""
    above = document.head(verb)
    return verb.dep == "xcomp" and stance_of(document, above) == "accepted" and not is_negated(document, above)


def _is_neither(document: Document, sentence: Sentence, verb: Token, stance: str) -> bool:
    """Whether what answers stands beside its contrary: "neither granted nor refused"."""
    ahead = [t.text.lower() for t in document.tokens[max(sentence.first, verb.i - SO_FAR) : verb.i]]
    word, other = ("neither", 1) if "neither" in ahead else ("nor", -1) if "nor" in ahead[-1:] else ("", 0)
    if not word:
        return False
    near = document.tokens[verb.i + 1 : sentence.last] if other > 0 else document.tokens[sentence.first : verb.i]
    contrary = {"accepted", "rejected", "open"} - {stance}
    return any(is_verb(t) and stance_of(document, t) in contrary for t in near) and any(
        t.text.lower() == ("nor" if other > 0 else "neither") for t in near
    )


def _wants_more(document: Document, verb: Token) -> bool:
    """Whether a yes goes on with a wish: "agreed, but wants the farms left for last"."""
    more = [t for t in document.children(verb, "conj") if not document.children(t, "nsubj", "nsubjpass")]
    more = [t for t in more if not (is_negated(document, t) and _is_on_another(document, t))]
    wishes = words_beside("wishing") | words_beside("leaving_out")
    wish = any(t.lemma.lower() in wishes or is_negated(document, t) for t in more)
    return wish and any(t.text.lower() in {"but", "yet", "though"} for t in document.children(verb, "cc"))


def _is_on_another(document: Document, verb: Token) -> bool:
    """Whether a no that goes with a yes tells what it is on: "agreed to clear them, but gave no ground on oil"."""
    things = [verb, *document.children(verb, "dobj")]
    silent = verb.lemma.lower() in answer_words("silent_verbs")
    return not silent and any(prep_objects(document, thing, "on", "about", "over") for thing in things)


def _pointing(
    document: Document, sentence: Sentence, verb: Token, stance: Response, objects: list[Token]
) -> Answer | None:
    """Give "refused", "accepted neither", "agreed to the former", "rejects that sequence"."""
    by = holders_of(document, verb)
    ranked = next((t for t in objects if rank_of(t) is not None and not document.children(t, "amod")), None)
    if ranked is not None and (by or ranked.dep == "nsubjpass"):
        return answer_of(document, sentence, verb, stance, by, None, points=True, rank=rank_of(ranked))
    if stance == "accepted" and by and any(t.pos == "NUM" and rank_of(t) is None for t in objects):
        return answer_of(
            document, sentence, verb, "conditional", by, None, points=True, asked_only=True
        )  # "to fifteen"
    for thing in objects if by else ():  # "accepted the third point"
        ranks = [rank for t in document.children(thing, "amod") if (rank := rank_of(t)) is not None]
        if ranks and thing.lemma.lower() in answer_words("points"):
            return answer_of(document, sentence, verb, stance, by, None, points=True, rank=ranks[0])
    if stance == "accepted" and (by or is_passive(document, verb)) and any(t.text.lower() in NEITHER for t in objects):
        return answer_of(document, sentence, verb, "rejected", by, None, points=True)
    named = by or (is_passive(document, verb) and bool(document.children(verb, "auxpass")))
    if named and (_points_back(document, verb) or (by and any(_is_told(document, t) for t in objects))):
        return answer_of(document, sentence, verb, stance, by, None, points=True)
    return None


def _on_matter(
    document: Document, sentence: Sentence, verb: Token, stance: Response, objects: list[Token]
) -> Answer | None:
    """Give "agreed to open the road", "ruled out a withdrawal", "reassured them that"."""
    by = holders_of(document, verb)
    if stance == "conditional" and verb.lemma.lower() in answer_words("conditional"):
        to = everyone(document, objects)
        return answer_of(document, sentence, verb, stance, by, None, to=to) if to else None
    carried = [t for t in objects if t.lemma.lower() in answer_words("carrying_words") and t.dep != "pobj"]
    if stance == "rejected" and by and any(document.children(t, "det", "poss") for t in carried):
        return answer_of(document, sentence, verb, stance, by, None, points=True, asked_only=True)
    told = any(t.lemma.lower() in answer_words("accounts") for t in objects)  # "rejected the account of the crash"
    if told or verb.lemma.lower() in answer_words("needs_noun"):
        return None  # too common to answer anything unless a demand is named
    tail = [t for child in document.children(verb, "xcomp", "dobj", "prep") for t in document.subtree(child)]
    fronted = fronted_thing(document, verb)
    if fronted and by:
        words = [t for t in document.subtree(fronted[0]) if t.i <= fronted[0].i]
        answer = answer_of(document, sentence, verb, stance, by, None, tail=words)
        return replace(answer, topic=tuple(t.lemma.lower() for t in words if t.pos in {"NOUN", "PROPN"}), front=True)
    if not tail or not by:
        return None
    deeds = document.children(verb, "xcomp")
    deeds += [
        t for deed in deeds if deed.lemma.lower() in answer_words("carrying") for t in document.children(deed, "xcomp")
    ]
    inner = any(t.lemma.lower() in answer_words("open") | {"talk", "negotiate"} for t in deeds)
    if stance == "accepted" and any(is_part(document, deed) for deed in deeds):
        stance = "conditional"  # "agreed to free four of them"
    stance = "open" if inner and stance == "accepted" else stance
    return answer_of(document, sentence, verb, stance, by, None, tail=tail)


def _only_could(document: Document, verb: Token) -> bool:
    """Whether a verb tells what somebody may do, or would have to, and not what he does; a "cannot" says no."""
    modals = {t.lemma.lower() for t in document.children(verb, "aux")}
    return not COULD.isdisjoint(modals) and not is_negated(document, verb)


def in_apposition(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "insisted on inspections, a position that Kest rejects", "asked for the men, a request that was refused"."""
    noun = document.head(verb)
    stance = stance_of(document, verb)
    relative = verb.dep == "relcl" or (noun.dep in {"appos", "dobj"} and verb.dep == "acl")
    which = next((t for t in document.children(verb, "dobj") if t.text.lower() == "which"), None)
    if which is not None and relative and stance is None and _is_verdict(document, verb):
        by = holders_of(document, verb)  # "a vote, which Kest calls interference in its affairs"
        if by and document.word_before(which) == ",":
            return answer_of(document, sentence, verb, "rejected", by, None, points=True)
    if which is not None and relative and stance in {"rejected", "accepted"}:  # "demanded a say, which Kest ruled out"
        by = holders_of(document, verb) if not _is_of_another_deed(document, verb) else []
        if stance == "accepted" and _only_could(document, verb):  # "which only Kest can grant"
            return None
        if by and document.word_before(which) == ",":
            contrary = "rejected" if stance == "accepted" else "open"  # "which Kest has not accepted"
            stance = contrary if is_negated(document, verb) else stance
            return answer_of(document, sentence, verb, stance, by, None, points=True)
    if not relative or noun.lemma.lower() not in nouns | answer_words("stands"):
        return None
    if stance is None and _is_called_bad(document, verb):
        stance = "rejected"  # "to ease the ban, a step that Kest says is premature"
    if stance is None:
        return None
    first = min(t.i for t in document.subtree(noun))
    if first == 0 or document.tokens[first - 1].pos != "PUNCT":
        return None
    by = holders_of(document, verb)
    if stance in {"accepted", "rejected"} and _is_neither(document, sentence, verb, stance):
        stance = "open"
    elif is_negated(document, verb):
        stance = "rejected" if stance == "accepted" else "open"
    elif stance in {"accepted", "open"} and has_terms(document, sentence, verb):
        stance = "conditional"
    return answer_of(document, sentence, verb, stance, by, None, points=True)


def _is_of_another_deed(document: Document, verb: Token) -> bool:
    """Whether a clause grants a deed to the thing: "the port, which Kest agreed to expand"; not "agreed to grant"."""
    if stance_of(document, verb) != "accepted":
        return False
    answering = answer_words("accepted") | answer_words("open") | {"do"}
    return any(is_verb(t) and t.lemma.lower() not in answering for t in document.children(verb, "xcomp"))


def _is_called_bad(document: Document, verb: Token) -> bool:
    """Whether somebody calls a thing what nobody accepts, or says that it is: "calls premature", "says is illegal"."""
    says = verb.lemma.lower() in answer_words("asides") and any(
        t.lemma.lower() == "be" and not is_negated(document, t) for t in document.children(verb, "ccomp")
    )
    bad = says and is_bad(t for t in document.subtree(verb) if t.i > verb.i)
    return (bad or _is_verdict(document, verb)) and not is_negated(document, verb)


def _is_verdict(document: Document, verb: Token) -> bool:
    """Whether a clause calls something what nobody accepts: "which Kest calls a provocation"."""
    if verb.lemma.lower() not in answer_words("verdicts"):
        return False
    return is_bad(t for t in document.subtree(verb) if t.i > verb.i)


def halfway(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "agreed only to an exchange", "accepted two of them", "said they would study it": less than was asked."""
    stance = stance_of(document, verb)
    if stance not in {"accepted", "conditional", "open"} or is_negated(document, verb):
        return None
    by = holders_of(document, verb)
    if not by:
        return None
    things = document.children(verb, "dobj")
    if stance == "open":
        ahead = verb.tag == "VBG" or any(t.lemma.lower() in {"will", "would"} for t in document.children(verb, "aux"))
        if ahead and things and all(t.text.lower() in POINTING or rank_of(t) is not None for t in things):
            stance = "conditional" if has_terms(document, sentence, verb) else stance
            return answer_of(document, sentence, verb, stance, by, None, points=True, rank=rank_of(things[0]))
        return None
    if status_of(document, verb) in {"hypothetical", "proposed"}:
        return None
    only = [t.text.lower() for t in document.tokens[verb.i + 1 : verb.i + 3]] == ["only", "to"]
    some = [t for t in things if t.pos == "NUM" and any(p.text == "them" for p in prep_objects(document, t, "of"))]
    part = verb.lemma.lower() in answer_words("alone") and (only or bool(some))
    return answer_of(document, sentence, verb, "conditional", by, None, points=True) if part else None


def _is_yet_to(document: Document, verb: Token) -> bool:
    """Whether somebody "has yet to" answer."""
    return any(
        t.text.lower() == "yet" for t in document.tokens[max(0, verb.i - 3) : verb.i] if t.sent == verb.sent
    ) and (verb.tag == "VB")


def _tells_nothing(document: Document, verb: Token) -> bool:
    """Whether nobody answers: "has yet to agree", "declined to comment", "it was agreed that Kest would host it"."""
    silent = any(
        t.lemma.lower() in answer_words("commenting") or (t.lemma.lower() == "say" and document.children(t, "ccomp"))
        for t in document.children(verb, "xcomp")
    )  # "declined to say what it would do"
    by_all = any(t.text.lower() == "it" for t in document.children(verb, "nsubjpass"))
    if silent or (by_all and document.children(verb, "ccomp")):
        return True
    return _is_yet_to(document, verb) or _is_past(document, verb) or _is_bound(document, verb)


def _is_refused(document: Document, verb: Token) -> bool:
    """Whether what would be an answer is refused: "refused to discuss the list"."""
    above = document.head(verb)
    return verb.dep == "xcomp" and stance_of(document, above) == "rejected" and not is_negated(document, above)


def _is_prevented(document: Document, verb: Token) -> bool:
    """Whether a yes cannot be given: "unable to agree", "sees no way to meet it", "not in a position to grant it"."""
    above = document.head(verb)
    above = document.head(above) if verb.dep == "pcomp" else above  # "no possibility of meeting it"
    if verb.dep not in {"xcomp", "acl", "advcl", "ccomp", "pcomp", "relcl"} or above.i > verb.i:
        return False
    if above.lemma.lower() in answer_words("unable"):
        return True
    if above.pos == "NOUN":
        return is_negated(document, above) or (
            above.lemma.lower() == "position" and any(is_negated(document, t) for t in document.ancestors(above))
        )
    return above.lemma.lower() == "able" and is_negated(document, document.head(above))


def _is_past(document: Document, verb: Token) -> bool:
    """Whether an answer was given up since: "who had long refused, gave in"."""
    had = any(t.text.lower() == "had" for t in document.children(verb, "aux"))
    before = {t.text.lower() for t in document.children(verb, "advmod")}
    return verb.dep == "relcl" and had and not before.isdisjoint(EARLIER)


def _is_bound(document: Document, verb: Token) -> bool:
    """Whether somebody only is to answer so: "has to meet two conditions", "it was agreed that others would pay"."""
    bound = verb.dep == "xcomp" and document.head(verb).lemma.lower() in {"have", "need"} and verb.tag == "VB"
    nobody = any(t.text.lower() == "it" for t in document.children(verb, "nsubjpass"))
    return bound or (nobody and bool(document.children(verb, "ccomp")))


def _is_done(document: Document, verb: Token) -> bool:
    """Whether a verb was hung on one with a modal: "a law could be put to a vote but he has rejected it"."""
    had = any(t.lemma.lower() == "have" and t.tag in TENSED for t in document.children(verb, "aux"))
    return verb.dep == "conj" and (had or verb.tag in {"VBD", "VBZ"})


def _could(document: Document, verb: Token) -> bool:
    """Whether a speaker says that he "could accept that"."""
    could = any(t.lemma.lower() in {"could", "can"} for t in document.children(verb, "aux"))
    unsure = any(t.text.lower() in {"if", "whether"} for t in document.children(verb, "mark"))
    return could and not unsure and verb.dep == "ccomp" and _points_back(document, verb)


def _is_told(document: Document, thing: Token) -> bool:
    """Whether words mean what was just told: "that sequence", "such a vote"; not what was said: "that account"."""
    if thing.lemma.lower() in answer_words("accounts"):
        return False
    return thing.pos == "NOUN" and any(
        t.text.lower() in {"that", "this", "these", "those", "such"}
        for t in document.children(thing, "det", "predet", "amod")
    )


def _points_back(document: Document, verb: Token) -> bool:
    """Whether an answer says no more than yes or no: "refused", "ruled that out", "has long rejected one"."""
    behind = [
        t
        for t in document.children(verb, "dobj", "nsubjpass", "xcomp", "ccomp", "prep")
        if not _is_before(document, t, verb) and not _is_elided(document, t) and not _is_aside(document, t)
    ]
    if not behind:
        after = document.tokens[verb.i + 1] if verb.i + 1 < len(document.tokens) else None
        particle = document.children(verb, "prt")
        if particle:  # "ruled out both until": the parser may hang "both" on the clause behind
            after = document.following(particle[-1])
            pointing = after is not None and after.text.lower() in POINTING
            return pointing or any(t.text.lower() in HIM | POINTING for t in document.children(verb, "dobj"))
        if after is not None and after.text.lower() == "to" and not document.children(after) and after.head == verb.i:
            after = document.tokens[after.i + 1] if after.i + 1 < len(document.tokens) else None
        alone = after is None or after.pos in {"PUNCT", "ADV"} or after.text.lower() in {"and", "but", "according"}
        alone = alone or (after is not None and (after.ent in {"DATE", "TIME"} or _is_aside(document, after)))
        return alone and verb.lemma.lower() in answer_words("alone")
    objects = [t for t in behind if t.dep in {"dobj", "nsubjpass"}]
    if not objects and behind[0].dep == "xcomp":  # "declined to give one"
        things = document.children(behind[0], "dobj")
        again = all(t.text.lower() in POINTING for t in things) and not document.children(behind[0], "prep", "advcl")
        return bool(things) and again
    if objects:
        more = [w for t in objects for w in document.children(t, "prep", "relcl") if not _is_aside(document, w)]
        return not more and all(t.text.lower() in POINTING | HIM for t in objects)
    first = behind[0]
    things = document.children(first, "pobj")
    if things and all(t.text.lower() in POINTING for t in things) and verb.lemma.lower() in answer_words("alone"):
        return True  # "agreed to both"
    with_terms = first.dep == "prep" and any(t.lemma.lower() == "condition" for t in document.subtree(first))
    return with_terms and verb.lemma.lower() in answer_words("alone")


def _is_elided(document: Document, to: Token) -> bool:
    """Whether "to" stands for what was asked: "it declined to"."""
    return to.text.lower() == "to" and not document.children(to)


def _is_aside(document: Document, prep: Token) -> bool:
    """Whether words only tell when, as what or who says so: "agreed, according to", "refused on Friday"."""
    if prep.dep != "prep":
        return False
    if prep.text.lower() in {"according", "as"} or document.word_before(prep) == ",":
        return True
    manner = words_beside("manner")
    return any(t.ent in {"DATE", "TIME"} or t.text.lower() in manner for t in document.children(prep, "pobj"))


def _is_before(document: Document, clause: Token, verb: Token) -> bool:
    """Whether a clause stands before a semicolon: "Kest asked for the men; Ossia refused" says nothing behind."""
    between = document.tokens[clause.i : verb.i] if clause.dep == "ccomp" else ()
    return any(t.text == ";" for t in between)


def stance_of(document: Document, verb: Token) -> Any:
    """Give the stance of a verb that answers, with its particle: "ruled out"; None for other verbs."""
    lemma = verb.lemma.lower()
    particles = _particles().get(lemma)
    if particles is not None:
        for near in document.children(verb, "prt", "prep", "advmod"):
            if lemma == "give" and document.children(verb, "dobj"):
                continue  # "gave an answer in the capital"
            if near.text.lower() in particles:
                return particles[near.text.lower()]
    return _stances().get(lemma)


@cache
def _particles() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = lexicon("demands")["answers"]["particles"]
    return found


@cache
def _stances() -> dict[str, str]:
    """Give each verb that answers with its stance: every verb of an article is asked for."""
    order = ("open", "conditional", "accepted", "rejected")  # of a verb in two lists the last counts
    return {lemma: stance for stance in order for lemma in answer_words(stance)}
