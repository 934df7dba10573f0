/* The planner: a form that becomes a plan. Everything chosen stands in the address. Without this script the form is hidden and the printed plans remain. */
import { toSection } from "./keep.js"
import { isSettled } from "./progress/format.js"
import { subscribe } from "./progress/store.js"
import { defaults, isBreak, isDay, keyOf, mostHours, read, tidy, writePlan } from "./planner/address.js"
import { addressWith, complaint, copy, download, element, known, language, roadmap, speak, topics, words } from "./planner/page.js"
import { table } from "./planner/table.js"

customElements.define("learning-planner", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form")
    this.status = this.querySelector("[role=status]")
    this.output = this.querySelector(".rm-plan-own")
    this.settled = []
    this.choices = defaults(known)
    this.faults = [] // of the address
    this.form.hidden = false
    this.querySelector("[data-without-script]").remove() // <noscript> would say nothing where a script fails to load
    this.form.addEventListener("submit", event => {
      event.preventDefault()
      if (this.take({ focus: true })) this.show({ focus: true, write: true })
    })
    this.form.addEventListener("change", event => {
      if (!this.output.hidden && event.target.name && this.take()) this.show({ write: true })
      this.date()
    })
    this.form.querySelector("[data-add]").addEventListener("click", () => this.addBreak())
    addEventListener("hashchange", () => this.open({ focus: true })) // the link that was followed may be gone
    this.fill()
    this.open()
    toSection()
    subscribe(progress => {
      this.settled = Object.entries(progress.topics).filter(([, { state }]) => isSettled(state)).map(([id]) => id)
      if (!this.output.hidden) this.show()
    })
  }

  /** Read the address, and show its plan if it is one. */
  open({ focus = false } = {}) {
    const { kind, choices, faults } = read(location.hash, known)
    if (kind === "plan") {
      this.choices = choices
      this.faults = faults
      this.fill()
      this.show({ focus })
    } else if (faults.length && kind === null) this.complain(faults)
  }

  /** Put the choices into the form. */
  fill() {
    const { door, role, hours, start, rest, useful, assumed, settled } = this.choices
    const { elements } = this.form
    elements.door.value = door
    elements.role.value = role
    elements.role.disabled = this.choices.topics.length > 0
    elements.hours.value = hours
    elements.start.value = start ?? ""
    for (const box of elements.rest) box.checked = rest.includes(Number(box.value))
    for (const [name, value] of Object.entries({ useful, assumed, settled })) elements[name].checked = value
    elements.useful.disabled = this.choices.topics.length > 0
    this.listBreaks()
    this.date()
  }

  /** Days off mean something only to a plan with dates. */
  date() {
    for (const part of this.form.querySelectorAll("[data-dated]")) part.disabled = !this.form.elements.start.value
  }

  /** Take the choices from the form; false, and a word to the reader, where they are not sound. */
  take({ focus = false } = {}) {
    const { elements } = this.form
    for (const field of [elements.hours, elements.start]) {
      field.setAttribute("aria-invalid", String(!field.validity.valid))
      if (field.validity.valid) continue
      this.say(words[`${field.name}-wrong`])
      if (focus) field.focus()
      return false
    }
    const rest = [...elements.rest].filter(box => box.checked).map(box => Number(box.value))
    if (rest.length === 7) {
      this.say(words["rest-wrong"])
      return false
    }
    const [door, role, hours] = [elements.door.value, elements.role.value, Number(elements.hours.value)]
    const start = isDay(elements.start.value) ? elements.start.value : null
    if (hours > mostHours({ start, rest })) {
      elements.hours.setAttribute("aria-invalid", "true")
      this.say(speak.fill("day-wrong", { most: speak.number(mostHours({ start, rest })) }))
      if (focus) elements.hours.focus()
      return false
    }
    const isSame = door === this.choices.door && role === this.choices.role // else it is another plan for a calendar
    this.choices = {
      ...this.choices, door, role, hours, start, rest,
      key: isSame ? this.choices.key : null,
      useful: elements.useful.checked, assumed: elements.assumed.checked, settled: elements.settled.checked,
    }
    return true
  }

  /** Tell the reader; `quiet`: it can be read elsewhere on the page, so only a screen reader says it. */
  say(text, { quiet = false } = {}) {
    this.status.toggleAttribute("data-quiet", quiet)
    this.status.textContent = text
  }

  addBreak() {
    const [from, to] = this.form.querySelectorAll(".rm-plan-form__break input")
    const pair = [from.value, to.value || from.value]
    if (!isBreak(pair)) {
      this.say(words["off-wrong"])
      from.focus()
      return
    }
    from.value = to.value = ""
    this.setBreaks([...this.choices.off, pair], "off-added", pair)
    from.focus()
  }

  setBreaks(breaks, word, [from, to]) {
    this.choices = { ...this.choices, off: tidy(breaks) }
    this.listBreaks()
    if (!this.output.hidden && this.take()) this.show({ write: true })
    this.say(speak.fill(word, { dates: speak.days(from, to) }))
  }

  listBreaks() {
    const list = this.form.querySelector(".rm-plan-form__breaks")
    list.replaceChildren(...this.choices.off.map(pair => {
      const button = element("button", { type: "button", class: "md-button" }, speak.fill("off-remove", { dates: speak.days(...pair) }))
      button.addEventListener("click", () => {
        this.setBreaks(this.choices.off.filter(other => other !== pair), "off-removed", pair)
        ;(list.querySelector("button") ?? this.form.querySelector("[data-add]")).focus()
      })
      return element("li", {}, button)
    }))
  }

  /** `write`: the reader has chosen, so the address follows. */
  show({ focus = false, write = false } = {}) {
    if (write) this.faults = []
    const made = table(roadmap, words, language, this.choices, this.settled)
    const heading = element("h2", { id: "plan-own", tabindex: "-1" }, words.own)
    this.output.replaceChildren(heading, element("p", { class: "rm-label" }, made.way), complaint(this.faults), this.goal(), this.actions(made), planOf(made))
    this.output.hidden = false
    if (write) history.replaceState(history.state, "", addressWith(writePlan(this.choices, known)))
    this.say(`${made.summary} ${made.finish}`.trim(), { quiet: true })
    if (focus) heading.focus()
  }

  complain(faults) {
    this.output.replaceChildren(element("h2", { id: "plan-own", tabindex: "-1" }, words.own), complaint(faults))
    this.output.hidden = false
  }

  /** The chosen topics, where the plan leads to these and not to a role. */
  goal() {
    if (!this.choices.topics.length) return ""
    const button = element("button", { type: "button", class: "md-button" }, words["for-a-role"])
    button.addEventListener("click", () => {
      this.choices = { ...this.choices, topics: [], key: null }
      this.fill()
      this.show({ focus: true, write: true })
    })
    return element("div", { class: "rm-plan__goal" }, element("p", {}, `${words["goal-topics"]} ${speak.list(this.choices.topics.map(id => topics.get(id).title))}`), button)
  }

  actions({ events }) {
    const button = (word, act) => {
      const made = element("button", { type: "button", class: "md-button" }, words[word])
      made.addEventListener("click", act)
      return made
    }
    return element("p", { class: "rm-plan__actions" },
      button("copy", async () => this.say(await copy(addressWith(writePlan(this.choices, known))))),
      button("download", () => {
        if (events.length) {
          this.choices = { ...this.choices, key: keyOf(this.choices, known) }
          history.replaceState(history.state, "", addressWith(writePlan(this.choices, known)))
          download(events)
        } else if (this.choices.start) this.say(words.nothing)
        else {
          this.say(words["need-start"])
          this.form.elements.start.focus()
        }
      }),
      button("print", () => print()))
  }
})

