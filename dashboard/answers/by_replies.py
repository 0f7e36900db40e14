"""Reads answers told as such: "Kest's answer is that", "was told to wait", "asked for it, and got it", "and it has"."""

from __future__ import annotations

from dashboard.answers.answered import NEITHER, answer_words, has_terms, waits, words_beside
from dashboard.answers.in_few_words import Short
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_passive, is_verb, possessors, prep_objects
from dashboard.lexicon import lexicon
from dashboard.scene import is_people
from dashboard.tables import Response
from dashboard.tags import TENSED

IT = frozenset({"it", "them", "one", "any", "that", "this", "both", "neither", "none", "nothing"})
WHO = frozenset({"it", "they", "he", "she"})
NOTHING = frozenset({"neither", "none", "nothing"})
GETTING = frozenset({"get", "receive", "obtain", "win", "secure"})
REBUFFS = frozenset({"rebuff", "snub", "spurn", "refuse", "ignore"})
COMING = frozenset({"come", "follow", "arrive"})  # "its answer came two days later: the ships stay"
SAID = frozenset({"ccomp", "ROOT", "parataxis", "conj", "dep"})
LEFT_OUT = frozenset({"have", "do"})  # "asked it to join, and it has"


def replies(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Give what a sentence tells as an answer, an outcome or what somebody "was told"."""
    if verb.lemma.lower() not in GETTING | COMING | REBUFFS | words_beside("replying") | answer_words("replying"):
        return None
    return (
        _answer_is(document, sentence, verb)
        or _was_told(document, sentence, verb)
        or _was_rebuffed(document, verb)
        or _to_which(document, sentence, verb)
        or _got(document, verb)
        or _asker_got(document, verb)
        or _did_so(document, verb)
    )


def _answer_is(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Read "Kest's answer is that the base stays", "its reply has been the same: the treaty stays"."""
    subject = next(iter(document.children(verb, "nsubj")), None)
    if subject is None or subject.lemma.lower() not in answer_words("replies"):
        return None
    if verb.lemma.lower() not in COMING | {"be"}:
        return None
    by = tuple(possessors(document, subject) or prep_objects(document, subject, "from", "of", "in"))
    behind = [t for t in document.sentence_tokens(sentence) if t.i > verb.i]
    if any(t.text.lower() == "neither" for t in behind[:2]):
        return Short(verb, verb, "open", by=by, late=True)
    called: dict[str, Response] = lexicon("demands")["answers"]["called"]
    words = document.children(verb, "acomp", "attr")
    for word in [*words, *(t for one in words for t in document.children(one, "conj"))]:  # "swift and negative"
        if word.lemma.lower() in called and by and not is_negated(document, verb):
            return Short(verb, verb, called[word.lemma.lower()], by=by)
    colon = next((t for t in behind if t.text == ":"), None)
    first = next((t for t in document.children(verb, "ccomp") if t.i > verb.i), None)
    if colon is not None:
        first = next((t for t in behind if t.i > colon.i), None)
        if verb.lemma.lower() in COMING:  # the clause that the colon announces is the answer
            first = next((t for t in behind if t.i > colon.i and t.dep in SAID and is_verb(t)), first)
    elif verb.lemma.lower() in COMING:
        return None
    return Short(verb, verb, _stance(document, sentence, first), by=by) if first is not None and by else None


def _stance(document: Document, sentence: Sentence, first: Token) -> Response:
    """Tell what a clause means that is told as an answer: terms, a promise to look at it, a yes, else a no."""
    before = min(document.subtree(first), key=lambda t: t.i)
    if waits(document, sentence, before) or has_terms(document, sentence, before):
        return "conditional"
    if is_negated(document, first):
        return "rejected"
    if first.lemma.lower() in answer_words("open") | answer_words("looking") | {"wait"}:
        return "open"
    left = any(t.lemma.lower() in {"should", "must", "may", "could"} for t in document.children(first, "aux"))
    if left and first.lemma.lower() in answer_words("left_to_others"):
        return "open"  # "that a commission should settle it"
    willing = any(t.lemma.lower() in {"will", "would"} for t in document.children(first, "aux"))
    ready = any(t.lemma.lower() in answer_words("ready") for t in document.children(first, "acomp"))
    staying = first.lemma.lower() in answer_words("staying") | {"be"}
    return "accepted" if (willing and not staying) or ready else "rejected"


def _was_told(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Read "it was told to wait", "was told that it came too soon": of the one who was asked."""
    subject = next(iter(document.children(verb, "nsubjpass")), None)
    if verb.lemma.lower() != "tell" or not is_passive(document, verb) or verb.dep not in {"ROOT", "conj", "ccomp"}:
        return None
    asker = subject if subject is not None else document.head(verb)
    if (subject is not None and not is_people(subject)) or (subject is None and not agents(document, asker)):
        return None
    clause = next((t for t in document.children(verb, "xcomp", "ccomp") if t.i > verb.i), None)
    own = subject is not None and subject.text.lower() in {"i", "we", "you"}  # "we were told that they left"
    if clause is None or own or is_negated(document, verb):
        return None
    if clause.dep == "xcomp" and clause.lemma.lower() not in {"wait", "come", "ask", "try"}:
        return None  # "was told to leave" asks
    stance = "open" if clause.dep == "xcomp" else _stance(document, sentence, clause)
    return Short(verb, verb, stance, by=())


def _was_rebuffed(document: Document, verb: Token) -> Short | None:
    """Read "asked for their release, but was rebuffed"."""
    who_asked = verb.dep == "conj" and not document.children(verb, "nsubjpass", "nsubj")
    if verb.lemma.lower() not in REBUFFS or not who_asked or not document.children(verb, "auxpass"):
        return None
    return None if is_negated(document, verb) else Short(verb, verb, "rejected", within=True, by=())


def _to_which(document: Document, sentence: Sentence, verb: Token) -> Short | None:
    """Read "asked for their release, to which Kest replied that the courts decide"."""
    if verb.dep != "relcl" or verb.lemma.lower() not in answer_words("replying") or not agents(document, verb):
        return None
    clause = next((t for t in document.children(verb, "ccomp") if t.i > verb.i), None)
    to = [t for prep in document.children(verb, "prep") for t in document.children(prep, "pobj")]
    if clause is None or not any(t.text.lower() == "which" for t in to):
        return None
    return Short(verb, verb, _stance(document, sentence, clause), within=True)


def _got(document: Document, verb: Token) -> Short | None:
    """Read "asked for assurances, and it got them", "asked for two licences and received neither"."""
    things = document.children(verb, "dobj")
    did = {t.text.lower() for t in document.children(verb, "aux")} <= {"did", "had", "has", "have"}
    got = verb.lemma.lower() in GETTING and verb.tag in {"VBD", "VBN", "VB"} and verb.dep == "conj" and did
    if not got or not things or things[0].text.lower() not in IT or is_passive(document, verb):
        return None
    if document.children(things[0]) or document.children(verb, "prt", "acomp", "oprd"):
        return None  # "got it wrong", "got them back"
    if is_negated(document, verb) and verb.tag == "VB":
        return Short(verb, verb, "rejected", within=True, by=())  # "and did not get one"
    if is_negated(document, verb):
        return None  # "has asked for the data and has not received it": so far
    return Short(verb, verb, "rejected" if things[0].text.lower() in NOTHING else "accepted", within=True, by=())


def _asker_got(document: Document, verb: Token) -> Short | None:
    """Read "he has been promised it", "Kest got what it wanted", "neither got that": of the one whom they asked."""
    outcomes: dict[str, Response] = lexicon("demands")["answers"]["outcomes"]
    passive = is_passive(document, verb)
    subject = document.children(verb, "nsubjpass" if passive else "nsubj")
    stance = outcomes.get(verb.lemma.lower()) if passive else "accepted" if verb.lemma.lower() in GETTING else None
    told = verb.dep in {"ROOT", "conj"} and verb.tag in {"VBD", "VBN", "VB"}
    who = subject[0].text.lower() if subject else ""
    if stance is None or not told or not subject or not (is_people(subject[0]) or who in WHO | NEITHER):
        return None
    if any(t.tag == "MD" for t in document.children(verb, "aux")) or document.children(verb, "prt", "acomp", "oprd"):
        return None
    things = document.children(verb, "dobj", "attr")
    wish = any(t.text.lower() == "what" for c in document.children(verb, "ccomp", "dobj") for t in document.subtree(c))
    pointing = [t for t in things if t.text.lower() in IT | {"none", "these", "those", "so"}]
    if not wish and not (pointing and not document.children(pointing[0])):
        return None
    no = who in NEITHER or is_negated(document, verb) or any(t.text.lower() in NOTHING for t in things)
    return Short(
        verb, verb, ("open" if stance == "rejected" else "rejected") if no else stance, by=(), to=(subject[0],)
    )


def _did_so(document: Document, verb: Token) -> Short | None:
    """Read "asked Kest to join the pact, and it has", "told them to stop, and they did"."""
    auxiliary = verb.lemma.lower() in LEFT_OUT and verb.dep == "conj" and verb.tag in TENSED
    subject = document.children(verb, "nsubj")
    if not auxiliary or not subject or not (is_people(subject[0]) or subject[0].text.lower() in WHO):
        return None
    if any(t.i > verb.i and t.pos not in {"PUNCT", "ADV", "PART"} for t in document.children(verb)):
        return None
    return Short(verb, verb, "rejected" if is_negated(document, verb) else "accepted", within=True, by=())
