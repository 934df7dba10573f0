/* The search without its surroundings: what the worker and the tests speak to. */
import { build } from "./index.js"
import { rank } from "./ranking.js"
import { answer } from "./results.js"
import { RULES } from "./rules.js"

/** @type {import("./index.js").Index | null} */
let index = null

function loaded() {
  if (index) return index
  throw new Error("no index is loaded")
}

/**
 * @param {import("./index.js").Names} names the first file of the index
 * @param {import("./index.js").Text | null} text the second one, or null as long as it is not there
 * @param {Partial<import("./rules.js").Rules>} [changed] rules that are switched off
 */
export function load(names, text = null, changed = {}) {
  index = build(names, text, { ...RULES, ...changed })
}

/** @param {string} query @returns {import("./results.js").Answer} */
export const find = query => answer(loaded(), query)

/** @param {string} query @returns {[string, string, number][]} kind, id and score of what was found, best first: for the benchmark */
export const order = query => rank(loaded(), query).ranked.map(({ entry, score }) => [entry.kind, entry.id, score])

/** The names of all rules. */
export const ruleNames = () => Object.keys(RULES)
