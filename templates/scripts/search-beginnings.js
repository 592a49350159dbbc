/** The word being typed: what it may become when it is typed on. */

import { codeKey, isHangul, letters } from './analyser.js'

export const BEGINNING = { unknown: 0.5, known: 0.2 }
const LAST_WORD = /([가-힣]*)([ㄱ-ㅎㅏ-ㅣ]*)$/

/** Makes the function that finds what words may become, among the words `library` knows. */
export function createBeginnings(analyser, library) {
  /** Whether pages of these products, if there are any, hold a token that some page holds. */
  const isSaid = (token, products) => products.size === 0 || library.isSaidBy(token, products)

  /**
   * Terms the last word may become when it is typed on, or that words nobody uses begin; and the text without
   * a last word that stops within a syllable: `탈ㅅ` is 탈수 being typed, not 탈. `open` is the last piece where
   * it is no word yet; `typing` says that it is likely to be typed on, though it may be a word elsewhere. A code that is known is not being typed.
   */
  return function beginnings(written, products, repairs, namesCode) {
    const begun = new Map()
    let finished = written
    const tokens = new Set(analyser.tokens(written))
    const add = (typed, boost) => {
      const terms = typed.length < 2 ? [] : library.beginningWith(typed, products).filter((term) => !tokens.has(term))
      // The fewer words it may become, the surer each of them is.
      for (const term of terms) begun.set(term, Math.max(boost + boost / terms.length, begun.get(term) ?? 0))
      return terms.length > 0
    }
    for (const token of tokens) {
      const repaired = repairs.some(([surface]) => surface.includes(token))
      if (isHangul(token) && !repaired && !library.has(token)) add(letters(token), BEGINNING.unknown)
    }
    const latin = namesCode ? undefined : written.match(/[a-z0-9]+$/)?.[0]
    if (latin) {
      add(latin, BEGINNING.unknown)
      add(`c:${codeKey(latin)}`, BEGINNING.unknown)
    }
    const [, syllables, half] = written.match(LAST_WORD)
    const segments = analyser.segments(syllables)
    const last = segments.at(-1)
    const spokenOut = half === '' && syllables.length > 1 && segments.every(({ kind }) => 'FE'.includes(kind))
    if (!last || spokenOut) {
      const open = latin && begun.size > 0 && !library.has(latin) ? latin : ''
      return { begun, finished, open, typing: open !== '' }
    }
    const whole = last.kind === 'N' && last.tokens.every(library.has)
    // What looks like a particle may be half a word: 진도 is 진동.
    const spoken = segments.findLast(({ tokens }) => tokens.length > 0)?.tokens ?? []
    const known = half === '' && spoken.length > 0 && spoken.every(library.has)
    const fits = known && spoken.every((token) => isSaid(token, products))
    const boost = fits ? BEGINNING.known : BEGINNING.unknown
    const tails = 'NVU'.includes(last.kind) ? [last.surface, syllables] : [syllables]
    for (const tail of new Set(tails)) {
      const typed = letters(tail + half)
      // A syllable still being typed may have taken the first letter of the next: 배숙 on the way to 배수구.
      const continued = add(typed, boost) || (!known && add(typed.slice(0, -1), boost))
      // A whole word before the half syllable may be meant as it stands: 급수ㄱ is 급수가, or 급수구.
      if (continued && half !== '') {
        const stands = whole && (last.surface.length > 1 || ![...begun.keys()].some((term) => isSaid(term, products)))
        finished = written.slice(0, -(stands ? half : tail + half).length)
      }
    }
    return { begun, finished, open: begun.size > 0 && !known ? last.surface : '', typing: begun.size > 0 && !fits }
  }
}
