"""How days, counts and sources are said, the same on the screen and on paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.filters import NO_SOURCE, day_text

# One sign for one state, the same on every page and on paper; the word always stands beside it. No half-filled circles:
# where the page's own letters lack them, common fonts draw those without their outline, as specks.
STATUS = {"held": "●", "under way": "◉", "planned": "○", "proposed": "◌", "cancelled": "✕", "denied": "✕"}
ANSWERS = {"accepted": "✓", "rejected": "✕", "conditional": "±", "open": "○", None: "–"}
UNANSWERED = frozenset({None, "open"})  # what neither grants a demand nor turns it down
ANSWERED = {
    "accepted": "accepted", "rejected": "rejected", "conditional": "accepted on conditions", "open": "left open",
    None: "no answer reported",
}  # fmt: skip
ANSWER_KEY = " · ".join(f"{sign} {ANSWERED[answer]}" for answer, sign in ANSWERS.items())

DROPPED = "answer: read of who now asks"  # how the reason of a demand says that an answer was dropped

NOT_NAMED = "not named"
WITHIN = frozenset({"in", "among", "within", "inside", "at"})  # how words begin for where a call is heard

ANNOUNCED = "announced"  # how the reason of a measure says that it lies ahead, before its first day

# What one does to another, by PLOVER's names of events.
TIES: dict[str, str] = {
    "CONSULT": "met or spoke with", "AGREE": "agreed with", "COOPERATE": "cooperates with", "SUPPORT": "supports",
    "AID": "aids", "CONCEDE": "conceded to", "RETREAT": "gave way to", "REQUEST": "asks of", "ACCUSE": "accuses",
    "REJECT": "rejects", "THREATEN": "threatens", "PROTEST": "protests against", "SANCTION": "sanctions",
    "MOBILIZE": "mobilises against", "COERCE": "coerces", "ASSAULT": "attacks", "MENTION": "named together with",
}  # fmt: skip

# What is denied, proposed or only possible ties nobody: two who did not meet are named together, and no more.
HAPPENS = ("actual", "planned")

_ISO = re.compile(r"(?<![\w-])\d{4}-\d{2}(?:-\d{2})?(?![\w-])")


def iso_day(text: str) -> str:
    """Write an ISO day, month or year as dates are written everywhere: 3 Apr 2025, Apr 2025, 2025."""
    parts = text.split("-")
    if len(parts) == 3:
        return day_text(date.fromisoformat(text))
    if len(parts) == 2:
        return f"{date(int(parts[0]), int(parts[1]), 1):%b %Y}"
    return text


def dated(text: str) -> str:
    """Write the ISO days and months in a reason as dates are written everywhere: "days agree (3 Apr 2025)"."""

    def said(found: re.Match[str]) -> str:
        try:
            return iso_day(found[0])
        except ValueError:  # no day of any calendar: it stands as it is
            return found[0]

    return _ISO.sub(said, text)


def moment(text: str) -> str:
    """Write a day, or a time as the ledger has it: 3 Feb 2026, 14:05 UTC."""
    day, _, time = text.partition("T")
    return iso_day(day) + (f", {time[:5]} UTC" if time else "")


def published(article: Mapping[str, Any]) -> str:
    """Say when an article appeared, and how that is known where it is not printed."""
    if article["published"]:
        inferred = " (inferred)" if article["published_basis"] == "inferred" else ""
        return iso_day(article["published"]) + inferred
    first, last = article["published_earliest"], article["published_latest"]
    if first and last:
        return f"between {iso_day(first)} and {iso_day(last)} (inferred)"
    if first or last:
        return f"{'after' if first else 'before'} {iso_day(first or last)} (inferred)"
    return "date unknown"


def manner(relation: Mapping[str, Any]) -> str:
    """Say how a relation ties two actors: as friends, in enmity, neither, or not at all, since they are only named."""
    if relation["event"] == "MENTION" or relation["status"] not in HAPPENS:
        return "named"
    return "friendly" if relation["sign"] > 0 else "hostile" if relation["sign"] < 0 else "neither"


def outlet(article: Mapping[str, Any]) -> str:
    """Name an article's source."""
    return article["source"] or NO_SOURCE


def outlet_of(name: str) -> str:
    """Name a source within a sentence."""
    return "a source that is not known" if name == NO_SOURCE else name


def when(talk: Mapping[str, Any]) -> str:
    """Say when a meeting is or was, as exactly as is known."""
    start, end = talk["start_date"], talk["end_date"]
    first, last = talk["date_earliest"], talk["date_latest"]
    if start:
        whole = {"month": 7, "year": 4}.get(talk["precision"])
        if whole:
            return iso_day(start[:whole])
        said = f"{iso_day(start)} – {iso_day(end)}" if end and end != start else iso_day(start)
        other = last if last and last > (end or start) else first if first and first < start else None
        return f"{said}, by another account {iso_day(other)}" if other else said
    if first and last:
        if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
            return str(first[:4])
        return iso_day(first) if first == last else f"between {iso_day(first)} and {iso_day(last)} (inferred)"
    if first or last:
        return f"{'after' if first else 'by'} {iso_day(first or last)} (inferred)"
    return "date unknown"


