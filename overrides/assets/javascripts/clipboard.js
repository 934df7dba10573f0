/* Copying, and saying that it was done. */
import { say } from "./status.js"

/**
 * Copy a text and say so.
 * @param {string} text
 * @param {{ done: string, failed: string }} words what to say
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy(text, { done, failed }) {
  try {
    await navigator.clipboard.writeText(text)
    say(done)
    return true
  } catch {
    say(failed) // no permission, or no secure connection
    return false
  }
}
