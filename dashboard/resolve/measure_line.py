"""A measure in one line, as a reader would say it: what it is, whose, on whom, and how it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from dashboard.measures.finding import Measure
from dashboard.measures.known import measures
from dashboard.phrases import stands
from dashboard.tables import Instrument, SanctionRow

# What stands before a name and says nothing beside whose the measure is.
_BEFORE = re.compile(
    r"(?:the|these|those|this|that|such|a|an|its|their|his|her|our|my|your|all|any|both|own|of)\s+", re.IGNORECASE
)
SHORT, LONG = 4, 60  # characters of words for who is hit that name somebody, and that fit in a line
_VERB = re.compile(r"\w+ed", re.IGNORECASE)  # a verb that told the measure before stands for it: "listed"


def line(
    measure: Measure,
    instrument: Instrument,
    senders: Sequence[str],
    targets: Sequence[str],
    called: Collection[str],
    how: str,
) -> str:
    """Give the line, with how it stands; `called` holds what the senders are called, so that none is named twice."""
    printed = "" if targets else _printed(measure)
    what = _what(measure, instrument, called)
    on = f" on {printed}" if printed and printed.casefold() not in what.casefold() else ""  # "rare earth controls"
    return _line(f"{what}{on}", senders, targets, how)


def _line(what: str, senders: Sequence[str], targets: Sequence[str], how: str) -> str:
    by = f" by {', '.join(senders)}" if senders else ""
    against = f" against {', '.join(targets)}" if targets else ""
    return f"{what}{by}{against}: {how}"


def told_anew(old: SanctionRow, new: SanctionRow, names: Mapping[str, str]) -> str:
    """Give the line of a row that was corrected: as it called the measure before, unless that is what was wrong."""
    said = old.summary.removesuffix(f": {stands(old.action, old.raised, names)}")
    for joined, side in ((" against ", old.targets), (" by ", old.senders)):
        said = _but(said, joined, [names.get(actor, actor) for actor in side])
    if new.instrument != old.instrument:
        said = _called_anew(said, _name(old.instrument), _name(new.instrument))
    senders, targets = ([names.get(actor, actor) for actor in side] for side in (new.senders, new.targets))
    return _line(said, senders, targets, stands(new.action, new.raised, names))


def _but(said: str, joined: str, names: Sequence[str]) -> str:
    """Leave out a side at the end of a line, in whatever order it is named there."""
    wanted = sorted(", ".join(names).split(", "))
    for found in re.finditer(joined, said):
        if sorted(said[found.end() :].split(", ")) == wanted:
            return said[: found.start()]
    return said


def _called_anew(said: str, old: str, new: str) -> str:
    """Name a measure by another instrument, with what it takes in brackets where the words say more than the old name.

    "Asset freeze (four buildings)" was a property seizure: "Property seizure (four buildings)".
    """
    inside = re.fullmatch(rf"{re.escape(old)} \((.+)\)", said, re.IGNORECASE)
    printed = inside[1] if inside else "" if said.casefold() == old else said
    if new in printed.casefold():
        return printed
    name = new[:1].upper() + new[1:]
    return f"{name} ({printed})" if printed else name


def _name(instrument: Instrument) -> str:
    return "measure" if instrument == "other" else str(instrument)


def _printed(measure: Measure) -> str:
    """Name who is hit as the sentence does, where that is no known actor: "14 companies"; pronouns name nobody.

    A bare name that is no actor is most often a place that the sentence brings up besides.
    """
    said = [party.text for party in measure.targets if len(party.text) > SHORT and party.last_word.islower()]
    return ", ".join(said) if said and len(" ".join(said)) <= LONG else ""


def _what(measure: Measure, instrument: Instrument, called: Collection[str]) -> str:
    """Name a measure as printed where the words name one; else by its instrument, and what it takes in brackets.

    "Listed" and "barred" name nothing, and "four buildings" are no measure: they were seized.
    """
    printed = _without(measure.what, called)
    name = _name(instrument)
    if measure.by_verb or not printed or _VERB.fullmatch(printed):
        said = name
    elif _names_measure(printed) or name in printed.casefold():
        said = printed
    else:
        said = f"{name} ({printed})"
    if measure.mostly:
        said = f"most of the {said[:1].lower()}{said[1:]}"
    return said[:1].upper() + said[1:]


def _without(what: str, called: Collection[str]) -> str:
    """Leave out articles, whose it is, and the sender's own name before the measure's."""
    left, before = what.strip(), ""
    names = sorted(called, key=len, reverse=True)
    while left != before:
        before = left
        left = _BEFORE.sub("", left, count=1) if _BEFORE.match(left) else left
        for name in names:
            if left.casefold().startswith(f"{name.casefold()} "):
                left = left[len(name) :].lstrip()
                break
    return left


def _names_measure(what: str) -> bool:
    """Tell whether a word of it names a measure, or stands for one ("the measures", "the ban")."""
    known = measures()
    heads = known.nouns | known.anaphors | known.reliefs["nouns"]
    return any(singular(word) in heads or word in heads for word in re.findall(r"[\w-]+", what.casefold()))


def singular(word: str) -> str:
    """Give the singular of a plural in -s."""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
