"""Tells who was put on a list, taken off it, called a terrorist organisation, or kept out of a country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.document import Document, Token
from dashboard.grammar import agents, antecedent, is_negated, is_party, is_passive, patients, prep_objects
from dashboard.lexicon import word_set
from dashboard.measures.doers import by_state
from dashboard.measures.known import LANDS, NAMED, STATES, Act, Measures, measures, words
from dashboard.measures.lists import favour, favoured_by, lists_of, owners, tells_of_measures
from dashboard.measures.status import verb_status
from dashboard.tables import Instrument
from dashboard.tags import PLURAL

NEAR = 3  # sentences between sanctions and "it added two traders"
TWO = 2  # words back, past a comma
LEAVING = frozenset({"from", "off"})


@dataclass(frozen=True)
class Listing:
    """What a verb does to somebody by a list or a closed border, and to whom."""

    act: Act
    instrument: Instrument
    hit: tuple[Token, ...]
    whose: tuple[Token, ...] = ()  # whose list or door it is, where nobody is said to act


def listing(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "added four firms to its entity list", "designated the group as terrorist", "barred from entering Kest"."""
    lemma = verb.lemma.lower()
    if lemma not in _verbs():
        return None
    if lemma in {"be", "remain", "stay", "stand"}:
        return _on_a_list(document, verb, known)
    if (act := _by_payment_system(document, verb)) is not None:
        return Listing(
            act, "sanctions", tuple(t for t in patients(document, verb) if t.pos != "PRON" or is_party(document, t))
        )
    if lemma in known.keeping and (kept := _list_kept(document, verb, known)) is not None:
        return Listing("keep", "sanctions", tuple(prep_objects(document, kept, "on", "against", "of")))
    hit = _listed(document, verb, known)
    if not hit:
        return None
    if (by_list := _by_list(document, verb, hit, known)) is not None:
        return by_list
    if lemma == "add" and _adds_alone(document, verb, hit, known):
        return Listing("impose", "sanctions", hit)
    if lemma in known.designating and _is_called(document, verb, known):
        called = [t for t in hit if _is_name_given(document, t, known)]
        return Listing("impose", "sanctions", tuple(t for t in hit if t not in called) or hit)
    alone = lemma in word_set("sanctions", "listing", "designating_alone") and verb_status(document, verb) != "denied"
    if alone and _by_a_state(document, verb) and _lists_to_sanction(document, verb, known):
        named = tuple(t for t in hit if t.ent in {"PERSON", "ORG"} or t.pos == "PROPN") or _among(document, hit, known)
        named = named or tuple(t for t in hit if any(w.ent in LANDS for w in document.subtree(t)))
        if named and not document.children(verb, "oprd") and not prep_objects(document, verb, "as", "among"):
            return Listing("impose", "sanctions", named)  # "listed the general", where sanctions are told of
    return _barred(document, verb, hit, known)


def _by_list(document: Document, verb: Token, hit: tuple[Token, ...], known: Measures) -> Listing | None:
    """Read who is put on a list or taken off it: one of those under sanctions, or of those favoured."""
    lemma = verb.lemma.lower()
    if lemma in known.listing and (doors := _list_of_barred(document, verb, known)) is not None:
        return Listing("impose", "travel ban", hit, doors)
    if lemma in known.listing and (on := lists_of(document, verb, known, "to", "on", "onto")):
        behind = [t for word in on for t in document.subtree(word) if document.head(t).text.lower() == "against"]
        state = () if any(t.ent in NAMED for t in hit) else tuple(t for t in behind if t.ent == "GPE")
        return Listing("impose", "sanctions", (*hit, *state), owners(document, on))
    if lemma in known.keeping and (on := lists_of(document, verb, known, "on")):
        return Listing("keep", "sanctions", hit, owners(document, on))
    first = document.head(verb)
    if lemma in known.listing and verb.dep == "conj" and (on := lists_of(document, first, known, "on", "to")):
        many = known.nameless | known.owned | known.hit_things | words("many")
        counted = (document.children(t, "nummod") or {t.lemma.lower(), t.text.lower()} & many for t in hit)
        if all(counted):
            return Listing("impose", "sanctions", hit, owners(document, on))  # "keeps them on its list, and added six"
    if lemma in known.unlisting | {"get"} and (on := lists_of(document, verb, known, *LEAVING)):
        return Listing("lift", "sanctions", hit, owners(document, on))
    if lemma in known.unlisting and (on := favoured_by(document, verb, *LEAVING)):
        return Listing("impose", favour(document), hit, owners(document, on))
    if lemma in known.listing and (on := favoured_by(document, verb, "to", "on", "onto")):
        return Listing("lift", favour(document), hit, owners(document, on))
    return None


