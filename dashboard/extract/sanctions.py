"""Finds coercive measures: who hits whom with what, what is done with the measure, since when, and who says so.

A measure is a noun ("sanctions", "tariffs"), a verb ("blacklisted"), or a thing to which something was done ("air links
were severed", "the seized compound"). Each finding states one act on one measure; parties that the sentence leaves out
stay open, and the resolution takes them from the article's other sentences on the same measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import (
    agents,
    is_negated,
    is_party,
    is_verb,
    noun_phrase,
    parties,
    patients,
    prep_objects,
    voice_of,
)
from dashboard.measures.acts import (
    Deed,
    deeds_on_measure,
    deeds_on_thing,
    named_in_force,
    noun_status,
    since,
    verb_status,
)  # fmt: skip
from dashboard.measures.known import Measures, action_of, measures
from dashboard.measures.listing import listing
from dashboard.measures.parties import acts, askers, has_office, senders, targets
from dashboard.tables import Action, Instrument, Voice

REFUSING = frozenset({"refuse", "reject", "decline", "dismiss"})
REFUSED = frozenset({"request", "demand", "proposal", "idea", "call", "offer", "it", "this", "plea", "suggestion"})
NAMED = frozenset({"GPE", "NORP", "PERSON"})
BACK = 2  # sentences between a measure and "these measures"
FAR = 4  # sentences between a measure and "the measures", which are then eased or lifted


@dataclass(frozen=True)
class Measure(Finding):
    """An act on a coercive measure; `start` to `end` is the sentence, `at` the word that names the measure.

    What is only `asked` is no finding of its own; it tells whose measure the next sentences speak of.
    """

    at: int
    what: str
    cue: str
    instrument: Instrument
    action: Action
    senders: tuple[Party, ...]
    targets: tuple[Party, ...]
    askers: tuple[Party, ...]
    since: str | None
    voice: Voice
    by: Party | None
    merely_named: bool
    asked: bool
    because: str


def find(document: Document) -> Iterator[Measure]:
    """Give every act on a coercive measure."""
    known = measures()
    told: Measure | None = None
    for sentence in document.sentences:
        asked = _only_asks(document, sentence)
        for found in _in_sentence(document, sentence, told, known):
            yield from _answered(document, replace(found, asked=asked))
            told = found


def _answered(document: Document, found: Measure) -> Iterator[Measure]:
    """Read a refusal in the next sentence: "Kest demanded that Valdoria lift the ban. Valdoria refused."."""
    if found.action != "easing proposed" or found.asked or found.sentence + 1 >= len(document.sentences):
        yield found
        return
    reply = document.sentences[found.sentence + 1]
    verb = next((t for t in document.sentence_tokens(reply) if t.dep == "ROOT" and t.lemma in REFUSING), None)
    by = [t.text.lower() for t in agents(document, verb)] if verb is not None else []
    what = [t.lemma.lower() for t in patients(document, verb)] if verb is not None else []
    named = {party.text.lower().removeprefix("the ") for party in found.senders}
    if verb is None or not named & set(by) or any(word not in REFUSED for word in what) or is_negated(document, verb):
        yield found
        return
    because = f"{found.because}; refused: {verb.text.lower()}"
    yield replace(found, action="easing rejected", because=because)
    cue = document.text((verb,))
    yield replace(
        found, sentence=reply.number, start=reply.start, end=reply.end, at=verb.start, cue=cue,
        action="easing rejected", because=because,
    )  # fmt: skip


def _only_asks(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence asks whether something is so: "Will Kest lift the ban?" tells no more than whose ban it is."""
    tokens = document.sentence_tokens(sentence)
    first = next((t for t in tokens if t.pos not in {"PUNCT", "SPACE", "CCONJ", "ADV", "INTJ"}), None)
    return sentence.is_question and first is not None and first.pos in {"AUX", "VERB"} and first.tag != "VB"


def _in_sentence(document: Document, sentence: Sentence, told: Measure | None, known: Measures) -> Iterator[Measure]:
    """Read a sentence, knowing the measure that was told of last."""
    things: dict[Instrument, Token] = {}
    for token in document.sentence_tokens(sentence):
        for found in _at(document, sentence, token, told, things, known):
            yield found
            told = found


def _at(
    document: Document, sentence: Sentence, token: Token, told: Measure | None, things: dict[Instrument, Token],
    known: Measures,
) -> Iterator[Measure]:  # fmt: skip
    """Read what a word says of a measure."""
    lemma = token.lemma.lower()
    if lemma in known.named or lemma in known.on_goods or lemma in known.on_heads:
        yield from _measure_named(document, sentence, token, told, known)
    elif lemma in known.things:
        yield from _thing_taken(document, sentence, token, things, known)
    elif token.tag == "PRP$" and things:
        yield from _return_of(document, sentence, token, things, known)
    elif lemma in known.anaphors:
        yield from _measure_again(document, sentence, token, told, known)
    elif token.text.lower() in {"them", "they"} and told is not None and told.sentence == sentence.number:
        yield from _by_pronoun(document, sentence, token, told, known)
    elif lemma in known.following and told is not None and sentence.number - told.sentence <= 1:
        yield from _followed(document, sentence, token, told)
    elif token.pos == "VERB":
        yield from _by_verb(document, sentence, token, known)


