/* Calendar days as whole numbers, counted in UTC: no time zone and no change of the clock can move one. */

const DAY = 86_400_000 // milliseconds; every day of UTC is as long
const DATE = /^(2[01]\d\d)-(\d\d)-(\d\d)$/

/**
 * The number of a day, or null where the text is none.
 * @param {unknown} text "2026-11-24"; years from 2000 to 2199
 * @returns {number | null} days since 1970-01-01
 */
export function dayNumber(text) {
  const parts = typeof text === "string" && DATE.exec(text)
  if (!parts) return null
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY
  return dayText(day) === text ? day : null // 31 February has become 3 March
}

/**
 * A day as it stands in data and addresses.
 * @param {number} day
 * @returns {string} "2026-11-24"
 */
export function dayText(day) {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/**
 * The day of the week.
 * @param {number} day
 * @returns {number} 1 is Monday, 7 is Sunday
 */
export function weekday(day) {
  return ((day + 3) % 7 + 7) % 7 + 1 // 1970-01-01 was a Thursday
}

/**
 * What Intl.DateTimeFormat takes; it has to be told `timeZone: "UTC"`.
 * @param {string} text
 * @returns {Date}
 */
export function dateOf(text) {
  return new Date(`${text}T00:00:00Z`)
}
