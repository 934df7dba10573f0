/* The menu of a narrow screen. It opens without script, by the label of a hidden box; with script a key reaches it too. */
import { words } from "./site.js"

const box = document.getElementById("__drawer")
const label = document.querySelector(".md-header__button[for=__drawer]")
const panel = document.querySelector(".md-sidebar--primary")

if (box && label && panel) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = label.className
  button.dataset.control = "drawer"
  button.setAttribute("aria-label", words.menu)
  button.append(...label.childNodes)
  label.replaceWith(button)

  const sync = () => button.setAttribute("aria-expanded", String(box.checked))
  const close = () => {
    box.checked = false
    sync()
  }
  sync() // a browser may restore the box of a page that was left
  box.addEventListener("change", sync)
  button.addEventListener("click", () => {
    box.checked = !box.checked
    sync()
    if (box.checked) [...panel.querySelectorAll("a, [tabindex]")].find(stop => stop.checkVisibility({ visibilityProperty: true }))?.focus()
  })
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !box.checked) return
    close()
    button.focus()
  })
  document.addEventListener("focusin", event => {
    if (box.checked && event.target !== button && !panel.contains(event.target)) close() // else the panel would cover the focus
  })
  panel.addEventListener("click", event => {
    if (event.target.closest("a[href*='#']")) close() // a section of this page: the browser stays here
  })

  /* The levels of the menu open and close by labels of hidden boxes too. */
  for (const level of panel.querySelectorAll("label[for^=__nav], label[for=__toc]")) {
    const toggle = document.getElementById(level.htmlFor)
    if (!toggle) continue
    const expanded = () => level.setAttribute("aria-expanded", String(toggle.checked))
    level.tabIndex = 0
    level.setAttribute("role", "button")
    if (!level.textContent.trim()) level.setAttribute("aria-label", level.parentElement.textContent.trim())
    expanded()
    toggle.addEventListener("change", expanded)
    level.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== " ") return
      event.preventDefault()
      level.click()
    })
  }
}
