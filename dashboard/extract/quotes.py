"""Finds what people are quoted as saying: direct and partial quotations and turns of an interview, with the speaker.

A quotation needs somebody who says it: a reporting verb with a subject, "according to", a colon behind a name, the
quotation before it in the same paragraph, or the paragraph that it continues. Marks that only hold a word at arm's
length (scare quotes), titles of works and nicknames have nobody who says them and are no quotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.article import Block
from dashboard.document import Document
from dashboard.extract import Extractor, Finding, Party
from dashboard.quotation.marks import Passage, passages
from dashboard.quotation.speakers import Reader
from dashboard.quotation.who import Attribution

SCARE = 2  # words; so few are somebody's words only where they hang on a reporting verb
GOES_ON = 40  # words between two quotations of one speaker
BROKEN_OFF = 12  # words between the two parts of a broken-off quotation
TURNS = frozenset({"question", "answer"})


@dataclass(frozen=True, slots=True)
class Quote(Finding):
    """Quoted words (`start` to `end`, without the marks), who says them as printed, and the word that says so.

    `antecedent` is who a pronoun ("he said") stands for, as printed earlier, where that is safe to tell.
    """

    kind: Literal["direct", "partial", "turn"]
    speaker: str | None
    party: Party | None
    antecedent: Party | None
    cue: str | None
    because: str


def find(document: Document) -> Iterator[Quote]:
    """Give every quotation and every turn of an interview, in the order of the text."""
    found = [*_turns(document), *_quoted(document)]
    yield from sorted(found, key=lambda quote: (quote.start, -quote.end))


def _turns(document: Document) -> Iterator[Quote]:
    """Give each question and answer of an interview as its speaker's."""
    first_sentence = {s.block: s.number for s in reversed(document.sentences) if s.block is not None}
    for number, block in enumerate(document.article.blocks):
        if block.kind in TURNS and block.speaker is not None and number in first_sentence:
            span = block.clean.to_source(0, len(block.clean.text))
            party = None
            if block.speaker_span is not None:
                at, to = block.speaker_span
                party = Party(at, to, block.speaker, at, to)
            because = f"{block.kind} of an interview"
            yield Quote(first_sentence[number], *span, "turn", block.speaker, party, None, None, because)


def _quoted(document: Document) -> Iterator[Quote]:
    """Give the quotations between marks that somebody says."""
    found = passages(document) if document.tokens else []
    if not found:
        return
    reader = Reader(document, found)
    last: tuple[Passage, Attribution] | None = None
    for passage in found:
        within = document.article.blocks[passage.block]
        turn = within.kind in TURNS and within.speaker is not None
        said = reader.attribution(passage)
        if turn and said is not None and _is_of_next_sentence(document, passage, said):
            said = None
        far = BROKEN_OFF if turn else GOES_ON
        if said is None and last is not None and _goes_on(document, passage, last[0], far):
            said = Attribution(last[1].speaker, last[1].party, last[1].antecedent, last[1].cue, "goes on")
        if said is None:
            said = reader.introduced(passage)
            if turn and said is not None and not _is_told_in(within, said):
                said = None  # words that are put in nobody's mouth are the speaker's of the turn
        if said is None or passage.is_title or _is_scare(passage, said):
            continue
        resumed = last is not None and _resumes(document, passage, last[0])
        last = passage, said
        yield _quote(reader, passage, said, resumed=resumed)


def _is_told_in(turn: Block, said: Attribution) -> bool:
    """Whether a verb of saying within a turn, and not in the question above it, gives words to somebody."""
    return said.cue is not None and said.party is not None and said.party.start >= turn.span.start


def _is_of_next_sentence(document: Document, passage: Passage, said: Attribution) -> bool:
    """Whether words that end in a full stop are given to one who acts behind them: “Send it.” He would not call."""
    party = said.party
    if party is None or party.start < passage.after or said.close:
        return False
    between = document.article.source_text[passage.after : party.start]
    return not between.strip() and passage.text.rstrip()[-1:] in {".", "!", "?"} and party.text[:1].isupper()


def _goes_on(document: Document, passage: Passage, before: Passage, far: int) -> bool:
    """Whether a passage goes on with what the one before said: the next paragraph of an open one, or beside it.

    `far` are the most words between the two.
    """
    if passage.continued:
        return True
    if passage.block != before.block or not (passage.whole or passage.open):
        return False
    between = document.article.source_text[before.after : passage.before]
    return len(between.split()) <= far


def _resumes(document: Document, passage: Passage, before: Passage) -> bool:
    """Whether a passage takes up the sentence that "he said" broke off: “We came,” he said, “and …”."""
    between = document.article.source_text[before.after : passage.before]
    return (
        passage.block == before.block
        and before.text[-1:] == ","
        and between.rstrip()[-1:] in {",", ""}
        and len(between.split()) <= BROKEN_OFF
        and passage.text[-1:] in {".", "!", "?"}
    )


def _is_scare(passage: Passage, said: Attribution) -> bool:
    return passage.words <= SCARE and not passage.whole and not said.close


def _quote(reader: Reader, passage: Passage, said: Attribution, *, resumed: bool) -> Quote:
    kind: Literal["direct", "partial"] = (
        "direct" if resumed or passage.whole or passage.open or passage.continued else "partial"
    )
    start, end = passage.start, passage.end
    if kind == "partial" and passage.text[-1:] in {",", "."}:
        end -= 1  # the stop of the sentence around, set inside the marks
    sentence = reader.sentence_at(start)
    return Quote(sentence, start, end, kind, said.speaker, said.party, said.antecedent, said.cue, said.because)


EXTRACTOR = Extractor("quotes", Quote, find)
