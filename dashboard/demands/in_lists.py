"""Reads bulleted demands: the sentence that introduces the list tells whose they are ("its demands include:")."""

from __future__ import annotations

from dashboard.demands.asking import (
    NAMED,
    askers_of,
    known,
    named_owners,
    owners_of,
)
from dashboard.demands.demanded import Demand
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_passive, is_verb, party_of, prep_objects, voice_of
from dashboard.scene import everyone, is_people

LABEL = 3  # words of an item that only names its matter: "The salaries."


def introduction(document: Document, sentence: Sentence) -> tuple[Token, list[Party], list[Party]] | None:
    """Tell whether a sentence introduces a list of demands, and whose: "its demands include:", "Kest presses for:"."""
    tokens = document.sentence_tokens(sentence)
    follower = document.sentences[sentence.number + 1] if sentence.number + 1 < len(document.sentences) else None
    if follower is None or follower.kind != "list_item" or follower.block == sentence.block:
        return None
    open_ended = sentence.kind != "heading" and not _has_colon(tokens)
    if open_ended and sentence.kind == "list_item":
        return None  # one numbered paragraph of a note, before the next
    for noun in tokens:
        if noun.pos != "NOUN" or not _names_demands(document, noun) or _is_settled(document, noun):
            continue
        if open_ended and not _is_announced(document, noun):
            continue
        owners = (
            _who_put(document, noun)
            or owners_of(document, noun)
            or everyone(document, (t for t in prep_objects(document, noun, "of") if is_people(t) and t.pos == "PROPN"))
        )
        verb = document.head(noun)
        met = is_verb(verb) and verb.lemma.lower() in known("meeting")
        if met and noun.dep == "dobj":  # "Kest has to meet two conditions, the minister says": they are the minister's
            main = document.head(verb)
            marked = any(t.text.lower() == "if" for t in document.children(verb, "mark"))
            if verb.dep == "advcl" and is_verb(main) and marked:  # "they would lift it if Kest met these conditions:"
                waiting = [t for t in agents(document, main) if is_people(t)]
                return noun, everyone(document, waiting), _subject_before(document, sentence)
            said = voice_of(document, verb).by
            beside = [t for t in tokens if t.dep == "parataxis" and t.lemma.lower() in known("announcing", "says")]
            speakers = [t for clause in beside for t in document.children(clause, "nsubj")]
            owners = [said] if said is not None else everyone(document, speakers)
        elif not owners and noun.dep == "dobj" and is_verb(verb):
            owners = everyone(document, agents(document, verb))
        if not owners and noun.dep == "pobj" and tokens[-1].text == ":":  # "offered more time under three conditions:"
            above = next((t for t in document.ancestors(noun) if is_verb(t)), None)
            owners = everyone(document, (t for t in (agents(document, above) if above else []) if is_people(t)))
        subjects = [t for t in tokens if t.dep == "nsubj" and t.i < noun.i and not _is_pronoun(t)]
        fallback = [party_of(document, subjects[0])] if subjects else _subject_before(document, sentence)
        if owners or fallback:
            return noun, owners, fallback
    return _behind_a_colon(document, sentence) if tokens[-1].text == ":" else None


