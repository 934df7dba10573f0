/* The search dialog: asks the worker as a reader types and shows what it answers. The query stands in the address (?q=), so it can be sent. */
import { find, findAll, make } from "../elements.js"
import { edition, languagePath, words as pageWords } from "../site.js"

/** @typedef {import("./results.js").Result} Result */

const SETTLED = 500 // milliseconds: somebody who types is not told of every letter's results

const root = new URL(languagePath, edition) // of the reader's language
const box = find(document, "#__search", HTMLInputElement)
const dialog = find(document, ".md-search", HTMLElement)
const form = find(dialog, "form", HTMLFormElement)
const input = find(form, "[name=q]", HTMLInputElement)
const status = find(dialog, "[role=status]", HTMLElement)
const list = find(dialog, ".md-search-result__list", HTMLElement)
const invitation = status.textContent

/** @type {Worker | null} */
let worker = null
/** @type {Record<string, string>} */
let words = {} // come with the index, so that a page that is not searched does not carry them
let number = 0 // of the newest query
let announcement = 0

/** Get ready to answer, and answer what is in the field. */
export function start() {
  if (worker) return
  const started = worker = new Worker(trusted(new URL("worker.js", import.meta.url).href), { type: "module" })
  started.addEventListener("message", event => {
    /** @type {import("./worker.js").Said} */
    const data = event.data
    if ("words" in data) words = data.words
    else if (data.number !== number) return
    else if ("failed" in data) fail()
    else show(data)
  })
  started.addEventListener("error", event => {
    event.preventDefault()
    worker = null // the next letter tries again
    fail()
  })
  ask()
}

/** Where the browser lets only known addresses run as scripts, this one is. */
const policy = globalThis.trustedTypes?.createPolicy("search", { createScriptURL: address => address })
/** @param {string} address */
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

/** The query belongs to the address while the dialog is open. @param {string} query */
function remember(query) {
  const address = new URL(location.href)
  if (query && box.checked) address.searchParams.set("q", query)
  else address.searchParams.delete("q")
  if (address.href !== location.href) history.replaceState(history.state, "", address)
}

/** @param {string} text */
function say(text, delay = 0) {
  clearTimeout(announcement)
  announcement = setTimeout(() => { status.textContent = text }, delay)
}

function fail() {
  list.replaceChildren()
  say(pageWords.searchFailed)
}

/** @param {string} text @param {Record<string, string | number>} values */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))

/** @param {import("./results.js").Answer & { isWhole: boolean }} answer */
function show({ results, suggestions, isWhole }) {
  if (!results.length && !isWhole) return // the second file may know
  const focused = stops().findIndex(stop => stop === document.activeElement)
  list.replaceChildren(...(results.length ? results.map(result) : nothing(suggestions)))
  if (focused > 0) (stops()[focused] ?? input).focus()
  if (!results.length) return say(fill(words.none, { query: input.value.trim() }))
  const count = results.length === 1 ? words.one : fill(words.many, { number: results.length })
  say(fill(words.first, { count, title: results[0].title.map(([text]) => text).join("") }), SETTLED)
}

/** @param {string} address @param {Record<string, string>} attributes @param {...(Node | string)} children */
const link = (address, attributes, ...children) => make("a", { ...attributes, href: new URL(address, root).href }, ...children)

/** @param {import("./results.js").Marked} pieces */
const marked = pieces => pieces.map(([text, isFound]) => isFound ? make("mark", {}, text) : text)

/** @param {Result} result */
function result({ address, kind, title, stage, phrase, teaser, sections }) {
  const place = stage ? `${words[kind]} · ${stage}` : words[kind]
  const main = link(address, { class: "md-search-result__link" }, make("span", { class: "rm-search__title" }, ...marked(title)), make("span", { class: "rm-search__place" }, place))
  if (phrase) main.append(make("span", { class: "rm-search__phrase" }, ...marked(phrase)))
  main.append(make("span", { class: "rm-search__teaser" }, ...marked(teaser)))
  const item = make("li", { class: "md-search-result__item" }, main)
  const parts = sections.map(section => make("li", {}, link(section.address, {}, ...marked(section.title))))
  if (parts.length) item.append(make("ul", { class: "rm-search__sections" }, ...parts))
  return item
}

/** @param {import("./results.js").Answer["suggestions"]} suggestions */
function nothing(suggestions) {
  /** @param {string} title @param {string} address */
  const item = (title, address) => make("li", { class: "md-search-result__item" }, link(address, { class: "md-search-result__link" }, make("span", { class: "rm-search__title" }, title)))
  const note = make("li", { class: "rm-search__note" }, words.nearest)
  return [...(suggestions.length ? [note] : []), ...suggestions.map(({ title, address }) => item(title, address)), item(words.map, "roadmap/")]
}

/* Keys, and closing. */

const stops = () => [input, ...findAll(list, "a", HTMLAnchorElement)]

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
  const next = all.findIndex(stop => stop === document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)
  all.at(next % all.length)?.focus()
  event.preventDefault()
})
dialog.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget instanceof Node && !dialog.contains(relatedTarget)) close() })
list.addEventListener("click", event => { // a section of this page: the browser stays here
  if (event.target instanceof Element && event.target.closest("a") && !event.metaKey && !event.ctrlKey) close()
})
box.addEventListener("change", () => remember(box.checked ? input.value.trim() : ""))
