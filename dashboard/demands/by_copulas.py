"""Reads demands told by "is": "the second request is", "what Kest wants of Ossia is", "first on its list was"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.demands.asking import NAMED, known, owners_of, phrase
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_verb, prep_objects, voice_of
from dashboard.scene import everyone, is_people

KINDS = frozenset({"NOUN", "PROPN", "VERB"})


def from_copula(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what stands on the other side of "is" from words that announce a demand."""
    if verb.lemma.lower() not in known("copulas") or is_negated(document, verb):
        return
    yield from _counted(document, sentence, verb)
    yield from _cleft(document, sentence, verb)
    yield from _what(document, sentence, verb)
    yield from _on_list(document, sentence, verb)
    yield from _up_to(document, sentence, verb)
    yield from _one_of(document, sentence, verb)
    yield from _is_one(document, sentence, verb)
    yield from _keen(document, sentence, verb)
    yield from _foremost(document, sentence, verb)


def _told(document: Document, verb: Token) -> Iterator[tuple[list[Token], list[Token]]]:
    """Give the words of what stands behind "is", with who has to do it, where a clause tells."""
    for clause in document.children(verb, "advcl", "ccomp", "xcomp"):
        whom = [t for t in document.children(clause, "nsubj") if is_people(t)]
        if clause.tag == "VB" and whom and any(t.text.lower() == "for" for t in document.children(clause, "mark")):
            yield [t for t in document.subtree(clause) if t.i > max(w.i for w in whom)], whom  # "is for Kest to pay"
            return
    for clause in document.children(verb, "ccomp", "xcomp"):
        if clause.i > verb.i and clause.tag != "VBG":
            subject = [t for t in document.children(clause, "nsubj") if is_people(t)]
            yield [t for t in document.subtree(clause) if t.i > verb.i], subject
            return
    for thing in document.children(verb, "attr", "nsubj"):
        if thing.i > verb.i and thing.pos in {"NOUN", "PROPN"}:
            yield phrase(document, thing, []), []
            for other in document.children(verb, "conj"):  # "are an end to the ban and the release of"
                if other.pos == "NOUN" and other.i > thing.i:
                    yield phrase(document, other, []), []
            return


