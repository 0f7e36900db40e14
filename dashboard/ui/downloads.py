"""What a page hands out, as it is filtered: its tables, its pictures and the briefing, each made when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.ui.desk import Desk
from dashboard.ui.handed_over import BRIEFINGS, handed_over

FORMATS = {"CSV": "csv", "JSON lines": "jsonl", "Parquet": "parquet"}
MIME = {
    "csv": "text/csv", "jsonl": "application/x-ndjson", "parquet": "application/vnd.apache.parquet",
    "geojson": "application/geo+json", "graphml": "application/xml", "gexf": "application/xml",
    "json": "application/x-ndjson", "svg": "image/svg+xml", "png": "image/png",
}  # fmt: skip
# What else a page with these tables hands out: the words on the button, the kind, the file.
OTHERS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "talks": (
        ("Map, SVG", "svg", "map.svg"), ("Map, PNG", "png", "map.png"),
        ("Map data, GeoJSON", "geojson", "talks.geojson"),
    ),
    "relations": (
        ("Network, SVG", "svg", "network.svg"), ("Network, PNG", "png", "network.png"),
        ("Network data, GraphML", "graphml", "network.graphml"), ("Network data, GEXF", "gexf", "network.gexf"),
    ),
    "actors": (("Actors, talks and sanctions, FollowTheMoney", "ftm", "entities.ftm.json"),),
}  # fmt: skip


def downloads(desk: Desk, tables: Sequence[str]) -> None:
    """Offer a page's tables and pictures and the briefing, all as filtered; nothing is made before it is asked for."""
    popover = st.popover("Download", icon=":material/download:", key="download", on_change="rerun")
    if not popover.open:
        return
    with popover:
        # Of a session's own files nothing is filtered but that they are its own.
        st.caption("What your own files give." if desk.filters.own else "All of it as it is filtered here.")
        with st.container(horizontal=True, gap="small"):
            for ending, (said, mime) in BRIEFINGS.items():
                _button(f"Briefing, {said}", partial(handed_over, desk, ending), f"briefing.{ending}", mime)
        chosen = st.segmented_control("Tables as", list(FORMATS), default="CSV", key="download_as", required=True)
        kind = FORMATS[chosen or "CSV"]
        with st.container(horizontal=True, gap="small"):
            for name in tables:
                make = partial(_file, desk, kind, f"{name}.{kind}", (name,))
                _button(name.replace("_", " ").capitalize(), make, f"{name}.{kind}", MIME[kind])
        others = [other for name in tables for other in OTHERS.get(name, ())]
        with st.container(horizontal=True, gap="small"):
            for said, other, file in others:
                _button(said, partial(_file, desk, other, file, None), file, MIME[file.rsplit(".", 1)[-1]])


def _button(said: str, make: Callable[[], bytes], file: str, mime: str) -> None:
    st.download_button(
        said, data=make, file_name=file, mime=mime, on_click="ignore", key=f"download-{file}", type="tertiary"
    )


def _file(desk: Desk, kind: str, file: str, names: Sequence[str] | None) -> bytes:
    """Make one file of the tables that the filter leaves; of all of them where it takes several."""
    from dashboard.export import files
    from dashboard.handover.chosen import chosen_tables

    tables = chosen_tables(desk.tables, desk.filters, names) if names else chosen_tables(desk.tables, desk.filters)
    # As on the screen, a file is named as it lies in the corpus: where the server keeps that is not for its visitors.
    for name in {"articles", "refusals"} & tables.rows.keys():
        tables.rows[name] = [replace(row, path=desk.file(row.path)) for row in tables.rows[name]]
    return files(tables, kind)[file]()
