/* Offers a page in the language that the reader's browser prefers. It never leads there by itself: a link that was sent stays what it was. */
import { afterChoice, languageOf, offered, readDeclined } from "./offer/decide.js"
import { make } from "./elements.js"
import { edition, pagePath } from "./site.js"

const KEY = "ai-engineer-roadmap.no-offer"

/** @typedef {{ language: string, path: string, words: Record<"available" | "open" | "close" | "label", string> }} Other */
/** @typedef {{ page: string, path: string, others: Other[] }} Offer what macros/site/languages.py tells */

/** @param {string[]} languages */
function declined(languages) {
  try {
    return readDeclined(localStorage.getItem(KEY), languages)
  } catch {
    return [] // refused
  }
}

/** @param {string[]} languages */
function keep(languages) {
  try {
    localStorage.setItem(KEY, languages.join(" "))
  } catch { /* full or refused: it is asked again on the next page */ }
}

/** The note, in the language that it offers. @param {Other} other @param {() => void} close */
function note({ language, path, words }, close) {
  const link = make("a", {}, words.open)
  link.href = new URL(path + pagePath() + location.search + location.hash, edition).href
  link.hreflang = language
  link.dataset.language = path // languages.js adds the section that is being read when it is clicked
  const button = make("button", { type: "button" }, words.close)
  const made = make("aside", { class: "rm-offer" }, make("p", {}, words.available, " ", link), button)
  made.lang = language
  made.setAttribute("aria-label", words.label)
  button.addEventListener("click", () => {
    made.remove()
    close()
  })
  return made
}

/** @type {Offer | null} */
const data = JSON.parse(document.getElementById("__offer")?.textContent ?? "null") // none on a page that has no other language
if (data) {
  const names = [data.page, ...data.others.map(other => other.language)]
  const wanted = offered({
    page: data.page,
    others: names.slice(1),
    preferred: navigator.languages ?? [navigator.language],
    declined: declined(names),
    cameFrom: languageOf(document.referrer, edition.href, [{ language: data.page, path: data.path }, ...data.others]),
  })
  const other = data.others.find(({ language }) => language === wanted)
  if (other) document.querySelector(".md-header")?.before(note(other, () => keep(afterChoice(declined(names), wanted, data.page))))

  // Who changes the language by hand has chosen, and is not offered the one that was left.
  document.addEventListener("click", event => {
    /** @type {HTMLElement | null} */
    const link = event.target instanceof Element ? event.target.closest("a[data-language]") : null
    const chosen = data.others.find(({ path }) => path === link?.dataset.language)
    if (chosen) keep(afterChoice(declined(names), data.page, chosen.language))
  })
}
