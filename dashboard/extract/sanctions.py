"""Finds coercive measures: who hits whom with what, what is done with the measure, since when, and who says so.

A measure is a noun ("sanctions", "tariffs"), a verb ("blacklisted"), or a thing to which something was done ("air links
were severed", "the seized compound"). Each finding states one act on one measure; parties that the sentence leaves out
stay open, and the resolution takes them from the article's other sentences on the same measure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor
from dashboard.grammar import agents, all_parties, is_party, is_verb, prep_objects
from dashboard.lexicon import word_set
from dashboard.measures.acts import deeds_on_measure
from dashboard.measures.again import (
    all_named,
    answered_with_rate,
    by_pronoun,
    done_alike_to,
    end_asked_for,
    followed,
    identical,
    kept_on,
    named_in,
    nothing_undone,
    one_more,
    ones,
    own,
    own_rate,
    put_off,
    second_rate,
    step_undone,
    that_stands,
    threatened_more,
    wished_away,
)
from dashboard.measures.answered import answered, put_off_answer
from dashboard.measures.began import began
from dashboard.measures.broken_off_by_nouns import is_end_to
from dashboard.measures.by_verbs import by_verb
from dashboard.measures.carried_out import carried_out
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.excluded import excluded
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.gates import gate_shut
from dashboard.measures.goes_on import goes_on
from dashboard.measures.kept_from import kept_from
from dashboard.measures.known import BACK, LANDS, Measures, action_of, measures, words
from dashboard.measures.laws import law_waived
from dashboard.measures.leftovers import leftover
from dashboard.measures.let_off import excluded_from_it
from dashboard.measures.lists import favoured_by
from dashboard.measures.mended import mended
from dashboard.measures.named_later import with_named
from dashboard.measures.nouns import (
    FAR,
    measure_again,
    measure_named,
    return_of,
    thing_taken,
)
from dashboard.measures.packages import held_together
from dashboard.measures.rates import is_rate_on, is_the_rate
from dashboard.measures.reliefs import relief
from dashboard.measures.removals import taken_off_list
from dashboard.measures.spared import held_money, released, spared_of
from dashboard.measures.status import told_relief, verb_status
from dashboard.measures.suspended import treaty_before
from dashboard.measures.things import for_arms
from dashboard.measures.threats import threats
from dashboard.tables import Instrument

ASKED_ABOUT = frozenset({"easing proposed", "assessed"})  # "what would it take to ease them?" tells of neither
CLOSED = frozenset({"PUNCT", "DET", "ADP", "PART", "SPACE", "CCONJ", "SCONJ"})  # words that tell of no measure
THEM = frozenset({"them", "him", "her"})
NOBODY = frozenset({"neither", "nobody", "none"})
SMALL = CLOSED | {"PROPN"}  # words that tell nothing again


def find(document: Document) -> Iterator[Measure]:
    """Give every act on a coercive measure; of those that nobody is said to do, only beside others of the text."""
    found = list(_found(document))
    alone = all(one.by_nobody for one in found)
    yield from () if alone else found


def _found(document: Document) -> Iterator[Measure]:
    known = measures()
    document = mended(document)
    told: list[Measure] = []
    for sentence in document.sentences:
        asked = _only_asks(document, sentence) or _is_imagined(document, sentence)
        asked_of_late = told and told[-1].action == "easing proposed" and sentence.number - told[-1].sentence <= BACK
        if asked_of_late and (verb := put_off(document, sentence, known)) is not None:
            yield put_off_answer(document, sentence, verb, told[-1])
        beside = _told_by_the_way(document, sentence, told, len(told), known)
        for found in chain(_in_sentence(document, sentence, told, known), beside):
            if _is_guess(found) or _is_some_day(document, sentence, found):
                continue
            wondered = sentence.is_question and (found.action in ASKED_ABOUT or found.merely_named)
            yield from answered(document, replace(with_named(document, found), asked=asked or wondered))


def _is_guess(found: Measure) -> bool:
    """Whether nobody lays or ends it: "is not considering sanctions", "may ease them one day, an investor said"."""
    if found.because.startswith("threaten:") and "(denied)" in found.because:
        return True  # "is not considering sanctions": nobody lays any
    if found.action == "evaded" and "(actual)" not in found.because:
        return True  # "denied that it helps Kest to evade them"
    if found.action == "spared" and not found.senders and found.what.lower().startswith("no "):
        return True  # "no counter-tariffs have been imposed": by nobody on nobody
    if found.because.startswith("impose: cancel (") and found.instrument == "air link" and not found.senders:
        return True  # "several flights were cancelled": by those who fly
    guess = found.raised is not None and found.raised.how == "held possible" and found.raised.in_vain
    if guess and found.because.startswith("impose"):
        return True  # "could follow, though few expect that"
    if found.action == "easing proposed" and found.able:
        return True  # "can be repealed by the senate only" tells what may be done, and nothing that is
    by = found.by.text.lower().split() if found.by is not None else []
    return (
        "(hypothetical)" in found.because
        and found.action == "easing proposed"
        and not words("onlookers").isdisjoint(by)
    )


def _is_some_day(document: Document, sentence: Sentence, found: Measure) -> bool:
    """Whether an end is but dreamt of, "may one day ease its sanctions", or "neither side" laid anything."""
    if found.action == "spared" and not found.senders:
        return any(t.text.lower() in NOBODY for t in document.sentence_tokens(sentence) if t.start < found.at)
    if found.action != "easing proposed" or "(hypothetical)" not in found.because:
        return False
    said = [t.text.lower() for t in document.sentence_tokens(sentence)]
    return "someday" in said or any(pair in {("one", "day"), ("some", "day")} for pair in pairwise(said))


def _only_asks(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence asks whether something is so: "Will Kest lift the ban?" tells no more than whose ban it is."""
    tokens = document.sentence_tokens(sentence)
    first = next((t for t in tokens if t.pos not in {"PUNCT", "SPACE", "CCONJ", "ADV", "INTJ"}), None)
    if not sentence.is_question or first is None:
        return False
    inverted = first.pos in {"AUX", "VERB"} and first.tag != "VB"
    which = first.tag in {"WDT", "WP"} and document.head(first).dep in {"nsubj", "nsubjpass"}  # "Which are in place?"
    return inverted or which or all(t.tag not in {"WDT", "WP", "WRB", "WP$"} for t in tokens)


