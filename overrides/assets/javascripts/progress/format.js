/* What a learner's progress looks like as text: in the browser's store, in an exported file. Nothing in it is trusted. */

/** @typedef {"known" | "learning" | "done" | "skipped"} State */
/** @typedef {{ version: 1, topics: Record<string, { state: State, on: string }>, outcomes: Record<string, string> }} Progress */
/** @typedef {"size" | "text" | "newer" | "version" | "shape" | "unknown" | "id" | "state" | "date" | "many"} Reason */
/** @typedef {{ where: string, why: Reason }} Fault */

/** The states of a topic; a topic without an entry has none. @type {readonly State[]} */
export const STATES = ["known", "learning", "done", "skipped"]

/** Longest text that is read. All topics of ten editions take a tenth of it. */
export const LONGEST = 500_000

const VERSION = 1
const MOST = { topics: 2_000, outcomes: 10_000 }
const MOST_FAULTS = 100 // what a person may want to see; hostile text could name a million
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** @param {string} text */
const isId = text => text.length <= 80 && ID.test(text)
/** @param {string} text */
const isOutcome = text => text.split("/").length === 2 && text.split("/").every(isId)
/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = value => value !== null && typeof value === "object" && !Array.isArray(value)

/** Whether a value is a day of the calendar, written YYYY-MM-DD. @param {unknown} value @returns {value is string} */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** @param {unknown} value @returns {value is State} */
const isState = value => STATES.some(state => state === value)

/** Whether a topic needs no more work. @param {string | undefined | null} state @returns {boolean} */
export function isSettled(state) {
  return state === "known" || state === "done" || state === "skipped"
}

/** A progress of which nothing is known. Its maps have no prototype: an id may be the word "constructor". @returns {Progress} */
export function empty() {
  return { version: VERSION, topics: Object.create(null), outcomes: Object.create(null) }
}

/**
 * Keep what is sound of a value that may be anything. Ids that this edition does not know are sound: another edition does.
 * @param {unknown} value
 * @returns {{ progress: Progress, faults: Fault[] }}
 */
export function check(value) {
  const progress = empty()
  /** @type {Fault[]} */
  const faults = []
  /** @param {string} where @param {Reason} why */
  const fault = (where, why) => { if (faults.length < MOST_FAULTS) faults.push({ where: String(where).slice(0, 80), why }) }
  if (!isRecord(value)) {
    fault("", "shape")
    return { progress, faults }
  }
  const version = Object.hasOwn(value, "version") ? value.version : undefined
  if (typeof version === "number" && Number.isInteger(version) && version > VERSION) {
    fault("version", "newer") // it may mean something else by the same words
    return { progress, faults }
  }
  if (version !== VERSION) fault("version", "version")
  for (const key of Object.keys(value)) if (key !== "version" && !Object.hasOwn(MOST, key)) fault(key, "unknown")
  for (const part of /** @type {const} */ (["topics", "outcomes"])) {
    if (!Object.hasOwn(value, part)) continue
    const given = value[part]
    if (!isRecord(given)) {
      fault(part, "shape")
      continue
    }
    const entries = Object.entries(given)
    if (entries.length > MOST[part]) fault(part, "many")
    for (const [id, entry] of entries.slice(0, MOST[part])) {
      if (!(part === "topics" ? isId(id) : isOutcome(id))) fault(id, "id")
      else if (part === "outcomes") {
        if (isDay(entry)) progress.outcomes[id] = entry
        else fault(id, "date")
      } else if (!isRecord(entry)) fault(id, "shape")
      else if (!isState(entry.state)) fault(id, "state")
      else if (!isDay(entry.on)) fault(id, "date")
      else progress.topics[id] = { state: entry.state, on: entry.on }
    }
  }
  return { progress, faults }
}

/**
 * Read a progress; what is not sound is left out and named.
 * @param {unknown} text
 * @returns {{ progress: Progress, faults: Fault[] }}
 */
export function read(text) {
  if (typeof text !== "string") return { progress: empty(), faults: [{ where: "", why: "text" }] }
  if (text.length > LONGEST) return { progress: empty(), faults: [{ where: "", why: "size" }] }
  try {
    return check(JSON.parse(text))
  } catch {
    return { progress: empty(), faults: [{ where: "", why: "text" }] }
  }
}

/**
 * Write a progress so that equal progress is equal text.
 * @param {Progress} progress
 * @param {number} [indent] for a file that a person may open
 * @returns {string}
 */
export function write(progress, indent = 0) {
  /** @template T @param {Record<string, T>} map */
  const sorted = map => Object.fromEntries(Object.keys(map).sort().map(key => [key, map[key]]))
  return JSON.stringify({ version: VERSION, topics: sorted(progress.topics), outcomes: sorted(progress.outcomes) }, null, indent)
}

/**
 * Put two progresses together: for each topic and outcome the newer day wins, on the same day the first.
 * @param {Progress} mine
 * @param {Progress} theirs
 * @returns {Progress}
 */
export function merge(mine, theirs) {
  const merged = empty()
  for (const { topics, outcomes } of [mine, theirs]) {
    for (const [id, entry] of Object.entries(topics))
      if (!(id in merged.topics) || merged.topics[id].on < entry.on) merged.topics[id] = { ...entry }
    for (const [id, day] of Object.entries(outcomes))
      if (!(id in merged.outcomes) || merged.outcomes[id] < day) merged.outcomes[id] = day
  }
  return merged
}

/**
 * What a set of topics has come to.
 * @param {Progress} progress
 * @param {string[]} topics ids
 * @returns {{ settled: number, all: number }}
 */
export function count(progress, topics) {
  return { settled: topics.filter(id => isSettled(progress.topics[id]?.state)).length, all: topics.length }
}
