"""Reads the words of a demand: who asks through a verb or a noun, which phrase is asked, and where it ends."""

from __future__ import annotations

from functools import cache

from dashboard.demands.pronouns import goods_meant, people_meant, people_of_them, thing_left_out
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import (
    agents,
    is_negated,
    is_party,
    is_passive,
    is_verb,
    noun_phrase,
    party_of,
    possessors,
    prep_objects,
)
from dashboard.lexicon import lexicon
from dashboard.scene import everyone, is_people
from dashboard.tags import FINITE, TENSED

CHAIN = 3  # sentences through which "they" hands on what "them" stands for
ACTING = ("er", "or", "ist", "ian")  # endings of people: "mediator"; "the order demands" names no actor
MAY_BE = frozenset({"will", "would", "can", "could", "may", "might"})  # what is still to come, or only possible
OWN = 4  # words of "the two holdout groups"
NAMED = frozenset({"GPE", "ORG", "NORP", "PERSON"})  # names of those who may ask or be asked
SAME_FORM = frozenset({"let", "put", "cut", "set", "shut", "quit", "rid", "shed", "spread", "split"})  # now and then
LONGEST = 28  # words of a demand; what is longer is cut at the end of a phrase


@cache
def known(section: str, name: str = "") -> frozenset[str]:
    """Give a list of the lexicon."""
    found = lexicon("demands")[section]
    return frozenset(found[name] if name else found)


def is_left_out(sentence: Sentence) -> bool:
    """Whether a sentence asks and answers nothing between parties: headings, and what an interviewer wants to know.

    What an interviewer states ("Kest would like those measures gone.") tells as much as any other sentence.
    """
    return sentence.kind in {"title", "dateline", "heading"} or (sentence.kind == "question" and sentence.is_question)


def leader_of(document: Document, people: Token) -> list[Token]:
    """Give for whom people speak: "Roe's people said yes"."""
    if people.lemma.lower() not in known("people_of"):
        return []
    return [t for t in document.children(people, "poss") if t.ent == "PERSON"]


def is_own_side(party: Party) -> bool:
    """Whether words may mean the side of who speaks: "Roe said that the army would not leave unless"."""
    words = party.text.lower().split()
    own = 2 <= len(words) <= OWN and words[0] in {"the", "our", "his", "her", "their"} and words[1] != "other"
    return own and (words[-1] in known("sides") or (words[-1].endswith("s") and words[-1][:-1] in known("sides")))


def named_owners(document: Document, noun: Token) -> list[Party]:
    """Give whose demand a noun names by more than "its"."""
    return [party for party in owners_of(document, noun) if party.text.lower() not in {"its", "their", "his", "her"}]


def owners_of(document: Document, noun: Token) -> list[Party]:
    """Give whose demand a noun names: "Kest's demand", "a demand by Kest", "Kestian demands"."""
    found = everyone(document, possessors(document, noun))
    if found:
        return found
    before = [t for t in document.children(noun, "amod", "compound", "nmod") if t.ent in {"GPE", "NORP", "ORG"}]
    return (
        [party_of(document, t) for t in before]
        or everyone(document, prep_objects(document, noun, "from"))
        or everyone(document, _put_forward_by(document, noun))
    )


def _put_forward_by(document: Document, noun: Token) -> list[Token]:
    """Give Kest of "the memorandum presented by Kest", "a list that Kest submitted"."""
    found: list[Token] = []
    for put in document.children(noun, "acl", "relcl"):
        if put.lemma.lower() in known("put") | known("putting_forward"):
            found += agents(document, put)
    return [t for t in found if is_people(t)]


