"""Reads who does what to whom out of a parsed sentence: parties, agents and patients, status, and in whose voice.

Extractors share these rules and nothing else. They rest on the parse alone; which words count lives in
`lexicon/grammar.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.lexicon import lexicon
from dashboard.tables import EventStatus, Voice

LEFT = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "case", "advmod"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
PERSONAL = ("ist", "ian", "eer", "man", "woman", "crat")  # "musicians", "loyalists"
STATES = frozenset({"NORP", "GPE"})
DASHES = frozenset({"-", "--", "–", "—", ":"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", ""})
CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "conj", "pcomp", "acl", "relcl", "dep"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
DEPTH = 8  # clauses between an act and the word that governs it; deeper is a parse gone wrong
LONGEST = 12  # words of a party's left part; longer is a list that the parser took for one name
OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'


@cache
def _words(section: str, name: str = "") -> frozenset[str]:
    found = lexicon("grammar")[section]
    return frozenset(found[name] if name else found)


def is_verb(token: Token) -> bool:
    """Whether a token is used as a verb."""
    return token.pos in {"VERB", "AUX"} and token.tag[:2] in {"VB", "MD"}


# Noun phrases


def noun_phrase(document: Document, head: Token) -> list[Token]:
    """Give the words that name a party: the head, what stands before it, and one "of" phrase behind it.

    Clauses, appositions and further members of a list are left out: they are parties or statements of their own.
    """
    taken = {head.i}
    for child in document.children(head):
        if child.i < head.i and child.dep in LEFT and head.i - child.i <= LONGEST:
            taken.update(t.i for t in document.subtree(child) if t.i < head.i)
        elif child.dep == "prep" and child.text.lower() == "of" and child.i - head.i <= 2:
            for inner in document.children(child, "pobj")[:1]:
                left = {t.i for t in _core(document, inner)}
                if inner.i - head.i <= LONGEST:
                    taken.update({child.i}, left)
    first = min(taken)
    if head.i - first > LONGEST:
        first = head.i - LONGEST
    last = max(taken)
    dash = [t.i for t in document.tokens[first : head.i] if t.text in DASHES and t.space]
    words = list(document.tokens[max([first, *(i + 1 for i in dash)]) : last + 1])  # "GENEVA (Reuters) - Fighters"
    while len(words) > 1 and words[0].i < head.i and (words[0].pos == "PUNCT" or words[0].dep in {"cc", "preconj"}):
        words = words[1:]
    return words


def _core(document: Document, head: Token) -> list[Token]:
    """Give a head noun and its left part."""
    words = [head]
    for child in document.children(head):
        if child.i < head.i and child.dep in LEFT:
            words += [t for t in document.subtree(child) if t.i < head.i]
    return sorted(words)


def party_of(document: Document, token: Token) -> Party:
    """Give the party that a noun, name or pronoun stands for.

    A relative pronoun stands for the word it belongs to. A role with its holder in apposition ("the envoy, Jane Roe")
    has the holder's name as head.
    """
    head = antecedent(document, token)
    words = noun_phrase(document, head)
    named = head
    if head.pos != "PROPN":
        holder = next((t for t in document.children(head, "appos") if t.pos == "PROPN" and t.ent in NAMED), None)
        if holder is not None and holder.i - head.i <= LONGEST:
            named = holder
            inner = noun_phrase(document, holder)
            words = list(document.tokens[words[0].i : inner[-1].i + 1]) if len(words) + len(inner) <= LONGEST else inner
    return _party(document, words, named)


def _party(document: Document, words: list[Token], head: Token) -> Party:
    span = document.span(words)
    return Party(span.start, span.end, document.text(words), head.start, head.end)


def antecedent(document: Document, token: Token) -> Token:
    """Give the word that a relative pronoun stands for; any other word stands for itself."""
    if token.text.lower() in RELATIVE and token.tag in {"WDT", "WP", "WP$", "IN"}:
        for above in document.ancestors(token):
            if above.dep == "relcl":
                return document.head(above)
            if above.dep not in CLAUSES:
                break
    return token


def conjuncts(document: Document, token: Token) -> list[Token]:
    """Give a word and the words listed with it ("A, B and C")."""
    found, waiting = [], [token]
    while waiting:
        word = waiting.pop(0)
        found.append(word)
        waiting += [t for t in document.children(word, "conj") if is_verb(t) == is_verb(token)]
    return sorted(found)


def parties(document: Document, token: Token) -> list[Party]:
    """Give the parties of a noun phrase: lists expanded, also "Russian and American officials"."""
    head = antecedent(document, token)
    found: list[Party] = []
    for word in conjuncts(document, head):
        senders = _sent_by(document, word)
        if senders:
            found += [party_of(document, state) for state in senders]
            continue
        states = _listed_states(document, word)
        found += [_party(document, [state], state) for state in states[:-1]]
        if states:
            words = [t for t in noun_phrase(document, word) if t.i >= states[-1].i]
            found.append(_party(document, words, word))
        else:
            found.append(party_of(document, word))
    return found


def _sent_by(document: Document, head: Token) -> list[Token]:
    """Give the states that several persons act for: "diplomats from Kenya and Sudan"."""
    if head.tag != "NNS" or head.lemma.lower() not in _words("party_nouns"):
        return []
    listed = [
        state
        for prep in document.children(head, "prep")
        if prep.text.lower() in {"from", "of"}
        for obj in document.children(prep, "pobj")
        for state in conjuncts(document, obj)
    ]
    return listed if len(listed) > 1 and all(state.ent in STATES for state in listed) else []


def _listed_states(document: Document, head: Token) -> list[Token]:
    """Give the states listed before a plural noun, if there are several: "Russian and American officials"."""
    if head.tag not in {"NNS", "NNPS"}:
        return []
    before = document.children(head, "amod", "compound", "nmod")
    # "Russia and Turkey's ministers" belong to both where each has some; "A and B's border" is one.
    if head.lemma.lower() in _words("party_nouns"):
        before += [t for t in document.children(head, "poss") if t.ent in STATES]
    for child, after in zip_longest(before, before[1:]):
        listed = [t for t in conjuncts(document, child) if t.i < head.i]
        if (
            after is not None and after.ent and document.children(child, "cc")
        ):  # "Kenya and Sudan officials" may be read as two
            listed = list(dict.fromkeys((*listed, after)))
        if len(listed) > 1 and listed[0].ent in {"NORP", "GPE", "ORG"} and all(t.ent for t in listed):
            return listed
    return []


def is_party(document: Document, token: Token, *, strictly: bool = False) -> bool:
    """Whether a noun, name or pronoun stands for somebody who can act: a name, or a word such as "rebels".

    Not strictly, a thing that is some state's stands for the state: "the Kenyan economy".
    """
    if token.ent in {"PERSON", "ORG", "GPE", "NORP", "LOC"} or token.lemma.lower() in _words("party_nouns"):
        return True
    if token.pos == "PROPN" and token.text in {"North", "South", "West"}:  # "talks with the North"
        return True
    if token.dep == "pobj" and token.pos in {"PROPN", "NOUN"} and token.text[0].isupper() and not token.ent:
        head = document.head(token)
        if head.text.lower() == "with":  # a name that the model does not know: "ties with Bhutan"
            return True
    if token.lemma.lower().endswith(PERSONAL) and token.tag == "NNS":
        return True
    if token.pos == "PRON":
        return token.tag == "PRP" or token.text.lower() in {"who", "whom"}
    if token.lemma.lower() in _words("quantities"):  # "hundreds of banks"
        return any(is_party(document, t, strictly=strictly) for t in prep_objects(document, token, "of"))
    return not strictly and any(t.ent in STATES for t in document.children(token, "amod", "compound", "nmod", "poss"))


# Arguments


def is_passive(document: Document, verb: Token) -> bool:
    """Whether what stands as subject is acted upon: "was seized", "the sanctions imposed"."""
    if document.children(verb, "auxpass", "nsubjpass"):
        return True
    if verb.tag == "VBN" and verb.dep == "acl" and not document.children(verb, "nsubj"):
        return True  # with a subject of its own it is a clause: "The view from Kest: the premier has refused"
    if verb.tag == "VBN" and verb.dep == "conj" and not document.children(verb, "aux", "nsubj", "dobj"):
        return is_passive(document, document.head(verb))
    return verb.tag == "VBN" and (bool(document.children(verb, "agent")) or _is_small_passive(document, verb))


def _is_small_passive(document: Document, verb: Token) -> bool:
    """Whether a participle has its object before it without an auxiliary: "wants all sanctions lifted"."""
    return verb.dep in {"ccomp", "oprd"} and not document.children(verb, "aux", "auxpass", "dobj")


def agents(document: Document, verb: Token) -> list[Token]:
    """Give the heads of those who act through a verb, also where the subject stands with a governing verb."""
    if is_passive(document, verb):
        return [obj for by in document.children(verb, "agent") for obj in document.children(by, "pobj")]
    return _subjects(document, verb, DEPTH)


def _subjects(document: Document, verb: Token, depth: int) -> list[Token]:
    own = document.children(verb, "nsubj", "csubj", "expl")
    if own and _is_misparted(document, verb, own):  # "Kest rejects that demand and insists": it insists on nothing
        return _subjects(document, document.head(verb), depth - 1)
    if own:
        # Of several subjects the nearest: the parser takes a dateline ("GENEVA -- The envoy said") for one more.
        return [_past_dateline(document, t) for t in own if t.dep == "nsubj"][-1:]
    if verb.head == verb.i or depth == 0:
        return _beside(document, verb)
    head = document.head(verb)
    if verb.dep == "acl":
        return _subjects_of_clause(document, verb, depth)
    if verb.dep == "relcl":
        return []
    if not is_verb(head):
        if verb.dep == "pcomp":  # "accused of breaking", "after meeting"
            above = document.head(head)
            if head.text.lower() in {"of", "from", "for"} and is_verb(above) and above.lemma in _words("blaming"):
                return patients(document, above)[:1]
            return _subjects_of_noun(document, verb, depth - 1)
        return _subjects_of_noun(document, head, depth - 1) if verb.dep in {"xcomp", "advcl", "ccomp"} else []
    if verb.dep in {"xcomp", "ccomp", "advcl"} and head.lemma in _words("object_control"):
        bidden = _bidden(document, head, depth)
        if bidden:
            return bidden
    if is_passive(document, head):
        return document.children(head, "nsubjpass")
    return _subjects(document, head, depth - 1)


def _is_misparted(document: Document, verb: Token, own: list[Token]) -> bool:
    """Whether "rejects that demand and insists" was read as "rejects that [the demand] and insists"."""
    before = document.tokens[verb.i - 1] if verb.i else None
    return (
        verb.dep == "ccomp"
        and before is not None
        and before.text.lower() in {"and", "but"}
        and any(before.head == t.i and t.i == before.i - 1 for t in own)
        and document.head(verb).i < own[0].i
        and bool(document.children(document.head(verb), "nsubj"))
    )


def _subjects_of_clause(document: Document, verb: Token, depth: int) -> list[Token]:
    """Give who acts in a clause that hangs on a noun: "officials seeking a truce", "a decision to leave"."""
    head = document.head(verb)
    if verb.tag in FINITE:  # "The envoy, a former minister, called for": the parser makes the subject the root
        return [head]
    if verb.tag == "VBG":
        above = document.head(head)
        said = head.dep == "dobj" and is_verb(above) and not is_party(document, head)
        # "put out a report accusing": who says it, is who put it out.
        return _subjects(document, above, depth - 1) if said else [head]
    return _possessors(document, head) or _subjects_of_noun(document, head, depth - 1)


def _bidden(document: Document, verb: Token, depth: int) -> list[Token]:
    """Give who does the infinitive of a verb whose object does it: "urged Kest to leave"."""
    if verb.lemma in {"call", "appeal"}:  # "called on Kest to withdraw", not "called the king to thank him"
        onto = [t for t in prep_objects(document, verb, "on", "upon", "to", "for") if t.ent not in {"DATE", "TIME"}]
        return onto[:1] or _subjects(document, verb, depth - 1)
    objects = document.children(verb, "dobj", "dative")
    return objects[:1] or (document.children(verb, "nsubjpass") if is_passive(document, verb) else [])


def controls_object(verb: Token) -> bool:
    """Whether the infinitive of a verb is done by its object: "urged Kest to leave", not "demanded aid to rebuild"."""
    return verb.lemma.lower() in _words("object_control")


def _beside(document: Document, verb: Token) -> list[Token]:
    """Give the name right before a finite main verb that the parser left without a subject."""
    auxiliaries = [
        t for t in document.children(verb, "aux", "neg", "advmod") if t.i < verb.i and t.pos != "PROPN" and not t.ent
    ]
    finite = [t for t in (verb, *auxiliaries) if t.tag in {"VBD", "VBZ", "VBP", "MD"}]
    first = min((t.i for t in (verb, *auxiliaries)), default=verb.i)
    if not finite or first == document.sentences[verb.sent].first:
        return []
    before = document.tokens[first - 1]
    name = before.pos == "PROPN" or (before.text.isupper() and bool(before.ent))
    return [before] if name and before.ent in NAMED and before.dep != "pobj" else []


def _past_dateline(document: Document, subject: Token) -> Token:
    """Give the subject proper where the parser took a dateline for it ("GENEVA, Switzerland -- An envoy said")."""
    for child in document.children(subject, "appos", "conj", "dep"):
        dashes = [t for t in document.tokens[subject.i : child.i] if t.text in DASHES and t.space]
        if dashes and subject.i < document.sentences[subject.sent].first + 3:
            return child
    return subject


def _subjects_of_noun(document: Document, noun: Token, depth: int) -> list[Token]:
    """Give who does what a noun of action says: its owner, or the subject of the verb that it hangs on."""
    owner = _possessors(document, noun)
    if owner:
        return owner
    for above in document.ancestors(noun):
        if is_verb(above):
            if is_passive(document, above):
                return document.children(above, "nsubjpass")
            if noun.dep == "dobj" and above.lemma.lower() not in _words(
                "own_acts"
            ):  # "called the decision to leave wrong"
                return []
            return _subjects(document, above, depth) if depth > 0 else []
        owner = _possessors(document, above)
        if owner:
            return owner
    return []


def _possessors(document: Document, noun: Token) -> list[Token]:
    """Give the owner of a noun of action: "Kest's refusal", "refusal by Kest"; "its" is an owner too."""
    owner = document.children(noun, "poss")
    by = [p for p in document.children(noun, "prep", "agent") if p.text.lower() == "by"]
    return owner or [obj for prep in by for obj in document.children(prep, "pobj")]


def possessors(document: Document, noun: Token) -> list[Token]:
    """Give the owner of a noun of action: "Kest's refusal", "a refusal by Kest"."""
    return _possessors(document, noun)


def patients(document: Document, verb: Token) -> list[Token]:
    """Give the heads of those acted upon: objects, and the subject of a passive."""
    if is_passive(document, verb):
        if verb.dep == "acl":
            return [document.head(verb)]
        own = document.children(verb, "nsubjpass")
        if not own and verb.tag == "VBN" and _is_small_passive(document, verb):
            own = document.children(verb, "nsubj")
        if own or verb.dep != "conj":
            return own
        return patients(document, document.head(verb))
    found = document.children(verb, "dobj") + document.children(verb, "dative")
    if not found:
        for clause in document.children(verb, "ccomp"):
            own = document.children(clause, "nsubj")
            if _is_misparted(document, clause, own):
                return own
    return found


def prep_objects(document: Document, word: Token, *preps: str) -> list[Token]:
    """Give the objects of a word's prepositions, all or the named ones, in the order of the text."""
    found = []
    for prep in document.children(word, "prep", "dative", "agent"):
        if not preps or prep.text.lower() in preps:
            found += document.children(prep, "pobj")
    return found


