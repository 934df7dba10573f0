/*
 * The search, off the page's own thread. Asked with { query, number, index }, where the index lies, it answers with { number, isWhole, …answer }, or { number, failed }.
 * The first file of the index comes with the first query; the second is fetched behind it, and then the last query is answered again.
 */
import { find, load } from "./engine.js"

/** @typedef {{ query: string, number: number, index: string }} Question */

/** @type {Promise<void> | null} */
let names = null // a promise of the first file, once it was asked for
let isWhole = false
/** @type {Question | null} */
let last = null

/** @param {string} file @param {string} index @param {RequestCache} cache */
async function get(file, index, cache = "default") {
  const response = await fetch(new URL(file, index), { cache })
  if (!response.ok) throw new Error(`${response.status} ${response.url}`)
  return response.json()
}

/** @param {string} index */
async function prepare(index) {
  const { files, words } = await get("search_index.json", index, "no-cache") // the only name that stays the same from one deploy to the next
  self.postMessage({ words })
  const first = await get(files.names, index)
  load(first)
  get(files.text, index).then(text => {
    load(first, text)
    isWhole = true
    if (last) reply(last)
  }, () => { /* the names alone answer; the next visit tries again */ })
}

/** @param {Question} question */
function reply({ query, number }) {
  self.postMessage({ number, isWhole, ...find(query) })
}

addEventListener("message", async ({ data }) => {
  last = data
  try {
    await (names ??= prepare(data.index))
    if (data === last) reply(data) // else another query has come while the index was on its way
  } catch (error) {
    names = null // so that the next query tries again
    self.postMessage({ number: data.number, failed: String(error) })
  }
})
