"""Tells who says a quoted passage: by the verb beside or above it, "according to", a colon, or the words before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import partial
from itertools import takewhile

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import agents, antecedent, is_verb
from dashboard.lexicon import word_set
from dashboard.quotation.marks import Passage
from dashboard.quotation.who import PERSONAL, Attribution, Who
from dashboard.roles import role_words

LONGEST_LABEL = 18  # words of an office and its holder before a colon
FAR = 40  # words between a reporting verb and the passage
NEAR = 4  # words between a passage and a phrase that it hangs on
SHORT = 2  # words that hang on no verb of saying are a scare quote
CLIMB = 8  # words above a passage
IMPERSONAL = frozenset({"it", "that", "this", "what", "there"})
CLAUSE_ENDS = frozenset({",", ".", "!", "?", "…", "—", "–", "-"})
BESIDE = frozenset({"conj", "advcl"})  # a clause with a subject of its own beside the one above it
DASHES = frozenset({"—", "–", "―", "--", "-"})
QUOTED = "’'”\" "
STOPS = frozenset({".", "!", "?", ";"})


_lemmas = partial(word_set, "quotes")


def _is_tail(after: list[Token]) -> bool:
    """Whether words behind a quoted full stop still belong to its sentence: no capital, or a bare "Roe said"."""
    return not after[0].text[:1].isupper() or len(after) <= NEAR


class Reader:
    """Looks up, in one document, who says a passage. Read-only after it is made."""

    def __init__(self, document: Document, found: list[Passage]) -> None:
        self._document = document
        self._starts = [token.start for token in document.tokens]
        self._sentence_starts = [sentence.start for sentence in document.sentences]
        self._quoted: set[int] = set()
        for passage in found:
            self._quoted.update(range(*self._range(passage.before, passage.after)))
        self._found = found
        self._who = Who(document, self._quoted)

    def _range(self, start: int, end: int) -> tuple[int, int]:
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def sentence_at(self, at: int) -> int:
        """Give the number of the sentence that a source offset stands in."""
        return max(0, bisect_right(self._sentence_starts, at) - 1)

    def attribution(self, passage: Passage) -> Attribution | None:
        """Give who says a passage by what stands in its own sentence, or None."""
        first, last = self._range(passage.before, passage.after)
        if first >= last:
            return None
        before, after = self._before(passage, first), self._after(passage, last)
        stop = passage.text.rstrip(QUOTED)[-1:]
        if (
            stop in {".", "!", "?", "…"}
            and after
            and not (_is_tail(after) or (not before and self._ends_in_saying(after)))
        ):
            after = []  # a new sentence begins behind the passage
        saying, framing = _lemmas("saying"), _lemmas("framing")
        options: tuple[Callable[[], Attribution | None], ...] = (
            lambda: self._signed(passage, last),
            lambda: self._by_doer(first, last, after),
            lambda: self._behind(after) if stop in CLAUSE_ENDS else None,
            lambda: self._colon(before),
            lambda: self._as(before, saying | framing),
            lambda: self._above(first, last, saying | framing),
            lambda: self._by_verb(reversed(before), "before", saying),
            lambda: self._by_verb(after, "behind", saying),
            lambda: self._according(before, after),
            lambda: self._by_verb(reversed(before), "before", framing),
            lambda: self._by_noun(before),
            lambda: self._above(first, last, _lemmas("weak")) if passage.words > SHORT else None,
            lambda: self._by_verb(after, "behind", framing) if passage.words > NEAR else None,
            lambda: self._by_verb(reversed(before), "before", _lemmas("weak")) if passage.words > SHORT else None,
        )
        for option in options:
            found = option()
            if found is not None:
                return found
        return None

    def _ends_in_saying(self, after: list[Token]) -> bool:
        """Whether words behind a quoted full stop say who said it, and no more: "“…?” Roe said, looking up"."""
        verb = next((k for k, t in enumerate(after) if t.head == t.i), None)
        if verb is None or not self._who.speaks(after[verb], _lemmas("saying")):
            return False
        return verb + 1 == len(after) or after[verb + 1].pos in {"PUNCT", "ADP"}

    def introduced(self, passage: Passage) -> Attribution | None:
        """Give who says whole quoted sentences by the sentence before them: its last reporting verb, or its subject."""
        if not (passage.whole or passage.open) or passage.words <= NEAR:
            return None
        number = self.sentence_at(passage.start)
        while number > 0 and self._document.sentences[number].start >= passage.before - 1:
            number -= 1
        sentence = self._document.sentences[number]
        if sentence.kind in {"title", "heading", "dateline"}:
            return None
        tokens = [t for t in self._document.sentence_tokens(sentence) if t.i not in self._quoted]
        said = self._by_verb(reversed(tokens), "sentence before", _lemmas("saying"))
        if said is not None:
            return said
        for token in tokens:
            if token.dep in {"nsubj", "nsubjpass"} and (
                token.ent in {"PERSON", "ORG"} or token.text.lower() in PERSONAL
            ):
                return self._who.attribution(token, None, "subject of the sentence before")
        return None

    # What stands around a passage

    def _before(self, passage: Passage, first: int) -> list[Token]:
        """Give the words before a passage, back to the sentence's start; other quoted passages are left out."""
        words: list[Token] = []
        tokens = self._document.tokens
        for i in range(first - 1, max(-1, first - FAR - 1), -1):
            token = tokens[i]
            if self._block(token) != passage.block:
                break
            if i in self._quoted:
                if token.text[-1:] in STOPS or (i and tokens[i - 1].text[-1:] in STOPS):
                    break
                continue
            if token.text in STOPS and token.text != ";":
                break
            words.append(token)
            if token.i == self._document.sentences[token.sent].first and i not in self._quoted:
                previous = tokens[i - 1] if i else None
                if previous is None or previous.text[-1:] not in {",", "”", '"'}:
                    break
        return words[::-1]

    def _after(self, passage: Passage, last: int) -> list[Token]:
        """Give the words behind a passage, up to the sentence's end; other quoted passages are left out."""
        words: list[Token] = []
        for token in self._document.tokens[last : last + FAR]:
            if self._block(token) != passage.block:
                break
            if token.i in self._quoted:
                continue
            if token.text in STOPS:
                break
            words.append(token)
        return words

    def _block(self, token: Token) -> int | None:
        return self._document.sentences[token.sent].block

    # Ways to say who says it

    def _signed(self, passage: Passage, last: int) -> Attribution | None:
        """Read a name behind a dash at the end of a block: “…” — Jane Roe."""
        tokens = self._document.tokens[last : last + NEAR + 3]
        words = [t for t in tokens if self._block(t) == passage.block]
        if len(words) < 2 or words[0].text not in DASHES or len(words) > NEAR + 2:
            return None
        names = [t for t in words[1:] if t.pos != "PUNCT"]
        if not names or not all(t.text[:1].isupper() for t in names):
            return None
        head = names[-1]
        span = self._document.span(names)
        text = self._document.text(names)
        return Attribution(text, Party(*span, text, head.start, head.end), None, None, "signed", close=True)

    def _by_doer(self, first: int, last: int, after: list[Token]) -> Attribution | None:
        """Read the doer right behind: "called “useful” by one side and “empty” by the other"."""
        if not after or after[0].text.lower() != "by" or after[0].i != last:
            return None
        saying = _lemmas("saying") | _lemmas("framing")
        sentence = self._document.sentences[after[0].sent]
        cues = [t for t in self._document.tokens[sentence.first : first] if self._who.speaks(t, saying)]
        for doer in self._document.children(after[0], "pobj"):
            if cues and doer.i not in self._quoted and doer.tag != "VBG":
                return self._who.attribution(doer, cues[-1], "doer behind", close=True)
        return None

    def _behind(self, after: list[Token]) -> Attribution | None:
        """Read "…," he said; "…," said the minister; "…," the minister, who arrived on Monday, told reporters."""
        if not after or after[0].dep in {"cc", "mark"} or after[0].lemma.lower() in {"and", "but", "while"}:
            return None
        verb = next((t for t in after[:25] if self._who.speaks(t, _lemmas("saying"))), None)
        if verb is None:
            return None
        subject = self._subject(verb)
        if subject is not None and (subject.i in self._quoted or abs(subject.i - verb.i) > FAR):
            subject = None
        if subject is None or subject.i not in {t.i for t in after}:
            subject = self._beside(verb, after) or subject
        return self._who.attribution(subject, verb, "behind", close=True) if subject is not None else None

    def _beside(self, verb: Token, words: list[Token]) -> Token | None:
        """Give the noun or pronoun right before or right behind a verb that the parser gave no subject."""
        place = next((k for k, t in enumerate(words) if t.i == verb.i), None)
        if place is None:
            return None
        for token in reversed(words[:place]):
            if token.pos in {"NOUN", "PROPN", "PRON"} and token.tag not in {"WP", "WDT"} and token.dep != "pobj":
                return token
        chunk: Token | None = None
        for token in words[place + 1 :]:
            if token.pos in {"NOUN", "PROPN", "PRON"}:
                chunk = token
                if token.pos == "PRON":
                    break
            elif chunk is not None or token.pos not in {"DET", "ADJ", "NUM", "PUNCT", "PART"}:
                break
        return chunk

    def _colon(self, before: list[Token]) -> Attribution | None:
        """Read "Roe: “…”" and "Roe was blunt: “…”", "the minister told reporters: “…”"."""
        if not before or before[-1].text not in {":", ","}:
            return None
        said = self._by_verb(reversed(before), "colon", _lemmas("saying"))
        if said is not None or before[-1].text == ",":
            return said
        for token in reversed(before):
            if token.dep in {"nsubj", "nsubjpass"}:
                return self._who.attribution(token, None, "colon")
        names = [t for t in before[:-1] if t.pos in {"PROPN", "NOUN"}]
        if names and len(before) <= NEAR + 1:
            return self._who.attribution(names[-1], None, "colon")
        named = self._labelled(before[:-1])
        return self._who.attribution(named, None, "colon") if named is not None else None

    def _labelled(self, words: list[Token]) -> Token | None:
        """Give the name among words that are no more than an office and its holder: "Foreign Minister Jane Roe:"."""
        while words and (words[0].pos in {"NUM", "PUNCT", "SYM"} or words[0].text[:1].isdigit()):
            words = words[1:]  # the time of an entry of a live page
        if not words or len(words) > LONGEST_LABEL or any(is_verb(t) for t in words):
            return None
        if words[0].ent == "PERSON":
            name = list(takewhile(lambda t: t.pos == "PROPN", words))
            behind = words[len(name) :]
            return name[-1] if not behind or behind[0].text in {",", "("} else None
        office = list(takewhile(lambda t: t.pos != "ADP", words))
        if not any(t.lemma.lower() in role_words().heads for t in office):
            return None  # "A question to", "On the wall behind"
        run = list(takewhile(lambda t: t.pos == "PROPN", reversed(words)))
        return run[0] if any(t.ent == "PERSON" for t in run) else None

    def _above(self, first: int, last: int, lemmas: frozenset[str]) -> Attribution | None:
        """Read the verb that a passage hangs on: "described the talks as “…”", "were called “…” by the delegation"."""
        tokens = self._document.tokens
        inside = [tokens[i] for i in range(first, last) if tokens[i].pos != "PUNCT"]
        tops = [t for t in inside if not first <= t.head < last or t.head == t.i]
        for top in tops[:2]:
            found: tuple[Token, Token] | None = None
            for above in list(self._document.ancestors(top))[:CLIMB]:
                # "Roe called it “useful”, while an official spoke of “progress”": a clause of its own
                beside = above.dep in BESIDE and bool(self._document.children(above, "nsubj"))
                told = any(mark.text.lower() == "that" for mark in self._document.children(above, "mark"))
                own = beside and not told and self._who.speaks(above, _lemmas("weak"))
                if any(t.text == ";" for t in tokens[last : above.i]):
                    continue  # "She called it ‘…’; Roe answered that": a sentence of its own
                if not own and not self._who.speaks(above, lemmas):
                    continue
                subject = self._subject(above)
                if subject is None or (own and subject.pos == "PRON"):
                    continue
                if own and found is None:
                    return self._who.attribution(subject, above, "hangs on", close=True)
                # "said she wanted ‘…’", "said that Kest would consider ‘…’" is said by the subject of the outer verb.
                inner = found is None or found[0].pos == "PRON" or found[1].lemma.lower() in _lemmas("indirect")
                if found is None or (inner and above.lemma.lower() in _lemmas("saying")):
                    found = subject, above
                if subject.pos != "PRON" and above.lemma.lower() not in _lemmas("indirect"):
                    break
            if found is not None:
                return self._who.attribution(*found, "hangs on", close=True)
        return None

    def _as(self, before: list[Token], lemmas: frozenset[str]) -> Attribution | None:
        """Read the nearest verb before "as “…”", whatever the parser hangs the phrase on: "which Roe hailed as “…”"."""
        if not before or before[-1].text.lower() != "as":
            return None
        verb = next((t for t in reversed(before) if is_verb(t)), None)
        if verb is None or not self._who.speaks(verb, lemmas):
            return None
        subject = self._subject(verb)
        if subject is None or subject.i in self._quoted:
            return None
        return self._who.attribution(subject, verb, "hangs on", close=True)

    def _by_verb(self, words: Iterable[Token], where: str, lemmas: frozenset[str]) -> Attribution | None:
        """Read the nearest reporting verb with a subject."""
        for token in words:
            if self._who.speaks(token, lemmas):
                subject = self._subject(token)
                if subject is not None and subject.i not in self._quoted:
                    return self._who.attribution(subject, token, where)
        return None

    def _according(self, before: list[Token], after: list[Token]) -> Attribution | None:
        for token in (*before, *after):
            if token.text.lower() == "according":
                for to in self._document.children(token, "prep"):
                    for source in self._document.children(to, "pobj")[:1]:
                        return self._who.attribution(source, token, "according to")
        return None

    def _by_noun(self, before: list[Token]) -> Attribution | None:
        """Read the owner of a statement: "in the minister's words", "a statement by the ministry"."""
        for token in reversed(before):
            if token.pos == "NOUN" and token.lemma.lower() in _lemmas("speech"):
                owners = self._document.children(token, "poss")
                for prep in self._document.children(token, "prep"):
                    if prep.text.lower() in {"by", "from", "of"}:
                        owners += self._document.children(prep, "pobj")
                for owner in owners:
                    if owner.i not in self._quoted:
                        return self._who.attribution(self._fronting(owner, token), token, "owner of the words")
        return None

    def _fronting(self, owner: Token, words: Token) -> Token:
        """Give whom "their" points ahead to: "in their closing statement the chairs spoke of “…”"; else the owner."""
        verb = next((t for t in self._document.ancestors(words) if is_verb(t)), None)
        if owner.pos != "PRON" or verb is None or verb.i < words.i:
            return owner
        subjects = [t for t in agents(self._document, verb) if words.i < t.i < verb.i and t.i not in self._quoted]
        return next((t for t in subjects if t.pos != "PRON"), owner)

    def _subject(self, verb: Token) -> Token | None:
        cited = self._cited(verb)
        if cited is not None:
            return cited
        own = [t for t in agents(self._document, verb) if t.i not in self._quoted]
        if verb.dep == "acl" and (verb.tag == "VBD" or self._document.children(verb, "dobj")):
            # "officials familiar with the file called it": a verb with an object is not the file's
            own = [self._top(noun) for noun in own or list(self._document.ancestors(verb))[:1]]
        if not own or own[0].lemma.lower() in IMPERSONAL:
            return None
        subject = antecedent(self._document, own[0])
        if subject.lemma.lower() in _lemmas("speech") and subject.dep in {"dobj", "pobj"}:
            # "issued a statement calling it ‘…’": the words are theirs who issued it.
            above = next((t for t in self._document.ancestors(subject) if is_verb(t)), None)
            owners = [t for t in agents(self._document, above) if t.i not in self._quoted] if above is not None else []
            return antecedent(self._document, owners[0]) if owners else subject
        return subject

    def _cited(self, verb: Token) -> Token | None:
        """Give who "was quoted as saying by the agency": the words are not those of who passes them on."""
        above = list(self._document.ancestors(verb))[:2]
        told = verb.tag == "VBG" and len(above) > 1 and above[0].text.lower() == "as"
        if not told or above[1].lemma.lower() not in _lemmas("citing"):
            return None
        people = [t for t in self._document.children(above[1], "nsubjpass") if t.i not in self._quoted]
        return antecedent(self._document, people[0]) if people else None

    def _top(self, noun: Token) -> Token:
        """Give the noun that begins the phrase in which a noun stands."""
        above = takewhile(lambda t: t.i < noun.i, self._document.ancestors(noun))
        return next((t for t in reversed(list(above)) if t.pos == "NOUN" and t.lemma in _lemmas("speaks_for")), noun)