# Status


def is_negated(document: Document, token: Token) -> bool:
    """Whether a word is negated: "did not meet", "no talks"."""
    for child in document.children(token, "neg", "det", "advmod", "preconj"):
        if child.lemma.lower() in _words("negations") and child.i < token.i + 2:
            return True
    return any(
        child.dep in {"nsubj", "nsubjpass", "dobj"}
        and any(t.lemma.lower() in {"no", "neither"} for t in document.children(child, "det"))
        for child in document.children(token)
    )


def status_of(document: Document, token: Token) -> EventStatus:
    """Tell whether an act, given by its verb or noun, happened, or is planned, proposed, thought of or denied."""
    if is_negated(document, token):
        return "denied"
    own = _own_status(document, token)
    if own != "actual":
        return own
    for word, governor in _governors(document, token):
        if is_negated(document, governor) and word.dep in {"xcomp", "ccomp", "acl", "pcomp", "dobj", "nsubjpass"}:
            return "denied"
        names = _names_of(document, governor)
        for status in ("denied", "proposed", "planned", "hypothetical"):
            if names & _words("governors", status) and _governs(document, word):
                return status
        # "would agree to meet": the modal stands with the governing word.
        if word.dep in {"xcomp", "conj", "acl"} and is_verb(governor):
            above = _own_status(document, governor)
            if above != "actual":
                return above
    return "actual"


