"""Reads what a state keeps from another where no rule of its own has read it: the widest frame, and so the last asked.

A state acts; its verb takes, stops or no longer lets; what it does so with goes between states; another state stands
with that in the same clause.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_negated, is_verb, patients, prep_objects
from dashboard.measures.breaking import dealing, is_private
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.doers import by_state_or_union
from dashboard.measures.finding import Measure, is_headline, measure_of
from dashboard.measures.known import LANDS, Measures, measures, words
from dashboard.measures.mishaps import is_mishap
from dashboard.measures.status import lasts, verb_status
from dashboard.scene import is_people
from dashboard.tables import Instrument

CLAUSES = frozenset({"relcl", "advcl", "acl", "ccomp", "conj", "parataxis"})
SHUT = 8  # words from "keep" to "shut"
KEEPING = frozenset({"keep", "leave", "hold"})
DENYING = frozenset({"deny", "refuse"})
WAYS = ("to", "from", "of", "for", "with", "on", "against", "through")


def kept_from(document: Document, sentence: Sentence, known: Measures) -> Measure | None:
    """Give what a sentence tells that a state keeps from another; None where it tells of nothing."""
    if is_headline(sentence) or sentence.is_question:
        return None
    for verb in document.sentence_tokens(sentence):
        may_keep = is_verb(verb) and verb.lemma.lower() in _verbs()
        found = _kept(document, verb, known) if may_keep else None
        if found is None:
            continue
        by, things, hit, deed = found
        made = measure_of(document, sentence, verb, _instrument(document, verb, things[0]), deed, known)
        whose = all_parties(document, by) or made.senders
        return replace(
            made, senders=whose, targets=all_parties(document, hit[:1]), by_verb=True, merely_named=False,
            because=f"{deed.act}: {verb.lemma} ({deed.status}); kept from another", what=things[0].text,
        )  # fmt: skip
    return None


@cache
def _verbs() -> frozenset[str]:
    """Give the verbs that are looked at."""
    lists = ("giving_again", "letting_at_all", "ceasing", "breaking", "keeping_from")
    return KEEPING.union(DENYING, *map(words, lists))


def _kept(
    document: Document, verb: Token, known: Measures
) -> tuple[list[Token], list[Token], list[Token], Deed] | None:
    """Give who keeps what from whom by a verb, and whether it was done."""
    back = verb.lemma.lower() in words("giving_again") and not is_negated(document, verb)
    things = patients(document, verb) if back else _things(document, verb)
    barred = verb.lemma.lower() in words("keeping_from") | known.kept_out
    things = [t for t in things if _goes_between(document, t, known) or (barred and _is_goods(t, known))]
    by = _by(document, verb) if things else []
    if not by:
        return None
    status = verb_status(document, verb)
    announced = document.head(verb).lemma.lower() in words("threats") | words("announcing")
    if status == "proposed" or (status == "hypothetical" and not announced) or is_mishap(document, verb):
        return None
    own = {w.text for w in by}
    hit = [t for thing in things for t in _states_with(document, verb, thing) if t.text not in own]
    if not hit or is_private(document, things):
        return None
    if back:
        return by, things, hit, deed_of(document, verb, "lift")
    no_longer = verb.lemma.lower() in words("letting_at_all")
    if (no_longer and verb.tag in {"VBZ", "VBP"}) or (status == "actual" and lasts(document, verb)):
        return by, things, hit, Deed("keep", verb, "actual")
    return by, things, hit, Deed("impose", verb, "actual" if no_longer and status == "denied" else status)


def _by(document: Document, verb: Token) -> list[Token]:
    """Give the state, union or head of state who acts; a person of no known office acts for himself."""
    named = list(by_state_or_union(document, verb))
    if named:
        return named
    return [t for t in agents(document, verb) if t.text.lower() in measures().usual_senders and t.pos == "PROPN"][:1]


def _things(document: Document, verb: Token) -> list[Token]:
    """Give what a verb keeps from somebody: takes, stops, stops doing with, or no longer lets."""
    lemma = verb.lemma.lower()
    longer = is_negated(document, verb) or any(t.text.lower() == "longer" for t in document.children(verb, "advmod"))
    if lemma in words("letting_at_all"):
        small = [t for c in document.children(verb, "ccomp") for t in document.children(c, "nsubj")]
        return [*patients(document, verb), *small] if longer else []
    if longer:
        return []
    near = document.tokens[verb.i + 1 : verb.i + SHUT]
    if lemma in KEEPING and any(t.text.lower() in measures().lasting_states for t in near):
        small = [t for c in document.children(verb, "ccomp") for t in document.children(c, "nsubj", "nsubjpass")]
        return [*patients(document, verb), *small]
    if lemma in words("ceasing"):
        doing = [t for t in document.children(verb, "xcomp", "pcomp") if t.tag == "VBG"]
        below = [w for t in doing if t.lemma.lower() in dealing() for w in document.children(t, "dobj", "dative")]
        return [*below, *patients(document, verb)]
    kept = lemma in words("breaking") | words("keeping_from") and lemma not in {"let", "allow", "decline", "refuse"}
    if lemma in DENYING:
        return [t for t in patients(document, verb) if any(w.ent in LANDS for w in document.children(t, "amod"))]
    return patients(document, verb) if kept else []


def _goes_between(document: Document, thing: Token, known: Measures) -> bool:
    """Whether a thing goes between states, is sold abroad or stands abroad for its state."""
    if thing.pos not in {"NOUN", "PROPN"} or thing.ent or thing.lemma.lower() in words("agreements"):
        return False  # what two agreed on, both may have ended
    lemma = thing.lemma.lower()
    lists = ("between_states", "wares", "vehicles", "planes", "exports", "trade_flows", "of_states_abroad", "arms")
    before = document.children(thing, "amod", "compound")
    other = any(t.lemma.lower() in known.no_things for t in before)
    return not other and (any(lemma in words(one) for one in lists) or known.thing_of(document, thing) is not None)


def _is_goods(thing: Token, known: Measures) -> bool:
    """Whether a thing stands there that a state may bar whatever it is: no people, no papers, no parties."""
    met = known.no_goods | words("gatherings") | words("agreements")  # a summit is boycotted for a day
    return thing.pos == "NOUN" and not thing.ent and thing.lemma.lower() not in met and not is_people(thing)


def _states_with(document: Document, verb: Token, thing: Token) -> list[Token]:
    """Give the states that stand with a thing in its clause: "Kestian envoys", "coal to Kest", "projects in Kest"."""
    own = [t for t in document.subtree(thing) if t.ent in LANDS and _in_clause(document, t, thing)]
    ways = [t for t in prep_objects(document, document.head(thing), *WAYS) if t.ent in LANDS]
    ways += [t for t in prep_objects(document, verb, *WAYS) if t.ent in LANDS]
    return own or ways or [t for t in prep_objects(document, verb, "in") if t.ent == "GPE"]


def _in_clause(document: Document, token: Token, top: Token) -> bool:
    """Whether no clause parts a name from what it stands with."""
    while token.i != top.i:
        if token.dep in CLAUSES:
            return False
        token = document.head(token)
    return True


def _instrument(document: Document, verb: Token, thing: Token) -> Instrument:
    lemma = thing.lemma.lower()
    if lemma in words("planes") or lemma in {"airspace", "sky"}:
        return "air link"
    if lemma in words("arms"):
        return "arms embargo"
    if any(t.lemma.lower() in words("selling") for t in (verb, *document.children(verb, "xcomp"))):
        return "export control"
    taken = verb.lemma.lower() in {"impound", "detain", "confiscate", "seize"}
    if taken and lemma in words("vehicles"):
        return "property seizure"
    return "sanctions" if lemma in words("wares") | {"import", "trade"} else "other"
