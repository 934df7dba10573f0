"""Draw the 10,000 people of the worked example, one mark for ten people."""

from pathlib import Path

import matplotlib
import numpy as np

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "probability-and-statistics"
matplotlib.rcParams["svg.fonttype"] = "path"
matplotlib.rcParams["font.family"] = "DejaVu Sans"

import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.patches import PathPatch  # noqa: E402
from matplotlib.path import Path as Outline  # noqa: E402

ROWS = 20
# Group, number of marks, symbol, colour, filled, size; in the order of the grid.
GROUPS = (
    ("right", 27, "s", "#a61c00", True, 46),
    ("false", 97, "s", "#0b5394", False, 50),
    ("clear", 873, "o", "#999999", True, 5),
    ("missed", 3, "X", "#a61c00", True, 100),
)
TEXTS = {
    "en": {
        "people": "10,000 people (one mark = 10)",
        "positive": "tested positive: 1,240",
        "right": "ill, positive: 270",
        "false": "healthy, positive: 970",
        "missed": "ill, negative: 30",
        "clear": "healthy, negative: 8,730",
    },
    "tr": {
        "people": "10.000 kişi (bir işaret = 10)",
        "positive": "testi pozitif: 1.240",
        "right": "hasta, pozitif: 270",
        "false": "sağlıklı, pozitif: 970",
        "missed": "hasta, negatif: 30",
        "clear": "sağlıklı, negatif: 8.730",
    },
}


def dots(axes: plt.Axes, x: np.ndarray, y: np.ndarray, colour: str) -> None:
    """Draw many dots as one outline, which keeps the file small."""
    ends = np.column_stack([x, y, x + 0.01, y]).reshape(-1, 2)
    codes = np.tile([Outline.MOVETO, Outline.LINETO], x.size)
    style = {"edgecolor": colour, "lw": 2.6, "capstyle": "round"}
    axes.add_patch(PathPatch(Outline(ends, codes), fill=False, **style))


def draw(language: str) -> None:
    """Write figure.<language>.svg beside this file."""
    text = TEXTS[language]
    figure, axes = plt.subplots(figsize=(6.4, 4.0), facecolor="white")
    figure.subplots_adjust(left=0, right=1, bottom=0, top=1)
    start = 0
    for number, (group, marks, symbol, colour, filled, size) in enumerate(GROUPS):
        place = np.arange(start, start + marks)
        start += marks
        x, y = 1 + place // ROWS, ROWS - place % ROWS
        style = {"marker": symbol, "edgecolors": colour, "linewidths": 1.4}
        style["facecolors"] = colour if filled else "white"
        if group == "clear":
            dots(axes, x, y, colour)
        else:
            axes.scatter(x, y, s=size, **style)
        column, row = (1.2, 27.5)[number % 2], (-1.6, -4.2)[number // 2]
        axes.scatter([column], [row], s=max(size, 24), **style)
        axes.text(column + 1.2, row, text[group], fontsize=14.5, va="center")
    axes.plot([0.6, 0.6, 7.3, 7.3], [21.1, 21.7, 21.7, 21.1], color="#111111", lw=1.8)
    axes.text(0.6, 23.1, text["positive"], fontsize=14.5, va="center", weight="bold")
    axes.text(50.5, 23.1, text["people"], fontsize=13, va="center", ha="right")
    axes.set(xlim=(-0.3, 51.3), ylim=(-5.8, 24.6))
    axes.set_axis_off()
    target = Path(__file__).with_name(f"figure.{language}.svg")
    figure.savefig(target, metadata={"Date": None}, facecolor="white")
    plt.close(figure)


if __name__ == "__main__":
    for code in TEXTS:
        draw(code)
