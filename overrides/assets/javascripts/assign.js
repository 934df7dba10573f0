/* Topics that a mentor gives to somebody: a form that becomes a link, and the list that the link opens. */
import { find, findAll } from "./elements.js"
import { toSection } from "./keep.js"
import { current, subscribe } from "./progress/store.js"
import { defaults, isDay, keyOfAssignment, read, writeAssignment, writePlan } from "./planner/address.js"
import { addressWith, complaint, copy, download, element, known, speak, topics, words } from "./planner/page.js"
import { entryOf } from "./planner/route.js"

/** The hours of a topic. @param {import("./planner/route.js").Topic} topic */
function hoursOf({ read, practise }) {
  const [low, high] = [read[0] + practise[0], read[1] + practise[1]]
  return speak.fill("stage-hours", { hours: speak.hours((low + high) / 2), range: speak.range(low, high) })
}

customElements.define("assign-topics", class extends HTMLElement {
  connectedCallback() {
    const form = find(this, "form", HTMLFormElement)
    const status = find(this, "[role=status]", HTMLElement)
    const offered = findAll(form, ".rm-assign__topic", HTMLElement).map(item => ({
      box: find(item, "[name=topic]", HTMLInputElement),
      due: find(item, ".rm-assign__due", HTMLElement),
      day: find(item, "[type=date]", HTMLInputElement),
    }))
    const link = find(form, "[data-link]", HTMLElement)
    form.hidden = false
    find(this, "[data-without-script]", HTMLElement).remove()
    const sync = () => { for (const { box, due } of offered) due.hidden = !box.checked }
    sync() // a browser that goes back fills the form again
    form.addEventListener("change", () => {
      link.hidden = true // it is not what is chosen any more
      sync()
    })
    form.addEventListener("submit", async event => {
      event.preventDefault()
      const chosen = offered.filter(({ box }) => box.checked)
        .map(({ box, day }) => ({ id: box.value, due: isDay(day.value) ? day.value : null }))
      if (!chosen.length) {
        status.textContent = words["assign-none"]
        return
      }
      const address = addressWith(writeAssignment({ topics: chosen, note: find(form, "textarea", HTMLTextAreaElement).value }))
      find(link, "input", HTMLInputElement).value = address
      link.hidden = false
      status.textContent = await copy(address)
    })
  }
})

customElements.define("assigned-topics", class extends HTMLElement {
  connectedCallback() {
    addEventListener("hashchange", () => this.open())
    this.open()
    subscribe(() => this.mark())
  }

  /** Read the address, and show its list if it is one. */
  open() {
    const { kind, assignment, faults } = read(location.hash, known)
    if (kind !== null) this.hidden = kind !== "assignment" // the name of a section changes nothing
    if (kind !== "assignment") return
    const entries = assignment.topics.map(entry => ({ ...entry, topic: entryOf(topics, entry.id) }))
    const key = keyOfAssignment(assignment)
    const events = entries.flatMap(({ id, due, topic }) => due ? [{
      uid: `topic.${id}.${key}@ai-engineer-roadmap`, from: due, to: due, summary: topic.title, description: assignment.note, href: topic.href,
    }] : [])
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
          hoursOf(topic), " · ",
          element("span", { "data-state": id }))))) : element("p", {}, words["assigned-none"]),
      element("p", { class: "rm-plan__actions" },
        ...entries.length ? [element("a", { class: "md-button", href: `#${writePlan({ ...defaults(known), topics: entries.map(({ id }) => id) }, known)}` }, words["make-own"])] : [],
        ...events.length ? [calendarButton(events)] : []),
    )
    this.mark()
    heading.focus()
    toSection()
  }

  /** Write the learner's own state beside each topic. */
  mark() {
    const states = current().topics
    for (const place of findAll(this, "[data-state]", HTMLElement))
      place.textContent = words[`state-${states[place.dataset.state ?? ""]?.state ?? "none"}`]
  }
})

/** @param {Parameters<typeof download>[0]} events */
function calendarButton(events) {
  const button = element("button", { type: "button", class: "md-button" }, words.download)
  button.addEventListener("click", () => download(events))
  return button
}
