"""Reads verbs that say that people came together: saw each other, got together, spent hours together, rang up."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_passive, prep_objects
from dashboard.lexicon import lexicon
from dashboard.meetings.nouns import is_joint
from dashboard.meetings.spots import towns_behind
from dashboard.scene import doers, is_people, times, words
from dashboard.tags import PLURAL

COMMON = frozenset({"member", "lawmaker", "senator", "official"})  # plurals that need not be envoys
TOOK = 16  # words behind "it took" in which those who needed hours, and the hours, are named
SENT = 14  # words from "delegations from" to the verb


def together(document: Document, verb: Token) -> list[Token] | None:
    """Give whom a verb of coming together leads to besides its subject; None where it is no such verb.

    The way of telling counts, not the one verb: with "each other" a verb of seeing is a meeting, without it is none.
    """
    lemma = verb.lemma.lower()
    if lemma in words("each_other") and _each_other(document, verb):
        return []
    if lemma not in _leading():  # most verbs: asked cheaply, since every verb of every article is
        gathered = _gathered(document, verb)
        return [t for t in prep_objects(document, verb, "with") if is_people(t)] if gathered else None
    partners = [t for t in prep_objects(document, verb, "with") if is_people(t)]
    city = any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, verb, "in", "at"))
    if lemma in {"get", "come", "sit"} and _adverb(document, verb, "together"):
        sides = several(document, verb) or _officers(document, verb) or two_sides(document, verb)
        return partners if partners or sides else None
    if lemma in words("convening") and (city or times(document, [verb])) and not document.children(verb, "dobj"):
        sides = several(document, verb) or _officers(document, verb) or _joint(document, verb)
        both = {"both", "two", "three"}
        sides = sides or any(w.text.lower() in both for t in doers(document, verb) for w in document.subtree(t))
        return partners if sides or _adverb(document, verb, "again") else None
    if lemma in words("telling"):
        return _told(document, verb)
    if lemma in words("discussing") and not (city and _gathered(document, verb)):
        # "Roe and Doe discussed the ban in Rome"
        pair = several(document, verb) or two_names(document, verb)
        withs = prep_objects(document, verb, "with") if verb.tag == "VBG" or city else []
        pair = pair or (lemma == "negotiate" and bool(withs) and any(is_people(t) for t in doers(document, verb)))
        # "Kest and Ossia are negotiating through Valdoria": now, wherever
        now = lemma == "negotiate" and _is_going_on(document, verb)
        there = pair and not is_passive(document, verb) and (city or now or bool(times(document, [verb])))
        there = there or (now and two_sides(document, verb))
        city_behind = any(t.ent == "GPE" for w in withs for t in prep_objects(document, w, "in"))
        return partners if there or (pair and withs and city_behind) else None
    if lemma == "agree":  # "the two sides agreed in Rome to free them"
        pair = several(document, verb) or two_names(document, verb) or two_sides(document, verb)
        return [] if city and pair and times(document, [verb]) else None
    if lemma in {"spend", "take"}:
        named = [t for t in partners if t.ent == "PERSON" or _is_of_a_state(document, t)] + across_from(document, verb)
        return _spent(document, verb, named) if lemma == "spend" else _took(document, verb)
    rooms = prep_objects(document, verb, "in") if lemma in {"be", "sit"} else []
    one = [w for t in rooms if t.lemma == "room" for w in document.children(t)]
    if any(w.text.lower() in {"one", "same"} for w in one) and (city or times(document, [verb])):
        return partners  # "had last been in one room in Rome"
    so = lemma == "do" and city and _adverb(document, verb, "so")  # "the pair last did so in Rome"
    if so or (lemma == "come" and _adverb(document, verb, "face")):
        return partners
    to = [t for w in (verb, *document.children(verb, "advmod")) for t in prep_objects(document, w, "to")]
    city = city or any(t.ent == "GPE" for t in to)
    if (_comes_back(document, verb) or _goes_on(document, verb)) and (city or times(document, [verb])):
        return partners
    done = _does_together(document, verb) and (
        city or bool(times(document, [verb]) or where_it_is_done(document, verb))
    )
    if done or _shares(document, verb) or _gathered(document, verb):
        return partners
    return partners if _to_the_table(document, verb) and (city or times(document, [verb])) else None


def _is_going_on(document: Document, verb: Token) -> bool:
    """Whether something is done at the time of writing: "are negotiating", "have been negotiating"."""
    helped = {t.text.lower() for t in document.children(verb, "aux")}
    return verb.tag == "VBG" and bool(helped & {"are", "is", "have", "has"}) and not is_negated(document, verb)


def _does_together(document: Document, verb: Token) -> bool:
    """Whether two do something that is done together: "compared notes", "exchanged views", "broke bread"."""
    done = lexicon("talks")["done_together"].get(verb.lemma.lower(), ())
    things = {t.lemma.lower() for t in document.children(verb, "dobj")}
    others = any(
        is_people(t) for w in (verb, *document.children(verb, "dobj")) for t in prep_objects(document, w, "with")
    )
    return not things.isdisjoint(done) and (others or several(document, verb) or two_sides(document, verb))


def where_it_is_done(document: Document, verb: Token) -> list[Token]:
    """Give the town of "compare papers in Rome", which the parser hangs on the papers."""
    if verb.lemma.lower() not in lexicon("talks")["done_together"]:
        return []
    things = document.children(verb, "dobj")
    return [t for thing in things for t in prep_objects(document, thing, "in", "at") if t.ent in {"GPE", "FAC"}]


def _shares(document: Document, verb: Token) -> bool:
    """Whether both sides "shared a table", "broke bread"."""
    shared = {("share", "table"), ("break", "bread")}
    one = any((verb.lemma, t.lemma) in shared for t in document.children(verb, "dobj"))
    return one and (several(document, verb) or two_sides(document, verb))


@cache
def _leading() -> frozenset[str]:
    """Give the verbs that lead people together by themselves or with a word beside them."""
    named = ("convening", "telling", "discussing", "going_on", "to_table")
    return frozenset(
        words("leading_together").union(lexicon("talks")["done_together"], *(words(name) for name in named))
    )


def _told(document: Document, verb: Token) -> list[Token] | None:
    """Give who was told something in a town: "told her counterpart John Doe in Rome that"."""
    objects = document.children(verb, "dobj", "dative")
    day = any(t.ent == "DATE" for t in prep_objects(document, verb, "on")) and verb.tag in {"VBD", "VBN"}
    dated = day and any(t.ent == "PERSON" for t in doers(document, verb))  # "Roe told Doe in Rome on Monday that"
    told = [t for t in objects if _is_counterpart(document, t) or (dated and t.ent == "PERSON")]
    town = any(t.ent in {"GPE", "FAC"} for w in (verb, *objects) for t in prep_objects(document, w, "in"))
    if not told or not town or is_passive(document, verb):
        return None
    return told + [t for t in objects if t not in told and t.ent == "PERSON"]  # "her counterpart John Doe", read as two


def across_from(document: Document, verb: Token) -> list[Token]:
    """Give whom somebody faces: "sat across from Doe", "spent hours across the table from Doe"."""
    across = [t for t in document.children(verb, "prep", "advmod", "prt") if t.text.lower() == "across"]
    tables = [t for word in across for t in document.children(word, "pobj")]
    near = [*across, *tables, *([verb] if across else [])]
    return [t for word in near for t in prep_objects(document, word, "from") if is_people(t)]


def _is_of_a_state(document: Document, partner: Token) -> bool:
    """Whether people who hold an office are met whose state is told: "diplomats from Kest and Ossia"."""
    office = partner.lemma.lower() in words("offices") | words("delegations")
    return office and any(t.ent in {"GPE", "NORP"} for t in document.subtree(partner))


def _spent(document: Document, verb: Token, partners: list[Token]) -> list[Token] | None:
    """Give with whom hours were spent: "spent three hours with Roe", "spent about five hours together in Rome"."""
    beside = [t for t in document.children(verb, "advmod", "prep") if t.text.lower() in {"together", "across"}]
    spent = document.children(verb, "dobj") + [t for word in beside for t in document.children(word, "npadvmod")]
    hours = any(t.lemma.lower() in {"hour", "day", "minute", "evening"} for t in spent)
    told = hours and (partners or several(document, verb))
    return partners if told or _gathered(document, verb) else None  # "spent Tuesday in a villa outside Rome"


def _took(document: Document, verb: Token) -> list[Token] | None:
    """Give who needed hours together: "it took Presidents Roe and Doe two hours in Rome to settle it"."""
    persons = [t for t in document.children(verb, "dobj", "dative") if t.ent == "PERSON"]
    two = persons and any(t.ent == "PERSON" for t in document.children(persons[0], "conj"))
    behind = document.tokens[verb.i : min(verb.i + TOOK, document.sentences[verb.sent].last)]
    hours = [t for t in behind if t.lemma.lower() in {"hour", "minute", "day"}]
    it = [t.text.lower() for t in document.children(verb, "nsubj")] == ["it"]
    there = any(prep_objects(document, t, "in", "at") for t in (verb, *hours))
    return persons if it and two and hours and there else None


def rung_up(document: Document, verb: Token) -> list[Token] | None:
    """Give whom somebody telephoned: "rang both premiers", "phoned Roe"; None where it is no such verb."""
    if verb.lemma.lower() not in words("ring_up") or is_passive(document, verb):
        return None
    return [t for t in document.children(verb, "dobj") if is_people(t)] or None


def several(document: Document, verb: Token) -> bool:
    """Whether two names are the subject: "Roe and Doe talked"; the list may hang on what the first one is of."""
    found = 0
    for doer in doers(document, verb):
        inner = [t for t in document.subtree(doer) if t.i < verb.i and t.ent == "PERSON"]
        found += len([t for t in inner if document.tokens[t.i + 1].ent != "PERSON"])
        found += doer.text.lower() in {"he", "she"} and doer.i < verb.i  # "he and Doe sat down"
        found += bool(inner) and doer.text.lower() in {"he", "she", "i"}  # "he and Doe"
        if doer.tag in PLURAL:  # "the envoys of India and China", "Indian and Chinese envoys"
            found += len([t for t in document.subtree(doer) if t.ent in {"GPE", "NORP"} and t.i < verb.i])
            found += len(sent_by(document, doer, verb))
            joined = document.children(doer, "compound", "nmod", "amod")  # "government and rebel officials"
            found += 2 * any(document.children(t, "conj") for t in joined)
            their = any(t.text.lower() == "their" for t in document.children(doer, "poss"))
            found += 2 * (their and are_officers(doer))  # "their experts are to compare papers in Rome"
        if doer.tag == "NN" and not inner:  # "the premier and her counterpart"
            found += doer.lemma.lower() in words("offices")
    return found > 1


def sent_by(document: Document, doer: Token, verb: Token) -> list[Token]:
    """Give by whom delegations are sent where the parser loses it: "delegations from Kest's recognised government and".

    By the words: the names between "delegations from" and the verb, where they are joined by "and".
    """
    behind = document.following(doer)
    if doer.lemma.lower() not in words("delegations") or behind is None or behind.text.lower() not in {"from", "of"}:
        return []
    if verb.i - doer.i > SENT:
        return []
    between_ = document.tokens[behind.i + 1 : verb.i]
    named = [t for t in between_ if t.ent in {"GPE", "NORP", "ORG", "PERSON"} and document.tokens[t.i + 1].ent != t.ent]
    return named if len(named) == 2 and any(t.text.lower() == "and" for t in between_) else []


def two_names(document: Document, verb: Token) -> bool:
    """Whether two names act, whatever the model takes them for: "Roe and Doe", "Kest and Valdoria"."""
    named = [t for t in doers(document, verb) if t.pos == "PROPN"]
    beside = [other for t in named for other in document.children(t, "conj")]
    groups = any(t.tag == "NNS" and t.lemma.lower() in words("bodies") for t in beside)  # "Kest and three powers"
    return groups or any(other.pos == "PROPN" for other in beside) or len(named) > 1


def _is_counterpart(document: Document, told: Token) -> bool:
    """Whether somebody of another side is told something: "her Kestan counterpart", "Kestan President John Doe"."""
    titled = document.children(told, "compound", "amod", "appos", "poss")
    office = told.lemma.lower() in words("offices") or any(t.lemma.lower() in words("offices") for t in titled)
    named = any(t.ent == "PERSON" for t in (told, *document.children(told, "appos")))
    return office and (named or "counterpart" in {t.lemma.lower() for t in (told, *titled)})


def granted(document: Document, verb: Token) -> list[Token] | None:
    """Give who is met in "saw Roe in Rome", "gave Roe dinner", "was given 40 minutes by Roe", "welcomed Roe to Rome".

    Such verbs are of every day: they tell of a meeting only where a person acts on a person, with a town or a day.
    """
    lemma = verb.lemma.lower()
    if lemma not in words("grant") and lemma not in words("see"):
        return None
    met = document.children(verb, "dobj", "dative")
    if any(t.lemma.lower() in words("guests") and t.tag == "NNS" for t in met) and not any(
        w.ent for t in met for w in document.subtree(t)
    ):
        return None  # "welcomed both delegations": who lends the house
    if lemma in words("grant"):
        given = [t for t in document.children(verb, "dobj", "npadvmod") if t.lemma.lower() in words("granted")]
        to_do = [t for word in (verb, *given) for t in document.children(word, "relcl", "acl", "advcl", "xcomp")]
        if not given or any(t.tag == "VB" for t in to_do):  # "gave the ambassador 48 hours to leave"
            return None
        met = [t for t in document.children(verb, "dative", "dobj", "nsubjpass") if t not in given]
        met += [t for d in document.children(verb, "dative") for t in document.children(d, "pobj")]
        him = {"him", "her", "them", "he", "she"}
        return [t for t in met if t.ent == "PERSON" or t.text.lower() in him or _is_of_a_state(document, t)] or None
    met = [t for t in met if is_somebody(t) or t.text.lower() in {"him", "her"} or t.lemma.lower() in words("offices")]
    city = any(
        t.ent in {"GPE", "FAC"} for w in (verb, *met) for t in prep_objects(document, w, "in", "at", "to")
    ) or any(t.text.lower() in {"where", "there"} for w in (verb, *met) for t in document.children(w, "advmod"))
    came = [
        c for t in doers(document, verb) for c in document.children(t, "relcl") if c.lemma.lower() in words("travel")
    ]
    city = city or any(t.ent == "GPE" for c in came for t in prep_objects(document, c, "to"))
    day = any(t.ent == "DATE" for w in (verb, *document.children(verb, "prep")) for t in document.children(w))
    day = day or any(t.ent == "TIME" for t in prep_objects(document, verb, "for"))  # "saw him for half an hour"
    clause = document.children(verb, "ccomp", "xcomp", "oprd")  # "saw him leave in Rome", "saw Roe as a danger"
    clause = [t for t in clause if t.lemma.lower() not in words("seeing")]  # "saw him in Rome to talk about"
    meant = any(t.text.lower() == "as" for t in document.children(verb, "prep"))
    meant = meant or any(t.lemma.lower() in words("press") for t in prep_objects(document, verb, "on"))  # on television
    return met if met and (city or day) and not clause and not meant and not is_passive(document, verb) else None


def is_somebody(token: Token) -> bool:
    """Whether a name is a person's, or one that the model takes for nothing: who that is, is told later."""
    return token.ent == "PERSON" or (token.pos == "PROPN" and token.ent in {"", "WORK_OF_ART"})


