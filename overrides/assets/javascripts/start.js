/* What must be done before anything is painted: the mark that script runs, a store that never throws, the chosen colours. */
(() => {
  const root = document.documentElement
  root.classList.replace("no-js", "js")

  /* The first paint waits for the title: painting the header, then an empty page, makes the text come later on a slow phone.
     A link in the page would do the same, but the checker of the HTML does not know it yet. */
  const until = document.currentScript?.dataset.until
  if (until) document.head.append(Object.assign(document.createElement("link"), { rel: "expect", href: `#${until}`, blocking: "render" }))

  try {
    localStorage.getItem("")
  } catch {
    /** @type {Map<string, string>} */
    const kept = new Map()
    /** @type {Storage} */
    const value = {
      getItem: key => kept.get(String(key)) ?? null,
      setItem: (key, text) => { kept.set(String(key), String(text)) },
      removeItem: key => { kept.delete(String(key)) },
      clear: () => kept.clear(),
      key: index => [...kept.keys()][index] ?? null,
      get length() { return kept.size },
    }
    Object.defineProperty(window, "localStorage", { value })
  }

  const dark = matchMedia("(prefers-color-scheme: dark)")
  const paint = () => {
    const stored = localStorage.getItem("ai-engineer-roadmap.palette")
    const choice = stored === "light" || stored === "dark" ? stored : "system"
    root.dataset.palette = choice
    root.dataset.mdColorScheme = choice === "dark" || (choice === "system" && dark.matches) ? "slate" : "default"
  }
  paint()
  dark.addEventListener("change", paint)
  for (const event of ["storage", "pageshow", "palette"]) addEventListener(event, paint) // another tab; back; palette.js
})()
