"""Reads conditions marked by several words: "provided that", "in exchange for", "conditional on", "no deal without"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dashboard.demands.asking import MAY_BE, askers_of, is_willing, known, phrase
from dashboard.demands.demanded import CONDITION, Demand, demand_of
from dashboard.demands.forecasts import is_forecast
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_passive, is_verb, possessors, voice_of
from dashboard.lexicon import lexicon
from dashboard.scene import is_people, sides

PLAIN = frozenset({"provided", "providing", "on"})  # marks that tell no time: "agreed, provided that"
SEAT = 3  # words of "at the table"
REACH = 14  # words behind a mark within which the verb of its clause stands


def conditions(document: Document, sentence: Sentence) -> Iterator[Demand]:
    """Give what has to be done or given first, one for each mark in the sentence."""
    for demand in _marked(document, sentence):
        yield replace(demand, because=CONDITION)


def _marked(document: Document, sentence: Sentence) -> Iterator[Demand]:
    tokens = document.sentence_tokens(sentence)
    words = [t.text.lower() for t in tokens]
    starts = _starts()
    for number, token in enumerate(tokens):
        if words[number] not in starts:
            continue
        clause = _mark(words, number, "clause_marks")
        deal = _mark(words, number, "deal_marks")
        if clause:
            yield from _of_clause(document, sentence, token, tokens[number + clause :])
        elif deal:
            yield from _of_deal(document, sentence, token, tokens[number + deal - 1])
        elif words[number] in known("conditions", "adjectives") and words[number + 1 : number + 2] in (
            ["on"],
            ["upon"],
        ):
            yield from _tied_to(document, sentence, token, tokens[number + 1])
        elif words[number] == "without":
            yield from _without(document, sentence, token)
        elif words[number] == "only" and words[number + 1 : number + 2] and words[number + 1] in {"after", "with"}:
            yield from _only_after(document, sentence, tokens[number + 1])


@cache
def _marks(kind: str) -> dict[str, list[list[str]]]:
    """Give the marks of a kind, as words, by their first: every word of an article is looked up."""
    found: dict[str, list[list[str]]] = {}
    for mark in lexicon("demands")["conditions"][kind]:
        parts = mark.split()
        found.setdefault(parts[0], []).append(parts)
    return found


@cache
def _starts() -> frozenset[str]:
    """Give the words with which a mark begins: most words of an article do not."""
    begun = {*_marks("clause_marks"), *_marks("deal_marks"), "without", "only"}
    return frozenset(begun) | known("conditions", "adjectives")


def _mark(words: list[str], number: int, kind: str) -> int:
    """Give how many words of a mark stand here, 0 where none does."""
    for parts in _marks(kind).get(words[number], ()):
        if words[number : number + len(parts)] == parts:
            return len(parts) + (words[number + len(parts) : number + len(parts) + 1] == ["that"])
    return 0


def _of_clause(document: Document, sentence: Sentence, mark: Token, behind: tuple[Token, ...]) -> Iterator[Demand]:
    """Give "would scrap it, provided that the threat is withdrawn"."""
    verb = next((t for t in behind[:REACH] if is_verb(t) and document.children(t, "nsubj", "nsubjpass", "expl")), None)
    main = _main(document, mark, verb)
    if (
        verb is None
        or main is None
        or not _is_granted(document, verb)
        or is_forecast(document, mark, main, verb)
        or not (_is_ahead(document, main) or is_willing(document, main) or mark.text.lower() in PLAIN)
    ):
        return
    words = [t for t in document.subtree(verb) if t.i >= behind[0].i]
    above = document.head(main) if main.dep == "xcomp" else main
    refused = is_negated(document, main) or above.lemma.lower() in known("refusing")
    if mark.text.lower() in {"as", "so"} and refused:  # "as long as Kest shoots": it has to stop
        words = [*document.tokens[mark.i : behind[0].i], *words]
    askers, by = _who(document, main)
    if any(d.text.lower() == "no" for t in askers for d in document.children(t, "det")):
        return  # "no government will go further as long as"
    subject = [t for t in document.children(verb, "nsubj") if is_people(t)]
    yield demand_of(document, sentence, mark, words, askers, onto=subject, by=by)


def _is_granted(document: Document, verb: Token) -> bool:
    """Whether what has to happen is somebody's to do: "provided that Kest pays", not "that the weather is good"."""
    subjects = document.children(verb, "nsubj")
    if any(t.lemma.lower() in {"can", "could"} for t in document.children(verb, "aux")):
        return False  # "provided that it can be enforced"
    if any(t.lemma.lower() in known("circumstances") for t in subjects):
        return False  # "provided that the situation there allows it"
    held = any(is_people(t) or document.children(t, "poss") for t in subjects)
    lemma = verb.lemma.lower()
    return held or is_passive(document, verb) or (lemma in known("terms", "wanted") and lemma != "be")


