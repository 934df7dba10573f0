/*
 * A learner's progress as the fragment of an address, which no browser sends to a server.
 *
 *   progress=1_d.linear-algebra.1ib.3_k.python.1ic.0
 *
 * After the version stand the topics: first letter of the state, id, day (days since 2020-01-01, in base 36) and how many
 * outcomes are reached. Ids are permanent and stand as they are: a shorter code for them would have to be kept for ever, too.
 */
import { split } from "../section.js"
import { STATES, empty, isDay } from "./format.js"

/** @typedef {{ progress: import("./format.js").Progress, reached: Record<string, number>, faults: number, why: "" | "newer" | "size" | "shape" }} Shared */

const NAME = "progress="
const VERSION = "1"
const LONGEST = 50_000
const MOST = 1_000
const NONE = "n"
const DAY = 86_400_000
const START = Date.UTC(2020, 0, 1)
const TOPIC = /^([kldsn])\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(-?[0-9a-z]{1,5})\.([0-9]{1,3})$/

/**
 * How many outcomes of each topic are reached.
 * @param {import("./format.js").Progress} progress
 * @returns {Record<string, number>}
 */
export function reached(progress) {
  /** @type {Record<string, number>} */
  const found = Object.create(null)
  for (const key of Object.keys(progress.outcomes)) {
    const topic = key.split("/")[0]
    found[topic] = (found[topic] ?? 0) + 1
  }
  return found
}

/** The fragment for a progress, without #. @param {import("./format.js").Progress} progress @returns {string} */
export function encode(progress) {
  const outcomes = reached(progress)
  const topics = [...new Set([...Object.keys(progress.topics), ...Object.keys(outcomes)])].sort().map(id => {
    const entry = Object.hasOwn(progress.topics, id) ? progress.topics[id] : null
    const day = entry ? Math.round((Date.parse(`${entry.on}T00:00:00Z`) - START) / DAY) : 0
    return [entry ? entry.state[0] : NONE, id, day.toString(36), Math.min(outcomes[id] ?? 0, 999)].join(".")
  })
  return NAME + [VERSION, ...topics].join("_")
}

/** Whether a fragment claims to be progress. @param {unknown} fragment with or without # @returns {fragment is string} */
export function isShared(fragment) {
  return typeof fragment === "string" && fragment.replace(/^#/, "").startsWith(NAME)
}

/**
 * Read a fragment that may be anything.
 * @param {unknown} fragment with or without #
 * @returns {Shared} with `why` where nothing could be read, and the number of parts that are left out
 */
export function decode(fragment) {
  /** @type {Shared} */
  const shared = { progress: empty(), reached: Object.create(null), faults: 0, why: "" }
  if (!isShared(fragment)) return { ...shared, why: "shape" }
  if (fragment.length > LONGEST) return { ...shared, why: "size" }
  const [version, ...parts] = split(fragment).data.slice(NAME.length).split("_")
  if (!/^[0-9]{1,3}$/.test(version)) return { ...shared, why: "shape" }
  if (version !== VERSION) return { ...shared, why: "newer" }
  for (const part of parts.slice(0, MOST)) {
    const [, letter, id, day, number] = TOPIC.exec(part) ?? []
    const date = new Date(START + parseInt(day, 36) * DAY)
    const on = id && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : ""
    if (!isDay(on) || id.length > 80) {
      shared.faults += 1
      continue
    }
    const state = STATES.find(one => one[0] === letter)
    if (state) shared.progress.topics[id] = { state, on }
    if (Number(number)) shared.reached[id] = Number(number)
  }
  shared.faults += Math.max(0, parts.length - MOST)
  if (parts.length && shared.faults === parts.length) shared.why = "shape"
  return shared
}
