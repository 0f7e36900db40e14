"""Joins a list again that the parser took apart: "demands an end to the raids, the return of the boats and a share".

Behind the comma it takes a member for a further object of the verb, for another name of the one before, or for nothing
it knows; and the last one, behind "and", for a neighbour of the noun right before it ("of the boats and a share"), or
of the verb. A list has one "and", before its end.
"""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.document import Sentence, Token
from dashboard.lexicon import word_set
from dashboard.tags import TENSED

TAKEN_FOR = frozenset({"dobj", "dep", "npadvmod", "oprd"})  # what the parser makes of a member
THINGS = frozenset({"NN", "NNS"})
OWN = frozenset({"det", "poss", "amod", "prep", "nummod"})  # of a member that stands by itself
NAMED = frozenset({"DATE", "TIME", "PERSON", "GPE", "NORP"})
LINKS = frozenset({"and", "or"})
LONGEST = 40  # words of a list


def lists_again(tokens: list[Token], sentences: Sequence[Sentence]) -> None:
    """Hang in place the members of a list on each other."""
    for i in range(3, len(tokens)):
        token = tokens[i]
        if token.dep == "conj" and token.tag == "IN" and tokens[token.head].tag == "IN":
            _hang_on_its_like(tokens, i)
        if token.tag not in THINGS or token.ent in NAMED or token.head >= i:
            continue
        if token.dep == "conj":
            _hang_higher(tokens, i)
        elif token.dep in TAKEN_FOR or token.dep == "appos":
            _join(tokens, i, sentences[token.sent].last)


def _join(tokens: list[Token], i: int, end: int) -> None:
    """Hang a member behind a comma on the one before, and the last one on it."""
    token, above = tokens[i], tokens[tokens[i].head]
    done = tokens[above.head] if token.dep == "appos" and above.head > above.i else above  # "the duties removed, equal"
    named_so = token.dep == "appos" and done is above
    if (named_so and not _are_asked_for(token, above)) or (not named_so and done.pos != "VERB"):
        return
    comma = _first(tokens, i) - 1
    if comma < 1 or tokens[comma].text != ",":
        return
    before = token.head if named_so else _member_before(tokens, done.i, comma)
    link = _last_link(tokens, i, end) if before is not None else None
    if before is None or link is None:
        return
    again = tokens[link + 1].text.lower() == "for" == tokens[tokens[before].head].text.lower()
    last = link + 1 if again else _last_member(tokens, i, link)
    if last is None or not (_is_leaf(tokens, comma) and _is_leaf(tokens, link)):
        return
    tokens[i] = token._replace(head=before, dep="conj")
    tokens[comma] = tokens[comma]._replace(head=before)
    tokens[link] = tokens[link]._replace(head=i)
    tokens[last] = tokens[last]._replace(head=tokens[before].head if again else i, dep="conj")
    if _begins(tokens, last + 1, "IN") and i < tokens[last + 1].head < last:
        tokens[last + 1] = tokens[last + 1]._replace(head=last)  # "compensation for the fishermen", not "boats for"


def _hang_on_its_like(tokens: list[Token], i: int) -> None:
    """Hang "and for the release" on the "for" before it, not on the "in" of "called for talks in Rome and for"."""
    lower, head = tokens[i].text.lower(), tokens[i].head
    if tokens[head].text.lower() == lower or tokens[i - 1].text.lower() not in LINKS:
        return
    for before in range(head - 1, max(0, i - LONGEST), -1):
        if tokens[before].sent != tokens[i].sent or tokens[before].tag in TENSED:
            return
        if tokens[before].text.lower() == lower and tokens[before].tag == "IN" and _is_leaf(tokens, i - 1):
            tokens[i] = tokens[i]._replace(head=before)
            tokens[i - 1] = tokens[i - 1]._replace(head=before)
            return


