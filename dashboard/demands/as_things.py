"""Reads what is asked for as a thing: "demanded the release of", "called for a truce", "raised the return of"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dashboard.demands.asking import (
    NAMED,
    askers_of,
    is_infinitive,
    known,
    marked_clause,
    phrase,
)
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import prep_objects
from dashboard.scene import is_people
from dashboard.tags import TIMES


def asked_thing(
    document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]
) -> Iterator[Demand]:
    """Give what is asked for as a thing: "demanded the release of", "called for a truce", "insists on inspections"."""
    yield from _objects(document, sentence, verb, lemma, askers)
    things = _for(document, verb, lemma)
    things += _and_for(document, things)
    things = [t for t in things if not _only_counts(document, t)]
    onto = _asked_whom(document, verb, lemma)
    yield from _on_getting(document, sentence, verb, lemma, askers)
    if lemma in known("verbs", "for") and (whose := _those_who(document, things)):
        yield demand_of(document, sentence, verb, whose, askers, onto=onto)
        return
    infinitives = [
        t
        for t in document.children(verb, "advcl", "xcomp")
        if is_infinitive(document, t) or is_passive_infinitive(document, t)
    ]
    for vague in things:
        thing = _spelled(document, verb, vague)
        to_do = bool(infinitives) and thing.i < infinitives[0].i
        if not is_people(thing) and to_do and lemma in known("verbs", "for"):
            words = [*document.subtree(thing), *document.subtree(infinitives[0])]  # "asked for the ban to be lifted"
            yield demand_of(document, sentence, verb, words, askers, onto=onto)
        elif is_people(thing) and to_do:  # "called for Kest and Ossia to talk"
            yield demand_of(document, sentence, verb, document.subtree(infinitives[0]), askers, onto=[thing])
        elif thing.lemma.lower() in known("bare") and not onto and (across := _with_whom(document, thing)):
            yield demand_of(document, sentence, verb, phrase(document, thing, []), askers, onto=across)
        elif thing.lemma.lower() not in known("bare") and thing.pos not in {"PRON", "ADJ"} and thing.ent not in TIMES:
            sources = [] if onto else source_of(document, thing)
            words = phrase(document, thing, sources)
            yield demand_of(document, sentence, verb, words, askers, onto=onto or sources)


def _objects(document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]) -> Iterator[Demand]:
    """Give what stands as the object of "demanded", "seeks", "wants", "expects from Kest"."""
    sources = prep_objects(document, verb, "from")
    expected = sources or [t for thing in document.children(verb, "dobj") for t in source_of(document, thing)]
    deeds = known("raised_deeds") | known("urged") if lemma == "urge" else ()
    urged = any(t.lemma.lower() in deeds for t in document.children(verb, "dobj"))
    if (
        lemma not in known("verbs", "object")
        and not urged
        and not (lemma == "expect" and any(map(is_people, expected)))
    ):
        return
    for told in document.children(verb, "dobj"):
        if _is_told_of_another(document, verb, told):
            continue
        thing = _told_before(document, verb, told)
        if thing is not told:  # "the truce that Kest demanded"
            inside = {t.i for t in document.subtree(verb)}
            words = [t for t in document.subtree(thing) if t.i not in inside]
            yield demand_of(document, sentence, verb, words, askers, onto=sources)
            continue
        if thing.lemma.lower() not in known("barring") | known("leaving"):
            # "an embargo on goods from Kest" is not asked of Kest, nor is "a withdrawal from Kest"
            sources = sources or prep_objects(document, thing, "from") or source_of(document, thing)
        if lemma in {"want", "like"} and (out := _out_of(document, thing)):  # "wants Kest out of the isles"
            yield demand_of(document, sentence, verb, out, askers, onto=[thing])
            continue
        if lemma in {"want", "like"} and (moved := _moved(document, thing)):
            yield demand_of(document, sentence, verb, moved, askers, onto=sources)
            continue
        if thing.pos == "PRON" or thing.ent == "PERSON" or thing.tag in {"JJR", "JJS"} or _only_counts(document, thing):
            continue  # "wants more than trade", "wants two things"
        if lemma == "seek" and thing.lemma.lower() in known("bare") and not (sources or _with_whom(document, thing)):
            continue  # "seeks a way forward" asks nothing of anybody
        firm = lemma not in known("weak_object") or bool(sources) or _is_owed(document, thing)
        firm = firm or _is_on_the_table(document, thing)
        firm = firm or _is_set_against(document, verb)
        if lemma == "want" and (words := _back(document, sentence, thing)):
            yield demand_of(document, sentence, verb, words, askers, onto=sources)
            continue
        yield demand_of(document, sentence, verb, phrase(document, thing, sources), askers, onto=sources, firm=firm)


def _those_who(document: Document, things: list[Token]) -> list[Token]:
    """Give "those who ship weapons to be named" of what is called for: "to be named" was hung on a word between."""
    for thing in things:
        words = document.subtree(thing)
        to_be = [(a, b) for a, b in pairwise(words) if a.text.lower() == "to" and b.text.lower() == "be"]
        if thing.text.lower() in {"those", "all", "everyone", "anyone"} and to_be and words[0].i == thing.i:
            return words
    return []


def _back(document: Document, sentence: Sentence, thing: Token) -> list[Token]:
    """Give "the coin back in use", "the houses and the land back" of who wants them."""
    listed = [thing, *document.children(thing, "conj")]
    at = listed[-1].i + 1
    if document.text(document.tokens[at : at + 1]).lower() != "back" or at >= sentence.last:
        return []
    opening = min(t.i for t in document.subtree(thing))
    following = document.tokens[at + 1 : min(sentence.last, at + 3)]
    clause = bool(following) and (following[0].tag in {"IN", "WDT", "WP"} or following[0].pos == "PUNCT")
    ends = clause and following[0].text.lower() not in {"in", "on"}
    return list(document.tokens[opening : at + 1 if ends else min(sentence.last, at + 3)])


def _out_of(document: Document, thing: Token) -> list[Token]:
    """Give "out of the isles" of "wants Kest out of the isles"."""
    behind = document.tokens[thing.i + 1 : thing.i + 3]
    if thing.ent not in {"GPE", "ORG", "NORP"} or [t.text.lower() for t in behind] != ["out", "of"]:
        return []
    return [*behind, *[t for w in document.children(behind[1], "pobj") for t in document.subtree(w)]]


def _moved(document: Document, thing: Token) -> list[Token]:
    """Give "all of them home" of "wants all of them home", "them out"."""
    run = [t for t in document.subtree(thing) if t.dep != "relcl"]
    after = document.tokens[run[-1].i + 1] if run[-1].i + 1 < len(document.tokens) else None
    moved = after is not None and after.text.lower() in {"home", "out", "back", "freed"} and after.sent == thing.sent
    whom = thing.text.lower() in {"all", "them", "him", "her", "both", "everyone"}
    return [*run, after] if moved and whom and after is not None else []


def on_doing(document: Document, verb: Token) -> tuple[Token, Token] | None:
    """Give who is to do what in "insists on Ossia lifting the ban", whatever the parser made of it."""
    for on in document.children(verb, "prep"):
        near = [*document.children(on, "pcomp"), *document.children(verb, "advcl")]
        near += [c for t in document.children(on, "pobj") for c in document.children(t, "acl")]
        for deed in near if on.text.lower() in {"on", "upon"} else ():
            whom = document.tokens[deed.i - 1]
            if deed.tag == "VBG" and on.i < whom.i < deed.i and whom.ent in NAMED:
                return whom, deed
    return None


def _only_counts(document: Document, thing: Token) -> bool:
    """Whether something only tells how much is asked: "asked for two things"; what they are, stands elsewhere."""
    counted = any(t.pos == "NUM" for t in document.children(thing, "nummod"))
    vague = thing.lemma.lower() in known("announcing", "things") | known("lists") | known("counted_things")
    told = [t for t in document.children(thing, "relcl", "acl", "prep", "appos") if t.text.lower() != "from"]
    return counted and vague and not told  # "two concessions from Kest" tells no more


def _with_whom(document: Document, thing: Token) -> list[Token]:
    """Give with whom somebody calls for talks: "called for direct negotiations with the president"."""
    if thing.lemma.lower() not in known("talks_with"):
        return []
    return [t for t in prep_objects(document, thing, "with") if t.ent in {"GPE", "ORG", "PERSON", "NORP"}]


def _is_told_of_another(document: Document, verb: Token, thing: Token) -> bool:
    """Whether a second object only tells what the first is: "seeks to join the pact, a treaty on trade"."""
    first = min(t.i for t in document.subtree(thing))
    earlier = [t for t in document.children(verb, "dobj") if t.i < first]
    return bool(earlier) and document.tokens[first - 1].text == ","


def _is_on_the_table(document: Document, thing: Token) -> bool:
    """Whether somebody "wants the islands on the table"."""
    behind = [t.text.lower() for t in document.tokens[thing.i + 1 : thing.i + 4]]
    return behind[:2] in (["on", "the"], ["off", "the"]) and behind[2:] in (["table"], ["agenda"])


def _on_getting(
    document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]
) -> Iterator[Demand]:
    """Give "insists on getting back six houses", "on being allowed to stay"."""
    for on in document.children(verb, "prep") if lemma == "insist" else ():
        for deed in document.children(on, "pcomp") if on.text.lower() in {"on", "upon"} else ():
            if document.children(deed, "auxpass") or (
                document.children(deed, "dobj") and deed.lemma.lower() in known("getting", "active")
            ):
                yield demand_of(document, sentence, verb, document.subtree(deed), askers, firm=False)


def _asked_whom(document: Document, verb: Token, lemma: str) -> list[Token]:
    """Give of whom a thing is asked: "asked Kest for", "appealed to Kest for", "pleaded with Kest for"."""
    if lemma == "appeal":
        return prep_objects(document, verb, "to")
    if lemma == "plead":
        return [t for t in prep_objects(document, verb, "with") if is_people(t)]
    near = document.children(verb, "dobj") if lemma in {"ask", "press", "lobby", "push"} else []
    return [t for t in near if t.ent or is_people(t)]


def _told_before(document: Document, verb: Token, thing: Token) -> Token:
    """Give the noun that "that" or "which" stands for in "the truce that Kest demanded"; else the thing itself."""
    noun = document.head(verb)
    relative = verb.dep == "relcl" and thing.text.lower() in {"that", "which"} and noun.pos in {"NOUN", "PROPN"}
    return noun if relative and noun.i < thing.i and not is_people(noun) else thing


def _for(document: Document, verb: Token, lemma: str) -> list[Token]:
    """Give what stands behind the preposition: "called for a truce", "is holding out for a pledge", "insists on"."""
    if lemma == "insist":
        return prep_objects(document, verb, "on", "upon")
    held = lemma == "hold" and not any(t.text.lower() == "out" for t in document.children(verb, "prt", "advmod"))
    if lemma not in known("verbs", "for") or held:
        return []
    things = prep_objects(document, verb, "for")
    return [t for t in things if t.lemma.lower() != "part" and t.ent not in {"DATE", "TIME"}]


def source_of(document: Document, thing: Token) -> list[Token]:
    """Give from whom a thing is wanted that only another can give: "an apology from Kest", "the return of isles from".

    Not so of what goes away: "the withdrawal of troops from Kest".
    """
    if thing.lemma.lower() not in known("owed") - known("leaving"):
        return []
    near = [thing, *prep_objects(document, thing, "of")]
    return [
        t for word in near for t in prep_objects(document, word, "from") if t.ent in {"GPE", "ORG", "PERSON", "NORP"}
    ]


def pressed_on(
    document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]
) -> Iterator[Demand]:
    """Give "pressed Kest on the camps": it counts where the issue is known."""
    whom = [t for t in document.children(verb, "dobj") if t.ent in NAMED]
    if lemma not in {"press", "push", "pressure", "lobby"} or not whom:
        return
    for thing in prep_objects(document, verb, "on", "over"):
        if thing.pos == "NOUN" and not thing.ent and thing.i > whom[0].i:
            yield demand_of(document, sentence, verb, phrase(document, thing, []), askers, onto=whom, firm=False)


def to_see(document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]) -> Iterator[Demand]:
    """Give "would like to see observers there", "wants to see the men freed"."""
    if lemma not in known("wanting_to_see"):
        return
    for see in document.children(verb, "xcomp"):
        had = see.lemma.lower() in {"have", "get"} and any(t.tag == "VBN" for t in document.children(see, "ccomp"))
        if see.lemma.lower() == "see" or had:  # "is pushing to have its men freed"
            for thing in document.children(see, "dobj", "ccomp"):
                if thing.pos not in {"PRON", "PROPN"} and not thing.ent:
                    words = [t for t in document.subtree(see) if t.i >= document.subtree(thing)[0].i]
                    yield demand_of(document, sentence, verb, words, askers, firm=False)


def _and_for(document: Document, things: list[Token]) -> list[Token]:
    """Give what stands behind a second preposition: "insists on inspections and on the release of the men"."""
    again = [prep for t in things for prep in document.children(document.head(t), "conj")]
    again += [prep for first in again for prep in document.children(first, "conj")]
    return [t for prep in again if prep.text.lower() in {"for", "on", "upon"} for t in document.children(prep, "pobj")]


def _spelled(document: Document, verb: Token, thing: Token) -> Token:
    """Give what "asks for little, a customs post" asks for, which the parser may hang on either."""
    if thing.lemma.lower() not in known("announcing", "things"):
        return thing
    behind = [*document.children(thing, "appos"), *document.children(verb, "dobj")]
    return next((t for t in behind if t.pos == "NOUN" and t.i > thing.i), thing)


def _is_owed(document: Document, thing: Token) -> bool:
    """Whether only another can give what is wanted: "wants guarantees", "wants a binding accord"."""
    binding = any(t.text.lower() in known("binding") for t in document.children(thing, "amod"))
    return thing.lemma.lower() in known("owed") or binding


def _is_set_against(document: Document, verb: Token) -> bool:
    """Whether a wish stands against another's demand: "Kest insists on two states; Ossia wants a federation"."""
    partner = document.head(verb) if verb.dep in {"conj", "ccomp"} else None
    beside = [partner] if partner is not None else document.children(verb, "ccomp", "conj", "parataxis")
    asking = known("verbs", "clause") | known("verbs", "object") | known("verbs", "for")
    own = {t.text.lower() for t in document.children(verb, "nsubj")}
    for other in beside:
        subjects = {t.text.lower() for t in document.children(other, "nsubj") if is_people(t)}
        if other.lemma.lower() in asking and own and subjects and not own & subjects:
            return not document.children(other, "mark")
    return False


