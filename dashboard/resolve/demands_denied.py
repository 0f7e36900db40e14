"""Takes a denial for a no to who wants an end to what is denied: "Kest wants the raids stopped. Ossia denies any"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.answers.answered import Answer
from dashboard.article import Article
from dashboard.lexicon import any_word
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_meant import asked_words, matter_words
from dashboard.resolve.demands_sides import sides_asked, sides_of
from dashboard.resolve.demands_words import shared, stems
from dashboard.resolve.talks_reading import Reader

ENDING = re.compile(rf"\b(?:{any_word('demands', 'ended_if_there')})", re.IGNORECASE)
ANY = re.compile(
    r"\w+ (?:any|it|this|that|them|all|the|its|his|her|their|such|doing|having (?:any|done|anything))\b", re.IGNORECASE
)
BEGIN = 6  # words of a demand among which its deed stands
JUST = 1  # sentences between a demand and a denial that tells its matter in other words


def denies_that_it_is(reader: Reader, article: Article, asked: Sequence[Asked], answer: Answer) -> bool:
    """Whether words only say that what is to be undone is not there: "close the camps", "there are no such camps"."""
    if not answer.missing or answer.stance in {None, "accepted"}:
        return False
    near = [one for one in asked if one.behind(answer.sentence) in {-1, 0, 1}]
    things = stems(" ".join(answer.missing))
    return any(shared(things, asked_words(reader, article, one)) for one in near)


def denied(
    reader: Reader, asked: Sequence[Asked], denials: Sequence[tuple[Answer, tuple[str, ...]]]
) -> list[tuple[Asked, Answer, tuple[str, ...]]]:
    """Pair each demand for an end to something, if it has no answer, with a denial by who was asked right behind."""
    found: list[tuple[Asked, Answer, tuple[str, ...]]] = []
    for answer, by in denials:
        own = sides_of(reader, by)
        theirs = [
            one
            for one in asked
            if one.response is None
            and one.found.text_end <= answer.cue_start
            and 0 <= one.behind(answer.sentence) <= JUST
            and own & sides_asked(reader, one.addressees)
            and not own & sides_of(reader, one.demanders)
            and ENDING.search(" ".join(one.text.split()[:BEGIN]))
        ]
        if not theirs:
            continue
        article = theirs[-1].article
        words = matter_words(reader, article, answer.text_start, answer.text_end)
        same = [one for one in theirs if shared(asked_words(reader, article, one), words)]
        points = ANY.match(article.source_text, answer.cue_start) is not None  # "denies any", not "denied having slept"
        alone = theirs[-1:] if theirs[-1].found.listed is None and points else []
        found += [(one, answer, by) for one in same or alone if not any(one is other for other, _, _ in found)]
    return found
