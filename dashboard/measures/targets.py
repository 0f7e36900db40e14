"""Tells whom a measure hits."""

from __future__ import annotations

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
from dashboard.measures.for_all import for_all, is_whoever
from dashboard.measures.hints import tied_to
from dashboard.measures.known import LANDS, NAMES, STATES, Measures, measures, preps_behind, words
from dashboard.measures.mended import is_state
from dashboard.measures.people_hit import among_them, banned_people, holders
from dashboard.measures.reasons import helped, reason
from dashboard.measures.senders import is_sender, warners, whole
from dashboard.measures.status import is_wished
from dashboard.measures.told_whose import told_of_loss
from dashboard.measures.undergone import undergone, who_undergoes
from dashboard.measures.verbs import list_head, verbs_on
from dashboard.measures.warned import whom_it_means, whose_are_hit
from dashboard.tables import Instrument

SOLD = frozenset({"export control", "arms embargo"})


def targets(document: Document, noun: Token, deed: Deed, instrument: Instrument, known: Measures) -> list[Token]:
    """Tell whom it hits; of firms without a name, whom they helped: "three firms accused of helping Kest"."""
    found = [whom_it_means(document, t) for t in _named_or_not(document, noun, deed, instrument, known)]
    found = found or (whose_are_hit(document, deed.word) if is_verb(deed.word) else [])
    return or_helped(document, found, known)


def or_helped(document: Document, found: list[Token], known: Measures) -> list[Token]:
    """Give those hit or, where none of them has a name, whom they helped."""
    unnamed = known.nameless | known.owned
    people = [t for t in found if t.tag == "NNS" and (t.lemma.lower() in unnamed or t.text.lower() in words("many"))]
    if not people or len(people) < len(found) or any(_has_name(document, t) for t in people):
        return found
    return helped(document, people[-1]) or found


def _named_or_not(document: Document, noun: Token, deed: Deed, instrument: Instrument, known: Measures) -> list[Token]:
    """Give whom it hits: behind a preposition, as object of the verb, as owner of the thing or of the reason."""
    if is_verb(deed.word) and deed.word.lemma.lower() in words("matching"):
        return [t for t in document.children(noun, "amod", "compound", "poss") if t.ent in STATES]
    if noun.lemma.lower() in words("gates") and is_verb(deed.word) and (barred := _barred(document, deed)):
        return barred  # before "the crossings on the Kestian border"
    if undergone(document, noun) == deed.word:
        return who_undergoes(document, noun, deed.word)
    found = _behind(document, noun, deed, known)
    if found and all(t.lemma.lower() in known.nameless and not _has_name(document, t) for t in found):
        if among := among_them(document, found[-1]):
            return among
        return [*found, *_hit(document, list_head(document, noun), deed)]  # "threatened Kest with a ban on officials"
    if found:
        return found
    if (teller := told_of_loss(document, deed)) is not None:
        return [t for t in document.children(teller, "dobj") if t.ent in LANDS]
    if is_verb(deed.word) and deed.word.lemma.lower() in words("losing") and not known.names_measure(document, noun):
        return [t for t in agents(document, deed.word) if is_party(document, t)]
    if is_verb(deed.word) and deed.word.lemma.lower() in words("stripping"):
        return [t for t in patients(document, deed.word) if is_party(document, t)]
    if not known.names_measure(document, noun) and not is_verb(noun):
        found = _owners_of_thing(document, noun, deed, instrument)
        if found:
            return found
    return (
        _hit(document, noun, deed)
        or _under(document, deed.word)
        or _compound(document, noun, known)
        or _left_under(document, noun)
        or for_all(document, noun, deed, instrument)
        or reason(document, noun, deed, known)
    )


def _barred(document: Document, deed: Deed) -> list[Token]:
    """Give to whom a port, sky or border is closed: "closed to ships under the Kestian flag"."""
    near = [deed.word, *document.children(deed.word, "attr", "oprd", "acomp", "ccomp")]  # "are off limits to Kest"
    to = [prep for word in near for prep in document.children(word, "prep") if prep.text.lower() == "to"]
    shut_to = [t for prep in to for t in document.children(prep, "pobj") if is_party(document, t)]
    return shut_to[:1] or [t for prep in to for t in document.subtree(prep) if t.ent in LANDS][:1]


