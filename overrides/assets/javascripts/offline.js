/* Has the edition kept for reading offline, in the languages that the reader reads. What is kept, and how, stands in sw.js. */
import { canKeep, edition } from "./site.js"

const KEY = "ai-engineer-roadmap.offline"
const SETTLED = 5_000 // milliseconds: who leaves at once need not carry the whole edition off
const OURS = /\/sw\.js\?keep=[a-z,]+(&always)?$/
const worker = navigator.serviceWorker // not there without a secure connection

/* The one script address that is put together here; a policy that asks for trusted ones has to allow this name. */
const trusted = globalThis.trustedTypes?.createPolicy("offline", { createScriptURL: url => OURS.test(url) ? url : "" })

/** Whether this browser can keep anything. @type {boolean} */
export const able = Boolean(canKeep && worker && globalThis.caches)

/** What the reader has chosen. @returns {"on" | "off" | ""} */
export function choice() {
  try {
    const value = localStorage.getItem(KEY)
    return value === "on" || value === "off" ? value : ""
  } catch {
    return ""
  }
}

/** @param {"on" | "off"} value */
function remember(value) {
  try { localStorage.setItem(KEY, value) } catch { /* not kept */ }
}

/** Whether the edition is to be kept: unless the reader has turned it off, or saves data and has not turned it on. */
export const wanted = () => able && (choice() === "on" || choice() === "" && !navigator.connection?.saveData)

/** The worker of this edition, if there is one. @returns {Promise<ServiceWorkerRegistration | undefined>} */
async function registered() {
  const found = await worker.getRegistration(edition.href)
  return found?.scope === edition.href ? found : undefined
}

async function register() {
  const now = await registered()
  const script = (now?.installing ?? now?.waiting ?? now?.active)?.scriptURL ?? location.href
  const languages = new Set([...(new URL(script).searchParams.get("keep") ?? "").split(","), document.documentElement.lang])
  const keep = [...languages].filter(language => /^[a-z]{2}$/.test(language)).sort().join(",")
  const url = new URL(`sw.js?keep=${keep}${choice() === "on" ? "&always" : ""}`, edition).href
  return worker.register(trusted?.createScriptURL(url) ?? url, { scope: edition.pathname })
}

async function remove() {
  for (const found of await worker.getRegistrations())
    if (OURS.test((found.active ?? found.waiting ?? found.installing)?.scriptURL ?? "")) await found.unregister()
  for (const name of await caches.keys())
    if (name.startsWith(`${KEY} `)) await caches.delete(name)
}

/** Keep the edition, now and from now on. */
export async function turnOn() {
  remember("on")
  await register()
}

/** Delete what is kept, of every edition, and keep nothing from now on. */
export async function turnOff() {
  remember("off")
  await remove()
}

/** What is kept of this edition. @returns {Promise<{ pages: number, size: number, on: string | null } | null>} */
export async function kept() {
  if (!able || !(await registered())?.active) return null
  /** @type {{ pages: number, size: number, on: string | null }} */
  const sum = { pages: 0, size: 0, on: null }
  for (const cacheName of (await caches.keys()).filter(name => name.startsWith(`${KEY} ${edition.href} `))) {
    const list = new URL(`offline.${cacheName.split(" ").at(-2)}.json`, edition)
    const answer = await caches.match(list, { cacheName, ignoreSearch: true })
    if (!answer) continue
    /** @type {{ files: Record<string, string>, size: number }} */
    const { files, size } = await answer.json()
    sum.pages += Object.keys(files).filter(path => path === "" || path.endsWith("/")).length
    sum.size += size
    sum.on = answer.headers.get("date") ?? sum.on
  }
  return sum.pages ? sum : null
}

/** Tell the worker what this page has loaded, so that it can tell whether it is of the build that is kept. */
function tell() {
  if (!worker.controller?.scriptURL.startsWith(edition.href)) return
  worker.controller.postMessage([location.href, ...performance.getEntriesByType("resource").map(entry => entry.name)])
}

async function start() {
  if (!worker || !globalThis.caches) return
  if (!canKeep) return remove() // under `mkdocs serve`, where a worker of an earlier day would only confuse
  worker.addEventListener("controllerchange", tell)
  tell()
  if (!wanted()) return
  if (!await registered()) await new Promise(done => setTimeout(done, SETTLED))
  await register()
}

const idle = globalThis.requestIdleCallback ?? setTimeout
const later = () => idle(() => start().catch(() => { /* refused, full or offline: the site works without */ }))
if (document.readyState === "complete") later()
else addEventListener("load", later)
