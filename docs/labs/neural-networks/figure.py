"""Draws the worked example: a network 2-2-1 with its numbers and gradients."""

from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
mpl.rcParams["svg.hashsalt"] = "neural-networks"
mpl.rcParams["svg.fonttype"] = "path"
mpl.rcParams["font.size"] = 14

import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.patches import Circle  # noqa: E402

TEXTS = {
    "en": {
        "titles": ("inputs", "hidden (ReLU)", "output"),
        "off": "off",
        "key": "solid: forward, the weight    dashed: backward, the gradient",
        "loss": "loss",
    },
    "tr": {
        "titles": ("girdiler", "gizli (ReLU)", "çıktı"),
        "off": "kapalı",
        "key": "düz çizgi: ileri, ağırlık    kesikli: geri, gradyan",
        "loss": "kayıp",
    },
}
PLACES = {"x1": (0.9, 4.4), "x2": (0.9, 1.6), "h1": (4.4, 4.4), "h2": (4.4, 1.6)}
OUT = (7.9, 3.0)
DARK, RED = "#1f3a5f", "#b3261e"


def number(value: float, language: str, digits: int) -> str:
    """Return a number with the decimal sign of the language and a true minus."""
    text = f"{value:.{digits}f}".replace("-", "\u2212")
    return text.replace(".", ",") if language == "tr" else text


def draw(language: str) -> None:
    """Write the figure of one language."""
    text = TEXTS[language]
    figure, axes = plt.subplots(figsize=(6.4, 4.0))
    axes.set(xlim=(0, 9.6), ylim=(-0.35, 6), aspect="equal")
    axes.axis("off")

    def line(
        start: tuple[float, float], end: tuple[float, float], weight: float, at: float
    ) -> None:
        axes.plot(*zip(start, end, strict=True), color=DARK, lw=1.6, zorder=1)
        x = start[0] + at * (end[0] - start[0])
        y = start[1] + at * (end[1] - start[1])
        axes.text(
            x,
            y,
            number(weight, language, 2),
            ha="center",
            va="center",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
            zorder=2,
        )

    line(PLACES["x1"], PLACES["h1"], 0.5, 0.5)
    line(PLACES["x1"], PLACES["h2"], -1.0, 0.3)
    line(PLACES["x2"], PLACES["h1"], 0.25, 0.3)
    line(PLACES["x2"], PLACES["h2"], 0.25, 0.5)
    line(PLACES["h1"], OUT, 0.6, 0.4)
    line(PLACES["h2"], OUT, -0.4, 0.4)

    values = {"x1": "1", "x2": "2", "h1": "1", "h2": f"0\n{text['off']}"}
    for name, place in (*PLACES.items(), ("p", OUT)):
        value = values.get(name, number(0.6225, language, 4))
        off = name == "h2"
        axes.add_patch(
            Circle(
                place,
                0.72,
                facecolor="#e6e6e6" if off else "white",
                edgecolor=DARK,
                lw=2,
                ls=":" if off else "-",
                zorder=3,
            )
        )
        size = 13 if off or name == "p" else 17
        axes.text(*place, value, ha="center", va="center", size=size, zorder=4)

    style = {"arrowstyle": "->", "color": RED, "ls": "--", "lw": 1.8}
    back = {"ha": "center", "va": "center", "color": RED}
    axes.annotate(
        "", (5.15, 4.85), (7.75, 3.8), arrowprops={**style, "shrinkA": 0, "shrinkB": 0}
    )
    axes.text(7.15, 4.75, number(-0.3775, language, 4), **back)
    axes.annotate(
        "", (1.3, 2.25), (3.6, 4.1), arrowprops={**style, "shrinkA": 0, "shrinkB": 0}
    )
    axes.text(3.68, 2.98, number(-0.453, language, 3), **back)
    loss = f"{text['loss']} {number(0.4741, language, 4)}"
    axes.text(OUT[0], 1.85, loss, ha="center", va="center", weight="bold")
    for x, title in zip((0.9, 4.4, 7.9), text["titles"], strict=True):
        axes.text(x, 5.6, title, ha="center", va="center", color=DARK, weight="bold")
    axes.text(4.8, 0.1, text["key"], ha="center", va="center", size=12)
    figure.subplots_adjust(0, 0, 1, 1)
    target = Path(__file__).with_name(f"figure.{language}.svg")
    figure.savefig(target, metadata={"Date": None}, facecolor="white")
    plt.close(figure)


for code in TEXTS:
    draw(code)