def _names_of(document: Document, governor: Token) -> set[str]:
    """Give the names under which a governing word is known: with its particle ("rule out") or, without one, alone."""
    lemma = governor.lemma.lower()
    particles = document.children(governor, "prt")
    return {f"{lemma} {t.text.lower()}" for t in particles} if particles else {lemma}


def _own_status(document: Document, token: Token) -> EventStatus:
    """Tell what a word's own auxiliaries, conditions and modifiers say."""
    statuses: tuple[EventStatus, ...] = ("planned", "proposed", "hypothetical")
    auxiliaries = {t.text.lower() for t in document.children(token, "aux")}
    if is_verb(token):
        for status in statuses:
            if auxiliaries & _words("modals", status):
                return status
        if any(t.text.lower() in {"if", "unless", "whether"} for t in document.children(token, "mark")):
            return "hypothetical"
        return "actual"
    modifiers = {t.lemma.lower() for t in document.children(token, "amod", "det", "compound")}
    for status in ("denied", *statuses):
        if modifiers & _words("modifiers", status):
            return status
    return "actual"


def _governors(document: Document, token: Token) -> Iterator[tuple[Token, Token]]:
    """Give the words that govern an act, nearest first, each with the word below it."""
    word = token
    for _ in range(DEPTH):
        if word.head == word.i or word.dep in {"relcl", "parataxis"} or (word.dep == "ccomp" and word is not token):
            return
        if word.dep == "acl" and word.tag != "VB":  # "the man held there": what governs the man does not govern it
            return
        head = document.head(word)
        yield word, head
        word = head


