/* Above the editions: a reader whose browser prefers Turkish starts in Turkish. Without script the page leads to English. */
(() => {
  const edition = document.currentScript?.dataset.edition ?? ""
  const turkish = /^tr\b/i.test(navigator.languages?.[0] ?? navigator.language)
  location.replace(new URL(edition + (turkish ? "tr/" : "") + location.search + location.hash, location.href))
})()
