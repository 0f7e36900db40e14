"""Makes an answer of the words that give it: who answers, which demand the words name, and whether on terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dashboard.demands.asking import is_own_side, known, leader_of, misread_subject
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Finding, Party
from dashboard.grammar import (
    agents,
    is_negated,
    is_passive,
    is_verb,
    party_of,
    possessors,
    prep_objects,
    voice_of,
)
from dashboard.grammar.remembered import listed_once
from dashboard.lexicon import lexicon
from dashboard.scene import everyone, is_people
from dashboard.tables import Response

REST = -1
LAST = -2  # "the last point"
NUMBERS = {"two": 2, "three": 3, "four": 4}
BOTH = 3  # words behind a verb among which "both" or "all three" tell how many demands it answers
MANY = 5  # "these points" are all that was asked right before
BUT_NOT = re.compile(
    r" (?:but|though|although) not (?!(?:to |on |with )?the (?:first|second|third|fourth|former|latter|others?) )"
)
BUT_WILL_NOT = re.compile(
    r" (?:but|though|although|while) (?:\S+ ){1,9}?(?:would|will|could|can|must|may|need) (?:not|n't|n’t|only) "
)
AT_ONCE = re.compile(r" at once (?=$|and |but |on |in |if )")
# "Yes, if somewhat reluctantly", "and only the press was surprised" set no terms.
NO_TERMS = re.compile(r" if (?:(?:somewhat|rather|a (?:little|bit)|slightly)\b|\w+ly (?=$|and |but ))| and only the ")
LATER = re.compile(
    r"(?<!as)(?<!even)(?<!see) (?:if|provided|providing|on condition|only (?:if|when|once|after)|as soon as"
    r"|(?<!than )once (?!more|again|a |every)|after \S+(?: \S+){0,6} (?:has|have|had) )"
)
# "Will stay as long as the islanders need them" waits for nothing that whoever asked could do.
NEEDED = re.compile(
    r" (?:as|so) long as (?:\S+ ){1,7}?(?:needs?|wants?|wish(?:es)?|sees? fit|deems? (?:it )?(?:fit|right|necessary))"
    r"(?: (?:it|them|him|her|us|this|that|so))? (?=$|and |or |but )"
)
MEASURED = frozenset({"QUANTITY", "MONEY", "PERCENT"})  # "to release 249 million cubic metres" may be all of it
OF_THESE = frozenset({"them", "these", "those"})
FIRM_TERMS = ("until", "unless", "till", "as soon as")
SO_FAR = 4  # words before a verb in which "so far" stands
POINTING = frozenset({"it", "that", "this", "them", "both", "one", "these", "those", "so"})
ALL = frozenset({"any", "all", "every", "nothing", "none", "no"})
PRONOUNS = frozenset({"it", "they", "he", "she"})
NEITHER = frozenset({"neither", "none"})


@dataclass(frozen=True, slots=True)
class Answer(Finding):
    """An answer: the stance, who answers, and what it answers.

    `of` holds whose demands are answered ("Kest's demands"); `these` says that the words point back to demands just
    told, `points` that they do so by a pronoun or by saying nothing ("Kest refused"); where none is set the answer is
    one to a demand on the same matter nearby, in the words from `text_start`.
    """

    cue: str
    cue_start: int
    cue_end: int
    stance: Response | None  # None where who was asked is silent
    by: tuple[Party, ...]
    of: tuple[Party, ...]
    to: tuple[Party, ...]  # whom it answers, where that is said: "reassured them"
    noun_start: int | None  # the noun of demand that is answered, where one is named
    these: bool
    points: bool
    rank: int | None  # "the first": which of the demands just told, from 0; REST for "the others"
    offered: int | None  # where something else was offered last before "the idea", which is what the words mean
    text_start: int
    text_end: int
    topic: tuple[str, ...] = ()  # what it is on, where it says so: "on the cities they said no"
    late: bool = False  # may answer what was asked some sentences before
    aside: bool = False  # in a relative clause: answers what its own sentence tells, if nothing else is named
    within: bool = False  # answers what its own sentence tells
    deed: bool = False  # what was done, which answers only where that was asked
    worded: bool = False  # answers only what it says again in its own words
    front: bool = False  # what it is on, stands first in it: it answers nothing else
    whole: bool = False  # "any relief": answers all that was asked on its matter
    ranks: tuple[int, ...] = ()  # of "the first two", "the second and the third" all
    number: int = 1  # of "both", "all three": how many demands are answered at once
    asked_only: bool = False  # a mood or an argument: answers only what was asked of the one who has it
    loose: bool = False  # what anybody may say or do: answers only what it says again in its own words
    things: tuple[str, ...] = ()  # what it names
    own: bool = False  # says of what it is, so that it is of nothing else: "the idea of a common currency"
    missing: tuple[str, ...] = ()  # what is said not to be: "there are no such camps"
    denial: bool = False  # denies what was to stop: "denies that it backs any"
    tone: bool = False  # no answer but how it sounds: answers what was asked right before, if nothing else does


def answer_words(name: str) -> frozenset[str]:
    """Give a list of the lexicon of answers."""
    return known("answers", name)


def words_beside(name: str) -> frozenset[str]:
    """Give a list of words that stand beside answers and tell none by themselves."""
    return known("beside_answers", name)


def rank_of(word: Token) -> int | None:
    """Give which of several demands a word means: 0 for "the first", LAST and REST for "the last" and "the others"."""
    ranks: list[str] = lexicon("demands")["answers"]["ranks"]
    if word.text.lower() in ranks:
        return ranks.index(word.text.lower())
    if word.text.lower() in answer_words("former"):
        return 0
    if word.text.lower() in answer_words("last") and word.dep == "amod":
        return LAST
    return REST if word.text.lower() in answer_words("rest") else None


def number_behind(document: Document, sentence: Sentence, cue: Token) -> int:
    """Give how many demands "both ideas" or "all three" mean right behind a word; 1 where no such words stand."""
    if any(t.text.lower() in {"neither", "both"} for t in document.children(cue, "nsubj", "nsubjpass", "dobj")):
        return 2  # "neither has been granted"
    behind = [t.text.lower() for t in document.tokens[cue.i + 1 : min(cue.i + 1 + BOTH, sentence.last)]]
    for word, after in zip(behind, [*behind, ""][1:], strict=True):  # none where the sentence breaks off
        if word == "both" and after not in {"sides", "parties", "countries", "governments"}:
            return 2
        if word in {"these", "those"} and after.endswith("s") and after.removesuffix("s") in known("answered"):
            return MANY
        if word == "all" and after in NUMBERS:
            return NUMBERS[after]
        if word in {"all", "none", "each"} and after == "of" and OF_THESE.intersection(behind):
            return MANY  # "refused all of them"
    return 1


def ranks_behind(document: Document, sentence: Sentence, cue: Token) -> tuple[int, ...]:
    """Give which of several demands "the first two" or "the second and third points" mean behind a word; else none."""
    tokens = [t for t in document.sentence_tokens(sentence) if t.i > cue.i]
    order: list[str] = lexicon("demands")["answers"]["ranks"]
    for word, after, then in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        rank = order.index(word.text.lower()) if word.text.lower() in order else None
        if rank is None:
            continue
        if after.text.lower() in NUMBERS and word.text.lower() == "first":
            return tuple(range(NUMBERS[after.text.lower()]))
        behind = [t for t in tokens if after.i < t.i <= after.i + 2]
        second = next((order.index(t.text.lower()) for t in behind if t.text.lower() in order), None)
        if after.text.lower() == "and" and second is not None and then is not None:
            return (rank, second)
    return ()


@listed_once
def holders_of(document: Document, verb: Token) -> list[Party]:
    """Give who answers; where "it" or "they" answer, also who is said to say so."""
    misread = [] if agents(document, verb) else misread_subject(document, verb)
    if misread:
        return [party_of(document, misread[0])]
    if is_passive(document, verb):
        by = everyone(document, [t for t in prep_objects(document, verb, "by") if t.ent not in {"DATE", "TIME"}])
        said = voice_of(document, verb).by or beside(document, document.sentences[verb.sent])
        return by or ([said] if said is not None else [])  # "Kest said the request would be studied"
    heads = agents(document, verb)
    found = everyone(document, heads)
    found += [party_of(document, t) for agent in heads for t in leader_of(document, agent)]
    for agent in heads:  # "the government of Jane Roe": a person who leads it speaks for it
        if agent.lemma.lower() in answer_words("led"):
            found += [party_of(document, t) for t in prep_objects(document, agent, "of") if t.ent == "PERSON"]
    people = any(is_people(agent) or agent.lemma.lower() in known("sides") for agent in heads)  # "the movement"
    if verb.dep == "relcl" and any(t.lemma.lower() in known("sides") for t in heads):
        return found  # "something that the movement will consider"
    if not people or all(p.text.lower() in PRONOUNS | {"we", "i"} or is_own_side(p) for p in found):
        said = voice_of(document, verb).by or (None if people else beside(document, document.sentences[verb.sent]))
        teller = said is not None and found and all(is_own_side(p) for p in found) and is_source(said)
        if said is not None and said.text.lower() not in PRONOUNS and not _are_others(document, heads, said):
            return found if teller else [said]
    return found


def is_source(said: Party) -> bool:
    """Whether who speaks only tells of others: "the group turned it down, officials said"."""
    words = said.text.split()
    return said.text[1:].islower() and words[-1].lower().removesuffix("s") in known("no_group") | {"mediator"}


def _are_others(document: Document, heads: list[Token], said: Party) -> bool:
    """Whether "they" are not the one person who speaks: "the bishop said that they had agreed"."""
    if not heads or any(t.text.lower() != "they" for t in heads):
        return False
    before = document.tokens[document.sentences[heads[0].sent].first : heads[0].i]
    return any(t.text.lower() in {"he", "she"} or (t.start == said.head_start and t.ent == "PERSON") for t in before)


def fronted_thing(document: Document, verb: Token) -> list[Token]:
    """Give "quota" of "A lasting cap she ruled out.", which the parser takes for a noun with a relative clause."""
    noun, subject = document.head(verb), document.children(verb, "nsubj")
    which = any(t.tag == "WDT" for t in document.children(verb))
    if verb.dep != "relcl" or noun.dep != "ROOT" or not subject or which or subject[0].i < noun.i:
        return []
    behind = document.tokens[verb.i + 1 : document.sentences[verb.sent].last]
    first = document.tokens[document.sentences[verb.sent].first]
    if first.text in {"The", "That", "This", "Such"} and first.head == noun.i and subject[0].pos == "PRON":
        return [noun]  # "The timetable he turned down in May, as too short."
    return [noun] if sum(t.pos != "PUNCT" for t in behind) <= 1 else []


def beside(document: Document, sentence: Sentence) -> Party | None:
    """Give who speaks in "a vote is possible, he says, if": the parser may hang the verb of saying on what follows."""
    for verb in document.sentence_tokens(sentence):
        if verb.dep == "parataxis" and verb.lemma.lower() in answer_words("asides"):
            for speaker in document.children(verb, "nsubj"):
                return party_of(document, speaker)
    return None


def text_behind(document: Document, sentence: Sentence, word: Token) -> str:
    """Give the rest of a sentence in small letters, between spaces, so that whole words can be looked for."""
    behind = document.tokens[word.i + 1 : sentence.last]
    return f" {' '.join(t.text.lower() for t in behind if t.pos != 'PUNCT' and not is_till_a_day(document, t))} "


def is_till_a_day(document: Document, word: Token) -> bool:
    """Whether "until" only tells how long: "until 1 September"."""
    after = document.following(word) if word.text.lower() == "until" else None
    return after is not None and after.ent in {"DATE", "TIME"} and word.dep == "prep"


def has_terms(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether a yes comes with terms: "on condition that", "only if", "under its own control", "in return for"."""
    behind = AT_ONCE.sub(" ", text_behind(document, sentence, verb))  # "said yes at once" waits for nothing
    behind = NO_TERMS.sub(" ", behind)
    if " provided " in behind and not any(
        t.text.lower() == "provided" and _sets_terms(document, t) for t in document.tokens[verb.i + 1 : sentence.last]
    ):
        behind = behind.replace(" provided ", " ")
    ahead = [t.text.lower() for t in document.tokens[max(sentence.first, verb.i - SO_FAR) : verb.i]]
    part = ("so", "far") in pairwise(ahead) or BUT_NOT.search(behind) is not None
    part = part or BUT_WILL_NOT.search(behind) is not None
    return part or any(f" {terms} " in behind for terms in answer_words("terms"))


