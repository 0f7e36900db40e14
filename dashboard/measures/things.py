"""Tells what was done to a thing: flights cut, property seized, money frozen, envoys expelled, and all given back."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dashboard.document import Document, Token
from dashboard.grammar import agents, antecedent, is_negated, is_verb, prep_objects, status_of
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.known import LANDS, Act, Measures, words
from dashboard.measures.mishaps import is_mishap
from dashboard.measures.parts import in_part, is_some_of
from dashboard.measures.status import is_law, lasts, noun_status, verb_status
from dashboard.measures.verbs import clauses_near, list_head, verbs_on, whole_amount
from dashboard.tables import Instrument

LASTING = 8  # words between a border and "shut"


def deeds_on_thing(document: Document, noun: Token, instrument: Instrument, known: Measures) -> list[Deed]:
    """Give what was done to a thing; none where nothing was."""
    found: list[Deed] = []
    top = whole_amount(document, list_head(document, noun))
    head = document.head(top)
    subjects = [head] if top.dep == "nsubj" and is_verb(head) else []  # "flights could resume"
    for verb in (*verbs_on(document, top), *verbs_on(document, noun), *clauses_near(document, noun), *subjects):
        act = _act_on(document, noun, verb, instrument, known, by_itself=verb in subjects)
        if act is not None and all(verb != other.word for other in found):
            stands = act == "impose" and _stands(document, verb, known)
            found.append(deed_of(document, verb, "keep" if stands else act))
    found = _as_it_is(found, _without_taking(document, noun, top, instrument, known))
    if top.dep == "pobj" and head.text.lower() == "of":
        found += _by_noun(document, noun, document.head(head), instrument, known)
    elif top.dep == "dobj" and head.tag == "VBG" and all(head != other.word for other in found):
        doing = known.act_on_thing(instrument, head)
        found += [deed_of(document, head, doing)] if doing is not None else []
    found = [
        replace(deed, act="ease")
        if deed.act == "lift" and (is_some_of(top, noun) or in_part(document, deed.word))
        else deed
        for deed in found
    ]
    return _told_once(found, instrument)


def _stands(document: Document, verb: Token, known: Measures) -> bool:
    """Whether what a verb began is told of as it stands: "has been shut since May", "has had its border closed"."""
    sealed = (
        verb.dep == "acl"
        and verb.tag == "VBN"
        and any(  # "its border, sealed since 1993"
            t.text.lower() == "since" for t in document.children(verb, "prep")
        )
    )
    lasting = sealed or lasts(document, verb) or is_law(document, verb)
    kept = lasting or _has_had(document, verb) or _is_kept_so(document, verb, known)
    return kept and verb_status(document, verb) == "actual"


def _by_noun(document: Document, noun: Token, above: Token, instrument: Instrument, known: Measures) -> list[Deed]:
    """Give what a noun above says is done: "the opening of the crossing", "extended the closure of its airspace"."""
    act = known.act_on_thing(instrument, above)
    if above.lemma == "opening" and noun.lemma.lower() in words("closed") and _is_shut(document):
        act = "lift"
    on = document.head(above)
    if act == "impose" and above.dep in {"dobj", "nsubjpass"} and on.lemma.lower() in known.prolonged:
        return [deed_of(document, on, "extend")]
    return [Deed(act, above, noun_status(document, above, act))] if act is not None else []


def _act_on(
    document: Document, noun: Token, verb: Token, instrument: Instrument, known: Measures, *, by_itself: bool
) -> Act | None:
    """Tell what a verb does to a thing, which may be what does it: "flights could resume"."""
    act = known.act_on_thing(instrument, verb)
    for turn in document.children(verb, "prt", "advmod") if act is None else ():
        act = act or known.act_on_thing(instrument, verb, f" {turn.text.lower()}")
    if act is None and instrument in {"sanctions", "export control"} and verb.lemma.lower() in known.state_stops:
        doers = agents(document, verb)
        state = any(t.ent in LANDS or t.text.lower() in words("going_on") for t in doers)
        done = instrument == "sanctions" or verb_status(document, verb) == "actual"
        passive = instrument == "sanctions" and verb.tag == "VBN" and not doers and _beside_others(document, verb)
        act = "impose" if (state or passive) and done else None
    act = act or ("impose" if instrument == "other" and _in_abeyance(document, verb) else None)
    act = act or ("impose" if instrument == "other" and _limits_by_law(document, verb) else None)
    if (
        act is None
        and instrument == "other"
        and noun.lemma.lower() in words("aid_given") | {"lending", "payment", "aid"}
    ):
        act = "lift" if verb.lemma.lower() in words("aid_again") and not by_itself else None
    if act is None and verb.lemma == "open" and noun.lemma.lower() in words("closed") and _is_shut(document):
        act = "lift"  # "asked him to open the crossing"
    gate = noun.lemma.lower() in words("closed") | {"bridge"}
    again = any(t.text.lower() == "again" for t in document.children(verb, "advmod"))
    if act is None and verb.lemma == "open" and gate and again:
        act = "lift"
    if act is None and verb.lemma == "open" and gate and verb_status(document, verb) in {"proposed", "denied"}:
        act = "lift"  # what two states ask each other to open is more than a feast
    if act == "lift" and instrument == "sanctions" and not any(t.ent in LANDS for t in agents(document, verb)):
        act = None  # a firm resumes its imports for the price
    if act == "lift" and instrument == "property seizure" and not _tells_of_taking(document, known):
        act = None  # lorries that somebody shall return need not have been taken
    if act == "impose" and (
        (is_verb(verb) and any(t.lemma.lower() in words("private_doers") for t in agents(document, verb)))
        or (instrument in {"other", "air link"} and is_mishap(document, verb))  # "closed the bridge for repairs"
        or _sent_back(document, noun, verb)
        or _left_outside(document, verb, instrument)
    ):
        act = None
    if (
        act == "impose"
        and verb.lemma == "withhold"
        and instrument == "asset freeze"
        and prep_objects(document, verb, "from")
    ):
        act = None  # told at the verb
    if act == "impose" and by_itself and document.children(verb, "xcomp", "dobj"):
        act = None  # "the pipeline stopped pumping"
    if act == "impose" and instrument == "asset freeze" and _is_let_go(document, noun, verb):
        act = None
    return act


def _sent_back(document: Document, noun: Token, verb: Token) -> bool:
    """Whether "sent its ambassador back" stands there."""
    return verb.lemma == "send" and any(t.tag == "PRP$" for t in document.children(noun, "poss"))


def _left_outside(document: Document, verb: Token, instrument: Instrument) -> bool:
    """Whether "shut the tankers out of its ports" stands there, which takes none of them."""
    out = any(t.text.lower() == "out" for t in document.children(verb, "prt", "prep", "advmod"))
    return out and instrument == "property seizure"


def _beside_others(document: Document, verb: Token) -> bool:
    """Whether "imports were halted as well" stands beside other measures, so that a state's hand is in it."""
    near = [t.text.lower() for t in document.tokens[max(0, verb.i - 2) : verb.i + 3]]
    return not {"also", "too"}.isdisjoint(near) or ("as", "well") in pairwise(near)


