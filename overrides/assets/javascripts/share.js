/* Sharing: a click on a section's ¶ copies its address; the page's button opens the device's share sheet where there is one. */
import { copy } from "./clipboard.js"
import { find } from "./elements.js"
import { words } from "./site.js"

/** @param {string} address */
const copyAddress = address => copy(address, { done: words.copied, failed: words.notCopied })

document.addEventListener("click", event => {
  /** @type {HTMLAnchorElement | null} */
  const link = event.target instanceof Element ? event.target.closest("a.headerlink") : null
  if (link && !event.metaKey && !event.ctrlKey) copyAddress(link.href) // the browser goes to the section as well
})

customElements.define("share-button", class extends HTMLElement {
  connectedCallback() {
    if (this.parentElement) this.parentElement.hidden = false
    find(this, "button", HTMLButtonElement).addEventListener("click", () => {
      const link = { title: document.title, url: location.href }
      if (navigator.canShare?.(link)) navigator.share(link).catch(() => { /* the reader closed the sheet */ })
      else copyAddress(link.url)
    })
  }
})
