"""Reads what whoever was asked remarks on it: "was reviewing the matter", "voiced doubts", "cited its security".

None of these says yes or no: they answer only what was asked, right before, of the one who speaks.
"""

from __future__ import annotations

from functools import cache

from dashboard.answers.answered import (
    Answer,
    answer_of,
    answer_words,
    beside,
    has_terms,
    holders_of,
    is_bad,
    text_behind,
)
from dashboard.demands.asking import known
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_passive, prep_objects, voice_of
from dashboard.lexicon import lexicon
from dashboard.scene import is_people
from dashboard.tables import Response
from dashboard.tags import PLURAL

PROPOSING = frozenset({"propose", "suggest"})
REGARDING = frozenset({"regard", "consider", "view", "see", "claim"})
WANTING = frozenset({"want", "expect", "ask", "demand", "urge", "insist"})
REMARKING = PROPOSING | REGARDING | WANTING
CASES = frozenset({"case", "decision"})
DUTIES = frozenset({"have", "need"})


@cache
def _cues() -> frozenset[str]:
    """Give the verbs that may remark: most verbs do not."""
    lists = (
        "lessening",
        "opposite",
        "open",
        "looking",
        "processing",
        "voicing",
        "citing",
        "rejected",
        "verdicts",
        "telling",
    )
    return frozenset(word for name in lists for word in answer_words(name)) | DUTIES | PROPOSING | REGARDING | WANTING