def discussed_with(document: Document, verb: Token) -> list[Token]:
    """Give with whom an officer or leader talked something over: "Roe discussed the border with the leaders of Kest".

    Bodies discuss papers, and colleagues each other's: whom it is with has an office or a name.
    """
    things = document.children(verb, "dobj")
    if verb.tag not in {"VBD", "VBN"} or is_passive(document, verb) or not things or any(map(is_people, things)):
        return []
    who = [t for t in doers(document, verb) if t.ent == "PERSON" or t.lemma.lower() in words("offices")]
    withs = [t for word in (verb, *things) for t in prep_objects(document, word, "with")]
    known = [t for t in withs if t.ent == "PERSON" or t.lemma.lower() in words("offices")]
    return known if who else []


def _officers(document: Document, verb: Token) -> bool:
    """Whether several who hold an office act: "the foreign ministers came together", "the pair sat"."""
    groups = [t for t in doers(document, verb) if t.lemma.lower() in {"group", "team", "number", "panel"}]
    acting = [*doers(document, verb), *(t for group in groups for t in prep_objects(document, group, "of"))]
    plural = [t for t in acting if are_officers(t)]  # "a group of commanders"
    counted = any(t.text.lower() in {"they", "two", "three", "pair", "both"} for t in doers(document, verb))
    return bool(plural) or counted


