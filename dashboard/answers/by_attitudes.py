"""Reads answers told by how somebody stands to what was asked: "was adamant", "has been forthcoming", "moved a little".

An attitude answers only what was asked, right before or on the matter that it names, of the one who has it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from dashboard.answers.answered import POINTING, Answer, answer_of, answer_words, holders_of, waits, words_beside
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_passive, prep_objects
from dashboard.lexicon import lexicon
from dashboard.scene import everyone, is_people
from dashboard.tables import Response

PARTS = ("acomp", "attr", "oprd", "advcl", "xcomp", "ccomp")
MORE, LESS = frozenset({"more", "somewhat", "slightly"}), frozenset({"less", "hardly", "barely", "scarcely"})
OPPOSITE: dict[Response, Response] = {"accepted": "rejected", "conditional": "rejected", "rejected": "open"}
LESSER: dict[Response, Response] = {"rejected": "conditional", "accepted": "rejected", "conditional": "rejected"}


@cache
def _attitudes() -> dict[str, Response]:
    """Give each adjective of an attitude with the answer that it amounts to."""
    lists: dict[Response, list[str]] = lexicon("demands")["answers"]["attitudes"]
    return {word: stance for stance, words in lists.items() for word in words}


def attitude(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "Kest is adamant", "has been forthcoming", "was less categorical": of the one who was asked."""
    if verb.lemma not in words_beside("seeming") and verb.text.lower() not in _attitudes():
        return None
    taken = _side_taken(document, sentence, verb)
    if taken is not None:
        return taken
    word = _attitude_of(document, sentence, verb)
    acting = document.children(verb, "nsubjpass") or agents(document, verb)
    unsure = any(t.text.lower() in {"if", "whether"} for t in document.children(verb, "mark"))
    if word is None or unsure or not any(is_people(t) for t in acting):
        return None
    stance = _amount(document, verb, word)
    if stance == "rejected" and waits(document, sentence, word):
        stance = "conditional"
    by = everyone(document, acting) if is_passive(document, verb) else holders_of(document, verb)
    if not by:
        return None
    near_words = [t for part in (word, verb) for t in prep_objects(document, part, *answer_words("topics"))]
    on = [t for t in near_words if t.i > word.i and t.pos == "NOUN" and t.lemma.lower() not in answer_words("vague")]
    answer = answer_of(document, sentence, word, stance, by, None, points=not on, worded=bool(on), asked_only=True)
    return replace(answer, topic=tuple(t.lemma.lower() for t in on))  # "was flexible about the guards"


def _side_taken(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "Kest is against that", "was in favour of the idea", "is not against it": of what was just asked."""
    if verb.lemma != "be" or not any(is_people(t) for t in agents(document, verb)):
        return None
    for prep in document.children(verb, "prep"):
        things = document.children(prep, "pobj")
        stance: Response = "rejected"
        if prep.text.lower() == "in" and any(t.text.lower() in {"favour", "favor"} for t in things):
            stance = "accepted"
            things = [t for favour in things for t in prep_objects(document, favour, "of")]
        elif prep.text.lower() != "against":
            continue
        known_one = [t for t in things if t.text.lower() in POINTING or t.lemma.lower() in answer_words("noted")]
        by = holders_of(document, verb)
        if not known_one or not by:
            continue
        if is_negated(document, verb):
            stance = "open" if stance == "rejected" else "rejected"
        return answer_of(document, sentence, prep, stance, by, None, points=True)
    return None


def _attitude_of(document: Document, sentence: Sentence, verb: Token) -> Token | None:
    for word in document.children(verb, *PARTS):
        if word.text.lower() in _attitudes():
            return word
    if verb.text.lower() in _attitudes():
        return verb if verb.tag in {"VBN", "VBG"} else None  # "was unmoved", which the parser takes for a passive
    after = document.following(verb)
    beside = after is not None and after.i < sentence.last and after.text.lower() in _attitudes()
    return after if beside and verb.lemma.lower() in {"be", "remain"} else None


def _amount(document: Document, verb: Token, word: Token) -> Response:
    """Tell what an attitude amounts to, with "not", "less" or "more" before it."""
    stance = _attitudes()[word.text.lower()]
    near = {t.text.lower() for t in document.children(word, "advmod")}
    if is_negated(document, verb) or is_negated(document, word):
        return OPPOSITE.get(stance, "open")
    if near & LESS:
        return LESSER.get(stance, stance)
    return "conditional" if near & MORE and stance == "accepted" else stance