def is_passive_infinitive(document: Document, verb: Token) -> bool:
    """Whether a clause is one of "to be lifted"."""
    auxiliaries = {t.text.lower() for t in document.children(verb, "aux", "auxpass")}
    return verb.tag == "VBN" and {"to", "be"} <= auxiliaries


def raised(document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]) -> Iterator[Demand]:
    """Give "raised the issue of X", "addressed concerns, including X", "stressed the need for X"."""
    onto = [t for t in prep_objects(document, verb, "with") if is_people(t)]
    for noun in document.children(verb, "dobj"):
        kind = noun.lemma.lower()
        if kind in known("worry") and lemma == "voice":
            continue  # "voiced concern over the camps" asks nothing
        if lemma in known("raise") and kind in known("raised_deeds"):
            yield demand_of(document, sentence, verb, phrase(document, noun, []), askers, onto=onto, firm=False)
        if lemma in known("raise") and kind in known("raised"):
            for thing in prep_objects(document, noun, "of", "about", "over", "including"):
                if thing.lemma.lower() not in known("bare"):
                    whom = onto or [t for t in prep_objects(document, thing, "with") if is_people(t)]
                    words = phrase(document, thing, whom)
                    yield demand_of(document, sentence, verb, words, askers, onto=whom, firm=False)
        elif lemma in known("stress") and kind in known("need"):
            for clause in document.children(noun, "acl"):
                if marked_clause(document, noun) is None:
                    yield demand_of(document, sentence, noun, document.subtree(clause), askers)
            for prep in document.children(noun, "prep"):
                if prep.text.lower() in {"for", "of"}:
                    yield from _needed(document, sentence, noun, prep, askers)


