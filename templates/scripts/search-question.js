/** What a customer typed, understood: words, codes, the product meant, synonyms, the word being typed. */

import { codeKey, normalise, runs } from './analyser.js'
import { pairsOf } from './ranking.js'
import { createAsker } from './search-asking.js'
import { createBeginnings } from './search-beginnings.js'
import { createCodeReader } from './search-codes.js'
import { createRetyper } from './search-layout.js'
import { createMeanings } from './search-meanings.js'
import { createNaming, includesAll } from './search-naming.js'
import { createMender } from './search-spacing.js'
import { createWords } from './search-words.js'

/** Makes the function that understands a text with this analyser, lexicon and index. */
export function createReader(analyser, lexicon, library) {
  const codesIn = createCodeReader(lexicon, library.has)
  const beginnings = createBeginnings(analyser, library)
  const isWeak = (token) => Object.hasOwn(lexicon.weak, token)
  const wordsOf = createWords(analyser, lexicon, library, isWeak)
  const named = createNaming(lexicon, library)
  const { meanings, applying, kindOf, dangerIn } = createMeanings(lexicon)
  const { clauses, things } = createAsker(library, isWeak)
  const mend = createMender(analyser)
  const retype = createRetyper(analyser, (word) =>
    Object.hasOwn(lexicon.words, word) || library.has(word) || library.has(`c:${codeKey(word)}`))

  /** The words without knowing which product they are about, and which it is; where none is named, any may be meant. */
  function firstLook(written, initials, product) {
    const look = (noName) => {
      const first = wordsOf(written, '', new Set(), noName)
      const { products, foreign } = named([...first.worth.keys()], new Set(initials), new Set(), first.conceded)
      return { first, likely: products, noName, sure: products || foreign.length > 0 || product || initials.size > 0 }
    }
    const found = look(false)
    return found.sure ? found : look(true)
  }

  /** Understands `text`; `product` is the one whose page the customer is on, if any. */
  return function read(text, product) {
    const retyped = retype(text)
    const { text: written, codes, lookAlikes } = codesIn(mend(normalise(retyped)))
    const namesCode = codes.length + lookAlikes.length > 0
    const initials = codes.length > 0 ? new Set() : initialsIn(written)
    const { first, likely, noName } = firstLook(written, initials, product)
    const { begun, finished, open, typing } = beginnings(written, likely ?? new Set(), first.repairs, codes.length > 0)
    const { worth, repairs, unknown, ...said } = wordsOf(finished, open, likely ?? new Set(product ? [product] : []), noName)
    const tokens = [...worth.keys()]
    const naming = new Set()
    const { products: inText, foreign } = named(tokens, initials, naming, said.conceded)
    const products = inText ?? (product ? new Set([product]) : null)
    const hints = lexicon.hints.filter(([when]) => includesAll(tokens, when))
    const hinted = new Set(hints.flatMap(([, of]) => of))
    const meant = products ?? hinted
    const synonyms = meanings([...tokens, ...[...said.denied].map((token) => `!${token}`)], meant)
    const danger = dangerIn(tokens, meant)
    if (danger) synonyms.push({ when: danger[0], add: [`d:${danger[1]}`], boost: 1 })
    const begunSynonyms = said.pending ? [] : [...begun].flatMap(([term, boost]) =>
      applying([term], meant).map((rule) => ({ add: rule.add, boost: boost * rule.boost })))
    const all = { ...said, worth, synonyms, begun, begunSynonyms }
    const asked = things(all, naming, namesCode, typing)
    const kind = namesCode ? 'code' : kindOf(tokens)
    return {
      written, repairs: retyped === text.normalize('NFKC') ? repairs : [[text, retyped], ...repairs],
      tokens, synonyms, denied: said.denied, begun, typing, unknown: [...unknown, ...foreign], foreign, danger: danger ? danger[1] : '',
      kind: kind || (products && asked.length + initials.size === 0 ? 'product' : ''),
      asked, codes, lookAlikes, initials, products, hinted, pairs: pairsOf(written), clauses: clauses(all, codes, lookAlikes),
    }
  }
}

/** The runs of first letters in `text`; one letter alone is a word being typed. */
function initialsIn(text) {
  const found = runs(text).filter((run) => /^[ㄱ-ㅎ]+$/.test(run))
  return new Set(found.some((run) => run.length > 1) ? found : [])
}
