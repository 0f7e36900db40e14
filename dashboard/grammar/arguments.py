"""Reads the arguments of verbs and nouns of action: who acts, who is acted upon, whose act it is."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar.noun_phrases import is_party, prep_objects, said_again
from dashboard.grammar.remembered import asked_once, listed_once
from dashboard.grammar.word_lists import DASHES, NAMED, is_verb, word_list
from dashboard.tags import FINITE, TENSED

DEPTH = 8  # clauses between an act and the word that governs it; deeper is a parse gone wrong


@asked_once
def is_passive(document: Document, verb: Token) -> bool:
    """Whether what stands as subject is acted upon: "was seized", "the sanctions imposed"."""
    if document.has(verb, "auxpass") or document.has(verb, "nsubjpass"):
        return True
    if verb.tag != "VBN":
        return False
    if verb.dep == "acl" and not document.has(verb, "nsubj"):
        return True  # with a subject of its own it is a clause: "The view from Kest: the premier has refused"
    if verb.dep == "conj" and not document.children(verb, "aux", "nsubj", "dobj"):
        return is_passive(document, document.head(verb))
    by = [t for agent in document.children(verb, "agent") for t in document.children(agent, "pobj")]
    if by and document.has(verb, "nsubj") and not any(t.pos in {"PROPN", "PRON"} or t.ent for t in by):
        return _is_small_passive(document, verb)  # "the directors agreed by phone to stop"
    return bool(by) or document.has(verb, "agent") or _is_small_passive(document, verb)


def _is_small_passive(document: Document, verb: Token) -> bool:
    """Whether a participle has its object before it without an auxiliary: "wants all sanctions lifted"."""
    return verb.dep in {"ccomp", "oprd"} and not document.children(verb, "aux", "auxpass", "dobj")


@listed_once
def agents(document: Document, verb: Token) -> list[Token]:
    """Give the heads of those who act through a verb, also where the subject stands with a governing verb."""
    if is_passive(document, verb):
        bys = document.children(verb, "agent")
        return [obj for by in bys for obj in (*document.children(by, "pobj"), *said_again(document, by))]
    return subjects(document, verb, DEPTH)


def _misjoined(document: Document, verb: Token) -> list[Token]:
    """Give "Ossia" of "Kest backed the idea and Ossia rejected it", which the parser joins to "the idea"."""
    before = document.tokens[verb.i - 1] if verb.i else None
    finite = verb.tag in TENSED and verb.dep in {"conj", "ccomp", "advcl"}
    if before is None or not finite or before.dep != "conj" or before.pos != "PROPN" or before.sent != verb.sent:
        return []
    thing, joined = document.head(before), document.tokens[min(t.i for t in document.subtree(before)) - 1]
    apart = thing.pos == "NOUN" or (thing.ent == "PERSON" and before.ent == "GPE")  # "the murder of Doe and Kest"
    apart = apart and thing.dep in {"dobj", "pobj"} and joined.text.lower() in {"and", "but", "while"}
    return [before] if apart else []


def subjects(document: Document, verb: Token, depth: int) -> list[Token]:
    """Give the subject of an active verb, or of the verbs above it, `depth` at most, where it has none of its own."""
    own = document.children(verb, "nsubj", "csubj", "expl")
    if own and _is_misparted(document, verb, own):  # "Kest rejects that demand and insists": it insists on nothing
        return subjects(document, document.head(verb), depth - 1)
    if not own:
        own = _misjoined(document, verb)
    if own:
        # Of several subjects the nearest: the parser takes a dateline ("GENEVA -- The envoy said") for one more.
        return [_past_dateline(document, t) for t in own if t.dep in {"nsubj", "conj"}][-1:]
    if verb.head == verb.i or depth == 0:
        return _beside(document, verb)
    head = document.head(verb)
    if verb.dep == "acl":
        return _subjects_of_clause(document, verb, depth)
    if verb.dep == "relcl":
        return []
    if not is_verb(head):
        if verb.dep == "pcomp":  # "accused of breaking", "after meeting"
            above = document.head(head)
            if head.text.lower() in {"of", "from", "for"} and is_verb(above) and above.lemma in word_list("blaming"):
                return patients(document, above)[:1]
            return _subjects_of_noun(document, verb, depth - 1)
        return _subjects_of_noun(document, head, depth - 1) if verb.dep in {"xcomp", "advcl", "ccomp"} else []
    if verb.dep in {"xcomp", "ccomp", "advcl"} and head.lemma in word_list("object_control"):
        bidden = _bidden(document, head, depth)
        if bidden:
            return bidden
    if is_passive(document, head):
        own = document.children(head, "nsubjpass")  # "spoke with Doe but was refused entry and flew home": who spoke
        return own or (subjects(document, head, depth - 1) if head.dep == "conj" else [])
    return subjects(document, head, depth - 1)


def _is_misparted(document: Document, verb: Token, own: list[Token]) -> bool:
    """Whether "rejects that demand and insists" was read as "rejects that [the demand] and insists"."""
    before = document.tokens[verb.i - 1] if verb.i else None
    return (
        verb.dep == "ccomp"
        and before is not None
        and before.text.lower() in {"and", "but"}
        and any(before.head == t.i and t.i == before.i - 1 for t in own)
        and document.head(verb).i < own[0].i
        and bool(document.children(document.head(verb), "nsubj"))
    )


def _subjects_of_clause(document: Document, verb: Token, depth: int) -> list[Token]:
    """Give who acts in a clause that hangs on a noun: "officials seeking a truce", "a decision to leave"."""
    head = document.head(verb)
    if verb.tag in TENSED:  # "The envoy, a former minister, called for": the parser makes the subject the root
        return [head]
    if verb.tag == "VBG":
        above = document.head(head)
        said = head.dep == "dobj" and is_verb(above) and not is_party(document, head)
        # "put out a report accusing": who says it, is who put it out.
        return subjects(document, above, depth - 1) if said else [head]
    return possessors(document, head) or _subjects_of_noun(document, head, depth - 1)


def _bidden(document: Document, verb: Token, depth: int) -> list[Token]:
    """Give who does the infinitive of a verb whose object does it: "urged Kest to leave"."""
    if verb.lemma in {"call", "appeal"}:  # "called on Kest to withdraw", not "called the king to thank him"
        onto = [t for t in prep_objects(document, verb, "on", "upon", "to", "for") if t.ent not in {"DATE", "TIME"}]
        return onto[:1] or subjects(document, verb, depth - 1)
    objects = document.children(verb, "dobj", "dative")
    return objects[:1] or (document.children(verb, "nsubjpass") if is_passive(document, verb) else [])


def controls_object(verb: Token) -> bool:
    """Whether the infinitive of a verb is done by its object: "urged Kest to leave", not "demanded aid to rebuild"."""
    return verb.lemma.lower() in word_list("object_control")


def _beside(document: Document, verb: Token) -> list[Token]:
    """Give the name right before a finite main verb that the parser left without a subject."""
    auxiliaries = [
        t for t in document.children(verb, "aux", "neg", "advmod") if t.i < verb.i and t.pos != "PROPN" and not t.ent
    ]
    finite = [t for t in (verb, *auxiliaries) if t.tag in FINITE]
    first = min((t.i for t in (verb, *auxiliaries)), default=verb.i)
    if not finite or first == document.sentences[verb.sent].first:
        return []
    before = document.tokens[first - 1]
    name = before.pos == "PROPN" or (before.text.isupper() and bool(before.ent))
    if name and before.ent in NAMED and before.dep != "pobj":
        return [before]
    return _behind_a_place(document, verb)


def _behind_a_place(document: Document, verb: Token) -> list[Token]:
    """Give the subject of "In Oslo, a spokeswoman for the king said", which the parser adds to the place."""
    opening = document.tokens[document.sentences[verb.sent].first]
    if opening.text.lower() not in {"in", "from"} or opening.head != verb.i:
        return []
    places = [t for t in document.children(opening, "pobj") if t.ent == "GPE"]
    added = [t for place in places for t in document.children(place, "appos") if t.pos in {"NOUN", "PROPN"}]
    first = [t for t in added if document.children(t, "det", "compound", "amod") and not t.ent]
    return first[:1] if any(t.text == "," for t in document.tokens[opening.i : verb.i]) else []


def _past_dateline(document: Document, subject: Token) -> Token:
    """Give the subject proper where the parser took a dateline for it ("GENEVA, Switzerland -- An envoy said")."""
    for child in document.children(subject, "appos", "conj", "dep"):
        if subject.i < subject.head < child.i:
            continue  # behind the verb: "The envoys urged both to open two roads: the crossing and"
        dashes = [t for t in document.tokens[subject.i : child.i] if t.text in DASHES and t.space]
        if dashes and subject.i < document.sentences[subject.sent].first + 3:
            return child
    return subject


def _subjects_of_noun(document: Document, noun: Token, depth: int) -> list[Token]:
    """Give who does what a noun of action says: its owner, or the subject of the verb that it hangs on."""
    owner = possessors(document, noun)
    if owner:
        return owner
    for above in document.ancestors(noun):
        if is_verb(above):
            if is_passive(document, above):
                return document.children(above, "nsubjpass")
            if noun.dep == "dobj" and above.lemma.lower() not in word_list(
                "own_acts"
            ):  # "called the decision to leave wrong"
                return []
            return subjects(document, above, depth) if depth > 0 else []
        owner = possessors(document, above)
        if owner:
            return owner
    return []


def possessors(document: Document, noun: Token) -> list[Token]:
    """Give the owner of a noun of action: "Kest's refusal", "a refusal by Kest"; "its" is an owner too."""
    owner = document.children(noun, "poss")
    by = [p for p in document.children(noun, "prep", "agent") if p.text.lower() == "by"]
    return owner or [obj for prep in by for obj in document.children(prep, "pobj")]


def patients(document: Document, verb: Token) -> list[Token]:
    """Give the heads of those acted upon: objects, and the subject of a passive."""
    if is_passive(document, verb):
        if verb.dep == "acl":
            return [document.head(verb)]
        own = document.children(verb, "nsubjpass")
        if not own and verb.tag == "VBN" and _is_small_passive(document, verb):
            own = document.children(verb, "nsubj")
        if own or verb.dep != "conj":
            return own
        first = document.head(verb)
        if document.children(verb, "auxpass") and not is_passive(document, first):
            return document.children(first, "nsubj")  # "met the envoy and was barred from entry": who met him
        return patients(document, first)
    found = document.children(verb, "dobj") + document.children(verb, "dative")
    if not found:
        for clause in document.children(verb, "ccomp"):
            own = document.children(clause, "nsubj")
            if _is_misparted(document, clause, own):
                return own
    return found
