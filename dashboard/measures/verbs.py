"""Finds the verbs that act upon a measure or a thing, and the head of the list or amount in which it stands."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import antecedent, conjuncts, is_passive, is_verb, patients
from dashboard.measures.known import measures, preps_behind, words

BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
OBJECTS = ("dobj", "attr", "ccomp", "xcomp", "oprd", "acomp", "prt")
FAR_BACK = 12  # words from a noun back to the verb that lost it


def verbs_on(document: Document, noun: Token) -> list[Token]:
    """Give the verbs that act upon a noun, also from a relative clause or as participle before it."""
    head = document.head(noun)
    found = []
    if is_verb(head) and any(noun in conjuncts(document, p) for p in patients(document, head)):
        found.append(head)
    elif noun.dep == "dobj" and is_verb(head) and is_passive(document, head):
        found.append(head)  # "would be charged a tariff"
    for child in document.children(noun):
        clause = child.dep in {"relcl", "acl"} and is_verb(child)
        if child.dep == "relcl" and clause and _is_contact(document, child):
            found.append(child)  # "the embargo they imposed"
            continue
        if (clause and noun in [antecedent(document, p) for p in patients(document, child)]) or (
            child.dep == "amod" and child.tag in {"VBN", "VBD"}
        ):
            found.append(child)
    found += [verb for verb in _laid_near(document, noun) if verb not in found]
    above = document.head(head)
    if (
        head.lemma == "call"
        and noun.dep in {"oprd", "dobj"}
        and head.dep in {"ccomp", "csubj", "pcomp"}
        and is_verb(above)
    ):
        what = any(t.text.lower() == "what" for t in document.children(head, "dobj"))
        found += [above] if what else []  # "introduced what it called a security charge"
    if noun.dep == "appos" and head.ent == "DATE":  # "prolonged until October its sanctions"
        above = document.head(document.head(head))
        found += [above] if is_verb(above) and above not in found and not document.children(above, "dobj") else []
    if noun.dep == "pobj" and head.text.lower() == "for":
        found += [verb for verb in _asked_to_be(document, noun, head) if verb not in found]
    found = found or _object_lost(document, noun)
    also = [t for verb in found for t in document.children(verb, "conj") if is_verb(t)]
    return found + [
        t for t in also if not document.children(t, "dobj", "nsubj", "xcomp")
    ]  # "laid a ban, and firms had to"


def _object_lost(document: Document, noun: Token) -> list[Token]:
    """Give the verb without object right before a noun, which was read as a later one's subject.

    "After Kest froze its aid, envoys came."
    """
    at = noun.i - 1
    first = max(document.sentences[noun.sent].first, noun.i - FAR_BACK)
    amount = words("amounts") | words("shares") | {"of"}
    while at >= first and (document.tokens[at].pos in BEFORE_NOUN or document.tokens[at].text.lower() in amount):
        at -= 1
        if at > first and _leads_to_time(document, document.tokens[at]):
            at -= 1  # "renewed for another six months the asset freezes"
    verb = document.tokens[at] if at >= first else noun
    lost = is_verb(verb) and verb != document.head(noun) and verb.tag in {"VBD", "VBZ", "VBP", "VB"}
    return [verb] if lost and not document.children(verb, *OBJECTS) else []


def _leads_to_time(document: Document, prep: Token) -> bool:
    """Whether an insertion tells until when or for how long."""
    when = document.children(prep, "pobj")
    return prep.text.lower() in {"for", "until", "till", "by"} and bool(when) and when[0].ent == "DATE"


def _asked_to_be(document: Document, noun: Token, prep: Token) -> list[Token]:
    """Give the passive of "asked Kest for the border crossing to be reopened" where the parser parted the two."""
    asking = document.head(prep)
    if asking.lemma.lower() not in words("calling"):
        return []
    clauses = [
        *document.children(noun, "xcomp", "ccomp", "relcl", "acl"),
        *document.children(asking, "xcomp", "advcl", "ccomp"),
    ]
    return [t for t in clauses if t.i > noun.i and t.tag == "VBN" and document.children(t, "auxpass")]


def _laid_near(document: Document, noun: Token) -> list[Token]:
    """Give the clauses hung on what a measure is on: "controls on magnets that it imposed"."""
    near = [t for prep in preps_behind(document, noun) for t in document.children(prep, "pobj")]
    near += [t for thing in near for t in document.children(thing, "appos")]  # "on the bank, Kestbank, which it laid"
    clauses = [t for thing in near for t in document.children(thing, "relcl", "acl")]
    return [
        verb
        for verb in clauses
        if verb.lemma.lower() in measures().laid and (is_passive(document, verb) or document.children(verb, "nsubj"))
    ]


def _is_contact(document: Document, clause: Token) -> bool:
    """Whether a relative clause has its noun as object without saying so: "the tariffs Kest imposed in May"."""
    subject = document.children(clause, "nsubj")
    whole = document.children(clause, "dobj", "nsubjpass", "auxpass", "mark")
    return bool(subject) and not whole and all(t.tag not in {"WDT", "WP"} for t in subject)


def whole_amount(document: Document, noun: Token) -> Token:
    """Give the amount of a thing: of "froze $7 billion in bank assets" the billions."""
    prep = document.head(noun)
    if noun.dep == "pobj" and prep.text.lower() in {"in", "of"}:
        amount = document.head(prep)
        if (
            amount.pos in {"NUM", "SYM"}
            or _is_sum(document, amount)
            or amount.lemma.lower() in words("amounts") | words("shares")
        ):
            return amount
        sums = [t for t in document.children(amount, "dobj", "nsubjpass") if _is_sum(document, t)]
        if is_verb(amount) and prep.text.lower() == "in" and sums:
            return sums[0]  # "suspended 130 million dollars in aid", with "in" hung on the verb
    return noun


def _is_sum(document: Document, token: Token) -> bool:
    """Whether money stands there: "210 billion euros", "$400m"."""
    counted = any(t.pos == "NUM" or t.ent == "MONEY" for t in document.children(token, "nummod", "nmod"))
    return token.ent == "MONEY" or (counted and token.lemma.lower() in words("currencies"))


def clauses_near(document: Document, noun: Token) -> list[Token]:
    """Give the verbs of relative clauses that the parser may have hung on a noun beside this one.

    In "air links between the two states, which were severed" meaning decides: states are not severed.
    """
    near = [t for t in document.subtree(noun) if t.i > noun.i and t.pos in {"NOUN", "PROPN"}]
    near += [t for t in document.ancestors(noun) if t.pos == "NOUN" and noun.i - t.i <= 6]
    clauses = [verb for word in near for verb in document.children(word, "relcl", "acl") if verb.i > noun.i]
    return [
        verb
        for verb in clauses
        if is_passive(document, verb) or any(t.tag == "WDT" for t in document.children(verb, "dobj"))
    ]


def right_before(document: Document, word: Token) -> list[Token]:
    """Give the word right before another in its sentence, which the parser may have hung elsewhere."""
    before = document.tokens[word.i - 1] if word.i else None
    return [before] if before is not None and before.sent == word.sent else []


def _is_acted_upon(document: Document, noun: Token) -> bool:
    """Whether something is done to a measure or a thing that measures take."""
    verb = document.head(noun)
    done = noun.dep in {"dobj", "nsubjpass"} and is_verb(verb) and verb.lemma.lower() in measures().verb_acts
    return done and noun.lemma.lower() in measures().named.keys() | measures().things.keys()


def list_head(document: Document, noun: Token) -> Token:
    """Give the first of the measures or things listed together, on which the verb acts."""
    along = (
        document.head(document.head(noun))
        if noun.dep == "pobj" and document.head(noun).text.lower() == "with"
        else noun
    )
    if along.text.lower() in {"along", "together"} and is_verb(document.head(along)):
        beside = document.children(document.head(along), "nsubj", "nsubjpass", "dobj")
        noun = beside[-1] if beside else noun  # "the embargo would return, along with a freeze"
    if noun.dep == "pobj" and document.head(noun).text.lower() == "including":
        whole = document.head(document.head(noun))  # "use every tool, including sanctions"
        noun = whole if whole.pos == "NOUN" and whole.dep in {"dobj", "nsubjpass"} else noun
    while noun.dep == "conj" and document.head(noun).pos in {"NOUN", "PROPN"}:
        noun = document.head(noun)
        prep = document.head(noun)
        if noun.ent == "PERCENT" and noun.dep == "pobj" and document.head(prep).pos == "NOUN":
            noun = document.head(prep)  # "tariffs of 25 percent and a travel ban": the ban stands beside the tariffs
        elif noun.dep == "pobj" and _is_acted_upon(document, document.head(prep)):
            noun = document.head(prep)  # "eased its visa rules for Kestians and its ban on beef"
    return noun
