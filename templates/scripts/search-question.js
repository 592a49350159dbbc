/** What a customer typed, understood: words, codes, the product meant, synonyms, the word being typed. */

import { codeKey, normalise, runs } from './analyser.js'
import { pairsOf } from './ranking.js'
import { createAsker } from './search-asking.js'
import { createBeginnings } from './search-beginnings.js'
import { createCodeReader, SPEAKS_OF_CODE } from './search-codes.js'
import { createRetyper } from './search-layout.js'
import { createMeanings } from './search-meanings.js'
import { createNaming, includesAll } from './search-naming.js'
import { createMender } from './search-spacing.js'
import { createWords } from './search-words.js'

/** The share of its places in which a word is denied that is a complaint when it is. */
const OFTEN_DENIED = 0.2
const OFTEN = 5
/** A code no page of the product knows, such as E1 of a wardrobe: the product's own page leads on best. */
const LATIN = /^[a-z0-9]{1,4}$/

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

  /** Whether pages deny a word often: 안 켜져요 is a complaint as such, 안 꺼져요 another than 꺼져요. */
  function isDenied(token) {
    const said = library.frequency(token)
    return said < OFTEN || library.frequency(`!${token}`) >= OFTEN_DENIED * said
  }

  /** Understands `text`; `product` is the one whose page the customer is on, if any. */
  return function read(text, product) {
    const retyped = retype(text)
    const { text: written, codes: shown, lookAlikes: similar } = codesIn(mend(normalise(retyped)))
    const initials = shown.length > 0 ? new Set() : initialsIn(written)
    const { first, likely, noName } = firstLook(written, initials, product)
    const { begun, finished, open, typing } = beginnings(written, likely ?? new Set(), first.repairs, shown.length > 0)
    const { worth, repairs, unknown, verbs, ...said } = wordsOf(finished, open, likely ?? new Set(product ? [product] : []), noName)
    const tokens = [...worth.keys()]
    const naming = new Set()
    const { products: inText, foreign, family } = named(tokens, initials, naming, said.conceded)
    // A code that only other products show says nothing of this one.
    const ofFamily = (terms) => (family.size > 0 ? terms.filter((term) => library.isSaidBy(term, family)) : terms)
    const [codes, lookAlikes] = [ofFamily(shown), ofFamily(similar)]
    const namesCode = codes.length + lookAlikes.length > 0
    const products = inText ?? (product ? new Set([product]) : null)
    const hints = lexicon.hints.filter(([when]) => includesAll(tokens, when))
    const hinted = new Set(hints.flatMap(([, of]) => of))
    const meant = products ?? hinted
    const reversed = new Set([...said.denied].filter((token) => verbs.has(token) && !isDenied(token)))
    const synonyms = meanings([...tokens, ...[...said.denied].map((token) => `!${token}`)], meant)
      .filter(({ when, add }) => !(when.length === 1 && reversed.has(when[0])) || add.some(isDenied))
    const danger = dangerIn(tokens, meant)
    if (danger) synonyms.push({ when: danger[0], add: [`d:${danger[1]}`], boost: 1 })
    const begunSynonyms = said.pending ? [] : [...begun].flatMap(([term, boost]) =>
      applying([term], meant).map((rule) => ({ add: rule.add, boost: boost * rule.boost })))
    const all = { ...said, worth, synonyms, begun, begunSynonyms }
    const kind = namesCode ? 'code' : kindOf(tokens)
    const telling = tokens.filter((token) => !naming.has(token) && !isWeak(token) && !SPEAKS_OF_CODE.test(token))
    const isUnknownCode = products && codes.length === 0 && (!typing || SPEAKS_OF_CODE.test(written)) && telling.length === 1
      && LATIN.test(telling[0]) && !library.isSaidBy(telling[0], products)
    const asked = isUnknownCode ? [] : things(all, naming, danger ? danger[0] : [], namesCode, typing)
    return {
      written, repairs: retyped === text.normalize('NFKC') ? repairs : [[text, retyped], ...repairs],
      tokens, synonyms, denied: said.denied, begun, typing, unknown: [...unknown, ...foreign], foreign, danger: danger ? danger[1] : '',
      kind: kind || (products && asked.length + initials.size === 0 ? 'product' : ''),
      asked, codes, lookAlikes, initials, products, hinted, pairs: pairsOf(written), clauses: clauses(all, reversed, codes, lookAlikes),
    }
  }
}

/** The runs of first letters in `text`; one letter alone is a word being typed. */
function initialsIn(text) {
  const found = runs(text).filter((run) => /^[ㄱ-ㅎ]+$/.test(run))
  // ㅋㅋ is laughter.
  return new Set(found.some((run) => new Set(run).size > 1) ? found : [])
}
