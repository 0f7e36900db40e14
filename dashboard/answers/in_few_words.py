"""Reads answers told in few words: "said no", "gave him a nod", "noted it", "could live with", "which means no"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dashboard.answers.answered import answer_words, has_terms, text_behind
from dashboard.demands.asking import known
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_passive, is_verb, possessors, prep_objects, status_of
from dashboard.lexicon import lexicon
from dashboard.scene import is_people
from dashboard.tables import Response

DONE = frozenset({"both", "so", "that", "this", "it"})
SHORT = 5  # words of "They did not."
MODALS = frozenset({"will", "would"})
MEETING = frozenset({"meet", "grant", "fulfil", "fulfill", "satisfy"})
REFUSING = frozenset({"refuse", "reject", "rebuff"})
GIVEN = frozenset({"them", "it", "one", "both", "these", "those", "that"})
OFFERING = frozenset({"offer", "promise"})


@dataclass(frozen=True)
class Short:
    """An answer in few words: the verb whose subject gives it, unless `by` tells who else does, and what it is on.

    `late` may answer what was asked some sentences before; `within`
    only what the same sentence asks; `to` are those who asked.
    """

    cue: Token
    verb: Token
    stance: Response
    by: tuple[Token, ...] | None = None
    topic: tuple[Token, ...] = ()
    late: bool = False
    within: bool = False
    to: tuple[Token, ...] = ()


def short_answers(document: Document, sentence: Sentence, verb: Token) -> Iterator[Short]:
    """Give the answers in few words that a verb tells: most verbs tell none."""
    found = _by_cue(document, sentence, verb) if verb.lemma.lower() in _cues() else None
    found = found or _answer_was(document, verb) or _in_vain(document, verb)
    if found is not None:
        yield found


def _by_cue(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    found = _said(document, sentence, verb) or _lives(document, sentence, verb) or _will(document, sentence, verb)
    found = found or _instead(document, sentence, verb) or _did(document, sentence, verb)
    for read in (_gave, _gave_it, _noted, _means_no, _was_met, _was_offered):
        found = found or read(document, verb)
    return found


@cache
def _cues() -> frozenset[str]:
    """Give the verbs that may answer in few words."""
    lists = ("saying", "noting", "living", "instead")
    gestures = lexicon("demands")["answers"]["gestures"]
    met = MEETING | REFUSING | OFFERING | answer_words("giving") | {"do", "mean", "counter"}
    return (
        frozenset(word for name in lists for word in answer_words(name)) | {*gestures["give"], *gestures["get"]} | met
    )


def _said(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Read "said no", "said yes, under conditions", "on the cities they said no", "answered no to the corridor"."""
    if verb.lemma.lower() not in answer_words("saying") or is_negated(document, verb) or not agents(document, verb):
        return None
    if status_of(document, verb) in {"hypothetical", "proposed", "planned"}:
        return None
    plain: dict[str, Response] = lexicon("demands")["answers"]["plain"]
    words = document.tokens[verb.i + 1 : min(verb.i + 4, sentence.last)]
    word = next((t for t in words if t.text.lower() in plain), None)
    if word is None or any(t.pos not in {"PUNCT", "ADV"} and t.i < word.i for t in words):
        return None
    after = document.tokens[word.i + 1] if word.i + 1 < len(document.tokens) else None
    alone = after is None or after.pos in {"PUNCT", "CCONJ", "ADP", "SCONJ"} or after.text.lower() == "to"
    if not alone:
        return None  # "said no date was set"
    stance = plain[word.text.lower()]
    behind = text_behind(document, sentence, word)
    if stance == "accepted" and (
        any(f" {w} " in behind for w in answer_words("but"))
        or has_terms(document, sentence, word)
        or "condition" in behind
    ):
        stance = "conditional"
    on = prep_objects(document, verb, *answer_words("topics")) + prep_objects(document, word, *answer_words("topics"))
    return Short(word, verb, stance, topic=tuple(on))


def _gave(document: Document, verb: Token) -> Short | None:
    """Read "gave him a nod", "got a polite no from the ministry", "was met with a shrug"."""
    gestures = lexicon("demands")["answers"]["gestures"]
    nouns: dict[str, Response] = gestures["nouns"]
    gives, gets = verb.lemma.lower() in gestures["give"], verb.lemma.lower() in gestures["get"]
    if not (gives or gets):
        return None
    near = [*document.children(verb, "dobj", "attr", "intj"), *prep_objects(document, verb, "with")]
    noun = next((t for t in near if t.lemma.lower() in nouns), None)
    met = noun is not None and document.head(noun).text.lower() == "with"  # "has met with resistance"
    if noun is None or not (met or document.children(noun, "det", "amod", "poss", "cc")):
        return None
    if gives and not is_passive(document, verb):
        things = prep_objects(document, noun, "to", "for") + prep_objects(document, verb, "to")
        own = [t for t in things if t.pos == "NOUN" and t.i > noun.i]
        known_one = answer_words("vague") | answer_words("noted")
        if any(t.lemma.lower() not in known_one and not _is_told(document, t) for t in own):
            return None  # "gave his consent to a power line"
        none = any(t.text.lower() == "no" for t in document.children(noun, "det"))  # "gives it no support"
        return Short(noun, verb, "rejected" if none else nouns[noun.lemma.lower()])
    whose = prep_objects(document, noun, "from", "of", *(["in"] if met else [])) + prep_objects(
        document, verb, "from", "in"
    )
    return Short(noun, verb, nouns[noun.lemma.lower()], by=tuple(whose))


