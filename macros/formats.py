"""Numbers, dates and names as each language writes them."""

from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from .model import Fact, Language, Pair, Unit

Words = dict[str, Pair]


def number(value: float, language: Language) -> str:
    """Return ``1234.5`` as ``1,234.5`` or ``1.234,5``."""
    return format_decimal(value, locale=language)


def size(count: int, language: Language) -> str:
    """Return a number of bytes as a reader compares it: ``840 kB``, ``5.7 MB``."""
    return f"{number(round(count / 1e6, 1), language)} MB" if count >= 1e6 else f"{number(max(1, round(count / 1e3)), language)} kB"


def day(value: date, language: Language) -> str:
    """Return a day: ``24 November 2026``, ``24 Kasım 2026``."""
    return format_date(value, "d MMMM y", locale=language)


def weekdays(language: Language) -> list[str]:
    """Return the names of the days of the week, from Monday."""
    names = Locale(language).days["stand-alone"]["wide"]
    return [str(names[number]) for number in range(7)]


def period(value: str, language: Language) -> str:
    """Return a date of any precision: ``2025``, ``2025-05`` or ``2026-07-28``."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return format_date(date(parts[0], parts[1], 1), "MMMM y", locale=language)
    return day(date(parts[0], parts[1], parts[2]), language)


def country(code: str, language: Language) -> str:
    """Return a country's name; ``EU`` and ``WORLD`` are known too."""
    return str(Locale(language).territories["001" if code == "WORLD" else code])


def language_name(code: str, language: Language) -> str:
    """Return a language's name: ``Turkish``, ``Türkçe``."""
    return str(Locale(language).languages[code])


def value(fact: Fact, language: Language, words: dict[str, Pair]) -> str:
    """Return a fact's value as a reader sees it; empty when the fact has none."""
    match fact.unit:
        case None:
            return ""
        case Unit.USD_YEAR | Unit.EUR_MONTH if isinstance(fact.value, int | float):
            return words[f"unit.{fact.unit}"][language].format(value=number(fact.value, language))
        case Unit.PERCENT if isinstance(fact.value, int | float):
            return format_percent(fact.value / 100, "#,##0.##%" if language == "en" else "%#,##0.##", locale=language)
        case Unit.COUNT if isinstance(fact.value, int | float):
            return number(fact.value, language)
        case Unit.DATE if isinstance(fact.value, date):
            return day(fact.value, language)
        case _:
            return str(fact.value)


def statement(fact: Fact, language: Language, words: dict[str, Pair]) -> str:
    """Return a fact's statement with its value filled in."""
    return fact.statement[language].replace("{value}", value(fact, language, words))
