"""Reads threats that name no measure: "would act against others", "may retaliate", "more names could follow".

Only where measures are told of: elsewhere armies retaliate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_negated, is_party, is_verb, noun_phrase, prep_objects
from dashboard.measures.deeds import Deed
from dashboard.measures.finding import Measure, is_headline, measure_of
from dashboard.measures.known import LANDS, NAMED, Measures, words
from dashboard.measures.listing import names_a_measure

NEAR = 6  # sentences between a measure and the threat of another
AHEAD = frozenset({"threatened"})
OWN = frozenset({"own"})
AGAINST = ("against", "on", "at", "for")
PAST = frozenset({"VBD"})


def threats(
    document: Document, sentence: Sentence, told: Sequence[Measure], here: Sequence[Measure], known: Measures
) -> Iterator[Measure]:
    """Give the threat of a further measure that a sentence tells, where it gave none."""
    if is_headline(sentence) or any(one.action in AHEAD for one in here):
        return
    near = [one for one in told if sentence.number - one.sentence <= NEAR]
    about: bool | None = True if near else None  # whether the text tells of measures: asked once, if at all
    for token in document.sentence_tokens(sentence):
        if token.pos not in {"VERB", "NOUN", "AUX", "ADJ"} or any(one.at == token.start for one in here):
            continue
        found = _withheld(document, token) or _answer(document, token) or _more(document, token, bool(near))
        if found is None:
            continue
        word, whom = found
        withheld = word.lemma.lower() in words("benefits")
        about = names_a_measure(document, known) if about is None and not withheld else about
        if not about and not withheld:
            return
        if not (withheld or _is_ahead(document, word)):
            continue
        aimed = [t for at in (word, document.head(word)) for t in prep_objects(document, at, "against", "on")]
        things = (known.thing_of(document, t) for t in aimed)
        instrument = next((one for one in things if one), near[-1].instrument if near else "sanctions")
        if aimed and not withheld and word.lemma.lower() in known.owned_measures - {"measure"}:
            instrument = "sanctions"  # "new restrictions against Kestian firms" are no duties
        made = measure_of(document, sentence, word, instrument, Deed("threaten", word, "actual"), known)
        whose = all_parties(document, _whose(document, word)) or made.senders or ((made.by,) if made.by else ())
        yield replace(
            made, senders=whose, targets=all_parties(document, whom), merely_named=False, what=_named(document, word),
            because=f"threaten: {word.lemma} (announced)",
        )  # fmt: skip
        return


def _named(document: Document, word: Token) -> str:
    return word.text if is_verb(word) else document.text(noun_phrase(document, word))


def _answer(document: Document, token: Token) -> tuple[Token, list[Token]] | None:
    """Read "retaliate", "hit back at Kest", "respond in kind", "retaliation", "an answer to the duties"."""
    lemma = token.lemma.lower()
    if lemma not in words("answering_in_kind") | words("striking") | words("retaliations"):
        return None
    turns = [t.text.lower() for t in document.children(token, "prt", "advmod")]
    kind = any(t.lemma == "kind" for t in prep_objects(document, token, "in"))
    hit = [t for t in prep_objects(document, token, *AGAINST) if any(w.ent in LANDS for w in document.subtree(t))]
    own = [w for t in hit for w in document.subtree(t) if w.ent in LANDS][:1]
    if is_verb(token):
        strikes = lemma in words("answering_in_kind") and (lemma == "retaliate" or kind)
        strikes = strikes or (lemma in words("striking") and "back" in turns)
        return (token, own) if strikes else None
    if lemma in words("retaliations"):
        return token, own
    return None


def _withheld(document: Document, token: Token) -> tuple[Token, list[Token]] | None:
    """Read "there will be no trade deal with Kest as long as", "Kest would get no loans until"."""
    if token.lemma.lower() not in words("benefits") or all(
        t.text.lower() != "no" for t in document.children(token, "det")
    ):
        return None
    verb = document.head(token)
    ahead = {t.text.lower() for t in document.children(verb, "aux")} & {"will", "would", "can", "could"}
    behind = [t.text.lower() for t in document.tokens[token.i + 1 : document.sentences[token.sent].last]]
    until = bool(set(behind) & {"until", "unless", "while"}) or ("long" in behind and "as" in behind)
    if not is_verb(verb) or not ahead or not until:
        return None
    whom = [*prep_objects(document, token, "with", "for", "to"), *agents(document, verb)]
    told = document.head(verb)
    whom += document.children(told, "dobj", "dative") if is_verb(told) else []
    named = [t for t in whom if t.ent in NAMED or t.tag == "PRP" or t.lemma.lower() in words("sides_of_two")]
    return (token, named[:1]) if named else None


def _more(document: Document, token: Token, near: bool) -> tuple[Token, list[Token]] | None:
    """Read "would act against others", "take steps of its own against Kest", "more names could be added"."""
    lemma = token.lemma.lower()
    if lemma == "act" and is_verb(token):
        against = [t for t in prep_objects(document, token, "against") if is_party(document, t) or t.pos == "NOUN"]
        return (token, against) if against and near else None
    if lemma in words("moves") and token.pos == "NOUN":
        kinds = {t.lemma.lower() for t in document.children(token, "amod", "det", "poss")}
        of_its_own = any(w.text.lower() in OWN for t in document.children(token, "prep") for w in document.subtree(t))
        against = prep_objects(document, token, "against", "on")
        verb = document.head(token)
        against = against or (prep_objects(document, verb, "against") if is_verb(verb) else [])
        named = [t for t in against if any(w.ent in NAMED for w in document.subtree(t))]
        if (of_its_own or kinds & words("further")) and (named or (near and (against or of_its_own or _comes(verb)))):
            return token, [w for t in named for w in document.subtree(t) if w.ent in NAMED][:1] or against[:1]
        return None
    if near and is_verb(token) and (_comes(token) or lemma in {"add", "list"}):
        who = document.children(token, "nsubj", "nsubjpass")
        more = [t for t in who if _is_more(document, t)]
        return (token, more) if more else None
    return None


def _comes(verb: Token) -> bool:
    return verb.lemma.lower() in words("coming_next")


def _is_more(document: Document, token: Token) -> bool:
    """Whether "more names", "others", "further listings" stand there."""
    kinds = {t.lemma.lower() for t in document.children(token, "amod", "det")}
    return token.lemma.lower() in {"other", "more"} or (
        bool(kinds & words("further")) and token.lemma.lower() in words("names_listed")
    )


def _above(document: Document, word: Token) -> list[Token]:
    """Give a word with the verbs, nouns and adjectives over it, up to the verb that tells who speaks."""
    found = [word]
    for token in document.ancestors(word):
        found.append(token)
        if is_verb(token) and token.dep == "ROOT":
            break
    return found


def _is_ahead(document: Document, word: Token) -> bool:
    """Whether it is to come: by a verb that helps, or by who threatens, promises, prepares, keeps the right to."""
    for token in _above(document, word):
        helped = {t.text.lower() for t in document.children(token, "aux")}
        if helped & words("might") and "have" not in helped and not is_negated(document, token):
            return True
        if token.lemma.lower() in words("announcing") | words("threatening_nouns") | words("holding_open"):
            return True
        kept = token.lemma.lower() == "rule" or (token.lemma == "exclude")
        if kept and is_negated(document, token):
            return True
        if is_verb(token) and token.tag in PAST and token.lemma.lower() not in words("saying") | words("warning"):
            return False
    return False


def _whose(document: Document, word: Token) -> list[Token]:
    """Give who threatens it: who would act or, above, who promises or prepares it."""
    for token in _above(document, word):
        if not is_verb(token):
            continue
        found = [t for t in agents(document, token) if t != word and (is_party(document, t) or t.tag == "PRP")]
        if found and not any(_is_more(document, t) for t in found):
            return found
    return []
