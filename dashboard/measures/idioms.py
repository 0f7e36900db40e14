"""Reads what is done with a measure in several words: put on hold, let lapse, signed off on, on the table."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_verb, prep_objects
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.known import LAPSING, measures, words


def idiom(document: Document, noun: Token) -> Deed | None:
    """Give what a phrase around a measure says is done with it; None where no such phrase stands there."""
    verb = document.head(noun)
    if noun.dep == "pobj" and verb.text.lower() == "of" and document.head(verb).lemma.lower() in words("bundles"):
        noun = document.head(verb)  # "a new package of sanctions"
        verb = document.head(noun)
    if noun.dep in {"dobj", "nsubjpass", "nsubj"} and is_verb(verb):
        return _with_its_verb(document, noun, verb)
    above = document.head(verb)
    if noun.dep == "pobj" and verb.text.lower() == "of" and above.lemma == "talk" and above.tag != "NNS":
        return None if _is_old(document, noun) else Deed("threaten", above, "actual")  # "talk of sanctions"
    if noun.dep == "pobj" and verb.text.lower() == "of" and (talk := _talk_before(document, verb)) is not None:
        return None if _is_old(document, noun) else Deed("threaten", talk, "actual")
    if above.dep == "dobj" and document.head(above).lemma == "warn":
        above = document.head(above)  # "warned [Kest of sanctions]", as the parser has it
    if noun.dep != "pobj" or not is_verb(above):
        return None
    name, lemma = verb.text.lower(), above.lemma.lower()
    off = {t.text.lower() for t in document.children(above, "prt")}
    agreed = lemma in words("agreeing_on") or (lemma == "sign" and "off" in off)
    if name in {"on", "upon"} and agreed and not document.children(noun, "poss") and not _is_old(document, noun):
        return deed_of(document, above, "impose")  # "signed off on sanctions against"
    if name in {"of", "about"} and lemma == "warn" and not is_negated(document, above) and not _is_old(document, noun):
        return Deed("threaten", above, "actual")
    given = [t for t in document.children(above, "dobj") if t.lemma.lower() in measures().reliefs["nouns"]]
    if name == "from" and given and lemma in words("offering") | {"give", "grant"}:  # "offered Kest relief from"
        return Deed("ease", above, "proposed") if lemma in words("offering") else deed_of(document, above, "ease")
    return None


def _talk_before(document: Document, of: Token) -> Token | None:
    """Give the talk of "talk in the ruling party of tariffs", where the parser hung "of" on the party."""
    place = document.head(document.head(of))
    talk = document.head(place)
    inside = place.dep == "prep" and place.text.lower() in {"in", "among", "within", "at"}
    return talk if inside and talk.lemma == "talk" and talk.tag != "NNS" else None


def _with_its_verb(document: Document, noun: Token, verb: Token) -> Deed | None:
    lemma = verb.lemma.lower()
    ready = document.head(verb)
    signed = document.head(ready)
    if verb.dep == "acl" and ready.lemma.lower() in words("papers") and signed.lemma.lower() in words("signing"):
        act = "impose" if lemma in words("permitting") else measures().verb_acts.get(lemma)
        if act in {"impose", "ease", "lift", "extend"} and ready.dep in {"dobj", "nsubjpass"}:
            return deed_of(document, signed, act)  # "signed an order ending the sanctions"
    if lemma in words("using") and verb.dep == "xcomp" and ready.lemma.lower() in words("ready"):
        return Deed("threaten", verb, "actual")  # "is ready to use further sanctions"
    on = {t.lemma.lower() for t in prep_objects(document, verb, "on")}
    if lemma in {"put", "place", "leave"} and on & {"hold", "ice"} and noun.dep != "nsubj":
        return deed_of(document, verb, "ease")
    reviewed = lemma in measures().looked_at and verb.dep == "xcomp" and noun.dep == "dobj"
    if reviewed and document.head(verb).lemma.lower() in words("promising"):
        return Deed("ease", verb, "proposed")  # "promised to review its tariffs"
    near = {t.text.lower() for t in document.tokens[verb.i + 1 : verb.i + 4] if t.sent == verb.sent}
    if lemma in {"make", "become"} and (near & words("without_end") or {"open", "ended"} <= near):
        return deed_of(document, verb, "extend")  # "the freeze was made open-ended"
    off = {t.lemma.lower() for t in prep_objects(document, verb, "off")}
    if lemma == "be" and "table" in off and not is_negated(document, verb):
        threatened = any(t.text.lower() == "threatened" for t in document.children(noun, "amod"))
        return Deed("impose" if threatened else "lift", verb, "denied" if threatened else "actual")
    if lemma == "be" and on & {"table", "agenda"} and not _is_old(document, noun):
        return Deed("threaten", verb, "actual")
    if lemma in {"let", "allow"}:
        behind = document.tokens[noun.i + 1 : noun.i + LAPSING]
        ends = next((t for t in behind if t.sent == noun.sent and t.lemma.lower() in words("lapsing")), None)
        if ends is not None:
            return deed_of(document, verb, "lift")
    return None


def _is_old(document: Document, noun: Token) -> bool:
    """Whether "the sanctions" are meant, which were there before."""
    return any(t.text.lower() in {"the", "these", "those"} for t in document.children(noun, "det"))
