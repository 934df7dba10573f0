/* Counts what was right at the first try. Without this script every answer opens and says whether it is right, and why. */
import { find } from "./elements.js"

for (const quiz of document.querySelectorAll(".rm-quiz")) {
  const questions = [...quiz.querySelectorAll(".rm-question")]
  const score = find(quiz, "[role=status]", HTMLElement)
  const { score: counted = "", passed: praise = "" } = score.dataset
  /** @type {Map<Element | null, boolean>} */
  const first = new Map() // question → whether its first opened answer was right
  quiz.addEventListener("toggle", event => {
    const choice = event.target
    if (!(choice instanceof HTMLDetailsElement) || !choice.open) return
    const question = choice.closest(".rm-question")
    if (first.has(question)) return
    first.set(question, choice.hasAttribute("data-right"))
    const right = [...first.values()].filter(Boolean).length
    const text = counted.replace("{right}", String(right)).replace("{all}", String(questions.length))
    const passed = right === questions.length && quiz.classList.contains("rm-skip")
    score.textContent = passed ? praise : text
    if (passed) quiz.dispatchEvent(new CustomEvent("skip-test-passed", { bubbles: true }))
  }, true) // a toggle does not bubble
}
