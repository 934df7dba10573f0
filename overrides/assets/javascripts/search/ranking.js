/* From a query to an order of entries. What counts, and how much, stands in rules.js. */
import { FIELDS, KIND, PHRASES, PHRASE_WEIGHT, STAGE_NAMED, SURE } from "./rules.js"
import { forms, words } from "./text.js"

const SHORTEST_TYPO = 4 // letters: nearly every word of three is one letter from another
const LONG_WORD = 6 // letters, from which two may be wrong, but not the first
const PLACE_OF_TERM = 2 // behind the two best topics
const NAMES = new Set(["title", "names", "other"])
const NAMED = 0.93 // likeness of a query that says a name, with room for an inflected word

/**
 * @typedef {{ word: string, found: Map<string, number>, scores: Map<number, number>, weight: number }} Asked
 *   a word of the query, the words that it found with how sure each is, the entries that hold them, and how much it tells
 * @typedef {{ entry: Entry, score: number, phrase: Phrase | null }} Ranked
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./index.js").Entry} Entry
 * @typedef {import("./index.js").Phrase} Phrase
 * @typedef {import("../../vendor/minisearch.js").Hit} Hit
 */

/**
 * @param {Index} index
 * @param {string} query
 * @returns {{ ranked: Ranked[], asked: Asked[] }} the entries, best first, and what each word of the query found
 */
export function rank(index, query) {
  const asked = look(index, query)
  const known = asked.filter(({ scores }) => scores.size)
  if (!known.length) return { ranked: [], asked }

  const byWords = wordScores(index, known)
  const byPhrase = phraseScores(index, asked)
  const ranked = index.entries.filter(entry => byWords.has(entry.number) || byPhrase.has(entry)).map(entry => {
    const { likeness = 0, phrase = null } = byPhrase.get(entry) ?? {}
    const kind = kindFactor(index, entry, phrase, likeness)
    return { entry, phrase, score: ((byWords.get(entry.number) ?? 0) + PHRASE_WEIGHT * likeness * (phrase ? PHRASES[phrase.kind] : 0)) * kind }
  })
  ranked.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number)
  return { ranked: besideTheirTopics(ranked), asked }
}

/** A stage or a page yields to a topic, unless it was asked for by its name: then a stage comes first. @param {Index} index @param {Entry} entry @param {Phrase | null} phrase @param {number} likeness */
function kindFactor(index, entry, phrase, likeness) {
  const isNamed = likeness >= NAMED && phrase !== null && NAMES.has(phrase.kind)
  if (!isNamed) return KIND[entry.kind]
  return entry.kind === "stage" && index.rules.stages ? STAGE_NAMED : 1
}

/** The words of a query, each with what it finds. @param {Index} index @param {string} query @returns {Asked[]} */
function look(index, query) {
  const { rules, stop } = index
  const all = words(query).flatMap(({ word }) => apart(index, word))
  const telling = rules.stopWords ? all.filter(word => !stop.has(word)) : all
  const isTyping = /[\p{L}\p{N}]$/u.test(query)
  const kept = telling.length ? telling : all
  const once = [...new Set(kept)]
  const asked = once.map(word => ({ word, ...lookUp(index, word, isTyping && word === all.at(-1)), weight: 0 }))
  if (rules.joined) joinNeighbours(index, asked)
  for (const one of asked) one.weight = one.found.size ? Math.min(...[...one.found.keys()].map(index.weight)) : index.weight("")
  return asked
}

/** A word that was typed without its spaces as the words that it is made of; any other as it is. @param {Index} index @param {string} word @returns {string[]} */
function apart(index, word) {
  const { glued, language, rules } = index
  const form = forms(word, language, rules).find(form => glued.has(form))
  return form && !index.names.has(word) && glued.get(form) || [word]
}

/** What one word finds: itself and its forms, a longer word that begins with it, else a word that was probably meant. @param {Index} index @param {string} word @param {boolean} isTyping */
function lookUp(index, word, isTyping) {
  const { language, rules } = index
  const own = forms(word, language, rules)
  const exact = ask(index, own, { prefix: term => rules.prefixes && term === word && word.length >= (isTyping ? 2 : 4) })
  const kin = [...new Set(own.flatMap(form => index.kin.get(form) ?? []))].filter(form => !own.includes(form))
  const meant = kin.length ? collect(ask(index, kin, {}), () => SURE.synonym, SURE.synonym) : collect([])
  if (exact.length) return merge(collect(exact, term => term === word ? SURE.exact : own.includes(term) ? SURE.stem : SURE.prefix), meant)
  if (meant.found.size) return meant

  const foreign = ask(index, forms(word, "both", rules), {})
  if (foreign.length) return collect(foreign, () => SURE.stem)
  if (word.length < SHORTEST_TYPO) return collect([])

  const swapped = [...word.slice(1)].flatMap((_, at) => forms(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2), language, rules))
  const begun = { prefix: rules.prefixes && isTyping && word.length > SHORTEST_TYPO }
  const bare = own.filter(form => form === word || form.length > SHORTEST_TYPO)
  /** @type {[boolean, () => Hit[], number][]} */
  const attempts = [
    [rules.transpositions, () => ask(index, swapped, {}), SURE.typo],
    [rules.typos, () => ask(index, bare, { ...begun, fuzzy: 1 }), SURE.typo],
    [rules.typos && word.length >= LONG_WORD, () => ask(index, [word], { ...begun, fuzzy: 2, filter: hit => hit.terms.some(term => term[0] === word[0]) }), SURE.twoTypos],
  ]
  for (const [isOn, attempt, sure] of attempts) {
    const near = isOn ? attempt() : []
    if (near.length) return collect(near, () => sure)
  }
  return collect([])
}

