"""Mends what the language model misreads most where measures are told of: the noun of "travel bans and asset freezes".

No asset freezes anybody. Names of states, peoples and capitals are mended for all (dashboard/states_again.py); here
those of several words, and the houses that stand for governments ("Kremlin"), where the model sees no longer name.
"""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Token
from dashboard.lexicon import word_set
from dashboard.registry import registry
from dashboard.states_again import is_within_a_name, names_of_one_word

FREEZES = "freezes"
ODD = frozenset({"conj", "compound", "ROOT"})  # where the misread words looked for here stand
TURNS = frozenset({"prep", "prt", "advmod"})  # how a particle that leads to an object is hung
PLURALS = frozenset({"bans", "curbs"})
OBJECTS = frozenset({"dobj", "pobj", "nsubjpass", "conj", "attr"})
MISREAD = frozenset({"", "PERSON", "ORG", "PRODUCT", "LOC"})


def mended(document: Document) -> Document:
    """Give the document with states marked as such and freezes as nouns, the same one where nothing was misread."""
    known = _others()
    misread_nouns = word_set("sanctions", "words", "misread_nouns")
    met = [token for token in document.tokens if token.text in known]
    wrong = [t for t in met if known[t.text] and t.ent in MISREAD and not is_within_a_name(document.tokens, t)]
    freezes = [t for t in met if t.text == FREEZES and _is_misread(document, t)]
    odd = [t for t in document.tokens if t.dep in ODD or t.pos in {"ADJ", "VERB"}]
    leagues = [t for t in odd if t.pos == "VERB" and t.text.isupper() and _is_league(document, t)]
    undone = [t for t in odd if t.dep == "ROOT" and t.tag == "JJ" and t.text.lower() == "unblocked"]
    plural = [t for t in odd if t.tag == "VBZ" and t.text in PLURALS and _is_named_so(document, t)]
    nouns = [t for t in odd if t.pos == "ADJ" and t.text.lower() in misread_nouns]
    gerunds = [t for t in document.tokens if t.tag == "VBG" and t.dep in OBJECTS and _is_gate(document, t)]
    lost = [t for t in odd if t.dep == "conj" and _acts_next(document, t)]
    relative = [t for t in document.tokens if t.dep == "dobj" and t.tag == "IN" and _is_relative(document, t)]
    long = _long_names(document)
    made = [t for t in document.tokens if t.dep == "npadvmod" and _is_of_thing_made(document, t)]
    turns = [t for t in document.tokens if t.tag == "RP" and t.dep in TURNS and _is_turn(document, t)]
    apart = (wrong, freezes, leagues, lost, nouns, undone, plural, gerunds, relative)
    if not any((*apart, turns, long, made)):
        return document
    tokens = list(document.tokens)
    _name_again(document, long, made, tokens)
    _hang_again(document, lost, relative, turns, tokens)
    for token in leagues:
        _make_subject(document, token, tokens)
    for token in wrong:
        name = tokens[token.i]._replace(ent=known[token.text], ent_iob="B")
        tokens[token.i] = name._replace(pos="PROPN", tag="NNP") if name.ent == "PERSON" else name
    for token in undone:
        tokens[token.i] = token._replace(pos="VERB", tag="VBN", lemma=token.text.lower().removesuffix("ed"))
    for token in gerunds:
        tokens[token.i] = token._replace(pos="NOUN", tag="NN", lemma=token.text.lower())
    for token in nouns:
        tokens[token.i] = token._replace(pos="NOUN", tag="NN", dep="compound" if token.dep == "amod" else token.dep)
    for token in freezes:
        _mend(document, token, tokens)
    for token in plural:
        before = tokens[token.i - 1]
        tokens[token.i] = token._replace(pos="NOUN", tag="NNS", lemma=token.text.removesuffix("s"))
        tokens[before.i] = before._replace(head=token.i, dep="compound")
    return document.read_otherwise(tuple(tokens)) if _is_rooted(tokens, document.tokens) else document


def _hang_again(
    document: Document, lost: list[Token], relative: list[Token], turns: list[Token], tokens: list[Token]
) -> None:
    """Make lost names the subjects of the verbs behind them, and lost clauses belong to the nouns before them.

    So particles, which belong to their verbs, whose objects stand behind them.
    """
    for token in turns:
        _make_turn(document, token, tokens)
    for token in lost:
        tokens[token.i] = token._replace(head=token.i + 1, dep="nsubj")
    for token in relative:
        tokens[token.i] = token._replace(tag="WDT")
        tokens[token.head] = document.head(token)._replace(head=token.i - 1, dep="relcl")


