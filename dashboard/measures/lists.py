"""Tells which lists are kept of those under sanctions or outlawed, and which of those that are favoured."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import antecedent, is_verb, prep_objects
from dashboard.measures.known import STATES, Measures, words
from dashboard.tables import Instrument
from dashboard.tags import TENSED

FAR = 6  # words between "on" and "list"
NAMED_BACK = 3  # sentences between sanctions and "the list"
BEFORE = frozenset({"amod", "poss", "compound", "nmod"})


def lists_of(document: Document, verb: Token, known: Measures, *preps: str) -> list[Token]:
    """Give the lists of sanctions to which a verb leads, also past an insertion that the parser lost its way in."""
    found = [t for t in _led_to(document, verb, *preps) if is_list(document, t, known)]
    if found:
        return found
    for word in document.tokens[verb.i + 1 : document.sentences[verb.sent].last]:
        aside = word.dep == "relcl" and word.tag in TENSED  # "put three firms that deal in it on its list"
        if (is_verb(word) and not aside) or word.text == ";":
            break
        before = document.tokens[max(0, word.i - FAR) : word.i]
        if word.lemma.lower() in words("registers") and any(t.text.lower() in preps for t in before):
            return [word] if is_list(document, word, known) else []
    return []


def favoured_by(document: Document, verb: Token, *preps: str) -> list[Token]:
    """Give the lists of those favoured to which a verb leads: "struck from the white list of trusted buyers"."""
    behind = document.tokens[verb.i + 1 : min(verb.i + 1 + 2 * FAR, document.sentences[verb.sent].last)]
    near = [t for t in behind if t.text.lower() in preps and t.dep == "prep"]
    found = [*_led_to(document, verb, *preps), *(t for prep in near for t in document.children(prep, "pobj"))]
    return [t for t in found if is_favoured(document, t)]


def _led_to(document: Document, verb: Token, *preps: str) -> list[Token]:
    """Give what prepositions lead to; of "the list of buyers from which it was struck" the list."""
    found: list[Token] = []
    turns = {t.text.lower() for t in document.children(verb, "prt")}
    own = document.children(verb, "dobj") if turns & {"off"} & set(preps) else []  # "were taken off the list"
    for led in [*prep_objects(document, verb, *preps), *own]:
        what = antecedent(document, led)
        above = (t for t in document.ancestors(what) if t.lemma.lower() in words("registers") | words("white_lists"))
        found.append(what if what == led else next(above, what))
    return found


def owners(document: Document, lists: list[Token]) -> tuple[Token, ...]:
    """Give whose list it is: "the American list of sponsors of terrorism"."""
    before = (t for word in lists for t in document.subtree(word) if t.i < word.i and t.dep in BEFORE)
    return tuple(t for t in before if t.ent in STATES and (t.dep != "compound" or document.head(t).ent not in STATES))


def is_favoured(document: Document, noun: Token) -> bool:
    """Whether a list is one of those who are let buy or sell more easily: a white list, a roster of trusted buyers."""
    if noun.lemma.lower() not in words("registers") | words("white_lists"):
        return False
    inner = document.subtree(noun)
    kinds = {t.text.lower() for t in inner}
    white = noun.lemma.lower() in words("white_lists") or any(
        t.text.lower() == "white" for t in document.children(noun, "amod", "compound")
    )
    traders = any(t.lemma.lower() in words("favoured_ones") for t in inner)
    return traders and bool(white or kinds & words("favouring"))


def favour(document: Document) -> Instrument:
    """Tell what is lost with a place on such a list: easier exports, where a text tells of them."""
    return "export control" if any(t.lemma.lower() == "export" for t in document.tokens) else "other"


def tells_of_measures(document: Document, known: Measures) -> bool:
    """Whether a text names sanctions anywhere: in any other, to list somebody is to name him in a list."""
    return any(t.lemma.lower() in known.sanction_words for t in document.tokens)


def is_list(document: Document, noun: Token, known: Measures) -> bool:
    """Whether a list is one of those under sanctions: a blacklist, an entity list, a list of sponsors of terrorism."""
    lemma = noun.lemma.lower()
    if lemma == "blacklist":
        return True
    if lemma not in words("registers") or any(t.lemma == "tariff" for t in document.children(noun, "compound")):
        return False
    if is_favoured(document, noun):
        return False
    another = any(t.text.lower() in {"another", "same"} for t in document.children(noun, "det", "amod"))
    own = (another or bool(document.children(noun, "poss"))) and not document.children(
        noun, "prep"
    )  # "removed him from its list"
    inner = document.subtree(noun)
    if _is_usual_senders(document, noun, known):
        return True
    return any(t.lemma.lower() in known.lists or _is_outlawed(document, t) for t in inner) or (
        (own or _is_told_of(document, noun, known)) and tells_of_measures(document, known)
    )


def _is_usual_senders(document: Document, noun: Token, known: Measures) -> bool:
    """Whether a bare list is that of a state or union known for such lists: "put on the American list"."""
    before = [t for t in document.children(noun, *BEFORE) if t.tag != "PRP$"]
    bare = len(before) == 1 and not prep_objects(document, noun, "of", "for") and not document.children(noun, "acl")
    return bare and (
        before[0].text.lower() in known.usual_senders or before[0].text.lower() in words("sender_adjectives")
    )


def _is_outlawed(document: Document, word: Token) -> bool:
    """Whether those listed are groups or firms that a state bans: "banned organisations"; not drugs."""
    banned = word.text.lower() in words("outlawed") and word.dep == "amod"
    return banned and document.head(word).lemma.lower() in words("outlawed_ones")


def _is_told_of(document: Document, noun: Token, known: Measures) -> bool:
    """Whether "the list" is one of sanctions named in the sentences before: "took it off the list"."""
    if all(t.text.lower() != "the" for t in document.children(noun, "det")) or document.children(noun, "prep"):
        return False
    first = document.sentences[max(0, noun.sent - NAMED_BACK)].first
    if any(t.lemma.lower() in known.sanction_words for t in document.tokens[first : noun.i]):
        return True
    before = (t for t in document.tokens[: noun.i] if t.lemma == "list")
    return any(w.lemma.lower() in known.lists for t in before for w in document.subtree(t))
