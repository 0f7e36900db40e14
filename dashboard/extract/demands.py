"""Finds who asks what of whom: demands, conditions, requests and requirements that one party puts to another.

"Dialogue is essential" asks nothing of anybody; what a verb only might demand is left out. Whether the one who asks is
a party or a commentator is decided when it is known who is who.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dashboard.asking import (
    askers_of,
    is_infinitive,
    is_left_out,
    is_requirement,
    known,
    marked_clause,
    owners_of,
    phrase,
)
from dashboard.demanded import Demand, demand_of, for_clause
from dashboard.demanded_by_colons import from_colon
from dashboard.demanded_by_nouns import from_noun, negative_condition
from dashboard.demanded_by_terms import from_condition, from_terms, whose_terms
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Party
from dashboard.grammar import agents, is_negated, is_passive, is_verb, party_of, prep_objects, status_of, voice_of
from dashboard.lexicon import lexicon
from dashboard.scene import is_people, sides

LIST_REACH = 12  # list items that one introduction may own
CLAUSES = frozenset({"ccomp", "xcomp", "acl", "advcl"})


def find(document: Document) -> Iterator[Demand]:
    """Give the demands, in the order of the text."""
    owner: tuple[Sentence, Token, list[Party], list[Party]] | None = None
    last_item = -1
    terms: tuple[int, list[Party], int] | None = None  # the sentence that announced terms, whose, where they begin
    for sentence in document.sentences:
        if is_left_out(sentence):
            owner = None if sentence.kind != "title" else owner
            continue
        if sentence.kind == "list_item" and owner is not None and sentence.number - owner[0].number <= LIST_REACH:
            if sentence.block != last_item:
                last_item = sentence.block if sentence.block is not None else -1
                yield _item(document, sentence, owner)
            continue
        intro = _introduction(document, sentence)
        if intro is not None:
            owner = (sentence, *intro)
        elif sentence.kind != "list_item":
            owner = None
        announced = whose_terms(document, sentence)
        if announced is not None:
            terms = (sentence.number, *announced)
        said: list[Demand] = []
        if terms is not None and sentence.number - terms[0] <= 1:
            said = list(from_terms(document, sentence, terms[1], max(terms[2], sentence.first)))
        yield from sorted(
            _in_sentence(document, sentence, said), key=lambda demand: (demand.cue_start, demand.text_start)
        )


# Lists


def _introduction(document: Document, sentence: Sentence) -> tuple[Token, list[Party], list[Party]] | None:
    """Tell whether a sentence introduces a list of demands, and whose: "its demands include:"."""
    tokens = document.sentence_tokens(sentence)
    follower = document.sentences[sentence.number + 1] if sentence.number + 1 < len(document.sentences) else None
    if follower is None or follower.kind != "list_item" or follower.block == sentence.block:
        return None
    for noun in tokens:
        if noun.pos != "NOUN" or noun.lemma.lower() not in known("lists"):
            continue
        owners = owners_of(document, noun)
        verb = document.head(noun)
        if not owners and noun.dep == "dobj" and is_verb(verb):
            owners = [p for agent in agents(document, verb) for p in sides(document, agent)]
        subjects = [t for t in tokens if t.dep == "nsubj" and t.i < noun.i and not _is_pronoun(t)]
        fallback = [party_of(document, subjects[0])] if subjects else []
        if owners or fallback:
            return noun, owners, fallback
    return None


def _item(document: Document, sentence: Sentence, owner: tuple[Sentence, Token, list[Party], list[Party]]) -> Demand:
    intro, noun, owners, fallback = owner
    last = sentence
    for other in document.sentences[sentence.number + 1 :]:
        if other.block != sentence.block:
            break
        last = other
    tokens = document.tokens[sentence.first : last.last]
    while len(tokens) > 1 and tokens[-1].text in {".", ";", ","}:
        tokens = tokens[:-1]
    while len(tokens) > 1 and (tokens[0].pos in {"PUNCT", "SYM", "X", "NUM"} and not tokens[0].text[0].isalpha()):
        tokens = tokens[1:]
    span = document.span(tokens)
    voice = voice_of(document, noun)
    return Demand(
        sentence=sentence.number, start=sentence.start, end=last.end, cue=noun.text, cue_start=noun.start,
        cue_end=noun.end, text_start=span.start, text_end=span.end, words=document.text(tokens),
        demanders=tuple(owners), fallback=tuple(fallback),
        addressees=(), listed=intro.number, intro_start=intro.start, intro_end=intro.end, firm=True, voice=voice.voice,
        stated_by=voice.by, because=f"listed under “{noun.text}”",
    )  # fmt: skip


def _is_pronoun(token: Token) -> bool:
    return token.pos == "PRON"


# Sentences


def _in_sentence(document: Document, sentence: Sentence, said: list[Demand]) -> Iterator[Demand]:
    """Give the demands of a sentence; of those already read by the terms that announced them, these."""
    seen: set[tuple[int, int]] = set()
    announced = said or list(from_colon(document, sentence))
    yield from announced
    for token in document.sentence_tokens(sentence):
        for demand in _from_word(document, sentence, token):
            key = (demand.text_start, demand.text_end)
            if key not in seen and not any(_tells_the_same(one, demand) for one in announced):
                seen.add(key)
                yield demand


def _from_word(document: Document, sentence: Sentence, token: Token) -> Iterator[Demand]:
    lemma = token.lemma.lower()
    if is_verb(token):
        yield from from_condition(document, sentence, token)
        polite = lemma == "like" and any(
            t.text.lower() in {"would", "'d", "’d"} for t in document.children(token, "aux")
        )
        asked = "want" if polite else lemma
        if asked not in _asking_verbs() and _obligation(document, token) is None:
            return  # most verbs: whether they are meant need not be known
        joined = polite or _is_joined(document, token)
        longs = asked in known("longing", "verbs") and _longs(document, token)
        if longs:
            yield from _longed_for(document, sentence, token)
            return
        if is_negated(document, token) or (not joined and _is_unreal(document, token)):
            return
        yield from _from_verb(document, sentence, token, asked)
    elif token.pos == "NOUN":
        yield from from_noun(document, sentence, token, lemma)
    elif token.pos == "ADJ" and lemma in known("wary"):
        holder = document.head(token)
        if is_verb(holder):
            yield from negative_condition(document, sentence, token, askers_of(document, holder))


def _tells_the_same(announced: Demand, demand: Demand) -> bool:
    """Whether a demand only announces what stands behind the colon, or is that."""
    return demand.cue_start == announced.cue_start or announced.text_start <= demand.text_start < announced.text_end


@cache
def _asking_verbs() -> frozenset[str]:
    """The verbs through which something can be asked; every other verb can but say what has to be done."""
    lists = lexicon("demands")["verbs"].values()
    asking = frozenset(verb for verbs in lists for verb in verbs) | known("raise") | known("stress")
    return asking | known("longing", "verbs") | known("proposing", "verbs")


def _is_unreal(document: Document, verb: Token) -> bool:
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


def _is_joined(document: Document, verb: Token) -> bool:
    """Whether a finite verb was hung on one with a modal: "said it would help and urged Kest to go"."""
    return verb.dep == "conj" and verb.tag in {"VBD", "VBZ", "VBP"} and document.head(verb).tag == "VB"


def _from_verb(  # noqa: PLR0912 - one branch for each way in which a verb asks
    document: Document, sentence: Sentence, verb: Token, lemma: str
) -> Iterator[Demand]:
    askers = askers_of(document, verb)
    upon = lexicon("demands")["verbs"]["upon"].get(lemma, [])
    asked = prep_objects(document, verb, *upon) if upon else []
    asked = [t for t in asked if t.ent not in {"DATE", "TIME"}]  # "called the envoy on Friday to thank him"
    infinitives = [t for t in document.children(verb, "xcomp", "ccomp", "advcl") if is_infinitive(document, t)]
    if lemma in known("verbs", "onto") or asked:
        for clause in infinitives[:1]:
            subject = document.children(clause, "nsubj")
            onto = asked or document.children(verb, "dobj", "dative") or subject
            if onto and onto[0].i < clause.i:
                firm = lemma not in known("weak_onto")
                words = [t for t in document.subtree(clause) if t not in subject and t.i >= onto[0].i + 1]
                yield demand_of(document, sentence, verb, words, askers, onto=onto, firm=firm)
                return
        yield from _to_free(document, sentence, verb, askers, asked)
    if lemma in known("verbs", "clause"):
        for clause in document.children(verb, "ccomp"):
            if is_infinitive(document, clause) or clause.i < verb.i:
                continue
            if lemma in {"ask", "want"} and _is_question(document, clause):
                continue  # "asked what that is worth", "wants whatever Ossia wants"
            if lemma == "insist" and not (is_requirement(document, clause) or _is_wanted_of(document, clause)):
                continue  # "insisted that it was innocent" asks nothing
            yield from _clauses_asked(document, sentence, verb, clause, askers)
            return
    marked = marked_clause(document, verb) if lemma in known("verbs", "for") else None
    if marked is not None:
        yield for_clause(document, sentence, verb, marked, askers)
        return
    if lemma in known("verbs", "tie"):
        ties = ("on", "upon") if lemma == "condition" else ("to",)  # "on her visit, she tied the aid to calm"
        for thing in prep_objects(document, verb, *ties) or [
            inner for obj in document.children(verb, "dobj") for inner in prep_objects(document, obj, *ties)
        ]:
            yield demand_of(document, sentence, verb, phrase(document, thing, []), askers)
    if lemma in known("proposing", "verbs"):
        for clause in document.children(verb, "ccomp"):
            modal = [t for t in document.children(clause, "aux") if t.tag == "MD" and t.text.lower() != "should"]
            if modal:
                continue  # "suggested that Kest would have to" says what may be
            if clause.tag in {"VB", "VBP"} and clause.i > verb.i and not _is_question(document, clause):
                yield from _clauses_asked(document, sentence, verb, clause, askers)  # "proposed that they come"
                return
        yield from _proposed(document, sentence, verb, askers)
        return
    yield from _done_for(document, sentence, verb, lemma, askers)
    yield from _asked_thing(document, sentence, verb, lemma, askers)
    yield from _raised(document, sentence, verb, lemma, askers)
    yield from _required(document, sentence, verb)


def _longs(document: Document, verb: Token) -> bool:
    """Whether somebody "would trade a good deal" for something."""
    would = any(t.lemma.lower() == "would" or t.text.lower() == "'d" for t in document.children(verb, "aux"))
    return would and any(t.lemma.lower() in known("longing", "amounts") for t in document.children(verb, "dobj"))


def _longed_for(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what somebody would pay much for: "would trade a good deal for a road"."""
    askers = askers_of(document, verb)
    things = prep_objects(document, verb, "for")
    things += [t for obj in document.children(verb, "dobj") for t in prep_objects(document, obj, "for")]
    for thing in things[:1]:
        yield demand_of(document, sentence, verb, phrase(document, thing, []), askers)


