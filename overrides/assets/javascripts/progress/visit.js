/* When the learner was here. A visit is a day; it is noted only once something is marked, beside the progress. */
import { isDay } from "./format.js"

/** @typedef {{ last: string, before: string | null }} Visit */
/** @typedef {{ id: string, date: string, topics: string[] }} Change */

const KEY = "ai-engineer-roadmap.visit"

/** Read what is stored, which may be anything. @param {unknown} text @returns {Visit | null} */
export function readVisit(text) {
  try {
    const { last, before } = JSON.parse(String(text))
    return isDay(last) ? { last, before: isDay(before) ? before : null } : null
  } catch {
    return null
  }
}

/**
 * The visit of a day, after the one that is known. A clock that was set back does not make a new visit.
 * @param {Visit | null} visit
 * @param {string} day
 * @returns {Visit}
 */
export function advance(visit, day) {
  if (!visit) return { last: day, before: null }
  return visit.last < day ? { last: day, before: visit.last } : { last: day, before: visit.before }
}

/**
 * The changes in topics that the learner has marked, since the visit before this one.
 * One of that very day is among them: it may have been published after the visit, and twice is better than never.
 * @param {Change[]} changes
 * @param {import("./format.js").Progress} progress
 * @param {string | null} before
 * @returns {Change[]}
 */
export function news(changes, progress, before) {
  if (before === null) return []
  const marked = new Set([...Object.keys(progress.topics), ...Object.keys(progress.outcomes).map(key => key.split("/")[0])])
  return changes.filter(({ date, topics }) => date >= before && topics.some(topic => marked.has(topic)))
}

/** Note that the learner is here. @param {string} day @returns {Visit} */
export function noteVisit(day) {
  const visit = advance(storedVisit(), day)
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
