"""Tells what is done with a measure, or was done to a thing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_verb, prep_objects
from dashboard.measures.as_it_stands import as_it_stands, dropped
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.idioms import idiom
from dashboard.measures.known import STATES, Act, Measures, is_rate, measures, words
from dashboard.measures.status import is_law, lasts, noun_status, verb_status
from dashboard.measures.under import under_preposition
from dashboard.measures.undergone import undergone
from dashboard.measures.verbs import list_head, verbs_on

DONE_TO = frozenset({"impose", "ease", "lift"})
BEHIND = 14  # words from a measure to "in force since", ", which"
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
        beside = beside or _laid_far(document, noun, known)
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
        replace(deed, act="ease") if deed.act == "lift" and _in_part(document, deed.word) else deed for deed in found
    ]
    head = document.head(top)
    if not found and (top.dep == "pobj" or (top.dep == "dobj" and head.text.lower() in {"round", "around"})):
        found = under_preposition(document, head, known)
    if not found and (over := _gone(document, top) or _untouched(document, top)) is not None:
        found = [over]
    itself = top.dep == "nsubj" and is_verb(head) and head.lemma != "be"
    back = known.by_itself.get(head.lemma.lower()) == "impose" and verb_status(document, head) == "planned"
    back = back or head.lemma.lower() in {"remain", "stay"} | words("applying")
    if itself and (not found or back):  # "the sanctions that were lifted will return"
        found = [*found, _led_by(document, head, known) or _by_itself(document, head, known)]
    found = (_called_off(document, head, known) if itself else []) or found
    if top.dep == "nsubj" and not found and (due := _due(document, head, known)) is not None:
        found = [due]
    lasting = [head] if top.dep == "nsubj" else []
    kept = [
        Deed("keep", verb, "actual")
        for verb in (*lasting, *document.children(top, "relcl"))
        if is_in_force(document, verb) or (verb.dep == "relcl" and _has_run(document, verb, known))
    ]
    found = [deed for deed in found if all(deed.word != other.word for other in kept)]
    if kept:  # "the restrictions imposed over the war remain in place": how they began is no act of its own
        found = [deed for deed in found if deed.act != "impose" or deed.word.dep not in {"acl", "relcl", "amod"}]
    found += kept
    if any(deed.word.dep != "relcl" and deed.status != "proposed" for deed in found):
        found = [deed for deed in found if not _laid_by_same(document, deed)]
    found = [deed for deed in found if not _of_any(document, noun, deed)]
    found = [deed for deed in found if not _is_reviewed(document, deed)] + _paid(document, noun)
    found = [deed for deed in found if deed.act != "assess" or not _is_wondered(document, deed.word)]
    found = _as_they_stand(document, noun, found)
    found += _stands_since(document, noun, found)
    if (evaded := _reached_all_the_same(document, noun)) is not None:
        found = [deed for deed in found if deed.word.text.lower() != "despite"]
        found.append(evaded)
    return found


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


def _called_off(document: Document, verb: Token, known: Measures) -> list[Deed]:
    """Read "the tariff that it had threatened would not go ahead": no threat any more."""
    off = is_negated(document, verb) and _is_begun(document, verb, known)
    return [Deed("impose", verb, "denied")] if off else []


def _laid_or_stands(document: Document, verb: Token) -> Deed:
    """Read "the fees that it has charged since May" as what stands, "the fees that it introduced" as laid."""
    return Deed("keep", verb, "actual") if lasts(document, verb) else deed_of(document, verb, "impose")


def _in_part(document: Document, verb: Token) -> bool:
    """Whether only part of a measure is lifted, or by and by: "lifted part of it", "began to lift it step by step"."""
    above = document.head(verb)
    begun = verb.dep == "xcomp" and above.lemma.lower() in words("beginning")
    slowly = any(t.lemma.lower() in words("by_and_by") for t in document.children(verb, "advmod", "npadvmod"))
    staged = any(t.lemma.lower() in words("stages") for t in prep_objects(document, verb, "in", "by"))
    return (
        begun
        or slowly
        or staged
        or any(t.lemma.lower() in words("shares") for t in document.children(verb, "dobj", "nsubjpass"))
    )


def _laid_far(document: Document, noun: Token, known: Measures) -> list[Token]:
    """Give the verb of ", which Kest imposed in 2019" where the parser hung the clause elsewhere."""
    behind = document.tokens[noun.i + 1 : min(noun.i + BEHIND, document.sentences[noun.sent].last)]
    for word, then in pairwise(behind):
        if word.text != "," or then.text.lower() != "which":
            continue
        for verb in document.tokens[then.i + 1 : then.i + CLAUSE]:
            if is_verb(verb) or verb.tag == "VBN":
                laid = verb.lemma.lower() in known.laid and not document.children(verb, "auxpass")
                return [verb] if laid and verb.i > then.i + 1 else []
    return []


def _settled(document: Document, noun: Token, known: Measures) -> list[Deed] | None:
    """Read "left the sanctions unchanged", which keeps them, and "has no sanctions on Kest", which tells of none.

    So "saw its tariff raised", which was done to whose it is called.
    """
    if (done := undergone(document, noun)) is not None and (act := _act(document, done, known)) in DONE_TO:
        wanted = next((t for t in document.ancestors(done) if t.lemma.lower() in words("undergoing")), done)
        return [Deed(act, done, "proposed" if wanted.tag == "VB" else "actual")]  # "wants to have it removed"
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


def _stands_since(document: Document, noun: Token, found: list[Deed]) -> list[Deed]:
    """Read "asked Kest to lift its ban on ships, in force since 2006": it stands, and its end is asked for."""
    asked = any(deed.act in {"ease", "lift"} and deed.status != "actual" for deed in found)
    if not asked or any(deed.act == "keep" for deed in found):
        return []
    behind = document.tokens[noun.i + 1 : min(noun.i + BEHIND, document.sentences[noun.sent].last)]
    for word, then in pairwise(behind):
        since = then.text.lower() == "since" and word.lemma.lower() in words("in_force")
        dates = word.tag in {"VBP", "VBZ"} and word.lemma in {"go", "date"} and then.text.lower() in {"back", "from"}
        if since or dates:
            return [Deed("keep", word, "actual")]
    return []


def _reached_all_the_same(document: Document, noun: Token) -> Deed | None:
    """Read "the embargo remains in place, but dhows still bring in rifles", "despite it, guns keep reaching Kest"."""
    if noun.lemma.lower() not in {"embargo", "cap"}:
        return None
    for verb in document.sentence_tokens(document.sentences[noun.sent]):
        if verb.lemma.lower() not in words("reaching") or not is_verb(verb) or is_negated(document, verb):
            continue
        still = any(t.text.lower() in words("all_the_same") for t in document.children(verb, "advmod"))
        goes_on = verb.tag == "VBG" and document.head(verb).lemma in {"keep", "continue", "on"}
        if (still or goes_on) and noun not in document.children(verb, "nsubj", "nsubjpass"):
            return Deed("evade", verb, "actual")
    return None


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


def _paid(document: Document, noun: Token) -> list[Deed]:
    """Read "duties which firms have had to pay since January": they stand, whatever else is said of them."""
    clauses = document.children(noun, "relcl")
    inner = [t for verb in clauses for t in (verb, *document.children(verb, "xcomp"))]
    return [Deed("keep", t, "actual") for t in inner if t.lemma == "pay"][:1]


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
    if lemma in words("rating_up") and is_verb(verb) and _to_a_rate(document, verb):
        return "ease" if "down" in turns or _down_before_rate(document, verb) else "impose"
    act = known.verb_acts.get(lemma)
    return "ease" if act == "lift" and _to_a_rate(document, verb) else act  # "dropped the tariff to 15 percent"


def _down_before_rate(document: Document, verb: Token) -> bool:
    """Whether "down" leads to the rate, wherever the parser hung it: "brought the duty on wine down to 9 percent"."""
    pairs = pairwise(document.tokens[verb.i + 1 : document.sentences[verb.sent].last])
    return any(turn.text.lower() == "down" and then.text.lower() in {"to", "by"} for turn, then in pairs)


def _talked_of(document: Document, verb: Token, noun: Token) -> bool:
    """Whether measures are but a topic: "discussed sanctions and trade"; to discuss a new one is to threaten it."""
    before = {t.lemma.lower() for t in document.children(noun, "det", "amod")}
    return verb.lemma.lower() in {"discuss", "debate"} and not before & {"a", "an", "new", "more", "further"}


def is_in_force(document: Document, verb: Token) -> bool:
    """Whether a verb says "have been in place since"."""
    return verb.lemma in words("staying") and any(
        t.lemma.lower() in words("in_force") for t in prep_objects(document, verb, "in", "on")
    )


def _has_run(document: Document, verb: Token, known: Measures) -> bool:
    """Whether "which have run to 218 percent since March" tells that they stand."""
    return known.by_itself.get(verb.lemma.lower()) == "keep" and lasts(document, verb)


def _is_begun(document: Document, verb: Token, known: Measures) -> bool:
    """Whether a measure's beginning is told of: "take effect", "go ahead", "proceed"."""
    if verb.lemma.lower() in words("going_ahead"):
        return True
    turns = {t.text.lower() for t in document.children(verb, "prt", "advmod")}
    into = (*document.children(verb, "dobj"), *prep_objects(document, verb, "into"))
    starts = known.by_itself.get(verb.lemma.lower()) == "impose" and any(t.lemma in words("in_force") for t in into)
    return starts or (verb.lemma in {"go", "come", "kick"} and bool(turns & {"ahead", "through", "in"}))