def _by_pronoun(
    document: Document, sentence: Sentence, pronoun: Token, told: Measure, known: Measures
) -> Iterator[Measure]:
    """Read "asked to have them lifted" behind the measures."""
    for deed in deeds_on_measure(document, pronoun, known):
        if deed.act in {"ease", "lift"}:
            asked = deed.word.dep in {"ccomp", "xcomp"} and document.head(deed.word).lemma == "have"
            status = "proposed" if asked else deed.status
            yield _measure(document, sentence, pronoun, told.instrument, replace(deed, status=status), known)


def _measure_named(
    document: Document, sentence: Sentence, noun: Token, told: Measure | None, known: Measures
) -> Iterator[Measure]:
    """Read a noun that is a measure, or the verb of the same form."""
    instrument = known.instrument_of(document, noun)
    if instrument is None:
        if noun.lemma.lower() in known.anaphors:
            yield from _measure_again(document, sentence, noun, told, known)
        else:
            yield from _by_verb(document, sentence, noun, known)
        return
    above = document.head(document.head(noun)) if noun.dep == "pobj" else noun
    spared = above.lemma.lower() in known.sparing  # "exempted Kest from the tariffs" is told at the verb
    spared = spared or (is_verb(above) and listing(document, above, known) is not None)  # "put it on its blacklist"
    for deed in deeds_on_measure(document, noun, known) or ([] if spared else named_in_force(document, noun, sentence)):
        yield _measure(document, sentence, noun, instrument, deed, known)


def _thing_taken(
    document: Document, sentence: Sentence, noun: Token, things: dict[Instrument, Token], known: Measures
) -> Iterator[Measure]:
    """Read a thing to which something was done."""
    instrument = known.thing_of(document, noun)
    if instrument is not None:
        for deed in deeds_on_thing(document, noun, instrument, known):
            things.setdefault(instrument, noun)
            yield _measure(document, sentence, noun, instrument, deed, known)


def _return_of(
    document: Document, sentence: Sentence, owner: Token, things: dict[Instrument, Token], known: Measures
) -> Iterator[Measure]:
    """Read "their return" behind the things that were taken."""
    noun = document.head(owner)
    for instrument, thing in things.items():
        act = known.act_on_thing(instrument, noun)
        if act is not None and noun.pos == "NOUN":
            deed = Deed(act, noun, noun_status(document, noun, act))
            yield _measure(document, sentence, thing, instrument, deed, known)


def _measure_again(
    document: Document, sentence: Sentence, noun: Token, told: Measure | None, known: Measures
) -> Iterator[Measure]:
    """Read "reversing these measures", "the measures would be lifted" where a measure was told of just before."""
    if any(t.text.lower() in {"these", "those", "such"} for t in document.children(noun, "det", "amod")):
        back = BACK
    elif noun.tag == "NNS" and any(t.text.lower() == "the" for t in document.children(noun, "det")):
        back = FAR
    elif noun.tag == "NN" and any(t.text.lower() == "the" for t in document.children(noun, "det")):
        back = 1  # "dropped the measure", "the ban was lifted"
    else:
        yield from _measures_new(document, sentence, noun, known)
        return
    first = document.sentences[max(0, sentence.number - back)].first
    earlier = [t for t in document.tokens[first : noun.i] if t.lemma.lower() in known.named]
    named = [instrument for t in earlier if (instrument := known.instrument_of(document, t)) is not None]
    near = told is not None and sentence.number - told.sentence <= 1
    if near and told is not None and (noun.tag == "NN" or told.sentence == sentence.number):
        named = [told.instrument]  # the one told of last, whatever it is called
    if not named and told is not None and 0 <= sentence.number - told.sentence <= back:
        named = [told.instrument]
    if named:
        for deed in deeds_on_measure(document, noun, known):
            if deed.act in {"ease", "lift", "extend", "keep"}:
                yield _measure(document, sentence, noun, named[-1], deed, known)


def _measures_new(document: Document, sentence: Sentence, noun: Token, known: Measures) -> Iterator[Measure]:
    """Read "imposed measures on Kest", "took restrictive steps against Kest": measures that hit somebody by name."""
    if noun.lemma.lower() not in {"measure", "restriction", "penalty"} or noun.tag != "NNS":
        return
    for deed in deeds_on_measure(document, noun, known):
        words = (noun, deed.word)
        hit = [t for word in words for t in prep_objects(document, word, "on", "against", "upon") if t.ent in NAMED]
        warned = deed.act == "threaten" and deed.word.lemma.lower() == "threaten"
        against = [t for word in words for t in prep_objects(document, word, "against") if is_party(document, t)]
        done = deed.act == "impose" and deed.word.lemma.lower() in {"impose", "adopt", "take", "slap"}
        if (warned and (hit or against)) or (done and hit):  # "threatened further measures against anyone who"
            yield _measure(document, sentence, noun, "sanctions", deed, known)


