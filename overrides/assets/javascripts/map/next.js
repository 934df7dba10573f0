/* What comes next on the road, and what a role needs of it. Pure: no page, no store. */
import { isSettled } from "../progress/format.js"

/**
 * A topic of the road.
 * @typedef {{ id: string, requires: string[], core: string[], useful: string[] }} Topic
 */

/** How much a role needs a topic, the most first. */
const NEEDS = ["core", "useful", "other"]

/**
 * How much a role needs a topic.
 * @param {Topic} topic
 * @param {string} role
 * @returns {"core" | "useful" | "other"}
 */
export const need = (topic, role) => topic.core.includes(role) ? "core" : topic.useful.includes(role) ? "useful" : "other"

/**
 * How many topics a role needs how much.
 * @param {Topic[]} topics
 * @param {string} role
 * @returns {{ core: number, useful: number, other: number }}
 */
export function tally(topics, role) {
  const count = { core: 0, useful: 0, other: 0 }
  for (const topic of topics) count[need(topic, role)] += 1
  return count
}

/**
 * The topics that nothing holds back: not settled, and all that they require is. What is begun comes first, then what the role
 * needs most, to which belongs all that a core topic stands on; else the order of the road holds. What is required but not on
 * the road holds nothing back, since nobody could settle it.
 * @param {Topic[]} topics in the order of the road
 * @param {Record<string, string>} states the state of each topic that has one
 * @param {string} role empty for every role
 * @param {number} most how many to name
 * @returns {string[]} ids
 */
export function whatNext(topics, states, role, most = 3) {
  const onRoad = new Set(topics.map(topic => topic.id))
  const open = topics.filter(topic => !isSettled(states[topic.id]) &&
    topic.requires.every(id => !onRoad.has(id) || isSettled(states[id])))
  const core = new Set(role ? topics.filter(topic => need(topic, role) === "core").flatMap(({ id }) => [id, ...allBefore(topics, id)]) : [])
  /** @param {Topic} topic */
  const rank = topic => states[topic.id] === "learning" ? -1 : !role || core.has(topic.id) ? 0 : NEEDS.indexOf(need(topic, role))
  open.sort((a, b) => rank(a) - rank(b))
  return open.slice(0, most).map(topic => topic.id)
}

/**
 * All that comes before a topic: what it requires, what that requires, and so on.
 * @param {Topic[]} topics in the order of the road
 * @param {string} id
 * @returns {string[]} ids in the order of the road, without the topic itself
 */
export function allBefore(topics, id) {
  const byId = new Map(topics.map(topic => [topic.id, topic]))
  const found = new Set()
  const open = [id]
  for (const next of open) {
    for (const required of byId.get(next)?.requires ?? []) {
      if (found.has(required) || required === id) continue
      found.add(required)
      open.push(required)
    }
  }
  return topics.map(topic => topic.id).filter(other => found.has(other))
}

/**
 * The role that an address asks for; empty when it asks for none that there is.
 * @param {string | null} asked
 * @param {string[]} roles
 * @returns {string}
 */
export const knownRole = (asked, roles) => asked !== null && roles.includes(asked) ? asked : ""
