/* What the theme's script expects of storage. A store that is refused, full or malformed must never stop the page. */
(() => {
  for (const kind of ["localStorage", "sessionStorage"]) {
    try {
      window[kind].getItem("")
    } catch {
      const kept = new Map()
      const value = {
        getItem: key => kept.get(String(key)) ?? null,
        setItem: (key, text) => { kept.set(String(key), String(text)) },
        removeItem: key => { kept.delete(String(key)) },
        clear: () => kept.clear(),
        key: index => [...kept.keys()][index] ?? null,
        get length() { return kept.size },
      }
      Object.defineProperty(window, kind, { value })
    }
  }

  const isColor = color => color !== null && typeof color === "object" && !Array.isArray(color) &&
    Object.entries(color).every(([name, value]) => /^(media|scheme|primary|accent)$/.test(name) &&
      (value === null || typeof value === "string" && /^[a-z0-9 ():-]*$/i.test(value)))
  const sound = {
    __palette: value => Number.isInteger(value?.index) && value.index >= 0 && value.index < 3 && isColor(value.color),
    __tabs: value => Array.isArray(value) && value.every(tab => typeof tab === "string"),
    __announce: value => Number.isInteger(value),
  }

  window.__md_scope = new URL(document.currentScript.dataset.scope, location)
  window.__md_hash = text => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)
  window.__md_get = (key, store = localStorage, scope = window.__md_scope) => {
    try {
      const value = JSON.parse(store.getItem(`${scope.pathname}.${key}`))
      return value === null || (Object.hasOwn(sound, key) && sound[key](value)) ? value : null
    } catch {
      return null
    }
  }
  window.__md_set = (key, value, store = localStorage, scope = window.__md_scope) => {
    try { store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value)) } catch { /* full or refused: not kept */ }
  }
})()
