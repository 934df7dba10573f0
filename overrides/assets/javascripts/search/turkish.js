/* Turkish words: inflection hangs at the end, one suffix after the other. Words come in folded, so a suffix has one spelling per vowel class. */

const list = text => text.trim().split(/\s+/).sort((a, b) => b.length - a.length)

/** Plural, possession and case, with their usual combinations. */
const NOUN = list(`lar ler lari leri larin lerin larinin lerinin larini lerini larina lerine larinda lerinde larindan lerinden lariyla leriyla
  larla lerle lara lere larda lerde lardan lerden larim lerim larimi lerimi larimiz lerimiz
  si su sini sunu sina suna sinin sunun sinda sunda sinde sindan sundan sinden siyla suyla siyle suyle
  im um in un imi umu imin umun imiz umuz iniz unuz ini unu ina una ine une inin unun inda unda inde unde indan undan inden unden iyla uyla iyle uyle
  ni nu nin nun na ne nda nde ndan nden yi yu ya ye yla yle da de ta te dan den tan ten la le i u a e
  ki daki deki taki teki ndaki ndeki inin ca ce`)
/** What makes a noun, an adjective or a question of a verb, and the endings that people type in questions. */
const VERB = list(`mak mek maya meye mayi meyi manin menin mada mede ma me masi mesi masini mesini masinin mesinin malar meler malari meleri
  mali meli maliyim meliyim iyor uyor iyorum uyorum iyoruz uyoruz iyorlar uyorlar ir ur ar er irim urum arim erim ilir ulur iliyor uluyor
  ilmasi ulmasi ilmesi ulmesi ilmek ulmak ilmis ulmus an en yan yen digi dugu digim dugum tigi tugu acagi ecegi acak ecek abilir ebilir abilirim ebilirim
  is us isi usu ici ucu iciler ucular di du ti tu mis mus`)
/** What makes a noun of a noun and is left out in other words of the family: "mühendisliği", "öğrenici". */
const FAMILY = list("lik luk ligi lugu likler liklar sel sal")

const strip = (word, suffixes, rest) => {
  const suffix = suffixes.find(suffix => word.endsWith(suffix) && word.length - suffix.length >= (suffix.length === 1 ? rest + 1 : rest))
  return suffix ? word.slice(0, -suffix.length) : word
}
/** A last consonant that softens before a vowel is kept hard: "kitab(ı)" is "kitap", "ağ(ı)" is "ak" as "ağ" is. */
const harden = stem => stem.replace(/b$/, "p").replace(/d$/, "t").replace(/g$/, "k")

/**
 * The stems of a word: without its case endings, and without what made it of a verb as well.
 * A short word that loses its last vowel ("resim", "resmi") is also kept without it.
 * @param {string} word
 * @returns {string[]}
 */
export function stemTurkish(word) {
  let noun = word
  for (let turn = 0; turn < 3; turn++) noun = strip(noun, NOUN, 4)
  if (noun === word && word.length === 4) noun = strip(word, ["i", "u", "a", "e"], 3) // "ağı" has three letters, "yolu" four
  const family = strip(noun, FAMILY, 4)
  const verb = strip(family, VERB, 3)
  const found = [harden(noun), harden(family), harden(verb)]
  if (/^[^aeiou]?[aeiou][^aeiou][iu][mnrlszy]$/.test(noun)) found.push(noun.replace(/[iu](.)$/, "$1")) // resim → resm
  return [...new Set(found)]
}
