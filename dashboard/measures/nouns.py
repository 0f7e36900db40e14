"""Reads the nouns that are measures, stand for them, relieve from them, or name a thing that was taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, antecedent, is_party, is_verb, parties, prep_objects
from dashboard.measures.acts import deeds_on_measure
from dashboard.measures.again import wished_away
from dashboard.measures.broken_off_by_nouns import broken_off_by_noun
from dashboard.measures.by_verbs import by_verb
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.doers import by_state
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.goes_on import same_with
from dashboard.measures.in_force import named_in_force
from dashboard.measures.known import BACK, BEFORE, LANDS, NAMED, NAMES, STATES, Measures, measures, preps_behind, words
from dashboard.measures.let_off import let_off, spared_alike
from dashboard.measures.listing import listing, names_a_measure
from dashboard.measures.lists import tells_of_measures
from dashboard.measures.rates import is_rate_on, is_the_rate, levied, preps_behind_rate, rate
from dashboard.measures.status import noun_status
from dashboard.measures.things import deeds_on_thing, for_arms, leads_somewhere
from dashboard.measures.verbs import list_head, verbs_on
from dashboard.tables import Instrument

AHEAD = frozenset({"hypothetical", "planned", "proposed"})
FAR = 6  # sentences between a measure and "the measures" or "those measures", which are then eased or lifted


def measure_named(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
) -> Iterator[Measure]:
    """Read a noun that is a measure, or the verb of the same form."""
    instrument = known.instrument_of(document, noun)
    if instrument is None:
        yield from _by_another_name(document, sentence, noun, told, known)
        return
    instrument = _of_the_same_name(document, sentence, noun, told) or instrument
    if instrument == "tariff" and any(t.text.lower() == "external" for t in document.children(noun, "amod")):
        return  # the "common external tariff" of a customs union hits nobody in particular
    rated = levied(document, noun)
    if rated is not None:
        ahead = document.word_before(noun) in words("might")
        deed = Deed("impose", noun, "planned") if ahead else Deed("keep", noun, "actual")
        made = measure_of(document, sentence, noun, "tariff", deed, known)
        hit = [t for prep in preps_behind_rate(document, noun) for t in document.subtree(prep) if t.ent in LANDS]
        yield replace(
            made, senders=tuple(parties(document, rated)), merely_named=False,
            targets=all_parties(document, hit[:1]),
        )  # fmt: skip
        return
    struck = _struck(document, noun)
    if struck is not None:
        made = measure_of(document, sentence, noun, instrument, Deed("keep", noun, "actual"), known)
        yield replace(made, targets=tuple(parties(document, struck)), merely_named=False)
        return
    above = document.head(document.head(noun)) if noun.dep == "pobj" else noun
    above = document.head(noun) if noun.dep == "dobj" and noun.tag == "NNS" else above
    spared = _is_exempted_from(document, noun, above, known)  # "exempted Kest from the tariffs" is told at the verb
    spared = spared or (is_verb(above) and listing(document, above, known) is not None)  # "put it on its blacklist"
    if above.lemma == "list":  # "put 14 persons on its list of sanctions"
        verbs = (t for t in document.ancestors(above) if is_verb(t))
        spared = spared or any(listing(document, verb, known) is not None for verb in verbs)
    wished = wished_away(document, noun, known)
    if wished is not None:
        yield measure_of(document, sentence, noun, instrument, wished, known)
        return
    off = list(let_off(document, sentence, noun, instrument, known))
    if off:
        yield from off
        return
    if noun.dep == "pobj" and same_with(document, document.head(document.head(noun)), known) == noun:
        return  # "will do the same with its duty" is told at the verb
    for deed in deeds_on_measure(document, noun, known) or ([] if spared else named_in_force(document, noun, sentence)):
        yield measure_of(document, sentence, noun, instrument, deed, known)


def _of_the_same_name(document: Document, sentence: Sentence, noun: Token, told: list[Measure]) -> Instrument | None:
    """Give the instrument of the embargo told of before, where "that embargo" goes by no other name."""
    alone = noun.tag == "NN" and not document.children(noun, *BEFORE, "poss", "prep")
    if not alone or noun.lemma.lower() not in words("particular"):
        return None
    if not {t.text.lower() for t in document.children(noun, "det")} & {"the", "this", "that"}:
        return None
    same = (one for one in reversed(told) if one.what.lower().split()[-1:] == [noun.lemma.lower()])
    last = next(same, None)
    return last.instrument if last is not None and sentence.number - last.sentence <= 2 * FAR else None


def _by_another_name(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
) -> Iterator[Measure]:
    """Read a word that names no measure here: it stands for one, is a thing or a verb, or breaks something off."""
    thing = noun.pos == "NOUN" and known.thing_of(document, noun) is not None
    if noun.lemma.lower() in known.anaphors and not is_verb(noun) and not (thing and noun.lemma == "regime"):
        yield from measure_again(document, sentence, noun, told, known)
    elif thing:  # "tightened visa rules", "the visa-free regime would end"
        yield from thing_taken(document, sentence, noun, {}, known)
    elif (broken := broken_off_by_noun(document, sentence, noun, known)) is not None:
        yield broken  # "announced a halt to purchases of Kestian peas"
    else:
        yield from by_verb(document, sentence, noun, known)


def _is_exempted_from(document: Document, noun: Token, above: Token, known: Measures) -> bool:
    """Whether somebody or something is exempted from a measure, wherever the parser hung "from"."""
    if above.lemma.lower() in known.sparing:
        return True
    behind_from = noun.dep == "pobj" and document.head(noun).text.lower() == "from"
    return behind_from and any(t.lemma.lower() in known.sparing for t in document.ancestors(noun) if is_verb(t))


def _struck(document: Document, noun: Token) -> Token | None:
    """Give who is "sanctions-hit": the noun behind it."""
    behind = document.tokens[noun.i + 1 : noun.i + 3]
    if len(behind) < 2 or behind[0].text not in {"-", "‑"} or behind[1].text.lower() not in words("struck"):
        return None
    return next((t for t in (document.head(behind[1]), document.head(noun)) if t.pos in {"NOUN", "PROPN"}), None)


def thing_taken(
    document: Document, sentence: Sentence, noun: Token, things: dict[Instrument, Token], known: Measures
) -> Iterator[Measure]:
    """Read a thing to which something was done."""
    instrument = known.thing_of(document, noun)
    if noun.dep == "compound" and noun.lemma.lower() in words("closed") and _is_deed(document.head(noun)):
        return  # "stopped the border fighting"
    sold = noun.lemma.lower() in words("arms_sales") and noun.pos == "NOUN"
    if sold and any(t.lemma.lower() in words("arms") for t in prep_objects(document, noun, "of")):
        instrument = "arms embargo"  # "banned the sale of arms to Kest"
    if instrument is None and noun.lemma.lower() in {"licence", "license"} and for_arms(document, noun):
        instrument = "arms embargo"  # "has granted no licences since May for rifles"
    if instrument is not None:
        deeds = deeds_on_thing(document, noun, instrument, known)
        if not deeds and noun.lemma.lower() in words("aid"):  # "suspended part of Kest's funds": aid held back
            instrument = "other"
            deeds = deeds_on_thing(document, noun, instrument, known)
        if noun.lemma.lower() in words("supplied") and not leads_somewhere(document, noun, deeds):
            return
        if noun.lemma.lower() in words("sold_too"):
            deeds = [deed for deed in deeds if _is_a_states(document, deed)]
        if noun.lemma.lower() in words("agreements"):
            deeds = [deed for deed in deeds if _only_stops(document, deed)]
        for deed in deeds:
            if _is_effect(document, deed, known):
                continue
            things.setdefault(instrument, noun)
            yield measure_of(document, sentence, noun, instrument, deed, known)


def _is_effect(document: Document, deed: Deed, known: Measures) -> bool:
    """Whether a measure does it, told of as such: "the sanctions, which closed the borders and cut off power"."""
    does = [antecedent(document, t) for t in agents(document, deed.word)] if is_verb(deed.word) else []
    if any(t.tag == "WDT" for t in does):  # whose noun the parser did not find
        does = [*document.tokens[document.sentences[deed.word.sent].first : deed.word.i]]
    return any(t.lemma.lower() in known.named and known.instrument_of(document, t) is not None for t in does)


def _is_deed(token: Token) -> bool:
    return token.lemma.lower() in words("deeds") | {"trade", "talk", "clash", "guard"}


def _is_a_states(document: Document, deed: Deed) -> bool:
    """Whether no firm and no troops cut it: what a state cuts, or nobody is said to."""
    doers = agents(document, deed.word) if is_verb(deed.word) else []
    return all(t.ent in LANDS or t.text.lower() in words("going_on") for t in doers)


def _only_stops(document: Document, deed: Deed) -> bool:
    """Whether an agreement is suspended, not ended, which both may have done."""
    stops = words("waiving") | {"freeze", "suspension"}
    if is_verb(deed.word) and deed.word.lemma.lower() in words("denouncing") and by_state(document, deed.word):
        return True  # "Kest annulled its agreements with Valdoria"
    return deed.word.lemma.lower() in stops or any(
        t.lemma == "abeyance" for t in prep_objects(document, deed.word, "in", "into")
    )


def return_of(
    document: Document, sentence: Sentence, owner: Token, things: dict[Instrument, Token], known: Measures
) -> Iterator[Measure]:
    """Read "their return" behind the things that were taken."""
    noun = document.head(owner)
    for instrument, thing in things.items():
        act = known.act_on_thing(instrument, noun)
        if act is not None and noun.pos == "NOUN":
            deed = Deed(act, noun, noun_status(document, noun, act))
            yield measure_of(document, sentence, thing, instrument, deed, known)


def measure_again(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
) -> Iterator[Measure]:
    """Read "reversing these measures", "the measures would be lifted" where a measure was told of just before."""
    if noun.lemma.lower() == "rate" or is_the_rate(document, noun) or is_rate_on(document, noun):
        yield from rate(document, sentence, noun, told, known)
        return
    if (broken := broken_off_by_noun(document, sentence, noun, known)) is not None:
        yield broken
        return
    if noun.lemma.lower() not in known.anaphors:
        return
    if noun.lemma == "control" and not any(one.instrument == "export control" for one in told[-3:]):
        return
    if noun.lemma.lower() in known.owned_measures and noun.tag == "NNS" and _is_somebodys(document, noun, known):
        for deed in deeds_on_measure(document, noun, known) or named_in_force(document, noun, sentence):
            if deed.act != "assess" or deed.word.lemma.lower() not in known.telling:
                yield measure_of(document, sentence, noun, "sanctions", deed, known)
        return
    still_eased = _still_eased(document, sentence, noun, told, known)
    if still_eased is not None:
        yield still_eased
        return
    determiners = {t.text.lower() for t in document.children(noun, "det", "amod")}
    closures = noun.lemma.lower() == "closure" and noun.tag == "NNS"
    if (
        determiners & {"these", "those", "such", "both"}
        or (
            noun.tag == "NNS"
            and ("the" in determiners or any(t.tag == "PRP$" for t in document.children(noun, "poss")))
        )
        or closures
    ):
        back = FAR
    elif noun.tag == "NN" and noun.lemma.lower() in words("particular") and _is_own(document, noun):
        back = BACK  # "plans to drop its ban"
    elif noun.tag == "NN" and determiners & {"the", "this", "that"} and _may_mean_one(document, noun):
        round_it = any(deed.act == "evade" for deed in deeds_on_measure(document, noun, known))
        back = FAR if round_it else BACK  # "dropped the measure", "the ban was lifted"
    else:
        yield from _measures_new(document, sentence, noun, told, known)
        return
    again = list(_of_those_told(document, sentence, noun, told, known, back))
    yield from again or _measures_new(document, sentence, noun, told, known)


def _of_those_told(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures, back: int
) -> Iterator[Measure]:
    """Read what is done with "the measures" that were named or told of up to `back` sentences before."""
    first = document.sentences[max(0, sentence.number - back)].first
    earlier = [t for t in document.tokens[first : noun.i] if t.lemma.lower() in known.named]
    named = [instrument for t in earlier if (instrument := known.instrument_of(document, t)) is not None]
    last = _meant(told, sentence, back)
    apart = sentence.number - last.sentence if last is not None else 0
    if noun.lemma.lower() in words("listings"):
        near = last is not None and apart <= BACK  # "the listings" just told of, be they freezes or bans
        named = [last.instrument] if near and last is not None else ["sanctions"] if named or last is not None else []
    elif noun.lemma.lower() == "closure":  # of what was closed, whatever else was told of since
        shut = [one for one in told if sentence.number - one.sentence <= 2 * FAR and _is_of_gate(one)]
        last, named = (shut[-1], [shut[-1].instrument]) if shut else (last, named)
    elif last is not None and (not named or apart == 0 or (apart == 1 and noun.tag == "NN")):
        named = [last.instrument]  # the one told of last, whatever it is called
    long_ago = not named and bool(told) and noun.tag == "NNS"  # what they did is told of long after they were
    if long_ago:
        last, named = told[-1], [told[-1].instrument]
    general = not named and noun.tag == "NNS" and noun.lemma.lower() in known.owned_measures
    # "an end to the oil measures", where a measure is named for what it is
    general = general and names_a_measure(document, known)
    named = ["sanctions"] if general else named
    if named and named[-1] == "tariff" and noun.lemma.lower() in words("no_duties"):
        named = [kind for kind in named if kind != "tariff"] or ["sanctions"]  # "its curbs", where duties are told of
    if named:
        wished = wished_away(document, noun, known)
        thought = {"assess"} if last is not None else set()
        for deed in [wished] if wished is not None else deeds_on_measure(document, noun, known):
            told_of = {t.lemma.lower() for t in document.children(deed.word, "dobj")}
            effect = any(known.noun_acts.get(lemma) == "assess" or lemma == "difference" for lemma in told_of)
            if deed.act == "assess" and not effect and deed.word.lemma.lower() not in known.bites | words("effects"):
                continue  # "the measures prove that Kest cannot be trusted" tells of no effect
            laid = deed.act == "impose" and deed.status == "actual" and deed.word.lemma.lower() in words("laying")
            laid = laid and deed.word.tag == "VBD" and not long_ago
            laid = laid and document.head(noun) == deed.word  # "ordered the surcharge", not "the steps that we took"
            if general and deed.act not in {"ease", "lift", "extend"}:
                continue
            laid = laid or (deed.act == "impose" and _brings_back(document, deed))
            if laid or deed.act in ({"ease", "lift", "extend", "keep", "evade"} if not long_ago else set()) | thought:
                beside = noun.dep == "conj" and list_head(document, noun).lemma.lower() in known.named
                yield measure_of(document, sentence, noun, "sanctions" if beside else named[-1], deed, known)


def _brings_back(document: Document, deed: Deed) -> bool:
    """Whether measures are laid anew: "brought most of the measures back", "reinstated them"."""
    turns = {t.text.lower() for t in document.children(deed.word, "prt", "advmod")}
    return deed.word.lemma.lower() in words("bringing_back") or "back" in turns


def _is_own(document: Document, noun: Token) -> bool:
    """Whether "its ban" stands there, with nothing told of what it is on."""
    own = any(t.text.lower() in {"its", "their"} for t in document.children(noun, "poss"))
    return own and not prep_objects(document, noun, "on", "against", "of")


def _may_mean_one(document: Document, noun: Token) -> bool:
    """Whether "the ban", "the framework" may mean a measure told of before."""
    return _was_named(document, noun) and not _is_on_people(document, noun)


def _is_on_people(document: Document, noun: Token) -> bool:
    """Whether "the ban on women" stands there: at home, and no measure told of before."""
    on = [
        t for prep in preps_behind(document, noun) if prep.text.lower() == "on" for t in document.children(prep, "pobj")
    ]
    named = any(t.ent in NAMES for thing in on for t in document.subtree(thing))
    return any(t.lemma.lower() in words("at_home") for t in on) and not named


def _was_named(document: Document, noun: Token) -> bool:
    """Whether a framework stands for one of sanctions: "the framework", where one was named as such before."""
    if noun.lemma.lower() != "framework":
        return True
    known = measures()
    before = (t for t in document.tokens[: noun.i] if t.lemma == noun.lemma)
    near = ((document.head(t), *document.subtree(t)) for t in before)
    return any(t.lemma.lower() in known.sanction_words for words_near in near for t in words_near)


def _is_of_gate(one: Measure) -> bool:
    """Whether what was closed is an airspace, a border or a port."""
    return any(word.rstrip("s") in words("closed") or word in words("closed") for word in one.what.lower().split())


def _still_eased(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
) -> Measure | None:
    """Read "extended its suspension by 180 days", where a measure was eased before: it stays eased."""
    eased = next((one for one in reversed(told) if one.action in {"eased", "lifted"}), None)
    if eased is None or sentence.number - eased.sentence > FAR or known.noun_acts.get(noun.lemma.lower()) != "ease":
        return None
    prolonged = [t for t in verbs_on(document, noun) if t.lemma.lower() in known.prolonged]
    if not prolonged:
        return None
    deed = deed_of(document, prolonged[0], "ease")
    made = measure_of(document, sentence, noun, eased.instrument, deed, known)
    return replace(made, targets=made.targets or eased.targets)


def _hits_somebody(document: Document, noun: Token, known: Measures) -> bool:
    """Whether "restrictions on people tied to the general" stand there, in a text that tells of sanctions."""
    on = prep_objects(document, noun, "on", "against")
    named = any(
        w.ent in NAMES or w.lemma.lower() in known.descriptions for t in on for w in document.subtree(t)
    )  # "measures against members of the junta"
    return named and any(is_party(document, t) for t in on) and tells_of_measures(document, known)


def _is_somebodys(document: Document, noun: Token, known: Measures) -> bool:
    """Whether measures are a state's or union's, in a text that tells of sanctions: "the EU's restrictions"."""
    whose = [t for t in document.children(noun, "poss", "amod", "compound") if t.ent in STATES]
    if any(t.tag == "PRP$" for t in document.children(noun, "poss")) and tells_of_measures(document, known):
        whose += [t for t in agents(document, document.head(noun)) if t.ent in STATES and noun.dep == "dobj"]
    own = any(t.tag == "PRP$" for t in document.children(noun, "poss"))
    on_them = [w for t in prep_objects(document, noun, "on", "against") for w in document.subtree(t)]
    if own and any(t.ent in LANDS for t in on_them):
        return True  # "took back part of its penalties against Kest"
    before = [t for t in document.subtree(noun) if t.i < noun.i]
    if any(t.text.lower() in words("sanction_laws") or (t.ent == "LAW" and t.text == "Section") for t in before):
        return True  # "the Caesar Act penalties", "Section 907 restrictions"
    earlier = [t for t in document.children(noun, "poss") if t.lemma.lower() in {"predecessor", "forerunner"}]
    if earlier and tells_of_measures(document, known):
        return True  # "has kept his predecessor's measures in force"
    on = prep_objects(document, noun, "on", "against")
    hit = any(is_party(document, t) or t.pos == "PROPN" for t in on)
    bare = noun.lemma.lower() in {"restriction", "measure"} and not document.children(noun, "det", "poss")
    stays = document.head(noun).lemma.lower() in words("standing_on") and noun.dep == "nsubj"
    if bare and stays and _hits_somebody(document, noun, known):
        return True
    laid = [
        t
        for t in document.children(noun, "relcl", "acl")
        if t.lemma.lower() in known.laid | words("laying") | {"place", "put"}
    ]
    kept = [t for t in document.children(noun, "relcl") if t.lemma.lower() in words("upholding")]
    kept += [t for verb in kept for t in prep_objects(document, verb, "in")]  # "in place against Kest"
    if any(t.ent in LANDS for word in kept for t in prep_objects(document, word, "against", "on")):
        return True  # "the curbs it still keeps against Kest"
    if any(t.ent in STATES for verb in laid for t in (*agents(document, verb), *prep_objects(document, verb, "on"))):
        return True  # "the measures that the EU imposed on Kest"
    undone = known.verb_acts.get(document.head(noun).lemma.lower()) in {"lift", "ease", "extend"}
    if undone and any(t.tag == "PRP" for verb in laid for t in agents(document, verb)):
        return True  # "began to lift the measures it introduced in June"
    taken = [t for t in document.children(noun, "relcl", "acl") if t.lemma.lower() in {"take", "adopt"}]
    ends = noun.dep in {"nsubjpass", "dobj"} and document.head(noun).lemma.lower() in known.undone | known.prolonged
    if ends and any(t.ent in LANDS for verb in taken for t in prep_objects(document, verb, "against")):
        return True  # "the measures that it took against Kest"
    against = prep_objects(document, noun, "against")
    hit_there = [w for t in against for w in (t, *document.children(t, "amod")) if w.ent in LANDS]
    on_state = any(t.ent in LANDS for t in prep_objects(document, noun, "against", "on"))
    if on_state and document.head(noun).lemma.lower() in words("standing_on") | words("upholding"):
        return True  # "the measures against Kest would stay until"
    if hit_there and noun.dep in {"nsubjpass", "dobj"}:
        done = document.head(noun).lemma.lower()
        if done in known.undone | known.prolonged:
            return True  # "the measures against Kest are being lifted"
    usual = any(t.text.lower() in known.usual_senders or t.ent == "ORG" for t in whose)
    usual = usual or _are_evaded(document, noun, known)
    under = (
        noun.dep == "pobj"
        and document.head(noun).text.lower() == "under"
        and "state" not in {w.text.lower() for w in whose}
    )
    return bool(whose) and (hit or under or (usual and tells_of_measures(document, known)))


def _are_evaded(document: Document, noun: Token, known: Measures) -> bool:
    """Whether somebody gets round them: "in defiance of Kestian restrictions"."""
    word = document.head(document.head(noun)) if noun.dep == "pobj" else document.head(noun)
    return "evade" in {known.noun_acts.get(word.lemma.lower()), known.verb_acts.get(word.lemma.lower())}


def _meant(told: list[Measure], sentence: Sentence, back: int) -> Measure | None:
    """Give which measure is meant: the last, but past the sentence before no cut ties where sanctions were told of."""
    near = [one for one in told if 0 <= sentence.number - one.sentence <= back]
    if not near or sentence.number - near[-1].sentence <= 1:
        return near[-1] if near else None
    return next((one for one in reversed(near) if one.instrument != "other"), near[-1])


def _are_more(document: Document, noun: Token) -> bool:
    """Whether "similar steps against", "further steps against" stand there."""
    kinds = {t.lemma.lower() for t in document.children(noun, "amod")}
    against = prep_objects(document, noun, "against")
    return bool(against and kinds & (words("alike") | words("not_yet")))


def _states_on(document: Document, noun: Token) -> list[Token]:
    """Give the state that stands with what measures are on: "waived the curbs on aid to Kest"."""
    hung = [*preps_behind(document, noun), *document.children(document.head(noun), "prep")]
    on = (prep for prep in hung if prep.text.lower() in {"on", "to", "against"} and prep.i > noun.i)
    return [t for prep in on for t in document.subtree(prep) if t.ent in LANDS][:1]


def _measures_new(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
) -> Iterator[Measure]:
    """Read "imposed measures on Kest", "took restrictive steps against Kest": measures that hit somebody by name."""
    if noun.lemma.lower() not in known.owned_measures | {"step"} or noun.tag != "NNS":
        return
    if spared := list(spared_alike(document, sentence, noun, told)):
        yield from spared
        return
    if noun.lemma == "step" and not (told and _are_more(document, noun)):
        return  # "similar steps against other traders could follow"
    for deed in deeds_on_measure(document, noun, known):
        both = (noun, deed.word)
        on = [t for word in both for t in prep_objects(document, word, "on", "against", "upon")]
        hit = [t for t in on if t.ent in NAMED or any(w.ent in LANDS for w in document.children(t, "amod"))]
        warned = deed.act == "threaten" and deed.word.lemma.lower() == "threaten"
        against = [t for word in both for t in prep_objects(document, word, "against") if is_party(document, t)]
        laid = words("putting_on") | ({"announce", "decide"} if against else set())
        done = deed.act == "impose" and deed.word.lemma.lower() in laid
        undone = _states_on(document, noun) if deed.act in {"ease", "lift"} and by_state(document, deed.word) else []
        faced = deed.act == "threaten" and deed.word.lemma.lower() in {"face", "risk"}  # "Kest could face penalties"
        whose = document.children(noun, "amod", "compound", "poss")
        faced = faced and any(t.ent in LANDS for t in (*whose, *agents(document, deed.word)))
        more = noun.lemma == "step" and deed.act in {"impose", "threaten"} and deed.status in AHEAD
        none = deed.status == "denied" and deed.word.text.lower() == "without" and hit  # "passed without new measures"
        if none or (warned and (hit or against)) or (done and hit) or faced or more or undone:
            kind = told[-1].instrument if more else "sanctions"
            made = measure_of(document, sentence, noun, kind, deed, known)
            yield replace(made, targets=made.targets or all_parties(document, undone))