def _needed(document: Document, sentence: Sentence, noun: Token, prep: Token, askers: list[Token]) -> Iterator[Demand]:
    for clause in document.children(prep, "pcomp"):
        yield demand_of(document, sentence, noun, document.subtree(clause), askers, firm=False)
    for thing in document.children(prep, "pobj"):
        if thing.lemma.lower() not in known("bare"):
            yield demand_of(document, sentence, noun, phrase(document, thing, []), askers, firm=False)


def longs(document: Document, verb: Token) -> bool:
    """Whether somebody "would trade a good deal" for something."""
    would = any(t.lemma.lower() == "would" or t.text.lower() == "'d" for t in document.children(verb, "aux"))
    return would and any(t.lemma.lower() in known("longing", "amounts") for t in document.children(verb, "dobj"))


def longed_for(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what somebody would pay much for: "would trade a good deal for a road"."""
    askers = askers_of(document, verb)
    things = prep_objects(document, verb, "for")
    things += [t for obj in document.children(verb, "dobj") for t in prep_objects(document, obj, "for")]
    for thing in things[:1]:
        yield demand_of(document, sentence, verb, phrase(document, thing, []), askers)


def _is_a_thing(thing: Token) -> bool:
    return (
        thing.pos == "NOUN"
        and not is_people(thing)
        and thing.lemma.lower() not in known("bare")
        and thing.ent not in TIMES
    )


def _puts_forward(document: Document, verb: Token) -> bool:
    """Whether a thing is proposed, and does not only follow from what was told: "it suggests a willingness"."""
    told = {t.text.lower() for t in document.children(verb, "nsubj")}
    follows = verb.lemma.lower() == "suggest" and verb.tag in {"VBZ", "VBP"} and told <= {"it", "this", "that", "which"}
    return verb.lemma.lower() in {"propose", "suggest"} and not follows


def proposed(document: Document, sentence: Sentence, verb: Token, askers: list[Token]) -> Iterator[Demand]:
    """Give a meeting that is proposed to another: "proposed talks with Kest in May"."""
    for thing in document.children(verb, "dobj"):
        if thing.lemma.lower() in known("proposing", "things"):
            onto = prep_objects(document, verb, "to", "with") + prep_objects(document, thing, "with")
            onto += document.children(verb, "dative")
            onto = [t for t in onto if is_people(t)]
            yield demand_of(document, sentence, verb, phrase(document, thing, []), askers, onto=onto)
        elif _puts_forward(document, verb) and _is_a_thing(thing):  # "proposed a joint patrol"
            put_to = [t for t in prep_objects(document, verb, "to") if is_people(t)]
            yield demand_of(document, sentence, verb, phrase(document, thing, []), askers, onto=put_to, firm=False)
