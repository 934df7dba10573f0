/* Sets the colours that the reader chose, before anything is painted. */
(() => {
  const color = { ...window.__md_get("__palette")?.color }
  if (color.media === "(prefers-color-scheme)") {
    const system = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark"
    const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${system})"]`)
    for (const name of ["media", "scheme", "primary", "accent"])
      color[name] = input?.getAttribute(`data-md-color-${name}`) ?? color[name]
  }
  for (const [name, value] of Object.entries(color))
    if (value !== null) document.body.setAttribute(`data-md-color-${name}`, value)
})()
