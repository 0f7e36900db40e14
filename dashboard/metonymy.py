"""Whether the name of a place is a location or stands for those who govern there, by the grammar around it.

A map that puts a pin on Washington because Washington insists is wrong; so is an actor list without it. Each verdict
comes with its reason, so that a reader can tell why a name is shown where it is.
"""

from __future__ import annotations

from functools import partial

from dashboard.document import Document, Token
from dashboard.lexicon import word_set

CLIMB = 12  # members of a list walked up to its first; longer is a parse gone wrong
ABROAD = frozenset({"between", "among", "with", "against", "by", "like", "than", "despite", "without", "alongside"})
MODIFIERS = frozenset({"compound", "nmod", "amod", "npadvmod", "quantmod", "nummod", "advmod"})
POSTURES = frozenset({"stand", "sit"})
REST_ON = frozenset({"on", "at", "in", "near", "along", "by", "astride"})
HYPHENS = frozenset({"-", "–", "‑", "/"})

ABOUT = "is what is talked about"
HOSTS = "is where something takes place"

Verdict = tuple[bool, str]


_words = partial(word_set, "place_words")


def _is(token: Token, section: str) -> bool:
    words = _words(section)
    return token.lemma.lower() in words or token.text.lower() in words


def is_location(document: Document, first: int, last: int, *, kind: str, seat: bool) -> Verdict:
    """Tell whether the name in tokens `first` to `last` (exclusive) is a location, and why.

    `seat` marks names that can stand for a government or a bloc: countries, capitals, seats such as palaces.
    """
    head = _head(document, first, last)
    hyphenated = _hyphenated(document, first, last)
    if hyphenated is not None:
        return hyphenated
    before, above = document.tokens[first - 1] if first else None, document.head(head)
    if before is not None and before.text.lower() == "in" and head.dep in MODIFIERS and above.ent == "PERSON":
        return True, "follows “in”"  # "In Sarajevo Ana Sol said", taken for one name
    if before is not None and before.text.lower() == "in" and head.dep in MODIFIERS and above.pos == "VERB":
        return True, "follows “in”"  # "officers in Lima speak of it"
    return _by_role(document, head, last, kind, seat)


def _by_role(document: Document, word: Token, last: int, kind: str, seat: bool) -> Verdict:
    """Judge a name by what the word that carries it does in its sentence."""
    head = _first_of_list(document, word)
    above = document.head(head)
    if head.dep in {"pobj", "pcomp"}:
        governor = document.head(above)
        if above.text.lower() in {"as", "like", "including"} and _is(governor, "lands"):
            return _by_role(document, governor, last, kind, seat)  # "countries such as Chad" stand where "countries" do
        return _behind_preposition(document, above, kind, seat)
    if head.dep in {"dobj", "nsubjpass"} and _as_venue(document, above):
        return True, "is named as a venue"
    if head.dep in {"nsubj", "nsubjpass", "csubj", "agent"}:
        return _as_subject(document, head, above, kind, seat)
    if head.dep in {"dobj", "dative", "oprd"} and above.pos in {"VERB", "AUX"}:
        if _is(above, "object_places"):
            return True, f"is where one goes or what is hit (“{above.text}”)"
        return (False, f"is acted upon (“{above.text}”)") if seat else (True, "is a place and no seat of government")
    if head.dep in {"poss", *MODIFIERS} and above.i >= last:
        return _before_noun(document, head, above, kind, seat)
    if head.dep == "poss":
        return not seat, "owns what follows"
    if kind in {"country", "region"} and seat and head.dep in {"attr", "conj", "nsubj"}:
        return False, "is named as a party"
    if not seat:
        return True, "nothing makes it act"
    label = kind == "city" and last < len(document.tokens) and document.tokens[last].text == ":"
    return label, "stands before a colon" if label else "nothing puts anything there"


def _head(document: Document, first: int, last: int) -> Token:
    """Give the word of a name that the rest of the sentence hangs on."""
    for token in reversed(document.tokens[first:last]):
        if not first <= token.head < last or token.head == token.i:
            return token
    return document.tokens[last - 1]


def _first_of_list(document: Document, token: Token) -> Token:
    """Give the first member of a list that a name stands in, or the name that it explains."""
    for _ in range(CLIMB):
        above = document.head(token)
        named = above.pos in {"PROPN", "NOUN"} or above.ent in {"GPE", "LOC", "FAC", "NORP"}
        if token.dep not in {"conj", "appos"} or not named or above.ent == "PERSON" or above.i == token.i:
            return token
        token = above
    return token


def _hyphenated(document: Document, first: int, last: int) -> Verdict | None:
    """Judge "Iran-Iraq", "Seoul-based" and "Hanoi-led"; None where no hyphen joins the name to a word."""
    tokens = document.tokens
    before = tokens[first - 1] if first else None
    if before and before.text in HYPHENS and not before.space and not tokens[first - 2].space and first > 1:
        return False, "is joined to another name by a hyphen"
    after = tokens[last] if last < len(tokens) else None
    if not after or after.text not in HYPHENS or after.space or tokens[last - 1].space or last + 1 >= len(tokens):
        return None
    joined = tokens[last + 1].text.lower()
    if joined in _words("behind_hyphens"):
        return True, f"says where (“-{joined}”)"
    return False, f"acts with or through what is joined to it (“-{joined}”)"


