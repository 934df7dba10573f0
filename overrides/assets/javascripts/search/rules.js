/*
 * All rules of the ranking, in one place. Each can be switched off: the benchmark shows what the search loses without it.
 */

/** @typedef {typeof RULES} Rules */
export const RULES = {
  /** Words that ask or bind ("how do I", "nedir") do not count, unless there are no others. */
  stopWords: true,
  /** A word finds its other forms: "networks" and "network", "ağlarını" and "ağ". */
  stems: true,
  /** A half-typed word finds the words that begin with it. */
  prefixes: true,
  /** A word that nothing is called finds one that differs by a letter, or by two in a long word. */
  typos: true,
  /** The same for two letters that changed places: "tranfsormer". */
  transpositions: true,
  /** An everyday word finds what another word for it is in: "junk" and "spam". */
  synonyms: true,
  /** "finetuning" finds "fine tuning", and "data base" finds "database". */
  joined: true,
  /** "deeplearning" is read as "deep learning", if words that stand side by side in a name make it up. */
  glued: true,
  /** Who made a listed resource counts as a name of where it is listed, and so does the surname alone. */
  makers: true,
  /** Names, plain words and headings count as whole phrases: how much of the phrase was asked for, and how much of the query it answers. */
  phrases: true,
  /** What a topic is for, in words without jargon, counts as a phrase. */
  plainWords: true,
  /** The names in the other language of the site count. */
  otherLanguage: true,
  /** Words of the glossary, in both languages, count as names of the topic that teaches them. */
  glossary: true,
  /** What is written in the sections counts, and which resources are listed. */
  text: true,
  /** A result that answers more of the words comes before one that answers one of them often. */
  coverage: true,
  /** A stage comes first when its name is what was asked for. */
  stages: true,
}

/** How much a word counts by where it stands. */
export const FIELDS = { title: 6, names: 4, other: 3, plain: 2.5, asked: 2.5, terms: 2.5, tools: 3, headings: 2, summary: 1.5, stage: 0.5, sources: 1, makers: 1, text: 1 }

/** How much a phrase counts by what it is; a title that is asked for in full counts most. */
export const PHRASES = { title: 1, names: 0.95, other: 0.9, tools: 0.85, terms: 0.85, plain: 0.85, asked: 0.85, headings: 0.7, makers: 0.8 }

/** How sure a match is. */
export const SURE = { exact: 1, stem: 0.95, prefix: 0.7, synonym: 0.6, typo: 0.8, twoTypos: 0.6 }

/** The weight of the best phrase against the weight of the words, both from 0 to 1. */
export const PHRASE_WEIGHT = 2

/** What a stage counts more than a topic when its name is what was asked for. */
export const STAGE_NAMED = 1.5

/** A stage, or a page that only lists others, yields to a topic unless its name is what was asked for. */
export const KIND = { topic: 1, stage: 0.8, page: 0.6, term: 0.5 }
