"""Names who stands beside a noun of meeting that names nobody: "over tea Roe urged Doe", "in a call Roe told Doe"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import is_passive, is_verb, party_of, prep_objects
from dashboard.meetings.closing import marker
from dashboard.meetings.nouns import is_joint, noun_kind
from dashboard.meetings.together import several, two_names
from dashboard.scene import doers, everyone, is_people, words


def beside_it(document: Document, top: Token) -> list[Party]:
    """Give the persons named beside a meal or a call of which nobody is named: "Over tea in Rome Roe urged Doe to"."""
    aside = {t.text.lower() for t in document.children(top, "det", "poss")} <= {"a", "an", "their"}
    withs = prep_objects(document, top, "with", "between")
    if not aside or withs or marker(document, top) not in {"over", "during", "in", "by", "on", "at", "after"}:
        return []
    tokens = document.sentence_tokens(document.sentences[top.sent])
    named = [t for t in tokens if t.ent == "PERSON"]
    heads = [t for t in named if (then := document.following(t)) is None or then.ent != "PERSON"]
    return [party_of(document, t) for t in heads]


def named_before(document: Document, verb: Token) -> list[Party]:
    """Give the persons named before a verb: "The two generals, Jane Roe for Kest and John Doe for Ossia, spoke"."""
    before = document.tokens[document.sentences[verb.sent].first : verb.i]
    named = [t for t in before if t.ent == "PERSON" and document.tokens[t.i + 1].ent != "PERSON"]
    return [party_of(document, t) for t in named]


def acting_above(document: Document, top: Token) -> list[Party]:
    """Give who acts in the nearest clause above a noun of meeting: "Roe called her conversation with Doe hard"."""
    if marker(document, top) in words("topic_preps"):
        return []  # "gave a speech about talks with Kest"
    above = (t for t in document.ancestors(top) if is_verb(t) and not is_passive(document, t))
    acting = ([t for t in doers(document, verb) if is_people(t)] for verb in above)
    found = next((found for found in acting if found), [])
    inner = [t for first in found for t in document.subtree(first) if t.ent in {"GPE", "NORP"}]
    return everyone(document, [*found, *inner])


def two_who_act(document: Document, top: Token, named: list[Party]) -> list[Party]:
    """Give the two who do or say something after a meeting: "Roe and Doe were content after a meeting in Rome"."""
    bare = {t.text.lower() for t in document.children(top, "det", "poss")} <= {"a", "an", "their"}
    if any(letter.isupper() for party in named for letter in party.text):
        return []  # "a round of direct talks" names nobody
    if not bare or marker(document, top) not in {"after", "following", "during", "at", "in"}:
        return []
    for above in document.ancestors(top):
        if is_verb(above) and above.tag in {"VBD", "VBN"} and (two_names(document, above) or several(document, above)):
            return everyone(document, doers(document, above))
    return []


def told_there(document: Document, top: Token, verb: Token) -> list[Party]:
    """Give who told whom something at a meeting or in a call: "in a phone call Roe told Doe that"."""
    visiting = _on_a_visit(document, top, verb)
    if visiting:
        return visiting
    before = marker(document, top)
    call = before in {"in", "during"} and noun_kind(document, top) == ("call", "plain")
    call = call or (before == "over" and top.lemma.lower() in words("meals"))  # "over lunch, Roe assured Doe that"
    if not (call or before in {"at", "during"}) or verb.lemma.lower() not in words("telling") | words("speaking_to"):
        return []
    joint = any(is_joint(document, body) for body in prep_objects(document, top, "of"))
    told = [
        t
        for t in document.children(verb, "dobj", "dative")
        if t.ent == "PERSON" or t.lemma.lower() in words("offices") or (joint and t.ent == "GPE")
    ]
    return everyone(document, [*doers(document, verb), *told]) if told and not is_passive(document, verb) else []


def _on_a_visit(document: Document, top: Token, verb: Token) -> list[Party]:
    """Give who does something "on a visit to Rome", "during a visit to Rome"."""
    own = [t.text.lower() for t in document.children(top, "det", "poss")]
    if top.lemma.lower() not in words("nouns", "visit") or own not in (["a"], ["an"]):
        return []
    if marker(document, top) not in {"on", "during"} or verb.tag not in {"VBD", "VBZ", "VBN"}:
        return []
    return everyone(document, (t for t in doers(document, verb) if t.ent == "PERSON" or document.children(t, "appos")))
