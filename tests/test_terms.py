"""The Turkish pages use the approved terms: the wrong forms of docs/data/terms.yml are not found in running text."""

import re

import pytest

from macros import data, pages
from macros.pages import Page

TURKISH = [page for page in pages.load(data.ROOT)[0].all if page.language == "tr"]
WRONG = {form: term.term.tr for term in data.load().terms for form in term.avoid}
BRACKETS = re.compile(r"\([^)]*\)|\{\{[^}]*\}\}")


def small(text: str) -> str:
    """Return a Turkish text in small letters."""
    return text.replace("I", "ı").replace("İ", "i").lower()


def wrong_forms(page: Page) -> list[str]:
    """Return where a page uses a form that the site does not; what stands in brackets is a gloss."""
    found = []
    for number, line in page.prose:
        text = small(BRACKETS.sub(" ", line))
        found += [
            f"{page.file}:{number}: {w!r}, write {r!r}"
            for w, r in WRONG.items()
            if re.search(rf"(?<!\w){re.escape(small(w))}(?!\w)", text)
        ]
    return found


@pytest.mark.parametrize("page", TURKISH, ids=lambda page: page.path)
def test_a_turkish_page_uses_the_approved_terms(page: Page) -> None:
    assert wrong_forms(page) == []


def test_a_wrong_form_is_found() -> None:
    bad = Page("a.md", "tr", TURKISH[0].meta, "# A\n\nBu Makineli Öğrenme (makineli öğrenme) konusu.\n", 1)
    assert wrong_forms(bad) == ["docs/tr/a.md:3: 'makineli öğrenme', write 'makine öğrenmesi'"]


FIRST = re.compile(r'\{\{ term\("([^"]+)"(?:, "([^"]*)")?\) \}\}')


def plain(text: str) -> str:
    """Return the letters and digits of a text, to compare words whatever stands between them."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def without_english(page: Page) -> list[str]:
    """Return the terms whose English name does not stand beside their first use."""
    found, seen = [], set()
    for number, line in page.prose:
        for use in FIRST.finditer(line):
            id, text = use[1], use[2] or ""
            if id in seen:
                continue
            seen.add(id)
            term = data.load().term(id)
            names = [plain(BRACKETS.sub("", name)) for name in (term.term.en, *term.also.en)]
            beside = plain((text or term.term.tr) + line[use.end() :])
            if not any(name in beside for name in names):
                found.append(f"{page.file}:{number}: {id}: add the English in brackets: ({term.term.en})")
    return found


@pytest.mark.parametrize("page", TURKISH, ids=lambda page: page.path)
def test_the_english_stands_beside_the_first_use_of_a_term(page: Page) -> None:
    assert without_english(page) == []
