/* Topics that a mentor gives to somebody: a form that becomes a link, and the list that the link opens. */
import { toSection } from "./keep.js"
import { subscribe } from "./progress/store.js"
import { defaults, isDay, keyOfAssignment, read, writeAssignment, writePlan } from "./planner/address.js"
import { addressWith, complaint, copy, download, element, known, speak, topics, words } from "./planner/page.js"

const total = ({ read, practise }) => [read[0] + practise[0], read[1] + practise[1]]
const middle = topic => total(topic).reduce((low, high) => (low + high) / 2)

customElements.define("assign-topics", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form")
    const status = this.querySelector("[role=status]")
    const boxes = [...form.querySelectorAll("[name=topic]")]
    const due = box => box.closest(".rm-assign__topic").querySelector(".rm-assign__due")
    const link = form.querySelector("[data-link]")
    form.hidden = false
    this.querySelector("[data-without-script]").remove()
    const sync = box => { due(box).hidden = !box.checked }
    boxes.forEach(sync) // a browser that goes back fills the form again
    form.addEventListener("change", event => {
      link.hidden = true // it is not what is chosen any more
      if (event.target.name === "topic") sync(event.target)
    })
    form.addEventListener("submit", async event => {
      event.preventDefault()
      const chosen = boxes.filter(box => box.checked).map(box => {
        const { value } = due(box).querySelector("input")
        return { id: box.value, due: isDay(value) ? value : null }
      })
      if (!chosen.length) {
        status.textContent = words["assign-none"]
        return
      }
      const address = addressWith(writeAssignment({ topics: chosen, note: form.elements.note.value }))
      const field = link.querySelector("input")
      field.value = address
      link.hidden = false
      status.textContent = await copy(address)
    })
  }
})

customElements.define("assigned-topics", class extends HTMLElement {
  connectedCallback() {
    addEventListener("hashchange", () => this.open())
    this.open()
    subscribe(progress => {
      this.progress = progress
      this.mark()
    })
  }

  /** Read the address, and show its list if it is one. */
  open() {
    const { kind, assignment, faults } = read(location.hash, known)
    if (kind !== null) this.hidden = kind !== "assignment" // the name of a section changes nothing
    if (kind !== "assignment") return
    const entries = assignment.topics.map(entry => ({ ...entry, topic: topics.get(entry.id) }))
    const dated = entries.filter(({ due }) => due)
    const heading = element("h2", { id: "assigned", tabindex: "-1" }, words.assigned)
    this.replaceChildren(
      heading,
      element("p", { class: "rm-meta" }, words["assigned-from"]),
      complaint(faults),
      ...assignment.note ? [element("p", { class: "rm-label" }, words["assigned-note"]), element("blockquote", { class: "rm-assigned__note" }, assignment.note)] : [],
      entries.length ? element("ul", {}, ...entries.map(({ id, due, topic }) => element("li", {},
        element("a", { href: topic.href }, topic.title), " ",
        element("span", { class: "rm-meta" },
          ...due ? [speak.fill("due", { date: speak.day(due) }), " · "] : [],
          speak.fill("stage-hours", { hours: speak.hours(middle(topic)), range: speak.range(...total(topic)) }), " · ",
          element("span", { "data-state": id }))))) : element("p", {}, words["assigned-none"]),
      element("p", { class: "rm-plan__actions" },
        ...entries.length ? [element("a", { class: "md-button", href: `#${writePlan({ ...defaults(known), topics: entries.map(({ id }) => id) }, known)}` }, words["make-own"])] : [],
        ...dated.length ? [calendarButton(dated, assignment)] : []),
    )
    this.mark()
    heading.focus()
    toSection()
  }

  /** Write the learner's own state beside each topic. */
  mark() {
    const states = this.progress?.topics ?? {}
    for (const place of this.querySelectorAll("[data-state]")) {
      const id = place.dataset.state
      place.textContent = words[`state-${Object.hasOwn(states, id) ? states[id].state : "none"}`]
    }
  }
})

function calendarButton(entries, assignment) {
  const key = keyOfAssignment(assignment)
  const button = element("button", { type: "button", class: "md-button" }, words.download)
  button.addEventListener("click", () => download(entries.map(({ id, due, topic }) => ({
    uid: `topic.${id}.${key}@ai-engineer-roadmap`, from: due, to: due, summary: topic.title, description: assignment.note, href: topic.href,
  }))))
  return button
}
