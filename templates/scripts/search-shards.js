/** The search of a large site, in pieces that generator/search/shards.py wrote: loaded as products are named. */

import { createAnalyser } from './analyser.js'
import { createSearch } from './search.js'

const LIMIT = 20
/** Who names a family of products names a few; more are looked for among all symptoms. */
const MOST_NAMED = 3
const MOST_OPEN = 4

/** A search that begins with its first piece; `load` gives the index and the records of another. */
export function createShards({ lexicon, index, records }, load) {
  const analyser = createAnalyser(lexicon)
  const first = createSearch({ lexicon, index, records }, analyser)
  const opened = new Map()

  /** Only a few pieces stay open: a telephone has little memory. */
  function open(folder) {
    const search = opened.get(folder) ?? load(folder).then((piece) => createSearch({ lexicon, ...piece }, analyser))
    opened.delete(folder)
    opened.set(folder, search)
    search.catch(() => opened.delete(folder))
    if (opened.size > MOST_OPEN) opened.delete(opened.keys().next().value)
    return search
  }

  /** As search.js has it. The products named are searched; what they do not answer is looked for among all symptoms. */
  async function query(text, options = {}) {
    const meant = options.only ? [options.only] : [...(first.productsIn(text, options.product) ?? [])]
    const known = meant.filter((product) => index.shards.includes(product))
    if (known.length > 0 && known.length <= MOST_NAMED) {
      const pieces = await Promise.all(known.map((product) => open(`product/${product}/`)))
      const answer = joined(pieces.map((piece) => piece.query(text, options)))
      if (options.only || (answer.results.length > 0 && !answer.loose)) return answer
    }
    return (await open('symptoms/')).query(text, options)
  }

  return { query }
}

/** The answers of several pieces as one; what belongs to no product stands in each of them. */
export function joined(answers) {
  const found = new Map()
  for (const result of answers.flatMap(({ results }) => results)) {
    const page = `${result.record.kind}:${result.record.id}`
    if (!(found.get(page)?.score >= result.score)) found.set(page, result)
  }
  const products = new Map(answers.flatMap((answer) => answer.products.map((product) => [product.id, product])))
  return {
    results: [...found.values()].sort((one, other) => other.score - one.score).slice(0, LIMIT),
    loose: answers.every(({ loose }) => loose),
    danger: answers.map(({ danger }) => danger).find(Boolean) ?? '',
    products: [...products.values()],
  }
}
