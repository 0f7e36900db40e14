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
    told_relief,
    verb_status,
    verbs_on,
)  # fmt: skip
from dashboard.measures.again import by_pronoun, followed, named_in, ones, put_off, wished_away
from dashboard.measures.known import Act, Measures, action_of, measures
from dashboard.measures.listing import listing, tells_of_measures
from dashboard.measures.parties import acts, askers, has_office, senders, targets
from dashboard.tables import Action, Instrument, Voice

REFUSING = frozenset({"refuse", "reject", "decline", "dismiss"})
REFUSED = frozenset({"request", "demand", "proposal", "idea", "call", "offer", "it", "this", "plea", "suggestion"})
NAMED = frozenset({"GPE", "NORP", "PERSON"})
GOING_ON = frozenset({"it", "they", "its", "their"})
BACK = 2  # sentences between a measure and "the measure"
FAR = 6  # sentences between a measure and "the measures" or "those measures", which are then eased or lifted


@dataclass(frozen=True, slots=True)
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
    by_verb: bool = False  # told by a verb alone: "listed", "blacklisted"
    before: tuple[Party, ...] = ()  # who acts in the sentence before, where a pronoun is all that tells the sender


def find(document: Document) -> Iterator[Measure]:
    """Give every act on a coercive measure."""
    known = measures()
    told: list[Measure] = []
    for sentence in document.sentences:
        asked = _only_asks(document, sentence)
        verb = put_off(document, sentence, known)
        asked_of_late = told and told[-1].action == "easing proposed" and sentence.number - told[-1].sentence <= BACK
        if verb is not None and asked_of_late:
            yield _put_off(document, sentence, verb, told[-1])
        for found in _in_sentence(document, sentence, told, known):
            yield from _answered(document, replace(found, asked=asked))


def _put_off(document: Document, sentence: Sentence, verb: Token, told: Measure) -> Measure:
    """Give "told him, not before the troops are gone" as the refusal of the end that was asked for just before."""
    return replace(
        told, sentence=sentence.number, start=sentence.start, end=sentence.end, at=verb.start,
        cue=document.text((verb,)), action="easing rejected", merely_named=False,
        because=f"{told.because}; put off: {verb.text.lower()}",
    )  # fmt: skip


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
    refusal = _passive_refusal(document, verb)
    if refusal is not None:
        yield found
        senders_ = refusal or found.senders
        yield replace(
            found, sentence=reply.number, start=reply.start, end=reply.end, at=verb.start if verb else found.at,
            cue=verb.text if verb else found.cue, action="easing rejected", senders=senders_,
            because=f"{found.because}; refused",
        )  # fmt: skip
        return
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


def _passive_refusal(document: Document, verb: Token | None) -> tuple[Party, ...] | None:
    """Give by whom "that has been refused, most recently by Kest"; None where it has not been."""
    if verb is None or not document.children(verb, "auxpass") or is_negated(document, verb):
        return None
    subject = [t.lemma.lower() for t in document.children(verb, "nsubjpass")]
    if not subject or any(word not in REFUSED | {"that"} for word in subject):
        return None
    doers = [t for t in prep_objects(document, verb, "by") if is_party(document, t)]
    return tuple(party for t in doers for party in parties(document, t))


