"""Reads demands told behind a colon: "its terms: Kest must leave", "asked for one thing: a truce", "troops first"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import askers_of, is_requirement, known, owners_of
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_verb, prep_objects
from dashboard.scene import everyone, is_people
from dashboard.tags import FINITE

SHORT = 2  # telling words of a member; with fewer it goes with the one before
OPENING = frozenset({"DT", "PRP$", "NNS", "NN", "CD", "JJ", "CC"})
MOTTO = 5  # words of "Kest first"
LAST = 12  # words behind a colon, where they are to be a slogan


def from_colon(document: Document, sentence: Sentence) -> Iterator[Demand]:
    """Give what stands behind a colon where the words before it announce a demand, one for each member of a list."""
    if document.article.source_text.find(":", sentence.start, sentence.end) < 0:
        yield from _said_first(document, sentence)
        return
    tokens = document.sentence_tokens(sentence)
    colon = next((t for t in tokens if t.text == ":" and tokens[0].i < t.i < tokens[-1].i - 1), None)
    if colon is None:
        yield from _said_first(document, sentence)
        return
    before = [t for t in tokens if t.i < colon.i]
    behind = [
        t for t in tokens if t.i >= _opens(document, tokens, colon) and not (t.pos == "PUNCT" and t.i == tokens[-1].i)
    ]
    to_do = _things_to_do(document, before)
    if to_do is not None:
        cue, askers, onto = to_do
        for words in _deeds(document, behind):
            yield demand_of(document, sentence, cue, words, askers, onto=onto)
        return
    announced = _announced(document, before)
    if announced is not None:
        cue, askers, owners = announced
        for words, told in _told(document, behind):
            bidden = words[0].tag == "VB"  # "its message to Ossia was simple: lift the ban"
            onto = told or [t for t in _to_whom(document, cue) if bidden and is_people(t)]
            must = bidden or any(is_verb(t) and _has_to(document, t) for t in words)
            if cue.lemma.lower() in known("positions") and not must:
                continue  # "its answer was short: no"
            yield demand_of(document, sentence, cue, words, askers, owners=owners, onto=onto)
        return
    yield from _slogan(document, sentence, before, behind)


def _opens(document: Document, tokens: tuple[Token, ...], colon: Token) -> int:
    """Give the word with which what is asked begins: behind an "if" clause that the colon opens, behind its comma."""
    first = document.tokens[colon.i + 1]
    comma = next((t.i for t in tokens if t.i > colon.i and t.text == ","), None)
    return comma + 1 if first.text.lower() in {"if", "once", "when"} and comma is not None else colon.i + 1


def _things_to_do(document: Document, before: list[Token]) -> tuple[Token, list[Token], list[Token]] | None:
    """Give who "wants Ossia to do two things before May", and of whom: what they are, stands behind the colon."""
    for verb in before:
        if not is_verb(verb) or verb.lemma.lower() not in known("verbs", "onto"):
            continue
        for do in document.children(verb, "xcomp", "ccomp"):
            things = [t for t in document.children(do, "dobj") if t.lemma.lower() in {"thing", "step"}]
            counted = any(c.pos == "NUM" for t in things for c in document.children(t, "nummod"))
            askers = [t for t in askers_of(document, verb) if is_people(t)]
            onto = document.children(verb, "dobj") or document.children(do, "nsubj")
            if counted and askers and onto:
                return verb, askers, onto
    return None


def _deeds(document: Document, behind: list[Token]) -> list[list[Token]]:
    """Part deeds at the verbs they begin with: "set out a timetable, and begin releasing prisoners"."""
    starts = [behind[0]] if behind else []
    for verb in behind[1:]:
        joined = verb.dep == "conj" and is_verb(verb) and document.head(verb) in starts
        before = document.word_before(verb)
        if joined and before in {"and", ",", ";"}:
            starts.append(verb)
    ends = [t.i for t in starts[1:]] + [behind[-1].i + 1 if behind else 0]
    return [[t for t in behind if start.i <= t.i < end] for start, end in zip(starts, ends, strict=True)]


def _announced(document: Document, before: list[Token]) -> tuple[Token, list[Token], list[Party]] | None:
    """Give the word that announces a demand, and whose: "its terms are", "asked for something larger", "wants two"."""
    for word in before:
        lemma = word.lemma.lower()
        if word.pos == "NOUN" and lemma in known("announcing", "nouns"):
            owners = owners_of(document, word)
            verb = document.head(word)
            if not owners and is_verb(verb) and verb.lemma.lower() in known("announcing", "have"):
                owners = everyone(document, (t for t in agents(document, verb) if is_people(t)))
            if (
                not owners and document.head(word).text.lower() == "with"
            ):  # "went into the talks with one request: that"
                above = next((t for t in document.ancestors(word) if is_verb(t)), None)
                owners = everyone(document, (t for t in (agents(document, above) if above else []) if is_people(t)))
            if owners:
                return word, [], owners
        last = not any(is_verb(t) and t.i > document.head(word).i for t in before)
        if word.dep == "nsubj" and lemma in known("positions") and last and owners_of(document, word):
            return word, [], owners_of(document, word)
        if is_verb(word) and lemma in known("announcing", "verbs"):
            things = [*document.children(word, "dobj"), *prep_objects(document, word, "for", "on")]
            asked = any(t.lemma.lower() in known("announcing", "things") or t.pos == "NUM" for t in things)
            near = [t.text.lower() for t in before[-3:]]
            if asked or near[-1:] in (["for"], [word.text.lower()]) or "following" in near:
                own = [t for t in document.children(word, "nsubj") if is_people(t)]  # not what stands behind the colon
                askers = own[:1] or askers_of(document, word)
                if askers:
                    return word, askers, []
    return None


def _to_whom(document: Document, cue: Token) -> list[Token]:
    """Give to whom "its message to Ossia", "put a request to Ossia", "what it asks of Ossia" goes."""
    near = [cue, document.head(cue)] if cue.dep == "dobj" else [cue]
    return [t for word in near for t in prep_objects(document, word, "to", "of", "from")]


def _told(document: Document, behind: list[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """Give each demand behind the colon with the one of whom it is asked, where it is told as a clause."""
    last: list[Token] = []
    for words in _members(behind):
        clause = next((t for t in words if is_verb(t) and (_has_to(document, t) or _is_wished(document, t))), None)
        onto = [t for t in document.children(clause, "nsubj") if t in words] if clause is not None else []
        again = bool(onto) and all(t.text.lower() in {"it", "they"} for t in onto)
        last = last if again and last else onto  # "that Kest pay and that it leave"
        yield words, last if again else onto


def _is_wished(document: Document, verb: Token) -> bool:
    """Whether a clause behind "that" tells what has to be: "that Kest give it back"."""
    marked = any(t.text.lower() == "that" for t in document.children(verb, "mark"))
    return marked and is_requirement(document, verb)


def _has_to(document: Document, verb: Token) -> bool:
    auxiliaries = {t.lemma.lower() for t in document.children(verb, "aux")}
    return bool(auxiliaries & known("modals"))


def _members(behind: list[Token]) -> list[list[Token]]:
    """Part a list at its commas, semicolons and the last "and"; what only goes on stays with what it goes on with."""
    clause = any(t.dep != "relcl" and t.tag in FINITE for t in behind)
    members: list[list[Token]] = [[]]
    for n, token in enumerate(behind):
        after = behind[n + 1] if n + 1 < len(behind) else None
        opens = after is not None and (after.tag in OPENING or after.text.lower() == "no")
        parts = token.text == ";" or (not clause and opens and token.text.lower() in {",", "and"})
        if token.text.lower() == "and" and after is not None and after.tag not in {"DT", "PRP$"} and members[-1]:
            parts = False  # "out of Goma and Bukavu", "food and fuel"
        if parts:
            members.append([])
        elif members[-1] or token.pos not in {"CCONJ", "PUNCT"}:
            members[-1].append(token)
    members = [words for words in members if words]
    kept: list[list[Token]] = []
    for words in members:
        telling = [t for t in words if t.pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}]
        if kept and words and len(telling) <= (SHORT if len(members) > SHORT else 1):
            kept[-1] = [t for t in behind if kept[-1][0].i <= t.i <= words[-1].i]
        elif words:
            kept.append(words)
    return kept


def _slogan(document: Document, sentence: Sentence, before: list[Token], behind: list[Token]) -> Iterator[Demand]:
    """Give "Kest says: troops first", "her answer: no talks before a truce"."""
    verb = next((t for t in before if is_verb(t) and t.lemma.lower() in known("announcing", "says")), None)
    askers = [t for t in agents(document, verb) if is_people(t)] if verb is not None else []
    words = [t for t in behind if t.pos != "PUNCT"]
    if not askers or not words or len(words) > LAST:
        return
    texts = [t.text.lower() for t in words]
    no_before = texts[0] == "no" and any(w in {"before", "without", "until", "unless"} for w in texts)
    if texts[-1] == "first" or no_before:
        last = next((n for n, w in enumerate(texts) if w in {"before", "without", "until", "unless"}), None)
        asked = words[last + 1 :] if no_before and last is not None else words
        yield demand_of(document, sentence, words[-1], asked or words, askers)


def _said_first(document: Document, sentence: Sentence) -> Iterator[Demand]:
    """Give "Baku first, he says"."""
    tokens = document.sentence_tokens(sentence)
    first = next((t for t in tokens[1:MOTTO] if t.text.lower() == "first"), None)
    if first is None or first.i + 1 >= len(document.tokens) or document.tokens[first.i + 1].text not in {",", "”", '"'}:
        return
    words = [t for t in tokens if t.i <= first.i and t.pos != "PUNCT"]
    verb = next((t for t in tokens if t.i > first.i and is_verb(t)), None)
    askers = [t for t in agents(document, verb) if is_people(t)] if verb is not None else []
    said = verb is not None and verb.lemma.lower() in known("announcing", "says") and verb.i - first.i <= MOTTO + 1
    named = any(t.pos in {"NOUN", "PROPN"} for t in words if t is not first)
    if said and askers and named and all(t.pos in {"NOUN", "PROPN", "DET", "ADJ", "ADV"} for t in words):
        yield demand_of(document, sentence, first, words, askers)
