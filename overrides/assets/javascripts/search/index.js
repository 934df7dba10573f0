/* The index: what the files say, ready to be looked up. */
import MiniSearch from "../../vendor/minisearch.js"
import { FIELDS } from "./rules.js"
import { fold, forms, joined, stopWords, words } from "./text.js"

/**
 * @typedef {[address: string, title: string, text: string]} Section
 * @typedef {{ id: string, kind: "topic" | "stage" | "page" | "term", title: string, address: string, summary?: string, stage?: string,
 *   names?: string[], other?: string[], plain?: string[], tools?: string[], headings?: string[], taught?: string[] }} Named an entry of the first file
 * @typedef {Named & { asked: string[], terms: string[], sources: string[], makers: string[], sections: Section[], number: number, stageTitle: string }} Entry
 * @typedef {{ language: "en" | "tr", entries: Named[] }} Names the first file
 * @typedef {{ synonyms: string[][], entries: Record<string, { sections: Section[], asked?: string[], sources?: string[], makers?: string[], summary?: string }> }} Text the second
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {"title" | "makers" | typeof LISTS[number]} Kind of a phrase
 * @typedef {{ entry: Entry, kind: Kind, text: string, words: string[][], weights: number[], weight: number }} Phrase
 *   a name or a heading: the forms of its telling words, how much each of them tells, and all together
 * @typedef {{ language: "en" | "tr", entries: Entry[], search: MiniSearch<Entry>, phrases: Phrase[], byForm: Map<string, [Phrase, number][]>, kin: Map<string, string[]>,
 *   glued: Map<string, string[]>, names: Set<string>, weight: (form: string) => number, stop: Set<string>, rules: import("./rules.js").Rules }} Index
 */

/** The fields whose lines are phrases of their own. */
const LISTS = /** @type {const} */ (["names", "other", "plain", "asked", "tools", "terms", "headings"])
/** @type {Set<string>} */
const NAMES = new Set(["title", "names", "other", "terms"]) // of something, not of its parts or tools
/** @type {Set<string>} */
const PLAIN = new Set(["plain", "asked"])

/**
 * @param {Names} names
 * @param {Text | null} text once it is there
 * @param {Rules} rules
 * @returns {Index}
 */
export function build(names, text, rules) {
  const { language } = names
  const entries = complete(names.entries, text, rules)
  const phrases = entries.flatMap(entry => phrasesOf(entry, language, rules))
  /** @type {Index["byForm"]} */
  const byForm = new Map()
  for (const phrase of phrases)
    phrase.words.forEach((all, at) => {
      for (const form of all) byForm.get(form)?.push([phrase, at]) ?? byForm.set(form, [[phrase, at]])
    })
  const weight = rarity(byForm, entries.length)
  for (const phrase of phrases) {
    phrase.weights = phrase.words.map(all => Math.min(...all.map(weight)))
    phrase.weight = phrase.weights.reduce((sum, one) => sum + one, 0)
  }
  const kin = kinship(text?.synonyms ?? [], language, rules)
  const glued = rules.glued ? gluedNames(phrases, language, rules) : new Map()
  return { language, entries, search: fullText(entries, language, rules), phrases, byForm, kin, glued, names: single(phrases), weight, stop: stopWords[language], rules }
}

/** Names of one word. @param {Phrase[]} phrases */
const single = phrases => new Set(phrases.filter(({ kind, words }) => kind !== "headings" && words.length === 1).map(({ text }) => fold(text)))

/** Two or three neighbours in a name, by what they are when they are written as one word, in each form of the last. @param {Phrase[]} phrases @param {Index["language"]} language @param {Rules} rules */
function gluedNames(phrases, language, rules) {
  /** @type {Index["glued"]} */
  const glued = new Map()
  for (const { kind, text } of phrases) {
    if (!NAMES.has(kind)) continue
    const all = words(text).map(({ word }) => word)
    for (let start = 0; start < all.length - 1; start++)
      for (const end of [start + 2, start + 3]) {
        const parts = all.slice(start, end)
        if (end <= all.length) for (const form of forms(all[end - 1], kind === "other" ? "both" : language, rules)) glued.set(parts.slice(0, -1).join("") + form, parts)
      }
  }
  return glued
}

