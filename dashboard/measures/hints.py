"""Tells whom a sentence brings up as the one hit by a measure, where it does not name him as such."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import agents, conjuncts, is_party, is_verb, parties, prep_objects
from dashboard.lexicon import word_set
from dashboard.measures.deeds import Deed
from dashboard.measures.known import LANDS, STATES, measures, words
from dashboard.measures.senders import is_pair

EVADING, WISHING, REASON = "who gets round it", "who wants it undone", "where it was brought about"
LATE = frozenset({EVADING, WISHING, REASON})  # they need not be hit: only where no other sentence tells who is
BODY = 6  # words from "company" to the end of its name
EFFECTS = frozenset({"dobj", "dative", "xcomp", "acomp", "ccomp", "prep", "attr"})
PAIR = 2  # states that break with each other


class Hint(NamedTuple):
    """Who may be hit, and how the sentence brings them up."""

    who: tuple[Party, ...]
    how: str


def hinted(document: Document, noun: Token, deed: Deed, whose: AbstractSet[str]) -> Hint:
    """Give who must act for an easing, whose ways a measure is to change, who gets round it, whose neighbours it hits.

    `whose` are the words for the senders, who do not hit themselves.
    """
    readings = (
        (_on_whose_own(document, noun, deed), "its own are hit"),
        (_whose_neighbours(document, deed), "it is those around them who act"),
        (_found_shut(document, deed), "who found it shut"),
        (_warned(document, deed), "who is warned of it"),
        (_on_condition(document, deed), "named in the condition"),
        (_changed(document, deed), "named in what it does"),
        (_wishing_otherwise(document, deed), WISHING),
        (_brought_about(document, deed), REASON),
        (_evaders(document, deed), EVADING),
    )
    for found, how in readings:
        who = tuple(party for token in found for party in parties(document, token) if party.text not in whose)
        if who:
            return Hint(who, how)
    return Hint((), "")


def _whose_neighbours(document: Document, deed: Deed) -> list[Token]:
    """Read "Kest's neighbours closed their borders": Kest is hit, whoever they are."""
    doers = agents(document, deed.word) if is_verb(deed.word) and deed.act == "impose" else []
    around = [t for t in doers if t.lemma.lower() in words("others") - {"ally", "partner"}]
    return [t for word in around for t in document.children(word, "poss") if t.ent in LANDS]


def _warned(document: Document, deed: Deed) -> list[Token]:
    """Read "Kest warned Sudan that it would impose sanctions": Sudan is hit; not who is told of others."""
    above = document.head(deed.word)
    if deed.act not in {"impose", "threaten"} or deed.word.dep != "ccomp":
        return []
    if deed.status == "actual" and deed.act == "impose":
        return []
    if above.lemma.lower() not in words("warning") or any(
        t.text.lower() not in words("going_on") and not _is_theirs(document, t)
        for t in document.children(deed.word, "nsubj")
    ):
        return []
    told = [t for t in document.children(above, "dobj") if t.ent in LANDS]
    others = [t for t in document.subtree(deed.word) if t.ent == "GPE"]
    return told if not others else []


def _is_theirs(document: Document, thing: Token) -> bool:
    """Whether goods are theirs who are told of it: "informed Kest that its goods would face a duty"."""
    return any(t.text.lower() in words("going_on") for t in document.children(thing, "poss"))


def _found_shut(document: Document, deed: Deed) -> list[Token]:
    """Read "Kest found its only land border shut": Kest is hit."""
    above = document.head(deed.word)
    found = deed.word.dep in {"ccomp", "xcomp"} and above.lemma in {"find", "see"} and deed.act == "impose"
    return [t for t in agents(document, above) if t.ent in LANDS] if found else []


def _on_condition(document: Document, deed: Deed) -> list[Token]:
    """Read "could be eased if Kest holds a vote", "will not be lifted until Kest withdraws"."""
    if deed.act not in {"ease", "lift"}:
        return []
    above = [deed.word, *(t for t in document.ancestors(deed.word) if is_verb(t))]
    own = any(t.text.lower() in {"it", "they"} for verb in above for t in document.children(verb, "nsubj"))
    clauses = [t for verb in above for t in document.children(verb, "advcl")]
    clauses = [t for t in clauses if not own or t.i > deed.word.i]  # "if Kest wants to talk, it must lift them"
    clauses = [t for t in clauses if any(m.text.lower() in words("conditions") for m in document.children(t, "mark"))]
    return [t for clause in clauses for t in document.children(clause, "nsubj") if t.ent in LANDS][:1]


def _brought_about(document: Document, deed: Deed) -> list[Token]:
    """Read "after violence in the north of Kest, Valdoria froze aid": Kest is hit, if it alone is named there."""
    if deed.act != "impose" or deed.status != "actual" or not is_verb(deed.word):
        return []
    after = [t for t in document.children(deed.word, "prep") if t.text.lower() in {"after", "following", "over"}]
    named = [t for prep in after for t in document.subtree(prep) if t.ent in LANDS and t.dep != "compound"]
    events = [t for prep in after for t in document.children(prep, "pobj") if t.lemma.lower() in words("deeds")]
    return named if events and len(named) == 1 else []


def _wishing_otherwise(document: Document, deed: Deed) -> list[Token]:
    """Read "Kest wants the reopening of the road, which Valdoria has blocked": Kest is hit."""
    if deed.act not in {"impose", "keep"} or deed.word.dep not in {"relcl", "acl"}:
        return []
    above = [t for t in document.ancestors(deed.word) if is_verb(t)]
    wishes = [t for t in above if t.lemma.lower() in measures().wishing | words("asking")]
    return [t for verb in wishes[:1] for t in agents(document, verb) if t.ent in STATES and t.lemma.lower() != "see"]


def _changed(document: Document, deed: Deed) -> list[Token]:
    """Read "have done little to change the ways of Kest", "have cost Kest billions"."""
    if deed.act != "assess" or not is_verb(deed.word):
        return []
    parts = [t for t in document.children(deed.word, *EFFECTS) if t.i > deed.word.i]
    parts += [t for t in document.children(deed.word, "advcl") if t.tag == "VB"]  # "done little to change Kest"
    return [t for part in parts for t in document.subtree(part) if t.ent in LANDS][:1]


def _evaders(document: Document, deed: Deed) -> list[Token]:
    """Read "Kest has dodged the embargo": who gets round it without another named is most often under it."""
    if deed.act != "evade":
        return []
    above = next((t for t in document.ancestors(deed.word) if is_verb(t)), deed.word)
    doing = deed.word if is_verb(deed.word) else above  # "sells its oil in defiance of the embargo"
    named = [t for t in agents(document, doing) if is_party(document, t)]
    return [t for t in named if t.ent in LANDS or any(w.ent in LANDS for w in document.children(t, "amod"))]


def _on_whose_own(document: Document, noun: Token, deed: Deed) -> list[Token]:
    """Read "Kest condemned the sanctions that Valdoria imposed on its commanders": Kest's, who speaks of them."""
    on = [t for word in (noun, deed.word) for t in prep_objects(document, word, "on", "against")]
    if not any(t.text.lower() in {"its", "their"} for thing in on for t in document.children(thing, "poss")):
        return []
    main = [t for t in document.ancestors(noun) if is_verb(t)][-1:]
    subjects = [t for verb in main for t in agents(document, verb)]
    own = agents(document, deed.word) if is_verb(deed.word) else []
    return [t for t in subjects if t.ent in STATES and t not in own]


