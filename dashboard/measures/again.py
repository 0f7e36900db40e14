"""Reads what is said of measures told of just before: "they were renewed", "the European ones", "Brussels followed"."""

from __future__ import annotations

from itertools import pairwise

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_party, is_verb, patients, prep_objects
from dashboard.measures.as_it_stands import as_threatened
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.in_force import is_in_force
from dashboard.measures.known import LANDS, STATES, Act, Measures, is_rate, measures, words
from dashboard.measures.status import comes_into_force, is_not_yet, is_warned_of, is_wished, verb_status
from dashboard.measures.verbs import right_before

NEAR = 6  # words from "press" to "their removal"
ONE_MORE = 7  # words from "one" to "on"
ALL = frozenset({"all", "most", "some", "both", "any", "none", "each"})


def that_stands(document: Document, pronoun: Token) -> Deed | None:
    """Read "a ban on fuel that is still in place"; what is done to "that" is told at the noun."""
    stands = pronoun.dep == "nsubj" and is_in_force(document, document.head(pronoun))
    return Deed("keep", document.head(pronoun), "actual") if stands else None


def by_pronoun(document: Document, pronoun: Token, plural: bool | None, known: Measures) -> Deed | None:
    """Read "renewed them", "they were lifted", "it hardly bites", where the measure before agrees in number."""
    number = known.pronouns.get(pronoun.text.lower())
    if number is None or (plural is not None and number != ("plural" if plural else "singular")):
        return None
    verb = document.head(pronoun)
    if pronoun.dep == "pobj" and verb.text.lower() == "of" and document.head(verb).text.lower() in ALL:
        pronoun = document.head(verb)  # "asks for all of them to go"
        verb = document.head(pronoun)
    if not is_verb(verb) or verb.lemma.lower() in {"round", "around"}:
        return _way_round(document, pronoun, verb, known)
    if verb.lemma == "go" and verb.tag == "VB" and pronoun.dep == "nsubj" and document.children(verb, "aux"):
        return Deed("lift", verb, "proposed")
    lemma = verb.lemma.lower()
    wanted = (
        verb.tag == "VB" and document.head(verb).lemma.lower() in known.wishing and not document.children(verb, "aux")
    )
    small = pronoun.dep == "nsubj" and (verb.tag == "VBN" or wanted) and verb.dep == "ccomp"  # "to have them lifted"
    acted = small or pronoun in patients(document, verb)
    if acted and lemma in known.undone | known.prolonged | known.laid | words("lowering"):
        gone = known.verb_acts.get(lemma) == "lift" or lemma in words("undoing")
        act: Act = "lift" if gone else "ease" if lemma in known.undone | words("lowering") else "extend"
        status = verb_status(document, verb)
        above = document.head(verb)
        if status == "actual" and small and not document.children(verb, "auxpass"):
            status = verb_status(document, above) if above.tag != "VB" else "proposed"
        done = Deed("impose" if lemma in known.laid else act, verb, status)
        done = Deed("keep", verb, "proposed") if is_warned_of(document, verb) else done  # "against easing them"
        return as_threatened(document, _not_yet(document, done))
    if (said := _how_it_stands(document, pronoun, verb)) is not None:
        return said
    off = any(t.text.lower() in {"off", "from"} for t in document.children(verb, "prt", "prep", "advmod"))
    if lemma in known.unlisting and off and pronoun in patients(document, verb):
        return deed_of(document, verb, "lift")  # "put it on its list and took it off last year"
    if acted and lemma in words("upholding") and prep_objects(document, verb, "in", "for", "until", "on"):
        return Deed("keep", verb, "actual")  # "while keeping it for armed groups"
    back = {t.text.lower() for t in document.children(verb, "prt", "advmod", "prep")}
    if pronoun.dep == "nsubj" and (lemma in words("returning") or (lemma in {"come", "go", "snap"} and "back" in back)):
        return deed_of(document, verb, "impose")
    if pronoun.dep == "nsubj" and is_in_force(document, verb):
        return Deed("keep", verb, "actual")
    if pronoun.dep == "nsubj" and lemma in known.bites and not _is_asked(document, verb):
        return Deed("assess", verb, "actual")
    return None


