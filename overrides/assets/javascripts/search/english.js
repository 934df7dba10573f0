/* English words: one spelling for British and American, and a light stem. Words come in folded. */

/** @type {[RegExp, string][]} */
const SPELLINGS = [
  [/(...)isations?$/, "$1ization"], [/(...)is(e|es|ed|er|ers|ing)$/, "$1iz$2"], [/(...)ys(e|es|ed|ing)$/, "$1yz$2"],
  [/(..)our(s|ed|ing|al|ite|ites|hood|hoods)?$/, "$1or$2"], [/(..)ogues?$/, "$1og"], [/^(cent|fib|lit|met)re(s)?$/, "$1er$2"],
  [/([^l]l)l(ed|ing|er|ers)$/, "$1$2"], [/^(def|lic|off|pret)ence/, "$1ense"], [/^practis/, "practic"], [/^grey/, "gray"],
  [/^programme(s)?$/, "program$1"], [/^artefact/, "artifact"], [/^judgement/, "judgment"], [/^maths$/, "math"],
]
const NOT_ISE = /^(prec|surpr|exerc|adv|rev|superv|unsuperv|televis|comprom|prom|enterpr|expert|otherw|likew|ra|no|w|r)is(e|es|ed|er|ers|ing)$/

/** @param {string} word @returns {string} its American spelling */
export function american(word) {
  if (NOT_ISE.test(word)) return word
  for (const [british, replacement] of SPELLINGS) if (british.test(word)) return word.replace(british, replacement)
  return word
}

/** What is cut from the end of a word, the first that fits: [ending, what stands in its place, letters that must remain]. @type {[string, string, number][]} */
const ENDINGS = [
  ["ies", "y", 3], ["sses", "ss", 2], ["xes", "x", 2], ["ches", "ch", 2], ["shes", "sh", 2], ["us", "us", 2], ["ss", "ss", 2], ["is", "is", 2], ["ias", "ias", 1], ["s", "", 3],
]
/** @type {[string, string, number][]} */
const VERBS = [["ization", "iz", 3], ["izing", "iz", 3], ["ized", "iz", 3], ["izer", "iz", 3], ["ation", "at", 4], ["ating", "at", 4], ["ated", "at", 4],
  ["ing", "", 4], ["ed", "", 4], ["ment", "", 5], ["ly", "", 5]]

/** @param {string} word @param {[string, string, number][]} endings */
const cut = (word, endings) => {
  const found = endings.find(([ending, , rest]) => word.endsWith(ending) && word.length - ending.length >= rest)
  return found ? word.slice(0, -found[0].length) + found[1] : word
}

/**
 * The stem: only the inflection that learners really type, so that "universe" and "university" stay two words.
 * @param {string} word
 * @returns {string}
 */
export function stemEnglish(word) {
  let stem = cut(cut(american(word), ENDINGS), VERBS)
  if (stem.length > 4 && /([^aeioulsz])\1$/.test(stem)) stem = stem.slice(0, -1) // "stopp(ing)", "debugg(ing)"
  return stem.length > 3 ? stem.replace(/e$/, "") : stem
}
