/* When the learner was here. A visit is a day; it is noted only once something is marked, beside the progress. */
import { isDay } from "./format.js"

/**
 * @typedef {{ last: string, before: string | null, seen: string[] | null, known: string[] | null }} Visit
 *   `seen`: ids of the changes that there are, as far as a page has told them; `known`: those of the visits before this one
 */
/** @typedef {{ id: string, date: string, topics: string[] }} Change */

const KEY = "ai-engineer-roadmap.visit"

const LONGEST = 100_000
const MOST = 500 // ids
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** @param {unknown} value @returns {string[] | null} */
const idsOf = value => Array.isArray(value)
  ? value.slice(0, MOST).filter(id => typeof id === "string" && id.length <= 80 && ID.test(id))
  : null

/** Read what is stored, which may be anything. @param {unknown} text @returns {Visit | null} */
export function readVisit(text) {
  try {
    if (String(text).length > LONGEST) return null
    /** @type {Record<string, unknown>} */
    const { last, before, seen, known } = JSON.parse(String(text))
    return isDay(last) ? { last, before: isDay(before) ? before : null, seen: idsOf(seen), known: idsOf(known) } : null
  } catch {
    return null
  }
}

/**
 * The visit of a day, after the one that is known. A clock that was set back does not make a new visit.
 * @param {Visit | null} visit
 * @param {string} day
 * @param {string[]} [changes] ids of those that the page tells; those of another edition are not forgotten
 * @returns {Visit}
 */
export function advance(visit, day, changes) {
  const { last, before, seen, known } = visit ?? { last: day, before: null, seen: null, known: null }
  const all = changes ? [...new Set([...changes, ...seen ?? []])].slice(0, MOST) : seen
  return last < day ? { last: day, before: last, seen: all, known: seen } : { last: day, before, seen: all, known }
}

/**
 * The changes in topics that the learner has marked, since the visit before this one.
 * One of that very day is among them: it may have been published after the visit, and twice is better than never.
 * So is one with an earlier date that no page told then: a change has the day on which it was made, not that of its edition.
 * @template {Change} T
 * @param {T[]} changes
 * @param {import("./format.js").Progress} progress
 * @param {{ before: string | null, known: string[] | null } | null} visit
 * @returns {T[]}
 */
export function news(changes, progress, visit) {
  const before = visit?.before ?? null
  if (before === null) return []
  const known = visit?.known ? new Set(visit.known) : null
  const marked = new Set([...Object.keys(progress.topics), ...Object.keys(progress.outcomes).map(key => key.split("/")[0])])
  return changes.filter(({ id, date, topics }) => (date >= before || known?.has(id) === false) && topics.some(topic => marked.has(topic)))
}

/** Note that the learner is here. @param {string} day @param {string[]} [changes] ids of those that the page tells @returns {Visit} */
export function noteVisit(day, changes) {
  const visit = advance(storedVisit(), day, changes)
  keepVisit(visit)
  return visit
}

/** What is stored. @returns {Visit | null} */
export function storedVisit() {
  try {
    return readVisit(localStorage.getItem(KEY))
  } catch {
    return null
  }
}

/** Store a visit; null forgets it. @param {Visit | null} visit */
export function keepVisit(visit) {
  try {
    if (visit) localStorage.setItem(KEY, JSON.stringify(visit))
    else localStorage.removeItem(KEY)
  } catch { /* refused or full: the next visit is the first */ }
}