def _has_colon(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence ends in a colon or a dash, so that what it tells of stands behind it."""
    return tokens[-1].text in {":", "-", "–", "—"}


def _is_announced(document: Document, noun: Token) -> bool:
    """Whether several demands are put, or are what a sentence is about, with no colon behind: "Kest has three demands".

    Of "rejected the demand", "takes note of its requests" the demands were told before.
    """
    several = noun.tag == "NNS" or noun.lemma.lower() in known("listing")
    told = {t.text.lower() for t in document.children(noun, "det")} & {"the", "these", "those", "this", "that", "both"}
    verb = document.head(noun)
    if not several or told or is_negated(document, verb):
        return False
    if noun.dep in {"ROOT", "nsubj", "nsubjpass", "attr"}:
        return True
    return noun.dep == "dobj" and verb.lemma.lower() in (known("put") | {"make"}) - known("repeating")


def _who_put(document: Document, noun: Token) -> list[Party]:
    """Give who "has made three demands of Kest": not Kest, of which they are made."""
    verb = document.head(noun)
    of = prep_objects(document, noun, "of")
    if noun.dep != "dobj" or not of or not is_verb(verb) or verb.lemma.lower() not in known("put"):
        return []
    return everyone(document, (t for t in agents(document, verb) if is_people(t)))


def _behind_a_colon(document: Document, sentence: Sentence) -> tuple[Token, list[Party], list[Party]] | None:
    """Tell whose list a sentence with a colon introduces by a verb: "Kest presses for:", "will return only if:"."""
    tokens = document.sentence_tokens(sentence)
    told = _told_just_before(document, sentence)
    if told is not None:
        return told
    if _has_to_happen(document, sentence):
        owners = _who_waits(document, sentence)
        return (tokens[-2], owners, []) if owners else None
    root = document.root(sentence)
    if len(tokens) > 2 and tokens[-2].text.lower() in known("list_conditions") and root is not None:
        owners = everyone(document, agents(document, root))  # "Kest will return to the table only if:"
        return (tokens[-2], owners, []) if owners else None
    for verb in tokens:
        if not is_verb(verb) or verb.lemma.lower() not in known("announcing", "verbs") or is_negated(document, verb):
            continue
        people = [t for t in askers_of(document, verb) if is_people(t)] or [
            t for t in document.children(verb, "npadvmod") if t.ent in {"GPE", "ORG", "PERSON"}
        ]
        owners = everyone(document, people)
        if owners:
            pronouns = all(p.text.lower() in {"it", "they", "he", "she"} for p in owners)
            return verb, owners, _meant(document, sentence, verb) if pronouns else []
    return None


def _told_just_before(document: Document, sentence: Sentence) -> tuple[Token, list[Party], list[Party]] | None:
    """Give whose requests "they include the following:" goes on with: those that the sentence before names."""
    root = document.root(sentence)
    subjects = document.children(root, "nsubj") if root is not None else []
    again = any(t.text.lower() in {"they", "these", "those", "among"} for t in subjects)
    if root is None or not again or root.lemma.lower() not in known("introduce") or not sentence.number:
        return None
    before = document.sentences[sentence.number - 1]
    for noun in document.sentence_tokens(before):
        if noun.pos == "NOUN" and noun.tag == "NNS" and noun.lemma.lower() in known("lists"):
            verb = document.head(noun)
            put = noun.dep == "dobj" and is_verb(verb)
            names = named_owners(document, noun)
            owners = names or (everyone(document, agents(document, verb)) if put else [])
            if owners:
                return root, owners, []
    return None


def _who_waits(document: Document, sentence: Sentence) -> list[Party]:
    """Give who goes nowhere before three things have happened: who is named, else who acts in the sentence before."""
    tokens = document.sentence_tokens(sentence)
    named = [t for t in tokens if t.dep == "nsubj" and is_people(t) and t.ent]
    return everyone(document, named) or _subject_before(document, sentence, across=True)


def _has_to_happen(document: Document, sentence: Sentence) -> bool:
    """Whether "before his team goes anywhere, three things have to happen:" stands before a list."""
    return any(
        t.lemma.lower() in {"thing", "condition", "point"}
        and document.head(t).lemma.lower() in {"have", "happen", "meet", "need", "fulfil", "satisfy"}
        and any(n.pos == "NUM" for n in document.children(t, "nummod"))
        and t.dep in {"nsubj", "nsubjpass"}
        for t in document.sentence_tokens(sentence)
    )


def asked_in_heading(document: Document, sentence: Sentence) -> tuple[Token, list[Party]] | None:
    """Tell whose demands a heading asks or announces: "What do the neighbours demand?", "What Kest wants"."""
    tokens = document.sentence_tokens(sentence)
    if tokens and tokens[0].text.lower() in {"and", "but", "so"}:
        tokens = tokens[1:]  # "And what does Kest want?"
    if not tokens or tokens[0].text.lower() != "what":
        return None
    verb = next((t for t in tokens if is_verb(t) and t.lemma.lower() in known("announcing", "verbs")), None)
    if verb is not None and tokens[-1].text != "?" and any(is_verb(t) and t.i > verb.i for t in tokens):
        return None  # "What Kest wants is not what it needs"
    subjects = document.children(verb, "nsubj") if verb is not None else []
    parties = [party_of(document, t) for t in subjects if not _is_pronoun(t)]
    return (verb, parties) if verb is not None and parties else None


def told_to_do(
    document: Document, sentence: Sentence, heading: list[Party]
) -> tuple[Token, list[Party], list[Party]] | None:
    """Tell whose list "Kest was told to do three things:" introduces, by whom no word says."""
    tokens = document.sentence_tokens(sentence)
    follower = document.sentences[sentence.number + 1] if sentence.number + 1 < len(document.sentences) else None
    if tokens[-1].text != ":" or follower is None or follower.kind != "list_item":
        return None
    for verb in tokens:
        if verb.tag == "VBN" and verb.lemma.lower() in known("verbs", "onto") and document.children(verb, "nsubjpass"):
            before = _subject_before(document, sentence)
            owners = [p for p in before if p.text.lower() not in {"they", "it", "he", "she"}] or heading
            return (verb, owners, []) if owners and not prep_objects(document, verb, "by") else None
    return None


def _meant(document: Document, sentence: Sentence, verb: Token) -> list[Party]:
    """Give whom a pronoun before a list goes on with: who acts in its sentence, else in the one before."""
    subjects = [t for t in document.sentence_tokens(sentence) if t.dep == "nsubj" and t.i < verb.i and is_people(t)]
    own = everyone(document, (t for t in subjects[:1] if not _is_pronoun(t)))
    return own or _subject_before(document, sentence, across=True) or _side_before(document, sentence)


def _side_before(document: Document, sentence: Sentence) -> list[Party]:
    """Give the side without a name that acts in the sentence before: "the opposition handed over a paper"."""
    root = document.root(document.sentences[sentence.number - 1]) if sentence.number else None
    subjects = document.children(root, "nsubj") if root is not None else []
    return [party_of(document, t) for t in subjects[:1] if t.lemma.lower() in known("sides")]


def _names_demands(document: Document, noun: Token) -> bool:
    """Whether a noun names demands: "its terms", "a shorter list", "its red lines"."""
    lemma = noun.lemma.lower()
    if lemma in known("listing"):  # a list may be of anything: somebody puts it forward, or has it
        above = document.head(noun)
        put = is_verb(above) and above.lemma.lower() in known("put")
        return (
            put
            or bool(document.children(noun, "poss"))
            or any(t.lemma.lower() == "wish" for t in document.children(noun, "compound"))
        )
    return lemma in known("lists") or (
        lemma == "line" and any(t.text.lower() == "red" for t in document.children(noun, "amod", "compound"))
    )


def _is_settled(document: Document, noun: Token) -> bool:
    """Whether the points of a list are those of an agreement: "they agreed on three points:"."""
    return any(t.lemma.lower() in known("settled") for t in document.ancestors(noun) if is_verb(t))


def item(document: Document, sentence: Sentence, owner: tuple[Sentence, Token, list[Party], list[Party]]) -> Demand:
    """Give the demand that a list item is, with who introduced the list."""
    intro, noun, owners, fallback = owner
    last = _end(document, sentence)
    tokens = document.tokens[sentence.first : last.last]
    while len(tokens) > 1 and tokens[-1].text in {".", ";", ","}:
        tokens = tokens[:-1]
    while len(tokens) > 1 and (tokens[0].pos in {"PUNCT", "SYM", "X", "NUM"} and not tokens[0].text[0].isalpha()):
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].text.lower() == "that" and (tokens[0].dep != "det" or tokens[1].ent):
        tokens = tokens[1:]  # "What Kest wants": "that Ossia lift the ban"
    own, rest = _to_do(document, tokens)
    span = document.span(rest)
    voice = voice_of(document, noun)
    return Demand(
        sentence=sentence.number, start=sentence.start, end=last.end, cue=noun.text, cue_start=noun.start,
        cue_end=noun.end, text_start=span.start, text_end=span.end, words=document.text(rest),
        demanders=tuple(owners), fallback=tuple(fallback),
        addressees=tuple(party for party in own or _asked_of(document, noun) if party not in owners),
        listed=intro.number, intro_start=intro.start, intro_end=intro.end, firm=True, voice=voice.voice,
        stated_by=voice.by, because=f"listed under “{noun.text}”",
    )  # fmt: skip


def _end(document: Document, sentence: Sentence) -> Sentence:
    """Give the last sentence of what an item asks: where it goes on with other sentences, those tell the answer.

    Of an item that begins with a mere label ("Salaries.") all its sentences tell what is asked.
    """
    last = sentence
    for other in document.sentences[sentence.number + 1 :] if is_label(document, sentence) else ():
        if other.block != sentence.block:
            break
        last = other
    return last


def is_label(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence of an item only names its matter: "Salaries."."""
    return sum(t.text[0].isalpha() for t in document.sentence_tokens(sentence)) <= LABEL


def is_report(document: Document, sentence: Sentence) -> bool:
    """Whether an item tells what somebody did or does, in a full sentence: "Both ministers agreed to", "Roe met them".

    "All prisoners released", "soldiers pulled back" are short for what is to be done; so is "Kest opens the road".
    """
    root = document.root(sentence)
    if root is None or not is_verb(root) or is_passive(document, root):
        return False
    subjects = [t for t in document.children(root, "nsubj") if t.i < root.i and (is_people(t) or t.pos == "PRON")]
    full = any(t.pos in {"PROPN", "PRON"} or document.children(t, "det", "predet", "poss") for t in subjects)
    helping = {t.text.lower() for t in document.children(root, "aux")}
    past = root.tag == "VBD" or (root.tag == "VBN" and bool(helping & {"has", "have", "had"}))
    more = document.children(root, "dobj", "xcomp", "ccomp", "prep", "prt", "dative", "advmod")
    noting = root.lemma.lower() == "take" and any(t.lemma.lower() == "note" for t in document.children(root, "dobj"))
    return full and bool(more) and (past or noting)


def _to_do(document: Document, tokens: tuple[Token, ...]) -> tuple[list[Party], tuple[Token, ...]]:
    """Part an item that begins with who has to do it: "Kest to let the bank reopen"."""
    to = next((n for n, t in enumerate(tokens) if t.tag == "TO"), None)
    if to is None or not 0 < to < len(tokens) - 1 or tokens[to + 1].tag != "VB":
        return [], tokens
    before = tokens[:to]
    if any(is_verb(t) or t.pos == "PUNCT" for t in before) or not is_people(before[-1]):
        return [], tokens
    last = before[-1]
    party = party_of(document, last)
    return everyone(document, [last]) or [party], tokens[to + 1 :]


def _asked_of(document: Document, verb: Token) -> list[Party]:
    """Give of whom the items are asked: "Kest asked Ossia to take three steps:"."""
    if not is_verb(verb):  # "put two requests to Kest"
        head = document.head(verb)
        near = [*prep_objects(document, verb, "to", "of", "for")]
        above = next((t for t in document.ancestors(head) if is_verb(t)), None) if head.pos == "ADP" else None
        if above is not None:  # "offered Ossia more time under three conditions:"
            near += document.children(above, "dative", "dobj")
        if is_verb(head) and head.lemma.lower() in known("meeting"):
            near += agents(document, head)
        if is_verb(head):
            near += [*prep_objects(document, head, "to", "before", "with"), *document.children(head, "dative")]
        return everyone(document, (t for t in near if t.ent in NAMED))
    near = document.children(verb, "dobj", "dative", "nsubjpass")  # "Ossia was told to take three steps:"
    near += prep_objects(document, verb, "on", "to", "from", "of")
    near += [t for thing in document.children(verb, "dobj") for t in prep_objects(document, thing, "from", "of")]
    near += [t for clause in document.children(verb, "xcomp", "ccomp") for t in document.children(clause, "nsubj")]
    named = everyone(document, (t for t in near if t.ent in NAMED))
    return named or [party_of(document, t) for t in near if t.lemma.lower() in known("sides") and t.i > verb.i]


def _subject_before(document: Document, sentence: Sentence, *, across: bool = False) -> list[Party]:
    """Give who acts in the sentence before, whom "he" and "they" go on with."""
    before = document.sentences[sentence.number - 1] if sentence.number else None
    if before is None or (before.block != sentence.block and not across):
        return []
    root = document.root(before)
    subjects = document.children(root, "nsubj") if root is not None else []
    found = everyone(document, (t for t in subjects[:1] if is_people(t)))
    return found or [p for t in subjects[:1] if t.lemma.lower() in known("words_of") for p in owners_of(document, t)]


def _is_pronoun(token: Token) -> bool:
    return token.pos == "PRON"
