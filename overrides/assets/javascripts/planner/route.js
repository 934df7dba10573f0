/*
 * A route: which topics, in which order, and why.
 *
 * What comes in:
 * - what the role cannot do without; with `useful`, also what helps it;
 * - for the general AI engineer: what at least half of the roles cannot do without (`useful`: at least one role);
 * - the general road: what is core for nobody and useful for every role, or concerns no role at all. A topic of it
 *   without practice is a shelf to look things up on, and is left out;
 * - or, in place of all that, the topics that were chosen;
 * - whatever one of these needs first, and what that needs.
 *
 * What stays out, with all that only it would have needed:
 * - what is settled;
 * - what the door takes for granted: where a stage has an order for the learner's background, the topics that the order
 *   passes over. A stage without such an order takes nothing for granted.
 *
 * The order is that of the roadmap, within a stage that of the door; a topic waits for what it requires.
 */

/** The role of somebody who has not chosen one. */
export const GENERAL = "general"

/**
 * @typedef {object} Topic
 * @property {string} id
 * @property {string} title
 * @property {string} href
 * @property {[number, number]} read hours
 * @property {[number, number]} practise hours
 * @property {string[]} requires
 * @property {string[]} core ids of roles
 * @property {string[]} useful ids of roles
 * @property {[number, number] | null} lab minutes
 */
/**
 * @typedef {object} Stage
 * @property {string} id
 * @property {string} title
 * @property {string} href
 * @property {[number, number] | null} project hours
 * @property {{ id: string, order: string[] }[]} doors
 * @property {Topic[]} topics
 */
/** @typedef {{ stages: Stage[], roles: { id: string, title: string }[], doors: { id: string, title: string }[] }} Roadmap */
/** @typedef {{ kind: "core" | "useful", roles: string[] } | { kind: "road" | "chosen" } | { kind: "needed", topics: string[] }} Why */

/**
 * The stage, topic, role or door that has this id; the page and the address name no other.
 * @template {{ id: string }} T
 * @param {T[]} entries
 * @param {string} id
 * @returns {T}
 */
export function entryOf(entries, id) {
  const found = entries.find(entry => entry.id === id)
  if (found) return found
  throw new RangeError(`no ${id}`)
}

/**
 * The route for a person.
 * @param {Roadmap} roadmap
 * @param {{ door: string, role: string, useful?: boolean, assumed?: boolean, topics?: string[] }} choices
 *   `assumed`: take in what the door takes for granted
 * @param {Iterable<string>} settled ids of topics
 * @returns {{ topics: { id: string, stage: string, why: Why }[], settled: string[], assumed: string[] }}
 *   the topics in order, and what was left out because it is settled or taken for granted
 */
export function route(roadmap, choices, settled) {
  const known = new Set(settled)
  const order = inOrder(roadmap, choices.door)
  const byId = new Map(order.map(entry => [entry.topic.id, entry.topic]))
  /** @type {Map<string, Why>} */
  const wanted = new Map()
  for (const { topic } of order) {
    const why = reason(roadmap, choices, topic)
    if (why) wanted.set(topic.id, why)
  }
  const chosen = new Set(choices.topics ?? [])
  const granted = new Set(choices.assumed ? [] : order.filter(({ passed, topic }) => passed && !chosen.has(topic.id)).map(({ topic }) => topic.id))

  const all = new Set(arrange(order, byId, wanted, new Set()))
  const ids = arrange(order, byId, wanted, new Set([...known, ...granted]))
  const unknown = new Set(arrange(order, byId, wanted, known)) // what would be there if nothing were taken for granted
  /** @type {Map<string, string[]>} */
  const needs = new Map()
  for (const id of ids)
    for (const first of byId.get(id)?.requires ?? [])
      needs.set(first, [...needs.get(first) ?? [], id])
  const stages = new Map(order.map(({ stage, topic }) => [topic.id, stage]))
  return {
    topics: ids.map(id => ({ id, stage: stages.get(id) ?? "", why: wanted.get(id) ?? { kind: "needed", topics: needs.get(id) ?? [] } })),
    settled: order.map(({ topic }) => topic.id).filter(id => known.has(id) && all.has(id)),
    assumed: order.map(({ topic }) => topic.id).filter(id => granted.has(id) && unknown.has(id)),
  }
}

/** @typedef {{ stage: string, topic: Topic, passed: boolean }} Place */

/** All topics in the order of the roadmap, within a stage in that of the door; `passed`: the door goes past it. @param {Roadmap} roadmap @param {string} door @returns {Place[]} */
function inOrder(roadmap, door) {
  return roadmap.stages.flatMap(stage => {
    const order = stage.doors.find(({ id }) => id === door)?.order
    /** @param {Topic} topic */
    const place = topic => order?.includes(topic.id) ? order.indexOf(topic.id) : stage.topics.length
    return stage.topics
      .map(topic => ({ stage: stage.id, topic, passed: order !== undefined && !order.includes(topic.id) }))
      .sort((one, other) => place(one.topic) - place(other.topic)) // stable: what the door passes over comes last, in its order
  })
}

/** @param {Roadmap} roadmap @param {Parameters<typeof route>[1]} choices @param {Topic} topic @returns {Why | null} */
function reason(roadmap, { role, useful, topics }, topic) {
  if (topics?.length) return topics.includes(topic.id) ? { kind: "chosen" } : null
  const everyRole = roadmap.roles.length
  if (topic.core.length === 0 && [0, everyRole].includes(topic.useful.length))
    return topic.practise[0] > 0 ? { kind: "road" } : null
  if (role === GENERAL) {
    if (topic.core.length * 2 >= everyRole) return { kind: "core", roles: topic.core }
    return useful && topic.core.length > 0 ? { kind: "useful", roles: topic.core } : null
  }
  if (topic.core.includes(role)) return { kind: "core", roles: [role] }
  return useful && topic.useful.includes(role) ? { kind: "useful", roles: [role] } : null
}

/** What is wanted and what that needs, nothing of `without`; in order, but each topic after those that it requires. @param {Place[]} order @param {Map<string, Topic>} byId @param {Map<string, Why>} wanted @param {Set<string>} without */
function arrange(order, byId, wanted, without) {
  /** @type {Set<string>} */
  const taken = new Set()
  /** @param {string} id */
  const take = id => {
    const topic = byId.get(id)
    if (taken.has(id) || without.has(id) || !topic) return
    taken.add(id)
    topic.requires.forEach(take)
  }
  for (const id of wanted.keys()) take(id)

  const place = new Map(order.map(({ topic }, index) => [topic.id, index]))
  /** @param {string} id */
  const placeOf = id => place.get(id) ?? 0
  /** @type {Set<string>} */
  const arranged = new Set()
  /** @param {string} id */
  const arrive = id => {
    if (arranged.has(id) || !taken.has(id)) return
    const first = [...byId.get(id)?.requires ?? []].sort((one, other) => placeOf(one) - placeOf(other))
    first.forEach(arrive) // the data hold no circle: macros/rules.py
    arranged.add(id)
  }
  for (const { topic } of order) arrive(topic.id)
  return [...arranged]
}
