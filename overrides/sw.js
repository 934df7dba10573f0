/* Keeps this edition, in the languages that its reader reads, for reading offline.

   Online nothing changes: pages and files come from the network, so a deploy is seen at once. A page that cannot be reached comes
   from what is kept, and then so does all that it loads: a page and its files are of one build, never of two.
   - Each language has a list of its files with the hashes of their contents, and a cache of its own for each list. The cache
     is filled whole before it is used, and the browser refuses a file with another hash, so half a deploy is never kept.
   - Which page belongs to which cache is written into the cache, for browsers end idle workers. A page from the network belongs
     to one only if everything that it has loaded has the hash of the list: then a search still works when the network has gone.
   - Requests to other origins, requests other than GET and requests for a range are not touched. */
/** @type {Record<string, { home: string, hash: string }>} */
const LISTS = {} // language → its folder and the hash of its list; macros/site/offline.py fills this in
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis)) // TypeScript knows only that it is some worker
const { scope } = worker.registration
const asked = new URL(location.href).searchParams
const PREFIX = `ai-engineer-roadmap.offline ${scope} `
/** @type {Map<string, string>} */
const caching = new Map((asked.get("keep") ?? "").split(",").filter(language => Object.hasOwn(LISTS, language))
  .map(language => [`${PREFIX}${language} ${LISTS[language].hash}`, language])) // name of the cache → language

/** @param {string} url */
const pathOf = url => new URL(url, scope).href.slice(scope.length).replace(/[?#].*/, "").replace(/(^|\/)index\.html$/, "$1")
/** @param {string} url @param {string} cacheName */
const kept = (url, cacheName) => caches.match(scope + pathOf(url), { cacheName, ignoreSearch: true })

/** The files of a list that is kept: path → hash. @param {string} language @param {string} name @returns {Promise<Record<string, string>>} */
async function filesOf(language, name) {
  const list = await kept(`offline.${language}.json`, name)
  if (!list) throw new Error("deleted meanwhile")
  return (await list.json()).files
}

/* 1. Fill the caches, then take over. */
/** @param {string} name @param {string} language */
async function fill(name, language) {
  const cache = await caches.open(name)
  /** @param {string} path @param {string} integrity */
  const keep = async (path, integrity) => {
    const key = `${scope}${path}?${integrity}` // the same file of an older build has the same key
    if (await cache.match(key)) return
    const had = await caches.match(key)
    await cache.put(key, had ?? await fetch(scope + path, { integrity, cache: "no-cache", redirect: "error", priority: "low" }))
  }
  await keep(`offline.${language}.json`, LISTS[language].hash)
  const rest = Object.entries(await filesOf(language, name))
  await Promise.all(Array.from({ length: 4 }, async () => { for (let next = rest.pop(); next; next = rest.pop()) await keep(...next) }))
  if (!await caches.has(name)) throw new Error("deleted meanwhile")
}

worker.addEventListener("install", event => event.waitUntil((async () => {
  if (!caching.size) throw new Error("there is nothing to keep")
  if (navigator.connection?.saveData && !asked.has("always")) throw new Error("not while data is saved")
  for (const [name, language] of caching) await fill(name, language)
  await worker.skipWaiting()
})()))

worker.addEventListener("activate", event => event.waitUntil((async () => {
  await worker.registration.navigationPreload?.enable()
  await tidy()
  await worker.clients.claim()
})()))

/** Deletes the caches of older builds, but for those that an open page belongs to. */
async function tidy() {
  if (worker.registration.installing) return // it is filling the cache of a newer build
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || caching.has(name)) continue
    const ids = (await (await caches.open(name)).keys()).map(({ url }) => url.split("/.page/")[1]).filter(Boolean)
    const open = await Promise.all(ids.map(id => worker.clients.get(id)))
    if (!open.some(Boolean)) await caches.delete(name)
  }
}

/* 2. Know which page belongs to which cache. */
/** @type {Map<string, string | undefined>} */
const homes = new Map() // id of a client → name of its cache, or undefined
/** @param {string} id @param {string} name */
async function bind(id, name) {
  homes.set(id, name)
  await (await caches.open(name)).put(`${scope}.page/${id}`, new Response(name))
}
/** @param {string} id */
async function home(id) {
  if (!homes.has(id)) homes.set(id, await (await caches.match(`${scope}.page/${id}`))?.text())
  return homes.get(id)
}

/* A page says what it has loaded, itself first. */
worker.addEventListener("message", event => event.waitUntil((async () => {
  /** @type {string[]} */
  const loaded = event.data
  if (!(event.source instanceof Client)) return
  for (const [name, language] of await home(event.source.id) ? [] : caching) {
    const files = await filesOf(language, name)
    if (!Object.hasOwn(files, pathOf(loaded[0]))) continue
    const listed = loaded.filter(url => url.startsWith(scope) && Object.hasOwn(files, pathOf(url)))
    await Promise.all(listed.map(url => fetch(url, { integrity: files[pathOf(url)], cache: "force-cache" })))
    await bind(event.source.id, name)
  }
  await tidy()
})().catch(() => { /* another build, or nothing is kept any more: the page goes on with the network alone */ })))

/* 3. Answer. */
/** @param {FetchEvent} event @returns {Promise<Response>} */
async function page(event) {
  try {
    return await event.preloadResponse ?? await fetch(event.request)
  } catch (error) {
    for (const name of caching.keys()) {
      const found = await kept(event.request.url, name)
      if (!found) continue
      await bind(event.resultingClientId, name)
      return found
    }
    const [name, language] = [...caching].sort(([, a], [, b]) => LISTS[b].home.length - LISTS[a].home.length)
      .find(([, language]) => pathOf(event.request.url).startsWith(LISTS[language].home)) ?? [...caching][0]
    const missing = `${LISTS[language].home}offline/`
    if (!await kept(missing, name)) throw error
    return Response.redirect(`${scope}${missing}#${encodeURIComponent(pathOf(event.request.url))}`)
  }
}

/** @param {FetchEvent} event */
async function file(event) {
  const name = await home(event.clientId)
  const found = name && await kept(event.request.url, name)
  if (found && event.request.destination === "worker") await bind(event.resultingClientId, name)
  return found || fetch(event.request)
}

worker.addEventListener("fetch", event => {
  const { request } = event
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(scope)) return
  event.respondWith(request.mode === "navigate" ? page(event) : file(event))
})
