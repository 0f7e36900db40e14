"""Tells what is done with a measure, or was done to a thing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_verb, prep_objects
from dashboard.measures.as_it_stands import as_it_stands, dropped
from dashboard.measures.by_itself import (
    by_itself,
    by_now,
    called_off,
    due_to_begin,
    gone_by_then,
    leads_to_a_rate,
    led_by,
    untouched,
)
from dashboard.measures.deeds import Deed, deed_of, holds_against
from dashboard.measures.idioms import idiom
from dashboard.measures.in_force import has_run, is_in_force, paid, reached_all_the_same, stands_since
from dashboard.measures.known import STATES, Act, Measures, measures, words
from dashboard.measures.options import is_option
from dashboard.measures.parts import in_part
from dashboard.measures.status import is_law, lasts, noun_status, verb_status
from dashboard.measures.topics import is_topic
from dashboard.measures.under import under_preposition
from dashboard.measures.undergone import undergone
from dashboard.measures.verbs import list_head, verbs_on

DONE_TO = frozenset({"impose", "ease", "lift"})
BEHIND = 14  # words from a measure to ", which"
CLAUSE = 8  # words from "which" to its verb

DEFINITE = frozenset({"the", "these", "those", "all", "its", "their"})


def deeds_on_measure(document: Document, noun: Token, known: Measures) -> list[Deed]:
    """Give what is done with a measure: by verbs that have it as object, and by nouns of action above it."""
    if (settled := _settled(document, noun, known)) is not None:
        return settled
    above = document.head(noun)
    if (said := idiom(document, list_head(document, noun))) is not None:
        return [said]
    if noun.dep == "dobj" and above.lemma == "raise" and _is_brought_up(document, noun, known):
        return [Deed("keep", noun, "actual")] if is_verb(above) else []  # "raised the curbs on chips": spoke of them
    if noun.dep == "dobj" and above.lemma.lower() in words("matching") and is_verb(above):
        return [deed_of(document, above, "impose")]
    top, named = _named_act(document, noun, known)
    if named is not None:
        beside = [t for t in verbs_on(document, noun) if t.dep == "relcl" and _act(document, t, known) == "impose"]
        standing = [t for t in document.children(noun, "relcl") if is_in_force(document, t)]
        return [
            dropped(document, named),
            *(_laid_or_stands(document, verb) for verb in beside),
            *(Deed("threaten", verb, "actual") for verb in document.children(noun, "acl") if verb.lemma == "threaten"),
            *(Deed("keep", verb, "actual") for verb in standing),
        ]
    found = [
        deed_of(document, verb, act)
        for verb in verbs_on(document, top)
        if (act := _act(document, verb, known)) is not None and not _talked_of(document, verb, noun)
    ]
    found = [Deed("keep", deed.word, "actual") if is_law(document, deed.word) else deed for deed in found]
    found = [
        replace(deed, act="ease") if deed.act == "lift" and in_part(document, deed.word) else deed for deed in found
    ]
    head = _main_verb(document, top)
    if not found and (top.dep == "pobj" or (top.dep == "dobj" and head.text.lower() in {"round", "around"})):
        found = under_preposition(document, head, known)
    began = all(_tells_how_it_began(deed) for deed in found)
    over = (gone_by_then(document, top) or untouched(document, top)) if began else None
    found = [over] if over is not None else found
    itself = top.dep == "nsubj" and is_verb(head) and head.lemma != "be"
    if itself:
        back = known.by_itself.get(head.lemma.lower()) == "impose" and verb_status(document, head) == "planned"
        back = back or head.lemma.lower() in {"remain", "stay"} | words("applying")
        now = by_now(document, head, known) if began and not back else None
        if not found or back:  # "the sanctions that were lifted will return"
            found = [*found, led_by(document, head, known) or by_itself(document, head, known)]
        elif now is not None:
            found = [now]  # "the blockade that Kest imposed years ago goes on", "the embargo laid in 2017 ended"
        found = called_off(document, head, known) or found
    due = due_to_begin(document, head, known) if top.dep == "nsubj" and not found else None
    found = [due] if due is not None else found
    lasting = [head] if top.dep == "nsubj" else []
    kept = [
        Deed("keep", verb, "actual")
        for verb in (*lasting, *document.children(top, "relcl"))
        if is_in_force(document, verb) or (verb.dep == "relcl" and has_run(document, verb, known))
    ]
    found = [deed for deed in found if all(deed.word != other.word for other in kept)]
    if kept:  # "the restrictions imposed over the war remain in place": how they began is no act of its own
        found = [deed for deed in found if deed.act != "impose" or deed.word.dep not in {"acl", "relcl", "amod"}]
    found += kept
    if any(deed.word.dep != "relcl" and deed.status != "proposed" for deed in found):
        found = [deed for deed in found if not _laid_by_same(document, deed)]
    found = [deed for deed in found if not _of_any(document, noun, deed)]
    found = [deed for deed in found if not _is_reviewed(document, deed)] + paid(document, noun)
    found = [deed for deed in found if deed.act != "assess" or not _is_wondered(document, deed.word)]
    found = _as_they_stand(document, noun, found)
    found = _of_what_was_planned(_with_what_stands(document, noun, found))
    if (evaded := reached_all_the_same(document, noun)) is not None:
        found = [deed for deed in found if deed.word.text.lower() != "despite"]
        found.append(evaded)
    return found


def _of_what_was_planned(found: list[Deed]) -> list[Deed]:
    """Read "shelved a planned fee" as a threat still, and "dropped the threatened duty" as none any more."""
    ahead = [deed for deed in found if deed.act == "threaten" and deed.word.dep == "amod"]
    undone = [deed for deed in found if deed.act in {"ease", "lift"} and deed.status == "actual"]
    if not ahead or not undone:
        return found
    gone = [Deed("impose", deed.word, "denied") for deed in undone if deed.act == "lift"]
    return [deed for deed in found if deed not in (*ahead, *undone)] + (gone or ahead)


def _with_what_stands(document: Document, noun: Token, found: list[Deed]) -> list[Deed]:
    """Add that a measure stands since a day: "the ban, in force since 2020, would stay" tells no more than that."""
    since = stands_since(document, noun, found)
    return [deed for deed in found if not since or deed.word.lemma.lower() not in words("staying")] + since


def _main_verb(document: Document, top: Token) -> Token:
    """Give the word above a noun; of "sanctions lifted in May came back", read as two pasts in a row, the second."""
    head = document.head(top)
    main = document.head(head)
    aside = head.dep == "parataxis" and head.tag == "VBN" and not document.children(head, "aux", "auxpass")
    if top.dep == "nsubj" and aside and main.i > head.i and not document.children(main, "nsubj"):
        return main  # "its curbs, never admitted, have been in place since 2016"
    small = head.tag == "VBN" and head.dep == "advcl" and not document.children(head, "aux", "auxpass", "mark")
    if top.dep == "nsubj" and small and main.tag == "VBD" and main.i > head.i and not document.children(main, "nsubj"):
        return main
    if top.dep != "nsubj" or head.tag != "VBD" or document.children(head, "dobj", "cc"):
        return head
    then = [t for t in document.children(head, "conj") if t.tag == "VBD" and not document.children(t, "nsubj")]
    return then[0] if then and all(t.text != "," for t in document.tokens[head.i : then[0].i]) else head


def _tells_how_it_began(deed: Deed) -> bool:
    """Whether a clause or participle tells no more of a measure than that it was laid: "the ban, announced in May"."""
    return deed.act == "impose" and deed.status == "actual" and deed.word.dep in {"acl", "relcl", "amod"}


def _is_brought_up(document: Document, noun: Token, known: Measures) -> bool:
    """Whether to "raise" a measure is to speak of it; of a tariff, where another lays it."""
    if known.instrument_of(document, noun) != "tariff" and noun.lemma.lower() != "rate":
        return True
    doers = {t.text for t in agents(document, document.head(noun))}
    laying = [t for verb in document.children(noun, "relcl") for t in document.children(verb, "nsubj")]
    return any(t.ent in STATES and t.text not in doers for t in laying)


def _as_they_stand(document: Document, noun: Token, found: list[Deed]) -> list[Deed]:
    """Give deeds as what stands beside their words makes them; one that only tells whose measures they are, stands."""
    if len(found) == 1 and _only_said_whose(document, noun, found[0]):
        return [Deed("keep", found[0].word, "actual")]
    found = [Deed("keep", deed.word, "actual") if _laid_some_day(document, deed) else deed for deed in found]
    return [as_it_stands(document, noun, deed) for deed in found]


def _laid_some_day(document: Document, deed: Deed) -> bool:
    """Whether a participle tells no more than that they are there: "sanctions imposed by Kest hurt", of no day."""
    laid = deed.act == "impose" and deed.status == "actual" and deed.word.dep == "acl" and deed.word.tag == "VBN"
    if not laid or any(t.ent in {"DATE", "EVENT"} for t in document.subtree(deed.word)):
        return False
    return all(t.lemma.lower() not in measures().causes for t in document.ancestors(deed.word))  # "led to sanctions"


def _only_said_whose(document: Document, noun: Token, deed: Deed) -> bool:
    """Whether a clause only tells whose measures they are, and not when they came: "the sanctions that Kest laid"."""
    clause = deed.act == "impose" and deed.status == "actual" and deed.word.dep in {"relcl", "acl"}
    known = any(t.text.lower() in DEFINITE or t.dep == "poss" for t in document.children(noun, "det", "poss"))
    own = known and document.head(deed.word).i == noun.i  # not "sanctions imposed by Kest" that are news
    return (
        clause
        and own
        and noun.tag == "NNS"
        and all(t.ent not in {"DATE", "EVENT"} for t in document.subtree(deed.word))
    )


def _laid_or_stands(document: Document, verb: Token) -> Deed:
    """Read "the fees that it has charged since May" as what stands, "the fees that it introduced" as laid."""
    return Deed("keep", verb, "actual") if lasts(document, verb) else deed_of(document, verb, "impose")


def _settled(document: Document, noun: Token, known: Measures) -> list[Deed] | None:
    """Read "left the sanctions unchanged", which keeps them, and "has no sanctions on Kest", which tells of none.

    So "saw its tariff raised", which was done to whose it is called, and "was charged with evading sanctions".
    """
    if (done := undergone(document, noun)) is not None and (act := _act(document, done, known)) in DONE_TO:
        wanted = next((t for t in document.ancestors(done) if t.lemma.lower() in words("undergoing")), done)
        return [Deed(act, done, "proposed" if wanted.tag == "VB" else "actual")]  # "wants to have it removed"
    if noun.dep in {"nsubj", "attr", "dobj", "conj"} and is_option(document, noun):
        return [Deed("threaten", noun, "actual")]  # "further sanctions are possible"
    evading = (t for t in document.children(noun, "amod") if known.verb_acts.get(t.lemma.lower()) == "evade")
    charged = next((t for t in evading if t.tag == "VBG"), None)
    charging = document.head(document.head(noun)).lemma.lower() if noun.dep == "pobj" else ""
    if charged is not None and charging in words("holding_against"):
        held = holds_against(document, document.head(noun))
        return [Deed("evade", charged, "actual")] if held else []  # "was not charged with evading them"
    above = document.head(noun)
    none = any(t.text.lower() == "no" for t in document.children(noun, "det"))
    if none and noun.dep == "dobj" and above.lemma in {"have", "keep"} and is_verb(above):
        return []  # "Kest has no sanctions on Valdoria"
    having = [t for t in document.ancestors(noun) if t.lemma.lower() in {"have", "get"} and t.tag == "VB"][:1]
    gone = [t for t in (*document.children(having[0], "ccomp", "oprd"),) if t.tag == "VBN"] if having else []
    undone = [t for t in gone if not document.children(t, "aux") and _act(document, t, known) in {"ease", "lift"}]
    if undone and noun.i < undone[0].i:  # "wants to have all of them removed"
        return [Deed("lift", undone[0], "proposed")]
    if above.lemma == "leave" and is_verb(above) and noun.dep in {"dobj", "nsubj"}:
        near = document.tokens[noun.i + 1 : noun.i + 4]
        return [Deed("keep", above, "actual")] if any(t.text.lower() in words("unchanged") for t in near) else []
    if above.text.lower() in words("unchanged") and noun.dep == "nsubj" and document.head(above).lemma == "leave":
        return [Deed("keep", document.head(above), "actual")]
    return None


def _laid_by_same(document: Document, deed: Deed) -> bool:
    """Whether a clause only tells how a measure began: "Kest keeps the tariff that it introduced in May"."""
    subjects = {t.text.lower() for t in document.children(deed.word, "nsubj")}
    return deed.act == "impose" and deed.word.dep == "relcl" and subjects == {"it"}


def _of_any(document: Document, noun: Token, deed: Deed) -> bool:
    """Whether measures of any kind are meant: "sanctions that are adopted in steps lose their bite"."""
    now = any(t.tag in {"VBP", "VBZ"} for t in document.children(deed.word, "auxpass"))
    bare = noun.tag == "NNS" and not document.children(noun, "det", "poss", "amod", "compound", "prep", "nummod")
    return deed.act == "impose" and deed.word.dep == "relcl" and now and bare


def _is_wondered(document: Document, verb: Token) -> bool:
    """Whether "how these steps affect Kest is far from clear" tells of no effect."""
    asks = (
        document.children(verb, "advmod", "mark")
        if is_verb(verb) and verb.dep in {"csubj", "ccomp", "csubjpass"}
        else []
    )
    return any(t.text.lower() in {"how", "whether"} for t in asks)


def _is_reviewed(document: Document, deed: Deed) -> bool:
    """Whether "keep the embargo under review" says no more than that it is looked at."""
    kept = deed.act == "keep" and is_verb(deed.word)
    return kept and any(t.lemma == "review" for t in prep_objects(document, deed.word, "under"))


def _act(document: Document, verb: Token, known: Measures) -> Act | None:
    """Give what a verb does to a measure, with its particle where that decides: "bring back"."""
    lemma = verb.lemma.lower()
    turns = [
        t.text.lower()
        for t in document.children(verb, "prt", "advmod")
        if t.i == verb.i + 1 or t.dep == "prt" or t.text in {"back", "down"}
    ]
    both = [act for turn in turns if (act := known.verb_acts.get(f"{lemma} {turn}")) is not None]
    if both:
        return both[0]
    if lemma in words("rating_up") and is_verb(verb) and leads_to_a_rate(document, verb):
        return "ease" if "down" in turns or _down_before_rate(document, verb) else "impose"
    act = known.verb_acts.get(lemma)
    return "ease" if act == "lift" and leads_to_a_rate(document, verb) else act  # "dropped the tariff to 15 percent"


def _down_before_rate(document: Document, verb: Token) -> bool:
    """Whether "down" leads to the rate, wherever the parser hung it: "brought the duty on wine down to 9 percent"."""
    pairs = pairwise(document.tokens[verb.i + 1 : document.sentences[verb.sent].last])
    return any(turn.text.lower() == "down" and then.text.lower() in {"to", "by"} for turn, then in pairs)


def _talked_of(document: Document, verb: Token, noun: Token) -> bool:
    """Whether measures are but a topic: "discussed sanctions and trade"; to discuss a new one is to threaten it."""
    before = {t.lemma.lower() for t in document.children(noun, "det", "amod")}
    return verb.lemma.lower() in {"discuss", "debate"} and not before & {"a", "an", "new", "more", "further"}


def _put_off(document: Document, end: Token) -> Token | None:
    """Give the verb of "pushed back the end of its ban", "delayed the lifting of the embargo": it goes on."""
    verb = document.head(end)
    if end.dep not in {"dobj", "nsubjpass"} or verb.lemma.lower() not in words("delaying"):
        return None
    turns = {t.text.lower() for t in document.children(verb, "prt", "advmod", "prep")}
    return verb if verb.lemma in {"delay", "postpone", "defer"} or turns & {"back", "off"} else None


def _only_comes_back(document: Document, noun: Token, known: Measures) -> bool:
    """Whether a noun tells that measures come back, and no verb that somebody brings them: "triggered their return"."""
    verb = document.head(noun)
    brought = noun.dep == "dobj" and known.verb_acts.get(verb.lemma.lower()) == "impose"
    return noun.lemma.lower() in words("coming_back") and not brought


def _has_come(document: Document, noun: Token) -> bool:
    """Whether a return of measures is told as having been: "after the return of the sanctions in May"."""
    behind = document.head(noun).text.lower() in {"after", "since", "following"} and noun.dep == "pobj"
    days = any(t.ent == "DATE" for t in document.subtree(noun))
    verb = document.head(noun)
    followed = noun.dep in {"nsubj", "nsubjpass"} and verb.tag == "VBD"
    return behind or days or followed


def _named_act(document: Document, noun: Token, known: Measures) -> tuple[Token, Deed | None]:
    """Give the act that a noun above names ("lifting of sanctions", "sanctions relief"), and the noun to go on from."""
    top = noun
    for _ in range(4):
        top = list_head(document, top)
        head = document.head(top)
        above = head
        if top.dep == "pobj" and head.dep in {"prep", "agent"} and head.text.lower() in words("of"):
            above = document.head(head)
            apart = document.head(above).text.lower() != "as"  # "as part of the sanctions" tells of all of them
            if (
                head.text.lower() == "of" and apart and above.lemma.lower() in words("amounts") | words("shares")
            ):  # "lifted most of the sanctions"
                top = above
                continue
        elif top.dep != "compound":
            break
        act = known.noun_acts.get(above.lemma.lower()) if above.pos in {"NOUN", "PROPN"} else None
        whole = above.lemma.lower() in words("wholes")  # "set up a sanctions framework"
        if act is None and whole and above is head and top.dep == "compound":
            top = above  # "ended the sanctions programme"
            continue
        if act is None:
            break
        if act == "impose" and above is not head and _only_comes_back(document, above, known):
            # "opposes a return of the sanctions": it is not said that they are back
            return top, Deed(act, above, "actual" if _has_come(document, above) else "hypothetical")
        if act == "impose" and (whole or above is not head):  # "a round of sanctions": what is done to the round
            top = above
            continue
        if act == "lift" and (later := _put_off(document, above)) is not None:
            return top, deed_of(document, later, "extend")
        status = noun_status(document, above, act)
        if act in {"ease", "lift"} and status in {"proposed", "denied"} and is_topic(document, above):
            return top, Deed("keep", noun, "actual")
        ahead = act == "impose" and above.lemma == "return"  # "in ten days the sanctions return", read as a noun
        return top, Deed(act, above, "planned" if ahead and status == "actual" else status)
    return top, None
