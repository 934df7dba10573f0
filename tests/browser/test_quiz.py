"""Questions can be answered by mouse and by keyboard, are counted with script, and are complete without it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from macros import data

STAGE = "roadmap/mathematics/"
QUESTIONS = data.load().stage("mathematics").skip


def answer(page: Page, id: str, *, right: bool) -> None:
    mark = "[data-right]" if right else ":not([data-right])"
    page.locator(f"#question-{id} details{mark} > summary").first.click()


def test_all_right_at_the_first_try_passes_the_skip_test(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + STAGE)
    page.evaluate("document.addEventListener('skip-test-passed', () => { window.passed = true })")
    for question in QUESTIONS:
        answer(page, question.id, right=True)
    expect(page.locator(".rm-skip [role=status]")).to_contain_text("you know this and can go on")
    assert page.evaluate("window.passed")
    page.close()


def test_a_second_try_does_not_count(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}tr/{STAGE}")
    answer(page, QUESTIONS[0].id, right=False)
    answer(page, QUESTIONS[0].id, right=True)
    for question in QUESTIONS[1:]:
        answer(page, question.id, right=True)
    wanted = f"{len(QUESTIONS)} sorudan {len(QUESTIONS) - 1} tanesi ilk denemede doğru"
    expect(page.locator(".rm-skip [role=status]")).to_have_text(wanted)
    page.close()


def test_an_answer_opens_by_key_and_says_why(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served + STAGE)
    page.locator(f"#question-{QUESTIONS[0].id} summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#question-{QUESTIONS[0].id} details").first).to_contain_text(QUESTIONS[0].choices[0].why.en)
    page.close()


@pytest.mark.parametrize("language", ["en", "tr"])
def test_every_answer_is_explained_without_script(browser: Browser, served: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + ("tr/" if language == "tr" else "") + STAGE)
    for question in QUESTIONS:
        for number, choice in enumerate(question.choices):
            details = page.locator(f"#question-{question.id} details").nth(number)
            details.locator("summary").click()
            expect(details.locator("p")).to_contain_text(choice.why[language])  # type: ignore[index]
    context.close()
