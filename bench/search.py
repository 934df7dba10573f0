"""How well and how fast the search answers, beside the theme's own on the same pages in the same run.

``python -m bench.search QUERIES`` reads a tab-separated file with the columns ``lang``, ``class``, ``query`` and
``expected``, ids of topics, stages, pages, glossary words or sections, separated by ``|``. Ids are found in the built
site; nothing is mapped by hand.
"""

import argparse
import csv
import json
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import brotli
from playwright.sync_api import Browser, Page, Response

from bench import stock
from bench.building import build
from macros.javascript import SCRIPTS, Module
from macros.model import LANGUAGES, Language
from macros.site.languages import path_of
from tests.conftest import ROOT, launched, serving

COLUMNS = ["lang", "class", "query", "expected"]
RANKS = 10
ASK = """async ([address, setup, queries, type]) => {
  const worker = new Worker(address, type ? { type } : {})
  const answer = message => new Promise(resolve => {
    worker.onmessage = ({ data }) => { if (!data.words && (data.isWhole ?? true)) resolve(data) }
    worker.postMessage(message)
  })
  await answer(setup)
  const answers = [], times = []
  for (const query of queries) {
    const start = performance.now()
    const data = await answer(type ? { ...setup, query } : { type: 2, data: query })
    times.push(performance.now() - start)
    const groups = type ? data.results.map(({ address }) => [{ location: address }]) : data.data.items
    answers.push(groups.map(group => group.map(({ location }) => location)))
  }
  worker.terminate()
  return [answers, times]
}"""
"""Asks a worker one query after the other and returns the addresses that it gives, best first, and the milliseconds."""


@dataclass(frozen=True)
class Query:
    """A line of the file."""

    language: str
    kind: str
    text: str
    expected: frozenset[str]


class QueriesError(ValueError):
    """The file of queries cannot be used; the message names each line and its fault."""


def read(path: Path) -> list[Query]:
    """Read a file of queries.

    Raises:
        QueriesError: its head or a line is not what it should be.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not rows or rows[0] != COLUMNS:
        raise QueriesError(f"{path}:1: the columns are not {', '.join(COLUMNS)}, separated by tabs")
    faults = [f"{path}:{n}: {len(row)} columns instead of 4" for n, row in enumerate(rows[1:], 2) if len(row) != len(COLUMNS)]
    faults += [f"{path}:{n}: no language {row[0]!r}" for n, row in enumerate(rows[1:], 2) if row and row[0] not in LANGUAGES]
    if faults:
        raise QueriesError("\n".join(faults))
    return [Query(language, kind, text, frozenset(expected.split("|"))) for language, kind, text, expected in rows[1:]]


class Index:
    """The two files of a built site's index, and what stands at which address."""

    def __init__(self, site: Path, language: Language) -> None:
        """Read the index of one language."""
        folder = site / path_of(language) / "search"
        files = json.loads((folder / "search_index.json").read_text("utf-8"))["files"]
        self.names: dict[str, Any] = json.loads((folder / files["names"]).read_text("utf-8"))
        self.text: dict[str, Any] = json.loads((folder / files["text"]).read_text("utf-8"))
        self._at = {entry["address"]: entry["id"] for entry in self.names["entries"]}
        for key, value in self.text["entries"].items():
            for address, _, _ in value["sections"]:
                self._at.setdefault(address, key.partition("/")[2])

    def ids(self, address: str) -> set[str]:
        """Return the ids of what stands at an address: the thing itself, and the section's own id."""
        address = address.removeprefix("./")
        page, _, anchor = address.partition("#")
        found = {self._at[place] for place in (address, page if not anchor else address) if place in self._at}
        return found | ({anchor} if anchor else set())


def rank(found: list[set[str]], expected: frozenset[str]) -> int:
    """Return the place of the first right answer, counted from 1; 0 if it is not among the first ten."""
    return next((place for place, ids in enumerate(found[:RANKS], 1) if ids & expected), 0)


def figures(ranks: list[int]) -> tuple[float, float, float]:
    """Return hit@1, hit@3 and MRR@10 (Voorhees 1999, the TREC-8 question answering track report)."""
    count = len(ranks)
    return (
        sum(place == 1 for place in ranks) / count,
        sum(0 < place <= 3 for place in ranks) / count,
        sum(1 / place for place in ranks if place) / count,
    )


def by_class(queries: list[Query], ranks: list[int]) -> Iterator[tuple[str, list[int]]]:
    """Yield each class of queries with its ranks, all of them first."""
    yield "all", ranks
    for kind in sorted({query.kind for query in queries}):
        yield kind, [place for query, place in zip(queries, ranks, strict=True) if query.kind == kind]


def without_rules(index: Index, queries: list[Query]) -> Iterator[tuple[str, tuple[float, float, float]]]:
    """Yield what the search achieves with each rule of its ranking switched off in turn, and with all of them."""
    with Module(SCRIPTS / "search" / "engine.js") as engine:
        for rule in ["", *engine.call("ruleNames")]:
            engine.call("load", index.names, index.text, {rule: False} if rule else {})
            ranks = [rank([{id} for _, id, _ in engine.call("order", query.text)], query.expected) for query in queries]
            yield rule or "all rules", figures(ranks)


