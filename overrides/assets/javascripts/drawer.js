/* The menu of a narrow screen. It opens without script, by the label of a hidden box; with script a key reaches it too. */
import { findAll } from "./elements.js"
import { words } from "./site.js"

/**
 * Put a button in the place of the label of a hidden box.
 * @param {HTMLLabelElement} label
 * @param {string} name
 * @param {HTMLInputElement} box
 */
function asButton(label, name, box) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = label.className
  button.setAttribute("for", box.id) // the theme's style sheet knows it by this
  if (name) button.setAttribute("aria-label", name)
  button.append(...label.childNodes)
  label.replaceWith(button)
  const sync = () => button.setAttribute("aria-expanded", String(box.checked))
  sync() // a browser may restore the box of a page that was left
  box.addEventListener("change", sync)
  button.addEventListener("click", () => box.click())
  return button
}

const [box] = findAll(document, "#__drawer", HTMLInputElement)
const [label] = findAll(document, ".md-header__button[for=__drawer]", HTMLLabelElement)
const panel = document.querySelector(".md-sidebar--primary")

if (box && label && panel) {
  const button = asButton(label, words.menu, box)
  button.dataset.control = "drawer"
  const close = () => {
    if (box.checked) box.click()
  }
  button.addEventListener("click", () => {
    if (box.checked) findAll(panel, "a, button", HTMLElement).find(stop => stop.checkVisibility({ visibilityProperty: true }))?.focus()
  })
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !box.checked) return
    close()
    button.focus()
  })
  document.addEventListener("focusin", event => {
    if (event.target !== button && !(event.target instanceof Node && panel.contains(event.target))) close() // else the panel would cover the focus
  })
  panel.addEventListener("click", event => {
    if (event.target instanceof Element && event.target.closest("a[href*='#']")) close() // a section of this page: the browser stays here
  })

  /* The levels of the menu open and close by labels of hidden boxes too. */
  for (const level of findAll(panel, "label[for^=__nav], label[for=__toc]", HTMLLabelElement)) {
    const toggle = document.getElementById(level.htmlFor)
    if (toggle instanceof HTMLInputElement) asButton(level, level.textContent.trim() ? "" : level.parentElement?.textContent.trim() ?? "", toggle)
  }
}