/** The same elements as macros/templates/_plan.html.j2 prints. @param {import("./planner/table.js").Table} made */
function planOf({ summary, finish, left, stages, rows }) {
  const link = ({ href, text, title }) => element("a", { href }, text ?? title)
  const head = (...names) => element("thead", {}, element("tr", {}, ...names.map(name => element("th", { scope: "col" }, words[name]))))
  const labelled = (name, text) => element("td", { "data-label": words[name] }, text)
  return element("div", { class: "rm-plan" },
    element("p", { class: "rm-plan__summary" }, `${summary} ${finish}`.trim()),
    ...left.map(({ text, links }) =>
      element("p", { class: "rm-plan__left" }, `${text} `, ...links.flatMap((entry, index) => index ? [", ", link(entry)] : [link(entry)]))),
    ...rows.length === 0 ? [] : [element("table", { class: "rm-table rm-plan__stages" }, element("caption", {}, words.stages), head("stage", "time", "ends"),
      element("tbody", {}, ...stages.map(stage => element("tr", {},
        element("th", { scope: "row" }, link(stage)), labelled("time", stage.hours), labelled("ends", stage.end))))),
    element("table", { class: "rm-table rm-plan__weeks" }, element("caption", {}, words["weeks-caption"]), head("when", "what"),
      element("tbody", {}, ...rows.map(({ when, dates, items }) => element("tr", {},
        element("th", { scope: "row" }, when, ...dates ? [" ", element("span", { class: "rm-plan__dates" }, dates)] : []),
        element("td", {}, items.length ? element("ul", {}, ...items.map(item => element("li", {}, link(item), " ",
          element("span", { class: "rm-meta" }, `${item.hours} · ${item.about}`, ...item.lab ? [" · ", link(item.lab)] : [])))) : words.free)))))])
}
