/* The search dialog: asks the worker as a reader types and shows what it answers. The query stands in the address (?q=), so it can be sent. */
import { edition, languagePath, words as pageWords } from "../site.js"

const SETTLED = 500 // milliseconds: somebody who types is not told of every letter's results

const root = new URL(languagePath, edition) // of the reader's language
const box = document.getElementById("__search")
const dialog = document.querySelector(".md-search")
const form = dialog.querySelector("form")
const input = form.elements.namedItem("q")
const status = dialog.querySelector("[role=status]")
const list = dialog.querySelector(".md-search-result__list")
const invitation = status.textContent

let worker = null
let words = {} // come with the index, so that a page that is not searched does not carry them
let number = 0 // of the newest query
let announcement

/** Get ready to answer, and answer what is in the field. */
export function start() {
  if (worker) return
  worker = new Worker(trusted(new URL("worker.js", import.meta.url).href), { type: "module" })
  worker.addEventListener("message", ({ data }) => {
    if (data.words) words = data.words
    else if (data.number === number) show(data)
  })
  worker.addEventListener("error", event => {
    event.preventDefault()
    worker = null // the next letter tries again
    fail()
  })
  ask()
}

/** Where the browser lets only known addresses run as scripts, this one is. */
const policy = globalThis.trustedTypes?.createPolicy("search", { createScriptURL: address => address })
const trusted = address => policy?.createScriptURL(address) ?? address

function ask() {
  const query = input.value.trim()
  remember(query)
  number += 1
  if (!query) {
    list.replaceChildren()
    say(invitation)
  } else if (worker) worker.postMessage({ query, number, index: new URL("search/", root).href })
  else start()
}

/** The query belongs to the address while the dialog is open. */
function remember(query) {
  const address = new URL(location.href)
  if (query && box.checked) address.searchParams.set("q", query)
  else address.searchParams.delete("q")
  if (address.href !== location.href) history.replaceState(history.state, "", address)
}

function say(text, delay = 0) {
  clearTimeout(announcement)
  announcement = setTimeout(() => { status.textContent = text }, delay)
}

function fail() {
  list.replaceChildren()
  say(pageWords.searchFailed)
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)

function show({ results, suggestions, isWhole, failed }) {
  if (failed) return fail()
  if (!results.length && !isWhole) return // the second file may know
  const focused = stops().indexOf(document.activeElement)
  list.replaceChildren(...(results.length ? results.map(result) : nothing(suggestions)))
  if (focused > 0) (stops()[focused] ?? input).focus()
  if (!results.length) return say(fill(words.none, { query: input.value.trim() }))
  const count = results.length === 1 ? words.one : fill(words.many, { number: results.length })
  say(fill(words.first, { count, title: results[0].title.map(([text]) => text).join("") }), SETTLED)
}

function element(name, className, ...children) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

function link(address, className, ...children) {
  const made = element("a", className, ...children)
  made.href = new URL(address, root).href
  return made
}

const marked = pieces => pieces.map(([text, isFound]) => isFound ? element("mark", "", text) : text)

function result({ address, kind, title, stage, phrase, teaser, sections }) {
  const place = stage ? `${words[kind]} · ${stage}` : words[kind]
  const main = link(address, "md-search-result__link", element("span", "rm-search__title", ...marked(title)), element("span", "rm-search__place", place))
  if (phrase) main.append(element("span", "rm-search__phrase", ...marked(phrase)))
  main.append(element("span", "rm-search__teaser", ...marked(teaser)))
  const item = element("li", "md-search-result__item", main)
  const parts = sections.map(section => element("li", "", link(section.address, "", ...marked(section.title))))
  if (parts.length) item.append(element("ul", "rm-search__sections", ...parts))
  return item
}

function nothing(suggestions) {
  const item = (title, address) => element("li", "md-search-result__item", link(address, "md-search-result__link", element("span", "rm-search__title", title)))
  const note = element("li", "rm-search__note", words.nearest)
  return [...(suggestions.length ? [note] : []), ...suggestions.map(({ title, address }) => item(title, address)), item(words.map, "roadmap/")]
}

/* Keys, and closing. */

const stops = () => [input, ...list.querySelectorAll("a")]

function close() {
  if (box.checked) box.click()
}

input.addEventListener("input", ask)
form.addEventListener("submit", event => {
  event.preventDefault()
  list.querySelector("a")?.click()
})
form.addEventListener("reset", () => setTimeout(() => { // the field is empty only after the event
  ask()
  input.focus()
}))
dialog.addEventListener("keydown", event => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
  const all = stops()
  const next = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)
  all.at(next % all.length).focus()
  event.preventDefault()
})
dialog.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !dialog.contains(relatedTarget)) close() })
list.addEventListener("click", event => { // a section of this page: the browser stays here
  if (event.target instanceof Element && event.target.closest("a") && !event.metaKey && !event.ctrlKey) close()
})
box.addEventListener("change", () => remember(box.checked ? input.value.trim() : ""))