def _hang_higher(tokens: list[Token], i: int) -> None:
    """Hang on the first member one that was hung on the verb, "demands an end to it and | the release of", or too low.

    Of "the release of its sailors and access to the port" the parser makes sailors and access neighbours.
    """
    token, above = tokens[i], tokens[tokens[i].head]
    link = _first(tokens, i) - 1
    if link < 1 or tokens[link].text.lower() not in {",", *LINKS} or not _is_full(tokens, i):
        return
    ends = link - 1 if tokens[link - 1].text == "," else link
    first: int | None = None
    if above.pos == "VERB":
        first = _member_before(tokens, token.head, ends)
        first = first if token.lemma.lower() in _asked_for() else None
    elif above.dep == "pobj" and token.lemma.lower() in _asked_for() and above.lemma.lower() not in _asked_for():
        outer = tokens[tokens[above.head].head]  # of "the release of its sailors" the release
        first = outer.i if outer.lemma.lower() in _asked_for() and outer.tag in THINGS else None
    if first is None or not _is_leaf(tokens, link):
        return
    tokens[i] = token._replace(head=first)
    tokens[link] = tokens[link]._replace(head=first)
    if _begins(tokens, i + 1, "IN", "TO") and first < tokens[i + 1].head < i:
        tokens[i + 1] = tokens[i + 1]._replace(head=i)


def _is_full(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun stands by itself: with an article, an adjective or what it is of, and no verb behind."""
    return any(t.head == i and t.dep in OWN for t in tokens[_first(tokens, i) : i + 2]) or _begins(tokens, i + 1, "IN")


def _is_leaf(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing hangs on a comma or an "and": what is hung elsewhere must not take along where it is hung."""
    near = tokens[max(0, i - LONGEST) : i + LONGEST]
    return tokens[i].dep in {"cc", "punct"} and all(t.head != i or t.i == i for t in near)


def _begins(tokens: Sequence[Token], i: int, *tags: str) -> bool:
    """Whether a text goes on at a place with a word of some tags: it may end without a full stop."""
    return i < len(tokens) and tokens[i].tag in tags


def _asked_for() -> frozenset[str]:
    return word_set("grammar", "asked_for")


def _are_asked_for(*members: Token) -> bool:
    """Whether all of some nouns tell what is asked, so that none is another name of the one before."""
    return all(token.lemma.lower() in _asked_for() for token in members)


def _member_before(tokens: Sequence[Token], verb: int, comma: int) -> int | None:
    """Give the member that ends at a comma: an object of the verb, what it asks "for", or a member joined to it.

    Also what is to be done with a thing, "wants the sailors freed".
    """
    done = tokens[comma - 1]
    if done.tag == "VBN" and done.dep == "ccomp" and verb in {done.i, done.head}:
        return done.i
    near = range(comma - 1, max(verb, comma - LONGEST), -1)
    for i in near:
        token = tokens[i]
        if token.tag in TENSED and token.head != i:
            return None  # a clause stands between
        if token.tag not in THINGS or token.ent in NAMED:
            continue
        above = tokens[token.head]
        asked = token.dep == "pobj" and above.text.lower() == "for" and above.head == verb
        if asked or (token.dep == "dobj" and token.head == verb) or (token.dep == "conj" and above.head == verb):
            return i
    return None


def _last_link(tokens: Sequence[Token], member: int, end: int) -> int | None:
    """Give the "and" before the last member; a verb before it ends the search."""
    for i in range(member + 1, min(end - 1, member + LONGEST)):
        if tokens[i].tag in TENSED or tokens[i].text == ";":
            return None
        if tokens[i].tag == "CC" and tokens[i].text.lower() in LINKS and tokens[i + 1].text.lower() != "not":
            return i
    return None


def _last_member(tokens: Sequence[Token], member: int, link: int) -> int | None:
    """Give the thing behind "and", where it stands by itself and hangs somewhere on the member before it."""
    behind = range(link + 1, min(len(tokens) - 1, link + 8))
    last = next((i for i in behind if tokens[i].tag in THINGS and _first(tokens, i) == link + 1), None)
    if last is None or tokens[last].ent in NAMED or not _is_below(tokens, tokens[last].head, member):
        return None
    own = any(t.head == last and t.dep in OWN for t in tokens[link + 1 : last])
    return last if own or _begins(tokens, last + 1, "IN") else None


def _is_below(tokens: Sequence[Token], i: int, member: int) -> bool:
    while tokens[i].head != i and i > member:
        i = tokens[i].head
    return i == member


def _first(tokens: Sequence[Token], i: int) -> int:
    """Give the first word of a noun's phrase."""
    first = i
    while first > 0 and tokens[first - 1].head in range(first, i + 1) and tokens[first - 1].dep != "punct":
        first -= 1
    return first
