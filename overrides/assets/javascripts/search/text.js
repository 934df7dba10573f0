/* Words: how a text is cut, and what makes two spellings the same word. The same rules for the index, the query and the marks. */
import { stemEnglish } from "./english.js"
import { stemTurkish } from "./turkish.js"

const WORD = /[\p{L}\p{N}\p{M}]+(?:\+\+|#(?![\p{L}\p{N}]))?/gu
const JOINT = /^[-/.\s]$/
const LONGEST_ENDING = 5 // after an apostrophe: "Python'ların"

/**
 * Letters without case and marks: "IŞIK", "ışık" and "isik" are one, so are "zekâ" and "zeka".
 * @param {string} text
 * @returns {string}
 */
export const fold = text => text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "").replace(/ı/g, "i")

/**
 * The words of a text and where they stand in it. What follows an apostrophe is an ending ("Python'da", "model's") and no word.
 * @param {string} text
 * @returns {{ word: string, start: number, end: number }[]}
 */
export function words(text) {
  const found = []
  for (const match of text.matchAll(WORD)) {
    const previous = found.at(-1)
    const start = match.index
    const isEnding = previous?.end === start - 1 && /['’]/.test(text[start - 1]) && match[0].length <= LONGEST_ENDING
    if (!isEnding) found.push({ word: fold(match[0]), start, end: start + match[0].length })
  }
  return found
}

/**
 * Neighbours written as one word: "fine-tuning" and "fine tuning" are also found as "finetuning".
 * @param {string} text
 * @returns {string[]}
 */
export function joined(text) {
  const all = words(text)
  return all.slice(1).flatMap((next, index) => {
    const previous = all[index]
    return next.start === previous.end + 1 && JOINT.test(text[previous.end]) ? [previous.word + next.word] : []
  })
}

/** @type {Record<"en" | "tr" | "both", Map<string, string[]>>} */
const kept = { en: new Map(), tr: new Map(), both: new Map() } // the same words come again and again
const MOST_KEPT = 50_000

/**
 * The forms under which a word is kept: as it is written, and its stems. A Turkish text holds English words too.
 * @param {string} word folded
 * @param {"en" | "tr" | "both"} language
 * @param {{ stems?: boolean }} rules
 * @returns {string[]} the word first, the barest form last
 */
export function forms(word, language, { stems = true } = {}) {
  if (!stems) return [word]
  const known = kept[language]
  let found = known.get(word)
  if (!found) {
    found = [...new Set([word, stemEnglish(word), ...(language === "en" ? [] : stemTurkish(word))])]
    if (known.size < MOST_KEPT) known.set(word, found)
  }
  return found
}

const QUESTION_WORDS = {
  en: `a about am an and any anything are as at be been being but by can could did do does doing easy even for from get getting give go going
    good had has have having he help her his how i if im in into is it its just kind know let like long lot many me more most much
    my need no not of off on one only or our out own please same shall she should so some someone something somebody such take tell than
    that the their them then there these they thing things this those through to too up us use used using very via vs want wants was way
    we well were what when where which while who whose why will with without would you your best first work works make makes making do`,
  tr: `yapay zeka acaba ama az bana bazi beni benim bile bir biri bu bunu bunun cok da daha de diye en et eder edilir etmek etmeli gibi gore hangi
    hangisi hani hem hep her ic icin ile ise istiyorum iyi kac kadar kendi ki kim lazim m mi miyim mu mudur mu midir ne neden nedir neler nelerdir
    nerede nereden neye nicin nasil o olan olarak oldugu olmak olmali olur oluyor ona onun ozellikle sey seyi seyler siz su tane tum uzere
    var ve veya ya yani yap yapar yapilir yapmak yapmali yapmaliyim yapan yok gerek gerekir gerekiyor gerekli ben bunlar edebilirim
    edilir olabilir yapabilirim`,
}

/** Words that ask or bind and name nothing, per language of the site; folded. English ones count on both. */
export const stopWords = {
  en: new Set(QUESTION_WORDS.en.split(/\s+/)),
  tr: new Set(`${QUESTION_WORDS.en} ${QUESTION_WORDS.tr}`.split(/\s+/)),
}