def _gave_it(document: Document, verb: Token) -> Short | None:
    """Read "Kest gave them", "sent one", "provided both": what was asked for was given."""
    things = document.children(verb, "dobj")
    other = document.children(verb, "dative", "prep", "prt", "acomp", "oprd", "xcomp", "ccomp")
    other = [t for t in other if t.pos != "PRON" and t.ent not in {"DATE", "TIME"} and not _is_on_a_day(document, t)]
    done = verb.tag in {"VBD", "VBN", "VBZ", "VBP"} and not any(t.tag == "MD" for t in document.children(verb, "aux"))
    if (
        verb.lemma.lower() not in answer_words("giving")
        or len(things) != 1
        or other
        or not done
        or verb.dep not in {"ROOT", "conj"}
    ):
        return None
    alone = things[0].text.lower() in GIVEN and not document.children(things[0])
    if not alone or is_passive(document, verb) or not any(is_people(t) for t in agents(document, verb)):
        return None
    return Short(verb, verb, "rejected" if is_negated(document, verb) else "accepted")


def _is_on_a_day(document: Document, word: Token) -> bool:
    return any(t.ent in {"DATE", "TIME"} for t in document.children(word, "pobj"))


def _is_told(document: Document, thing: Token) -> bool:
    return any(
        t.text.lower() in {"the", "this", "that", "such", "its", "their"}
        for t in document.children(thing, "det", "poss")
    )


def _noted(document: Document, verb: Token) -> Short | None:
    """Read "I have noted it", "we heard the request": heard, and no more."""
    if verb.lemma.lower() not in answer_words("noting") or is_negated(document, verb) or not agents(document, verb):
        return None
    things = [t for t in document.children(verb, "dobj") if t.lemma.lower() in answer_words("noted")]
    ahead = any(t.text.lower() in {"if", "when"} for t in document.children(verb, "mark", "advmod"))
    return Short(verb, verb, "open", late=True) if things and not ahead else None


