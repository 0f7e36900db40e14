"""Reads measures told by a verb alone: "blacklisted two banks", "barred Kestian trout", "while sparing Kest"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import (
    agents,
    all_parties,
    antecedent,
    conjuncts,
    is_party,
    is_verb,
    noun_phrase,
    parties,
    patients,
    prep_objects,
)
from dashboard.measures.acts import deeds_on_measure
from dashboard.measures.breaking import breaking_verbs, broken_off, is_by_nobody
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.doers import by_state
from dashboard.measures.doors import shut_out
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.for_all import for_all
from dashboard.measures.hints import named_behind
from dashboard.measures.known import LANDS, NAMED, STATES, Act, Measures, measures, words
from dashboard.measures.listing import listing
from dashboard.measures.openings import is_ware
from dashboard.measures.senders import acts
from dashboard.measures.status import is_law, lasts, verb_status
from dashboard.measures.targets import has_office, or_helped
from dashboard.tables import Instrument

TOLD = 3  # sentences between sanctions and "listed six men"


def by_verb(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "blacklisted two banks", "the sanctioned Jane Roe", "while sparing Kest"."""
    lemma = verb.lemma.lower()
    if lemma in known.verbs and is_verb(verb):
        yield from _sanctioned(document, sentence, verb, known)
    elif is_verb(verb) and (shut := shut_out(document, verb, known)) is not None:
        stands = shut.act == "keep" or (shut.act == "impose" and (lasts(document, verb) or is_law(document, verb)))
        deed = Deed("keep", verb, "actual") if stands else deed_of(document, verb, shut.act)
        made = measure_of(document, sentence, verb, shut.instrument, deed, known)
        kept_out = all_parties(document, shut.hit or for_all(document, verb, deed, shut.instrument))
        whose = all_parties(document, shut.whose) or made.senders
        yield replace(made, senders=whose, targets=kept_out, by_verb=True, merely_named=False)
    elif lemma in words("confiscating") and is_verb(verb) and (taken := _premises(document, verb)):
        deed = deed_of(document, verb, "impose")
        made = measure_of(document, sentence, verb, "property seizure", deed, known)
        owners = [
            t
            for thing in taken
            for t in (*document.children(thing, "poss", "amod", "compound"), *prep_objects(document, thing, "of"))
            if t.ent
        ]
        owners = owners or [
            t for thing in taken for other in conjuncts(document, thing) for t in prep_objects(document, other, "of")
        ]
        yield replace(made, targets=all_parties(document, owners[:1]), by_verb=True)
    elif lemma in words("delisting") and is_verb(verb):
        deed = deed_of(document, verb, "lift")
        made = measure_of(document, sentence, verb, "sanctions", deed, known)
        taken_off = all_parties(
            document, (named for t in patients(document, verb) for named in named_behind(document, t))
        )
        yield replace(made, targets=taken_off, by_verb=True)
    elif lemma in words("shutting_out") and is_verb(verb) and (club := _from_club(document, verb)) is not None:
        made = measure_of(document, sentence, verb, "other", deed_of(document, verb, "impose"), known)
        member = all_parties(document, patients(document, verb))
        yield replace(made, senders=tuple(parties(document, club)), targets=member, by_verb=True)
    elif lemma in known.kept_out and is_verb(verb) and (goods := _goods(document, verb, known)):
        deed = deed_of(document, verb, "impose")
        stands = deed.status == "actual" and lasts(document, verb)
        flies = any(t.lemma.lower() in words("planes") | {"overflight"} for t in goods)
        made = measure_of(
            document,
            sentence,
            verb,
            "air link" if flies else "sanctions",
            Deed("keep", verb, "actual") if stands else deed,
            known,
        )
        hit = [t for thing in goods for t in document.children(thing, "amod", "compound") if t.ent]
        origins = [t for word in (verb, *goods) for t in prep_objects(document, word, "from") if not hit]
        banned_by = all_parties(document, agents(document, verb)) if origins else made.senders
        yield replace(
            made, senders=banned_by, targets=all_parties(document, (hit or origins)[:1]), by_verb=True,
            merely_named=False,
        )  # fmt: skip
    elif lemma in known.held_back and (held := _money_held(document, sentence, verb, known)) is not None:
        yield held
    elif lemma in known.beside and _is_beside(document, sentence, verb, known):
        deed = deed_of(document, verb, "impose")
        yield measure_of(document, sentence, verb, known.beside[lemma], deed, known)
    elif lemma in known.sparing or verb.text.lower() in known.sparing:
        yield from _spared(document, sentence, verb, known)
    elif lemma in words("striking_by_list") and is_verb(verb) and (struck := _struck_by_office(document, verb)):
        made = measure_of(document, sentence, verb, "sanctions", deed_of(document, verb, "impose"), known)
        hit = or_helped(document, struck, known)
        named = all_parties(document, (one for token in hit for one in named_behind(document, token)))
        yield replace(made, targets=named, by_verb=True, merely_named=False)
    else:
        listed = list(_listed(document, sentence, verb, known))
        yield from listed or _broken_off(document, sentence, verb, known)