def _governs(document: Document, word: Token) -> bool:
    """Whether a governing word bears on the word below it, rather than merely standing above it."""
    if word.dep in {"xcomp", "acl", "pcomp"}:
        return True
    if word.dep == "ccomp":
        # "agreed that it was held": a finite clause in the past stands, whatever reports it; "demand that it be held".
        return not any(t.tag in {"VBD", "VBZ", "VBP"} for t in (word, *document.children(word, "aux", "auxpass")))
    if word.dep in {"dobj", "pobj", "nsubjpass", "prep", "compound", "agent"}:
        return not is_verb(word)
    return False


# Voice


@dataclass(frozen=True)
class Statement:
    """In whose voice words stand (the outlet's own, reported, quoted) and who states them, where the sentence tells."""

    voice: Voice
    by: Party | None


def voice_of(document: Document, token: Token) -> Statement:
    """Tell who states what a word says: a quoted or reported speaker, or the outlet itself.

    An answer in an interview is its speaker's own words; the speaker's name is then the sentence's `speaker`.
    """
    sentence = document.sentences[token.sent]
    by = _speaker(document, token)
    if sentence.kind == "answer" or in_quotes(document, token):
        return Statement("direct quote", by)
    return Statement("indirect speech", by) if by is not None else Statement("outlet", None)


