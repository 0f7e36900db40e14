"""Reads what one party makes its own deed wait for, however it is worded: "will stop when the rebels have left"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import MAY_BE, askers_of, is_willing, known
from dashboard.demands.by_terms import dealt_with, is_standing, is_unwanted, is_warned_of
from dashboard.demands.demanded import Demand, demand_of
from dashboard.demands.forecasts import ONLY_NEAR, is_forecast
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_passive, is_verb, voice_of
from dashboard.scene import is_people

PLAIN = frozenset({"unless", "until"})  # marks of a condition by themselves
IN_TIME = frozenset({"if", "once", "when", "after"})  # marks that may only tell the time, or a forecast
TIMES = frozenset({"before", "after", "when", "while", "as", "since"})


def from_any_condition(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what another has to do first, of the verb in the condition: "will talk once Kest has paid".

    The deed that waits is still to come, or refused till then. What would be done against who does something is a
    threat, and what only happens is a forecast: neither asks anything. A condition on one's own deed asks nobody.
    """
    marks = [t for t in document.children(verb, "mark", "advmod") if t.i < verb.i]
    mark = next((t for t in marks if t.text.lower() in PLAIN | IN_TIME), None)
    if mark is None or verb.lemma.lower() in {"do", "be"}:
        return
    if any(t.lemma.lower() in known("nouns") | known("lists") for t in document.children(verb, "dobj")):
        return  # "if Kest met these conditions": they are told one by one
    main = _main(document, mark, verb)
    if main is None or not _waits(document, mark, main, verb) or is_forecast(document, mark, main, verb):
        return
    others = document.children(verb, "nsubj")
    doers = [t for t in others if is_people(t) and t.pos != "PRON"]
    granted = mark.text.lower() in PLAIN or verb.lemma.lower() in known("terms", "wanted") | known("terms", "given")
    undone = is_passive(document, verb) and granted
    if not doers and not undone:
        return
    askers = [t for t in askers_of(document, main) if is_people(t) and t.tag != "EX"]
    by = voice_of(document, main).by
    if not askers and by is None:
        return
    if {t.text.lower() for t in askers} & {t.text.lower() for t in doers}:
        return  # "Kest will sign once Kest's parliament has agreed"
    words = [t for t in document.subtree(verb) if t.i > mark.i]
    yield demand_of(
        document, sentence, mark, words, askers, onto=doers or dealt_with(document, main), by=None if askers else by
    )


def _main(document: Document, mark: Token, verb: Token) -> Token | None:
    """Give the verb of what waits: the next one above, before the condition where it does not open the sentence.

    A clause that only tells a time has no condition of its own: "will bring them back before it expires unless".
    """
    above = [t for t in document.ancestors(verb) if is_verb(t) and not _tells_time(document, t)]
    before = [t for t in above if t.i < mark.i] or above
    for main in before[:1]:
        inner = [t for t in document.children(main, "ccomp") if t.i != verb.i and t.i < mark.i]
        return inner[-1] if inner and main.lemma.lower() in known("answers", "saying") else main
    return None


def _tells_time(document: Document, verb: Token) -> bool:
    marks = document.children(verb, "mark", "advmod") if verb.dep == "advcl" else []
    return any(t.text.lower() in TIMES and t.i < verb.i for t in marks)


def _is_only(document: Document, mark: Token) -> bool:
    near = document.tokens[max(0, mark.i - ONLY_NEAR) : mark.i]
    return any(t.text.lower() == "only" for t in near if t.sent == mark.sent)


def _waits(document: Document, mark: Token, main: Token, verb: Token) -> bool:
    """Whether what stands above a condition is a deed that is to come, or is refused, till the condition is met."""
    lower = mark.text.lower()
    modal = {t.lemma.lower() for t in document.children(main, "aux")} & (MAY_BE | {"shall", "must"})
    ahead = bool(modal) or is_willing(document, main)
    if _is_only(document, mark):
        return not (main.tag == "VBD" and verb.tag == "VBD")  # "it opened only when the storm had passed"
    if lower in {"when", "after"} and verb.tag == "VBD":
        return False  # "when the council met" tells the time
    if lower == "until" and not (is_negated(document, main) or _stays(document, main)):
        return False  # "vowed to fight until Kest leaves"
    if lower not in PLAIN and is_warned_of(document, main):
        return False  # "warned that it could leave if the sanctions came back"
    if lower in PLAIN:
        return ahead or is_negated(document, main) or main.lemma.lower() in known("refusing")
    unwanted = is_unwanted(document, verb) or is_negated(document, verb)
    hostile = main.lemma.lower() in known("terms", "threatening") and not _ends_harm(document, main)
    own = any(is_people(t) for t in document.children(main, "nsubj"))
    own = own or (is_passive(document, main) and voice_of(document, main).by is not None)  # "could be cut once"
    return ahead and own and not unwanted and not hostile and not is_negated(document, main)


def _stays(document: Document, main: Token) -> bool:
    """Whether things stay as they are, or are refused, till then."""
    return is_standing(document, main) or main.lemma.lower() in known("refusing") | known("standing", "verbs")


def _ends_harm(document: Document, main: Token) -> bool:
    """Whether what is ended hurts: "will stop shooting", "would suspend its strikes"."""
    if main.lemma.lower() not in known("terms", "ending"):
        return False
    harm = known("terms", "hurting") | known("terms", "threatening")
    return any(t.lemma.lower() in harm for t in document.children(main, "dobj", "xcomp"))
