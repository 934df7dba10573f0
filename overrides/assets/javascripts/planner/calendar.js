/* Calendar files. Source: RFC 5545; the name of a calendar is RFC 7986, and X-WR-CALNAME for programs that are older. */
import { dayNumber, dayText } from "./days.js"

/** @typedef {{ uid: string, from: string, to: string, summary: string, description?: string, url?: string }} Event whole days; `to` is the last */

/**
 * The text of an .ics file.
 * @param {Event[]} events a `uid` stays the same when the plan is made anew, so that a calendar moves the event
 * @param {{ name: string, stamp: string, language: string }} about `stamp`: the moment of writing, "20261124T101500Z"
 * @returns {string}
 */
export function calendar(events, { name, stamp, language }) {
  const sequence = sequenceOf(stamp)
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//AI Engineer Roadmap//Planner//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, from, to, summary, description, url }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`, // without a higher one some calendars leave an event where it was
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(dayText(/** @type {number} */ (dayNumber(to)) + 1))}`, // the day after the last
      `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
      ...(description ? [`DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`] : []),
      ...(url ? [`URL:${url.replace(CONTROL, "")}`] : []),
      "TRANSP:TRANSPARENT", // a topic under way does not make a learner busy
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ]
  return lines.map(line => folded(line) + "\r\n").join("")
}

/**
 * The moment as DTSTAMP wants it.
 * @param {Date} moment
 * @returns {string} "20261124T101500Z"
 */
export function stampOf(moment) {
  return moment.toISOString().replace(/[-:]|\.\d+/g, "")
}

/** A number that grows with the moment: seconds since 2026; RFC 5545 leaves it 31 bits. @param {string} stamp */
function sequenceOf(stamp) {
  const moment = Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"))
  return Math.min(Math.max(0, Math.floor((moment - Date.UTC(2026, 0)) / 1000)), 2 ** 31 - 1)
}

const CONTROL = /[\u0000-\u001f\u007f\p{Surrogate}]/gu // no text may hold these; a pair of surrogates is a letter and no match
/** @param {string} day */
const compact = day => day.replaceAll("-", "")
/** @param {string} text */
const escaped = text => text
  .replace(/\r\n?/g, "\n")
  .replace(/[\\;,]/g, "\\$&")
  .split("\n").map(line => line.replace(CONTROL, "")).join("\\n")

/** Lines of at most 75 octets; no letter is cut, since many programs join the lines only after decoding. @param {string} line */
function folded(line) {
  let text = ""
  let octets = 0
  for (const letter of line) {
    const size = sizeOf(letter.codePointAt(0) ?? 0)
    if (octets + size > 75) {
      text += "\r\n "
      octets = 1 // the space counts
    }
    text += letter
    octets += size
  }
  return text
}

/** @param {number} code */
const sizeOf = code => code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
