"""Reads demands that a verb carries: "urged Kest to withdraw", "demanded that Kest withdraw", "Kest must withdraw"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from dashboard.demands.as_things import (
    asked_thing,
    is_passive_infinitive,
    on_doing,
    pressed_on,
    proposed,
    raised,
    source_of,
    to_see,
)
from dashboard.demands.asking import (
    askers_of,
    is_infinitive,
    is_requirement,
    known,
    marked_clause,
    misread_root,
    phrase,
)
from dashboard.demands.by_duties import required
from dashboard.demands.clauses_listed import came_of_it, listed_clauses, own_words
from dashboard.demands.deeds_listed import beyond, link, listed_deeds
from dashboard.demands.demanded import Demand, demand_of, for_clause
from dashboard.demands.to_get import left_out, to_get
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_passive, patients, prep_objects, status_of, voice_of
from dashboard.grammar.word_lists import word_list
from dashboard.lexicon import lexicon
from dashboard.scene import is_people
from dashboard.tags import TENSED

NEAR = 3  # words above "lobbying" among which "accuse" stands


@cache
def asking_verbs() -> frozenset[str]:
    """The verbs through which something can be asked; every other verb can but say what has to be done."""
    lists = lexicon("demands")["verbs"].values()
    asking = frozenset(verb for verbs in lists for verb in verbs) | known("raise") | known("stress")
    asking |= known("complaining") | {"wait"}
    return asking | known("longing", "verbs") | known("proposing", "verbs")


def is_unreal(document: Document, verb: Token) -> bool:
    """Whether nobody asks: "could demand", and advice to ask: "Kest should hold its nerve and demand a seat"."""
    above = document.head(verb) if verb.dep == "conj" and verb.tag == "VB" else verb
    advised = any(t.text.lower() in {"should", "must", "ought"} for t in document.children(above, "aux"))
    asks = verb.lemma.lower() in known("verbs", "clause") | known("verbs", "object") | known("verbs", "onto")
    if advised and asks:
        return True
    if _is_apart(document, verb) or _is_announced(document, verb):
        return False
    return status_of(document, verb) in {"hypothetical", "denied"}


def _is_apart(document: Document, verb: Token) -> bool:
    """Whether a clause stands before a semicolon: "Kest urged Ossia to go; Ossia has not answered" denies nothing."""
    head = document.head(verb)
    own = any(t.lemma.lower() in {"could", "may", "might", "would"} for t in document.children(verb, "aux"))
    apart = verb.dep == "ccomp" and any(t.text == ";" for t in document.tokens[verb.i : head.i])
    return apart and not own and not is_negated(document, verb)


def _is_announced(document: Document, verb: Token) -> bool:
    """Whether somebody says that he is going to ask: "said he would ask for"."""
    would = {t.lemma.lower() for t in document.children(verb, "aux")} & {"will", "would"}
    return bool(would) and verb.dep == "ccomp" and voice_of(document, verb).by is not None


def is_joined(document: Document, verb: Token) -> bool:
    """Whether a finite verb was hung on one with a modal: "said it would help and urged Kest to go"."""
    return verb.dep == "conj" and verb.tag in TENSED and document.head(verb).tag == "VB"


def from_verb(  # noqa: PLR0912, PLR0915 - one branch for each way in which a verb asks
    document: Document, sentence: Sentence, verb: Token, lemma: str
) -> Iterator[Demand]:
    """Give what somebody asks through a verb, in the first way that fits: an infinitive, a clause, a thing."""
    gap = (
        [verb, *document.children(verb, "xcomp", "ccomp")] if verb.dep == "relcl" and lemma in {"want", "like"} else []
    )
    if any(t.text.lower() in {"which", "that"} for part in gap for t in document.children(part, "dobj")):
        return  # "the disarmament, which it wants the army to carry out"
    if _is_part_of_a_demand(document, verb):
        return  # "urged Kest to tell the militia to leave" asks it of Kest
    if _is_blamed(document, verb) or _is_undertaken(document, verb, lemma) or _is_feared(document, verb):
        return  # "accused Kest of lobbying for the embargo", "a risk that Kest asks them to pay"
    if lemma == "ask" and _asks_to_know(document, verb):
        return  # "Roe, asked whether she would go, said"
    taken = _taken_for_a_participle(document, verb)
    if taken is not None:
        yield demand_of(document, sentence, verb, taken[1], [taken[0]])
        return
    askers = askers_of(document, verb)
    upon = lexicon("demands")["verbs"]["upon"].get(lemma, [])
    asked = (prep_objects(document, verb, *upon) or _behind_particle(document, verb, upon)) if upon else []
    asked = [t for t in asked if t.ent not in {"DATE", "TIME"}]  # "called the envoy on Friday to thank him"
    if any(t.text.lower() in {"nobody", "none", "nothing"} for t in document.children(verb, "dobj", "nsubj")):
        return  # "they demand nothing of anybody"
    infinitives = _infinitives(document, verb)
    if lemma == "wait":  # "is waiting for Kest to lift the ban"
        clause = marked_clause(document, verb)
        if clause is not None and verb.tag == "VBG" and any(t.ent for t in document.children(clause, "nsubj")):
            yield replace(for_clause(document, sentence, verb, clause, askers), firm=False)
        for thing in prep_objects(document, verb, "for") if clause is None and verb.tag == "VBG" else ():
            if givers := source_of(document, thing):  # "is waiting for an apology from Kest"
                owed = phrase(document, thing, givers)
                yield demand_of(document, sentence, verb, owed, askers, onto=givers, firm=False)
        return
    if lemma in known("complaining"):
        yield from left_out(document, sentence, verb, askers)
        return
    if _is_pressed(document, verb, lemma):  # "pressed by Kest to buy gas, Ossia agreed"
        askers, onto = prep_objects(document, verb, "by"), document.children(document.head(verb), "nsubj")
        for clause in infinitives[:1] if onto and is_people(onto[0]) else ():
            yield demand_of(document, sentence, verb, document.subtree(clause), askers, onto=onto)
        return
    if lemma in known("verbs", "onto") or asked:
        for clause in infinitives[:1]:
            subject = document.children(clause, "nsubj")
            ahead = [t for t in document.children(verb, "dobj", "dative") if t.i < clause.i]
            onto = asked or ahead or subject  # not "a front" of "wants Kest to ban them, a front it calls unlawful"
            if document.children(verb, "auxpass"):  # "Kest was urged by Ossia to withdraw"
                onto = patients(document, verb)
            if onto and _asks_nothing(document, lemma, clause) and not is_people(onto[0]):
                return  # "want the truce to last"
            onto = [t for t in onto if t.i < clause.i]  # not "urged Kest to open two roads: the crossing and"
            if onto:
                firm = lemma not in known("weak_onto") or bool(document.children(verb, "auxpass"))
                to = min((t.i for t in document.children(clause, "aux")), default=clause.i)  # not "once more to free"
                words = [t for t in document.subtree(clause) if t not in subject and t.i >= max(to, onto[0].i + 1)]
                for whom, deed in _and_another(document, sentence, clause):
                    words = [t for t in words if t.i < whom.i]
                    rest = [t for t in document.subtree(deed) if t.i >= deed.i]
                    yield demand_of(document, sentence, verb, rest, askers, onto=[whom], firm=firm)
                for each in listed_deeds(document, infinitives):
                    words = [t for t in words if t.i < link(document, each[0])]
                    yield demand_of(document, sentence, verb, each, askers, onto=onto, firm=firm)
                yield demand_of(document, sentence, verb, words, askers, onto=onto, firm=firm)
                for far in beyond(document, clause, words):
                    yield demand_of(document, sentence, verb, far, askers, onto=onto, firm=firm)
                return
        yield from _against(document, sentence, verb, askers)
        yield from _to_free(document, sentence, verb, askers, asked)
    if lemma in known("verbs", "clause"):
        for first in [*document.children(verb, "ccomp"), *_behind_a_time(document, verb), *_in_writing(document, verb)]:
            # of "insisted that the rebels leave, port included" the parser may hang "leave" on "included"
            inner = [t for t in document.children(first, "ccomp") if verb.i < t.i < first.i and t.tag in {"VB", "VBP"}]
            hung = inner and (lemma == "insist" or inner[0] in _under_who_says_so(document, verb))
            clause = inner[0] if hung else first
            if is_infinitive(document, clause) or clause.i < verb.i:
                continue
            granted = clause.lemma.lower() in (known("terms", "wanted") | known("terms", "given")) - {"hold", "be"}
            if lemma == "expect" and not (granted and is_passive_infinitive(document, clause)):
                continue  # "expects that it will rain"; "expected prisoners to be released" asks it
            if _asks_nothing(document, lemma, clause):
                continue
            yield from _clauses_asked(document, sentence, verb, clause, askers)
            return
    marked = marked_clause(document, verb) if lemma in known("verbs", "for") else None
    if marked is not None:
        yield for_clause(document, sentence, verb, marked, askers)
        return
    tied = document.children(verb, "dobj", "nsubjpass")
    if lemma in known("verbs", "tie") and not any(
        is_people(t) for t in tied if t.pos != "PRON"
    ):  # not "linked agents to the murder"
        ties = ("on", "upon") if lemma == "condition" else ("to",)  # "on her visit, she tied the aid to calm"
        for thing in prep_objects(document, verb, *ties) or [
            inner for obj in document.children(verb, "dobj") for inner in prep_objects(document, obj, *ties)
        ]:
            yield demand_of(document, sentence, verb, phrase(document, thing, []), askers)
    if lemma in known("proposing", "verbs"):
        for clause in document.children(verb, "ccomp", "xcomp"):
            if clause.dep == "xcomp" and clause.tag != "VBG":
                continue  # "offered to host a meeting": its own deed
            modal = [t for t in document.children(clause, "aux") if t.tag == "MD" and t.text.lower() != "should"]
            if modal:
                continue  # "suggested that Kest would have to" says what may be
            be = any(t.text.lower() == "be" for t in document.children(clause, "auxpass"))  # "that flights be restored"
            if (be or clause.tag in {"VB", "VBP"}) and clause.i > verb.i and not _is_question(document, clause):
                put_to = [t for t in prep_objects(document, verb, "to") if is_people(t) and t.i < clause.i]
                yield from _clauses_asked(document, sentence, verb, clause, askers, put_to)  # "proposed that they come"
                return
            own = document.children(clause, "aux", "nsubj", "nsubjpass")  # not "suggests that both are hiding it"
            if clause.tag == "VBG" and clause.i > verb.i and document.children(clause, "dobj") and not own:
                yield demand_of(document, sentence, verb, document.subtree(clause), askers, firm=False)
                return  # "proposed taking the dispute to a court"
        yield from proposed(document, sentence, verb, askers)
        return
    yield from to_see(document, sentence, verb, lemma, askers)
    yield from out_of(document, sentence, verb, lemma, askers)
    yield from pressed_on(document, sentence, verb, lemma, askers)
    yield from to_get(document, sentence, verb, lemma, askers)
    doing = on_doing(document, verb) if lemma == "insist" else None
    if doing is not None:  # "insists on Ossia lifting the ban"
        yield demand_of(document, sentence, verb, document.subtree(doing[1]), askers, onto=[doing[0]])
        return
    yield from asked_thing(document, sentence, verb, lemma, askers)
    yield from raised(document, sentence, verb, lemma, askers)
    yield from required(document, sentence, verb)


def _behind_particle(document: Document, verb: Token, upon: Sequence[str]) -> list[Token]:
    """Give Kest of "have called on Kest to go", where the parser takes "on" for a part of the verb."""
    parts = [t for t in document.children(verb, "prt") if t.text.lower() in upon]
    return [t for part in parts for t in document.children(part, "pobj")]


def _is_blamed(document: Document, verb: Token) -> bool:
    """Whether somebody is accused of asking."""
    of = verb.dep == "pcomp" and document.head(verb).text.lower() == "of"
    return of and any(t.lemma.lower() in {"accuse", "suspect"} for t in list(document.ancestors(verb))[:NEAR])


def _is_feared(document: Document, verb: Token) -> bool:
    """Whether it is only possible that somebody asks: "there is a risk that Kest demands more"."""
    noun = document.head(verb)
    return verb.dep in {"acl", "relcl", "ccomp"} and noun.pos == "NOUN" and noun.lemma.lower() in known("only_possible")


def _asks_to_know(document: Document, verb: Token) -> bool:
    """Whether a question stands right behind "asked": whoever is asked answers it."""
    behind = document.tokens[verb.i + 1 : verb.i + 2]
    return any(t.text.lower() in {"whether", "if", "about", "why", "how", "what", "when", "who"} for t in behind)


def _is_undertaken(document: Document, verb: Token, lemma: str) -> bool:
    """Whether somebody, or both sides, only agreed to work for a thing: "agreed to seek an extension of the pact"."""
    above = document.head(verb)
    agreed = verb.dep == "xcomp" and above.lemma.lower() in {"agree", "decide", "resolve", "commit"}
    return agreed and lemma in known("weak_object") and not prep_objects(document, verb, "from", "of")


def _taken_for_a_participle(document: Document, verb: Token) -> tuple[Token, list[Token]] | None:
    """Give who asks what in "the Kestian team asked in Rome for the ban to be lifted", read as a team that was asked.

    Its only other verb is then an infinitive: the sentence has no main verb but the one that asks.
    """
    who, root = document.head(verb), document.root(document.sentences[verb.sent])
    if verb.dep != "acl" or verb.lemma.lower() not in known("verbs", "for") or root is None or who.head != root.i:
        return None
    start = next((t for t in document.tokens[verb.i + 1 : root.i] if t.text.lower() == "for"), None)
    if start is None or not is_passive_infinitive(document, root) or not is_people(who) or who.i > verb.i:
        return None
    return who, [t for t in document.subtree(root) if t.i > start.i]


def _is_part_of_a_demand(document: Document, verb: Token) -> bool:
    """Whether a verb of asking is what another verb asks for."""
    above = document.head(verb)
    asked = verb.dep in {"xcomp", "ccomp"} and is_infinitive(document, verb) and verb.i > above.i
    return asked and above.lemma.lower() in known("verbs", "onto") and bool(document.children(above, "dobj"))


def _is_pressed(document: Document, verb: Token, lemma: str) -> bool:
    """Whether "pressed by Kest to" stands beside who is pressed."""
    by = prep_objects(document, verb, "by")
    return lemma in known("verbs", "onto") and verb.tag == "VBN" and verb.dep == "advcl" and any(map(is_people, by))


def _asks_nothing(document: Document, lemma: str, clause: Token) -> bool:
    """Whether a clause behind a verb of asking is a question, a forecast, a wish or a statement."""
    if clause.tag == "VBN" and not document.children(clause, "aux", "auxpass", "nsubj", "nsubjpass"):
        return True  # "figures on the water released"
    if lemma in {"want", "like"} and clause.lemma.lower() in known("wishes"):
        return True  # "both want the truce to last": a wish
    if lemma in {"ask", "want"} and _is_question(document, clause):
        return True  # "asked what that is worth", "wants whatever Ossia wants"
    # "insisted that it was innocent" asks nothing
    return lemma == "insist" and not (is_requirement(document, clause) or _is_wanted_of(document, clause))


def _under_who_says_so(document: Document, verb: Token) -> list[Token]:
    """Give the clauses of a verb that were hung on who says so at the end: "expects Kest to pay, Roe said"."""
    return [
        clause
        for says in document.children(verb, "ccomp")
        if says.lemma.lower() in known("answers", "saying") | word_list("reporting")
        for clause in document.children(says, "ccomp", "xcomp")
        if verb.i < clause.i < says.i
    ]


def _infinitives(document: Document, verb: Token) -> list[Token]:
    """Give what somebody is asked to do, also behind a time that the parser hangs it on."""
    near = [*document.children(verb, "xcomp", "ccomp", "advcl", "oprd"), *_under_who_says_so(document, verb)]
    infinitives = [t for t in near if is_infinitive(document, t)]
    root = misread_root(document, verb)
    if root is not None:
        near = [root, *document.children(root, "advcl", "xcomp")]
        return [t for t in near if t.i > verb.i and is_infinitive(document, t)]
    infinitives += [  # "pressed Kest for months to leave"
        clause
        for time in prep_objects(document, verb, "for", "in", "since", "on", "during")
        if time.ent in {"DATE", "TIME"}
        for clause in document.children(time, "acl", "relcl")
        if is_infinitive(document, clause)
    ]
    if not infinitives and verb.lemma.lower() in {"appeal", "call"}:  # "appealed to Kest in a post to stand by it"
        told = [t for t in document.children(verb, "advcl") if t.tag == "VBN"]  # "in a post, published today, to stand"
        infinitives = [c for t in told for c in document.children(t, "advcl", "xcomp") if is_infinitive(document, c)]
    if not infinitives and verb.lemma.lower() in {"appeal", "call"}:
        within = prep_objects(document, verb, "in", "at", "during", "on", "through")
        infinitives = [
            clause
            for thing in within
            if not is_people(thing)
            for clause in document.children(thing, "acl", "relcl")
            if is_infinitive(document, clause)
        ]
    return infinitives


def _and_another(document: Document, sentence: Sentence, clause: Token) -> Iterator[tuple[Token, Token]]:
    """Give whom and what of "wants the army to issue visas and the rebels to leave", whatever the parser made of it."""
    enabling = clause.lemma.lower() in known("enabling")  # "urged Kest to allow all candidates and parties to run"
    behind = [t for t in document.sentence_tokens(sentence) if t.i > clause.i]
    for to in behind:
        deed, whom = document.head(to), document.tokens[to.i - 1]
        if to.tag != "TO" or deed.tag != "VB" or deed is clause or not is_people(whom) or whom.i <= clause.i:
            continue
        first = min(t.i for t in document.subtree(whom) if t.i <= whom.i and t.i > clause.i)
        if first > 1 and document.tokens[first - 1].text.lower() in {"on", "upon", "to"}:
            first -= 1  # "called on Kest to let them go, and on Ossia to keep the road open"
        elif enabling:
            continue
        if document.tokens[first - 1].text.lower() == "and":
            yield whom, deed


def _behind_a_time(document: Document, verb: Token) -> list[Token]:
    """Give the clause of "has been asking for months that Kest pay", which the parser hangs on the months."""
    times = [t for t in prep_objects(document, verb, "for", "since", "in") if t.ent in {"DATE", "TIME"}]
    clauses = [c for t in times for c in document.children(t, "relcl", "acl")]
    return [c for c in clauses if any(t.text.lower() == "that" and t.i < c.i for t in document.children(c))]


def _in_writing(document: Document, verb: Token) -> list[Token]:
    """Give the clause of "wants it in writing that the camps will be closed"."""
    it = any(t.text.lower() == "it" for t in document.children(verb, "dobj"))
    put = [
        w for p in document.children(verb, "prep") for w in document.children(p, "pcomp") if w.text.lower() == "writing"
    ]
    return [c for w in put for c in document.children(w, "ccomp")] if it else []


def _against(document: Document, sentence: Sentence, verb: Token, askers: list[Token]) -> Iterator[Demand]:
    """Give "warned Kest against removing the head of the council": not to do it is asked."""
    onto = [t for t in document.children(verb, "dobj") if is_people(t)]
    for against in document.children(verb, "prep") if onto and verb.lemma.lower() == "warn" else ():
        if against.text.lower() == "against" and document.children(against, "pcomp"):
            yield demand_of(document, sentence, verb, document.subtree(against), askers, onto=onto)


def _to_free(
    document: Document, sentence: Sentence, verb: Token, askers: list[Token], asked: list[Token]
) -> Iterator[Demand]:
    """Give "urged both sides to free prisoners", where the parser took "free prisoners" for prisoners who are free."""
    onto = asked or document.children(verb, "dobj", "dative")
    for thing in prep_objects(document, verb, "to"):
        before = document.head(thing)
        adjectives = [t for t in document.children(thing, "amod") if t.i == before.i + 1]
        if onto and onto[0].i < before.i and any(t.text.lower() in known("verb_too") for t in adjectives):
            yield demand_of(document, sentence, verb, document.subtree(thing), askers, onto=onto)
            return


def _is_wanted_of(document: Document, clause: Token) -> bool:
    """Whether "insists that Kestian troops leave" asks it: a deed that parties grant, by somebody's people."""
    whose = [w for t in document.children(clause, "nsubj") for w in document.children(t, "amod", "poss", "compound")]
    asked = clause.tag in {"VBP", "VB"} and not document.children(clause, "aux")
    if _is_on_a_text(document, clause):
        return True
    if not asked or clause.lemma.lower() not in known("terms", "wanted") | known("terms", "given") | known("joining"):
        return False
    others = [
        t for t in document.children(clause, "nsubj") if t.lemma.lower() in known("sides")
    ]  # "that the rebels leave"
    return any(w.ent in {"GPE", "NORP", "ORG"} for w in whose) or bool(
        others and clause.lemma.lower() in known("withdrawing")
    )


