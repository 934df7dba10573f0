/* On a page whose address holds data in its fragment, a link to a section keeps the data: else a reload would lose the plan. */
import { split, withSection } from "./section.js"

/** Go to the section that the address names beside its data, and open one that is folded. */
export function toSection() {
  const { data, section } = split(location.hash)
  const place = section ? document.getElementById(section) : null
  if (place instanceof HTMLDetailsElement) place.open = true
  if (data) place?.scrollIntoView()
}

/* An entry of the history that was here before says so, since the Back button and a link tell the page the same. */
const isOld = () => history.state?.isOld === true
const age = () => history.replaceState({ ...history.state, isOld: true }, "")
age()

addEventListener("hashchange", event => {
  const { data, section } = split(location.hash)
  const before = new URL(event.oldURL).hash
  if (!data && !isOld() && split(before).data && document.getElementById(section)) {
    history.replaceState(history.state, "", `#${withSection(before, section)}`)
    event.stopImmediatePropagation() // the data are the same, so nobody has to read them again
  }
  age()
  toSection()
})
