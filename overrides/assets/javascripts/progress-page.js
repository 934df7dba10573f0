/* The page of the learner's progress: overview, link for a mentor, file, deletion. A shared link is shown here and never stored. */
import { find, findAll } from "./elements.js"
import { toSection } from "./keep.js"
import { Follower } from "./progress.js"
import { LONGEST, count, empty, merge, read, write } from "./progress/format.js"
import { decode, encode, isShared, reached } from "./progress/link.js"
import { clear, current, isKept, keptBack, replace, subscribe, today } from "./progress/store.js"
import { keepVisit, storedVisit } from "./progress/visit.js"
import { date, fill, make, say, words } from "./progress/words.js"

/**
 * @typedef {import("./progress/format.js").Progress} Progress
 * @typedef {import("./progress/link.js").Shared} Shared
 * @typedef {Record<"own" | "shared" | "cut" | "total" | "reached" | "nothing" | "foreign", string> & { unreadable: Record<string, string> }} OverviewWords
 * @typedef {Record<"exported" | "cancelled" | "useless" | "found" | "dropped" | "more" | "taken", string> & { why: Record<string, string> }} FileWords
 * @typedef {Record<"copied" | "byHand", string>} LinkWords
 * @typedef {Record<"deleted", string>} DeleteWords
 */

const OWN = "since-here, progress-link, progress-file, progress-delete" // what has no meaning for another's progress

/** What the template printed for an element, as JSON, so that it is no text of the page. @param {HTMLElement} element */
const wordsOf = element => JSON.parse(find(element, "script", HTMLScriptElement).text)

customElements.define("progress-overview", class extends HTMLElement {
  /** @type {OverviewWords} */
  words
  /** @type {HTMLElement} */
  banner
  /** @type {HTMLElement} */
  total
  /** @type {HTMLElement} */
  marked
  /** @type {Map<string, HTMLElement>} */
  topics
  /** @type {(() => void) | undefined} */
  end

  connectedCallback() {
    this.words = wordsOf(this)
    this.banner = find(this, "[role=status]", HTMLElement)
    this.total = find(this, ".rm-total", HTMLElement)
    this.marked = find(this, ".rm-marked", HTMLElement)
    this.topics = new Map(findAll(this, "[data-topic]", HTMLLIElement).map(item => [item.dataset.topic ?? "", item]))
    addEventListener("hashchange", () => this.choose())
    this.choose()
  }

  choose() {
    const wasShared = "shared" in this.dataset
    const shared = isShared(location.hash) ? decode(location.hash) : null
    const readable = shared?.why === "" ? shared : null
    const isReadable = readable !== null
    this.end?.()
    this.toggleAttribute("data-shared", isReadable)
    for (const element of document.querySelectorAll(OWN)) element.toggleAttribute("data-away", isReadable)
    for (const element of findAll(this, "topic-mark, stage-count", Follower))
      if (readable) element.hold(readable.progress)
      else if (wasShared) element.follow()
    if (readable) this.show(readable.progress, readable.reached)
    else this.end = subscribe(progress => this.show(progress, reached(progress)))
    this.tell(shared)
  }

  /** @param {Shared | null} shared */
  tell(shared) {
    this.banner.hidden = !shared
    if (!shared) return
    const left = shared.faults ? ` ${fill(this.words.cut, { number: shared.faults })}` : ""
    const text = shared.why ? this.words.unreadable[shared.why] : this.words.shared + left
    const own = make("a", { href: location.pathname }, this.words.own) // without a fragment: the page is opened anew
    this.banner.replaceChildren(make("strong", {}, text), " ", own)
    this.banner.scrollIntoView({ block: "center" })
    toSection()
  }

  /** @param {Progress} progress @param {Record<string, number>} outcomes */
  show(progress, outcomes) {
    const { settled, all } = count(progress, [...this.topics.keys()])
    const learning = [...this.topics.keys()].filter(id => progress.topics[id]?.state === "learning").length
    this.total.textContent = fill(this.words.total, { settled, all, learning })
    for (const [id, item] of this.topics) {
      const all = Number(item.dataset.outcomes)
      find(item, ".rm-reached", HTMLElement).textContent = outcomes[id] && all > 0 ? fill(this.words.reached, { reached: outcomes[id], all }) : ""
    }
    const groups = /** @type {const} */ (["learning", "known", "done", "skipped"]).map(state => ({
      state,
      entries: Object.entries(progress.topics).filter(([, entry]) => entry.state === state).sort(([, a], [, b]) => a.on < b.on ? 1 : -1),
    }))
    const lists = groups.filter(({ entries }) => entries.length).flatMap(({ state, entries }) => [
      make("p", { class: "rm-label" }, words.states[state]),
      make("ul", {}, ...entries.map(([id, { on }]) => make("li", {}, this.link(id), " ", make("span", { class: "rm-meta" }, date(on))))),
    ])
    this.marked.replaceChildren(...lists.length ? lists : [make("p", {}, this.words.nothing)])
  }

  /* A topic of another edition has no page here; it is kept, and shown by its id. */
  /** @param {string} id */
  link(id) {
    const link = this.topics.get(id)?.querySelector("a")
    if (!link) return make("span", {}, `${id} `, make("span", { class: "rm-meta" }, this.words.foreign))
    return make("a", { href: link.getAttribute("href") ?? "" }, link.textContent)
  }
})