def _sets_terms(document: Document, provided: Token) -> bool:
    """Whether "provided" stands for "if": before "that", "the", a pronoun or a clause; not "and provided trucks"."""
    before = document.tokens[provided.i - 1] if provided.i else None
    after = document.following(provided)
    if after is None or (before is not None and before.text.lower() == "and"):
        return False
    told = after.text.lower() in {"that", "the"} or after.pos == "PRON"
    return told or provided.dep == "mark" or bool(document.children(provided, "ccomp", "pcomp", "advcl"))


def is_bad(words: Iterable[Token]) -> bool:
    """Whether words call something what nobody accepts: "a ploy", "out of the question"; not "a deployment"."""
    said = f" {' '.join(t.lemma.lower() for t in words)} "
    bad = (*lexicon("demands")["answers"]["adjectives"]["rejected"], *answer_words("verdict_nouns"))
    return any(f" {word} " in said for word in bad)


def is_unheard(document: Document, clause: Token) -> bool:
    """Whether a clause tells what was talked of, or meant: "no duty had been mentioned", "are not directed against"."""
    talked = answer_words("going_over") | answer_words("bringing_up") | answer_words("aimed")
    return is_passive(document, clause) and clause.lemma.lower() in talked


def is_part(document: Document, deed: Token) -> bool:
    """Whether a deed is done to a number of things that were not counted before: "to free four of them"."""
    for thing in document.children(deed, "dobj"):
        counted = [thing] if thing.pos == "NUM" else document.children(thing, "nummod")
        counted = [t for t in counted if document.word_before(t) != "least" and t.ent not in MEASURED]  # "at least 400"
        if counted and thing.text.lower() != "one" and not document.children(thing, "det", "poss", "predet"):
            return True
    return False


