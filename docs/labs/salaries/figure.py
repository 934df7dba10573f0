"""Draw the US median wages of one vintage, and below them the article's claim."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import matplotlib
import yaml

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "salaries"
matplotlib.rcParams["svg.fonttype"] = "path"
matplotlib.rcParams["font.family"] = "DejaVu Sans"

import matplotlib.pyplot as plt  # noqa: E402

FACTS = Path(__file__).resolve().parents[2] / "data" / "facts.yml"
CLAIM = "us-pay-article-claim"
TEXTS = {
    "en": {
        "title": "Median wage a year in US dollars, USA, {date}",
        "claim": "Not measured: the article's claim for {date}",
        "months": "January February March April May June July August September "
        "October November December",
        "separator": ",",
    },
    "tr": {
        "title": "Yıllık ortanca ücret, ABD doları, ABD, {date}",
        "claim": "Ölçüm değil: makalenin {date} iddiası",
        "months": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül "
        "Ekim Kasım Aralık",
        "separator": ".",
    },
}


def medians(facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the US medians of the vintage that most of them share, lowest first."""
    yearly = [
        fact
        for fact in facts
        if fact["kind"] == "pay"
        and fact["country"] == "US"
        and fact["unit"] == "usd-year"
    ]
    vintage = Counter(fact["date"] for fact in yearly).most_common(1)[0][0]
    rows = [fact for fact in yearly if fact["date"] == vintage]
    return sorted(rows, key=lambda fact: fact["value"])


def claimed_range(claim: dict[str, Any]) -> tuple[int, int]:
    """Return the two ends that the statement of the claim names."""
    amounts = re.findall(r"\d{1,3}(?:,\d{3})+", claim["statement"]["en"])
    if len(amounts) != 2:
        raise ValueError(f"{CLAIM}: expected two amounts, found {amounts}")
    low, high = (int(amount.replace(",", "")) for amount in amounts)
    return low, high


def amount(value: int, language: str) -> str:
    """Return 1234 as 1,234 or 1.234."""
    return f"{value:,}".replace(",", TEXTS[language]["separator"])


def period(date: str, language: str) -> str:
    """Return 2025-05 as May 2025 or Mayıs 2025; a year stays a year."""
    year, _, month = date.partition("-")
    names = TEXTS[language]["months"].split()
    return f"{names[int(month) - 1]} {year}" if month else year


def draw(facts: list[dict[str, Any]], language: str) -> None:
    """Write figure.<language>.svg beside this file."""
    text, rows = TEXTS[language], medians(facts)
    claim = next(fact for fact in facts if fact["id"] == CLAIM)
    low, high = claimed_range(claim)
    figure, axes = plt.subplots(figsize=(6.4, 4.0), facecolor="white")
    figure.subplots_adjust(left=0.02, right=0.98, bottom=0.01, top=0.99)
    title = text["title"].format(date=period(rows[0]["date"], language))
    axes.text(0, len(rows) + 0.05, title, fontsize=14.5, weight="bold", va="center")
    for place, fact in enumerate(rows):
        axes.barh(place, fact["value"], height=0.38, color="#0b5394")
        axes.text(0, place + 0.37, fact["subject"][language], fontsize=14, va="center")
        number = amount(fact["value"], language)
        axes.text(fact["value"] + 4000, place, number, fontsize=15, va="center")
    colour, height = "#7a3e00", -1.3
    label = text["claim"].format(date=period(str(claim["date"]), language))
    axes.axhline(-0.45, color="#777777", lw=1)
    axes.text(0, -0.8, label, fontsize=14, style="italic", color=colour, va="center")
    axes.plot([low, high], [height] * 2, "--", color=colour, lw=2.5)
    for end, side, shift in ((low, "right", -5000), (high, "left", 5000)):
        axes.plot([end] * 2, [height - 0.17, height + 0.17], color=colour, lw=2.5)
        number = f"{amount(end, language)}?"
        style = {"fontsize": 15, "color": colour, "va": "center", "ha": side}
        axes.text(end + shift, height, number, **style)
    axes.set(xlim=(0, high * 1.27), ylim=(-1.7, len(rows) + 0.35))
    axes.set_axis_off()
    target = Path(__file__).with_name(f"figure.{language}.svg")
    figure.savefig(target, metadata={"Date": None}, facecolor="white")
    plt.close(figure)


if __name__ == "__main__":
    entries = yaml.safe_load(FACTS.read_text("utf-8"))
    for code in TEXTS:
        draw(entries, code)