def _runs_out(document: Document, verb: Token) -> bool:
    """Whether a measure ends by itself: "it lapsed", "let that go"."""
    let = document.head(verb).lemma.lower() == "let"
    return measures().by_itself.get(verb.lemma.lower()) == "lift" or (let and verb.lemma == "go" and verb.tag == "VB")


def nothing_undone(document: Document, nothing: Token, known: Measures) -> Deed | None:
    """Read "nothing would be lifted before they leave"."""
    verb = document.head(nothing)
    undone = (
        nothing.text.lower() == "nothing"
        and nothing.dep in {"nsubjpass", "dobj"}
        and verb.lemma.lower() in known.undone
        and is_verb(verb)
    )
    return Deed("lift", verb, "denied") if undone and verb_status(document, verb) != "actual" else None


def _not_yet(document: Document, deed: Deed) -> Deed:
    """Read "suspended the preferences, and has not restored them" as what stands."""
    stands = deed.status == "denied" and deed.act in {"lift", "ease"} and is_not_yet(document, deed.word)
    return Deed("keep", deed.word, "actual") if stands else deed


def _way_round(document: Document, pronoun: Token, above: Token, known: Measures) -> Deed | None:
    """Read "has found ways round it", "weapons reach Kest in breach of it"."""
    over = document.head(above)
    if above.text.lower() in words("beyond") and over.lemma.lower() in (words("ways_round") | words("getting_round")):
        return Deed("evade", over, "actual")
    breach = above.text.lower() == "of" and pronoun.dep == "pobj" and known.noun_acts.get(over.lemma.lower()) == "evade"
    return Deed("evade", over, "actual") if breach else None


def _how_it_stands(document: Document, pronoun: Token, verb: Token) -> Deed | None:
    """Read "it is broken every week", "they already cover the state bank", "let it lapse", "opened it again"."""
    lemma = verb.lemma.lower()
    if pronoun.dep == "nsubj" and _runs_out(document, verb):
        return Deed("lift", verb, verb_status(document, verb))
    up = {t.text.lower() for t in document.children(verb, "advmod", "prt")} & {"again", "up"}
    if up and lemma in words("reopening") and pronoun in patients(document, verb):
        return deed_of(document, verb, "lift")
    again = any(t.text.lower() == "back" for t in document.children(verb, "advmod", "prt"))
    if pronoun.dep == "nsubj" and comes_into_force(document, verb):
        return Deed("impose", verb, "actual")  # "it took effect on 6 May"
    if lemma in {"put", "bring"} and again and pronoun in patients(document, verb):
        return deed_of(document, verb, "impose")  # "in March they were put back"
    if lemma == "take" and again and pronoun in patients(document, verb):
        return deed_of(document, verb, "lift")  # "asked to take them back"
    if pronoun.dep == "nsubj" and lemma in words("staying") - {"be"} and pronoun.text.lower() != "that":
        behind = document.children(verb, "acomp", "attr", "xcomp", "oprd", "dobj")
        if not behind:
            return Deed("keep", verb, "actual")  # "those remain"
    if pronoun.dep == "nsubjpass" and lemma in words("broken"):
        return Deed("evade", verb, "actual")
    if pronoun.dep == "nsubj" and lemma in words("applying") and is_negated(document, verb):
        return Deed("impose", verb, "denied")  # "it does not apply to medicines"
    if pronoun.dep == "nsubj" and lemma in words("laying_down") and verb.tag in {"VBZ", "VBP"}:
        return Deed("keep", verb, "actual")
    return None


def _is_asked(document: Document, verb: Token) -> bool:
    return document.sentences[verb.sent].is_question


