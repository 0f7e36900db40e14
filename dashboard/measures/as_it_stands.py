"""Tells what a deed comes to by the words beside it: a tariff faced from August is a threat, a lower one an easing."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_verb, patients, prep_objects
from dashboard.lexicon import word_set
from dashboard.measures.deeds import Deed
from dashboard.measures.known import is_rate, measures, words
from dashboard.measures.status import is_ahead, is_warned_of, verb_status

FAR = 18  # words from a duty to the rate that it had before


def as_it_stands(document: Document, noun: Token, deed: Deed) -> Deed:
    """Give a deed on a measure as what stands beside its words makes it."""
    deed = _softened(document, noun, _lasting(document, dropped(document, _by_rates(document, noun, deed))))
    return _stays(document, _upheld(document, _faced(document, noun, _to_come(document, noun, deed))))


def _by_rates(document: Document, noun: Token, deed: Deed) -> Deed:
    """Read a duty set at a lower rate than before as an easing: "set a rate of 15 percent, down from 27.5"."""
    won = deed.act == "keep" and is_verb(document.head(noun)) and document.head(noun).lemma in words("winning")
    if not (deed.act == "impose" or won) or deed.status == "denied":
        return deed
    tariff = noun.lemma.lower() == "rate" or measures().instrument_of(document, noun) == "tariff"
    both = _rates(document, noun) if tariff else None
    if both is None or both[0] == both[1]:
        return deed
    return Deed("ease" if both[0] < both[1] else "impose", deed.word, deed.status)


def _rates(document: Document, noun: Token) -> tuple[float, float] | None:
    """Give a rate and the one that it stands against: "15 percent, down from 27.5", "19 instead of the 32"."""
    first: float | None = None
    near = document.tokens[noun.i + 1 : min(noun.i + FAR, document.sentences[noun.sent].last)]
    before = document.tokens[max(noun.i - 4, document.sentences[noun.sent].first) : noun.i]
    rated = [t for t in before if is_rate(document, t) and t.text != "%"]
    for word in (*before[-3:], *near) if rated else near:
        number = _number(word)
        if number is None or word.ent in {"DATE", "MONEY"}:
            continue
        led = [t.text.lower() for t in document.tokens[max(0, word.i - 3) : word.i]]
        than = bool({"from", "than"} & set(led)) or "instead of" in " ".join(led)
        if first is None and not than:
            first = number
        elif first is not None and than:
            return first, number
    return None


def _number(token: Token) -> float | None:
    """Read a number in figures."""
    said = token.text.rstrip("%")
    return float(said) if said[:1].isdigit() and said.replace(".", "", 1).isdecimal() else None


def dropped(document: Document, deed: Deed) -> Deed:
    """Read "dropped his threat of a tariff", "withdrew its threat to impose tariffs" as a measure that is spared."""
    threat = deed.word if deed.act == "threaten" else document.head(deed.word) if deed.act == "impose" else None
    if threat is None or threat.pos != "NOUN" or threat.dep not in {"dobj", "nsubjpass"}:
        return deed
    gone = document.head(threat)
    if threat.lemma.lower() not in words("threatening_nouns") or gone.lemma.lower() not in words("dropping"):
        return deed
    return Deed("impose", gone, "denied") if verb_status(document, gone) == "actual" else deed


def as_threatened(document: Document, deed: Deed) -> Deed:
    """Read "threatened to extend the sanctions to" as a threat."""
    above = document.head(deed.word)
    return Deed("threaten", above, "actual") if deed.act == "extend" and above.lemma == "threaten" else deed


def _to_come(document: Document, noun: Token, deed: Deed) -> Deed:
    """Read "approved tariffs which were to take effect on Friday" as a threat."""
    if deed.act != "impose" or deed.status != "actual":
        return deed
    behind = [t.text.lower() for t in document.tokens[noun.i : document.sentences[noun.sent].last]]
    for at, word in enumerate(behind):
        ahead = word in {"effect", "force"} and {"to", "will", "would"} & set(behind[max(0, at - 4) : at])
        if ahead and "which" in behind[:at] and not {"who", "if", "unless"} & set(behind[max(0, at - 8) : at]):
            return Deed("impose", deed.word, "planned")
    return deed


def _stays(document: Document, deed: Deed) -> Deed:
    """Read "said that the listings would stay" as a refusal to ease them."""
    helped = {t.text.lower() for t in document.children(deed.word, "aux")}
    stays = deed.act == "keep" and deed.word.lemma.lower() in {"stay", "remain", "continue"}
    in_place = bool(prep_objects(document, deed.word, "in"))  # "will stay in place" tells how they stand
    if not stays or in_place or "would" not in helped:
        return deed
    return deed if _is_guessed(document, deed.word) else Deed("lift", deed.word, "denied")


def _is_guessed(document: Document, verb: Token) -> bool:
    """Whether somebody only guesses that it stays: "would probably stay", "the researcher said that it would"."""
    if any(
        t.text.lower() in {"probably", "likely", "presumably", "perhaps"} for t in document.children(verb, "advmod")
    ):
        return True
    teller = document.head(verb) if verb.dep == "ccomp" else verb
    subjects = document.children(teller, "nsubj") if teller != verb else []
    titles = [w for t in subjects for w in (t, *document.children(t, "appos", "compound"))]
    return any(w.lemma.lower() in word_set("demands", "commentators") for w in titles)


def _upheld(document: Document, deed: Deed) -> Deed:
    """Read "will keep the embargo", "would maintain its sanctions" as a refusal to ease them."""
    keeping = deed.act == "keep" and is_verb(deed.word) and deed.word.lemma.lower() in words("upholding")
    times = [t for t in prep_objects(document, deed.word, "for") if t.ent == "DATE"]
    if keeping and any(w.lemma.lower() in words("longer") for t in times for w in document.subtree(t)):
        return Deed("extend", deed.word, verb_status(document, deed.word))  # "agreed to keep them for another year"
    modals = {t.text.lower() for t in document.children(deed.word, "aux")}
    ahead = bool(modals & {"will", "would", "'ll", "’ll"}) or (deed.word.tag == "VB" and deed.status == "planned")
    told = deed.word.dep == "ccomp" and "would" in modals and bool(document.children(deed.word, "auxpass"))
    kept = keeping and ahead and (told or bool(agents(document, deed.word)))  # "said that the freeze would be kept"
    return Deed("lift", deed.word, "denied") if kept else deed


def _softened(document: Document, noun: Token, deed: Deed) -> Deed:
    """Read "asked for lower tariffs", "wants looser controls", "set a lower tariff" as an easing."""
    caps = {t.lemma.lower() for t in (noun, *document.children(noun, "compound"))} & {"cap", "ceiling"}
    if caps and deed.act in {"ease", "impose"} and deed.word.lemma.lower() in words("turning"):
        return Deed("impose" if deed.act == "ease" else "ease", deed.word, deed.status)  # a lower cap is a harder one
    if deed.word.lemma == "join" and deed.status == "denied":
        return Deed("keep", deed.word, "actual")  # "has not joined the sanctions": they stand without it
    softer = any(t.lemma.lower() in words("softer") for t in document.children(noun, "amod"))
    if (
        not softer
        or deed.act not in {"threaten", "impose"}
        or deed.word.lemma.lower() in words("threats") | {"threaten"}
    ):
        return deed
    return Deed("ease", deed.word, "proposed" if deed.act == "threaten" else deed.status)


def _faced(document: Document, noun: Token, deed: Deed) -> Deed:
    """Read "could face tariffs", "told both to stop or face tariffs", "face a tariff from August 1" as a threat."""
    faced = deed.act == "keep" and is_verb(deed.word) and deed.word.lemma.lower() in words("suffering")
    ahead = deed.status in {"hypothetical", "proposed", "planned"} or (faced and is_ahead(document, noun, deed.word))
    return Deed("threaten", deed.word, "actual") if faced and ahead else deed


def _lasting(document: Document, deed: Deed) -> Deed:
    """Read "the sanctions imposed since 2018" as measures that are in force."""
    if deed.act in {"ease", "lift"} and is_warned_of(document, deed.word):
        return Deed("keep", deed.word, "proposed")  # nobody refused to ease them: they are wanted to stand
    deed = as_threatened(document, deed)
    since = any(t.text.lower() == "since" for t in document.children(deed.word, "prep"))
    partly = {t.text.lower() for t in document.children(deed.word, "advmod")} & {"partly", "partially"}
    if deed.act == "lift" and (partly or any(t.lemma == "part" for t in prep_objects(document, deed.word, "in"))):
        return Deed("ease", deed.word, deed.status)  # "lifted in part"
    perfect = any(t.text.lower() in {"has", "have"} for t in document.children(deed.word, "aux"))
    told = [t.lemma for obj in patients(document, deed.word) for t in document.children(obj, "amod")]
    more = any(lemma == "new" or lemma.lower() in words("not_yet") for lemma in told)
    laid = deed.act == "impose" and deed.word.lemma.lower() in words("standing_since")
    if laid and deed.status == "actual" and perfect and since and not more:
        return Deed("keep", deed.word, deed.status)  # "has imposed sanctions since 2005", but new ones again and again
    if deed.act == "impose" and deed.status == "actual" and deed.word.dep == "acl" and since:
        return Deed("keep", deed.word, deed.status)
    return deed
