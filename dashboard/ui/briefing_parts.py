"""The parts of the landing page: each a few lines, each line with the way to its sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.as_of import Stage, plans, stage, standing
from dashboard.chronology import day_of
from dashboard.compare.reasons import reasons
from dashboard.links import Link, article_link, row_link, talk_link
from dashboard.phrases import UNANSWERED
from dashboard.sureness import doubt, surest
from dashboard.ui import evidence, newest, words
from dashboard.ui.desk import Desk

HAPPENED, OFF = "held", "cancelled or denied"
PLANNED: dict[Stage, str] = {
    "ahead": "ahead",
    "reported": "planned when last reported",
    "behind": "whose day has passed without a report",
}
KINDS = (HAPPENED, *PLANNED.values(), OFF)
SHOWN, SHOWN_UNDATED = 4, 2
Doubted = tuple[str, str, Link, str]  # a line, with why it is uncertain


def _shown(rows: Iterable[Doubted]) -> bool:
    """Show lines; tells whether one of them is uncertain."""
    listed = list(rows)
    evidence.lines(listed)
    return any(why for *_, why in listed)


def notice(desk: Desk) -> None:
    """Show what the configuration says of its own corpus: the sample says that it is one."""
    briefing = desk.briefing
    if briefing.config.notice and briefing.config_path:
        own = (briefing.config_path.parent / briefing.config.corpus).resolve()
        if own == briefing.corpus.resolve():
            st.caption(words.label(briefing.config.notice))


def figures(desk: Desk) -> None:
    """Show the corpus in four figures, each with what of it matters and the way to its rows."""
    talk, demand, sanction = desk.rows("talks"), desk.rows("demands"), desk.rows("sanctions")
    kinds = Counter(_kind(desk, row) for row in talk)
    silent = sum(row["response"] in UNANSWERED for row in demand)
    comments = sum(row["action"] == "assessed" for row in sanction)
    eased = sum(row["action"] == "easing proposed" for row in sanction)
    moves = ", and ".join(
        [
            *([f"easing is asked for in {eased}"] if eased else []),
            *([words.counted(comments, "comment")] if comments else []),
        ]
    )
    tiles = (
        ("talks", len(talk), "meeting", ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS if kinds[kind])),
        ("demands", len(demand), "demand", f"{silent} open"),
        ("sanctions", len(sanction) - comments, "sanctions measure", moves),
        ("compare", len(desk.differing), "difference", "between sources"),
    )
    cells = "".join(
        f'<li><a href="{evidence.address(Link(page, desk.params))}" target="_self"><b>{count:,}</b>'
        f'<span class="name">{noun if count == 1 else noun + "s"}</span><small>{words.html(about)}</small></a></li>'
        for page, count, noun, about in tiles
    )
    st.html(f'<ul class="parley-tiles">{cells}</ul>')


def _kind(desk: Desk, row: Mapping[str, Any]) -> str:
    """Say of a meeting what it counts as: each counts once."""
    if row["status"] in words.HELD:
        return HAPPENED
    planned = stage(row, desk.now)
    return PLANNED[planned] if planned else OFF


def talks(desk: Desk) -> bool:
    """Show the latest and the next meetings; what was held on a day that nobody gives stands after the latest.

    Tells whether one of them is uncertain, as the parts after it do.
    """
    rows = desk.rows("talks")
    st.header("Talks", anchor=False)
    if not rows:
        evidence.nothing("talks", desk)
        return False
    held = [row for row in rows if row["status"] in words.HELD]
    planned = plans(rows, desk.now)
    groups: list[tuple[str, Sequence[Mapping[str, Any]]]] = [
        ("Latest", latest(held)),
        *((title, surest("talks", listed, SHOWN)) for title, listed in planned.headed(desk.now)),
    ]
    doubted = False
    for title, found in groups:
        if found:
            st.subheader(title, anchor=False)
            doubted |= _shown(talk_line(desk, row) for row in found)
    if any(planned):
        evidence.facts(desk.now.counted)
    st.page_link(
        "../pages/talks.py",
        label=words.every(len(rows), "meeting"),
        icon=":material/map:",
        query_params=desk.params,
    )
    return doubted


def latest(held: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the last meetings that were held, and after them those with most sentences of which nobody gives the day.

    The surer rather than the uncertain: there is room for few.
    """
    dated = sorted(filter(day_of, held), key=day_of, reverse=True)
    undated = sorted((row for row in held if not day_of(row)), key=lambda row: -len(row["evidence"]))
    room = SHOWN_UNDATED if dated else SHOWN
    return [*surest("talks", dated, SHOWN), *surest("talks", undated, room)]


