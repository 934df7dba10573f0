"""Draw the unit circle and its image under the matrix of the worked example."""

from pathlib import Path

import matplotlib
import numpy as np

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "linear-algebra"
matplotlib.rcParams["svg.fonttype"] = "path"
matplotlib.rcParams["font.family"] = "DejaVu Sans"

import matplotlib.pyplot as plt  # noqa: E402

MATRIX = np.array([[3.0, 1.0], [1.0, 3.0]])
TEXTS = {
    "en": {
        "circle": "dashed: unit circle",
        "image": "solid: its image",
        "first": "along (1, 1):\nlength\n1 → 4",
        "second": "along (1, −1):\nlength 1 → 2",
    },
    "tr": {
        "circle": "kesikli: birim çember",
        "image": "düz: görüntüsü",
        "first": "(1, 1) yönü:\nuzunluk\n1 → 4",
        "second": "(1, −1) yönü:\nuzunluk 1 → 2",
    },
}


def arrow(axes: plt.Axes, end: np.ndarray, colour: str, width: float) -> None:
    """Draw an arrow from the origin."""
    style = {"arrowstyle": "-|>", "color": colour, "lw": width, "shrinkA": 0}
    style |= {"shrinkB": 0, "mutation_scale": 16}
    axes.annotate("", xy=tuple(end), xytext=(0, 0), arrowprops=style)


def draw(language: str) -> None:
    """Write figure.<language>.svg beside this file."""
    text = TEXTS[language]
    figure, axes = plt.subplots(figsize=(6.4, 4.0), facecolor="white")
    figure.subplots_adjust(left=0, right=1, bottom=0, top=1)
    angle = np.linspace(0, 2 * np.pi, 181)
    circle = np.array([np.cos(angle), np.sin(angle)])
    axes.axhline(0, color="#bbbbbb", lw=1)
    axes.axvline(0, color="#bbbbbb", lw=1)
    axes.plot(*circle, "--", color="#444444", lw=2)
    axes.plot(*(MATRIX @ circle), "-", color="#0b5394", lw=2.5)
    for vector in (np.array([1, 1]) / 2**0.5, np.array([1, -1]) / 2**0.5):
        arrow(axes, MATRIX @ vector, "#0b5394", 2)
        arrow(axes, vector, "#111111", 3.5)
    size = 15
    axes.text(3.35, 2.6, text["first"], fontsize=size, color="#0b5394", va="center")
    axes.text(1.75, -1.75, text["second"], fontsize=size, color="#0b5394", va="center")
    axes.text(-5.3, 2.95, text["circle"], fontsize=size, color="#444444", va="center")
    axes.text(-5.3, 2.25, text["image"], fontsize=size, color="#0b5394", va="center")
    axes.set(xlim=(-5.6, 5.6), ylim=(-3.5, 3.5), aspect="equal")
    axes.set_axis_off()
    target = Path(__file__).with_name(f"figure.{language}.svg")
    figure.savefig(target, metadata={"Date": None}, facecolor="white")
    plt.close(figure)


if __name__ == "__main__":
    for code in TEXTS:
        draw(code)
