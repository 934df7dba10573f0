from playwright.sync_api import Browser, expect

SECTION = "tr/roadmap/mathematics/#linear-algebra"


def test_the_sign_beside_a_heading_copies_the_address_of_the_section(browser: Browser, served: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(served + SECTION.partition("#")[0])
    page.locator("#linear-algebra .headerlink").click(force=True)
    expect(page.get_by_role("status").last).to_have_text("Bağlantı kopyalandı.")
    assert (page.evaluate("navigator.clipboard.readText()"), page.url) == (served + SECTION, served + SECTION)
    context.close()


def test_the_share_button_copies_where_there_is_no_share_sheet(browser: Browser, served: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("delete Navigator.prototype.canShare")
    page.goto(served + SECTION)
    page.get_by_role("button", name="Paylaş").click()
    page.wait_for_function("document.querySelector('.rm-status')?.textContent")
    assert page.evaluate("navigator.clipboard.readText()") == served + SECTION
    context.close()


def test_the_share_button_opens_the_share_sheet_where_there_is_one(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.add_init_script("navigator.canShare = () => true; navigator.share = async link => { window.shared = link.url }")
    page.goto(served + SECTION)
    page.get_by_role("button", name="Paylaş").click()
    page.wait_for_function("window.shared")
    assert page.evaluate("window.shared") == served + SECTION
    page.close()


def test_a_reader_is_told_when_nothing_can_be_copied(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } })")
    page.add_init_script("delete Navigator.prototype.canShare")
    page.goto(served)
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_role("status").last).to_contain_text("could not be copied")
    page.close()


def test_the_share_button_is_hidden_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served)
    expect(page.locator("share-button")).to_be_hidden()
    context.close()