def _only_asks(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence asks whether something is so: "Will Kest lift the ban?" tells no more than whose ban it is."""
    tokens = document.sentence_tokens(sentence)
    first = next((t for t in tokens if t.pos not in {"PUNCT", "SPACE", "CCONJ", "ADV", "INTJ"}), None)
    return sentence.is_question and first is not None and first.pos in {"AUX", "VERB"} and first.tag != "VB"


def _in_sentence(document: Document, sentence: Sentence, told: list[Measure], known: Measures) -> Iterator[Measure]:
    """Read a sentence, knowing the measures told of so far; those found are added to them."""
    things: dict[Instrument, Token] = {}
    for token in document.sentence_tokens(sentence):
        lemma = token.lemma.lower()
        found: Iterator[Measure] = iter(())
        again = _told_again(document, sentence, token, told[-1], known) if told else None
        if again is not None:
            found = iter((again,))
        elif lemma in known.named or lemma in known.on_goods or lemma in known.on_heads:
            found = _measure_named(document, sentence, token, told, known)
        elif lemma in known.things:
            found = _thing_taken(document, sentence, token, things, known)
        elif token.tag == "PRP$" and things:
            found = _return_of(document, sentence, token, things, known)
        elif lemma in known.reliefs["nouns"] and not told_relief(document, token, known):
            found = _relief(document, sentence, token, known)
        elif lemma in known.anaphors:
            found = _measure_again(document, sentence, token, told, known)
        elif token.pos == "VERB":
            found = _by_verb(document, sentence, token, known)
        for measure in found:
            told.append(measure)
            yield measure


def _told_again(document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures) -> Measure | None:
    """Read "they renewed it", "the European ones", "Brussels followed", where a measure was told of just before."""
    apart = sentence.number - told.sentence
    if token.pos == "PRON" and (apart <= 1 or (apart <= FAR and _named_before(document, sentence, token, known))):
        either = told.by_verb  # "listed", "designated": nothing that is one or many
        plural = told.what.lower().endswith("s") or " and " in told.what
        found = by_pronoun(document, token, None if either else plural, known)
        if found is None:
            return None
        if told.by_verb and known.pronouns[token.text.lower()] == "plural" and found.word.lemma not in known.unlisting:
            return None  # "sanctioned three officials; they were lifted to safety": who is hit, not the measure
        made = _measure(document, sentence, token, told.instrument, found, known)
        hit = made.targets if found.act == "impose" else ()
        if found.word.lemma == "go":  # "asks for all of them to go": they are nobody's act
            made = replace(made, senders=())
        return replace(made, what=told.what, targets=hit or told.targets)
    if apart <= BACK and ones(document, token):
        whose = tuple(p for t in document.children(token, "amod") if t.ent for p in parties(document, t))
        on = [t for word in (token, document.head(token)) for t in prep_objects(document, word, "on", "against")]
        hit = tuple(p for t in on for named in named_in(document, t) for p in parties(document, named))
        deed = wished_away(document, token, known) or Deed("impose" if on else "keep", token, "actual")
        made = _measure(document, sentence, token, told.instrument, deed, known)
        return replace(made, what=told.what, senders=whose, targets=hit, merely_named=False)
    if apart <= 1 and told.action == "imposed" and token.pos == "VERB":
        who = followed(document, token, known)
        if who:
            made = _measure(document, sentence, token, told.instrument, Deed("impose", token, "actual"), known)
            senders = tuple(party for t in who for party in parties(document, t))
            because = f"{told.because}; followed"
            return replace(made, what=told.what, senders=senders, targets=told.targets, because=because)
    return None


def _named_before(document: Document, sentence: Sentence, token: Token, known: Measures) -> bool:
    """Whether "the measures" stand before a pronoun: "calls the measures unjust and wants them gone"."""
    before = document.tokens[sentence.first : token.i]
    return any(t.lemma.lower() in known.owned_measures and t.tag == "NNS" for t in before)


def _measure_named(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
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
    wished = wished_away(document, noun, known)
    if wished is not None:
        yield _measure(document, sentence, noun, instrument, wished, known)
        return
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
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
) -> Iterator[Measure]:
    """Read "reversing these measures", "the measures would be lifted" where a measure was told of just before."""
    if noun.lemma.lower() in known.owned_measures and noun.tag == "NNS" and _is_somebodys(document, noun, known):
        for deed in deeds_on_measure(document, noun, known) or named_in_force(document, noun, sentence):
            if deed.act != "assess" or deed.word.lemma.lower() not in known.telling:
                yield _measure(document, sentence, noun, "sanctions", deed, known)
        return
    determiners = {t.text.lower() for t in document.children(noun, "det", "amod")}
    if determiners & {"these", "those", "such"} or (noun.tag == "NNS" and "the" in determiners):
        back = FAR
    elif noun.tag == "NN" and determiners & {"the", "this", "that"}:
        back = BACK  # "dropped the measure", "the ban was lifted"
    else:
        yield from _measures_new(document, sentence, noun, known)
        return
    first = document.sentences[max(0, sentence.number - back)].first
    earlier = [t for t in document.tokens[first : noun.i] if t.lemma.lower() in known.named]
    named = [instrument for t in earlier if (instrument := known.instrument_of(document, t)) is not None]
    last = _meant(told, sentence, back)
    apart = sentence.number - last.sentence if last is not None else 0
    if last is not None and (not named or apart == 0 or (apart == 1 and noun.tag == "NN")):
        named = [last.instrument]  # the one told of last, whatever it is called
    if named:
        wished = wished_away(document, noun, known)
        thought = {"assess"} if last is not None and sentence.number - last.sentence <= back else set()
        for deed in [wished] if wished is not None else deeds_on_measure(document, noun, known):
            if deed.act == "assess" and deed.word.lemma.lower() in known.telling:
                continue  # "the measures prove that Kest cannot be trusted" tells of no effect
            if deed.act in {"ease", "lift", "extend", "keep"} | thought:
                yield _measure(document, sentence, noun, named[-1], deed, known)


def _is_somebodys(document: Document, noun: Token, known: Measures) -> bool:
    """Whether measures are a state's or union's, in a text that tells of sanctions: "the EU's restrictions"."""
    whose = [t for t in document.children(noun, "poss", "amod", "compound") if t.ent in {"GPE", "ORG", "NORP"}]
    on = prep_objects(document, noun, "on", "against")
    hit = any(is_party(document, t) or t.pos == "PROPN" for t in on)
    usual = any(t.text.lower() in known.usual_senders or t.ent == "ORG" for t in whose)
    return bool(whose) and (hit or (usual and tells_of_measures(document, known)))


def _relief(document: Document, sentence: Sentence, noun: Token, known: Measures) -> Iterator[Measure]:
    """Read "has asked for another waiver", "the licence, revoked in May", where sanctions are told of."""
    reliefs = known.reliefs
    if noun.pos != "NOUN" or not tells_of_measures(document, known):
        return
    above = next((t for t in document.ancestors(noun) if is_verb(t)), None)
    verbs = [*verbs_on(document, noun), *([above] if above is not None else [])]
    seen: set[str] = set()
    for verb in verbs:
        lemma, status = verb.lemma.lower(), verb_status(document, verb)
        deed: Deed | None = None
        if lemma in reliefs["asked"]:
            deed = Deed("ease", verb, "proposed")
        elif lemma in reliefs["refused"]:
            deed = Deed("ease", verb, "denied")
        elif lemma in reliefs["given"] and status != "denied":
            deed = Deed("ease", verb, status)
        elif lemma in reliefs["taken"]:
            deed = Deed("impose", verb, status)
        if deed is not None and deed.act + deed.status not in seen:
            seen.add(deed.act + deed.status)
            made = _measure(document, sentence, noun, "sanctions", deed, known)
            own = (
                ()
                if lemma in reliefs["asked"] or lemma in {"receive", "win", "get", "obtain", "secure"}
                else made.senders
            )
            yield replace(made, senders=own, targets=())


def _meant(told: list[Measure], sentence: Sentence, back: int) -> Measure | None:
    """Give which measure is meant: the last, but past the sentence before no cut ties where sanctions were told of."""
    near = [one for one in told if 0 <= sentence.number - one.sentence <= back]
    if not near or sentence.number - near[-1].sentence <= 1:
        return near[-1] if near else None
    return next((one for one in reversed(near) if one.instrument != "other"), near[-1])


def _measures_new(document: Document, sentence: Sentence, noun: Token, known: Measures) -> Iterator[Measure]:
    """Read "imposed measures on Kest", "took restrictive steps against Kest": measures that hit somebody by name."""
    if noun.lemma.lower() not in {"measure", "restriction", "penalty"} or noun.tag != "NNS":
        return
    for deed in deeds_on_measure(document, noun, known):
        words = (noun, deed.word)
        on = [t for word in words for t in prep_objects(document, word, "on", "against", "upon")]
        hit = [t for t in on if t.ent in NAMED or any(w.ent in {"NORP", "GPE"} for w in document.children(t, "amod"))]
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
    elif lemma in known.kept_out and is_verb(verb) and _goods(document, verb, known):
        made = _measure(document, sentence, verb, "sanctions", Deed("impose", verb, verb_status(document, verb)), known)
        hit = [t for thing in _goods(document, verb, known) for t in document.children(thing, "amod") if t.ent]
        yield replace(made, targets=tuple(party for t in hit[:1] for party in parties(document, t)), by_verb=True)
    elif lemma in known.money and is_verb(verb) and _is_money(document, verb):
        act: Act = "impose" if lemma == "freeze" else "lift"
        deed = Deed(act, verb, verb_status(document, verb))
        yield replace(_measure(document, sentence, verb, "asset freeze", deed, known), targets=(), by_verb=True)
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


def _goods(document: Document, verb: Token, known: Measures) -> list[Token]:
    """Give the goods of another state that a state keeps out: "barred Kestian trout"."""
    if not any(t.ent in {"GPE", "NORP"} for t in agents(document, verb)):
        return []
    return [
        t
        for t in patients(document, verb)
        if t.pos == "NOUN" and t.lemma.lower() not in known.no_goods | known.things.keys()
        and not is_party(document, t, strictly=True)
        and any(w.ent in {"NORP", "GPE"} for w in document.children(t, "amod"))
    ]  # fmt: skip


def _is_money(document: Document, verb: Token) -> bool:
    """Whether money is frozen or let go: "unfreeze $500 million"; a wage that is frozen is none."""
    return any(t.ent == "MONEY" and t.pos in {"NUM", "SYM", "NOUN", "PROPN"} for t in patients(document, verb))


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
    whose = tuple(party for token in senders(document, noun, deed, known) for party in parties(document, token))
    return Measure(
        sentence.number,
        sentence.start,
        sentence.end,
        noun.start,
        document.text(noun_phrase(document, noun)),
        document.text(tuple(sorted({noun, deed.word}))),
        instrument,
        action_of(deed.act, deed.status),
        whose,
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
        by_verb=deed.word == noun and is_verb(noun),
        before=_went_before(document, sentence, whose),
    )


def _went_before(document: Document, sentence: Sentence, whose: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give who acts in the sentence before, where "they" alone renew or impose: most often the same."""
    if not whose or any(party.text.lower() not in GOING_ON for party in whose) or not sentence.number:
        return ()
    earlier = document.sentences[sentence.number - 1]
    root = next((t for t in document.sentence_tokens(earlier) if t.head == t.i), None)
    subjects = agents(document, root) if root is not None and is_verb(root) and earlier.block == sentence.block else []
    return tuple(p for t in subjects if t.ent in {"GPE", "NORP", "ORG"} for p in parties(document, t))


EXTRACTOR = Extractor("sanctions", Measure, find)
