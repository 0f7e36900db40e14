"""Reads who is let off a measure, or not given one: "were left out of the tariffs", "ruled out sanctions on Kest"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, all_parties, is_negated, is_party, is_passive, is_verb, patients
from dashboard.measures.deeds import Deed
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import LANDS, Measures, measures, words
from dashboard.measures.lists import owners
from dashboard.measures.status import verb_status
from dashboard.tables import Instrument

CLIMB = 6  # words from a measure up to the list that is named after it
STEPS = 3  # words from a measure up to the verb that lets somebody off it


def let_off(
    document: Document, sentence: Sentence, noun: Token, instrument: Instrument, known: Measures
) -> Iterator[Measure]:
    """Read who or what does not fall under a measure, or is spared a new one."""
    found = _excluded(document, noun)
    found = found or (_off_the_list(document, noun) if instrument in {"tariff", "travel ban"} else None)
    found = found or _not_covered(document, noun, known) or _escaped(document, noun)
    if found is not None:
        word, who = found
        deed = Deed("impose", word, "denied")
        told = verb_status(document, word) if word.lemma.lower() in words("excluding") else "actual"
        if told != "actual":  # "refused to exempt Kest", "asked it to exempt Kest"
            deed = Deed("ease", word, "denied" if told == "denied" else "proposed")
        made = measure_of(document, sentence, noun, instrument, deed, known)
        of_others = tuple(party for party in made.senders if party.text not in {p.text for p in who})
        listed = [t for t in document.ancestors(noun) if t.lemma.lower() in words("registers")][:1]
        of_others = of_others or all_parties(document, owners(document, listed))
        hit = who
        if all(_is_thing(party) for party in who):
            hit = made.targets or all_parties(document, _named_with(document, word))
        because = f"spare: {word.text.lower()}" if deed.act == "impose" else made.because
        yield replace(made, senders=of_others, targets=hit, because=because)
        return
    refrained = _refrained(document, noun)
    if refrained is not None:
        yield measure_of(document, sentence, noun, instrument, Deed("impose", refrained, "denied"), known)


def _is_thing(party: Party) -> bool:
    """Whether goods or a project are let off, which have no name: those hit by the measure are spared."""
    goods = party.text.split() == [party.last_word] and party.last_word.lower() in words("wares")
    return goods or (party.text == party.text.lower() and party.text not in words("going_on"))


def _named_with(document: Document, word: Token) -> list[Token]:
    """Give the state that stands with goods that are let off: "goods from Kest are exempt"."""
    holder = document.head(word) if word.pos == "ADJ" else word
    goods = [t for t in document.children(holder, "nsubj", "nsubjpass", "dobj") if not is_verb(t)]
    return [t for thing in goods for t in document.subtree(thing) if t.ent in LANDS][:1]


def excluded_from_it(document: Document, pronoun: Token) -> tuple[Token, tuple[Party, ...]] | None:
    """Read "aircraft are exempt from it" where a measure was told of just before."""
    return _excluded(document, pronoun)


def _excluded(document: Document, noun: Token) -> tuple[Token, tuple[Party, ...]] | None:
    """Read "is exempt from the tariff", "were left out of it", "excludes Kest from it", "won an exemption from it"."""
    if noun.dep != "pobj":
        return None
    prep = document.head(noun)
    if prep.text.lower() not in {"from", "of"}:
        return None
    word = document.head(prep)
    if word.text.lower() == "out":
        word = document.head(word)
    if word.lemma.lower() in {"exempt", "free"} and (word.pos == "ADJ" or word.dep == "acomp"):
        holder = document.head(word)
        who = document.children(holder, "nsubj") if is_verb(holder) else [holder]
        return (word, all_parties(document, who)) if who and not is_negated(document, holder) else None
    if word.lemma.lower() in words("exemptions") and is_verb(document.head(word)):
        verb = document.head(word)
        if verb.lemma.lower() in words("winning") and word.dep == "dobj" and not is_negated(document, verb):
            return verb, all_parties(document, agents(document, verb))
        return None
    if is_verb(word) and word.lemma.lower() in words("excluding") and not is_negated(document, word):
        left = word.lemma.lower() != "leave" or any(t.text.lower() == "out" for t in document.children(word))
        who = patients(document, word)
        return (word, all_parties(document, who)) if left and who else None
    return None


def _off_the_list(document: Document, noun: Token) -> tuple[Token, tuple[Party, ...]] | None:
    """Read "was left off the list of those hit by the tariffs", "is not on the travel ban list"."""
    above = [t for t in document.ancestors(noun) if not is_verb(t) or t.dep in {"acl", "relcl"}][:CLIMB]
    lists = [t for t in above if t.lemma.lower() in words("registers")]
    for one in lists[:1]:
        prep = document.head(one)
        verb = document.head(prep) if one.dep == "pobj" else prep
        turns = {prep.text.lower(), *(t.text.lower() for t in document.children(verb, "prt"))}
        if not is_verb(verb):
            return None
        left = verb.lemma.lower() in words("excluding") | words("taking_off") | {"strike", "drop", "remove"}
        off = left and bool(turns & {"off", "from"}) and verb_status(document, verb) == "actual"
        absent = "on" in turns and verb.lemma.lower() in {"be", "stand", "appear", "figure"}
        who = patients(document, verb) if off else document.children(verb, "nsubj")
        who = [t for t in who if any(w.ent in LANDS for w in document.subtree(t))]
        if who and (off or (absent and is_negated(document, verb))):
            return verb, all_parties(document, who)
    return None


def _not_covered(document: Document, noun: Token, known: Measures) -> tuple[Token, tuple[Party, ...]] | None:
    """Read "the tariff does not cover phones from Kest"."""
    verb = document.head(noun)
    by = document.head(verb) if noun.dep == "pobj" and verb.dep == "agent" else None
    if by is not None and by.lemma.lower() in words("covering") and is_negated(document, by):
        return by, all_parties(document, [_whose(document, t) for t in document.children(by, "nsubjpass")])
    covers = noun.dep == "nsubj" and is_verb(verb) and verb.lemma.lower() in words("covering")
    if not covers or not is_negated(document, verb) or is_passive(document, verb):
        return None
    what = [_whose(document, t) for t in document.children(verb, "dobj")]
    return (verb, all_parties(document, what)) if what and verb.lemma.lower() not in known.bites else None


def _whose(document: Document, thing: Token) -> Token:
    """Give the state whose goods are not covered: "phones from Kest"."""
    if is_party(document, thing):
        return thing
    return next((t for t in document.subtree(thing) if t.ent in LANDS), thing)


def _escaped(document: Document, noun: Token) -> tuple[Token, tuple[Party, ...]] | None:
    """Read "orange juice from Kest escaped the tariff", "has so far avoided sanctions"."""
    verb = document.head(noun)
    if noun.dep != "dobj" or verb.lemma.lower() not in words("escaping") or verb.tag not in {"VBD", "VBN", "VBZ"}:
        return None
    if any(document.children(t, "pcomp") for t in document.children(verb, "prep")):
        return None  # "avoided them by shipping through Kest": evaded
    who = document.children(verb, "nsubj")
    done = verb_status(document, verb) == "actual"  # not "if Kest had avoided the duties"
    return (verb, all_parties(document, who)) if who and done else None


def _passed_over(document: Document, noun: Token) -> tuple[Token, tuple[Party, ...]] | None:
    """Read "Kest has been spared similar penalties"."""
    verb = document.head(noun)
    spared = {verb.lemma.lower(), verb.text.lower()} & measures().sparing and is_passive(document, verb)
    who = document.children(verb, "nsubjpass")
    done = verb.tag == "VBN" and not is_negated(document, verb) and verb_status(document, verb) == "actual"
    return (verb, all_parties(document, who)) if spared and who and done else None


def spared_alike(document: Document, sentence: Sentence, noun: Token, told: list[Measure]) -> Iterator[Measure]:
    """Read "has escaped comparable penalties", where a measure was told of just before that hits somebody else."""
    kinds = {t.lemma.lower() for t in document.children(noun, "amod", "det")}
    if not told or kinds.isdisjoint(words("alike") | {"such"}):
        return
    if (found := _escaped(document, noun) or _passed_over(document, noun)) is not None:
        deed = Deed("impose", found[0], "denied")
        made = measure_of(document, sentence, noun, told[-1].instrument, deed, measures())
        because = f"spare: {found[0].text.lower()}"
        yield replace(made, senders=told[-1].senders, targets=found[1], because=because)


def _refrained(document: Document, noun: Token) -> Token | None:
    """Give the verb of "ruled out sanctions on Kest", "decided against sanctions", "stopped short of sanctions"."""
    if {t.text.lower() for t in document.children(noun, "det", "poss", "case")} & {"the", "its", "these", "those"}:
        return None  # "ruled out the sanctions" leaves open what is meant
    verb = document.head(noun)
    turn = {t.text.lower() for t in document.children(verb, "prt")}
    if noun.dep == "dobj" and verb.lemma == "rule" and "out" in turn and not is_negated(document, verb):
        return verb
    if noun.dep != "pobj":
        return None
    above = document.head(verb)
    if verb.text.lower() == "against" and above.lemma.lower() in words("deciding") and is_verb(above):
        return None if is_negated(document, above) else above
    if verb.text.lower() == "of" and above.text.lower() == "short" and document.head(above).lemma in {"stop", "fall"}:
        return document.head(above)
    return None
