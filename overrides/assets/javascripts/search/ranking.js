/* From a query to an order of entries. What counts, and how much, stands in rules.js. */
import { stemOf } from "./index.js"
import { FIELDS, KIND, PHRASES, PHRASE_WEIGHT, SURE } from "./rules.js"
import { forms, words } from "./text.js"

const SHORTEST_TYPO = 4 // letters: nearly every word of three is one letter from another
const LONG_WORD = 8 // letters, from which two may be wrong
const PLACE_OF_TERM = 2 // behind the two best topics

/**
 * @typedef {{ word: string, written: string, found: Map<string, number>, terms: Set<string>, scores: Map<number, number> }} Asked
 *   a word of the query, the stems of names that it found with how sure each is, all words that it found, and the entries that hold them
 * @typedef {{ entry: import("./index.js").Entry, score: number, phrase: import("./index.js").Phrase | null }} Ranked
 */

/**
 * @param {import("./index.js").Index} index
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
    const { similarity = 0, phrase = null } = byPhrase.get(entry) ?? {}
    const isAskedFor = phrase?.kind === "title" && similarity > 0.95
    const kind = entry.kind === "stage" && isAskedFor && index.rules.stages ? 1.5 : isAskedFor ? 1 : KIND[entry.kind]
    return { entry, phrase, score: ((byWords.get(entry.number) ?? 0) + PHRASE_WEIGHT * similarity) * kind }
  })
  ranked.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number)
  return { ranked: besideTheirTopics(ranked), asked }
}

/** The words of a query, each with what it finds. */
function look(index, query) {
  const { rules, stop } = index
  const all = words(query)
  const telling = rules.stopWords ? all.filter(({ word }) => !stop.has(word)) : all
  const isTyping = /[\p{L}\p{N}]$/u.test(query)
  const kept = telling.length ? telling : all
  const asked = [...new Map(kept.map(({ word, start, end }) => [word, query.slice(start, end)]))].map(([word, written]) =>
    lookUp(index, word, written, isTyping && word === all.at(-1).word))
  return rules.joined ? withNeighbours(index, asked) : asked
}

/** What one word finds: itself and its forms, a longer word that begins with it, else a word that was probably meant. */
function lookUp(index, word, written, isTyping) {
  const { language, rules } = index
  const own = forms(word, language, rules)
  const sure = found => own.includes(found) ? (found === word ? SURE.exact : SURE.stem) : SURE.prefix
  const prefix = rules.prefixes ? term => term === word && word.length >= (isTyping ? 2 : 4) : false
  const exact = ask(index, own, { prefix })
  if (exact.length) return { word, written, ...collect(index, exact, sure) }

  const both = forms(word, "both", rules)
  const foreign = ask(index, both, {})
  if (foreign.length) return { word, written, ...collect(index, foreign, () => SURE.stem) }

  if (rules.transpositions && word.length >= SHORTEST_TYPO) {
    const swapped = [...word.slice(1)].map((_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2))
    const meant = ask(index, swapped.flatMap(other => forms(other, language, rules)), {})
    if (meant.length) return { word, written, ...collect(index, meant, () => SURE.typo) }
  }
  if (rules.typos && word.length >= SHORTEST_TYPO) {
    const near = ask(index, own.filter(form => form === word || form.length > SHORTEST_TYPO), {
      fuzzy: term => term.length < LONG_WORD ? 1 : 2, prefix: isTyping && word.length > SHORTEST_TYPO,
    })
    if (near.length) return { word, written, ...collect(index, near, () => SURE.typo) }
  }
  return { word, written, found: new Map(), terms: new Set(), scores: new Map() }
}

const ask = (index, terms, options) => index.search.search(terms.join(" "), {
  tokenize: text => text.split(" "), processTerm: term => term, boost: FIELDS, weights: { fuzzy: 0.4, prefix: 0.5 }, ...options,
})

