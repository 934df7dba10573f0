/*
 * Opens the search: by its button, by key (/, s or f), by the field, by an address that holds a query (?q=).
 * What answers is fetched when the search is first reached for, and not before.
 */
import { find } from "./elements.js"
import { words } from "./site.js"

const LONGEST = 200 // letters of a query
const box = find(document, "#__search", HTMLInputElement) // the theme's style follows it
const input = find(document, "[data-md-component=search-query]", HTMLInputElement)

/** The label that opens the search on a narrow screen is reached by no key: with script it is a button. @param {HTMLLabelElement} label */
function asButton(label) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = label.className
  button.dataset.control = "search"
  button.setAttribute("aria-label", words.search)
  button.setAttribute("aria-expanded", "false")
  button.append(...label.childNodes)
  label.replaceWith(button)
  return button
}

/** @type {Promise<typeof import("./search/dialog.js")> | null} */
let dialog = null // a promise of the module, once it was asked for

async function open() {
  if (!box.checked) box.click()
  dialog ??= import("./search/dialog.js")
  try {
    await (await dialog).start()
  } catch {
    dialog = null // the next attempt asks again
    find(document, ".md-search-result__meta", HTMLElement).textContent = words.searchFailed
  }
}

const button = asButton(find(document, ".md-header__button[for=__search]", HTMLLabelElement))
box.checked = false // a browser may restore the box of a page that was left
box.addEventListener("change", () => {
  button.setAttribute("aria-expanded", String(box.checked))
  if (box.checked) input.focus()
})
button.addEventListener("click", () => box.click())
input.addEventListener("focus", open)

document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !box.checked) return
  event.preventDefault() // a search field would lose its text
  box.click()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  if (button.checkVisibility()) button.focus() // on a wide screen the field itself stays
})

document.addEventListener("keydown", event => {
  const isTyping = document.activeElement?.matches("input, textarea, select, [contenteditable]")
  if (isTyping || event.metaKey || event.ctrlKey || event.altKey || !["/", "s", "f"].includes(event.key)) return
  event.preventDefault()
  if (!box.checked) box.click()
  input.focus()
  input.select()
})

const asked = new URLSearchParams(location.search).get("q")
if (asked) {
  input.value = asked.slice(0, LONGEST)
  input.focus()
}
