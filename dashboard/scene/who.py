"""Reads who stands in a scene: who acts, whom a noun phrase names, who leads, presides or comes along."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import takewhile

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_verb, party_of, prep_objects
from dashboard.grammar.remembered import listed_once
from dashboard.lexicon import word_set
from dashboard.scene.word_lists import NAMES, STATES, WALK, words

HOLDS = frozenset({"of", "from", "between", "with", "like", "including", "among", "by", "alongside"})
NAMED = 10  # words behind "under the two ministers," in which their names stand
LEADING = frozenset({"lead", "head", "accompany"})
JOINT = 10  # words behind "commission" in which the states that sit in it are named
OFFICE = 8  # words behind an office within which a comma ends what it is of


def is_people(token: Token) -> bool:
    """Whether a word may stand for people who act together or alone: a name, a pronoun, an office, a body."""
    if token.ent in {"PERSON", "ORG", "GPE", "NORP"} or token.pos in {"PROPN", "PRON"}:
        return True
    lemma = token.lemma.lower()
    return lemma in words("offices") or lemma in words("bodies")


@listed_once
def doers(document: Document, verb: Token) -> list[Token]:
    """Give the heads of those who act through a verb together, also where the parser made two subjects of "A and B"."""
    found = agents(document, verb)
    own = document.children(verb, "nsubj")
    if len(found) == 1 and len(own) > 1 and found[0] is own[-1]:
        headline = document.sentences[verb.sent].kind in {"title", "heading"}  # "Kest, Valdoria hold talks"
        links = {"and", ","} if headline else {"and"}
        linked = [t for t in own[:-1] if any(w.text.lower() in links for w in document.tokens[t.i : own[-1].i])]
        linked = linked or _apposed_to(document, own)
        return [*linked, *found]
    return (
        [*_before_comma(document, found[0]), *_with_counterpart(document, found[0]), *found]
        if len(found) == 1
        else found
    )


def _apposed_to(document: Document, own: list[Token]) -> list[Token]:
    """Give "envoys" of "Envoys of Kest, the state in the north, met": the parser makes two subjects of it."""
    first = next((t.i for t in document.subtree(own[-1])), own[-1].i)
    plain = not own[-1].ent and document.tokens[first].text.lower() in {"the", "a", "an"}
    return own[:-1] if plain and first and document.tokens[first - 1].text == "," else []


def _with_counterpart(document: Document, doer: Token) -> list[Token]:
    """Give "Roe" of "Roe and her counterpart, John Doe, signed", whom the parser takes for anything but the subject."""
    if not any(t.text.lower() in {"his", "her", "their"} for t in document.children(doer, "poss")):
        return []
    first = min((t.i for t in document.subtree(doer)), default=doer.i)
    if first - 2 < document.sentences[doer.sent].first or document.tokens[first - 1].text.lower() != "and":
        return []
    before = document.tokens[first - 2]
    return [before] if before.text[0].isupper() and before.dep not in {"pobj", "conj"} else []


def _before_comma(document: Document, doer: Token) -> list[Token]:
    """Give "Kestan" of the headline "Kestan, Valdorian envoys meet in Rome", which the parser hangs elsewhere."""
    sentence = document.sentences[doer.sent]
    if sentence.kind not in {"title", "heading"}:
        return []
    first = min((t.i for t in document.subtree(doer)), default=doer.i)
    if first - 2 < sentence.first or document.tokens[first - 1].text != ",":
        return []
    before = document.tokens[first - 2]
    return [before] if before.ent in {"NORP", "GPE"} else []


@listed_once
def sides(document: Document, head: Token) -> list[Party]:
    """Give everyone whom a noun phrase names: lists, appositions, "ministers of A and B", "US envoy Jane Roe".

    A person who only owns another ("the president's envoy") does not stand there; a state does, through its servant.
    """
    both = joint_sides(document, head)
    found = both or _counted(document, head)
    waiting, seen = [] if both else [head], 0
    while waiting and seen < WALK:
        token = waiting.pop(0)
        seen += 1
        if _names(document, token):
            found.append(_named(document, token))
        for child in document.children(token):
            pair = _hyphenated(document, child)
            if pair:
                found += pair
            elif child.dep in {"conj", "appos"} and not is_verb(child):
                if not (_is_a_spot(child) or _is_past(document, child) or _is_apart(document, token, child)):
                    waiting.append(child)
            elif child.dep in {"compound", "nmod"} and child.ent not in NAMES:
                waiting += _in_one(document, child, token)
            elif child.dep in {"compound", "amod", "nmod"} and child.ent in STATES | {"PERSON"}:
                if child.ent in STATES or token.pos == "NOUN" or _listed(document, child, token):
                    waiting.append(child)
            elif child.dep == "poss":
                waiting += _owner(document, child, token)
            elif child.dep == "prep":
                second = document.children(child, "conj")  # "ministers of Kest and of Ossia"
                waiting += [t for prep in (child, *second) for t in _held(document, prep, token)]
        if token is head or token.lemma.lower() in words("delegations"):
            found += [party_of(document, leader) for leader in _leaders(document, token)]
    found += everyone(document, _members(document, head))
    found += _holder_behind(document, head)
    return list({(party.head_start, party.head_end): party for party in found}.values())


def _holder_behind(document: Document, head: Token) -> list[Party]:
    """Give who holds an office, named behind a comma: "the Kestan Secretary of State, Mr. John Doe".

    By the words: of a name with "Mr." or "His Excellency" the parser makes a clause of its own.
    """
    if head.lemma.lower() not in words("offices") or head.ent == "PERSON":
        return []
    last = document.sentences[head.sent].last
    at = next((t.i for t in document.tokens[head.i + 1 : min(last, head.i + OFFICE)] if t.text == ","), last)
    run = takewhile(lambda t: t.ent == "PERSON" or t.text in _honorifics(), document.tokens[at + 1 : last])
    named = [t for t in run if t.text not in _honorifics()]
    between = document.tokens[head.i + 1 : at]
    of_it = all(t.pos in {"PROPN", "ADP", "DET", "CCONJ", "NOUN"} and t.ent != "PERSON" for t in between)
    if not named or not of_it or (between and between[0].text.lower() not in {"of", "for"}):
        return []
    span = document.span(named)
    return [Party(span.start, span.end, document.source(span), named[-1].start, named[-1].end)]


@cache
def _honorifics() -> frozenset[str]:
    return word_set("roles", "honorifics") | {"the"}


def _named(document: Document, token: Token) -> Party:
    """Give a party as it is named; of "Kest's neighbours" without Kest, which is not among them."""
    owned = token.lemma.lower() in words("around") and any(t.ent in STATES for t in document.children(token, "poss"))
    return Party(token.start, token.end, token.text, token.start, token.end) if owned else party_of(document, token)


def joint_sides(document: Document, body: Token) -> list[Party]:
    """Give the two states of "the Joint Border Commission of Kest and Valdoria", which the model takes apart.

    By the words: a name, "and" and a state directly behind "of" or "between".
    """
    if body.lemma.lower() not in words("joint_bodies"):
        return []
    behind = document.tokens[body.i + 1 : min(body.i + JOINT, document.sentences[body.sent].last)]
    if not behind or behind[0].text.lower() not in {"of", "between"}:
        return []
    names: list[list[Token]] = [[]]
    for token in behind[1:]:
        if token.pos == "PROPN" and token.ent in STATES:
            names[-1].append(token)
        elif token.text.lower() == "and" and len(names) == 1 and names[0]:
            names.append([])
        elif token.text.lower() != "the" or names[-1]:
            break
    if len(names) != 2 or not names[1] or names[1][-1].ent not in {"GPE", "NORP"}:
        return []
    spans = [document.span(name) for name in names]
    return [
        Party(span.start, span.end, document.source(span), name[-1].start, name[-1].end)
        for span, name in zip(spans, names, strict=True)
    ]


def _is_past(document: Document, token: Token) -> bool:
    """Whether an apposition says what somebody was once: "Roe, a former member of the Lagoon Front"."""
    before = {t.lemma.lower() for t in document.children(token, "amod", "advmod")}
    return token.dep == "appos" and not token.ent and bool(before & {"former", "ex", "onetime", "retired", "once"})


def _is_apart(document: Document, token: Token, child: Token) -> bool:
    """Whether a verb parts a name from its apposition: "urged Kest to open two roads: the crossing and" names roads."""
    if child.dep != "appos" or child.i < token.i:
        return False
    own = {t.i for t in document.subtree(token)}
    return any(is_verb(t) and t.i not in own for t in document.tokens[token.i + 1 : child.i])


def _is_a_spot(token: Token) -> bool:
    """Whether an apposition says what a place is: "met Roe at Castel, the seat of the government"."""
    return token.dep == "appos" and token.lemma.lower() in {"seat", "capital", "city", "town", "residence", "home"}


def _held(document: Document, prep: Token, token: Token) -> list[Token]:
    """Give whom a preposition says people to be of: "ministers of Kest", "envoys for it", "the government in Rome"."""
    said = prep.text.lower()
    office = said == "for" and token.lemma.lower() in words("offices")
    if any(t.text.lower() in {"former", "ex"} for t in document.children(token, "amod")):
        return []  # "Roe, a former member of the front": it does not sit there through her
    if said not in HOLDS and not office and not (said == "in" and token.lemma.lower() in words("seated")):
        return []
    found: list[Token] = []
    others = [t for other in document.children(prep, "conj") for t in document.children(other, "pobj")]
    for holder in (*document.children(prep, "pobj"), *others):  # "emissaries of the front and of Kest"
        # "an envoy of the president": the president stays at home; "the ministers of Kest": Kest is there.
        if holder.ent == "PERSON" and said in {"of", "for"}:
            found += [t for t in document.subtree(holder) if t.i < holder.i and t.ent in {"GPE", "NORP"}]
        else:
            found.append(holder)
    return found


def _hyphenated(document: Document, child: Token) -> list[Party]:
    """Give both states of "the Kestan-Valdorian commission", which the model takes for one name or half of one."""
    if child.dep not in {"compound", "amod", "nmod"} or child.pos not in {"PROPN", "ADJ"}:
        return []
    inner = [t for t in document.children(child, "compound", "amod", "nmod") if t.i == child.i - 2 and t.ent in STATES]
    if not inner or document.tokens[child.i - 1].text not in {"-", "–"} or not child.text[0].isupper():
        return []
    return [Party(t.start, t.end, t.text, t.start, t.end) for t in (inner[0], child)]


def everyone(document: Document, heads: Iterable[Token]) -> list[Party]:
    """Give everyone whom several noun phrases name, phrase by phrase."""
    return [party for head in heads for party in sides(document, head)]


def _counted(document: Document, head: Token) -> list[Party]:
    """Give "the two" of "the two last met", where the parser takes the adverb for the subject."""
    if head.pos not in {"ADV", "ADJ"}:
        return []
    numbers = [t for t in document.children(head, "nummod") if t.text.lower() in {"two", "three"}][:1]
    return [Party(t.start, t.end, f"the {t.text.lower()}", t.start, t.end) for t in numbers]


def _leaders(document: Document, head: Token) -> list[Token]:
    """Give who leads those who act: "a delegation led by Roe"; what Roe's office is for, does not come along."""
    led = [t for t in document.children(head, "acl") if t.lemma.lower() in LEADING]
    under = prep_objects(document, head, "under") if head.lemma.lower() in words("delegations") else []
    return [t for verb in led for t in leaders_by(document, verb)] + [t for t in under if t.ent == "PERSON"]


