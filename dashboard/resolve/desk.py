"""What is known of an article before its words are weighed: the desk's own actors, and who speaks in a turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from dashboard.config import Config, KnownActor
from dashboard.extract.names import Name
from dashboard.findings import Findings
from dashboard.lexicon import lexicon, word_set
from dashboard.naming import kebab, words
from dashboard.registry import registry
from dashboard.resolve.claim import Claim
from dashboard.roles import role_words

LONGEST_WAY = 40  # characters of "officials at the" before a name
_TITLE = re.compile(r"([A-Za-z]{1,12}\.?)(?:\s|(?<=\.))(?=\S)")


@dataclass(frozen=True)
class Desk:
    """The actors of the configuration and the pattern that finds their names."""

    actors: Mapping[str, KnownActor] = field(default_factory=dict)  # by identifier
    names: Mapping[str, str] = field(default_factory=dict)  # printed name -> identifier
    pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, config: Config) -> Desk:
        """Make the desk's actors ready; one that the lexicon holds too keeps the lexicon's identifier."""
        if not config.actors:
            return cls()
        actors: dict[str, KnownActor] = {}
        names: dict[str, str] = {}
        known = registry().actors
        for actor in config.actors:
            actor_id = kebab(actor.name)
            actor_id = actor_id if actor_id in known else f"?desk:{actor_id}"
            actors[actor_id] = actor
            names |= dict.fromkeys((actor.name, *actor.aliases), actor_id)
        longest_first = sorted(names, key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in longest_first)})(?!\w)")
        return cls(actors, names, pattern)

    def read(
        self, found: Findings, candidates: Sequence[Name]
    ) -> tuple[list[tuple[Name, str]], list[Name], dict[str, str]]:
        """Give the desk's names in an article with their actors, the other candidates, and the people among the former.

        A candidate gives way where the desk's name covers it; a longer candidate ("Kest Bank" around "Kest") stays.
        """
        ordered = sorted(candidates, key=lambda name: name.start)
        if self.pattern is None:
            return [], ordered, {}
        told: list[tuple[Name, str]] = []
        for sentence in found.sentences:
            text = found.article.source_text[sentence.start : sentence.end]
            for match in self.pattern.finditer(text):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                around = [name for name in ordered if name.start <= start and end <= name.end]
                if any(name.end - name.start > end - start and name.form == "unknown" for name in around):
                    continue
                same = next((name for name in around if (name.start, name.end) == (start, end)), None)
                told.append((same or Name(sentence.number, start, end, match[0], "name"), self.names[match[0]]))
        spans = [(name.start, name.end) for name, _ in told]
        rest = [name for name in ordered if not any(start < name.end and name.start < end for start, end in spans)]
        people = {actor: self.actors[actor].name for _, actor in told if self.actors[actor].kind == "person"}
        return told, rest, people


def speaker_labels(found: Findings) -> Iterator[Name]:
    """Give the labels of an interview's turns as names: "Dr. Amara Sol:" names somebody who speaks."""
    article = found.article
    vocabulary = role_words()
    numbers: dict[int, int] = {}
    for sentence in found.sentences:
        if sentence.block is not None:
            numbers.setdefault(sentence.block, sentence.number)
    outlet = _bare(article.source or "")
    for index, block in enumerate(article.blocks):
        if not block.speaker or block.speaker_span is None or index not in numbers:
            continue
        label = article.source_text[block.speaker_span.start : block.speaker_span.end]
        start = block.speaker_span.start + len(label) - len(label.lstrip(" *_#"))
        label = label.strip(" *_#:\n\t")
        title = _TITLE.match(label)  # "Dr. Sol" and, with a space lost, "Dr.Sol"
        first, rest = (title[1], label[title.end(1) :]) if title else ("", label)
        honorific = first if first in vocabulary.honorifics else ""
        if honorific and rest:
            start += len(label) - len(rest.lstrip())
            label = rest.lstrip()
        if not label or label.casefold() in vocabulary.heads | {"q", "a", "question", "answer", "interviewer", "host"}:
            continue
        outlets = bool(outlet) and _bare(label) == outlet
        outlets = outlets or (" " in label and label.split()[-1] in word_set("organisations", "outlets"))
        yield Name(
            numbers[index], start, start + len(label), label, "unknown",
            label="ORG" if outlets or "." in label else "PERSON" if honorific or " " in label else "",
            honorific=honorific, human=not outlets, shaped=outlets or ("." in label and not honorific),
        )  # fmt: skip


def interviewers(found: Findings, claims: Sequence[Claim]) -> frozenset[str]:
    """Give the outlets that ask the questions of an interview: they are its source, and no party to what it tells."""
    asked = [block.speaker_span for block in found.article.blocks if block.kind == "question" and block.speaker_span]
    known = registry().actors
    return frozenset(
        claim.actor
        for claim in claims
        if (claim.actor.startswith("?organisation:") or (claim.actor in known and known[claim.actor].media))
        and any(span.start <= claim.name.start < span.end for span in asked)
    )


def only_houses(found: Findings, claims: Sequence[Claim]) -> frozenset[str]:
    """Give the bodies that an article names only as the house where something happened: "outside the Omani Embassy"."""
    text = found.article.source_text
    listed = word_set("organisations", "houses")
    told: dict[str, bool] = {}
    for claim in claims:
        if claim.actor in listed or claim.actor.startswith("?mission:"):
            start = claim.name.start
            there = _house().search(text, max(0, start - LONGEST_WAY), start) is not None
            told[claim.actor] = there and told.get(claim.actor, True)
    return frozenset(actor for actor, only in told.items() if only)


@cache
def _house() -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon('organisations')['at_a_house']}", re.IGNORECASE)


def _bare(name: str) -> tuple[str, ...]:
    """Give the words of a name without its article: an interview's "Harbour Courier:" is "The Harbour Courier"."""
    found = words(name)
    return found[1:] if found[:1] == ("the",) else found
