/* Where a browser knows speculation rules, it prepares the page that a reader is about to open, and shows it at once.
   The rules are a script in the page, though they run nothing: a host whose policy is stricter than ours forbids them. */

/** The policy of a page allows exactly this text, by its hash. A part of a page and another edition are not prepared. */
const RULES = `{"prerender":[{"where":{"and":[{"or":[{"href_matches":"/"},{"href_matches":"/*/"}]},{"not":{"selector_matches":"[href^='#'],[rel~=external],.md-version__link"}}]},"eagerness":"moderate"}]}`

/** Whether the host lets a page hold rules; asked once in a session, of the answer that the browser still has. */
async function allowed() {
  const known = sessionStorage.getItem("ai-engineer-roadmap.ahead")
  if (known) return known === "yes"
  const answer = await fetch(location.pathname, { method: "HEAD", cache: "force-cache" })
  await answer.arrayBuffer() // empty; a browser takes an answer that is not read to its end for one that failed
  const policy = answer.headers.get("Content-Security-Policy")
  const yes = !/(default|script)-src/.test(policy ?? "") || policy?.includes("'sha256-")
  sessionStorage.setItem("ai-engineer-roadmap.ahead", yes ? "yes" : "no")
  return yes
}

async function start() {
  if (!HTMLScriptElement.supports?.("speculationrules") || navigator.connection?.saveData || !await allowed()) return
  const script = document.createElement("script")
  script.type = "speculationrules"
  script.text = globalThis.trustedTypes?.createPolicy("ahead", { createScript: text => text }).createScript(RULES) ?? RULES
  document.head.append(script)
}

start().catch(() => { /* offline, or the store is full or refused: pages open as they always did */ })