def _is_of_thing_made(document: Document, token: Token) -> bool:
    """Whether a state's name tells whose goods or ships they are: "Kestian-made lathes", "Kest-flagged ships"."""
    made = document.head(token)
    there = made.text.lower() in word_set("sanctions", "words", "made_there") and made.dep == "amod"
    return there and token.text in _states() and document.head(made).pos in {"NOUN", "PROPN"}


def _name_again(document: Document, long: list[tuple[int, int]], made: list[Token], tokens: list[Token]) -> None:
    """Mark states of several words as such, and hang what tells whose goods they are on the goods."""
    for first, last in long:
        for word in document.tokens[first : last + 1]:
            tokens[word.i] = word._replace(ent="GPE", ent_iob="B" if word.i == first else "I", pos="PROPN", tag="NNP")
    for token in made:
        tokens[token.i] = token._replace(head=document.head(token).head, dep="amod")


def _is_turn(document: Document, token: Token) -> bool:
    """Whether the "off" of "switched off the power" was read as what leads to the power."""
    verb = document.head(token)
    return verb.pos == "VERB" and verb.i == token.i - 1 and bool(document.children(token, "pobj"))


def _make_turn(document: Document, turn: Token, tokens: list[Token]) -> None:
    """Make a word part of its verb, whose object is what it led to."""
    tokens[turn.i] = turn._replace(dep="prt")
    for thing in document.children(turn, "pobj"):
        tokens[thing.i] = tokens[thing.i]._replace(head=turn.head, dep="dobj")


def _is_gate(document: Document, token: Token) -> bool:
    """Whether "every land crossing" was read as a verb."""
    gate = token.text.lower() in word_set("sanctions", "words", "gates")
    return gate and bool(document.children(token, "det", "compound", "amod", "poss"))


def _is_named_so(document: Document, token: Token) -> bool:
    """Whether "the visa bans" stand where a noun does, though "bans" was read as a verb."""
    before = document.tokens[token.i - 1] if token.i else token
    return token.dep in OBJECTS and before.pos == "NOUN" and before.sent == token.sent and before.head != before.i


def _is_rooted(tokens: list[Token], before: tuple[Token, ...]) -> bool:
    """Whether every word still hangs on a root: of an odd parse, two words might be hung on each other.

    Only from words that were hung elsewhere might a way go round in a ring.
    """
    for token in [word for word, was in zip(tokens, before, strict=True) if word.head != was.head]:
        way: set[int] = set()
        word = token
        while word.head != word.i:
            if word.i in way:
                return False
            way.add(word.i)
            word = tokens[word.head]
    return True


def _is_relative(document: Document, that: Token) -> bool:
    """Whether "the measures [that Kest maintains]" was read as what somebody says, though "that" is its object."""
    noun, verb = document.tokens[max(0, that.i - 1)], document.head(that)
    behind = that.text.lower() == "that" and noun.pos == "NOUN" and noun.sent == that.sent
    return behind and verb.dep == "ccomp" and verb.i > that.i and verb.head < that.i


def _acts_next(document: Document, token: Token) -> bool:
    """Whether a state was read as listed with the one before, though it acts: "a ban on Kest and Valdoria bars tea"."""
    then = document.following(token)
    if then is None or then.sent != token.sent or then.dep != "conj" or then.tag not in {"VBZ", "VBD"}:
        return False
    named = token.ent in {"GPE", "ORG"} and document.head(token).i > then.head
    return named and not document.children(then, "nsubj", "nsubjpass")


def _is_league(document: Document, token: Token) -> bool:
    """Whether initials were read as a verb with what stands behind as its object: "ECOWAS [imposed sanctions]"."""
    then = document.following(token)
    initials = token.text.isupper() and len(token.text) > len("UN")
    if not initials or then is None or then.sent != token.sent:
        return False
    return then.tag in {"VBN", "VBD"} and then.dep == "amod"


def _make_subject(document: Document, league: Token, tokens: list[Token]) -> None:
    """Make initials the subject of the verb behind them, which takes over all that hung on them."""
    verb = document.tokens[league.i + 1]
    top = verb.i if league.dep == "ROOT" else league.head
    for child in document.children(league):
        tokens[child.i] = tokens[child.i]._replace(head=verb.i)
    tokens[verb.i] = verb._replace(head=top, dep=league.dep, pos="VERB", tag="VBD")
    tokens[league.i] = league._replace(pos="PROPN", tag="NNP", ent="ORG", ent_iob="B", head=verb.i, dep="nsubj")


def _is_misread(document: Document, freezes: Token) -> bool:
    """Whether "asset freezes" was read as a clause: something froze."""
    before = document.tokens[freezes.i - 1] if freezes.i else freezes
    return freezes.pos == "VERB" and before.text.lower() in {"asset", "assets"} and before.sent == freezes.sent


