"""Opening a page and waiting until all of it has come."""

from playwright.sync_api import Page


def open_whole(page: Page, address: str) -> None:
    """Open a page; go on when it is read to its end and its scripts have run.

    "networkidle" alone will not do: where nothing is asked for during half a second, it comes, though a slow browser still
    reads the page. In most cases it waits also for what scripts ask for.

    Args:
        page: the tab.
        address: whole, or below the base of the tab's context.
    """
    page.goto(address, wait_until="load")
    page.wait_for_load_state("networkidle")
