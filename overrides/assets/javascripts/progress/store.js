/* Where progress is kept: in this browser, under one name for all languages and editions. It is never sent anywhere. */
import { STATES, check, empty, merge, read, write } from "./format.js"

/** @typedef {import("./format.js").Progress} Progress */

const KEY = "ai-engineer-roadmap.progress"
const KEPT_BACK = `${KEY}.unsound` // what could not be read, before it was written over
/** @type {Set<(progress: Progress) => void>} */
const listeners = new Set()
/** @type {Progress | null} */
let unsaved = null // what the store did not take: full, refused, or held by a newer edition
/** @type {{ text: string | null, progress: Progress, faults: import("./format.js").Fault[] }} */
let last = { text: null, progress: empty(), faults: [] }

function stored() {
  let text = null
  try { text = localStorage.getItem(KEY) } catch { /* refused: as if there were nothing */ }
  if (text !== last.text) last = { text, ...(text === null ? { progress: empty(), faults: [] } : read(text)) }
  return last
}

/** @param {{ faults: import("./format.js").Fault[] }} read */
const isNewer = ({ faults }) => faults.some(({ why }) => why === "newer")

/* Every write begins with what is stored now, so that two open tabs do not undo each other's. */
/** @param {Progress} progress */
function save(progress, { anyway = false } = {}) {
  const before = stored()
  unsaved = progress
  try {
    if (isNewer(before) && !anyway) throw new Error("a newer edition's progress is not written over")
    if (before.text !== null && before.faults.length) {
      localStorage.removeItem(KEY) // there may be no room for it twice
      localStorage.setItem(KEPT_BACK, before.text)
    }
    localStorage.setItem(KEY, write(progress))
    unsaved = null
  } catch { /* it lives as long as the page; isKept() tells */ }
  tell()
}

function tell() {
  const progress = current()
  for (const listener of listeners) {
    try { listener(progress) } catch (error) { reportError(error) }
  }
}

/** What is known now; a copy, so that who reads it cannot change what others read. @returns {Progress} */
export function current() {
  return merge(unsaved ?? stored().progress, empty())
}

/** What stood in the store and could not be read, as it was; null when there is none. @returns {string | null} */
export function keptBack() {
  try {
    const now = stored()
    return now.faults.length && !isNewer(now) ? now.text : localStorage.getItem(KEPT_BACK)
  } catch {
    return null
  }
}

/** Whether what is set will be there at the next visit. @returns {boolean} */
export function isKept() {
  try {
    return unsaved === null && !isNewer(stored()) && localStorage instanceof Storage // storage.js puts a Map in the place of a refused store
  } catch {
    return false
  }
}

/** Today where the learner is, YYYY-MM-DD. @returns {string} */
export function today() {
  const now = new Date()
  /** @param {number} number */
  const two = number => String(number).padStart(2, "0")
  return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * Set the state of a topic; null takes it away.
 * @param {string} id
 * @param {import("./format.js").State | null} state
 * @param {string} [on] the day, for what is put back as it was
 */
export function setTopic(id, state, on = today()) {
  if (state !== null && !STATES.includes(state)) throw new RangeError(`no state ${state}`)
  const progress = current()
  if (state === null) delete progress.topics[id]
  else progress.topics[id] = { state, on }
  save(progress)
}

/**
 * Set whether an outcome is reached.
 * @param {string} id topic and outcome, with a slash between
 * @param {boolean} done
 */
export function setOutcome(id, done) {
  const progress = current()
  if (done) progress.outcomes[id] = today()
  else delete progress.outcomes[id]
  save(progress)
}

/** Put another progress in the place of what is kept. @param {Progress} progress */
export function replace(progress) {
  save(check(progress).progress, { anyway: true })
}

/** Forget everything, also what could not be read. */
export function clear() {
  unsaved = null
  try {
    localStorage.removeItem(KEY)
    localStorage.removeItem(KEPT_BACK)
  } catch { /* refused: nothing was kept */ }
  tell()
}

/**
 * Be called with the progress, at once and on every change, also from another tab.
 * @param {(progress: Progress) => void} listener
 * @returns {() => void} ends it
 */
export function subscribe(listener) {
  listeners.add(listener)
  listener(current())
  return () => { listeners.delete(listener) }
}

addEventListener("storage", event => {
  if (event.key !== KEY && event.key !== null) return
  if (unsaved) unsaved = merge(stored().progress, unsaved)
  tell()
})
addEventListener("pageshow", event => { if (event.persisted) tell() }) // a page that slept heard no event
