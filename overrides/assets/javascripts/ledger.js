/* Filters the ledger. Without script the list is complete and has no form. The choice stands in the address, so it can be sent. */
import { find, findAll } from "./elements.js"

customElements.define("resource-filter", class extends HTMLElement {
  /** @type {HTMLFormElement} */
  form
  /** @type {HTMLElement[]} */
  items

  connectedCallback() {
    this.form = find(this, "form", HTMLFormElement)
    this.items = findAll(this, "li[data-kind]", HTMLElement)
    this.form.hidden = false
    const asked = new URLSearchParams(location.search)
    for (const select of this.form.querySelectorAll("select"))
      select.value = [...select.options].find(option => option.value === asked.get(select.name))?.value ?? select.value
    this.form.addEventListener("change", () => this.show())
    this.form.addEventListener("submit", event => event.preventDefault())
    this.form.addEventListener("reset", () => setTimeout(() => this.show())) // the fields are empty only after the event
    this.show()
  }

  show() {
    const wanted = [...new FormData(this.form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value)
    let shown = 0
    for (const item of this.items) {
      item.hidden = !wanted.every(([name, value]) => (item.dataset[name] ?? "").split(" ").includes(value))
      shown += item.hidden ? 0 : 1
    }
    find(this, "[role=status]", HTMLElement).textContent =
      (this.dataset.shown ?? "").replace("{shown}", String(shown)).replace("{all}", String(this.items.length))
    find(this, ".rm-none", HTMLElement).hidden = shown > 0
    const query = new URLSearchParams(wanted).toString()
    history.replaceState(history.state, "", (query ? `?${query}` : location.pathname) + location.hash)
  }
})
