/** The lunr index rebuilt from its small form, and what else a query wants to know about the records. */

import lunr from '../vendor/lunr.js'
import { firstLetters, isHangul, letters, normalise } from './analyser.js'
import { pairsOf } from './ranking.js'
import { isAbout } from './search-records.js'
import { countsOf, places, textsOf, weigh } from './search-weights.js'

const LONGEST_LIST = 8
/** Where customers' words stand, and how much each time says. */
const SAID_IN = { title: 2, ask: 1 }

/** Opens what generator/search/index.py wrote, with the titles it was written without. */
export function openIndex({ lexicon, index, records }) {
  const fields = Object.keys(index.f)
  const { postings, vectors } = unpack(index)
  const engine = new lunr.Index({
    invertedIndex: postings,
    fieldVectors: vectors,
    // Only terms that are known are asked for, and never with a wildcard: each stands for itself.
    tokenSet: { intersect: (asked) => asked },
    fields,
  })
  const titles = records.map((record) => normalise(record.title))
  const abbreviations = abbreviationsOf(lexicon)
  const spelled = spelledForms(lexicon, index.t, postings)

  /** @type {Map<string, Set<string>> | undefined} */
  let saidBy

  const has = (term) => term in postings
  const holds = (term, field, position) => has(term) && position in postings[term][field]
  const documents = index.d ?? places(index.t, index.x)
  const frequency = (term) => documents[postings[term]?._index] ?? 0
  const count = index.n ?? records.length

  /** How telling a term is: the fewer records hold it, the more. A term nobody holds tells nothing. */
  function rarity(term) {
    return has(term) ? Math.log(1 + count / (1 + frequency(term))) : 0
  }

  /** Records that match any of `clauses` ({term, boost, fields}), as position to lunr score. */
  function matches(clauses) {
    const known = clauses.filter(({ term }) => has(term))
    // Without a clause lunr would return every record.
    if (known.length === 0) return new Map()
    const found = engine.query((query) => {
      for (const { term, boost, fields: within } of known) {
        query.term(term, { boost, fields: within, usePipeline: false })
      }
    })
    // Sums of the same numbers in another order differ a little: equals must stay equals.
    const scores = found.map(({ ref, score }) => /** @type {[number, number]} */ ([Number(ref), Math.round(score * 1e9) / 1e9]))
    return new Map(scores.sort(([one, high], [other, low]) => low - high || one - other))
  }

  /** The commonest terms, of these products if there are any, that begin with what was typed so far. */
  function beginningWith(typed, products) {
    const terms = new Set()
    for (let at = firstNotBefore(spelled, typed); spelled[at]?.[0].startsWith(typed); at++) terms.add(spelled[at][1])
    const places = new Map([...terms].map((term) => [term, placesOf(term, products)]))
    const own = [...terms].filter((term) => (places.get(term) ?? 0) > 0)
    // Beside a product nobody types the name of a centre.
    const ofProducts = products.size > 0 && own.length === 0 ? [...terms].filter(isOfProducts) : []
    const others = ofProducts.length > 0 ? ofProducts : [...terms]
    const [common, often] = own.length > 0 ? [own, (term) => places.get(term) ?? 0] : [others, frequency]
    return common.sort((one, other) => often(other) - often(one) || (one < other ? -1 : 1)).slice(0, LONGEST_LIST)
  }

  /** Whether a page about a product holds a term. */
  function isOfProducts(term) {
    return fields.some((field) => Object.keys(postings[term][field]).some((position) => records[position].about.length > 0))
  }

  /** In how many places of the pages of these products a term stands. */
  function placesOf(term, products) {
    if (products.size === 0) return 0
    const own = (position) => isAbout(records[position], products)
    return fields.reduce((sum, field) => sum + Object.keys(postings[term][field]).filter(own).length, 0)
  }

  /** The words whose syllables begin with these letters, as tokens joined by spaces, the likeliest first. */
  function abbreviatedTo(initials) {
    const common = (words) => Math.min(...words.split(' ').map((term) => frequency(term)))
    const often = (words) => (words in lexicon.often ? 1 : 0)
    return [...(abbreviations.get(initials) ?? [])].sort((one, other) =>
      often(other) - often(one) || common(other) - common(one) || (one < other ? -1 : 1))
  }

  /** The words of a record's title and sayings, with how often it says them: ever nearer 1. */
  function saidOf(position) {
    const unsaid = new Map()
    for (const [field, weight] of Object.entries(SAID_IN)) {
      for (const [number, times] of countsOf(index.x[fields.indexOf(field)][position])) {
        const term = index.t[number]
        if (isHangul(term)) unsaid.set(term, (unsaid.get(term) ?? 1) * 0.5 ** (weight * times))
      }
    }
    return new Map([...unsaid].map(([term, share]) => [term, 1 - share]))
  }

  /** The terms of each text that a record has in a field; most fields keep no texts apart. */
  const wordsOf = (position, field) =>
    textsOf(index.x[fields.indexOf(field)][position]).map((text) => text.map((number) => index.t[number]))

  /** Whether pages of any of these products hold a term. */
  function isSaidBy(term, products) {
    const said = (saidBy ??= termsByProduct())
    return [...products].some((product) => said.get(product)?.has(term))
  }

  function termsByProduct() {
    const found = new Map(records.flatMap(({ about }) => about.map((product) => [product, new Set()])))
    for (const column of index.x) {
      column.forEach((steps, position) => {
        for (const product of records[position].about) {
          for (const number of countsOf(steps).keys()) found.get(product).add(index.t[number])
        }
      })
    }
    return found
  }

  return {
    records, has, holds, frequency, rarity, matches, beginningWith, abbreviatedTo, isSaidBy, saidOf, wordsOf,
    titlePairs: titles.map(pairsOf),
    /** The first letters of the words of titles. */
    titleLetters: titles.map((title) => partsOf(firstLetters(title))),
  }
}

