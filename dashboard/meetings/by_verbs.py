"""Reads verbs of meeting and travel: "met Doe in Rome", "flew to Lome for talks", "it was called off"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.called_off import is_cancelled
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_passive, voice_of
from dashboard.meetings.days import (
    behind_commas,
    entry_day,
    is_there,
    right_behind,
    set_off,
    the_time_was,
    then_and_there,
    where_it_was,
)
from dashboard.meetings.in_order import in_order
from dashboard.meetings.mention import TalkMention, mention_of
from dashboard.meetings.nouns import is_round, noun_kind
from dashboard.meetings.reference import Reference
from dashboard.meetings.relative import counted_from, nth_day
from dashboard.meetings.told_beside import named_before
from dashboard.meetings.verbs import encounter
from dashboard.occasion import meeting_form, verb_status
from dashboard.scene import NAMES, accompanied_by, doers, everyone, places, times, words
from dashboard.tables import TalkFormat

CARRIED = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj", "pobj"})


def verb_mention(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give the meeting that a verb tells of."""
    found = encounter(document, sentence, verb)
    if found is None:
        return _called_off(document, sentence, verb) or _taken_up(document, sentence, verb)
    ahead = found.status in {"planned", "proposed"}
    reference: Reference = "next" if found.again and ahead else "named"
    if found.before and found.status == "held":
        reference = "earlier"
    then = the_time_was(document, verb)
    days, shift, apart_from = times(document, [*found.anchors, *then]), 0, None
    beside_place, beside_day = set_off(document, verb)
    beside_place = beside_place or places(document, then)
    where, days = found.places or beside_place or then_and_there(document, verb)[0], days or beside_day
    days = days or behind_commas(document, verb, where) or where_it_was(document, verb)
    days = days or right_behind(document, verb, where, found.status)
    counted_days = counted_from(document, verb)
    if counted_days is not None:
        shift, above = counted_days
        days = times(document, [above])
        subject = next((t for t in document.children(above, "nsubj") if noun_kind(document, t)), None)
        apart_from = subject.start if subject is not None and not days else None
    in_person = found.kind == "visit" or verb.lemma.lower() in words("receive")
    told = mention_of(
        document, sentence, cue=[verb], kind=found.kind, strength="plain", reference=reference,
        parties=[*found.parties, *_along(document, verb)],
        modifiers=[], places=where, times=days, status=found.status,
        form="in person" if in_person else meeting_form(document, [verb], found.kind),
        definite=False,
        because=f"{verb.lemma.lower()}{found.reason}", announced=ahead and found.kind != "visit",
        speaker=voice_of(document, verb).by if found.kind != "visit" else None,
        mediators=[*found.mediators, *_inviting(document, verb)],
        travel=found.travel, everyday=found.everyday,
        there=is_there(document, [verb, *document.children(verb, "dobj")]),
        persons=named_before(document, verb) if found.kind != "visit" else [],
    )  # fmt: skip
    told = replace(told, many=found.many)
    day = entry_day(document, sentence)
    if day is not None and told.status in {"planned", "held"} and verb.tag in {"VBP", "VBZ", "VB"}:
        told = replace(told, status="held", announced=False, times=told.times or (day,))
    so_far = nth_day(document, verb)
    if so_far > 1 and told.status in {"planned", "held"}:  # "will meet for a third day on Monday"
        return replace(told, status="under way", days=1 - so_far)
    if apart_from is not None:
        return replace(told, apart=shift, apart_from=apart_from)
    return replace(told, shift=shift) if days else told