def _instead(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Read "offered a quota instead": less than was asked; "replied instead with", behind a refusal: none of it."""
    if verb.lemma.lower() not in answer_words("instead") or is_negated(document, verb) or not agents(document, verb):
        return None
    behind = text_behind(document, sentence, verb)
    other = " instead " in behind and " instead of " not in behind
    counter = verb.lemma.lower() == "counter" and bool(prep_objects(document, verb, "with"))
    offered = verb.lemma.lower() in known("offered", "verbs") and verb.dep == "ROOT"
    less = offered and not document.children(verb, "ccomp", "xcomp") and bool(document.children(verb, "dobj"))
    return Short(verb, verb, "conditional" if less else "rejected") if other or counter else None


def _did(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Read "They did.", "Kest has done both.", "They did so in May.": the deed that was asked left out."""
    alone = verb.lemma.lower() == "do" and verb.dep == "ROOT" and verb.tag in {"VBD", "VBN"}
    if alone and _does_what_was_asked(document, verb):
        return Short(verb, verb, "accepted")
    if not alone or sentence.last - sentence.first > SHORT or not agents(document, verb):
        return None
    if document.children(verb, "dobj", "xcomp", "ccomp", "prep", "advcl", "attr"):
        return None
    return Short(verb, verb, "rejected" if is_negated(document, verb) else "accepted")


def _does_what_was_asked(document: Document, verb: Token) -> bool:
    """Whether somebody "has done both", "did that last week"; who "has not done so" is silent."""
    near = document.children(verb, "dobj", "advmod")
    pointing = any(t.text.lower() in DONE and not document.children(t) for t in near)
    return pointing and bool(agents(document, verb)) and not is_negated(document, verb)


def _lives(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Read "would live with mediation but never with arbitration"."""
    would = any(t.lemma.lower() in {"would", "could", "can"} for t in document.children(verb, "aux"))
    if verb.lemma.lower() not in answer_words("living") or not would or not prep_objects(document, verb, "with"):
        return None
    if is_negated(document, verb):
        return Short(verb, verb, "rejected")
    part = any(f" {word} " in text_behind(document, sentence, verb) for word in answer_words("but"))
    part = part or has_terms(document, sentence, verb)  # "could live with it, provided that"
    return Short(verb, verb, "conditional" if part else "accepted")


def _means_no(document: Document, verb: Token) -> Short | None:
    """Read "said it would keep it under review, which means no": who said so, said no."""
    if verb.lemma.lower() != "mean" or verb.dep not in {"ccomp", "relcl", "advcl", "conj"}:
        return None
    after = [t for t in document.children(verb) if t.i > verb.i]
    if not any(t.text.lower() == "no" and t.dep in {"intj", "dobj", "attr", "ccomp"} for t in after):
        return None
    above = [t for t in document.ancestors(verb) if is_verb(t) and agents(document, t) and t.i < verb.i]
    said = next((t for t in above if t.lemma.lower() in answer_words("saying")), above[-1] if above else None)
    return Short(verb, said, "rejected") if said is not None else None


def _in_vain(document: Document, verb: Token) -> Short | None:
    """Read "asked for a stop to the flights, without success": refused by the one who was asked."""
    if verb.dep != "ROOT" or is_negated(document, verb):
        return None
    said = document.sentences[verb.sent].text
    vain = any(f" {words}" in said for words in answer_words("in_vain"))
    return Short(verb, verb, "rejected", within=True, by=()) if vain else None


def _answer_was(document: Document, verb: Token) -> Short | None:
    """Read "Kest's answer was a plain no", "the reply, two envoys say, was yes"."""
    if verb.dep not in {"ROOT", "ccomp", "conj"}:
        return None
    subject = document.children(verb, "nsubj")
    if not subject or subject[0].lemma.lower() not in answer_words("replies"):
        return None
    plain: dict[str, Response] = lexicon("demands")["answers"]["plain"]
    last = [t for t in document.sentence_tokens(document.sentences[verb.sent]) if t.pos != "PUNCT"][-1]
    if document.word_before(last) == ":" and last.text.lower() in plain:  # "its answer came within hours: no"
        return Short(last, verb, plain[last.text.lower()], by=tuple(possessors(document, subject[0])))
    if verb.lemma.lower() != "be":
        return None
    nouns: dict[str, Response] = lexicon("demands")["answers"]["gestures"]["nouns"]
    for word in document.children(verb, "attr", "intj", "acomp", "dobj", "neg", "det"):
        stance = plain.get(word.text.lower()) or nouns.get(word.lemma.lower())
        if stance is not None:
            before = {t.text.lower() for t in document.sentence_tokens(document.sentences[verb.sent]) if t.i < word.i}
            stance = "open" if "neither" in before else stance
            return Short(word, verb, stance, by=tuple(possessors(document, subject[0])))
    return None


def _was_met(document: Document, verb: Token) -> Short | None:
    """Read "a request of Kest's, and one that had been met": granted, in the sentence that tells of it."""
    if not is_passive(document, verb) or not document.children(verb, "auxpass") or is_negated(document, verb):
        return None
    subject = document.children(verb, "nsubjpass")
    if not subject or subject[0].text.lower() not in {"one", "it", "that", "which", "this"}:
        return None
    lemma = verb.lemma.lower()
    alone = verb.dep == "ROOT" and subject[0].i == document.sentences[verb.sent].first  # "This was granted."
    if lemma in MEETING:
        return Short(verb, verb, "accepted", within=not alone, by=())
    return Short(verb, verb, "rejected", within=not alone, by=()) if lemma in REFUSING else None


def _was_offered(document: Document, verb: Token) -> Short | None:
    """Read "asked for licences, and was offered a channel for some": less than was asked, of the one who was asked."""
    if verb.lemma.lower() not in OFFERING or verb.dep != "conj":
        return None
    passive = is_passive(document, verb) and bool(document.children(verb, "auxpass"))
    if not passive or not document.children(verb, "dobj", "oprd", "attr"):
        return None
    return None if is_negated(document, verb) else Short(verb, verb, "conditional", within=True, by=())


def _will(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Read "Kest has said that he will not", "Roe said she would": yes or no, the deed left out."""
    if verb.lemma.lower() not in answer_words("saying") or is_negated(document, verb) or not agents(document, verb):
        return None
    behind = [t for t in document.sentence_tokens(sentence) if t.i > verb.i and t.pos not in {"PUNCT", "SPACE"}]
    if any(t.text.lower() in {"what", "whether", "if"} for t in behind[:1]):
        return None  # "declined to say what it would do"
    bare = next((t for t in document.children(verb, "ccomp") if t.pos == "AUX" and t.text.lower() in MODALS), None)
    if bare is not None and bare.i > verb.i and bare is not behind[-1] and not is_negated(document, bare):
        after = document.following(bare)
        but = answer_words("but") - {"though", "although"} | {"only"}  # "it will, though it gives no date"
        part = any(t.text.lower() in but for t in behind if t.i > bare.i)
        part = part or has_terms(document, sentence, bare)  # "says it will, but only over two years"
        if after is not None and after.pos == "PUNCT":
            return Short(bare, verb, "conditional" if part else "accepted")
    last = behind[-3:]
    last = last[:-1] if last[-1:] and last[-1].text.lower() in {"be", "do", "have"} else last[-2:]  # "will not be"
    texts = [t.text.lower() for t in last]
    if not last or texts[-1] not in {*MODALS, "not", "n't", "n’t"}:
        return None
    no = texts[-1] not in MODALS
    if no and (len(texts) < 2 or texts[0] not in {*MODALS, "wo", "ca"}):
        return None
    return Short(last[-1], verb, "rejected" if no else "accepted")