def _limits_by_law(document: Document, verb: Token) -> bool:
    """Whether a law is what limits: "a law that limits aid to Kest"."""
    if verb.lemma.lower() not in words("limiting"):
        return False
    subjects = [antecedent(document, t) for t in document.children(verb, "nsubj")]
    near = [w for t in subjects for w in (t, *document.children(t, "appos"))]
    return any(t.lemma.lower() in words("laws") or t.ent == "LAW" for t in near)


def _in_abeyance(document: Document, verb: Token) -> bool:
    """Whether a thing is put or held in abeyance, or put on hold."""
    put = verb.lemma in {"put", "place"}
    if put and any(t.lemma.lower() in {"hold", "ice"} for t in prep_objects(document, verb, "on")):
        return True
    return any(t.lemma.lower() == "abeyance" for t in prep_objects(document, verb, "in", "into"))


def _told_once(found: list[Deed], instrument: Instrument) -> list[Deed]:
    """Leave out how things were taken that are wanted back: "to hand back four lorries seized in 2022"."""
    if instrument != "property seizure" or all(deed.status != "proposed" for deed in found):
        return found
    return [deed for deed in found if deed.act != "impose" or deed.word.dep != "acl"]


def _as_it_is(found: list[Deed], kept: list[Deed]) -> list[Deed]:
    """Leave out how a thing was taken where it is told how it stands, or that it is wanted back."""
    wanted = bool(kept) and kept[0].status == "proposed"
    began = wanted or all(deed.act == "impose" and deed.word.dep in {"relcl", "acl"} for deed in found)
    return kept if began and kept else found  # "flights, cut in 2022, remain suspended"