def _by_itself(document: Document, verb: Token, known: Measures) -> Deed:
    """Read "the tariffs take effect", "the embargo expired"; any other verb tells what the measure brings about."""
    act = known.by_itself.get(verb.lemma.lower())
    if (verb.lemma.lower() in words("applying") or _is_begun(document, verb, known)) and is_negated(document, verb):
        return Deed("impose", verb, "denied")  # "the tariffs do not apply to Kest", "will not take effect"
    wished = verb.tag == "VBN" and document.head(verb).lemma.lower() in known.wishing  # "wants the sanctions gone"
    if verb.lemma == "go" and (wished or verb_status(document, verb) == "proposed"):  # "the sanctions must go"
        return Deed("lift", verb, "proposed")
    might = {t.text.lower() for t in document.children(verb, "aux")} & words("might")
    if verb.lemma == "go" and might and not document.children(verb, "dobj", "xcomp", "acomp", "prt"):
        far = {t.text.lower() for t in document.children(verb, "advmod")} - {"now", "soon", "then", "also", "all"}
        where = {t.text.lower() for t in document.children(verb, "prep")} - {"in", "by", "on", "from", "after"}
        if not far and not where:
            return Deed("lift", verb, "proposed")  # "the sanctions could go in December"
    takes = {t.lemma.lower() for t in document.children(verb, "dobj")}
    turns = {t.text.lower() for t in document.children(verb, "prt", "advmod")}
    turns |= {document.tokens[verb.i + 1].text.lower()} if verb.i + 1 < len(document.tokens) else set()
    if verb.lemma == "come" and "up" in turns and not _to_a_rate(document, verb):
        return Deed("keep", verb, "actual")  # "the embargo comes up for renewal in May"
    if (moved := _moved(document, verb, turns, known)) is not None:
        return moved
    if act == "lift" and verb.tag in {"VBZ", "VBP"} and document.sentences[verb.sent].kind == "paragraph":
        return Deed("keep", verb, "actual")  # "the embargo expires on Friday": until then it stands
    if takes and verb.lemma.lower() in words("hitting") and verb.tag == "VBD" and _is_round(document, verb):
        return Deed("impose", verb, "actual")  # "four rounds of sanctions hit Kest between 2006 and 2010"
    if verb.lemma.lower() in {"include", "comprise"}:
        return Deed("keep", verb, "actual")  # "the measures include a freeze on funds"
    if verb.lemma.lower() in words("laying_down") and verb.tag in {"VBZ", "VBP"}:
        return Deed("keep", verb, "actual")  # "the sanctions forbid Kest to sell coal"
    if act == "ease" and not _to_a_rate(document, verb):
        act = None  # "the tariffs fall on households"
    if act is None or (takes and verb.lemma not in {"target", "await"} and not takes & {"effect", "force", "hold"}):
        return Deed("assess", verb, "actual")
    return deed_of(document, verb, act)


