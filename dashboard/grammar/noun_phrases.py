"""Reads noun phrases: which words name a party, whom a pronoun of relation stands for, who is listed together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar.remembered import asked_once
from dashboard.grammar.word_lists import DASHES, NAMED, is_verb, word_list
from dashboard.tags import PLURAL

LEFT = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "case", "advmod"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
PERSONAL = ("ist", "ian", "eer", "man", "woman", "crat")  # "musicians", "loyalists"
STATES = frozenset({"NORP", "GPE"})
CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "conj", "pcomp", "acl", "relcl", "dep"})
LONGEST = 12  # words of a party's left part; longer is a list that the parser took for one name


def noun_phrase(document: Document, head: Token) -> list[Token]:
    """Give the words that name a party: the head, what stands before it, and one "of" phrase behind it.

    Clauses, appositions and further members of a list are left out: they are parties or statements of their own.
    """
    taken = {head.i}
    for child in document.children(head):
        if child.i < head.i and child.dep in LEFT and head.i - child.i <= LONGEST:
            taken.update(t.i for t in document.subtree(child) if t.i < head.i)
        elif child.dep == "prep" and child.text.lower() == "of" and child.i - head.i <= 2:
            for inner in document.children(child, "pobj")[:1]:
                left = {t.i for t in _core(document, inner)}
                if inner.i - head.i <= LONGEST:
                    taken.update({child.i}, left)
    first = min(taken)
    if head.i - first > LONGEST:
        first = head.i - LONGEST
    last = max(taken)
    dash = [t.i for t in document.tokens[first : head.i] if t.text in DASHES and t.space]
    words = list(document.tokens[max([first, *(i + 1 for i in dash)]) : last + 1])  # "GENEVA (Reuters) - Fighters"
    while len(words) > 1 and words[0].i < head.i and (words[0].pos == "PUNCT" or words[0].dep in {"cc", "preconj"}):
        words = words[1:]
    return words


def _core(document: Document, head: Token) -> list[Token]:
    """Give a head noun and its left part."""
    words = [head]
    for child in document.children(head):
        if child.i < head.i and child.dep in LEFT:
            words += [t for t in document.subtree(child) if t.i < head.i]
    return sorted(words)


@asked_once
def party_of(document: Document, token: Token) -> Party:
    """Give the party that a noun, name or pronoun stands for.

    A relative pronoun stands for the word it belongs to. A role with its holder in apposition ("the envoy, Jane Roe")
    has the holder's name as head.
    """
    head = antecedent(document, token)
    words = noun_phrase(document, head)
    named = head
    if head.pos != "PROPN":
        holder = next((t for t in document.children(head, "appos") if t.pos == "PROPN" and t.ent in NAMED), None)
        if holder is not None and holder.i - head.i <= LONGEST:
            named = holder
            inner = noun_phrase(document, holder)
            words = list(document.tokens[words[0].i : inner[-1].i + 1]) if len(words) + len(inner) <= LONGEST else inner
    return _party(document, words, named)


def _party(document: Document, words: list[Token], head: Token) -> Party:
    span = document.span(words)
    return Party(span.start, span.end, document.text(words), head.start, head.end)


def antecedent(document: Document, token: Token) -> Token:
    """Give the word that a relative pronoun stands for; any other word stands for itself."""
    if token.text.lower() in RELATIVE and token.tag in {"WDT", "WP", "WP$", "IN"}:
        for above in document.ancestors(token):
            if above.dep == "relcl":
                return document.head(above)
            if above.dep not in CLAUSES:
                break
    return token


def conjuncts(document: Document, token: Token) -> list[Token]:
    """Give a word and the words listed with it ("A, B and C")."""
    found, waiting = [], [token]
    while waiting:
        word = waiting.pop(0)
        found.append(word)
        waiting += [t for t in document.children(word, "conj") if is_verb(t) == is_verb(token)]
        waiting += [t for t in document.children(word, "appos") if _goes_on(document, word, t)]
    return sorted(found)


def _goes_on(document: Document, word: Token, then: Token) -> bool:
    """Whether an apposition is the second of a list of states: "Kenya, Uganda, Sudan and Chad"."""
    return word.ent in STATES and then.ent in STATES and bool(document.children(then, "conj"))


def parties(document: Document, token: Token) -> list[Party]:
    """Give the parties of a noun phrase: lists expanded, also "Russian and American officials"."""
    head = antecedent(document, token)
    found: list[Party] = []
    for word in conjuncts(document, head):
        senders = _sent_by(document, word)
        if senders:
            found += [party_of(document, state) for state in senders]
            continue
        states = _listed_states(document, word)
        found += [_party(document, [state], state) for state in states[:-1]]
        if states:
            words = [t for t in noun_phrase(document, word) if t.i >= states[-1].i]
            found.append(_party(document, words, word))
        else:
            found.append(party_of(document, word))
    return found


def all_parties(document: Document, heads: Iterable[Token]) -> tuple[Party, ...]:
    """Give the parties of several noun phrases, phrase by phrase."""
    return tuple(party for head in heads for party in parties(document, head))


def _sent_by(document: Document, head: Token) -> list[Token]:
    """Give the states that several persons act for: "diplomats from Kenya and Sudan"."""
    if head.tag != "NNS" or head.lemma.lower() not in word_list("party_nouns"):
        return []
    listed = [
        state
        for prep in document.children(head, "prep")
        if prep.text.lower() in {"from", "of"}
        for obj in document.children(prep, "pobj")
        for state in conjuncts(document, obj)
    ]
    return listed if len(listed) > 1 and all(state.ent in STATES for state in listed) else []


def _listed_states(document: Document, head: Token) -> list[Token]:
    """Give the states listed before a plural noun, if there are several: "Russian and American officials"."""
    if head.tag not in PLURAL:
        return []
    before = document.children(head, "amod", "compound", "nmod")
    # "Russia and Turkey's ministers" belong to both where each has some; "A and B's border" is one.
    if head.lemma.lower() in word_list("party_nouns"):
        before += [t for t in document.children(head, "poss") if t.ent in STATES]
    for child, after in zip_longest(before, before[1:]):
        listed = [t for t in conjuncts(document, child) if t.i < head.i]
        if (
            after is not None and after.ent and document.children(child, "cc")
        ):  # "Kenya and Sudan officials" may be read as two
            listed = list(dict.fromkeys((*listed, after)))
        if len(listed) > 1 and listed[0].ent in {"NORP", "GPE", "ORG"} and all(t.ent for t in listed):
            return listed
    return []


def is_party(document: Document, token: Token, *, strictly: bool = False) -> bool:
    """Whether a noun, name or pronoun stands for somebody who can act: a name, or a word such as "rebels".

    Not strictly, a thing that is some state's stands for the state: "the Kenyan economy".
    """
    if token.ent in {"PERSON", "ORG", "GPE", "NORP", "LOC"} or token.lemma.lower() in word_list("party_nouns"):
        return True
    alone = token.dep not in {"compound", "amod", "nmod"}  # not "the North American pact"
    if alone and token.pos == "PROPN" and token.text in {"North", "South", "West"}:  # "talks with the North"
        return True
    if token.dep == "pobj" and token.pos in {"PROPN", "NOUN"} and token.text[0].isupper() and not token.ent:
        head = document.head(token)
        if head.text.lower() == "with":  # a name that the model does not know: "ties with Bhutan"
            return True
    if token.lemma.lower().endswith(PERSONAL) and token.tag == "NNS":
        return True
    if token.pos == "PRON":
        return token.tag == "PRP" or token.text.lower() in {"who", "whom"}
    if token.lemma.lower() in word_list("quantities"):  # "hundreds of banks"
        return any(is_party(document, t, strictly=strictly) for t in prep_objects(document, token, "of"))
    return not strictly and any(t.ent in STATES for t in document.children(token, "amod", "compound", "nmod", "poss"))


def prep_objects(document: Document, word: Token, *preps: str) -> list[Token]:
    """Give the objects of a word's prepositions, all or the named ones, in the order of the text.

    Of "sat down with Roe and with Doe" also Doe: the second preposition hangs on the first.
    """
    found: list[Token] = []
    if not (document.has(word, "prep") or document.has(word, "dative") or document.has(word, "agent")):
        return found
    for prep in document.children(word, "prep", "dative", "agent"):
        if (not preps or prep.text.lower() in preps) and not _is_left_out(document, prep):
            found += document.children(prep, "pobj")
            found += said_again(document, prep)
    return found


def _is_left_out(document: Document, prep: Token) -> bool:
    """Whether a preposition opens what is said not to be: "with Roe but not with Doe", "by Kest, not by Ossia"."""
    before = [t.text.lower() for t in document.tokens[max(0, prep.i - 2) : prep.i]]
    return len(before) > 1 and before[1] == "not" and before[0] in {"but", "and", ","}


def said_again(document: Document, prep: Token) -> list[Token]:
    """Give what stands behind the same preposition once more: Doe of "with Roe and with Doe"."""
    if not document.has(prep, "conj"):
        return []
    again = [t for t in document.children(prep, "conj") if t.text.lower() == prep.text.lower()]
    again = [t for t in again if not _is_left_out(document, t)]
    return [t for second in again for t in (*document.children(second, "pobj"), *said_again(document, second))]