def _proposed(document: Document, sentence: Sentence, verb: Token, askers: list[Token]) -> Iterator[Demand]:
    """Give a meeting that is proposed to another: "proposed talks with Kest in May"."""
    for thing in document.children(verb, "dobj"):
        if thing.lemma.lower() in known("proposing", "things"):
            onto = prep_objects(document, verb, "to", "with") + prep_objects(document, thing, "with")
            onto += document.children(verb, "dative")
            onto = [t for t in onto if is_people(t)]
            yield demand_of(document, sentence, verb, phrase(document, thing, []), askers, onto=onto)


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
    return asked and clause.lemma.lower() in known("terms", "wanted") and any(w.ent in {"GPE", "NORP"} for w in whose)


def _is_question(document: Document, clause: Token) -> bool:
    """Whether a clause is what somebody wants to know: "what that is worth", "whether it will"."""
    marks = {t.text.lower() for t in document.children(clause, "mark")}
    return bool(marks & {"whether", "if"}) or any(
        t.tag in {"WP", "WRB", "WDT"} for t in document.subtree(clause) if t.i < clause.i
    )


def _clauses_asked(
    document: Document, sentence: Sentence, verb: Token, clause: Token, askers: list[Token]
) -> Iterator[Demand]:
    """Give "that Kest free the men and that it sign the treaty" as the two demands that they are."""
    first = document.children(clause, "nsubj")  # of "that the men be freed" somebody else is asked
    if (
        clause.tag in {"VBN", "VBD"}
        and not document.children(clause, "aux", "auxpass")
        and verb.lemma in {"want", "like"}
    ):
        if any(t.text.lower() == "it" for t in first):
            return  # "would like it known that"
        first = []  # "wants the men released"
    misread = [t for t in document.children(clause, "amod") if t.text.lower() in known("verb_too")]
    first = first or [t for word in misread for t in document.children(word, "nsubj")]  # "that Kest free prisoners"
    others = [t for t in document.children(clause, "conj") if document.children(t, "mark")]
    apart = {t.i for other in others for t in document.subtree(other)}
    words = [t for t in document.subtree(clause) if t.i not in apart]
    yield demand_of(document, sentence, verb, words, askers, onto=first)
    for other in others:
        subject = document.children(other, "nsubj")
        again = [t for t in subject if t.pos == "PRON"] and first
        yield demand_of(document, sentence, verb, document.subtree(other), askers, onto=again or subject)