def _without_taking(document: Document, noun: Token, top: Token, instrument: Instrument, known: Measures) -> list[Deed]:
    """Give what is told of a thing without a verb that takes it: no longer given, held, kept shut."""
    found: list[Deed] = []
    head = document.head(top)
    back = any(t.text.lower() == "back" for t in document.tokens[top.i + 1 : top.i + 2])
    wish = document.head(head) if head.text.lower() == "back" else head
    would = wish.lemma == "have" and any(t.text.lower() == "would" for t in document.children(wish, "aux"))
    again = {t.text.lower() for t in document.tokens[top.i + 1 : top.i + 5] if t.sent == top.sent} & {"again", "back"}
    stopped = bool(again) and instrument in {"air link", "travel ban"}
    if ((back and _is_returned(document, instrument, known)) or stopped) and (
        would or wish.lemma.lower() in known.wishing | words("asking")
    ):
        return [Deed("lift", wish, "proposed")]  # "wants its frozen assets back"
    if instrument in {"travel ban", "arms embargo", "other", "air link", "tariff"}:
        found = _no_longer_given(document, top)
    if instrument == "asset freeze" and head.lemma.lower() in words("holding") and top.dep == "dobj":
        still = any(t.text.lower() == "still" for t in document.children(head, "advmod"))
        frozen = any(t.lemma.lower() == "freeze" for t in document.children(noun, "relcl"))
        if (still or frozen) and is_verb(head) and any(t.ent in LANDS for t in agents(document, head)):
            return [Deed("keep", head, "actual")]  # "still holds two billion dollars of Kest's money"
    if not found and instrument == "asset freeze":
        held = [t for t in document.children(noun, "amod") if t.text.lower() in words("held")]
        found = [Deed("keep", held[0], "actual")] if held else _had_frozen(document, noun, known)
    if found or (instrument == "property seizure" and noun.lemma.lower() not in known.lasting_things):
        return found  # a factory stays shut for want of orders
    stays = _stays(document, noun, known)
    kept = [verb for verb in (head, document.head(head)) if _is_kept(document, top, verb, known)]
    if kept and stays is None and {t.text.lower() for t in document.children(kept[0], "aux")} & {"will", "would"}:
        return [Deed("lift", kept[0], "denied")]  # "will stay suspended until"
    return [Deed("keep", verb, "actual") for verb in ([stays] if stays is not None else kept)[:1]]


def _had_frozen(document: Document, noun: Token, known: Measures) -> list[Deed]:
    """Read "have had their assets frozen since 2020", "had his accounts blocked"."""
    have = document.head(noun)
    if have.lemma != "have" or noun.dep != "dobj":
        return []
    behind = [t for t in document.tokens[noun.i + 1 : noun.i + LASTING] if t.sent == noun.sent and t.tag == "VBN"]
    taken = [t for t in behind if t.lemma.lower() in known.taking["asset freeze"]]
    stands = any(t.text.lower() in {"have", "has"} for t in document.children(have, "aux"))
    return [Deed("keep" if stands else "impose", t, "actual") for t in taken[:1]]


def _has_had(document: Document, verb: Token) -> bool:
    """Whether "officials have had their assets frozen" stands there, read as a clause of its own."""
    have = document.head(verb)
    perfect = {t.text.lower() for t in document.children(have, "aux")} & {"have", "has", "'ve", "’ve"}
    return verb.tag == "VBN" and verb.dep == "ccomp" and have.lemma == "have" and bool(perfect)


def _is_kept_so(document: Document, verb: Token, known: Measures) -> bool:
    """Whether a participle is how something is kept: "has kept its borders closed", "closed in May, remains shut"."""
    above = document.head(verb)
    small = verb.dep in {"ccomp", "oprd", "xcomp"} and verb.tag in {"VBN", "VBD"} and not document.children(verb, "aux")
    if small and above.lemma in {"keep", "leave", "hold"} and is_verb(above):
        return status_of(document, above) == "actual"
    beside = verb.dep == "conj" and not document.children(verb, "aux", "auxpass", "nsubj", "dobj")
    if beside and above.lemma in {"keep", "leave", "hold"} and status_of(document, above) == "actual":
        return True  # "has kept its ports and airports shut", read as two deeds
    then = [t for t in document.children(verb, "conj") if t.text.lower() in words("staying_forms")]
    states = [w for t in then for w in document.children(t, "acomp", "xcomp", "oprd")]
    return any(t.text.lower() in known.lasting_states for t in states) and document.word_before(verb) == ","


def _is_returned(document: Document, instrument: Instrument, known: Measures) -> bool:
    """Whether a thing that is wanted back was taken."""
    held = instrument == "asset freeze" and any(t.text.lower() in words("withheld") for t in document.tokens)
    return held or (instrument == "property seizure" and _tells_of_taking(document, known))


def _is_shut(document: Document) -> bool:
    """Whether a text tells of something shut or to be reopened: elsewhere crossings open every morning."""
    return any(t.text.lower() in {"shut", "closed", "reopen", "reopening", "reopened"} for t in document.tokens)


def _is_let_go(document: Document, noun: Token, verb: Token) -> bool:
    """Whether a clause only tells how money came to be held: "the release of its money that Kest has blocked"."""
    if verb.dep not in {"relcl", "acl"}:
        return False
    above = [t.lemma.lower() for t in document.ancestors(noun)][:4]
    return not words("letting_go").isdisjoint(above)


