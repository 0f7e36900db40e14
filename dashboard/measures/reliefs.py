"""Reads relief from measures: a waiver that is asked for, granted or refused, a licence that is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_negated, is_party, is_verb, prep_objects
from dashboard.lexicon import lexicon
from dashboard.measures.deeds import Deed
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.hints import named_behind
from dashboard.measures.known import LANDS, STATES, Measures, words
from dashboard.measures.lists import tells_of_measures
from dashboard.measures.status import verb_status
from dashboard.measures.verbs import verbs_on
from dashboard.tables import Instrument

FAR = 3  # sentences between a tariff and an exemption from it
LATELY = 30  # measures told of last, of which one may be an export licence
OTHERS = frozenset({"tariff", "air link", "travel ban", "export control"})
LICENCES = frozenset({"licence", "license", "permit", "authorisation", "authorization"})
RECEIVING = frozenset({"receive", "win", "get", "obtain", "secure"})  # said of who is given a relief


def relief(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
) -> Iterator[Measure]:
    """Read "has asked for another waiver", "the licence, revoked in May", where sanctions are told of.

    An exemption may be one from a tariff or a closed sky that was told of just before.
    """
    reliefs = known.reliefs
    last = next((one for one in reversed(told) if sentence.number - one.sentence <= FAR), None)
    of_last = last is not None and last.instrument in OTHERS and noun.lemma.lower() in words("exemptions")
    after = document.tokens[noun.i + 1] if noun.i + 1 < len(document.tokens) else noun
    if noun.lemma == "relief" and after.pos == "NOUN" and after.sent == noun.sent:
        return  # "relief convoys" relieve nobody of sanctions, however they were parsed
    numbered = noun.pos == "PROPN" and noun.lemma.lower() in LICENCES and after.tag == "CD"  # "General License 44"
    if (noun.pos != "NOUN" and not numbered) or noun.dep in {"compound", "amod"}:
        return  # "relief convoys" relieve nobody of sanctions
    if not (of_last or tells_of_measures(document, known) or _is_of_sender(document, noun, known)):
        return
    if noun.lemma.lower() in LICENCES and not _is_relief(document, noun, known):
        return  # whose oil firm issues licences, relieves nobody
    seen: set[str] = set()
    verbs, refusing = _verbs_about(document, noun, known)
    ended = any(verb.dep != "relcl" and _ends(document, noun, verb, known) for verb in verbs)
    for verb in verbs:
        lemma = verb.lemma.lower()
        deed = _done_with(document, noun, verb, known) if not (ended and verb.dep == "relcl") else None
        if deed is not None and deed.act + deed.status not in seen:
            seen.add(deed.act + deed.status)
            of = [t for t in document.sentence_tokens(sentence) if t.i < noun.i and t.lemma.lower() in known.named]
            named = [one for t in of if (one := known.instrument_of(document, t)) is not None]
            kind: Instrument = last.instrument if of_last and last is not None else "sanctions"
            licensed = noun.lemma.lower() in LICENCES and any(
                one.instrument == "export control" for one in told[-LATELY:]
            )
            kind = "export control" if licensed and not named else kind  # the licences that buyers ask for
            kind = named[-1] if named and deed.act == "ease" else kind  # "under a travel ban, was granted an"
            kind = _kind_of(document, noun) or kind
            made = measure_of(document, sentence, noun, kind, deed, known)
            asked = [t for t in document.children(verb, "dobj") if is_party(document, t) and t != noun]
            asked = asked or [t for t in prep_objects(document, verb, "to", "of") if t.ent in STATES]  # "applied to"
            own = () if lemma in RECEIVING | words("losing") else made.senders
            if lemma in reliefs["asked"]:
                own = all_parties(document, asked) or all_parties(
                    document, (t for clause in refusing for t in agents(document, clause))
                )
            if not own and of_last and last is not None and last.sentence == noun.sent and deed.status == "proposed":
                own = last.senders  # "Kest will put a duty on rice, and Ossia has asked for an exemption"
            to = _given_to(document, noun, verb)
            given = all_parties(document, (name for t in to for name in named_behind(document, t)))
            allowed = given if lemma in reliefs["given"] | words("losing") else ()
            whose = {party.text for party in own}
            clauses = document.children(noun, "relcl", "acl")
            clauses += [c for t in prep_objects(document, noun, "for") for c in document.children(t, "relcl", "acl")]
            inner = [t for clause in clauses for t in document.subtree(clause)]
            held = [t for t in inner if t.ent in STATES and t.dep in {"dobj", "nsubj", "pobj"}]
            held = held or [t for t in inner if t.ent in LANDS]  # "permits for goods bound for the Kestian army"
            told_of = tuple(party for party in all_parties(document, held[:2]) if party.text not in whose)
            given_to = [_whose(document, t) for t in prep_objects(document, noun, "for")]  # "an exemption for Kest"
            given_to = [t for t in given_to if t.ent in STATES | {"PERSON"}]
            yield replace(made, senders=own, targets=allowed or all_parties(document, given_to) or told_of)


def _kind_of(document: Document, noun: Token) -> Instrument | None:
    """Give what a relief lets off, by the word before it: "a travel waiver", "a tariff exemption"."""
    kinds: dict[str, Instrument] = lexicon("sanctions")["relief_of"]
    before = (t.lemma.lower() for t in document.children(noun, "compound", "amod"))
    return next((kinds[lemma] for lemma in before if lemma in kinds), None)


def _whose(document: Document, thing: Token) -> Token:
    """Give whose goods are let off: of "Kest's oil imports" Kest; anybody else himself."""
    goods = thing.lemma.lower() in words("exports") | words("trade_flows") | words("wares")
    own = [t for t in document.children(thing, "poss", "amod", "compound") if t.ent in LANDS] if goods else []
    return own[0] if own else thing


def _is_of_sender(document: Document, noun: Token, known: Measures) -> bool:
    """Whether a waiver or licence is one from sanctions by who gives it: "an American waiver", "the Treasury's"."""
    if noun.lemma.lower() not in words("sanction_reliefs") or known.thing_of(document, noun) is not None:
        return False
    own = document.children(noun, "amod", "poss", "compound")
    verbs = [t for t in document.ancestors(noun) if is_verb(t)][:1]
    by = [t for verb in verbs for t in agents(document, verb)] + prep_objects(document, noun, "from", "by")
    offices = any(t.lemma.lower() in words("listing_offices") for t in by)
    return offices or any(t.text.lower() in {"american", "us", "u.s."} for t in own)


def _done_with(document: Document, noun: Token, verb: Token, known: Measures) -> Deed | None:
    """Give what a verb does with a relief: asks for it, gives it, takes it back, prepares it; None for any other."""
    lemma, status = verb.lemma.lower(), verb_status(document, verb)
    reliefs = known.reliefs
    ceased = document.head(verb) if verb.dep == "xcomp" else verb
    if ceased.lemma.lower() in words("ceasing") and ceased != verb:  # "asked Kest to stop granting licences"
        return Deed("impose", verb, "actual") if verb_status(document, ceased) == "actual" else None
    if lemma in reliefs["asked"]:
        return Deed("ease", verb, "proposed") if lemma != "apply" or _applies(document, verb) else None
    if _ends(document, noun, verb, known):
        return Deed("impose", verb, "actual" if is_negated(document, verb) else status)
    let_off = noun.lemma.lower() in words("exemptions") and lemma in words("turning_down")
    if let_off or lemma in reliefs["refused"]:
        return Deed("ease", verb, "proposed" if is_negated(document, verb) else "denied")
    if lemma in reliefs["given"] or (
        lemma in words("returning") and noun.dep == "nsubj"
    ):  # "refused to extend the waiver"
        return Deed("ease", verb, status)
    if lemma in {"take", "give"} and any(
        t.text.lower() in {"back", "away"} for t in document.children(verb, "prt", "advmod")
    ):
        return Deed("impose" if lemma == "take" else "ease", verb, status)
    beside = noun.dep == "pobj" and document.head(noun).text.lower() not in {"of", "from", "on"}
    if lemma in reliefs["taken"] and not beside:
        return Deed("impose", verb, status)
    if lemma in reliefs["planned"] and not _is_condition(document, verb):
        return Deed("ease", verb, "proposed")
    return None


def _is_condition(document: Document, verb: Token) -> bool:
    """Whether a clause only says on what something else hangs: "if the government offered relief"."""
    return any(t.text.lower() in {"if", "unless"} for t in document.children(verb, "mark"))


def _applies(document: Document, verb: Token) -> bool:
    """Whether somebody in particular applies: not "any firm that is willing to apply for a licence"."""
    willing = document.head(verb)
    if willing.pos == "ADJ" and willing.dep in {"amod", "acl"}:
        return False
    return any(t.ent in STATES or t.ent == "PERSON" or t.tag == "PRP" for t in agents(document, verb))


def _ends(document: Document, noun: Token, verb: Token, known: Measures) -> bool:
    return _runs_out(document, noun, verb, known) or _is_not_renewed(document, verb, known)


def _is_not_renewed(document: Document, verb: Token, known: Measures) -> bool:
    """Whether it was said that a relief ends: "would not be renewed", "was not extended"; "not yet" leaves it open."""
    before = {t.text.lower() for t in document.children(verb, "advmod")}
    told = bool(document.children(verb, "nsubjpass")) or verb.lemma.lower() == "renew"
    return verb.lemma.lower() in known.prolonged and told and is_negated(document, verb) and "yet" not in before


def _runs_out(document: Document, noun: Token, verb: Token, known: Measures) -> bool:
    """Whether "the waiver ran out", "let the waiver lapse" stands there."""
    turns = [f"{verb.lemma.lower()} {t.text.lower()}" for t in document.children(verb, "prt", "advmod")]
    if not known.reliefs["taken"].isdisjoint(turns):
        return True
    behind = document.tokens[noun.i + 1 : document.sentences[noun.sent].last]
    lets = verb.lemma in {"let", "allow"} and not is_negated(document, verb)
    return lets and any(t.lemma.lower() in words("lapsing") for t in behind)


def _given_to(document: Document, noun: Token, verb: Token) -> list[Token]:
    """Give to whom a relief is given: "granted the minister, Jane Roe, an exemption", "Kest got a reprieve"."""
    if document.children(verb, "auxpass") and noun.dep in {"dobj", "oprd"}:  # "Roe was granted an exemption"
        return [t for t in document.children(verb, "nsubjpass") if t.ent == "PERSON" or t.ent in LANDS]
    if verb.lemma.lower() in RECEIVING | words("losing") and not document.children(verb, "auxpass"):
        return [t for t in agents(document, verb) if t.ent in STATES or t.ent == "PERSON"]
    to = [t for t in document.children(verb, "dative", "dobj") if t != noun and (t.ent == "PERSON" or t.ent in LANDS)]
    to = to or [t for t in document.children(verb, "dative") if is_party(document, t)]
    named = [t for one in document.children(verb, "dative", "dobj") for t in document.children(one, "appos")]
    return to or [t for t in named if t.ent == "PERSON"]


def _is_relief(document: Document, noun: Token, known: Measures) -> bool:
    """Whether a licence is given to somebody, or by a usual sender of sanctions, or is one from sanctions."""
    if noun.pos == "PROPN":
        return True  # "General License 44" is one of those that let off
    whose = [t for t in document.subtree(noun) if t.ent in STATES or t.lemma.lower() in known.named]
    verbs = [t for t in document.ancestors(noun) if is_verb(t)][:2]
    given = [t for verb in verbs for t in (*document.children(verb, "dative"), *prep_objects(document, verb, "to"))]
    by = [t for verb in verbs for t in agents(document, verb) if t.text.lower() in known.usual_senders]
    got = any(verb.lemma.lower() in RECEIVING | {"revoke", "expire"} for verb in verbs)
    told = noun.tag == "NNS" and any(
        t.lemma == noun.lemma and t.pos == "NOUN" and _is_relief(document, t, known)
        for t in document.tokens[: noun.i]
        if t.tag == "NN"
    )  # "if not, the licences will be cancelled"
    return bool(whose or given or by or got or told or noun.tag == "NN")


def _verbs_about(document: Document, noun: Token, known: Measures) -> tuple[list[Token], list[Token]]:
    """Give the verbs that tell what becomes of a relief, and those of a refusal told in a clause of its own.

    "Asked for an exemption, which Kest refused" is asked for here, and refused in the answer to it.
    """
    above = next((t for t in document.ancestors(noun) if is_verb(t)), None)
    verbs = [*verbs_on(document, noun), *([above] if above is not None else [])]
    refusing = [t for t in document.children(noun, "relcl") if t.lemma.lower() in known.reliefs["refused"]]
    if any(verb.lemma.lower() in known.reliefs["asked"] for verb in verbs):
        verbs = [t for t in verbs if t not in refusing]
    return verbs, refusing
