"""Reads measures told by what may no longer be done: "may not enter Kest", "stopped buying Kestian fuel"."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache

from dashboard.document import Document, Token
from dashboard.grammar import agents, antecedent, is_negated, is_party, patients, prep_objects
from dashboard.measures.advisories import advised_against
from dashboard.measures.doers import by_state
from dashboard.measures.envoys import envoy_verbs, envoys_moved
from dashboard.measures.flows import flow_verbs, stopped
from dashboard.measures.goods import goods_hit, goods_verbs
from dashboard.measures.known import LANDS, STATES, Act, Measures, is_rate, measures, words
from dashboard.measures.licences import licensed, licensing_verbs
from dashboard.measures.listing import Listing
from dashboard.measures.lists import tells_of_measures
from dashboard.measures.openings import is_ware, opened, opening_verbs
from dashboard.measures.rules import ruled_out, ruling_verbs
from dashboard.measures.status import lasts
from dashboard.measures.suspended import suspended, suspending_verbs
from dashboard.scene import is_people
from dashboard.tags import PLURAL

AHEAD = frozenset({"will", "would", "could", "may", "might", "'ll", "’ll"})
Reader = Callable[[Document, Token, Measures], Listing | None]


def shut_out(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Give who is kept out, of what, and whose door it is; None where nobody is."""
    for read in _readers().get(verb.lemma.lower(), ()):
        found = read(document, verb, known)
        if found is not None:
            return found
    return None


@cache
def _readers() -> dict[str, tuple[Reader, ...]]:
    """Give the rules that look at a verb, in their order: no other verb is looked at, and by no other rule."""
    known = measures()
    rules: tuple[tuple[Reader, AbstractSet[str]], ...] = (
        (_may_not_enter, words("entering")),
        (_kept_out, words("keeping_out") | known.kept_out | {"let", "allow"}),
        (_vehicles_barred, known.barring),
        (_unwelcome, {"declare", "call"}),
        (_thrown_out, {verb.split()[0] for verb in words("expelling")}),
        (_refused_entry, {"refuse", "deny"}),
        (_sells_no_arms, words("ceasing") | words("selling")),
        (_charged_on, words("charging")),
        (_pays_rate, words("paying")),
        (_rated, words("rating")),
        (licensed, licensing_verbs()),
        (_may_sell_again, words("clearing")),
        (envoys_moved, envoy_verbs()),
        (goods_hit, goods_verbs(known)),
        (opened, opening_verbs()),
        (ruled_out, ruling_verbs()),
        (stopped, flow_verbs()),
        (suspended, suspending_verbs()),
        (advised_against, words("advising")),
    )
    found: dict[str, tuple[Reader, ...]] = {}
    for read, verbs in rules:
        for verb in verbs:
            found[verb] = (*found.get(verb, ()), read)
    return found


