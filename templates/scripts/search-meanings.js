/** What words may mean beside themselves: synonyms, dangers, kinds of page. */

import { includesAll } from './search-naming.js'

const SYNONYM = 0.8
/** A synonym for certain products, when no product is known. */
const UNSURE_SYNONYM = 0.4
/** What a page counts that says a thing in another way. */
export const SYNONYM_WORTH = 0.85
/** Several words together say for certain what is meant. */
const SURER = 1.25
/** A synonym of a synonym. */
const FURTHER = 0.8

/** Opens the rules of a lexicon. */
export function createMeanings(lexicon) {
  /** The synonyms of what is written, and their synonyms. */
  function meanings(tokens, products) {
    const direct = applying(tokens, products)
    const further = direct.flatMap((first) => applying(first.add, products)
      .map((second) => ({ when: first.when, add: second.add, boost: first.boost * FURTHER })))
    return distinct([...direct, ...further])
  }

  /** The rules that apply; one for certain products counts less when no product is known. */
  function applying(tokens, products) {
    return lexicon.rules.flatMap(([when, add, of]) => {
      if (!includesAll(tokens, when)) return []
      const fits = of.length === 0 || of.some((id) => products.has(id))
      if (!fits && products.size > 0) return []
      return [{ when, add, boost: (fits ? SYNONYM : UNSURE_SYNONYM) * (when.length > 1 ? SURER : 1) }]
    })
  }

  /** The kind of page that words ask for. */
  const kindOf = (tokens) => lexicon.kinds.find(([when]) => includesAll(tokens, when))?.[1] ?? ''

  /** The words that speak of a danger, and which; a word may be harmless of certain products. */
  function dangerIn(tokens, products) {
    return lexicon.dangers.find(([when, , harmless]) =>
      includesAll(tokens, when) && !harmless.some((id) => products.has(id)))
  }

  return { meanings, applying, kindOf, dangerIn }
}

/** One way to say a thing: its terms, and what it is worth. */
export const way = (terms, worth) => ({ terms, worth })

/** Each synonym once, and none that says what is written already. */
function distinct(synonyms) {
  const found = new Map()
  for (const each of synonyms) {
    const key = `${each.when.join(' ')}|${each.add.join(' ')}`
    if (!includesAll(each.when, each.add) && !found.has(key)) found.set(key, each)
  }
  return [...found.values()]
}
