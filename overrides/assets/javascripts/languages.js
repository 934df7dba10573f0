/* The language links lead to the same page without this script; it adds the section that the reader is at and what is chosen there. */
import { edition, pagePath } from "./site.js"

document.addEventListener("click", event => {
  /** @type {HTMLAnchorElement | null} */
  const link = event.target instanceof Element ? event.target.closest("a[data-language]") : null
  if (link) link.href = new URL(link.dataset.language + pagePath() + location.search + location.hash, edition).href
}, true)
