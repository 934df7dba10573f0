/* What a reader is shown of a ranking: title, stage, a line that tells why, and the sections that answer. */
import { rank } from "./ranking.js"
import { fold, forms, words } from "./text.js"

const RESULTS = 12
const SECTIONS = 3
const SUGGESTIONS = 3
const TEASER = 160 // letters
const LEAD = 50 // letters before the first word that was found
const LONGEST_QUERY = 200 // letters: more is no question
const MOST_WORDS = 16

/**
 * @typedef {[string, boolean][]} Marked pieces of a text, each with whether the query found it
 * @typedef {{ id: string, kind: string, address: string, title: Marked, stage: string, phrase: Marked | null, teaser: Marked,
 *   sections: { address: string, title: Marked }[] }} Result
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./index.js").Entry} Entry
 * @typedef {import("./ranking.js").Asked} Asked
 * @typedef {{ results: Result[], suggestions: { title: string, address: string }[] }} Answer
 */

/**
 * @param {Index} index
 * @param {string} query whatever a reader typed
 * @returns {Answer}
 */
export function answer(index, query) {
  const asked = limit(query)
  if (!words(asked).length) return { results: [], suggestions: [] }
  const found = rank(index, asked)
  const results = found.ranked.slice(0, RESULTS).map(ranked => result(index, ranked, found.asked))
  return { results, suggestions: results.length ? [] : nearest(index, asked) }
}

/** The part of a query that is looked at. Control characters are no text. @param {string} query */
function limit(query) {
  const text = String(query).slice(0, LONGEST_QUERY).replace(/\p{C}/gu, " ")
  const all = words(text)
  return all.length > MOST_WORDS ? text.slice(0, all[MOST_WORDS - 1].end) : text
}

/** @param {Index} index @param {import("./ranking.js").Ranked} ranked @param {Asked[]} asked @returns {Result} */
function result(index, { entry, phrase }, asked) {
  const isFound = finder(index, asked)
  const shown = phrase && !["title", "headings"].includes(phrase.kind) && !fold(entry.title).includes(fold(phrase.text)) ? phrase.text : null
  return {
    id: entry.id,
    kind: entry.kind,
    address: entry.address,
    title: marked(entry.title, isFound),
    stage: entry.stageTitle,
    phrase: shown === null ? null : marked(shown, isFound),
    teaser: marked(teaser(index, entry, asked), isFound),
    sections: bestSections(index, entry, asked).map(([address, title]) => ({ address, title: marked(title, isFound) })),
  }
}

/** Tells of a word whether the query found it, in whatever form it stands. @param {Index} index @param {Asked[]} asked @returns {(word: string) => boolean} */
function finder(index, asked) {
  const terms = new Set(asked.flatMap(({ found }) => [...found.keys()]))
  return word => terms.has(word) || forms(word, index.language, index.rules).some(form => terms.has(form))
}

/** @param {string} text @param {(word: string) => boolean} isFound @returns {Marked} the text as it is written, cut where marks begin and end */
function marked(text, isFound) {
  /** @type {Marked} */
  const pieces = []
  let at = 0
  for (const { word, start, end } of words(text)) {
    if (!isFound(word)) continue
    if (start > at) pieces.push([text.slice(at, start), false])
    pieces.push([text.slice(start, end), true])
    at = end
  }
  if (at < text.length) pieces.push([text.slice(at), false])
  return pieces
}

/** @type {WeakMap<import("./index.js").Section, { title: Set<string>, text: Set<string> }>} */
const kept = new WeakMap() // section → the forms of its words: the same sections answer many queries

/** All forms of the words of a text. @param {Index} index @param {string} text */
const formsIn = (index, text) => new Set(words(text).flatMap(({ word }) => forms(word, index.language, index.rules)))

/** @param {Index} index @param {import("./index.js").Section} section */
function formsOf(index, section) {
  const found = kept.get(section) ?? { title: formsIn(index, section[1]), text: formsIn(index, section[2]) }
  kept.set(section, found)
  return found
}

/** How many of the asked words are there. @param {Set<string>} there @param {Asked[]} asked */
const answered = (there, asked) => asked.filter(({ found }) => [...found.keys()].some(term => there.has(term))).length

/** The summary, or a piece of the section that answers more of the query. @param {Index} index @param {Entry} entry @param {Asked[]} asked */
function teaser(index, entry, asked) {
  const summary = entry.summary ?? ""
  let best = { text: summary, count: answered(formsIn(index, summary), asked) }
  for (const section of entry.sections) {
    const count = answered(formsOf(index, section).text, asked)
    if (count > best.count) best = { text: section[2], count }
  }
  return best.text === summary ? summary : piece(best.text, finder(index, asked))
}

/** @param {string} text @param {(word: string) => boolean} isFound */
function piece(text, isFound) {
  const first = words(text).find(({ word }) => isFound(word))?.start ?? 0
  const start = first > LEAD ? text.indexOf(" ", first - LEAD) + 1 : 0
  const end = text.length - start <= TEASER ? text.length : text.lastIndexOf(" ", start + TEASER)
  return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "")
}

/** The sections whose heading, or else text, answers at least half of the query. @param {Index} index @param {Entry} entry @param {Asked[]} asked */
function bestSections(index, entry, asked) {
  return entry.sections
    .filter(([address, title]) => address.includes("#") && address !== entry.address && title !== entry.title)
    .map(section => ({ section, forms: formsOf(index, section) }))
    .map(({ section, forms }) => ({ section, score: 2 * answered(forms.title, asked) + answered(forms.text, asked) }))
    .filter(({ score }) => score >= asked.length)
    .sort((a, b) => b.score - a.score)
    .slice(0, SECTIONS)
    .map(({ section }) => section)
}

/** The names that share most pairs of letters with a query that found nothing (Dice 1945, doi 10.2307/1932409). @param {Index} index @param {string} query */
function nearest(index, query) {
  /** @param {string} text */
  const pairs = text => new Set([...fold(text).matchAll(/(?=(\S\S))/g)].map(match => match[1]))
  const wanted = pairs(query)
  /** @type {Map<Entry, { score: number, text: string }>} */
  const best = new Map()
  for (const { entry, kind, text } of index.phrases) {
    if (kind === "plain" || kind === "headings") continue
    const there = pairs(text)
    const shared = [...wanted].filter(pair => there.has(pair)).length
    const score = 2 * shared / (wanted.size + there.size)
    if (score > (best.get(entry)?.score ?? 0)) best.set(entry, { score, text })
  }
  return [...best].sort(([, a], [, b]) => b.score - a.score).slice(0, SUGGESTIONS).map(([entry]) => ({ title: entry.title, address: entry.address }))
}
