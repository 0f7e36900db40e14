"""Reads answers told by whole phrases: "will not hear of it", "gave no answer", "agreed in principle"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dashboard.answers.answered import answer_words, sets_terms, text_behind
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_verb
from dashboard.lexicon import lexicon
from dashboard.tables import Response

GAP = "…"  # stands for up to four words between two of an entry
SHORT = 3  # letters of words that stand in most sentences
NEXT = 3  # words behind a phrase within which its deed stands: "is willing to at least discuss"
OUTCOMES: dict[str, Response] = {"vain": "rejected", "unmet": "open", "granted": "accepted"}  # of who asked
ONCE = re.compile(
    r"^ (?:it |that |this |them |again )?(?:once|(?:as soon|as long|so long) as|provided|only (?:if|when|once|after)) "
)
BUT_MUST = re.compile(r" but (?:\S+ ){0,8}?(?:had to|has to|have to|must) ")
ON_CONDITION = re.compile(
    r" (?:condition that|provided(?: that)?|providing(?: that)?|so long as|as long as)(?: [^;:“]{1,30})?$"
)
PASSED_ON = re.compile(
    r" but (?:\S+ ){0,3}?(?:would|will|could|can) (?:take|raise|pass|put|bring|refer|forward|convey|relay) "
)
NO = {"n't": "not", "n’t": "not", "cannot": "can not"}


@dataclass(frozen=True)
class Phrase:
    """A phrase that answers: its stance, its first word, and the verb whose subject gives the answer."""

    stance: Response
    cue: Token
    verb: Token
    last: Token  # its last word, behind which stands what it is on
    told: bool = True  # whether the verb tells who answers: not so of "got nowhere"


@cache
def _by_key() -> dict[str, list[tuple[Any, re.Pattern[str]]]]:
    """Give the phrases by their longest word that is not too common: most sentences hold none of these."""
    phrases: dict[str, list[str]] = lexicon("demands")["answers"]["phrases"]
    found: dict[str, list[tuple[Any, re.Pattern[str]]]] = {}
    for stance, entries in phrases.items():
        for entry in entries:
            words = [NO.get(word, word) for word in entry.split()]
            whole = (w for w in words if w != GAP and not w.endswith("*") and w != "@")
            key = max(whole, key=lambda word: (len(word) > SHORT and word not in answer_words("common"), len(word)))
            found.setdefault(key.split()[-1], []).append((stance, _pattern(words)))
    return found


def _pattern(words: list[str]) -> re.Pattern[str]:
    parts = [
        r"(?:\S{1,30} ){0,4}?"
        if word == GAP
        else r"\S{1,30} "
        if word == "@"
        else re.escape(word.rstrip("*")) + (r"\S{0,20} " if word.endswith("*") else " ")
        for word in words
    ]
    return re.compile(" " + "".join(parts))


def phrases_in(document: Document, sentence: Sentence) -> Iterator[Phrase]:
    """Give the phrases of a sentence that answer, each with its verb; of two on the same words the first listed."""
    tokens = document.sentence_tokens(sentence)
    words = [NO.get(t.text.lower(), t.text.lower()) for t in tokens]
    keys = _by_key().keys() & ({*words, "not"} if "can not" in words else {*words})
    if not keys:
        return
    said = f" {' '.join(words)} "
    taken: list[tuple[int, int]] = []
    for stance in ("vain", "granted", "unmet", "rejected", "open", "conditional", "accepted"):
        for key in sorted(keys):
            for meant, pattern in _by_key()[key]:
                seen = pattern.search(said) if meant == stance else None
                if seen is None or any(start < seen.end() - 1 and seen.start() + 1 < end for start, end in taken):
                    continue
                if meant == "rejected" and ON_CONDITION.search(said, 0, seen.start()):
                    continue  # "is considering it on the condition that none of it is resold"
                first, last = (_token_at(tokens, words, at) for at in (seen.start() + 1, seen.end() - 2))
                before = words[first - 1].split()[-1] if first else ""
                verb = _verb(document, tokens, last)
                if verb is not None and any(
                    t.text.lower() in {"if", "unless"} for t in document.children(verb, "mark")
                ):
                    continue  # "if that does not happen"
                no_yes = before in answer_words("no_yes") and tokens[first].text.lower() not in {"no", "already"}
                if verb is None or (stance == "accepted" and no_yes):
                    continue
                if (
                    meant == "rejected"
                    and before in {"not", "never"}
                    and tokens[first].text.lower() not in {"not", "no"}
                ):
                    meant = "open"  # noqa: PLW2901 - "has not closed the door"
                elif meant == "open" and before in {"not", "never"}:
                    meant = "rejected"  # noqa: PLW2901 - "is not under consideration"
                taken.append((seen.start() + 1, seen.end() - 1))
                if stance in OUTCOMES:
                    yield Phrase(OUTCOMES[stance], tokens[first], verb, tokens[last], told=False)
                else:
                    yield Phrase(_on_terms(document, sentence, meant, tokens[last]), tokens[first], verb, tokens[last])


def _on_terms(document: Document, sentence: Sentence, stance: Response, last: Token) -> Response:
    """Give "saw no reason to unless Ossia paid": a no that names what would make it a yes, is one on terms.

    Who "is willing to discuss it" has said neither yes nor no.
    """
    behind = [t for t in document.sentence_tokens(sentence) if last.i <= t.i <= last.i + NEXT and t.tag == "VB"]
    if stance == "accepted" and behind and behind[0].lemma.lower() in answer_words("open") | answer_words("looking"):
        return "open"
    behind_it = text_behind(document, sentence, last)
    if stance == "open" and any(f" {duty} " in behind_it for duty in answer_words("duties")):
        return "conditional"  # "did not say no, but a cap would have to work as well"
    if stance == "open" and (ONCE.search(behind_it) or BUT_MUST.search(behind_it)):
        return "conditional"  # "will take it up once the harvest is in"
    if stance == "rejected" and PASSED_ON.search(behind_it):
        return "open"  # "lacks the means, but will bring it before the council"
    waiting = sets_terms(document, sentence, last) or " before " in behind_it or behind_it.endswith(" first ")
    return "conditional" if stance == "rejected" and waiting else stance


def _token_at(tokens: tuple[Token, ...], words: list[str], at: int) -> int:
    """Give which word stands at a place of the line of words, which begins with a space."""
    place = 1
    for number, word in enumerate(words):
        place += len(word) + 1
        if at < place:
            return number
    return len(tokens) - 1


def _verb(document: Document, tokens: tuple[Token, ...], last: int) -> Token | None:
    """Give the last verb up to the end of a phrase that somebody acts through, else the first verb behind."""
    inside = tokens[: last + 1]
    acting = [t for t in inside if is_verb(t) and "aux" not in t.dep and agents(document, t)]
    if acting:
        return acting[-1]
    verbs = [t for t in tokens if is_verb(t) and "aux" not in t.dep]
    return verbs[0] if verbs else None