def marked_clause(document: Document, cue: Token) -> Token | None:
    """Give the clause of "the need for Kest to withdraw", "called for Kest to go", wherever the parser hung it."""
    last = cue.i
    for whose in document.children(cue, "prep") if cue.pos == "NOUN" else ():
        if whose.i == cue.i + 1 and whose.text.lower() in {"by", "from"}:  # "calls by Kest for Ossia to go"
            last = max(t.i for t in (whose, *document.children(whose, "pobj")))
    after = document.tokens[last + 1] if last + 1 < len(document.tokens) else None
    if after is None or after.text.lower() != "for" or after.dep != "mark":
        return None
    return document.head(after)


def askers_of(document: Document, verb: Token) -> list[Token]:
    """Give who asks through a verb: people and bodies, also as owners of their words ("Kest's statement demands")."""
    heads = agents(document, verb)
    if document.word_before(verb) == "and" and not document.children(verb, "nsubj", "nsubjpass"):
        # "warned that they are bent on war and called for": the parser hangs "called" on the nearest verb; a verb in
        # the same tense above with a subject of its own is its true partner.
        for above in document.ancestors(verb):
            if above.tag == verb.tag and document.children(above, "nsubj"):
                heads = document.children(above, "nsubj")
                break
    root = misread_root(document, verb)
    heads = document.children(root, "nsubj") if root is not None else heads
    heads = _for_its_part(document, verb) or _right_before(document, verb) or heads
    if not heads:
        return misread_subject(document, verb) or root_before(document, verb)
    found: list[Token] = []
    for head in heads:
        if is_people(head) or _is_acting(head):
            found.append(head)
        elif head.lemma.lower() in known("sides") | known("described", "bloc"):
            found.append(head)  # "Kest's junta wants", "the bloc expects"
        elif head.pos == "NUM" and any(t.text.lower() == "the" for t in document.children(head, "det")):
            found.append(head)  # "the four insisted"
        elif head.lemma.lower() in known("words_of"):
            found += document.children(head, "poss") or _made_by(document, head)
    return found


def misread_root(document: Document, verb: Token) -> Token | None:
    """Give the main verb of "has for years called on Kest to go", where the parser hung "called" on the years."""
    time = document.head(verb)
    if verb.dep != "acl" or time.ent not in {"DATE", "TIME"} or verb.tag not in {"VBN", "VBG"}:
        return None
    root = document.root(document.sentences[verb.sent])
    if root is None or root.i == verb.i:
        return None
    has = root.lemma.lower() == "have" or any(t.i < time.i for t in document.children(root, "aux"))
    return root if has else None


def _made_by(document: Document, words: Token) -> list[Token]:
    """Give whose words they are: "the plan, which Kest published", "a letter from Kest", "the American paper"."""
    makers = [
        t
        for clause in document.children(words, "relcl", "acl")
        if clause.lemma.lower() in known("put") | {"publish", "propose", "draft", "write", "circulate", "draw"}
        for t in [*document.children(clause, "nsubj"), *prep_objects(document, clause, "by")]
    ]
    near = [t for t in document.children(words, "amod", "compound", "nmod") if t.ent in {"GPE", "NORP", "ORG"}]
    above = document.head(words)
    if not near and words.dep == "dobj" and above.lemma.lower() in known("issuing") and is_verb(above):
        near = [t for t in agents(document, above) if is_people(t)]  # "the board passed a resolution calling on"
    return [t for t in makers if t.ent or t.pos == "PROPN"] or near or prep_objects(document, words, "from", "by")


def root_before(document: Document, verb: Token) -> list[Token]:
    """Give the subject of "the minister, Jane Roe, pressed for", where the parser made the minister the root."""
    head = document.head(verb)
    named = [t for t in document.children(head, "appos") if t.ent == "PERSON" and t.i < verb.i]
    after_comma = document.word_before(verb) == ","
    if verb.dep != "acl" or head.dep != "ROOT" or not named or not after_comma:
        return []
    return [head] if is_people(head) else named[:1]  # "the speaker of the house, Jane Roe, repeated"