def accompanied_by(document: Document, verb: Token) -> list[Token]:
    """Give who acts "along with", "together with" or "alongside" others."""
    preps = document.children(verb, "prep", "advmod")
    preps = [t for t in preps if t.text.lower() in {"along", "together", "alongside"}]
    found = [t for prep in preps for t in document.children(prep, "pobj")]
    return found + [t for prep in preps for t in prep_objects(document, prep, "with")]


def presiding(document: Document, verb: Token) -> list[Token]:
    """Give the persons of "met under the two ministers, Jane Roe and John Doe", which the parser hangs elsewhere."""
    under = [t for t in prep_objects(document, verb, "under") if t.lemma.lower() in words("offices")]
    if not under:
        return [t for t in prep_objects(document, verb, "under") if t.ent == "PERSON"]
    behind = document.tokens[under[0].i + 1 : min(under[0].i + NAMED, document.sentences[verb.sent].last)]
    if not behind or not (behind[0].text == "," or behind[0].ent == "PERSON"):
        return []  # "under Presidents Jane Roe and John Doe"
    named = [t for t in behind if t.ent == "PERSON"]
    return [t for t in named if (then := document.following(t)) is None or then.ent != "PERSON"]


def leaders_by(document: Document, verb: Token) -> list[Token]:
    """Give the persons of "led by Roe and Doe": by their names, which the model does not always take for people's."""
    by = prep_objects(document, verb, "by")
    named = [_holder(document, t) for first in by for t in (first, *document.children(first, "conj"))]
    return [t for t in named if t.ent == "PERSON" or (t.pos == "PROPN" and t.ent not in STATES)]


