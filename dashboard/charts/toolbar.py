"""The few buttons over a Plotly picture: take it away as a file, and on a map come closer."""

from __future__ import annotations

from typing import Any, Literal

from dashboard.charts.palette import Palette


def toolbar(name: str, *, form: Literal["png", "svg"], zoom: bool = False) -> dict[str, Any]:
    """Give the Plotly config of a picture that can be saved under a name, as pixels or as lines.

    A map is pixels and is saved as such, at twice the size of the screen; its buttons to come closer are always shown,
    since turning the wheel scrolls the page. Other buttons come up when a pointer is over the picture.
    """
    near = [["zoomInMap", "zoomOutMap", "resetViewMap"]] if zoom else []
    return {
        "displaylogo": False,
        "displayModeBar": True if zoom else "hover",
        "modeBarButtons": [*near, ["toImage"]],
        "toImageButtonOptions": {"format": form, "filename": name, **({"scale": 2} if form == "png" else {})},
        "scrollZoom": False,
    }


def quiet(colours: Palette) -> dict[str, Any]:
    """Give the look of the buttons: as quiet as the other small print."""
    return {
        "orientation": "h",
        "bgcolor": "rgba(0,0,0,0)",
        "color": colours.muted,
        "activecolor": colours.text,
    }
