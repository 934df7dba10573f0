"""Draw how many questions are answered rightly, by what stands in the prompt."""

from pathlib import Path

import matplotlib
from solution import (
    ANSWERABLE,
    ARTICLES,
    Index,
    StandIn,
    answer,
    build_prompt,
    chunk,
    correct,
)

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "retrieval-augmented-generation"
matplotlib.rcParams["svg.fonttype"] = "path"
matplotlib.rcParams["font.family"] = "DejaVu Sans"

import matplotlib.pyplot as plt  # noqa: E402

TEXTS = {
    "en": {
        "bars": ["nothing", "best 1", "best 3", "all 36", "the right 1"],
        "title": "In the prompt → right answers of 42",
    },
    "tr": {
        "bars": ["hiçbiri", "en iyi 1", "en iyi 3", "36'sı da", "doğru 1"],
        "title": "İstemdeki makale → 42 soruda doğru",
    },
}


def count() -> list[int]:
    """Return the right answers for each bar, measured with the solution."""
    chunks = [c for a in ARTICLES for c in chunk(a, 3)]
    index, model = Index(chunks, letters=True), StandIn()
    right = {c["source"]: c for c in chunks}
    totals = [0] * 5
    for q in ANSWERABLE:
        text = q["question"]
        replies = [model.generate(build_prompt(text, []))]
        replies += [answer(model, index, text, k) for k in (1, 3, len(chunks))]
        replies += [model.generate(build_prompt(text, [right[q["article"]]]))]
        for bar, reply in enumerate(replies):
            totals[bar] += correct(reply, q)
    return totals


def draw(language: str, totals: list[int]) -> None:
    """Write figure.<language>.svg beside this file."""
    text = TEXTS[language]
    figure, axes = plt.subplots(figsize=(6.4, 4.0), facecolor="white")
    figure.subplots_adjust(left=0.27, right=0.97, bottom=0.03, top=0.86)
    places = range(len(totals))
    axes.barh(places, totals, color="#0b5394", height=0.62)
    for place, total in zip(places, totals, strict=True):
        axes.text(total + 0.6, place, str(total), fontsize=18, va="center")
    axes.set_yticks(places, text["bars"], fontsize=18)
    axes.set_xticks([])
    axes.set_xlim(0, 42)
    axes.invert_yaxis()
    axes.tick_params(length=0)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    figure.text(0.03, 0.91, text["title"], fontsize=17)
    target = Path(__file__).with_name(f"figure.{language}.svg")
    figure.savefig(target, metadata={"Date": None}, facecolor="white")
    plt.close(figure)


if __name__ == "__main__":
    measured = count()
    for code in TEXTS:
        draw(code, measured)
