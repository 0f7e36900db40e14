"""The network of actors, and the list of all of them; what is chosen stands above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import actor_queries
from dashboard.charts import actor_network
from dashboard.charts.network_layout import CROWD
from dashboard.charts.palette import palette
from dashboard.links import Link, actor_link
from dashboard.ui import actor_profile, evidence, in_their_words, stale, words
from dashboard.ui.as_table import as_table
from dashboard.ui.choice import choice
from dashboard.ui.desk import Desk
from dashboard.ui.paging import page_of
from dashboard.ui.theme import is_dark
from dashboard.ui.width import is_narrow, measure

FEWEST, MOST, USUAL, USUAL_ON_PHONE = 5, 150, 25, 15
KEY = (
    "● person · ■ state or bloc · ◆ organisation; the larger, the more often mentioned. "
    "Solid blue: met, agreed, supports. "
    "Dashed red: accuses, rejects, sanctions. Grey: asks. "
    "Dotted: merely named together, or what is denied or only possible."
)
LIST = 40
WIDE, WIDE_CROWD, PHONE, BESIDE = (2.1, 540), (1.55, 700), (0.56, 520), (1.25, 470)  # shape, and height in pixels
NAMED_EVENT = "MENTION"


def draw(desk: Desk) -> None:
    """Draw the page."""
    counts = actor_queries.actor_counts(desk.tables, desk.chosen.ids)
    if not counts:
        evidence.nothing("actors", desk, why=True)
        return
    events = _events()
    wanted, tie = _asked(desk, counts)
    if tie or wanted:  # what is asked for stands first, the picture beside it
        left, right = st.columns([10, 11], gap="large")
        with left:
            st.button("Show all actors", on_click=_clear, icon=":material/arrow_back:", type="tertiary")
            if tie:
                actor_profile.tie(desk, tie, events)
            else:
                actor_profile.who(desk, str(wanted), events)
        with right:
            _network(desk, counts, None if tie else wanted, tie)
        if not tie:
            actor_profile.did(desk, str(wanted))
    else:
        _network(desk, counts, None, None)
        in_their_words.draw(desk)
    _list(desk, counts)
    measure()


def _asked(desk: Desk, counts: Sequence[Mapping[str, Any]]) -> tuple[str | None, str | None]:
    """Give the actor and the tie that the address names; one that is not here is told of, and counts as none."""
    wanted, tie = st.query_params.get("actor"), st.query_params.get("tie")
    ends = tie.split("|") if tie else []
    left = {row["actor_id"]: desk.names[row["actor_id"]] for row in counts}
    asked = [actor for actor in (ends if tie else [wanted]) if actor]
    stale.tell(desk, "actors", "actor", asked, every=desk.names, left=left, carried=desk.params)
    here = [actor for actor in asked if actor in left]
    if tie:
        return None, tie if len(ends) == 2 and len(here) == 2 else None
    return (here[0] if here else None), None


def _events() -> list[str]:
    """Give the kinds of ties that are chosen, as PLOVER names; the address has them in words."""
    said = st.session_state.get("actors_ties", st.query_params.get_all("actors_ties"))
    return [event for event, words_of in words.TIES.items() if words_of in said]


def _clear() -> None:
    for name in ("actor", "tie"):
        st.query_params.pop(name, None)


def _network(desk: Desk, counts: Sequence[Mapping[str, Any]], chosen: str | None, tie: str | None) -> None:
    picture = st.container()  # it stands over what is set below it
    pairs = _pairs(desk, counts, beside=bool(chosen or tie))
    with picture:
        if pairs.empty:
            st.text(
                "No tie between two known actors was found. "
                "Switch on “Merely named together” to see who is named with whom."
            )
        else:
            said = actor_network.measures(pairs, desk.names)
            first = 0 if chosen or tie else 1  # of the whole network the picture's answer stands before it
            for line in said[:first]:
                st.text(line)
            _picture(desk, counts, pairs, chosen, tie, said)
            for line in said[first:]:
                st.text(line)
    if not pairs.empty:
        with st.expander("The same as a table"):
            as_table(_table(desk, pairs), alt="All pairs with a tie, and the number of sentences")


def _pairs(desk: Desk, counts: Sequence[Mapping[str, Any]], *, beside: bool) -> pd.DataFrame:
    """Give the ties of the picture, as the controls under it say."""
    ids = desk.chosen.ids
    every = actor_queries.pairs(desk.tables, ids)
    events = actor_queries.events(desk.tables, ids)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        actors = {row["actor_id"]: desk.names[row["actor_id"]] for row in counts}
        choice("Actor", actors, "actor", anything="All", drops=["tie"])
        choice("Tie of two", _told(desk, every), "tie", anything="All", drops=["actor"])
        most = st.slider(
            "Actors in the picture", FEWEST, MOST, USUAL_ON_PHONE if is_narrow() else USUAL, step=5,
            key="actors_shown", bind="query-params", width=230 if beside else 200,
        )  # fmt: skip
        kinds = [words.TIES[event] for event in events if event != NAMED_EVENT]
        st.multiselect(
            "Kinds of ties", kinds, key="actors_ties", bind="query-params", placeholder="All kinds", width=230,
            select_all=False,
        )  # fmt: skip
        named = st.toggle("Merely named together", key="actors_named", bind="query-params")
    kept, chosen = every, _events()
    if chosen:
        kept = actor_queries.pairs(desk.tables, ids, [*chosen, *([NAMED_EVENT] if named else [])])
    elif not named:
        kept = every[every["manner"] != "named"]
    return actor_network.strongest(kept, most).reset_index(drop=True)


def _told(desk: Desk, pairs: pd.DataFrame) -> dict[str, str]:
    """Name the pairs that have more than being named together, most sentences first."""
    told = pairs[pairs["manner"] != "named"]
    return {
        f"{left}|{right}": f"{desk.names[left]} and {desk.names[right]}"
        for left, right in zip(told["actor_a"], told["actor_b"], strict=True)
    }


def _picture(
    desk: Desk,
    counts: Sequence[Mapping[str, Any]],
    pairs: pd.DataFrame,
    chosen: str | None,
    tie: str | None,
    said: Sequence[str],
) -> None:
    """Draw the network; `said` is what it shows in words."""
    mentions = {row["actor_id"]: row["mentions"] for row in counts}
    inside = set(pairs["actor_a"]) | set(pairs["actor_b"])
    columns = ["actor_id", "name", "kind", "country"]
    nodes = pd.DataFrame([{name: desk.actors[key][name] for name in columns} for key in sorted(inside)])
    nodes["mentions"] = [mentions.get(key, 1) for key in nodes["actor_id"]]
    left, _, right = (tie or "").partition("|")
    crowded = len(inside) > CROWD
    wide, tall = PHONE if is_narrow() else BESIDE if chosen or tie else WIDE_CROWD if crowded else WIDE
    sides = desk.side_colours(is_dark())
    option = actor_network.option(
        nodes, pairs, sides=sides, dark=is_dark(), chosen=chosen, tie=(left, right) if right else None, wide=wide
    )
    series = option["series"][0]
    st.session_state["_network"] = [
        [node["id"] for node in series["data"]],
        [(link["source"], link["target"]) for link in series["links"]],
    ]
    st.echarts_chart(
        option, height=tall, key="actors_network", on_select=_chosen, theme=None,
        alt=" ".join(said) or f"{words.counted(len(inside), 'actor')} and {words.counted(len(pairs), 'tie')}",
    )  # fmt: skip
    _side_key(desk, set(nodes["country"]), sides)
    less = len(pairs) - len(actor_network.backbone(pairs))
    note = (
        f" The {less:,} weakest of {words.counted(len(pairs), 'tie')} are left out; choose an actor for all of its own."
    )
    evidence.facts(KEY + (note if less else ""))


def _side_key(desk: Desk, shown: set[Any], sides: Mapping[str, str]) -> None:
    """Say which colour is whose side."""
    states = {row["country"]: row["name"] for row in desk.actors.values() if row["kind"] == "state" and row["country"]}
    neutral = palette(is_dark()).neutral
    keys = [(colour, states.get(code, code)) for code, colour in sides.items() if code in shown and colour != neutral]
    keys.append((neutral, "all others"))
    items = "".join(
        f'<span><i style="background:{colour}" aria-hidden="true"></i>{words.html(name)}</span>'
        for colour, name in keys
    )
    st.html(f'<p class="parley-sides">Side: {items}</p>')


def _table(desk: Desk, pairs: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "One": [desk.names[actor] for actor in pairs["actor_a"]],
            "Other": [desk.names[actor] for actor in pairs["actor_b"]],
            "Tie": [actor_network.MANNERS[manner] for manner in pairs["manner"]],
            "Sentences": pairs["count"],
        }
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
            st.query_params.pop("actor", None)
        elif kind != "edge" and index < len(nodes):
            st.query_params["actor"] = nodes[index]
            st.query_params.pop("tie", None)


def _list(desk: Desk, counts: Sequence[Mapping[str, Any]]) -> None:
    st.header(words.counted(len(counts), "actor"), anchor=False)
    shown = page_of(counts, key="actors_page", size=LIST)
    half = -(-len(shown) // 2)
    for rows, column in zip((shown[:half], shown[half:]), st.columns(2, gap="large"), strict=True):
        with column:
            evidence.lines(_line(desk, row) for row in rows)


def _line(desk: Desk, row: Mapping[str, Any]) -> tuple[str, str, Link]:
    actor = desk.actors[row["actor_id"]]
    facts = [
        actor["kind"],
        *(value for value in (actor["country"], actor["role"]) if value),
        f"{words.counted(row['mentions'], 'mention')} in {words.counted(row['articles'], 'article')}",
    ]
    others = [alias for alias in actor["aliases"] or () if alias != actor["name"]]
    if others:
        facts.append("also " + ", ".join(others[:5]))
    return actor["name"], " · ".join(facts), actor_link(row["actor_id"], desk.params)
