/* What the scripts of the planner share of its page: what the page tells them, elements, files, the clipboard. */
import "../keep.js" // before the scripts that read the address
import { find, make as element } from "../elements.js"
import { words as siteWords } from "../site.js"
import { calendar, stampOf } from "./calendar.js"
import { speaker } from "./table.js"

export { element }

/**
 * What macros/planner.py tells; `words` are those of the planner, in the page's language.
 * @type {{ roadmap: import("./route.js").Roadmap, words: Record<string, string>, language: string }}
 */
export const { roadmap, words, language } = JSON.parse(find(document, "#planner-data", HTMLScriptElement).text)

/** All topics, in the order of the roadmap. */
export const topics = roadmap.stages.flatMap(stage => stage.topics)

/** What an address may name. @type {import("./address.js").Known} */
export const known = {
  doors: roadmap.doors.map(({ id }) => id),
  roles: roadmap.roles.map(({ id }) => id),
  topics: topics.map(({ id }) => id),
}

/** How the page's language writes numbers, days and lists. */
export const speak = speaker(words, language)

/** The page's address with another fragment. @param {string} fragment @returns {string} */
export const addressWith = fragment => `${location.href.replace(/#.*$/s, "")}#${fragment}`

/** Copy a text, and return what to tell the reader. @param {string} text @returns {Promise<string>} */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return siteWords.copied
  } catch {
    return siteWords.notCopied // no permission, or no secure connection
  }
}

/** Hand the reader a calendar file. @param {(import("./calendar.js").Event & { href: string })[]} events */
export function download(events) {
  const absolute = events.map(({ href, ...event }) => ({ ...event, url: new URL(href, location.href).href }))
  const text = calendar(absolute, { name: words.calendar, stamp: stampOf(new Date()), language })
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }))
  element("a", { href: address, download: `${words.file}.ics` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000) // the browser reads it after the click
}

/** What was not understood in an address, as sentences. @param {import("./address.js").Fault[]} faults @returns {HTMLElement | ""} */
export function complaint(faults) {
  if (!faults.length) return ""
  /** @param {import("./address.js").Fault} fault */
  const sentence = ({ key, value }) => ["length", "version", "day"].includes(key)
    ? speak.fill(`fault-${key}`, { value })
    : speak.fill("fault", { value: `${key} ${value}`.trim() })
  return element("ul", { class: "rm-plan__faults" }, ...faults.map(fault => element("li", {}, sentence(fault))))
}
