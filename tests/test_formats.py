from datetime import date

import pytest

from macros import formats
from macros.model import Fact, Language

from .sample import roadmap


def fact(**changes: object) -> Fact:
    return roadmap().fact("pay").model_copy(update=changes)


@pytest.mark.parametrize(("language", "text"), [("en", "1,234.5"), ("tr", "1.234,5")])
def test_a_number_is_written_as_the_language_does(language: Language, text: str) -> None:
    assert formats.number(1234.5, language) == text


@pytest.mark.parametrize(("language", "text"), [("en", "24 November 2026"), ("tr", "24 Kasım 2026")])
def test_a_day(language: Language, text: str) -> None:
    assert formats.day(date(2026, 11, 24), language) == text


@pytest.mark.parametrize(("language", "first", "last"), [("en", "Monday", "Sunday"), ("tr", "Pazartesi", "Pazar")])
def test_the_week_begins_on_monday(language: Language, first: str, last: str) -> None:
    days = formats.weekdays(language)
    assert (len(days), days[0], days[-1]) == (7, first, last)


@pytest.mark.parametrize(("value", "text"), [("2025", "2025"), ("2025-05", "Mayıs 2025"), ("2026-07-28", "28 Temmuz 2026")])
def test_a_period_keeps_its_precision(value: str, text: str) -> None:
    assert formats.period(value, "tr") == text


@pytest.mark.parametrize(("code", "text"), [("US", "Amerika Birleşik Devletleri"), ("EU", "Avrupa Birliği"), ("WORLD", "Dünya")])
def test_a_country_has_a_name(code: str, text: str) -> None:
    assert formats.country(code, "tr") == text


@pytest.mark.parametrize(
    ("unit", "value", "english", "turkish"),
    [
        ("usd-year", 120230, "120,230 USD", "120.230 ABD doları"),
        ("eur-month", 4013, "4,013 EUR", "4.013 avro"),
        ("percent", 7.5, "7.5%", "%7,5"),
        ("percent", -7, "-7%", "-%7"),
        ("count", 78000000, "78,000,000", "78.000.000"),
        ("date", date(2027, 12, 2), "2 December 2027", "2 Aralık 2027"),
        ("version", "5.23.0", "5.23.0", "5.23.0"),
        (None, None, "", ""),
    ],
)
def test_a_value_is_written_with_its_unit(unit: str | None, value: object, english: str, turkish: str) -> None:
    words = dict(roadmap().words)
    entry = fact(unit=unit, value=value)
    assert (formats.value(entry, "en", words), formats.value(entry, "tr", words)) == (english, turkish)


def test_a_statement_holds_its_value() -> None:
    assert formats.statement(fact(), "tr", dict(roadmap().words)) == "Yarısı 120.230 ABD doları üstünde kazanıyor."


@pytest.mark.parametrize(
    ("count", "english", "turkish"), [(120, "1 kB", "1 kB"), (564_516, "565 kB", "565 kB"), (2_236_614, "2.2 MB", "2,2 MB")]
)
def test_a_size_is_written_as_a_reader_compares_it(count: int, english: str, turkish: str) -> None:
    assert (formats.size(count, "en"), formats.size(count, "tr")) == (english, turkish)
