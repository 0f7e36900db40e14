"""The network of actors as GraphML and GEXF, for Gephi, yEd, Cytoscape and networkx."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

_WRITTEN = re.compile(r' lastmodifieddate="[^"]*"')
# XML 1.0 allows no other control characters; an article's text may hold any.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
                actor_id, label=_clean(actor["name"]), kind=actor["kind"], country=actor["country"] or "",
                mentions=int(actor["mentions"]),
            )  # fmt: skip
        graph.add_edge(left, right, label=event, event=event, sign=int(sign), status=status, weight=count)
    return graph


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def graphml(graph: nx.MultiDiGraph[str]) -> str:
    """Give a network as GraphML."""
    return "\n".join(nx.generate_graphml(graph))


def gexf(graph: nx.MultiDiGraph[str]) -> str:
    """Give a network as GEXF 1.2; without the day on which it was written, so that equal networks are equal files."""
    return _WRITTEN.sub("", "\n".join(nx.generate_gexf(graph)), count=1)
