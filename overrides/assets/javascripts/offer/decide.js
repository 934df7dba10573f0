/* Whether to offer a page in another language. Pure: no page, no store. */

/** @param {unknown} tag */
const base = tag => typeof tag === "string" ? tag.toLowerCase().split("-")[0] : ""

/**
 * The language to offer to a reader.
 * @param {object} reader
 * @param {string} reader.page the language of the page
 * @param {string[]} reader.others the other languages that the page is written in
 * @param {readonly string[]} reader.preferred what the browser asks for, the most wanted first: "tr-TR", "en"
 * @param {string[]} reader.declined languages that the reader did not want to be offered
 * @param {string} reader.cameFrom the language of the page whose link led here, when it is one of ours; else empty
 * @returns {string} empty when there is nothing to offer
 */
export function offered({ page, others, preferred, declined, cameFrom }) {
  const wanted = preferred.map(base).find(language => language === page || others.includes(language)) ?? ""
  return wanted === page || wanted === cameFrom || declined.includes(wanted) ? "" : wanted
}

/**
 * The language of one of our pages.
 * @param {string} address whole address of any page; may be empty
 * @param {string} edition whole address of the edition, with its last slash
 * @param {{ language: string, path: string }[]} languages each with its folder in the edition: "" or "tr/"
 * @returns {string} empty when the page is not one of this edition
 */
export function languageOf(address, edition, languages) {
  if (!address.startsWith(edition)) return ""
  const path = address.slice(edition.length)
  const fits = languages.filter(({ path: folder }) => path.startsWith(folder))
  return fits.reduce((best, one) => one.path.length >= best.path.length ? one : best, { language: "", path: "" }).language
}

/**
 * The languages that a reader declined, from what the store holds; whatever else it holds is left out.
 * @param {unknown} text
 * @param {string[]} languages
 * @returns {string[]}
 */
export const readDeclined = (text, languages) =>
  typeof text === "string" && text.length < 100 ? languages.filter(language => text.split(" ").includes(language)) : []

/**
 * What is declined after a reader chose a language by hand: the one that was left is not offered again, the chosen one may be.
 * @param {string[]} declined
 * @param {string} left
 * @param {string} chosen
 * @returns {string[]}
 */
export const afterChoice = (declined, left, chosen) => [...new Set([...declined, left])].filter(language => language !== chosen)
