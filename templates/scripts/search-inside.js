/** What pages say inside, asked where titles and symptoms do not answer; loaded then, in pieces by product. */

import { unpackLexicon } from './search-lexicon.js'
import { joined } from './search-shards.js'
import { createSearch } from './search.js'

/** Who names a family of products names a few; for more, the piece of all is asked. */
const MOST_NAMED = 3

/** Opens what generator/search/inside.py wrote; `known` is the lexicon of the first search. */
export async function openInside(known, load) {
  const { packed, products, whole } = await load('lexicon')
  const { forms } = unpackLexicon({ ...known, packed })
  const lexicon = { ...known, forms: inOrder({ ...known.forms, ...forms }) }
  const opened = new Map()

  function open(piece) {
    const search = opened.get(piece) ?? load(piece).then((files) => createSearch({ lexicon, ...files }))
    opened.set(piece, search)
    search.catch(() => opened.delete(piece))
    return search
  }

  /** What is better in an answer, if anything: pages that speak of what was asked; `meant` are products named. */
  async function query(text, { meant = [], ...options } = {}) {
    const known = meant.filter((product) => products.includes(product)).sort()
    const named = known.length > 0 && known.length <= MOST_NAMED
    const names = named ? known.map((product) => `product/${product}`) : whole ? ['whole'] : []
    const pieces = await Promise.all(names.map(open))
    const answers = pieces.map((piece) => piece.query(text, options)).filter(({ loose }) => !loose)
    const { results, products: found } = joined(answers)
    return results.length > 0 ? { results, products: found, loose: true, inside: true } : null
  }

  return { query }
}

const inOrder = (forms) => Object.fromEntries(Object.entries(forms).sort(([one], [other]) => (one < other ? -1 : 1)))
