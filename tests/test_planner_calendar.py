"""The calendar file, read back by a library that knows the standard."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module

ABOUT = {"name": "Yapay Zekâ Mühendisi Yol Haritası", "stamp": "20261124T101500Z", "language": "tr"}
texts = st.text(st.characters(exclude_categories=["C"], include_characters="\n"), min_size=1, max_size=200)
events = st.fixed_dictionaries(
    {
        "uid": st.from_regex(r"[a-z]{1,30}\.[a-z-]{1,90}@ai-engineer-roadmap", fullmatch=True),
        "from": st.dates(date(2000, 1, 1), date(2199, 12, 31)),
        "length": st.integers(0, 400),
        "summary": texts,
        "description": st.one_of(st.just(""), texts),
        "url": st.just("https://ai-engineer-roadmap.example/tr/roadmap/programming/#python"),
    }
)


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "planner" / "calendar.js") as loaded:
        yield loaded


def written(module: Module, all_events: list[dict[str, Any]], **about: str) -> str:
    text = module.call("calendar", all_events, ABOUT | about)
    assert isinstance(text, str)
    return text


def event(**changes: str) -> dict[str, str]:
    return {"uid": "a@b", "from": "2026-11-24", "to": "2026-11-30", "summary": "Python"} | changes


@settings(max_examples=200, deadline=None)
@given(drawn=st.lists(events, max_size=5))
def test_the_library_gives_back_the_same_texts_and_dates(module: Module, drawn: list[dict[str, Any]]) -> None:
    given_events = [
        {**e, "from": e["from"].isoformat(), "to": min(e["from"] + timedelta(e["length"]), date(2199, 12, 31)).isoformat()}
        for e in drawn
    ]
    parsed = icalendar.Calendar.from_ical(written(module, given_events))
    found = [
        {
            "uid": str(e["UID"]),
            "from": e.decoded("DTSTART"),
            "to": e.decoded("DTEND") - timedelta(1),
            "summary": str(e["SUMMARY"]),
            "description": str(e.get("DESCRIPTION", "")),
            "url": str(e["URL"]),
        }
        for e in parsed.walk("VEVENT")
    ]
    wanted = [{k: date.fromisoformat(v) if k in ("from", "to") else v for k, v in e.items() if k != "length"} for e in given_events]
    assert found == wanted


@settings(max_examples=150, deadline=None)
@given(drawn=st.lists(texts, min_size=1, max_size=3))
def test_no_line_is_longer_than_75_octets_and_all_end_alike(module: Module, drawn: list[str]) -> None:
    text = written(module, [event(summary=summary, uid=f"{n}@b") for n, summary in enumerate(drawn)])
    lines = text.split("\r\n")
    assert (lines[-1], "\n" in "".join(lines), max(len(line.encode()) for line in lines) <= 75) == ("", False, True)


def test_turkish_is_kept_and_no_letter_is_cut(module: Module) -> None:
    summary = "ığüşöçİĞÜŞÖÇ, yapay zekâ; " * 6 + "👩‍💻🇹🇷"
    text = written(module, [event(summary=summary)])
    lines = text.encode().split(b"\r\n")
    for line in lines:
        line.decode()
    assert str(icalendar.Calendar.from_ical(text).walk("VEVENT")[0]["SUMMARY"]) == summary


def test_an_event_takes_whole_days_and_makes_nobody_busy(module: Module) -> None:
    found = icalendar.Calendar.from_ical(written(module, [event()])).walk("VEVENT")[0]
    values = (found.decoded("DTSTART"), found.decoded("DTEND"), found["DTSTART"].params["VALUE"], str(found["TRANSP"]))
    assert values == (date(2026, 11, 24), date(2026, 12, 1), "DATE", "TRANSPARENT")


def test_the_calendar_says_what_it_is(module: Module) -> None:
    text = written(module, [event()])
    found = icalendar.Calendar.from_ical(text)
    stamp = found.walk("VEVENT")[0].decoded("DTSTAMP")
    wanted = ("2.0", "GREGORIAN", ABOUT["name"], ABOUT["name"], datetime(2026, 11, 24, 10, 15, tzinfo=UTC))
    assert (str(found["VERSION"]), str(found["CALSCALE"]), str(found["NAME"]), str(found["X-WR-CALNAME"]), stamp) == wanted


def test_a_text_cannot_write_lines_of_its_own(module: Module) -> None:
    text = written(
        module,
        [event(summary="a\r\nEND:VEVENT\nATTENDEE:mailto:x@example.org\r\u2028\x00\x07b", url="https://a.example/\r\nATTACH:x")],
    )
    found = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert len(found) == 1
    assert (sorted(found[0].keys()), str(found[0]["SUMMARY"])) == (
        ["DTEND", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY", "TRANSP", "UID", "URL"],
        "a\nEND:VEVENT\nATTENDEE:mailto:x@example.org\n\u2028b",
    )


@pytest.mark.parametrize(
    ("stamp", "sequence"),
    [("20251231T235959Z", 0), ("20260101T000000Z", 0), ("20260101T000102Z", 62), ("20991231T235959Z", 2**31 - 1)],
)
def test_a_later_file_has_a_higher_number_or_a_calendar_would_not_move_its_events(
    module: Module, stamp: str, sequence: int
) -> None:
    assert icalendar.Calendar.from_ical(written(module, [event()], stamp=stamp)).walk("VEVENT")[0]["SEQUENCE"] == sequence
