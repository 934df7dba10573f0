/* The button that changes the colours: the system's, light, dark. start.js paints them; without script they are the light ones. */
import { findAll } from "./elements.js"
import { say } from "./status.js"

/** @type {Record<string, string>} */
const AFTER = { system: "light", light: "dark", dark: "system" }
const root = document.documentElement
const [button] = findAll(document, ".rm-palette button", HTMLButtonElement)
const after = () => AFTER[root.dataset.palette ?? "system"]

if (button) {
  const name = () => {
    button.title = button.dataset[after()] ?? ""
    button.setAttribute("aria-label", button.title)
  }
  name()
  addEventListener("storage", name)
  addEventListener("pageshow", name)
  button.addEventListener("click", () => {
    const choice = after()
    try { localStorage.setItem("ai-engineer-roadmap.palette", choice) } catch { /* full: not kept */ }
    dispatchEvent(new Event("palette"))
    name()
    say(button.dataset[`${root.dataset.palette}Now`] ?? "")
  })
}
