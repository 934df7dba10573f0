/* The one place where a script tells everybody, also who does not see the page, that something happened. */
const region = document.createElement("div")
region.className = "rm-status"
region.setAttribute("role", "status")
document.body.append(region) // at once: a region that comes together with its text is often not read out
let timer = 0

/** Tell the reader something that needs no answer. @param {string} text */
export function say(text) {
  region.textContent = text
  clearTimeout(timer)
  timer = setTimeout(() => { region.textContent = "" }, 4000)
}