/** @param {Index} index @param {string[]} terms @param {import("../../vendor/minisearch.js").Query} options */
const ask = (index, terms, options) => index.search.search(terms.join(" "), {
  tokenize: text => text.split(" "), processTerm: term => term, boost: FIELDS, weights: { fuzzy: 0.4, prefix: 0.5 }, ...options,
})

/** The words that were found with how sure each is, and the score of each entry. @param {Hit[]} hits @param {(term: string) => number} sure */
function collect(hits, sure = () => SURE.exact, worth = 1) {
  const terms = new Set(hits.flatMap(hit => hit.terms))
  return { found: new Map([...terms].map(term => [term, sure(term)])), scores: new Map(hits.map(hit => [hit.id, worth * hit.score])) }
}

/** The first with what the second has found as well, each at its best. @param {ReturnType<typeof collect>} first @param {ReturnType<typeof collect>} second */
function merge(first, second) {
  raise(first.found, second.found)
  raise(first.scores, second.scores)
  return first
}

/** @template K @param {Map<K, number>} first @param {Map<K, number>} second */
function raise(first, second) {
  for (const [key, value] of second) first.set(key, Math.max(first.get(key) ?? 0, value))
}

/** "veri tabanı" also finds "veritabanı": two neighbours written as one word answer for both. @param {Index} index @param {Asked[]} asked */
function joinNeighbours(index, asked) {
  asked.slice(1).forEach((second, at) => {
    const first = asked[at]
    const together = collect(ask(index, forms(first.word + second.word, index.language, index.rules), {}), () => SURE.stem)
    for (const word of [first, second]) merge(word, together)
  })
}

/** How well the words of an entry answer, from 0 to 1: the sum over the words, less where telling words are missing. @param {Index} index @param {Asked[]} known */
function wordScores(index, known) {
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  /** @type {Map<number, number>} */
  const scores = new Map()
  for (const { number } of index.entries) {
    const there = known.filter(word => word.scores.has(number))
    if (!there.length) continue
    const sum = there.reduce((sum, word) => sum + (word.scores.get(number) ?? 0), 0)
    const covered = there.reduce((sum, { weight }) => sum + weight, 0) / total
    scores.set(number, index.rules.coverage ? sum * covered : sum)
  }
  const best = Math.max(...scores.values())
  for (const [number, score] of scores) scores.set(number, score / best)
  return scores
}

/** The phrase of each entry that is most like the query: how much of the query it answers, and how much of it was asked for; 0 to 1. @param {Index} index @param {Asked[]} asked */
function phraseScores(index, asked) {
  /** @type {Map<Entry, { likeness: number, phrase: Phrase, worth: number }>} */
  const best = new Map()
  if (!index.rules.phrases) return best
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  /** @type {Map<Phrase, { answered: number, told: number[] }>} */
  const shared = new Map() // phrase → { answered: weight of the query, told: how sure each of its words was asked for }
  for (const { found, weight } of asked) {
    /** @type {Map<{ answered: number }, number>} */
    const surest = new Map()
    for (const [form, sure] of found)
      for (const [phrase, at] of index.byForm.get(form) ?? []) {
        const known = shared.get(phrase) ?? { answered: 0, told: [] }
        shared.set(phrase, known)
        const { told } = known
        told[at] = Math.max(told[at] ?? 0, sure)
        surest.set(known, Math.max(surest.get(known) ?? 0, sure))
      }
    for (const [known, sure] of surest) known.answered += weight * sure
  }
  for (const [phrase, { answered, told }] of shared) {
    const asked = told.reduce((sum, sure, at) => sum + sure * phrase.weights[at], 0)
    const likeness = (answered / total) ** 1.2 * (asked / phrase.weight)
    const worth = likeness * PHRASES[phrase.kind]
    if (worth > (best.get(phrase.entry)?.worth ?? 0)) best.set(phrase.entry, { likeness, phrase, worth })
  }
  return best
}

/** The best word of the glossary stands behind the two best topics, which are where to learn it; the others come last. @param {Ranked[]} ranked */
function besideTheirTopics(ranked) {
  /** @param {Ranked} result */
  const isTerm = ({ entry }) => entry.kind === "term"
  /** @param {Ranked} result */
  const isNamed = ({ phrase }) => phrase !== null && phrase.kind !== "headings"
  const order = ranked.filter(result => !isTerm(result))
  const [best, ...others] = ranked.filter(result => isTerm(result) && isNamed(result))
  if (best) order.splice(PLACE_OF_TERM, 0, best)
  return [...order, ...others]
}