def _holder(document: Document, office: Token) -> Token:
    """Give the name behind an office, where the parser hangs it elsewhere: "led by intelligence chief Jane Roe"."""
    if office.ent or office.lemma.lower() not in words("offices") or document.children(office, "appos"):
        return office
    name = office
    while (then := document.following(name)) is not None and then.ent == "PERSON":
        name = then
    return name


def _members(document: Document, body: Token) -> list[Token]:
    """Give whom a group is made up of: "the contact group, which includes Kest and Valdoria"."""
    clauses = [t for t in document.children(body, "relcl") if t.lemma.lower() in {"include", "comprise"}]
    listed = [t for clause in clauses for t in document.children(clause, "dobj")]
    made = [t for t in document.children(body, "acl") if t.lemma.lower() in {"make", "compose", "comprise"}]
    return listed + [t for clause in made for t in prep_objects(document, clause, "of")]


def _owner(document: Document, owner: Token, token: Token) -> list[Token]:
    """Give the state that people are of; of "its negotiators" the one that is the subject of a verb above."""
    if owner.ent in STATES:
        return [] if token.lemma.lower() in words("around") else [owner]
    if owner.text.lower() != "its" or token.lemma.lower() not in words("offices"):
        return []
    for above in document.ancestors(token):
        for subject in document.children(above, "nsubj"):
            if subject.ent in STATES and subject.i < token.i:
                return [subject]
    return []


