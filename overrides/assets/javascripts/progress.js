/* Shows on every page what the learner has marked, and lets it be set. Without script there is nothing to set, so nothing is shown. */
import { findAll } from "./elements.js"
import { STATES, count } from "./progress/format.js"
import { current, isKept, setOutcome, setTopic, subscribe, today } from "./progress/store.js"
import { noteVisit } from "./progress/visit.js"
import { fill, make, say, words } from "./progress/words.js"

/** @typedef {import("./progress/format.js").Progress} Progress */
/** @typedef {Progress["topics"][string] | undefined} Entry */

const SVG = "http://www.w3.org/2000/svg"
const RING = "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z"
const HOLE = "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z"
const TICK = "M10.5 16.8 6 12.3l1.5-1.5 3 3 6-6L18 9.3z"
const SHAPES = {
  known: RING + HOLE + TICK,
  learning: `${RING}${HOLE}M12 6a6 6 0 0 0 0 12z`,
  done: RING + TICK,
  skipped: "M3 5l9 7-9 7zM12 5l9 7-9 7z",
}

/** @param {import("./progress/format.js").State} state */
function icon(state) {
  const svg = document.createElementNS(SVG, "svg")
  const path = document.createElementNS(SVG, "path")
  svg.setAttribute("viewBox", "0 0 24 24")
  svg.setAttribute("aria-hidden", "true")
  path.setAttribute("d", SHAPES[state])
  path.setAttribute("fill-rule", "evenodd")
  svg.append(path)
  return svg
}

/** An element that shows the learner's own progress, or holds another's. */
export class Follower extends HTMLElement {
  /** @type {(() => void) | null} */
  end = null

  get topic() { return this.dataset.topic ?? "" }
  /** @param {Progress} progress */
  show(progress) { throw new Error(`${this.localName} does not show ${progress}`) }
  connectedCallback() { this.follow() }
  disconnectedCallback() { this.stop() }
  stop() {
    this.end?.()
    this.end = null
  }
  follow() {
    this.stop()
    this.end = subscribe(progress => this.show(progress))
  }
  /** @param {Progress} progress */
  hold(progress) {
    this.stop()
    this.show(progress)
  }
}

customElements.define("topic-mark", class extends Follower {
  /** @param {Progress} progress */
  show({ topics }) {
    const state = topics[this.topic]?.state
    if (this.dataset.state === (state ?? "")) return
    this.dataset.state = state ?? ""
    this.replaceChildren(...state ? [icon(state), make("span", {}, words.states[state])] : [])
  }
})

customElements.define("stage-count", class extends Follower {
  /** @param {Progress} progress */
  show(progress) {
    const values = count(progress, (this.dataset.topics ?? "").split(" "))
    const text = fill(words.count, values)
    const short = make("span", { "aria-hidden": "true" }, `${values.settled}/${values.all}`)
    const isBlank = Object.keys(progress.topics).length === 0 // who marks nothing has no use for zeros
    if (isBlank) this.replaceChildren()
    else if ("short" in this.dataset) this.replaceChildren(short, make("span", { class: "rm-unseen" }, text))
    else this.replaceChildren(text)
  }
})

customElements.define("topic-state", class extends Follower {
  /** @type {HTMLSelectElement} */
  select

  connectedCallback() {
    if (!this.select) {
      const none = make("option", { value: "" }, words.states.none)
      const options = STATES.map(state => make("option", { value: state }, words.states[state]))
      this.select = make("select", { autocomplete: "off" }, none, ...options) // a browser that fills in old choices would show a wrong one
      const status = make("span", { class: "rm-notice", role: "status" })
      const name = make("span", {}, words.label, make("span", { class: "rm-unseen" }, `: ${this.dataset.title}`))
      this.append(make("label", {}, name, " ", this.select), " ", status)
      this.select.addEventListener("change", () => {
        setTopic(this.topic, STATES.find(state => state === this.select.value) ?? null)
        tellKept(status)
      })
    }
    super.connectedCallback()
  }

  /** @param {Progress} progress */
  show({ topics }) { this.select.value = topics[this.topic]?.state ?? "" }
})