def _done_for(document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]) -> Iterator[Demand]:
    """Give "asked to be briefed": what is to be done for the one who asks."""
    if lemma not in known("verbs", "done") or is_passive(document, verb) or document.children(verb, "dobj"):
        return
    for clause in document.children(verb, "xcomp"):
        if _is_passive_infinitive(document, clause) and not document.children(clause, "nsubjpass"):
            yield demand_of(document, sentence, verb, document.subtree(clause), askers)


def _asked_thing(
    document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]
) -> Iterator[Demand]:
    """Give what is asked for as a thing: "demanded the release of", "called for a truce", "insists on inspections"."""
    sources = prep_objects(document, verb, "from")
    if lemma in known("verbs", "object"):
        for thing in document.children(verb, "dobj"):
            if thing.lemma.lower() not in known("barring"):  # "an embargo on goods from Kest" is not asked of Kest
                sources = sources or prep_objects(document, thing, "from")
            if thing.pos == "PRON" or thing.ent == "PERSON" or thing.tag == "JJR":  # "wants more than trade"
                continue
            firm = lemma not in known("weak_object") or bool(sources) or _is_owed(document, thing)
            firm = firm or _is_set_against(document, verb)
            yield demand_of(document, sentence, verb, phrase(document, thing, sources), askers, onto=sources, firm=firm)
    things = []
    if lemma in known("verbs", "for"):
        things = prep_objects(document, verb, "for")
    elif lemma == "insist":
        things = prep_objects(document, verb, "on", "upon")
    things += _and_for(document, things)
    onto = [t for t in document.children(verb, "dobj") if t.ent or is_people(t)] if lemma in {"ask", "press"} else []
    if lemma == "appeal":
        onto = prep_objects(document, verb, "to")
    infinitives = [
        t
        for t in document.children(verb, "advcl", "xcomp")
        if is_infinitive(document, t) or _is_passive_infinitive(document, t)
    ]
    for vague in things:
        thing = _spelled(document, verb, vague)
        undone = [t for t in infinitives if t.tag == "VB" or _is_passive_infinitive(document, t)]
        if not is_people(thing) and undone and lemma in known("verbs", "for") and thing.i < undone[0].i:
            words = [*document.subtree(thing), *document.subtree(undone[0])]  # "asked for the ban to be lifted"
            yield demand_of(document, sentence, verb, words, askers, onto=onto)
            continue
        if is_people(thing) and infinitives and thing.i < infinitives[0].i:  # "called for Kest and Ossia to talk"
            yield demand_of(document, sentence, verb, document.subtree(infinitives[0]), askers, onto=[thing])
        elif thing.lemma.lower() not in known("bare") and thing.pos != "PRON" and thing.ent not in {"DATE", "TIME"}:
            yield demand_of(document, sentence, verb, phrase(document, thing, []), askers, onto=onto)