def _by_preps(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Read "sanctions on Kest", "imposed against Kest"."""
    laid = [t for t in verbs_on(document, noun) if t.dep in {"relcl", "acl"}]
    laid += [t for t in document.children(noun, "relcl") if t.lemma.lower() in words("upholding") and t not in laid]
    laid += [t for verb in laid for t in prep_objects(document, verb, "in") if t.lemma == "place"]
    also = [t for t in document.children(noun, "conj") if not document.children(t, "det", "poss")]
    listed = [t for t in also if known.names_measure(document, t)]  # "travel bans and asset freezes on"
    ahead = document.children(deed.word, "xcomp") if deed.act == "threaten" else []  # "has threatened to put on Kest"
    for word in (
        (noun,)
        if deed.act == "assess" and is_verb(deed.word)
        else (noun, deed.word, *ahead, *whole(document, noun), *laid, *listed)
    ):
        preps = (*known.target_preps, "of") if word.lemma.lower() in known.of_target else known.target_preps
        preps = (*preps, "for") if noun.lemma.lower() == "rate" else preps  # "the rate for Kest"
        if not known.names_measure(document, noun):
            preps = tuple(prep for prep in preps if prep != "at")  # "the gold held at the bank of Kest"
        elif deed.act in {"impose", "threaten"} and (people := banned_people(document, word)):
            return people
        hit = [t for t in prep_objects(document, word, *preps) if t.lemma.lower() not in words("grounds")]
        hit = [w for t in hit for w in _given(document, t, word) or [t]]  # "the ban on aid to Kest"
        found = [t for t in hit if _may_be_hit(document, t) or _is_name(t) or _is_owned(document, t, known)]
        if found:
            return [found[0], *_and_on(document, found[0])]
    return []


def _behind(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Read "sanctions on Kest", "imposed against Kest", "sanctions targeting Kest"."""
    if found := _by_preps(document, noun, deed, known):
        return found
    if known.names_measure(document, noun):  # "controls on machines bound for Kest"
        laid_on = any(t.dep == "prep" and t.text.lower() == "on" for t in document.subtree(noun))
        if laid_on and (origin := prep_objects(document, noun, "from")):
            return [t for t in origin if is_party(document, t)][:1]
        behind = [
            p for word in (noun, *whole(document, noun)) for p in preps_behind(document, word) if p.text.lower() == "on"
        ]
        behind += [t for t in document.subtree(noun) if t.dep == "prep" and t.text.lower() == "on" and t not in behind]
        behind += [
            prep for prep in document.children(deed.word, "prep") if prep.text.lower() == "on" and deed.word != noun
        ]
        if not behind and is_verb(deed.word):  # "raised tariffs to 50 percent on goods from Kest"
            rates = [t for t in document.subtree(deed.word) if t.ent == "PERCENT" and t.pos == "NOUN"]
            behind = [t for rate in rates for t in document.children(rate, "prep") if t.text.lower() == "on"]
        goods = [t for prep in behind for t in document.children(prep, "pobj") if t.ent != "DATE"]
        if anybody := [t for t in goods if is_whoever(document, t)]:
            return anybody[:1]  # "a tariff on anybody who buys Kestian oil"
        found = [t for thing in goods for t in document.subtree(thing) if t.ent in LANDS and _is_head(document, t)]
        given = [t for t in goods if t.lemma.lower() in words("aid_given")]  # "limits on Kestian aid to Valdoria"
        found = [t for t in found if not given or t.i > given[0].i]
        sold = known.instrument_of(document, noun) in SOLD  # "the ban on sales of chips to Kest"
        found = [t for t in found if sold or not is_buyer(document, t)]
        if found:
            return found[:1]
        if origin := _origin(document, goods):
            return origin
        inside = [t for prep in behind if prep in document.subtree(noun) for t in document.children(prep, "pobj")]
        if name := [t for t in inside if t.ent in NAMES and is_party(document, t)]:
            return name[:1]  # "sanctions of long standing on Kest"
        if any(t.lemma.lower() in words("exports") | {"transit", "export"} for t in goods) and is_verb(deed.word):
            to = [t for t in prep_objects(document, deed.word, "to") if t.ent == "GPE"]
            if to:  # "eased the limits on the transit of grain to Kest"
                return to[:1]
    return _around(document, noun, deed, known)


def _given(document: Document, aid: Token, word: Token) -> list[Token]:
    """Give to whom aid goes on which a measure is laid, also where the parser hung it on the measure."""
    if aid.lemma.lower() not in words("aid_given"):
        return []
    return prep_objects(document, aid, "to", "for") or [t for t in prep_objects(document, word, "to") if t.i > aid.i]


def _origin(document: Document, goods: list[Token]) -> list[Token]:
    """Give where goods come from, wherever the parser hung it: "on goods from Kest and from Valdoria"."""
    behind = [then for thing in goods if (then := document.following(thing)) is not None and then.sent == thing.sent]
    preps = [t for t in behind if t.text.lower() == "from" and t.dep == "prep"]
    preps += [t for prep in preps for t in document.children(prep, "conj") if t.text.lower() == "from"]
    found = [t for prep in preps for t in document.children(prep, "pobj") if t.ent in LANDS or is_party(document, t)]
    return list(dict.fromkeys(found))


def _may_be_hit(document: Document, token: Token) -> bool:
    """Whether somebody stands there, if only as "both" or "each of them"."""
    return is_party(document, token) or token.text.lower() in {"both", "each"}


def _is_owned(document: Document, token: Token, known: Measures) -> bool:
    """Whether a network or fleet stands there of which it is said who runs it."""
    return token.lemma.lower() in known.hit_things and bool(tied_to(document, token))


def _is_described(document: Document, token: Token) -> bool:
    """Whether a state stands there by what it is: "to the kingdom", "with its neighbour"."""
    before = {t.text.lower() for t in document.children(token, "det", "poss")}
    return token.lemma.lower() in measures().descriptions and bool(before & {"the", "its", "their"})


def is_buyer(document: Document, token: Token) -> bool:
    """Whether goods go there: of "a duty on their exports to Kest" it is Kest that takes it."""
    prep = document.head(token)
    return prep.text.lower() == "to" and document.head(prep).lemma.lower() in words("exports")


def _is_head(document: Document, token: Token) -> bool:
    """Whether a word is the last of a name: of "United States" the second."""
    part = token.dep in {"compound", "amod"} and document.head(token).ent in LANDS  # of "North American" neither
    return token.pos != "DET" and not part


def _and_on(document: Document, first: Token) -> list[Token]:
    """Give who else is hit: "sanctions on Jane Roe, Kest's envoy, and on John Doe"."""
    for word in document.tokens[first.i + 1 : document.sentences[first.sent].last]:
        before = document.tokens[word.i - 1]
        if word.text.lower() in {"on", "against"} and before.text.lower() == "and":
            return [t for t in document.children(word, "pobj") if t.ent in NAMES]
        if is_verb(word):
            break
    return []


def _around(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Read "an offer to Kest of an end to sanctions", "the embargo applies to Kest", "the package targets Kest"."""
    at = () if known.names_measure(document, noun) else ("at",)
    preps = [prep for prep in known.target_preps if prep not in at]
    found = [t for word in (noun, deed.word) for t in prep_objects(document, word, *preps)]
    found = [t for t in found if _has_name(document, t) and t.lemma.lower() not in words("grounds")]
    if found:
        return found[:1]
    if is_verb(deed.word) and deed.word.lemma in {"hang", "loom"}:  # "a tariff was hanging over both"
        return [t for t in prep_objects(document, deed.word, "over") if _may_be_hit(document, t)][:1]
    if is_verb(deed.word) and deed.word.lemma.lower() in words("applying"):
        found = [t for t in prep_objects(document, deed.word, "to") if is_party(document, t)]
        if found:  # "the embargo applies to Kest"
            return found[:1]
    hitting = [document.head(t) for t in (noun, deed.word) if t.dep == "nsubj"]  # "the package targets Kest"
    offer = document.head(deed.word)
    gives = words("offering") | known.reliefs["given"] | words("promising")
    if not is_verb(deed.word) and is_verb(offer) and offer.lemma.lower() in gives:
        found = document.children(offer, "dative") or prep_objects(document, offer, "to")
        if not found and document.children(offer, "auxpass"):  # "Kest was granted a waiver from the embargo"
            found = document.children(offer, "nsubjpass")
        found = [t for t in found if is_party(document, t) and t != noun]
        if found:  # "offered Kest an end to sanctions"
            return found[:1]
    if not is_verb(deed.word) and deed.act in {"ease", "lift"}:
        let_off = (noun, deed.word) if deed.word.lemma.lower() in words("exemptions") else (deed.word,)
        to = [t for word in let_off for t in prep_objects(document, word, "for", "to")]
        found = [t for t in to if t != noun and is_party(document, t)]
        if found:
            return found[:1]
    for verb in (*document.children(noun, "acl", "relcl"), *hitting):
        if verb.lemma.lower() in words("hitting") and not is_passive(document, verb):
            return [t for t in patients(document, verb) if is_party(document, t)]
    return []


def _is_name(token: Token) -> bool:
    """Whether a name stands there, whatever the model takes it for: it has taken states for products."""
    return token.pos == "PROPN" and token.ent not in {"DATE", "TIME"}


def _has_name(document: Document, token: Token) -> bool:
    """Whether a thing is somebody's by name: "a freeze on the assets of the bank of Kest"."""
    return any(_is_name(t) for t in noun_phrase(document, token))


def _given_to(document: Document, noun: Token, deed: Deed) -> list[Token]:
    """Give to whom aid goes: "aid to Kest", "aid to the Kestian government", "to all three states"."""
    if noun.lemma.lower() not in words("aid_given"):
        return []
    to = [t for word in (noun, deed.word) for t in prep_objects(document, word, "to", "for")]
    given = [t for t in to if t.ent in STATES]
    given = given or [w for t in to for w in document.children(t, "amod", "compound") if w.ent in LANDS]
    return (given or [t for t in to if t.tag == "NNS" and t.lemma.lower() in words("whoevers")])[:1]


def _beyond(document: Document, noun: Token) -> list[Token]:
    """Give who lies beyond a border: "Kest's borders with Valdoria"."""
    gate = noun.lemma.lower() in words("closed")
    return [t for t in prep_objects(document, noun, "with") if t.ent in LANDS][:1] if gate else []


def _owners_of_money(document: Document, noun: Token, deed: Deed, found: list[Token]) -> list[Token]:
    """Give whose money it is: "had its assets frozen", "the accounts of three Kestian politicians"."""
    had = noun.dep == "dobj" and document.head(noun).lemma == "have" and deed.word.i > noun.i
    if not found and had:
        found = [t for t in agents(document, document.head(noun)) if is_party(document, t)]
    of = prep_objects(document, noun, "of", "for") if not found or all(t.dep == "amod" for t in found) else []
    if deed.word.lemma.lower() in words("withholding"):  # "withheld tax revenues from Kest"
        of = of or prep_objects(document, noun, "from")
    named = [t for t in of if is_party(document, t) or _has_name(document, t)][:1]
    if found or not named:
        return named or found  # "the Kestian assets of the judge" lie in Kest
    also = [t for prep in document.children(noun, "prep") for t in document.children(prep, "conj")]
    also = [t for prep in also for t in document.children(prep, "pobj") if _has_name(document, t)]
    return [*named, *also]  # "the assets of Roe and of the bank"


def _sold_to(document: Document, noun: Token, instrument: Instrument) -> list[Token]:
    """Give where goods may not go: "restricted American exports to Kest"."""
    to = prep_objects(document, noun, "to") if instrument == "export control" else []
    return [t for t in to if t.ent == "GPE"][:1]


def _owners_of_thing(document: Document, noun: Token, deed: Deed, instrument: Instrument) -> list[Token]:
    """Read "Kestian consulates", "flights to Kest", "Valdorian aid to Kest", "the trade agreement with Kest"."""
    if noun.lemma.lower() in words("agreements"):
        return [t for word in (noun, deed.word) for t in prep_objects(document, word, "with")][:1]
    if given := _given_to(document, noun, deed) or _beyond(document, noun) or _sold_to(document, noun, instrument):
        return given
    owners = [t for t in possessors(document, noun) if t.tag != "PRP$" or t.text.lower() in {"his", "her"}]
    found = [_whose(document, t) for t in owners] or [
        t for t in document.children(noun, "amod", "compound", "nmod") if t.ent in STATES
    ]
    if noun.lemma.lower() in words("closed"):  # "the Attari crossing" is where it lies
        found = [t for t in found if t.ent == "NORP" or is_state(t.text)]
    if not found and instrument == "property seizure":  # "six houses that were taken from Kest"
        found = [t for t in prep_objects(document, deed.word, "from") if t.ent == "GPE"][:1]
    if instrument == "asset freeze":
        found = _owners_of_money(document, noun, deed, found)
    if not found and instrument in {
        "other",
        "sanctions",
        "export control",
        "arms embargo",
        "travel ban",
        "tariff",
    }:  # "trade benefits for Kest", "imports of Kestian grain"
        sold = instrument in {"export control", "arms embargo"}
        ways = ("to", "with", "for") if sold else ("for", "of", "from", "to", "with")
        if noun.lemma.lower() in words("supplied"):
            ways = ("to", "with", "for")  # "power from Kest" is Kest's to cut
        behind = prep_objects(document, noun, *ways) + prep_objects(document, deed.word, *ways)
        behind += holders(document, noun) if instrument == "travel ban" else []
        if instrument == "travel ban" and not behind:  # "stopped issuing visas to", "suspended the issuing of visas to"
            giving = [document.head(noun), document.head(document.head(noun))]
            behind = [t for word in giving for t in prep_objects(document, word, "to", "for")]
        people = [
            t for t in behind if t.lemma.lower() in measures().nameless and prep_objects(document, t, "in", "from")
        ]
        found = (
            [t for t in behind if t.ent in STATES or _is_name(t) or _is_described(document, t)][:1]
            or people[:1]
            or [name for t in behind for name in document.children(t, "amod", "compound") if name.ent in STATES][:1]
            or [t for one in behind if instrument == "travel ban" for t in document.subtree(one) if t.ent in LANDS][:1]
        )
        if not found and not sold:  # "imports of all goods from Kest"
            of = prep_objects(document, noun, "of")
            found = [t for one in of for t in prep_objects(document, one, "from") if t.ent in LANDS][:1]
        sold_to = [t for clause in document.children(noun, "relcl") for t in prep_objects(document, clause, "to")]
        found = found or [t for t in sold_to if t.ent in STATES or _is_described(document, t)][:1]
        granted = [
            t for clause in document.children(noun, "relcl") for t in document.children(clause, "dobj", "dative")
        ]
        found = found or [t for t in granted if t.ent in STATES][:1]  # "a facility that it granted Kest"
    if not found and instrument in {"export control", "arms embargo"}:  # "exports of lenses and glass to Kest"
        found = [t for t in document.subtree(noun) if t.ent in STATES and document.head(t).text.lower() == "to"][:1]
    if not found and instrument == "air link":
        found = [t for t in prep_objects(document, noun, "of") if t.ent in STATES][
            :1
        ]  # "the landing rights of Kestair"
    if not found and instrument == "air link":
        found = [t for t in prep_objects(document, noun, "to", "from") if t.ent == "GPE"][:1]
        by_one = is_verb(deed.word) and any(t.ent in STATES for t in agents(document, deed.word))
        found = found or [t for t in prep_objects(document, noun, "between") if t.ent == "GPE" and by_one][:1]
        both = [t for t in document.subtree(noun) if t.ent == "GPE" and document.head(t).dep == "conj"]
        found = found or [t for t in both if document.head(t).text.lower() in {"to", "from"}][:1]  # "to and from Kest"
        found = found or [t for t in prep_objects(document, deed.word, "to") if is_party(document, t)][:1]
    return found


def _whose(document: Document, owner: Token) -> Token:
    """Give whom "whose" stands for, with those listed before: "Roe and six others, whose accounts are frozen"."""
    clause = next((t for t in document.ancestors(owner) if t.dep == "relcl"), None) if owner.tag == "WP$" else None
    if clause is None:
        return owner
    who = document.head(clause)
    while who.dep == "conj" and document.head(who).pos in {"NOUN", "PROPN"}:
        who = document.head(who)
    return who


def _hit(document: Document, noun: Token, deed: Deed) -> list[Token]:
    """Read "blacklisted two banks", "hit Kest with tariffs", "the sanctioned Jane Roe", "sanctions hurt Kest"."""
    verb = deed.word
    if not is_verb(verb):
        return []
    if noun.dep == "dobj" and document.head(noun) == verb and is_passive(document, verb):
        return [t for t in patients(document, verb) if is_party(document, t)]  # "Kest would be charged a tariff"
    if noun.dep == "pobj" and document.head(noun).text.lower() == "with" and verb.lemma.lower() in words("with"):
        struck = [antecedent(document, t) for t in patients(document, verb)]
        inner = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in words("with")]
        struck += [t for clause in inner for t in patients(document, clause)]  # "threatened to hit Kest with duties"
        struck += prep_objects(document, verb, "at")  # "struck at Kest with a ban"
        return [t for t in struck if is_party(document, t)]
    if verb.lemma == "warn" and noun.dep == "pobj":  # "warned Kest of sanctions"
        return [t for t in document.children(verb, "dobj") if is_party(document, t)]
    if is_wished(document, verb):  # "wants Kestian cargo charged a surtax"
        return [t for t in document.children(verb, "nsubj", "nsubjpass") if t != noun and is_party(document, t)]
    if verb == noun and verb.dep == "amod":
        return [document.head(verb)]
    if (
        verb == noun
        or deed.act == "assess"
        or verb.lemma.lower() in words("laying_down")
        or verb.lemma.lower() in words("hitting") | {"await"}
    ):
        return [t for t in patients(document, verb) if t != noun and _may_be_hit(document, t)] or (
            [t for t in patients(document, verb) if has_office(document, t)] if verb == noun else []
        )
    return []


def has_office(document: Document, noun: Token) -> bool:
    """Whether somebody with an office stands there: "the head of the Kestian mining board"."""
    return noun.pos == "NOUN" and any(t.ent in NAMES for t in document.subtree(noun) if t.i > noun.i)


def _under(document: Document, word: Token) -> list[Token]:
    """Give who stands under a measure: "with the banker under sanctions", "Kest faces sanctions"."""
    if is_verb(word) and (word.lemma in words("suffering") or word.lemma == "risk"):
        warning = warners(document, word)  # "told both to stop or face tariffs": not who tells them
        return [t for t in agents(document, word) if is_party(document, t) and t not in warning]
    if word.text.lower() == "subject":
        above = document.head(word)
        return [t for t in (*document.children(above, "nsubj"), above) if is_party(document, t)][:1]
    if is_verb(word) and is_passive(document, word) and word.lemma.lower() in words("hitting"):
        return [t for t in patients(document, word) if is_party(document, t)]
    if is_verb(word) and word.lemma.lower() in words("freeing"):
        return [t for t in patients(document, word) if is_party(document, t)]
    if is_verb(word) and word.lemma in {"put", "place", "bring"}:
        who = [t for t in patients(document, word) if t.lemma.lower() not in measures().things]
        return [t for t in who if is_party(document, t) or _is_name(t)]
    if word.text.lower() != "under":
        return []
    beside = _named_before(document, word)
    if beside is not None:
        return [beside]
    head = document.head(word)
    if is_verb(head) and head.lemma in {"have", "keep", "hold"} and document.children(head, "dobj"):
        held = document.children(head, "dobj")  # "has had Kest under an embargo"
        return [t for t in held if is_party(document, t) or t.pos == "PROPN"]
    if is_verb(head):
        who = [antecedent(document, t) for t in (*agents(document, head), *patients(document, head))]
        return [t for t in who if is_party(document, t) or _is_name(t)]
    if head.text.lower() == "with":
        along = (*document.children(head, "pobj"), *document.children(word, "nsubj"))
        return [t for t in along if is_party(document, t)]
    return [head] if is_party(document, head) else []


def _left_under(document: Document, noun: Token) -> list[Token]:
    """Give who lives with a measure by its clause: "the embargo that Kest has been under since 2011"."""
    for clause in document.children(noun, "relcl", "acl"):
        under = any(t.text.lower() == "under" and not document.children(t, "pobj") for t in document.children(clause))
        if under or clause.lemma.lower() in words("suffering"):
            return [t for t in agents(document, clause) if is_party(document, t)]
    return []


def _named_before(document: Document, word: Token) -> Token | None:
    """Give who stands right before a comma and "under": "Kest, already under sanctions since 2019"."""
    at = word.i - 1
    while at > 0 and document.tokens[at].pos == "ADV":
        at -= 1
    if at < 1 or document.tokens[at].text != ",":
        return None
    name = document.tokens[at - 1]
    return name if name.sent == word.sent and name.pos == "PROPN" and name.ent in NAMES else None


def _compound(document: Document, noun: Token, known: Measures) -> list[Token]:
    """Read "Kest sanctions": a bare name that is no usual sender's is the one hit."""
    if not known.names_measure(document, noun):
        return []
    names = [t for t in document.children(noun, "compound", "nmod", "amod") if t.ent in LANDS]
    return [t for t in names if not is_sender(document, t, known)]
