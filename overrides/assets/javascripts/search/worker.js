/*
 * The search, off the page's own thread. Asked with { query, number, index }, where the index lies, it answers with { number, isWhole, …answer }, or { number, failed }.
 * The first file of the index comes with the first query; the second is fetched behind it, and then the last query is answered again.
 */
import { find, load } from "./engine.js"

/** @typedef {{ query: string, number: number, index: string }} Question */
/** @typedef {{ words: Record<string, string> } | { number: number, failed: string } | import("./results.js").Answer & { number: number, isWhole: boolean }} Said the words come with the index */
/** @typedef {{ files: Record<"names" | "text", string>, words: Record<string, string> }} Listing what macros/site/search_index.py tells of the index */

/** @type {Promise<void> | null} */
let names = null // a promise of the first file, once it was asked for
let isWhole = false
/** @type {Question | null} */
let last = null

/** @param {Said} said */
const say = said => self.postMessage(said)

/** @param {string} file @param {string} index @param {RequestCache} cache */
async function get(file, index, cache = "default") {
  const response = await fetch(new URL(file, index), { cache })
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  return response.json()
}

/** @param {string} index */
async function prepare(index) {
  /** @type {Listing} */
  const { files, words } = await get("search_index.json", index, "no-cache") // the only name that stays the same from one deploy to the next
  say({ words })
  /** @type {import("./index.js").Names} */
  const first = await get(files.names, index)
  load(first)
  get(files.text, index).then((/** @type {import("./index.js").Text} */ text) => {
    load(first, text)
    isWhole = true
    if (last) reply(last)
  }, () => { /* the names alone answer; the next visit tries again */ })
}

/** @param {Question} question */
function reply({ query, number }) {
  say({ number, isWhole, ...find(query) })
}

addEventListener("message", async event => {
  /** @type {Question} */
  const data = last = event.data
  try {
    await (names ??= prepare(data.index))
    if (data === last) reply(data) // else another query has come while the index was on its way
  } catch (error) {
    names = null // so that the next query tries again
    say({ number: data.number, failed: String(error) })
  }
})
