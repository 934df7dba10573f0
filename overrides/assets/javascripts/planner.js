/* The planner: a form that becomes a plan. Everything chosen stands in the address. Without this script the form is hidden and the printed plans remain. */
import { find, findAll } from "./elements.js"
import { toSection } from "./keep.js"
import { isSettled } from "./progress/format.js"
import { subscribe } from "./progress/store.js"
import { FLAGS, defaults, isBreak, isDay, keyOf, mostHours, read, tidy, writePlan } from "./planner/address.js"
import { addressWith, complaint, copy, download, element, known, language, roadmap, speak, topics, words } from "./planner/page.js"
import { entryOf } from "./planner/route.js"
import { table } from "./planner/table.js"

/** @typedef {import("./planner/address.js").Break} Break */
/** @typedef {import("./planner/address.js").Fault} Fault */
/** @typedef {import("./planner/table.js").Table} Table */

customElements.define("learning-planner", class extends HTMLElement {
  /** @type {HTMLElement} */
  status
  /** @type {HTMLElement} */
  output
  /** @type {HTMLButtonElement} */
  add
  /** @type {Record<"door" | "role", HTMLSelectElement> & Record<"hours" | "start" | "useful" | "assumed" | "settled", HTMLInputElement> & { rest: HTMLInputElement[] }} */
  fields
  /** @type {string[]} */
  settled = []
  choices = defaults(known)
  /** @type {Fault[]} */
  faults = [] // of the address

  connectedCallback() {
    const form = find(this, "form", HTMLFormElement)
    this.status = find(this, "[role=status]", HTMLElement)
    this.output = find(this, ".rm-plan-own", HTMLElement)
    this.add = find(form, "[data-add]", HTMLButtonElement)
    /** @param {string} name */
    const input = name => find(form, `[name=${name}]`, HTMLInputElement)
    this.fields = {
      door: find(form, "[name=door]", HTMLSelectElement),
      role: find(form, "[name=role]", HTMLSelectElement),
      hours: input("hours"),
      start: input("start"),
      rest: findAll(form, "[name=rest]", HTMLInputElement),
      useful: input("useful"),
      assumed: input("assumed"),
      settled: input("settled"),
    }
    form.hidden = false
    find(this, "[data-without-script]", HTMLElement).remove() // <noscript> would say nothing where a script fails to load
    form.addEventListener("submit", event => {
      event.preventDefault()
      if (this.take({ focus: true })) this.show({ focus: true, write: true })
    })
    form.addEventListener("change", event => {
      const isChoice = event.target instanceof Element && event.target.matches("[name]") // not a day of a break that is not added yet
      if (!this.output.hidden && isChoice && this.take()) this.show({ write: true })
      this.date()
    })
    this.add.addEventListener("click", () => this.addBreak())
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
    const { choices, fields } = this
    fields.door.value = choices.door
    fields.role.value = choices.role
    fields.hours.value = String(choices.hours)
    fields.start.value = choices.start ?? ""
    for (const box of fields.rest) box.checked = choices.rest.includes(Number(box.value))
    for (const name of FLAGS) fields[name].checked = choices[name]
    fields.role.disabled = fields.useful.disabled = choices.topics.length > 0
    this.listBreaks()
    this.date()
  }

  /** Days off mean something only to a plan with dates. */
  date() {
    for (const part of findAll(this, "[data-dated]", HTMLFieldSetElement)) part.disabled = !this.fields.start.value
  }

  /** Take the choices from the form; false, and a word to the reader, where they are not sound. */
  take({ focus = false } = {}) {
    const { fields } = this
    for (const field of [fields.hours, fields.start]) {
      field.setAttribute("aria-invalid", String(!field.validity.valid))
      if (field.validity.valid) continue
      this.say(words[`${field.name}-wrong`])
      if (focus) field.focus()
      return false
    }
    const rest = fields.rest.filter(box => box.checked).map(box => Number(box.value))
    if (rest.length === 7) {
      this.say(words["rest-wrong"])
      return false
    }
    const [door, role, hours] = [fields.door.value, fields.role.value, Number(fields.hours.value)]
    const start = isDay(fields.start.value) ? fields.start.value : null
    if (hours > mostHours({ start, rest })) {
      fields.hours.setAttribute("aria-invalid", "true")
      this.say(speak.fill("day-wrong", { most: speak.number(mostHours({ start, rest })) }))
      if (focus) fields.hours.focus()
      return false
    }
    const isSame = door === this.choices.door && role === this.choices.role // else it is another plan for a calendar
    this.choices = {
      ...this.choices, door, role, hours, start, rest,
      key: isSame ? this.choices.key : null,
      useful: fields.useful.checked, assumed: fields.assumed.checked, settled: fields.settled.checked,
    }
    return true
  }

  /** Tell the reader; `quiet`: it can be read elsewhere on the page, so only a screen reader says it. @param {string} text */
  say(text, { quiet = false } = {}) {
    this.status.toggleAttribute("data-quiet", quiet)
    this.status.textContent = text
  }

  addBreak() {
    const [from, to] = findAll(this, ".rm-plan-form__break input", HTMLInputElement)
    /** @type {Break} */
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

  /** Take other breaks, and tell what became of one. @param {Break[]} breaks @param {string} word @param {Break} changed */
  setBreaks(breaks, word, changed) {
    this.choices = { ...this.choices, off: tidy(breaks) }
    this.listBreaks()
    if (!this.output.hidden && this.take()) this.show({ write: true })
    this.say(speak.fill(word, { dates: speak.days(...changed) }))
  }

  listBreaks() {
    const list = find(this, ".rm-plan-form__breaks", HTMLElement)
    list.replaceChildren(...this.choices.off.map(pair => {
      const button = element("button", { type: "button", class: "md-button" }, speak.fill("off-remove", { dates: speak.days(...pair) }))
      button.addEventListener("click", () => {
        this.setBreaks(this.choices.off.filter(other => other !== pair), "off-removed", pair)
        ;(list.querySelector("button") ?? this.add).focus()
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

  /** @param {Fault[]} faults */
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
    return element("div", { class: "rm-plan__goal" }, element("p", {}, `${words["goal-topics"]} ${speak.list(this.choices.topics.map(id => entryOf(topics, id).title))}`), button)
  }

  /** @param {Table} made */
  actions({ events }) {
    /** @param {string} word @param {() => void} act */
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
          this.fields.start.focus()
        }
      }),
      button("print", () => print()))
  }
})

/** The same elements as macros/templates/_plan.html.j2 prints. @param {Table} made */
function planOf({ summary, finish, left, stages, rows }) {
  /** @param {import("./planner/table.js").Link} to */
  const link = ({ href, title }) => element("a", { href }, title)
  /** @param {...string} names of words */
  const head = (...names) => element("thead", {}, element("tr", {}, ...names.map(name => element("th", { scope: "col" }, words[name]))))
  /** @param {string} name @param {string} text */
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
