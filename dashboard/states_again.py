"""Takes a state, a capital or a large city for a place where the language model took it for somebody or for nothing.

The model has learnt some names of places and not others: "Kigali" is no name to it, "Armenia" a company, "Tajik" a
person. Who acts, who is met and where is then lost in the whole sentence, whatever reads it. The lists know better:
a name that stands by itself, and that the article gives to no person, is the place's or the people's.

Refused: names within longer ones ("Bank of China", "Geneva Convention"), and large cities and capitals called like
people where nothing before them says that they are a place ("Austin said", "Sofia demanded").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dashboard.document import Token
from dashboard.gazetteer import cities
from dashboard.given_names import is_given_name
from dashboard.lexicon import lexicon
from dashboard.tags import PLACES

SHORTEST = 3  # letters; "US" and "UK" the model knows
PROPER = frozenset({"NNP", "NNPS"})
BEFORE_A_PLACE = frozenset({"in", "at", "from", "to", "near", "outside", "around", "toward", "via", "between"})
KEPT = frozenset({"GPE", "DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})


def states_again(tokens: list[Token]) -> None:
    """Mend in place what kind of name a word is."""
    states, peoples, capitals = states_peoples_and_capitals()
    big = cities().big
    odd = []
    for token in tokens:
        text = token.text
        if token.ent in KEPT or not text[:1].isupper() or len(text) < SHORTEST:
            continue
        if text in peoples or text in states or text in capitals or text.casefold() in big:
            odd.append(token)
    if not odd:
        return
    persons = {t.text for t, then in _pairs(tokens) if t.ent == "PERSON" and (t.ent_iob == "I" or then == "I")}
    for token in odd:
        text = token.text
        if text in persons or not alone(tokens, token) or (token.tag not in PROPER and text not in peoples):
            continue
        kind = "NORP" if text in peoples else "GPE"
        city = kind == "GPE" and ((text not in states and text not in capitals) or is_given_name(text))
        if kind != token.ent and not (city and token.ent == "PERSON" and not _behind_a_preposition(tokens, token)):
            tokens[token.i] = token._replace(ent=kind, ent_iob="B")


def _pairs(tokens: Sequence[Token]) -> zip[tuple[Token, str]]:
    """Give each word with the mark of the one behind it."""
    return zip(tokens, [*(t.ent_iob for t in tokens[1:]), "O"], strict=True)


def alone(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word is a name by itself: no part of a longer one, and no other name right beside it."""
    before = tokens[token.i - 1] if token.i else None
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if token.ent and (token.ent_iob == "I" or (behind is not None and behind.ent_iob == "I")):
        return False
    near = [t for t in (before, behind) if t is not None and t.sent == token.sent]
    return not any(t.tag in PROPER and t.ent not in PLACES | {"DATE"} for t in near)


def _behind_a_preposition(tokens: Sequence[Token], token: Token) -> bool:
    return token.i > 0 and tokens[token.i - 1].text.lower() in BEFORE_A_PLACE


@cache
def states_peoples_and_capitals() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Give the names of states, of peoples and of capitals that are one word."""
    states, peoples, capitals = set[str](), set[str](), set[str]()
    for state in lexicon("states").values():
        states.update([state["name"], *state.get("names", ())])
        peoples.update(state.get("demonyms", ()))
        capitals.update(state.get("seats", ()))
    known = cities()
    capitals = {name for name in capitals if " " not in name and known.named(name.casefold())}
    return frozenset(states), frozenset(peoples), frozenset(capitals)