def wished_away(document: Document, noun: Token, known: Measures) -> Deed | None:
    """Read "would like those measures gone", "wants the sanctions off": undone, as somebody wishes."""
    head = document.head(noun)
    act = known.verb_acts.get(head.lemma.lower())
    act = act or ("ease" if head.lemma.lower() in known.undone | known.looked_at else None)  # "wants them reviewed"
    if noun.dep in {"nsubj", "nsubjpass"} and act in {"ease", "lift", "extend"} and is_wished(document, head):
        return Deed(act, head, "proposed")  # "wants the sanctions lifted", with "lifted" read as a past tense
    if noun.dep == "nsubj" and head.text.lower() in known.away:
        above = document.head(head)
        if above.lemma.lower() in known.wishing and agents(document, above):
            return Deed("lift", head, "proposed")
    if head.lemma.lower() in known.wishing and noun.dep in {"dobj", "nsubj", "nsubjpass"}:
        below = [
            t for t in document.subtree(head) if t.i > noun.i and t.tag == "VBN" and document.children(t, "auxpass")
        ]
        for verb in below:  # "wants the sanctions that came back in May to be lifted"
            to = any(t.text.lower() == "to" for t in document.children(verb, "aux"))
            act = known.verb_acts.get(verb.lemma.lower())
            if to and act in {"ease", "lift"}:
                return Deed(act, verb, "proposed")
    if noun.dep == "dobj" and head.lemma.lower() in known.looked_at and verb_status(document, head) == "denied":
        return Deed("ease", head, "denied")  # "there are no plans to revisit the listings"
    small = [t for t in document.children(noun, "acl") if t.tag in {"VBN", "VBD"} and not document.children(t, "agent")]
    if noun.dep == "dobj" and head.lemma.lower() in known.wishing and small:
        act = known.verb_acts.get(small[0].lemma.lower())
        if act in {"ease", "lift"}:
            return Deed(act, small[0], "proposed")  # "wants the tariffs removed in full"
    if noun.dep == "dobj" and head.lemma.lower() in known.wishing:
        after = document.tokens[noun.i + 1] if noun.i + 1 < len(document.tokens) else None
        if after is not None and after.text.lower() in known.away:
            return Deed("lift", head, "proposed")
    return None


def step_undone(document: Document, noun: Token) -> Deed | None:
    """Read "withheld aid from Kest, a step that its successor undid"."""
    if noun.dep not in {"appos", "npadvmod", "attr"} or noun.lemma.lower() not in words("moves") | words("decisions"):
        return None
    acts = measures().verb_acts
    clauses = (t for t in document.children(noun, "relcl", "acl") if acts.get(t.lemma.lower()) == "lift")
    verb = next((t for t in clauses if not is_negated(document, t)), None)
    return Deed("lift", verb, verb_status(document, verb)) if verb is not None else None


def ones(document: Document, word: Token) -> bool:
    """Whether "ones" are somebody's: "the European ones", "those of Norway"."""
    goods = word.dep == "pobj" and document.head(word).text.lower() == "on"  # "fees on Kestian ones": ships, or cars
    return (
        word.text.lower() == "ones"
        and not goods
        and any(t.ent in STATES or t.lemma.lower() in {"remain", "remaining"} for t in document.children(word, "amod"))
    )


def all_named(document: Document, things: list[Token]) -> list[Token]:
    """Give the states named with things: of "to Kestian carriers" Kest."""
    return [t for thing in things for t in named_in(document, thing)]


def named_in(document: Document, thing: Token) -> list[Token]:
    """Give who is hit where a thing is: itself if it can act, else the states and places named with it.

    "On three ministers", "on the refinery in Kest".
    """
    inner = [t for t in document.subtree(thing) if t.ent in LANDS]
    return [thing] if is_party(document, thing) and thing.ent else inner or [thing]


def followed(document: Document, verb: Token, known: Measures) -> tuple[Token, ...]:
    """Give who did the same: "and Brussels followed", "Norway followed suit"."""
    if is_negated(document, verb) or verb.tag not in {"VBD", "VBZ", "VBN"}:
        return ()
    if _in_kind(document, verb):
        return tuple(t for t in agents(document, verb) or right_before(document, verb) if t.ent in STATES)
    own = [t.lemma.lower() for t in document.children(verb, "advcl") if t.tag == "VBG"]
    if verb.lemma.lower() not in known.followed or any(
        lemma in known.verb_acts or lemma in words("taking_alone") for lemma in own
    ):  # "followed in March, freezing the assets of": what it did is told
        return ()
    objects = patients(document, verb)
    if any(t.text.lower() not in known.suits for t in objects):
        return ()
    if not all(_does_the_same(document, t, known) for t in document.children(verb, "prep")):
        return ()
    if any(known.instrument_of(document, thing) is not None for thing in prep_objects(document, verb, "with")):
        return ()  # "followed with asset freezes on nine traders" is told at the freezes
    return tuple(t for t in agents(document, verb) if is_party(document, t) and t.ent in STATES)