def _behind_preposition(document: Document, prep: Token, kind: str, seat: bool) -> Verdict:
    """Judge a name behind a preposition by the preposition and by what that hangs on."""
    word = prep.text.lower()
    governor = document.head(prep)
    if governor.pos == "ADP" and governor.i < prep.i:  # "out of", "away from"
        word, governor = ("from" if word in {"of", "from"} else word), document.head(governor)
    why = f"follows “{governor.text} {prep.text}”" if governor.i < prep.i else f"follows “{prep.text}”"
    if word in _words("locative"):
        governs = kind == "city" and seat and word == "in" and _is(governor, "rules_from")
        governs = governs and not _second_seat(document, prep)
        return (governor.lemma.lower() not in _words("not_locative") and not governs) or not seat, why
    governor = _nearer(document, prep, governor) if word in {"from", "to"} else governor
    told = _told_of(document, governor, word, seat=seat and kind == "country")
    if told is not None:
        return True, told or why
    if kind == "city" and word in {"from", "to", "since"} and _is_of_a_way(document, prep, word):
        return True, "says from where to where" if word != "since" else why
    if word in {"from", "to"}:
        return _from_or_to(governor, word, kind, seat), why
    if word in {"on", "upon", "over"}:
        return _is(governor, "attacks") or not seat, why
    if word == "of" and governor.lemma.lower() in word_set("names", "treaties"):
        return False, f"names a paper (“{governor.text}”)"
    if word == "of":
        return _behind_of(governor, seat), why
    if word in {"between", "among", "with"}:
        if word == "with" and governor.lemma in POSTURES:
            return False, why  # "sits with Kest on the committee"
        return _is(governor, "touching") or (word != "with" and not seat and kind != "region"), why
    if word in ABROAD:
        return False, why
    if word == "for":
        fixed = kind == "city" and _is_fixed_for(document, governor)  # "a round is planned for Washington"
        return fixed or _is_bound_for(governor) or not seat, why
    return not seat, why


def _is_of_a_way(document: Document, prep: Token, word: str) -> bool:
    """Whether words say from where to where, or name a meeting by its town: "have not met since Lima"."""
    return word == "since" or _from_one_to_another(document, prep, word)


def _is_bound_for(governor: Token) -> bool:
    """Whether a word tells of leaving for somewhere: "left for Lima", "bound for Lima", "a flight for Lima"."""
    return governor.lemma.lower() in _words("leaving_for")


def _is_fixed_for(document: Document, verb: Token) -> bool:
    """Whether a verb fixes where people meet: "the next round is scheduled for Moscow", no planned tariffs."""
    if verb.lemma.lower() not in word_set("talks", "fixed"):
        return False
    fixed = document.children(verb, "nsubjpass", "nsubj", "dobj")
    return any(_is(noun, "events") for noun in (fixed or [document.head(verb)]))


def _nearer(document: Document, prep: Token, governor: Token) -> Token:
    """Give the noun of going right before "to" or "from", wherever the parser hangs it: "cancelled a trip to Lima"."""
    beside = document.tokens[prep.i - 1] if prep.i else governor
    goes = beside.pos == "NOUN" and _is(beside, "going") and not _is(beside, "governing")
    return beside if goes else governor


def _told_of(document: Document, governor: Token, word: str, *, seat: bool) -> str | None:
    """Tell of goods brought in from somewhere ("") and of talks about a state, with why; None for anything else."""
    goods = governor.dep == "dobj" and governor.lemma.lower() not in _words("arms")
    if word == "from" and goods and _is(document.head(governor), "bringing"):
        return ""  # "import looms from Kest"
    if word in {"on", "for"} and seat and _is(governor, "about_places"):
        return f"{ABOUT} (“{governor.text} {word}”)"  # "the talks on Kest"
    return None


def _second_seat(document: Document, prep: Token) -> bool:
    """Whether the town behind a preposition is where a second government of a state sits."""
    behind = [token.text.lower() for token in document.tokens[prep.i + 1 : prep.i + 3]]
    return bool({behind[0], " ".join(behind)} & _words("second_seats")) if behind else False


def _as_venue(document: Document, verb: Token) -> bool:
    """Whether something is offered or chosen "as a venue"."""
    nouns = [
        noun
        for prep in document.children(verb, "prep")
        if prep.text.lower() == "as"
        for noun in document.children(prep, "pobj")
    ]
    return any(noun.lemma.lower() in {"venue", "host", "site", "location"} for noun in nouns)


