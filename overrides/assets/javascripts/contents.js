/* Marks the section that is being read in the table of contents, and keeps the menus scrolled to where the reader is. */

import { findAll } from "./elements.js"

/** Scroll the sidebar, not the page, until a link in it is seen. @param {Element} link */
function reveal(link) {
  const frame = link.closest(".md-sidebar__scrollwrap")
  if (!frame || frame.scrollHeight <= frame.clientHeight) return
  const { top, bottom } = link.getBoundingClientRect()
  const space = frame.getBoundingClientRect()
  if (top < space.top || bottom > space.bottom) frame.scrollTop += top - space.top - space.height / 3
}

/** @type {Map<string, HTMLAnchorElement[]>} */
const links = new Map() // id of a section → its links, in the sidebar and in the menu of a narrow screen
for (const link of findAll(document, ".md-nav--secondary a[href^='#']", HTMLAnchorElement)) {
  const id = decodeURIComponent(link.hash.slice(1))
  links.set(id, [...links.get(id) ?? [], link])
}
const sections = [...links.keys()].map(id => document.getElementById(id)).filter(section => section !== null)
/** @type {Set<Element>} */
const passed = new Set()
/** @type {Element | null} */
let current = null

/** @param {Element | null} section */
function mark(section) {
  if (section === current) return
  for (const link of links.get(current?.id ?? "") ?? []) {
    link.classList.remove("md-nav__link--active")
    link.removeAttribute("aria-current")
  }
  for (const link of links.get(section?.id ?? "") ?? []) {
    link.classList.add("md-nav__link--active")
    link.setAttribute("aria-current", "location")
    reveal(link)
  }
  current = section
}

/* A section is passed when its heading is above the reading line, however far: hence the margin without end above the window. */
/** @type {IntersectionObserver | undefined} */
let observer
function watch() {
  observer?.disconnect()
  const line = 7 * parseFloat(getComputedStyle(document.documentElement).fontSize) // just below where a link to a section puts it
  const next = observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) passed[isIntersecting ? "add" : "delete"](target)
    mark(sections.findLast(section => passed.has(section)) ?? null)
  }, { rootMargin: `9999999px 0px ${Math.round(line - innerHeight)}px 0px` })
  for (const section of sections) next.observe(section)
}
watch()
addEventListener("resize", watch)

const here = document.querySelector(".md-sidebar--primary a.md-nav__link--active")
if (here) reveal(here)
