// What the search uses of vendor/minisearch.js, whose own code is not for a strict checker.
export interface Options<T> {
  idField: string
  fields: string[]
  extractField(entry: T, field: string): string | number
  tokenize(text: string, field?: string): string[]
  processTerm(term: string, field?: string): string | string[]
}

export interface Hit {
  id: number
  score: number
  terms: string[]
}

export interface Query {
  boost?: Record<string, number>
  weights?: { fuzzy: number, prefix: number }
  fuzzy?: number | false
  prefix?: boolean | ((term: string) => boolean)
  filter?(hit: Hit): boolean
  tokenize?(text: string): string[]
  processTerm?(term: string): string
}

export default class MiniSearch<T> {
  constructor(options: Options<T>)
  addAll(entries: readonly T[]): void
  search(query: string, options?: Query): Hit[]
}
