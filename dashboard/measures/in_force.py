"""Tells whether a measure stands: named as in force, in place since a year, still paid, got round all the same."""

from __future__ import annotations

from itertools import pairwise

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_verb, prep_objects
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.known import Measures, measures, words
from dashboard.measures.status import lasts, verb_status
from dashboard.tags import FINITE

BEHIND = 14  # words from a measure to "in force since"


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
    if not asked and (verb := _answered_with(document, noun, sentence)) is not None:
        return [deed_of(document, verb, "impose")]
    if (weighed := _weighed(document, noun, head)) is not None:
        return weighed
    threat = _threatened_there(document, noun)  # "pointed to the tariffs of 10 percent that Kest has threatened"
    if threat is not None and not asked:
        return [Deed("threaten", threat, "actual")]
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


def _answered_with(document: Document, noun: Token, sentence: Sentence) -> Token | None:
    """Give the verb of "Kest answered within hours: a tariff of 25 percent", where a colon leads to what was done."""
    before = document.tokens[sentence.first : noun.i]
    colon = next((t.i for t in before if t.text == ":"), None)
    root = document.root(sentence)
    if colon is None or root is None or root.i > colon or not is_verb(root):
        return None
    if any(is_verb(t) and t.tag in FINITE for t in document.tokens[colon : noun.i]):
        return None  # "answered coldly: it would keep its duty"
    listed = any(t.pos == "NOUN" for t in prep_objects(document, root, "with"))
    if listed and root.i < colon:
        return None  # "responded with a list of grievances: tariffs, visas"
    return root if root.lemma.lower() in measures().answering and agents(document, root) else None


def _weighed(document: Document, noun: Token, head: Token) -> list[Deed] | None:
    """Read "backed a full ban on visas", which is not there yet, and "opposes a ban", which tells of none.

    So measures named in a list of them, or under review.
    """
    if noun.dep == "compound" and head.lemma.lower() in words("of_measures"):
        return []  # "its sanctions list" is where somebody is put, and told at the verb
    if noun.dep == "dobj" and any(t.lemma == "review" for t in prep_objects(document, head, "under")):
        return []  # "keep the embargo under review"
    if noun.dep == "dobj" and head.lemma.lower() in words("stopping"):
        return []  # "blocked the sanctions": they were not there yet
    one = any(t.text.lower() in {"a", "an"} for t in document.children(noun, "det"))
    if not one or not is_verb(head) or noun.dep not in {"dobj", "dep"}:
        return None
    if head.lemma.lower() in words("backing") - {"approve"}:
        return [Deed("threaten", head, "actual")]
    return [] if head.lemma.lower() in words("against_it") else None


def _threatened_there(document: Document, noun: Token) -> Token | None:
    """Give the verb of a clause that tells that a measure is threatened, also where it hangs on its rate."""
    clauses = (t for t in document.subtree(noun) if t.dep == "relcl" and is_verb(t) and t.i > noun.i)
    return next((t for t in clauses if t.lemma.lower() in {"threaten", "vow"}), None)


def is_in_force(document: Document, verb: Token) -> bool:
    """Whether a verb says "have been in place since"."""
    return verb.lemma in words("staying") and any(
        t.lemma.lower() in words("in_force") for t in prep_objects(document, verb, "in", "on")
    )


def has_run(document: Document, verb: Token, known: Measures) -> bool:
    """Whether "which have run to 218 percent since March" tells that they stand."""
    return known.by_itself.get(verb.lemma.lower()) == "keep" and lasts(document, verb)


def stands_since(document: Document, noun: Token, found: list[Deed]) -> list[Deed]:
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


def paid(document: Document, noun: Token) -> list[Deed]:
    """Read "duties which firms have had to pay since January": they stand, whatever else is said of them."""
    clauses = document.children(noun, "relcl")
    inner = [t for verb in clauses for t in (verb, *document.children(verb, "xcomp"))]
    return [Deed("keep", t, "actual") for t in inner if t.lemma == "pay"][:1]


def reached_all_the_same(document: Document, noun: Token) -> Deed | None:
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
