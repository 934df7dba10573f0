/* Blocks of code: a button that copies them, and a stop for the key where they, or a wide table, have to be scrolled. */
import { words } from "./site.js"
import { say } from "./status.js"

for (const code of document.querySelectorAll("pre > code")) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "md-code__button"
  button.dataset.mdType = "copy"
  button.title = words.copyCode
  button.setAttribute("aria-label", words.copyCode)
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent)
      say(words.codeCopied)
    } catch {
      say(words.codeNotCopied)
    }
  })
  const frame = document.createElement("div")
  frame.className = "md-code__nav"
  frame.append(button)
  code.parentElement?.prepend(frame)
}

/* Only what is wider than its frame is a stop; a window can be made narrower at any time. */
const sizes = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const wide = target.scrollWidth > target.clientWidth
    if (wide === target.hasAttribute("tabindex")) continue
    if (wide) {
      target.setAttribute("tabindex", "0")
      target.setAttribute("role", "group") // not a region: two of one name would be one landmark too many
      target.setAttribute("aria-label", target.matches("code") ? words.code : words.table)
    } else for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name)
  }
})
for (const element of document.querySelectorAll("pre > code, .md-typeset__scrollwrap")) sizes.observe(element)
