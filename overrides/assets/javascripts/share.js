/* Sharing: a click on a section's ¶ copies its address; the page's button opens the device's share sheet where there is one. */
import { words } from "./site.js"

/** Tell everybody, also who does not see the page, that something happened. */
function say(text) {
  let status = document.querySelector(".rm-status")
  if (!status) {
    status = document.createElement("div")
    status.className = "rm-status"
    status.setAttribute("role", "status")
    document.body.append(status)
  }
  status.textContent = text
  clearTimeout(say.timer)
  say.timer = setTimeout(() => { status.textContent = "" }, 4000)
}

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
