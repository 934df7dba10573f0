"""axe in the page that is open: what stands between it and some reader."""

from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

Scheme = Literal["light", "dark"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL: dict[str, Any] = {"runOnly": TAGS, "resultTypes": ["violations"], "preload": False}
RUN = """async ([options, sampled]) => {
  const passed = /^(aria-label|d|data-md-level|for|href|id|src|title)$/
  const attribute = ({ name, value }) => name === "class" ? "." + value : passed.test(name) ? "" : `[${name}]`
  const kind = element => element === document.documentElement ? ""
    : `${kind(element.parentElement)} ${element.localName}${[...element.attributes].map(attribute).join("")}`
  const kinds = new Map() // the first and the last of each, which may have rules of their own
  for (const element of document.body.querySelectorAll("*")) {
    if (![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue
    kinds.set(kind(element), [kinds.get(kind(element))?.[0] ?? element, element])
  }
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))) // what watches sizes has seen them
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished)) // no colour on its way to another
  const { violations } = await axe.run(sampled ? { include: [...new Set([...kinds.values()].flat())] } : document, options)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length}: ${nodes[0].html.slice(0, 160)}`)
}"""


def barriers(page: Page, options: dict[str, Any] = ALL, *, sampled: bool = False) -> list[str]:
    """Let axe look at the page as it is, once it is drawn and nothing on it moves any more.

    Args:
        page: an open page, of a context that passes over the policy of the site (``bypass_csp``).
        options: what axe is to look for.
        sampled: look only at one piece of text of each kind: what has the same tags, classes and attributes, up to the root.

    Returns:
        A line for each rule that is broken: the rule, how often, and the first place.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, [options, sampled])
    return found