def _is_acting(head: Token) -> bool:
    """Whether a noun names people by what they do: "facilitators", and a name that the tagger took for a noun."""
    acting = head.lemma.lower().endswith(ACTING) and head.lemma.lower() not in known("no_actors")
    return head.pos == "NOUN" and (acting or head.text[0].isupper())


def _for_its_part(document: Document, verb: Token) -> list[Token]:
    """Give the name of "Kest for its part called on Ossia", whose verb the parser hangs on "part"."""
    before = document.tokens[max(0, verb.i - 4) : verb.i]
    if [t.text.lower() for t in before if t.pos != "PUNCT"][-1:] != ["part"] or len(before) < 4:
        return []
    start = next((t for t in before if t.text.lower() == "for"), None)
    if start is None or start.i == document.sentences[verb.sent].first:
        return []  # "For its part Kest called": the subject stands where it should
    name = document.tokens[start.i - 1]
    name = document.tokens[name.i - 1] if name.text == "," and name.i else name
    return [name] if is_people(name) else []


def _right_before(document: Document, verb: Token) -> list[Token]:
    """Give the name right before a verb that goes on without a subject: "is a friend of Kest and Ossia would like".

    The parser lists Ossia with Kest; but who went on with "would like" would do so behind an "and".
    """
    if verb.dep != "conj" or document.children(verb, "nsubj", "nsubjpass", "expl"):
        return []
    first = min([verb, *document.children(verb, "aux", "auxpass")], key=lambda token: token.i)
    before = document.tokens[first.i - 1] if first.i else first
    finite = first.tag in FINITE
    return [before] if finite and before.dep == "conj" and before.ent and before.pos == "PROPN" else []


def is_willing(document: Document, main: Token) -> bool:
    """Whether somebody agrees, offers or is ready: "agreed to free", "offered to cut", "was ready to scrap"."""
    if any(t.lemma.lower() in known("answers", "ready") for t in document.children(main, "acomp")):
        return not is_negated(document, main)
    above = document.head(main)
    willing = [main, above] if main.dep == "xcomp" else [main]
    return any(
        t.lemma.lower() in known("conditions", "offering") | known("answers", "ready")
        and not is_negated(document, t)
        and not (is_verb(t) and is_passive(document, t))
        for t in willing
    )


def misread_subject(document: Document, verb: Token) -> list[Token]:
    """Give the name before "refuses and asks", where the parser took the first verb for a thing the name governs."""
    first = document.head(verb) if verb.dep in {"conj", "dobj"} else verb
    finite = verb.tag in TENSED
    if not finite or first.dep != "ROOT" or first.pos not in {"NOUN", "PROPN"} or first.i >= verb.i:
        return []
    before = document.children(first, "compound")
    first = before[0] if before and first.tag == "NNS" else first
    opens = first.i == document.sentences[first.sent].first and first.text[0].isupper()
    return [first] if opens and not document.children(verb, "nsubj", "nsubjpass") else []


