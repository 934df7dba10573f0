/* A fragment that holds data (a plan, somebody's progress) can also name the section of the page that is read: `plan=1&hours=6&at=limits`. */

const AT = /&at=([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * The two parts of a fragment. What has no "=" is the name of a section and nothing else.
 * @param {string} fragment with or without "#"
 * @returns {{ data: string, section: string }} either may be empty
 */
export function split(fragment) {
  const text = fragment.replace(/^#/, "")
  if (!text.includes("=")) return { data: "", section: text }
  const at = AT.exec(text.slice(-100)) // no section has so long a name
  return at ? { data: text.slice(0, -at[0].length), section: at[1] } : { data: text, section: "" }
}

/**
 * The fragment for the same data at another section.
 * @param {string} fragment with or without "#"
 * @param {string} section
 * @returns {string} without "#"
 */
export function withSection(fragment, section) {
  return `${split(fragment).data}&at=${section}`
}
