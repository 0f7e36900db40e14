"""Tells what is done with a measure, or was done to a thing, and whether it happened."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, antecedent, conjuncts, is_passive, is_verb, patients, prep_objects, status_of
from dashboard.measures.known import Act, Measures, action_of, measures
from dashboard.tables import EventStatus, Instrument

YEAR = re.compile(r"(?:19|20)\d\d")
MONTHS = {
    month: number
    for number, months in enumerate(
        (
            ("january", "jan."), ("february", "feb."), ("march",), ("april",), ("may",), ("june",), ("july",),
            ("august", "aug."), ("september", "sept."), ("october", "oct."), ("november", "nov."), ("december", "dec."),
        ),
        1,
    )
    for month in months
}  # fmt: skip
OF = frozenset(
    {"of", "from", "for", "to", "on", "in"}
)  # between a noun of action and its measure: "support for sanctions"
DONE = frozenset({"announce", "grant", "give", "provide", "approve", "begin", "receive", "win", "get"})
PROLONGED = frozenset({"renew", "extend", "prolong", "issue", "sign", "keep"})  # of a waiver: the measure stays eased
DECIDED = frozenset({"decision", "decide", "agree", "vote", "announce"})
ASKING = frozenset({"demand", "insist", "require", "request", "ask", "urge", "want", "call", "press", "appeal"})
THREATS = frozenset({"threaten", "mull", "hint", "brandish", "dangle"})
STAYING = frozenset({"be", "remain", "stay"})
LASTING = 8  # words between a border and "shut"
INSERTED = 12  # words between a verb and its object, across an insertion
IN_FORCE = frozenset({"place", "force", "effect"})
NOT_YET = frozenset(
    {"any", "no", "more", "further", "fresh", "additional", "another", "possible", "potential", "future"}
)
AMOUNTS = frozenset(
    {"most", "some", "all", "many", "half", "several", "rest", "bulk", "number", "much", "raft", "set", "series"}
)
SHARES = frozenset({"part", "portion", "share", "third", "quarter"})  # "stopped part of their aid"
CALLING = frozenset(
    {"push", "call", "lobby", "press", "campaign", "appeal", "ask", "request"}
)  # "pushed for sanctions"
DATED = frozenset({"imposed", "in force", "extended", "eased", "lifted"})


@dataclass(frozen=True)
class Deed:
    """What is done with a measure, the word that says so, and whether it happened."""

    act: Act
    word: Token
    status: EventStatus


def deeds_on_measure(document: Document, noun: Token, known: Measures) -> list[Deed]:
    """Give what is done with a measure: by verbs that have it as object, and by nouns of action above it."""
    top, named = _named_act(document, noun, known)
    if named is not None:
        beside = [t for t in verbs_on(document, noun) if t.dep == "relcl" and _act(t, known) == "impose"]
        return [named, *(Deed("impose", verb, verb_status(document, verb)) for verb in beside)]
    found = [
        Deed(act, verb, verb_status(document, verb))
        for verb in verbs_on(document, top)
        if (act := known.verb_acts.get(verb.lemma.lower())) is not None and not _talked_of(document, verb, noun)
    ]
    head = document.head(top)
    if not found and top.dep == "pobj":
        found = _under_preposition(document, head, known)
    itself = top.dep == "nsubj" and is_verb(head) and head.lemma != "be"
    back = known.by_itself.get(head.lemma.lower()) == "impose" and verb_status(document, head) == "planned"
    back = back or head.lemma.lower() in {"remain", "stay"}
    if itself and (not found or back):  # "the sanctions that were lifted will return"
        found = [*found, _by_itself(document, head, known)]
    lasting = [t for t in (head if top.dep == "nsubj" else None, *document.children(top, "relcl")) if t is not None]
    kept = [Deed("keep", verb, "actual") for verb in lasting if _is_in_force(document, verb)]
    if kept:  # "the restrictions imposed over the war remain in place": how they began is no act of its own
        found = [deed for deed in found if deed.act != "impose" or deed.word.dep not in {"acl", "relcl", "amod"}]
    found += kept
    return [_lasting(document, deed) for deed in found]


def _act(verb: Token, known: Measures) -> Act | None:
    return known.verb_acts.get(verb.lemma.lower())


def _talked_of(document: Document, verb: Token, noun: Token) -> bool:
    """Whether measures are but a topic: "discussed sanctions and trade"; to discuss a new one is to threaten it."""
    before = {t.lemma.lower() for t in document.children(noun, "det", "amod")}
    return verb.lemma.lower() in {"discuss", "debate"} and not before & {"a", "an", "new", "more", "further"}


def _is_in_force(document: Document, verb: Token) -> bool:
    """Whether a verb says "have been in place since"."""
    return verb.lemma in STAYING and any(t.lemma.lower() in IN_FORCE for t in prep_objects(document, verb, "in"))


def _lasting(document: Document, deed: Deed) -> Deed:
    """Read "the sanctions imposed since 2018" as measures that are in force."""
    if deed.act in {"ease", "lift"} and is_warned_of(document, deed.word):
        return Deed("keep", deed.word, "actual")  # nobody refused to ease them: they stand, and somebody wants them to
    since = any(t.text.lower() == "since" for t in document.children(deed.word, "prep"))
    partly = {t.text.lower() for t in document.children(deed.word, "advmod")} & {"partly", "partially"}
    if deed.act == "lift" and (partly or any(t.lemma == "part" for t in prep_objects(document, deed.word, "in"))):
        return Deed("ease", deed.word, deed.status)  # "lifted in part"
    perfect = any(t.text.lower() in {"has", "have"} for t in document.children(deed.word, "aux"))
    again = {t.lemma.lower() for obj in patients(document, deed.word) for t in document.children(obj, "amod")} & NOT_YET
    fresh = any(t.lemma == "new" for obj in patients(document, deed.word) for t in document.children(obj, "amod"))
    if deed.word.lemma == "impose" and deed.status == "actual" and perfect and since and not (again or fresh):
        return Deed("keep", deed.word, deed.status)  # "has imposed sanctions since 2005", but new ones again and again
    if deed.act == "impose" and deed.status == "actual" and deed.word.dep == "acl" and since:
        return Deed("keep", deed.word, deed.status)
    return deed


def _by_itself(document: Document, verb: Token, known: Measures) -> Deed:
    """Read "the tariffs take effect", "the embargo expired"; any other verb tells what the measure brings about."""
    act = known.by_itself.get(verb.lemma.lower())
    wished = verb.tag == "VBN" and document.head(verb).lemma.lower() in known.wishing  # "wants the sanctions gone"
    if verb.lemma == "go" and (wished or verb_status(document, verb) == "proposed"):  # "the sanctions must go"
        return Deed("lift", verb, "proposed")
    takes = {t.lemma.lower() for t in document.children(verb, "dobj")}
    turns = {t.text.lower() for t in document.children(verb, "prt", "advmod")}
    if verb.lemma.lower() in known.moving and turns & known.down and not document.children(verb, "dobj"):
        # "the tariffs are coming down"; "the sanctions will bring the regime down" tells what they bring about
        return Deed("ease", verb, verb_status(document, verb))
    if act == "lift" and verb.tag in {"VBZ", "VBP"} and document.sentences[verb.sent].kind == "paragraph":
        return Deed("keep", verb, "actual")  # "the embargo expires on Friday": until then it stands
    if act is None or (takes and verb.lemma != "target" and not takes & {"effect", "force", "hold"}):
        return Deed("assess", verb, "actual")
    return Deed(act, verb, verb_status(document, verb))


def _named_act(document: Document, noun: Token, known: Measures) -> tuple[Token, Deed | None]:
    """Give the act that a noun above names ("lifting of sanctions", "sanctions relief"), and the noun to go on from."""
    top = noun
    for _ in range(4):
        top = _list_head(document, top)
        head = document.head(top)
        above = head
        if top.dep == "pobj" and head.dep in {"prep", "agent"} and head.text.lower() in OF:
            above = document.head(head)
            whole = document.head(above).text.lower() != "as"  # "as part of the sanctions" tells of all of them
            if (
                head.text.lower() == "of" and whole and above.lemma.lower() in AMOUNTS | SHARES
            ):  # "lifted most of the sanctions"
                top = above
                continue
        elif top.dep != "compound":
            break
        act = known.noun_acts.get(above.lemma.lower()) if above.pos in {"NOUN", "PROPN"} else None
        if act is None:
            break
        if act == "impose" and above is not head:  # "a round of sanctions": what is done to the round
            top = above
            continue
        return top, Deed(act, above, noun_status(document, above, act))
    return top, None


def _under_preposition(document: Document, prep: Token, known: Measures) -> list[Deed]:
    """Read "under sanctions", "hit with sanctions", "as part of sanctions"."""
    name = prep.text.lower()
    head = document.head(prep)
    if name in {"under", "despite"}:
        return [Deed("keep", prep, "actual")]
    act = known.verb_acts.get(head.lemma.lower())
    if name == "with" and head.lemma.lower() in known.answering:
        return [Deed("impose", head, verb_status(document, head))]
    if name == "for" and head.lemma.lower() in CALLING:
        undone = [t for t in (*document.children(head, "xcomp", "advcl", "ccomp"), *_clauses_of(document, prep))
                  if t.tag == "VBN" and known.verb_acts.get(t.lemma.lower()) in {"lift", "ease"}]  # fmt: skip
        if undone:  # "asked for the embargo to be lifted"
            return [Deed("lift", undone[0], "proposed")]
        return [Deed("threaten", head, verb_status(document, head))]
    if name == "with" and act in {"impose", "threaten"}:
        return [Deed(act, head, verb_status(document, head))]
    if name == "of" and head.lemma.lower() == "part":
        verb = next((t for t in document.ancestors(prep) if is_verb(t)), None)
        if verb is not None:
            return [Deed("impose", verb, verb_status(document, verb))]
    return []


def _clauses_of(document: Document, prep: Token) -> list[Token]:
    return [t for noun in document.children(prep, "pobj") for t in document.children(noun, "acl", "relcl", "advcl")]


def deeds_on_thing(document: Document, noun: Token, instrument: Instrument, known: Measures) -> list[Deed]:
    """Give what was done to a thing; none where nothing was."""
    found: list[Deed] = []
    top = _whole_amount(document, _list_head(document, noun))
    head = document.head(top)
    subjects = [head] if top.dep == "nsubj" and is_verb(head) else []  # "flights could resume"
    for verb in (*verbs_on(document, top), *verbs_on(document, noun), *_clauses_near(document, noun), *subjects):
        act = known.act_on_thing(instrument, verb)
        if act is None and instrument == "sanctions" and verb.lemma.lower() in known.state_stops:
            act = "impose" if any(t.ent in {"GPE", "NORP"} for t in agents(document, verb)) else None
        if act is not None and all(verb != other.word for other in found):
            found.append(Deed(act, verb, verb_status(document, verb)))
    if not found and noun.lemma.lower() in known.lasting_things:
        found = [
            Deed("keep", verb, "actual") for verb in (head, document.head(head)) if _is_kept(document, top, verb, known)
        ][:1]
    if top.dep == "pobj" and head.text.lower() == "of":
        above = document.head(head)
        act = known.act_on_thing(instrument, above)
        if act is not None:
            found.append(Deed(act, above, noun_status(document, above, act)))
    elif top.dep == "dobj" and head.tag == "VBG" and all(head != other.word for other in found):
        act = known.act_on_thing(instrument, head)
        if act is not None:
            found.append(Deed(act, head, verb_status(document, head)))
    return found


def _is_kept(document: Document, thing: Token, verb: Token, known: Measures) -> bool:
    """Whether a thing stays taken: "has kept its frontier with Kest shut since 1993", "the border remains closed"."""
    if verb.lemma.lower() not in known.lasting or thing.dep not in {"dobj", "nsubj", "nsubjpass"}:
        return False
    if status_of(document, verb) != "actual":
        return False
    near = [t for t in document.tokens[thing.i + 1 : thing.i + LASTING] if t.sent == thing.sent]
    return any(t.text.lower() in known.lasting_states for t in near)


def named_in_force(document: Document, noun: Token, sentence: Sentence) -> list[Deed]:
    """Read a measure that is merely named as in force.

    A heading names topics, a question asks, and "any", "more" or "further" sanctions are not there yet.
    """
    asked = sentence.kind == "heading" or sentence.is_question
    threat = next((t for t in document.ancestors(noun) if t.lemma.lower() in THREATS and is_verb(t)), None)
    if threat is not None and not asked:  # "threatened to double duties", however "double" was read
        return [Deed("threaten", threat, verb_status(document, threat))]
    before = {t.lemma.lower() for t in document.children(noun, "det", "amod", "neg", "poss", "advmod")}
    if "new" in before and not before & {"the", "these", "those"}:
        return []
    return [] if asked or before & NOT_YET else [Deed("keep", noun, "actual")]


# Status


def verb_status(document: Document, verb: Token) -> EventStatus:
    """Tell whether what a verb does to a measure was done.

    A decision counts as done; "may have been imposed" concedes that it was; an infinitive or gerund with no finite verb
    that did it ("a way to ease", "the case for lifting") is only spoken of.
    """
    status = status_of(document, verb)
    auxiliaries = {t.text.lower() for t in document.children(verb, "aux")}
    head = document.head(verb)
    if is_wished(document, verb):
        return "proposed"
    if verb.dep == "conj" and verb.tag == "VB" and is_verb(head) and head.tag == "VB":
        return verb_status(document, head)  # "urged Kest to let it in and to waive the sanctions"
    if status == "actual" and _is_asked(document, verb, head):
        return "proposed"
    if status == "hypothetical" and auxiliaries & {"may", "might"} and "have" in auxiliaries:
        return "actual"
    if status == "planned" and head.lemma.lower() in DECIDED:
        return "actual" if status_of(document, head) in {"actual", "planned"} else status
    if status != "actual" or auxiliaries - {"to"}:
        return status
    if verb.tag == "VB" and verb.dep in {"acl", "relcl", "csubj", "ROOT", "advcl"}:
        return "proposed"
    if verb.tag == "VBG" and verb.dep in {"pcomp", "csubj", "ROOT"}:
        prep = head.text.lower()
        if verb.dep == "pcomp" and prep in {"by", "after", "since"}:
            return status
        return status_of(document, document.head(head)) if prep == "of" and is_verb(document.head(head)) else "proposed"
    return status


def is_wished(document: Document, verb: Token) -> bool:
    """Whether it is only what somebody wants done: "wants Kestian cargo charged a surtax"."""
    if verb.tag not in {"VBN", "VBD"} or verb.dep != "ccomp" or document.children(verb, "aux", "auxpass"):
        return False
    own = document.children(verb, "nsubj", "nsubjpass")
    return bool(own) and document.head(verb).lemma.lower() in measures().wishing


def is_warned_of(document: Document, verb: Token) -> bool:
    """Whether somebody speaks against it: "warned against easing the sanctions"; they need not be his to ease."""
    return verb.dep == "pcomp" and document.head(verb).text.lower() == "against"


def _is_asked(document: Document, verb: Token, head: Token) -> bool:
    """Whether it is only asked for: "demands that Kest lift the ban", "called for the ban to be lifted"."""
    if verb.dep not in {"ccomp", "xcomp", "advcl"} or head.lemma.lower() not in ASKING:
        return False
    auxiliaries = document.children(verb, "aux", "auxpass")
    if verb.tag == "VBN":  # "demands that it be lifted", "called for it to be lifted"
        return any(t.text.lower() == "be" for t in auxiliaries)
    return verb.tag in {"VB", "VBP"} and not any(t.tag in {"MD", "VBZ", "VBD", "VBP"} for t in auxiliaries)


def granting(document: Document, noun: Token, known: Measures) -> Token | None:
    """Give the verb that grants or renews a relief: "renewed the waiver of the embargo".

    Behind an insertion ("they renewed, for another year, the waiver") the parser loses the object: there the nearest
    such verb before it that has none.
    """
    head = document.head(noun)
    if is_verb(head) and noun in patients(document, head):
        return head if head.lemma.lower() in known.granting else None
    sentence = document.sentences[noun.sent]
    for verb in reversed(document.tokens[max(sentence.first, noun.i - INSERTED) : noun.i]):
        if is_verb(verb) and verb.lemma.lower() in known.granting and not document.children(verb, "dobj", "nsubjpass"):
            return verb
    return None


def told_relief(document: Document, noun: Token, known: Measures) -> bool:
    """Whether a relief is that of a measure named with it: "the waiver of the embargo", "sanctions relief"."""
    near = [*document.children(noun, "compound", "nmod"), *prep_objects(document, noun, "of", "from", "to", "on")]
    return any(t.lemma.lower() in known.named and known.instrument_of(document, t) is not None for t in near)


def noun_status(document: Document, noun: Token, act: Act) -> EventStatus:
    """Tell whether an act named by a noun happened: relief that is asked for, or merely spoken of, did not."""
    status = status_of(document, noun)
    grants = granting(document, noun, measures()) if act in {"ease", "lift"} else None
    if grants is not None:
        return verb_status(document, grants)
    head = document.head(noun)
    if head.lemma == "announce" and status == "planned" and status_of(document, head) == "actual":
        return "actual"
    if status == "actual" and act in {"ease", "lift"}:
        verb = next((t for t in document.ancestors(noun) if is_verb(t)), None)
        return (
            "actual"
            if verb is not None
            and (verb.lemma in DONE or (noun.dep == "dobj" and verb.lemma in PROLONGED))
            and status_of(document, verb) == "actual"
            else "proposed"
        )
    return status


# Verbs


def verbs_on(document: Document, noun: Token) -> list[Token]:
    """Give the verbs that act upon a noun, also from a relative clause or as participle before it."""
    head = document.head(noun)
    found = []
    if is_verb(head) and any(noun in conjuncts(document, p) for p in patients(document, head)):
        found.append(head)
    for child in document.children(noun):
        clause = child.dep in {"relcl", "acl"} and is_verb(child)
        if child.dep == "relcl" and clause and _is_contact(document, child):
            found.append(child)  # "the embargo they imposed"
            continue
        if (clause and noun in [antecedent(document, p) for p in patients(document, child)]) or (
            child.dep == "amod" and child.tag in {"VBN", "VBD"}
        ):
            found.append(child)
    also = [t for verb in found for t in document.children(verb, "conj") if is_verb(t)]
    return found + [t for t in also if not document.children(t, "dobj")]


def _is_contact(document: Document, clause: Token) -> bool:
    """Whether a relative clause has its noun as object without saying so: "the tariffs Kest imposed in May"."""
    subject = document.children(clause, "nsubj")
    whole = document.children(clause, "dobj", "nsubjpass", "auxpass", "mark")
    return bool(subject) and not whole and all(t.tag not in {"WDT", "WP"} for t in subject)


def _whole_amount(document: Document, noun: Token) -> Token:
    """Give the amount of a thing: of "froze $7 billion in bank assets" the billions."""
    prep = document.head(noun)
    if noun.dep == "pobj" and prep.text.lower() in {"in", "of"}:
        amount = document.head(prep)
        if amount.pos in {"NUM", "SYM"} or amount.ent == "MONEY" or amount.lemma.lower() in AMOUNTS | SHARES:
            return amount
    return noun


def _clauses_near(document: Document, noun: Token) -> list[Token]:
    """Give the verbs of relative clauses that the parser may have hung on a noun beside this one.

    In "air links between the two states, which were severed" meaning decides: states are not severed.
    """
    near = [t for t in document.subtree(noun) if t.i > noun.i and t.pos in {"NOUN", "PROPN"}]
    near += [t for t in document.ancestors(noun) if t.pos == "NOUN" and noun.i - t.i <= 6]
    clauses = [verb for word in near for verb in document.children(word, "relcl", "acl") if verb.i > noun.i]
    return [verb for verb in clauses if is_passive(document, verb)]


def _list_head(document: Document, noun: Token) -> Token:
    while noun.dep == "conj" and document.head(noun).pos in {"NOUN", "PROPN"}:
        noun = document.head(noun)
        prep = document.head(noun)
        if noun.ent == "PERCENT" and noun.dep == "pobj" and document.head(prep).pos == "NOUN":
            noun = document.head(prep)  # "tariffs of 25 percent and a travel ban": the ban stands beside the tariffs
    return noun


# Time


def since(document: Document, noun: Token, deed: Deed, known: Measures) -> str | None:
    """Give when the measure began: the first year, with its month, beside the verb, the noun or the cause."""
    if deed.act == "assess" or action_of(deed.act, deed.status) not in DATED:
        return None
    causes = [t for t in document.ancestors(noun) if t.lemma.lower() in known.causes]
    subjects = [subject for verb in causes for subject in agents(document, verb)]
    verbs = verbs_on(document, noun)
    if deed.act in {"ease", "lift"}:  # of "the waiver of the embargo imposed in 1987" the year is the embargo's
        verbs = [t for t in verbs if t.dep not in {"relcl", "acl"}]
    for word in (*verbs, deed.word, noun, *subjects):
        for child in document.children(word, "prep", "npadvmod", "agent"):
            if child.text.lower() in {"until", "till", "through", "by", "before"}:  # when it ends
                continue
            if child.text.lower() == "of" and deed.act in {"ease", "lift"}:
                continue
            for token in document.subtree(child):
                lone = _lone_month(document, token)
                if lone is not None:
                    return lone
                if YEAR.fullmatch(token.text):
                    month = MONTHS.get(document.tokens[token.i - 1].text.lower()) if token.i else None
                    return f"{token.text}-{month:02}" if month else token.text
    if deed.word.text.lower() == "under":  # "is under sanctions there since 2021"
        for token in document.sentence_tokens(document.sentences[noun.sent]):
            if YEAR.fullmatch(token.text) and document.tokens[token.i - 1].text.lower() == "since":
                return token.text
    return None


def _lone_month(document: Document, token: Token) -> str | None:
    """Give the month of "since April", "in April": the last before the article came out, where its date is known."""
    month = MONTHS.get(token.text.lower())
    day = document.article.published.date
    if month is None or day is None or document.tokens[token.i - 1].text.lower() not in {"since", "in"}:
        return None
    after = document.tokens[token.i + 1].text if token.i + 1 < len(document.tokens) else ""
    if YEAR.fullmatch(after):
        return f"{after}-{month:02}"
    year = int(day[:4]) - (month > int(day[5:7]))
    return f"{year}-{month:02}"
