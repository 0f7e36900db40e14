"""Reads what a measure does by itself: "takes effect", "expires", "goes up to 15 percent", "bites", "must go"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, prep_objects
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.known import Act, Measures, is_rate, words
from dashboard.measures.status import verb_status


def by_itself(document: Document, verb: Token, known: Measures) -> Deed:
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
    if verb.lemma == "come" and "up" in turns and not leads_to_a_rate(document, verb):
        return Deed("keep", verb, "actual")  # "the embargo comes up for renewal in May"
    if (moved := _moved(document, verb, turns, known)) is not None:
        return moved
    if act == "lift" and verb.tag in {"VBZ", "VBP"} and document.sentences[verb.sent].kind == "paragraph":
        return Deed("keep", verb, "actual")  # "the embargo expires on Friday": until then it stands
    if takes and verb.lemma.lower() in words("hitting") and verb.tag == "VBD" and _is_round(document, verb):
        return Deed("impose", verb, "actual")  # "four rounds of sanctions hit Kest between 2006 and 2010"
    if verb.lemma.lower() in {"include", "comprise"} or _tells_what_it_is(document, verb):
        return Deed("keep", verb, "actual")  # "the measures include a freeze on funds"
    if verb.lemma.lower() in words("laying_down") and verb.tag in {"VBZ", "VBP"}:
        return Deed("keep", verb, "actual")  # "the sanctions forbid Kest to sell coal"
    if act == "ease" and not leads_to_a_rate(document, verb):
        act = None  # "the tariffs fall on households"
    if act is None or (takes and verb.lemma not in {"target", "await"} and not takes & {"effect", "force", "hold"}):
        return Deed("assess", verb, "actual")
    return Deed(act, verb, "hypothetical") if _on_condition(document, verb, act) else deed_of(document, verb, act)


def _tells_what_it_is(document: Document, verb: Token) -> bool:
    """Whether a verb tells of no effect: "duties average 55 percent", "have hit both"."""
    lemma = verb.lemma.lower()
    struck = document.children(verb, "dobj")
    if lemma in words("amounting"):
        return True
    perfect = {t.text.lower() for t in document.children(verb, "aux")} & {"has", "have"}
    states = any(t.ent == "GPE" or t.text.lower() in {"both", "all"} for t in struck)
    return bool(perfect) and states and lemma in words("hitting")


def _on_condition(document: Document, verb: Token, act: Act) -> bool:
    """Whether it comes if something else is so: "if there is no deal, the truce ends and tariffs snap back"."""
    if verb.tag not in {"VBZ", "VBP"} or act != "impose":
        return False
    above = document.head(verb) if verb.dep == "conj" else verb
    clauses = [t for word in (verb, above) for t in document.children(word, "advcl")]
    return any(m.text.lower() in {"if", "unless"} for t in clauses for m in document.children(t, "mark"))


def led_by(document: Document, verb: Token, known: Measures) -> Deed | None:
    """Read "are beginning to bite", "would have to go first", "before the tariff takes effect" by the whole phrase."""
    inner = document.children(verb, "xcomp")
    away = verb.lemma == "go" and is_negated(document, verb)
    if away and any(t.text.lower() == "away" for t in document.children(verb, "advmod", "prt")):
        return Deed("keep", verb, "actual")  # "the tariff has not gone away"
    if verb.lemma.lower() in {"continue", "keep"} and inner:
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


def by_now(document: Document, verb: Token, known: Measures) -> Deed | None:
    """Tell what has become of a measure of which a clause tells how it began: it goes on, or it has ended."""
    if is_negated(document, verb) or document.children(verb, "dobj"):
        return None
    act, past = known.by_itself.get(verb.lemma.lower()), verb.tag in {"VBD", "VBN"}
    on = [t for t in document.children(verb, "prep", "prt", "advmod") if t.text.lower() == "on"]
    doing = any(t.tag == "VBG" for word in (verb, *on) for t in document.children(word, "xcomp", "pcomp"))
    if (verb.lemma.lower() in words("continuing") and (doing or on)) or (act == "keep" and not past):
        return Deed("keep", verb, "actual")  # "goes on hurting families", "remains a sore point"
    if act == "lift" and past and verb_status(document, verb) == "actual":
        return Deed("lift", verb, "actual")
    return None


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
    if not leads_to_a_rate(document, verb):
        return None
    marks = [t for clause in document.children(verb, "advcl") for t in document.children(clause, "mark")]
    if any(t.text.lower() in words("conditions") for t in marks):
        return Deed("impose", verb, "hypothetical")  # "if nothing comes of it, the rate goes to 35 percent"
    return deed_of(document, verb, "impose")


def called_off(document: Document, verb: Token, known: Measures) -> list[Deed]:
    """Read "the tariff that it had threatened would not go ahead": no threat any more."""
    off = is_negated(document, verb) and _is_begun(document, verb, known)
    return [Deed("impose", verb, "denied")] if off else []


def due_to_begin(document: Document, verb: Token, known: Measures) -> Deed | None:
    """Read "higher rates are due to take effect on Friday"."""
    inner = [t for due in document.children(verb, "acomp") for t in document.children(due, "xcomp")]
    then = next((t for t in inner if known.by_itself.get(t.lemma.lower()) in {"impose", "lift"}), None)
    return (
        Deed(known.by_itself[then.lemma.lower()], then, "planned") if verb.lemma == "be" and then is not None else None
    )


def gone_by_then(document: Document, noun: Token) -> Deed | None:
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


def untouched(document: Document, noun: Token) -> Deed | None:
    """Read "the sanctions on the family are not touched", "were meant to": they stand, or what is thought of them."""
    verb = document.head(noun)
    if noun.dep == "nsubj" and verb.lemma == "do" and any(t.text == "so" for t in document.children(verb, "advmod")):
        return Deed("keep", verb, "actual")  # "the sanctions remain, and so does the embargo"
    if noun.dep == "nsubjpass" and verb.lemma.lower() in words("meaning"):
        return Deed("assess", verb, "actual")  # "the sanctions were meant to bring Kest to the table"
    touched = noun.dep == "nsubjpass" and verb.lemma.lower() in words("touching") | words("undoing_at_all")
    return Deed("keep", verb, "actual") if touched and is_negated(document, verb) else None


def leads_to_a_rate(document: Document, verb: Token) -> bool:
    """Whether a verb leads to a rate: "falls to 30 per cent", "pushed the duties to 145 per cent"."""
    behind = document.tokens[verb.i + 1 : document.sentences[verb.sent].last]
    to = [t for t in behind if t.text.lower() == "to" and t.dep in {"prep", "quantmod"}][:1]
    return any(is_rate(document, t) for prep in to for t in document.tokens[prep.i + 1 : prep.i + 5])


def _is_begun(document: Document, verb: Token, known: Measures) -> bool:
    """Whether a measure's beginning is told of: "take effect", "go ahead", "proceed"."""
    if verb.lemma.lower() in words("going_ahead"):
        return True
    turns = {t.text.lower() for t in document.children(verb, "prt", "advmod")}
    into = (*document.children(verb, "dobj"), *prep_objects(document, verb, "into"))
    starts = known.by_itself.get(verb.lemma.lower()) == "impose" and any(t.lemma in words("in_force") for t in into)
    return starts or (verb.lemma in {"go", "come", "kick"} and bool(turns & {"ahead", "through", "in"}))


def _is_round(document: Document, verb: Token) -> bool:
    return any(t.lemma.lower() in words("rounds") for t in document.children(verb, "nsubj"))
