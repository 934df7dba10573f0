/* What has changed in the learner's topics since the last visit. Without script the page links the list of all changes. */
import { find } from "./elements.js"
import { subscribe, today } from "./progress/store.js"
import { news, noteVisit, storedVisit } from "./progress/visit.js"
import { date, fill, make } from "./progress/words.js"

/**
 * @typedef {import("./progress/visit.js").Change & { text: string, links: { href: string, title: string }[] }} Change
 * @typedef {{ changes: Change[], small: boolean, words: Record<"since" | "none" | "first" | "unmarked", string> }} Data what macros/templates/since.html.j2 tells
 */

customElements.define("since-here", class extends HTMLElement {
  body = make("div")
  end = () => {}

  connectedCallback() {
    /** @type {Data} */
    const data = JSON.parse(find(this, "script", HTMLScriptElement).text)
    this.append(this.body)
    this.end = subscribe(progress => this.show(data, progress))
  }

  disconnectedCallback() { this.end() }

  /** @param {Data} data @param {import("./progress/format.js").Progress} progress */
  show({ changes, words, small }, progress) {
    const isMarked = Object.keys(progress.topics).length + Object.keys(progress.outcomes).length > 0
    const visit = isMarked ? noteVisit(today(), changes.map(({ id }) => id)) : storedVisit()
    const before = visit?.before ?? null
    const found = news(changes, progress, visit)
    const since = before ? fill(words.since, { date: date(before) }) : ""
    this.body.replaceChildren()
    this.hidden = Boolean(small) && !found.length
    if (found.length) {
      const items = found.map(change => {
        const topics = change.links.flatMap(({ href, title }, number) => [number ? ", " : " ", make("a", { href }, title)])
        return make("li", {}, make("strong", {}, date(change.date)), ": ", change.text, make("span", { class: "rm-meta" }, ...topics))
      })
      this.body.append(make("p", { class: "rm-label" }, since), make("ul", {}, ...items))
    } else if (!small) this.body.append(make("p", {}, !isMarked ? words.unmarked : before ? fill(words.none, { date: date(before) }) : words.first))
  }
})