def talk_line(desk: Desk, row: Mapping[str, Any]) -> Doubted:
    """Tell a meeting in one line, and under it how much rests on how many sources."""
    where = desk.places.get(row["place_id"] or "", {}).get("name") or row["country"] or "place unknown"
    outlets = _outlets(desk, row)
    said = words.counted(len(row["evidence"]), "sentence")
    only = f", only in {words.outlet_of(next(iter(outlets)))}" if len(outlets) == 1 else f" in {len(outlets)} sources"
    return (
        f"{words.STATUS.get(row['status'], '')} {row['title']}",
        f"{standing(row, desk.now)} · {where} · {said}{only}",
        talk_link(row["talk_id"], desk.params),
        doubt("talks", row),
    )


def _basis(desk: Desk, row: Mapping[str, Any]) -> str:
    """Say where a row is reported."""
    first = desk.by_id[row["evidence"][0]["article_id"]]
    more = len(row["evidence"]) - 1
    return f"{words.outlet(first)}, {words.published(first)}" + (
        f" and {words.counted(more, 'more sentence')}" if more else ""
    )


def demands(desk: Desk) -> bool:
    """Show what is asked and not yet answered, what was told of last first."""
    rows = desk.rows("demands")
    unanswered = [row for row in rows if row["response"] in UNANSWERED]
    st.header("Open demands", anchor=False)
    if not rows:
        evidence.nothing("demands", desk)
        return False
    doubted = False
    if unanswered:
        doubted = _shown(_demand_line(desk, row) for row in surest("demands", newest.told(desk, unanswered), SHOWN))
    else:
        st.text("Every demand here has an answer.")
    label = f"{words.every(len(rows), 'demand')}, {len(unanswered)} open"
    st.page_link("../pages/demands.py", label=label, icon=":material/gavel:", query_params=desk.params)
    return doubted


def _demand_line(desk: Desk, row: Mapping[str, Any]) -> Doubted:
    asked = desk.who(row["demanders"]) if row["demanders"] else "Somebody not named"
    of = f" of {desk.who(row['addressees'])}" if row["addressees"] else ""
    return (
        f"{asked}: {row['demand']}",
        f"{row['issue']}{of and ', asked' + of} · {_basis(desk, row)}",
        row_link("demands", row["demand_id"], desk.params),
        doubt("demands", row),
    )


def sanctions(desk: Desk) -> bool:
    """Show the coercive measures that are asked for, taken, eased or refused, newest first."""
    rows = desk.rows("sanctions")
    st.header("Sanctions", anchor=False)
    if not rows:
        evidence.nothing("sanctions", desk)
        return False
    moves = [row for row in rows if row["action"] not in {"assessed", "in force"}] or rows
    doubted = _shown(_sanction_line(desk, row) for row in surest("sanctions", newest.told(desk, moves), SHOWN))
    st.page_link(
        "../pages/sanctions.py",
        label=f"All {words.measures(rows)}",
        icon=":material/block:",
        query_params=desk.params,
    )
    return doubted


def _sanction_line(desk: Desk, row: Mapping[str, Any]) -> Doubted:
    since = f", {when}" if (when := words.since(row)) else ""
    move = f"{words.instrument(row)} {words.measure_stands(row, desk.names)}{since}"
    return (
        f"{words.ACTION.get(row['action'], '')} {desk.who(row['senders'])} → {desk.who(row['targets'])}: {move}",
        _basis(desk, row),
        row_link("sanctions", row["sanction_id"], desk.params),
        doubt("sanctions", row),
    )


