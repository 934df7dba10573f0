/*
 * A plan, or an assignment, as the fragment of an address, and back.
 *
 * A fragment is not sent to the server, and the language menu keeps it. `plan=1` and `assign=1` say what it is and in
 * which version it is written. What comes from an address was written by anybody: every value is checked, everything is
 * capped, and what is not sound is left out and reported.
 */
import { split } from "../section.js"
import { dayNumber } from "./days.js"
import { GENERAL } from "./route.js"

export const VERSION = 1
export const LONGEST = 16_000 // characters of a fragment
export const LONGEST_NOTE = 500 // letters
export const MOST_HOURS = 60 // a week
export const MOST_A_DAY = 12 // hours; a plan that asks for more would be kept by nobody
const MOST_TOPICS = 200
const MOST_BREAKS = 40
const LONGEST_BREAK = 366 // days
const MOST_FAULTS = 20
export const FLAGS = /** @type {const} */ (["useful", "assumed", "settled"]) // choices that are made or not

/** @typedef {{ doors: string[], roles: string[], topics: string[] }} Known the ids that there are */
/** @typedef {[from: string, to: string]} Break */
/** @typedef {{ door: string, role: string, useful: boolean, assumed: boolean, settled: boolean, topics: string[], hours: number, start: string | null, rest: number[], off: Break[], key: string | null }} Choices `key`: by what a calendar knows the plan again */
/** @typedef {{ topics: { id: string, due: string | null }[], note: string }} Assignment */
/** @typedef {{ key: string, value: string }} Fault what was left out */
/**
 * @typedef {{ kind: null, choices: null, assignment: null, faults: Fault[] }
 *   | { kind: "plan", choices: Choices, assignment: null, faults: Fault[] }
 *   | { kind: "assignment", choices: null, assignment: Assignment, faults: Fault[] }} Said
 *   `kind` is null where a fragment is neither: the name of a section, for example
 */
/** @typedef {(key: string, value: string) => void} Report */

/**
 * The choices that a plan begins with.
 * @param {Known} known
 * @returns {Choices}
 */
export function defaults(known) {
  return {
    door: known.doors[0], role: GENERAL, useful: false, assumed: false, settled: false, topics: [],
    hours: 10, start: null, rest: [], off: [], key: null,
  }
}

/**
 * The fragment of a plan, without "#". What is as in `defaults` is not written.
 * @param {Choices} choices
 * @param {Known} known
 * @returns {string}
 */
export function writePlan(choices, known) {
  const usual = defaults(known)
  /** @type {[string, string][]} */
  const pairs = [["plan", String(VERSION)]]
  /** @param {string} key @param {string} value @param {string} usually */
  const add = (key, value, usually) => { if (value !== usually) pairs.push([key, value]) }
  add("door", choices.door, usual.door)
  if (choices.topics.length) add("topics", choices.topics.join("."), "")
  else add("role", choices.role, usual.role)
  for (const key of FLAGS) add(key, choices[key] ? "1" : "", "")
  add("hours", String(choices.hours), String(usual.hours))
  add("start", choices.start ?? "", "")
  add("rest", choices.rest.join(""), "")
  add("off", choices.off.map(([from, to]) => from === to ? from : `${from}_${to}`).join("."), "")
  add("key", choices.key ?? "", "")
  return joined(pairs)
}

/**
 * By what a calendar tells this plan from another: made of the address, and kept in it from the first calendar file on, so
 * that a file of the same plan with other hours moves what the first one wrote.
 * @param {Choices} choices
 * @param {Known} known
 * @returns {string}
 */
export const keyOf = (choices, known) => choices.key ?? digest(writePlan(choices, known))

/**
 * By what a calendar tells this assignment from another. Days are not part of it: one that is moved moves its entry.
 * @param {Assignment} assignment
 * @returns {string}
 */
export const keyOfAssignment = ({ topics, note }) =>
  digest(writeAssignment({ topics: topics.map(({ id }) => ({ id, due: null })), note }))

/** FNV-1a of 64 bits, in base 36, of text that is ASCII. @param {string} text @returns {string} */
function digest(text) {
  let hash = 0xcbf29ce484222325n
  for (const letter of text) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n)
  return hash.toString(36)
}

/**
 * The most hours a week that leave a day's work a day's work.
 * @param {{ start: string | null, rest: number[] }} pace free days mean something only to a plan with dates
 * @returns {number}
 */
export const mostHours = ({ start, rest }) => Math.min(MOST_HOURS, MOST_A_DAY * (7 - (start ? rest.length : 0)))

/**
 * The fragment of an assignment, without "#".
 * @param {Assignment} assignment
 * @returns {string}
 */
export function writeAssignment({ topics, note }) {
  /** @type {[string, string][]} */
  const pairs = [["assign", String(VERSION)], ["topics", topics.map(({ id, due }) => due ? `${id}_${due}` : id).join(".")]]
  const text = noteOf(note)
  if (text) pairs.push(["note", text])
  return joined(pairs)
}

/**
 * What a fragment says.
 * @param {unknown} fragment with or without "#"
 * @param {Known} known
 * @returns {Said}
 */
