"""Holds a demand with its parties resolved, and what later sentences say of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.answers.answered import Answer
from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.lexicon import lexicon
from dashboard.tables import Issue, Response, Voice

ALSO_ASKED = re.compile(
    r"\b(?:asked|asks|wants|wanted|requested|demanded|urged|sought|called) (?:for |to |that |them |him )"
)
MARK = 4  # words of "on the condition that"
CLAUSE_MARKS = frozenset({"providing", "as", "so", "on"})  # the first words of marks of several words
ONLY = "only "
OPEN_OR_SHUT = ("“", "”", '"')
QUOTE = frozenset({"“", '"', "«"})
# "Kest's reply was not long in coming.", "Roe answered from the same stage.": the answer itself stands behind these.
ANNOUNCED = re.compile(
    r"(?:\S+ ){0,8}?(?:reply|answer|response|reaction|retort) "
    r"(?:came|followed|arrived|was (?:not long|quick|swift|prompt|immediate))\b[^:;“]{0,60}\."
    r"|(?:\S+ ){1,8}?(?:replied|answered|responded|reacted|hit back) (?!in the (?:neg|aff))"
    r"(?:from|within|in|on|at|the next|the same|a day|hours|later|promptly|quickly|through|via) [^:;,“]{0,60}\."
)
FAR_OFF = 60  # sentences behind a demand beyond which nothing answers it


def parts_nothing(words: str) -> bool:
    """Whether a sentence parts no demand from its answer: one that begins with quoted words, or only announces it."""
    return words[:1] in QUOTE or ANNOUNCED.fullmatch(words) is not None


def quoted_in(sentences: Sequence[str]) -> frozenset[int]:
    """Give the sentences, by their numbers, that part no demand from its answer, with those that go on a quotation."""
    found: set[int] = set()
    goes_on = False
    for number, words in enumerate(sentences):
        if goes_on or parts_nothing(words):
            found.add(number)
        begins = words[:1] in QUOTE or goes_on
        goes_on = begins and sum(words.count(mark) for mark in OPEN_OR_SHUT) % 2 == (0 if goes_on else 1)
    return frozenset(found)


@dataclass
class Asked:
    """A demand with its parties resolved, and what later sentences say of it."""

    found: Demand
    article: Article
    demanders: tuple[str, ...]
    addressees: tuple[str, ...]
    text: str
    issue: Issue
    voice: Voice
    stated_by: str | None
    inferred: bool = False  # of whom it is asked, no word of it says
    group: bool = False  # asked of "both sides" or the like
    around: bool = False  # no word of it tells what it is about: the words around it do
    asker_in: int | None = None  # the sentence that names who asks, where a pronoun asks and grammar leaves it open
    told_in: int | None = None  # the sentence of who replies, from which it is inferred of whom it is asked
    own_end: int = -1  # the last sentence of its own item of a list
    list_end: int = -1  # the last sentence of the list in which it stands
    quotes: frozenset[int] = frozenset()  # sentences that part no demand from its answer
    starts: Mapping[int, int] = field(default_factory=dict)  # where each sentence of the article begins
    response: Response | None = None
    response_by: tuple[str, ...] = ()
    weak: bool = False  # answered by a mood or an argument alone: a plain answer counts more
    silent: Answer | None = None  # the words that tell that whoever was asked did not answer
    replied_in: int | None = None  # the sentence of a plain answer by somebody whom no name tells
    evidence: list[tuple[int, int, str]] = field(default_factory=list)  # a sentence may be told of twice
    answered_in: list[int] = field(default_factory=list)  # sentences

    @property
    def shown(self) -> str:
        """Give its words as they are shown: a condition as a deed, "leave", else with its mark, "until they leave"."""
        if not self.found.tied:
            return self.text
        deed = self.found.deed
        if deed.words and ((self.addressees and not self.inferred) or not deed.by_whom):
            return deed.words
        start = self.found.cue_start
        source = self.article.source_text
        mark = source[start : self.found.text_start].split()
        known = lexicon("demands")
        if not 0 < len(mark) <= MARK or mark[0].lower() not in {*known["condition_marks"], *CLAUSE_MARKS}:
            return self.text
        only = source[max(0, start - len(ONLY)) : start].lower() == ONLY
        return " ".join([*(["only"] if only else []), mark[0].lower(), *mark[1:], self.text])

    def is_left(self, answer: Answer) -> bool:
        """Whether words answer nothing, as it is told that nobody did: moods, arguments, and what is said in passing.

        What the same party says in the sentence that tells of its silence, it does say: "agreed, and did not comment".
        Silence that names what it is on, counts more than what was said before.
        """
        if self.silent is None:
            return False
        beside = answer.sentence == self.silent.sentence
        if answer.aside and beside:
            return True
        if beside and answer.by and answer.by == self.silent.by:
            return False
        later = answer.sentence > self.silent.sentence and answer.points and not answer.worded
        before = self.article.source_text[answer.start : answer.cue_start]
        if later and answer.noun_start is None and ALSO_ASKED.search(before):
            return True  # "there was no reply. It also asked for help, and there Kest sent a boat"
        of_this = self.silent.front or self.silent.worded  # "On the ports there was no answer"
        return answer.tone or answer.asked_only or (of_this and answer.cue_start <= self.silent.cue_start)

    def behind(self, sentence: int) -> int:
        """Give how many sentences behind a demand, or the list in which it stands, another is, but for quoted ones."""
        within = self.found.sentence < sentence <= self.own_end  # told in its own item
        first = self.found.sentence if within else max(self.found.sentence, self.list_end)
        if sentence - first > FAR_OFF:
            return sentence - first  # too far in any case
        return sentence - first - sum(number in self.quotes for number in range(first + 1, sentence))
