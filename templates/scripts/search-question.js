/** What a customer typed, understood: tokens, codes, the product meant, synonyms, the word being typed. */

import { codeKey, firstLetters, isHangul, letters, normalise, runs } from './analyser.js'
import { pairsOf } from './ranking.js'
import { createCodeReader } from './search-codes.js'

const WEAK = 0.2
const SYNONYM = 0.8
/** A synonym for certain products, when no product is known. */
const UNSURE_SYNONYM = 0.4
const SYNONYM_WORTH = 0.85
const LOOK_ALIKE = 0.5
const BEGINNING = { unknown: 0.5, known: 0.2 }
const RAREST = 5
const CODE = ['code']
const TEXT = ['title', 'product', 'sym', 'ask']
const LAST_WORD = /([가-힣]*)([ㄱ-ㅎㅏ-ㅣ]*)$/

/** Makes the function that understands a text with this analyser, lexicon and index. */
export function createReader(analyser, lexicon, library) {
  const codesIn = createCodeReader(lexicon, library.has)
  const weak = new Set(Object.keys(lexicon.weak))
  const weight = (token) => (weak.has(token) ? WEAK : 1)

  /** Understands `text`; `product` is the one whose page the customer is on, if any. */
  return function read(text, product) {
    const written = normalise(text)
    const { begun, finished } = beginnings(written)
    const tokens = [...new Set(analyser.tokens(finished))]
    const initials = new Set(runs(text).filter((run) => /^[ㄱ-ㅎ]{2,}$/.test(run)))
    const naming = new Set()
    const products = named(tokens, initials, naming) ?? (product ? new Set([product]) : null)
    const hints = lexicon.hints.filter(([when]) => includesAll(tokens, when))
    const hinted = new Set(hints.flatMap(([, of]) => of))
    const guessed = [...initials].flatMap(library.abbreviatedTo)
    const synonyms = meanings([...tokens, ...guessed], products ?? hinted)
    const { codes, lookAlikes } = codesIn(written)

    const wanted = new Map()
    const want = (term, boost) => wanted.set(term, Math.max(boost * weight(term), wanted.get(term) ?? 0))
    for (const token of tokens) want(token, 1)
    for (const { add, boost } of synonyms) for (const token of add) want(token, boost)
    for (const [term, boost] of begun) want(term, boost)
    for (const token of guessed) want(token, BEGINNING.unknown)

    // Beside a code, a word such as 오류 asks for nothing more.
    const namesCode = codes.length + lookAlikes.length > 0
    const telling = tokens.filter((token) => !naming.has(token) && !(namesCode && weak.has(token)))
    const asked = telling.map((token) => {
      const others = synonyms.filter(({ when }) => when.includes(token))
      return thing([way([token], 1), ...others.map(({ add }) => way(add, SYNONYM_WORTH))], weight(token))
    })
    if (finished !== written) asked.push(thing([...begun.keys()].map((term) => way([term], 1)), BEGINNING.unknown))
    return {
      asked, codes, lookAlikes, initials, products, hinted, pairs: pairsOf(written),
      clauses: [
        ...[...wanted].map(([term, boost]) => ({ term, boost, fields: term.startsWith('c:') ? CODE : TEXT })),
        ...codes.map((term) => ({ term, boost: 1, fields: CODE })),
        ...lookAlikes.map((term) => ({ term, boost: LOOK_ALIKE, fields: CODE })),
      ],
    }
  }

  /** One thing asked for, in all ways to say it; the word itself, or the rarest other, is how telling it is. */
  function thing(ways, share) {
    const own = library.rarity(ways[0].terms[0])
    const rarity = own || Math.max(...ways.flatMap(({ terms }) => terms.map(library.rarity)))
    return { ways, weight: share * Math.min(rarity, RAREST) }
  }

  /** The products named, or null; the tokens that name them are put in `naming`, their initials taken out. */
  function named(tokens, initials, naming) {
    const matched = lexicon.products
      .filter(([when]) => includesAll(tokens, when) || initials.has(firstLetters(when.join(''))))
      .sort(([one], [other]) => other.length - one.length)
    /** @type {Set<string> | null} */
    let products = null
    for (const [when, of] of matched) {
      const both = of.filter((id) => products === null || products.has(id))
      if (both.length > 0) products = new Set(both)
      for (const token of when) naming.add(token)
    }
    for (const [when] of matched) initials.delete(firstLetters(when.join('')))
    return products
  }

  /** The synonyms that apply; one for certain products counts less when no product is known. */
  function meanings(tokens, products) {
    return lexicon.rules.flatMap(([when, add, of]) => {
      if (!includesAll(tokens, when)) return []
      const fits = of.length === 0 || of.some((id) => products.has(id))
      if (!fits && products.size > 0) return []
      return [{ when, add, boost: (fits ? SYNONYM : UNSURE_SYNONYM) * (when.length > 1 ? 1.25 : 1) }]
    })
  }

  /**
   * Terms the last word may become when it is typed on, or that words nobody uses begin; and the text without
   * a last word that stops within a syllable: `탈ㅅ` is 탈수 being typed, not 탈.
   */
  function beginnings(written) {
    const begun = new Map()
    let finished = written
    const tokens = new Set(analyser.tokens(written))
    const add = (typed, boost) => {
      const terms = typed.length < 2 ? [] : library.beginningWith(typed).filter((term) => !tokens.has(term))
      for (const term of terms) begun.set(term, Math.max(boost, begun.get(term) ?? 0))
      return terms.length > 0
    }
    for (const token of tokens) {
      if (isHangul(token) && !library.has(token)) add(letters(token), BEGINNING.unknown)
    }
    const latin = written.match(/[a-z0-9]+$/)?.[0]
    if (latin) {
      add(latin, BEGINNING.unknown)
      add(`c:${codeKey(latin)}`, BEGINNING.unknown)
    }
    const [, syllables, half] = written.match(LAST_WORD)
    const last = analyser.segments(syllables).at(-1)
    if (!last) return { begun, finished }
    const known = half === '' && last.tokens.every(library.has)
    const boost = known ? BEGINNING.known : BEGINNING.unknown
    const tails = 'NVU'.includes(last.kind) ? [last.surface, syllables] : [syllables]
    for (const tail of new Set(tails)) {
      const typed = letters(tail + half)
      // A syllable still being typed may have taken the first letter of the next: 배숙 on the way to 배수구.
      const continued = add(typed, boost) || (!known && add(typed.slice(0, -1), boost))
      if (continued && half !== '') finished = written.slice(0, -(tail + half).length)
    }
    return { begun, finished }
  }
}

const way = (terms, worth) => ({ terms, worth })

function includesAll(tokens, wanted) {
  return wanted.every((token) => tokens.includes(token))
}