def _is_on_a_text(document: Document, clause: Token) -> bool:
    """Whether "insists that the treaty also covers the lake" tells what a text is to hold."""
    own = [t for t in document.children(clause, "nsubj") if t.lemma.lower() in known("texts_that_hold")]
    holds = clause.tag in {"VBZ", "VBP", "VB"} and clause.lemma.lower() in known("holding")
    return bool(own) and holds and not document.children(clause, "aux")


def _is_question(document: Document, clause: Token) -> bool:
    """Whether a clause is what somebody wants to know: "what that is worth", "whether it will"."""
    marks = {t.text.lower() for t in document.children(clause, "mark")}
    return bool(marks & {"whether", "if"}) or any(
        t.tag in {"WP", "WRB", "WDT"} and t.text.lower() != "that" for t in document.subtree(clause) if t.i < clause.i
    )


def _clauses_asked(
    document: Document, sentence: Sentence, verb: Token, clause: Token, askers: list[Token], to: Sequence[Token] = ()
) -> Iterator[Demand]:
    """Give "that Kest free the men and that it sign the treaty" as the two demands that they are."""
    first = document.children(clause, "nsubj")  # of "that the men be freed" somebody else is asked
    if (
        clause.tag in {"VBN", "VBD"}
        and not document.children(clause, "aux", "auxpass")
        and verb.lemma in {"want", "like"}
    ):
        if any(t.text.lower() == "it" for t in first) and clause.lemma.lower() in {"know", "note", "say", "make"}:
            return  # "would like it known that"
        first = []  # "wants the men released"
    misread = [t for t in document.children(clause, "amod") if t.text.lower() in known("verb_too")]
    first = first or [t for word in misread for t in document.children(word, "nsubj")]  # "that Kest free prisoners"
    others = listed_clauses(document, sentence, verb, clause)
    yield demand_of(document, sentence, verb, own_words(document, clause, others), askers, onto=list(to) or first)
    for other in others:
        if came_of_it(document, other):
            continue
        subject = document.children(other, "nsubj")
        again = [t for t in subject if t.pos == "PRON"] and first
        yield demand_of(document, sentence, verb, own_words(document, other, others), askers, onto=again or subject)


def out_of(document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]) -> Iterator[Demand]:
    """Give "ordered the army out of the town"."""
    if lemma not in known("verbs", "bidding") or is_passive(document, verb):
        return
    onto = [t for t in document.children(verb, "dobj") if is_people(t)]
    for out in document.children(verb, "prep"):
        if out.text.lower() == "out" and onto:
            yield demand_of(document, sentence, verb, document.subtree(out), askers, onto=onto)
