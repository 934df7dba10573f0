"""Each rule: the real data, copied, with one word broken, and the whole message."""

from pathlib import Path

import pytest

from macros import rules
from macros.data import load
from macros.faults import FaultsError
from macros.model import Published, Roadmap

from .sample import edit, practice, resource, roadmap, texts


def faults_of(project: Path) -> list[str]:
    with pytest.raises(FaultsError) as caught:
        load(project)
    return texts(caught.value.faults)


BOOKS = "docs/data/resources/books.yml"
GENERATIVE = "docs/data/stages/generative-ai.yml"


def test_an_id_is_used_once(project: Path) -> None:
    path = project / "docs/data/terms.yml"
    text = path.read_text("utf-8")
    first = text.index("- id: ")
    path.write_text(text + text[first : text.index("- id: ", first + 1)], "utf-8")
    id = text[first:].split()[2]
    line = text[:first].count("\n") + 1
    assert faults_of(project) == [
        f"docs/data/terms.yml:{line}: {id}: the term id is used 2 times\n  hint: give each its own id, or merge them"
    ]


def test_a_topic_needs_resources_that_exist(project: Path) -> None:
    edit(project, GENERATIVE, "huyen-ai-engineering", "huyen-ai-enginering")
    assert "generative-ai.yml" in (found := faults_of(project))[0]
    assert found[0].endswith("no resource has the id 'huyen-ai-enginering'\n  hint: did you mean 'huyen-ai-engineering'?")


def test_prerequisites_do_not_run_in_a_circle(project: Path) -> None:
    path = project / "docs/data/stages/mathematics.yml"
    text = path.read_text("utf-8")
    start = text.index("requires:", text.index("- id: linear-algebra"))
    end = text.index("\n    roles:", start)
    path.write_text(text[:start] + "requires: [calculus-and-optimization]" + text[end:], "utf-8")
    second = text.index("requires:", text.index("- id: calculus-and-optimization"))
    text = path.read_text("utf-8")
    second = text.index("requires:", text.index("- id: calculus-and-optimization"))
    end = text.index("\n    roles:", second)
    path.write_text(text[:second] + "requires: [linear-algebra]" + text[end:], "utf-8")
    line = text[:second].count("\n") + 1
    assert faults_of(project) == [
        f"docs/data/stages/mathematics.yml:{line}: calculus-and-optimization: "
        "the prerequisites form a circle: calculus-and-optimization > linear-algebra > calculus-and-optimization\n"
        "  hint: take one of these prerequisites out"
    ]


def test_a_range_of_hours_goes_up(project: Path) -> None:
    path = project / GENERATIVE
    text = path.read_text("utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), 1) if "read: [" in row)
    rows = text.splitlines()
    rows[line - 1] = "    hours: {read: [9, 2], practise: [1, 2]}"
    path.write_text("\n".join(rows) + "\n", "utf-8")
    assert faults_of(project) == [
        f"{GENERATIVE}:{line}: how-llms-work: hours.read is [9, 2]\n  hint: write the smaller number first"
    ]


def test_a_resource_is_used(project: Path) -> None:
    text = (project / BOOKS).read_text("utf-8")
    entry = text[text.index("- id: automate-boring-stuff") : text.index("- id: chollet-dlwp")]
    extra = entry.replace("automate-boring-stuff", "unused-book").replace(
        "https://automatetheboringstuff.com/", "https://unused.example/"
    )
    (project / BOOKS).write_text(text + extra, "utf-8")
    line = text.count("\n") + 1
    assert faults_of(project) == [
        f"{BOOKS}:{line}: unused-book: no topic uses the resource\n  hint: add it to the 'resources' of a topic, or take it out"
    ]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        (
            "http://automatetheboringstuff.com/",
            "http://automatetheboringstuff.com/ is plain http\n  hint: give the https address, or another address of the same work",
        ),
        (
            "automatetheboringstuff.com",
            "'automatetheboringstuff.com' is not a web address\n  hint: give a full address that begins with https://",
        ),
        (
            "https://automatetheboringstuff.com/?utm_source=x",
            "https://automatetheboringstuff.com/?utm_source=x carries the tracking parameter 'utm_source'\n"
            "  hint: take the parameter out",
        ),
    ],
)
def test_an_address_is_clean(project: Path, address: str, message: str) -> None:
    line = edit(project, BOOKS, "https://automatetheboringstuff.com/", address)
    assert faults_of(project) == [f"{BOOKS}:{line}: automate-boring-stuff: {message}"]


def test_an_address_stands_once(project: Path) -> None:
    line = edit(project, BOOKS, "https://deeplearningwithpython.io/", "https://automatetheboringstuff.com")
    assert faults_of(project) == [
        f"{BOOKS}:{line}: chollet-dlwp: https://automatetheboringstuff.com is the address of 'automate-boring-stuff' too\n"
        "  hint: merge the two entries"
    ]


