from macros.anatomy import PARTS, check
from macros.pages import Pages

from .sample import page, texts

BODY = "# T\n\n" + "".join(f"## X {{ #{id} }}\n\n" + (f"{{{{ {macro}() }}}}\n\n" if macro else "") for id, macro in PARTS)


def faults(body: str, kind: str | None = None) -> list[str]:
    return texts(check(Pages((page("a.md", body=body, topic="alpha", kind=kind),))))


def test_a_whole_topic_page_is_sound() -> None:
    assert faults(BODY, kind="topic") == []


def test_a_topic_page_names_its_kind() -> None:
    assert faults(BODY) == [
        "docs/en/a.md:1: a topic page names its kind\n  hint: add 'kind: topic' or 'kind: career' to the front matter"
    ]


def test_a_missing_section_is_told() -> None:
    found = faults(BODY.replace("## X { #words }", ""), kind="topic")
    assert found[0].startswith("docs/en/a.md: the sections are can-you-skip-this, outcomes,")


def test_a_section_holds_its_macro() -> None:
    assert faults(BODY.replace("{{ quiz() }}", ""), kind="topic") == [
        "docs/en/a.md: check-yourself: the section does not hold quiz()\n  hint: add {{ quiz() }}"
    ]


def test_a_career_page_has_no_lab() -> None:
    assert faults(BODY, kind="career")[0].endswith(
        "a page of the kind 'career' has outcomes, on-the-job, the-idea, where-it-breaks, "
        "check-yourself, resources, in-interviews, words"
    )
