"""Reads answers told by a counter-argument: "argues that the land is its own", "defended the ban", "went on drilling".

Nobody says no in these: they answer only what was asked, right before, of the one who argues.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from dashboard.answers.answered import (
    POINTING,
    SO_FAR,
    Answer,
    answer_of,
    answer_words,
    holders_of,
    is_unheard,
    text_behind,
    words_beside,
)
from dashboard.answers.by_weighing import weighs
from dashboard.demands.asking import is_requirement, known
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_passive, is_verb, prep_objects
from dashboard.lexicon import lexicon
from dashboard.scene import is_people
from dashboard.tables import Response
from dashboard.tags import TENSED

DEFINITE = frozenset({"the", "its", "their", "his", "her", "such", "these", "those", "this", "that"})
REPLIES = frozenset({"reply", "answer", "respond"})
OWN = frozenset({"it", "they", "he", "she"})
WHOM = frozenset({"them", "him", "her"})
IN_SPITE = (" all the same", " anyway", " regardless", " nonetheless", " nevertheless", " even so")
CAN = frozenset({"can", "could", "may", "might", "will", "would", "shall", "must", "should"})


@cache
def _cues() -> frozenset[str]:
    """Give the verbs that may argue, or go part of the way: most verbs do neither."""
    lists = ("arguing", "telling", "defending", "accusing", "carrying", "beginning")
    cues = frozenset(word for name in lists for word in answer_words(name))
    cues |= frozenset(lexicon("demands")["answers"]["staying_on"])
    return cues | REPLIES | known("offered", "verbs") | known("verbs", "tie") | {"point"}


def by_argument(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give what an argument answers, or a deed that goes on, or part of the way."""
    if verb.lemma.lower() not in _cues() and " so far " not in sentence.text and " instead" not in sentence.text:
        return None
    return (
        argues(document, sentence, verb)
        or carries_on(document, sentence, verb)
        or goes_part_of_the_way(document, sentence, verb)
    )