/** The other words for a word, by each of its forms. @param {string[][]} groups @param {Index["language"]} language @param {Rules} rules */
function kinship(groups, language, rules) {
  /** @type {Index["kin"]} */
  const kin = new Map()
  if (!rules.synonyms) return kin
  for (const group of groups) {
    const all = group.map(word => forms(words(word)[0].word, language, rules))
    all.forEach((own, at) => {
      const others = all.filter((_, other) => other !== at).flat()
      for (const form of own) kin.set(form, [...kin.get(form) ?? [], ...others])
    })
  }
  return kin
}

/** The entries with what the second file has for them, and the topics with the words of the glossary that they teach. @param {Named[]} given @param {Text | null} text @param {Rules} rules */
function complete(given, text, rules) {
  const stages = new Map(given.filter(entry => entry.kind === "stage").map(entry => [entry.id, entry.title]))
  /** @type {Entry[]} */
  const entries = given.map((entry, id) => ({
    sections: [], sources: [], makers: [], asked: [], ...entry, ...text?.entries[`${entry.kind}/${entry.id}`], number: id, stageTitle: stages.get(entry.stage ?? "") ?? "", terms: [],
  }))
  const topics = new Map(entries.filter(entry => entry.kind === "topic").map(entry => [entry.id, entry]))
  if (rules.glossary)
    for (const term of entries)
      if (term.kind === "term" && term.taught) topics.get(term.taught[0])?.terms.push(term.title, ...(term.names ?? []))
  return entries
}

/** @param {Entry} entry @param {Index["language"]} language @param {Rules} rules @returns {Phrase[]} */
function phrasesOf(entry, language, rules) {
  /** @type {{ kind: Kind, text: string }[]} */
  const found = [{ kind: "title", text: entry.title }]
  for (const kind of LISTS) {
    if (PLAIN.has(kind) && !rules.plainWords || kind === "other" && !rules.otherLanguage) continue
    for (const text of entry[kind] ?? []) found.push({ kind, text })
  }
  if (rules.makers) for (const text of new Set(entry.makers.flatMap(name => [name, name.slice(name.lastIndexOf(" ") + 1)]))) found.push({ kind: "makers", text })
  return found.map(({ kind, text }) => {
    const all = words(text).map(({ word }) => word)
    const telling = all.filter(word => !stopWords[language].has(word))
    const kept = [...new Set(telling.length ? telling : all)]
    return { entry, kind, text, words: kept.map(word => forms(word, kind === "other" ? "both" : language, rules)), weights: [], weight: 0 }
  })
}

/** How much a form tells: rare ones more. The inverse document frequency over entries, as in Spärck Jones 1972, doi 10.1108/eb026526. @param {Index["byForm"]} byForm @param {number} entries @returns {Index["weight"]} */
function rarity(byForm, entries) {
  const weights = new Map()
  for (const [form, places] of byForm) weights.set(form, Math.log(1 + entries / new Set(places.map(([phrase]) => phrase.entry)).size))
  return form => weights.get(form) ?? Math.log(1 + entries)
}

/** @param {Entry[]} entries @param {Index["language"]} language @param {Rules} rules @returns {Index["search"]} */
function fullText(entries, language, rules) {
  const fields = Object.keys(FIELDS).filter(field => rules.text || field !== "text" && field !== "sources" && field !== "makers")
  /** @type {Index["search"]} */
  const search = new MiniSearch({
    idField: "number",
    fields,
    extractField: (entry, field) => {
      if (field === "number") return entry.number
      if (field === "stage") return entry.stageTitle
      if (field === "text") return entry.sections.map(([, title, text]) => `${title}\n${text}`).join("\n")
      if (PLAIN.has(field) && !rules.plainWords || field === "other" && !rules.otherLanguage) return ""
      const found = entry[/** @type {"title" | "summary" | "sources" | typeof LISTS[number]} */ (field)] ?? "" // what FIELDS names
      return Array.isArray(found) ? found.join("\n") : found
    },
    tokenize: (text, field) => {
      const all = words(text).map(({ word }) => word)
      return rules.joined && field !== "text" ? [...all, ...joined(text)] : all
    },
    processTerm: (word, field) => forms(word, field === "other" ? "both" : language, rules),
  })
  search.addAll(entries)
  return search
}