def _mend(document: Document, freezes: Token, tokens: list[Token]) -> None:
    """Make "freezes" the noun that it is: alone, or beside the bans, under the verb above or below it."""
    asset = document.tokens[freezes.i - 1]
    above = document.head(freezes)
    subject = next((t for t in document.children(freezes, "nsubj") if t != asset), None)
    passive = [t for t in document.children(freezes, "ccomp", "acomp") if document.children(t, "auxpass")]
    head, dep = freezes.head, freezes.dep
    then = next(
        (t for t in document.children(freezes, "conj", "ccomp", "advcl") if _is_main(document, t, freezes)), None
    )
    if then is not None:  # "travel bans and asset freezes against nine officers take effect"
        prep = _led_astray(document, then, freezes)[0]
        people = document.children(then, "nsubj")[0]
        tokens[people.i] = tokens[people.i]._replace(head=prep.i, dep="pobj")
        tokens[prep.i] = prep._replace(head=freezes.i, dep="prep")
        tokens[then.i] = then._replace(head=then.i if above == freezes else above.i, dep=freezes.dep)
        head, dep = then.i, "nsubj"
        if subject is not None:
            tokens[subject.i] = tokens[subject.i]._replace(head=then.i)
            head, dep = subject.i, "conj"
    elif asset.dep == "pobj":  # "followed with asset freezes"
        head, dep = asset.head, "pobj"
    elif subject is not None:  # "imposed travel bans and asset freezes"
        tokens[subject.i] = tokens[subject.i]._replace(head=above.i, dep="dobj" if above != freezes else "ROOT")
        head, dep = subject.i, "conj"
        if above == freezes:
            tokens[subject.i] = tokens[subject.i]._replace(head=subject.i)
    elif freezes.dep == "ROOT" and passive:  # "asset freezes on six firms were lifted"
        tokens[passive[0].i] = passive[0]._replace(head=passive[0].i, dep="ROOT")
        head, dep = passive[0].i, "nsubjpass"
    elif asset.dep == "conj" and document.head(asset).pos == "NOUN":  # "extended its travel bans and asset freezes"
        head, dep = asset.head, "conj"
    elif freezes.dep == "ccomp":
        dep = "dobj"
    tokens[freezes.i] = freezes._replace(pos="NOUN", tag="NNS", lemma="freeze", head=head, dep=dep)
    tokens[asset.i] = asset._replace(head=freezes.i, dep="compound")


def _led_astray(document: Document, verb: Token, freezes: Token) -> list[Token]:
    """Give the "against" of "freezes against nine officers", wherever it was hung."""
    hung = [*document.children(freezes, "prep"), *document.children(verb, "mark")]
    return [t for t in hung if t.tag == "IN" and freezes.i < t.i < verb.i and not document.children(t, "pobj")]


def _is_main(document: Document, verb: Token, freezes: Token) -> bool:
    """Whether a verb behind "freezes" is what they do, with whom they hit read as its subject."""
    people = document.children(verb, "nsubj")
    preps = _led_astray(document, verb, freezes)
    return verb.tag in {"VBP", "VBD"} and bool(people and preps) and preps[0].i < people[0].i < verb.i


@cache
def _others() -> dict[str, str]:
    """Give the kind of the names that only a measure's parties need: the houses of governments, seats of no state."""
    persons = dict.fromkeys(word_set("sanctions", "words", "misread_persons"), "PERSON")
    houses = names_of_one_word("seat") | word_set("sanctions", "words", "misread_seats")
    return {FREEZES: ""} | persons | dict.fromkeys(houses, "GPE")


@cache
def _names_of_several_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the names of states of several words, by the first of them."""
    known = registry()
    found = {
        first: tuple(
            form
            for form, surface in surfaces
            if len(form) > 1 and surface.form == "name" and known.actors[surface.actor_id].kind == "state"
        )
        for first, surfaces in known.surfaces.items()
    }
    return {first: forms for first, forms in found.items() if forms}


def _long_names(document: Document) -> list[tuple[int, int]]:
    """Give where a state's name of several words was misread: "Burkina Faso" as a person."""
    names, found = _names_of_several_words(), []
    for token in document.tokens:
        if token.ent not in MISREAD or token.ent_iob == "I":
            continue
        for form in names.get(token.text, ()):
            words_here = document.tokens[token.i : token.i + len(form)]
            if tuple(t.text for t in words_here) != form or any(t.ent not in MISREAD for t in words_here):
                continue
            last = words_here[-1]
            after = document.following(last)
            if after is None or after.ent_iob != "I":
                found.append((token.i, last.i))
            break
    return found


@cache
def _states() -> frozenset[str]:
    """Give every name of one word for a state, its people or its seat."""
    return names_of_one_word("name") | names_of_one_word("demonym") | names_of_one_word("seat")


def is_state(name: str) -> bool:
    """Whether a word is the name of a state or of its people."""
    return name in _states()
