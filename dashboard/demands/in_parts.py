"""Parts what one word asks for into the demands that it is: "the release of prisoners and an end to the embargo"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.demands.asking import LONGEST, core_of, told, trimmed, with_not
from dashboard.demands.completed import completed
from dashboard.demands.demanded import Demand
from dashboard.document import Document, Sentence, Token
from dashboard.issues import issue_of
from dashboard.tags import NOMINAL

OBJECTS = frozenset({"dobj", "xcomp", "ccomp", "prep", "prt", "advmod"})
AUXILIARIES = 3  # words within which a listed deed comes: "to be lifted"
NEARLY = LONGEST - 4  # words of a demand of which the end may have been cut off
LINKS = frozenset({"and", "or", "but", ",", ";"})
BARE = frozenset({"VB", "VBN", "VBP"})  # of "that they give it up and send", the parser takes the first for VBP


def parted(document: Document, sentence: Sentence, demand: Demand) -> Iterator[Demand]:
    """Give a demand as it is, or, where its members are on different matters, each member as a demand of its own."""
    if demand.listed is not None or demand.tied:
        yield demand
        return
    run = [t for t in document.sentence_tokens(sentence) if demand.text_start <= t.start and t.end <= demand.text_end]
    if len(run) >= NEARLY:
        run = _to_its_end(document, run)  # a long list was cut off, whatever it still holds
    members = _members(document, run)
    if len(members) < 2:
        yield demand
        return
    parts = _joined(document, members)
    if len(parts) < 2:
        yield demand
        return
    for part in parts:
        own = trimmed([t for t in part if t is not part[0] or t.text.lower() not in {"for", "and"}])
        words = with_not(document, completed(document, own))
        span = document.span(words)
        yield replace(
            demand, text_start=span.start, text_end=span.end, words=told(document, words), core=core_of(document, words)
        )


def _members(document: Document, run: list[Token]) -> list[list[Token]]:
    """Part a run of words where a verb or thing with words of its own is listed with its main one."""
    inside = {t.i for t in run}
    tops = [t for t in run if t.head not in inside or t.head == t.i]
    starts: list[int] = []
    while tops:
        top = tops.pop(0)
        for other in document.children(top, "conj"):
            if other.i in inside and other.i > top.i:
                tops.append(other)
                start = min(t.i for t in document.subtree(other) if t.i > top.i)
                if _is_linked(document, run, top, start) and _stands_alone(document, top, other):
                    starts.append(start)
    starts += _infinitives(document, run)
    members: list[list[Token]] = [[]]
    for token in run:
        if token.i in starts and members[-1]:
            members.append([])
        members[-1].append(token)
    return members


def _to_its_end(document: Document, run: list[Token]) -> list[Token]:
    """Give a run of words with what was cut off from it because it is long."""
    inside = {t.i for t in run}
    top = next(t for t in run if t.head not in inside or t.head == t.i)
    return [*run, *(t for t in document.subtree(top) if t.i > run[-1].i)]


def _infinitives(document: Document, run: list[Token]) -> list[int]:
    """Give where the further ones begin of "asked him to do this, to say that and to go", however it is parsed."""
    tokens = document.tokens
    first = run[0] if run else None
    if first is None or first.tag not in BARE or first.i == 0 or tokens[first.i - 1].text.lower() != "to":
        return []
    links = {
        one.i: tokens[one.i - 1].text.lower()
        for one, deed in pairwise(run)
        if one.text.lower() == "to" and deed.tag in BARE and not _is_pronoun(tokens[deed.i + 1 : deed.i + 2])
    }
    last = max((i for i, link in links.items() if link == "and"), default=0)
    return [i for i, link in links.items() if link == "and" or (link == "," and i < last)]


def _is_pronoun(tokens: Sequence[Token]) -> bool:
    return any(token.text.lower() in {"them", "it"} for token in tokens)  # "issue visas and to print them" is one


def _is_linked(document: Document, run: list[Token], top: Token, start: int) -> bool:
    """Whether a word begins a further demand: behind "and", a semicolon, or a comma of a list that has an "and".

    Not "uranium enriched to", misread as a deed; not "the pact, a treaty on trade"; nor "not to sell it or close it",
    where the "not" is of both.
    """
    link = document.tokens[start - 1].text.lower()
    if link == "or" and any(t.text.lower() in {"not", "never"} for t in document.children(top, "neg")):
        return False
    behind = [t for t in run if t.i > start] + list(document.tokens[run[-1].i + 1 : run[-1].i + 2])
    listed = link != "," or any(t.text.lower() in {"and", "or", "but"} for t in behind)
    return link in LINKS and listed


def _stands_alone(document: Document, top: Token, other: Token) -> bool:
    """Whether a listed word can be asked for without what stands before it."""
    if other.text.lower() == "for" and other.pos in {"ADP", "SCONJ"}:
        return bool(document.children(other, "pobj"))
    if top.tag in BARE and other.tag in BARE:
        if document.children(other, "nsubj", "nsubjpass"):
            return True  # "that the troops leave and that the pact be restored"
        own = [t for t in document.children(top) if t.dep in OBJECTS and top.i < t.i < other.i]
        if any(t.pos == "PRON" and t.text.lower() in {"them", "it"} for t in document.children(other, "dobj")):
            return False  # "arrest the men and hand them over"
        return bool(own) and any(
            t.dep in OBJECTS and t.i > other.i and t.pos != "PRON" for t in document.children(other)
        )
    own = document.children(other, "det", "prep", "poss", "amod", "acl")
    done = top.tag == "VBN" and bool(document.children(top, "nsubj"))  # "the sailors freed and an apology"
    return (top.pos in NOMINAL or done) and other.pos in NOMINAL and not other.ent and bool(own)


def _joined(document: Document, members: list[list[Token]]) -> list[list[Token]]:
    """Put neighbours together that are on one matter, but for deeds: "lift the ban and free the men" are two."""
    parts: list[list[Token]] = []
    issues: list[str] = []
    for member in members:
        words = trimmed(member)
        issue = issue_of(document.text(words))
        deed = any(t.tag in {"VB", "VBN"} and t.dep == "conj" for t in words[:AUXILIARIES]) or (
            member[0].text.lower() == "to" and member is not members[0]
        )
        if len(members) < 3 and issues and issue == issues[-1] and not (deed and len(words) > 1):
            parts[-1] += member
        else:
            parts.append(member)
            issues.append(issue)
    return parts
