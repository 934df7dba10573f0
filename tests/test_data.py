"""The real data, copied, with one word broken."""

from pathlib import Path

import pytest

from macros.data import load
from macros.faults import FaultsError

from .sample import edit, texts


def faults_of(project: Path) -> list[str]:
    with pytest.raises(FaultsError) as caught:
        load(project)
    return texts(caught.value.faults)


def test_the_data_of_the_project_is_sound() -> None:
    assert len(load().stages) == 10


def test_an_unchanged_project_is_read_once() -> None:
    assert load() is load()


def test_a_missing_half_of_a_pair(project: Path) -> None:
    line = edit(project, "docs/data/ui.yml", "kind.law: {en: law, tr: mevzuat}", "kind.law: {en: law}")
    assert faults_of(project) == [
        f"docs/data/ui.yml:{line}: kind.law.tr: is missing\n  hint: write the Turkish half of the pair",
    ]


def test_an_unknown_key(project: Path) -> None:
    line = edit(project, "docs/data/facts.yml", "  country: US", "  land: US")
    assert faults_of(project) == [
        "docs/data/facts.yml:4: us-pay-data-scientist: country: is missing\n"
        "  hint: add 'country'; docs/data/schema says what it holds",
        f"docs/data/facts.yml:{line}: us-pay-data-scientist: land: is not a known key\n"
        "  hint: correct the spelling, or take it out; docs/data/schema lists the keys",
    ]


def test_a_word_that_is_not_one_of_those_allowed(project: Path) -> None:
    line = edit(project, "docs/data/resources/books.yml", "  level: beginner", "  level: easy")
    assert faults_of(project) == [
        f"docs/data/resources/books.yml:{line}: automate-boring-stuff: "
        "level: input should be 'beginner', 'intermediate' or 'advanced'\n"
        "  hint: use one of those"
    ]


def test_an_id_that_is_not_kebab_case(project: Path) -> None:
    line = edit(project, "docs/data/resources/books.yml", "- id: automate-boring-stuff", "- id: Automate_Boring")
    assert faults_of(project) == [
        f"docs/data/resources/books.yml:{line}: Automate_Boring: id: string should match pattern '^[a-z0-9]+(-[a-z0-9]+)*$'\n"
        "  hint: an id is English kebab-case: small letters, digits and single hyphens"
    ]


def test_a_missing_file(project: Path) -> None:
    (project / "docs/data/stages/mlops.yml").unlink()
    assert faults_of(project) == ["docs/data/stages/mlops.yml: the file is missing\n  hint: put it back"]


def test_a_damaged_register(project: Path) -> None:
    (project / "docs/data/published.json").write_text("{", "utf-8")
    assert faults_of(project) == [
        "docs/data/published.json: is damaged\n"
        "  hint: take the last good version back from git; the file only grows, by 'make generated'"
    ]


def test_faults_of_several_files_are_told_in_one_run(project: Path) -> None:
    edit(project, "docs/data/ui.yml", "kind.law: {en: law, tr: mevzuat}", "kind.law: {en: law}")
    edit(project, "docs/data/resources/books.yml", "  level: beginner", "  level: easy")
    edit(project, "docs/data/stages/generative-ai.yml", "    level: ", "    levle: ")
    assert [text.split(":")[0] for text in faults_of(project)] == [
        "docs/data/resources/books.yml",
        "docs/data/stages/generative-ai.yml",
        "docs/data/stages/generative-ai.yml",
        "docs/data/ui.yml",
    ]
