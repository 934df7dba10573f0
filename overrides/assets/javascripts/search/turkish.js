/* Turkish words: inflection hangs at the end, one suffix after the other. Words come in folded, so a suffix has one spelling per vowel class. */

/** @param {string} text */
const list = text => text.trim().split(/\s+/).sort((a, b) => b.length - a.length)

/** Plural, possession and case, with their usual combinations. */
const NOUN = list(`lar ler lari leri larin lerin larinin lerinin larini lerini larina lerine larinda lerinde larindan lerinden lariyla leriyla
  larla lerle lara lere larda lerde lardan lerden larim lerim larimi lerimi larimiz lerimiz larimda lerimde larimdan lerimden larimin lerimin
  larimizi lerimizi larimla lerimle
  si su sini sunu sina sine suna sune sinin sunun sinda sinde sunda sunde sindan sinden sundan sunden siyla siyle suyla suyle
  im um in un imi umu imin umun imiz umuz iniz unuz ini unu ina una ine une inin unun inda unda inde unde indan undan inden unden iyla uyla iyle uyle
  imda imde umda umde imdan imden umdan umden imla imle umla umle ima ime uma ume
  nin nun yi yu ya ye yla yle da de ta te dan den tan ten la le i u a e ki daki deki taki teki ca ce`)
/** What makes a noun, an adjective or a question of a verb, and the endings that people type in questions. */
const VERB = list(`mak mek maya meye mayi meyi ma me malar meler maliyim meliyim mali meli
  iyor uyor iyorum uyorum iyoruz uyoruz iyorlar uyorlar ir ur ar er irim urum arim erim irler urlar arlar erler
  iliyor uluyor iliyorum ilma ulma ilme ulme ilmek ulmak ilmis ulmus ilir ulur iyla an en yan yen
  dig dug digi dugu digim dugum tigi tugu tigim acag eceg acagi ecegi acagim ecegim acak ecek yacak yecek yacagim yecegim
  abilir ebilir abilirim ebilirim yabilir yebilir yabilirim yebilirim sin sun sinlar sinler is us ici ucu yici yucu di du ti tu mis mus`)
/** What makes a word of another and is left out in others of the family: "mühendislik", "denetimli". Not "-siz", which turns the meaning round. */
const FAMILY = list("lik luk lig lug li lu sel sal")

const VOWEL = /[aeiou]$/
const VOICELESS = /[fhkpst]$/ // "ş" and "ç" are folded to s and c; a c is never last before a suffix

/** Whether a suffix can stand there: vowels do not meet, a buffer letter keeps them apart, and "-da" hardens to "-ta". @param {string} rest @param {string} suffix */
function fits(rest, suffix) {
  if (/^[aeiou]/.test(suffix)) return !VOWEL.test(rest)
  if (/^[ny]|^s[iu]/.test(suffix)) return /[aeiu]$/.test(rest) // hardly a word ends in o, and "regresyonun" is no form of "regresyo"
  if (/^t[aei]/.test(suffix)) return VOICELESS.test(rest) || /c$/.test(rest)
  if (/^d[aei]/.test(suffix)) return !/[fhkpt]$/.test(rest)
  return true
}

/** How many letters must remain: a plural says what it is, a single letter may be part of the word. @param {string} suffix */
const shortest = suffix => /^l[ae]r/.test(suffix) ? 2 : suffix.length === 1 ? 4 : suffix.length > 3 ? 2 : 3

/** @param {string} word @param {string[]} suffixes */
function strip(word, suffixes) {
  for (const suffix of suffixes) {
    const rest = word.slice(0, -suffix.length)
    if (word.endsWith(suffix) && rest.length >= shortest(suffix) && fits(rest, suffix)) return rest
  }
  return word
}

/** A last consonant that softens before a vowel is kept hard: "kitab(ı)" is "kitap", "ağ(ı)" is "ak" as "ağ" is. @param {string} stem */
const harden = stem => stem.replace(/b$/, "p").replace(/d$/, "t").replace(/g$/, "k")

/**
 * The stems of a word: without its case endings, and without what made it of a verb or of another word as well.
 * A short word that loses its last vowel ("resim", "resmi") is also kept without it.
 * @param {string} word
 * @returns {string[]} the barest last
 */
export function stemTurkish(word) {
  let noun = word
  for (let turn = 0; turn < 3; turn++) noun = strip(noun, NOUN)
  const ofVerb = /m[ae](?=(si|sini|sina|sine|sinin|sinda|sinde|nin|yi|ya|ye|da|de|dan|den|ler|lar|leri|lari|lerin|larin)?$)/.exec(word)
  const verb = strip(ofVerb ? word.slice(0, ofVerb.index + 2) : noun, VERB)
  const found = [noun, strip(word, FAMILY), verb, strip(harden(verb), FAMILY)].map(harden)
  if (/^[^aeiou]?[aeiou][^aeiou][iu][mnrlszy]$/.test(word)) found.push(word.replace(/[iu](.)$/, "$1")) // resim → resm
  return [...new Set(found)]
}