export function read(fragment, known) {
  /** @type {Said & { kind: null }} */
  const nothing = { kind: null, choices: null, assignment: null, faults: [] }
  if (typeof fragment !== "string") return nothing
  const text = split(fragment).data
  const mark = /^(plan|assign)=(\d{1,6})(?:&|$)/.exec(text)
  if (!mark) return nothing
  if (text.length > LONGEST) return { ...nothing, faults: [{ key: "length", value: String(text.length) }] }
  if (Number(mark[2]) !== VERSION) return { ...nothing, faults: [{ key: "version", value: mark[2] }] }
  /** @type {Fault[]} */
  const faults = []
  /** @type {Report} */
  const fault = (key, value) => { if (faults.length < MOST_FAULTS) faults.push({ key, value: [...value].slice(0, 60).join("") }) }
  const values = parsed(text, fault)
  return mark[1] === "plan"
    ? { ...nothing, kind: "plan", choices: choicesOf(values, known, fault), faults }
    : { ...nothing, kind: "assignment", assignment: assignmentOf(values, known, fault), faults }
}

/**
 * A note as it is kept: plain text of a limited length.
 * @param {string} text
 * @returns {string}
 */
export function noteOf(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(/[^\P{C}\n\u200c\u200d]/gu, "") // joiners make letters and signs
  return [...plain.trim()].slice(0, LONGEST_NOTE).join("").trim()
}

// encodeURIComponent leaves these, and programs that make links of text stop at some of them.
/** @param {string} text */
const encoded = text => encodeURIComponent(text).replace(/[!'()*~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
/** @param {[string, string][]} pairs */
const joined = pairs => pairs.map(([key, value]) => `${key}=${encoded(value)}`).join("&")

const KEYS = new Set(["plan", "assign", "door", "role", "useful", "assumed", "settled", "topics", "hours", "start", "rest", "off", "key", "note"])

/** The values by key; the first of a key counts. @param {string} text @param {Report} fault */
function parsed(text, fault) {
  /** @type {Map<string, string>} */
  const values = new Map()
  for (const pair of text.split("&")) {
    const [key, ...rest] = pair.split("=")
    const raw = rest.join("=")
    if (!KEYS.has(key) || values.has(key)) {
      if (pair) fault("key", key)
      continue
    }
    try {
      values.set(key, decodeURIComponent(raw.replaceAll("+", " ")))
    } catch {
      fault(key, raw) // a percent sign that encodes nothing
    }
  }
  return values
}

/** @param {Map<string, string>} values @param {Known} known @param {Report} fault */
function choicesOf(values, known, fault) {
  const choices = defaults(known)
  /** @template {keyof Choices} K @param {K} key @param {(text: string) => Choices[K] | undefined} sound */
  const take = (key, sound) => {
    const text = values.get(key)
    if (text === undefined) return
    const value = sound(text)
    if (value === undefined) fault(key, text)
    else choices[key] = value
  }
  /** @param {string[]} ids @returns {(value: string) => string | undefined} */
  const oneOf = ids => value => ids.includes(value) ? value : undefined
  /** @param {string} value */
  const flag = value => value === "1" ? true : undefined
  take("door", oneOf(known.doors))
  take("role", oneOf([GENERAL, ...known.roles]))
  for (const key of FLAGS) take(key, flag)
  take("hours", value => /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_HOURS ? Number(value) : undefined)
  take("start", value => isDay(value) ? value : undefined)
  take("rest", value => /^[1-7]{1,6}$/.test(value) ? [...new Set(value)].map(Number).sort() : undefined)
  choices.topics = topicsOf(values, known, fault).map(({ id }) => id)
  take("off", value => breaksOf(value, fault))
  take("key", value => /^[0-9a-z]{1,13}$/.test(value) ? value : undefined)
  if (choices.topics.length) choices.role = GENERAL
  const most = mostHours(choices)
  if (choices.hours > most) {
    choices.hours = most
    fault("day", String(most))
  }
  return choices
}

/**
 * Breaks in order, each once.
 * @param {Break[]} breaks
 * @returns {Break[]}
 */
export function tidy(breaks) {
  const found = new Map(breaks.filter(isBreak).map(pair => [pair.join("_"), pair]))
  return [...found.values()].sort().slice(0, MOST_BREAKS) // as texts, which are of one length
}

/**
 * Whether this is a break: two days in order, at most a year apart.
 * @param {Break} pair
 * @returns {boolean}
 */
export function isBreak([from, to]) {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return first !== null && last !== null && isDay(to) && first <= last && last - first < LONGEST_BREAK
}

/**
 * Whether a plan can begin, or something be due, on this day: one of this century, so that the longest plan ends in the next.
 * @param {string} text
 * @returns {boolean}
 */
export function isDay(text) {
  return dayNumber(text) !== null && text < "2100"
}

/** @param {string} text @param {Report} fault */
function breaksOf(text, fault) {
  /** @type {Break[]} */
  const breaks = []
  for (const part of text.split(".")) {
    const [from, to = from, ...more] = part.split("_")
    if (more.length || !isBreak([from, to]) || breaks.length >= MOST_BREAKS) fault("off", part)
    else breaks.push([from, to])
  }
  return tidy(breaks)
}

/** @param {Map<string, string>} values @param {Known} known @param {Report} fault */
function topicsOf(values, known, fault) {
  const ids = new Set(known.topics)
  /** @type {Map<string, Assignment["topics"][number]>} */
  const found = new Map()
  for (const part of (values.get("topics") ?? "").split(".").filter(Boolean)) {
    const [id, due = null, ...more] = part.split("_")
    if (!ids.has(id) || found.has(id) || found.size >= MOST_TOPICS) fault("topics", part)
    else {
      const sound = due === null || (isDay(due) && !more.length)
      if (!sound) fault("topics", part)
      found.set(id, { id, due: sound ? due : null })
    }
  }
  return [...found.values()]
}

/** @param {Map<string, string>} values @param {Known} known @param {Report} fault @returns {Assignment} */
function assignmentOf(values, known, fault) {
  return { topics: topicsOf(values, known, fault), note: noteOf(values.get("note") ?? "") }
}