def _listed(document: Document, verb: Token, known: Measures) -> tuple[Token, ...]:
    """Give who is put on a list or kept out, also where the parser hung him on another word."""
    own = verb if verb.dep not in {"xcomp", "acomp", "ccomp"} or verb.tag != "VBN" else document.head(verb)
    acted_on = [antecedent(document, t) if t.text.lower() == "whom" else t for t in patients(document, verb)]
    hit = tuple(t for t in acted_on if _is_somebody(document, t, known) and t.lemma.lower() != "list")
    if not hit and own != verb and own.lemma in words("staying"):  # "remains barred from entering Kest"
        hit = tuple(t for t in document.children(own, "nsubj") if is_party(document, t))
    if not hit and verb.dep == "ccomp" and verb.tag == "VBN" and not document.children(verb, "aux", "auxpass"):
        hit = tuple(t for t in document.children(verb, "nsubj") if is_party(document, t))  # "wants its firms taken off"
    if (
        not hit and verb.lemma.lower() in known.designating
    ):  # "declared the movement a terrorist group", read as a clause
        small = [t for t in document.children(verb, "ccomp") if t.pos in {"NOUN", "PROPN"}]
        hit = tuple(t for noun in small for t in document.children(noun, "nsubj") if _is_somebody(document, t, known))
    if not hit and verb.lemma == "get":  # "wants to get off the list"
        hit = tuple(t for t in agents(document, verb) if is_party(document, t))
    if not hit and verb.dep == "xcomp" and is_passive(document, verb):  # "asked to be taken off the list"
        hit = tuple(t for t in agents(document, document.head(verb)) if is_party(document, t))
    if (
        not hit and verb.lemma.lower() in known.listing | known.unlisting
    ):  # "removed from its list the minister, Jane Roe"
        on = lists_of(document, verb, known, "to", "on", "onto", *LEAVING)
        hit = tuple(t for word in on for t in document.children(word, "appos") if is_party(document, t))
    if not hit and verb.lemma.lower() in known.listing and is_passive(document, verb):
        hit = _before_comma(document, verb)
    return hit