def _in_kind(document: Document, verb: Token) -> bool:
    """Whether somebody did what was just done: "did the same", "responded in kind", "reciprocated"."""
    lemma = verb.lemma.lower()
    behind = " ".join(t.text.lower() for t in document.tokens[verb.i + 1 : verb.i + 3])
    return (
        lemma in words("reciprocating")
        or (lemma == "do" and behind.startswith(("the same", "likewise")))
        or (lemma == "do" and behind.split()[:1] == ["so"] and bool(document.children(verb, "nsubj")))
        or (lemma in words("answering_in_kind") and behind.startswith(("in kind", "likewise")))
    )


def done_alike_to(document: Document, verb: Token) -> list[Token]:
    """Give to whom the same was done: "did the same with General Roe", "for Kestian coffee"."""
    whom = prep_objects(document, verb, "with", "to", "for", "against", "on") if _in_kind(document, verb) else []
    whom = [t for t in whom if t.ent not in {"DATE", "TIME"}]
    named = [w for t in whom for w in (t, *document.children(t, "appos")) if w.pos == "PROPN"]
    return named or [t for thing in whom for t in document.subtree(thing) if t.ent in LANDS][:1]


def one_more(document: Document, word: Token) -> list[Token]:
    """Give whom "and one of 35 percent on Kestian goods" hits, behind a measure of the same kind."""
    if word.text.lower() != "one" or word.dep not in {"conj", "dobj", "appos"}:
        return []
    behind = [t for t in document.tokens[word.i + 1 : word.i + ONE_MORE] if t.sent == word.sent]
    on = next((t for t in behind if t.text.lower() in {"on", "against"} and t.dep == "prep"), None)
    goods = document.children(on, "pobj") if on is not None else []
    return [t for t in goods if is_party(document, t)]


def second_rate(document: Document, word: Token) -> list[Token]:
    """Give the states of "10 per cent on Kestian tea, and 35 per cent on Valdorian copper" that a second rate hits."""
    before = document.tokens[max(0, word.i - 3) : word.i]
    joined = any(t.text.lower() == "and" for t in before) and word.dep in {"conj", "dobj", "npadvmod", "appos"}
    if not joined or not is_rate(document, word):
        return []
    goods = prep_objects(document, word, "on", "for")
    return [t for thing in goods for t in document.subtree(thing) if t.ent in LANDS and t.i <= thing.i][:1]


def kept_on(document: Document, word: Token) -> Token | None:
    """Give the verb of "lifted its oil sanctions but kept those on officials", where a measure was just told of."""
    verb = document.head(word)
    keeps = word.text.lower() in {"those", "ones"} and word.dep == "dobj" and is_verb(verb)
    stays = keeps and verb.lemma.lower() in words("upholding") | {"leave"} and not is_negated(document, verb)
    on = [*prep_objects(document, word, "on", "against"), *prep_objects(document, verb, "on", "against")]
    return verb if stays and on else None


def own(document: Document, word: Token) -> bool:
    """Whether somebody's "own" stands for a measure told of just before: "Kest kept its own in place"."""
    if word.text.lower() not in {"own", "theirs"}:
        return False
    if own_rate(document, word) is not None:
        return True
    noun_like = word.dep in {"dobj", "nsubj", "nsubjpass"} and bool(document.children(word, "poss"))
    above = document.head(word)
    if any(t.text.lower() in {"if", "unless"} for t in document.children(above, "mark")):
        return False  # "if its own are touched": nothing is done with them yet
    theirs = word.text.lower() == "theirs" and word.dep in {"dobj", "nsubj", "nsubjpass"}
    return theirs or (word.text.lower() == "own" and noun_like)


def own_rate(document: Document, word: Token) -> Token | None:
    """Give the verb of "raised its own to 125 percent", which the parser reads as "its own percent"."""
    rate = document.head(word)
    if word.text.lower() == "own" and word.dep == "dobj" and rate.lemma == "raise":
        return rate
    then = document.following(word)
    if word.text.lower() != "own" or rate.ent != "PERCENT" or then is None or then.text.lower() != "to":
        return None
    verb = document.head(rate)
    return verb if is_verb(verb) and rate.dep == "dobj" else None