def first_result(browser: Browser, address: str) -> tuple[int, int]:
    """Return how many bytes, compressed, and how many requests it takes from the first touch of the search to a result."""
    page = browser.new_page()
    got: list[Response] = []
    page.goto(address, wait_until="networkidle")
    page.on("response", lambda response: got.append(response))
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.type("a")
    page.locator(".md-search-result__link").first.wait_for()
    bodies = [response.body() for response in list(got) if "/text." not in response.url]
    page.close()
    return sum(len(brotli.compress(body)) for body in bodies), len(bodies)


def ask_ours(page: Page, address: str, queries: list[str]) -> Any:
    """Return the addresses and times of our worker, served at ``address``."""
    page.goto(address, wait_until="networkidle")
    worker = page.evaluate("src => new URL(src, document.querySelector('script[src*=\"search.js\"]').src).href", "search/worker.js")
    return page.evaluate(ASK, [worker, {"query": "a", "number": 1, "index": f"{address}search/"}, queries, "module"])


def ask_stock(page: Page, address: str, queries: list[str]) -> Any:
    """Return the addresses and times of the theme's worker, served at ``address``."""
    page.goto(address, wait_until="networkidle")
    worker = page.evaluate("new URL(JSON.parse(document.getElementById('__config').textContent).search, location).href")
    index = page.evaluate("fetch('search/search_index.json').then(answer => answer.json())")
    setup = {"type": 0, "data": {**index, "options": {"suggest": False}}}
    return page.evaluate(ASK, [worker, setup, queries, None])


def main(arguments: list[str]) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="bench.search", description=__doc__)
    parser.add_argument("queries", type=Path, help="tab-separated: " + ", ".join(COLUMNS))
    parser.add_argument("--misses", action="store_true", help="list the queries whose answer is not the first result")
    options = parser.parse_args(arguments)
    try:
        queries = read(options.queries)
    except (OSError, QueriesError) as error:
        print(error, file=sys.stderr)
        return 2
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        site = folder / "ours"
        build(ROOT, site)
        ours = stack.enter_context(serving(site))
        theirs = stack.enter_context(serving(stock.build(site, folder / "stock")[0]))
        browser = stack.enter_context(launched())
        for language in LANGUAGES:
            asked = [query for query in queries if query.language == language]
            if asked:
                _report(browser, Index(site, language), language, asked, (ours, theirs), misses=options.misses)
    return 0


def _report(
    browser: Browser, index: Index, language: Language, queries: list[Query], addresses: tuple[str, str], *, misses: bool
) -> None:
    page = browser.new_page(bypass_csp=True)
    texts = [query.text for query in queries]
    engines: list[tuple[str, Callable[[Page, str, list[str]], Any], str]] = [
        ("ours", ask_ours, addresses[0]),
        ("stock", ask_stock, addresses[1]),
    ]
    ranks, times = {}, {}
    for name, ask, address in engines:
        found, times[name] = ask(page, address + path_of(language), texts)
        # The theme lists sections under a page: it is credited with all of them.
        places = [[set().union(*map(index.ids, group)) for group in groups] for groups in found]
        ranks[name] = [rank(place, query.expected) for place, query in zip(places, queries, strict=True)]
    page.close()

    print(f"\n{language}: {len(queries)} queries\n{'class':<12}{'number':>7}   ours hit@1 hit@3   MRR   stock hit@1 hit@3   MRR")
    for (kind, own), (_, other) in zip(by_class(queries, ranks["ours"]), by_class(queries, ranks["stock"]), strict=True):
        columns = ["  ".join(f"{value:.3f}" for value in figures(values)) for values in (own, other)]
        print(f"{kind:<12}{len(own):>7}        {columns[0]}         {columns[1]}")

    print("\nmilliseconds a query, median and slowest of 100, from the page to the worker and back")
    for name in ranks:
        slow = sorted(times[name])[max(0, int(len(times[name]) * 0.99) - 1)]
        print(f"  {name:<8}{statistics.median(times[name]):>7.1f}{slow:>8.1f}")
    size, requests = first_result(browser, addresses[0] + path_of(language))
    raw = [json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode() for part in (index.names, index.text)]
    print(f"bytes to the first result, compressed: {size:,} in {requests} requests")
    print("index, names and text: " + ", ".join(f"{len(part):,} bytes, {len(brotli.compress(part)):,} compressed" for part in raw))

    print("\nwithout a rule of the ranking: hit@1 hit@3 MRR")
    for rule, values in without_rules(index, queries):
        print(f"  {rule:<16}" + "  ".join(f"{value:.3f}" for value in values))
    if misses:
        print("\nnot first: place, class, query, expected")
        for query, place in zip(queries, ranks["ours"], strict=True):
            if place != 1:
                print(f"  {place or '-':>2}  {query.kind:<10} {query.text}  [{', '.join(sorted(query.expected))}]")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