def is_infinitive(document: Document, verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return verb.tag == "VB" and any(t.tag == "TO" for t in document.children(verb, "aux"))


def is_requirement(document: Document, clause: Token) -> bool:
    """Whether a clause says what has to be: "that it must", "that it withdraw"."""
    auxiliaries = document.children(clause, "aux", "auxpass")
    if any(t.lemma.lower() in {"must", "should", "have"} for t in auxiliaries if t.tag == "MD" or t.lemma == "must"):
        return True
    if any(t.text.lower() == "be" and t.tag == "VB" for t in auxiliaries):  # "that they be freed"
        return True
    single = any(
        t.tag in {"NN", "NNP"} or t.text.lower() in {"it", "he", "she"} for t in _own_subject(document, clause)
    )
    same = clause.lemma.lower() in SAME_FORM and clause.text.lower() == clause.lemma.lower() and not auxiliaries
    if same and single and clause.tag in {"VBD", "VBN"} and document.head(clause).tag in {"VBZ", "VBP"}:
        return True  # "insists that Kest let the gas flow"
    if clause.tag == "VBP" and single and not auxiliaries:  # "that Kest hand over": no indicative has this form
        return True
    return clause.tag == "VB" and not any(t.tag in {"MD", "TO", "VBD", "VBZ", "VBP"} for t in auxiliaries)


def _own_subject(document: Document, clause: Token) -> list[Token]:
    found = document.children(clause, "nsubj")
    return [t for t in found if not document.children(t, "conj")]  # "that A and B hand over" may state a fact


def phrase(document: Document, thing: Token, without: list[Token]) -> list[Token]:
    """Give a noun phrase without the source it is asked from."""
    dropped = {t.i for source in without for t in document.subtree(source)} | {document.head(s).i for s in without}
    return [t for t in document.subtree(thing) if t.i not in dropped]


def listed(document: Document, first: Token) -> list[Token]:
    """Give a word and those listed with it."""
    found, waiting = [], [first]
    while waiting:
        token = waiting.pop(0)
        found.append(token)
        waiting += document.children(token, "conj")
    return found


def member(document: Document, thing: Token) -> list[Token]:
    """Give one member of a list without the others."""
    others = {t.i for child in document.children(thing, "conj", "cc") for t in document.subtree(child)}
    return [t for t in document.subtree(thing) if t.i not in others]


def core_of(document: Document, run: list[Token]) -> str:
    """Give the words of a demand without the clauses that only tell which thing is meant: "taken from sailors"."""
    inside = {t.i for t in run}
    telling = [t for t in run if t.dep == "relcl" or (t.dep == "acl" and t.tag in {"VBN", "VBG"})]
    left = {t.i for clause in telling if clause.head in inside for t in document.subtree(clause)}
    return document.text([t for t in run if t.i not in left])


def _aside(run: list[Token], token: Token) -> bool:
    """Whether what follows a comma only comments: "..., particularly in view of", "..., warning that"."""
    return len(run) > 5 and run[-1].text == "," and token.tag in {"RB", "IN", "WRB", "VBG"}


def trimmed(words: list[Token]) -> list[Token]:
    """Cut a demand to a run of words: no comma or conjunction at its ends, no long tail."""
    run = words[:1]
    for token in words[1:]:
        if (
            token.i - run[-1].i > 1
            or len(run) >= LONGEST
            or _aside(run, token)
            or (token.tag in {"WDT", "WP"} and run[-1].text == ",")
        ):
            break
        run.append(token)
    stranded = len(run) > 1 and run[-1] is words[-1] and run[-2].tag == "VBN"  # "had been dealt with"
    while len(run) > 1 and run[-1].pos in {"PUNCT", "CCONJ", "ADP", "SCONJ", "DET"} and run[-1].dep != "prt":
        if stranded and run[-1] is words[-1] and run[-1].pos == "ADP":
            break
        run = run[:-1]
    if len(run) > 2 and [t.text.lower() for t in run[-2:]] == ["in", "case"]:
        run = run[:-2]  # "adopted in case", whose clause was left out
    while len(run) > 1 and (run[0].pos in {"PUNCT", "CCONJ"} or run[0].text.lower() in {"that", "to"}):
        run = run[1:]
    return run


def own_deed(document: Document, run: list[Token]) -> list[Token]:
    """Cut a demand where who asks goes on to act: "asked Kest to drop the plan and opened an inquiry"."""
    inside = {t.i for t in run}
    for token in run:
        head = document.head(token)
        finite = token.tag in {"VBD", "VBZ"} or any(t.tag == "VBZ" for t in document.children(token, "aux"))
        if token.dep == "conj" and is_verb(token) and finite and head.tag == "VB" and head.i in inside:
            cut = [t for t in run if t.i < min(w.i for w in document.subtree(token))]
            while len(cut) > 1 and (cut[-1].pos in {"CCONJ", "PUNCT"} or cut[-1].dep == "aux"):
                cut = cut[:-1]
            return cut or run
    return run


def with_not(document: Document, run: list[Token]) -> list[Token]:
    """Give a run with the "not" before it: "urged Kest not to fill the dam" asks for the opposite of filling it."""
    first = run[0].i
    before = list(document.tokens[max(0, first - 2) : first])
    while before and before[-1].text.lower() == "to":
        before = before[:-1]
    at = before[-1] if before else None
    if at is None or at.sent != run[0].sent or at.text.lower() not in {"not", "never", "n't"}:
        return run
    inside = {t.i for t in run}
    return [*document.tokens[at.i : first], *run] if at.dep == "neg" and at.head in inside else run


def told(document: Document, run: list[Token]) -> str:
    """Give the words of a demand; "resume them" is told as "resume [direct flights]" where one noun can be meant."""
    words = []
    for token in run:
        points = token.text.lower() in {"them", "it"} and (token.dep == "dobj" or _is_undone(document, run, token))
        meant = _meant(document, run, token) if points else []
        if token.tag == "WP$" and token is run[0]:  # "Roe, whose release they demanded"
            whose = _whose(document, token)
            words.append((f"[{document.text(whose)}'s]" if whose else token.text) + " ")
            continue
        if token is run[0] and not meant:  # "asked that they be freed"
            meant = people_meant(document, token) or goods_meant(document, token)
        meant = meant or people_of_them(document, run, token)
        text = f"[{document.text(meant)}]" if meant else token.text
        words.append(text + (" " if token.space else ""))
        if token.tag == "VB" and (thing := thing_left_out(document, run, token)):  # "pressed it to resume"
            words.append(f"{'' if token.space else ' '}[{document.text(thing)}] ")
    return "".join(words).strip()


def _whose(document: Document, word: Token) -> list[Token]:
    """Give the name or thing before a clause with "whose"."""
    clause = next((t for t in document.ancestors(word) if t.dep == "relcl"), None)
    return noun_phrase(document, document.head(clause)) if clause is not None else []


def _is_undone(document: Document, run: list[Token], pronoun: Token) -> bool:
    """Whether something is to be done with what a pronoun opens: "wants it reopened", "asked for them to be lifted".

    Not what is done for a party: "asked for it to be invited".
    """
    if pronoun is not run[0] or not pronoun.i:
        return False
    before = document.tokens[pronoun.i - 1]
    if before.sent != pronoun.sent or not (before.text.lower() == "for" or is_verb(before)):
        return False
    deed = document.head(pronoun)
    return deed.tag in {"VBN", "VBD"} and pronoun.i < deed.i and deed.lemma.lower() not in known("for_a_party")


def _meant(document: Document, run: list[Token], pronoun: Token) -> list[Token]:
    """Give the thing that a pronoun stands for: the last named before in the sentence, or what the one before is on."""
    tag = "NNS" if pronoun.text.lower() == "them" else "NN"
    sentence = document.sentences[pronoun.sent]
    earlier = [t for t in document.tokens[sentence.first : run[0].i] if t.dep in {"nsubj", "nsubjpass", "dobj"}]
    found = [t for t in earlier if _is_thing(document, t, tag)][-1:]
    for before in reversed(document.sentences[max(0, sentence.number - CHAIN) : sentence.number]):
        if found or before.block != sentence.block:
            break
        root = document.root(before)
        if root is None:
            break
        subjects = document.children(root, "nsubj", "nsubjpass") or [root]  # "Direct flights." names its matter alone
        found = [t for t in (*subjects, *document.children(root, "dobj")) if _is_thing(document, t, tag)][:1]
        if subjects[0].text.lower() not in {"they", "it"}:
            break
    return [t for thing in found for t in noun_phrase(document, thing) if t.pos != "DET" and t.tag != "PRP$"]


def _is_thing(document: Document, token: Token, tag: str) -> bool:
    return token.tag == tag and not token.ent and not is_party(document, token)
