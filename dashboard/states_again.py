"""Takes a state, a capital or a large city for a place where the language model took it for somebody or for nothing.

The model has learnt some names of places and not others: "Kigali" is no name to it, "Armenia" a company, "Tajik" a
person. Who acts, who is met and where is then lost in the whole sentence, whatever reads it. The lists know better:
a name that stands by itself, and that the article gives to no person, is the place's or the people's.

Refused: names within longer ones ("Bank of China", "Geneva Convention") and halves of a people ("Greek Cypriots").
Large cities and capitals called like people are refused beside another name, and where nothing before them says that
they are a place ("Austin said", "Sofia demanded"). A state or a people may stand beside one: "Omani Foreign Minister".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dashboard.document import Token
from dashboard.gazetteer import cities
from dashboard.given_names import is_given_name
from dashboard.lexicon import word_set
from dashboard.naming import fold
from dashboard.registry import registry
from dashboard.tags import PLACES

SHORTEST = 3  # letters; "US" and "UK" the model knows
PROPER = frozenset({"NNP", "NNPS"})
NAMING = PROPER | {"NN"}  # of a state or a capital, which the model takes for a common noun at times: "Rabat calls"
BEFORE_A_PLACE = frozenset({"in", "at", "from", "to", "near", "outside", "around", "toward", "via", "between"})
KEPT = frozenset({"GPE", "DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})


def states_again(tokens: list[Token]) -> None:
    """Mend in place what kind of name a word is."""
    big = cities().big
    odd = []
    for token in tokens:
        text = token.text
        if token.ent in KEPT or not text[:1].isupper() or len(text) < SHORTEST:
            continue
        if kind_of_name(text) or text.casefold() in big:
            odd.append(token)
    if not odd:
        return
    persons = {t.text for t, then in _pairs(tokens) if t.ent == "PERSON" and (t.ent_iob == "I" or then == "I")}
    for token in odd:
        text = token.text
        known = kind_of_name(text)
        kind = known or "GPE"
        if kind == token.ent or text in persons or is_within_a_name(tokens, token) or _is_a_half(tokens, token):
            continue
        if kind == "GPE" and token.tag not in (NAMING if known else PROPER):
            continue
        if kind == "GPE" and (not known or is_given_name(text)):
            spoken_of = token.ent != "PERSON" or _behind_a_preposition(tokens, token)
            if not spoken_of or _is_beside_a_name(tokens, token):
                continue
        tokens[token.i] = token._replace(ent=kind, ent_iob="B")


def _pairs(tokens: Sequence[Token]) -> zip[tuple[Token, str]]:
    """Give each word with the mark of the one behind it."""
    return zip(tokens, [*(t.ent_iob for t in tokens[1:]), "O"], strict=True)


def alone(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word is a name by itself: no part of a longer one, and no other name right beside it."""
    return not is_within_a_name(tokens, token) and not _is_beside_a_name(tokens, token)


def is_within_a_name(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the model sees a longer name of which a word is part."""
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    return token.ent_iob == "I" or (behind is not None and behind.ent_iob == "I")


def _beside(tokens: Sequence[Token], token: Token) -> list[Token]:
    """Give the words right before and behind one in its sentence."""
    return [t for t in tokens[max(0, token.i - 1) : token.i + 2] if t.i != token.i and t.sent == token.sent]


def _is_a_half(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a people is named with the word beside it: "Greek Cypriots"."""
    return any(t.text.lower() in word_set("sanctions", "words", "halves") for t in _beside(tokens, token))


def _is_beside_a_name(tokens: Sequence[Token], token: Token) -> bool:
    """Whether another name that is no place stands right beside a word."""
    return any(t.tag in PROPER and t.ent not in PLACES | {"DATE"} for t in _beside(tokens, token))


def _behind_a_preposition(tokens: Sequence[Token], token: Token) -> bool:
    return token.i > 0 and tokens[token.i - 1].text.lower() in BEFORE_A_PLACE


@cache
def names_of_one_word(form: str) -> frozenset[str]:
    """Give the words that name a state, its people or its seat: `form` is "name", "demonym" or "seat"."""
    known = registry()
    return frozenset(
        words[0]
        for surfaces in known.surfaces.values()
        for words, surface in surfaces
        if len(words) == 1
        and surface.form == form
        and (known.actors[surface.actor_id].kind == "state" or form == "seat")
    )


def kind_of_name(text: str) -> str | None:
    """Give the kind that a word has as the name of a state, of its people or of the city of its seat, if it is one."""
    return _kinds().get(text if text.isascii() else fold(text))


@cache
def _kinds() -> dict[str, str]:
    """Give the kind of every name of one word for a state, its people or the city of its seat."""
    known = cities()
    seats = (name for name in names_of_one_word("seat") if known.named(name.casefold()))
    places = dict.fromkeys([*seats, *names_of_one_word("name")], "GPE")
    return places | dict.fromkeys(names_of_one_word("demonym"), "NORP")