customElements.define("topic-outcomes", class extends Follower {
  /** @type {Map<string, HTMLInputElement>} */
  boxes
  /** @type {HTMLElement} */
  notice

  connectedCallback() {
    if (!this.boxes) {
      this.boxes = new Map()
      for (const item of findAll(this, "[data-outcome]", HTMLElement)) {
        const box = make("input", { type: "checkbox", autocomplete: "off" })
        const key = `${this.topic}/${item.dataset.outcome}`
        item.replaceChildren(make("label", {}, box, " ", make("span", {}, ...item.childNodes)))
        this.boxes.set(key, box)
        box.addEventListener("change", () => this.set(key, box.checked))
      }
      this.classList.add("rm-checks")
      this.notice = make("p", { class: "rm-notice", role: "status" })
      this.append(this.notice)
    }
    super.connectedCallback()
  }

  /** @param {Progress} progress */
  show({ outcomes }) {
    for (const [key, box] of this.boxes) box.checked = key in outcomes
  }

  /*
   * The last box makes the topic done: who can do all that the topic promises has answered the question whether it is done,
   * and would wonder at being asked again. It is said, and one press undoes it. A box that is cleared later leaves the state
   * alone: it most often means "look at this again", and the state is one choice away. What is known or skipped stays so.
   */
  /** @param {string} key @param {boolean} done */
  set(key, done) {
    setOutcome(key, done)
    this.notice.replaceChildren()
    const { topic } = this
    /** @type {Entry} */
    const before = current().topics[topic]
    const all = [...this.boxes.values()].every(box => box.checked)
    if (done && all && (!before || before.state === "learning")) {
      setTopic(topic, "done")
      say(this.notice, words.allReached, words.undo, () => {
        putBack({ [topic]: before })
        say(this.notice, words.undone)
      })
    }
    if (!isKept()) tellKept(this.notice)
  }
})

/** @param {HTMLElement} region */
function tellKept(region) {
  if (isKept()) region.replaceChildren()
  else say(region, words.notKept)
}

/** @param {Record<string, Entry>} entries */
function putBack(entries) {
  for (const [id, entry] of Object.entries(entries)) setTopic(id, entry?.state ?? null, entry?.on)
}

/* Who passes the test of a topic knows it, and who passes that of a stage knows all its topics; one press undoes it. */
/** @type {Map<EventTarget | null, HTMLElement>} */
const notices = new Map()
for (const quiz of document.querySelectorAll(".rm-skip")) {
  const notice = make("p", { class: "rm-notice", role: "status" })
  quiz.after(notice)
  notices.set(quiz, notice)
}

/** @param {HTMLElement} notice @param {string[]} ids @param {string} text */
function markKnown(notice, ids, text) {
  const { topics } = current()
  const open = ids.filter(id => !["known", "done"].includes(topics[id]?.state))
  if (!open.length) return
  for (const id of open) setTopic(id, "known")
  say(notice, isKept() ? fill(text, { number: open.length }) : words.notKept, words.undo, () => {
    putBack(Object.fromEntries(open.map(id => [id, topics[id]])))
    say(notice, words.undone)
  })
}

document.addEventListener("skip-test-passed", event => {
  const quiz = event.target
  const notice = notices.get(quiz)
  if (!notice || !(quiz instanceof HTMLElement)) return
  const { topic, topics } = quiz.dataset
  if (topic) markKnown(notice, [topic], words.topicKnown)
  else if (topics) markKnown(notice, topics.split(" "), words.stageKnown)
})

subscribe(({ topics, outcomes }) => {
  if (Object.keys(topics).length || Object.keys(outcomes).length) noteVisit(today())
})
