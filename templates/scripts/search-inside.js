/** What pages say inside, asked where titles and symptoms do not answer; loaded then, in pieces by product. */

import { unpackLexicon } from './search-lexicon.js'
import { joined } from './search-shards.js'
import { createSearch } from './search.js'

/** Who names a family of products names a few; for more, the piece of all is asked. */
const MOST_NAMED = 3
const LIMIT = 20

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

  /**
   * What is better in an answer, if anything: pages that speak of what was asked. `meant` are the products named,
   * `lead` is the best result so far: the page of such a product still leads on to whatever else was meant.
   * @param {string} text
   * @param {{meant?: string[], lead?: any, product?: string, only?: string}} [options]
   */
  async function query(text, { meant = [], lead, ...options } = {}) {
    const known = meant.filter((product) => products.includes(product)).sort()
    const named = known.length > 0 && known.length <= MOST_NAMED
    const names = named ? known.map((product) => `product/${product}`) : whole ? ['whole'] : []
    const pieces = await Promise.all(names.map(open))
    const answers = pieces.map((piece) => piece.query(text, options)).filter(({ loose }) => !loose)
    const { results, products: found } = joined(answers)
    if (results.length === 0) return null
    const leads = lead?.record.kind === 'product' && meant.includes(lead.record.product) ? [lead] : []
    const others = results.filter(({ record }) => !leads.some((each) => isSame(each.record, record)))
    return { results: [...leads, ...others].slice(0, LIMIT), products: found, loose: true, inside: true }
  }

  return { query }
}

const isSame = (one, other) => one.kind === other.kind && one.id === other.id
const inOrder = (forms) => Object.fromEntries(Object.entries(forms).sort(([one], [other]) => (one < other ? -1 : 1)))
