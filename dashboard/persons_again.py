"""Takes a name for a person's where the language model took it for a company's, a place's or for nothing.

The model has learnt few surnames: one is no name to it, the next a town, "Gustavo Roe" a company. Who acts, who is met
and who speaks is then lost, whatever reads the sentence. The article knows better: whom it names in full once is meant
by his surname alone wherever that stands by itself, and a name that opens with a given name is a person's.

Refused: names of states, peoples and large cities, names that end like an organisation's or a place's, surnames that
are also a word of the article, and a surname right before a noun ("the Roe government").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from dashboard.document import Token
from dashboard.gazetteer import cities
from dashboard.given_names import is_given_name
from dashboard.lexicon import lexicon
from dashboard.states_again import alone, kind_of_name

SHORTEST = 3  # letters of a surname that is certain
LONGEST = 3  # words of a name in full
KEPT = frozenset({"PERSON", "DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "LAW", "EVENT"})
PLACES_END = frozenset(
    {
        "Harbor",
        "Harbour",
        "Falls",
        "Island",
        "Islands",
        "Tech",
        "Airport",
        "Base",
        "Strait",
        "Bay",
        "Port",
        "City",
        "Park",
    }
    | {"Palace", "Square", "Bridge", "Dam", "Leaders"}
)
BY_THEMSELVES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "appos", "ROOT", "dative", "attr"})


def persons_again(tokens: list[Token]) -> None:
    """Mend in place what kind of name a word is."""
    for run in list(_names(tokens)):
        if run[0].ent not in KEPT and _is_in_full(run):
            for token in run:
                tokens[token.i] = token._replace(ent="PERSON")
    surnames = {run[-1].text for run in _names(tokens) if run[0].ent == "PERSON" and len(run) > 1}
    surnames = {name for name in surnames if len(name) >= SHORTEST and name[0].isupper() and not _is_else(name)}
    meant = [t for t in tokens if t.text in surnames and _may_be_one(tokens, t)]
    if not meant:
        return
    said = {t.text for t in tokens}
    for token in meant:
        if token.text.lower() not in said:
            tokens[token.i] = token._replace(ent="PERSON", ent_iob="B")


def _names(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Give the words of each name that the model marks."""
    run: list[Token] = []
    for token in tokens:
        if run and not (token.ent_iob == "I" and token.ent == run[0].ent):
            yield run
            run = []
        if token.ent and (run or token.ent_iob == "B"):
            run = [*run, token]
    if run:
        yield run


def _is_in_full(run: Sequence[Token]) -> bool:
    """Whether a name is a given name with a surname, and no body's, place's or event's that opens like one."""
    if not 1 < len(run) <= LONGEST or not is_given_name(run[0].text):
        return False
    if run[-1].text in PLACES_END:
        return False
    names = all(t.pos == "PROPN" and t.text[:1].isupper() and t.text.isalpha() for t in run)
    return names and not any(t.text in _ends() or _is_else(t.text) for t in run[1:])


def _may_be_one(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word that is no person yet stands where a person would, by itself."""
    if token.ent in KEPT or token.tag not in {"NNP", "NN"} or token.dep not in BY_THEMSELVES:
        return False
    before = tokens[token.i - 1] if token.i else None
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    the = before is not None and before.sent == token.sent and before.tag == "DT"
    noun = behind is not None and behind.sent == token.sent and behind.pos in {"NOUN", "PROPN"}
    return not the and not noun and alone(tokens, token)


def _is_else(name: str) -> bool:
    """Whether a word is a state, a people, a capital, a large city or a body known by one word."""
    return kind_of_name(name) is not None or name.casefold() in cities().big or name in _bodies()


@cache
def _ends() -> frozenset[str]:
    """The words that end the names of bodies, places and events."""
    return frozenset().union(
        *(lexicon("organisations")[name] for name in ("heads", "suffixes", "no_actors", "media", "outlets", "never"))
    )


@cache
def _bodies() -> frozenset[str]:
    """The bodies and movements that go by one word: "Houthi", "Hamas"."""
    rows = [row for name in ("actors", "actors_groups") for row in lexicon(name)["organisations"]]
    names = (name for row in rows for name in (row["name"], *row.get("aliases", ())))
    return frozenset(name for name in names if " " not in name)