def are_officers(token: Token) -> bool:
    """Whether a plural stands for those who hold an office, also in capitals: "envoys", "Foreign Ministers"."""
    one = {token.lemma.lower(), token.text.lower().removesuffix("s")}
    return token.tag in PLURAL and not one.isdisjoint(words("offices"))


def two_sides(document: Document, verb: Token) -> bool:
    """Whether "the two men", "both sides", "the parties" act."""
    counted = {"two", "both", "three"}
    return any(
        (t.lemma.lower() in words("again_nouns") and counted & {w.text.lower() for w in document.children(t)})
        or (t.tag == "NNS" and t.text.lower() in words("again_alone") and not document.children(t, "amod", "prep"))
        for t in doers(document, verb)
    )


def _joint(document: Document, verb: Token) -> bool:
    """Whether a body of several sides acts, or "it" that was just told of: "the joint commission convened"."""
    for doer in doers(document, verb):
        if doer.text.lower() == "it":
            return True
        if is_joint(document, doer) or (doer.lemma.lower() in words("joint_bodies") and between(document, doer)):
            return True
    return False


def between(document: Document, body: Token) -> list[Token]:
    """Give the two sides of a body: "the committee that oversees the ceasefire between A and B"."""
    inner = [t for t in document.subtree(body) if t.i > body.i and document.head(t).text.lower() == "between"]
    return [t for t in inner if document.children(t, "conj")]


