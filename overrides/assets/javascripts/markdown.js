/* A button that copies a text to paste elsewhere. Without script the text is opened and copied by hand. */
import { copy } from "./clipboard.js"
import { find } from "./elements.js"

customElements.define("markdown-copy", class extends HTMLElement {
  connectedCallback() {
    const button = find(this, "button", HTMLButtonElement)
    const text = find(this, "textarea", HTMLTextAreaElement)
    const { done = "", failed = "" } = this.dataset
    button.hidden = false
    button.addEventListener("click", async () => {
      if (await copy(text.value, { done, failed })) return
      find(this, "details", HTMLDetailsElement).open = true
      text.focus()
      text.select()
    })
  }
})
