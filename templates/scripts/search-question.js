/** What a customer typed, understood: words, codes, the product meant, synonyms, the word being typed. */

import { codeKey, normalise, runs } from './analyser.js'
import { pairsOf } from './ranking.js'
import { createBeginnings, BEGINNING } from './search-beginnings.js'
import { createCodeReader } from './search-codes.js'
import { createRetyper } from './search-layout.js'
import { createWords } from './search-words.js'

const WEAK = 0.2
const SYNONYM = 0.8
/** A synonym for certain products, when no product is known. */
const UNSURE_SYNONYM = 0.4
const SYNONYM_WORTH = 0.85
/** Several words together say for certain what is meant. */
const SURER = 1.25
const DENIED = 0.5
const LOOK_ALIKE = 0.5
/** What works, said before what does not: 물은 차는데 안 돌아요. */
const CONCEDED = 0.6
const RAREST = 5
const GUESSES = 12
/** What first letters stand for less often than for something that many ask. */
const SELDOM = 0.5
/** The letters of a product's name, more than these; and of what is said of it, at least. */
const NAME = 2
const REST = 2
/** A word without the `not` the customer has already written. */
const UNDENIED = 0.8
/** A synonym of a synonym. */
const FURTHER = 0.8
const CODE = ['code']
const TEXT = ['title', 'product', 'sym', 'ask']