def _each_other(document: Document, verb: Token) -> bool:
    """Whether those who act are also those who are met."""
    met = [*document.children(verb, "dobj"), *prep_objects(document, verb, "into", "with", "to", "opposite", "against")]
    pairs = {("each", "other"), ("one", "another")}  # of "one another" the parser takes either word for the head
    if any(t.text.lower() == "as" for t in document.children(verb, "prep")):
        return False  # "saw each other as rivals"
    said = [[w.text.lower() for w in document.tokens[max(0, t.i - 1) : t.i + 2]] for t in met]
    return any(pair in pairs for words_ in said for pair in pairwise(words_))


def _adverb(document: Document, verb: Token, word: str) -> bool:
    return any(t.text.lower() == word for t in document.children(verb, "advmod", "prt", "npadvmod"))


@cache
def _sent_out() -> frozenset[str]:
    """The nouns for those who gather for two sides."""
    return words("delegations") | (words("offices") - COMMON)


@cache
def _read_apart() -> frozenset[str]:
    """Give the verbs of what people do from afar or each alone, and those read with whom they meet."""
    return frozenset().union(
        *(words(name) for name in ("tell", "alone", "ceremonies", "meet", "receive", "see", "bring"))
    )


def _gathered(document: Document, verb: Token) -> bool:
    """Whether envoys of two sides do something together in a town on a day: "packed up in Rome on Monday".

    What they do there does not count, unless they only speak to others ("said in Rome") or suffer it ("were killed").
    """
    if verb.lemma.lower() in _read_apart() or verb.lemma in {"be", "have", "do"}:
        return False
    if verb.dep == "xcomp" and document.head(verb).lemma.lower() in {"refuse", "decline"}:
        return False
    sentence = document.sentences[verb.sent]
    common = words("offices") if verb.lemma == "spend" else frozenset()  # "officials spent Tuesday in a villa in Rome"
    sent_out = _sent_out() | common
    if not any(t.tag == "NNS" and t.lemma.lower() in sent_out for t in document.tokens[sentence.first : sentence.last]):
        return False  # asked first: most sentences have no envoys
    acting = [t for t in doers(document, verb) if t.tag in PLURAL]
    sent = any(t.lemma.lower() in words("delegations") for t in acting)
    if not sent and not any(t.lemma.lower() in sent_out for t in acting):
        return False
    spots = gathering_spots(document, verb)
    if not any(t.ent in {"GPE", "FAC"} or t.lemma == "capital" for t in spots):
        return False
    if is_passive(document, verb) or is_negated(document, verb):
        return False
    if not several(document, verb):  # "the union's ministers will debate in Rome on Monday whether"
        return bool(times(document, [verb])) and verb.lemma.lower() in words("discussing") | words("closing")
    return sent or bool(times(document, [verb]))


