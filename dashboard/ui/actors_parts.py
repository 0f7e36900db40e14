"""The network of actors, the sentences behind a tie, and an actor's profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import queries
from dashboard.charts import actor_network
from dashboard.charts.bars import bars
from dashboard.links import Params, actor_link, filter_params
from dashboard.ui import evidence, words
from dashboard.ui.copy_link import copy_link
from dashboard.ui.desk import Desk, actor_labels
from dashboard.ui.theme import is_dark

FEWEST, MOST, USUAL = 5, 150, 25
KEY = (
    "Circle: person. Square: state or bloc. Diamond: organisation. Solid: deals with, agrees, supports. "
    "Dashed: accuses, rejects, sanctions, demands. Dotted: merely named in one sentence. Colour: the side it acts for."
)
LIST = 40
PROFILE = 8  # rows of each kind in a profile


def draw(desk: Desk) -> None:
    """Draw the page."""
    counts = queries.actor_counts(desk.tables, desk.chosen.ids)
    if not counts:
        evidence.nothing("actors", desk)
        return
    wanted = st.query_params.get("actor")
    tie = st.query_params.get("tie")
    if tie:  # what a link asks for stands on the first screen; the picture comes below it
        _tie(desk, tie)
    elif wanted in desk.actors:
        _profile(desk, str(wanted))
    elif wanted:
        st.warning(f"There is no actor “{words.label(str(wanted)[:60])}” here.")
    _network(desk, counts, wanted)
    _list(desk, counts)


def _network(desk: Desk, counts: Sequence[Mapping[str, Any]], chosen: str | None) -> None:
    edges = queries.ties(desk.tables, desk.chosen.ids)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        most = st.slider(
            "Actors in the picture", FEWEST, MOST, USUAL, step=5, key="actors_shown", bind="query-params", width=260
        )
        kinds = sorted({event for event in edges["event"] if event != "MENTION"})
        events = st.multiselect(
            "Ties", kinds, key="actors_ties", bind="query-params", placeholder="All kinds", width=320,
        )  # fmt: skip
        named = st.toggle("Merely named together", key="actors_named", bind="query-params")
    kept = edges if named else edges[edges["event"] != "MENTION"]
    if events:
        kept = kept[kept["event"].isin(events)]
    kept = actor_network.strongest(kept, most).reset_index(drop=True)
    if kept.empty:
        st.text(
            "No tie between two known actors was found. "
            "Switch on “Merely named together” to see who is named with whom."
        )
        return
    mentions = {row["actor_id"]: row["mentions"] for row in counts}
    nodes = pd.DataFrame(
        [
            {
                "actor_id": key,
                "name": row["name"],
                "kind": row["kind"],
                "country": row["country"],
                "mentions": mentions.get(key, 1),
            }
            for key, row in desk.actors.items()
            if key in mentions
        ]
    )
    option = actor_network.option(nodes, kept, sides=desk.side_colours(is_dark()), dark=is_dark(), chosen=chosen)
    said = actor_network.measures(kept, desk.names)
    st.session_state["_network"] = [
        [node["id"] for node in option["series"][0]["data"]],
        [(link["source"], link["target"]) for link in option["series"][0]["links"]],
    ]
    st.echarts_chart(
        option, height=560, key="actors_network", on_select=_chosen, theme=None,
        alt=" ".join(said) or f"{len(nodes)} actors and {len(kept)} ties",
    )  # fmt: skip
    evidence.facts(KEY)
    for line in said:
        st.text(line)
    with st.expander("The same as a table"):
        st.dataframe(
            pd.DataFrame(
                {
                    "Who": [desk.names[actor] for actor in kept["actor_a"]],
                    "Tie": [actor_network.TIES.get(event, event) for event in kept["event"]],
                    "Whom": [desk.names[actor] for actor in kept["actor_b"]],
                    "Sentences": kept["count"],
                }
            ),
            hide_index=True,
            alt="All ties with the number of sentences",
        )


def _chosen() -> None:
    """Put what was clicked into the address: an actor, or the tie between two."""
    nodes, links = st.session_state["_network"]
    for item in st.session_state["actors_network"]["selection"]["selected"]:
        kind, indices = item.get("data_type", item.get("dataType")), item.get("data_indices", item.get("dataIndex"))
        if not indices:
            continue
        index = int(indices[0])
        if kind == "edge" and index < len(links):
            st.query_params["tie"] = "|".join(links[index])
        elif index < len(nodes):
            st.query_params["actor"] = nodes[index]
            st.query_params.pop("tie", None)


def _tie(desk: Desk, tie: str) -> None:
    left, _, right = tie.partition("|")
    if left not in desk.actors or right not in desk.actors:
        st.warning("The tie that the link names is not among these articles.")
        return
    st.header(words.label(f"{desk.names[left]} and {desk.names[right]}"), anchor=False)
    rows = queries.tie_sentences(desk.tables, left, right, desk.chosen.ids)
    told = len({(row["article_id"], row["start"]) for row in rows})
    st.text(f"{words.counted(len(rows), 'tie')} in {words.counted(told, 'sentence')}.")
    for number, row in enumerate(rows[:20]):
        note = f"{actor_network.TIES.get(row['event'], row['event'])} ({row['status']})"
        evidence.quote(desk, row, note=note)
        if number == 19:
            st.text(f"and {len(rows) - 20} more" if len(rows) > 20 else "")


def _profile(desk: Desk, actor_id: str) -> None:
    """Show an actor: what it is, its roles, its names and why they are one, what it did."""
    row = desk.actors[actor_id]
    ids = desk.chosen.ids
    st.header(words.label(row["name"]), anchor=False)
    facts = [row["kind"]] + ([f"acts for {row['country']}"] if row["country"] else [])
    if row["affiliation"] in desk.names:
        facts.append(desk.names[row["affiliation"]])
    if row["peripheral"]:
        facts.append("named in passing only")
    st.text(" · ".join(facts))
    left, right = st.columns(2, gap="large")
    with left:
        roles = queries.roles(desk.tables, actor_id)
        if roles or row["role"]:
            st.subheader("Roles", anchor=False)
        for role in roles[:6]:
            st.text(role["role"] + (f" ({words.iso_day(role['date'])})" if role["date"] else ""))
        if not roles and row["role"]:
            st.text(row["role"])
        st.subheader("Called", anchor=False)
        st.text(", ".join(row["aliases"] or ()))
        evidence.facts("; ".join(row["merged_because"] or ()))
    with right:
        months = queries.mentions_by_month(desk.tables, actor_id, ids)
        if months:
            st.subheader("Mentions", anchor=False)
            shown = [(words.iso_day(month) if month else "no exact date", count) for month, count in months]
            st.html(bars(shown, f"Mentions of {row['name']}: " + ", ".join(f"{name} {count}" for name, count in shown)))
    for table, title in (("talks", "Talks"), ("demands", "Demands"), ("sanctions", "Sanctions")):
        found = queries.left_by(desk.rows(table), table, ids, (actor_id,))
        if found:
            st.subheader(f"{title}: {len(found)}", anchor=False)
            for item in found[:PROFILE]:
                first = item["evidence"][0]
                evidence.line(
                    str(item.get("title") or item.get("demand") or item.get("summary")),
                    f"{words.counted(len(item['evidence']), 'sentence')}: “{first['clean'] or first['text']}”",
                    f"../pages/{table}.py",
                    {**desk.params, table.removesuffix("s"): item[queries.ROW_ID[table]]},
                )
            if len(found) > PROFILE:
                label = f"All {len(found)} {table}"
                st.page_link(f"../pages/{table}.py", label=label, query_params=_with(desk, actor_id))
    said = queries.quotes_of(desk.tables, actor_id, ids)
    if said:
        st.subheader(f"Quotes: {len(said)}", anchor=False)
        evidence.quotes(desk, said, key=f"quotes-{actor_id}")
    st.subheader("Sentences", anchor=False)
    evidence.quotes(desk, queries.mention_sentences(desk.tables, actor_id, ids), key=f"mentions-{actor_id}")
    copy_link(f"actor-{actor_id}", actor_link(actor_id, desk.params))


def _with(desk: Desk, actor_id: str) -> Params:
    """Give the filter narrowed to one actor."""
    return filter_params(replace(desk.filters, actors=(actor_id,)), actor_labels(desk.briefing.version, desk.tables))


def _list(desk: Desk, counts: Sequence[Mapping[str, Any]]) -> None:
    st.header(words.counted(len(counts), "actor"), anchor=False)
    shown = list(counts)
    if len(shown) > LIST:
        number = st.pagination(-(-len(shown) // LIST), key="actors_page", bind="query-params") or 1
        shown = shown[(number - 1) * LIST : number * LIST]
    for row in shown:
        actor = desk.actors[row["actor_id"]]
        facts = [
            actor["kind"],
            *(value for value in (actor["country"], actor["role"]) if value),
            f"{words.counted(row['mentions'], 'mention')} in {words.counted(row['articles'], 'article')}",
        ]
        others = [alias for alias in actor["aliases"] or () if alias != actor["name"]]
        if others:
            facts.append("also " + ", ".join(others[:5]))
        evidence.line(
            actor["name"], " · ".join(facts), "../pages/actors.py", actor_link(row["actor_id"], desk.params).params
        )
