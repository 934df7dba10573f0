/* The theme's menu and search controls are labels of hidden boxes, which no key reaches: with script they are buttons. */
import { words } from "./site.js"

for (const name of ["drawer", "search"]) {
  const box = document.getElementById(`__${name}`)
  const label = document.querySelector(`.md-header__button[for=__${name}]`)
  if (!box || !label) continue
  const button = document.createElement("button")
  button.type = "button"
  button.className = label.className
  button.dataset.control = name
  button.setAttribute("aria-label", name === "drawer" ? words.menu : words.search)
  button.append(...label.childNodes)
  label.replaceWith(button)
  const sync = () => button.setAttribute("aria-expanded", String(box.checked))
  sync()
  box.addEventListener("change", sync)
  button.addEventListener("click", () => {
    box.click()
    if (name === "search" && box.checked) document.querySelector("[data-md-component=search-query]").focus()
  })
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !box.checked) return
    if (name === "drawer") box.click()
    button.focus()
  })
}

/* What the theme adds to code late: a tabindex, so that it can be scrolled by key, and a <nav> around one button. */
const mend = element => {
  if (element.matches("pre > code") && element.tabIndex === 0) {
    element.setAttribute("role", "region")
    element.setAttribute("aria-label", words.code)
  } else if (element.matches(".md-code__nav")) element.setAttribute("role", "none")
}
const watch = new MutationObserver(changes => {
  for (const { target, addedNodes } of changes)
    for (const element of [target, ...addedNodes])
      if (element instanceof HTMLElement) mend(element)
})
for (const code of document.querySelectorAll("pre")) {
  watch.observe(code, { subtree: true, childList: true, attributeFilter: ["tabindex"] })
  code.querySelectorAll("*").forEach(mend)
}

/* The theme waits for ever for a search index that does not arrive. */
addEventListener("error", event => {
  if (!/network error/i.test(event.message)) return
  event.preventDefault()
  const meta = document.querySelector(".md-search-result__meta")
  if (meta) meta.textContent = words.searchFailed
})
