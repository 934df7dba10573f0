"""What a page weighs and how fast it is on a slow phone: ours, a stock Material site with the same pages, and the floor.

Run ``python -m bench.weight`` (``make bench``). It builds our site and, from the Markdown that our site publishes beside
each page, a stock Material site without web fonts (with them it is some 80 kB
heavier). The floor is the text of our page as bare HTML: what no site can be faster than. All are served over HTTP/2 with brotli
and loaded in turns by Chromium as a phone: 4 times slower than this machine, 150 ms away, 1.6 Mbit/s. While DevTools look on, as
they do here, Chromium fetches the page that is pointed at but does not render it: a reader's is faster.
"""

import argparse
import contextlib
import shutil
import statistics
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from bench import stock
from bench.building import build
from bench.host import hosting

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("", "roadmap/mathematics/", "roadmap/mathematics/linear-algebra/", "resources/")
LANGUAGES = ("", "tr/")
OBSERVE = """
window.seen = { lcp: 0, cls: 0, tasks: [] }
const watch = (type, tell) => new PerformanceObserver(list => list.getEntries().forEach(tell)).observe({ type, buffered: true })
watch("largest-contentful-paint", entry => { seen.lcp = entry.startTime })
watch("layout-shift", entry => { if (!entry.hadRecentInput) seen.cls += entry.value })
watch("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, startTime + duration]))
"""
READ = """() => {
  const navigation = performance.getEntriesByType("navigation")[0]
  const begin = navigation.activationStart ?? 0
  const fcp = performance.getEntriesByName("first-contentful-paint")[0]?.startTime
  if (!fcp || !seen.lcp) return null
  const tbt = seen.tasks.reduce((sum, [start, end]) => sum + Math.max(0, end - Math.max(start, fcp) - 50), 0)  // by its definition
  return { cls: seen.cls, tbt, fcp: Math.max(0, fcp - begin), lcp: Math.max(0, seen.lcp - begin) }
}"""


@dataclass
class Load:
    """One page, loaded once."""

    sizes: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    """kB over the wire by type."""
    requests: int = 0
    times: dict[str, float] = field(default_factory=dict)


def floor(ours: Path, work: Path) -> Path:
    """Write the text of the pages that are measured as bare HTML; return the folder."""
    for language in LANGUAGES:
        for page in PAGES:
            document = LexborHTMLParser((ours / language / page / "index.html").read_text("utf-8"))
            article = document.css_first("article")
            assert article is not None
            for node in article.css("script, img"):
                node.decompose()
            path = work / "floor" / language / page / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            head = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title>'
            path.write_text(f'{head}<link rel="icon" href="data:,">{article.html}', "utf-8")
    return work / "floor"


class Phone:
    """A slow phone with an empty cache."""

    def __init__(self, browser: Browser) -> None:
        """Take a new phone into the hand."""
        self._context = browser.new_context(viewport={"width": 360, "height": 800}, device_scale_factor=2)
        self._context.add_init_script(OBSERVE)
        self.page = self._context.new_page()
        self._load = Load()
        self._types: dict[str, str] = {}
        devtools = self._context.new_cdp_session(self.page)
        devtools.on("Network.responseReceived", self._answered)
        devtools.on("Network.loadingFinished", self._finished)
        devtools.send("Network.enable")
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})

    def _answered(self, event: dict[str, Any]) -> None:
        if not event["response"].get("fromDiskCache"):
            self._types[event["requestId"]] = event["type"]

    def _finished(self, event: dict[str, Any]) -> None:
        if event["encodedDataLength"] and (kind := self._types.get(event["requestId"])):
            self._load.sizes[kind] += event["encodedDataLength"] / 1000
            self._load.requests += 1

    def open(self, address: str) -> Load:
        """Load a page and return what it cost."""
        self.page.goto("about:blank")
        self._load = Load()
        self.page.goto(address, wait_until="load")
        self._settle()
        self._load.times = self._times()
        return self._load

    def follow(self, link: str, *, pointing: float) -> dict[str, float]:
        """Follow a link after pointing at it for some seconds; return when the next page was painted."""
        target = self.page.locator(link).first
        target.scroll_into_view_if_needed()
        if pointing:
            target.hover()
            self.page.wait_for_timeout(pointing * 1000)
        target.click()
        self.page.wait_for_url(f"**/{PAGES[2]}")
        return self._times()

    def _settle(self) -> None:
        """Wait until nothing more is loaded: a slow phone rests longer between two requests than Playwright waits."""
        before = -1
        while before != self._load.requests:
            before = self._load.requests
            self.page.wait_for_timeout(1000)

    def _times(self) -> dict[str, float]:
        for _ in range(100):  # asked by hand: the policy forbids what waits in the page for a text of code to be true
            if times := self.page.evaluate(READ):
                return dict(times)
            self.page.wait_for_timeout(50)
        raise TimeoutError(f"{self.page.url} was not painted")

    def close(self) -> None:
        """Put the phone away."""
        self._context.close()


