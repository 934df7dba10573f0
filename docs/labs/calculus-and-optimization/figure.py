"""Draw the loss of the worked example as contour lines, with the paths of three learning rates."""

from pathlib import Path

import matplotlib
import numpy as np

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "calculus-and-optimization"
matplotlib.rcParams["svg.fonttype"] = "path"
matplotlib.rcParams["font.family"] = "DejaVu Sans"

import matplotlib.pyplot as plt  # noqa: E402

TEXTS = {
    "en": {"rate": "rate {}", "low": "lowest point", "x": "first weight", "y": "second weight"},
    "tr": {
        "rate": "oran {}",
        "low": "en alçak nokta",
        "x": "birinci ağırlık",
        "y": "ikinci ağırlık",
    },
}
PATHS = ((0.02, "o", ":", "#7a3b00"), (0.1, "s", "-", "#0b5394"), (0.24, "^", "--", "#8b1a4a"))


def path(rate: float, steps: int = 10) -> np.ndarray:
    """Return the weights of each step from (0, 0)."""
    w, points = np.zeros(2), [np.zeros(2)]
    for _ in range(steps):
        w = w - rate * np.array([2 * (w[0] - 3), 8 * (w[1] + 1)])
        points.append(w)
    return np.array(points)


def draw(language: str) -> None:
    """Write figure.<language>.svg beside this file."""
    text = TEXTS[language]
    figure, axes = plt.subplots(figsize=(6.4, 4.0), facecolor="white", layout="constrained")
    first, second = np.meshgrid(np.linspace(-0.6, 3.8, 120), np.linspace(-2.3, 0.5, 120))
    loss = (first - 3) ** 2 + 4 * (second + 1) ** 2
    axes.contour(
        first, second, loss, levels=[0.3, 1, 2.5, 5, 8, 13], colors="#9aa5aa", linewidths=1
    )
    for rate, marker, line, colour in PATHS:
        label = text["rate"].format(str(rate).replace(".", "," if language == "tr" else "."))
        axes.plot(*path(rate).T, line, marker=marker, color=colour, label=label, ms=6, lw=1.8)
    axes.plot(3, -1, "x", color="#111111", ms=11, mew=3, ls="none", label=text["low"], zorder=5)
    axes.set_xlabel(text["x"], fontsize=13)
    axes.set_ylabel(text["y"], fontsize=13)
    axes.tick_params(labelsize=12)
    if language == "tr":
        axes.xaxis.set_major_formatter(
            lambda value, _: f"{value:g}".replace(".", ",").replace("-", "−")
        )
        axes.yaxis.set_major_formatter(
            lambda value, _: f"{value:g}".replace(".", ",").replace("-", "−")
        )
    axes.legend(fontsize=13, loc="lower left")
    target = Path(__file__).with_name(f"figure.{language}.svg")
    figure.savefig(target, metadata={"Date": None}, facecolor="white")
    plt.close(figure)


if __name__ == "__main__":
    for code in TEXTS:
        draw(code)
