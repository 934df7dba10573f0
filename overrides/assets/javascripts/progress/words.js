/* The words that the scripts of progress say, in the page's language; printed by partials/progress-words.html. */

import { find, make } from "../elements.js"

export { make }

/** @typedef {Record<"label" | "count" | "undo" | "undone" | "notKept" | "allReached" | "topicKnown" | "stageKnown", string>} Texts */
/** @type {Texts & { states: Record<import("./format.js").State | "none", string> }} */
export const words = JSON.parse(find(document, "#__progress", HTMLScriptElement).text)

/**
 * Put values in the place of the {names} in a text.
 * @param {string} text
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (name, key) => Object.hasOwn(values, key) ? String(values[key]) : name)
}

/** A date in the page's language. @param {string} day YYYY-MM-DD @returns {string} */
export function date(day) {
  const { lang } = document.documentElement
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/**
 * Say something where a live region stands, with a button that does something about it.
 * @param {HTMLElement} region
 * @param {string} text
 * @param {string} [label]
 * @param {() => void} [action]
 */
export function say(region, text, label, action) {
  region.replaceChildren(make("span", {}, text))
  if (!label) return
  const button = make("button", { type: "button", class: "rm-button" }, label)
  button.addEventListener("click", () => {
    action?.()
    region.tabIndex = -1
    region.focus() // the button that had the focus is gone
  })
  region.append(" ", button)
}
