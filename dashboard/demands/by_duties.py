"""Reads what a speaker says that another has to do: "Kest must withdraw, the minister said"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import known, root_before
from dashboard.demands.clauses_listed import listed_clauses, own_words
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_negated, is_verb, party_of, voice_of
from dashboard.scene import is_people


def obligation(document: Document, verb: Token) -> Token | None:
    """Give the word that says that something has to be done: "must withdraw", "has to withdraw"."""
    modal = next((t for t in document.children(verb, "aux") if t.lemma.lower() in {"must", "should", "ought"}), None)
    above = document.head(verb).lemma.lower() if is_verb(document.head(verb)) else ""
    governed = modal is None and verb.dep == "xcomp" and above in {"have", "need", "ought"}
    governed = governed or (modal is None and verb.dep == "advcl" and above == "need" and verb.tag == "VB")
    if governed and document.children(document.head(verb), "dobj"):
        return None  # "Kest needs Ossia to close the camps": it is Ossia that has to
    governed = governed and not any(t.text.lower() == "yet" for t in document.tokens[document.head(verb).i : verb.i])
    return document.head(verb) if governed else modal


def has_to(document: Document, verb: Token) -> bool:
    """Whether a speaker says that a named party "would have to" do something; "suggested that" says what may be."""
    head = document.head(verb)
    would = any(t.lemma.lower() in {"will", "would"} for t in document.children(head, "aux"))
    named = any(t.ent in {"GPE", "ORG", "PERSON", "NORP"} for t in document.children(head, "nsubj"))
    if verb.dep != "xcomp" or head.lemma.lower() != "have" or not would or not named:
        return False
    above = next((t for t in document.ancestors(head) if is_verb(t) and t.lemma.lower() != "be"), None)
    if above is None and beside(document, head) is not None:
        return True  # "for a deal, Kest added, Ossia would have to"
    return above is not None and above.lemma.lower() in known("answers", "saying") | {"tell"}


def required(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "Kest must withdraw, the minister said": what a speaker says that another has to do."""
    modal = obligation(document, verb)
    if modal is None:
        return
    subject = document.children(verb, "nsubj", "nsubjpass") or (
        document.children(modal, "nsubj") if is_verb(modal) else []
    )
    if not subject and verb.dep == "conj" and modal.lemma.lower() == "must":  # "the measures were unjust and must go"
        subject = document.children(document.head(verb), "nsubj", "nsubjpass")
    if not subject or is_negated(document, document.head(verb)):
        return
    if subject[0].text.lower() in {"we", "i", "you", "one"} or modal.i < subject[0].i:
        return  # "should Kest wish to talk" tells when
    if any(t.lemma.lower() in known("lists") for t in document.children(verb, "dobj")):
        return  # "Kest has to meet two conditions": what they are, stands elsewhere
    if verb.lemma.lower() == "wait":
        return  # "this must wait until Ossia leaves": what it waits for, is asked
    governor = document.head(verb) if verb.dep in {"xcomp", "advcl"} else verb
    if governor.dep == "relcl":
        return  # "prisoners who have to be searched"
    if any(t.text.lower() in {"each", "every"} for t in document.children(subject[0], "det")):
        return  # "each applicant must show": a rule for all, put to nobody
    if subject[0].lemma.lower() in known("matters") and document.children(verb, "auxpass"):
        return  # "the matter should be settled by talks" asks nobody for anything
    if any(t.tag in {"WRB", "WP"} for t in document.children(verb, "advmod", "dobj", "attr")):
        return  # "explain why they should stay" asks nothing
    said = voice_of(document, verb)
    speaker = (
        said.by or beside(document, verb) or beside(document, document.head(verb)) or _misread(document, verb)
    )  # "any deal, Kest says, must include the ports"
    if speaker is None or speaker.head_start == subject[0].start:
        return
    first = min(subject[0].i, *(t.i for t in document.subtree(subject[0])))
    others = [t for t in listed_clauses(document, sentence, verb, verb) if obligation(document, t)]
    words = [t for t in own_words(document, verb, others) if t.i >= first]
    if subject[0].i not in {t.i for t in words} and not is_people(subject[0]):  # "rights have to be restored"
        words = [*document.subtree(subject[0]), *[t for t in document.subtree(verb) if t.tag != "TO"]]
        words = list(document.tokens[min(words).i : max(words).i + 1])
    asked = any(is_people(t) for t in subject)  # "the deal had to be weighed by its fruits" asks nobody
    firm = modal.lemma.lower() == "must" or (said.voice != "direct quote" and asked)
    done = document.children(verb, "auxpass")
    onto = [
        t
        for t in subject
        if (t.dep == "nsubj" and not done and t.lemma.lower() not in known("conditions", "deals")) or is_people(t)
    ]  # "the ship should be kept out": of whom, is open
    yield demand_of(document, sentence, modal, words, [], onto=onto, firm=firm, by=speaker)


def _misread(document: Document, verb: Token) -> Party | None:
    """Give who speaks in "the speaker, Jane Roe, repeated that", where the parser made the speaker the root.

    Of "she said that should Kest come, it must" it may make the duty the root, and hang what she said on it.
    """
    for hung in document.children(verb, "ccomp"):
        if hung.i < verb.i and hung.lemma.lower() in known("answers", "saying"):
            return next((party_of(document, t) for t in document.children(hung, "nsubj")), None)
    says = document.head(verb)
    said = verb.dep == "ccomp" and says.lemma.lower() in known("answers", "saying") | {"argue", "maintain", "believe"}
    return next((party_of(document, t) for t in root_before(document, says)), None) if said else None


def beside(document: Document, verb: Token) -> Party | None:
    """Give who says so within the clause itself: "any deal, Kest says, must"."""
    for says in document.children(verb, "parataxis"):
        if says.i < verb.i and says.lemma.lower() in known("answers", "saying") | {"argue", "maintain", "believe"}:
            return next((party_of(document, t) for t in document.children(says, "nsubj")), None)
    return None
