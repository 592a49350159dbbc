/**
 * Search: what a customer typed is understood (search-question.js), asked of the index (search-index.js)
 * and put in order (ranking.js). Runs in a worker or on the page.
 */

import { createAnalyser } from './analyser.js'
import { rank } from './ranking.js'
import { createMarker } from './search-marks.js'
import { byFirstLetters } from './search-initials.js'
import { openIndex } from './search-index.js'
import { unpackLexicon } from './search-lexicon.js'
import { createReader } from './search-question.js'

const FILES = { lexicon: 'search/lexicon.json', index: 'search/index.json', records: 'search/records.json' }

/** A search over the parsed files the site serves. */
export function createSearch({ lexicon: served, index, records }) {
  const lexicon = served.packed ? unpackLexicon(served) : served
  const library = openIndex({ lexicon, index, records })
  const analyser = createAnalyser(lexicon)
  const read = createReader(analyser, lexicon, library)
  const mark = createMarker(analyser)

  /**
   * What is found for `text`: `{results: [{record, score, marks}], loose, danger, products}`, best first. With
   * `product`, its pages come first; with `only`, there are no others. `products` are those of all results.
   * @param {string} text
   * @param {{product?: string, only?: string}} [options]
   */
  function query(text, { product, only } = {}) {
    const question = read(text, only || product)
    const matches = library.matches(question.clauses)
    const firstLetterHits = byFirstLetters(question.initials, library)
    for (const position of firstLetterHits.keys()) if (!matches.has(position)) matches.set(position, 0)
    const named = question.products
    if (matches.size === 0 && named) {
      library.records.forEach((record, position) => named.has(record.product) && matches.set(position, 0))
    }
    const ranked = rank(matches, { ...question, firstLetterHits }, library)
    const products = productsOf(ranked.results)
    const { results, loose } = only ? rank(within(matches, only), { ...question, firstLetterHits }, library) : ranked
    const marked = results.map((result) => ({ ...result, marks: mark(result.record.title, question) }))
    return { results: marked, loose, danger: question.danger, products }
  }

  /** The matches that are pages of one product. */
  function within(matches, product) {
    return new Map([...matches].filter(([position]) => library.records[position].product === product))
  }

  return { query }
}

/** Loads the files of the site at `baseUrl` and opens the search over them. */
export async function loadSearch(baseUrl) {
  const files = await Promise.all(Object.entries(FILES).map(async ([name, path]) => {
    const response = await fetch(new URL(path, baseUrl))
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return [name, await response.json()]
  }))
  return createSearch(Object.fromEntries(files))
}

/** The products of results, in their order. */
function productsOf(results) {
  const products = new Map(results.map(({ record }) => [record.product, record.product_name]))
  products.delete('')
  return [...products].map(([id, name]) => ({ id, name }))
}