def _counted(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "the second request is a timetable": one more of those who asked last."""
    for noun in document.children(verb, "nsubj"):
        if noun.i > verb.i:
            continue
        whose = [t for t in document.children(noun, "amod", "det", "nummod") if t.text.lower() in known("more")]
        if not whose or noun.lemma.lower() not in known("nouns") | {"wish", "ask"} or owners_of(document, noun):
            continue
        for words, onto in _told(document, verb):
            yield replace(demand_of(document, sentence, noun, words, [], onto=onto), goes_on=True)


def _cleft(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "what Kest wants from Ossia is an apology", "all that Kest asks of Ossia is that it pay"."""
    subjects = [*document.children(verb, "csubj"), *document.children(verb, "nsubj")]
    for subject in subjects:
        inner = [subject] if is_verb(subject) else document.children(subject, "relcl")
        wanted = [t for t in inner if t.lemma.lower() in known("verbs", "cleft") and t.i < verb.i]
        if not is_verb(subject) and subject.text.lower() not in known("cleft_heads"):
            continue
        for wants in wanted[:1]:
            askers = [t for t in agents(document, wants) if is_people(t)]
            onto = [t for t in prep_objects(document, wants, "from", "of") if is_people(t)]
            for words, whom in _told(document, verb):
                if askers and not is_negated(document, wants):
                    yield demand_of(document, sentence, wants, words, askers, onto=onto or whom)


def _what(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "an apology from Ossia is what Kest wants"."""
    for wants in document.children(verb, "ccomp", "attr"):
        asked = wants.i > verb.i and wants.lemma.lower() in known("verbs", "cleft") and is_verb(wants)
        what = any(t.text.lower() == "what" for t in document.children(wants, "dobj"))
        askers = [t for t in agents(document, wants) if is_people(t)] if asked and what else []
        for thing in document.children(verb, "nsubj") if askers and not is_negated(document, wants) else ():
            if thing.pos == "NOUN" and thing.i < verb.i:
                onto = [t for t in prep_objects(document, thing, "from") if is_people(t)]
                yield demand_of(document, sentence, wants, phrase(document, thing, []), askers, onto=onto)


def _one_of(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "one of Kest's conditions is that Ossia hold a vote"."""
    for one in document.children(verb, "nsubj"):
        nouns = prep_objects(document, one, "of") if one.text.lower() == "one" and one.i < verb.i else []
        for noun in nouns:
            owners = owners_of(document, noun) if noun.lemma.lower() in known("lists") else []
            for words, onto in _told(document, verb) if owners else ():
                yield demand_of(document, sentence, noun, words, [], onto=onto, owners=owners)


def _is_one(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "a change of the law remains Kest's main condition", "for Kest a change of the law is a precondition"."""
    ones = [t for t in document.children(verb, "attr") if t.text.lower() == "one"]  # "is one of Kest's oldest demands"
    for noun in [*document.children(verb, "attr"), *(o for t in ones for o in prep_objects(document, t, "of"))]:
        if noun.lemma.lower() not in known("called") or noun.i < verb.i or document.children(noun, "acl", "relcl"):
            continue  # "the sticking point is Kest's demand that Ossia pay" tells it by itself
        fronted = _for_whom(document, verb)
        things = document.children(verb, "nsubj") or fronted[1:]  # "for Kest a change": the parser takes both for one
        things = things or [t for t in document.children(verb, "csubj") if t.tag == "VBG"]  # "closing the camps is"
        if not things or things[0].pos not in KINDS or things[0].i > verb.i or is_people(things[0]):
            continue
        held = prep_objects(document, noun, "for", "of")
        held += [o for t in held for o in document.children(t, "poss")]  # "a condition for Kest's signature"
        whom = [t for t in (*fronted[:1], *held) if t.ent in NAMED]
        owners = owners_of(document, noun) or everyone(document, whom)
        said = voice_of(document, verb).by if not owners and noun.lemma.lower() in known("binds") else None
        if owners or said is not None:
            words = phrase(document, things[0], [])
            yield demand_of(document, sentence, noun, words, [], owners=owners or None, by=said)


def _for_whom(document: Document, verb: Token) -> list[Token]:
    """Give Kest of "for Kest the return of the men comes first"."""
    return [t for p in document.children(verb, "prep") if p.i < verb.i and p.text.lower() == "for"
            for t in document.children(p, "pobj")]  # fmt: skip


def _foremost(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "for Kest the priority is the return of the men", "for Kest the return of the men comes first".

    It may be a wish about one's own house: it counts where the issue is known.
    """
    fronted = [t for t in _for_whom(document, verb) if t.ent in NAMED]
    if not fronted:
        return
    owners = everyone(document, fronted[:1])
    named = [t for t in document.children(verb, "nsubj") if t.i < verb.i and t.pos == "NOUN"]
    first = any(t.text.lower() == "first" for t in document.children(verb, "advmod"))
    for noun in named[:1]:
        told = document.children(noun, "prep", "acl", "relcl")  # not "for Kest the border comes first"
        if verb.lemma.lower() == "come" and first and told and not is_people(noun):
            yield demand_of(document, sentence, verb, phrase(document, noun, []), [], owners=owners, firm=False)
        elif verb.lemma.lower() == "be" and noun.lemma.lower() in known("called") and not owners_of(document, noun):
            for words, onto in _told(document, verb):
                yield demand_of(document, sentence, noun, words, [], onto=onto, owners=owners, firm=False)


def _up_to(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "said it was now up to Ossia to drop the threat"."""
    deed = next((t for t in _infinitives(document, verb) if t.i > verb.i), None)
    if deed is None:
        return
    said = voice_of(document, verb).by
    yield from _time_for(document, sentence, verb, said)
    onto = [t for up in document.children(verb, "prep", "advmod", "acomp") if up.text.lower() == "up"
            for t in prep_objects(document, up, "to")]  # fmt: skip
    if said is not None and any(is_people(t) and t.ent for t in onto):
        yield demand_of(document, sentence, verb, document.subtree(deed), [], onto=onto, by=said)


def _infinitives(document: Document, verb: Token) -> list[Token]:
    times = [t for t in document.children(verb, "attr") if t.lemma.lower() in {"time", "turn"}]
    near = [*document.children(verb, "xcomp", "advcl"), *(c for t in times for c in document.children(t, "relcl"))]
    return [t for t in near if t.tag == "VB"]


def _time_for(document: Document, sentence: Sentence, verb: Token, said: Party | None) -> Iterator[Demand]:
    """Give "it is time for Ossia to lift the ban, Kest says", "it is for Ossia to lift it"."""
    it = any(t.text.lower() == "it" for t in document.children(verb, "nsubj"))
    for deed in _infinitives(document, verb) if it and said is not None else ():
        marks = [t for t in document.children(deed, "mark") if t.text.lower() == "for"]
        named = [t for t in document.children(deed, "nsubj") if t.ent and is_people(t)]
        if marks and named:
            words = [t for t in document.subtree(deed) if t.i > max(n.i for n in named)]
            yield demand_of(document, sentence, verb, words, [], onto=named, by=said)


def _keen(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "is keen for Ossia to lift the ban", "is eager to see Ossia lift it"."""
    for adjective in document.children(verb, "acomp"):
        if adjective.lemma.lower() not in known("keen"):
            continue
        askers = [t for t in agents(document, verb) if is_people(t)]
        near = [*document.children(verb, "advcl", "xcomp"), *document.children(adjective, "advcl", "xcomp", "ccomp")]
        for clause in near:
            seen = document.children(clause, "ccomp") if clause.lemma.lower() == "see" else [clause]
            for deed in seen:
                subjects = [t for t in document.children(deed, "nsubj") if is_people(t) and t.i > adjective.i]
                words = [t for t in document.subtree(deed) if subjects and t.i > max(s.i for s in subjects)]
                if words and askers:
                    yield demand_of(document, sentence, verb, words, askers, onto=subjects, firm=False)


def _on_list(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "first on Kest's list was an end to the ban", "at the top of its agenda stood a treaty"."""
    front = [t for t in document.sentence_tokens(sentence) if t.i < verb.i]
    noun = next((t for t in front if t.lemma.lower() in known("wish_lists") and t.dep == "pobj"), None)
    among = [t for t in front[:1] if t.text.lower() == "among"]
    if among:  # "among Kest's demands is an end to the ban"
        noun = next((t for t in document.children(among[0], "pobj") if t.lemma.lower() in known("lists")), None)
    on = bool(front) and front[0].text.lower() in {"on", "atop"}  # "on Kest's list are an end to the ban and a road"
    if noun is None or not (among or on or {t.text.lower() for t in front} & known("on_top")):
        return
    owners: list[Party] = everyone(document, document.children(noun, "poss")) or owners_of(document, noun)
    for words, _ in _told(document, verb):
        if owners:
            yield demand_of(document, sentence, noun, words, [], owners=owners)
        elif among and noun.lemma.lower() in known("fated"):
            # "among the demands is an end to the ban": of who asked last
            yield replace(demand_of(document, sentence, noun, words, []), goes_on=True)