def _is_imagined(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells what might be: "In the best case, the duties are replaced"."""
    first = [t.text.lower() for t in document.tokens[sentence.first : min(sentence.first + 6, sentence.last)]]
    if not first or first[0] != "in":
        return False
    kinds, heads = (word_set("sanctions", "words", "scenarios", part) for part in ("kinds", "heads"))
    return not kinds.isdisjoint(first) and not heads.isdisjoint(first)


def _in_sentence(document: Document, sentence: Sentence, told: list[Measure], known: Measures) -> Iterator[Measure]:
    """Read a sentence, knowing the measures told of so far; those found are added to them."""
    things: dict[Instrument, Token] = {}
    removals, named = words("removals"), known.nouns | words("rounds")
    letting_go = words("letting_go") | {"unblocked", "unfrozen"}
    for token in [t for t in document.sentence_tokens(sentence) if t.pos not in CLOSED]:
        lemma = token.lemma.lower()
        found: Iterator[Measure] = iter(())
        again = gate_shut(document, sentence, token, known) if token.pos == "PRON" else None
        if again is None and told and sentence.number - told[-1].sentence <= FAR:
            again = leftover(document, sentence, token, told[-1], known)
            again = again or goes_on(document, sentence, token, told[-1], known)
            again = again or _told_again(document, sentence, token, _told_of(sentence, told, lemma), known)
        if again is not None:
            found = iter((again,))
        elif lemma in named:
            held = held_together(document, sentence, token, known)
            found = chain(held, measure_named(document, sentence, token, told, known))
        elif lemma in known.things and _is_thing(document, token, known):
            found = thing_taken(document, sentence, token, things, known)
        elif token.tag == "PRP$" and things:
            found = return_of(document, sentence, token, things, known)
        elif lemma in letting_go and (money := held_money(document, token)) is not None:
            found = iter((replace(measure_of(document, sentence, token, "asset freeze", money, known), by_verb=True),))
        elif lemma in known.reliefs["nouns"] and token.pos != "VERB" and not told_relief(document, token, known):
            found = relief(document, sentence, token, told, known)
        elif lemma in removals:
            found = taken_off_list(document, sentence, token, known)
        elif _stands_for_one(document, token, known):
            found = measure_again(document, sentence, token, told, known)
        elif token.pos == "VERB" or (token.lemma == "be" and token.dep in {"ROOT", "ccomp", "conj", "relcl"}):
            found = chain(by_verb(document, sentence, token, known), law_waived(document, sentence, token, known))
        for measure in found:
            made = _on_the_same(_of_the_aid(document, token, measure, told), told)
            told.append(made)
            yield made


def _told_of(sentence: Sentence, told: list[Measure], lemma: str) -> Measure:
    """Give the measure told of last; of a repeal the last that is a law."""
    laws = (one for one in reversed(told) if sentence.number - one.sentence <= BACK and lemma == "repeal")
    of_law = (one for one in laws if words("laws").intersection(one.what.lower().split()[-1:]))
    return next(of_law, told[-1])


def _stands_for_one(document: Document, token: Token, known: Measures) -> bool:
    """Whether a noun or a rate may stand for a measure, most often told of before: "the curbs", "the 20 percent"."""
    if token.lemma.lower() in known.anaphors | words("breaking_nouns") and token.pos != "VERB":
        return True
    if is_end_to(document, token):
        return True
    return token.ent == "PERCENT" and (is_the_rate(document, token) or is_rate_on(document, token))


def _told_by_the_way(
    document: Document, sentence: Sentence, told: list[Measure], first: int, known: Measures
) -> Iterator[Measure]:
    """Read what a sentence tells beside its measures, from the `first` on: how they began, threats, who is kept out."""
    here = told[first:]
    more = (
        began(document, sentence, here, known),
        threats(document, sentence, told, here, known),
        excluded(document, sentence, here, known),
    )
    for measure in chain(*more):
        told.append(measure)
        yield measure
    if len(told) == first and (kept := kept_from(document, sentence, known)) is not None:
        told.append(kept)
        yield kept


def _of_the_aid(document: Document, token: Token, found: Measure, told: list[Measure]) -> Measure:
    """Read "released the money" as the aid that was held back just before: "suspended part of its aid to Kest"."""
    before = told[-1] if told else None
    if before is None or found.instrument != "asset freeze" or found.targets or found.action not in {"eased", "lifted"}:
        return found
    definite = any(t.text.lower() in {"the", "this", "that"} for t in document.children(token, "det"))
    aid = before.instrument == "other" and not words("aid_given").isdisjoint(before.what.lower().split())
    if not (definite and aid and found.sentence - before.sentence <= BACK):
        return found
    return replace(found, instrument="other", what=before.what, targets=before.targets)


def _on_the_same(found: Measure, told: list[Measure]) -> Measure:
    """Read "put six men on its list, freezing their money and barring them" as on the six men, whoever they are."""
    if not found.targets or any(party.text.lower() not in THEM for party in found.targets):
        return found
    here = [one for one in told if one.sentence == found.sentence and one.senders == found.senders and one.targets]
    if not here or not found.senders:
        return found
    hit = here[-1].targets
    one = any(party.text.lower() in {"him", "her"} for party in found.targets)  # of "the bank and its head" the head
    return replace(found, targets=hit[-1:] if one else hit)


def _is_thing(document: Document, token: Token, known: Measures) -> bool:
    """Whether a word may be a thing that is taken: no verb, and of a waiver only one of visas."""
    relief_too = token.lemma.lower() in known.reliefs["nouns"]
    return token.pos != "VERB" and (
        not relief_too or known.thing_of(document, token) is not None or for_arms(document, token)
    )


def _told_again(document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures) -> Measure | None:
    """Read "they renewed it", "the European ones", "Brussels followed", where a measure was told of just before."""
    apart = sentence.number - told.sentence
    if token.pos in SMALL or apart > FAR:
        return None
    if sentence.number == told.sentence and (kept := kept_on(document, token)) is not None:
        made = measure_of(document, sentence, token, told.instrument, Deed("keep", kept, "actual"), known)
        whose = all_parties(document, agents(document, kept)) or told.senders
        return replace(made, what=told.what, senders=whose, merely_named=False)
    told_of = token.text.lower() != "theirs"  # which stands for a measure of its own
    if (
        token.pos == "PRON"
        and told_of
        and (apart <= (BACK if told.action == "in force" else 1) or _named_before(document, sentence, token, known))
    ):
        return _by_pronoun(document, sentence, token, told, known)
    if apart > BACK and not (token.lemma.lower() in words("ends") and _named_before(document, sentence, token, known)):
        return None
    if ones(document, token):
        whose = all_parties(document, (t for t in document.children(token, "amod") if t.ent)) or told.senders
        on = [t for word in (token, document.head(token)) for t in prep_objects(document, word, "on", "against")]
        hit = all_parties(document, (named for t in on for named in named_in(document, t)))
        done = deeds_on_measure(document, token, known) if not on else []
        deed = wished_away(document, token, known) or (done or [Deed("impose" if on else "keep", token, "actual")])[0]
        made = measure_of(document, sentence, token, told.instrument, deed, known)
        hit = hit or (told.targets if whose == told.senders else ())  # "the remaining ones"
        return replace(made, what=told.what, senders=whose, targets=hit, merely_named=False)
    if (asked := end_asked_for(document, token, known)) is not None:
        made = measure_of(document, sentence, token, told.instrument, Deed("lift", asked, "proposed"), known)
        of = all_parties(
            document, (t for t in document.children(asked, "dobj") if t != token and t.ent and is_party(document, t))
        )
        return replace(made, what=told.what, senders=of or told.senders, targets=told.targets)
    if (more := _more(document, sentence, token, told, known)) is not None:
        return more
    if own(document, token):
        return _own_one(document, sentence, token, told, known)
    did = carried_out(document, sentence, token, told, known)
    did = did or (spared_of(document, sentence, token, told, known) if apart else None)
    did = did or released(document, sentence, token, told, known)
    did = did or _step_undone(document, sentence, token, told, known)
    if did is not None:
        return did
    if told.action in {"imposed", "in force"} and (verb := identical(document, token, known)) is not None:
        made = measure_of(document, sentence, token, told.instrument, Deed("impose", verb, "actual"), known)
        senders = made.senders or all_parties(document, agents(document, verb))
        return replace(made, senders=senders, targets=told.targets, because=f"{told.because}; followed")
    if apart <= 1 and told.action in {"imposed", "in force"} and token.pos in {"VERB", "AUX"}:
        who = followed(document, token, known)
        if who:
            with_ = prep_objects(document, token, "with")
            alike = done_alike_to(document, token)
            made = measure_of(document, sentence, token, told.instrument, Deed("impose", token, "actual"), known)
            senders = all_parties(document, who)
            because = f"{told.because}; followed"
            also = all_parties(
                document,
                (t for thing in with_ for t in (thing, *document.children(thing, "appos")) if t.ent == "PERSON"),
            ) or all_parties(
                document, (t for thing in with_ for t in prep_objects(document, thing, "on", "against"))
            )  # "followed with measures against three officers"
            also = all_parties(document, alike) or also
            return replace(made, what=told.what, senders=senders, targets=also or told.targets, because=because)
    return None


def _step_undone(
    document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures
) -> Measure | None:
    """Read "withheld aid from Kest, a step that its successor undid"."""
    undone = step_undone(document, token) if sentence.number == told.sentence else None
    if undone is None:
        return None
    made = measure_of(document, sentence, token, told.instrument, undone, known)
    who = made.senders or all_parties(document, agents(document, undone.word))
    return replace(made, what=told.what, senders=who, targets=told.targets, merely_named=False)


def _own_one(document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures) -> Measure:
    """Read "Kest kept its own in place", "closed its own to Valdorian carriers", "raised its own to 125 percent"."""
    verb = own_rate(document, token) if told.instrument == "tariff" else None
    shuts = document.head(token)
    if verb is None and token.dep == "dobj" and known.act_on_thing(told.instrument, shuts) == "impose":
        made = measure_of(document, sentence, token, told.instrument, deed_of(document, shuts, "impose"), known)
        hit = all_parties(document, all_named(document, prep_objects(document, shuts, "to", "for")))
        because = f"{made.because}; its own"  # "closed its own to Kestian carriers"
        return replace(made, what=told.what, targets=hit or told.senders, merely_named=False, because=because)
    act = known.verb_acts.get(verb.lemma.lower(), "keep") if verb is not None else "keep"
    deeds = [deed_of(document, verb, act)] if verb is not None else deeds_on_measure(document, token, known)
    deeds = deeds or [Deed("keep", token, "actual")]
    made = measure_of(document, sentence, token, told.instrument, deeds[0], known)
    whose = made.senders or all_parties(document, agents(document, deeds[0].word))
    because = f"{made.because}; its own"
    return replace(
        made, what=told.what, senders=whose, targets=told.targets, merely_named=False, because=because
    )  # fmt: skip


def _more(document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures) -> Measure | None:
    """Read "and one of 35 percent on Kestian goods", "has threatened more", behind a measure of the same kind."""
    here = told.instrument == "tariff" and told.sentence == sentence.number
    after = (
        told.instrument == "tariff" and sentence.number - told.sentence == 1 and token.lemma.lower() in known.answering
    )
    if (here or after) and (by := answered_with_rate(document, token, known)):
        made = measure_of(document, sentence, token, "tariff", Deed("impose", token, "actual"), known)
        because = f"{told.because}; followed"
        on = [
            t for prep in document.subtree(token) if prep.text == "on" for t in document.subtree(prep) if t.ent in LANDS
        ]
        hit = all_parties(document, [t for t in on if t.dep != "compound"][:1]) or told.senders
        return replace(made, what=told.what, senders=all_parties(document, by), targets=hit, because=because)
    if here and (second := second_rate(document, token)):
        made = measure_of(document, sentence, token, "tariff", Deed("impose", token, "actual"), known)
        hit = all_parties(document, second)
        return replace(made, action=told.action, senders=told.senders, targets=hit, since=told.since)
    if sentence.number == told.sentence and (hit_too := one_more(document, token)):
        made = measure_of(document, sentence, token, told.instrument, Deed("impose", token, "actual"), known)
        also = all_parties(document, hit_too)
        above = document.head(token)  # "while it doubled the one on Kestian goods"
        act = known.verb_acts.get(above.lemma.lower()) if token.dep == "dobj" and is_verb(above) else None
        action = told.action if act is None else action_of(act, verb_status(document, above))
        return replace(made, what=told.what, action=action, senders=told.senders, targets=also)
    if (verb := threatened_more(document, token)) is not None:
        made = measure_of(document, sentence, token, told.instrument, Deed("threaten", verb, "actual"), known)
        whose = all_parties(document, agents(document, verb))
        hit = all_parties(document, (t for t in document.children(verb, "dobj") if t.ent))
        return replace(made, what=told.what, senders=whose, targets=hit or told.targets)
    return None


def _by_pronoun(document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures) -> Measure | None:
    """Read what is done with "it" or "them" where they stand for a measure told of before."""
    either = told.by_verb  # "listed", "designated": nothing that is one or many
    if document.head(token).lemma.lower() in known.listing | known.unlisting and favoured_by(
        document, document.head(token), "on", "to", "from", "off"
    ):
        return None  # "put it on the white list, from which it was struck": who is listed, not the measure
    head = document.head(_word_at(document, told.at))
    compound = told.at < head.start and _word_at(document, told.at).dep == "compound"  # "a sanctions framework"
    plural = head.tag == "NNS" if compound else told.what.lower().endswith("s") or " and " in told.what
    if (off := excluded_from_it(document, token)) is not None:
        made = measure_of(document, sentence, token, told.instrument, Deed("impose", off[0], "denied"), known)
        return replace(made, what=told.what, senders=(), targets=told.targets, because=f"spare: {off[0].text.lower()}")
    if document.head(token).lemma == "suspend" and treaty_before(document, document.head(token)) is not None:
        return None  # the treaty told of just before, not the measure
    relative = token.tag == "WDT"
    if relative and told.action == "extended" and told.sentence == sentence.number:
        return None  # "prolonged the framework, which dates from last spring" tells of one thing
    found = nothing_undone(document, token, known)
    found = (
        found or that_stands(document, token)
        if relative
        else found or by_pronoun(document, token, None if either else plural, known)
    )
    if found is None or (found.word.lemma.lower() in words("lowering") and told.instrument != "tariff"):
        return None
    if (
        told.by_verb
        and known.pronouns.get(token.text.lower()) == "plural"  # "nothing" is neither
        and found.word.lemma not in known.unlisting | {"put"}
    ):
        return None  # "sanctioned three officials; they were lifted to safety": who is hit, not the measure
    thing = _word_at(document, told.at)
    many = thing.tag == "NNS" and known.pronouns.get(token.text.lower()) == "plural"
    of_thing = many and not known.names_measure(document, thing) and not told.by_verb
    if of_thing and found.act in {"ease", "lift"} and known.act_on_thing(told.instrument, found.word) == "impose":
        found = Deed("impose", found.word, found.status)  # "suspended them": the flights, not the measure
    made = measure_of(document, sentence, token, told.instrument, found, known)
    hit = tuple(one for one in made.targets if one.start != token.start) if found.act == "impose" else ()
    if found.word.lemma == "go":  # "asks for all of them to go": they are nobody's act
        made = replace(made, senders=())
    return replace(made, what=told.what, targets=hit or told.targets)


def _word_at(document: Document, start: int) -> Token:
    """Give the word that starts at an offset of the source."""
    return document.tokens[bisect_left(document.tokens, start, key=lambda token: token.start)]


def _named_before(document: Document, sentence: Sentence, token: Token, known: Measures) -> bool:
    """Whether "the measures" stand before a pronoun: "calls the measures unjust and wants them gone"."""
    before = document.tokens[sentence.first : token.i]
    return any(t.lemma.lower() in known.owned_measures and t.tag == "NNS" for t in before)


EXTRACTOR = Extractor("sanctions", Measure, find)
