"""Tells a forecast from a condition: "if Kest freed the men, Ossia could reopen the road", where nobody says so.

What a state makes its own deed wait for, somebody states, or it "is ready" or "offers" to do. What only might be, in
the words of the outlet or of who is interviewed, is what they expect, and asks nothing.
"""

from __future__ import annotations

from dashboard.answers.answered import beside
from dashboard.demands.asking import is_willing, known
from dashboard.document import Document, Token
from dashboard.grammar import agents, voice_of

OPEN = frozenset({"if", "once", "when", "after", "so", "as"})  # marks that may also open a forecast
ONLY_NEAR = 3  # words before a mark among which its "only" stands: "but only if", "only after the day when"
MIGHT = frozenset({"could", "might", "may", "can"})
OWN = frozenset({"we", "i"})
PRONOUNS = frozenset({"it", "they", "he", "she", "this", "that"})
BARE = frozenset({"agree", "accept", "consent", "comply", "refuse", "decline"})  # alone these tell nothing to be done


def is_forecast(document: Document, mark: Token, main: Token, verb: Token) -> bool:
    """Whether a clause that a mark opens, with its verb, only tells what would follow."""
    near = document.tokens[max(0, mark.i - ONLY_NEAR) : mark.i]
    if mark.text.lower() not in OPEN or any(t.text.lower() == "only" and t.sent == mark.sent for t in near):
        return False
    if verb.lemma.lower() in BARE and not document.children(verb, "dobj", "xcomp", "ccomp", "prep"):
        return True  # "if Kest agreed"
    if is_willing(document, main):
        return False
    doers = [t.text.lower() for t in agents(document, main) or document.children(main, "nsubj", "expl")]
    if OWN.intersection(doers):
        return False
    said = voice_of(document, main)
    if said.by is not None and said.by.last_word.lower().removesuffix("s") not in known("commentators"):
        return mark.i < main.i and said.voice == "direct quote" and _is_own_doing(document, main, doers)
    sentence = document.sentences[mark.sent]
    if beside(document, sentence) is not None:
        return False  # "they could come, it said, if"
    answer = sentence.kind == "answer"
    modals = {t.lemma.lower() for t in document.children(main, "aux")}
    might = bool(modals & MIGHT) or (answer and "would" in modals) or _is_able(document, main)
    return might or (mark.i < main.i and bool(PRONOUNS.intersection(doers)))


def _is_own_doing(document: Document, main: Token, doers: list[str]) -> bool:
    """Whether "if Kest comes, it will have given in" tells what his own deed would mean."""
    done = {t.lemma.lower() for t in document.children(main, "aux")} >= {"will", "have"}
    return done and bool(PRONOUNS.intersection(doers))


def _is_able(document: Document, main: Token) -> bool:
    return any(t.lemma.lower() in {"able", "free", "likely"} for t in document.children(main, "acomp"))
