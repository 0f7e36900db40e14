"""Joins a list again that the parser took apart: "demands an end to the raids, the return of the boats and a share".

Behind the comma it takes a member for a further object of the verb, or for nothing it knows; and the last one, behind
"and", for a neighbour of the noun right before it ("of the boats and a share"). A list has one "and", before its end.
"""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.document import Sentence, Token
from dashboard.tags import TENSED

TAKEN_FOR = frozenset({"dobj", "dep", "npadvmod", "oprd"})  # what the parser makes of a member
THINGS = frozenset({"NN", "NNS"})
OWN = frozenset({"det", "poss", "amod", "prep", "nummod"})  # of a member that stands by itself
NAMED = frozenset({"DATE", "TIME", "PERSON", "GPE", "NORP"})
LONGEST = 40  # words of a list


def lists_again(tokens: list[Token], sentences: Sequence[Sentence]) -> None:
    """Hang in place the members of a list on each other."""
    for i in range(3, len(tokens)):
        token = tokens[i]
        if token.dep not in TAKEN_FOR or token.tag not in THINGS or token.ent in NAMED or token.head >= i:
            continue
        if tokens[token.head].pos != "VERB":
            continue
        comma = _first(tokens, i) - 1
        before = _member_before(tokens, token, comma) if comma > 0 and tokens[comma].text == "," else None
        link = _last_link(tokens, i, sentences[token.sent].last) if before is not None else None
        last = _last_member(tokens, i, link) if link is not None else None
        if before is None or link is None or last is None:
            continue
        tokens[i] = token._replace(head=before, dep="conj")
        tokens[comma] = tokens[comma]._replace(head=before)
        tokens[link] = tokens[link]._replace(head=i)
        tokens[last] = tokens[last]._replace(head=i, dep="conj")
        if tokens[last + 1].tag == "IN" and i < tokens[last + 1].head < last:
            tokens[last + 1] = tokens[last + 1]._replace(head=last)  # "compensation for the fishermen", not "boats for"


def _member_before(tokens: Sequence[Token], member: Token, comma: int) -> int | None:
    """Give the thing that ends at a comma: an object of the verb, what it asks "for", or a member joined to it."""
    verb = member.head
    near = range(comma - 1, max(verb, comma - LONGEST), -1)
    for i in near:
        token = tokens[i]
        if token.tag in TENSED and token.head != i:
            return None  # a clause stands between
        if token.tag not in THINGS or token.ent in NAMED:
            continue
        above = tokens[token.head]
        asked = token.dep == "pobj" and above.text.lower() == "for" and above.head == verb
        if (
            asked
            or (token.dep == "dobj" and token.head == verb)
            or (token.dep == "conj" and above.head == verb and above.i != member.i)
        ):
            return i
    return None


def _last_link(tokens: Sequence[Token], member: int, end: int) -> int | None:
    """Give the "and" before the last member; a verb before it ends the search."""
    for i in range(member + 1, min(end - 1, member + LONGEST)):
        if tokens[i].tag in TENSED or tokens[i].text == ";":
            return None
        if tokens[i].tag == "CC" and tokens[i].text.lower() in {"and", "or"}:
            return i
    return None


def _last_member(tokens: Sequence[Token], member: int, link: int) -> int | None:
    """Give the thing behind "and", where it stands by itself and hangs somewhere on the member before it."""
    behind = range(link + 1, min(len(tokens) - 1, link + 8))
    last = next((i for i in behind if tokens[i].tag in THINGS and _first(tokens, i) == link + 1), None)
    if last is None or tokens[last].ent in NAMED or not _is_below(tokens, tokens[last].head, member):
        return None
    own = any(t.head == last and t.dep in OWN for t in tokens[link + 1 : last])
    return last if own or tokens[last + 1].tag == "IN" else None


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