def differences(desk: Desk) -> None:
    """Show on what the sources differ; what several claims differ in by the same words is one line."""
    facts = desk.differing
    if not facts:
        return
    st.header("Where sources differ", anchor=False)
    evidence.lines(_difference_line(desk, alike) for alike in facts[:SHOWN])
    st.page_link(
        "../pages/compare.py", label=words.every(len(facts), "difference"), icon=":material/compare:",
        query_params=desk.params,
    )  # fmt: skip


def _difference_line(desk: Desk, alike: Sequence[dict[str, Any]]) -> tuple[str, str, Link]:
    first = alike[0]
    found = reasons(first["how"] or "")
    sides = "; ".join(f"{one} ≠ {other}" for _, (one, other) in found)
    more = f" · in {words.counted(len(alike), 'claim')}" if len(alike) > 1 else ""
    count = f"{words.counted(max(row['articles'] for row in alike), 'article')}{more}"
    link = Link("compare", {**desk.params, "story": first["story_id"]})
    if first["kind"] == "statement":  # of no meeting, demand or measure: it is named by what differs, and its story
        kinds = ", ".join(dict.fromkeys(words.IN_WHAT.get(kind, kind) for kind, _ in found))
        story = next((row["title"] for row in desk.shown if row["story_id"] == first["story_id"]), "")
        return f"≠ {kinds}: {sides}", " · ".join(filter(None, (story, count))), link
    kinds = ", ".join(dict.fromkeys(words.QUESTIONS.get(row["kind"], row["kind"]) for row in alike))
    return f"≠ {first['label']}", f"{kinds}{': ' if sides else ''}{sides} · {count}", link


def missing(desk: Desk) -> None:
    """Say what the articles leave open; what is named leads to where it is missing."""
    rows = desk.rows("talks")
    undated = [row for row in rows if row["status"] in words.AHEAD and not day_of(row)]
    nowhere = [row for row in rows if not row["place_id"] and not row["country"]]
    lines = []
    if undated:
        lines.append(f"No date is given for what was planned: {_some_talks(desk, undated)}")
    if nowhere:
        lines.append(f"No place is given for {_some_talks(desk, nowhere)}")
    alone = [row for row in rows if len(_outlets(desk, row)) == 1]
    if alone and len({words.outlet(row) for row in desk.shown}) > 1:
        if len(alone) == len(rows):
            lines.append("No meeting is told of by more than one source")
        else:
            share = f"{len(alone)} of {words.counted(len(rows), 'meeting')}"
            lines.append(f"Only one source tells of {share}: {_some_talks(desk, alone)}")
    unknown = [row for row in desk.shown if row["published_basis"] == "unknown"]
    if unknown:
        names = [(row["title"], article_link(row["article_id"], desk.params)) for row in unknown]
        count = words.counted(len(unknown), "article")
        lines.append(f"When {count} appeared is unknown: {_some(names)}")
    if lines:
        st.header("What is missing", anchor=False)
        st.html('<ul class="parley-missing">' + "".join(f"<li>{_ended(line)}</li>" for line in lines) + "</ul>")


def _ended(line: str) -> str:
    """End a line with a full stop, but for one that a name ends with."""
    return line if line.endswith((".</a>", "…</a>")) else f"{line}."


def _some_talks(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> str:
    return _some([(row["title"], talk_link(row["talk_id"], desk.params)) for row in rows])


def _outlets(desk: Desk, row: Mapping[str, Any]) -> set[str]:
    return {words.outlet(desk.by_id[item["article_id"]]) for item in row["evidence"]}


def _some(named: Sequence[tuple[str, Link]], most: int = 3) -> str:
    """Name the first few, each with its link, and count the others. Gives HTML; names are escaped."""
    names = [evidence.anchor(name, link) for name, link in named[:most]]
    more = f" and {len(named) - most} more" if len(named) > most else ""
    return ", ".join(names) + more
