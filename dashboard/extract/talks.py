"""Finds where an article speaks of a meeting: talks, summits, calls and visits, with who, where, when and status.

A mention is no meeting yet: "the talks", "this visit" and "a second round" are put together with others of the same
meeting later. Speeches and domestic sessions are left out where the grammar shows them; the rest is decided when it is
known who the parties are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor
from dashboard.grammar import is_verb
from dashboard.meetings.also_brought import seated_by_it
from dashboard.meetings.attended import are_others, is_a_seat, present_at
from dashboard.meetings.by_nouns import noun_mention
from dashboard.meetings.by_towns import rounds_by_town
from dashboard.meetings.by_verbs import by_the_words, verb_mention
from dashboard.meetings.came_about import settled
from dashboard.meetings.days import entry_day
from dashboard.meetings.indirect import held_apart
from dashboard.meetings.lives import is_of_a_life
from dashboard.meetings.mention import TalkMention
from dashboard.meetings.own_days import each_its_own_day
from dashboard.meetings.relative import STANDING_IN, apart, is_ordinal
from dashboard.meetings.since import met_before
from dashboard.meetings.sports import without_matches
from dashboard.meetings.told_of_two import and_by_phone, dated_by_another, several_meetings
from dashboard.scene import Range
from dashboard.tags import NOMINAL

AHEAD = frozenset({"will", "planned", "scheduled", "expected", "would"})  # in a list of events: it is still to come
BOTH = re.compile(r"(?i)\b(?:both|the two|two) (?:sides|parties|delegations|teams)$")


def find(document: Document) -> Iterator[TalkMention]:
    """Give the mentions of meetings, in the order of the text."""
    told: int | None = None  # the last sentence that told of a meeting
    for sentence in document.sentences:
        if sentence.kind == "dateline":
            continue
        found = _by_nouns_and_verbs(document, sentence)
        found = found or rounds_by_town(document, sentence, told)
        if all(mention.reference == "anaphor" and not (mention.parties or mention.places) for mention in found):
            found += by_the_words(document, sentence)  # "chatted in Rome, on the fringes of the conference"
        found = and_by_phone(document, sentence, found) if found else found
        before = met_before(document, sentence)
        found += [before] if before is not None and not _is_found(found, before) else []
        present = present_at(document, sentence)
        if present is not None and not present.everyday:  # "across the table sat Roe": no meeting of its own
            found = [mention for mention in found if not is_a_seat(mention, present)]
        beside = present is not None and not present.everyday and (present.mediators or are_others(present, found))
        if present is not None and present.everyday:
            # "Roe said after the talks that", "told the press after the first session"
            beside = all(
                mention.reference == "anaphor" and all(BOTH.search(party.text) for party in mention.parties)
                for mention in found
            )
        if present is not None and (not found or beside):
            found.append(present)
        through = held_apart(document, sentence)
        if through is not None:
            found = [replace(mention, form="indirect") for mention in found] or [through]
        # Who attended comes behind what the sentence tells of: "the team led by Roe held talks with Doe".
        found = sorted(found, key=lambda m: (m.reference == "attendance", m.cue_start, m.cue_end))
        found = [mention for mention in found if not is_of_a_life(document, mention)]
        found = seated_by_it(document, sentence, found)
        found = without_matches(document, sentence, found)
        found = _of_an_entry(document, sentence, settled(document, sentence, found)) if found else found
        told = sentence.number if any(mention.strength != "weak" for mention in found) else told
        yield from dated_by_another(document, found, apart(document, sentence)) if found else ()


def _by_nouns_and_verbs(document: Document, sentence: Sentence) -> list[TalkMention]:
    """Give the meetings that the nouns and verbs of a sentence tell of."""
    found: list[TalkMention] = []
    used: set[int] = set()
    tokens = document.sentence_tokens(sentence)
    for token in tokens:
        if token.pos in NOMINAL or is_ordinal(token) or token.text in STANDING_IN:
            noun = noun_mention(document, sentence, token, used)
            if noun is not None:
                found += several_meetings(document, token, noun)
    for token in tokens:
        if is_verb(token) and token.i not in used:
            verb = verb_mention(document, sentence, token)
            if verb is not None:
                found += several_meetings(document, token, verb)
    return each_its_own_day(found)


def _of_an_entry(document: Document, sentence: Sentence, found: list[TalkMention]) -> list[TalkMention]:
    """Give the meetings of an entry in a list of events its day: "July 2030 – The conference in Rome collapses"."""
    day = entry_day(document, sentence)
    if day is None:
        return found
    ahead = any(_is_ahead(document, token) for token in document.sentence_tokens(sentence) if token.start >= day[1])
    return [_on_its_day(mention, day, ahead=ahead) for mention in found]


def _is_ahead(document: Document, token: Token) -> bool:
    """Whether a word of an entry says that it is still to come: "will", "set for June", "Kest and Ossia to meet".

    What somebody agrees to do, asks another to do or returns to is not: "and agree to open the border".
    """
    word = token.text.lower()
    behind = document.following(token)
    if word == "set":
        return behind is not None and behind.text.lower() in {"to", "for"}
    if word == "due":
        return token.pos == "ADJ"  # "due to the drought" is a reason
    if word != "to" or token.tag != "TO" or not is_verb(document.head(token)):
        return word in AHEAD and token.dep != "amod"
    verb = document.head(token)
    above = document.head(verb)
    if verb.dep == "ROOT" or (verb.dep == "xcomp" and above.lemma == "be"):
        return True
    held = any(t.text.lower() == "be" for t in document.children(verb, "auxpass"))  # "a session to be held in Rome"
    return verb.dep in {"acl", "relcl"} and (held or (above.dep == "ROOT" and not is_verb(above)))


def _on_its_day(mention: TalkMention, day: Range, *, ahead: bool) -> TalkMention:
    """Give a meeting of an entry its day; its present is no timetable: "May 2030 – Kest holds talks with Ossia"."""
    if not (mention.places or mention.modifiers) or mention.reference == "attendance":
        return mention
    status = None if mention.status == "planned" and not ahead else mention.status
    strong = mention.strength == "plain" and mention.cue.lower() == "conference" and mention.kind == "meeting"
    return replace(
        mention, times=mention.times or (day,), definite=False, opened=False, status=status, announced=ahead,
        reference="named" if mention.reference in {"anaphor", "next"} and not ahead else mention.reference,
        strength="strong" if strong else mention.strength,
    )  # fmt: skip


def _is_found(found: list[TalkMention], before: TalkMention) -> bool:
    """Whether a mention has the town already: "their third meeting this year, after Rome"."""
    return any(place in mention.places for mention in found for place in before.places)


EXTRACTOR = Extractor("talks", TalkMention, find)
