/* Filters the ledger. Without script the list is complete and has no form. The choice stands in the address, so it can be sent. */
customElements.define("resource-filter", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form")
    this.items = [...this.querySelectorAll("li[data-kind]")]
    this.form.hidden = false
    const asked = new URLSearchParams(location.search)
    for (const select of this.form.querySelectorAll("select"))
      if ([...select.options].some(option => option.value === asked.get(select.name))) select.value = asked.get(select.name)
    this.form.addEventListener("change", () => this.show())
    this.form.addEventListener("submit", event => event.preventDefault())
    this.form.addEventListener("reset", () => setTimeout(() => this.show())) // the fields are empty only after the event
    this.show()
  }

  show() {
    const wanted = [...new FormData(this.form)].filter(([, value]) => value)
    let shown = 0
    for (const item of this.items) {
      item.hidden = !wanted.every(([name, value]) => item.dataset[name].split(" ").includes(value))
      shown += item.hidden ? 0 : 1
    }
    this.querySelector("[role=status]").textContent =
      this.dataset.shown.replace("{shown}", String(shown)).replace("{all}", String(this.items.length))
    this.querySelector(".rm-none").hidden = shown > 0
    const query = new URLSearchParams(wanted).toString()
    history.replaceState(history.state, "", (query ? `?${query}` : location.pathname) + location.hash)
  }
})
