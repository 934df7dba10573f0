import { find } from "./elements.js"

/**
 * What overrides/main.html tells the scripts about the page; addresses are resolved here, once.
 * @type {{ top: string, path: string, editions: boolean, canKeep: boolean, words: Record<string, string> }}
 */
const data = JSON.parse(find(document, "#__site", HTMLScriptElement).text)

/** Words of the interface, in the page's language. @type {Record<string, string>} */
export const words = data.words

/** The folder of the page's language: "" or "tr/". @type {string} */
export const languagePath = data.path

/** Whether there are editions to choose from: not under `mkdocs serve`. @type {boolean} */
export const hasEditions = data.editions

/** Whether the site can be kept for reading offline: not under `mkdocs serve`. @type {boolean} */
export const canKeep = data.canKeep

/** The edition that is being read. */
export const edition = new URL(data.top, location.href)

/** Path of the page in its language; empty where there is none, as on a 404 page. */
export const pagePath = () => {
  const home = new URL(languagePath, edition).pathname
  return location.pathname.startsWith(home) ? location.pathname.slice(home.length) : ""
}