/** lunr's inverted index and field vectors, from the places of the terms. */
export function unpack(index) {
  const fields = Object.keys(index.f)
  const postings = Object.create(null)
  index.t.forEach((term, at) => {
    postings[term] = Object.assign(Object.create(null), { _index: at })
    for (const field of fields) postings[term][field] = Object.create(null)
  })
  const vectors = Object.create(null)
  for (const [field, column] of Object.entries(weigh(index))) {
    column.forEach((weights, position) => {
      for (const [term] of weights) postings[index.t[term]][field][position] = {}
      vectors[`${field}/${position}`] = new lunr.Vector(weights.flat())
    })
  }
  return { postings, vectors }
}

const partsOf = (text) => text.split(/\s+/).filter(Boolean)

/** First letters to the words they may stand for, as tokens joined by spaces. */
function abbreviationsOf(lexicon) {
  const found = new Map()
  for (const [form, entries] of Object.entries(lexicon.forms)) {
    for (const [kind, words] of entries) {
      if (form.length < 2 || kind !== 'N' || words === '') continue
      const initials = firstLetters(form)
      found.set(initials, (found.get(initials) ?? new Set()).add(words))
    }
  }
  for (const [when] of lexicon.products) {
    const initials = firstLetters(when.join(''))
    found.set(initials, (found.get(initials) ?? new Set()).add(when.join(' ')))
  }
  return found
}

/** [letters, term] of every written form that leads to a term of the index, in order of letters. */
function spelledForms(lexicon, terms, postings) {
  const forms = terms.filter((term) => !/^(l:|!|d:)/.test(term)).map((term) => [letters(term), term])
  for (const [form, entries] of Object.entries(lexicon.forms)) {
    for (const [, term] of entries) if (term in postings) forms.push([letters(form), term])
  }
  for (const [form, term] of Object.entries(lexicon.words)) if (term in postings) forms.push([form, term])
  return forms.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
}

function firstNotBefore(sorted, key) {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle][0] < key) low = middle + 1
    else high = middle
  }
  return low
}
