from playwright.sync_api import Browser, expect

from macros import data

RESOURCES = data.load().resources


def test_the_ledger_is_filtered_by_what_is_chosen(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}tr/resources/")
    page.get_by_label("Tür", exact=True).select_option("book")
    page.get_by_label("Ücret", exact=True).select_option("free")
    wanted = {r.id for r in RESOURCES if r.kind == "book" and r.cost == "free"}
    shown = page.locator("li[data-kind]:visible").evaluate_all("items => items.map(item => item.id)")
    assert set(shown) == wanted
    expect(page.locator(".rm-ledger [role=status]")).to_have_text(f"{len(RESOURCES)} kaynaktan {len(wanted)} tanesi")
    page.close()


def test_a_choice_stands_in_the_address_and_is_read_from_it(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}resources/?topic=transformers&cost=nonsense&__proto__=x")
    wanted = {r.id for r in RESOURCES if "transformers" in {t.id for t in data.load().topics_of(r.id)}}
    assert page.locator("li[data-kind]:visible").count() == len(wanted)
    page.locator(".rm-filter").get_by_label("Language").select_option("tr")
    page.wait_for_url("**/resources/?topic=transformers&language=tr")
    page.close()


def test_a_choice_that_fits_nothing_says_so_and_can_be_cleared(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}resources/?kind=law&level=beginner&topic=transformers")
    expect(page.get_by_text("No resource fits all of these.")).to_be_visible()
    page.get_by_role("button", name="Clear the filter").click()
    expect(page.locator(".rm-ledger [role=status]")).to_have_text(f"{len(RESOURCES)} of {len(RESOURCES)} resources")
    page.close()


def test_the_ledger_is_complete_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}resources/")
    assert (page.locator("li[data-kind]:visible").count(), page.locator(".rm-filter").is_visible()) == (len(RESOURCES), False)
    context.close()
