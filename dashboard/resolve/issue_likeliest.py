"""Weighs what a demand may be about: its words, examples like it, what stands around it, and its article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from math import log, log1p

from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.issues import likeness_of, plain_issue_of, weigh
from dashboard.lexicon import lexicon
from dashboard.resolve.demands_words import WORD
from dashboard.resolve.issue_pointed import BACK, POINTER, SENTENCE, WHOLE, around, before, is_one, pointed_at
from dashboard.tables import Issue

LAST = 2  # sentences before a demand of which the nearest that tells anything counts
FEW = 3  # words of a demand that leave its matter to what stands around it
FROM = 5  # sentences on a matter, from which on the share of each counts much
ARTICLES = 64  # whose matters are remembered
# How much each tells, and how much more where a demand has few words: the logarithm of the weight of its own words and
# of how likely it is by the examples, of the words around it and of the sentence before it; what it points at; the
# share of the sentences of its article on a matter; and that a matter on none of the list is the most common of all.
OWN, LIKE, AROUND, BEFORE, POINTED, SHARE, OTHER = 0.35, 1.05, 0.35, 0.3, 2.85, 6.5, 1.55
BEFORE_FEW, OTHER_FEW = 0.4, -1.0
OTHER_SILENT = 0.5  # more, where no word of a demand tells anything
LEAST_LIKE = 0.01  # added to how likely each is
FAR = 0.5  # by which an issue is far likelier than another
OF_ANY: frozenset[Issue] = frozenset({"participation in talks", "other"})
FAINT = 0.2  # what these count where they stand around or before: most articles tell of talks, and of this and that


def likeliest(article: Article, found: Demand, text: str, *, tied: bool, plain: Issue | None = None) -> Issue:
    """Give the issue for which most speaks; instead of one told plainly only one that is far likelier."""
    told = _told(article, found, text, tied=tied, points=plain is None)
    first = max(lexicon("issues"), key=lambda issue: told[issue])
    return first if plain is None or told[first] - told[plain] > FAR else plain


def _told(article: Article, found: Demand, text: str, *, tied: bool, points: bool) -> Mapping[Issue, float]:
    """Give how much speaks for each issue."""
    near = {} if tied else weigh(around(article, found))
    earlier = next((weights for part in before(article, found, LAST) if (weights := weigh(part))), {})
    shares = _shares_of(article.source_text[:WHOLE])
    pointer = POINTER.search(text) if points else None
    pointed = pointed_at(article, found, pointer, BACK) if pointer else None
    few = len(WORD.findall(text.lower())) <= FEW and (pointer is None or is_one(pointer))
    if pointer and pointed and pointer["thing"]:  # "drop the threat" tells nothing of what was threatened
        text = text.replace(pointer["thing"], "")
    own = weigh(text)
    like = {} if pointer and few and not own else likeness_of(text)  # "reverse its decision" is like anything
    return {
        issue: OWN * log1p(own.get(issue, 0))
        + LIKE * log(like.get(issue, 0) + LEAST_LIKE)
        + AROUND * log1p(near.get(issue, 0) * (FAINT if issue in OF_ANY else 1))
        + (BEFORE + few * BEFORE_FEW) * log1p(earlier.get(issue, 0) * (FAINT if issue in OF_ANY else 1))
        + SHARE * shares.get(issue, 0) * (FAINT if issue in OF_ANY else 1)
        + POINTED * (issue == pointed)
        + (OTHER + few * OTHER_FEW + (not own) * OTHER_SILENT) * (issue == "other")
        for issue in lexicon("issues")
    }


@lru_cache(maxsize=ARTICLES)
def _shares_of(text: str) -> Mapping[Issue, float]:
    """Give which share of the sentences that tell of a matter tells of each; of a few sentences it counts less."""
    told = Counter(issue for part in SENTENCE.split(text) if (issue := plain_issue_of(part)) is not None)
    return {issue: count / (told.total() + FROM) for issue, count in told.items()}