def _by_verb(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "blacklisted two banks", "the sanctioned Jane Roe", "while sparing Kest"."""
    lemma = verb.lemma.lower()
    if lemma in known.verbs and is_verb(verb):
        # "a sanctioned individual" tells of nobody; what is no party was approved ("sanctioned the change").
        if any(_is_hit(document, t, known) for t in patients(document, verb)) or (
            verb.dep == "amod" and document.head(verb).pos == "PROPN"
        ):
            deed = Deed("impose", verb, verb_status(document, verb))
            yield _measure(document, sentence, verb, known.verbs[lemma], deed, known)
    elif lemma in known.beside and _speaks_of_sanctions(document, sentence, known):
        if is_verb(verb) and any(t.ent in NAMED for t in patients(document, verb)):
            deed = Deed("impose", verb, verb_status(document, verb))
            yield _measure(document, sentence, verb, known.beside[lemma], deed, known)
    elif lemma in known.sparing or verb.text.lower() in known.sparing:
        yield from _spared(document, sentence, verb, known)
    else:
        yield from _listed(document, sentence, verb, known)


def _is_hit(document: Document, token: Token, known: Measures) -> bool:
    """Whether somebody, or what stands for him, is hit: "sanctioned a network of ships"."""
    if is_party(document, token) or has_office(document, token):
        return True
    made_of = prep_objects(document, token, "of")
    return token.lemma.lower() in known.hit_things and all(
        t.lemma.lower() in known.hit_things | known.owned or is_party(document, t) for t in made_of
    )


def _speaks_of_sanctions(document: Document, sentence: Sentence, known: Measures) -> bool:
    """Whether a measure is named in a sentence or the one before it."""
    first = document.sentences[max(0, sentence.number - 1)].first
    near = document.tokens[first : sentence.last]
    return any(t.lemma.lower() in known.named and known.instrument_of(document, t) is not None for t in near)


def _followed(document: Document, sentence: Sentence, verb: Token, told: Measure) -> Iterator[Measure]:
    """Read "Kest blacklisted the general, and Valdoria followed": another sender does the same to the same."""
    doers = [t for t in agents(document, verb) if t.ent in NAMED | {"ORG"}]
    behind = [t for t in document.children(verb, "dobj", "xcomp", "ccomp") if t.i > verb.i]
    if told.action != "imposed" or not doers or is_negated(document, verb):
        return
    if any(t.lemma.lower() != "suit" for t in behind):
        return
    yield replace(
        told, sentence=sentence.number, start=sentence.start, end=sentence.end, at=verb.start, cue=verb.text,
        senders=tuple(party for t in doers for party in parties(document, t)), since=None,
        because=f"{told.because}; followed",
    )  # fmt: skip


def _listed(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "added two firms to its entity list", "barred the general from entering Kest"."""
    found = listing(document, verb, known)
    if found is not None:
        deed = Deed(found.act, verb, verb_status(document, verb))
        made = _measure(document, sentence, verb, found.instrument, deed, known)
        hit = tuple(party for token in found.hit for party in parties(document, token))
        yield replace(made, targets=hit)


def _spared(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "imposed tariffs on many states while sparing Kest": the measure stands in the same sentence."""
    spared = tuple(party for t in patients(document, verb) for party in parties(document, t))
    for noun in document.sentence_tokens(sentence) if spared else ():
        instrument = known.instrument_of(document, noun) if noun.lemma.lower() in known.named else None
        if instrument is not None:
            made = _measure(document, sentence, noun, instrument, Deed("impose", verb, "denied"), known)
            doers = made.senders or tuple(
                party for t in agents(document, verb) if acts(document, t) for party in parties(document, t)
            )
            yield replace(made, targets=spared, senders=doers, because=f"spare: {verb.text.lower()}")
            return


def _measure(
    document: Document, sentence: Sentence, noun: Token, instrument: Instrument, deed: Deed, known: Measures
) -> Measure:
    statement = voice_of(document, deed.word)
    return Measure(
        sentence.number,
        sentence.start,
        sentence.end,
        noun.start,
        document.text(noun_phrase(document, noun)),
        document.text(tuple(sorted({noun, deed.word}))),
        instrument,
        action_of(deed.act, deed.status),
        tuple(party for token in senders(document, noun, deed, known) for party in parties(document, token)),
        tuple(
            party for token in targets(document, noun, deed, instrument, known) for party in parties(document, token)
        ),
        askers(document, deed.word),
        since(document, noun, deed, known),
        statement.voice,
        statement.by,
        deed.word == noun and deed.act == "keep",
        asked=False,
        because=f"{deed.act}: {deed.word.lemma} ({deed.status})",
    )


EXTRACTOR = Extractor("sanctions", Measure, find)
