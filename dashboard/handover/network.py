"""The network of actors as GraphML and GEXF, for Gephi, yEd, Cytoscape and networkx."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from dashboard.signs import in_xml

_WRITTEN = re.compile(r' lastmodifieddate="[^"]*"')


def network(relations: Iterable[Mapping[str, Any]], actors: Iterable[Mapping[str, Any]]) -> nx.MultiDiGraph[str]:
    """Give the ties between known actors: one edge a pair and event type, weighted by sentences; no co-mentions."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    known = {actor["actor_id"]: actor for actor in actors}
    ties = Counter(
        (row["actor_a"], row["actor_b"], row["event"], row["sign"], row["status"])
        for row in relations
        if row["event"] != "MENTION" and row["actor_a"] in known and row["actor_b"] in known
    )
    for (left, right, event, sign, status), count in sorted(ties.items()):
        for actor_id in (left, right):
            actor = known[actor_id]
            graph.add_node(
                actor_id, label=in_xml(actor["name"]), kind=actor["kind"], country=actor["country"] or "",
                mentions=int(actor["mentions"]),
            )  # fmt: skip
        graph.add_edge(left, right, label=event, event=event, sign=int(sign), status=status, weight=count)
    return graph


def graphml(graph: nx.MultiDiGraph[str]) -> str:
    """Give a network as GraphML."""
    return "\n".join(nx.generate_graphml(graph))


def gexf(graph: nx.MultiDiGraph[str]) -> str:
    """Give a network as GEXF 1.2; without the day on which it was written, so that equal networks are equal files."""
    return _WRITTEN.sub("", "\n".join(nx.generate_gexf(graph)), count=1)
