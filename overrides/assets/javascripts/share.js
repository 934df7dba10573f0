/* Sharing: a click on a section's ¶ copies its address; the page's button opens the device's share sheet where there is one. */
import { copy } from "./clipboard.js"
import { words } from "./site.js"

const copyAddress = address => copy(address, { done: words.copied, failed: words.notCopied })

document.addEventListener("click", event => {
  const link = event.target instanceof Element && event.target.closest("a.headerlink")
  if (link && !event.metaKey && !event.ctrlKey) copyAddress(link.href) // the browser goes to the section as well
})

customElements.define("share-button", class extends HTMLElement {
  connectedCallback() {
    this.parentElement.hidden = false
    this.querySelector("button").addEventListener("click", () => {
      const link = { title: document.title, url: location.href }
      if (navigator.canShare?.(link)) navigator.share(link).catch(() => { /* the reader closed the sheet */ })
      else copyAddress(link.url)
    })
  }
})
