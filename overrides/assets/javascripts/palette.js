/* The button that changes the colours: the system's, light, dark. start.js paints them; without script they are the light ones. */
import { say } from "./status.js"

const AFTER = { system: "light", light: "dark", dark: "system" }
const root = document.documentElement
const button = document.querySelector(".rm-palette button")

if (button) {
  const name = () => {
    button.title = button.dataset[AFTER[root.dataset.palette]]
    button.setAttribute("aria-label", button.title)
  }
  name()
  addEventListener("storage", name)
  addEventListener("pageshow", name)
  button.addEventListener("click", () => {
    const choice = AFTER[root.dataset.palette]
    try { localStorage.setItem("ai-engineer-roadmap.palette", choice) } catch { /* full: not kept */ }
    dispatchEvent(new Event("palette"))
    name()
    say(button.dataset[`${root.dataset.palette}Now`])
  })
}
