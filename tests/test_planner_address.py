"""A plan or an assignment in an address: there and back, and whatever a stranger puts into one."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module

KNOWN = {
    "doors": ["new-to-code", "software-developer", "data-analyst", "student"],
    "roles": ["ml-engineer", "data-scientist"],
    "topics": ["python", "sql-and-data", "transformers", "llm-apis", "ml-engineer"],
}
NOTHING = {"kind": None, "choices": None, "assignment": None}
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
topic_lists = st.lists(st.sampled_from(KNOWN["topics"]), unique=True)


@st.composite
def choices(draw: st.DrawFn) -> dict[str, Any]:
    topics = draw(topic_lists)
    ranges = {
        (day.isoformat(), (day + timedelta(n)).isoformat())
        for day, n in draw(st.lists(st.tuples(days, st.integers(0, 365)), max_size=8))
    }
    start = draw(st.none() | days)
    rest = sorted(draw(st.lists(st.integers(1, 7), unique=True, max_size=6)))
    return {
        "door": draw(st.sampled_from(KNOWN["doors"])),
        "role": "general" if topics else draw(st.sampled_from(["general", *KNOWN["roles"]])),
        "useful": draw(st.booleans()),
        "assumed": draw(st.booleans()),
        "settled": draw(st.booleans()),
        "topics": topics,
        "hours": draw(st.integers(1, min(60, 12 * (7 - len(rest if start else []))))),
        "start": start.isoformat() if start else None,
        "rest": rest,
        "off": [list(pair) for pair in sorted(ranges) if pair[1] < "2100"],
        "key": draw(st.none() | st.from_regex(r"[0-9a-z]{1,13}", fullmatch=True)),
    }


assignments = st.fixed_dictionaries(
    {
        "topics": topic_lists.flatmap(
            lambda ids: st.tuples(
                *(st.fixed_dictionaries({"id": st.just(id), "due": st.none() | days.map(str)}) for id in ids)
            ).map(list)
        ),
        "note": st.text(max_size=700),
    }
)


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    with Module(SCRIPTS / "planner" / "address.js") as loaded:
        yield loaded


def read(module: Module, fragment: object) -> dict[str, Any]:
    found = module.call("read", fragment, KNOWN)
    assert isinstance(found, dict)
    return found


@settings(max_examples=300, deadline=None)
@given(chosen=choices())
def test_a_plan_comes_back_as_it_was(module: Module, chosen: dict[str, Any]) -> None:
    assert read(module, "#" + module.call("writePlan", chosen, KNOWN)) == NOTHING | {
        "kind": "plan",
        "choices": chosen,
        "faults": [],
    }


@settings(max_examples=300, deadline=None)
@given(given_assignment=assignments)
def test_an_assignment_comes_back_as_it_was(module: Module, given_assignment: dict[str, Any]) -> None:
    note = module.call("noteOf", given_assignment["note"])
    fragment = module.call("writeAssignment", given_assignment)
    wanted = NOTHING | {"kind": "assignment", "assignment": given_assignment | {"note": note}, "faults": []}
    assert read(module, fragment) == wanted


@settings(max_examples=200, deadline=None)
@given(given_assignment=assignments)
def test_a_link_is_of_plain_letters_and_not_too_long_to_be_read(module: Module, given_assignment: dict[str, Any]) -> None:
    fragment = module.call("writeAssignment", given_assignment)
    assert (fragment.isascii(), set(fragment) & set(" <>\"'()*!~#\\^`{|}"), len(fragment) <= 16_000) == (True, set(), True)


@settings(max_examples=300, deadline=None)
@given(fragment=st.text() | st.builds("plan=1&{}".format, st.text()) | st.builds("assign=1&topics={}".format, st.text()))
def test_whatever_stands_in_an_address_gives_something_sound(module: Module, fragment: str) -> None:
    found = read(module, fragment)
    if found["kind"] == "plan":
        assert read(module, module.call("writePlan", found["choices"], KNOWN))["choices"] == found["choices"]
    elif found["kind"] == "assignment":
        assert all(topic["id"] in KNOWN["topics"] for topic in found["assignment"]["topics"])
    else:
        assert (found["choices"], found["assignment"]) == (None, None)


@pytest.mark.parametrize(
    "fragment", ["", "#", "#hours", "plan", "plan=", "plan=x", "xplan=1", "__proto__=1", None, 7, [], {"plan": 1}]
)
def test_what_is_no_plan_is_left_alone(module: Module, fragment: object) -> None:
    assert read(module, fragment) == NOTHING | {"faults": []}


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ("door=constructor", {"key": "door", "value": "constructor"}),
        ("role=__proto__", {"key": "role", "value": "__proto__"}),
        ("hours=0", {"key": "hours", "value": "0"}),
        ("hours=61", {"key": "hours", "value": "61"}),
        ("hours=1e1", {"key": "hours", "value": "1e1"}),
        ("hours=-5", {"key": "hours", "value": "-5"}),
        ("start=2026-02-30", {"key": "start", "value": "2026-02-30"}),
        ("start=2100-01-01", {"key": "start", "value": "2100-01-01"}),
        ("rest=1234567", {"key": "rest", "value": "1234567"}),
        ("rest=8", {"key": "rest", "value": "8"}),
        ("off=2026-12-24_2026-12-01", {"key": "off", "value": "2026-12-24_2026-12-01"}),
        ("off=2026-12-24_2028-12-24", {"key": "off", "value": "2026-12-24_2028-12-24"}),
        ("topics=toString", {"key": "topics", "value": "toString"}),
        ("key=%3Cb%3E", {"key": "key", "value": "<b>"}),
        ("key=" + "a" * 14, {"key": "key", "value": "a" * 14}),
        ("useful=true", {"key": "useful", "value": "true"}),
        ("%3Cimg=1", {"key": "key", "value": "%3Cimg"}),
        ("start=%E0%A4%A", {"key": "start", "value": "%E0%A4%A"}),
        ("__proto__=1", {"key": "key", "value": "__proto__"}),
        ("door=" + "x" * 200, {"key": "door", "value": "x" * 60}),
    ],
)
def test_what_is_not_sound_is_left_out_and_reported(module: Module, part: str, fault: dict[str, str]) -> None:
    usual = module.call("defaults", KNOWN)
    assert read(module, f"plan=1&{part}") == NOTHING | {"kind": "plan", "choices": usual, "faults": [fault]}


def test_one_unsound_topic_takes_no_other_with_it(module: Module) -> None:
    found = read(module, "assign=1&topics=python_2026-12-01.gone.sql-and-data_2026-99-01.python")
    assert found["assignment"]["topics"] == [{"id": "python", "due": "2026-12-01"}, {"id": "sql-and-data", "due": None}]
    assert [fault["value"] for fault in found["faults"]] == ["gone", "sql-and-data_2026-99-01", "python"]


def test_megabytes_and_later_versions_are_not_read(module: Module) -> None:
    found = [read(module, fragment) for fragment in ("plan=1&note=" + "x" * 3_000_000, "plan=2&door=student", "assign=99")]
    assert [f["faults"] for f in found] == [
        [{"key": "length", "value": "3000012"}],
        [{"key": "version", "value": "2"}],
        [{"key": "version", "value": "99"}],
    ]
    assert all({key: f[key] for key in NOTHING} == NOTHING for f in found)


def test_faults_and_breaks_are_capped(module: Module) -> None:
    assert len(read(module, "plan=1" + "&a=b" * 3000)["faults"]) == 20
    year = [(date(2026, 1, 1) + timedelta(n)).isoformat() for n in range(90)]
    assert len(read(module, "plan=1&off=" + ".".join(year))["choices"]["off"]) == 40


def test_a_note_is_plain_text_of_a_limited_length(module: Module) -> None:
    note = module.call("noteOf", "  a\r\nb\x00\x1b[31m\u202e<b>\u200b " + "👩‍💻" * 400)
    assert note.startswith("a\nb[31m<b> ")
    assert len(note) == 500


def test_a_plus_is_a_space_since_some_programs_write_it_so(module: Module) -> None:
    assert read(module, "assign=1&topics=python&note=two+words%2B")["assignment"]["note"] == "two words+"


def test_the_address_can_be_read_by_a_person(module: Module) -> None:
    chosen = module.call("defaults", KNOWN) | {
        "role": "ml-engineer",
        "start": "2026-12-01",
        "rest": [6, 7],
        "off": [["2026-12-24", "2027-01-03"]],
    }
    fragment = module.call("writePlan", chosen, KNOWN)
    assert fragment == "plan=1&role=ml-engineer&start=2026-12-01&rest=67&off=2026-12-24_2027-01-03"
    assert parse_qs(fragment)["off"] == ["2026-12-24_2027-01-03"]


@pytest.mark.parametrize(
    ("asked", "hours", "faults"),
    [
        ("hours=60&rest=123456&start=2026-12-01", 12, [{"key": "day", "value": "12"}]),
        ("hours=60&rest=67&start=2026-12-01", 60, []),
        ("hours=60&rest=567&start=2026-12-01", 48, [{"key": "day", "value": "48"}]),
        ("hours=60&rest=123456", 60, []),  # without dates no day is kept free
    ],
)
def test_no_day_holds_more_than_twelve_hours(module: Module, asked: str, hours: int, faults: list[dict[str, str]]) -> None:
    found = read(module, f"plan=1&{asked}")
    assert (found["choices"]["hours"], found["faults"]) == (hours, faults)


def key(module: Module, **changes: object) -> str:
    return str(module.call("keyOf", module.call("defaults", KNOWN) | changes, KNOWN))


def test_each_plan_has_a_key_and_keeps_it_with_other_hours() -> None:
    with Module(SCRIPTS / "planner" / "address.js") as module:
        plans: list[dict[str, object]] = [
            {},
            {"hours": 11},
            {"start": "2026-12-01"},
            {"role": "ml-engineer"},
            {"door": "student"},
            {"topics": ["python"]},
        ]
        keys = [key(module, **plan) for plan in plans]
        assert (len(set(keys)), key(module), key(module, key=keys[0], hours=40)) == (len(plans), keys[0], keys[0])


def test_the_key_is_the_known_hash_of_the_address(module: Module) -> None:
    value = 0xCBF29CE484222325
    for octet in b"plan=1":
        value = (value ^ octet) * 0x100000001B3 % 2**64
    assert int(key(module), 36) == value


def test_a_day_that_is_moved_leaves_an_assignment_the_same(module: Module) -> None:
    def of(id: str, due: str | None, note: str) -> str:
        return str(module.call("keyOfAssignment", {"topics": [{"id": id, "due": due}], "note": note}))

    mine = of("python", "2026-12-01", "For Ada")
    others = [
        of("python", "2026-12-08", "For Ada"),
        of("python", "2026-12-01", "For Alan"),
        of("llm-apis", "2026-12-01", "For Ada"),
    ]
    assert [mine == other for other in others] == [True, False, False]