def is_mutual(document: Document, noun: Token, deed: Deed) -> bool:
    """Whether a measure is laid by several upon each other: "on each other's goods", "both sides cut their tariffs"."""
    own = any(t.text.lower() == "their" for t in document.children(noun, "poss"))
    if own and is_verb(deed.word) and any(is_pair(document, t) for t in agents(document, deed.word)):
        return True
    if is_verb(deed.word) and _break_with_each_other(document, noun, deed.word):
        return True
    near = [*document.subtree(noun), *(t for t in document.children(deed.word, "prep") for t in document.subtree(t))]
    pairs = ((document.tokens[t.i - 1].text.lower(), t.text.lower()) for t in near if t.i)
    return any(pair in {("each", "other"), ("one", "another")} for pair in pairs)


def _break_with_each_other(document: Document, noun: Token, verb: Token) -> bool:
    """Whether two states end what ties both and no third is named: "Kest and Valdoria broke off relations"."""
    acting = [t for doer in agents(document, verb) for t in conjuncts(document, doer) if t.ent in STATES]
    withs = [*prep_objects(document, noun, "with", "to"), *prep_objects(document, verb, "with", "to")]
    ended = {noun.lemma.lower(), *(t.lemma.lower() for t in document.children(verb, "dobj"))}
    return len(acting) == PAIR and not withs and not ended.isdisjoint(word_set("sanctions", "kinds", "ties"))