def _may_not_enter(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "the generals cannot travel to Kest", where sanctions are told of."""
    longer = any(t.text.lower() == "longer" for t in document.children(verb, "advmod"))
    if verb.lemma.lower() not in words("entering") or not (longer or is_negated(document, verb)):
        return None
    if not {t.text.lower() for t in document.children(verb, "aux")} & {"can", "ca", "may", "could"}:
        return None
    into = [
        t for t in (*document.children(verb, "dobj"), *prep_objects(document, verb, "to", "into")) if t.ent in STATES
    ]
    who = tuple(t for t in agents(document, verb) if is_party(document, t))
    if not into or not who or not tells_of_measures(document, known):
        return None
    return Listing("keep", "travel ban", who, tuple(into[:1]))


def _kept_out(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "Kestian coal was kept out of Valdorian ports", "has not let Kestian ships into its ports"."""
    lemma = verb.lemma.lower()
    if lemma not in words("keeping_out") | known.kept_out and lemma not in {"let", "allow"}:
        return None
    goods = [
        t for t in patients(document, verb) if t.pos in {"NOUN", "PROPN"} and t.lemma.lower() not in known.no_goods
    ]
    whose = [w for t in goods for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]
    if not goods:
        return None
    if lemma in known.kept_out:  # "goods of Kest were barred from Valdoria"
        doors = [t for t in prep_objects(document, verb, "from") if t.ent == "GPE"]
        passive = bool(document.children(verb, "auxpass")) and all(
            not is_party(document, t, strictly=True) for t in goods
        )
        return (
            Listing("impose", "sanctions", tuple(whose[:1]), tuple(doors[:1])) if passive and doors and whose else None
        )
    if lemma == "keep" and lasts(document, verb) and (document.children(verb, "auxpass") or by_state(document, verb)):
        own = whose or [t for g in goods for t in prep_objects(document, g, "from") if t.ent in LANDS]
        is_out = any(t.text.lower() == "out" for t in document.children(verb, "prt", "advmod", "prep"))
        if is_out and own and any(is_ware(g) for g in goods):
            out = document.children(verb, "prep", "prt", "advmod")
            door = [t for word in (verb, *out) for t in prep_objects(document, word, "of") if t.ent == "GPE"]
            return Listing("keep", "sanctions", tuple(own[:1]), tuple(door[:1]))  # "have been kept out since June"
    if lemma in words("keeping_out"):
        out = [t for t in document.children(verb, "prep", "prt", "advmod", "oprd") if t.text.lower() == "out"]
        doors = [t for word in (verb, *out) for t in prep_objects(document, word, "of")]
        lands = [t for t in doors if t.ent == "GPE" and any(is_ware(g) for g in goods)]
        if out and whose and lands:
            return Listing("impose", "sanctions", tuple(whose[:1]), tuple(lands[:1]))  # "tea was shut out of Kest"
        doors = [t for t in doors if t.lemma.lower() in words("entrances")] if out else []
        owners = [w for t in doors for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]
        if not owners and whose and any(t.tag == "PRP$" for door in doors for t in document.children(door, "poss")):
            owners = [t for t in agents(document, verb) if t.ent in LANDS]  # "shut Kestian goods out of its market"
        return Listing("impose", "sanctions", tuple(whose[:1]), tuple(owners[:1])) if owners else None
    if whose and is_negated(document, verb):
        inside = [t for word in (verb, *goods) for t in prep_objects(document, word, "into", "in")]
        doors = [t for t in inside if t.lemma.lower() in words("entrances")]
        return Listing("keep", "sanctions", tuple(whose[:1])) if doors else None
    return None


def _vehicles_barred(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "has barred Kestian fishing boats from the delta since January", "were barred from Kestian ports"."""
    by = bool(by_state(document, verb))
    gates = [t for t in prep_objects(document, verb, "from") if t.lemma.lower() in words("entrances")] if not by else []
    owners = [w for t in gates for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]
    if verb.lemma.lower() not in known.barring or not (by or owners):
        return None
    barred = [t for t in patients(document, verb) if t.lemma.lower() in words("vehicles")]
    whose = [w for t in barred for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]
    flags = [
        c for t in barred for c in document.children(t, "acl", "prep") if not whose
    ]  # "ships flying the Kestian flag"
    whose = whose or [w for clause in flags for w in document.subtree(clause) if w.ent in LANDS][:1]
    out = barred and (
        verb.lemma.lower() == "ban" or any(t.text.lower() == "from" and t.dep == "prep" for t in document.subtree(verb))
    )
    return Listing("impose", "other", tuple(whose[:1]), tuple(owners[:1])) if whose and out else None


def _thrown_out(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Read "Kest threw out six Valdorians": envoys, where one state does so to those of another."""
    turns = [f"{verb.lemma.lower()} {t.text.lower()}" for t in document.children(verb, "prt", "advmod")]
    if "send home" in turns:
        return None  # prisoners and guests are sent home, too
    if words("expelling").isdisjoint((verb.lemma.lower(), *turns)):
        return None
    people = [t for t in patients(document, verb) if t.ent == "NORP" and t.tag in PLURAL]
    counted = [t for t in people if document.children(t, "nummod")]
    return Listing("impose", "other", tuple(counted)) if bool(by_state(document, verb)) and counted else None


def _refused_entry(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "Kest refuses him entry", "denied two ministers a visa", "Roe was denied entry to Kest"."""
    if verb.lemma.lower() not in {"refuse", "deny"} or is_negated(document, verb):
        return None
    given = any(t.lemma.lower() in {"entry", "visa"} for t in document.children(verb, "dobj"))
    who = tuple(t for t in document.children(verb, "dative", "dobj", "nsubjpass") if is_party(document, t))
    by = agents(document, verb) or prep_objects(document, verb, "by")
    by += [t for thing in document.children(verb, "dobj") for t in prep_objects(document, thing, "by")]
    passive = bool(document.children(verb, "auxpass"))
    served = [t for t in who if is_people(t) or t.lemma.lower() in measures().nameless]  # no fans, no students
    of_a_state = passive and any(
        w.ent in LANDS for t in served for w in document.children(t, "amod", "poss", "compound")
    )
    entry = [t for t in document.children(verb, "dobj") if t.lemma.lower() == "entry"]
    rooms = [t for word in (verb, *entry) for t in prep_objects(document, word, "to", "into")]
    if not passive:  # "denied entry to Roe"
        who += tuple(t for t in rooms if t.ent == "PERSON")
    lands = [t for room in rooms for t in document.subtree(room) if t.ent in LANDS]
    hit = any(t.ent == "PERSON" or (t.pos == "PRON" and tells_of_measures(document, known)) for t in who)
    if not given or not who or not (of_a_state or (passive and lands and hit) or any(t.ent in LANDS for t in by)):
        return None
    if rooms and entry and not lands and not any(t in who for t in rooms):
        return None  # "denied entry to the museum"
    act: Act = "keep" if verb.tag in {"VBZ", "VBP"} else "impose"
    return Listing(act, "travel ban", who, tuple(t for t in (*by, *lands) if t.ent in LANDS)[:1])


def _unwelcome(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Read "declared the envoy persona non grata"."""
    if verb.lemma.lower() not in {"declare", "call"}:
        return None
    behind = [t for t in document.subtree(verb) if t.i > verb.i]
    if not {t.text.lower() for t in behind} & words("unwelcome"):
        return None
    small = [t for clause in document.children(verb, "ccomp") for t in document.children(clause, "nsubj")]
    who = tuple(t for t in (*patients(document, verb), *small) if is_party(document, t))
    return Listing("impose", "other", who) if who else None


def _sells_no_arms(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Read "stopped selling arms to Kest", "no longer sells it any"."""
    if verb.lemma.lower() in words("selling") and by_state(document, verb):
        sold = [t for t in document.children(verb, "dobj") if t.lemma.lower() in words("arms")]
        none = any(t.text.lower() == "no" for thing in sold for t in document.children(thing, "det"))
        to = [t for word in (verb, *sold) for t in prep_objects(document, word, "to") if is_party(document, t)]
        now = is_negated(document, verb) and verb.tag in {"VBZ", "VBP", "VB"}
        return Listing("keep", "arms embargo", tuple(to[:1])) if sold and to and (none or now) else None
    if verb.lemma.lower() not in words("ceasing"):
        return None
    selling = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in words("selling")]
    arms = [c for c in selling if any(t.lemma.lower() in words("arms") for t in document.children(c, "dobj"))]
    to = [t for c in arms for t in prep_objects(document, c, "to") if is_party(document, t)]
    licensing = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in {"license", "licence", "approve"}]
    armed = any(t.lemma.lower() in words("arms") for c in licensing for t in document.subtree(c))
    if armed and bool(by_state(document, verb)):
        return Listing("impose", "arms embargo", ())  # "stopped licensing arms that could be used in"
    return Listing("impose", "arms embargo", tuple(to[:1])) if to else None


def _charged_on(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Give whose goods a state charges a rate on: "charges 20 per cent on Kestian cars"."""
    if verb.lemma.lower() not in words("charging"):
        return None
    rate = [t for t in patients(document, verb) if is_rate(document, t)]
    by = agents(document, verb)
    told = any(t.lemma.lower() == "tariff" for t in document.tokens)
    if told and any(is_rate(document, antecedent(document, t)) for t in patients(document, verb) if t.tag == "WDT"):
        return Listing("keep", "tariff", ()) if any(t.ent in STATES for t in by) else None  # "the 20 per cent that"
    if not rate or not any(t.ent in STATES for t in by):
        return None
    longer = any(t.text.lower() == "longer" for t in document.children(verb, "advmod")) and is_negated(document, verb)
    goods = prep_objects(document, verb, "on") + [t for word in rate for t in prep_objects(document, word, "on")]
    hit = [t for thing in goods for t in document.subtree(thing) if t.ent in LANDS]
    origins = prep_objects(document, verb, "from")  # "on cars from Kest", "from both countries"
    hit = hit or [t for t in origins if t.ent in LANDS or t.lemma.lower() in words("sides_of_two")]
    act: Act = "keep" if verb.tag in {"VBZ", "VBP"} else "impose"
    return Listing("lift" if longer else act, "tariff", tuple(hit[:1])) if hit else None


def _pays_rate(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Read "steel from Kest has paid 50 percent since June" where tariffs are told of."""
    paid = patients(document, verb)
    rates = [
        *paid,
        *(w for t in paid if t.lemma == "deposit" for w in document.subtree(t)),
    ]  # "a deposit of 13 percent"
    if verb.lemma.lower() not in words("paying") or not any(is_rate(document, t) for t in rates):
        return None
    goods = [t for t in document.children(verb, "nsubj") if t.pos in {"NOUN", "PROPN"}]
    whose = [t for thing in goods for t in document.subtree(thing) if t.ent in LANDS]
    if not whose:
        return None
    at_door = any(t.lemma.lower() in words("entrances") | {"customs"} for t in prep_objects(document, verb, "at"))
    if not at_door and all(t.lemma.lower() not in {"tariff", "duty", "customs", "surcharge"} for t in document.tokens):
        return None
    to = [t for thing in goods for t in prep_objects(document, thing, "to", "in") if t.ent == "GPE"]
    sold = [t for word in (verb, *rates) for t in prep_objects(document, word, "on")]  # "on shipments to Kest"
    to = to or [
        b for t in sold if t.lemma.lower() in words("exports") for b in prep_objects(document, t, "to") if b.ent
    ]
    doors = [
        t
        for t in prep_objects(document, verb, "at", "in")
        if t.lemma.lower() in words("entrances") | {"customs", "border"}
    ]
    by = to or [w for t in doors for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]
    ahead = {t.text.lower() for t in document.children(verb, "aux")} & AHEAD  # "goods would face 30 percent"
    return Listing("impose" if ahead else "keep", "tariff", tuple(t for t in whose if t not in by)[:1], tuple(by[:1]))


def _rated(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Read "Kest would be charged 36 percent", "Kestian tea has been taxed at 25 percent" where tariffs are told of."""
    if verb.lemma.lower() not in words("rating") or not document.children(verb, "auxpass"):
        return None
    rates = [*document.children(verb, "dobj", "npadvmod", "oprd"), *prep_objects(document, verb, "at")]
    rated = [t for t in document.children(verb, "nsubjpass") if t.tag != "NNS" or not is_party(document, t)]
    hit = [t for thing in rated for t in document.subtree(thing) if t.ent in LANDS]  # not of "Kestian guests"
    told = any(t.lemma.lower() in {"tariff", "duty", "customs"} for t in document.tokens)
    if not hit or not told or not any(is_rate(document, t) for t in rates):
        return None
    present = any(t.tag in {"VBZ", "VBP"} for t in document.children(verb, "auxpass"))  # "is taxed at 50 percent"
    return Listing("keep" if present or lasts(document, verb) else "impose", "tariff", tuple(hit[:1]))


def _may_sell_again(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "cleared the maker to sell chips to Kest", where export controls are told of."""
    if verb.lemma.lower() not in words("clearing") or is_negated(document, verb):
        return None
    if not any(t.ent in STATES for t in agents(document, verb)):
        return None
    inner = [t for clause in document.children(verb, "xcomp", "ccomp") for t in document.subtree(clause)]
    sells = any(t.lemma.lower() in words("selling") | words("sales") for t in inner)
    to = [t for t in inner if t.ent in LANDS and any(w.text.lower() == "to" for w in _above(document, t))]
    told = any(t.lemma.lower() in {"curb", "control", "chip"} for t in document.tokens)
    if not sells or not to or not (told or tells_of_measures(document, known)):
        return None
    return Listing("ease", "export control", tuple(to[-1:]))


def _above(document: Document, token: Token) -> list[Token]:
    """Give the two words above a name: of "to Kestian customers" the customers and "to"."""
    return [document.head(token), document.head(document.head(token))]