def _moved(document: Document, verb: Token, turns: set[str], known: Measures) -> Deed | None:
    """Read "the tariffs are coming down", "duties would go back above 80 percent", "the rate goes to 35 percent".

    "The sanctions will bring the regime down" tells what they bring about.
    """
    if verb.lemma.lower() not in known.moving or document.children(verb, "dobj"):
        return None
    if turns & known.down:
        return deed_of(document, verb, "ease")
    if turns & words("upwards"):
        return deed_of(document, verb, "impose")
    if not _to_a_rate(document, verb):
        return None
    marks = [t for clause in document.children(verb, "advcl") for t in document.children(clause, "mark")]
    if any(t.text.lower() in words("conditions") for t in marks):
        return Deed("impose", verb, "hypothetical")  # "if nothing comes of it, the rate goes to 35 percent"
    return deed_of(document, verb, "impose")


def _led_by(document: Document, verb: Token, known: Measures) -> Deed | None:
    """Read "are beginning to bite", "would have to go first", "before the tariff takes effect" by the whole phrase."""
    inner = document.children(verb, "xcomp")
    away = verb.lemma == "go" and is_negated(document, verb)
    if away and any(t.text.lower() == "away" for t in document.children(verb, "advmod", "prt")):
        return Deed("keep", verb, "actual")  # "the tariff has not gone away"
    if verb.lemma.lower() == "continue" and inner:
        return Deed("keep", verb, "actual")  # "the ban continues to bite"
    if verb.lemma in {"begin", "start"} and inner:
        return Deed("assess", verb, "actual")
    if verb.lemma in {"have", "need"} and any(t.lemma in {"go", "end", "disappear"} for t in inner):
        return Deed("lift", verb, "proposed")
    helped = {t.text.lower() for t in document.children(verb, "aux")} & {"will", "would", "could"}
    hits = bool(helped) and verb.lemma.lower() in words("hitting") - {"face", "warn"} and not is_negated(document, verb)
    if hits and document.children(verb, "dobj"):
        return Deed("threaten", verb, "actual")  # "tariffs that would hit Kest's customers"
    marks = {t.text.lower() for t in document.children(verb, "mark")} if verb.dep == "advcl" else set()
    due = "before" in marks
    lays = known.by_itself.get(verb.lemma.lower()) == "impose"
    if lays and "since" in marks and verb.tag == "VBD":
        return Deed("keep", verb, "actual")  # "the first meeting since the duty took effect"
    return Deed("impose", verb, "planned") if lays and due and verb.tag in {"VBZ", "VBP"} else None