def remarks(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give what a remark amounts to: openness, terms or a no."""
    if verb.lemma.lower() not in _cues() or any(
        t.text.lower() in {"if", "whether", "unless"} for t in document.children(verb, "mark")
    ):
        return None
    return (
        _looks_at(document, sentence, verb)
        or _proposes(document, sentence, verb)
        or _voices(document, sentence, verb)
        or _cites(document, sentence, verb)
        or _calls(document, sentence, verb)
        or _leaves_to_others(document, sentence, verb)
        or _says_of_them(document, sentence, verb)
        or _wants_the_same(document, sentence, verb)
        or _does_less_or_more(document, sentence, verb)
    )


def _made(document: Document, sentence: Sentence, verb: Token, stance: Response, by: list[Party]) -> Answer | None:
    if not by:
        return None
    return answer_of(document, sentence, verb, stance, by, None, points=True, asked_only=True)


def _acts(document: Document, verb: Token) -> bool:
    """Whether somebody did or does so in a main clause, and not only would."""
    people = any(is_people(t) for t in agents(document, verb))
    plain = not any(t.tag == "MD" for t in document.children(verb, "aux"))
    return people and plain and verb.dep in {"ROOT", "conj"} and not is_negated(document, verb) and verb.tag != "VB"


def _said(document: Document, sentence: Sentence, verb: Token) -> list[Party]:
    said = voice_of(document, verb).by or beside(document, sentence)
    return [said] if said is not None else []


def _looks_at(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "said the government was reviewing the matter", "applications were being processed, Kest said"."""
    lemma = verb.lemma.lower()
    if lemma not in answer_words("open") | answer_words("looking") | answer_words("processing"):
        return None
    going_on = verb.tag == "VBG" and any(t.lemma.lower() == "be" for t in document.children(verb, "aux"))
    being = any(t.text.lower() == "being" for t in document.children(verb, "auxpass"))
    things = [*document.children(verb, "dobj", "nsubjpass"), *prep_objects(document, verb, "at", "into", "over", "on")]
    known_one = any(not {d.text.lower() for d in document.children(t, "det")} & {"a", "an"} for t in things)
    if not (going_on or being) or not known_one or is_negated(document, verb):
        return None
    own = holders_of(document, verb) if verb.dep in {"ROOT", "conj"} and not is_passive(document, verb) else []
    return _made(document, sentence, verb, "open", _said(document, sentence, verb) or own)


def _proposes(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "proposed that experts study the question", "suggested that it take effect only later"."""
    if verb.lemma.lower() not in PROPOSING or not _acts(document, verb):
        return None
    clause = next((t for t in document.children(verb, "ccomp") if t.i > verb.i and t.tag in {"VB", "VBP"}), None)
    if clause is None:
        return None
    study = clause.lemma.lower() in answer_words("open") | answer_words("looking")
    if not study and not has_terms(document, sentence, verb):
        return None
    return _made(document, sentence, verb, "open" if study else "conditional", holders_of(document, verb))


def _voices(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "expressed doubts", "voiced understanding for the concern", "signalled readiness to talk"."""
    words: dict[str, Response] = lexicon("demands")["answers"]["voiced"]
    if verb.lemma.lower() not in answer_words("voicing") or not _acts(document, verb):
        return None
    noun = next((t for t in document.children(verb, "dobj") if t.lemma.lower() in words), None)
    return _made(document, sentence, verb, words[noun.lemma.lower()], holders_of(document, verb)) if noun else None


def _cites(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "cited national security": a ground not to do it."""
    if verb.lemma.lower() not in answer_words("citing") or not _acts(document, verb):
        return None
    things = [t for t in document.children(verb, "dobj") if not is_people(t) and t.pos != "PRON"]
    return _made(document, sentence, verb, "rejected", holders_of(document, verb)) if things else None


def _calls(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "called the charge groundless", "considers them war criminals", "rejects the notion that it has any"."""
    if not _acts(document, verb):
        return None
    near = [
        *document.children(verb, "dobj"),
        *(
            t
            for c in document.children(verb, "ccomp", "oprd", "xcomp", "dobj")
            for t in document.children(c, "nsubj", "compound")
        ),
    ]
    of_them = [t for t in near if t.lemma.lower() in answer_words("charges") and t.i > verb.i]
    if verb.lemma.lower() in known("answers", "rejected") and of_them:
        return _made(document, sentence, verb, "rejected", holders_of(document, verb))
    them = [t for t in near if t.text.lower() in {"them", "him", "her"} and t.i > verb.i]
    this = document.tokens[min(verb.i + 1, sentence.last - 1)].text.lower() in {"this", "that", "it"}
    quoted = any(t.text in {"“", '"', "‘", "``"} for t in document.tokens[verb.i + 1 : min(verb.i + 4, sentence.last)])
    words = {t.lemma.lower() for t in document.subtree(verb) if t.i > verb.i}
    if verb.lemma.lower() in {"call", "describe", "dub"} and this and quoted and not words & answer_words("praise"):
        return _made(document, sentence, verb, "rejected", holders_of(document, verb))  # "called this “an old song”"
    own = any(t.text.lower() == "as" for t in document.children(verb, "prep")) and verb.lemma.lower() in REGARDING
    if own and any(
        f" {whose} own" in text_behind(document, sentence, verb) for whose in ("its", "their", "his", "her")
    ):
        return _made(document, sentence, verb, "rejected", holders_of(document, verb))  # "regards the reef as its own"
    if verb.lemma.lower() not in answer_words("verdicts") or not (of_them or them):
        return None
    behind = [t for t in document.subtree(verb) if t.i > verb.i]
    dubbed = bool(them) and any(t.pos == "NOUN" for t in behind) and not words & answer_words("praise")
    bad = dubbed or is_bad(behind) or any(t.lemma.lower() in answer_words("culprits") for t in behind)
    return _made(document, sentence, verb, "rejected", holders_of(document, verb)) if bad else None


def _leaves_to_others(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "Congress would have to approve the sale, Roe said", "the court will have to rule on it first"."""
    modal = any(t.lemma.lower() in {"will", "would"} for t in document.children(verb, "aux"))
    if verb.lemma.lower() not in DUTIES or not modal or not document.children(verb, "xcomp"):
        return None
    subjects = [t for t in document.children(verb, "nsubj") if t.pos != "PRON"]
    said = _said(document, sentence, verb)
    if not subjects or is_negated(document, verb) or any(p.head_start == subjects[0].start for p in said):
        return None
    return _made(document, sentence, verb, "conditional", said)


def _says_of_them(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "says that they were evacuated for their own safety": of what others want, by one who is not many."""
    clause = next((t for t in document.children(verb, "ccomp") if t.i > verb.i), None)
    if verb.lemma.lower() not in answer_words("telling") or clause is None or not _acts(document, verb):
        return None
    whose = clause.lemma.lower() == "belong" or bool(
        clause.lemma.lower() == "be" and prep_objects(document, clause, "for")
    )
    vague = [t for t in document.children(clause, "nsubj") if t.lemma.lower() in answer_words("vague") | CASES]
    if whose and vague:  # "said that the matter belonged to parliament", "that the cases were for judges"
        return _made(document, sentence, verb, "rejected", holders_of(document, verb))
    attributes = " ".join(t.lemma.lower() for a in document.children(clause, "attr") for t in document.subtree(a))
    if any(noun in attributes.split() for noun in answer_words("verdict_nouns")) and not is_negated(document, clause):
        return _made(document, sentence, verb, "rejected", holders_of(document, verb))  # "says it is a mere pretext"
    speakers = agents(document, verb)
    many = len(speakers) != 1 or speakers[0].tag in PLURAL or speakers[0].text.lower() == "they"
    them = any(t.text.lower() == "they" for t in document.children(clause, "nsubj", "nsubjpass"))
    told = clause.tag == "VBN" or bool(document.children(clause, "attr", "dobj"))
    needs = clause.lemma.lower() in {"need", "require", "use"}  # "says it needs them to protect its towns"
    needed = document.children(clause, "dobj")
    needed += [t for inner in document.children(clause, "ccomp") for t in document.children(inner, "nsubj")]
    if needs and any(t.text.lower() in {"them", "it", "these"} for t in needed):
        return _made(document, sentence, verb, "rejected", holders_of(document, verb))
    ahead = any(t.tag == "MD" or t.lemma.lower() == "have" for t in document.children(clause, "aux"))
    if many or not them or not told or ahead:
        return None
    return _made(document, sentence, verb, "rejected", holders_of(document, verb))


def left_to(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "the matter will be taken up in May", "the question was left to the committee": of who was asked."""
    subjects = document.children(verb, "nsubjpass")
    vague = [t for t in subjects if t.lemma.lower() in answer_words("vague")]
    told = vague and any(d.text.lower() in {"the", "this", "that"} for d in document.children(vague[0], "det"))
    if verb.lemma.lower() not in answer_words("leaving") or not told or is_negated(document, verb):
        return None
    modals = {t.lemma.lower() for t in document.children(verb, "aux") if t.tag == "MD"}
    if verb.dep not in {"ROOT", "conj", "ccomp"} or not is_passive(document, verb) or modals - {"will", "would"}:
        return None
    return answer_of(document, sentence, verb, "open", [], None, points=True)


def _does_less_or_more(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "has exempted fruit", "doubled it a week later", "threatened to double it"."""
    lemma = verb.lemma.lower()
    less, more = lemma in answer_words("lessening"), lemma in answer_words("opposite")
    above = document.head(verb)
    threat = verb.dep == "xcomp" and above.lemma.lower() in {"threaten", "vow"} and _acts(document, above)
    things = document.children(verb, "dobj")
    if not (less or more) or not (threat or _acts(document, verb)) or is_passive(document, verb) or not things:
        return None
    if more and not any(t.text.lower() in {"it", "them"} for t in things):
        return None  # "raised the price of bread"
    return _made(
        document, sentence, verb, "conditional" if less else "rejected", holders_of(document, above if threat else verb)
    )


def _wants_the_same(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Read "wants Valdoria to do the same": a yes, if the other does so too."""
    clause = next((t for t in document.children(verb, "ccomp", "xcomp") if t.lemma.lower() == "do"), None)
    if verb.lemma.lower() not in WANTING or clause is None or not _acts(document, verb):
        return None
    same = any(t.text.lower() in {"same", "likewise"} for t in document.children(clause, "dobj", "advmod"))
    return _made(document, sentence, verb, "conditional", holders_of(document, verb)) if same else None