/** The stems that were found with how sure each is, all words that were found, and the score of each entry. */
function collect(index, hits, sure) {
  const found = new Map()
  const terms = new Set(hits.flatMap(hit => hit.terms))
  for (const term of terms)
    for (const key of [stemOf(term, index.language, index.rules), term])
      if (index.byStem.has(key)) found.set(key, Math.max(found.get(key) ?? 0, sure(term)))
  return { found, terms, scores: new Map(hits.map(hit => [hit.id, hit.score])) }
}

/** "veri tabanı" also finds "veritabanı": two neighbours written as one word answer for both. */
function withNeighbours(index, asked) {
  asked.slice(1).forEach((second, at) => {
    const first = asked[at]
    const hits = ask(index, forms(first.word + second.word, index.language, index.rules), {})
    if (!hits.length) return
    const { found, terms, scores } = collect(index, hits, () => SURE.stem)
    for (const word of [first, second]) {
      for (const term of terms) word.terms.add(term)
      for (const [stem, sure] of found) word.found.set(stem, Math.max(word.found.get(stem) ?? 0, sure))
      for (const [id, score] of scores) word.scores.set(id, Math.max(word.scores.get(id) ?? 0, score))
    }
  })
  return asked
}

/** How well the words of an entry answer, from 0 to 1: the sum over the words, less where telling words are missing. */
function wordScores(index, known) {
  const weights = known.map(word => Math.max(...[...word.found.keys()].map(index.weight), index.weight("")  * (word.found.size ? 0 : 1)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const scores = new Map()
  for (const { number } of index.entries) {
    let sum = 0
    let covered = 0
    known.forEach((word, at) => {
      const score = word.scores.get(number)
      if (score === undefined) return
      sum += score
      covered += weights[at]
    })
    if (sum) scores.set(number, index.rules.coverage ? sum * (covered / total) ** 2 : sum)
  }
  const best = Math.max(...scores.values())
  for (const [number, score] of scores) scores.set(number, score / best)
  return scores
}

/** The phrase of each entry that is most like the query, from 0 to 1. */
function phraseScores(index, asked) {
  const best = new Map()
  if (!index.rules.phrases) return best
  const weightOf = word => word.found.size ? Math.max(...[...word.found.keys()].map(index.weight)) : index.weight("")
  const weights = asked.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shared = new Map() // phrase → [weight of the query that it answers, weight of the phrase that was asked for]
  asked.forEach((word, at) => {
    const answered = new Map()
    for (const [stem, sure] of word.found)
      for (const phrase of index.byStem.get(stem) ?? [])
        if (sure > (answered.get(phrase)?.sure ?? 0)) answered.set(phrase, { sure, stem })
    for (const [phrase, { sure, stem }] of answered) {
      const [query, stems] = shared.get(phrase) ?? [0, new Map()]
      shared.set(phrase, [query + weights[at] * sure, stems.set(stem, Math.max(stems.get(stem) ?? 0, sure))])
    }
  })
  for (const [phrase, [query, stems]] of shared) {
    const whole = [...new Set(phrase.stems)].reduce((sum, stem) => sum + index.weight(stem), 0)
    const told = [...stems].reduce((sum, [stem, sure]) => sum + index.weight(stem) * sure, 0)
    const similarity = (query / total) ** 1.5 * Math.sqrt(Math.min(1, told / whole)) * PHRASES[phrase.kind]
    if (similarity > (best.get(phrase.entry)?.similarity ?? 0)) best.set(phrase.entry, { similarity, phrase })
  }
  return best
}

/** The best word of the glossary stands behind the two best topics, which are where to learn it; the others come last. */
function besideTheirTopics(ranked) {
  const isTerm = ({ entry }) => entry.kind === "term"
  const isNamed = ({ phrase }) => phrase !== null && phrase.kind !== "headings"
  const order = ranked.filter(result => !isTerm(result))
  const [best, ...others] = ranked.filter(result => isTerm(result) && isNamed(result))
  if (best) order.splice(PLACE_OF_TERM, 0, best)
  return [...order, ...others]
}