customElements.define("progress-link", class extends HTMLElement {
  connectedCallback() {
    /** @type {LinkWords} */
    const texts = wordsOf(this)
    const button = find(this, "button", HTMLButtonElement)
    const field = find(this, "input", HTMLInputElement)
    const status = find(this, "[role=status]", HTMLElement)
    button.addEventListener("click", async () => {
      const link = new URL(location.href)
      link.search = ""
      link.hash = encode(current())
      field.value = link.href
      reveal(field)
      try {
        await navigator.clipboard.writeText(link.href)
        status.textContent = texts.copied
      } catch {
        field.focus()
        field.select()
        status.textContent = texts.byHand // no permission, or no secure connection
      }
    })
    this.hidden = false
  }
})

/** Show or hide the paragraph of a control. @param {Element} control */
function reveal(control, isShown = true) {
  control.closest("p")?.toggleAttribute("hidden", !isShown)
}

/** Give the reader a file, made here. @param {string} name @param {string} text */
function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = make("a", { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000) // the browser may ask where to put it first
}

customElements.define("progress-file", class extends HTMLElement {
  /** @type {FileWords} */
  words
  /** @type {HTMLInputElement} */
  input
  /** @type {HTMLElement} */
  status
  /** @type {HTMLElement} */
  faults
  /** @type {HTMLElement} */
  choice
  /** @type {Progress | null} */
  found = null
  end = () => {}

  connectedCallback() {
    this.words = wordsOf(this)
    this.input = find(this, "input", HTMLInputElement)
    this.status = find(this, "[role=status]", HTMLElement)
    this.faults = find(this, ".rm-faults", HTMLElement)
    this.choice = find(this, ".rm-choice-of-two", HTMLElement)
    /** @param {string} name @param {() => void} action */
    const on = (name, action) => find(this, `[name=${name}]`, HTMLButtonElement).addEventListener("click", action)
    on("export", () => {
      save(`ai-engineer-roadmap-${today()}.json`, `${write(current(), 1)}\n`)
      this.reset(this.words.exported)
    })
    on("merge", () => this.take(merge(current(), this.found ?? empty())))
    on("replace", () => { if (this.found) this.take(this.found) })
    on("cancel", () => this.reset(this.words.cancelled))
    const aside = find(this, "[name=aside]", HTMLButtonElement)
    aside.addEventListener("click", () => save("ai-engineer-roadmap-unreadable.txt", keptBack() ?? ""))
    this.end = subscribe(() => reveal(aside, keptBack() !== null))
    this.input.addEventListener("change", () => this.look(this.input.files?.[0]))
    this.hidden = false
  }

  disconnectedCallback() { this.end() }

  /** @param {string} text */
  reset(text) {
    this.found = null
    this.input.value = "" // the same file can be chosen again
    this.choice.hidden = true
    this.faults.replaceChildren()
    say(this.status, text)
  }

  /** @param {File | undefined} file */
  async look(file) {
    if (!file) return
    const { progress, faults } = file.size > LONGEST ? read("x".repeat(LONGEST + 1)) : read(await file.text())
    const [topics, outcomes] = [progress.topics, progress.outcomes].map(map => Object.keys(map).length)
    if (!topics && !outcomes) {
      this.reset(`${this.words.useless} ${faults.length ? this.words.why[faults[0].why] : ""}`)
      return
    }
    this.found = progress
    say(this.status, fill(this.words.found, { topics, outcomes }))
    const lines = faults.slice(0, 10).map(({ where, why }) => make("li", {}, make("code", {}, where || file.name), ": ", this.words.why[why]))
    const more = faults.length > 10 ? [make("li", {}, fill(this.words.more, { number: faults.length - 10 }))] : []
    this.faults.replaceChildren(...faults.length ? [make("p", {}, this.words.dropped), make("ul", {}, ...lines, ...more)] : [])
    this.choice.hidden = false
  }

  /** @param {Progress} progress */
  take(progress) {
    const before = current()
    replace(progress)
    this.reset("")
    const text = isKept() ? fill(this.words.taken, { topics: Object.keys(progress.topics).length }) : words.notKept
    say(this.status, text, words.undo, () => {
      replace(before)
      say(this.status, words.undone)
    })
    this.status.tabIndex = -1
    this.status.focus() // the pressed button is gone
  }
})

customElements.define("progress-delete", class extends HTMLElement {
  connectedCallback() {
    /** @type {DeleteWords} */
    const texts = wordsOf(this)
    const dialog = find(this, "dialog", HTMLDialogElement)
    const status = find(this, "[role=status]", HTMLElement)
    find(this, "[name=ask]", HTMLElement).addEventListener("click", () => dialog.showModal())
    find(this, "[name=keep]", HTMLElement).addEventListener("click", () => dialog.close())
    find(this, "[name=delete]", HTMLElement).addEventListener("click", () => {
      const [before, visit] = [current(), storedVisit()]
      dialog.close()
      clear()
      keepVisit(null)
      say(status, texts.deleted, words.undo, () => {
        replace(before)
        keepVisit(visit)
        say(status, words.undone)
      })
    })
    this.hidden = false
  }
})