def test_a_paid_resource_names_a_free_one(project: Path) -> None:
    path = project / BOOKS
    text = path.read_text("utf-8")
    start = text.index("  free: ", text.index("- id: ddia"))
    path.write_text(text[:start] + text[text.index("\n", start) + 1 :], "utf-8")
    line = text[: text.index("- id: ddia")].count("\n") + 1
    assert faults_of(project) == [f"{BOOKS}:{line}: ddia: is paid and names no free alternative\n  hint: add 'free: <id>'"]


def test_the_alternative_is_free() -> None:
    data = roadmap(resources=(resource("a", cost="paid", free="b"), resource("b", cost="paid", free="a")))
    found = texts(list(rules.free_alternative(data, lambda *_: ("a.yml", 1))))
    assert found[0] == "a.yml:1: a: its alternative 'b' is paid\n  hint: name a free one"


def test_an_isbn_is_proved_by_its_last_digit(project: Path) -> None:
    line = edit(project, BOOKS, '"9781718503403"', '"9781718503404"')
    assert faults_of(project) == [
        f"{BOOKS}:{line}: automate-boring-stuff: isbn13 9781718503404 fails its check digit\n"
        "  hint: copy the number again from the book's own page"
    ]


def test_a_figure_has_a_unit(project: Path) -> None:
    edit(project, "docs/data/facts.yml", "  unit: usd-year", "  unit: null")
    assert faults_of(project) == [
        "docs/data/facts.yml:4: us-pay-data-scientist: has only one of value and unit\n  hint: give both, or null for both"
    ]


def test_a_statement_shows_its_value_once(project: Path) -> None:
    edit(project, "docs/data/facts.yml", "earn more than {value} a year; the lowest", "earn {value} to {value}; the lowest")
    assert faults_of(project) == [
        "docs/data/facts.yml:7: us-pay-data-scientist: statement.en holds {value} 2 times\n"
        "  hint: use {value} once, and only when there is a value"
    ]


def published(**ids: tuple[str, ...]) -> Roadmap:
    return roadmap(published=Published(pages={}, ids=ids))


def test_a_published_id_is_not_lost() -> None:
    assert texts(list(rules.nothing_lost(published(term=("line", "gone")), lambda *_: ("", None)))) == [
        "docs/data/published.json: gone: the term was published and is gone\n"
        "  hint: bring it back, or add to docs/data/redirects.yml: {kind: term, old: gone, new: <id>}"
    ]


def of_practice(**changes: object) -> list[str]:
    data = roadmap(practices=(practice().model_copy(update=changes),))
    return texts(list(rules.proved_outcomes(data, lambda *_: ("a.yml", 1))))


def test_a_topic_promises_only_what_is_proved() -> None:
    outcomes = (*practice().outcomes[:2], practice().outcomes[2].model_copy(update={"id": "fly"}))
    assert of_practice(outcomes=outcomes) == [
        "a.yml:1: alpha: nothing proves the outcome 'fly'\n  hint: let a question of 'check' or the lab name it",
        "a.yml:1: alpha: no outcome has the id 'do-three'\n  hint: the outcomes are do-one, do-two, fly",
    ]


def test_a_question_has_one_right_answer() -> None:
    wrong = practice().skip[0].model_copy(update={"choices": practice().skip[0].choices[:1] * 2})
    assert of_practice(skip=(wrong,)) == [
        "a.yml:1: alpha: the question 'skip-1' has 0 right answers\n  hint: mark one choice with 'right: true'"
    ]


def test_a_practice_names_a_topic() -> None:
    assert (
        of_practice(topic="nothing")[0]
        == "a.yml:1: nothing: no topic has the id 'nothing'\n  hint: name the file and the topic alike"
    )


def test_a_skip_test_proves_topics_of_the_stage() -> None:
    data = roadmap(stages=(roadmap().stages[0].model_copy(update={"skip_proves": ("alpha", "nothing")}),))
    assert texts(list(rules.sound_stages(data, lambda *_: ("a.yml", 1)))) == [
        "a.yml:1: first: the skip test proves 'nothing', which is no topic of the stage\n"
        "  hint: the topics are alpha, beta, builder"
    ]


def test_a_door_leads_through_topics_of_the_stage() -> None:
    stage = roadmap().stages[0]
    door = stage.doors[0].model_copy(update={"order": ("nothing",)})
    data = roadmap(stages=(stage.model_copy(update={"doors": (door,)}),))
    assert texts(list(rules.sound_stages(data, lambda *_: ("a.yml", 1)))) == [
        "a.yml:1: first: the door 'student' leads to 'nothing', which is no topic of the stage\n"
        "  hint: the topics are alpha, beta, builder"
    ]