def gathering_spots(document: Document, verb: Token) -> list[Token]:
    """Give where envoys do something together: "exchanged lists in Rome", "packed up at a hotel in the capital"."""
    spots = prep_objects(document, verb, "in", "at")
    doors = [t for t in prep_objects(document, verb, "behind") if t.lemma == "door"]  # "behind closed doors in Rome"
    spots += [t for door in doors for t in prep_objects(document, door, "in", "at")]
    houses = [t for t in spots if t.lemma.lower() in words("sites")]
    spots += [t for house in houses for t in prep_objects(document, house, "in", "outside", "near", "by")]
    spots += [t for town in towns_behind(document, verb) for t in town[-1:]]
    things = document.children(verb, "dobj")
    things += [t for thing in things for t in prep_objects(document, thing, "of", "on")]
    return spots + [t for thing in things for t in prep_objects(document, thing, "in")]


def again_or_back(document: Document, verb: Token) -> bool:
    """Whether people are to come back: "a promise to come back"."""
    return _comes_back(document, verb) or verb.lemma == "reconvene"


def _comes_back(document: Document, verb: Token) -> bool:
    """Whether people have promised each other to come back: "agreed to return in May", "promised to come back"."""
    back = verb.lemma == "return" or (verb.lemma in {"come", "go", "get"} and _adverb(document, verb, "back"))
    back = back and not document.children(verb, "dobj")  # "agreed to return four villages"
    ahead = verb.tag == "VB" or (verb.tag == "VBP" and bool(times(document, [verb])))
    if back and ahead and _delegations(document, verb):
        return True  # "the negotiators are to return to Rome in May", "return to Rome next week"
    promise = document.head(verb).lemma.lower() in {"promise", "agree", "pledge", "undertake", "agreement"}
    return back and promise and verb.dep in {"xcomp", "acl"} and verb.tag == "VB"


