/* The edition menu, and the banner on an old edition. Without script a reader stays in the edition of the link. */
import { edition, hasEditions, languagePath, pagePath, words } from "./site.js"

/** The same page in another edition; else the home page in the reader's language; else that edition's home page. */
async function find(root) {
  for (const path of [languagePath + pagePath(), languagePath, ""]) {
    const url = new URL(path, root)
    if ((await fetch(url, { method: "HEAD" })).ok) {
      if (path.endsWith(pagePath())) url.hash = location.hash
      return url
    }
  }
  return root
}

function menu(list, current) {
  const element = (tag, className, ...children) => {
    const made = document.createElement(tag)
    made.className = className
    made.append(...children)
    return made
  }
  const button = element("button", "md-version__current", current.title)
  button.setAttribute("aria-label", `${words.edition}: ${current.title}`)
  const items = list.filter(item => !item.properties?.hidden).map(item => {
    const root = new URL(`../${item.version}/`, edition)
    const link = element("a", "md-version__link", item.title)
    link.href = new URL(languagePath, root).href
    if (item === current) link.setAttribute("aria-current", "true")
    link.addEventListener("click", async event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      location.assign(await find(root))
    })
    return element("li", "md-version__item", link)
  })
  return element("div", "md-version", button, element("ul", "md-version__list", ...items))
}

async function start() {
  const answer = await fetch(new URL("../versions.json", edition))
  if (!answer.ok) return
  const list = await answer.json()
  const name = edition.pathname.split("/").at(-2)
  const current = list.find(item => item.version === name || item.aliases.includes(name))
  if (!current) return
  document.querySelector(".md-header__topic")?.append(menu(list, current))
  if (!current.aliases.includes("latest")) {
    document.querySelector("[data-md-component=outdated]").hidden = false
    const latest = document.querySelector("a[data-latest]")
    latest.addEventListener("click", async event => {
      event.preventDefault()
      location.assign(await find(new URL("../latest/", edition)))
    })
  }
}

if (hasEditions) start().catch(() => { /* offline, or served without its neighbours: there is nothing to choose from */ })