def _of_deal(document: Document, sentence: Sentence, mark: Token, last: Token) -> Iterator[Demand]:
    """Give "agreed to free two men in exchange for the release of": what one wants for what one offers."""
    main = _main(document, mark, None)
    if main is None or main.lemma.lower() in known("verbs", "clause") | known("verbs", "object") | known(
        "verbs", "for"
    ):
        return  # "is asking for a stake in return for a port": the port is given
    if not (_is_ahead(document, main) or is_willing(document, main)):
        return
    askers, by = _who(document, main)
    both = len(askers) > 1 or any(document.children(t, "conj") for t in askers)
    if both or (not askers and by is None):
        return  # "Kest and Ossia agreed": the deal of both is no demand of one
    for thing in document.children(last, "pobj", "pcomp"):
        yield demand_of(document, sentence, mark, phrase(document, thing, []), askers, by=by)


def _tied_to(document: Document, sentence: Sentence, adjective: Token, on: Token) -> Iterator[Demand]:
    """Give "made its vote conditional on the return of", "said a deal was conditional on"."""
    verb = next((t for t in (adjective, *document.ancestors(adjective)) if is_verb(t)), None)
    things = document.children(on, "pobj", "pcomp")
    if verb is None or not things or is_negated(document, verb) or is_negated(document, adjective):
        return
    askers = [t for t in agents(document, verb) if is_people(t)] if verb.lemma.lower() == "make" else []
    if not askers:
        held = [o for t in document.children(verb, "nsubj", "nsubjpass") for o in possessors(document, t)]
        askers = [t for t in held if is_people(t)]
    by = None if askers else voice_of(document, verb).by
    yield demand_of(document, sentence, adjective, document.subtree(things[0]), askers, by=by)


def _without(document: Document, sentence: Sentence, mark: Token) -> Iterator[Demand]:
    """Give "will not sign without guarantees", "there can be no deal without the release of"."""
    main = next((t for t in document.ancestors(mark) if is_verb(t)), None)
    things = [t for t in document.children(mark, "pobj") if t.pos == "NOUN" or t.tag == "NNS"]
    if main is None or not things:
        return
    refused = _is_ahead(document, main) and is_negated(document, main)
    owed = things[0].lemma.lower() in known("owed") and bool(document.children(main, "expl"))  # "there will be no aid"
    if not (main.lemma.lower() in known("terms", "given") if refused else _no_deal(document, main, any_of=owed)):
        return  # "cannot survive without aid"
    askers, by = _who(document, main)
    firm = things[0].lemma.lower() in known("owed") | {"change"}
    yield demand_of(document, sentence, mark, phrase(document, things[0], []), askers, by=by, firm=firm)


def _only_after(document: Document, sentence: Sentence, after: Token) -> Iterator[Demand]:
    """Give "said that elections were possible only after a truce"."""
    main = document.head(after)
    possible = {t.lemma.lower() for t in document.children(main, "acomp")} & {"possible", "conceivable", "feasible"}
    things = document.children(after, "pobj")
    if not is_verb(main) or not things or not (possible or _is_ahead(document, main)):
        return
    by = voice_of(document, main).by
    if by is not None:
        words = phrase(document, things[0], [])
        behind = document.tokens[words[-1].i + 1 : min(words[-1].i + 1 + SEAT, sentence.last)]
        if behind and behind[0].text.lower() in {"at", "in", "on"}:  # "only with Kest at the table"
            words = [*words, *behind]
        yield demand_of(document, sentence, after, words, [], by=by, firm=False)


def _main(document: Document, mark: Token, verb: Token | None) -> Token | None:
    """Give the verb of what waits for a condition: above its mark, or above the verb of the condition."""
    inside = {t.i for t in document.subtree(verb)} if verb is not None else set()
    above = [*document.ancestors(mark), *(document.ancestors(verb) if verb is not None else ())]
    main = next((t for t in above if is_verb(t) and t.i not in inside and t is not mark), None)
    if main is not None and main.lemma.lower() in known("answers", "saying"):
        told = [t for t in document.children(main, "ccomp") if main.i < t.i < mark.i]
        return told[-1] if told else main  # "said that they could go, provided", hung on "said"
    return main


def _is_ahead(document: Document, main: Token) -> bool:
    """Whether what waits is still to come: "will sign", and "would be lifted"."""
    return any(t.tag == "MD" and t.lemma.lower() in MAY_BE for t in document.children(main, "aux"))


def _who(document: Document, main: Token) -> tuple[list[Token], Party | None]:
    """Give whose condition it is: who acts, else who is said to say so, else whom a verb above has for its subject."""
    askers = [t for t in askers_of(document, main) if is_people(t) and sides(document, t)]
    if askers:
        return askers, None
    by = voice_of(document, main).by
    if by is not None:
        return [], by
    for above in document.ancestors(main):
        if is_verb(above) and (people := [t for t in agents(document, above) if is_people(t)]):
            return people, None
    return [], None


def _no_deal(document: Document, main: Token, *, any_of: bool) -> bool:
    """Whether "there can be no deal", or nothing of any kind."""
    things = document.children(main, "attr", "nsubj", "nsubjpass", "dobj")
    none = [t for t in things if any(c.text.lower() == "no" for c in document.children(t, "det"))]
    return any(any_of or t.lemma.lower() in known("conditions", "deals") for t in none)
