/* A button that copies a text to paste elsewhere. Without script the text is opened and copied by hand. */
import { copy } from "./clipboard.js"

customElements.define("markdown-copy", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button")
    const text = this.querySelector("textarea")
    button.hidden = false
    button.addEventListener("click", async () => {
      if (await copy(text.value, this.dataset)) return
      this.querySelector("details").open = true
      text.focus()
      text.select()
    })
  }
})
