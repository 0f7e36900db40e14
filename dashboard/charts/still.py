"""Still pictures for paper: a sheet measured in points, names that do not lie on each other, SVG and PNG.

The same input gives the same bytes: the letters are the drawing library's own, its random names are fixed, and no date
is written into the file. Import this only where a picture is drawn: the library takes a quarter of a second to load.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

from dashboard.charts.palette import LIGHT
from dashboard.signs import visible

# Text stays text in SVG: it can be searched and read aloud, and is a tenth of the size of outlines.
mpl.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "parley", "font.family": ["DejaVu Sans"]})

_TAG = re.compile(r"(<[^>]*>)")  # the drawing library writes no ">" within a tag

POINTS = 72  # a sheet's unit is a point, so that a size of type is a length too
DOTS = 200  # per inch, where a picture is printed from PNG
FAMILY = "'DejaVu Sans',Verdana,'Segoe UI',sans-serif"  # the first is what widths are measured with, the next are alike
AIR = 2.0
STEPS = (0.0, 12.0, 26.0, 42.0, 60.0, 80.0)  # how far from its mark a name may go, by and by


@dataclass(frozen=True)
class Box:
    """A rectangle of a sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """Give the area that two rectangles share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, wide) * max(0.0, high)


@dataclass(frozen=True)
class Named:
    """A mark that is to be named: its middle, its half width, and the name."""

    x: float
    y: float
    radius: float
    name: str
    size: float = 10.0


@dataclass(frozen=True)
class Label:
    """A name with its place: the box, and whether it stands so far off that a line must lead to it."""

    mark: Named
    box: Box
    led: bool


def sheet(width: float, height: float) -> tuple[Figure, Axes]:
    """Give an empty sheet whose coordinates are points, from the upper left."""
    figure = Figure(figsize=(width / POINTS, height / POINTS), dpi=POINTS)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.axis("off")
    return figure, axes


def printable(text: str) -> str:
    """Give a text in one line with the signs that the letters have; what they lack becomes a question mark in a box."""
    known = get_font(findfont(FontProperties())).get_charmap()
    return "".join(sign if ord(sign) in known else "\ufffd" for sign in visible(text))


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Give the length of a text in points."""
    font = FontProperties(size=size, weight="bold" if bold else "normal")
    return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])


def place(
    marks: Sequence[Named], width: float, height: float, taken: Iterable[Box] = (), spared: Iterable[Box] = ()
) -> list[Label]:
    """Place names beside their marks, the first ones first: inside the sheet, on no mark and on no other name.

    A name goes under its mark, above, beside, then farther off in steps; of places that are free, it takes the one that
    covers least of what is to be `spared`, such as lines. Where the sheet is full, it goes where it covers least.
    """
    used = [*taken, *(around(mark) for mark in marks)]
    lines = list(spared)
    placed = []
    for mark in marks:
        choices = [
            (_covers(box, used, width, height), sum(box.overlap(line) for line in lines), step, number, box)
            for step in STEPS
            for number, box in enumerate(_beside(mark, step))
        ]
        free = [choice for choice in choices if choice[0] == 0]
        # Free, near, sparing lines; a step farther off must save more than a name's own height squared of them.
        _, _, step, _, box = (
            min(free, key=lambda choice: (choice[1] + 9 * choice[2], choice[3]))
            if free
            else min(choices, key=lambda choice: (choice[0], choice[3]))
        )
        used.append(box)
        placed.append(Label(mark, box, step > 0))
    return placed


def around(mark: Named) -> Box:
    """Give the square that a mark fills."""
    return Box(mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius)


def _covers(box: Box, used: Sequence[Box], width: float, height: float) -> float:
    """Give how much of what is taken a box would cover; to lie outside the sheet is far worse."""
    outside = (
        max(0.0, AIR - box.left)
        + max(0.0, box.right + AIR - width)
        + max(0.0, AIR - box.top)
        + max(0.0, box.bottom + AIR - height)
    )
    return sum(box.overlap(other) for other in used) + 1000 * outside


