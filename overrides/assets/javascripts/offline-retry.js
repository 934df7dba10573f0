/* Names the page that could not be shown, so that it can be tried again. */
import { find } from "./elements.js"
import { edition } from "./site.js"

/**
 * The address behind the #, if it is one of this edition.
 * @param {string} hash
 * @param {string} base
 * @returns {string | null}
 */
export function missing(hash, base) {
  try {
    const { href } = new URL(decodeURIComponent(hash.slice(1)), base)
    return hash.length < 2000 && href.startsWith(base) && href !== base ? href : null
  } catch {
    return null
  }
}

customElements.define("offline-retry", class extends HTMLElement {
  connectedCallback() {
    const address = missing(location.hash, edition.href)
    if (!address) return
    const link = find(this, "a", HTMLAnchorElement)
    link.href = address
    link.textContent = address.slice(edition.href.length)
    this.hidden = false
  }
})
