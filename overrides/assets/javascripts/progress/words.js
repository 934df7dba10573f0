/* The words that the scripts of progress say, in the page's language; printed by partials/progress-words.html. */

/** @type {Record<string, any>} */
export const words = JSON.parse(document.getElementById("__progress").textContent)

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
 * Make an element.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
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
    action()
    region.tabIndex = -1
    region.focus() // the button that had the focus is gone
  })
  region.append(" ", button)
}
