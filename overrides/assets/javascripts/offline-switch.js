/* Turns reading offline on and off, and says what is kept. */
import { find } from "./elements.js"
import { able, kept, turnOff, turnOn, wanted } from "./offline.js"

customElements.define("offline-switch", class extends HTMLElement {
  /** @type {HTMLInputElement} */
  box
  /** @type {HTMLElement} */
  status

  connectedCallback() {
    this.box = find(this, "input", HTMLInputElement)
    this.status = find(this, "[role=status]", HTMLElement)
    this.hidden = false
    if (!able) {
      this.box.disabled = true
      this.status.textContent = this.dataset.unable ?? ""
      return
    }
    this.box.checked = wanted()
    this.box.addEventListener("change", () => this.turn())
    navigator.serviceWorker.addEventListener("controllerchange", () => this.show())
    this.show()
  }

  async turn() {
    try {
      await (this.box.checked ? turnOn() : turnOff())
      await this.show()
    } catch {
      this.box.checked = false
      this.status.textContent = this.dataset.failed ?? ""
    }
  }

  async show() {
    const now = await kept()
    if (!now) {
      this.status.textContent = (this.box.checked ? this.dataset.filling : this.dataset.off) ?? ""
      return
    }
    const { lang } = document.documentElement
    const language = lang === "en" ? "en-GB" : lang // the order of day and month that the pages have
    const values = {
      pages: now.pages.toLocaleString(language),
      size: (now.size / 1e6).toLocaleString(language, { maximumFractionDigits: 1 }),
      date: now.on ? new Date(now.on).toLocaleString(language, { dateStyle: "long", timeStyle: "short" }) : "",
    }
    this.status.textContent = Object.entries(values)
      .reduce((text, [name, value]) => text.replace(`{${name}}`, value), this.dataset.kept ?? "")
  }
})