def named_behind(document: Document, token: Token) -> list[Token]:
    """Give who holds the office named, or whose people are hit, also where the parser lost them.

    Of "the army chief, General Jane Roe," Roe; of "two small banks, Kestbank and Valbank," both; of "seven officials
    tied to Kestbank" the bank.
    """
    if token.pos != "NOUN":
        return [token]
    if token.dep == "appos" and document.head(token).pos == "PROPN":
        return [document.head(token)]  # "Kestbank, a lender which has been under sanctions"
    if token.lemma.lower() in measures().hit_things and (owner := tied_to(document, token)):
        return owner  # "on a network of firms run by the trader, Jane Roe"
    if token.tag == "NNS":
        return _listed_behind(document, token) or tied_to(document, token) or _serving_in(document, token) or [token]
    then = document.following(token)
    if token.tag == "NN" and then is not None and then.ent == "PERSON" and then.sent == token.sent:
        return [document.name_around(then)[-1]]  # "the Kestian oil trader Jane Roe"
    office = token.lemma.lower() in measures().nameless | words("holders") | words("bodies") or is_party(
        document, token, strictly=True
    )
    if token.tag != "NN" or not office or token.i + 2 >= len(document.tokens):
        return [token]
    after = document.tokens[token.i + 1]
    if after.text == "of" and (holder := _holder_behind(document, token)) is not None:
        return [holder]
    if after.text != "," or after.sent != token.sent:
        return [token]
    if token.lemma.lower() in words("bodies") and (body := _body_behind(document, token)) is not None:
        return [body]
    found = token
    for word in document.tokens[token.i + 2 : token.i + 10]:
        if word.sent != token.sent or not (word.pos == "PROPN" or word.ent == "PERSON"):
            break
        if word.ent == "PERSON":
            found = word
    return [found]


def _serving_in(document: Document, people: Token) -> list[Token]:
    """Give the states of "officials in Kest and two other countries": nobody but the states is named."""
    if people.lemma.lower() not in measures().nameless or any(
        t.ent for t in document.children(people, "amod", "compound")
    ):
        return []
    return [t for t in prep_objects(document, people, "in", "from") if t.ent == "GPE"][:1]


def _holder_behind(document: Document, office: Token) -> Token | None:
    """Give the name behind "the head of the army, Jane Roe"; not of "the head of the bank, Roe's brother"."""
    end = min(office.i + BODY, document.sentences[office.sent].last - 1)
    comma = next((t for t in document.tokens[office.i + 1 : end] if t.text == "," or is_verb(t)), None)
    name = document.following(comma) if comma is not None and comma.text == "," else None
    if name is None or name.ent != "PERSON" or name.sent != office.sent:
        return None
    last = document.name_around(name)[-1]
    then = document.following(last)
    return None if then is not None and then.tag == "POS" else last


def _body_behind(document: Document, token: Token) -> Token | None:
    """Give the name behind "the state oil company, MOGE," or "its procurement agency, the SSB,"."""
    names = [t for t in document.children(token, "appos") if t.i > token.i and (t.ent == "ORG" or t.text.isupper())]
    comma = document.tokens[token.i + 1].text == ","
    return names[0] if names and comma and names[0].i <= token.i + BODY else None


def _listed_behind(document: Document, people: Token) -> list[Token]:
    """Give the names of "two banks, Kestbank and Valbank", where the list stands right behind."""
    many = people.text.lower() in words("many") or people.lemma.lower() in measures().nameless
    at = people.i + 1
    if not many or at >= len(document.tokens):
        return []
    right_behind = document.tokens[at].ent in {"ORG", "PERSON"} and document.tokens[at].pos == "PROPN"
    if not right_behind and document.tokens[at].text != ",":
        return []
    names: list[Token] = []
    for word in document.tokens[at + (not right_behind) : document.sentences[people.sent].last]:
        if word.dep.startswith("nsubj"):
            break  # "hit two officers, and Valdoria cut aid"
        if word.pos == "PROPN" and word.ent in {"ORG", "PERSON", "GPE", ""}:
            before = document.tokens[word.i - 1]
            if names and before == names[-1]:
                names[-1] = word  # the last word of a name stands for it
            else:
                names.append(word)
        elif word.text not in {",", "and", "’s", "'s", "-"}:
            break
    along = {t for name in names for t in conjuncts(document, name) if t != name}  # given with the first of them
    return [name for name in names if name not in along]


def tied_to(document: Document, people: Token) -> list[Token]:
    """Give the firm of "seven officials tied to the firm", the man of "firms run by the trader, Roe": they are hit."""
    many = measures().nameless | {"person", "firm", "company", "businessman", "businesswoman", "bank", "tycoon"}
    if people.lemma.lower() not in many:
        return []
    of = [t for t in prep_objects(document, people, "of") if t.lemma.lower() in many | measures().owned]
    of += [t for t in conjuncts(document, people) if t.lemma.lower() in many | measures().owned and t != people]
    clauses = [t for word in (people, *of) for t in document.children(word, "acl", "amod")]
    whose = [
        t for tie in clauses if tie.lemma.lower() in words("tied") for t in prep_objects(document, tie, "to", "with")
    ]
    by = [t for run in clauses if run.lemma.lower() in words("owning") for t in prep_objects(document, run, "by")]
    named = [name for t in by for name in (*named_behind(document, t), *document.children(t, "appos"))]
    rulers = words("rulers")  # "companies close to the junta"
    return [t for t in (*whose, *named) if t.ent in {"ORG", "PERSON"} or t.lemma.lower() in rulers][:1]