def _tells_of_taking(document: Document, known: Measures) -> bool:
    """Whether a text tells of property that was taken at all."""
    taking = (known.taking["property seizure"] | known.taking_nouns["property seizure"]) - words("ambiguous_takings")
    return any(t.lemma.lower() in taking for t in document.tokens)


def _no_longer_given(document: Document, thing: Token) -> list[Deed]:
    """Read "stopped issuing visas", "were stripped of their visas"."""
    head = document.head(thing)
    if thing.dep == "dobj" and head.lemma.lower() in words("granting") and head.dep in {"xcomp", "pcomp"}:
        above = document.head(head)
        if above.lemma.lower() in words("ceasing") and is_verb(above):
            return [deed_of(document, above, "impose")]
        if above.lemma.lower() in words("aid_again") and is_verb(above):
            return [deed_of(document, above, "lift")]  # "asked Kest to resume issuing visas"
    given = thing.dep == "nsubjpass" and head.lemma.lower() in words("granting") and is_verb(head)
    longer = any(t.text.lower() == "longer" for t in document.children(head, "advmod"))
    if given and (longer or (is_negated(document, head) and lasts(document, head))):
        return [Deed("keep", head, "actual")]  # "visas are no longer issued", "have not been issued since"
    visas = thing.lemma.lower() in {"visa", "aid", "loan", "grant"} and thing.dep == "dobj" and is_verb(head)
    if visas and longer and head.lemma.lower() in {"get", "receive", "obtain"}:
        return [Deed("keep", head, "actual")]  # "they no longer get visas"
    if thing.dep == "dobj" and head.lemma.lower() in words("approving") and is_verb(head):
        if any(t.text.lower() == "again" for t in document.children(head, "advmod")):
            return [deed_of(document, head, "lift")]  # "will again approve arms exports"
        none = any(t.text.lower() == "no" for t in document.children(thing, "det"))
        longer = any(t.text.lower() == "longer" for t in document.children(head, "advmod"))
        if none or longer or is_negated(document, head):
            done = lasts(document, head) or head.tag in {"VBZ", "VBP"}
            return [Deed("keep" if done else "impose", head, "actual")]
    privilege = thing.lemma.lower() in words("privileges")  # a village that lost its trade lost it to nobody
    if thing.dep == "dobj" and head.lemma.lower() in words("losing") and is_verb(head) and privilege:
        return [deed_of(document, head, "impose")]
    if thing.dep == "pobj" and head.text.lower() == "of" and is_verb(document.head(head)):
        above = document.head(head)
        if above.lemma.lower() in words("stripping"):
            return [deed_of(document, above, "impose")]
    return []


def _stays(document: Document, noun: Token, known: Measures) -> Token | None:
    """Give the verb of "the frontier stays shut" right behind it, however it was parsed: as a noun, often."""
    behind = document.tokens[noun.i + 1 : noun.i + 4]
    if len(behind) < 2 or behind[1].sent != noun.sent:
        return None
    stays = behind[0].text.lower() in words("staying_forms")
    shut = any(t.text.lower() in known.lasting_states for t in behind[1 : 3 if behind[1].pos == "ADV" else 2])
    return behind[0] if stays and shut else None


def _is_kept(document: Document, thing: Token, verb: Token, known: Measures) -> bool:
    """Whether a thing stays taken: "has kept its frontier with Kest shut since 1993", "the border remains closed"."""
    if verb.lemma.lower() not in known.lasting or thing.dep not in {"dobj", "nsubj", "nsubjpass"}:
        return False
    stays = verb.lemma in words("staying") - {"be"}
    if status_of(document, verb) not in ({"actual", "planned"} if stays else {"actual"}):
        return False
    near = [t for t in document.tokens[thing.i + 1 : thing.i + LASTING] if t.sent == thing.sent]
    near += document.children(verb, "acomp", "xcomp", "oprd", "advcl")
    behind = document.tokens[verb.i + 1 : verb.i + 3]
    if len(behind) > 1 and behind[0].text.lower() in {"off", "out"} and behind[1].text.lower() in words("limits"):
        return True  # "have been off limits to Kestian carriers"
    return any(t.text.lower() in known.lasting_states for t in near)


def for_arms(document: Document, licence: Token) -> bool:
    """Whether weapons are what is licensed."""
    behind = document.tokens[licence.i : licence.i + 8]
    return any(t.lemma.lower() in words("arms") and t.sent == licence.sent for t in behind)


def leads_somewhere(document: Document, noun: Token, deeds: list[Deed]) -> bool:
    """Whether it is said to or from where: "cut power to two towns"; of "cut his power" nobody is told."""
    told = (
        noun,
        *(deed.word for deed in deeds),
        *document.children(noun, "relcl"),
    )  # "the power that it sells to Kest"
    return any(prep_objects(document, word, "to", "from") for word in told)
