/* The edition menu, and the banner on an old edition. Without script a reader stays in the edition of the link. */
import { find, make } from "./elements.js"
import { edition, hasEditions, languagePath, pagePath, words } from "./site.js"

/** @typedef {{ version: string, title: string, aliases: string[], properties?: { hidden?: boolean } | null }} Edition an entry of versions.json, as mike writes it */

/** The same page in another edition; else the home page in the reader's language; else that edition's home page. @param {URL} root */
async function nearest(root) {
  for (const path of [languagePath + pagePath(), languagePath, ""]) {
    const url = new URL(path, root)
    if ((await fetch(url, { method: "HEAD" })).ok) {
      if (path.endsWith(pagePath())) url.hash = location.hash
      return url
    }
  }
  return root
}

/** @param {Edition[]} list @param {Edition} current */
function menu(list, current) {
  const button = make("button", { class: "md-version__current", "aria-label": `${words.edition}: ${current.title}` }, current.title)
  const items = list.filter(item => !item.properties?.hidden).map(item => {
    const root = new URL(`../${item.version}/`, edition)
    const link = make("a", { class: "md-version__link", href: new URL(languagePath, root).href }, item.title)
    if (item === current) link.setAttribute("aria-current", "true")
    link.addEventListener("click", async event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      location.assign(await nearest(root))
    })
    return make("li", { class: "md-version__item" }, link)
  })
  return make("div", { class: "md-version" }, button, make("ul", { class: "md-version__list" }, ...items))
}

async function start() {
  const answer = await fetch(new URL("../versions.json", edition))
  if (!answer.ok) return
  /** @type {Edition[]} */
  const list = await answer.json()
  const name = edition.pathname.split("/").at(-2)
  const current = list.find(item => item.version === name || item.aliases.includes(name ?? ""))
  if (!current) return
  document.querySelector(".md-header__topic")?.append(menu(list, current))
  if (!current.aliases.includes("latest")) {
    find(document, "[data-md-component=outdated]", HTMLElement).hidden = false
    const latest = find(document, "a[data-latest]", HTMLAnchorElement)
    latest.addEventListener("click", async event => {
      event.preventDefault()
      location.assign(await nearest(new URL("../latest/", edition)))
    })
  }
}

if (hasEditions) start().catch(() => { /* offline, or served without its neighbours: there is nothing to choose from */ })
