from playwright.sync_api import Browser, expect

STAGE = "roadmap/mathematics/"


def test_the_language_menu_keeps_page_and_section(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{served}{STAGE}#linear-algebra")
    page.get_by_role("button", name="Language").hover()
    page.locator(".md-select__link[hreflang=tr]").click()
    page.wait_for_url(f"{served}tr/{STAGE}#linear-algebra")
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    page.close()


def test_the_language_link_leads_to_the_page_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}tr/{STAGE}")
    page.locator(".rm-details a[hreflang=en]").click()
    page.wait_for_url(served + STAGE)
    context.close()


def test_a_lost_reader_can_change_the_language(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{served}no/such/page/")
    page.locator(".md-content a[href$='/tr/'], div[lang=tr] a").first.click()
    page.wait_for_url(f"{served}tr/")
    page.close()