def _before_comma(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give who is listed by an aside that the parser hung elsewhere: "the head of the Front, Jane Roe, was added"."""
    at = min((t.i for t in document.children(verb, "aux", "auxpass")), default=verb.i)
    if at < TWO or document.tokens[at - 1].text != "," or document.children(verb, "nsubjpass"):
        return ()
    name = document.tokens[at - TWO]
    return (name,) if name.sent == verb.sent and name.ent in NAMED else ()


@cache
def _verbs() -> frozenset[str]:
    """Give the verbs that may list somebody or keep him out: no other is looked at."""
    known = measures()
    lists = known.listing | known.keeping | known.unlisting | known.designating | known.barring
    out = words("leaving_out") | words("shutting_out") | words("disconnecting") | words("reconnecting")
    return lists | out | {"get", "be", "remain", "stay", "stand"}


def _by_payment_system(document: Document, verb: Token) -> Act | None:
    """Read "cut seven banks off from SWIFT", "reconnected the bank to SWIFT"."""
    lemma = verb.lemma.lower()
    if lemma not in words("disconnecting") | words("reconnecting"):
        return None
    steps = [verb, *document.children(verb, "prep", "advmod", "prt")]
    system = [t for word in steps for t in prep_objects(document, word, "from", "to") if t.text.upper() == "SWIFT"]
    banks = [t for t in patients(document, verb) if t.lemma.lower() in {"bank", "lender"}]
    off = any(t.text.lower() == "off" for t in document.children(verb, "prt", "advmod"))
    if off and banks and by_state(document, verb) and lemma == "cut":
        return "impose"  # "the bank was cut off by Kest"
    return ("impose" if lemma in words("disconnecting") else "lift") if system else None


def _adds_alone(document: Document, verb: Token, hit: tuple[Token, ...], known: Measures) -> bool:
    """Whether a state goes on with a list told of just before: "in May it added a militia and two traders"."""
    if verb.tag not in {"VBD", "VBN"} or is_passive(document, verb) or not _goes_on_listing(document, verb):
        return False
    if prep_objects(document, verb, "to", "on", "onto") or document.children(verb, "ccomp", "prt"):
        return False
    first, here = (document.sentences[max(0, verb.sent - back)].first for back in (NEAR, 0))
    named = [t.i for t in document.tokens[first : verb.i] if t.lemma.lower() in known.sanction_words]
    if not named or named[-1] >= here:  # told of before, and not beside it
        return False
    some = known.nameless | known.owned | known.hit_things | known.descriptions | words("many")
    return all(t.ent in {"PERSON", "ORG"} or {t.lemma.lower(), t.text.lower()} & some for t in hit)


def _goes_on_listing(document: Document, verb: Token) -> bool:
    """Whether a state or a union acts, or what stands for it; not of "Shell opened an office. It added"."""
    by = agents(document, verb)
    if not any(t.text.lower() in words("going_on") for t in by):
        return any(t.ent in STATES for t in by)
    before = document.sentence_tokens(document.sentences[verb.sent - 1]) if verb.sent else ()
    return not any(t.ent == "ORG" and t.dep == "nsubj" for t in before)


def _list_kept(document: Document, verb: Token, known: Measures) -> Token | None:
    """Give the list of those under sanctions that somebody keeps: "keeps a sanctions list of its own"."""
    if verb.tag == "VB" or not document.children(verb, "nsubj"):
        return None
    kept = [t for t in document.children(verb, "dobj") if t.lemma.lower() in {"list", "register", "blacklist"}]
    listed = ((word, t) for word in kept for t in document.children(word, "compound", "amod"))
    return next((word for word, t in listed if t.lemma.lower() in known.lists), None)


def _list_of_barred(document: Document, verb: Token, known: Measures) -> tuple[Token, ...] | None:
    """Give whose door it is of "put four clerks on its list of people not let into Kest"."""
    lists = [t for t in prep_objects(document, verb, "to", "on") if t.lemma == "list"]
    barred = [t for word in lists for t in document.subtree(word) if t.lemma.lower() in known.barring]
    leads = [t for t in barred if _leads_to(document, t, known.doors)]
    if not leads and any(
        t.lemma.lower() in words("entering") and any(w.dep == "neg" for w in document.children(t))
        for word in lists
        for t in document.subtree(word)
    ):
        return ()  # "its list of countries whose citizens may not enter"
    return _doorkeepers(document, leads[0]) if leads else None


def _on_a_list(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "the bank is on the Kestian sanctions list"."""
    on = lists_of(document, verb, known, "on") if not _is_not_on_any(document, verb) else []
    subjects = [antecedent(document, t) for t in document.children(verb, "nsubj")] if on else []
    who = tuple(t for t in subjects if is_party(document, t) or t.pos == "PROPN")
    longer = [t for t in document.children(verb, "advmod", "neg") if t.text.lower() == "longer"]
    gone = any(document.word_before(t) == "no" for t in longer)
    return Listing("lift" if gone else "keep", "sanctions", who, owners(document, on)) if who else None


def _is_not_on_any(document: Document, verb: Token) -> bool:
    """Whether "is not on the list" stands there; who "is no longer" on it, was."""
    return is_negated(document, verb) and all(t.text.lower() != "longer" for t in document.children(verb, "advmod"))


def _barred(document: Document, verb: Token, hit: tuple[Token, ...], known: Measures) -> Listing | None:
    """Read what somebody is barred from: a country, its sky, a sale, the meetings of a union."""
    lemma = verb.lemma.lower()
    if lemma in known.barring and _leads_to(document, verb, known.flights):
        return Listing("impose", "air link", hit, _doorkeepers(document, verb))
    if lemma in known.barring and _leads_to(document, verb, known.doors):
        return Listing("impose", "travel ban", hit, _doorkeepers(document, verb))
    alone = not document.children(verb, "xcomp", "pcomp") and not prep_objects(document, verb, "from")
    if lemma in known.barring and alone and by_state(document, verb):
        if _are_named(document, hit):
            return Listing("impose", "travel ban", hit)  # "has banned Jane Roe"
        if officials := _officials_of_a_state(document, hit):
            return Listing("impose", "travel ban", officials)  # "banned dozens of Kestian officials"
    if lemma in known.barring and (state := _state_behind(document, verb)) and _are_persons(document, hit):
        return Listing("impose", "travel ban", hit, state)
    if lemma in known.barring and _leads_to(document, verb, words("selling")):
        return Listing("impose", "export control", _buyers(document, verb) or hit, _sellers(document, verb))
    of_state = any(w.ent in LANDS for t in hit for w in (t, *document.children(t, "amod", "compound")))
    if lemma in known.barring and of_state and _leads_to(document, verb, words("money_ways")):
        return Listing("impose", "sanctions", hit)  # "barred five Kestian banks from dollar transactions"
    if (
        lemma in words("leaving_out")
        and _from_programme(document, verb)
        and any(t.ent == "GPE" or t.lemma == "country" for t in hit)
    ):
        return Listing("impose", "tariff" if _is_duty_free(document, verb) else "other", hit)
    if lemma in known.barring | words("shutting_out") and (whose := _gathering(document, verb)):
        return Listing("impose", "other", hit, whose)
    return None


def _are_named(document: Document, hit: tuple[Token, ...]) -> bool:
    """Whether persons stand there by name, if behind their offices: "the founder of the party, Jane Roe"."""
    return all(any(w.ent == "PERSON" for w in document.subtree(t)) and t.tag not in PLURAL for t in hit)


def _officials_of_a_state(document: Document, hit: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give those who hold an office in another state: "dozens of Kestian officials"; of its athletes nobody."""
    people = [one for t in hit for one in (t, *(prep_objects(document, t, "of") if t.tag != "NNPS" else ()))]
    office = measures().nameless | words("offices_barred")
    held = [t for t in people if t.tag == "NNS" and t.lemma.lower() in office]
    return tuple(t for t in held if any(w.ent in LANDS for w in document.subtree(t)))[:1]


def _state_behind(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give the state of "barred from Kest", "barred from the European Union"."""
    behind = prep_objects(document, verb, "from")
    return tuple(t for t in behind if t.ent == "GPE" or t.lemma in {"Union", "mainland", "country", "territory"})[:1]


def _are_persons(document: Document, hit: tuple[Token, ...]) -> bool:
    """Whether persons are kept out: goods and teams are, too, but from a market or a cup."""
    office = words("offices_barred")
    return all(
        t.ent == "PERSON"
        or (t.tag in {"NNS", "PRP"} and is_party(document, t, strictly=True))
        or (t.lemma.lower() in office and any(w.ent in STATES for w in document.subtree(t)))
        for t in hit
    )


def _from_programme(document: Document, verb: Token) -> bool:
    """Whether a state is put out of a programme or an exercise: "was expelled from the jet programme"."""
    out = [verb, *(t for t in document.children(verb, "prep", "prt", "advmod") if t.text.lower() == "out")]
    rooms = [t for word in out for t in prep_objects(document, word, "from", "of")]
    return any(t.lemma.lower() in words("programmes") for t in rooms)


def _is_duty_free(document: Document, verb: Token) -> bool:
    """Whether the programme is one of lower duties: "the duty-free scheme"."""
    kinds = {t.text.lower() for prep in document.children(verb, "prep") for t in document.subtree(prep)}
    return bool(kinds & {"duty", "tariff", "trade", "preferences", "preference"})


def _gathering(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose meetings somebody is kept out of: "barred from the union's summits"."""
    rooms = [t for t in prep_objects(document, verb, "from") if t.lemma.lower() in words("gatherings")]
    whose = tuple(
        t
        for room in rooms
        for t in document.children(room, "amod", "poss", "compound", "nmod")
        if t.ent == "ORG" or t.lemma == "bloc"
    )
    by = agents(document, verb) if rooms else []
    if any(t.text.lower() == "it" for t in by):  # "ASEAN did no more, except that it bars them from its summits"
        by = [
            t
            for t in document.tokens[document.sentences[verb.sent].first : verb.i]
            if t.dep == "nsubj" and t.ent == "ORG"
        ]
    return whose or tuple(t for t in by if t.ent == "ORG")[:1]


def _doorkeepers(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose door or sky it is: "barred from entering Kest", "from Kestian airspace"."""
    return tuple(t for t in _behind_from(document, verb) if t.ent in STATES and t.pos in {"PROPN", "ADJ"})[-1:]


def _buyers(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give to whom a firm may not sell: "barred the maker from selling machines to Kest"."""
    behind = _behind_from(document, verb)
    to = [t for t in behind if t.dep == "pobj" and document.head(t).text.lower() in {"to", "in"}]
    return tuple(t for t in to if t.ent in STATES)[:1]


def _sellers(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose goods they may not have: "barred from Kestian exports"."""
    sold = [t for t in prep_objects(document, verb, "from") if t.lemma.lower() in words("exports")]
    return tuple(w for t in sold for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS)[:1]


def _behind_from(document: Document, verb: Token) -> list[Token]:
    """Give all words of what "from" leads to."""
    return [
        t for prep in document.children(verb, "prep") if prep.text.lower() == "from" for t in document.subtree(prep)
    ]


def _among(document: Document, hit: tuple[Token, ...], known: Measures) -> tuple[Token, ...]:
    """Give who is named of "five more people, among them Roe", or the people if no one is."""
    kinds = known.nameless | known.owned | words("many") | {"person", "national", "citizen"}
    people = [t for t in hit if {t.lemma.lower(), t.text.lower()} & kinds]
    names = [t for word in people for t in document.subtree(word) if t.ent == "PERSON" and t.i > word.i]
    heads = [t for t in names if document.head(t).ent != "PERSON" or document.head(t).i < t.i]
    return tuple(t for t in heads if t.dep != "compound")[:3] or tuple(people)


def _by_a_state(document: Document, verb: Token) -> bool:
    """Whether a state, a union or their office acts: a newspaper lists persons, too."""
    by = agents(document, verb)
    return any(t.ent in STATES or t.text.lower() in words("going_on") for t in by) or is_passive(document, verb)


def _lists_to_sanction(document: Document, verb: Token, known: Measures) -> bool:
    """Whether sanctions are told of, or an office lists that has no other lists: "the Treasury designated Roe".

    Also where it is told of further to the front: "the Treasury adds names: in August it listed two firms".
    """
    by: Sequence[Token] = agents(document, verb)
    if any(t.text.lower() in words("going_on") for t in by):
        by = document.tokens[document.sentences[verb.sent].first : verb.i]
    return tells_of_measures(document, known) or any(
        t.lemma.lower() in words("listing_offices") and t.pos == "PROPN" for t in by
    )


def names_a_measure(document: Document, known: Measures) -> bool:
    """Whether a text names a measure of any kind for what it is anywhere: an embargo, a duty, a ban on goods."""
    return any(t.lemma.lower() in known.named and known.instrument_of(document, t) is not None for t in document.tokens)


def _is_somebody(document: Document, token: Token, known: Measures) -> bool:
    """Whether a name or a state's firms, judges, ministers stand there; a general is somebody, too."""
    if token.lemma.lower() in words("whoever") - {"those"}:
        return True  # "bar anyone who deals with Kest from entering"
    return is_party(document, token) or (token.pos in {"NOUN", "PROPN"} and token.lemma.lower() not in known.things)


def _is_called(document: Document, verb: Token, known: Measures) -> bool:
    """Whether somebody is called terrorist, in whatever way the parser hung it on."""
    return any(t.i > verb.i and t.lemma.lower() in known.designations for t in document.subtree(verb))


def _is_name_given(document: Document, token: Token, known: Measures) -> bool:
    """Whether a phrase is what somebody is called: "a terrorist group"."""
    return any(t.lemma.lower() in known.designations for t in document.children(token, "amod", "compound"))


def _leads_to(document: Document, verb: Token, words: frozenset[str]) -> bool:
    """Whether "from" leads to a country's door or its sky: "from entering", "from its territory", "from flying"."""
    doors = [
        t for prep in document.children(verb, "prep") if prep.text.lower() == "from" for t in document.children(prep)
    ]
    return any(t.lemma.lower() in words for t in doors)
