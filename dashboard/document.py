"""A parsed article, free of the language model that parsed it: tokens with their grammar, sentences, and offsets.

Extractors read this and nothing else. It is made by `dashboard.parse` and can be made by hand in a test.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from dashboard.article import Article, SegmentKind, Span

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
_PLACE = attrgetter("i")


class Token(NamedTuple):
    """A word with its grammar. `start` and `end` are offsets of the source text; `head` and `i` index the document."""

    i: int
    text: str
    lemma: str
    pos: str  # Universal POS: NOUN, VERB, PROPN ...
    tag: str  # Penn Treebank: NN, VBD ...
    dep: str  # ClearNLP dependency: nsubj, dobj, pobj ...
    head: int
    ent: str  # OntoNotes entity type, "" outside
    ent_iob: str  # B, I, O
    space: str  # the white space behind it in the cleaned text
    start: int
    end: int
    sent: int


class Sentence(NamedTuple):
    """A sentence: offsets of the source text, its cleaned words, its tokens `first` to `last` (exclusive)."""

    number: int
    block: int | None
    kind: SegmentKind
    speaker: str | None
    start: int
    end: int
    text: str
    first: int
    last: int

    @property
    def is_question(self) -> bool:
        """Whether it ends with a question mark, also within quotation marks."""
        return self.text.rstrip("\"'”’ ").endswith("?")


@dataclass(frozen=True)
class Document:
    """An article's words, parsed."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def _children(self) -> list[list[Token]]:
        """The dependents of each word, in order."""
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                children[token.head].append(token)
        return children

    @cached_property
    def _heading(self) -> dict[str, set[int]]:
        """By relation, the words that something hangs on in that relation."""
        heading: dict[str, set[int]] = defaultdict(set)
        for token in self.tokens:
            if token.head != token.i:
                heading[token.dep].add(token.head)
        return heading

    @cached_property
    def _vocabulary(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def remembered(self) -> dict[tuple[str, int], Any]:
        """What was found out about its words, by question and word (`dashboard.grammar.remembered`)."""
        return {}

    def __getstate__(self) -> dict[str, Any]:
        """Give what it is made of; what was worked out from that is worked out anew where it is asked for."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The words between quotation marks, counted from the start of each block."""
        found: set[int] = set()
        inside, block = False, None
        for sentence in self.sentences:
            if (sentence.block, sentence.kind) != block:
                inside, block = False, (sentence.block, sentence.kind)
            for word in self.sentence_tokens(sentence):
                if inside:
                    found.add(word.i)
                if word.text in OPENING or word.text == "``":
                    inside = True
                elif word.text in CLOSING or word.text == "''":
                    inside = False
                elif word.text == STRAIGHT:
                    inside = not inside
        return frozenset(found)

    def read_otherwise(self, tokens: tuple[Token, ...]) -> Document:
        """Give the document with some words hung or named otherwise; the others are not worked out anew."""
        made = Document(self.article, tokens, self.sentences)
        changed = [(was, now) for was, now in zip(self.tokens, tokens, strict=True) if was is not now]
        moved = {now.i for _, now in changed}
        children = self._children.copy()
        for head in {word.head for pair in changed for word in pair}:
            kept = {child.i for child in self._children[head]} - moved
            kept |= {now.i for _, now in changed if now.head == head != now.i}
            children[head] = [tokens[i] for i in sorted(kept)]
        made.__dict__["_children"] = children
        return made

    def has(self, token: Token, dep: str) -> bool:
        """Whether something hangs on a token in a relation: quicker to ask than to be given what does."""
        return token.i in self._heading.get(dep, ())

    def vocabulary(self, number: int) -> frozenset[str]:
        """Give the words of a sentence, as they stand there and as the dictionary has them, all in small letters."""
        found = self._vocabulary.get(number)
        if found is None:
            words = self.sentence_tokens(self.sentences[number])
            found = frozenset(form.lower() for token in words for form in (token.text, token.lemma))
            self._vocabulary[number] = found
        return found

    def children(self, token: Token, *deps: str) -> list[Token]:
        """Give the dependents of a token in order, all or those with one of the given relations."""
        found = self._children[token.i]
        if not found:  # most words have none, and nothing is asked for more often
            return []
        if not deps:
            return found.copy()
        kept = []
        for child in found:  # a comprehension would be a call of its own
            if child.dep in deps:
                kept.append(child)  # noqa: PERF401 - as above
        return kept

    def head(self, token: Token) -> Token:
        """Give the token that this one hangs on; a root is its own head."""
        return self.tokens[token.head]

    def following(self, token: Token) -> Token | None:
        """Give the token behind one, or None behind the last: a text may break off anywhere."""
        return self.tokens[token.i + 1] if token.i + 1 < len(self.tokens) else None

    def word_before(self, token: Token) -> str:
        """Give the word before a token in small letters; nothing before the first, where an index would wrap."""
        return self.tokens[token.i - 1].text.lower() if token.i else ""

    def name_around(self, token: Token) -> tuple[Token, ...]:
        """Give the words of the name or the time that a token is part of; of a word in none, the word."""
        tokens, first, last = self.tokens, token.i, token.i + 1
        if not token.ent:
            return (token,)
        while first > 0 and tokens[first].ent_iob == "I" and tokens[first - 1].sent == token.sent:
            first -= 1
        while last < len(tokens) and tokens[last].ent_iob == "I" and tokens[last].sent == token.sent:
            last += 1
        return tokens[first:last]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Give the heads above a token, nearest first."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[Token]:
        """Give a token and all below it, in the order of the text."""
        found = [token]
        for word in found:  # it grows until nothing hangs on its last word
            found += self._children[word.i]
        found.sort(key=_PLACE)  # words compare as tuples, field by field, which takes twice as long
        return found

    def sentence_tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """Give the tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def root(self, sentence: Sentence) -> Token | None:
        """Give the main word of a sentence."""
        return next((t for t in self.sentence_tokens(sentence) if t.head == t.i), None)

    def span(self, tokens: list[Token] | tuple[Token, ...]) -> Span:
        """Give the source range from the first to the last of some tokens.

        Raises:
            ValueError: there are no tokens.
        """
        if not tokens:
            raise ValueError("no tokens, no span")
        return Span(min(token.start for token in tokens), max(token.end for token in tokens))

    def text(self, tokens: list[Token] | tuple[Token, ...]) -> str:
        """Give the cleaned words of some tokens, with single spaces where the text has any."""
        return "".join(token.text + (" " if token.space else "") for token in tokens).strip()

    def source(self, span: Span) -> str:
        """Give the source text at a range: what evidence quotes."""
        return self.article.source_text[span.start : span.end]
