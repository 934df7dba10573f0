/* On a page whose address holds data in its fragment, a link to a section keeps the data: else a reload would lose the plan. */
import { split, withSection } from "./section.js"

/** Go to the section that the address names beside its data, and open one that is folded. */
export function toSection() {
  const { data, section } = split(location.hash)
  const place = section ? document.getElementById(section) : null
  if (place instanceof HTMLDetailsElement) place.open = true
  if (data) place?.scrollIntoView()
}

addEventListener("hashchange", event => {
  const { data, section } = split(location.hash)
  const before = new URL(event.oldURL).hash
  if (!data && split(before).data && document.getElementById(section)) {
    history.replaceState(history.state, "", `#${withSection(before, section)}`)
    event.stopImmediatePropagation() // the data are the same, so nobody has to read them again
  }
  toSection()
})
