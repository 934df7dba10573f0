/* The theme's search control is the label of a hidden box, which no key reaches: with script it is a button. */
import { words } from "./site.js"

const box = document.getElementById("__search")
const label = document.querySelector(".md-header__button[for=__search]")
if (box && label) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = label.className
  button.dataset.control = "search"
  button.setAttribute("aria-label", words.search)
  button.append(...label.childNodes)
  label.replaceWith(button)
  const sync = () => button.setAttribute("aria-expanded", String(box.checked))
  sync()
  box.addEventListener("change", sync)
  button.addEventListener("click", () => {
    box.click()
    if (box.checked) document.querySelector("[data-md-component=search-query]").focus()
  })
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !box.checked) return
    box.click()
    button.focus()
  })
}