def _speaker(document: Document, token: Token) -> Party | None:
    """Give who is said to state it: the subject of a reporting verb above, or "according to"."""
    word = token
    for above in document.ancestors(token):
        if is_verb(above) and above.lemma.lower() in _words("reporting"):
            reported = word.dep in {"ccomp", "parataxis", "pcomp", "xcomp", "advcl", "prep", "dobj"}
            speakers = _subjects(document, above, DEPTH) if reported else []
            if speakers:
                return party_of(document, speakers[0])
        word = above
    sentence = document.sentences[token.sent]
    for inner in document.sentence_tokens(sentence):
        # "..., said the minister": the parser hangs the reporting verb below the reported clause.
        if inner.dep in {"parataxis", "advcl"} and inner.lemma.lower() in _words("reporting") and inner.tag != "VBG":
            speakers = [t for t in document.children(inner, "nsubj") if t.lemma.lower() != "it"]
            if speakers and document.head(inner).i <= token.i < inner.i:
                return party_of(document, speakers[0])
        if inner.text.lower() == "according":
            for to in document.children(inner, "prep"):
                for source in document.children(to, "pobj")[:1]:
                    return party_of(document, source)
    return None


def in_quotes(document: Document, token: Token) -> bool:
    """Whether a word stands between quotation marks, counted from the start of its block."""
    sentence = document.sentences[token.sent]
    first = sentence.first
    for earlier in reversed(document.sentences[: sentence.number]):
        if (earlier.block, earlier.kind) != (sentence.block, sentence.kind):
            break
        first = earlier.first
    inside = False
    for word in document.tokens[first : token.i]:
        if word.text in OPENING or word.text == "``":
            inside = True
        elif word.text in CLOSING or word.text == "''":
            inside = False
        elif word.text == STRAIGHT:
            inside = not inside
    return inside