def _from_one_to_another(document: Document, prep: Token, word: str) -> bool:
    """Whether a preposition is one of "from Amman to Jakarta"."""
    tokens = [token for token in document.tokens[max(0, prep.i - 4) : prep.i + 6] if token.sent == prep.sent]
    texts = [token.text.lower() for token in tokens]
    if prep.text.lower() != word or "from" not in texts or "to" not in texts[texts.index("from") :]:
        return False
    at, to = texts.index("from"), texts.index("to", texts.index("from"))
    names = tokens[at + 1 : to] + tokens[to + 1 : to + 2]
    return to - at > 1 and len(names) == to - at and all(token.pos == "PROPN" for token in names)


def _from_or_to(governor: Token, word: str, kind: str, seat: bool) -> bool:
    if seat and governor.text.lower() == "closer":
        return False  # "has grown closer to Moscow"
    if seat and word == "to" and kind == "country" and governor.lemma.lower() in _words("to_states"):
        return False  # "the ambassador to Kest", "exports to Kest"
    if word == "from" and seat and _is(governor, "governing"):
        return False  # "delegations from Kest"
    if _is(governor, "going") or _is(governor, "grounds"):
        return True
    if word == "to" and governor.text.lower() == "been":
        return True  # "has been to Athens"
    if governor.ent == "GPE" and word == "to":  # "from Oman to Yemen", where the parser hangs one on the other
        return True
    if word == "from" and (governor.pos == "NUM" or _is(governor, "origins")):
        return True
    asked = _is(governor, "from_governments") or _is(governor, "governing")
    if word == "from" and kind == "city" and governor.pos == "VERB" and not asked:
        return True  # "recalled its ambassadors from Nairobi"; a country from which something comes has sent it
    if word == "from" and kind == "city" and governor.dep == "dobj" and governor.lemma.lower() in {"side", "party"}:
        return True  # "pressed both sides from Nairobi"
    return not seat and not asked


def _behind_of(governor: Token, seat: bool) -> bool:
    if _is(governor, "grounds") or _is(governor, "acts"):
        return True
    return not seat and not _is(governor, "governing")


def _as_subject(document: Document, head: Token, verb: Token, kind: str, seat: bool) -> Verdict:
    if head.dep == "nsubjpass" and (_is(verb, "object_places") or _is(verb, "subject_places")):
        return True, f"is where something happened (“{verb.text}”)"
    if _is(verb, "subject_places") and not (seat and verb.lemma in POSTURES and not _rests(document, verb)):
        return True, f"{HOSTS} (“{verb.text}”)"
    if seat:
        return False, f"acts (“{verb.text}”)"
    if kind in {"city", "region"} and verb.pos == "VERB" and _is(verb, "speaking"):
        return False, f"speaks or decides (“{verb.text}”)"
    if kind == "region" and head.dep == "nsubj" and document.children(verb, "dobj", "ccomp", "xcomp"):
        return False, f"does something (“{verb.text}”)"
    return True, "is a place and no seat of government"


def _of_a_line(document: Document, side: Token) -> bool:
    """Whether a side is that of a border or a river."""
    return any(
        _is(line, "lines")
        for prep in document.children(side, "prep")
        for line in document.children(prep, "pobj")
        if prep.text.lower() == "of"
    )


def _rests(document: Document, verb: Token) -> bool:
    """Whether something stands on or by something: "Tbilisi stands on the Kura", not "where Tbilisi stands"."""
    return any(
        prep.text.lower() in REST_ON and document.children(prep, "pobj") for prep in document.children(verb, "prep")
    )


def _before_noun(document: Document, head: Token, noun: Token, kind: str, seat: bool) -> Verdict:
    """Judge "Iran's border", "Vienna talks", "Beijing officials"."""
    why = f"belongs to “{noun.text}”"
    if head.dep != "poss" and noun.text[0].isupper() and noun.text in word_set("organisations", "heads"):
        return False, f"is part of a name (“{noun.text}”)"  # "Levant Policy Centre"
    if noun.lemma.lower() in word_set("names", "treaties") and kind != "country" and head.dep != "poss":
        return False, f"names a paper (“{noun.text}”)"  # "the Caracas convention"
    if seat and noun.dep == "dobj" and document.head(noun).lemma.lower() in _words("giving"):
        return False, why  # "offers Pyongyang talks"
    if kind == "country" and head.dep == "poss" and _is(noun, "smaller_lands"):
        return False, why  # "Kest's Brell province" is where Brell is
    if kind == "sea" and head.dep != "poss" and not _is(noun, "over_water"):
        return False, why  # "the Nile dam"
    if kind == "city" and head.dep != "poss" and _is(noun, "town_bodies"):
        return True, why  # "a Nairobi newspaper"
    if noun.lemma.lower() == "side" and _of_a_line(document, noun):
        return True, why  # "the Benin side of the river"
    if _is(noun, "acts") and head.dep == "poss":
        return not seat and kind != "region", why
    if _is(noun, "grounds") and noun.ent not in {"ORG", "PERSON"}:
        return True, why
    if _is(noun, "events"):
        return kind in {"city", "site"} and head.dep != "poss", why
    if seat:
        return False, why
    return not (_is(noun, "governing") or noun.ent in {"ORG", "PERSON"}), why