def _beside(mark: Named, step: float) -> list[Box]:
    wide, high = width_of(mark.name, mark.size) + 2 * AIR, 1.3 * mark.size
    off = mark.radius + AIR + step
    slant = 0.75 * off
    middles = [
        (0.0, off + high / 2), (0.0, -off - high / 2), (off + wide / 2, 0.0), (-off - wide / 2, 0.0),
        (slant + wide / 2, slant + high / 4), (slant + wide / 2, -slant - high / 4),
        (-slant - wide / 2, slant + high / 4), (-slant - wide / 2, -slant - high / 4),
    ]  # fmt: skip
    return [
        Box(mark.x + x - wide / 2, mark.y + y - high / 2, mark.x + x + wide / 2, mark.y + y + high / 2)
        for x, y in middles
    ]


def write(axes: Axes, labels: Iterable[Label], *, colour: str = LIGHT.text) -> None:
    """Write placed names, each on a pale ground, with a line to its mark where it stands off."""
    for label in labels:
        box, mark = label.box, label.mark
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        if label.led:
            end = (min(max(mark.x, box.left), box.right), min(max(mark.y, box.top), box.bottom))
            axes.plot([mark.x, end[0]], [mark.y, end[1]], color=LIGHT.muted, linewidth=0.7, zorder=7)
        words(axes, x, y, mark.name, mark.size, colour=colour, ground=True)


def words(
    axes: Axes, x: float, y: float, text: str, size: float, *, colour: str = LIGHT.text, align: str = "center",
    ground: bool = False, style: str = "normal",
) -> None:  # fmt: skip
    """Write one line; nothing in it is read as a formula."""
    pale = {"facecolor": LIGHT.ground, "edgecolor": "none", "alpha": 0.72, "pad": 0.6}
    axes.text(
        x, y, text, fontsize=size, color=colour, ha=align, va="center_baseline", zorder=8, parse_math=False,
        style=style, bbox=pale if ground else None,
    )  # fmt: skip


def svg(figure: Figure, says: str) -> str:
    """Give a sheet as inline SVG that says aloud what it shows; it names nothing outside itself.

    What a page does not need is left out (ids, clips, third decimals), so that pictures share a page and are light.
    """
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Creator": None, "Date": None, "Format": None, "Type": None})
    text = out.getvalue()
    view = re.search(r'viewBox="([^"]+)"', text)
    said = escape(visible(says))
    body = text[text.index("<svg") :].split(">", 1)[1]
    body = re.sub(r"<(metadata|defs)>.*?</\1>\s*", "", body, flags=re.DOTALL)
    # What stands between tags is a name: it keeps its decimals, whatever it looks like.
    body = "".join(_light(part) if number % 2 else part.strip("\n ") for number, part in enumerate(_TAG.split(body)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view[1] if view else ""}" role="img" '
        f'style="stroke-linejoin:round" aria-label="{said}"><title>{said}</title>{body}'
    )


def _light(tag: str) -> str:
    """Give a tag without what a page does not need."""
    tag = re.sub(r' (?:id|clip-path|transform)="(?:[^"(]*|url\([^"]*|rotate\(-0 [^"]*)"', "", tag)
    tag = re.sub(r"-?\d+\.\d{2,}", lambda found: f"{float(found[0]):.1f}".removesuffix(".0"), tag)
    tag = re.sub(r' d="([^"]*)"', lambda found: f' d="{_short(found[1])}"', tag)
    return tag.replace("'DejaVu Sans'", FAMILY)


def _short(path: str) -> str:
    """Write an outline with steps instead of places, in tenths of a point: a third of the length."""
    parts = path.split()
    if {part for part in parts if part.isalpha()} - {"M", "L", "z"}:
        return " ".join(parts)
    out, at, number = [], (0, 0), 0
    while number < len(parts):
        command = parts[number]
        if command == "z":
            out.append("z")
            number += 1
            continue
        x, y = (round(10 * float(part)) for part in parts[number + 1 : number + 3])
        step = (x, y) if command == "M" else (x - at[0], y - at[1])
        at, number = (x, y), number + 3
        if command == "M" or step != (0, 0):
            out.append({"M": "M", "L": "l"}[command] + " ".join(_tenths(value) for value in step))
    return "".join(out)


def _tenths(value: int) -> str:
    return f"{value / 10:.1f}".removesuffix(".0")


def png(figure: Figure) -> bytes:
    """Give a sheet as PNG, sharp enough to print."""
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=DOTS, metadata={"Software": None})
    return out.getvalue()