/** Makes the function that understands a text with this analyser, lexicon and index. */
export function createReader(analyser, lexicon, library) {
  const codesIn = createCodeReader(lexicon, library.has)
  const beginnings = createBeginnings(analyser, library)
  const isWeak = (token) => Object.hasOwn(lexicon.weak, token)
  const weight = (token) => (isWeak(token) ? WEAK : 1)
  const wordsOf = createWords(analyser, lexicon, library, isWeak)
  const retype = createRetyper(analyser, (word) =>
    Object.hasOwn(lexicon.words, word) || library.has(word) || library.has(`c:${codeKey(word)}`))

  /** Understands `text`; `product` is the one whose page the customer is on, if any. */
  return function read(text, product) {
    const retyped = retype(text)
    const { text: written, codes, lookAlikes } = codesIn(normalise(retyped))
    const initials = codes.length > 0 ? new Set() : new Set(runs(written).filter((run) => /^[ㄱ-ㅎ]{2,}$/.test(run)))
    const likely = named(analyser.tokens(written), new Set(initials), new Set()).products
    const { begun, finished, open, typing } = beginnings(written, likely ?? new Set(), codes.length > 0)
    const { worth, repairs, unknown, denied, asserted, conceded, pending } = wordsOf(finished, open)
    const tokens = [...worth.keys()]
    const naming = new Set()
    const { products: inText, foreign } = named(tokens, initials, naming)
    const products = inText ?? (product ? new Set([product]) : null)
    const hints = lexicon.hints.filter(([when]) => includesAll(tokens, when))
    const hinted = new Set(hints.flatMap(([, of]) => of))
    const guessed = [...initials].map((run) => guesses(run, products ?? hinted)).filter((ways) => ways.length > 0)
    const synonyms = meanings([...tokens, ...[...denied].map((token) => `!${token}`)], products ?? hinted)
    const danger = dangerIn(tokens, products ?? hinted)
    if (danger) synonyms.push({ when: danger[0], add: [`d:${danger[1]}`], boost: 1 })

    const wanted = new Map()
    const want = (term, boost) => wanted.set(term, Math.max(boost * weight(term), wanted.get(term) ?? 0))
    for (const [token, boost] of worth) want(token, boost)
    for (const { add, boost } of synonyms) for (const token of add) want(token, boost)
    for (const token of denied) want(`!${token}`, DENIED)
    for (const [term, boost] of begun) {
      want(term, boost)
      if (pending) want(`!${term}`, DENIED)
    }
    const begunSynonyms = pending ? [] : [...begun].flatMap(([term, boost]) =>
      applying([term], products ?? hinted).map((rule) => ({ add: rule.add, boost: boost * rule.boost })))
    for (const { add, boost } of begunSynonyms) for (const token of add) want(token, boost)
    for (const { terms, worth: share } of guessed.flat()) for (const term of terms) want(term, BEGINNING.unknown * share)

    // Beside a code, a word such as 오류 asks for nothing more.
    const namesCode = codes.length + lookAlikes.length > 0
    const telling = tokens.filter((token) => !naming.has(token) && !(namesCode && isWeak(token)))
    const asked = telling.map((token) => {
      const others = synonyms.filter(({ when }) => when.includes(token))
      const ways = [way([token], worth.get(token)), ...others.map(({ add }) => way(add, SYNONYM_WORTH))]
      return { ...thing(ways, weight(token) * (conceded.has(token) ? CONCEDED : 1)), says: denied.has(token) ? 'no' : asserted.has(token) ? 'yes' : '' }
    })
    for (const ways of guessed) asked.push(thing(ways, 1))
    if (typing) {
      const ways = [...begun.keys()].map((term) => way([pending ? `!${term}` : term], 1))
      const plain = pending ? [...begun.keys()].map((term) => way([term], UNDENIED)) : []
      const others = begunSynonyms.map(({ add }) => way(add, SYNONYM_WORTH))
      asked.push(thing([...ways, ...plain, ...others], Math.min(BEGINNING.unknown, Math.max(...begun.values()))))
    }
    return {
      written, repairs: retyped === text.normalize('NFKC') ? repairs : [[text, retyped], ...repairs],
      tokens, synonyms, denied, begun, typing, unknown: [...unknown, ...foreign], foreign, danger: danger ? danger[1] : '',
      kind: kindOf(tokens, products, asked, namesCode),
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
    return { ways, weight: share * Math.min(rarity, RAREST), says: '' }
  }

  /**
   * The products named, or null, and the names of what is not sold here. The tokens that name products are put
   * in `naming`, their initials taken out.
   */
  function named(tokens, initials, naming) {
    const matched = lexicon.products.filter(([when]) => includesAll(tokens, when))
    for (const run of [...initials]) {
      const { meant, rest } = abbreviated(run)
      if (meant.length === 0) continue
      matched.push([[], meant])
      initials.delete(run)
      if (rest) initials.add(rest)
    }
    matched.sort(([one], [other]) => other.length - one.length)
    /** @type {Set<string> | null} */
    let products = null
    for (const [when, of] of matched) {
      const both = of.filter((id) => products === null || products.has(id))
      if (both.length > 0) products = new Set(both)
      for (const token of when) naming.add(token)
    }
    const foreign = products ? [] : matched.filter(([, of]) => of.length === 0).map(([when]) => when.join(''))
    return { products, foreign }
  }

  /** The products that first letters name, and what follows: ㅅㅌㄱㅂㅅ is 세탁기 and ㅂㅅ. */
  function abbreviated(run) {
    for (let end = run.length; end === run.length || end > NAME; end -= end === run.length ? REST : 1) {
      const words = library.abbreviatedTo(run.slice(0, end))
      const meant = lexicon.products.flatMap(([when, of]) => (words.includes(when.join(' ')) ? of : []))
      if (meant.length > 0) return { meant, rest: run.slice(end) }
    }
    return { meant: [], rest: '' }
  }

  /** What first letters may stand for, with the synonyms of it. */
  function guesses(initials, products) {
    const likeliest = library.abbreviatedTo(initials).slice(0, GUESSES)
    const known = likeliest.some((words) => words in lexicon.often)
    return likeliest.flatMap((words) => {
      const share = known && !(words in lexicon.often) ? SELDOM : 1
      const tokens = words.split(' ')
      return [way(tokens, share), ...applying(tokens, products).map(({ add }) => way(add, share * SYNONYM_WORTH))]
    })
  }

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

  /** The kind of page asked for: who writes a code wants its meaning, who writes a product its page. */
  function kindOf(tokens, products, asked, namesCode) {
    if (namesCode) return 'code'
    const asking = lexicon.kinds.find(([when]) => includesAll(tokens, when))
    return asking ? asking[1] : products && asked.length === 0 ? 'product' : ''
  }

  /** The words that speak of a danger, and which; a word may be harmless of certain products. */
  function dangerIn(tokens, products) {
    return lexicon.dangers.find(([when, , harmless]) =>
      includesAll(tokens, when) && !harmless.some((id) => products.has(id)))
  }
}

/** Each synonym once, and none that says what is written already. */
function distinct(synonyms) {
  const found = new Map()
  for (const each of synonyms) {
    const key = `${each.when.join(' ')}|${each.add.join(' ')}`
    if (!includesAll(each.when, each.add) && !found.has(key)) found.set(key, each)
  }
  return [...found.values()]
}

const way = (terms, worth) => ({ terms, worth })

function includesAll(tokens, wanted) {
  return wanted.every((token) => tokens.includes(token))
}
