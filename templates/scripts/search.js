/**
 * Search: what a customer typed is understood (search-question.js), asked of the index (search-index.js)
 * and put in order (ranking.js). Runs in a worker or on the page.
 */

import { createAnalyser } from './analyser.js'
import { rank } from './ranking.js'
import { createMarker } from './search-marks.js'
import { createInitials } from './search-initials.js'
import { openIndex } from './search-index.js'
import { unpackLexicon } from './search-lexicon.js'
import { createReader } from './search-question.js'
import { isAbout, productsOf, unlist } from './search-records.js'
import { unpackSteps } from './search-steps.js'
import { createTexts } from './search-texts.js'
import { withTitles } from './search-titles.js'

const FILES = ['lexicon', 'index', 'records']

/**
 * A search over the parsed files the site serves, the lexicon unpacked; an analyser made of it before may be given.
 */
export function createSearch({ lexicon, index, records: listed }, made) {
  const analyser = made ?? createAnalyser(lexicon)
  const isWeak = (word) => Object.hasOwn(lexicon.weak, word)
  const records = unlist(listed)
  const titles = records.map(({ title }) => title)
  const library = openIndex({ lexicon, index: withTitles(index, titles, analyser, isWeak), records })
  const pagesOf = createInitials(lexicon, library)
  const read = createReader(analyser, lexicon, library)
  const reader = createTexts(library, isWeak)
  const mark = createMarker(analyser)

  /**
   * What is found for `text`: `{results: [{record, score, marks}], loose, danger, products, meant}`, best first.
   * With `product`, its pages come first; with `only`, there are no others. `products` are those of all results,
   * `meant` are the ids of those that are named.
   * @param {string} text
   * @param {{product?: string, only?: string}} [options]
   */
  function query(text, { product, only } = {}) {
    const question = read(text, only || product)
    const matches = library.matches(question.clauses)
    const firstLetterHits = pagesOf(question.initials, question.products ?? new Set())
    for (const position of firstLetterHits.keys()) if (!matches.has(position)) matches.set(position, 0)
    const named = question.products
    if (matches.size === 0 && named) {
      library.records.forEach((record, position) => isAbout(record, named) && matches.set(position, 0))
    }
    const asked = { ...question, firstLetterHits, says: reader(question.asked) }
    const ranked = rank(matches, asked, library)
    const products = productsOf(ranked.results)
    const { results, loose } = only ? rank(within(matches, only), asked, library) : ranked
    const marked = results.map((result) => ({ ...result, marks: mark(result.record.title, question) }))
    return { results: marked, loose, danger: question.danger, products, meant: [...(named ?? [])] }
  }

  /** The matches that are pages of one product. */
  function within(matches, product) {
    return new Map([...matches].filter(([position]) => library.records[position].about.includes(product)))
  }

  return { query, productsIn: (text, product) => read(text, product).products }
}

/** Loads the files of the site at `baseUrl` and opens the search over them; a large site has it in pieces. */
export async function loadSearch(baseUrl) {
  return openFiles((path) => read(new URL(`search/${path}`, baseUrl)))
}

/** The search over files that `read` gives by their paths; its answers may take time. */
export async function openFiles(read) {
  /** @returns {Promise<any>} */
  const several = async (names, folder = '') => {
    const files = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await read(`${folder}${name}.json`)])))
    return { ...files, index: unpackSteps(files.index) }
  }
  const { lexicon: served, ...files } = await several(FILES)
  // Made once: the search in pieces and what pages say inside begin with it, too.
  const first = { lexicon: served.packed ? unpackLexicon(served, files.index.t) : served, ...files }
  const search = await openFirst()
  /** @type {Promise<any> | undefined} */
  let inside

  async function openFirst() {
    if (!first.index.shards) return createSearch(first)
    const { createShards } = await import('./search-shards.js')
    return createShards(first, (folder) => several(['index', 'records'], folder))
  }

  /** What is better in an answer that is none, or loose: what pages say inside. It is loaded when first wanted. */
  async function further(text, options) {
    inside ??= import('./search-inside.js').then(({ openInside }) =>
      openInside(first.lexicon, (name) => read(`inside/${name}.json`)))
    return (await inside).query(text, options)
  }

  return { ...search, further }
}

async function read(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}
