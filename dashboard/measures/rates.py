"""Reads tariffs told by their rate: "lowered the rate for Kest", "levies 35 per cent on cars"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_verb, prep_objects
from dashboard.measures.acts import deeds_on_measure
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import LANDS, STATES, Measures, is_rate, measures, preps_behind, words
from dashboard.measures.openings import is_ware
from dashboard.measures.verbs import right_before

TOLD_AT_THE_VERB = frozenset({"charge", "levy"})  # which are read as duties themselves


def rate(
    document: Document, sentence: Sentence, noun: Token, told: list[Measure], known: Measures
) -> Iterator[Measure]:
    """Read "lowered the rate for Kest", "higher Valdorian rates take effect" where tariffs are told of."""
    on_goods = _on_goods_of_a_state(document, noun)
    if not any(one.instrument == "tariff" for one in told) and not on_goods:
        return
    near = on_goods or any(one.instrument == "tariff" for one in told[-3:])
    before = [*document.children(noun, "amod", "poss", "compound"), *prep_objects(document, noun, "for", "on")]
    if not near and not any(t.ent in STATES or t.tag == "PRP$" or t.lemma == "tariff" for t in before):
        return
    for deed in deeds_on_measure(document, noun, known):
        same = deed.act == "keep" and told[-1].sentence == sentence.number and told[-1].instrument == "tariff"
        acts = {"impose", "ease", "lift", "keep", "extend"} | ({"threaten"} if is_rate_on(document, noun) else set())
        if deed.act in acts and not same:
            yield measure_of(document, sentence, noun, "tariff", deed, known)


def _on_goods_of_a_state(document: Document, noun: Token) -> bool:
    """Whether a rate is one on another state's goods, which no other rate is: "the rate on Kestian goods"."""
    behind = [t for prep in preps_behind(document, noun) for t in document.children(prep, "pobj")]
    above = document.head(noun)
    rates = [t for t in document.subtree(noun) if is_rate(document, t)]
    behind += [t for word in (noun, *rates) for t in prep_objects(document, word, "on", "for")]
    behind += prep_objects(document, above, "on", "for") if noun.dep == "dobj" else []
    goods = [  # "a rate of 15 percent on Kestian cars"
        t
        for t in behind
        if is_ware(t)
        or t.lemma.lower() in words("exports") | words("vehicles") | words("trade_flows")
        or (rates and t.tag == "NNS" and t.lemma.lower() not in words("lent"))
    ]
    return any(w.ent in LANDS for t in goods for w in document.subtree(t))


def is_the_rate(document: Document, token: Token) -> bool:
    """Whether a rate stands for a duty told of before: "wants the extra 25 percent dropped"."""
    if token.ent != "PERCENT" or not is_rate(document, token) or token.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    before = {t.text.lower() for t in document.children(token, "det", "amod")}
    return "the" in before and not document.children(token, "prep")


def is_rate_on(document: Document, token: Token) -> bool:
    """Whether a rate alone is a duty that somebody lays: "threatened an extra 10 percent on countries that side"."""
    if token.dep != "dobj" or not is_rate(document, token) or document.head(token).lemma.lower() in TOLD_AT_THE_VERB:
        return False
    verb = document.head(token)
    lays = measures().verb_acts.get(verb.lemma.lower()) in {"impose", "threaten"} and is_verb(verb)
    lays = lays and not any(t.tag == "NNS" and not t.ent for t in document.children(verb, "nsubj"))  # "traders added"
    hit = [t for word in (token, verb) for t in prep_objects(document, word, "on")] if lays else []
    some = words("exports") | words("vehicles") | words("trade_flows") | words("states_of_two") | words("whoever")
    return any(t.ent in LANDS or is_ware(t) or {t.text.lower(), t.lemma.lower()} & some for t in hit)


def levied(document: Document, noun: Token) -> Token | None:
    """Give who "levies 35 per cent on cars", with the verb read as a noun behind a name."""
    if noun.lemma.lower() != "levy":
        return None
    after = document.tokens[noun.i + 1] if noun.i + 1 < len(document.tokens) else None
    rate = after is not None and (after.ent in {"PERCENT", "CARDINAL", "MONEY"} or after.pos == "NUM")
    return next((t for t in right_before(document, noun) if t.pos == "PROPN" and rate), None)


def preps_behind_rate(document: Document, noun: Token) -> list[Token]:
    """Give the "on" phrases behind a rate: "35 per cent on cars"."""
    behind = document.tokens[noun.i + 1 : document.sentences[noun.sent].last]
    return [t for t in behind if t.text.lower() == "on" and t.dep == "prep"][:1]