def allows(document: Document, verb: Token) -> bool:
    """Whether a no goes on with half a yes: "ruled out direct talks but allowed indirect ones"."""
    return any(
        t.lemma.lower() in answer_words("allowing")
        and not is_negated(document, t)
        and any(c.text.lower() == "but" for c in document.tokens[verb.i : t.i])
        for t in document.children(verb, "conj")
    )


def waits(document: Document, sentence: Sentence, word: Token) -> bool:
    """Whether what stands before waits for something: "until the army has left", "unless", "as long as"."""
    behind = text_behind(document, sentence, word)
    for endless in answer_words("endless"):  # "as long as necessary" waits for nothing
        behind = behind.replace(f" {endless} ", " ")
    behind = NEEDED.sub(" ", behind)
    return any(f" {until} " in behind for until in answer_words("until"))


def sets_terms(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether a plain no names what would make it a yes: "refused unless"; not "rejects it as long as"."""
    behind = text_behind(document, sentence, verb)
    firm = waits(document, sentence, verb) and any(f" {word} " in behind for word in FIRM_TERMS)
    return firm or any(_is_still_to_come(document, t) for t in document.tokens[verb.i + 1 : sentence.last])


def _is_still_to_come(document: Document, word: Token) -> bool:
    """Whether a word begins what is waited for: "before Kest has left"; not "before the war began"."""
    clause = document.head(word)
    if word.text.lower() != "before" or word.dep != "mark" or is_negated(document, clause):
        return False
    heads = [clause, *document.children(clause, "aux", "auxpass")]
    return any(t.tag in {"VBZ", "VBP"} for t in heads)


def answer_of(
    document: Document, sentence: Sentence, cue: Token, stance: Any, by: list[Party], noun: Token | None, *,
    to: list[Party] | None = None, tail: list[Token] | None = None, points: bool = False, rank: int | None = None,
    deed: Token | None = None, worded: bool = False, asked_only: bool = False,
) -> Answer:  # fmt: skip
    """Make an answer of its words; `noun` is the noun of demand that it names, `tail` tells its matter."""
    of: list[Party] = []
    topic: tuple[str, ...] = ()
    these = False
    offered: int | None = None
    if noun is not None:
        ranks = [found for t in document.children(noun, "amod") if (found := rank_of(t)) is not None]
        rank = ranks[0] if ranks else rank
        both = any(t.text.lower() in {"both", "these", "all"} for t in document.children(noun, "det", "predet"))
        offered = None if both else _offered(document, sentence, noun)  # "both ideas" are what was asked
        of = everyone(document, possessors(document, noun))
        of += [
            Party(t.start, t.end, t.text, t.start, t.end)
            for t in document.children(noun, "amod", "compound")
            if t.ent in {"GPE", "NORP", "ORG"}
        ]
        determiners = {t.text.lower() for t in document.children(noun, "det")}
        before = document.word_before(noun)
        determiners.add(before)  # in "rejects that demand and insists" the parser may take "that" for a conjunction
        topic = _complement_of(document, noun)
        these = bool(determiners & {"these", "those", "this", "that", "the", "such", "both", "all"})
    if points and _means_offer(document, sentence, cue):
        offered = cue.start
    if stance == "open" and LATER.search(text_behind(document, sentence, cue)):
        stance = "conditional"  # "is ready to review it if the talks go well"
    if stance == "accepted" and has_terms(document, sentence, cue):
        stance = "conditional"  # a yes with terms in its sentence
    span = document.span(tail or [cue])
    things, own = _own_matter(document, noun, tail or [])
    return Answer(
        sentence=sentence.number, start=sentence.start, end=sentence.end, cue=cue.text, cue_start=cue.start,
        cue_end=cue.end, stance=stance, by=tuple(by), of=tuple(of), to=tuple(to or ()),
        noun_start=noun.start if noun is not None else None, these=these, points=points,
        rank=rank, offered=offered,
        text_start=span.start, text_end=span.end, deed=deed is not None, worded=worded,
        topic=(deed.lemma.lower(),) if deed is not None else topic,
        whole=any(t.text.lower() in ALL for t in tail or ()), asked_only=asked_only,
        things=things, own=own,
    )  # fmt: skip


def things_named(words: Iterable[Token]) -> tuple[str, ...]:
    """Give the things of some words that are no names, with their deeds; nothing where they name no thing."""
    told = [t for t in words if t.pos in {"NOUN", "PROPN", "VERB"} and not t.ent]
    return tuple(t.lemma.lower() for t in told) if any(t.pos != "VERB" for t in told) else ()


def _own_matter(document: Document, noun: Token | None, tail: list[Token]) -> tuple[tuple[str, ...], bool]:
    """Give the things that an answer names, and whether words tell which they are: "the idea of a common currency".

    So does "what Kest calls the abuse of the pact"; "what it calls a farce" tells only what it thinks of it.
    """
    if noun is not None:
        return things_named(behind_noun(document, noun)), noun.lemma.lower() in known("offered", "nouns")
    for word in tail:
        behind = things_named(behind_noun(document, word)) if word.lemma.lower() in answer_words("ideas") else ()
        if behind:
            return behind, True
    things = things_named(tail)
    called = [
        t for t in tail if t.text.lower() == "what" and document.head(t).lemma.lower() in answer_words("verdicts")
    ]
    behind = tuple(t.text.lower() for t in document.subtree(document.head(called[0]))) if called else ()
    return things, bool(things) and "the" in behind and not {"a", "an"} & set(behind[: behind.index("the")])


def behind_noun(document: Document, noun: Token) -> list[Token]:
    """Give the words that tell which idea or readiness is meant: "to leave the port", "of a common currency"."""
    parts = document.children(noun, "acl", "relcl", "xcomp", "ccomp")
    parts += prep_objects(document, noun, "for", "on", "about", "of", "in", "to", "over")
    return [t for part in parts for t in document.subtree(part) if t.i > noun.i]


def _complement_of(document: Document, noun: Token) -> tuple[str, ...]:
    """Give the words that tell what a demand is on: "disarm" of "the call to disarm"."""
    parts = document.children(noun, "acl", "xcomp", "ccomp") + prep_objects(document, noun, "for", "on", "about")
    words = [t for part in parts for t in document.subtree(part) if t.i > noun.i]
    words += [t for t in document.children(noun, "compound", "amod") if not t.ent]  # "the transit request"
    return tuple(t.lemma.lower() for t in words if t.pos in {"NOUN", "PROPN", "VERB", "ADJ"})


def _means_offer(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether "it" is the offer of the same sentence: "rejected the offer, insisting on X; Ossia welcomed it"."""
    it = any(t.text.lower() == "it" for t in document.children(verb, "dobj"))
    return it and any(
        t.lemma.lower() in known("offered", "nouns") for t in document.sentence_tokens(sentence) if t.i < verb.i
    )


def _offered(document: Document, sentence: Sentence, noun: Token) -> int | None:
    """Give where something was offered last before "the idea": in its sentence or the one before."""
    if noun.lemma.lower() not in known("offered", "nouns"):
        return None
    first = document.sentences[max(0, sentence.number - 1)].first
    verbs = [t for t in document.tokens[first : noun.i] if is_verb(t) and t.lemma.lower() in known("offered", "verbs")]
    return verbs[-1].start if verbs else None