def measure(hosts: dict[str, str], runs: int, pages: tuple[str, ...] = PAGES) -> dict[tuple[str, str, str], list[Load]]:
    """Load every page of every site in turns, cold and again; return the loads by site, page and cold or warm.

    A first round, in which the hosts squeeze their files, is not counted.
    """
    found: dict[tuple[str, str, str], list[Load]] = defaultdict(list)
    flags = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--ignore-certificate-errors",
    ]
    system = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system, args=flags)
        for counted in (False, *[True] * runs):
            for page in (language + page for language in LANGUAGES for page in pages):
                for site, address in hosts.items():
                    phone = Phone(browser)
                    cold, warm = phone.open(address + page), phone.open(address + page)
                    phone.close()
                    if counted:
                        found[site, page, "cold"].append(cold)
                        found[site, page, "warm"].append(warm)
            for site, address in hosts.items() if counted else ():
                for name, pointing in (("tapped", 0.0), ("pointed at", 2.0)):
                    phone = Phone(browser)
                    phone.open(address + PAGES[1])
                    load = Load(times=phone.follow("article a[href$='linear-algebra/']", pointing=pointing))
                    found[site, "next page", name].append(load)
                    phone.close()
        browser.close()
    return found


def median(loads: list[Load], figure: str) -> float:
    """Return the middle of one figure over some loads."""
    if figure == "kB":
        return statistics.median(sum(load.sizes.values()) for load in loads)
    if figure == "requests":
        return statistics.median(load.requests for load in loads)
    if figure in ("Document", "Stylesheet", "Script"):
        return statistics.median(load.sizes.get(figure, 0) for load in loads)
    return statistics.median(load.times[figure] for load in loads)


def report(found: dict[tuple[str, str, str], list[Load]], sites: list[str]) -> str:
    """Return the figures as a Markdown table."""
    figures = ["kB", "Document", "Stylesheet", "Script", "requests", "fcp", "lcp", "tbt", "cls"]
    lines = ["| page | site | " + " | ".join(figures) + " | again: kB | LCP |", "|---|---|" + "---:|" * (len(figures) + 2)]
    for page in dict.fromkeys(page for _, page, kind in found if kind == "cold"):
        for site in sites:
            cold, warm = found[site, page, "cold"], found[site, page, "warm"]
            cells = [f"{median(cold, f):.3f}" if f == "cls" else f"{median(cold, f):.1f}" for f in figures]
            lines.append(f"| {page or '/'} | {site} | {' | '.join(cells)} | {median(warm, 'kB'):.1f} | {median(warm, 'lcp'):.0f} |")
    for name in ("tapped", "pointed at"):
        told = [
            f"{site} {median(found[site, 'next page', name], 'fcp'):.0f} ms" for site in sites if (site, "next page", name) in found
        ]
        lines.append(f"\nNext page painted, {name}: {', '.join(told)}")
    return "\n".join(lines)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description="Weigh our pages against stock Material's and bare HTML.")
    parser.add_argument("--runs", type=int, default=5, help="loads of each page; the median is told")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        work = Path(folder)
        ours = work / "ours"
        seconds = build(ROOT, ours)
        material, stock_seconds = stock.build(ours, work / "stock")
        folders = {"floor": floor(ours, work), "ours": ours, "stock": material}
        hosts = {site: stack.enter_context(hosting(path)) for site, path in folders.items()}
        print(report(measure(hosts, runs), list(hosts)))
        ratio = seconds / stock_seconds
        print(f"\nBuild of both languages, processor time: ours {seconds:.1f} s, stock {stock_seconds:.1f} s, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