def _to_a_rate(document: Document, verb: Token) -> bool:
    """Whether a verb leads to a rate: "falls to 30 per cent", "pushed the duties to 145 per cent"."""
    behind = document.tokens[verb.i + 1 : document.sentences[verb.sent].last]
    to = [t for t in behind if t.text.lower() == "to" and t.dep in {"prep", "quantmod"}][:1]
    return any(is_rate(document, t) for prep in to for t in document.tokens[prep.i + 1 : prep.i + 5])


def _gone(document: Document, noun: Token) -> Deed | None:
    """Read "will free nobody until all sanctions are gone" as a wish for their end."""
    verb = document.head(noun)
    over = [t for t in document.children(verb, "acomp", "attr", "advmod") if t.text.lower() in {"gone", "off"}]
    ended = any(t.text.lower() in words("over") for t in document.children(verb, "acomp", "attr", "advmod"))
    if noun.dep == "nsubj" and verb.lemma == "be" and ended:
        return deed_of(document, verb, "lift")  # "the embargo is over"
    gone = "gone" in {verb.text.lower(), document.head(verb).text.lower()}
    if noun.dep not in {"nsubj", "nsubjpass"} or not (over or gone):
        return None
    until = any(
        t.text.lower() in {"until", "unless", "till", "before"} for t in document.children(verb, "mark", "advmod")
    )
    return Deed("lift", verb, "proposed") if until else None


def _untouched(document: Document, noun: Token) -> Deed | None:
    """Read "the sanctions on the family are not touched", "were meant to": they stand, or what is thought of them."""
    verb = document.head(noun)
    if noun.dep == "nsubj" and verb.lemma == "do" and any(t.text == "so" for t in document.children(verb, "advmod")):
        return Deed("keep", verb, "actual")  # "the sanctions remain, and so does the embargo"
    if noun.dep == "nsubjpass" and verb.lemma.lower() in words("meaning"):
        return Deed("assess", verb, "actual")  # "the sanctions were meant to bring Kest to the table"
    touched = noun.dep == "nsubjpass" and verb.lemma.lower() in words("touching")
    return Deed("keep", verb, "actual") if touched and is_negated(document, verb) else None