def _delegations(document: Document, verb: Token) -> bool:
    """Whether those who have met act: "the negotiators", "the delegations", "both sides"."""
    return delegations_act(document, verb) or two_sides(document, verb)


def delegations_act(document: Document, verb: Token) -> bool:
    """Whether delegations act: "delegations of Kest and Valdoria have exchanged lists in Rome"."""
    return any(t.lemma.lower() in words("delegations") and t.tag == "NNS" for t in doers(document, verb))


def _goes_on(document: Document, verb: Token) -> bool:
    """Whether those who met will go on: "they plan to go on in Rome in May", "the two sides will resume on Monday"."""
    if verb.tag != "VB" or verb.lemma not in words("going_on"):
        return False
    if verb.lemma == "go" and not _adverb(document, verb, "on"):
        return False
    every = any(t.text.lower() in {"every", "each"} for t in document.subtree(verb))
    if verb.lemma == "try" and (every or not _adverb(document, verb, "again")):
        return False
    if document.children(verb, "dobj", "xcomp", "ccomp") or not document.children(verb, "aux"):
        return False
    they = any(t.lemma.lower() in {"team", "delegation", "side"} for t in doers(document, verb))
    they = they or (verb.lemma == "try" and two_names(document, verb))
    return they or several(document, verb) or two_sides(document, verb) or _officers(document, verb)


def _to_the_table(document: Document, verb: Token) -> bool:
    """Whether a verb leads to "the table" or "the negotiating table", and not to one that is laid."""
    if verb.lemma.lower() not in words("to_table"):
        return False
    near = [verb, *document.children(verb, "advmod", "prt")]
    tables = [t for word in near for t in prep_objects(document, word, "to", "at", "around") if t.lemma == "table"]
    return any(
        t.text.lower() in {"the", "negotiating", "bargaining", "negotiation", "same", "one", "round"}
        for table in tables
        for t in document.children(table)
    )