HELD, AHEAD = frozenset({"held", "under way"}), frozenset({"planned", "proposed"})  # by a meeting's status


def last_day(talk: Mapping[str, Any]) -> Any:
    """Give the last day on which a meeting may be, as ISO 8601; nothing where no end is known."""
    return talk["date_latest"] or talk["end_date"] or talk["start_date"]


def passed(talk: Mapping[str, Any], today: date) -> bool:
    """Whether a meeting was to be held before today, and nothing tells whether it was."""
    last = last_day(talk)
    return talk["status"] in AHEAD and last is not None and str(last)[:10] < today.isoformat()


_PARTED = re.compile(r"(?:^|; )(?=parted by )")


def how_one(talk: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Say why reports were taken for one meeting, and by whom and why some of them were parted from it."""
    merged, *parted = _PARTED.split(talk["merged_because"] or "", maxsplit=1)
    said = [("Merged", f"because {dated(merged)}" if merged else "")]
    return said + [("Parted", dated(part).removeprefix("parted ")) for part in parted]


def reply(demand: Mapping[str, Any], by: str) -> str:
    """Say how a demand was answered, and by whom; an answer that was read of who now asks was dropped, which is said.

    `by` names who answered, or nobody.
    """
    if demand["response"]:
        return f"{demand['response']} by {by}" if by else str(demand["response"])
    dropped = DROPPED in (demand.get("because") or "")
    return "none reported" + (" (the answer was read of who now asks)" if dropped else "")


def announced(measure: Mapping[str, Any]) -> str:
    """Say that a measure was only announced, and from when, where its own sentences say no more; else nothing."""
    if measure["action"] not in {"imposed", "extended", "eased", "lifted"}:  # the desk may have said otherwise
        return ""
    for reason in (measure.get("because") or "").split("; "):
        name, _, day = reason.partition(": ")
        if name == ANNOUNCED and day[:1] in {"", *"12"}:
            return "announced" + (f", from {iso_day(day)}" if day else "")
    return ""


def stands(action: str, raised: Sequence[Any] | None, names: Mapping[str, str]) -> str:
    """Say how a measure stands; of one that its sender does not threaten, who calls for it, or that it is a guess."""
    told = [one for one in raised or () if isinstance(one, Mapping)]
    if action != "threatened" or not told:
        return action
    return "; ".join(dict.fromkeys(_raised(one, names) for one in told))


COMMENT = "comment on effects"  # how a row is called that tells of no measure, only of what measures do


def measure_stands(measure: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Say how a row of the table of sanctions stands; a table from before has no `raised`."""
    if measure["action"] == "assessed":
        return COMMENT
    return stands(measure["action"], measure.get("raised"), names)


def _raised(one: Mapping[str, Any], names: Mapping[str, str]) -> str:
    by = ", ".join(names.get(actor, actor) for actor in one["by"]) or one["words"] or ""
    where = by if by.split(" ", 1)[0] in WITHIN else f"by {by}" if by else ""
    unknown = "" if one["how"] == "held possible" else ", by whom is not said"
    vain = " (not taken up)" if one["in_vain"] else ""
    return f"{one['how']}{f' {where}' if where else unknown}{vain}"


def since(measure: Mapping[str, Any]) -> str:
    """Say since when a measure is, or from when it is to be; nothing where that is not said."""
    ahead = announced(measure)
    return ahead or (f"since {iso_day(measure['since'])}" if measure["since"] else "")


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def first_large(text: str) -> str:
    """Begin a text with a capital; its other letters stay."""
    return text[:1].upper() + text[1:]


def measures(rows: Sequence[Mapping[str, Any]]) -> str:
    """Count rows of sanctions: "11 measures and 1 comment". What only speaks of effects is no measure."""
    comments = sum(row["action"] == "assessed" for row in rows)
    parts = [(len(rows) - comments, "measure"), (comments, "comment")]
    return " and ".join(counted(number, noun) for number, noun in parts if number) or counted(0, "measure")


# What points back at something told of before ("these limits", "they …", "lift it"); "this year" is no such thing.
_POINTS = re.compile(
    r"\b(?:these|those|this|such)\b(?!\s+(?:who|of|that|which|as|year|month|week|time|spring|summer|autumn|winter)\b)"
    r"|^(?:they|it|he|she)\b|\b(?:them|it)$",
    re.IGNORECASE,
)


def asked(demand: Mapping[str, Any]) -> str:
    """Say what is asked; where its words only point back at what it is about, the issue stands behind in brackets."""
    text, issue = str(demand["demand"]), str(demand["issue"])
    told = any(word in text.lower() for word in re.findall(r"[a-z]{4,}", issue.lower()))
    return text if issue == "other" or told or "[" in text or not _POINTS.search(text) else f"{text} [{issue}]"


def instrument(row: Mapping[str, Any]) -> str:
    """Name the instrument of a measure; what is none of the known ones is "other measure"."""
    return "other measure" if row["instrument"] == "other" else str(row["instrument"])


def trust_in_short(row: Mapping[str, Any]) -> str:
    """Say in a few words how far a claim can be trusted."""
    match row["trust"]:
        case "single source":
            return "single source"
        case "corroborated":
            return f"{row['origins']} independent sources"
        case "conflicted":
            return "sources differ"
        case _:
            return "corrected by hand"