def _due(document: Document, verb: Token, known: Measures) -> Deed | None:
    """Read "higher rates are due to take effect on Friday"."""
    inner = [t for due in document.children(verb, "acomp") for t in document.children(due, "xcomp")]
    then = next((t for t in inner if known.by_itself.get(t.lemma.lower()) in {"impose", "lift"}), None)
    return (
        Deed(known.by_itself[then.lemma.lower()], then, "planned") if verb.lemma == "be" and then is not None else None
    )


def _is_round(document: Document, verb: Token) -> bool:
    return any(t.lemma.lower() in words("rounds") for t in document.children(verb, "nsubj"))


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
        if act == "impose" and (whole or above is not head):  # "a round of sanctions": what is done to the round
            top = above
            continue
        status = noun_status(document, above, act)
        ahead = act == "impose" and above.lemma == "return"  # "in ten days the sanctions return", read as a noun
        return top, Deed(act, above, "planned" if ahead and status == "actual" else status)
    return top, None


def named_in_force(document: Document, noun: Token, sentence: Sentence) -> list[Deed]:
    """Read a measure that is merely named as in force.

    A heading names topics, a question asks, and "any", "more" or "further" sanctions are not there yet.
    """
    asked = sentence.kind == "heading" and not sentence.text.rstrip().endswith(".")
    softer = any(t.lemma.lower() in words("softer") for t in document.children(noun, "amod"))
    if softer and noun.dep == "ROOT" and not asked:
        return [Deed("ease", noun, "proposed")]  # "Lower Kestian duties on almonds": what a list asks for
    if noun.lemma.lower() == "snapback":
        return []  # the way to bring sanctions back is none in force
    head = document.head(noun)
    if noun.dep == "compound" and head.lemma.lower() in words("of_measures"):
        return []  # "its sanctions list" is where somebody is put, and told at the verb
    if noun.dep == "dobj" and any(t.lemma == "review" for t in prep_objects(document, head, "under")):
        return []  # "keep the embargo under review"
    if noun.dep == "dobj" and head.lemma.lower() in words("stopping"):
        return []  # "blocked the sanctions": they were not there yet
    threat = next((t for t in document.ancestors(noun) if t.lemma.lower() in words("threats") and is_verb(t)), None)
    if threat is not None and not asked:  # "threatened to double duties", however "double" was read
        return [deed_of(document, threat, "threaten")]
    cause = document.head(head)
    may = {t.text.lower() for t in document.children(cause, "aux")} & words("might")
    if noun.dep == "pobj" and cause.lemma.lower() in {"lead", "result", "end"} and may and not asked:
        return [Deed("threaten", cause, "actual")]  # "an inquiry that could lead to tariffs"
    brought = noun.dep == "dobj" and head.lemma.lower() in words("meaning_ahead") and not asked
    if brought and {t.text.lower() for t in document.children(head, "aux")} & words("might"):
        return [Deed("threaten", head, "actual")]  # "would mean sanctions"
    if not asked and _is_next_round(document, noun):
        return [Deed("threaten", document.head(head), "actual")]
    before = {t.lemma.lower() for t in document.children(noun, "det", "amod", "neg", "poss", "advmod")}
    if "new" in before and not before & {"the", "these", "those"}:
        return []
    return [] if asked or before & words("not_yet") else [Deed("keep", noun, "actual")]


def _is_next_round(document: Document, noun: Token) -> bool:
    """Whether a round is spoken of that is not there yet: "is ready to move to a second stage of sanctions"."""
    prep = document.head(noun)
    part = document.head(prep)
    of = noun.dep == "pobj" and prep.text.lower() == "of" and part.lemma.lower() in words("rounds") | words("stages")
    led = document.head(part)
    verb = document.head(led) if led.dep == "prep" else led
    kinds = {t.lemma.lower() for t in document.children(part, "amod", "det")}
    new = bool(kinds & (words("not_yet") | {"new", "next", "second", "third", "fresh"}))
    return of and new and is_verb(verb) and verb_status(document, verb) in {"hypothetical", "planned", "proposed"}