def _in_one(document: Document, child: Token, head: Token) -> list[Token]:
    """Give the persons of a list read as one long name: "Premier Jane Roe and Kestan envoy John Doe" hangs on Doe."""
    inner = document.subtree(child)
    return [
        t
        for t in inner
        if t.ent in {"PERSON", "ORG"}
        and t.i < head.i
        and document.tokens[t.i + 1].ent != "PERSON"
        and document.tokens[t.i + 1].text.lower() in {"and", ","}
        and _listed(document, t, head)
        and not any(w.dep in {"poss", "pobj"} for w in (t, *document.ancestors(t)) if head.i > w.i >= inner[0].i)
    ]


def _listed(document: Document, left: Token, right: Token) -> bool:
    """Whether "and" stands between two names that the parser took for one: "President Roe and Premier Jane Doe"."""
    return any(t.dep == "cc" or t.text.lower() == "and" for t in document.tokens[left.i : right.i])


def _names(document: Document, token: Token) -> bool:
    """Whether a word is the head of a name or of a group of people, not a part of a longer name."""
    if token.pos == "PRON":
        return token.text.lower() not in {"which", "that", "this", "what", "there"}
    if token.pos == "NUM":  # "the two agreed to meet"
        return token.text.lower() in {"two", "three"} and bool(document.children(token, "det")) and "subj" in token.dep
    head = document.head(token)
    if token.dep == "compound" and token.ent and token.ent == head.ent and abs(head.i - token.i) <= 3:
        return False
    if token.pos == "ADV":  # a surname read as an adverb: "Nouri and her counterpart signed"
        behind = document.following(token)
        return token.text[0].isupper() and behind is not None and behind.text.lower() == "and"
    return token.pos in {"PROPN", "NOUN", "ADJ"} and (bool(token.ent in NAMES) or token.pos != "ADJ")
