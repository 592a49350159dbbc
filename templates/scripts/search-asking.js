/** What is asked of the index, and what a page should speak of: every word in all ways to say it. */

import { BEGINNING } from './search-beginnings.js'
import { SYNONYM_WORTH, way } from './search-meanings.js'

const WEAK = 0.2
const DENIED = 0.5
const LOOK_ALIKE = 0.5
/** A denied word that pages assert. */
const REVERSED = 0.3
/** What works, said before what does not: 물은 차는데 안 돌아요. */
const CONCEDED = 0.2
/** What the index is asked of it. */
const CONCEDED_TERM = 0.4
/** Words of danger before all others. */
const DANGER = 2
const RAREST = 5
/** A word without the `not` the customer has already written. */
const UNDENIED = 0.8
const CODE = ['code']
const TEXT = ['title', 'product', 'sym', 'ask']

/** Turns words and their meanings into what is looked for; `isWeak` tells words that say little. */
export function createAsker(library, isWeak) {
  const weight = (token) => (isWeak(token) ? WEAK : 1)

  /** What the index is asked for; pages hold the words in `contrary` where they mean the contrary. */
  function clauses({ worth, denied, conceded, pending, synonyms, begun, begunSynonyms }, contrary, codes, lookAlikes) {
    const wanted = new Map()
    const want = (term, boost) => wanted.set(term, Math.max(boost * weight(term), wanted.get(term) ?? 0))
    const granted = (tokens) => (tokens.every((token) => conceded.has(token)) ? CONCEDED_TERM : 1)
    for (const [token, boost] of worth) want(token, boost * (contrary.has(token) ? REVERSED : 1) * granted([token]))
    for (const { when, add, boost } of synonyms) for (const token of add) want(token, boost * granted(when))
    for (const token of denied) want(`!${token}`, DENIED)
    for (const [term, boost] of begun) {
      want(term, boost)
      if (pending) want(`!${term}`, DENIED)
    }
    for (const { add, boost } of begunSynonyms) for (const token of add) want(token, boost)
    return [
      ...[...wanted].map(([term, boost]) => ({ term, boost, fields: term.startsWith('c:') ? CODE : TEXT })),
      ...codes.map((term) => ({ term, boost: 1, fields: CODE })),
      ...lookAlikes.map((term) => ({ term, boost: LOOK_ALIKE, fields: CODE })),
    ]
  }

  /** What a page should speak of; the words in `naming` only say of which product. */
  function things({ worth, denied, asserted, conceded, pending, synonyms, begun, begunSynonyms }, naming, danger, namesCode, typing) {
    // Beside a code, a word such as 오류 asks for nothing more.
    const telling = [...worth.keys()].filter((token) => !naming.has(token) && !(namesCode && isWeak(token)))
    const asked = telling.map((token) => {
      const others = synonyms.filter(({ when }) => when.includes(token))
      const ways = [way([token], worth.get(token)), ...others.map(({ add }) => way(add, SYNONYM_WORTH))]
      const says = denied.has(token) ? 'no' : asserted.has(token) ? 'yes' : ''
      const share = weight(token) * (conceded.has(token) ? CONCEDED : 1) * (danger.includes(token) ? DANGER : 1)
      return { ...thing(ways, share), says }
    })
    if (typing) {
      const ways = [...begun.keys()].map((term) => way([pending ? `!${term}` : term], 1))
      const plain = pending ? [...begun.keys()].map((term) => way([term], UNDENIED)) : []
      const others = begunSynonyms.map(({ add }) => way(add, SYNONYM_WORTH))
      asked.push(thing([...ways, ...plain, ...others], Math.min(BEGINNING.unknown, Math.max(...begun.values()))))
    }
    return asked
  }

  /** One thing asked for, in all ways to say it; the word itself, or the rarest other, is how telling it is. */
  function thing(ways, share) {
    const own = library.rarity(ways[0].terms[0])
    const rarity = own || Math.max(...ways.flatMap(({ terms }) => terms.map(library.rarity)))
    return { ways, weight: share * Math.min(rarity, RAREST), says: '' }
  }

  return { clauses, things }
}
