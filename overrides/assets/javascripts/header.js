/* The bar at the top: its shadow when the tabs have gone, the page's title when the heading has; the button back to the top. */
import { find, findAll } from "./elements.js"

const header = find(document, ".md-header", HTMLElement)
const title = find(document, "[data-md-component=header-title]", HTMLElement)
const gone = new IntersectionObserver(entries => {
  for (const { target, isIntersecting, boundingClientRect } of entries)
    if (target.matches(".md-tabs")) header.classList.toggle("md-header--shadow", !isIntersecting)
    else title.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < 100)
}, { rootMargin: `-${header.offsetHeight}px 0px 0px 0px` })
for (const element of document.querySelectorAll(".md-tabs, .md-content h1")) gone.observe(element)

const [top] = findAll(document, "[data-md-component=top]", HTMLElement)
if (top) {
  let last = scrollY
  addEventListener("scroll", () => {
    top.hidden = scrollY > last || scrollY < innerHeight
    last = scrollY
  }, { passive: true })
  top.addEventListener("click", () => {
    scrollTo({ top: 0 })
    find(header, "a", HTMLElement).focus({ preventScroll: true }) // the button is about to hide
  })
}
