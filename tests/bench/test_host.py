from pathlib import Path

from playwright.sync_api import Browser

from bench.host import hosting

OPENED = """() => {
  const { nextHopProtocol, decodedBodySize, encodedBodySize } = performance.getEntriesByType("navigation")[0]
  return [nextHopProtocol, decodedBodySize, encodedBodySize < decodedBodySize]
}"""


def test_a_folder_is_served_over_http_2_and_squeezed(browser: Browser, tmp_path: Path) -> None:
    text = "<!doctype html><title>Here</title>" + "<p>again and again" * 100
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/index.html").write_text(text, "utf-8")
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    page = browser.new_page(ignore_https_errors=True)
    with hosting(tmp_path) as address:
        assert page.goto(address + "folder/")
        assert (page.title(), page.evaluate(OPENED)) == ("Here", ["h2", len(text), True])
        picture = page.request.get(address + "a.png")
        assert (picture.status, picture.headers["content-type"], picture.body()) == (200, "image/png", b"\x89PNG")
        gone = page.request.get(address + "gone/")
        assert (gone.status, gone.body()) == (404, b"")
    page.close()