def _and_for(document: Document, things: list[Token]) -> list[Token]:
    """Give what stands behind a second preposition: "insists on inspections and on the release of the men"."""
    again = [prep for t in things for prep in document.children(document.head(t), "conj")]
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


def _is_passive_infinitive(document: Document, verb: Token) -> bool:
    """Whether a clause is one of "to be lifted"."""
    auxiliaries = {t.text.lower() for t in document.children(verb, "aux", "auxpass")}
    return verb.tag == "VBN" and {"to", "be"} <= auxiliaries


def _raised(document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]) -> Iterator[Demand]:
    """Give "raised the issue of X", "addressed concerns, including X", "stressed the need for X"."""
    for noun in document.children(verb, "dobj"):
        kind = noun.lemma.lower()
        if lemma in known("raise") and kind in known("raised"):
            for thing in prep_objects(document, noun, "of", "about", "over", "including"):
                if thing.lemma.lower() not in known("bare"):
                    yield demand_of(document, sentence, verb, phrase(document, thing, []), askers, firm=False)
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


def _obligation(document: Document, verb: Token) -> Token | None:
    """Give the word that says that something has to be done: "must withdraw", "has to withdraw"."""
    modal = next((t for t in document.children(verb, "aux") if t.lemma.lower() in {"must", "should"}), None)
    governed = modal is None and verb.dep == "xcomp" and document.head(verb).lemma.lower() in {"have", "need"}
    return document.head(verb) if governed else modal


def _required(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "Kest must withdraw, the minister said": what a speaker says that another has to do."""
    modal = _obligation(document, verb)
    subject = document.children(verb, "nsubj", "nsubjpass") or (
        document.children(modal, "nsubj") if modal is not None and is_verb(modal) else []
    )
    if modal is None or not subject or sentence.kind == "answer" or is_negated(document, document.head(verb)):
        return
    if subject[0].text.lower() in {"we", "i", "you", "one"}:
        return
    if any(t.tag in {"WRB", "WP"} for t in document.children(verb, "advmod", "dobj", "attr")):
        return  # "explain why they should stay" asks nothing
    said = voice_of(document, verb)
    if said.by is None or said.by.head_start == subject[0].start:
        return
    first = min(subject[0].i, *(t.i for t in document.subtree(subject[0])))
    words = [t for t in document.subtree(verb) if t.i >= first]
    firm = modal.lemma.lower() == "must" or said.voice == "indirect speech"
    onto = [t for t in subject if t.dep == "nsubj" or is_people(t)]  # "the ship should be kept out": of whom, is open
    yield demand_of(document, sentence, modal, words, [], onto=onto, firm=firm, by=said.by)


EXTRACTOR = Extractor("demands", Demand, find)
