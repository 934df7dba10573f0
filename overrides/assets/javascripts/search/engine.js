/* The search without its surroundings: what the worker and the tests speak to. */
import { build } from "./index.js"
import { rank } from "./ranking.js"
import { answer } from "./results.js"
import { RULES } from "./rules.js"

let index = null

/**
 * @param {object} names the first file of the index
 * @param {object | null} text the second one, or null as long as it is not there
 * @param {Partial<import("./rules.js").Rules>} [changed] rules that are switched off
 */
export function load(names, text = null, changed = {}) {
  index = build(names, text, { ...RULES, ...changed })
}

/** @param {string} query @returns {import("./results.js").Answer} */
export const find = query => answer(index, query)

/** @param {string} query @returns {[string, string, number][]} kind, id and score of what was found, best first: for the benchmark */
export const order = query => rank(index, query).ranked.map(({ entry, score }) => [entry.kind, entry.id, score])

/** The names of all rules. */
export const ruleNames = () => Object.keys(RULES)
