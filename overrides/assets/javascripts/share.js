/* Sharing: a click on a section's ¶ copies its address; the page's button opens the device's share sheet where there is one. */
import { words } from "./site.js"
import { say } from "./status.js"

async function copy(address) {
  try {
    await navigator.clipboard.writeText(address)
    say(words.copied)
  } catch {
    say(words.notCopied) // no permission, or no secure connection
  }
}

document.addEventListener("click", event => {
  const link = event.target instanceof Element && event.target.closest("a.headerlink")
  if (link && !event.metaKey && !event.ctrlKey) copy(link.href) // the browser goes to the section as well
})

customElements.define("share-button", class extends HTMLElement {
  connectedCallback() {
    this.parentElement.hidden = false
    this.querySelector("button").addEventListener("click", () => {
      const link = { title: document.title, url: location.href }
      if (navigator.canShare?.(link)) navigator.share(link).catch(() => { /* the reader closed the sheet */ })
      else copy(link.url)
    })
  }
})
