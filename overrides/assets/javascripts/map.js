/* The map with script: the chosen role stands in the address, topics show how far the reader is, and lines what they need. */
import { allBefore, knownRole, tally, whatNext } from "./map/next.js"
import { subscribe } from "./progress/store.js"

const SVG = "http://www.w3.org/2000/svg"
const WIDE = matchMedia("(min-width: 35em)") // below, the road is one column and a line would only cover it

const list = text => (text ?? "").split(" ").filter(Boolean)

customElements.define("roadmap-map", class extends HTMLElement {
  connectedCallback() {
    this.items = new Map([...this.querySelectorAll(".rm-stop")].map(item => [item.id, item]))
    this.topics = [...this.items].map(([id, item]) => ({
      id,
      requires: [...item.querySelectorAll(".rm-needs a")].map(link => link.hash.slice(1)),
      core: list(item.dataset.core),
      useful: list(item.dataset.useful),
    }))
    this.radios = [...this.querySelectorAll("[name=role]")]
    this.states = Object.create(null)

    const asked = knownRole(new URLSearchParams(location.search).get("role"), this.radios.map(radio => radio.value))
    this.radios.find(radio => radio.value === asked).checked = true
    this.addEventListener("change", () => {
      this.show()
      const query = new URLSearchParams(location.search)
      if (this.role) query.set("role", this.role)
      else query.delete("role")
      const text = query.toString()
      history.replaceState(history.state, "", (text ? `?${text}` : location.pathname) + location.hash)
    })
    this.show()

    for (const kind of ["pointerover", "focusin"])
      this.addEventListener(kind, event => this.trace(event.target.closest?.(".rm-stop")))
    for (const kind of ["pointerleave", "focusout"]) this.addEventListener(kind, () => this.trace(null))

    this.stop = subscribe(progress => this.mark(progress))
  }

  disconnectedCallback() {
    this.stop?.()
  }

  get role() {
    return this.radios.find(radio => radio.checked)?.value ?? ""
  }

  /** Tell how much the chosen role needs; which topics these are shows by style sheet alone. */
  show() {
    const name = this.radios.find(radio => radio.checked)?.parentElement.textContent.trim()
    const count = tally(this.topics, this.role)
    this.querySelector("[role=status]").textContent = this.role
      ? this.dataset.shown.replace(/\{(\w+)\}/g, (_, key) => key === "role" ? name : String(count[key]))
      : this.dataset.shownAll
    this.suggest()
  }

  /** Show the reader's own marks on the topics. */
  mark({ topics }) {
    this.states = Object.create(null)
    for (const [id, item] of this.items) {
      const state = Object.hasOwn(topics, id) ? topics[id].state : ""
      const word = this.dataset[state]
      item.querySelector(".rm-state")?.remove()
      delete item.dataset.state
      if (!word) continue
      this.states[id] = state
      item.dataset.state = state
      const label = document.createElement("span")
      label.className = "rm-state"
      label.textContent = word
      item.querySelector("a").after(" ", label)
    }
    this.suggest()
  }

  suggest() {
    const box = this.querySelector(".rm-next")
    const links = whatNext(this.topics, this.states, this.role).map(id => {
      const item = document.createElement("li")
      const link = this.items.get(id).querySelector("a").cloneNode(true)
      const facts = document.createElement("span")
      facts.className = "rm-meta"
      facts.textContent = this.items.get(id).querySelector("p").textContent
      item.append(link, " ", facts)
      return item
    })
    const none = box.querySelector("p")
    none.hidden = links.length > 0
    box.querySelector("ol")?.remove()
    if (links.length) {
      const ordered = document.createElement("ol")
      ordered.append(...links)
      none.before(ordered)
    }
    box.hidden = false
  }

  /** Draw lines from a topic to what it requires, and set off all that comes before it. */
  trace(item) {
    if (item === this.traced) return
    this.traced = item
    for (const other of this.items.values()) delete other.dataset.trace
    this.lines?.replaceChildren()
    if (!item) return
    item.dataset.trace = "here"
    for (const id of allBefore(this.topics, item.id)) this.items.get(id).dataset.trace = "before"
    if (WIDE.matches) this.draw(item)
  }

  draw(item) {
    if (!this.lines) {
      this.lines = document.createElementNS(SVG, "svg")
      this.lines.setAttribute("class", "rm-lines")
      this.lines.setAttribute("aria-hidden", "true")
      this.querySelector(".rm-road").before(this.lines)
    }
    const frame = this.lines.getBoundingClientRect()
    const place = stop => {
      const box = stop.getBoundingClientRect()
      const half = parseFloat(getComputedStyle(stop, "::after").width) / 2 || 0 // to the middle of the sign
      return [box.left - frame.left + half, box.top - frame.top + half]
    }
    const [x, y] = place(item)
    for (const id of this.topics.find(topic => topic.id === item.id).requires) {
      const [fromX, fromY] = place(this.items.get(id))
      const path = document.createElementNS(SVG, "path")
      // In one row the line goes over the signs; else it leaves downwards and arrives from above.
      const bend = Math.abs(y - fromY) < 8 ? [-32, -32] : [(y - fromY) / 2, (fromY - y) / 2]
      path.setAttribute("d", `M${fromX} ${fromY}C${fromX} ${fromY + bend[0]} ${x} ${y + bend[1]} ${x} ${y}`)
      this.lines.append(path)
    }
  }
})
