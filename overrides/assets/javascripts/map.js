/* The map with script: the chosen role stands in the address, topics show how far the reader is, and lines what they need. */
import { find, findAll } from "./elements.js"
import { allBefore, knownRole, tally, whatNext } from "./map/next.js"
import { subscribe } from "./progress/store.js"

const SVG = "http://www.w3.org/2000/svg"
const WIDE = matchMedia("(min-width: 35em)") // below, the road is one column and a line would only cover it

/** @param {string | undefined} text */
const list = text => (text ?? "").split(" ").filter(Boolean)

customElements.define("roadmap-map", class extends HTMLElement {
  /** @type {Map<string, HTMLElement>} */
  items
  /** @type {import("./map/next.js").Topic[]} */
  topics
  /** @type {HTMLInputElement[]} */
  radios
  /** @type {Record<string, string>} */
  states
  /** @type {HTMLElement | null | undefined} */
  traced
  /** @type {SVGSVGElement | undefined} */
  lines
  /** @type {(() => void) | undefined} */
  stop

  connectedCallback() {
    this.items = new Map(findAll(this, ".rm-stop", HTMLElement).map(item => [item.id, item]))
    this.topics = [...this.items].map(([id, item]) => ({
      id,
      requires: findAll(item, ".rm-needs a", HTMLAnchorElement).map(link => link.hash.slice(1)),
      core: list(item.dataset.core),
      useful: list(item.dataset.useful),
    }))
    this.radios = findAll(this, "[name=role]", HTMLInputElement)
    this.states = Object.create(null)

    const asked = knownRole(new URLSearchParams(location.search).get("role"), this.radios.map(radio => radio.value))
    for (const radio of this.radios) radio.checked = radio.value === asked
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
      this.addEventListener(kind, event => this.trace(event.target instanceof Element ? event.target.closest(".rm-stop") : null))
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
    const name = this.radios.find(radio => radio.checked)?.parentElement?.textContent.trim() ?? ""
    const count = tally(this.topics, this.role)
    /** @type {Record<string, string | number>} */
    const values = { ...count, role: name }
    const { shown = "", shownAll = "" } = this.dataset
    find(this, "[role=status]", HTMLElement).textContent = this.role ? shown.replace(/\{(\w+)\}/g, (_, key) => String(values[key])) : shownAll
    this.suggest()
  }

  /** Show the reader's own marks on the topics. @param {import("./progress/format.js").Progress} progress */
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
      find(item, "a", HTMLElement).after(" ", label)
    }
    this.suggest()
  }

  /** @param {string} id */
  item(id) { return find(this, `#${id}`, HTMLElement) }

  suggest() {
    const box = find(this, ".rm-next", HTMLElement)
    const links = whatNext(this.topics, this.states, this.role).map(id => {
      const item = document.createElement("li")
      const stop = this.item(id)
      const link = find(stop, "a", HTMLElement).cloneNode(true)
      const facts = document.createElement("span")
      facts.className = "rm-meta"
      facts.textContent = find(stop, "p", HTMLElement).textContent
      item.append(link, " ", facts)
      return item
    })
    const none = find(box, "p", HTMLElement)
    none.hidden = links.length > 0
    box.querySelector("ol")?.remove()
    if (links.length) {
      const ordered = document.createElement("ol")
      ordered.append(...links)
      none.before(ordered)
    }
  }

  /** Draw lines from a topic to what it requires, and set off all that comes before it. @param {HTMLElement | null} item */
  trace(item) {
    if (item === this.traced) return
    this.traced = item
    for (const other of this.items.values()) delete other.dataset.trace
    this.lines?.replaceChildren()
    if (!item) return
    item.dataset.trace = "here"
    for (const id of allBefore(this.topics, item.id)) this.item(id).dataset.trace = "before"
    if (WIDE.matches) this.draw(item)
  }

  /** @param {HTMLElement} item */
  draw(item) {
    if (!this.lines) {
      this.lines = document.createElementNS(SVG, "svg")
      this.lines.setAttribute("class", "rm-lines")
      this.lines.setAttribute("aria-hidden", "true")
      find(this, ".rm-road", HTMLElement).before(this.lines)
    }
    const lines = this.lines
    const frame = lines.getBoundingClientRect()
    /** @param {HTMLElement} stop */
    const place = stop => {
      const box = stop.getBoundingClientRect()
      const half = parseFloat(getComputedStyle(stop, "::after").width) / 2 || 0 // to the middle of the sign
      return [box.left - frame.left + half, box.top - frame.top + half]
    }
    const [x, y] = place(item)
    for (const id of this.topics.find(topic => topic.id === item.id)?.requires ?? []) {
      const [fromX, fromY] = place(this.item(id))
      const path = document.createElementNS(SVG, "path")
      // In one row the line goes over the signs; else it leaves downwards and arrives from above.
      const bend = Math.abs(y - fromY) < 8 ? [-32, -32] : [(y - fromY) / 2, (fromY - y) / 2]
      path.setAttribute("d", `M${fromX} ${fromY}C${fromX} ${fromY + bend[0]} ${x} ${y + bend[1]} ${x} ${y}`)
      lines.append(path)
    }
  }
})