def _broken_off(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "froze all exchanges with Kest", "tightened checks on Kestian fruit"."""
    off = broken_off(document, verb, known) if is_verb(verb) and verb.lemma.lower() in breaking_verbs() else None
    if off is not None:
        deed = Deed("keep", verb, "actual") if off.act == "keep" else deed_of(document, verb, off.act)
        made = measure_of(document, sentence, verb, off.instrument, deed, known)
        yield replace(
            made, senders=made.senders or all_parties(document, off.whose), targets=all_parties(document, off.hit),
            by_verb=True, merely_named=False, by_nobody=is_by_nobody(document, verb),
        )  # fmt: skip


def _struck_by_office(document: Document, verb: Token) -> list[Token]:
    """Give whom an office hits that does so by sanctions alone: "the Treasury targeted six Kestian firms"."""
    by = [t for t in agents(document, verb) if t.lemma.lower() in words("listing_offices") and t.pos == "PROPN"]
    known = measures()
    unnamed = known.nameless | known.owned | known.hit_things | words("many")
    listed = any(t.text.lower() in {"from", "off"} for t in document.children(verb, "prep", "prt"))
    struck = [t for t in patients(document, verb) if not prep_objects(document, verb, "with")] if by else []
    struck = [] if listed else struck  # "struck two traders from its list"
    return [t for t in struck if is_party(document, t, strictly=True) or {t.lemma.lower(), t.text.lower()} & unnamed]


def _is_beside(document: Document, sentence: Sentence, verb: Token, known: Measures) -> bool:
    """Whether somebody by name is listed where sanctions are spoken of just before."""
    listed = verb.lemma.lower() == "list"  # "listed Kest without its capital": places are listed in much else
    kinds = NAMED - {"GPE"} if listed else NAMED
    if not is_verb(verb) or not any(t.ent in kinds for t in patients(document, verb)):
        return False
    if listed and verb.dep in {"xcomp", "pcomp"} and verb.tag == "VBG":
        return False  # "unless it stopped listing him"
    back = TOLD if listed else 1
    return _speaks_of_sanctions(document, sentence, back, known)


def _to_be_sanctioned(document: Document, verb: Token) -> list[Token]:
    """Give who is to be sanctioned: "a list of firms to be sanctioned", "those who obstruct it will be sanctioned"."""
    if not document.children(verb, "auxpass"):
        return []
    helped = {t.text.lower() for t in document.children(verb, "aux")}
    whoever = [
        t for t in document.children(verb, "nsubjpass") if t.text.lower() in {"those", "anyone", "whoever", "all"}
    ]
    if whoever and helped & {"will", "would", "could", "may"}:
        return whoever
    to = next((t for t in document.children(verb, "aux") if t.text.lower() == "to"), None)
    before = document.tokens[to.i - 1] if to is not None and to.i else verb
    return [before] if before != verb and before.pos in {"NOUN", "PROPN"} and before.sent == verb.sent else []


def _announcers(document: Document, verb: Token) -> list[Token]:
    """Give the state that says that somebody will be sanctioned, or has him put on a list."""
    above = [t for t in document.ancestors(verb) if is_verb(t)]
    return [t for word in above for t in agents(document, word) if t.ent in STATES][:1]


def _is_known_one(document: Document, epithet: Token) -> bool:
    """Whether one in particular is meant: "the blacklisted Kestian bank", not "a sanctioned individual"."""
    head = document.head(epithet)
    before = {t.text.lower() for t in document.children(head, "det", "poss")}
    return bool(before & {"the", "its", "their", "his", "whose"}) and any(
        t.ent in LANDS for t in document.subtree(head)
    )


def _sanctioned(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "sanctioned two banks", "the blacklisted Jane Roe", "six Kestians to be sanctioned"."""
    lemma = verb.lemma.lower()
    # "a sanctioned individual" tells of nobody; what is no party was approved ("sanctioned the change").
    epithet = verb.dep == "amod" and verb.text.lower() in words("epithets")
    if _is_to_be_hit(document, verb):  # "six Kestians to be sanctioned"
        made = measure_of(document, sentence, verb, known.verbs[lemma], Deed("impose", verb, "proposed"), known)
        yield replace(made, targets=tuple(parties(document, document.head(verb))))
    elif any(_is_hit(document, t, known) for t in patients(document, verb)) or (
        verb.dep == "amod" and (document.head(verb).pos == "PROPN" or (epithet and _is_known_one(document, verb)))
    ):
        deed = Deed("keep", verb, "actual") if epithet else deed_of(document, verb, "impose")
        yield measure_of(document, sentence, verb, known.verbs[lemma], deed, known)
    elif is_verb(verb) and (owner := _whose_people(document, verb)):
        made = measure_of(document, sentence, verb, known.verbs[lemma], deed_of(document, verb, "impose"), known)
        yield replace(made, targets=all_parties(document, owner), by_verb=True, merely_named=False)
    elif lemma == "sanction" and (to_be := _to_be_sanctioned(document, verb)):
        made = measure_of(document, sentence, verb, "sanctions", Deed("threaten", verb, "actual"), known)
        doers = made.senders or all_parties(document, _announcers(document, verb))
        yield replace(made, senders=doers, targets=all_parties(document, to_be), by_verb=True, merely_named=False)


def _whose_people(document: Document, verb: Token) -> list[Token]:
    """Give the firm of "the firm, several of whose managers were blacklisted"."""
    hit = document.children(verb, "nsubjpass") if verb.dep == "relcl" else []
    inner = [t for one in hit for t in document.subtree(one)]
    if all(t.tag != "WP$" for t in inner):
        return []
    before = document.tokens[inner[0].i - 2] if inner[0].i > 1 else verb
    return [before] if before.pos == "PROPN" else [document.head(verb)]


def _is_to_be_hit(document: Document, verb: Token) -> bool:
    """Whether those behind whom a verb stands are to be hit."""
    helped = {t.text.lower() for t in document.children(verb, "aux", "auxpass")}
    return verb.dep in {"acl", "relcl"} and {"to", "be"} <= helped and document.head(verb).pos in {"NOUN", "PROPN"}


def _premises(document: Document, verb: Token) -> list[Token]:
    """Give the houses that a state takes: "Kest seized the campus"; what the police take is for a court."""
    doers = agents(document, verb)
    if not any(t.ent in LANDS or t.text.lower() in words("going_on") for t in doers):
        return []
    return [t for t in patients(document, verb) if t.lemma.lower() in words("premises")]


def _from_club(document: Document, verb: Token) -> Token | None:
    """Give the union of states that suspends or expels a member: "the African Union suspended Guinea"."""
    about = [t for prep in document.children(verb, "prep") if prep.text.lower() == "for"
             for t in document.children(prep, "pobj")]  # fmt: skip
    if not any(t.ent == "GPE" for t in patients(document, verb)) or any(t.pos == "PROPN" for t in about):
        return None
    by = [*agents(document, verb), *prep_objects(document, verb, "from")]
    return next(
        (t for t in by if document.text(noun_phrase(document, t)).lower().removeprefix("the ") in words("clubs")), None
    )


def _is_hit(document: Document, token: Token, known: Measures) -> bool:
    """Whether somebody, or what stands for him, is hit: "sanctioned a network of ships"."""
    if is_party(document, token) or has_office(document, token):
        return True
    verb = document.head(token)
    if token.pos == "PROPN" and token.ent not in {"DATE", "TIME"} and bool(by_state(document, verb)):
        return True  # a person's name, whatever the model takes it for
    made_of = prep_objects(document, token, "of")
    return token.lemma.lower() in known.hit_things and all(
        t.lemma.lower() in known.hit_things | known.owned or is_party(document, t) for t in made_of
    )


def _speaks_of_sanctions(document: Document, sentence: Sentence, back: int, known: Measures) -> bool:
    """Whether a measure is named in a sentence or up to `back` before it."""
    first = document.sentences[max(0, sentence.number - back)].first
    near = document.tokens[first : sentence.last]
    told = back == TOLD and any(t.lemma.lower() in known.verbs for t in near)
    return told or any(t.lemma.lower() in known.named and known.instrument_of(document, t) is not None for t in near)


def _goods(document: Document, verb: Token, known: Measures) -> list[Token]:
    """Give the goods of another state that a state keeps out: "barred Kestian trout"."""
    doers = agents(document, verb)
    if not by_state(document, verb) and not any(t.ent in NAMED or t.text == "Europe" for t in doers):
        return []
    listed = [t for thing in patients(document, verb) for t in conjuncts(document, thing)]
    if not any(t.ent for thing in listed[1:] for t in document.children(thing, "amod")):
        owner = [w for thing in listed[:1] for w in document.children(thing, "amod", "compound") if w.ent in LANDS]
        goods = [
            t for t in listed[1:] if t.pos == "NOUN" and t.lemma.lower() not in known.no_goods | known.things.keys()
        ]
        if owner and goods and not is_party(document, goods[0], strictly=True):
            return listed[:1]  # "banned Kestian films, fruit and fuel"
    wares = [t for t in patients(document, verb) if is_ware(t) and t.lemma.lower() not in known.things]
    origins = [t for word in (verb, *wares) for t in prep_objects(document, word, "from") if t.pos == "PROPN"]
    if any(t.ent in STATES for t in origins) and wares:
        return wares  # "has banned most fruit from Kest"
    return [
        t
        for t in patients(document, verb)
        if t.pos == "NOUN" and t.lemma.lower() not in known.no_goods | known.things.keys()
        and not is_party(document, t, strictly=True)
        and any(w.ent in LANDS for w in document.children(t, "amod", "compound"))
    ]  # fmt: skip


def _is_money(document: Document, verb: Token) -> bool:
    """Whether money is frozen or let go: "unfreeze $500 million"; a wage that is frozen is none."""
    if verb.dep == "acl" and document.head(document.head(verb)).text.lower() == "of":
        return False  # "the release of $500 million frozen in Kest" is told at the release
    held = [antecedent(document, t) for t in patients(document, verb)]
    if any(w.lemma.lower() in words("aid_given") for t in held for w in document.subtree(t) if w.i > verb.i):
        return False  # "froze part of its aid, some 40 million dollars"
    if any(t.ent == "MONEY" and t.pos in {"NUM", "SYM", "NOUN", "PROPN"} for t in held):
        return True
    sums = [t for t in held if t.lemma.lower() in words("currencies") and not prep_objects(document, t, "of", "in")]
    sums = [t for t in sums if not prep_objects(document, verb, "of", "in")]  # "in aid" is told at the aid
    return any(document.children(t, "nummod") for t in sums)  # "ten billion euros", whatever the model takes it for


def _money_held(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Measure | None:
    """Read "froze $40 million", "withheld ten billion euros from Kest"."""
    lemma = verb.lemma.lower()
    if not is_verb(verb):
        return None
    if lemma in words("withholding") and (kept := _withheld_from(document, verb)):
        deed = deed_of(document, verb, "impose")
        deed = Deed("keep", verb, "actual") if deed.status == "actual" and lasts(document, verb) else deed
        made = measure_of(document, sentence, verb, "other", deed, known)
        return replace(made, targets=all_parties(document, kept), by_verb=True, what="funds")
    if lemma not in known.money or not _is_money(document, verb):
        return None
    act: Act = "impose" if lemma == "freeze" else "lift"
    deed = deed_of(document, verb, "keep" if act == "impose" and lasts(document, verb) else act)
    return replace(measure_of(document, sentence, verb, "asset freeze", deed, known), targets=(), by_verb=True)


def _withheld_from(document: Document, verb: Token) -> list[Token]:
    """Give the state from which money is withheld: "withheld ten billion euros from Kest"."""
    currencies = {t for thing in patients(document, verb) for t in (thing, *document.subtree(thing))}
    kinds = words("currencies") | words("revenues")
    money = any(t.ent == "MONEY" or t.lemma.lower() in kinds for t in currencies)
    return [t for t in prep_objects(document, verb, "from") if t.ent in {"GPE", "ORG"}][:1] if money else []


def _listed(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "added two firms to its entity list", "barred the general from entering Kest"."""
    found = listing(document, verb, known)
    if found is not None:
        status = verb_status(document, verb)
        stands = found.act == "impose" and status == "actual" and lasts(document, verb)
        deed = Deed("keep" if stands else found.act, verb, status)
        made = measure_of(document, sentence, verb, found.instrument, deed, known)
        who = or_helped(document, list(found.hit), known)
        hit = all_parties(document, (named for token in who for named in named_behind(document, token)))
        by = () if verb.lemma in words("staying") else made.senders  # who is on a list, has not put himself there
        by = tuple(party for party in by if party not in hit)
        whose = by or all_parties(document, found.whose)
        yield replace(made, targets=hit, senders=whose, merely_named=False)


def _whose_goods(document: Document, thing: Token) -> list[Token]:
    """Give the state whose goods are exempted: of "Kestian tea and flowers" Kest; anybody else himself."""
    goods = [] if is_party(document, thing) else [t for t in document.subtree(thing) if t.ent in LANDS]
    return goods[:1] or [thing]


def _from_charge(document: Document, noun: Token) -> Instrument | None:
    """Read "from the 20-point surcharge", where a text tells of tariffs."""
    behind_from = noun.dep == "pobj" and document.head(noun).text.lower() == "from"
    charged = behind_from and noun.lemma.lower() in words("charges")
    return "tariff" if charged and any(t.lemma.lower() == "tariff" for t in document.tokens) else None


def _spared(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "imposed tariffs on many states while sparing Kest": the measure stands in the same sentence."""
    misread = [document.head(verb)] if verb.dep == "amod" and verb.tag == "VBD" else []  # "exempted Kestian tea"
    let_off = patients(document, verb) or misread
    spared = all_parties(document, (named for t in let_off for named in _whose_goods(document, t)))
    for noun in document.sentence_tokens(sentence) if spared else ():
        instrument = known.instrument_of(document, noun) if noun.lemma.lower() in known.named else None
        instrument = instrument or _from_charge(document, noun)
        status = verb_status(document, verb) if is_verb(verb) else "actual"
        done = {deed.act for deed in deeds_on_measure(document, noun, known)} if instrument is not None else set()
        if instrument is not None and status != "actual" and "impose" not in done:  # laid on others in the same breath
            if not done & {"ease", "lift"}:
                made = measure_of(document, sentence, noun, instrument, Deed("ease", verb, status), known)
                yield replace(made, targets=spared)  # "asked to exempt Kest from the tariffs"
            return
        if instrument is not None:
            made = measure_of(document, sentence, noun, instrument, Deed("impose", verb, "denied"), known)
            doers = made.senders or all_parties(document, (t for t in agents(document, verb) if acts(document, t)))
            yield replace(made, targets=spared, senders=doers, because=f"spare: {verb.text.lower()}")
            return
