"""An actor's profile, and how two actors stand to each other: each number with the sentences that it counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import actor_queries, queries
from dashboard.as_of import standing
from dashboard.charts.actor_network import MANNERS
from dashboard.charts.bars import bars
from dashboard.links import Link, actor_link, relative, row_link, within
from dashboard.phrases import TIES, manner
from dashboard.tables import ROW_ID
from dashboard.ui import evidence, newest, words
from dashboard.ui.copy_link import copy_link
from dashboard.ui.correct_actor import correct_actor
from dashboard.ui.desk import Desk
from dashboard.ui.paging import page_of

FEW = 6  # rows of each kind in a profile before the reader asks for more


def who(desk: Desk, actor_id: str, events: Sequence[str]) -> None:
    """Say who an actor is: its roles, its names and why they are one, when it is mentioned, with whom it has ties."""
    row = desk.actors[actor_id]
    st.header(words.label(row["name"]), anchor=False)
    facts = [row["kind"]] + ([f"acts for {row['country']}"] if row["country"] else [])
    if row["affiliation"] in desk.names:
        facts.append(desk.names[row["affiliation"]])
    if row["peripheral"]:
        facts.append("named in passing only")
    evidence.lead(" · ".join(facts))
    stated = actor_queries.roles(desk.tables, actor_id)[:FEW]
    roles = [role["role"] + (f" ({words.iso_day(role['date'])})" if role["date"] else "") for role in stated]
    if row["role"] and row["role"] not in [role["role"] for role in stated]:
        roles.insert(0, row["role"])  # put right by the desk, or known to it
    others = [alias for alias in row["aliases"] or () if alias != row["name"]]
    evidence.pairs(
        [
            ("Roles", "; ".join(dict.fromkeys(roles))),
            ("Also called", ", ".join(others)),
            ("Because", words.dated("; ".join(row["merged_because"] or ()))),
        ]
    )
    copy_link(f"actor-{actor_id}", actor_link(actor_id, desk.params))
    correct_actor(desk, actor_id)
    months = sorted(
        actor_queries.mentions_by_month(desk.tables, actor_id, desk.chosen.ids), key=lambda item: item[0] or "9"
    )
    if months:
        st.subheader("Mentions by the month of the article", anchor=False)
        shown = [
            (
                words.iso_day(month) if month else "month unknown",
                count,
                relative(actor_link(actor_id, {**desk.params, **within(month, desk.filters)})) if month else "",
            )
            for month, count in months
        ]
        said = ", ".join(f"{name} {count}" for name, count, _ in shown)
        st.html(bars(shown, f"Mentions of {row['name']}: {said}"))
    _ties_of(desk, actor_id, events)


def did(desk: Desk, actor_id: str) -> None:
    """Show what an actor did and said, and every sentence that mentions it."""
    ids = desk.chosen.ids
    if desk.filters.actors and actor_id not in desk.chosen.parties:
        evidence.facts(f"Talks, demands and sanctions are those in which {desk.naming} takes part too.")
    for table, title in (("talks", "Talks"), ("demands", "Demands"), ("sanctions", "Sanctions")):
        found = newest.told(desk, queries.left_by(desk.rows(table), table, ids, (actor_id,)))
        if found:
            st.subheader(f"{title}: {len(found):,}", anchor=False)
            _rows(desk, table, found, key=f"{table}-{actor_id}")
    said = actor_queries.quotes_of(desk.tables, actor_id, ids)
    if said:
        st.subheader(f"Quotes: {len(said):,}", anchor=False)
        evidence.quotes(desk, said, key=f"quotes-{actor_id}")
    mentioned = actor_queries.mention_sentences(desk.tables, actor_id, ids)
    mentions = words.counted(sum(item["mentions"] for item in mentioned), "mention")
    st.subheader(f"Sentences: {len(mentioned):,}, with {mentions}", anchor=False)
    evidence.quotes(desk, mentioned, key=f"mentions-{actor_id}")


def _ties_of(desk: Desk, actor_id: str, events: Sequence[str]) -> None:
    """List with whom an actor has ties, each leading to the sentences that it counts."""
    partners: dict[str, dict[str, int]] = defaultdict(dict)
    for row in actor_queries.pairs(desk.tables, desk.chosen.ids, events).to_dict("records"):
        if row["manner"] == "named" or actor_id not in (row["actor_a"], row["actor_b"]):
            continue
        other = row["actor_b"] if row["actor_a"] == actor_id else row["actor_a"]
        partners[other][row["manner"]] = int(row["count"])
    if not partners:
        return
    st.subheader(f"Ties with {words.counted(len(partners), 'other')}", anchor=False)
    cells = []
    for other, manners in sorted(partners.items(), key=lambda item: (-sum(item[1].values()), desk.names[item[0]])):
        link = Link(
            "actors",
            {
                **desk.params,
                "tie": f"{actor_id}|{other}",
                **({"actors_ties": [TIES[event] for event in events]} if events else {}),
            },
        )
        said = ", ".join(f"{MANNERS[manner]} {count:,}" for manner, count in sorted(manners.items()))
        cells.append(f'{evidence.anchor(desk.names[other], link)} <span class="n">{words.html(said)}</span>')
    st.html('<ul class="parley-ties">' + "".join(f"<li>{cell}</li>" for cell in cells) + "</ul>")


def _rows(desk: Desk, table: str, found: Sequence[Mapping[str, Any]], *, key: str) -> None:
    """Show rows of a table, the first few at once, all of them on demand."""
    evidence.lines(_row(desk, table, item) for item in found[:FEW])
    if len(found) > FEW:
        more = st.expander(f"{len(found) - FEW:,} more {table}", key=f"more-{key}", on_change="rerun")
        if more.open:
            with more:
                shown = page_of(found[FEW:], key=f"pages-{key}", in_address=False)
                evidence.lines(_row(desk, table, item) for item in shown)


def _row(desk: Desk, table: str, item: Mapping[str, Any]) -> tuple[str, str, Link]:
    """Give a row in a line: a meeting with its standing, a demand with who asks it of whom, a measure as it is."""
    first = item["evidence"][0]
    about = f"{words.counted(len(item['evidence']), 'sentence')}: “{first['clean'] or first['text']}”"
    if table == "talks":
        about = f"{standing(item, desk.now)} · {about}"
    return (
        desk.asked(item) if table == "demands" else str(item.get("title") or item.get("summary")),
        about,
        row_link(table, item[ROW_ID[table]], desk.params),
    )


def tie(desk: Desk, wanted: str, events: Sequence[str]) -> None:
    """Show how two actors stand to each other: the sentences that tie them, by manner."""
    left, _, right = wanted.partition("|")
    st.header(words.label(f"{desk.names[left]} and {desk.names[right]}"), anchor=False)
    told = _by_manner(actor_queries.tie_sentences(desk.tables, left, right, desk.chosen.ids), events)
    if not told:
        st.text("No sentence of these articles tells of them together.")
    for how in MANNERS:
        rows = told.get(how, [])
        if rows:
            name = MANNERS[how]
            counted = words.counted(len(rows), "sentence")
            st.subheader(f"{name[0].upper()}{name[1:]}: {counted}", anchor=False)
            evidence.quotes(desk, rows, key=f"{how}-{left}-{right}")
    with st.container(horizontal=True):
        for actor in (left, right):
            st.page_link(
                "../pages/actors.py", label=words.label(desk.names[actor]), icon=":material/person:",
                query_params=actor_link(actor, desk.params).params,
            )  # fmt: skip
        copy_link(f"tie-{left}-{right}", Link("actors", {**desk.params, "tie": wanted}))


def _by_manner(rows: Sequence[Mapping[str, Any]], events: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """Give the sentences once each by manner, with what each states of the two."""
    found: dict[str, dict[tuple[str, int], dict[str, Any]]] = defaultdict(dict)
    for row in rows:
        if events and row["event"] not in events:
            continue
        at = found[manner(row)].setdefault((row["article_id"], row["start"]), {**row, "note": []})
        if row["event"] != "MENTION":
            said = f"{row['a_text']} {TIES.get(row['event'], row['event'])} {row['b_text']}"
            state = "" if row["status"] == "actual" else f" ({row['status']})"
            at["note"].append(said + state)
    return {
        how: [{**row, "note": "; ".join(dict.fromkeys(row["note"]))} for row in at.values()]
        for how, at in found.items()
    }