def end_asked_for(document: Document, noun: Token, known: Measures) -> Token | None:
    """Give the verb of "had asked for a full repeal", "wants an end to them", where a measure was told just before."""
    if noun.pos != "NOUN" or noun.lemma.lower() not in words("ends") or document.children(noun, "compound"):
        return None
    if any(t.tag != "PRP$" for t in document.children(noun, "poss")):
        return None  # "their removal" is that of the measures
    if any(t.pos != "PRON" for t in prep_objects(document, noun, "of", "to", "from")):
        return None
    wishes = words("asking") | known.wishing | {"seek"}
    if noun.dep == "dobj":
        above = document.head(noun)
        return above if is_verb(above) and above.lemma.lower() in wishes else None
    if noun.dep != "pobj" or document.head(noun).text.lower() != "for":
        return None
    near = [document.head(document.head(noun)), *reversed(document.tokens[max(0, noun.i - NEAR) : noun.i])]
    return next((t for t in near if is_verb(t) and t.sent == noun.sent and t.lemma.lower() in wishes), None)


def identical(document: Document, noun: Token, known: Measures) -> Token | None:
    """Give the verb of "replied with an identical ban", "imposed a similar measure", where one was told just before."""
    alike = {t.lemma.lower() for t in document.children(noun, "amod")} & words("alike")
    if not alike or noun.lemma.lower() not in known.anaphors | known.named.keys():
        return None
    prep = document.head(noun)
    verb = document.head(prep) if noun.dep == "pobj" and prep.text.lower() == "with" else prep
    lays = known.verb_acts.get(verb.lemma.lower()) == "impose" or verb.lemma.lower() in known.answering
    return (
        verb
        if is_verb(verb) and lays and verb.tag in {"VBD", "VBZ", "VBN"} and not is_negated(document, verb)
        else None
    )


def _does_the_same(document: Document, prep: Token, known: Measures) -> bool:
    """Whether what stands behind "followed" is a time, or a measure: not "with an offer of aid", "in the final"."""
    told = prep.text.lower() == "with"
    return all(
        thing.ent in {"DATE", "TIME"} or (told and (_is_measure(document, thing, known) or _names(document, thing)))
        for thing in document.children(prep, "pobj")
    )


def _names(document: Document, thing: Token) -> bool:
    """Whether a person stands there: "with Jane Roe", "with the rebels' leader, Jane Roe"."""
    return any(t.ent == "PERSON" for t in (thing, *document.children(thing, "appos")))


def _is_measure(document: Document, noun: Token, known: Measures) -> bool:
    return noun.lemma.lower() in known.anaphors or known.instrument_of(document, noun) is not None


def put_off(document: Document, sentence: Sentence, known: Measures) -> Token | None:
    """Give the verb of "told him, not before the troops are gone": an end that was asked for is put off."""
    saying, until = known.putting_off["saying"], known.putting_off["until"]
    for verb in document.sentence_tokens(sentence):
        if not is_verb(verb) or verb.lemma.lower() not in saying or not agents(document, verb):
            continue
        behind = document.tokens[verb.i + 1 : sentence.last]
        for word, then in pairwise(behind):
            if word.text.lower() == "not" and then.text.lower() in until:
                return verb
            if is_verb(word):
                break
    return None


def answered_with_rate(document: Document, verb: Token, known: Measures) -> list[Token]:
    """Give who "answered with 125", where a tariff was told of in the same sentence."""
    if not is_verb(verb) or verb.lemma.lower() not in known.answering or verb.tag not in {"VBD", "VBN"}:
        return []
    back = [verb, *(t for t in document.children(verb, "advmod", "prt") if t.text.lower() == "back")]
    rates = [t for at in back for t in prep_objects(document, at, "with") if t.pos == "NUM" or is_rate(document, t)]
    return [t for t in agents(document, verb) if t.ent in STATES] if rates else []


def threatened_more(document: Document, word: Token) -> Token | None:
    """Give the verb of "has threatened more", "threatened Kest with more to come", where a measure was told of."""
    if word.text.lower() != "more" or word.dep not in {"dobj", "pobj"}:
        return None
    above = document.head(word)
    verb = document.head(above) if word.dep == "pobj" and above.text.lower() == "with" else above
    return (
        verb if is_verb(verb) and verb.lemma.lower() in words("threats") | {"threaten", "promise", "announce"} else None
    )