def _taken_up(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give "they will begin on 18 May in Rome", "it was held in Rome", of talks told of in the sentence before."""
    subject = next(iter(document.children(verb, "nsubj", "nsubjpass")), None)
    said = subject.text.lower() if subject is not None else ""
    if subject is None or said not in {"it", "they"}:
        return None  # of most verbs
    lemma = verb.lemma.lower()
    place = [t for t in document.children(verb, "dobj") if t.lemma == "place"] if lemma == "take" else []
    happens = lemma in words("opening") | words("happening") or bool(place)
    passive = is_passive(document, verb) and lemma in words("held") | words("fixed")
    being = lemma == "be" and said == "it"  # "it will be in Rome on 18 May"
    if not (passive or happens or being):
        return None
    if not place and document.children(verb, "dobj", "xcomp", "ccomp"):
        return None  # "they opened fire", "they were held to have"
    noun = _meant(document, sentence, subject, many=said == "they")
    spots, days = places(document, [verb, *place]), times(document, [verb, *place])
    again = lemma in {"resume", "reconvene"} and said == "they" and bool(spots) and bool(days)
    if (noun is None and not again) or not (spots or days) or (being and not (spots and days)):
        return None
    meant = f"the {noun.text.lower()} told of before" if noun is not None else verb.text.lower()
    status, reason = verb_status(document, verb)
    if passive and lemma in words("fixed"):
        status, reason = "planned", f": {verb.text.lower()}"
    return mention_of(
        document, sentence, cue=[subject], kind="talks", strength="plain", reference="anaphor", parties=[],
        modifiers=[], places=spots, times=days, status=status, form=meeting_form(document, [verb], "talks"),
        definite=True, because=f"{said}: {meant}{reason}",
        announced=status in {"planned", "proposed"},
    )  # fmt: skip


def _meant(document: Document, sentence: Sentence, before: Token, *, many: bool) -> Token | None:
    """Give the noun of meeting of the sentence before that a pronoun stands for: the last one in its number."""
    first = document.sentences[max(0, sentence.number - 1)].first
    nouns = [t for t in document.tokens[first : before.i] if t.pos == "NOUN" and t.dep in CARRIED]
    told = [t for t in nouns if (graded := noun_kind(document, t)) is not None and graded[1] != "weak"]
    of = [t for t in document.tokens[first : before.i] if t.dep == "pobj" and noun_kind(document, t) is not None]
    told += [t for t in of if document.head(t).text.lower() in {"on", "of", "to", "for"}]
    fitting = [t for t in sorted(told, key=lambda t: t.i) if (t.tag == "NNS") is many or is_round(document, t) != many]
    people = [t for t in nouns if t.lemma.lower() in words("offices") | words("delegations") and t.tag == "NNS"]
    return None if not fitting or (many and people and people[-1].dep.startswith("nsubj")) else fitting[-1]


def by_the_words(document: Document, sentence: Sentence) -> list[TalkMention]:
    """Give the meeting of two sides who act together, where the parse tells of none."""
    told = in_order(document, sentence)
    if told is None:
        return []
    found, verb = told
    behind = document.tokens[sentence.first : sentence.last]
    dated = [t for t in behind if t.ent == "DATE"]
    days = [(t.start, document.name_around(t)[-1].end) for t in dated if t.ent_iob == "B"]  # "2 November" is one day
    form: TalkFormat | None = "phone" if found.kind == "call" else None
    return [
        mention_of(
            document, sentence, cue=[verb], kind=found.kind, strength="plain", reference="named", parties=found.parties,
            modifiers=[], places=found.places, times=days, status=found.status, form=form, definite=False,
            because=f"{verb.lemma.lower()}{found.reason}", everyday=found.everyday,
        )
    ]  # fmt: skip


def _along(document: Document, verb: Token) -> list[Party]:
    """Give those with a name who came along: "received Roe, together with ministers from Kest", not "the powers"."""
    found = [t for t in accompanied_by(document, verb) if any(w.ent in NAMES for w in document.subtree(t))]
    return everyone(document, found)


def _inviting(document: Document, verb: Token) -> list[Party]:
    """Give who invites others to meet: "Kest invited Ossia and Valdoria to sit down in Rome"."""
    above = document.head(verb)
    if verb.dep not in {"xcomp", "ccomp", "advcl"} or verb.tag != "VB" or above.lemma.lower() not in words("bid"):
        return []
    return [] if is_passive(document, above) else everyone(document, doers(document, above))


def _called_off(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give "it was cancelled", of a meeting to come that was just told of."""
    if verb.lemma.lower() not in words("cancelled") | words("not_held"):
        return None
    passive = document.children(verb, "nsubjpass", "nsubj")
    if not passive or passive[0].text.lower() not in {"it", "they"} or not is_cancelled(document, verb):
        return None
    if passive[0].dep == "nsubj" and document.children(verb, "dobj"):
        return None  # "they cancelled the flights"
    return mention_of(
        document, sentence, cue=[verb], kind="process", strength="weak", reference="attendance", parties=[],
        modifiers=[], places=[], times=[], status="cancelled", form=None, definite=True,
        because=f"called off: {verb.text.lower()}",
    )  # fmt: skip