def argues(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "argues that a treaty would tie its hands", "says the men were convicted", "defended the ban"."""
    acting = any(is_people(t) for t in agents(document, verb))
    if not acting or is_negated(document, verb) or is_passive(document, verb) or verb.dep in {"relcl", "advcl"}:
        return None
    if " instead " in text_behind(document, sentence, verb) and _is_done(document, verb):  # "recalled them instead"
        other = any(t.text.lower() in WHOM | {"it"} for t in document.children(verb, "dobj"))
        return _made(document, sentence, verb, document.subtree(verb)) if other else None
    if verb.lemma.lower() == "point" and any(t.text.lower() == "to" for t in document.children(verb, "prep")):
        return _made(document, sentence, verb, document.subtree(verb), stance=_pointed_to(document, verb))
    if verb.lemma.lower() in answer_words("accusing"):  # "accuses them of spying": whom others want freed
        whom = [t for t in document.children(verb, "dobj") if t.text.lower() in WHOM or _is_meant(document, t)]
        return _made(document, sentence, verb, document.subtree(verb)) if whom else None
    if verb.lemma.lower() in answer_words("defending"):
        things = [t for t in document.children(verb, "dobj") if _is_definite(document, t) and not is_people(t)]
        return _made(document, sentence, verb, document.subtree(things[0])) if things else None
    arguing, saying = verb.lemma.lower() in answer_words("arguing"), verb.lemma.lower() in answer_words("telling")
    replying = verb.lemma.lower() in REPLIES
    told = arguing or saying or replying
    clauses = document.children(verb, "ccomp") if told else []
    clause = next((t for t in clauses if t.i > verb.i or replying or arguing), None)
    if clause is None and replying:
        clause = _behind_that(document, sentence, verb)
    if clause is None or (arguing and is_requirement(document, clause)) or _is_beside(document, sentence, clause):
        return None
    bare = clause.tag in {"VB", "VBP"} and not document.children(clause, "aux")
    unsure = any(t.text.lower() in {"whether", "if"} for t in document.children(clause, "mark"))
    if unsure or (bare and verb.lemma.lower() == "insist"):
        return None  # "declined to say whether it would"; "insists that its guests stay longer" asks for it
    tail = document.subtree(clause)
    if replying:
        return _in_reply(document, sentence, verb, clause)
    if arguing:
        return _made(document, sentence, verb, tail)
    subject = next(iter(document.children(clause, "nsubj", "nsubjpass")), None)
    if subject is None or any(t.lemma.lower() in CAN for t in document.children(clause, "aux")):
        return None
    if clause.lemma.lower() in answer_words("forbidding"):  # "says its constitution forbids giving up land"
        return _made(document, sentence, verb, tail)
    verdict = (
        subject.text.lower() == "they" and clause.lemma.lower() == "be" and bool(document.children(clause, "attr"))
    )
    meant = verdict or _is_meant(document, subject)  # "says that they are criminals": whom others want freed
    return _made(document, sentence, verb, tail, worded=not (meant or _is_own(document, verb, subject, clause)))


def _in_reply(document: Document, sentence: Sentence, verb: Token, clause: Token) -> Answer | None:
    """Give "replied that the cases were for judges"; what will be done, is read as that."""
    auxiliaries = {t.lemma.lower() for t in document.children(clause, "aux")}
    subjects = document.children(clause, "nsubj")
    others = all(t.pos == "NOUN" for t in subjects)  # "that the court had ruled"
    ahead = bool(auxiliaries & CAN) or ("have" in auxiliaries and not others)
    ahead = ahead or (clause.lemma.lower() in {"have", "need"} and bool(document.children(clause, "xcomp")))
    rebuke = "should" in auxiliaries and any(
        t.pos == "PROPN" for t in subjects
    )  # "that Kest should look after its own"
    return _made(document, sentence, verb, document.subtree(clause)) if rebuke or not ahead else None


def _pointed_to(document: Document, verb: Token) -> Response:
    """Tell what it means to point "to freedom of speech", a no, or "to the envoy it named": something was done."""
    own = [t for thing in prep_objects(document, verb, "to") for t in document.children(thing, "relcl")]
    return (
        "open" if any(t.text.lower() in OWN for deed in own for t in document.children(deed, "nsubj")) else "rejected"
    )


def _is_own(document: Document, verb: Token, subject: Token, clause: Token) -> bool:
    """Whether somebody says something of himself: "thinks it has done enough", "says its schools follow the rules"."""
    person = any(t.ent == "PERSON" for t in agents(document, verb))
    own = subject.text.lower() in OWN - {"they", "it" if person else "they"}
    own = own or any(t.text.lower() in {"its", "his", "her", "our"} for t in document.children(subject, "poss"))
    return own and clause.lemma.lower() != "be"


def _behind_that(document: Document, sentence: Sentence, verb: Token) -> Token | None:
    """Give the verb of what "ministers answer that advocacy, however loud, is no crime" tells, hung anywhere."""
    after = document.following(verb)
    if after is None or after.text.lower() != "that":
        return None
    behind = [t for t in document.sentence_tokens(sentence) if t.i > after.i]
    return next((t for t in behind if is_verb(t) and t.tag in TENSED and "aux" not in t.dep), None)


def ties(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "links the matter to the disarmament of the rebels": a yes, once that is done."""
    if verb.lemma.lower() not in known("verbs", "tie") or is_negated(document, verb) or is_passive(document, verb):
        return None
    vague = answer_words("vague") | POINTING
    things = [t for t in document.children(verb, "dobj") if t.lemma.lower() in vague or t.text.lower() in vague]
    tied = things and prep_objects(document, verb, "to", "on", "upon", "with")
    by = holders_of(document, verb)
    if not tied or not by:
        return None
    return answer_of(document, sentence, verb, "conditional", by, None, points=True, asked_only=True)


def offers(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "has offered to let in almonds": where that is not what was asked, it is less, or other."""
    if verb.lemma.lower() != "offer" or is_negated(document, verb) or not _is_done(document, verb):
        return None
    by = holders_of(document, verb)
    deeds = [t for t in document.children(verb, "xcomp") if t.tag == "VB"]
    if not deeds or not by or not any(is_people(t) for t in agents(document, verb)):
        return None
    talk = all(t.lemma.lower() in answer_words("going_over") | answer_words("looking") for t in deeds)
    stance: Response = "open" if talk else "conditional"  # "offered to talk"
    return answer_of(document, sentence, verb, stance, by, None, points=True, asked_only=True)


def _is_done(document: Document, verb: Token) -> bool:
    ahead = any(t.lemma.lower() in CAN for t in document.children(verb, "aux"))
    return verb.tag in {"VBD", "VBN", "VBZ", "VBP"} and not ahead


def _made(
    document: Document, sentence: Sentence, verb: Token, tail: list[Token], *, worded: bool = False,
    stance: Response = "rejected",
) -> Answer:  # fmt: skip
    return answer_of(
        document, sentence, verb, stance, holders_of(document, verb), None, tail=tail, points=not worded,
        worded=worded, asked_only=True,
    )  # fmt: skip


def _is_definite(document: Document, thing: Token) -> bool:
    near = document.children(thing, "det", "poss", "predet", "amod")
    return any(t.text.lower() in DEFINITE or t.dep == "poss" for t in near)


def _is_meant(document: Document, subject: Token) -> bool:
    """Whether the subject of a statement is what was asked for: "the men", "the troops", "these measures"."""
    meant = subject.lemma.lower() in answer_words("meant")
    return meant and any(t.text.lower() in DEFINITE for t in document.children(subject, "det", "poss"))


def _is_beside(document: Document, sentence: Sentence, clause: Token) -> bool:
    """Whether what is told is a yes, weighed ("is going through the list"), or on other things ("hoped for rain")."""
    other = clause.lemma.lower() in answer_words("beside_the_point")
    return other or is_unheard(document, clause) or weighs(document, clause) or _is_yielding(document, sentence, clause)


def _is_yielding(document: Document, sentence: Sentence, clause: Token) -> bool:
    """Whether what is argued may be a yes, or one on terms: "insists that it is ready to", "that it has done so"."""
    words = [t for t in document.subtree(clause) if t.i < sentence.last]
    lemmas = {t.lemma.lower() for t in words}
    giving = answer_words("accepted") | answer_words("ready") | answer_words("open") | answer_words("promising")
    own = [t for t in document.children(clause, "nsubj", "nsubjpass") if t.pos == "PRON" or t.ent]
    speakers = agents(document, document.head(clause))
    person = any(t.ent == "PERSON" or t.text.lower() in {"he", "she"} for t in speakers)
    own = [t for t in own if not (person and t.text.lower() in {"it", "this", "that"})]  # "he argues that it would"
    willing = own and any(t.lemma.lower() in CAN for t in document.children(clause, "aux"))
    done = own and any(t.lemma.lower() == "have" for t in document.children(clause, "aux"))
    done = done and clause.lemma.lower() not in words_beside("explaining")
    if is_negated(document, clause):
        return False
    on_terms = {"if", "once", "until", "provided"} & {t.text.lower() for t in words}
    met = clause.lemma.lower() in answer_words("deeds") | answer_words("giving") and clause.tag in {"VBN", "VBD"}
    return bool(lemmas & giving) or bool(willing) or bool(done) or bool(on_terms) or met


def goes_part_of_the_way(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "offered a pullback", "has begun closing the camps", "has so far paid two": less than was asked, of it."""
    lemma = verb.lemma.lower()
    acting = any(is_people(t) for t in agents(document, verb))
    own = acting and not is_passive(document, verb) and verb.dep in {"ROOT", "conj"}
    ahead = any(t.lemma.lower() in CAN for t in document.children(verb, "aux"))
    if not own or ahead or is_negated(document, verb):
        return None
    before = [t.text.lower() for t in document.tokens[max(sentence.first, verb.i - SO_FAR) : verb.i]]
    so_far = ("so", "far") in pairwise(before) and bool(document.children(verb, "dobj", "prt"))
    begun = lemma in answer_words("beginning") and bool(document.children(verb, "xcomp"))
    offered = lemma in known("offered", "verbs") and any(t.pos == "NOUN" for t in document.children(verb, "dobj"))
    if not (so_far or begun or offered) or lemma in answer_words("rejected"):
        return None
    by, tail = holders_of(document, verb), [t for t in document.subtree(verb) if t.i > verb.i]
    return answer_of(document, sentence, verb, "conditional", by, None, tail=tail, worded=True, asked_only=True)


def in_spite_of_it(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "approved the loan all the same", "voted against it anyway": done whatever was asked."""
    words = next((words for words in IN_SPITE if words in sentence.text), None)
    acting = words and any(is_people(t) for t in agents(document, verb))
    if not acting or any(t.tag in TENSED for t in document.tokens[verb.i + 1 : sentence.last]):
        return None
    if verb.dep not in {"ROOT", "conj", "ccomp"} or not _is_done(document, verb):
        return None
    behind = text_behind(document, sentence, verb)
    if not behind.endswith(f"{words} ") or is_negated(document, verb) or is_passive(document, verb):
        return None
    return _made(document, sentence, verb, document.subtree(verb))


def carries_on(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "has continued to award licences", "kept building": whoever was asked to stop, did not."""
    lemma = verb.lemma.lower()
    past = verb.tag == "VBD" or (verb.tag == "VBN" and not is_passive(document, verb))
    parts = ("xcomp", "dobj") if lemma == "continue" else ("xcomp",)
    on = document.children(verb, *parts) if lemma in answer_words("carrying") else []
    staying: list[str] = lexicon("demands")["answers"]["staying_on"].get(lemma, [])
    if any(t.text.lower() in staying for t in document.tokens[verb.i + 1 : verb.i + 2]):
        on = prep_objects(document, verb, "with") or on  # "went ahead with the filling"
    on = [t for t in on if t.lemma.lower() not in answer_words("talking")]
    acting = [t for t in agents(document, verb) if is_people(t)]
    if not past or not on or not acting or is_negated(document, verb) or verb.dep not in {"ROOT", "conj"}:
        return None
    return _made(document, sentence, verb, document.subtree(verb))
