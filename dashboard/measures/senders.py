"""Tells whose a measure is, and who asks for its end."""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Token
from dashboard.grammar import (
    agents,
    antecedent,
    is_party,
    is_passive,
    is_verb,
    noun_phrase,
    patients,
    possessors,
    prep_objects,
)
from dashboard.measures.deeds import Deed
from dashboard.measures.doers import doers_of
from dashboard.measures.known import LANDS, STATES, Measures, measures, words
from dashboard.measures.options import who_holds_it_open
from dashboard.measures.status import granting, is_foiled, is_warned_of, is_wished, verb_status, who_orders
from dashboard.measures.told_whose import on_his_terms, told_of_loss, where_frozen, whose_own
from dashboard.measures.undergone import undergone, whose_doing
from dashboard.measures.verbs import clauses_near, verbs_on
from dashboard.measures.warned import tellers
from dashboard.measures.whose import council, seat, who_it_is
from dashboard.registry import registry


@cache
def _state_names() -> frozenset[str]:
    return frozenset(actor.name.lower() for actor in registry().actors.values() if actor.kind == "state")


def senders(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Give whose measure it is: who imposes or lifts it, whose name stands before it, where the taken thing lies."""
    of = _of_measure if known.names_measure(document, noun) else _of_thing
    found = of(document, noun, deed, known)
    found = [_holder(document, antecedent(document, t)) for t in found]  # "the union, which extended its embargo"
    found = [seat(document, who_it_is(document, _in_main_clause(document, t, deed))) for t in found]
    found = [t for t in found if t.lemma.lower() not in words("others") or not document.children(t, "poss")]
    return [t for t in found if t.text.lower() not in {"which", "that", "who", "there", "one"} and acts(document, t)]


def _in_main_clause(document: Document, token: Token, deed: Deed) -> Token:
    """Give who "it" is in a clause that tells of a thing: "Kest still holds the money, which it froze in May"."""
    if token.text.lower() in {"it", "they"} and (who := _on_his_condition(document, token, deed)) is not None:
        return who
    if token.text.lower() not in {"it", "they"} or deed.word.dep != "relcl":
        return token
    main = [t for t in document.ancestors(deed.word) if is_verb(t)][:1]
    subjects = [t for verb in main for t in agents(document, verb) if t.ent in STATES and t.i < token.i]
    return subjects[0] if len(subjects) == 1 else token


def _on_his_condition(document: Document, token: Token, deed: Deed) -> Token | None:
    """Give who must act for what he wants: "if Kest wants to talk, it must withdraw the sanctions"."""
    above = [deed.word, *(t for t in document.ancestors(deed.word) if is_verb(t))]
    clauses = [t for verb in above for t in document.children(verb, "advcl") if t.i < token.i]
    clauses = [t for t in clauses if any(m.text.lower() == "if" for m in document.children(t, "mark"))]
    subjects = [t for clause in clauses for t in agents(document, clause) if t.ent in STATES]
    return subjects[0] if len(subjects) == 1 else None


def _of_thing(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Give who takes a thing: who acts, whose sanctions it is part of, where it lies or whose gate is shut."""
    if (teller := told_of_loss(document, deed)) is not None:
        return agents(document, teller)
    if deed.word.lemma.lower() in words("losing"):  # "lost his Kestian visa", "lost its access to Kest's market"
        inner = [t for t in document.subtree(noun) if (t.ent in STATES and t.dep != "pobj") or t.ent in LANDS]
        return [t for t in inner if t.tag != "PRP$"][:1] or tellers(document, deed.word)
    having = document.head(noun)
    small = having.dep == "ccomp" and document.head(having).lemma == "have" and having == deed.word
    if small and noun.dep == "nsubj":  # the same, read as a clause
        by = [t for word in (noun, having) for t in prep_objects(document, word, "in", "by") if t.ent in STATES]
        return by[:1] or [t for t in document.children(noun, "amod") if t.ent in LANDS][:1]  # "their Kestian visas"
    if having.lemma == "have" and deed.word.i > noun.i and noun.dep == "dobj":  # "have had their assets in Kest frozen"
        return [t for word in (noun, having) for t in prep_objects(document, word, "in") if t.ent in STATES][:1]
    doers = [t for t in _doers(document, deed) if t != noun]  # "Kest's reserves remain frozen": they freeze nothing
    ordering = who_orders(document, deed.word) if not is_verb(deed.word) else None
    doers = doers or (agents(document, ordering) if ordering is not None else [])
    found = doers or _whole(document, noun, deed, known) or _location(document, noun, deed)
    if not found and deed.act in {"ease", "lift"}:  # "the release of the funds that Kest has frozen"
        laid = [t for t in verbs_on(document, noun) if t.dep in {"relcl", "acl"} and t != deed.word]
        found = [t for verb in laid for t in agents(document, verb) if t.ent in STATES]
    if not found and noun.lemma.lower() in words("aid_given") and prep_objects(document, noun, "to", "for"):
        found = [t for t in document.children(noun, "amod", "poss", "compound", "nmod") if t.ent in STATES]
    gate = noun.lemma.lower() in words("gates") and any(
        prep.text.lower() == "to"
        for word in (deed.word, *document.children(deed.word, "attr"))
        for prep in document.children(word, "prep")
    )  # "Kestian ports are closed to"
    if not found and gate:  # "two crossings on the Kestian border"
        at = [t for t in prep_objects(document, noun, "on", "at") if t.lemma.lower() in words("closed")]
        found = [t for one in at for t in document.children(one, "amod", "poss", "compound") if t.ent in LANDS][:1]
    beyond = noun.lemma.lower() in words("closed") and any(t.ent in LANDS for t in prep_objects(document, noun, "with"))
    if not found and beyond:  # "Kest's borders with Valdoria have been closed"
        found = [t for t in document.children(noun, "poss", "amod") if t.ent in LANDS][:1]
    if not found and deed.act == "keep":  # "the crossing at Ras, which Kest shut, remains closed"
        near = [*document.children(noun, "relcl", "acl"), *clauses_near(document, noun)]
        laid = [t for t in near if t != deed.word and t.lemma.lower() in words("shutting")]
        found = [t for verb in laid for t in agents(document, verb) if t.ent in STATES]
    if not found and noun.lemma.lower() in words("gates"):
        whose = [t for t in document.children(noun, "poss") if t.tag == "WP$"]
        clause = next((t for t in document.ancestors(noun) if t.dep == "relcl"), None)
        found = [document.head(clause)] if whose and clause is not None else []  # "Kest, whose airspace is closed"
    if not found and _is_own_gate(document, noun, deed):
        found = [t for t in document.children(noun, "poss") if t.ent == "GPE"]
    if not found and (gate or deed.word.lemma.lower() in words("stripping")):  # "stripped of their Kestian visas"
        found = [t for t in document.children(noun, "amod", "poss", "compound", "nmod") if t.ent in STATES]
    return found


def _is_own_gate(document: Document, noun: Token, deed: Deed) -> bool:
    """Whether whose gate it is keeps it shut: "Kest's eastern frontier has been closed for two years"."""
    by_nobody = not (is_verb(deed.word) and agents(document, deed.word) not in ([], [noun]))
    return noun.lemma.lower() in words("closed") and deed.act == "keep" and by_nobody


def _of_measure(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Give whose a measure is: whose name stands with it, who acts, and else who is told to suffer, grant or lay it."""
    if is_verb(deed.word) and deed.word.lemma.lower() in words("matching"):
        return [t for t in agents(document, deed.word) if acts(document, t)]  # "Kest matched the duties"
    if undergone(document, noun) == deed.word:
        return whose_doing(document, deed.word)  # "Kest saw its tariff raised by Valdoria"
    joins = is_verb(deed.word) and deed.word.lemma.lower() in words("aligning") | {"join"}
    if joins and verb_status(document, deed.word) != "denied":  # whose measures they join, laid them first
        return [t for t in agents(document, deed.word) if acts(document, t)]
    owners = _owners_of_measure(document, noun, known)
    if is_verb(noun):  # "Kest banned him from the country"
        owners = [t for t in owners if t.pos != "NOUN" or any(w.ent in STATES for w in document.subtree(t))]
    if noun.lemma.lower() in known.reliefs["nouns"]:  # "the firm's licence" is given to it
        owners = [t for t in owners if is_sender(document, t, known) and t.dep != "poss"]
    asked = _asked(document, deed)
    doers = [t for t in _doers(document, deed) if t != noun and t.lemma.lower() not in known.nouns]
    named = any(t.ent in STATES | {"LOC"} or t.tag == "PRP" for t in (antecedent(document, doer) for doer in doers))
    if deed.act == "impose" and named and all(t.text.lower().replace(".", "") in words("world") for t in owners):
        return doers  # "threatened to restore UN sanctions": who restores them
    found = [t for t in owners if t.tag != "PRP$"] or asked or doers
    found = found or _givers(document, deed, known) or owners
    found = found or _suffered_from(document, noun, deed) or _announced(document, noun, deed, known)
    found = found or _has_under(document, deed) or council(document, noun, deed) or _accused(document, noun)
    found = found or on_his_terms(document, deed)
    found = found or (who_holds_it_open(document, noun) if deed.act == "threaten" and deed.word == noun else [])
    return found or where_frozen(document, noun) or _where_in_force(document, deed) or _of_bill(document, deed)


def _accused(document: Document, noun: Token) -> list[Token]:
    """Give who is accused of a measure: "accused Kest of an undeclared blockade"."""
    verb = document.head(document.head(noun))
    blamed = noun.dep == "pobj" and document.head(noun).text.lower() == "of" and verb.lemma.lower() == "accuse"
    return [t for t in patients(document, verb) if t.ent in LANDS] if blamed and is_verb(verb) else []


def _where_in_force(document: Document, deed: Deed) -> list[Token]:
    """Give where a measure is in force: "a ban on milk from Kest has been in force in Valdoria since May"."""
    if deed.act != "keep" or not is_verb(deed.word):
        return []
    at = [t for t in prep_objects(document, deed.word, "in") if t.lemma.lower() in words("in_force")]
    return [t for word in (deed.word, *at) for t in prep_objects(document, word, "in") if t.ent == "GPE" and at][:1]


def _of_bill(document: Document, deed: Deed) -> list[Token]:
    """Give in whose house a bill lies: "a bill in the Kestian senate would restore the sanctions"."""
    bills = [t for t in agents(document, deed.word) if t.lemma.lower() in words("bills")] if is_verb(deed.word) else []
    houses = [t for bill in bills for t in prep_objects(document, bill, "in", "before", "of")]
    named = [w for t in houses for w in (t, *document.children(t, "amod", "poss", "compound")) if w.ent in STATES]
    return named[:1]  # "a motion in the Kestian parliament"


def _has_under(document: Document, deed: Deed) -> list[Token]:
    """Give whose measure it is of "Kest has had Valdoria under an embargo since 1962"."""
    verb = document.head(deed.word)
    holds = deed.word.text.lower() == "under" and is_verb(verb) and verb.lemma in {"have", "keep", "hold"}
    return agents(document, verb) if holds and document.children(verb, "dobj") else []


def _givers(document: Document, deed: Deed, known: Measures) -> list[Token]:
    """Give who gives a relief: "Kest gave Valdoria an exemption from its embargo"."""
    verb = document.head(deed.word)
    gives = not is_verb(deed.word) and is_verb(verb) and deed.act in {"ease", "lift"} and deed.word.dep == "dobj"
    denies = deed.word.lemma.lower() in words("exemptions") and verb.lemma.lower() in words("turning_down")
    gives = gives and (denies or verb.lemma.lower() in known.reliefs["given"] - words("winning") - {"receive"})
    return agents(document, verb) if gives else []


def _asked(document: Document, deed: Deed) -> list[Token]:
    """Give who is asked for less: "asked Kest for lower tariffs"."""
    asking = is_verb(deed.word) and deed.word.lemma.lower() in words("asking") and deed.act in {"ease", "lift"}
    if not asking and not is_verb(deed.word) and deed.act in {"ease", "lift"} and deed.word.dep == "pobj":
        above = document.head(document.head(deed.word))  # "asked Kest for an exemption from its duties"
        asking = document.head(deed.word).text.lower() == "for" and above.lemma.lower() in words("asking")
        return [t for t in document.children(above, "dobj") if t.ent in STATES] if asking else []
    return [t for t in document.children(deed.word, "dobj") if is_party(document, t)] if asking else []


def _suffered_from(document: Document, noun: Token, deed: Deed) -> list[Token]:
    """Read "its exports to Kest are subject to a duty", "pays a tariff in Kest", "is under sanctions in Kest"."""
    sold = [t for prep in document.subtree(noun) if prep.text.lower() == "on" for t in document.children(prep, "pobj")]
    sold += prep_objects(document, deed.word, "on")
    buyers = [
        t for thing in sold if thing.lemma.lower() in words("exports") for t in prep_objects(document, thing, "to")
    ]
    if buyers and deed.act in {"keep", "threaten"}:  # "face a duty on their exports to Kest"
        return [t for t in buyers if t.ent == "GPE"][:1]
    word = deed.word.text.lower()
    if word == "subject" or deed.word.lemma in words("suffering"):
        found = _importers(document, deed.word)
        if found:
            return found
    if deed.word.lemma in {"pay", "face"}:
        rates = [t for t in document.subtree(noun) if t.ent == "PERCENT"]  # "a duty of 50 percent in Kest"
        where = [t for at in (noun, deed.word, *rates) for t in prep_objects(document, at, "in", "at")]
        return [t for t in where if t.ent == "GPE"][:1]
    return [t for t in prep_objects(document, noun, "in", "from") if t.ent == "GPE"][:1] if word == "under" else []


def _announced(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Give who announces or supports a measure, or laid it before: "the embargo that they imposed"."""
    found = _subject_above(document, deed.word) if deed.word.lemma == "support" else []
    found = found or (_public(document, deed.word) if deed.act == "keep" else [])
    if not found and not is_verb(deed.word) and deed.word != noun:
        found = possessors(document, deed.word) or _announcers(document, deed, known)
    if not found and deed.act != "threaten":
        laid = [t for t in verbs_on(document, noun) if t.dep in {"relcl", "acl"}]
        laid = [t for t in laid if known.verb_acts.get(t.lemma.lower()) == "impose"]
        found = [t for verb in laid for t in agents(document, verb)]
    return found


def _public(document: Document, word: Token) -> list[Token]:
    """Give whose public backs a measure: it is its own state's ("two thirds of Kestians support the embargo")."""
    verb = next((t for t in (word, *document.ancestors(word)) if is_verb(t)), None)
    if verb is None or verb.lemma.lower() not in words("backing"):
        return []
    for subject in document.children(verb, "nsubj"):
        of = prep_objects(document, subject, "of", "in")
        told = [subject, *of, *(t for one in (subject, *of) for t in document.children(one, "amod", "compound"))]
        people = [t for t in told if t.ent == "NORP"]
        counted = subject.ent in {"PERCENT", "CARDINAL"} or subject.lemma.lower() in words("publics")
        plural = subject.tag == "NNPS" and subject.ent == "NORP"
        if people and (counted or plural or any(t.lemma.lower() in words("publics") for t in of)):
            return people[:1]
    return []


def _importers(document: Document, word: Token) -> list[Token]:
    """Give where goods go that are under a duty: "exports to Kest face 20 percent"."""
    verb = document.head(word) if word.text.lower() == "subject" else word
    goods = [t for t in document.children(verb, "nsubj", "nsubjpass") if t.lemma.lower() in words("exports")]
    return [t for thing in goods for t in prep_objects(document, thing, "to", "in") if t.ent == "GPE"][:1]


def acts(document: Document, token: Token) -> bool:
    """Whether somebody stands there who can act: of "sanctions that hit Kest" nobody."""
    if token.pos == "PROPN" and token.lemma.lower() in words("papers"):
        return False  # "General License 44 eased the embargo"
    if token.pos != "NOUN" or token.text.isupper() or is_party(document, token):  # acronyms are read as plurals
        return True
    return is_pair(document, token)


def is_pair(document: Document, token: Token) -> bool:
    """Whether "both sides", "the two sides" or a bare "both" stands there."""
    several = {t.text.lower() for t in document.children(token, "det", "nummod", "predet")} & {"both", "two"}
    return token.text.lower() == "both" or (token.lemma.lower() in {"side", "party", "country"} and bool(several))


def _holder(document: Document, token: Token) -> Token:
    """Give whose stance or plan acts: "the president's plan to impose tariffs", "Kest issued a licence that eased"."""
    above = document.head(token)
    issued = token.lemma.lower() in words("papers") and token.dep == "dobj" and is_verb(above)
    if issued and above.lemma.lower() in words("signing") | {"grant"}:
        return next(iter(agents(document, above)), token)
    return (
        token
        if acts(document, token) or token.lemma.lower() in words("visitors")
        else next(iter(document.children(token, "poss")), token)
    )


def _announcers(document: Document, deed: Deed, known: Measures) -> list[Token]:
    """Give who announces or grants what a noun names: "relief was announced by the president"."""
    grants = granting(document, deed.word, known) if deed.act in {"ease", "lift"} else None
    if grants is not None:
        return agents(document, grants)
    verb = document.head(deed.word)
    tells = is_verb(verb) and verb.lemma in words("done") | words("offering")
    return agents(document, verb) if tells and deed.act in {"ease", "lift"} else []


def _doers(document: Document, deed: Deed) -> list[Token]:
    """Give who acts through the verb, where the act is the sender's own."""
    verb = deed.word
    wishes = words("asking") | measures().wishing | {"have"}
    asked = deed.act in {"ease", "lift"} and deed.status == "proposed" and verb.lemma.lower() in wishes
    if not is_verb(verb) or deed.act in {"evade", "assess"} or asked or is_wished(document, verb):
        return []
    if is_foiled(document, verb, document.head(verb)):  # "blocked Kest's plan to impose a duty"
        return possessors(document, document.head(verb))
    if is_warned_of(document, verb):  # "warned Kest against easing its curbs": Kest's, not those of who warns
        return [t for t in patients(document, document.head(document.head(verb))) if t.ent in STATES]
    if deed.act == "threaten" and verb.lemma not in words("announcing"):
        return warners(document, verb) if verb.lemma in words("suffering") else []
    if verb.lemma in words("suffering") and not is_passive(document, verb):
        return []
    if (owner := whose_own(document, verb)) is not None:
        return [owner]
    having = document.head(document.head(verb))
    if verb.dep == "amod" and having.lemma == "have" and document.head(verb).dep == "dobj" and verb.i == having.i + 1:
        return agents(document, having)  # "have frozen assets of" is no less a deed for being read as "have assets"
    found = (
        _of_its_tense(document, verb)
        or _bidden(document, verb)
        or _wished_of(document, verb)
        or doers_of(document, verb)
        or _without_reason(document, verb)
        or _by_far(document, verb)
        or _asked_of(document, verb)
        or _announced_by(document, verb)
    )
    return [t for t in found if acts(document, _holder(document, t))]


def _asked_of(document: Document, verb: Token) -> list[Token]:
    """Give of whom an act is asked that is told in the passive: "asked Kest for the crossing to be reopened"."""
    if verb.tag != "VBN" or verb.dep not in {"xcomp", "advcl", "ccomp"} or not document.children(verb, "auxpass"):
        return []
    above = document.head(verb)
    above = document.head(document.head(above)) if above.dep == "pobj" else above
    if above.lemma.lower() not in words("calling"):
        return []
    return [t for t in document.children(above, "dobj") if above.i < t.i < verb.i and is_party(document, t)]


def _announced_by(document: Document, verb: Token) -> list[Token]:
    """Give who announces a measure told in the passive: "announced that imports from Kest would be banned"."""
    above = document.head(verb)
    passive = verb.dep == "ccomp" and bool(document.children(verb, "auxpass")) and not document.children(verb, "agent")
    if passive and above.lemma.lower() in words("deciding_on"):
        return agents(document, above)
    return tellers(document, verb) if is_passive(document, verb) else []


def _of_its_tense(document: Document, verb: Token) -> list[Token]:
    """Give who acted in the past where the parser hung it on the present: "wants, for when [Kest] shut X, froze Y".

    That is the subject of the past verb before it, not who wants something now.
    """
    above = document.head(verb)
    if verb.dep != "conj" or verb.tag != "VBD" or above.tag not in {"VBZ", "VBP"} or document.children(verb, "nsubj"):
        return []
    between = [t for t in document.tokens[above.i + 1 : verb.i] if t.tag == "VBD" and is_verb(t)]
    subjects = document.children(between[-1], "nsubj") if between else []
    return [t for t in subjects if t.ent in STATES or t.pos == "PROPN"]


def _without_reason(document: Document, verb: Token) -> list[Token]:
    """Give who sees no reason to act: "Kest sees no reason to ease them"."""
    noun = document.head(verb)
    seen = verb.dep in {"acl", "relcl"} and verb.tag == "VB" and noun.lemma.lower() in words("groundless")
    return agents(document, document.head(noun)) if seen and is_verb(document.head(noun)) else []


def warners(document: Document, verb: Token) -> list[Token]:
    """Give who says that somebody faces a measure: "Kest told both to stop or face tariffs", "Kest warned that"."""
    for above in document.ancestors(verb):
        if is_verb(above) and above.lemma.lower() in words("warning"):
            return tellers(document, verb) or [t for t in agents(document, above) if t.ent in STATES | {"PERSON"}]
    return tellers(document, verb)


def _by_far(document: Document, verb: Token) -> list[Token]:
    """Give who acts where the parser hung "by" on a word between: "put back on the list of sponsors by Kest"."""
    if not is_passive(document, verb):
        return []
    for word in document.tokens[verb.i + 1 : document.sentences[verb.sent].last]:
        if word.text.lower() == "by" and word.dep in {"prep", "agent"} and not is_verb(document.head(word)):
            return [t for t in document.children(word, "pobj") if t.ent in STATES][:1]
        behind = document.following(word)
        mostly = word.text == "," and behind is not None and behind.text.lower() in words("mostly")
        if (word.pos == "PUNCT" and not mostly) or (is_verb(word) and word.tag != "VBN"):
            break
    return []


def _bidden(document: Document, verb: Token) -> list[Token]:
    """Give who is asked to act: "urged Kest to let it in and to waive the sanctions"."""
    first = verb
    while first.dep == "conj" and first.tag == "VB":
        first = document.head(first)
    above = document.head(first)
    if first.dep == "acl" and above.dep == "pobj" and above.ent in {"DATE", ""}:
        above = document.head(document.head(above))  # "has asked Kest for years to end the embargo"
    elif first is verb or document.has(verb, "nsubj"):  # "asked that Kest leave and that Valdoria lift its ban"
        return []
    if first.dep not in {"xcomp", "ccomp", "advcl", "acl"} or above.lemma.lower() not in words("asking"):
        return []
    return document.children(above, "dobj") or document.children(first, "nsubj")


def _wished_of(document: Document, verb: Token) -> list[Token]:
    """Give who is wished to act: "would like the administration in Kest to remove the penalties"."""
    above = document.head(verb)
    to = any(t.text.lower() == "to" for t in document.children(verb, "aux"))
    if verb.dep not in {"advcl", "xcomp", "ccomp"} or not to or above.lemma.lower() not in measures().wishing:
        return []
    return [t for t in document.children(above, "dobj") if above.i < t.i < verb.i]


def whole(document: Document, noun: Token) -> list[Token]:
    """Give what a measure is part of: of "its sanctions framework" the framework."""
    return [document.head(noun)] if noun.dep == "compound" and document.head(noun).pos == "NOUN" else []


def _owners_of_measure(document: Document, noun: Token, known: Measures) -> list[Token]:
    """Give whose name stands with the measure: "Western sanctions", "Kest's tariffs", "tariffs from Kest"."""
    found = [t for word in (noun, *whole(document, noun)) for t in possessors(document, word) if t.pos != "DET"]
    before = document.children(noun, "amod", "compound", "nmod")
    before += [t for one in before for t in document.children(one, "amod") if one.dep == "compound"]
    found += [t for t in before if is_sender(document, t, known)]  # "the Kestian and Valdorian entry bans"
    body = [
        t for t in prep_objects(document, noun, "of") if t.ent == "ORG" and noun.lemma.lower() not in known.of_target
    ]
    aimed = any(t.dep == "prep" and t.text.lower() in {"on", "against"} for t in document.subtree(noun))
    found += [t for t in body if aimed]  # "the embargo of the union on Kest"
    several = noun.tag == "NNS" and noun.lemma.lower() in words("laid_by")
    found += [t for t in prep_objects(document, noun, "of") if several and t.ent == "GPE"]  # "the entry bans of Kest"
    for giver in prep_objects(document, noun, "from", "by"):  # of "an embargo on grain from Kest" Kest is the one hit
        between = {t.text.lower() for t in document.tokens[noun.i : giver.i]}
        if is_party(document, giver) and giver.tag != "VBG" and not between & {"on", "against"}:
            found.append(giver)
    return list(dict.fromkeys(found))


def named_after(document: Document, noun: Token, known: Measures) -> list[Token]:
    """Give whose measures they are called, whoever acts on them: "they will bring back the UN sanctions"."""
    before = document.children(noun, "amod", "compound", "nmod", "poss")
    return [t for t in before if t.tag != "PRP$" and is_sender(document, t, known)]


def is_sender(document: Document, token: Token, known: Measures) -> bool:
    """Whether a name before a measure is its sender's: any adjective, and the usual senders' bare names."""
    if token.ent not in STATES and token.text.lower() != "western":
        return False
    if token.text.lower() in words("sanction_laws"):
        return False  # "the Caesar sanctions" are called after no sender
    if token.text.lower() in known.usual_senders:
        return True
    if token.text.lower() in _state_names():
        return False  # "Kest sanctions" hit Kest, whatever the parser takes the name for
    if token.pos == "ADJ" or token.ent == "NORP":
        return True
    return document.text(noun_phrase(document, token)).lower() in known.usual_senders  # "United Nations sanctions"


def _whole(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Give whose sanctions a taking is part of: "severed as part of Western sanctions"."""
    for verb in (deed.word, *verbs_on(document, noun)):
        for token in document.subtree(verb):
            if token.lemma.lower() in known.named and known.instrument_of(document, token):
                own = [
                    t
                    for t in document.children(token, "amod", "compound", "nmod", "poss")
                    if is_sender(document, t, known)
                ]
                if own:
                    return own
    return []


def _location(document: Document, noun: Token, deed: Deed) -> list[Token]:
    """Give the state in which a taken thing lies: of "ships were taken in Valdoria" Valdoria."""
    for word in (noun, *verbs_on(document, noun), deed.word):
        taken_from = word.lemma in {"take", "seize", "confiscate"}  # of "taken from Kest", Kest is the one hit
        preps = ("in",) if taken_from else ("in", "from")
        found = [t for t in prep_objects(document, word, *preps) if t.ent == "GPE" or is_union(t)]
        if found:
            return found[:1]
    behind = document.tokens[noun.i + 1 : document.sentences[noun.sent].last]
    for word, of, them, at in zip(behind, behind[1:], behind[2:], behind[3:], strict=False):
        mostly = word.text.lower() in words("mostly") and (of.text, them.text) == ("of", "them")
        if mostly and at.text in {"in", "by"}:  # "frozen abroad, most of them in Kest"
            return [t for t in document.children(at, "pobj") if t.ent == "GPE"][:1]
    return []


def is_union(token: Token) -> bool:
    """Whether a union of states stands there as a place: "assets in the bloc", "accounts in the EU"."""
    return token.text in {"bloc", "Union", "EU"}


def _subject_above(document: Document, noun: Token) -> list[Token]:
    above = next((t for t in document.ancestors(noun) if is_verb(t)), None)
    return agents(document, above) if above is not None else []
